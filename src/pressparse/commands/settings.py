"""Settings from a file: ``pressparse.toml``, or ``[tool.pressparse]`` of a ``pyproject.toml``.

A file that is named may name rules, which are code. One that is found in the folder is only read: words, columns
and switches of it hold, and it is named on standard error, since what stands in a folder changes what is read.
"""

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from pressparse.lexicon.user import NOTHING, PROOFS, Lexicon, LexiconError, lexicon_of
from pressparse.readers.dump import Columns

NAMES = ("pressparse.toml", "pyproject.toml")
"""What is looked for in the folder, in this order."""
LONGEST = 1 << 20
"""Bytes of a file of settings."""
_TOOL = "[tool.pressparse]"


class SettingsError(ValueError):
    """Settings that cannot be used; the message names the file and says what to change."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a file of settings says."""

    file: Path | None = None
    rules: Path | None = None
    words: Lexicon = NOTHING
    columns: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """By what a column holds, its names, or ``FILE=NAME``."""
    keep: tuple[str, ...] = ()
    keep_all: bool = False
    redact: bool = False
    off: tuple[str, ...] = ()
    """Built-in rules that are switched off."""
    left: str = ""
    """What was not used, and what would use it; for who runs the command."""


def named(path: Path) -> Settings:
    """Return the settings of a file that was named; raise ``SettingsError`` or ``OSError``."""
    told = _told(path)
    if told is None:
        raise SettingsError(f"{path}: there is no {_TOOL} in it")
    return _settings(path, told)


def found(folder: Path) -> Settings:
    """Return the settings that stand in a folder, without the rules that they name."""
    for name in NAMES:
        path = folder / name
        told = _told(path) if path.is_file() and os.access(path, os.R_OK) else None
        if told is None:
            continue
        settings = _settings(path, told)
        if settings.rules is None:
            return settings
        left = f"its rules are code and are not loaded: --config {name} loads them"
        return replace(settings, rules=None, left=left)
    return Settings()


def _told(path: Path) -> Mapping[str, Any] | None:
    """Return what a file says, None of a ``pyproject.toml`` that says nothing of this package."""
    with path.open("rb") as file:
        data = file.read(LONGEST + 1)
    whole = path.name != "pyproject.toml"
    if not whole and b"pressparse" not in data:
        return None
    if len(data) > LONGEST:
        raise SettingsError(
            f"{path}: it has more than {LONGEST >> 20} MB; this is not a settings file"
        )
    try:
        told = tomllib.loads(data.decode("utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        if not whole and b"[tool.pressparse" not in data:
            return None  # somebody else's, broken
        raise SettingsError(f"{path}: this is not valid TOML in UTF-8: {error}") from None
    tool = told.get("tool")
    of_ours = tool.get("pressparse") if isinstance(tool, Mapping) else None
    given = told if whole and of_ours is None else of_ours
    if given is not None and not isinstance(given, Mapping):
        raise SettingsError(f"{path}: {_TOOL} is a table")
    return given


_KEYS = ("rules", "words", "columns", "redact", "off")
_COLUMNS = tuple(
    each.name for each in fields(Columns) if each.name not in ("keep", "keep_all", "by_file")
)


def _settings(path: Path, told: Mapping[str, Any]) -> Settings:
    if unknown := [key for key in told if key not in _KEYS]:
        raise SettingsError(f"{path}: no such setting: {unknown[0]}; available: {', '.join(_KEYS)}")
    columns = _of(path, "columns", told.get("columns", {}), Mapping, "a table")
    allowed = (*_COLUMNS, "keep", "keep_all")
    if unknown := [key for key in columns if key not in allowed]:
        raise SettingsError(f"{path}: columns: {unknown[0]!r} is none of {', '.join(allowed)}")
    rules = told.get("rules")
    return Settings(
        file=path,
        rules=None if rules is None else path.parent / _of(path, "rules", rules, str, "a path"),
        words=_words(path, told.get("words")),
        columns={
            key: _list(path, f"columns.{key}", columns[key]) for key in _COLUMNS if key in columns
        },
        keep=_list(path, "columns.keep", columns.get("keep", ())),
        keep_all=_of(
            path, "columns.keep_all", columns.get("keep_all", False), bool, "true or false"
        ),
        redact=_of(path, "redact", told.get("redact", False), bool, "true or false"),
        off=_list(path, "off", told.get("off", ())),
    )


def _words(path: Path, given: object) -> Lexicon:
    """Return the word lists that stand in the settings, or in a file that they name."""
    if given is None:
        return NOTHING
    if not isinstance(given, str | Mapping):
        raise SettingsError(f"{path}: words is the path of a file, or a table of lists")
    try:
        if isinstance(given, str):
            return lexicon_of(path.parent / given)
        return lexicon_of({key: value for key, value in given.items() if key not in PROOFS})
    except LexiconError as error:
        raise SettingsError(f"{path}: words: {error}") from None


def _of(path: Path, name: str, value: Any, kind: type, what: str) -> Any:
    if not isinstance(value, kind):
        raise SettingsError(f"{path}: {name} is {what}, not {value!r}")
    return value


def _list(path: Path, name: str, value: Any) -> tuple[str, ...]:
    given = (value,) if isinstance(value, str) else value
    if isinstance(given, list | tuple) and all(isinstance(each, str) for each in given):
        return tuple(given)
    raise SettingsError(f"{path}: {name} is a name or a list of names, not {value!r}")
