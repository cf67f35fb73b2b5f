"""Dates: every calendar expression of the text, resolved to EDTF."""

import datetime as dt
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

import regex

from pressparse.dates.counted import RECENT_YEARS
from pressparse.dates.edtf import bounds
from pressparse.dates.figures import Figures, in_figures
from pressparse.dates.frame import COMING, MONTHS_END, OPEN, PAST, Clock, Frame, Point, Reading
from pressparse.dates.moment import Expression, Moment
from pressparse.dates.roles import with_roles
from pressparse.dates.scan import scan
from pressparse.dates.silence import is_silent
from pressparse.dates.story import resolve
from pressparse.dates.table import RULES
from pressparse.entities.entity import Dated
from pressparse.language.letters import OBJECTS, SUBJECTS, TOPICS
from pressparse.lexicon.calendar import WEEKDAYS
from pressparse.lexicon.verbs import TELLS
from pressparse.pattern import deferred
from pressparse.rule import Finding, Rule
from pressparse.span import Span
from pressparse.text.sentence import split_sentences
from pressparse.text.view import Stretch, View

__all__ = ["RULES", "Clock", "contradictions", "find", "read_example"]


class _Day(NamedTuple):
    """A day that the text told: which, in which sentence, and what it was told for."""

    date: dt.date
    sentence: int
    telling: bool
    aside: bool
    """Whether its sentence looks back: 앞서 …"""
    begin: int = 0
    end: int = 0
    """Where its sentence begins and ends."""


class _Told(NamedTuple):
    """What the text has told so far."""

    point: Point | None = None
    since: Point | None = None
    sentence: int = -1
    end: int = 0
    days: tuple[_Day, ...] = ()
    topic: Point | None = None
    """What 전년 or 전월 was counted from last."""
    main: _Day | None = None
    """The day told that comes nearest to the clock: the story's own."""
    over: tuple[Point, int] | None = None
    """The year or part of one told last, such as 지난해 or 지난해 3분기, and the sentence in which it stands."""
    coming: _Day | None = None
    """The day told last that is still to come: 오는 17일."""
    bounding: bool = False
    """Whether what was told last is a year that bounds a stretch of time: 2012년부터."""
    feast: bool = False
    """Whether what was told last is a day with a name: it settles no month for a bare day behind it."""


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
    year = None if clock.today else _year_in(_told_in_the_story(found, sentences, starts), text)
    told = _Told()
    dated: list[Dated] = []
    beside: Reading | None = None
    for index, each in enumerate(found):
        number = max(0, bisect_right(starts, each.start) - 1)
        sentence = sentences[number]
        place = _Place(text, number, sentence.start, sentence.end, each.start, each.end)
        behind = found[index + 1] if index + 1 < len(found) else None
        reading, beside = _in_order(each, behind, beside, place, told, clock, year)
        first, last = bounds(reading.value)
        dated.append(
            Dated(
                each.start, each.end, reading.value, first, last, each.rule, "other", reading.anchor
            )
        )
        if sentence.kind != "caption":
            told = _retold(told, each, reading, place, clock)
    roled = with_roles(text, sentences, dated)
    return tuple(_as_written(figures, each) for each in roled) if figures.changes else roled


def _stands_in(place: Span, each: Finding[object], figures: Figures, view: View) -> bool:
    there = view.span(*figures.back(each.start, each.end))
    return there.start < place.end and place.start < there.end


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
    place: "_Place",
    told: _Told,
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


