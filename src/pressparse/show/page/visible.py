"""Characters that a page cannot hold, or that nobody would see, as signs that can be seen."""

import regex

from pressparse.pattern import deferred

_NAMES = {
    "\u061c": "ALM",
    "\u200e": "LRM",
    "\u200f": "RLM",
    "\u202a": "LRE",
    "\u202b": "RLE",
    "\u202c": "PDF",
    "\u202d": "LRO",
    "\u202e": "RLO",
    "\u2066": "LRI",
    "\u2067": "RLI",
    "\u2068": "FSI",
    "\u2069": "PDI",
    "\u00ad": "SHY",
    "\u200b": "ZWSP",
    "\u2028": "LS",
    "\u2029": "PS",
    "\ufeff": "BOM",
}
_SIGNS = (
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069"
    r"\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff]"
)
_UNSEEN = deferred(_SIGNS)
_APART = deferred(
    r"(?P<gap>\n[ \t\r\u00a0\u3000]*+(?:\n[ \t\r\u00a0\u3000]*+){3,})|\r(?=\n)|" + _SIGNS
)


def visible(text: str) -> str:
    """Return a text in which every such character stands as its name in corner brackets.

    >>> visible("가" + chr(0x202e) + "나" + chr(0))
    '가⟨RLO⟩나⟨NUL⟩'
    """
    return text if text.isascii() and text.isprintable() else _UNSEEN.sub(_told, text)


def pieces(text: str) -> tuple[tuple[str, str], ...]:
    """Return a text in pieces: ``("", words)``, ``("sign", name)``, or ``("gap", "5")`` for empty lines.

    The carriage return of a line end is left out, the line feed being there.
    """
    found: list[tuple[str, str]] = []
    at = 0
    for match in _APART.finditer(text):
        if match.start() > at:
            found.append(("", text[at : match.start()]))
        at = match.end()
        if match["gap"]:
            found.append(("gap", str(match["gap"].count("\n") - 1)))
        elif match[0] != "\r" or text[at : at + 1] != "\n":
            found.append(("sign", _name(match[0])))
    if at < len(text):
        found.append(("", text[at:]))
    return tuple(found)


def _told(match: regex.Match[str]) -> str:
    return "" if match[0] == "\r" else f"⟨{_name(match[0])}⟩"


def _name(char: str) -> str:
    if char == "\0":
        return "NUL"
    return _NAMES.get(char) or f"U+{ord(char):04X}"
