"""Bodies shown by their own word: one that is listed, a group and its line of business, an ending, who speaks for it."""

from enum import StrEnum

import regex

from pressparse.entities.body_names import ends_like_a_body
from pressparse.entities.names import LIKELY, likeness
from pressparse.entities.stems import listed_bodies
from pressparse.language.letters import BULLETS, DOUBLE, SINGLE
from pressparse.language.morphology import Reading, reading, tokens
from pressparse.language.particles import TAILS
from pressparse.language.wording import by_last
from pressparse.lexicon.agencies import GENERIC, NO_BODIES, OFFICIAL
from pressparse.lexicon.agreements import COMPANY_ENDINGS
from pressparse.lexicon.clubs import CLUB_ENDINGS
from pressparse.lexicon.companies import GROUPS, LINES, NAMESAKES
from pressparse.lexicon.countries import COUNTRIES
from pressparse.lexicon.gazetteer import long_names
from pressparse.lexicon.houses import NOT_SCHOOLS, OUTLET_ENDINGS
from pressparse.lexicon.regions import CITIES, COUNTIES, FOREIGN_PLACES, PLACES, REGIONS
from pressparse.lexicon.speakers import ADVERBS, NOBODY, SOMEBODY
from pressparse.lexicon.titles import TITLES
from pressparse.pattern import scanning
from pressparse.rule import Rule, rule

_LETTER = r"가-힣A-Za-z\d&"
_TAIL = rf"(?:{'|'.join(sorted(TAILS, key=len, reverse=True))})?(?![{_LETTER}])"
_WORD = rf"(?<![{_LETTER}])(?P<span>[{_LETTER}]{{2,24}}+)"

_GROUPS = frozenset(GROUPS)
_LINES = frozenset(LINES)


def is_common(word: str) -> bool:
    """Whether the analyser knows every part of a word as a common noun: `상담센터`."""
    return reading(word) in (Reading.NOUN, Reading.COMPOUND, Reading.ADVERB)


def is_inflected(word: str) -> bool:
    """Whether the analyser finds a particle, verb or ending in a word: `필요하다`."""
    return reading(word) is Reading.INFLECTED


def word_before(text: str, at: int) -> str:
    """Return the word that stands one space before ``at``, or nothing."""
    if at < 2 or text[at - 1] != " ":
        return ""
    begin = at - 1
    while begin > 0 and at - begin < _LONGEST_WORD and text[begin - 1] not in _BREAK:
        begin -= 1
    return text[begin : at - 1]


_LONGEST_WORD = 26
_BREAK = frozenset(f" \n,.()[]{SINGLE}{DOUBLE}'\"「」<>·-/:=ㆍ※{BULLETS}")


@rule(
    _WORD,
    examples={
        "이날 [[국회]]는 법안을 처리했다.": {"name": "국회", "abbreviation": None},
        "[[더불어민주당]] 의원들이 모였다.": {"name": "더불어민주당", "abbreviation": None},
        "협약은 [[네이버]]와 맺었다.": {"name": "네이버", "abbreviation": None},
    },
    boundary=["국회의원을 만났다.", "네이버후드를 찾았다."],
    starts="listed",
)
def well_known_body(match: regex.Match[str], _: object) -> str | None:
    """Parties, houses, broadcasters and well-known companies are told from lists."""
    word = match["span"]
    if not _is_listed(word) or _is_a_thing_here(match):
        return None
    return None if word in TITLES and _is_a_post_here(match) else word


def _is_a_thing_here(match: regex.Match[str]) -> bool:
    """Whether a listed company's name is the everyday word here, by what stands behind it: `카카오 열매`."""
    things = NAMESAKES.get(match["span"])
    return things is not None and match.string.startswith(things, match.end("span"))


def _is_a_post_here(match: regex.Match[str]) -> bool:
    """Whether a paper's name is somebody's post: a name or a house stands right before it, `가나은행 이코노미스트`."""
    before = word_before(match.string, match.start("span"))
    if not before or before in COUNTRIES or before.endswith(_KINDS_OF_PAPERS):
        return False
    return (
        likeness(before) == LIKELY
        or before in _RANKS
        or _is_listed(before)
        or ends_like_a_body(before)
    )


_KINDS_OF_PAPERS = ("지", "매체", "언론", "잡지", "신문")
_RANKS = frozenset(["수석", "선임", "책임", "시니어"])


def _is_listed(word: str) -> bool:
    return word in listed_bodies() or word in OFFICIAL


@rule(
    rf"(?<![{_LETTER}])(?P<span>[{_LETTER}]+(?:[ ][{_LETTER}]+){{1,3}}+)",
    examples={
        "[[로스앤젤레스 다저스]]는 표 값을 올렸다.": {
            "name": "로스앤젤레스 다저스",
            "abbreviation": None,
        },
    },
    boundary=["로스앤젤레스 나래는 값을 올렸다."],
    starts="long name",
)
def well_known_body_of_several_words(match: regex.Match[str], _: object) -> str | None:
    """Well-known bodies whose name has several words are told from lists as well."""
    name = match["span"]
    return name if name in long_names().get(name.partition(" ")[0], ()) else None


