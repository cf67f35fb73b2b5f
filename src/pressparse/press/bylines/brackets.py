"""Bracketed bylines: outlet and reporter together inside one pair of brackets."""

import regex

from pressparse.lexicon.outlets import LOCAL_STATIONS, OUTLETS, PAPERS, PARTS_OF_A_PAPER
from pressparse.pattern import deferred
from pressparse.press.bylines.byline import Byline, Claim, Writer
from pressparse.press.bylines.names import (
    MAIL,
    NAMES,
    ROLE,
    SPACED,
    claim,
    claim_between,
    ends_like_an_outlet,
    is_given_name,
    is_name,
    is_outlet,
    is_place,
    known_in,
    signed,
    writers,
)
from pressparse.press.bylines.near import Lines, Within, any_of
from pressparse.rule import rule

_OUTLET = r"[가-힣A-Za-z0-9](?:[가-힣A-Za-z0-9·. ]|(?<=[A-Z])-(?=[0-9])){1,18}?"
_PLACE = r"[가-힣A-Za-z][가-힣A-Za-z·,/]{0,14}"


@rule(
    rf"""
    [(\[<][ ]?(?P<outlet>{_OUTLET})(?:\((?P<place>{_PLACE})\))?(?:[ ]?[=ㅣ|│┃:/,][ ]?|[ ][-–][ ])
    (?:{_PLACE}[ ]?=[ ]?)?
    (?P<names>{NAMES}|{SPACED})[ ]?(?P<role>{ROLE})(?:[ ]?[,(]?[ ]?{MAIL}\)?)?[ ]?[)\]>](?:[ ]?=)?
    """,
    examples={
        "[[［헤럴드경제=한가람 기자］]] 가나시는 3일 밝혔다.": {
            "reporters": ["한가람"],
            "outlet": "헤럴드경제",
        },
        "[[(가나뉴스 = 한가람 기자)]] 가나부는 3일 밝혔다.": {
            "reporters": ["한가람"],
            "outlet": "가나뉴스",
        },
        "[[【더가나ㅣ여의도=한가람·남도연 기자】]] 국회는 3일 열렸다.": {
            "reporters": ["한가람", "남도연"],
            "outlet": "더가나",
        },
        "[[【가나방송 GBC = 한가람 기자 (hgr@ganabc.co.kr)】]]": {
            "reporters": ["한가람"],
            "outlet": "가나방송 GBC",
        },
        "[[【 가나즈 - 한가람 기자 】]] 가나시는 3일 밝혔다.": {
            "reporters": ["한가람"],
            "outlet": "가나즈",
        },
        "[[【북경=한가람특파원】]] 두 나라는 3일 만났다.": {
            "reporters": ["한가람"],
            "outlet": None,
        },
        "[[【가나투데이 충주/한가람 기자】]] 가나시는 3일 밝혔다.": {
            "reporters": ["한가람"],
            "outlet": "가나투데이",
        },
        "[[【가나시선, 한가람기자】]] 가나시는 3일 밝혔다.": {
            "reporters": ["한가람"],
            "outlet": "가나시선",
        },
    },
    boundary=[
        "[진행=한가람 아나운서] 안녕하십니까.",
        "(사진=한가람 기자)",
        "[참석자=가나시장, 출입 기자]",
    ],
    needs=("기자", "특파원", "위원", "에디터", "통신원", "앵커", "리포터"),
)
def outlet_equals_reporter(match: regex.Match[str], _: object) -> Byline | None:
    """An outlet opens a story with its name, a sign, and the reporter, all in one bracket."""
    head = match["outlet"].strip()
    if head in _NO_OUTLET or _PHOTO.search(head):
        return None
    people = writers(match, match["role"])
    return signed(match, people, _named_before(match, head)) if people else None


def _named_before(match: regex.Match[str], head: str) -> Claim | None:
    """Return the outlet before the sign: not where a correspondent is, nor the place behind the outlet's name."""
    if "특파원" in match["role"] and not (is_outlet(head) or ends_like_an_outlet(head)):
        return None
    first, space, rest = head.partition(" ")
    if space and is_place(rest) and (is_outlet(first) or ends_like_an_outlet(first)):
        start = match.start("outlet")
        return claim_between(match.string, start, start + len(first))
    return claim(match, "outlet")


