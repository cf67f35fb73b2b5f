"""What a reader gives: the text, what was done to get it, and what stands outside it."""

import datetime as dt
from dataclasses import dataclass, field

from pressparse.span import Place, Places, Span


class UnreadableError(ValueError):
    """The bytes hold no text; the message says what they are, in one line."""


@dataclass(frozen=True, slots=True)
class Hints:
    """What a page's metadata says about the document; a claim beside the text, not a reading of it."""

    outlet: str | None = None
    reporters: tuple[str, ...] = ()
    published: dt.date | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """A document as read: offsets in its record count the characters of ``text``."""

    text: str
    warnings: tuple[str, ...] = ()
    hints: Hints = field(default_factory=Hints)
    places: Places = field(default_factory=Places)
    """Where the parts of the text stand in the file; nothing of text and HTML, which have no pages."""

    def where(self, value: Span | object) -> Place | None:
        """Return the page, table, row and paragraph that a span, or a value with one, begins in.

        None of a text without pages and tables, and of a value that stands nowhere.
        """
        return self.places.of(value)
