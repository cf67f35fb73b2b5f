"""Years, and stretches of years: 1992년, ’25년, 2024∼2028년, 1990년대, 66년에, 1391년."""

from functools import partial

import regex

from pressparse.dates.edtf import FIRST_HALF
from pressparse.dates.frame import Clock
from pressparse.dates.moment import Expression, Moment, Onward
from pressparse.dates.shapes import (
    OLD_YEAR,
    PART,
    QUARTER,
    STOP,
    TAIL,
    TO,
    YEAR4,
    YY,
    expression,
    first_of,
    held,
    holiday_at,
    nth_at,
    onward,
    part_at,
    piece,
    tail_at,
    year_of,
)
from pressparse.language.letters import JOINERS, SINGLE, SUBJECTS, TOPICS
from pressparse.lexicon.calendar import EVENTS
from pressparse.pattern import deferred
from pressparse.rule import rule


@rule(
    rf"""(?: (?P<y>{YY})(?:년(?!대)도?|[.](?!\d))? {TO} (?:(?P<y2>{YY}|{YEAR4})(?:[ ]?년(?!대|간)도?)?)(?!\d)
      | (?P<y>{YEAR4})(?:[ ]?년도?)? {TO} (?P<y2>{YEAR4}|{YY}|\d\d)[ ]?년(?!대|간)도?
      | (?P<y>{YEAR4}|{OLD_YEAR})[.]?{TO}(?P<y2>{YEAR4}|{OLD_YEAR})[.]?(?=[ ]?[)\]])
      | (?<=\()(?P<y>{YEAR4}|{OLD_YEAR})[ ]?[~\-][ ]?(?P<y2>\d\d)(?=[ ]?\)) )""",
    examples={
        "사업 기간: [[‘24~’28]], 총 900억": "2024/2028",
        "제5차 계획([[2024∼2028년]])": "2024/2028",
        "출동 현황([[2021.~2023.]])": "2021/2023",
        "가온 임금([[1418 - 56]]) 때": "1418/1456",
    },
    boundary=["전화 2024-2028", "상하수도 24~28개", "(2025-12)호"],
    starts="short year year년",
)
def years_between(match: regex.Match[str], _: object) -> Expression | None:
    """A stretch of years."""
    first, last = year_of(match["y"]), year_of(match["y2"])
    if match["y2"].isdigit() and len(match["y2"]) < len(match["y"].strip(f"'{SINGLE}")):
        last = first // 100 * 100 + int(match["y2"])
    return Expression(Moment(year=first), Moment(year=last)) if first < last else None


@rule(
    rf"""(?: (?P<y>{YY})(?:년도?|[.](?!\d))?[ ]?(?P<open>~)(?![ ]?[\d'{SINGLE}])
      | (?P<y>{YEAR4})(?:[ ]?년)?[ ]?(?P<open>~)(?=[ ]?(?:현재)?[)\],]) )""",
    examples={"운영([[’16∼]], 교육부)": "2016/.."},
    boundary=["’16∼’18 시행", "2~3개"],
    starts="short year year년",
)
def year_onwards(match: regex.Match[str], _: object) -> Expression | None:
    """A year from which something goes on."""
    return expression(held(match))


_BUDGET = r"(?:본예산|예산|정부안|추경|결산|실적)"
"""What an office gives by its year: ’21예산."""
_HALVES = {"上": FIRST_HALF, "下": FIRST_HALF + 1}


@rule(
    rf"""(?P<y>{YY}) (?: 년(?!대|생|차|[ ]?(?:이상|이하|이내|미만|넘|동안|간[ ]|째|만에))도?(?:[ ]?{PART}|{TAIL})? | [ ]?{QUARTER} | [.]?[ ]?(?P<han>[上下])(?![一-鿿](?<!半)) | [.](?!\d)
        | (?=[ ]?[)\],:;→/] | [ ]?(?:기준|대비|{_BUDGET})) )""",
    examples={
        "[[’30년말]] 가동한다.": "2030",
        "부산([[‘22.]]), 광주(‘23.)": "2022",
        "([[‘22]]) 24.2 → (‘23) 24.4": "2022",
        "[[‘40년]]까지 늘린다.": "2040",
        "([[’21]]예산) 8억 원": "2021",
        "신설([[‘20.下]])": "2020-41",
        "[[’21上]] 착수": "2021-40",
    },
    boundary=["‘22’라는 숫자", "‘10대 과제’를 골랐다.", "'90년대생'이 온다", "'20년 이상' 일했다."],
    starts="short",
)
def short_year(match: regex.Match[str], _: object) -> Expression | None:
    """A year of two figures behind an apostrophe."""
    groups = held(match)
    if half := groups.pop("han", None):
        return Expression(Moment(year=year_of(match["y"]), part=_HALVES[half]))
    return expression(groups)


