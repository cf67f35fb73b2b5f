"""How many documents were rejected for what: reasons that differ in their figures only are one."""

from collections.abc import Mapping

from pressparse.pattern import deferred

KINDS = 20
"""Reasons that are told apart; the others are counted together."""
SHOWN = 5
"""Reasons that are shown."""
OTHERS = "other reasons"

_FIGURES = deferred(r"\d[\d,.]*(?<=\d)")


def counted(reasons: Mapping[str, int], reason: str) -> dict[str, int]:
    """Return the counts with one more reason."""
    kind = _FIGURES.sub("…", reason)
    if kind not in reasons and len(reasons) >= KINDS:
        kind = OTHERS
    return {**reasons, kind: reasons.get(kind, 0) + 1}


def told(reasons: Mapping[str, int]) -> str:
    """Return the counts in words, the most frequent reasons first."""
    ranked = sorted(reasons.items(), key=lambda each: (each[0] == OTHERS, -each[1], each[0]))
    said = [f"{count:,} × {reason}" for reason, count in ranked[:SHOWN]]
    if rest := sum(count for _, count in ranked[SHOWN:]):
        said.append(f"{rest:,} × {OTHERS}")
    return "; ".join(said)
