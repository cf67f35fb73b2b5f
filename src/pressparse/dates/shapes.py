"""The pieces that written dates are made of, as patterns, and how their groups read.

Group names mean the same everywhere: y m d year, month, day; q part; yw tw mw tmw words of the
lexicon; wd a weekday; half h mi a time; the same with 2 for the far end of an interval.
"""

from collections.abc import Callable
from functools import cache
from typing import Any

import regex

from pressparse.dates.edtf import FIRST_HALF, a_day
from pressparse.dates.moment import Expression, Moment, Onward
from pressparse.dates.ordinal import NTH, nth_in
from pressparse.language.letters import JOINERS, OBJECTS, SINGLE, SUBJECTS, TOPICS
from pressparse.lexicon import calendar as words
from pressparse.pattern import deferred

GAP = r"[ ]{0,2}"
YEAR4 = r"(?:1[5-9]|2[01])\d\d"
OLD_YEAR = r"1[0-4]\d\d"
"""A year as histories tell them; where a month follows, or nothing that would make it a length of time."""
YY = rf"['{SINGLE}]\d\d(?!\d)"
MON = r"(?:1[0-2]|0?[1-9])"
DAY = r"(?:3[01]|[12]\d|0?[1-9])"

STOP = rf"""(?: (?![가-힣]) | (?=
    (?:부터|까지|에|쯤|께|경(?![가-힣](?<!에|부))|의|로|인|[{SUBJECTS}{JOINERS}{TOPICS}{OBJECTS}]|도|만|보다|엔|이나|나|이면|이었|였|이다|다|기준|현재|중|내|간|및|이후|이전)
))"""
"""Where a word of the calendar ends: before no Hangul, or before a particle."""

TAIL = rf"""(?:[ ]? (?: 초[·,]중순 | 중[·,]하순 | [초중하상]순 | 초반 | 중반 | 후반(?!기) | 연말 | 연초
    | 초 (?: (?![가-힣]) | (?=부터|까지|에|쯤|께|의|로|엔|보다|[{JOINERS}]|를|만|였|다)(?!에너|의약|보다면|로봇|과학) )
    | 말 (?: (?![가-힣]) | (?=부터|까지|에|쯤|께|경|의|로|엔|이면|이다|이나|이[ ]|보다|과|은|을|만|기준|현재) )
))"""

WEEKDAY = r"(?:[ ]?\([ ]?\)(?=[ ]{1,2}\d{1,2}:\d\d)|[ ]?\([ ]?(?P<wd>[월화수목금토일])(?:요일)?(?:[ ]?[~\-·,][ ]?[월화수목금토일](?:요일)?)?[ ]?(?:,[ ]?(?P<h>\d{1,2}):(?P<mi>\d\d)(?:[ ]?[~\-][ ]?(?P<h2>\d{1,2}):(?P<mi2>\d\d))?)?[ ]?\)|[ ]?(?P<wd>[월화수목금토일])요일)"
"""A weekday beside its day; an empty pair of brackets before a time, where a page lost the character."""
LOCAL = r"(?:[ ]?\(현지[ ]?시[간각]\))"

