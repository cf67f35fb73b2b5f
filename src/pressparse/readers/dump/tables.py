"""Tables: comma- and tab-separated values as they are found, quotes left open and rows cut short."""

import codecs
import csv
import io
from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from pressparse.readers.dump.columns import TEXT, Places, Reader, document, guess, places
from pressparse.readers.dump.item import Columns, Item, Reject
from pressparse.readers.dump.jsons import line_limit, too_long_to_hold
from pressparse.readers.dump.lines import decoded, in_utf8, lines
from pressparse.readers.dump.unpacking import Feed
from pressparse.readers.source import UnreadableError


class Line(NamedTuple):
    """One physical line, decoded, with its number."""

    number: int
    text: str
    warnings: tuple[str, ...] = ()
    bad: str | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """The fields of one row, or why it is none."""

    number: int
    fields: list[str]
    warnings: tuple[str, ...] = ()
    bad: str | None = None


def read_table(feed: Feed, reader: Reader, *, tabs: bool) -> Iterator[Item | Reject]:
    """Yield the documents of a table, one a row; the first row names the columns."""
    table = Table(feed, line_limit(reader.max_chars), tabs=tabs)
    try:
        header = table.header()
        at = places(header, reader.columns)
    except UnreadableError as error:
        yield reader.rejected("", feed.broken or str(error))
        return
    number = 0
    for row in table.rows(len(header)):
        number += 1
        position = f"row {number}"
        if row.bad:
            yield reader.rejected(position, f"line {row.number}: {row.bad}")
            continue
        found = document(_named(header, row.fields), at, reader.file, position, reader.max_chars)
        if row.warnings and isinstance(found, Item):
            found = replace(found, warnings=row.warnings + found.warnings)
        yield found
    if feed.broken:
        yield reader.rejected(f"row {number + 1}", f"{feed.broken}; the rest is lost")


def _named(header: tuple[str, ...], fields: list[str]) -> Mapping[str, Any]:
    return dict(zip(reversed(header), reversed(fields[: len(header)]), strict=True))


def is_table(feed: Feed, columns: Columns) -> bool:
    """Return whether a file is what Excel saves as Unicode text: a table in UTF-16, parted by tabs, named as text."""
    head = feed.head(1 << 14)
    if not head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return False
    first = head[: len(head) & ~1].decode("utf-16", "replace").lstrip("\r\n").partition("\n")[0]
    names = [name.strip() for name in first.split("\t")]
    return len(names) > 1 and (columns.text in names or guess(names, TEXT) is not None)


def check_header(feed: Feed, columns: Columns, *, tabs: bool) -> Places:
    """Return where a table has what; raises ``UnreadableError`` where a named column is not there."""
    return places(Table(feed, 1 << 22, tabs=tabs).header(), columns)


