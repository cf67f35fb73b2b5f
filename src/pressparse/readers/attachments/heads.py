"""A release's head table and its table of contacts: each of their rows is one line of the text, as it is read."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

import regex

from pressparse.lexicon.departments import ROLES
from pressparse.pattern import deferred
from pressparse.readers.attachments.pieces import Break, Piece

SHORT = 40
"""Characters of a line in such a table; a longer one is prose in a frame."""
_LABEL = deferred(
    r"\W*+(?:보도(?:시점|일시|일|요청)?|배포(?:시점|일시|일)?|엠바고|매수|자료(?:문의|배포|제공)?|담당(?:부서|과장?|팀장?|국장?)"
    r"|배포부서|작성(?:자|부서|과|팀)|문의처?|연락처|전화(?:번호)?|" + "|".join(ROLES) + r")\W*+"
)
_TIME = deferred(r"\W*+(?:보도|배포).*+")
_SPACE = deferred(r"\s++")


def head_rows(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Yield pieces as they are, but the lines of a cell behind each other in tables that have such labels.

    Such a table begins with the row of its first label; it ends before the first row that holds prose.
    """
    for (_, table), held in groupby(pieces, lambda each: (each.place.page, each.place.table)):
        group = list(held)
        yield from group if table is None else _table(group)


def _table(pieces: Iterable[Piece]) -> Iterator[Piece]:
    begun = timed = False
    for _, row in groupby(pieces, lambda each: each.place.row):
        cells = _filled(list(row))
        begun = (begun or _labelled(cells, _LABEL)) and not _holds_prose(cells)
        if begun and timed and len({each.place.column for each in cells}) == 1:
            cells[0] = replace(cells[0], before=Break.SPACE)  # 보도시점 stands beside both rows
        yield from _on_one_line(cells) if begun else cells
        timed = _labelled(cells, _TIME)


def _labelled(cells: Sequence[Piece], label: regex.Pattern[str]) -> bool:
    return any(label.fullmatch(_SPACE.sub("", each.text)) for each in cells)


def _holds_prose(cells: Sequence[Piece]) -> bool:
    return any(len(line) > SHORT for each in cells for line in each.text.split("\n"))


def _filled(row: Sequence[Piece]) -> list[Piece]:
    """Return a row without empty cells; it begins as it did with them."""
    cells = [each for each in row if each.text.strip()]
    return [replace(cells[0], before=row[0].before), *cells[1:]] if cells else []


def _on_one_line(row: Sequence[Piece]) -> Iterator[Piece]:
    for k, each in enumerate(row):
        words = _SPACE.sub(" ", each.text) if "\n" in each.text else each.text
        within = k > 0 and each.before in (Break.LINE, Break.PARAGRAPH)
        yield replace(each, text=words, before=Break.SPACE if within else each.before)
