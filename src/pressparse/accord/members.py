"""Members of a phrase: the names that words hold, and the bodies behind heads and posts."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from pressparse.accord.fronts import (
    GLUED,
    HEADED,
    POSTS_GLUED,
    RANKS,
    is_glued,
    without_front,
)
from pressparse.accord.groups import UNIONS, is_own
from pressparse.accord.names import PROVINCIAL, is_placed
from pressparse.accord.persons import (
    GOVERNORS,
    UNITS,
    before_a_foreign_name,
    behind_a_foreign_name,
    ends_in_a_name,
    has_a_body_before,
    is_of_a_deputy,
    is_official,
    is_person,
    opens_with_a_foreign_name,
    sent_by,
    with_its_body,
    with_one_post,
)
from pressparse.accord.rows import are_bodies_in_a_row, by_itself, without_its_side
from pressparse.accord.shapes import (
    are_counted_bodies,
    are_fields,
    are_so_many,
    are_strung_names,
    are_the_two,
    is_a_clinic,
    is_a_thing,
    is_of_a_school,
    is_one_letter,
)
from pressparse.accord.words import Word
from pressparse.entities.body_names import ends_like_a_body
from pressparse.entities.names import is_foreign, likeness
from pressparse.language.morphology import LIKE_NAMES, Reading, reading
from pressparse.lexicon.agencies import GENERIC, HEADS, LEGAL_FORMS, MINISTRIES
from pressparse.lexicon.agreements import (
    COMPANY_ENDINGS,
    NOT_PARTIES,
    TECH_WORDS,
    TRADES,
)
from pressparse.lexicon.countries import COUNTRIES, SHORT
from pressparse.lexicon.regions import COMMON_DISTRICTS, METROPOLES, REGIONS
from pressparse.pattern import deferred


class Member(NamedTuple):
    """A noun phrase that may name a party: ``text[start:end]``."""

    start: int
    end: int
    name: str
    proper: bool
    """Something in the text shows that it names a body."""
    abbreviation: str | None = None
    person: bool = False
    """It stands for the body through the person at its head: 홍길동 가나시장."""


def members_of(words: Sequence[Word]) -> list[Member]:
    """Read one noun phrase; a single word may hold several names: 가나시·다라시, 가나-다라."""
    whole, words = words, _without_people(without_front(words))
    if not words:
        return []
    if len(words) > 1 and are_bodies_in_a_row(words):
        return [m for word in words if (m := _member([by_itself(word)]))]
    last = words[-1]
    pieces = _pieces(last) if len(words) == 1 else _strung(words) or _abroad(words)
    if len(pieces) > 1:
        return pieces
    member = _member(words)
    if member is None:
        return []
    if not member.proper and _is_announced(whole, words):
        member = member._replace(proper=True)
    return _spelled_out(member, last) or [member]


def _spelled_out(member: Member, word: Word) -> list[Member]:
    """Read those of whom a group is made in the brackets behind it: 3개 항공사(가나항공, 다라항공, 마바에어)."""
    count = _SO_MANY.search(member.name) if word.brackets else None
    sign = "," if "," in word.brackets else "·"
    if count is None or word.brackets.count(sign) + 1 != int(count[0]):
        return []
    found: list[Member] = []
    at = word.raw.find(word.brackets)
    for part in word.brackets.split(sign):
        name = part.strip()
        begin = word.start + at + part.find(name)
        found.append(Member(begin, begin + len(name), name, True))
        at += len(part) + 1
    return found if all(_MAY_BE_A_NAME.fullmatch(each.name) for each in found) else []


_SO_MANY = deferred(r"(?<![\d,])\d{1,2}(?=[ ]?(?:개|곳|사|대학|은행|기관|단체))")
_MAY_BE_A_NAME = deferred(r"[가-힣A-Za-z㈜()&·.\d ]{1,24}[가-힣A-Za-z\d)㈜]")


def _is_announced(whole: Sequence[Word], words: Sequence[Word]) -> bool:
    """Tell whether a trade stands before a name that is no word of the language: 반도체 기업 가나테라."""
    before = len(whole) - len(words) - 1
    if before < 0 or not whole[before].bare.endswith(TRADES):
        return False
    return reading(words[0].bare if len(words) > 1 else words[0].stem) in LIKE_NAMES


def _without_people(words: Sequence[Word]) -> Sequence[Word]:
    """Return a body without those who act for it: 가나공사 관계자는."""
    if len(words) < _TWO or words[-1].stem not in _ACTORS:
        return words
    body = words[-_TWO]
    named = is_proper(body) or reading(body.bare) in LIKE_NAMES
    return (*words[:-_TWO], body._replace(particle=words[-1].particle)) if named else words


_ACTORS = frozenset(
    {
        *("관계자", "관계자들", "대표단", "측", "임직원", "임직원들", "직원들", "회원들", "교직원"),
        *("방문단", "사절단", "시찰단", "실사단", "연수단"),
    }
)


def _strung(words: Sequence[Word]) -> list[Member]:
    """Part regions strung together with their provinces: 서울 가나구-경기 다라시."""
    if not any("·" in word.bare or "-" in word.bare for word in words):
        return []
    runs: list[list[tuple[int, str]]] = [[]]
    for word in words:
        stem = word.stem if word is words[-1] else word.bare
        for k, part in enumerate(_STRUNG.split(stem)):
            if k:
                runs.append([])
            if part:
                runs[-1].append((word.start + max(word.raw.find(part), 0), part))
    some = _without_a_group(runs)
    if len(runs) < 2 or not all(run and _is_region(run[-1][1]) for run in some):
        return _dotted(words)
    return [
        Member(run[0][0], run[-1][0] + len(run[-1][1]), " ".join(w for _, w in run), run in some)
        for run in runs
    ]


def _abroad(words: Sequence[Word]) -> list[Member]:
    """Part a body from one abroad behind a stroke, which opens with its country: 가나원-나래국 다라부 마바청."""
    first, last = words[0], words[-1]
    here, stroke, country = first.bare.partition("-")
    if not stroke or country not in COUNTRIES or not is_proper(last):
        return []
    if here in COUNTRIES or here in SHORT or not looks_proper(here):
        return []
    at = first.start + first.raw.find(country)
    name = " ".join([country, *(w.bare for w in words[1:-1]), last.stem])
    return [
        Member(first.start, first.start + len(here), here, True),
        Member(at, last.stem_end, name, True),
    ]


def _without_a_group(runs: list[list[tuple[int, str]]]) -> list[list[tuple[int, str]]]:
    """Return the names that are strung together without a group at their end: 가나군-다라도-3개 기업."""
    last = runs[-1]
    return runs[:-1] if last and last[0][1].endswith("개") else runs


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
    if len(runs[-1]) == _TWO and runs[-1][-1][1] in _TOGETHER:
        runs[-1].pop()
    runs = list(map(without_its_side, runs))
    named = [run for run in runs if run and _is_named([part for _, part in run])]
    if len(runs) < _TWO or len(named) < len(runs):
        return []
    return [
        Member(run[0][0], run[-1][0] + len(run[-1][1]), " ".join(w for _, w in run), True)
        for run in runs
    ]


_TWO = 2
_TOGETHER = frozenset({"연합", "컨소시엄"})
"""What several bodies are together that dots string before it: 가나대·다라대 연합."""


def _is_named(parts: Sequence[str]) -> bool:
    """Tell whether a part of a row names a body: one of its words does, or all are words that no dictionary has."""
    strange = all(len(part) > _TWO and reading(part) is Reading.NEW for part in parts)
    return strange or any(map(_names_a_body, parts))


def _names_a_body(word: str) -> bool:
    if word in COUNTRIES or word in SHORT:
        return False
    shown = looks_proper(word) or word.startswith(LEGAL_FORMS) or word.endswith(("부문", "사업부"))
    return shown and len(word) > 1


_STRUNG = deferred(r"(?<=[시군구도])[-·](?=[가-힣]|\d{1,2}개)")


def _is_region(word: str) -> bool:
    return word in REGIONS or word in COMMON_DISTRICTS


_SPLIT = deferred(r"[·/?]|(?<=[가-힣A-Za-z)])-(?=[가-힣A-Z(㈜])")


def _pieces(word: Word) -> list[Member]:
    stem = word.stem
    if stem.isalnum():
        return []
    parts = [p for p in _SPLIT.split(stem) if p]
    if len(parts) == _TWO and parts[1].startswith(parts[0]):
        return []  # 가나-가나재단 is one name
    if len(parts) < 2 or not (any(looks_proper(p) for p in parts) or are_strung_names(parts, word)):
        return []
    if _share_a_kind(parts, word):
        return _of_one_kind(word, parts)
    found: list[Member] = []
    at = 0
    for part in parts:
        at = max(at, word.raw.find(part, at))
        begin = word.start + at
        found.append(Member(begin, begin + len(part), part.removesuffix("社"), looks_proper(part)))
        at += len(part)
    if word.body is not None and word.body.name.endswith(parts[-1]):
        found[-1] = found[-1]._replace(name=word.body.name)
    return found


def _share_a_kind(parts: Sequence[str], word: Word) -> bool:
    """Tell whether dots string towns or trades together that share the kind of the last: 가나·다라소방서."""
    if "·" not in word.stem or looks_proper(parts[0]) or all(map(looks_proper, parts)):
        return False
    if _KIND.search(parts[-1]) and not any(map(looks_proper, parts[:-1])):
        return True
    if _SPELLED.fullmatch(parts[-1]) or are_strung_names(parts, word):
        return False
    return len(parts) < _SEVERAL or any(len(p) < 2 for p in parts)


_SPELLED = deferred(r"[A-Z]{2,}")
"""A name of letters, of which no town or trade has one: 가나비아·ABC."""
_LONGER = 4
"""Syllables of a name that more likely is a body's."""
_SEVERAL = 3
"""Names that dots string together, whatever they end in; two may be one name: 문화·체육부."""


