"""Pages: the byline in a page's header, its title line, and notes on where a text was first shown."""

from dataclasses import replace

import regex

from pressparse.lexicon.outlets import OUTLETS, PAPERS, PARTS_OF_A_PAPER
from pressparse.pattern import deferred, scanning
from pressparse.press.bylines.byline import Byline
from pressparse.press.bylines.names import (
    ROLE,
    claim,
    ends_like_an_outlet,
    is_outlet,
    is_place,
    known_in,
    signed,
    writers,
)
from pressparse.press.bylines.near import Lines, any_of
from pressparse.rule import rule


@rule(
    rf"""
    (?m:^)[ \t]{{0,4}}(?P<span>(?P<outlet>(?:[가-힣A-Za-z0-9]{{2,12}}[ ]{{1,2}}){{0,1}}[가-힣A-Za-z0-9]{{2,12}})[ ]{{1,2}}
    (?P<names>[가-힣]{{3}})[ ]?(?P<role>{ROLE}))[ \t]{{0,4}}(?=\n|$)
    """,
    examples={
        "[[가나TBN 한가람 기자]]\n가나시는 3일 밝혔다.": {
            "reporters": ["한가람"],
            "outlet": "가나TBN",
        },
        "[[가나닷컴 다라스포츠 한가람 기자]]\n가나시는 3일 밝혔다.": {
            "reporters": ["한가람"],
            "outlet": "가나닷컴 다라스포츠",
        },
    },
    boundary=[
        "가나시 홍보 담당 기자",
        "사진 한가람 기자",
        "글 한가람 기자",
        "정리 사진 한가람 기자",
    ],
    needs=("기자", "특파원"),
)
def reporter_under_the_headline(match: regex.Match[str], _: object) -> Byline | None:
    """The outlet and its reporter stand alone on a line."""
    words = match["outlet"].split()
    named = any(ends_like_an_outlet(word, surely_one=True) for word in words)
    if is_place(match["outlet"]) or not (named or _STATION.search(match["outlet"])):
        return None
    people = writers(match, match["role"])
    return signed(match, people, claim(match, "outlet", "header")) if people else None


@rule(
    r"(?m:^)[ \t]{0,4}(?P<span>(?P<outlet>[가-힣A-Za-z0-9]{1,8}(?:뉴스|일보|신문|투데이|타임스|데일리|저널)))[ \t]{0,4}(?=\n\s{0,6}(?:(?:입력|승인|기사입력|등록)[ :]{0,3})?20\d\d[./-])",
    examples={
        "[[가나뉴스]]\n입력 2024.03.05 10:48": {"reporters": [], "outlet": "가나뉴스"},
        "[[가나일보]]\n\n2024.03.05 14:15": {"reporters": [], "outlet": "가나일보"},
    },
    boundary=["실시간 뉴스\n2024.03.05 14:15", "가나뉴스\n새 공원 문 열어"],
    needs=("뉴스", "일보", "신문", "투데이", "타임스", "데일리", "저널"),
    reach=48,
)
def outlet_over_the_time(match: regex.Match[str], _: object) -> Byline | None:
    """The outlet's name stands alone over the time of posting."""
    told = claim(match, "outlet", "header")
    return Byline((), told) if told and told.name not in _LISTS else None


@rule(
    r"(?m:^)[ \t]{0,4}(?P<span>(?P<names>[가-힣]{3}))[ ]?(?=\n\s{0,6}(?:\|[ ])?20\d\d[./-]\d{1,2}[./-]\d{1,2}\.?[ ]\d{1,2}:\d\d(?::\d\d)?[ ]?(?:\n|$))",
    examples={
        "가나시, 새 공원 문 열어\n[[한가람]]\n| 2024-03-05 11:05:49": {
            "reporters": ["한가람"],
            "outlet": None,
        },
    },
    boundary=["한가람\n2024-03-05", "대변인\n2024-03-05 11:05"],
    needs=("\n20", "\n| 20", "\n 20", "\n  20", "\n   20"),
)
def writer_over_the_time(match: regex.Match[str], _: object) -> Byline | None:
    """A name stands alone over the minute of posting."""
    people = writers(match)
    return Byline(people) if people else None


