"""Numbers that a calendar spells out, and numbers that a line break cut, in figures: 오월 십팔일, 二〇二五年, 2⏎9일.

The rules for dates read figures. What is written otherwise is put into figures for them, and the places
they find lead back to the text as it stands.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import regex

from pressparse.language.letters import JOINERS, OBJECTS, SUBJECTS, TOPICS
from pressparse.pattern import deferred, scanning
from pressparse.text.view import Stretch, View

_HANJA = str.maketrans(
    "年月日時分今來来昨前末初明翌午後火水木金土上下半期週同去再世紀",
    "년월일시분금내내작전말초명익오후화수목금토상하반기주동작재세기",
)
_CALENDAR_HANJA = deferred(
    r"[\d〇○零一二三四五六七八九十]{1,4}[ ]?[年月日世]|[今來来昨前翌明同去][年月日週]|[上下前後]半期"
)
_DIGITS = {c: k for k, cs in enumerate(("〇○零영공", "一일", "二이", "三삼", "四사", "五오", "六육유", "七칠", "八팔", "九구")) for c in cs}  # fmt: skip
_TENS = {"十": 10, "십": 10, "시": 10, "百": 100, "백": 100, "千": 1000, "천": 1000}

_BARE = r"(?<![가-힣\d])"
_END = rf"(?:(?![가-힣])|(?=부터|까지|에|의|은|이면|이었|인|[{JOINERS}]|께|쯤|경|말|초|중순|하순|상순))"
_UNIT = r"(?:십[일이]|[일이삼사오육유칠팔구십시])"
_SPELLED_DAY = r"(?:[이삼]?십[일이삼사오육칠팔구]?|[일이삼사오육칠팔구])"
_SAID = deferred(
    rf"""{_BARE}(?: (?P<year>(?:[일이]?천)(?:[일이삼사오육칠팔구]?백)?(?:[일이삼사오육칠팔구]?십)?[일이삼사오육칠팔구]?)(?=년)
      | (?P<month>{_UNIT})(?=월(?:[ ]?{_SPELLED_DAY}일(?!간|째|[ ]?동안)|[ ]?\d{{1,2}}일))
      | (?P<bare>십[일이]|[삼사오육유칠팔구시])(?=월{_END}(?![ ]?단체|[ ]?정신|초파일|[ ]?칠석))
      | (?P<month>일|이)(?=월(?:부터|까지|말|초|중순))
    )""",
    regex.VERBOSE,
)
"""A year or month said in words. 이월 and 일월 are words of their own, 오월 with a noun an event."""
_MORE = deferred(
    rf"""(?:(?<=년)[ ]?(?P<n>{_UNIT})(?=월) | (?<=월)[ ]?(?P<n>{_SPELLED_DAY})(?=일(?!간|째|[ ]?동안)))""",
    regex.VERBOSE,
)
"""What goes on behind a year or month said in words."""
_SAID_DAY = deferred(
    rf"""{_BARE}(?: (?P<n>{_SPELLED_DAY})(?=일[ ]?(?:[월화수목금토일]요일|\([월화수목금토일]\)))
      | (?P<n>[이삼]?십[일이삼사오육칠팔구]|[이삼]십|십)(?=일(?:(?:에|부터|까지)(?![가-힣])|[ ](?:오전|오후|새벽|아침|낮|저녁|밤)))
      | (?P<n>[일이삼사]사?)(?=[ ]?분기(?!점))
    )""",
    regex.VERBOSE,
)
_SAID_COUNT = deferred(
    rf"""{_BARE}(?!이[ ]?주)(?P<n>[이삼사오육칠팔구]?[십백]?[일이삼사오육칠팔구십])(?=여?[ ]?(?:년|개월|주일?|일)[ ]?(?:여[ ]?)?(?:전|후|뒤)(?:(?![가-힣])|에|의|부터|보다|까지|인|만))""",
    regex.VERBOSE,
)
_NUMERALS = "일이삼사오육유칠팔구십시천"


_IN_HANJA = scanning("[年月日週期世]")
"""Where the calendar may be written in Hanja: one look over the text, before any closer one."""
_IN_WORDS = scanning(
    rf"[{_NUMERALS}](?<![가-힣\d].)[{_NUMERALS}백]{{0,7}}여?[ ]?(?:년|월|일|개월|주|분기)"
)
"""Where a number may be said in words; first characters first, so that most of a text is skipped."""
_IN_PARTS = scanning(r"[0-9][ \n][0-9]{1,3}[일월년.]")
"""Where white space parts two numbers of which the second is the calendar's."""
_IN_LINES = scanning(r"\n(?:(?=[ ]?\d{1,2}[월일.])|(?<=\d\n)(?=[년월일]))")
"""Where a line break may stand within a date: before a figure of the calendar, or between one and its unit."""

