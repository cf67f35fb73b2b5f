"""What speakers are read from: the text, its people, its bodies, who spoke before."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from operator import attrgetter, itemgetter
from typing import Any

import regex

from pressparse.entities.entity import Body, Issuing, Named
from pressparse.language import clauses
from pressparse.language.clauses import Sentence
from pressparse.language.letters import DOUBLE, SINGLE
from pressparse.language.words import Word
from pressparse.lexicon.speakers import PAPERS, SOMEBODY
from pressparse.lexicon.titles import COURTESY, FORMER
from pressparse.pattern import deferred
from pressparse.rule import Finding, Rule, apply, occurrences
from pressparse.speech.roles import is_what_they_are
from pressparse.text.marks import outermost
from pressparse.text.view import View


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks: a name or nobody that the text names, and where the text says so."""

    start: int
    end: int
    name: str | None
    title: str | None = None
    body: str | None = None
    phrase: str = ""
    rule: str = ""
    """The rule that named them, where it is another than the statement's."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Who may speak, and the facts for and against it."""

    voice: Voice
    facts: tuple[str, ...]


START = attrgetter("start")
"""Where a word, a sentence, a mention begins."""
LONGEST_SENTENCE = 600
"""Code points; a longer stretch is a table or a page, no sentence."""
_MOST_BODIES = 300
_AROUND = 20_000
"""Code points before a name, and behind it, in which is looked for how the text goes on with it."""
_RECENT = 200
"""Mentions among which the bearer of a surname is looked for."""


