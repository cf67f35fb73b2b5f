"""Dates that are told by a word: 지난 3일, 내년 상반기, 이달 말, 이날, 사흘 전, 지난주 금요일."""

from collections.abc import Callable
from dataclasses import replace

import regex

from pressparse.dates.frame import Clock
from pressparse.dates.moment import Base, Expression, Moment, Onward
from pressparse.dates.shapes import (
    DAY,
    HOLIDAY_END,
    HOLIDAYS,
    LEAN,
    MON,
    STOP,
    TIME,
    WEEKDAY,
    Groups,
    Part,
    day_at,
    expression,
    first_of,
    held,
    holiday_at,
    is_counted_off,
    month_at,
    month_day_at,
    nth_at,
    onward,
    part_at,
    piece,
    stops_at,
    tail_at,
    with_time,
    year_at,
)
from pressparse.language.letters import JOINERS, OBJECTS, SINGLE, SUBJECTS, TOPICS
from pressparse.lexicon import calendar as words
from pressparse.pattern import deferred
from pressparse.rule import rule

_AGO = r"(?<!(?:시간|[^주]년|개월|달|주일|하루|이틀|사흘|나흘|열흘|보름|\d일|반나절)(?:이[ ]|가[ ]))지난"
"""지난 before a date; not the verb whose subject is a length of time: 회의가 9시간이 지난 14일."""


@rule(
    rf"(?P<way>{_AGO}|오는|(?<!보다[ ])앞선|다가오는|돌아오는|(?:저번|이번|다음)(?=[ ]\d{{1,2}}월))[ ]{{1,2}}(?=[\d'{SINGLE}가-힣])",
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
        "[[지난 2. 20.]] 치른 선거": "2024-02-20",
        "[[오는 4.3.]]에 연다.": "2024-04-03",
        "[[오는 17일]] 전까지 낸다.": "2024-03-17",
        "[[오는 17.18일]] 겨룬다.": "2024-03-17/2024-03-18",
        "[[오는 4, 5월]] 문을 연다.": "2024-04/2024-05",
        "[[지난 연말]] 맺은 약속": "2023",
        "[[이번 4월 12일 금요일]] 모인다.": "2024-04-12",
        "[[지난 21년]] 시작한 사업": "2021",
        "[[오는 31년]]까지 짓는다.": "2031",
    },
    boundary=[
        "지난 3일간 내린 비",
        "지난 5년 동안",
        "지난 10개월",
        "지난 20여 년",
        "오는 길에",
        "지난 2.5년",
        "지난 2. 20. 3. 항목",
        "지난 20년 역사",
        "지난 22년을 돌아본다.",
        "이번 달력",
        "착공한 지 석 달이 지난 그때",
    ],
    starts="word",
)
def past_or_coming(match: regex.Match[str], clock: Clock) -> Onward | None:
    """A day, month or year that the writer calls past or coming."""
    lean, text, at = LEAN.get(match["way"], 0), match.string, match.end()
    if text.startswith(("연말", "연초", "세밑"), at) and stops_at(text, at + 2):
        past = lean < 0 and text[at : at + 2] != "연초"
        return Onward(Expression(Moment(years=-1 if past else 0)), at + 2)
    if (whole := piece(rf"(?:(?P<whole>한[ ]?해)|한[ ]?주){STOP}", text, at)) is not None:
        moment = Moment(years=lean) if whole[0] else Moment(weeks=lean)
        return Onward(Expression(moment), whole[1])
    part = first_of(
        text, at, month_day_at, month_at, day_at, year_at, part_at, holiday_at, _in_figures_at
    )
    if part is None:
        part = _in_two_figures_at(text, at, lean, clock)
    elif lean < 0 and "d" in part[0] and "m" not in part[0] and is_counted_off(text, part[1]):
        return None
    return onward(match, part, lean)


def _in_two_figures_at(text: str, at: int, lean: int, clock: Clock) -> Part | None:
    """Return the year in two figures at a place: 오는 30년; 지난 22년 where no length of time is meant."""
    year = piece(_NO_LENGTH, text, at)
    if year is None or clock.today is None:
        return None
    short = int(year[0]["y"])
    away = _CENTURY + short - clock.today.year
    near = -_NEAR_YEARS < away <= 0 and short % _ROUND != 0
    if away >= 0 if lean > 0 else lean < 0 and near:
        return {"y": str(_CENTURY + short)}, year[1]
    return None


