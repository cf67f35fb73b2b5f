"""EDTF (ISO 8601-2): the values of dates, and the days that a value covers."""

import calendar
import datetime as dt
from functools import lru_cache

from pressparse.pattern import deferred

SPRING, SUMMER, AUTUMN, WINTER = 21, 22, 23, 24
FIRST_QUARTER, FIRST_HALF = 33, 40

_PARTS: dict[int, tuple[int, int]] = {
    SPRING: (3, 3),
    SUMMER: (6, 3),
    AUTUMN: (9, 3),
    WINTER: (12, 3),
    33: (1, 3),
    34: (4, 3),
    35: (7, 3),
    36: (10, 3),
    40: (1, 6),
    41: (7, 6),
}
"""First month and number of months of what may stand in a month's place."""
_POINT = deferred(
    r"(?P<year>\d{4}|\d{3}X|\d{2}XX)(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)(?P<time>T\d\d:\d\d)?)?)?"
)
_SET = deferred(r"\{([^{}]+)\}")


def a_day(year: int, month: int, day: int) -> dt.date | None:
    """Return a day, or None where the calendar has none such."""
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def month_value(year: int, month: int) -> str:
    """Return a month, or a season, quarter or half in its place."""
    return f"{year:04d}-{month:02d}"


def shifted(year: int, month: int, months: int) -> tuple[int, int]:
    """Return the month so many months later or, below zero, earlier."""
    years, rest = divmod(month - 1 + months, 12)
    return year + years, rest + 1


def week_value(day: dt.date) -> str:
    """Return the week of a day, Monday to Sunday, as an interval: EDTF has no weeks of its own."""
    monday = day - dt.timedelta(days=day.weekday())
    return f"{monday.isoformat()}/{(monday + dt.timedelta(days=6)).isoformat()}"


def month_length(year: int, month: int) -> int:
    """Return how many days a month has."""
    return calendar.monthrange(year, month)[1]


def is_calendar_year(year: int) -> bool:
    """Return whether a year can be written in four digits and be counted with."""
    return 0 < year < dt.MAXYEAR


@lru_cache(maxsize=4096)
def bounds(value: str | None) -> tuple[dt.date | None, dt.date | None]:
    """Return the first and the last day that an EDTF value covers; None on a side that is open."""
    if not value:
        return None, None
    if held := _SET.fullmatch(value):
        ends = [_point(each) for each in held[1].split(",")]
        firsts = [first for first, _ in ends if first]
        lasts = [last for _, last in ends if last]
        return min(firsts, default=None), max(lasts, default=None)
    if "/" in value:
        start, _, end = value.partition("/")
        return _point(start)[0], _point(end)[1]
    return _point(value)


def _point(value: str) -> tuple[dt.date | None, dt.date | None]:
    match = _POINT.fullmatch(value)
    if not match:
        return None, None
    first_year = int(match["year"].replace("X", "0"))
    last_year = int(match["year"].replace("X", "9"))
    if not is_calendar_year(first_year) or not is_calendar_year(last_year):
        return None, None
    if match["month"] is None:
        return dt.date(first_year, 1, 1), dt.date(last_year, 12, 31)
    month = int(match["month"])
    if match["day"] is not None:
        day = a_day(first_year, month, int(match["day"]))
        return day, day
    begin, count = _PARTS.get(month, (month, 1))
    if not 1 <= begin <= 12:
        return None, None
    year, last = shifted(first_year, begin, count - 1)
    return dt.date(first_year, begin, 1), dt.date(year, last, month_length(year, last))
