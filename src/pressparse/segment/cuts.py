"""Where a flattened line falls apart: a table of stretches inside a line that are not the text around them."""

from functools import cache
from operator import attrgetter
from typing import Any, NamedTuple

import regex

from pressparse.language.enumeration import TRIANGLES
from pressparse.language.letters import BULLETS, DOUBLE, SINGLE
from pressparse.lexicon.notices import FILE_COMMANDS, PHOTO_AGENCIES
from pressparse.pattern import compiled, deferred, scanning
from pressparse.rule import Finding, Needed, Rule, apply, only_around, rule, switched_off
from pressparse.segment.appeals import APPEALS, MARKS, copyright_mark
from pressparse.segment.asked import ASKED, signed_before_the_button
from pressparse.segment.credited import STOP, shown_from
from pressparse.segment.files import (
    annex_inside,
    attached_inside,
    file_row_inside,
    pointer_inside,
)
from pressparse.segment.shapes import DAY, MAIL, NAME, REPORTER, SHORT_DAY
from pressparse.segment.unit import Unit, part
from pressparse.text.document import fold

SHORTEST = 40
"""Code points; a shorter line is one thing."""


@rule(
    r"""(?P<span>[\[(]\s?[^\[\]()=]{1,20}=\s?(?:뉴시스|뉴스[가-힣0-9]{1,6}
        |[가-힣]{1,8}(?:일보|신문|뉴스|통신|경제|투데이|방송|타임스|데일리))(?:\s?[^\[\]()=]{1,20}기자)?[\])])
      | [다음함됨임)\]][.]?\s{1,3}(?P<span>[\[【][가-힣A-Za-z]{2,10}(?:\s|=|\s=\s)[가-힣]{2,4}\s?기자[\]】])(?=\s?[가-힣A-Z‘“])""",
    examples={
        "시민들이 모여 새 길을 열고 있다. [[【가람매일 김새로 기자】]] 가람 시민들이 5일 모였다.": "dateline",
        "“더는 못 기다린다” 한목소리[[【가람=뉴시스】]]김새로 기자 = 나래시는 5일 협약을 맺었다.": "dateline",
    },
    boundary=["식(가=나래)을 풀었다.", "[사진=뉴시스 제공]"],
    needs=("=", "기자]", "기자】"),
)
def dateline(match: regex.Match[str], _: Any) -> str | None:
    """A dateline opens an article, or the caption of a photograph."""
    return None if "사진" in match[0] else "dateline"


@rule(
    rf"""(?P<span>\bphoto@[A-Za-z0-9_.]{{3,30}}(?:\s{{0,2}}\*재판매\s및\sDB\s금지)?)
      | (?:고\s?있다\.?|모습\.?|사진\)|제공\))\s{{0,3}}(?P<span>20\d\d\.\s?\d{{1,2}}\.\s?\d{{1,2}}\.?\s{{0,4}}{MAIL}(?:\s{{0,2}}\*재판매\s및\sDB\s금지)?)""",
    examples={
        "김새로 시장이 인사를 했다. 2020.09.09. [[photo@garam.com]][가람=뉴시스] 이나래 기자 =": "credit",
        "김새로 시장이 인사를 했다. 2020.09.09. [[photo@garam.com]]나래시는": "credit",
        "[가람=뉴시스] 이나래 기자 = 김새로 시장이 인사하고 있다. [[2020.09.09. saero@garam.com]]이와 함께": "credit",
    },
    boundary=[
        "사진은 desk@garam.com으로 보내면 된다.",
        "시는 잔치를 연다고 밝혔다. 2020.09.09. saero@garam.com",
    ],
    needs=("@",),
)
def photographer(_match: regex.Match[str], _: Any) -> str:
    """The photographers' e-mail address closes a caption, and so does a photographer's behind the day of the photograph."""
    return "credit"


