"""Records in columns: nothing is lost on the way there and back, and every row given is answered."""

import datetime as dt
import json
import pickle
import subprocess
import sys
from collections.abc import Iterator
from functools import cache, partial
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import pressparse
import scale_page
from pressparse.arrow import (
    BAD_TEXT,
    NO_TEXT,
    parse_batch,
    records_of,
    schema,
    table_of,
)
from pressparse.readers import read_file, record_of

FIXTURES = Path(__file__).resolve().parent.parent / "fixtures"
PATHS = sorted(path for path in FIXTURES.glob("*/raw.*"))

SIGNED = "도담시와 한빛전자는 27일 업무협약을 체결했다."


@cache
def dump() -> pa.Table:
    return scale_page.dump()


@cache
def wanted() -> list[pressparse.PressRelease]:
    return list(pressparse.parse_many(dump().to_pylist()))


def only(column: pa.Array, name: str = "text", **options: Any) -> list[pressparse.PressRelease]:
    """Return what a batch of one column is read as."""
    batch = pa.RecordBatch.from_arrays([column], names=[name])
    return list(records_of(parse_batch(batch, **options)))


def test_there_are_fixtures() -> None:
    assert len(PATHS) >= 11


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.parent.name)
def test_a_record_comes_back_from_its_row(path: Path) -> None:
    record = record_of(read_file(path))
    table = table_of([record])
    assert table.schema.equals(schema(), check_metadata=True)
    assert list(records_of(table)) == [record]


def test_records_come_back_from_parquet(tmp_path: Path) -> None:
    table = table_of(wanted())
    pq.write_table(table, tmp_path / "records.parquet")
    read = pq.read_table(tmp_path / "records.parquet")
    assert read.schema.equals(schema(), check_metadata=True)
    assert read.equals(table)
    assert list(records_of(read)) == wanted()


def test_no_records_are_a_table_too() -> None:
    assert table_of([]).schema.equals(schema(), check_metadata=True)
    assert list(records_of(table_of([]))) == []


def test_rows_say_what_json_says() -> None:
    rows = table_of(wanted()).to_pylist()
    told = [json.dumps(row, default=dt.date.isoformat, ensure_ascii=False) for row in rows]
    assert list(map(json.loads, told)) == [r.model_dump(mode="json") for r in wanted()]


@pytest.mark.parametrize("size", [1, 3, 1000])
def test_a_batch_is_read_as_its_documents_are(size: int) -> None:
    batches = [parse_batch(batch) for batch in dump().to_batches(max_chunksize=size)]
    assert all(batch.schema.equals(schema(), check_metadata=True) for batch in batches)
    assert list(records_of(pa.Table.from_batches(batches))) == wanted()


def test_a_table_in_gives_a_table() -> None:
    read = parse_batch(dump())
    assert isinstance(read, pa.Table)
    assert list(records_of(read)) == wanted()


def test_no_rows_give_no_rows() -> None:
    assert parse_batch(dump().slice(0, 0)).num_rows == 0
    assert only(pa.array([], pa.string())) == []


def test_columns_by_other_names() -> None:
    renamed = dump().rename_columns(["docno", "body", "day"])
    named = partial(parse_batch, text="body", id="docno", reference_date="day")
    assert list(records_of(named(renamed))) == wanted()


def test_columns_left_aside() -> None:
    read = records_of(parse_batch(dump(), id=None, reference_date=None))
    assert list(read) == [pressparse.parse(text) for text in dump()["text"].to_pylist()]


def test_a_parser_of_one_s_own() -> None:
    read = partial(parse_batch, parser=pressparse.Parser(redact=True))
    again = pickle.loads(pickle.dumps(read))
    batch = pa.RecordBatch.from_pylist([{"text": "문의: 02-123-4567\n"}])
    assert "123" not in str(again(batch).to_pylist())
    assert again(batch).equals(read(batch))


@pytest.mark.parametrize(
    "kind",
    [pa.string(), pa.large_string(), pa.string_view(), pa.dictionary(pa.int32(), pa.string())],
    ids=str,
)
def test_every_kind_of_string_is_a_text(kind: pa.DataType) -> None:
    column = pa.array([SIGNED, SIGNED], kind)
    assert only(column) == [pressparse.parse(SIGNED)] * 2