def _of_one_kind(word: Word, parts: Sequence[str]) -> list[Member]:
    """Write out bodies of one kind in several places: 가나·다라소방서."""
    *places, last = parts
    seat = next((n for n in (2, 3) if _is_place(last[:n]) and len(last) > n + 1), 0)
    kind = last[seat:]
    if named := _KIND.search(last):  # 가나·다라·마바고등학교
        kind = named[0] if all(reading(p) in LIKE_NAMES for p in places) else kind
    elif not seat or not all(_is_place(p) for p in places):
        return []
    if not ends_like_a_body(last) or kind == last:
        return []
    found: list[Member] = []
    for part in places:
        begin = word.start + max(word.raw.find(part), 0)
        found.append(Member(begin, begin + len(part), part + kind, True))
    begin = word.start + max(word.raw.find(last), 0)
    return [*found, Member(begin, begin + len(last), last, True)]


_KIND = deferred(
    r"(?<=[가-힣]{2})(?:(?:초등|중|고등)학교|대학교|유치원|어린이집|경찰서|소방서|보건소|세무서|우체국|교육지원청|문화원|의료원|상공회의소|농협|축협|수협|신협|은행)$"
)
"""Kinds of bodies of which one may stand behind several names."""


def _is_place(word: str) -> bool:
    """Tell whether a word is the short form of a town, a county or a district: 가나 of 가나군."""
    return any(word + kind in REGIONS for kind in ("시", "군", "구"))


