"""Members of a phrase: the names that words hold, and the bodies behind heads and posts."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from pressparse.accord.persons import (
    GOVERNORS,
    ends_in_a_name,
    has_a_body_before,
    is_person,
    with_one_post,
)
from pressparse.accord.words import Word
from pressparse.entities.body_names import ends_like_a_body
from pressparse.entities.names import is_foreign, likeness
from pressparse.language.morphology import Reading, reading
from pressparse.lexicon.agencies import GENERIC, HEADS, LEGAL_FORMS, MINISTRIES
from pressparse.lexicon.agreements import (
    COMPANY_ENDINGS,
    DEEDS,
    LEAD_WORDS,
    NOT_PARTIES,
    TECH_WORDS,
    TRADES,
)
from pressparse.lexicon.countries import COUNTRIES, SHORT
from pressparse.lexicon.pledges import FULL, LIGHT
from pressparse.lexicon.regions import COMMON_DISTRICTS, METROPOLES, REGIONS
from pressparse.pattern import compiled, deferred


@dataclass(frozen=True, slots=True)
class Member:
    """A noun phrase that may name a party: ``text[start:end]``."""

    start: int
    end: int
    name: str
    proper: bool
    """Something in the text shows that it names a body."""
    abbreviation: str | None = None
    person: bool = False
    """It stands for the body through the person at its head: 홍길동 가나시장."""


PLACED = frozenset({"계열", "소속", "산하", "소재", "출연", "위치"})
_COUNTED = deferred(r"^(?:등\s?)?(?:총\s?)?\d{1,3}(?:개|곳|여|명|인|사|건)")


def members_of(words: Sequence[Word]) -> list[Member]:
    """Read one noun phrase; a single word may hold several names: 가나시·다라시, 가나-다라."""
    words = _headed(words)
    if not words:
        return []
    if len(words) >= _SEVERAL and all(map(_is_whole_body, words)):
        return [m for word in words if (m := _member([word]))]
    last = words[-1]
    pieces = _pieces(last) if len(words) == 1 else _strung(words)
    if len(pieces) > 1:
        return pieces
    member = _member(words)
    return [member] if member else []


def _is_whole_body(word: Word) -> bool:
    """Tell whether a word by itself is a body's whole name, as in a list that has lost its commas."""
    return word.body is not None and word.body.start == word.start and ends_like_a_body(word.stem)


def _headed(words: Sequence[Word]) -> list[Word]:
    """Cut what describes a name off its front: 유통기업 가나, 관내 다라병원."""
    kept = list(words)
    for k in range(len(kept) - 1, 0, -1):
        before = kept[k - 1]
        if (
            before.bare in LEAD_WORDS
            or before.bare in PLACED
            or (before.dated and before.body is None)
        ):
            return kept[k:]
        if (
            before.bare.endswith(TRADES)
            and not before.bare.endswith(_JURIDICAL)
            and (before.body is None or before.bare.endswith("협의체"))
            and not (before.bare.endswith("플랫폼") and kept[k].stem.endswith(_UNITS))
            and not kept[-1].stem.endswith(TRADES)
        ):
            return kept[k:]
        if before.stem in MINISTRIES and kept[k].stem.startswith("국립"):
            return kept[k:]
        if _ends_a_list_of_people(before, kept[k]) or _is_foreign(before, kept[k]):
            return kept[k:]
        if _SPELLED_NAME.fullmatch(before.brackets) and (k + 1 < len(kept) or _is_glued(kept[k])):
            return kept[k:]
        bulleted = kept[k].start - before.end > 1
        if before.particle == "의" and (bulleted or before.stem in COUNTRIES):
            return kept[k:]
        if before.comma or before.bare in _CUTS or before.bare.endswith("기자"):
            return kept[k:]
        if (kept[-1].body and _AMOUNT.fullmatch(before.bare)) or _is_plain_before_a_body(
            before, kept[k]
        ):
            return kept[k:]
    return kept


_AMOUNT = deferred(
    r"[\d.,]+(?:조|억|만|천)*[ ]?(?:원|달러|명|개|건|년|년내|일|곳|기|대|척|톤|t|%|배|만원|억원)(?:내|의|인)?"
)
"""A number with its unit, which no name holds amid it: 5000개 설치 가나전자."""


def _is_plain_before_a_body(before: Word, word: Word) -> bool:
    """Tell whether a deed stands before a body's first word, as the end of a headline does: 기술 수출 가나사는."""
    body = word.body
    if body is None or body.start != word.start or before.body is not None or before.brackets:
        return False
    return before.bare in _ENDS_A_LINE and not before.particle


