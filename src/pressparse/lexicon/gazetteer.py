"""Bodies that a reader of Korean news knows by name: companies here and abroad, institutions, schools, press, clubs.

``gazetteer.txt`` beside this module has a name a line, as the press writes it. What is an everyday word as well, a
person's name or a place is left out.
"""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

FILE = "gazetteer.txt"


@cache
def _lines() -> tuple[str, ...]:
    return tuple(
        files("pressparse.lexicon").joinpath(FILE).read_text(encoding="utf-8").splitlines()
    )


@cache
def gazetteer() -> frozenset[str]:
    """Return the names of one word."""
    return frozenset(name for name in _lines() if " " not in name)


@cache
def long_names() -> Mapping[str, tuple[str, ...]]:
    """Return the names of several words by their first word, longest first."""
    found: dict[str, list[str]] = {}
    for name in _lines():
        if " " in name:
            found.setdefault(name.partition(" ")[0], []).append(name)
    return {first: tuple(sorted(names, key=len, reverse=True)) for first, names in found.items()}
