"""Dates: every calendar expression of the text, resolved to EDTF."""

import datetime as dt
from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from pressparse.dates.edtf import bounds
from pressparse.dates.figures import Figures, in_figures
from pressparse.dates.frame import Clock, Frame, Point, Reading
from pressparse.dates.moment import Expression, Moment
from pressparse.dates.roles import with_roles
from pressparse.dates.scan import scan
from pressparse.dates.silence import is_silent
from pressparse.dates.story import resolve
from pressparse.dates.table import RULES
from pressparse.dates.told import Day, Place, Told, focus, latest, retold, topic, year_before
from pressparse.entities.entity import Dated
from pressparse.lexicon.calendar import WEEKDAYS
from pressparse.pattern import deferred
from pressparse.rule import Finding, Rule
from pressparse.span import Span
from pressparse.text.sentence import split_sentences
from pressparse.text.view import Stretch, View

__all__ = ["RULES", "Clock", "contradictions", "find", "read_example"]


def find(
    view: View, clock: Clock, rules: tuple[Rule, ...] = RULES, posted: Span | None = None
) -> tuple[Dated, ...]:
    """Return the dates of a view in reading order.

    ``posted``: where the text says when it was published, which is no date that it tells of.
    """
    figures = in_figures(view.folded, lambda at: _broken(view, at))
    text = figures.text
    found = [each for each in scan(rules, text, clock) if not is_silent(text, each)]
    if posted is not None:
        found = [each for each in found if not _stands_in(posted, each, figures, view)]
    if not found:
        return ()
    sentences = _sentences(view, figures, [each.start for each in found])
    starts = [sentence.start for sentence in sentences]
    found = list(_told_in_full(found, sentences, starts))
    year = None if clock.today else _year_in(_told_in_the_story(found, sentences, starts), text)
    told = Told()
    dated: list[Dated] = []
    beside: Reading | None = None
    for index, each in enumerate(found):
        number = max(0, bisect_right(starts, each.start) - 1)
        sentence = sentences[number]
        place = Place(text, number, sentence.start, sentence.end, each.start, each.end)
        behind = found[index + 1] if index + 1 < len(found) else None
        reading, beside = _in_order(each, behind, beside, place, told, clock, year)
        first, last = bounds(reading.value)
        dated.append(
            Dated(
                each.start, each.end, reading.value, first, last, each.rule, "other", reading.anchor
            )
        )
        if sentence.kind != "caption":
            told = retold(told, each, reading, place, clock)
    roled = with_roles(text, sentences, dated)
    return tuple(_as_written(figures, each) for each in roled) if figures.changes else roled


def _stands_in(place: Span, each: Finding[object], figures: Figures, view: View) -> bool:
    there = view.span(*figures.back(each.start, each.end))
    return there.start < place.end and place.start < there.end


def _told_in_full(
    found: Sequence[Finding[object]], sentences: Sequence[Stretch], starts: Sequence[int]
) -> Sequence[Finding[object]]:
    """Return the dates, bare days of titles with the month that the text gives them: 27일 출범 … 지난 27일."""
    kinds = [sentences[max(0, bisect_right(starts, each.start) - 1)].kind for each in found]
    if kinds[0] not in _TITLES:
        return found
    days: dict[int | None, Moment] = {}
    for each, kind in zip(found, kinds, strict=True):
        if kind not in _TITLES and isinstance(each.value, Expression):
            days.setdefault(each.value.first.day, each.value.first)
    return [
        replace(each, value=_in_full(each.value, days)) if kind in _TITLES else each
        for each, kind in zip(found, kinds, strict=True)
    ]


def _in_full(value: object, days: Mapping[int | None, Moment]) -> object:
    """Return a bare day with all that is said of the day of that number elsewhere."""
    if not isinstance(value, Expression) or not _is_bare(value.first):
        return value
    there = days.get(value.first.day)
    if there is None:
        return value
    first = there._replace(hour=value.first.hour, minute=value.first.minute)
    return replace(value, first=first)


def _is_bare(first: Moment) -> bool:
    """Return whether a moment is a day of which nothing else is said."""
    return first.day is not None and first == Moment(
        day=first.day, hour=first.hour, minute=first.minute
    )


_TITLES = frozenset({"headline", "subheadline"})


def _told_in_the_story(
    found: Sequence[Finding[object]], sentences: Sequence[Stretch], starts: Sequence[int]
) -> list[Finding[object]]:
    """Return the dates outside captions: a photograph may be older than what is told beside it."""
    return [
        each
        for each in found
        if sentences[max(0, bisect_right(starts, each.start) - 1)].kind != "caption"
    ]


