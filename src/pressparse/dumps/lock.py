"""The lock on a file that a run writes: one run at a time, and one that has died holds nothing."""

import datetime as dt
import json
import logging
import os
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType

LOG = logging.getLogger(__name__)

PATIENCE = 2.0
"""Seconds that the last of a process that has died is waited for."""
_LOOK = 0.05
"""Seconds between two looks at it."""
_LONGEST = 1000
"""Bytes of a lock: who holds it."""
_NO_LOCKS = "%s cannot be locked here: see to it that no other run writes it meanwhile"

_held: set[int] = set()
"""The descriptors of the locks that this process holds: one it forks lets go of them at once."""


class LockedError(ValueError):
    """Another run writes there; the message names it, in one line."""


def lock_of(path: str | Path) -> Path:
    """Return where the lock on a file stands: beside it, by whatever name it is reached."""
    return Path(f"{os.path.realpath(path)}.lock")


@contextmanager
def alone(path: str | Path) -> Iterator[None]:
    """Hold the lock on a file; the system itself takes it from a process that dies.

    Raises ``LockedError`` where a living process holds it, ``OSError`` where it cannot be made. Where the platform
    or the folder has no locks, a warning says so.
    """
    lock = lock_of(path)
    file = _taken(lock, path)
    if file is None:
        yield
        return
    _held.add(file)
    try:
        yield
    finally:
        lock.unlink(missing_ok=True)  # first: who opened it meanwhile finds that it is gone
        _held.discard(file)
        os.close(file)


def _taken(lock: Path, path: str | Path) -> int | None:
    """Return the descriptor of a lock that is now ours, None where there are no locks."""
    locks = _locks()
    if locks is None:
        LOG.warning(_NO_LOCKS, path)
        return None
    until = time.monotonic() + PATIENCE
    while True:
        file = os.open(lock, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o666)
        try:
            locks.flock(file, locks.LOCK_EX | locks.LOCK_NB)
        except BlockingIOError:
            holder = _Holder.read(file)
            os.close(file)
            if holder.alive or time.monotonic() > until:
                raise LockedError(
                    f"{path} is being written by {holder}: wait until it has ended, or end it"
                ) from None
            time.sleep(_LOOK)
            continue
        except OSError:
            os.close(file)
            lock.unlink(missing_ok=True)
            LOG.warning(_NO_LOCKS, path)
            return None
        if _is(lock, file):
            _sign(file, path)
            return file
        os.close(file)  # the run that held it has just taken it away


def _locks() -> ModuleType | None:
    try:
        import fcntl  # noqa: PLC0415  not on every platform
    except ImportError:
        return None
    return fcntl


def _is(lock: Path, file: int) -> bool:
    """Return whether a lock still stands under its name."""
    try:
        return os.path.samestat(lock.stat(), os.fstat(file))
    except FileNotFoundError:
        return False


def _sign(file: int, path: str | Path) -> None:
    """Write into a lock who holds it."""
    if left := os.pread(file, _LONGEST, 0):
        LOG.info("%s: the lock of %s is taken over; that run has ended", path, _Holder.of(left))
    now = dt.datetime.now(dt.UTC).strftime("%Y-%m-%d %H:%M:%S")
    told = {"process": os.getpid(), "host": socket.gethostname(), "since": now}
    os.ftruncate(file, 0)
    os.pwrite(file, json.dumps(told).encode() + b"\n", 0)


class _Holder:
    """Who holds a lock, as far as it says."""

    def __init__(self, process: int | None, host: str, since: str) -> None:
        self.process, self.host, self.since = process, host, since

    @classmethod
    def read(cls, file: int) -> "_Holder":
        return cls.of(os.pread(file, _LONGEST, 0))

    @classmethod
    def of(cls, data: bytes) -> "_Holder":
        try:
            told = json.loads(data)
            return cls(int(told["process"]), str(told["host"]), str(told["since"]))
        except (ValueError, KeyError, TypeError):
            return cls(None, "", "")

    @property
    def alive(self) -> bool:
        """Whether the process runs; of one on another machine the lock itself is the proof."""
        if self.process is None or self.host != socket.gethostname():
            return self.process is not None
        try:
            os.kill(self.process, 0)
        except ProcessLookupError:
            return False
        except OSError:
            return True  # somebody else's
        return True

    def __str__(self) -> str:
        if self.process is None:
            return "another process"
        place = "" if self.host == socket.gethostname() else f" on {self.host}"
        return f"process {self.process}{place} since {self.since} UTC"


def _let_go() -> None:
    """Close, in a process just forked, the copies of our locks: they would outlive us there."""
    for file in _held:
        os.close(file)
    _held.clear()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_let_go)
