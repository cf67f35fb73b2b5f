"""The command ``pressparse view``: documents as HTML pages."""

import datetime as dt
import logging
import os
import sys
from collections.abc import Iterator, Mapping
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer
from pydantic import ValidationError

from pressparse.checks.explain import reasons
from pressparse.commands.endings import folder_written_whole, written_whole
from pressparse.commands.options import (
    Config,
    NoConfig,
    Off,
    Own,
    OwnRules,
    OwnWords,
    day_of,
    spoken_in,
)
from pressparse.commands.telling import Verbose, tell_all
from pressparse.parse import Parser, default_parser
from pressparse.readers import UnreadableError, record_of
from pressparse.readers.dump import Columns, Item, identified, items
from pressparse.readers.records import read_records
from pressparse.record import PressRelease
from pressparse.show.extras import install
from pressparse.show.lang import Words
from pressparse.show.marking import values
from pressparse.show.redact import mask, redacted
from pressparse.show.terminal import write

if TYPE_CHECKING:
    from pressparse.show.page import Sheet

LOG = logging.getLogger(__name__)

MOST = 300
"""The most documents on one page; more need a folder of pages."""
LONGEST = 5_000_000
_NOTHING = "there is no document to show"
_PACKED = (".jsonl", ".ndjson", ".json")

EXAMPLES = """[bold]Examples[/bold]

One document, or several in one page: [bold]pressparse view release.txt other.html -o page.html[/bold]

A folder or a dump, one page per document and an index: [bold]pressparse view releases/ dump.jsonl -o pages/[/bold]

Records made earlier: [bold]pressparse view records.jsonl --texts dump.jsonl -o pages/[/bold]"""

T = TypeVar("T")
Read = tuple[str, str, PressRelease]
"""A document's name, its text, its record."""


def view(
    context: typer.Context,
    inputs: Annotated[
        list[str],
        typer.Argument(
            metavar="FILE",
            help="Text, HTML, a folder, a dump of texts (JSONL, CSV, Parquet …), or records in JSON lines with --texts.",
        ),
    ],
    output: Annotated[
        str,
        typer.Option(
            "-o",
            "--output",
            metavar="PAGE.html|FOLDER",
            help="A name ending in .html: one page; any other name: a folder of pages; [bold]-[/bold]: standard output.",
        ),
    ],
    texts: Annotated[
        list[str] | None,
        typer.Option(
            metavar="FILE|FOLDER",
            help="The texts of records made earlier; matched by id, otherwise by order.",
        ),
    ] = None,
    reference_date: Annotated[
        str | None,
        typer.Option(
            metavar="DATE",
            help="The date that relative dates (29일, 지난달) are resolved against, written 2025-10-29, 2025.10.29 or 2025/10/29; default: the date of publication given in the text.",
        ),
    ] = None,
    redact: Annotated[
        bool,
        typer.Option(
            "--redact",
            help="Mask telephone numbers, e-mail addresses and resident registration numbers, in the text too.",
        ),
    ] = False,
    words: OwnWords = None,
    rules: OwnRules = None,
    off: Off = None,
    config: Config = None,
    no_config: NoConfig = False,
    verbose: Verbose = False,
) -> None:
    """Write HTML pages that show the text as scraped, with every value marked, beside the record."""
    tell_all(verbose)
    try:
        from pressparse.show import page  # noqa: PLC0415  an extra, loaded on need
    except ImportError:
        raise UnreadableError(f"a page needs an optional dependency: {install('view')}") from None
    own = Own.of(rules, words, off, config, no_config=no_config)
    parser, columns = own.parser() or default_parser(), own.columns({})
    one_page = output == "-" or output.lower().endswith((".html", ".htm"))
    if texts:
        if one_page:
            _at_most(chain.from_iterable(map(read_records, inputs)))
        read = _records(inputs, texts, columns)
    else:
        read = _documents(inputs, columns, parser, day_of(reference_date), one_page=one_page)
    if redact or own.settings.redact:
        read = ((name, _masked(text, record), redacted(record)) for name, text, record in read)
    sheets = (page.sheet_of(*each) for each in read)
    why, labels = reasons(parser), spoken_in(context)
    if not one_page:
        _folder(Path(output), sheets, why, labels)
        return
    held = list(sheets)
    if not held:
        raise UnreadableError(_NOTHING)
    made = page.whole_page(held, why, labels)
    if output == "-":
        write(made)
    else:
        with written_whole(Path(output)) as whole:
            whole.write_bytes(made.encode())


def _folder(folder: Path, sheets: "Iterator[Sheet]", why: Mapping[str, str], labels: Words) -> None:
    """Write a page for each document as it comes, holding one, and the index of all."""
    from pressparse.show import page  # noqa: PLC0415  an extra, loaded on need

    rows: list[page.Row] = []
    before = ""
    sheet = next(sheets, None)
    if sheet is None:
        raise UnreadableError(_NOTHING)
    with folder_written_whole(folder) as unfinished:
        (unfinished / "documents").mkdir()
        while sheet is not None:
            name, following = f"{len(rows) + 1:05}.html", next(sheets, None)
            after = f"{len(rows) + 2:05}.html" if following else ""
            made = page.document_page(sheet, why, before, after, "../index.html", labels)
            (unfinished / "documents" / name).write_bytes(made.encode())
            rows.append(sheet.row(f"documents/{name}"))
            before, sheet = name, following
        (unfinished / "index.html").write_bytes(page.index_page(rows, labels).encode())


