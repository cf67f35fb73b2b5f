"""Names of one body: 가람서 and 가람경찰서, 나래차 and 나래자동차; found among many without comparing all."""

from collections.abc import Iterable
from functools import lru_cache

from pressparse.entities.body_names import ends_like_a_body
from pressparse.language.morphology import Reading, reading
from pressparse.lexicon.agencies import BY_SHORT, GENERIC
from pressparse.lexicon.agreements import COMPANY_ENDINGS, NOT_PARTIES, TRADES
from pressparse.lexicon.regions import PROVINCES, REGIONS
from pressparse.pattern import deferred

SHORTS_OF: dict[str, list[str]] = {}
"""The short forms of each body that is listed with some."""
for _short, _officials in BY_SHORT.items():
    for _official in _officials:
        SHORTS_OF.setdefault(_official, []).append(_short)
_SIGNS = deferred(r"[ ㈜]|\(주\)")
_SERIAL_KINDS = ("대학교", "학교", "대학", "병원", "은행", "협동조합")
"""Kinds of bodies of which a place has several: 가나대학교 and 가나과학대학교."""
_WHOLE = 4
"""Letters of a name that is whole where a longer one ends in it."""
_SHORT = 3
"""Letters of the shortest abbreviation."""
_SHORTENED = 0.75
"""How long an abbreviation is at most, measured by what it stands for."""
_ENDINGS = {"대학교": "대", "위원회": "위"}
"""How long forms end, and their short forms."""
_LONG_ENDINGS = tuple(_ENDINGS)


@lru_cache(maxsize=8192)
def bare(name: str) -> str:
    """Return a name without spaces and the signs of its legal form."""
    return _SIGNS.sub("", name)


def same(one: str, other: str, *, beside: bool = False) -> bool:
    """Return whether two names name one body; ``beside``: one sentence has both, and so neither short for the other."""
    a, b = bare(one), bare(other)
    if len(a) > len(b):
        a, b = b, a
    if not a:
        return False
    if a == b or (len(a) >= _WHOLE and b.endswith(a) and len(b) != len(a) + 1):
        return True
    return not beside and _shortens(a, b)


def _shortens(a: str, b: str) -> bool:
    """Return whether a shorter name leaves letters out of a longer one: 가람서, 가람경찰서."""
    kind = next((k for k in _SERIAL_KINDS if a.endswith(k) and b.endswith(k)), "")
    if kind and b.startswith(a.removesuffix(kind)):
        return False
    if len(a) < _SHORT or a[0] != b[0] or len(a) > _SHORTENED * len(b) or _last(a) != _last(b):
        return False
    letters = iter(b)
    return all(letter in letters for letter in a)


@lru_cache(maxsize=8192)
def outline(name: str) -> tuple[str, str]:
    """Return the first letter of a name and the last, which it shares with its abbreviations."""
    letters = bare(name) or name
    return letters[:1], _last(letters) if letters else ""


def _last(name: str) -> str:
    """Return the letter that a name and its abbreviation both end in."""
    if not name.endswith(_LONG_ENDINGS):
        return name[-1]
    return next(short for long, short in _ENDINGS.items() if name.endswith(long))


class Twins:
    """Names in the order in which they came, each asked whether it or another name of its body is among them."""

    def __init__(self, names: Iterable[str] = ()) -> None:
        self._names: list[str] = []
        self._where: list[int] = []
        self._near: dict[tuple[str, ...], list[int]] = {}
        self._kept = 0
        """How many names are kept under their keys; the others wait until one is sought."""
        for name in names:
            self.add(name)

    def add(self, name: str, where: int = -1) -> int:
        """Add a name, and in which sentence it stands; return its number."""
        self._names.append(name)
        self._where.append(where)
        return len(self._names) - 1

    def _keep(self) -> None:
        near = self._near
        for number, name in enumerate(self._names[self._kept :], self._kept):
            for key in _keys(name):
                near.setdefault(key, []).append(number)
        self._kept = len(self._names)

    def find(self, name: str, where: int = -1) -> int | None:
        """Return the number of the first name of the same body, or None; ``where``: in which sentence it is sought."""
        near, names, places = self._near, self._names, self._where
        if not names:
            return None
        if self._kept < len(names):
            self._keep()
        alike = {number for key in _keys(name) for number in near.get(key, ())}
        for number in sorted(alike) if len(alike) > 1 else alike:
            if same(names[number], name, beside=where == places[number] >= 0):
                return number
        return None

    def rename(self, number: int, name: str) -> None:
        """Let a longer form stand in a name's place."""
        self._keep()
        self._names[number] = name
        for key in _keys(name):
            near = self._near.setdefault(key, [])
            if number not in near[-1:]:
                near.append(number)

    def __contains__(self, name: str) -> bool:
        return self.find(name) is not None


