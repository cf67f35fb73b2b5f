"""A linear chain: every item of a sequence gets the label that its facts and its neighbours' labels speak for.

Weights are integers, so that sums are the same on every machine. Time grows with the number of items.
"""

import struct
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

FIXED = 1 << 28
"""What a label that is given weighs: more than any sum of facts."""
LANE = 32
"""Bits in which the sum for one label stands, where the sums for all labels are one integer."""
HALF = 1 << (LANE - 1)
LANE_BITS = (1 << LANE) - 1


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
        return self.label_totals([self.total(facts) for facts in items], given)

    def label_totals(
        self, totals: Sequence[int], given: Mapping[int, str] | None = None
    ) -> tuple[str, ...]:
        """Return a label for each item by the total of its facts; see :meth:`label` and :meth:`total`."""
        if not totals:
            return ()
        lanes, bias = self._lanes, self._bias
        size, unpack = lanes.size, lanes.unpack
        rows: list[Row] = [unpack((total + bias).to_bytes(size, "little")) for total in totals]
        if len(rows) == 1 and not given:
            return (self.labels[rows[0].index(max(rows[0]))],)
        for at, label in (given or {}).items():
            k = self.labels.index(label)
            rows[at] = (*rows[at][:k], rows[at][k] + FIXED, *rows[at][k + 1 :])
        return tuple(self.labels[k] for k in self._best(rows))

    def total(self, facts: Facts) -> int:
        """Return the sums of the facts' weights for all labels as one integer; totals add up."""
        packed = self._packed
        return sum([packed[fact] for fact in facts if fact in packed])

    def sums(self, facts: Facts) -> Row:
        """Return the sum of the facts' weights for each label."""
        return self.spread(self.total(facts))

    def spread(self, total: int) -> Row:
        """Return the sum for each label that a total holds."""
        return tuple(value - HALF for value in self._row(total))

    def doubtful(self, totals: Sequence[int], by: int) -> list[int]:
        """Return the places of the totals in which the first label does not outweigh each of the others by so much.

        All labels are compared at once, a bit for each: that of a lane whose sum is HALF or more.
        """
        bias, ones, signs = self._bias, self._ones, self._signs
        more = bias - by * ones
        return [
            k
            for k, total in enumerate(totals)
            if ((total + bias & LANE_BITS) * ones - (total + bias) + more) & signs != signs
        ]

    def furthest(self, totals: Iterable[int]) -> int:
        """Return the total that of all totals speaks least for the first label and most for each of the others."""
        first, *others = zip(*map(self.spread, totals), strict=True)
        row = (min(first), *map(max, others))
        return sum(value << LANE * k for k, value in enumerate(row))

    def _row(self, total: int) -> Row:
        """Return the sum for each label, each of them HALF too high."""
        lanes = self._lanes
        return lanes.unpack((total + self._bias).to_bytes(lanes.size, "little"))

    def _best(self, rows: Sequence[Row]) -> list[int]:
        """Return the sequence of labels with the greatest sum (Viterbi); of equal ones the first label.

        A label whose facts say so little that no neighbours could make up for it is left out of the search.
        """
        most, least = self._most, self._least
        into = self._into
        labels: list[int] = []
        scores: list[int] = []
        seen: list[tuple[list[int], list[int]]] = []
        for row in rows:
            needed = max(map(add, row, least))
            kept = [k for k, value in enumerate(map(add, row, most)) if value >= needed]
            if not seen:
                reached, origin = [row[k] for k in kept], []
            elif len(labels) == 1:
                base, steps = scores[0], self.follows[labels[0]]
                reached, origin = [base + steps[k] + row[k] for k in kept], [0] * len(kept)
            else:
                reached, origin = [], []
                for k in kept:
                    column = into[k]
                    ways = [score + column[one] for one, score in zip(labels, scores, strict=True)]
                    top = max(ways)
                    origin.append(ways.index(top))
                    reached.append(top + row[k])
            seen.append((kept, origin))
            labels, scores = kept, reached
        at = scores.index(max(scores))
        path: list[int] = []
        for kept, origin in reversed(seen):
            path.append(kept[at])
            at = origin[at] if origin else 0
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
        nothing = (0,) * len(self.labels)
        known = ((fact, self.weights.get(fact, nothing)) for fact in items[at])
        found = [Evidence(fact, row[one] - row[other]) for fact, row in known]
        for name, near in (("before", at - 1), ("behind", at + 1)):
            if 0 <= near < len(labels):
                pair = (near, at) if near < at else (at, near)
                weighs = self._step(labels[at], labels, pair, at)
                weighs -= self._step(rival, labels, pair, at)
                found.append(Evidence(f"{name}:{labels[near]}", weighs))
        return strongest(found, most)

    def _around(self, label: str, labels: Sequence[str], at: int) -> int:
        pairs = [(at - 1, at)] if at else []
        pairs += [(at, at + 1)] if at + 1 < len(labels) else []
        return sum(self._step(label, labels, pair, at) for pair in pairs)

    def _step(self, label: str, labels: Sequence[str], pair: tuple[int, int], at: int) -> int:
        """Return what it weighs that one label follows another, the item ``at`` being ``label``."""
        first, second = (label if k == at else labels[k] for k in pair)
        return self.follows[self.labels.index(first)][self.labels.index(second)]

    @cached_property
    def _packed(self) -> dict[str, int]:
        return {
            fact: sum(weight << LANE * k for k, weight in enumerate(row))
            for fact, row in self.weights.items()
        }

    @cached_property
    def _bias(self) -> int:
        return sum(HALF << LANE * k for k in range(len(self.labels)))

    @cached_property
    def _ones(self) -> int:
        return sum(1 << LANE * k for k in range(len(self.labels)))

    @cached_property
    def _signs(self) -> int:
        return sum(HALF << LANE * k for k in range(1, len(self.labels)))

    @cached_property
    def _lanes(self) -> struct.Struct:
        return struct.Struct(f"<{len(self.labels)}I")

    @cached_property
    def _into(self) -> tuple[Row, ...]:
        """For each label, the weights of the labels before it."""
        return tuple(zip(*self.follows, strict=True))

    @cached_property
    def _most(self) -> Row:
        """For each label, the most that two neighbours can add to it."""
        return tuple(max(*one, 0) + max(*two, 0) for one, two in self._both)

    @cached_property
    def _least(self) -> Row:
        """For each label, the least that two neighbours can add to it."""
        return tuple(min(*one, 0) + min(*two, 0) for one, two in self._both)

    @property
    def _both(self) -> Iterable[tuple[Row, Row]]:
        return zip(self._into, self.follows, strict=True)