class Table:
    """The rows of one file. A quote that is never closed costs its own row, not all that follow."""

    def __init__(self, feed: Feed, limit: int, *, tabs: bool) -> None:
        self._feed = in_utf8(feed)
        self._source = feed
        self._limit = limit
        self._delimiter = "\t" if tabs else ","
        self._waiting: deque[Line] = deque()
        self._lines = self._read_lines()
        self._budget = limit * 4
        self._lost = False
        """Whether the lines now read may belong to a row that was given up."""
        csv.field_size_limit(max(csv.field_size_limit(), min(limit + 1, (1 << 31) - 1)))

    def _read_lines(self) -> Iterator[Line]:
        feed = self._feed
        head = feed.head()
        if b"\n" not in head and b"\r" in head.strip():  # as old spreadsheets end lines
            feed = Feed(piece.replace(b"\r", b"\n") for piece in feed)
        number = 0
        for line in lines(feed, self._limit):
            number += 1
            if self._feed.broken and (line is None or not line.endswith(b"\n")):
                break
            if line is None:
                yield Line(number, "", bad=too_long_to_hold((self._limit - (1 << 20)) // 12))
                continue
            self._budget += len(line)
            try:
                text, warnings = decoded(line)
            except UnreadableError as error:
                yield Line(number, line.decode("utf-8", "replace"), bad=str(error))
            else:
                yield Line(number, text, warnings)
        self._source.broken = self._source.broken or self._feed.broken

    def _next(self) -> Line | None:
        return self._waiting.popleft() if self._waiting else next(self._lines, None)

    def header(self) -> tuple[str, ...]:
        """Return the names of the columns; raises ``UnreadableError`` where there are none."""
        while (line := self._next()) is not None:
            plain = line.text.strip("\ufeff\0 \r\n")
            if plain.lower().startswith("sep=") and len(plain) == 5:
                self._delimiter = plain[4]
            elif plain and self._delimiter == "," and "," not in plain:
                self._delimiter = next((sign for sign in "\t;|" if sign in plain), ",")
            if plain and not plain.lower().startswith("sep="):
                self._waiting.appendleft(line._replace(text=line.text.lstrip("\ufeff")))
                row = self._row(None)
                if row is None or row.bad:
                    break
                return tuple(field.strip() for field in row.fields)
        raise UnreadableError("the table has no row that names its columns")

    def rows(self, width: int) -> Iterator[Row]:
        """Yield the rows; a line that is blank is none."""
        while (row := self._row(width)) is not None:
            if row.bad or len(row.fields) == width:
                yield row
            elif len(row.fields) > width and not any(row.fields[width:]):
                yield replace(row, fields=row.fields[:width])
            else:
                had = len(row.fields)
                yield replace(row, bad=f"the row has {had} fields where the header has {width}")

    def _row(self, width: int | None) -> Row | None:
        while (line := self._next()) is not None:
            if line.bad and not line.text:
                return Row(line.number, [], bad=line.bad)
            if self._lost and len(self._alone(line.text, strict=False)) != width:
                continue
            self._lost = False
            if '"' not in line.text:
                plain = line.text.rstrip("\r\n")
                if not plain.strip("\0"):
                    continue
                return Row(line.number, plain.split(self._delimiter), line.warnings, line.bad)
            return self._quoted(line, width)
        return None

    def _quoted(self, line: Line, width: int | None) -> Row:
        """Return the row that begins in a line with quotes; it may go over several lines."""
        used: list[Line] = []
        size = 0
        ended = False

        def taken() -> Iterator[str]:
            nonlocal size, ended
            following: Line | None = line
            while following is not None:
                used.append(following)
                size += len(following.text)
                if size > self._limit or (following.bad and not following.text):
                    break
                yield following.text
                following = self._next()
            ended = True

        try:
            fields = next(csv.reader(taken(), delimiter=self._delimiter, strict=True))
        except csv.Error:
            return self._broken(used, width, ended=ended)
        bad = next((each.bad for each in used if each.bad), None)
        warnings = tuple(dict.fromkeys(w for each in used for w in each.warnings))
        return Row(line.number, fields, warnings, bad)

    def _broken(self, used: list[Line], width: int | None, *, ended: bool) -> Row:
        """Return what is left of a row whose quotes are wrong, and put back the lines that are not its own."""
        first, after = used[0], used[1:]
        if not after and not ended:
            fields = self._alone(first.text, strict=False)
            if len(fields) == width and first.text.count('"') % 2 == 0:
                said = "Quotes inside the row are not doubled; it was read as well as it can be."
                return Row(first.number, fields, (*first.warnings, said), first.bad)
            self._lost = True
            return Row(
                first.number, [], bad="its quotes are not doubled, so its fields cannot be told"
            )
        between = after if ended else after[:-1]
        again = sum(len(each.text) for each in after)
        are_rows = all(
            len(self._alone(each.text, strict=True)) == width
            for each in between
            if each.text.strip()
        )
        if again > self._budget:
            are_rows = False
        self._budget -= again
        self._waiting.extendleft(reversed(after if are_rows else after[len(between) :]))
        self._lost = not are_rows
        lost = "" if are_rows else ", and the lines below it cannot be told from it"
        return Row(first.number, [], bad=f"a quote opened here is not closed{lost}")

    def _alone(self, text: str, *, strict: bool) -> list[str]:
        try:
            return next(csv.reader(io.StringIO(text), delimiter=self._delimiter, strict=strict), [])
        except csv.Error:
            return []