@rule(
    rf"""
    [(\[][ ]?(?P<place>{_PLACE})[ ]?=[ ]?(?P<outlet>{_OUTLET})[ ]{{1,2}}
    (?P<names>[가-힣]{{2,4}}(?:[ ]?[·,][ ]?[가-힣]{{2,4}}){{0,4}}?)[ ]?(?P<role>{ROLE})[ ]?[)\]](?:[ ]?=)?
    """,
    examples={
        "[[【충주=충청일보 한가람기자】]] 충주시는 3일 밝혔다.": {
            "reporters": ["한가람"],
            "outlet": "충청일보",
        },
        "[[【나주=가나일보 한가람·남도연 기자】]] 나주시는 3일 밝혔다.": {
            "reporters": ["한가람", "남도연"],
            "outlet": "가나일보",
        },
    },
    boundary=["[문의=가나일보 독자부 기자]", "[충주=충청일보] 충주시는 3일 밝혔다."],
    needs=("기자", "특파원", "위원", "에디터", "통신원"),
)
def place_equals_outlet_and_reporter(match: regex.Match[str], _: object) -> Byline | None:
    """A regional paper puts the place first, then its name and the reporter, all in one bracket."""
    people = writers(match, match["role"])
    return signed(match, people, claim(match, "outlet")) if people else None


@rule(
    rf"""
    [(\[][ ]?(?P<outlet>{_OUTLET})(?:\((?P<place>{_PLACE}[ ]?[가-힣]{{0,6}})\))?[ ]{{1,2}}
    (?P<names>[가-힣]{{2,4}}(?:(?:[ ]?[·,][ ]?|[ ])[가-힣]{{2,4}}){{0,4}}?)[ ]?(?P<role>{ROLE})
    (?:[ ]?[,(]?[ ]?{MAIL}\)?)?[ ]?[)\]](?:[ ]?=)?
    """,
    examples={
        "[[【충청일보 한가람기자】]] 충주시는 3일 밝혔다.": {
            "reporters": ["한가람"],
            "outlet": "충청일보",
        },
        "[[【이데일리 한가람 남도연 기자】]] 가나시는 3일 밝혔다.": {
            "reporters": ["한가람", "남도연"],
            "outlet": "이데일리",
        },
        "[[【가나 투데이 한가람 기자】]] 가나시는 3일 밝혔다.": {
            "reporters": ["한가람"],
            "outlet": "가나 투데이",
        },
        "[[【가나투데이 한가람 기자】]] 가나시는 3일 밝혔다.": {
            "reporters": ["한가람"],
            "outlet": "가나투데이",
        },
        "[[【GBC-1TV 한가람 기자】]] 가나시는 3일 밝혔다.": {
            "reporters": ["한가람"],
            "outlet": "GBC-1TV",
        },
        "[[【하누루 한가람 기자】]] 가나시는 3일 밝혔다.": {
            "reporters": ["한가람"],
            "outlet": "하누루",
        },
        "[[【다라스포츠(서울 가람길) 한가람 기자】]] 협회는 3일 밝혔다.": {
            "reporters": ["한가람"],
            "outlet": "다라스포츠",
        },
    },
    boundary=[
        "[남도연 한가람 기자]",
        "[취재 한가람 기자]",
        "(본지 한가람 기자가 만났다)",
        "[사진 한가람 기자]",
    ],
    needs=("기자", "특파원", "위원", "에디터", "통신원"),
)
def outlet_and_reporter(match: regex.Match[str], _: object) -> Byline | None:
    """Some outlets put only a space between their name and the reporter's, in one bracket."""
    first = _first_name(match)
    if first is None:
        return None
    text, start = match.string, match.start("outlet")
    head = (
        text[start : match.end("outlet")].strip() if match["place"] else text[start:first].strip()
    )
    person = is_name(head) and is_given_name(head[1:])
    if head in _NO_OUTLET or _PHOTO.search(head) or person:
        return None
    people = tuple(
        Writer(*word.span(), word[0], match["role"])
        for word in _WORD.finditer(text, first, match.end("names"))
    )
    return signed(match, people, claim_between(text, start, start + len(head)))


_WORD = deferred(r"[가-힣]+")


def _first_name(match: regex.Match[str]) -> int | None:
    """Return where the row of names before the role begins; None where there is none, or nothing before it."""
    start = max(match.start("outlet"), match.end("place"))
    words = list(_WORD.finditer(match.string, start, match.end("names")))
    first = None
    named = words and words[0].start() == match.start("outlet")
    for word in reversed(words[1:] if named else words):
        if not is_name(word[0]) or is_outlet(word[0]):
            break
        first = word.start()
    return first


