"""Wording: the particles that Korean nouns carry, and how a word is parted from them."""

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache

from pressparse.language.kept import Kept
from pressparse.language.particles import AFTER_CLOSED, AFTER_OPEN, Behind, expected
from pressparse.lexicon.agencies import OFFICIAL
from pressparse.lexicon.countries import COUNTRIES
from pressparse.lexicon.regions import REGIONS

PARTICLES: tuple[str, ...] = expected(Behind.NOUN)
"""Particles and the like, longest first."""

TAIL = rf"(?:{'|'.join(PARTICLES)})?(?![가-힣A-Za-z\d&])"
"""What may follow a noun before its word ends."""

WHOLE: tuple[str, ...] = (
    *(
        "어린이",
        "젊은이",
        "놀이",
        "도로",
        "수로",
        "회로",
        "제도",
        "속도",
        "온도",
        "수도",
        "태도",
        "보도",
    ),
    *("장애인", "노인", "외국인", "농업인", "어업인", "농어민"),
    *(
        "상공인",
        "예술인",
        "체육인",
        "기업인",
        "경제인",
        "언론인",
        "의료인",
        "직장인",
        "군인",
        "법인",
    ),
    *("개인", "디자인", "온라인", "오프라인", "확인", "승인", "무인", "성인", "여성인"),
    *(
        "시간",
        "기간",
        "민간",
        "공간",
        "연간",
        "주간",
        "야간",
        "인간",
        "중간",
        "구간",
        "월간",
        "산간",
    ),
    *("광양만", "비만", "상인", "임업인", "축산인", "다문화인"),
)
"""Nouns that end like a noun with its particle: 어린이 is no 어린 with 이."""

ALONE = frozenset(
    {
        "성과",
        "효과",
        "결과",
        "학과",
        "교과",
        "통과",
        "여가",
        "휴가",
        "추가",
        "허가",
        "유가",
        "메가",
        "요가",
    }
)
"""Such nouns that are also the end of a noun with its particle: 조성과, 치유가."""

IN_RO = frozenset(
    {
        *(
            "프로",
            "도로",
            "고속도로",
            "수로",
            "회로",
            "진로",
            "통로",
            "경로",
            "선로",
            "항로",
            "활로",
            "차로",
            "교차로",
            "원로",
            "피로",
            "기로",
        ),
        *(
            "애로",
            "유로",
            "제로",
            "솔로",
            "메트로",
            "세로",
            "가로",
            "미로",
            "철로",
            "퇴로",
            "활주로",
        ),
        *(
            "산책로",
            "원자로",
            "용광로",
            "탐방로",
            "등산로",
            "진입로",
            "난로",
            "화로",
            "장로",
            "마에스트로",
        ),
    }
)
"""Such nouns in 로: `프로는` is no 프 with 로는."""


def closed(letter: str) -> bool | None:
    """Tell whether a Hangul syllable ends in a consonant; None for any other character."""
    code = ord(letter) - FIRST_SYLLABLE
    return code % CONSONANTS > 0 if 0 <= code < SYLLABLES else None


def ending_in(last: int) -> str:
    """Return all syllables with a last consonant, as Unicode counts those, for a class in a pattern: 4 for ㄴ."""
    return "".join(map(chr, range(FIRST_SYLLABLE + last, FIRST_SYLLABLE + SYLLABLES, CONSONANTS)))


def sound(letter: str) -> int:
    """Return the last consonant of a Hangul syllable as Unicode counts them, 0 where there is none; ``NO_SOUND`` for any other character."""
    code = ord(letter) - FIRST_SYLLABLE
    return code % CONSONANTS if 0 <= code < SYLLABLES else NO_SOUND


NO_SOUND = -1
sounds = Kept(sound)
"""The last consonants of letters, looked up; see :func:`sound`."""


