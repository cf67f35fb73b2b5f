"""People from abroad: names of several words, of no Korean surname, or in Latin letters."""

from collections.abc import Sequence
from typing import Any

import regex

from pressparse.entities.bearers import ANOTHER_WORD
from pressparse.entities.entity import Named
from pressparse.entities.names import (
    LIKELY,
    is_foreign,
    is_plain_word,
    is_unit,
    likeness,
    titled,
)
from pressparse.entities.posts import ADVERBIAL, NO_NAMES, STOPS, WORD_BEFORE, Post, post_behind
from pressparse.entities.stems import known, listed_bodies, partings
from pressparse.entities.transcription import likeness_abroad
from pressparse.language.letters import JOINERS, OBJECTS, SUBJECTS, TOPICS
from pressparse.language.morphology import Reading, reading
from pressparse.lexicon.agreements import COMPANY_ENDINGS
from pressparse.lexicon.countries import COUNTRIES, FOREIGN_BODIES, SHORT
from pressparse.lexicon.given_names import GIVEN_ABROAD, JAPANESE, JAPANESE_TOO
from pressparse.lexicon.regions import FOREIGN_PLACES
from pressparse.lexicon.surnames import COMMON, FOREIGN, NOT_FOREIGN, NOT_NAMES
from pressparse.lexicon.titles import AMBIGUOUS, MODIFIERS
from pressparse.pattern import compiled, deferred, scanning
from pressparse.rule import rule


@rule(
    rf"""
    (?<![가-힣A-Za-z\d])
    (?P<name>[가-힣]{{0,7}}[{"".join(sorted(FOREIGN))}][가-힣]{{0,7}}(?:[ ][가-힣]{{1,8}}){{0,3}})
    (?P<script>\([\p{{Han}} ·]{{2,8}}\))?
    (?=[ ])
    """,
    examples={
        "[[트레버 대통령]]은 말했다.": {
            "name": "트레버",
            "title": "대통령",
            "organization": None,
        },
        "[[크리온 텔러 가나모터스 최고경영자]]와 만났다.": {
            "name": "크리온 텔러",
            "title": "최고경영자",
            "organization": "가나모터스",
        },
    },
    boundary=["스타트업 대표들이 모였다.", "카카오 대표는 말했다.", "서비스 플랫폼 대표가 왔다."],
    starts="foreign name",
)
def foreign_name(match: regex.Match[str], _context: Any) -> list[Named] | None:
    """A foreign name has several words in Hangul, its title and body as a Korean one has."""
    text = match.string
    words = match["name"].split(" ")
    if not is_foreign(words[0]) or words[0].endswith("의") or words[0] in _NEVER_FIRST:
        return None
    taken = _taken(words)
    second = words[1] if taken == 1 and len(words) > 1 else ""
    if second and _transcribed(second) and _direct(text, match, words[:2]):
        taken = 2
    script = match["script"] is not None
    for count in range(taken, 0, -1):
        name = " ".join(words[:count])
        post = post_behind(text, match.start() + len(name), 4)
        if not post or post.is_said_of(name):
            continue
        if name.endswith("의") or _begins_with_another_word(words[0], count):
            return None
        alone = count == 1 and not (script and len(words) == 1)
        if alone and not _may_stand_alone(name, post):
            continue
        if post.title == "시장" and post.words == 1:
            continue
        if script or may_be_led(post, words[:count]):
            start = _start_of(text, match.start(), words[0])
            name = text[start : match.start()] + name
            return [Named(start, post.end, name, post.title, post.body, "")]
    return None


def _may_stand_alone(name: str, post: Post) -> bool:
    """Whether a foreign word before a title needs no other name: the office is one of state, or a known body's."""
    if is_unit(name):
        return False
    if (post.title in _STATE or post.title.endswith(_ENVOY)) and (
        post.body is None or post.body in FOREIGN_PLACES
    ):
        return True
    return post.body in listed_bodies() and post.title not in AMBIGUOUS and _is_unknown(name)


def _taken(words: Sequence[str]) -> int:
    """Return how many words a foreign name may have."""
    taken = 0
    for word in words:
        if _INFLECTED.search(word):
            break
        if taken and (word in SHORT or word in _AND_OTHERS or is_unit(word) or word in known()):
            break
        if taken and (word in FOREIGN_BODIES or word.endswith(COMPANY_ENDINGS)):
            break
        if not (is_foreign(word) or (taken and _goes_on(word))):
            break
        taken += 1
    return taken


def _begins_with_another_word(first: str, count: int) -> bool:
    others = NO_NAMES if count > 1 else _OTHER_WORDS
    return reading(first) in others and not ends_like_only(first)


