"""Folds: whole groups are left out in turn, so that no document is judged by weights that knew its like."""

from collections import Counter
from collections.abc import Iterator, Sequence

from training.sets import Annotated

FOLDS = 8


def fold_of_group(documents: Sequence[Annotated], folds: int = FOLDS) -> dict[str, int]:
    """Return in which fold each group is left out: the largest groups first, each into the emptiest fold."""
    sizes = Counter(each.group for each in documents)
    held = [0] * folds
    found: dict[str, int] = {}
    for group, size in sorted(sizes.items(), key=lambda each: (-each[1], each[0])):
        emptiest = held.index(min(held))
        found[group] = emptiest
        held[emptiest] += size
    return found


def left_out(documents: Sequence[Annotated], folds: int = FOLDS) -> Iterator[list[int]]:
    """Yield, fold by fold, the numbers of the documents that are left out of training."""
    of_group = fold_of_group(documents, folds)
    for fold in range(folds):
        yield [k for k, each in enumerate(documents) if of_group[each.group] == fold]
