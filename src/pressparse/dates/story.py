"""From what is written to the day that is meant: resolution in reading order."""

import datetime as dt
from dataclasses import replace

from pressparse.dates.bare import bare_day, bare_month, bare_month_day, bare_part
from pressparse.dates.counted import (
    counted_days,
    counted_months,
    counted_off,
    counted_years,
    moving_day,
    quarter_counted,
    week_counted,
    weekday_counted,
)
from pressparse.dates.edtf import a_day, is_calendar_year, shifted
from pressparse.dates.frame import MONTHS_END, NOTHING, Found, Frame, Point, Reading
from pressparse.dates.moment import Expression, Moment
from pressparse.dates.ordinal import nth_of
from pressparse.record import DateAnchor


def resolve(expression: Expression, frame: Frame) -> Reading:
    """Return the value of an expression, or a reading without one where nothing tells it."""
    try:
        return _resolved(expression, frame)
    except OverflowError:  # the calendar begins with the year 1 and ends with 9999
        return NOTHING


def _resolved(expression: Expression, frame: Frame) -> Reading:
    first = expression.first
    if first.fixed:
        return Reading(first.fixed)
    if first.weeks is not None and first.weekday is None:
        return week_counted(first.weeks, frame)
    if first.same and first.years is not None and frame.told and frame.told.month:
        return _same_part(first.years, _stretch_told(frame.told, frame), frame.since)
    found = _point(first, frame)
    if found is None:
        return NOTHING
    point, anchor = found
    if expression.checked is not None and anchor and not first.lean:
        point = _by_weekday(point, first, expression.checked, frame)
    if not is_calendar_year(point.year):
        return NOTHING
    if first.nth is not None:
        return nth_of(point, first, anchor)
    return _from_point(point, anchor, expression, frame)


def _from_point(
    point: Point, anchor: DateAnchor | None, expression: Expression, frame: Frame
) -> Reading:
    """Return what an expression means whose first moment is known: that, a stretch from it, or a list."""
    start = _timed(point, expression.first)
    if expression.open == "end":
        return Reading(f"{start}/..", anchor, point)
    others = _listed(point, expression, frame) if expression.last else []
    if not others or expression.last is None:
        return Reading(start, anchor, point)
    end = others[-1]
    stop = _timed(end, expression.last)
    if start == stop:
        return Reading(start, anchor, point)
    if expression.listed and not all(map(_adjacent, (point, *others), others)):
        values = ",".join([start, *(each.value for each in others[:-1]), stop])
        return Reading(f"{{{values}}}", anchor, point)
    return Reading(f"{start}/{stop}", anchor, point, _both(point, end), end)


def _listed(first: Point, expression: Expression, frame: Frame) -> list[Point]:
    """Return what stands behind the first of a list, or the far end of an interval; nothing where one fails."""
    assert expression.last is not None
    points: list[Point] = []
    for moment in (*expression.between, expression.last):
        point = _far(points[-1] if points else first, moment, frame)
        if point is None:
            return []
        points.append(point)
    return points


def _stretch_told(told: Point, frame: Frame) -> Point:
    """Return the stretch of time that a text told last: behind a mere day, the year or part of one before it."""
    if frame.since is None and told.day is not None:
        return frame.topic or Point(told.year)
    return told


def _same_part(years: int, told: Point, since: Point | None) -> Reading:
    """Return the part of another year that the text told last of this one: 전년 같은 기간."""
    last = replace(told, year=told.year + years)
    if since is None:
        return Reading(last.value, "previous", last)
    first = replace(since, year=since.year + years)
    return Reading(f"{first.value}/{last.value}", "previous", first, None, last)


_NEAR_YEAR, _NEAR_MONTH = 300, 40
"""How far from the clock, in days, a weekday may move a day without its year or its month."""


def _by_weekday(point: Point, moment: Moment, weekday: int, frame: Frame) -> Point:
    """Return the year or month near the clock in which the day falls on the weekday beside it.

    Where none does, the day stays as it is, and stands in contradiction to its weekday.
    """
    day, today = point.date, frame.clock.today
    if day is None or today is None or day.weekday() == weekday or moment.day is None:
        return point
    if moment.year is not None or moment.years is not None or moment.months is not None:
        return point
    if moment.month is not None:
        others = [a_day(today.year + step, day.month, day.day) for step in (0, -1, 1)]
        limit = _NEAR_YEAR
    elif moment.days is None:
        others = [a_day(*shifted(day.year, day.month, step), day.day) for step in (-1, 1)]
        limit = _NEAR_MONTH
    else:
        return point
    for other in others:
        if other and other.weekday() == weekday and abs((other - today).days) <= limit:
            return Point(other.year, other.month, other.day)
    return point


def _both(first: Point, last: Point) -> tuple[dt.date, dt.date] | None:
    start, stop = first.date, last.date
    return (start, stop) if start and stop else None


def _adjacent(first: Point, last: Point) -> bool:
    if first.day is not None:
        return first.date is not None and last.date == first.date + dt.timedelta(days=1)
    if first.month is not None and first.month <= MONTHS_END:
        return (last.year, last.month) == shifted(first.year, first.month, 1)
    return first.month is not None or last.year == first.year + 1


def _timed(point: Point, moment: Moment) -> str:
    if moment.hour is None or point.day is None:
        return point.value
    return f"{point.value}T{moment.hour:02d}:{moment.minute:02d}"


def _far(first: Point, last: Moment, frame: Frame) -> Point | None:
    """Return the far end of an interval: what it leaves out, the near end says."""
    if last.weekday is not None and last.weeks is not None:
        found = _point(last, frame)
        return found[0] if found else None
    year = last.year if last.year is not None else first.year
    if last.part is not None:
        return Point(year, last.part)
    if last.month is None and last.day is None:
        return Point(year) if last.year is not None else first
    month = last.month or first.month
    if month is None:
        return None
    if last.day is not None:
        return _far_day(first, last, year, month)
    wraps = last.year is None and first.month is not None and month < first.month
    return Point(year + wraps, month)


def _far_day(first: Point, last: Moment, year: int, month: int) -> Point | None:
    """Return the day at the far end: in the next month or year, where it would come before the near end."""
    assert last.day is not None
    end = a_day(year, month, last.day)
    begin = first.date
    if begin and last.year is None and (end is None or end < begin):
        if last.month is None:
            year, month = shifted(year, month, 1)
        elif end is None or (begin - end).days > _MISWRITTEN:
            year += 1
        end = a_day(year, month, last.day)
    return Point(end.year, end.month, end.day) if end else None


_MISWRITTEN = 60
"""Days up to which a far end with its own month before the near end is a slip, not the next year's."""


def _point(moment: Moment, frame: Frame) -> Found | None:
    if moment.off is not None:
        return counted_off(moment.off, frame)
    if moment.weekday is not None:
        return weekday_counted(moment, frame)
    if moment.days is not None:
        return counted_days(moment, frame)
    if moment.moving is not None:
        return moving_day(moment, frame)
    if moment.parts is not None:
        return quarter_counted(moment, frame)
    if moment.months is not None:
        return counted_months(moment, frame)
    if moment.year is not None:
        return Point(moment.year, moment.part or moment.month, moment.day), None
    if moment.years is not None:
        return counted_years(moment, frame)
    if moment.part is not None:
        return bare_part(moment, frame)
    if moment.month is not None and moment.day is not None:
        return bare_month_day(moment, frame)
    if moment.month is not None:
        return bare_month(moment, frame)
    return bare_day(moment, frame) if moment.day is not None else None
