"""The help of the commands as it is shown: without Python types, and in the language that is asked for."""

import copy
from collections.abc import Mapping, Sequence
from typing import Any

import typer

from pressparse.show.lang import Language, of_locale, tables

HELP = ["-h", "--help"]
"""The options that show the help of a command."""
LANG = "--lang"


def language_of(arguments: Sequence[str], environment: Mapping[str, str]) -> Language:
    """Return the language that a command line asks for, else the locale; known before the help is shown."""
    named = None
    for number, argument in enumerate(arguments):
        if argument == "--":
            break
        name, _, value = argument.partition("=")
        if name == LANG:
            said = value or next(iter(arguments[number + 1 :]), "")
            named = Language(said) if said in set(Language) else named
    return named or of_locale(environment)


def prepared(command: Any, language: Language) -> Any:
    """Return a command as it is run: ``--lang`` goes everywhere, and the help is in one language."""
    lang = next(each for each in command.params if LANG in each.opts)
    _spread(command, lang)
    if language is Language.KOREAN:
        _translate(command, "pressparse", tables()["help"])
    return command


def _spread(command: Any, lang: Any) -> None:
    """Let a command and those below take the language; leave Python types out of their help.

    An argument is shown by its own word, and a flag needs no type.
    """
    for below in getattr(command, "commands", {}).values():
        _spread(below, lang)
    if lang not in command.params:
        there = copy.copy(lang)
        there.expose_value = False
        command.params.append(there)
    context = typer.Context(command, help_option_names=HELP)
    for each in (*command.params, command.get_help_option(context)):
        if each.param_type_name == "argument" or getattr(each, "is_flag", False):
            each.__dict__["display_type_rich"] = lambda ctx: None  # noqa: ARG005


def _translate(command: Any, name: str, table: Mapping[str, Any]) -> None:
    """Put the words of a table into the help of a command and of those below it."""
    shared = table["shared"]
    own: Mapping[str, str] = table[name]
    command.help = own["_"].strip()
    command.short_help = None
    command.epilog = _examples(command.epilog, table["examples"])
    command.rich_help_panel = shared["commands"]
    context = typer.Context(command, help_option_names=HELP)
    for each in (*command.params, command.get_help_option(context)):
        each.help = own.get(each.name) or shared[each.name]
        panel = getattr(each, "rich_help_panel", None)
        kind = "arguments" if each.param_type_name == "argument" else "options"
        each.rich_help_panel = shared[panel or kind]
    for below, each in getattr(command, "commands", {}).items():
        _translate(each, f"{name} {below}", table)


def _examples(epilog: str | None, table: Mapping[str, str]) -> str | None:
    """Return the examples of a command with the words before each of them from a table."""
    if epilog is None:
        return None
    heading, *lines = epilog.split("\n\n")
    shown = [heading.replace("Examples", table["Examples"])]
    if not lines:
        shown, lines = [], [heading]
    for line in lines:
        said, colon, example = line.partition(": [bold]")
        shown.append(f"{table[said]}{colon}{example}")
    return "\n\n".join(shown)