@rule(
    r"""(?P<span><\s?사진\s?(?:\d{1,2}|설명|제공|출처)?\s?:?\s?[^<>]{0,400}>(?:\s{0,2}\([^()]{0,8}(?:왼쪽|오른쪽|가운데)[^()]{8,400}\)|\s{0,2}\((?:왼쪽|오른쪽|가운데)[^()]{0,8}\)\s[^.()]{10,300}?(?=\s[^\s()]{3,25}\((?:[^()\s]{1,8}장|대표)\s)|\s{0,2}\((?:왼쪽|오른쪽|가운데)[^()]{0,8}\)\s[^.]{0,400}\Z)?
      | [\[(]\s?사진\s?(?:\d{1,2}|설명|제공|출처)?\s?[:=-]\s?[^\[\]()]{1,200}[\])])""",
    examples={
        "최선을 다하겠다고 말했다. [[<사진설명: 협약식을 마친 김새로 원장과 관계자들>]]": "caption"
    },
    boundary=["그의 책 <사진의 역사>가 나왔다."],
    needs=("사진",),
)
def caption(match: regex.Match[str], _: Any) -> str | None:
    """A caption stands in brackets before or after the text."""
    return (
        None
        if match[0] in ("<사진>", "[사진]")
        or (compiled(r"<\s?사진[가-힣]").match(match[0]) and "설명" not in match[0][:8])
        else "caption"
    )


@rule(
    rf"""[다요음임됨까죠][.?!][\s”"’'>)\]]{{0,6}}(?P<span>
        [/(\[<]?\s?(?:[가-힣]{{2,6}}(?:,\s?[가-힣]{{2,6}})?\s?[=/]\s?|[가-힣]{{2,3}}\s)?
        (?:{NAME}[\s·,]{{1,2}}){{0,3}}{NAME}\s?{REPORTER}[\])]?
        (?: [\s,:(/]{{0,4}}{MAIL}[)>]?(?:\s?{NAME}\s?{REPORTER}[\s,:(/]{{0,4}}{MAIL}\)?){{0,3}}
          | (?=\s{{0,4}}(?:\Z|[^가-힣\s,.A-Za-z]|저작권|무단|Copyright|{NAME}\s?{REPORTER})) )
      | (?:{NAME}[\s·,]{{1,2}}){{0,2}}{NAME}[\s,:(/]{{0,4}}{MAIL}\)?
      | {MAIL}
      )""",
    examples={
        "협약을 맺었다고 밝혔다.[[김새로 기자 saero@garam.com]]▶ 네이버에서 구독하기": "byline",
        "최선을 다하겠다고 말했다. [[나래 / 김새로기자 saero@garam.net]]": "byline",
        "최선을 다하겠다고 말했다.[[<김새로·이나래 기자  saero@garam.net>]]": "byline",
    },
    boundary=[
        "그는 말을 아꼈다. 이나래 기자는 다시 물었다.",
        "김새로 위원장이 개막을 알리고 있다./가람저널=이나래 기자",
    ],
    needs=("기자", "@", "특파원", "논설위원", "통신원", "리포터", "에디터"),
)
def byline(match: regex.Match[str], _: Any) -> str | None:
    """Who wrote it stands glued to the last sentence."""
    span, start = match["span"].lstrip(), match.start("span")
    posed = (
        span[:1] == "/"
        and "=" in span
        and match.string[max(0, start - POSED) : start].rstrip().endswith("고 있다.")
    )
    opens = span[:1] in "[(" and match.string[match.end("span") :][:1] in "])"
    return None if "photo@" in span or posed or opens else "byline"


POSED = 12
"""Code points before who took a photograph in which it says what people do on it."""


@rule(
    r"\A(?P<span>(?://\s.{0,80}?\s)?function\s{1,2}\w{1,40}\(\)\s{0,2}\{.{0,80}?\})(?=\s)",
    examples={
        "[[// 오류를 피하는 함수 function close_player() {}]] 가람시는 5일 나래대와 협약을 맺었다고 밝혔다.": "boilerplate"
    },
    boundary=["기능(function)을 새로 더했다고 가람전자가 5일 기자들에게 밝혔다."],
    needs=("function",),
)
def script_inside(_match: regex.Match[str], _: Any) -> str:
    """Remains of the page's script stand before the flattened text."""
    return "boilerplate"


@rule(
    r"""\A(?P<span>이\s기사는\s(?:19|20)\d\d.{6,80}?(?:표출됐습니다|표출됐다|게재됐습니다|공개됐습니다|송고됐습니다)\.)""",
    examples={
        "[[이 기사는 2025년 1월 3일 15시 가람비즈 사이트에 표출됐습니다.]] 나래투자가 손을 잡았다.": "boilerplate"
    },
    boundary=["이 기사는 2025년 새해 특집이다."],
    needs=("이 기사는",),
)
def shown_before(_match: regex.Match[str], _: Any) -> str:
    """Where the article had been shown before."""
    return "boilerplate"


