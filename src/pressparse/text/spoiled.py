"""Texts that were spoiled before they came here: read in the wrong encoding, or with characters lost."""

from collections.abc import Iterator
from functools import cache

from pressparse.pattern import deferred

_HEAD = 3000
"""Characters by which a text is judged."""
_FEW = 12
"""Fewer odd characters than this say nothing."""
_HANGUL = deferred(r"[가-힣]")
_LATIN = deferred(r"[\xA1-\xFE]{3,}")
_LATIN_SHARE = 4
"""A text is garbled where at least one in so many of its letters stands in a run of Latin-1 letters."""
_RARE_SHARE = 8
"""A text is garbled where one in so many of its syllables is none of the common ones."""
_WIDE = deferred(r"[\u3400-\u9FFF\uF900-\uFAFF\uFFFD]")
_LETTERS = deferred(r"\p{L}")


def told(text: str) -> Iterator[str]:
    """Yield a sentence for each way in which a text was spoiled; its characters stay as they are."""
    if text.isascii():
        return
    if lost := text.count("\ufffd"):
        yield f"{lost} characters of the text are U+FFFD: what stood there was lost before it came here."
    head = text[:_HEAD]
    if is_read_as_latin(head):
        yield (
            "The text looks like Korean bytes read as Latin-1: hand the bytes to"
            " pressparse.readers.read, which restores them."
        )
    elif is_read_as_korean(head):
        yield (
            "The text looks like UTF-8 read as CP949: read its bytes as UTF-8;"
            " what was lost cannot be restored here."
        )


def is_read_as_latin(head: str) -> bool:
    """Return whether a text is Korean bytes that were read as Latin-1: `¾÷¹«Çù¾à`."""
    runs = "".join(_LATIN.findall(head))
    if len(runs) < _FEW:
        return False
    return len(runs) * _LATIN_SHARE > len(_LETTERS.findall(head)) > len(_HANGUL.findall(head)) * 2


def is_read_as_korean(head: str) -> bool:
    """Return whether a text is UTF-8 that was read as CP949: full of syllables that no Korean word has."""
    if len(_WIDE.findall(head)) < _FEW:
        return False
    syllables = _HANGUL.findall(head)
    rare = sum(syllable not in _common() for syllable in syllables)
    return rare >= _FEW and rare * _RARE_SHARE > len(syllables)


@cache
def _common() -> frozenset[str]:
    """Return the 2,350 syllables of KS X 1001, in which Korean words are written."""
    rows, cells = range(0xB0, 0xC9), range(0xA1, 0xFF)
    return frozenset(bytes((row, cell)).decode("euc_kr") for row in rows for cell in cells)
