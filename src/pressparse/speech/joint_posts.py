"""Titles of several words beside a name: `CEO 겸 공동 창업자`, `장관 후보자`, `임무본부장 내정자`."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from pressparse.entities.names import is_body, titled
from pressparse.language.words import Word
from pressparse.lexicon.titles import NOMINEES, WITH_A_RANK
from pressparse.pattern import deferred
from pressparse.rule import occurrences
from pressparse.speech.ground import Ground, Voice, text_of
from pressparse.speech.roles import title_of

_AND, _SHARED = "겸", "공동"
"""Between two posts, and before one that several hold."""


def whole(ground: Ground, words: Sequence[Word], voice: Voice) -> Voice:
    """Return a person with the whole of a title of which only the last word was read."""
    stems = [word.stem for word in words]
    if voice.name is None or voice.title is None or voice.title not in stems:
        return voice
    last = len(stems) - 1 - stems[::-1].index(voice.title)
    first = _begin(stems, last)
    named = voice.name.split()
    at = next((k for k in range(len(stems)) if stems[k : k + len(named)] == named), None)
    if first == last or at is None or first <= at < last or at + len(named) > first > at:
        return voice
    behind = at + len(named)
    own = words[behind:first] or words[:at] if at < first else words[:first]
    body = text_of(ground, own) if own else None
    return replace(voice, title=" ".join(stems[first : last + 1]), body=body)


def in_full(ground: Ground, voice: Voice) -> Voice:
    """Return somebody who is to hold a post, with the post told where they were first named: `홍 후보자` of `홍길동 장관 후보자`."""
    if voice.name is None or voice.title not in NOMINEES:
        return voice
    last = min(voice.start, _SEARCHED)
    for place in islice(occurrences(ground.text, voice.name, 0, last), _MOST_MENTIONS):
        told = _TO_BE.match(ground.text, place + len(voice.name))
        post = _post(told["post"]) if told and told["nominee"] == voice.title else None
        if post:
            return replace(voice, title=f"{post} {voice.title}")
    return voice


def _post(word: str) -> str | None:
    """Return the post that a word is, without the body in one word with it: 장관 of `가나부장관`."""
    read = titled(word)
    if read is None or read.particle:
        return None
    return read.title if is_body(word.removesuffix(read.title)) else word


_SEARCHED = 20_000
"""Code points from the start in which somebody's post is looked for."""
_MOST_MENTIONS = 4
"""Mentions of somebody at which it is."""
_TO_BE = deferred(
    r"[ ](?:[가-힣A-Za-z]{1,14}[ ]){0,3}?(?P<post>[가-힣]{2,12})[ ](?P<nominee>\L<nominees>)(?=[가-힣]?[ ,.(])",
    nominees=NOMINEES,
)


def _begin(stems: Sequence[str], last: int) -> int:
    """Return at which word a title begins that ends at another one."""
    first = last
    if first and stems[first] in NOMINEES and title_of(stems[first - 1]):
        first -= 1
    while joined := _joined(stems, first):
        first -= joined
    return first


def _joined(stems: Sequence[str], first: int) -> int:
    """Return how many words before a post are of the same title: `CEO 겸`, `CEO 겸 공동`, `부총리 겸 가나부`, `대표이사`."""
    before = stems[:first]
    if before and before[-1] in WITH_A_RANK:
        return 1
    shared = 1 if before and (before[-1] == _SHARED or is_body(before[-1])) else 0
    rest = before[: len(before) - shared]
    both = len(rest) > 1 and rest[-1] == _AND and title_of(rest[-2]) is not None
    return _POST_AND + shared if both else 0


_POST_AND = 2
"""Words of the first post of two with what joins them."""
