"""Who signs in the place of a head: 홍길동 대표를 대신해 김영희 부사장이."""

from collections.abc import Sequence
from dataclasses import replace

from pressparse.accord.posts import Scene, Signer
from pressparse.language.letters import OBJECTS
from pressparse.pattern import deferred

INSTEAD = rf"[{OBJECTS}][ ]대[신리](?:해서?|하여|한)"
"""What stands behind a head for whom another is there: 홍길동 시장을 대신해, 홍길동 시장을 대리한. Part of a pattern."""
_INSTEAD = deferred(rf"(?:{INSTEAD}|[ ]대신)[ ]")
_ASIDE = deferred(rf"{INSTEAD}|[ ]대신[ ](?=[가-힣])|[^()\n]{{0,12}}\)에서[ ]")


def stands_aside(text: str, end: int) -> bool:
    """Return whether another signs for the one just named, or where the head's body stands is but a place: (청장 홍길동)에서."""
    return _ASIDE.match(text, end) is not None


def with_deputies(scene: Scene, found: Sequence[Signer]) -> list[Signer]:
    """Leave out those for whom another signs, who stands for their party where none is told of him or her."""
    kept: list[Signer] = []
    replaced: Signer | None = None
    for each in found:
        if stands_aside(scene.view.folded, each.end):
            replaced = each
            continue
        kept.append(_for_another(scene, found, replaced, each) if replaced else each)
        replaced = None
    return kept


def _for_another(scene: Scene, found: Sequence[Signer], replaced: Signer, signer: Signer) -> Signer:
    """Return somebody with the party of the head whom he or she replaces: the head's own, or the only one left."""
    behind = _INSTEAD.match(scene.view.folded, replaced.end)
    if signer.index is not None or signer.party or behind is None or behind.end() != signer.start:
        return signer
    index = replaced.index
    if index is None and not replaced.party:
        taken = {each.index for each in found}
        left = [k for k in range(len(scene.parties)) if k not in taken]
        index = left[0] if len(left) == 1 else None
    if index is None:
        return signer
    return replace(signer, index=index, party=scene.parties[index][0])
