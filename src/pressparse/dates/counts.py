"""Counts of years, months, weeks and days from a day: 사흘 전, 1년 6개월 뒤, 넉 달 전, 그로부터 3년 뒤."""

from dataclasses import replace

import regex

from pressparse.dates.moment import Count, Expression, Moment, Onward
from pressparse.dates.shapes import STOP, counted_from_an_event, held, piece, with_time
from pressparse.language.letters import SINGLE
from pressparse.lexicon import calendar as words
from pressparse.pattern import deferred
from pressparse.rule import rule

_NATIVE = rf"(?:{'|'.join(sorted(words.NUMBERS, key=len, reverse=True))})"
_N = rf"(?:\d{{1,3}}|{_NATIVE})"
_DAYS = rf"(?:{'|'.join(words.COUNTS)})"
_SPAN = rf"""(?: (?P<cy>{_N})[ ]?(?:년|해)(?P<yhalf>[ ]?반)?여? (?:,?[ ]?(?P<cm>{_N})[ ]?(?:개월|달)여?)? (?:,?[ ]?(?P<cd>\d{{1,3}})[ ]?일여?)?
  | (?P<cm>{_N})[ ]?(?:개월|달)(?P<mhalf>[ ]?반)?여? (?:,?[ ]?(?P<cd>\d{{1,3}})[ ]?일여?)?
  | (?P<cw>{_N})[ ]?주일?여?
  | (?P<cd>\d{{1,3}})[ ]?(?P<work>영업|근무)?일여?
  | (?P<cd>{_DAYS}) | (?P<week>일주일)여? | (?P<hyear>반[ ]?년)여?
)"""
_WAY = rf"(?:[ ]?(?P<way>전|앞|후|뒤)(?:{STOP}|(?=면))|[ ](?P<way>지나서)(?!야))"
_SINCE = r"(?:(?P<since>지금으로부터|지금부터|그로부터|이로부터)[ ](?:약[ ])?)?"
_BEFORE = frozenset({"전", "앞"})
_WEEK, _YEAR, _HALF_MONTH = 7, 12, 15
_REACH = 6

_NOTICE = deferred(
    r"""[^.]{0,40}?(?:통보|통지|신고|신청|예약|고지|제출|알려|알릴|접수)(?:를|을)?[ ]?
        (?:해야|하여야|하도록|할[ ]것|하면|해[ ]달라|받아야|토록|줘야|야[ ]|해[ ]주)""",
    regex.VERBOSE,
)
"""A time of notice: `1주일 전 사업자에게 통보해야 한다` is counted from whatever day it will be."""
_MORE_THAN = deferred(r"(?P<date>[일월년])?보다[ ]{1,2}$|(?P<date>[일월년날늘제레])로부터[ ]{1,2}$")
"""What a count is taken from: `5월 3일보다 이틀 전`, `내일로부터 사흘 뒤`."""
_COMPARED = r"보다|[ ]?대비|에[ ](?:비해|견줘)|과[ ]비교"
_APPOSED = rf"인[ ]?(?:지난|오는|이달|지난달|내달|올해|내년|작년)?[ ]?['{SINGLE}]?(?=\d)"


