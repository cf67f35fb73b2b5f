"""Several who speak: `이들`, `양 기관`, `응답자 10명 중 4명`."""

from collections.abc import Sequence

from pressparse.language.particles import Case
from pressparse.language.words import Word
from pressparse.pattern import deferred
from pressparse.speech import bodies
from pressparse.speech.ground import Ground, Voice, text_of
from pressparse.speech.phrase import trimmed
from pressparse.speech.roles import is_people

_MANY = r"[\d.,]+[백천만]?여?"
COUNTED = deferred(rf"{_MANY}[ ]?(?:%|명|인|곳|개사|퍼센트)|명")
"""How many of those who were asked: `응답자 10명 중 4명`."""
GROUP = frozenset({"이들", "그들", "양측"})
"""Those whom a word alone takes up."""
BOTH = frozenset(
    f"{count} {noun}"
    for count in ("양", "두", "세")
    for noun in ("사람", "기관", "대학", "회사", "도시", "단체", "정상", "지자체", "선수", "후보")
)
"""Those who were named before, by how many they are: `양 기관`."""


def members(ground: Ground, words: Sequence[Word]) -> Voice | None:
    """Return the body for which a number of its own speak, or None: `가람연대 50여 명`."""
    own = list(words)
    while own and _NUMBER.fullmatch(own[-1].stem):
        own.pop()
    if not own or own[-1].particle or not bodies.is_named_body(ground, own[-1]):
        return None
    return None if bodies.is_kind([own[-1].stem]) else bodies.as_body(ground, own)


_NUMBER = deferred(rf"{_MANY}(?:명|인)?|명|인")


def both(ground: Ground, own: Sequence[Word], words: str) -> Voice:
    """Return those who are counted: bodies that spoke or stood as subject before, else as the words stand."""
    start, end = own[0].start, own[-1].noun_end
    if ground.groups:
        return Voice(start, end, ground.groups[-1])
    return Voice(start, end, None, words)


def group(ground: Ground, own: Sequence[Word], at: int) -> Voice:
    """Return those whom `이들` takes up: the last group that spoke or was spoken of; ``at``: where the sentence begins."""
    start = own[0].start
    if ground.groups:
        return Voice(start, own[-1].noun_end, ground.groups[-1])
    if ground.last and ground.last.name is None and _are_several(ground.last.title or ""):
        return ground.last
    sentence = ground.view.sentence_at(max(0, at - 2))
    if sentence.end > start:
        return Voice(start, start + 1, None, own[-1].stem)
    before = ground.sentence(sentence.start, sentence.end)
    for phrase in before.phrases:
        if phrase.case in {Case.TOPIC, Case.SUBJECT}:
            words, _ = trimmed(list(before.words[phrase.first : phrase.last]))
            if words and (
                phrase.summed
                or phrase.could_join is not None
                or bodies.is_named_body(ground, words[-1])
            ):
                joined = bodies.joined(before, phrase, words)
                return _those(start, words[-1].stem, text_of(ground, joined))
    return Voice(start, start + 1, None, own[-1].stem)


def _are_several(title: str) -> bool:
    """Whether words stand for several people, or for a side: `부상 선수 부모 측`."""
    return is_people(title) or title.endswith((" 측", " 쪽"))


def _those(start: int, last: str, words: str) -> Voice:
    """Return several bodies by their names, several people as they stand: `주민 등 30여 명`."""
    people = COUNTED.fullmatch(last) or is_people(last)
    return Voice(start, start + 1, None, words) if people else Voice(start, start + 1, words)
