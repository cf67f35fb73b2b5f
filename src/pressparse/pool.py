"""Several processes reading documents, answers in order, never more in flight than the workers need."""

import multiprocessing
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import islice
from typing import Any, TypeVar

T = TypeVar("T")
R = TypeVar("R")

CHUNK = 16
"""Documents handed to a worker at once: large enough to hide the cost of handing over."""

_read: Callable[[Any], Any] | None = None


def map_in_order(read: Callable[[T], R], documents: Iterable[T], workers: int) -> Iterator[R]:
    """Yield ``read`` of every document in order, worked on by several processes.

    At most three chunks a worker are in flight, so memory does not grow with the dump. Raises what
    ``read`` raises, at the document concerned. Processes are forked where the platform can, so that
    they share what is loaded; elsewhere ``read`` must be picklable.
    """
    source = iter(documents)
    method = "fork" if "fork" in multiprocessing.get_all_start_methods() else "spawn"
    pool = ProcessPoolExecutor(
        workers, multiprocessing.get_context(method), initializer=_start, initargs=(read,)
    )
    with pool:
        running: deque[Future[list[R]]] = deque()
        try:
            while True:
                while len(running) < 3 * workers and (chunk := list(islice(source, CHUNK))):
                    running.append(pool.submit(_work, chunk))
                if not running:
                    return
                yield from running.popleft().result()
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def _start(read: Callable[[Any], Any]) -> None:
    global _read  # noqa: PLW0603  one reader a process, set once when it starts
    _read = read


def _work(chunk: list[Any]) -> list[Any]:
    if _read is None:
        raise RuntimeError("the worker was not started")
    return [_read(document) for document in chunk]