@rule(
    r"""
    (?m:^)[ \t]{0,4}[•·][ ](?P<span>(?:(?P<outlet>[가-힣A-Za-z0-9]{2,12})[ ])?(?P<names>[가-힣]{3}))[ ]?(?=\n\s{0,6}[•·][ ](?:승인|입력|기사입력)[ ])
    |(?m:^)[ \t]{0,4}[•·][ ](?P<span>(?P<outlet>[가-힣A-Za-z0-9]{2,12}))(?:[ ]기자)?[ ]?(?=\n\s{0,6}[•·][ ](?:승인|입력|기사입력)[ ])
    """,
    examples={
        "• [[가나메시지 한가람]]\n• 승인 2024.03.05 10:11": {
            "reporters": ["한가람"],
            "outlet": "가나메시지",
        },
        "• [[한가람]]\n• 승인 2024.03.05 10:11": {"reporters": ["한가람"], "outlet": None},
        "• [[다라타임즈]] 기자\n• 승인 2024.03.05 10:11": {
            "reporters": [],
            "outlet": "다라타임즈",
        },
        "  • [[다라포스트]]\n  • 승인 2024.03.05 10:11": {
            "reporters": [],
            "outlet": "다라포스트",
        },
    },
    boundary=["• 홍보실\n• 승인 2024.03.05 10:11", "• 한가람\n• 새 공원"],
    needs=("· 승인", "· 입력", "· 기사입력"),
)
def listed_writer(match: regex.Match[str], _: object) -> Byline | None:
    """A site lists who wrote it over when it was posted: a reporter, or only itself."""
    if match["names"] is None:
        named = is_outlet(match["outlet"]) or ends_like_an_outlet(match["outlet"])
        return Byline((), claim(match, "outlet", "header")) if named else None
    people = writers(match)
    return signed(match, people, claim(match, "outlet", "header")) if people else None


@rule(
    r"이[ ]?기사는[ ](?=[^\n]{0,8}\d)[^\n]{4,40}?[ ](?:(?P<span>(?P<outlet>\L<outlets>))(?:[ ][^\n.]{1,24}?)?|(?<=[분\d][ ])(?P<span>(?P<outlet>[가-힣A-Za-z0-9]{2,12}))(?:[ ][^\n.]{1,24}?)?[ ]?(?:사이트|페이지|플랫폼))"
    r"(?:에|를[ ]통해|에서)[ ](?:먼저[ ])?(?:표출|게재|출고|노출|공개|보도|송고|실린|실렸)",
    examples={
        "이 기사는 2024년 3월 5일 15시 34분 [[조선비즈]] 가나무브 사이트에 표출됐습니다.": {
            "reporters": [],
            "outlet": "조선비즈",
        },
        "이 기사는 2024년 3월 5일 09:20 [[더벨]] 유료페이지에 표출된 기사입니다.": {
            "reporters": [],
            "outlet": "더벨",
        },
        "이 기사는 2024년 3월 5일 15시 34분 [[다라온]] 가나무브 사이트에 표출됐습니다.": {
            "reporters": [],
            "outlet": "다라온",
        },
    },
    boundary=[
        "이 기사는 가나재단의 지원을 받아 작성되었습니다.",
        "이 기사는 2024년 3월 5일 지면에 실린 기사입니다.",
        "이 기사는 2024년 3월 5일 09:20 유료 페이지에 표출된 기사입니다.",
    ],
    needs=("기사는",),
    words={"outlets": OUTLETS},
)
def shown_first_elsewhere(match: regex.Match[str], _: object) -> Byline | None:
    """A note above the text says on which of the outlet's sites it was shown first, and when."""
    told = claim(match, "outlet", "page")
    return Byline((), told) if told and not _NO_SITE.match(told.name) else None