@rule(
    _WORD,
    examples={
        "[[효성파워시스템즈]]는 설비를 맡는다.": {"name": "효성파워시스템즈", "abbreviation": None},
        "[[롯데생명]]과 협약했다.": {"name": "롯데생명", "abbreviation": None},
    },
    boundary=["현대시를 읽었다.", "우리카드놀이를 했다."],
    starts="group",
)
def company_of_a_group(match: regex.Match[str], _: object) -> str | None:
    """Companies of a group carry its name and their line of business: `가나전자`, `가나생명`."""
    word = match["span"]
    for size in range(2, min(8, len(word) - 1) + 1):
        if word[:size] in _GROUPS and _is_line(word[size:]):
            return word
    return None


def _is_line(word: str) -> bool:
    """Whether a word names a line of business, or ends in one behind another: `파워시스템`."""
    if word in _LINES:
        return True
    return any(word[:k] in _LINES and word[k:] in _COMPANY for k in range(2, len(word) - 1))


_SITES = ("공항", "역", "항만", "문화재")
"""Where people go: `가나공항` is a place first."""

_CIVIC_ENDS = (
    *("네트워크", "포럼", "연대", "시민회의", "연석회의", "국민행동", "공동행동", "변호사모임"),
    *("시민모임", "범국민운동", "사람들"),
)
"""How groups of citizens end, and much else."""
_SURELY_CIVIC = (
    "시민연대",
    "국민연대",
    "시민회의",
    "국민행동",
    "변호사모임",
    "시민모임",
    "연석회의",
)
_LEAST_CIVIC, _LONG_CIVIC = 5, 7
"""Syllables from which such a word may be a name, and from which one of common nouns is."""


def _is_civic(word: str) -> bool:
    """Whether a word that ends as groups of citizens do is the name of one, and not a kind: `환경가람시민연대`."""
    if len(word) >= _LONG_CIVIC and word.endswith(_SURELY_CIVIC):
        return True
    return len(word) >= _LEAST_CIVIC and not is_inflected(word) and not is_common(word)


_OTHER_ENDS = ("조선", "게임즈")
"""Ends of companies that end other nouns as well: what stands before them no dictionary holds."""
_UNKNOWN = frozenset([Reading.NEW, Reading.NAME])
_COMPANY = frozenset(COMPANY_ENDINGS) | _LINES
_ENDS_OF_COMPANIES = (*COMPANY_ENDINGS, *CLUB_ENDINGS, *_OTHER_ENDS, *_CIVIC_ENDS)


def _is_a_noun(word: str) -> bool:
    return reading(word) in (Reading.NOUN, Reading.COMPOUND)


@rule(
    _WORD,
    examples={
        "[[가나테크놀로지스]]는 기술을 내놓았다.": {
            "name": "가나테크놀로지스",
            "abbreviation": None,
        },
        "[[다라물산]]이 참여한다.": {"name": "다라물산", "abbreviation": None},
        "[[뷁티유나이티드]]가 이겼다.": {"name": "뷁티유나이티드", "abbreviation": None},
    },
    boundary=["대형마트가 문을 닫았다.", "신재생에너지를 쓴다.", "친환경자동차가 달린다."],
    starts="company",
)
def company_by_its_ending(match: regex.Match[str], _: object) -> str | None:
    """A word that no dictionary holds and that ends as companies' names do names one."""
    word = match["span"]
    if word.endswith(_SITES) or word in COMPANY_ENDINGS or len(word) < 4:
        return None
    if not word.endswith(_ENDS_OF_COMPANIES):
        return None
    if word.endswith(_CIVIC_ENDS):
        return word if _is_civic(word) else None
    return word if _is_a_company(word) else None


def _is_a_company(word: str) -> bool:
    """Whether a word that ends as companies do is a name, not a noun and what it makes: `대형마트`."""
    before = next(word[: -len(end)] for end in _ENDS_OF_COMPANIES if word.endswith(end))
    if _MEASURE.fullmatch(before):
        return False
    if word.endswith(_OTHER_ENDS):
        return len(before) > 1 and reading(before) in _UNKNOWN
    if len(before) > 1 and (_is_a_noun(before) or before.endswith("&") or before in _COMPANY):
        return False
    return not is_common(word) and not is_inflected(word)


@rule(
    _WORD,
    examples={
        "[[가람일보]]에 따르면 그렇다.": {"name": "가람일보", "abbreviation": None},
        "[[나래대]] 교수진이 밝혔다.": {"name": "나래대", "abbreviation": None},
        "[[새론초]]는 다라교육청과 함께했다.": {"name": "새론초", "abbreviation": None},
    },
    boundary=["현시대는 다르다.", "이번 선거 기간에 확대는 없다.", "지난달 초에 열렸다."],
    starts="press",
)
def press_or_school_in_short(match: regex.Match[str], _: object) -> str | None:
    """Papers, universities and schools: a name and the kind of the house in short."""
    word = match["span"]
    if word.endswith(OUTLET_ENDINGS) and word not in OUTLET_ENDINGS:
        return None if word in NO_BODIES or is_common(word) or is_inflected(word) else word
    name, kind = word[:-1], word[-1]
    if (word[:2] in PLACES and word[2:].endswith(_TRADE_SCHOOLS)) or (
        kind in _SCHOOLS and name in _TOWNS
    ):
        return word
    if word in FOREIGN_PLACES or word.endswith(NOT_SCHOOLS):
        return None
    if kind not in _SCHOOLS or not _MOST >= len(name) >= _LEAST:
        return None
    return word if name.isalpha() and _may_be_a_school(word, kind) else None


