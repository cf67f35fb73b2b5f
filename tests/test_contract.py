"""The page about the record says the same as the models, and the models promise what the page says."""

import re
from pathlib import Path
from typing import Any

import pydantic
import pytest

import pressparse
from pressparse.record import Mention, PressRelease

PAGE = (Path(__file__).resolve().parent.parent / "docs" / "record.md").read_text(encoding="utf-8")
SCHEMA = PressRelease.model_json_schema()
MODELS: dict[str, dict[str, Any]] = {"PressRelease": SCHEMA, **SCHEMA["$defs"]}
SECTIONS = dict(re.findall(r"(?ms)^## (\w+)\n(.*?)(?=^## |\Z)", PAGE))
ROW = re.compile(r"^\| `(\w+)` \| (.*?) \| ?(.*?) ?\| (.*?) \|$", re.MULTILINE)
CODE = re.compile(r"`([a-z]+|\d+)`")


def rows(model: str) -> dict[str, tuple[str, str, str]]:
    return {
        name: (means, excludes, example)
        for name, means, excludes, example in ROW.findall(SECTIONS[model])
    }


def test_every_model_has_its_section() -> None:
    assert set(SECTIONS) == set(MODELS)


@pytest.mark.parametrize("model", MODELS)
def test_the_page_has_the_model_s_fields(model: str) -> None:
    own = list(MODELS[model]["properties"])
    base = (
        set(Mention.model_fields)
        if model != "Mention" and own[:3] == list(Mention.model_fields)
        else set()
    )
    assert list(rows(model)) == [name for name in own if name not in base]
    assert all(means and example for means, _, example in rows(model).values())


@pytest.mark.parametrize("model", MODELS)
def test_the_page_names_every_value_of_a_closed_list(model: str) -> None:
    for name, (means, _, _) in rows(model).items():
        shapes = MODELS[model]["properties"][name]
        closed = [v for shape in (shapes, *shapes.get("anyOf", ())) for v in shape.get("enum", ())]
        assert set(closed) <= set(CODE.findall(means)), f"{model}.{name}"


def test_links_on_the_page_lead_somewhere() -> None:
    anchors = {name.lower() for name in SECTIONS}
    assert set(re.findall(r"\(#(\w+)\)", PAGE)) <= anchors


@pytest.mark.parametrize("name", [n for n in pressparse.__all__ if n in MODELS])
def test_models_are_frozen_and_closed(name: str) -> None:
    model = getattr(pressparse, name)
    assert model.model_config["frozen"]
    assert model.model_config["extra"] == "forbid"


def test_a_record_cannot_be_changed_or_widened() -> None:
    record = pressparse.parse("가람시는 협약을 맺었다.")
    with pytest.raises(pydantic.ValidationError):
        record.id = "other"
    with pytest.raises(pydantic.ValidationError):
        PressRelease.model_validate({**record.model_dump(), "score": 1})


def test_body_joins_paragraphs_with_blank_lines() -> None:
    record = pressparse.parse("제목이다\n\n첫 문단이다.\n\n둘째 문단이다.\n")
    assert record.body == "\n\n".join(paragraph.text for paragraph in record.paragraphs)


@pytest.mark.parametrize("gap", [" ", "  ", "   ", "\u00a0 "])
def test_runs_of_spaces_in_prose_change_nothing(gap: str) -> None:
    text = "가람시는 내년 1월 1일 나래시와 청년 지원 업무협약을 맺는다고 29일 밝혔다."
    record = pressparse.parse(text.replace(" ", gap), reference_date="2025-10-30")
    assert [date.text for date in record.dates] == ["내년 1월 1일", "29일"]
    assert record.agreement
    assert [party.name for party in record.agreement.parties] == ["가람시", "나래시"]
    spans = [date.at for date in record.dates]
    raw = text.replace(" ", gap)
    assert [" ".join(raw[span.start : span.end].split()) for span in spans] == [
        "내년 1월 1일",
        "29일",
    ]
