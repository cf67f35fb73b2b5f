"""What the markup of a page says of its lines, for those who label them."""

from bisect import bisect_right
from typing import NamedTuple


class Mark(NamedTuple):
    """A line of a text, by where it begins, and what the page's structure says of it, by name."""

    start: int
    facts: tuple[str, ...]


Marks = tuple[Mark, ...]
"""The lines of a page in their order; of a plain text there are none."""


def said_at(marks: Marks, at: int) -> tuple[str, ...]:
    """Return what the structure says of the line in which a place of the text stands."""
    found = bisect_right(marks, at, key=lambda mark: mark.start)
    return marks[found - 1].facts if found else ()
