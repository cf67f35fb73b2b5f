"""Dates that leave out their year or their month: 10월 29일, 10월, 29일, 상반기."""

import datetime as dt

from pressparse.dates.edtf import a_day, shifted
from pressparse.dates.frame import (
    COMING,
    MONTHS_END,
    OPEN,
    PAST,
    Found,
    Frame,
    Point,
    Tense,
    this_year,
)
from pressparse.dates.moment import Moment

_MIDDLE = {21: 4, 22: 7, 23: 10, 24: 12, 33: 2, 34: 5, 35: 8, 36: 11, 40: 3, 41: 9}


def bare_part(moment: Moment, frame: Frame) -> Found | None:
    """Return a quarter, half or season without its year."""
    assert moment.part is not None
    now = this_year(frame)
    if now is None:
        return None
    year, anchor = now
    near = frame.near
    if near is not None and near.year != year and (near.month or 0) > MONTHS_END:
        return Point(near.year, moment.part), "previous"
    if near == Point(year - 1) and frame.close and not moment.lean and frame.tense() == PAST:
        return Point(year - 1, moment.part), "previous"
    today = frame.clock.today
    if today:
        distance = _MIDDLE[moment.part] - today.month
        year += _wrap(distance * 30, moment.lean, frame.tense)
        if moment.lean < 0 and year == today.year and distance >= 0:
            year -= 1
    return Point(year, moment.part), anchor


def _wrap(days: int, lean: int, tense: Tense) -> int:
    """Return -1, 0 or 1: the year's distance for a date so many days from today in this year."""
    if lean < 0:
        return -1 if days > 0 else 0
    if lean > 0:
        return 1 if days < 0 else 0
    if days > 150:
        leans = tense()
        return -1 if leans < 0 or (leans == 0 and days > 270) else 0
    if days < -150:
        leans = tense()
        return 1 if leans > 0 or (leans == 0 and days < -300) else 0
    return 0


def bare_month_day(moment: Moment, frame: Frame) -> Found | None:
    """Return a month and day without their year."""
    assert moment.month is not None
    assert moment.day is not None
    today = frame.clock.today
    if today is None:
        return _with_year(moment, frame)
    near = (
        None if frame.near is None or frame.near.month is None else _near_year(moment.month, frame)
    )
    if near is not None and not moment.lean and not _is_about(today, moment, frame):
        day = a_day(near, moment.month, moment.day)
        if day:
            return Point(near, moment.month, moment.day), "previous"
    here = a_day(today.year, moment.month, min(moment.day, 28))
    if here is None:
        return None
    days = (here - today).days + moment.day - min(moment.day, 28)
    if 0 < days <= 1 if moment.lean < 0 else moment.lean > 0 and -_STALE <= days < 0:
        days = 0
    year = today.year + _wrap(days, moment.lean, frame.tense)
    if not a_day(year, moment.month, moment.day):
        return None
    return Point(year, moment.month, moment.day), frame.clock.anchor


def _is_about(today: dt.date, moment: Moment, frame: Frame) -> bool:
    """Return whether a month and day are those of writing, or nearly: no far year before them is theirs."""
    assert moment.month is not None
    assert moment.day is not None
    there = a_day(today.year, moment.month, moment.day)
    return there is not None and not frame.linked and abs((there - today).days) <= _SOON


_STALE = 31
"""Days that a day called 오는 may lie back: the text was written before it, and is read later."""


def _near_year(month: int, frame: Frame) -> int | None:
    """Return the year that the sentence's date before this one settles, if it does."""
    near, today = frame.near, frame.clock.today
    if near is None or today is None:
        return None
    if near.month is None:
        held = near.year < today.year and frame.close and (month != today.month or frame.linked)
        return near.year if held else None
    if near.month > MONTHS_END:
        return None
    if month >= near.month:
        told_back = (near.year, near.month) <= (today.year, today.month)
        ahead = near.year == today.year and month - today.month > _MONTHS_AHEAD
        return None if ahead and told_back and not frame.linked else near.year
    return near.year + 1 if frame.linked else None


_MONTHS_AHEAD = 5
"""Months beyond which a month is hardly ahead where the date before it in the sentence has come: 이달(12월은 …)."""


def _with_year(moment: Moment, frame: Frame) -> Found | None:
    assert moment.month is not None
    if moment.lean and frame.year is None and (frame.told is None or frame.told.day is None):
        return None
    if frame.near is not None and not moment.lean:
        near = frame.near
        year = near.year
        if near.month and near.month <= 12 and near.month - moment.month > 6:
            year += 1
        found: Found = (Point(year, moment.month, moment.day), "previous")
    elif frame.year is not None:
        found = (Point(frame.year, moment.month, moment.day), "text")
    elif frame.told is not None:
        found = (Point(frame.told.year, moment.month, moment.day), "previous")
    else:
        return None
    point = found[0]
    return found if point.day is None or point.date else None


