"""From what is written to the day that is meant: resolution in reading order."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, replace

from pressparse.dates.edtf import a_day, is_calendar_year, month_value, shifted, week_value
from pressparse.dates.moment import Expression, Moment
from pressparse.lexicon import calendar as words
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


@dataclass(frozen=True, slots=True)
class Frame:
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
    telling: bool = False
    """Whether the date says when something was announced."""


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
        return _week(first.weeks, frame)
    if first.same and first.years is not None and frame.told and frame.told.month:
        return _same_part(first.years, frame.told, frame.since)
    found = _point(first, frame)
    if found is None:
        return NOTHING
    point, anchor = found
    if expression.checked is not None and anchor and not first.lean:
        point = _by_weekday(point, first, expression.checked, frame)
    if not is_calendar_year(point.year):
        return NOTHING
    start = _timed(point, first)
    if expression.open == "end":
        return Reading(f"{start}/..", anchor, point)
    if expression.last is None:
        return Reading(start, anchor, point)
    end = _far(point, expression.last, frame)
    if end is None:
        return Reading(start, anchor, point)
    stop = _timed(end, expression.last)
    if start == stop:
        return Reading(start, anchor, point)
    if expression.listed and not _adjacent(point, end):
        return Reading(f"{{{start},{stop}}}", anchor, point)
    return Reading(f"{start}/{stop}", anchor, point, _both(point, end), end)


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
    return first.date is not None and last.date == first.date + dt.timedelta(days=1)


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
    if last.day is None:
        if last.year is None and first.month is not None and month < first.month:
            year += 1
        return Point(year, month)
    end = a_day(year, month, last.day)
    if first.date and last.year is None and (end is None or end < first.date):
        if last.month is None:
            year, month = shifted(year, month, 1)
        elif end is None or (first.date - end).days > 60:
            year += 1
        end = a_day(year, month, last.day)
    return Point(end.year, end.month, end.day) if end else None


def _point(moment: Moment, frame: Frame) -> Found | None:
    if moment.weekday is not None:
        return _weekday(moment, frame)
    if moment.days is not None:
        return _counted_days(moment, frame)
    if moment.moving is not None:
        return _moving(moment, frame)
    if moment.parts is not None:
        return _quarter(moment.parts, frame)
    if moment.months is not None:
        return _counted_months(moment, frame)
    if moment.year is not None:
        return Point(moment.year, moment.part or moment.month, moment.day), None
    if moment.years is not None:
        return _counted_years(moment, frame)
    if moment.part is not None:
        return _part(moment, frame)
    if moment.month is not None and moment.day is not None:
        return _month_day(moment, frame)
    if moment.month is not None:
        return _month(moment, frame)
    if moment.day is not None:
        return _day(moment, frame)
    return None


def _this_year(frame: Frame) -> tuple[int, DateAnchor | None] | None:
    if frame.clock.today:
        return frame.clock.today.year, frame.clock.anchor
    if frame.year is not None:
        return frame.year, "text"
    if frame.told is not None and frame.told.day is not None:
        return frame.told.year, "previous"
    return None


def topic_of(frame: Frame) -> Point | None:
    """Return the year or month of which a sentence tells: the date before in it, else that of a sentence before.

    What lies years back is no such thing: `2012년 이후 가장 높다`.
    """
    point, today = frame.near or frame.topic, frame.clock.today
    return None if point and today and today.year - point.year > _RECENT_YEARS else point


_RECENT_YEARS = 3


def _counted_years(moment: Moment, frame: Frame) -> Found | None:
    assert moment.years is not None
    if moment.base == "told":
        if frame.told is None:
            return None
        base: tuple[int, DateAnchor | None] = (frame.told.year, "previous")
    elif moment.base == "topic" and (topic := topic_of(frame)):
        base = (topic.year, "previous")
    else:
        now = _this_year(frame)
        if now is None:
            return None
        base = now
    year = base[0] + moment.years
    if moment.moving:
        return _moved(moment.moving, year, base[1])
    month = moment.part or moment.month
    if month is None and moment.day is not None:
        return None
    if (
        moment.month is not None
        and moment.day is not None
        and not a_day(year, moment.month, moment.day)
    ):
        return None
    return Point(year, month, moment.day), base[1]


def _counted_months(moment: Moment, frame: Frame) -> Found | None:
    assert moment.months is not None
    anchor: DateAnchor | None
    topic = topic_of(frame) if moment.base == "topic" else None
    if topic and topic.month and topic.month <= MONTHS_END:
        base, anchor = (topic.year, topic.month), "previous"
    elif moment.base != "told" and frame.clock.today:
        base, anchor = (frame.clock.today.year, frame.clock.today.month), frame.clock.anchor
    elif frame.told and frame.told.month and frame.told.month <= 12:
        base, anchor = (frame.told.year, frame.told.month), "previous"
    else:
        return None
    year, month = shifted(*base, moment.months)
    if moment.day is not None and not a_day(year, month, moment.day):
        return None
    return Point(year, month, moment.day), anchor


def _counted_days(moment: Moment, frame: Frame) -> Found | None:
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
            exact = replace(moment, days=None, base="clock")
            return _point(exact, frame)
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


def _week(weeks: int, frame: Frame) -> Reading:
    today = frame.clock.today or frame.latest
    if today is None:
        return NOTHING
    anchor: DateAnchor | None = frame.clock.anchor if frame.clock.today else "previous"
    return Reading(week_value(today + dt.timedelta(weeks=weeks)), anchor)


def _weekday(moment: Moment, frame: Frame) -> Found | None:
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


def _moving(moment: Moment, frame: Frame) -> Found | None:
    assert moment.moving is not None
    now = _this_year(frame)
    if moment.year is not None:
        return _moved(moment.moving, moment.year, None)
    if moment.years is not None:
        return _counted_years(moment, frame)
    if now is None:
        return None
    year, anchor = now
    found = _moved(moment.moving, year, anchor)
    today, day = frame.clock.today, found[0].date if found else None
    if today and day:
        away = (day - today).days
        if moment.lean < 0 and away > 0:
            return _moved(moment.moving, year - 1, anchor)
        if away < (0 if moment.lean > 0 else -240):
            return _moved(moment.moving, year + 1, anchor)
    return found


def _moved(name: str, year: int, anchor: DateAnchor | None) -> Found | None:
    at = words.MOVING.get(name.removesuffix(" 연휴") if name not in words.MOVING else name, {}).get(
        year
    )
    return (Point(year, *at), anchor) if at else None


def _quarter(parts: int, frame: Frame) -> Found | None:
    today = frame.clock.today
    if today is None:
        return None
    year, month = shifted(today.year, today.month, 3 * parts)
    return Point(year, 33 + (month - 1) // 3), frame.clock.anchor


_MIDDLE = {21: 4, 22: 7, 23: 10, 24: 12, 33: 2, 34: 5, 35: 8, 36: 11, 40: 3, 41: 9}


def _part(moment: Moment, frame: Frame) -> Found | None:
    assert moment.part is not None
    now = _this_year(frame)
    if now is None:
        return None
    year, anchor = now
    if frame.near is not None and frame.near.year != year and (frame.near.month or 0) > 12:
        return Point(frame.near.year, moment.part), "previous"
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


def _month_day(moment: Moment, frame: Frame) -> Found | None:
    assert moment.month is not None
    assert moment.day is not None
    today = frame.clock.today
    if today is None:
        return _with_year(moment, frame)
    near = (
        None if frame.near is None or frame.near.month is None else _near_year(moment.month, frame)
    )
    if near is not None and not moment.lean:
        day = a_day(near, moment.month, moment.day)
        if day:
            return Point(near, moment.month, moment.day), "previous"
    here = a_day(today.year, moment.month, min(moment.day, 28))
    if here is None:
        return None
    days = (here - today).days + moment.day - min(moment.day, 28)
    if moment.lean < 0 and 0 < days <= 1:
        days = 0
    year = today.year + _wrap(days, moment.lean, frame.tense)
    if not a_day(year, moment.month, moment.day):
        return None
    return Point(year, moment.month, moment.day), frame.clock.anchor


def _near_year(month: int, frame: Frame) -> int | None:
    """Return the year that the sentence's date before this one settles, if it does."""
    near, today = frame.near, frame.clock.today
    if near is None or today is None:
        return None
    if near.month is None:
        return near.year if near.year < today.year and frame.close else None
    if near.month > MONTHS_END:
        return None
    if month >= near.month:
        return near.year
    return near.year + 1 if frame.linked else None


