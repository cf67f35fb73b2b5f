"""Days: the day that a moment written by a machine was in Korea."""

import datetime as dt
from email.utils import parsedate_to_datetime
from functools import lru_cache

from pressparse.pattern import deferred

_KOREA = dt.timezone(dt.timedelta(hours=9))
_DAY = deferred(
    r"\D{0,20}+(?P<y>(?:19|20)\d\d)(?:(?P<s>\s?[-./]\s?|년\s?)(?P<m>\d{1,2})(?:(?:\s?[-./]\s?)|월\s?)(?P<d>\d{1,2})"
    r"|(?P<m>[01]\d)(?P<d>[0-3]\d)(?=\D|\d{4}(?:\d\d)?(?!\d)|$))(?!\d(?!\d{3}))"
)
_ZONE = deferred(r"(?:[T\s]\d{1,2}:\d\d(?::\d\d(?:[.,]\d+)?)?)\s?(?:Z|UTC|GMT|[+-]\d\d:?\d\d)\s*$")


def in_korea(moment: dt.datetime) -> dt.date:
    """Return the day of a moment; one with its offset from UTC as the day that it was in Korea."""
    if moment.tzinfo is None:
        return moment.date()
    try:
        return moment.astimezone(_KOREA).date()
    except OverflowError:
        return moment.date()


@lru_cache(maxsize=4096)
def read_day(text: str) -> dt.date | None:
    """Return the day that a cell or a page's metadata writes, or None."""
    if _ZONE.search(text):
        for read in (dt.datetime.fromisoformat, parsedate_to_datetime):
            try:
                return in_korea(read(text))
            except (ValueError, OverflowError):
                continue
    if match := _DAY.match(text):
        try:
            return dt.date(int(match["y"]), int(match["m"]), int(match["d"]))
        except ValueError:
            return None
    try:
        return in_korea(parsedate_to_datetime(text))
    except (ValueError, TypeError, OverflowError):
        return None
