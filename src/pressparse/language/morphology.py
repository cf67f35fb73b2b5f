"""Morphology: the only place that knows the analyser; made on first need, asked about short spans."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from pressparse.pattern import scanning

if TYPE_CHECKING:
    from kiwipiepy import Kiwi

LONGEST = 200
"""Code points; longer spans are cut, since the analyser's time grows faster than the length."""

_TAGS = 64
"""Morphemes below this number stand for a tag each: what the analyser's dictionary does not hold."""


@dataclass(frozen=True, slots=True)
class Token:
    """A morpheme: its form, its Sejong tag, and where it stands in the analysed text."""

    form: str
    tag: str
    start: int
    end: int
    new: bool = False
    """Whether the analyser's dictionary does not hold it."""


class Reading(StrEnum):
    """How the analyser reads a word that stands alone."""

    NAME = "name"
    """One proper noun that it knows: `한국`."""
    NEW = "new"
    """One noun that it does not know: `가나테라`."""
    NOUN = "noun"
    """One common noun that it knows: `노을`."""
    COMPOUND = "compound"
    """Common nouns together: `상담센터`."""
    INFLECTED = "inflected"
    """Something with a particle or an ending: `기술을`, `가능한`."""
    ADVERB = "adverb"
    """An adverb, a pronoun or a determiner: `또한`."""
    MIXED = "mixed"
    """Nouns, proper or unknown ones among them."""


LIKE_NAMES = frozenset([Reading.NAME, Reading.NEW, Reading.MIXED])
"""How words are read that may be names."""


@cache
def _kiwi() -> "Kiwi":
    from kiwipiepy import Kiwi  # noqa: PLC0415  the analyser is loaded on first need

    return Kiwi(num_workers=1, load_default_dict=False, load_multi_dict=False)


_HALVES = scanning("[\ud800-\udfff]")
"""Halves of characters, which the analyser cannot take back."""


@lru_cache(maxsize=16384)
def tokens(text: str) -> tuple[Token, ...]:
    """Return the morphemes of a short span (at most ``LONGEST`` code points are looked at), none of an empty one.

    Blanks, of which the analyser returns nothing, are one sign.
    """
    read = _kiwi().tokenize(_HALVES.sub("\ufffd", text[:LONGEST])) if text else []
    found = [
        Token(one.form, str(one.tag), one.start, one.start + one.len, 0 <= one.id < _TAGS)
        for one in read
    ]
    return tuple(found) if found or not text else (Token(text, "SW", 0, len(text)),)


_COMMON = frozenset(["NNG", "XSN", "XPN", "NNB", "SN", "NR", "XR"])
_ADVERBS = frozenset(["MAG", "MAJ", "MM", "NP"])


@lru_cache(maxsize=32768)
def reading(word: str) -> Reading:
    """Return how a word that stands alone is read."""
    read = tokens(word)
    if [token for token in read if token.tag[0] in "JEV"]:
        return Reading.INFLECTED
    if len(read) == 1:
        first = read[0]
        if first.tag in _ADVERBS:
            return Reading.ADVERB
        if first.tag == "NNP":
            return Reading.NAME
        if first.tag == "NNG":
            return Reading.NEW if first.new else Reading.NOUN
    common = bool(read) and all(token.tag in _COMMON and not token.new for token in read)
    return Reading.COMPOUND if common else Reading.MIXED


def likelihood(text: str) -> float:
    """Return how likely the analyser finds a short span as it is written; the logarithm of it."""
    return float(_kiwi().analyze(text[:LONGEST])[0][1])