def _as_written(figures: Figures, each: Dated) -> Dated:
    start, end = figures.back(each.start, each.end)
    return each._replace(start=start, end=end)


def _in_order(
    each: Finding[object],
    behind: Finding[object] | None,
    known: Reading | None,
    place: Place,
    told: Told,
    clock: Clock,
    year: int | None,
) -> tuple[Reading, Reading | None]:
    """Return what a date means, and what the one behind it means where that settles both."""
    if behind is None:
        return known or _read(each.value, place, told, clock, year), None
    there = place._replace(begin=behind.start, stop=behind.end)
    since = _telling_ahead(each.value, behind.value, there, told, clock)
    reading = known or _read(each.value, place, since, clock, year)
    if place.text[each.end : min(behind.start, each.end + _NEAR)] not in _THAT_IS:
        return reading, None
    beside = _beside(reading, behind.value, there, told, clock, year)
    return _same_place(each.value, reading, beside), beside


def _broken(view: View, at: int) -> bool:
    """Return whether the white space at a place of a view is a line break of the raw text."""
    if view.text[at] == "\n":
        return True
    span = view.span(at, at + 2)
    return "\n" in view.raw[span.start : span.end]


def _sentences(view: View, figures: Figures, positions: Sequence[int]) -> list[Stretch]:
    """Return the sentences of the paragraphs that hold a date; any other paragraph counts as one."""
    found: list[Stretch] = []
    at = 0
    for paragraph in figures.paragraphs(view):
        while at < len(positions) and positions[at] < paragraph.start:
            at += 1
        if at < len(positions) and positions[at] < paragraph.end:
            if figures.text is not view.folded:
                ends = split_sentences(figures.text, paragraph.start, paragraph.end)
                found += [Stretch(start, end, paragraph.kind) for start, end in ends]
            else:
                found += view.sentences_of(paragraph)
        else:
            found.append(paragraph)
    return found


def _read(value: object, place: Place, told: Told, clock: Clock, year: int | None) -> Reading:
    if isinstance(value, Reading):
        return value
    if isinstance(value, dt.date):
        return Reading(value.isoformat(), None, Point(value.year, value.month, value.day))
    if not isinstance(value, Expression):
        return Reading(value if isinstance(value, str) else None)
    known = None if _is_unbound(value.first, told, place, clock) else told.point
    near, between = _near(value, known, told, place)
    frame = Frame(
        clock,
        year,
        known,
        told.since,
        near,
        len(between) <= _CLOSE,
        _are_linked(value.first, between.strip(), near),
        focus(told, place, clock) if value.first.days == 0 else None,
        latest(value.first, told, place, clock, near, between) if _leans_on_days(value) else None,
        topic(told),
        place.tense,
        place.telling,
        year_before(told, place),
    )
    if _is_spoken_today(value, place, frame):
        value = replace(value, first=value.first._replace(base="told"))
    return resolve(value, frame)


def _near(
    value: Expression, known: Point | None, told: Told, place: Place
) -> tuple[Point | None, str]:
    """Return the date before in the same sentence that governs one, and what stands between; None and nothing if none."""
    if known is None or told.sentence != place.sentence or place.is_now:
        return None, ""
    if told.feast and not _leans_on_days(value):
        return None, ""
    between = place.text[told.end : place.begin]
    if known.month is None and between.startswith("까지"):
        return None, ""
    return known, between


def _are_linked(moment: Moment, between: str, near: Point | None) -> bool:
    """Return whether a date goes on with the one before: 3일부터 9일까지, 3월 4일과 9일, 10월(3일, 9일)."""
    if between in _LINKS:
        return True
    if moment.month is not None or near is None:
        return False
    return between in _JOINS or (between == "(" and near.day is None)


def _is_spoken_today(value: Expression, place: Place, frame: Frame) -> bool:
    """Return whether a date is the 오늘 of a speaker: the day of the story, which may not be that of writing."""
    first = value.first
    if first.days != 0 or first.base != "clock" or first.day is not None:
        return False
    focus, today = frame.focus, frame.clock.today
    if focus is None or today is None or not 0 < (today - focus).days <= _STORY_DAYS:
        return False
    return place.quoted


_STORY_DAYS = 10
"""Days between what is told and its telling, at most, for the story's day to be a speaker's today."""


def _telling_ahead(word: object, figure: object, there: Place, told: Told, clock: Clock) -> Told:
    """Return what was told, the day of telling behind a first 전날 with it: `전날 맺었다고 4일 밝혔다`."""
    if told.days or not isinstance(word, Expression) or not word.first.days:
        return told
    if word.first.base != "told" or there.begin >= there.end or not there.telling():
        return told
    day = _read(figure, there, told, clock, None).point
    if day is None or day.date is None:
        return told
    return told._replace(days=(Day(day.date, there.sentence, telling=True, aside=False),))


