"""Characters into lines, and lines into what stands beside each other: columns of a page, cells without ruled lines."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import fmean, median
from typing import NamedTuple

from pressparse.readers.attachments.marks import Glyph

SAME_LINE = 0.5
"""Share of a character's height that it has in common with the line it stands in."""
WORD_GAP = 0.2
"""Gap between two words in type sizes, where no space was written."""
WIDE_GAP = 1.8
"""Gap in type sizes that sets two parts of a line apart, as a tab does."""
BESIDE = 0.05
"""Share of a type size that lines have in common which stand beside each other at different heights."""
TOUCHING = 0.01
"""Points by which boxes that touch may overlap."""
COLUMN_LINES = 4
"""Lines that stand beside lines of another column where a page is set in columns."""
COLUMN_WORDS = 10
"""Characters that a line of a column has on average: cells of tables have fewer."""


class Part(NamedTuple):
    """A stretch of a line between wide gaps."""

    text: str
    x0: float
    x1: float


@dataclass(frozen=True, slots=True)
class Line:
    """Words on one height."""

    parts: tuple[Part, ...]
    y0: float
    y1: float
    size: float
    open: bool = False
    """Whether a space stands at its end."""

    @property
    def text(self) -> str:
        """The words, a tab where a wide gap is."""
        return "\t".join(part.text for part in self.parts)

    @property
    def x0(self) -> float:
        """Where it begins."""
        return self.parts[0].x0

    @property
    def x1(self) -> float:
        """Where it ends."""
        return self.parts[-1].x1

    def beside(self, other: "Line") -> bool:
        """Return whether two lines share some height, and no part of one stands above a part of the other."""
        common = min(self.y1, other.y1) - max(self.y0, other.y0)
        return common > BESIDE * min(self.size, other.size) and not any(
            a.x0 < b.x1 and b.x0 < a.x1 for a in self.parts for b in other.parts
        )


def lines_of(glyphs: Sequence[Glyph]) -> list[Line]:
    """Return the lines that characters stand in, from the top; superscripts stand in the line they are set on."""
    rows: list[list[Glyph]] = []
    spans: list[tuple[float, float]] = []
    words = (g for g in glyphs if not g.char.isspace())
    for glyph in sorted(words, key=lambda g: (-round(g.size), -g.y1)):
        for k, (low, top) in enumerate(spans):
            if min(top, glyph.y1) - max(low, glyph.y0) >= glyph.size * SAME_LINE:
                rows[k].append(glyph)
                break
        else:
            rows.append([glyph])
            spans.append((glyph.y0, glyph.y1))
    spaces = sorted((g for g in glyphs if g.char.isspace()), key=lambda g: g.x0)
    lines = [
        _line(row, [each for each in spaces if low <= (each.y0 + each.y1) / 2 <= top])
        for row, (low, top) in zip(rows, spans, strict=True)
    ]
    return sorted(lines, key=lambda line: (-line.y1, line.x0))


def _line(row: list[Glyph], spaces: list[Glyph]) -> Line:
    row.sort(key=lambda g: g.x0)
    size = median(g.size for g in row)
    parts: list[Part] = []
    words, start = [row[0].char], row[0].x0
    waiting = [each for each in spaces if each.x0 >= row[0].x0]
    at = 0
    for before, after in pairwise(row):
        gap = after.x0 - before.x1
        written = False
        while at < len(waiting) and waiting[at].x0 < after.x0 + TOUCHING:
            written = written or waiting[at].x0 >= before.x0
            at += 1
        if gap > size * WIDE_GAP:
            parts.append(Part("".join(words), start, before.x1))
            words, start = [], after.x0
        elif written or gap > size * WORD_GAP:
            words.append(" ")
        words.append(after.char)
    parts.append(Part("".join(words), start, max(g.x1 for g in row)))
    low, high = min(g.y0 for g in row), max(g.y1 for g in row)
    return Line(tuple(parts), low, high, size, at < len(waiting))


def levels(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Yield lines from the top, those together that stand beside each other at different heights."""
    level: list[Line] = []
    for line in lines:
        if level and any(line.beside(other) for other in level):
            level.append(line)
            continue
        if level:
            yield level
        level = [line]
    if level:
        yield level


def cells_of(level: Sequence[Line]) -> list[list[Part]]:
    """Return the parts of lines in cells from left to right, each from the top: a row without ruled lines."""
    cells: list[list[Part]] = []
    for part in sorted((part for line in level for part in line.parts), key=lambda p: p.x0):
        if cells and part.x0 < max(each.x1 for each in cells[-1]):
            cells[-1].append(part)
        else:
            cells.append([part])
    order = {id(part): k for k, line in enumerate(level) for part in line.parts}
    return [sorted(cell, key=lambda p: order[id(p)]) for cell in cells]


def columns(lines: Sequence[Line]) -> list[Sequence[Line]]:
    """Return lines in columns from left to right, all in one where the page is not set in columns."""
    gutter = _gutter(lines)
    if gutter is None:
        return [lines]
    first, last, at = gutter
    left, right = [], []
    for line in lines[first:last]:
        before = tuple(part for part in line.parts if part.x1 <= at)
        after = tuple(part for part in line.parts if part.x1 > at)
        if before:
            left.append(replace(line, parts=before, open=line.open and not after))
        if after:
            right.append(replace(line, parts=after))
    return [each for each in (lines[:first], left, right, *columns(lines[last:])) if each]


def _gutter(lines: Sequence[Line]) -> tuple[int, int, float] | None:
    """Return the first and last of lines in two columns, and where between them the gutter is."""
    gaps = Counter(round((a.x1 + b.x0) / 2) for line in lines for a, b in pairwise(line.parts))
    if not gaps or gaps.most_common(1)[0][1] < COLUMN_LINES:
        return None
    at = float(gaps.most_common(1)[0][0])
    free = [not any(p.x0 < at < p.x1 for p in line.parts) for line in lines]
    first = last = next(k for k, line in enumerate(lines) if free[k] and line.x0 < at < line.x1)
    while last + 1 < len(lines) and free[last + 1]:
        last += 1
    while first and free[first - 1]:
        first -= 1
    return (first, last + 1, at) if _set_apart(lines[first : last + 1], at) else None


def _set_apart(lines: Sequence[Line], at: float) -> bool:
    """Return whether lines stand in two columns: beside each other, and with more words than cells have."""
    if sum(line.x0 < at < line.x1 for line in lines) < COLUMN_LINES:
        return False
    parts = [part for line in lines for part in line.parts]
    sides = [[len(p.text) for p in parts if (p.x1 <= at) == left] for left in (True, False)]
    return min(map(fmean, sides)) >= COLUMN_WORDS
