"""Patterns that are compiled when first used, so that importing the package compiles none."""

from collections.abc import Iterable
from functools import cache
from typing import Any, cast

import regex

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub", "subn")


class _Pattern:
    """Stands for a compiled pattern; at the first use it takes over that pattern's own methods."""

    def __init__(self, source: str, flags: int, lists: dict[str, Iterable[str]]) -> None:
        self._made_of = source, flags, lists

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        source, flags, lists = self._made_of
        compiled = regex.compile(source, flags, **cast("dict[str, Any]", lists))
        self.__dict__.update({method: getattr(compiled, method) for method in _METHODS})
        return getattr(compiled, name)


def deferred(source: str, flags: int = 0, **lists: Iterable[str]) -> regex.Pattern[str]:
    """Return what behaves as ``regex.compile(source, flags, **lists)``; compiled at its first use."""
    return cast("regex.Pattern[str]", _Pattern(source, flags, lists))


@cache
def compiled(source: str) -> regex.Pattern[str]:
    """Return a pattern written where it is used; kept for good, so only for patterns that are constants.

    The module's own functions look their pattern up anew at each call, which costs more than most
    of these patterns do.
    """
    return regex.compile(source)
