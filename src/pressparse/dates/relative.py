"""Dates that are told by a word: 지난 3일, 내년 상반기, 이달 말, 이날, 사흘 전, 지난주 금요일."""

from dataclasses import replace

import regex

from pressparse.dates.moment import Base, Expression, Moment, Onward
from pressparse.dates.shapes import (
    DAY,
    HOLIDAYS,
    MON,
    STOP,
    TAIL,
    TIME,
    WEEKDAY,
    YEARLY,
    Groups,
    Part,
    counted_from_an_event,
    day_at,
    expression,
    first_of,
    held,
    holiday_at,
    is_counted_off,
    month_at,
    month_day_at,
    onward,
    part_at,
    piece,
    stops_at,
    tail_at,
    with_time,
    year_at,
)
from pressparse.dates.story import Clock
from pressparse.lexicon import calendar as words
from pressparse.pattern import compiled
from pressparse.rule import Rule, rule

_LEAN = {
    "지난": -1,
    "앞선": -1,
    "오는": 1,
    "다가오는": 1,
    "돌아오는": 1,
    "다음": 1,
    "이번": 0,
    "올": 0,
}
_WEEKDAY = r"(?P<wd>[월화수목금토일])요일"


@rule(
    r"(?P<way>지난|오는|(?<!보다[ ])앞선|다가오는|돌아오는)[ ]{1,2}(?=[\d'‘’가-힣])",
    examples={
        "시는 [[지난 3일]] 협약을 맺었다.": "2024-03-03",
        "[[지난 20일]] 문을 열었다.": "2024-02-20",
        "[[오는 12월]] 준공한다.": "2024-12",
        "[[오는 3일]] 개막한다.": "2024-04-03",
        "[[지난 2022년]] 시작했다.": "2022",
        "[[앞선 1월]], 군은 착공했다.": "2024-01",
        "[[지난 9월]] 열린 대회": "2023-09",
        "[[지난 2분기]] 매출": "2023-34",
        "[[오는 11일 오후 2시]] 연다.": "2024-03-11T14:00",
        "[[오는 10/8(화)]]에 연다.": "2024-10-08",
        "[[지난 2.20]] 선거": "2024-02-20",
    },
    boundary=[
        "지난 3일간 내린 비",
        "지난 5년 동안",
        "지난 10개월",
        "지난 20여 년",
        "오는 길에",
        "지난 2.5년",
    ],
    starts="word",
)
def past_or_coming(match: regex.Match[str], _: object) -> Onward | None:
    """A day, month or year that the writer calls past or coming."""
    lean, text, at = _LEAN[match["way"]], match.string, match.end()
    if (whole := piece(rf"(?:(?P<whole>한[ ]?해)|한[ ]?주){STOP}", text, at)) is not None:
        moment = Moment(years=lean) if whole[0] else Moment(weeks=lean)
        return Onward(Expression(moment), whole[1])
    part = first_of(
        text, at, month_day_at, month_at, day_at, year_at, part_at, holiday_at, _in_figures_at
    )
    if part is not None and "d" in part[0] and "m" not in part[0] and is_counted_off(text, part[1]):
        return None
    return onward(match, part, lean)


def _in_figures_at(text: str, at: int) -> Part | None:
    """Return the month and day in figures at a place: 10/8(목), 6.13."""
    return piece(
        rf"(?P<m>{MON})[./](?P<d>{DAY})(?![\d%.])(?:(?:[ ]?일(?!간|치|분))?{WEEKDAY}|[ ]?일(?!간|치|분)|(?![가-힣A-Za-z]))",
        text,
        at,
    )


