"""Officials without a name: whose they are, and whom `이 관계자` takes up."""

from collections.abc import Sequence
from dataclasses import replace

from pressparse.entities.names import is_body, is_name, likeness
from pressparse.language.particles import Case
from pressparse.language.words import Word
from pressparse.lexicon.adverbs import ADVERBS
from pressparse.lexicon.speakers import (
    FIELDS,
    NO_ONE_IN_PARTICULAR,
    OFFICIALS,
    ONE_OF,
    ONE_OF_MANY,
    SHORT_BODY,
    TAKEN_UP,
)
from pressparse.speech import bodies, references
from pressparse.speech.ground import LONGEST_SENTENCE, Ground, Voice, span_of, text_of
from pressparse.speech.opinions import CLEAR, FULL
from pressparse.speech.phrase import trimmed

THIS = frozenset({"이", "그", "해당"})
"""What points at what was told before."""


def points_back(words: Sequence[Word], pointing: Sequence[str]) -> bool:
    """Return whether `이 관계자`, `해당 관계자` means who spoke last."""
    last = words[-1].stem
    return len(words) == 1 and bool(pointing) and pointing[-1] in THIS and last.endswith(OFFICIALS)


def taken_up(ground: Ground, word: str, start: int) -> Voice | None:
    """Return whom `이 관계자` takes up: who spoke last, if they were told of so, else who was told of so before."""
    last = ground.last
    if last and last.title and last.title.endswith(word):
        return last
    return _told_so_before(ground, word, start) or (last if last and last.name else None)


def _told_so_before(ground: Ground, word: str, start: int) -> Voice | None:
    """Return the official that was last told of by a word, in whatever place of the sentence."""
    at = ground.text.rfind(word, max(0, start - _TAKEN_UP_WITHIN), start)
    if at < 0:
        return None
    stretch = ground.view.sentence_at(at)
    if stretch.kind != "body" or stretch.end - stretch.start > LONGEST_SENTENCE:
        return None
    sentence = ground.sentence(stretch.start, stretch.end)
    for phrase in sentence.phrases:
        own = sentence.words[phrase.first : phrase.last]
        if phrase.start <= at < own[-1].end and own[-1].stem.endswith(word):
            return official(ground, *trimmed(list(own)))
    return None


_TAKEN_UP_WITHIN = 600
"""Code points within which `이 관계자` was told of."""


def official(ground: Ground, words: Sequence[Word], pointing: Sequence[str]) -> Voice | None:
    """Read an unnamed official: of a body (`군 관계자`), or of none (`업계 관계자`)."""
    last = words[-1].stem
    who = next((ending for ending in OFFICIALS if last.endswith(ending)), None)
    if who is None:
        return None
    start, end = span_of(words)
    unnamed = Voice(start, end, None, text_of(ground, words))
    glued = last.removesuffix(who)
    before = list(words[:-1])
    while before and before[-1].stem in ONE_OF:
        before.pop()
    if not glued and who == _IN_CHARGE and (person := _named(ground, before, end)):
        return person
    stems = _stems_of(before, glued)
    if not stems or (is_any(pointing) and not (before and before[-1].stem in ground.forms)):
        return unnamed
    if bodies.is_kind(stems):
        kind = stems[0] if len(stems) == 1 and stems[0] in TAKEN_UP else ""
        return _of_kind(ground, before, who, unnamed, kind)
    body = _body_of(ground, before, stems, glued, start)
    return Voice(start, end, body, who.removesuffix("들")) if body else unnamed


def _body_of(
    ground: Ground, before: Sequence[Word], stems: Sequence[str], glued: str, start: int
) -> str | None:
    """Return the body of an official by its full name, None where words tell only its kind."""
    if glued:
        name = " ".join(stems)
        body: str | None = references.spelled_out(ground, name, start) or name
    else:
        body = bodies.as_body(ground, before).name
    return None if body is None or _is_any_body(ground, stems, body) else body


def _named(ground: Ground, before: Sequence[Word], end: int) -> Voice | None:
    """Return who is in charge at a body and told by name before it: `홍길동 가나센터 담당자`."""
    if len(before) < _NAME_AND_BODY or before[0].particle or before[0].bracket:
        return None
    name, body = before[0].stem, before[-1].stem
    full = len(name) == FULL and likeness(name) == CLEAR and is_name(name) and not is_body(name)
    if not full or not (is_body(body) or body in ground.forms):
        return None
    return Voice(before[0].start, end, name, _IN_CHARGE, text_of(ground, before[1:]))


_NAME_AND_BODY = 2
"""Words of a name and a body."""
_IN_CHARGE = "담당자"
"""An official who is told by name as well."""


def _is_any_body(ground: Ground, stems: Sequence[str], name: str) -> bool:
    """Whether words tell what kind of body an official is of, and the text nowhere which one: `모 정당`, `학교`, `외교`."""
    if stems[0] in NO_ONE_IN_PARTICULAR:
        return len(stems) > 1 and stems[-1] not in ground.forms
    return stems == [name] and (name in SHORT_BODY or name in FIELDS)


def _stems_of(before: Sequence[Word], glued: str) -> list[str]:
    """Return the words before an official, with what stands in one word with them: `가나청관계자`."""
    stems = [word.stem for word in before if word.stem not in ADVERBS]
    return [*stems, glued] if glued and glued not in ONE_OF else stems


def _of_kind(ground: Ground, before: Sequence[Word], who: str, unnamed: Voice, kind: str) -> Voice:
    """Return an official of a trade: `업계의 한 관계자` belongs to it, `업계 관계자` is one word for somebody.

    ``kind``: the word whose body is told before: `회사 관계자`, `이 회사 관계자`.
    """
    if not before or kind:
        name = bodies.told_last(ground, unnamed.start, kind)
        return replace(unnamed, name=name, title=who.removesuffix("들")) if name else unnamed
    if before[-1].case is Case.OF:
        return Voice(unnamed.start, unnamed.end, None, who, text_of(ground, before))
    return unnamed


def is_any(pointing: Sequence[str]) -> bool:
    """Return whether what points makes one of many: `한 관계자`."""
    return bool(pointing) and pointing[-1] in ONE_OF_MANY