def is_short_of_a_place(word: str) -> bool:
    """Tell whether a word is the short form of a town or a province: 가나 of 가나도."""
    return _is_place(word) or word in PROVINCIAL


_SHORT_BODY = deferred(
    r"[가-힣]{1,6}(?:청|위|공사|공단|은행|재단|노조|노총|경찰서|대병원)"
    r"|[가-힣]{2,8}(?:[공상여외예]|과학|정보|산업|국제|마이스터|기계공|전자)고"
    r"|[가-힣]{1,4}(?<!시|세|확|기|최|절|무|토|연|군|지|부|침|일|상|반|증|우|초|현|막|방|관|극)대"
)


def looks_proper(word: str) -> bool:
    """Tell whether the letters of a word show that it names a body: 가나대, 다라테크, LG마바."""
    return _is_shown_a_body(word) or ends_like_a_body(word)


@lru_cache(maxsize=16384)
def _is_shown_a_body(word: str) -> bool:
    """Tell whether the letters of a word show a body of a kind that no list of a user's own adds to."""
    return bool(
        (_SPELLED_IN_LATIN.match(word) and word not in TECH_WORDS)
        or (word.endswith(_COMPANY_ENDINGS) and word not in COMPANY_ENDINGS)
        or word in SHORT
        or word in COUNTRIES
        or _SHORT_BODY.fullmatch(word) is not None
        or (len(word) > _LONGER and word.endswith("법인"))
    )


