"""Where on a page something stands, as seen from the article that the segmenter found there."""

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import Literal, Self

from pressparse.record import BlockKind
from pressparse.text.view import Passage, Piece, Stretch, View

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

    raw: str
    parts: tuple[Stretch, ...]
    """Each paragraph at ``raw[start:end]``."""

    @classmethod
    def of(cls, first: View, *others: View) -> Self:
        """Return the layout that views of one raw text have together."""
        places = chain.from_iterable(view.places for view in (first, *others))
        return cls(first.raw, tuple(sorted(places)))

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

    def behind_a_sidebar(self, position: int) -> bool:
        """Return whether between the article and a place below it stands what belongs to no part of it."""
        return self._sidebar is not None and position > self._sidebar

    @cached_property
    def _sidebar(self) -> int | None:
        """Where below the article the first words begin that belong to no part of it."""
        if not self._body:
            return None
        end = self._body[-1].end
        for part in self.parts[bisect_right(self._starts, end - 1) :]:
            if words := self.raw[end : part.start].lstrip():
                return part.start - len(words)
            end = max(end, part.end)
        words = self.raw[end:].lstrip()
        return len(self.raw) - len(words) if words else None

    def opens(self, position: int) -> bool:
        """Return whether nothing but white space stands before a place of the raw text."""
        return position <= self.opening

    @cached_property
    def opening(self) -> int:
        """Where the first words of the raw text begin."""
        return len(self.raw) - len(self.raw.lstrip())

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


FIRST_LINE = 300
"""Code points of the first line, where a saved page has its title."""


def first_line(raw: str, kind: BlockKind) -> View:
    """View the first line of the raw text, where a saved page has its title."""
    start = len(raw) - len(raw.lstrip())
    stop = raw.find("\n", start)
    end = min(len(raw) if stop < 0 else stop, start + FIRST_LINE)
    return View.of(
        raw, [Passage(kind, (Piece(start, end, raw[start:end]),))] if start < end else []
    )
