"""Dumps in every shape: what is good comes out, what is broken says where and why, nothing raises."""

import bz2
import codecs
import csv
import datetime as dt
import gzip
import io
import json
import lzma
import os
import pickle
import tracemalloc
import zipfile
from collections.abc import Callable
from itertools import accumulate, cycle, pairwise, takewhile
from pathlib import Path
from typing import Any

import brotli
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import zstandard
from hypothesis import given as given_at
from hypothesis import settings
from hypothesis import strategies as st
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from pressparse.readers import Columns, Item, Reject, UnreadableError, items
from pressparse.readers.dump.columns import Reader, as_day, as_id, places
from pressparse.readers.dump.jsons import read_json
from pressparse.readers.dump.tables import read_table
from pressparse.readers.dump.unpacking import Feed
from pressparse.readers.dump.warc import bound

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
    for suffix in (".csv", ".tsv", ".parquet", ".jsonl"):
        path = tmp_path / f"a{suffix}"
        path.write_bytes(WHOLE[suffix])
        with pytest.raises(
            UnreadableError, match="there is no column '기사'; available: 'id', 'text', 'date'"
        ):
            items([str(path)], Columns(text="기사"), max_chars=1000)


def test_a_first_json_line_may_do_without_id_and_day_or_be_broken(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"note": "a"}\n{"note": "b", "no": "2"}\n', encoding="utf-8")
    first, second = items([str(path)], Columns(text="note"), max_chars=1000)
    assert isinstance(first, Item)
    assert isinstance(second, Item)
    path.write_text('{"no\n{"note": "b"}\n', encoding="utf-8")
    assert texts(read(path, Columns(text="note"))) == ["b"]


