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


@cache
def _listed_or_short() -> frozenset[str]:
    return listed() | frozenset(BY_SHORT)


def ends_like_a_body(word: str) -> bool:
    """Tell whether a word is listed as a body or ends in a kind of body."""
    return word in _listed_or_short() or _ends_like_one(word) or word in added().bodies


def _ends_like_one(word: str) -> bool:
    last = word[-1:]
    if last in _TOLD_BY_THEIR_PLACE and (told := _by_its_place(word)) is not None:
        return told
    if last in _ENDS and word.endswith(_ENDS[last]):
        return word not in GENERIC and word not in NO_BODIES
    return last == _HOUSE and _is_a_national_house(word)


def _by_its_place(word: str) -> bool | None:
    """Tell of a governor, a chamber, a court or headquarters whether it is a body; None for all else."""
    if word.endswith(("자치도지사", "주지사")) or (
        word.endswith("도지사") and word[:-2] in REGIONS
    ):
        return False
    if word.endswith("지사") and word[:-2] in _PROVINCES:
        return False
    if word.endswith("상의") and not word.startswith(_CHAMBERS):
        return False
    return word.startswith(_SEATS) if word.endswith(_COURTS) else None


def _is_a_national_house(word: str) -> bool:
    """Whether a word in 원 that begins with the nation names a house: `한국가람원`."""
    if len(word) < _LEAST_NATIONAL:
        return False
    return word.startswith(_NATIONAL) and not word.endswith(_NO_HOUSES)


_ENDS = by_last(SUFFIXES)
_HOUSE = "원"
_NATIONAL = ("한국", "국립", "대한", "국가")
_LEAST_NATIONAL = 5
_NO_HOUSES = (
    *(
        "공원",
        "직원",
        "회원",
        "지원",
        "인원",
        "자원",
        "구원",
        "응원",
        "요원",
        "임원",
        "사원",
        "교원",
    ),
    *("대원", "단원", "위원", "의원", "선원", "조합원", "복원", "정원", "차원", "재원", "무원"),
)
"""Nouns in 원 that are no houses: `가나자원`."""


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
LASTS = frozenset([*_ENDS, _HOUSE, *_TOLD_BY_THEIR_PLACE])
"""The last letters of words that end like bodies; those that are listed may end otherwise."""

"""Whose chamber of commerce `…상의` may be: elsewhere it is `이상의`, `사실상의`."""
