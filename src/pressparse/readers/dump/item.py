"""One document of a dump as found, and one that could not be had."""

import codecs
import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from fnmatch import fnmatchcase
from pathlib import PurePath
from typing import Any

import regex

from pressparse.pattern import deferred
from pressparse.readers.html import read_html
from pressparse.readers.reading import HTML_NAMES, read
from pressparse.readers.source import Hints, Source, UnreadableError
from pressparse.readers.together import together
from pressparse.record import Kept, Origin

_MARKUP = deferred(
    r"\s*+(?:<!--.{0,500}?-->\s*+)?"
    r"<(?:!doctype\s+html|html|head|body|div|p|span|article|section|table|h[1-6]|ul|ol|dl|br|img|figure|"
    r"strong|b|center|font|meta|title)(?=[\s/>])[^<>]{0,2000}+>",
    regex.IGNORECASE | regex.DOTALL,
)
"""A cell that begins with a tag holds a page or a piece of one."""
_TAGGED = "The text begins with a tag and was read as HTML: offsets count the text that is left without its tags."
_CHARSET = deferred(r"(?i)charset\s*+=\s*+[\"']?([\w.:-]{2,30})")
_SNIFFED = frozenset(("utf-8", "cp949", "euc_kr", "ascii", "iso8859-1", "cp1252"))
"""Charsets that the reader tells apart better than servers name them."""


@dataclass(frozen=True, slots=True)
class Item:
    """One document as found: not yet decoded, HTML not yet removed; cheap to create and to send."""

    file: str
    """The file as given; a member of an archive is ``a.zip!b.txt``."""
    position: str
    """Where in the file, counted from 1: ``line 17``, ``row 5``, ``record 3``; empty for a whole file."""
    data: bytes | str
    name: str = ""
    """A file name that tells the reader what the data are: ``page.html``."""
    id: str | None = None
    reference_date: dt.date | None = None
    warnings: tuple[str, ...] = ()
    """What was done to get this far that may surprise."""
    given: Hints | None = None
    """What other columns of its row say of it."""
    kept: tuple[Kept, ...] = ()
    """The columns of its row that are passed through."""
    member: str | None = None
    """The member of an archive, the sheet of a workbook."""
    beside: tuple["Item", ...] = ()
    """Files that are read together with this one."""

    @property
    def origin(self) -> Origin:
        """Where it comes from, in the form used by its record."""
        return origin_of(self.file, self.member, self.position)

    def source(self) -> Source:
        """Return the document's text; raises ``UnreadableError`` where there is none."""
        if self.beside:
            return _together((replace(self, beside=()), *self.beside))
        if isinstance(self.data, bytes):
            found = read(self.data, self.name)
        elif self.name.lower().endswith(HTML_NAMES):
            found = read_html(self.data)
        elif _MARKUP.match(self.data):
            found = read_html(self.data)
            found = replace(found, warnings=(_TAGGED, *found.warnings))
        else:
            found = Source(self.data)
        if self.warnings:
            return replace(found, warnings=self.warnings + found.warnings)
        return found


def _together(items: tuple[Item, ...]) -> Source:
    """Return one text of several files; those that cannot be read are named in a warning."""
    read: list[tuple[str, Source]] = []
    failed: list[str] = []
    for item in items:
        try:
            read.append((item.name, item.source()))
        except UnreadableError as error:
            failed.append(f"{item.name}: {error}")
    if not read:
        raise UnreadableError("; ".join(failed))
    found = together(read)
    return replace(found, warnings=(*failed, *found.warnings))


@dataclass(frozen=True, slots=True)
class Reject:
    """Something that cannot be read as a document, and why, in one sentence."""

    file: str
    position: str
    reason: str
    id: str | None = None
    member: str | None = None

    @property
    def origin(self) -> Origin:
        """Where it is, in the form used by records."""
        return origin_of(self.file, self.member, self.position)


def first_line(error: Exception) -> str:
    """Return what a library says of what it cannot read, in one line."""
    return str(error).strip().split("\n", 1)[0][:200] or type(error).__name__


def origin_of(file: str, member: str | None, position: str) -> Origin:
    """Return an origin; ``file`` names the member too, ``position`` ends in a number or is empty."""
    given = file if member is None else file.removesuffix(f"!{member}")
    number = position.rpartition(" ")[2]
    return Origin(input=given, member=member, row=int(number) if number.isdecimal() else None)


@dataclass(frozen=True, slots=True)
class Columns:
    """Which columns (keys of a JSON object) hold what; those not named are guessed.

    ``keep``: columns to pass through; ``keep_all``: all columns not used otherwise. ``by_file``: for some files only:
    a pattern for their names, what a column holds (``title``), the column's name.
    """

    text: str | None = None
    id: str | None = None
    date: str | None = None
    title: str | None = None
    outlet: str | None = None
    reporter: str | None = None
    url: str | None = None
    issuer: str | None = None
    keep: tuple[str, ...] = ()
    keep_all: bool = False
    by_file: tuple[tuple[str, str, str], ...] = ()

    def of(self, file: str) -> "Columns":
        """Return the columns of one file; raises ``ValueError`` where something else is said of some files."""
        own: dict[str, Any] = dict(self._said_of(file))
        return replace(self, **own) if own else self

    def _said_of(self, file: str) -> Iterator[tuple[str, str]]:
        known = {each.name for each in fields(self)} - {"keep", "keep_all", "by_file"}
        names = (file, PurePath(file).name, file.rpartition("!")[2])
        for pattern, what, name in self.by_file:
            if what not in known:
                raise ValueError(f"{what!r} is nothing that a column holds")
            if any(fnmatchcase(each, pattern) for each in names):
                yield what, name


def as_served(data: bytes, content_type: str) -> bytes | str:
    """Return a page as text where its server names an encoding that the reader would not find by itself."""
    if (match := _CHARSET.search(content_type)) is None:
        return data
    try:
        encoding = codecs.lookup(match[1]).name
        if encoding in _SNIFFED:
            return data
        return data.decode(encoding)
    except (LookupError, ValueError):
        return data
