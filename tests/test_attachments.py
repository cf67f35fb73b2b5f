"""Files that releases are attached as: text, places, one record of several, and files that cannot be read."""

import json
import pickle
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption

import attached
import pressparse
from attached import Pages, compound, docx_file, hwp, hwpx, hwpx_paragraph, pdf, picture_pdf, zipped
from pressparse.commands.main import run
from pressparse.readers import UnreadableError, read, read_file, record_of
from pressparse.readers.attachments import Format, child, format_of, guard
from pressparse.readers.attachments.heads import head_rows
from pressparse.readers.attachments.lines import columns, lines_of
from pressparse.readers.attachments.marks import Glyph, Rule, joined
from pressparse.readers.attachments.pieces import TOO_LARGE, Break, Piece
from pressparse.readers.attachments.wraps import Wraps
from pressparse.record import PressRelease
from pressparse.span import Place, Span

MADE = {"HWPX": hwpx, "DOCX": docx_file, "PDF": pdf}


def values(record: PressRelease) -> object:
    told = record.published
    return (
        record.kind,
        record.headline and record.headline.text,
        record.issuer and record.issuer.name,
        told and told.value,
        [(c.department, c.role, c.rank, c.name, c.phone) for c in record.contacts],
        [q.text for q in record.quotes],
        [(d.text, d.value) for d in record.dates],
        [p.text for p in record.paragraphs],
    )


@pytest.mark.parametrize("kind", MADE)
def test_a_release_reads_the_same_in_every_format(kind: str) -> None:
    record = record_of(read(MADE[kind]()))
    assert values(record) == (
        "release",
        "가람시·나래대학교, 청년이 머무는 도시를 위한 업무협약 체결",
        "가람시",
        "2024-03-05T10:00",
        [
            ("미래교육과", "책임자", "과장", "이나래", "031-123-4567"),
            ("인재양성팀", "담당자", "주무관", "박다온", "031-123-4568"),
        ],
        ["청년이 머무는 도시를 만들겠다"],
        [("5일", "2024-03-05")],
        [attached.RELEASE[3], attached.RELEASE[4]],
    )


def test_hwp_is_read_packed_and_plain() -> None:
    for flags in (0, 1):
        assert read(hwp(["가람시 소식", "둘째 문단"], flags)).text == "가람시 소식\n\n둘째 문단\n"


# Formats are told by what files hold.

FORMATS = {
    "hwp": (hwp(), Format.HWP),
    "hwpx": (hwpx(), Format.HWPX),
    "docx": (docx_file(), Format.DOCX),
    "pdf": (pdf(), Format.PDF),
    "pdf behind a line": (b"\n\n" + pdf(), Format.PDF),
    "hwpx cut": (hwpx()[:400], Format.HWPX),
    "old hwp": (b"HWP Document File V3.00 \x1a\x01\x02\x03\x04\x05", Format.OLD_HWP),
    "archive": (zipped({"a.txt": "가"}), None),
    "old word": (compound({"WordDocument": b"x" * 100}), None),
    "text": ("가람시는 %PDF-1.4 를 공개했다.".encode(), Format.PDF),
    "page": (b"<html><p>%PDF-1.4</p></html>", None),
    "nothing": (b"", None),
}


@pytest.mark.parametrize("name", FORMATS)
def test_formats_are_told_by_content(name: str) -> None:
    data, kind = FORMATS[name]
    assert format_of(data) is kind


@pytest.mark.parametrize("name", ["a.hwpx", "a.pdf", "a.txt", "a.html", ""])
def test_the_name_of_a_file_says_nothing(name: str) -> None:
    assert read(hwp(["가람시 소식"]), name).text == "가람시 소식\n"


# Tables, frames, notes, headers.

CELLS: list[attached.Row] = [
    ["구분", "내용"],
    ["목표", ["첫째 줄", "둘째 줄"]],
    ["", "빈 칸 뒤"],
]


@pytest.mark.parametrize("kind", MADE)
def test_rows_are_lines_and_lines_within_cells_stay(kind: str) -> None:
    source = read(MADE[kind](["앞 문단이다.", CELLS, "뒤 문단이다."]))
    assert source.text == (
        "앞 문단이다.\n\n구분\t내용\n목표\t첫째 줄\n둘째 줄\n빈 칸 뒤\n\n뒤 문단이다.\n"
    )
    page = 1 if kind == "PDF" else None
    at = source.text.index
    assert source.places.at(at("둘째 줄")) == Place(None, page, None, 1, 2, 2)
    assert source.places.at(at("빈 칸")) == Place(None, page, None, 1, 3, 2)
    assert source.places.at(at("뒤 문단")) == Place(None, page, 2)


