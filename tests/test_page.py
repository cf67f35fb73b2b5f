"""Pages: everything of the text is there, marked where it stands, and nothing of it is markup."""

import html
import json
import re
from pathlib import Path
from typing import Any

import pytest

import pressparse
from pressparse.checks.explain import reasons
from pressparse.commands.main import run
from pressparse.parse import default_parser
from pressparse.readers import read_file
from pressparse.show.marking import COLOURS
from pressparse.show.page import index_page, sheet_of, whole_page
from pressparse.show.page.visible import pieces, visible
from pressparse.show.page.writing import FIELDS

FIXTURES = Path(__file__).resolve().parent.parent / "fixtures"
RAW = sorted(FIXTURES.glob("*/raw.txt"))
UNSEEN = r"[\s\u00ad\u200b\ufeff]"
HOSTILE = (
    "<script>window.ran = 1</script> & \"가\" '나' </textarea></style></script><!-- {{ 7*7 }}\n"
    '<img src=x onerror="window.ran = 2"> \ud800 \0 \u202e거꾸로\u202c ]]> \u2028 \x85\n'
    "가온시는 29일 <b>다솜재단</b>과 '</script><script>window.ran = 3</script>' 업무협약을 체결했다.\n"
    "홍길동 시장은 “<svg onload=window.ran=4> 힘을 모으겠다”고 말했다.\n"
)


def page_of(text: str, name: str = "a.txt", **given: Any) -> str:
    record = pressparse.parse(text, **given)
    return whole_page([sheet_of(name, text, record)], reasons(default_parser()))


def shown(page: str) -> str:
    """Return the text that a page shows as scraped, signs and gaps left out."""
    parts = re.findall(r'<div class="part [^>]*>(.*?)</div>', page, re.DOTALL)
    return html.unescape(re.sub(r"<[^>]*>", "", "".join(parts)))


@pytest.mark.parametrize("path", RAW, ids=lambda path: path.parent.name)
def test_a_page_shows_the_whole_text(path: Path) -> None:
    text = read_file(path).text
    told = re.sub(r"\s", "", shown(page_of(text)))
    assert told == re.sub(UNSEEN, "", text)


def test_a_page_marks_every_value_where_it_stands() -> None:
    text = read_file(FIXTURES / "newspaper" / "raw.txt").text
    page = page_of(text)
    data = json.loads(re.search(r'id="data">(.*?)</script>', page, re.DOTALL)[1])  # type: ignore[index]
    (told,) = data["documents"]
    marks = re.findall(r'<span class="m [^"]*" data-v="([\d ]+)">', page)
    marked = {int(number) for each in marks for number in each.split()}
    assert marked == {k for k, each in enumerate(told) if each[0] in COLOURS}
    assert all(data["reasons"].get(each[3]) for each in told)
    for k, each in enumerate(told):
        assert re.search(rf'class="v [^"]*" data-v="(?:\d+ )*{k}(?: \d+)*"', page), each


def test_nothing_of_a_text_is_markup() -> None:
    page = page_of(HOSTILE, "</title><script>window.ran=5</script>.txt", id="<script>")
    assert page.encode()
    assert page.count("<script") == page.count("</script") == 2
    assert "<img" not in page
    assert "<svg" not in page
    assert 'onerror="' not in page
    assert "\0" not in page
    assert "\u202e" not in page
    assert 'data-c="U+D800"' in page
    assert 'data-c="RLO"' in page
    assert "{{ 7*7 }}" in shown(page)


def test_a_page_asks_for_nothing_and_allows_only_its_own_script() -> None:
    page = page_of("가온시는 다솜재단과 업무협약을 체결했다.")
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page)
    assert policy
    assert html.unescape(policy[1]).startswith("default-src 'none'; base-uri 'none'")
    assert "unsafe" not in policy[1]
    assert not re.search(r'\b(?:src|href)="(?!#)', page)
    assert "url(" not in page
    assert "@import" not in page
    assert not re.search(r"\sstyle=", page)


def test_every_marked_field_has_a_name_on_the_page() -> None:
    assert set(FIELDS) == set(COLOURS)


@pytest.mark.parametrize("text", ["", "\n\n", " ", "\ud800", "가", "<"])
def test_a_text_that_says_nothing_makes_a_page(text: str) -> None:
    page = page_of(text)
    assert "No value was read from this text" in page
    assert page.encode()


@pytest.mark.parametrize(
    "text, expected",
    [
        ("가나", (("", "가나"),)),
        ("가\r\n나", (("", "가"), ("", "\n나"))),
        ("가\r나", (("", "가"), ("sign", "U+000D"), ("", "나"))),
        ("가\0나", (("", "가"), ("sign", "NUL"), ("", "나"))),
        ("\u202e", (("sign", "RLO"),)),
        ("가\n\n\n나", (("", "가\n\n\n나"),)),
        ("가\n\n \n\n\n나", (("", "가"), ("gap", "4"), ("", "나"))),
        ("", ()),
    ],
)
def test_what_nobody_would_see_is_shown(text: str, expected: tuple[tuple[str, str], ...]) -> None:
    assert pieces(text) == expected


def test_a_text_without_such_characters_stays_as_it_is() -> None:
    assert visible("가나 “다”\t\n") == "가나 “다”\t\n"
    assert visible("가\ud800\u2066") == "가⟨U+D800⟩⟨LRI⟩"