_HALF = r"(?:오전|오후|상오|하오|새벽|아침|낮|저녁|밤|AM|PM|am|pm)"
_AFTER = r"(?:[ ]?(?P<half>AM|PM|am|pm)\b)?"
TIME = rf"""(?: {LOCAL}? [ ]?,?[ ]? (?:
    (?:(?P<half>{_HALF})[ ]?)? (?P<h>2[0-4]|[01]?\d)[ ]?:[ ]?(?P<mi>[0-5]\d)(?!\d)
        (?:[ ]?[~\-][ ]?(?:(?P<half2>{_HALF})[ ]?)?(?P<h2>2[0-4]|[01]?\d)[ ]?:[ ]?(?P<mi2>[0-5]\d)(?!\d))?{_AFTER}
  | (?:(?P<half>{_HALF})[ ]?)? (?P<h>2[0-4]|[01]?\d)[ ]?시[ ]?(?P<mi>[0-5]?\d)[ ]?[~\-][ ]?(?P<mi2>[0-5]?\d)[ ]?분(?!간|기)
  | (?:(?P<half>{_HALF})[ ]?)? (?P<h>2[0-4]|[01]?\d)(?:[ ]?시(?:[ ]?(?:(?P<mi>[0-5]?\d)[ ]?분|(?P<mihalf>반)(?![가-힣])))?)?
        [ ]?[~\-][ ]?(?:(?P<half2>{_HALF})[ ]?)?(?P<h2>2[0-4]|[01]?\d)[ ]?시(?!간|[가-힣]?험)(?:[ ]?(?P<mi2>[0-5]?\d)[ ]?분(?!간))?
  | (?:(?P<half>{_HALF})[ ]?)? (?P<h>2[0-4]|[01]?\d)[ ]?시(?!간|즌|리|장|민|설|행|험)(?:[ ]?(?:(?P<mi>[0-5]?\d)[ ]?분(?!간|기)|(?P<mihalf>반)(?![가-힣])))?
  | (?P<noon>정오)
  | {_HALF} (?: (?![가-힣A-Za-z\d]) | (?=부터|까지|에|의|중|엔|사이|새) ) | 자정
))"""
"""A time of day; 현지시간 between a day and its time stays inside, alone it stays outside."""

_NO_LENGTH = r"""(?! (?:째|차|치|장|권(?!역)|분(?!기)|제(?![가-힣])|제(?=로|를|의)|짜리|씩|여|당|만에|정도|일정)
    | 만(?:인|이|의)?(?:[ ,]|$)
    | [ ]?간(?: (?![가-힣]) | (?=의|은|을|에|만|이|씩) )
    | [ ]?(?:동안|내내|연속|남짓|가량|넘게|만에|만인|미만|초과|짜리|정도|앞으로[ ]다가)
    | [ ]?(?:이내|이상|이하)(?: (?![가-힣]) | (?=의|에|을|이|로|은|가|인) )
    | [ ](?:휴가|근무|유급|소요)
)"""
NO_SPAN = rf"{_NO_LENGTH}(?![ ]일정)"
"""What makes N일 a length of time or a count; of a named month even the days of a schedule are days."""

FREQUENT = r"(?<!(?<![가-힣])(?:매년|매월|매달|매주|해마다|주|총|약|최대|최소|최장|단|하루|향후|앞으로|최근|영업일|평균|만|제|연|지난[ ]?\d{1,2}년[ ]?\d?)[ ]?)(?<!\d[ ]?박[ ]?)(?<!D[ ]?-[ ]?)(?<!까지[ ]?\()(?<!월[ ]{0,2})"
"""Not after words that count or repeat."""

YEARLY = r"(?<!(?:매년|해마다|매해)[ ]?)(?<!(?<![가-힣])연[ ]?)"
"""Not after words that make a month one of every year."""

MONTH_END = r"(?![ ]?\d{1,2}일(?!간|째|[ ]?동안|[ ]?만)|호|[ ]호(?![가-힣])|[ ]호(?=에|를|는|의|와|부터)|드|급|세|령|평균|식|생(?!활|산|태|명|일)|물(?:[ ]|의|은|이|$)|화(?:수|목|[ ]|드라마|예능)|중행사|[ ]?(?:항쟁|혁명|유신)|회(?!의|담|견|동|사|원|장|복))"
QUARTER = r"(?:(?P<q>[1-4])(?:/4|·4|사)?(?:[ ]?[~\-][ ]?(?P<q2>[1-4]))?[ ]?[/]?[ ]?분기(?!점)|(?P<q>[1-3])[,·][ ]?(?P<q2>[23])[ ]?분기(?!점)|(?P<q>[1-4])Q(?![A-Za-z\d]))"
HALF_YEAR = r"(?P<part>[상하]반기|[전후]반기|[12]H(?![A-Za-z\d])|(?P<halves>상[·,/][ ]?하)반기)"
TERM = r"(?:(?P<term>[12][ ]?|봄|가을)학기(?![가-힣]|[ ]제)|(?P<term>[12][ ]?|봄|가을)학기(?=부터|까지|에|의|는|도|와|를|엔))"
SEASON = rf"(?P<part>봄|여름|가을|겨울){STOP}(?!이나)"

