"""A linear chain: every item of a sequence gets the label that its facts and its neighbours' labels speak for.

Weights are integers, so that sums are the same on every machine. Time grows with the number of items.
"""

import struct
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import repeat
from operator import add
from typing import Any, Self

from pressparse.language.kept import Kept
from pressparse.weigh.evidence import Evidence, strongest
from pressparse.weigh.weights import read_weights, written

Facts = Iterable[str]
"""The facts of one item, by name; those without a weight say nothing."""

Row = tuple[int, ...]
"""A weight for each label."""
Labels = tuple[int, ...]
"""Some of the labels, by number."""

_NOTHING = repeat(0)
"""What facts without a weight weigh."""
FIXED = 1 << 28
"""What a label that is given weighs: more than any sum of facts."""
LANE = 32
"""Bits in which the sum for one label stands, where the sums for all labels are one integer."""
HALF = 1 << (LANE - 1)
LANE_BITS = (1 << LANE) - 1
PLACE = 8
"""Bits below a score in which the place of its label stands, counted down: of equal scores the first is the greatest."""
LAST = (1 << PLACE) - 1
_FIRST = [LAST]
"""The way to a label where one label is left at the item before it."""


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
        if given:
            totals = list(totals)
            for at, label in given.items():
                totals[at] += FIXED << LANE * self.labels.index(label)
        if len(totals) == 1:
            row = self._row(totals[0])
            return (self.labels[row.index(max(row))],)
        return tuple([self.labels[k] for k in self._best(totals)])

    def total(self, facts: Facts) -> int:
        """Return the sums of the facts' weights for all labels as one integer; totals add up."""
        return sum(map(self._totals.get, facts, _NOTHING))

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
        return _packed(row)

    def _row(self, total: int) -> Row:
        """Return the sum for each label, each of them HALF too high."""
        lanes = self._lanes
        return lanes.unpack((total + self._bias).to_bytes(lanes.size, "little"))

    def _best(self, totals: Sequence[int]) -> list[int]:
        """Return the sequence of labels with the greatest sum (Viterbi); of equal ones the first label.

        A label whose facts say so little that no neighbours could make up for it is left out of the search;
        where one is left, what comes before it says nothing of what comes behind it.
        """
        lanes, ones, signs = self._lanes, self._ones, self._signs | HALF
        size, unpack = lanes.size, lanes.unpack
        bias, least, most = self._bias, self._least, self._bias + self._most
        open_labels, columns = self._open, self._columns
        kept: Labels = ()
        scores: list[int] = []
        seen: list[tuple[Labels, list[int]]] = []
        for total in totals:
            row = unpack((total + bias).to_bytes(size, "little"))
            needed = max(map(add, row, least)) - HALF
            before, kept = kept, open_labels[total + most - needed * ones & signs]
            if len(kept) == 1 == len(before):
                seen.append((kept, _FIRST))
                continue
            ways = [max(map(add, scores, column)) for column in columns[before, kept]]
            seen.append((kept, ways))
            sums = zip(kept, ways, strict=True) if ways else ((k, 0) for k in kept)
            scores = [
                ((way >> PLACE) + row[k] << PLACE) + LAST - at for at, (k, way) in enumerate(sums)
            ]
        at = LAST - (max(scores) & LAST) if len(kept) > 1 else 0
        path: list[int] = []
        for kept, ways in reversed(seen):
            path.append(kept[at])
            at = LAST - (ways[at] & LAST) if ways else 0
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
    def _totals(self) -> dict[str, int]:
        return {fact: _packed(row) for fact, row in self.weights.items()}

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
    def _most(self) -> int:
        """For each label, the most that two neighbours can add to it."""
        return _packed(max(*one, 0) + max(*two, 0) for one, two in self._both)

    @cached_property
    def _least(self) -> Row:
        """For each label, the least that two neighbours can add to it."""
        return tuple(min(*one, 0) + min(*two, 0) for one, two in self._both)

    @property
    def _both(self) -> Iterable[tuple[Row, Row]]:
        return zip(self._into, self.follows, strict=True)

    @cached_property
    def _open(self) -> Kept[int, Labels]:
        """The numbers of the labels whose bits are set."""
        return Kept(
            lambda bits: tuple(k for k in range(len(self.labels)) if bits >> LANE * k & HALF)
        )

    @cached_property
    def _columns(self) -> Kept[tuple[Labels, Labels], tuple[Row, ...]]:
        """For each of the labels that are open, what those before it that are open weigh, as scores are written."""
        return Kept(
            lambda pair: tuple(
                tuple(self._into[k][j] << PLACE for j in pair[0]) for k in pair[1] if pair[0]
            )
        )


def _packed(row: Iterable[int]) -> int:
    """Return a value for each label as one integer."""
    return sum(value << LANE * k for k, value in enumerate(row))
