"""Tables in, tables out: what columns know is used, and what is read can be opened in a spreadsheet."""

import csv
import datetime as dt
import gzip
import io
import json
import shutil
import subprocess
from collections.abc import Callable
from itertools import zip_longest
from pathlib import Path
from typing import Any

import openpyxl
import pyarrow.parquet as pq
import pytest

import pressparse
from pressparse.commands.main import run as command
from pressparse.dumps.batch import BatchError, Job, run
from pressparse.readers import Columns, Item, Reject, UnreadableError, items, read
from pressparse.readers.dump import check_tables, identified
from pressparse.show.rows import TABLES
from pressparse.writers import UnwritableError
from promises import ungrounded

CITIES = ("가람시", "나래시", "다솜시", "은솔시", "한결시", "새빛시", "온새미시", "솔빛시")
SCHOOLS = (
    "누리대학교",
    "한솔대학교",
    "푸른대학교",
    "하늘대학교",
    "바다대학교",
    "별빛대학교",
    "구름대학교",
    "바람대학교",
)


def title(number: int) -> str:
    return f"{CITIES[number % 8]}-{SCHOOLS[number // 8 % 8]}, {number}번째 업무협약"


def body(number: int) -> str:
    city, school = CITIES[number % 8], SCHOOLS[number // 8 % 8]
    return (
        f"{city}는 지난 27일 시청에서 {school}와 청년 창업 지원을 위한 업무협약을 체결했다고 밝혔다.\n\n"
        f"협약식에는 김하람 {city}장과 서한결 {school} 총장이 참석했다. "
        "양측은 창업 공간 공동 운영과 교육과정 개발에 협력하기로 했다.\n"
    )


def table(rows: list[list[Any]], delimiter: str = ",") -> str:
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=delimiter).writerows(rows)
    return out.getvalue()


def sheet_of(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode(), newline="")))


def workbook(path: Path, sheets: dict[str, list[list[Any]]]) -> None:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.save(path)


def job(inputs: Path | str, output: Path, **options: Any) -> Job:
    return Job(inputs=(str(inputs),), output=str(output), **options)


def batched(inputs: Path | str, output: Path, **options: Any) -> list[pressparse.PressRelease]:
    run(job(inputs, output, overwrite=True, **options))
    return [
        pressparse.PressRelease.model_validate_json(line)
        for line in output.read_bytes().splitlines()
    ]


def rejects(output: Path) -> list[dict[str, Any]]:
    told = output.with_name(f"{output.name}.rejects.jsonl").read_bytes().splitlines()
    return [json.loads(line) for line in told]


def rows_of(path: Path, sheet: str = "agreements") -> list[dict[str, Any]]:
    book = openpyxl.load_workbook(path, read_only=True)
    names, *rows = book[sheet].iter_rows(values_only=True)
    book.close()
    return [dict(zip_longest(names, row)) for row in rows]


BIGKINDS = [
    "뉴스 식별자",
    "일자",
    "언론사",
    "기고자",
    "제목",
    "통합 분류1",
    "통합 분류2",
    "통합 분류3",
    "사건/사고 분류1",
    "인물",
    "위치",
    "기관",
    "키워드",
    "특성추출(가중치순 상위 50개)",
    "본문",
    "URL",
    "분석제외 여부",
]
WRITERS = (
    "박가온",
    "서한결 기자",
    "세종=전미르",
    "박가온·옥빛나 기자",
    "한여울 기자(한빛비즈)",
    "gaon@hanbit.example 박가온 기자",
)
SAYINGS = (
    "{body}",
    "□ {body}",
    "{city}(시장 김하람)는 오는 11. 5.(수) 시청에서 청년 정책 설명회를 개최할 예정이라고 밝혔다. 문의는 청년과로 하면 된다. 사진=가람시 제공",
    "[{city}=박가온 기자] {body}",
    "◇ 청년과 함께\n\n{body}",
    "{city}는 29일 …",
)


