"""Floors under the evaluation figures: F1 by field may not fall below them.

python tests/evaluation_floors.py                      compare every set with its floors
python tests/evaluation_floors.py --first ROUND LABEL  record a round's first figures (rounds/04 main)

The evaluation set is the folder that PRESSPARSE_EVALUATION names, else ../shared/evaluation beside
the checkout. evaluation_floors.toml holds the floors of the tuned documents, ``dev``, and names the
opened rounds, each with a label. A round's floors are its first figures under that label, as they
stand in docs/first_figures.jsonl. A field with fewer than 50 items in a round's gold is reported,
not judged: there one item is worth more than what separates two versions.

Status 0: every floor holds, or there is no set beside the checkout and the line begins ``skipped``.
Status 1: a figure fell, or a value is not where its span says. Status 2: nothing could be compared,
or not all of it: a set that is named and missing, a set without its scorer, a round without figures.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pressparse

ROOT = Path(__file__).resolve().parent.parent
FLOORS = Path(__file__).with_suffix(".toml")
LEDGER = ROOT / "docs" / "first_figures.jsonl"
BESIDE = ROOT.parent / "shared" / "evaluation"
NAMED_BY = "PRESSPARSE_EVALUATION"
TUNED = "dev"
ENOUGH = 50
"""So many items in the gold of a round make a field's figure one to judge by."""
DECIMALS = 4
"""The ledger's; figures are compared as it would write them."""


class UnusableError(Exception):
    """What was asked for cannot be compared; the message says why."""


@dataclass(frozen=True)
class Floor:
    """The least that a field may reach; below it the field fails where it is judged."""

    least: float
    judged: bool = True

    def broken_by(self, figure: float) -> bool:
        """Return whether a figure fails the field."""
        return self.judged and round(figure, DECIMALS) < self.least


@dataclass(frozen=True)
class Figures:
    """What the set's own scorer counted: F1 by field, and the values without ground."""

    f1: Mapping[str, float]
    ungrounded: int


def evaluation() -> Path | None:
    """Return the folder with the evaluation set, or None where none was named and none is beside."""
    named = os.environ.get(NAMED_BY)
    folder = Path(named) if named else BESIDE
    if not named and not folder.exists():
        return None
    for part in ("score.py", TUNED):
        if not (folder / part).exists():
            said = f"{NAMED_BY} names {folder}, and" if named else f"{folder}:"
            raise UnusableError(f"{said} there is no {part}")
    return folder


def floors() -> dict[str, dict[str, Floor]]:
    """Return the floors of every set, by field: dev's as pinned, a round's from the ledger."""
    pinned: dict[str, dict[str, Any]] = tomllib.loads(FLOORS.read_text(encoding="utf-8"))
    found = {TUNED: {field: Floor(least) for field, least in pinned.get(TUNED, {}).items()}}
    rows = [json.loads(line) for line in LEDGER.read_text(encoding="utf-8").splitlines()]
    firsts = {(row["set"], row["label"]): row for row in reversed(rows)}
    for name, label in pinned.get("rounds", {}).items():
        if (name, label) not in firsts:
            raise UnusableError(f"{LEDGER.name} has no figures of {name} with the label {label}")
        found[name] = first_floors(firsts[name, label])
    for name, fields in found.items():
        if not any(floor.judged for floor in fields.values()):
            raise UnusableError(f"{name} has no floors: nothing would be compared")
    return found


def first_floors(row: Mapping[str, Any]) -> dict[str, Floor]:
    """Return the floors that a line of the ledger sets; the mean is judged like a large field."""
    gold = {field: of[-1] for field, of in row["hit, found, gold"].items()}
    fields = {field: Floor(f1, gold[field] >= ENOUGH) for field, f1 in row["f1"].items()}
    return {**fields, "mean": Floor(row["mean_f1"])}


