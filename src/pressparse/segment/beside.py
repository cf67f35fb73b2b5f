"""The texts of attachments, beside the one that is read: their letterheads and contacts, the rest as it stands."""

from bisect import bisect_right
from collections.abc import Iterator
from functools import cache

import regex

from pressparse.segment import kinds
from pressparse.segment.cuts import Cut
from pressparse.segment.group import letterhead_cells, rows_of
from pressparse.segment.unit import Unit, lines

AROUND = 8
"""Lines before and behind a line of a letterhead that can be cells of the same table."""


@cache
def _marker() -> regex.Pattern[str]:
    return regex.compile(
        r"(?:\A|(?<=[\n\r\v\f\x85\u2028\u2029]))[ \t]*+(?P<line>\[첨부파일:[ ][^\n\r\v\f\x85\u2028\u2029]*+)"
    )


@cache
def _line() -> regex.Pattern[str]:
    return regex.compile(r"\S[^\n\r\v\f\x85\u2028\u2029]*+")


@cache
def _telling() -> regex.Pattern[str]:
    """Return what stands in every line that is a row of a letterhead by itself."""
    words = [*kinds.letterhead_row.needs, "자료"]
    return regex.compile(r"\L<words>|\d{3,4}\s?[-.]\s?\d{4}", words=words)


def texts(folded: str) -> list[tuple[int, int]]:
    """Return the bounds of the page's own text and of each attachment's, which opens with its file's name."""
    starts = [
        match.start("line")
        for match in _marker().finditer(folded)
        if (said := kinds.opinion(match["line"].strip())) and said.rule == "attached_file"
    ]
    return list(zip([0, *starts], [*starts, len(folded)], strict=True))


def skimmed(folded: str, start: int, end: int) -> list[Cut]:
    """Return the parts of a text of which only letterheads are wanted; all between two of them is one part."""
    starts = [match.start() for match in _line().finditer(folded, start, end)]
    parts: list[Cut] = []
    done = 0
    for first, last in _around(_rows(folded, starts, end), len(starts)):
        parts += _unread(folded, starts, done, first, end)
        stop = starts[last] if last < len(starts) else end
        table = rows_of(lines(folded, starts[first], stop))
        letterhead_cells(table)
        parts += table
        done = last
    return [*parts, *_unread(folded, starts, done, len(starts), end)]


def _rows(folded: str, starts: list[int], end: int) -> Iterator[int]:
    """Yield the numbers of the lines that are rows of a letterhead by themselves."""
    last = -1
    for told in _telling().finditer(folded, starts[0] if starts else end, end):
        number = bisect_right(starts, told.start()) - 1
        if number == last:
            continue
        last = number
        stop = starts[number + 1] if number + 1 < len(starts) else end
        if any(each.kind == "letterhead" for each in rows_of(lines(folded, starts[number], stop))):
            yield number


def _around(rows: Iterator[int], count: int) -> list[tuple[int, int]]:
    """Return stretches of lines in which the rows stand, with the lines around them."""
    stretches: list[tuple[int, int]] = []
    for row in rows:
        first, last = max(0, row - AROUND), min(count, row + AROUND + 1)
        if stretches and first <= stretches[-1][1]:
            first = stretches.pop()[0]
        stretches.append((first, last))
    return stretches


def _unread(folded: str, starts: list[int], first: int, last: int, end: int) -> list[Cut]:
    if first == last:
        return []
    text = folded[starts[first] : starts[last] if last < len(starts) else end].rstrip()
    unit = Unit(starts[first], starts[first] + len(text), text, 0, lead=False, trail=False)
    return [Cut(unit, None, "")]