def may_be_led(post: Post, words: Sequence[str]) -> bool:
    """Whether what stands between a foreign name and its title is a body, or nothing."""
    if post.body is None or post.body in FOREIGN_BODIES or post.body in known():
        return True
    bare = post.body.split("(")[0]
    if is_unit(bare) or post.body[0].isascii() or bare.endswith("스"):
        return True
    return len(words) > 1 and post.title not in AMBIGUOUS and all(map(_is_unknown, words))


def ends_like_only(word: str) -> bool:
    """Whether a transcription ends as a name with the particle `만` does, which no title stands behind: `가르만`."""
    return word[-1] == "만" and reading(word[:-1]) in _UNKNOWN


_UNKNOWN = frozenset([Reading.NEW, Reading.NAME])


def _is_unknown(word: str) -> bool:
    """Whether the analyser takes a word for a name or does not know it, and for no noun with a particle."""
    if reading(word) not in _UNKNOWN:
        return ends_like_only(word)
    return not any(tail and reading(stem) in ANOTHER_WORD for stem, tail in partings(word))


def _start_of(text: str, at: int, last: str) -> int:
    """Return where a foreign name begins: with a word before it that is no body, and that no dictionary holds."""
    before = FIRST_NAME.search(text, max(0, at - _LONGEST_FIRST), at)
    if before and (may_be_first(before[1]) or stand_together(text, before[1], last)):
        return before.start(1)
    return at


def stand_together(text: str, first: str, last: str) -> bool:
    """Whether a text has a short word more than once, and always before a name: it belongs to that."""
    if len(first) > _SHORT_FIRST or first in known() or reading(first) in ANOTHER_WORD:
        return False
    return text.count(first) == text.count(f"{first} {last}") > 1


_SHORT_FIRST = 2


_NEVER_FIRST = frozenset(COMPANY_ENDINGS) | listed_bodies()
_NO_FIRST = (*STOPS, *NOT_FOREIGN, *COMPANY_ENDINGS)
_LONGEST_FIRST = 8
FIRST_NAME = scanning(r"(?<![가-힣A-Za-z0-9])([가-힣]{2,5}) $")


def may_be_first(word: str) -> bool:
    """Whether a word before a foreign name may be the first one: unknown, no body, no place, no title."""
    if word in known() or titled(word) or is_unit(word) or word.endswith(_NO_FIRST):
        return False
    return likeness(word) < LIKELY and word not in _NEVER_SECOND and _is_unknown(word)


@rule(
    r"""
    (?<![가-힣A-Za-z\d])(?P<name>[가-힣]{2,5})[ ]
    (?P<title>부?총리|부?대통령|국가주석|총통|국왕|왕세자|왕세자비|외교부장|행정장관|행정원장|외무상|방위상|교황|일왕|큰?스님)
    (?![가-힣]{3})
    """,
    examples={
        "[[혜솔 스님]]은 웃었다.": {"name": "혜솔", "title": "스님", "organization": None},
        "[[솔루나 부총리]]는 떠났다.": {"name": "솔루나", "title": "부총리", "organization": None},
    },
    boundary=[
        "신임 총리는 말했다.",
        "이란 대통령이 왔다.",
        "전직 대통령을 만났다.",
        "주지 스님이 왔다.",
    ],
    needs=(
        "총리",
        "대통령",
        "주석",
        "총통",
        "국왕",
        "왕세자",
        "부장",
        "장관",
        "원장",
        "상",
        "교황",
        "일왕",
        "스님",
    ),
    starts="ruler",
)
def ruler(match: regex.Match[str], _context: Any) -> list[Named] | None:
    """A word that no dictionary holds, right before an office of state that nothing else has, names who holds it."""
    name = match["name"]
    if match["title"].endswith(_MONK):
        return _monk(match)
    known_name = reading(name) is Reading.NAME and likeness_abroad(name) > 0
    if not (known_name or reading(name) is Reading.NEW) or not may_be_first(name):
        return None
    if name in COUNTRIES:
        return None
    if likeness(name[-_KOREAN_NAME:]) == LIKELY:
        return None
    if name[-1] in COMMON and reading(name[:-1]) not in _UNKNOWN:  # a surname glued to a word
        return None
    return [Named(match.start(), match.end("title"), name, match["title"], None, "")]


_MONK, _NAME_OF_A_MONK = "스님", 2


def _monk(match: regex.Match[str]) -> list[Named] | None:
    """Return a monk by the name of two syllables that no noun is spelled like: `혜솔 스님`."""
    name = match["name"]
    other = reading(name) in (Reading.NOUN, Reading.ADVERB) or titled(name) or name in known()
    if len(name) != _NAME_OF_A_MONK or other:
        return None
    return [Named(match.start(), match.end("title"), name, match["title"], None, "")]


_KOREAN_NAME = 3
"""Syllables of a Korean name to which a lost line break glued something."""


