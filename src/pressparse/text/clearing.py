"""Clearing: the text without what scraping left in it, and the way back to the raw offsets."""

import html
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import regex

from pressparse.pattern import scanning
from pressparse.text.spacing import doubled
from pressparse.text.view import Piece
from pressparse.text.wrapping import breaks

WARNINGS = {
    "zero": "Zero-width characters and soft hyphens were read as if they were not there.",
    "jamo": "Hangul written in decomposed letters was read composed.",
    "entity": "HTML entities were read as the characters they stand for.",
    "newline": "The two characters \\n were read as a line break.",
    "break": "Tags that break a line were read as line breaks.",
    "tag": "Tags were left out.",
    "lone": "Half a character (a lone surrogate) was read as U+FFFD.",
}
"""What was done to the characters, by kind of noise."""


_MAYBE = scanning(
    r"[\u00ad\u200b-\u200f\u2060\ufeff\u1100-\u11ff\ud800-\udfff]"
    r"|&(?:[A-Za-z]{2,8}[0-9]{0,2}|#[0-9]{1,6}|#[xX][0-9A-Fa-f]{1,6});|\\n|\\r|</?[A-Za-z]"
)
"""Quick to run, and true of every text with noise."""


@cache
def _noise() -> regex.Pattern[str]:
    return regex.compile(
        r"""
        (?P<zero>[\u00ad\u200b-\u200f\u2060\ufeff]++)
      | (?P<jamo>[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?)
      | (?P<entity>&(?:amp;)?(?:[A-Za-z][A-Za-z0-9]{1,8}|\#[0-9]{1,6}|\#[xX][0-9A-Fa-f]{1,6});)
      | (?P<newline>(?:\\r\\n)|(?:(?<![A-Za-z:\\])|(?<=\\n))\\n(?![a-z]))
      | (?P<break></?(?i:br|p|div|li|ul|ol|tr|table|h[1-6])(?:\s[^<>]{0,300})?/?>)
      | (?P<tag></?(?i:b|strong|i|em|u|s|span|font|a|img|td|th|tbody|sub|sup)(?:\s[^<>]{0,300})?/?>)
      | (?P<lone>[\ud800-\udfff])
        """,
        regex.VERBOSE,
    )


def _reads(kind: str, found: str) -> str:
    if kind == "jamo":
        return unicodedata.normalize("NFC", found)
    if kind == "entity":
        return html.unescape(html.unescape(found))
    return {"newline": "\n", "break": "\n", "lone": "\ufffd"}.get(kind, "")


def cleared(words: str) -> str:
    """Return some words of a raw text as they stand in the clear one."""
    return Clearing.of(words).text if _MAYBE.search(words) else words


@dataclass(frozen=True)
class Clearing:
    """A text that reads clean; ``pieces`` map each stretch of it to the raw text, in order."""

    text: str
    parts: tuple[Piece, ...] = ()
    """Empty where the raw text was clean already: then offsets are the same."""
    starts: tuple[int, ...] = ()
    warnings: tuple[str, ...] = ()

    @classmethod
    def of(cls, raw: str) -> "Clearing":
        """Clear a raw text."""
        noise = _noise().finditer(raw) if _MAYBE.search(raw) else ()
        read = [(m.start(), m.end(), _reads(m.lastgroup or "", m[0]), m.lastgroup) for m in noise]
        laid_out = [(*each, None) for each in (*breaks(raw), *doubled(raw))]
        if not read and not laid_out:
            return cls(raw)
        parts: list[Piece] = []
        seen: dict[str, None] = {}
        at = 0
        for start, end, text, kind in sorted([*read, *laid_out], key=lambda each: each[:2]):
            if start < at or text == raw[start:end]:
                continue
            if at < start:
                parts.append(Piece(at, start, raw[at:start]))
            parts.append(Piece(start, end, text))
            if kind:
                seen[WARNINGS[kind]] = None
            at = end
        if not parts:
            return cls(raw)
        if at < len(raw):
            parts.append(Piece(at, len(raw), raw[at:]))
        starts: list[int] = []
        length = 0
        for part in parts:
            starts.append(length)
            length += len(part.text)
        return cls("".join(p.text for p in parts), tuple(parts), tuple(starts), tuple(seen))

    def raw(self, position: int) -> int:
        """Return where a position of the clear text stands in the raw text."""
        if not self.parts:
            return position
        index = max(0, bisect_right(self.starts, position) - 1)
        part = self.parts[index]
        within = position - self.starts[index]
        if within >= len(part.text):
            return part.end
        return part.start + within if part.literal else part.start

    def first(self, position: int) -> int:
        """Return where a position's raw text begins, what nobody sees before it included."""
        if not self.parts:
            return position
        index = bisect_left(self.starts, position)
        if index < len(self.starts) and self.starts[index] == position:
            return self.parts[index].start
        return self.raw(position)

    def pieces(self, start: int, end: int) -> Iterator[Piece]:
        """Yield the pieces of ``text[start:end]``."""
        if start >= end:
            return
        if not self.parts:
            yield Piece(start, end, self.text[start:end])
            return
        index = bisect_left(self.starts, start)
        if index == len(self.parts) or self.starts[index] > start:
            index -= 1
        while index < len(self.parts) and self.starts[index] < end:
            part, at = self.parts[index], self.starts[index]
            first, last = max(start, at), min(end, at + len(part.text))
            if part.literal and first < last:
                yield Piece(
                    part.start + first - at,
                    part.start + last - at,
                    part.text[first - at : last - at],
                )
            elif not part.literal and first == at:
                yield part
            index += 1
