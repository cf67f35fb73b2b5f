"""A title that a flattened page shows twice in a row, the second time perhaps as a file's name."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from pressparse.pattern import deferred
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
    tight = cuts.tight(" ".join(word[0] for word in words))
    number: dict[int, int] = {}
    at = 0
    for k, word in enumerate(words):
        number[at] = k
        at += len(word[0])
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


_WORD = re.compile(r"\S+")
_WORDS = re.compile(r"[가-힣].*\s.*\s.*[가-힣]", re.DOTALL)
"""A title has three words, at least."""


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
