"""A dump through the workers: every document is written or rejected, and an interrupted run goes on.

After every ``commit`` documents read, output and rejects are written to disk and the journal
notes how far they reach. A run that is resumed cuts both back to there and goes on with the next
document, so its files are those of a run that was never interrupted, byte for byte.
"""

import contextlib
import hashlib
import inspect
import json
import logging
import os
import stat
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, field, replace
from itertools import islice
from pathlib import Path

import pressparse
from pressparse.dumps.journal import Journal, State
from pressparse.dumps.lock import LockedError, alone, lock_of
from pressparse.dumps.tally import counted
from pressparse.parse import Parser, default_parser
from pressparse.pool import Failed, in_order
from pressparse.readers import UnreadableError, read, record_of
from pressparse.readers.dump import (
    Columns,
    Item,
    Meter,
    Reject,
    bundled,
    check_tables,
    identified,
    items,
    nothing_there,
)
from pressparse.record import PressRelease
from pressparse.rule import Rule
from pressparse.writers import (
    STREAM,
    Format,
    Growing,
    Layout,
    Output,
    UnwritableError,
    format_of,
    lines_of,
)

LOG = logging.getLogger(__name__)

STDOUT = "-"
COMMIT = 500
COMMIT_BYTES = 32 << 20
"""Bytes of records after which is committed in any case: what waits in memory has a bound."""


class BatchError(ValueError):
    """A run that cannot start; the message says what to do, in one line."""


class StoppedError(Exception):
    """A run that ended early: how far its files reach, and the reason.

    There is no reason if it was interrupted; the interrupt is then its ``__cause__``.
    """

    def __init__(self, state: State, why: str | None) -> None:
        super().__init__(why or "interrupted")
        self.state, self.why = state, why


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """What a run is asked to do."""

    inputs: tuple[str, ...]
    output: str
    rejects: str | None = None
    columns: Columns = field(default_factory=Columns)
    tables: tuple[str, ...] = ()
    """Tables to write instead of whole records: ``agreements``, ``parties`` and so on."""
    bom: bool = False
    """Whether a CSV begins with the mark by which a spreadsheet knows UTF-8."""
    workers: int = 1
    max_chars: int = 1_000_000
    timeout: float | None = 60.0
    parser: Parser | None = None
    stamp: str = ""
    """What else shapes the records, such as the file that the parser's rules are from: another one is another run."""
    resume: bool = False
    overwrite: bool = False
    together: bool = False
    """Whether the files of a folder or an archive are one document."""
    commit: int = COMMIT
    flush: bool = False
    """Whether a document is read and written before the next one is asked for, as lines need that come in slowly."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a worker does with a document found: the bytes of its record, or why there are none."""

    parser: Parser
    encode: Callable[[PressRelease], bytes]
    max_chars: int

    def __call__(self, found: Item | Reject) -> bytes | Reject:
        """Read one document; whatever is wrong with it is a reason."""
        if isinstance(found, Reject):
            return found
        try:
            source = found.source()
            if (size := len(source.text)) > self.max_chars:
                return _rejected(found, f"{size:,} characters, more than {self.max_chars:,}")
            return self.encode(
                record_of(
                    source,
                    self.parser,
                    id=found.id,
                    reference_date=found.reference_date,
                    given=found.given,
                    origin=found.origin,
                    kept=found.kept,
                )
            )
        except UnreadableError as error:
            return _rejected(found, str(error))
        except Exception as error:  # noqa: BLE001  one document does not end a run
            return _rejected(found, f"{type(error).__name__}: {error}")

    def preload(self) -> None:
        """Load now what every worker needs, so that forked ones share it."""
        self.parser.preload()
        with contextlib.suppress(UnreadableError):
            read(b"<html><p>.</p></html>")


