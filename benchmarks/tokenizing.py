"""How a record compares with tokenising its text once: parse and Kiwi.tokenize on the same texts, in one run.

python benchmarks/tokenizing.py [--texts FILE.jsonl.gz] [--limit 100] [--rounds 3]

Without a file, the fixtures. Prints milliseconds per 1,000 characters of both (medians of the rounds, in
turn) and their ratio, and what a cold process needs for its first record and its first tokens.
"""

import argparse
import gzip
import json
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pressparse

ROOT = Path(__file__).resolve().parent.parent
FIRST = {
    "first record, cold process": (
        "import pressparse; pressparse.parse('가람시는 29일 나래시와 업무협약을 맺었다고 밝혔다.')"
    ),
    "first tokens, cold process": (
        "from kiwipiepy import Kiwi; Kiwi().tokenize('가람시는 29일 나래시와 업무협약을 맺었다고 밝혔다.')"
    ),
}


def texts(path: Path | None, limit: int) -> list[str]:
    if path and path.exists():
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            return [json.loads(line)["text"] for line in lines][:limit]
    raws = sorted(ROOT.glob("fixtures/*/raw.txt"))
    return [raw.read_bytes().decode("utf-8", "replace") for raw in raws][:limit]


def seconds(read: Callable[[str], object], documents: list[str]) -> float:
    start = time.process_time()
    for text in documents:
        read(text)
    return time.process_time() - start


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--texts", type=Path)
    parser.add_argument("--limit", type=int, default=100)
    parser.add_argument("--rounds", type=int, default=3)
    given = parser.parse_args()
    from kiwipiepy import Kiwi  # noqa: PLC0415

    kiwi = Kiwi(num_workers=1)
    documents = texts(given.texts, given.limit)
    size = sum(map(len, documents))
    readers: dict[str, Callable[[str], object]] = {
        "parse": lambda text: pressparse.parse(text, reference_date="2025-10-29"),
        "Kiwi.tokenize": kiwi.tokenize,
    }
    spent: dict[str, list[float]] = {name: [] for name in readers}
    for _ in range(given.rounds + 1):
        for name, read in readers.items():
            spent[name].append(seconds(read, documents))
    medians = {name: statistics.median(times[1:]) for name, times in spent.items()}
    print(f"{len(documents)} texts, {size:,} characters")
    for name, median in medians.items():
        print(f"{name:<28}{1e6 * median / size:>8.2f} ms per 1,000 characters")
    print(f"{'ratio':<28}{medians['parse'] / medians['Kiwi.tokenize']:>8.2f}")
    for name, code in FIRST.items():
        times = []
        for _ in range(given.rounds):
            start = time.perf_counter()
            subprocess.run([sys.executable, "-c", code], check=True)
            times.append(time.perf_counter() - start)
        print(f"{name:<28}{statistics.median(times):>8.2f} s")


if __name__ == "__main__":
    main()
