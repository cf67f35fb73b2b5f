"""Dates that are written with numbers: 2025년 10월 29일, ’25.8.11., 11.17일(월), 25~26일."""

import regex

from pressparse.dates.moment import Expression, Onward
from pressparse.dates.shapes import (
    ANY_YEAR,
    DAY,
    FREQUENT,
    GAP,
    MON,
    STOP,
    TAIL,
    TIME,
    TO,
    WEEKDAY,
    YEAR4,
    YEARLY,
    YY,
    day_at,
    expression,
    held,
    is_counted_off,
    month_at,
    month_day_at,
    onward,
    piece,
)
from pressparse.language.letters import SINGLE
from pressparse.pattern import deferred
from pressparse.rule import rule

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
    if match["y"][0] in f"'{SINGLE}" and match["sep"] == "-":
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
    rf"""(?<![\d]\.)(?P<m>{MON})[ ]?(?P<sep>[./])[ ]?(?P<d>{DAY})(?!\d) (?:
        (?:일{STOP}|[.](?!\d))? {WEEKDAY} (?:{TO}(?:(?P<m2>{MON})[./][ ]?)?(?P<d2>{DAY})[.]?일?(?:[ ]?\([월화수목금토일](?:요일)?\))?)?
      | (?:일|[.])? {TO} (?P<m2>{MON})[.][ ]?(?P<d2>{DAY})(?!\d)(?:일|[.](?!\d))?(?:[ ]?\([월화수목금토일](?:요일)?\))?
      | (?<=\(\d{{1,2}}[.]\d{{1,2}}) {TO} (?P<d2>{DAY})(?=\))
      | [.]? {TO} (?P<d2>{DAY})(?!\d)(?:일|[.](?!\d))(?:[ ]?\([월화수목금토일](?:요일)?\))?
      | 일(?!간|치|분)(?={STOP})
      | [.](?=[ ](?:오전|오후|\d{{1,2}}:\d\d))
      | [.](?=[)\]]|(?:부터|까지|에는?|자로?)(?![가-힣]))
      | (?<=이번[ ]\d{{1,2}}[.][ ]?\d{{1,2}})[.](?=[ ][가-힣])
      | (?<=[^\d\s][ ]/[ ]\d{{1,2}}\.\d{{1,2}})[.](?=[ ]+(?:-|[가-힣A-Z])|\s*$|\n)
    )""",
    examples={
        "위원장은 [[2.17일(토)]] 참석했다.": "2024-02-17",
        "일시: [[4.17일(수) 14:00~15:00]]": "2024-04-17T14:00/2024-04-17T15:00",
        "[[3.13.(수)]] 열린다.": "2024-03-13",
        "사업 참석차 [[4.20.∼4.27.]] 방한": "2024-04-20/2024-04-27",
        "정상회담([[2.18. 오전]]) 직후": "2024-02-18",
        "설명회([[5.2일]])를 연다.": "2024-05-02",
        "공모전 협약 체결([[5.29.]])": "2024-05-29",
        "규칙은 [[5. 29.]]자로 바뀐다.": "2024-05-29",
        "이번 [[5. 29.]] 개방부터 쓸 수 있다.": "2024-05-29",
        "- 나래강 물길 조사 약속 / [[5.19.]] -": "2024-05-19",
        "옛 그릇 조사 / [[6.30.]] 가람박물관": "2024-06-30",
    },
    boundary=[
        "비율은 (30.7)이다.",
        "3.5일간 머문다.",
        "버전 11.17.2",
        "평균 12.5명",
        "2.5.(나)항",
        "가 / 3.5 나",
        "점수는 7. 23. 순이다.",
    ],
    starts="few. few/",
)
def month_dot_day(match: regex.Match[str], _: object) -> Onward | None:
    """A month and a day in figures, told from a decimal by the weekday, 일, a dot or a time."""
    return onward(match, piece(TIME, match.string, match.end()) or ({}, match.end()))


_ACTS = r"(?:창립|설립|개최|체결|발표|의결|개막|시행|개소|출범|발생|서명|통과|제정|공포|공고|착수|개통|회의|국무회의|접수|배포|보도|대책|선포|신고|방문|회담|출국|귀국|발족|선정)"
_ACT_BEFORE = deferred(_ACTS + r"\($")
_REACH = 12


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
    begin = match.start()
    if behind and not _ACT_BEFORE.search(match.string, max(0, begin - _REACH), begin):
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
        "[[9월 3일, 1987]]에 태어났다.": "1987-09-03",
    },
    boundary=["2025년 10월 45일", "매년 10월 9일 열린다.", "2월 30일 회의", "3월호 5일장"],
    starts="short year년 few월 few년",
)
def month_and_day(match: regex.Match[str], _: object) -> Onward | None:
    """A day with its month, and its year if the writer thought it needed."""
    part = month_day_at(match.string, match.start())
    if part is not None and match.string.startswith(",", part[1]) and "y" not in part[0]:
        year = piece(_YEAR_LAST, match.string, part[1])
        part = (part[0] | year[0], year[1]) if year else part
    return onward(match, part)


