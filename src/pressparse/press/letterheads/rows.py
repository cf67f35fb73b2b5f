"""Rows of a page: lines that hold a day, counts, labels, desks and names, and no word of a sentence."""

from pressparse.lexicon.notices import BUTTONS, CELLS, SECTIONS
from pressparse.pattern import deferred
from pressparse.press.bylines.pieces import BylinePiece, PieceKind, pieces

COUNT = r"\d{1,3}(?:,?\d{3})*"
"""How often a page was seen, as a piece of a pattern."""

SEEN = rf"(?:조회[ ]?수?|추천[ ]?수?|댓글[ ]?수?|읽음|(?i:hits?|views?|reads?))[ .:|]{{0,4}}{COUNT}"
"""How often a page was seen, with the word that says so."""

LONGEST = 60
"""Code points beside a day on its line; a longer line is more than a row."""

_OFFICE = deferred(r"[가-힣]{2,12}(?:부|처|청|위원회|공사|공단|팀|센터|담당관)|[가-힣]{3,12}[과원]")
"""Whoever issues a text, as one word."""
_DIGITS = "0123456789,"
_STRETCH = deferred(r"[~∼～]|[ ][-–][ ]?\d")
"""What makes a day the end of a stretch of days."""
_CREDIT = deferred(r"\.?[\w.\-]{2,30}@")
"""The address of who took a picture, right behind the day of taking it."""
_WRITTEN = deferred(r"[가-힣]")


def is_row(text: str, start: int, end: int) -> bool:
    """Tell whether the line around ``text[start:end]``, a day, is a row: no word of it is a sentence's or a title's."""
    around = _line_around(text, start, end)
    if around is None:
        return False
    first, last = around
    if _STRETCH.search(text, max(first, start - 3), start):
        return False
    if _STRETCH.search(text, end, min(last, end + 3)):
        return False
    if _CREDIT.match(text, end):
        return False
    found = [*pieces(text, first, start), *pieces(text, end, last)]
    signed = any(each.kind in _SIGNING for each in found)
    offices = 0
    for before, each in zip([None, *found], found, strict=False):
        if before is not None and before.kind in _NAMING:
            continue
        if not is_word(text, each) and (signed or not _may_be_a_word(each)):
            continue
        offices += 1
        if offices > MOST_OFFICES or not _OFFICE.fullmatch(text, each.start, each.end):
            return False
    return True


def _line_around(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return the bounds of the line around a day, or None where more stands beside it than in a row."""
    reach = max(0, start - LONGEST - 1)
    first = text.rfind("\n", reach, start) + 1
    last = text.find("\n", end, end + LONGEST + 1)
    if (not first and reach) or (last < 0 and len(text) > end + LONGEST):
        return None
    last = len(text) if last < 0 else last
    return (first, last) if start - first + last - end <= LONGEST else None


def is_word(text: str, each: BylinePiece) -> bool:
    """Tell whether a piece is a word of a sentence or a title."""
    return each.kind is PieceKind.OTHER and not is_cell(text[each.start : each.end])


def _may_be_a_word(each: BylinePiece) -> bool:
    """Tell whether a place or a name may be a word like any other where nobody signs: 경기, 공연."""
    short = each.kind is PieceKind.NAME and each.end - each.start == SHORT_NAME
    return short or each.kind is PieceKind.PLACE


_NAMING = frozenset((PieceKind.LABEL, PieceKind.BOARD_LABEL))
"""Labels behind which whatever stands is a name: by 새봄지기."""
_SIGNING = frozenset((PieceKind.ROLE, PieceKind.MAIL, PieceKind.OUTLET))
MOST_OFFICES = 2
"""A body and its desk."""

SHORT_NAME = 2
"""Syllables of names that are as often words: 공연."""


def is_cell(word: str) -> bool:
    """Tell whether a word without a kind of its own may stand in a row: a count, a label, a button."""
    bare = word.strip(_DIGITS)
    half = bare[: len(bare) // 2]
    if half and bare == half * 2:
        bare = half
    if len(bare) <= 1 or not _WRITTEN.search(bare):
        return True
    return bare in CELLS or bare in BUTTONS or bare in SECTIONS
