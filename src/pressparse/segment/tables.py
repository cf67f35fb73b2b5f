"""Tables and lists that belong to a text: below their heading or header row, rows of one shape.

A release that ends in `[참여 기업]` and a name a line, or in a row of column names and the cells of a table, tells them as
part of its text. A list of other articles, of files, of whom to ask or of a menu has no such heading.
"""

from collections import Counter
from collections.abc import Sequence
from functools import partial

from pressparse.language.letters import BULLETS, DOUBLE, SINGLE, TRIANGLES
from pressparse.lexicon.tables import (
    BOARD_COLUMNS,
    BOARD_LIST,
    COLUMNS,
    FIRST_COLUMNS,
    LISTED,
    NOT_OF_THE_TEXT,
)
from pressparse.pattern import deferred
from pressparse.segment.cuts import Cut
from pressparse.segment.wording import sentence_ends

TABLE = "table_row"
"""The rule of a line of a table or list that belongs to the text."""
BOARD = "board_columns"
"""The rule of the names of columns over a board's list of other texts."""
PROSE = 40
"""Code points from which on a line that ends a sentence, or opens with a point's mark, is prose."""
BETWEEN = 2
"""Lines between a text and the heading of its table, at most."""
HEADING, ITEM, CELL, COLUMN = 30, 80, 40, 12
"""Code points of a heading, of an item, of a cell and of the name of a column, at most."""
ITEMS, ROWS = 3, 2
"""Items of a list and rows of a table, at least."""
COLUMNS_OF = range(2, 9)
"""How many columns a table has."""
ALIKE = 3, 4
"""The share of a column's cells that are numbers or words, at least, where it is one of numbers or one of words."""

_MARKS = f"{BULLETS}·*※ㅇ◦-"
_BARE = "bare"
_PUNCTUATION = rf",.:?!{DOUBLE}{SINGLE}\"'…"
"""What stands in a title or a sentence, and not in a name."""
_HEADED = deferred(
    rf"(?P<mark>[\[<(【「]\s?|[{BULLETS}※◦ㅇ*-]\s?|\d{{1,2}}[.)]\s|[가-하][.)]\s)?(?P<named>[^\[\]<>【】「」.:]{{2,28}}?)(?:\s?\([^()]{{1,14}}\))?\s?[\]>)】」]?\s?:?"
)
_UNIT = deferred(r"[(\[]\s?(?:단위|기준)\s?[:=]?[^()\[\]]{1,20}[)\]]")
"""In what a table counts, alone on a line."""
_SHAPES = (
    ("clock", deferred(r"\d{1,2}\s?[:시]\s?\d{2}")),
    ("number", deferred(r"[①-⑳]|[(]?\d{1,2}[.)]\s?(?=[^\d\s])|\d{1,2}[위부차]\s")),
    ("marked", deferred(f"[{_MARKS}]")),
    ("keyed", deferred(r"[^\s:][^:]{0,14}?\s?:\s?\S")),
    (
        "amount",
        deferred(
            r".{1,40}\s?\d[\d,.]*\s?(?:[만천백억조]\s?)?(?:원|명|개|곳|점|대|회|건|%|㎡|kg)\Z"
        ),
    ),
    (_BARE, deferred(rf"[^{_PUNCTUATION}\s][^{_PUNCTUATION}]{{1,19}}(?<![다요])\Z")),
)
"""What items of a list have in common, the first that holds."""
_NUMBER = deferred(r"\(?(\d{1,2})")
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_PERIOD = deferred(r"(?:(?:19|20)?\d\d년도?|\d{1,2}월|[1-4]분기|[상하]반기)")
"""A year or a part of one over a column."""
_COUNTED = deferred(rf"[+-]?[\d(]|[{TRIANGLES}▼▽]\s?\d")
"""How a cell begins that holds a number."""
_PARTED = deferred(r"\s{2,}|\s?\|\s?")