_SPELLED_IN_LATIN = deferred(r"[A-Z]{2}|[A-Z][a-z]+")
_COMPANY_ENDINGS = ("社", *COMPANY_ENDINGS)


def _member(words: Sequence[Word]) -> Member | None:
    """Return the body that words name, or whom its head among them stands for; None where they name none."""
    if _is_of_rank(words):
        return None
    person = _through_person(words)
    if person is not None:
        return person
    first, last = words[0], words[-1]
    if is_own(" ".join([*(w.bare for w in words[:-1]), last.stem])):
        name = f"우리 {last.stem}" if words[1:] else last.stem
        return Member(first.start, last.stem_end, name, True)
    if _names_no_body(words) or _names_them_all(words):
        return None
    start = first.start + _marks(first)
    short = last.body.abbreviation if last.body else None
    return Member(
        start, max(last.stem_end, start + 1), _name_of(words), _shows_a_body(words), short
    )


def _is_of_rank(words: Sequence[Word]) -> bool:
    """Tell whether words end in a rank below a body's head, no deputy's who signs for it: 홍길동 과장."""
    last = words[-1]
    if not last.stem.endswith(RANKS) or last.body is not None or last.stem in HEADS:
        return False
    if is_a_clinic(last.stem) or is_of_a_deputy(words):
        return False
    return len(words) != _TWO or _FUSED.search(last.stem) is None


def _names_no_body(words: Sequence[Word]) -> bool:
    """Tell whether nothing known stands behind the last word, which is a count, a crowd, a verb or too short."""
    last = words[-1]
    if len(words) == 1 and (
        are_fields(last) or (len(last.stem) < _TWO and not is_one_letter(last))
    ):
        return True
    if last.body is not None:
        return False
    counted = NO_BODY.fullmatch(last.stem) and not are_counted_bodies(words)
    if last.stem in _OF_STATES or counted or ("들" in last.bare and _CROWD.search(last.bare)):
        return True
    verbal = len(words) > 1 and _STEM_OF_A_VERB.search(last.stem)
    return bool(verbal) and reading(last.stem) not in LIKE_NAMES


def _names_them_all(words: Sequence[Word]) -> bool:
    """Tell whether words only say what kind of body it is, and nothing before says whose or how many: 기관, 정부."""
    last = words[-1]
    if last.stem not in NOT_PARTIES or last.brackets:
        return False
    if len(words) == 1:
        return True
    before = words[-2]
    national = before.bare in COUNTRIES or (last.stem == "정부" and before.bare.endswith(_STATES))
    called = are_the_two(words) or before.quoted or _is_a_union(words) or are_so_many(words)
    return not national and not called


def _name_of(words: Sequence[Word]) -> str:
    """Return what words call a body: the body known to end with them where it says more, a region of another kept."""
    first, last = words[0], words[-1]
    name = " ".join([*(w.bare for w in words[:-1]), last.stem])
    name = name.removesuffix("社").removesuffix(" 측").removesuffix(" 양국").strip()
    name = _HALF_A_FORM.sub("", name)
    if ("(" in name) != (")" in name):
        name = name.partition("(")[0].strip().rstrip(")")
    body = last.body
    if body is None or len(body.name) < len(name) or is_placed(name, body.name):
        return name
    elsewhere = len(words) > 1 and _is_region(first.bare) and first.bare not in body.name
    return name if elsewhere else body.name


