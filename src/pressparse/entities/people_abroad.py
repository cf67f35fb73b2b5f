"""People from abroad: names of several words, of no Korean surname, or in Latin letters."""

from collections.abc import Sequence
from typing import Any

import regex

from pressparse.entities.bearers import ANOTHER_WORD
from pressparse.entities.entity import Named
from pressparse.entities.names import (
    is_foreign,
    is_plain_word,
    is_unit,
    likeness,
    titled,
)
from pressparse.entities.posts import ADVERBIAL, NO_NAMES, STOPS, WORD_BEFORE, post_behind
from pressparse.entities.stems import known
from pressparse.language.letters import OBJECTS, TOPICS
from pressparse.language.morphology import Reading, reading
from pressparse.lexicon.agreements import COMPANY_ENDINGS
from pressparse.lexicon.countries import COUNTRIES, FOREIGN_BODIES, SHORT
from pressparse.lexicon.given_names import GIVEN_ABROAD, JAPANESE
from pressparse.lexicon.surnames import COMMON, FOREIGN, NOT_NAMES
from pressparse.lexicon.titles import AMBIGUOUS, MODIFIERS
from pressparse.pattern import compiled, deferred
from pressparse.rule import rule


@rule(
    rf"""
    (?<![가-힣A-Za-z\d])
    (?P<name>[가-힣]{{0,7}}[{"".join(sorted(FOREIGN))}][가-힣]{{0,7}}(?:[ ][가-힣]{{1,8}}){{0,3}})
    (?P<script>\([\p{{Han}} ·]{{2,8}}\))?
    (?=[ ])
    """,
    examples={
        "[[솔렌 트레버 대통령]]은 말했다.": {
            "name": "솔렌 트레버",
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
    if not is_foreign(words[0]) or words[0].endswith("의") or words[0] in COMPANY_ENDINGS:
        return None
    taken = 0
    for word in words:
        if not (is_foreign(word) or (taken and _goes_on(word))) or _INFLECTED.search(word):
            break
        if taken and (word in SHORT or word in _AND_OTHERS or is_unit(word) or word in known()):
            break
        if taken and (word in FOREIGN_BODIES or word.endswith(COMPANY_ENDINGS)):
            break
        taken += 1
    second = words[1] if taken == 1 and len(words) > 1 else ""
    if second and _transcribed(second) and _direct(text, match, words[:2]):
        taken = 2
    for count in range(taken, 0, -1):
        name = " ".join(words[:count])
        post = post_behind(text, match.start() + len(name), 4)
        if not post:
            continue
        if reading(words[0]) in (NO_NAMES if count > 1 else _OTHER_WORDS) or name.endswith("의"):
            return None
        if (
            count == 1
            and not (match["script"] and len(words) == 1)
            and not (post.body is None and post.title in _STATE and not is_unit(name))
        ):
            continue
        if post.title == "시장" and post.words == 1:
            continue
        if (
            post.body is None
            or match["script"]
            or post.body in FOREIGN_BODIES
            or post.body in known()
            or is_unit(post.body.split("(")[0])
            or post.body[0].isascii()
            or post.body.split("(")[0].endswith("스")
        ):
            return [Named(match.start(), post.end, name, post.title, post.body, "")]
    return None


@rule(
    r"""
    (?<![가-힣A-Za-z\d])
    (?P<name>[가-힣]{1,8}(?:[ ][가-힣]{1,8}){1,3})
    [ ]?\((?P<latin>[A-Z][A-Za-z.'-]{1,20}(?:[ ][A-Za-z.'-]{1,20}){1,4})\)
    (?=[ ])
    """,
    examples={
        "[[존 스미스(John Smith) 가나재단 대표]]가 왔다.": {
            "name": "존 스미스",
            "title": "대표",
            "organization": "가나재단",
        },
    },
    boundary=[
        "가나 재단(Gana Foundation) 행사가 열린다.",
        "최고 책임자(Chief Officer) 회의를 연다.",
    ],
    needs=("(",),
    starts="latin in brackets",
)
def foreign_name_with_latin(match: regex.Match[str], _context: Any) -> list[Named] | None:
    """A foreign name has its Latin spelling in brackets, word for word: `존 스미스(John Smith)`."""
    words, spelled = match["name"].split(" "), match["latin"].split(" ")
    text = match.string
    surplus = len(words) - len(spelled)
    if surplus > 0:
        words = words[surplus:]
    if abs(surplus) > 1 or not all(word[0].isupper() for word in (spelled[0], spelled[-1])):
        return None
    if any(titled(word) or word.endswith(STOPS) or is_unit(word) for word in words):
        return None
    post = post_behind(text, match.end(), 5)
    name = " ".join(words)
    start = match.end("name") - len(name)
    return (
        [Named(start, post.end, name, post.title, post.body, "")]
        if post and len(words) > 1
        else None
    )


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
            or (word.endswith(STOPS) and not is_foreign(word))
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
        if word.endswith(("의", "과", "와", "한", "새로운", "으며", "서")):
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
    return word not in _PARTICULES and not is_foreign(word) and reading(word) in _OTHER_WORDS


_AND_OTHERS = frozenset(["등", "등은", "등이", "등의", "등을", "등과", "측", "씨"])


def _goes_on(word: str) -> bool:
    """Whether a word goes on with a foreign name: a particule, or what no Korean noun is."""
    if word in _PARTICULES:
        return True
    return (
        len(word) <= _SHORT_PART
        and word not in known()
        and reading(word) in (Reading.NEW, Reading.NAME)
        and not titled(word)
        and not is_unit(word)
    )


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


_PARTICULES = frozenset(["빈", "반", "폰", "데", "디", "알", "엘", "드", "라", "르"])


def _transcribed(word: str) -> bool:
    return (
        word in _PARTICULES
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
        or words[1][1:] == "모"
    ):
        return False
    end = match.start() + len(" ".join(words))
    if post_behind(text, end, 3) is None or any(titled(word) for word in words):
        return False
    if len(words[1]) > 1 and reading(words[1]) in _OTHER_WORDS and not is_foreign(words[1]):
        return False
    return post_behind(text, end, 1) is not None or not is_plain_word(words[1])


_NEVER_SECOND = NOT_NAMES | MODIFIERS

_OTHER_WORDS = ANOTHER_WORD | NO_NAMES
"""How words are read that are no names."""

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
        "총통",
        "교수",
        "박사",
        "의원",
        "감독",
    ]
)
