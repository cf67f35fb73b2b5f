"""Taglines: the reporter behind the text, with or without an e-mail address."""

import regex

from pressparse.language.letters import BULLETS, SUBJECTS
from pressparse.lexicon.outlets import LOCAL_STATIONS
from pressparse.pattern import deferred, scanning
from pressparse.press.bylines.byline import Byline
from pressparse.press.bylines.names import (
    MAIL,
    RANK,
    ROLE,
    SPACED,
    START,
    TAIL_NAMES,
    claim,
    signed,
    writers,
)
from pressparse.press.bylines.near import Ends, Lines, any_of
from pressparse.rule import rule

_LABEL = r"(?:(?:정리|글|취재|글·사진|사진·글|글/사진|글,[ ]?사진|글[ ]?[·․ㆍ,/&][ ]?영상(?:[ ]?취재)?)[ ]?[=:|/]?[ ]?)"
_PLACE = r"(?:[가-힣]{2,6}(?:[·,][ ]?[가-힣]{2,6}){0,3}[ ]?[/=|][ ]?)"
_MAILS = rf"[ ]{{0,3}}[,(<:/]?[ ]{{0,2}}(?:E-?mail[ ]?:?[ ]?|메일[ ]?:?[ ]?)?{MAIL}[)>]?(?:[ ]?[,·/][ ]?{MAIL}){{0,3}}"

_CLOSED = rf"(?=$|\n|[{BULLETS}☞<\[ⓒ※★☎*]|저작권|Copyright|무단|[가-힣]{{2,4}}[ ]?(?:인턴|수습)기자|입력[ ])"
"""What ends a tagline without an e-mail address."""


@rule(
    rf"{START}(?P<span>{_LABEL}?{_PLACE}?(?P<names>{TAIL_NAMES})[ ]?(?P<role>{RANK}){_MAILS})",
    examples={
        "가나시는 문을 연다고 밝혔다.[[한가람 기자 hgr@gana.co.kr]]": {
            "reporters": ["한가람"],
            "outlet": None,
        },
        "문을 연다고 밝혔다. [[진주/한가람기자 hgr@naver.com]]": {
            "reporters": ["한가람"],
            "outlet": None,
        },
        "밝혔다. [[한가람·남도연 기자, hgr@segye.com]]": {
            "reporters": ["한가람", "남도연"],
            "outlet": "세계일보",
        },
        "밝혔다. 한가람 기자 hgr@hankookilbo.com[[남도연 기자 ndy@hankookilbo.com]]": {
            "reporters": ["남도연"],
            "outlet": "한국일보",
        },
        "뜻을 모았다. [[세종 한가람 선임기자 hgr@seoul.co.kr]]": {
            "reporters": ["한가람"],
            "outlet": "서울신문",
        },
        "전망된다. [[한가람 차장 hgr@gana.co.kr]]": {"reporters": ["한가람"], "outlet": None},
    },
    boundary=[
        "고충처리인 한가람 부장 hgr@gana.co.kr",
        "사진=한가람 기자 hgr@gana.co.kr",
        "참석 문의는 담당 기자 hgr@gana.co.kr",
        "2021.03.03. photo@newsis.com",
    ],
    needs=("@", "＠"),
    reach=728,
)
def reporter_with_mailbox(match: regex.Match[str], _: object) -> Byline | None:
    """A reporter signs behind the text with name, role and e-mail address, often glued to the last sentence."""
    if _not_of_the_text(match):
        return None
    people = writers(match, match["role"])
    return signed(match, people) if people else None


@rule(
    rf"""
    {START}(?=[^\n]{{2,32}}?(?:기자|특파원|위원|에디터|통신원|앵커|리포터))
    (?P<span>{_LABEL}?{_PLACE}?(?P<names>{TAIL_NAMES})[ ]?(?P<role>{ROLE})
    (?:[ ]외[ ]?\d{{1,2}}[명인]?)?)
    [ \t]{{0,4}}\)?
    {_CLOSED}
    """,
    examples={
        "문을 연다고 밝혔다. [[한가람 기자]]": {"reporters": ["한가람"], "outlet": None},
        "최선을 다하겠다고 밝혔다. /[[한가람기자]]": {"reporters": ["한가람"], "outlet": None},
        "문을 연다고 밝혔다. [[논산=한가람 기자]]": {"reporters": ["한가람"], "outlet": None},
        "두 나라가 만났다. [[뉴욕=한가람 특파원]]": {"reporters": ["한가람"], "outlet": None},
        "잊지 말아야 한다. [[한가람 논설위원]]": {"reporters": ["한가람"], "outlet": None},
        "전망된다.[[한가람 기자 외 1]]": {"reporters": ["한가람"], "outlet": None},
    },
    boundary=[
        "이날 기자회견에는 가나일보 기자",
        "특이한 기자들",
        "한가람 기자의 핫플레이스",
        "악수하고 있다. 공동취재 사진기자",
        "밝혔다. 사진=한가람 기자",
        "밝혔다. 온라인뉴스팀 기자",
    ],
    needs=("기자", "특파원", "위원", "에디터", "통신원", "앵커", "리포터"),
    reach=160,
)
def reporter_behind_the_text(match: regex.Match[str], _: object) -> Byline | None:
    """A reporter signs behind the last sentence with name and role, nothing after."""
    if _not_of_the_text(match):
        return None
    people = writers(match, match["role"])
    return signed(match, people) if people else None


