"""What spoke for a decision and against it, strongest first."""

from collections.abc import Iterable
from typing import NamedTuple


class Evidence(NamedTuple):
    """A fact and how strongly it speaks: above 0 for what was decided, below 0 against it."""

    fact: str
    weight: int


def strongest(found: Iterable[Evidence], most: int) -> tuple[Evidence, ...]:
    """Return the facts that weigh most; of equal ones the first by name. Facts that weigh nothing are left out."""
    telling = (each for each in found if each.weight)
    return tuple(sorted(telling, key=lambda each: (-abs(each.weight), each.fact))[:most])