def test_an_index_finds_documents_by_who_is_in_them() -> None:
    text = read_file(FIXTURES / "newspaper" / "raw.txt").text
    record = pressparse.parse(text)
    page = index_page([sheet_of("a.txt", text, record).row("documents/00001.html")])
    found = re.search(r'<li data-s="([^"]*)"><a href="documents/00001.html">', page)
    assert found
    for name in (record.people[0].name, record.organizations[0].name, record.outlet.name):  # type: ignore[union-attr]
        assert name.lower() in html.unescape(found[1])


def test_one_page_holds_several_files(tmp_path: Path) -> None:
    out = tmp_path / "page.html"
    assert run(["view", *map(str, RAW[:3]), "-o", str(out)]) == 0
    page = out.read_text("utf-8")
    assert page.count('<main class="doc"') == 3
    assert '<main class="index"' in page
    assert 'href="#3"' in page


def test_a_folder_becomes_a_page_for_each_document_and_an_index(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    for k, path in enumerate(RAW[:3]):
        (tmp_path / "in" / f"{k}.txt").write_bytes(path.read_bytes())
    assert run(["view", str(tmp_path / "in"), "-o", str(tmp_path / "out")]) == 0
    index = (tmp_path / "out" / "index.html").read_text("utf-8")
    links = re.findall(r'href="(documents/\d+\.html)"', index)
    assert len(links) == 3
    first, second, third = ((tmp_path / "out" / link).read_text("utf-8") for link in links)
    assert 'id="before"' not in first
    assert 'id="after" href="00002.html"' in first
    assert 'id="before" href="00001.html"' in second
    assert 'id="after" href="00003.html"' in second
    assert 'id="after"' not in third
    assert 'href="../index.html"' in third


def test_a_file_among_others_that_cannot_be_read_is_told_and_passed_over(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text("가온시는 다솜재단과 협약을 체결했다.", "utf-8")
    (tmp_path / "in" / "b.pdf").write_bytes(b"%PDF-1.7 ")
    assert run(["view", str(tmp_path / "in"), "-o", str(tmp_path / "out")]) == 0
    assert "b.pdf: this PDF cannot be read" in capsys.readouterr().err
    assert len(list((tmp_path / "out" / "documents").iterdir())) == 1
    assert run(["view", str(tmp_path / "in" / "b.pdf"), "-o", str(tmp_path / "x.html")]) == 2


def test_records_are_shown_with_their_texts(tmp_path: Path) -> None:
    texts = [read_file(path).text for path in RAW[:2]]
    dump, records = tmp_path / "dump.jsonl", tmp_path / "records.jsonl"
    rows = [{"id": f"r{k}", "text": text} for k, text in enumerate(texts)]
    dump.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    read = [pressparse.parse(text, id=f"r{k}") for k, text in enumerate(texts)]
    records.write_text("".join(r.model_dump_json() + "\n" for r in reversed(read)), "utf-8")
    out = tmp_path / "page.html"
    assert run(["view", str(records), "--texts", str(dump), "-o", str(out)]) == 0
    page = out.read_text("utf-8")
    parts = page.split('<main class="doc"')[1:]
    assert len(parts) == 2
    for part, text in zip(parts, reversed(texts), strict=True):
        assert re.sub(UNSEEN, "", shown(part)) == re.sub(UNSEEN, "", text)


@pytest.mark.parametrize(
    "arguments, said",
    [
        (["view", "missing.txt", "-o", "x.html"], "no such file"),
        (["view", "records.jsonl", "-o", "x.html"], "--texts"),
        (["view", "records.jsonl", "--texts", "other.txt", "-o", "x.html"], "no text"),
        (["view", "records.jsonl", "--texts", "short.jsonl", "-o", "x.html"], "characters"),
        (["view", "other.txt", "--texts", "other.txt", "-o", "x.html"], "other.txt: line 1"),
        (["view", "other.txt", "-o", "x.html", "--reference-date", "x"], "not a date"),
        (["view", "other.txt"], "-o"),
        (["view", "empty", "-o", "x.html"], "no document"),
    ],
)
def test_what_is_wrong_is_said_in_one_line(
    arguments: list[str],
    said: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    record = pressparse.parse("가온시는 다솜재단과 업무협약을 체결했다.", id="a")
    (tmp_path / "records.jsonl").write_text(record.model_dump_json() + "\n", "utf-8")
    (tmp_path / "short.jsonl").write_text('{"id": "a", "text": "짧다."}\n', "utf-8")
    (tmp_path / "other.txt").write_text("다른 글이다.", "utf-8")
    (tmp_path / "empty").mkdir()
    assert run(arguments) == 2
    told = capsys.readouterr().err.strip().splitlines()
    assert said in told[-1]
    assert not (tmp_path / "x.html").exists()


def test_masked_pages_hold_no_number_to_call(tmp_path: Path) -> None:
    text = "문의: 농업정책과 홍길동 주무관 (061-123-4567, gana@example.com)\n가온시는 협약을 체결했다.\n"
    (tmp_path / "a.txt").write_text(text, "utf-8")
    out = tmp_path / "page.html"
    assert run(["view", str(tmp_path / "a.txt"), "-o", str(out), "--redact"]) == 0
    page = out.read_text("utf-8")
    assert "123-4567" not in page
    assert "gana@" not in page
    assert "***-***-****" in shown(page)
    plain = tmp_path / "plain.html"
    assert run(["view", str(tmp_path / "a.txt"), "-o", str(plain)]) == 0
    assert "061-123-4567" in shown(plain.read_text("utf-8"))


def test_the_same_documents_make_the_same_page() -> None:
    text = read_file(RAW[0]).text
    assert page_of(text) == page_of(text)