@pytest.mark.parametrize(
    "day",
    [
        pa.array([dt.date(2025, 10, 29)]),
        pa.array([dt.date(2025, 10, 29)], pa.date64()),
        pa.array(["2025-10-29"]),
        pa.array(["2025. 10. 29."]),
        pa.array(["Tue, 28 Oct 2025 15:00:00 GMT"]),
        pa.array([20251029]),
        pa.array([1761782340000000001], pa.timestamp("ns")),  # a nanosecond after 23:59
        pa.array([1761663600000000], pa.timestamp("us", "Asia/Seoul")),  # midnight there
        pa.array([1761663600 * 1000], pa.timestamp("ms", "UTC")),  # the same moment
    ],
    ids=lambda day: str(day.type),
)
def test_every_kind_of_day(day: pa.Array) -> None:
    batch = pa.RecordBatch.from_arrays([pa.array([SIGNED]), day], ["text", "reference_date"])
    (record,) = records_of(parse_batch(batch))
    assert record == pressparse.parse(SIGNED, reference_date="2025-10-29")


@pytest.mark.parametrize(
    "column",
    [pa.array([7, None], pa.int32()), pa.array(["7", None]), pa.array([7, None], pa.uint64())],
    ids=lambda column: str(column.type),
)
def test_ids_are_strings_or_integers(column: pa.Array) -> None:
    batch = pa.RecordBatch.from_arrays([pa.array(["", ""]), column], ["text", "id"])
    assert [record.id for record in records_of(parse_batch(batch))] == ["7", None]


def test_a_column_of_nulls_only_is_no_column() -> None:
    columns = [pa.array([SIGNED]), pa.nulls(1), pa.nulls(1)]
    batch = pa.RecordBatch.from_arrays(columns, ["text", "id", "reference_date"])
    assert list(records_of(parse_batch(batch))) == [pressparse.parse(SIGNED)]


def rows_with_faults() -> Iterator[Any]:
    yield pa.array([SIGNED, None, SIGNED]), NO_TEXT
    yield pa.nulls(3), NO_TEXT
    broken = pa.array([SIGNED.encode(), b"\xb5\xb5\xb4\xe3", SIGNED.encode()], pa.binary())
    yield broken.view(pa.string()), BAD_TEXT


@pytest.mark.parametrize("column, warning", list(rows_with_faults()))
def test_a_row_that_is_no_document_is_answered(column: pa.Array, warning: str) -> None:
    first, fault, last = only(column)
    assert warning in fault.warnings
    assert fault.quotes == () == fault.dates
    if not pa.types.is_null(column.type):
        assert first == last == pressparse.parse(SIGNED)


@pytest.mark.parametrize("day", ["2025-02-30", "27일", "soon"])
def test_a_day_that_is_none_is_said(day: str) -> None:
    batch = pa.RecordBatch.from_pylist([{"text": SIGNED, "reference_date": day}])
    (record,) = records_of(parse_batch(batch))
    bare = pressparse.parse(SIGNED)
    said = f'The date column holds "{day}", which is read as no day.'
    assert record.warnings == (*bare.warnings, said)
    assert record.model_copy(update={"warnings": bare.warnings}) == bare


@pytest.mark.parametrize(
    "columns, message",
    [
        ({"body": ["가"]}, "no column 'text'; the columns are 'body'"),
        ({"text": [1]}, "column 'text' must hold strings, not int64"),
        ({"text": [b"x"]}, "column 'text' must hold strings, not binary"),
        ({"text": [["가"]]}, "column 'text' must hold strings, not list"),
        ({"text": ["가"], "id": [1.5]}, "column 'id' must hold strings or integers, not double"),
        ({"text": ["가"], "reference_date": [1.5]}, "column 'reference_date' must hold dates"),
    ],
)
def test_columns_that_cannot_be_read_are_named(columns: dict[str, Any], message: str) -> None:
    with pytest.raises(TypeError, match=message):
        parse_batch(pa.table(columns))


@pytest.mark.parametrize("option", ["text", "id", "reference_date"])
def test_a_column_asked_for_by_name_must_be_there(option: str) -> None:
    named: dict[str, Any] = {option: "elsewhere"}
    with pytest.raises(TypeError, match="no column 'elsewhere'; the columns are 'id', 'text', "):
        parse_batch(dump(), **named)


def test_a_name_twice_is_no_name() -> None:
    twice = pa.RecordBatch.from_arrays([pa.array([""])] * 2, ["text", "text"])
    with pytest.raises(TypeError, match="more than one column 'text'"):
        parse_batch(twice)


def test_other_columns_do_not_disturb() -> None:
    table = table_of(wanted()).append_column("url", pa.nulls(len(wanted()), pa.string()))
    assert list(records_of(table)) == wanted()
    with pytest.raises(TypeError, match="no column 'blocks', 'quotes'"):
        list(records_of(table.drop_columns(["blocks", "quotes"])))