def _with_year(moment: Moment, frame: Frame) -> Found | None:
    assert moment.month is not None
    if frame.near is not None:
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


def _month(moment: Moment, frame: Frame) -> Found | None:
    assert moment.month is not None
    today = frame.clock.today
    if today is None:
        return _with_year(moment, frame)
    if not moment.lean and (near := _near_year(moment.month, frame)) is not None:
        return Point(near, moment.month), "previous"
    months = moment.month - today.month
    if moment.lean < 0 and months == 0:
        return Point(today.year - 1, moment.month), frame.clock.anchor
    year = today.year + _wrap(months * 30, moment.lean, frame.tense)
    return Point(year, moment.month), frame.clock.anchor


def _day(moment: Moment, frame: Frame) -> Found | None:
    assert moment.day is not None
    today = frame.clock.today
    if today is None:
        return _day_after_told(moment.day, frame)
    anchor = frame.clock.anchor
    inherited = None if moment.lean or frame.telling else _inherited(moment.day, today, frame)
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


def _day_after_told(day: int, frame: Frame) -> Found | None:
    told = frame.told
    if told is None or told.month is None or told.month > 12:
        return None
    there = a_day(told.year, told.month, day)
    return (Point(there.year, there.month, there.day), "previous") if there else None


def _day_near(day: int, lean: int, today: dt.date, frame: Frame) -> dt.date | None:
    candidates = [
        there
        for step in (-2, -1, 0, 1, 2)
        if (there := a_day(*shifted(today.year, today.month, step), day)) is not None
    ]
    if lean < 0:
        return max((d for d in candidates if d <= today), default=None)
    if lean > 0:
        return min((d for d in candidates if d >= today), default=None)
    if frame.telling:
        return min(candidates, key=lambda d: (abs((d - today).days), d))
    here = a_day(today.year, today.month, day)
    if here is None:
        before = [d for d in candidates if d < today]
        after = [d for d in candidates if d > today]
        if frame.tense() > 0 and after:
            return min(after)
        return max(before, default=None)
    distance = (here - today).days
    if distance > 3 and frame.tense() < 0:
        return max((d for d in candidates if d < today), default=here)
    if distance < -10 and frame.tense() > 0:
        return min((d for d in candidates if d > today), default=here)
    return here