def with_tables(parts: list[Cut]) -> list[Cut]:
    """Return the parts with the lines of tables and lists right below a text told to be of it."""
    found = parts
    near = None
    k = 0
    while k < len(parts):
        each = parts[k]
        end = _end(parts, k) if near is not None and k - near <= BETWEEN + 1 else k
        if end > k:
            found = found if found is not parts else list(parts)
            found[k:end] = [Cut(part.unit, "body", TABLE) for part in parts[k:end]]
            near, k = end - 1, end
            continue
        if near is not None and (end := _board(parts, k)) > k:
            found = found if found is not parts else list(parts)
            found[k:end] = [Cut(part.unit, "boilerplate", BOARD) for part in parts[k:end]]
            near, k = None, end
            continue
        if _is_prose(each, told=near is not None):
            near = k
        elif each.kind not in (None, "caption"):
            near = None
        k += 1
    return found


def _board(parts: Sequence[Cut], k: int) -> int:
    """Return where the names of the columns of a board's list end that begin in a line, or that line."""
    end = k
    while end < len(parts) and parts[end].unit.text.replace(" ", "") in BOARD_LIST:
        end += 1
    return end if end - k >= ITEMS else k


def _is_prose(part: Cut, *, told: bool) -> bool:
    text = part.unit.text
    if part.kind is not None or not (told or len(text) >= PROSE):
        return False
    return sentence_ends(text) or (len(text) >= PROSE and text[0] in _MARKS)


def _end(parts: Sequence[Cut], k: int) -> int:
    """Return where the table or list ends that begins in a line, or that line."""
    begin = k
    headed = _heading(parts[k])
    if headed:
        k += 1
        if k < len(parts) and _UNIT.fullmatch(parts[k].unit.text):
            k += 1
    readings = (
        partial(_rows, parts, k),
        partial(_cells, parts, begin),
        partial(_list, parts, k, headed),
    )
    return next((end for read in readings if (end := read()) > k), begin)


def _heading(part: Cut) -> str:
    """Return how a line heads a list of the text's: ``marked`` by a sign or ``named`` by its words alone; nothing if it does not."""
    text = part.unit.text
    match = _HEADED.fullmatch(text) if part.kind is None and len(text) <= HEADING else None
    if match is None or sentence_ends(text):
        return ""
    name = match["named"].strip()
    if not name.endswith(LISTED) or name.startswith(NOT_OF_THE_TEXT):
        return ""
    return "marked" if match["mark"] or name.endswith("명단") else "named"


def _list(parts: Sequence[Cut], k: int, headed: str) -> int:
    """Return where a list ends below its heading: items of one shape, which count up where they count."""
    if not headed or k >= len(parts):
        return k
    shape = _shape(parts[k])
    if not shape or (shape == _BARE and headed != "marked"):
        return k
    end = k
    gap = parts[k].unit.blanks
    while end < len(parts) and _shape(parts[end]) == shape and parts[end].unit.blanks <= gap:
        if shape == "number" and _counted(parts[end].unit.text) != end - k + 1:
            break
        if shape == "marked" and parts[end].unit.text[0] != parts[k].unit.text[0]:
            break
        end += 1
    return end if end - k >= ITEMS else k


def _shape(part: Cut) -> str:
    """Return what a line has in common with the other items of its list; nothing where it is no item."""
    text = part.unit.text
    if part.kind not in (None, "date") or len(text) > ITEM or sentence_ends(text):
        return ""
    return next((name for name, has in _SHAPES if has.match(text)), "")


def _counted(text: str) -> int:
    """Return the number with which an item opens."""
    if text[0] in _CIRCLED:
        return _CIRCLED.index(text[0]) + 1
    match = _NUMBER.match(text)
    return int(match[1]) if match else 0


def _rows(parts: Sequence[Cut], k: int) -> int:
    """Return where a table ends whose rows are lines, each with its cells side by side below the names of the columns."""
    if k >= len(parts):
        return k
    names = _side_by_side(parts[k].unit.text)
    if len(names) < COLUMNS_OF.start or not _are_columns(names):
        return k
    end = k + 1
    while end < len(parts) and _is_row(parts[end], parts[k], len(names)):
        end += 1
    return end if end - k > ROWS else k


