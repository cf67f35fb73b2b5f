"""A record that can say where in a file its values stand."""

import datetime as dt
import os
from collections.abc import Iterable
from pathlib import Path

from pressparse.parse import Parser
from pressparse.readers.hints import record_of as read_with_hints
from pressparse.readers.reading import read, read_file
from pressparse.readers.source import Hints, Source
from pressparse.readers.together import together
from pressparse.record import Kept, Origin, PressRelease

File = str | bytes | os.PathLike[str] | Source
"""A text, the bytes of a file, the path of one, or one that has been read."""


def record_of(
    source: Source,
    parser: Parser | None = None,
    *,
    id: str | None = None,
    reference_date: dt.date | str | None = None,
    given: Hints | None = None,
    origin: Origin | None = None,
    kept: tuple[Kept, ...] = (),
) -> PressRelease:
    """Return the record of a document: the text's own values first, then what was given, then the page's hints.

    A page's hint fills an empty field if its words are in the text; otherwise it becomes a warning. ``given``: what is
    supplied with the text, such as other columns of its table. ``origin``, ``kept``: copied to the record.
    The record knows the pages, tables and files of the source: ``record.where(value)``.
    """
    record = read_with_hints(
        source,
        parser,
        id=id,
        reference_date=reference_date,
        given=given,
        origin=origin,
        kept=kept,
    )
    return record.placed(source.places)


def parse_together(
    files: Iterable[File],
    parser: Parser | None = None,
    *,
    id: str | None = None,
    reference_date: dt.date | str | None = None,
    given: Hints | None = None,
) -> PressRelease:
    """Return the record of several files as one document; raise what :func:`read_file` raises."""
    sources = [_named(number, each) for number, each in enumerate(files, 1)]
    return record_of(together(sources), parser, id=id, reference_date=reference_date, given=given)


def _named(number: int, file: File) -> tuple[str, Source]:
    if isinstance(file, Source):
        return f"file {number}", file
    if isinstance(file, str):
        return f"text {number}", Source(file)
    if isinstance(file, bytes):
        return f"file {number}", read(file)
    return Path(file).name, read_file(Path(file))
