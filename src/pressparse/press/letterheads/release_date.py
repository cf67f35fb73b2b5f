"""Release dates: the labels under which pages and letterheads say when a text came out."""

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

import regex

from pressparse.dates.edtf import a_day
from pressparse.dates.shapes import year_of
from pressparse.language.letters import BULLETS
from pressparse.pattern import deferred
from pressparse.press.letterheads.rows import SEEN, is_row
from pressparse.rule import Rule, only_around, rule

DATE = r"""
    (?:(?P<year>20\d\d|19\d\d|['’‘]\d\d)[ ]?(?:년|[./-])[ ]{0,2}(?P<month>\d{1,2})[ ]?(?:월|[./-])
    [ ]{0,2}(?P<day>\d{1,2})(?!\d)(?:[ ]?일|\.(?!\d))?
    |(?P<year>20\d\d)(?P<month>[01]\d)(?P<day>[0-3]\d)(?!\d)
    |(?P<month>[01]\d)/(?P<day>[0-3]\d)/(?P<year>20\d\d)
    |(?P<named>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}[.]?[ ](?P<day>\d{1,2}),?[ ](?P<year>20\d\d)
    |(?P<day>\d{1,2})[ ](?P<named>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}[.]?,?[ ](?P<year>20\d\d))
    (?:[ ]?\(?[월화수목금토일](?:요일)?\)|[ ]?[월화수목금토일]요일)?
    (?:[ ,T]{0,2}\[?(?P<half>오전|오후|낮|정오|밤|저녁|새벽|AM|PM|am|pm)?[ ]?(?P<hour>\d{1,2})(?:[ ]?:[ ]?(?P<minute>\d\d)(?::\d\d)?|시(?:[ ]?(?P<minute>\d{1,2})분)?)
    (?:[ ]?(?P<half>[AaPp]\.?[Mm]\b))?)?
"""
"""A whole date with what may follow it: the day of the week, a time."""

_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()  # noqa: SIM905
_LATER_HALF = frozenset(("오후", "저녁", "밤", "낮", "정오", "pm"))
_EARLIER_HALF = frozenset(("오전", "새벽", "am"))


@dataclass(frozen=True, slots=True)
class Release:
    """When a text came out: an EDTF day or minute, and its worth (0 is the surest)."""

    value: str
    day: dt.date
    worth: int


def read_date(match: regex.Match[str], worth: int) -> Release | None:
    """Return the date of a match of :data:`DATE`, or None for a day that the calendar lacks."""
    named = match.groupdict().get("named")
    month = _MONTHS.index(named) + 1 if named else int(match["month"])
    day = a_day(year_of(match["year"]), month, int(match["day"]))
    if day is None:
        return None
    return Release(day.isoformat() + _time(match), day, worth)


NOON = 12
AROUND_NOON = 6
"""낮 1시 is 13:00, 낮 11시 is 11:00; 밤 11시 is 23:00, 밤 1시 is 01:00."""


def _time(match: regex.Match[str]) -> str:
    if not match["hour"]:
        return ""
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    half = (match["half"] or "").lower().replace(".", "")
    if half in _LATER_HALF and hour < NOON:
        early = hour < AROUND_NOON
        hour += NOON * (early if half == "낮" else not early if half == "밤" else True)
    elif half in _EARLIER_HALF and hour == NOON:
        hour = 0
    return f"T{hour:02d}:{minute:02d}" if hour < 24 and minute < 60 else ""


_LINE = rf"(?m:^)[ \t{BULLETS}·※*\[<(-]{{0,6}}"
_GAP = r"[ \t\n:|)\]>ㅣ]{0,8}+[\[(]?"


@rule(
    rf"""
    (?:보[ ]?도[ ]?(?:시[ ]?점|일[ ]?시|시[ ]?각|시[ ]?간|희망[ ]?일시?|예정[ ]?일시?|날짜|일자|일)|엠바고(?:[ ]?해제)?(?:[ ]?시점|[ ]?일시)?|공개[ ]?시점)
    {_GAP}(?P<span>{DATE})
    """,
    examples={
        "보도시점 [[2024. 3. 5.(화) 12:00]] 배포 2024. 3. 4.(월)": "2024-03-05T12:00",
        "보도 일시\n[[2024. 3. 5.(화)]] 조간": "2024-03-05",
        "보도일시 : [[2024년 3월 5일 오후 2시]] 이후": "2024-03-05T14:00",
        "엠바고: [[2024.3.5. 06:00]]": "2024-03-05T06:00",
    },
    boundary=["보도시점 배포 시", "엠바고 없음", "보도일시 2024. 2. 30."],
    needs=("보", "엠바고", "공개"),
)
def embargo(match: regex.Match[str], _: Any) -> Release | None:
    """A ministry's letterhead says from when the press may report."""
    return read_date(match, 0)


