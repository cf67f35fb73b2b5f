"""How many bytes of the inputs have been read: what a bar is drawn by while documents are not yet counted."""

import io
from typing import Any, BinaryIO


class Meter:
    """Counts the bytes that are read from the files it opens; ``taken`` is how many so far."""

    def __init__(self) -> None:
        self.taken = 0

    def opened(self, path: str) -> BinaryIO:
        """Open a file for reading; raises ``OSError`` as ``open`` does."""
        return io.BufferedReader(_Counted(path, self))


class _Counted(io.FileIO):
    def __init__(self, path: str, meter: Meter) -> None:
        super().__init__(path)
        self._meter = meter

    def readinto(self, buffer: Any) -> int | None:
        count = super().readinto(buffer)
        self._meter.taken += count or 0
        return count
