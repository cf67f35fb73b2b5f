"""Inputs of a dump: files, folders, patterns and standard input, one document after another."""

import contextlib
import glob
import json
import os
import stat
import sys
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path, PurePosixPath
from typing import BinaryIO, cast

from pressparse.readers.arriving import arriving
from pressparse.readers.attachments.formats import may_be_one, packed_format
from pressparse.readers.dump.columns import (
    NoTextError,
    Places,
    Reader,
    beside,
    not_there,
    over,
    places,
)
from pressparse.readers.dump.item import Columns, Item, Reject
from pressparse.readers.dump.jsons import read_json
from pressparse.readers.dump.lines import decoded, in_utf8, lines
from pressparse.readers.dump.meter import Meter
from pressparse.readers.dump.parquet import check_schema, read_parquet, spooled
from pressparse.readers.dump.tables import check_header, is_table, read_table
from pressparse.readers.dump.unpacking import SUFFIXES, Feed, pieces, unpacked
from pressparse.readers.dump.warc import read_warc
from pressparse.readers.dump.xlsx import check_sheets, read_xlsx
from pressparse.readers.source import UnreadableError

_KINDS = {
    ".jsonl": "lines",
    ".ndjson": "lines",
    ".json": "json",
    ".csv": "csv",
    ".tsv": "tsv",
    ".tab": "tsv",
    ".parquet": "parquet",
    ".pq": "parquet",
    ".xlsx": "xlsx",
    ".xlsm": "xlsx",
    ".warc": "warc",
    ".zip": "zip",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".mht": "html",
    ".mhtml": "html",
}
_WHOLE = {"parquet": read_parquet, "xlsx": read_xlsx}
"""Kinds of files that are read at any place, not from the first byte to the last."""
_TABLES = frozenset(("csv", "tsv", *_WHOLE))
_OBJECTS = frozenset(("lines", "json", "zip"))
"""Kinds of files whose columns are not known before they are read."""
_PASSED_OVER = (".", "~$")
"""What the names of files begin with that are no documents: hidden ones, and locks of an office program."""
_PATTERN = frozenset("*?[")
NO_SUCH_FILE = "there is no such file"
NO_FILE = "this is a pipe or a device, not a file: hand its data over on standard input"
_MARK = 64
"""Bytes by which a file that may be an attachment is told."""
_FIRST = 1 << 22
"""Bytes of a first line that is looked at before anything is read."""
ATTACHED = 100 << 20
"""Bytes of an HWP, HWPX, DOCX or PDF file."""
LISTED = 100_000
"""Files that are looked up beforehand for their size; more take longer than the sum is worth."""


def items(
    inputs: Sequence[str],
    columns: Columns | None = None,
    *,
    max_chars: int,
    meter: Meter | None = None,
) -> Iterator[Item | Reject]:
    """Return the documents of all inputs, always in the same order, and whatever cannot be read.

    ``inputs``: files, folders, patterns (``dumps/**/*.jsonl.gz``), or ``-`` for standard input.
    ``columns``: which columns and keys hold what; those not named are guessed.
    ``max_chars``: what certainly holds more is rejected without being held in memory.
    ``meter``: counts the bytes read so far; :func:`size_of` gives the total.
    Raises ``UnreadableError`` if the first table lacks a column that was named.
    """
    columns = columns or Columns()
    if columns != Columns():
        _check(inputs, columns)
    return _items(inputs, columns, max_chars, meter or Meter())


def nothing_there(inputs: Sequence[str]) -> Reject | None:
    """Return why there is nothing to read, of the first input; None as soon as a file is there."""
    first: Reject | None = None
    for given in inputs:
        if given == "-":
            return None
        for path in _files(given):
            if isinstance(path, str) and os.path.lexists(path):
                return None
            missing = path if isinstance(path, Reject) else Reject(path, "", NO_SUCH_FILE)
            first = first or missing
    return first


