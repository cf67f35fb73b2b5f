"""Dates counted from another: 내년, 전월, 사흘 뒤, 지난주 금요일, 지난 분기."""

import datetime as dt

from pressparse.dates.bare import bare_day, bare_month_day
from pressparse.dates.edtf import FIRST_QUARTER, a_day, month_length, shifted, week_value
from pressparse.dates.frame import (
    MONTHS_END,
    NOTHING,
    PAST,
    Found,
    Frame,
    Point,
    Reading,
    this_year,
)
from pressparse.dates.moment import Count, Moment
from pressparse.lexicon import calendar as words
from pressparse.record import DateAnchor


def topic_of(frame: Frame) -> Point | None:
    """Return the year or month of which a sentence tells: the date before in it, else that of a sentence before.

    What lies years back is no such thing: `2012년 이후 가장 높다`.
    """
    point, today = frame.near or frame.topic, frame.clock.today
    return None if point and today and today.year - point.year > RECENT_YEARS else point


RECENT_YEARS = 3


def counted_years(moment: Moment, frame: Frame) -> Found | None:
    """Return a year, or what of a year is meant, so many years from another."""
    assert moment.years is not None
    base = _base_year(moment, frame)
    if base is None:
        return None
    year, anchor = base[0] + moment.years, base[1]
    if moment.moving:
        return _moved(moment.moving, year, anchor)
    month = moment.part or moment.month
    if month is None and moment.day is not None:
        return None
    if (
        moment.month is not None
        and moment.day is not None
        and not a_day(year, moment.month, moment.day)
    ):
        return None
    return Point(year, month, moment.day), anchor


def _base_year(moment: Moment, frame: Frame) -> tuple[int, DateAnchor | None] | None:
    """Return the year from which years are counted, and where it is told."""
    if moment.base == "told":
        return (frame.told.year, "previous") if frame.told else None
    if moment.base == "topic" and (topic := topic_of(frame)):
        return topic.year, "previous"
    if moment.base == "near" and frame.near and (not moment.lean or frame.tense() == PAST):
        return frame.near.year, "previous"
    return this_year(frame)


def counted_months(moment: Moment, frame: Frame) -> Found | None:
    """Return a month, or a day of it, so many months from another."""
    assert moment.months is not None
    anchor: DateAnchor | None
    topic = topic_of(frame) if moment.base == "topic" else None
    if moment.base == "near":
        topic = frame.near
    if topic and topic.month and topic.month <= MONTHS_END:
        base, anchor = (topic.year, topic.month), "previous"
    elif moment.base != "told" and frame.clock.today:
        base, anchor = (frame.clock.today.year, frame.clock.today.month), frame.clock.anchor
    elif frame.told and frame.told.month and _is_counted_from(frame.told, moment):
        base, anchor = (frame.told.year, frame.told.month), "previous"
    else:
        return None
    year, month = shifted(*base, moment.months)
    if moment.day is not None and not a_day(year, month, moment.day):
        return None
    return Point(year, month, moment.day), anchor


def _is_counted_from(told: Point, moment: Moment) -> bool:
    """Return whether months are counted from a date told: 같은 달 from any month, 지난달 from a day alone."""
    named = told.month is not None and told.month <= MONTHS_END
    return named and (moment.base == "told" or told.day is not None)


def counted_days(moment: Moment, frame: Frame) -> Found | None:
    """Return a day so many days from another."""
    assert moment.days is not None
    if moment.base == "told":
        day = frame.focus if moment.days == 0 else frame.latest
        anchor: DateAnchor | None = "previous"
        if day is None:
            day, anchor = frame.clock.today, frame.clock.anchor
    else:
        day, anchor = frame.clock.today, frame.clock.anchor
        if moment.day is not None and (day is None or abs(_gap(day, moment)) > 2):
            # 오늘(5일): the figure knows better than the clock
            exact = moment._replace(days=None, base="clock")
            return bare_day(exact, frame) if moment.month is None else bare_month_day(exact, frame)
    if day is None:
        return None
    there = day + dt.timedelta(days=moment.days)
    if moment.day is not None and there.day != moment.day:
        for step in (1, -1, 2, -2):
            other = there + dt.timedelta(days=step)
            if other.day == moment.day:
                there = other
                break
    return Point(there.year, there.month, there.day), anchor


def _gap(day: dt.date, moment: Moment) -> int:
    assert moment.days is not None
    there = day + dt.timedelta(days=moment.days)
    for step in (0, 1, -1, 2, -2):
        if (there + dt.timedelta(days=step)).day == moment.day:
            return step
    return 99


def week_counted(weeks: int, frame: Frame) -> Reading:
    """Return the week so many weeks from the week of writing."""
    today = frame.clock.today or frame.latest
    if today is None:
        return NOTHING
    anchor: DateAnchor | None = frame.clock.anchor if frame.clock.today else "previous"
    return Reading(week_value(today + dt.timedelta(weeks=weeks)), anchor)


