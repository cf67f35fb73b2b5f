"""Morphology: the only place that knows the analyser; made on first need, asked about short spans."""

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiwipiepy import Kiwi

LONGEST = 200
"""Code points; longer spans are cut, since the analyser's time grows faster than the length."""


@dataclass(frozen=True, slots=True)
class Token:
    """A morpheme: its form, its Sejong tag, and where it stands in the analysed text."""

    form: str
    tag: str
    start: int
    end: int


@cache
def _kiwi() -> "Kiwi":
    from kiwipiepy import Kiwi  # noqa: PLC0415  the analyser is loaded on first need

    return Kiwi(num_workers=1, load_default_dict=False, load_multi_dict=False)


@lru_cache(maxsize=4096)
def tokens(text: str) -> tuple[Token, ...]:
    """Return the morphemes of a short span (at most ``LONGEST`` code points are looked at)."""
    return tuple(
        Token(token.form, str(token.tag), token.start, token.start + token.len)
        for token in _kiwi().tokenize(text[:LONGEST])
    )