@pytest.mark.parametrize("kind", MADE)
def test_a_row_of_a_head_table_is_one_line(kind: str) -> None:
    rows = [
        ["보도시점", ["(온라인) 2024. 3. 5.", "(지면) 2024. 3. 6. 조간"], "배포", "2024. 3. 5."]
    ]
    assert read(MADE[kind]([rows])).text == (
        "보도시점\t(온라인) 2024. 3. 5. (지면) 2024. 3. 6. 조간\t배포\t2024. 3. 5.\n"
    )


def test_what_stands_beside_a_label_that_spans_rows_is_in_its_line() -> None:
    def cell(text: str, row: int, column: int, before: Break) -> Piece:
        return Piece(text, before, Place(None, 1, None, 1, row, column))

    pieces = [
        cell("보도시점", 1, 1, Break.PARAGRAPH),
        cell("2024. 3. 5. 10:00", 1, 2, Break.CELL),
        cell("", 2, 1, Break.LINE),
        cell("2024. 3. 6. 조간", 2, 2, Break.CELL),
        cell(
            "한 칸뿐인 긴 글은 표 안의 글이므로 줄을 바꾼 그대로 남아야 하고 앞 줄에 붙지 않는다",
            3,
            1,
            Break.LINE,
        ),
    ]
    assert [each.before for each in head_rows(pieces)] == [
        Break.PARAGRAPH,
        Break.CELL,
        Break.SPACE,
        Break.LINE,
    ]


def test_a_table_within_a_cell_keeps_its_rows() -> None:
    inner = "<hp:tbl>" + "".join(
        f"<hp:tr><hp:tc><hp:subList>{hwpx_paragraph(a)}</hp:subList></hp:tc>"
        f"<hp:tc><hp:subList>{hwpx_paragraph(b)}</hp:subList></hp:tc></hp:tr>"
        for a, b in (("가", "나"), ("다", "라"))
    )
    outer = (
        "<hp:tbl><hp:tr><hp:tc><hp:subList>"
        + hwpx_paragraph("밖", inner + "</hp:tbl>")
        + "</hp:subList></hp:tc></hp:tr></hp:tbl>"
    )
    text = read(hwpx([], more=hwpx_paragraph("", outer))).text
    assert "가\t나\n다\t라" in text
    assert "밖" in text


def test_notes_stand_behind_their_paragraph() -> None:
    note = f"<hp:ctrl><hp:footNote><hp:subList>{hwpx_paragraph('각주의 말이다.')}</hp:subList></hp:footNote></hp:ctrl>"
    more = hwpx_paragraph("첫 문단이다.", note) + hwpx_paragraph("둘째 문단이다.")
    text = read(hwpx([], more=more)).text
    assert text == "첫 문단이다.\n\n각주의 말이다.\n\n둘째 문단이다.\n"


def test_headers_and_footers_stand_last_and_are_boilerplate() -> None:
    blocks = [*attached.RELEASE, "가람시는 앞으로도 청년이 머무는 도시를 만들어 갈 계획이다."]
    source = read(docx_file(blocks, "가람시 소식지 제3호", "가람시청 공보실"))
    body, _, running = source.text.partition("[첨부파일: 머리말과 꼬리말]")
    assert running == "\n\n가람시 소식지 제3호\n\n가람시청 공보실\n"
    assert "소식지" not in body
    record = record_of(source)
    last = source.text.index("소식지")
    assert [b.kind for b in record.blocks if b.span.start <= last < b.span.end] == ["boilerplate"]


# The pages of a PDF.


def test_wrapped_lines_are_one_paragraph_and_no_space_is_invented() -> None:
    lines = (
        "가람시는 오는 3월부터 청년이 머무는 도시를 만들기 위한 지역인",
        "재 양성 사업을 나래대학교와 함께 추진한다고 밝혔다. 이 사업에",
        "모두 30억 원을 들인다.",
    )
    text = read(Pages().lines(30, 500, *lines).done()).text
    assert text == (
        "가람시는 오는 3월부터 청년이 머무는 도시를 만들기 위한 지역인재 양성 사업을 나래대학교와 함께 "
        "추진한다고 밝혔다. 이 사업에 모두 30억 원을 들인다.\n"
    )


