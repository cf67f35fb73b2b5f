"""Workbooks: a sheet a table, its first row frozen; the same rows give the same bytes."""

import datetime as dt
import zipfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.writer.excel import ExcelWriter

from pressparse.pattern import deferred
from pressparse.show.rows import Cell
from pressparse.writers.spooled import Waiting, typed

ROWS = 1_048_576
"""Rows that a sheet can have, its first one included; more go on in another sheet."""
LETTERS = 32_767
"""Code units that a cell can hold; a longer text ends in ``…``."""
_NO_XML = deferred(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_WIDE = frozenset(("headline", "quote", "warnings", "agreement", "parties", "signatories", "areas"))
_DATED = (1980, 1, 1, 0, 0, 0)
"""The time of each member of the archive, so that it depends on no clock."""


def make(path: Path, waiting: Waiting) -> None:
    """Write a workbook."""
    book = Workbook(write_only=True)
    book.properties.created = book.properties.modified = dt.datetime(*_DATED)  # noqa: DTZ001
    book.properties.creator = "pressparse"
    sheets = [
        _Sheets(book, table.name, columns)
        for table, columns in zip(waiting.tables, waiting.columns, strict=True)
    ]
    for number, row in waiting.rows():
        sheets[number].add(typed(row, waiting.columns[number]))
    for each in sheets:
        each.end()
    with _Undated(path, "w", zipfile.ZIP_DEFLATED, allowZip64=True) as archive:
        ExcelWriter(book, archive).save()


class _Sheets:
    """The sheets of one table: one, unless it has more rows than a sheet can have."""

    def __init__(self, book: Any, name: str, columns: Iterable[str]) -> None:
        self._book, self._name, self._columns = book, name, tuple(columns)
        self._count = 0
        self._begin()

    def _begin(self) -> None:
        self._count += 1
        more = "" if self._count == 1 else f" ({self._count})"
        sheet = self._sheet = self._book.create_sheet(f"{self._name}{more}")
        sheet.freeze_panes = "A2"
        for number, name in enumerate(self._columns, 1):
            sheet.column_dimensions[get_column_letter(number)].width = 40 if name in _WIDE else 16
        head = [_cell(sheet, name) for name in self._columns]
        for each in head:
            each.font = Font(bold=True)
        sheet.append(head)
        self._rows = 1

    def add(self, cells: Iterable[Cell]) -> None:
        if self._rows == ROWS:
            self.end()
            self._begin()
        self._sheet.append([_cell(self._sheet, each) for each in cells])
        self._rows += 1

    def end(self) -> None:
        last = get_column_letter(len(self._columns))
        self._sheet.auto_filter.ref = f"A1:{last}{self._rows}"


def _cell(sheet: Any, value: Cell) -> Any:
    """Return a cell; a text is one, whatever it looks like: nothing is run as a formula."""
    if not isinstance(value, str):
        return value if value is None else WriteOnlyCell(sheet, value)
    cell = WriteOnlyCell(sheet)
    cell.value = fitting(value)
    cell.data_type = "s"
    return cell


def fitting(text: str) -> str:
    """Return a text that a cell can hold: cut where it is too long, without what XML cannot say."""
    text = _NO_XML.sub("\ufffd", text)
    if len(text) * 2 <= LETTERS or len(text.encode("utf-16-le")) <= LETTERS * 2:
        return text
    cut = text.encode("utf-16-le")[: (LETTERS - 1) * 2].decode("utf-16-le", "ignore")
    return f"{cut}…"


class _Undated(zipfile.ZipFile):
    """An archive whose members have no time of their own."""

    def writestr(self, zinfo_or_arcname: Any, data: Any, *_: Any, **__: Any) -> None:
        super().writestr(self._told(str(zinfo_or_arcname)), data)

    def write(self, filename: Any, arcname: Any = None, *_: Any, **__: Any) -> None:
        with Path(filename).open("rb") as given, self.open(self._told(str(arcname)), "w") as member:
            while piece := given.read(1 << 20):
                member.write(piece)

    @staticmethod
    def _told(name: str) -> zipfile.ZipInfo:
        info = zipfile.ZipInfo(name, _DATED)
        info.compress_type = zipfile.ZIP_DEFLATED
        return info
