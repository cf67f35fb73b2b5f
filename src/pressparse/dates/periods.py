"""Parts of a year: quarters, halves, seasons, school terms, business years, its beginning and its end."""

import regex

from pressparse.dates.frame import Clock
from pressparse.dates.moment import Expression, Moment, Onward
from pressparse.dates.ordinal import nth_in
from pressparse.dates.shapes import (
    HALF_YEAR,
    PART,
    QUARTER,
    STOP,
    TAIL,
    TERM,
    YEAR4,
    YEARLY,
    YY,
    expression,
    held,
    nth_at,
)
from pressparse.pattern import deferred
from pressparse.rule import rule


@rule(
    rf"""(?: (?P<y>{YEAR4})[ ]?년도?[ ]? (?: {PART} | {TAIL} )
      | (?P<y>{YEAR4})[ ](?:{QUARTER}|{HALF_YEAR}|{TERM})(?={STOP}|[ ])
      | (?P<y>\d\d)년도?[ ]?(?:{QUARTER}|{HALF_YEAR}) )""",
    examples={
        "[[2023년 4분기]] 실적": "2023-36",
        "[[2025년 상반기]] 채용": "2025-40",
        "[[2023년 말]] 기준": "2023",
        "[[2024년 1~3분기]] 매출": "2024-33/2024-35",
        "‘[[2021 하반기]] 우수사례 대회’": "2021-41",
        "[[23년도 상반기]] 간담회": "2023-40",
        "[[24년 3Q]] 실적": "2024-35",
        "[[2025년 1H]] 수주": "2025-40",
        "[[2024년 3·4분기]] 성장률": "2024-35",
        "[[2025년 상·하반기]] 공채": "2025-40/2025-41",
        "[[2025년 2학기]] 수강": "2025-09/2026-02",
        "[[2025년 봄학기]] 수강": "2025-03/2025-08",
    },
    boundary=["2023년 초등학교 학생", "2024년 말레이시아 방문"],
    starts="year year년 few년",
)
def part_of_year(match: regex.Match[str], _: object) -> Expression | None:
    """A year with a quarter, a half, a season, its beginning or its end."""
    return expression(held(match))


@rule(
    rf"{QUARTER}{TAIL}?",
    examples={
        "[[2분기]] 매출이 늘었다.": "2024-34",
        "[[1~2분기]]": "2024-33/2024-34",
        "[[3사분기]] 출하량": "2024-35",
        "[[2·4분기]] 성장률": "2024-34",
        "[[2Q]] 실적": "2024-34",
        "[[2분기 말]]까지": "2024-34",
    },
    boundary=["5분기 연속", "1분기점", "4Q 시리즈", "3QR 코드"],
    starts="few분 few~ few- few/ few· few, few사 fewQ",
)
def quarter(match: regex.Match[str], _: object) -> Expression | None:
    """A quarter without its year."""
    text, end = match.string, match.end()
    if _COUNTED.match(text, end):
        return None
    if match.group()[-1] == "Q" and not _ACCOUNTS.match(text, end):
        return None
    return expression(held(match))


_COUNTED = deferred(r"[ ]?(?:연속|만에|째)")
_ACCOUNTS = deferred(
    r"(?:에|까지|부터|의)?[ ]?(?:실적|매출|영업|순이익|전망|잠정|누적|어닝|컨센서스|기준|대비|예상|수주|성장률|\()|(?:에|까지|부터)(?:는|도)?[ ]"
)
"""What a quarter in letters is a quarter of."""


@rule(
    r"(?:(?P<part>[12]H)|(?P<q>[1-4])Q)(?P<y>\d\d)(?![A-Za-z\d])",
    examples={"[[2H24]] 전망": "2024-41", "[[3Q23]] 실적": "2023-35"},
    boundary=["2H 연필", "1H250 모델", "2HD 화면"],
    starts="fewH fewQ",
)
def part_in_letters(match: regex.Match[str], _: object) -> Expression | None:
    """A half year or a quarter as brokers write it."""
    return expression(held(match))


@rule(
    rf"(?<![~\-])(?P<y>{YEAR4}|{YY}|\d\d)[ ]?학년도(?:[ ]?{TERM})?",
    examples={
        "[[2027학년도]] 입시": "2027",
        "[[2025학년도 2학기]] 등록": "2025-09/2026-02",
    },
    boundary=["2014-2015학년도 시즌", "3학년도 함께 갔다."],
    starts="year short few학",
)
def school_year(match: regex.Match[str], _: object) -> Expression | None:
    """A school year, by the year in which it begins, or a term of it."""
    return expression(held(match))


