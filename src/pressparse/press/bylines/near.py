"""Where dear patterns are looked for: only at the few places at which a match of theirs can stand."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import regex

from pressparse.pattern import scanning
from pressparse.rule import Rule, stretches

CUT = 16
"""So near the end of a stretch of text a match may take its end for the text's."""


def any_of(*words: str) -> re.Pattern[str]:
    """Return a quick pattern for any of some words, or signs."""
    return scanning("|".join(map(re.escape, words)))


class Line(NamedTuple):
    """A line of a text: ``text[start:end]``, without what ends it."""

    start: int
    end: int


@dataclass(frozen=True)
class Page:
    """A text in which several rules are looked for; its lines are told apart once for all of them."""

    text: str

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """The lines in which anything can stand, in order."""
        found: list[Line] = []
        start = 0
        for line in self.text.split("\n"):
            end = start + len(line)
            if line:
                found.append(Line(start, end))
            start = end + 1
        return tuple(found)


@dataclass(frozen=True)
class Starts:
    """A match begins with the text, or with what a quick pattern finds."""

    places: re.Pattern[str]

    def matches(self, rule: Rule, page: Page) -> Iterator[regex.Match[str]]:
        """Yield the matches of a rule in a text."""
        text = page.text
        for place in (0, *[found.start() for found in self.places.finditer(text)]):
            if match := rule.compiled.match(text, place):
                yield match


@dataclass(frozen=True)
class Within:
    """A match begins with the text, and one of the literals that it needs stands in its first code points."""

    reach: int

    def matches(self, rule: Rule, page: Page) -> Iterator[regex.Match[str]]:
        """Yield the match of a rule with the beginning of a text."""
        if any(page.text.find(word, 0, self.reach) >= 0 for word in rule.needs):
            yield from rule.compiled.finditer(page.text)


@dataclass(frozen=True)
class Ends:
    """A match ends by what a quick pattern finds, or with the text."""

    places: re.Pattern[str]
    before: int
    """Code points before the start of such a place in which a match stands."""
    behind: int
    """Code points behind that start which a match takes, or looks at."""

    def matches(self, rule: Rule, page: Page) -> Iterator[regex.Match[str]]:
        """Yield the matches of a rule in a text."""
        text = page.text
        found = [place.start() for place in self.places.finditer(text)]
        for first, last in stretches((*found, len(text)), self.before, self.behind):
            if last >= len(text):
                yield from rule.compiled.finditer(text, first)
                continue
            for match in rule.compiled.finditer(text, first, last):
                if match.end() <= last - CUT:
                    yield match


@dataclass(frozen=True)
class Signed:
    """A match holds what signs, and right behind it ends by what may end a signature, or with the text."""

    signs: re.Pattern[str]
    ends: re.Pattern[str]
    before: int
    """Code points before a sign in which a match begins."""
    behind: int
    """Code points behind the start of a sign in which a match ends."""

    def matches(self, rule: Rule, page: Page) -> Iterator[regex.Match[str]]:
        """Yield the matches of a rule in a text."""
        text, size = page.text, len(page.text)
        places = [
            at
            for at in [sign.start() for sign in self.signs.finditer(text)]
            if at + self.behind >= size or self.ends.search(text, at, at + self.behind)
        ]
        for first, last in stretches(places, self.before, self.behind + CUT):
            yield from rule.compiled.finditer(text, first, min(last, size))


@dataclass(frozen=True)
class Lines:
    """A match begins a line; where it fills it, the line is not long; it may hold what a quick pattern finds."""

    places: re.Pattern[str] | None = None
    longest: int | None = None

    def matches(self, rule: Rule, page: Page) -> Iterator[regex.Match[str]]:
        """Yield the matches of a rule in a text."""
        text, places, longest, match = page.text, self.places, self.longest, rule.compiled.match
        done = 0
        for start, end in page.lines:
            if start < done or (longest is not None and end - start > longest):
                continue
            if places is not None and places.search(text, start, end) is None:
                continue
            if found := match(text, start):
                done = found.end()
                yield found


Near = Mapping[str, Starts | Within | Ends | Signed | Lines]
"""What is known of rules by their names."""


@dataclass(frozen=True)
class Looking:
    """How rules are looked for in a text: near what is known of them, else everywhere."""

    near: Near
    page: Page

    def __call__(
        self, rule: Rule, text: str, start: int, end: int | None
    ) -> Iterable[regex.Match[str]]:
        """Return the matches of a rule that has what it needs in the text."""
        known = self.near.get(rule.name)
        return rule.matches(text, start, end) if known is None else known.matches(rule, self.page)
