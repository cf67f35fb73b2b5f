"""The town that a word for its kind alone means: `시`, `군`."""

from itertools import islice

import regex

from pressparse.language.letters import JOINERS, OBJECTS, SUBJECTS, TOPICS
from pressparse.language.morphology import tokens
from pressparse.lexicon.regions import REGIONS


def county(text: str, word: str) -> str | None:
    """Return the first town of a kind that a text names: `다시` and `콜택시` are none."""
    named = regex.finditer(
        rf"(?<![가-힣])[가-힣]{{1,3}}{regex.escape(word)}(?=[{TOPICS}{SUBJECTS}{JOINERS}의에{OBJECTS} (수]|청|의회|보건소|$)",
        text,
    )
    return next((m[0] for m in islice(named, _TOWNS_ASKED) if _is_town(m[0])), None)


_TOWNS_ASKED = 12
"""Words that end like a town about which the analyser is asked."""


def _is_town(word: str) -> bool:
    """Whether a word that ends like a town names one: known, or no word that the analyser knows."""
    if word in REGIONS or word[:-1] in REGIONS:
        return True
    read = tokens(word)
    return any(token.tag == "NNP" or token.new for token in read) and len(word) > _SHORTEST


_SHORTEST = 2
"""Syllables of a word that ends like a town; one that is no longer is another noun."""