_THAT_IS = frozenset({"인 ", "인", " 당일인 ", "당일인 "})
"""What stands between a day told by a word or count and the day itself: `이튿날인 26일`."""
_NEAR = 6
"""More characters than that has."""


def _beside(
    word: Reading, figure: object, place: Place, told: Told, clock: Clock, year: int | None
) -> Reading:
    """Return the reading of the figure beside a word: `추석 다음 날인 7일`.

    A bare day that is the word's own day lies in that day's month.
    """
    day = word.point.date if word.point else None
    if day and isinstance(figure, Expression) and figure.last is None:
        first = figure.first
        if first.day == day.day and first.month is None and not _leans_on_days(figure):
            exact = Moment(year=day.year, month=day.month, day=day.day)
            exact = exact._replace(hour=first.hour, minute=first.minute)
            return replace(resolve(replace(figure, first=exact), Frame(clock)), anchor=word.anchor)
    return _read(figure, place, told, clock, year)


def _same_place(word: object, reading: Reading, figure: Reading) -> Reading:
    """Return what a word means that stands beside a figure: the figure is right, as far as the word goes."""
    if not isinstance(word, Expression) or word.last or figure.point is None or figure.days:
        return reading
    first, point = word.first, figure.point
    if first.hour is not None:
        return reading
    if first.off is not None:
        fine = first.off.finest
    elif first.days is not None:
        fine = "day"
    elif first.years is not None and first.month is None and first.part is None:
        fine = "year"
    else:
        return reading
    if fine == "day":
        if point.date is None:
            return reading
    elif fine == "month" and point.month:
        point = Point(point.year, point.month)
    else:
        point = Point(point.year)
    return replace(reading, value=point.value, point=point, anchor=figure.anchor or "previous")


def _is_unbound(moment: Moment, told: Told, place: Place, clock: Clock) -> bool:
    """Return whether a month lies in a year that nothing tells, or a day in such a month.

    What was told last only bounds a stretch, or is a month told sentences ago.
    """
    if clock.today is not None or told.point is None:
        return False
    if moment.day is not None and moment.month is None:
        return told.point.day is None and place.sentence - told.sentence > 1
    bare = moment.month is not None and moment.year is None and moment.years is None
    return bare and told.bounding


def _leans_on_days(value: Expression) -> bool:
    first = value.first
    counted = first.days is not None or first.weeks is not None or first.weekday is not None
    return counted or first.off is not None


_LINKS = frozenset({"부터", "에서", "~", "-"})
"""What stands between the ends of one stretch."""
_JOINS = frozenset({"과", "와", "및"})
"""What stands between days of one month: `9월 4일과 11일`."""
_CLOSE = 60
"""Characters over which a year still governs the month behind it."""


def _year_in(found: Sequence[Finding[object]], text: str) -> int | None:
    """Return the year that a text without a clock most likely speaks from: a full day's, or one before an event's name.

    A year alone, or with its month, may lie anywhere: `2017년 5월 문을 연 책방은 올해로 …`. So may that
    of an event which is still being bid for.
    """
    years: Counter[int] = Counter()
    for each in found:
        if isinstance(each.value, Expression) and (year := each.value.first.year) is not None:
            years[year] += each.value.first.day is not None or _begins_a_name(each, text)
    return max(years, key=lambda y: (years[y], y)) if years.total() else None


def _begins_a_name(year: Finding[object], text: str) -> bool:
    """Return whether a year is the first word of a plan's or an event's name: ‘2025년 기본 계획’."""
    if year.rule == "year_before_name":
        return _BID_FOR.match(text, year.end) is None
    if year.rule != "year_alone" or not text.startswith(_MARKS, max(0, year.start - 1)):
        return False
    return _PLAN.match(text, year.end) is not None


_MARKS = ("‘", "'", "「", "『", "《", "<")
_PLAN = deferred(
    r"[^’'」』》>\n]{0,30}(?:계획|대책|방안|정책|대회|축제|박람회|포럼|총회|회의|행사)[’'」』》>]"
)
_BID_FOR = deferred(r"[^.\n]{0,30}(?:유치|호스트)")


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


_BRACKETED = deferred(r"\([ ]?(?P<day>[월화수목금토일])(?:요일)?[ ]?[,)]")
_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def read_example(text: str, rules: tuple[Rule, ...] = RULES) -> list[Finding[str | None]]:
    """Return what the table reads in a sentence on its own, against 2024-03-05."""
    clock = Clock(dt.date(2024, 3, 5), "reference")
    return [Finding(d.start, d.end, d.value, d.rule) for d in find(View.plain(text), clock, rules)]
