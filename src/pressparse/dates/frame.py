"""What one date is read against: the clock, and what the text has told before it."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from pressparse.dates.edtf import a_day, month_value
from pressparse.record import DateAnchor

PAST, OPEN, COMING = -1, 0, 1
MONTHS_END = 12
"""Beyond it EDTF writes seasons, quarters and halves in the month's place."""
Tense = Callable[[], int]


@dataclass(frozen=True, slots=True)
class Clock:
    """What relative dates are read against, and where that came from."""

    today: dt.date | None = None
    anchor: DateAnchor | None = None


@dataclass(frozen=True, slots=True)
class Point:
    """A year, a month or part of it, a day: as much as is known."""

    year: int
    month: int | None = None
    day: int | None = None

    @property
    def date(self) -> dt.date | None:
        """The day, where one is known."""
        if self.month is None or self.day is None:
            return None
        return a_day(self.year, self.month, self.day)

    @property
    def value(self) -> str:
        """The point in EDTF."""
        if self.month is None:
            return f"{self.year:04d}"
        if self.day is None:
            return month_value(self.year, self.month)
        return f"{self.year:04d}-{self.month:02d}-{self.day:02d}"


class Frame(NamedTuple):
    """Everything that one expression may be read against."""

    clock: Clock
    year: int | None = None
    """A year written in the text, for texts without a clock."""
    told: Point | None = None
    """The date mentioned before."""
    since: Point | None = None
    """The near end of what was mentioned before, where that was an interval."""
    near: Point | None = None
    """The same, where it stands in this sentence."""
    close: bool = False
    """Whether that date stands only a few words away."""
    linked: bool = False
    """Whether that date and this are the ends of one stretch: A부터 B까지."""
    focus: dt.date | None = None
    """The day that 이날 means."""
    latest: dt.date | None = None
    """The day from which 전날 and 다음 날 are counted."""
    topic: Point | None = None
    """What the last 전년 or 전월 was counted from."""
    tense: Tense = lambda: OPEN
    telling: Callable[[], bool] = lambda: False
    """Tells whether the date says when something was announced."""
    over: Point | None = None
    """The year, or part of one, of which the sentence before tells: 지난해."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What an expression was found to mean."""

    value: str | None
    anchor: DateAnchor | None = None
    point: Point | None = None
    days: tuple[dt.date, dt.date] | None = None
    last: Point | None = None
    """The far end of an interval."""


Found = tuple[Point, DateAnchor | None]
NOTHING = Reading(None)


def this_year(frame: Frame) -> tuple[int, DateAnchor | None] | None:
    """Return the year in which the text speaks, and how that is known."""
    if frame.clock.today:
        return frame.clock.today.year, frame.clock.anchor
    if frame.year is not None:
        return frame.year, "text"
    if frame.told is not None and frame.told.day is not None:
        return frame.told.year, "previous"
    return None