class _Place(NamedTuple):
    """Where an expression stands: its sentence, and what comes behind it there."""

    text: str
    sentence: int
    start: int
    end: int
    begin: int
    stop: int

    def tense(self) -> int:
        """Return the first verb ending behind the date: past, coming, or nothing to go by."""
        match = _TENSE.search(self.text, self.stop, min(self.end, self.stop + 120))
        if match is None or match.lastgroup == "mark":
            return OPEN
        return PAST if match.lastgroup == "past" else COMING

    def telling(self) -> bool:
        """Return whether the date stands right before a verb of telling, or names the source's day."""
        return _TELLING.match(self.text, self.stop) is not None

    @property
    def to_press(self) -> bool:
        """Whether what was done on the day is itself a telling: 이날 정례 브리핑에서."""
        return _TO_PRESS.match(self.text, self.stop) is not None

    def is_of(self, day: _Day, rather_than: _Day) -> bool:
        """Whether what the date goes on with was told of one day and not of another: 이날 식에서."""
        match = _MATTER.match(self.text, self.stop)
        if match is None or day.date == rather_than.date:
            return False
        what = match["what"]
        told = self.text.find(what, day.begin, day.end) >= 0
        return told and self.text.find(what, rather_than.begin, rather_than.end) < 0

    @property
    def to_be_held(self) -> bool:
        """Whether what is told of the day is still to be: 이날 열리는 식에는."""
        return _TO_BE_HELD.match(self.text, self.stop) is not None

    @property
    def bounding(self) -> bool:
        """Whether the date is that from which or up to which something goes on."""
        return self.text.startswith(("부터", "까지", "이후", " 이후", "이래", " 이래"), self.stop)

    @property
    def quoted(self) -> bool:
        """Whether the date stands within a quotation that its paragraph opens."""
        reach = max(0, self.begin - _QUOTED_REACH)
        start = self.text.rfind("\n", reach, self.begin) + 1
        before = self.text[start or reach : self.begin]
        if before.count("“") > before.count("”"):
            return True
        whole = start > 0 or reach == 0
        return whole and before.count('"') % 2 == 1

    @property
    def aside(self) -> bool:
        """Whether the sentence looks back from the story."""
        return self.text.startswith(("앞서", "이에 앞서"), self.start)

    @property
    def ahead(self) -> bool:
        """Whether the date is one up to which, or to come."""
        return self.text.startswith(("까지", " 까지"), self.stop) or self.text.startswith(
            ("오는", "다가오는"), self.begin
        )

    @property
    def eve(self) -> bool:
        """Whether the date is the day before the one told of, which goes on being the story's."""
        return self.text.startswith(("전날", "전일", "그 전날", "하루 전날"), self.begin)


_QUOTED_REACH = 1000
"""Characters of a paragraph before a date in which a quotation may open."""
_TENSE = deferred(
    r"""(?P<past>[했됐었았였났갔왔렸졌켰썼컸냈겼쳤혔셨봤샀섰뒀줬췄뤘랐][다고으지던습는을기거]|[했됐었았였났갔왔렸졌켰썼컸냈겼쳤혔셨봤샀섰뒀줬췄뤘랐]으며|한[ ]바|된[ ]바)
      | (?P<coming>예정|계획|방침|전망|앞두|[할될열릴갈올볼쓸낼릴칠질](?:[ ](?:예정|계획|것|방침|전망|수)|지)|겠[다습으고지]|[한된린진간연운인]다(?!고[ ](?:밝|전|말))|[한된]다고|열리는|개최하는|시행되는|있을)
      | (?P<mark>[”])""",
    regex.VERBOSE,
)
_MATTER = deferred(
    r"[ ](?:[가-힣]{1,6}[된린한친진][ ])?(?P<what>[가-힣]{2,8}?)(?:에는|에서는|에서|에선|에|은|는)(?![가-힣])"
)
"""What was held on a day: 이날 열린 간담회에서."""
_TO_BE_HELD = deferred(
    r"[ ](?:[^.\n“”\"]{0,30}[ ])?(?:열리는|열릴|개최되는|개최될|진행되는|진행될|치러질|마련되는)[ ]"
    r"|[^.\n“”\"]{0,60}(?:예정이다|예정입니다|참석한다|펼쳐진다|열린다|개최된다|진행된다|선보인다)[.]"
)
"""What is said of a day that is still to come."""
_TO_PRESS = deferred(
    rf"[ ](?:[가-힣]{{1,6}}[ ]){{0,3}}?(?:[가-힣]{{0,4}}(?:회견|브리핑)|성명|논평|보도[ ]?자료|입장문|기자들|취재진)(?:[{OBJECTS}{TOPICS}{SUBJECTS}]|에서|문?에|과|과의)"
)
"""What is done for the press: a conference, a briefing, a statement."""
_TELLING = deferred(
    rf"""(?:[ ]?\((?:현지[ ]?시[간각]\)))?[ ]?(?:오전|오후)?[ ]?(?:
        (?:(?:자신의[ ]|보도)?[가-힣A-Z]{{0,8}}(?:[{OBJECTS}]|에서|에)?[ ])?
        (?:{TELLS}|밝힌|밝히)
      | [^.\n“"]{{1,30}}?에[ ]따르면 )""",
    regex.VERBOSE,
)


