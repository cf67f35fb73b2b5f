"""The bench of a court that `재판부` takes up: `가나지방법원 형사1부`."""

from pressparse.pattern import deferred
from pressparse.speech.ground import Ground, Voice

BENCH = "재판부"
"""What the judges of a bench are called together."""
_NAMED = deferred(
    r"(?<![가-힣])[가-힣]{2,8}(?:법원|지법|고법|행법)(?:[ ][가-힣]{2,4}지원)?[ ]"
    r"(?=제?\d|형사|민사|행정|가사|특별|파산|회생|소년)(?:제?\d{1,2}(?:-\d{1,2})?[ ]?)?(?:(?:형사|민사|행정|가사|특별|파산|회생|소년)[가-힣]{0,4})?"
    r"(?:제?[ ]?\d{1,2}(?:-\d{1,2})?)?(?:부|단독)(?![가-힣]{2})"
)
"""A bench by its court, its kind and its number; judges' names stand in brackets behind it."""


def taken_up(ground: Ground, start: int, end: int) -> Voice | None:
    """Return the only bench that a text names before a position, for `재판부` that stands there."""
    named = {match[0] for match in _NAMED.finditer(ground.text, 0, start)}
    return Voice(start, end, named.pop(), BENCH) if len(named) == 1 else None
