"""Line breaks that a page has lost, so that two words run together: `협약 체결가나은행은`, `다라원 제공다라원 관계자는`.

Sites that are read without the ends of their lines glue titles, captions and paragraphs to what follows. Behind a full
stop a sentence ends anyway; within a word, a break is read where a name begins that the text says elsewhere, or that is
listed, and where what stands before it is whole: a credit, common nouns, an ending, a person. Only texts whose
sentences run together are looked at.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from itertools import islice

from pressparse.language.letters import JOINERS, OBJECTS, SUBJECTS, TOPICS
from pressparse.language.morphology import LIKE_NAMES, Reading, reading, tokens
from pressparse.language.wording import by_last, split_word
from pressparse.lexicon.agencies import OFFICIAL
from pressparse.lexicon.companies import COMPANIES, GROUPS
from pressparse.lexicon.gazetteer import gazetteer
from pressparse.lexicon.houses import HOUSES, KINDS, PARTIES
from pressparse.lexicon.notices import PHOTO_AGENCIES
from pressparse.pattern import scanning
from pressparse.text.glued import WHOLE_NAME, is_like_a_name, is_titled_name

_RUN_TOGETHER = scanning(r"[가-힣]다\.[가-힣A-Z“\"‘]")
_OFTEN = 2
"""So often a sentence runs into the next one where a page has lost its breaks; once may be a slip."""
_WORD = scanning(r"[가-힣A-Za-z\d&㈜]+")
_LONG_WORD = scanning(r"(?<![가-힣A-Za-z\d&㈜])[가-힣A-Za-z\d&㈜]{4,40}(?![가-힣A-Za-z\d&㈜])")
"""A word in which two may stand; what is longer still has lost its spaces, not a break."""
_CLOSED = scanning(r"(?:\A|[.?!”\"\n])\s*\Z")
_NEAR = 3
"""Code points before a word that show whether it opens a sentence."""
_BEFORE, _NAME, _LISTED = 2, 3, 4
"""Code points, at least, of what stands before a break, of a name that the text repeats, of one that it need not repeat."""
_LETTER = scanning(r"[A-Z]")
_LATIN = scanning(r"[A-Za-z\d&]")
_BEARING = frozenset([*TOPICS, *SUBJECTS])
_WHOSE = frozenset([*TOPICS, *SUBJECTS, *OBJECTS, *JOINERS, "의"])
"""Particles that show a name which no list has."""
_VERBS = ("하", "되", "시키")
"""How stems of verbs end, whose `는` is no particle."""
_KINDS = by_last([kind for kind in KINDS if len(kind) > 1])
_CREDITS = ("제공", "기자", "특파원", *PHOTO_AGENCIES)
_REGIONAL = "지방"
"""What stands before the name of an agency in those of its offices: `중부지방가람청`."""
_ENDINGS = frozenset(["EC", "EF", "JX", "JKB", "JKO"])
_NOUNS = frozenset(["NNG", "XSN", "XPN", "NNB"])


@lru_cache(maxsize=4)
def lost_breaks(text: str) -> tuple[int, ...]:
    """Return where a line break was lost within a word, in reading order; several views ask."""
    runs = islice(_RUN_TOGETHER.finditer(text), _OFTEN)
    return tuple(_breaks(text)) if sum(1 for _ in runs) == _OFTEN else ()


def _breaks(text: str) -> Iterator[int]:
    said: Counter[str] = Counter()
    for word, often in Counter(_WORD.findall(text)).items():
        said[split_word(word)[0]] += often
    heads = {stem[:_NAME] for stem in said if len(stem) >= _NAME}
    listed = _listed_heads()
    for each in _LONG_WORD.finditer(text):
        word, start = each[0], each.start()
        places = (
            k
            for k in range(_BEFORE, len(word) - 1)
            if word[k : k + _NAME] in heads or word[k : k + _LISTED] in listed
        )
        bracketed = text.startswith("(", each.end())
        at = next((k for k in places if _parts(word, k, said, bracketed=bracketed)), 0)
        at = at or _before_a_person_or_day(text, each)
        if at and not (_opens(text, start) or _is_one(split_word(word)[0], said)):
            yield start + at


def _before_a_person_or_day(text: str, word: re.Match[str]) -> int:
    """Return where common nouns or a sentence end that somebody's name is glued to, or which day it is, else 0."""
    shown = word[0]
    at = len(shown) - WHOLE_NAME
    behind = text[word.end() : word.end() + 2]
    if at >= _BEFORE and is_titled_name(text, word.start() + at, word.end()):
        read = tokens(shown)  # `교육부대변인` is made of words that are known
        apart = any(each.new or (each.start == at and each.tag == "NNP") for each in read)
        return at if apart and _is_whole(shown[:at]) else 0
    if not behind[1:].isdigit():
        return 0
    time = next((each for each in _BEFORE_DAYS if shown.endswith(each)), shown)
    at = len(shown) - len(time)
    return at if at >= _BEFORE and _is_noun(shown[:at]) else 0


