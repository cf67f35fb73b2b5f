"""JSON: one value on each line, or an array of them, or one object."""

import codecs
import json
import re
from collections.abc import Iterator
from dataclasses import replace

from pressparse.pattern import scanning
from pressparse.readers.dump.columns import Reader
from pressparse.readers.dump.item import Item, Reject
from pressparse.readers.dump.lines import decoded, in_utf8, lines
from pressparse.readers.dump.unpacking import Feed
from pressparse.readers.source import UnreadableError

_DECODER = json.JSONDecoder(strict=False)  # raw control characters in strings do no harm
_BLANK = b" \t\r\n\0"
_MARK = scanning(rb'["\[\]{},]')
_STRING = scanning(rb'[^"\\]*+(?:\\.[^"\\]*+)*+', re.DOTALL)
_NEXT = scanning(rb'\}\s{0,80}+,?\s{0,80}+(?=\{\s{0,80}+")')
"""Where one object ends and the next begins: from here on a damaged array is read again."""


DEEPEST = 5000
"""Brackets open at once, several times what the decoder can read: nothing behind them is a document."""


def line_limit(max_chars: int) -> int:
    r"""Return how long a line can be whose text is short enough: ``\\uXXXX`` takes six bytes, or twelve."""
    return max_chars * 12 + (1 << 20)


def too_long_to_hold(max_chars: int) -> str:
    """Return the reason to reject what was not even kept."""
    return f"it is too long to hold a document of at most {max_chars:,} characters"


def read_json(feed: Feed, reader: Reader, *, by_line: bool) -> Iterator[Item | Reject]:
    """Yield the documents of a file of JSON; ``by_line``: its name says that each line is a value."""
    feed = in_utf8(feed)
    head = feed.head().lstrip(_BLANK)
    first, end, below = head.partition(b"\n")
    if head.startswith(b"["):
        whole = by_line and (_is_value(first) or _is_torn(first, below))
    elif head.startswith(b"{"):
        whole = first.strip(_BLANK) != b"{" if by_line else bool(end) and _is_value(first)
    else:
        whole = True
    return read_lines(feed, reader) if whole else read_values(feed, reader)


def _is_torn(first: bytes, below: bytes) -> bool:
    """Return whether a first line is one value, torn, and opens no array: the line below it is a value by itself."""
    return first.strip(_BLANK) != b"[" and _is_value(below.partition(b"\n")[0])


def _is_value(line: bytes) -> bool:
    try:
        _DECODER.decode(line.strip(_BLANK).decode("utf-8", "replace"))
    except (ValueError, RecursionError):
        return False
    return True


def read_lines(feed: Feed, reader: Reader) -> Iterator[Item | Reject]:
    """Yield the documents of JSON lines; blank lines are counted, and are nothing."""
    number = 0
    torn = ""
    for line in lines(feed, line_limit(reader.max_chars)):
        if feed.broken and (line is None or not line.endswith(b"\n")):
            torn = " in this line"
            break
        number += 1
        position = f"line {number}"
        if line is None:
            yield reader.rejected(position, too_long_to_hold(reader.max_chars))
        elif line := line.strip(_BLANK):
            yield _one(line, position, reader)
    if feed.broken:
        yield reader.rejected(f"line {number + 1}", f"{feed.broken}{torn}; the rest is lost")


def _one(data: bytes, position: str, reader: Reader) -> Item | Reject:
    """Return the document that the bytes of one JSON value hold."""
    try:
        text, warnings = decoded(
            data.removeprefix(codecs.BOM_UTF8)
        )  # files put together have several
        value = _DECODER.decode(text)
    except UnreadableError as error:
        return reader.rejected(position, str(error))
    except json.JSONDecodeError as error:
        where = f"at character {error.pos + 1} of {len(text)}"
        return reader.rejected(position, f"this is not valid JSON: {error.msg} {where}")
    except RecursionError:
        return reader.rejected(position, "this is not valid JSON: it is nested too deep")
    except ValueError as error:  # a number of thousands of digits
        return reader.rejected(position, f"this is not valid JSON: {error}")
    found = reader.one(value, position)
    if warnings and isinstance(found, Item):
        return replace(found, warnings=warnings + found.warnings)
    return found


