"""The cells of a page's tables, found from its ruled lines."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from pressparse.readers.attachments.marks import Glyph, Rule, joined

REACH = 2.0
"""Points by which a ruled line may end short of the corner."""
NEAR = 4.0
"""Points between cells that touch: the width of a double line."""
NARROW = 24.0
"""Points of an empty cell between two others of its row."""
MOST_RULES = 3_000
"""Ruled lines of one page; what has more is a drawing."""


class Cell(NamedTuple):
    """A space that ruled lines close in; open at a side where the lines above and below end there."""

    x0: float
    y0: float
    x1: float
    y1: float

    def holds(self, x: float, y: float) -> bool:
        """Return whether a point lies within."""
        return self.x0 <= x <= self.x1 and self.y0 <= y <= self.y1

    def near(self, other: "Cell") -> bool:
        """Return whether two spaces may touch."""
        return (
            min(self.x1, other.x1) - max(self.x0, other.x0) > -NARROW
            and min(self.y1, other.y1) - max(self.y0, other.y0) > -NEAR
        )

    def over(self, other: "Cell") -> "Cell":
        """Return the space around both."""
        return Cell(
            min(self.x0, other.x0),
            min(self.y0, other.y0),
            max(self.x1, other.x1),
            max(self.y1, other.y1),
        )

    def touches(self, other: "Cell") -> bool:
        """Return whether two cells stand beside or above each other, with nothing but a line between."""
        over = min(self.x1, other.x1) - max(self.x0, other.x0)
        beside = min(self.y1, other.y1) - max(self.y0, other.y0)
        level = abs(self.y1 - other.y1) <= NEAR and abs(self.y0 - other.y0) <= NEAR
        return (
            (over > -NEAR and beside > NEAR)
            or (beside > -NEAR and over > NEAR)
            or (level and over > -NARROW)
        )


@dataclass(frozen=True, slots=True)
class Table:
    """Cells that touch, in rows from the top, each from left to right."""

    rows: list[list[Cell]]

    @property
    def top(self) -> float:
        """Where it begins."""
        return max(cell.y1 for row in self.rows for cell in row)

    def columns(self) -> list[float]:
        """Return where its columns begin, from left to right."""
        edges: list[float] = []
        for edge in sorted(cell.x0 for row in self.rows for cell in row):
            if not edges or edge - edges[-1] > NEAR:
                edges.append(edge)
        return edges


class Ruling:
    """The ruled lines of a page, asked which cell a character stands in."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        whole = joined(rules)
        if len(whole) > MOST_RULES:
            whole = []
        self._level = sorted((r for r in whole if r.across), key=lambda r: r.at)
        self._upright = sorted((r for r in whole if not r.across), key=lambda r: r.at)
        self._heights = [r.at for r in self._level]
        self._sides = [r.at for r in self._upright]

    def cell_of(self, glyph: Glyph) -> Cell | None:
        """Return the cell around a character, if it stands in one."""
        x, y = (glyph.x0 + glyph.x1) / 2, (glyph.y0 + glyph.y1) / 2
        above = _first(self._level[bisect_right(self._heights, y) :], x)
        below = _first(reversed(self._level[: bisect_left(self._heights, y)]), x)
        if not above or not below:
            return None
        left = _first(reversed(self._upright[: bisect_left(self._sides, x)]), y)
        right = _first(self._upright[bisect_right(self._sides, x) :], y)
        if not left and not right:
            return None
        start = left.at if left else max(above.start, below.start)
        end = right.at if right else min(above.end, below.end)
        return Cell(start, below.at, end, above.at) if start < x < end else None


def _first(rules: Iterable[Rule], at: float) -> Rule | None:
    return next((r for r in rules if r.start - REACH <= at <= r.end + REACH), None)


def tables_of(cells: Iterable[Cell]) -> list[Table]:
    """Return cells put together to tables, from the top of the page."""
    groups: list[tuple[Cell, list[Cell]]] = []
    """Cells that touch, and before them the space around them all, by which most are told to be apart."""
    for cell in sorted(cells, key=lambda c: (-c.y1, c.x0)):
        around, whole = cell, [cell]
        apart = []
        for held, group in groups:
            if cell.near(held) and any(map(cell.touches, reversed(group))):
                around, whole = around.over(held), group + whole
            else:
                apart.append((held, group))
        groups = [*apart, (around, whole)]
    return sorted((Table(_rows(group)) for _, group in groups), key=lambda table: -table.top)


def _rows(cells: list[Cell]) -> list[list[Cell]]:
    rows: list[list[Cell]] = []
    for cell in sorted(cells, key=lambda c: -c.y1):
        if rows and rows[-1][0].y1 - cell.y1 <= NEAR:
            rows[-1].append(cell)
        else:
            rows.append([cell])
    return [sorted(row) for row in rows]
