"""Several files as one document: a web page and what is attached to it."""

from collections.abc import Sequence

from pressparse.pattern import deferred
from pressparse.readers.source import Hints, Source
from pressparse.span import Place, Places

LONGEST_NAME = 80
"""Characters of a file's name in the line above its text."""
SHINGLE = 8
SAME = 0.9
"""Share of a text that another one holds, above which both are the same release."""
_SPACE = deferred(r"\s++")


def together(sources: Sequence[tuple[str, Source]]) -> Source:
    """Return several texts as one: the first as it is, each of the others below a line with its name.

    The line is the one with which releases with attachments are saved, ``[첨부파일: 보도자료.hwpx]``. A file that
    repeats an earlier one is left out, and a warning says so. Metadata and given values are those of the first
    file that has any.
    """
    parts: list[str] = []
    starts: list[int] = []
    held: list[Place] = []
    warnings: list[str] = []
    size = 0
    kept: list[tuple[str, set[str]]] = []
    for name, source in sources:
        shingles = _shingles(source.text)
        if twin := next((other for other, said in kept if _same(shingles, said)), None):
            warnings.append(f"{name} says what {twin} says; it was left out.")
            continue
        kept.append((name, shingles))
        warnings += (f"{name}: {said}" for said in source.warnings)
        if parts:
            head = f"\n\n[첨부파일: {_SPACE.sub(' ', name)[-LONGEST_NAME:]}]\n\n"
            parts.append(head)
            size += len(head)
        places = source.places if source.places.held else Places((0,), (Place(),))
        moved = places.shifted(size, name)
        starts += moved.starts
        held += moved.held
        text = source.text.rstrip()
        parts.append(text)
        size += len(text)
    hints = next((source.hints for _, source in sources if source.hints != Hints()), Hints())
    given = next((source.given for _, source in sources if source.given), None)
    places = Places(tuple(starts), tuple(held))
    return Source("".join(parts), tuple(warnings), hints, given, places)


def _shingles(text: str) -> set[str]:
    tight = _SPACE.sub("", text)
    return {tight[k : k + SHINGLE] for k in range(len(tight) - SHINGLE + 1)}


def _same(shingles: set[str], said: set[str]) -> bool:
    return bool(shingles) and len(shingles & said) >= SAME * len(shingles)
