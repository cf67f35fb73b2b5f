"""Options that name the columns of a table, for all inputs or for some."""

from collections.abc import Mapping, Sequence
from typing import Annotated

import typer

from pressparse.readers.dump import Columns

_ONE = "NAME|FILE=NAME"


def _option(flag: str, what: str) -> typer.models.OptionInfo:
    option: typer.models.OptionInfo = typer.Option(
        flag, metavar=_ONE, help=f"{what}; default: guessed.", rich_help_panel="Columns"
    )
    return option


TextColumn = Annotated[list[str] | None, _option("--text-column", "Column of the text")]
IdColumn = Annotated[list[str] | None, _option("--id-column", "Column of the identifier")]
DateColumn = Annotated[
    list[str] | None,
    _option(
        "--date-column",
        "Column of the date of publication, against which relative dates are resolved",
    ),
]
TitleColumn = Annotated[list[str] | None, _option("--title-column", "Column of the headline")]
OutletColumn = Annotated[list[str] | None, _option("--outlet-column", "Column of the outlet")]
ReporterColumn = Annotated[
    list[str] | None, _option("--reporter-column", "Column of the reporters")
]
UrlColumn = Annotated[list[str] | None, _option("--url-column", "Column of the URL")]
IssuerColumn = Annotated[
    list[str] | None, _option("--issuer-column", "Column of the body that issued the release")
]
Keep = Annotated[
    list[str] | None,
    typer.Option(
        "--keep",
        metavar="COLUMN",
        help="A column to pass through unchanged; may be repeated.",
        rich_help_panel="Columns",
    ),
]
KeepAll = Annotated[
    bool,
    typer.Option(
        "--keep-all",
        help="Pass through every column that is not used otherwise.",
        rich_help_panel="Columns",
    ),
]


def columns_of(
    said: Mapping[str, Sequence[str] | None], keep: Sequence[str] | None, *, keep_all: bool
) -> Columns:
    """Return the columns that options name; ``said``: by what a column holds, names and ``FILE=NAME``.

    Raises ``typer.BadParameter`` where two names are given for all files.
    """
    named: dict[str, str] = {}
    by_file: list[tuple[str, str, str]] = []
    for what, values in said.items():
        for value in values or ():
            file, parted, name = value.partition("=")
            if parted and file and name:
                by_file.append((file, what, name))
            elif what in named:
                raise typer.BadParameter(
                    f"two columns for one purpose: {named[what]!r} and {value!r}; "
                    f"name them per file: --{what}-column FILE=NAME"
                )
            else:
                named[what] = value.removeprefix("=")
    return Columns(**named, keep=tuple(keep or ()), keep_all=keep_all, by_file=tuple(by_file))
