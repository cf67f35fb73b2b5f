"""Facts about the words of a text that speak for a name or against it: what they are, what stands beside them."""

from collections.abc import Iterator, Mapping, Sequence
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
    [Kind.VERB, Kind.ADVERB, Kind.SOMEBODY, Kind.VOICE, Kind.NUMBER, Kind.MODIFIER, Kind.SORT]
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
                yield Run(sentence.words[begin:k], tuple(map(sentence.facts, range(begin, k))))
                begin = None


@dataclass(frozen=True, slots=True)
class Run:
    """Words that may hold names, and the facts of each."""

    words: Sequence[Word]
    facts: tuple[list[str], ...]


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
        if word.start in self.reader.opinions:
            return True
        if kind in _CLOSED:
            return False
        if kind in _TELLING or word.tail in _TOPICS or k == 0:
            return True
        if self.left[k] != SPACE or (self.right[k] != SPACE and not word.tail):
            return True
        if self.reader.words.count(word.stem) > 1 and word.tail:
            return True
        behind = self.kinds[k + 1] if k + 1 < len(self.kinds) else None
        return self.kinds[k - 1] in _BEFORE_A_NAME or behind in _BEHIND_A_NAME

    def facts(self, k: int) -> list[str]:
        """Return the facts of a word."""
        word, kind, last = self.words[k], self.kinds[k], len(self.words) - 1
        before = self.kinds[k - 1] if k else "start"
        behind = self.kinds[k + 1] if k < last else "end"
        left, right, tail = self.left[k], self.right[k], word.tail or "none"
        opinion = self.reader.opinions.get(word.start, NO_RULE)
        count, tails = self.reader.words.seen(word.stem)
        length = min(len(word.stem), _LONGEST)
        facts = [
            *(EVERY, f"kind={kind}", f"tail={tail}", f"kind={kind} tail={tail}"),
            *(f"rule={opinion}", f"before={before}{left}"),
            f"behind={behind}{'+' if word.tail else right}",
            *(f"kind={kind} before={before}", f"kind={kind} behind={behind}"),
            *(f"left={left} kind={kind}", f"right={right} kind={kind}"),
            *(f"count={count} tails={tails}", f"count={count} kind={kind}"),
            *(f"length={length}", f"length={length} kind={kind}"),
        ]
        facts += self._beside(k, last)
        if end := ending_of(word.stem):
            facts.append(f"ends={end}")
        if kind in _DOUBTFUL and self._is_doubtful(k, opinion, tails, before, behind):
            how = reading(word.stem)
            facts += [f"read={how}", f"read={how} kind={kind}", f"read={how} count={count}"]
        return facts

    def _beside(self, k: int, last: int) -> Iterator[str]:
        """Yield facts of the words beside a word."""
        opinions = self.reader.opinions
        if k:
            yield f"tail before={self.words[k - 1].tail or 'none'}"
            yield f"rule before={opinions.get(self.words[k - 1].start, NO_RULE)}"
        if k < last:
            yield f"rule behind={opinions.get(self.words[k + 1].start, NO_RULE)}"
            yield f"tail behind={self.words[k + 1].tail or 'none'}"
        if k > 1:
            yield f"two before={self.kinds[k - 2]}"
        if k + 1 < last:
            yield f"two behind={self.kinds[k + 2]}"

    def _is_doubtful(self, k: int, opinion: str, tails: int, before: str, behind: str) -> bool:
        """Whether it is worth asking the analyser about a word."""
        word = self.words[k]
        return (
            opinion != NO_RULE
            or tails > 1
            or self.left[k] != SPACE
            or (self.right[k] != SPACE and not word.tail)
            or word.tail in _STRONG
            or behind in _BEHIND_A_PERSON
            or before in _BEFORE_A_NAME
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
