"""Inputs made to hurt: each costs itself at most, in time and memory that its size allows."""

import datetime as dt
import gzip
import importlib
import json
import os
import stat
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
import zstandard
from pyarrow import parquet

import pressparse
from pressparse.commands.main import run
from pressparse.dumps.journal import Journal, JournalError, State
from pressparse.readers import read
from pressparse.readers.bounded import DEEPEST, WARNING, bounded
from pressparse.readers.dump.jsons import DEEPEST as BRACKETS
from pressparse.writers.as_csv import safe

GOOD = {"id": "b", "text": "가람시는 29일 나래시와 업무협약을 맺었다."}


def batch(path: Path, *more: str) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Return the records and the rejects of a file; where there is no record, the status says so."""
    out = path.with_name("out.jsonl")
    status = run(["batch", str(path), "-o", str(out), "--overwrite", *more])
    assert status == (0 if out.read_bytes() else 2)
    rejects = out.with_name("out.jsonl.rejects.jsonl")
    return [
        [json.loads(line) for line in each.read_text(encoding="utf-8").splitlines()]
        for each in (out, rejects)
    ]  # type: ignore[return-value]


@pytest.mark.parametrize("depth", [900, 972, 990, 5000])
@pytest.mark.parametrize("field", ["id", "date", "title", "author", "other"])
def test_a_field_nested_deep_costs_its_line_at_most(tmp_path: Path, field: str, depth: int) -> None:
    deep = "[" * depth + "]" * depth
    bad = f'{{"{field}": {deep}, "text": "가람시는 29일 밝혔다."}}'
    path = tmp_path / "in.jsonl"
    path.write_text(f"{json.dumps(GOOD)}\n{bad}\n{json.dumps(GOOD)}\n", encoding="utf-8")
    records, rejects = batch(path, "--keep-all")
    assert [records[0]["id"], records[-1]["id"]] == ["b", "b#2"]
    assert len(records) + len(rejects) == 3


@pytest.mark.parametrize("depth", [500, 900, 5000])
@pytest.mark.parametrize("around", ["{}", '{{"@type": "Article", "author": {}}}'])
def test_metadata_nested_deep_are_passed_over(around: str, depth: int) -> None:
    linked = around.format("[" * depth + "]" * depth)
    page = f'<html><body><script type="application/ld+json">{linked}</script><p>가람시</p></body></html>'
    assert read(page.encode()).text == "가람시\n"


def test_brackets_without_end_are_given_up(tmp_path: Path) -> None:
    path = tmp_path / "in.json.gz"
    path.write_bytes(gzip.compress(b"[" * (BRACKETS * 400)))
    records, rejects = batch(path)
    assert not records
    assert "nested too deep" in rejects[-1]["reason"]


def test_a_window_has_a_ceiling(tmp_path: Path) -> None:
    parameters = zstandard.ZstdCompressionParameters(window_log=28, enable_ldm=True)
    packed = zstandard.ZstdCompressor(compression_params=parameters).compressobj()
    path = tmp_path / "in.jsonl.zst"
    path.write_bytes(packed.compress(json.dumps(GOOD).encode()) + packed.flush())
    _, rejects = batch(path)
    assert "128 MB" in rejects[0]["reason"]


def days(kind: str) -> pa.Array:
    if kind == "zone":
        return pa.array([dt.datetime(2025, 10, 29)] * 3, pa.timestamp("us", "Mars/Phobos"))  # noqa: DTZ001
    return pa.array([0, 2**62, 0], pa.int64()).cast(pa.timestamp("us"))


@pytest.mark.parametrize(("kind", "doubtful"), [("zone", 3), ("range", 1)])
def test_a_bad_day_costs_no_text(tmp_path: Path, kind: str, doubtful: int) -> None:
    path = tmp_path / "in.parquet"
    texts = [f"가람시는 {k}일 밝혔다." for k in range(3)]
    parquet.write_table(pa.table({"text": texts, "date": days(kind)}), path)
    records, rejects = batch(path)
    assert (len(records), rejects) == (3, [])
    told = [w for record in records for w in record["warnings"] if "read as no day" in w]
    assert len(told) == doubtful


def test_a_text_that_begins_with_a_tag_says_what_its_offsets_count(tmp_path: Path) -> None:
    path = tmp_path / "in.jsonl"
    path.write_text(json.dumps({"text": "<p>가람시는 29일 밝혔다.</p>"}), encoding="utf-8")
    (record,), _ = batch(path)
    assert any("begins with a tag" in warning for warning in record["warnings"])


@pytest.mark.parametrize(
    "markup",
    [
        "<div>" * 3000 + "가람시" + "</div>" * 3000,
        "<ul><li>가람시" * 3000,
        "<b><i>" * 3000 + "가람시",
        "<p " + "a=1 " * 3000 + ">가람시</p>",
    ],
    ids=["nested", "list", "inline", "attributes"],
)
def test_markup_is_bounded_before_it_is_parsed(markup: str) -> None:
    made, warnings = bounded(markup)
    assert warnings == (WARNING,)
    assert made.count("<") - made.count("</") <= 2 * (DEEPEST + 1) + markup.count("<li>")
    assert made.count("=") == 0
    assert made.count("가람시") == markup.count("가람시")


@pytest.mark.parametrize(
    "markup",
    [
        "<ul>" + "<li>가람시" * 3000 + "</ul>",
        "<p>가람시<br>" * 3000,
        "<table>" + "<tr><td>가람시" * 3000,
        "<script>" + "'<div>'" * 3000 + "</script><div>가람시</div>",
        "a < b <3 가람시",
    ],
    ids=["items", "paragraphs", "cells", "script", "signs"],
)
def test_ordinary_markup_stays_as_it_is(markup: str) -> None:
    assert bounded(markup) == (markup, ())


def test_a_pipe_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    assert run(["parse", str(pipe)]) == 2
    assert "pipe or a device" in capsys.readouterr().err
    (tmp_path / "in.txt").write_text("가람시는 29일 밝혔다.", encoding="utf-8")
    out = tmp_path / "o.jsonl"
    assert run(["batch", str(pipe), str(tmp_path / "in.txt"), "-o", str(out)]) == 0
    assert len(out.read_text(encoding="utf-8").splitlines()) == 1


def test_word_lists_nested_deep_are_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words, text = tmp_path / "words.toml", tmp_path / "in.txt"
    words.write_text("titles = " + "[" * 3000 + "]" * 3000, encoding="utf-8")
    text.write_text("가람시는 29일 밝혔다.", encoding="utf-8")
    assert run(["parse", str(text), "--words", str(words)]) == 2
    said = capsys.readouterr().err
    assert "nested too deep" in said
    assert said.count("\n") == 1


SECRET = "\x1b]0;가람\x07\x9b31m\u202e가람시는 29일 밝혔다."


def test_an_explanation_sends_no_commands(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "in.txt"
    path.write_text(SECRET, encoding="utf-8")
    assert run(["rules", "explain", str(path)]) == 0
    shown = capfd.readouterr().out
    assert "29일" in shown
    assert not {"\x1b", "\x9b", "\u202e", "\x07"} & set(shown)


def test_a_file_name_sends_no_commands(capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["parse", "no\x1b[31m\u202efile.txt"]) == 2
    assert not {"\x1b", "\u202e"} & set(capfd.readouterr().err)


@pytest.mark.parametrize(
    "state",
    [
        {"read": -1, "written": -1},
        {"read": 1.5, "written": 1.5},
        {"read": "x"},
        {"read": 5, "written": 2, "rejected": 1},
        {"read": True, "written": 1},
        {"finished": 1},
    ],
    ids=str,
)
def test_a_journal_that_cannot_be_is_none(tmp_path: Path, state: dict[str, Any]) -> None:
    journal = Journal(tmp_path / "o.journal", {})
    journal.write(State())
    told = json.loads(journal.path.read_bytes())
    told["state"].update(state)
    journal.path.write_text(json.dumps(told), encoding="utf-8")
    with pytest.raises(JournalError):
        journal.read()


def test_a_link_in_the_journal_s_place_is_not_followed(tmp_path: Path) -> None:
    precious = tmp_path / "precious"
    precious.write_text("mine", encoding="utf-8")
    (tmp_path / "o.journal.tmp").symlink_to(precious)
    journal = Journal(tmp_path / "o.journal", {})
    journal.write(State(read=1, written=1))
    assert precious.read_text(encoding="utf-8") == "mine"
    assert journal.read() == State(read=1, written=1)
    assert stat.S_ISREG((tmp_path / "o.journal").lstat().st_mode)


@pytest.mark.parametrize("before", ["", "\u00a0", "\u200b", " ", "\u3000", "\ufeff"])
@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "＝"])
def test_no_cell_begins_a_formula(before: str, sign: str) -> None:
    assert safe(f"{before}{sign}HYPERLINK(1)").startswith("'")


SIGNS = "()[]{}*+?.^$|\\/<>&#-~·…“”‘’\"'"


@pytest.mark.parametrize("sign", SIGNS)
@pytest.mark.parametrize(
    "words",
    [
        "{0} 대표는“지”며 했다.",
        "{0} 시장은 “가자”고 말했다. 김{0} 시장은 “온다”고 했다.",
        "“간다”고 홍{0} 의원이 말했다. {0}동 의원은 “온다”고 말했다.",
        "({0})는\n다고 밝혔다. ()는\n다고 밝혔",
        "가람시와 나래{0}은 업무협약을 체결했다. 나{0}은 함께 한다고 {0} 군수는 밝혔다.",
    ],
)
def test_a_sign_in_the_place_of_a_name_is_read_as_a_sign(words: str, sign: str) -> None:
    text = words.format(sign)
    assert pressparse.segment(text)
    pressparse.parse(text, reference_date="2025-10-30")
    pressparse.find_quotes(text, indirect=True)


ROOT = Path(__file__).resolve().parent.parent


@pytest.mark.parametrize(
    ("family", "found", "said"),
    [
        (lambda n: "a" * n, 1.0, ""),
        (lambda n: "a" * (n * n // 100), 1.0, "twice the length costs 4.00 times as much"),
        (lambda n: "a" * n, 0.1, "costs 10.00 times prose"),
    ],
    ids=["linear", "quadratic", "dear"],
)
def test_the_check_of_growth_can_fail(
    family: Callable[[int], str],
    found: float,
    said: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Families whose calls are as many as their characters, beside prose that costs so many a character."""
    monkeypatch.syspath_prepend(ROOT / "benchmarks")
    hostile = importlib.import_module("hostile")
    monkeypatch.setattr(hostile, "FAMILIES", {"made up": family})
    monkeypatch.setattr(hostile, "counted", lambda text, _: float(len(text)))
    monkeypatch.setattr(hostile, "ordinary", lambda *_: found * 1_000)
    asked = ["hostile.py", "--small", "5000", "--large", "10000", "--check"]
    monkeypatch.setattr(sys, "argv", asked)
    assert hostile.main() == bool(said)
    assert said in capsys.readouterr().out
