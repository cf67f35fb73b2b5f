"""Run the sentences that a rule gives as its proof: examples, boundaries, known gaps."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

import regex

from pressparse.document import fold
from pressparse.rule import Finding, Rule, apply

Read = Callable[[str], list[Finding[Any]]]
CaseKind = Literal["example", "boundary", "gap"]
_MARKED = regex.compile(r"\[\[(.+?)\]\]", regex.DOTALL)


@dataclass(frozen=True, slots=True)
class Case:
    """One sentence of a rule and what must be read in it."""

    rule: Rule
    kind: CaseKind
    sentence: str
    value: Any = None

    @property
    def name(self) -> str:
        """A readable test name."""
        return f"{self.rule.name}-{self.kind}-{self.sentence}"


def cases(rule: Rule) -> Iterator[Case]:
    """Yield every example, boundary and gap of a rule."""
    for sentence, value in rule.examples.items():
        yield Case(rule, "example", sentence, value)
    for sentence in rule.boundary:
        yield Case(rule, "boundary", sentence)
    for sentence, value in rule.gaps.items():
        yield Case(rule, "gap", sentence, value)


def unmarked(sentence: str) -> tuple[str, int, int]:
    """Return a sentence without its ``[[ ]]``, and where the marked stretch stands in it.

    Raises ``ValueError`` where not exactly one stretch is marked.
    """
    marks = list(_MARKED.finditer(sentence))
    if len(marks) != 1:
        raise ValueError(f"mark exactly one stretch with [[ ]]: {sentence!r}")
    mark = marks[0]
    plain = sentence[: mark.start()] + mark[1] + sentence[mark.end() :]
    return plain, mark.start(), mark.start() + len(mark[1])


def failure(case: Case, read: Read) -> str | None:
    """Return why a case fails, or None: the sentence, what was expected, what which rule read."""
    if case.kind == "boundary":
        wrong = [f for f in read(case.sentence) if f.rule == case.rule.name]
        return (
            f"{case.rule.name} must stay silent in {case.sentence!r}, but: {_show(wrong)}"
            if wrong
            else None
        )
    sentence, start, end = unmarked(case.sentence)
    found = read(sentence)
    wanted = Finding(start, end, case.value, case.rule.name)
    if wanted in found:
        return None
    return f"in {sentence!r} expected {_show([wanted])}, but read {_show(found) or 'nothing'}"


def failures(rule: Rule, context: Any = None) -> list[str]:
    """Return what fails of a rule's own sentences when it reads them alone; nothing where all hold.

    ``context``: what its reading function is given beside the match. Gaps count as failures once closed.
    """

    def read(sentence: str) -> list[Finding[Any]]:
        return apply((rule,), fold(sentence), context)

    told = ((case, failure(case, read)) for case in cases(rule))
    return [
        said or f"a gap is closed: {case.sentence!r}"
        for case, said in told
        if (said is None) == (case.kind == "gap")
    ]


def _show(findings: list[Finding[Any]]) -> str:
    return "; ".join(f"{f.start}:{f.end} = {f.value!r} by {f.rule}" for f in findings)


def readers() -> Mapping[str, tuple[tuple[Rule, ...], Read]]:
    """Return, by field, the built-in table and the function that reads one sentence with it."""
    from pressparse import tables  # noqa: PLC0415  rules are loaded when they are tested

    return tables.READERS
