"""Patterns that are compiled when first used, so that importing the package compiles none."""

import re
from collections.abc import Callable, Iterable
from functools import cache
from typing import Any, AnyStr, cast

import regex

_PARTS = (
    *("search", "match", "fullmatch", "finditer", "findall", "split", "sub", "subn"),
    *("pattern", "flags", "groups", "groupindex"),
)


class _Compiled:
    """Holds the methods of a compiled pattern as its own attributes."""


class _Deferred(_Compiled):
    """Stands for a pattern until its first use, which compiles it.

    It then becomes an object without ``__getattr__``: on one that has it, every method is looked up by the slow way.
    """

    def __init__(self, compiling: Callable[[], Any]) -> None:
        self._compiling = compiling

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        compiled = self._compiling()
        self.__dict__.update({part: getattr(compiled, part) for part in _PARTS})
        self.__class__ = _Compiled  # type: ignore[assignment]
        return getattr(compiled, name)


def deferred(source: AnyStr, flags: int = 0, **lists: Iterable[str]) -> regex.Pattern[AnyStr]:
    """Return what behaves as ``regex.compile(source, flags, **lists)``; compiled at its first use."""
    named = cast("dict[str, Any]", lists)
    return cast("regex.Pattern[AnyStr]", _Deferred(lambda: regex.compile(source, flags, **named)))


def scanning(source: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """Return what behaves as ``re.compile(source, flags)``; compiled at its first use.

    For short patterns, and for a few literals, or characters, that are looked for in whole texts: over a text
    that has none of their first characters the standard library's engine runs several times faster.
    """
    return cast("re.Pattern[AnyStr]", _Deferred(lambda: re.compile(source, flags)))


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
