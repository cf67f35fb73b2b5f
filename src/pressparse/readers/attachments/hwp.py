"""HWP and HWPX, read by ``dochan``."""

import tempfile
from collections.abc import Iterable, Iterator
from itertools import count
from pathlib import Path
from typing import Any

from dochan import Dochan
from dochan.model.document import Paragraph
from dochan.model.equation import Equation
from dochan.model.header_footer import Comment, Footnote, HeaderFooter
from dochan.model.image import Image
from dochan.model.table import Table

from pressparse.readers.attachments.pieces import TOO_LARGE, Break, Piece, Role
from pressparse.readers.source import UnreadableError
from pressparse.span import Place

_LOCKED = ("암호", "DRM")
_TOO_LARGE = ("limit", "상한", "초과", "too large")
DEEPEST = 16
"""Tables within cells that are followed."""


def read_hwp(data: bytes) -> Iterator[Piece]:
    """Yield the pieces of an HWP or HWPX file."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "document")
        path.write_bytes(data)
        document = Dochan(str(path)).doc
    _check(document.errors)
    walk = _Walk()
    for section in document.sections:
        yield from walk.blocks(section.elements, Place())


def _check(errors: Iterable[str]) -> None:
    """Raise what ``dochan`` says that it could not read: half a document is none."""
    fatal = [each for each in errors if each.startswith("ERR")]
    if any(word in each for each in fatal for word in _LOCKED):
        raise UnreadableError("it is locked with a password")
    if any(word in each for each in fatal for word in _TOO_LARGE):
        raise UnreadableError(TOO_LARGE)
    if fatal:
        raise UnreadableError("it is damaged")


class _Walk:
    """One way through a document; it counts paragraphs and tables."""

    def __init__(self) -> None:
        self.paragraphs = count(1)
        self.tables = count(1)

    def blocks(
        self, elements: Iterable[Any], place: Place, role: Role = Role.TEXT
    ) -> Iterator[Piece]:
        """Yield paragraphs and tables in order; notes stand behind the paragraph that names them."""
        for element in elements:
            if isinstance(element, Paragraph):
                yield Piece(
                    _words(element), place=Place(paragraph=next(self.paragraphs)), role=role
                )
            elif isinstance(element, Table):
                yield from self.table(element, role)
            elif isinstance(element, HeaderFooter):
                yield from self.blocks(element.paragraphs, place, Role.RUNNING)
            elif isinstance(element, Footnote) and not isinstance(element, Comment):
                yield from self.blocks(element.paragraphs, place, role)
            elif isinstance(element, Image):
                yield from self.blocks(element.caption, place, role)
            elif isinstance(element, Equation):
                yield Piece(element.script, place=Place(paragraph=next(self.paragraphs)), role=role)

    def table(self, table: Table, role: Role) -> Iterator[Piece]:
        """Yield a table row by row; the paragraphs of a frame, a table of one cell, stand apart."""
        yield from self.blocks(table.caption, Place(), role)
        number = next(self.tables)
        cells = [cell for row in table.rows for cell in row if not cell.is_merged_away]
        frame = len(cells) == 1
        for at, row in enumerate(table.rows, 1):
            before = Break.PARAGRAPH if at == 1 else Break.LINE
            for column, cell in enumerate(row, 1):
                if cell.is_merged_away:
                    continue
                place = Place(table=number, row=at, column=column)
                lines = list(_lines(cell.paragraphs, DEEPEST)) or [("", before)]
                for k, (line, own) in enumerate(lines):
                    inner = own if frame else Break.LINE
                    yield Piece(line, inner if k else before, place, role)
                before = Break.CELL


def _lines(blocks: Iterable[Any], depth: int) -> Iterator[tuple[str, Break]]:
    """Yield the lines of a cell, and what stands before each; a table within it gives a line for each of its rows."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield _words(block), Break.PARAGRAPH
        elif isinstance(block, Equation):
            yield block.script, Break.PARAGRAPH
        elif isinstance(block, Comment) or not depth:
            continue
        elif isinstance(block, Table):
            yield from _lines(block.caption, depth - 1)
            yield from _inner_rows(block, depth)
        elif isinstance(block, Footnote | HeaderFooter):
            yield from _lines(block.paragraphs, depth - 1)
        elif isinstance(block, Image):
            yield from _lines(block.caption, depth - 1)


def _inner_rows(table: Table, depth: int) -> Iterator[tuple[str, Break]]:
    before = Break.PARAGRAPH
    for row in table.rows:
        cells = (" ".join(words for words, _ in _lines(c.paragraphs, depth - 1)) for c in row)
        yield "\t".join(words for words in cells if words.strip()), before
        before = Break.LINE


def _words(paragraph: Paragraph) -> str:
    """Return a paragraph without the numbers that ``dochan`` puts where a note is named."""
    return "".join(run.text for run in paragraph.runs if not run.note_ref)
