"""CSV: a row a record; what there is one of in a column of its own, lists as JSON.

A spreadsheet runs a cell that begins like a formula; such a cell gets an apostrophe before it.
"""

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from pressparse.record import PressRelease
from pressparse.show.rows import Row, kept_name
from pressparse.writers.growing import Compressor
from pressparse.writers.spooled import Waiting, typed

BOM = "\ufeff".encode()
"""What tells a spreadsheet that a file is in UTF-8."""

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What a spreadsheet takes for the beginning of a formula, or skips before one."""

SKIPPED = " \u00a0\u3000\u00ad\u200b\u200c\u200d\u2060\ufeff\u2000\u2001\u2002\u2003\u2009\u202f"
"""What is not seen before a formula's first sign."""

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "id": ("id",),
    "input": ("origin", "input"),
    "member": ("origin", "member"),
    "row": ("origin", "row"),
    "kind": ("kind",),
    "section": ("section", "text"),
    "headline": ("headline", "text"),
    "outlet": ("outlet", "name"),
    "issuer": ("issuer", "name"),
    "published": ("published", "value"),
    "reference_date": ("reference_date",),
    "agreement": ("agreement", "name", "text"),
    "agreement_kind": ("agreement", "kind"),
    "agreement_status": ("agreement", "status"),
    "signed_on": ("agreement", "signed_on", "value"),
    "venue": ("agreement", "venue", "text"),
    "parties": ("agreement", "parties"),
    "agreement_aliases": ("agreement", "aliases"),
    "signatories": ("signatories",),
    "cooperation_areas": ("cooperation_areas",),
    "reporters": ("reporters",),
    "contacts": ("contacts",),
    "dates": ("dates",),
    "quotes": ("quotes",),
    "people": ("people",),
    "organizations": ("organizations",),
    "subheadlines": ("subheadlines",),
    "paragraphs": ("paragraphs",),
    "blocks": ("blocks",),
    "warnings": ("warnings",),
    "schema_version": ("schema_version",),
}
"""Each column, and where its value stands in the record."""


def header(keep: tuple[str, ...] = (), *, keep_all: bool = False) -> bytes:
    """Return the first row; columns that are passed through stand last: each, or all as JSON in one."""
    kept = ["kept"] if keep_all else [kept_name(name, COLUMNS) for name in keep]
    return _row([*COLUMNS, *map(safe, kept)])


def encode(record: PressRelease, keep: tuple[str, ...] = (), *, keep_all: bool = False) -> bytes:
    """Return a record as a row."""
    held = record.model_dump(mode="json")
    cells = [_cell(_at(held, path)) for path in COLUMNS.values()]
    kept = {each.column: each.cell for each in record.kept}
    if keep_all:
        cells.append(json.dumps(kept, ensure_ascii=False) if kept else "")
    else:
        cells += [kept.get(name, "") for name in keep]
    return _row(list(map(safe, cells)))


def make(begin: Callable[[], Compressor], bom: bytes, path: Path, waiting: Waiting) -> None:
    """Write the rows of one table."""
    with path.open("wb") as file:
        frame = begin()
        (columns,) = waiting.columns
        file.write(frame.compress(bom))
        for line in lines(columns, (row for _, row in waiting.rows())):
            file.write(frame.compress(line))
        file.write(frame.flush())


def lines(columns: dict[str, type], rows: Iterable[Row]) -> Iterator[bytes]:
    """Yield the first row of a table, then the others; only these columns."""
    yield _row(list(map(safe, columns)))
    for row in rows:
        yield _row([safe(_cell(cell)) for cell in typed(row, columns)])


def safe(cell: str) -> str:
    """Return a cell that no spreadsheet runs.

    >>> safe("=HYPERLINK(1)"), safe("업무협약")
    ("'=HYPERLINK(1)", '업무협약')
    """
    return f"'{cell}" if cell.lstrip(SKIPPED).startswith(FORMULA) else cell


def _at(held: Any, path: tuple[str, ...]) -> Any:
    for name in path:
        held = held and held.get(name)
    return held


def _cell(value: Any) -> str:
    if isinstance(value, list):
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return "" if value is None else str(value)


def _row(cells: list[str]) -> bytes:
    line = io.StringIO()
    csv.writer(line, lineterminator="\r\n").writerow(cells)
    return line.getvalue().encode("utf-8")
