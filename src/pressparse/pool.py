"""Several processes working on documents: answers in order, bounded queues, no death that ends the run.

A worker that waits is handed a few documents and answers for all of them at once; a cell of shared
memory tells which of them it is at, and since when. Where it dies or takes too long, the document in
that cell has failed, and the others of its chunk go to a worker that takes its place.
"""

import contextlib
import gc
import logging
import mmap
import multiprocessing
import pickle
import signal
import time
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from typing import Any, Generic, TypeVar

LOG = logging.getLogger(__name__)
logging.getLogger("pressparse").addHandler(logging.NullHandler())

T = TypeVar("T")
R = TypeVar("R")

CHUNK = 8
"""Documents handed over at once: enough to hide the cost of handing over."""
CHUNK_SIZE = 1 << 18
"""What the documents of a chunk may measure together, where they are measured; one may be larger."""
AHEAD = 8
"""Chunks a worker that may be in memory, finished ones that wait for their turn included."""
RECYCLED = 10_000
"""Documents after which a worker is replaced, with whatever memory it has gathered."""
YOUNG = 20_000
"""Objects made beyond those freed until a worker's collector looks at them. A record leaves hardly any circles behind, and with
the usual 700 the collector takes some hundredths of a worker's time."""
PATIENCE = 60.0
"""Seconds that a worker may take to begin, where documents have a limit."""
LOOK = 1.0
"""Seconds after which is looked again at what each worker is at."""
FALSE_STARTS = 3
"""Workers that may die before they begin on a chunk, until that is taken for a fault that stays."""

_ENDINGS = frozenset((signal.SIGINT, signal.SIGTERM))
_PLACE, _SINCE = 0, 1
_HOME = b""


class DocumentLostError(RuntimeError):
    """A document that ended its worker, or that its worker did not finish in time."""


@dataclass(frozen=True, slots=True)
class Failed:
    """What stands in the place of an answer: why there is none."""

    error: Exception


@dataclass(slots=True)
class _Chunk:
    number: int
    documents: list[Any]
    answers: dict[int, Any] = field(default_factory=dict)
    false_starts: int = 0
    again: set[int] = field(default_factory=set)
    """Documents whose worker was ended from outside, or by them: each is tried once more."""

    def open(self) -> list[tuple[int, Any]]:
        """Return the documents that have no answer yet, with their places."""
        return [pair for pair in enumerate(self.documents) if pair[0] not in self.answers]


@dataclass(slots=True)
class _Worker:
    process: Any
    link: "Connection[Any, Any]"
    cell: Any
    chunk: _Chunk | None = None
    served: int = 0

    def hand(self, chunk: _Chunk) -> None:
        """Give a waiting worker its next documents; that it has died is noticed when it is heard."""
        message = pickle.dumps(chunk.open(), pickle.HIGHEST_PROTOCOL)
        self.chunk, self.served = chunk, self.served + len(chunk.documents)
        self.cell[_PLACE], self.cell[_SINCE] = -1, time.monotonic()
        with contextlib.suppress(BrokenPipeError, ConnectionResetError):
            self.link.send_bytes(message)

    def heard(self) -> dict[int, Any] | None:
        """Return the answers that have come; None where the worker died instead."""
        try:
            return pickle.loads(self.link.recv_bytes())  # type: ignore[no-any-return]  # noqa: S301  our own process wrote it
        except (EOFError, ConnectionResetError):
            return None

    def left(self, timeout: float, now: float) -> float:
        """Return the seconds left for the document in hand."""
        allowed = timeout if self.cell[_PLACE] >= 0 else max(timeout, PATIENCE)
        return float(self.cell[_SINCE]) + allowed - now

    def end(self) -> str:
        """End the process, whatever it is at; return how it ended, in words."""
        self.process.join(0.1)  # one that has died tells its own status
        self.process.kill()
        self.process.join()
        self.link.close()
        return _ending(self.process.exitcode)

    def retire(self) -> None:
        """Let a waiting worker go."""
        with contextlib.suppress(BrokenPipeError, ConnectionResetError):
            self.link.send_bytes(_HOME)
        self.process.join(1)
        self.end()