def size_of(inputs: Sequence[str]) -> int | None:
    """Return how many bytes the files of all inputs have, None where that is not known before they are read."""
    size = count = 0
    for given in inputs:
        if given == "-":
            return None
        for path in _files(given):
            count += 1
            if count > LISTED:
                return None
            with contextlib.suppress(OSError):  # it is rejected when its turn comes
                size += 0 if isinstance(path, Reject) else os.stat(path).st_size  # noqa: PTH116
    return size


def _items(
    inputs: Sequence[str], columns: Columns, max_chars: int, meter: Meter
) -> Iterator[Item | Reject]:
    for given in inputs:
        if given == "-":
            yield from _standard_input(Reader("-", columns, max_chars))
            continue
        for path in _files(given):
            if isinstance(path, Reject):
                yield path
            else:
                yield from _file(path, Reader(path, columns.of(path), max_chars), meter)


def _files(given: str) -> Iterator[str | Reject]:
    """Yield the files that an input stands for, in the order of their names."""
    if given.startswith(("http://", "https://")):
        yield Reject(given, "", "addresses are not fetched: download it first")
    elif os.path.isdir(given):  # noqa: PTH112  names stay as given
        yield from _folder(given)
    elif not os.path.lexists(given) and not _PATTERN.isdisjoint(given):
        found = sorted(glob.glob(given, recursive=True))  # noqa: PTH207
        if not found:
            yield Reject(given, "", "no file matches this pattern")
        recursive = "**" in given
        for path in found:
            if os.path.basename(path).startswith("~$"):  # noqa: PTH119
                continue
            if not os.path.isdir(path):  # noqa: PTH112
                yield path
            elif not recursive:
                yield from _folder(path)
    else:
        yield given


