"""Facts about the words of a text that speak for a name or against it: what they are, what stands beside them."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property, lru_cache
from typing import NamedTuple

from pressparse.entities.body_names import ends_like_a_body
from pressparse.entities.entity import Body, Named
from pressparse.entities.names import LIKELY, is_foreign, likeness, titled
from pressparse.entities.stems import MANY, SEVERAL, Word, Words, listed_bodies
from pressparse.language.kept import Kept
from pressparse.language.morphology import reading
from pressparse.language.wording import by_last
from pressparse.lexicon.agencies import BY_SHORT, GENERIC, NO_BODIES, OFFICIAL, SUFFIXES
from pressparse.lexicon.agreements import COMPANY_ENDINGS
from pressparse.lexicon.countries import COUNTRIES
from pressparse.lexicon.houses import ABROAD, KINDS, OUTLET_ENDINGS, UNIT_ENDINGS
from pressparse.lexicon.regions import CITIES, COUNTIES, PROVINCES, REGIONS
from pressparse.lexicon.speakers import ADVERBS, NOBODY, SOMEBODY
from pressparse.lexicon.titles import MODIFIERS, UNNAMED
from pressparse.lexicon.user import added


class Kind(StrEnum):
    """What a word looks like by itself."""

    LISTED = "listed"
    OFFICIAL = "official"
    REGION = "region"
    PLACE = "place"
    COUNTRY = "country"
    GENERIC = "generic"
    SORT = "sort"
    TITLE = "title"
    FUSED = "fused"
    MODIFIER = "modifier"
    VOICE = "voice"
    SOMEBODY = "somebody"
    ADVERB = "adverb"
    BODY = "body"
    UNIT = "unit"
    COMPANY = "company"
    PRESS = "press"
    NAME = "name"
    MAYBE = "maybe"
    FOREIGN = "foreign"
    LATIN = "latin"
    MIXED = "mixed"
    NUMBER = "number"
    VERB = "verb"
    SHORT = "short"
    WORD = "word"
    LONG = "long"


_PLACES = frozenset(
    {s for each in PROVINCES.values() for s in each[-1:]} | CITIES | COUNTIES | ABROAD
)
_VERBAL = (
    *("다", "고", "며", "면", "한", "된", "하는", "되는", "하고", "하며", "해", "했던", "하기", "되어", "돼", "있는"),
    *("없는", "던", "할", "될", "려", "지만", "도록", "라고", "면서", "으며", "어", "아", "는", "은", "을"),
)  # fmt: skip
"""How verbs end, and nouns with a particle that no stem was parted from."""

_LONG, _SHORT = 5, 2
"""Syllables from which a word is long, and up to which it is short."""

_LISTS: tuple[tuple[frozenset[str], Kind], ...] = (
    (REGIONS, Kind.REGION),
    (COUNTRIES, Kind.COUNTRY),
    (_PLACES, Kind.PLACE),
    (frozenset(OFFICIAL) | frozenset(BY_SHORT), Kind.OFFICIAL),
    (GENERIC | NO_BODIES, Kind.GENERIC),
    (KINDS, Kind.SORT),
    (frozenset(UNNAMED), Kind.VOICE),
    (frozenset(SOMEBODY) | NOBODY, Kind.SOMEBODY),
    (MODIFIERS, Kind.MODIFIER),
    (ADVERBS, Kind.ADVERB),
)


_LISTED = {stem: kind for words, kind in reversed(_LISTS) for stem in words}
"""What listed words look like; of a word in two lists the first tells."""


def kind_of(stem: str, *, lists: bool = True) -> str:
    """Return what a word looks like; ``lists``: whether listed companies, parties and outlets are known."""
    return kinds(lists=lists)[stem]


def kinds(*, lists: bool) -> Kept[str, str]:
    """Return what words look like, by word, for a user's lists that hold now; see :func:`kind_of`.

    Plain strings, so that many thousands of answers and what is made of them are nothing to a garbage collector.
    """
    own = added()
    return _kinds(own.titles, own.bodies, lists=lists)


@lru_cache(maxsize=8)
def _kinds(_titles: frozenset[str], _bodies: frozenset[str], *, lists: bool) -> Kept[str, str]:
    return Kept(lambda stem: _PLAIN[_kind(stem, lists=lists)])


_PLAIN = {kind: kind.value for kind in Kind}


def _kind(stem: str, *, lists: bool) -> Kind:
    if lists and stem in listed_bodies():
        return Kind.LISTED
    if stem in _LISTED:
        return _LISTED[stem]
    if stem[0].isdigit():
        return Kind.NUMBER
    if stem.isascii():
        return Kind.LATIN
    if read := titled(stem):
        return Kind.FUSED if read.fused else Kind.TITLE
    return _by_ending(stem) or _by_shape(stem)


def _by_ending(stem: str) -> Kind | None:
    last = stem[-1]
    for ends, kind in _NAMED_BY_THEIR_END:
        if last in ends and stem.endswith(ends[last]) and stem not in ends[last]:
            return kind
    if ends_like_a_body(stem):
        return Kind.BODY
    return Kind.UNIT if last in _UNITS and stem.endswith(_UNITS[last]) else None


_NAMED_BY_THEIR_END = (
    (by_last(OUTLET_ENDINGS), Kind.PRESS),
    (by_last(COMPANY_ENDINGS), Kind.COMPANY),
)
_UNITS = by_last(UNIT_ENDINGS)


_LETTER = re.compile("[A-z]")


def _by_shape(stem: str) -> Kind:
    if _LETTER.search(stem):
        return Kind.MIXED
    if degree := likeness(stem):
        return Kind.NAME if degree == LIKELY else Kind.MAYBE
    if is_foreign(stem):
        return Kind.FOREIGN
    if stem.endswith(_VERBAL):
        return Kind.VERB
    return Kind.SHORT if len(stem) <= _SHORT else Kind.LONG if len(stem) >= _LONG else Kind.WORD


_ENDS = by_last(
    sorted(
        {*SUFFIXES, *COMPANY_ENDINGS, *UNIT_ENDINGS, *OUTLET_ENDINGS},
        key=lambda end: (-len(end), end),
    )
)


def _ending(stem: str) -> str:
    ends = _ENDS.get(stem[-1], ())
    if not stem.endswith(ends):
        return ""
    return next(end for end in ends if stem.endswith(end))


ending_of = Kept(_ending)
"""The longest listed ending of bodies, units, companies and papers that a word has, or nothing, by word."""


_CLOSED = frozenset(
    [
        *(Kind.VERB, Kind.ADVERB, Kind.SOMEBODY, Kind.VOICE, Kind.NUMBER, Kind.MODIFIER),
        *(Kind.SORT, Kind.TITLE, Kind.GENERIC, Kind.COUNTRY, Kind.REGION),
    ]
)
"""Kinds of words that stand in no name."""

_TELLING = frozenset(
    [
        *(Kind.LISTED, Kind.OFFICIAL, Kind.REGION, Kind.PLACE, Kind.COUNTRY, Kind.BODY, Kind.UNIT),
        *(Kind.COMPANY, Kind.PRESS, Kind.NAME, Kind.FOREIGN, Kind.LATIN, Kind.MIXED),
    ]
)
"""Kinds of words that may be a name whatever stands beside them."""

_BEFORE_A_NAME = frozenset(
    [
        *(Kind.SORT, Kind.LISTED, Kind.BODY, Kind.COMPANY, Kind.OFFICIAL, Kind.PLACE),
        *(Kind.REGION, Kind.COUNTRY),
    ]
)
_BEHIND_A_NAME = frozenset(
    [
        *(Kind.TITLE, Kind.FUSED, Kind.VOICE, Kind.MODIFIER, Kind.NAME, Kind.BODY, Kind.UNIT),
        *(Kind.COMPANY, Kind.LISTED, Kind.OFFICIAL),
    ]
)
_TOPICS = frozenset(["은", "는", "과", "와", "측은", "측이"])
_STRONG = _TOPICS | {"에게", "이라며", "라며"}
"""Tails that stand behind whoever acts, speaks or takes part."""

_DOUBTFUL = frozenset(
    [
        *(Kind.NAME, Kind.MAYBE, Kind.FOREIGN, Kind.MIXED, Kind.WORD, Kind.LONG, Kind.BODY),
        *(Kind.COMPANY, Kind.PRESS, Kind.UNIT),
    ]
)
"""Kinds of words about which the analyser is asked, where something else speaks for a name."""

NO_WORD = "no word"
NO_RULE = "none"
"""The opinion of the rules on a word that they take for no name."""


@dataclass(frozen=True)
class Reader:
    """Reads the facts of a text's words.

    ``opinions``: what the rules take a word for, by where it begins; ``lists``: whether listed companies, parties
    and outlets are known.
    """

    words: Words
    opinions: Mapping[int, str]
    lists: bool = True

    @cached_property
    def kinds(self) -> list[str]:
        """What each word looks like."""
        looks = kinds(lists=self.lists)
        return [looks[stem] for stem, _ in self.words.parts]

    @cached_property
    def signs(self) -> list[str]:
        """What stands between each word and the next, and behind the last one."""
        return list(map(_signs.__getitem__, self.words.gaps))

    @cached_property
    def rules(self) -> list[str | None]:
        """What the rules take each word for, if for anything."""
        return list(map(self.opinions.get, self.words.starts))

    def runs(self, first: int, last: int) -> Iterator["Run"]:
        """Yield the stretches of ``words.parted[first:last]``, a sentence, that may hold names."""
        begin = first
        for k, is_open in enumerate(self._openings(first, last), first):
            if not is_open:
                if begin < k:
                    yield Run(self, first, last, begin, k)
                begin = k + 1
        if begin < last:
            yield Run(self, first, last, begin, last)

    def _openings(self, first: int, last: int) -> list[bool]:
        """Return of each word of a sentence whether it may stand in a name: something, however weak, speaks for it."""
        kinds, parts, signs = self.kinds, self.words.parts, self.signs
        rules, seen, end = self.rules, self.words.seen, last - 1
        return [
            kinds[k] not in _CLOSED
            and rules[k] is None
            and (
                kinds[k] in _TELLING
                or parts[k][1] in _TOPICS
                or k == first
                or signs[k - 1] != SPACE
                or (not parts[k][1] and (signs[k] if k < end else self.behind(end)) != SPACE)
                or (parts[k][1] != "" and seen[parts[k][0]][0] > 1)
                or kinds[k - 1] in _BEFORE_A_NAME
                or (k < end and kinds[k + 1] in _BEHIND_A_NAME)
            )
            for k in range(first, last)
        ]

    def before(self, first: int) -> str:
        """Return the sign before the first word of a sentence."""
        start = self.words.parted[first].start
        return _sign(self.words.text[max(0, start - 1) : start])

    def behind(self, end: int) -> str:
        """Return the sign behind the last word of a sentence."""
        stop = self.words.parted[end].end
        return _sign(self.words.text[stop : stop + 1])


Side = tuple[str, ...]
"""What is known of a word from one side of it: the name of the side, then values from which facts are made."""


@lru_cache(maxsize=65536)
def facts_of(side: Side) -> tuple[str, ...]:
    """Return the facts that one side of a word makes."""
    name, *values = side
    return tuple(_MADE[name](*values))


def _of_the_word(kind: str, tail: str, length: str, end: str) -> Iterator[str]:
    yield from (EVERY, f"kind={kind}", f"tail={tail}", f"kind={kind} tail={tail}")
    yield from (f"length={length}", f"length={length} kind={kind}")
    if end:
        yield f"ends={end}"


def _of_the_left(kind: str, before: str, sign: str, tail: str, rule: str) -> Iterator[str]:
    yield from (f"before={before}{sign}", f"kind={kind} before={before}")
    yield from (f"left={sign} kind={kind}", f"tail before={tail}", f"rule before={rule}")


def _of_the_right(
    kind: str, behind: str, sign: str, joined: str, tail: str, rule: str
) -> Iterator[str]:
    yield from (f"behind={behind}{joined}", f"kind={kind} behind={behind}")
    yield from (f"right={sign} kind={kind}", f"tail behind={tail}", f"rule behind={rule}")


def _of_the_text(kind: str, count: str, tails: str) -> Iterator[str]:
    yield from (f"count={count} tails={tails}", f"count={count} kind={kind}")


def _of_what_is_far(before: str, behind: str) -> Iterator[str]:
    yield from (f"two before={before}", f"two behind={behind}")


def _of_the_analyser(kind: str, count: str, how: str) -> Iterator[str]:
    yield from (f"read={how}", f"read={how} kind={kind}", f"read={how} count={count}")


_MADE: Mapping[str, Callable[..., Iterator[str]]] = {
    "word": _of_the_word,
    "left": _of_the_left,
    "right": _of_the_right,
    "text": _of_the_text,
    "far": _of_what_is_far,
    "analyser": _of_the_analyser,
}


class Run(NamedTuple):
    """Words of a sentence that may hold names and follow each other: ``words.parted[begin:end]``.

    ``first``, ``last``: where the words of the sentence begin and end.
    """

    reader: Reader
    first: int
    last: int
    begin: int
    end: int

    @property
    def words(self) -> Sequence[Word]:
        """The words."""
        return self.reader.words.parted[self.begin : self.end]

    @property
    def sides(self) -> list["Sides"]:
        """What is known of each word from every side."""
        return sides_of(self.reader, (self,))

    def asking(self, at: int) -> Side | None:
        """Return what is known of a word about which the analyser is worth asking."""
        k, reader = self.begin + at, self.reader
        kind, stem = reader.kinds[k], reader.words.parts[k][0]
        if kind not in _DOUBTFUL or not self._is_doubtful(k):
            return None
        return "analyser", kind, _COUNTS[reader.words.seen[stem][0]]

    def answered(self, at: int, asking: Side) -> Side:
        """Return what is known of a word with how the analyser reads it."""
        return *asking, reading(self.reader.words.parts[self.begin + at][0])

    def asked(self, at: int) -> Side | None:
        """Return what the analyser knows of a word, where it is worth asking."""
        asking = self.asking(at)
        return None if asking is None else self.answered(at, asking)

    def _is_doubtful(self, k: int) -> bool:
        reader, end = self.reader, self.last - 1
        word, kinds, signs = reader.words.parted[k], reader.kinds, reader.signs
        left = signs[k - 1] if k > self.first else reader.before(self.first)
        right = signs[k] if k < end else reader.behind(end)
        return (
            reader.words.seen[word.stem][1] > 1
            or left != SPACE
            or (right != SPACE and not word.tail)
            or word.tail in _STRONG
            or (k < end and kinds[k + 1] in _BEHIND_A_PERSON)
            or (k > self.first and kinds[k - 1] in _BEFORE_A_NAME)
        )

    @property
    def facts(self) -> tuple[list[str], ...]:
        """The facts of each word, those that the analyser adds among them."""
        return tuple(
            [
                fact
                for side in (*sides, self.asked(k))
                if side is not None
                for fact in facts_of(side)
            ]
            for k, sides in enumerate(self.sides)
        )


Sides = tuple[Side, Side, Side, Side, Side]
"""What is known of a word: by itself, from the left, from the right, in its text, from farther words."""


def sides_of(reader: Reader, runs: Iterable[Run]) -> list[Sides]:
    """Return what is known of each word of some stretches from every side, one stretch after the other."""
    parts, kinds, signs = reader.words.parts, reader.kinds, reader.signs
    rules, seen = reader.rules, reader.words.seen
    found: list[Sides] = []
    for _, first, last, begin, stop in runs:
        end = last - 1
        for k in range(begin, stop):
            kind = kinds[k]
            stem, tail = parts[k]
            count, tails = seen[stem]
            right = signs[k] if k < end else reader.behind(end)
            if k > first:
                before, rule = parts[k - 1][1], rules[k - 1] or NO_RULE
                left: Side = ("left", kind, kinds[k - 1], signs[k - 1], before or "none", rule)
            else:
                left = ("left", kind, "start", reader.before(first), NO_WORD, NO_WORD)
            joined = "+" if tail else right
            behind: Side = ("right", kind, "end", right, joined, NO_WORD, NO_WORD)
            if k < end:
                after, rule = parts[k + 1][1], rules[k + 1] or NO_RULE
                behind = ("right", kind, kinds[k + 1], right, joined, after or "none", rule)
            far = kinds[k - 2] if k > first + 1 else "none"
            found.append(
                (
                    ("word", kind, tail or "none", _lengths[stem], ending_of[stem]),
                    left,
                    behind,
                    ("text", kind, _COUNTS[count], _COUNTS[tails]),
                    ("far", far, kinds[k + 2] if k + 1 < end else "none"),
                )
            )
    return found


_BEHIND_A_PERSON = frozenset([Kind.TITLE, Kind.FUSED, Kind.VOICE, Kind.MODIFIER])
_LONGEST = 7
"""Syllables from which longer words are no longer told apart."""
_lengths = Kept[str, str](lambda stem: str(min(len(stem), _LONGEST)))
"""How long words are, as far as it matters, by word."""
_COUNTS = tuple(map(str, range(max(MANY, SEVERAL) + 1)))

EVERY = "word"
"""The fact that every word has: its weight says how careful to be."""

SPACE = "_"


def _sign(gap: str) -> str:
    """Return the first sign that stands between two words; where there is only space, say so."""
    bare = gap.strip()
    return bare[:1] if bare else SPACE if gap else "."


_signs = Kept[str, str](lambda gap: SPACE if gap == " " else _sign(gap))
"""The first sign of what stands between two words, by what stands there."""


def opinions_of(named: Sequence[Named], bodies: Sequence[Body], words: Words) -> dict[int, str]:
    """Return what the rules take words for, by where they begin."""
    text = words.text
    found: dict[int, str] = {}
    starts = words.starts
    for body in sorted(bodies, key=lambda each: each.start):
        first = bisect_left(starts, body.start)
        for k in range(first, bisect_left(starts, body.end, first)):
            found[starts[k]] = f"body:{body.rule}" if k == first else "of a body"
    for each in named:
        start = text.find(each.name, each.start, each.end)
        at = bisect_left(starts, start)
        if at < len(starts) and starts[at] == start:
            found[start] = f"person:{each.rule}"
    return found