@rule(
    rf"(?P<way>지난|오는|다가오는|이번|다음)[ ]?(?:{_WEEKDAY}|(?P<end>주말){STOP})",
    examples={
        "[[오는 금요일]] 발표한다.": "2024-03-08",
        "[[지난 토요일]] 끝났다.": "2024-03-02",
        "[[지난 주말]] 다녀갔다.": "2024-03-02/2024-03-03",
    },
    boundary=["지난 요일", "금요일마다 연다."],
    starts="word",
)
def weekday_past_or_coming(match: regex.Match[str], _: object) -> Onward | None:
    """A weekday or weekend called past or coming."""
    way = match["way"]
    if match["end"]:
        return Onward(_weekend({"지난": -1, "다음": 1}.get(way, 0)), match.end())
    day = Moment(weekday=words.WEEKDAYS.index(match["wd"]), lean=_LEAN[way])
    return with_time(day, match.string, match.end())


def _weekend(weeks: int) -> Expression:
    return Expression(Moment(weeks=weeks, weekday=5), Moment(weeks=weeks, weekday=6))


@rule(
    r"(?P<yw>\L<years>)(?:(?<=년)도)?(?!생|의[ ]?(?:기자|작가|선수|인물|책))",
    examples={
        "[[내년]]에 연다.": "2025",
        "[[지난해 11월]] 합병했다.": "2023-11",
        "[[올해 상반기]] 채용": "2024-40",
        "[[지난해 말]] 시작했다.": "2023",
        "[[내년 1월 1일]]부터": "2025-01-01",
        "[[내년도]] 예산안": "2025",
        "[[올해]]도 열린다.": "2024",
        "[[지난해 3분기]] 실적": "2023-35",
        "[[금년 하반기]] 시행": "2024-41",
        "2021년 수출은 [[전년]]보다 늘었다.": "2020",
        "[[작년 추석]]에 비해": "2023-09-29",
    },
    boundary=["올해의 작가상", "내년생", "저작년도"],
    words={"years": frozenset(words.YEARS)},
    starts="word",
)
def year_by_word(match: regex.Match[str], _: object) -> Onward | None:
    """A year named from the year of writing, with what may follow a year."""
    found = onward(match, _of_a_year(match.string, match.end()) or ({}, match.end()))
    return _of_the_topic(found) if match["yw"] == "전년" else found


def _of_the_topic(found: Onward | None) -> Onward | None:
    """Return a date counted from what its sentence is about: 전년, 전월."""
    if found is None or found.expression.first.same:
        return found
    first = replace(found.expression.first, base="topic")
    return Onward(replace(found.expression, first=first), found.end)


def _of_a_year(text: str, at: int) -> Part | None:
    """Return what of a year is meant, where the year is named by a word."""
    gap = _after_spaces(text, at)
    if text[gap : gap + 1].isdigit():
        return first_of(text, gap, month_day_at, month_at, part_at)
    return first_of(text, at, tail_at) or first_of(text, gap, part_at, holiday_at, _same_at)


def _after_spaces(text: str, at: int) -> int:
    return at + 2 - len(text[at : at + 2].lstrip(" ")) if text[at : at + 2].strip(" ") else at


def _same_at(text: str, at: int) -> Part | None:
    return piece(
        r"(?P<same>같은[ ]?기간|동기(?!화|부여|생)|같은[ ]?분기|같은[ ]?달|동월)|한[ ]?해(?![가-힣]{2})",
        text,
        at,
    )


@rule(
    r"(?P<tw>\L<told_years>)",
    examples={
        "2022년 1월 발표하고 [[같은 해 3월]] 시행했다.": "2022-03",
        "2003년에 사고 [[이듬해]] 팔았다.": "2004",
    },
    boundary=["같은 해석을 내놓았다.", "그해답을 찾다"],
    words={"told_years": frozenset(words.TOLD_YEARS)},
    starts="word",
)
def year_told(match: regex.Match[str], _: object) -> Onward | None:
    """A year named from the year told before."""
    text, end = match.string, match.end()
    part = _of_a_year(text, end)
    if part is None and stops_at(text, end):
        part = ({}, end)
    return onward(match, part)


_YEARLY = r"(?:경제|성장률|수출|매출|실적|물가|예산|목표|연간|세수|임단협|국감)"
"""What is counted or held once a year: `올 성장률`."""


