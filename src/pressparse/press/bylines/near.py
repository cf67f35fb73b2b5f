"""Where dear patterns are looked for: only at the few places at which a match of theirs can stand."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import regex

from pressparse.rule import Rule, stretches

CUT = 16
"""So near the end of a stretch of text a match may take its end for the text's."""


@dataclass(frozen=True)
class Starts:
    """A match begins with the text, or with what a quick pattern finds."""

    places: regex.Pattern[str]

    def matches(self, rule: Rule, text: str) -> Iterator[regex.Match[str]]:
        """Yield the matches of a rule in a text."""
        for place in (0, *(found.start() for found in self.places.finditer(text))):
            if match := rule.compiled.match(text, place):
                yield match


@dataclass(frozen=True)
class Ends:
    """A match ends by what a quick pattern finds, or with the text."""

    places: regex.Pattern[str]
    before: int
    """Code points before the start of such a place in which a match stands."""
    behind: int
    """Code points behind that start which a match takes, or looks at."""

    def matches(self, rule: Rule, text: str) -> Iterator[regex.Match[str]]:
        """Yield the matches of a rule in a text."""
        found = [place.start() for place in self.places.finditer(text)]
        for first, last in stretches((*found, len(text)), self.before, self.behind):
            if last >= len(text):
                yield from rule.compiled.finditer(text, first)
                continue
            for match in rule.compiled.finditer(text, first, last):
                if match.end() <= last - CUT:
                    yield match


@dataclass(frozen=True)
class Lines:
    """A match is a line that is not long, and holds what a quick pattern finds."""

    places: regex.Pattern[str]
    longest: int

    def matches(self, rule: Rule, text: str) -> Iterator[regex.Match[str]]:
        """Yield the matches of a rule in a text."""
        stop = -1
        for place in self.places.finditer(text):
            if place.start() < stop:
                continue
            start = text.rfind("\n", 0, place.start()) + 1
            stop = text.find("\n", place.start())
            stop = len(text) if stop < 0 else stop
            if stop - start <= self.longest and (match := rule.compiled.match(text, start, stop)):
                yield match


def looking(
    near: Mapping[str, Starts | Ends | Lines], rule: Rule, text: str, start: int, end: int | None
) -> Iterable[regex.Match[str]]:
    """Return the matches of a rule: near what is known of it by its name, else everywhere."""
    known = near.get(rule.name)
    if known is None or start or end is not None:
        return rule.matches(text, start, end)
    return known.matches(rule, text) if any(word in text for word in rule.needs) else ()
