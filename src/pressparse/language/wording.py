"""Wording: the particles that Korean nouns carry, and how a word is parted from them."""

from collections.abc import Iterable, Mapping
from functools import lru_cache

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


def closed(letter: str) -> bool | None:
    """Tell whether a Hangul syllable ends in a consonant; None for any other character."""
    code = ord(letter) - 0xAC00
    return code % 28 > 0 if 0 <= code < 11172 else None


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


_KNOWN, _SIZES, _WHOLE = frozenset(PARTICLES), sizes_by_last(PARTICLES), by_last(WHOLE)


@lru_cache(maxsize=32768)
def split_word(word: str) -> tuple[str, str]:
    """Part a word from its particle: ('가나시', '는'); the particle is '' where there is none.

    The particle must fit the last sound of what it follows: 효과 is no 효 with 과 … but 교육과 may be
    either, and is read as 교육 with 과.
    """
    last, length = word[-1:], len(word)
    sizes = _SIZES.get(last)
    if (
        sizes is None
        or word.endswith(_WHOLE.get(last, ()))
        or word in ALONE
        or word in COUNTRIES
        or word in REGIONS
        or word in OFFICIAL
    ):
        return word, ""
    for size in sizes:
        if size < length and (particle := word[-size:]) in _KNOWN:
            stem = word[:-size]
            if _fits(stem, particle):
                return stem, particle
    return word, ""


def _fits(stem: str, particle: str) -> bool:
    """Whether a particle can follow what a noun ends in; 법인 is no 법 with 인."""
    if particle == "인" and stem.endswith("법"):
        return False
    ending = closed(stem[-1])
    if ending is False:
        return particle not in AFTER_CLOSED
    if ending is True and particle in AFTER_OPEN:
        return particle in _AFTER_RIEUL and (ord(stem[-1]) - 0xAC00) % 28 == _RIEUL
    return True


_AFTER_RIEUL = frozenset({"로", "로서"})
_RIEUL = 8
"""The last consonant ㄹ, as Unicode counts them."""
