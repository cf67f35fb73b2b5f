"""The command, on a machine that something is wrong with: faults.py runs it so.

python benchmarks/faulty.py FAULT TALLY batch DUMP -o OUTPUT ...

FAULT: ``disk``, which takes a moment for every write and sync and only a part of what it is given; or ``clock``, which
jumps: the time of day by years, back and forth, and what counts seconds ahead by an hour each time, as where a
machine slept. Workers are forked, so the fault is theirs too. Every process that the fault acted on puts a line into
TALLY, so that a run it never touched can be told from one that stood it.
"""

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from pressparse.commands.main import run

PART = 4096
"""Bytes that the disk takes at once."""
MOMENT, SYNC = 0.001, 0.03
"""Seconds that a write and a sync take."""
EVERY = 0.3
"""Seconds between two jumps of the clock."""
ASLEEP, YEARS = 3_600.0, 2 * 366 * 86_400.0
"""Seconds by which it jumps."""


class Tally:
    """Which processes the fault acted on: a line each."""

    def __init__(self, path: Path) -> None:
        self._path, self._known, self._write = path, 0, os.write

    def note(self) -> None:
        """Say that it acted on this process."""
        if self._known == os.getpid():
            return
        self._known = os.getpid()
        file = os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o666)
        self._write(file, f"{self._known}\n".encode())
        os.close(file)


def slow_disk(tally: Tally) -> None:
    """Make every write and sync slow, and every write a short one."""
    write, sync = os.write, os.fsync

    def slowly(file: int, data: Any) -> int:
        tally.note()
        time.sleep(MOMENT)
        return write(file, memoryview(data)[:PART])

    def settled(file: int) -> None:
        tally.note()
        time.sleep(SYNC)
        sync(file)

    os.write, os.fsync = slowly, settled


def jumping_clock(tally: Tally) -> None:
    """Let the clocks jump, at the same moments for every process."""
    monotonic, day = time.monotonic, time.time

    def jumps() -> int:
        tally.note()
        return int(monotonic() / EVERY)

    def counted() -> float:
        return monotonic() + jumps() * ASLEEP

    def told() -> float:
        return day() + (1 if jumps() % 2 else -1) * YEARS

    time.monotonic, time.time = counted, told
    time.monotonic_ns = lambda: int(counted() * 1e9)
    time.time_ns = lambda: int(told() * 1e9)


FAULTS: dict[str, Callable[[Tally], None]] = {"disk": slow_disk, "clock": jumping_clock}


if __name__ == "__main__":
    FAULTS[sys.argv[1]](Tally(Path(sys.argv[2])))
    sys.exit(run(sys.argv[3:]))
