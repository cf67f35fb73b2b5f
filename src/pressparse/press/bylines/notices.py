"""Copyright lines and sources: the surest sign of the outlet."""

import regex

from pressparse.lexicon.outlets import ENDINGS, LATIN, OUTLETS, PORTALS, WIRES
from pressparse.pattern import deferred
from pressparse.press.bylines.byline import Byline, Claim
from pressparse.press.bylines.names import (
    ends_like_an_outlet,
    is_outlet,
    is_part,
    is_place,
    known_in,
    outlet_at,
    whole_title,
    writers,
)
from pressparse.rule import rule

_SIGN = r"(?:ⓒ|\([cC]\)|저작권자|[Cc]opyrights?)"


@rule(
    rf"""
    {_SIGN}(?:[ :]{{0,3}}+{_SIGN}){{0,3}}+[ ]{{0,2}}+(?P<span>(?P<words>(?:[^\nⓒ저]|저(?!작권)){{2,90}}?))
    [ \t.,:)>(\[\]'’-]{{0,4}}+(?P<end>(?:\n[ .,]{{0,3}})?(?:무단|[Aa]ll[ ]?[Rr]ights?|ALL[ ]RIGHTS|[Rr]eserved|재배포|전재)|$|\n)
    """,
    examples={
        "<저작권자(c) [[연합뉴스]], 무단 전재-재배포 금지>": {
            "reporters": [],
            "outlet": "연합뉴스",
        },
        "<ⓒ [[공감언론 뉴시스통신사]]. 무단전재-재배포 금지>": {
            "reporters": [],
            "outlet": "뉴시스",
        },
        "ⓒ [[세상을 보는 눈, 세계일보 & Segye.com]], 무단전재 및 재배포 금지": {
            "reporters": [],
            "outlet": "세계일보",
        },
        "- Copyrights ⓒ[[서울신문사]]. 무단 전재 및 재배포 금지 -": {
            "reporters": [],
            "outlet": "서울신문",
        },
        "< Copyright ⓒ [[mbn]]. 무단전재 및 재배포 금지 >": {"reporters": [], "outlet": "mbn"},
        "저작권자 © [[GBS NEWS]] 무단전재 및 재배포 금지": {"reporters": [], "outlet": "GBS NEWS"},
        "밝혔다.ⓒ [[세상을 여는 눈, 더 큰 미디어 세계일보]]": {
            "reporters": [],
            "outlet": "세계일보",
        },
        "저작권자 © [[가나신문]] 무단전재 및 재배포 금지": {"reporters": [], "outlet": "가나신문"},
        "나래 ⓒ [[다라일보(www.dara.co.kr]]),\n무단전재 및 재배포금지": {
            "reporters": [],
            "outlet": "다라일보",
        },
        "* Copyright ⓒ [[다라일보 & Dara.com]]\n* 제휴안내": {
            "reporters": [],
            "outlet": "다라일보",
        },
        "Copyright ⓒ [[The Hankyoreh]]. All rights reserved.": {
            "reporters": [],
            "outlet": "한겨레",
        },
        "Copyright © [['가나다라 전문미디어' 다라온 (http://www.dara.com]])무단전재 및 재배포 금지": {
            "reporters": [],
            "outlet": "다라온",
        },
        "저작권자 © [[다라일보 - 가나에서 가장 오랜 지역신문]] 무단전재 및 재배포 금지": {
            "reporters": [],
            "outlet": "다라일보",
        },
        "Copyrightⓒ[[dara.com '가나의 아침을 여는 다라온]]' 무단 전재 및 재배포 금지": {
            "reporters": [],
            "outlet": "다라온",
        },
        "저작권자 © [[e-다라정보]] 무단전재 및 재배포 금지": {
            "reporters": [],
            "outlet": "e-다라정보",
        },
        "저작권자 [[다라 가나 방송]] 무단 전재 및 재 배포 금지": {
            "reporters": [],
            "outlet": "다라 가나 방송",
        },
        "저작권자 © [[다라일보 인터넷신문]] 무단전재 및 재배포 금지": {
            "reporters": [],
            "outlet": "다라일보",
        },
        "[Copyrightⓒ[[munhwa.com '가나다라 문화일보]]' 무단 전재 및 재배포 금지]": {
            "reporters": [],
            "outlet": "문화일보",
        },
    },
    boundary=[
        "Copyright ⓒ NAVER Corp. All Rights Reserved.",
        "저작권자 표시 없이 무단 전재를 금한다",
        "ⓒ 가나군청. All rights reserved.",
        "두 사람이 악수하고 있다. ⓒ뉴시스 제공 사진이 실렸다.",
    ],
    needs=("ⓒ", "©", "Ⓒ", "(c)", "(C)", "저작권자", "opyright"),
)
def outlet_in_the_copyright(match: regex.Match[str], _: object) -> Byline | None:
    """The copyright line names the outlet, sometimes behind a slogan or by its domain."""
    start, end = match.span("words")
    told = _owner(match.string, start, end)
    unsaid = not match["end"].strip() and not _SAID.search(match[0])
    if told and unsaid and not _SLOGAN.search(match.string, start, told.start):
        return None if _of_a_photograph(match, told) else Byline((), told)
    return Byline((), told) if told else None


