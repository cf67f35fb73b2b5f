"""Dates: every calendar expression of the text, resolved to EDTF."""

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import regex

from pressparse.dates.moment import Expression
from pressparse.dates.relative import RELATIVE
from pressparse.dates.roles import role_of
from pressparse.dates.scan import scan
from pressparse.dates.story import (
    COMING,
    OPEN,
    PAST,
    Clock,
    Frame,
    Point,
    Reading,
    resolve,
)
from pressparse.dates.written import WRITTEN
from pressparse.edtf import bounds
from pressparse.entity import Dated
from pressparse.lexicon.calendar import WEEKDAYS
from pressparse.rule import Finding, Rule
from pressparse.view import View

__all__ = ["RULES", "Clock", "contradictions", "find", "read_example"]

RULES: tuple[Rule, ...] = WRITTEN + RELATIVE


@dataclass(frozen=True, slots=True)
class _Told:
    """What the text has told so far."""

    point: Point | None = None
    sentence: int = -1
    kind: str = ""
    days: tuple[tuple[dt.date, int, bool], ...] = ()
    """The last days told, with their sentence and whether they only say when it was announced."""


def find(view: View, clock: Clock, rules: tuple[Rule, ...] = RULES) -> tuple[Dated, ...]:
    """Return the dates of a view in reading order."""
    text = view.folded
    found = scan(rules, text, clock)
    if not found:
        return ()
    year = None if clock.today else _year_in(found)
    told = _Told()
    dated: list[Dated] = []
    for each in found:
        place = _Place(text, view.sentence_at(each.start), each.start, each.end)
        reading = _read(each.value, place, told, clock, year)
        first, last = bounds(reading.value)
        dated.append(
            Dated(
                each.start,
                each.end,
                reading.value,
                first,
                last,
                each.rule,
                role_of(text, place.start, place.end, each.start, each.end, reading.value),
                reading.anchor,
            )
        )
        if view.kind_at(each.start) != "caption":
            told = _retold(told, reading, place)
    return tuple(dated)


class _Place:
    """Where an expression stands: its sentence, and what comes behind it there."""

    __slots__ = ("begin", "end", "start", "stop", "text")

    def __init__(self, text: str, sentence: object, begin: int, stop: int) -> None:
        self.text = text
        self.start: int = sentence.start  # type: ignore[attr-defined]
        self.end: int = sentence.end  # type: ignore[attr-defined]
        self.begin, self.stop = begin, stop

    def tense(self) -> int:
        """The first verb ending behind the date: past, coming, or nothing to go by."""
        match = _TENSE.search(self.text, self.stop, min(self.end, self.stop + 120))
        if match is None:
            return OPEN
        return PAST if match.lastgroup == "past" else COMING

    @property
    def telling(self) -> bool:
        """Whether the date stands right before a verb of telling, or names the source's day."""
        return _TELLING.match(self.text, self.stop) is not None


_TENSE = regex.compile(
    r"""(?P<past>[했됐었았였났갔왔렸졌켰썼컸냈겼쳤혔셨봤샀섰뒀줬췄뤘](?:다|고|으|지|던|습|는데|음|을[ ]때|기|거)|한[ ]바|된[ ]바|에[ ]이어|이후)
      | (?P<coming>예정|계획|방침|전망|앞두|[할될열릴갈올볼쓸낼릴](?:[ ]?(?:예정|계획|것|방침|전망|수))|한다|된다|린다|진다|간다|연다|운다|인다|까지|열리는|개최하는|시행되는|있을)""",
    regex.VERBOSE,
)
_TELLING = regex.compile(
    r"""(?:[ ]?\((?:현지[ ]?시[간각])\))?[ ]?(?:오전|오후)?[ ]?(?:(?:자신의[ ]|보도)?[가-힣A-Z]{0,8}(?:을|를|에서|에)?[ ])?
        (?:밝혔|밝힌|전했|말했|알렸|발표했|설명했|강조했|밝히)""",
    regex.VERBOSE,
)


def _read(value: object, place: _Place, told: _Told, clock: Clock, year: int | None) -> Reading:
    if isinstance(value, dt.date):
        return Reading(value.isoformat(), None, Point(value.year, value.month, value.day))
    if not isinstance(value, Expression):
        return Reading(value if isinstance(value, str) else None)
    near = told.point if told.sentence == place.start else None
    frame = Frame(
        clock,
        year,
        told.point,
        near,
        _focus(told, place, clock),
        _latest(told, clock),
        place.tense,
        place.telling,
    )
    return resolve(value, frame)


def _focus(told: _Told, place: _Place, clock: Clock) -> dt.date | None:
    """Return the day that 이날 means: the last one told, 앞서 and mere announcements aside."""
    days = [d for d in told.days if clock.today is None or d[0] <= clock.today + dt.timedelta(7)]
    if not days:
        return None
    if clock.today:
        close = [d for d in days if abs((clock.today - d[0]).days) <= 10]
        if close and days[-1][1] != place.start:
            days = close
    acted = [d for d in days if not d[2]]
    if acted and days[-1][2] and acted[-1][1] == days[-1][1]:
        return acted[-1][0]
    return days[-1][0]


def _latest(told: _Told, clock: Clock) -> dt.date | None:
    days = [d for d in told.days if clock.today is None or d[0] <= clock.today + dt.timedelta(7)]
    return days[-1][0] if days else None


def _retold(told: _Told, reading: Reading, place: _Place) -> _Told:
    if reading.point is None:
        return told
    point, days = reading.point, told.days
    day = point.date
    if day and reading.days is None and not _until(place):
        days = (*days[-7:], (day, place.start, place.telling))
    return _Told(point, place.start, "", days)


def _until(place: _Place) -> bool:
    return place.text.startswith(("까지", " 까지"), place.stop) or place.text.startswith(
        ("오는",), place.begin
    )


def _year_in(found: Sequence[Finding[object]]) -> int | None:
    """Return the year that a text without a clock most likely speaks from.

    A year with its month, or one standing before an event's name, says more than a bare one.
    """
    full: Counter[int] = Counter()
    bare: Counter[int] = Counter()
    for each in found:
        if isinstance(each.value, Expression) and (year := each.value.first.year) is not None:
            strong = each.value.first.month is not None or each.rule == "year_before_name"
            (full if strong else bare)[year] += 1
    years = full or bare
    return max(years, key=lambda y: (years[y], y)) if years else None


def contradictions(view: View, dated: Sequence[Dated]) -> tuple[str, ...]:
    """Return a warning for each date whose weekday in brackets is not that day's weekday."""
    warnings = []
    for each in dated:
        if not each.value or each.earliest is None or "/" in each.value[:11]:
            continue
        match = _BRACKETED.search(view.folded, each.start, each.end)
        if match is None or len(each.value) < 10:
            continue
        if (said := WEEKDAYS.index(match["day"])) != (real := each.earliest.weekday()):
            words = view.words(each.start, each.end)
            warnings.append(
                f"{words}: {each.earliest.isoformat()} is a {_NAMES[real]}, not a {_NAMES[said]}"
            )
    return tuple(warnings)


_BRACKETED = regex.compile(r"\([ ]?(?P<day>[월화수목금토일])(?:요일)?[ ]?[,)]")
_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def read_example(text: str) -> list[Finding[str | None]]:
    """Return what the table reads in a sentence on its own, against 2024-03-05."""
    clock = Clock(dt.date(2024, 3, 5), "reference")
    return [Finding(d.start, d.end, d.value, d.rule) for d in find(View.plain(text), clock)]
