"""People whose age, post, club or district stands in brackets behind the name."""

from typing import Any

import regex

from pressparse.entities.bearers import ANOTHER_WORD
from pressparse.entities.entity import Named
from pressparse.entities.names import LIKELY, NAME, WHOLE_NAME, is_club, likeness, titled
from pressparse.entities.posts import post_behind
from pressparse.language.morphology import Reading, reading
from pressparse.lexicon.surnames import GIVEN, NOT_NAMES
from pressparse.rule import rule


@rule(
    rf"(?<![가-힣A-Za-z\d])(?P<name>{NAME})[ ]?\((?:\d{{1,2}}|\d{{1,2}}세|\d{{1,2}}[·,][ ]?[남여]|[남여][·,][ ]?\d{{1,2}}|\d{{1,2}}세?[·,][ ]?[가-힣]{{2,8}}(?:[ ][가-힣\d]{{2,8}}){{0,4}}|\d{{1,3}}(?:\.\d{{1,2}})?(?:점|승|골|타수?|개|분\d{{0,2}}초?\d{{0,2}}|초\d{{0,2}}))\)(?:[ ]?씨)?",
    examples={
        "주민 [[홍길동(45)]]은 웃었다.": {"name": "홍길동", "title": None, "organization": None}
    },
    boundary=["이번(45)", "지원(10)", "부기장(35)"],
    needs=("(",),
    starts="age",
)
def name_with_age(match: regex.Match[str], _context: Any) -> list[Named] | None:
    """People without office carry their age in brackets: `홍길동(45)`."""
    name = match["name"]
    made = len(name) == WHOLE_NAME and name not in NOT_NAMES and GIVEN.issuperset(name[1:])
    if titled(name) or (likeness(name) < LIKELY and not made):
        return None
    return [Named(match.start(), match.end(), name, None, None, "")]


@rule(
    rf"(?<![가-힣A-Za-z\d])(?P<name>{NAME})[ ]?\((?P<who>[가-힣A-Za-z0-9·&㈜ ]{{2,40}})\)",
    examples={
        "[[홍길동(가나원 원장)]]의 글이다.": {
            "name": "홍길동",
            "title": "원장",
            "organization": "가나원",
        },
        "[[홍길동(가나FC)]]이 넣었다.": {
            "name": "홍길동",
            "title": None,
            "organization": "가나FC",
        },
    },
    boundary=["한국인(주민 대표들)", "이용자(가나원 이용자)", "결승골(가나FC)을 넣었다."],
    needs=("(",),
    starts="post in brackets",
)
def name_with_post(match: regex.Match[str], _context: Any) -> list[Named] | None:
    """Writers and witnesses have their post in brackets behind the name, players their club: `홍길동(가나원 원장)`."""
    name, who = match["name"], match["who"].strip()
    if not likeness(name) or reading(name) is Reading.NOUN:
        return None
    if likeness(name) < LIKELY and reading(name) is not Reading.NEW:
        return None
    post = post_behind(f" {who}", 0)
    if post is not None and post.end == len(who) + 1:
        return [Named(match.start(), match.end(), name, post.title, post.body, "")]
    if not is_club(who) or titled(name):
        return None
    return [Named(match.start(), match.end(), name, None, who, "")]


@rule(
    rf"(?<![가-힣A-Za-z\d])(?P<name>{NAME})[ ]?\([가-힣]{{2,4}}\d{{1,2}}\)",
    examples={
        "[[홍길동]](가람2)·김철수(나래1) 의원은 모였다.": {
            "name": "홍길동",
            "title": None,
            "organization": None,
        }
    },
    boundary=["이번(가람2)", "도면(그림2)"],
    needs=("(",),
    starts="district",
)
def name_with_district(match: regex.Match[str], _context: Any) -> list[Named] | None:
    """Councillors carry the number of their district in brackets: `홍길동(가람2)`."""
    if not likeness(match["name"]) or reading(match["name"]) in ANOTHER_WORD:
        return None
    return [Named(match.start("name"), match.end("name"), match["name"], None, None, "")]
