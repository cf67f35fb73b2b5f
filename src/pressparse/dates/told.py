"""What a text has told so far, and what 이날, 전날 and 다음 날 mean by it."""

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

import regex

from pressparse.dates.counted import RECENT_YEARS
from pressparse.dates.frame import COMING, MONTHS_END, OPEN, PAST, Clock, Point, Reading
from pressparse.dates.moment import Expression, Moment
from pressparse.language.letters import DOUBLE, OBJECTS, SUBJECTS, TOPICS
from pressparse.language.wording import ending_in
from pressparse.lexicon.verbs import TELLS
from pressparse.pattern import deferred
from pressparse.rule import Finding


class Day(NamedTuple):
    """A day that the text told: which, in which sentence, and what it was told for."""

    date: dt.date
    sentence: int
    telling: bool
    aside: bool
    """Whether its sentence looks back: 앞서 …"""
    begin: int = 0
    end: int = 0
    """Where its sentence begins and ends."""


class Told(NamedTuple):
    """What the text has told so far."""

    point: Point | None = None
    since: Point | None = None
    sentence: int = -1
    end: int = 0
    days: tuple[Day, ...] = ()
    topic: Point | None = None
    """What 전년 or 전월 was counted from last."""
    main: Day | None = None
    """The day told that comes nearest to the clock: the story's own."""
    over: tuple[Point, int] | None = None
    """The year or part of one told last, such as 지난해 or 지난해 3분기, and the sentence in which it stands."""
    coming: Day | None = None
    """The day told last that is still to come: 오는 17일."""
    bounding: bool = False
    """Whether what was told last is a year that bounds a stretch of time: 2012년부터."""
    feast: bool = False
    """Whether what was told last is a day with a name: it settles no month for a bare day behind it."""