@rule(
    rf"""올 (?: [ ](?:연말|연초){STOP} | [ ]한[ ]?해 | [ ]?해{STOP}(?!의[ ]?(?:기자|작가|선수|인물|책))
      | [ ][초말]{STOP} | (?=[ ](?:들어(?![가-힣])|{_YEARLY})) | (?=[ ]\d | [ ]?(?:[상하전후]반기|봄|여름|가을|겨울)) )""",
    examples={
        "[[올 하반기]] 시행한다.": "2024-41",
        "[[올 한 해]] 고마웠다.": "2024",
        "[[올여름]] 휴가": "2024-22",
        "[[올 1월]] 문을 열었다.": "2024-01",
        "[[올]] 매출 목표": "2024",
    },
    boundary=["올바른 길", "올림픽 3월 개막", "올 사람은 온다."],
    starts="word",
)
def this_year_shortly(match: regex.Match[str], _: object) -> Onward | None:
    """올 before a part of this year."""
    text, end = match.string, match.end()
    if match.group() != "올" or compiled(rf" (?:들어|{_YEARLY})").match(text, end):
        return Onward(Expression(Moment(years=0)), end)
    part = first_of(text, _after_spaces(text, end), month_day_at, month_at, part_at)
    found = onward(match, part)
    if found is None or found.expression.first.year is not None:
        return None
    first = replace(found.expression.first, years=0)
    return Onward(replace(found.expression, first=first), found.end)


@rule(
    r"(?:(?P<mw>\L<months>)|(?P<tmw>\L<told_months>))(?!의[ ]?(?:기자|소녀|작가|선수))",
    examples={
        "[[지난달 29일]] 마쳤다.": "2024-02-29",
        "[[이달 말]] 공개한다.": "2024-03",
        "[[내달 5일]] 개막한다.": "2024-04-05",
        "[[다음 달 초]] 시작한다.": "2024-04",
        "1월 물가는 [[전월]]보다 올랐다.": "2023-12",
        "[[지난달]] 체결했다.": "2024-02",
        "3월 4일 열고 [[같은 달 8일]] 닫았다.": "2024-03-08",
    },
    boundary=["이달의 소녀가 나온다.", "지난달력", "전달했다."],
    words={"months": frozenset(words.MONTHS), "told_months": frozenset(words.TOLD_MONTHS)},
    starts="word",
)
def month_by_word(match: regex.Match[str], _: object) -> Onward | None:
    """A month named from the month of writing or the month told before, with its day."""
    text, end = match.string, match.end()
    part = first_of(text, _after_spaces(text, end), day_at) or tail_at(text, end)
    if part is None and stops_at(text, end):
        part = ({}, end)
    found = onward(match, part)
    return _of_the_topic(found) if match["mw"] == "전월" else found


@rule(
    r"(?P<dw>\L<days>)(?!치|날|신문|배움|채움|투어|로|캠|저축|,[ ]|의[ ]?(?:날씨|집|유머))(?<!내일(?=의)|모레(?=,))",
    examples={
        "[[오늘]] 협약을 맺었다.": "2024-03-05",
        "[[오늘(5일)]]부터 연다.": "2024-03-05",
        "[[모레]] 출국한다.": "2024-03-07",
        "[[어제 오후]] 만났다.": "2024-03-04",
        "[[금일]] 체결식": "2024-03-05",
    },
    boundary=["오늘날 사회는", "내일배움카드", "내일신문 보도", "그제야 알았다."],
    words={"days": frozenset(words.DAYS)},
    starts="word",
)
def day_by_word(match: regex.Match[str], _: object) -> Onward | None:
    """A day named from the day of writing; the figure in brackets behind it is the same day."""
    word = match["dw"]
    return _named(match, Moment(days=words.DAYS[word]), "밤" if word.endswith("밤") else None)