_NO_YEAR = r"(?!대|간|생|차|물|형[ ]|산[ ]|식(?![가-힣]*량)|[ ]?빈티지)"
YEAR = rf"(?:(?P<y>{YEAR4})[ ]?년{_NO_YEAR}도?|(?P<y>{YY})년(?!대)도?)"
ANY_YEAR = rf"(?:(?P<y>{YEAR4}|{OLD_YEAR}|{YY}|\d\d)[ ]?년도?)"

IL = rf"(?:일|[ ]{{1,2}}일(?:{STOP}|(?=[ ]?\()|(?=자(?:로|에|부터|의)?(?![가-힣]))))"
TO = rf"{GAP}[~\-]{GAP}"
_FAR_MONTH = rf"(?:(?:(?P<y2>{YEAR4}|{YY})[ ]?년{GAP})?(?P<m2>{MON}){GAP}월{GAP})?"
_FAR_WEEKDAY = r"(?:[ ]?\([월화수목금토일](?:요일)?\))?"
FAR_DAY = rf"{_FAR_MONTH}(?P<d2>{DAY}){IL}{NO_SPAN}{_FAR_WEEKDAY}"

PART = rf"(?:{QUARTER}{TAIL}?|{HALF_YEAR}{TAIL}?|{SEASON}|{TERM})"
_DAY = rf"(?P<d>{DAY}){IL}{NO_SPAN}{WEEKDAY}?"
_FAR = rf"{TO}{FAR_DAY}"
_DAY_TO = rf"(?P<d>{DAY}){TO}{FAR_DAY}"
_DAYS_OF_MONTH = rf"(?<=월[ ]{{0,2}})(?P<d>{DAY}){TO}(?P<d2>{DAY}){IL}{_NO_LENGTH}(?=[ ]일정)"
_DAYS = rf"(?P<d>{DAY})(?P<ds>(?:[,·][ ]?{DAY}){{0,28}})[,·][ ]?(?P<dl>{DAY}){IL}{NO_SPAN}"
_DOTTED_DAYS = rf"(?P<d>1[3-9]|2\d|30)[.](?P<dl>{DAY})일{NO_SPAN}"
_DAYTIME = rf"""(?:[ ](?:(?P<half>{_HALF})[ ]?)?(?P<h>2[0-4]|1?\d)(?:[ ]?시)?{TO}(?:(?P<half2>{_HALF})[ ]?)?(?P<h2>2[0-4]|1?\d)[ ]?시(?!간)(?=[ ]사이|대))"""
"""The hours of every day of a month: 6~7월 오후 6~12시 사이."""
_DAY_MARK = r"[\d ]{1,5}(?P<mark>[일~\-,·.])"
_MONTH_HEAD = rf"(?:{ANY_YEAR}[ ]?)?(?P<m>{MON}){GAP}월{GAP}(?=\d)"
_MONTH = rf"""(?:{ANY_YEAR}[ ]?)?(?P<m>{MON}) (?:
    {TO}(?P<m2>{MON}){GAP}월{MONTH_END}
  | (?P<ms>(?:[,·][ ]?{MON}){{0,10}})[,·][ ]?(?P<ml>{MON}){GAP}월{MONTH_END}
  | {GAP}월{MONTH_END}(?:{TAIL}?{TO}(?:(?P<y2>{YEAR4}|{YY})[ ]?년{GAP})?(?P<m2>{MON}){GAP}월{MONTH_END})?{TAIL}?
)"""
_YEAR = rf"(?:{YEAR}(?:[ ]?{PART}|{TAIL})?|(?P<y>[6-9]\d)년(?!대|간|째))"
HOLIDAY_END = rf"(?:{STOP}|(?=여서|라서|마다|이어서|인데|기간|동안|내내))(?!\([一-鿿])"
_HOLIDAY = rf"(?P<holiday>\L<holidays>)(?:[ ]?연휴)?+{HOLIDAY_END}"

