"""A linear chain: every item of a sequence gets the label that its facts and its neighbours' labels speak for.

Weights are integers, so that sums are the same on every machine. Time grows with the number of items.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from operator import add
from typing import Any, Self

from pressparse.weigh.evidence import Evidence, strongest
from pressparse.weigh.weights import read_weights, written

Facts = Iterable[str]
"""The facts of one item, by name; those without a weight say nothing."""

Row = tuple[int, ...]
"""A weight for each label."""

FIXED = 1 << 40
"""What a label that is given weighs: more than any sum of facts."""


@dataclass(frozen=True)
class Chain:
    """``weights``: for each fact a weight for each label; ``follows``: for each label those of the labels after it."""

    labels: tuple[str, ...]
    weights: Mapping[str, Row]
    follows: tuple[Row, ...]

    @classmethod
    def read(cls, package: str, name: str) -> Self:
        """Read a file of weights beside a package's modules."""
        return cls.of(read_weights(package, name))

    @classmethod
    def of(cls, parts: Mapping[str, Any]) -> Self:
        """Make a chain of what a file of weights holds."""
        labels = tuple(parts["labels"])
        follows = tuple(tuple(parts["follows"][label]) for label in labels)
        return cls(labels, {fact: tuple(row) for fact, row in parts["weights"].items()}, follows)

    def written(self) -> str:
        """Return the text of the file of weights."""
        follows = dict(zip(self.labels, map(list, self.follows), strict=True))
        weights = {fact: list(row) for fact, row in self.weights.items()}
        return written({"labels": list(self.labels), "follows": follows, "weights": weights})

    def label(
        self, items: Sequence[Facts], given: Mapping[int, str] | None = None
    ) -> tuple[str, ...]:
        """Return a label for each item; ``given``: labels that are settled, by the number of their item."""
        if not items:
            return ()
        rows = [self.sums(facts) for facts in items]
        for at, label in (given or {}).items():
            settled = list(rows[at])
            settled[self.labels.index(label)] += FIXED
            rows[at] = settled
        return tuple(self.labels[k] for k in self._best(rows))

    def sums(self, facts: Facts) -> Sequence[int]:
        """Return the sum of the facts' weights for each label."""
        weights = self.weights
        rows = [weights[fact] for fact in facts if fact in weights]
        return list(map(sum, zip(*rows, strict=True))) if rows else self._nothing

    def _best(self, rows: Sequence[Sequence[int]]) -> list[int]:
        """Return the sequence of labels with the greatest sum (Viterbi); of equal ones the first label."""
        columns = self._columns
        before: Sequence[int] = rows[0]
        came: list[list[int]] = []
        for row in rows[1:]:
            reached: list[int] = []
            origin: list[int] = []
            for column, own in zip(columns, row, strict=True):
                ways = list(map(add, before, column))
                best = max(ways)
                origin.append(ways.index(best))
                reached.append(best + own)
            came.append(origin)
            before = reached
        path = [max(range(len(before)), key=before.__getitem__)]
        for origin in reversed(came):
            path.append(origin[path[-1]])
        path.reverse()
        return path

    def rival(self, items: Sequence[Facts], labels: Sequence[str], at: int) -> str:
        """Return the next best label of an item, its neighbours' labels being what they are."""
        sums = self.sums(items[at])
        ranked = (
            (own + self._around(label, labels, at), -k, label)
            for k, (label, own) in enumerate(zip(self.labels, sums, strict=True))
            if label != labels[at]
        )
        return max(ranked)[2]

    def evidence(
        self, items: Sequence[Facts], labels: Sequence[str], at: int, most: int = 8
    ) -> tuple[Evidence, ...]:
        """Return what spoke for an item's label and against it, measured against the next best one."""
        rival = self.rival(items, labels, at)
        one, other = self.labels.index(labels[at]), self.labels.index(rival)
        known = ((fact, self.weights.get(fact, self._nothing)) for fact in items[at])
        found = [Evidence(fact, row[one] - row[other]) for fact, row in known]
        for name, near in (("before", at - 1), ("behind", at + 1)):
            if 0 <= near < len(labels):
                pair = (near, at) if near < at else (at, near)
                weighs = self._step(labels[at], labels, pair) - self._step(rival, labels, pair, at)
                found.append(Evidence(f"{name}:{labels[near]}", weighs))
        return strongest(found, most)

    def _around(self, label: str, labels: Sequence[str], at: int) -> int:
        pairs = [(at - 1, at)] if at else []
        pairs += [(at, at + 1)] if at + 1 < len(labels) else []
        return sum(self._step(label, labels, pair, at) for pair in pairs)

    def _step(
        self, label: str, labels: Sequence[str], pair: tuple[int, int], at: int | None = None
    ) -> int:
        """Return what it weighs that one label follows another, the item ``at`` being ``label``."""
        first, second = (label if k == at else labels[k] for k in pair)
        return self.follows[self.labels.index(first)][self.labels.index(second)]

    @cached_property
    def _nothing(self) -> Row:
        return (0,) * len(self.labels)

    @cached_property
    def _columns(self) -> tuple[Row, ...]:
        """For each label, the weights of the labels before it."""
        return tuple(zip(*self.follows, strict=True))