class _Crew(Generic[T, R]):
    """The workers, and the chunks on their way: waiting, in hand, or finished before their turn."""

    def __init__(
        self,
        work: Callable[[T], R],
        documents: Iterable[T],
        size: int,
        timeout: float | None,
        recycled: int,
        size_of: Callable[[T], int],
        *,
        one_by_one: bool = False,
    ) -> None:
        self.work, self.size, self.timeout, self.recycled = work, size, timeout, recycled
        self.ahead = 1 if one_by_one else AHEAD
        self.forks = "fork" in multiprocessing.get_all_start_methods()
        self.context: Any = multiprocessing.get_context("fork" if self.forks else "spawn")
        self.source = _chunks(documents, size_of, 1 if one_by_one else CHUNK)
        self.workers: list[_Worker] = []
        self.waiting: deque[_Chunk] = deque()
        self.finished: dict[int, _Chunk] = {}
        self.taken = self.given = 0
        self.looked = time.monotonic()
        self.dry = False
        self.broken: Exception | None = None

    def take(self) -> None:
        """Read the source as far as is needed to keep every worker busy, and no further."""
        while (
            not self.dry
            and len(self.waiting) < self.size
            and self.on_the_way < self.ahead * self.size
        ):
            try:
                self.waiting.append(next(self.source))
            except StopIteration:
                self.dry = True
            except Exception as error:  # noqa: BLE001  raised when all that came before it is given
                self.dry, self.broken = True, error
            else:
                self.taken += 1

    @property
    def on_the_way(self) -> int:
        return self.taken - self.given

    def hand_out(self) -> None:
        """Give what waits to those who wait; hire where there are too few."""
        for worker in [each for each in self.workers if each.chunk is None]:
            if self.waiting and worker.served >= self.recycled:
                self.workers.remove(worker)
                worker.retire()
            elif self.waiting:
                worker.hand(self.waiting.popleft())
        while self.waiting and len(self.workers) < self.size:
            self.workers.append(self.hire())
            self.workers[-1].hand(self.waiting.popleft())

    def hire(self) -> _Worker:
        ours, theirs = self.context.Pipe()
        cell = _shared() if self.forks else self.context.RawArray("d", 2)
        # A forked process holds copies of our ends; while it does, nobody learns of our death.
        copies = [ours, *(each.link for each in self.workers)] if self.forks else []
        process = self.context.Process(
            target=_serve, args=(self.work, theirs, cell, copies), daemon=True
        )
        with _interrupts_held():
            process.start()
        theirs.close()
        return _Worker(process, ours, cell)

    def ready(self) -> Iterator[tuple[T, R | Failed]]:
        """Yield what is finished and whose turn it is."""
        while chunk := self.finished.pop(self.given, None):
            for place, document in enumerate(chunk.documents):
                yield document, chunk.answers[place]
            self.given += 1

    def listen(self) -> None:
        """Wait for an answer, a death or the end of somebody's time, and see to it."""
        busy = [each for each in self.workers if each.chunk is not None]
        now = time.monotonic()
        _give_back(busy, now - self.looked)
        limit = self.timeout and max(0.0, min(LOOK, *(w.left(self.timeout, now) for w in busy)))
        heard = set(map(id, wait([each.link for each in busy], limit)))
        self.looked = time.monotonic()
        if limit is not None:
            _give_back(busy, self.looked - now - limit)
        for worker in busy:
            chunk = worker.chunk
            if chunk is None:
                continue
            if id(worker.link) not in heard:
                if self.timeout and worker.left(self.timeout, self.looked) <= 0:
                    worker.process.kill()
                    self.replace(worker, chunk, f"not finished in {self.timeout:g} s")
            elif (answers := worker.heard()) is None:
                self.replace(worker, chunk)
            else:
                chunk.answers.update(answers)
                worker.chunk = None
                self.finished[chunk.number] = chunk

    def replace(self, worker: _Worker, chunk: _Chunk, why: str | None = None) -> None:
        """End a worker, blame the document it was at if it is the second time, and put the others of its chunk first in line."""
        place = int(worker.cell[_PLACE])
        self.workers.remove(worker)
        how = worker.end()
        LOG.info("a worker is replaced: %s", why or how)
        if place >= 0 and why is None and place not in chunk.again:
            chunk.again.add(place)
            chunk.false_starts = 0
        elif place >= 0:
            chunk.answers[place] = Failed(DocumentLostError(why or how))
            chunk.false_starts = 0
        elif (false_starts := chunk.false_starts + 1) < FALSE_STARTS:
            chunk.false_starts = false_starts
        else:
            raise RuntimeError(f"{FALSE_STARTS} workers ended before they began: {why or how}")
        if chunk.open():
            self.waiting.appendleft(chunk)
        else:
            self.finished[chunk.number] = chunk

    def close(self) -> None:
        for worker in self.workers:
            worker.process.kill()
        for worker in self.workers:
            worker.end()


