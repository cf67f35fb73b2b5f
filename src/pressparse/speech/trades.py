"""A person beside a word for what somebody is, where neither lists nor weights know the name or the word."""

from collections.abc import Sequence

from pressparse.entities.names import is_body, is_name, likeness
from pressparse.language.morphology import tokens
from pressparse.language.words import Word
from pressparse.lexicon.speakers import DESCRIBING, SHORT_BODY, STANDINGS, WORDS_OF_THEIR_OWN
from pressparse.lexicon.titles import OCCUPATIONS, RELATIONS
from pressparse.speech import bodies
from pressparse.speech.ground import Ground, Voice, span_of, text_of
from pressparse.speech.heard import BESIDE, Heard
from pressparse.speech.opinions import CLEAR, FULL
from pressparse.speech.roles import is_common, is_people, is_what_they_are, title_of


def behind(ground: Ground, words: Sequence[Word]) -> Voice | None:
    """Read a name that looks like none behind what somebody is: `가수 하늘지기는`, `그룹 새벽별 멤버 리온이`."""
    if len(words) < _TRADE_AND_NAME or words[-2].comma or words[-2].bracket:
        return None
    trade, name = words[-2].stem, words[-1].stem
    if trade.endswith(DESCRIBING) or is_body(name):
        return None
    if title_of(trade) != trade:
        return _behind_standing(ground, words)
    if title_of(name) or is_people(name) or _is_known_whole(name):
        return None  # `감독 당국은`
    body = text_of(ground, words[:-2]) or None
    return ground.met(Voice(*span_of(words), name, trade, body))


def _behind_standing(ground: Ground, words: Sequence[Word]) -> Voice | None:
    """Read what may be a full name behind what somebody is to others: `주장 한노을은`, `상대역 탁하늬도`."""
    what, word = words[-2].stem, words[-1]
    if what not in _STANDINGS or len(word.stem) < FULL or not likeness(word.stem):
        return None
    if is_people(word.stem) or _is_known_whole(word.stem):
        return None
    title = what if is_what_they_are(what) else None
    body = text_of(ground, words[:-2]) or None
    return ground.met(Voice(word.start, word.noun_end, word.stem, title, body))


_STANDINGS = OCCUPATIONS | RELATIONS | STANDINGS


def alone(ground: Ground, words: Sequence[Word]) -> Voice | None:
    """Read one word that looks like a full name and that the text has as no body: `탁하늬는`."""
    word = words[-1]
    if len(words) > 1 or len(word.stem) < FULL or word.mark or word.bracket:
        return None
    if not is_name(word.stem) or is_body(word.stem) or bodies.is_named_body(ground, word):
        return None
    if is_people(word.stem) or is_common(word.stem, beside=True):
        return None
    return ground.met(Voice(word.start, word.noun_end, word.stem))


def before(heard: Heard, words: Sequence[Word]) -> Voice | None:
    """Read a full name at the head of a topic right before the words, with what somebody is that no list has: `홍길동 숲지기는 “…”`."""
    if not _TRADE_AND_NAME <= len(words) <= _MOST_BESIDE or heard.gap > BESIDE or heard.weak:
        return None
    first = next((word for word in (words[-2], words[0]) if _is_full_name(word)), None)
    last = words[-1]
    if first is None or heard.words[-1].particle not in bodies.TOLD_OF or last.mark:
        return None
    name, trade = first.stem, last.stem
    if (
        len(trade) < _SHORTEST_TRADE
        or is_body(trade)
        or is_people(trade)
        or bodies.is_kind([trade])
    ):
        return None
    if trade in WORDS_OF_THEIR_OWN or trade in SHORT_BODY or _is_known_whole(trade):
        return None
    _, end = span_of(words)
    return Voice(first.start, end, name, trade)


def _is_full_name(word: Word) -> bool:
    """Whether a word alone surely looks like a full name."""
    name = word.stem
    if len(name) != FULL or word.bracket or word.comma or word.particle:
        return False
    return likeness(name) == CLEAR and is_name(name) and not is_body(name)


_MOST_BESIDE = 4
"""Words of a name, a body and what somebody is."""
_SHORTEST_TRADE = 3
"""Syllables of what somebody is that no list has."""


def _is_known_whole(word: str) -> bool:
    """Whether the analyser knows a word whole, as no name."""
    parts = tokens(word)
    return len(parts) == 1 and not parts[0].new and parts[0].tag != "NNP"


_TRADE_AND_NAME = 2
"""Words: what somebody is, the name."""
