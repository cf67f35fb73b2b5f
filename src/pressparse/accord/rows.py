"""Bodies in a row that have lost what stood between them: 가나은행 다라은행 마바은행."""

from collections.abc import Sequence

from pressparse.accord.words import Word
from pressparse.entities.body_names import ends_like_a_body
from pressparse.lexicon.companies import COMPANIES
from pressparse.pattern import deferred


def are_bodies_in_a_row(words: Sequence[Word]) -> bool:
    """Tell whether words are bodies that have lost what stood between them: 가나은행 다라은행 마바은행."""
    whole = sum(map(_is_whole_body, words))
    if len(words) >= _SEVERAL and whole >= len(words) - (len(words) > _SEVERAL):
        return True
    if len(words) >= _SEVERAL and all(_IN_A_ROW.fullmatch(word.stem) for word in words[:_TWO]):
        return all(word.stem.endswith("기관") or ends_like_a_body(word.stem) for word in words)
    return len(words) >= _TWO and all(word.stem in COMPANIES for word in words)


def by_itself(word: Word) -> Word:
    """Return a word of a row without the body that more than one of them were taken for."""
    return word._replace(body=None) if word.body and word.body.start < word.start else word


_IN_A_ROW = deferred(r"[가-힣]{2,8}(?:경찰서|소방서|교육지원청|초등학교|중학교|고등학교|대학교)")
"""Names that are whole, whatever follows them."""


def _is_whole_body(word: Word) -> bool:
    """Tell whether a word by itself is a body's whole name, as in a list that has lost its commas."""
    return word.body is not None and word.body.start == word.start and ends_like_a_body(word.stem)


_TWO = 2
_SEVERAL = 3


def without_its_side(run: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """Return the words of a name without those who act for it: 가나사 측."""
    return run[:-1] if len(run) > 1 and run[-1][1] == _SIDE else run


_SIDE = "측"
