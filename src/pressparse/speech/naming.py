"""A person in a phrase: which of its words is the name, which the title, which the body."""

from collections.abc import Sequence
from dataclasses import dataclass

from pressparse.entities.names import (
    is_body,
    is_foreign,
    is_name,
    is_plain_word,
    is_unit,
    likeness,
    titled,
)
from pressparse.language.morphology import tokens
from pressparse.lexicon.countries import COUNTRIES
from pressparse.lexicon.regions import FOREIGN_PLACES, REGIONS
from pressparse.lexicon.surnames import COMMON, GIVEN, NOT_NAMES
from pressparse.lexicon.titles import MODIFIERS, NOT_TITLES, ROLE_ENDS
from pressparse.pattern import deferred

CLEAR = 2
"""`likeness` of a word that surely looks like a name."""
_HANGUL = deferred(r"[가-힣]+")
_NAME_LENGTH = (2, 3)
_LONGEST_NAME = 3
_USUAL_FOREIGN = 2
"""Words of a foreign name at most, and where a body or country stands behind it."""


@dataclass(frozen=True, slots=True)
class PersonIn:
    """Who a phrase names: ranges of its words, by index."""

    name: tuple[int, int]
    title: tuple[int, int] | None
    body: tuple[int, int] | None


def title_of(word: str) -> str | None:
    """Return the title that a word is or ends in; generously, since it stands in a phrase that speaks."""
    read = titled(word)
    if read and not read.particle:
        return read.stem
    if word in NOT_TITLES or not word.endswith(ROLE_ENDS) or is_body(word):
        return None
    return word


def person(words: Sequence[str], known: frozenset[str]) -> PersonIn | None:
    """Return who the words of a phrase name, or None; ``known``: names that stand elsewhere in the text.

    `가나청 홍길동 국장`, `홍길동 가나리경로당 회장`, `가수 홍길동`, `존 스미스 가나주 주지사`.
    """
    words = without_courtesy(words) if words else words
    if not words:
        return None
    last = len(words) - 1
    if last and title_of(words[last]):
        at = _korean(words, known)
        if at is not None:
            return _around(words, at, at + 1)
        foreign = _foreign(words, known)
        if foreign is not None:
            return _around(words, *foreign)
        return None
    for k in range(last - 1, max(0, last - _LONGEST_NAME) - 1, -1):
        if title_of(words[k]) and all(_may_be_foreign(w) or len(w) == 1 for w in words[k + 1 :]):
            if last - k > 1:  # `가나사 CEO 존 스미스`
                return PersonIn((k + 1, last + 1), (k, k + 1), (0, k) if k else None)
            break
    if _is_name_alone(words, known):
        before = title_of(words[last - 1]) if last else None
        title = (last - 1, last) if before else None
        return PersonIn((last, last + 1), title, (0, last - 1) if before and last > 1 else None)
    return None


def without_courtesy(words: Sequence[str]) -> Sequence[str]:
    """Return words without 씨 behind a name, in its word or as its own: `농민 홍길동씨`."""
    if words[-1] in _COURTESY:
        return words[:-1]
    if len(words[-1]) > _FULL and words[-1][-1] in _COURTESY and likeness(words[-1][:-1]):
        return [*words[:-1], words[-1][:-1]]
    return words


_COURTESY = frozenset("씨군양님")


def _korean(words: Sequence[str], known: frozenset[str]) -> int | None:
    """Return which word before the title is the most like a Korean name."""
    best, most = None, 0
    for k, word in enumerate(words[:-1]):
        weight = _weight(words, k, word, known)
        if weight > most:
            best, most = k, weight
    return best


def _weight(words: Sequence[str], k: int, word: str, known: frozenset[str]) -> int:
    degree = likeness(word)
    beside = k == len(words) - 2
    if not degree:
        return 3 if k == 0 and len(words) == 2 and _in_names_place(word, words[1]) else 0
    short = len(word) < _FULL
    if short and k + 1 < len(words) - 1 and degree < CLEAR and _is_strange(words[k + 1]):
        return 0  # `이언 샘스 가나 대변인`
    if word in known:
        return 10
    if beside:
        return 8 if degree == CLEAR else 6 if k == 0 or not is_plain_word(word) else 4
    if degree < CLEAR and (
        is_unit(word) or (_is_known_noun(word) if k == 0 else is_plain_word(word))
    ):
        return 0
    return (5 if k == 0 else 4) + degree


