"""Attachments made for tests: one invented release as HWPX, HWP, DOCX and PDF, and files that are broken."""

import io
import struct
import zipfile
import zlib
from collections.abc import Iterable, Sequence
from typing import Any

import docx
from PIL import Image
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

Cell = str | Sequence[str]
"""The paragraphs of a cell."""
Row = Sequence[Cell]
Block = str | Sequence[Row]
"""A paragraph, or the rows of a table."""

RELEASE: tuple[Block, ...] = (
    [["보도자료"]],
    [["보도시점", "2024. 3. 5.(화) 10:00", "배포", "2024. 3. 5.(화) 08:00"]],
    [[["가람시·나래대학교, 청년이 머무는 도시를 위한 업무협약 체결"]]],
    "가람시(시장 김하람)는 5일 시청에서 나래대학교와 지역인재 양성을 위한 업무협약을 체결했다고 밝혔다.",
    "김하람 가람시장은 “청년이 머무는 도시를 만들겠다”고 말했다.",
    [
        ["담당 부서", "미래교육과", "책임자", "과장", "이나래", "(031-123-4567)"],
        ["", "인재양성팀", "담당자", "주무관", "박다온", "(031-123-4568)"],
    ],
)

SECTION = "http://www.hancom.co.kr/hwpml/2011/section"
PARAGRAPH = "http://www.hancom.co.kr/hwpml/2011/paragraph"
PACKAGE = (
    '<opf:package xmlns:opf="http://www.idpf.org/2007/opf/"><opf:manifest><opf:item id="section0" '
    'href="Contents/section0.xml" media-type="application/xml"/></opf:manifest><opf:spine>'
    '<opf:itemref idref="section0"/></opf:spine></opf:package>'
)


def hwpx(blocks: Iterable[Block] = RELEASE, *, more: str = "", section: str | None = None) -> bytes:
    """Return an HWPX file; ``more``: elements behind the blocks."""
    body = "".join(map(_hwpx_block, blocks)) + more
    whole = f'<hs:sec xmlns:hs="{SECTION}" xmlns:hp="{PARAGRAPH}">{body}</hs:sec>'
    return zipped(
        {
            "mimetype": "application/hwp+zip",
            "Contents/content.hpf": PACKAGE,
            "Contents/section0.xml": whole if section is None else section,
        }
    )


def zipped(members: dict[str, str | bytes]) -> bytes:
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return sink.getvalue()


def hwpx_paragraph(words: str = "", inner: str = "") -> str:
    text = words.replace("\n", "<hp:lineBreak/>")
    return f"<hp:p><hp:run><hp:t>{text}</hp:t>{inner}</hp:run></hp:p>"


def _hwpx_block(block: Block) -> str:
    if isinstance(block, str):
        return hwpx_paragraph(block)
    rows = []
    for r, row in enumerate(block):
        cells = []
        for c, cell in enumerate(row):
            lines = "".join(map(hwpx_paragraph, _lines(cell)))
            cells.append(
                f'<hp:tc><hp:subList>{lines}</hp:subList><hp:cellAddr colAddr="{c}" rowAddr="{r}"/>'
                '<hp:cellSpan colSpan="1" rowSpan="1"/></hp:tc>'
            )
        rows.append(f"<hp:tr>{''.join(cells)}</hp:tr>")
    size = f'rowCnt="{len(block)}" colCnt="{max(map(len, block))}"'
    return f"<hp:p><hp:run><hp:tbl {size}>{''.join(rows)}</hp:tbl></hp:run></hp:p>"


def _lines(cell: Cell) -> Sequence[str]:
    return [cell] if isinstance(cell, str) else cell


