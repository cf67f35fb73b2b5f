"""Lines that a user's own rules know: asked before the built-in tables, and after them where those say nothing."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from pressparse.rule import Finding, Literals, Rule, apply
from pressparse.segment import cuts, kinds
from pressparse.segment.unit import Unit, part
from pressparse.text.document import fold

END = "end"
"""This line and all below it is no part of the article."""
HEADING = "heading"
"""Below this line other articles are listed."""


@dataclass(frozen=True)
class LineRules:
    """Own rules on lines and on parts of lines, those before the built-in ones and those after them."""

    lines: tuple[Rule, ...] = ()
    cuts: tuple[Rule, ...] = ()
    lines_after: tuple[Rule, ...] = ()
    cuts_after: tuple[Rule, ...] = ()

    @classmethod
    def of(cls, lines: tuple[Rule, ...], parts: tuple[Rule, ...]) -> "LineRules":
        """Pick the own rules out of whole tables."""
        first, last = _around(lines, kinds.RULES)
        first_cuts, last_cuts = _around(parts, cuts.RULES)
        return cls(first, first_cuts, last, last_cuts)

    def __bool__(self) -> bool:
        return bool(self.lines or self.cuts or self.lines_after or self.cuts_after)

    @cached_property
    def count(self) -> int:
        """How many rules there are."""
        return sum(map(len, (self.lines, self.cuts, self.lines_after, self.cuts_after)))

    @property
    def names(self) -> frozenset[str]:
        """How the rules are called."""
        tables = (self.lines, self.cuts, self.lines_after, self.cuts_after)
        return frozenset(each.name for table in tables for each in table)

    @cached_property
    def _literals(self) -> Literals[int]:
        tables = (self.lines, self.cuts, self.lines_after, self.cuts_after)
        return Literals.of((id(each), each.needs) for table in tables for each in table)

    def speaking(self, text: str) -> "LineRules":
        """Return the rules that can speak of a text: those of whose literals one stands in it."""
        silent = self._literals.absent(text)
        if not silent:
            return self
        if len(silent) == self.count:
            return NOTHING
        return LineRules(
            *(
                tuple(each for each in table if id(each) not in silent)
                for table in (self.lines, self.cuts, self.lines_after, self.cuts_after)
            )
        )


NOTHING = LineRules()


def _around(
    table: tuple[Rule, ...], built_in: tuple[Rule, ...]
) -> tuple[tuple[Rule, ...], tuple[Rule, ...]]:
    ours = {id(each) for each in built_in}
    at = next((k for k, each in enumerate(table) if id(each) in ours), len(table))
    return table[:at], tuple(each for each in table[at:] if id(each) not in ours)


def opinion(rules: Iterable[Rule], text: str) -> kinds.Opinion | None:
    """Return what the first own rule says of a whole line; one longer than ``kinds.LONGEST`` is not asked of."""
    if len(text) > kinds.LONGEST:
        return None
    for each in rules:
        for match in each.matches(text):
            if kind := each.read(match, None):
                return kinds.Opinion(kind, each.name)
            break
    return None


def parted(line: Unit, rules: tuple[Rule, ...]) -> Iterator[cuts.Cut]:
    """Yield a line's parts as own rules cut it; what lies between them has no kind."""
    found = apply(rules, line.text) if rules else []
    at = 0
    for each in found:
        stop = len(line.text) if each.value == END else each.end
        if each.start >= at:
            if between := part(line, at, each.start):
                yield cuts.Cut(between, None, "")
            if piece := part(line, each.start, stop):
                yield cuts.Cut(piece, each.value, each.rule)
            at = stop
    if rest := part(line, at, len(line.text)) if at else line:
        yield cuts.Cut(rest, None, "")


def read_example(text: str, rules: tuple[Rule, ...] = kinds.RULES) -> list[Finding[Any]]:
    """Read every line of a sentence on its own, with the whole table."""
    own = LineRules.of(rules, cuts.RULES)
    found: list[Finding[Any]] = []
    start = 0
    for line in fold(text).split("\n"):
        words = line.strip()
        said = opinion(own.lines, words) or kinds.opinion(words) or opinion(own.lines_after, words)
        if said:
            found.append(Finding(start, start + len(line), said.kind, said.rule))
        start += len(line) + 1
    return found
