"""The reference of the command line, made from the commands: python tests/cli_page.py writes docs/cli.md."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import regex
import typer

from pressparse.commands.main import app

PAGE = Path(__file__).parents[1] / "docs" / "cli.md"
_MARKUP = regex.compile(r"\[/?(?:bold|italic|dim)\]")
_HEAD = """# The command line

Generated from the commands; `pressparse COMMAND --help` shows the same. Exit status: 0 on success, 2 for an error in the command line or a file,
3 if more documents were rejected than `--strict` or `--max-rejects` allows, 130 after an interrupt, 143 after SIGTERM.

`pressparse --install-completion` completes commands and options in the shell. Every command takes `--lang en` or `--lang ko`, the language of help,
summaries and pages; by default it follows the locale.
"""


def page() -> str:
    """Return the page, in Markdown."""
    parts = [_HEAD]
    for name, command in _commands("pressparse", typer.main.get_command(app)):
        parts.append(f"\n## {name}\n\n{_plain(command.help or '')}\n")
        parts.append(_table(command))
        epilog = _plain(command.epilog or "")
        if epilog:
            parts.append(f"\n{epilog.replace('`Examples`', '**Examples**')}\n")
    return "".join(parts)


def _commands(name: str, command: Any) -> Iterator[tuple[str, Any]]:
    if not hasattr(command, "commands"):
        yield name, command
        return
    for below, each in sorted(command.commands.items()):
        yield from _commands(f"{name} {below}", each)


def _table(command: Any) -> str:
    rows = [_row(each) for each in command.params if not getattr(each, "hidden", False)]
    rows = [row for row in rows if row]
    return "\n| | what it does |\n| --- | --- |\n" + "".join(rows) if rows else ""


def _row(param: Any) -> str:
    if param.param_type_name == "argument":
        shown = f"`{param.metavar or param.name.upper()}`"
    else:
        names = ", ".join([*sorted(param.opts, key=len), *param.secondary_opts])
        metavar = "" if getattr(param, "is_flag", False) else f" {_metavar(param)}"
        shown = f"`{names}{metavar}`"
    help_ = _plain(getattr(param, "help", None) or "").replace("|", r"\|")
    shown = shown.replace("|", r"\|")
    default = param.default
    if isinstance(default, str | int | float) and not isinstance(default, bool) and default != "":
        help_ += f" Default: {default}."
    return f"| {shown} | {help_} |\n"


def _metavar(param: Any) -> str:
    return str(param.metavar or getattr(param.type, "name", "text")).upper()


def _plain(words: str) -> str:
    return _MARKUP.sub(lambda tag: "`" if "bold" in tag[0] else "", words).strip()


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
    sys.stdout.write(f"{PAGE}\n")
