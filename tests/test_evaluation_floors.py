"""The floors do what they promise: a fallen figure is told, a pin is never lowered, no set is no failure."""

from pathlib import Path

import pytest

import evaluation_floors as floors


def test_a_fallen_or_vanished_field_is_told() -> None:
    pinned = {"dates": 0.9, "quotes": 0.5, "outlet": 0.4}
    found = {"dates": 0.8999, "quotes": 0.4, "new": 0.1}
    assert floors.below(pinned, found) == [
        "quotes: 0.400 is under the floor of 0.500",
        "outlet: 0.000 is under the floor of 0.400",
    ]


def test_pins_only_rise_and_are_rounded_down() -> None:
    pinned = {"dates": 0.9, "quotes": 0.5}
    found = {"dates": 0.8, "quotes": 0.69999, "new": 0.1}
    assert floors.raised(pinned, found) == {"dates": 0.9, "quotes": 0.699, "new": 0.1}
    assert floors.below(floors.raised(pinned, found), {**found, "dates": 0.9}) == []


def test_without_an_evaluation_set_nothing_is_compared(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PRESSPARSE_EVALUATION", str(tmp_path))
    assert floors.main([]) == 0
    assert "nothing compared" in capsys.readouterr().out


def test_a_set_is_scored_by_its_own_scorer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    docs = tmp_path / "dev" / "docs"
    docs.mkdir(parents=True)
    (docs / "a.txt").write_text("가람시는 협약을 맺었다.\n", encoding="utf-8")
    (tmp_path / "dev" / "meta.json").write_text('{"a": {"reference": null}}', encoding="utf-8")
    (tmp_path / "score.py").write_text(
        "import json, sys\n"
        "records = open(sys.argv[sys.argv.index('--pred') + 1], encoding='utf-8').readlines()\n"
        "f1 = float(json.loads(records[0])['id'] == 'a')\n"
        "print(json.dumps({'ungrounded': 0, 'mean_f1': f1, 'fields': {'dates': {'f1': f1}}}))\n",
        encoding="utf-8",
    )
    pins = tmp_path / "floors.toml"
    pins.write_text('"dates" = 0.500\n', encoding="utf-8")
    monkeypatch.setattr(floors, "FLOORS", pins)
    monkeypatch.setenv("PRESSPARSE_EVALUATION", str(tmp_path))
    assert floors.main(["--raise"]) == 0
    assert '"dates" = 1.000\n' in pins.read_text(encoding="utf-8")
    pins.write_text('"dates" = 1.000\n"gone" = 0.200\n', encoding="utf-8")
    assert floors.main([]) == 1
    told = capsys.readouterr()
    assert "gone: 0.000 is under the floor" in told.err
    assert "evaluation floors: 1 of 2 hold" in told.out
