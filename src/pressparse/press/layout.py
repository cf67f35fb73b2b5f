"""Where on a page something stands, as seen from the article that the segmenter found there."""

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import Literal, Self

from pressparse.record import BlockKind
from pressparse.text.view import Stretch, View

Place = Literal["above", "opening", "inside", "closing", "below", "far_below", "nowhere"]
"""Where a stretch stands: above the body, in its first or last words, in the middle, right below it, further down."""

OPENING = 160
"""Code points of the body in which a dateline, and a deck glued to it, may stand."""

CLOSING = 200
"""Code points at the end of the body in which a signature may stand."""

NEAR = 400
"""Code points below the body that still belong to the article's own foot."""


@dataclass(frozen=True)
class Layout:
    """The paragraphs of a page in reading order, by their place in the raw text; what none covers is a sidebar."""

    parts: tuple[Stretch, ...]
    """Each paragraph at ``raw[start:end]``."""

    @classmethod
    def of(cls, *views: View) -> Self:
        """Return the layout that views of one raw text have together."""
        return cls(tuple(sorted(chain.from_iterable(view.places for view in views))))

    def kind_at(self, position: int) -> BlockKind:
        """Return the kind of the block at a place of the raw text."""
        at = bisect_right(self._starts, position) - 1
        return self.parts[at].kind if at >= 0 and position < self.parts[at].end else "sidebar"

    def place_of(self, position: int) -> Place:
        """Return where a place of the raw text is, seen from the article."""
        if not self._body:
            return "nowhere"
        first, last = self._body[0], self._body[-1]
        if position < first.start:
            return "above"
        if position >= last.end:
            return "below" if position < last.end + NEAR else "far_below"
        behind, before = position - first.start, last.end - position
        if behind < OPENING and behind <= before:
            return "opening"
        return "closing" if before <= CLOSING else "inside"

    def behind_a_sidebar(self, raw: str, position: int) -> bool:
        """Return whether between the article and a place below it stands what belongs to no part of it."""
        if not self._body or position < self._body[-1].end:
            return False
        end = self._body[-1].end
        for part in self.parts[bisect_right(self._starts, end - 1) :]:
            if part.start >= position:
                break
            if raw[end : part.start].strip():
                return True
            end = max(end, part.end)
        return bool(raw[end:position].strip())

    @property
    def end(self) -> int:
        """Where the body ends in the raw text; 0 without one."""
        return self._body[-1].end if self._body else 0

    @cached_property
    def _body(self) -> tuple[Stretch, ...]:
        return tuple(part for part in self.parts if part.kind == "body")

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple(part.start for part in self.parts)
