"""Where dear patterns are looked for: only around the few places at which a match of theirs can stand."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import regex

from pressparse.rule import Rule, stretches

CUT = 16
"""So near the end of a stretch of text a match may take its end for the text's."""


@dataclass(frozen=True)
class Near:
    """The places by which all matches of a rule stand, by a pattern that finds them quickly."""

    places: regex.Pattern[str]
    before: int
    """Code points before the start of such a place in which a match stands."""
    behind: int
    """Code points behind it that a match takes, and looks at."""
    begin: bool = False
    """Whether the text's beginning is such a place."""
    end: bool = False
    """Whether the text's end is one."""

    def matches(self, rule: Rule, text: str) -> Iterator[regex.Match[str]]:
        """Yield the matches of a rule in a text."""
        found = [0] if self.begin else []
        found += [place.start() for place in self.places.finditer(text)]
        if self.end:
            found.append(len(text))
        for first, last in stretches(found, self.before, self.behind):
            if last >= len(text):
                yield from rule.compiled.finditer(text, first)
                continue
            for match in rule.compiled.finditer(text, first, last):
                if match.end() <= last - CUT:
                    yield match


def looking(
    near: Mapping[str, Near], rule: Rule, text: str, start: int, end: int | None
) -> Iterator[regex.Match[str]]:
    """Yield the matches of a rule: near what is known of it by its name, else everywhere."""
    known = near.get(rule.name)
    if known is None or start or end is not None:
        yield from rule.matches(text, start, end)
    elif any(word in text for word in rule.needs):
        yield from known.matches(rule, text)