WRAPS = [
    ("현장에서 느끼는 비효율적", "이고 불합리한 관행", ""),
    ("근로자의 안전을", "지키기 위해", " "),
    ("사업을 추진했다.", "이 사업은", " "),
    ("나래대학교(총장", "이다온)와", " "),
    ("가람시·", "나래군", ""),
    ("협약을 맺었다", ".", ""),
    ("함께 만든 범정부 온새미", "로를 열었다", ""),
]


@pytest.mark.parametrize("before,after,gap", WRAPS)
def test_what_stands_where_a_line_is_wrapped(before: str, after: str, gap: str) -> None:
    assert Wraps(["그 온새미로 사업은", "이 온새미로는 크다"]).gap(before, after) == gap


def test_a_paragraph_goes_on_overleaf_and_page_numbers_do_not_stand_in_it() -> None:
    pages = Pages()
    for number, line in enumerate(
        (
            "가람시와 나래대학교는 앞으로 다섯 해 동안 지역의 청년을 위한",
            "교육과정을 함께 열고 장학금을 지원하기로 했다.",
        ),
        1,
    ):
        pages.say(30, 540, line).say(190, 20, f"- {number} -").say(30, 585, "가람시 소식").turn()
    source = read(pages.say(30, 540, "끝.").say(30, 585, "가람시 소식").done())
    assert source.text == (
        "가람시와 나래대학교는 앞으로 다섯 해 동안 지역의 청년을 위한 교육과정을 함께 열고 장학금을 지원하기로 했다.\n\n"
        "끝.\n\n[첨부파일: 머리말과 꼬리말]\n\n가람시 소식\n"
    )
    assert source.places.at(source.text.index("교육과정")) == Place(None, 2)
    assert str(source.where(Span(start=0, end=3))) == "p. 1, paragraph 1"


def test_columns_are_read_one_after_the_other() -> None:
    left = [f"왼쪽 단의 {k}째 줄은 여기에 길게 있다" for k in "첫둘셋넷"]
    right = [f"오른쪽 단의 {k}째 줄은 여기에 길다" for k in "첫둘셋넷"]
    pages = Pages().say(30, 560, "두 단에 걸친 제목")
    text = read(pages.lines(30, 500, *left).lines(230, 500, *right).done()).text
    places = [text.index(line[:9]) for line in (*left, *right)]
    assert text.startswith("두 단에 걸친 제목")
    assert places == sorted(places)


def test_a_row_without_ruled_lines_is_read_cell_by_cell() -> None:
    pages = Pages().say(30, 500, "보도시점").say(110, 507, "2024. 3. 5.(화) 10:00")
    pages.say(110, 493, "(지면) 2024. 3. 6.(수) 조간").say(280, 500, "배포").say(330, 500, "즉시")
    assert read(pages.done()).text == (
        "보도시점\t2024. 3. 5.(화) 10:00 (지면) 2024. 3. 6.(수) 조간\t배포\t즉시\n"
    )


def test_a_merged_cell_with_a_line_in_each_row_is_several() -> None:
    pages = Pages()
    for x, y, wide, high in ((30, 460, 80, 40), (110, 480, 200, 20), (110, 460, 200, 20)):
        pages.canvas.rect(x, y, wide, high)
    pages.say(40, 486, "미래과").say(40, 466, "인재팀").say(120, 486, "이나래").say(
        120, 466, "박다온"
    )
    assert read(pages.done()).text == "미래과\t이나래\n인재팀\t박다온\n"


def test_dashes_are_one_ruled_line() -> None:
    dashes = [Rule.level(10.0, x, x + 3.0) for x in range(0, 60, 5)]
    assert joined([*dashes, Rule.level(10.4, 100, 130), Rule.upright(5, 0, 2)]) == [
        Rule.level(sum(r.at for r in [*dashes, Rule.level(10.4, 0, 0)]) / 13, 0, 58.0),
        Rule.level(sum(r.at for r in [*dashes, Rule.level(10.4, 0, 0)]) / 13, 100, 130),
    ]


def test_a_raised_sign_stands_in_its_line() -> None:
    word = [Glyph(char, 10.0 * k, 10.0 * k + 10, 100, 110) for k, char in enumerate("가람시")]
    lines = lines_of([*word, Glyph("*", 30, 34, 105, 110)])
    assert [line.text for line in lines] == ["가람시*"]
    assert columns(lines) == [lines]


