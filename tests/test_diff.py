"""What `pressparse diff` tells of two runs: the values, not the noise."""

import gzip
import json
import re
from collections.abc import Iterable
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
import zstandard

import pressparse
from pressparse.commands.main import run
from pressparse.show.diff import Compared, compare, compare_records

TEXT = (
    "가람시, 누리협회와 업무협약\n\n가람시(시장 김하람)는 2025년 10월 29일 시청에서 누리협회(회장 이새벽)와 "
    "업무협약을 체결했다.\n\n김하람 시장은 “함께 가겠다”고 말했다.\n"
)
Record = dict[str, Any]


def record(id: str | None = "a", text: str = TEXT) -> Record:
    return pressparse.parse(text, id=id).model_dump(mode="json")


def wrote(path: Path, records: Iterable[Record]) -> str:
    path.write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in records), "utf-8")
    return str(path)


def told(a: Record, b: Record) -> list[tuple[str, str, str]]:
    return [(c.field, c.kind, c.item.text) for c in compare_records(a, b)]


def test_equal_records_have_no_changes() -> None:
    assert told(record(), record()) == []
    assert [c.status for c in compare([record()], [record()])] == ["same"]


def test_a_value_of_one_run_only() -> None:
    a, b = record(), record()
    quote = b["quotes"].pop()
    assert told(a, b) == [("quotes", "removed", quote["text"])]
    assert told(b, a) == [("quotes", "added", quote["text"])]


def test_an_agreement_is_compared_by_its_parts() -> None:
    a, b = record(), record()
    b["agreement"]["status"] = "planned"
    gone = b["agreement"]["parties"].pop()
    assert told(a, b) == [
        ("agreement.status", "changed", "signed"),
        ("agreement.parties", "removed", gone["text"]),
    ]
    b["agreement"] = None
    assert {field for field, _, _ in told(a, b)} >= {"agreement.name", "agreement.signed_on"}


def test_another_value_at_the_same_place() -> None:
    a, b = record(), record()
    b["dates"][0]["value"] = "2024-10-29"
    (change,) = compare_records(a, b)
    assert (change.field, change.kind) == ("dates", "changed")
    assert change.details == (("value", "2025-10-29", "2024-10-29"),)


def test_a_longer_reading_of_the_same_place_is_one_change() -> None:
    a, b = record(), record()
    party = b["agreement"]["parties"][1]
    party["text"] = party["name"] = "누리"
    party["span"]["end"] -= 2
    (change,) = compare_records(a, b)
    assert change.kind == "changed"
    assert change.details[0] == ("text", "누리협회", "누리")


def test_another_rule_and_another_place_are_told_apart() -> None:
    a, b, c = record(), record(), record()
    b["dates"][0]["rule"] = "elsewhere"
    assert [change.kind for change in compare_records(a, b)] == ["rule"]
    c["quotes"][0]["segments"][0]["span"] = {"start": 0, "end": 6}
    assert [change.kind for change in compare_records(a, c)] == ["moved"]


def test_the_second_of_two_equal_values_is_missed_too() -> None:
    a = record(text="가람시는 2025년 1월 2일 열고, 2025년 1월 2일 닫는다.\n")
    b = json.loads(json.dumps(a))
    assert len(a["dates"]) == 2
    second = b["dates"].pop()
    (change,) = compare_records(a, b)
    assert change.before is not None
    assert change.before.span == (second["span"]["start"], second["span"]["end"])


def test_blocks_are_compared_by_what_each_stretch_is() -> None:
    a, b = record(), record()
    span = b["blocks"][-1]["span"]
    b["blocks"][-1]["kind"] = "sidebar"
    (change,) = compare_records(a, b)
    assert change.item.span == (span["start"], span["end"])
    assert change.details == (("kind", "body", "sidebar"),)
    cut = json.loads(json.dumps(a))
    last = cut["blocks"][-1]
    middle = last["span"]["start"] + 5
    cut["blocks"].append(
        {"kind": last["kind"], "span": {"start": middle, "end": last["span"]["end"]}}
    )
    last["span"]["end"] = middle
    assert [change.kind for change in compare_records(a, cut)] == ["moved"]


