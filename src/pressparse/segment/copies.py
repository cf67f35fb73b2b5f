"""A title that stands on one line, and in another place of the page's head broken over several."""

from collections.abc import Mapping, Sequence

from pressparse.segment import cuts
from pressparse.segment.group import Group

LEAST = 12
"""Code points of a title, white space aside, whose lines are known for it, at least."""
LINES = 4
"""Lines over which a title is broken, at most."""
HEAD = 40
"""Groups in which a page's head is looked for."""


def join_copies(groups: Sequence[Group]) -> None:
    """Join the lines that are together a title which stands on one line elsewhere in the head; what was joined is emptied."""
    head = [group for group in groups[:HEAD] if group.units]
    wholes = {_tight(g): g for g in reversed(head) if g.kind in _OF_A_TITLE}
    wholes = {title: group for title, group in wholes.items() if len(title) >= LEAST}
    for at in range(len(head) - 1):
        if size := _size(head, at, wholes):
            whole = wholes["".join(map(_tight, head[at : at + size]))]
            _join(head[at : at + size], whole)


_OF_A_TITLE = frozenset({None, "headline"})
"""What a title is, before it is labelled and behind."""


def _tight(group: Group) -> str:
    return cuts.tight(group.brief) if group.units else ""


def _size(groups: Sequence[Group], at: int, wholes: Mapping[str, Group]) -> int:
    """Return how many groups from a place on, more than one, make one of the titles, or 0."""
    said = ""
    for size, group in enumerate(groups[at : at + LINES], 1):
        said += _tight(group)
        if size > 1 and said in wholes:
            return size
        if not said or not any(whole.startswith(said) for whole in wholes):
            return 0
    return 0


def _join(lines: Sequence[Group], whole: Group) -> None:
    title = lines[0]
    for group in lines[1:]:
        for unit, gap in zip(group.units, [" ", *group.gaps], strict=True):
            title.add(unit, gap)
        group.units, group.gaps = [], []
    title.kind, title.rule = whole.kind, whole.rule
