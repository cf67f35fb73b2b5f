"""Literals of many rules, looked for in one go: which rules can match a text at all."""

from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)


@dataclass
class Literals(Generic[K]):
    """The literals of which each key needs one, by their first character and by their first two."""

    needed: tuple[tuple[K, tuple[str, ...]], ...]
    by_start: dict[str, dict[str, list[tuple[str, K]]]] = field(default_factory=dict)

    @classmethod
    def of(cls, needed: Iterable[tuple[K, tuple[str, ...]]]) -> "Literals[K]":
        """Gather them; a key without literals needs none and is left out."""
        made = cls(tuple((key, words) for key, words in needed if words))
        for key, words in made.needed:
            for word in words:
                starts = made.by_start.setdefault(word[0], {})
                starts.setdefault(word[:2], []).append((word, key))
        return made

    def __bool__(self) -> bool:
        return bool(self.needed)

    @cached_property
    def keys(self) -> frozenset[K]:
        """Everything that needs a literal."""
        return frozenset(key for key, _ in self.needed)

    def absent(self, text: str) -> frozenset[K]:
        """Return the keys of whose literals none stands in a text."""
        there: set[K] = set()
        for first in self.by_start.keys() & set(text):
            for start, words in self.by_start[first].items():
                if start in text:
                    there.update(key for word, key in words if word in text)
        return self.keys - there if there else self.keys