@rule(
    r"(?:이|본)[ ]?기사는[ ](?P<span>(?P<outlet>[가-힣A-Za-z0-9]{2,12}))[ ](?:제?[ ]?\d{1,5}호|\d{1,2}월호|20\d\d년[ ]\d{1,2}월호)[^\n]{0,48}?(?:기사|실린|실렸|게재)",
    examples={
        "[본 기사는 [[다라이코노미]] 제213호 (2024.03.05~2024.03.11일자) 기사입니다]": {
            "reporters": [],
            "outlet": "다라이코노미",
        },
        "이 기사는 [[주간다라]] 3월호에 실렸습니다.": {"reporters": [], "outlet": "주간다라"},
    },
    boundary=[
        "이 기사는 지난 3월호에 실렸습니다.",
        "이 기사는 본지 제213호에 실렸습니다.",
        "이 기사는 가나재단 지원으로 썼습니다.",
    ],
    needs=("기사는",),
)
def printed_in_an_issue(match: regex.Match[str], _: object) -> Byline | None:
    """A note below the text says in which number of the paper it was printed."""
    told = claim(match, "outlet", "page")
    return Byline((), told) if told and not _NO_SITE.match(told.name) else None


@rule(
    r"(?m:^)[ \t]{0,4}(?P<span>(?P<outlet>\L<outlets>))[ ](?:[가-힣]{2,6}[ ]?)?(?:취재|편집|온라인|연예|스포츠|[가-힣]{0,4}뉴스)팀(?=[ \n]|$)",
    examples={
        "[[동아닷컴]] 날씨뉴스팀 기사제보 hgr@example.com": {"reporters": [], "outlet": "동아닷컴"},
    },
    boundary=["가나일보 취재팀은 밝혔다."],
    needs=("취재팀", "편집팀", "온라인팀", "연예팀", "스포츠팀", "뉴스팀"),
    words={"outlets": OUTLETS},
    reach=64,
)
def desk_of_an_outlet(match: regex.Match[str], _: object) -> Byline | None:
    """A desk without names signs for its outlet."""
    told = claim(match, "outlet", "header")
    return Byline((), told) if told else None


_NO_SITE = deferred(
    "지난|이번|다음|최근|유료|무료|프리미엄|본지|지면|온라인|인터넷|모바일|홈|웹|자사"
)
"""What a page may be called besides by its outlet."""


@rule(
    r"""
    (?m:^)[^\n]{6,200}?[ ](?:[-|│ㅣ]|::)[ ]?(?:[가-힣A-Za-z0-9]{1,8}[ ]){0,3}(?P<span>(?P<outlet>\L<outlets>))(?:[ ](?:[-|<:│ㅣ>]|::)[ ][^\n]{2,60})?[ \t]{0,4}(?=\n|$)
    |(?m:^)[^\n]{6,200}?[ ](?:[-|<:│ㅣ]|::|>)[ ]?(?P<span>(?P<outlet>[가-힣A-Za-z0-9][가-힣A-Za-z0-9 ]{1,18}))
    [ \t]{0,4}(?=\n|$)
    """,
    examples={
        "가나시, 새 공원 문 열어 < 사회 < 기사본문 - [[가나신문]]": {
            "reporters": [],
            "outlet": "가나신문",
        },
        "가나시, 새 공원 문 열어 : 뉴스 : [[동아닷컴]]": {"reporters": [], "outlet": "동아닷컴"},
        "가나시, 새 공원 문 열어 - [[머니투데이방송]]": {
            "reporters": [],
            "outlet": "머니투데이방송",
        },
        "가나시, 새 공원 문 열어 - 첫째 인터넷뉴스 [[조선닷컴]] - 사회 > 지방": {
            "reporters": [],
            "outlet": "조선닷컴",
        },
    },
    boundary=[
        "가나시, 새 공원 문 열어 : 네이버 뉴스",
        "가나시 새 공원 문 열어",
        "새 공원 문 열어 - 3일 가나시청에서 열린 개장식에 모인 사람들",
    ],
    needs=(" - ", " | ", " : ", " < ", ":: ", " > ", " ＜ "),
    words={"outlets": OUTLETS},
)
def title_line(match: regex.Match[str], _: object) -> Byline | None:
    """A saved page begins with its title, the site's name at the end."""
    told = claim(match, "outlet", "page")
    if not told:
        return None
    known = (told.start, told.end) == known_in(match.string, *match.span("outlet"))
    if known or "기사본문" in match[0] or ends_like_an_outlet(told.name):
        return Byline((), told)
    return Byline((), replace(told, evidence="window"))  # if the page says it elsewhere, too