LEAN = {
    **dict.fromkeys(("지난", "저번", "앞선"), -1),
    **dict.fromkeys(("오는", "다가오는", "돌아오는", "다음"), 1),
}
"""Words before a date that call it past or coming."""
HOLIDAYS = frozenset(words.HOLIDAYS) | frozenset(words.MOVING)
Groups = dict[str, str]
Part = tuple[Groups, int]
"""What the groups of some pieces held, and where the last of them ended."""


@cache
def _compiled(pattern: str) -> regex.Pattern[str]:
    lists: dict[str, Any] = {"holidays": HOLIDAYS} if "<holidays>" in pattern else {}
    return regex.compile(pattern, regex.VERBOSE, **lists)


def held(match: regex.Match[str]) -> Groups:
    """Return the groups of a match that took part in it."""
    return {key: words for key, words in match.groupdict().items() if words is not None}


def piece(pattern: str, text: str, at: int) -> Part | None:
    """Return what a pattern holds at a place, or None where it does not match there."""
    match = _compiled(pattern).match(text, at)
    return (held(match), match.end()) if match else None


def _then(part: Part, *patterns: str, text: str) -> Part:
    """Return a part and as many of the following pieces as stand behind it."""
    groups, end = part
    for pattern in patterns:
        if (more := piece(pattern, text, end)) is not None:
            groups, end = groups | more[0], more[1]
    return groups, end


def day_at(text: str, at: int) -> Part | None:
    """Return the day at a place, with its weekday, the far end of its interval, and its time."""
    mark = _compiled(_DAY_MARK).match(text, at)
    if mark is None:
        return None
    if mark["mark"] == "일":
        day = piece(_DAY, text, at)
        return _then(day, _FAR, TIME, text=text) if day else None
    if mark["mark"] in "~-":
        days = piece(_DAY_TO, text, at) or piece(_DAYS_OF_MONTH, text, at)
        return _then(days, TIME, text=text) if days else None
    if mark["mark"] == ".":
        days = piece(_DOTTED_DAYS, text, at)
        return days if days and int(days[0]["dl"]) == int(days[0]["d"]) + 1 else None
    return piece(_DAYS, text, at)


def month_day_at(text: str, at: int) -> Part | None:
    """Return the month and day at a place, a year before them or not."""
    month = piece(_MONTH_HEAD, text, at)
    day = day_at(text, month[1]) if month else None
    return (month[0] | day[0], day[1]) if month and day else None


def month_at(text: str, at: int) -> Part | None:
    """Return the month at a place, a year before it or not, with a day or week of it, or several months."""
    month = piece(_MONTH, text, at)
    if month is None or "ml" in month[0] or text[month[1] : month[1] + 1] not in _GOES_ON:
        return month
    nth = nth_at(text, month[1]) if "m2" not in month[0] else None
    if nth is not None:
        return month[0] | nth[0], nth[1]
    return _then(month, _DAYTIME if text[month[1] - 1] == "월" else TIME, text=text)


_GOES_ON = frozenset(" 의첫둘두셋세넷네다마맨말초12345")
"""What a count of days or weeks within a month begins with, or stands before it."""


def nth_at(text: str, at: int) -> Part | None:
    """Return which day or week of the month or year before a place is meant, with its time."""
    if text[at : at + 1] not in _GOES_ON:
        return None
    nth = piece(NTH, text, at)
    return _then(nth, TIME, text=text) if nth else None


def part_at(text: str, at: int) -> Part | None:
    """Return the quarter, half, season or term at a place."""
    return piece(PART, text, at) if text[at : at + 1] in _PART_FIRST else None


_PART_FIRST = frozenset("1234상하전후봄여가겨")


def tail_at(text: str, at: int) -> Part | None:
    """Return 초, 중순, 말 … at a place."""
    return piece(TAIL, text, at)


def year_at(text: str, at: int) -> Part | None:
    """Return the year at a place with what part of it is meant."""
    return piece(_YEAR, text, at)