# Where values stand, and several files as one.


def test_a_record_tells_where_its_values_stand_and_is_the_same_without() -> None:
    record = record_of(read(pdf()))
    assert str(record.where(record.published)) == "p. 1, table 2, row 1, column 2"
    assert str(record.where(record.contacts[1])) == "p. 1, table 4, row 2, column 2"
    assert str(record.where(record.quotes[0])) == "p. 1, paragraph 2"
    assert record.where(None) is None
    again = PressRelease.model_validate_json(record.model_dump_json())
    assert again == record
    assert again.where(again.published) is None
    assert "places" not in record.model_dump()
    kept = pickle.loads(pickle.dumps(record))
    assert kept.where(kept.published) == record.where(record.published)


PAGE = "<html><head><title>보도자료</title></head><body><p>보도자료를 첨부합니다.</p></body></html>"


def test_a_page_and_its_attachment_are_one_record(tmp_path: Path) -> None:
    file = tmp_path / "협약.hwpx"
    file.write_bytes(hwpx())
    record = pressparse.parse([PAGE.encode(), file], id="3")
    assert record.id == "3"
    assert values(record)[1:5] == values(record_of(read(hwpx())))[1:5]  # type: ignore[index]
    assert str(record.where(record.contacts[0])) == "협약.hwpx, table 4, row 1, column 1"
    masked = pressparse.parse([PAGE.encode(), file], redact=True)
    assert masked.contacts[0].phone == "***-***-****"
    assert masked.where(masked.contacts[0]) == record.where(record.contacts[0])


def test_a_file_that_says_the_same_again_is_left_out() -> None:
    record = pressparse.parse([read(hwpx()), pdf()])
    assert record.warnings == ("file 2 says what file 1 says; it was left out.",)
    assert len(record.contacts) == 2


def test_parse_takes_text_or_files() -> None:
    with pytest.raises(TypeError, match="parse needs str"):
        pressparse.parse(3)  # type: ignore[arg-type]


# What cannot be read, and why.


def locked_pdf() -> bytes:
    return Pages(encrypt=StandardEncryption("열쇠", canPrint=0)).say(30, 500, "가람시").done()


NOT_READ = {
    "locked HWP": (hwp(flags=3), "this HWP cannot be read: it is locked with a password"),
    "locked PDF": (locked_pdf(), "this PDF cannot be read: it is locked with a password"),
    "scan": (picture_pdf(), "this PDF cannot be read: it is a scan without a text layer"),
    "empty PDF": (Pages().done(), "this PDF cannot be read: it holds no text"),
    "empty HWPX": (hwpx([""]), "this HWPX cannot be read: it holds no text"),
    "empty DOCX": (docx_file([]), "this DOCX cannot be read: it holds no text"),
    "cut HWP": (
        hwp(["가람시는 협약을 맺었다."] * 30)[:1600],
        "this HWP cannot be read: it is damaged",
    ),
    "cut HWPX": (hwpx()[:900], "this HWPX cannot be read: it is damaged"),
    "cut DOCX": (docx_file()[:3000], "this DOCX cannot be read: it is damaged"),
    "no PDF": (b"%PDF-1.7\nnothing", "this PDF cannot be read: it is damaged"),
    "no XML": (hwpx(section="<hs:sec"), "this HWPX cannot be read: it is damaged"),
    "old HWP": (
        b"HWP Document File V3.00 \x1a\x01",
        "this is an HWP file of before 2000: save it as HWPX first",
    ),
}


@pytest.mark.parametrize("name", NOT_READ)
def test_what_cannot_be_read_gives_one_reason(name: str) -> None:
    data, reason = NOT_READ[name]
    with pytest.raises(UnreadableError) as told:
        read(data)
    assert str(told.value) == reason


def deep(levels: int) -> str:
    return f"<hs:sec>{'<hp:p>' * levels}가{'</hp:p>' * levels}</hs:sec>"


