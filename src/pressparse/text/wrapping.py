"""Hard-wrapped texts: which line ends break a paragraph because the next word did not fit."""

from collections.abc import Iterator
from itertools import groupby, pairwise
from typing import NamedTuple

from pressparse.language.letters import BULLETS, JOINERS, OBJECTS, SUBJECTS, TOPICS
from pressparse.pattern import deferred

NARROW, WIDE = 20, 100
"""Columns between which texts are wrapped."""
LONG = 0.6
"""The share of the width from which on a line is long: what ends shorter ends by itself."""
SURE = 0.75
"""The share of long lines without a sentence's end whose next word must not have fitted."""
WORD = 20
"""Code points of a word from which on a wrapped line may be wider than the others."""
ENOUGH = 3
"""So many such lines at least make a wrapped text."""

_ENDS = deferred(r"(?:[.?!…]|<끝>)[”\"’'」』)\]>*]{0,3}\Z")
_TOLD = deferred(r"[가-힣]다\.\Z")
"""How a sentence ends, and no title: the first line of a text goes on behind it."""
_OPENS = deferred(
    rf"[{BULLETS}ㅁ◯◦❍※☞❏①-⑳\[<-]|ㅇ\s|\*{{1,3}}\s|\d{{1,2}}[.)]\s|[가나다라마바사아][.)]\s"
)
"""What begins a paragraph of its own."""
_GOES_ON = deferred(
    rf"[{TOPICS}{SUBJECTS}{OBJECTS}의에{JOINERS}로도고며서해한할된될인등,]\Z|[(“‘「『\[][^)”’」』\]]*\Z"
)
"""Particles, endings and marks that ask for more, and what a bracket or a quotation has not yet closed."""
_CUT = deferred(
    r"을\s|를\s|에서|으로|에게|까지|부터|했|됐|하였|되었|한다|된다|하고|하여|하며|하기로|며\s|면서|라고|다고|다\.|[기구]\s|[일월년]\([월화수목금토일]"
)
"""What begins no word, but goes on from the line before."""
CUT = 0.1
"""The share of long lines that go on within a word, above which a text was wrapped within words."""
EVEN = 0.8
"""The share of the longest line that each line has at least in a paragraph that was wrapped within words."""
WORDS = frozenset(
    "등및수것때그이한두세네약총각전첫또더못안잘왜꼭곧새온제내저나너만뿐채체듯바데지간중후말초쪽측명개곳건년월일원점회차시분위구군도면리동팀과당본할될된큰올양대"
)
"""Syllables that are words by themselves."""
SPOKEN = 0.3
"""The share of full lines that end so, in a text; titles end in nouns."""
MANY, CERTAIN = 10, 0.95
"""So many lines, and such a share of the long ones, whose next word does not fit leave little doubt: half as many may go on."""


class Break(NamedTuple):
    """A line end within a paragraph: ``text[start:end]``, and what is read there."""

    start: int
    end: int
    reads: str


class _Line(NamedTuple):
    start: int
    end: int
    text: str
    """Without white space at its ends."""
    size: int
    """Code points, those of its indent among them."""


_Pair = tuple[_Line, _Line]
"""A line and the one right below it."""


def breaks(text: str) -> list[Break]:
    """Return the line ends at which a text was wrapped; none where it was not."""
    rows = text.split("\n")
    if len(rows) <= ENOUGH or _has_paragraphs(rows):
        return []
    lines = list(_lines(rows))
    width = max((len(line.text) for line in lines if _breakable(line.text)), default=0)
    pairs = [(one, two) for one, two in pairwise(lines) if one.text and two.text]
    if not NARROW <= width <= WIDE:
        return _breaks_in_words(lines)
    if not _wrapped(pairs, width):
        pairs = [pair for run in _wrapped_runs(pairs, width) for pair in run]
        if not pairs:
            return _breaks_in_words(lines)
    spaced = any(not line.text for line in lines[1:-1])
    begins = len(text) - len(text.lstrip())
    return [
        Break(one.end, two.start, " ")
        for one, two in pairs
        if _full((one, two), width, indented=True)
        and not _opens(one, two)
        and (spaced or not _stops(one, begins))
    ]


def _opens(above: _Line, below: _Line) -> bool:
    """Return whether a line begins a paragraph of its own, and none of several points in one sentence: `△가나, △다라`."""
    if not _OPENS.match(below.text):
        return False
    mark = below.text[0]
    within = mark in BULLETS and (mark in above.text[1:] or mark in below.text[1:])
    return not within or _ends(above)


def _has_paragraphs(rows: list[str]) -> bool:
    """Return whether a row is wider than a wrapped one could be; the longest most often tells."""
    longest = max(rows, key=len)
    if len(longest) <= WIDE + 1:
        return False
    return _breakable(longest) or any(len(row) > WIDE + 1 and _breakable(row) for row in rows)


