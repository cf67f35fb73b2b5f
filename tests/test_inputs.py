"""Dumps in every shape: what is good comes out, what is broken says where and why, nothing raises."""

import bz2
import csv
import datetime as dt
import gzip
import io
import json
import lzma
import pickle
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import zstandard
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from pressparse.readers import Columns, Item, Reject, UnreadableError, items

PACKINGS: dict[str, Callable[[bytes], bytes]] = {
    "": bytes,
    ".gz": gzip.compress,
    ".zst": zstandard.ZstdCompressor().compress,
    ".bz2": bz2.compress,
    ".xz": lzma.compress,
}
TEXTS = tuple(f"{number}번 자료: 가람시와 나래군이 협약을 맺었다." for number in range(1, 6))
RECORDS = [
    {"id": f"d{number}", "text": text, "date": f"2024-01-0{number}"}
    for number, text in enumerate(TEXTS, 1)
]
DAYS = [dt.date(2024, 1, number) for number in range(1, 6)]


class Writer(WARCWriter):  # type: ignore[misc]
    """The library's writer, which leaves its temporary files open."""

    @staticmethod
    def _create_temp_file() -> io.BytesIO:
        return io.BytesIO()


def json_lines(records: list[Any]) -> bytes:
    return "".join(json.dumps(each, ensure_ascii=False) + "\n" for each in records).encode()


def table(records: list[dict[str, Any]], delimiter: str = ",") -> bytes:
    out = io.StringIO()
    writer = csv.DictWriter(out, list(records[0]), delimiter=delimiter)
    writer.writeheader()
    writer.writerows(records)
    return out.getvalue().encode()


def parquet(records: list[dict[str, Any]], **options: Any) -> bytes:
    out = io.BytesIO()
    pq.write_table(pa.Table.from_pylist(records), out, **options)
    return out.getvalue()


def warc(
    pages: list[tuple[str, str, bytes]], *, packed: bool = False, status: str = "200 OK"
) -> bytes:
    out = io.BytesIO()
    writer = Writer(out, gzip=packed)
    for uri, kind, body in pages:
        headers = StatusAndHeaders(status, [("Content-Type", kind)], protocol="HTTP/1.1")
        writer.write_record(
            writer.create_warc_record(
                uri, "response", payload=io.BytesIO(body), http_headers=headers
            )
        )
    return out.getvalue()


def zipped(members: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


def read(path: Path | str, columns: Columns | None = None, max_chars: int = 100_000) -> list[Any]:
    return list(items([str(path)], columns, max_chars=max_chars))


def given(path: Path, data: bytes, max_chars: int = 100_000) -> list[Any]:
    path.write_bytes(data)
    return read(path, max_chars=max_chars)


def texts(found: list[Any]) -> list[str]:
    return [each.source().text for each in found if isinstance(each, Item)]


def rejects(found: list[Any]) -> list[tuple[str, str]]:
    return [(each.position, each.reason) for each in found if isinstance(each, Reject)]


WHOLE = {
    ".jsonl": json_lines(RECORDS),
    ".ndjson": json_lines(RECORDS),
    ".json": json.dumps(RECORDS, ensure_ascii=False, indent=2).encode(),
    ".csv": table(RECORDS),
    ".tsv": table(RECORDS, "\t"),
    ".parquet": parquet(RECORDS, row_group_size=2),
}


@pytest.mark.parametrize("packing", PACKINGS)
@pytest.mark.parametrize("suffix", WHOLE)
def test_every_format_in_every_packing(tmp_path: Path, suffix: str, packing: str) -> None:
    found = given(tmp_path / f"dump{suffix}{packing}", PACKINGS[packing](WHOLE[suffix]))
    assert texts(found) == list(TEXTS)
    assert [each.id for each in found] == [f"d{number}" for number in range(1, 6)]
    assert [each.reference_date for each in found] == DAYS
    word = {".jsonl": "line", ".ndjson": "line", ".json": "record"}.get(suffix, "row")
    assert [each.position for each in found] == [f"{word} {number}" for number in range(1, 6)]


@pytest.mark.parametrize("packing", PACKINGS)
@pytest.mark.parametrize("suffix", (*WHOLE, ".txt", ".html", ".warc"))
def test_every_format_inside_an_archive(tmp_path: Path, suffix: str, packing: str) -> None:
    data = WHOLE.get(suffix, TEXTS[0].encode())
    if suffix == ".warc":
        data = warc([("https://가람.kr/1", "text/plain", TEXTS[0].encode())])
    name = f"자료/dump{suffix}{packing}"
    found = given(tmp_path / "all.zip", zipped({name: PACKINGS[packing](data)}))
    wanted = list(TEXTS) if suffix in WHOLE else [TEXTS[0]]
    assert [text.strip() for text in texts(found)] == wanted
    assert {each.file for each in found} == {f"{tmp_path}/all.zip!{name}"}


@pytest.mark.parametrize("packed", [False, True])
def test_pages_of_a_web_archive(tmp_path: Path, packed: bool) -> None:
    page = "<html><body><p>가람시는 협약을 맺었다.</p></body></html>"
    data = warc(
        [
            ("https://a.kr/1", "text/html; charset=euc-kr", page.encode("cp949")),
            ("https://a.kr/2", "image/png", b"\x89PNG"),
            ("https://a.kr/3", "text/html; charset=Shift_JIS", "日本".encode("shift_jis")),
            ("https://a.kr/4", "text/plain", TEXTS[0].encode()),
        ],
        packed=packed,
    )
    found = given(tmp_path / ("a.warc" + ".gz" * packed), data)
    assert [(each.id, each.position) for each in found] == [
        ("https://a.kr/1", "record 1"),
        ("https://a.kr/3", "record 3"),
        ("https://a.kr/4", "record 4"),
    ]
    assert texts(found) == ["가람시는 협약을 맺었다.\n", "日本\n", TEXTS[0]]


def test_what_is_not_a_good_answer_is_no_page(tmp_path: Path) -> None:
    data = warc([("https://a.kr/1", "text/html", b"<p>gone</p>")], status="404 Not Found")
    assert given(tmp_path / "a.warc", data) == []


ENCODINGS = ("utf-8", "utf-8-sig", "cp949", "utf-16", "utf-16-le", "utf-16-be")


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("suffix", [".jsonl", ".json", ".csv", ".tsv", ".txt"])
def test_the_encoding_is_told_for_each_file(tmp_path: Path, suffix: str, encoding: str) -> None:
    plain = WHOLE.get(suffix, TEXTS[0].encode() * 20)
    found = given(tmp_path / f"a{suffix}", plain.decode().encode(encoding))
    assert texts(found) == (list(TEXTS) if suffix in WHOLE else [TEXTS[0] * 20])


def test_items_travel(tmp_path: Path) -> None:
    found = given(tmp_path / "a.jsonl", WHOLE[".jsonl"])
    assert pickle.loads(pickle.dumps(found)) == found


def test_a_named_column_that_is_not_there_is_said_before_anything_is_read(tmp_path: Path) -> None:
    for suffix in (".csv", ".tsv", ".parquet"):
        path = tmp_path / f"a{suffix}"
        path.write_bytes(WHOLE[suffix])
        with pytest.raises(
            UnreadableError, match="there is no column '기사'; there are 'id', 'text', 'date'"
        ):
            items([str(path)], Columns(text="기사"), max_chars=1000)
