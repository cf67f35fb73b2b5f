"""A family name that a layout ran together with the heading or the sentence before it."""

from dataclasses import replace

from pressparse.entities.names import is_body, likeness
from pressparse.language.morphology import tokens
from pressparse.language.words import Word
from pressparse.lexicon.surnames import SURNAMES
from pressparse.speech.ground import Ground


def from_family_name(ground: Ground, words: list[Word]) -> list[Word]:
    """Return words from a family name on that a layout ran together with a body: `가나청홍 대통령`."""
    if len(words) == 1:
        return words
    word, title = words[-2], words[-1].stem
    name = word.stem[-1:]
    before = word.stem[:-1]
    if name not in SURNAMES or not _ends_heading(before, word.stem):
        return words
    if is_body(word.stem) or f" {name} {title}" not in ground.around(word.start):
        return words
    return [replace(word, start=word.noun_end - 1, stem=name), words[-1]]


def _ends_heading(before: str, whole: str) -> bool:
    """Whether what stands before a family name in its word ends a sentence, a body's name or a heading: `둔 것홍 의원`."""
    if before == _THING:
        return True
    if len(before) < _SHORTEST_BEFORE:
        return False
    if before.endswith("다") or (len(whole) >= _SHORTEST_GLUED and is_body(before)):
        return True
    read = tokens(before)
    common = len(read) == 1 and read[0].tag == "NNG" and not read[0].new
    return common and (len(whole) >= _SHORTEST_GLUED or not likeness(whole))


_THING = "것"
"""The noun that ends most headings that end in one."""
_SHORTEST_BEFORE = 2
"""Syllables of a verb that ends the sentence before, in one word with a family name: `했다홍 의원`."""
_SHORTEST_GLUED = 4
"""Syllables of a body and a family name in one word."""