def holiday_at(text: str, at: int) -> Part | None:
    """Return the day with a name at a place."""
    return piece(_HOLIDAY, text, at)


def stops_at(text: str, at: int) -> bool:
    """Return whether a word of the calendar may end at a place."""
    return _compiled(STOP).match(text, at) is not None


def is_counted_off(text: str, at: int) -> bool:
    """Return whether 전, 후 or 뒤 follows: 3일 전."""
    return _compiled(rf"[ ]?(?:전|후|뒤)(?:{STOP}|(?=면))|[ ]지나서").match(text, at) is not None


def first_of(text: str, at: int, *readers: Callable[[str, int], Part | None]) -> Part | None:
    """Return what the first of some readers finds at a place."""
    return next((part for reader in readers if (part := reader(text, at)) is not None), None)


def with_time(
    moment: Moment, text: str, at: int, half: str | None = None, checked: int | None = None
) -> Onward:
    """Return a day and the time of day behind it, if one stands there; ``half`` where its word says so."""
    time = piece(TIME, text, at)
    if time is None:
        return Onward(Expression(moment, checked=checked), at)
    groups, end = time
    got = expression(({"half": half} if half and "half" not in groups else {}) | groups)
    if got is None:
        return Onward(Expression(moment, checked=checked), at)
    timed = moment._replace(hour=got.first.hour, minute=got.first.minute)
    return Onward(Expression(timed, got.last, checked=checked), end)


def onward(match: regex.Match[str], part: Part | None, lean: int = 0) -> Onward | None:
    """Return the expression of a match and the part that follows it."""
    if part is None:
        return None
    got = expression(held(match) | part[0], lean)
    return Onward(got, part[1]) if got else None


_HALVES = {"오후": 12, "하오": 12, "저녁": 12, "밤": 12, "PM": 12, "pm": 12, "낮": 12}


_EVENT_BEFORE = deferred(
    rf"[가-힣](?<![{TOPICS}{SUBJECTS}{OBJECTS}에도의로서다며고나면한된등{JOINERS}해지만터니든걸엔])(?<!약|불과|바로|벌써|딱|꼭|거의|대략|고작|겨우|꼬박|정확히|어느덧|[ ]근|훨씬|먼저)[ ]{{1,2}}$"
)


def counted_from_an_event(match: regex.Match[str]) -> bool:
    """Return whether a count of days hangs on the noun before it: 출석 하루 전, 개최 15일 전."""
    return _EVENT_BEFORE.search(match.string, max(0, match.start() - 6), match.start()) is not None


def year_of(written: str) -> int:
    """Return the year that two or four digits mean, an apostrophe before two or not."""
    digits = written.strip(f"'{SINGLE}")
    if len(digits) == 4:
        return int(digits)
    short = int(digits)
    return 1900 + short if short >= 60 else 2000 + short


def hour_of(half: str | None, hour: str | None, minute: str | None) -> tuple[int | None, int]:
    """Return hour and minute on the clock of 24 hours; no hour where there is none such."""
    if hour is None:
        return None, 0
    number, minutes = int(hour), int(minute or 0)
    if half in _HALVES and number < 12 and not (half == "낮" and number >= 10):
        number += 12
    elif half in ("밤", "오전", "상오", "AM", "am", "새벽") and number == 12:
        number = 0 if half != "밤" else 24
    return (number, minutes) if number < 24 else (None, 0)


def expression(g: Groups, lean: int = 0) -> Expression | None:
    """Return what the groups of a match say, or None where the calendar has no such day."""
    first = _moment(g, lean)
    if first is None:
        return None
    if (far := _far(g)) is not None:
        listed = "dl" in g or "ml" in g
        return Expression(first, far, checked=_checked(g), listed=listed, between=_between(g))
    return Expression(first, open="end" if "open" in g else None, checked=_checked(g))


_NUMBERS = deferred(r"\d+")


