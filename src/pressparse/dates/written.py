"""Dates that are written with numbers: 2025년 10월 29일, ’25.8.11., 11.17일(월), 25~26일."""

import regex

from pressparse.dates.moment import Expression, Moment, Onward
from pressparse.dates.shapes import (
    ANY_YEAR,
    DAY,
    FREQUENT,
    GAP,
    HALF_YEAR,
    MON,
    PART,
    QUARTER,
    STOP,
    TAIL,
    TIME,
    TO,
    WEEKDAY,
    YEAR4,
    YEARLY,
    YY,
    counted_from_an_event,
    day_at,
    expression,
    held,
    is_counted_off,
    month_at,
    month_day_at,
    onward,
    piece,
    year_of,
)
from pressparse.lexicon.calendar import EVENTS
from pressparse.pattern import compiled
from pressparse.rule import Rule, rule

_FAR_DOTTED = rf"""(?: {TO} (?: (?:(?P<y2>{YEAR4}|{YY})[.][ ]?)? (?P<m2>{MON})[ ]?[.][ ]? )? (?P<d2>{DAY})(?!\d)
    (?:일|[.](?!\d))?(?:[ ]?\([월화수목금토일](?:요일)?\))? )"""


@rule(
    rf"""(?P<y>{YEAR4}|{YY})[ ]?(?P<sep>[.\-/])[ ]{{0,2}}(?P<m>{MON})[ ]?(?P=sep)[ ]{{0,2}}(?P<d>{DAY})(?!\d)
    (?:일|[.](?!\d))? {WEEKDAY}? {_FAR_DOTTED}?""",
    examples={
        "협약일은 [[2025. 10. 29.(수)]]이다.": "2025-10-29",
        "금융당국은 [[’25.8.11.]] 양해각서를 맺었다.": "2025-08-11",
        "공고 기간은 [['25.1.1.~9.30.]]이다.": "2025-01-01/2025-09-30",
        "일시: [[‘24.6.25(화) 09:50]]": "2024-06-25T09:50",
        "[[2025-10-29]] 등록": "2025-10-29",
    },
    boundary=["서버 버전 10.2025.3.1을 쓴다.", "문의 2025-123-4567", "판본 3.2024.13.40"],
    starts="short year",
)
def dotted_day(match: regex.Match[str], _: object) -> Onward | None:
    """A full date in figures, parted by dots, hyphens or strokes."""
    if match["y"][0] in "'‘’" and match["sep"] == "-":
        return None
    return onward(match, piece(TIME, match.string, match.end()) or ({}, match.end()))


@rule(
    r"(?P<y>20[0-4]\d|19[89]\d)(?P<m>0[1-9]|1[0-2])(?P<d>0[1-9]|[12]\d|3[01])(?![\d\-_,.]|[ ]?(?:원|명|건|개|번|호))",
    examples={"[[20251029]] 배포한 자료": "2025-10-29"},
    boundary=["계좌 20251029-11-123", "매출 20251029원", "번호 20251329"],
    starts="eight",
)
def eight_figures(match: regex.Match[str], _: object) -> Expression | None:
    """A date as eight figures in a row."""
    return expression(held(match))


@rule(
    rf"""(?:
        (?P<y>{YY})[ ]?[.][ ]?(?P<m>{MON})(?![\d%]) (?:
            (?:월|[.])?{TO}(?:(?P<y2>{YY})[.][ ]?)?(?P<m2>{MON})(?!\d)(?:[ ]?월|[.](?!\d)) | 월(?!호)(?:{TAIL})? | [.](?!\d) )?
      | (?P<y>{YEAR4})[ ]?[.][ ]?(?P<m>{MON})(?!\d) (?: 월(?!호)(?:{TAIL})? | [.](?=[^\d\s] | [ ]?[~)]) | {TAIL} )
    )""",
    examples={
        "통합 발주([[’23.7.]])로 앞당겼다.": "2023-07",
        "[[‘23.10월]] 시행했다.": "2023-10",
        "([[‘20.2]], 의결)": "2020-02",
        "[[2024.8월말]] 현재": "2024-08",
    },
    boundary=["지수는 2025.10으로 마쳤다.", "제품 '23.5% 늘어", "2024.8월호에 실렸다."],
    starts="short year",
)
def dotted_month(match: regex.Match[str], _: object) -> Expression | None:
    """A year and a month in figures, as fact boxes write them."""
    return expression(held(match))


