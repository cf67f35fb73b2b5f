"""Precision, recall and F1 by field on an evaluation set: documents, gold records and a scorer.

python benchmarks/evaluate.py [--set FOLDER] [--misses FIELD]

FOLDER holds ``score.py`` and ``dev/`` with docs, gold and meta.json; by default the one beside this checkout.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

import pressparse

BESIDE = Path(__file__).resolve().parent.parent.parent / "shared" / "evaluation"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--set", type=Path, default=BESIDE)
    parser.add_argument("--misses", metavar="FIELD")
    asked = parser.parse_args()
    if not (asked.set / "score.py").is_file():
        print(f"no evaluation set at {asked.set}: name one with --set", file=sys.stderr)
        return 2
    dev = asked.set / "dev"
    meta = json.loads((dev / "meta.json").read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as place:
        records = Path(place) / "records.jsonl"
        with records.open("w", encoding="utf-8") as sink:
            for path in sorted((dev / "docs").glob("*.txt")):
                record = pressparse.parse(
                    path.read_bytes().decode("utf-8"),
                    id=path.stem,
                    reference_date=meta.get(path.stem, {}).get("reference"),
                )
                sink.write(record.model_dump_json() + "\n")
        more = ["--misses", asked.misses] if asked.misses else []
        command = [sys.executable, asked.set / "score.py", "--set", dev, "--pred", records, *more]
        return subprocess.run(command, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
