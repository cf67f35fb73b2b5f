"""Records in columns: one Arrow schema, and one function from a batch of texts to a batch of records.

Needs pyarrow, which comes with ``pip install 'pressparse[arrow]'``.
"""

import datetime as dt
import types
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any, Literal, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel

from pressparse.parse import Parser, default_parser
from pressparse.readers.dump.columns import as_day, as_id
from pressparse.record import PressRelease
from pressparse.show.extras import install

try:
    import pyarrow as pa
except ImportError as missing:
    raise ImportError(f"pressparse.arrow needs pyarrow: {install('arrow')}") from missing

Batch = TypeVar("Batch", pa.RecordBatch, pa.Table)
Row = Mapping[str, Any]
Reader = Callable[..., PressRelease]

TEXT, ID, REFERENCE_DATE = "text", "id", "reference_date"

_ADDED = frozenset(("origin", "kept"))
"""Columns that records of version 1 lack."""

NO_TEXT = "The row has no text."
BAD_TEXT = "The row's text is not UTF-8: what could not be read stands as U+FFFD."


@cache
def schema() -> pa.Schema:
    """Return the Arrow schema of a record: its models as structs, its tuples as lists.

    Made from the models, whose descriptions stand in the fields' metadata; the metadata of the
    schema names its version.
    """
    version = PressRelease.model_fields["schema_version"].default
    return pa.schema(_fields(PressRelease), metadata={"schema_version": version})


def table_of(records: Sequence[PressRelease]) -> pa.Table:
    """Return records as a table with exactly :func:`schema`, one row each."""
    return _columns(pa.Table, records)


def records_of(table: pa.Table | pa.RecordBatch) -> Iterator[PressRelease]:
    """Yield the records of a table, equal to those from which it was made.

    Other columns are ignored; tables of version 1 are read too. Raises ``TypeError`` if a column of the record is missing.
    """
    names = schema().names
    missing = [name for name in names if name not in table.schema.names]
    if lost := [name for name in missing if name not in _ADDED]:
        raise TypeError(f"not a table of records: no column {', '.join(map(repr, lost))}")
    return _records(table.select([name for name in names if name not in missing]))


def parse_batch(
    batch: Batch,
    *,
    parser: Parser | None = None,
    text: str = TEXT,
    id: str | None = ID,
    reference_date: str | None = REFERENCE_DATE,
) -> Batch:
    """Read a batch of texts: one row of :func:`schema` for every row given, in order.

    ``batch``: a record batch or a table; the result is of the same class. ``parser``: a configured
    one, if not the default. ``text``, ``id``, ``reference_date``: the names of the columns; the last two may
    be missing unless you rename them, and None ignores them. Texts are strings, ids strings or
    integers, dates are dates, timestamps, or strings and integers that ``pressparse batch`` accepts as
    dates: a time with a UTC offset is the day that it was in Korea.
    A row without text (read as the empty text) or with an invalid date still yields a record;
    its ``warnings`` say so. Raises ``TypeError`` for a column that is missing or of another type.
    """
    texts = _texts(batch, text)
    ids = _optional(batch, id, ID, _ids) or [None] * batch.num_rows
    days = _optional(batch, reference_date, REFERENCE_DATE, _days) or [None] * batch.num_rows
    read = (parser or default_parser()).parse
    return _columns(type(batch), list(map(_row, [read] * batch.num_rows, texts, ids, days)))


def spark_schema() -> Any:
    """Return :func:`schema` as Spark's ``StructType``, for ``DataFrame.mapInArrow``.

    Everything in it is nullable: Spark treats all columns so, and its ``toArrow`` fails on structs that may
    be null around fields that may not.
    """
    try:
        from pyspark.sql.pandas.types import from_arrow_schema  # noqa: PLC0415  an extra
    except ImportError as missing:
        raise ImportError(f"spark_schema needs pyspark: {install('spark')}") from missing
    return from_arrow_schema(schema()).toNullable()


def _fields(model: type[BaseModel]) -> list[pa.Field]:
    return [
        _field(name, info.annotation, {"description": info.description or ""})
        for name, info in model.model_fields.items()
    ]


def _field(name: str, annotation: Any, metadata: dict[str, str] | None = None) -> pa.Field:
    inner, nullable = _unwrapped(annotation)
    return pa.field(name, _type(inner), nullable=nullable, metadata=metadata)


def _unwrapped(annotation: Any) -> tuple[Any, bool]:
    """Return what an annotation allows beside None, and whether it allows None."""
    if get_origin(annotation) not in {Union, types.UnionType}:
        return annotation, False
    allowed = [each for each in get_args(annotation) if each is not type(None)]
    if len(allowed) != 1:
        raise TypeError(f"no Arrow type for {annotation}")
    return allowed[0], True


