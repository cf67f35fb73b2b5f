"""Pages into pieces: lines into paragraphs and cells into rows, by where they stand."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count, pairwise, zip_longest
from statistics import median
from typing import Protocol

from pressparse.pattern import deferred
from pressparse.readers.attachments.cells import NEAR, Cell, Ruling, Table, tables_of
from pressparse.readers.attachments.lines import Line, cells_of, columns, levels, lines_of
from pressparse.readers.attachments.marks import Glyph, Page
from pressparse.readers.attachments.pieces import Break, Piece, Role
from pressparse.segment import joins
from pressparse.span import Place

FULL = 2.0
"""Type sizes by which a line that goes on may end short of the right edge."""
CENTRED = 0.8
"""Type sizes that a centred line may be set in further on one side."""
SET_IN = 1.5
"""Type sizes by which a centred line begins to the right of its cell."""
FILLED = 0.8
"""Share of a cell's widest line that a line fills which goes on in the next, where no cell is ruled."""
MIDDLE = 0.3
"""Share of a row's height that a line may be off its middle."""
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
OFTEN = 3
"""One of so many pages has a line at its edge that is a header or a footer."""
_PAGE_NUMBER = deferred(
    r"[-–—\s]*+(?:(?i:page|p\.)\s*+)?\d{1,4}(?:\s*+(?:/|of)\s*+\d{1,4})?\s*+(?:쪽|페이지)?[-–—\s]*+"
)
_DIGITS = deferred(r"\d+")


def pieces_of(pages: Sequence[Page]) -> Iterator[Piece]:
    """Yield the text of pages; headers and footers come last, once, and page numbers nowhere."""
    read = [_Read.of(page) for page in pages]
    running = _running(read)
    tables = count(1)
    last: Line | None = None
    for number, page in enumerate(read, 1):
        writer = _Writer(number, tables, running)
        yield from writer.page(page, last)
        last = writer.last
    for number, page in enumerate(read, 1):
        for line in page.edges:
            if _shape(line) in running and not _PAGE_NUMBER.fullmatch(line.text):
                yield Piece(line.text, Break.LINE, Place(page=number), Role.RUNNING)


@dataclass(frozen=True, slots=True)
class _Read:
    """A page in lines: those of each cell, those outside of tables, and which of these stand at its edges."""

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
        outside = lines_of(held.pop(None, []))
        cells = {c: lines for c, glyphs in held.items() if c and (lines := lines_of(glyphs))}
        high = page.height
        edges = [
            *(line for line in outside[:EDGE_LINES] if line.y0 > high * (1 - EDGE)),
            *(line for line in outside[-EDGE_LINES:] if line.y1 < high * EDGE),
        ]
        return cls(tables_of(cells), cells, outside, edges)


def _shape(line: Line) -> str:
    return _DIGITS.sub("0", line.text)


