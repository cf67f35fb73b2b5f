"""Quotation marks: which one opens, which one closes, and which belong together."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from operator import attrgetter
from typing import Literal

from pressparse.language.letters import BULLETS, DOUBLE, JOINERS, SINGLE, SUBJECTS, TOPICS
from pressparse.pattern import deferred

Style = Literal["double", "single"]
SEARCHED = 3000
"""Code points; no quotation is longer, and nothing is looked for further away."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two marks and what stands between them: ``text[start:end]``, marks left out.

    ``depth`` counts the marks around it; ``whole`` is false where one of the two marks is missing.
    """

    start: int
    end: int
    style: Style
    depth: int = 0
    whole: bool = True

    @property
    def after(self) -> int:
        """The position behind the closing mark."""
        return self.end + 1 if self.whole else self.end


_DOUBLE = deferred(rf"[{DOUBLE}\"]")
_SINGLE = deferred(rf"[{SINGLE}']")
_TOLD = deferred(r"[ ]?(?:이?라(?:고|며|면서|는|던)|고[ ,도는“\"]|며[ ,“\"]|면서|는[ ]|란[ ])")
_CUT = deferred(r"(?<=[다요까라것정중])[.]?(?:이?라고|고|이?라며|며|이?라면서|면서)(?=[ ,“\"])")
_OPENERS = frozenset(
    f" \t\n([<{{=:·,‘'「『{TOPICS}{SUBJECTS}도며고서{JOINERS}에의로면】】-~/{BULLETS}※"
)


@lru_cache(maxsize=128)
def pairs(text: str, start: int, end: int) -> tuple[Pair, ...]:
    """Return the pairs of double marks in ``text[start:end]`` in order of their opening marks; several fields ask.

    A mark's shape is a hint, its neighbours decide: ``달라“고`` closes. A mark that is never closed
    holds up to the words that report it (`…하겠다고 말했다`), else it holds nothing.
    """
    if not is_marked(text, start, end):
        return ()
    stack: list[int] = []
    found: list[Pair] = []
    lost: list[int] = []
    for match in _DOUBLE.finditer(text, start, end):
        at = match.start()
        if _opens(text, at, bool(stack), start):
            if stack and text[at] == '"' and not _nests(text, stack[-1], at, end):
                lost.append(stack.pop())
            stack.append(at)
        elif stack:
            opened = stack.pop()
            found.append(Pair(opened + 1, at, "double", len(stack)))
        else:
            found.append(Pair(at, at, "double", 0, whole=False))
    if lost or stack:
        lost = sorted([*lost, *stack])
        found = [_raised(pair, lost) for pair in found]
        found.extend(_held(text, lost, sorted(found, key=_START), end))
    if len(found) > 1:
        found.sort(key=_START)
    return tuple(found)


def is_marked(text: str, start: int, end: int) -> bool:
    """Whether a double mark stands in ``text[start:end]``."""
    find = text.find
    return find("“", start, end) >= 0 or find('"', start, end) >= 0 or find("”", start, end) >= 0


_START = attrgetter("start")


def runs_on(text: str, start: int, end: int, next_end: int) -> bool:
    """Whether a mark opened in ``text[start:end]`` is closed by the first mark of the paragraph behind it."""
    opened = unclosed(text, start, end)
    if opened < 0:
        return False
    first = _DOUBLE.search(text, end, min(next_end, opened + SEARCHED // 2))
    return first is not None and not _opens(text, first.start(), True, end)


_NESTED = deferred(
    rf"\"[^{DOUBLE}\"\n]{{1,60}}\"(?=[가-힣])[^{DOUBLE}\".\n]{{1,120}}(?<=\S)\"(?=[가-힣])"
)
"""Words between straight marks that stand between straight marks: two marks close one after the other."""


def _nests(text: str, opened: int, at: int, end: int) -> bool:
    """Whether a straight mark opens a quotation within another one, which is closed behind it."""
    return "." not in text[opened:at] and _NESTED.match(text, at, end) is not None


def unclosed(text: str, start: int, end: int) -> int:
    """Return where the mark stands that ``text[start:end]`` opens last and does not close, or -1."""
    opened = -1
    if not is_marked(text, start, end):
        return opened
    for match in _DOUBLE.finditer(text, start, end):
        opened = match.start() if _opens(text, match.start(), opened >= 0, start) else -1
    return opened


def _opens(text: str, at: int, inside: bool, start: int) -> bool:
    mark = text[at]
    before = text[at - 1] if at > start else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    closing = before not in " \t\n(“‘" and _TOLD.match(text, at + 1) is not None
    if inside:
        if mark == "”":
            return False
        if mark == "“":
            return not (closing or (not before.isspace() and (after.isspace() or after in ".,)")))
        return (
            before in " (\t"
            and not after.isspace()
            and not _TOLD.match(text, at + 1)
            and after not in ".,"
        )
    if mark == "“":
        return not (closing and before not in _OPENERS)
    if closing and _reports(text, at):
        return False
    if mark == "”":
        return before in _OPENERS and not after.isspace() and not closing
    return True


_REPORT = deferred(r"[ ]?(?:이?라(?:고|며|면서)|고|며|면서)[ ,“\"]")


def _reports(text: str, at: int) -> bool:
    """Whether what follows a mark reports what stands before it."""
    return text[at - 1] in "다요까것정획중라" and _REPORT.match(text, at + 1) is not None


def _raised(pair: Pair, lost: list[int]) -> Pair:
    """Return a pair without the depth that unclosed marks before it had lent it."""
    if not pair.depth:
        return pair
    around = bisect_left(lost, pair.start - 1)
    return Pair(pair.start, pair.end, pair.style, max(0, pair.depth - around), pair.whole)


def _held(text: str, lost: list[int], found: list[Pair], end: int) -> Iterator[Pair]:
    """Yield what an unclosed mark holds: up to the words that report it, before the next mark."""
    starts = sorted([*(pair.start - 1 for pair in found), *lost])
    for at in lost:
        following = bisect_left(starts, at + 1)
        limit = starts[following] if following < len(starts) else end
        cut = _CUT.search(text, at + 1, min(limit, at + 600, end))
        if cut and cut.start() > at + 4:
            yield Pair(at + 1, cut.start(), "double", 0, whole=False)


def _is_latin(letter: str) -> bool:
    """Whether a mark beside a letter may be an apostrophe."""
    return letter.isascii() and letter.isalpha()


def singles(text: str, start: int, end: int) -> Iterator[Pair]:
    """Yield the pairs of single marks in ``text[start:end]``; years (’24) and apostrophes are none."""
    opened = -1
    for match in _SINGLE.finditer(text, start, end):
        at = match.start()
        before = text[at - 1] if at > start else " "
        after = text[at + 1] if at + 1 < end else " "
        if _is_latin(before) and _is_latin(after):
            continue
        if opened < 0 or at - opened > SEARCHED:
            if not (after.isdigit() and not before.isalpha()) and (
                text[at] != "’" or before in _OPENERS
            ):
                opened = at
            continue
        if text[at] == "‘" and before in _OPENERS and not after.isspace():
            opened = at
            continue
        yield Pair(opened + 1, at, "single")
        opened = -1


def outermost(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """Return the stretches between outermost double marks, marks included, in order."""
    return tuple(
        [
            (pair.start - 1, pair.after)
            for pair in pairs(text, start, end)
            if pair.whole and not pair.depth and pair.end - pair.start <= SEARCHED
        ]
    )
