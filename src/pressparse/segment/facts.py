"""Facts of a line by itself: how long it is, how it opens and ends, what stands in it. Each is a name and a value."""

from bisect import bisect_right
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

import regex

from pressparse.language.enumeration import NUMBERS, ORDINALS
from pressparse.language.letters import ARROWS, CIRCLES, DIAMONDS, DOUBLE, SQUARES, TRIANGLES
from pressparse.lexicon.notices import BUTTONS, LIST_HEADINGS
from pressparse.pattern import deferred
from pressparse.segment import joins
from pressparse.segment.scan import Scan
from pressparse.segment.shapes import TITLES, WIRED
from pressparse.segment.wording import is_told, script, section_name, sentence_ends

SIZES = (3, 6, 10, 15, 21, 31, 46, 66, 101, 201)
"""Where the next class of lengths begins, in code points."""
LOOKED_AT = 240
"""Code points at each end of a long line that are looked at."""
LONGEST_BUTTON = 40
"""Code points; a longer line is no button and no heading of a list."""
LONGEST_COMMAND = 14
"""Code points of what a button does, at most."""
LONGEST_NAMING = 60
"""Code points; a longer line does not just name who or what a photograph shows."""
_OPENERS = {
    **dict.fromkeys(f"{SQUARES}{CIRCLES}ㅁ◯◦❍ㅇ", "square"),
    **dict.fromkeys("-·•*※", "dash"),
    **dict.fromkeys(f"{TRIANGLES}↑◀", "triangle"),
    **dict.fromkeys(f"{ARROWS}{DIAMONDS}☞★☆", "arrow"),
    **dict.fromkeys("[<(「『", "bracket"),
    **dict.fromkeys("\"“'‘", "quote"),
    **dict.fromkeys("0123456789", "digit"),
    **dict.fromkeys(NUMBERS, "ordinal"),
    "ⓒ": "copyright",
    "#": "hash",
}
_ENDERS = {
    **dict.fromkeys(")]>」』", "bracket"),
    **dict.fromkeys("\"”'’", "quote"),
    **dict.fromkeys("0123456789", "digit"),
    **dict.fromkeys("|>", "bar"),
    "…": "ellipsis",
    ":": "colon",
    "?": "question",
    "!": "call",
    ".": "stop",
    ",": "comma",
}


class Held(NamedTuple):
    """What may stand in a line: words that are it, and words without which its pattern cannot match."""

    name: str
    words: tuple[str, ...] = ()
    asking: tuple[str, ...] = ()
    pattern: regex.Pattern[str] | None = None