@rule(
    rf"(?<![.,\d~]){_SINCE}{_SPAN}{_WAY}(?!내|간[ ])",
    examples={
        "[[2년 후]] 상장한다.": "2026",
        "[[3개월 전]] 문을 열었다.": "2023-12",
        "[[3일 전]] 발표했다.": "2024-03-02",
        "[[10년 전]]보다 두 배 늘었다.": "2014",
        "[[사흘 전]] 발표했다.": "2024-03-02",
        "[[한 달 전]] 문을 열었다.": "2024-02",
        "[[일주일 뒤]] 다시 연다.": "2024-03-12",
        "[[1년 8개월 뒤]] 다리가 놓인다.": "2025-11",
        "[[2년 3개월 10일 전]] 떠났다.": "2021-11-25",
        "[[네 달 전]]부터 비가 없었다.": "2023-11",
        "[[반년 전]]보다 값이 내렸다.": "2023-09",
        "[[1년 반 뒤]] 준공한다.": "2025-09",
        "[[지금으로부터 3주 후]] 문을 연다.": "2024-03-26",
        "[[6일 후]]면 결과가 나온다.": "2024-03-11",
        "[[닷새 뒤 오후 2시]] 만난다.": "2024-03-10T14:00",
        "[[3주 뒤 목요일]] 모인다.": "2024-03-28",
        "2001년 들어와 [[4년 뒤]] 팀장이 됐다.": "2005",
        "내일로부터 [[사흘 뒤]] 만난다.": "2024-03-09",
        "5월 3일보다 [[이틀 전]] 심었다.": "2024-05-01",
        "지난해 쌀값은 [[1년 전]]보다 올랐다.": "2022",
    },
    boundary=[
        "개최 15일 전까지 낸다.",
        "2~3년 후",
        "3년 전국 대회",
        "1년 후원한다.",
        "사흘 전국 대회",
        "출석 하루 전인 그때",
        "하루 전체",
        "열흘 동안",
        "두 달 전체 매출",
        "보름 전 관리자에게 신고해야 한다.",
        "예정보다 이틀 앞당겼다.",
    ],
    starts="few년 few개 few주 few일 few달 few해 few영 few근 word",
)
def counted(match: regex.Match[str], _: object) -> Onward | None:
    """So many days, weeks, months or years before or after a day."""
    text, end = match.string, match.end()
    count = _count(match)
    if count.finest == "day" and text.startswith("까지", end):
        return None
    if _NOTICE.match(text, end) and match["way"] in _BEFORE:
        return None
    than = _MORE_THAN.search(text, max(0, match.start() - _REACH), match.start())
    if than is not None and than["date"] is None:
        return None
    from_told = than is not None or match["since"] in ("그로부터", "이로부터")
    if not match["since"] and counted_from_an_event(match):
        if piece(_APPOSED, text, end) is None:
            return None
        return Onward(Expression(Moment(off=replace(count, event=True))), end)
    if match["cd"] == "하루":
        return with_time(Moment(days=count.days, base="told"), text, end)
    if match["cw"] and (weekday := piece(r"[ ](?P<wd>[월화수목금토일])요일", text, end)):
        day = words.WEEKDAYS.index(weekday[0]["wd"])
        return with_time(Moment(weeks=count.days // _WEEK, weekday=day), text, weekday[1])
    compared = count.finest == "year" and piece(_COMPARED, text, end) is not None
    moment = Moment(off=replace(count, from_told=from_told, compared=compared))
    if count.finest != "day":
        return Onward(Expression(moment), end)
    return with_time(moment, text, end)


@rule(
    rf"(?:영업일|근무일)[ ]?기준(?:으로)?[ ](?:(?P<cd>\d{{1,3}})[ ]?일|(?P<cd>{_DAYS})){_WAY}",
    examples={"[[영업일 기준으로 사흘 뒤]] 입금한다.": "2024-03-08"},
    boundary=["영업일 기준으로 3일 이내에 답한다.", "영업일 기준을 바꿨다."],
    starts="word",
)
def working_days(match: regex.Match[str], _: object) -> Onward | None:
    """So many working days before or after the day of writing."""
    count = replace(_count(match), business=True)
    return with_time(Moment(off=count), match.string, match.end())


def _count(match: regex.Match[str]) -> Count:
    """Return the distance that a match spells."""
    g = held(match)
    sign = -1 if g["way"] in _BEFORE else 1
    if "hyear" in g:
        return Count(months=sign * _YEAR // 2, finest="month")
    if "week" in g:
        return Count(days=sign * _WEEK)
    if "cw" in g:
        return Count(days=sign * _WEEK * _number(g["cw"]))
    years, months, days = (_number(g.get(key, "0")) for key in ("cy", "cm", "cd"))
    if "yhalf" in g:
        months += _YEAR // 2
    days += _HALF_MONTH if "mhalf" in g else 0
    finest = "day" if days else "month" if months else "year"
    return Count(
        years=sign * years,
        months=sign * months,
        days=sign * days,
        finest=finest,  # type: ignore[arg-type]
        business="work" in g,
    )


def _number(said: str) -> int:
    return int(said) if said.isdigit() else words.NUMBERS.get(said) or words.COUNTS[said]
