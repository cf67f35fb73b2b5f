"""The workers: order, deaths, time limits, and nothing left behind."""

import contextlib
import itertools
import mmap
import multiprocessing
import operator
import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from pressparse import pool
from pressparse.pool import DocumentLostError, Failed, in_order, map_in_order


def work(number: int) -> int:
    """Double a number; some numbers are trouble."""
    if number == 13:
        raise ValueError("unlucky")
    if number == 17:
        os.kill(os.getpid(), signal.SIGKILL)
    if number == 19:
        time.sleep(60)
    if number == 23:
        os._exit(3)
    return number * 2


def told(answers: Iterator[tuple[int, Any]]) -> dict[int, Any]:
    return {
        number: str(answer.error) if isinstance(answer, Failed) else answer
        for number, answer in answers
    }


@pytest.mark.parametrize("workers", [1, 2, 4])
def test_only_the_document_that_fails_is_lost(workers: int) -> None:
    got = told(in_order(work, range(40), workers, timeout=0.5))
    assert list(got) == list(range(40))
    wrong = {number: answer for number, answer in got.items() if answer != number * 2}
    assert wrong == {
        13: "unlucky",
        17: "the worker was killed by SIGKILL (out of memory?)",
        19: "not finished in 0.5 s",
        23: "the worker ended with status 3",
    }


def test_a_worker_is_replaced_after_its_share() -> None:
    seen = [answer for _, answer in in_order(lambda _: os.getpid(), range(64), 1, recycled=16)]
    assert len(seen) == 64
    assert len(set(seen)) == 4


def test_no_more_is_read_than_is_on_its_way() -> None:
    read = itertools.count()
    answers = in_order(lambda number: number, read, 2)
    assert [next(answers)[0] for _ in range(100)] == list(range(100))
    answers.close()
    assert next(read) <= 100 + pool.CHUNK * pool.AHEAD * 2 + 1
    assert not multiprocessing.active_children()


def test_what_came_before_a_broken_source_is_given_first() -> None:
    def source() -> Iterator[int]:
        yield from range(11)
        raise OSError("the disk is gone")

    answers = in_order(work, source(), 2)
    assert [number for number, _ in itertools.islice(answers, 11)] == list(range(11))
    with pytest.raises(OSError, match="the disk is gone"):
        next(answers)


class Unportable(Exception):  # noqa: N818
    def __init__(self, first: str, second: str) -> None:
        super().__init__(first + second)


def fail_oddly(_: int) -> object:
    raise Unportable("a", "b")


@pytest.mark.parametrize("odd", [fail_oddly, lambda _: iter, lambda _: lambda: None])
def test_an_answer_that_cannot_travel_is_told_in_words(odd: Any) -> None:
    ((_, answer),) = in_order(odd, [1], 1)
    if odd.__name__ == "fail_oddly":
        assert "Unportable: ab" in str(answer.error)
    elif isinstance(answer, Failed):
        assert "local object" in str(answer.error)
    else:
        assert answer is iter


def test_big_documents_and_answers_do_not_block_each_other() -> None:
    big = ["가" * 300_000] * 40
    assert sum(len(answer) for answer in map_in_order(lambda text: text * 2, big, 2)) == 24_000_000


def test_an_error_is_raised_where_the_document_stands() -> None:
    answers = map_in_order(work, range(40), 2)
    assert list(itertools.islice(answers, 13)) == [2 * number for number in range(13)]
    with pytest.raises(ValueError, match="unlucky"):
        next(answers)
    assert not multiprocessing.active_children()


def test_a_death_is_an_error_of_its_document() -> None:
    with pytest.raises(DocumentLostError, match="SIGKILL"):
        list(map_in_order(work, [1, 17], 2))


def test_an_idle_worker_that_is_killed_costs_nothing() -> None:
    answers = in_order(lambda number: number, itertools.count(), 2)
    with contextlib.closing(answers):
        next(answers)
        time.sleep(0.5)  # what they had in hand is done, and no more is given them
        for child in multiprocessing.active_children():
            os.kill(child.pid or 0, signal.SIGKILL)
        assert [next(answers) for _ in range(200)] == [(n, n) for n in range(1, 201)]


def test_where_processes_cannot_be_forked_they_are_spawned(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(multiprocessing, "get_all_start_methods", lambda: ["spawn"])
    answers = in_order(operator.neg, range(20), 1, timeout=10)
    assert [answer for _, answer in answers] == [-number for number in range(20)]


def slow(number: int) -> int:
    for _ in range(10):
        time.sleep(0.03)
    return number


def read_slowly(told: Path) -> None:
    os.setsid()
    told.touch()
    answers = [answer for _, answer in in_order(slow, range(20), 2, timeout=1.5)]
    os._exit(0 if answers == list(range(20)) else 1)


def test_nobodys_time_runs_while_all_are_stopped(tmp_path: Path) -> None:
    process = multiprocessing.get_context("fork").Process(
        target=read_slowly, args=(tmp_path / "begun",)
    )
    process.start()
    while not (tmp_path / "begun").exists():
        time.sleep(0.01)
    time.sleep(0.15)
    os.killpg(process.pid or 0, signal.SIGSTOP)
    time.sleep(2.8)
    os.killpg(process.pid or 0, signal.SIGCONT)
    process.join()
    assert process.exitcode == 0


def unevenly(number: int) -> int:
    """Take a moment of one's own, so that workers are hardly ever done together."""
    time.sleep(0.02 + number * 7 % 5 * 0.02)
    return number


def test_a_clock_that_jumps_ahead_ends_nobodys_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever reads the answers may find that an hour has passed, for us and the workers alike."""
    jumped = memoryview(mmap.mmap(-1, 8)).cast("d")
    plain = time.monotonic
    monkeypatch.setattr(time, "monotonic", lambda: plain() + jumped[0])
    answers = []
    for number, answer in in_order(unevenly, range(48), 2, timeout=30):
        jumped[0] += 3_600
        answers.append((number, answer))
    assert answers == [(number, number) for number in range(48)]


def test_large_documents_go_in_smaller_chunks() -> None:
    big = ["가" * pool.CHUNK_SIZE] * 5
    seen: list[int] = []

    def source() -> Iterator[str]:
        for number, text in enumerate(big * 100):
            seen.append(number)
            yield text

    answers = in_order(len, source(), 1, size_of=len)
    next(answers)
    answers.close()
    assert len(seen) <= pool.AHEAD + 2
