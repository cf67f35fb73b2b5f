"""Rows of words that commas join, and what 의 puts before the last of them."""

from collections.abc import Sequence

from pressparse.language.particles import Case
from pressparse.language.words import Word


def last_of_row(words: Sequence[Word]) -> Sequence[Word]:
    """Return the last of several that commas join."""
    first = next((k + 1 for k in range(len(words) - 2, -1, -1) if words[k].comma), 0)
    return words[first:]


def last_member(words: Sequence[Word]) -> Sequence[Word]:
    """Return the last of several that commas join, without what 의 puts before it."""
    for k in range(len(words) - 2, -1, -1):
        if words[k].comma or words[k].case is Case.OF:
            return words[k + 1 :]
    return words