@rule(
    rf"""(?:(?<=[.다요음함됨임)”\]>-])\s|\s(?![{TRIANGLES}]))(?P<span>[{BULLETS}])(?=\s?[가-힣(「｢‘“㈜'"<0-9]) | (?:[,.]|[음함됨임])\s(?P<span>[○ㅇ◦])(?=\s[가-힣(「｢‘“])
      | \s(?P<span>[Ⅰ-Ⅻ])(?=\s?\.\s?[가-힣A-Z])""",
    examples={
        "- 가람 나래 함께 한다 - [[□]] 나래부(장관 김새로)는 5일 협약을 맺었다.": "bullet",
        "나래부, 가람청과 양해각서 체결 [[Ⅰ]]. 개요 나래부는 5일 양해각서를 맺었음": "bullet",
        "나래부 차관은 5일 협약식에 참석하였음 [[ㅇ]] 이날 가람시와 나래공사가 모였음": "bullet",
    },
    boundary=[
        "□ 나래부는 5일 협약을 맺었다.",
        "□ 양 기관은 ▲인재 양성 ▲공동 연구, ▲시설 이용에 힘을 모은다.",
    ],
    needs=(" □", " ■", " ○", " ㅇ", " ◦", " Ⅰ"),
)
def bullet_inside(_match: regex.Match[str], _: Any) -> str:
    """A square opens a paragraph also where the page was flattened; a triangle does so behind the end of a sentence only."""
    return "bullet"


@rule(
    rf"창작한\s(?:[“\"‘'「<]?(?P<span>[^{DOUBLE}]{{6,90}}?)[”\"’'」>]?|(?P<span>“[^{DOUBLE}]{{2,60}}”[^{DOUBLE}]{{4,60}}?))\s저작물은",
    examples={
        "가람군청이 창작한 “[[가람으로 별 보러 오세요]]” 저작물은 공공누리 조건에 따라 이용할 수 있습니다.": "headline",
        "가람군청이 창작한 [[“별 보러 오세요” 가람군, 새 천문대 열어]] 저작물은 공공누리 조건에 따라 이용할 수 있습니다.": "headline",
    },
    boundary=["가람작가가 창작한 저작물은 모두 30점이다."],
    needs=("저작물은",),
)
def named_work(_match: regex.Match[str], _: Any) -> str:
    """The notice of the licence names the release by its title."""
    return "headline"


@rule(
    r"\A(?P<span>.{0,60}배포(?:\s?일시)?\s?(?:19|20)\d\d\.[\s\d.]{3,9}\([월화수목금토일]\)\s?\d{1,2}:\d{2})(?=\s?[가-힣‘“「(])",
    examples={
        "[[보도시점 2025. 7. 1.(화) 12:00 배포 2025. 7. 1.(화) 07:30]]나래위, 가람대와 함께 사람을 기르는 일에 나선다": "letterhead"
    },
    boundary=["자료는 배포 2025. 7. 1.(화) 07:30"],
    needs=("배포",),
)
def header_inside(_match: regex.Match[str], _: Any) -> str:
    """The header of a release runs into its title."""
    return "letterhead"


@rule(
    rf"""(?:\A|\s)(?P<span>(?:(?:기자명\s)?{NAME}\s{REPORTER}\s)?(?:기사)?(?:입력|승인|송고|등록)\s?(?:시간|일시|일)?\s?:?\s?{DAY}\s?(?:(?:오전|오후)\s?)?\d{{1,2}}(?::\d{{2}}(?::\d{{2}})?|시\s?\d{{1,2}}분)
        (?:\s{{1,3}}\|?\s?(?:수정|업데이트|최종수정)\s?:?\s?{DAY}\s?(?:(?:오전|오후)\s?)?\d{{1,2}}:\d{{2}}(?::\d{{2}})?)?
        (?:\s{{1,3}}{NAME}\s{REPORTER}(?:\s{MAIL})?(?=\s))?
        (?:\s(?:댓글(?:\s\d{{1,4}})?|좋아요|기사공유하기|공유하기|공유|스크랩|인쇄|프린트|글자크기|본문듣기|바로가기|복사하기)(?=\s)){{0,10}})(?=\s)""",
    examples={
        "가람시, 나래대와 손잡는다 [[입력 2025.10.29 10:11 김새로 기자]] 가람시는 5일 협약을 맺었다.": "byline"
    },
    boundary=["서류는 등록 2025.10.29 이후에 낸다."],
    needs=("입력", "승인", "송고", "등록"),
)
def posted_inside(_match: regex.Match[str], _: Any) -> str:
    """When it was posted stands between title and text of a flattened page."""
    return "byline"