@rule(
    rf"(?:(?P<y>{YEAR4}|[5-9]0)(?:[ ]?년대)?(?:{TO}|[·,][ ]?)(?P<y2>{YEAR4}|[1-9]0)|(?P<y>{YEAR4}|[5-9]0))[ ]?년대(?!생){TAIL}?",
    examples={
        "[[1990년대]]부터 이어졌다.": "199X",
        "[[2020년대 초]] 시작했다.": "202X",
        "[[80년대]] 골목": "198X",
        "[[1970~80년대]] 산업화": "197X/198X",
        "[[70·80년대]] 노래": "197X/198X",
    },
    boundary=["1990년대생 직원", "10년대 계획"],
    starts="year year년 few년 few~ few- few·",
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


_NOT_OF_YEAR = r"(?!대|간|생|차|물|형[ ]|산[ ](?!업|림)|식(?![가-힣]*[량품사])|[ ]?만에|[ ]?\d{1,2}월|[ ]?빈티지|여[ ])"
_LENGTH = r"(?!(?:여|가까이|남짓|간|동안)|[ ]?(?:동안|간[ ]|역사|전통|세월|넘|된[ ]|이상|만에|묵은|남짓|가까이|사이|새[ ]|뒤|후|전))"
"""What makes so many years a length of time: 1300년 역사, 80년 사이에."""


@rule(
    rf"(?P<y>{YEAR4}(?<!00)|(?:{YEAR4}(?<=00)|{OLD_YEAR}(?<!00))(?=[ ]?년{_LENGTH}))[ ]?년{_NOT_OF_YEAR}도?",
    examples={
        "[[1992년]] 맺은 협정": "1992",
        "[[2025년도]] 예산": "2025",
        "[[1443년]] 글자를 만들었다.": "1443",
        "[[2025년 추석]]에 다녀온다.": "2025-10-06",
        "[[2025년 마지막 날]]까지 받는다.": "2025-12-31",
    },
    boundary=[
        "2000년간 이어진 길",
        "1990년대생 직원",
        "12025년",
        "1300년 역사를 지닌 절",
        "2000년 역사의 옛 도시",
        "2003년식 트럭",
        "2015년 빈티지 포도주",
    ],
    starts="year년",
)
def year_alone(match: regex.Match[str], _: object) -> Onward | None:
    """A year, with a day or week of it that is counted out."""
    text, end = match.string, match.end()
    part = first_of(text, end, nth_at, tail_at)
    if part is None and text.startswith(" ", end):
        part = holiday_at(text, end + 1)
    return onward(match, part or ({}, end))


_IN_YEAR = r"(?:도[ ]|도?(?:에|부터|까지|말|초)|도(?=에|부터|까지|의))"
_NO_LENGTH = rf"(?!에[ ]?(?:걸[쳐친]|이르|이른|달하|달한|가까|한[ ]번|불과|처해|육박|그[쳐친치]|이어)){_LENGTH}(?!대|째|생|차|물|형[ ]|산[ ])"
_SEASONAL = rf"[ ](?:봄|여름|가을|겨울){STOP}"
_ENDS_OF_YEAR = r"[ ]?(?:말|초)(?:부터|까지|에|쯤|께)"
"""What a year has and a length of time has not: 23년 말부터."""
_ANOTHER = rf"(?:[{JOINERS}]|,)[ ]\d\d년(?!간|대|째)"
_DONE = r"[ ](?:[가-힣]{2,8}에서[ ])?(?:창립|창간|창단|창설|설립|개교|개관|개원|개소|개업|준공|착공|완공|결성|데뷔|입학|졸업|입사|입단|귀국|제정|개봉|태어|출생|건립|개통|부임|결혼|등단|문을[ ]연|문을[ ]열)"
_PLACES = tuple(partial(piece, shape) for shape in (_IN_YEAR, _ENDS_OF_YEAR, _ANOTHER, _DONE))
_PAIRED = deferred(rf"\d\d년[ ][가-힣]{{2,8}}[{SUBJECTS}{TOPICS}에],?[ ](?:[^.\n\d]{{0,12}}[ ])?$")
_PAIR = deferred(
    rf"[ ][가-힣]{{2,8}}[{SUBJECTS}{TOPICS}에],?[ ](?:[^.\n\d]{{0,12}}[ ])?(?P<y>\d\d)년[ ][가-힣]"
)
_JOINED = deferred(rf"\d\d년(?:[{JOINERS}]|,)[ ]$")
_NO_PAIR = deferred(r"[ ](?:경력|근속|역사|전통|만기|거치|상환|된[ ]|이상|동안|연속|차[ ])")


@rule(
    rf"(?<![,.~\d])(?<!(?:약|총|만|무려|최대|최소|최장|징역|지난|향후|앞으로|앞으로의|향후의|다가올|남은|최근|거의|근|장장|연)[ ])(?P<y>\d\d)년{_NO_LENGTH}",
    examples={
        "[[97년]] 외환위기": "1997",
        "[[66년]]에 돌아왔다.": "1966",
        "[[72년 가을]] 입대했다.": "1972-23",
        "[[53년]] 나래상회가, 54년 다온양조가 문을 열었다.": "1953",
        "[[91년]]과 92년 두 해": "1991",
        "[[23년]]부터 넓혔다.": "2023",
        "[[28년]]부터 돌린다.": "2028",
        "[[23년 말]]부터 찍는다.": "2023",
        "[[71년]] 창간한 신문": "1971",
        "[[26년도]] 예산": "2026",
    },
    boundary=[
        "85년 된 가게",
        "3년물 금리",
        "40년에 걸쳐 지었다.",
        "30년에 한 번 온다.",
        "70년 역사의 학교",
        "60년의 세월",
        "80년 사이에 늘었다.",
        "20년에 이르는 세월",
        "35년 경력의 장인이 문을 열었다.",
        "앞으로의 40년도 잘 부탁한다.",
    ],
    starts="few년",
)
def year_in_two_figures(match: regex.Match[str], clock: Clock) -> Onward | None:
    """A year of two figures, where what stands around it makes it a year and no length of time."""
    text, end, year = match.string, match.end(), int(match["y"])
    season = piece(_SEASONAL, text, end) is not None
    placed = season or first_of(text, end, *_PLACES)
    if not placed and not _follows_another(match) and not _stands_with_another(match):
        late = _is_late(year) and piece(r"[ ]|의|은", text, end)
        if not late:
            return None
    if not _is_year(year, text, end, clock):
        return None
    plain = piece(r"도(?![가-힣])|도(?=에|부터|까지|의)", text, end)
    end = plain[1] if plain else end
    part = part_at(text, end + 1) if season else tail_at(text, end)
    whole = {"y": str(year + (_LAST_CENTURY if year >= _LONG_AGO else _THIS_CENTURY))}
    groups, end = part or ({}, end)
    return onward(match, (groups | whole, end))


_BEGINNING = r"부터"
_LAST_CENTURY, _THIS_CENTURY = 1900, 2000
_LONG_AGO = 30
"""Two figures from which on they mean a year of the last century; below, one of this."""
_EIGHTIES, _TEN, _ROUND, _AHEAD, _PLANNED = 80, 10, 5, 2, 5


def _is_late(year: int) -> bool:
    """Return whether two figures are those of the eighties, nineties, or the first years of this century."""
    return year >= _EIGHTIES or year < _TEN


def _is_recent(year: int, clock: Clock, *, named: bool) -> bool:
    """Return whether two figures mean a year about now; a round number only if it is ``named`` one (25년도)."""
    away = clock.today.year - _THIS_CENTURY - year if clock.today else None
    return away is not None and -_AHEAD <= away < _TEN and (named or year % _ROUND != 0)


def _is_year(year: int, text: str, end: int, clock: Clock) -> bool:
    """Return whether two figures before 년 can be a year's, by how large they are and what stands behind."""
    if year >= _LONG_AGO or _is_late(year) or piece(_ENDS_OF_YEAR, text, end):
        return True
    if piece(_BEGINNING, text, end) and _is_planned(year, clock):
        return True
    return _is_recent(year, clock, named=text.startswith("도", end))


def _is_planned(year: int, clock: Clock) -> bool:
    """Return whether two figures mean a year of the next few, for which something is planned."""
    return clock.today is not None and (
        0 <= year + _THIS_CENTURY - clock.today.year <= _PLANNED and year % _ROUND != 0
    )


def _follows_another(match: regex.Match[str]) -> bool:
    """Return whether another year of two figures is joined to this one: 87년과 88년."""
    begin = match.start()
    return _JOINED.search(match.string, max(0, begin - 9), begin) is not None


def _stands_with_another(match: regex.Match[str]) -> bool:
    """Return whether another year of two figures stands beside in the same way: 45년 …이, 46년 …이."""
    text, year = match.string, int(match["y"])
    if year < _LONG_AGO or _NO_PAIR.match(text, match.end()):
        return False
    ahead = _PAIR.match(text, match.end())
    if ahead is not None:
        return 0 < int(ahead["y"]) - year <= _TEN
    behind = _PAIRED.search(text, max(0, match.start() - 30), match.start())
    return behind is not None and 0 < year - int(behind[0][:2]) <= _TEN


@rule(
    rf"(?P<y>{YEAR4})(?P<ys>(?:[,·][ ]?{YEAR4}){{0,8}})[,·][ ]?(?P<yl>{YEAR4}|\d\d)[ ]?년(?!대|간|생|산[ ])도?",
    examples={
        "[[2022·2023년]] 조사": "2022/2023",
        "[[2018, 2020, 2023년]] 대회": "{2018,2020,2023}",
    },
    boundary=["2022·2023년생 아기", "2022, 30명"],
    starts="year",
)
def years_listed(match: regex.Match[str], _: object) -> Expression | None:
    """Several years with one 년."""
    first, last = int(match["y"]), match["yl"]
    end = int(last) if len(last) == len(match["y"]) else first // 100 * 100 + int(last)
    between = tuple(Moment(year=int(y)) for y in _FOUR.findall(match["ys"]))
    if end <= first:
        return None
    return Expression(Moment(year=first), Moment(year=end), listed=True, between=between)


@rule(
    r"(?:(?P<era>단기)[ ]?(?P<n>4[23]\d\d)|서기[ ]?(?P<n>1\d{3}|20\d\d))[ ]?년(?!간|대|생)도?",
    examples={"[[단기 4340년]] 나라 잔치": "2007", "[[서기 1960년]] 태어났다.": "1960"},
    boundary=["단기 4350만 원", "서기 3명"],
    starts="word",
)
def other_era(match: regex.Match[str], _: object) -> Expression:
    """A year that is counted from the founding of Gojoseon, or expressly from that of our era."""
    return Expression(Moment(year=int(match["n"]) - (_FOUNDING if match["era"] else 0)))


_FOUNDING = 2333


_FOUR = deferred(r"\d{4}")
_NAME = deferred(r"[^\n.,’'”\"」』｣>)]*")
_UNITS = r"(?:년|명|개|건|원|달러|억|만|천|여|톤|㎡|m|km|t|가구|곳|대|번지|호|점|번|세대|청년)"


@rule(
    rf"""(?<![A-Za-z\d][ ])(?<![‘'「『《<][가-힣]{{1,8}}[ ])(?<![가-힣A-Za-z\d.,\-~/%&+])(?P<y>(?:19[5-9]|20[0-4])\d)(?=[ ](?!{_UNITS}(?![가-힣]))[가-힣A-Z(])""",
    examples={
        "장관은 ‘[[2025]] 다온 문화대화’에 참석했다.": "2025",
        "이번 협정은 [[2025]] 하늘누리 정상회의에서 맺는다.": "2025",
    },
    boundary=[
        "CES 2025 행사장에서",
        "모델명 가온 2025 신형",
        "2040 플라스틱 제로를 내걸었다.",
        "참가자 2000 명이 모였다.",
        "‘사랑 2025 나눔캠페인’을 연다.",
    ],
    starts="year",
)
def year_before_name(match: regex.Match[str], clock: Clock) -> Expression | None:
    """A year standing alone as a word before the name of an event."""
    year = int(match["y"])
    ahead = match.string[match.end() : match.end() + 40]
    name = _NAME.match(ahead)
    title = name[0] if name else ""
    if any(event in title for event in EVENTS):
        return expression(held(match))
    before = match.string[match.start() - 1 : match.start()]
    today = clock.today
    if before in ("‘", "'", "「", "『", "“", '"', "<", "《") and today and year <= today.year + 1:
        return expression(held(match))
    return None
