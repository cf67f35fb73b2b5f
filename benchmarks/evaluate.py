"""Precision, recall and F1 by field on an evaluation set: documents, gold records and a scorer.

python benchmarks/evaluate.py [--set FOLDER] [--misses FIELD | --markdown]

FOLDER holds ``score.py`` and ``dev/`` with docs, gold and meta.json; by default the one that PRESSPARSE_EVALUATION names, else
the one beside this checkout.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pressparse

_NAMED = os.environ.get("PRESSPARSE_EVALUATION")
BESIDE = Path(_NAMED or Path(__file__).resolve().parents[2] / "shared" / "evaluation")
"""The folder with the evaluation set and the volumes of texts, for all benchmarks."""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--set", type=Path, default=BESIDE)
    parser.add_argument("--misses", metavar="FIELD", help="print every miss of this field")
    parser.add_argument("--markdown", action="store_true", help="print the figures as a table")
    asked = parser.parse_args()
    if not (asked.set / "score.py").is_file():
        print(f"no evaluation set at {asked.set}: name one with --set", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as place:
        records = Path(place) / "records.jsonl"
        write_records(asked.set / "dev", records)
        command = [sys.executable, asked.set / "score.py", "--set", asked.set / "dev"]
        command += ["--pred", records, *(["--misses", asked.misses] if asked.misses else [])]
        if not asked.markdown:
            return subprocess.run(command, check=False).returncode
        told = subprocess.run([*command, "--json"], check=True, capture_output=True).stdout
    print("\n".join(table(json.loads(told))))
    return 0


def write_records(dev: Path, records: Path) -> None:
    """Read every document of a set, and write its record on a line."""
    meta = json.loads((dev / "meta.json").read_text(encoding="utf-8"))
    with records.open("w", encoding="utf-8") as sink:
        for path in sorted((dev / "docs").glob("*.txt")):
            text = path.read_bytes().decode("utf-8")
            day = meta.get(path.stem, {}).get("reference")
            sink.write(pressparse.parse(text, path.stem, day).model_dump_json() + "\n")


def table(told: dict[str, Any]) -> Iterator[str]:
    """Yield the scorer's figures as a table: a field a line, and what they come to."""
    yield "| field | precision | recall | F1 |"
    yield "| --- | ---: | ---: | ---: |"
    for field, of in told["fields"].items():
        shares = " | ".join(f"{of[key]:.3f}" for key in ("precision", "recall", "f1"))
        yield f"| {field} | {shares} |"
    yield ""
    yield (
        f"Mean F1 {told['mean_f1']:.3f} over {len(told['fields'])} fields, {told['documents']} documents; "
        f"values not where their span says: {told['ungrounded']}."
    )


if __name__ == "__main__":
    sys.exit(main())
