"""A board's list: many releases by title and date, and the text of none."""

from functools import cache

import regex

from pressparse.segment.group import Group, Part
from pressparse.segment.kinds import DAY
from pressparse.segment.wording import sentence_end

LISTED = "The page lists several releases and holds the text of none."


@cache
def _day() -> regex.Pattern[str]:
    return regex.compile(DAY)


def listing(parts: list[Part]) -> bool:
    """Whether a page is mostly titles and dates."""
    dates = texts = 0
    for unit, kind, _ in parts:
        if kind in ("date", "byline") or kind is None:
            dates += len(_day().findall(unit.text)) if len(unit.text) < 5000 else 0
        if kind is None and len(unit.text) >= 40 and sentence_end().search(unit.text):
            texts += 1
    return (
        dates >= 4
        and texts * 4 <= dates
        and not any(k == "dateline" for _, k, _ in parts)
        and texts == 0
    )


def label_listing(groups: list[Group]) -> list[str]:
    """Label titles as other articles, the rest as the page's own."""
    for group in groups:
        if group.kind is None and len(group.text) >= 10:
            group.kind, group.rule = "sidebar", "listed"
        elif group.kind not in ("section", "letterhead"):
            group.kind, group.rule = "boilerplate", "list_cell"
    return [LISTED]
