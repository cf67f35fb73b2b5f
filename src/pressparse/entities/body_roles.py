"""Bodies shown by what they do or have: a code at the exchange, a union, sales, whoever buys them or joins them."""

import regex

from pressparse.entities.body_phrases import is_thing, names_something
from pressparse.entities.body_words import is_common, word_before
from pressparse.entities.names import LIKELY, likeness
from pressparse.entities.stems import known
from pressparse.language.letters import OBJECTS, SUBJECTS, TOPICS
from pressparse.language.morphology import Reading, reading
from pressparse.language.particles import TAILS
from pressparse.lexicon.agencies import GENERIC, NO_BODIES
from pressparse.lexicon.regions import PLACES, REGIONS
from pressparse.lexicon.roles import BOUGHT, JOINED, RESULTS, THEIRS
from pressparse.pattern import deferred
from pressparse.rule import Rule, rule

_LETTER = r"가-힣A-Za-z\d&"
_END = rf"(?:{'|'.join(sorted(TAILS, key=len, reverse=True))})?(?![{_LETTER}])"
_SHOWN = frozenset([Reading.NEW, Reading.NAME])


def _may_be_one(word: str) -> bool:
    """Whether a word in a place where only bodies stand names one: it is no person and no word that the analyser knows."""
    if word in known() or not names_something(word) or is_thing(word) or likeness(word) == LIKELY:
        return False
    return word.isascii() or (reading(word) in _SHOWN and not word.endswith(_PAPERS))


_PAPERS = ("사채", "채권", "증권", "주식", "펀드", "코인")
"""What is bought and no body."""
_NO_PARTICLE = frozenset([Reading.NOUN, Reading.COMPOUND, Reading.NAME])
"""How the analyser reads nouns whose last syllable is no particle: `밸런타인데이`."""
_LATIN_BEFORE = deferred("[A-Za-z0-9] ")


def _read(match: regex.Match[str]) -> str | None:
    """Return the name in a place where only bodies stand; a word behind a district names a place in it."""
    word = match["span"]
    if word.isascii() and _LATIN_BEFORE.match(match.string, max(0, match.start("span") - 2)):
        return None
    before = word_before(match.string, match.start("span"))
    if not word.isascii() and (before in REGIONS or before in PLACES):
        return None
    particle = match.string[match.end("span")]
    if particle.isalpha() and reading(word + particle) in _NO_PARTICLE:
        return None
    return word if _may_be_one(word) else None


@rule(
    rf"(?<![{_LETTER}])(?P<span>[{_LETTER}]{{2,24}}+)[ ]?[(\[<](?=(?:[A-Z가-힣]{{2,6}}[ :]{{0,2}})?\d{{6}}(?:\.K[QS])?[)\]>,])",
    examples={
        "[[모라테]](012345)는 전날보다 3% 올랐다.": {"name": "모라테", "abbreviation": None},
        "[[누빔]](098765)이 급등했다.": {"name": "누빔", "abbreviation": None},
    },
    boundary=["우편번호(012345)를 적는다.", "모라테(12345)는 올랐다."],
    starts="code behind",
)
def body_with_its_code(match: regex.Match[str], _: object) -> str | None:
    """A company that is listed at the exchange has six figures behind its name: `가나(012345)`."""
    word = match["span"]
    nothing = word.isdigit() or word in GENERIC or word in NO_BODIES or is_common(word)
    return None if nothing else word


@rule(
    rf"(?<![{_LETTER}])(?P<span>[{_LETTER}]{{2,24}}+)[ ](?:\L<theirs>){_END}",
    examples={
        "[[모라테]] 주가는 5% 떨어졌다.": {"name": "모라테", "abbreviation": None},
        "가람전자는 [[뷁티노]] 지분을 사들였다.": {"name": "뷁티노", "abbreviation": None},
    },
    boundary=["기업 주가가 떨어졌다.", "현재 지분을 팔았다.", "회사 임직원이 모였다."],
    words={"theirs": THEIRS},
    starts="theirs",
)
def body_by_what_it_has(match: regex.Match[str], _: object) -> str | None:
    """Shares, a union, a head office, staff: what only a body has stands behind its name."""
    return _read(match)


@rule(
    rf"(?<![{_LETTER}])(?P<span>[{_LETTER}]{{2,24}}?)(?:(?:{'|'.join(OBJECTS)})[ ](?:\L<bought>)|에[ ](?:\L<joined>))",
    examples={
        "가람전자는 [[모라테]]를 인수했다.": {"name": "모라테", "abbreviation": None},
        "그는 [[뷁티노]]에 입사했다.": {"name": "뷁티노", "abbreviation": None},
    },
    boundary=["업체를 인수했다.", "주식에 투자했다.", "물건을 인수했다."],
    words={"bought": BOUGHT, "joined": JOINED},
    starts="dealt with",
)
def body_that_is_dealt_with(match: regex.Match[str], _: object) -> str | None:
    """Whoever is bought, founded, searched or joined is a body."""
    return _read(match)


@rule(
    rf"(?<![{_LETTER}])(?P<span>[{_LETTER}]{{2,24}}?)(?:{'|'.join((*TOPICS, *SUBJECTS))}|,)[ ](?:[^\n.]{{0,80}}?[ ])?(?:\L<results>)",
    examples={
        "[[모라테]]는 지난해 매출 1200억원을 올렸다.": {"name": "모라테", "abbreviation": None},
        "[[뷁티노]], 3분기 영업이익 300억원": {"name": "뷁티노", "abbreviation": None},
    },
    boundary=["기업은 매출이 줄었다.", "지난해 매출이 늘었다."],
    words={"results": RESULTS},
    starts="results",
)
def body_by_its_results(match: regex.Match[str], _: object) -> str | None:
    """Whoever opens a sentence that tells of sales, a listing or a report in print is a company or a paper."""
    return _read(match)


RULES: tuple[Rule, ...] = (
    body_with_its_code,
    body_by_what_it_has,
    body_that_is_dealt_with,
    body_by_its_results,
)

MAY_BE_SHORT = frozenset(each.name for each in RULES)
"""The rules whose name may be a short form of another, which the text defines."""
