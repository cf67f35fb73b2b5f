"""The body of a person: the one that 의 puts before them, and what of the words beside them is none."""

from collections.abc import Sequence
from dataclasses import replace

from pressparse.language.particles import Case
from pressparse.language.words import Word
from pressparse.lexicon.countries import COUNTRIES
from pressparse.lexicon.houses import INDEPENDENT, KINDS, PARTIES
from pressparse.lexicon.speakers import CANDIDATES, FIELDS_OF_WORK, SHORT_BODY
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


def narrowed(voice: Voice) -> Voice:
    """Return somebody without the district, the grade or the field that stands in the place of the body's name."""
    words = (voice.body or "").split()
    if not words or voice.title is None:
        return voice
    own = len(words)
    while own and words[own - 1] in FIELDS_OF_WORK:
        own -= 1
    if own < len(words) and (own == 0 or voice.title.endswith(_OF_A_FIELD)):
        title = " ".join([*words[own:], voice.title])
        return replace(voice, title=title, body=" ".join(words[:own]) or None)
    if voice.title in CANDIDATES:
        return replace(voice, body=_party_of(words))
    graded = next((k for k, word in enumerate(words) if word in _GRADES), len(words))
    if not 0 < graded < len(words):
        return voice
    title = " ".join([*words[graded:], voice.title])
    return replace(voice, title=title, body=" ".join(words[:graded]))


_OF_A_FIELD = (
    "매니저",
    "전략가",
    "분석가",
    "애널리스트",
    "이코노미스트",
    "책임자",
    "헤드",
    "디렉터",
)
"""Posts that somebody holds in a field rather than at a part of a body."""
_GRADES = frozenset({"수석", "선임"})
"""Words that begin a title of several words."""


def _party_of(words: Sequence[str]) -> str | None:
    """Return the party before a district: `가나당 다라갑`; all words where there is none."""
    at = next((k for k, word in enumerate(words) if _is_party(word)), None)
    if at is None:
        return " ".join(words)
    return None if words[at] == INDEPENDENT else " ".join(words[: at + 1])


def _is_party(word: str) -> bool:
    return word in PARTIES or word == INDEPENDENT or (len(word) > 1 and word.endswith("당"))
