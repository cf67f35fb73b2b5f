"""Where dear patterns are looked for: only at the few places at which a match of theirs can stand."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import regex

from pressparse.pattern import scanning
from pressparse.rule import Rule, stretches

CUT = 16
"""So near the end of a stretch of text a match may take its end for the text's."""


def any_of(*words: str) -> re.Pattern[str]:
    """Return a quick pattern for any of some words, or signs."""
    return scanning("|".join(map(re.escape, words)))


@dataclass(frozen=True)
class Starts:
    """A match begins with the text, or with what a quick pattern finds."""

    places: re.Pattern[str]

    def matches(self, rule: Rule, text: str) -> Iterator[regex.Match[str]]:
        """Yield the matches of a rule in a text."""
        for place in (0, *[found.start() for found in self.places.finditer(text)]):
            if match := rule.compiled.match(text, place):
                yield match


@dataclass(frozen=True)
class Within:
    """A match begins with the text, and one of the literals that it needs stands in its first code points."""

    reach: int
    before: re.Pattern[str]
    """A quick pattern for what does not stand before the literal."""

    def matches(self, rule: Rule, text: str) -> Iterator[regex.Match[str]]:
        """Yield the match of a rule with the beginning of a text."""
        stop = self.before.search(text, 0, self.reach)
        last = stop.start() if stop else self.reach
        for word in rule.needs:
            if text.find(word, 0, last) >= 0:
                if match := rule.compiled.match(text):
                    yield match
                return


@dataclass(frozen=True)
class Ends:
    """A match ends by what a quick pattern finds."""

    places: re.Pattern[str]
    before: int
    """Code points before the start of such a place in which a match stands."""
    behind: int
    """Code points behind that start which a match takes, or looks at."""

    def matches(self, rule: Rule, text: str) -> Iterator[regex.Match[str]]:
        """Yield the matches of a rule in a text."""
        found = [place.start() for place in self.places.finditer(text)]
        for first, last in stretches(found, self.before, self.behind):
            yield from _whole(rule, text, first, last)


def _whole(rule: Rule, text: str, first: int, last: int) -> Iterator[regex.Match[str]]:
    """Yield the matches of a rule in a stretch of text, but those that may take its end for the text's."""
    if last >= len(text):
        yield from rule.compiled.finditer(text, first)
        return
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

    def matches(self, rule: Rule, text: str) -> Iterator[regex.Match[str]]:
        """Yield the matches of a rule in a text."""
        size = len(text)
        places = [
            at
            for at in [sign.start() for sign in self.signs.finditer(text)]
            if at + self.behind >= size or self.ends.search(text, at, at + self.behind)
        ]
        for first, last in stretches(places, self.before, self.behind + CUT):
            yield from _whole(rule, text, first, last)


@dataclass(frozen=True)
class Closed:
    """A match ends by what a quick pattern finds, or with the text, and holds what signs not far before."""

    ends: re.Pattern[str]
    signs: re.Pattern[str]
    before: int
    """Code points before its end in which a match stands."""
    size: int
    """Code points before its end in which what signs begins."""
    behind: int
    """Code points behind the start of what ends it which a match takes, or looks at."""

    def matches(self, rule: Rule, text: str) -> Iterator[regex.Match[str]]:
        """Yield the matches of a rule in a text."""
        ends = [
            at
            for at in (*[found.start() for found in self.ends.finditer(text)], len(text))
            if self.signs.search(text, max(0, at - self.size), at)
        ]
        for first, last in stretches(ends, self.before, self.behind):
            yield from _whole(rule, text, first, last)


@dataclass(frozen=True)
class Lines:
    """A match begins a line in which, or not far below which, stands what a quick pattern finds."""

    places: re.Pattern[str]
    longest: int | None = None
    """The most code points of such a line, where a match fills it."""
    above: int = 0
    """So many lines above such a place a match may begin."""

    def matches(self, rule: Rule, text: str) -> Iterator[regex.Match[str]]:
        """Yield the matches of a rule in a text."""
        done = 0
        line_end = -1
        for place in self.places.finditer(text):
            at = place.start()
            if at <= line_end:  # of a line that was looked at
                continue
            line_end = text.find("\n", at)
            line_end = len(text) if line_end < 0 else line_end
            for start in self._starts(text, at, done):
                done = start + 1
                if self.longest is not None:
                    end = text.find("\n", start, start + self.longest + 1)
                    if end < 0 and len(text) - start > self.longest:
                        continue
                if found := rule.compiled.match(text, start):
                    done = max(done, found.end())
                    yield found

    def _starts(self, text: str, place: int, done: int) -> list[int]:
        """Return where the lines begin in which a match may stand, those looked at left out."""
        starts: list[int] = []
        end = place
        for _ in range(self.above + 1):
            start = text.rfind("\n", 0, end) + 1
            if start < done:
                break
            starts.append(start)
            if not start:
                break
            end = start - 1
        return starts[::-1]


Near = Mapping[str, Starts | Within | Ends | Signed | Closed | Lines]
"""What is known of rules by their names."""


@dataclass(frozen=True)
class Looking:
    """How rules are looked for in a text: near what is known of them, else everywhere."""

    near: Near

    def __call__(
        self, rule: Rule, text: str, start: int, end: int | None
    ) -> Iterable[regex.Match[str]]:
        """Return the matches of a rule that has what it needs in the text."""
        known = self.near.get(rule.name)
        return rule.matches(text, start, end) if known is None else known.matches(rule, text)
