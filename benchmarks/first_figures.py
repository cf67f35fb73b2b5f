"""The figures of fresh documents, as they stood before anyone had read those: a table for README and docs.

python benchmarks/first_figures.py            print it
python benchmarks/first_figures.py --write    put it between the marks in README.md

docs/first_figures.jsonl has them, one line for each round and version, written by the set's own scorer.
"""

import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
LEDGER = ROOT / "docs" / "first_figures.jsonl"
README = ROOT / "README.md"
BEGIN, END = "<!-- first figures: begin -->\n", "<!-- first figures: end -->\n"
FEWEST = 50
"""Items of the gold below which a figure says little: it stands in brackets."""
BEFORE = "0.1"

Row = Mapping[str, Any]


def rows() -> dict[str, dict[str, Row]]:
    """Return the lines of the ledger by round and label."""
    found: dict[str, dict[str, Row]] = {}
    for line in LEDGER.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        found.setdefault(row["set"], {})[row["label"]] = row
    return found


def fresh(found: Mapping[str, Mapping[str, Row]]) -> list[tuple[str, Row, Row]]:
    """Return the rounds that were scored with a later version too: name, with 0.1, with that version."""
    return [
        (name, by_label[BEFORE], next(row for label, row in by_label.items() if label != BEFORE))
        for name, by_label in sorted(found.items())
        if BEFORE in by_label and len(by_label) > 1
    ]


def cell(field: str, before: Row, after: Row) -> str:
    """Return a field's two figures, in brackets where they rest on few items."""
    if field not in after["f1"]:
        return ""
    gold = after["hit, found, gold"][field][2] if field in after["hit, found, gold"] else FEWEST
    shown = f"{before['f1'].get(field, 0):.2f} → {after['f1'][field]:.2f}"
    return shown if gold >= FEWEST else f"({shown})"


def table() -> Iterator[str]:
    """Yield the lines of the table."""
    rounds = fresh(rows())
    yield (
        "| field | " + " | ".join(name.replace("rounds/", "round ") for name, _, _ in rounds) + " |"
    )
    yield "| --- |" + " --- |" * len(rounds)
    fields = dict.fromkeys(field for _, _, after in rounds for field in after["f1"])
    for field in fields:
        yield f"| {field} | " + " | ".join(cell(field, *pair) for _, *pair in rounds) + " |"
    means = (f"{before['mean_f1']:.2f} → {after['mean_f1']:.2f}" for _, before, after in rounds)
    yield "| mean | " + " | ".join(means) + " |"


def written(page: str) -> str:
    """Return a page with the table between its marks."""
    before, rest = page.split(BEGIN)
    lines = "".join(f"{line}\n" for line in table())
    return before + BEGIN + lines + END + rest.split(END)[1]


if __name__ == "__main__":
    if "--write" in sys.argv:
        README.write_text(written(README.read_text(encoding="utf-8")), encoding="utf-8")
    else:
        print(*table(), sep="\n")