def read_values(feed: Feed, reader: Reader) -> Iterator[Item | Reject]:
    """Yield the documents of an array, of one object, or of objects one after another."""
    values = Values(feed, line_limit(reader.max_chars))
    number = 0
    for data in values:
        number += 1
        position = f"record {number}"
        if data is None:
            yield reader.rejected(position, too_long_to_hold(reader.max_chars))
            continue
        found = _one(data, position, reader)
        if isinstance(found, Reject) and found.reason.startswith("this is not valid JSON"):
            values.again()
        yield found
    if values.deep:
        yield reader.rejected(
            f"record {number + 1}", "this JSON is nested too deep to be read; the rest is lost"
        )
    elif feed.broken or values.torn:
        why = f"{feed.broken}; the rest is lost" if feed.broken else "the JSON ends early"
        yield reader.rejected(f"record {number + 1}", why)
    elif number == 0 and not values.closed:
        yield reader.rejected("", "there is no JSON in it")


class Values:
    """The values of a stream of JSON as bytes, each found by counting brackets; ``None`` for one too long."""

    def __init__(self, feed: Feed, limit: int) -> None:
        self.torn = False
        """Whether the stream ended inside a value."""
        self.closed = False
        """Whether an array was read to its end."""
        self.deep = False
        """Whether brackets are open beyond what can be read; nothing more is read then."""
        self._feed = feed
        self._limit = limit
        self._held = bytearray()
        self._start = self._at = self._depth = 0
        self._base: int | None = None
        self._quoted = self._over = False
        self._last = (0, 0)
        self._budget = limit * 8

    def again(self) -> None:
        """Go back into the value given last, which was none: to the next object that seems to begin in it."""
        start, end = self._last
        if (match := _NEXT.search(self._held, start, end)) and match.end() < end:
            self._back_to(match.end())

    def _back_to(self, place: int) -> None:
        again = self._at - place
        if again > self._budget:
            return
        self._budget -= again
        self._start = self._at = place
        self._depth = self._base or 0
        self._quoted = False

    def __iter__(self) -> Iterator[bytes | None]:
        for piece in self._feed:
            self._budget += len(piece)
            self._held += piece
            yield from self._scan()
            if self.deep:
                return
            if self._over:
                del self._held[: self._at]
                self._start = self._at = 0
            else:
                del self._held[: self._start]
                self._at -= self._start
                self._start = 0
            if len(self._held) > self._limit:
                if (match := _NEXT.search(self._held)) and self._budget > len(self._held):
                    self._last = (0, match.end())
                    yield bytes(self._held[: match.end()]).strip(_BLANK + b",")
                    if self._start == 0:
                        self._back_to(match.end())
                    yield from self._scan()
                else:
                    self._over = True
        yield from self._end()

    def _end(self) -> Iterator[bytes | None]:
        while rest := bytes(self._held[self._start :]).strip(_BLANK + b","):
            match = _NEXT.search(self._held, self._start)
            if match is None or len(self._held) - match.end() > self._budget:
                self.torn = not self._feed.broken
                if self._over:
                    yield None
                return
            del rest
            first = self._start
            self._last = (first, match.end())
            yield bytes(self._held[first : match.end()]).strip(_BLANK + b",")
            self._at = len(self._held)
            self._back_to(match.end())
            yield from self._scan()

    def _scan(self) -> Iterator[bytes | None]:
        """Yield the values that end in what is held."""
        held = self._held
        while True:
            if self._quoted:
                self._at = _STRING.match(held, self._at).end()  # type: ignore[union-attr]  # matches anything
                if self._at >= len(held) or held[self._at] != 0x22:
                    return
                self._at += 1
                self._quoted = False
            mark = _MARK.search(held, self._at)
            if mark is None:
                self._at = len(held)
                return
            at, sign = mark.start(), held[mark.start()]
            del mark
            self._at = at + 1
            if sign == 0x22:
                self._quoted = True
            elif sign in b"[{":
                if self._base is None or (self._base == 0 and self._depth == 0 and sign == 0x5B):
                    self._base = 1 if sign == 0x5B else 0
                    if sign == 0x5B:
                        self._start = at + 1
                self._depth += 1
                if self._depth > DEEPEST:
                    self.deep = True
                    return
            elif sign == 0x2C:
                if self._depth <= (self._base or 0):
                    yield from self._value(at)
            elif self._depth > (self._base or 0):
                self._depth -= 1
                if self._depth == 0 and not self._base:
                    yield from self._value(at + 1)
            elif sign == 0x5D and self._base == 1:
                yield from self._value(at)
                self._depth = 0
                self._base = None
                self.closed = True

    def _value(self, end: int) -> Iterator[bytes | None]:
        start, self._start = self._start, self._at
        if self._over:
            self._over = False
            yield None
        elif value := bytes(self._held[start:end]).strip(_BLANK):
            self._last = (start, end)
            yield value
