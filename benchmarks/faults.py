"""Runs that something went wrong in: do they come to the same bytes?

python benchmarks/faults.py [--texts FILE.jsonl.gz] [--limit 1500] [--trials 30] [--seed 0] [--small-disk FOLDER]

Each trial begins a batch with --resume, does it a harm at a random moment after its first commit
(kill -9 of the run, kill -9 of a worker, SIGTERM, an interrupt), goes on with --resume until the run ends by itself,
and compares output and rejects with those of a run that nobody disturbed. On a slow disk, and with a clock that jumps
(faulty.py), the run is killed in about every second trial, and what goes on has the same fault; where the fault did not act,
that is said and ends all. --small-disk names an empty folder on a file system of its own (for instance a tmpfs of some
megabytes), which is filled up: the run must say so in one line with status 2, and go on when there is room. Reads /proc,
so this needs Linux. The status is 1 where bytes differ.
"""

import argparse
import gzip
import itertools
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from evaluate import BESIDE

from pressparse.dumps.batch import COMMIT

ROOT = Path(__file__).resolve().parent.parent
VOLUME = BESIDE / "volume.jsonl.gz"
HARMS = ("kill -9 of the run", "kill -9 of a worker", "SIGTERM", "an interrupt")
FAULTS = {"a slow disk": "disk", "a clock that jumps": "clock"}
"""What is wrong with the machine, and the name by which faulty.py makes it so."""
ACTED_ON = {"a slow disk": 1, "a clock that jumps": 3}
"""Processes that it must have acted on: the run, and its two workers where they see it."""
KINDS = (*HARMS, *FAULTS)
LONGEST = 600
"""Seconds after which a run counts as hung."""


def command(dump: Path, output: Path, fault: str | None = None) -> list[str]:
    program = ["-m", "pressparse"]
    if fault:
        program = [str(ROOT / "benchmarks" / "faulty.py"), fault, str(tally_of(output))]
    options = ["--resume", "--workers", "2", "--quiet"]
    return [sys.executable, *program, "batch", str(dump), "-o", str(output), *options]


def tally_of(output: Path) -> Path:
    """Return where the processes that a fault acted on are told."""
    return output.with_name("acted")


def begun(dump: Path, output: Path, fault: str | None = None) -> subprocess.Popen[str]:
    return subprocess.Popen(command(dump, output, fault), stderr=subprocess.PIPE, text=True)


def finished(dump: Path, output: Path, fault: str | None = None) -> None:
    done = subprocess.run(
        command(dump, output, fault), check=False, timeout=LONGEST, capture_output=True, text=True
    )
    if done.returncode:
        sys.exit(f"{' '.join(done.args)} gave status {done.returncode} and said {done.stderr!r}")


def committed(output: Path) -> bool:
    """Whether a run has noted documents in its journal."""
    try:
        told = json.loads(output.with_name(f"{output.name}.journal").read_bytes())
        return bool(told["state"]["read"])
    except (OSError, ValueError, KeyError, TypeError):
        return False


def workers_of(pid: int) -> list[int]:
    told = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii")
    return [int(each) for each in told.split()]


def harm(process: subprocess.Popen[str], kind: str, chance: random.Random) -> None:
    if kind == "kill -9 of a worker":
        below = workers_of(process.pid)
        if below:
            subprocess.run(["kill", "-9", str(chance.choice(below))], check=False)
        return
    signals = {"SIGTERM": signal.SIGTERM, "an interrupt": signal.SIGINT}
    process.send_signal(signals.get(kind, signal.SIGKILL))


def trial(dump: Path, folder: Path, kind: str, took: float, chance: random.Random) -> Path:
    """Return the output of a run that was harmed once and taken up again; a fault may do without the harm."""
    output, fault = folder / "out.jsonl", FAULTS.get(kind)
    process = begun(dump, output, fault)
    while not committed(output) and process.poll() is None:
        time.sleep(0.01)
    time.sleep(chance.uniform(0, took))
    if process.poll() is None and (not fault or chance.random() < HARMED):
        harm(process, "kill -9 of the run" if fault else kind, chance)
    process.communicate(timeout=LONGEST)
    finished(dump, output, fault)
    if fault and len(set(tally_of(output).read_text().split())) < ACTED_ON[kind]:
        sys.exit(f"{kind} did not act on the run")
    return output


HARMED = 0.5
"""The share of the trials with a fault in which the run is killed besides."""


def results(output: Path) -> tuple[bytes, bytes]:
    rejects = output.with_name(f"{output.name}.rejects.jsonl")
    return output.read_bytes(), rejects.read_bytes() if rejects.exists() else b""


def full_disk(dump: Path, small: Path) -> Path:
    """Return the output of a run that found no room and was taken up when there was some."""
    filler = small / "filler"
    free = os.statvfs(small)
    filler.write_bytes(bytes(max(0, free.f_bavail * free.f_frsize - _LEFT)))
    process = begun(dump, small / "out.jsonl")
    said = process.communicate(timeout=LONGEST)[1]
    if process.returncode != 2 or len(said.strip().splitlines()) != 1:
        sys.exit(f"a full disk gave status {process.returncode} and said {said!r}")
    filler.unlink()
    finished(dump, small / "out.jsonl")
    return small / "out.jsonl"


_LEFT = 1 << 16
"""Bytes that are left on the small disk when the run begins."""


def main() -> int:
    args = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    args.add_argument("--texts", type=Path, default=VOLUME)
    args.add_argument("--limit", type=int, default=1500)
    args.add_argument("--trials", type=int, default=30)
    args.add_argument("--seed", type=int, default=0)
    args.add_argument("--small-disk", type=Path)
    given = args.parse_args()
    if given.limit <= COMMIT:
        sys.exit(f"a run of {given.limit} documents has no commit to be harmed after: --limit")
    chance = random.Random(given.seed)
    wrong: Counter[str] = Counter()
    done: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as place:
        dump = Path(place) / "dump.jsonl"
        with gzip.open(given.texts, "rb") as lines:
            dump.write_bytes(b"".join(itertools.islice(lines, given.limit)))
        start = time.monotonic()
        finished(dump, Path(place) / "plain.jsonl")
        took = time.monotonic() - start
        rest = 1 - COMMIT / given.limit
        wanted = results(Path(place) / "plain.jsonl")
        kinds = [KINDS[number % len(KINDS)] for number in range(given.trials)]
        for number, kind in enumerate([*kinds, *(["a full disk"] if given.small_disk else [])]):
            folder = Path(place) / str(number)
            folder.mkdir()
            if kind == "a full disk":
                output = full_disk(dump, given.small_disk)
            else:
                output = trial(dump, folder, kind, took * rest, chance)
            done[kind] += 1
            wrong[kind] += results(output) != wanted
    for kind, count in done.items():
        print(f"{kind:22} {count - wrong[kind]} of {count} runs came to the same bytes")
    return 1 if wrong.total() else 0


if __name__ == "__main__":
    sys.exit(main())