_ENDS_A_LINE = (
    DEEDS
    | LIGHT
    | FULL
    | {
        "수출",
        "수주",
        "출시",
        "체결",
        "맞손",
        "설치",
        "목표",
        "출범",
        "가동",
        "착수",
        "공략",
        "선정",
    }
)
"""Deeds that end a headline, after which a body's name begins anew."""
_SPELLED_NAME = deferred(r"[A-Z][a-z]+(?:[ -][A-Za-z.]+)+")
"""A foreign person's name as it is spelled, in the brackets behind it."""


def _is_glued(word: Word) -> bool:
    """Tell whether a word is body and post in one: 가나청장은."""
    return any(has_a_body_before(title, word.stem) for title, _ in _GLUED)


def _ends_a_list_of_people(before: Word, word: Word) -> bool:
    """A caption's last title runs into the body: … 홍길동 팀장 가나진흥원(원장 …)."""
    titled = before.stem in HEADS or before.stem.endswith(
        (*_RANKS, "매니저", "선임", "회장", "원장")
    )
    return (
        titled
        and not before.brackets
        and bool(_HEADED.search(word.brackets))
        and before.bare != "겸"
    )


def _is_foreign(before: Word, word: Word) -> bool:
    """The Latin name in a footnote runs into a Hangul one: … Protection Agency 가나위."""
    return (
        word.body is not None
        and before.body is None
        and bool(compiled(r"[A-Z][a-z]{2,}").fullmatch(before.bare))
    )


def _strung(words: Sequence[Word]) -> list[Member]:
    """Part regions strung together with their provinces: 서울 가나구-경기 다라시."""
    runs: list[list[tuple[int, str]]] = [[]]
    for word in words:
        stem = word.stem if word is words[-1] else word.bare
        for k, part in enumerate(_STRUNG.split(stem)):
            if k:
                runs.append([])
            if part:
                runs[-1].append((word.start + max(word.raw.find(part), 0), part))
    if len(runs) < 2 or not all(run and _is_region(run[-1][1]) for run in runs):
        return _dotted(words)
    return [
        Member(run[0][0], run[-1][0] + len(run[-1][1]), " ".join(w for _, w in run), True)
        for run in runs
    ]


def _dotted(words: Sequence[Word]) -> list[Member]:
    """Part bodies of several words that dots string together: 가나사 다라부문·㈜마바·사아중공업."""
    runs: list[list[tuple[int, str]]] = [[]]
    for word in words:
        stem = word.stem if word is words[-1] else word.bare
        at = 0
        for k, part in enumerate(stem.split("·")):
            if k:
                runs.append([])
            at = max(at, word.raw.find(part, at))
            if part:
                runs[-1].append((word.start + at, part))
            at += len(part)
    named = [run for run in runs if run and any(_names_a_body(part) for _, part in run)]
    if len(runs) < _TWO or len(named) < len(runs):
        return []
    return [
        Member(run[0][0], run[-1][0] + len(run[-1][1]), " ".join(w for _, w in run), True)
        for run in runs
    ]


_TWO = 2


def _names_a_body(word: str) -> bool:
    shown = _looks_proper(word) or word.startswith(LEGAL_FORMS) or word.endswith(("부문", "사업부"))
    return shown and len(word) > 1


_STRUNG = deferred(r"(?<=[시군구도])[-·](?=[가-힣])")


def _is_region(word: str) -> bool:
    return word in REGIONS or word in COMMON_DISTRICTS


_UNITS = ("센터", "본부", "사업단", "추진단", "위원회", "협의회")
"""How a part of a great undertaking ends: 가나혁신플랫폼 운영센터."""
_JURIDICAL = (
    "사회복지법인",
    "재단법인",
    "사단법인",
    "학교법인",
    "의료법인",
    "법무법인",
    "회계법인",
    "세무법인",
    "특허법인",
    "회사법인",
    "조합법인",
    "공익법인",
)
_CUTS = frozenset(
    {
        "=",
        "|",
        "체결",
        "추진",
        "업무협약",
        "협약",
        "MOU",
        "MoU",
        "맞손",
        "체결한",
        "동참",
        "중",
        "직후",
        "참가해",
        "참석해",
        "초청해",
        "계기",
        "위해",
        "밝혔다.",
        "개최",
        "구축",
        "가운데",
    }
)
_SPLIT = deferred(r"[·/?]|(?<=[가-힣A-Za-z)])-(?=[가-힣A-Z(])")


