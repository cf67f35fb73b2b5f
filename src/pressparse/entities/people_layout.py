"""People whom signs show: a paper between angle brackets, the bracket of whoever speaks, the bar at a column's head."""

import regex

from pressparse.entities.bearers import ANOTHER_WORD
from pressparse.entities.entity import Named
from pressparse.entities.names import LIKELY, NAME, SURNAME, is_unit, likeness, titled
from pressparse.entities.posts import post_behind
from pressparse.entities.stems import known
from pressparse.language.morphology import Reading, reading
from pressparse.lexicon.surnames import NOT_NAMES
from pressparse.pattern import scanning
from pressparse.rule import Rule, rule

_WHOLE = 3
"""Syllables of a name that few other words are spelled like."""
_NO_NAMES = ANOTHER_WORD | {Reading.ADVERB}


def _is_shown(name: str) -> bool:
    """Whether a word in a place where only persons stand is a name."""
    if titled(name) or name in known() or name in NOT_NAMES:
        return False
    if likeness(name) == LIKELY:
        return len(name) >= _WHOLE or reading(name) not in _NO_NAMES
    return len(name) >= _WHOLE and reading(name) in (Reading.NEW, Reading.NAME)


@rule(
    rf"(?<![가-힣A-Za-z\d])(?P<name>{NAME})[ ]<(?P<paper>[가-힣A-Za-z0-9 ]{{2,14}})>(?=[ ])",
    examples={
        "[[김하람 <가람방송> 사장]]이 뽑혔다.": {
            "name": "김하람",
            "title": "사장",
            "organization": "가람방송",
        },
    },
    boundary=["주민 <가람방송> 사장이 왔다.", "김하람 <나래의 봄> 연극을 보았다."],
    needs=(" <",),
    starts="angle",
)
def name_before_a_paper(match: regex.Match[str], _context: object) -> list[Named] | None:
    """A paper or a broadcaster stands in angle brackets between a name and its title: `홍길동 <가람방송> 사장`."""
    name = match["name"]
    post = post_behind(match.string, match.end(), _NEAR)
    if post is None or not _is_shown(name):
        return None
    return [Named(match.start(), post.end, name, post.title, match["paper"].strip(), "")]


_NEAR = 3
"""Words behind a paper within which the title stands."""


@rule(
    rf"""
    (?<=[\[<【])
    (?: (?P<name>[{SURNAME}][가-힣]{{2}})[ ]?\(\d{{1,2}}[살세]\)(?=[\]>】])
      | (?P<name>[{SURNAME}][가-힣]{{2}})(?=[\]>】][ ]?['‘"“])
      | (?P<name>[{SURNAME}][가-힣]{{2}})[ ](?P<title>[가-힣]{{2,8}})[ ]?/[ ]?(?P<whose>[가-힣A-Za-z0-9· ]{{2,24}}?)(?=[ ]?[:\]>】])
      | (?P<name>[{SURNAME}][ ][가-힣])[ ]?/[ ]?(?P<who>[가-힣A-Za-z0-9· ]{{2,30}}?)(?=[ ]?[:\]>】])
    )
    """,
    examples={
        "【[[김하람 과장/가람건설]] : “늘고 있습니다.”】": {
            "name": "김하람",
            "title": "과장",
            "organization": "가람건설",
        },
        "<[[이다솜 (11살)]]> “재미있어요.”": {
            "name": "이다솜",
            "title": None,
            "organization": None,
        },
        "【[[박새벽]]】“재미있어요.”": {"name": "박새벽", "title": None, "organization": None},
        "<[[박 솔 / 가람본부 반장]]> “비가 옵니다.”": {
            "name": "박 솔",
            "title": "반장",
            "organization": "가람본부",
        },
    },
    boundary=["[주민들]“비가 옵니다.”", "[이용자 (11살)]", "[인터뷰]“비가 옵니다.”"],
    needs=("[", "<", "【"),
    starts="speaker",
)
def speaker(match: regex.Match[str], _context: object) -> list[Named] | None:
    """Broadcasts set whoever speaks in brackets before the words: `[홍길동 과장/가람건설 : “…”]`."""
    name = match["name"]
    if " " in name:
        post = post_behind(f" {match['who']}", 0)
        return (
            [Named(match.start(), match.end(), name, post.title, post.body, "")] if post else None
        )
    if not _is_shown(name):
        return None
    title, whose = match["title"], match["whose"]
    if title and not titled(title):
        return None
    return [Named(match.start(), match.end(), name, title, whose and whose.strip(), "")]


