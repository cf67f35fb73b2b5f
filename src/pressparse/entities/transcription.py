"""How much a word is made of the syllables that foreign names are written with in Hangul: `로웨이`, `벨리니`.

Syllables that Korean words have as well tell together what none of them tells alone. Their weights are in
``transcription.json`` (``python -m training.transcription``).
"""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from pressparse.language.kept import Kept
from pressparse.weigh.choice import Choice

FILE = Path(__file__).with_name("transcription.json")

_FIRST, _VOWELS, _FINALS = ord("가"), 21, 28
"""The first syllable, and how many vowels and finals there are, as Unicode counts them."""


def facts(word: str) -> Iterator[str]:
    """Yield the syllables of a word, which is its first and its last, and the sounds that they are made of."""
    yield f"{word[0]}-"
    yield f"-{word[-1]}"
    for syllable in word:
        yield from _of_syllable(syllable)


def _of_syllable(syllable: str) -> Iterator[str]:
    initial, rest = divmod(ord(syllable) - _FIRST, _VOWELS * _FINALS)
    vowel, final = divmod(rest, _FINALS)
    yield syllable
    yield f"initial {initial}"
    yield f"vowel {vowel}"
    yield f"final {final}"


@cache
def _weights() -> Choice:
    return Choice.read("pressparse.entities", FILE.name)


def _inside(sign: str) -> int:
    """Return what a syllable weighs, its sounds included; other signs are in no transcription."""
    return _weights().score(_of_syllable(sign)) if "가" <= sign <= "힣" else _NEVER


_NEVER = -100_000
_INSIDE: Kept[str, int] = Kept(_inside)
_FIRSTS: Kept[str, int] = Kept(lambda sign: _weights().score([f"{sign}-"]) - _weights().least)
_LASTS: Kept[str, int] = Kept(lambda sign: _weights().score([f"-{sign}"]))


def likeness_abroad(word: str) -> int:
    """Return how much a word looks like a transcription: above 0, more than like a Korean word; no word is none."""
    if not word:
        return _NEVER
    likely = _FIRSTS[word[0]] + _LASTS[word[-1]]
    for sign in word:  # a sum over a generator would cost more: every word of a text is asked about
        likely += _INSIDE[sign]
    return likely


MAY_BEGIN: Kept[str, bool] = Kept(
    lambda sign: _INSIDE[sign] + _weights().score([f"{sign}-"]) >= _LEAST_FIRST
)
"""Whether a word that begins with a syllable need be looked at: most Korean words are told by their first one."""
_LEAST_FIRST = -150

CLEAR = 200
"""From here on a word is hardly anything else than a transcription."""
