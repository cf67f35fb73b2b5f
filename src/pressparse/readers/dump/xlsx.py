"""Workbooks: a document a row of each sheet that has a column of texts."""

import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import chain, islice
from pathlib import Path
from typing import Any, BinaryIO

from pressparse.pattern import deferred
from pressparse.readers.dump.columns import Places, Reader, document, places
from pressparse.readers.dump.item import Columns, Item, Reject, first_line
from pressparse.readers.source import UnreadableError
from pressparse.show.extras import install

HEAD = 20
"""Rows of a sheet among which its columns are named: titles of the list may stand above them."""
_LARGEST = 1 << 28
"""Bytes that a workbook's strings may have, unpacked: they are held in memory while it is read."""
_ESCAPED = deferred(r"_x(?P<code>[0-9A-Fa-f]{4})_")
_LOCKED = b"\xd0\xcf\x11\xe0"


def opened(source: Path | BinaryIO) -> Any:
    """Return the open workbook; raises ``UnreadableError`` where it is none."""
    try:
        from openpyxl import load_workbook  # noqa: PLC0415  an extra, loaded on need
    except ImportError:
        raise UnreadableError(
            f"a workbook needs an optional dependency: {install('xlsx')}"
        ) from None
    _check(source)
    try:
        return load_workbook(source, read_only=True, data_only=True, keep_links=False)
    except Exception as error:  # damaged workbooks make it raise what it likes
        said = first_line(error)
        raise UnreadableError(f"this workbook cannot be read: {said}") from error


def _check(source: Path | BinaryIO) -> None:
    try:
        with zipfile.ZipFile(source) as archive:
            sizes = (each.file_size for each in archive.infolist() if "haredS" in each.filename)
            large = sum(sizes) > _LARGEST
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, EOFError) as error:
        if not isinstance(source, Path):
            source.seek(0)
            if source.read(4) == _LOCKED:
                raise UnreadableError(
                    "this workbook is locked with a password, or of an old Excel: save it as .xlsx"
                ) from None
        raise UnreadableError(f"this workbook cannot be read: {first_line(error)}") from None
    if large:
        raise UnreadableError("this workbook is too large to be held: save it as CSV")
    if not isinstance(source, Path):
        source.seek(0)


def read_xlsx(source: Path | BinaryIO, reader: Reader) -> Iterator[Item | Reject]:
    """Yield the documents of a workbook, one a row; the first row that names a text names the columns."""
    try:
        book = opened(source)
    except UnreadableError as error:
        yield reader.rejected("", str(error))
        return
    try:
        sheets = [each for each in book.worksheets if each.sheet_state == "visible"]
        empty = True
        for sheet in sheets:
            own = Reader(f"{reader.file}!{sheet.title}", reader.columns, reader.max_chars)
            for found in _sheet(sheet, own):
                empty = False
                yield replace(found, member=sheet.title)
        if empty:
            yield reader.rejected("", "there are no documents in this workbook")
    finally:
        book.close()


def check_sheets(source: Path | BinaryIO, columns: Columns) -> Places | None:
    """Return where the first sheet with a text has what, None of an empty workbook.

    Raises ``UnreadableError`` where no sheet has a column of texts.
    """
    book = opened(source)
    why: UnreadableError | None = None
    try:
        for sheet in book.worksheets:
            try:
                if sheet.sheet_state == "visible" and (found := _header(_values(sheet), columns)):
                    return found[1]
            except UnreadableError as error:
                why = why or error
    except UnreadableError:
        raise
    except Exception:  # noqa: BLE001  it is rejected when its turn comes
        return None
    finally:
        book.close()
    if why:
        raise why
    return None


def _sheet(sheet: Any, reader: Reader) -> Iterator[Item | Reject]:
    number = 0
    try:
        rows = _values(sheet)
        head = _header(rows, reader.columns)
        if head is None:
            return
        names, at, waiting = head
        for cells in chain(waiting, rows):
            number += 1
            yield from _row(names, cells, at, number, reader)
    except UnreadableError as error:
        yield reader.rejected("", str(error))
    except Exception as error:  # noqa: BLE001  damaged sheets make it raise what it likes
        yield reader.rejected(
            f"row {number + 1}",
            f"the sheet is damaged here: {first_line(error)}; the rest is lost",
        )


def _values(sheet: Any) -> Iterator[tuple[Any, ...]]:
    sheet.reset_dimensions()  # what a sheet says of its size is often wrong
    return iter(sheet.iter_rows(values_only=True))


def _header(
    rows: Iterator[tuple[Any, ...]], columns: Columns
) -> tuple[tuple[str, ...], Places, list[tuple[Any, ...]]] | None:
    """Return the names of the columns, where they have what, and the rows read too far; None of an empty sheet."""
    first = list(islice(rows, HEAD))
    why: UnreadableError | None = None
    least = min(2, max((_count(cells) for cells in first), default=0))
    for number, cells in enumerate(first):
        if _count(cells) < least or not least:  # blank, or the title of the list above its columns
            continue
        names = tuple(_text(cell).strip() for cell in cells)
        try:
            return names, places(names, columns), first[number + 1 :]
        except UnreadableError as error:
            why = why or error
    if why:
        raise why
    return None


def _count(cells: tuple[Any, ...]) -> int:
    return sum(cell is not None and cell != "" for cell in cells)


def _row(
    names: tuple[str, ...], cells: tuple[Any, ...], at: Places, number: int, reader: Reader
) -> Iterator[Item | Reject]:
    if all(cell is None or cell == "" for cell in cells):
        return
    row: Mapping[str, Any] = {
        name: _plain(cell)
        for name, cell in zip(reversed(names), reversed(_even(cells, names)), strict=True)
    }
    yield document(row, at, reader.file, f"row {number}", reader.max_chars)


def _even(cells: tuple[Any, ...], names: tuple[str, ...]) -> tuple[Any, ...]:
    return (*cells, *(None,) * (len(names) - len(cells)))[: len(names)]


def _plain(cell: Any) -> Any:
    if isinstance(cell, str):
        return (
            _ESCAPED.sub(lambda match: chr(int(match["code"], 16)), cell) if "_x" in cell else cell
        )
    if isinstance(cell, float) and cell.is_integer():
        return int(cell)
    return cell


def _text(cell: Any) -> str:
    return "" if cell is None else str(_plain(cell))
