"""The names of bodies: what they end in."""

from functools import cache, lru_cache

from pressparse.entities.names import LIKELY, likeness
from pressparse.language.morphology import Reading, reading
from pressparse.language.wording import by_last
from pressparse.lexicon.agencies import BY_SHORT, GENERIC, NO_BODIES, OFFICIAL, SUFFIXES
from pressparse.lexicon.regions import CITIES, COUNTIES, PROVINCES, REGIONS
from pressparse.lexicon.user import added
from pressparse.pattern import scanning


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
    if last == _SOCIETY:
        return is_a_society(word)
    return last == _HOUSE and _is_a_national_house(word)


@lru_cache(maxsize=4096)
def is_a_society(word: str) -> bool:
    """Whether a word in 회 names who meets, not what is held: no dictionary holds all of it, `가람노회`."""
    if len(word) < _LEAST_SOCIETY or word[-1] != _SOCIETY:
        return False
    if not _HANGUL.fullmatch(word) or word.endswith(_HELD) or likeness(word) == LIKELY:
        return False
    if word in GENERIC or word in NO_BODIES or word.endswith(_MORE_THAN_SOCIETIES):
        return False
    return reading(word) in (Reading.NEW, Reading.NAME, Reading.MIXED)


_HANGUL = scanning("[가-힣]+")
_SOCIETY, _LEAST_SOCIETY = "회", 3
_MORE_THAN_SOCIETIES = tuple(end for end in SUFFIXES if end.endswith(_SOCIETY))
"""Ends that tell by themselves."""
_HELD = (
    *(
        "대회",
        "총회",
        "음악회",
        "전시회",
        "박람회",
        "연주회",
        "설명회",
        "발표회",
        "보고회",
        "간담회",
    ),
    *(
        "토론회",
        "시사회",
        "강연회",
        "무도회",
        "송년회",
        "신년회",
        "시음회",
        "품평회",
        "체험회",
        "바자회",
    ),
    *(
        "사인회",
        "기념회",
        "환영회",
        "송별회",
        "다과회",
        "공청회",
        "교류회",
        "연수회",
        "집회",
        "기회",
    ),
    *(
        "부회",
        "국회",
        "사회",
        "조회",
        "후회",
        "만회",
        "재회",
        "연회",
        "개회",
        "폐회",
        "순회",
        "우회",
        "철회",
        "선회",
    ),
    *(
        "상회",
        "청문회",
        "위원회",
        "이사회",
        "의원회",
        "경연회",
        "낭독회",
        "감상회",
        "상영회",
        "시승회",
    ),
    *(
        "추모회",
        "법회",
        "미사회",
        "기도회",
        "집담회",
        "좌담회",
        "세미나회",
        "회의회",
        "한회",
        "매회",
        "수회",
    ),
)
"""What is held, and other nouns in 회."""


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
