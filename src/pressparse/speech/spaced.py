"""Full names that a layout, or a habit, writes with a space: `김 가람 회장`, `안 상식 사장`."""

from collections.abc import Sequence
from dataclasses import replace

from pressparse.entities.names import LIKELY, is_body, likeness
from pressparse.language.endings import Form
from pressparse.language.morphology import tokens
from pressparse.language.words import Word
from pressparse.lexicon.countries import COUNTRIES
from pressparse.lexicon.regions import REGIONS
from pressparse.lexicon.surnames import SURNAMES
from pressparse.lexicon.titles import MODIFIERS
from pressparse.speech.opinions import FULL
from pressparse.speech.roles import title_of

_ADVERBS_ALIKE = frozenset("안")
"""Family names that are adverbs, behind which no noun stands: `안 상식 사장`."""
_GIVEN_AND_POST = 2
"""Words: a given name, a post."""


def is_family(word: Word, words: Sequence[Word]) -> bool:
    """Return whether what looks like an adverb is the family name before a given name and a post."""
    if word.form is not Form.ADVERB or len(words) != _GIVEN_AND_POST:
        return False
    given, post = words
    alike = word.stem in _ADVERBS_ALIKE and title_of(post.stem) is not None
    return alike and _is_given(word, given)


def over_break(text: str, words: list[Word]) -> list[Word]:
    """Return words with the family name that a line ends in before a given name and a post."""
    if len(words) != _GIVEN_AND_POST or words[0].start < _FAMILY_AND_BREAK:
        return words
    given, post = words
    start = given.start - _FAMILY_AND_BREAK
    family = replace(given, start=start, end=start + 1, noun_end=start + 1, stem=text[start])
    if text[start + 1] != "\n" or text[start - 1 : start] not in {"", " ", "\n"}:
        return words
    if family.stem not in SURNAMES or not _is_given(family, given) or not title_of(post.stem):
        return words
    return [replace(given, start=start, stem=family.stem + given.stem), post]


_FAMILY_AND_BREAK = 2
"""Code points: a family name at the end of a line, the break."""


def spelled(words: list[Word]) -> list[Word]:
    """Return words where a full name is one: `김 가람 회장`, not `전 미국 대통령`."""
    for k in range(len(words) - 2):
        family, given, post = words[k : k + 3]
        if family.stem in SURNAMES and _is_given(family, given) and title_of(post.stem):
            whole = replace(given, start=family.start, stem=family.stem + given.stem)
            return [*words[:k], whole, *words[k + 2 :]]
    return words


def _is_given(family: Word, word: Word) -> bool:
    """Whether a word behind a family name is the given name, and not what somebody is, or where."""
    if family.particle or word.particle or len(word.stem) != FULL - 1:
        return False
    if likeness(family.stem + word.stem) != LIKELY or title_of(word.stem) or is_body(word.stem):
        return False
    if word.stem in MODIFIERS or word.stem in REGIONS or word.stem in COUNTRIES:
        return False
    return family.stem in _ADVERBS_ALIKE or any(token.tag != "NNG" for token in tokens(word.stem))
