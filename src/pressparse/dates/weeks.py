"""Weeks and their days: 지난주 금요일, 다음 주말, 오는 금요일."""

import regex

from pressparse.dates.moment import Expression, Moment, Onward
from pressparse.dates.shapes import (
    LEAN,
    STOP,
    day_at,
    first_of,
    is_counted_off,
    month_day_at,
    onward,
    piece,
    with_time,
)
from pressparse.lexicon import calendar as words
from pressparse.rule import rule

_WEEKDAY = r"(?P<wd>[월화수목금토일])요일"


@rule(
    rf"(?P<way>지난|지지난|저번|요번|오는|다가오는|돌아오는|이번|다음|다다음)[ ]?(?:{_WEEKDAY}|(?P<end>주말){STOP})",
    examples={
        "[[오는 금요일]] 발표한다.": "2024-03-08",
        "[[지난 토요일]] 끝났다.": "2024-03-02",
        "[[지난 주말]] 다녀갔다.": "2024-03-02/2024-03-03",
        "[[다다음 주말]] 연다.": "2024-03-23/2024-03-24",
        "[[저번 목요일]] 만났다.": "2024-02-29",
        "[[지지난 주말]] 만났다.": "2024-02-24/2024-02-25",
        "[[돌아오는 토요일]] 만난다.": "2024-03-09",
    },
    boundary=["지난 요일", "금요일마다 연다."],
    starts="word",
)
def weekday_past_or_coming(match: regex.Match[str], _: object) -> Onward | None:
    """A weekday or weekend called past or coming."""
    way = match["way"]
    if match["end"]:
        weeks = {"지난": -1, "지지난": -2, "저번": -1, "다음": 1, "다다음": 2}.get(way, 0)
        return Onward(_weekend(weeks), match.end())
    day = Moment(weekday=words.WEEKDAYS.index(match["wd"]), lean=LEAN.get(way, 0))
    if way in ("다다음", "지지난"):
        return None
    return with_time(day, match.string, match.end())


def _weekend(weeks: int) -> Expression:
    return Expression(Moment(weeks=weeks, weekday=5), Moment(weeks=weeks, weekday=6))


@rule(
    rf"""(?P<ww>\L<weeks>)(?P<early>[ ]?초(?![가-힣])|초(?=에|부터))?(?!머니|택|간(?![가-힣])|가[ ](?:하락|상승|급락|급등|폭락|반등|조정|흐름))
        (?:[ ]?{_WEEKDAY}|[ ]?(?P<end>주말){STOP}|(?=[ ]\d)|(?:[ ]?(?:중반|후반|초반|중순|말))?{STOP})""",
    examples={
        "[[지난주 금요일]] 문을 닫았다.": "2024-03-01",
        "[[다음 주 월요일]] 출국한다.": "2024-03-11",
        "[[이번 주]] 발표한다.": "2024-03-04/2024-03-10",
        "[[내주초 11~12일]] 처리한다.": "2024-03-11/2024-03-12",
    },
    boundary=[
        "자리를 내주고 떠났다.",
        "다음 주자가 달린다.",
        "전주시와 맺었다.",
        "금주령",
        "이번 주가 하락은 기회다.",
        "이번 주간 조사",
    ],
    words={"weeks": frozenset(words.WEEKS)},
    starts="word",
)
def week_by_word(match: regex.Match[str], _: object) -> Onward | None:
    """A week, or a day of it, named from the week of writing."""
    word, text, end = match["ww"], match.string, match.end()
    weeks = words.WEEKS[word]
    if match["wd"]:
        day = Moment(weeks=weeks, weekday=words.WEEKDAYS.index(match["wd"]))
        return with_time(day, text, _after_brackets(text, end))
    if match["end"]:
        return Onward(_weekend(weeks), end)
    if text[end : end + 1] == " ":
        part = first_of(text, end + 1, month_day_at, day_at)
        if part is not None and not is_counted_off(text, part[1]):
            return onward(match, part, 1 if weeks > 0 else 0)
    bare = end == match.end("ww")
    if bare and word in ("전주", "차주"):
        return None
    if bare and word in ("금주", "내주") and not piece(r"[ ](?:중|초|말)|부터", text, end):
        return None
    return Onward(Expression(Moment(weeks=weeks)), end)


def _after_brackets(text: str, at: int) -> int:
    """Return the end of a day in brackets behind a weekday, or the same place."""
    opened = piece(r"[ ]?\(", text, at)
    inner = first_of(text, opened[1], month_day_at, day_at) if opened else None
    return inner[1] + 1 if inner and text[inner[1] : inner[1] + 1] == ")" else at
