"""The fields that are wanted: they are those of a whole record, and what they do not need is not read."""

import datetime as dt
import json
import pickle
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

import pressparse
from pressparse.commands.main import run as command
from pressparse.dumps.batch import Job, run
from pressparse.dumps.journal import JournalError
from pressparse.entities import people
from pressparse.press.hints import Hints
from pressparse.readers import read_file, record_of
from pressparse.readers.source import Source
from pressparse.reading import FIELDS, wanted
from pressparse.record import PressRelease
from pressparse.rule import Rule
from pressparse.text.view import View

FIXTURES = Path(__file__).resolve().parent.parent / "fixtures"
ALWAYS = {"schema_version", "id", "origin", "kept", "warnings"}
TEXTS = {path.parent.name: read_file(path).text for path in sorted(FIXTURES.glob("*/raw.*"))}
EMPTY = {name: field.get_default() for name, field in PressRelease.model_fields.items()}
PLAIN = (
    "가람시는 나래대학교와 업무협약을 체결했다고 12일 밝혔다. 김하람 시장은 “함께 가겠다”고 말했다."
)


def held(record: PressRelease) -> set[str]:
    """Return the fields in which a record has something."""
    return {name for name in FIELDS if getattr(record, name) != EMPTY[name]}


def test_every_field_of_a_record_can_be_wanted_or_is_always_there() -> None:
    assert set(FIELDS) | ALWAYS == PressRelease.model_fields.keys()
    assert not set(FIELDS) & ALWAYS


@pytest.mark.parametrize("field", FIELDS)
@pytest.mark.parametrize("name", TEXTS)
def test_a_field_is_the_same_alone_as_in_a_whole_record(field: str, name: str) -> None:
    whole = pressparse.parse(TEXTS[name])
    alone = pressparse.parse(TEXTS[name], fields=[field])
    assert getattr(alone, field) == getattr(whole, field)
    assert held(alone) <= wanted([field]) | {"kind"}


def test_the_fixtures_have_every_field_so_that_being_alone_is_shown_for_each() -> None:
    assert set(FIELDS) == {name for text in TEXTS.values() for name in held(pressparse.parse(text))}


@pytest.mark.parametrize(
    "fields, come",
    [
        (None, set(FIELDS)),
        ([], set()),
        (["headline"], {"headline"}),
        (["dates"], {"dates", "reference_date"}),
        (("agreement", "issuer"), {"agreement", "reference_date", "issuer", "kind"}),
    ],
)
def test_what_comes_with_a_field(fields: Iterable[str] | None, come: set[str]) -> None:
    assert wanted(fields) == come


@pytest.mark.parametrize(
    "fields, said",
    [
        (
            ["areas"],
            "no such field: areas; available: agreement, blocks, contacts, cooperation_areas",
        ),
        (["id", "dates"], "no such field: id; available:"),
        ("dates", 'fields= is a list, not a word: fields=["dates"]'),
    ],
)
def test_other_names_are_refused(fields: Any, said: str) -> None:
    for read in (
        lambda: pressparse.Parser(fields=fields),
        lambda: pressparse.parse(PLAIN, fields=fields),
    ):
        with pytest.raises(ValueError, match="^" + said.replace("[", r"\[")):
            read()


def test_a_day_handed_over_is_always_said() -> None:
    day = dt.date(2025, 3, 14)
    assert pressparse.parse(PLAIN, reference_date=day, fields=["quotes"]).reference_date == day


@pytest.mark.parametrize(
    "fields, text, asks",
    [
        (["dates"], PLAIN, False),
        (["headline", "paragraphs", "published", "contacts"], PLAIN, False),
        (["agreement"], PLAIN, True),
        (["signatories", "cooperation_areas"], "가람시는 12일 행사를 열었다.", False),
        (["quotes"], PLAIN, True),
    ],
)
def test_names_are_looked_for_only_where_a_field_needs_them(
    fields: list[str], text: str, asks: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []
    find = people.find

    def found(view: View, rules: tuple[Rule, ...]) -> object:
        asked.append(view)
        return find(view, rules=rules)

    monkeypatch.setattr(people, "find", found)
    pressparse.Parser(fields=fields).parse(text)
    assert bool(asked) is asks


def test_hints_fill_what_is_wanted_alone() -> None:
    hints = Hints(title="나래마당 새로 연다", outlet="가람일보", published="2025-03-14")
    whole = pressparse.parse(PLAIN, hints=hints)
    for field in ("headline", "outlet", "published", "dates"):
        record = pressparse.parse(PLAIN, hints=hints, fields=[field])
        assert getattr(record, field) == getattr(whole, field)
        assert held(record) <= wanted([field]) | {"kind"}


@pytest.mark.parametrize("field", ["outlet", "reporters", "published", "dates", "headline"])
def test_metadata_of_a_page_fill_what_is_wanted_alone(field: str) -> None:
    hints = Hints(outlet="가람일보", reporters=("문가온",), published="2025-03-14")
    source = Source(f"{PLAIN}\n\n문가온 기자 2025.03.14 가람일보\n", hints=hints)
    whole = record_of(source)
    record = record_of(source, pressparse.Parser(fields=[field]))
    assert getattr(record, field) == getattr(whole, field)
    assert held(record) <= wanted([field]) | {"kind"}


def test_a_parser_travels_with_its_fields() -> None:
    parser = pressparse.Parser(fields=["dates"], redact=True)
    assert pickle.loads(pickle.dumps(parser)).fields == parser.fields == wanted(["dates"])


def test_files_of_one_document_are_read_for_what_is_wanted() -> None:
    record = pressparse.parse([PLAIN], fields=["dates"])
    assert [each.text for each in record.dates] == ["12일"]
    assert held(record) <= {"dates", "reference_date", "kind"}


def batched(tmp_path: Path, *options: str) -> list[dict[str, Any]]:
    source, output = tmp_path / "a.txt", tmp_path / "a.jsonl"
    source.write_text(PLAIN, encoding="utf-8")
    assert command(["batch", str(source), "-o", str(output), "--quiet", *options]) == 0
    return [json.loads(line) for line in output.read_bytes().splitlines()]


def test_batch_reads_what_is_wanted(tmp_path: Path) -> None:
    (record,) = batched(tmp_path, "--fields", "agreement, dates", "--workers", "2")
    assert record["agreement"]["kind"] == "업무협약"
    assert [each["text"] for each in record["dates"]] == ["12일"]
    assert record["quotes"] == record["people"] == record["blocks"] == []


def test_batch_says_which_fields_there_are(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command(["batch", "a.txt", "-o", str(tmp_path / "a.jsonl"), "--fields", "deals"]) == 2
    said = " ".join(capsys.readouterr().err.split())
    assert "--fields" in said
    assert "no such field: deals" in said


def test_a_run_for_other_fields_is_another_run(tmp_path: Path) -> None:
    source, output = tmp_path / "a.txt", tmp_path / "a.jsonl"
    source.write_text(PLAIN, encoding="utf-8")

    def job(*fields: str) -> Job:
        parser = pressparse.Parser(fields=fields)
        return Job(inputs=(str(source),), output=str(output), parser=parser, resume=True)

    run(job("dates"))
    run(job("dates"))
    with pytest.raises(JournalError, match="--fields"):
        run(job("quotes"))