@rule(
    r"출처[ ]?:[ ]?(?P<span>(?P<words>[가-힣A-Za-z0-9 ]{2,20}?))[ ]?\((?P<site>https?://[A-Za-z0-9./_-]{4,80})",
    examples={
        "출처 : [[가나신문]](https://www.ganasinmun.co.kr)": {
            "reporters": [],
            "outlet": "가나신문",
        },
    },
    boundary=["출처 : 가나연구원(2024)", "자료 출처: 가나시(보도자료)"],
    needs=("출처",),
)
def source_with_site(match: regex.Match[str], _: object) -> Byline | None:
    """A copied article ends with its source: the outlet and its site in brackets."""
    start, end = match.span("words")
    told = _owner(match.string, start, end)
    return Byline((), told) if told else None


@rule(
    r"""
    (?m:^)[ \t<\[(※*-]{0,4}(?:(?:기사[ ]?|뉴스[ ]?|원문[ ]?)?출처|[Ss]ource)[ ]{0,2}[:：ㅣ|][ ]{0,2}(?P<span>(?P<words>[가-힣A-Za-z0-9]{2,14})(?:[ ](?P<names>[가-힣]{2,4})[ ]?(?P<role>(?:대표|선임|취재)?기자))?)[ \t>)\]]{0,4}(?=\n|$)
    |(?m:^)[ \t]{0,4}[<\[](?:출처|[Ss]ource)[ ]{0,2}[:：][ ]{0,2}(?P<span>(?P<words>[가-힣A-Za-z0-9]{2,14}))[ ]?[>\]]
    |(?m:^)[ \t]{0,4}<(?P<span>(?P<words>[가-힣A-Za-z0-9]{2,14}))[ ](?:기사|보도)[ ]?(?:링크|원문|바로[ ]?가기|보기)>[ \t]{0,4}(?=\n|$)
    |(?m:^)[^\n/]{10,100}[^\n/ ][ ]/[ ](?P<span>(?P<words>\L<outlets>))[ \t]{0,4}(?=\n)
    """,
    examples={
        "가람대는 3일 밝혔다.\n출처 : [[다라뉴스 한가람 대표기자]]": {
            "reporters": ["한가람"],
            "outlet": "다라뉴스",
        },
        "[출처 : [[다라일보]]]\n가람대는 3일 밝혔다.": {"reporters": [], "outlet": "다라일보"},
        "가람대는 3일 밝혔다.\n[Source : [[다라일보]]]": {"reporters": [], "outlet": "다라일보"},
        "[Source : [[다라일보]]] 저작권 문의": {"reporters": [], "outlet": "다라일보"},
        "<[[다라신문]] 기사 링크>\n가람학회는 3일 밝혔다.": {
            "reporters": [],
            "outlet": "다라신문",
        },
        "가람대 사업단, 새 협약 / [[뉴시스]]\n이름 | 관리자": {
            "reporters": [],
            "outlet": "뉴시스",
        },
    },
    boundary=[
        "출처 : 가람연구원",
        "자료 출처 : 다라일보 조사부 자료를 다시 엮음",
        "<다라신문 창간 기념호>",
        "가람시 / 뉴시스 기자 모임을 찾다",
    ],
    needs=("출처", "ource", "기사 ", "보도 ", " / "),
    words={"outlets": OUTLETS},
)
def source_of_a_copy(match: regex.Match[str], _: object) -> Byline | None:
    """A board that copies an article says whose it is, beside the text or at the end of its title."""
    name = match["words"]
    if (
        name in PORTALS
        or is_place(name)
        or not (is_outlet(name) or ends_like_an_outlet(name, surely_one=True))
    ):
        return None
    people = writers(match, match["role"]) if match["names"] else ()
    return Byline(people, Claim(*match.span("words"), name, "source"))


