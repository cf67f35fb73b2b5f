"""Pages into pieces: characters into lines, lines into paragraphs, cells into rows, all by where they stand."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from statistics import median

import regex

from pressparse.pattern import deferred
from pressparse.readers.attachments.cells import Cell, Ruling, Table, tables_of
from pressparse.readers.attachments.marks import Glyph, Page
from pressparse.readers.attachments.pieces import Break, Piece, Role
from pressparse.segment import joins
from pressparse.span import Place

SAME_LINE = 0.5
"""Share of a character's height that it has in common with the line it stands in."""
WORD_GAP = 0.3
"""Gap between two words in type sizes, where no space was written."""
WIDE_GAP = 2.5
"""Gap in type sizes that sets two parts of a line apart, as a tab does."""
FULL = 2.0
"""Type sizes by which a line that goes on may end short of the right edge."""
INDENT = 0.7
"""Type sizes by which a first line is set in."""
LEADING = 1.45
"""Usual distances of lines, above which a new paragraph begins."""
SAME_SIZE = 0.2
"""Share by which type sizes within a paragraph may differ."""
EDGE = 0.12
"""Share of a page's height, above and below, in which headers and footers stand."""
EDGE_LINES = 2
"""Lines at each edge that can be a header or a footer."""
COLUMN_LINES = 4
"""Lines on both sides of a gutter that make columns of a page."""
COLUMN_WORDS = 8
"""Characters that the lines of a column have at least, as a rule: a table's cells have fewer."""
_PAGE_NUMBER = deferred(
    r"[-–—\s]*+(?:(?i:page|p\.)\s*+)?\d{1,4}(?:\s*+(?:/|of)\s*+\d{1,4})?\s*+(?:쪽|페이지)?[-–—\s]*+"
)
_DIGITS = deferred(r"\d+")


@dataclass(frozen=True, slots=True)
class Line:
    """Words on one height."""

    text: str
    x0: float
    x1: float
    y0: float
    y1: float
    size: float
    open: bool
    """Whether a space stands at its end."""


def pieces_of(pages: Sequence[Page]) -> Iterator[Piece]:
    """Yield the text of pages; headers and footers come last, once, and page numbers nowhere."""
    read = [_Read.of(page) for page in pages]
    running = _running(read)
    tables = count(1)
    last: Line | None = None
    for number, page in enumerate(read, 1):
        words = _Writer(number, tables, running)
        for piece in words.page(page, last):
            yield piece
        last = words.last
    told: set[str] = set()
    for number, page in enumerate(read, 1):
        for line in page.edges:
            if line.text not in told and _shape(line) in running and not _PAGE_NUMBER.fullmatch(line.text):
                told.add(line.text)
                yield Piece(line.text, Break.LINE, Place(page=number), Role.RUNNING)


@dataclass(frozen=True, slots=True)
class _Read:
    """A page in lines: those of each cell, and those outside of tables."""

    tables: list[Table]
    cells: dict[Cell, list[Line]]
    outside: list[Line]
    edges: list[Line]

    @classmethod
    def of(cls, page: Page) -> "_Read":
        ruling = Ruling(page.rules)
        held: dict[Cell | None, list[Glyph]] = {}
        cell: Cell | None = None
        for glyph in page.glyphs:
            x, y = (glyph.x0 + glyph.x1) / 2, (glyph.y0 + glyph.y1) / 2
            if cell is None or not cell.holds(x, y):
                cell = ruling.cell_of(glyph)
            held.setdefault(cell, []).append(glyph)
        outside = _lines(held.pop(None, []))
        cells = {each: lines for each, glyphs in held.items() if each and (lines := _lines(glyphs))}
        ordered = sorted(outside, key=lambda line: -line.y1)
        high = page.height
        edges = [
            *(line for line in ordered[:EDGE_LINES] if line.y0 > high * (1 - EDGE)),
            *(line for line in ordered[-EDGE_LINES:] if line.y1 < high * EDGE),
        ]
        return cls(tables_of(cells), cells, outside, edges)


def _lines(glyphs: Sequence[Glyph]) -> list[Line]:
    """Return the lines that characters stand in, from the top; superscripts stand in the line they are set on."""
    rows: list[list[Glyph]] = []
    spans: list[tuple[float, float]] = []
    for glyph in sorted(
        (g for g in glyphs if not g.char.isspace()), key=lambda g: (-round(g.size), -g.y1)
    ):
        high = max(glyph.y1 - glyph.y0, 0.1)
        for k, (low, top) in enumerate(spans):
            if min(top, glyph.y1) - max(low, glyph.y0) >= high * SAME_LINE:
                rows[k].append(glyph)
                break
        else:
            rows.append([glyph])
            spans.append((glyph.y0, glyph.y1))
    spaces = sorted((g for g in glyphs if g.char.isspace()), key=lambda g: g.x0)
    lines = [_line(row, [s for s in spaces if _level(s, span)]) for row, span in zip(rows, spans, strict=True)]
    return sorted(lines, key=lambda line: -line.y1)


def _level(glyph: Glyph, span: tuple[float, float]) -> bool:
    return span[0] <= (glyph.y0 + glyph.y1) / 2 <= span[1]


def _line(row: list[Glyph], spaces: list[Glyph]) -> Line:
    row.sort(key=lambda g: g.x0)
    size = median(g.size for g in row)
    parts = [row[0].char]
    waiting = [s for s in spaces if s.x0 >= row[0].x0]
    at = 0
    for before, after in zip(row, row[1:], strict=False):
        gap = after.x0 - before.x1
        written = False
        while at < len(waiting) and waiting[at].x0 < after.x0 + 0.01:
            written = written or waiting[at].x0 >= before.x0
            at += 1
        if gap > size * WIDE_GAP:
            parts.append("\t")
        elif written or gap > size * WORD_GAP:
            parts.append(" ")
        parts.append(after.char)
    return Line(
        "".join(parts),
        row[0].x0,
        max(g.x1 for g in row),
        min(g.y0 for g in row),
        max(g.y1 for g in row),
        size,
        at < len(waiting),
    )


