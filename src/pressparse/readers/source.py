"""What a reader gives: the text, what was done to get it, and what stands outside it."""

import datetime as dt
from dataclasses import dataclass, field


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
