"""How long things take on this machine: importing, the first record, records by the thousand characters.

python benchmarks/speed.py [--texts FILE.jsonl.gz] [--workers 1 2]

Texts are JSON lines with ``text`` (and ``reference_date``); without a file, the fixtures again and again.
"""

import argparse
import gzip
import json
import os
import platform
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pressparse
from pressparse.readers import read_file

ROOT = Path(__file__).resolve().parent.parent
BESIDE = ROOT.parent / "shared" / "evaluation" / "volume.jsonl.gz"


def documents(path: Path) -> list[dict[str, Any]]:
    if path.is_file():
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            return [json.loads(line) for line in lines]
    return [{"text": read_file(raw).text} for raw in sorted(ROOT.glob("fixtures/*/raw.*"))] * 20


def fresh(code: str) -> float:
    """Return the median wall seconds that code takes in a new process, the process itself apart."""

    def once(given: str) -> float:
        start = time.perf_counter()
        subprocess.run([sys.executable, "-c", given], check=True)
        return time.perf_counter() - start

    return statistics.median(once(code) for _ in range(5)) - statistics.median(
        once("pass") for _ in range(5)
    )


def seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--texts", type=Path, default=BESIDE)
    parser.add_argument("--workers", type=int, nargs="*", default=[1, os.cpu_count() or 1])
    asked = parser.parse_args()
    given = documents(asked.texts)
    size = sum(len(each["text"]) for each in given)
    print(f"{platform.python_implementation()} {platform.python_version()}, {os.cpu_count()} cores")
    print(f"{len(given):,} texts, {size:,} characters\n")
    print(f"{'import pydantic':<34}{fresh('import pydantic') * 1000:>9.0f} ms")
    print(f"{'import pressparse':<34}{fresh('import pressparse') * 1000:>9.0f} ms")
    pressparse.parse(given[0]["text"])
    each = [seconds(lambda text=d["text"]: pressparse.parse(text)) * 1000 for d in given]
    per = sorted(ms * 1000 / max(1, len(d["text"])) for ms, d in zip(each, given, strict=True))
    print(f"{'a text, median':<34}{statistics.median(each):>9.2f} ms")
    print(f"{'a text, slowest':<34}{max(each):>9.2f} ms")
    print(f"{'1,000 characters, over all':<34}{sum(each) * 1000 / size:>9.2f} ms")
    print(f"{'1,000 characters, median text':<34}{statistics.median(per):>9.2f} ms")
    for workers in dict.fromkeys(asked.workers):
        took = seconds(lambda n=workers: sum(1 for _ in pressparse.parse_many(given, workers=n)))
        name = f"all, {workers} worker{'s' * (workers > 1)}"
        print(f"{name:<34}{len(given) / took:>9.0f} texts/s")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{'most memory, this process':<34}{peak:>9.0f} MB")


if __name__ == "__main__":
    main()