@rule(
    rf"(?:(?P<y>{YEAR4})[ ]?(?:회계|사업)[ ]?연도|FY[ ]?(?P<y>{YEAR4}|{YY}|\d\d)(?!\d)(?:[ ]?(?P<q>[1-4])Q|[ ]?(?P<part>[12]H))?(?![A-Za-z\d]))",
    examples={
        "[[2025회계연도]] 결산": "2025",
        "[[2023 사업연도]] 보고서": "2023",
        "[[FY2027]] 목표": "2027",
        "[[FY2025 3Q]] 실적": "2025-35",
    },
    boundary=["회계연도를 바꿨다.", "FY20250 모델"],
    starts="year english",
)
def fiscal_year(match: regex.Match[str], _: object) -> Expression | None:
    """A business year, by its number."""
    return expression(held(match))


@rule(
    rf"(?P<way>지난|이번|전|직전|다음)[ ]?(?P<unit>분기){STOP}",
    examples={
        "[[지난 분기]] 매출": "2023-36",
        "[[이번 분기]] 실적": "2024-33",
        "2023년 3분기 매출은 [[전 분기]]보다 늘었다.": "2023-34",
    },
    boundary=["전분기별 수치", "매 분기"],
    starts="word",
)
def quarter_by_word(match: regex.Match[str], _: object) -> Expression | None:
    """The quarter of writing, the one before it, the one after it; 전 분기 is counted from the quarter told."""
    way = match["way"]
    parts = {"이번": 0, "다음": 1}.get(way, -1)
    return Expression(Moment(parts=parts, base="topic" if way in ("전", "직전") else "clock"))


@rule(
    rf"(?P<way>지난|이번|다음)[ ]?(?P<part>봄|여름|가을|겨울){STOP}",
    examples={"[[지난겨울]] 눈이 많았다.": "2023-24", "[[이번 여름]] 문을 연다.": "2024-22"},
    boundary=["지난 겨울방학특강", "봄바람이 분다."],
    starts="word",
)
def season_by_word(match: regex.Match[str], _: object) -> Expression | None:
    """A season called past or this."""
    return expression(held(match), {"지난": -1, "다음": 1}.get(match["way"], 0))


@rule(
    rf"{YEARLY}(?<!상[·,]?[ ]?)(?P<part>[상하]반기){TAIL}?(?={STOP}|[ ])(?!별)",
    examples={"[[상반기]] 중 출시한다.": "2024-40", "[[하반기]]부터 시행한다.": "2024-41"},
    boundary=[
        "매년 상·하반기에 연다.",
        "상반기별 집계",
        "반기 보고서",
        "국회는 후반기 원 구성을 마쳤다.",
    ],
    starts="word",
)
def half_alone(match: regex.Match[str], _: object) -> Expression | None:
    """A half year without its year."""
    return expression(held(match))


@rule(
    rf"{YEARLY}(?:연내|연말|연초|세밑)(?={STOP})(?![ ]?(?:성과급|보너스|상여금|랠리|배당|장식|콘서트|시상식|공연|모임|송년|파티|회식|특집|특수|선물|이웃|모금|성금|결산|대목|캠페인|정산|세일|분위기))",
    examples={
        "[[연내]] 지급한다.": "2024",
        "[[연말]]까지 끝낸다.": "2024",
        "2021년 정한 몫을 [[연내]] 나누었다.": "2021",
    },
    boundary=[
        "연말정산 안내",
        "연초록 숲",
        "연내용",
        "가수의 연말 콘서트",
        "매년 연말이면 바쁘다.",
        "연말 성과급을 준다.",
    ],
    starts="word",
)
def within_year(_match: regex.Match[str], _: object) -> Expression:
    """The end or the beginning of this year or, as past, of the year told; or some time within it."""
    return Expression(Moment(years=0, base="near", lean=-1))


@rule(
    r"새해(?=(?:부터|에는|에|엔|[ ]?들어|[ ]첫)(?![가-힣]{3})|[ ](?:예산|살림|본예산|업무(?:계획|보고)|설계|도정|시정|군정|구정)(?![가-힣]{3}))",
    examples={
        "[[새해]]부터 요금이 오른다.": "2024",
        "[[새해 첫날]] 문을 연다.": "2024-01-01",
        "[[새해]] 예산안을 냈다.": "2024",
        "[[새해 첫 월요일]] 시무식": "2024-01-01",
    },
    boundary=["새해 인사를 드린다.", "새해맞이 행사"],
    starts="word",
)
def new_year(match: regex.Match[str], clock: Clock) -> Onward:
    """The new year: the coming one from autumn on, else this one; or a day of it that is counted out."""
    budget = match.string.startswith((" 예산", " 본예산", " 살림"), match.end())
    first = _BUDGETS if budget else _AUTUMN
    years = 1 if clock.today and clock.today.month >= first else 0
    groups, end = nth_at(match.string, match.end()) or ({}, match.end())
    return Onward(Expression(Moment(years=years, nth=nth_in(groups))), end)


_BUDGETS = 7
"""The month from which on a new year's budget is the coming year's."""
_AUTUMN = 10