@rule(
    r"(?<=[a-z])[ ]?(?P<span>(?P<names>[가-힣]{2,4})[ ]?(?P<role>(?:인턴|수습|객원)[ ]?기자))(?![가-힣])",
    examples={
        "한가람 기자 hgr@donga.com[[남도연 인턴기자]] 가나대 국문학과 4학년": {
            "reporters": ["남도연"],
            "outlet": None,
        },
    },
    boundary=["가나시는 인턴기자를 뽑는다.", "hgr@donga.com 인턴기자 모집"],
    needs=("인턴", "수습", "객원"),
)
def trainee_behind_the_reporter(match: regex.Match[str], _: object) -> Byline | None:
    """A trainee is named behind the reporter's e-mail address, with the school."""
    people = writers(match, match["role"])
    return Byline(people) if people else None


@rule(
    rf"""
    (?<![가-힣A-Za-z])(?P<outlet>(?:KBS|MBC|TBN)[ ](?:\L<places>)|KBS|MBC|SBS|YTN|JTBC|MBN|OBS|EBS|TBS|CBS|TV조선|채널A|연합뉴스TV|(?m:^)[가-힣A-Za-z]{{1,8}}TV(?=[ ][가-힣]{{3}}입니다)|[가-힣A-Za-z]{{1,8}}(?:TV|방송|뉴스)(?=[ ][가-힣]{{2,4}}[ ]?[\[(][a-z0-9]))[ ]?(?:뉴스[ ])?(?:[가-힣]{{2,8}}에서[ ])?
    (?P<span>(?P<names>[가-힣]{{2,4}}?|{SPACED}))[ ]?(?:[\[(]{MAIL}[\])])?(?:입니다|이었습니다|였습니다|ᆸ니다)[.]?
    """,
    examples={
        "작업이 이어지고 있습니다. YTN [[한가람]][hgr@ytn.co.kr]입니다.": {
            "reporters": ["한가람"],
            "outlet": "YTN",
        },
        "내년에 문을 엽니다.\nKBS 제주 [[한가람]]입니다.": {
            "reporters": ["한가람"],
            "outlet": "KBS 제주",
        },
        "내년에 문을 엽니다.\nKBS 뉴스 [[한가람]]입니다.": {
            "reporters": ["한가람"],
            "outlet": "KBS",
        },
        "내년에 문을 엽니다.\nMBC뉴스 [[한 강]] 입니다.": {
            "reporters": ["한 강"],
            "outlet": "MBC",
        },
    },
    boundary=[
        "가장 먼저 알린 곳은 KBS 뉴스입니다.",
        "가나방송 대표입니다.",
        "가나TV 대학생입니다.",
        "MBC 사장입니다.",
        "YTN 기자입니다.",
    ],
    needs=("입니다", "이었습니다", "였습니다", "ᆸ니다"),
    reach=200,
    words={"places": LOCAL_STATIONS},
)
def broadcaster_signs_off(match: regex.Match[str], _: object) -> Byline | None:
    """A broadcast report ends with the station's and the reporter's name."""
    people = writers(match)
    return signed(match, people, claim(match, "outlet", "header")) if people else None


@rule(
    r"(?m:^)[ \t]{0,4}(?P<outlet>[A-Z]{3})[ ](?P<span>(?P<names>[가-힣]{3}))입니다[.]?[ \t]{0,4}(?=\n|$)",
    examples={
        "목소리에 귀 기울였습니다.\nGBC [[한가람]]입니다.": {
            "reporters": ["한가람"],
            "outlet": "GBC",
        },
    },
    boundary=["GBC 대표단입니다.", "이곳은 GBC 한가람입니다."],
    needs=("입니다",),
)
def station_signs_off(match: regex.Match[str], _: object) -> Byline | None:
    """A local station's three letters and the reporter's name close a report, alone on a line."""
    people = writers(match)
    return signed(match, people, claim(match, "outlet", "header")) if people else None


