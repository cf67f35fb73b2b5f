"""A person in a phrase: which of its words are the name, which the title, which the body.

Every word, and every two or three together, may be the name. Facts say how each looks, where it stands,
and what the rules say; the weights in ``naming.json`` decide (``python -m training.naming``). Where
all are too light, the rules' opinion stands: a phrase is read that speaks, which the weights do not know.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Self

from pressparse.entities.names import LIKELY, is_body, is_foreign, is_unit, likeness, titled
from pressparse.entities.people_abroad import PARTICULES
from pressparse.language.morphology import tokens
from pressparse.language.words import read as words_of
from pressparse.lexicon.agencies import OFFICIAL
from pressparse.lexicon.countries import COUNTRIES
from pressparse.lexicon.regions import FOREIGN_PLACES, REGIONS
from pressparse.lexicon.speakers import BODY_ENDS, PEOPLE_ENDS, VOICE_ENDS, WORDS_OF_THEIR_OWN
from pressparse.lexicon.surnames import COMMON, GIVEN, NOT_NAMES
from pressparse.lexicon.titles import AMBIGUOUS, COURTESY, MODIFIERS, TITLES
from pressparse.speech.opinions import (
    FULL,
    HANGUL,
    LONGEST_WORD,
    MOST_NAMED,
    is_given_abroad,
    is_owner,
    is_transcribed,
    opinion,
)
from pressparse.speech.roles import is_common_person, title_of
from pressparse.weigh.choice import Choice
from pressparse.weigh.evidence import Evidence

_MOST_WORDS = 8
"""Words of a phrase, counted from its end, in which a name is looked for."""
_GRADES = ("수석", "선임", "책임", "상임", "담당", "총괄", "공동", "부문")


@dataclass(frozen=True, slots=True)
class PersonIn:
    """Who a phrase names: ranges of its words, by index."""

    name: tuple[int, int]
    title: tuple[int, int] | None
    body: tuple[int, int] | None


def without_courtesy(words: Sequence[str]) -> Sequence[str]:
    """Return words without 씨 behind a name, in its word or as its own: `농민 홍길동씨`."""
    if words[-1] in COURTESY:
        return words[:-1]
    bare = words[-1][:-1]
    if words[-1][-1] in COURTESY and ((len(bare) >= FULL and likeness(bare)) or is_foreign(bare)):
        return [*words[:-1], bare]
    return words


def person(
    words: Sequence[str],
    known: frozenset[str],
    text: str = "",
    here: frozenset[str] = frozenset(),
) -> PersonIn | None:
    """Return who the words of a phrase name, or None.

    ``known``: names that stand elsewhere in the ``text``, which may also name somebody in short;
    ``here``: names that a list of people has in the phrase alone.

    `가나청 홍길동 국장`, `홍길동 가나리경로당 회장`, `가수 홍길동`, `존 스미스 가나주 주지사`.
    """
    if not all(words):  # a word of signs alone has no stem
        return None
    bare = without_courtesy(words) if words else words
    if not bare:
        return None
    if list(bare) != list(words) and likeness(bare[-1]):
        last = len(bare) - 1
        first = last - 1 if last and _is_first_name(bare[last - 1], bare[last]) else last
        return PersonIn((first, last + 1), None, (0, first) if first else None)
    if title_of(bare[-1]) is None and (
        (is_body(bare[-1]) and not _is_behind_trade(bare)) or bare[-1].endswith(PEOPLE_ENDS)
    ):
        return None  # `홍길동 의원실`, `홍길동 박사 연구진`
    ranges = list(candidates(bare))
    told = opinion(bare, known)
    best = _weights().best(_all_facts(bare, ranges, known, told, text, here))
    name = told if best is None else ranges[best]
    if name is None:
        return None
    first, last = name
    return _around(bare, first, last - (last - first > 1 and bare[last - 1] in _LANDS))


def _is_first_name(word: str, last: str) -> bool:
    """Whether a word before a name with 씨 is the first one of somebody from abroad: `앙톤 모로댕 씨`."""
    if likeness(last) == LIKELY and not is_foreign(last):
        return False
    return is_given_abroad(word) or is_transcribed((word, last))


def _is_behind_trade(words: Sequence[str]) -> bool:
    """Whether what ends like a body is a name behind what somebody is: `배우 홍상원`, `감독 홍항구`."""
    return len(words) > 1 and title_of(words[-2]) == words[-2] and likeness(words[-1]) == LIKELY


def evidence(phrase: str, name: str, known: frozenset[str]) -> tuple[Evidence, ...]:
    """Return which facts made a name of some words of a phrase, and which spoke against it; none where no weights did.

    ``known``: names that stand elsewhere in the text.
    """
    bare = [word.stem for word in words_of(phrase, 0, len(phrase))]
    ranges = list(candidates(bare))
    for each, told in zip(ranges, described(bare, ranges, known), strict=True):
        if " ".join(bare[slice(*each)]) == name:
            return _weights().evidence(told)
    return ()


@cache
def _weights() -> Choice:
    return Choice.read("pressparse.speech", "naming.json")


_BODIES = WORDS_OF_THEIR_OWN | frozenset(OFFICIAL)
"""Words that name a body wherever they stand: `백악관`."""


def candidates(words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield every range of words that may be a name, by its form alone."""
    count = len(words)
    for first in range(max(0, count - _MOST_WORDS), count):
        for last in range(first + 1, min(count, first + MOST_NAMED) + 1):
            word = words[last - 1]
            if len(word) > LONGEST_WORD or word in _BODIES or not HANGUL.fullmatch(word):
                break
            if word in MODIFIERS or _begins_body(words, last - 1):
                break
            if not _goes_on(words, first, last):
                yield first, last