_HELD = (
    Held("mail", ("@",)),
    Held(
        "day",
        asking=("19", "20"),
        pattern=deferred(r"(?:19|20)\d\d\s?[-./년]\s?\d{1,2}\s?[-./월]\s?\d{1,2}"),
    ),
    Held("clock", asking=(":",), pattern=deferred(r"\d{1,2}:\d\d")),
    Held("reporter", ("기자", "특파원", "앵커"), ("PD",), deferred(r"PD\b")),
    Held(
        "photograph",
        ("사진", "촬영", "그래픽", "캡처", "제공", "출처", "재판매", "자료=", "자료:"),
    ),
    Held(
        "shown",
        ("모습", "전경", "포스터", "조감도"),
        ("왼쪽", "오른쪽", "앞줄", "뒷줄", "가운데"),
        deferred(r"(?:왼쪽|오른쪽|앞줄|뒷줄|가운데)(?:부터|에서|\s?\)|\s?두)"),
    ),
    Held("going_on", asking=("있다",), pattern=deferred(r"고\s있다\.?(?:\s|\Z|[\[(/])")),
    Held(
        "agency",
        asking=("연합뉴스", "뉴시스", "뉴스", "로이터", "AP", "AFP", "게티이미지", "DB", "제공"),
        pattern=deferred(
            r"(?:연합뉴스|뉴시스|뉴스1|로이터|AP|AFP|게티이미지|DB|제공)(?:\s자료\s?사진)?\.?\s?[\])>]?\Z"
        ),
    ),
    Held(
        "rights",
        ("ⓒ", "무단", "저작권", "재배포", "전재"),
        ("gh", "GH", "Gh", "gH"),
        deferred(r"(?i:copyright|rights\s)"),
    ),
    Held("posted", ("입력", "승인", "수정", "등록", "작성", "게시", "송고", "업데이트")),
    Held("counted", ("조회", "댓글", "추천", "공감", "구독", "좋아요", "공유")),
    Held("office", ("담당", "부서", "책임자", "문의", "연락처", "전화", "팩스", "주소", "우편")),
    Held("release", ("보도자료", "보도시점", "배포", "참고자료", "설명자료")),
    Held(
        "file",
        ("첨부", "붙임", "별첨"),
        tuple(f".{each}" for each in "hpjgzxdHPJGZXD"),
        deferred(r"(?i:\.(?:hwpx?|pdf|jpe?g|png|gif|zip|xlsx?|docx?)\b)"),
    ),
    Held("way", ("HOME",), (">", "홈"), deferred(r"\s>\s|홈\b")),
    Held("bars", ("|",)),
    Held(
        "quoted",
        asking=("“", "‘", '"', "'"),
        pattern=deferred(rf"[“‘\"'][^{DOUBLE}\"]{{2,40}}[”’\"']"),
    ),
    Held("dots_inside", asking=("..", "…"), pattern=deferred(r"(?:\.\.+|…)(?=\s?\S)")),
    Held(
        "wire",
        asking=("=", "기자"),
        pattern=deferred(
            r"\A(?:[\[(<][^\[\]()<>]{1,24}=[^\[\]()<>]{2,24}[\])>]|[^=]{1,12}=\s?[가-힣]{2,4}\s?기자"
            r"|[\[(][^\[\]()]{2,20}기자[\])])"
        ),
    ),
    Held("hash", asking=("#",), pattern=deferred(r"#\S")),
    Held(
        "bytes",
        asking=("b", "B", "바이트", ":"),
        pattern=deferred(r"\d\s?(?i:[kmg]b|바이트)\b|(?i:hit\s?:)"),
    ),
)


_FACTS = tuple((f"holds={each.name}", each.pattern) for each in _HELD)


@cache
def _scan() -> Scan:
    """Return the pass over a line: what stands in it for sure, and above that whose patterns are to be asked."""
    telling: dict[str, int] = {}
    for number, each in enumerate(_HELD):
        for word in each.words:
            telling[word] = telling.get(word, 0) | 1 << number
        for word in each.asking:
            telling[word] = telling.get(word, 0) | 1 << number + len(_HELD)
    return Scan(telling)


_SURE = (1 << len(_HELD)) - 1


def _held(text: str) -> Iterator[str]:
    """Yield what stands in a line."""
    told = _scan().bits(text)
    sure = told & _SURE
    bits = sure | told >> len(_HELD)
    while bits:
        low = bits & -bits
        name, pattern = _FACTS[low.bit_length() - 1]
        if low & sure or (pattern and pattern.search(text)):
            yield name
        bits ^= low


_VISITOR = tuple(
    f"{ending}{mark}"
    for ending in ("주세요", "하세요", "보세요", "십시오", "습니까", "니다")
    for mark in ("", ".", "!")
)
"""How a page speaks to its visitor, at the end of a line."""
_TITLE_ENDS = (
    "체결",
    "개최",
    "참석",
    "마련",
    "발표",
    "추진",
    "강화",
    "지원",
    "실시",
    "공개",
    "선정",
    "출시",
    "출범",
    "확대",
    "협약",
    "나선다",
    "나서",
    "연다",
    "맞손",
    "모집",
    "운영",
    "돌파",
    "전망",
    "논란",
)
_TELEPHONE = deferred(r"\d{2,4}\s?[-.)]\s?\d{3,4}\s?[-.]\s?\d{4}")
_STOP_INSIDE = deferred(r"[가-힣]\.\s?[가-힣]")


