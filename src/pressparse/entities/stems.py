"""Words of a text, each parted into the stem that may be a name and the tail behind it.

Where more than one tail fits, the text itself decides: the stem that it has with other tails elsewhere.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from itertools import accumulate, compress
from operator import add, itemgetter
from typing import NamedTuple

from pressparse.language.kept import Kept
from pressparse.language.particles import TAILS
from pressparse.language.wording import (
    RIEUL,
    by_two_last,
    closed,
    fitting,
    sound,
    sounds,
    split_word,
)
from pressparse.lexicon.agencies import BY_SHORT, OFFICIAL
from pressparse.lexicon.clubs import CLUBS
from pressparse.lexicon.companies import COMPANIES, GROUPS
from pressparse.lexicon.countries import COUNTRIES
from pressparse.lexicon.gazetteer import gazetteer
from pressparse.lexicon.houses import ABROAD, HOUSES, NOT_ALONE, PARTIES
from pressparse.lexicon.outlets import OUTLETS
from pressparse.lexicon.regions import FOREIGN_PLACES, REGIONS, ROADS
from pressparse.lexicon.schools import UNIVERSITIES
from pressparse.pattern import scanning

_WORD = r"[가-힣A-Za-z0-9&㈜]+"
WORD = scanning(_WORD)
"""What stands between spaces and signs."""

_WORDS = scanning(f"({_WORD})")

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
_KNOWN_TAILS = frozenset(TAILS)
_TAILS = {last: tails[::-1] for last, tails in by_two_last(TAILS).items()}
"""Tails by the last letters of words, the shortest first."""


@lru_cache(maxsize=32768)
def partings(word: str) -> tuple[tuple[str, str], ...]:
    """Return how a word may be parted into stem and tail, the longest tail first, whole last."""
    return _partings(word)


def _partings(word: str) -> tuple[tuple[str, str], ...]:
    ends = word[-2:] if word[-2:] in _TAILS else word[-1:]
    if ends not in _TAILS:
        return ((word, ""),)
    found: tuple[tuple[str, str], ...] = ((word, ""),)
    for size, tail in _TAILS[ends]:
        stem = word[:-size]
        if stem[1:] and word[-size:] == tail and sounds[stem[-1]] in _FITTING[tail]:
            found = ((stem, tail), *found)
    return found


def _fits(stem: str, tail: str) -> bool:
    """Whether a tail suits the last sound of its stem."""
    return sounds[stem[-1]] in _FITTING[tail]


def _suits(syllable: str, tail: str) -> bool:
    """Whether a tail suits a syllable."""
    if closed(syllable):
        if tail.startswith("로"):
            return sound(syllable) == RIEUL
        return not tail.startswith(_AFTER_OPEN) and tail != "서"
    if tail.startswith("이") and tail not in ("이", "이며", "이자", "이나", "이다"):
        return True
    return not tail.startswith(_AFTER_CLOSED)


_FITTING = fitting(TAILS, _suits)


@cache
def listed_bodies() -> frozenset[str]:
    """Return the bodies that are listed and need no other evidence."""
    listed = (PARTIES, HOUSES, COMPANIES, OUTLETS, UNIVERSITIES, CLUBS, gazetteer())
    return frozenset().union(*listed) - NOT_ALONE


@cache
def known() -> frozenset[str]:
    """Return the names of bodies and places that are listed."""
    return frozenset().union(
        listed_bodies(),
        GROUPS,
        OFFICIAL,
        BY_SHORT,
        REGIONS,
        ROADS,
        COUNTRIES,
        ABROAD,
        FOREIGN_PLACES,
    )


class Word(NamedTuple):
    """A word at ``text[start:end]``, its stem ending at ``stem_end``."""

    start: int
    stem_end: int
    end: int
    stem: str
    tail: str


Parted = tuple[str, str]
"""A word's stem and its tail."""


Ways = tuple[Parted, tuple[Parted, ...], str]
"""How a word is parted that stands alone, how the text may part it otherwise, and what it is without one of the commonest tails."""


def _usual(word: str) -> Ways:
    if word[-1] not in _ENDS_OF_TAILS:
        return (word, ""), (), ""
    bare = ""
    if word[-1] in _COMMONEST:
        size, tail = _COMMONEST[word[-1]]
        bare = word[:-size] if word[-size:] == tail else ""
    ways = _partings(word)
    if not ways[0][1] or word in known():
        return (word, ""), (), bare
    for way in ways:
        if way[0] in known():
            return way, (), bare
    stem, tail = split_word(word)
    if tail and tail not in WEAK_TAILS:
        return (stem, tail), (), bare
    return (stem, tail), tuple([way for way in ways if way[0] != stem]), bare


