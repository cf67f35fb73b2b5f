"""The names of bodies: what they end in."""

from functools import cache

from pressparse.language.wording import by_last
from pressparse.lexicon.agencies import BY_SHORT, GENERIC, NO_BODIES, OFFICIAL, SUFFIXES
from pressparse.lexicon.regions import CITIES, COUNTIES, PROVINCES, REGIONS
from pressparse.lexicon.user import added


@cache
def listed() -> frozenset[str]:
    """Return the bodies that are listed by their official names."""
    return frozenset(OFFICIAL) | REGIONS


def ends_like_a_body(word: str) -> bool:
    """Tell whether a word is listed as a body or ends in a kind of body."""
    if word in listed() or word in BY_SHORT or word in added().bodies:
        return True
    last = word[-1:]
    if last in _TOLD_BY_THEIR_PLACE and (told := _by_its_place(word)) is not None:
        return told
    ends = _ENDS.get(last)
    return (
        ends is not None and word.endswith(ends) and word not in GENERIC and word not in NO_BODIES
    )


def _by_its_place(word: str) -> bool | None:
    """Tell of a governor, a chamber, a court or headquarters whether it is a body; None for all else."""
    if word.endswith("자치도지사") or (word.endswith("도지사") and word[:-2] in REGIONS):
        return False
    if word.endswith("지사") and word[:-2] in _PROVINCES:
        return False
    if word.endswith("상의") and not word.startswith(_CHAMBERS):
        return False
    return word.startswith(_SEATS) if word.endswith(_COURTS) else None


_ENDS = by_last(SUFFIXES)


_PROVINCES = frozenset(short for shorts in PROVINCES.values() for short in shorts)
_SEATS = tuple(
    sorted(
        {"대한", "중앙", "한국", *(short[-1] for short in PROVINCES.values()), *CITIES, *COUNTIES}
    )
)
_CHAMBERS = _SEATS
_COURTS = ("지검", "고검", "지법", "고법", "본부")
"""Courts, prosecutors and headquarters, which the place before them shows: `방지법` is none."""
_TOLD_BY_THEIR_PLACE = frozenset(word[-1] for word in ("지사", "상의", *_COURTS))

"""Whose chamber of commerce `…상의` may be: elsewhere it is `이상의`, `사실상의`."""
