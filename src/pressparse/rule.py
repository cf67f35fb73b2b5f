"""What a rule is: a pattern, its reading, its reason, and the sentences that prove it; which rules can match at all."""

import re
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import cached_property
from importlib import import_module
from itertools import chain
from operator import attrgetter
from typing import Any, Generic, TypeVar

import regex

T = TypeVar("T")
K = TypeVar("K", bound=Hashable)
Reading = Callable[[regex.Match[str], Any], Any]
_END = 2
"""Letters by whose ends literals are told apart."""


@dataclass(frozen=True)
class Rule:
    """One form of text and how it is read.

    A rule is made with the decorator :func:`rule`, which says what goes in; its ``name`` and ``reason`` (the
    docstring on one line) are the decorated function's, ``read`` is that function.
    """

    name: str
    reason: str
    pattern: str
    read: Reading
    examples: Mapping[str, Any]
    boundary: tuple[str, ...]
    gaps: Mapping[str, Any] = field(default_factory=dict)
    needs: tuple[str, ...] = ()
    words: Mapping[str, frozenset[str]] = field(default_factory=dict)
    starts: str = ""
    where: tuple[str, ...] = ()
    """The outlets, issuing bodies and hosts whose texts it reads; none: all texts."""
    reach: int = 0

    @cached_property
    def compiled(self) -> regex.Pattern[str]:
        """The pattern, compiled when first asked for."""
        lists: dict[str, Any] = dict(self.words)
        return regex.compile(self.pattern, regex.VERBOSE, **lists)

    @cached_property
    def part(self) -> str | int:
        """The group of a match that is the value: ``span``, or the whole match."""
        return "span" if "span" in self.compiled.groupindex else 0

    @cached_property
    def _needs_by_end(self) -> Mapping[str, tuple[str, ...]]:
        """The literals it needs by how they end: many of them share a few endings, which alone are looked for."""
        found: dict[str, tuple[str, ...]] = {}
        for word in dict.fromkeys(self.needs):
            found[word[-_END:]] = (*found.get(word[-_END:], ()), word)
        return found

    def __reduce__(self) -> tuple[Callable[..., "Rule"], tuple[object, ...]]:
        """Travel to other processes by name: the module-level name that holds this rule."""
        return _named, (self.read.__module__, self.read.__qualname__)

    def may_match(self, text: str) -> bool:
        """Whether one of the literals that it needs, if it needs any, occurs in a text."""
        for word in self.needs:  # without a generator: this is asked of every rule
            if word in text:
                return True
        return not self.needs

    def matches(
        self, text: str, start: int = 0, end: int | None = None
    ) -> Iterable[regex.Match[str]]:
        """Return the matches in ``text[start:end]``; none at all where no literal it needs occurs."""
        if self.reach:
            return self._within_reach(text, start, len(text) if end is None else end)
        if not self.needs:
            return self.compiled.finditer(text, start, end)
        if start or end is not None:
            for word in self.needs:  # without a generator: this is asked of every rule
                if text.find(word, start, end) >= 0:
                    return self.compiled.finditer(text, start, end)
            return ()
        for word in self.needs:
            if word in text:
                return self.compiled.finditer(text)
        return ()

    def _within_reach(self, text: str, start: int, stop: int) -> Iterable[regex.Match[str]]:
        places: list[int] = []
        for end, words in self._needs_by_end.items():
            for at in occurrences(text, end, start, stop):
                last = at + len(end)
                if text.endswith(words, start, last):
                    places += [last - len(w) for w in words if text.endswith(w, start, last)]
        if not places:
            return ()
        places.sort()
        return chain.from_iterable(
            self.compiled.finditer(text, max(start, first), min(stop, last))
            for first, last in stretches(places, self.reach, self.reach)
        )


