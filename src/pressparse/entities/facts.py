"""Facts about the words of a text that speak for a name or against it: what they are, what stands beside them."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property, lru_cache
from itertools import repeat
from string import ascii_letters
from typing import NamedTuple

from pressparse.entities.body_names import LASTS, ends_like_a_body
from pressparse.entities.entity import Body, Named
from pressparse.entities.names import (
    LAST_OF_TITLED,
    LIKELY,
    is_foreign,
    likeness,
    may_end_in_a_title,
    titles_with,
)
from pressparse.entities.stems import Word, Words, listed_bodies
from pressparse.language.kept import Kept
from pressparse.language.morphology import reading
from pressparse.language.wording import by_last
from pressparse.lexicon.agencies import BY_SHORT, GENERIC, NO_BODIES, OFFICIAL, SUFFIXES
from pressparse.lexicon.agreements import COMPANY_ENDINGS
from pressparse.lexicon.countries import COUNTRIES
from pressparse.lexicon.houses import ABROAD, KINDS, OUTLET_ENDINGS, UNIT_ENDINGS
from pressparse.lexicon.regions import CITIES, COUNTIES, PROVINCES, REGIONS
from pressparse.lexicon.speakers import ADVERBS, NOBODY, SOMEBODY
from pressparse.lexicon.surnames import COMMON, DOUBLE, FOREIGN
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
def _kinds(titles: frozenset[str], bodies: frozenset[str], *, lists: bool) -> Kept[str, str]:
    listed = listed_bodies() if lists else frozenset[str]()
    return Kept(lambda stem: _PLAIN[_kind(stem, titles, listed, bodies)])


_PLAIN = {kind: kind.value for kind in Kind}


def _kind(
    stem: str, titles: frozenset[str], listed: frozenset[str], bodies: frozenset[str]
) -> Kind:
    """Return what a word looks like; ``titles``, ``bodies``: the user's."""
    if stem in listed:
        return Kind.LISTED
    if stem in _LISTED:
        return _LISTED[stem]
    if stem < _FIRST_SYLLABLE:
        if stem[0].isdigit():
            return Kind.NUMBER
        if stem.isascii():
            return Kind.LATIN
    may = titles or (stem[-1] in LAST_OF_TITLED and may_end_in_a_title(stem))
    if may and (read := titles_with(titles)[stem]):
        return Kind.FUSED if read.stem != read.title else Kind.TITLE
    return _by_its_end(stem, bodies) or _by_shape(stem)


def _by_its_end(stem: str, bodies: frozenset[str]) -> Kind | None:
    """Return what kind of body a word looks like; ``bodies``: the user's."""
    last = stem[-1]
    if last in _NAMED_BY_THEIR_END:
        for ends, kind in _NAMED_BY_THEIR_END[last]:
            if stem.endswith(ends) and stem not in ends:
                return kind
    if stem in bodies or (last in LASTS and ends_like_a_body(stem)):
        return Kind.BODY
    return Kind.UNIT if last in _UNITS and stem.endswith(_UNITS[last]) else None


_FIRST_SYLLABLE = "가"
_PAPERS, _COMPANIES = by_last(OUTLET_ENDINGS), by_last(COMPANY_ENDINGS)
_NAMED_BY_THEIR_END = {
    last: tuple(
        (ends[last], kind)
        for ends, kind in ((_PAPERS, Kind.PRESS), (_COMPANIES, Kind.COMPANY))
        if last in ends
    )
    for last in {*_PAPERS, *_COMPANIES}
}
_UNITS = by_last(UNIT_ENDINGS)


_LETTERS = frozenset(ascii_letters)
_LETTERS_OR_FOREIGN = _LETTERS | FOREIGN
_SURNAMES = COMMON | {surname[0] for surname in DOUBLE}


def _by_shape(stem: str) -> Kind:
    told = not _LETTERS_OR_FOREIGN.isdisjoint(stem)
    if told and not _LETTERS.isdisjoint(stem):
        return Kind.MIXED
    if stem[0] in _SURNAMES and (degree := likeness(stem)):
        return Kind.NAME if degree == LIKELY else Kind.MAYBE
    if told and is_foreign(stem):
        return Kind.FOREIGN
    if stem.endswith(_VERBAL):
        return Kind.VERB
    size = len(stem)
    return Kind.SHORT if size <= _SHORT else Kind.LONG if size >= _LONG else Kind.WORD


