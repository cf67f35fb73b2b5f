"""What a file's name says of its format, and what that format needs."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Protocol

from pressparse.record import PressRelease
from pressparse.show.extras import install
from pressparse.show.rows import TABLES, Table
from pressparse.writers.as_csv import BOM
from pressparse.writers.as_csv import encode as csv_row
from pressparse.writers.as_csv import header as csv_header
from pressparse.writers.as_csv import make as csv_table
from pressparse.writers.as_jsonl import encode as json_line
from pressparse.writers.growing import Compressor, Growing, Plain, gzip_member
from pressparse.writers.spooled import Make, Spooled, encoder, spool


class UnwritableError(ValueError):
    """A file that cannot be written as asked; the message says why, in one line."""


class Output(Protocol):
    """A file of records that grows by commits."""

    def write(self, data: bytes) -> None:
        """Add an encoded record."""

    def commit(self) -> int:
        """See everything so far on the disk; return where the file then ends."""

    def cut(self, size: int) -> None:
        """Drop everything after a commit."""

    def finish(self) -> None:
        """Make the file what it is when everything is committed."""

    def close(self) -> None:
        """Let go of the file."""


def _itself(path: Path) -> Path:
    return path


@dataclass(frozen=True, slots=True)
class Format:
    """How a record becomes bytes, in the worker, and where the bytes go."""

    encode: Callable[[PressRelease], bytes]
    open: Callable[[Path, int], Output]
    grows: Callable[[Path], Path] = _itself
    """The file that holds the finished part of an unfinished run."""


@dataclass(frozen=True, slots=True)
class Layout:
    """How records are laid out, beyond what the file's name says."""

    tables: tuple[str, ...] = ()
    """Tables of their parts; none: whole records, but for a workbook, which then has all tables."""
    bom: bool = False
    """Whether a CSV begins with the mark by which a spreadsheet knows UTF-8."""
    keep: tuple[str, ...] = ()
    keep_all: bool = False


def format_of(path: Path, layout: Layout | None = None) -> Format:
    """Return the format that a file's name asks for; raises ``UnwritableError`` where there is none."""
    layout = layout or Layout()
    name = path.name.lower()
    packing = next((suffix for suffix in (".gz", ".zst") if name.endswith(suffix)), "")
    plain = name.removesuffix(packing)
    if layout.bom and not plain.endswith(".csv"):
        raise UnwritableError(f"{path}: --bom is for .csv only")
    if name.endswith(".xlsx") or layout.tables:
        return _tables(path, plain, packing, layout)
    if plain.endswith((".jsonl", ".ndjson")):
        return Format(json_line, partial(_text, packing, b""))
    if plain.endswith(".csv"):
        head = csv_header(layout.keep, keep_all=layout.keep_all)
        row = partial(csv_row, keep=layout.keep, keep_all=layout.keep_all)
        return Format(row, partial(_text, packing, BOM + head if layout.bom else head))
    if name.endswith(".parquet"):
        return _parquet(path)
    raise UnwritableError(
        f"{path}: the name must end in .jsonl or .csv (.gz and .zst may follow), in .parquet or in .xlsx"
    )


def _tables(path: Path, plain: str, packing: str, layout: Layout) -> Format:
    tables = tuple(_table(name) for name in dict.fromkeys(layout.tables or TABLES))
    make: Make
    if plain.endswith(".xlsx") and not packing:
        make = _workbook(path)
    elif len(tables) > 1:
        raise UnwritableError(f"{path}: several tables need a workbook, whose name ends in .xlsx")
    elif plain.endswith(".csv"):
        make = partial(csv_table, _frames(packing, path), BOM if layout.bom else b"")
    elif plain.endswith(".parquet") and not packing:
        _parquet(path)
        from pressparse.writers.as_parquet import make as parquet_table  # noqa: PLC0415  an extra

        make = parquet_table
    else:
        raise UnwritableError(
            f"{path}: a table goes to a name that ends in .csv (.gz and .zst may follow), .xlsx or .parquet"
        )
    return Format(encoder(tables), partial(Spooled, tables, make), spool)


def _table(name: str) -> Table:
    if name in TABLES:
        return TABLES[name]
    raise UnwritableError(f"there is no table {name!r}; available: {', '.join(TABLES)}")


def _workbook(path: Path) -> Make:
    try:
        from pressparse.writers.as_xlsx import make  # noqa: PLC0415  an extra
    except ImportError:
        raise UnwritableError(
            f"{path}: a workbook needs an optional dependency: {install('xlsx')}"
        ) from None
    return make


STREAM = Format(json_line, lambda _path, _size: Growing.stdout())
"""What goes to standard output."""


def lines_of(path: Path, size: int) -> Output:
    """Open a file of JSON lines, compressed if its name says so."""
    suffix = path.suffix.lower()
    return _text(suffix if suffix in (".gz", ".zst") else "", b"", path, size)


def _text(suffix: str, header: bytes, path: Path, size: int) -> Output:
    grown = Growing.at(path, size, _frames(suffix, path))
    if size == 0 and header:
        grown.write(header)
    return grown


def _frames(suffix: str, path: Path) -> Callable[[], Compressor]:
    if suffix != ".zst":
        return gzip_member if suffix == ".gz" else Plain
    try:
        import zstandard  # noqa: PLC0415  an extra
    except ImportError:
        raise UnwritableError(
            f"{path}: Zstandard needs an optional dependency: {install('dumps')}"
        ) from None
    return zstandard.ZstdCompressor(level=3).compressobj


def _parquet(path: Path) -> Format:
    try:
        from pressparse.writers.as_parquet import Parquet, encode  # noqa: PLC0415  an extra
    except ImportError:
        raise UnwritableError(
            f"{path}: Parquet needs an optional dependency: {install('arrow')}"
        ) from None
    return Format(encode, Parquet, spool)
