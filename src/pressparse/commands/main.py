"""The commands. Each reads a document, calls one function of the package, and writes what it gives."""

import json
import logging
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

import pressparse
from pressparse.commands import batch as batch_cli
from pressparse.commands import diff as diff_cli
from pressparse.commands import rules as rules_cli
from pressparse.commands import table as table_cli
from pressparse.commands import view as view_cli
from pressparse.commands.endings import INTERRUPTED, TERMINATED, heeding_sigterm
from pressparse.commands.help import HELP, language_of, prepared
from pressparse.commands.options import (
    LONGEST,
    Config,
    Lang,
    MaxChars,
    NoConfig,
    Off,
    Own,
    OwnRules,
    OwnWords,
    bounded,
    day_of,
    spoken_in,
)
from pressparse.commands.telling import Verbose, tell_all, told
from pressparse.readers import Source, UnreadableError, read, read_file, record_of, together
from pressparse.readers.reading import whole
from pressparse.record import Origin
from pressparse.show.terminal import safe, visible
from pressparse.show.terminal import write as _write

LOG = logging.getLogger(__name__)

OK, WRONG = 0, 2

# The command-line machinery has moved between packages; its error is always an ancestor of this one.
_UsageError: type[Exception] = next(
    kind for kind in typer.BadParameter.__mro__ if kind.__name__ == "ClickException"
)

app = typer.Typer(
    name="pressparse",
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": HELP},
    epilog="Start here: [bold]pressparse parse release.txt[/bold]",
)

app.add_typer(rules_cli.app)
app.command(epilog=batch_cli.EXAMPLES)(batch_cli.batch)
app.command(epilog=diff_cli.EXAMPLES)(diff_cli.diff)
app.command(epilog=table_cli.EXAMPLES)(table_cli.table)
app.command(epilog=view_cli.EXAMPLES)(view_cli.view)

File = Annotated[
    str,
    typer.Argument(
        metavar="FILE",
        help="Text or HTML in UTF-8, CP949 (EUC-KR) or UTF-16, or an HWP, HWPX, PDF, DOCX or Markdown file; [bold]-[/bold] reads standard input.",
    ),
]


def run(arguments: Sequence[str]) -> int:
    """Run one command; return 0, or 2 after one line on stderr, or 130 and 143 after Ctrl-C and SIGTERM."""
    with told(), heeding_sigterm() as terminated:
        try:
            status = _run(arguments)
        except (KeyboardInterrupt, typer.Abort):
            status = INTERRUPTED
    return TERMINATED if terminated and status == INTERRUPTED else status


def _run(arguments: Sequence[str]) -> int:
    language = language_of(arguments, os.environ)
    command = prepared(typer.main.get_command(app), language)
    try:
        status = command.main(
            list(arguments), prog_name="pressparse", standalone_mode=False, obj=language
        )
    except _UsageError as error:
        said = error.format_message() if hasattr(error, "format_message") else str(error)
        return _complain(f"{' '.join(said.split())} (try: pressparse --help)")
    except UnreadableError as error:
        return _complain(str(error))
    except OSError as error:
        return _complain(_why(error))
    except SystemExit as error:
        return error.code if isinstance(error.code, int) else 1
    return status if isinstance(status, int) else OK


@app.callback(invoke_without_command=True)
def _top(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False,
    lang: Lang = None,  # noqa: ARG001  known before: see language_of
) -> None:
    """Read raw Korean news text and press releases into typed records.

    Every value in a record carries its position in the text and the rule that read it; what the text
    does not settle is left open.
    """
    if version:
        _write(f"pressparse {pressparse.__version__}\n")
    elif context.invoked_subcommand is None:
        _write(context.get_help() + "\n")