_ENDS = by_last(
    sorted(
        {*SUFFIXES, *COMPANY_ENDINGS, *UNIT_ENDINGS, *OUTLET_ENDINGS},
        key=lambda end: (-len(end), end),
    )
)


def _ending(stem: str) -> str:
    last = stem[-1]
    if last not in _ENDS or not stem.endswith(_ENDS[last]):
        return ""
    return next(filter(stem.endswith, _ENDS[last]))


_LONGEST = 7
"""Syllables from which longer words are no longer told apart."""
_LENGTHS = tuple(map(str, range(_LONGEST + 1)))
_shapes = Kept[str, tuple[str, str]](lambda stem: (_LENGTHS[len(stem[:_LONGEST])], _ending(stem)))
"""How long words are and the longest listed ending of bodies, units, companies and papers that they have, or nothing, by word."""


def _plain(*kinds: Kind) -> frozenset[str]:
    """Return kinds as plain strings, which are told apart faster."""
    return frozenset(kind.value for kind in kinds)


_CLOSED = _plain(
    *(Kind.VERB, Kind.ADVERB, Kind.SOMEBODY, Kind.VOICE, Kind.NUMBER, Kind.MODIFIER),
    *(Kind.SORT, Kind.TITLE, Kind.GENERIC, Kind.COUNTRY, Kind.REGION),
)
"""Kinds of words that stand in no name."""

_TELLING = _plain(
    *(Kind.LISTED, Kind.OFFICIAL, Kind.REGION, Kind.PLACE, Kind.COUNTRY, Kind.BODY, Kind.UNIT),
    *(Kind.COMPANY, Kind.PRESS, Kind.NAME, Kind.FOREIGN, Kind.LATIN, Kind.MIXED),
)
"""Kinds of words that may be a name whatever stands beside them."""

_BEFORE_A_NAME = _plain(
    *(Kind.SORT, Kind.LISTED, Kind.BODY, Kind.COMPANY, Kind.OFFICIAL, Kind.PLACE),
    *(Kind.REGION, Kind.COUNTRY),
)
_BEHIND_A_NAME = _plain(
    *(Kind.TITLE, Kind.FUSED, Kind.VOICE, Kind.MODIFIER, Kind.NAME, Kind.BODY, Kind.UNIT),
    *(Kind.COMPANY, Kind.LISTED, Kind.OFFICIAL),
)
_TOPICS = frozenset(["은", "는", "과", "와", "측은", "측이"])
_STRONG = _TOPICS | {"에게", "이라며", "라며"}
"""Tails that stand behind whoever acts, speaks or takes part."""

_DOUBTFUL = _plain(
    *(Kind.NAME, Kind.MAYBE, Kind.FOREIGN, Kind.MIXED, Kind.WORD, Kind.LONG, Kind.BODY),
    *(Kind.COMPANY, Kind.PRESS, Kind.UNIT),
)
"""Kinds of words about which the analyser is asked, where something else speaks for a name."""

NO_WORD = "no word"
NONE = "none"
"""The tail of a word without one, the opinion of the rules on what they take for no name, the kind of no word."""


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
        return list(map(looks.__getitem__, self.words.stems))

    @cached_property
    def signs(self) -> list[str]:
        """What stands between each word and the next, and behind the last one."""
        return list(map(_signs.__getitem__, self.words.gaps))

    @cached_property
    def rules(self) -> list[str | None]:
        """What the rules take each word for, if for anything."""
        return list(map(self.opinions.get, self.words.starts))

    def open_words(self, sentences: Iterable[tuple[int, int]]) -> list["Sentence"]:
        """Return the words of sentences that may stand in names; ``sentences``: where the words of each begin and end."""
        may_be = [
            k
            for k, (kind, rule) in enumerate(zip(self.kinds, self.rules, strict=True))
            if rule is None and kind not in _CLOSED
        ]
        found: list[Sentence] = []
        to = 0
        for first, last in sentences:
            at = bisect_left(may_be, first, to)
            to = bisect_left(may_be, last, at)
            if at < to and (places := self._open(may_be[at:to], first, last)):
                found.append((first, last, places))
        return found

    def _open(self, places: Sequence[int], first: int, last: int) -> list[int]:
        """Return which words of a sentence may stand in a name: something, however weak, speaks for each."""
        kinds, parts, signs = self.kinds, self.words.parts, self.signs
        counts, end = self.words.counts, last - 1
        return [
            k
            for k in places
            if kinds[k] in _TELLING
            or k == first
            or kinds[k - 1] in _BEFORE_A_NAME
            or signs[k - 1] != SPACE
            or (k < end and kinds[k + 1] in _BEHIND_A_NAME)
            or (
                (parts[k][1] in _TOPICS or counts[parts[k][0]] > 1)
                if parts[k][1]
                else (signs[k] if k < end else self.behind(end)) != SPACE
            )
        ]

    def before(self, first: int) -> str:
        """Return the sign before the first word of a sentence."""
        start = self.words.starts[first]
        return _edges[self.words.text[start - 1] if start else ""]

    def behind(self, end: int) -> str:
        """Return the sign behind the last word of a sentence."""
        return _edges[self.words.gaps[end][:1]]


