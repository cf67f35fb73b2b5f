"""Markdown, read by ``markdown-it-py``: the text without its marks."""

from collections.abc import Iterator, Sequence
from itertools import count

from markdown_it import MarkdownIt
from markdown_it.token import Token

from pressparse.pattern import deferred
from pressparse.readers.attachments.pieces import Break, Piece
from pressparse.span import Place

_TAG = deferred(r"<[^<>]{0,500}+>")
_AS_THEY_STAND = ("fence", "code_block", "html_block")


def read_markdown(data: bytes) -> Iterator[Piece]:
    """Yield the pieces of a Markdown text in UTF-8."""
    tokens = MarkdownIt("commonmark").enable("table").parse(data.decode("utf-8", "replace"))
    paragraphs, tables = count(1), count(1)
    table = row = column = 0
    mark = ""
    for token in tokens:
        if token.type == "table_open":
            table, row = next(tables), 0
        elif token.type == "table_close":
            table = 0
        elif token.type == "tr_open":
            row, column = row + 1, 0
        elif token.type == "list_item_open":
            mark = f"{token.info}{token.markup} " if token.info else f"{token.markup} "
        elif token.type == "inline" and table:
            column += 1
            before = Break.CELL if column > 1 else Break.LINE if row > 1 else Break.PARAGRAPH
            yield Piece(
                _words(token.children or ()), before, Place(None, None, None, table, row, column)
            )
        elif token.type == "inline":
            place = Place(paragraph=next(paragraphs))
            yield Piece(mark + _words(token.children or ()), place=place)
            mark = ""
        elif token.type in _AS_THEY_STAND:
            yield Piece(_TAG.sub("", token.content), place=Place(paragraph=next(paragraphs)))


def _words(tokens: Sequence[Token]) -> str:
    """Return words without emphasis, addresses of links and pictures; a line that is wrapped goes on."""
    parts = []
    for token in tokens:
        if token.type in ("text", "code_inline"):
            parts.append(token.content)
        elif token.type == "softbreak":
            parts.append(" ")
        elif token.type == "hardbreak":
            parts.append("\n")
    return "".join(parts)
