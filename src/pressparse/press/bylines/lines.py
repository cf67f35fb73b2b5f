"""Lines: bylines that fill a line of their own, whatever the order of their pieces."""

import regex

from pressparse.language.letters import BULLETS
from pressparse.pattern import scanning
from pressparse.press.bylines.byline import Byline
from pressparse.press.bylines.composed import composed
from pressparse.press.bylines.near import Lines, Signed, any_of
from pressparse.press.bylines.pieces import PieceKind
from pressparse.rule import rule

_SHORT = r"(?m:^)[ \t]{0,12}+(?P<span>[^\n]{2,140}?)[ \t]{0,8}(?=\n|$)"

_WRITERS = ("기자", "특파원", "위원", "에디터", "앵커", "리포터", "통신원")
_BUTTONS = (
    *("다른", "기자", "구독", "이메일", "@", "입력", "승인", "등록", "송고", "발행"),
    *("글쓴이", "By", "BY"),
)
_SIGNED_LINE = any_of(*_WRITERS, "칼럼니스트", "@", "By ", "by ", "글", "취재", "정리", "Reporter")


@rule(
    _SHORT,
    examples={
        "[[편집위원 한가람]]": {"reporters": ["한가람"], "outlet": None},
        "[[한가람 기자, 남도연 기자]]": {"reporters": ["한가람", "남도연"], "outlet": None},
        "[[글·사진 한가람]]": {"reporters": ["한가람"], "outlet": None},
        "[[글=한가람 기자, 사진=남도연 기자]]": {"reporters": ["한가람"], "outlet": None},
        "[[한가람 기자 hgr@dara.co.kr 다른기사 보기]]": {"reporters": ["한가람"], "outlet": None},
        "[[다라뉴스 | 경제부 한가람 선임기자 | 2024.03.05 10:11]]": {
            "reporters": ["한가람"],
            "outlet": "다라뉴스",
        },
        "[[글·영상취재 한가람기자 hgr@gana.co.kr]]": {"reporters": ["한가람"], "outlet": None},
        "소감을 밝혔다.\n[[진주=한가람 기자 hgr3311@]]": {"reporters": ["한가람"], "outlet": None},
        "[[John Smith 기자]]": {"reporters": ["John Smith"], "outlet": None},
    },
    boundary=[
        "한가람 기자는 새 공원에 갔다.",
        "사진=한가람 기자",
        "온라인뉴스팀 기자",
        "한가람 시장, 남도연 군수",
        "작성자 한가람",
    ],
    needs=(
        "기자",
        "특파원",
        "위원",
        "에디터",
        "앵커",
        "리포터",
        "통신원",
        "칼럼",
        "@",
        "글",
        "취재",
        "정리",
        "y ",
        "eporter",
    ),
    reach=176,
)
def signed_line(match: regex.Match[str], _: object) -> Byline | None:
    """A line holds nothing but a byline's pieces: names, roles, desk, outlet, place, e-mail address, day, marks."""
    if not _SIGNED_LINE.search(match["span"]):
        return None
    told = composed(match.string, *match.span("span"))
    if told is None or not told.signs or PieceKind.BOARD_LABEL in told.kinds:
        return None
    return told.byline()


@rule(
    r"""
    (?m:^)[ \t]{0,12}+(?P<span>[가-힣]{2,4}(?:[ ]?[·,][ ]?[가-힣]{2,4}){0,6})[ \t]{0,8}
    (?=\n\s{0,40}(?:[가-힣A-Za-z0-9]{2,12}[ ][가-힣0-9]{1,8}[부팀국][ ]{0,8}\n\s{0,40}[A-Za-z0-9._-]{2,30}@|(?:기자의[ ])?\[?다른[ ]?기사|기자[ ]?(?:페이지|구독)|구독하기|이메일|[A-Za-z0-9._-]{2,30}@|(?:기사)?(?:입력|승인|등록|송고|발행)[ :]))
    |(?m:^)[ \t]{0,12}+(?P<span>[가-힣]{2,4}(?:[ ]?[·,][ ]?[가-힣]{2,4}){1,6})[ \t]{0,8}(?=\n\s{0,40}20\d\d[./-][ ]?\d{1,2}[./-][ ]?\d{1,2})
    |(?m:^)[ \t]{0,12}+(?:기자명|글쓴이|By|BY)[ \t:]{0,4}\n\s{0,40}(?P<span>[가-힣]{2,4}(?:[ ]?[·,][ ]?[가-힣]{2,4}){0,6})[ \t]{0,8}(?=\n|$)
    """,
    examples={
        "[[한가람]]\n다른기사 보기": {"reporters": ["한가람"], "outlet": None},
        "[[한가람]]\nhgr@dara.co.kr": {"reporters": ["한가람"], "outlet": None},
        "[[한가람]]\n다라투데이 사회1부\nhgr@dara.co.kr": {"reporters": ["한가람"], "outlet": None},
        "기자명\n[[한가람]]": {"reporters": ["한가람"], "outlet": None},
        "[[한가람·남도연]]\n2024.03.05. 댓글 2": {
            "reporters": ["한가람", "남도연"],
            "outlet": None,
        },
    },
    boundary=[
        "한가람\n시장",
        "한가람\n2024.03.05.",
        "서울·부산\n2024.03.05.",
        "편집국\n다른기사 보기",
        "한가람\n가나시는 3일 밝혔다.",
    ],
    needs=(*_BUTTONS, "\n20", "\n 20"),
)
def name_over_its_buttons(match: regex.Match[str], _: object) -> Byline | None:
    """A name stands alone over what pages put below a writer: more articles, the e-mail address, the time."""
    told = composed(match.string, *match.span("span"))
    return told.byline() if told and told.bare else None