Side = tuple[str, ...]
"""What is known of a word from one side of it: the name of the side, then values from which facts are made."""


@lru_cache(maxsize=65536)
def facts_of(side: Side) -> tuple[str, ...]:
    """Return the facts that one side of a word makes."""
    name, *values = side
    return _MADE[name](*values)


Facts = tuple[str, ...]


def _of_the_word(kind: str, tail: str, length: str, end: str) -> Facts:
    found = (EVERY, f"kind={kind}", f"tail={tail}", f"kind={kind} tail={tail}")
    ends = (f"ends={end}",) if end else ()
    return *found, f"length={length}", f"length={length} kind={kind}", *ends


def _of_the_left(kind: str, before: str, sign: str, tail: str, rule: str) -> Facts:
    found = (f"before={before}{sign}", f"kind={kind} before={before}")
    return *found, f"left={sign} kind={kind}", f"tail before={tail}", f"rule before={rule}"


def _of_the_right(kind: str, behind: str, sign: str, joined: str, tail: str, rule: str) -> Facts:
    found = (f"behind={behind}{joined}", f"kind={kind} behind={behind}")
    return *found, f"right={sign} kind={kind}", f"tail behind={tail}", f"rule behind={rule}"


def _of_the_text(kind: str, count: str, tails: str) -> Facts:
    return f"count={count} tails={tails}", f"count={count} kind={kind}"


def _of_what_is_far(before: str, behind: str) -> Facts:
    return f"two before={before}", f"two behind={behind}"


def _of_the_analyser(kind: str, count: str, how: str) -> Facts:
    return f"read={how}", f"read={how} kind={kind}", f"read={how} count={count}"


_MADE: Mapping[str, Callable[..., Facts]] = {
    "word": _of_the_word,
    "left": _of_the_left,
    "right": _of_the_right,
    "text": _of_the_text,
    "far": _of_what_is_far,
    "analyser": _of_the_analyser,
}


Sentence = tuple[int, int, Sequence[int]]
"""Where the words of a sentence begin and end, and the places of those that may stand in names."""


