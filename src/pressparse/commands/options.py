"""What several commands are told the same way: the user's own word lists."""

from pathlib import Path
from typing import Annotated

import typer

from pressparse.lexicon.user import LexiconError
from pressparse.parse import Parser

OwnWords = Annotated[
    Path | None,
    typer.Option(
        "--words",
        metavar="PATH.toml",
        help="Own lists of outlets, titles, bodies, agreements and verbs to read with.",
    ),
]


def parser_with(words: Path | None, *, redact: bool = False) -> Parser | None:
    """Return a parser that reads with a file of word lists, None where the default one does.

    The file is read, never run. Raises ``typer.BadParameter`` with what is wrong in it,
    ``OSError`` where it cannot be read.
    """
    if words is None and not redact:
        return None
    try:
        return Parser(lexicon=words, redact=redact)
    except LexiconError as error:
        raise typer.BadParameter(str(error), param_hint="--words") from None
