"""What is this line: a table of opinions on lines that tell their role by themselves; the first one stands."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from pressparse.lexicon.notices import BUTTONS, LISTED_BUTTONS
from pressparse.rule import Finding, Rule, switched_off
from pressparse.segment.furnishings import (
    breadcrumb,
    button,
    command,
    copyright_line,
    furniture,
    list_heading,
    menu_row,
    neighbour,
    notice,
    page_number,
    promotion,
    related_title,
    script,
    terms,
    weather,
)
from pressparse.segment.letterheads import (
    annex,
    attached_file,
    contact_us,
    letterhead_row,
    pointer,
    telephone,
)
from pressparse.segment.photographs import credit, crew, photo, stock
from pressparse.segment.scan import Letters, Scan
from pressparse.segment.signatures import (
    issue_line,
    lone_date,
    outlet_mark,
    posted,
    reporter,
    viewed,
)
from pressparse.text.document import fold

LONGEST = 400
"""Code points; a longer line is prose or a whole page, and is asked nothing."""


RULES = (
    page_number,
    script,
    weather,
    furniture,
    photo,
    stock,
    crew,
    outlet_mark,
    credit,
    copyright_line,
    terms,
    neighbour,
    related_title,
    attached_file,
    annex,
    pointer,
    contact_us,
    reporter,
    viewed,
    posted,
    lone_date,
    issue_line,
    breadcrumb,
    letterhead_row,
    telephone,
    promotion,
    list_heading,
    menu_row,
    button,
    command,
    notice,
)


_WIDEST: Mapping[str, int] = {
    "page_number": 12,
    "weather": 120,
    "furniture": 200,
    "outlet_mark": 16,
    "crew": 120,
    "stock": 20,
    "reporter": 110,
    "posted": 150,
    "viewed": 30,
    "lone_date": 60,
    "issue_line": 80,
    "telephone": 120,
    "breadcrumb": 120,
    "promotion": 160,
    "neighbour": 130,
    "related_title": 140,
    "list_heading": 25,
    "button": 40,
    "command": 200,
    "menu_row": 120,
    "attached_file": 400,
    "letterhead_row": 200,
    "contact_us": 200,
    "notice": 200,
}
"""How long a line a rule can speak of is at most; the others go to the limit."""


@dataclass(frozen=True, slots=True)
class Opinion:
    """What a rule says a line is: a block kind, or ``date`` or ``heading``, which the place decides."""

    kind: str
    rule: str


def _widest(each: Rule) -> int:
    return _WIDEST.get(each.name, LONGEST)


_IN_TOLD: Mapping[str, tuple[str, ...]] = {
    "page_number": (),
    "furniture": ("#", "기사보내기", "UPDATE"),
    "stock": (),
    "crew": (),
    "outlet_mark": (),
    "credit": ("사진", "▲", "photo@"),
    "attached_file": ("[", "hit", "상세", "첨부"),
    "reporter": ("@",),
    "posted": tuple(word for word in posted.needs if word not in ("20", "기자")),
    "lone_date": (),
    "issue_line": (),
    "telephone": (),
    "promotion": (),
    "menu_row": (),
    "viewed": (),
    "command": (),
    "notice": (),
}
"""What rules need in a line that ends as a text's sentences do, where it is less than elsewhere; nothing: they are silent there."""


def _is_told(text: str) -> bool:
    """Return whether a line ends as a text's sentences do: a page speaks to its visitors in another way."""
    return text.endswith("다.") and not text.endswith("니다.")


@cache
def _told() -> Scan:
    """Return how to look for what rules need in a line that ends as sentences do."""
    return Scan(_needing({each.name: _IN_TOLD.get(each.name, each.needs) for each in RULES}))


@cache
def _untold() -> Letters:
    """Return how to look for what rules need in other lines: most of them are short."""
    return Letters(_needing({each.name: each.needs for each in RULES}))


def _needing(needs: Mapping[str, tuple[str, ...]]) -> Mapping[str, int]:
    """Return for each word the rules that need it, as bits."""
    needing: dict[str, int] = {}
    for number, each in enumerate(RULES):
        for word in needs[each.name]:
            needing[word] = needing.get(word, 0) | 1 << number
    return needing


@cache
def _fitting() -> tuple[int, ...]:
    """Return for each length of a line the rules that can speak of it, as bits."""
    return tuple(
        sum(1 << k for k, each in enumerate(RULES) if _widest(each) >= width)
        for width in range(LONGEST + 1)
    )


_ALWAYS = sum(1 << k for k, each in enumerate(RULES) if not each.needs)
"""The rules that need no literal."""


def _asked(text: str) -> Iterator[Rule]:
    """Yield the rules to ask of a line, in order."""
    needed = (_told() if _is_told(text) else _untold()).bits(text)
    bits = (needed | _ALWAYS) & _fitting()[len(text)]
    while bits:
        low = bits & -bits
        yield RULES[low.bit_length() - 1]
        bits ^= low


def opinion(text: str) -> Opinion | None:
    """Return the first opinion on a folded, stripped line, of the rules that are not switched off."""
    return said_without(text, switched_off())


@lru_cache(maxsize=8192)
def said_without(text: str, off: frozenset[str]) -> Opinion | None:
    """Return the first opinion on a line of the rules that are not named."""
    if len(text) > LONGEST:
        return None
    for each in _asked(text):
        match = each.compiled.search(text) if each.name not in off else None
        if match and (kind := each.read(match, None)):
            return Opinion(kind, each.name)
    if text[:1] in _BULLETS and text[1:].strip() in LISTED_BUTTONS and "button" not in off:
        return Opinion("boilerplate", "button")
    if text[:1] in _BULLETS and len(text) <= SHORT:
        return _of_item(text[1:].lstrip(), _LISTED, off)
    if text[:1] == "|" and len(cell := text.strip("| ")) <= ROW:
        return _of_item(cell, _OF_A_ROW, off)
    if text[:1] in _MARKS and text[1:2] == " " and len(text) <= SHORT:
        return _of_item(text[2:].lstrip(), _FIRM, off)
    return None


def _of_item(text: str, trusted: frozenset[str], off: frozenset[str]) -> Opinion | None:
    """Return the opinion on what stands behind an item's mark, if the rule is one of the trusted."""
    if text.replace(" ", "") in BUTTONS and "button" not in off:
        return Opinion("boilerplate", "button")
    said = said_without(text, off)
    return said if said and said.rule in trusted else None


SHORT = 40
"""Code points of an item of a page's list, at most."""
ROW = 80
"""Code points of a row of a page's table, at most."""
_MARKS = frozenset("-*+ㅣ")
_BULLETS = frozenset("·•")
_LISTED = frozenset(
    [
        "button",
        "command",
        "furniture",
        "letterhead_row",
        "lone_date",
        "posted",
        "reporter",
        "viewed",
        "weather",
        "neighbour",
    ]
)
"""What a page's markup lists item by item, each behind a dot."""
_OF_A_ROW = frozenset((*_LISTED, "attached_file"))
"""What may stand in a row of a page's table."""
_FIRM = frozenset(["button", "posted", "reporter", "lone_date", "viewed", "neighbour"])
"""What may stand behind another mark, with which decks and notes open as well."""


def read_example(text: str) -> list[Finding[Any]]:
    """Read every line of a sentence on its own."""
    found: list[Finding[Any]] = []
    start = 0
    for line in fold(text).split("\n"):
        said = opinion(line.strip())
        if said:
            found.append(Finding(start, start + len(line), said.kind, said.rule))
        start += len(line) + 1
    return found