class _Files:
    """Output, rejects and journal of a run, and how far they have come."""

    def __init__(self, job: Job, kind: Format, journal: Journal | None, state: State) -> None:
        self.job, self.journal, self.state = job, journal, state
        self.since = self.bytes = 0
        with contextlib.ExitStack() as opened:
            with _named(job.output):
                self.output: Output = (
                    kind.open(Path(job.output), state.output_size) if journal else Growing.stdout()
                )
            opened.callback(self.output.close)
            with _named(job.rejects or ""):
                self.rejects: Output = (
                    lines_of(Path(job.rejects), state.rejects_size)
                    if job.rejects
                    else Growing.stderr()
                )
            opened.callback(self.rejects.close)
            self.close = opened.pop_all().close

    def add(self, answer: bytes | Reject) -> None:
        """Write down what became of one document."""
        state = self.state
        if isinstance(answer, Reject):
            with _named(self.job.rejects or "standard error"):
                self.rejects.write(_line(answer))
            LOG.debug("rejected: %s", _where(answer))
            self.state = replace(
                state,
                read=state.read + 1,
                rejected=state.rejected + 1,
                reasons=counted(state.reasons, answer.reason),
            )
        else:
            with _named(self.job.output):
                self.output.write(answer)
            self.state = replace(state, read=state.read + 1, written=state.written + 1)
            self.bytes += len(answer)
        self.since += 1
        if self.since >= self.job.commit or self.bytes >= COMMIT_BYTES:
            self.commit()

    def commit(self) -> None:
        """Bring everything to the disk, and only then say so in the journal."""
        with _named(self.job.output):
            output = self.output.commit()
        with _named(self.job.rejects or "standard error"):
            rejects = self.rejects.commit()
        self.state = replace(self.state, output_size=output, rejects_size=rejects)
        self.since = self.bytes = 0
        self.note()
        LOG.debug("%s: %s documents are safe on the disk", self.job.output, self.state.read)

    def finish(self) -> None:
        """Commit what is left and make the files what they are to be."""
        self.commit()
        with _named(self.job.output):
            self.output.finish()
        with _named(self.job.rejects or "standard error"):
            self.rejects.finish()
        self.state = replace(self.state, finished=True)
        self.note()

    def note(self) -> None:
        """Write the journal, if the run has one."""
        if self.journal:
            with _named(str(self.journal.path)):
                self.journal.write(self.state)

    def roll_back(self) -> None:
        """Cut the files back to what the journal knows; where even that fails, resuming will do it."""
        if self.journal:
            self.state = self.journal.read() or State()
            with contextlib.suppress(OSError):
                self.output.cut(self.state.output_size)
            with contextlib.suppress(OSError):
                self.rejects.cut(self.state.rejects_size)


def run(job: Job, tell: Callable[[State], None] | None = None, meter: Meter | None = None) -> State:
    """Read a dump into a file, and return the counts.

    ``tell`` hears of every document, ``meter`` counts what has been read of the inputs.
    Raises ``BatchError``, ``JournalError``, ``UnreadableError`` or ``UnwritableError`` if the run cannot
    begin, ``StoppedError`` if it ends early.
    """
    job, journal, kind = _prepared(job)
    check_tables(job.inputs, job.columns)
    with _alone(job) if journal else contextlib.nullcontext():
        return _whole(job, journal, kind, tell or (lambda _state: None), meter)


def _whole(
    job: Job,
    journal: Journal | None,
    kind: Format,
    tell: Callable[[State], None],
    meter: Meter | None,
) -> State:
    """Begin, or go on, and come to the end."""
    _refuse_nothing(job, journal)
    found = _others(job, items(job.inputs, job.columns, max_chars=job.max_chars, meter=meter))
    if job.together:
        found = bundled(found)
    state = _begun(job, journal, kind)
    LOG.info("%s: %s documents of it are there already", job.output, state.read)
    if not state.finished:
        with contextlib.closing(_Files(job, kind, journal, state)) as files:
            _run(job, kind, found, files, tell)
            state = files.state
    if journal and (part := kind.grows(Path(job.output))) != Path(job.output):
        part.unlink(missing_ok=True)
    return state


@contextlib.contextmanager
def _alone(job: Job) -> Iterator[None]:
    """Hold the files of a run; raise ``BatchError`` where another run writes one of them."""
    with contextlib.ExitStack() as held:
        for path in filter(None, (job.output, job.rejects)):
            try:
                with _named(path):
                    held.enter_context(alone(path))
            except LockedError as error:
                raise BatchError(str(error)) from None
        yield