@rule(
    rf"""(?: (?P<y>{YY})(?:년(?!대)도?|[.](?!\d))? {TO} (?:(?P<y2>{YY}|{YEAR4})(?:[ ]?년(?!대|간)도?)?)(?!\d)
      | (?P<y>{YEAR4})(?:[ ]?년도?)? {TO} (?P<y2>{YEAR4}|{YY}|\d\d)[ ]?년(?!대|간)도?
      | (?P<y>{YEAR4}){TO}(?P<y2>{YEAR4})(?=[ ]?[)\]]) )""",
    examples={
        "사업 기간: [[‘24~’28]], 총 900억": "2024/2028",
        "제5차 계획([[2024∼2028년]])": "2024/2028",
    },
    boundary=["전화 2024-2028", "상하수도 24~28개"],
    starts="short year",
)
def years_between(match: regex.Match[str], _: object) -> Expression | None:
    """A stretch of years."""
    first, last = year_of(match["y"]), year_of(match["y2"])
    return Expression(Moment(year=first), Moment(year=last)) if first < last else None


@rule(
    rf"""(?: (?P<y>{YY})(?:년도?|[.](?!\d))?[ ]?(?P<open>~)(?![ ]?[\d'‘’])
      | (?P<y>{YEAR4})(?:[ ]?년)?[ ]?(?P<open>~)(?=[ ]?(?:현재)?[)\],]) )""",
    examples={"운영([[’16∼]], 교육부)": "2016/.."},
    boundary=["’16∼’18 시행", "2~3개"],
    starts="short year",
)
def year_onwards(match: regex.Match[str], _: object) -> Expression | None:
    """A year from which something goes on."""
    return expression(held(match))


@rule(
    rf"""(?P<y>{YY}) (?: 년(?!대|생|차)도?(?:[ ]?{PART}|{TAIL})? | [ ]?{QUARTER} | [.](?!\d)
        | (?=[ ]?[)\],:;→/] | [ ]?(?:기준|대비)) )""",
    examples={
        "[[’30년말]] 가동한다.": "2030",
        "부산([[‘22.]]), 광주(‘23.)": "2022",
        "([[‘22]]) 24.2 → (‘23) 24.4": "2022",
        "[[‘40년]]까지 늘린다.": "2040",
    },
    boundary=["‘22’라는 숫자", "‘10대 과제’를 골랐다.", "'90년대생'이 온다"],
    starts="short",
)
def short_year(match: regex.Match[str], _: object) -> Expression | None:
    """A year of two figures behind an apostrophe."""
    return expression(held(match))


@rule(
    rf"""(?<![\d]\.)(?P<m>{MON})[ ]?(?P<sep>[./])[ ]?(?P<d>{DAY})(?!\d) (?:
        (?:일{STOP}|[.](?!\d))? {WEEKDAY} (?:{TO}(?:(?P<m2>{MON})[./][ ]?)?(?P<d2>{DAY})[.]?일?(?:[ ]?\([월화수목금토일](?:요일)?\))?)?
      | (?:일|[.])? {TO} (?P<m2>{MON})[.][ ]?(?P<d2>{DAY})(?!\d)(?:일|[.](?!\d))?(?:[ ]?\([월화수목금토일](?:요일)?\))?
      | [.]? {TO} (?P<d2>{DAY})(?!\d)(?:일|[.](?!\d))(?:[ ]?\([월화수목금토일](?:요일)?\))?
      | 일(?!간|치|분)(?={STOP})
      | [.](?=[ ](?:오전|오후|\d{{1,2}}:\d\d))
      | [.](?=[)\]])
    )""",
    examples={
        "위원장은 [[2.17일(토)]] 참석했다.": "2024-02-17",
        "일시: [[4.17일(수) 14:00~15:00]]": "2024-04-17T14:00/2024-04-17T15:00",
        "[[3.13.(수)]] 열린다.": "2024-03-13",
        "사업 참석차 [[4.20.∼4.27.]] 방한": "2024-04-20/2024-04-27",
        "정상회담([[2.18. 오전]]) 직후": "2024-02-18",
        "설명회([[5.2일]])를 연다.": "2024-05-02",
        "공모전 협약 체결([[5.29.]])": "2024-05-29",
    },
    boundary=["비율은 (30.7)이다.", "3.5일간 머문다.", "버전 11.17.2", "평균 12.5명", "2.5.(나)항"],
    starts="few. few/",
)
def month_dot_day(match: regex.Match[str], _: object) -> Onward | None:
    """A month and a day in figures, told from a decimal by the weekday, 일, a dot or a time."""
    return onward(match, piece(TIME, match.string, match.end()) or ({}, match.end()))


