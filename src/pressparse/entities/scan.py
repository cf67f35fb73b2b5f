"""One look at the words and brackets of a text: what each may be, so that a rule is tried only where it can hold."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache, partial, reduce
from itertools import chain, compress
from operator import or_

from pressparse.entities import body_hints
from pressparse.entities.names import (
    LAST_OF_TITLED,
    PERSONAL,
    begins_like_a_noun,
    is_foreign,
    is_shaped,
    likeness,
    may_end_in_a_title,
    titled,
    titles_with,
)
from pressparse.entities.posts import stops
from pressparse.entities.stems import Parted, words_of
from pressparse.entities.transcription import MAY_BEGIN, likeness_abroad
from pressparse.language.kept import Kept
from pressparse.language.letters import SINGLE
from pressparse.lexicon.countries import COUNTRIES
from pressparse.lexicon.given_names import ALONE as _ALONE
from pressparse.lexicon.given_names import GIVEN_ABROAD, JAPANESE
from pressparse.lexicon.surnames import COMMON, DOUBLE
from pressparse.lexicon.surnames import FOREIGN as _FOREIGN
from pressparse.lexicon.titles import (
    AMBIGUOUS,
    CALLED,
    OCCUPATION_ENDS,
    OCCUPATIONS,
    PRIZES,
    RELATIONS,
)
from pressparse.lexicon.user import added
from pressparse.pattern import scanning

(TITLE, BARE_TITLE, NAME, NAMELIKE, SURNAME, SHAPE, FOREIGN, FOREIGN_STEM) = (
    1 << bit for bit in range(8)
)
LATIN, LETTER, STATE, CREDIT, GIVEN, ALONE = (1 << bit for bit in range(8, 14))
ROLE, CHOSEN, CALLING, PRIZE, TRANSCRIBED = (1 << bit for bit in range(14, 19))
"""What a word may be, one bit each: with a title in it, nothing but a title, a name, …"""

STATES = frozenset(
    [
        *("미", "중", "일", "러", "영", "불", "독", "국무부", "백악관", "크렘린", "크렘린궁"),
        *("펜타곤", "연방준비제도", "연준", "외무성", "나토"),
    ]
)
"""Beside the countries: what stands before the title of somebody in office there."""

FILMED = ("영상취재", "영상편집", "촬영기자", "영상디자인", "촬영", "편집", "그래픽", "번역")
STAGED = ("연출", "극본", "각본", "각색", "원작", "안무", "작곡", "작사", "주연", "사회")
CREDITS = (*FILMED, *STAGED)
"""The work behind which stands who did it; behind that for the stage without a sign as well."""

_HANGUL = scanning("[가-힣]+")
_CAPITALIZED = scanning("[A-Z][a-z]{1,12}")
_LETTERED = scanning("[A-Z](?![A-Za-z0-9&])")
_LONGEST_TITLE, _LONGEST_FOREIGN = 16, 15
_NAME_SIZES, _DOUBLE_SIZES = (2, 3), (3, 4)
_LONGEST_NAME = max(_DOUBLE_SIZES)


def _hints(titles: frozenset[str], bodies: frozenset[str], parted: Parted) -> int:
    """Return all that a word may be; ``titles``, ``bodies``: the user's."""
    stem, tail = parted
    word = stem + tail
    return _of_people(stem, tail, word, titles) | body_hints.hints_of(stem, word, bodies)


def _of_people(stem: str, tail: str, word: str, own: frozenset[str]) -> int:
    """Return what a word may be for people; ``own``: the user's titles."""
    first, found = word[0], _LISTED.get(word, 0)
    if first in _SURNAMES:
        if len(word) <= _LONGEST_NAME:
            found |= _as_a_name(word)
        if tail in _BEHIND_A_SHAPE and is_shaped(stem):
            found |= SHAPE
    elif "A" <= first <= "Z":
        found |= LATIN if _CAPITALIZED.fullmatch(word) else LETTER if _LETTERED.match(word) else 0
    if not _FOREIGN.isdisjoint(word):
        found |= _as_foreign(stem, word)
    found |= ALONE * (stem in _ALONE)
    if MAY_BEGIN[first] and word[1:] and likeness_abroad(word) >= _LIKELY_ABROAD:
        found |= TRANSCRIBED
    if word[-1] in _ENDS_TOLD:
        found |= _by_its_end(word)
    if own or (word[-1] in LAST_OF_TITLED and may_end_in_a_title(word)):
        found |= _by_its_title(word, own)
    return found