@rule(
    rf"\A(?:(?!다\.\s).){{8,110}}?\s(?P<span>{NAME}\s?(?:{REPORTER}\s?)?{MAIL})(?=\s\S)",
    examples={
        "가람시, 나래대와 손잡는다 [[김새로 기자 saero@garam.example]] 가람시는 5일 협약을 맺었다.": "byline"
    },
    boundary=["문의는 나래과 saero@garam.example 로 한다."],
    needs=("@",),
)
def signed_inside(_match: regex.Match[str], _: Any) -> str:
    """Who wrote it and the e-mail address stand between title and text of a flattened page."""
    return "byline"


_MINUTE = r"(?:\s\d{1,2}:\d\d(?::\d\d)?)?"
_COUNTED = r"(?:(?:조회\s?수?|[Hh]its?)\s?[:.]?\s?[\d,]{1,8})"


@rule(
    rf"""\A(?:(?!다\.\s).){{12,140}}?\s(?P<span>
        (?:등록|작성|게시)일[자시]?\s?:?\s?(?:{DAY}|{SHORT_DAY}){_MINUTE}(?:\s?{_COUNTED})?
      | {DAY}{_MINUTE}\s?{_COUNTED}
      )\Z""",
    examples={
        "나래병원, 가람대학교와 의료 서비스 협약 체결 [[2026-01-05 hit.937]]": "byline",
        "나래병원, 가람대학교와 의료 서비스 협약 체결 [[등록일 : 2026-01-05]]": "byline",
    },
    boundary=[
        "나래병원, 가람대학교와 의료 서비스 협약 체결 2026-01-05",
        "신청서에 적힌 게시일은 2026-01-05 이전이다.",
    ],
    needs=("등록일", "작성일", "게시일", "조회", "hit", "Hit"),
)
def stamp_behind(_match: regex.Match[str], _: Any) -> str:
    """When it was posted and how often it was seen stand behind a title on its line."""
    return "byline"


_CELL = (
    rf"(?:(?:작성자|등록자|담당부서|부서)\s?:?\s?[가-힣A-Za-z0-9]{{2,12}}"
    rf"|(?:작성일|등록일|게시일)(?:자|시)?\s?:?\s?{DAY}(?:\s\d{{1,2}}:\d{{2}}(?::\d{{2}})?)?|조회수?\s?:?\s?[\d,]{{1,8}})"
)


@rule(
    rf"(?<=\s)(?P<span>{_CELL}(?:[\s|]{{1,4}}{_CELL}){{1,4}})(?=\s)",
    examples={
        "홍보 나래군, 산나물 공장 유치 [[작성일2025-05-07 조회수 55 작성자 기획실]] 나래군(군수 김새로)은 7일 협약을 맺었다.": "byline"
    },
    boundary=["서류에는 작성일 2025-05-07 이라고 적혀 있었다."],
    needs=("작성일", "등록일", "게시일"),
)
def board_row_inside(_match: regex.Match[str], _: Any) -> str:
    """A board's row of who posted it and when stands between title and text of a flattened page."""
    return "byline"


@rule(
    r"\A(?P<span>(?:홈|HOME|Home)\s?>\s?[가-힣A-Za-z·/]{1,12}(?:\s?>\s?[가-힣A-Za-z·/]{1,12}){1,4})(?=\s)",
    examples={
        "[[홈 > 소통참여 > 보도자료]] 나래군, 산나물 공장을 끌어오다 작성일 2025-05-07": "section"
    },
    boundary=["홈 > 소통참여 순으로 누르면 나온다고 밝혔다."],
    needs=("홈", "HOME", "Home"),
)
def way_inside(_match: regex.Match[str], _: Any) -> str:
    """A flattened page begins with the way to it."""
    return "section"


ENDS = (annex_inside, attached_inside)
"""What stands at the end of a line: looked for there only."""

REACH = 1500
"""Code points at the end of a line in which ``ENDS`` are looked for."""

