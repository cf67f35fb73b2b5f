"""Composed bylines: pieces in any order and number are one byline, where nothing else stands among them."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import regex

from pressparse.press.bylines.byline import Byline, Claim, Writer
from pressparse.press.bylines.names import mails_in, outlet_of_mail, with_mail
from pressparse.press.bylines.pieces import MOST_PIECES, BylinePiece, PieceKind, pieces

_NAMES = frozenset((PieceKind.NAME, PieceKind.LATIN_NAME))
_PARTING = frozenset("=-–—|ㅣ│┃/:")
"""Signs between an outlet or a place and the person who writes."""

_LABELS = frozenset((PieceKind.LABEL, PieceKind.PHOTO))


@dataclass(frozen=True, slots=True)
class Composed:
    """What the pieces of a stretch say together."""

    writers: tuple[Writer, ...] = ()
    outlet: Claim | None = None
    mails: tuple[str, ...] = ()
    kinds: frozenset[PieceKind] = frozenset()

    @property
    def signs(self) -> bool:
        """Whether the stretch says by itself that the persons wrote: by their role, a label or an e-mail address."""
        shown = self.kinds & {PieceKind.ROLE, PieceKind.LABEL, PieceKind.MAIL, PieceKind.ACCOUNT}
        return bool(self.writers and shown)

    @property
    def bare(self) -> bool:
        """Whether nothing but names, marks and buttons stands there."""
        return bool(self.writers) and self.kinds <= {*_NAMES, PieceKind.MARK, PieceKind.BUTTON}

    def byline(self) -> Byline:
        """Return what it says, as a byline."""
        return Byline(self.writers, self.outlet, self.mails)


@dataclass
class _Reading:
    """The walk over the pieces: the persons so far, and what the next ones are called."""

    text: str
    writers: list[Writer] = field(default_factory=list)
    waiting: int = 0
    """The first of the persons whose role has not been named."""
    leading: str | None = None
    """A role that stands before its person: 편집위원 홍길동."""
    pictures: bool = False
    """Whether the label above says that they took the pictures."""
    parted: bool = False
    """Whether a sign stands behind the last person that parts an outlet or a place from who writes."""

    def name(self, piece: BylinePiece) -> None:
        if self.pictures:
            return
        if self.parted:  # 다라즈 - 한가람 기자
            del self.writers[self.waiting :]
            self.parted = False
        name = self.text[piece.start : piece.end]
        self.writers.append(Writer(piece.start, piece.end, name, self.leading))
        if self.leading:
            self.leading, self.waiting = None, len(self.writers)

    def role(self, words: str) -> None:
        waiting = self.writers[self.waiting :]
        if not waiting and not self.pictures:
            self.leading = words
        self.writers[self.waiting :] = [replace(each, role=words) for each in waiting]
        self.waiting = len(self.writers)

    def photographers(self) -> None:
        """Drop the persons who turn out to have taken the pictures: 홍길동 사진기자."""
        del self.writers[self.waiting :]


def composed(text: str, start: int, end: int) -> Composed | None:
    """Return what a stretch says, or None where anything but a byline's pieces stands in it."""
    parts = _unless_prose(text, start, end)
    if parts is None:
        return None
    found = _with_the_unlisted(text, parts)
    kinds = frozenset(each.kind for each in found)
    if len(found) > MOST_PIECES or PieceKind.OTHER in kinds or not kinds & _NAMES:
        return None
    if PieceKind.LATIN_NAME in kinds and not kinds & {PieceKind.ROLE, PieceKind.LABEL}:
        return None
    writers = _persons(text, found)
    mails = tuple(mails_in(text, start, end))
    said = next((claim for mail in mails if (claim := outlet_of_mail(mail))), None)
    outlet = next((_outlet(text, p) for p in found if p.kind is PieceKind.OUTLET), said)
    written = tuple(mail[0] for mail in mails)
    told = with_mail(writers, written) if len(mails) == len(writers) else _behind(writers, mails)
    return Composed(told, outlet, written, kinds)


def _unless_prose(text: str, start: int, end: int) -> list[BylinePiece] | None:
    """Return the pieces of a stretch; None as soon as one shows that it is no byline.

    Words that nobody has listed can be only a place before an equals sign, or an outlet behind a name.
    """
    mailed = text.find("@", start, end) >= 0
    found: list[BylinePiece] = []
    for piece in pieces(text, start, end):
        found.append(piece)
        at = len(found) - 1
        if at == MOST_PIECES:
            break
        if piece.kind is PieceKind.OTHER and at:
            if not mailed or found[at - 1].kind is not PieceKind.NAME:
                return None
        elif at == 1 and found[0].kind is PieceKind.OTHER and text[piece.start] != "=":
            return None
    return found


