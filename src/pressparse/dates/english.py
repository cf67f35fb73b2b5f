"""English dates in Korean pages: read by shape where they have one, else by dateparser."""

import datetime as dt
from functools import lru_cache
from typing import Any

import regex

from pressparse.dates.edtf import month_value, week_value
from pressparse.dates.frame import Clock, Reading
from pressparse.dates.moment import Expression, Moment
from pressparse.lexicon.calendar import ENGLISH_MONTHS
from pressparse.rule import Rule, rule

_MONTH = r"(?P<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b[.]?"
_DAY = r"(?P<day>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d.:])"
_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d)"


@rule(
    rf"(?:{_MONTH}[ ]{_DAY}(?:,?[ ]{_YEAR})? | {_MONTH},?[ ]{_YEAR})",
    examples={
        "The MOU was signed on [[October 29, 2025]].": "2025-10-29",
        "signed in [[Oct. 2025]] in Gana": "2025-10",
        "on [[March 4]] in Nara": "2024-03-04",
    },
    boundary=["May the force", "March 500 units", "Mayor 3", "Sep 45"],
    starts="english",
)
def english_day(match: regex.Match[str], _: object) -> Expression | None:
    """A date in English, month first."""
    return Expression(
        Moment(
            year=int(match["year"]) if match["year"] else None,
            month=ENGLISH_MONTHS[match["month"][:3].lower()],
            day=int(match["day"]) if match["day"] else None,
        )
    )


@rule(
    rf"{_DAY}[ ]{_MONTH}(?:,?[ ]{_YEAR})?",
    examples={"dated [[29 October 2025]]": "2025-10-29"},
    boundary=["3 Mayors", "500 March"],
    starts="fewA",
)
def english_day_first(match: regex.Match[str], _: object) -> Expression | None:
    """A date in English, day first."""
    return Expression(
        Moment(
            year=int(match["year"]) if match["year"] else None,
            month=ENGLISH_MONTHS[match["month"][:3].lower()],
            day=int(match["day"]),
        )
    )


@rule(
    r"""(?: the[ ]day[ ](?:after[ ]tomorrow|before[ ]yesterday) | yesterday | tomorrow
      | (?:last|next|this)[ ](?:week|month|year|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)
      | (?:two|three|four|five|six|seven|ten)[ ](?:day|week|month|year)s[ ]ago )\b""",
    examples={
        "It said [[yesterday]] that": "2024-03-04",
        "It opens [[next month]].": "2024-04",
        "[[last year]] it grew": "2023",
        "on [[last Friday]] it closed": "2024-03-01",
        "[[next week]] in Nara": "2024-03-11/2024-03-17",
    },
    boundary=["at last", "the next generation", "yesterdays"],
    starts="english",
)
def english_relative(match: regex.Match[str], clock: Clock) -> Reading:
    """What English tells from the day of writing, left to dateparser."""
    value = by_dateparser(match.group(), clock.today) if clock.today else None
    return Reading(value, clock.anchor if value else None)


def by_dateparser(words: str, today: dt.date) -> str | None:
    """Return what dateparser reads in a short English phrase, against a fixed day."""
    try:
        data = _reader(today).get_date_data(words)
    except OverflowError:  # the calendar begins with the year 1 and ends with 9999
        return None
    if data.date_obj is None:
        return None
    day: dt.date = data.date_obj.date()
    match data.period:
        case "year":
            return f"{day.year:04d}"
        case "month":
            return month_value(day.year, day.month)
        case "week":
            return week_value(day)
    return day.isoformat()


@lru_cache(maxsize=16)
def _reader(today: dt.date) -> Any:
    from dateparser.date import DateDataParser  # noqa: PLC0415  loaded on first need

    settings = {"RELATIVE_BASE": dt.datetime.combine(today, dt.time()), "TIMEZONE": "UTC"}
    return DateDataParser(languages=["en"], settings=settings)


ENGLISH: tuple[Rule, ...] = (english_day, english_day_first, english_relative)
"""Rules for English dates, in order of precedence."""