def _named(match: regex.Match[str], moment: Moment, half: str | None = None) -> Onward | None:
    """Return a day named by a word, with the day in brackets behind it and its time."""
    text, end = match.string, match.end()
    groups: Groups = {}
    opened = piece(r"[ ]?\([ ]?", text, end)
    inner = first_of(text, opened[1], month_day_at, day_at) if opened else None
    closed = piece(r"[ ]?\)", text, inner[1]) if inner else None
    if inner and closed:
        groups, end = inner[0], closed[1]
    elif not stops_at(text, end) and not piece(TIME, text, end):
        return None
    got = expression(groups)
    if got is None:
        return None
    there = got.first
    moment = replace(moment, month=there.month, day=there.day, hour=there.hour, minute=there.minute)
    return with_time(moment, text, end, half, got.checked)


@rule(
    r"(?P<dw>\L<told_days>)(?!치[^가-힣])",
    examples={
        "4일 도착해 [[이날]] 서명했다.": "2024-03-04",
        "4일 열렸고 [[다음 날]] 끝났다.": "2024-03-05",
        "4일 밝혔다. [[이날 오후 2시]] 열린 식": "2024-03-04T14:00",
        "[[전날]] 협약을 맺었다.": "2024-03-04",
    },
    boundary=["이날치 공연", "그날그날 적는다.", "오전날씨"],
    words={"told_days": frozenset(words.TOLD_DAYS)},
    starts="word",
)
def day_told(match: regex.Match[str], _: object) -> Onward | None:
    """A day named from the day told before."""
    return _named(match, Moment(days=words.TOLD_DAYS[match["dw"]], base="told"))