def _goes_on(words: Sequence[str], first: int, last: int) -> bool:
    """Whether a range of words ends in a particule, behind which a name from abroad goes on: `루시아 데 몬테로`."""
    if last - first < _WITH_PARTICULE or words[last - 1] not in PARTICULES:
        return False
    behind = words[last : last + 1]
    return bool(behind) and title_of(behind[0]) is None and not is_owner(behind[0])


_WITH_PARTICULE = 2
"""Words of a given name and a particule."""


def _begins_body(words: Sequence[str], k: int) -> bool:
    """Whether a word is rather the body or post behind a name: `채동인 가람지검 검사`, `존 스미스 미 국무부 대변인`."""
    word = words[k]
    if word in _LANDS:
        return k + 1 < len(words) and is_body(words[k + 1])
    if word in TITLES:
        return True  # `부총리`, `부회장`: what looks like a family name is half of a post
    return word.endswith(_OFFICES) and not is_foreign(word)


_LANDS = frozenset("미중일영독불러북")
"""Countries in one sound, before their bodies."""
_OFFICES = tuple(end for end in (*BODY_ENDS, *VOICE_ENDS) if len(end) > 1 and end.isalpha())
"""Ends of bodies of several sounds, in which no name ends."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What the words of a phrase look like by themselves, whichever of them may be the name."""

    head: str
    """What the last word is, where the name is not it."""
    kinds: Sequence[str]
    """What each word is; of those before ``first`` nothing is asked."""
    rivals: Sequence[str]
    """The words before the last one that look like a full name."""

    @classmethod
    def of(cls, words: Sequence[str], first: int = 0) -> Self:
        """Look at the words of a phrase from one of them on."""
        kinds = [*([""] * first), *map(_kind, words[first:])]
        rivals = [word for word in words[:-1] if len(word) == FULL and likeness(word)]
        return cls(_head(words[-1]), kinds, rivals)


def described(
    words: Sequence[str],
    ranges: Sequence[tuple[int, int]],
    known: frozenset[str],
    text: str = "",
    here: frozenset[str] = frozenset(),
) -> list[list[str]]:
    """Return the facts of each range of words that may be a name."""
    return _all_facts(words, ranges, known, opinion(words, known), text, here)


def _all_facts(
    words: Sequence[str],
    ranges: Sequence[tuple[int, int]],
    known: frozenset[str],
    told: tuple[int, int] | None,
    text: str,
    here: frozenset[str],
) -> list[list[str]]:
    """Return the facts of each range; ``told``: the rules' opinion."""
    if not ranges:
        return []
    seen = Seen.of(words, max(0, ranges[0][0] - 1))
    return [_facts(words, each, seen, known, told, text, here) for each in ranges]


def _facts(
    words: Sequence[str],
    each: tuple[int, int],
    seen: Seen,
    known: frozenset[str],
    told: tuple[int, int] | None,
    text: str,
    here: frozenset[str],
) -> list[str]:
    return [
        *facts(words, *each, known, seen),
        *_listed(words, *each, here),
        *_agreed(each, told),
        *_among(words, *each),
        *_in_short(words, *each, text),
    ]


def _listed(words: Sequence[str], first: int, last: int, here: frozenset[str]) -> Iterator[str]:
    """Yield whether a list of people has words as a name here, and nowhere else."""
    if " ".join(words[first:last]) in here:
        yield "listed here"
        yield f"{last - first} words, listed here"


def _among(words: Sequence[str], first: int, last: int) -> Iterator[str]:
    """Yield whether words fill the place up to the first body: `엠버 니콜 가나청 국장`."""
    if first:
        return
    size = last - first
    others = len(words) - 1
    at = next((k for k in range(1, others) if is_owner(words[k])), others)
    if at == last:
        yield f"{size} words, all before the {'title' if at == others else 'first body'}"
        if size == 1:
            yield f"{len(words[0])} syllables, all before the {'title' if at == others else 'first body'}"


def _in_short(words: Sequence[str], first: int, last: int, text: str) -> Iterator[str]:
    """Yield whether the text goes on with a short form: `하 국장` of `하가람 가나청 국장`, `니콜 국장`."""
    if last == len(words):
        return
    title = titled(words[-1])
    size = last - first
    short = words[first][0] if size == 1 and likeness(words[first]) else words[last - 1]
    if size == 1 and short == words[first]:
        return
    ends = {words[-1], *([title.title] if title else [])}
    if any(f" {short} {end}" in text or f"\n{short} {end}" in text for end in ends):
        yield f"{size} words, named in short elsewhere"