@lru_cache(maxsize=8192)
def _keys(name: str) -> tuple[tuple[str, ...], ...]:
    """Return under what a name is kept: names of one body share a key."""
    letters = bare(name)
    if not letters:
        return ()
    ends = (("end", letters[-_WHOLE:]),) if len(letters) >= _WHOLE else ()
    return (("whole", letters), *ends, ("first and last", letters[0], _last(letters)))


def is_placed(name: str, longer: str) -> bool:
    """Tell whether only a place stands before a name that is whole: 서울 한국가나공사, 대구 가나대학교."""
    place, _, rest = longer.rpartition(f" {name}")
    if rest or not place:
        return False
    if name.startswith(("한국", "대한", "국립")):
        return True
    return place in PROVINCIAL and len(name) > _LONGER and name not in REGIONS


PROVINCIAL = frozenset(PROVINCES) | {s for shorts in PROVINCES.values() for s in shorts}
"""Provinces and great cities, in full and in short."""
_LONGER = 4
"""Syllables of a name that more likely is a body's."""


def is_company(name: str) -> bool:
    """Return whether nothing in a name says that a state or a public body has it."""
    last = name.rpartition(" ")[2]
    if not name or name in NOT_PARTIES or last in GENERIC or last.endswith(_OF_A_STATE):
        return False
    if name.startswith(_STATE_OWNED):
        return False
    return last.endswith(("그룹", "홀딩스", *COMPANY_ENDINGS)) or not ends_like_a_body(last)


def is_university(name: str) -> bool:
    """Return whether a name is that of a university called by a name of its own: 다라대학교, not 국립무역대학교."""
    stem = name.removesuffix(_UNIVERSITY)
    if stem == name or len(stem) < _LEAST or " " in name or stem.startswith(_STATE_OWNED):
        return False
    return reading(name) not in _COMMON and not stem.endswith(_TAUGHT)


_UNIVERSITY = "대학교"
_LEAST = 2
"""Syllables of the shortest name of a university."""
_COMMON = frozenset({Reading.NOUN, Reading.COMPOUND, Reading.ADVERB})
_TAUGHT = (
    "과학",
    "과학기술",
    "기술",
    "공과",
    "의과",
    "외국어",
    "사범",
    "교육",
    "산업",
    "통신",
    "농업",
    "무역",
)
"""What is taught at a university that has no other name than its country."""
_STATE_OWNED = ("국영", "국립", "왕립", "중앙", "연방", "재단법인", "사단법인")
_OF_A_STATE = (
    "정부", "당국", "국", "부", "청", "주", "성", "시", "현", "도", "구", "군", "측", "大", "대",
)  # fmt: skip


def is_described(name: str, shown: str) -> bool:
    """Return whether a name is only the shown one behind its trade: 이커머스 가나몰."""
    return name.endswith(f" {shown}") and name.removesuffix(f" {shown}").endswith(TRADES)


def runs_on_latin(longer: str, name: str) -> bool:
    """Return whether a longer form is another word run into a Latin name: 홍길동LG가나."""
    lead = longer.removesuffix(name)
    return name[:1].isascii() and lead != longer and not lead.endswith(" ")


def may_part_at(name: str, place: int) -> bool:
    """Return whether a word may part at a place: not within Latin letters, nor in a word that a post seems to end in."""
    if name[place - 1].isascii() and name[place].isascii():
        return False
    return _OVER_A_POST.match(name, place - 1) is None


_OVER_A_POST = deferred(
    r"장(?:애|학|난감|례|기요양)|수(?:산(?:업(?!은행|통상|부)|물|인|자원|과학)|영|의사|어통역|화통역|자원|상)"
)
"""Words that begin with the last letter of a post behind the name of a place: 가나시 장애인, not 가나시장 애인."""