@rule(
    rf"(?m:^)[ \t]{{0,4}}=?(?P<span>[(\[][ ]?(?P<names>{NAMES})[ ]?(?P<role>{ROLE})(?:[ ]?\(=?{_PLACE}\))?(?:[ ]?\(?{MAIL}\)?)?[ ]?[)\]])(?=[ ]{{0,3}}[가-힣A-Z0-9‘“'\"\n]|$)",
    examples={
        "[[(한가람 금융부 기자)]]가나은행이 문을 열었다.": {
            "reporters": ["한가람"],
            "outlet": None,
        },
        "[[【한가람 기자(=가나)(hgr@naver.com)】]]\n가나군은 3일 밝혔다.": {
            "reporters": ["한가람"],
            "outlet": None,
        },
        "[[【 한가람 기자 】]] 가나시는 3일 밝혔다.": {"reporters": ["한가람"], "outlet": None},
    },
    boundary=["[ 사진 기자 ] 가나시는 3일 밝혔다.", "앞서 [한가람 기자]가 물었다."],
    needs=("기자", "특파원", "위원", "에디터", "통신원"),
)
def reporter_alone(match: regex.Match[str], _: object) -> Byline | None:
    """Some outlets open a text with nothing but the reporter in brackets."""
    people = writers(match, match["role"])
    return signed(match, people) if people else None


@rule(
    r"(?m:^)[ \t]{0,4}[\[<](?P<span>(?P<outlet>[가-힣A-Za-z0-9 ]{2,12}?))(?:[ ](?:AI[ ]?리포터|[가-힣]{0,4}(?:뉴스|취재|편집|온라인)(?:부|팀|국)|[가-힣]{0,4}종합)|/[가-힣]{2,4}(?:지국|지사|본부))?[\]>](?![ ]{0,2}[가-힣]{2,4}[ ]?(?:(?:선임|전문)?기자|특파원))(?=[ ]{0,2}[가-힣A-Za-z0-9‘“\"']|[ ]{0,4}(?:\n|$))"
    r"|(?<=[가-힣A-Za-z.)\"”])[ ]?\[(?P<span>(?P<outlet>[가-힣A-Za-z0-9 ]{2,12}))\](?=[ ][가-힣A-Za-z‘“\"'])",
    examples={
        "【[[경향신문]]】 가나시는 3일 밝혔다.": {
            "reporters": [],
            "outlet": "경향신문",
        },
        "문을 연다고 밝혔다.\n<[[한국대학신문]]>": {"reporters": [], "outlet": "한국대학신문"},
        "【[[다라일보]]】 가나시는 3일 밝혔다.": {"reporters": [], "outlet": "다라일보"},
        "【[[다라일보]]】 11일 가나시가 문을 열었다.": {"reporters": [], "outlet": "다라일보"},
        "【[[데일리다라]]】 지난 3일 가나시가 문을 열었다.": {
            "reporters": [],
            "outlet": "데일리다라",
        },
        "【[[다라닷컴]]/가람지국】 가나시가 문을 열었다.": {"reporters": [], "outlet": "다라닷컴"},
        "【[[다라일보]] 지역종합】 가나시가 문을 열었다.": {"reporters": [], "outlet": "다라일보"},
        "【[[다라일보]] AI리포터】 가나사는 3일 밝혔다.": {"reporters": [], "outlet": "다라일보"},
        "【[[다라일보]] 온라인뉴스팀】 가나사는 3일 밝혔다.": {
            "reporters": [],
            "outlet": "다라일보",
        },
    },
    boundary=[
        "[단독] 가나시는 3일 밝혔다.",
        "[보도자료] 가나시, 협약 체결",
        "[지역경제] 가나시, 협약 체결",
        "[뉴스분석] 가나시는 왜 문을 열었나",
        "앞서 [경향신문]은 보도했다.",
        "【다라신문】한가람 기자= 가나시는 3일 밝혔다.",
    ],
    needs=("[", "【", "［", "<", "〈"),
    reach=48,
)
def outlet_alone(match: regex.Match[str], _: object) -> Byline | None:
    """Some outlets open a text with nothing but their name in brackets; only a listed one, or one that ends like a paper, is told from a label."""
    known = known_in(match.string, *match.span("outlet"))
    station, _, place = match["outlet"].partition(" ")
    if is_outlet(station) and place in LOCAL_STATIONS:
        return Byline((), claim(match, "outlet"))
    if known != match.span("outlet") and not _TITLE.fullmatch(match["outlet"]):
        return None
    return Byline((), claim(match, "outlet"))


_TITLE = deferred(
    rf"(?!{PARTS_OF_A_PAPER})[가-힣]{{2,4}}(?:{'|'.join(PAPERS)})"
    r"|(?:뉴스|데일리|투데이)(?!분석|브리핑|플러스|해설|초점|인물|현장|속보|포커스|레터|특보|픽|톡|인사이드|따라잡기|뒷이야기)[가-힣0-9]{2,4}"
)
"""A name that nothing but an outlet has."""


