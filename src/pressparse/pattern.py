"""Patterns that are compiled when first used, so that importing the package compiles none."""

import re
from collections.abc import Callable, Iterable
from functools import cache
from typing import Any, cast

import regex

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub", "subn")


class _Pattern:
    """Stands for a compiled pattern; at the first use it takes over that pattern's own methods."""

    def __init__(self, compiling: Callable[[], Any]) -> None:
        self._compiling = compiling

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        compiled = self._compiling()
        self.__dict__.update({method: getattr(compiled, method) for method in _METHODS})
        return getattr(compiled, name)


def deferred(source: str, flags: int = 0, **lists: Iterable[str]) -> regex.Pattern[str]:
    """Return what behaves as ``regex.compile(source, flags, **lists)``; compiled at its first use."""
    named = cast("dict[str, Any]", lists)
    return cast("regex.Pattern[str]", _Pattern(lambda: regex.compile(source, flags, **named)))


def scanning(source: str) -> re.Pattern[str]:
    """Return what behaves as ``re.compile(source)``; compiled at its first use.

    For a few literals, or characters, that are looked for in whole texts: over a text that has none of
    their first characters the standard library's engine runs several times faster.
    """
    return cast("re.Pattern[str]", _Pattern(lambda: re.compile(source)))


def beginnings(words: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern for the first character of any of some words, wherever one stands: also where two overlap."""
    behind: dict[str, list[str]] = {}
    for word in words:
        behind.setdefault(word[0], []).append(re.escape(word[1:]))
    return scanning(
        "|".join(f"{re.escape(first)}(?={'|'.join(rests)})" for first, rests in behind.items())
    )


@cache
def compiled(source: str) -> regex.Pattern[str]:
    """Return a pattern written where it is used; kept for good, so only for patterns that are constants.

    The module's own functions look their pattern up anew at each call, which costs more than most
    of these patterns do.
    """
    return regex.compile(source)