@rule(
    r"""
    (?:(?m:^)|(?<=[.”"!?]|다[.][ ]))[ \t]{0,4}(?P<outlet>(?:[가-힣A-Za-z0-9]{2,8}(?:뉴스|방송|TV|tv))|[가-힣A-Za-z0-9]{2,8}(?=[ ]뉴스))[ ](?:뉴스[ ])?
    (?P<span>(?P<names>[가-힣]{3}))(?:입니다|이었습니다|였습니다|[ ]?ᆸ니다)[.]?(?=[ ]{0,3}(?:\n|$|[<\[(▷※]|영상|촬영|취재|카메라))
    """,
    examples={
        "목소리에 귀 기울였습니다. 다라온뉴스 [[한가람]]입니다.": {
            "reporters": ["한가람"],
            "outlet": "다라온뉴스",
        },
        "목소리에 귀 기울였습니다.\n다라온 뉴스 [[한가람]]입니다.\n영상취재 남도연": {
            "reporters": ["한가람"],
            "outlet": "다라온",
        },
    },
    boundary=[
        "오늘 첫 뉴스 한가람입니다.",
        "지금까지 다라온뉴스 대변인입니다.",
        "다라온뉴스 한가람입니다만 늦었습니다.",
    ],
    needs=("니다",),
    reach=40,
)
def unlisted_station_signs_off(match: regex.Match[str], _: object) -> Byline | None:
    """A report ends with the name of whatever station it is of, 뉴스 and the reporter: 다라온뉴스 한가람입니다."""
    if _NO_STATION.match(match["outlet"]):
        return None
    people = writers(match)
    return signed(match, people, claim(match, "outlet", "header")) if people else None


_NO_STATION = deferred(
    r"(?:첫|오늘|지금|이상|주요|다음|이어서|경제|스포츠|날씨|문화|굿모닝|지역|마감|주말|톱|메인)"
)
"""What else may stand before 뉴스 and a name: 스포츠뉴스."""


@rule(
    rf"""
    (?m:^)[ \t]{{0,4}}(?:(?:[가-힣A-Za-z]{{1,12}}[ ]){{0,2}}[가-힣A-Za-z]{{1,12}}(?:에서|에|,)[ ]|(?:[가-힣A-Za-z0-9,]{{1,12}}[ ]){{0,8}}(?:계속해서|이어서|먼저|자세히|직접)[ ])?
    (?P<span>(?P<names>[가-힣]{{2,4}}|{SPACED})[ ](?P<role>(?:선임|전문)?기자|특파원))
    (?:입니다|이었습니다|[{SUBJECTS}][ ](?:단독(?:으로)?[ ])?(?:보도|취재|전해|전합|다녀|살펴|알아|짚어|정리|설명|분석|소개)[가-힣 ]{{0,12}}?니다)[.]?[ \t]{{0,4}}(?=\n|$)
    """,
    examples={
        "[앵커]\n새 길이 열렸습니다.\n[[한가람 기자]]입니다.": {
            "reporters": ["한가람"],
            "outlet": None,
        },
        "[앵커]\n새 길이 열렸습니다.\n[[한가람 기자]]가 보도합니다.": {
            "reporters": ["한가람"],
            "outlet": None,
        },
        "[앵커]\n새 길이 열렸습니다.\n가나시 현지에서 [[한가람 특파원]]입니다.": {
            "reporters": ["한가람"],
            "outlet": None,
        },
        "새 길이 열렸습니다.\n[[한가람 특파원]]이 전합니다.": {
            "reporters": ["한가람"],
            "outlet": None,
        },
        "새 길이 열렸습니다.\n무엇이 달라졌는지 계속해서 [[한가람 기자]]입니다.": {
            "reporters": ["한가람"],
            "outlet": None,
        },
        "새 길이 열렸습니다.\n[[한 강 기자]]입니다.": {"reporters": ["한 강"], "outlet": None},
        "새 길이 열렸습니다.\n먼저, [[한가람 기자]]가 보도합니다.": {
            "reporters": ["한가람"],
            "outlet": None,
        },
    },
    boundary=[
        "저는 한가람 기자입니다.",
        "그 때 기자입니다.",
        "한가람 기자가 쓴 책입니다.",
        "출입 기자입니다.",
        "이 책을 쓴 한가람 기자입니다.",
    ],
    needs=("니다",),
    reach=104,
)
def anchor_names_the_reporter(match: regex.Match[str], _: object) -> Byline | None:
    """The anchor hands over to the reporter in a line of its own, from a place or not: `홍길동 기자가 보도합니다`."""
    people = writers(match, match["role"])
    return Byline(people) if people else None


