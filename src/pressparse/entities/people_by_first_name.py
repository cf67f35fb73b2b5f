"""People from abroad whose given name, or whose Japanese family name, is listed: what stands behind is the other one."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

import regex

from pressparse.entities.bearers import OF_COMPANIES
from pressparse.entities.entity import Named
from pressparse.entities.names import PERSONAL, is_foreign, is_unit, titled
from pressparse.entities.posts import Post, post_behind
from pressparse.entities.stems import known
from pressparse.language.morphology import Reading, reading
from pressparse.language.wording import closed
from pressparse.lexicon.agreements import COMPANY_ENDINGS
from pressparse.lexicon.countries import SHORT
from pressparse.lexicon.given_names import COMMON_TOO, GIVEN_ABROAD, JAPANESE
from pressparse.lexicon.surnames import NOT_FOREIGN
from pressparse.lexicon.titles import MODIFIERS
from pressparse.rule import rule

_PARTICULES = frozenset(
    [
        "빈",
        "반",
        "폰",
        "데",
        "디",
        "알",
        "엘",
        "드",
        "라",
        "르",
        "판",
        "델",
        "다",
        "벤",
        "반데어",
        "폰데어",
    ]
)
"""What may stand between a given name and the other one."""
_AFTER_CLOSED = ("은", "이", "을", "과")
_AFTER_OPEN = ("는", "가", "를", "와", "라며", "라고", "자")
_LONGEST = 7
"""Syllables of the longest part of a name."""


@rule(
    r"""
    (?<![가-힣A-Za-z\d])(?P<first>[가-힣]{1,6})
    (?P<more>[ ·](?:\L<particules>)|[ ·](?:\L<given>))?
    [ ·](?P<last>[가-힣]{1,14})(?![가-힣A-Za-z\d])
    """,
    examples={
        "[[마이클 호프]]는 배우다.": {"name": "마이클 호프", "title": None, "organization": None},
        "[[샘 리츠먼 가나AI CEO]]는 말했다.": {
            "name": "샘 리츠먼",
            "title": "CEO",
            "organization": "가나AI",
        },
        "다나카 총리는 갔다. [[다나카 겐지 총리]]가 왔다.": {
            "name": "다나카 겐지",
            "title": "총리",
            "organization": None,
        },
    },
    boundary=[
        "마이클 감독이 왔다.",
        "존 설정을 바꿨다.",
        "나카무라 은행은 크다.",
        "데이비드 지음",
        "카를로스는 떠났다.",
    ],
    words={"particules": _PARTICULES, "given": GIVEN_ABROAD},
    starts="given name",
)
def name_by_its_first(match: regex.Match[str], _context: Any) -> list[Named] | None:
    """A listed given name is followed by the last one, and that by a title or a particle: `마이클 호프`."""
    text, first, last = match.string, match["first"], match["last"]
    start, end = match.start(), match.end("last")
    if _CALLED_AFTER.match(text, end):
        return None
    if first in JAPANESE and (post := post_behind(text, match.end("first"), 1)):
        return [Named(start, post.end, first, post.title, None, "")]
    if first in _VIETNAMESE and (third := _THIRD.match(text, end)) and not titled(third[1]):
        end = third.end()
    if (post := _post_of(text, end)) and _may_be_last(first, last, titled_behind=True):
        name, body = _plain(text[start:end]), post.body
        if body and post.words == _NEAR and post.title not in OF_COMPANIES and _is_third(body):
            name, body = f"{name} {body}", None
        return [Named(start, post.end, name, post.title, body, "")]
    stems = tuple(_without_particle(last))
    for stem in stems if known().intersection(stems) else (*stems, last):
        if _may_be_last(first, stem, titled_behind=False):
            end = match.start("last") + len(stem)
            return [Named(start, end, _plain(text[start:end]), None, None, "")]
    return None


_CALLED_AFTER = re.compile(
    r" (?:대학|재단|센터|연구소|도서관|박물관|미술관|기념관|호텔|공항|병원|스쿨|칼리지|인스티튜트)"
)
"""What is called after somebody: `솔렌 트레버 대학`."""


_VIETNAMESE = frozenset(["응우옌", "쩐", "팜", "부이"])
_THIRD = re.compile(r" ([가-힣]{1,2})(?= )")
"""The third name of somebody from Vietnam."""


def _is_third(word: str) -> bool:
    """Whether a word between two names and a title is one more name, not a body."""
    if len(word) > _SHORT or word in SHORT or word in known() or word in MODIFIERS:
        return False
    return not is_unit(word) and word.isalpha() and reading(word) not in _NOUNS


_SHORT = 3
"""Syllables up to which a word before a title is rather a name than a company."""
_NOUNS = frozenset([Reading.NOUN, Reading.COMPOUND, Reading.ADVERB])


def _plain(name: str) -> str:
    """Return a name whose parts a space parts."""
    return name.replace("·", " ")


def _without_particle(word: str) -> Iterator[str]:
    """Yield what may stand before the particle of a word, the longest particle first."""
    for size in range(1, len(word)):
        stem, tail = word[:size], word[size:]
        if tail not in PERSONAL or (tail in _ENDS_OF_NAMES and size < _LONG):
            continue
        if tail.startswith(_AFTER_OPEN) if closed(stem[-1]) else tail in _AFTER_CLOSED:
            continue
        yield stem


_ENDS_OF_NAMES = ("도", "자")
"""Particles that end short names as well: `트뤼도`."""
_LONG = 3


def _post_of(text: str, end: int) -> Post | None:
    """Return the title behind a name, if what stands between them is a body."""
    post = post_behind(text, end, _MOST_WORDS)
    if post is None or post.body is None or post.words <= _NEAR:
        return post
    bodies = post.body.split(" ")
    shown = any(
        is_unit(word) or word in known() or word.endswith(COMPANY_ENDINGS) or word.isascii()
        for word in bodies
    )
    return post if shown else None


_MOST_WORDS, _NEAR = 6, 2
"""Words behind a name in which its title is looked for, and up to which whatever stands before it is its body."""

_NAMES = frozenset([Reading.NEW, Reading.NAME])
_OTHERS = frozenset([Reading.NOUN, Reading.COMPOUND, Reading.INFLECTED, Reading.ADVERB])


@lru_cache(maxsize=4096)
def _may_be_last(first: str, last: str, *, titled_behind: bool) -> bool:
    """Whether a word behind a first name is the other name."""
    if len(last) > _LONGEST or last in known() or titled(last) or last.endswith(_NO_NAMES):
        return False
    if is_unit(last) and not is_foreign(last):
        return False
    if first in GIVEN_ABROAD and is_foreign(last):
        return True
    how = reading(last)
    if first in COMMON_TOO:
        return titled_behind and how not in _OTHERS
    return how in _NAMES or (titled_behind and how not in _OTHERS)


_NO_NAMES = tuple({*NOT_FOREIGN, *COMPANY_ENDINGS, "크리스마스", "코인"})