@rule(
    rf"""
    {_LINE}(?:자료[ ]?|보도자료[ ]?)?배[ ]?포(?:[ ]?일[ ]?시|[ ]?일[ ]?자|[ ]?일|[ ]?시점|[ ]?날짜)?{_GAP}(?P<span>{DATE})
    |(?<=[ )])배포[ ]?(?:일시|일자|일)?[ :]{{1,3}}(?P<span>{DATE})
    """,
    examples={
        "보도\n배포 시\n배포\n[[2024.3.5.(화)]]": "2024-03-05",
        "자료배포\n [[2024. 3. 5. (화)]]": "2024-03-05",
        "배포일시 : [[2024. 3. 5. 09:00]]": "2024-03-05T09:00",
    },
    boundary=["배포 즉시", "가나원은 책자를 배포한다고 2024. 3. 5. 밝혔다.", "(2024.3.5. 배포)"],
    needs=("배포", "배 포"),
)
def handed_out(match: regex.Match[str], _: Any) -> Release | None:
    """A letterhead says when the release was handed out."""
    return read_date(match, 1)


@rule(
    rf"""
    (?:제[ ]?공[ ]?일[ ]?[자시]?|작[ ]?성[ ]?일[ ]?[자시]?|등[ ]?록[ ]?일[ ]?[자시]?|게[ ]?시[ ]?일[ ]?[자시]?|공개[ ]?일자?
    |날[ ]?짜|작성[ ]?날짜|등록[ ]?날짜|발표[ ]?일[자시]?|보도자료[ ]?일자)
    {_GAP}(?P<span>{DATE}|(?P<year>\d\d)[.-](?P<month>\d\d)[.-](?P<day>\d\d)(?![\d.-])(?:[ ](?P<hour>\d\d):(?P<minute>\d\d))?)
    """,
    examples={
        "작성일[[24-03-05 14:05]]\n조회": "2024-03-05T14:05",
        "제 공 일: [[2024. 3. 5.]]": "2024-03-05",
        "등록일[[2024-03-05]] 조회수 12": "2024-03-05",
        "작성일 [[2024.03.05 13:20]]": "2024-03-05T13:20",
        "날짜\n[[2024.03.05]]\n조회수": "2024-03-05",
        "등록일 | [[24.03.05]] | 조회수 | 144": "2024-03-05",
        "등록일 [['98.03.05]]": "1998-03-05",
        "작성일\n[[24-03-05 10:11]]\n조회수": "2024-03-05T10:11",
    },
    boundary=[
        "최종수정일 2024.03.05",
        "등록번호 : 가나 아00123 | 등록일 : 2010-01-05 | 발행인 : 한가람",
        "작성일 미상",
    ],
    needs=("일", "짜"),
)
def posted_on_a_board(match: regex.Match[str], _: Any) -> Release | None:
    """A board says when a release was posted."""
    return None if _of_the_outlet(match) else read_date(match, 2)