@rule(
    r"(?:(?m:^)|(?<=[다요까]\.))[ \t]{0,4}(?P<span>(?P<names>[가-힣]{2,4})[ ](?P<role>(?:선임|전문)?기자|특파원))(?:의[ ](?:단독[ ])?(?:보도|리포트)입니다)?[.,!?]?"
    r"[ \t]{0,3}(?=\(네[,. ]|\n\s{0,6}(?:[<\[(](?:기자|리포트)[>\])]|네[,. ]))",
    examples={
        "새 길이 열렸습니다.\n[[한가람 특파원]]. (네, 가나입니다.)": {
            "reporters": ["한가람"],
            "outlet": None,
        },
        "새 길이 열렸습니다.\n[[한가람 기자]]의 단독 보도입니다.\n[기자]\n새 길입니다.": {
            "reporters": ["한가람"],
            "outlet": None,
        },
        "새 길이 열렸습니다. [[한가람 기자]].\n<기자>\n네, 가나시에 나와 있습니다.": {
            "reporters": ["한가람"],
            "outlet": None,
        },
    },
    boundary=[
        "한가람 기자. 새 길이 열렸습니다.",
        "출입 기자\n<기자>",
        "한가람 시장. (네, 그렇습니다.)",
    ],
    needs=("네,", "네.", "네 ", "기자>", "기자]", "기자)", "리포트>", "리포트]", "리포트)"),
    reach=72,
)
def anchor_calls_the_reporter(match: regex.Match[str], _: object) -> Byline | None:
    """The anchor calls the reporter by name, who answers or goes on: `홍길동 기자. (네, …)`."""
    people = writers(match, match["role"])
    return Byline(people) if people else None


@rule(
    r"(?m:^)[ \t]{0,4}(?P<span>(?P<names>[가-힣]{2,4})\([a-z][a-z0-9_]{3,19}\))[ \t]{0,4}(?=\n|$)",
    examples={"[[한가람(hangaram)]]": {"reporters": ["한가람"], "outlet": None}},
    boundary=["가나시(gana)는 3일 밝혔다.", "서울(seoul)", "공동취재단(press)"],
    needs=("(",),
)
def citizen_reporter_and_account(match: regex.Match[str], _: object) -> Byline | None:
    """A citizen reporter is named above the text with the account in brackets."""
    people = writers(match)
    return Byline(people) if people else None


_PHOTO = deferred("사진|영상|촬영|그래픽|편집")
_BEFORE = deferred(
    r"(?:고충처리인|보호책임자|발행인|편집인|제보|문의|담당자?|사진|영상(?:취재|편집)?|촬영|그래픽|CG|보조|일러스트|삽화|자막|진행자?|출연자?|사회자?)"
    r"[ ]?(?:및[ ]?[가-힣]{1,6})?[ ]?[=:|/(]?[ ]?$"
)


def _not_of_the_text(match: regex.Match[str]) -> bool:
    start = match.start("span")
    if _PHOTO.search(match.string, start, match.start("names")):
        return "글" not in match.string[start : match.start("names")]
    if _BEFORE.search(match.string, max(0, start - 14), start):
        return match["span"][:1] not in "글정취"
    return False


NEAR: dict[str, Ends | Lines] = {
    station_signs_off.name: Lines(any_of("입니다"), longest=24),
    anchor_names_the_reporter.name: Lines(any_of("기자", "특파원"), longest=104),
    citizen_reporter_and_account.name: Lines(scanning(r"\([a-z]"), longest=40),
    reporter_behind_the_text.name: Ends(
        scanning(
            r"(?:기자|특파원|위원|실장|주간|국장|에디터|통신원|리포터|앵커)(?:[ ]외[ ]?\d{1,2}[명인]?)?[ \t]{0,4}\)?"
            + _CLOSED
        ),
        before=128,
        behind=48,
    ),
}
"""Where a name and a role may end the text; how long the lines are that name who speaks."""

TAGLINES = (
    broadcaster_signs_off,
    station_signs_off,
    unlisted_station_signs_off,
    anchor_names_the_reporter,
    anchor_calls_the_reporter,
    citizen_reporter_and_account,
    reporter_with_mailbox,
    trainee_behind_the_reporter,
    reporter_behind_the_text,
)
