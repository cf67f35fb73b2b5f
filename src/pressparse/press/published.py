"""The date of publication that the text itself gives."""

from collections.abc import Iterator

from pressparse.press.letterheads.release_date import (
    RELEASE_DATES,
    Release,
    date_alone,
    embargo,
    entered,
    handed_out_behind_the_date,
    near_dates,
    posted_on_a_board,
)
from pressparse.record import BlockKind, DateMention
from pressparse.rule import Finding, Rule, apply
from pressparse.text.view import View

RULES: tuple[Rule, ...] = RELEASE_DATES

_HEADS: tuple[BlockKind, ...] = ("byline", "letterhead", "section")
_ONLY_IN_HEADS = frozenset(rule.name for rule in (date_alone, handed_out_behind_the_date))
_ON_BOARDS = frozenset(rule.name for rule in (posted_on_a_board, entered))


def read(main: View, margin: View, rules: tuple[Rule, ...] = RULES) -> DateMention | None:
    """Return 보도시점, 배포, 입력, 승인, 등록일 …, the first of them in that order of worth."""
    told = _embargo(margin, rules)
    best = told or min(_found(main, margin, rules), key=lambda each: each[0], default=None)
    if not best:
        return None
    _, view, finding = best
    release: Release = finding.value
    return view.make(
        DateMention,
        finding.start,
        finding.end,
        finding.rule,
        value=release.value,
        earliest=release.day,
        latest=release.day,
        role="published",
    )


Found = tuple[tuple[int, int, int], View, Finding[Release]]
"""A release date with what it is judged by, the least being the best, and the view it stands in."""


def _embargo(margin: View, rules: tuple[Rule, ...]) -> Found | None:
    """Return the 보도시점 of a letterhead, the surest of all: the other rules need not be asked."""
    if rules != RULES:
        return None
    for start, end in margin.runs(*_HEADS):
        for each in apply((embargo,), margin.folded, None, start, end):
            return (0, 0, each.start), margin, each
    return None


def _found(main: View, margin: View, rules: tuple[Rule, ...]) -> Iterator[Found]:
    said = tuple(each for each in rules if each.name not in _ONLY_IN_HEADS)
    for order, (view, asked) in enumerate(((margin, rules), (main, said))):
        text = view.folded
        for each in apply(asked, text, matches=near_dates(text)):
            kind = view.kind_at(each.start)
            head = kind in _HEADS
            if (each.rule in _ONLY_IN_HEADS and not head) or (
                each.rule in _ON_BOARDS and kind not in (*_HEADS, "boilerplate")
            ):
                continue
            yield (
                (0 if head or view is main else 1, each.value.worth * 2 + order, each.start),
                view,
                each,
            )


def read_example(text: str, rules: tuple[Rule, ...] = RULES) -> list[Finding[str]]:
    """Read one sentence with the whole table."""
    return [
        Finding(each.start, each.end, each.value.value, each.rule)
        for each in apply(rules, View.plain(text).folded)
    ]