def _shape(line: Line) -> str:
    return _DIGITS.sub("0", line.text)


def _running(pages: Sequence[_Read]) -> frozenset[str]:
    """Return what headers and footers look like: lines at the edge of several pages, and page numbers."""
    seen = Counter(shape for page in pages for shape in {_shape(line) for line in page.edges})
    numbers = {
        _shape(line) for page in pages for line in page.edges if _PAGE_NUMBER.fullmatch(line.text)
    }
    often = {shape for shape, times in seen.items() if times > max(1, len(pages) // 3)}
    return frozenset(numbers | often)


class _Writer:
    """Writes one page; ``last`` is the line that may go on overleaf."""

    def __init__(self, number: int, tables: Iterator[int], running: frozenset[str]) -> None:
        self.number, self.tables, self.running = number, tables, running
        self.paragraphs = count(1)
        self.last: Line | None = None

    def page(self, page: _Read, before: Line | None) -> Iterator[Piece]:
        """Yield paragraphs and tables from the top; ``before``: the last line of the page before."""
        edges = {id(line) for line in page.edges if _shape(line) in self.running}
        rest = [line for line in page.outside if id(line) not in edges]
        right = max((line.x1 for line in rest), default=0.0)
        for table in [*page.tables, None]:
            above = [line for line in rest if table is None or line.y0 > table.top - line.size / 2]
            rest = [line for line in rest if line not in above] if table else []
            for column in _columns(above):
                yield from self.prose(column, right if len(_columns(above)) == 1 else None, before)
                before = None
            if table:
                before = None
                self.last = None
                yield from self.table(table, page.cells)

    def prose(self, lines: Sequence[Line], right: float | None, before: Line | None) -> Iterator[Piece]:
        """Yield the paragraphs of lines below each other."""
        edge = right or max((line.x1 for line in lines), default=0.0)
        place = Place(page=self.number)
        for line, brk in zip(lines, _breaks(lines, edge, before), strict=True):
            if brk is Break.PARAGRAPH:
                place = Place(page=self.number, paragraph=next(self.paragraphs))
            yield Piece(line.text, brk, place)
            self.last = line

    def table(self, table: Table, cells: dict[Cell, list[Line]]) -> Iterator[Piece]:
        """Yield a table row by row; the paragraphs of a frame, a table of one cell, stand apart."""
        number = next(self.tables)
        edges = table.columns()
        inner = Break.PARAGRAPH if sum(map(len, table.rows)) == 1 else Break.LINE
        for at, row in enumerate(table.rows, 1):
            first = Break.PARAGRAPH if at == 1 else Break.LINE
            for cell in row:
                column = sum(edge <= cell.x0 + 0.01 for edge in edges)
                place = Place(page=self.number, table=number, row=at, column=column)
                lines = cells[cell]
                right = max(line.x1 for line in lines)
                breaks = _breaks(lines, max(right, cell.x1 - lines[0].size), None)
                for k, (line, brk) in enumerate(zip(lines, breaks, strict=True)):
                    own = first if k == 0 else inner if brk is Break.PARAGRAPH else brk
                    yield Piece(line.text, own, place)
                first = Break.CELL


def _breaks(lines: Sequence[Line], right: float, before: Line | None) -> Iterator[Break]:
    """Yield what stands before each line: a paragraph's end, or the place where one is wrapped."""
    steps = [a.y0 - b.y0 for a, b in zip(lines, lines[1:], strict=False)]
    usual = median(steps) if steps else 0.0
    body: float | None = None
    """Where the second line of the paragraph began, which the others keep to."""
    for k, line in enumerate(lines):
        last = lines[k - 1] if k else before
        if last is None:
            yield Break.PARAGRAPH
            continue
        edge = right if k else max(right, last.x1)
        distant = k > 0 and last.y0 - line.y0 > max(usual, line.size) * LEADING
        if distant or _begins(line, last, edge, body, overleaf=not k):
            body = None
            yield Break.PARAGRAPH
            continue
        if k:
            body = line.x0
        yield Break.SPACE if last.open else Break.WRAP


def _begins(line: Line, last: Line, right: float, body: float | None, *, overleaf: bool) -> bool:
    """Return whether a line begins a paragraph, by the line above it."""
    size = max(line.size, last.size)
    if abs(line.size - last.size) > size * SAME_SIZE or joins.bullet().match(line.text):
        return True
    if last.x1 < right - size * FULL or "\t" in line.text:
        return True
    if overleaf and joins.finished(last.text):
        return True
    left = body if body is not None else last.x0
    if body is None and joins.bullet().match(last.text):
        return False
    return line.x0 > left + size * INDENT


def _columns(lines: Sequence[Line]) -> list[Sequence[Line]]:
    """Return lines in columns from left to right, one where they are not set in columns."""
    parted = _gutter(lines)
    if parted is None:
        return [lines]
    first, last, at = parted
    left = [line for line in lines[first:last] if line.x1 <= at]
    right = [line for line in lines[first:last] if line.x1 > at]
    return [each for each in (lines[:first], left, right, lines[last:]) if each]


def _gutter(lines: Sequence[Line]) -> tuple[int, int, float] | None:
    """Return the lines that stand in two columns, and where the gutter is."""
    return None
