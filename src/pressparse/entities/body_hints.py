"""Which bodies a word may be, or may stand beside: looked at once, so that each rule is tried only where it can hold."""

from collections.abc import Iterator

from pressparse.entities.body_names import ends_like_a_body
from pressparse.entities.body_words import Shown, shown_by
from pressparse.entities.stems import SURE_TAILS
from pressparse.language.letters import SUBJECTS
from pressparse.language.wording import PARTICLES, by_last, by_two_last, split_word
from pressparse.lexicon.agencies import BY_SHORT, OFFICIAL, SUFFIXES
from pressparse.lexicon.houses import CAUSES, KINDS
from pressparse.lexicon.regions import REGIONS
from pressparse.lexicon.roles import BOUGHT, JOINED, RESULTS, THEIRS
from pressparse.pattern import scanning

FIRST_BIT = 19
"""The bits below are those of what a word may be for people: all that a word may be is one number."""
(LISTED, GROUPED, PRESS, COMPANY, ENDING, HEADED, KIND, VOICE, SPOKEN) = (
    1 << bit for bit in range(FIRST_BIT, FIRST_BIT + 9)
)
(CAUSE, GOVERNMENT, OFFICE, TEAM, FIGURE, SHORT, THEIR, DEALT, RESULT) = (
    1 << bit for bit in range(FIRST_BIT + 9, FIRST_BIT + 18)
)
"""What a word may be, one bit each: a body by its ending, the title of its head, a kind of body, …"""

LAST = "".join(
    sorted({word[-1] for word in (*SUFFIXES, *OFFICIAL, *REGIONS)} - set(f"도{SUBJECTS}은로서의인"))
)
"""The last syllables of bodies that no particle has."""

_LASTS = frozenset(LAST)
_LONGER_LASTS = ("찰서", "방서", "무서", "상의", "법인")
_ALL_LASTS = _LASTS | {last[-1] for last in _LONGER_LASTS}
_IN_SPANS = _ALL_LASTS | {"도"}
"""One of these syllables stands in whatever begins with what ends as bodies do."""
_LONGEST_ENDING = 29
_HOUSES_OF_STATE = ("의회", "하원", "상원")
"""Houses that every country has: behind its name they are a body."""
_LONG_PARTICLES = ("부터", "까지")
"""Particles whose last syllable ends bodies too."""
_PROVINCE = scanning("[가-힣]{2,6}도")
_TAIL_SET = frozenset({*SURE_TAILS, *PARTICLES})
_TAILS = {last: ((0, ""), *sorted(tails)) for last, tails in by_two_last(_TAIL_SET).items()}
"""Tails by the last letters of words with none before them, the shortest first."""
_NO_TAIL = ((0, ""),)


def _span_by_its_ending(word: str) -> str:
    """Return the longest beginning of a word that may end as bodies do, a particle behind it; nothing if none."""
    ends = word[-2:] if word[-2:] in _TAILS else word[-1]
    for size, tail in _TAILS.get(ends, _NO_TAIL):
        span = word[:-size] if size else word
        last = span[1:][-1:]
        if last not in _ALL_LASTS or (size and word[-size:] != tail):
            continue
        if span.endswith(_LONG_PARTICLES) or len(span) > _LONGEST_ENDING:
            continue
        if last in _LASTS or span.endswith(_LONGER_LASTS):
            return span
    return _province(word) if "도" in word else ""


def _province(word: str) -> str:
    """Return what a word begins with and may be a province, a particle behind it."""
    ends = (k + 1 for k in range(len(word) - 1, 1, -1) if word[k] == "도")
    spans = (word[:end] for end in ends if end == len(word) or word[end:] in _TAIL_SET)
    return next((span for span in spans if _PROVINCE.fullmatch(span)), "")


_KIND_ENDS = by_last(sorted({*KINDS, *(f"{kind}인" for kind in KINDS)}))
_VOICES = ("측", "고위", "관계자", "당국자", "대변인", "담당자", "홍보팀")
_ON_ONE_SIDE = tuple(f"측{tail}" for tail in "은이도에과")
_LEADERS = frozenset("원청소터학행부관단회서처사합검법")


def hints_of(stem: str, word: str, own: frozenset[str]) -> int:
    """Return what a word may be; ``own``: the user's bodies."""
    first, last = word[0], word[-1]
    span = "" if _IN_SPANS.isdisjoint(word) else _span_by_its_ending(word)
    if span and (span in own or (span not in BY_SHORT and ends_like_a_body(span))):
        found = ENDING
    else:
        found = _BY_STEM[shown_by(stem)]
    if last in _KIND_ENDS and word.endswith(_KIND_ENDS[last]):
        found |= KIND
    if first in _FIRSTS and (first == _SIDE or word[:2] in _HEADS):
        found |= _by_beginning(stem, word)
    if not _TELLING.isdisjoint(word):
        found |= _by_syllables(word)
    if first < "가" <= word[1:2] <= "힣" and first.isdigit():
        found |= FIGURE
    return found


def _by_beginning(stem: str, word: str) -> int:
    """Return what a word may be that begins as a word of some list does."""
    found = SHORT if word in BY_SHORT or split_word(word)[0] in BY_SHORT else 0
    found |= THEIR if stem in THEIRS else 0
    found |= RESULT if stem in RESULTS else 0
    found |= DEALT if word.startswith(_DONE) else 0
    found |= CAUSE if word == _FOR or word in CAUSES else 0
    return found | VOICE if word.startswith(_VOICES) else found


_DONE = tuple(sorted(BOUGHT | JOINED))
_FOR, _SIDE = "위한", "측"
_HEADS = frozenset(
    word[:2] for word in (*BY_SHORT, *THEIRS, *BOUGHT, *JOINED, *RESULTS, *_VOICES, *CAUSES, _FOR)
)
_FIRSTS = frozenset(head[0] for head in _HEADS)
"""How the words begin for which :func:`_by_beginning` looks."""

_BY_STEM = {
    Shown.NOT: 0,
    Shown.LISTED: LISTED,
    Shown.GROUPED: GROUPED,
    Shown.PRESS_OR_SCHOOL: PRESS,
    Shown.COMPANY: COMPANY,
}


def _by_syllables(word: str) -> int:
    found = 0
    if "장" in word and any(word[k - 1 : k] in _LEADERS for k in _places("장", word)):
        found |= HEADED
    if "팀" in word:
        found |= TEAM
    if "측" in word and any(side in word[1:] for side in _ON_ONE_SIDE):
        found |= SPOKEN
    if "정부" in word or word.startswith(_HOUSES_OF_STATE):
        found |= GOVERNMENT
    if "의원실" in word:
        found |= OFFICE
    return found


def _places(letter: str, word: str) -> Iterator[int]:
    return (k for k, each in enumerate(word) if k and each == letter)


_TELLING = frozenset("장팀측정하상실회")
"""A syllable of each of the words for which :func:`_by_syllables` looks."""