def exported(count: int) -> list[list[Any]]:
    """Return rows as a news archive exports them: texts cut short, and columns of what is named in them."""
    rows: list[list[Any]] = [BIGKINDS]
    for number in range(count):
        text = SAYINGS[number % len(SAYINGS)].format(
            body=body(number).replace("\n\n", " "), city=CITIES[number % 8]
        )
        rows.append(
            [
                f"01100101.2025102909{number:04}",
                20251029,
                ("한빛일보", "새벽경제신문", "온누리TV")[number % 3],
                WRITERS[number % len(WRITERS)],
                title(number),
                *(
                    "지역>가람",
                    "",
                    "",
                    "",
                    "김하람,서한결",
                    CITIES[number % 8],
                    "누리대학교,환경부",
                    "청년,창업",
                    "청년,창업",
                ),
                text[:200] + ("..." if len(text) > 200 else ""),
                f"https://news.example/{number}",
                "",
            ]
        )
    return rows


@pytest.mark.parametrize("suffix", [".xlsx", ".csv"])
def test_every_row_of_an_archive_s_export_is_an_article_with_its_head(
    tmp_path: Path, suffix: str
) -> None:
    rows, source = exported(60), tmp_path / f"NewsResult{suffix}"
    if suffix == ".xlsx":
        workbook(source, {"sheet": rows})
    else:
        source.write_bytes(table(rows).encode("cp949"))
    records = batched(source, tmp_path / "out.jsonl", workers=2)
    assert len(records) == 60
    for record, row in zip(records, rows[1:], strict=True):
        told = dict(zip(BIGKINDS, row, strict=True))
        assert record.id == told["뉴스 식별자"]
        assert record.kind == "article"
        assert record.headline is not None
        assert record.headline.text == told["제목"]
        assert record.outlet is not None
        assert record.outlet.name == told["언론사"]
        assert record.reporters
        assert all(each.name in told["기고자"] for each in record.reporters)
        assert record.published is not None
        assert record.published.value == "2025-10-29"
        assert not list(ungrounded(told["본문"], record))
    released = [each for each in records if any("looks like a release" in w for w in each.warnings)]
    assert 0 < len(released) < 60


def test_every_row_of_a_crawl_has_its_headline_and_day(tmp_path: Path) -> None:
    source = tmp_path / "crawl.csv"
    head: list[Any] = ["id", "date", "title", "content", "url"]
    days = [dt.date(2025, 1, 1) + dt.timedelta(days=3 * number) for number in range(120)]
    source.write_text(
        table(
            [
                head,
                *(
                    [
                        number,
                        f"{days[number]} 09:{number % 60:02}:00",
                        title(number),
                        body(number),
                        f"https://a.example/{number}",
                    ]
                    for number in range(len(days))
                ),
            ]
        ),
        encoding="utf-8",
    )
    records = batched(source, tmp_path / "out.jsonl", workers=2)
    assert len(records) == len(days)
    for number, record in enumerate(records):
        assert record.headline is not None
        assert record.headline.text == title(number)
        assert record.published is not None
        assert record.published.earliest == days[number]
        assert record.reference_date == days[number]


def mixed(folder: Path) -> dict[str, str]:
    """Make a folder of files of all kinds; return the headline of each agreement by where it is."""
    folder.mkdir()
    page = "<html><head><title>{0}</title></head><body><h1>{0}</h1><p>{1}</p></body></html>"
    named = ["뉴스 식별자", "일자", "언론사", "기고자", "제목", "본문"]
    listed = ["번호", "제목", "내용", "기관명", "등록일"]
    (folder / "a.txt").write_text(f"보도자료\n\n{title(0)}\n\n{body(0)}", encoding="utf-8")
    (folder / "b.html").write_text(page.format(title(1), body(1)), encoding="utf-8")
    rows = [named, ["01", "20251029", "한빛일보", "박가온", title(2), body(2)]]
    (folder / "c.csv").write_bytes(table(rows).encode("cp949"))
    rows = [named, ["01", "20251029", "새벽신문", "서한결 기자", title(3), body(3)]]
    (folder / "d.csv").write_bytes(table(rows).encode("utf-8-sig"))
    workbook(
        folder / "e.xlsx",
        {
            "보도자료": [
                ["보도자료 목록"],
                [],
                listed,
                [1, title(4), body(4), "한결시", dt.datetime(2025, 10, 29)],  # noqa: DTZ001
            ],
            "빈 표": [],
        },
    )
    line = {"id": "01", "title": title(5), "content": body(5), "date": "2025-10-29T14:20:00+09:00"}
    (folder / "f.jsonl").write_text(json.dumps(line, ensure_ascii=False), encoding="utf-8")
    front = f'---\ntitle: "{title(6)}"\ndate: 2025-10-29\npublisher: 여울타임스\nauthors:\n  - 전미르\n---\n\n'
    (folder / "g.md").write_text(front + body(6), encoding="utf-8")
    rows = [["제목", "본문", "일자"], [title(7), body(7), "2025-10-29"]]
    (folder / "h.txt").write_bytes(table(rows, "\t").encode("utf-16"))
    (folder / "~$e.xlsx").write_bytes(b"lock")
    return {
        "a.txt": title(0),
        "b.html": title(1),
        "01": title(2),
        "01#2": title(3),
        "1": title(4),
        "01#3": title(5),
        "g.md": title(6),
        "h.txt:1": title(7),
    }


