"""The command ``batch``: a dump into one file of records."""

import os
import sys
import time
from typing import Annotated

import typer

from pressparse.commands import columns as of
from pressparse.commands.endings import INTERRUPTED, TERMINATED, Terminated
from pressparse.commands.options import (
    LONGEST,
    Config,
    Fields,
    NoConfig,
    Off,
    Own,
    OwnRules,
    OwnWords,
)
from pressparse.commands.table import Bom, Tables
from pressparse.commands.telling import Verbose, tell_all
from pressparse.dumps.batch import BatchError, Job, StoppedError, run
from pressparse.dumps.journal import JournalError, State
from pressparse.dumps.progress import shown
from pressparse.dumps.tally import told
from pressparse.readers.dump import Meter
from pressparse.show.terminal import PIPE_CLOSED
from pressparse.writers import UnwritableError

WRONG, REJECTED = 2, 3
"""The status where nothing could be read or the run could not go on, and where more was rejected than is allowed."""

EXAMPLES = """[bold]Examples[/bold]

A folder of pages into JSON lines: [bold]pressparse batch pages/ -o records.jsonl.gz[/bold]

A table, its columns named: [bold]pressparse batch dump.csv -o records.parquet --text-column body --id-column no[/bold]

Who signed what with whom, for a spreadsheet: [bold]pressparse batch pages/ news.xlsx -o who.xlsx --table agreements[/bold]

Only agreements and dates, which is faster: [bold]pressparse batch pages/ -o deals.jsonl --fields agreement,dates[/bold]

Continue after Ctrl-C, a crash or a power cut: [bold]pressparse batch pages/ -o records.jsonl.gz --resume[/bold]

A folder of folders, each a release with its attachments: [bold]pressparse batch releases/ --together -o records.jsonl[/bold]

In a pipe: [bold]zcat dump.jsonl.gz | pressparse batch - -o - | jq .headline.text[/bold]

Lines as they arrive: [bold]tail -f feed.jsonl | pressparse batch - -o - --flush[/bold]

In a script: status 3 if anything was rejected: [bold]pressparse batch pages/ -o records.jsonl --resume --strict[/bold]"""