def write_records(documents: Path, records: Path) -> None:
    """Parse every document of a set, and write its record on a line."""
    meta = json.loads((documents / "meta.json").read_text(encoding="utf-8"))
    with records.open("w", encoding="utf-8") as sink:
        for path in sorted((documents / "docs").glob("*.txt")):
            given = meta.get(path.stem, {}).get("reference")
            text = path.read_bytes().decode("utf-8")
            record = pressparse.parse(text, id=path.stem, reference_date=given)
            sink.write(record.model_dump_json() + "\n")


def score(folder: Path, name: str, *options: str) -> str:
    """Parse a set and return what the scorer beside it prints; what it complains of is passed on."""
    documents = folder / name
    if not (documents / "meta.json").is_file():
        raise UnusableError(f"{folder} has no {name}")
    with tempfile.TemporaryDirectory() as place:
        records = Path(place) / "records.jsonl"
        write_records(documents, records)
        command = [sys.executable, str(folder / "score.py"), "--set", str(documents)]
        scored = subprocess.run(
            [*command, "--pred", str(records), *options],
            stdout=subprocess.PIPE,
            check=False,
            text=True,
            encoding="utf-8",
        )
    if scored.returncode:
        raise UnusableError(f"{name} could not be scored")
    return scored.stdout


def figures(folder: Path, name: str) -> Figures:
    """Return what the scorer counts on a set."""
    told = json.loads(score(folder, name, "--json"))
    fields = {field: values["f1"] for field, values in told["fields"].items()}
    return Figures({**fields, "mean": told["mean_f1"]}, told["ungrounded"])


def fallen(floors: Mapping[str, Floor], found: Figures) -> Iterator[str]:
    """Yield a line for each field under its floor, gone ones too, and one for values without ground."""
    for field, floor in floors.items():
        figure = found.f1.get(field, 0.0)
        if floor.broken_by(figure):
            yield f"{field}: {figure:.4f} is under the floor of {floor.least:.4f}"
    if found.ungrounded:
        yield f"{found.ungrounded} values are not where their span says"


def table(floors: Mapping[str, Floor], found: Figures) -> Iterator[str]:
    """Yield a line for each field: its figure, its floor, and whether it is only reported."""
    for field, figure in found.f1.items():
        floor = floors.get(field)
        if floor is None:
            beside = "reported, no floor"
        elif floor.judged:
            beside = f"floor {floor.least:.3f}"
        else:
            beside = f"first {floor.least:.3f}  reported"
        yield f"  {field:<20} {figure:.3f}  {beside}"


def compare(folder: Path) -> int:
    """Compare every set with its floors, and return the status."""
    failures = judged = 0
    for name, fields in floors().items():
        found = figures(folder, name)
        print(name, *table(fields, found), sep="\n")
        lines = [f"{name}, {line}" for line in fallen(fields, found)]
        print(*lines, sep="\n", end="\n" if lines else "", file=sys.stderr)
        failures += len(lines)
        judged += sum(floor.judged for floor in fields.values())
    print(f"evaluation floors: {judged} compared, {failures} failures")
    return 1 if failures else 0


def run(first: tuple[str, str] | None) -> int:
    """Compare, or record a round's first figures; return the status."""
    folder = evaluation()
    if folder is None and first:
        raise UnusableError(f"there is no evaluation set at {BESIDE}")
    if folder is None:
        print("skipped: evaluation floors, as there is no evaluation set beside this checkout")
        return 0
    if first is None:
        return compare(folder)
    name, label = first
    print(score(folder, name, "--first", str(LEDGER), "--label", label), end="")
    return 0


def main(arguments: list[str]) -> int:
    """Run what the command line asks for; what cannot be compared is told, with status 2."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--first", nargs=2, metavar=("ROUND", "LABEL"))
    asked = parser.parse_args(arguments)
    try:
        return run(asked.first and tuple(asked.first))
    except UnusableError as error:
        print(f"evaluation floors: {error}", file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