RULES = (
    *ENDS,
    script_inside,
    header_inside,
    shown_before,
    *APPEALS,
    named_work,
    caption,
    pointer_inside,
    file_row_inside,
    way_inside,
    *ASKED,
    posted_inside,
    signed_inside,
    board_row_inside,
    stamp_behind,
    byline,
    photographer,
    dateline,
    *MARKS,
    bullet_inside,
)

_WITHIN = RULES[len(ENDS) :]
_ENTERED = scanning("입력|승인|송고|등록")

_SPECIAL = (
    "=",
    "@",
    "사진",
    "기자",
    "특파원",
    "ⓒ",
    "opyright",
    "무단",
    "저작권",
    "▶",
    "☞",
    "★",
    "☎",
    "자료제공",
    "자료 제공",
    "작 성",
    "주무관",
    "담당",
    "자세한",
    "□",
    "Ⅰ",
    "■",
    "붙임",
    "별첨",
    "문의",
    "이 기사는",
    "저작물은",
    "배포",
    "입력",
    "승인",
    "송고",
    "등록",
    "작성일",
    "게시일",
    "첨부",
    *(each.split()[-1] for each in FILE_COMMANDS),
    "제보",
    "투고",
    "구독하세요",
    "[",
    "<",
    "영상",
    *PHOTO_AGENCIES,
    "조회",
    "hit",
    "Hit",
    "function ",
    "홈 >",
    "HOME >",
    "Home >",
    ", ○",
    ". ○",
    *(f"{end} {mark}" for end in "음함됨임" for mark in "○ㅇ"),
)


class Cut(NamedTuple):
    """A part of a line, and what the cut says it is: a block kind, ``deck``, or nothing."""

    unit: Unit
    kind: str | None
    rule: str


@cache
def _speaking(off: frozenset[str]) -> tuple[Needed, Needed]:
    """Return the rules that are not switched off: those for anywhere in a line, those for its end."""
    within, ends = (Needed([r for r in table if r.name not in off]) for table in (_WITHIN, ENDS))
    return within, ends


def cut(unit: Unit) -> list[Cut]:
    """Return a line's parts in order; a line that is one thing comes back whole, without a kind."""
    text = unit.text
    if len(text) < SHORTEST or not _is_special(text):
        return [Cut(unit, None, "")]
    within, ends = _speaking(switched_off())
    found = sorted((*_inside(text, within), *_at_the_end(text, ends)), key=_START)
    if not found or (len(text) < 100 and all(f.start == 0 and f.end == len(text) for f in found)):
        return [Cut(unit, None, "")]
    return [
        Cut(piece, kind, name)
        for start, end, kind, name in _stretches(text, found)
        if (piece := part(unit, start, end))
    ]


_START = attrgetter("start")


def _is_special(text: str) -> bool:
    """Return whether a line holds anything at which it may fall apart."""
    return any(map(text.__contains__, _SPECIAL))


def _inside(text: str, rules: Needed) -> list[Finding[Any]]:
    """Return what stands anywhere in a line and is not the text around it."""
    asked = rules.of(text)
    if posted_inside not in asked:
        return apply(asked, text) if asked else []
    entered = (match.start() for match in _ENTERED.finditer(text))
    return apply(asked, text, matches=only_around((posted_inside,), entered, 40, 500))


def _at_the_end(text: str, rules: Needed) -> list[Finding[Any]]:
    """Return what stands at the end of a line and is not the text before it."""
    asked = rules.of(text)
    return apply(asked, text, start=max(0, len(text) - REACH)) if asked else []


def _stretches(text: str, found: list[Finding[Any]]) -> list[tuple[int, int, str | None, str]]:
    """Lay a line's findings out as stretches that cover it."""
    at = 0
    dated = False
    seen: list[tuple[int, int, str | None, str]] = []
    for each in found:
        if each.start < at:
            continue
        what = each.value
        if what in ("dateline", "bullet"):
            if at < each.start:
                above = (
                    _over_a_dateline(text, each.start) if what == "dateline" and not seen else None
                )
                seen.append((at, each.start, above, each.rule))
            at, dated = each.start, what == "dateline"
        elif what == "credit" or (what == "caption" and dated and text[each.start] in "[("):
            last = seen[-1] if seen else None
            if last and last[2] == "caption" and not STOP.search(text, last[1], each.start):
                at = seen.pop()[0]
            shown = shown_from(text, at, each.start)
            if at < shown:
                seen.append((at, shown, None, each.rule))
            seen.append((shown, each.end, "caption", each.rule))
            at, dated = each.end, False
        else:
            if at < each.start:
                seen.append((at, each.start, None if seen else _over(text, each), each.rule))
            tail = _TAILS.get(what)
            stop = _stop(text, each, found) if tail else each.end
            seen.append((each.start, stop, tail or what, each.rule))
            at, dated = stop, False
    if at < len(text):
        signed = any(name == "byline" for _, _, _, name in seen)
        rest = "boilerplate" if signed and not sentence().search(text, at) else None
        seen.append((at, len(text), rest, "after_byline" if rest else ""))
    return seen