_NO_LENGTH = r"""(?P<y>\d\d)년(?!대|째|차|물)
    (?: (?=부터|까지|에|말|초|도) | (?=[ ](?!동안|간|여|역사|세월|넘|이상|내내|가까|만에)) )"""
"""A year in two figures that is no length of time."""
_CENTURY = 2000
_NEAR_YEARS = 10
_ROUND = 5
"""Round numbers of years are a length of time rather than a year."""


def _in_figures_at(text: str, at: int) -> Part | None:
    """Return the month and day in figures at a place: 10/8(목), 6.13, 6. 13.; with dots behind both, a particle may follow."""
    return piece(
        rf"(?P<m>{MON})(?:[./](?P<d>{DAY})(?![\d%.])(?:(?:[ ]?일(?!간|치|분))?{WEEKDAY}|[ ]?일(?!간|치|분)|(?![가-힣A-Za-z]))|[.][ ]?(?P<d>{DAY})[.](?![\d%]|[ ]?\d)(?:{WEEKDAY})?)",
        text,
        at,
    )


_PERSONS = r"(?:선수|감독|코치|지도자|기자|작가|인물|신인|과학자|기업인|경영인|경영자|가수|배우|시인|공무원|교사|스승|의사|간호사|건축가|디자이너|농업인|예술인|여성|소녀)"
_THINGS = r"(?:차|자동차|책|브랜드|제품|영화|음반|앨범|노래|골|팀|기업|기술|도시|관광지|건축물|디자인|게임|단어|사진|컬러|색|섬|수산물|나무|꽃|새)"
_PRIZE = rf"""(?:의[ ]?(?:[가-힣A-Za-z]{{1,5}}[ ]?){{0,2}}?(?: {_PERSONS}(?:상|대상)?(?:{STOP}|(?=들|으로))
      | {_THINGS}(?:상|대상)(?:{STOP}|(?=으로)) | {_THINGS}(?=(?:으?로|에)[ ](?:선정|뽑|꼽|올라|올랐|오른|이름)|[ ](?:선정|수상|시상|투표)|[’'”」』]) ))"""
"""What follows a year or month that is the name of a prize: 올해의 작가, 올해의 책 선정."""


@rule(
    rf"(?<!\d(?=차년))(?P<yw>\L<years>)(?:(?<=년)도)?(?!생|{_PRIZE})(?<![난번][ ]해(?!{STOP}|[ ]?\d|[ ]?(?:말|초|연말|연초)))",
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
        "[[내년 2, 3월]] 접수한다.": "2025-02/2025-03",
        "[[작년 이맘때]]보다 춥다.": "2023-03",
        "[[올해 마지막 날]] 종을 친다.": "2024-12-31",
        "[[내년 1학기]]부터 가르친다.": "2025-03/2025-08",
        "[[지난 해 5월]] 문을 열었다.": "2023-05",
        "[[차년도]] 살림": "2025",
        "2006년 절을 지은 [[다음 해]]부터": "2007",
        "[[올해]]의 기업 지원책": "2024",
        "[[지난해(7월 24일)]]와 비교하면": "2023-07-24",
        "[[올해(1~3월)]] 들어": "2024-01/2024-03",
    },
    boundary=[
        "올해의 작가상",
        "누리연맹 올해의 청소년선수상을 받았다.",
        "올해의 책으로 뽑혔다.",
        "내년생",
        "저작년도",
        "지난 해외 순방",
        "지난 해결책",
    ],
    words={"years": frozenset(words.YEARS)},
    starts="word",
)
def year_by_word(match: regex.Match[str], clock: Clock) -> Onward | None:
    """A year named from the year of writing, with what may follow a year."""
    text, end = match.string, match.end()
    if text.startswith((" 이맘때", " 이맘 때", " 요맘때"), end):
        month = clock.today.month if clock.today else None
        moment = Moment(years=words.YEARS[match["yw"]], month=month)
        return Onward(Expression(moment), text.index("때", end) + 1)
    part = _in_brackets(text, end, month_day_at, month_at) or _of_a_year(text, end)
    found = onward(match, part or ({}, end))
    begin = match.start()
    if match["yw"] == "다음 해" and _AFTER_A_DEED.search(text, max(0, begin - _DEED), begin):
        return _from(found, "near")
    return _from(found, "topic") if match["yw"] in ("전년", "전전년") else found