_HANJA_WEEKS = {"今": "이번 주", "來": "다음 주", "来": "다음 주", "前": "지난주", "昨": "지난주"}
_HANJA_WEEK = deferred(r"[今來来前昨]週")
_HANJA_NUMBER = deferred(
    r"[〇○零一二三四五六七八九十]{1,5}(?=[ ]?[年月世])|[〇○零一二三四五六七八九十]{2,5}(?=日)|(?<=月[ ]?)[一二三四五六七八九十](?=日)"
)
_CUT_NUMBER = deferred(
    r"""(?<=[가-힣),.](?:[ ]|(?<=[.월년])))(?P<head>[123])(?P<cut>[ \n])(?P<tail>\d)(?=일(?![가-힣]{0,1}간)|월(?!호)|[.](?!\d))
      | (?<=[가-힣][ ]|[ ][’‘'])(?P<head>(?:19|20)\d?|[12])(?P<cut>[ \n])(?P<tail>\d{1,3})(?=년)""",
    regex.VERBOSE,
)
"""A number of which a line break left one part before it and one behind."""
_BEFORE_CUT = {
    "월": deferred(r"(?<![가-힣])(?:내년|작년|올해|지난해|금년|재작년|지난|오는|올)$|\d년$"),
    "일": deferred(r"(?<![가-힣])(?:지난|오는|이달|지난달|내달|다음[ ]?달|이번[ ]?달)$|\d월$"),
    ".": deferred(r"\d[.]$"),
}
_BEHIND_CUT = deferred(r"[ ]?\d{1,2}(?P<unit>[월일.])")
"""A date of which a line break stands between two words."""
_UNIT_BEHIND = deferred(r"[년월일](?:[ (]|에|부터|까지|은|의[ ]|[ ]?\d)")
"""The unit of a number that stands in the line before."""
_WRAPPED = 12
"""Characters before a line break from which on the line may have been broken for want of room."""
_ASKS_FOR_MORE = deferred(rf"(?:[{TOPICS}{SUBJECTS}{OBJECTS}에의로도]|지난|오는|월|달|[.])[ ]?$")
"""What stands before the first part of a number in a line that is shorter."""


class Change(NamedTuple):
    """``text[start:end]`` is written as ``figures``."""

    start: int
    end: int
    figures: str


@dataclass(frozen=True)
class Figures:
    """A text in figures, and the way back to the text as it stands."""

    text: str
    changes: tuple[Change, ...] = ()
    starts: tuple[int, ...] = ()
    """Where each change begins in the new text."""

    def back(self, start: int, end: int) -> tuple[int, int]:
        """Return where ``text[start:end]``, which is not empty, stands in the text as written."""
        return self._place(start)[0], self._place(end - 1)[1]

    def _place(self, at: int) -> tuple[int, int]:
        """Return where a character of the new text stands; all of what was changed, for one of a change."""
        index = bisect_right(self.starts, at) - 1
        if index < 0:
            return at, at + 1
        change = self.changes[index]
        behind = at - self.starts[index] - len(change.figures)
        if behind < 0:
            return change.start, change.end
        return change.end + behind, change.end + behind + 1

    def paragraphs(self, view: View) -> tuple[Stretch, ...]:
        """Return the paragraphs of a view in the new text; those that a date goes through are one."""
        if not self.changes:
            return view.paragraphs
        found: list[Stretch] = []
        at = shift = 0
        crossed = {c.start for c in self.changes if view.text[c.start] == "\n"}
        for each in view.paragraphs:
            begin = each.start + shift
            while at < len(self.changes) and self.changes[at].start < each.end:
                change = self.changes[at]
                shift += len(change.figures) - (change.end - change.start)
                at += 1
            if found and each.start - 1 in crossed:
                found[-1] = Stretch(found[-1].start, each.end + shift, found[-1].kind)
            else:
                found.append(Stretch(begin, each.end + shift, each.kind))
        return tuple(found)


def in_hangul(text: str) -> str:
    """Return a text with the characters of the calendar in Hangul where it writes them in Hanja."""
    if _IN_HANJA.search(text) is None or _CALENDAR_HANJA.search(text) is None:
        return text
    return text.translate(_HANJA)


