"""Somebody without a name, read as their words stand: `한 학생`, `민주당 시의원들`, `농장주`."""

from collections.abc import Sequence

from pressparse.entities.names import is_body, titled
from pressparse.language.endings import Form
from pressparse.language.letters import TOPICS
from pressparse.language.morphology import tokens
from pressparse.language.particles import Case
from pressparse.language.words import Word
from pressparse.lexicon.speakers import (
    DESCRIBING,
    NETWORKS,
    ONE_OF_MANY,
    PAPERS,
    PERSON_ENDS,
    SHORT_BODY,
    SOMEBODY,
    SPEAKING_POSTS,
)
from pressparse.pattern import deferred
from pressparse.speech import bodies, officials, references
from pressparse.speech.ground import Ground, Voice, span_of, text_of
from pressparse.speech.heard import BESIDE, NEAR, Heard
from pressparse.speech.roles import (
    KNOWN_PERSONS,
    WRITERS,
    is_common,
    is_common_person,
    is_people,
    is_role,
    title_of,
)


def somebody(
    ground: Ground, heard: Heard, words: Sequence[Word], pointing: Sequence[str]
) -> Voice | None:
    """Read somebody without a name as their words stand: `한 학생`, `민주당 시의원들`."""
    last = words[-1].stem
    if heard.weak and heard.gap > NEAR:
        return None
    if not _is_somebody(last, pointing) and not _speaks_beside(heard, last):
        return None
    start, end = span_of(words)
    if is_short_for_body(ground, words):
        return None  # `연구원은` of an institute
    papers = last in PAPERS and last not in _PRESS_AT_LARGE
    if papers and (issuer := _issuer(ground, last, start) or last_body(ground, heard)):
        return Voice(start, end, issuer)
    owner = _owner(ground, words, pointing)
    if owner is None:
        shown = _shown(heard) if officials.is_any(pointing) else start
        return Voice(shown, end, None, text_of(ground, words))
    body = text_of(ground, words[: owner + 1]).removesuffix(" 소속")
    own = [word for word in words[owner + 1 :] if word.form is not Form.DEMONSTRATIVE]
    return Voice(start, end, None, text_of(ground, own or words[-1:]), body)


def _shown(heard: Heard) -> int:
    """Return where words begin that make somebody one of many: `또 다른 주민은`."""
    first = heard.phrase.first
    again = heard.sentence.words[max(0, first - 1) : first]
    return again[0].start if again and again[0].stem == "또" else heard.words[0].start


_PRESS_AT_LARGE = frozenset({"외신", "언론", "외신들", "언론들", "청원인"})
"""Who speaks among papers and is nobody's paper."""


def _owner(ground: Ground, words: Sequence[Word], pointing: Sequence[str]) -> int | None:
    """Return which word ends the body that somebody belongs to: `가나청의 직원`, `가나청 대변인`; of `한 은행의 직원` none."""
    owner = next((k for k in range(len(words) - 2, -1, -1) if words[k].case is Case.OF), None)
    if owner is not None and officials.is_any(pointing):
        return None if bodies.is_any_of_kind(words[: owner + 1]) else owner
    if owner is None and not pointing and _is_post_of(ground, words):
        return len(words) - 2
    return owner


def is_short_for_body(ground: Ground, words: Sequence[Word]) -> bool:
    """Whether a word alone shortens the name of a body that the text spells out."""
    last = words[-1].stem
    if last not in SHORT_BODY or len(words) > 1:
        return False
    return references.spelled_out(ground, last, words[0].start) is not None


def _is_post_of(ground: Ground, words: Sequence[Word]) -> bool:
    """Whether words are a post and the body before it."""
    if len(words) == 1 or words[-1].stem.endswith("들") or titled(words[-1].stem) is None:
        return False
    return bodies.is_surely_body(ground, words[-2], ())


def _speaks_beside(heard: Heard, word: str) -> bool:
    """Whether a word that tells what somebody is stands as topic right before the words: `글쓴이는 “…”`."""
    held = len(heard.words) > 1 and title_of(word) is not None and word not in SPEAKING_POSTS
    if heard.weak:
        return heard.gap <= BESIDE and held
    if heard.words[-1].particle not in bodies.TOLD_OF or heard.gap > NEAR:
        return False
    read_ = titled(word)
    if read_ is not None and not read_.fused and word not in SPEAKING_POSTS:
        return heard.gap <= BESIDE or len(heard.words) > 1
    if heard.gap > BESIDE or is_body(word):
        return False
    one = word.removesuffix("들")
    return one.endswith(WRITERS) or is_common_person(word) or held


def whoever(
    ground: Ground, heard: Heard, words: Sequence[Word], pointing: Sequence[str]
) -> Voice | None:
    """Read a topic right before the words as it stands, though no list has its noun: `농장주는 “…”`; things do not speak."""
    gap = heard.words_at - heard.words[-1].end
    beside = 0 <= gap <= BESIDE and ground.text.startswith(_OPENING, heard.words_at)
    if heard.weak or not beside or heard.words[-1].particle not in tuple(TOPICS):
        return None
    last = words[-1]
    if is_body(last.stem) or (pointing and not is_role(last.stem)):
        return None
    if last.mark or words[0].stem.endswith(DESCRIBING):
        return bodies.as_body(ground, words)  # `소속사 나래엔터테인먼트`
    if len(words) > 1 and last.stem in NETWORKS and not pointing:
        return bodies.as_body(ground, words)  # `가나강지키기 활동가 네트워크`
    known = is_common(last.stem, beside=True) and len(tokens(last.stem)) == 1
    return Voice(*span_of(words), None, text_of(ground, words)) if known else None


_OPENING = ("“", '"', "‘", "『", "「")
"""Marks in which the words open before which somebody stands."""


def _is_somebody(word: str, pointing: Sequence[str]) -> bool:
    """Whether a word stands for a person, a group or a paper that speaks, by itself or for what points at it."""
    if word in SOMEBODY or word.endswith(KNOWN_PERSONS) or is_people(word) or word in PAPERS:
        return True
    if not pointing:
        return False
    return bool(title_of(word)) or (pointing[-1] in ONE_OF_MANY and word.endswith(PERSON_ENDS))


def last_body(ground: Ground, heard: Heard) -> str | None:
    """Return the body that was last told of before `논평은`, `회사 측은`."""
    return bodies.told_last(ground, heard.sentence.words[0].start)


def _issuer(ground: Ground, paper: str, start: int) -> str | None:
    """Return whose paper it is that the text speaks of: `가나연구소의 보고서`."""
    for body in ground.distinct:
        if body.start >= start:
            return None
        owned = _WHOSE.match(ground.text, body.end)
        if owned and ground.text.startswith(paper, owned.end()):
            return body.name
    return None


_WHOSE = deferred(r"(?:\([^()\n]{1,40}\))?의[ ]")
"""What stands between a body and its paper."""