def _pieces(word: Word) -> list[Member]:
    stem = word.stem
    parts = [p for p in _SPLIT.split(stem) if p]
    if len(parts) < 2 or not (any(_looks_proper(p) for p in parts) or _are_names(parts, word)):
        return []
    if _share_a_kind(parts, word):
        return _of_one_kind(word, parts)
    found: list[Member] = []
    at = 0
    for part in parts:
        at = max(at, word.raw.find(part, at))
        begin = word.start + at
        found.append(Member(begin, begin + len(part), part.removesuffix("社"), _looks_proper(part)))
        at += len(part)
    if word.body is not None and word.body.name.endswith(parts[-1]):
        found[-1] = replace(found[-1], name=word.body.name)
    return found


def _share_a_kind(parts: Sequence[str], word: Word) -> bool:
    """Tell whether dots string towns or trades together that share the kind of the last: 가나·다라소방서."""
    if "·" not in word.stem or _looks_proper(parts[0]) or all(map(_looks_proper, parts)):
        return False
    if _SPELLED.fullmatch(parts[-1]) or _are_names(parts, word):
        return False
    return len(parts) < _SEVERAL or any(len(p) < 2 for p in parts)


def _are_names(parts: Sequence[str], word: Word) -> bool:
    """Tell whether dots string words together that are names and no words of the language: 가나테라·다라솔."""
    if "·" not in word.stem or word.body is not None or any(len(p) < _SEVERAL for p in parts):
        return False
    return all(reading(part) in _NAMES for part in parts)


_NAMES = frozenset({Reading.NAME, Reading.NEW, Reading.MIXED})
_SPELLED = deferred(r"[A-Z]{2,}")
"""A name of letters, of which no town or trade has one: 가나비아·ABC."""
_SEVERAL = 3
"""Names that dots string together, whatever they end in; two may be one name: 문화·체육부."""


def _of_one_kind(word: Word, parts: Sequence[str]) -> list[Member]:
    """Write out bodies of one kind in several places: 가나·다라소방서."""
    *places, last = parts
    seat = next((n for n in (2, 3) if _is_place(last[:n]) and len(last) > n + 1), 0)
    kind = last[seat:]
    if not seat or not all(_is_place(p) for p in places) or not ends_like_a_body(last):
        return []
    found: list[Member] = []
    for part in places:
        begin = word.start + max(word.raw.find(part), 0)
        found.append(Member(begin, begin + len(part), part + kind, True))
    begin = word.start + max(word.raw.find(last), 0)
    return [*found, Member(begin, begin + len(last), last, True)]


def _is_place(word: str) -> bool:
    """Tell whether a word is the short form of a town, a county or a district: 가나 of 가나군."""
    return any(word + kind in REGIONS for kind in ("시", "군", "구"))


_SHORT_BODY = deferred(
    r"[가-힣]{1,6}(?:청|위|공사|공단|은행|재단|노조|노총|경찰서|대병원)"
    r"|[가-힣]{1,4}(?<!시|세|확|기|최|절|무|토|연|군|지|부|침|일|상|반|증|우|초|현|막|방|관|극)대"
)


def _looks_proper(word: str) -> bool:
    return bool(
        (compiled(r"[A-Z]{2}|[A-Z][a-z]+").match(word) and word not in TECH_WORDS)
        or (word.endswith(("社", *COMPANY_ENDINGS)) and word not in COMPANY_ENDINGS)
        or ends_like_a_body(word)
        or word in SHORT
        or word in COUNTRIES
        or _SHORT_BODY.fullmatch(word) is not None
    )


def _member(words: Sequence[Word]) -> Member | None:
    first, last = words[0], words[-1]
    ranked = last.stem.endswith(_RANKS) and last.body is None and last.stem not in HEADS
    if ranked and not (len(words) == 2 and _FUSED.search(last.stem)):
        return None
    person = _through_person(words)
    if person is not None:
        return person
    stem = last.stem
    if last.body is None and (stem in _OF_STATES or NO_BODY.fullmatch(stem)):
        return None
    if len(words) == 1 and len(stem) < 2 and stem not in {"시", "군", "구", "도"}:
        return None
    national = len(words) > 1 and (
        words[-2].bare in COUNTRIES or (stem == "정부" and words[-2].bare.endswith(_STATES))
    )
    if last.body is None and _CROWD.search(last.bare):
        return None
    called = len(words) > 1 and words[-2].quoted
    if (stem in NOT_PARTIES and not last.brackets and not national and not called) or (
        compiled(r"(?:하|되|으|이|히|기)$").search(stem) and last.body is None and len(words) > 1
    ):
        return None
    start = first.start + _marks(first)
    name = " ".join([*(w.bare for w in words[:-1]), stem])
    name = name.removesuffix("社").removesuffix(" 측").removesuffix(" 양국").strip()
    if ("(" in name) != (")" in name):
        name = name.partition("(")[0].strip().rstrip(")")
    proper = (
        is_proper(last)
        or first.stem.startswith(LEGAL_FORMS)
        or (len(words) > 1 and first.bare in COUNTRIES)
        or (len(words) == 2 and stem in COMMON_DISTRICTS and first.bare in METROPOLES)
    )
    body = last.body
    if body is not None and len(body.name) >= len(name) and not is_placed(name, body.name):
        name = body.name
    short = body.abbreviation if body else None
    return Member(start, max(last.stem_end, start + 1), name, proper, short)


