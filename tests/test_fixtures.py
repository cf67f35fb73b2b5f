"""Every fixture, field by field: what a careful reader would write down, and where it stands.

``expected.json`` names no rules: they may change as long as the reading stays. A field that is
known to be read wrongly stands in ``gaps`` of ``meta.toml`` and must fail, until it is mended.
"""

import json
import tomllib
import unicodedata
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import pressparse
from pressparse.readers import read_file, record_of
from promises import gaps, ungrounded

FOLDER = Path(__file__).resolve().parent.parent / "fixtures"
NAMES = sorted(path.parent.name for path in FOLDER.glob("*/meta.toml"))
UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\ufeff"))

Json = Any


@cache
def meta(name: str) -> dict[str, Json]:
    return tomllib.loads((FOLDER / name / "meta.toml").read_text(encoding="utf-8"))


@cache
def expected(name: str) -> dict[str, Json]:
    found: dict[str, Json] = json.loads((FOLDER / name / "expected.json").read_text("utf-8"))
    return found


@cache
def document(name: str) -> tuple[str, pressparse.PressRelease]:
    source = read_file(FOLDER / name / meta(name)["input"])
    return source.text, record_of(source, reference_date=meta(name).get("reference_date"))


def bare(text: str | None) -> str | None:
    """Return text as it is compared: composed, no white space, nothing that cannot be seen."""
    if text is None:
        return None
    return "".join(unicodedata.normalize("NFC", text).translate(UNSEEN).split())


def stretch(value: Json) -> Json:
    """Return a mention by its words and its place."""
    return value and {"text": bare(value["text"]), "span": place(value["span"])}


def place(span: Json) -> list[int]:
    return span if isinstance(span, list) else [span["start"], span["end"]]


def covers(name: str, got: Json, want: Json) -> None:
    """Assert that a value stands where it is expected, or where its name stands another time."""
    raw, _ = document(name)
    (start, end), (first, last) = place(got["span"]), place(want["span"])
    words = bare(raw[start:end]) or ""
    again = (bare(want.get("name")) or "\0") in words
    assert again or (start < last and first < end), f"{words} is not what stands at {first}:{last}"


def fields(name: str, got: list[Json], want: list[Json], keys: tuple[str, ...]) -> None:
    """Assert that composed values agree in these keys and stand where they are expected."""

    def told(values: list[Json]) -> list[Json]:
        return [{k: bare(v[k]) if isinstance(v[k], str) else v[k] for k in keys} for v in values]

    assert told(got) == told(want)
    for a, b in zip(got, want, strict=True):
        covers(name, a, b)


def check_kind(_name: str, got: Json, want: Json) -> None:
    assert got == want


def check_blocks(name: str, got: Json, want: Json) -> None:
    raw, _ = document(name)
    runs: list[tuple[str, str]] = []
    for block in got:
        words = bare(raw[block["span"]["start"] : block["span"]["end"]]) or ""
        if runs and words and runs[-1][0] == block["kind"]:
            runs[-1] = (block["kind"], runs[-1][1] + words)
        elif words:
            runs.append((block["kind"], words))
    assert runs == [(block["kind"], bare(block["text"])) for block in want]


def check_mention(_name: str, got: Json, want: Json) -> None:
    assert stretch(got) == stretch(want)


def check_mentions(_name: str, got: Json, want: Json) -> None:
    assert [stretch(v) for v in got] == [stretch(v) for v in want]


def check_outlet(name: str, got: Json, want: Json) -> None:
    fields(name, [got] if got else [], [want] if want else [], ("name",))


def check_reporters(name: str, got: Json, want: Json) -> None:
    fields(name, got, want, ("name", "role", "email"))


def check_issuer(name: str, got: Json, want: Json) -> None:
    fields(name, [got] if got else [], [want] if want else [], ("name", "abbreviation"))


def check_contacts(name: str, got: Json, want: Json) -> None:
    fields(name, got, want, ("department", "role", "rank", "name", "phone", "email"))


def dated(value: Json) -> Json:
    return value and {**stretch(value), "value": value["value"]}


def check_published(name: str, got: Json, want: Json) -> None:
    """The day counts; whether the time of day belongs to it, the page does not say."""
    assert (got and got["value"][:10]) == (want and want["value"][:10])
    if got:
        covers(name, got, want)


def check_reference_date(_name: str, got: Json, want: Json) -> None:
    assert (got and str(got)) == want


def check_dates(_name: str, got: Json, want: Json) -> None:
    assert [dated(v) for v in got] == [dated(v) for v in want]


