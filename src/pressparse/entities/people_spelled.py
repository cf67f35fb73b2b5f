"""People from abroad whose names, or whose companies' names, are spelled in Latin letters behind them."""

from collections.abc import Sequence
from typing import Any

import regex

from pressparse.entities.entity import Named
from pressparse.entities.names import is_unit, titled
from pressparse.entities.people_transcribed import bearer_before
from pressparse.entities.posts import STOPS, Post, post_behind
from pressparse.entities.stems import known
from pressparse.entities.transcription import likeness_abroad
from pressparse.language.morphology import Reading, reading
from pressparse.lexicon.titles import AMBIGUOUS
from pressparse.rule import rule


@rule(
    r"""
    (?<![가-힣A-Za-z\d])
    (?P<name>[가-힣]{1,8}(?:[ ][가-힣]{1,8}){0,3})
    [ ]?\((?P<latin>[A-Z][A-Za-z.'-]{1,20}(?:[ ][A-Za-z.'-]{1,20}){0,4})\)
    (?=[ ])
    """,
    examples={
        "[[뷁트레(Vwaeteure) 부시장]]이 왔다.": {
            "name": "뷁트레",
            "title": "부시장",
            "organization": None,
        },
        "[[존 스미스(John Smith) 가나재단 대표]]가 왔다.": {
            "name": "존 스미스",
            "title": "대표",
            "organization": "가나재단",
        },
        "[[마르코 벨린 가나오스(Ganaos) 대표이사]]가 왔다.": {
            "name": "마르코 벨린",
            "title": "대표이사",
            "organization": "가나오스",
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
    if (abs(surplus) > 1 and len(spelled) > 1) or not all(
        word[0].isupper() for word in (spelled[0], spelled[-1])
    ):
        return None
    if any(titled(word) or is_unit(word) or _stops(word) for word in words):
        return None
    post = post_behind(text, match.end(), _MOST_WORDS)
    name = " ".join(words)
    start = match.end("name") - len(name)
    if post is None:
        return None
    if bearer := bearer_before(text, start, post):
        return [Named(start - len(bearer) - 1, post.end, bearer, post.title, name, "")]
    if len(words) == 1 and not _is_spelled_alone(name, spelled, post):
        return None
    return [Named(start, post.end, name, post.title, post.body, "")]


_MOST_WORDS = 5
"""Words behind a name in which its title is looked for."""


def _stops(word: str) -> bool:
    """Whether a word has a particle or an ending, and is not one that no dictionary holds: `다라사와`."""
    return word.endswith(STOPS) and not (reading(word) is Reading.NEW and likeness_abroad(word) > 0)


def _is_spelled_alone(name: str, spelled: Sequence[str], post: Post) -> bool:
    """Whether one word with one Latin word behind it is a name: no dictionary holds it, and a title alone follows."""
    if len(spelled) > 1 or spelled[0].isupper() or post.words > 1 or post.title in AMBIGUOUS:
        return False
    return name not in known() and reading(name) is Reading.NEW
