"""Bytes to text: the encodings that Korean pages come in, and what can be undone of a wrong one."""

import codecs

import regex

from pressparse.pattern import deferred
from pressparse.readers.source import UnreadableError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_BINARY = (
    (b"PK\x03\x04", "a ZIP archive (XLSX and PPTX are such)"),
    (b"\xd0\xcf\x11\xe0", "an old Office document, or an HWP without its text"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
)
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\r\f\x1b"))
_DECLARED = deferred(rb"charset\s*+=\s*+[\"']?([\w-]{3,20})", regex.IGNORECASE)
_HANGUL = deferred(r"[가-힣]")
_HIGH = deferred(r"[\x80-\uFFFF]")
_SIGNS = deferred(r"[\x80-\xBF×÷\u2010-\u2122ŒœŠšŽžŸƒˆ˜]")
_NAMES = {"cp949": "CP949 (EUC-KR)", "utf-16-le": "UTF-16", "utf-16-be": "UTF-16"}
# What the bytes 80 to 9F look like after CP1252, with the five that it leaves alone.
_AS_BYTES = {
    ord(bytes([code]).decode("cp1252")): code
    for code in range(0x80, 0xA0)
    if code not in (0x81, 0x8D, 0x8F, 0x90, 0x9D)
}
_BAD_SHARE = 0.02
"""The share of replaced characters above which bytes are no text."""


def decode(data: bytes) -> tuple[str, tuple[str, ...]]:
    """Return the text of some bytes, and in a sentence each what was done that may surprise.

    Raises ``UnreadableError`` where they are no text.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            text, warnings = _lossy(data, encoding)
            break
    else:
        text, warnings = _unmarked(data)
    restored, count = _restored(text)
    if count:
        warnings += (
            f"{count} lines were Korean bytes read as Latin-1; they were read again as Korean.",
        )
    elif restored is None:
        warnings += ("The text looks like Korean bytes read as Latin-1, some of them lost.",)
    return restored or text, warnings


def _unmarked(data: bytes) -> tuple[str, tuple[str, ...]]:
    for magic, what in _BINARY:
        if data.startswith(magic):
            raise UnreadableError(f"this is {what}, not text: save it as text or HTML first")
    if wide := _wide(data):
        return _lossy(data, wide)
    head = data[:4096]
    if len(head) - len(head.translate(None, _CONTROLS)) > max(4, len(head) // 100):
        raise UnreadableError("this is binary data, not text")
    for encoding in ("utf-8", "cp949"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        return text, _said(encoding)
    declared = _DECLARED.search(data, 0, 2048)
    korean = declared is not None and declared[1].lower() not in (b"utf-8", b"utf8")
    tried = ("cp949", "utf-8") if korean else ("utf-8", "cp949")
    return _lossy(data, min(tried, key=lambda each: data.decode(each, "replace").count("\ufffd")))


def _wide(data: bytes) -> str | None:
    """Return the UTF-16 that unmarked bytes are in: their spaces and line ends are half zeros."""
    head = data[:2048]
    pairs = len(head) // 2
    if pairs == 0:
        return None
    low = sum(head[k] in b" \n\r." and head[k + 1] == 0 for k in range(0, pairs * 2, 2))
    high = sum(head[k] == 0 and head[k + 1] in b" \n\r." for k in range(0, pairs * 2, 2))
    if max(low, high) * 50 < pairs or (low and high):
        return None
    return "utf-16-le" if low else "utf-16-be"


def _lossy(data: bytes, encoding: str) -> tuple[str, tuple[str, ...]]:
    text = data.decode(encoding, errors="replace")
    lost = text.count("\ufffd")
    if not lost:
        return text, _said(encoding)
    if lost > max(2, len(text) * _BAD_SHARE):
        raise UnreadableError(
            "this is in no encoding that Korean text comes in (UTF-8, CP949, UTF-16)"
        )
    return text, (*_said(encoding), f"{lost} characters could not be decoded and stand as U+FFFD.")


def _said(encoding: str) -> tuple[str, ...]:
    return (f"Decoded as {_NAMES[encoding]}.",) if encoding in _NAMES else ()


def _restored(text: str) -> tuple[str | None, int]:
    """Return the text with its Latin-1 lines read again, and how many; no text where that fails."""
    if text.isascii() or len(_HANGUL.findall(text)) * 4 > len(_HIGH.findall(text)):
        return text, 0
    lines = text.split("\n")
    read = [_again(line) for line in lines]
    count = sum(a != b for a, b in zip(lines, read, strict=True))
    if count == 0 and _looks_garbled(text):
        return None, 0
    return "\n".join(read), count


def _again(line: str) -> str:
    high = _HIGH.findall(line)
    if len(_SIGNS.findall(line)) * 5 < len(high) or not high:
        return line  # words of Latin letters hold few signs; Korean bytes are half signs
    try:
        raw = bytes(_AS_BYTES.get(ord(char), ord(char)) for char in line)
    except ValueError:  # a character that no Latin-1 reading gives
        return line
    for encoding in ("utf-8", "cp949"):
        try:
            again = raw.decode(encoding)
        except UnicodeDecodeError:
            continue
        if len(_HANGUL.findall(again)) * 2 >= len(_HIGH.findall(again)):
            return again
    return line


def _looks_garbled(text: str) -> bool:
    latin = regex.findall(r"[\xA1-\xFE]{4}", text)
    return len(latin) * 40 > len(text)