@rule(
    rf"""
    (?:(?:최초[ ]?|기사[ ]?)?(?:입[ ]?력|승[ ]?인|등[ ]?록|송[ ]?고|작[ ]?성|발[ ]?행|게[ ]?재|출[ ]?고|노[ ]?출|게[ ]?시|공[ ]?개|업로드|방송)(?:[ ]?일[ ]?[자시]|[ ]?시간|[ ]?시각|[ ]?날짜|[ ]?시|[ ]?일|[ ]?:)?
    |올린[ ]?날(?:짜)?|(?<![A-Za-z])(?:[Dd]ate|DATE|[Pp]ublished|PUBLISHED|[Pp]osted|POSTED|[Cc]reated|Issued)(?:[ ]?(?:[Oo]n|[Aa]t|[Dd]ate))?)
    {_GAP}(?P<span>{DATE}|(?<=[일인력록][ :]{{1,2}})(?P<year>\d\d)[.-](?P<month>\d\d)[.-](?P<day>\d\d)(?![\d.-])(?:[ ](?P<hour>\d\d):(?P<minute>\d\d))?)
    """,
    examples={
        "승인 [[24.03.05 10:11]]": "2024-03-05T10:11",
        "기사등록 ([[2024-03-05 10:20:30]])": "2024-03-05T10:20",
        "기사입력 [[2024.03.05. 오후 5:04]]": "2024-03-05T17:04",
        "입력 [[2024-03-05 03:00:00]] 수정 2024-03-06": "2024-03-05T03:00",
        "승인 [[2024.03.05 10:11]]": "2024-03-05T10:11",
        "최초입력 : [[2024년 3월 5일]]": "2024-03-05",
        "방송일 : [[2024-03-05]], 조회 : 790": "2024-03-05",
        "최초 노출 [[2024.03.05 10:11]]": "2024-03-05T10:11",
        "기사등록 [[2024/03/05 10:11 AM]]": "2024-03-05T10:11",
        "기사입력 [[2024/03/05 [10:11]]]": "2024-03-05T10:11",
        "게재 일자 : [[2024-03-05]]": "2024-03-05",
        "Published [[Mar 5, 2024, 2:20 PM]]": "2024-03-05T14:20",
        "수정 2024.03.06 09:00 | 입력 [[2024.03.05 밤 11:20]]": "2024-03-05T23:20",
    },
    boundary=[
        "최종수정 2024.03.05",
        "송고 | 2024.03.05 10:20 최종수정",
        "승인번호 2024-03-05-01",
        "등록번호 : 가나 아00123 등록 : 2010-01-05 발행인 한가람",
    ],
    needs=(
        *("입력", "승인", "등록", "송고", "작성", "발행", "게재", "출고", "노출", "게시", "공개"),
        *("업로드", "올린", "방송", "입 력"),
        *("ate", "ATE", "ublished", "osted", "UBLISHED", "OSTED", "reated", "ssued"),
    ),
)
def entered(match: regex.Match[str], _: Any) -> Release | None:
    """A news page says when the article was entered, approved or sent out."""
    if _of_the_outlet(match) or _CHANGED_THEN.match(match.string, match.end()):
        return None
    return read_date(match, 3)


@rule(
    rf"""
    (?:(?:기자|특파원|위원)[ ]{{0,4}}[|/]?|@[a-z0-9.-]{{4,30}}(?:[ ]{{0,3}}[|/]|\)))[ ]{{0,4}}(?P<span>{DATE})
    |[(\[][ ]?[가-힣]{{2,12}}(?:부|처|청|위원회|공사|공단)[ ]?,[ ]?(?P<span>{DATE})[)\]][ ]*(?:\n|$)
    |{_LINE}[가-힣]{{2,12}}(?:부|처|청|원|위원회|공사|공단)[ ]?,?[ ](?P<span>{DATE})[ ]?\][ ]*(?:\n|$)
    """,
    examples={
        "가나방송 한가람 기자[[2024/03/05 13:59]]": "2024-03-05T13:59",
        "(나래산업부, [[2024.03.05]])": "2024-03-05",
        "[ 가나감독원 [[2024-03-05]] ]": "2024-03-05",
        "한가람 기자 (hgr@gana.com)[[2024-03-05 15:07]]": "2024-03-05T15:07",
        "hgr@gana.co.kr | [[2024-03-05 19:57:28]]": "2024-03-05T19:57",
    },
    boundary=["한가람 기자는 2024년 3월 5일 입사했다.", "2024-02-31"],
)
def beside_the_writer(match: regex.Match[str], _: Any) -> Release | None:
    """A page gives the time of posting without a label right behind whoever wrote or issued the text."""
    if _NOTE.search(match.string, max(0, match.start() - NOTED), match.start("span")):
        return None
    return read_date(match, 4)


@rule(
    rf"(?P<span>{DATE})[ ]?[)\]]?[ ]{{0,4}}(?:[|/·ㅣ][ ]{{0,4}})?{SEEN}",
    examples={
        "나래시-가람대학교 업무협약 체결 [[2024-03-05]] hit.41": "2024-03-05",
        "나래시, 새 길 연다 ([[2024.03.05]]) 조회 : 12": "2024-03-05",
        "[[2024. 3. 5]]조회수1,204": "2024-03-05",
        "관리자 [[2024-03-05]] 조회수 149": "2024-03-05",
    },
    boundary=["2024-03-05 조회", "2024년 3월 5일 조회수 집계 방식을 바꿨다."],
    needs=("조회", "추천", "댓글", "읽음", "it", "iew", "ead", "IT", "IEW", "EAD"),
)
def beside_a_count(match: regex.Match[str], _: Any) -> Release | None:
    """A page says beside the day of posting how often it was seen."""
    return read_date(match, 5)