def _over(text: str, found: Finding[Any]) -> str | None:
    """Return what stands over a line's first part that is not the text: a release's header over whom to ask."""
    if found.value != "letterhead" or STOP.search(text, 0, found.start):
        return None
    return "letterhead" if _HEADER.match(text, 0, found.start) else None


_HEADER = deferred(
    r"보\s?도\s?(?:참고\s?|해명\s?|설명\s?)?자\s?료|보도\s?(?:일시|시점)|배포\s?일시"
)

_TAILS = {"tail": "boilerplate", "others": "sidebar"}
"""What goes on to the end of its line: what a site says of itself, and other articles."""


def _stop(text: str, tail: Finding[Any], found: list[Finding[Any]]) -> int:
    """Return where what goes on to the end of its line ends: lists of other articles, where the site says whose it is.

    What the site says of itself ends where it says who wrote the article.
    """
    ends = copyright_mark.name if tail.value == "others" else signed_before_the_button.name
    behind = (each.start for each in found if each.start > tail.start and each.rule == ends)
    return next(behind, len(text))


def _over_a_dateline(text: str, end: int) -> str | None:
    """Return what stands over a line's dateline that tells nothing to its end: a deck, or a caption with its own."""
    if STOP.search(text, 0, end):
        return None
    return "caption" if datelined(text) else "deck"


@cache
def sentence() -> regex.Pattern[str]:
    """Return the end of a sentence, or of one that is quoted."""
    return regex.compile(r"[가-힣]다[.”\"]")


@cache
def _nominal() -> regex.Pattern[str]:
    return regex.compile(
        r"(?:[!?”’'\"…)\]]|체결|개최|추진|발표|실시|논의|마련|강화|선정|수상|운영|지원|협약|확대|완료|모집|성과|착수|출범|구축|공개"
        r"|모색|개시|위해|나선다|연다|한다|맞손|협력|시작|보고|점검|제재|권고|개막|성료|다짐|앞장|MOU|도약|돌입|가동|달성|확정|임박)\Z"
    )


def titled(text: str) -> bool:
    """Tell whether a text ends as titles do."""
    return bool(_nominal().search(text))


def datelined(text: str) -> bool:
    """Tell whether a text opens with who reports, and perhaps from where: no title does."""
    return text[0] in "[(<【" and bool(_DATELINE.match(text))


_DATELINE = deferred(
    r"[\[(<【][^\[\]()<>【】]{1,30}(?:=[^\[\]()<>【】]{2,20}|기자\s?|특파원\s?)[\])>】]"
)


def tight(text: str) -> str:
    """Return a text without white space, to compare what two layouts made of it."""
    return _straight("".join(text.split()))


def _straight(text: str) -> str:
    """Return a text with straight quotation marks: one place of a page has a title's curved, another not."""
    return text if _CURVED.isdisjoint(text) else text.translate(_STRAIGHT)


_CURVED = frozenset(DOUBLE + SINGLE)
_STRAIGHT = str.maketrans(DOUBLE + SINGLE, "\"\"''")


def repeated(text: str, headline: str) -> int:
    """Return where the headline ends that a line opens with again, white space aside, or 0.

    A name with a parenthesis behind it opens a sentence.
    """
    wanted = tight(headline)
    if len(wanted) < 8:
        return 0
    at = 0
    for index, char in enumerate(_straight(text[: 2 * len(headline) + 80])):
        if char.isspace():
            continue
        if char != wanted[at]:
            return 0
        at += 1
        if at == len(wanted):
            return 0 if text[index + 1 : index + 2] == "(" else index + 1
    return 0


def read_example(text: str, rules: tuple[Rule, ...] = RULES) -> list[Finding[Any]]:
    """Read what stands inside one line."""
    return apply(rules, fold(text))
