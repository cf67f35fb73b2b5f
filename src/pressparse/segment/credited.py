"""Where a caption begins that a credit closes, on a line that holds more."""

from pressparse.pattern import deferred

CAPTION = 2
"""Sentences of a caption, at most; of more before a credit, the last one tells what the photograph shows."""
STOP = deferred(r"[가-힣]다\.")
"""The end of a sentence that tells something."""
_LETTER = deferred(r"[가-힣]")


def shown_from(text: str, start: int, credit: int) -> int:
    """Return where a caption begins that a credit closes: a text flattened to one line stands before it."""
    stops = [match.end() for match in STOP.finditer(text, start, credit)]
    if len(stops) <= CAPTION:
        return start
    told = _LETTER.search(text, stops[-1], credit) is None
    return stops[-2] if told else stops[-1]
