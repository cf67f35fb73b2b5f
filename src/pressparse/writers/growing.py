"""A file that grows by frames: whole pieces that reach the disk together and can be cut off again."""

import os
import stat
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Protocol


class Compressor(Protocol):
    """What zlib and zstandard give for one frame."""

    def compress(self, data: bytes, /) -> bytes:
        """Return what can be written of the frame so far."""

    def flush(self) -> bytes:
        """Return the frame's end."""


class Plain:
    """A frame that is its own content."""

    def compress(self, data: bytes, /) -> bytes:
        """Return the data."""
        return data

    def flush(self) -> bytes:
        """Return nothing: there is no mark at the end."""
        return b""


def gzip_member() -> Compressor:
    """Return a compressor whose output depends on its input alone: it writes no name and no time."""
    return zlib.compressobj(6, zlib.DEFLATED, 31)


class Growing:
    """A file without a buffer of its own, so that what it was given is in it, or an error was raised."""

    def __init__(
        self, descriptor: int, begin: Callable[[], Compressor] = Plain, *, ours: bool = False
    ) -> None:
        self._file, self._begin, self._ours = descriptor, begin, ours
        self._frame: Compressor | None = None
        self.size = 0

    @classmethod
    def at(cls, path: Path, size: int, begin: Callable[[], Compressor] = Plain) -> "Growing":
        """Open a file that is known to be good up to ``size``, and cut off the rest."""
        flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
        file = os.open(path, flags, 0o666)
        grown = cls(file, begin, ours=stat.S_ISREG(os.fstat(file).st_mode))
        grown.cut(size)
        return grown

    @classmethod
    def stdout(cls) -> "Growing":
        """Write to standard output."""
        return cls(os.dup(1))

    @classmethod
    def stderr(cls) -> "Growing":
        """Write to standard error."""
        return cls(os.dup(2))

    def write(self, data: bytes) -> None:
        """Add to the frame."""
        if self._frame is None:
            self._frame = self._begin()
        self._put(self._frame.compress(data))

    def commit(self) -> int:
        """End the frame, see it on the disk, and return where the file ends."""
        if self._frame is not None:
            self._put(self._frame.flush())
            self._frame = None
        if self._ours:
            os.fsync(self._file)
        return self.size

    def finish(self) -> None:
        """Leave a file that can be read even if nothing was ever written."""
        if self.size == 0:
            self.write(b"")
            self.commit()

    def cut(self, size: int) -> None:
        """Drop everything after ``size``, and the frame that was begun."""
        self._frame, self.size = None, size
        if self._ours:
            os.ftruncate(self._file, size)
            os.lseek(self._file, size, os.SEEK_SET)

    def close(self) -> None:
        """Close the file; what was not committed stays as it is."""
        os.close(self._file)

    def _put(self, data: bytes) -> None:
        waiting = memoryview(data)
        while waiting:  # a full pipe and a full disk take a part
            taken = os.write(self._file, waiting)
            self.size += taken
            waiting = waiting[taken:]