def in_figures(text: str, breaks: Callable[[int], bool]) -> Figures:
    """Return a text in the characters of the calendar and in figures, and the way back.

    ``breaks``: whether the white space at a place is a line break of the text as it was scraped.
    """
    changes: list[Change] = []
    plain = in_hangul(text)
    if plain is not text:
        changes += _hanja(text)
    changes += _said(plain)
    changes += _cut(plain, breaks)
    return _written(plain, changes) if changes else Figures(plain)


def _written(text: str, changes: Sequence[Change]) -> Figures:
    parts: list[str] = []
    kept: list[Change] = []
    starts: list[int] = []
    done = length = 0
    for change in sorted(changes):
        if change.start < done:
            continue
        parts += text[done : change.start], change.figures
        length += change.start - done
        starts.append(length)
        kept.append(change)
        length += len(change.figures)
        done = change.end
    parts.append(text[done:])
    return Figures("".join(parts), tuple(kept), tuple(starts))


def _hanja(text: str) -> Iterator[Change]:
    for match in _HANJA_NUMBER.finditer(text):
        if (number := _number(match[0])) is not None:
            yield Change(match.start(), match.end(), str(number))
    for match in _HANJA_WEEK.finditer(text):
        yield Change(match.start(), match.end(), _HANJA_WEEKS[match[0][0]])


def _said(text: str) -> Iterator[Change]:
    for place in _IN_WORDS.finditer(text):
        at = place.start()
        if (said := _SAID.match(text, at)) is not None:
            yield from _said_date(text, said)
        elif (day := _SAID_DAY.match(text, at)) is not None:
            yield from _said_day(text, day)
        elif (count := _SAID_COUNT.match(text, at)) is not None:
            yield from _change(count, "n")


def _change(match: regex.Match[str], group: str, most: int | None = None) -> Iterator[Change]:
    number = _number(match[group])
    if number is not None and (most is None or number <= most):
        yield Change(match.start(group), match.end(group), str(number))


def _said_date(text: str, said: regex.Match[str]) -> Iterator[Change]:
    """Yield a year or month said in words, and what of it goes on behind."""
    group = next(name for name in ("year", "month", "bare") if said[name])
    number = _number(said[group])
    if number is None or (group == "year" and not _MEANT_YEARS[0] <= number <= _MEANT_YEARS[1]):
        return
    yield from _change(said, group)
    more = _MORE.match(text, said.end() + 1)
    while more is not None:
        yield from _change(more, "n")
        more = _MORE.match(text, more.end() + 1)


def _said_day(text: str, day: regex.Match[str]) -> Iterator[Change]:
    """Yield a day or a quarter said in words: 이십일일 목요일, 삼분기, 삼사분기."""
    if not text.startswith(("분기", " 분기"), day.end()):
        yield from _change(day, "n", _MONTH_LENGTH)
    elif len(day["n"]) > 1:
        yield Change(day.start(), day.end(), f"{_DIGITS[day['n'][0]]}/4")
    else:
        yield from _change(day, "n")


_MEANT_YEARS = (1500, 2199)
_MONTH_LENGTH = 31


def _number(words: str) -> int | None:
    """Return the number that numerals spell, digit by digit or with tens, hundreds and thousands."""
    if all(char in _DIGITS for char in words):
        return int("".join(str(_DIGITS[char]) for char in words))
    total = digit = 0
    for char in words:
        if char in _TENS:
            total += max(digit, 1) * _TENS[char]
            digit = 0
        elif digit:
            return None
        else:
            digit = _DIGITS[char]
    return total + digit


def _cut(text: str, breaks: Callable[[int], bool]) -> Iterator[Change]:
    for place in _IN_PARTS.finditer(text):
        at = place.start() + 1
        match = _CUT_NUMBER.search(text, max(0, at - 3), place.end())
        if match is None or match.start("cut") != at or not breaks(at):
            continue
        whole = match["head"] + match["tail"]
        if text[match.end()] == "년":
            joined = len(whole) == _YEAR_LENGTH
        else:
            joined = int(whole) <= _MONTH_LENGTH and (
                (at >= _WRAPPED and text.rfind("\n", at - _WRAPPED, at) < 0)
                or _ASKS_FOR_MORE.search(text, max(0, at - 8), match.start("head")) is not None
            )
        if joined:
            yield Change(at, at + 1, "")
    for place in _IN_LINES.finditer(text):
        at = place.start()
        behind = _BEHIND_CUT.match(text, at + 1)
        if behind and _BEFORE_CUT[behind["unit"]].search(text, max(0, at - 5), at):
            yield Change(at, at + 1, " ")
        elif text[at - 1 : at].isdecimal() and _UNIT_BEHIND.match(text, at + 1):
            yield Change(at, at + 1, "")


_YEAR_LENGTH = 4