def rule(
    pattern: str,
    *,
    examples: Mapping[str, Any],
    boundary: Iterable[str],
    gaps: Mapping[str, Any] | None = None,
    needs: Iterable[str] = (),
    words: Mapping[str, Iterable[str]] | None = None,
    starts: str = "",
    where: str | Iterable[str] = (),
    reach: int = 0,
) -> Callable[[Reading], Rule]:
    r"""Make a rule of a reading function.

    ``pattern``: a verbose regular expression over folded text (white space in it is ignored; write ``\s``
    or ``[ ]``). If only a part of the match is the value, name that group ``span``.
    ``examples``: sentences with the expected stretch in ``[[ ]]``, and the value read there.
    ``boundary``: similar sentences in which this rule must stay silent; at least one.
    ``gaps``: examples that are known to fail today; a test fails as soon as one of them passes.
    ``needs``: literals of which at least one occurs in every match; without any of them the pattern is not run.
    ``words``: the word lists that the pattern names as ``\L<name>``.
    ``starts``: the kinds of place at which a match may begin, separated by spaces, for tables that look for
    such places first and try a rule only there.
    ``where``: the outlet, issuing body or host, or several of them, to whose texts it is limited: ``"가람일보"``,
    ``"garam.example"``. It does not apply to other texts, nor to plain prose, whose source is unknown.
    ``reach``: how far before and after the start of one of the literals in ``needs`` a match, and everything that it
    looks at, can extend; the pattern is then run only around those literals. 0: it is run on the whole text.

    The function gets the match and the field's context and returns the value, or None to decline.
    Raises ``ValueError`` if there is no docstring, no example or no boundary, or a string instead of a list.
    """
    refuse_words(boundary=boundary, needs=needs)
    silent = tuple(boundary)
    places = (where,) if isinstance(where, str) else tuple(where)

    def wrap(read: Reading) -> Rule:
        name = getattr(read, "__name__", "rule")
        reason = " ".join((read.__doc__ or "").split())
        for what, given, how in (
            ("a docstring", reason, "say in one sentence how such texts are written"),
            ("an example", examples, 'examples={"a sentence with [[what is read]]": its value}'),
            (
                "a boundary",
                silent,
                'boundary=["a sentence that looks alike and in which it must stay silent"]',
            ),
        ):
            if not given:
                raise ValueError(f"rule {name} lacks {what}: {how}")
        lists = {key: frozenset(values) for key, values in (words or {}).items()}
        return Rule(
            name,
            reason,
            pattern,
            read,
            examples,
            silent,
            gaps or {},
            tuple(needs),
            lists,
            starts,
            places,
            reach,
        )

    return wrap


def refuse_words(**given: object) -> None:
    """Raise ``ValueError`` where a word stands for a list of words: Python would take it letter by letter."""
    for name, value in given.items():
        if isinstance(value, str):
            raise ValueError(f'{name}= is a list, not a word: {name}=["{value}"]')  # noqa: TRY004


_OFF: ContextVar[frozenset[str]] = ContextVar("pressparse_off", default=frozenset())


def switched_off() -> frozenset[str]:
    """Return the names of the built-in rules on lines and parts of lines that do not speak now."""
    return _OFF.get()


@contextmanager
def switching_off(names: frozenset[str]) -> Iterator[None]:
    """Let built-in rules on lines and parts of lines be silent in what is read inside."""
    token = _OFF.set(names)
    try:
        yield
    finally:
        _OFF.reset(token)


def _named(module: str, name: str) -> Rule:
    found = getattr(import_module(module), name)
    if not isinstance(found, Rule):
        raise TypeError(f"{module}.{name} is no rule")
    return found


@dataclass
class Literals(Generic[K]):
    """The literals of which each key needs one, by their first character and by their first two."""

    needed: tuple[tuple[K, tuple[str, ...]], ...]
    by_start: dict[str, dict[str, list[tuple[str, K]]]] = field(default_factory=dict)

    @classmethod
    def of(cls, needed: Iterable[tuple[K, tuple[str, ...]]]) -> "Literals[K]":
        """Gather them; a key without literals needs none and is left out."""
        made = cls(tuple((key, words) for key, words in needed if words))
        for key, words in made.needed:
            for word in words:
                starts = made.by_start.setdefault(word[0], {})
                starts.setdefault(word[:2], []).append((word, key))
        return made

    def __bool__(self) -> bool:
        return bool(self.needed)

    @cached_property
    def keys(self) -> frozenset[K]:
        """Everything that needs a literal."""
        return frozenset(key for key, _ in self.needed)

    def absent(self, text: str) -> frozenset[K]:
        """Return the keys of whose literals none stands in a text."""
        there: set[K] = set()
        for first in self.by_start.keys() & set(text):
            for start, words in self.by_start[first].items():
                if start in text:
                    there.update(key for word, key in words if word in text)
        return self.keys - there if there else self.keys


class RuleKey:
    """Rules as a key: the same ones in the same order, whatever they hold."""

    def __init__(self, rules: tuple[Rule, ...]) -> None:
        self.rules = rules
        self._ids = tuple(map(id, rules))

    def __hash__(self) -> int:
        return hash(self._ids)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, RuleKey) and self._ids == other._ids