def is_placed(name: str, longer: str) -> bool:
    """Tell whether only a place stands before a name that is whole: 서울 한국가나공사."""
    return name.startswith(("한국", "대한", "국립")) and longer.endswith(" " + name)


NO_BODY = deferred(r"\d[\d,]*여?(?:명|개|건|원|곳|억원|만원|%)|C[A-Z]O(?:[및·]C[A-Z]O)*")
"""Counts, and posts in Latin letters."""
_OF_STATES = frozenset({"대통령", "총리", "국무총리", "국왕", "총통", "주석", "부통령", "총리실장"})
"""Those who are at a signing for their country and stand for no body."""
_STATES = ("주", "연방", "중앙", "자치구")
"""What stands before the word for a government that is a party: 가나주 정부."""
_CROWD = deferred(r"(?:자|원|민|생|인|장|사람|학생|가족|위원|청년|어르신|팬)들(?:[은이과의도])?$")


def is_proper(word: Word) -> bool:
    """Tell whether a word, its ending or its brackets show that it names a body."""
    return (
        word.body is not None
        or (bool(_HEADED.search(word.brackets)) and word.brackets not in TECH_WORDS)
        or word.stem.startswith(LEGAL_FORMS)
        or word.stem.endswith(LEGAL_FORMS)
        or _looks_proper(word.stem)
    )


def _marks(word: Word) -> int:
    return 1 if word.quoted else 0


_RANKS = (
    "책임자",
    "이사",
    "선임",
    "매니저",
    "상무",
    "전무",
    "담당",
    "팀장",
    "과장",
    "단장",
    "실장",
    "국장",
    "본부장",
    "부장",
    "책임",
    "연구원장대행",
    "사무관",
    "주무관",
    "의원",
    "교수",
    "차장",
)
_HEADED = deferred(
    r"이하|" + "|".join(sorted(HEADS, key=len, reverse=True)) + r"|^[A-Z][A-Za-z&]{1,9}$"
)
_GLUED = (
    ("시장", "시"),
    ("군수", "군"),
    ("도지사", "도"),
    ("구청장", "구"),
    ("위원장", "위"),
    ("서장", "서"),
    ("교육장", "교육지원청"),
    ("사단장", "사단"),
    ("여단장", "여단"),
    ("사령관", "사령부"),
    ("청장", "청"),
    ("처장", "처"),
    ("원장", "원"),
    ("교육감", "교육청"),
    ("총장", ""),
    ("은행장", "은행"),
    ("공항장", "공항"),
    ("장관", ""),
)


def _through_person(words: Sequence[Word]) -> Member | None:
    """Read a head as the body: 홍길동 가나부 장관, 홍길동 가나시장."""
    words = with_one_post(words)
    last = words[-1]
    if len(words) > _TWO and _opens_with_a_foreign_name(words):
        return _beside_its_head(_behind_a_foreign_name(words[:-1]))
    if len(words) > 2 and ends_in_a_name(words):
        return _beside_its_head(words[:-2])
    if len(words) == 3 and _is_official(words):
        return _beside_its_head(words[1:2])
    if len(words) == 2 and last.stem in GOVERNORS:
        return _through_governor(words)
    if last.stem in HEADS and len(words) > 1:
        return _through_title(words)
    return _through_one_word(words) if last.body is None else None


def _opens_with_a_foreign_name(words: Sequence[Word]) -> bool:
    """Tell whether words name a foreign person, a body and its head's post: 마르코 베르디 가나솔트 회장."""
    last, body = words[-1], words[-2]
    headed = last.stem in HEADS and not last.brackets and words[0].body is None
    return (
        headed
        and is_foreign(words[0].bare)
        and (body.body is not None or not (is_foreign(body.bare) or is_person(body)))
    )


