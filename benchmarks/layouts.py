"""How much is lost where the real texts of the volumes come in another layout, as scrapers leave it.

    python benchmarks/layouts.py [--change "flattened"] [--every 1]

There is no gold: what is read in the text as it is counts as right. White space and the sort of quotation marks never
count. Printed are the values of each field, how many of them are no longer read, and how many are read that were not. The changes
are those of ``tests/harmless.py``; the volumes belong to the evaluation set.
"""

import argparse
import gzip
import json
import sys
from collections import Counter
from collections.abc import Iterator
from functools import partial
from multiprocessing import Pool
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))

import harmless  # it stands among the tests
import pressparse
from training.sets import VOLUMES, evaluation

Row = tuple[str, str | None]
"""A text and its reference date."""


def rows(every: int) -> Iterator[Row]:
    """Yield every so many texts of the volumes."""
    for name in VOLUMES:
        with gzip.open(evaluation() / name, "rt", encoding="utf-8") as lines:
            for number, line in enumerate(lines):
                if number % every == 0:
                    row = json.loads(line)
                    yield row["text"], row.get("reference_date")


def compared(change: str, row: Row) -> Counter[tuple[str, str]] | None:
    """Return by field how many values a text has, how many a change loses and adds; None where it changes nothing."""
    text, day = row
    changed = harmless.CHANGES[change](text)
    if changed == text:
        return None
    before = pressparse.parse(text, reference_date=day)
    after = pressparse.parse(changed, reference_date=day)
    found: Counter[tuple[str, str]] = Counter()
    for field, read in harmless.FIELDS.items():
        values = Counter(map(_key, read(before)))
        others = Counter(map(_key, read(after)))
        found[field, "values"] += values.total()
        found[field, "lost"] += (values - others).total()
        found[field, "added"] += (others - values).total()
    return found


def _key(value: str) -> str:
    return "".join(value.split()).translate(harmless.STRAIGHT)


def main() -> None:
    """Print the table of one change."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--change", choices=tuple(harmless.CHANGES), default="flattened")
    parser.add_argument("--every", type=int, default=1, help="read every so many texts")
    given = parser.parse_args()
    total: Counter[tuple[str, str]] = Counter()
    texts = 0
    with Pool() as pool:
        for found in pool.imap(partial(compared, given.change), rows(given.every), chunksize=16):
            if found is not None:
                texts += 1
                total.update(found)
    print(f"{texts} texts, {given.change}")
    for field in harmless.FIELDS:
        values, lost, added = (total[field, each] for each in ("values", "lost", "added"))
        print(f"{field:12} {values:6} values  {lost / max(values, 1):.3f} lost  {added:5} added")


if __name__ == "__main__":
    main()
