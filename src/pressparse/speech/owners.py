"""The body that 의 puts before a person."""

from collections.abc import Sequence
from dataclasses import replace

from pressparse.language.particles import Case
from pressparse.language.words import Word
from pressparse.lexicon.countries import COUNTRIES
from pressparse.lexicon.houses import KINDS
from pressparse.lexicon.speakers import SHORT_BODY
from pressparse.speech import bodies
from pressparse.speech.ground import Ground, Voice, text_of
from pressparse.speech.rows import last_of_row


def at_owner(ground: Ground, words: Sequence[Word], voice: Voice) -> Voice:
    """Return somebody with the body that 의 puts before them: `가나전자의 홍길동 대표`, `법무법인 가나의 홍길동 변호사`."""
    if voice.body or not voice.name or voice.name.split()[-1] not in text_of(ground, words):
        return voice
    last = next((k for k in range(len(words) - 1, -1, -1) if words[k].case is Case.OF), None)
    if last is None or words[last].end > voice.start:
        return voice
    own = last_of_row(words[: last + 1])
    owner = own[-1]
    if owner.stem in COUNTRIES or owner.stem in SHORT_BODY:
        return voice
    described = len(own) > 1 and own[-2].stem in KINDS
    if not described and not bodies.is_named_body(ground, owner):
        return voice
    return replace(voice, body=text_of(ground, own))
