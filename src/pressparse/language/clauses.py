"""Clauses: a predicate, what it takes, and what stands open before it."""

from bisect import bisect_left
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from operator import attrgetter

from pressparse.language import endings
from pressparse.language import words as reader
from pressparse.language.endings import VERBAL, Form
from pressparse.language.particles import Case
from pressparse.language.phrases import Phrase, phrase
from pressparse.language.words import Word
from pressparse.lexicon.adverbs import ALSO

_BESIDE = frozenset({Case.BARE, Case.OF, Case.BEING})
"""Cases after which a noun phrase goes on."""
_OUTLIVES = frozenset({Case.TOPIC})
"""Cases that stay open behind a verb that links: `가람시는 …을 열고 …을 맺었다`."""
_TAKEN_BEFORE_NOUN = frozenset(
    {Case.OBJECT, Case.AT, Case.TO, Case.BY, Case.FROM, Case.BARE, Case.SAID, Case.WITH}
)
"""What a verb before its noun takes, besides one subject."""


_START, _LAST = attrgetter("start"), attrgetter("last")


@dataclass(frozen=True, slots=True)
class Clause:
    """A predicate, or a quotation with its tie, and the phrases around it."""

    verb: int
    """Which word it is."""
    takes: tuple[Phrase, ...]
    open: tuple[Phrase, ...]
    """What stood open when it came; a topic outlives verbs that link."""


@dataclass(frozen=True)
class Sentence:
    """A sentence read once: its words, phrases and clauses."""

    words: tuple[Word, ...]
    phrases: tuple[Phrase, ...]
    clauses: tuple[Clause, ...]

    def word_at(self, position: int) -> int:
        """Return the number of the word that begins at ``position``, or of the first one behind it."""
        return bisect_left(self.words, position, key=_START)

    def phrase_to(self, last: int) -> Phrase | None:
        """Return the phrase that ends before the word ``last``, whose particle may be in it, or None."""
        k = bisect_left(self.phrases, last, key=_LAST)
        return self.phrases[k] if k < len(self.phrases) and self.phrases[k].last == last else None

    def open_at(self, position: int) -> tuple[Phrase, ...]:
        """Return the phrases that stand open where a word at ``position`` begins, the nearest last."""
        for clause in self.clauses:
            if self.words[clause.verb].start >= position:
                return clause.open
        return ()

    def clause_after(self, position: int, *forms: Form) -> Clause | None:
        """Return the first clause behind ``position`` whose predicate has one of these forms."""
        for clause in self.clauses:
            word = self.words[clause.verb]
            if word.start >= position and (not forms or word.form in forms):
                return clause
        return None

    @cached_property
    def shown(self) -> str:
        """The phrases in brackets with what each is, as tests write them: `[가람시]topic …`."""
        return " ".join(
            f"[{' '.join(w.stem for w in self.words[p.first : p.last])}]{p.case}"
            for p in self.phrases
        )


@dataclass
class _Reading:
    words: tuple[Word, ...]
    phrases: list[Phrase] = field(default_factory=list)
    clauses: list[Clause] = field(default_factory=list)
    open: list[Phrase] = field(default_factory=list)
    first: int = -1
    """Where the phrase that is being read begins, or -1."""

    def close(self, last: int, case: Case) -> None:
        """End the phrase that is being read before the word ``last``."""
        if 0 <= self.first < last:
            before = self.open[-1] if self.open else None
            found = phrase(self.words, self.first, last, case, before)
            self.phrases.append(found)
            self.open.append(found)
        self.first = -1

    def noun(self, k: int) -> None:
        """Take a noun into the phrase; its particle may end it."""
        word = self.words[k]
        if self.first < 0:
            self.first = k
        if word.case not in _BESIDE:
            self.close(k + 1, word.case)

    def predicate(self, k: int) -> None:
        """Let a predicate take what stands open."""
        self.close(k, Case.BARE)
        form = self.words[k].form
        before = tuple(self.open)
        if form in {Form.ADNOMINAL, Form.LIGHT}:
            light = form is Form.LIGHT or endings.is_light(self.words[k].stem)
            taken = self._right_before(light=light)
        elif form is Form.QUOTE:
            taken = ()
        else:
            taken = before
            self.open = [p for p in before if p.case in _OUTLIVES and form is not Form.FINAL]
        self.clauses.append(Clause(k, taken, before))

    def _right_before(self, *, light: bool) -> tuple[Phrase, ...]:
        """Return what a verb takes that only stands beside a noun, and take it from what is open."""
        taken: list[Phrase] = []
        while self.open and self.open[-1].case in _TAKEN_BEFORE_NOUN:
            taken.insert(0, self.open.pop())
            if light:
                return tuple(taken)
        if self.open and self.open[-1].case is Case.SUBJECT and not light:
            taken.insert(0, self.open.pop())
        return tuple(taken)


def read(
    text: str,
    start: int,
    end: int,
    quoted: Sequence[tuple[int, int]] = (),
    names: Collection[int] = (),
) -> Sentence:
    """Read ``text[start:end]``, a sentence, into words, phrases and clauses.

    ``quoted``: where quotations stand in it, marks included; ``names``: where names end that are whole.
    """
    words = reader.read(text, start, end, quoted, names)
    reading = _Reading(words)
    for k, word in enumerate(words):
        if word.is_noun:
            reading.noun(k)
        elif word.form is Form.QUOTE or word.form in VERBAL:
            reading.predicate(k)
        else:
            reading.close(k, Case.TOPIC if word.stem in ALSO and reading.first >= 0 else Case.BARE)
    reading.close(len(words), Case.BARE)
    return Sentence(words, tuple(reading.phrases), tuple(reading.clauses))
