"""Options that several commands share: the user's own words, rules and settings, and the longest text."""

import datetime as dt
import hashlib
import sys
import traceback
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from pressparse.checks.proofs import RuleFileError, load
from pressparse.commands import columns as of
from pressparse.commands.settings import Settings, SettingsError, found
from pressparse.commands.settings import named as settings_named
from pressparse.lexicon.user import NOTHING, Lexicon, LexiconError, lexicon_of
from pressparse.parse import Parser, as_date
from pressparse.readers import Source, UnreadableError
from pressparse.readers.dump import Columns
from pressparse.reading import wanted
from pressparse.rules.fields import FieldError, SwitchError
from pressparse.rules.vetting import RuleError
from pressparse.show.lang import Language, Words, words_of
from pressparse.show.terminal import visible

LONGEST = 1_000_000
"""Characters of a document; longer ones are read only where somebody says how long they may be."""

MaxChars = Annotated[
    int, typer.Option(min=1, metavar="N", help="Refuse longer documents before reading them.")
]
_PANEL = "Your own rules and words"
OwnWords = Annotated[
    Path | None,
    typer.Option(
        "--words",
        metavar="PATH.toml",
        help="Your own lists of outlets, titles, bodies, agreements and verbs.",
        rich_help_panel=_PANEL,
    ),
]
OwnRules = Annotated[
    Path | None,
    typer.Option(
        "--rules",
        metavar="PATH.py",
        help="Your own rules. [bold]The file is imported, so it runs as Python.[/bold]",
        rich_help_panel=_PANEL,
    ),
]
Fields = Annotated[
    str | None,
    typer.Option(
        "--fields",
        metavar="A,B",
        help="Read only these fields, such as agreement,dates; nothing else is computed, and the other fields stay empty.",
    ),
]
Off = Annotated[
    list[str] | None,
    typer.Option(
        "--off",
        metavar="RULE",
        help="A built-in rule to switch off, by its name in `pressparse rules list`; may be repeated.",
        rich_help_panel=_PANEL,
    ),
]
Config = Annotated[
    Path | None,
    typer.Option(
        "--config",
        metavar="PATH.toml",
        help="A settings file (rules, words, columns, redact, off); [bold]the rules that it names run as Python.[/bold] "
        "Default: pressparse.toml or pyproject.toml in this folder, without their rules.",
        rich_help_panel=_PANEL,
    ),
]
NoConfig = Annotated[
    bool,
    typer.Option(
        "--no-config",
        help="Ignore the settings files in this folder.",
        rich_help_panel=_PANEL,
    ),
]


