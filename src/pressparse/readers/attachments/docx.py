"""DOCX, read by ``python-docx``."""

import io
import zipfile
from collections.abc import Iterator
from itertools import count
from typing import Any

import docx
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from pressparse.readers.attachments.pieces import TOO_LARGE, Break, Piece, Role
from pressparse.readers.source import UnreadableError
from pressparse.span import Place

MOST_BYTES = 200 << 20
"""Bytes that the parts of a file may unpack to."""
DEEPEST = 16
_PARAGRAPH, _TABLE, _ROW, _CELL = map(qn, ("w:p", "w:tbl", "w:tr", "w:tc"))
_TEXT, _TAB, _BREAK, _CARRIAGE = map(qn, ("w:t", "w:tab", "w:br", "w:cr"))
_BOX, _NOTE, _END_NOTE = map(qn, ("w:txbxContent", "w:footnoteReference", "w:endnoteReference"))
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_PASSED = frozenset(
    (_FALLBACK, qn("w:del"), qn("w:pPr"), qn("w:rPr"), qn("w:instrText"), qn("w:moveFrom"))
)
"""What is no text of the document, or says again what stands beside it."""
_HOLDERS = frozenset(map(qn, ("w:sdt", "w:sdtContent", "w:customXml", "w:ins", "w:smartTag")))
_ID, _TYPE = qn("w:id"), qn("w:type")
_CELL_FORM, _MERGE, _VALUE = map(qn, ("w:tcPr", "w:vMerge", "w:val"))
_NOTES = {
    _NOTE: RELATIONSHIP_TYPE.FOOTNOTES,
    _END_NOTE: RELATIONSHIP_TYPE.ENDNOTES,
}


def read_docx(data: bytes) -> Iterator[Piece]:
    """Yield the pieces of a DOCX file."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        if sum(each.file_size for each in archive.infolist()) > MOST_BYTES:
            raise UnreadableError(TOO_LARGE)
    document = docx.Document(io.BytesIO(data))
    walk = _Walk(_notes(document.part))
    yield from walk.blocks(document.element.body, Role.TEXT)
    told: set[str] = set()
    for section in document.sections:
        for part in (
            section.header,
            section.first_page_header,
            section.footer,
            section.first_page_footer,
        ):
            for piece in walk.blocks(part._element, Role.RUNNING):  # noqa: SLF001  it has no public name
                if piece.text not in told:
                    told.add(piece.text)
                    yield piece


def _notes(part: Any) -> dict[tuple[str, str], Any]:
    """Return footnotes and endnotes by kind and number."""
    found = {}
    for kind, relation in _NOTES.items():
        for rel in part.rels.values():
            if rel.reltype == relation and not rel.is_external:
                for note in parse_xml(rel.target_part.blob):
                    if note.get(_TYPE) in (None, "normal"):
                        found[kind, note.get(_ID)] = note
    return found


class _Walk:
    """One way through a document; it counts paragraphs and tables."""

    def __init__(self, notes: dict[tuple[str, str], Any]) -> None:
        self.notes = notes
        self.paragraphs = count(1)
        self.tables = count(1)

    def blocks(self, holder: Any, role: Role, depth: int = DEEPEST) -> Iterator[Piece]:
        """Yield paragraphs and tables in order; text boxes and notes stand behind the paragraph that holds them."""
        for child in holder:
            if child.tag == _PARAGRAPH:
                yield Piece(_words(child), place=Place(paragraph=next(self.paragraphs)), role=role)
                for beside in self._beside(child) if depth else ():
                    yield from self.blocks(beside, role, depth - 1)
            elif child.tag == _TABLE:
                yield from self._table(child, role, depth)
            elif child.tag in _HOLDERS and depth:
                yield from self.blocks(child, role, depth - 1)

    def _beside(self, paragraph: Any) -> Iterator[Any]:
        for child in _seen(paragraph):
            if child.tag == _BOX:
                yield child
            elif (
                child.tag in _NOTES
                and (note := self.notes.get((child.tag, child.get(_ID)))) is not None
            ):
                yield note

    def _table(self, table: Any, role: Role, depth: int) -> Iterator[Piece]:
        number = next(self.tables)
        rows = [list(_within(row, _CELL)) for row in _within(table, _ROW)]
        inner = Break.PARAGRAPH if sum(map(len, rows)) == 1 else Break.LINE
        for at, cells in enumerate(rows, 1):
            before = Break.PARAGRAPH if at == 1 else Break.LINE
            for column, cell in enumerate(cells, 1):
                place = Place(table=number, row=at, column=column)
                lines = [] if _goes_on(cell) else list(self._lines(cell, depth))
                for k, line in enumerate(lines or [""]):
                    yield Piece(line, inner if k else before, place, role)
                before = Break.CELL

    def _lines(self, cell: Any, depth: int) -> Iterator[str]:
        for child in cell:
            if child.tag == _PARAGRAPH:
                yield _words(child)
                for beside in self._beside(child) if depth else ():
                    yield from self._lines(beside, depth - 1)
            elif child.tag == _TABLE and depth:
                for row in _within(child, _ROW):
                    inner = (" ".join(self._lines(each, depth - 1)) for each in _within(row, _CELL))
                    yield "\t".join(words for words in inner if words.strip())
            elif child.tag in _HOLDERS and depth:
                yield from self._lines(child, depth - 1)


def _within(holder: Any, tag: str) -> Iterator[Any]:
    for child in holder:
        if child.tag == tag:
            yield child
        elif child.tag in _HOLDERS:
            yield from _within(child, tag)


def _goes_on(cell: Any) -> bool:
    """Return whether a cell is the lower part of one that spans rows."""
    merge = cell.find(f"{_CELL_FORM}/{_MERGE}")
    return merge is not None and merge.get(_VALUE) != "restart"


def _seen(paragraph: Any) -> Iterator[Any]:
    """Yield what stands in a paragraph, without what text boxes in it hold."""
    stack = list(reversed(paragraph))
    while stack:
        node = stack.pop()
        if node.tag not in _PASSED:
            yield node
            if node.tag != _BOX:
                stack += reversed(node)


def _words(paragraph: Any) -> str:
    parts = []
    for node in _seen(paragraph):
        if node.tag == _TEXT:
            parts.append(node.text or "")
        elif node.tag == _TAB:
            parts.append("\t")
        elif node.tag in (_BREAK, _CARRIAGE):
            parts.append("\n")
    return "".join(parts)
