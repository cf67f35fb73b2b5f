"""Words of a text, each parted into the stem that may be a name and the tail behind it.

Where more than one tail fits, the text itself decides: the stem that it has with other tails elsewhere.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from typing import NamedTuple

from pressparse.language.kept import Kept
from pressparse.language.particles import TAILS
from pressparse.language.wording import by_last, closed, split_word
from pressparse.lexicon.agencies import BY_SHORT, OFFICIAL
from pressparse.lexicon.companies import COMPANIES, GROUPS
from pressparse.lexicon.countries import COUNTRIES
from pressparse.lexicon.houses import ABROAD, HOUSES, NOT_ALONE, PARTIES
from pressparse.lexicon.outlets import OUTLETS
from pressparse.lexicon.regions import FOREIGN_PLACES, REGIONS

WORD = re.compile(r"[가-힣A-Za-z0-9&㈜]+")
"""What stands between spaces and signs."""

SURE_TAILS = tuple(tail for tail in TAILS if tail not in ("서", "나", "며", "자"))
"""The tails that do not end common nouns as a rule."""

WEAK_TAILS = frozenset(
    [
        "서",
        "나",
        "며",
        "자",
        "인",
        "등",
        "만",
        "들",
        "님",
        "간의",
        "간에",
        "란",
        "도",
        "로",
        "이",
        "가",
        "의",
    ]
)
"""Tails that end many nouns as well: one of them alone does not show where a noun ends."""

_AFTER_CLOSED = ("은", "이", "을", "과", "으로", "입니다")
_AFTER_OPEN = ("는", "가", "를", "와", "라고", "라며", "라는", "란", "였", "나", "며", "자")
_TAILS = by_last(sorted(TAILS, key=len, reverse=True))
_RIEUL = 8
"""The place of ㄹ among the sounds that close a syllable: behind it stands 로, as behind an open one."""


@lru_cache(maxsize=32768)
def partings(word: str) -> tuple[tuple[str, str], ...]:
    """Return how a word may be parted into stem and tail, the longest tail first, whole last."""
    found = []
    for tail in _TAILS.get(word[-1:], ()):
        stem = word[: -len(tail)]
        if len(stem) > 1 and word.endswith(tail) and _fits(stem, tail):
            found.append((stem, tail))
    return (*found, (word, ""))


def _fits(stem: str, tail: str) -> bool:
    """Whether a tail suits the last sound of its stem."""
    ending = closed(stem[-1])
    if ending is None:
        return True
    if ending:
        if tail.startswith("로"):
            return (ord(stem[-1]) - ord("가")) % 28 == _RIEUL
        return not tail.startswith(_AFTER_OPEN) and tail != "서"
    if tail.startswith("이") and tail not in ("이", "이며", "이자", "이나", "이다"):
        return True
    return not tail.startswith(_AFTER_CLOSED)


@cache
def listed_bodies() -> frozenset[str]:
    """Return the bodies that are listed and need no other evidence."""
    return frozenset().union(PARTIES, HOUSES, COMPANIES, OUTLETS) - NOT_ALONE


@cache
def known() -> frozenset[str]:
    """Return the names of bodies and places that are listed."""
    return frozenset().union(
        listed_bodies(), GROUPS, OFFICIAL, BY_SHORT, REGIONS, COUNTRIES, ABROAD, FOREIGN_PLACES
    )


class Word(NamedTuple):
    """A word at ``text[start:end]``, its stem ending at ``stem_end``."""

    start: int
    stem_end: int
    end: int
    stem: str
    tail: str


def _usual(word: str) -> tuple[str, tuple[str, ...]]:
    ways = partings(word)
    if len(ways) == 1 or word in known():
        return word, ()
    for stem, _ in ways:
        if stem in known():
            return stem, ()
    stem = split_word(word)[0]
    if len(word) - len(stem) and word[len(stem) :] not in WEAK_TAILS:
        return stem, ()
    return stem, tuple(other for other, _ in ways if other != stem)


usual = Kept(_usual)
"""A word's stem as it stands alone, and the other stems that the text may speak for, by word."""


@dataclass(frozen=True)
class Words:
    """The words of a text in order."""

    text: str

    @cached_property
    def parted(self) -> tuple[Word, ...]:
        """Every word with its stem and tail."""
        found = []
        stems: dict[str, str] = {}
        for match in WORD.finditer(self.text):
            word = match[0]
            stem = stems.get(word)
            if stem is None:
                stem, others = usual[word]
                if others:
                    stem = self._attested(stem, others)
                stems[word] = stem
            start, size = match.start(), len(stem)
            parted = (start, start + size, start + len(word), stem, word[size:])
            found.append(tuple.__new__(Word, parted))  # without the call that names the parts
        return tuple(found)

    @cached_property
    def starts(self) -> list[int]:
        """Where each word starts."""
        return [word.start for word in self.parted]

    @cached_property
    def _counts(self) -> Mapping[str, int]:
        return Counter([word.stem for word in self.parted])

    @cached_property
    def _tails_of(self) -> Mapping[str, int]:
        return Counter([stem for stem, _ in {(w.stem, w.tail) for w in self.parted if w.tail}])

    def seen(self, stem: str) -> tuple[int, int]:
        """Return how often a stem stands in the text and with how many tails, as far as it matters."""
        tails = self._tails_of.get(stem, 0)
        return self.count(stem), min(SEVERAL, tails)

    def count(self, stem: str) -> int:
        """Return how often a stem stands in the text, as far as it matters."""
        count = self._counts.get(stem, 0)
        return min(MANY, count)

    @cached_property
    def _whole(self) -> frozenset[str]:
        """Every word of the text as it stands."""
        return frozenset(WORD.findall(self.text))

    def _attested(self, stem: str, others: Sequence[str]) -> str:
        """Return the stem that stands with most other tails in the text, the usual one if none does."""
        most = self._tails(stem)
        for other in others:
            tails = self._tails(other)
            if tails > most:
                stem, most = other, tails
        return stem

    def _tails(self, stem: str) -> int:
        """Return with how many of the commonest tails a stem stands in the text."""
        return len(self._whole.intersection([stem + tail for tail in _COMMONEST]))


MANY, SEVERAL = 4, 3
"""Mentions and tails from which more of them no longer matter."""

_COMMONEST = ("은", "는", "을", "를", "과", "와", "에서", "으로", "에")


@lru_cache(maxsize=8)
def words_of(text: str) -> Words:
    """Return the words of a text, read once for all rules."""
    return Words(text)


def standing(words: Words, names: Iterable[str]) -> Iterator[tuple[int, int]]:
    """Yield where names stand at the beginning of a word and end at a stem's end, the longest at each place."""
    by_head: defaultdict[str, list[str]] = defaultdict(list)
    for name in sorted(names, key=lambda name: (-len(name), name)):
        if head := WORD.match(name):
            by_head[head[0][:2]].append(name)
    text, end = words.text, 0
    for word in words.parted:
        for name in by_head.get(word.stem[:2], ()):
            at = word.start
            if at >= end and text.startswith(name, at) and ends_stem(text, at + len(name)):
                end = at + len(name)
                yield at, end
                break


_REST = re.compile(r"[가-힣A-Za-z0-9&]*")
_TAIL_SET = frozenset(TAILS) | {""}


def ends_stem(text: str, at: int) -> bool:
    """Whether a noun may end at ``at``: the rest of its word is a tail."""
    rest = _REST.match(text, at)
    return (
        rest is not None and rest[0] in _TAIL_SET and (not rest[0] or _fits(text[at - 1], rest[0]))
    )
