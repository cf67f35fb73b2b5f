"""A board's list: many releases by title and date, and the text of none."""

from functools import cache

import regex

from pressparse.segment.cuts import Cut
from pressparse.segment.group import Group
from pressparse.segment.wording import sentence_ends

LISTED = "The page lists several releases and holds the text of none."


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


def label_listing(groups: list[Group]) -> list[str]:
    """Label titles as other articles, the rest as the page's own."""
    for group in groups:
        if group.kind is None and len(group.text) >= 10:
            group.kind, group.rule = "sidebar", "listed"
        elif group.kind not in ("section", "letterhead"):
            group.kind, group.rule = "boilerplate", "list_cell"
    return [LISTED]
