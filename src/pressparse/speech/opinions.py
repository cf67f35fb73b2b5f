"""What rules say of where a person's name stands in a phrase: one opinion among the facts that are weighed."""

from collections.abc import Sequence

from pressparse.entities.names import is_body, is_foreign, is_name, is_plain_word, is_unit, likeness
from pressparse.language.morphology import tokens
from pressparse.lexicon.countries import COUNTRIES
from pressparse.lexicon.regions import FOREIGN_PLACES, REGIONS
from pressparse.lexicon.surnames import COMMON, GIVEN, NOT_NAMES
from pressparse.pattern import deferred
from pressparse.speech.roles import title_of

CLEAR = 2
"""`likeness` of a word that surely looks like a name."""
FULL = 3
"""Syllables of a usual full name."""
_LONGEST_NAME = 3
_USUAL_FOREIGN = 2
"""Words of a foreign name at most, and where a body or country stands behind it."""
_HANGUL = deferred(r"[가-힣]+")


def opinion(words: Sequence[str], known: frozenset[str]) -> tuple[int, int] | None:
    """Return where the rules find a name; ``known``: names that stand elsewhere in the text."""
    last = len(words) - 1
    if last and title_of(words[last]):
        at = _korean(words, known)
        return _foreign(words, known) if at is None else (at, at + 1)
    for k in range(last - 1, max(0, last - _LONGEST_NAME) - 1, -1):
        if title_of(words[k]) and all(may_be_foreign(w) or len(w) == 1 for w in words[k + 1 :]):
            if last - k > 1:  # `가나사 CEO 존 스미스`
                return k + 1, last + 1
            break
    return (last, last + 1) if _is_name_alone(words, known) else None


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
    if k and degree < CLEAR and is_foreign(words[k - 1]):
        return 0  # `제이크 설리번`: the last name of a foreign one
    short = len(word) < FULL
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
    return len(read) == 1 and not read[0].known and not is_unit(word) and not title_of(word)


def _in_names_place(word: str, title: str) -> bool:
    """Whether a word that alone stands before a title can be a name although it looks like something else."""
    if len(word) != FULL or word in NOT_NAMES or word in REGIONS or word in COUNTRIES:
        return False
    if title.startswith(word[-1]) or word.endswith(title[-1:]):
        return False  # `진흥원 원장`
    if word[0] not in COMMON or not all(char in GIVEN for char in word[1:]):
        return (
            not is_unit(word) and not _is_known_noun(word) and _HANGUL.fullmatch(word) is not None
        )
    return not _is_known_noun(word)


def _is_known_noun(word: str) -> bool:
    """Whether the analyser reads a word as anything but a name, and does not guess."""
    if not is_plain_word(word):
        return False
    read = tokens(word)
    return len(read) > 1 or read[0].known


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
        and (may_be_foreign(words[front]) or (front and len(words[front]) == 1))
    ):
        front += 1
    if front == last and front < _LONGEST_NAME:
        return 0, front
    if front:
        return 0, min(front, _USUAL_FOREIGN)
    back = last
    while back > 0 and last - back < _LONGEST_NAME and may_be_foreign(words[back - 1]):
        back -= 1
    return (back, last) if back < last else None


def may_be_foreign(word: str) -> bool:
    """Return whether a word can be part of a foreign name."""
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
    return all(token.known and token.tag == "NNG" for token in tokens(word))


def _is_name_alone(words: Sequence[str], known: frozenset[str]) -> bool:
    word = words[-1]
    if word in known:
        return True
    if likeness(word) == CLEAR and len(word) >= FULL and is_name(word):
        return len(words) == 1 or title_of(words[-2]) is not None
    return bool(len(words) > 1 and likeness(word) and title_of(words[-2]) and is_name(word))
