"""Spans: where a value stands in the raw text, and on which page of the file that the text was read from."""

from bisect import bisect_right
from dataclasses import dataclass, field, replace
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field


class Span(BaseModel):
    """A half-open range of code points in the text as it was given: ``raw[start:end]``."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    start: Annotated[int, Field(ge=0, description="Offset of the first code point.")]
    end: Annotated[int, Field(ge=0, description="Offset just after the last code point.")]

    def of(self, raw: str) -> str:
        """Return the stretch of ``raw`` that this span names, page numbers and line breaks included."""
        return raw[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Place:
    """A part of a file: everything counts from 1, and what is not known is None.

    ``page`` is known of PDF only: the other formats are laid out by whoever opens them.
    """

    file: str | None = None
    page: int | None = None
    paragraph: int | None = None
    """Of a page where pages are known, else of the file; cells are not counted."""
    table: int | None = None
    row: int | None = None
    column: int | None = None

    def __str__(self) -> str:
        parts = [] if self.file is None else [self.file]
        parts += [] if self.page is None else [f"p. {self.page}"]
        for name in ("table", "row", "column", "paragraph"):
            number = getattr(self, name)
            parts += [] if number is None else [f"{name} {number}"]
        return ", ".join(parts)


@dataclass(frozen=True, slots=True)
class Places:
    """Where the parts of a text stand in the files that it was read from; nothing of a text that came as such.

    Two records are equal whatever files they were read from, so all places are equal.
    """

    starts: tuple[int, ...] = field(default=(), compare=False)
    held: tuple[Place, ...] = field(default=(), compare=False)

    def at(self, offset: int) -> Place | None:
        """Return the place that a code point of the text stands in."""
        index = bisect_right(self.starts, offset) - 1
        return self.held[index] if index >= 0 else None

    def of(self, value: object) -> Place | None:
        """Return the place that a span, or a value with one, begins in."""
        span = value if isinstance(value, Span) else span_of(value)
        return self.at(span.start) if span else None

    def shifted(self, by: int, file: str | None) -> "Places":
        """Return the places of a text that stands ``by`` code points further on, as those of a file."""
        return Places(
            tuple(start + by for start in self.starts),
            tuple(replace(each, file=each.file or file) for each in self.held),
        )


def span_of(value: object) -> Span | None:
    """Return where a value begins: its own span, or that of the first of its parts that has one."""
    span = getattr(value, "span", None)
    if isinstance(span, Span):
        return span
    for name in ("name", "segments", "mentions"):
        part = getattr(value, name, None)
        first = part[0] if isinstance(part, tuple) and part else part
        if isinstance(found := getattr(first, "span", None), Span):
            return found
    return None
