"""How much a word is made of the syllables that transcriptions are made of.

``python -m training.transcription`` makes ``src/pressparse/entities/transcription.json`` from the project's own lists of names and places from
abroad, and from what the analyser knows of the words of the annotated documents. Only syllables are
kept: each by itself, as the first and as the last of a word. Prints how many words of the lists are
told from the others by weights that knew none of their share.
"""

import re
import sys
import zlib
from collections.abc import Iterable, Sequence

from pressparse.entities import transcription
from pressparse.entities.stems import words_of
from pressparse.language.morphology import Reading, reading
from pressparse.lexicon.given_names import (
    ALONE,
    ALSO_OTHERWISE,
    GIVEN_ABROAD,
    JAPANESE,
    JAPANESE_TOO,
    LAST_ABROAD,
)
from pressparse.lexicon.regions import FOREIGN_PLACES
from pressparse.weigh.choice import Choice
from training.chain import Settings, train_choice
from training.folds import judging
from training.sets import documents

SETTINGS = Settings(documents=4, c1=0.2, c2=0.1, rounds=300)
"""With a smaller ``c2``, or before the rounds have settled, some words more in a list move all weights."""
SHARES = 8
"""Into how many shares the words are parted, of which one is left out in turn."""
ABROAD = (
    GIVEN_ABROAD | LAST_ABROAD | ALONE | ALSO_OTHERWISE | JAPANESE | JAPANESE_TOO | FOREIGN_PLACES
)
_KNOWN = frozenset([Reading.NOUN, Reading.COMPOUND, Reading.INFLECTED, Reading.ADVERB])
_WORD = re.compile("[가-힣]{2,7}")

Row = tuple[str, bool]


def rows() -> list[Row]:
    """Return the words that teach, and whether each is a transcription."""
    stems = {stem for each in documents() for stem in words_of(each.text).stems}
    known = (stem for stem in stems if _WORD.fullmatch(stem) and stem not in ABROAD)
    others = sorted(stem for stem in known if reading(stem) in _KNOWN)
    abroad = sorted(word for word in ABROAD if _WORD.fullmatch(word))
    return [*((word, True) for word in abroad), *((word, False) for word in others)]


def share_of(word: str) -> int:
    """Return in which share a word is left out."""
    return zlib.crc32(word.encode()) % SHARES


def taught(given: Iterable[Row]) -> Choice:
    """Return the weights that words teach, each word a document of its own."""
    words = list(given)
    often = len(words) // max(1, sum(abroad for _, abroad in words))
    return train_choice(
        (
            (word, list(transcription.facts(word)), abroad)
            for word, abroad in words
            for _ in range(often if abroad else 1)
        ),
        SETTINGS,
    )


def main() -> int:
    """Print the figures, then write the weights made of all words."""
    given = rows()
    if judging():
        _figures(given)
    transcription.FILE.write_text(taught(given).written(), encoding="utf-8")
    return 0


def _figures(given: Sequence[Row]) -> None:
    hit = found = wanted = 0
    for share in range(SHARES):
        weights = taught(row for row in given if share_of(row[0]) != share)
        for word, abroad in given:
            if share_of(word) == share:
                told = weights.accepts(transcription.facts(word))
                hit += told and abroad
                found += told
                wanted += abroad
    print(
        f"words {len(given)}, from abroad {wanted}: P {hit / max(1, found):.3f} R {hit / max(1, wanted):.3f}"
    )


if __name__ == "__main__":
    sys.exit(main())