@rule(
    r"\A[^\[\]()<>]{0,150}?(?<![가-힣A-Za-z0-9])(?P<span>(?P<outlet>\L<outlets>)[ ](?P<names>[가-힣]{2,4})[ ]?(?P<role>(?:선임)?기자|특파원))(?=[ ]{1,2}(?!등[ ]|출신|모임)[가-힣‘“])",
    examples={
        "가나시 업무협약 체결 [[한겨레 한가람기자]] 가나시는 3일 밝혔다.": {
            "reporters": ["한가람"],
            "outlet": "한겨레",
        },
    },
    boundary=[
        "한겨레 한가람 기자는 3일 밝혔다.",
        "한겨레 한가람 기자 등 열 명",
        "다라사 한가람 기자 가나시는",
    ],
    needs=("기자 ", "특파원 "),
    words={"outlets": OUTLETS},
)
def outlet_and_reporter_without_brackets(match: regex.Match[str], _: object) -> Byline | None:
    """Where a crawl lost the brackets, a listed outlet and its reporter still open the text."""
    people = writers(match, match["role"])
    return signed(match, people, claim(match, "outlet")) if people else None


@rule(
    r"\[(?P<span>(?P<outlet>[가-힣A-Za-z0-9]{2,12})[ ](?P<names>[가-힣]{3}))\]",
    examples={
        "제도를 논의했다.【[[다라경제 한가람]]】 3일 토론회가 열렸다.": {
            "reporters": ["한가람"],
            "outlet": "다라경제",
        },
    },
    boundary=["[사진 한가람]", "[가나시장 한가람]", "[다라경제 지면보기]"],
    needs=("[", "【"),
    reach=24,
)
def outlet_and_name(match: regex.Match[str], _: object) -> Byline | None:
    """A bracket holds nothing but an outlet and a name, before the text or behind it."""
    if not (is_outlet(match["outlet"]) or ends_like_an_outlet(match["outlet"])):
        return None
    people = writers(match)
    return signed(match, people, claim(match, "outlet")) if people else None


@rule(
    r"(?m:^)[ \t]{0,4}[(\[](?P<span>(?P<outlet>[가-힣A-Za-z]{2,6}(?:뉴스|방송|미디어|통신|의소리)))[)\]](?=[ ]?[가-힣0-9‘“])"
    r"|\((?P<span>(?P<outlet>[가-힣]{2,8}(?:신문|일보|저널|뉴스))),[ ]?(?:제[ ]?)?\d{1,5}호\)",
    examples={
        "([[다라뉴스]]) 가나시는 3일 문을 열었다.": {"reporters": [], "outlet": "다라뉴스"},
        "【[[가람시민의소리]]】22일 가나시가 문을 열었다.": {
            "reporters": [],
            "outlet": "가람시민의소리",
        },
        "새 배움터의 하루 ([[나래대신문]], 42호)": {
            "reporters": [],
            "outlet": "나래대신문",
        },
    },
    boundary=[
        "(포토뉴스) 가나시는 문을 열었다.",
        "[가람시 소식] 새 길",
        "(가나방송) \n",
        "(제12호)",
    ],
    needs=("뉴스", "방송", "미디어", "통신", "소리", "신문", "일보", "저널"),
    reach=40,
)
def outlet_by_its_ending(match: regex.Match[str], _: object) -> Byline | None:
    """A bracket that opens the text, or closes its title with the number of the paper, holds a name that ends like an outlet's."""
    return None if _LABELS.match(match["outlet"]) else Byline((), claim(match, "outlet"))


_LABELS = deferred(
    rf"(?:{PARTS_OF_A_PAPER}|포토|해외|경제|사회|정치|문화|연예|스포츠|국제|단신|속보|주요|카드|영상|간추린|동네|마을|사진|교육|의료|건강|생활|날씨|실시간|최신|추천|관련|현장|오늘|금주|주말|시사|소셜|공영|공중파|케이블|민영|지상파|보도|정보|이동|무선|우편|재난)"
)
"""What stands before 뉴스 or 방송 in headings of sections and in names of things."""

_PHOTO = deferred(r"사진|그래픽|영상|촬영|편집|일러스트|캡처|삽화|제공|자료|출처")
_NO_OUTLET = frozenset(
    [
        "취재",
        "글",
        "정리",
        "진행",
        "인터뷰",
        "본지",
        "대담",
        "기획",
        "번역",
        "진행자",
        "참석자",
        "사회",
        "문의",
        "제보",
        "담당",
        "도움",
        "구성",
        "본사",
        "전직",
        "현직",
    ]
)

BRACKETS = (
    place_equals_outlet_and_reporter,
    outlet_equals_reporter,
    outlet_and_reporter,
    reporter_alone,
    outlet_alone,
    outlet_and_name,
    outlet_by_its_ending,
    outlet_and_reporter_without_brackets,
)

NEAR: dict[str, Lines | Within] = {
    reporter_alone.name: Lines(any_of(*reporter_alone.needs)),
    outlet_and_reporter_without_brackets.name: Within(200, before=any_of(*"[]()<>")),
}
"""Where these open a line or the text."""