@rule(
    rf"(?<![가-힣A-Za-z\d])(?P<name>(?P<first>[가-힣]{{1,7}})[ ][A-Z]\.[ ]?(?P<last>[가-힣]{{1,7}}?))(?=(?:[{TOPICS}{SUBJECTS}{OBJECTS}{JOINERS}의도]|에게|씨|,|\.|\))?(?![가-힣])|[ ](?P<next>[가-힣]{{2,9}}))",
    examples={
        "[[솔렌 J. 트레버]]는 배우다.": {
            "name": "솔렌 J. 트레버",
            "title": None,
            "organization": None,
        },
    },
    boundary=["비타민 C. 과일은 좋다.", "등급 A. 시험을 본다."],
    starts="initial",
)
def name_with_an_initial(match: regex.Match[str], _context: Any) -> list[Named] | None:
    """Only names from abroad have a Latin initial in the middle: `솔렌 J. 트레버`."""
    first, last = match["first"], match["last"]
    if not all(is_foreign(word) or reading(word) in _UNKNOWN for word in (first, last)):
        return None
    if first in known() or last in known() or titled(first) or titled(last):
        return None
    post = post_behind(match.string, match.end(), _NEAR_WORDS)
    end, title, body = (post.end, post.title, post.body) if post else (match.end(), None, None)
    return [Named(match.start(), end, match["name"], title, body, "")]


_NEAR_WORDS = 3


@rule(
    r"""
    (?<=[가-힣][ ])
    (?: (?P<country>\L<countries>)[ ](?P<title>부?대통령|부?총리|국가주석|주석|국무장관|국방장관|외교장관|외무장관|재무장관|상무장관|관방장관|장관|국왕|왕세자|총통|대사|외무상|외상|방위상|하원의장|상원의원|하원의원)
      | (?P<country>(?:(?:\L<countries>|미|중|일|러|영|불|독)[ ])?(?:국무부|백악관|크렘린궁?|펜타곤|연방준비제도|연준|외무성|나토)|(?:\L<countries>|미|중|러|영|불|독)[ ](?:국방부|재무부|상무부|외교부|외무부|법무부|에너지부|교통부|총리실))[ ]
        (?P<title>(?:수석[ ]?)?부?대변인|부?장관|차관보?|의장|국장|대표|특사|비서실장|공보관|보좌관|정책국장|사무총장|외무상)
    )
    (?=[가-힣]{0,2}(?:[^가-힣]|$))
    """,
    examples={
        "이날 [[조지 클라인 미국 대통령]]은 말했다.": {
            "name": "조지 클라인",
            "title": "대통령",
            "organization": "미국",
        },
        "[[나카무라 겐지 일본 총리]]가 왔다.": {
            "name": "나카무라 겐지",
            "title": "총리",
            "organization": "일본",
        },
        "[[레나 호프 미 국무부 부대변인]]은 말했다.": {
            "name": "레나 호프",
            "title": "부대변인",
            "organization": "미 국무부",
        },
    },
    boundary=[
        "이번 미국 대통령 선거",
        "정부는 미국 대통령과 만났다.",
        "새로운 일본 총리가 왔다.",
        "정부는 미 국무부 대변인과 만났다.",
        "이날 백악관 대변인은 말했다.",
    ],
    needs=(
        "대통령",
        "총리",
        "주석",
        "장관",
        "국왕",
        "왕세자",
        "총통",
        "대사",
        "외무상",
        "외상",
        "방위상",
        "하원",
        "상원",
        "대변인",
        "국무부",
        "백악관",
        "크렘린",
        "펜타곤",
        "연준",
        "연방준비제도",
        "외무성",
        "나토",
        " 미 ",
        " 중 ",
        " 러 ",
    ),
    words={"countries": COUNTRIES},
    starts="state",
)
def name_before_country(match: regex.Match[str], _context: Any) -> list[Named] | None:
    """Statesmen stand before their country and office: `조지 클라인 미국 대통령`, `레나 호프 미 국무부 부대변인`."""
    text = match.string
    at = match.start()
    words: list[str] = []
    for _ in range(3):
        before = WORD_BEFORE.search(text, max(0, at - 12), at - 1)
        if not before or not compiled(r"[가-힣]{1,7}").fullmatch(before[0]):
            break
        word = before[0]
        if (
            ADVERBIAL.match(word)
            or (word.endswith(STOPS) and not is_foreign(word) and word not in JAPANESE_TOO)
            or (words and len(word) > _SHORT_PART and is_unit(word))
            or (words and _is_another_word(word))
            or titled(word)
            or word in COUNTRIES
        ):
            break
        if (
            likeness(word) == 0
            and len(word) > 1
            and word[0] in COMMON
            and not is_foreign(word)
            and word in NOT_NAMES
        ):
            break
        if word.endswith(("의", "과", "와", "한", "새로운", "며", "서")):
            break
        words.insert(0, word)
        at = before.start()
        if at == 0 or text[at - 1] != " " or word in GIVEN_ABROAD or word in JAPANESE:
            break
    if not words or (
        len(words) == 1 and not (is_foreign(words[0]) or likeness(words[0]) or len(words[0]) == 3)
    ):
        return None
    name = " ".join(words)
    return [Named(at, match.end("title"), name, match["title"], match["country"], "")]


