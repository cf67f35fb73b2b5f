"""What repeats in a pattern: repeats that can take the same words in several ways, and texts that repeats run on.

A pattern is read as far as its repeats need it: characters, sequences, alternatives, repeats; what looks around
or back is kept apart. An engine that backtracks tries every way in which a repeat can take the same words, so a repeat
of what is itself ambiguous takes a time that doubles with each character.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations, product

import regex

from pressparse.language.letters import DOUBLE, SINGLE
from pressparse.pattern import deferred

_FEW = 6
"""A repeat of fewer rounds has few ways, however ambiguous each round is."""
_COPIES = 12
"""Counted repeats up to so many rounds are laid out; longer ones are loops."""
_WIDEST = 160
"""Places for characters in a repeat; a wider one is judged by the clock alone."""
_WORDS = 12
"""Words of a list that are looked at."""
_SAMPLE = f"가나다라힣aAzZ0195 \t\n.,·-~_'\"{DOUBLE}{SINGLE}()[]<>%@:/&;!?=+*#|"


class Node:
    """A part of a pattern."""


@dataclass(frozen=True)
class Chars(Node):
    """One character of a set, as the pattern writes it."""

    source: str
    flags: int = 0

    @cached_property
    def pattern(self) -> "regex.Pattern[str]":
        """The set alone."""
        return regex.compile(self.source, self.flags)

    def among(self, letters: str) -> list[str]:
        """Return which of some different characters are in the set, in their order."""
        return self.pattern.findall(letters)


@dataclass(frozen=True)
class Sequence(Node):
    """One thing after another."""

    items: tuple[Node, ...] = ()


@dataclass(frozen=True)
class Choice(Node):
    """One thing or another."""

    items: tuple[Node, ...]


@dataclass(frozen=True)
class Repeat(Node):
    """The same thing several times; ``most`` is None without an upper bound."""

    body: Node
    least: int
    most: int | None
    possessive: bool


@dataclass(frozen=True)
class Around(Node):
    """What is asked of the place without taking characters; ``body``: what must stand there, if that is known."""

    body: Node | None = None
    behind: bool = False


NOTHING = Sequence()


class UnreadError(ValueError):
    """A pattern with a construction that is not looked into here."""


_COUNT = deferred(r"\{(?P<least>\d{0,6})(?P<to>,(?P<most>\d{0,6}))?\}")
_ESCAPE = deferred(
    r"\\(?:[pPN]\{[^}]{1,60}\}|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|.)", regex.DOTALL
)
_LIST = deferred(r"\\L<(\w+)>")
_GROUP = deferred(
    r"\((?:\?(?:(?P<atomic>>)|(?P<look><?[=!])|(?P<note>\#[^)]*\))|(?P<back>P=\w+\))|(?P<ref>&\w+\)|R\)|\d+\))|P?<(?P<name>\w+)>"
    r"|(?P<branch>\|)|(?P<on>[a-zA-Z01]*)(?:-(?P<off>[a-zA-Z]+))?(?P<scope>[:)])))?"
)


def read(pattern: str, words: Mapping[str, Iterable[str]]) -> Node:
    """Read a verbose pattern; raise ``UnreadError`` for what is not looked into here."""
    reader = _Reader(pattern, {key: sorted(held) for key, held in words.items()})
    node = reader.choice(0)
    if reader.at < len(pattern):
        raise UnreadError(pattern[reader.at :])
    return node


class _Reader:
    def __init__(self, pattern: str, words: Mapping[str, list[str]]) -> None:
        self.text = pattern
        self.words = words
        self.at = 0
        self.flags = 0
        self.verbose = True

    def choice(self, depth: int) -> Node:
        if depth > 40:
            raise UnreadError("nested too deep")
        kept = self.flags, self.verbose
        items = [self.sequence(depth)]
        while self.at < len(self.text) and self.text[self.at] == "|":
            self.at += 1
            items.append(self.sequence(depth))
        self.flags, self.verbose = kept
        return items[0] if len(items) == 1 else Choice(tuple(items))

    def sequence(self, depth: int) -> Node:
        items: list[Node] = []
        while self.at < len(self.text) and self.text[self.at] not in "|)":
            if self.blank():
                continue
            item = self.one(depth)
            if item is not None:
                items.append(self.counted(item))
        return items[0] if len(items) == 1 else Sequence(tuple(items))

    def blank(self) -> bool:
        """Pass over white space and a comment, which mean nothing."""
        if not self.verbose:
            return False
        if self.text[self.at].isspace():
            self.at += 1
            return True
        if self.text[self.at] == "#":
            end = self.text.find("\n", self.at)
            self.at = len(self.text) if end < 0 else end + 1
            return True
        return False

    def one(self, depth: int) -> Node | None:
        char = self.text[self.at]
        if char == "(":
            return self.group(depth)
        if char == "[":
            return self.set()
        if char == "\\":
            return self.escape()
        self.at += 1
        if char in "^$":
            return Around()
        if char == ".":
            return Chars(".", self.flags)
        return Chars(regex.escape(char), self.flags)

    def group(self, depth: int) -> Node | None:
        opened = _GROUP.match(self.text, self.at)
        if not opened or (self.text.startswith("(?", self.at) and opened.end() == self.at + 1):
            raise UnreadError(self.text[self.at : self.at + 8])
        self.at = opened.end()
        if opened["note"]:
            return None
        if opened["back"]:
            return Around()
        if opened["ref"] or opened["branch"]:
            raise UnreadError(opened[0])
        kept = self.flags, self.verbose
        if opened["on"] or opened["off"]:
            self.switch(opened["on"] or "", opened["off"] or "")
        if opened["scope"] == ")":
            return None  # holds for what follows
        body = self.choice(depth + 1)
        self.flags, self.verbose = kept
        if not self.text.startswith(")", self.at):
            raise UnreadError("a bracket stands alone")
        self.at += 1
        return _enclosed(body, opened)

    def switch(self, on: str, off: str) -> None:
        for letter, flag in (("i", regex.IGNORECASE), ("s", regex.DOTALL)):
            self.flags |= flag if letter in on else 0
            self.flags &= ~flag if letter in off else ~0
        self.verbose = (self.verbose or "x" in on) and "x" not in off

    def set(self) -> Node:
        start = self.at
        self.at += 2 if self.text.startswith("[^", self.at) else 1
        first = True
        while self.at < len(self.text) and (first or self.text[self.at] != "]"):
            if self.text[self.at] == "\\":
                self.at += 1
            elif self.text.startswith("[:", self.at):
                self.at = max(self.at, self.text.find(":]", self.at) + 1)
            self.at += 1
            first = False
        self.at += 1
        return Chars(self.text[start : self.at], self.flags)

    def escape(self) -> Node:
        if listed := _LIST.match(self.text, self.at):
            self.at = listed.end()
            held = self.words.get(listed[1], [])
            step = max(1, len(held) // _WORDS)
            chosen = held[::step] or [""]
            return Choice(tuple(self.spelled(word) for word in chosen))
        found = _ESCAPE.match(self.text, self.at)
        if not found or found[0][1] in "gRXG":
            raise UnreadError(self.text[self.at : self.at + 4])
        self.at = found.end()
        if found[0][1] in "AZzbBmMK123456789":
            return Around()
        return Chars(found[0], self.flags)

    def spelled(self, word: str) -> Node:
        return Sequence(tuple(Chars(regex.escape(char), self.flags) for char in word))

    def counted(self, item: Node) -> Node:
        while self.at < len(self.text) and self.blank():
            pass
        if self.at >= len(self.text):
            return item
        char = self.text[self.at]
        count = _COUNT.match(self.text, self.at) if char == "{" else None
        if char in "*+?":
            least, most = {"*": (0, None), "+": (1, None), "?": (0, 1)}[char]
            self.at += 1
        elif count and (count["least"] or count["most"]):
            least = int(count["least"] or 0)
            most = least if not count["to"] else int(count["most"]) if count["most"] else None
            self.at = count.end()
        elif char == "{":
            raise UnreadError(self.text[self.at : self.at + 8])
        else:
            return item
        mode = self.text[self.at : self.at + 1]
        self.at += mode in ("+", "?")
        return self.counted(Repeat(item, least, most, possessive=mode == "+"))


def _enclosed(body: Node, opened: regex.Match[str]) -> Node:
    """Return what a group is whose bracket opened so: a look around, an atomic group, or its body."""
    if opened["look"]:
        seen = body if opened["look"].endswith("=") else None
        return Around(seen, opened["look"].startswith("<"))
    return Repeat(body, 1, 1, possessive=True) if opened["atomic"] else body


# --- samples ------------------------------------------------------------------------------------


def alphabet(node: Node) -> str:
    """Return characters that tell the sets of a pattern apart: those it writes, and common ones."""
    written = "".join(each.source for each in sets(node))
    return "".join(dict.fromkeys(_SAMPLE + "".join(c for c in written if c.isalnum())))[:400]


def sets(node: Node) -> Iterator[Chars]:
    """Yield the sets of a pattern."""
    if isinstance(node, Chars):
        yield node
    for each in _parts(node):
        yield from sets(each)


def _parts(node: Node) -> tuple[Node, ...]:
    if isinstance(node, Sequence | Choice):
        return node.items
    if isinstance(node, Repeat):
        return (node.body,)
    return (node.body,) if isinstance(node, Around) and node.body is not None else ()


@dataclass
class Sampler:
    """Writes words that a part of a pattern takes."""

    letters: str
    common: dict[Chars, str]

    @classmethod
    def of(cls, node: Node) -> "Sampler":
        """Prefer characters that many sets of the pattern take."""
        letters = alphabet(node)
        taken = {each: each.among(letters) for each in dict.fromkeys(sets(node))}
        weight: dict[str, int] = {}
        for held in taken.values():
            for char in held:
                weight[char] = weight.get(char, 0) + 1
        best = {
            each: max(held, key=lambda c: weight[c], default="가") for each, held in taken.items()
        }
        return cls(letters, best)

    def word(self, node: Node, turn: int = 0) -> str:
        """Return a short word that a part takes; ``turn`` picks among alternatives."""
        if isinstance(node, Chars):
            return self.common[node]
        if isinstance(node, Sequence):
            return "".join(self.word(each, turn) for each in node.items)
        if isinstance(node, Choice):
            return self.word(node.items[turn % len(node.items)], turn)
        if isinstance(node, Repeat):
            return self.word(node.body, turn) * min(max(node.least, turn > 0), 40)
        if isinstance(node, Around) and node.behind and node.body is not None:
            return self.word(node.body, turn)
        return ""


def runs(node: Node) -> Iterator[tuple[str, str]]:
    """Yield, for every repeat of a pattern, what brings it there and what it repeats."""
    sampler = Sampler.of(node)
    seen: set[tuple[str, str]] = set()
    for repeat, before in _repeats(node, "", sampler):
        for turn in range(4):
            unit = sampler.word(repeat.body, turn)
            for pair in ((before, unit), ("", before + unit)):
                if unit and pair not in seen:
                    seen.add(pair)
                    yield pair


def _repeats(node: Node, before: str, sampler: Sampler) -> Iterator[tuple[Repeat, str]]:
    if isinstance(node, Sequence):
        for each in node.items:
            yield from _repeats(each, before, sampler)
            before += sampler.word(each)
        return
    if isinstance(node, Repeat) and (node.most is None or node.most > 1):
        yield node, before
    for each in _parts(node):
        yield from _repeats(each, before, sampler)


# --- ambiguity ----------------------------------------------------------------------------------


def ambiguous(node: Node) -> str | None:
    """Return a word that a repeat of a pattern takes in two ways, again and again; None where there is none."""
    sampler = Sampler.of(node)
    for repeat, _ in _repeats(node, "", sampler):
        many = repeat.most is None or repeat.most >= _FEW
        if many and not repeat.possessive and isinstance(repeat.body, Sequence | Choice | Repeat):
            found = _Machine(sampler.letters).twice(repeat.body)
            if found:
                return found
    return None


class _LookedAroundError(Exception):
    """A repeat that asks for more than its own characters is judged by the clock alone."""


@dataclass(frozen=True)
class _Piece:
    """A part of a repeat as places: where it may begin and end, and whether it may be empty."""

    first: tuple[int, ...]
    last: tuple[int, ...]
    empty: bool


class _Machine:
    """The places of one repeat's characters, and from which to which it may go, each way by itself."""

    def __init__(self, letters: str) -> None:
        self.letters = letters
        self.takes: list[int] = []
        self.ways: list[list[int]] = []
        self.known: dict[Chars, int] = {}

    def twice(self, body: Node) -> str | None:
        """Return a word that rounds of the body take in two ways, or None."""
        try:
            whole = self.piece(body)
        except _LookedAroundError:
            return None
        self.join(whole, whole)
        start = len(self.takes)
        self.takes.append(0)
        self.ways.append(list(whole.first))
        return self.search(start)

    def search(self, start: int) -> str | None:
        """Go two ways with the same characters until they meet again."""
        open_: list[tuple[int, int, str]] = [(start, start, "")]
        open_ += [(k, k, "") for k in range(start)]
        seen = {(one, other) for one, other, _ in open_}
        for one, other, word in open_:
            steps = (
                combinations(self.ways[one], 2)
                if one == other
                else product(self.ways[one], self.ways[other])
            )
            for to, beside in steps:
                shared = self.takes[to] & self.takes[beside]
                if not shared:
                    continue
                longer = word + self.letters[(shared & -shared).bit_length() - 1]
                if to == beside:
                    return longer
                pair = (min(to, beside), max(to, beside))
                if pair not in seen:
                    seen.add(pair)
                    open_.append((*pair, longer))
        return None

    def piece(self, node: Node) -> _Piece:
        if isinstance(node, Chars):
            if len(self.takes) >= _WIDEST:
                raise _LookedAroundError
            self.takes.append(self.mask(node))
            self.ways.append([])
            return _Piece((len(self.takes) - 1,), (len(self.takes) - 1,), empty=False)
        if isinstance(node, Sequence):
            whole = _Piece((), (), empty=True)
            for each in node.items:
                whole = self.then(whole, self.piece(each))
            return whole
        if isinstance(node, Choice):
            pieces = [self.piece(each) for each in node.items]
            return _Piece(
                tuple(k for p in pieces for k in p.first),
                tuple(k for p in pieces for k in p.last),
                any(p.empty for p in pieces),
            )
        if isinstance(node, Repeat) and not node.possessive:
            return self.rounds(node)
        raise _LookedAroundError

    def rounds(self, node: Repeat) -> _Piece:
        whole = _Piece((), (), empty=True)
        least = min(node.least, _COPIES)
        for _ in range(least):
            whole = self.then(whole, self.piece(node.body))
        if node.most is None or node.most - least > _COPIES:
            loop = self.piece(node.body)
            self.join(loop, loop)
            return self.then(whole, _Piece(loop.first, loop.last, empty=True))
        rest = _Piece((), (), empty=True)
        for _ in range(node.most - least):
            rest = self.then(self.piece(node.body), rest)
            rest = _Piece(rest.first, rest.last, empty=True)
        return self.then(whole, rest)

    def then(self, one: _Piece, other: _Piece) -> _Piece:
        self.join(one, other)
        return _Piece(
            one.first + other.first if one.empty else one.first,
            other.last + one.last if other.empty else other.last,
            one.empty and other.empty,
        )

    def join(self, one: _Piece, other: _Piece) -> None:
        for place in one.last:
            self.ways[place].extend(other.first)

    def mask(self, node: Chars) -> int:
        if node not in self.known:
            self.known[node] = sum(
                1 << k for k, c in enumerate(self.letters) if node.pattern.fullmatch(c)
            )
        return self.known[node]