@dataclass(frozen=True, slots=True)
class Own:
    """The user's own rules, words and settings, from the options of a command and a settings file."""

    rules: Path | None
    words: Path | None
    off: tuple[str, ...]
    settings: Settings

    @classmethod
    def of(
        cls,
        rules: Path | None,
        words: Path | None,
        off: Sequence[str] | None,
        config: Path | None,
        *,
        no_config: bool,
    ) -> "Own":
        """Return what the options say; raise ``typer.BadParameter`` where settings cannot be used.

        Settings that were found in the folder, not named, are reported on standard error.
        """
        try:
            settings = settings_named(config) if config else _found(no_config=no_config)
        except SettingsError as error:
            raise typer.BadParameter(str(error), param_hint="--config") from None
        if settings.file and not config:
            left = f"; {settings.left}" if settings.left else ""
            said = f"using the settings in {settings.file} of this folder{left}"
            print(f"pressparse: {visible(said)}", file=sys.stderr)  # noqa: T201
        return cls(rules or settings.rules, words, (*settings.off, *(off or ())), settings)

    def parser(self, *, redact: bool = False, fields: str | None = None) -> Parser | None:
        """Return a parser with these rules, words and settings; None where the default one will do.

        ``fields``: the names of the fields to read, separated by commas. Files of words are read, never run; a
        file of rules is imported. Raises ``typer.BadParameter``, which says what is wrong with a file,
        ``OSError`` if one cannot be read.
        """
        words = _words(self.words)
        settled = self.settings.words
        if not (self.rules or words or settled or self.off or redact or fields is not None):
            return None
        try:
            asked = None if fields is None else filter(None, map(str.strip, fields.split(",")))
            named = wanted(asked)
        except ValueError as error:
            raise typer.BadParameter(str(error), param_hint="--fields") from None
        try:
            own = load(self.rules) if self.rules else None
            lexicon = _joined(own.lexicon if own else NOTHING, settled, words)
            rules, after = (own.rules, own.after) if own else ({}, {})
            return Parser(rules, lexicon, after=after, redact=redact, off=self.off, fields=named)
        except (RuleFileError, LexiconError, RuleError, SwitchError, FieldError) as error:
            raise typer.BadParameter(str(error)) from None
        except Exception as error:
            if self.rules is None:
                raise typer.BadParameter(str(error)) from None
            raise typer.BadParameter(raised_in(self.rules, error)) from error

    def columns(
        self,
        said: Mapping[str, Sequence[str] | None],
        keep: Sequence[str] | None = None,
        *,
        keep_all: bool = False,
    ) -> Columns:
        """Return which columns hold what; options take precedence over settings."""
        settings = self.settings
        known = {what: said.get(what) or names for what, names in settings.columns.items()}
        return of.columns_of(
            {**said, **known}, keep or settings.keep, keep_all=keep_all or settings.keep_all
        )

    @property
    def stamp(self) -> str:
        """A hash of the file of rules: other rules make other records."""
        return hashlib.sha256(self.rules.read_bytes()).hexdigest() if self.rules else ""


def raised_in(path: Path, error: Exception) -> str:
    """Return what went wrong in importing a file, with the file's own line."""
    lines = [
        frame.lineno
        for frame in traceback.extract_tb(error.__traceback__)
        if Path(frame.filename).resolve() == path.resolve()
    ]
    kind = "" if type(error) is ValueError else f"{type(error).__name__}: "
    return f"{path.name}{f', line {lines[-1]}' if lines else ''}: {kind}{error}"


def _found(*, no_config: bool) -> Settings:
    return Settings() if no_config else found(Path())


def _words(path: Path | None) -> Lexicon:
    try:
        return lexicon_of(path)
    except LexiconError as error:
        raise typer.BadParameter(str(error), param_hint="--words") from None


def _joined(*lexicons: Lexicon) -> Lexicon:
    """Return all entries of some lexicons; of the same entry in two lists of a name, the last one's."""
    told = [each for each in lexicons if each]
    if len(told) == 1:
        return told[0]
    names = dict.fromkeys(name for each in told for name in each.lists)
    return Lexicon(
        {
            name: {entry: beside for each in told for entry, beside in each.of(name).items()}
            for name in names
        }
    )


Lang = Annotated[
    Language | None,
    typer.Option(
        "--lang",
        metavar="en|ko",
        help="Language of help, summaries and pages; default: that of the locale.",
    ),
]


def spoken_in(context: typer.Context) -> Words:
    """Return the words of the language that the command line or the locale asks for."""
    return words_of(context.find_object(Language) or Language.ENGLISH)


def day_of(given: str | None) -> dt.date | None:
    """Return the day that ``--reference-date`` gives; raise ``typer.BadParameter`` where it is none."""
    try:
        return as_date(given)
    except ValueError as error:
        raise typer.BadParameter(str(error), param_hint="--reference-date") from None


def bounded(source: Source, name: str, max_chars: int) -> Source:
    """Return a document, or raise ``UnreadableError`` where it is too long to be one."""
    if (size := len(source.text)) <= max_chars:
        return source
    raise UnreadableError(
        f"{name}: {size:,} characters, more than {max_chars:,}; use pressparse batch to read a dump, "
        f"or --max-chars {size} to read this as one document"
    )