_SENTENCE_ENDS = r"[.!?”\"’'…][ \t]{0,3}[가-힣<(\[/‘“A-Z]"


@rule(
    rf"""
    [.!?”"’'…]\K[ \t]{{0,4}}+<(?P<span>[^<>\n]{{4,80}})>
    |[.!?”"’'…]\K[ \t]{{0,4}}+(?![^\n{BULLETS}☞ⓒ※★<\[(]{{100}})(?P<span>[<(\[/]?[ ]?(?:(?!{_SENTENCE_ENDS})[^\n{BULLETS}☞ⓒ※★<\[]){{2,90}}?(?:[\[<(][A-Za-z0-9._-]{{2,30}}@[A-Za-z0-9.-]{{4,30}}[\])>])?)[ ]?[>)\]]?
    (?![ ]?[\[<(][A-Za-z0-9._-]{{2,30}}@)[ \t]{{0,4}}(?=\n|$|[{BULLETS}☞ⓒ※★<\[]|\((?:끝|사진))
    """,
    examples={
        "가나시는 3일 밝혔다.<[[한가람·남도연 기자 hgr@dara.co.kr]]>▶ 다라신문 구독": {
            "reporters": ["한가람", "남도연"],
            "outlet": None,
        },
        "가나시는 3일 밝혔다.<[[한가람 기자 hgr@dara.co.kr]]> 모바일 다라 [다라 앱": {
            "reporters": ["한가람"],
            "outlet": None,
        },
        "가나시는 3일 밝혔다. [[한가람ㅣ논설위원hgr@dara.co.kr]]▶더 보기": {
            "reporters": ["한가람"],
            "outlet": None,
        },
        "가나시는 3일 밝혔다. [[한가람 다라투데이 정치부 hgr@naver.com]]": {
            "reporters": ["한가람"],
            "outlet": "다라투데이",
        },
        "문제를 보여준다. [[/ Jane Goldman & 한가람 기자 hgr@dara.co.kr]]": {
            "reporters": ["Jane Goldman", "한가람"],
            "outlet": None,
        },
    },
    boundary=[
        "가나시는 3일 밝혔다. 한가람 기자는 현장에 있었다.",
        "가나시는 3일 밝혔다. 그래픽=한가람 기자 hgr@dara.co.kr",
        "가나시는 3일 밝혔다. 문의 hgr@dara.co.kr",
    ],
    needs=(*_WRITERS, "@"),
    reach=208,
)
def signed_tail(match: regex.Match[str], _: object) -> Byline | None:
    """Behind the last sentence, before the page's own marks, stands nothing but a byline's pieces."""
    told = composed(match.string, *match.span("span"))
    return told.byline() if told and told.signs else None


LINES = (signed_line, name_over_its_buttons)
TAILS = (signed_tail,)

NEAR: dict[str, Lines | Signed] = {
    signed_line.name: Lines(_SIGNED_LINE, longest=160),
    name_over_its_buttons.name: Lines(
        scanning(rf"{'|'.join(_BUTTONS)}|\n\s{{0,40}}20\d\d"), longest=72, above=3
    ),
    signed_tail.name: Signed(
        any_of(*_WRITERS, "@"),
        any_of(*"\n<>[(☞ⓒ※★", *BULLETS),
        before=208,
        behind=176,
    ),
}
"""What a line has that signs, and how long it is; what ends a signature behind the text."""