def by_last(words: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """Return words by their last letter, in their order."""
    groups: dict[str, list[str]] = {}
    for word in words:
        groups.setdefault(word[-1], []).append(word)
    return {last: tuple(group) for last, group in groups.items()}


def sizes_by_last(words: Iterable[str]) -> Mapping[str, tuple[int, ...]]:
    """Return how long the words are that end in a letter, by that letter, the longest first."""
    sizes: dict[str, set[int]] = {}
    for word in words:
        sizes.setdefault(word[-1], set()).add(len(word))
    return {last: tuple(sorted(found, reverse=True)) for last, found in sizes.items()}


Sized = tuple[int, str]
"""How long a word is, and the word."""


def by_two_last(words: Iterable[str]) -> Mapping[str, tuple[Sized, ...]]:
    """Return words by their last two letters, with those of one letter that end alike, the longest first.

    Words of one letter stand under that letter too, for whatever ends in no other two.
    """
    near = {word: ((1, word),) for word in words if len(word) == 1}
    far: dict[str, list[Sized]] = {}
    for word in sorted((word for word in words if len(word) > 1), key=lambda word: -len(word)):
        far.setdefault(word[-2:], []).append((len(word), word))
    return near | {two: (*group, *near.get(two[-1], ())) for two, group in far.items()}


def fitting(
    particles: Iterable[str], fits: Callable[[str, str], bool]
) -> Mapping[str, frozenset[int]]:
    """Return of each particle the last sounds of syllables that it fits; it fits whatever is no syllable."""
    syllables = [chr(FIRST_SYLLABLE + k) for k in range(CONSONANTS)]
    return {
        particle: frozenset(
            [NO_SOUND, *(sound(each) for each in syllables if fits(each, particle))]
        )
        for particle in particles
    }


FIRST_SYLLABLE, SYLLABLES, CONSONANTS = 0xAC00, 11172, 28
"""Where Hangul syllables begin, how many there are, and how many of them differ in the last consonant alone."""

_ENDS, _WHOLE = by_two_last(PARTICLES), by_last(WHOLE)
_UNPARTED = ALONE | IN_RO | COUNTRIES | REGIONS | frozenset(OFFICIAL)
_BY = "로"
"""The particle that nouns end in as well."""


@lru_cache(maxsize=32768)
def split_word(word: str) -> tuple[str, str]:
    """Part a word from its particle: ('가나시', '는'); the particle is '' where there is none.

    The particle must fit the last sound of what it follows: 효과 is no 효 with 과 … but 교육과 may be
    either, and is read as 교육 with 과.
    """
    last = word[-1:]
    ends = _ENDS.get(word[-2:] if word[-2:] in _ENDS else last)
    if not ends or word in _UNPARTED or (last in _WHOLE and word.endswith(_WHOLE[last])):
        return word, ""
    for size, particle in ends:
        stem = word[:-size]
        if stem and word[-size:] == particle and sounds[stem[-1]] in _FITTING[particle]:
            if _is_a_noun(stem, particle):
                continue
            return stem, particle
    return word, ""


def _is_a_noun(stem: str, particle: str) -> bool:
    """Whether a longer particle begins with the end of a noun: `도로는`, `양측은`."""
    if stem == _BOTH:
        return particle[0] == _SIDE
    return len(particle) > 1 and particle[0] == _BY and stem + _BY in _UNPARTED


_BOTH, _SIDE = "양", "측"
"""양측 is a noun, of which no body's side is told: 양측은."""


def _fits(syllable: str, particle: str) -> bool:
    """Whether a particle can follow a syllable."""
    if not closed(syllable):
        return particle not in AFTER_CLOSED
    if particle in AFTER_OPEN:
        return particle in _AFTER_RIEUL and sound(syllable) == RIEUL
    return True


_AFTER_RIEUL = frozenset({"로", "로서"})
RIEUL = 8
"""The last consonant ㄹ: behind it stands 로, as behind an open syllable."""
_FITTING = fitting(PARTICLES, _fits)
