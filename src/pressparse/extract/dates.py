"""Dates: every calendar expression of the text, resolved to EDTF."""

import datetime as dt
from dataclasses import dataclass

import regex

from pressparse.entity import Dated
from pressparse.record import DateAnchor
from pressparse.rule import Finding, Rule, apply, rule
from pressparse.view import View


@dataclass(frozen=True, slots=True)
class Clock:
    """What relative dates are read against, and where that came from."""

    today: dt.date | None = None
    anchor: DateAnchor | None = None


@rule(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)년\s?(?P<month>1[0-2]|0?[1-9])월\s?(?P<day>[12]\d|3[01]|0?[1-9])일",
    examples={"행사는 [[2025년 10월 29일]] 열렸다.": "2025-10-29"},
    boundary=["2025년 10월 45일", "12025년 10월 29일"],
    needs=("년",),
)
def year_month_day(match: regex.Match[str], _clock: Clock) -> dt.date | None:
    """A full date, year first, with 년, 월 and 일."""
    try:
        return dt.date(int(match["year"]), int(match["month"]), int(match["day"]))
    except ValueError:
        return None


RULES: tuple[Rule, ...] = (year_month_day,)


def find(view: View, clock: Clock, rules: tuple[Rule, ...] = RULES) -> tuple[Dated, ...]:
    """Return the dates of a view in reading order."""
    return tuple(
        Dated(f.start, f.end, f.value.isoformat(), f.value, f.value, f.rule)
        for f in apply(rules, view.folded, clock)
    )


def read_example(text: str) -> list[Finding[str | None]]:
    """Return what the table reads in a sentence on its own, against 2024-03-05."""
    clock = Clock(dt.date(2024, 3, 5), "reference")
    return [Finding(d.start, d.end, d.value, d.rule) for d in find(View.plain(text), clock)]
