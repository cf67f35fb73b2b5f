"""What stands on a page: characters and ruled lines, in points, upwards from its lower left corner."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

BRIDGED = 4.0
"""Points between two strokes of one ruled line: dots and dashes."""
LEVEL = 1.5
"""Points that strokes of one ruled line may stand apart across it."""
SHORTEST = 6.0
"""Points of a ruled line; what is shorter is a sign."""


class Glyph(NamedTuple):
    """A character with its box, which is as high as its type."""

    char: str
    x0: float
    x1: float
    y0: float
    y1: float

    @property
    def size(self) -> float:
        """How high the type is; the size that a font names may be scaled."""
        return self.y1 - self.y0


class Rule(NamedTuple):
    """A ruled line: across, at height ``at`` from ``start`` to ``end``, or upright."""

    across: bool
    at: float
    start: float
    end: float

    @classmethod
    def level(cls, at: float, start: float, end: float) -> "Rule":
        """Return a line from left to right."""
        return cls(True, at, start, end)

    @classmethod
    def upright(cls, at: float, start: float, end: float) -> "Rule":
        """Return a line from bottom to top."""
        return cls(False, at, start, end)


@dataclass(frozen=True, slots=True)
class Page:
    """One page, turned as it is read."""

    height: float
    glyphs: list[Glyph]
    rules: list[Rule]
    pictures: int = 0


def joined(rules: Iterable[Rule]) -> list[Rule]:
    """Return ruled lines whole: dashes and the borders of neighbouring cells put together."""
    whole: list[Rule] = []
    bands: list[list[Rule]] = []
    for rule in sorted(rules):
        last = bands[-1][-1] if bands else None
        if last and last.across == rule.across and rule.at - bands[-1][0].at <= LEVEL:
            bands[-1].append(rule)
        else:
            bands.append([rule])
    for band in bands:
        at = sum(each.at for each in band) / len(band)
        start, end = None, 0.0
        for each in sorted(band, key=lambda rule: rule.start):
            if start is None:
                start, end = each.start, each.end
            elif each.start <= end + BRIDGED:
                end = max(end, each.end)
            else:
                whole.append(Rule(band[0].across, at, start, end))
                start, end = each.start, each.end
        if start is not None:
            whole.append(Rule(band[0].across, at, start, end))
    return [rule for rule in whole if rule.end - rule.start >= SHORTEST]
