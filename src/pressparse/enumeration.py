"""Enumerations: where a list of noun phrases parts into its members."""

from collections.abc import Iterator
from itertools import pairwise

from pressparse.lexicon.pledges import ACTIONS
from pressparse.pattern import compiled, deferred

Stretch = tuple[int, int]

MARKS = "▲△▴▵▶▷►▸◆◇●○■□‣⁃•∙◦★☆❍✓✔"
NUMBERS = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮❶❷❸❹❺❻❼❽❾❿➀➁➂➃➄➅➆➇➈➉➊➋➌➍➎➏➐➑➒➓"

_OPEN, _CLOSE = "([{「『‘“<｢", ")]}」』’”>｣"
_JOINT = deferred(
    r"(?<=[가-힣A-Za-z)’'”\d])(?:(?P<and>[와과])|[ ]및|[ ]그리고)[ ](?=[‘'“(「]?[가-힣A-Za-z\d])"
)
_TRIM_LEFT = deferred(r"[\s,·;:-]*(?:(?:및|그리고|또는|또한|아울러|특히|향후|앞으로),?[ ])?")
_TRIM_RIGHT = deferred(
    r"(?:[\s,·;:.]|[ ]등(?:[ ](?:다양한|여러(?:[ ]가지)?|폭넓은|각종|다각적인|다방면의?))?)*$"
)


def commas(text: str, start: int, end: int) -> Iterator[int]:
    """Yield the commas of ``text[start:end]`` that stand in no brackets, quotes or numbers.

    Where some have a space behind them, one without is a lost middle dot (확대,강화).
    """
    spaced = text.find(", ", start, end) >= 0
    depth = 0
    for k in range(start, end):
        char = text[k]
        if char in _OPEN:
            depth += 1
        elif char in _CLOSE:
            depth = max(0, depth - 1)
        elif (
            char in ",;\n"
            and depth == 0
            and not (text[k - 1 : k].isdigit() and text[k + 1 : k + 2].isdigit())
            and (not spaced or char == "\n" or text[k + 1 : k + 2].isspace())
        ):
            yield k


def trimmed(text: str, start: int, end: int) -> Stretch:
    """Leave out what joins a member to its neighbours: commas, 및, 등."""
    right = _TRIM_RIGHT.search(text, start, end)
    if right:
        end = right.start()
    left = _TRIM_LEFT.match(text, start, end)
    if left:
        start = left.end()
    return (start, end) if start < end else (start, start)


def members(text: str, start: int, end: int) -> list[Stretch]:
    """Part ``text[start:end]`` at its commas, and at 와/과/및 where both sides are tasks of their own."""
    start, end = trimmed(text, start, end)
    cuts = list(commas(text, start, end))
    if cuts and any(text.find(" 등 ", a, b) > 0 for a, b in _between(cuts, start, end)):
        cuts = _outside_examples(text, cuts, end)
    parts: list[Stretch] = []
    aimed = sum(text.find(_AIMED, a, b) > 0 for a, b in _between(cuts, start, end)) > 1
    for a, b in _between(cuts, start, end):
        part = trimmed(text, a, b)
        last = text.rfind(_AIMED, *part) if aimed else -1
        parts.extend(_joined(text, *part, listed=bool(cuts), whole=last))
    return [(a, b) for a, b in parts if b - a > 1]


_AIMED = " 위한 "
"""Where more than one member says what it is for, what stands before it belongs together."""


def _between(cuts: list[int], start: int, end: int) -> list[Stretch]:
    edges = [start - 1, *cuts, end]
    return [(a + 1, b) for a, b in pairwise(edges)]


def _outside_examples(text: str, cuts: list[int], end: int) -> list[int]:
    """Leave out the comma before an inner 등: in `교통, 화재 등 사고 예방` it parts examples."""
    kept: list[int] = []
    edges = [*cuts, end]
    for at, after in pairwise(edges):
        inner = text.find(" 등 ", at, after)
        if inner < 0 or text[at + 1 : inner].count(" ") > 2:
            kept.append(at)
    return kept


def _joined(text: str, start: int, end: int, *, listed: bool, whole: int = -1) -> Iterator[Stretch]:
    """Part `장비 공동 활용과 인력 교류`; leave `세미나 및 학회 개최` whole, and all before ``whole``."""
    at = start
    for match in _JOINT.finditer(text, start, end):
        if match.start() < whole:
            continue
        if listed and not match["and"]:
            continue
        left, right = text[at : match.start()].strip(), text[match.end() : end].strip()
        if "(" in left and ")" not in left:
            continue
        if _is_task(left) and _is_task(right, head=True, short=listed and bool(match["and"])):
            yield trimmed(text, at, match.start())
            at = match.end()
    yield trimmed(text, at, end)


def _is_task(words: str, *, head: bool = False, short: bool = False) -> bool:
    """Tell whether a phrase ends in a noun of doing and has an object of its own."""
    if head:
        words = compiled(r"(?<=[가-힣])(?:[와과]|[ ]및)[ ]").split(words)[0]
    words = compiled(r"(?:[ ]등|\([^()]*\))+$").sub("", words)
    return words.endswith(ACTIONS) and (short or " " in words or len(words) > 8)