@rule(
    rf"""(?P<ww>\L<weeks>)(?P<early>[ ]?초(?![가-힣])|초(?=에|부터))?(?!머니|택)
        (?:[ ]?{_WEEKDAY}|[ ]?(?P<end>주말){STOP}|(?=[ ]\d)|(?:[ ]?(?:중반|후반|초반|중순|말))?{STOP})""",
    examples={
        "[[지난주 금요일]] 문을 닫았다.": "2024-03-01",
        "[[다음 주 월요일]] 출국한다.": "2024-03-11",
        "[[이번 주]] 발표한다.": "2024-03-04/2024-03-10",
        "[[내주초 11~12일]] 처리한다.": "2024-03-11/2024-03-12",
    },
    boundary=["자리를 내주고 떠났다.", "다음 주자가 달린다.", "전주시와 맺었다.", "금주령"],
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


_COUNTED = r"(?P<count>하루|이틀|사흘|나흘|닷새|엿새|이레|여드레|아흐레|열흘|보름)"


@rule(
    rf"(?:{_COUNTED}|(?P<n>일주일|한[ ]?달|두[ ]?달|석[ ]?달|한[ ]?해))[ ]?(?P<way>전|앞|후|뒤){STOP}(?!까지|부터|내)",
    examples={
        "[[사흘 전]] 발표했다.": "2024-03-02",
        "[[한 달 전]] 문을 열었다.": "2024-02",
        "[[일주일 뒤]] 다시 연다.": "2024-03-12",
    },
    boundary=["사흘 전국 대회", "출석 하루 전인 그때", "하루 전체", "열흘 동안"],
    starts="word",
)
def counted_in_words(match: regex.Match[str], _: object) -> Expression | None:
    """Native counts of days before or after the day of writing."""
    if counted_from_an_event(match):
        return None
    sign = -1 if match["way"] in "전앞" else 1
    if match["count"]:
        base: Base = "told" if match["count"] == "하루" else "clock"
        return Expression(Moment(days=sign * words.COUNTS[match["count"]], base=base))
    unit = match["n"].replace(" ", "")
    if unit == "일주일":
        return Expression(Moment(days=sign * 7))
    if unit == "한해":
        return Expression(Moment(years=sign))
    return Expression(Moment(months=sign * {"한달": 1, "두달": 2, "석달": 3}[unit]))


@rule(
    rf"{YEARLY}(?<!상[·,]?[ ]?)(?P<part>[상하]반기|전반기|후반기){TAIL}?(?={STOP}|[ ])(?!별)",
    examples={"[[상반기]] 중 출시한다.": "2024-40", "[[하반기]]부터 시행한다.": "2024-41"},
    boundary=["매년 상·하반기에 연다.", "상반기별 집계", "반기 보고서"],
    starts="word",
)
def half_alone(match: regex.Match[str], _: object) -> Expression | None:
    """A half year without its year."""
    return expression(held(match))


@rule(
    rf"(?:연내|연말|연초|세밑)(?={STOP})",
    examples={"[[연내]] 지급한다.": "2024", "[[연말]]까지 끝낸다.": "2024"},
    boundary=["연말정산 안내", "연초록 숲", "연내용"],
    starts="word",
)
def within_year(match: regex.Match[str], _: object) -> Expression | None:
    """The end or the beginning of this year, or some time within it."""
    if match.group() == "연내" and compiled(r"용").match(match.string, pos=match.end()):
        return None
    return Expression(Moment(years=0))


@rule(
    r"새해(?=(?:부터|에는|에|엔|[ ]?들어|[ ]첫)(?![가-힣]{3}))(?:[ ](?P<first>첫날))?",
    examples={"[[새해]]부터 요금이 오른다.": "2024", "[[새해 첫날]] 문을 연다.": "2024-01-01"},
    boundary=["새해 인사를 드린다.", "새해맞이 행사"],
    starts="word",
)
def new_year(match: regex.Match[str], clock: Clock) -> Expression | None:
    """The new year: the coming one from autumn on, else this one."""
    years = 1 if clock.today and clock.today.month >= _AUTUMN else 0
    if match["first"]:
        return Expression(Moment(years=years, month=1, day=1))
    return Expression(Moment(years=years))


_AUTUMN = 10


@rule(
    r"(?:(?P<way>지난|이번|올)[ ]?)?(?P<holiday>\L<holidays>)(?:[ ]연휴)?(?!이브|[ ]이브|트리|[ ]트리|[ ]마켓|마켓|선물|빔|[ ]?장터|[을를][ ]맞|[ ]및|[ ]?맞이|[ ]?기념(?!식)|[ ]?특집|[ ]선물|[ ]?이벤트|[ ]?캐럴|[ ]?카드)",
    examples={
        "[[광복절]] 기념식을 연다.": "2024-08-15",
        "[[추석 연휴]]에 문을 연다.": "2024-09-17",
    },
    boundary=["크리스마스트리 점등", "광복군 기념관", "추석선물 꾸러미"],
    words={"holidays": HOLIDAYS},
    starts="word",
)
def named_day(match: regex.Match[str], _: object) -> Expression | None:
    """A day with a name, on its day of this year."""
    return expression(held(match), _LEAN.get(match["way"] or "", 0))


@rule(
    rf"(?P<way>지난|이번|전|직전|다음)[ ]?(?P<unit>분기){STOP}",
    examples={"[[지난 분기]] 매출": "2023-36", "[[이번 분기]] 실적": "2024-33"},
    boundary=["전분기별 수치", "매 분기"],
    starts="word",
)
def quarter_by_word(match: regex.Match[str], _: object) -> Expression | None:
    """The quarter of writing, the one before it, the one after it."""
    return Expression(Moment(parts={"이번": 0, "다음": 1}.get(match["way"], -1)))


@rule(
    rf"(?P<way>지난|이번|다음)[ ]?(?P<part>봄|여름|가을|겨울){STOP}",
    examples={"[[지난겨울]] 눈이 많았다.": "2023-24", "[[이번 여름]] 문을 연다.": "2024-22"},
    boundary=["지난 겨울방학특강", "봄바람이 분다."],
    starts="word",
)
def season_by_word(match: regex.Match[str], _: object) -> Expression | None:
    """A season called past or this."""
    return expression(held(match), {"지난": -1, "다음": 1}.get(match["way"], 0))


RELATIVE: tuple[Rule, ...] = (
    past_or_coming,
    weekday_past_or_coming,
    week_by_word,
    year_by_word,
    year_told,
    this_year_shortly,
    month_by_word,
    quarter_by_word,
    season_by_word,
    named_day,
    day_told,
    day_by_word,
    counted_in_words,
    half_alone,
    within_year,
    new_year,
)
"""Rules for dates that begin with a word, in order of precedence."""