def docx_file(blocks: Iterable[Block] = RELEASE, header: str = "", footer: str = "") -> bytes:
    document = docx.Document()
    for block in blocks:
        if isinstance(block, str):
            document.add_paragraph(block)
            continue
        table = document.add_table(len(block), max(map(len, block)))
        for r, row in enumerate(block):
            for c, cell in enumerate(row):
                first, *rest = _lines(cell)
                held = table.cell(r, c)
                held.paragraphs[0].text = first
                for line in rest:
                    held.add_paragraph(line)
    document.sections[0].header.paragraphs[0].text = header
    document.sections[0].footer.paragraphs[0].text = footer
    sink = io.BytesIO()
    document.save(sink)
    return sink.getvalue()


class Pages:
    """A PDF in the making: words are drawn where they are told, as word processors do it."""

    FONT = "HYGothic-Medium"

    def __init__(self, size: float = 10.0, font: str = FONT, **options: Any) -> None:
        self.font = font
        pdfmetrics.registerFont(UnicodeCIDFont(self.FONT))
        self.sink = io.BytesIO()
        self.canvas = Canvas(self.sink, pagesize=(400, 600), **options)
        self.size = size
        self.canvas.setFont(self.font, size)

    def say(self, x: float, y: float, words: str, size: float | None = None) -> "Pages":
        self.canvas.setFont(self.font, size or self.size)
        self.canvas.drawString(x, y, words)
        return self

    def wide(self, words: str) -> float:
        return float(self.canvas.stringWidth(words, self.font, self.size))

    def lines(self, x: float, y: float, *lines: str, step: float = 16.0) -> "Pages":
        for k, line in enumerate(lines):
            self.say(x, y - k * step, line)
        return self

    def table(
        self, x: float, y: float, widths: Sequence[float], rows: Sequence[Row], step: float = 20.0
    ) -> float:
        """Draw a ruled table down from ``y``, and return where it ends."""
        for row in rows:
            high = step * max(len(_lines(cell)) for cell in row)
            at = x
            for wide, cell in zip(widths, row, strict=False):
                self.canvas.rect(at, y - high, wide, high)
                for k, line in enumerate(_lines(cell)):
                    self.say(at + 4, y - step * (k + 1) + 6, line)
                at += wide
            y -= high
        return y

    def turn(self) -> "Pages":
        self.canvas.showPage()
        return self

    def done(self) -> bytes:
        self.canvas.save()
        return self.sink.getvalue()


def pdf(blocks: Iterable[Block] = RELEASE) -> bytes:
    """Return a PDF file with one block below the other; a paragraph is wrapped where its line is full."""
    pages = Pages()
    y = 560.0
    for block in blocks:
        if isinstance(block, str):
            for line in _wrapped(pages, block, 340):
                pages.say(30, y - 10, line)
                y -= 16
        else:
            columns = [
                [row[k] for row in block if k < len(row)] for k in range(max(map(len, block)))
            ]
            widths = [
                max(pages.wide(line) for cell in column for line in _lines(cell)) + ROOM
                for column in columns
            ]
            y = pages.table(25, y, widths, block)
        y -= 24
    return pages.done()


def _wrapped(pages: Pages, words: str, wide: float) -> Iterable[str]:
    line = ""
    for char in words:
        if pages.wide(line + char) > wide:
            yield line.strip()
            line = ""
        line += char
    yield line.strip()


def picture_pdf() -> bytes:
    """Return a PDF of a scan: a picture, and no text."""
    pages = Pages()
    pages.canvas.drawInlineImage(Image.new("L", (40, 60), 200), 20, 20, 360, 560)
    return pages.done()


FREE, END, FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
ROOM = 25
"""Points that a cell is wider than its words."""
SECTOR, SMALL = 512, 64


