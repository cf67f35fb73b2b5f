"""What the process of ``guard`` does: reads one file after another, and says in one line what it found."""

import contextlib
import json
import os
import signal
import sys
from collections.abc import Iterator
from importlib import import_module
from typing import Any, BinaryIO

from pressparse.readers.attachments.formats import Format
from pressparse.readers.attachments.guard import plain
from pressparse.readers.attachments.pieces import TOO_LARGE, Piece, Reader
from pressparse.readers.source import UnreadableError
from pressparse.show.extras import install

MEMORY = 768 << 20
"""Bytes of address space; what asks for more is told that it may not."""
MOST_CHARS = 2_000_000
"""Characters of one file; the longest release is a tenth of that."""
MOST_PIECES = 200_000
_EXTRA = f"it needs optional dependencies: {install('attachments')}"
_HOMES = {
    Format.HWP: ("hwp", "read_hwp"),
    Format.HWPX: ("hwp", "read_hwp"),
    Format.DOCX: ("docx", "read_docx"),
    Format.PDF: ("pdf", "read_pdf"),
    Format.MARKDOWN: ("markdown", "read_markdown"),
}
"""The module of each reader: they are loaded where they are needed, and only in this process."""


def serve() -> None:
    """Read files from standard input until it ends."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints is no answer
    _limit()
    source = sys.stdin.buffer
    while line := source.readline():
        asked = json.loads(line)
        data = source.read(asked["size"])
        with _alarm(asked["seconds"]):
            told = _told(data, Format(asked["kind"]))
        _write(answers, told)


def _limit() -> None:
    with contextlib.suppress(
        ImportError, ValueError, OSError
    ):  # not everywhere is there such a limit
        import resource  # noqa: PLC0415

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


@contextlib.contextmanager
def _alarm(seconds: float) -> Iterator[None]:
    """End this process where it takes longer, also if nobody is left to end it."""
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_REAL, seconds + 1)
        yield
        signal.setitimer(signal.ITIMER_REAL, 0)
    else:
        yield


def _told(data: bytes, kind: Format) -> dict[str, Any]:
    try:
        return {"pieces": plain(_bounded(_reader(kind)(data)))}
    except UnreadableError as error:
        return {"reason": str(error)}
    except ModuleNotFoundError:
        return {"reason": _EXTRA}
    except (MemoryError, RecursionError):
        return {"reason": TOO_LARGE}
    except Exception:  # noqa: BLE001  the libraries raise what they like at damaged files
        return {"reason": "it is damaged"}


def _reader(kind: Format) -> Reader:
    module, name = _HOMES[kind]
    reader: Reader = getattr(import_module(f"pressparse.readers.attachments.{module}"), name)
    return reader


def _bounded(found: Iterator[Piece]) -> Iterator[Piece]:
    chars = 0
    for number, each in enumerate(found):
        chars += len(each.text) + 1
        if chars > MOST_CHARS:
            raise UnreadableError(f"it holds more than {MOST_CHARS:,} characters")
        if number >= MOST_PIECES:
            raise UnreadableError(f"it holds more than {MOST_PIECES:,} cells and paragraphs")
        yield each


def _write(answers: BinaryIO, told: dict[str, Any]) -> None:
    answers.write(json.dumps(told).encode() + b"\n")
    answers.flush()
