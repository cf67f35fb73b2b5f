"""A title that a flattened page shows twice in a row, the second time perhaps as a file's name."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

from pressparse.pattern import deferred, scanning
from pressparse.segment import cuts

REACH = 400
"""Code points of a text in which its title stands twice."""
LEAST, MOST = 12, 110
"""Code points of a title, white space aside, at least and at most."""
KEY = 6
"""Code points by which the second copy is looked for."""
BETWEEN = 16
"""Code points between a title and a file that is called by it, at most: buttons, and what the file is."""
FARTHEST = MOST + BETWEEN + KEY
"""Code points in which the second copy begins and is known, from the first one's beginning on."""


class Doubled(NamedTuple):
    """Where a title stands in a text, and where what is behind it begins: the title again."""

    start: int
    end: int
    behind: int


def doubled(text: str) -> Doubled | None:
    """Return where the first title stands that is said again at once; None where none is."""
    if len(text) < 2 * LEAST:
        return None
    words = [word for word in _WORD.finditer(text, 0, REACH) if word[0].strip("#")]
    shown = [word[0] for word in words]
    tight = cuts.tight(" ".join(shown))
    starts = accumulate(map(len, shown), initial=0)
    number = dict(zip(starts, range(len(words)), strict=False))
    if found := _windowed(tight, number, words):
        return found
    for here, k in number.items():
        if tight.find(tight[here : here + KEY], here + LEAST, here + FARTHEST) < 0:
            continue
        for size in _sizes(tight, here):
            behind = number.get(here + size)
            if behind is None:
                continue
            start, end = words[k].start(), words[behind - 1].end()
            title = text[start:end]
            if _WORDS.search(title) and not cuts.sentence().search(text, 0, end):
                return Doubled(start, end, words[behind].start())
    return None


_WORD = scanning(r"\S+")
_WORDS = scanning(r"[가-힣].*\s.*\s.*[가-힣]", re.DOTALL)
"""A title has three words, at least."""


def _windowed(
    tight: str, number: Mapping[int, int], words: Sequence[re.Match[str]]
) -> Doubled | None:
    """Return where the title stands that a window's title before it holds, with the site behind a mark: ``Title - Site``."""
    again = tight.find(tight[:KEY], LEAST)
    size = _alike(tight, 0, again) if again >= 0 else 0
    stops = {*number, len(tight)}  # in whole words
    while size and not (size in stops and again + size in stops):
        size -= 1
    first, behind = number.get(again), number.get(again + size)
    if again + size == len(tight):
        behind = len(words)
    if size < LEAST or first is None or behind is None or tight[size] not in _MARKS:
        return None
    if again - size > SITE or not _WORDS.search(" ".join(word[0] for word in words[first:behind])):
        return None
    end = words[behind - 1].end()
    return Doubled(words[first].start(), end, words[behind].start() if behind < len(words) else end)


_MARKS = frozenset("-|<:")
"""What parts a title from the site in a window's title."""
SITE = 60
"""Code points of a site's name and menu between a window's title and the title, at most."""


def _sizes(tight: str, here: int) -> Iterator[int]:
    """Yield how long a title may be that stands in a text without white space at a place, and again behind it."""
    key = tight[here : here + KEY]
    end = here + FARTHEST
    again = tight.find(key, here + LEAST, end)
    while again >= 0:
        size = again - here
        if size <= MOST and tight.startswith(tight[here:again], again):
            yield size
        else:
            size = _alike(tight, here, again)
            if (
                size >= LEAST
                and again - here - size <= BETWEEN
                and _FILE.match(tight, again + size)
            ):
                yield size
        again = tight.find(key, again + 1, end)


_FILE = deferred(r"(?i).{0,6}\.(?:hwpx?|pdf|jpe?g|png|zip|docx?)(?![A-Za-z])")
"""How a file's name goes on behind the title: which one it is of several, and its sort."""


def _alike(tight: str, here: int, again: int) -> int:
    """Return how many code points are the same from two places on."""
    most = min(again - here, len(tight) - again)
    return next((k for k in range(most) if tight[here + k] != tight[again + k]), most)