@app.command(
    epilog="""[bold]Examples[/bold]

A summary to read: [bold]pressparse parse release.txt[/bold]

One part of the record: [bold]pressparse parse release.txt --json | jq .agreement[/bold]

A page without a date: [bold]pressparse parse page.html --reference-date 2025-10-29[/bold]

A page and its attachment as one document: [bold]pressparse parse page.html release.hwpx --together[/bold]

With your own rules: [bold]pressparse parse release.txt --rules myrules.py[/bold]

From a pipe: [bold]curl -s https://example.org/news/1 | pressparse parse -[/bold]"""
)
def parse(
    context: typer.Context,
    files: Annotated[
        list[str],
        typer.Argument(
            metavar="FILE",
            help="Text or HTML in UTF-8, CP949 (EUC-KR) or UTF-16, or an HWP, HWPX, PDF, DOCX or Markdown file; [bold]-[/bold] reads standard input. Give several files with --together.",
        ),
    ],
    as_json: Annotated[
        bool | None,
        typer.Option(
            "--json/--summary",
            help="The whole record as JSON, or a summary; default: a summary on a terminal, JSON in a pipe.",
        ),
    ] = None,
    reference_date: Annotated[
        str | None,
        typer.Option(
            metavar="DATE",
            help="The date that relative dates (29일, 지난달) are resolved against, written 2025-10-29, 2025.10.29 or 2025/10/29; default: the date of publication given in the text.",
        ),
    ] = None,
    id: Annotated[
        str | None, typer.Option(metavar="ID", help="An identifier to store in the record.")
    ] = None,
    redact: Annotated[
        bool,
        typer.Option(
            "--redact",
            help="Mask telephone numbers, e-mail addresses and resident registration numbers.",
        ),
    ] = False,
    as_one: Annotated[
        bool,
        typer.Option(
            "--together", help="Read the files as one document: a web page and its attachments."
        ),
    ] = False,
    words: OwnWords = None,
    rules: OwnRules = None,
    off: Off = None,
    config: Config = None,
    no_config: NoConfig = False,
    max_chars: MaxChars = LONGEST,
    verbose: Verbose = False,
) -> None:
    """Read one document into a record."""
    if len(files) > 1 and not as_one:
        raise typer.BadParameter(
            "give one file, or use --together if several files are one document", param_hint="FILE"
        )
    tell_all(verbose)
    day = day_of(reference_date)
    own = Own.of(rules, words, off, config, no_config=no_config)
    parser = own.parser(redact=redact or own.settings.redact)
    origin = Origin(input=files[0])
    source = bounded(_sources(files), "standard input" if files[0] == "-" else files[0], max_chars)
    LOG.info("%s: %s characters", origin.input, f"{len(source.text):,}")
    record = record_of(source, parser, id=id, reference_date=day, origin=origin)
    if as_json or (as_json is None and not sys.stdout.isatty()):
        _write(record.model_dump_json(indent=2) + "\n")
        return
    from rich.console import Console  # noqa: PLC0415  only where a summary is shown

    from pressparse.show.summary import show  # noqa: PLC0415

    console = Console(highlight=False, soft_wrap=False)
    with console.capture() as shown:
        show(record, console, spoken_in(context))
    _write(shown.get())


@app.command()
def text(file: File) -> None:
    """Print the text that the offsets in a record refer to: decoded, with HTML removed."""
    source = _source(file)
    for warning in source.warnings:
        print(f"pressparse: {warning}", file=sys.stderr)  # noqa: T201
    _write(safe(source.text) if sys.stdout.isatty() else source.text)


@app.command()
def schema() -> None:
    """Print the JSON Schema of a record, with a description of every field."""
    described = pressparse.PressRelease.model_json_schema()
    _write(json.dumps(described, ensure_ascii=False, indent=2) + "\n")


def _sources(files: Sequence[str]) -> Source:
    if len(files) == 1:
        return _source(files[0])
    return together([(Path(file).name, _source(file)) for file in files])


def _source(file: str) -> Source:
    """Read a document; an error names the document, in one line."""
    if file == "-":
        try:
            return read(whole(sys.stdin.buffer))
        except UnreadableError as error:
            raise UnreadableError(f"standard input: {error}") from None
    try:
        return read_file(Path(file))
    except UnreadableError as error:
        raise UnreadableError(f"{file}: {error}") from None


def _why(error: OSError) -> str:
    """Return in one line which file cannot be used, and why."""
    if error.filename is None:
        return str(error)
    reasons = {
        FileNotFoundError: "no such file",
        IsADirectoryError: "is a folder; give one file",
    }
    return f"{error.filename}: {reasons.get(type(error), error.strerror or str(error))}"


def _complain(said: str) -> int:
    print(f"pressparse: {visible(said)}", file=sys.stderr)  # noqa: T201
    return WRONG