def _shows_a_body(words: Sequence[Word]) -> bool:
    """Tell whether something shows that words name a body: their last, a legal form, a country or a region before."""
    first, last = words[0], words[-1]
    if is_proper(last) or _is_a_union(words) or first.stem.startswith(LEGAL_FORMS):
        return True
    if len(words) > 1 and first.bare in COUNTRIES and not is_a_thing(last):
        return True
    if is_of_a_school(words):
        return True
    return len(words) == _TWO and last.stem in COMMON_DISTRICTS and first.bare in METROPOLES


_STEM_OF_A_VERB = deferred(r"(?:하|되|으|이|히|기)$")
"""How the stems of verbs end, and few names: 가나케이."""


_HALF_A_FORM = deferred(r"^[사재유]\)[ ]?")
"""The legal form of an association that has lost half its bracket: 사)가나회."""


def _is_a_union(words: Sequence[Word]) -> bool:
    """Tell whether words name a union of bodies by the one that leads it: 가나증권 컨소시엄."""
    if len(words) < _TWO or words[-1].stem != _UNION:
        return False
    return words[-2].body is not None or is_proper(words[-2])


_UNION = "컨소시엄"


NO_BODY = deferred(r"\d[\d,]*여?(?:명|개|건|원|곳|억원|만원|%)|[가-힣]*C[A-Z]O(?:[및·]C[A-Z]O)*")
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
        or (
            word.brackets != ""
            and HEADED.search(word.brackets) is not None
            and word.brackets not in TECH_WORDS
        )
        or word.stem.startswith(LEGAL_FORMS)
        or word.stem.endswith(LEGAL_FORMS)
        or looks_proper(word.stem)
    )


def _marks(word: Word) -> int:
    return 1 if word.quoted else 0


def _through_person(words: Sequence[Word]) -> Member | None:
    """Read a head as the body: 홍길동 가나부 장관, 홍길동 가나시장."""
    if len(words) == 1:
        return _through_one_word(words) if words[0].body is None else None
    words = with_its_body(with_one_post(words))
    last = words[-1]
    if last.stem.endswith("대사") and (country := sent_by(words)):
        return Member(last.start, last.stem_end, country, True, None, True)
    if len(words) > _TWO and opens_with_a_foreign_name(words):
        return _beside_its_head(behind_a_foreign_name(words[:-1]))
    if is_of_a_deputy(words):
        return _beside_its_head(words[1:-1])
    if of_a_stranger := before_a_foreign_name(words):
        return _beside_its_head(of_a_stranger)
    if len(words) > 2 and ends_in_a_name(words):
        return _beside_its_head(words[:-2])
    if len(words) == 3 and is_official(words):
        return _beside_its_head(words[1:2])
    if len(words) == _TWO and is_person(last) and last.stem not in GENERIC and is_glued(words[0]):
        return _through_one_word(words[:1])
    if len(words) == 2 and last.stem in GOVERNORS:
        return _through_governor(words)
    if last.stem in HEADS and len(words) > 1:
        return _through_title(words)
    return _through_one_word(words) if last.body is None else None


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
    inner = _member([*words[:-1], words[-1]._replace(particle="", stem=words[-1].bare)])
    return inner._replace(person=True, proper=True) if inner else None


