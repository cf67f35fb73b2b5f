"""Pieces: what the words of a byline are, one by one, in whatever order they stand."""

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

import regex

from pressparse.lexicon.newsroom import EDITORIAL, NO_NAMES, POOLS, SPECIAL
from pressparse.pattern import deferred
from pressparse.press.bylines.names import MAIL, ends_like_an_outlet, is_name, is_outlet, is_place


class PieceKind(StrEnum):
    """What a piece of a byline is."""

    NAME = "name"
    LATIN_NAME = "latin name"
    ROLE = "role"
    PHOTO_ROLE = "photo role"
    DESK = "desk"
    OUTLET = "outlet"
    PLACE = "place"
    MAIL = "mail"
    ACCOUNT = "account"
    TIME = "time"
    LABEL = "label"
    BOARD_LABEL = "board label"
    PHOTO = "photo"
    BUTTON = "button"
    MARK = "mark"
    OTHER = "other"


class BylinePiece(NamedTuple):
    """A piece at ``text[start:end]``."""

    kind: PieceKind
    start: int
    end: int


MOST_PIECES = 40
"""A stretch of more pieces is no byline."""

_TIME = r"""
    (?:(?:최[ ]?초|최종|기사)?[ ]?(?:입력|승인|등록|송고|작성|발행|게재|출고|게시|수정|노출|업데이트)(?:일|일시|시간)?[ ]?:?[ ]?)?
    (?:\(?(?:19|20)\d\d[ ]?[-./년][ ]?\d{1,2}[ ]?[-./월][ ]?\d{1,2}(?!\d)[ ]?[.일]?\)?)
    (?:[ ]?\(?[월화수목금토일]\)?)?(?:[ ,T]{0,2}(?:오전|오후)?[ ]?\d{1,2}(?::\d\d){1,2}|[ ]?\d{1,2}시(?:[ ]?\d{1,2}분)?)?(?:[ ]?[AP]M)?
    |\d{1,2}:\d\d(?!\d)|(?:입력|승인|등록|수정|송고|기사입력|최종수정)(?![가-힣])
"""
_BUTTON = r"""
    (?:기자의[ ]?)?\[?다른[ ]?기사(?:[ ]?(?:보기|더보기))?\]?|기자[ ]?(?:페이지|구독|정보|홈|프로필)|구독(?:하기|중)?(?![가-힣])|이메일(?:[ ]?보내기)?(?![가-힣])
    |프로필(?![가-힣])|기사[ ]?더[ ]?보기|기자의[ ]?(?:다른[ ]?)?기사(?:[ ]?더?보기)?|신고(?![가-힣])|공유(?:하기)?(?![가-힣])|댓글[ ]?\d*(?![가-힣])|외[ ]?\d{1,2}[명인]?(?![가-힣])
    |[Ee]-?mail(?:[ ]?:)?|(?:카카오톡|페이스북|트위터)(?![가-힣])
"""
_TOKENS = deferred(
    rf"(?P<mail>{MAIL})|(?P<account>[a-z][a-z0-9_.]{{2,19}}@(?![A-Za-z0-9]))|(?P<time>{_TIME})|(?P<button>{_BUTTON})"
    r"|(?P<photo>(?:영상|사진|촬영|카메라|그래픽)[ ]?(?:취재|편집|기자|제공|보도|디자인)(?![가-힣])|ⓒ)"
    r"|(?P<latin>(?!B[yY][ ])[A-Z][a-z]{1,12}(?:[ ][A-Z]\.)?[ ][A-Z][a-z]{1,14}(?:-[a-z]{1,8})?(?![A-Za-z]))"
    r"|(?P<word>(?:[가-힣]|[A-Za-z&](?![A-Za-z0-9._-]{0,38}@)|\d(?!\d{3}))+)|(?P<mark>[^\s가-힣A-Za-z0-9])",
    regex.VERBOSE,
)

