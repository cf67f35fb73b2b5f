"""A document: the raw text, never rewritten, and a folded view of the same length to search in."""

import re
from dataclasses import dataclass
from functools import cached_property

from pressparse.language.letters import DOUBLE
from pressparse.pattern import scanning
from pressparse.text.markup import Marks

_SPACES = "\t\u00a0\u1680\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_FOLDS = {
    " ": _SPACES,
    "·": "・‧･∙ㆍ•⋅᛫・",
    "-": "–—―‐‑‒−－",
    "~": "∼～〜˜",
    '"': "＂″〃",
    "'": "＇`´′",
    "“": "„‟",
    "‘": "‚‛",
    "(": "（",
    ")": "）",
    "[": "［【〔",
    "]": "］】〕",
    "<": "＜〈",
    ">": "＞〉",
    "「": "｢",
    "」": "｣",
    "/": "／",
    ":": "：",
    "=": "＝",
    ",": "，",
    ".": "．",
    "@": "＠",
    "%": "％",
    "ⓒ": "©Ⓒ",
    "▲": "▴",
    "△": "▵",
    "●": "✔✓☑✅❖➤➢➜",
}
_FOLD = {char: plain for plain, chars in _FOLDS.items() for char in chars}
_FOLD.update({chr(ord("０") + digit): str(digit) for digit in range(10)})
_FOLD.update({chr(ord("Ａ") + k): chr(ord("A") + k) for k in range(26)})
_FOLD.update({chr(ord("ａ") + k): chr(ord("a") + k) for k in range(26)})
_FOLDED = scanning("[" + "".join(map(re.escape, _FOLD)) + "]")  # rare: looked for, not looked up


_SPOKEN = scanning(
    r"『([^『』]{2,800}[다요까죠네라자냐지군것임음함.?!…])』(?=[ ]?(?:(?:이?라)?(?:고|며|면서)(?:[ ,.]|는[ ])|이?라?는[ ](?:지적|입장|말|주장)))"
)
"""What old papers quote in corners; behind a title of a work no such words stand."""
_CURLY = rf"{DOUBLE[0]}\1{DOUBLE[1]}"


def fold(text: str) -> str:
    """Return ``text`` with one kind each of space, dot, dash, tilde, bracket, digit; same length.

    The curly marks “ ” ‘ ’ stay as they are: their direction means something. Corners around what
    somebody says, as papers of last century print them, become curly marks.
    """
    if text.isascii():
        return text
    folded = _FOLDED.sub(_plain, text)
    return _SPOKEN.sub(_CURLY, folded) if "』" in folded else folded


def _plain(match: re.Match[str]) -> str:
    return _FOLD[match[0]]


@dataclass(frozen=True)
class Line:
    """One line of the raw text: ``raw[start:end]``, without the characters that end it."""

    number: int
    start: int
    end: int
    text: str
    """The folded line, stripped of white space at both ends."""


@dataclass(frozen=True)
class Document:
    """The text as given; ``folded`` has the same length, so an offset in one is an offset in the other."""

    raw: str
    marks: Marks = ()
    """What the page's structure says of its lines, where the text was read from one."""

    @cached_property
    def folded(self) -> str:
        """The raw text with one kind of each sign."""
        return fold(self.raw)

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        r"""The lines, split at ``\\n`` only, blank ones included, numbered from 1."""
        lines: list[Line] = []
        start = 0
        for number, text in enumerate(self.folded.split("\n"), 1):
            lines.append(Line(number, start, start + len(text), text.strip()))
            start += len(text) + 1
        return tuple(lines)
