"""Training: whole groups are left out, rare facts are dropped, and the same examples give the same bytes."""

import json
from pathlib import Path

import pytest

pytest.importorskip("pycrfsuite")

from pressparse.weigh.weights import written
from training import __main__ as command
from training import structure
from training.chain import Example, Settings, train, train_choice
from training.folds import left_out
from training.sets import Annotated, documents

FEW = Settings(documents=2)


def document(name: str, group: str) -> Annotated:
    return Annotated("dev", name, "", {}, group, None)


def test_groups_are_left_out_whole_and_each_once() -> None:
    held = [document(f"{group}{k}", group) for group in "abcde" for k in range(3)]
    folds = list(left_out(held, 3))
    assert sorted(k for fold in folds for k in fold) == list(range(len(held)))
    for group in "abcde":
        assert sum(any(held[k].group == group for k in fold) for fold in folds) == 1


def test_documents_carry_their_gold_and_group(tmp_path: Path) -> None:
    place = tmp_path / "dev"
    (place / "docs").mkdir(parents=True)
    (place / "gold").mkdir()
    sources = {"a": "owner+name:file.csv#1", "b": "site/12", "c": None}
    for name in sources:
        (place / "docs" / f"{name}.txt").write_text("가람시", encoding="utf-8")
        (place / "gold" / f"{name}.json").write_text('{"kind": "article"}', encoding="utf-8")
    meta = {
        name: {"source": source} if source else {"group": "c.example"}
        for name, source in sources.items()
    }
    (place / "meta.json").write_text(json.dumps(meta), encoding="utf-8")
    read = documents(("dev",), tmp_path)
    assert [(each.id, each.group) for each in read] == [
        ("a", "owner/name"),
        ("b", "site"),
        ("c", "c.example"),
    ]
    assert all(each.whole and each.text == "가람시" for each in read)


EXAMPLES = [
    Example(str(k), [["tall", f"own{k}"], ["low"], ["tall"]], ["tree", "bush", None])
    for k in range(6)
]


def test_chain_learns_what_documents_share() -> None:
    chain = train(EXAMPLES, ("tree", "bush"), FEW)
    assert chain.label([["tall"], ["low"]]) == ("tree", "bush")
    assert set(chain.weights) == {"tall", "low"}
    assert train(EXAMPLES, ("tree", "bush"), FEW).written() == chain.written()


def test_choice_learns_which_candidates_are_right() -> None:
    offered = [
        (str(k), facts, right)
        for k in range(6)
        for facts, right in ((["sweet"], True), (["bitter"], False))
    ]
    choice = train_choice(offered, FEW)
    assert choice.accepts(["sweet"])
    assert not choice.accepts(["bitter"])
    assert choice.best([["bitter"], ["sweet"]]) == 1


def test_the_command_makes_the_weights_of_every_module_once() -> None:
    made = [name for stage in command.STAGES for name in stage]
    folder = Path(command.__file__).parent
    told = (path for path in folder.glob("*.py") if "judging" in path.read_text(encoding="utf-8"))
    assert sorted(made) == sorted({path.stem for path in told} - {"folds"} | {"lines"})


def test_the_command_tells_which_files_changed(tmp_path: Path) -> None:
    same, other, new = (tmp_path / name for name in ("same", "other", "new"))
    before = {same: b"1", other: b"1"}
    assert command.changed(before, {same: b"1", other: b"2", new: b"1"}) == [other, new]


def test_weights_of_structure_come_out_as_they_are() -> None:
    made = written({"body": structure.learnt(list(structure.pages()))})
    assert structure.WEIGHTS.read_text(encoding="utf-8") == made