def _side_by_side(text: str) -> list[str]:
    """Return the cells of a line: between bars, between several spaces, or its words where each names a column."""
    cells = [cell for cell in _PARTED.split(text) if cell]
    if len(cells) > 1:
        return cells
    return text.split() if len(text) <= ITEM else []


def _is_row(part: Cut, header: Cut, columns: int) -> bool:
    text = part.unit.text
    barred = "|" in header.unit.text
    if len(text) > 2 * ITEM or barred != ("|" in text) or part.kind in ("letterhead", "sidebar"):
        return False
    if barred:
        return True
    if part.kind not in (None, "date") or sentence_ends(text):
        return False
    return abs(len(_side_by_side(text)) - columns) <= 1


def _are_columns(names: Sequence[str]) -> bool:
    """Return whether names stand over columns: the first as first ones do, and most others."""
    tight = [name.replace(" ", "") for name in names]
    if tight[0] not in FIRST_COLUMNS or not BOARD_COLUMNS.isdisjoint(tight):
        return False
    return sum(map(_is_column, tight)) * ALIKE[1] >= len(tight) * ALIKE[0]


def _is_column(name: str) -> bool:
    return len(name) <= COLUMN and (name.endswith(COLUMNS) or bool(_PERIOD.fullmatch(name)))


def _cells(parts: Sequence[Cut], k: int) -> int:
    """Return where a table ends whose cells are lines: below the names of its columns, numbers and words at a steady step."""
    data = _below_the_names(parts, k)
    told = (parts[j].unit.text for j in range(k, data))
    names = [text.replace(" ", "") for text in told if not _UNIT.fullmatch(text)]
    first = next((j for j, name in enumerate(names) if name in FIRST_COLUMNS), len(names))
    step = len(names) - first
    if step < COLUMNS_OF.start or not BOARD_COLUMNS.isdisjoint(names):
        return k
    end = data
    gap = max(parts[j].unit.blanks for j in range(k + 1, data))
    while end < len(parts) and _is_cell(parts[end]) and parts[end].unit.blanks <= gap:
        end += 1
    # A name may be a heading, or already a cell.
    readings = ((data, step), (data, step - 1), (data - 1, step - 1))
    ends = (_tabular(parts, begin, end, columns) for begin, columns in readings)
    return next((found for found in ends if found), k)


def _below_the_names(parts: Sequence[Cut], k: int) -> int:
    """Return where the names of columns end that begin in a line, what they count in among them."""
    end = min(len(parts), k + COLUMNS_OF.stop + BETWEEN)
    while k < end and (_names_column(parts[k]) or _UNIT.fullmatch(parts[k].unit.text)):
        k += 1
    return k


def _names_column(part: Cut) -> bool:
    if part.kind not in (None, "date") or len(part.unit.text) > HEADING:
        return False
    return _is_column(part.unit.text.replace(" ", "")) or bool(_heading(part))


def _is_cell(part: Cut) -> bool:
    text = part.unit.text
    return part.kind in (None, "date") and len(text) <= CELL and not sentence_ends(text)


def _tabular(parts: Sequence[Cut], begin: int, end: int, step: int) -> int:
    """Return where the rows end that cells make with so many to a row, or 0 where they make none."""
    cells = [parts[k].unit.text for k in range(begin, end)]
    if step not in COLUMNS_OF or len(cells) < ROWS * step:
        return 0
    if cells[0] == "1":
        kept = _counting(cells, step)
        return begin + kept if kept else 0
    return end if _is_steady(cells, step) else 0


def _counting(cells: Sequence[str], step: int) -> int:
    """Return how many cells stand in rows that count up from 1."""
    rows = 0
    while rows * step < len(cells) and cells[rows * step] == str(rows + 1):
        rows += 1
    return min(len(cells), rows * step) if rows >= ROWS else 0


def _is_steady(cells: Sequence[str], step: int) -> bool:
    """Return whether every column holds numbers or words, most of its cells being one of them."""
    least, of = ALIKE
    columns = [
        Counter(bool(_COUNTED.match(cell)) for cell in cells[at::step]) for at in range(step)
    ]
    return all(max(each.values()) * of >= each.total() * least for each in columns)
