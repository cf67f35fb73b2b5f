"""Phrases: nouns that stand together up to the particle which says what they are in their clause."""

from dataclasses import dataclass

from pressparse.language.particles import Case
from pressparse.language.words import Word

_JOINS = frozenset({"및", "와", "과", "또는", "혹은"})
_SUMMED = frozenset({"등", "등이", "등은", "등도", "등의"})


@dataclass(frozen=True, slots=True)
class Phrase:
    """The nouns ``words[first:last]`` of a sentence, and what they are in their clause."""

    first: int
    last: int
    start: int
    """Where it starts in the text."""
    end: int
    """Where its last noun ends, particle and bracket not included."""
    case: Case
    members: tuple[tuple[int, int], ...]
    """Ranges of words that are surely joined: by commas, 및, or 와/과 between words of one phrase."""
    could_join: int | None = None
    """The first word of `X와` right before it, where `X와 Y` may be one or two: whoever asks decides."""
    summed: bool = False
    """Whether `등` sums it up."""


def phrase(
    words: tuple[Word, ...], first: int, last: int, case: Case, before: Phrase | None = None
) -> Phrase:
    """Return ``words[first:last]`` as a phrase; ``before``: the phrase that ends where this one begins."""
    joined = before is not None and before.case is Case.WITH and before.last == first
    summed = any(word.stem in _SUMMED for word in words[first:last])
    return Phrase(
        first,
        last,
        words[first].start,
        words[last - 1].noun_end,
        case,
        _members(words, first, last),
        before.first if joined and before else None,
        summed,
    )


def _members(words: tuple[Word, ...], first: int, last: int) -> tuple[tuple[int, int], ...]:
    found: list[tuple[int, int]] = []
    begin = first
    for k in range(first, last):
        word = words[k]
        joins = word.stem in _JOINS and not word.particle
        if joins or (word.comma and k + 1 < last):
            stop = k if joins else k + 1
            if begin < stop:
                found.append((begin, stop))
            begin = k + 1
    if begin < last:
        found.append((begin, last))
    return tuple(found)
