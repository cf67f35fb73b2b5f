"""What a reader of attachments gives: pieces of text in reading order, each with the place that it stands in."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from pressparse.span import Place

NOWHERE = Place()
TOO_LARGE = "it is larger, or nested deeper, than is read of one file"
"""Said of a file that unpacks to more than a limit of ours or of a library."""


class Break(StrEnum):
    """What stands between a piece and the one before it."""

    PARAGRAPH = "\n\n"
    LINE = "\n"
    """A row of a table, or a line within a cell."""
    CELL = "\t"
    SPACE = " "
    """The paragraph goes on in a new line, behind a space."""
    WRAP = "?"
    """The paragraph goes on in a new line of a page: whether with a space, the page does not say."""
    NONE = ""


class Role(StrEnum):
    """What a piece is to the text."""

    TEXT = "text"
    RUNNING = "running"
    """A header or a footer: it stands behind the text, once."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text without a break of its own kind in it."""

    text: str
    before: Break = Break.PARAGRAPH
    place: Place = NOWHERE
    role: Role = Role.TEXT


class Reader(Protocol):
    """Reads one kind of file.

    Raises ``UnreadableError`` with one sentence where it holds no text; anything else that it raises says
    that the file is damaged.
    """

    def __call__(self, data: bytes) -> Iterator[Piece]:
        """Yield the pieces of a file in reading order."""
        ...