_ACTS = r"(?:창립|설립|개최|체결|발표|의결|개막|시행|개소|출범|발생|서명|통과|제정|공포|공고|착수|개통|회의|국무회의|접수|배포|보도|대책|선포|신고|방문|회담|출국|귀국|발족|선정)"


@rule(
    rf"""(?P<m>{MON})[.](?P<d>1\d|2\d|3[01]|[1-9])(?!\d) (?:
        (?<=[가-힣]\(\d{{1,2}}\.\d{{1,2}})(?=\))
      | (?<=\.\d\d)(?=[ ]{_ACTS})
    )""",
    examples={
        "재단은 [[1.13]] 창립총회를 거쳤다.": "2024-01-13",
        "최종 설립([[2.26]])했다.": "2024-02-26",
    },
    boundary=["지수는 7.13 올랐다.", "만족도(7.45)", "응답률 (7.26)", "성장률이 3.2 발표치"],
    starts="few.",
)
def bare_month_dot_day(match: regex.Match[str], _: object) -> Expression | None:
    """A month and a day with one dot between, before or behind what happened."""
    behind = match.string[match.end() : match.end() + 1] == ")"
    if behind and not compiled(_ACTS + r"\($").search(
        match.string[max(0, match.start() - 12) : match.start()]
    ):
        return None
    return expression(held(match))


@rule(
    rf"{YEARLY}(?:{ANY_YEAR}[ ]?)?{MON}{GAP}월{GAP}(?=\d)",
    examples={
        "행사는 [[2025년 10월 29일]] 열렸다.": "2025-10-29",
        "협약식은 [[4월 29일(월) 오후 2시 30분]] 열린다.": "2024-04-29T14:30",
        "[[3월 28일∼4월 2일]] 접수한다.": "2024-03-28/2024-04-02",
        "[[2 월 9 일(금)]] 체결했다.": "2024-02-09",
        "[[22년 4월 8일]] 출범했다.": "2022-04-08",
        "[[2월 6~7일]] 열었다.": "2024-02-06/2024-02-07",
    },
    boundary=["2025년 10월 45일", "매년 10월 9일 열린다.", "2월 30일 회의", "3월호 5일장"],
    starts="short year few월 few년",
)
def month_and_day(match: regex.Match[str], _: object) -> Onward | None:
    """A day with its month, and its year if the writer thought it needed."""
    return onward(match, month_day_at(match.string, match.start()))


@rule(
    rf"{YEARLY}(?:{ANY_YEAR}[ ]?)?{MON}{GAP}(?:월|[~\-])",
    examples={
        "[[2023년 5월]] 출시했다.": "2023-05",
        "[[2022년 1~3월]] 조사했다.": "2022-01/2022-03",
        "[[10월말]] 출장을 간다.": "2024-10",
        "[['23년 7월]] 시작한다.": "2023-07",
        "신청은 [[6월]]까지다.": "2024-06",
    },
    boundary=["3월호를 펴냈다.", "2002월드컵", "매년 5월에 연다.", "생후 12월령", "5개월"],
    starts="short year few월 few년 few~ few-",
)
def month_alone(match: regex.Match[str], _: object) -> Onward | None:
    """A month, with its year or without."""
    return onward(match, month_at(match.string, match.start()))