def _behind_a_foreign_name(words: Sequence[Word]) -> Sequence[Word]:
    """Return the body behind a foreign person's name: 마르코 베르디 가나솔트."""
    body = words[-1].body
    if body is not None:
        return [word for word in words if word.start >= body.start] or words[-1:]
    named = (k for k, w in enumerate(words) if len(w.bare) > 1 and not is_foreign(w.bare))
    first = next(named, len(words) - 1)
    return words[first:]


def _is_official(words: Sequence[Word]) -> bool:
    """Tell whether words name a person, a body and an official's post: 홍길동 가나부 협력정책관."""
    return (
        _OFFICIAL.search(words[2].stem) is not None
        and words[2].body is None
        and is_person(words[0])
        and (words[1].body is not None or ends_like_a_body(words[1].bare))
    )


_OFFICIAL = deferred(r"(?:정책|협력|심의|기획|총괄|관리|감독|조정|대변|사무|지원|보좌)관$")


def _through_governor(words: Sequence[Word]) -> Member | None:
    """Read the head of a province as the province: 홍길동 충남지사."""
    last = words[-1]
    if not is_person(words[0]):
        return None
    return Member(
        last.start, last.stem_end, last.stem.removesuffix("지사") + "도", True, None, True
    )


def _beside_its_head(words: Sequence[Word]) -> Member | None:
    """Return the body that words name beside its head."""
    inner = _member([*words[:-1], replace(words[-1], particle="", stem=words[-1].bare)])
    return replace(inner, person=True, proper=True) if inner else None


def _through_title(words: Sequence[Word]) -> Member | None:
    """Read words that end in a post: 홍길동 가나부 장관, 홍 장관."""
    last, rest = words[-1], list(words[:-1])
    if len(rest) > 1 and is_person(rest[0]):
        rest = rest[1:]
    if (body := rest[-1].body) and rest[-1].start > rest[0].start >= body.start - 24:
        rest = [word for word in rest[:-1] if word.start >= body.start] + rest[-1:]
    while len(rest) > 1 and rest[0].bare in {"부총리", "겸", "경제부총리", "사회부총리"}:
        rest = rest[1:]
    if (
        len(rest) == 1
        and compiled(r"[가-힣]{1,4}").fullmatch(rest[0].bare)
        and rest[0].body is None
        and not (rest[0].bare.endswith("대") and last.stem in {"총장", "학장"})
        and (len(rest[0].bare) == 1 or likeness(rest[0].bare) or is_foreign(rest[0].bare))
    ):
        person = f"{rest[0].bare} {last.stem}"
        return Member(rest[0].start, last.stem_end, person, False, None, True)
    return _beside_its_head(rest)


def _through_one_word(words: Sequence[Word]) -> Member | None:
    """Read a last word that is body and post in one: 홍길동 가나시장, 가나중앙회장."""
    last = words[-1]
    placed = len(words) == 3 and _is_region(words[1].bare)
    for title, kind in _GLUED if len(words) <= 2 or placed else ():
        if has_a_body_before(title, last.stem):
            return _glued_to_its_post(words, title, kind, placed=placed)
    if len(words) == 2 and _FUSED.search(last.stem) and is_person(words[0]):
        end = last.stem_end - 1
        return Member(end - len(last.stem) + 1, end, last.stem[:-1], True, None, True)
    return None


_FUSED = deferred(r"[가-힣]{3}(?:회|단|관|소|센터|농협|수협|부대|사무소)장$")
"""Posts in one word with a body of another kind than the usual: 가나중앙회장, 다라관리단장."""


def _glued_to_its_post(
    words: Sequence[Word], title: str, kind: str, *, placed: bool
) -> Member | None:
    """Read the body in a last word that ends in a post: 가나시장 is 가나시, 미국 재무장관 is 미국 재무부."""
    last = words[-1]
    abroad = len(words) == _TWO and words[0].bare in COUNTRIES
    if len(words) > 1 and not abroad and not is_person(words[0]):
        return None
    name = last.stem.removesuffix(title) + kind
    if abroad:
        return Member(words[0].start, last.stem_end, f"{words[0].bare} {name}", True, None, True)
    name = f"{words[1].bare} {name}" if placed else name
    if name in GENERIC or (not kind and not _looks_proper(name)):
        return None
    start = max(last.start, last.stem_end - len(last.stem))
    stop = start + len(last.stem) - len(title) + min(1, len(kind))
    # a stem without its brackets is shorter than its place
    return Member(start, min(stop, last.stem_end), name, True, None, True)