def _between(g: Groups) -> tuple[Moment, ...]:
    """Return the members of a list that stand between its first and its last."""
    if "ms" in g:
        return tuple(Moment(month=int(each)) for each in _NUMBERS.findall(g["ms"]))
    return tuple(Moment(day=int(each)) for each in _NUMBERS.findall(g.get("ds", "")))


def _checked(g: Groups) -> int | None:
    return words.WEEKDAYS.index(g["wd"]) if "wd" in g else None


def _moment(g: Groups, lean: int) -> Moment | None:
    year = year_of(g["y"]) if "y" in g else None
    month, day = _number(g, "m"), _number(g, "d")
    if _never(year, month, day):
        return None
    if "term" in g:
        month = _TERMS[g["term"].strip()][0]
    moving = " ".join(g["holiday"].split()) if "holiday" in g else None
    if moving in words.HOLIDAYS:
        month, day = words.HOLIDAYS[moving]
        moving = None
    years, months, told = _distance(g)
    minutes = "30" if "mihalf" in g else g.get("mi")
    hour, minute = (12, 0) if "noon" in g else hour_of(g.get("half"), g.get("h"), minutes)
    return Moment(
        year=year,
        years=years,
        month=month,
        months=months,
        day=day,
        part=_part(g) if "part" in g or "q" in g or "halves" in g else None,
        nth=nth_in(g) if "nth" in g or "nunit" in g else None,
        moving=moving,
        base="told" if told else "clock",
        lean=lean,
        same="same" in g,
        hour=hour,
        minute=minute,
    )


_LEAP_YEAR = 2024
"""A year that has every day which any year has."""


def _never(year: int | None, month: int | None, day: int | None) -> bool:
    """Return whether a month and its day are told that the calendar does not have."""
    return month is not None and day is not None and not a_day(year or _LEAP_YEAR, month, day)


def _distance(g: Groups) -> tuple[int | None, int | None, bool]:
    """Return by how many years and months a word counts, and whether from the date told before."""
    years = words.YEARS[g["yw"]] if "yw" in g else None
    months = words.MONTHS[g["mw"]] if "mw" in g else None
    if "tw" in g:
        years = words.TOLD_YEARS[g["tw"]]
    if "tmw" in g:
        months = words.TOLD_MONTHS[g["tmw"]]
    return years, months, "tw" in g or "tmw" in g


def _part(g: Groups) -> int | None:
    """Return what EDTF writes in the month's place for a quarter, half or season."""
    if "halves" in g:
        return FIRST_HALF
    return int(g["q"]) + 32 if "q" in g else words.PARTS.get(g.get("part", ""))


_OF_FAR_ENDS = frozenset(("y2", "m2", "ml", "d2", "dl", "q2", "h2", "mi2", "halves", "term"))
"""The groups of which an interval or a list has one; without any there is no far end."""


def _far(g: Groups) -> Moment | None:
    if _OF_FAR_ENDS.isdisjoint(g):
        return None
    year = year_of(g["y2"]) if "y2" in g else None
    month = _number(g, "m2") or _number(g, "ml")
    day = _number(g, "d2") or _number(g, "dl")
    part = int(g["q2"]) + 32 if "q2" in g else None
    if "halves" in g:
        part = FIRST_HALF + 1
    elif "term" in g:
        month = _TERMS[g["term"].strip()][1]
    half = g.get("half2") or (g.get("half") if _later(g) else None)
    hour, minute = hour_of(half, g.get("h2", g.get("h") if "mi2" in g else None), g.get("mi2"))
    if year is None and month is None and day is None and part is None and hour is None:
        return None
    return Moment(year=year, month=month, day=day, part=part, hour=hour, minute=minute)


def _later(g: Groups) -> bool:
    """Whether 오후 2~4시 carries its half over: not where the end would come before the start."""
    return "h" in g and int(g.get("h2", g["h"])) >= int(g["h"])


_TERMS = {"1": (3, 8), "봄": (3, 8), "2": (9, 2), "가을": (9, 2)}
"""First and last month of a school term."""


def _number(g: Groups, key: str) -> int | None:
    return int(g[key]) if key in g else None
