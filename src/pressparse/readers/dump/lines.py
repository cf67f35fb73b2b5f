"""Lines of a file, in the encoding that the file is in, each bounded in length."""

import codecs
from collections.abc import Iterator

from pressparse.readers.decoding import decode
from pressparse.readers.dump.unpacking import Feed
from pressparse.readers.source import UnreadableError

GIVE_UP = 1 << 30
"""A line of more bytes than this ends the reading of its file."""


def in_utf8(feed: Feed) -> Feed:
    """Return the same file in an encoding that can be cut at line ends: what is in UTF-16 or 32 is in UTF-8 then."""
    head = feed.head()
    encoding = wide(head)
    if encoding:
        return Feed(_transcoded(feed, encoding))
    if head.startswith(codecs.BOM_UTF8):
        return Feed(_without(feed, len(codecs.BOM_UTF8)))
    return feed


def wide(head: bytes) -> str | None:
    """Return the encoding of several bytes for each character that a file begins in."""
    for mark, encoding in (
        (codecs.BOM_UTF32_LE, "utf-32"),
        (codecs.BOM_UTF32_BE, "utf-32"),
        (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"),
    ):
        if head.startswith(mark):
            return encoding
    zeros = head[:2048]
    even, odd = zeros[::2].count(0), zeros[1::2].count(0)
    if even + odd < len(zeros) // 8 or len(zeros) < 4:
        return None
    if odd > 8 * even:
        return "utf-16-le"
    return "utf-16-be" if even > 8 * odd else None


def _transcoded(feed: Feed, encoding: str) -> Iterator[bytes]:
    decoder = codecs.getincrementaldecoder(encoding)("replace")
    for piece in feed:
        yield decoder.decode(piece).encode("utf-8", "replace")
    if feed.broken:
        raise UnreadableError(feed.broken)
    yield decoder.decode(b"", final=True).encode("utf-8", "replace")


def _without(feed: Feed, count: int) -> Iterator[bytes]:
    first = feed.head(count)
    skip = len(first)
    for piece in feed:
        yield piece[skip:]
        skip = max(0, skip - len(piece))
    if feed.broken:
        raise UnreadableError(feed.broken)


def lines(feed: Feed, limit: int) -> Iterator[bytes | None]:
    r"""Yield the lines, with their ``\\n``; ``None`` for one of more than ``limit`` bytes, which is not kept."""
    held: list[bytes] = []
    size = 0
    for piece in feed:
        start = 0
        while (end := piece.find(b"\n", start) + 1) > 0:
            size += end - start
            if size > limit:
                yield None
            elif held:
                held.append(piece[start:end])
                yield b"".join(held)
            else:
                yield piece[start:end]
            held.clear()
            size = 0
            start = end
        if start < len(piece):
            size += len(piece) - start
            if size > limit:
                held.clear()
                if size > GIVE_UP:
                    feed.broken = f"it has a line of more than {GIVE_UP:,} bytes"
                    return
            else:
                held.append(piece[start:])
    if size > limit:
        yield None
    elif held:
        yield b"".join(held)


def decoded(line: bytes) -> tuple[str, tuple[str, ...]]:
    """Return the text of a line, and what was done to get it.

    Files that were put together from several come in several encodings, so each line is asked; one
    that is UTF-8 but for some bytes is never taken for another encoding.
    """
    try:
        return line.decode("utf-8"), ()
    except UnicodeDecodeError as error:
        near = line[max(0, error.start - 200) : error.start + 400].decode("utf-8", "replace")
    lost = near.count("\ufffd")
    if lost * 4 <= sum(char > "\x7f" for char in near):
        lenient = line.decode("utf-8", "replace")
        lost = lenient.count("\ufffd")
        if lost > max(2, len(lenient) // 50):
            raise UnreadableError(f"{lost} of its characters are damaged UTF-8")
        return lenient, (f"{lost} characters could not be decoded and stand as U+FFFD.",)
    try:
        return line.decode("cp949"), ("Decoded as CP949 (EUC-KR).",)
    except UnicodeDecodeError:
        return decode(line)
