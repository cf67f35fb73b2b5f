"""Days: the day that a moment written by a machine was in Korea."""

import datetime as dt
from email.utils import parsedate_to_datetime
from functools import lru_cache

from pressparse.pattern import deferred
from pressparse.press.hints import in_korea as as_in_korea

_DAY = deferred(
    r"\D{0,20}+(?P<y>(?:19|20)\d\d)(?:(?P<s>\s?[-./]\s?|년\s?)(?P<m>\d{1,2})(?:(?:\s?[-./]\s?)|월\s?)(?P<d>\d{1,2})"
    r"|(?P<m>[01]\d)(?P<d>[0-3]\d)(?=\D|\d{4}(?:\d\d)?(?!\d)|$))(?!\d(?!\d{3}))"
)
_CLOCK = deferred(
    r"(?<=\d[.일)]?|[월화수목금토일]\)?)(?:T|\s{1,2})(?:오전|AM|(?P<pm>오후|PM))?\s?(?P<h>\d{1,2}):(?P<min>\d\d)"
)
_ZONE = deferred(r"(?:[T\s]\d{1,2}:\d\d(?::\d\d(?:[.,]\d+)?)?)\s?(?:Z|UTC|GMT|[+-]\d\d:?\d\d)\s*$")


def in_korea(moment: dt.datetime) -> dt.date:
    """Return the day of a moment; one with its offset from UTC as the day that it was in Korea."""
    return as_in_korea(moment).date()


def read_moment(text: str) -> dt.date | None:
    """Return the moment that a cell writes, as clocks in Korea showed it; the day where it writes no time."""
    day = read_day(text)
    if day is None:
        return None
    if _ZONE.search(text) and (zoned := _zoned(text)):
        return zoned
    clock = _CLOCK.search(text)
    if clock is None:
        return day
    hour, minute = int(clock["h"]), int(clock["min"])
    if clock["pm"] and hour <= 12:
        hour = hour % 12 + 12
    if hour > 23 or minute > 59:
        return day
    return dt.datetime.combine(day, dt.time(hour, minute))


def _zoned(text: str) -> dt.datetime | None:
    """Return a moment that is written with its offset from UTC, as clocks in Korea showed it."""
    for read in (dt.datetime.fromisoformat, parsedate_to_datetime):
        try:
            return as_in_korea(read(text))
        except (ValueError, OverflowError):
            continue
    return None


@lru_cache(maxsize=4096)
def read_day(text: str) -> dt.date | None:
    """Return the day that a cell or a page's metadata writes, or None."""
    if _ZONE.search(text) and (zoned := _zoned(text)):
        return zoned.date()
    if match := _DAY.match(text):
        try:
            return dt.date(int(match["y"]), int(match["m"]), int(match["d"]))
        except ValueError:
            return None
    try:
        return in_korea(parsedate_to_datetime(text))
    except (ValueError, TypeError, OverflowError):
        return None