def test_fields_of_other_versions_are_compared_too() -> None:
    b = record()
    b["mood"] = "glad"
    b["places"] = [{"text": "시청", "span": {"start": 3, "end": 5}, "rule": "hall"}]
    assert told(record(), b) == [("mood", "added", "glad"), ("places", "added", "시청")]


def statuses(compared: Iterable[Compared]) -> dict[str, str]:
    return {each.name: each.status for each in compared}


def test_documents_meet_by_id_in_any_order() -> None:
    a = [record("x"), record("y"), record("z")]
    b = [record("z"), record("new"), record("x")]
    assert statuses(compare(a, b)) == {"x": "same", "z": "same", "y": "removed", "new": "added"}


def test_documents_without_an_id_meet_by_their_order() -> None:
    a = [record(None), record(None)]
    assert statuses(compare(a, a[:1])) == {"no. 1": "same", "no. 2": "removed"}


def test_runs_in_step_are_not_kept() -> None:
    seen: list[int] = []

    def endless() -> Iterable[Record]:
        for number in range(1000):
            seen.append(number)
            yield {"id": str(number), "kind": "article", "blocks": []}

    next(iter(compare(endless(), endless())))
    assert seen == [0, 0]


@pytest.fixture
def runs(tmp_path: Path) -> tuple[str, str]:
    changed = record("b")
    changed["dates"][0]["value"] = "2024-10-29"
    quiet = record("c")
    quiet["dates"][0]["rule"] = "elsewhere"
    a = wrote(tmp_path / "a.jsonl", [record("a"), record("b"), record("c"), record("gone")])
    b = wrote(tmp_path / "b.jsonl", [record("a"), changed, quiet])
    return a, b


