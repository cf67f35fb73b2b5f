"""Near misses: which rules came near to reading a value that is absent, and what stopped them."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any, Literal, get_args

from pressparse.record import PressRelease, Quote
from pressparse.rule import Rule
from pressparse.rules.morphemes import MorphemeRule
from pressparse.span import Span
from pressparse.text.view import View

Outcome = Literal["passed", "outside", "declined", "matched", "near", "word"]
"""``passed``: it read a value, which the field did not take; ``outside``: its pattern stands where the field does not
look; ``declined``: its reading function said no; ``matched``: its pattern did, no more is known; ``near``: its pattern
began and did not come to its end; ``word``: a word that it needs is there, and nothing of the pattern around it."""
ORDER: tuple[Outcome, ...] = get_args(Outcome)
"""The nearest first."""
SHOWN = 8
"""Rules that are told of."""
_BEFORE, _BEHIND = 120, 200
"""Code points before and behind a word that a rule needs in which its pattern is looked for."""
_LEAST = 2
"""Letters of a word that tells anything: a bracket or a point stands everywhere."""
_WORDS = 3
"""Places of a word that are looked at."""
_MATCHES = 5
"""Matches of a pattern that are looked at."""
_STOP = 20
"""Code points of what stopped a pattern."""


_WHY = {
    "passed": "the field did not take it: other facts weighed more, or its place does not fit",
    "declined": "its reading function said no",
    "matched": "the field that asks it did not take it",
    "word": "the word stands there, and around it nothing that the pattern asks for",
}

Asked = Callable[[Rule, Any, View], tuple[object, bool]]
"""What a rule reads, and whether it could be asked."""


@dataclass(frozen=True, slots=True)
class Near:
    """How near one rule came: the words that it got to, and those that it did not get past."""

    rule: Rule
    outcome: Outcome
    view: View
    start: int
    end: int
    value: object = None
    stop: int = 0
    """Where the words end that the pattern did not get past."""

    @property
    def rank(self) -> tuple[int, int]:
        """How near it came, the nearest being the least."""
        return ORDER.index(self.outcome), self.start - self.end


@dataclass(frozen=True)
class Search:
    """Where the rules of one table are looked for: in the views that its field reads, and in the whole text."""

    record: PressRelease
    views: tuple[View, ...]
    whole: View
    rules: Sequence[Rule]
    asked: Asked
    field: str
    """The field of the record whose value is absent."""

    def nearest(self, beside: object = None) -> list[Near]:
        """Return the rules that came nearest, each at its best; ``beside``: the value that the absent one belongs to."""
        best: dict[str, Near] = {}
        for each in self._all(beside):
            there = best.get(each.rule.name)
            if there is None or each.rank < there.rank:
                best[each.rule.name] = each
        return sorted(best.values(), key=lambda each: each.rank)[:SHOWN]

    def _all(self, beside: object) -> Iterator[Near]:
        for view in self.views:
            start, end = _about(view, beside)
            for rule in self.rules:
                yield from self._of(rule, view, start, end)
        if beside is None:
            for rule in self.rules:
                yield from self._outside(rule)

    def _of(self, rule: Rule, view: View, start: int, end: int) -> Iterator[Near]:
        matched = False
        for match in islice(rule.matches(view.folded, start, end), _MATCHES):
            matched = True
            value, known = self.asked(rule, match, view)
            outcome: Outcome = "matched"
            if known:
                outcome = "declined" if value is None else "passed"
            if self._is_of_the_field(value):
                yield Near(rule, outcome, view, *match.span(rule.part), value=value)
        if not matched:
            yield from _begun(rule, view, start, end)

    def _is_of_the_field(self, value: object) -> bool:
        """Return whether a value can be one of the field: a signature without reporters is none of ``reporters``."""
        plain = getattr(value, "plain", None)
        told: object = plain() if callable(plain) else {}
        return not isinstance(told, Mapping) or bool(told.get(self.field, True))

    def _outside(self, rule: Rule) -> Iterator[Near]:
        """Yield where a rule's pattern stands in the text and the field does not look."""
        for match in islice(rule.matches(self.whole.folded), _MATCHES):
            begin, stop = match.span(rule.part)
            if begin >= stop or any(view.place(Span(start=begin, end=stop)) for view in self.views):
                continue
            value, known = self.asked(rule, match, self.whole)
            if (value is not None or not known) and self._is_of_the_field(value):
                yield Near(rule, "outside", self.whole, begin, stop, value=value)
                break


def why(each: Near, words: str, record: PressRelease) -> str:
    """Return what stopped a rule; ``words``: its view's, as they may be shown."""
    if each.outcome == "near":
        ahead = " ".join(words[each.end : each.stop].split())
        return f"it stops before {ahead!r}" if ahead else "the text stops there"
    if each.outcome == "outside":
        kinds = (block.kind for block in record.blocks if block.span.end >= each.end)
        return f"it stands in a block of kind {next(kinds, 'other')}, where the field does not look"
    return _WHY[each.outcome]


def _about(view: View, beside: object) -> tuple[int, int]:
    """Return where in a view a value may stand: in the sentences of what it belongs to, else anywhere."""
    if not isinstance(beside, Quote):
        return 0, len(view.folded)
    span = Span(start=beside.segments[0].at.start, end=beside.segments[-1].at.end)
    place = view.place(span)
    if place is None:
        return 0, 0
    before, behind = view.sentence_at(place[0]), view.sentence_at(max(place[1] - 1, place[0]))
    return before.start, max(behind.end, place[1])


def _begun(rule: Rule, view: View, start: int, end: int) -> Iterator[Near]:
    """Yield how far a pattern comes around the words that it needs."""
    for word in (each for each in rule.needs if len(each) >= _LEAST):
        at = view.folded.find(word, start, end)
        for _ in range(_WORDS):
            if at < 0:
                break
            yield _around(Near(rule, "word", view, at, at + len(word)), start, end)
            at = view.folded.find(word, at + 1, end)


def _around(word: Near, start: int, end: int) -> Near:
    """Return how far a pattern comes around one word: as far as what is read may still become a match."""
    rule, text, best = word.rule, word.view.folded, word
    if isinstance(rule, MorphemeRule):
        return best
    for begin in range(max(start, word.start - _BEFORE), word.start + 1):
        if not _alive(rule, text, begin, word.end):
            continue
        low, high = word.end, min(end, word.end + _BEHIND)
        while low < high:
            middle = (low + high + 1) // 2
            low, high = (middle, high) if _alive(rule, text, begin, middle) else (low, middle - 1)
        if best.outcome == "word" or low > best.end:
            best = replace(
                word, outcome="near", start=begin, end=low, stop=min(len(text), low + _STOP)
            )
    return best


def _alive(rule: Rule, text: str, start: int, end: int) -> bool:
    """Return whether words may be the beginning of a match."""
    return rule.compiled.match(text, start, end, partial=True) is not None


def closed(record: PressRelease, field: str) -> str:
    """Return why a field was not read at all, whatever its rules say; nothing where it was."""
    if field in ("outlet", "reporters") and record.kind == "release":
        return "the document is read as a release, which has an issuer and no outlet"
    if field == "issuer" and record.kind == "article":
        return "the document is read as an article, which has an outlet and no issuer"
    if field in ("signatories", "cooperation_areas") and record.agreement is None:
        return "no agreement was read that it could belong to"
    return ""
