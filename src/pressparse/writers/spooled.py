"""Tables that are made when everything is read: their rows wait beside them as JSON lines.

A workbook cannot grow, and which columns are passed through is known only at the end.
"""

import datetime as dt
import json
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path
from typing import Protocol

from pressparse.record import PressRelease
from pressparse.show.rows import Cell, Row, Table, rows_of
from pressparse.writers.growing import Growing


@dataclass(frozen=True)
class Waiting:
    """The rows of some tables, in a file that can be read more than once."""

    path: Path
    tables: tuple[Table, ...]

    def rows(self) -> Iterator[tuple[int, Row]]:
        """Yield each row with the number of its table."""
        with self.path.open("rb") as lines:
            for line in lines:
                number, row = json.loads(line)
                yield number, row

    @cached_property
    def columns(self) -> tuple[dict[str, type], ...]:
        """The columns of each table, those that were passed through behind its own."""
        found = [dict(table.columns) for table in self.tables]
        for number, row in self.rows():
            if len(row) > len(self.tables[number].columns):
                for name in row:
                    found[number].setdefault(name, str)
        return tuple(found)


class Make(Protocol):
    """What makes a file of what waits."""

    def __call__(self, path: Path, waiting: Waiting) -> None:
        """Write the whole file."""


def encode(tables: Sequence[Table], record: PressRelease) -> bytes:
    """Return the rows of a record, a line each."""
    found = ((number, row) for number, table in enumerate(tables) for row in rows_of(record, table))
    return b"".join(map(_line, found))


def encoder(tables: Sequence[Table]) -> Callable[[PressRelease], bytes]:
    """Return what gives the rows of a record in some tables."""
    return partial(encode, tuple(tables))


def _line(row: tuple[int, Row]) -> bytes:
    said = json.dumps(row, ensure_ascii=False, default=dt.date.isoformat)
    return said.encode("utf-8", "replace") + b"\n"


def typed(row: Row, columns: dict[str, type]) -> Iterator[Cell]:
    """Yield the cells of a row as their columns hold them."""
    for name, kind in columns.items():
        cell = row.get(name)
        yield dt.date.fromisoformat(cell) if kind is dt.date and isinstance(cell, str) else cell


def spool(path: Path) -> Path:
    """Return where rows wait for their file."""
    return path.with_name(f"{path.name}.part")


@contextmanager
def appearing(path: Path) -> Iterator[Path]:
    """Give the name of a file to write, which takes its own name when it is whole and on the disk."""
    made = path.with_name(f"{path.name}.tmp")
    try:
        yield made
        with made.open("rb+") as whole:
            os.fsync(whole.fileno())
        made.replace(path)
    finally:
        made.unlink(missing_ok=True)


class Spooled:
    """A file of tables in the making."""

    def __init__(self, tables: Iterable[Table], make: Make, path: Path, size: int) -> None:
        self._path, self._tables, self._make = path, tuple(tables), make
        self._grown = Growing.at(spool(path), size)

    def write(self, data: bytes) -> None:
        """Add rows."""
        self._grown.write(data)

    def commit(self) -> int:
        """See everything so far on the disk."""
        return self._grown.commit()

    def cut(self, size: int) -> None:
        """Drop everything after a commit."""
        self._grown.cut(size)

    def finish(self) -> None:
        """Make the file of what waits; it appears whole or not at all."""
        with appearing(self._path) as made:
            self._make(made, Waiting(spool(self._path), self._tables))

    def close(self) -> None:
        """Let go of what waits."""
        self._grown.close()
