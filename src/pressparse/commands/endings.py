"""How a command ends before its end: SIGTERM does what Ctrl-C does, and nothing is left half written."""

import contextlib
import errno
import os
import shutil
import signal
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path
from types import FrameType

INTERRUPTED, TERMINATED = 130, 143
"""The status after Ctrl-C, and after SIGTERM."""


class Terminated(KeyboardInterrupt):
    """SIGTERM came."""


@contextlib.contextmanager
def heeding_sigterm() -> Iterator[list[int]]:
    """Let SIGTERM interrupt what is done inside; the list holds it once it came.

    One that is ignored, as by inheritance, stays so, and so does a handler of somebody else's.
    """
    came: list[int] = []

    def end(number: int, _frame: FrameType | None) -> None:
        came.append(number)
        raise Terminated

    if (
        threading.current_thread() is not threading.main_thread()
        or signal.getsignal(signal.SIGTERM) is not signal.SIG_DFL
    ):
        yield came
        return
    signal.signal(signal.SIGTERM, end)
    try:
        yield came
    finally:
        signal.signal(signal.SIGTERM, signal.SIG_DFL)


@contextlib.contextmanager
def written_whole(path: Path) -> Iterator[Path]:
    """Give the name of a file to write, which takes its own name when it is finished, or is taken away.

    What is there and is no file, a pipe or a device, is written itself.
    """
    path = Path(os.path.realpath(path))
    if path.exists() and not path.is_file():
        yield path
        return
    made = path.with_name(f"{path.name}.part")
    try:
        yield made
        made.replace(path)
    finally:
        made.unlink(missing_ok=True)


@contextlib.contextmanager
def folder_written_whole(folder: Path) -> Iterator[Path]:
    """Give a folder to write files into, which stand in their own folder when all are finished, or are taken away."""
    there = folder.is_dir()
    if folder.exists() and not there:
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(folder))
    beside = folder if there else folder.parent
    beside.mkdir(parents=True, exist_ok=True)
    made = Path(tempfile.mkdtemp(prefix=".unfinished-", dir=beside))
    try:
        yield made
        for path in sorted(each for each in made.rglob("*") if each.is_file()):
            place = folder / path.relative_to(made)
            place.parent.mkdir(parents=True, exist_ok=True)
            path.replace(place)
    finally:
        shutil.rmtree(made, ignore_errors=True)
