"""What rules say of where a person's name stands in a phrase: one opinion among the facts that are weighed."""

from collections.abc import Sequence
from enum import IntEnum, auto

from pressparse.entities.names import is_body, is_foreign, is_name, is_plain_word, is_unit, likeness
from pressparse.entities.people_abroad import PARTICULES
from pressparse.entities.people_transcribed import may_be_part
from pressparse.entities.transcription import CLEAR as TRANSCRIBED
from pressparse.entities.transcription import likeness_abroad
from pressparse.language.morphology import tokens
from pressparse.lexicon.countries import COUNTRIES
from pressparse.lexicon.given_names import COMMON_TOO, GIVEN_ABROAD
from pressparse.lexicon.regions import FOREIGN_PLACES, REGIONS
from pressparse.lexicon.speakers import BODY_ENDS, UNIT_ENDS, VOICE_ENDS, WORDS_OF_THEIR_OWN
from pressparse.lexicon.surnames import COMMON, FOREIGN, GIVEN, NOT_NAMES
from pressparse.lexicon.titles import MODIFIERS, TITLES
from pressparse.pattern import deferred
from pressparse.speech.roles import is_common_person, title_of

CLEAR = 2
"""`likeness` of a word that surely looks like a name."""
FULL = 3
"""Syllables of a usual full name."""
MOST_NAMED = 3
"""Words of a name from abroad."""
_USUAL_FOREIGN = 2
"""Words that a name from abroad usually has."""
LONGEST_WORD = 6
"""Syllables of a word of a name."""
HANGUL = deferred(r"[가-힣]+")
"""A word of syllables alone."""


def opinion(words: Sequence[str], known: frozenset[str]) -> tuple[int, int] | None:
    """Return where the rules find a name; ``known``: names that stand elsewhere in the text."""
    last = len(words) - 1
    if behind := _behind_role(words):
        found = opinion(words[behind:], known)
        return (found[0] + behind, found[1] + behind) if found else None
    if last and title_of(words[last]):
        if called := _by_given_name(words, last):
            return 0, called
        at = _korean(words, known)
        return _foreign(words, known) if at is None else (at, at + 1)
    for k in range(last - 1, max(0, last - MOST_NAMED) - 1, -1):
        if title_of(words[k]) and _are_abroad(words[k + 1 :]):
            if last - k > 1:  # `가나사 CEO 존 스미스`
                return k + 1, last + 1
            break
    return (last, last + 1) if _is_name_alone(words, known) else None


def _are_abroad(words: Sequence[str]) -> bool:
    """Whether words behind a title may be a name from abroad; behind a given name any word may be the last one."""
    if len(words) == _USUAL_FOREIGN and is_given_abroad(words[0]):
        return _may_follow_a_given_name(words[1])
    return all(may_be_foreign(word) or len(word) == 1 for word in words)


def _behind_role(words: Sequence[str]) -> int:
    """Return where a name from abroad begins behind a word for what somebody is, or 0."""
    for k in range(len(words) - 2, 1, -1):
        if _is_only_a_role(words[k - 1]) and (is_given_abroad(words[k]) or is_foreign(words[k])):
            return k
    return 0


def _is_only_a_role(word: str) -> bool:
    """Whether a word only says what somebody is whose name follows: `나래상 수상자 엘레나 벨몬 교수`."""
    return is_common_person(word) and not is_body(word) and title_of(word) is None


def _by_given_name(words: Sequence[str], last: int) -> int | None:
    """Return how many words a name from abroad has that begins with a given name and stands before its body."""
    if last <= 1 or words[0] not in GIVEN_ABROAD or not _may_follow_a_given_name(words[1]):
        return None
    if words[0] in COMMON_TOO and not (len(words[1]) == 1 or is_foreign(words[1])):
        return None
    third = is_foreign(words[2]) or may_be_part(words[2])
    whole = last > _USUAL_FOREIGN and third and not is_owner(words[2])
    if whole and words[1] in PARTICULES:
        return MOST_NAMED
    whole = whole and last > MOST_NAMED
    return MOST_NAMED if whole and is_given_abroad(words[1]) else _USUAL_FOREIGN


def is_given_abroad(word: str) -> bool:
    """Return whether a word is a given name from abroad and hardly anything else."""
    return word in GIVEN_ABROAD and word not in COMMON_TOO


def _may_follow_a_given_name(word: str) -> bool:
    """Whether a word behind a given name from abroad may be the last name, for its form alone."""
    return (
        HANGUL.fullmatch(word) is not None
        and len(word) <= LONGEST_WORD
        and word not in MODIFIERS
        and not title_of(word)
        and not (_is_known(word) or (len(word) > 1 and is_body(word) and not is_foreign(word)))
    )


