"""Head, body and tail of a text that is an article or a release and little else."""

import regex

from pressparse.segment import cuts, joins
from pressparse.segment.group import Group
from pressparse.segment.wording import (
    deck,
    lead,
    numbered,
    posing,
    section_name,
    sentence_end,
    square,
    title_open,
    told,
)


def label_article(groups: list[Group]) -> list[str]:
    warnings: list[str] = []
    start = _start(groups)
    if start == len(groups):  # no prose at all: the longest open line, or the last, is the text
        opened = [k for k, g in enumerate(groups) if g.kind is None]
        start = opened[1] if len(opened) > 1 else opened[0] if opened else len(groups)
    named = next((g for g in groups[start:] if g.rule == "named_work"), None)
    _head(groups[:start], named)
    _body(groups, start, warnings)
    _marks(groups)
    return warnings


def prose(group: Group, *, first: bool) -> bool:
    text = group.text
    if square().match(text) and len(text) > 8:
        return True
    if lead().match(text) and len(text) > 40:
        return True
    if first and len(text) <= 70 and not told().search(text) and text.count("다.") <= 1:
        return False
    if len(text) >= 25 and sentence_end().search(text) and not deck().match(text):
        return True
    return len(text) >= 100 and not deck().match(text)


def _start(groups: list[Group]) -> int:
    """Return which group opens the body."""
    titles: list[Group] = []
    for k, group in enumerate(groups):
        if group.kind == "dateline":
            return k
        if group.kind is not None:
            continue
        if any(same_title(title, group.text) for title in titles):
            continue
        if numbered(group.text):
            return k
        if prose(group, first=not titles or title_open(titles[-1].text)):
            return k
        titles.append(group)
    return len(groups)


def _marks(groups: list[Group]) -> None:
    """Give a mark or bracket that stands alone the kind of what it belongs to."""
    for k, group in enumerate(groups):
        if group.kind == "body" and not regex.search(r"\w", group.text):
            after = groups[k + 1].kind if k + 1 < len(groups) else None
            before = groups[k - 1].kind if k else None
            if after == "boilerplate" or (after is None and before == "boilerplate"):
                group.kind, group.rule = "boilerplate", "mark"


def same_title(group: Group | None, text: str) -> bool:
    if group is None:
        return False
    one, other = cuts.tight(group.text), cuts.tight(text)
    return len(other) >= 8 and (one == other or one.startswith(other) or other.startswith(one))


def _head(head: list[Group], named: Group | None) -> None:
    """Label what stands above the body."""
    opened = [g for g in head if g.kind is None]
    tights = [cuts.tight(g.text) for g in opened]
    twice = next(
        (g for g, t in zip(opened, tights, strict=True) if len(t) >= 8 and tights.count(t) > 1),
        None,
    )
    headline = next((g for g in head if g.kind == "headline"), twice) or named
    complete = headline is not None
    for k, group in enumerate(head):
        text = group.text
        if group.kind == "date":
            group.kind = "byline"
        elif group.kind == "heading":
            group.kind = "boilerplate"
        if group.kind is not None:
            continue
        following = any(g.kind is None for g in head[k + 1 :])
        if headline is None and section_name(text) and following:
            group.kind, group.rule = "section", "section_name"
        elif posing().search(text):
            group.kind, group.rule = "caption", "posing"
        elif same_title(headline, text):
            group.kind, group.rule = "headline", "title_again"
        elif deck().match(text):
            group.kind, group.rule = "subheadline", "marked_deck"
            complete = headline is not None
        elif headline is None and len(text) <= 140:
            group.kind, group.rule, headline = "headline", "title_line", group
        elif headline is not None and not complete and title_open(headline.text):
            gap = joins.between(headline.text, text, white=False, fallback=" ")
            for unit in group.units:
                headline.add(unit, gap or "")
            group.units = []
        elif twice is not None and group.units[0].start < twice.units[0].start:
            group.kind, group.rule = "boilerplate", "menu"
        else:
            group.kind, group.rule = "subheadline", "deck"
            complete = True


_ENDS = frozenset(
    [
        "copyright_line",
        "terms",
        "attached_file",
        "button",
        "notice",
        "list_heading",
        "annex",
        "promotion",
        "copyright_mark",
        "promotion_mark",
        "annex_inside",
        "pointer_inside",
    ]
)


def _body(groups: list[Group], start: int, warnings: list[str]) -> None:
    """Label the body, and find where it ends."""
    tail = False
    seen = 0
    mode = "boilerplate"
    rows = paragraphs = 0
    for k in range(start, len(groups)):
        group = groups[k]
        if group.kind == "dateline":
            group.kind = None
        if group.kind is None and not tail:
            if (
                paragraphs <= 2
                and posing().search(group.text)
                and len(group.text) <= 200
                and "“" not in group.text
                and any(g.kind is None for g in groups[k + 1 :])
            ):
                group.kind, group.rule = "caption", "posing"
                continue
            if rows >= 3 and seen:
                tail = True
            else:
                group.kind, group.rule = "body", group.rule or "text"
                seen += len(group.text)
                paragraphs += 1
                continue
        if not tail:
            if group.kind in ("date", "section") and seen:
                group.kind, group.rule = (
                    ("body", "text") if group.kind == "date" else ("boilerplate", group.rule)
                )
            elif group.kind == "date":
                group.kind = "byline"
            elif group.kind == "letterhead":
                rows += 1
            elif group.rule in _ENDS and seen:
                tail = True
                mode = "sidebar" if group.kind == "heading" else "boilerplate"
            elif group.rule in ("reporter", "byline") and seen > 150:
                rest = [g for g in groups[k + 1 :] if g.kind is None]
                tail = not any(len(g.text) >= 60 and sentence_end().search(g.text) for g in rest)
            if group.kind == "heading":
                group.kind = "sidebar" if tail else "boilerplate"
            continue
        mode = _tail(group, mode, groups[k - 1])
    del warnings


def _tail(group: Group, mode: str, previous: Group) -> str:
    """Label one group after the end of the article; return what unlabelled lines are from here on."""
    text = group.text
    if group.kind == "heading":
        group.kind = "sidebar"
        return "sidebar"
    if group.kind == "date":
        group.kind = "sidebar" if mode == "sidebar" or previous.kind == "sidebar" else "boilerplate"
        return mode
    if group.kind == "section":
        group.kind = mode
        return mode
    if group.rule == "button" and text.replace(" ", "") in (
        "이전글",
        "다음글",
        "이전기사",
        "다음기사",
        "더보기",
    ):
        return "sidebar"
    if group.kind == "boilerplate" and group.rule in (
        "annex",
        "attached_file",
        "copyright_line",
        "notice",
        "button",
        "pointer",
    ):
        return mode if group.rule == "button" else "boilerplate"
    if group.kind is not None:
        return mode
    if previous.rule in ("annex", "annex_item") and regex.match(r"\d{1,2}\.\s?\S", text):
        group.kind, group.rule = "boilerplate", "annex_item"
        return mode
    group.kind, group.rule = mode, "after_the_end"
    return mode