def _wrapped(pairs: list[_Pair], width: int) -> bool:
    """Return whether nearly all long lines without an end had no room for the next word, and sentences go on so.

    A text that was wrapped within words is not: what stands between its lines is told by the words themselves.
    """
    long = [each for each in pairs if _open(each, width)]
    full = [each for each in long if _full(each, width)]
    if sum(bool(_CUT.match(two.text)) for _, two in long) > CUT * len(long):
        return False
    going_on = sum(bool(_GOES_ON.search(one.text)) for one, _ in full)
    certain = len(full) >= max(MANY, CERTAIN * len(long))
    spoken = SPOKEN / 2 if certain else SPOKEN
    return len(full) >= max(ENOUGH, SURE * len(long)) and going_on >= spoken * len(full)


def _wrapped_runs(pairs: list[_Pair], width: int) -> Iterator[list[_Pair]]:
    """Yield the stretches of a page that were wrapped, such as the text between menus and lists of titles."""
    for going, run in groupby(pairs, lambda pair: _ends(pair[0]) or _fills(pair, width)):
        stretch = list(run) if going else []
        while stretch and not _ends(stretch[-1][1]):
            stretch.pop()  # behind the text's last sentence: what was full by chance
        if len(stretch) >= MANY and _wrapped(stretch, width):
            yield stretch


def _breaks_in_words(lines: list[_Line]) -> list[Break]:
    """Return the line ends of paragraphs that were wrapped within words."""
    return [each for block in _blocks(lines) if _torn(block) for each in _mended(block)]


def _blocks(lines: list[_Line]) -> Iterator[list[_Line]]:
    """Yield the runs of lines that no blank line parts."""
    for filled, run in groupby(lines, lambda line: bool(line.text)):
        if filled:
            yield list(run)


def _torn(block: list[_Line]) -> bool:
    """Return whether a paragraph was wrapped within words: lines of one length, no sentence's end, and a torn word."""
    if len(block) < ENOUGH:
        return False
    above = [line.text for line in block[:-1]]
    longest = max(map(len, above))
    if (
        longest < NARROW
        or min(map(len, above)) < EVEN * longest
        or len(block[-1].text) > longest + 1
    ):
        return False
    if any(_ENDS.search(text) for text in above) or any(_OPENS.match(line.text) for line in block):
        return False
    return any(_tears(one.text, two.text) for one, two in pairwise(block))


def _tears(above: str, below: str) -> bool:
    """Return whether a word or number stands on both sides of a line end: one syllable that is no word is left over."""
    space, last = above[-2:-1], above[-1]
    if space != " ":
        return False
    if last.isdigit():
        return below[0].isdigit()
    return "가" <= last <= "힣" and "가" <= below[0] <= "힣" and last not in WORDS


def _mended(block: list[_Line]) -> Iterator[Break]:
    """Yield the line ends of a paragraph that was wrapped within words."""
    for one, two in pairwise(block):
        clings = _tears(one.text, two.text) or _PARTICLE.match(two.text)
        yield Break(one.end, two.start, "" if clings else " ")


_PARTICLE = deferred(
    rf"(?:[{TOPICS}{SUBJECTS}{OBJECTS}]|의|에|[{JOINERS}]|도|로|으로|에서|에게|까지|부터)[ ,.]"
)


def _lines(rows: list[str]) -> Iterator[_Line]:
    at = 0
    for row in rows:
        text = row.strip()
        start = at + len(row) - len(row.lstrip()) if text else at
        yield _Line(start, start + len(text), text, len(row.rstrip()))
        at += len(row) + 1


def _breakable(row: str) -> bool:
    """Return whether a row could have been wrapped anywhere: no word of it, such as an address, fills a line."""
    return max(map(len, row.split()), default=0) < WORD


def _open(pair: _Pair, width: int) -> bool:
    """Return whether a long line ends in the middle of a sentence."""
    return len(pair[0].text) >= LONG * width and not _ends(pair[0])


def _ends(line: _Line) -> bool:
    """Return whether a sentence ends with a line."""
    return _ENDS.search(line.text) is not None


def _stops(line: _Line, begins: int) -> bool:
    """Return whether a paragraph may end with a line: a sentence does, and it is not the line in which the text begins, which is no title."""
    return _ends(line) and not (line.start == begins and _TOLD.search(line.text))


def _fills(pair: _Pair, width: int) -> bool:
    """Return whether a line is long, and the next line's first word would not have fitted."""
    return len(pair[0].text) >= LONG * width and _full(pair, width)


def _full(pair: _Pair, width: int, *, indented: bool = False) -> bool:
    """Return whether the next line's first word would not have fitted; ``indented``: in a text that indents paragraphs."""
    one, two = pair
    return (one.size if indented else len(one.text)) + 1 + len(
        two.text.split(maxsplit=1)[0]
    ) > width
