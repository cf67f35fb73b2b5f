"""What a file's name says of its format, and what that format needs."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Protocol

from pressparse.record import PressRelease
from pressparse.writers.as_csv import encode as csv_row
from pressparse.writers.as_csv import header as csv_header
from pressparse.writers.as_jsonl import encode as json_line
from pressparse.writers.growing import Compressor, Growing, Plain, gzip_member


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


def format_of(path: Path) -> Format:
    """Return the format that a file's name asks for; raises ``UnwritableError`` where there is none."""
    name = path.name.lower()
    for suffix in (".gz", ".zst", ""):
        if suffix and not name.endswith(suffix):
            continue
        plain = name.removesuffix(suffix)
        if plain.endswith((".jsonl", ".ndjson")):
            return Format(json_line, partial(_text, suffix, b""))
        if plain.endswith(".csv"):
            return Format(csv_row, partial(_text, suffix, csv_header()))
    if name.endswith(".parquet"):
        return _parquet(path)
    raise UnwritableError(
        f"{path}: the name must end in .jsonl or .csv (.gz and .zst may follow) or in .parquet"
    )


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
            f"{path}: Zstandard needs one more package: pip install 'pressparse[dumps]'"
        ) from None
    return zstandard.ZstdCompressor(level=3).compressobj


def _parquet(path: Path) -> Format:
    try:
        from pressparse.writers.as_parquet import Parquet, encode, spool  # noqa: PLC0415  an extra
    except ImportError:
        raise UnwritableError(
            f"{path}: Parquet needs one more package: pip install 'pressparse[arrow]'"
        ) from None
    return Format(encode, Parquet, spool)
