"""PDF, read by ``pypdfium2``: the characters and ruled lines of its pages, laid out by ``layout``."""

import ctypes
import math
from collections.abc import Iterator
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from pressparse.readers.attachments.layout import pieces_of
from pressparse.readers.attachments.marks import Glyph, Page, Rule
from pressparse.readers.attachments.pieces import Piece
from pressparse.readers.source import UnreadableError

MOST_PAGES = 2_000
MOST_GLYPHS = 60_000
"""Characters of one page; a page of a table in the smallest print has 15,000."""
MOST_PATHS = 40_000
"""Drawn things of one page that are looked at for ruled lines."""
MOST_POINTS = 200
"""Points of a drawn thing; what has more is a picture."""
THIN = 2.5
"""Points that a ruled line may be thick, where it is drawn as a rectangle."""
_PASSWORD = 4
"""pdfium's number for a file that asks for a password."""


def read_pdf(data: bytes) -> Iterator[Piece]:
    """Yield the pieces of a PDF file."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == _PASSWORD or "assword" in str(error):
            raise UnreadableError("it is locked with a password") from None
        raise UnreadableError("it is damaged") from None
    if len(document) > MOST_PAGES:
        raise UnreadableError(f"it has more than {MOST_PAGES:,} pages")
    pages = [_page(document[k]) for k in range(len(document))]
    if not any(page.glyphs for page in pages):
        raise UnreadableError(
            "it is a scan without a text layer"
            if any(page.pictures for page in pages)
            else "it holds no text"
        )
    return pieces_of(pages)


def _page(page: Any) -> Page:
    turned = page.get_rotation()
    width, height = page.get_size()
    if turned in (90, 270):
        width, height = height, width  # as its own coordinates have them
    left, bottom = page.get_mediabox()[:2]

    def upright(x: float, y: float) -> tuple[float, float]:
        x, y = x - left, y - bottom
        if turned == 90:
            return y, width - x
        if turned == 180:
            return width - x, height - y
        return (height - y, x) if turned == 270 else (x, y)

    high = width if turned in (90, 270) else height
    glyphs = list(_glyphs(page, upright, turned))
    rules, pictures = _drawn(page, upright)
    return Page(high, glyphs, rules, pictures)


def _glyphs(page: Any, upright: Any, turned: int) -> Iterator[Glyph]:
    text = page.get_textpage()
    raw = text.raw
    loose = pdfium.FS_RECTF()
    for index in range(min(pdfium.FPDFText_CountChars(raw), MOST_GLYPHS)):
        code = pdfium.FPDFText_GetUnicode(raw, index)
        if code in (0, 13, 10, 0xFFFE, 0xFFFF) or pdfium.FPDFText_IsGenerated(raw, index) == 1:
            continue
        angle = round(math.degrees(pdfium.FPDFText_GetCharAngle(raw, index)) + turned) % 360
        if 10 < angle < 350:
            continue  # a watermark, a label beside a chart
        if not pdfium.FPDFText_GetLooseCharBox(raw, index, loose):
            continue
        x0, y0 = upright(loose.left, loose.bottom)
        x1, y1 = upright(loose.right, loose.top)
        low, high = sorted((y0, y1))
        yield Glyph(_character(code), min(x0, x1), max(x0, x1), low, high)
    text.close()


def _character(code: int) -> str:
    """Return a character; half of a pair, which broken maps of fonts give, is what cannot be read."""
    return "\ufffd" if 0xD800 <= code < 0xE000 or code > 0x10FFFF else chr(code)


def _drawn(page: Any, upright: Any) -> tuple[list[Rule], int]:
    rules: list[Rule] = []
    pictures = 0
    for number, thing in enumerate(page.get_objects(max_depth=1)):
        if number >= MOST_PATHS:
            return [], pictures
        if thing.type == pdfium.FPDF_PAGEOBJ_IMAGE:
            pictures += 1
        elif thing.type == pdfium.FPDF_PAGEOBJ_PATH:
            rules += _rules(thing.raw, upright)
    return rules, pictures


def _rules(path: Any, upright: Any) -> Iterator[Rule]:
    """Yield the level and upright lines of one drawn thing."""
    sides = [ctypes.c_float() for _ in range(4)]
    if not pdfium.FPDFPageObj_GetBounds(path, *sides):
        return
    left, bottom, right, top = (each.value for each in sides)
    first = upright(left, bottom)
    last = upright(right, top)
    x0, x1 = sorted((first[0], last[0]))
    y0, y1 = sorted((first[1], last[1]))
    if y1 - y0 <= THIN or x1 - x0 <= THIN:
        if y1 - y0 <= x1 - x0:
            yield Rule.level((y0 + y1) / 2, x0, x1)
        else:
            yield Rule.upright((x0 + x1) / 2, y0, y1)
        return
    points = pdfium.FPDFPath_CountSegments(path)
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(path, fill, stroke)
    if points > MOST_POINTS or not stroke.value:
        return
    yield from _segments(path, points, upright)


def _segments(path: Any, points: int, upright: Any) -> Iterator[Rule]:
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(path, matrix)
    x, y = ctypes.c_float(), ctypes.c_float()
    begun = before = (0.0, 0.0)
    for index in range(points):
        segment = pdfium.FPDFPath_GetPathSegment(path, index)
        if not pdfium.FPDFPathSegment_GetPoint(segment, x, y):
            return
        here = upright(
            matrix.a * x.value + matrix.c * y.value + matrix.e,
            matrix.b * x.value + matrix.d * y.value + matrix.f,
        )
        kind = pdfium.FPDFPathSegment_GetType(segment)
        if kind == pdfium.FPDF_SEGMENT_MOVETO:
            begun = here
        elif kind == pdfium.FPDF_SEGMENT_LINETO:
            yield from _straight(before, here)
        if pdfium.FPDFPathSegment_GetClose(segment):
            yield from _straight(here, begun)
        before = here


def _straight(first: tuple[float, float], last: tuple[float, float]) -> Iterator[Rule]:
    (x0, y0), (x1, y1) = first, last
    if abs(y1 - y0) <= THIN < abs(x1 - x0):
        yield Rule.level((y0 + y1) / 2, *sorted((x0, x1)))
    elif abs(x1 - x0) <= THIN < abs(y1 - y0):
        yield Rule.upright((x0 + x1) / 2, *sorted((y0, y1)))