def looped() -> bytes:
    data = bytearray(hwp(["가람시는 협약을 맺었다."] * 200, 0))
    for place in range(512, 1024, 4):
        if data[place : place + 4] != b"\xff\xff\xff\xff":
            data[place : place + 4] = ((place - 512) // 4).to_bytes(4, "little")
    return bytes(data)


ENTITIES = "".join(
    f'<!ENTITY a{k} "{f"&a{k - 1};" * 10 if k else "aaaaaaaaaa"}">' for k in range(10)
)
HOSTILE: dict[str, Callable[[], bytes]] = {
    "zip bomb": lambda: hwpx(["가" * 60_000_000]),
    "depth": lambda: hwpx(section=deep(100_000)),
    "entities": lambda: hwpx(section=f"<!DOCTYPE a [{ENTITIES}]><hs:sec>&a9;</hs:sec>"),
    "loop": looped,
    "large table": lambda: hwpx([[["가"] * 300] * 700]),
}
"""Made where they are read: two of them take long, and all processes collect all tests."""


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_files_are_refused(name: str) -> None:
    with pytest.raises(UnreadableError, match="cannot be read"):
        read(HOSTILE[name]())
    assert read(hwp(["가람시 소식"])).text == "가람시 소식\n"  # the next one is read


def test_what_takes_too_long_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guard, "SECONDS", 0.001)
    with pytest.raises(UnreadableError, match=r"not read in 0\.001 s"):
        read(pdf())
    monkeypatch.undo()
    assert read(pdf()).text


def test_a_reader_that_cannot_be_started_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    guard._GUARD.close()
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    with pytest.raises(UnreadableError, match="its reader cannot be started: No such file"):
        read(pdf())


def test_what_breaks_the_reader_is_told_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    def hungry(_: bytes) -> None:
        raise MemoryError

    def broken(_: bytes) -> None:
        raise AttributeError("of a library")

    for reader, reason in ((hungry, TOO_LARGE), (broken, "it is damaged")):
        monkeypatch.setattr(child, "_reader", lambda _, reader=reader: reader)
        assert child._told(b"", Format.HWP) == {"reason": reason}


def test_a_missing_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(child._HOMES, Format.HWP, ("not_installed", "read"))
    told = child._told(hwp(), Format.HWP)
    assert told == {
        "reason": "it needs optional dependencies: pip install 'pressparse[attachments]' (in a clone: pip install '.[attachments]')"
    }


def test_more_text_than_a_release_has_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, least in (("MOST_CHARS", 20), ("MOST_PIECES", 2)):
        monkeypatch.setattr(child, name, least)
        assert child._told(hwpx(), Format.HWPX)["reason"].startswith("it holds more than")
        monkeypatch.undo()


def test_markdown_is_read_without_its_marks() -> None:
    markdown = (
        "# 가람시 소식\n\n가람시는 **나래대학교**와\n[협약](https://example.org)을 맺었다.\n\n"
        "- 첫째\n- 둘째\n\n| 구분 | 내용 |\n| --- | --- |\n| 목표 | 양성 |\n"
    )
    source = read(markdown.encode("cp949"), "소식.md")
    assert source.text == (
        "가람시 소식\n\n가람시는 나래대학교와 협약을 맺었다.\n\n- 첫째\n\n- 둘째\n\n구분\t내용\n목표\t양성\n"
    )
    assert source.warnings == ("Decoded as CP949 (EUC-KR).",)
    assert str(source.places.at(source.text.index("양성"))) == "table 1, row 2, column 2"


# Batches and the command line.


def batch(folder: Path, *options: str) -> tuple[list[dict[str, object]], list[dict[str, object]]]:
    out = folder.parent / "records.jsonl"
    assert (
        run(["batch", str(folder), "-o", str(out), "--overwrite", "-q", "--workers", "1", *options])
        == 0
    )
    rejects = Path(f"{out}.rejects.jsonl")
    return (
        [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()],
        [json.loads(line) for line in rejects.read_text(encoding="utf-8").splitlines()],
    )


def test_a_batch_reads_attachments_in_folders_and_archives(tmp_path: Path) -> None:
    folder = tmp_path / "자료"
    folder.mkdir()
    (folder / "a.json").write_bytes(hwpx())  # whatever it is named
    (folder / "b.zip").write_bytes(hwpx())
    (folder / "c.zip").write_bytes(zipped({"가/보도.pdf": pdf(), "나.hwp": hwp(flags=3)}))
    (folder / "d.pdf").write_bytes(picture_pdf())
    records, rejects = batch(folder)
    assert [str(each["id"]).rpartition("/")[2] for each in records] == [
        "a.json",
        "b.zip",
        "보도.pdf",
    ]
    assert {each["headline"]["text"] for each in records} == {  # type: ignore[index]
        "가람시·나래대학교, 청년이 머무는 도시를 위한 업무협약 체결"
    }
    assert [each["reason"] for each in rejects] == [
        "this HWP cannot be read: it is locked with a password",
        "this PDF cannot be read: it is a scan without a text layer",
    ]


