"""Where the time goes: by function and by rule, over real texts if there are any, else the fixtures.

python benchmarks/cost.py [--texts FILE.jsonl.gz] [--limit 200] [--top 10]
"""

import argparse
import cProfile
import gzip
import json
import pstats
import time
from pathlib import Path

import pressparse
from pressparse.parse import TABLES

HERE = Path(__file__).parent


def texts(path: Path | None, limit: int) -> list[str]:
    if path and path.exists():
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            return [json.loads(line)["text"] for line in lines][:limit]
    raws = sorted(HERE.parent.glob("fixtures/*/raw.txt"))
    return [raw.read_bytes().decode("utf-8", "replace") for raw in raws][:limit]


def by_rule(documents: list[str]) -> dict[str, float]:
    """CPU seconds each rule's pattern takes to scan the documents, apart from what its reading costs."""
    spent: dict[str, float] = {}
    for field, table in TABLES.items():
        for rule in table:
            start = time.process_time()
            for text in documents:
                for _ in rule.matches(text):
                    pass
            spent[f"{field}.{rule.name}"] = time.process_time() - start
    return spent


def parse_all(documents: list[str]) -> float:
    start = time.process_time()
    for text in documents:
        pressparse.parse(text, reference_date="2025-10-29")
    return time.process_time() - start


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--texts", type=Path)
    parser.add_argument("--limit", type=int, default=200)
    parser.add_argument("--top", type=int, default=10)
    given = parser.parse_args()
    documents = texts(given.texts, given.limit)
    size = sum(map(len, documents))
    parse_all(documents)
    spent = parse_all(documents)
    print(f"{len(documents)} documents, {size:,} characters: {spent:.2f} s,", end=" ")
    print(f"{1e6 * spent / size:.2f} ms per 1,000 characters")
    profile = cProfile.Profile()
    profile.runcall(parse_all, documents)
    pstats.Stats(profile).sort_stats("tottime").print_stats("pressparse|regex", given.top * 3)
    print("The costliest patterns, scanned over every text whole:")
    for name, cost in sorted(by_rule(documents).items(), key=lambda row: -row[1])[: given.top]:
        print(f"{1e6 * cost / size:8.3f} ms per 1,000 characters  {name}")


if __name__ == "__main__":
    main()
