"""Pins do what they promise: a loss above its pin is told, a loose one too, and none is ever raised."""

from pathlib import Path

import pytest

import evaluation_floors
import pins

PINNED = {"wrapped": {"dates": 0.2, "quotes": 0.1}}

# losses, what is told of those above their pins, what is told of pins that are loose
TOLD: list[tuple[pins.Losses, list[str], list[str]]] = [
    ({"wrapped": {"dates": 0.2, "quotes": 0.1}}, [], []),
    ({"wrapped": {"dates": 0.1999}}, [], []),
    ({"wrapped": {"dates": 0.2001}}, ["wrapped, dates: 0.201 is lost, the pin is 0.200"], []),
    ({"wrapped": {"dates": 0.15}}, [], ["wrapped, dates: 0.150 is lost, lower the pin of 0.200"]),
    ({"wrapped": {"new": 0.1}}, ["wrapped, new: 0.100 is lost, the pin is 0.000"], []),
    ({"new": {"dates": 0.0}}, [], []),
    ({}, [], []),
]


@pytest.mark.parametrize("found, above, loose", TOLD)
def test_losses_are_told_by_their_pins(
    found: pins.Losses, above: list[str], loose: list[str]
) -> None:
    assert list(pins.above(PINNED, found)) == above
    assert list(pins.loose(PINNED, found)) == loose


def test_pins_only_fall_and_are_rounded_up() -> None:
    found = {"wrapped": {"dates": 0.9, "quotes": 0.01234}, "new": {"dates": 0.3}}
    assert pins.lowered(PINNED, found) == {
        "wrapped": {"dates": 0.2, "quotes": 0.013},
        "new": {"dates": 0.3},
    }


def test_a_file_of_pins_is_read_as_it_was_written(tmp_path: Path) -> None:
    path = tmp_path / "losses.toml"
    assert pins.read(path) == {}
    pins.write(path, "what it is", PINNED)
    assert pins.read(path) == PINNED
    assert path.read_text(encoding="utf-8").startswith("# what it is\n")


def test_the_status_is_that_of_the_pins(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "losses.toml"
    assert pins.main([], path, "", lambda: PINNED) == 1
    assert "wrapped, dates: 0.200 is lost" in capsys.readouterr().err
    assert pins.main(["--lower"], path, "", lambda: PINNED) == 0
    assert "losses: 2 of 2 losses" in capsys.readouterr().out
    assert pins.main([], path, "", lambda: {"wrapped": {"dates": 0.21}}) == 1


def test_without_documents_a_line_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(evaluation_floors, "evaluation", lambda: None)
    assert pins.main([], tmp_path / "losses.toml", "", dict) == 0
    assert capsys.readouterr().out.startswith("skipped: losses on documents")


def test_a_set_that_is_named_and_missing_is_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(evaluation_floors.NAMED_BY, str(tmp_path / "nowhere"))
    assert pins.main([], tmp_path / "losses.toml", "", dict) == 2
    assert "nowhere" in capsys.readouterr().err