@rule(
    rf"(?P<span>{DATE})",
    examples={
        "가나뉴스\n[[2024.03.05 10:11]]\n한가람 기자": "2024-03-05T10:11",
        "[[2024-03-05]]   |   기획실": "2024-03-05",
        "[[2024/03/05 10:20]] 송고": "2024-03-05T10:20",
        "나래산업부 [[2024.03.05]]": "2024-03-05",
        "[[2024.03.05]] 나래산업부": "2024-03-05",
        "[[2024-03-05]]     한가람 기자": "2024-03-05",
        "한가람 [[2024. 3. 5. 07:00]]": "2024-03-05T07:00",
        "[[2024-03-05]]     한가람": "2024-03-05",
        "[[2024-03-05]] 1,989": "2024-03-05",
        "관리자[[2024-03-05]] | 페이스북 트위터": "2024-03-05",
        "나래일보 [[2024-03-05 14:50:14]] 신고": "2024-03-05T14:50",
        "[[2024-03-05]] 0 Videotube": "2024-03-05",
        "[[2024년 03월 05일 (화) 13:19]] [제 41 호]": "2024-03-05T13:19",
        "기획실 / [[2024-03-05]] / 12": "2024-03-05",
        "[[2024.03.05 (화) 10:11]] · 2분 읽기": "2024-03-05T10:11",
        "By 한가람 - [[2024-03-05]]": "2024-03-05",
        "views 120 / [[2024-03-05]]": "2024-03-05",
    },
    boundary=[
        "2024.03.05 가나시 협약식 모습",
        "2024-02-31",
        "최종업데이트\n2024.03.05",
        "개막 2024.03.05",
        "2024.03.05 개막식",
        "공연 2024.03.05 총 90분",
        "2024-03-05 ~ 2024-04-05",
        "첨부 협약서 2024-03-05 120KB",
        "2024.03.05.hgr@gana.com",
    ],
)
def date_alone(match: regex.Match[str], _: Any) -> Release | None:
    """A page gives the day of posting without a label: on its line nothing but counts, desks, names and buttons."""
    text, start = match.string, match.start()
    if _NOTE.search(text, max(0, start - NOTED), start) or not is_row(text, *match.span()):
        return None
    return read_date(match, 5)


NOTED = 14
"""Code points before a date in which a note says that it is another day's than that of posting."""


@rule(
    rf"이[ ]?기사는[ ](?P<span>{DATE})[^\n.]{{0,50}}?(?:표출|게재|출고|노출|공개|보도|송고)",
    examples={
        "이 기사는 [[2024년 3월 5일 15시 34분]] 가나비즈 사이트에 표출됐습니다.": "2024-03-05T15:34",
    },
    boundary=["이 기사는 가나재단의 지원으로 작성됐다.", "이 기사는 2024년 3월 5일 행사를 다룬다."],
    needs=("기사는",),
)
def shown_first(match: regex.Match[str], _: Any) -> Release | None:
    """A note above an article says when it was first shown on another of the outlet's sites."""
    return read_date(match, 3)


@rule(
    rf"(?P<span>{DATE})[ ]{{0,3}}(?:\(?(?:조간|석간)\)?|이후|부터|에)?[ ]{{0,2}}(?:부터[ ])?(?:배포|보도(?:하여|해)|보도[ ]가능)(?!한|했|하[고며])",
    examples={
        "이 자료는 [[2024. 3. 5.(화)]] 조간부터 보도해 주시기 바랍니다.": "2024-03-05",
        "[[2024. 3. 5.(화)]] 배포": "2024-03-05",
    },
    boundary=[
        "2024. 3. 5. 배포한 책자",
        "결과 발표 참조(2024.3.5.일 배포)",
        "2024년 3월 5일 보도된 기사",
    ],
    needs=("배포", "보도"),
)
def handed_out_behind_the_date(match: regex.Match[str], _: Any) -> Release | None:
    """Some letterheads put the label behind the date: 2024. 3. 5.(화) 배포."""
    before = match.string[max(0, match.start() - 12) : match.start()]
    return None if _POINTED_AT.search(before) else read_date(match, 1)