def _agreed(each: tuple[int, int], told: tuple[int, int] | None) -> Iterator[str]:
    if told is None:
        yield f"{each[1] - each[0]} words, rules name nobody"
    elif told == each:
        yield "rules agree"
        yield f"{each[1] - each[0]} words, rules agree"
    else:
        yield "rules name another"


def facts(
    words: Sequence[str], first: int, last: int, known: frozenset[str], seen: Seen
) -> list[str]:
    """Return what is to be said for and against ``words[first:last]`` being a person's name."""
    count = len(words)
    name = words[first:last]
    size = last - first
    kinds = seen.kinds
    rival = not all(word in name for word in seen.rivals)
    head = "alone" if last == count else seen.head
    place = f"{min(first, 2)} before, {min(count - last, 3)} behind"
    said = [
        f"{size} words",
        f"{size} words, {head}",
        f"{place}, {head}",
        f"{size} words, {place}",
        f"before it {kinds[first - 1] if first else 'nothing'}",
        f"behind it {kinds[last] if last < count else 'nothing'}, {size} words",
    ]
    if rival:
        said.append(f"{size} words, last of {len(name[-1])} syllables, another word like a name")
    if " ".join(name) in known:
        said.append("named elsewhere")
    said += _beside_parts(words, first, last)
    said += [f"{size} words, one is {kind}" for kind in sorted(set(kinds[first:last]))]
    if size == 1:
        said += _of_one(name[0], kinds[first], head, first, count - last)
    else:
        said.append(f"{size} words, {sum(map(is_foreign, name))} foreign")
        said.append(f"{size} words, last of {len(name[-1])} syllables")
    if last < count and words[-1].startswith(name[-1][-1]):
        said.append("the title begins with its last syllable")
    return said


def _beside_parts(words: Sequence[str], first: int, last: int) -> Iterator[str]:
    """Yield whether words are, or leave out, a part of a name from abroad."""
    size = last - first
    if is_given_abroad(words[first]):
        yield f"{size} words, first a given name from abroad"
    if first and is_given_abroad(words[first - 1]):
        yield "behind a given name from abroad"
    if last < len(words) and len(words[last]) == 1 and words[last] not in MODIFIERS:
        yield f"{size} words, a word of one syllable behind"


def _of_one(word: str, kind: str, head: str, before: int, behind: int) -> list[str]:
    """Return what one word looks like."""
    degree = likeness(word)
    family = "family name" if word[0] in COMMON else "no family name"
    given = "given name" if all(char in GIVEN for char in word[1:]) else "no given name"
    place = "first" if not before else "before the title" if behind == 1 else "amid"
    return [
        f"likeness {degree}",
        f"likeness {degree}, {head}",
        f"likeness {degree}, {place}",
        f"likeness {degree}, {kind}",
        f"{len(word)} syllables, {family}, {given}",
        f"{len(word)} syllables, {family}, {given}, {place}",
        f"{len(word)} syllables, {family}, {place}, {head}",
    ]


def _head(word: str) -> str:
    """Return what the last word of a phrase is, where the name is not it."""
    read = titled(word)
    if read and not read.particle:
        return "post and body" if read.fused else "noun too" if word in AMBIGUOUS else "title"
    return "role" if title_of(word) else "no title"


_NOUNS = frozenset({"NNG", "NNB", "XSN", "XPN", "XR", "SN"})


@cache
def _kinds() -> frozenset[str]:
    return REGIONS | COUNTRIES | FOREIGN_PLACES


def _kind(word: str) -> str:
    """Return what a word is by itself."""
    if word in _kinds():
        return "a place"
    if word in MODIFIERS:
        return "a modifier"
    if title_of(word):
        return "a title"
    if is_body(word):
        return "a body"
    if word in NOT_NAMES:
        return "listed as no name"
    if is_foreign(word):
        return "foreign"
    return _to_analyser(word)


def _to_analyser(word: str) -> str:
    """Return what the analyser makes of a word, and whether it only ends like a unit."""
    read = tokens(word)
    unit = ", like a unit" if is_unit(word) else ""
    if len(read) == 1 and read[0].new:
        return f"guessed{unit}"
    if len(read) == 1 and read[0].tag == "NNP":
        return f"proper{unit}"
    if read and all(token.tag in _NOUNS for token in read):
        return f"common{unit}"
    return f"mixed{unit}"


def _around(words: Sequence[str], first: int, last: int) -> PersonIn:
    """Return a person with the title behind the name, else before it, and the body before or between."""
    end = len(words)
    if last == end:
        titles = first and (title_of(words[first - 1]) or is_common_person(words[first - 1]))
        title = (first - 1, first) if titles else None
        return PersonIn((first, last), title, (0, first - 1) if titles and first > 1 else None)
    begin = end - 1
    while begin - 1 >= last and words[begin - 1] in MODIFIERS:
        begin -= 1
    if begin - 1 >= last and title_of(words[begin - 1]) and words[begin - 1].endswith(_GRADES):
        begin -= 1
    body = (0, first) if first else ((last, begin) if last < begin else None)
    return PersonIn((first, last), (end - 1, end), body)
