"""Run the sentences that a rule gives as its proof: examples, boundaries, known gaps."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from pressparse.lexicon.user import NOTHING, Lexicon, using
from pressparse.rule import Finding, Rule, apply
from pressparse.rules.fields import table_of
from pressparse.rules.values import fitted, rules_of
from pressparse.rules.vetting import MARKED
from pressparse.text.document import fold

Read = Callable[..., list[Finding[Any]]]
"""Reads one sentence."""
CaseKind = Literal["example", "boundary", "gap"]


@dataclass(frozen=True, slots=True)
class Case:
    """One sentence of a rule and the expected reading."""

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
    """Return a sentence without its ``[[ ]]``, and the span of the marked stretch.

    Raises ``ValueError`` unless exactly one stretch is marked.
    """
    marks = list(MARKED.finditer(sentence))
    if len(marks) != 1:
        raise ValueError(f"mark exactly one stretch with [[ ]]: {sentence!r}")
    mark = marks[0]
    plain = sentence[: mark.start()] + mark[1] + sentence[mark.end() :]
    return plain, mark.start(), mark.start() + len(mark[1])


def failure(case: Case, read: Read) -> str | None:
    """Return why a case fails, or None: the sentence, what was expected, what was read and by which rule."""
    rule = case.rule
    if case.kind == "boundary":
        wrong = [f for f in read(case.sentence) if f.rule == rule.name]
        if not wrong:
            return None
        return told(case.sentence, f"nothing by {rule.name}: it must stay silent", wrong)
    sentence, start, end = unmarked(case.sentence)
    found = read(sentence)
    if any(
        (f.start, f.end, f.rule) == (start, end, rule.name) and agrees(case.value, f.value)
        for f in found
    ):
        return None
    wanted = f"{sentence[start:end]!r} = {case.value!r} by {rule.name}"
    return told(sentence, wanted, found, _why(case, sentence, start, end, found))


def told(sentence: str, wanted: str, found: Sequence[Finding[Any]], why: str = "") -> str:
    """Return a failure in three or four lines: the sentence, what was expected, what was read."""
    read = [f"{sentence[f.start : f.end]!r} = {f.value!r} by {f.rule}" for f in found]
    lines = [f"in        {sentence}", f"expected  {wanted}"]
    lines += [f"{'' if k else 'read':<9} {each}" for k, each in enumerate(read or ["nothing"])]
    return "\n".join([*lines, f"why       {why}"] if why else lines)


def agrees(wanted: Any, found: Any) -> bool:
    """Tell whether a value is the expected one; of a mapping only the keys that are given count."""
    if isinstance(wanted, Mapping) and isinstance(found, Mapping):
        return all(key in found and found[key] == value for key, value in wanted.items())
    return bool(wanted == found)


def unknown_keys(wanted: Any, found: Any) -> str:
    """Return the expected keys that a value does not have, as the end of a sentence."""
    if not isinstance(wanted, Mapping) or not isinstance(found, Mapping):
        return ""
    unknown = [key for key in wanted if key not in found]
    return f": it has no {', '.join(unknown)}; it has {', '.join(found)}" if unknown else ""


def _why(case: Case, sentence: str, start: int, end: int, found: Sequence[Finding[Any]]) -> str:
    rule, marked = case.rule, (start, end)
    folded = fold(sentence)
    spans = [match.span(rule.part) for match in rule.matches(folded)]
    if not spans:
        return _why_no_match(rule, folded)
    near = [f for f in found if f.start < end and start < f.end]
    ours = [(f.start, f.end) for f in near if f.rule == rule.name]
    if ours and ours[0] != marked and marked in spans:
        first, last = ours[0]
        return f"{rule.name} reads {sentence[first:last]!r} as a whole; mark all of that"
    if marked not in spans and marked not in ours:
        there = ", ".join(repr(sentence[a:b]) for a, b in spans[:3])
        return (
            f"the pattern of {rule.name} matches {there}, which is not what is marked; mark that, or name the part "
            "that is the value (?P<span>…)"
        )
    for each in near:
        if (each.start, each.end, each.rule) == (start, end, rule.name):
            return "the stretch is right, the value is not" + unknown_keys(case.value, each.value)
    if near:
        return f"the pattern matches, but {', '.join(f.rule for f in near)} had the words first"
    return "the pattern matches, but the reading function declined or the field has no place for it"


def _why_no_match(rule: Rule, folded: str) -> str:
    if rule.needs and not any(word in folded for word in rule.needs):
        return f"none of needs={rule.needs!r} stands in the sentence"
    return f"the pattern of {rule.name} matches nothing in the sentence"


def failures(rule: Rule, context: Any = None) -> list[str]:
    """Return the failures of a rule on its own sentences, read by this rule alone; empty if all pass.

    ``context``: the second argument of its reading function. Gaps count as failures once they are closed.
    """

    def read(sentence: str) -> list[Finding[Any]]:
        return apply((rule,), fold(sentence), context)

    outcomes = ((case, failure(case, read)) for case in cases(rule))
    return [
        said or f"a gap is closed: {case.sentence!r}"
        for case, said in outcomes
        if (said is None) == (case.kind == "gap")
    ]


def readers() -> Mapping[str, tuple[tuple[Rule, ...], Read]]:
    """Return, by field, the built-in table and the function that reads one sentence with it."""
    from pressparse.checks import tables  # noqa: PLC0415  rules are loaded when they are tested

    return tables.READERS


def reader(
    field: str,
    rules: Sequence[Rule] = (),
    after: Sequence[Rule] = (),
    lexicon: Lexicon = NOTHING,
) -> Read:
    """Return a function that reads one sentence as a parser with these rules and words would.

    Raises ``ValueError`` for a field that does not exist.
    """
    field = table_of(field)
    table, read = readers()[field]
    ours = {id(each) for each in table}
    first = [fitted(field, each) for each in rules if id(each) not in ours]
    last = [fitted(field, each) for each in after if id(each) not in ours]
    if not first and not last and not lexicon:
        return read
    whole = (*first, *rules_of(lexicon).get(field, ()), *table, *last)

    def read_whole(sentence: str) -> list[Finding[Any]]:
        with using(lexicon):
            return read(sentence, whole)

    return read_whole