def test_the_table_and_the_status(
    runs: tuple[str, str], capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert run(["diff", *runs]) == 1
    shown = capfdbinary.readouterr().out.decode()
    assert "2025-10-29 → 2024-10-29" in shown
    assert "4 documents: 2 same" not in shown
    assert "1 only in A" in shown
    assert "show them with --rules" in shown
    assert "elsewhere" not in shown
    assert "\x1b" not in shown
    assert run(["diff", *runs, "--rules"]) == 1
    assert "elsewhere" in capfdbinary.readouterr().out.decode()


def test_the_same_is_status_0_also_where_only_rules_differ(
    tmp_path: Path, runs: tuple[str, str], capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert run(["diff", runs[0], runs[0]]) == 0
    assert capfdbinary.readouterr().out.decode() == "4 documents: 4 same\n"
    other = record("c")
    other["dates"][0]["rule"] = "elsewhere"
    a, b = wrote(tmp_path / "c.jsonl", [record("c")]), wrote(tmp_path / "d.jsonl", [other])
    assert run(["diff", a, b]) == 0
    assert run(["diff", a, b, "--rules"]) == 1


def test_only_one_field(tmp_path: Path) -> None:
    a = wrote(tmp_path / "1.jsonl", [record("b")])
    changed = record("b")
    changed["agreement"]["status"] = "planned"
    b = wrote(tmp_path / "2.jsonl", [changed])
    assert run(["diff", a, b, "--field", "agreement"]) == 1
    assert run(["diff", a, b, "--field", "agreement.status", "--field", "dates"]) == 1
    assert run(["diff", a, b, "--field", "quotes"]) == 0
    assert run(["diff", a, b, "--field", "agreement.parties"]) == 0


def test_as_json(runs: tuple[str, str], capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run(["diff", *runs, "--json"]) == 1
    lines = [json.loads(line) for line in capfdbinary.readouterr().out.splitlines()]
    assert [line.get("document") for line in lines] == ["b", "gone", None]
    assert lines[0]["changes"][0]["details"] == [
        {"name": "value", "before": "2025-10-29", "after": "2024-10-29"}
    ]
    assert lines[-1]["totals"]["fields"] == {"dates": {"changed": 1, "rule": 1}}


def test_packed_files_and_the_words_around(
    tmp_path: Path, runs: tuple[str, str], capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    a, b = tmp_path / "a.jsonl.gz", tmp_path / "b.jsonl.zst"
    a.write_bytes(gzip.compress(Path(runs[0]).read_bytes()))
    b.write_bytes(zstandard.compress(Path(runs[1]).read_bytes()))
    texts = wrote(tmp_path / "texts.jsonl", [{"id": "b", "text": TEXT}])
    assert run(["diff", str(a), str(b), "--texts", texts]) == 1
    shown = " ".join(capfdbinary.readouterr().out.decode().split())
    assert "가람시(시장 김하람)는 2025년 10월 29일 시청에서" in shown


@pytest.mark.parametrize(
    "content, said",
    [
        (b'{"kind": "article", "blo', "line 1 is torn"),
        (b'{"kind": "article"}\n', "line 1 holds no record"),
        (b"not json\n", "line 1 is not JSON"),
        (b"[" * 100_000 + b"\n", "line 1 is not JSON"),
        (gzip.compress(b'{"kind": "article", "blocks": []}\n' * 100)[:-20], "its gzip data"),
        (None, "No such file"),
    ],
    ids=["torn", "other", "text", "deep", "gzip", "missing"],
)
def test_a_file_that_holds_no_records_gives_one_line_and_status_2(
    tmp_path: Path,
    runs: tuple[str, str],
    content: bytes | None,
    said: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    path = tmp_path / "broken.jsonl"
    if content is not None:
        path.write_bytes(content)
    assert run(["diff", runs[0], str(path)]) == 2
    error = capsys.readouterr().err
    assert error.count("\n") == 1
    assert error.startswith(f"pressparse: {path}: ")
    assert said in error


def test_a_field_that_does_not_exist_is_told(
    runs: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["diff", *runs, "--field", "qoutes"]) == 2
    assert "available: kind, blocks" in capsys.readouterr().err


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.links += [
            f"{name}={value}"
            for name, value in attrs
            if name in {"src", "href"} or name.startswith("on")
        ]


def test_the_page_runs_and_fetches_nothing_whatever_the_texts_say(tmp_path: Path) -> None:
    hostile = "<script>alert(1)</script><img src=x onerror=alert(2)>\x1b\u202e"
    changed, texts = (
        record(hostile),
        [{"id": hostile, "text": TEXT.replace("시청에서", "<b>시청</b>")}],
    )
    changed["quotes"][0]["text"] = hostile
    changed["warnings"] = [hostile]
    changed[hostile] = hostile
    a = wrote(tmp_path / f"a{hostile[:8]}.jsonl", [record(hostile)])
    b, page = wrote(tmp_path / "b.jsonl", [changed]), tmp_path / "diff.html"
    dump = wrote(tmp_path / "texts.jsonl", texts)
    assert run(["diff", a, b, "-o", str(page), "--texts", dump]) == 1
    html = page.read_text(encoding="utf-8")
    parsed = Tags()
    parsed.feed(html)
    assert not parsed.tags & {"script", "img", "b", "link", "iframe"}
    assert parsed.links == []
    assert "&lt;script&gt;alert(1)" in html
    assert "prefers-color-scheme: dark" in html
    assert not re.search("[\x1b\u202e]|https?://", html)


def test_more_documents_than_are_listed_are_counted(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    a = wrote(tmp_path / "a.jsonl", [record(str(k)) for k in range(5)])
    b = wrote(tmp_path / "b.jsonl", [record(str(k)) | {"kind": "article"} for k in range(5)])
    assert run(["diff", a, b, "--limit", "2"]) == 1
    shown = capfdbinary.readouterr().out.decode()
    assert "not listed: 3;" in shown
    assert "5 with changes" in shown


def test_the_page_about_it_tells_what_it_shows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    text = (Path(__file__).resolve().parent.parent / "docs" / "diff.md").read_text(encoding="utf-8")
    python, *_ = re.findall(r"(?ms)^```python\n(.*?)^```$", text)
    blocks = re.findall(r"(?ms)^```console\n\$ pressparse ([^\n]*)\n(.*?)^```$", text)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    exec(compile(python, "diff.md", "exec"), {})
    assert len(blocks) == 2
    for command, shown in blocks:
        assert run(command.split()) == 1
        told = [line.rstrip() for line in capfdbinary.readouterr().out.decode().splitlines()]
        assert shown.splitlines() == told
    assert (tmp_path / "diff.html").is_file()