def _refuse_nothing(job: Job, journal: Journal | None) -> None:
    """Raise ``BatchError`` where none of the inputs is there, before anything is written."""
    if job.resume and journal and (state := journal.read()) and state.finished:
        return
    if missing := nothing_there(job.inputs):
        raise BatchError(f"{missing.file}: {missing.reason}; there is nothing to read")


def _run(
    job: Job,
    kind: Format,
    found: Iterator[Item | Reject],
    files: _Files,
    tell: Callable[[State], None],
) -> None:
    work = Reading(job.parser or default_parser(), kind.encode, job.max_chars)
    documents = islice(identified(found), files.state.read, None)
    answers = in_order(
        work,
        documents,
        1 if job.flush else job.workers,
        timeout=job.timeout,
        preload=work.preload,
        size_of=_size,
        one_by_one=job.flush,
    )
    try:
        with contextlib.closing(answers):
            for document, answer in answers:
                files.add(_lost(document, answer) if isinstance(answer, Failed) else answer)
                tell(files.state)
        files.finish()
    except BrokenPipeError:
        raise
    except KeyboardInterrupt as interrupt:
        files.roll_back()
        raise StoppedError(files.state, None) from interrupt
    except (OSError, UnreadableError, UnwritableError, RuntimeError) as error:
        files.roll_back()
        raise StoppedError(files.state, " ".join(str(error).split())) from error


def _prepared(job: Job) -> tuple[Job, Journal | None, Format]:
    """Return the job with nothing left open, its journal, and the format of its output."""
    if job.output == STDOUT:
        if job.resume:
            raise BatchError("standard output cannot be resumed: give a file with -o")
        if job.tables or job.bom:
            raise BatchError("standard output takes JSON lines: give a file with -o")
        return job, None, STREAM
    output = Path(job.output)
    columns = job.columns
    kind = format_of(output, Layout(job.tables, job.bom, columns.keep, columns.keep_all))
    job = replace(job, rejects=job.rejects or f"{job.output}.rejects.jsonl")
    if os.path.realpath(job.rejects or "") == os.path.realpath(job.output):
        raise BatchError(f"{job.output}: records and rejects need a file each")
    own = _own(job)
    job = replace(
        job, inputs=tuple(each for each in job.inputs if os.path.realpath(each) not in own)
    )
    if not job.inputs:
        raise BatchError("nothing to read but the output itself")
    return job, Journal.beside(output, _told(job)), kind


def _begun(job: Job, journal: Journal | None, kind: Format) -> State:
    """Return where to go on; the files there are agree with it."""
    if journal is None:
        return State()
    output, rejects = Path(job.output), Path(job.rejects or "")
    if job.resume and (state := journal.read()):
        for path, size in (
            (kind.grows(output), state.output_size),
            (rejects, state.rejects_size),
        ):
            if not state.finished and size and (not path.is_file() or path.stat().st_size < size):
                raise BatchError(
                    f"{path} is shorter than its journal says: it was changed; --overwrite starts anew"
                )
        return state
    there = [path for path in (output, rejects) if path.is_file()]
    if there and job.resume:
        raise BatchError(
            f"{there[0]} has no journal beside it, so there is nothing to resume; --overwrite starts anew"
        )
    if there and not job.overwrite:
        raise BatchError(f"{there[0]} exists: --overwrite writes over it, --resume goes on with it")
    if journal.unfinished() and not job.overwrite:
        raise BatchError(
            f"{journal.path} is of an unfinished run: --resume goes on with it, --overwrite starts anew"
        )
    with _named(job.output):
        journal.write(State())
        for path in (*there, kind.grows(output)):
            path.unlink(missing_ok=True)
    return State()


