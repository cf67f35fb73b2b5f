"""What of a text may be sent to a terminal: its letters, never the commands that hide among them."""

import os
import re
import sys
import unicodedata
from collections.abc import Iterable

from pressparse.pattern import scanning

PIPE_CLOSED = 141
"""The status where nobody reads standard output any more."""

_SPACES = scanning(r"[\t\n\v\f\r\x85\u2028\u2029]+")
_SIGNS = scanning(
    r"[\x00-\x1f\x7f-\x9f"  # control characters: ESC and CSI begin commands to the terminal
    r"\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c"  # directions: they turn the line around
    r"\ud800-\udfff"  # halves of characters, which cannot be written
    r"\ufff9-\ufffb\U000e0000-\U000e007f]"  # annotations and tags
)
_BREAKS = scanning("[\x85\u2028\u2029]")
UNSEEN = scanning("[\u00ad\u200b-\u200d\u2060-\u2064\ufeff]+")
"""Characters that nobody sees."""


def visible(text: str) -> str:
    """Return a text that is safe to print and as wide as it looks, on one line.

    A control character shows as its picture (``␛``), a sign of direction or half a character as ``�``;
    characters that nobody sees are left out, and Hangul in pieces is composed.
    """
    if text.isascii() and text.isprintable():
        return text
    plain = UNSEEN.sub("", _SPACES.sub(" ", text))
    return unicodedata.normalize("NFC", _SIGNS.sub(_picture, plain))


def safe(text: str) -> str:
    """Return a text of many lines that is safe to print; all but what commands a terminal stays as it is."""
    if text.isascii() and "\x1b" not in text:
        return text
    return _SIGNS.sub(lambda match: match[0] if match[0] in "\t\n" else _picture(match), text)


def _picture(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < 0x20:
        return chr(0x2400 + code)
    return "\u2421" if code == 0x7F else "\ufffd"


def exact(text: str) -> str:
    """Return a text that is safe to print and in which every character shows, for texts that are compared."""
    if text.isascii() and text.isprintable():
        return text
    seen = UNSEEN.sub(lambda m: "".join(f"⟨{ord(c):04X}⟩" for c in m[0]), text)
    seen = seen.replace("\n", "⏎").replace("\t", "⇥")
    return _SIGNS.sub(lambda m: f"⟨{ord(m[0]):04X}⟩", _BREAKS.sub("⏎", seen))


def write(text: str) -> None:
    """Write UTF-8 to standard output, whatever the locale; a closed pipe ends the command quietly."""
    write_bytes((text.encode("utf-8", errors="backslashreplace"),))


def write_bytes(pieces: Iterable[bytes]) -> None:
    """Write pieces of bytes to standard output as they come; a closed pipe ends the command quietly."""
    try:
        sys.stdout.flush()
        for piece in pieces:
            waiting = memoryview(piece)
            while waiting:  # an unbuffered stream takes what the pipe holds, not all
                waiting = waiting[sys.stdout.buffer.write(waiting) :]
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise SystemExit(PIPE_CLOSED) from None