class Run(NamedTuple):
    """Words of a sentence that may hold names and follow each other: ``words.between(begin, end)``.

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
        return self.reader.words.between(self.begin, self.end)

    @property
    def sides(self) -> list["Sides"]:
        """What is known of each word from every side."""
        return list(zip(*columns_of(self.reader, (self.sentence,)), strict=True))

    @property
    def sentence(self) -> Sentence:
        """The words as open ones of their sentence."""
        return self.first, self.last, range(self.begin, self.end)

    def asking(self, at: int) -> Side | None:
        """Return what is known of a word about which the analyser is worth asking."""
        k, reader = self.begin + at, self.reader
        kind, stem = reader.kinds[k], reader.words.parts[k][0]
        if kind not in _DOUBTFUL or not self._is_doubtful(k):
            return None
        return "analyser", kind, _mentions[reader.words.counts[stem]]

    def answered(self, at: int, asking: Side) -> Side:
        """Return what is known of a word with how the analyser reads it."""
        return *asking, reading(self.reader.words.parts[self.begin + at][0])

    def asked(self, at: int) -> Side | None:
        """Return what the analyser knows of a word, where it is worth asking."""
        asking = self.asking(at)
        return None if asking is None else self.answered(at, asking)

    def _is_doubtful(self, k: int) -> bool:
        reader, end = self.reader, self.last - 1
        (stem, tail), kinds, signs = reader.words.parts[k], reader.kinds, reader.signs
        left = signs[k - 1] if k > self.first else reader.before(self.first)
        right = signs[k] if k < end else reader.behind(end)
        return (
            reader.words.tails[stem] > 1
            or left != SPACE
            or (right != SPACE and not tail)
            or tail in _STRONG
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


Column = Iterable[Side]
Sides = tuple[Side, Side, Side, Side, Side]
"""What is known of a word: by itself, from the left, from the right, in its text, from farther words."""


def columns_of(
    reader: Reader, sentences: Sequence[Sentence]
) -> tuple[Column, Column, Column, Column, Column]:
    """Return what is known of the words of some sentences that may stand in names, a column for each of the sides.

    What stands before each word is a column of all words moved by one, so that no word is looked at by itself.
    """
    words, edges, signs = reader.words, _Edges(sentences), reader.signs.copy()
    before_signs = ["", *signs]
    for first, end in zip(edges.firsts, edges.ends, strict=True):
        before_signs[first], signs[end] = reader.before(first), reader.behind(end)
    tails = [tail or NONE for tail in words.endings]
    rules = [rule or NONE for rule in reader.rules]
    joints = [sign if tail == NONE else "+" for tail, sign in zip(tails, signs, strict=True)]
    before, behind = edges.before(reader.kinds, "start"), edges.behind(reader.kinds, "end")
    places = [k for _, _, open_words in sentences for k in open_words]

    def of(column: Sequence[str]) -> list[str]:
        return list(map(column.__getitem__, places))

    kinds, stems, right = of(reader.kinds), of(words.stems), of(signs)
    shapes = list(map(_shapes.__getitem__, stems))
    mentions = map(_mentions.__getitem__, map(words.counts.__getitem__, stems))
    several = map(_tails.__getitem__, map(words.tails.__getitem__, stems))
    of_the_left = (before, before_signs, edges.before(tails, NO_WORD), edges.before(rules, NO_WORD))
    of_the_right = (joints, edges.behind(tails, NO_WORD), edges.behind(rules, NO_WORD))
    far = (
        edges.before(edges.before(reader.kinds, NONE), NONE),
        edges.behind(edges.behind(reader.kinds, NONE), NONE),
    )
    return (
        zip(repeat("word"), kinds, of(tails), *zip(*shapes, strict=True)),
        zip(repeat("left"), kinds, *map(of, of_the_left)),
        zip(repeat("right"), kinds, of(behind), right, *map(of, of_the_right)),
        zip(repeat("text"), kinds, mentions, several),
        zip(repeat("far"), *map(of, far)),
    )


class _Edges:
    """Where some sentences begin and end, for what stands beside their words."""

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self.firsts = [first for first, _, _ in sentences]
        self.ends = [last - 1 for _, last, _ in sentences]

    def before(self, column: Sequence[str], edge: str) -> list[str]:
        """Return what a column says of the word before each word; ``edge``: what it says where a sentence begins."""
        moved = [edge, *column]
        for first in self.firsts:
            moved[first] = edge
        return moved

    def behind(self, column: Sequence[str], edge: str) -> list[str]:
        """Return what a column says of the word behind each word; ``edge``: what it says where a sentence ends."""
        moved = [*column[1:], edge]
        for end in self.ends:
            moved[end] = edge
        return moved


_BEHIND_A_PERSON = _plain(
    Kind.TITLE,
    Kind.FUSED,
    Kind.VOICE,
    Kind.MODIFIER,
)


def _up_to(most: int) -> Kept[int, str]:
    """Return figures in writing, greater ones being no longer told apart."""
    return Kept(lambda figure: str(min(figure, most)))


_mentions, _tails = _up_to(4), _up_to(3)
"""Mentions and tails as far as they matter."""

EVERY = "word"
"""The fact that every word has: its weight says how careful to be."""

SPACE = "_"


def _sign(gap: str) -> str:
    """Return the first sign that stands between two words; where there is only space, say so."""
    bare = gap.strip()
    return bare[:1] if bare else SPACE if gap else "."


_signs = Kept[str, str](lambda gap: SPACE if gap == " " else _sign(gap))
"""The first sign of what stands between two words, by what stands there."""
_edges = Kept(_sign)
"""What stands right beside a word at the edge of a sentence, by that letter."""


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