@rule(
    rf"(?:(?<=^|\n)|(?<=\][ ]?))(?P<name>{NAME})[ ]?(?:[|│ㅣ]|[ ]l(?=[ ]))(?=[ ]?[가-힣A-Z])",
    examples={
        "[[김하람 | 가람대 교수]]\n비가 왔다.": {
            "name": "김하람",
            "title": "교수",
            "organization": "가람대",
        },
        "[나래글] [[이다솜 l 전 가람원장]]": {
            "name": "이다솜",
            "title": "가람원장",
            "organization": None,
        },
    },
    boundary=["정보 | 가람군 소식", "서울 | 가람구 소식", "이용자 | 가람대 교수"],
    needs=("|", "│", "ㅣ", " l "),
    starts="bar",
)
def writer_at_the_head(match: regex.Match[str], _context: object) -> list[Named] | None:
    """A bar parts the writer of a column from the post: `홍길동 | 가람대 교수`."""
    name = match["name"]
    if len(name) < _WHOLE or not _is_shown(name):
        return None
    line = match.string[match.end() : match.end() + _LONGEST_POST].split("\n", 1)[0]
    post = post_behind(f" {line.lstrip()}", 0)
    if post is None:
        return [Named(match.start(), match.end("name"), name, None, None, "")]
    spaces = len(line) - len(line.lstrip())
    end = match.end() + spaces + post.end - 1
    return [Named(match.start(), end, name, post.title, post.body, "")]


_LONGEST_POST = 60


_PARTY = r"(?:[가-힣]{1,8}당|국민의힘|무소속)"
PARTY_BEFORE = scanning(rf"(?<![가-힣A-Za-z]){_PARTY} (?=[{SURNAME}][가-힣]{{2}}(?: ?[,·(]| 등))")


@rule(
    rf"(?<={_PARTY}[ ])(?P<name>[{SURNAME}][가-힣]{{2}})(?=[ ]?[,·][ ]?[가-힣]|\(|[ ]등[ 은이의을])",
    examples={
        "가람당 [[김하람]], 나래당 이다솜 등 여섯 명이 나왔다.": {
            "name": "김하람",
            "title": None,
            "organization": None,
        },
    },
    boundary=["가람당 지도부, 나래당 지도부가 모였다.", "식당 주인들, 손님이 모였다."],
    needs=("당 ", "국민의힘 ", "무소속 "),
    starts="party",
)
def behind_a_party(match: regex.Match[str], _context: object) -> list[Named] | None:
    """In lists of those elected or running each name stands behind the party: `가람당 홍길동, 나래당 …`."""
    name = match["name"]
    if likeness(name) < LIKELY or titled(name) or reading(name) in _NO_NAMES or is_unit(name):
        return None
    return [Named(match.start(), match.end(), name, None, None, "")]


@rule(
    rf"(?<=연합뉴스|뉴시스|뉴스1|게티이미지뱅크|제공|캡처)(?P<name>[{SURNAME}][가-힣]{{2}})(?=[ (])",
    examples={
        "사진 가람군 제공[[김하람 가람군수]]는 말했다.": {
            "name": "김하람",
            "title": "가람군수",
            "organization": None,
        },
    },
    boundary=["가람군 제공이용자 대표는 왔다.", "연합뉴스 대표는 왔다."],
    needs=("연합뉴스", "뉴시스", "뉴스1", "게티이미지뱅크", "제공", "캡처"),
)
def behind_a_credit(match: regex.Match[str], _context: object) -> list[Named] | None:
    """A lost line break glues whoever is named first to the credit of a picture: `가람군 제공홍길동 군수는`."""
    name = match["name"]
    post = post_behind(match.string, match.end(), _NEAR)
    if post is None or likeness(name) < LIKELY or not _is_shown(name) or reading(name) in _NO_NAMES:
        return None
    return [Named(match.start(), post.end, name, post.title, post.body, "")]


RULES: tuple[Rule, ...] = (
    behind_a_credit,
    name_before_a_paper,
    speaker,
    writer_at_the_head,
)