def _running(pages: Sequence[_Read]) -> frozenset[str]:
    """Return what headers and footers look like: lines at the edge of several pages, and page numbers."""
    seen = Counter(shape for page in pages for shape in {_shape(line) for line in page.edges})
    numbers = {
        _shape(line) for page in pages for line in page.edges if _PAGE_NUMBER.fullmatch(line.text)
    }
    often = {shape for shape, times in seen.items() if times > max(1, len(pages) // OFTEN)}
    return frozenset(numbers | often)


class _Sides(Protocol):
    """Between what lines stand."""

    @property
    def x0(self) -> float: ...

    @property
    def x1(self) -> float: ...


@dataclass(frozen=True, slots=True)
class _Width:
    """Between what lines stand: a page's or a column's."""

    x0: float
    x1: float

    @classmethod
    def of(cls, lines: Sequence[Line]) -> "_Width":
        return cls(
            min((line.x0 for line in lines), default=0.0),
            max((line.x1 for line in lines), default=0.0),
        )


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
        sides = _Width.of(rest)
        self.last = before
        for table in page.tables:
            above = [line for line in rest if line.y0 > table.top - line.size / 2]
            rest = [line for line in rest if line.y0 <= table.top - line.size / 2]
            yield from self.prose(above, sides)
            yield from self.table(table, page.cells)
        yield from self.prose(rest, sides)

    def prose(self, lines: Sequence[Line], sides: _Sides) -> Iterator[Piece]:
        """Yield the paragraphs of lines that no table holds, column after column."""
        parted = columns(lines)
        for column in parted:
            edge = sides if len(parted) == 1 else _Width.of(column)
            together: list[Line] = []
            for level in levels(column):
                if len(level) == 1:
                    together += level
                    continue
                yield from self.paragraphs_of(together, edge)
                yield from self.row(level)
                together = []
            yield from self.paragraphs_of(together, edge)

    def paragraphs_of(self, lines: Sequence[Line], sides: _Sides) -> Iterator[Piece]:
        """Yield the paragraphs of lines below each other."""
        place = Place(page=self.number)
        for line, brk in zip(lines, _breaks(lines, sides, self.last), strict=True):
            if brk is Break.PARAGRAPH:
                place = Place(page=self.number, paragraph=next(self.paragraphs))
            yield Piece(line.text, brk, place)
            self.last = line

    def row(self, level: Sequence[Line]) -> Iterator[Piece]:
        """Yield lines that stand beside each other as the cells of a row."""
        number = next(self.tables)
        before = Break.PARAGRAPH
        for column, cell in enumerate(cells_of(level), 1):
            place = Place(page=self.number, table=number, row=1, column=column)
            wide = max(part.x1 - part.x0 for part in cell)
            for part, then in zip_longest(cell, cell[1:]):
                yield Piece(part.text, before, place)
                goes_on = then and part.x1 - part.x0 >= wide * FILLED and then.text[0] not in "(["
                before = Break.WRAP if goes_on else Break.LINE
            before = Break.CELL
        self.last = None

    def table(self, table: Table, cells: dict[Cell, list[Line]]) -> Iterator[Piece]:
        """Yield a table row by row; the paragraphs of a frame, a table of one cell, stand apart."""
        number = next(self.tables)
        apart = Break.PARAGRAPH if sum(map(len, table.rows)) == 1 else Break.LINE
        edges = table.columns()
        for at, row in enumerate(_by_row(table, cells), 1):
            before = Break.PARAGRAPH if at == 1 else Break.LINE
            for cell, lines in row:
                column = sum(edge <= cell.x0 for edge in edges)
                place = Place(page=self.number, table=number, row=at, column=column)
                for line, brk in zip(lines, _breaks(lines, cell, None), strict=True):
                    within = apart if brk is Break.PARAGRAPH else brk
                    yield Piece(line.text, before if line is lines[0] else within, place)
                before = Break.CELL
        self.last = None


def _by_row(table: Table, cells: dict[Cell, list[Line]]) -> Iterator[list[tuple[Cell, list[Line]]]]:
    """Yield the cells of each row with their lines.

    A cell that spans rows and has a line at the middle of each of them is several, with nothing ruled between.
    """
    bands = [(min(row, key=lambda cell: cell.y1 - cell.y0), row) for row in table.rows]
    owed: dict[int, list[tuple[Cell, list[Line]]]] = {}
    for at, (_, row) in enumerate(bands):
        told = owed.pop(at, [])
        for cell in row:
            lines = cells[cell]
            spanned = [
                k for k, (band, _) in enumerate(bands) if k >= at and band.y0 >= cell.y0 - NEAR
            ]
            if len(spanned) == len(lines) > 1 and all(
                _in_the_middle(line, bands[k][0]) for k, line in zip(spanned, lines, strict=True)
            ):
                told.append((cell, lines[:1]))
                for k, line in zip(spanned[1:], lines[1:], strict=True):
                    owed.setdefault(k, []).append((cell, [line]))
            else:
                told.append((cell, lines))
        yield sorted(told, key=lambda each: each[0].x0)


def _in_the_middle(line: Line, band: Cell) -> bool:
    off = (line.y0 + line.y1) / 2 - (band.y0 + band.y1) / 2
    return abs(off) <= (band.y1 - band.y0) * MIDDLE


def _breaks(lines: Sequence[Line], sides: _Sides, before: Line | None) -> Iterator[Break]:
    """Yield what stands before each line: a paragraph's end, or the place where one is wrapped."""
    steps = [a.y0 - b.y0 for a, b in pairwise(lines)]
    usual = median(steps) if steps else 0.0
    said, body = "", None
    for k, line in enumerate(lines):
        last = lines[k - 1] if k else before
        distant = k > 0 and last is not None and last.y0 - line.y0 > max(usual, line.size) * LEADING
        if (
            last is None
            or distant
            or _ends(last, line, sides, overleaf=k == 0)
            or _begins(line, last, said or last.text, body)
        ):
            said, body = line.text, None
            yield Break.PARAGRAPH
            continue
        said = f"{said or last.text} {line.text}"
        if k:
            body = line.x0
        yield Break.SPACE if last.open else Break.WRAP


def _ends(last: Line, line: Line, sides: _Sides, *, overleaf: bool) -> bool:
    """Return whether a line ends a paragraph: the next one could have begun in it."""
    size = max(line.size, last.size)
    if abs(line.size - last.size) > size * SAME_SIZE or len(line.parts) > 1:
        return True
    if overleaf and joins.finished(last.text):
        return True
    if _centred(last, line) and last.x0 > sides.x0 + size * SET_IN:
        word = (line.x1 - line.x0) * len(line.text.split(" ")[0]) / len(line.text)
        return last.x1 - last.x0 + word < sides.x1 - sides.x0 - size * FULL
    return last.x1 < sides.x1 - size * FULL


def _centred(last: Line, line: Line) -> bool:
    """Return whether a line is set in as far on the left as on the right of the one above it."""
    off = (line.x0 - last.x0) - (last.x1 - line.x1)
    return line.x0 > last.x0 and abs(off) <= line.size * CENTRED


def _begins(line: Line, last: Line, said: str, body: float | None) -> bool:
    """Return whether a line begins a paragraph, by the paragraph so far.

    ``body``: where its second line began, which the others keep to.
    """
    if joins.bullet().match(line.text):
        return line.text[0] not in said[1:]  # marks that count within a sentence: ▲ 하나 ▲ 둘
    if body is None and _centred(last, line):
        return False
    if body is None:
        marked = joins.bullet().match(last.text) or last.x0 > line.x0
        return not marked and line.x0 > last.x0 + line.size * INDENT
    return line.x0 > body + line.size * INDENT