def _type(annotation: Any) -> pa.DataType:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return pa.struct(_fields(annotation))
    if get_origin(annotation) is tuple:
        return pa.list_(_field("element", get_args(annotation)[0]))
    if get_origin(annotation) is Literal:
        return pa.string()
    plain = {str: pa.string(), int: pa.int64(), float: pa.float64(), dt.date: pa.date32()}
    return plain[annotation]


def _columns(kind: type[Batch], records: Sequence[PressRelease]) -> Batch:
    rows = [record.model_dump() for record in records]
    try:
        return kind.from_pylist(rows, schema=schema())
    except UnicodeEncodeError:  # half a surrogate pair, which no UTF-8 can hold
        return kind.from_pylist([_encodable(row) for row in rows], schema=schema())


def _encodable(value: Any) -> Any:
    """Return a value with U+FFFD for every lone surrogate: as long as before, so spans hold."""
    if isinstance(value, str):
        return "".join("\ufffd" if "\ud800" <= each <= "\udfff" else each for each in value)
    if isinstance(value, dict):
        return {key: _encodable(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_encodable(inner) for inner in value]
    return value


def _records(table: pa.Table | pa.RecordBatch) -> Iterator[PressRelease]:
    batches = table.to_batches() if isinstance(table, pa.Table) else [table]
    for batch in batches:
        yield from map(PressRelease.model_validate, batch.to_pylist())


def _row(read: Reader, text: str | bytes | None, id: str | None, day: Any) -> PressRelease:
    reference_date, unread = as_day(day)
    warnings = [unread] if unread else []
    if text is None:
        warnings.append(NO_TEXT)
    elif isinstance(text, bytes):
        warnings.append(BAD_TEXT)
    record = read(_replaced(text) or "", id=id, reference_date=reference_date)
    if not warnings:
        return record
    return record.model_copy(update={"warnings": (*record.warnings, *warnings)})


def _optional(
    batch: pa.RecordBatch | pa.Table,
    name: str | None,
    usual: str,
    read: Callable[[pa.RecordBatch | pa.Table, str], list[Any]],
) -> list[Any] | None:
    """Return a column, or None where it is not wanted, or called as usual and not there."""
    if name is None or (name == usual and name not in batch.schema.names):
        return None
    return read(batch, name)


def _column(batch: pa.RecordBatch | pa.Table, name: str) -> Any:
    """Return the one column of a name, its dictionary undone."""
    places = batch.schema.get_all_field_indices(name)
    if len(places) != 1:
        there = ", ".join(map(repr, batch.schema.names)) or "none"
        how = "more than one" if places else "no"
        raise TypeError(f"{how} column {name!r}; the columns are {there}")
    column = batch.column(places[0])
    if pa.types.is_dictionary(column.type):
        return column.cast(column.type.value_type)
    return column


def _strings(column: Any) -> list[str | bytes | None]:
    """Return strings; bytes in the place of one that is not UTF-8."""
    try:
        return list(column.to_pylist())
    except UnicodeDecodeError:
        return [_decoded(value) for value in column.cast(pa.large_binary()).to_pylist()]


def _decoded(value: bytes | None) -> str | bytes | None:
    try:
        return value if value is None else value.decode("utf-8")
    except UnicodeDecodeError:
        return value


def _replaced(value: Any) -> Any:
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else value


def _texts(batch: pa.RecordBatch | pa.Table, name: str) -> list[str | bytes | None]:
    column = _column(batch, name)
    if not _is_text(column.type):
        raise TypeError(f"column {name!r} must hold strings, not {column.type}")
    return _strings(column)


def _ids(batch: pa.RecordBatch | pa.Table, name: str) -> list[Any]:
    column = _column(batch, name)
    if not _is_text(column.type) and not pa.types.is_integer(column.type):
        raise TypeError(f"column {name!r} must hold strings or integers, not {column.type}")
    return list(map(as_id, _strings(column)))


def _days(batch: pa.RecordBatch | pa.Table, name: str) -> list[Any]:
    column = _column(batch, name)
    if pa.types.is_timestamp(column.type):
        column = column.cast(pa.timestamp("us", column.type.tz), safe=False)
    elif pa.types.is_date(column.type):
        column = column.cast(pa.date32())
    elif not _is_text(column.type) and not pa.types.is_integer(column.type):
        raise TypeError(f"column {name!r} must hold dates, strings or integers, not {column.type}")
    return list(map(_replaced, _strings(column)))


def _is_text(kind: pa.DataType) -> bool:
    """Return whether a column holds strings; one of nulls only may."""
    return bool(
        pa.types.is_string(kind)
        or pa.types.is_large_string(kind)
        or pa.types.is_string_view(kind)
        or pa.types.is_null(kind)
    )