def test_a_folder_of_mixed_files_gives_one_workbook(tmp_path: Path) -> None:
    wanted = mixed(tmp_path / "mixed")
    output = tmp_path / "who.xlsx"
    state = run(job(tmp_path / "mixed", output, tables=("agreements",), workers=2))
    assert (state.read, state.written, state.rejected) == (8, 8, 0)
    rows = rows_of(output)
    assert {row["document_id"].rpartition("/")[2]: row["headline"] for row in rows} == wanted
    assert [row["parties"] for row in rows] == [f"{CITIES[k]}; {SCHOOLS[0]}" for k in range(8)]
    assert [
        row["source"] for row in rows
    ] == [  # what nobody else is named for is the town's that tells of itself
        CITIES[0],
        CITIES[1],
        "한빛일보",
        "새벽신문",
        "한결시",
        CITIES[5],
        "여울타임스",
        CITIES[7],
    ]
    assert [row["published"] for row in rows[2:]] == [
        *["2025-10-29"] * 3,
        "2025-10-29T14:20",
        *["2025-10-29"] * 2,
    ]
    assert {row["signed_on"] for row in rows[2:]} == {"2025-10-27"}


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_the_workbook_opens_in_libreoffice(tmp_path: Path) -> None:
    mixed(tmp_path / "mixed")
    output = tmp_path / "who.xlsx"
    run(job(tmp_path / "mixed", output, tables=("agreements",)))
    office = ["soffice", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless"]
    utf_8 = "csv:Text - txt - csv (StarCalc):44,34,76"
    subprocess.run(
        [*office, "--convert-to", utf_8, "--outdir", str(tmp_path), str(output)],
        check=True,
        timeout=180,
        capture_output=True,
    )
    opened = sheet_of((tmp_path / "who.csv").read_bytes())
    assert opened == [
        {name: "" if cell is None else str(cell) for name, cell in row.items()}
        for row in rows_of(output)
    ]


def test_records_and_rejects_say_where_they_come_from(tmp_path: Path) -> None:
    folder = tmp_path / "dump!"
    folder.mkdir()
    workbook(
        folder / "a.xlsx",
        {
            "하나": [["번호", "본문"], [1, body(1)], [2, None]],
            "둘": [["번호", "본문"], [1, body(2)]],
        },
    )
    (folder / "b.jsonl").write_text('{"text": "가"}\n{"torn\n', encoding="utf-8")
    import zipfile  # noqa: PLC0415

    with zipfile.ZipFile(folder / "c.zip", "w") as archive:
        archive.write(folder / "a.xlsx", "x/a.xlsx")
        archive.writestr("b.txt", body(3))
    records = batched(folder, tmp_path / "out.jsonl")
    inside = str(folder)
    assert [(each.id, str(each.origin)) for each in records] == [
        ("1", f"{inside}/a.xlsx!하나:1"),
        ("1#2", f"{inside}/a.xlsx!둘:1"),
        (None, f"{inside}/b.jsonl:1"),
        ("1#3", f"{inside}/c.zip!x/a.xlsx!하나:1"),
        ("1#4", f"{inside}/c.zip!x/a.xlsx!둘:1"),
        (f"{inside}/c.zip!b.txt", f"{inside}/c.zip!b.txt"),
    ]
    assert records[3].origin == pressparse.Origin(
        input=f"{inside}/c.zip", member="x/a.xlsx!하나", row=1
    )
    assert [(each["id"], each["origin"]) for each in rejects(tmp_path / "out.jsonl")] == [
        ("2", {"input": f"{inside}/a.xlsx", "member": "하나", "row": 2}),
        (None, {"input": f"{inside}/b.jsonl", "member": None, "row": 2}),
        ("2#2", {"input": f"{inside}/c.zip", "member": "x/a.xlsx!하나", "row": 2}),
    ]


def test_no_two_documents_have_one_id() -> None:
    given = ["a", "a", "a#2", None, "a", *(str(number) for number in range(3000)), "7"]
    found = list(identified(Item("f", f"row {k}", "t", id=each) for k, each in enumerate(given)))
    ids = [each.id for each in found if each.id is not None]
    assert ids[:4] == ["a", "a#2", "a#2#2", "a#3"]
    assert ids[-1] == "7#2"
    assert len(ids) == len(set(ids)) == len(given) - 1
    assert [each.id for each in identified(iter([Reject("f", "", "no"), Item("f", "", "t")]))] == [
        None,
        "f",
    ]


KEPT = [
    ["id", "본문", "면", "분류", "제목"],
    ["1", body(1), "A1", "사회", title(1)],
    ["2", body(2), "", "경제", title(2)],
]


@pytest.mark.parametrize(
    "columns, wanted",
    [
        (Columns(), [{}, {}]),
        (Columns(keep=("면",)), [{"면": "A1"}, {}]),
        (
            Columns(keep=("분류", "제목")),
            [{"분류": "사회", "제목": title(1)}, {"분류": "경제", "제목": title(2)}],
        ),
        (Columns(keep_all=True), [{"면": "A1", "분류": "사회"}, {"분류": "경제"}]),
    ],
)
def test_columns_pass_through(
    tmp_path: Path, columns: Columns, wanted: list[dict[str, str]]
) -> None:
    source = tmp_path / "a.csv"
    source.write_text(table(KEPT), encoding="utf-8")
    records = batched(source, tmp_path / "out.jsonl", columns=columns)
    assert [{each.column: each.cell for each in record.kept} for record in records] == wanted
    run(job(source, tmp_path / "out.xlsx", columns=columns, tables=("parties",)))
    for row in rows_of(tmp_path / "out.xlsx", "parties"):
        told = wanted[int(row["document_id"]) - 1]
        assert {name: row[name] for name in told} == told
    run(job(source, tmp_path / "out.csv", columns=columns))
    first, _ = sheet_of((tmp_path / "out.csv").read_bytes())
    if columns.keep_all:
        assert json.loads(first["kept"]) == wanted[0]
    else:
        assert {name: first[name] for name in columns.keep} == wanted[0]


def test_columns_are_told_for_each_file(tmp_path: Path) -> None:
    for name, head in (("a.csv", ["말", "위"]), ("b.csv", ["글", "머리"])):
        (tmp_path / name).write_text(table([head, [body(1), name]]), encoding="utf-8")
    output = tmp_path / "out.jsonl"
    asked = ["batch", str(tmp_path / "a.csv"), str(tmp_path / "b.csv"), "-o", str(output), "-q"]
    told = [
        "--text-column",
        "a.csv=말",
        "--text-column",
        "글",
        "--title-column",
        "위",
        "--title-column",
        "b*=머리",
    ]
    assert command([*asked, *told]) == 0
    heads = [json.loads(line)["headline"]["text"] for line in output.read_bytes().splitlines()]
    assert heads == ["a.csv", "b.csv"]


@pytest.mark.parametrize("suffix", [".csv", ".xlsx", ".parquet"])
def test_a_table_whose_text_cannot_be_told_is_an_error(tmp_path: Path, suffix: str) -> None:
    rows = [["번호", "말씀", "머리"], ["1", body(1), title(1)]]
    (tmp_path / "a.jsonl").write_text('{"text": "가"}\n', encoding="utf-8")
    path = tmp_path / f"codes{suffix}"
    if suffix == ".xlsx":
        workbook(path, {"하나": rows})
    elif suffix == ".csv":
        path.write_text(table(rows), encoding="utf-8")
    else:
        import pyarrow as pa  # noqa: PLC0415

        pq.write_table(pa.Table.from_pylist([dict(zip(rows[0], rows[1], strict=True))]), path)
    output = tmp_path / "out.jsonl"
    with pytest.raises(UnreadableError, match=r"'번호', '말씀', '머리'.*--text-column"):
        run(job(tmp_path, output))
    assert not output.exists()
    told = Columns(by_file=((path.name, "text", "말씀"),))
    assert run(job(tmp_path, output, columns=told)).written == 2


def test_a_named_column_that_no_table_has_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("본문,제목\n가,나\n", encoding="utf-8")
    (tmp_path / "b.csv").write_text("본문,매체\n가,나\n", encoding="utf-8")
    check_tables([str(tmp_path)], Columns(title="제목", outlet="매체"))
    with pytest.raises(UnreadableError, match="no column '신문'; available: '본문', '제목'"):
        check_tables([str(tmp_path)], Columns(outlet="신문"))
    with pytest.raises(UnreadableError, match=r"b\.csv: there is no column '제목'"):
        check_tables([str(tmp_path)], Columns(by_file=(("b.csv", "title", "제목"),)))


def one(path: Path) -> list[Item | Reject]:
    return list(items([str(path)], max_chars=10_000))


def test_workbooks_as_they_are_found(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    workbook(
        path,
        {
            "표지": [
                ["보도자료 목록", None],
                [None, None],
                ["번호", "본문"],
                [1.0, "가_x000D_\n나"],
                [None, None],
                [2, 5],
            ],
            "가림": [["번호", "본문"], [9, "숨은 글"]],
            "부록": [["코드", "이름"], [1, "가"]],
        },
    )
    book = openpyxl.load_workbook(path)
    book["가림"].sheet_state = "hidden"
    book.save(path)
    found = one(path)
    assert [(each.member, each.position, each.id) for each in found] == [
        ("표지", "row 1", "1"),
        ("표지", "row 3", "2"),
        ("부록", "", None),
    ]
    assert isinstance(found[0], Item)
    assert found[0].data == "가\r\n나"
    assert [each.reason for each in found if isinstance(each, Reject)] == [
        "the column '본문' holds a number, not text",
        "no column name suggests a text; available: '코드', '이름'",
    ]


@pytest.mark.parametrize(
    "data, said",
    [
        (b"PK\x03\x04 damaged", "this workbook cannot be read"),
        (b"\xd0\xcf\x11\xe0" + bytes(600), "locked with a password, or of an old Excel"),
        (b"", "this workbook cannot be read"),
        (b"no workbook", "this workbook cannot be read"),
    ],
)
def test_what_is_no_workbook_is_rejected(tmp_path: Path, data: bytes, said: str) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(data)
    (found,) = one(path)
    assert isinstance(found, Reject)
    assert said in found.reason
    check_tables([str(path)])


def test_a_workbook_cut_anywhere_raises_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    workbook(path, {"하나": [["번호", "본문"], *([number, body(number)] for number in range(50))]})
    whole = path.read_bytes()
    for cut in range(0, len(whole), 97):
        for data in (whole[:cut], whole[:cut] + b"\0\xff" + whole[cut + 2 :]):
            path.write_bytes(data)
            assert one(path)
            check_tables([str(path)])


def test_an_ordinary_text_with_tabs_is_no_table(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("가\t나\n다\t라\n".encode("utf-16"))
    (tmp_path / "b.txt").write_text("본문\t제목\n다\t라\n", encoding="utf-8")
    assert [each.position for each in one(tmp_path)] == ["", ""]


def test_front_matter_is_given() -> None:
    front = "title: '가람시: 협약'\nDate: 2025-10-29 14:20\ntags: [가, 나]\nreporters: [박가온, 서한결]\nmedia: 한빛일보\nnote:\n"
    source = read(f"---\n{front}---\n\n{body(1)}".encode(), "a.md")
    assert source.text == body(1)
    assert source.given is not None
    assert (source.given.title, source.given.outlet) == ("가람시: 협약", "한빛일보")
    assert source.given.reporters == ("박가온", "서한결")
    assert source.given.published == dt.datetime(2025, 10, 29, 14, 20)  # noqa: DTZ001
    assert read(b"---\nno front matter\n", "a.md").given is None
    assert read(f"---\n{front}---\n".encode(), "a.txt").text.startswith("---")


OUT: dict[str, Callable[[Path], list[dict[str, str]]]] = {
    ".csv": lambda path: sheet_of(path.read_bytes()),
    ".csv.gz": lambda path: sheet_of(gzip.decompress(path.read_bytes())),
    ".xlsx": lambda path: rows_of(path, path.name.split(".")[0]),
    ".parquet": lambda path: pq.read_table(path).to_pylist(),
}
ROWS = 16
"""Each town with two of the schools: as much as two workers are handed at once."""


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("tables") / "dump.csv"
    rows: list[list[Any]] = [["번호", "제목", "본문", "일자"]]
    rows += [[number, title(number), body(number), "2025-10-29"] for number in range(ROWS)]
    path.write_text(table(rows), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def records(
    source: Path, tmp_path_factory: pytest.TempPathFactory
) -> list[pressparse.PressRelease]:
    return batched(source, tmp_path_factory.mktemp("records") / "out.jsonl")


@pytest.mark.parametrize("name", TABLES)
@pytest.mark.parametrize("suffix", OUT)
def test_every_table_in_every_format(
    source: Path, records: list[pressparse.PressRelease], tmp_path: Path, name: str, suffix: str
) -> None:
    output = tmp_path / f"{name}{suffix}"
    run(job(source, output, tables=(name,)))
    wanted = [
        {column: "" if cell is None else str(cell) for column, cell in row.items()}
        for row in pressparse.rows(records, name)
    ]
    found = [
        {
            column: ""
            if cell is None
            else str(cell.date() if isinstance(cell, dt.datetime) else cell)
            for column, cell in row.items()
        }
        for row in OUT[suffix](output)
    ]
    assert found == wanted
    assert bool(wanted) == (name != "quotes")
    assert not output.with_name(f"{output.name}.part").exists()


@pytest.mark.parametrize("suffix", [".csv", ".xlsx", ".parquet"])
def test_the_bytes_are_the_same_for_any_workers_and_after_an_interrupt(
    source: Path, tmp_path: Path, suffix: str
) -> None:
    whole = tmp_path / f"whole{suffix}"
    run(job(source, whole, tables=("parties",)))
    other = tmp_path / f"other{suffix}"
    told = 0

    def stop(_: object) -> None:
        nonlocal told
        told += 1
        if told == 11:
            raise KeyboardInterrupt

    from pressparse.dumps.batch import StoppedError  # noqa: PLC0415

    with pytest.raises(StoppedError):
        run(job(source, other, tables=("parties",), commit=3), stop)
    run(job(source, other, tables=("parties",), commit=3, workers=2, resume=True))
    assert other.read_bytes() == whole.read_bytes()


def test_a_workbook_without_a_table_named_has_all(source: Path, tmp_path: Path) -> None:
    output = tmp_path / "all.xlsx"
    run(job(source, output))
    book = openpyxl.load_workbook(output)
    assert book.sheetnames == list(TABLES)
    assert book["parties"].freeze_panes == "A2"
    assert book["parties"].max_row == 2 * ROWS + 1


def test_cells_are_texts_whatever_they_look_like(tmp_path: Path) -> None:
    long = "가" * 40_000
    source = tmp_path / "a.jsonl"
    lines = [{"id": "=1+1", "title": "\u0007@cmd", "text": body(1), "keep": long}]
    source.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    output = tmp_path / "a.xlsx"
    run(job(source, output, tables=("agreements",), columns=Columns(keep=("keep",))))
    book = openpyxl.load_workbook(output)
    first = next(book["agreements"].iter_rows(min_row=2))
    assert (first[0].data_type, first[0].value) == ("s", "=1+1")
    assert first[1].value == "\ufffd@cmd"
    assert (len(first[-1].value), first[-1].value[-1]) == (32_767, "…")


def test_a_mark_for_spreadsheets_where_it_is_asked_for(source: Path, tmp_path: Path) -> None:
    for number, tables in enumerate(((), ("parties",))):
        output = tmp_path / f"{number}.csv"
        run(job(source, output, tables=tables, bom=True))
        assert output.read_bytes().startswith(
            b"\xef\xbb\xbf" + (b"document_id" if tables else b"id,")
        )


@pytest.mark.parametrize(
    "name, options, said",
    [
        ("a.jsonl", {"tables": ("parties",)}, "a table goes to a name that ends in"),
        ("a.csv", {"tables": ("parties", "areas")}, "several tables need a workbook"),
        (
            "a.csv",
            {"tables": ("partys",)},
            "there is no table 'partys'; available: documents, agreements",
        ),
        ("a.parquet", {"bom": True}, "--bom is for .csv only"),
        ("a.xls", {}, "the name must end in"),
    ],
)
def test_what_cannot_be_written_is_said_before_anything_is_read(
    source: Path, tmp_path: Path, name: str, options: dict[str, Any], said: str
) -> None:
    with pytest.raises(UnwritableError, match=said):
        run(job(source, tmp_path / name, **options))
    with pytest.raises(BatchError, match="JSON lines"):
        run(Job(inputs=(str(source),), output="-", tables=("parties",)))


def test_another_table_is_another_run(source: Path, tmp_path: Path) -> None:
    output = tmp_path / "a.csv"
    run(job(source, output, tables=("parties",)))
    assert command(["batch", str(source), "-o", str(output), "-t", "areas", "--resume"]) == 2


def test_rows_in_python() -> None:
    record = pressparse.parse(
        body(1), id="a", hints=pressparse.Hints(title=title(1), outlet="한빛일보")
    )
    first, second = record.to_rows("parties")
    assert (first["document_id"], first["headline"], first["source"]) == ("a", title(1), "한빛일보")
    assert [(each["party"], each["signed_by"]) for each in (first, second)] == [
        ("나래시", "김하람 시장"),
        ("누리대학교", "서한결 총장"),
    ]
    told = json.loads(record.model_dump_json())
    assert list(pressparse.rows([record, told], "parties")) == [first, second] * 2
    with pytest.raises(
        ValueError, match="no such table: 'party'; available: documents, agreements"
    ):
        pressparse.rows([], "party")
    assert pressparse.parse("가").to_rows("agreements") == []


def test_finished_records_as_tables(
    source: Path, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    lines, output = tmp_path / "records.jsonl", tmp_path / "who.xlsx"
    records = batched(source, lines)
    assert command(["table", str(lines), "-t", "agreements", "-o", str(output)]) == 0
    assert [row["document_id"] for row in rows_of(output)] == [each.id for each in records]
    assert sorted(path.name for path in tmp_path.glob("who*")) == ["who.xlsx"]
    capfdbinary.readouterr()
    assert command(["table", str(lines), "-t", "agreements", "--bom"]) == 0
    told = capfdbinary.readouterr().out
    run(job(source, tmp_path / "who.csv", tables=("agreements",), bom=True))
    assert told == (tmp_path / "who.csv").read_bytes()


@pytest.mark.parametrize(
    "asked, said",
    [
        (["-t", "partys"], "there is no table 'partys'"),
        ([], "standard output takes one table"),
        (["-o", "{0}/a.csv"], "name a table with -t"),
        (["-t", "areas", "-o", "{0}/there.csv"], "exists: --overwrite"),
        (["-t", "areas", "-o", "{0}/a.doc"], "a table goes to a name that ends in"),
        (["-t", "areas", "-o", "{0}/none/a.csv"], "No such file"),
    ],
)
def test_what_cannot_be_laid_out_says_why_in_one_line(
    tmp_path: Path, asked: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "there.csv").touch()
    (tmp_path / "r.jsonl").write_text(pressparse.parse(body(1)).model_dump_json() + "\n")
    assert (
        command(["table", str(tmp_path / "r.jsonl"), *(each.format(tmp_path) for each in asked)])
        == 2
    )
    told = capsys.readouterr().err
    assert said.lower() in told.lower()
    assert told.count("\n") == 1