def _told(job: Job) -> dict[str, str]:
    """Return what shapes the output: a run with another of these is another run."""
    inputs = "\n".join(f"{each}\t{_stamp(each)}" for each in job.inputs)
    return {
        "version": pressparse.__version__,
        "inputs": hashlib.sha256(inputs.encode("utf-8", "surrogateescape")).hexdigest(),
        "columns": json.dumps(asdict(job.columns)),
        "--table": " ".join(job.tables),
        "--bom": str(job.bom),
        "--max-chars": str(job.max_chars),
        "--redact": str(job.parser is not None and job.parser.redact),
        "--words": _words(job.parser),
        "--fields": " ".join(sorted((job.parser or default_parser()).fields)),
        "--rules": _rules(job),
        "--off": json.dumps(_off(job.parser), ensure_ascii=False),
        "--together": str(job.together),
        "--rejects": str(job.rejects),
        "commit": str(job.commit),
    }


def _words(parser: Parser | None) -> str:
    """Return what changes when a word in a parser's own lists does."""
    lists = parser.lexicon.lists if parser else {}
    plain = {
        name: {entry: list(beside) for entry, beside in of.items()} for name, of in lists.items()
    }
    return hashlib.sha256(json.dumps(plain).encode()).hexdigest() if plain else ""


def _rules(job: Job) -> str:
    """Return what changes when a parser's own rules do, as far as they tell: what their functions call does not."""
    own = job.parser.own_rules if job.parser else ()
    if not own and not job.stamp:
        return ""
    told = [
        (field, each.name, each.pattern, each.needs, each.where, _code(each)) for field, each in own
    ]
    return hashlib.sha256(json.dumps([told, job.stamp]).encode()).hexdigest()


def _code(rule: Rule) -> str:
    try:
        return inspect.getsource(rule.read)
    except (OSError, TypeError):
        return ""


def _off(parser: Parser | None) -> list[str]:
    """Return the rules that a parser has switched off."""
    off = parser.off if parser else {}
    return sorted(f"{field}.{name}" for field, names in off.items() for name in names)


def _stamp(path: str) -> str:
    """Return what changes when a file does; a folder, a pattern and standard input have nothing such."""
    try:
        told = os.stat(path)  # noqa: PTH116  as given
    except (OSError, ValueError):
        return ""
    return f"{told.st_size} {told.st_mtime_ns}" if stat.S_ISREG(told.st_mode) else ""


def _own(job: Job) -> frozenset[str]:
    """Return the files that the run itself writes: a folder or a pattern may hold them too."""
    output = job.output
    made = (output, f"{output}.journal", f"{output}.journal.tmp", f"{output}.part", f"{output}.tmp")
    written = (output, job.rejects or output)
    locks = (str(lock_of(each)) for each in written)
    return frozenset(map(os.path.realpath, (*made, *written, *locks)))


def _others(job: Job, found: Iterator[Item | Reject]) -> Iterator[Item | Reject]:
    """Yield what was found, without what the run itself writes."""
    own = _own(job) if job.output != STDOUT else frozenset()
    file, skipped = "", False
    for each in found:
        if each.file != file:
            file = each.file
            skipped = os.path.realpath(each.origin.input) in own
        if not skipped:
            yield each


def _size(found: Item | Reject) -> int:
    if isinstance(found, Reject):
        return 0
    return len(found.data) + sum(len(each.data) for each in found.beside)


def _rejected(found: Item, reason: str) -> Reject:
    return Reject(found.file, found.position, " ".join(reason.split()), found.id, found.member)


def _lost(document: Item | Reject, failed: Failed) -> Reject:
    return Reject(document.file, document.position, str(failed.error), document.id, document.member)


def _where(reject: Reject) -> str:
    place = f"{reject.file}: {reject.position}" if reject.position else reject.file
    return f"{place}: {reject.reason}"


def _line(reject: Reject) -> bytes:
    told = {"id": reject.id, "origin": reject.origin.model_dump(), "reason": reject.reason}
    return json.dumps(told, ensure_ascii=False).encode("utf-8", "replace") + b"\n"


@contextlib.contextmanager
def _named(path: str) -> Iterator[None]:
    """Say which file it was that could not be written."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        name = "standard output" if path == STDOUT else path
        raise UnwritableError(f"{name}: {error.strerror or error}") from error