@rule(
    r"(?m:^)[^\n\d]{0,40}?(?P<span>(?P<count>\d{1,3})[ ]?(?P<unit>분|시간|일|주)[ ]?전)(?=[ \t]*(?:$|\n|[|·ㅣ/]))",
    examples={
        "입력 [[3시간 전]]": "2024-03-05",
        "한가람 기자 | [[2일 전]]": "2024-03-03",
        "[[1주 전]]": "2024-02-27",
    },
    boundary=["3시간 전에 도착했다.", "사흘 전", "12일 전국 대회"],
    needs=("전",),
)
def posted_so_long_ago(match: regex.Match[str], today: Any) -> Release | None:
    """A page says how long ago an article was posted; which day that was, only the day it was read on tells."""
    if not isinstance(today, dt.date):
        return None
    days = int(match["count"]) * _DAYS[match["unit"]]
    try:
        day = today - dt.timedelta(days=days)
    except OverflowError:
        return None
    return Release(day.isoformat(), day, 5)


_DAYS = {"분": 0, "시간": 0, "일": 1, "주": 7}
"""Days in a unit; hours ago is taken to be on the same day."""

_NOTE = deferred(
    r"등록[ ]?번호|발행인|편집인|제[ ]?호|사업자|신문사업|창간|최종|수정|갱신|업데이트|(?i:updated?)|[Mm]odified"
)
_REGISTERED = deferred(
    r"등록[ ]?번호|발행[·ㆍ.,/ ]{0,2}편집인|발행인|편집인|인터넷[ ]?신문|신문[ ]?사업|사업자|창간|제[ ]?호[ ]?:|청소년[ ]?보호"
)
_CHANGED_THEN = deferred(r"[ ]?(?:최종[ ]?)?(?:수정|업데이트)(?![일시: ]{0,4}\d)")
"""The label behind a date, on pages that put labels there: 2025.03.05 10:11 입력 | 2025.03.05 10:20 수정."""
_LATEST = deferred(r"(?:최종|수정|갱신|업데이트|마지막)[ ]?$")
_OFFICIAL_LABEL = deferred(r"등[ ]?록|발[ ]?행")
_AROUND = 100
"""Code points around a date in which a block of registration says what it is."""


def _of_the_outlet(match: regex.Match[str]) -> bool:
    """Tell whether a date is the outlet's own registration, or a later change.

    A label of its own speaks for a date, whatever stands before the label: 수정 … | 입력 ….
    """
    text, start = match.string, match.start()
    if _LATEST.search(text, max(0, start - 8), start):
        return True
    if not _OFFICIAL_LABEL.search(text, start, match.start("span")):
        return False
    first, last = max(0, start - _AROUND), min(len(text), match.end() + _AROUND)
    return bool(
        _REGISTERED.search(text, first, start) or _REGISTERED.search(text, match.end(), last)
    )


_POINTED_AT = deferred(r"참[조고]|\($|별첨|붙임")

RELEASE_DATES = (
    embargo,
    handed_out,
    shown_first,
    posted_on_a_board,
    entered,
    handed_out_behind_the_date,
    beside_the_writer,
    beside_a_count,
    date_alone,
)

OF_PAGES = (posted_on_a_board, entered, beside_the_writer, beside_a_count, date_alone)
"""What the head of a page says, never the text itself."""

_YEAR = deferred(
    r"(?<=[a-z0-9.,][ ])20\d\d(?!\d)|(?<=[일인력록][ :|\n]{0,3})\d\d(?=[.-]\d\d[.-]\d\d)|(?:19|20)\d\d(?=[ ]?[년./-]|[01]\d)|['’‘]\d\d(?=[ ]?[년./-])|[01]\d/[0-3]\d/20"
)
_BEFORE, _BEHIND = 60, 180
"""Code points around the year of a date in which all of a match of :data:`RELEASE_DATES` stands, and more."""


def near_dates(text: str, last: int | None = None) -> Callable[..., Iterable[regex.Match[str]]]:
    """Return how to look for release dates in a text: around what can be the year of one.

    ``last``: where the text's own words begin, behind which what boards and heads say of a day is not looked for.
    """
    years = [year.start() for year in _YEAR.finditer(text)]
    around = only_around(RELEASE_DATES, years, _BEFORE, _BEHIND)
    if last is None:
        return around
    above = [year for year in years if year < last + _BEFORE]
    in_heads = only_around(OF_PAGES, above, _BEFORE, _BEHIND)
    known = frozenset(map(id, OF_PAGES))

    def matches(each: Rule, text: str, start: int, end: int | None) -> Iterable[regex.Match[str]]:
        return (in_heads if id(each) in known else around)(each, text, start, end)

    return matches
