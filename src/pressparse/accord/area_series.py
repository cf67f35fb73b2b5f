"""Signs and numbers before the members of a list: which of them belong together, and where each member stands."""

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from pressparse.language.enumeration import MARKS, NUMBERS, ORDINALS
from pressparse.pattern import deferred

_LETTERS = "가나다라마바사아자차카타파하"
_ROMAN = "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ"
_BRACKETED = "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽"
_TENTHS = ("①", "❶", "➀", "➊", "➐")
"""The first sign of each row of circled numbers, by which a sign is counted."""

_WORD = r"(?=[ ]?[가-힣A-Z\d‘“'\"「<(])"
"""What a mark that is no sign of lists alone stands before."""
_COUNT = (
    rf"(?P<open>[(\[])?(?P<count>\d{{1,2}}|[{_LETTERS}])(?P<close>(?(open)[)\]]|[.)]))(?=[ ]?[^\s\d.,)])"
    rf"|(?P<row>[{_BRACKETED}{_ROMAN}])[.)]?"
    rf"|(?P<nth>{'|'.join(ORDINALS)})째(?:로|는)?[ ,:]"
)
_MARK = deferred(
    rf"(?P<sign>[{MARKS}])|(?P<circled>[{NUMBERS}])"
    rf"|(?<![^\s:,.])(?:(?P<weak>[·-](?=[가-힣A-Z‘“「])|ㅇ{_WORD})|{_COUNT})"
)
"""A mark within a line."""
_LINE_MARK = deferred(
    rf"[ ]*(?:(?P<sign>[{MARKS}])|(?P<circled>[{NUMBERS}])|(?P<weak>[·ㅇ*o▪-]){_WORD}|{_COUNT})[ ]?"
)
"""A mark that opens a line."""
FIRST = rf"[{MARKS}{NUMBERS}]|(?<![^\s:,.])(?:[·-](?=[가-힣A-Z‘“「])|ㅇ{_WORD}|\(?(?:1|가)[.)](?=[ ]?[^\s\d.,)])|\[1\]|⑴|Ⅰ|첫째)"
"""The mark of a first member, as a pattern."""
NEEDED = (
    *(MARKS + NUMBERS),
    *(" ·", ":·", " -", ":-", "ㅇ", "1.", "1)", "1]", "가.", "가)", "⑴", "Ⅰ", "첫째"),
)
"""One of these stands in a text that has such a list."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark at ``text[start:end]``; ``nth`` is its number where it counts."""

    start: int
    end: int
    style: str
    nth: int | None = None

    @property
    def strong(self) -> bool:
        """Whether it begins members of lists and nothing else."""
        return self.style in {"sign", "circled"}


def _mark(match: regex.Match[str]) -> Mark:
    start, end = match.span()
    if match["sign"]:
        return Mark(start, end, "sign")
    if match["circled"]:
        return Mark(start, end, "circled", _counted(match["circled"]))
    if match["weak"]:
        return Mark(start, end, match["weak"])
    if match["row"]:
        row = _ROMAN if match["row"] in _ROMAN else _BRACKETED
        return Mark(start, end, row[0], row.index(match["row"]) + 1)
    if match["nth"]:
        return Mark(start, end, "째", ORDINALS.index(match["nth"]) + 1)
    count = match["count"]
    digits = count.isdigit()
    style = f"{match['open'] or ''}{'1' if digits else '가'}{match['close']}"
    return Mark(start, end, style, int(count) if digits else _LETTERS.index(count) + 1)


def _counted(sign: str) -> int:
    """Return the number of a circled one: each row of them begins anew."""
    at = NUMBERS.index(sign)
    return at - max(k for k in map(NUMBERS.index, _TENTHS) if k <= at) + 1


def line_mark(text: str, start: int, end: int) -> Mark | None:
    """Return the mark with which a line begins."""
    match = _LINE_MARK.match(text, start, end)
    return _mark(match) if match else None


def marks(text: str, start: int, end: int) -> Iterator[Mark]:
    """Yield all that may mark a member within a line."""
    return map(_mark, _MARK.finditer(text, start, end))


def follows(mark: Mark, before: Mark) -> bool:
    """Tell whether a mark goes on with the list of another one."""
    if mark.style != before.style:
        return False
    return mark.nth is None or before.nth is None or mark.strong or mark.nth == before.nth + 1


def opens(mark: Mark) -> bool:
    """Tell whether a mark may be the first of a list."""
    return mark.strong or mark.nth in {None, 1}
