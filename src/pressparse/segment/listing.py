"""Pages that list other texts by title, day or first sentence, and hold the text of none."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import groupby, pairwise

import regex

from pressparse.pattern import deferred, scanning
from pressparse.segment import joins
from pressparse.segment.cuts import Cut
from pressparse.segment.group import Group
from pressparse.segment.wording import sentence_ends

LISTED = "The page lists several releases and holds the text of none."

ITEM = "listed_item"
"""The rule of a line in a list of items."""


@cache
def _day() -> regex.Pattern[str]:
    return regex.compile(r"(?:19|20)\d\d[-.]\s?\d{1,2}[-.]\s?\d{1,2}")


def listing(parts: list[Cut]) -> bool:
    """Whether a page is mostly titles and dates."""
    dates = 0
    for unit, kind, name in parts:
        if kind == "dateline" or name == "attached_file":
            return False
        if kind == "date":
            dates += 1
        elif kind is None:
            if len(unit.text) >= 40 and sentence_ends(unit.text):
                return False
            dates += len(_day().findall(unit.text))
    return dates >= 4


FEWEST = 5
"""Items; with fewer a page may be an article in short paragraphs."""
SENTENCE, CUT_OFF = 40, 80
"""Code points from which on a line is an item's text: one that ends a sentence, and any."""
WITHIN = 7
"""Other lines that may stand between two items."""
MENU, ENTRY = 10, 20
"""How many short lines a site shows around its lists at least, and how many code points such a line has at most."""
WORD = 8
"""Code points of a menu's entry that is one word."""
PARAGRAPHS = 3
"""Lines of prose right below each other, in a list of items at a steady step, that are a text beside it."""
FOLLOWING, TEXT = 2, 120
"""Lines of prose right below each other that make an article, and the code points that they have at least."""
STAMP = scanning(
    r"(?:\d{4}\s?[-./년]\s?\d{1,2}\s?[-./월]\s?\d{1,2}[일.]?[\s\d:.()월화수목금토일]{0,12}"
    r"|\d{1,2}:\d\d|\d{1,2}\s?(?:분|시간|일)\s?전)\Z"
)
"""When an item was posted, at the end of a line."""
_SIGNED = frozenset(("reporter", "byline", "lone_date"))


def items(parts: Sequence[Cut]) -> tuple[int, int] | None:
    """Return the bounds of a list of items: sentences at a steady step, or each with its stamp or outlet.

    In an article sentence follows sentence, and nobody signs each of them.
    """
    if len(parts) < FEWEST + MENU:
        return None
    texts = [each.unit.text for each in parts]
    told = [_item(text) for text in texts]
    begin, end = _longest(told)
    at = [k for k in range(begin, end) if told[k]]
    around = sum(map(_entry, (*texts[:begin], *texts[end:])))
    if len(at) < FEWEST or around < MENU:
        return None
    count = Counter(texts[begin:end])
    stamped = sum(
        each.rule in _SIGNED
        or bool(STAMP.search(each.unit.text[-40:]))
        or (count[each.unit.text] > 2 and len(each.unit.text) <= ENTRY)
        for each in parts[begin:end]
    )
    if stamped * 5 >= len(at) * 3:
        return begin, end
    at = max(_between_texts(at), key=len)
    if len(at) < FEWEST:
        return None
    step, times = Counter(two - one for one, two in pairwise(at)).most_common(1)[0]
    return (at[0], at[-1] + 1) if step > 1 and times * 5 >= (len(at) - 1) * 3 else None


def _between_texts(at: Sequence[int]) -> Iterator[list[int]]:
    """Yield runs of lines of prose that no paragraphs part: where so many follow each other, a text stands."""
    current: list[int] = []
    for _, group in groupby(enumerate(at), lambda each: each[1] - each[0]):
        run = [line for _, line in group]
        if len(run) >= PARAGRAPHS:
            yield current
            current = []
        else:
            current += run
    yield current


def holds_article(parts: Sequence[Cut], listed: tuple[int, int]) -> bool:
    """Return whether sentences follow each other outside a list, as they do in a text and in no list."""
    run = length = 0
    for k, (unit, kind, _) in enumerate(parts):
        told = not listed[0] <= k < listed[1] and kind is None and _item(unit.text)
        run, length = (run + 1, length + len(unit.text)) if told else (0, 0)
        if run >= FOLLOWING and length >= TEXT:
            return True
    return False


def set_aside(parts: Sequence[Cut], listed: tuple[int, int]) -> list[Cut]:
    """Return the parts with a list of items, and the title over its first one, told to be other articles."""
    begin, end = max(0, listed[0] - 1), listed[1]
    return [
        Cut(each.unit, "sidebar", ITEM) if begin <= k < end else each
        for k, each in enumerate(parts)
    ]


def _item(text: str) -> bool:
    if len(text) >= CUT_OFF or text[-1] == "?":
        return True
    return len(text) >= SENTENCE and (text.endswith(("…", "..")) or sentence_ends(text))


def _entry(text: str) -> bool:
    """Return whether a line can be a menu's entry: a word or two, and no part of a sentence."""
    if not 2 <= len(text) <= ENTRY or text[-1] in ",.":
        return False
    return (len(text) <= WORD and text.isalpha()) or not joins.goes_on(text)


def _longest(told: Sequence[bool]) -> tuple[int, int]:
    """Return the bounds of the stretch that holds most sentences."""
    best = count = begin = 0
    found = (0, 0)
    last = -1
    for k, one in enumerate(told):
        if one:
            if last < 0 or k - last > WITHIN + 1:
                begin, count = k, 0
            count += 1
            last = k
            if count > best:
                best, found = count, (begin, k + 1)
    return found


def label_listing(groups: list[Group]) -> list[str]:
    """Label titles and items as other articles, the rest as the page's own; ``groups``: one for each part."""
    begin, end = items([Cut(g.units[0], g.kind, g.rule) for g in groups]) or (0, 0)
    if end:
        begin = max(0, begin - 1)  # the title over the first item
    for k, group in enumerate(groups):
        if begin <= k < end:
            group.kind, group.rule = "sidebar", ITEM
        elif not end and group.kind is None and len(group.text) >= 10:
            group.kind, group.rule = "sidebar", "listed"
        elif group.kind not in ("section", "letterhead"):
            group.kind, group.rule = "boilerplate", "list_cell"
    return [LISTED]


def without_text(groups: Iterable[Group]) -> None:
    """Label what is taken for the text of a page that holds none as another article's."""
    for group in groups:
        if group.kind in _TEXT:
            group.kind, group.rule = "sidebar", "listed"


_TEXT = frozenset(("headline", "subheadline", "body"))


def ranked(parts: list[Cut]) -> list[Cut]:
    """Return the parts with the most read articles above a text as such: each behind its place in the order."""
    run: list[int] = []
    for k, each in enumerate(parts[:TOP]):
        place = _PLACE.match(each.unit.text) if each.kind is None else None
        if place and int(place[1]) == len(run) + 1:
            run.append(k)
        elif run:
            break
        elif each.kind is None and sentence_ends(each.unit.text):
            return parts
    if len(run) < RANKED:
        return parts
    return [
        Cut(each.unit, "sidebar", "ranked") if k in run else each for k, each in enumerate(parts)
    ]


TOP = 40
"""Lines of a page among which such a list stands above its text."""
RANKED = 3
"""Articles in it, at least."""
_PLACE = deferred(r"(\d{1,2})\s(?=[^\d\s]).{8,80}(?<![.다])\Z")