@dataclass(frozen=True)
class Ground:
    """What speakers are read from: the text, its people, its bodies."""

    view: View
    people: Sequence[Named]
    bodies: Sequence[Body]
    issued_by: Issuing
    speakers: tuple[Rule, ...] = ()
    known: dict[int, Voice | None] = field(default_factory=dict)
    spelled: dict[str, str | None] = field(default_factory=dict)
    spoke: list[str] = field(default_factory=list)
    """Bodies that spoke before under their full name."""
    written: dict[str, Voice | None] = field(default_factory=dict)
    """Whom a short form means that only the text itself spells out."""
    turn: list[Voice] = field(default_factory=list)
    """Who spoke last, as the only item."""
    interviewed: list[Voice | None] = field(default_factory=list)
    """The only person told to have been met or interviewed, as the only item once it was looked for."""
    named: dict[str, Voice] = field(default_factory=dict)
    """Persons who spoke before, as their phrases named them."""
    described: dict[str, int] = field(default_factory=dict)
    """Where the text first says what kind of body a word names."""
    in_full: dict[tuple[str, str], tuple[str, int]] = field(default_factory=dict)
    """The full name first told of a family name with a title, and where that title begins."""
    kept: dict[str, str] = field(default_factory=dict)
    """What somebody is whose name is kept back, by the letter that stands for it."""
    groups: list[str] = field(default_factory=list)
    """Bodies and groups that spoke or stood as subject before, for `이들`."""
    read: dict[tuple[int, int, int], Sentence] = field(default_factory=dict)
    light: list[Candidate] = field(default_factory=list)
    """Whom the sentence names that is being read, where all were too light to speak."""
    weighed: dict[int, tuple[str, ...]] = field(default_factory=dict)
    """The facts of who was chosen among several, by where the words begin."""

    @property
    def last(self) -> Voice | None:
        """Who spoke last."""
        return self.turn[0] if self.turn else None

    @cached_property
    def text(self) -> str:
        """The text with one kind of each sign."""
        return self.view.folded

    def around(self, position: int) -> str:
        """Return the text around a position, in which is looked for how it goes on with a name."""
        if len(self.text) <= _AROUND:
            return self.text
        return self.text[max(0, position - _AROUND) : position + _AROUND]

    @cached_property
    def voices(self) -> Sequence[Finding[Any]]:
        """What rules for speakers read in the body."""
        return [
            each
            for each in (apply(self.speakers, self.text) if self.speakers else ())
            if self.view.kind_at(each.start) == "body"
        ]

    @cached_property
    def left(self) -> list[tuple[int, int]]:
        """Where a word stands that says of a post that somebody has left it."""
        words = (f" {word} " for word in FORMER)
        return sorted(
            (at, at + len(word))
            for word in words
            for at in occurrences(self.text, word, 0, len(self.text))
        )

    @cached_property
    def first_names(self) -> frozenset[str]:
        """The first words of the names that have several."""
        return frozenset(each.name.partition(" ")[0] for each in self.people if " " in each.name)

    @cached_property
    def starts(self) -> list[int]:
        """Where each mention of a person starts."""
        return [named.start for named in self.people]

    @cached_property
    def distinct(self) -> tuple[Body, ...]:
        """The first mention of each body; of very many, the first ones."""
        first: dict[tuple[str, str | None], Body] = {}
        for body in self.bodies:
            named = body.name, body.abbreviation
            if named not in first:
                first[named] = body
                if len(first) == _MOST_BODIES:
                    break
        return tuple(first.values())

    @cached_property
    def body_ends(self) -> Mapping[int, Body]:
        """Bodies by where they end."""
        return {body.end: body for body in self.bodies}

    @cached_property
    def ends(self) -> Mapping[int, Named]:
        """Persons by where they end."""
        return {named.end: named for named in self.people}

    @cached_property
    def name_ends(self) -> frozenset[int]:
        """Where the words of names end that go on with a title: what looks like a particle there is none."""
        found: set[int] = set()
        for named in self.people:
            end = named.start + len(named.name)
            if named.end > end and self.text.startswith(named.name, named.start):
                found.add(end)
                found.update(named.start + k for k, sign in enumerate(named.name) if sign == " ")
            elif self.text.startswith(last := named.name.split()[-1], named.start):
                found.add(named.start + len(last))  # `하르트만 대표` of `에밀 하르트만`
        return frozenset(found)

    @cached_property
    def first(self) -> Mapping[str, Named]:
        """How each person was first named with a title."""
        first: dict[str, Named] = {}
        for named in self.people:
            if named.title:
                first.setdefault(named.name, named)
        return first

    def met(self, voice: Voice) -> Voice:
        """Remember a person as a phrase named them, and return them."""
        if voice.name and len(self.named) < MOST_REMEMBERED:
            self.named.pop(voice.name, None)
            self.named[voice.name] = voice
        return voice

    def heard(self, body: str, *, group: bool) -> None:
        """Remember a body that spoke; ``group``: whether `이들` may take it up."""
        if len(self.spoke) < MOST_REMEMBERED:
            self.spoke.append(body)
            if group:
                self.groups.append(body)

    @cached_property
    def names(self) -> frozenset[str]:
        """Full names that stand with a title somewhere in the text."""
        return frozenset(named.name for named in self.people if named.title)

    def named_only(self, start: int, end: int) -> frozenset[str]:
        """Return the full names that stand with a title between two positions and nowhere else."""
        return frozenset(
            named.name
            for named in self.people_in(start, end)
            if named.title and self._mentions[named.name] == 1
        )

    @cached_property
    def _mentions(self) -> Mapping[str, int]:
        """How often each name stands with a title."""
        return Counter(named.name for named in self.people if named.title)

    @cached_property
    def heads(self) -> frozenset[str]:
        """The first words of these names; only such as no other word ends in by chance."""
        return frozenset(name.split()[0] for name in self.names if len(name) > _TOO_SHORT)

    @cached_property
    def is_interview(self) -> bool:
        """Whether the text says of itself that it is an interview."""
        return _INTERVIEW.search(self.text) is not None

    @cached_property
    def most_told(self) -> Sequence[str | None]:
        """Who is named most among the mentions before each one, and among all, questions apart; None where no one is."""
        told: Counter[str] = Counter()
        most, name = 0, None
        found: list[str | None] = [None]
        for named in self.people:
            asked = self._is_asked(named.start)
            told[named.name] += not asked
            if not asked and told[named.name] >= most:
                name = named.name if told[named.name] > most else None
                most = told[named.name]
            found.append(name)
        return found

    def _is_asked(self, position: int) -> bool:
        """Whether a position stands in a line that asks, such as `- 홍길동 지사와는 자주 만나는지`."""
        k = bisect_left(self._asked, position, key=itemgetter(0)) - 1
        return k >= 0 and position < self._asked[k][1]

    @cached_property
    def _asked(self) -> Sequence[tuple[int, int]]:
        """Where the lines stand that open like a question."""
        return [match.span() for match in _ASKING.finditer(self.text)]

    @cached_property
    def last_names(self) -> frozenset[str]:
        """The last words of names of several words."""
        return frozenset(named.name.split()[-1] for named in self.people if " " in named.name)

    def head_of(self, word: str) -> str | None:
        """Return the first of these words, by the alphabet, in which a longer word ends."""
        heads, long = self.heads, len(word)
        return min(
            [word[-size:] for size in self._sizes if size < long and word[-size:] in heads],
            default=None,
        )

    def body_in(self, word: str) -> str | None:
        """Return the longest body named in the text that a word ends in without being it."""
        forms, long = self.forms, len(word)
        for size in self._body_sizes:
            if size < long and word[-size:] in forms:
                return word[-size:]
        return None

    @cached_property
    def _body_sizes(self) -> list[int]:
        """How long the bodies' names are, the longest first."""
        sizes = {size for size in map(len, self.forms) if size > _TOO_SHORT}
        return sorted(sizes, reverse=True)

    @cached_property
    def _sizes(self) -> frozenset[int]:
        return frozenset(map(len, self.heads))

    @cached_property
    def sources(self) -> frozenset[str]:
        """Whom the text follows in what it tells: `가나리서치에 따르면`."""
        text = self.text
        before = (
            _SOURCE.search(text, max(0, m.start() - _LONGEST_SOURCE), m.start())
            for m in _FOLLOWED.finditer(text)
        )
        return frozenset(match[0] for match in before if match) - _NO_SOURCES

    @cached_property
    def forms(self) -> frozenset[str]:
        """Bodies as they are named in the text, short forms included."""
        return frozenset(
            form for body in self.distinct for form in (body.name, body.abbreviation) if form
        )

    def sentence(self, start: int, end: int, held: Sequence[tuple[int, int]] = ()) -> Sentence:
        """Read a sentence into words, phrases and clauses, once; ``held``: its statements, marks included."""
        end = min(end, start + _LONGEST_SENTENCE)
        key = start, end, len(held)
        found = self.read.get(key)
        if found is None:
            quoted = _apart(sorted(held))
            if not _covered(self.text, start, end, quoted):
                quoted = _apart(sorted({*outermost(self.text, start, end), *held}))
            found = self.read[key] = clauses.read(self.text, start, end, quoted, self.name_ends)
        return found

    def people_in(self, start: int, end: int) -> Sequence[Named]:
        """Return the persons that are named between two positions."""
        return self.people[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def people_after(self, position: int) -> Iterator[Named]:
        """Yield the mentions from a position on."""
        return (self.people[k] for k in range(bisect_left(self.starts, position), len(self.people)))

    def people_before(self, position: int) -> Iterator[Named]:
        """Yield the last mentions before a position, the nearest first."""
        k = bisect_left(self.starts, position)
        return reversed(self.people[max(0, k - _RECENT) : k])


_INTERVIEW = deferred(
    r"인터뷰|일문일답|대담|만나[ ]?(?:이야기|얘기|물)|만났다|Q[&.:]|문[.:]"
    r"|만나[ ][^.\n]{0,40}들어[ ]?(?:보았|봤|본다|봅)"
)
"""What says that a text is an interview."""
_ASKING = deferred(r"^[ ]*(?:[-―–—Q]|문[.:])[^\n]*", regex.MULTILINE)
"""A line that opens like a question."""
_NO_SOURCES = PAPERS.union(SOMEBODY)
"""What is followed as a source and is no body's name: `청원인에 따르면`."""
_TOO_SHORT = 2
"""Syllables; names so short end other words by chance."""
_LONGEST_SENTENCE = 4000
"""Code points of a sentence that are read; a longer one is a page without stops."""
_FOLLOWED = deferred(r"에[ ](?:따르면|의하면)")
_SOURCE = deferred(r"[가-힣A-Za-z0-9&]{2,20}$")
_LONGEST_SOURCE = 20
"""Code points of a source's name."""
_MARK = deferred(rf"[{DOUBLE}\"]")


def _covered(text: str, start: int, end: int, held: Sequence[tuple[int, int]]) -> bool:
    """Whether no quotation mark of ``text[start:end]`` stands outside the statements."""
    at = start
    for opening, after in held:
        if _MARK.search(text, at, max(at, opening)):
            return False
        at = max(at, after)
    return _MARK.search(text, at, max(at, end)) is None


def _apart(quoted: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return stretches without those that stand in the one before."""
    found: list[tuple[int, int]] = []
    for start, end in quoted:
        if not found or start >= found[-1][1]:
            found.append((start, end))
    return found


MOST_REMEMBERED = 300
"""Speakers that are remembered; a text of more is no press text."""


def of_person(ground: Ground, named: Named, *, known: bool = False) -> Voice:
    """Return a person as a voice; ``known``: with the title they were named with before, where they go on."""
    title, body = named.title, named.organization
    if title in COURTESY:
        title = None
    if known and title is None and (first := ground.first.get(named.name)):
        title = None if first.title in COURTESY else first.title
    if title is None and body and " " not in body and is_what_they_are(body):
        title, body = body, None  # `어민 홍길동 씨`
    return Voice(named.start, named.end, named.name, title, body)


def span_of(words: Sequence[Word]) -> tuple[int, int]:
    """Return where words stand, from the first to the end of the last noun."""
    return words[0].start, words[-1].noun_end


def text_of(ground: Ground, words: Sequence[Word]) -> str:
    """Return words as the raw text has them, without the marks around them."""
    if not words:
        return ""
    start, end = span_of(words)
    told = ground.view.words(start, end).strip(f"{SINGLE}'{DOUBLE}\"[]<>*")
    if told.count(SINGLE[0]) != told.count(SINGLE[1]):
        told = told.replace(SINGLE[0], "").replace(SINGLE[1], "")  # `너울’ 감독`
    return told