def in_order(
    work: Callable[[T], R],
    documents: Iterable[T],
    workers: int,
    *,
    timeout: float | None = None,
    preload: Callable[[], object] | None = None,
    recycled: int = RECYCLED,
    size_of: Callable[[T], int] = lambda _document: 0,
    one_by_one: bool = False,
) -> Generator[tuple[T, R | Failed], None, None]:
    """Yield every document with what ``work`` gives for it, in order.

    ``Failed`` stands where ``work`` raised, took longer than ``timeout`` seconds, or ended its process.
    Processes are forked where the platform can, after ``preload``, so that they share what it loads;
    elsewhere they are spawned, and ``work`` must be picklable. Closing the generator ends them.
    ``one_by_one``: each worker has one document at a time, and with one worker the next is asked for
    only when the last has been given: nothing that is finished waits for what has not come yet.
    """
    crew = _Crew(work, documents, workers, timeout, recycled, size_of, one_by_one=one_by_one)
    if crew.forks and preload:
        preload()
    try:
        while True:
            crew.take()
            crew.hand_out()
            before = crew.given
            yield from crew.ready()
            if crew.given > before:
                continue  # there is room to read on
            if not crew.on_the_way:
                break
            crew.listen()
    finally:
        crew.close()
    if crew.broken:
        raise crew.broken


def map_in_order(
    work: Callable[[T], R],
    documents: Iterable[T],
    workers: int,
    preload: Callable[[], object] | None = None,
) -> Iterator[R]:
    """Yield ``work`` of every document in order; raise what it raises, at the document concerned."""
    with contextlib.closing(in_order(work, documents, workers, preload=preload)) as answers:
        for _, answer in answers:
            if isinstance(answer, Failed):
                raise answer.error
            yield answer


def _give_back(workers: Iterable[_Worker], away: float) -> None:
    """Let nobody's time have run while nobody looked: the machine slept, a shell stopped us all, a clock jumped ahead."""
    if away > LOOK:
        for worker in workers:
            worker.cell[_SINCE] += away


def _chunks(documents: Iterable[Any], size_of: Callable[[Any], int], most: int) -> Iterator[_Chunk]:
    """Yield the source in chunks; what came before an error comes before it here too."""
    number, held, size = 0, list[Any](), 0
    try:
        for document in documents:
            held.append(document)
            size += size_of(document)
            if len(held) == most or size >= CHUNK_SIZE:
                yield _Chunk(number, held)
                number, held, size = number + 1, [], 0
    except Exception:
        if held:
            yield _Chunk(number, held)
        raise
    if held:
        yield _Chunk(number, held)


def _shared() -> Any:
    """Return two numbers that a forked process sees too; unlike a RawArray, without a file."""
    return memoryview(mmap.mmap(-1, 16)).cast("d")


def _ending(status: int | None) -> str:
    if status is None or status >= 0:
        return f"the worker ended with status {status}"
    name = signal.Signals(-status).name if -status in set(signal.Signals) else f"signal {-status}"
    memory = " (out of memory?)" if name == "SIGKILL" else ""
    return f"the worker was killed by {name}{memory}"


@contextlib.contextmanager
def _interrupts_held() -> Iterator[None]:
    """Keep Ctrl-C and what else may end us from a process that is not yet ready for them."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, _ENDINGS)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _serve(
    work: Callable[[Any], Any],
    link: "Connection[Any, Any]",
    cell: Any,
    copies: Sequence["Connection[Any, Any]"],
) -> None:
    """Answer for chunks until there are no more; Ctrl-C is the parent's to act on, its death ends us."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _ENDINGS)
    for copy in copies:
        copy.close()
    gc.freeze()  # what is shared stays shared: the collector does not write to it
    gc.set_threshold(YOUNG)
    with contextlib.suppress(EOFError, ConnectionResetError, BrokenPipeError):
        while (message := link.recv_bytes()) != _HOME:
            link.send_bytes(_answers(work, pickle.loads(message), cell))  # noqa: S301  our own parent wrote it


def _answers(work: Callable[[Any], Any], documents: list[tuple[int, Any]], cell: Any) -> bytes:
    answers = {}
    for place, document in documents:
        cell[_SINCE] = time.monotonic()  # before the place: a new place never has an old time
        cell[_PLACE] = place
        try:
            answers[place] = work(document)
        except Exception as error:  # noqa: BLE001  it is raised, or written down, where the answer is read
            answers[place] = _portable(Failed(error))
    try:
        return pickle.dumps(answers, pickle.HIGHEST_PROTOCOL)
    except Exception:  # noqa: BLE001  what cannot travel is told in words
        return pickle.dumps({place: _portable(answer) for place, answer in answers.items()})


def _portable(answer: Any) -> Any:
    try:
        pickle.loads(pickle.dumps(answer))  # noqa: S301  our own
    except Exception as error:  # noqa: BLE001
        told = answer.error if isinstance(answer, Failed) else error
        return Failed(RuntimeError(f"{type(told).__name__}: {told}"))
    return answer
