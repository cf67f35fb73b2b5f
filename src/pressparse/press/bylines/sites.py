"""The site about itself: its calls to readers and the block of its registration name the outlet."""

import regex

from pressparse.language.letters import JOINERS
from pressparse.language.particles import OBJECT, SUBJECT
from pressparse.lexicon.outlets import PORTALS
from pressparse.pattern import deferred
from pressparse.press.bylines.byline import Byline, Claim, Evidence
from pressparse.press.bylines.names import ends_like_an_outlet, is_outlet, is_place, known_in
from pressparse.rule import rule

_WORD = r"[가-힣A-Za-z0-9]{2,14}"
_OPEN = r"[‘“'\"@\[]?"
_CLOSE = r"[’”'\"\]]?"


@rule(
    rf"""
    (?<![가-힣A-Za-z0-9])(?P<span>(?P<words>{_WORD}?)(?<!{SUBJECT}))(?:[ ]뉴스)?(?:{SUBJECT})?(?:[ ](?:\d{{1,2}})?시간)?[ ]여러분의?[ ]{{1,2}}(?:소중한[ ])?(?:관심과[ ])?제보
    |(?:카카오톡|카톡|카카오)[ ]{{0,2}}[:>\])]?[ ]{{0,2}}{_OPEN}(?P<span>(?P<words>{_WORD}))(?:[ ]?제보)?{_CLOSE}[ ]?(?:{OBJECT})?[ ]?(?:검색|채널)
    |{_OPEN}(?<![가-힣A-Za-z0-9])(?P<span>(?P<words>{_WORD}))(?:[ ]?제보)?{_CLOSE}[ ]?(?:{OBJECT})?[ ]?검색(?:해|하고|하여|[ ]후)?[ ,]{{0,2}}채널
    |(?:네이버|유튜브|카카오톡|포털|다음)(?:[{JOINERS}][ ][가-힣]{{2,6}})?(?:에서(?:도)?|[ ]채널(?:에서)?)?[ ]{_OPEN}(?P<span>(?P<words>{_WORD}?)){_CLOSE}(?:[ ]뉴스)?(?:{OBJECT})?[ ]?구독
    |(?<![가-힣A-Za-z0-9])(?P<span>(?P<words>{_WORD}?))(?:{OBJECT})[ ]시작[ ]?페이지
    |(?<![가-힣A-Za-z0-9])(?P<span>(?P<words>{_WORD}))[ ]기사[ ]?문의[ ]?및[ ]?제보
    |☞[ ]?(?:[가-힣]{{2,8}}[ ])?(?P<span>(?P<words>{_WORD}))(?=[ ][A-Za-z0-9._-]{{2,40}}@)
    |(?P<span>(?P<words>{_WORD}))(?:{SUBJECT})[ ]이[ ]기사의[ ]댓글[ ]정책
    """,
    examples={
        "※[[다라노컷]]은 여러분의 제보를 기다립니다.": {
            "reporters": [],
            "outlet": "다라노컷",
        },
        "[[다라온]] 뉴스는 24시간 여러분의 제보를 기다립니다.": {
            "reporters": [],
            "outlet": "다라온",
        },
        "[카카오톡] [[YTN]] 검색해 채널 추가": {"reporters": [], "outlet": "YTN"},
        "[카카오톡] [[다라온]] 검색해 채널 추가": {"reporters": [], "outlet": "다라온"},
        "유튜브에서 [[다라tv뉴스]]를 구독해주세요!": {"reporters": [], "outlet": "다라tv뉴스"},
        "▶ 네이버에서 [[다라뉴스]] 구독하기": {"reporters": [], "outlet": "다라뉴스"},
        "[[다라닷컴]]을 시작페이지로▶": {"reporters": [], "outlet": "다라닷컴"},
        "[[다라TV]] 기사문의 및 제보 : 카톡": {"reporters": [], "outlet": "다라TV"},
        "☞바른언론 [[다라뉴스]] hgr@daranews.com": {"reporters": [], "outlet": "다라뉴스"},
    },
    boundary=[
        "시는 여러분의 제보를 받는다.",
        "경찰은 여러분의 제보를 기다립니다.",
        "네이버에서 채널 구독하기",
        "당신의 제보가 뉴스가 됩니다",
        "카카오톡 친구 검색",
        "유튜브를 구독한 사람은",
    ],
    needs=(
        "여러분",
        "카카오",
        "카톡",
        "검색",
        "구독",
        "☞",
        "댓글",
        "시작페이지",
        "시작 페이지",
        "기사문의",
        "기사 문의",
    ),
    reach=64,
)
def call_to_readers(match: regex.Match[str], _: object) -> Byline | None:
    """Behind its articles a site asks readers for tips and subscriptions, by its own name, whatever that is."""
    return _named(match, "promotion", listed=False)