_COMMANDS = tuple(
    f"{doing}기"
    for doing in [
        "보",
        "하",
        "가",
        "닫",
        "열",
        "읽",
        "듣",
        "쓰",
        "찾",
        "접",
        "펼치",
        "내",
        "달",
        "넘",
        "맞추",
        "올리",
        "내리",
        "돌리",
        "늘리",
        "줄이",
        "키우",
        "뛰",
    ]
)
"""What a button does, at the end of a short line."""
_SPEAKING = frozenset("[(<◀")
"""What the speaker in a broadcast's script stands in, and a dateline."""
_WIRED = deferred(WIRED)
"""A wire's dateline, alone on a line."""


def _closing(words: str) -> tuple[str, ...]:
    """Return words as they end a line, with a full stop or without."""
    return tuple(f"{word}{mark}" for word in words.split() for mark in ("", "."))


_NAMES = {
    "names=somebody": _closing(TITLES),
    "names=a_picture": _closing(
        "로고 표지석 포스터 전경 조감도 청사 본점 사옥 캡처 이미지 장면 모습 사진 자료"
    ),
}
"""Who or what a photograph shows, at the end of a short line."""


class Look(NamedTuple):
    """How a line looks: the facts that its neighbours see, and those that only itself is judged by."""

    seen: tuple[str, ...]
    own: tuple[str, ...]
    size: str
    ends: str


@lru_cache(maxsize=8192)
def look(text: str) -> Look:
    """Return how a folded, stripped line looks."""
    length = len(text)
    size, ends = _SIZE[bisect_right(SIZES, length)], f"ends={_ending(text)}"
    seen = [size, ends, f"opens={_opening(text)}"]
    if length <= LONGEST_BUTTON:
        word = text.replace(" ", "")
        if word in BUTTONS:
            seen.append("is=button")
        if word in LIST_HEADINGS:
            seen.append("is=list_heading")
        if section_name(text):
            seen.append("is=section")
        if length <= LONGEST_COMMAND and text.endswith(_COMMANDS):
            seen.append("is=command")
        if text[0] in _SPEAKING:
            if script().match(text):
                seen.append("is=script")
            elif _WIRED.fullmatch(text):
                seen.append("is=dateline")
    return Look(tuple(seen), tuple(_own(text)), size, ends)


def _own(text: str) -> list[str]:
    """Return what a line holds, looked for at its ends where it is long."""
    length = len(text)
    looked = text if length <= 2 * LOOKED_AT else text[:LOOKED_AT] + text[-LOOKED_AT:]
    own = list(_held(looked))
    if text.endswith(_VISITOR):
        own.append("holds=visitor")
    if text.endswith(_TITLE_ENDS):
        own.append("holds=title_ends")
    stop = looked.find(".", 1, -1) > 0
    if stop and _STOP_INSIDE.search(looked):
        own.append("holds=stops_inside")
    if (stop or "-" in looked) and _TELEPHONE.search(looked):
        own.append("holds=telephone")
    if is_told(looked):
        own.append("told")
    if length <= LONGEST_NAMING:
        own += (what for what, ends_so in _NAMES.items() if text.endswith(ends_so))
    return own


_SIZE = tuple(f"size={k}" for k in range(len(SIZES) + 1))


_ORDINALS = tuple(f"{number}째" for number in ORDINALS)


def _opening(text: str) -> str:
    first = text[0]
    if known := _OPENERS.get(first):
        return known
    if text.startswith(_ORDINALS):
        return "ordinal"
    if "가" <= first <= "힣":
        return "particle" if joins.continues(text) else "hangul"
    return "latin" if first.isascii() and first.isalpha() else "other"


def _ending(text: str) -> str:
    if sentence_ends(text):
        return "sentence"
    last = text[-1]
    if known := _ENDERS.get(last):
        return known
    if "가" <= last <= "힣":
        if last in "다요까죠":
            return "verb"
        return "open" if joins.goes_on(text) else "hangul"
    return "latin" if last.isascii() and last.isalpha() else "other"
