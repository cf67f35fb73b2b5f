"""Parquet: a batch of rows at a time, only the columns that are needed; a damaged group costs itself."""

import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO

from pressparse.readers.dump.columns import Places, Reader, document, places
from pressparse.readers.dump.item import Columns, Item, Reject, first_line
from pressparse.readers.dump.unpacking import Feed
from pressparse.readers.source import UnreadableError
from pressparse.show.extras import install

_ROWS = 64
_IN_MEMORY = 1 << 26


def spooled(feed: Feed) -> BinaryIO:
    """Return a file that can be read at any place, for what comes as a stream."""
    file = tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY)  # noqa: SIM115  the caller closes it
    for piece in feed:
        file.write(piece)
    if feed.broken:
        file.close()
        raise UnreadableError(feed.broken)
    file.seek(0)
    return file  # type: ignore[return-value]


def opened(source: Path | BinaryIO) -> Any:
    """Return the open Parquet file; raises ``UnreadableError`` where it is none."""
    try:
        import pyarrow as pa  # noqa: PLC0415  an extra, loaded on need
        import pyarrow.parquet as pq  # noqa: PLC0415
    except ImportError:
        raise UnreadableError(f"Parquet needs an optional dependency: {install('arrow')}") from None
    try:
        return pq.ParquetFile(source if hasattr(source, "read") else str(source))
    except (pa.ArrowException, ValueError, OSError) as error:
        raise UnreadableError(f"this Parquet file cannot be read: {first_line(error)}") from None


def check_schema(source: Path | BinaryIO, columns: Columns) -> Places:
    """Return where the file has what; raises ``UnreadableError`` where a named column is not there."""
    with opened(source) as file:
        return places(tuple(file.schema_arrow.names), columns)


def read_parquet(source: Path | BinaryIO, reader: Reader) -> Iterator[Item | Reject]:
    """Yield the documents of a Parquet file, one a row."""
    try:
        file = opened(source)
    except UnreadableError as error:
        yield reader.rejected("", str(error))
        return
    with file:
        try:
            at = places(tuple(file.schema_arrow.names), reader.columns)
        except UnreadableError as error:
            yield reader.rejected("", str(error))
            return
        before = 0
        for group in range(file.num_row_groups):
            rows = file.metadata.row_group(group).num_rows
            yield from _group(file, group, before, rows, at, reader)
            before += rows


def _group(
    file: Any, group: int, before: int, rows: int, at: Places, reader: Reader
) -> Iterator[Item | Reject]:
    number = before
    try:
        for batch in file.iter_batches(_ROWS, row_groups=[group], columns=at.names):
            for row in _rows(batch):
                number += 1
                yield document(row, at, reader.file, f"row {number}", reader.max_chars)
    except Exception as error:  # noqa: BLE001  damaged data make Arrow raise what it likes
        lost = before + rows
        upto = f" to {lost}" if lost > number + 1 else ""
        yield reader.rejected(
            f"row {number + 1}", f"rows {number + 1}{upto} are damaged: {first_line(error)}"
        )


def _rows(batch: Any) -> Iterator[dict[str, Any]]:
    names = batch.schema.names
    columns = [_values(column) for column in batch.columns]
    for values in zip(*columns, strict=True):
        yield dict(zip(names, values, strict=True))


def _values(column: Any) -> list[Any]:
    import pyarrow as pa  # noqa: PLC0415

    if pa.types.is_timestamp(column.type) and column.type.unit == "ns":
        column = column.cast(pa.timestamp("us", column.type.tz), safe=False)
    try:
        values: list[Any] = column.to_pylist()
    except Exception:
        if not pa.types.is_temporal(column.type):
            raise
        return _moments(column)
    return values


def _moments(column: Any) -> list[Any]:
    """Return the values of a column of moments one by one; one that names no day is told in words."""
    return [_moment(value) for value in column]


def _moment(value: Any) -> Any:
    if not value.is_valid:
        return None
    try:
        return value.as_py()
    except Exception:  # noqa: BLE001  an unknown time zone, a year beyond the calendar
        return f"{value.type} that names no day"