def test_the_files_of_a_folder_are_one_record_together(tmp_path: Path) -> None:
    folder = tmp_path / "자료"
    for name in ("1", "2"):
        (folder / name).mkdir(parents=True)
        (folder / name / "a.pdf").write_bytes(pdf())
        (folder / name / "b.hwpx").write_bytes(hwpx())
        (folder / name / "page.html").write_text(PAGE, encoding="utf-8")
    (folder / "2" / "c.hwp").write_bytes(hwp(flags=3))
    (folder / "3.txt").write_text("가람시는 협약을 맺었다.", encoding="utf-8")
    records, rejects = batch(folder, "--together")
    assert [str(each["id"]).rpartition("/")[2] for each in records] == ["3.txt", "1", "2"]
    assert rejects == []
    assert records[1]["warnings"] == ["a.pdf says what b.hwpx says; it was left out."]
    assert records[2]["warnings"] == [
        "c.hwp: this HWP cannot be read: it is locked with a password",
        "a.pdf says what b.hwpx says; it was left out.",
    ]


def test_parse_reads_a_page_and_its_attachment(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page, file = tmp_path / "page.html", tmp_path / "a.pdf"
    page.write_text(PAGE, encoding="utf-8")
    file.write_bytes(pdf())
    assert run(["parse", str(page), str(file), "--together", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["published"]["value"] == "2024-03-05T10:00"
    assert run(["parse", str(page), str(file)]) == 2
    assert "--together" in capsys.readouterr().err
    file.write_bytes(picture_pdf())
    assert run(["parse", str(file)]) == 2
    assert capsys.readouterr().err == (
        f"pressparse: {file}: this PDF cannot be read: it is a scan without a text layer\n"
    )


def test_a_file_is_read_by_its_path(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(docx_file())
    assert read_file(tmp_path / "a").text == read(docx_file()).text


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_a_page_is_read_as_it_is_shown(turn: int) -> None:
    pages = Pages(font="Helvetica")  # whose letters stand in the file's reader, turned or not
    pages.canvas.setPageRotation(turn)
    pages.canvas.translate(*{0: (0, 0), 90: (600, 0), 180: (400, 600), 270: (0, 400)}[turn])
    pages.canvas.rotate(turn)
    pages.say(40, 390, "News of Garam")
    pages.table(40, 300, [80, 80], [["Garam", "Narae"], ["Daon", "Raon"]])
    assert read(pages.done()).text == "News of Garam\n\nGaram\tNarae\nDaon\tRaon\n"


def test_words_across_the_page_are_left_out() -> None:
    pages = Pages(font="Helvetica").say(40, 390, "News of Garam")
    pages.canvas.translate(100, 100)
    pages.canvas.rotate(45)
    assert read(pages.say(0, 0, "Draft").done()).text == "News of Garam\n"


def test_a_title_in_two_centred_lines_is_one_paragraph() -> None:
    pages = Pages()
    pages.canvas.rect(30, 400, 300, 60)
    for y, line in (
        (440, "가람시와 나래대학교가 청년이 머무는 도시를 만들기 위해"),
        (420, "업무협약을 체결"),
    ):
        pages.say(180 - pages.wide(line) / 2, y, line)
    assert read(pages.done()).text == (
        "가람시와 나래대학교가 청년이 머무는 도시를 만들기 위해 업무협약을 체결\n"
    )


def test_marks_that_count_within_a_sentence_open_no_paragraph() -> None:
    lines = (
        "가람시는 청년을 위해 ▲ 일자리를 늘리고 ▲ 살 집을 마련하며",
        "▲ 배움터를 여는 세 가지 일을 나래대학교와 함께 하기로 했다.",
        "▲ 첫째 사업은 여름에 시작한다.",
    )
    assert read(Pages().lines(30, 500, *lines[:2]).done()).text == f"{lines[0]} {lines[1]}\n"
    assert read(Pages().lines(30, 500, lines[1], lines[2]).done()).text == (
        f"{lines[1]}\n\n{lines[2]}\n"
    )