def check_agreement(name: str, got: Json, want: Json) -> None:
    assert (got is None) == (want is None)
    if not want:
        return
    assert stretch(got["name"]) == stretch(want["name"])
    assert (got["kind"], got["status"]) == (want["kind"], want["status"])
    assert dated(got["signed_on"]) == dated(want["signed_on"])
    assert stretch(got["venue"]) == stretch(want["venue"])
    fields(name, got["parties"], want["parties"], ("name", "abbreviation"))


def check_signatories(name: str, got: Json, want: Json) -> None:
    fields(name, got, want, ("name", "title", "party"))


def check_cooperation_areas(name: str, got: Json, want: Json) -> None:
    fields(name, got, want, ("name",))


def check_quotes(_name: str, got: Json, want: Json) -> None:
    def told(quote: Json) -> Json:
        speaker = quote["speaker"] or {}
        return {
            "text": bare(quote["text"]),
            "segments": [stretch(segment) for segment in quote["segments"]],
            "speaker": {k: bare(speaker.get(k)) for k in ("name", "title", "organization")},
            "kind": quote["kind"],
        }

    assert [told(q) for q in got] == [told(q) for q in want]


def check_people(_name: str, got: Json, want: Json) -> None:
    keys = ("name", "titles", "organizations")
    assert [{k: v[k] for k in keys} for v in _composed(got)] == want
    assert all(person["mentions"] for person in got)


def check_organizations(_name: str, got: Json, want: Json) -> None:
    """Those expected are there, by name and short form; a text may name more bodies than matter."""
    found = {(body["name"], body["abbreviation"]) for body in _composed(got)}
    missing = [body for body in want if (body["name"], body["abbreviation"]) not in found]
    assert not missing, f"not among {sorted(map(str, found))}: {missing}"
    assert all(body["mentions"] for body in got)


def _composed(values: Json) -> Json:
    return json.loads(
        unicodedata.normalize("NFC", json.dumps(values, ensure_ascii=False)).translate(UNSEEN)
    )


CHECKS: dict[str, Callable[[str, Json, Json], None]] = {
    "kind": check_kind,
    "blocks": check_blocks,
    "section": check_mention,
    "headline": check_mention,
    "subheadlines": check_mentions,
    "paragraphs": check_mentions,
    "outlet": check_outlet,
    "reporters": check_reporters,
    "issuer": check_issuer,
    "contacts": check_contacts,
    "published": check_published,
    "reference_date": check_reference_date,
    "dates": check_dates,
    "agreement": check_agreement,
    "signatories": check_signatories,
    "cooperation_areas": check_cooperation_areas,
    "quotes": check_quotes,
    "people": check_people,
    "organizations": check_organizations,
}


def cases() -> Iterator[Any]:
    for name in NAMES:
        for field in CHECKS:
            gap = field in meta(name).get("gaps", ())
            why = "known; if it is closed: python tests/fixture_gaps.py"
            mark = pytest.mark.xfail(strict=True, raises=AssertionError, reason=why)
            marks = [mark] if gap else []
            yield pytest.param(name, field, id=f"{name}-{field}", marks=marks)


@pytest.mark.parametrize("name, field", list(cases()))
def test_fixture_is_read_as_a_careful_reader_would(name: str, field: str) -> None:
    _, record = document(name)
    CHECKS[field](name, record.model_dump(mode="json")[field], expected(name)[field])


@pytest.mark.parametrize("name", NAMES)
def test_fixture_keeps_the_promises(name: str) -> None:
    raw, record = document(name)
    assert not list(gaps(raw, record))
    assert not list(ungrounded(raw, record))
    assert pressparse.PressRelease.model_validate_json(record.model_dump_json()) == record


@pytest.mark.parametrize("name", NAMES)
def test_expected_stands_in_the_text(name: str) -> None:
    raw, _ = document(name)
    shown = [block["text"] for block in expected(name)["blocks"]]
    assert bare("".join(shown)) == bare(raw)
    for value in [*expected(name)["dates"], *expected(name)["signatories"]]:
        start, end = value["span"]
        assert bare(raw[start:end]) == bare(value.get("text") or value["name"])


def test_every_field_is_checked_in_every_fixture() -> None:
    beside = {"schema_version", "id", "origin", "kept", "warnings"}
    assert set(CHECKS) == pressparse.PressRelease.model_fields.keys() - beside
    assert all(expected(name).keys() == CHECKS.keys() for name in NAMES)
    assert all(set(meta(name).get("gaps", ())) <= CHECKS.keys() for name in NAMES)


def test_undated_text_is_warned_about() -> None:
    _, record = document("undated")
    assert record.reference_date is None
    assert "Decoded as CP949 (EUC-KR)." in record.warnings