@rule(
    r"(?m:^)[ \t]{0,4}(?P<span>(?P<words>[가-힣A-Za-z0-9]{2,14}))[ ]?\((?P<site>(?:https?://)?(?:www\.)?[A-Za-z0-9.-]{4,40})/?\)[ ,.]{0,3}무단",
    examples={
        "[[가나신문]](www.ganasinmun.co.kr), 무단전재 및 수집, 재배포 금지": {
            "reporters": [],
            "outlet": "가나신문",
        },
    },
    boundary=["가나군청(www.gana.go.kr), 무단전재 금지", "가나신문(대표 홍길동), 무단횡단 금지"],
    needs=("무단",),
)
def outlet_with_site_in_the_notice(match: regex.Match[str], _: object) -> Byline | None:
    """The notice names the outlet and its site and no copyright sign: `가나신문(www.gana.com), 무단전재 금지`."""
    told = _owner(match.string, *match.span("words"))
    return Byline((), told) if told and ".go.kr" not in match["site"] else None


def _of_a_photograph(match: regex.Match[str], told: Claim) -> bool:
    """Whether a bare sign and a name are a photograph's mark: ⓒ뉴시스; alone on the last line they are the page's."""
    text, start = match.string, match.start()
    alone = not start or text[start - 1] == "\n"
    last = not text[match.end() :].strip()
    return told.name in WIRES or not (alone and last)


_SAID = deferred("저작권자|[Cc]opyright")
_SLOGAN = deferred(r"[가-힣]{1,8}[ ][가-힣]{1,8}(?:[ ][가-힣]{1,8})?,[ ]")
"""What an outlet says of itself before its name in a notice, and a photograph's mark does not."""

_SITE = deferred(r"(?:[A-Za-z0-9-]{1,30}\.){1,3}(?:com|net|org|kr|tv|news|me|asia)(?![A-Za-z])")
_LATIN = deferred("|".join(regex.escape(name) for name in sorted(LATIN, key=len, reverse=True)))
_TITLE = deferred(
    r"(?=[^가-힣]{0,11}[가-힣])(?=.{2,12}\Z)[^ \n]{1,11}(?:[ ][^ \n]{1,11})?"
    r"|[A-Z][A-Za-z]{1,7}[ ](?:NEWS|News|TV|Times|Daily|Post|Today)"
)
"""An outlet's title: one word with Hangul in it, or two; or two Latin words that end like one."""
_PARTED = deferred(r"[,.&(|]|[ ][-–—][ ]")
_NOT_THE_NAME = deferred(
    r"^(?:The|the|by|BY|[?]|[(㈜]?주\)?|주식회사|사단법인|\d{4}(?:-\d{4})?|[ .,:])+"
)
_WORD = deferred(r"[가-힣A-Za-z0-9]{3,16}")
_NO_OUTLET = deferred(
    r"[군시도구]청|위원회|[가-힣]부$|공단$|공사$|표시|없이|본|해당|게시|저작|모든|금지|학교"
)


def _owner(text: str, start: int, end: int) -> Claim | None:
    if known := known_in(text, start, end):
        begin, stop = whole_title(text, *known, end)
        name = text[begin:stop]
        return None if name in PORTALS else Claim(begin, stop, name, "copyright")
    if told := _told(text, *_without_slogans(text, start, end)):
        return told
    for site in _SITE.finditer(text, start, end):
        if owner := outlet_at(site[0]):
            if before := _unlisted(text, start, site.start()):
                return before
            return None if site[0] in PORTALS else Claim(site.start(), site.end(), owner, "domain")
    if latin := _LATIN.search(text, start, end):
        return Claim(*latin.span(), LATIN[latin[0]], "copyright")
    bare = text[start:end].strip(" .,")
    if bare.isascii() and is_outlet(bare.upper()):
        at = text.find(bare, start, end)
        return Claim(at, at + len(bare), bare, "copyright")
    return _unlisted(text, *_without_slogans(text, start, end))


_QUOTED = deferred(r"[‘'“\"](?P<words>[^’'”\"\n]{2,40})(?:[’'”\"]|\Z)")
_BEHIND = deferred(r"[ ]?[-–—|](?=[ 가-힣])")
"""What parts an outlet's name from what it says of itself: 다라일보 - 우리나라 최초의 신문."""