_GRADE = r"(?:수석|선임|객원|명예|상임)?"
_ROLE_END = deferred(
    rf"(?:(?:{'|'.join(sorted(SPECIAL, key=len, reverse=True))}){{0,3}}기자|특파원|{_GRADE}(?:{'|'.join(EDITORIAL)})|캐스터|PD)$"
)
_ROLE_WORDS = frozenset(
    (
        *EDITORIAL,
        "기자",
        "특파원",
        "칼럼니스트",
        "객원논설위원",
        "편집위원장",
        "Reporter",
        "reporter",
    )
)
_SPECIALTY = frozenset((*SPECIAL, "책임", "편집", "객원", "칼럼", "미디어", "종교", "기후"))
_LABELS = frozenset(
    "글 취재 정리 기자명 취재기자 기획취재 취재정리 인터뷰 대담 By by BY".split()  # noqa: SIM905
)
_BOARD_LABELS = frozenset("작성자 등록자 게시자 글쓴이".split())  # noqa: SIM905
_PHOTOS = frozenset(
    "사진 영상 촬영 그래픽 편집 일러스트 삽화 자막 디자인 영상편집 영상취재 사진제공 자료사진 CG VJ 촬영기자 캡처 이미지".split()  # noqa: SIM905
)
_DESK = deferred(r"[가-힣A-Za-z0-9]{1,8}(?:팀|부|국|실|취재단|기자단|본부|데스크)")
LONGEST_TITLE = 14
"""Letters of the longest title of one word."""


def pieces(text: str, start: int, end: int) -> Iterator[BylinePiece]:
    """Yield the pieces of a stretch in order, each read when it is asked for."""
    for token in _TOKENS.finditer(text, start, end):
        kind = token.lastgroup
        if kind == "word":
            yield from _of_word(text, token.start(), token.end())
        else:
            yield BylinePiece(_BY_GROUP[kind], token.start(), token.end())


_BY_GROUP: dict[str | None, PieceKind] = {
    "mail": PieceKind.MAIL,
    "account": PieceKind.ACCOUNT,
    "time": PieceKind.TIME,
    "button": PieceKind.BUTTON,
    "latin": PieceKind.LATIN_NAME,
    "photo": PieceKind.PHOTO,
    "mark": PieceKind.MARK,
}


def _of_word(text: str, start: int, end: int) -> list[BylinePiece]:
    """Return what a word is; a name may be glued to its role: 홍길동기자."""
    word = text[start:end]
    if word == "&":
        return [BylinePiece(PieceKind.MARK, start, end)]
    if kind := _known(word):
        return [BylinePiece(kind, start, end)]
    if role := _ROLE_END.search(word):
        at = role.start()
        if role[0] == "대기자" and is_name(word[: at + 1]):  # 홍길대기자
            at += 1
        stem, cut = word[:at], start + at
        kind = _known(stem) if stem else None
        if kind in _BEFORE_A_ROLE:
            return [BylinePiece(kind, start, cut), BylinePiece(PieceKind.ROLE, cut, end)]
        if not stem:
            return [BylinePiece(PieceKind.ROLE, start, end)]
    return [BylinePiece(PieceKind.OTHER, start, end)]


def _known(word: str) -> PieceKind | None:
    if kind := _BY_WORD.get(word):
        return kind
    if is_outlet(word):
        return PieceKind.OUTLET
    if is_place(word):
        return PieceKind.PLACE
    if _DESK.fullmatch(word) and not is_name(word):
        return PieceKind.DESK
    if len(word) <= LONGEST_TITLE and ends_like_an_outlet(word):
        return PieceKind.OUTLET
    return PieceKind.NAME if word not in NO_NAMES and is_name(word) else None


_BY_WORD = {
    word: kind
    for words, kind in (  # the first of them last: it has the word
        (_SPECIALTY, PieceKind.DESK),
        (POOLS, PieceKind.DESK),
        (_ROLE_WORDS, PieceKind.ROLE),
        (("사진기자", "영상기자", "카메라기자"), PieceKind.PHOTO_ROLE),
        (_PHOTOS, PieceKind.PHOTO),
        (_BOARD_LABELS, PieceKind.BOARD_LABEL),
        (_LABELS, PieceKind.LABEL),
    )
    for word in words
}
_BEFORE_A_ROLE = frozenset((PieceKind.NAME, PieceKind.DESK, PieceKind.OUTLET, PieceKind.PLACE))
