"""Folds: whole groups are left out in turn, so that no document is judged by weights that knew its like."""

import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet

from training.sets import Annotated

FOLDS = 8
NO_FIGURES = "--no-figures"
"""Said where weights alone are wanted: to judge them takes longer than to make them."""


def judging() -> bool:
    """Return whether weights are to be judged, too, and not made alone."""
    return NO_FIGURES not in sys.argv[1:]


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


def set_by_set(
    judged: Iterable[tuple[str, AbstractSet[str], AbstractSet[str]]],
) -> Iterator[str]:
    """Yield how many names are right, found and wanted, set by set, of (set, names found, names wanted)."""
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for name, found, wanted in judged:
        row = counts[name]
        row[0] += len(found & wanted)
        row[1] += len(found)
        row[2] += len(wanted)
    for name, (right, found_, wanted_) in counts.items():
        yield f"{name:12} {right:4} {found_:4} {wanted_:4}  F1 {2 * right / max(1, found_ + wanted_):.3f}"
