"""A choice among candidates, or for none: the sum of the weights of their facts decides."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import repeat
from typing import Any, Self

from pressparse.weigh.evidence import Evidence, strongest
from pressparse.weigh.weights import read_weights, written

_NOTHING = repeat(0)
"""What facts without a weight weigh."""


@dataclass(frozen=True)
class Choice:
    """``weights``: for each fact its weight; ``least``: a candidate that weighs less is none."""

    weights: Mapping[str, int]
    least: int = 0

    @classmethod
    def read(cls, package: str, name: str) -> Self:
        """Read a file of weights beside a package's modules."""
        return cls.of(read_weights(package, name))

    @classmethod
    def of(cls, parts: Mapping[str, Any]) -> Self:
        """Make a choice of what a file of weights holds."""
        return cls(dict(parts["weights"]), parts["least"])

    def written(self) -> str:
        """Return the text of the file of weights."""
        return written({"least": self.least, "weights": self.weights})

    def score(self, facts: Iterable[str]) -> int:
        """Return what a candidate's facts weigh together."""
        return sum(map(self.weights.get, facts, _NOTHING))

    def accepts(self, facts: Iterable[str]) -> bool:
        """Return whether a candidate's facts weigh enough."""
        return self.score(facts) >= self.least

    def best(self, candidates: Sequence[Iterable[str]]) -> int | None:
        """Return the number of the candidate that weighs most, the first of equal ones; None if all are too light."""
        return self.heaviest([self.score(facts) for facts in candidates])

    def heaviest(self, scores: Sequence[int]) -> int | None:
        """Return the number of the greatest score, the first of equal ones; None if all are too little."""
        top = max(scores, default=self.least - 1)
        return scores.index(top) if top >= self.least else None

    def evidence(self, facts: Iterable[str], most: int = 8) -> tuple[Evidence, ...]:
        """Return which facts spoke for a candidate and against it."""
        return strongest((Evidence(fact, self.weights.get(fact, 0)) for fact in facts), most)