_LISTS = frozenset(
    [
        "주요뉴스",
        "인기뉴스",
        "추천뉴스",
        "최신뉴스",
        "관련뉴스",
        "포토뉴스",
        "네이버뉴스",
        "다음뉴스",
    ]
)
"""Headings of lists, and portals."""

_OF_MASTHEADS = (*PAPERS, "이코노믹", "이코노미")
"""How names end that stand alone in a site's head."""

_STATION = deferred("[A-Z]{3}")
"""What a station is called by: 가나TBN."""


@rule(
    rf"(?m:^)[ \t]{{0,4}}(?P<span>(?P<outlet>[가-힣A-Za-z]{{1,8}}(?:{'|'.join(_OF_MASTHEADS)})))[ \t]{{0,4}}(?=\n|$)"
    r"|(?m:^)[ \t]{0,4}(?P<span>(?P<outlet>[가-힣]{2,4}(?:MBC|KBS|SBS|방송)))[ ](?:NEWS|News|뉴스|(?:[가-힣0-9]{1,6}[ ])?로고)[ \t]{0,4}(?=\n|$)",
    examples={
        "[[다라이코노믹]]\n로그인": {"reporters": [], "outlet": "다라이코노믹"},
        "[[다라일보]]\n로그인\n전체메뉴": {"reporters": [], "outlet": "다라일보"},
        "[[가람MBC]] NEWS\n로그인": {"reporters": [], "outlet": "가람MBC"},
        "[[다라방송]] 채널 로고\n로그인": {"reporters": [], "outlet": "다라방송"},
    },
    boundary=["지역신문\n로그인", "다라일보 구독 안내", "오늘의 신문"],
    needs=(*_OF_MASTHEADS, "MBC", "KBS", "SBS", "로고"),
    reach=40,
)
def masthead(match: regex.Match[str], _: object) -> Byline | None:
    """A site's own name stands alone on a line of its head."""
    told = claim(match, "outlet", "masthead")
    return Byline((), told) if told and not _NO_MASTHEAD.fullmatch(told.name) else None


_NO_MASTHEAD = deferred(rf"(?:{PARTS_OF_A_PAPER})(?:신문|일보|투데이)")
"""What menus call a part of a paper."""

PAGES = (
    reporter_under_the_headline,
    writer_over_the_time,
    outlet_over_the_time,
    listed_writer,
    shown_first_elsewhere,
    printed_in_an_issue,
    desk_of_an_outlet,
    masthead,
)
TITLES = (title_line,)

NEAR = {
    reporter_under_the_headline.name: Lines(any_of("기자", "특파원"), longest=120),
    writer_over_the_time.name: Lines(scanning(r"\n\s{0,6}(?:\|[ ])?20"), longest=8),
    outlet_over_the_time.name: Lines(any_of(*outlet_over_the_time.needs), longest=24),
    listed_writer.name: Lines(any_of(*listed_writer.needs), longest=32, above=3),
    masthead.name: Lines(any_of(*masthead.needs), longest=24),
}
"""How long the lines are that these rules read."""
