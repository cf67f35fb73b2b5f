"""Floors under the evaluation figures: F1 by field may not fall below what is pinned, and pins only rise.

python tests/evaluation_floors.py          compare with evaluation_floors.toml; status 1 where a field fell
python tests/evaluation_floors.py --raise  pin the figures of today where they are higher

Runs where the evaluation set is there (../shared/evaluation beside the checkout), else says so.
"""

import json
import math
import os
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

import pressparse

ROOT = Path(__file__).resolve().parent.parent
FLOORS = Path(__file__).with_suffix(".toml")
HEAD = (
    "# F1 by field on the evaluation set. Raised with: python tests/evaluation_floors.py --raise\n"
)
SLACK = 0.0005
"""Pins have three decimals, rounded down; this is for the float only."""


def evaluation() -> Path:
    """Return the folder with the evaluation set."""
    given = os.environ.get("PRESSPARSE_EVALUATION")
    return Path(given) if given else ROOT.parent / "shared" / "evaluation"


def figures(folder: Path) -> dict[str, float]:
    """Parse every document of the set, and return F1 by field as the set's own scorer counts it."""
    dev = folder / "dev"
    meta = json.loads((dev / "meta.json").read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as place:
        records = Path(place) / "records.jsonl"
        with records.open("w", encoding="utf-8") as sink:
            for path in sorted((dev / "docs").glob("*.txt")):
                given = meta.get(path.stem, {}).get("reference")
                text = path.read_bytes().decode("utf-8")
                record = pressparse.parse(text, id=path.stem, reference_date=given)
                sink.write(record.model_dump_json() + "\n")
        scored = subprocess.run(
            [sys.executable, folder / "score.py", "--set", dev, "--pred", records, "--json"],
            capture_output=True,
            check=True,
            text=True,
            encoding="utf-8",
        )
    told = json.loads(scored.stdout)
    if told["ungrounded"]:
        raise SystemExit(f"{told['ungrounded']} values are not where their span says")
    found = {field: values["f1"] for field, values in told["fields"].items()}
    return {**found, "mean": told["mean_f1"]}


def below(pinned: dict[str, float], found: dict[str, float]) -> list[str]:
    """Return a line for each field whose figure fell under its floor, or that is gone."""
    return [
        f"{field}: {found.get(field, 0.0):.3f} is under the floor of {floor:.3f}"
        for field, floor in pinned.items()
        if found.get(field, 0.0) < floor - SLACK
    ]


def raised(pinned: dict[str, float], found: dict[str, float]) -> dict[str, float]:
    """Return the floors with every higher figure pinned; none is ever lowered."""
    down = {field: math.floor(value * 1000) / 1000 for field, value in found.items()}
    return {
        field: max(value, pinned.get(field, 0.0)) for field, value in {**pinned, **down}.items()
    }


def main(arguments: list[str]) -> int:
    """Compare, or raise."""
    folder = evaluation()
    if not (folder / "score.py").is_file():
        print("evaluation floors: no evaluation set beside this checkout; nothing compared")
        return 0
    pinned: dict[str, float] = tomllib.loads(FLOORS.read_text(encoding="utf-8"))
    found = figures(folder)
    if "--raise" in arguments:
        lines = [f'"{field}" = {value:.3f}' for field, value in raised(pinned, found).items()]
        FLOORS.write_text(HEAD + "\n".join(lines) + "\n", encoding="utf-8")
    for field, value in found.items():
        print(f"{field:<20} {value:.3f}  floor {pinned.get(field, 0.0):.3f}")
    fallen = below(pinned, found)
    for line in fallen:
        print(line, file=sys.stderr)
    print(f"evaluation floors: {len(pinned) - len(fallen)} of {len(pinned)} hold")
    return 1 if fallen else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