def _is_strange(word: str) -> bool:
    """Whether a word looks foreign, or the analyser only guesses what it is."""
    if is_foreign(word):
        return True
    read = tokens(word)
    return len(read) == 1 and read[0].new and not is_unit(word) and not title_of(word)


def _in_names_place(word: str, title: str) -> bool:
    """Whether a word that alone stands before a title can be a name although it looks like something else."""
    if len(word) != _FULL or word in NOT_NAMES or word in REGIONS or word in COUNTRIES:
        return False
    if title.startswith(word[-1]) or word.endswith(title[-1:]):
        return False  # `진흥원 원장`
    if word[0] not in COMMON or not all(char in GIVEN for char in word[1:]):
        return (
            not is_unit(word) and not _is_known_noun(word) and _HANGUL.fullmatch(word) is not None
        )
    return not _is_known_noun(word)


_FULL = 3
"""Syllables of a usual full name."""


def _is_known_noun(word: str) -> bool:
    """Whether the analyser reads a word as anything but a name, and does not guess."""
    if not is_plain_word(word):
        return False
    read = tokens(word)
    return len(read) > 1 or not read[0].new


def _foreign(words: Sequence[str], known: frozenset[str]) -> tuple[int, int] | None:
    """Return where a foreign name stands before a title: at the front, or right before the title."""
    last = len(words) - 1
    for size in range(min(last, _LONGEST_NAME), 0, -1):
        if " ".join(words[last - size : last]) in known:
            return last - size, last
        if " ".join(words[:size]) in known:
            return 0, size
    front = 0
    while (
        front < last
        and front < _LONGEST_NAME
        and (_may_be_foreign(words[front]) or (front and len(words[front]) == 1))
    ):
        front += 1
    if front == last and front < _LONGEST_NAME:
        return 0, front
    if front:
        return 0, min(front, _USUAL_FOREIGN)
    back = last
    while back > 0 and last - back < _LONGEST_NAME and _may_be_foreign(words[back - 1]):
        back -= 1
    return (back, last) if back < last else None


def _may_be_foreign(word: str) -> bool:
    return (
        _HANGUL.fullmatch(word) is not None
        and word not in REGIONS
        and word not in COUNTRIES
        and word not in FOREIGN_PLACES
        and not title_of(word)
        and (
            is_foreign(word)
            or (not is_body(word) and [token.tag for token in tokens(word)] == ["NNP"])
            or (
                not is_unit(word)
                and not is_plain_word(word)
                and not _is_noun(word)
                and word not in NOT_NAMES
            )
        )
    )


def _is_noun(word: str) -> bool:
    """Whether the analyser knows a word as a common noun."""
    return all(not token.new and token.tag == "NNG" for token in tokens(word))


def _around(words: Sequence[str], first: int, last: int) -> PersonIn:
    """Return a person with the title behind the name and the body before or between."""
    begin = len(words) - 1
    while begin - 1 >= last and words[begin - 1] in MODIFIERS:
        begin -= 1
    if begin - 1 >= last and title_of(words[begin - 1]) and words[begin - 1].endswith(_GRADES):
        begin -= 1
    body = (0, first) if first else ((last, begin) if last < begin else None)
    return PersonIn((first, last), (len(words) - 1, len(words)), body)


_GRADES = ("수석", "선임", "책임", "상임", "담당", "총괄", "공동", "부문")


def _is_name_alone(words: Sequence[str], known: frozenset[str]) -> bool:
    word = words[-1]
    if word in known:
        return True
    if likeness(word) == CLEAR and len(word) > _NAME_LENGTH[0] and is_name(word):
        return len(words) == 1 or title_of(words[-2]) is not None
    return bool(len(words) > 1 and likeness(word) and title_of(words[-2]) and is_name(word))