_BEHIND_A_SHAPE = PERSONAL | {"에"}


def _by_its_title(word: str, own: frozenset[str]) -> int:
    read = titles_with(own)[word]
    if read is None:
        return 0
    bare = not read.particle and 1 < len(word) <= _LONGEST_TITLE and _HANGUL.fullmatch(word)
    return TITLE | BARE_TITLE if bare else TITLE


_LISTS = (
    (GIVEN_ABROAD | JAPANESE, GIVEN),
    (COUNTRIES | STATES, STATE),
    (_ALONE, ALONE),
    (OCCUPATIONS | RELATIONS, ROLE),
    (frozenset(called + tail for called in CALLED for tail in PERSONAL), CALLING),
)
_LISTED = {
    word: sum(bit for words, bit in _LISTS if word in words)
    for word in frozenset().union(*(words for words, _ in _LISTS))
}
_SURNAMES = COMMON | {name[0] for name in DOUBLE}


def _by_its_end(word: str) -> int:
    """Return what a word may be by how it ends."""
    if word.endswith(CREDITS):
        return CREDIT
    if word.endswith(_TO):
        return CHOSEN if _is_what_one_gets(word) else 0
    if word.endswith(PRIZES):
        return PRIZE
    is_role = word[-2:] in OCCUPATION_ENDS or (word.endswith(BEING) and _is_a_person(word))
    return ROLE if is_role else 0


_TO = ("에", "에는")


def _is_what_one_gets(word: str) -> bool:
    """Whether a word with its particle is a post or a prize."""
    stem = word[: word.rindex("에")]
    return stem.endswith(PRIZES) or ((read := titled(stem)) is not None and not read.particle)


BEING = ("인", "였던", "이었던", "이던")
"""How the copula ends before whom something is told of: `주민인 홍길동`."""


def _is_a_person(word: str) -> bool:
    """Whether a word says who somebody is, its copula behind it: `제1저자인`, `화가였던`."""
    stem = word[: -len(next(end for end in BEING if word.endswith(end)))]
    if len(stem) > 1 and stem[-1] in _ENDS_OF_PERSONS:
        return True
    read = titled(stem)
    return read is not None and not read.particle and read.title not in AMBIGUOUS


_ENDS_TOLD = frozenset(end[-1] for end in (*CREDITS, *_TO, *PRIZES, *OCCUPATION_ENDS, *BEING))
"""The last syllables of the words of which :func:`_by_its_end` tells."""
_ENDS_OF_PERSONS = frozenset("자가민꾼객생우녀")
"""Last syllables of nouns for persons that seldom end nouns for bodies."""


def _as_a_name(word: str) -> int:
    size = len(word)
    if size == 1:
        return SURNAME if word in COMMON else 0
    shaped = size in _NAME_SIZES and word[0] in COMMON
    shaped = shaped or (size in _DOUBLE_SIZES and word.startswith(DOUBLE))
    if not shaped or not _HANGUL.fullmatch(word):
        return 0
    return NAME | NAMELIKE if likeness(word) or begins_like_a_noun(word) else NAMELIKE


def _as_foreign(stem: str, word: str) -> int:
    if not _HANGUL.fullmatch(word):
        return 0
    found = FOREIGN_STEM if is_foreign(stem) else 0
    if len(word) <= _LONGEST_FOREIGN and not word.endswith("의") and is_foreign(word):
        found |= FOREIGN
    return found


_LIKELY_ABROAD = 50
"""How much a word looks like a transcription, at least, where a name of such words may begin."""


_OPENING = scanning(r"[(\[<【［‘'“\"]")


