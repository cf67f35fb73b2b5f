"""Bytes that arrive: a signal ends the wait for them, also one that comes just before the wait begins."""

import contextlib
import io
import os
import select
import signal
import threading
from collections.abc import Iterator
from typing import Any, BinaryIO

import pytest

from pressparse.readers.arriving import arriving

pytestmark = pytest.mark.skipif(os.name != "posix", reason="pipes are not waited for elsewhere")


@contextlib.contextmanager
def pipe() -> Iterator[tuple["io.BufferedReader[Any]", int]]:
    theirs, ours = os.pipe()
    with io.BufferedReader(io.FileIO(theirs)) as stream:
        yield stream, ours


def test_a_signal_just_before_the_wait_ends_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Before the first wait, the byte is written that Python writes at a signal before it runs the handler."""
    waited: list[bool] = []
    wait = select.select

    with pipe() as (stream, ours):

        def watched(reading: list[int], *_: object) -> object:
            if not waited:
                wakeup = signal.set_wakeup_fd(-1)
                signal.set_wakeup_fd(wakeup, warn_on_full_buffer=False)
                os.write(wakeup, bytes([signal.SIGINT]))
            found = wait(reading, (), (), 5)
            if not waited:
                os.write(ours, b"second")
            waited.append(reading[1] in found[0])
            return found

        pieces = arriving(stream)
        os.write(ours, b"first")
        assert next(pieces) == b"first"
        monkeypatch.setattr(select, "select", watched)
        assert next(pieces) == b"second"
        assert waited == [True, False]
        os.close(ours)
        assert list(pieces) == []
    assert signal.set_wakeup_fd(-1) == -1


@pytest.mark.parametrize("stream", [io.BytesIO(b"all"), io.BufferedReader(io.BytesIO(b"all"))])
def test_what_has_no_descriptor_is_read_as_it_is(stream: BinaryIO) -> None:
    assert b"".join(arriving(stream)) == b"all"


def test_what_was_looked_at_before_is_not_waited_for() -> None:
    with pipe() as (stream, ours):
        os.write(ours, b"looked at")
        stream.peek(1)
        assert next(arriving(stream)) == b"looked at"
        os.close(ours)


def test_in_a_thread_bytes_are_read_without_touching_signals() -> None:
    read: list[bytes] = []
    with pipe() as (stream, ours):
        os.write(ours, b"all")
        os.close(ours)
        thread = threading.Thread(target=lambda: read.extend(arriving(stream)))
        thread.start()
        thread.join()
    assert read == [b"all"]


def test_an_event_loop_keeps_its_own_descriptor() -> None:
    heard, told = os.pipe()
    os.set_blocking(told, False)
    signal.set_wakeup_fd(told)
    try:
        with pipe() as (stream, ours):
            os.write(ours, b"all")
            os.close(ours)
            assert b"".join(arriving(stream)) == b"all"
        assert signal.set_wakeup_fd(-1) == told
    finally:
        signal.set_wakeup_fd(-1)
        os.close(heard)
        os.close(told)
