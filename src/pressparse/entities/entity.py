"""What extractors hand to each other: people, bodies and dates, with their places in a view."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from pressparse.record import DateAnchor, DateMention, DateRole
from pressparse.text.view import View

Issuing = Callable[[], str | None]
"""What tells the name of the body that issued a document when it is asked: to find out takes long, and few texts ask."""


def issued_by_nobody() -> None:
    """Tell of a document that nobody is known to have issued it."""


class Dated(NamedTuple):
    """A calendar expression at ``view.text[start:end]`` and what it points at."""

    start: int
    end: int
    value: str | None
    earliest: dt.date | None
    latest: dt.date | None
    rule: str
    role: DateRole = "other"
    anchor: DateAnchor | None = None

    def mention(self, view: View) -> DateMention:
        """Return it as a value of the record."""
        return view.make(
            DateMention,
            self.start,
            self.end,
            self.rule,
            value=self.value,
            earliest=self.earliest,
            latest=self.latest,
            role=self.role,
            anchor=self.anchor,
        )


@dataclass(frozen=True, slots=True)
class Named:
    """A person where the text names one: ``view.text[start:end]`` holds the name, title and body.

    ``name`` is the full name, also where the text has a short form (정 시장); ``title`` and
    ``organization`` are as written beside this mention.
    """

    start: int
    end: int
    name: str
    title: str | None
    organization: str | None
    rule: str


@dataclass(frozen=True, slots=True)
class Body:
    """An organization where the text names one: ``view.text[start:end]``.

    ``name`` is its official name as written in the text, also where this mention has a short form;
    ``abbreviation`` is the short form that the text defines, if it does.
    """

    start: int
    end: int
    name: str
    abbreviation: str | None
    rule: str


DEFINED = "short_form_defined_here"
"""The rule of a mention by a short form that the text defines."""
