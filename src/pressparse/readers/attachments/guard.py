"""The process that reads attachments: libraries meet hostile files there, under a limit of time and of memory."""

import atexit
import contextlib
import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from typing import Any

from pressparse.readers.attachments.formats import Format
from pressparse.readers.attachments.pieces import Break, Piece, Role
from pressparse.readers.source import UnreadableError
from pressparse.span import Place

SECONDS = 25.0
"""What one file may take."""
RECYCLED = 500
"""Files after which the process is replaced, with whatever memory it has gathered."""
_START = (
    "import json, sys; sys.path[:] = json.loads(sys.argv[1]); "
    "from pressparse.readers.attachments.child import serve; serve()"
)


def pieces(data: bytes, kind: Format) -> list[Piece]:
    """Return the pieces of a file; raise ``UnreadableError`` with one sentence where there are none."""
    told = _GUARD.ask(data, kind)
    if "pieces" not in told:
        raise UnreadableError(told["reason"])
    return [
        Piece(text, Break(before), Place(None, *place), Role(role))
        for text, before, role, *place in told["pieces"]
    ]


class _Guard:
    """One process that waits for files; begun at the first, and anew where it died."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._owner = self._served = 0

    def ask(self, data: bytes, kind: Format) -> dict[str, Any]:
        """Return what the process says of a file."""
        with self._lock:
            try:
                process = self._ready()
            except OSError as error:
                return {"reason": f"its reader cannot be started: {error.strerror or error}"}
            timer = threading.Timer(SECONDS, process.kill)
            timer.daemon = True
            timer.start()
            try:
                answer = self._exchange(process, data, kind)
            finally:
                late = not timer.is_alive()
                timer.cancel()
            if answer is not None:
                self._served += 1
                return answer
            self.close()
            return {
                "reason": f"not read in {SECONDS:g} s" if late else "its reader broke down on it"
            }

    def _exchange(
        self, process: "subprocess.Popen[bytes]", data: bytes, kind: Format
    ) -> dict[str, Any] | None:
        if process.stdin is None or process.stdout is None:
            return None
        try:
            head = json.dumps({"kind": kind.value, "size": len(data), "seconds": SECONDS})
            process.stdin.write(head.encode() + b"\n")
            process.stdin.write(data)
            process.stdin.flush()
            line = process.stdout.readline()
        except OSError:
            return None
        return json.loads(line) if line.endswith(b"\n") else None

    def _ready(self) -> "subprocess.Popen[bytes]":
        if self._process and self._owner != os.getpid():
            self._process = None  # a fork: the process answers to the one that began it
        if self._process and (self._served >= RECYCLED or self._process.poll() is not None):
            self.close()
        if self._process is None:
            self._process = subprocess.Popen(  # noqa: S603  this Python, with words of our own
                [sys.executable, "-c", _START, json.dumps(sys.path)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )
            self._owner, self._served = os.getpid(), 0
        return self._process

    @property
    def number(self) -> int | None:
        """Its number, where there is one."""
        return self._process.pid if self._process else None

    def close(self) -> None:
        """End the process, whatever it is at."""
        process, self._process = self._process, None
        if process is None or self._owner != os.getpid():
            return
        process.kill()
        for stream in (process.stdin, process.stdout):
            with contextlib.suppress(OSError):
                if stream:
                    stream.close()
        process.wait()


_GUARD = _Guard()
atexit.register(_GUARD.close)


def process_id() -> int | None:
    """Return the number of the process that reads, where there is one."""
    return _GUARD.number


def plain(found: Iterator[Piece]) -> list[list[Any]]:
    """Return pieces as they travel from the process."""
    return [
        [
            each.text,
            each.before.value,
            each.role.value,
            each.place.page,
            each.place.paragraph,
            each.place.table,
            each.place.row,
            each.place.column,
        ]
        for each in found
    ]
