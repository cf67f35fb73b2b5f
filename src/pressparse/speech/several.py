"""Several who speak: `이들`, `양 기관`, `응답자 10명 중 4명`."""

from collections.abc import Sequence
from dataclasses import replace

from pressparse.language.particles import Case
from pressparse.language.words import Word
from pressparse.pattern import deferred
from pressparse.speech import bodies
from pressparse.speech.ground import Ground, Voice, span_of, text_of
from pressparse.speech.phrase import trimmed
from pressparse.speech.roles import is_people, title_of

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
BOTH_LANDS = frozenset(
    f"양국 {noun}" for noun in ("정상", "정부", "장관", "외교장관", "국방장관", "총리", "대표단")
)
"""Those who speak for two countries together."""


def is_group(words: Sequence[Word]) -> bool:
    """Return whether words take up several who were told of before: `이들`, `이들 신문`."""
    of_a_kind = len(words) == _THESE_AND_NOUN and words[0].stem == _THESE
    return words[-1].stem in GROUP or (of_a_kind and not words[0].particle)


_THESE, _THESE_AND_NOUN = "이들", 2
"""What points at several, and how many words it is with what they are."""


def members(ground: Ground, words: Sequence[Word]) -> Voice | None:
    """Return the body for which a number of its own speak, or None: `가람연대 50여 명`."""
    own = list(words)
    while own and _NUMBER.fullmatch(own[-1].stem):
        own.pop()
    if not own or own[-1].particle or not bodies.is_named_body(ground, own[-1]):
        return None
    return None if bodies.is_kind([own[-1].stem]) else bodies.as_body(ground, own)


def with_first(ground: Ground, words: Sequence[Word]) -> Voice | None:
    """Return several bodies as they stand, the first by its name, or None: `가람연대 등 시민단체 5곳`."""
    stems = [word.stem for word in words]
    if "등" not in stems[1:-1]:
        return None
    own = words[: stems.index("등")]
    if not bodies.is_named_body(ground, own[-1]):
        return None
    return Voice(*span_of(words), text_of(ground, words))


def with_persons(ground: Ground, words: Sequence[Word]) -> Voice | None:
    """Return several people without those who are named before 등, or None: `홍길동 교수 등 전문가 16명`."""
    stems = [word.stem for word in words]
    if "등" not in stems[1:-1]:
        return None
    at = stems.index("등")
    if title_of(stems[at - 1]) is None:
        return None
    rest = words[at + 1 :]
    own = rest if len(rest) > 1 else words
    return Voice(*span_of(own), None, text_of(ground, own))


_NUMBER = deferred(rf"{_MANY}(?:명|인)?|명|인")


def by_number(
    ground: Ground, own: Sequence[Word], words: Sequence[Word], pointing: Sequence[str]
) -> Voice | None:
    """Return two or three that words take up by their number: `양 기관`, `양국 정상`; ``own``: all words of the phrase."""
    told = " ".join(word.stem for word in words)
    if told in BOTH_LANDS:
        return Voice(*span_of(words), None, told)
    named = f"{pointing[-1]} {told}" if pointing and len(words) == 1 else ""
    return both(ground, own, named) if named in BOTH else None


def both(ground: Ground, own: Sequence[Word], words: str) -> Voice:
    """Return those who are counted: bodies that spoke or stood as subject before, else as the words stand."""
    start, end = own[0].start, own[-1].noun_end
    if ground.groups:
        return Voice(start, end, ground.groups[-1])
    return Voice(start, end, None, words)


def group(ground: Ground, own: Sequence[Word], at: int) -> Voice:
    """Return those whom `이들` takes up: the last group that spoke or was spoken of; ``at``: where the sentence begins."""
    start, end = span_of(own)
    if ground.groups:
        return Voice(start, end, ground.groups[-1])
    if ground.last and ground.last.name is None and _are_several(ground.last.title or ""):
        return ground.last
    as_told = Voice(start, end, None, text_of(ground, own))
    sentence = ground.view.sentence_at(max(0, at - 2))
    if sentence.end > start:
        return as_told
    before = ground.sentence(sentence.start, sentence.end)
    for phrase in before.phrases:
        if phrase.case in {Case.TOPIC, Case.SUBJECT}:
            words, _ = trimmed(list(before.words[phrase.first : phrase.last]))
            if words and (
                phrase.summed
                or phrase.could_join is not None
                or is_people(words[-1].stem)
                or bodies.is_named_body(ground, words[-1])
            ):
                joined = bodies.joined(before, phrase, words)
                return _those(as_told, words[-1].stem, text_of(ground, joined))
    return as_told


def _are_several(title: str) -> bool:
    """Whether words stand for several people, or for a side: `부상 선수 부모 측`."""
    return is_people(title) or title in BOTH_LANDS or title.endswith((" 측", " 쪽"))


def _those(told: Voice, last: str, words: str) -> Voice:
    """Return several bodies by their names, several people as they stand: `주민 등 30여 명`."""
    people = COUNTED.fullmatch(last) or is_people(last)
    return replace(told, title=words) if people else replace(told, name=words, title=None)
