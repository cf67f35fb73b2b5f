"""One pass over a line for many words: what those that stand in it tell, as bits."""

import re
from collections.abc import Iterator, Mapping

from pressparse.pattern import scanning


class Scan:
    """Looks for all of some words at once."""

    def __init__(self, telling: Mapping[str, int]) -> None:
        """``telling``: what each word tells, as bits."""
        self._telling = dict(_merged(telling))
        heads: dict[str, list[str]] = {}
        for word in sorted(self._telling, key=lambda word: (-len(word), word)):
            heads.setdefault(word[0], []).append(re.escape(word[1:]))
        listed = [f"{re.escape(head)}(?:{'|'.join(rest)})" for head, rest in heads.items()]
        self._words = scanning("|".join(listed))

    def bits(self, text: str) -> int:
        """Return what the words tell that stand in a line, together."""
        found = 0
        for word in self._words.findall(text):
            found |= self._telling[word]
        return found


def _merged(telling: Mapping[str, int]) -> Iterator[tuple[str, int]]:
    """Yield words and what they tell, with what they make where the end of one is the beginning of another that tells more.

    The longest word at a place is found, so that none is hidden by the one before it.
    """

    def told(word: str) -> int:
        bits = 0
        for one, tells in telling.items():
            if one in word:
                bits |= tells
        return bits

    begin: dict[str, list[str]] = {}
    for word in telling:
        for size in range(1, len(word)):
            begin.setdefault(word[:size], []).append(word[size:])
    made = list(telling)
    known = set(made)
    for one in made:
        bits = told(one)
        yield one, bits
        for size in range(1, len(one)):
            for rest in begin.get(one[-size:], ()):
                if (longer := one + rest) not in known and told(longer) != bits:
                    known.add(longer)
                    made.append(longer)


class Letters:
    """Looks for words by their first letters: quicker than one pass where a line is short and the words are many."""

    def __init__(self, telling: Mapping[str, int]) -> None:
        """``telling``: what each word tells, as bits."""
        self._by_head: dict[str, list[tuple[str, int]]] = {}
        for word, tells in telling.items():
            self._by_head.setdefault(word[0], []).append((word, tells))
        self._heads = frozenset(self._by_head)

    def bits(self, text: str) -> int:
        """Return what the words tell that stand in a line, together."""
        found = 0
        for head in self._heads.intersection(text):
            for word, tells in self._by_head[head]:
                if word in text:
                    found |= tells
        return found
