"""What a reader gives: the text, what was done to get it, and what stands outside it."""

from dataclasses import dataclass, field

from pressparse.press.hints import Hints

__all__ = ["Hints", "Source", "UnreadableError"]


class UnreadableError(ValueError):
    """The bytes hold no text; the message says what they are, in one line."""


@dataclass(frozen=True, slots=True)
class Source:
    """A document as read: offsets in its record count the characters of ``text``."""

    text: str
    warnings: tuple[str, ...] = ()
    hints: Hints = field(default_factory=Hints)
    """What a page's metadata says: a claim beside the text, which fills only with words of the text."""
    given: Hints | None = None
    """What its author wrote above the text for machines, as Markdown's front matter: as good as a table's columns."""