class _Rank(IntEnum):
    """How much a word before a title looks like a Korean name, for what it is and where it stands."""

    NONE = 0
    ODD = auto()
    """Unlike a name, but alone before a title."""
    PLAIN = auto()
    """Right before the title, and a plain word as well."""
    PERHAPS_AMID = auto()
    PERHAPS = auto()
    LIKELY = auto()
    CLEAR_AMID = auto()
    CLEAR_FIRST = auto()
    CLEAR = auto()
    KNOWN = auto()
    """Named elsewhere in the text."""


def _korean(words: Sequence[str], known: frozenset[str]) -> int | None:
    """Return which word before the title is the most like a Korean name."""
    ranks = [_rank(words, k, known) for k in range(len(words) - 1)]
    most = max(ranks, default=_Rank.NONE)
    return ranks.index(most) if most else None


def _rank(words: Sequence[str], k: int, known: frozenset[str]) -> _Rank:
    word = words[k]
    degree = 0 if word in TITLES else likeness(word)
    if not degree:
        odd = k == 0 and len(words) == FULL - 1 and _in_names_place(word, words[1])
        return _Rank.ODD if odd else _Rank.NONE
    if degree < CLEAR and _part_of_foreign(words, k):
        return _Rank.NONE
    if word in known:
        return _Rank.KNOWN
    if degree == CLEAR:
        if k and is_unit(word) and is_plain_word(word):
            return _Rank.PERHAPS_AMID  # `국제국`
        beside = k == len(words) - 2
        return _Rank.CLEAR if beside else _Rank.CLEAR_AMID if k else _Rank.CLEAR_FIRST
    return _rank_of_likely(words, k)


def _part_of_foreign(words: Sequence[str], k: int) -> bool:
    """Whether a word is rather the first or last of a foreign name: `이언 샘스`, `제이크 설리번`."""
    if k and is_foreign(words[k - 1]):
        return True
    return len(words[k]) < FULL and k + 1 < len(words) - 1 and _is_strange(words[k + 1])


def _rank_of_likely(words: Sequence[str], k: int) -> _Rank:
    """Return the rank of a word that may be a name."""
    word = words[k]
    if words[k + 1] in MODIFIERS and len(word) == FULL:
        return _Rank.LIKELY
    if k == len(words) - 2:
        return _Rank.LIKELY if k == 0 or not is_plain_word(word) else _Rank.PLAIN
    if is_unit(word) or (
        is_plain_word(word) if k else _is_known_noun(word) and not _is_taken_apart(word)
    ):
        return _Rank.NONE
    return _Rank.PERHAPS_AMID if k else _Rank.PERHAPS


def _is_taken_apart(word: str) -> bool:
    """Whether the analyser sees a word of one sound and a noun in what is a usual full name: `오강인`."""
    read = tokens(word)
    return (
        len(word) == FULL
        and [token.end - token.start for token in read] == [1, 2]
        and all(char in GIVEN for char in word[1:])
    )


def _is_strange(word: str) -> bool:
    """Whether a word looks foreign, or the analyser only guesses what it is."""
    if is_foreign(word):
        return True
    read = tokens(word)
    return len(read) == 1 and read[0].new and not is_unit(word) and not title_of(word)


def _in_names_place(word: str, title: str) -> bool:
    """Whether a word that alone stands before a title can be a name although it looks like something else."""
    if len(word) != FULL or word in NOT_NAMES or word in REGIONS or word in COUNTRIES:
        return False
    if word in TITLES:
        return False
    if word in WORDS_OF_THEIR_OWN:
        return False
    if title.startswith(word[-1]) or word.endswith(title[-1:]):
        return False  # `진흥원 원장`
    if word[0] not in COMMON or not all(char in GIVEN for char in word[1:]):
        return not is_unit(word) and not _is_known_noun(word) and HANGUL.fullmatch(word) is not None
    return not _is_known_noun(word)


def _is_known_noun(word: str) -> bool:
    """Whether the analyser reads a word as anything but a name, and does not guess."""
    if not is_plain_word(word):
        return False
    read = tokens(word)
    return len(read) > 1 or not read[0].new


def _foreign(words: Sequence[str], known: frozenset[str]) -> tuple[int, int] | None:
    """Return where a foreign name stands before a title: at the front, or right before the title."""
    last = len(words) - 1
    for size in range(min(last, MOST_NAMED), 0, -1):
        if " ".join(words[last - size : last]) in known:
            return last - size, last
        if " ".join(words[:size]) in known:
            return 0, size
    front = _front(words, last)
    owner = _owner(words, front, last)
    if owner and owner <= MOST_NAMED:
        return 0, owner
    if front == last and front < MOST_NAMED:
        return 0, front
    if front:
        return 0, min(front, _USUAL_FOREIGN)
    back = last
    while back > 0 and last - back < MOST_NAMED and may_be_foreign(words[back - 1]):
        back -= 1
    return (back, last) if back < last else None


def is_foreign_name(words: Sequence[str]) -> bool:
    """Return whether words without a title are a foreign name of several words: `엠버 니콜`."""
    several = 1 < len(words) <= MOST_NAMED
    return several and is_foreign(words[0]) and all(map(may_be_named, words))


