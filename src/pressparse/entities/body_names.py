"""The names of bodies: what they end in."""

from functools import cache

from pressparse.lexicon.agencies import BY_SHORT, GENERIC, NO_BODIES, OFFICIAL, SUFFIXES
from pressparse.lexicon.regions import REGIONS
from pressparse.lexicon.user import added


@cache
def listed() -> frozenset[str]:
    """Return the bodies that are listed by their official names."""
    return frozenset(OFFICIAL) | REGIONS


def ends_like_a_body(word: str) -> bool:
    """Tell whether a word is listed as a body or ends in a kind of body."""
    if word in listed() or word in BY_SHORT or word in added().bodies:
        return True
    if word.endswith("자치도지사") or (word.endswith("도지사") and word[:-2] in REGIONS):
        return False
    return word.endswith(SUFFIXES) and word not in GENERIC and word not in NO_BODIES