def _at_most(found: Iterator[T]) -> list[T]:
    """Return what one page shows; raise ``UnreadableError`` where it is too much, before any of it is parsed."""
    held = list(islice(found, MOST + 1))
    if len(held) > MOST:
        raise UnreadableError(
            f"more than {MOST} documents are too many for one page: give a folder, -o pages"
        )
    return held


def _documents(
    inputs: list[str], columns: Columns, parser: Parser, day: dt.date | None, *, one_page: bool
) -> Iterator[Read]:
    for given in inputs:
        if given.lower().endswith(_PACKED) and _is_record(_head(given)):
            raise UnreadableError(f"{given} holds records without their texts: add --texts FILE")
    found = _items(inputs, columns)
    for item in _at_most(found) if one_page else found:
        try:
            read = _parsed(item, parser, day)
        except UnreadableError as error:
            if _alone(inputs) and not item.position:
                raise
            print(f"pressparse: {error}", file=sys.stderr)  # noqa: T201
            continue
        yield read


def _items(inputs: list[str], columns: Columns) -> Iterator[Item]:
    """Yield the documents; one that cannot be read ends the command where it was named alone, else it is told."""
    for item in identified(items(inputs, columns, max_chars=LONGEST)):
        if isinstance(item, Item):
            yield item
            continue
        where = f"{item.file}: {item.position}: " if item.position else f"{item.file}: "
        if _alone(inputs) and not item.position:
            raise UnreadableError(f"{where}{item.reason}")
        print(f"pressparse: {where}{item.reason}", file=sys.stderr)  # noqa: T201


def _alone(inputs: list[str]) -> bool:
    return len(inputs) == 1 and not os.path.isdir(inputs[0])  # noqa: PTH112


def _parsed(item: Item, parser: Parser, day: dt.date | None) -> Read:
    LOG.info("%s is read", _name(item))
    try:
        source = item.source()
    except UnreadableError as error:
        raise UnreadableError(f"{_name(item)}: {error}") from None
    record = record_of(
        source,
        parser,
        id=item.id,
        reference_date=day or item.reference_date,
        given=item.given,
        origin=item.origin,
    )
    return _name(item), source.text, record


def _name(item: Item) -> str:
    return f"{'/'.join(Path(item.file).parts[-2:])} {item.position}".strip()


def _head(path: str) -> str:
    try:
        with Path(path).open("rb") as stream:
            return stream.read(200).decode("utf-8", "replace")
    except OSError:
        return ""  # it is said why where it is read


def _is_record(text: str) -> bool:
    return text.lstrip().startswith("{") and '"schema_version"' in text


def _records(inputs: list[str], texts: list[str], columns: Columns) -> Iterator[Read]:
    """Yield records with their texts, found by id or by the file's name; without ids, in order."""
    by_id: dict[str, tuple[str, str]] = {}
    in_order: list[tuple[str, str]] = []
    for item in _items(texts, columns):
        told = _name(item), item.source().text
        in_order.append(told)
        for key in _keys(item):
            by_id.setdefault(key, told)
    stored = (each for path in inputs for each in _stored(path))
    for number, (where, record) in enumerate(stored):
        if record.id is not None:
            found = by_id.get(record.id)
        else:
            found = in_order[number] if number < len(in_order) else None
        if found is None:
            name = record.id or number + 1
            raise UnreadableError(f"{where}: no text for the record {name}")
        _check_lengths(where, record, *found)
        yield (*found, record)


def _keys(item: Item) -> Iterator[str]:
    """Yield what a record may call a document: its id, and the name of a file that holds only it."""
    if item.id:
        yield item.id
    if not item.position:
        yield from (Path(item.file).stem, Path(item.file).name)


def _check_lengths(where: str, record: PressRelease, name: str, text: str) -> None:
    """Raise ``UnreadableError`` where a text is not as long as the record says."""
    end = max((span.end for value in values(record) for span in value.spans), default=0)
    covered = record.blocks[-1].span.end if record.blocks else 0
    if covered != len(text) or end > covered:
        raise UnreadableError(
            f"{where}: the record covers {covered} characters and its text, {name}, has {len(text)}"
        )


def _stored(path: str) -> Iterator[tuple[str, PressRelease]]:
    """Yield records that were written before, each with where it stands."""
    for number, told in enumerate(read_records(path), 1):
        try:
            yield f"{path}: record {number}", PressRelease.model_validate(told)
        except ValidationError:
            raise UnreadableError(
                f"{path}: record {number} is not a record of this version"
            ) from None


def _masked(text: str, record: PressRelease) -> str:
    """Return the text masked: as a whole, and value by value, as the record is."""
    stars = mask(text)
    for value in values(record):
        for span in value.spans:
            part = mask(span.of(text))
            kept = stars[span.start : span.end]
            if part != kept:
                both = "".join(
                    "*" if "*" in pair else pair[0] for pair in zip(kept, part, strict=True)
                )
                stars = stars[: span.start] + both + stars[span.end :]
    return stars
