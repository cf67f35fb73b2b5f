"""Parquet: a row group a commit.

A Parquet file is whole only when its last byte is written, so what is finished waits beside it as
Arrow streams, one after the other, and becomes the file at the end.
"""

import datetime as dt
from itertools import islice
from pathlib import Path

import pyarrow as pa
from pyarrow import ipc, parquet

from pressparse.arrow import schema, table_of
from pressparse.record import PressRelease
from pressparse.writers.growing import Growing
from pressparse.writers.spooled import Waiting, appearing, spool, typed

_KINDS = {str: pa.string(), int: pa.int64(), dt.date: pa.date32()}
_ROWS = 10_000
_SMALL = ipc.IpcWriteOptions(compression="zstd", use_threads=False)


def encode(record: PressRelease) -> bytes:
    """Return a record as an Arrow batch of one row, without its schema."""
    (batch,) = table_of([record]).to_batches()
    return bytes(batch.serialize())


def make(path: Path, waiting: Waiting) -> None:
    """Write the rows of one table."""
    (columns,) = waiting.columns
    fields = pa.schema([(name, _KINDS[kind]) for name, kind in columns.items()])
    rows = (dict(zip(columns, typed(row, columns), strict=True)) for _, row in waiting.rows())
    with parquet.ParquetWriter(path, fields, compression="zstd") as file:
        while some := list(islice(rows, _ROWS)):
            file.write_table(pa.Table.from_pylist(some, schema=fields))


class Parquet:
    """A Parquet file in the making."""

    def __init__(self, path: Path, size: int) -> None:
        self._path = path
        self._grown = Growing.at(spool(path), size)
        self._rows: list[pa.RecordBatch] = []

    def write(self, data: bytes) -> None:
        """Add a row."""
        self._rows.append(ipc.read_record_batch(data, schema()))

    def commit(self) -> int:
        """Add the rows so far as one Arrow stream."""
        if self._rows:
            sink = pa.BufferOutputStream()
            with ipc.new_stream(sink, schema(), options=_SMALL) as stream:
                stream.write_table(pa.Table.from_batches(self._rows).combine_chunks())
            self._rows.clear()
            self._grown.write(sink.getvalue())
        return self._grown.commit()

    def cut(self, size: int) -> None:
        """Drop everything after a commit."""
        self._rows.clear()
        self._grown.cut(size)

    def finish(self) -> None:
        """Make the file of what waits; it appears whole or not at all."""
        with (
            appearing(self._path) as made,
            pa.OSFile(str(spool(self._path))) as waiting,
            parquet.ParquetWriter(made, schema(), compression="zstd") as file,
        ):
            while waiting.tell() < self._grown.size:
                file.write_table(ipc.open_stream(waiting).read_all())

    def close(self) -> None:
        """Let go of what waits."""
        self._grown.close()
