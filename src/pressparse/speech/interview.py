"""Interviews: questions between whose answers stand alone, and who gives them."""

from bisect import bisect_left

from pressparse.language.letters import BULLETS
from pressparse.pattern import deferred
from pressparse.speech.ground import Ground, Voice, of_person
from pressparse.speech.segment import Segment

_QUESTION = deferred(rf"(?:^|\n)[ ]*(?:[-―–—{BULLETS}Q]|문[.:])[^\n]{{2,200}}$|[?][ ]*$")
"""A question, at the end of what stands before an answer."""


def is_answer(segment: Segment) -> bool:
    """Return whether a question stands before words."""
    start = max(0, segment.opening - _BEFORE)
    asked = segment.text[start : segment.opening].rstrip()
    asked = _ANSWERS.sub("", asked).rstrip()
    return _QUESTION.search(asked) is not None


_ANSWERS = deferred(r"(?:^|(?<=\s))(?:A|답|답변)[.:)]?$")
"""What opens an answer."""
_BEFORE = 260
"""Code points before an answer in which its question stands."""


def interviewee(ground: Ground, answer: Segment) -> Voice | None:
    """Return who answers where a question stands before words that nobody is told to say: the one most told of."""
    if not ground.is_interview or not is_answer(answer):
        return None
    name = ground.most_told[bisect_left(ground.starts, answer.opening)]
    named = ground.first.get(name) if name else None
    return of_person(ground, named) if named else None
