"""What a reader gives: the text, what was done to get it, and what stands outside it."""

from dataclasses import dataclass, field

from pressparse.press.hints import Hints
from pressparse.span import Place, Places, Span
from pressparse.text.markup import Marks

__all__ = ["Hints", "Source", "UnreadableError"]


class UnreadableError(ValueError):
    """The bytes hold no text; the message says what they are, in one line."""


@dataclass(frozen=True, slots=True)
class Source:
    """A document as read; offsets in its record refer to ``text``."""

    text: str
    warnings: tuple[str, ...] = ()
    hints: Hints = field(default_factory=Hints)
    """What a page's metadata says: a claim beside the text, which fills only with words of the text."""
    given: Hints | None = None
    """What its author wrote above the text for machines, as Markdown's front matter: as good as a table's columns."""
    places: Places = field(default_factory=Places)
    """Where the parts of the text stand in the file; nothing of text and HTML, which have no pages."""

    marks: Marks = ()
    """What a page's structure says of its lines; nothing of what is not HTML."""

    def where(self, value: Span | object) -> Place | None:
        """Return the page, table, row and paragraph in which a span, or a value with one, begins.

        None for a text without pages and tables, and for a value without a span.
        """
        return self.places.of(value)
