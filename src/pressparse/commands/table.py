"""The command ``table``: finished records as tables for a spreadsheet."""

import sys
from collections.abc import Iterator
from itertools import chain, islice
from pathlib import Path
from typing import Annotated

import typer
from pydantic import ValidationError

from pressparse.readers import UnreadableError
from pressparse.readers.records import read_records
from pressparse.record import PressRelease
from pressparse.show.rows import TABLES, rows_of
from pressparse.show.terminal import write_bytes
from pressparse.writers import Layout, UnwritableError, format_of
from pressparse.writers.as_csv import BOM, lines

WRONG = 2
_COMMIT = 500

EXAMPLES = """[bold]Examples[/bold]

Who signed what with whom, for a spreadsheet: [bold]pressparse table records.jsonl -t agreements -o who.xlsx[/bold]

All tables in one workbook: [bold]pressparse table records.jsonl -o all.xlsx[/bold]

In a pipe: [bold]pressparse table records.jsonl -t parties | head[/bold]"""

Tables = Annotated[
    list[str] | None,
    typer.Option(
        "-t",
        "--table",
        metavar="TABLE",
        help=f"One of {', '.join(TABLES)}; a workbook can hold several, and holds all by default.",
    ),
]
Bom = Annotated[
    bool,
    typer.Option(
        "--bom", help="Start the CSV with a byte order mark, by which spreadsheets recognise UTF-8."
    ),
]


def table(
    records: Annotated[
        list[str],
        typer.Argument(metavar="RECORDS", help="Records as JSON lines, compressed or plain."),
    ],
    output: Annotated[
        str,
        typer.Option(
            "-o",
            "--output",
            metavar="OUT",
            help="The suffix decides the format: .csv (also .gz, .zst), .xlsx or .parquet; [bold]-[/bold]: CSV on standard output.",
        ),
    ] = "-",
    tables: Tables = None,
    bom: Bom = False,
    overwrite: Annotated[
        bool, typer.Option("--overwrite", help="Overwrite an existing output.")
    ] = False,
) -> int:
    """Write records as tables: documents, agreements, parties, signatories, areas, quotes, dates, people."""
    names = tuple(tables or ())
    if unknown := [name for name in names if name not in TABLES]:
        return _complain(f"there is no table {unknown[0]!r}; available: {', '.join(TABLES)}")
    if output == "-":
        if len(names) != 1:
            return _complain("standard output takes one table: name it with -t")
        return _to_stdout(_stored(records), names[0], bom=bom)
    path = Path(output)
    try:
        if not names and not path.name.lower().endswith(".xlsx"):
            return _complain("name a table with -t; only a workbook (.xlsx) can hold all of them")
        if path.exists() and not overwrite:
            return _complain(f"{path} exists: --overwrite writes over it")
        _save(path, Layout(names, bom), _stored(records))
    except UnwritableError as error:
        return _complain(str(error))
    return 0


def _save(path: Path, layout: Layout, records: Iterator[PressRelease]) -> None:
    kind = format_of(path, layout)
    made = kind.open(path, 0)
    try:
        while some := list(islice(records, _COMMIT)):
            for record in some:
                made.write(kind.encode(record))
            made.commit()
        made.finish()
    finally:
        made.close()
        kind.grows(path).unlink(missing_ok=True)


def _to_stdout(records: Iterator[PressRelease], name: str, *, bom: bool) -> int:
    chosen = TABLES[name]
    found = (row for record in records for row in rows_of(record, chosen))
    write_bytes(chain((BOM,) if bom else (), lines(chosen.columns, found)))
    return 0


def _stored(paths: list[str]) -> Iterator[PressRelease]:
    for path in paths:
        for number, told in enumerate(read_records(path), 1):
            try:
                yield PressRelease.model_validate(told)
            except ValidationError:
                raise UnreadableError(
                    f"{path}: record {number} is not a record of this version"
                ) from None


def _complain(said: str) -> int:
    print(f"pressparse: {said}", file=sys.stderr)  # noqa: T201
    return WRONG
