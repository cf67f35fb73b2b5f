"""Units: the non-blank lines of a text, some of them cut where a page was flattened."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

import regex


class Unit(NamedTuple):
    """A line, or a part of one: ``text`` is folded and stripped, ``start`` and ``end`` bound it."""

    start: int
    end: int
    text: str
    blanks: int
    """Blank lines before it; -1 where it stands in the same line as the unit before it."""
    lead: bool
    """Whether white space stood before it on its line."""
    trail: bool
    """Whether white space stood after it on its line."""


@cache
def _line() -> regex.Pattern[str]:
    return regex.compile(r"[^\n\r\v\f\x85\u2028\u2029]++")


def lines(folded: str, start: int = 0, end: int | None = None) -> Iterator[Unit]:
    """Yield the non-blank lines of ``folded[start:end]``."""
    last = start
    for match in _line().finditer(folded, start, len(folded) if end is None else end):
        begin, stop = match.span()
        text = folded[begin:stop]
        stripped = text.strip()
        if not stripped:
            continue
        first = begin if text[0] == stripped[0] else begin + text.index(stripped)
        if stripped[0] == "|" or stripped[-1] == "|":
            cell = _cell(stripped)
            first += stripped.index(cell)
            stripped = cell
        ends = folded.count("\n", last, first) if last else 0
        last = first + len(stripped)
        yield Unit(first, last, stripped, ends - 1 if ends else 0, first > begin, last < stop)


def _cell(row: str) -> str:
    """Return what stands in a table's row of one cell that can be more than a button; any other row as it is."""
    cell = row.strip("| ")
    return row if len(cell) < CELL or "|" in cell else cell


CELL = 12
"""Code points of a table's only cell that is a line of the text, at least: a bar behind a word parts buttons."""


def part(unit: Unit, start: int, end: int) -> Unit | None:
    """Return a part of a unit, by offsets into its text, or None where only white space stands."""
    text = unit.text[start:end]
    stripped = text.strip()
    if not stripped:
        return None
    left = len(text) - len(text.lstrip())
    first = unit.start + start + left
    whole = start + left == 0
    return Unit(
        first,
        first + len(stripped),
        stripped,
        unit.blanks if whole else -1,
        unit.lead if whole else left > 0 or unit.text[start - 1 : start].isspace(),
        unit.trail if end >= len(unit.text) else left + len(stripped) < len(text),
    )
