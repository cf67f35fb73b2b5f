"""What a byline says: writers and an outlet, with their places in the text."""

from dataclasses import dataclass, field
from typing import Literal

Evidence = Literal[
    "copyright",
    "page",
    "dateline",
    "header",
    "promotion",
    "registered",
    "domain",
    "picture",
    "window",
    "masthead",
    "source",
]
SHOWN: tuple[Evidence, ...] = (
    "dateline",
    "header",
    "copyright",
    "source",
    "page",
    "masthead",
    "promotion",
    "registered",
    "picture",
    "domain",
    "window",
)
"""What names an outlet, in the order in which a value is shown where several name the same one."""


@dataclass(frozen=True, slots=True)
class Writer:
    """A person whom a byline names at ``text[start:end]``."""

    start: int
    end: int
    name: str
    role: str | None = None
    email: str | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """An outlet named at ``text[start:end]``; the text there may be a domain that stands for it."""

    start: int
    end: int
    name: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Byline:
    """One byline, dateline, e-mail address or notice."""

    writers: tuple[Writer, ...] = ()
    outlet: Claim | None = None
    mails: tuple[str, ...] = field(default=())

    def plain(self) -> dict[str, object]:
        """Return it as plain values, for examples."""
        return {
            "reporters": [writer.name for writer in self.writers],
            "outlet": self.outlet.name if self.outlet else None,
        }