def batch(
    inputs: Annotated[
        list[str],
        typer.Argument(
            metavar="INPUT",
            help="Files (text, HTML, HWP, HWPX, PDF, DOCX, dumps, archives), folders or patterns; [bold]-[/bold] reads standard input.",
        ),
    ],
    output: Annotated[
        str,
        typer.Option(
            "-o",
            "--output",
            metavar="OUT",
            help="The suffix decides the format: .jsonl or .csv (also .gz, .zst), .parquet or .xlsx; [bold]-[/bold] writes JSON lines to standard output.",
        ),
    ],
    workers: Annotated[
        int | None,
        typer.Option(min=1, metavar="N", help="Number of worker processes; default: one per core."),
    ] = None,
    tables: Tables = None,
    bom: Bom = False,
    text_column: of.TextColumn = None,
    id_column: of.IdColumn = None,
    date_column: of.DateColumn = None,
    title_column: of.TitleColumn = None,
    outlet_column: of.OutletColumn = None,
    reporter_column: of.ReporterColumn = None,
    url_column: of.UrlColumn = None,
    issuer_column: of.IssuerColumn = None,
    keep: of.Keep = None,
    keep_all: of.KeepAll = False,
    max_chars: Annotated[
        int, typer.Option(min=1, metavar="N", help="Reject longer documents.")
    ] = LONGEST,
    timeout: Annotated[
        float,
        typer.Option(
            min=0.0,
            metavar="SECONDS",
            help="Reject a document that takes longer; 0: no limit.",
        ),
    ] = 60.0,
    resume: Annotated[
        bool,
        typer.Option(
            "--resume",
            help="Continue an interrupted run, or start one; the files come out as if it had never been interrupted.",
        ),
    ] = False,
    together: Annotated[
        bool,
        typer.Option(
            "--together",
            help="Read the files of each folder or archive as one document: a web page and its attachments.",
        ),
    ] = False,
    overwrite: Annotated[
        bool, typer.Option("--overwrite", help="Overwrite an existing output.")
    ] = False,
    rejects: Annotated[
        str | None,
        typer.Option(
            metavar="PATH",
            help="Where to list the documents that could not be read, and why; default: OUT.rejects.jsonl, or standard error with -o -.",
        ),
    ] = None,
    strict: Annotated[
        bool,
        typer.Option("--strict", help="Exit with status 3 if any document was rejected."),
    ] = False,
    max_rejects: Annotated[
        int | None,
        typer.Option(
            "--max-rejects",
            min=0,
            metavar="N",
            help="Exit with status 3 if more than N documents were rejected.",
        ),
    ] = None,
    flush: Annotated[
        bool,
        typer.Option(
            "--flush",
            help="Write each record before asking for the next document, for lines that arrive slowly; uses one process.",
        ),
    ] = False,
    redact: Annotated[
        bool,
        typer.Option(
            "--redact",
            help="Mask telephone numbers, e-mail addresses and resident registration numbers.",
        ),
    ] = False,
    words: OwnWords = None,
    rules: OwnRules = None,
    off: Off = None,
    config: Config = None,
    no_config: NoConfig = False,
    fields: Fields = None,
    quiet: Annotated[
        bool, typer.Option("--quiet", "-q", help="Show no progress and no summary.")
    ] = False,
    verbose: Verbose = False,
) -> int:
    """Read many documents into one file of records, in order.

    Every document is written or rejected: read = written + rejected. During a run, a journal beside the
    output records how much has been written to disk safely; --resume continues from there. A lock beside
    the output keeps a second run from writing to it.

    Status 0: everything was read; rejected documents are reported. 2: nothing could be read, or the run could
    not continue. 3: more was rejected than --strict or --max-rejects allows. 130, 143: interrupted by Ctrl-C or SIGTERM.
    """
    tell_all(verbose)
    said = {
        "text": text_column,
        "id": id_column,
        "date": date_column,
        "title": title_column,
        "outlet": outlet_column,
        "reporter": reporter_column,
        "url": url_column,
        "issuer": issuer_column,
    }
    own = Own.of(rules, words, off, config, no_config=no_config)
    job = Job(
        inputs=tuple(inputs),
        output=output,
        rejects=rejects,
        columns=own.columns(said, keep, keep_all=keep_all),
        tables=tuple(dict.fromkeys(tables or ())),
        bom=bom,
        workers=workers or _cores(),
        max_chars=max_chars,
        timeout=timeout or None,
        parser=own.parser(redact=redact or own.settings.redact, fields=fields),
        stamp=own.stamp,
        resume=resume,
        overwrite=overwrite,
        together=together,
        flush=flush,
    )
    begun = time.monotonic()
    try:
        meter = Meter()
        with shown(job.inputs, meter, quiet=quiet, plain=verbose) as tell:
            state = run(job, tell, meter)
    except (BatchError, JournalError, UnwritableError) as error:
        _say(str(error))
        return WRONG
    except BrokenPipeError:
        return PIPE_CLOSED
    except StoppedError as stopped:
        return _stopped(stopped, job, quiet=quiet)
    if not quiet:
        _say(f"{_counts(state)}, in {time.monotonic() - begun:.1f} s")
        if state.rejected:
            _say(f"rejected: {told(state.reasons)}")
    return _status(state, 0 if strict else max_rejects)


def _stopped(stopped: StoppedError, job: Job, *, quiet: bool) -> int:
    """Say how far a run came that ended early, and return its status."""
    again = "" if job.output == "-" else "; the same command with --resume goes on from there"
    if stopped.why:
        _say(f"{stopped.why} ({_counts(stopped.state)} so far are whole{again})")
        return WRONG
    terminated = isinstance(stopped.__cause__, Terminated)
    if not quiet:
        how = "terminated" if terminated else "interrupted"
        _say(f"{how}: {_counts(stopped.state)}{again}")
    return TERMINATED if terminated else INTERRUPTED


def _status(state: State, allowed: int | None) -> int:
    """Return the status of a run that came to its end, and say why it is not 0."""
    if state.rejected and not state.written:
        _say("nothing could be read")
        return WRONG
    if allowed is not None and state.rejected > allowed:
        _say(f"{state.rejected:,} rejected, {allowed:,} allowed")
        return REJECTED
    return 0


def _cores() -> int:
    """Return how many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _counts(state: State) -> str:
    return f"read {state.read:,} = written {state.written:,} + rejected {state.rejected:,}"


def _say(said: str) -> None:
    print(f"pressparse: {said}", file=sys.stderr)  # noqa: T201