def bare_month(moment: Moment, frame: Frame) -> Found | None:
    """Return a month without its year."""
    assert moment.month is not None
    today = frame.clock.today
    if today is None:
        return _with_year(moment, frame)
    if not moment.lean and (near := _near_year(moment.month, frame)) is not None:
        return Point(near, moment.month), "previous"
    months = moment.month - today.month
    if months > 0 and not moment.lean and _looks_back(frame, today.year):
        return Point(today.year - 1, moment.month), "previous"
    if moment.lean > 0 and months == -1:
        months = 0
    if moment.lean < 0 and months == 0:
        return Point(today.year - 1, moment.month), frame.clock.anchor
    year = today.year + _wrap(months * 30, moment.lean, frame.tense)
    return Point(year, moment.month), frame.clock.anchor


def _looks_back(frame: Frame, year: int) -> bool:
    """Return whether a sentence in the past tense goes on with last year: `지난해 바빴다. 5월 … 열었다`."""
    over = frame.over
    return over is not None and over.year == year - 1 and frame.tense() == PAST


def bare_day(moment: Moment, frame: Frame) -> Found | None:
    """Return a day without its month."""
    assert moment.day is not None
    today = frame.clock.today
    if today is None:
        return _day_after_told(moment.day, moment.lean, frame)
    anchor = frame.clock.anchor
    inherited = None if moment.lean or frame.telling() else _inherited(moment.day, today, frame)
    if inherited:
        return inherited, "previous"
    day = _day_near(moment.day, moment.lean, today, frame)
    return (Point(day.year, day.month, day.day), anchor) if day else None


def _inherited(day: int, today: dt.date, frame: Frame) -> Point | None:
    """Return a bare day read in the month of the date before it in the sentence."""
    near = frame.near
    if near is None or near.month is None or near.month > MONTHS_END:
        return None
    if near.day is None:
        there = a_day(near.year, near.month, day) if frame.linked else None
        return Point(there.year, there.month, there.day) if there else None
    if frame.linked:
        month = (near.year, near.month)
        there = a_day(*(month if day >= near.day else shifted(*month, 1)), day)
        return Point(there.year, there.month, there.day) if there else None
    if (near.year, near.month) == (today.year, today.month) or day < near.day:
        return None
    if day in (today.day, today.day - 1) and near.date and (today - near.date).days > 20:
        return None
    there = a_day(near.year, near.month, day)
    return Point(there.year, there.month, there.day) if there else None


def _day_after_told(day: int, lean: int, frame: Frame) -> Found | None:
    """Return a bare day in the month told before; 지난 30일 looks back from a day told, and from nothing less."""
    told = frame.told
    if told is None or told.month is None or told.month > MONTHS_END:
        return None
    if lean:
        there = _on_one_side(_days_about(told.date, day), lean, told.date) if told.date else None
    else:
        there = a_day(told.year, told.month, day)
    return (Point(there.year, there.month, there.day), "previous") if there else None


def _day_near(day: int, lean: int, today: dt.date, frame: Frame) -> dt.date | None:
    """Return the day of that number which the words and the verb behind it make most likely."""
    candidates = _days_about(today, day)
    if lean:
        return _on_one_side(candidates, lean, today)
    if frame.telling():
        return min(candidates, key=lambda d: (abs((d - today).days), d))
    before = max((d for d in candidates if d < today), default=None)
    after = min((d for d in candidates if d > today), default=None)
    here = a_day(today.year, today.month, day)
    if here is None:
        return after if after and frame.tense() == COMING else before
    if -_LATELY <= (here - today).days <= _SOON:
        return here
    return _by_tense(frame.tense(), today, before, here, after)


def _by_tense(
    tense: int, today: dt.date, before: dt.date | None, here: dt.date, after: dt.date | None
) -> dt.date:
    """Return the day of this month, or of the one before or behind it that a verb's tense asks for."""
    distance = (here - today).days
    if distance > _SOON:
        lately = before is not None and distance > (today - before).days + _LATELY
        return before or here if tense == PAST or (tense == OPEN and lately) else here
    return after or here if tense == COMING else here


def _days_about(today: dt.date, day: int) -> list[dt.date]:
    """Return the days of that number in the months about a day."""
    return [
        there
        for step in (-2, -1, 0, 1, 2)
        if (there := a_day(*shifted(today.year, today.month, step), day)) is not None
    ]


def _on_one_side(days: list[dt.date], lean: int, today: dt.date) -> dt.date | None:
    """Return the last of some days up to today, or the first from today on."""
    if lean < 0:
        return max((d for d in days if d <= today), default=None)
    return min((d for d in days if d >= today), default=None)


_SOON, _LATELY = 3, 15
"""Days by which a bare day of this month may lie ahead of a verb of the past, or behind one of what is to come."""