LINES = [json_lines([each]) for each in RECORDS]
BROKEN: dict[str, tuple[str, bytes, list[str], list[tuple[str, str]]]] = {
    "a torn JSON line": (
        ".jsonl",
        LINES[0] + LINES[1][:20] + b"\n" + LINES[2],
        [TEXTS[0], TEXTS[2]],
        [("line 2", "this is not valid JSON: ")],
    ),
    "a last line without its end": (".jsonl", LINES[0] + LINES[1].rstrip(), [*TEXTS[:2]], []),
    "blank lines and NUL bytes between lines": (
        ".jsonl",
        LINES[0] + b"\n \r\n" + bytes(300) + LINES[1] + bytes(9),
        [*TEXTS[:2]],
        [],
    ),
    "a NUL byte in a string": (".jsonl", b'{"text":"\xea\xb0\x80\0b"}\n', ["가\0b"], []),
    "raw line ends in strings": (".json", b'[{"text":"a\nb\tc"}]', ["a\nb\tc"], []),
    "a line in no encoding": (
        ".jsonl",
        LINES[0] + b'{"text":"' + b"\xff\xfe\xfd" * 40 + b'"}\n' + LINES[1],
        [*TEXTS[:2]],
        [("line 2", "this is in no encoding")],
    ),
    "one damaged character": (
        ".jsonl",
        LINES[0].replace("가".encode(), b"\xea\xb0", 1),
        [TEXTS[0].replace("가", "�", 1)],
        [],
    ),
    "much damaged UTF-8": (
        ".jsonl",
        LINES[0].replace("협약".encode(), b"\xed\x98" * 3) + LINES[1],
        [TEXTS[1]],
        [("line 1", "3 of its characters are damaged UTF-8")],
    ),
    "encodings that change from line to line": (
        ".jsonl",
        LINES[0] + LINES[1].decode().encode("cp949") + LINES[2],
        [*TEXTS[:3]],
        [],
    ),
    "no object": (
        ".jsonl",
        b'[1]\n3\nnull\n"\xea\xb0\x80"\ntrue\n',
        ["가"],
        [
            ("line 1", "this is a list, not an object"),
            ("line 2", "this is a number, not an object"),
            ("line 3", "this is null, not an object"),
            ("line 5", "this is true or false, not an object"),
        ],
    ),
    "no text in it": (
        ".jsonl",
        b'{"id":1}\n{"a":1,"b":2}\n{}\n{"text":null}\n{"text":" "}\n{"text":5,"id":9}\n{"text":["a"]}\n',
        [],
        [
            ("line 1", "the column 'id' holds a number, not text"),
            ("line 2", "no column name suggests a text; available: 'a', 'b'"),
            ("line 3", "no column name suggests a text; available: none"),
            ("line 4", "the text is empty"),
            ("line 5", "the text is empty"),
            ("line 6", "the column 'text' holds a number, not text"),
            ("line 7", "the column 'text' holds a list, not text"),
        ],
    ),
    "nested too deep": (
        ".jsonl",
        LINES[0] + b"[" * 100_000 + b"\n" + LINES[1],
        [*TEXTS[:2]],
        [("line 2", "this is not valid JSON: it is nested too deep")],
    ),
    "a number of too many digits": (
        ".jsonl",
        b'{"text":"a","n":' + b"7" * 5000 + b"}\n" + LINES[0],
        [TEXTS[0]],
        [("line 1", "this is not valid JSON: ")],
    ),
    "too many characters": (
        ".jsonl",
        json_lines([{"text": "가" * 1001, "id": "long"}, {"text": "가" * 1000}]),
        ["가" * 1000],
        [("line 1", "the document has 1,001 characters, more than 1,000")],
    ),
    "a line too long to be kept": (
        ".jsonl",
        LINES[0] + b'{"text":"' + b"a" * 3_000_000 + b'"}\n' + LINES[1],
        [*TEXTS[:2]],
        [("line 2", "it is too long to hold a document of at most 1,000 characters")],
    ),
    "lines in a file named as one object": (".json", b"".join(LINES), [*TEXTS], []),
    "an array in a file named as lines": (".jsonl", WHOLE[".json"], [*TEXTS], []),
    "one object over many lines": (
        ".json",
        json.dumps(RECORDS[0], indent=2).encode(),
        [TEXTS[0]],
        [],
    ),
    "objects over many lines, one after another": (
        ".jsonl",
        b"\n".join(json.dumps(each, indent=2).encode() for each in RECORDS),
        [*TEXTS],
        [],
    ),
    "an array cut short": (
        ".json",
        WHOLE[".json"][:-70],
        [*TEXTS[:4]],
        [("record 5", "the JSON ends early")],
    ),
    "a damaged object in an array": (
        ".json",
        WHOLE[".json"].replace(b'"d2"', b'"d2'),
        [TEXTS[0], *TEXTS[2:]],
        [("record 2", "this is not valid JSON: ")],
    ),
    "two damaged objects in an array": (
        ".json",
        WHOLE[".json"].replace(b'"d2"', b'"d2').replace(b'"d4",', b'"d4"{'),
        [TEXTS[0], TEXTS[2], TEXTS[4]],
        [("record 2", "this is not valid JSON: "), ("record 4", "this is not valid JSON: ")],
    ),
    "an element too long to be kept": (
        ".json",
        b"[" + LINES[0] + b',{"text":"' + b"a" * 3_000_000 + b'"},' + LINES[1] + b"]",
        [*TEXTS[:2]],
        [("record 2", "it is too long to hold a document of at most 1,000 characters")],
    ),
    "no JSON at all": (
        ".json",
        "그냥 글이다.".encode(),
        [],
        [("line 1", "this is not valid JSON: ")],
    ),
    "an empty array": (".json", b"[]", [], []),
    "nothing": (".json", b"", [], []),
    "an empty table": (".csv", b"", [], [("", "the table has no row that names its columns")]),
    "a table without text": (
        ".csv",
        b"a,b\n1,2\n",
        [],
        [("", "no column name suggests a text; available: 'a', 'b'")],
    ),
    "a table of one column": (".csv", b"x\none\ntwo\n", ["one", "two"], []),
    "semicolons": (".csv", b"sep=;\nid;text\n1;one, two\n", ["one, two"], []),
    "line ends of old": (".csv", b"id,text\r1,one\r2,two\r", ["one", "two"], []),
    "rows cut short": (
        ".csv",
        b"id,text,date\n1,one,2024-01-01\n2,two\n3,three,4,5\n4,four,,,\n",
        ["one", "four"],
        [
            ("row 2", "line 3: the row has 2 fields where the header has 3"),
            ("row 3", "line 4: the row has 4 fields where the header has 3"),
        ],
    ),
    "lines inside a field": (
        ".csv",
        b'id,text\n1,"one\n\ntwo, ""three""\n"\n2,four\n',
        ['one\n\ntwo, "three"\n', "four"],
        [],
    ),
    "an open quote before quoted rows": (
        ".csv",
        b'id,text\n1,"one\n2,"two"\n3,"three\nthree"\n',
        ["two", "three\nthree"],
        [("row 1", "line 2: a quote opened here is not closed")],
    ),
    "an open quote before plain rows": (
        ".csv",
        b'id,text\n1,"one\n2,two\n3,three\n',
        ["two", "three"],
        [("row 1", "line 2: a quote opened here is not closed")],
    ),
    "a table that ends inside a field": (
        ".csv",
        b'id,text,date\n1,one,2024\n2,"two\ngoes on, and\non',
        ["one"],
        [("row 2", "line 3: a quote opened here is not closed, and the lines below it")],
    ),
    "quotes that are not doubled": (
        ".csv",
        b'id,text\n1,"say "hi" now"\n2,"a "b" d\ngoes on\n3,c\n',
        ['say hi" now"', "c"],
        [("row 2", "line 3: its quotes are not doubled")],
    ),
    "NUL bytes in a table": (".csv", b"id,text\n1,o\0ne\n\0\0\n2,two\n", ["o\0ne", "two"], []),
    "a row too long to be kept": (
        ".csv",
        b'id,text\n1,one\n2,"' + b"a" * 3_000_000 + b'"\n3,three\n',
        ["one", "three"],
        [("row 2", "line 3: it is too long to hold")],
    ),
    "a field that never ends": (
        ".csv",
        b'id,text\n1,one\n2,"' + b"a,b,c\n" * 400_000 + b'3,"three"\n',
        ["one", "three"],
        [("row 2", "line 3: a quote opened here is not closed")],
    ),
    "an empty file": (".txt", b" \n\t", [], [("", "the file is empty")]),
    "a text too long": (
        ".txt",
        "가나".encode() * 3000,
        [],
        [("", "the document has more than 1,000 characters")],
    ),
    "no gzip": (".jsonl.gz", b"".join(LINES), [], [("line 1", "it is named as gzip data")]),
    "gzip that is not named so": (".jsonl", gzip.compress(LINES[0]), [TEXTS[0]], []),
    "gzip after gzip": (".jsonl.gz", b"".join(map(gzip.compress, LINES)), [*TEXTS], []),
    "NUL bytes after gzip": (".jsonl.gz", gzip.compress(LINES[0]) + bytes(5000), [TEXTS[0]], []),
    "rubbish after gzip": (
        ".jsonl.gz",
        gzip.compress(LINES[0]) + b"rubbish" * 9,
        [TEXTS[0]],
        [("line 2", "its gzip data are damaged, after its last whole stream; the rest is lost")],
    ),
    "no Parquet": (".parquet", b"PAR1" * 9, [], [("", "this Parquet file cannot be read: ")]),
    "Parquet without text": (
        ".parquet",
        parquet([{"a": 1, "b": 2}]),
        [],
        [("", "no column name suggests a text; available: 'a', 'b'")],
    ),
    "Parquet with other values": (
        ".parquet",
        parquet([{"text": None, "id": 1}, {"text": "", "id": 2}, {"text": "a", "id": None}]),
        ["a"],
        [("row 1", "the text is empty"), ("row 2", "the text is empty")],
    ),
    "Parquet with bytes": (
        ".parquet",
        parquet([{"text": "가나".encode("cp949") * 9}]),
        ["가나" * 9],
        [],
    ),
    "no archive": (".zip", b"PK\x03\x04" + b"x" * 99, [], [("", "this archive cannot be read: ")]),
    "an archive of nothing": (
        ".zip",
        zipped({"__MACOSX/a.txt": b"a", ".hidden.txt": b"b"}),
        [],
        [("", "there are no documents in this archive")],
    ),
    "an archive inside an archive": (
        ".zip",
        zipped({"b.zip": zipped({"a.txt": b"a"}), "c.txt": b"c"}),
        ["c"],
        [("", "this is an archive inside an archive: unpack it first")],
    ),
    "no web archive": (
        ".warc",
        b"hello\n" * 99,
        [],
        [("record 1", "the archive is damaged here: ")],
    ),
    "an empty web archive": (".warc", b"", [], [("", "there is no record in it")]),
}


