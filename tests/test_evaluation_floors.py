"""The floors do what they promise: a fallen figure fails, and so does a run that compared nothing."""

import json
import tomllib
from collections.abc import Mapping
from pathlib import Path

import pytest

import evaluation_floors as floors
from evaluation_floors import Figures, Floor

SCORER = """
import json, pathlib, sys
asked = dict(zip(sys.argv[1:], sys.argv[2:]))
records = [json.loads(line) for line in open(asked["--pred"], encoding="utf-8")]
assert [(r["id"], r["reference_date"]) for r in records] == [("a", "2025-10-29")]
if "--first" in asked:
    print(asked["--first"], asked["--label"])
else:
    print((pathlib.Path(asked["--set"]) / "told.json").read_text(encoding="utf-8"))
"""
"""Prints what the test wrote beside the documents, or where it was told to record first figures."""

FIRST = {
    "set": "rounds/01",
    "label": "0.1",
    "mean_f1": 0.6,
    "f1": {"parties": 0.8123, "outlet": 0.5},
    "hit, found, gold": {"parties": [40, 48, 50], "outlet": [25, 51, 49]},
}
"""A line of the ledger: a field just large enough to be judged, and one that is not."""


def figures(f1: Mapping[str, float], ungrounded: int = 0) -> str:
    mean = f1.get("mean", 0.9)
    fields = {field: {"f1": value} for field, value in f1.items() if field != "mean"}
    return json.dumps({"ungrounded": ungrounded, "mean_f1": mean, "fields": fields})


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An evaluation set of two parts, with floors and a ledger, whose figures all hold."""
    held = tmp_path / "evaluation"
    for name in ("dev", "rounds/01"):
        docs = held / name / "docs"
        docs.mkdir(parents=True)
        (docs / "a.txt").write_text("가람시는 협약을 맺었다.\n", encoding="utf-8")
        (held / name / "meta.json").write_text('{"a": {"reference": "2025-10-29"}}', "utf-8")
        (held / name / "told.json").write_text(figures({"parties": 0.9, "outlet": 0.9}), "utf-8")
    (held / "score.py").write_text(SCORER, encoding="utf-8")
    pins, ledger = tmp_path / "floors.toml", tmp_path / "first.jsonl"
    pins.write_text('[rounds]\n"rounds/01" = "0.1"\n[dev]\n"parties" = 0.9\n', encoding="utf-8")
    later = {**FIRST, "label": "main", "mean_f1": 1.0}
    ledger.write_text(json.dumps(FIRST) + "\n" + json.dumps(later) + "\n", encoding="utf-8")
    monkeypatch.setattr(floors, "FLOORS", pins)
    monkeypatch.setattr(floors, "LEDGER", ledger)
    monkeypatch.setenv(floors.NAMED_BY, str(held))
    return held


def test_figures_at_their_floors_hold(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    at_floor = figures({"parties": 0.8123, "outlet": 0.5, "new": 0.1, "mean": 0.6})
    (folder / "rounds/01/told.json").write_text(at_floor, encoding="utf-8")
    assert floors.main([]) == 0
    told = capsys.readouterr()
    assert not told.err
    assert told.out.splitlines() == [
        "dev",
        "  parties              0.900  floor 0.900",
        "  outlet               0.900  reported, no floor",
        "  mean                 0.900  reported, no floor",
        "rounds/01",
        "  parties              0.812  floor 0.812",
        "  outlet               0.500  first 0.500  reported",
        "  new                  0.100  reported, no floor",
        "  mean                 0.600  floor 0.600",
        "evaluation floors: 3 compared, 0 failures",
    ]


@pytest.mark.parametrize(
    ("name", "told", "line"),
    [
        (
            "dev",
            figures({"parties": 0.8998}),
            "dev, parties: 0.8998 is under the floor of 0.9000",
        ),
        (
            "rounds/01",
            figures({"parties": 0.8122, "outlet": 0.5}),
            "rounds/01, parties: 0.8122 is under the floor of 0.8123",
        ),
        (
            "rounds/01",
            figures({"outlet": 0.5}),
            "rounds/01, parties: 0.0000 is under the floor of 0.8123",
        ),
        (
            "rounds/01",
            figures({"parties": 0.9, "mean": 0.59}),
            "rounds/01, mean: 0.5900 is under the floor of 0.6000",
        ),
        (
            "rounds/01",
            figures({"parties": 0.9}, ungrounded=2),
            "rounds/01, 2 values are not where their span says",
        ),
    ],
    ids=["dev fell", "a round fell", "a field vanished", "the mean fell", "no ground"],
)
def test_what_fell_is_told_and_fails(
    folder: Path, capsys: pytest.CaptureFixture[str], name: str, told: str, line: str
) -> None:
    (folder / name / "told.json").write_text(told, encoding="utf-8")
    assert floors.main([]) == 1
    printed = capsys.readouterr()
    assert printed.err.splitlines() == [line]
    assert printed.out.endswith("3 compared, 1 failures\n")


def test_a_field_with_few_items_in_a_round_cannot_fail() -> None:
    told = Figures({"parties": 0.9, "outlet": 0.0, "mean": 0.9}, 0)
    assert not list(floors.fallen(floors.first_floors(FIRST), told))
    assert floors.first_floors(FIRST) == {
        "parties": Floor(0.8123),
        "outlet": Floor(0.5, judged=False),
        "mean": Floor(0.6),
    }


@pytest.mark.parametrize(
    ("named", "missing"),
    [
        ("nowhere", "there is no score.py"),
        ("evaluation/dev", "there is no score.py"),
    ],
)
def test_a_set_that_is_named_and_missing_is_an_error(
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    named: str,
    missing: str,
) -> None:
    monkeypatch.setenv(floors.NAMED_BY, str(folder.parent / named))
    assert floors.main([]) == 2
    told = capsys.readouterr()
    assert not told.out
    assert missing in told.err
    assert str(folder.parent / named) in told.err


@pytest.mark.parametrize("part", ["score.py", "dev", "rounds/01"])
def test_a_set_that_lacks_a_part_is_an_error(
    folder: Path, capsys: pytest.CaptureFixture[str], part: str
) -> None:
    (folder / part).rename(folder / "elsewhere")
    assert floors.main([]) == 2
    assert part in capsys.readouterr().err


def test_a_scorer_that_fails_is_an_error(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "score.py").write_text("raise SystemExit(2)", encoding="utf-8")
    assert floors.main([]) == 2
    assert "dev could not be scored" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("pins", "line"),
    [
        ("", "dev has no floors"),
        ('[rounds]\n"rounds/01" = "0.1"\n', "dev has no floors"),
        (
            '[rounds]\n"rounds/01" = "0.2"\n[dev]\n"parties" = 0.9\n',
            "no figures of rounds/01 with the label 0.2",
        ),
    ],
)
@pytest.mark.usefixtures("folder")
def test_floors_that_compare_nothing_are_an_error(
    capsys: pytest.CaptureFixture[str], pins: str, line: str
) -> None:
    floors.FLOORS.write_text(pins, encoding="utf-8")
    assert floors.main([]) == 2
    assert line in capsys.readouterr().err


@pytest.mark.parametrize(("arguments", "status"), [([], 0), (["--first", "rounds/01", "main"], 2)])
def test_without_a_set_beside_the_checkout_the_comparison_is_skipped(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
    status: int,
) -> None:
    monkeypatch.delenv(floors.NAMED_BY, raising=False)
    monkeypatch.setattr(floors, "BESIDE", tmp_path / "none")
    assert floors.main(arguments) == status
    assert capsys.readouterr().out.startswith("skipped") is (status == 0)


def test_a_set_beside_the_checkout_is_compared_unnamed(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv(floors.NAMED_BY)
    monkeypatch.setattr(floors, "BESIDE", folder)
    assert floors.main([]) == 0
    assert "3 compared" in capsys.readouterr().out
    (folder / "score.py").unlink()
    assert floors.main([]) == 2


def test_first_figures_are_recorded_by_the_scorer(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert (folder / "rounds/01").is_dir()
    assert floors.main(["--first", "rounds/01", "main"]) == 0
    assert capsys.readouterr().out == f"{floors.LEDGER} main\n"


def test_every_round_that_is_opened_has_its_floors() -> None:
    lines = floors.LEDGER.read_text(encoding="utf-8").splitlines()
    recorded = {json.loads(line)["set"] for line in lines}
    pinned = tomllib.loads(floors.FLOORS.read_text(encoding="utf-8"))
    assert recorded == {*pinned["rounds"], *pinned["scored"]}
    assert pinned["rounds"].keys().isdisjoint(pinned["scored"])
    assert list(floors.floors()) == ["dev", *pinned["rounds"]]
