"""Interviews: questions between whose answers stand alone, and who gives them."""

from collections import Counter

from pressparse.language.letters import BULLETS, CIRCLES, DIAMONDS, SQUARES
from pressparse.pattern import deferred
from pressparse.speech.ground import Ground, Voice, of_person
from pressparse.speech.segment import Segment

_INTERVIEW = deferred(r"인터뷰|일문일답|대담|만나[ ]?(?:이야기|얘기|물)|만났다|Q[&.:]|문[.:]")
"""What says that a text is an interview."""
_QUESTION = deferred(rf"(?:^|\n)[ ]*(?:[-―–—{BULLETS}Q]|문[.:])[^\n]{{2,200}}$|[?][ ]*$")
"""A question, at the end of what stands before an answer."""


def is_answer(segment: Segment) -> bool:
    """Return whether a question stands before words."""
    return _QUESTION.search(_asked(segment)) is not None


def _asked(answer: Segment) -> str:
    """Return what stands before an answer."""
    start = max(0, answer.opening - _BEFORE)
    return answer.text[start : answer.opening].rstrip().removesuffix("A.").rstrip()


def _headed(ground: Ground, end: int) -> Voice | None:
    """Return who stands in the heading over questions and answers: `■ 가람의 홍길동(34)씨`."""
    heads = list(_HEADING.finditer(ground.text, max(0, end - _HEAD_WITHIN), end))
    if not heads:
        return None
    named = next(iter(ground.people_in(*heads[-1].span())), None)
    return of_person(ground, named) if named else None


_HEADING = deferred(rf"(?:^|\n)[ ]*[{SQUARES}{DIAMONDS}{CIRCLES}][^\n]{{2,40}}(?=\n)")
_HEAD_WITHIN = 4000
"""Code points before an answer in which the heading with its name stands."""
_BEFORE = 260
"""Code points before an answer in which its question stands."""


def interviewee(ground: Ground, answer: Segment) -> Voice | None:
    """Return who answers where a question stands before words that nobody is told to say: the one most told of."""
    asked = _asked(answer)
    if _QUESTION.search(asked) is None:
        return None
    if asked.endswith("=") and (headed := _headed(ground, answer.opening)):
        return headed
    if _INTERVIEW.search(ground.text) is None:
        return None
    told = Counter(named.name for named in ground.people_in(0, answer.opening))
    most = told.most_common(2)
    if not most or (len(most) > 1 and most[0][1] == most[1][1]):
        return None
    named = ground.first.get(most[0][0])
    return of_person(ground, named) if named else None
