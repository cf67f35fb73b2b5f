"""One look at the words and brackets of a text: what each may be, so that a rule is tried only where it can hold."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache, partial
from itertools import chain

from pressparse.entities.names import PERSONAL, is_foreign, likeness, titles_with
from pressparse.entities.posts import stops
from pressparse.entities.stems import Parted, Word, words_of
from pressparse.language.kept import Kept
from pressparse.language.letters import SINGLE
from pressparse.lexicon.countries import COUNTRIES
from pressparse.lexicon.given_names import ALONE as _ALONE
from pressparse.lexicon.given_names import GIVEN_ABROAD, JAPANESE
from pressparse.lexicon.surnames import COMMON, DOUBLE
from pressparse.lexicon.surnames import FOREIGN as _FOREIGN
from pressparse.lexicon.user import added

(TITLE, BARE_TITLE, NAME, NAMELIKE, SURNAME, SHAPE, FOREIGN, FOREIGN_STEM) = (
    1 << bit for bit in range(8)
)
LATIN, LETTER, STATE, CREDIT, GIVEN, ALONE = (1 << bit for bit in range(8, 14))
"""What a word may be, one bit each: with a title in it, nothing but a title, a name, …"""

STATES = frozenset(
    [
        *("미", "중", "일", "러", "영", "불", "독", "국무부", "백악관", "크렘린", "크렘린궁"),
        *("펜타곤", "연방준비제도", "연준", "외무성", "나토"),
    ]
)
"""Beside the countries: what stands before the title of somebody in office there."""

CREDITS = ("영상취재", "영상편집", "촬영기자", "영상디자인", "촬영", "편집", "그래픽", "번역")
"""The work behind which stands who did it."""

_HANGUL = re.compile("[가-힣]+")
_CAPITALIZED = re.compile("[A-Z][a-z]{1,12}")
_LETTERED = re.compile("[A-Z](?![A-Za-z0-9&])")
_LONGEST_TITLE, _LONGEST_FOREIGN = 16, 15
_NAME_SIZES, _DOUBLE_SIZES, _SHAPED = (2, 3), (3, 4), 3


def _hints(own: frozenset[str], parted: Parted) -> int:
    """Return what a word may be; ``own``: the user's titles."""
    stem, word = parted[0], "".join(parted)
    first, found = word[0], 0
    if first in _SURNAMES:
        found = _as_a_name(word)
        if len(stem) == _SHAPED and parted[1] in PERSONAL and likeness(stem):
            found |= SHAPE
    elif "A" <= first <= "Z":
        found = LATIN if _CAPITALIZED.fullmatch(word) else LETTER if _LETTERED.match(word) else 0
    if not _FOREIGN.isdisjoint(word):
        found |= _as_foreign(stem, word)
    found |= _LISTED.get(word, 0) | (ALONE if stem in _ALONE else 0)
    if word.endswith(CREDITS):
        found |= CREDIT
    if read := titles_with(own)[word]:
        plain = not read.particle and 1 < len(word) <= _LONGEST_TITLE and _HANGUL.fullmatch(word)
        found |= TITLE | BARE_TITLE if plain else TITLE
    return found


_LISTS = ((GIVEN_ABROAD | JAPANESE, GIVEN), (COUNTRIES | STATES, STATE), (_ALONE, ALONE))
_LISTED = {
    word: sum(bit for words, bit in _LISTS if word in words)
    for word in frozenset().union(*(words for words, _ in _LISTS))
}
_SURNAMES = COMMON | {name[0] for name in DOUBLE}


def _as_a_name(word: str) -> int:
    size = len(word)
    if size == 1:
        return SURNAME if word in COMMON else 0
    shaped = size in _NAME_SIZES and word[0] in COMMON
    shaped = shaped or (size in _DOUBLE_SIZES and word.startswith(DOUBLE))
    if not shaped or not _HANGUL.fullmatch(word):
        return 0
    return NAME | NAMELIKE if likeness(word) else NAMELIKE


def _as_foreign(stem: str, word: str) -> int:
    if not _HANGUL.fullmatch(word):
        return 0
    found = FOREIGN_STEM if is_foreign(stem) else 0
    if len(word) <= _LONGEST_FOREIGN and not word.endswith("의") and is_foreign(word):
        found |= FOREIGN
    return found


_OPENING = re.compile(r"[(\[<【［‘'“\"]")


@dataclass(frozen=True)
class Scan:
    """The words of a text with what each may be."""

    text: str
    words: Sequence[Word]
    hints: Sequence[int]
    gaps: Sequence[str]

    @cached_property
    def _by_hints(self) -> Mapping[int, list[int]]:
        """The places of the words that may be something, by all that each of them may be."""
        found: defaultdict[int, list[int]] = defaultdict(list)
        for k, hints in enumerate(self.hints):
            if hints:
                found[hints].append(k)
        return found

    def having(self, some: int) -> list[int]:
        """Return the places of the words that have some of these hints, in order."""
        places = [each for hints, each in self._by_hints.items() if hints & some]
        if len(places) > 1:
            return sorted(chain.from_iterable(places))
        return places[0] if places else []

    @cached_property
    def openings(self) -> Sequence[int]:
        """Where brackets and quotation marks open."""
        return [found.start() for found in _OPENING.finditer(self.text)]

    def opened_by(self, signs: str) -> Iterator[int]:
        """Yield where some brackets open."""
        return (at for at in self.openings if self.text[at] in signs)

    def gap(self, k: int) -> str:
        """Return what stands between a word and the one behind it; nothing behind the last word."""
        return self.gaps[k] if k + 1 < len(self.words) else ""

    def leads_to_a_title(self, k: int, most: int, *, stopping: bool = True) -> bool:
        """Whether a title may stand within some words behind a word: its phrase has not stopped before."""
        text, words = self.text, self.words
        end = words[k].end
        for behind in range(k + 1, min(k + most, len(words) - 1) + 1):
            word = words[behind]
            if (word.start - end != 1 or text[end] != " ") and not _SPACES.fullmatch(
                text, end, word.start
            ):
                return _OPEN_GAP.match(text, end) is not None
            if self.hints[behind] & TITLE:
                return True
            if stopping and stops(text[word.start : word.end]):
                return False
            end = word.end
        return False


_OPEN_GAP = re.compile(rf"[ ]{{0,3}}[(·㈜'{SINGLE}/-]")
"""Signs that may stand within a phrase; what is behind them is left to the rules."""
_SPACES = re.compile("[ ]{1,3}")


@lru_cache(maxsize=8)
def scanned(text: str, own: frozenset[str]) -> Scan:
    """Return the words of a text with what each may be, looked at once for all rules; ``own``: the user's titles."""
    return scan_with(text, _hints_by_word(own))


@lru_cache(maxsize=8)
def _hints_by_word(own: frozenset[str]) -> Kept[Parted, int]:
    return Kept(partial(_hints, own))


def scan_with(text: str, hints: Kept[Parted, int]) -> Scan:
    """Return the words of a text with what a table says that each may be."""
    words = words_of(text)
    return Scan(text, words.parted, list(map(hints.__getitem__, words.parts)), words.gaps)


def scan_of(text: str) -> Scan:
    """Return the words of a text with what each may be."""
    return scanned(text, added().titles)