_YEAR_LAST = rf",[ ]?(?P<y>(?:1[89]|20)\d\d)(?!\d|[ ]?년)(?={STOP}|\Z)(?![ ][가-힣A-Z])"
"""A year behind its day, as English orders them: 9월 3일, 1987."""


@rule(
    rf"{YEARLY}(?:{ANY_YEAR}[ ]?)?{MON}{GAP}(?:월|[~\-,·])",
    examples={
        "[[2023년 5월]] 출시했다.": "2023-05",
        "[[2022년 1~3월]] 조사했다.": "2022-01/2022-03",
        "[[10월말]] 출장을 간다.": "2024-10",
        "[['23년 7월]] 시작한다.": "2023-07",
        "신청은 [[6월]]까지다.": "2024-06",
        "[[7, 8월]] 문을 닫는다.": "2024-07/2024-08",
        "[[3·5·7월]]에 모인다.": "{2024-03,2024-05,2024-07}",
        "[[5월 말~6월 초]] 핀다.": "2024-05/2024-06",
        "[[4월 첫째 주 토요일]] 달린다.": "2024-04-06",
        "[[6월 마지막 날]]까지 받는다.": "2024-06-30",
        "[[2023년 12월 둘째 주]] 조사": "2023-12-11/2023-12-17",
        "[[5월 셋째 주말]] 잔치": "2024-05-18/2024-05-19",
        "[[4월 말일]]까지 낸다.": "2024-04-30",
        "[[1243년 8월]] 쌓았다.": "1243-08",
    },
    boundary=[
        "3월호를 펴냈다.",
        "2002월드컵",
        "매년 5월에 연다.",
        "생후 12월령",
        "5개월",
        "잡지 3월 호를 샀다.",
        "6월회 회원",
        "매월 셋째 주 토요일",
    ],
    starts="short year년 few월 few년 few~ few- few, few·",
)
def month_alone(match: regex.Match[str], _: object) -> Onward | None:
    """A month, with its year or without."""
    return onward(match, month_at(match.string, match.start()))


@rule(
    rf"{FREQUENT}{DAY}(?=[ ]{{0,2}}[일~\-,·]|[.]\d{{1,2}}일)",
    examples={
        "군은 [[4일]] 협약을 맺었다.": "2024-03-04",
        "[[25~26일]] 이틀간 열린다.": "2024-03-25/2024-03-26",
        "회의는 [[5일(화) 14시]]에 열렸다.": "2024-03-05T14:00",
        "[[11일(월)]] 시작한다.": "2024-03-11",
        "행사는 [[12일 오전]] 열린다.": "2024-03-12",
        "[[6일]](현지시간) 서명했다.": "2024-03-06",
        "[[7, 8일]] 열린다.": "2024-03-07/2024-03-08",
        "[[11·14·18일]] 열린다.": "{2024-03-11,2024-03-14,2024-03-18}",
        "[[16.17일]] 맞붙는다.": "2024-03-16/2024-03-17",
        "두 번째오는 [[3일]] 열려": "2024-04-03",
        "가나바이오는 [[3일]] 맺었다.": "2024-03-03",
    },
    boundary=[
        "문을 연 지 40일만인 그때",
        "15.7일 걸렸다.",
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
    starts="few일 few~ few- few, few· few.",
)
def day_alone(match: regex.Match[str], _: object) -> Onward | None:
    """A bare day: the month is the issue's, or that of the date before it."""
    part = day_at(match.string, match.start())
    if part is None or is_counted_off(match.string, part[1]):
        return None
    if part[0]["d"] == "1" and piece(_PER_DAY, match.string, part[1]):
        return None
    glued = match.string.endswith(_GLUED_AHEAD, 0, match.start())
    return onward(match, part, lean=1 if glued else 0)


_GLUED_AHEAD = "째오는 "
"""A day to come behind a count that has lost the space before it; behind a name 오는 holds its particle: 가나바이오는 3일."""

_PER_DAY = r"[ ](?:\d|평균|최대|최고|생산|처리|이용|교사|명예|체험)"
