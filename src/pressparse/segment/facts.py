"""Facts of a line by itself: how long it is, how it opens and ends, what stands in it. Each is a name and a value."""

from bisect import bisect_right
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

import regex

from pressparse.language.letters import ARROWS, CIRCLES, DIAMONDS, DOUBLE, SQUARES, TRIANGLES
from pressparse.lexicon.notices import BUTTONS, LIST_HEADINGS
from pressparse.pattern import deferred
from pressparse.segment import joins
from pressparse.segment.wording import section_name, sentence_ends, told

SIZES = (3, 6, 10, 15, 21, 31, 46, 66, 101, 201)
"""Where the next class of lengths begins, in code points."""
LOOKED_AT = 240
"""Code points at each end of a long line that are looked at."""
LONGEST_BUTTON = 40
"""Code points; a longer line is no button and no heading of a list."""
LONGEST_NAMING = 60
"""Code points; a longer line does not just name who or what a photograph shows."""
TAIL = 8
"""Code points of a line's end in which that stands."""
_OPENERS = {
    **dict.fromkeys(f"{SQUARES}{CIRCLES}ㅁ◯◦❍ㅇ", "square"),
    **dict.fromkeys("-·•*※", "dash"),
    **dict.fromkeys(f"{TRIANGLES}↑◀", "triangle"),
    **dict.fromkeys(f"{ARROWS}{DIAMONDS}☞★☆", "arrow"),
    **dict.fromkeys("[<(「『", "bracket"),
    **dict.fromkeys("\"“'‘", "quote"),
    **dict.fromkeys("0123456789", "digit"),
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

_HOLDS: tuple[tuple[str, str, regex.Pattern[str]], ...] = (
    ("mail", "@", deferred(r"@")),
    ("day", "-./년", deferred(r"(?:19|20)\d\d\s?[-./년]\s?\d{1,2}\s?[-./월]\s?\d{1,2}")),
    ("clock", ":", deferred(r"\d{1,2}:\d\d")),
    ("telephone", "-.)", deferred(r"\d{2,4}\s?[-.)]\s?\d{3,4}\s?[-.]\s?\d{4}")),
    ("reporter", "기특앵P", deferred(r"기자|특파원|앵커|PD\b")),
    (
        "photograph",
        "사촬그캡제출재자",
        deferred(r"사진|촬영|그래픽|캡처|제공|출처|재판매|자료[=:]"),
    ),
    (
        "shown",
        "쪽줄운습경터도",
        deferred(
            r"(?:왼쪽|오른쪽|앞줄|뒷줄|가운데)(?:부터|에서|\s?\)|\s?두)|모습|전경|포스터|조감도"
        ),
    ),
    ("going_on", "있", deferred(r"고\s있다\.?(?:\s|\Z|[\[(/])")),
    (
        "agency",
        "연뉴로AD게제",
        deferred(
            r"(?:연합뉴스|뉴시스|뉴스1|로이터|AP|AFP|게티이미지|DB|제공)(?:\s자료\s?사진)?\.?\s?[\])>]?\Z"
        ),
    ),
    ("rights", "ⓒ무저재전cCrR", deferred(r"ⓒ|(?i:copyright|rights\s)|무단|저작권|재배포|전재")),
    ("posted", "입승수등작게송업", deferred(r"입력|승인|수정|등록|작성|게시|송고|업데이트")),
    ("counted", "조댓추공구좋", deferred(r"조회|댓글|추천|공감|구독|좋아요|공유")),
    ("office", "담부책문연전팩주우", deferred(r"담당|부서|책임자|문의|연락처|전화|팩스|주소|우편")),
    ("release", "보참설배", deferred(r"보도자료|보도시점|배포|참고자료|설명자료")),
    (
        "file",
        ".첨붙별",
        deferred(r"(?i:\.(?:hwpx?|pdf|jpe?g|png|gif|zip|xlsx?|docx?)\b)|첨부|붙임|별첨"),
    ),
    (
        "visitor",
        "주하보십합됩습니",
        deferred(r"(?:주세요|하세요|보세요|십시오|합니다|됩니다|습니까|니다)[.!]?\Z"),
    ),
    ("way", ">홈H", deferred(r"\s>\s|홈\b|HOME")),
    ("bars", "|", deferred(r"\|")),
    ("stops_inside", ".", deferred(r"[가-힣]\.\s?[가-힣]")),
    ("quoted", "“‘\"'", deferred(rf"[“‘\"'][^{DOUBLE}\"]{{2,40}}[”’\"']")),
    ("dots_inside", ".…", deferred(r"(?:\.\.+|…)(?=\s?\S)")),
    (
        "wire",
        "=[(",
        deferred(
            r"\A[\[(<][^\[\]()<>]{1,24}=[^\[\]()<>]{2,24}[\])>]|\A[^=]{1,12}=\s?[가-힣]{2,4}\s?기자"
            r"|\A[\[(][^\[\]()]{2,20}기자[\])]"
        ),
    ),
    (
        "title_ends",
        "결최석련표진화원시개정범대약다서손집영파망란",
        deferred(
            r"(?:체결|개최|참석|마련|발표|추진|강화|지원|실시|공개|선정|출시|출범|확대|협약|나선다|나서|연다|맞손|모집|운영"
            r"|돌파|전망|논란)\Z"
        ),
    ),
    ("hash", "#", deferred(r"#\S")),
    ("bytes", "bB바:", deferred(r"\d\s?(?i:[kmg]b|바이트)\b|(?i:hit\s?:)")),
)
"""What may stand in a line: a name, characters of which one is there, and the pattern."""


_NAMES = {
    "somebody": deferred(
        r"(?:대통령|장관|차관|총리|시장|군수|지사|대표|의원|위원장|회장|사장|원장|총장|청장|교수|박사|본부장|이사장|교육감)\.?\Z"
    ),
    "a_picture": deferred(
        r"(?:로고|표지석|포스터|전경|조감도|청사|본점|사옥|캡처|이미지|장면|모습|사진|자료)\.?\Z"
    ),
}
"""Who or what a photograph shows, at the end of a short line."""


class Gate(NamedTuple):
    """Which patterns can match, by the characters of a line."""

    asking: dict[str, int]
    """For each character the patterns that it lets be tried, as bits."""
    heads: frozenset[str]
    patterns: tuple[tuple[str, regex.Pattern[str]], ...]

    def held(self, text: str) -> Iterator[str]:
        """Yield what stands in a line."""
        bits = 0
        for char in self.heads.intersection(text):
            bits |= self.asking[char]
        while bits:
            low = bits & -bits
            name, pattern = self.patterns[low.bit_length() - 1]
            if pattern.search(text):
                yield name
            bits ^= low


@cache
def gate() -> Gate:
    """Return the patterns of what may stand in a line."""
    asking: dict[str, int] = {}
    for k, (_, chars, _) in enumerate(_HOLDS):
        for char in chars:
            asking[char] = asking.get(char, 0) | 1 << k
    patterns = tuple((f"holds={name}", pattern) for name, _, pattern in _HOLDS)
    return Gate(asking, frozenset(asking), patterns)


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
    looked = text if length <= 2 * LOOKED_AT else text[:LOOKED_AT] + text[-LOOKED_AT:]
    own = list(gate().held(looked))
    if told().search(looked):
        own.append("told")
    if length <= LONGEST_NAMING:
        own += (f"names={what}" for what, end in _NAMES.items() if end.search(text[-TAIL:]))
    return Look(tuple(seen), tuple(own), size, ends)


_SIZE = tuple(f"size={k}" for k in range(len(SIZES) + 1))


def _opening(text: str) -> str:
    first = text[0]
    if known := _OPENERS.get(first):
        return known
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
