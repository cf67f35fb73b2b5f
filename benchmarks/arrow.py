"""What columns cost: parse_batch against a plain loop over the same texts, in one run.

    python benchmarks/arrow.py [--texts FILE.jsonl.gz] [--limit 300] [--rounds 3]

Prints rows a second of both, the ratio of their CPU time (the best of so many rounds, taken in turn),
and how many bytes a text and its record take.
"""

import argparse
import gzip
import json
import time
from collections.abc import Callable
from pathlib import Path

import pyarrow as pa

import pressparse
from pressparse.arrow import parse_batch

HERE = Path(__file__).parent


def texts(path: Path | None, limit: int) -> list[str]:
    if path:
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            return [json.loads(line)["text"] for line in lines][:limit]
    raws = sorted(HERE.parent.glob("fixtures/*/raw.txt"))
    own = [raw.read_bytes().decode("utf-8", "replace") for raw in raws]
    return (own * (limit // len(own) + 1))[:limit]


def seconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--texts", type=Path)
    parser.add_argument("--limit", type=int, default=300)
    parser.add_argument("--rounds", type=int, default=3)
    given = parser.parse_args()
    documents = texts(given.texts, given.limit)
    batch = pa.RecordBatch.from_pydict({"text": documents})

    def loop() -> None:
        for text in documents:
            pressparse.parse(text)

    loop()  # patterns compiled, the analyser loaded
    plain, columns = [], []
    for _ in range(given.rounds):
        plain.append(seconds(loop))
        columns.append(seconds(lambda: parse_batch(batch)))
    rows = len(documents)
    print(f"{rows} texts of {sum(map(len, documents)) // rows:,} characters on average")
    print(f"parse in a loop  {rows / min(plain):8.1f} rows a second")
    print(f"parse_batch      {rows / min(columns):8.1f} rows a second")
    print(f"ratio of CPU time {min(columns) / min(plain):.3f}")
    print(
        f"bytes a row: text {batch.nbytes // rows:,}, record {parse_batch(batch).nbytes // rows:,}"
    )


if __name__ == "__main__":
    main()