@rule(
    rf"""
    (?<![가-힣A-Za-z0-9])(?P<span>(?P<words>{_WORD}))[ ](?:(?:네이버[ ])?채널[ ]구독|언론사(?:가[ ]직접|홈|[ ]구독)|구독하고[ ]메인|구독[ ]?신청|로고|PC[ ]?버전|모바일[ ]?(?:웹|버전|앱)|뉴스레터|회원[ ]?가입|고객센터|독자[ ]?센터|헤드라인|랭킹[ ]뉴스|최신[ ]?기사|(?<=[가-힣][ ])후원하기)
    |(?:(?<=[.”"])|(?m:^))[ ]{{0,3}}온라인[ ](?P<span>(?P<words>{_WORD}))[ ]{{0,3}}(?=\n|$)
    |(?<![가-힣A-Za-z0-9])(?P<span>(?P<words>{_WORD}))(?:[ ][가-힣]{{2,4}})?[ ]기사[ ]?더[ ]?보기
    |(?<![가-힣A-Za-z0-9])(?P<span>(?P<words>{_WORD}?))[{JOINERS}]의[ ](?:전화[ ])?통화에서
    |(?:★[ ](?=[가-힣A-Za-z0-9]{{2,14}}[ ]뉴스)|☞[ ]?오늘의[ ])(?P<span>(?P<words>{_WORD}))
    |(?<![가-힣A-Za-z0-9])(?P<span>(?P<words>{_WORD}?))(?:닷컴|[ ]홈페이지|[ ]본문)?[ ]바로[ ]?가기
    |(?<![가-힣A-Za-z0-9])(?P<span>(?P<words>{_WORD}?))[{JOINERS}][ ]친구(?:가|하기|를|[ ]맺기)
    """,
    examples={
        "목표라고 밝혔다. 온라인 [[중앙일보]]": {"reporters": [], "outlet": "중앙일보"},
        "▶[[한겨레]] 영남 기사 더보기": {"reporters": [], "outlet": "한겨레"},
        "한가람 시장은 [[국민일보]]와의 통화에서 밝혔다.": {"reporters": [], "outlet": "국민일보"},
        "[☞오늘의 [[다라일보]]][☞다라닷컴 Top기사]": {"reporters": [], "outlet": "다라일보"},
        "▶[[YTN]]과 친구가 되어 주세요": {"reporters": [], "outlet": "YTN"},
        "밝혔다.▶[[한국일보]]닷컴 바로가기": {"reporters": [], "outlet": "한국일보"},
        "[[다라일보]] 채널 구독 / 알림": {"reporters": [], "outlet": "다라일보"},
        "[[다라일보]] 홈페이지 바로가기": {"reporters": [], "outlet": "다라일보"},
        "[[다라일보]] 본문 바로가기 메뉴 바로가기": {"reporters": [], "outlet": "다라일보"},
        "[[다라일보]] 최신기사": {"reporters": [], "outlet": "다라일보"},
        "[[다라일보]] PC버전": {"reporters": [], "outlet": "다라일보"},
        "[[다라일보]] 로고": {"reporters": [], "outlet": "다라일보"},
        "☞[[한겨레]] 뉴스레터 받기": {"reporters": [], "outlet": "한겨레"},
        "[[다라뉴스]] 후원하기": {"reporters": [], "outlet": "다라뉴스"},
        "늘 곁에 있겠습니다. [[다라일보]] 구독신청 하기": {"reporters": [], "outlet": "다라일보"},
    },
    boundary=[
        "메인 바로가기",
        "남도연 의원과의 통화에서",
        "지난 기사 더보기",
        "온라인 강의",
        "ARS 후원하기",
    ],
    needs=(
        "더보기",
        "더 보기",
        "☞",
        "바로가기",
        "바로 가기",
        "언론사",
        "헤드라인",
        "랭킹",
        "★",
        "구독",
        "통화에서",
        "친구",
        "온라인 ",
        "최신기사",
        "최신 기사",
        "후원하기",
        " 로고",
        "PC버전",
        "PC 버전",
        " 모바일",
        "뉴스레터",
        "회원가입",
        "회원 가입",
        "고객센터",
        "독자센터",
        "독자 센터",
    ),
    reach=64,
)
def link_of_the_site(match: regex.Match[str], _: object) -> Byline | None:
    """A site's links, and what it was told by telephone, name it where others may be named: only what is called like an outlet counts."""
    return _named(match, "promotion", listed=True)


@rule(
    rf"(?<![가-힣])(?:제[ ]?호|매체[ ]?명|신문[ ]?명|언론사[ ]?명)[ ]{{0,3}}[:：|][ ]{{0,3}}(?:\(주\)|㈜)?[ ]?(?P<span>(?P<words>{_WORD}(?:[ ](?!등록|발행|편집|대표|주소){_WORD})?))",
    examples={
        "등록번호 : 다라 아01234 | 제호 : [[다라신문]] | 발행인 : 한가람": {
            "reporters": [],
            "outlet": "다라신문",
        },
        "매체명 : [[다라 데일리]]": {"reporters": [], "outlet": "다라 데일리"},
    },
    boundary=["제호 다라신문", "주제호 : 나래", "제1호 : 다라"],
    needs=("호", "명"),
)
def title_of_the_registration(match: regex.Match[str], _: object) -> Byline | None:
    """The block of registration at the foot of a site gives the outlet's title: 제호."""
    return _named(match, "registered", listed=False)


_NO_TITLE = deferred(
    r"^(?:경찰|검찰|취재|제작진|특별취재|탐사|시청자|청취자|구독자|채널|제보|친구|뉴스레터|영상|기사|독자|언론사|본지|저희|우리|알림|구독|네이버|유튜브|카카오톡|뉴스|메인|오늘|주요|실시간|많이|댓글|기자|당신|여러분)"
)


def _named(match: regex.Match[str], evidence: Evidence, *, listed: bool) -> Byline | None:
    """Return the outlet that a match names; ``listed``: only if it is listed or ends as outlets do."""
    start, end = match.span("words")
    name = match.string[start:end]
    bare = name.removesuffix("뉴스")
    if bare != name and is_outlet(bare):  # MBN뉴스
        name, end = bare, start + len(bare)
    if not is_outlet(name):
        if name in PORTALS or is_place(name) or _NO_TITLE.search(name):
            return None
        telling = ends_like_an_outlet(name, surely_one=True) or known_in(name, 0, len(name))
        if listed and not telling:
            return None
    return Byline((), Claim(start, end, name, evidence))


SITES = (call_to_readers, link_of_the_site, title_of_the_registration)