def weekday_counted(moment: Moment, frame: Frame) -> Found | None:
    """Return a weekday of a week, or the one before or after the day of writing."""
    today = frame.clock.today or frame.latest
    if today is None or moment.weekday is None:
        return None
    anchor: DateAnchor | None = frame.clock.anchor if frame.clock.today else "previous"
    if moment.weeks is not None:
        monday = today - dt.timedelta(days=today.weekday())
        day = monday + dt.timedelta(weeks=moment.weeks, days=moment.weekday)
    else:
        ahead = (moment.weekday - today.weekday()) % 7
        if moment.lean < 0:
            day = today - dt.timedelta(days=(today.weekday() - moment.weekday) % 7 or 7)
        elif moment.lean > 0:
            day = today + dt.timedelta(days=ahead or 7)
        else:
            day = today + dt.timedelta(days=moment.weekday - today.weekday())
    return Point(day.year, day.month, day.day), anchor


def moving_day(moment: Moment, frame: Frame) -> Found | None:
    """Return a day with a name that follows the moon or the sun."""
    assert moment.moving is not None
    now = this_year(frame)
    if moment.year is not None:
        return _moved(moment.moving, moment.year, None)
    if moment.years is not None:
        return counted_years(moment, frame)
    if now is None:
        return None
    year, anchor = now
    found = _moved(moment.moving, year, anchor)
    today, day = frame.clock.today, found[0].date if found else None
    if today and day:
        away = (day - today).days
        if moment.lean < 0:
            return _moved(moment.moving, year - 1, anchor) if away > 0 else found
        if away < (0 if moment.lean > 0 else -240):
            return _moved(moment.moving, year + 1, anchor)
    return found


def _moved(name: str, year: int, anchor: DateAnchor | None) -> Found | None:
    at = words.MOVING.get(name, {}).get(year)
    return (Point(year, *at), anchor) if at else None


def quarter_counted(moment: Moment, frame: Frame) -> Found | None:
    """Return the quarter so many quarters from that of writing, or from the one told: 전 분기."""
    assert moment.parts is not None
    topic, today = frame.near or frame.topic, frame.clock.today
    if moment.base == "topic" and topic and topic.month and topic.month in _QUARTERS:
        month = 3 * (topic.month - FIRST_QUARTER) + 1
        year, month = shifted(topic.year, month, 3 * moment.parts)
        return Point(year, FIRST_QUARTER + (month - 1) // 3), "previous"
    if today is None:
        return None
    year, month = shifted(today.year, today.month, 3 * moment.parts)
    return Point(year, FIRST_QUARTER + (month - 1) // 3), frame.clock.anchor


_QUARTERS = range(FIRST_QUARTER, FIRST_QUARTER + 4)


def counted_off(count: Count, frame: Frame) -> Found | None:
    """Return what lies so far from the day of writing, or from the day or year that the story is at.

    What lay ahead and is told as past was counted from the story: `1999년 입사해 3년 뒤 대리가 됐다`.
    """
    if count.event:
        return None
    if count.compared and (topic := topic_of(frame)):
        return Point(topic.year + count.years), "previous"
    today = frame.clock.today
    ahead = max(count.years, count.months, count.days) > 0
    if count.from_told or today is None or (ahead and frame.tense() == PAST):
        base = _story(count, frame)
        if base and (count.from_told or today is None or base.year <= today.year):
            found = _away(count, base)
            return (found, "previous") if found else None
        if count.from_told or today is None:
            return None
    found = _away(count, Point(today.year, today.month, today.day))
    return (found, frame.clock.anchor) if found else None


def _story(count: Count, frame: Frame) -> Point | None:
    """Return the day, month or year that the story is at, as fine as a count needs it."""
    if count.finest == "year":
        return frame.near or frame.told
    if count.finest == "month":
        known = (frame.near, frame.told)
        return next((p for p in known if p and p.month and p.month <= MONTHS_END), None)
    if frame.near is not None and frame.near.day is not None:
        return frame.near
    day = frame.latest
    return Point(day.year, day.month, day.day) if day else None


def _away(count: Count, base: Point) -> Point | None:
    if count.finest == "year":
        return Point(base.year + count.years)
    if base.month is None or base.month > MONTHS_END:
        return None
    year, month = shifted(base.year + count.years, base.month, count.months)
    if count.finest == "month":
        return Point(year, month)
    if base.day is None:
        return None
    if not 0 < year < dt.MAXYEAR:
        return None
    day = dt.date(year, month, min(base.day, month_length(year, month)))
    there = _working(day, count.days) if count.business else day + dt.timedelta(days=count.days)
    return Point(there.year, there.month, there.day)


def _working(day: dt.date, days: int) -> dt.date:
    """Return the day so many working days away, Monday to Friday."""
    if not days:
        return day
    step = 1 if days > 0 else -1
    start = min(day.weekday(), _FRIDAY) if step > 0 else day.weekday()
    if step < 0 and start > _FRIDAY:
        day, start = day + dt.timedelta(days=7 - start), 0
    monday = day - dt.timedelta(days=day.weekday())
    weeks, rest = divmod(start + days, _FRIDAY + 1)
    return monday + dt.timedelta(weeks=weeks, days=rest)


_FRIDAY = 4
