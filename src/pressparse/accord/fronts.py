"""What stands before a name and is no part of it: trades, ranks, the end of a headline."""

from collections.abc import Sequence
from dataclasses import replace

from pressparse.accord.persons import has_a_body_before
from pressparse.accord.words import FORMS, Word
from pressparse.entities.body_names import ends_like_a_body
from pressparse.language.endings import tells_what_was_done
from pressparse.language.morphology import LIKE_NAMES, Reading, reading
from pressparse.lexicon.adverbs import ADVERBS, TIMES
from pressparse.lexicon.agencies import GENERIC, HEADS, MINISTRIES
from pressparse.lexicon.agreements import DEEDS, LEAD_WORDS, TRADES
from pressparse.lexicon.countries import COUNTRIES
from pressparse.lexicon.pledges import FULL, LIGHT
from pressparse.lexicon.posts import left_of
from pressparse.lexicon.regions import PLACES
from pressparse.pattern import deferred

_CLOCK = deferred(r"\d{1,2}:\d{2}(?::\d{2})?")
"""The time that a page has run into the first sentence."""
PLACED = frozenset({"계열", "소속", "산하", "소재", "출연", "위치"})


_OPENERS = ADVERBS | TIMES
"""Words that few names begin with, unless the name is known: 올해, 그동안."""
_NEAR = frozenset({"내", "인근", "일대"})
"""What stands behind a place that a body is in or at: 가나단지 내 다라식품."""


def without_front(words: Sequence[Word]) -> Sequence[Word]:
    """Return the words of a name without what describes it, the body that it ends without its trade."""
    return _without_trade(words, _headed(words))


def _without_trade(words: Sequence[Word], kept: Sequence[Word]) -> Sequence[Word]:
    """Return words whose last names the body without the trade that was cut off its front: 이커머스 가나몰."""
    body = kept[-1].body if kept and len(kept) < len(words) else None
    if body is None:
        return kept
    name = " ".join([*(w.bare for w in kept[:-1]), kept[-1].stem])
    if body.start >= kept[0].start or not body.name.endswith(f" {name}"):
        return kept
    return [*kept[:-1], kept[-1]._replace(body=replace(body, start=kept[0].start, name=name))]


def _headed(words: Sequence[Word]) -> list[Word]:
    """Cut what describes a name off its front: 유통기업 가나, 관내 다라병원."""
    kept = list(words)
    for k in range(len(kept) - 1, 0, -1):
        if (
            _leads(kept, k)
            or _is_told_of(kept, k)
            or _is_owned(kept, k)
            or _is_trade_before(kept, k)
            or _is_kind_before(kept, k)
            or _opens_with_its_form(kept, k)
            or _is_parted_by_a_person(kept, k)
            or _is_parted_by_a_sign(kept, k)
        ):
            return kept[k:]
    return kept


def _leads(kept: Sequence[Word], k: int) -> bool:
    """A word that opens a sentence, says where a body is, or tells a day: 지난, 현재, 산하, 15일."""
    before = kept[k - 1]
    return (
        before.bare in LEAD_WORDS
        or (before.bare in _OPENERS and not _is_known_from(kept, k - 1))
        or before.bare in PLACED
        or before.bare in _NEAR
        or (before.dated and before.body is None)
        or _CLOCK.fullmatch(before.bare) is not None
    )


def _is_known_from(kept: Sequence[Word], k: int) -> bool:
    """Return whether the body that the words end is known to begin with one of them."""
    body = kept[-1].body
    return body is not None and body.start <= kept[k].start


def _is_told_of(kept: Sequence[Word], k: int) -> bool:
    """A verb says what the body did whose name follows: 잘 알려진 가나전자, 함께한 다라시."""
    before = kept[k - 1]
    if before.body or before.brackets or before.quoted or _is_known_from(kept, k - 1):
        return False
    return tells_what_was_done(before.bare) and _is_a_name(kept[k:])


def _is_owned(kept: Sequence[Word], k: int) -> bool:
    """Whose or where it is stands before a name: 가나그룹의 다라바이오, 부산의 마바대학교."""
    before = kept[k - 1]
    if before.particle != "의" or _is_known_from(kept, k - 1):
        return False
    return (before.body is not None or before.stem in PLACES) and _is_a_name(kept[k:])


def _is_a_name(words: Sequence[Word]) -> bool:
    """Return whether words name a body by themselves: the last is known as one, ends like one or is no word."""
    last = words[-1]
    if last.body is not None or (ends_like_a_body(last.stem) and last.stem not in GENERIC):
        return True
    return reading(last.stem) in LIKE_NAMES