def _through_title(words: Sequence[Word]) -> Member | None:
    """Read words that end in a post: 홍길동 가나부 장관, 홍 장관."""
    last, rest = words[-1], list(words[:-1])
    named = len(rest) > 1 and is_person(rest[0])
    if named:
        rest = rest[1:]
    if (body := rest[-1].body) and rest[-1].start > rest[0].start >= body.start - 24:
        rest = [word for word in rest[:-1] if word.start >= body.start] + rest[-1:]
    land = next((k for k in range(len(rest) - 2, 0, -1) if rest[k].bare in COUNTRIES), 0)
    rest = rest[land:]
    if len(rest) > 1 and is_proper(rest[-2]) and rest[-1].bare.endswith(UNITS):
        rest = rest[:-1]
    if len(rest) > 1 and last.brackets and is_proper(rest[-2]) and is_person(rest[-1]):
        rest = rest[:-1]  # 가나공사 홍길동 사장(오른쪽)
    while len(rest) > 1 and rest[0].bare in {"부총리", "겸", "경제부총리", "사회부총리"}:
        rest = rest[1:]
    if (
        len(rest) == 1
        and not named
        and _MAY_BE_A_PERSON.fullmatch(rest[0].bare)
        and rest[0].body is None
        and not (rest[0].bare.endswith("대") and last.stem in {"총장", "학장"})
        and (len(rest[0].bare) == 1 or likeness(rest[0].bare) or is_foreign(rest[0].bare))
    ):
        person = f"{rest[0].bare} {last.stem}"
        return Member(rest[0].start, last.stem_end, person, False, None, True)
    return _beside_its_head(rest)


_MAY_BE_A_PERSON = deferred(r"[가-힣]{1,4}")


def _through_one_word(words: Sequence[Word]) -> Member | None:
    """Read a last word that is body and post in one: 홍길동 가나시장, 마르코 베르디 미국 재무장관."""
    last = words[-1]
    if _HAS_A_HEAD.search(last.brackets):
        return None
    if len(words) == 1 and last.stem[1:] in HEADS and last.stem not in HEADS:
        who = f"{last.stem[0]} {last.stem[1:]}"  # 정총장은
        return Member(last.start, last.stem_end, who, False, None, True)
    if len(words) > _TWO and words[-2].bare in COUNTRIES:
        words = words[-2:]
    placed = len(words) == 3 and _is_region(words[1].bare)
    fused = (len(words) <= _TWO or placed) and last.stem.endswith(POSTS_GLUED)
    for title, kind in GLUED if fused else ():
        if has_a_body_before(title, last.stem):
            return _glued_to_its_post(words, title, kind, placed=placed)
    if len(words) == 2 and _FUSED.search(last.stem) and is_person(words[0]):
        end = last.stem_end - 1
        return Member(end - len(last.stem) + 1, end, last.stem[:-1], True, None, True)
    return None


_HAS_A_HEAD = deferred(r"장[ ][가-힣]{2,4}$")
"""Brackets that name the head of what stands before them, which is no head itself: 가나시장(상인회장 홍길동)."""
_FUSED = deferred(
    r"[가-힣]{3}(?<!부)(?<!부지)(?:회|단|관|소|센터|농협|수협|부대|사무소|학교|우체국|지부|지점|병원|공장)장$"
)
"""Posts in one word with a body of another kind than the usual: 가나중앙회장, 다라관리단장."""


def _glued_to_its_post(
    words: Sequence[Word], title: str, kind: str, *, placed: bool
) -> Member | None:
    """Read the body in a last word that ends in a post: 가나시장 is 가나시, 미국 재무장관 is 미국 재무부."""
    last = words[-1]
    abroad = len(words) == _TWO and words[0].bare in COUNTRIES
    if len(words) > 1 and not abroad and not is_person(words[0]):
        return None
    name = last.stem.removesuffix(title)
    if not name[-1].isalnum():  # 시의회·시장
        return None
    if name.endswith(UNIONS):
        return Member(last.start, last.stem_end, name, True, None, True)
    name += kind or ("부" if abroad else "")
    name = f"{name}부" if f"{name}부" in MINISTRIES else name
    if abroad:
        return Member(words[0].start, last.stem_end, f"{words[0].bare} {name}", True, None, True)
    name = f"{words[1].bare} {name}" if placed else name
    if name in GENERIC or (not kind and not looks_proper(name)):
        return None
    start = max(last.start, last.stem_end - len(last.stem))
    stop = start + len(last.stem) - len(title) + min(1, len(kind))
    # a stem without its brackets is shorter than its place
    return Member(start, min(stop, last.stem_end), name, True, None, True)