def _read(value: object, place: _Place, told: _Told, clock: Clock, year: int | None) -> Reading:
    if isinstance(value, Reading):
        return value
    if isinstance(value, dt.date):
        return Reading(value.isoformat(), None, Point(value.year, value.month, value.day))
    if not isinstance(value, Expression):
        return Reading(value if isinstance(value, str) else None)
    near = told.point if told.sentence == place.sentence else None
    if told.feast and not _leans_on_days(value):
        near = None
    known = told.point
    if told.bounding and clock.today is None and _is_of_some_year(value.first):
        known = near = None
    between = place.text[told.end : place.begin] if near else ""
    frame = Frame(
        clock,
        year,
        known,
        told.since,
        near,
        len(between) <= _CLOSE,
        between.strip() in _LINKS or (value.first.month is None and between.strip() in _JOINS),
        _focus(told, place, clock) if value.first.days == 0 else None,
        _latest(value.first, told, place, clock, near, between) if _leans_on_days(value) else None,
        _topic(told),
        place.tense,
        place.telling,
        _year_before(told, place),
    )
    if _is_spoken_today(value, place, frame):
        value = replace(value, first=value.first._replace(base="told"))
    return resolve(value, frame)


def _is_spoken_today(value: Expression, place: _Place, frame: Frame) -> bool:
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


def _topic(told: _Told) -> Point | None:
    """Return the year or part of one from which 전년 is counted: that of the last 전년, else the last one told."""
    return told.topic or (told.over[0] if told.over else None)


def _year_before(told: _Told, place: _Place) -> Point | None:
    """Return the year, or part of one, of which the sentence before this one tells."""
    over = told.over
    return over[0] if over and over[1] == place.sentence - 1 else None


def _telling_ahead(word: object, figure: object, there: _Place, told: _Told, clock: Clock) -> _Told:
    """Return what was told, the day of telling behind a first 전날 with it: `전날 맺었다고 4일 밝혔다`."""
    if told.days or not isinstance(word, Expression) or not word.first.days:
        return told
    if word.first.base != "told" or there.begin >= there.end or not there.telling():
        return told
    day = _read(figure, there, told, clock, None).point
    if day is None or day.date is None:
        return told
    return told._replace(days=(_Day(day.date, there.sentence, telling=True, aside=False),))


_THAT_IS = frozenset({"인 ", "인", " 당일인 ", "당일인 "})
"""What stands between a day told by a word or count and the day itself: `이튿날인 26일`."""
_NEAR = 6
"""More characters than that has."""


