"""Somebody whose name is kept back, by a letter or by the family name and 모, and what they are."""

from collections.abc import Sequence

import regex

from pressparse.entities.names import SURNAME, is_body
from pressparse.language.particles import Case
from pressparse.language.words import Word
from pressparse.lexicon.surnames import SURNAMES
from pressparse.pattern import deferred
from pressparse.speech.ground import Ground, Voice, text_of
from pressparse.speech.roles import is_what_they_are, title_of

_LETTER = deferred(
    rf"""
    (?<![가-힣A-Za-z])(?P<base>[A-Z]|[{SURNAME}][ ]?모|[{SURNAME}]아무개)(?:\([^()]{{1,20}}\))?
    (?P<gap>[ ]?)(?P<style>씨|군|양)?(?:\([^()]{{1,20}}\))?
    (?:[ ]?(?:(?:전|현)[ ])?(?P<title>[가-힣]{{2,8}}))?$
    """,
    regex.VERBOSE,
)
"""Somebody whose name is kept back: `A씨`, `A씨(63)`, `김모(34)씨`."""
_KIN_ALIKE = frozenset({"부모", "이모", "고모", "노모", "계모"})
"""Words for kin that look like a family name and 모."""


def kept_back(ground: Ground, words: Sequence[Word], _pointing: Sequence[str]) -> Voice | None:
    """Read somebody whose name is kept back: `A씨`, `김모(34)씨`, `K 전 상무관`."""
    begins, phrase = _phrase(ground, words)
    letter = _LETTER.search(phrase)
    if letter is None or letter[0] in _KIN_ALIKE:
        return None
    title = letter["title"]
    if not _is_told_of(letter, words):
        return None
    start = begins + letter.start()
    before: Sequence[Word] = [
        word for word in words if word.end <= start and word.case is not Case.OF
    ]
    style = letter["style"]
    name = f"{letter['base']}{letter['gap']}{style}" if style else letter["base"]
    end = begins + len(phrase.rstrip())
    if title is None and before and is_what_they_are(before[-1].stem):
        title, before = _told_before_letter(ground, before)
    if title is None and not before:
        title = told_once(ground, letter["base"])
    return Voice(start, end, name, title, text_of(ground, before) or None)


def _is_told_of(letter: regex.Match[str], words: Sequence[Word]) -> bool:
    """Whether a letter stands for somebody: with 씨, before a title, or behind what they are (`참여자 A`)."""
    if letter["style"] or len(letter["base"]) > 1:
        return True
    if letter["title"] and title_of(letter["title"]):
        return True
    return len(words) > 1 and len(words[-1].stem) == 1 and is_what_they_are(words[-2].stem)


def _phrase(ground: Ground, words: Sequence[Word]) -> tuple[int, str]:
    """Return where words begin, with a family name that stands apart from 모, and their text: `이 모(14) 양`."""
    first, last = words[0], words[-1]
    begins = first.start
    if first.stem == "모" and ground.text[max(0, begins - 2) : begins].rstrip() in SURNAMES:
        begins -= 2
    stop = last.end - (1 if last.comma else 0)
    return begins, ground.text[begins:stop].removesuffix(last.particle)


def told_once(ground: Ground, base: str) -> str | None:
    """Return what somebody is whose name is kept back, as the text tells it once: `경비원 A씨가 … A씨는`."""
    if not ground.kept:
        ground.kept[""] = ""
        for match in _TOLD_ONCE.finditer(ground.text):
            if match["base"] not in ground.kept and is_what_they_are(match["what"]):
                ground.kept[match["base"]] = match["what"]
    return ground.kept.get(base)


_TOLD_ONCE = deferred(
    rf"(?<![가-힣])(?P<what>[가-힣]{{2,8}}?)(?:인|(?:으?로|를|을)[ ](?:[가-힣]{{2,4}}[ ])?(?:일하|일했|근무하|근무했|활동하|재직하|맡은|맡고|있)[가-힣]{{0,3}}(?:[ ](?:있는|중인))?)?[ ](?P<base>[A-Z]|[{SURNAME}][ ]?모|[{SURNAME}][가-힣]{{2}})(?:\([^()\n]{{1,20}}\))?[ ]?(?:씨|군|양)"
)


def _told_before_letter(ground: Ground, words: Sequence[Word]) -> tuple[str, Sequence[Word]]:
    """Return what somebody is whose name is kept back, and the words of the body before it: `가나초 교사 A씨`."""
    ends = (
        k + 1
        for k in range(len(words) - 2, -1, -1)
        if len(words[k].stem) >= _SHORTEST_BODY and is_body(words[k].stem)
    )
    body = next(ends, 0)
    return text_of(ground, words[body:]), words[:body]


_SHORTEST_BODY = 3
"""Syllables; shorter words that end like a body are common nouns: `사회 초년생`."""
