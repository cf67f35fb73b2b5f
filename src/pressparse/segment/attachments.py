"""The texts of attachments, beside the one that is read: their letterheads and contacts, the rest as it stands."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from pressparse.pattern import deferred, scanning
from pressparse.segment import kinds
from pressparse.segment.cuts import Cut
from pressparse.segment.group import letterhead_cells, rows_of
from pressparse.segment.letterheads import letterhead_row
from pressparse.segment.unit import Unit, lines

AROUND = 5
"""Lines before and behind a line of a letterhead that can be cells of the same table."""


_MARKER = scanning(r"\[첨부파일: [^\n\r\v\f\x85\u2028\u2029]*+")
_LINE = scanning(r"\S[^\n\r\v\f\x85\u2028\u2029]*+")
_WORDS = scanning("|".join(map(re.escape, letterhead_row.needs)))
_PHONE = deferred(r"\d{3,4}\s?[-.]\s?\d{4}")
"""One of these stands in every line that is a row of a letterhead by itself."""


def texts(folded: str) -> list[tuple[int, int]]:
    """Return the bounds of the page's own text and of each attachment's, which opens with its file's name."""
    starts = [
        match.start()
        for match in _MARKER.finditer(folded)
        if _opens_line(folded, match.start())
        and (said := kinds.opinion(match[0].strip()))
        and said.rule == "attached_file"
    ]
    return list(zip([0, *starts], [*starts, len(folded)], strict=True))


def _opens_line(text: str, at: int) -> bool:
    while at and text[at - 1] in " \t":
        at -= 1
    return not at or text[at - 1] in "\n\r\v\f\x85\u2028\u2029"


def skimmed(folded: str, start: int, end: int) -> list[Cut]:
    """Return the parts of a text of which only letterheads are wanted; all between two of them is one part."""
    starts = [match.start() for match in _LINE.finditer(folded, start, end)]
    parts: list[Cut] = []
    done = 0
    named = 1 if _MARKER.match(folded, start) else 0
    for first, last in _around(_rows(folded, starts, end), named, len(starts)):
        parts += _unread(folded, starts, done, first, end)
        stop = starts[last] if last < len(starts) else end
        table = rows_of(lines(folded, starts[first], stop))
        letterhead_cells(table)
        parts += table
        done = last
    return [*parts, *_unread(folded, starts, done, len(starts), end)]


def _rows(folded: str, starts: list[int], end: int) -> Iterator[int]:
    """Yield the numbers of the lines that are rows of a letterhead by themselves."""
    first = starts[0] if starts else end
    worded = {match.start() for match in _WORDS.finditer(folded, first, end)}
    numbered = {match.start() for match in _PHONE.finditer(folded, first, end)}
    for number in sorted({bisect_right(starts, at) - 1 for at in worded | numbered}):
        stop = starts[number + 1] if number + 1 < len(starts) else end
        if any(each.kind == "letterhead" for each in rows_of(lines(folded, starts[number], stop))):
            yield number


def _around(rows: Iterator[int], least: int, most: int) -> list[tuple[int, int]]:
    """Return stretches of the lines from least to most in which the rows stand, with the lines around them."""
    stretches: list[tuple[int, int]] = []
    for row in rows:
        first, last = max(least, row - AROUND), min(most, row + AROUND + 1)
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