@dataclass(frozen=True)
class Scan:
    """The words of a text with what each may be."""

    text: str
    starts: Sequence[int]
    stem_ends: Sequence[int]
    ends: Sequence[int]
    stems: Sequence[str]
    tails: Sequence[str]
    hints: Sequence[int]
    gaps: Sequence[str]
    """What stands behind each word, before the next one; nothing behind the last one."""

    @cached_property
    def _by_hints(self) -> Mapping[int, list[int]]:
        """The places of the words that may be something, by all that each of them may be."""
        found: defaultdict[int, list[int]] = defaultdict(list)
        for k, hints in compress(enumerate(self.hints), self.hints):
            found[hints].append(k)
        return found

    def having(self, some: int) -> list[int]:
        """Return the places of the words that have some of these hints, in order."""
        places = [each for hints, each in self._by_hints.items() if hints & some]
        if len(places) > 1:
            return sorted(chain.from_iterable(places))
        return places[0] if places else []

    @cached_property
    def present(self) -> int:
        """All that some word of the text may be."""
        return reduce(or_, self._by_hints, 0)

    @cached_property
    def openings(self) -> Mapping[str, list[int]]:
        """Where each of the brackets and quotation marks opens."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        for opening in _OPENING.finditer(self.text):
            found[opening[0]].append(opening.start())
        return found

    def opened_by(self, signs: str) -> list[int]:
        """Return where some brackets open, in order."""
        return sorted(chain.from_iterable(self.openings.get(sign, ()) for sign in signs))

    @cached_property
    def holding(self) -> Mapping[str, list[int]]:
        """The round brackets of the text by what is right behind them: a digit, a capital, Han or other letters."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        for at in self.openings.get("(", ()):
            found[_kind_of(self.text[at + 1 : at + 2])].append(at)
        return found

    @cached_property
    def breaks(self) -> list[int]:
        """The words behind which something else than spaces stands, the last one of the text among them."""
        return [k for k, gap in enumerate(self.gaps) if gap not in _SPACES]

    @cached_property
    def listings(self) -> list[int]:
        """The words behind which the sign of a list stands."""
        gaps = self.gaps
        return [k for k in self.breaks if gaps[k] in _LISTED_BY]

    @cached_property
    def _titles(self) -> list[int]:
        """The words with a title in them, and the end of the text."""
        return [*self.having(TITLE), len(self.starts)]

    def gap(self, k: int) -> str:
        """Return what stands between a word and the one behind it; nothing behind the last word."""
        return self.gaps[k]

    def leads_to_a_title(self, k: int, most: int, *, stopping: bool = True) -> bool:
        """Whether a title may stand within some words behind a word: its phrase has not stopped before."""
        title = self._titles[bisect_right(self._titles, k)]
        stop = self.breaks[bisect_left(self.breaks, k)]
        if stop < title:
            if stop - k >= most or not _OPEN_GAP.match(self.gaps[stop]):
                return False
        elif title - k > most:
            return False
        if not stopping:
            return True
        text, starts, ends = self.text, self.starts, self.ends
        between = range(k + 1, min(title, stop + 1))
        gaps = self.gaps
        return not any(
            gaps[near] not in _DOTS and stops(text[starts[near] : ends[near]]) for near in between
        )


_OPEN_GAP = scanning(rf"[ ]{{0,3}}[(·㈜'{SINGLE}/-]|\)$")
"""Signs that may stand within a phrase; what is behind them is left to the rules."""
_DOTS = frozenset("·ㆍ‧")
_SPACES = frozenset([" ", "  ", "   "])
_LISTED_BY = frozenset(
    f"{before}{sign}{behind}" for sign in ",·" for before in ("", " ") for behind in ("", " ")
)


def _kind_of(sign: str) -> str:
    """Return of which kind a sign is: a digit, a Latin capital, a Han letter, another letter, none of them."""
    if "가" <= sign <= "힣":
        return WORD
    if sign.isdecimal():
        return DIGIT
    if "A" <= sign <= "Z":
        return CAPITAL
    if "一" <= sign <= "鿿":
        return HAN
    return WORD if sign.isalpha() else ""


DIGIT, CAPITAL, HAN, WORD = "digit", "capital", "han", "word"
"""What brackets hold, by the sign right behind them."""


def scan_of(text: str) -> Scan:
    """Return the words of a text with what each may be, looked at once for all rules."""
    own = added()
    return _scanned(text, own.titles, own.bodies)


@lru_cache(maxsize=8)
def _scanned(text: str, titles: frozenset[str], bodies: frozenset[str]) -> Scan:
    words, hints = words_of(text), _hints_by_word(titles, bodies)
    gaps = [*words.gaps[:-1], ""] if words.gaps else []
    return Scan(
        *(text, words.starts, words.stem_ends, words.ends, words.stems, words.endings),
        list(map(hints.__getitem__, words.parts)),
        gaps,
    )


@lru_cache(maxsize=8)
def _hints_by_word(titles: frozenset[str], bodies: frozenset[str]) -> Kept[Parted, int]:
    return Kept(partial(_hints, titles, bodies))