def _is_another_word(word: str) -> bool:
    """Whether a word before a foreign name is no part of it."""
    listed = word in PARTICULES or word in JAPANESE or word in GIVEN_ABROAD
    return not listed and not is_foreign(word) and reading(word) in _OTHER_WORDS


_AND_OTHERS = frozenset(["등", "등은", "등이", "등의", "등을", "등과", "측", "씨"])


def _goes_on(word: str) -> bool:
    """Whether a word goes on with a foreign name: a particule, or what no Korean noun is."""
    if word in PARTICULES:
        return True
    return (
        len(word) <= _SHORT_PART
        and word not in known()
        and reading(word) in (Reading.NEW, Reading.NAME)
        and not titled(word)
        and not is_unit(word)
        and likeness_abroad(word) > _UNLIKE
    )


_UNLIKE = -400
"""How little a word may look like a transcription and still go on with a foreign name."""
_SHORT_PART = 3
"""Syllables up to which a word behind a foreign one is taken for its last name, not for a company."""


@rule(
    r"(?<![가-힣A-Za-z\d&.])(?P<name>[A-Z][a-z]{1,12}(?:[ ][A-Z][a-z.]{0,12}){1,2})(?=[ ][가-힣A-Z])",
    examples={
        "[[Lena Hope 가나테크 대표]]가 왔다.": {
            "name": "Lena Hope",
            "title": "대표",
            "organization": "가나테크",
        },
    },
    boundary=["Open Source 행사를 연다.", "Smart City 대표 사업이다."],
    starts="latin name",
)
def latin_name(match: regex.Match[str], _context: Any) -> list[Named] | None:
    """A name in Latin letters has its title and body behind it, as others have."""
    post = post_behind(match.string, match.end(), 3)
    if not post or (post.words == 1 and post.title in AMBIGUOUS | {"대표", "작가"}):
        return None
    if post.body and not is_unit(post.body):
        return None
    return [Named(match.start(), post.end, match["name"], post.title, post.body, "")]


_INFLECTED = deferred(rf"[가-힣](?:[{TOPICS}{OBJECTS}]|게|에|에서|하고)$")
"""A word with a particle or an ending: `빠르게`, `크는`."""


PARTICULES = frozenset(["빈", "반", "폰", "데", "디", "알", "엘", "드", "라", "르"])


def _transcribed(word: str) -> bool:
    return (
        word in PARTICULES
        or is_foreign(word)
        or (
            1 <= len(word) <= 5
            and not word.endswith(STOPS)
            and not is_unit(word)
            and likeness(word) < 2
        )
    )


def _direct(text: str, match: regex.Match[str], words: Sequence[str]) -> bool:
    """Whether a title follows the words at once, or behind the body of a word that is none of Korean."""
    if (
        words[1] in COUNTRIES
        or words[1] in SHORT
        or words[1] in _NEVER_SECOND
        or words[1] in known()
        or words[1][1:] == "모"
    ):
        return False
    end = match.start() + len(" ".join(words))
    post = post_behind(text, end, 3)
    if post is None or any(titled(word) for word in words):
        return False
    if len(words[1]) > 1 and reading(words[1]) in _OTHER_WORDS and not is_foreign(words[1]):
        called = f"{words[1]} {post.title[-_SHORT_TITLE:]}"
        return post.body is not None and called in text
    return post_behind(text, end, 1) is not None or not is_plain_word(words[1])


_SHORT_TITLE = 2
"""Syllables of a title by which the text calls somebody later: `가르 지사` for a 주지사."""
_NEVER_SECOND = NOT_NAMES | MODIFIERS

_OTHER_WORDS = ANOTHER_WORD | NO_NAMES
"""How words are read that are no names."""

_ENVOY = "대사"
_STATE = frozenset(
    [
        "대통령",
        "총리",
        "국무총리",
        "장관",
        "국무장관",
        "국방장관",
        "외교장관",
        "총장",
        "대사",
        "주석",
        "국왕",
        "주지사",
        "부총리",
        "부통령",
        "상원의원",
        "하원의원",
        "하원의장",
        "총통",
        "교수",
        "박사",
        "의원",
        "감독",
    ]
)
