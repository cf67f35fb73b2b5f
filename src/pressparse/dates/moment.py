"""What is written: a moment or a pair of them, before it is known which day is meant."""

from dataclasses import dataclass
from typing import Literal

Base = Literal["clock", "told", "topic"]
Open = Literal["start", "end"]


@dataclass(frozen=True, slots=True)
class Moment:
    """One place on the calendar as far as the words say it.

    ``year``, ``month``, ``day`` are as written; ``years``, ``months``, ``weeks``, ``days`` are
    distances from the base: the clock, the date that the text told last, or the year or month that the sentence
    is about (전년, 전월). ``part`` is what EDTF
    writes in the month's place. ``lean`` is -1 for 지난, 1 for 오는.
    """

    year: int | None = None
    years: int | None = None
    month: int | None = None
    months: int | None = None
    day: int | None = None
    days: int | None = None
    weeks: int | None = None
    weekday: int | None = None
    part: int | None = None
    parts: int | None = None
    fixed: str | None = None
    moving: str | None = None
    base: Base = "clock"
    lean: int = 0
    same: bool = False
    hour: int | None = None
    minute: int = 0


@dataclass(frozen=True, slots=True)
class Expression:
    """A calendar expression: one moment, an interval of two, or one with an open end.

    ``checked``: the weekday written beside it, to be held against the day that is found.
    ``listed``: whether the moments are listed (25·26일) rather than the ends of an interval.
    """

    first: Moment
    last: Moment | None = None
    open: Open | None = None
    checked: int | None = None
    listed: bool = False


@dataclass(frozen=True, slots=True)
class Onward:
    """An expression that goes on behind the rule's own match, and where it ends."""

    expression: Expression
    end: int