def compound(streams: dict[str, bytes]) -> bytes:
    """Return a compound file of small streams, ``Storage/Stream`` in one storage at most."""
    mini = bytearray()
    minifat: list[int] = []
    entries: list[tuple[str, int, int, int, int, int, int]] = []
    tops = list(dict.fromkeys(name.split("/")[0] for name in streams))
    placed: dict[str, tuple[int, int]] = {}
    for name, data in streams.items():
        start, count = len(minifat), -(-len(data) // SMALL)
        mini += data.ljust(count * SMALL, b"\0")
        minifat += [*range(start + 1, start + count), END]
        placed[name] = start, len(data)
    # Each storage holds a chain of right siblings.
    number = 1
    rows: list[list[Any]] = [["Root Entry", 5, FREE, FREE, 1, 0, len(mini)]]
    for k, top in enumerate(tops):
        after = [n for n in streams if n.startswith(f"{top}/")]
        following = number + 1 + len(after) if k + 1 < len(tops) else FREE
        if after:
            rows.append([top, 1, FREE, following, number + 1, 0, 0])
            for j, inner in enumerate(after):
                then = number + 2 + j if j + 1 < len(after) else FREE
                rows.append([inner.split("/")[1], 2, FREE, then, FREE, *placed[inner]])
        else:
            rows.append([top, 2, FREE, following, FREE, *placed[top]])
        number += 1 + len(after)
    entries = [tuple(row) for row in rows]
    directory = b"".join(_entry(*entry) for entry in entries)
    directory = directory.ljust(-(-len(directory) // SECTOR) * SECTOR, b"\0")
    small = b"".join(struct.pack("<I", each) for each in minifat)
    small = small.ljust(-(-len(small) // SECTOR) * SECTOR, b"\xff")
    whole = bytes(mini).ljust(-(-len(mini) // SECTOR) * SECTOR, b"\0")
    parts = [directory, small, whole]
    fat: list[int] = [FAT]
    starts = []
    for part in parts:
        count = len(part) // SECTOR
        starts.append(len(fat))
        fat += [*range(len(fat) + 1, len(fat) + count), END]
    table = b"".join(struct.pack("<I", each) for each in fat).ljust(SECTOR, b"\xff")
    assert len(table) == SECTOR
    directory = directory[:116] + struct.pack("<I", starts[2]) + directory[120:]
    head = bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 16
    head += struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    head += struct.pack(
        "<IIIIIIIII", 0, 1, starts[0], 0, 4096, starts[1], len(small) // SECTOR, END, 0
    )
    head += struct.pack("<I", 0) + b"\xff" * (4 * 108)
    return head + table + directory + small + whole


def _entry(name: str, kind: int, left: int, right: int, child: int, start: int, size: int) -> bytes:
    words = name.encode("utf-16-le") + b"\0\0"
    return (
        words.ljust(64, b"\0")
        + struct.pack("<HBBIII", len(words), kind, 1, left, right, child)
        + b"\0" * 36
        + struct.pack("<IQ", start, size)
    )


def hwp(paragraphs: Iterable[str] = ("가람시는 협약을 맺었다.",), flags: int = 1) -> bytes:
    """Return an HWP file of plain paragraphs; ``flags``: 1 packed, 2 locked with a password."""
    section = b"".join(_hwp_paragraph(words) for words in paragraphs)
    about = _record(16, 0, struct.pack("<H", 1) + b"\0" * 24)
    if flags & 1:
        section, about = (zlib.compress(each)[2:-4] for each in (section, about))
    header = b"HWP Document File".ljust(32, b"\0") + struct.pack("<II", 0x05000300, flags)
    return compound(
        {"FileHeader": header.ljust(256, b"\0"), "DocInfo": about, "BodyText/Section0": section}
    )


def _hwp_paragraph(words: str) -> bytes:
    text = (words + "\r").encode("utf-16-le")
    head = struct.pack("<IIHBBHHHI", len(text) // 2, 0, 0, 0, 0, 1, 0, 1, 0)
    return _record(66, 0, head) + _record(67, 1, text)


def _record(tag: int, level: int, data: bytes) -> bytes:
    if len(data) < 0xFFF:
        return struct.pack("<I", tag | level << 10 | len(data) << 20) + data
    return struct.pack("<II", tag | level << 10 | 0xFFF << 20, len(data)) + data