_BEFORE_DAYS = ("지난해", "지난", "오는", "올해", "내년", "작년")
"""What stands before a day or a month, and tells of which year or week it is."""


def _opens(text: str, start: int) -> bool:
    """Whether a word opens a sentence."""
    return _CLOSED.search(text, max(0, start - _NEAR), start) is not None


@cache
def _listed() -> frozenset[str]:
    return frozenset([*COMPANIES, *HOUSES, *PARTIES, *GROUPS, *OFFICIAL]) | gazetteer()


@cache
def _listed_heads() -> frozenset[str]:
    return frozenset(name[:_LISTED] for name in _listed() if len(name) >= _LISTED)


def _is_one(stem: str, said: Mapping[str, int]) -> bool:
    """Whether a stem is one word: the text repeats it, or it is known."""
    return said[stem] > 1 or stem in _listed() or reading(stem) is Reading.NAME


def _parts(word: str, at: int, said: Mapping[str, int], *, bracketed: bool) -> bool:
    """Whether a word is two, of which the second begins at a place; ``bracketed``: a bracket stands behind it."""
    before, (name, particle) = word[:at], split_word(word[at:])
    known = name in _listed() and len(name) >= _LISTED
    if len(name) < _NAME or not (known or said.get(name)):
        return False
    if name[0].isdigit() or _LATIN.match(before[-1]):
        return False
    if _LETTER.match(name):  # elsewhere a space alone was lost: `회원사NARA와`
        bears = particle in _BEARING and (known or said.get(name, 0) > 1)
        return bears and _is_noun(before) and not before.endswith(_KINDS.get(before[-1], ()))
    shown = bracketed or particle in _WHOSE or before.endswith(_CREDITS)
    return (known or _is_a_name(name, shown=shown)) and _is_whole(before)


def _is_a_name(word: str, *, shown: bool) -> bool:
    """Whether a word that the text repeats is a name; ``shown``: what stands beside it shows one."""
    read = reading(word)
    if read is Reading.NAME:
        return True
    likely = shown or is_like_a_name(word)
    return likely and read in LIKE_NAMES and not word.endswith(_VERBS)


@lru_cache(maxsize=4096)
def _is_whole(words: str) -> bool:
    """Whether words end before a name: a credit, common nouns, somebody's name, or with a particle or an ending."""
    if words.endswith(_REGIONAL):
        return False
    if words.endswith(_CREDITS) or is_like_a_name(words) or _is_noun(words):
        return True
    read = tokens(words)
    return bool(read) and read[-1].tag in _ENDINGS


@lru_cache(maxsize=4096)
def _is_noun(words: str) -> bool:
    """Whether words are common nouns that the analyser knows, or a credit."""
    read = tokens(words)
    return words.endswith(_CREDITS) or all(each.tag in _NOUNS and not each.new for each in read)
