"""Bytes that arrive while they are read: a signal that comes just before a wait ends that wait too."""

import contextlib
import os
import select
import signal
import stat
import threading
from collections.abc import Iterator
from typing import BinaryIO

_PIECE = 1 << 18
"""Bytes of a piece; more than a stream's buffer has, so that nothing stays there unseen."""
_TOLD = 512
"""Signals that are taken note of at once: a byte each."""


def arriving(stream: BinaryIO) -> Iterator[bytes]:
    """Yield what a stream holds in pieces, as they come.

    A read that waits is broken off by a signal, one that is about to wait is not: the signal's handler runs once
    more bytes come, if ever. So whoever waits here also waits for the descriptor that Python writes to at every
    signal (``signal.set_wakeup_fd``). Where there is none to be had, as in threads and on platforms that cannot
    wait for pipes, bytes are read as they are.
    """
    read = getattr(stream, "read1", stream.read)
    with _signalled(stream) as waited_for:
        piece = read(_PIECE)  # what somebody has looked at before stands in the stream's buffer
        while piece:
            yield piece
            _wait(*waited_for)
            piece = read(_PIECE)


def _wait(own: int | None = None, heard: int = -1) -> None:
    """Wait for the stream's descriptor, if there is one; signals are heeded meanwhile."""
    while own is not None and own not in select.select((own, heard), (), ())[0]:
        os.read(heard, _TOLD)


@contextlib.contextmanager
def _signalled(stream: BinaryIO) -> Iterator[tuple[int, ...]]:
    """Give the descriptors to wait for: the stream's, and one that signals are told at; none where that cannot be."""
    own = _descriptor(stream)
    if own is None:
        yield ()
        return
    heard, told = os.pipe()
    os.set_blocking(told, False)
    before = signal.set_wakeup_fd(told, warn_on_full_buffer=False)
    if before != -1:  # an event loop's
        signal.set_wakeup_fd(before)
    try:
        yield (own, heard) if before == -1 else ()
    finally:
        if before == -1:
            with contextlib.suppress(ValueError):  # closed by the collector, in another thread
                signal.set_wakeup_fd(-1)
        os.close(heard)
        os.close(told)


def _descriptor(stream: BinaryIO) -> int | None:
    """Return the descriptor of what is worth waiting for: files are there."""
    if os.name != "posix" or threading.current_thread() is not threading.main_thread():
        return None
    try:
        own = stream.fileno()
        return None if stat.S_ISREG(os.fstat(own).st_mode) else own
    except (OSError, AttributeError):
        return None