def test_half_a_surrogate_pair_keeps_every_place() -> None:
    text = "도담시 \ud83d 소식\n\n홍보람 시장은 “\udc00좋다”고 말했다.\n"
    record = pressparse.parse(text)
    (read,) = records_of(table_of([record]))
    assert read.blocks == record.blocks
    assert read == pressparse.PressRelease.model_validate_json(
        json.dumps(record.model_dump(mode="python"), default=str)
        .replace("\\ud83d", "\\ufffd")
        .replace("\\udc00", "\\ufffd")
    )


@given(st.lists(st.text(st.characters(codec="utf-8")), max_size=4))
@settings(max_examples=40, deadline=None)
def test_any_text_comes_back(texts: list[str]) -> None:
    batch = pa.RecordBatch.from_arrays([pa.array(texts, pa.string())], ["text"])
    assert list(records_of(parse_batch(batch))) == list(map(pressparse.parse, texts))


def leaves(fields: Any, place: str = "") -> Iterator[tuple[str, pa.Field]]:
    """Yield every field of a schema by the path of its name."""
    for field in fields:
        yield place + field.name, field
        kind = field.type
        if pa.types.is_list(kind):
            kind = kind.value_type
        if pa.types.is_struct(kind):
            yield from leaves(kind, f"{place}{field.name}.")


def test_the_schema_is_that_of_the_json() -> None:
    whole = pressparse.PressRelease.model_json_schema()
    assert dict(described(whole, whole)) == {
        place: (
            kinds_of(field.type),
            field.nullable,
            (field.metadata or {}).get(b"description", b"").decode(),
        )
        for place, field in leaves(schema())
    }
    assert (schema().metadata or {})[b"schema_version"].decode() == (
        whole["properties"]["schema_version"]["default"]
    )


def described(
    model: dict[str, Any], whole: dict[str, Any], place: str = ""
) -> Iterator[tuple[str, tuple[str, bool, str]]]:
    """Yield what a JSON Schema says of every field: its type, whether it may be null, its words."""
    for name, info in model["properties"].items():
        options = info.get("anyOf", [info])
        (kind,) = [each for each in options if each.get("type") != "null"]
        nullable = len(options) > 1
        listed = kind.get("type") == "array"
        inner = kind["items"] if listed else kind
        if "$ref" in inner:
            inner = whole["$defs"][inner["$ref"].rpartition("/")[2]]
        told = inner.get("format", inner["type"])
        yield place + name, (f"[{told}]" if listed else told, nullable, info["description"])
        if "properties" in inner:
            yield from described(inner, whole, f"{place}{name}.")


def kinds_of(kind: pa.DataType) -> str:
    if pa.types.is_list(kind):
        return f"[{kinds_of(kind.value_type)}]"
    if pa.types.is_struct(kind):
        return "object"
    kinds = {"string": "string", "int64": "integer", "double": "number", "date32[day]": "date"}
    return kinds[str(kind)]


def test_elements_of_lists_are_never_null() -> None:
    for place, field in leaves(schema()):
        if pa.types.is_list(field.type):
            assert not field.type.value_field.nullable, place
            assert not field.nullable, place


def test_the_page_shows_the_columns_of_today() -> None:
    text = scale_page.PAGE.read_text(encoding="utf-8")
    assert scale_page.written(text) == text, "write it anew: python tests/scale_page.py"


def test_the_page_s_python_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    scale_page.write_dump(tmp_path)
    names: dict[str, Any] = {"__name__": "page"}
    first, stream, *others = scale_page.blocks("", "Input and output columns")
    for block in (first, stream):
        exec(compile(block, "scale.md", "exec"), names)
        assert list(records_of(pq.read_table("records.parquet"))) == wanted()
        Path("records.parquet").unlink()
    for block in others:
        exec(compile(block, "scale.md", "exec"), names)
    assert names["read"](
        names["texts"].rename_columns({"text": "body", "id": "docno"})
    ) == table_of(
        [pressparse.parse(row["text"], row["id"], redact=True) for row in dump().to_pylist()]
    )


def test_without_pyarrow_one_line_says_what_to_install() -> None:
    code = "import sys; sys.modules['pyarrow'] = None; import pressparse.arrow"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert told.stderr.splitlines()[-1] == (
        "ImportError: pressparse.arrow needs pyarrow: pip install 'pressparse[arrow]' (in a clone: pip install '.[arrow]')"
    )