class Place(NamedTuple):
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

    def is_of(self, day: Day, rather_than: Day) -> bool:
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
    def since(self) -> bool:
        """Whether the date is that since which something was not so, or with which this is compared."""
        return self.text.startswith(_SINCE, self.stop)

    @property
    def behind_a_background(self) -> bool:
        """Whether who did something before the day is named right before it: 27일 졌던 팀은 이날 …."""
        reach = max(self.start, self.begin - _BACKGROUND_REACH)
        return _BACKGROUND.search(self.text, reach, self.begin) is not None

    @property
    def is_now(self) -> bool:
        """Whether the date is that up to which things are known: 10월 말 현재."""
        return self.text.startswith(("현재", " 현재"), self.stop)

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
        if self.text.startswith(("앞서", "이에 앞서"), self.start):
            return True
        return self.text.find("바 있다", self.stop, self.end) >= 0

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
_SINCE = ("이후", " 이후", "이래", " 이래", "보다", "에 비해", "과 비교", "와 비교", " 대비")
_BACKGROUND = deferred(rf"던[ ][^.,\n]{{1,24}}[{TOPICS}][ ]$")
_BACKGROUND_REACH = 28
"""Characters that who did something before takes at most."""
_PAST = "".join(sorted(set(ending_in(20)) - {"있", "겠"}))
"""Syllables that end a verb's stem in the past: 했, 맺었."""
_DECIDED = r"(?:하|되|열|갖|맺|만나|짓|내|오|보|치르|꾸리|넓히|늘리|줄이|세우|받|주|쓰|나누|모으|높이|키우|옮기|이루|마치|미루|바꾸)"
_TENSE = deferred(
    rf"""(?P<past>[{_PAST}](?:[다고으지던습는을기거]|으며)|한[ ]바|된[ ]바)
      | (?P<coming>예정|예고|계획|방침|전망|앞두|[{ending_in(8)}](?:[ ](?:예정|계획|것|방침|전망|수)|지)|겠[다습으고지]|[{ending_in(4)}]다(?!고[ ](?:밝|전|말))|[한된]다고|열리는|개최하는|시행되는|있을|{_DECIDED}기로[ ])
      | (?P<mark>[”])""",
    regex.VERBOSE,
)
_MATTER = deferred(
    rf"[ ](?:[가-힣]{{1,6}}[된린한친진][ ])?(?P<what>[가-힣]{{2,8}}?)(?:에는|에서는|에서|에선|에|[{TOPICS}])(?![가-힣])"
)
"""What was held on a day: 이날 열린 간담회에서."""
_TO_BE_HELD = deferred(
    rf"[ ](?:[^.\n{DOUBLE}\"]{{0,30}}[ ])?(?:열리는|열릴|개최되는|개최될|진행되는|진행될|치러질|마련되는)[ ]"
    rf"|[^.\n{DOUBLE}\"]{{0,60}}(?:예정이다|예정입니다|참석한다|펼쳐진다|열린다|개최된다|진행된다|선보인다|주목된다|주목됩니다)[.]"
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


_SOON = 3
"""Days by which a date may lie ahead of the day of writing and still be one the story tells of."""


def focus(told: Told, place: Place, clock: Clock) -> dt.date | None:
    """Return the day that 이날 means.

    That is the last day told, if it was just told and not as an aside; else the story's own. Of a
    day on which something was done and the day on which it was told, the former, unless it is told
    of what was said to the press. Where nothing is done yet, 이날 열리는 … is the day to come.
    """
    days = _told_so_far(told, clock)
    if told.coming and _is_of_the_coming(place, told.coming, days):
        return told.coming.date
    if not days:
        return None
    last = days[-1]
    main = told.main
    if last.sentence == place.sentence:
        return main.date if main and place.behind_a_background else last.date
    if main and _is_the_storys(last, main, place, clock):
        return main.date
    if _is_past(last, place):
        last = next((d for d in reversed(days) if not d.aside), last)
    if last.telling and not place.to_press:
        done = [d for d in days if d.sentence == last.sentence and not d.telling]
        last = done[-1] if done else last
    return last.date


def _is_the_storys(last: Day, main: Day, place: Place, clock: Clock) -> bool:
    """Return whether 이날 is the story's own day, and not the last one told."""
    if _is_yet_to_come(last, main, place, clock):
        return True
    return _is_past(last, place) or _is_long_ago(last, main) or place.is_of(main, last)


def _is_of_the_coming(place: Place, coming: Day, days: Sequence[Day]) -> bool:
    """Return whether 이날 is a day to come: nothing is done yet, and something is to be held."""
    told = coming.sentence < place.sentence and all(d.telling for d in days)
    return told and place.to_be_held


def _is_yet_to_come(last: Day, main: Day, place: Place, clock: Clock) -> bool:
    """Return whether the last day lies ahead, and what is told of 이날 is done or goes on."""
    if clock.today is None or not main.date <= clock.today < last.date:
        return False
    return not main.telling and not place.to_be_held


def _is_past(last: Day, place: Place) -> bool:
    """Return whether the text went on since the last day, or told that one as an aside."""
    return last.aside or place.sentence - last.sentence > 1


def _is_long_ago(last: Day, main: Day) -> bool:
    """Return whether a day lies so long before the story's own that it is told of as a background."""
    return (main.date - last.date).days > _LONG_AGO


_LONG_AGO = 180


def _told_so_far(told: Told, clock: Clock) -> list[Day]:
    if clock.today is None:
        return list(told.days)
    return [d for d in told.days if (d.date - clock.today).days <= _SOON]


def latest(
    word: Moment, told: Told, place: Place, clock: Clock, near: Point | None, between: str
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
    if word.days == -1 and last.sentence != place.sentence and _is_stale(last, clock):
        return told.main.date if told.main else None
    far = place.sentence - last.sentence > 1 and place.begin > place.start
    if far and word.days == -1:
        last = next((d for d in reversed(days) if d.telling), told.main or last)
    return last.date


def _is_stale(last: Day, clock: Clock) -> bool:
    """Return whether a day lies so far before the day of writing that 전날 is hardly counted from it."""
    return clock.today is not None and (clock.today - last.date).days > _STALE


_STALE = 10


def retold(
    told: Told, found: Finding[object], reading: Reading, place: Place, clock: Clock
) -> Told:
    """Return what a text has told, one more date with it."""
    point = reading.point
    first = found.value.first if isinstance(found.value, Expression) else Moment()
    if found.rule == "year_before_name" or first.same:
        return told
    if point is None:
        return _lost(told) if first.lean else told
    if first.base == "topic":
        near = told.point if told.sentence == place.sentence else None
        return told._replace(topic=near or topic(told))
    last = reading.last or point
    told = told._replace(
        point=last,
        since=reading.last and point,
        sentence=place.sentence,
        end=place.stop,
        over=(last, place.sentence) if _is_topic(last, clock) else told.over,
        bounding=point.month is None and place.bounding,
        feast=found.rule == "named_day",
    )
    if place.since or not _is_of_the_story(reading, told, first):
        return told
    day = None if _bounds_afar(point.date, place, clock) else point.date
    return _with_day(told, day, place, clock) if day else told


def _bounds_afar(date: dt.date | None, place: Place, clock: Clock) -> bool:
    """Return whether a day only bounds a stretch of time far from the day of writing: 9월 28일부터 접수된 신고."""
    if date is None or clock.today is None or not place.bounding:
        return False
    return abs((date - clock.today).days) > _AFAR


_AFAR = 30


def _is_of_the_story(reading: Reading, told: Told, first: Moment) -> bool:
    """Return whether a day told may be one of the story's: neither one of several days nor a feast."""
    return reading.days is None and not told.feast and first.moving is None


def _with_day(told: Told, date: dt.date, place: Place, clock: Clock) -> Told:
    """Return what a text has told, one more day with it."""
    if clock.today is not None and date > clock.today and not place.bounding:
        coming = Day(date, place.sentence, telling=False, aside=False)
        told = told._replace(coming=coming)
    if place.ahead or place.eve or place.quoted:
        return told
    day = Day(date, place.sentence, place.telling(), place.aside, place.start, place.end)
    days = (*told.days[-_DAYS_KEPT:], day)
    return told._replace(days=days, main=_nearer(told.main, day, clock.today))


_DAYS_KEPT = 7
"""So many days told before the last one are kept."""


def _lost(told: Told) -> Told:
    """Return what was told, behind a day or month of the writer's own that cannot be known: no month any more."""
    return told._replace(point=told.point and Point(told.point.year), since=None)


def _is_topic(point: Point, clock: Clock) -> bool:
    """Return whether a date is a year about now, or a part of one of several months: what a story tells of."""
    if point.month is not None and point.month <= MONTHS_END:
        return False
    return clock.today is None or -RECENT_YEARS <= point.year - clock.today.year <= 0


def _nearer(main: Day | None, day: Day, today: dt.date | None) -> Day | None:
    """Return the one of two days that is the story's: done rather than told, near the clock."""
    if today is None or not -10 <= (day.date - today).days <= 3:
        return main
    if main is None or main.telling != day.telling:
        return day if main is None or main.telling else main
    return day if abs((day.date - today).days) < abs((main.date - today).days) else main


def topic(told: Told) -> Point | None:
    """Return the year or part of one from which 전년 is counted: that of the last 전년, else the last one told."""
    return told.topic or (told.over[0] if told.over else None)


def year_before(told: Told, place: Place) -> Point | None:
    """Return the year, or part of one, of which the sentence before this one tells."""
    over = told.over
    return over[0] if over and over[1] == place.sentence - 1 else None