def is_transcribed(words: Sequence[str]) -> bool:
    """Return whether two or three words are a name from abroad by the syllables that they are written with: `앙톤 모로댕`."""
    if not 1 < len(words) <= MOST_NAMED or not all(map(may_be_part, words)):
        return False
    return sum(map(likeness_abroad, words)) >= TRANSCRIBED


def is_owner(word: str) -> bool:
    """Return whether a word before a title says where it is held: a body, a country, a place, letters."""
    return (
        is_body(word) or _is_known(word) or len(word) > LONGEST_WORD or not HANGUL.fullmatch(word)
    )


def _front(words: Sequence[str], last: int) -> int:
    """Return how many words at the head may be a foreign name."""
    front = 0
    while (
        front < last
        and front < MOST_NAMED
        and (
            may_be_foreign(words[front])
            or (len(words[front]) == 1 and _is_short(words, front))
            or _like_a_body(words, front, last)
        )
    ):
        front += 1
    return front


def _is_short(words: Sequence[str], k: int) -> bool:
    """Whether a word of one sound belongs to a foreign name: behind another, or before one that is foreign."""
    if k:
        return words[k] not in MODIFIERS
    return _sounds_foreign(words[1])


def _sounds_foreign(word: str) -> bool:
    return any(char in FOREIGN for char in word)


def _like_a_body(words: Sequence[str], k: int, last: int) -> bool:
    """Whether a word only happens to end like a body or a place: `뤼시 가나대 교수`, `도시마사 장관`."""
    word = words[k]
    if not _ends_by_chance(word):
        return False
    if k:
        return word.endswith(_SOUNDS) and (may_be_foreign(words[0]) or words[0].endswith(_SOUNDS))
    if last == 1 or (words[1].endswith(_PLACE_ENDS) and word.endswith(_PLACE_ENDS)):
        return False
    follows = words[1]
    owned = is_owner(follows) or follows.endswith(_SOUNDS)
    return owned or (len(follows) == 1 and follows not in COMMON) or may_be_foreign(follows)


def _ends_by_chance(word: str) -> bool:
    """Whether a word that the analyser does not know as a noun ends in one sound of a body's."""
    read = tokens(word)
    if len(read) != 1 or not (read[0].new or read[0].tag == "NNP"):
        return False
    if not 1 < len(word) <= _LONGEST_BY_CHANCE or not is_unit(word) or _is_known(word):
        return False
    return not (word.endswith(_LONGER_ENDS + _PLACE_ENDS[2:] + _OF_BODIES) or title_of(word))


_LONGEST_BY_CHANCE = 4
"""Syllables of a word of a name that ends like a body by chance."""
_PLACE_ENDS = ("시", "도", "군", "구", "읍", "면", "동", "리")
"""How places end; two in a row are one in another, no name."""
_OF_BODIES = ("당", "청", "처")
"""Last sounds of bodies that hardly any name ends in."""
_SOUNDS = ("시", "사", "도", "부")
"""Last sounds of Japanese and Chinese names that bodies and places end in as well."""
_LONGER_ENDS = tuple(
    end for end in (*BODY_ENDS, *UNIT_ENDS, *VOICE_ENDS) if len(end) > 1 and end.isalpha()
)


def _is_known(word: str) -> bool:
    return word in REGIONS or word in COUNTRIES or word in FOREIGN_PLACES


def _owner(words: Sequence[str], front: int, last: int) -> int | None:
    """Return where the body begins before which a foreign name stands; before a country it may look like a verb."""
    if front:
        owner = next((k for k in range(front, last) if is_owner(words[k])), None)
        return owner if owner and all(map(may_be_named, words[:owner])) else None
    country = next((k for k in range(2, last) if words[k] in COUNTRIES), None)
    if country is None or not tokens(words[country - 1])[0].new:
        return None
    plain = all(HANGUL.fullmatch(word) and not title_of(word) for word in words[:country])
    return country if plain else None  # `리나 벨몬도 미국 장관`


def may_be_named(word: str) -> bool:
    """Return whether a word up to the first body can be part of a name: no common noun, no modifier, no title."""
    return (
        HANGUL.fullmatch(word) is not None
        and not title_of(word)
        and word not in MODIFIERS
        and not _is_noun(word)
    )


def may_be_foreign(word: str) -> bool:
    """Return whether a word can be part of a foreign name."""
    return (
        HANGUL.fullmatch(word) is not None
        and len(word) <= LONGEST_WORD
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


def _is_name_alone(words: Sequence[str], known: frozenset[str]) -> bool:
    word = words[-1]
    if word in known:
        return True
    if likeness(word) == CLEAR and len(word) >= FULL and is_name(word):
        return len(words) == 1 or title_of(words[-2]) is not None
    return bool(len(words) > 1 and likeness(word) and title_of(words[-2]) and is_name(word))