def _may_be_a_school(word: str, kind: str) -> bool:
    if kind in "중고" and likeness(word) == LIKELY:
        return False
    read = tokens(word)
    if len(read) == 1 and read[0].tag != "NNP" and not read[0].new:
        return False
    return not is_common(word) and not is_inflected(word)


_TOWNS = (CITIES | COUNTIES) - {"연기", "예산"}
"""Towns that schools are called by: `목포고`; some are other words as well."""
_TRADE_SCHOOLS = (
    *("공고", "상고", "여고", "외고", "과학고", "전자고", "공업고", "상업고", "정보고"),
    *("마이스터고", "기계고", "미용고", "예술고", "체육고"),
)
"""How schools for a trade end, behind their town; elsewhere `공고` is a notice."""
_LEAST, _MOST = 2, 6
"""Syllables of a school's name before its kind: `나래대`, `서울과기대`."""


@rule(
    rf"{_WORD}(?=[ ](?:측|관계자|고위[ ]?관계자|당국자|대변인|담당자|홍보팀)(?:{'|'.join(TAILS)})?(?![{_LETTER}])|측(?:은|이|도|에서|에|과)(?![{_LETTER}]))",
    examples={
        "[[스터파]] 관계자는 말했다.": {"name": "스터파", "abbreviation": None},
        "[[뮤테라]] 측은 밝혔다.": {"name": "뮤테라", "abbreviation": None},
    },
    boundary=["업계 관계자는 말했다.", "행사 관계자는 말했다.", "두 관계자는 말했다."],
    needs=("관계자", "측", "당국자", "대변인", "담당자", "홍보팀"),
    starts="voice",
)
def body_that_speaks(match: regex.Match[str], _: object) -> str | None:
    """Somebody unnamed speaks for a body: `가나 관계자는`, `가나 측은`."""
    word = match["span"]
    if (
        word[-1] == _COURTESY
        or word in NOBODY
        or word in ADVERBS
        or word in SOMEBODY
        or word in GENERIC
        or word in COUNTRIES
    ):
        return None
    if word in REGIONS or likeness(word) == LIKELY or is_common(word) or is_inflected(word):
        return None
    return word


_COURTESY = "씨"
"""Behind a person's name: `홍길동씨 측은`."""


RULES: tuple[Rule, ...] = (
    well_known_body_of_several_words,
    well_known_body,
    company_of_a_group,
    press_or_school_in_short,
    company_by_its_ending,
    body_that_speaks,
)


_HEADS = frozenset(group[:2] for group in GROUPS)


class Shown(StrEnum):
    """Which of the rules here may show a word."""

    NOT = "not"
    LISTED = "listed"
    GROUPED = "grouped"
    PRESS_OR_SCHOOL = "press or school"
    COMPANY = "company"


def shown_by(stem: str) -> Shown:
    """Return what a stem may be shown as."""
    if stem in listed_bodies() or stem in OFFICIAL:
        return Shown.LISTED
    if stem[:2] in _HEADS and any(stem[:k] in _GROUPS and _is_line(stem[k:]) for k in _SIZES):
        return Shown.GROUPED
    last = stem[-1]
    if stem[-2:] == _ALLIANCE:
        return Shown.COMPANY
    if last in _SCHOOLS or (last in _OUTLETS and stem.endswith(_OUTLETS[last])):
        return Shown.PRESS_OR_SCHOOL
    is_company = last in _COMPANIES and stem.endswith(_COMPANIES[last])
    return Shown.COMPANY if is_company else Shown.NOT


_MEASURE = scanning(r"\d+(?:km|m|㎡|t|kg)?")
"""How much of something is built or sold: `73km건설`."""
_ALLIANCE = "연대"
"""How alliances end, and no school."""
_OUTLETS, _COMPANIES = by_last(OUTLET_ENDINGS), by_last(_ENDS_OF_COMPANIES)


_SIZES = (2, 3, 4, 5)
"""Syllables of a group's name."""

NEAR_SCHOOLS = {
    "대": ("대학", "교수", "총장", "학과", "연구팀", "학생", "캠퍼스", "사업단", "동문", "봉사단"),
    "초": ("학교", "교육", "학생"),
    "중": ("학교", "교육", "학생"),
    "고": ("학교", "교육", "학생"),
}
"""What stands in a text that speaks of schools, by the last syllable of a school in short."""

_SCHOOLS = frozenset(NEAR_SCHOOLS)