def _beside(
    word: Reading, figure: object, place: _Place, told: _Told, clock: Clock, year: int | None
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


def _is_of_some_year(moment: Moment) -> bool:
    """Return whether a month, with its day or not, leaves it open in which year it lies."""
    return moment.month is not None and moment.year is None and moment.years is None


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
_SOON = 3
"""Days by which a date may lie ahead of the day of writing and still be one the story tells of."""


def _focus(told: _Told, place: _Place, clock: Clock) -> dt.date | None:
    """Return the day that 이날 means.

    That is the last day told, if it was just told and not as an aside; else the story's own. Of a
    day on which something was done and the day on which it was told, the former, unless it is told
    of what was said to the press. Where nothing is done yet, 이날 열리는 … is the day to come.
    """
    days = _told_so_far(told, clock)
    coming = told.coming
    announced = coming and coming.sentence < place.sentence and all(d.telling for d in days)
    if coming and announced and place.to_be_held:
        return coming.date
    if not days:
        return None
    last = days[-1]
    if place.sentence - last.sentence > 1 or (last.aside and last.sentence != place.sentence):
        if told.main:
            return told.main.date
        plain = [d for d in days if not d.aside]
        last = plain[-1] if plain else last
    if told.main and last.sentence != place.sentence and place.is_of(told.main, last):
        return told.main.date
    if last.telling and last.sentence != place.sentence and not place.to_press:
        done = [d for d in days if d.sentence == last.sentence and not d.telling]
        if done:
            return done[-1].date
    return last.date


def _told_so_far(told: _Told, clock: Clock) -> list[_Day]:
    if clock.today is None:
        return list(told.days)
    return [d for d in told.days if (d.date - clock.today).days <= _SOON]


def _latest(
    word: Moment, told: _Told, place: _Place, clock: Clock, near: Point | None, between: str
) -> dt.date | None:
    """Return the day from which 전날 and 다음 날 are counted: that beside the word, or the last day told.

    Far behind any day, 전날 within a sentence is counted from the day of telling, or the story's own.
    """
    if near is not None and near.date is not None and between.strip() in ("", "의"):
        return near.date
    days = _told_so_far(told, clock)
    if not days:
        return None
    last = days[-1]
    far = place.sentence - last.sentence > 1 and place.begin > place.start
    if far and word.days == -1:
        last = next((d for d in reversed(days) if d.telling), told.main or last)
    return last.date


def _retold(
    told: _Told, found: Finding[object], reading: Reading, place: _Place, clock: Clock
) -> _Told:
    point, value = reading.point, found.value
    if found.rule == "year_before_name":
        return told
    if point is None:
        return _lost(told) if isinstance(value, Expression) and value.first.lean else told
    if isinstance(value, Expression) and value.first.base == "topic":
        near = told.point if told.sentence == place.sentence else None
        return told._replace(topic=near or _topic(told))
    if isinstance(value, Expression) and value.first.same:
        return told
    days, main, day, coming = told.days, told.main, point.date, told.coming
    last = reading.last or point
    if day and reading.days is None and not (place.ahead or place.eve or place.quoted):
        here = (place.sentence, place.telling(), place.aside, place.start, place.end)
        days = (*days[-7:], _Day(day, *here))
        main = _nearer(main, days[-1], clock.today)
    ahead = day is not None and clock.today is not None and day > clock.today
    if day and ahead and reading.days is None and not place.bounding:
        coming = _Day(day, place.sentence, telling=False, aside=False)
    return _Told(
        last,
        point if reading.last else None,
        place.sentence,
        place.stop,
        days,
        told.topic,
        main,
        (last, place.sentence) if _is_topic(last, clock) else told.over,
        coming,
        bounding=point.month is None and place.bounding,
        feast=found.rule == "named_day",
    )


def _lost(told: _Told) -> _Told:
    """Return what was told, behind a day or month of the writer's own that cannot be known: no month any more."""
    return told._replace(point=told.point and Point(told.point.year), since=None)


def _is_topic(point: Point, clock: Clock) -> bool:
    """Return whether a date is a year about now, or a part of one of several months: what a story tells of."""
    if point.month is not None and point.month <= MONTHS_END:
        return False
    return clock.today is None or -RECENT_YEARS <= point.year - clock.today.year <= 0


def _nearer(main: _Day | None, day: _Day, today: dt.date | None) -> _Day | None:
    """Return the one of two days that is the story's: done rather than told, near the clock."""
    if today is None or not -10 <= (day.date - today).days <= 3:
        return main
    if main is None or main.telling != day.telling:
        return day if main is None or main.telling else main
    return day if abs((day.date - today).days) < abs((main.date - today).days) else main


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
    before = text[max(0, year.start - 1) : year.start]
    return year.rule == "year_alone" and before != "" and before in _MARKS


_MARKS = "‘'「『“\"《<"
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