def _behind(writers: Sequence[Writer], mails: Sequence[regex.Match[str]]) -> tuple[Writer, ...]:
    """Give each e-mail address to the person before it: 홍길동 a@b.c·남도연 기자."""
    told = list(writers)
    for mail in mails:
        before = [k for k, each in enumerate(told) if each.end <= mail.start()]
        if before and not told[before[-1]].email:
            told[before[-1]] = replace(told[before[-1]], email=mail[0])
    return tuple(told)


def _with_the_unlisted(text: str, found: list[BylinePiece]) -> list[BylinePiece]:
    """Take words that nobody has listed for what only they can be where they stand.

    Before an equals sign and a person stands a place; between a person and the role, an e-mail address behind, an outlet.
    """
    mailed = any(each.kind is PieceKind.MAIL for each in found)
    kinds = [each.kind for each in found]
    placed = PieceKind.ROLE in kinds and len(found) > 1 and text[found[1].start] == "="
    if placed and kinds[0] is PieceKind.OTHER:
        kinds[0] = PieceKind.PLACE
        found = [found[0]._replace(kind=PieceKind.PLACE), *found[1:]]
    return [
        each._replace(kind=_unlisted(kinds, at, mailed=mailed and not _is_a_field(text, found, at)))
        if each.kind is PieceKind.OTHER
        else each
        for at, each in enumerate(found)
    ]


def _is_a_field(text: str, found: Sequence[BylinePiece], at: int) -> bool:
    """Whether a word is what a reporter knows most of: 홍길동 유리산업 전문기자."""
    return at + 1 < len(found) and text.startswith("전문", found[at + 1].start)


def _unlisted(kinds: Sequence[PieceKind], at: int, *, mailed: bool) -> PieceKind:
    before, behind = kinds[max(0, at - 1) : at], kinds[at + 1 : at + 2]
    if mailed and before == [PieceKind.NAME] and behind == [PieceKind.ROLE]:
        return PieceKind.OUTLET
    return PieceKind.OTHER


def _outlet(text: str, piece: BylinePiece) -> Claim:
    return Claim(piece.start, piece.end, text[piece.start : piece.end], "header")


def _persons(text: str, found: Sequence[BylinePiece]) -> tuple[Writer, ...]:
    reading = _Reading(text)
    for at, piece in enumerate(found):
        if piece.kind in _NAMES:
            reading.name(piece)
        elif piece.kind is PieceKind.ROLE:
            reading.pictures = reading.pictures and at > 0  # 기자 : 홍길동
            reading.role(_role(text, found, at))
        elif piece.kind is PieceKind.PHOTO_ROLE or (
            piece.kind is PieceKind.PHOTO and _next_kind(found, at) is PieceKind.ROLE
        ):
            reading.photographers()
        elif piece.kind is PieceKind.MARK and text[piece.start : piece.end] in _PARTING:
            reading.parted = len(reading.writers) > reading.waiting
        elif piece.kind in _LABELS:
            reading.pictures = PieceKind.LABEL not in _row_of_labels(found, at)
    return tuple(reading.writers)


def _role(text: str, found: Sequence[BylinePiece], at: int) -> str:
    """Return a role with the words that narrow it: 의학 전문기자."""
    start = found[at].start
    for before in reversed(found[max(0, at - 2) : at]):
        if before.kind is not PieceKind.DESK or text[before.end : start].strip():
            break
        start = before.start
    return text[start : found[at].end]


def _next_kind(found: Sequence[BylinePiece], at: int) -> PieceKind | None:
    return found[at + 1].kind if at + 1 < len(found) else None


def _row_of_labels(found: Sequence[BylinePiece], at: int) -> frozenset[PieceKind]:
    """Return which labels stand in a row with this one: 글·사진."""
    first, last = at, at
    row = (*_LABELS, PieceKind.MARK)
    while first and found[first - 1].kind in row:
        first -= 1
    while last + 1 < len(found) and found[last + 1].kind in row:
        last += 1
    return frozenset(each.kind for each in found[first : last + 1])
