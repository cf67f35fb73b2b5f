"""Pieces into the text of a document, and where each part of it stands."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from pressparse.pattern import deferred
from pressparse.readers.attachments.heads import head_rows
from pressparse.readers.attachments.pieces import Break, Piece, Role
from pressparse.readers.attachments.wraps import Wraps
from pressparse.readers.source import Source
from pressparse.span import Place, Places

RUNNING_HEAD = "[첨부파일: 머리말과 꼬리말]"
"""The line above headers and footers: what follows it stands beside the text, as the segmenter reads it."""
_HEIGHT = (Break.NONE, Break.SPACE, Break.WRAP, Break.CELL, Break.LINE, Break.PARAGRAPH)
"""Breaks by their height: of those around an empty piece the higher stands."""
_CONTROLS = deferred(r"[\x00-\x08\x0b-\x1f\x7f\ufeff]++")
_LINE_ENDS = deferred(r"\r\n?+|[\x0b\x0c\x85\u2028\u2029]")
_AROUND = deferred(r"[ \u00a0]*+\n[ \u00a0]*+")


@dataclass(slots=True)
class _Text:
    parts: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    size: int = 0

    def add(self, words: str) -> None:
        self.parts.append(words)
        self.size += len(words)

    def mark(self, place: Place) -> None:
        if not self.places or self.places[-1] != place:
            self.starts.append(self.size)
            self.places.append(place)


def written(pieces: Sequence[Piece]) -> Source:
    """Return the text that pieces make, without empty paragraphs and rows; headers and footers stand last, once."""
    text = _Text()
    pieces = list(head_rows(pieces))
    wraps = Wraps(each.text for each in pieces) if _wrapped(pieces) else Wraps(())
    _write(text, wraps, [each for each in pieces if each.role is Role.TEXT])
    running = _once(each for each in pieces if each.role is Role.RUNNING)
    if running and text.size:
        text.add(f"\n\n{RUNNING_HEAD}")
    _write(text, wraps, running)
    if text.size:
        text.add("\n")
    return Source("".join(text.parts), places=Places(tuple(text.starts), tuple(text.places)))


def _wrapped(pieces: Sequence[Piece]) -> bool:
    return any(each.before is Break.WRAP for each in pieces)


def _once(pieces: Iterable[Piece]) -> list[Piece]:
    told: set[str] = set()
    kept = []
    for each in pieces:
        words = each.text.strip()
        if words and words not in told and not words.isdecimal():
            told.add(words)
            kept.append(each)
    return kept


def _write(text: _Text, wraps: Wraps, pieces: Sequence[Piece]) -> None:
    owed, last = Break.PARAGRAPH, ""
    for each in pieces:
        words = _clean(each.text)
        owed = max(owed, each.before, key=_HEIGHT.index)
        if not words:
            continue
        if text.size:
            text.add(wraps.gap(last, words) if owed is Break.WRAP else owed.value)
        text.mark(each.place)
        text.add(words)
        owed, last = Break.NONE, words


def _clean(words: str) -> str:
    """Return words without what a file has for its own use, white space around them taken off."""
    plain = _CONTROLS.sub("", _LINE_ENDS.sub("\n", words))
    return _AROUND.sub("\n", plain).strip()