class Needed:
    """Which rules of a table can match in a line, by the literals that they need."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._rules = tuple(rules)
        self._always = 0
        words: dict[str, int] = {}
        for number, each in enumerate(rules):
            self._always |= 0 if each.needs else 1 << number
            for word in each.needs:
                words[word] = words.get(word, 0) | 1 << number
        self._words = tuple(words.items())

    def of(self, text: str) -> list[Rule]:
        """Return the rules of whose literals one stands in a line, and those that need none, in their order."""
        bits = self._always
        for word, needing in self._words:
            if word in text:
                bits |= needing
        return (
            [each for number, each in enumerate(self._rules) if bits >> number & 1] if bits else []
        )


class Asked:
    """Which rules of a table can match in a text: one look at it tells of all the literals that they need."""

    def __init__(self, rules: tuple[Rule, ...]) -> None:
        self.rules = rules
        self._always = frozenset(k for k, each in enumerate(rules) if not each.needs)
        self._needing: dict[str, set[int]] = {}
        for number, each in enumerate(rules):
            for word in each.needs:
                self._needing.setdefault(word, set()).add(number)
        self._signs = tuple(word for word in self._needing if len(word) == 1)
        self._by_start: dict[str, list[str]] = {}
        for word in self._needing:
            if len(word) > 1:
                self._by_start.setdefault(word[:2], []).append(word)

    @cached_property
    def _starts(self) -> re.Pattern[str]:
        """Where one of the longer literals may begin: its first character with its second behind it."""
        seconds: dict[str, str] = {}
        for start in self._by_start:
            seconds[start[0]] = seconds.get(start[0], "") + start[1]
        return re.compile(
            "|".join(
                f"{re.escape(first)}(?=[{re.escape(behind)}])" for first, behind in seconds.items()
            )
        )

    def of(self, text: str) -> list[Rule]:
        """Return the rules of whose literals one stands in a text, and those that need none, in their order."""
        asked = set(self._always)
        for word in self._signs:
            if word in text:
                asked |= self._needing[word]
        known: set[str] = set()
        for place in self._starts.finditer(text) if self._by_start else ():
            at = place.start()
            for word in self._by_start[text[at : at + 2]]:
                if word not in known and text.startswith(word, at):
                    known.add(word)
                    asked |= self._needing[word]
        return [self.rules[number] for number in sorted(asked)]


@dataclass(frozen=True, slots=True)
class Finding(Generic[T]):
    """What one rule read at ``text[start:end]``, code points of the text that was searched."""

    start: int
    end: int
    value: T
    rule: str


def occurrences(text: str, words: str, start: int, end: int) -> Iterator[int]:
    """Yield where some words stand in ``text[start:end]``, in order, those that overlap too.

    A pattern with a name in it would be compiled for each name, which takes longer than it runs: what stands
    around the name is left to patterns without it, asked at these places.
    """
    at = text.find(words, start, end)
    while at >= 0:
        yield at
        at = text.find(words, at + 1, end)


def stretches(places: Iterable[int], before: int, behind: int) -> list[tuple[int, int]]:
    """Return what stands around places, given in order: where two of them meet, they are one."""
    found: list[tuple[int, int]] = []
    for place in places:
        first = max(0, place - before)
        if found and first <= found[-1][1]:
            first = found.pop()[0]
        found.append((first, place + behind))
    return found


def only_around(
    rules: Iterable[Rule], places: Iterable[int], before: int, behind: int
) -> Callable[[Rule, str, int, int | None], Iterable[regex.Match[str]]]:
    """Return how to look for the matches of some rules around places in a text, and nowhere else.

    ``places``: offsets into the text, in order; ``before`` and ``behind``: the code points around a place in
    which all of a match stands, and what it looks at besides. Other rules are looked for everywhere.
    """
    known = {id(each) for each in rules}
    around = stretches(places, before, behind)

    def matches(each: Rule, text: str, start: int, end: int | None) -> Iterable[regex.Match[str]]:
        if id(each) not in known:
            return each.matches(text, start, end)
        if each.needs and not each.may_match(text):
            return ()
        last = len(text) if end is None else end
        bounds = ((max(start, first), min(last, final)) for first, final in around)
        return chain.from_iterable(each.matches(text, *each_bounds) for each_bounds in bounds)

    return matches


def _everywhere(each: Rule, text: str, start: int, end: int | None) -> Iterable[regex.Match[str]]:
    return each.matches(text, start, end)


def apply(
    rules: Iterable[Rule],
    text: str,
    context: Any = None,
    start: int = 0,
    end: int | None = None,
    matches: Callable[[Rule, str, int, int | None], Iterable[regex.Match[str]]] = _everywhere,
) -> list[Finding[Any]]:
    """Run a table over ``text[start:end]``: an earlier rule's claim stands, findings in reading order.

    ``matches``: how a rule's matches are looked for, where a table knows a faster way than to try everywhere.
    """
    claimed = bytearray((len(text) if end is None else end) - start)
    found: list[Finding[Any]] = []
    plain = matches is _everywhere
    for each in rules:
        for match in each.matches(text, start, end) if plain else matches(each, text, start, end):
            begin, stop = match.span(each.part)
            if begin >= stop or claimed.find(1, begin - start, stop - start) >= 0:
                continue
            value = each.read(match, context)
            if value is not None:
                claimed[begin - start : stop - start] = b"\1" * (stop - begin)
                found.append(Finding(begin, stop, value, each.name))
    if len(found) > 1:
        found.sort(key=_START)
    return found


_START = attrgetter("start")
