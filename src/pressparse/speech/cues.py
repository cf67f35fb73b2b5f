"""Verbs of saying behind a quotation: which one it is, and where it stands."""

from functools import lru_cache

import regex

from pressparse.language.letters import DOUBLE
from pressparse.lexicon.user import added
from pressparse.lexicon.verbs import IRREGULAR, NOUNS_WITH_DO
from pressparse.speech.segment import Segment
from pressparse.text.marks import is_marked


def cue() -> regex.Pattern[str]:
    """Return what finds verbs of saying, those of the user included."""
    return _cues(added().stems)


@lru_cache(maxsize=8)
def _cues(own: tuple[str, ...]) -> regex.Pattern[str]:
    return regex.compile(
        r"""(?<![가-힣])(?:(?P<noun>\L<nouns>)(?:을[ ]|를[ ])?(?P<form>했|하[였며면고는기자지]|한다?|할|해|합|했던|하였|하|(?=[.](?:\s|$)))
             |(?P<stem>\L<stems>)
             |(?P<felt>[가-힣]{2,5}[해워어])했(?=다|습니다)
             |(?<=[고도며만][ ])(?P<do>했|하였|하셨|한다|합니다|하더라|했던|하며|한[ ]))""",
        regex.VERBOSE,
        nouns=sorted(NOUNS_WITH_DO),
        stems=sorted({*IRREGULAR, *own}),
    )


def saying(segment: Segment, limit: int = 90) -> tuple[int, int, str] | None:
    """Return the first verb of saying behind a segment, before the next one: where it stands, its lemma."""
    stop = min(segment.stop, segment.after + limit)
    match = _outside(cue(), segment.text, segment.after, stop)
    if match is None:
        return None
    if match["noun"]:
        return match.start(), match.end(), match["noun"] + "하다"
    if match["felt"]:
        return match.start(), match.end(), match["felt"] + "하다"
    if match["do"]:
        return match.start(), match.end(), "하다"
    return match.start(), match.end(), _lemma(match["stem"])


@lru_cache(maxsize=64)
def _outside(
    verbs: regex.Pattern[str], text: str, start: int, stop: int
) -> regex.Match[str] | None:
    """Return the first verb of saying that does not stand between the marks of a later segment; rules ask in turn."""
    for match in verbs.finditer(text, start, stop):
        at = match.start()
        if not is_marked(text, start, at) or _count(text, start, at) % 2 == 0:
            return match
    return None


def _count(text: str, start: int, stop: int) -> int:
    """Return how many double marks stand between two positions."""
    return sum([text.count(mark, start, stop) for mark in f'{DOUBLE}"'])


def _lemma(stem: str) -> str:
    return added().verb_stems.get(stem) or IRREGULAR[stem]