def _folder(given: str) -> Iterator[str | Reject]:
    failed: list[OSError] = []
    empty = True
    for folder, folders, names in os.walk(given, onerror=failed.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = os.path.join(folder, name)  # noqa: PTH118
            if name.startswith(_PASSED_OVER):
                continue
            try:
                regular = stat.S_ISREG(os.stat(path).st_mode)  # noqa: PTH116
            except OSError:
                regular = True  # it is said why when it is opened
            if regular:
                empty = False
                yield path
        while failed:
            error = failed.pop()
            yield Reject(str(error.filename), "", error.strerror or "it cannot be read")
            empty = False
    if empty:
        yield Reject(given, "", "there are no documents in this folder")


def _named(name: str) -> tuple[str, str | None]:
    """Return the kind of a file by its name, and how it is packed."""
    path = PurePosixPath(name.lower())
    packing = SUFFIXES.get(path.suffix)
    if packing:
        path = path.with_suffix("")
    return _KINDS.get(path.suffix, "text"), packing


def _file(path: str, reader: Reader, meter: Meter) -> Iterator[Item | Reject]:
    kind, packing = _named(path)
    try:
        if not stat.S_ISREG(os.stat(path).st_mode):  # noqa: PTH116  names stay as given
            yield reader.rejected("", NO_FILE)
            return
        with meter.opened(path) as stream:
            if kind in ("zip", *_WHOLE) and not packing and stream.seekable():
                yield from _WHOLE.get(kind, _archive)(stream, reader)
            else:
                yield from _feed(Feed(pieces(stream)), kind, packing, Path(path).name, reader)
    except OSError as error:
        yield reader.rejected("", _why(error))


def _why(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return NO_SUCH_FILE
    return error.strerror or str(error) or "it cannot be read"


def _feed(
    feed: Feed, kind: str, packing: str | None, name: str, reader: Reader
) -> Iterator[Item | Reject]:
    """Yield the documents in the bytes of one file."""
    try:
        feed = unpacked(feed, packing)
    except UnreadableError as error:
        yield reader.rejected("", str(error))
        return
    if kind not in ("zip", "text", *_WHOLE) and may_be_one(feed.head(_MARK)):
        kind = "text"  # whatever it is named
    if kind in ("lines", "json"):
        yield from read_json(feed, reader, by_line=kind == "lines")
    elif kind in ("csv", "tsv") or (kind == "text" and is_table(feed, reader.columns)):
        yield from read_table(feed, reader, tabs=kind != "csv")
    elif kind == "warc":
        yield from read_warc(feed, reader)
    elif kind in ("zip", *_WHOLE):
        try:
            file = spooled(feed)
        except UnreadableError as error:
            yield reader.rejected("", str(error))
            return
        with file:
            yield from _WHOLE.get(kind, _archive)(file, reader)
    else:
        yield _document(feed, kind, packing, name, reader)


def _document(
    feed: Feed, kind: str, packing: str | None, name: str, reader: Reader
) -> Item | Reject:
    html = kind == "html"
    attached = may_be_one(feed.head(_MARK))
    if packing:
        name = name.rpartition(".")[0]
    limit = reader.max_chars * 8 + 65_536 if html else reader.max_chars * 4
    data = feed.whole(ATTACHED if attached else limit)
    if feed.broken:
        return reader.rejected("", feed.broken)
    if data is None:
        large = f"larger than {ATTACHED >> 20} MB" if attached else over(reader.max_chars)
        return reader.rejected("", large)
    if not data.strip():
        return reader.rejected("", "the file is empty")
    return Item(reader.file, "", data, name)


def _archive(file: BinaryIO, reader: Reader) -> Iterator[Item | Reject]:
    """Yield the documents of the members of an archive, in its order."""
    try:
        archive = _opened(file)
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, EOFError) as error:
        yield reader.rejected("", f"this archive cannot be read: {error}")
        return
    empty = True
    with archive:
        if packed_format(archive.namelist()):
            file.seek(0)
            yield _document(Feed(pieces(file)), "text", None, Path(reader.file).name, reader)
            return
        for info in archive.infolist():
            parts = PurePosixPath(info.filename).parts
            hidden = any(part.startswith(_PASSED_OVER) for part in parts) or "__MACOSX" in parts
            if info.is_dir() or hidden:
                continue
            empty = False
            name = f"{reader.file}!{info.filename}"
            member = Reader(name, reader.columns.of(name), reader.max_chars)
            for found in _member(archive, info, member):
                inside = (info.filename, *((found.member,) if found.member else ()))
                yield replace(found, member="!".join(inside))
    if empty:
        yield reader.rejected("", "there are no documents in this archive")


def _opened(file: BinaryIO) -> zipfile.ZipFile:
    """Return an archive; Korean names without a flag that says their encoding are in CP949."""
    try:
        return zipfile.ZipFile(file, metadata_encoding="cp949")
    except UnicodeDecodeError:
        return zipfile.ZipFile(file)


def _member(
    archive: zipfile.ZipFile, info: zipfile.ZipInfo, reader: Reader
) -> Iterator[Item | Reject]:
    kind, packing = _named(info.filename)
    if kind == "zip":
        yield reader.rejected("", "this is an archive inside an archive: unpack it first")
        return
    if info.flag_bits & 1:
        yield reader.rejected("", "this member is locked with a password")
        return
    try:
        stream = cast("BinaryIO", archive.open(info))
    except Exception as error:  # noqa: BLE001  damaged archives make zipfile raise what it likes
        yield reader.rejected("", str(error) or type(error).__name__)
        return
    with stream:
        yield from _feed(
            Feed(pieces(stream)), kind, packing, PurePosixPath(info.filename).name, reader
        )


def _standard_input(reader: Reader) -> Iterator[Item | Reject]:
    """Yield the documents of standard input: JSON lines where it begins like them, else one text."""
    try:
        feed = unpacked(Feed(arriving(sys.stdin.buffer), live=True), None)
    except UnreadableError as error:
        yield reader.rejected("", str(error))
        return
    start = feed.head().lstrip(b"\xef\xbb\xbf \t\r\n")
    if start.startswith((b'{"', b"[{", b"{\n", b"{\r", b"{ ", b"[\n", b"[\r", b"[ {")):
        yield from read_json(feed, reader, by_line=True)
    else:
        yield _document(feed, "text", None, "", reader)


def check_tables(inputs: Sequence[str], columns: Columns | None = None) -> None:
    """Raise ``UnreadableError`` where a table's columns do not do for what was asked.

    It cannot be told which one holds the text, or a column that was named beside it is in no table. The message
    names the file and its columns. Looked at are the tables among the files of all inputs, of many the first
    ones; what cannot be opened or is no table at all is rejected when its turn comes.
    """
    columns = columns or Columns()
    lost, first = beside(columns), ""
    for path, at in _heads(inputs, columns):
        for name in sorted(beside(columns.of(path)) - beside(columns) - {*at.among}):
            raise UnreadableError(f"{path}: {not_there(name, at.among)}")
        lost -= {*at.among}
        first = first or (f"{path}: {not_there(min(lost), at.among)}" if lost else "")
    if lost and first and not any(kind in _OBJECTS for kind, _, _ in _listed(inputs)):
        raise UnreadableError(first)


def _heads(inputs: Sequence[str], columns: Columns) -> Iterator[tuple[str, Places]]:
    """Yield the tables among the inputs with where they have what."""
    for kind, packing, path in _listed(inputs):
        if kind in _TABLES and not (packing and kind in _WHOLE) and os.path.isfile(path):  # noqa: PTH113
            at = _head(path, kind, packing, columns.of(path))
            if at:
                yield path, at


def _listed(inputs: Sequence[str]) -> Iterator[tuple[str, str | None, str]]:
    """Yield the files of all inputs, of many the first ones: kind, packing, path."""
    found = (path for each in inputs if each != "-" for path in _files(each))
    for path in islice((path for path in found if isinstance(path, str)), LISTED):
        yield (*_named(path), path)
    if "-" in inputs:
        yield "json", None, "-"


def _head(path: str, kind: str, packing: str | None, columns: Columns) -> Places | None:
    """Return where a table has what, None of what is rejected when its turn comes."""
    try:
        with Path(path).open("rb") as stream:
            return _check_one(stream, kind, packing, columns)
    except NoTextError as error:
        if str(error).isprintable() and "\ufffd" not in str(error):
            say = f"--text-column '{Path(path).name}=NAME'"
            raise UnreadableError(f"{path}: {error} (name it with {say})") from None
    except (OSError, UnreadableError):
        pass
    return None


def _check_one(stream: BinaryIO, kind: str, packing: str | None, columns: Columns) -> Places | None:
    if kind == "parquet":
        return check_schema(stream, columns)
    if kind == "xlsx":
        return check_sheets(stream, columns)
    return check_header(unpacked(Feed(pieces(stream)), packing), columns, tabs=kind == "tsv")


def _check(inputs: Sequence[str], columns: Columns) -> None:
    """Raise ``UnreadableError`` where the first table among the inputs lacks a column that was named.

    Of JSON lines only the column of the text is asked for: a record may do without the others.
    """
    for given in inputs:
        path = next(_files(given), None) if given != "-" else None
        if not isinstance(path, str):
            continue
        kind, packing = _named(path)
        if kind not in ("lines", *_TABLES) or (packing and kind in _WHOLE):
            continue
        if os.path.exists(path) and not os.path.isfile(path):  # noqa: PTH110, PTH113
            continue  # a pipe is not waited for
        own = columns.of(path)
        try:
            with Path(path).open("rb") as stream:
                if not stream.seekable():
                    continue
                if kind == "lines":
                    _check_first(unpacked(Feed(pieces(stream)), packing), own)
                else:
                    _check_one(stream, kind, packing, own)
        except OSError:
            pass  # it is rejected when its turn comes
        except UnreadableError as error:
            raise UnreadableError(f"{path}: {error}") from None
        return


def _check_first(feed: Feed, columns: Columns) -> None:
    """Raise ``UnreadableError`` where the first of JSON lines has no text under the name that was given."""
    line = next(lines(in_utf8(feed), _FIRST), None)
    if columns.text is None or line is None:
        return
    try:
        first = json.loads(decoded(line)[0])
    except (ValueError, RecursionError):
        return  # it is rejected when its turn comes
    if isinstance(first, dict):
        places(tuple(first), Columns(text=columns.text))
