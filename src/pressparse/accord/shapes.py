"""What the words of a noun phrase show of it: a clinic, a count of bodies, a name of one letter."""

from collections.abc import Sequence

from pressparse.accord.fronts import COUNT_OF_BODIES
from pressparse.accord.groups import are_lumps, is_pronoun
from pressparse.accord.words import Word
from pressparse.language.morphology import LIKE_NAMES, Reading, reading
from pressparse.lexicon.agencies import LEGAL_FORMS
from pressparse.pattern import deferred

_TWO = 2


def is_one_letter(word: Word) -> bool:
    """Tell whether a body has a name of one letter: the town at hand, or one that is no word: 벨과."""
    if word.stem in {"시", "군", "구", "도"}:
        return True
    return word.particle in {"과", "와"} and reading(word.stem) in LIKE_NAMES


def is_a_clinic(word: str) -> bool:
    """Tell whether a word names a clinic, and not one who sits in a council: 가나의원, not 시의원."""
    return word.endswith("의원") and len(word) > _TWO + 1 and not word.endswith(_COUNCILLORS)


_COUNCILLORS = tuple(f"{of}의원" for of in ("회", "시", "도", "군", "구", "국회", "지방"))


def are_counted_bodies(words: Sequence[Word]) -> bool:
    """Tell whether a count stands behind what is counted, which are bodies: 운수업체 5곳."""
    if len(words) < _TWO or not COUNT_OF_BODIES.fullmatch(words[-1].stem):
        return False
    kind = words[-2]
    return kind.body is None and not kind.particle and kind.bare.endswith(_KINDS)


_KINDS = (
    "기관",
    "기업",
    "업체",
    "단체",
    "대학",
    "학교",
    "병원",
    "은행",
    "회사",
    "의원",
    "약국",
    "복지관",
)
"""How what is counted ends where bodies are: 마을버스 운수업체 5곳."""


def are_so_many(words: Sequence[Word]) -> bool:
    """Tell whether words lump partners together with how many they are: 지역 7개 대학."""
    return words[-1].stem in _KINDS and _COUNTED.fullmatch(words[-2].bare) is not None


_COUNTED = deferred(r"\d{1,2}여?개")


def are_the_two(words: Sequence[Word]) -> bool:
    """Tell whether words stand for the two that the text has named: 두 지자체."""
    return words[-2].bare in {"두", "양"} and is_pronoun(f"{words[-2].bare} {words[-1].stem}")


def is_a_thing(word: Word) -> bool:
    """Tell whether a word is a word of the language that no body behind a country's name ends in: 한국 온라인 게임."""
    if word.body is not None or word.brackets or word.stem.endswith(_OF_A_BODY):
        return False
    return reading(word.stem) is Reading.NOUN


_OF_A_BODY = tuple("부청국원처성회소단대사당군관실")
"""The syllables in which bodies of states end: 국무부, 재무성."""


def are_fields(word: Word) -> bool:
    """Tell whether dots string words of the language together that name no one: 호텔·리조트."""
    if "·" not in word.stem or word.body is not None or word.brackets or are_lumps(word.stem):
        return False
    return all(reading(part) is Reading.NOUN for part in word.stem.split("·"))


def are_strung_names(parts: Sequence[str], word: Word) -> bool:
    """Tell whether signs string words together that are names and no words of the language: 가나테라·다라솔, ㈜가나-㈜다라.

    What is strung together are nouns: one that is read as a form of a verb is a name that nobody knows.
    """
    if any(part.startswith(LEGAL_FORMS) for part in parts):
        return True
    if word.body is not None and word.body.name != parts[-1]:
        return False
    alike = len(parts) >= _ROW and len(parts[-1]) <= len(parts[0]) + _TWO
    if any(len(part) < (_TWO if alike else _SYLLABLES) for part in parts):
        return False
    read = [reading(part) for part in parts]
    if not _COMMON.isdisjoint(read):
        return False
    strange = sum(each in LIKE_NAMES or each is Reading.INFLECTED for each in read)
    return strange == len(parts) or (len(parts) >= _ROW and 2 * strange >= len(parts))


_SYLLABLES, _ROW = 3, 3
"""Syllables of a name that a sign strings with another; in a row of so many names that are about as long, two are enough."""
_COMMON = frozenset([Reading.NOUN, Reading.ADVERB])
"""How words of the language are read."""


def is_of_a_school(words: Sequence[Word]) -> bool:
    """Tell whether words end in a department behind its school or hospital, or in several of one: 가나대 관광과·조리과."""
    if len(words) < _TWO or not words[-1].stem.endswith("과"):
        return False
    return words[-_TWO].bare.endswith(_WITH_DEPARTMENTS) and not words[-_TWO].particle


_WITH_DEPARTMENTS = ("대학교", "대학", "대", "고등학교", "고", "병원", "의료원")
