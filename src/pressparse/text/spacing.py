"""Texts whose every space was doubled, as justified columns and careless exports leave them."""

from collections.abc import Iterator

from pressparse.pattern import scanning

ENOUGH = 8
"""So many spaces between words at least tell how a text is spaced."""
SURE = 0.95
"""The share of them that are doubled where all were; in any other text they part cells."""
_DOUBLE = "  "
_BETWEEN_WORDS = scanning(r"(?<=\S) +(?=\S)")


def doubled(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield where two spaces stand for one, and what is read there; nothing where most words have one between them."""
    if _DOUBLE not in text:
        return
    gaps = [gap.span() for gap in _BETWEEN_WORDS.finditer(text)]
    even = [(start, end) for start, end in gaps if (end - start) % 2 == 0]
    if len(gaps) < ENOUGH or len(even) < SURE * len(gaps):
        return
    for start, end in even:
        yield start, end, " " * ((end - start) // 2)