_AFTER_A_DEED = deferred(
    r"(?:[가-힣](?:한|된|난|친|진|린|긴|운|쓴|준|둔)|[받맺입잃찾낳지얻앉잡심남먹늙쌓놓읽죽닫]은)[ ](?:바로[ ])?$"
)
"""A deed from which the next year or day is counted: `문을 연 다음 해`, `보도된 바로 다음 날`."""
_DEED = 6
"""Characters that the end of such a deed takes at most."""


def _from(found: Onward | None, base: Base) -> Onward | None:
    """Return a date counted from what its sentence is about or has told: 전년, 전월, 익월."""
    if found is None or found.expression.first.same:
        return found
    first = found.expression.first._replace(base=base)
    return Onward(replace(found.expression, first=first), found.end)


def _in_brackets(text: str, at: int, *readers: Callable[[str, int], Part | None]) -> Part | None:
    """Return the day or month that stands alone in brackets behind a word: 지난해(7월 24일), 지난달(5일)."""
    if text[at : at + 1] != "(":
        return None
    inner = first_of(text, at + 1, *readers)
    return (inner[0], inner[1] + 1) if inner and text[inner[1] : inner[1] + 1] == ")" else None


def _of_a_year(text: str, at: int) -> Part | None:
    """Return what of a year is meant, where the year is named by a word."""
    gap = _after_spaces(text, at)
    if text[gap : gap + 1].isdigit():
        return first_of(text, gap, month_day_at, month_at, part_at)
    return first_of(text, at, nth_at, tail_at) or first_of(text, gap, part_at, holiday_at, _same_at)


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
        "1521년 짓고 [[그다음 해]] 헐었다.": "1522",
        "[[익년 4월]]까지 미룬다.": "2025-04",
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
    found = onward(match, part)
    return _from(found, "near") if match["tw"].startswith("익년") else found


_YEARLY = r"(?:경제|성장률|수출|매출|실적|물가|예산|목표|연간|세수|임단협|국감)"
"""What is counted or held once a year: `올 성장률`."""
_OF_THIS_YEAR = deferred(rf"[ ]?들어|[ ]{_YEARLY}")


@rule(
    rf"""올 (?: [ ](?:연말|연초){STOP} | [ ]한[ ]?해 | [ ]?해{STOP}(?!{_PRIZE})
      | [ ][초말]{STOP} | (?=[ ]?들어(?![가-힣]))|(?=[ ]{_YEARLY}) | (?=[ ]\d | [ ]?(?:[상하전후]반기|봄|여름|가을|겨울)) )""",
    examples={
        "[[올 하반기]] 시행한다.": "2024-41",
        "[[올 한 해]] 고마웠다.": "2024",
        "[[올여름]] 휴가": "2024-22",
        "[[올 1월]] 문을 열었다.": "2024-01",
        "[[올]] 매출 목표": "2024",
        "[[올]]들어 처음": "2024",
    },
    boundary=["올바른 길", "올림픽 3월 개막", "올 사람은 온다."],
    starts="word",
)
def this_year_shortly(match: regex.Match[str], _: object) -> Onward | None:
    """올 before a part of this year."""
    text, end = match.string, match.end()
    if match.group() != "올" or _OF_THIS_YEAR.match(text, end):
        return Onward(Expression(Moment(years=0)), end)
    part = first_of(text, _after_spaces(text, end), month_day_at, month_at, part_at)
    found = onward(match, part)
    if found is None or found.expression.first.year is not None:
        return None
    first = found.expression.first._replace(years=0)
    return Onward(replace(found.expression, first=first), found.end)


