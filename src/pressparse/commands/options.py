"""What several commands are told the same way: the user's own word lists, the fields that are wanted."""

from pathlib import Path
from typing import Annotated

import typer

from pressparse.lexicon.user import LexiconError
from pressparse.parse import Parser
from pressparse.reading import wanted

OwnWords = Annotated[
    Path | None,
    typer.Option(
        "--words",
        metavar="PATH.toml",
        help="Own lists of outlets, titles, bodies, agreements and verbs to read with.",
    ),
]


Fields = Annotated[
    str | None,
    typer.Option(
        "--fields",
        metavar="A,B",
        help="The fields that are wanted, such as agreement,dates; what they do not need is not computed, and the others stay empty.",
    ),
]


def parser_with(
    words: Path | None, *, redact: bool = False, fields: str | None = None
) -> Parser | None:
    """Return a parser that reads with a file of word lists, None where the default one does.

    The file is read, never run. ``fields``: the names of those that are wanted, with commas between them.
    Raises ``typer.BadParameter`` with what is wrong in it or with them, ``OSError`` where it cannot be read.
    """
    if words is None and not redact and fields is None:
        return None
    try:
        named = wanted(None if fields is None else filter(None, map(str.strip, fields.split(","))))
    except ValueError as error:
        raise typer.BadParameter(str(error), param_hint="--fields") from None
    try:
        return Parser(lexicon=words, redact=redact, fields=named)
    except LexiconError as error:
        raise typer.BadParameter(str(error), param_hint="--words") from None
