"""A dump through the workers: throughput, memory over time, and what one more worker costs.

python benchmarks/batch.py [--texts FILE.jsonl.gz] [--workers 1 2] [--sizes 5000 50000]

Texts are JSON lines with ``text`` (and ``reference_date``); without a file, the fixtures. Throughput is that of the
texts as they are, again and again; for memory they are cut, so that the long dump does not take all day. Memory is
read from /proc, so this needs Linux.
"""

import argparse
import gzip
import itertools
import json
import multiprocessing
import os
import platform
import tempfile
import time
from pathlib import Path
from statistics import median

from evaluate import BESIDE

from pressparse.dumps.batch import Job, run
from pressparse.dumps.journal import State
from pressparse.readers import read_file

ROOT = Path(__file__).resolve().parent.parent
VOLUME = BESIDE / "volume.jsonl.gz"
LOOK = 0.2
CUT = 1_000
"""Characters of a text in the dumps that memory is looked at over."""


def texts(path: Path) -> list[dict[str, object]]:
    if path.is_file():
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            return [json.loads(line) for line in lines]
    return [{"text": read_file(raw).text} for raw in sorted(ROOT.glob("fixtures/*/raw.*"))]


def written(folder: Path, given: list[dict[str, object]], count: int) -> Path:
    path = folder / f"{count}.jsonl"
    with path.open("w", encoding="utf-8") as lines:
        for number, row in zip(range(count), itertools.cycle(given), strict=False):
            lines.write(json.dumps({**row, "id": f"n{number}"}, ensure_ascii=False) + "\n")
    return path


def megabytes(pid: int, *names: str) -> float:
    """Return what a process holds, as the kernel counts it."""
    told = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii")
    return sum(int(line.split()[1]) for line in told.splitlines() if line.startswith(names)) / 1024


class Watch:
    """Memory of this process and its workers, looked at while a run goes on."""

    def __init__(self) -> None:
        self.last = 0.0
        self.together: list[float] = []
        self.private: list[float] = []

    def __call__(self, _state: State) -> None:
        if time.monotonic() - self.last < LOOK:
            return
        self.last = time.monotonic()
        workers = [each.pid or 0 for each in multiprocessing.active_children()]
        try:
            held = [megabytes(pid, "Pss:") for pid in (os.getpid(), *workers)]
            own = [megabytes(pid, "Private_Clean", "Private_Dirty") for pid in workers]
        except OSError:  # a worker that has just been replaced
            return
        self.together.append(sum(held))
        self.private.extend(own)


def timed(source: Path, output: Path, workers: int, watch: Watch | None = None) -> float:
    begun = time.perf_counter()
    state = run(
        Job(inputs=(str(source),), output=str(output), workers=workers, overwrite=True), watch
    )
    took = time.perf_counter() - begun
    return state.read / took


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--texts", type=Path, default=VOLUME)
    parser.add_argument("--workers", type=int, nargs="*", default=[1, 2])
    parser.add_argument("--sizes", type=int, nargs="*", default=[5_000, 50_000])
    parser.add_argument("--rounds", type=int, default=3)
    asked = parser.parse_args()
    given = texts(asked.texts)
    short = [{**each, "text": str(each["text"])[:CUT]} for each in given]
    print(f"{platform.python_implementation()} {platform.python_version()}, {os.cpu_count()} cores")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        source = written(folder, given, max(len(given), 1_200))
        timed(written(folder, given, 20), folder / "warm.jsonl", 1)  # rules and analyser are loaded
        rates: dict[int, list[float]] = {workers: [] for workers in asked.workers}
        for _ in range(asked.rounds):  # by turns: what else the machine does touches all alike
            for workers in asked.workers:
                rates[workers].append(timed(source, folder / "out.jsonl", workers))
        first = median(rates[asked.workers[0]] or [1])
        for workers, rate in rates.items() if asked.rounds else ():
            print(
                f"{workers} worker{'s' * (workers > 1):<1}  {median(rate):>7.1f} documents/s  x{median(rate) / first:.2f}"
            )
        for count in asked.sizes:
            watch = Watch()
            rate = timed(written(folder, short, count), folder / "out.jsonl", 2, watch)
            late = watch.together[len(watch.together) // 2 :]
            print(
                f"{count:>7,} documents  {max(late):>6.0f} MB at most, all processes, second half"
                f"  {max(watch.private):>5.0f} MB private, largest worker  ({rate:.0f}/s)"
            )


if __name__ == "__main__":
    main()