@rule(
    rf"(?:(?P<mw>\L<months>)|(?P<tmw>\L<told_months>))(?!{_PRIZE})",
    examples={
        "[[지난달 29일]] 마쳤다.": "2024-02-29",
        "[[지난달(29일)]] 마쳤다.": "2024-02-29",
        "[[이달 말]] 공개한다.": "2024-03",
        "[[내달 5일]] 개막한다.": "2024-04-05",
        "[[다음 달 초]] 시작한다.": "2024-04",
        "1월 물가는 [[전월]]보다 올랐다.": "2023-12",
        "[[지난달]] 체결했다.": "2024-02",
        "3월 4일 열고 [[같은 달 8일]] 닫았다.": "2024-03-08",
        "[[이달 셋째 금요일]] 모인다.": "2024-03-15",
        "[[지난달 마지막 주 화요일]] 만났다.": "2024-02-27",
        "[[다음 달 둘째 주말]] 달린다.": "2024-04-13/2024-04-14",
        "[[이달 말일]]까지 낸다.": "2024-03-31",
        "[[내달 초하루]] 문을 연다.": "2024-04-01",
        "[[다다음 달]] 준공한다.": "2024-05",
        "[[익월 20일]] 지급한다.": "2024-04-20",
    },
    boundary=["이달의 소녀가 나온다.", "지난달력", "전달했다."],
    words={"months": frozenset(words.MONTHS), "told_months": frozenset(words.TOLD_MONTHS)},
    starts="word",
)
def month_by_word(match: regex.Match[str], _: object) -> Onward | None:
    """A month named from the month of writing or the month told before, with its day."""
    text, end = match.string, match.end()
    part = _in_brackets(text, end, day_at) or first_of(text, _after_spaces(text, end), day_at)
    part = part or first_of(text, end, nth_at, tail_at)
    if part is None and stops_at(text, end):
        part = ({}, end)
    found = onward(match, part)
    if match["tmw"] == "익월":
        return _from(found, "near")
    return _from(found, "topic") if match["mw"] in ("전월", "전전월") else found


@rule(
    rf"구랍(?:[ ](?=\d)|{STOP})",
    examples={"[[구랍 30일]] 문을 열었다.": "2023-12-30"},
    boundary=["구랍지 마라."],
    starts="word",
)
def last_month_of_old(match: regex.Match[str], _: object) -> Onward | None:
    """The last month of the old year, as older papers call it."""
    found = onward(match, first_of(match.string, match.end(), day_at) or ({}, match.end()))
    if found is None:
        return None
    first = found.expression.first._replace(years=-1, month=12)
    return Onward(replace(found.expression, first=first), found.end)


_ALWAYS = r"(?:의?[ ]일(?![가-힣])|의?[ ]일[이은만도]|[, ]{1,2}(?:내일|미래|그리고))"
"""Behind 어제 오늘: what makes them every day."""


