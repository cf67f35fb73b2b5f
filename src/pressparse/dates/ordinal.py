"""Which day or week of a month or year: 첫 월요일, 셋째 주 수요일, 마지막 날, 말일, 초하루."""

import datetime as dt

from pressparse.dates.edtf import a_day, month_length
from pressparse.dates.frame import MONTHS_END, NOTHING, Point, Reading
from pressparse.dates.moment import Moment, Nth
from pressparse.language.letters import JOINERS, OBJECTS, TOPICS
from pressparse.lexicon import calendar as words
from pressparse.record import DateAnchor

ORDINAL = r"(?P<nth>첫(?:[ ]?번째|째)?|둘째|두[ ]?번째|셋째|세[ ]?번째|넷째|네[ ]?번째|다섯째|다섯[ ]?번째|[1-5]째|마지막|맨[ ]?마지막)"
_ENDS = rf"(?:(?![가-힣])|(?=부터|까지|에|의|로|[{TOPICS}{OBJECTS}{JOINERS}]|이|인|마다|께|쯤|엔|도|만))"
NTH = rf"""(?:의?[ ]? (?:
    {ORDINAL}[ ]? (?: (?:주[ ]?)?(?P<nwd>[월화수목금토일])요일 | (?:주[ ])?(?P<nunit>주말){_ENDS} | (?P<nunit>주|근무일|영업일|평일|날){_ENDS} )
  | (?P<nth>[1-5])[ ]?(?P<nunit>주)차{_ENDS}
  | (?P<nunit>말일){_ENDS}
  | (?P<nunit>초(?:하루|이틀|사흘|나흘|닷새|엿새|이레|여드레|아흐레|열흘)){_ENDS}
))"""
"""What follows a month or year that is named before it."""

_ORDINALS = {"첫": 1, "둘": 2, "두": 2, "셋": 3, "세": 3, "넷": 4, "네": 4, "다": 5}
_LAST = -1
_FRIDAY, _SATURDAY = 4, 5


def nth_in(groups: dict[str, str]) -> Nth | None:
    """Return which day or week the groups of a match name, if they name one."""
    unit = groups.get("nunit", "")
    if unit == "말일":
        return Nth(_LAST, "day")
    if unit.startswith("초"):
        return Nth(words.COUNTS[unit[1:]], "day")
    if "nth" not in groups:
        return None
    word = groups["nth"]
    number = int(word[0]) if word[0].isdigit() else _ORDINALS.get(word[0], _LAST)
    if "nwd" in groups:
        return Nth(number, "weekday", words.WEEKDAYS.index(groups["nwd"]))
    if unit == "주말":
        return Nth(number, "weekend")
    if unit == "주":
        return Nth(number, "week")
    return Nth(number, "day" if unit == "날" else "workday")


def nth_of(point: Point, moment: Moment, anchor: DateAnchor | None) -> Reading:
    """Return the day or week of a month or year that a moment names; nothing where it has no such one."""
    assert moment.nth is not None
    bounds = _stretch(point)
    day = _day(moment.nth, *bounds) if bounds else None
    if day is None:
        return NOTHING
    there = Point(day.year, day.month, day.day)
    if moment.nth.unit in ("week", "weekend"):
        last = day + dt.timedelta(days=6 if moment.nth.unit == "week" else 1)
        far = Point(last.year, last.month, last.day)
        return Reading(f"{there.value}/{far.value}", anchor, there, (day, last), far)
    if moment.hour is None:
        return Reading(there.value, anchor, there)
    return Reading(f"{there.value}T{moment.hour:02d}:{moment.minute:02d}", anchor, there)


def _stretch(point: Point) -> tuple[dt.date, dt.date] | None:
    if point.month is None:
        return dt.date(point.year, 1, 1), dt.date(point.year, 12, 31)
    if point.month > MONTHS_END or point.day is not None:
        return None
    first = a_day(point.year, point.month, 1)
    return (first, first.replace(day=month_length(point.year, point.month))) if first else None


def _day(nth: Nth, first: dt.date, last: dt.date) -> dt.date | None:
    """Return the day, or the day with which the week or weekend begins.

    The first week of a month is the first that begins in it, the last the last that ends in it.
    """
    if nth.unit == "day":
        there = last if nth.number == _LAST else first + dt.timedelta(days=nth.number - 1)
        return there if first <= there <= last else None
    if nth.unit == "workday":
        step = dt.timedelta(days=1 if nth.number > 0 else -1)
        there, left = (first if nth.number > 0 else last), abs(nth.number)
        while True:
            left -= there.weekday() <= _FRIDAY
            if not left:
                return there
            there += step
    weekday = {"week": 0, "weekend": _SATURDAY}.get(nth.unit, nth.weekday or 0)
    if nth.number == _LAST:
        end = last - dt.timedelta(days=6) if nth.unit == "week" else last
        return end - dt.timedelta(days=(end.weekday() - weekday) % 7)
    ahead = (weekday - first.weekday()) % 7 + 7 * (nth.number - 1)
    there = first + dt.timedelta(days=ahead)
    return there if there <= last else None