_COMMONEST = {
    tail[-1]: (len(tail), tail)
    for tail in ("은", "는", "을", "를", "과", "와", "에서", "으로", "에")
}
"""The commonest tails, each by its last letter, which no other of them has."""

_ENDS_OF_TAILS = frozenset(tail[-1] for tail in TAILS)
usual = Kept(_usual)
"""The ways to part words, by word."""


_STEM, _TAIL = itemgetter(0), itemgetter(1)
_USUAL, _OTHERS, _BARE = itemgetter(0), itemgetter(1), itemgetter(2)


@dataclass(frozen=True)
class Words:
    """The words of a text in order.

    What costs time is asked of whole columns: of all words at once, of all gaps at once.
    """

    text: str

    @cached_property
    def _pieces(self) -> list[str]:
        """What stands before the first word, the word, what stands behind it, and so on."""
        return _WORDS.split(self.text)

    @cached_property
    def gaps(self) -> list[str]:
        """What stands behind each word, before the next one."""
        return self._pieces[2::2]

    @cached_property
    def _whole(self) -> frozenset[str]:
        """Every word of the text as it stands."""
        return frozenset(self._pieces[1::2])

    @cached_property
    def parts(self) -> list[Parted]:
        """Each word's stem and tail; the same pair of strings for the same word in every text."""
        whole = self._whole
        ways = list(map(usual.__getitem__, whole))
        found = dict(zip(whole, map(_USUAL, ways), strict=True))
        tailed = defaultdict(int, Counter(filter(None, map(_BARE, ways))))
        for parted, others, _ in filter(_OTHERS, ways):
            found["".join(parted)] = _attested(parted, others, tailed)
        return list(map(found.__getitem__, self._pieces[1::2]))

    @cached_property
    def stems(self) -> list[str]:
        """Each word's stem."""
        return list(map(_STEM, self.parts))

    @cached_property
    def endings(self) -> list[str]:
        """Each word's tail."""
        return list(map(_TAIL, self.parts))

    @cached_property
    def stem_ends(self) -> list[int]:
        """Where each word's stem ends."""
        return list(map(add, self.starts, map(len, self.stems)))

    @cached_property
    def ends(self) -> list[int]:
        """Where each word ends."""
        return self._bounds[1::2]

    def word(self, k: int) -> Word:
        """Return a word with its stem and tail."""
        stem, tail = self.parts[k]
        return Word(self.starts[k], self.stem_ends[k], self.ends[k], stem, tail)

    def between(self, begin: int, end: int) -> tuple[Word, ...]:
        """Return some words that follow each other, with their stems and tails."""
        return tuple(map(self.word, range(begin, end)))

    @cached_property
    def _bounds(self) -> list[int]:
        """Where each piece ends: what stands before the first word, the word, and so on."""
        return list(accumulate(map(len, self._pieces)))

    @cached_property
    def starts(self) -> list[int]:
        """Where each word starts."""
        return self._bounds[:-1:2]

    @cached_property
    def counts(self) -> Counter[str]:
        """How often each stem stands in the text."""
        return Counter(self.stems)

    @cached_property
    def tails(self) -> Mapping[str, int]:
        """With how many tails each stem stands in the text."""
        tailed = Counter([stem for stem, tail in set(self.parts) if tail])
        return {**dict.fromkeys(self.counts, 0), **tailed}


def _attested(usually: Parted, others: Sequence[Parted], tailed: defaultdict[str, int]) -> Parted:
    """Return the parting whose stem stands with most other tails in the text, the usual one if none does.

    ``tailed``: with how many of the commonest tails stems stand; no two of these end a word in the same way.
    """
    best, most = usually, tailed[usually[0]]
    for other in others:
        if (tails := tailed[other[0]]) > most:
            best, most = other, tails
    return best


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
    if not by_head:
        return
    text, end = words.text, 0
    heads = list(map(_HEAD, words.stems))
    begun = compress(zip(words.starts, heads, strict=True), map(by_head.__contains__, heads))
    for at, begins in begun:
        if at < end:
            continue
        for name in by_head[begins]:
            if text.startswith(name, at) and ends_stem(text, at + len(name)):
                end = at + len(name)
                yield at, end
                break


_HEAD = itemgetter(slice(2))
"""The first two syllables of a word."""
_REST = scanning(r"[가-힣A-Za-z0-9&]*")
_TAIL_SET = _KNOWN_TAILS | {""}


def ends_stem(text: str, at: int) -> bool:
    """Whether a noun may end at ``at``: the rest of its word is a tail."""
    rest = _REST.match(text, at)
    return (
        rest is not None and rest[0] in _TAIL_SET and (not rest[0] or _fits(text[at - 1], rest[0]))
    )