@pytest.mark.parametrize("case", BROKEN)
def test_broken_things_cost_only_themselves(tmp_path: Path, case: str) -> None:
    suffix, data, wanted, refused = BROKEN[case]
    found = given(tmp_path / f"a{suffix}", data, max_chars=1000)
    assert texts(found) == wanted
    said = rejects(found)
    assert [position for position, _ in said] == [position for position, _ in refused]
    for (_, reason), (_, start) in zip(said, refused, strict=True):
        assert reason.startswith(start)
        assert "\n" not in reason
    assert all(each.file.startswith(f"{tmp_path}/a{suffix}") for each in found)


def test_a_torn_packed_tail_keeps_every_whole_record(tmp_path: Path) -> None:
    many = [
        {"id": str(number), "text": f"{number}번 글, {number * 7919}"} for number in range(3000)
    ]
    plain = json_lines(many)
    for suffix, pack in PACKINGS.items():
        packed = pack(plain)
        cut = packed[: len(packed) * 2 // 3]
        found = given(tmp_path / f"a.jsonl{suffix}", cut)
        *good, last = found
        assert [each.id for each in good] == [str(number) for number in range(len(good))]
        assert isinstance(last, Reject)
        assert last.position == f"line {len(good) + 1}"
        if suffix not in {"", ".bz2", ".zst"}:  # these two come in blocks
            assert len(good) > 1500


def test_damage_in_packed_data_keeps_what_came_before(tmp_path: Path) -> None:
    plain = json_lines([{"text": f"{number} {number * 7919:x}"} for number in range(20_000)])
    for suffix, pack in PACKINGS.items():
        packed = bytearray(pack(plain))
        middle = len(packed) // 2
        packed[middle : middle + 40] = b"\0" * 40
        found = given(tmp_path / f"a.jsonl{suffix}", bytes(packed))
        good = texts(found)
        assert len(good) > (5000 if suffix in {"", ".gz", ".xz"} else -1)
        assert rejects(found)


def test_a_damaged_row_group_costs_itself(tmp_path: Path) -> None:
    data = bytearray(parquet(RECORDS, row_group_size=1, compression="zstd", use_dictionary=False))
    start = pq.ParquetFile(io.BytesIO(bytes(data))).metadata.row_group(2).column(1).data_page_offset
    data[start : start + 60] = b"\xff" * 60
    found = given(tmp_path / "a.parquet", bytes(data))
    assert texts(found) == [*TEXTS[:2], *TEXTS[3:]]
    assert [position for position, _ in rejects(found)] == ["row 3"]


def test_a_damaged_record_of_a_web_archive_costs_itself(tmp_path: Path) -> None:
    page = [
        (f"https://a.kr/{number}", "text/plain", text.encode()) for number, text in enumerate(TEXTS)
    ]
    one = [warc([each]) for each in page]
    broken = one[1].replace(b"WARC/1.0", b"W!RC/1.0")
    found = given(
        tmp_path / "a.warc",
        one[0] + broken + one[2] + one[3].replace(b"Length: ", b"Length: x") + one[4],
    )
    assert set(texts(found)) >= {TEXTS[0], TEXTS[2], TEXTS[4]}
    assert rejects(found)
    found = given(tmp_path / "b.warc", b"".join(one)[:-40])
    assert texts(found) == [*TEXTS[:4]]
    assert rejects(found) == [("record 5", "the record ends early")]


def test_a_header_line_without_end_costs_its_record_alone(tmp_path: Path) -> None:
    endless = b"WARC/1.0\r\nWARC-Type: response\r\nX: " + b"a" * (1 << 20) + b"\r\n\r\n\r\n"
    whole = warc([("https://gaon.example/1", "text/plain; charset=utf-8", TEXTS[0].encode())])
    found = given(tmp_path / "a.warc", whole + endless + whole)
    assert texts(found) == [TEXTS[0]] * 2


def test_a_header_line_is_bounded() -> None:
    class Reading:
        def readline(self, length: int | None = None) -> bytes:
            return b"a" * (length or 1 << 30)

    reader = Reading()
    bound(reader)
    assert reader.readline(100) == b"a" * 100
    with pytest.raises(UnreadableError, match="a line of its header has more than 256 KB"):
        reader.readline()


def test_a_mark_of_byte_order_before_a_later_line_is_passed_over(tmp_path: Path) -> None:
    line = json.dumps({"id": "a", "text": TEXTS[0]}, ensure_ascii=False).encode() + b"\n"
    found = given(tmp_path / "a.jsonl", line + codecs.BOM_UTF8 + line)
    assert len(texts(found)) == 2
    assert rejects(found) == []


def test_locked_members_are_named(tmp_path: Path) -> None:
    data = bytearray(zipped({"a.txt": b"one", "b.txt": b"two"}))
    data[6] |= 1  # the first member's flags, here and in the directory at the end
    data[data.index(b"PK\x01\x02") + 8] |= 1
    found = given(tmp_path / "a.zip", bytes(data))
    assert texts(found) == ["two"]
    assert [(each.file, each.reason) for each in found[:1]] == [
        (f"{tmp_path}/a.zip!a.txt", "this member is locked with a password")
    ]


def test_korean_names_in_old_archives(tmp_path: Path) -> None:
    data = zipped({"abcd.txt": b"one"}).replace(b"abcd", "자료".encode("cp949"))
    assert given(tmp_path / "a.zip", data)[0].file == f"{tmp_path}/a.zip!자료.txt"


def test_bombs_are_stopped(tmp_path: Path) -> None:
    zeros = gzip.compress(bytes(200_000_000), 9)
    found = given(
        tmp_path / "a.zip", zipped({"a.txt.gz": zeros, "b.txt": bytes(50_000_000), "c.txt": b"c"})
    )
    assert texts(found) == ["c"]
    assert {reason for _, reason in rejects(found)} == {
        "the document has more than 100,000 characters"
    }


def test_a_huge_line_is_not_held(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    with path.open("wb") as out:
        out.write(LINES[0])
        for _ in range(50):
            out.write(b"a" * 1_000_000)
        out.write(b"\n" + LINES[1])
    tracemalloc.start()
    try:
        found = read(path, max_chars=100_000)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert texts(found) == [*TEXTS[:2]]
    assert [position for position, _ in rejects(found)] == ["line 2"]
    assert peak < 10_000_000


NAMES: tuple[tuple[tuple[str, ...], tuple[str | None, str | None, str | None]], ...] = (
    (("id", "text", "date"), ("text", "id", "date")),
    (("번호", "제목", "본문", "작성일"), ("본문", "번호", "작성일")),
    (("URL", "Title", "Content", "Published At"), ("Content", "URL", "Published At")),
    (("link", "raw_html"), ("raw_html", "link", None)),
    (("text", "html", "body"), ("text", None, None)),
    (("뉴스 식별자", "일자", "언론사", "본문"), ("본문", "뉴스 식별자", "일자")),
    (("url", "id", "text"), ("text", "id", None)),
    (("words",), ("words", None, None)),
)


@pytest.mark.parametrize("names, wanted", NAMES)
def test_columns_are_guessed(
    names: tuple[str, ...], wanted: tuple[str | None, str | None, str | None]
) -> None:
    found = places(names, Columns())
    assert (found.text, found.id, found.date) == wanted


DATES: tuple[tuple[Any, dt.date | None], ...] = (
    ("2024-03-07", dt.date(2024, 3, 7)),
    ("2024.03.07", dt.date(2024, 3, 7)),
    ("2024.3.7.", dt.date(2024, 3, 7)),
    ("2024/03/07 14:00", dt.date(2024, 3, 7)),
    ("20240307", dt.date(2024, 3, 7)),
    ("20240307142530", dt.date(2024, 3, 7)),
    (20240307, dt.date(2024, 3, 7)),
    ("2024년 3월 7일(목) 오후 3시", dt.date(2024, 3, 7)),
    ("2024. 3. 7.(목)", dt.date(2024, 3, 7)),
    ("입력 2024.03.07 18:20", dt.date(2024, 3, 7)),
    ("2024-03-07T23:30:00", dt.date(2024, 3, 7)),
    ("2024-03-07T23:30:00Z", dt.date(2024, 3, 8)),
    ("2024-03-07T23:30:00+09:00", dt.date(2024, 3, 7)),
    ("2024-03-07 23:30:00.000+0000", dt.date(2024, 3, 8)),
    ("Thu, 07 Mar 2024 10:00:00 +0900", dt.date(2024, 3, 7)),
    ("Thu, 07 Mar 2024 20:00:00 GMT", dt.date(2024, 3, 8)),
    (dt.datetime(2024, 3, 7, 20, tzinfo=dt.UTC), dt.date(2024, 3, 8)),
    (dt.datetime(2024, 3, 7, 20), dt.date(2024, 3, 7)),  # noqa: DTZ001
    (dt.date(2024, 3, 7), dt.date(2024, 3, 7)),
    ({"$date": "2024-03-07T01:00:00Z"}, dt.date(2024, 3, 7)),
    ("2024-02-30", None),
    ("20241307", None),
    ("2024", None),
    ("202403", None),
    ("어제", None),
    ("24.03.07", None),
    (1709773200, None),
    (20240307.5, None),
    (True, None),
    ("2024030712", None),
    ("12024-03-07", None),
)


@pytest.mark.parametrize("cell, day", DATES)
def test_days_are_read_as_people_write_them(cell: object, day: dt.date | None) -> None:
    found, doubt = as_day(cell)
    assert found == day
    assert (doubt is None) == (day is not None)


@pytest.mark.parametrize("cell", [None, "", "  "])
def test_no_day_is_no_doubt(cell: object) -> None:
    assert as_day(cell) == (None, None)


def test_a_day_that_cannot_be_read_is_a_warning(tmp_path: Path) -> None:
    (found,) = given(tmp_path / "a.jsonl", b'{"text":"a","date":"soon"}\n')
    assert found.reference_date is None
    assert found.source().warnings == ('The date column holds "soon", which is read as no day.',)


IDS = (
    (5, "5"),
    (" a ", "a"),
    ("", None),
    (None, None),
    (2.5, "2.5"),
    ({"$oid": "65f"}, "65f"),
    (["a", 1], '["a", 1]'),
    (b"\xea\xb0\x80", "가"),
    ("\ud83d", "\ufffd"),
)


@pytest.mark.parametrize("cell, wanted", IDS)
def test_ids_are_strings(cell: object, wanted: str | None) -> None:
    assert as_id(cell) == wanted


def test_missing_and_repeated_ids_are_kept(tmp_path: Path) -> None:
    data = json_lines([{"id": 1, "text": "a"}, {"text": "b"}, {"id": 1, "text": "c"}])
    assert [each.id for each in given(tmp_path / "a.jsonl", data)] == ["1", None, "1"]


def test_halves_of_characters_are_made_whole(tmp_path: Path) -> None:
    data = b'{"text":"\\ud83d\\ude00 a"}\n{"text":"\\ud83d b"}\n'
    found = given(tmp_path / "a.jsonl", data)
    assert texts(found) == ["😀 a", "\ufffd b"]
    assert found[1].warnings == ("Halves of characters stand as U+FFFD.",)


MARKUP = (
    ("<p>가람시는</p><p>나래군과</p>", "가람시는\n\n나래군과\n"),
    ("<!DOCTYPE html><html><body>가</body></html>", "가\n"),
    ("  <div class='a'>가<br>나</div>", "가\n나\n"),
    ("<가람시> 협약 맺어", "<가람시> 협약 맺어"),
    ("<p가람>", "<p가람>"),
    ("a < b", "a < b"),
)


@pytest.mark.parametrize("cell, wanted", MARKUP)
def test_markup_in_a_column_is_taken_off(cell: str, wanted: str) -> None:
    assert Item("f", "", cell).source().text == wanted


def test_named_columns_come_before_guesses(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"text,note,key,other\na,b,c,2024-01-01\n")
    (found,) = read(path, Columns(text="note", id="text", date="other"))
    assert (found.data, found.id, found.reference_date) == ("b", "a", dt.date(2024, 1, 1))


def test_a_later_table_without_the_named_column_is_rejected(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(b"id,note\n1,a\n")
    (tmp_path / "b.csv").write_bytes(b"id,text\n1,a\n")
    found = read(tmp_path, Columns(text="note"))
    assert texts(found) == ["a"]
    assert rejects(found) == [("", "there is no column 'note'; available: 'id', 'text'")]


def test_folders_patterns_and_files_in_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in (
        "b/2.txt",
        "b/1.txt",
        "a.txt",
        ".hidden.txt",
        "b/.git/x.txt",
        "c/README",
        "empty/.keep",
    ):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True, parents=True)
        path.write_text(name, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert texts(read(".")) == ["a.txt", "b/1.txt", "b/2.txt", "c/README"]
    assert [each.file for each in read("b")] == ["b/1.txt", "b/2.txt"]
    assert texts(read("**/*.txt")) == ["a.txt", "b/1.txt", "b/2.txt"]
    assert texts(read("[ab]*")) == ["a.txt", "b/1.txt", "b/2.txt"]
    assert read("empty") == [Reject("empty", "", "there are no documents in this folder")]
    assert read("none.txt") == [Reject("none.txt", "", "there is no such file")]
    assert read("*.csv") == [Reject("*.csv", "", "no file matches this pattern")]
    assert read("https://a.kr")[0].reason == "addresses are not fetched: download it first"
    (tmp_path / "[x].txt").write_text("x", encoding="utf-8")
    assert texts(read("[x].txt")) == ["x"]
    (tmp_path / "gone.txt").symlink_to("nowhere")
    assert rejects(read(".")) == [("", "there is no such file")]


def test_a_binary_file_is_refused_by_the_worker(tmp_path: Path) -> None:
    (found,) = given(tmp_path / "a.hwp", b"\xd0\xcf\x11\xe0" + bytes(99))
    with pytest.raises(UnreadableError, match="HWP"):
        found.source()


STANDARD = (
    (LINES[0] + LINES[1], [*TEXTS[:2]]),
    (WHOLE[".json"], [*TEXTS]),
    (gzip.compress(b"".join(LINES)), [*TEXTS]),
    ("[속보] 가람시, 협약".encode(), ["[속보] 가람시, 협약"]),
    ("가람시는 협약을".encode("cp949") * 9, ["가람시는 협약을" * 9]),
    (b"<html><body>one</body></html>", ["one\n"]),
)


@pytest.mark.parametrize("data, wanted", STANDARD)
def test_standard_input(monkeypatch: pytest.MonkeyPatch, data: bytes, wanted: list[str]) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))
    found = read("-")
    assert texts(found) == wanted
    assert {each.file for each in found} == {"-"}


def test_a_named_pipe_is_refused_without_being_opened(tmp_path: Path) -> None:
    path = tmp_path / "pipe.jsonl"
    os.mkfifo(path)
    assert [(each.position, "pipe or a device" in each.reason) for each in read(path)] == [
        ("", True)
    ]


PAGES = [(f"https://a.kr/{n}", "text/plain", t.encode()) for n, t in enumerate(TEXTS)]
RECORD_ENDS = [end - 4 + k for n in range(1, 6) for end in [len(warc(PAGES[:n]))] for k in range(5)]
"""Where an archive can be cut and lose no part of a record: in the four characters after one too."""
SEEDS = {
    **WHOLE,
    ".warc": warc(PAGES),
    ".warc.gz": warc(PAGES, packed=True),
    ".zip": zipped({f"{n}.txt": text.encode() for n, text in enumerate(TEXTS)}),
    ".jsonl.gz": gzip.compress(WHOLE[".jsonl"]),
    ".jsonl.zst": PACKINGS[".zst"](WHOLE[".jsonl"]),
    ".csv.bz2": bz2.compress(WHOLE[".csv"]),
    ".json.xz": lzma.compress(WHOLE[".json"]),
}


def test_packed_pages_of_a_web_archive(tmp_path: Path) -> None:
    out = io.BytesIO()
    writer = Writer(out, gzip=False)
    bodies = (
        ("gzip", gzip.compress(b"one")),
        ("compress", b"two"),
        ("gzip", gzip.compress(b"three" * 99)[:20] + bytes(40)),
        ("identity", b"four"),
        ("br", brotli.compress(b"five" * 50)),
        ("br", b"six" * 500),
    )
    for number, (packing, body) in enumerate(bodies):
        headers = StatusAndHeaders(
            "200 OK",
            [("Content-Type", "text/plain"), ("Content-Encoding", packing)],
            protocol="HTTP/1.1",
        )
        uri = f"https://a.kr/{number}"
        payload = io.BytesIO(body)
        writer.write_record(
            writer.create_warc_record(uri, "response", payload=payload, http_headers=headers)
        )
    found = given(tmp_path / "a.warc", out.getvalue())
    assert texts([found[0], *found[3:]]) == ["one", "four", "five" * 50]
    with pytest.raises(UnreadableError, match="gzip"):
        found[2].source()
    assert rejects(found) == [
        ("record 2", "the page is packed as 'compress', which cannot be undone here"),
        ("record 6", "the page's packed content is damaged"),
    ]


@pytest.mark.parametrize("suffix", SEEDS)
def test_cut_anywhere_the_good_beginning_is_kept(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"a{suffix}"

    @settings(max_examples=60, deadline=None)
    @given_at(st.integers(0, len(SEEDS[suffix]) - 1))
    def holds(length: int) -> None:
        found = given(path, SEEDS[suffix][:length])
        good = texts(found)
        assert good == list(TEXTS[: len(good)])
        if suffix == ".jsonl":
            assert len(good) >= SEEDS[suffix][:length].count(b"\n")
        if suffix in {".parquet", ".zip", ".jsonl.gz", ".jsonl.zst", ".csv.bz2", ".json.xz"}:
            assert rejects(found) or length == 0
        if suffix == ".warc":
            assert rejects(found) or length in RECORD_ENDS

    holds()


@pytest.mark.parametrize("suffix", SEEDS)
def test_damaged_anywhere_nothing_raises(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"a{suffix}"
    seed = SEEDS[suffix]

    @settings(max_examples=60, deadline=None)
    @given_at(
        st.lists(
            st.tuples(st.integers(0, len(seed) - 1), st.binary(max_size=6)), min_size=1, max_size=4
        )
    )
    def holds(damage: list[tuple[int, bytes]]) -> None:
        data = bytearray(seed)
        for place, put in damage:
            data[place : place + len(put)] = put
        found = given(path, bytes(data))
        again = read(path)
        assert found == again
        assert all(isinstance(each, (Item, Reject)) for each in found)
        if suffix in {".jsonl", ".ndjson"}:
            whole = set(bytes(data).split(b"\n")) & set(seed.split(b"\n")[:-1])
            assert len(texts(found)) >= len(whole)

    holds()


@pytest.mark.parametrize("name", ["a.jsonl", "a.ndjson"])
def test_a_first_line_that_looks_like_an_array_loses_no_other(tmp_path: Path, name: str) -> None:
    found = given(tmp_path / name, b"[" + SEEDS[".jsonl"][1:])
    assert texts(found) == list(TEXTS[1:])
    assert [position for position, _ in rejects(found)] == ["line 1"]


SMALL = st.lists(st.text('가나"\\{}[],\n a', min_size=1, max_size=12), max_size=5)


@given_at(
    SMALL,
    st.lists(st.integers(1, 30), min_size=1, max_size=8),
    st.binary(max_size=4),
    st.integers(0, 200),
)
@settings(max_examples=150, deadline=None)
def test_where_the_bytes_are_cut_makes_no_difference(
    written: list[str], cuts: list[int], put: bytes, place: int
) -> None:
    records = [{"id": str(number), "text": text + "."} for number, text in enumerate(written)]
    for suffix, data in (
        (".jsonl", json_lines(records)),
        (".json", json.dumps(records, ensure_ascii=False).encode()),
        (".csv", table([{"id": "", "text": "."}, *records])),
    ):
        for whole in (data, data[:place] + put + data[place:]):
            found = fed(whole, suffix, [len(whole)])
            assert fed(whole, suffix, cuts) == found
            if whole == data:
                wanted = [each["text"] for each in records]
                assert texts(found)[len(found) - len(wanted) :] == wanted


def fed(data: bytes, suffix: str, cuts: list[int]) -> list[Any]:
    """Return what is found in bytes that come in pieces of the lengths given, over and over."""
    ends = accumulate(cycle(cuts), initial=0)
    bounds = list(takewhile(lambda end: end < len(data), ends))
    feed = Feed(data[start:end] for start, end in pairwise((*bounds, len(data))))
    reader = Reader("f", Columns(), 1000)
    if suffix == ".csv":
        return list(read_table(feed, reader, tabs=False))
    return list(read_json(feed, reader, by_line=suffix == ".jsonl"))
