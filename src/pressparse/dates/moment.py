"""What is written: a moment or a pair of them, before it is known which day is meant."""

from dataclasses import dataclass
from typing import Literal, NamedTuple

Base = Literal["clock", "told", "topic", "near"]
Open = Literal["start", "end"]
Unit = Literal["day", "workday", "weekday", "week", "weekend"]


@dataclass(frozen=True, slots=True)
class Nth:
    """Which of the days or weeks of a month or year: 첫 월요일, 셋째 주 수요일, 마지막 날.

    ``number`` counts from 1; -1 is the last.
    """

    number: int
    unit: Unit
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class Count:
    """A distance in years, months and days, below zero for what has passed: 1년 6개월 뒤.

    ``finest`` is the smallest unit that was counted in. ``business``: only working days count.
    ``from_told``: whether the words say that it is counted from the date before (그로부터 3년 뒤); ``event``:
    whether it is counted from what they do not date (발표 사흘 뒤인 15일); ``compared``: whether a year told is
    compared with it (2023년 값은 1년 전보다).
    """

    years: int = 0
    months: int = 0
    days: int = 0
    finest: Literal["year", "month", "day"] = "day"
    business: bool = False
    from_told: bool = False
    event: bool = False
    compared: bool = False


class Moment(NamedTuple):
    """One place on the calendar as far as the words say it.

    ``year``, ``month``, ``day`` are as written; ``years``, ``months``, ``weeks``, ``days`` are
    distances from the base: the clock, the date that the text told last, that told before in the sentence if there
    is one, or the year or month that the sentence is about (전년, 전월). ``part`` is what EDTF
    writes in the month's place. ``lean`` is -1 for 지난, 1 for 오는. ``nth`` is a day or week within the year or
    month that the rest tells; ``off`` a distance in mixed units.
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
    nth: Nth | None = None
    off: Count | None = None
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
    ``listed``: whether the moments are listed (25·26일) rather than the ends of an interval; those ``between``
    the first and the last are then the others of the list.
    """

    first: Moment
    last: Moment | None = None
    open: Open | None = None
    checked: int | None = None
    listed: bool = False
    between: tuple[Moment, ...] = ()


@dataclass(frozen=True, slots=True)
class Onward:
    """An expression that goes on behind the rule's own match, and where it ends."""

    expression: Expression
    end: int