@rule(
    rf"(?<!\d)(?P<dw>\L<days>)(?!치|날|신문|배움|채움|투어|로(?!(?:써|서|부터)?[ ,])|캠|저축|의[ ]?(?:날씨|집|유머|운세|뉴스|신문|포토|주요[ ]?뉴스|핫[ ]?이슈|[가-힣]{{2}}일보|대한민국|한국|우리|나[를는]|번영)|이[ ][가-힣]{{2,8}}라면)(?<!(?<!내)내일(?=의|로(?!부터))|모레(?=,)|어제(?=[ ]?오늘{_ALWAYS})|(?<=어제[ ]?)오늘(?={_ALWAYS}))",
    examples={
        "[[오늘]] 협약을 맺었다.": "2024-03-05",
        "[[오늘(5일)]]부터 연다.": "2024-03-05",
        "[[모레]] 출국한다.": "2024-03-07",
        "[[어제 오후]] 만났다.": "2024-03-04",
        "[[금일]] 체결식": "2024-03-05",
        "[[내일모레]] 떠난다.": "2024-03-07",
        "[[내일 모레]] 떠난다.": "2024-03-07",
        "[[어제]]로 끝났다.": "2024-03-04",
        "[[오늘(5)]]부터 연다.": "2024-03-05",
    },
    boundary=[
        "오늘날 사회는",
        "내일배움카드",
        "내일신문 보도",
        "그제야 알았다.",
        "내일로 승차권",
        "하루 30.8명일 뿐",
        "어제오늘 일이 아니다.",
        "어제 오늘 미래를 담았다.",
        "오늘의 대한민국을 만든 힘",
        "오늘의 운세",
        "내일이 투표일이라면 누구를 뽑겠는가.",
    ],
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
    inner = first_of(text, opened[1], month_day_at, day_at, _figure_at) if opened else None
    closed = piece(r"[ ]?\)", text, inner[1]) if inner else None
    if inner and closed:
        groups, end = inner[0], closed[1]
    elif not stops_at(text, end) and not piece(TIME, text, end):
        return None
    got = expression(groups)
    if got is None:
        return None
    there = got.first
    moment = moment._replace(month=there.month, day=there.day, hour=there.hour, minute=there.minute)
    return with_time(moment, text, end, half, got.checked)


def _figure_at(text: str, at: int) -> Part | None:
    """Return the day at a place that a bracket behind it closes: 오늘(18)."""
    return piece(rf"(?P<d>{DAY})(?=[ ]?\))", text, at)


@rule(
    r"(?P<dw>\L<told_days>)(?!치[^가-힣])",
    examples={
        "4일 도착해 [[이날]] 서명했다.": "2024-03-04",
        "4일 열렸고 [[다음 날]] 끝났다.": "2024-03-05",
        "4일 밝혔다. [[이날 오후 2시]] 열린 식": "2024-03-04T14:00",
        "[[전날]] 협약을 맺었다.": "2024-03-04",
        "[[이튿날]]인 2월 26일 떠났다.": "2024-02-26",
    },
    boundary=[
        "이날치 공연",
        "그날그날 적는다.",
        "오전날씨",
        "당일 여행을 다녀왔다.",
        "물러난 바로 다음 날 자리를 옮겼다.",
        "잔치 당일 모인다.",
        "밤 10시부터 다음 날 6시까지 닫는다.",
    ],
    words={"told_days": frozenset(words.TOLD_DAYS)},
    starts="word",
)
def day_told(match: regex.Match[str], _: object) -> Onward | None:
    """A day named from the day told before."""
    if match["dw"] == "당일" and not _is_day_told(match):
        return None
    if match["dw"] == "전일" and _OF_A_DAY.match(match.string, match.end()):
        return None
    if words.TOLD_DAYS[match["dw"]] == 1 and _is_of_any_day(match):
        return None
    return _named(match, Moment(days=words.TOLD_DAYS[match["dw"]], base="told"))


_DATED = deferred(r"\d일|\d월|지난|오늘|어제|이날|그날|[월화수목금토일]요일")
_FROM_AN_HOUR = deferred(r"(?:\d시(?:[ ]?\d{1,2}분)?|\d:\d\d)(?:부터|에서)[ ]$")
"""An hour of any day, from which something goes on to the next: `밤 10시부터 다음 날 아침 6시까지 닫는다`."""
_CLAUSE = 60
"""Characters before a next day in which the day may stand from which it is counted."""


def _is_of_any_day(match: regex.Match[str]) -> bool:
    """Return whether a next day is that of no day told: `퇴직한 바로 다음 날`, `10시부터 다음 날 6시까지`."""
    text, begin = match.string, match.start()
    start = max(0, begin - _CLAUSE)
    if not (_AFTER_A_DEED.search(text, start, begin) or _FROM_AN_HOUR.search(text, start, begin)):
        return False
    start = max(start, text.rfind(". ", start, begin), text.rfind("\n", start, begin))
    return _DATED.search(text, start, begin) is None


_OF_A_DAY = deferred(
    r"치기|[ ]?(?:배송|코스|여행|관광|투어|일정|왕복|예약|취소|발송|출고|접수|진료|결제|근무|운영|돌봄|제[ ])"
)
_NO_EVENT = deferred(rf"(?:[{TOPICS}로,][ ]|^)$", regex.MULTILINE)


def _is_day_told(match: regex.Match[str]) -> bool:
    """Return whether 당일 is the day told: neither the day of an event (`행사 당일`) nor a length (`당일 여행`)."""
    if _OF_A_DAY.match(match.string, match.end()):
        return False
    return _NO_EVENT.search(match.string, max(0, match.start() - 2), match.start()) is not None


_OCCASION = rf"(?!이브|[ ]이브|트리|[ ]트리|[ ]마켓|마켓|선물|빔|[ ]?장터|(?:[ ]?\([^()\n]{{1,20}}\))?[{OBJECTS}][ ](?:맞|앞두|앞둔|전후|보내|보낼|쇠|지내|상징)|[{JOINERS}][ ][가-힣]{{2,6}}[{OBJECTS}][ ](?:맞|앞두|앞둔)|[{SUBJECTS}][ ]끝나|[ ]및|[ ]?맞이|[ ]?기념(?!식)|[ ]?특집|[ ]선물|[ ]?이벤트|[ ]?캐럴|[ ]?카드|[ ]?명절(?:[을]|[ ]?전후)|[ ]?(?:대목|특수|성수|차례|상차림|민심|밥상|음식|물가|제수|황금[ ]?연휴))"
"""What makes a day with a name an occasion: nothing is said of the day itself."""
_ON_THE_DAY = deferred(
    r"에(?![가-힣])|(?:까지|부터)(?![가-힣])|[ ](?:전|이전|앞|뒤|후|이후|당일|다음[ ]?날|이튿날|전날)(?:(?![가-힣])|(?=에|까지|부터|의|인|은|이[ ]|로))|[ ]?연휴|인[ ]\d|\(\d"
)


_OF_THE_OCCASION = deferred(
    r"(?<!날|연휴)(?:의(?![ ]?(?:전날|다음|이튿날))|[ ](?!(?:기념|경축|행사|사면|특사|당일|연휴|기간|때|무렵|즈음|하루|이틀|사흘|오전|오후|아침|저녁|새벽|낮|밤|오는|휴무|휴장|휴일|이?[전후]|[앞뒤]|직[전후]|다음|이튿날)(?!단|통))[가-힣])"
)
"""Behind a feast without 날 or 연휴: a thing of the feast, on no day of it: 추석 꾸러미, 성탄절의 설렘."""


@rule(
    rf"(?:(?P<way>지난|이번|올|오는|다가오는)[ ]?)?(?P<holiday>\L<holidays>)(?:[ ]?연휴)?+{HOLIDAY_END}{_OCCASION}",
    examples={
        "[[광복절]] 기념식을 연다.": "2024-08-15",
        "[[추석 연휴]]에 문을 연다.": "2024-09-17",
        "[[설]] 전에 끝낸다.": "2024-02-10",
        "[[이번 단오]]에 씨름판을 연다.": "2024-06-10",
        "[[정월대보름]]에 연을 날렸다.": "2024-02-24",
        "[[크리스마스이브]]에 노래한다.": "2024-12-24",
        "[[동짓날]] 팥죽을 나눈다.": "2024-12-21",
        "[[섣달그믐]]까지 일했다.": "2024-02-09",
    },
    boundary=[
        "크리스마스트리 점등",
        "광복군 기념관",
        "추석선물 꾸러미",
        "설 씨는 웃었다.",
        "떠도는 설 때문이다.",
        "동지 여러분",
        "가나국 신정(新鄭)시",
        "신정부 출범",
        "성탄절을 앞두고 나눈다.",
        "추석 명절을 전후해 돈다.",
        "한가위를 보내는 이웃",
        "설날 음식을 나눈다.",
        "추석 꾸러미를 부친다.",
        "성탄절의 설렘을 담았다.",
    ],
    words={"holidays": HOLIDAYS},
    starts="word",
)
def named_day(match: regex.Match[str], _: object) -> Expression | None:
    """A day with a name, on its day of this year."""
    text, end = match.string, match.end("holiday")
    if match["way"] is None and (
        (match["holiday"] in words.GUARDED and not _ON_THE_DAY.match(text, end))
        or _OF_THE_OCCASION.match(text, match.end())
    ):
        return None
    return expression(held(match), LEAN.get(match["way"] or "", 0))


@rule(
    rf"3[·.]1절{HOLIDAY_END}{_OCCASION}",
    examples={"[[3·1절]]에 종을 친다.": "2024-03-01"},
    boundary=["3·1절을 맞아 걷는다.", "3·1절노래"],
    starts="few· few.",
)
def independence_day(_match: regex.Match[str], _clock: object) -> Expression:
    """The day of the independence movement, which is named by its date."""
    return Expression(Moment(month=3, day=1))