def _is_trade_before(kept: Sequence[Word], k: int) -> bool:
    """A trade stands before the body that it describes: 유통기업 가나."""
    before = kept[k - 1]
    if not before.bare.endswith(TRADES) or before.bare.endswith(_JURIDICAL):
        return False
    if COUNT_OF_BODIES.fullmatch(kept[k].stem):
        return False
    named = before.body is None or before.bare.endswith("협의체") or before.bare in TRADES
    of_a_unit = before.bare.endswith("플랫폼") and kept[k].stem.endswith(_UNITS)
    of_a_unit = of_a_unit or (before.bare not in TRADES and kept[k].stem.endswith(_BRANCHES))
    return named and not of_a_unit and not kept[-1].stem.endswith(TRADES)


def _is_kind_before(kept: Sequence[Word], k: int) -> bool:
    """The kind of a body abroad stands before its name, which is no word of the language: 원자력 공사 마바아톰."""
    last = k + 1 == len(kept)
    return last and kept[k - 1].bare in GENERIC and reading(kept[k].stem) is Reading.NEW


def _opens_with_its_form(kept: Sequence[Word], k: int) -> bool:
    """A name begins with its legal form, whatever stands before it: 국내 최대 서점 ㈜가나."""
    before = kept[k - 1].bare
    word = kept[k].bare
    return word not in FORMS and word.startswith(FORMS) and not before.endswith(_JURIDICAL)


def _is_parted_by_a_person(kept: Sequence[Word], k: int) -> bool:
    """A list of people ends, a ministry or a foreign name stands before another body's."""
    before, word = kept[k - 1], kept[k]
    over = before.stem in MINISTRIES or (before.body is not None and not before.particle)
    if over and word.stem.startswith("국립"):
        return True
    if _ends_a_list_of_people(before, word) or _is_foreign(before, word):
        return True
    spelled = _SPELLED_NAME.fullmatch(before.brackets) is not None
    return spelled and (k + 1 < len(kept) or is_glued(word))


def _is_parted_by_a_sign(kept: Sequence[Word], k: int) -> bool:
    """A bullet, a comma, the end of a headline or an owner stands between."""
    before, word = kept[k - 1], kept[k]
    if before.particle == "의" and (word.start - before.end > 1 or before.stem in COUNTRIES):
        return True
    if before.comma or before.bare in _CUTS or before.bare.endswith("기자"):
        return True
    counted = kept[-1].body is not None and _AMOUNT.fullmatch(before.bare) is not None
    return counted or _is_plain_before_a_body(before, word)


COUNT_OF_BODIES = deferred(r"\d{1,3}여?(?:곳|개)")
"""How many there are of what stands before, which may be bodies: 운수업체 5곳."""
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


def is_glued(word: Word) -> bool:
    """Tell whether a word is body and post in one: 가나청장은."""
    stem = word.stem
    return stem.endswith(POSTS_GLUED) and any(has_a_body_before(post, stem) for post in POSTS_GLUED)


def _ends_a_list_of_people(before: Word, word: Word) -> bool:
    """A caption's last title runs into the body: … 홍길동 팀장 가나진흥원(원장 …)."""
    titled = before.stem in HEADS or before.stem.endswith(
        (*RANKS, "매니저", "선임", "회장", "원장")
    )
    return (
        titled
        and not before.brackets
        and bool(HEADED.search(word.brackets))
        and before.bare != "겸"
    )


def _is_foreign(before: Word, word: Word) -> bool:
    """The Latin name in a footnote runs into a Hangul one: … Protection Agency 가나위."""
    if word.body is None or before.body is not None or _LATIN.match(word.bare):
        return False
    return _LATIN.fullmatch(before.bare) is not None


_LATIN = deferred(r"[A-Z][a-z]{2,}")


_UNITS = ("센터", "본부", "사업단", "추진단", "위원회", "협의회")
"""How a part of a great undertaking ends: 가나혁신플랫폼 운영센터."""
_BRANCHES = ("점", "지점", "지사")
"""How a part of a company is called that stands behind the company's name: 가나마트 다라점."""
_JURIDICAL = (
    "주식회사",
    "유한회사",
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
RANKS = (
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
HEADED = deferred(
    r"이하|" + "|".join(sorted(HEADS, key=len, reverse=True)) + r"|^[A-Z][A-Za-z&]{1,9}$"
)
_FUSED = (
    *("시장", "군수", "도지사", "구청장", "위원장", "서장", "교육장", "사단장", "여단장", "사령관"),
    *("청장", "처장", "원장", "교육감", "은행장", "공항장"),
)
GLUED = (*((post, left_of(post)) for post in _FUSED), ("총장", ""), ("장관", ""))
POSTS_GLUED = tuple(post for post, _ in GLUED)