@rule(
    rf"""(?: (?P<y>{YEAR4})[ ]?년도?[ ]? (?: {PART} | {TAIL} )
      | (?P<y>{YEAR4})[ ](?:{QUARTER}|{HALF_YEAR})(?={STOP}|[ ])
      | (?P<y>\d\d)년도?[ ]?(?:{QUARTER}|{HALF_YEAR}) )""",
    examples={
        "[[2023년 4분기]] 실적": "2023-36",
        "[[2025년 상반기]] 채용": "2025-40",
        "[[2023년 말]] 기준": "2023",
        "[[2024년 1~3분기]] 매출": "2024-33/2024-35",
        "‘[[2021 하반기]] 우수사례 대회’": "2021-41",
        "[[23년도 상반기]] 간담회": "2023-40",
    },
    boundary=["2023년 초등학교 학생", "2024년 말레이시아 방문"],
    starts="year few년",
)
def part_of_year(match: regex.Match[str], _: object) -> Expression | None:
    """A year with a quarter, a half, a season, its beginning or its end."""
    return expression(held(match))


@rule(
    rf"(?:(?P<y>{YEAR4}|[5-9]0)(?:[ ]?년대)?{TO}(?P<y2>{YEAR4}|[1-9]0)|(?P<y>{YEAR4}|[5-9]0))[ ]?년대(?!생){TAIL}?",
    examples={
        "[[1990년대]]부터 이어졌다.": "199X",
        "[[2020년대 초]] 시작했다.": "202X",
        "[[80년대]] 골목": "198X",
        "[[1970~80년대]] 산업화": "197X/198X",
    },
    boundary=["1990년대생 직원", "10년대 계획"],
    starts="year few년 few~ few-",
)
def decade(match: regex.Match[str], _: object) -> Expression | None:
    """A decade."""
    year = year_of(match["y"])
    if year % 10 or (match["y2"] and int(match["y2"]) % 10):
        return None
    first = f"{year // 10}X"
    if match["y2"] is None:
        return Expression(Moment(fixed=first))
    last = (
        int(match["y2"][-2:]) // 10 + year // 100 * 10
        if len(match["y2"]) == 2
        else int(match["y2"]) // 10
    )
    return Expression(Moment(fixed=f"{first}/{last}X"))


@rule(
    rf"(?P<c>1\d|2[01]|[1-9])[ ]?세기{STOP}{TAIL}?",
    examples={"[[19세기 말]] 세워졌다.": "18XX"},
    boundary=["50세기념 공연", "30세기"],
    starts="few세",
)
def century(match: regex.Match[str], _: object) -> Expression | None:
    """A century."""
    return Expression(Moment(fixed=f"{int(match['c']) - 1:02d}XX"))


@rule(
    rf"""(?: (?P<y>{YEAR4}) | (?<![,.~\d])(?P<y>[89]\d|0\d)(?=년(?:도|에|부터|까지|의|은|말|초|[ ](?!동안|만에|역사|전|후|뒤|간|넘|된|가까|이상|여)))
      )[ ]?년(?!대|간|생|차|물|형[ ]|산[ ]|[ ]?만에|[ ]?\d{{1,2}}월)도?(?:{TAIL})?""",
    examples={
        "[[1992년]] 맺은 협정": "1992",
        "[[2025년도]] 예산": "2025",
        "[[97년]] 외환위기": "1997",
    },
    boundary=["85년 된 가게", "2000년간 이어진 길", "3년물 금리", "1990년대생 직원", "12025년"],
    starts="year few년",
)
def year_alone(match: regex.Match[str], _: object) -> Expression | None:
    """A year."""
    return expression(held(match))


_UNITS = r"(?:년|명|개|건|원|달러|억|만|천|여|톤|㎡|m|km|t|가구|세대|곳|대|번지|호|점|번|자문단|세대|청년)"


@rule(
    rf"""(?<![A-Za-z\d][ ])(?<![가-힣A-Za-z\d.,\-~/%&+])(?P<y>(?:19[5-9]|20[0-4])\d)(?=[ ](?!{_UNITS}(?![가-힣]))[가-힣A-Z(])""",
    examples={
        "장관은 ‘[[2025]] 다온 문화대화’에 참석했다.": "2025",
        "이번 협정은 [[2025]] 하늘누리 정상회의에서 맺는다.": "2025",
    },
    boundary=[
        "CES 2025 행사장에서",
        "모델명 가온 2025 신형",
        "2040 플라스틱 제로를 내걸었다.",
        "참가자 2000 명이 모였다.",
    ],
    starts="year",
)
def year_before_name(match: regex.Match[str], clock: object) -> Expression | None:
    """A year standing alone as a word before the name of an event."""
    year = int(match["y"])
    ahead = match.string[match.end() : match.end() + 40]
    name = compiled(r"[^\n.,’'”\"」』｣>)]*").match(ahead)
    title = name[0] if name else ""
    if any(event in title for event in EVENTS):
        return expression(held(match))
    before = match.string[match.start() - 1 : match.start()]
    today = getattr(clock, "today", None)
    if before in ("‘", "'", "「", "『", "“", '"', "<", "《") and today and year <= today.year + 1:
        return expression(held(match))
    return None


