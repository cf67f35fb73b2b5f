"""Facts about the words of a text that speak for a name or against it: what they are, what stands beside them."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise

from pressparse.entities.body_names import ends_like_a_body
from pressparse.entities.entity import Body, Named
from pressparse.entities.names import LIKELY, is_foreign, likeness, titled
from pressparse.entities.stems import Word, Words, listed_bodies
from pressparse.language.morphology import reading
from pressparse.lexicon.agencies import BY_SHORT, GENERIC, NO_BODIES, OFFICIAL, SUFFIXES
from pressparse.lexicon.agreements import COMPANY_ENDINGS
from pressparse.lexicon.countries import COUNTRIES
from pressparse.lexicon.houses import ABROAD, KINDS, OUTLET_ENDINGS, UNIT_ENDINGS
from pressparse.lexicon.regions import CITIES, COUNTIES, PROVINCES, REGIONS
from pressparse.lexicon.speakers import ADVERBS, NOBODY, SOMEBODY
from pressparse.lexicon.titles import MODIFIERS, UNNAMED


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


@lru_cache(maxsize=65536)
def kind_of(stem: str, *, lists: bool = True) -> Kind:
    """Return what a word looks like; ``lists``: whether listed companies, parties and outlets are known."""
    if lists and stem in listed_bodies():
        return Kind.LISTED
    for words, kind in _LISTS:
        if stem in words:
            return kind
    if stem[0].isdigit():
        return Kind.NUMBER
    if stem.isascii():
        return Kind.LATIN
    if read := titled(stem):
        return Kind.FUSED if read.fused else Kind.TITLE
    return _by_ending(stem) or _by_shape(stem)


def _by_ending(stem: str) -> Kind | None:
    for ends, kind in ((OUTLET_ENDINGS, Kind.PRESS), (COMPANY_ENDINGS, Kind.COMPANY)):
        if stem.endswith(ends) and stem not in ends:
            return kind
    if ends_like_a_body(stem):
        return Kind.BODY
    return Kind.UNIT if stem.endswith(UNIT_ENDINGS) else None


def _by_shape(stem: str) -> Kind:
    if any("A" <= letter <= "z" for letter in stem):
        return Kind.MIXED
    if degree := likeness(stem):
        return Kind.NAME if degree == LIKELY else Kind.MAYBE
    if is_foreign(stem):
        return Kind.FOREIGN
    if stem.endswith(_VERBAL):
        return Kind.VERB
    return Kind.SHORT if len(stem) <= _SHORT else Kind.LONG if len(stem) >= _LONG else Kind.WORD


_ENDS = sorted(
    {*SUFFIXES, *COMPANY_ENDINGS, *UNIT_ENDINGS, *OUTLET_ENDINGS}, key=lambda end: (-len(end), end)
)


@lru_cache(maxsize=65536)
def ending_of(stem: str) -> str:
    """Return the longest listed ending of bodies, units, companies and papers that a word has, or nothing."""
    return next((end for end in _ENDS if stem.endswith(end)), "")


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

    def runs(self, start: int, end: int, words: Sequence[Word]) -> Iterator["Run"]:
        """Yield the stretches of ``words[start:end]``, a sentence, that may hold names, with their facts."""
        sentence = Sentence(self, words[start:end])
        begin: int | None = None
        for k in range(len(sentence.words) + 1):
            if k < len(sentence.words) and sentence.is_open(k):
                begin = k if begin is None else begin
            elif begin is not None:
                yield sentence.run(begin, k)
                begin = None


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


@dataclass(frozen=True, slots=True)
class Run:
    """Words that may hold names, and what is known of each from every side.

    ``doubts``: for each word its kind and how often it stands in the text, where it is worth asking the analyser.
    """

    words: Sequence[Word]
    sides: tuple[tuple[Side, ...], ...]
    doubts: tuple[tuple[Kind, int] | None, ...]

    def asked(self, k: int) -> Side | None:
        """Return what the analyser knows of a word, where it is worth asking."""
        doubt = self.doubts[k]
        if doubt is None:
            return None
        kind, count = doubt
        return "analyser", kind, str(count), reading(self.words[k].stem)

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


class Sentence:
    """The words of one sentence with what is known of each."""

    def __init__(self, reader: Reader, words: Sequence[Word]) -> None:
        self.words = words
        self.reader = reader
        self.kinds = [kind_of(word.stem, lists=reader.lists) for word in words]
        text = reader.words.text
        self.gaps = [_sign(text[one.end : other.start]) for one, other in pairwise(words)]
        self.left = [_sign(text[max(0, words[0].start - 1) : words[0].start]), *self.gaps]
        self.right = [*self.gaps, _sign(text[words[-1].end : words[-1].end + 1])]

    def is_open(self, k: int) -> bool:
        """Whether a word may stand in a name: something, however weak, speaks for it."""
        kind, word = self.kinds[k], self.words[k]
        if kind in _CLOSED or word.start in self.reader.opinions:
            return False
        if kind in _TELLING or word.tail in _TOPICS or k == 0:
            return True
        if self.left[k] != SPACE or (self.right[k] != SPACE and not word.tail):
            return True
        if self.reader.words.count(word.stem) > 1 and word.tail:
            return True
        behind = self.kinds[k + 1] if k + 1 < len(self.kinds) else None
        return self.kinds[k - 1] in _BEFORE_A_NAME or behind in _BEHIND_A_NAME

    def run(self, begin: int, end: int) -> Run:
        """Return the facts of some words that follow each other."""
        places = range(begin, end)
        return Run(
            self.words[begin:end], tuple(map(self.sides, places)), tuple(map(self.doubt, places))
        )

    def doubt(self, k: int) -> tuple[Kind, int] | None:
        """Return a word's kind and count where it is worth asking the analyser about it."""
        kind = self.kinds[k]
        if kind not in _DOUBTFUL or not self._is_doubtful(k):
            return None
        return kind, self.reader.words.count(self.words[k].stem)

    def sides(self, k: int) -> tuple[Side, ...]:
        """Return what is known of a word from every side."""
        words, kinds, last = self.words, self.kinds, len(self.words) - 1
        word, kind, tail = words[k], kinds[k], words[k].tail
        count, tails = self.reader.words.seen(word.stem)
        length = str(min(len(word.stem), _LONGEST))
        return (
            ("word", kind, tail or "none", length, ending_of(word.stem)),
            ("left", kind, kinds[k - 1] if k else "start", self.left[k], *self._of(k - 1)),
            (
                *("right", kind, kinds[k + 1] if k < last else "end", self.right[k]),
                *("+" if tail else self.right[k], *self._of(k + 1)),
            ),
            ("text", kind, str(count), str(tails)),
            (
                *("far", kinds[k - 2] if k > 1 else "none"),
                kinds[k + 2] if k + 1 < last else "none",
            ),
        )

    def _of(self, k: int) -> tuple[str, str]:
        """Return a neighbour's tail and what the rules take it for."""
        if not 0 <= k < len(self.words):
            return NO_WORD, NO_WORD
        word = self.words[k]
        return word.tail or "none", self.reader.opinions.get(word.start, NO_RULE)

    def _is_doubtful(self, k: int) -> bool:
        word, last = self.words[k], len(self.words) - 1
        return (
            self.reader.words.seen(word.stem)[1] > 1
            or self.left[k] != SPACE
            or (self.right[k] != SPACE and not word.tail)
            or word.tail in _STRONG
            or (k < last and self.kinds[k + 1] in _BEHIND_A_PERSON)
            or (k > 0 and self.kinds[k - 1] in _BEFORE_A_NAME)
        )


_BEHIND_A_PERSON = frozenset([Kind.TITLE, Kind.FUSED, Kind.VOICE, Kind.MODIFIER])
_LONGEST = 7
"""Syllables from which longer words are no longer told apart."""

EVERY = "word"
"""The fact that every word has: its weight says how careful to be."""

SPACE = "_"


def _sign(gap: str) -> str:
    """Return the first sign that stands between two words; where there is only space, say so."""
    bare = gap.strip()
    return bare[:1] if bare else SPACE if gap else "."


def opinions_of(
    named: Sequence[Named], bodies: Sequence[Body], words: Sequence[Word], text: str
) -> dict[int, str]:
    """Return what the rules take words for, by where they begin."""
    found: dict[int, str] = {}
    at = 0
    for body in sorted(bodies, key=lambda each: each.start):
        while at < len(words) and words[at].start < body.start:
            at += 1
        k = at
        while k < len(words) and words[k].start < body.end:
            found[words[k].start] = f"body:{body.rule}" if k == at else "of a body"
            k += 1
    begins = {word.start for word in words}
    for each in named:
        start = text.find(each.name, each.start, each.end)
        if start in begins:
            found[start] = f"person:{each.rule}"
    return found
