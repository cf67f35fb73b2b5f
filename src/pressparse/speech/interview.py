"""Interviews: questions between whose answers stand alone, and who gives them."""

from collections import Counter

from pressparse.language.letters import BULLETS
from pressparse.pattern import deferred
from pressparse.speech.ground import Ground, Voice, of_person
from pressparse.speech.segment import Segment

_INTERVIEW = deferred(r"인터뷰|일문일답|대담|만나[ ]?(?:이야기|얘기|물)|만났다|Q[&.:]|문[.:]")
"""What says that a text is an interview."""
_QUESTION = deferred(rf"(?:^|\n)[ ]*(?:[-―–—{BULLETS}Q]|문[.:])[^\n]{{2,200}}$|[?][ ]*$")
"""A question, at the end of what stands before an answer."""


def is_answer(segment: Segment) -> bool:
    """Return whether a question stands before words."""
    start = max(0, segment.opening - _BEFORE)
    asked = segment.text[start : segment.opening].rstrip().removesuffix("A.").rstrip()
    return _QUESTION.search(asked) is not None


_BEFORE = 260
"""Code points before an answer in which its question stands."""


def interviewee(ground: Ground, answer: Segment) -> Voice | None:
    """Return who answers where a question stands before words that nobody is told to say: the one most told of."""
    if not is_answer(answer) or _INTERVIEW.search(ground.text) is None:
        return None
    told = Counter(named.name for named in ground.people_in(0, answer.opening))
    most = told.most_common(2)
    if not most or (len(most) > 1 and most[0][1] == most[1][1]):
        return None
    named = ground.first.get(most[0][0])
    return of_person(ground, named) if named else None
