"""The command ``batch``: a dump in, one file of records out."""

import os
import sys
import time
from typing import Annotated

import typer

from pressparse.commands.options import OwnWords, parser_with
from pressparse.dumps.batch import BatchError, Job, StoppedError, run
from pressparse.dumps.journal import JournalError, State
from pressparse.dumps.progress import shown
from pressparse.readers.dump import Columns, Meter
from pressparse.writers import UnwritableError

INTERRUPTED, WRONG, PIPE_CLOSED = 130, 2, 141

EXAMPLES = """[bold]Examples[/bold]

A folder of pages into JSON lines: [bold]pressparse batch pages/ -o records.jsonl.gz[/bold]

A table, its columns named: [bold]pressparse batch dump.csv -o records.parquet --text-column body --id-column no[/bold]

Go on after Ctrl-C, a crash or a power cut: [bold]pressparse batch pages/ -o records.jsonl.gz --resume[/bold]

A folder of folders, each a release with its attachments: [bold]pressparse batch releases/ --together -o records.jsonl[/bold]

In a pipe: [bold]zcat dump.jsonl.gz | pressparse batch - -o - | jq .headline.text[/bold]"""


def batch(
    inputs: Annotated[
        list[str],
        typer.Argument(
            metavar="INPUT...",
            help="Files (text, HTML, HWP, HWPX, PDF, DOCX, dumps, archives), folders or patterns; [bold]-[/bold] reads standard input.",
        ),
    ],
    output: Annotated[
        str,
        typer.Option(
            "-o",
            "--output",
            metavar="OUT",
            help="By its name: .jsonl or .csv (also .gz, .zst), or .parquet; [bold]-[/bold] writes JSON lines to standard output.",
        ),
    ],
    workers: Annotated[
        int | None,
        typer.Option(min=1, metavar="N", help="Processes that read; default: one for each core."),
    ] = None,
    text_column: Annotated[
        str | None, typer.Option(metavar="NAME", help="Where the text is; default: guessed.")
    ] = None,
    id_column: Annotated[
        str | None, typer.Option(metavar="NAME", help="Where the identifier is; default: guessed.")
    ] = None,
    date_column: Annotated[
        str | None,
        typer.Option(
            metavar="NAME", help="What relative dates are read against; default: guessed."
        ),
    ] = None,
    max_chars: Annotated[
        int, typer.Option(min=1, metavar="N", help="Longer documents are rejected.")
    ] = 1_000_000,
    timeout: Annotated[
        float,
        typer.Option(
            min=0.0,
            metavar="SECONDS",
            help="A document that takes longer is rejected; 0 waits for ever.",
        ),
    ] = 60.0,
    resume: Annotated[
        bool,
        typer.Option(
            "--resume",
            help="Go on with an interrupted run, or begin one; the files come out as if it had never been interrupted.",
        ),
    ] = False,
    together: Annotated[
        bool,
        typer.Option(
            "--together",
            help="The files of a folder, or of an archive, are one document: a web page and its attachments.",
        ),
    ] = False,
    overwrite: Annotated[
        bool, typer.Option("--overwrite", help="Write over an output that exists.")
    ] = False,
    rejects: Annotated[
        str | None,
        typer.Option(
            metavar="PATH",
            help="Where to say which documents could not be read, and why; default: OUT.rejects.jsonl, or standard error for -o -.",
        ),
    ] = None,
    redact: Annotated[
        bool,
        typer.Option("--redact", help="Mask telephone numbers, mailboxes and resident numbers."),
    ] = False,
    words: OwnWords = None,
    quiet: Annotated[
        bool, typer.Option("--quiet", "-q", help="No progress bar and no summary.")
    ] = False,
) -> int:
    """Read many documents into one file of records, in order.

    Every document is written or rejected: read = written + rejected. While it runs, a journal beside
    the output notes how far the files are safe on the disk; --resume goes on from there.
    """
    job = Job(
        inputs=tuple(inputs),
        output=output,
        rejects=rejects,
        columns=Columns(text_column, id_column, date_column),
        workers=workers or _cores(),
        max_chars=max_chars,
        timeout=timeout or None,
        parser=parser_with(words, redact=redact),
        resume=resume,
        overwrite=overwrite,
        together=together,
    )
    begun = time.monotonic()
    try:
        meter = Meter()
        with shown(job.inputs, meter, quiet=quiet) as tell:
            state = run(job, tell, meter)
    except (BatchError, JournalError, UnwritableError) as error:
        _say(str(error))
        return WRONG
    except BrokenPipeError:
        return PIPE_CLOSED
    except StoppedError as stopped:
        again = "" if output == "-" else "; the same command with --resume goes on from there"
        if stopped.why:
            _say(f"{stopped.why} ({_counts(stopped.state)} so far are whole{again})")
            return WRONG
        if not quiet:
            _say(f"interrupted: {_counts(stopped.state)}{again}")
        return INTERRUPTED
    if not quiet:
        _say(f"{_counts(state)}, in {time.monotonic() - begun:.1f} s")
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
