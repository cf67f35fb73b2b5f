"""Interviews: questions between whose answers stand alone, and who gives them."""

from bisect import bisect_left
from collections.abc import Iterator

from pressparse.entities.entity import Named
from pressparse.language.letters import BULLETS, DOUBLE, JOINERS, OBJECTS
from pressparse.pattern import deferred
from pressparse.rule import occurrences
from pressparse.speech import references
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


def is_asked(segment: Segment) -> bool:
    """Return whether a whole question stands before words, on a line of its own or run together with the answer before."""
    return _asked(segment) is not None


def _asked(segment: Segment) -> str | None:
    """Return the sign that opens the question before words."""
    before = segment.text[max(0, segment.opening - _BEFORE) : segment.opening]
    found = _WHOLE_QUESTION.search(before)
    return found["sign"] if found else None


_DASHES = "-―–—"
_WHOLE_QUESTION = deferred(
    rf"(?:^|\n|(?<=[.?!{DOUBLE}\"]))[ ]*(?P<sign>[{_DASHES}{BULLETS}Q])[^\n{DOUBLE}\"]{{4,200}}[.?!]\s*$"
)


def met(ground: Ground, answer: Segment) -> Voice | None:
    """Return who answers a whole question: the only person whom the text tells to have been met or interviewed."""
    sign = _asked(answer)
    if sign is None or not (ground.is_interview or sign in _DASHES):
        return None
    if not ground.interviewed:
        names = {named.name for named in ground.people if _is_met(ground.text, named)}
        names |= {name for name in _taken_up(ground) if name}
        named = ground.first.get(names.pop()) if len(names) == 1 else None
        ground.interviewed.append(of_person(ground, named) if named else None)
    return ground.interviewed[0]


def _taken_up(ground: Ground) -> Iterator[str | None]:
    """Yield whom the text takes up by a pronoun where they were met: `홍길동 대표는 … 집무실에서 만난 그는`."""
    for place in occurrences(ground.text, _MET_THEM, 0, len(ground.text)):
        subjects = (
            references.subject_in(ground, each) for each in references.before(ground, place)
        )
        yield next((found.name for found in subjects if found), None)


_MET_THEM = "만난 그는 "


def _is_met(text: str, named: Named) -> bool:
    """Whether it is told of somebody that they were met: `홍길동 대표를 만났다`, `집무실에서 만난 홍길동 대표`."""
    if _MET.match(text, named.end):
        return True
    return _WHOM_ONE_MET.search(text, max(0, named.start - _LONGEST_BODY), named.start) is not None


_MET = deferred(
    rf"(?:\([^()\n]{{1,20}}\))?[{OBJECTS}{JOINERS}](?:의)?[ ](?:[^\s.{DOUBLE}\"]{{1,12}}[ ]){{0,4}}(?:만났|만나[ ]|인터뷰|일문일답|대담)"
)
_WHOM_ONE_MET = deferred(rf"만난[ ](?:[^\s.,{DOUBLE}\"]{{1,14}}[ ]){{0,3}}$")
_LONGEST_BODY = 40
"""Code points between what tells that somebody was met and the name."""


def interviewee(ground: Ground, answer: Segment) -> Voice | None:
    """Return who answers where a question stands before words that nobody is told to say: the one most told of."""
    if not ground.is_interview or not is_answer(answer):
        return None
    name = ground.most_told[bisect_left(ground.starts, answer.opening)]
    named = ground.first.get(name) if name else None
    return of_person(ground, named) if named else None