@rule(
    rf"{FREQUENT}{DAY}(?=[ ]{{0,2}}[일~\-,·])",
    examples={
        "군은 [[4일]] 협약을 맺었다.": "2024-03-04",
        "[[25~26일]] 이틀간 열린다.": "2024-03-25/2024-03-26",
        "회의는 [[5일(화) 14시]]에 열렸다.": "2024-03-05T14:00",
        "[[11일(월)]] 시작한다.": "2024-03-11",
        "행사는 [[12일 오전]] 열린다.": "2024-03-12",
        "[[6일]](현지시간) 서명했다.": "2024-03-06",
        "[[7, 8일]] 열린다.": "2024-03-07/2024-03-08",
    },
    boundary=[
        "3일간 열린다.",
        "10일 동안 머문다.",
        "주 5일 근무한다.",
        "1박 2일 일정",
        "5일장이 선다.",
        "매월 15일 지급한다.",
        "30일 이내에 낸다.",
        "12일째 이어졌다.",
        "100일을 맞았다.",
        "3일 만에 끝났다.",
    ],
    starts="few일 few~ few- few, few·",
)
def day_alone(match: regex.Match[str], _: object) -> Onward | None:
    """A bare day: the month is the issue's, or that of the date before it."""
    part = day_at(match.string, match.start())
    if part is None or is_counted_off(match.string, part[1]):
        return None
    if part[0]["d"] == "1" and piece(_PER_DAY, match.string, part[1]):
        return None
    return onward(match, part)


_PER_DAY = r"[ ](?:\d|평균|최대|최고|생산|처리|이용|교사|명예|체험)"


@rule(
    rf"{QUARTER}",
    examples={
        "[[2분기]] 매출이 늘었다.": "2024-34",
        "[[1~2분기]]": "2024-33/2024-34",
    },
    boundary=["5분기 연속", "1분기점"],
    starts="few분 few~ few- few/",
)
def quarter(match: regex.Match[str], _: object) -> Expression | None:
    """A quarter without its year."""
    if compiled(r"[ ]?(?:연속|만에|째)").match(match.string, pos=match.end()):
        return None
    return expression(held(match))


_BEFORE = {"전": -1, "후": 1, "뒤": 1}


@rule(
    rf"(?<![.,\d~])(?P<n>\d{{1,3}})[ ]?(?P<unit>년|개월|주일?|일)[ ]?(?P<way>전|후|뒤){STOP}(?!까지|부터|내|간[ ])",
    examples={
        "[[2년 후]] 상장한다.": "2026",
        "[[3개월 전]] 문을 열었다.": "2023-12",
        "[[3일 전]] 발표했다.": "2024-03-02",
        "[[10년 전]]보다 두 배 늘었다.": "2014",
    },
    boundary=["개최 15일 전까지 낸다.", "2~3년 후", "3년 전국 대회", "1년 후원한다."],
    starts="few년 few개 few주 few일",
)
def counted_off(match: regex.Match[str], _: object) -> Expression | None:
    """So many days, weeks, months or years before or after the day of writing."""
    if counted_from_an_event(match):
        return None
    n = int(match["n"]) * _BEFORE[match["way"]]
    unit = match["unit"]
    if unit == "년":
        return Expression(Moment(years=n))
    if unit == "개월":
        return Expression(Moment(months=n))
    return Expression(Moment(days=n * (7 if unit.startswith("주") else 1)))


WRITTEN: tuple[Rule, ...] = (
    dotted_day,
    eight_figures,
    dotted_month,
    month_and_day,
    month_alone,
    years_between,
    year_onwards,
    short_year,
    month_dot_day,
    bare_month_dot_day,
    part_of_year,
    decade,
    century,
    year_alone,
    year_before_name,
    day_alone,
    quarter,
    counted_off,
)
"""Rules for dates that begin with a figure, in order of precedence."""