def _without_slogans(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a notice's words without a motto in quotation marks before the name or words about itself behind it.

    Where nothing stands outside the marks, the name is the last word within them.
    """
    if quoted := _QUOTED.search(text, start, end):
        behind = quoted.end()
        if _HANGUL.search(text, behind, end):
            start = behind
        elif not _HANGUL.search(text, start, quoted.start()):
            end = quoted.end("words")
            start = max(quoted.start("words"), text.rfind(" ", start, end) + 1)
    parted = _BEHIND.search(text, start + 1, end)
    if parted and _HANGUL.search(text, start, parted.start()):
        end = parted.start()
    return start, end


_HANGUL = deferred("[가-힣]{2}")


def _told(text: str, start: int, end: int) -> Claim | None:
    """Return the last word of a notice that ends as the names of outlets do; a title torn by spaces is one."""
    if torn := _TORN.fullmatch(text, start, end):
        return Claim(*torn.span("name"), torn["name"], "copyright")
    for word in reversed(list(_WORD.finditer(text, start, end))):
        name = word[0].removesuffix("사")
        telling = not name.isascii() and ends_like_an_outlet(name, surely_one=True)
        if telling and not is_part(name) and not _NO_OUTLET.search(word[0]):
            return Claim(word.start(), word.start() + len(name), name, "copyright")
    return None


_TORN = deferred(rf"[ .,:?]*(?P<name>(?:[가-힣]{{1,4}}[ ]){{2,3}}(?:{'|'.join(ENDINGS)}))[ .,:]*")


def _unlisted(text: str, start: int, end: int) -> Claim | None:
    """Return the first words of a notice as an outlet's name, where they can be one."""
    words = _PARTED.split(text[start:end])[0]
    skip = _NOT_THE_NAME.match(words)
    begin = start + (skip.end() if skip else 0)
    name = text[begin : start + len(words)].strip()
    at = text.find(name, begin) if name else -1
    if at < 0 or not _TITLE.fullmatch(name) or _NO_OUTLET.search(name) or is_place(name):
        return None
    if any(name.startswith(portal) for portal in PORTALS):
        return None
    return Claim(at, at + len(name), name, "copyright")


@rule(
    r"(?:ⓒ[ ]?|/)(?P<span>News1|뉴스1|뉴시스|연합뉴스|뉴스핌)(?![가-힣A-Za-z0-9])(?=[ ]?(?:ⓒ|[가-힣]{2,4}[ ]기자|\n|$))",
    examples={"악수하고 있다. 2024.3.5/[[뉴스1]] ⓒ": {"reporters": [], "outlet": "뉴스1"}},
    boundary=["뉴스1은 3일 보도했다.", "ⓒ뉴스1이 찍은 사진"],
    needs=("ⓒ", "©", "/"),
    reach=24,
)
def agency_of_a_picture(match: regex.Match[str], _: object) -> Byline | None:
    """An agency's mark stands below its picture, in others' pages and in its own."""
    name = "뉴스1" if match["span"] == "News1" else match["span"]
    return Byline((), Claim(*match.span("span"), name, "picture"))


@rule(
    r"(?<![가-힣A-Za-z0-9])[<(]?(?P<span>(?P<outlet>\L<outlets>|[가-힣]{2,6}(?:신문|일보|경제|매일|투데이|저널)))[>)]?[ ]?(?:자료[ ]?사진|DB(?![A-Za-z가-힣])|디자인[ ]?=|그래픽[ ]?=)"
    r"|ⓒ[ ]?(?P<span>(?P<outlet>\L<outlets>|[가-힣]{2,6}(?:신문|일보|경제|매일|투데이|저널)))(?=(?:[ ][가-힣]{2,4}[ ]?기자)?[ |]{0,3}(?:\n|$))",
    examples={
        "골프장 터의 장비. <[[한겨레]]> 자료 사진": {"reporters": [], "outlet": "한겨레"},
        "밝혔다. [[중앙일보]]디자인=한가람 기자": {"reporters": [], "outlet": "중앙일보"},
        "시민들이 쉬고 있다.ⓒ[[데일리안]] 한가람 기자": {"reporters": [], "outlet": "데일리안"},
        "시민들이 쉬고 있다. ⓒ [[다라신문]]\n": {"reporters": [], "outlet": "다라신문"},
    },
    boundary=["한겨레 사진부", "가나일보 자료실", "사진 자료 제공=한겨레", "나래시 DB"],
    needs=("자료사진", "자료 사진", "DB", "디자인=", "디자인 =", "그래픽=", "그래픽 =", "ⓒ", "©"),
    words={"outlets": OUTLETS},
    reach=40,
)
def picture_of_the_outlets_own(match: regex.Match[str], _: object) -> Byline | None:
    """A picture from an outlet's own archive, or one that it drew, stands in its own pages; an agency's in others', too."""
    name = match["outlet"]
    return Byline((), Claim(*match.span("span"), name, "picture" if name in WIRES else "header"))


NOTICES = (
    outlet_in_the_copyright,
    source_with_site,
    source_of_a_copy,
    outlet_with_site_in_the_notice,
    agency_of_a_picture,
    picture_of_the_outlets_own,
)
