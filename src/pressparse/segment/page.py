"""A saved web page: the article among hundreds of short lines."""

from collections import Counter
from functools import cache

import regex

from pressparse.segment import cuts
from pressparse.segment.group import Group, Part
from pressparse.segment.wording import sentence_end

_MENU = ("button", "notice", "list_heading")


def saved_page(parts: list[Part]) -> bool:
    """Whether many short lines stand before a text of long ones."""
    if len(parts) < 24:
        return False
    long = [
        k
        for k, (unit, kind, _) in enumerate(parts)
        if kind is None and len(unit.text) >= 60 and sentence_end().search(unit.text)
    ]
    if not long or long[0] < 12:
        return False
    above = parts[: long[0]]
    if sum(len(unit.text) <= 20 for unit, _, _ in above) < len(above) * 0.6:
        return False
    if sum(name in _MENU for _, _, name in above) >= 4:
        return True
    return len(parts) >= 40 and sum(len(parts[k][0].text) >= 90 for k in long) >= 3


def label_page(groups: list[Group]) -> list[str]:
    """Label a saved web page: the article among the menus and lists."""
    first, last = _cluster(groups)
    title = _title(groups, first)
    trail = regex.split(r"\s[<>|:-]\s", groups[0].text[:400])[1:]
    for k in range(first):
        _above(groups, k, title, first, trail)
    _inside(groups, first, last)
    mode = "boilerplate"
    board = any(g.kind == "letterhead" or g.rule == "terms" for g in groups[last + 1 : last + 40])
    for k in range(last + 1, len(groups)):
        mode = _below(groups, k, mode, board=board)
    return []


def _cluster(groups: list[Group]) -> tuple[int, int]:
    """Return the first and last line of prose of the longest run of it."""
    best = (0, 0, 0)
    begin = end = -1
    weight = gap = 0
    for k, group in enumerate(groups):
        solid = (
            group.kind in (None, "caption", "dateline")
            and len(group.text) >= 40
            and sentence_end().search(group.text)
        )
        broken = group.kind == "heading" or group.rule in ("copyright_line", "terms")
        if solid and group.kind != "caption":
            if begin < 0:
                begin, weight = k, 0
            end, gap = k, 0
            weight += len(group.text)
            if weight > best[0]:
                best = (weight, begin, end)
        elif begin >= 0:
            gap += 1
            if gap > 7 or broken:
                begin = -1
    return best[1], best[2]


def _title(groups: list[Group], first: int) -> int:
    """Return which line above the text is the headline, or -1.

    The last one that the page's own title repeats; else the last one that stands there twice; else the
    one above the byline; else the nearest one.
    """
    named = cuts.tight(groups[0].text[:400])
    tights = [
        cuts.tight(g.text) if g.kind in (None, "caption") and len(g.text) <= 200 else ""
        for g in groups[:first]
    ]
    count = Counter(tights)
    repeated = [k for k, t in enumerate(tights) if k and len(t) >= 8 and named.startswith(t)]
    twice = [k for k, t in enumerate(tights) if len(t) >= 12 and count[t] > 1]
    if repeated or twice:
        return (repeated or twice)[-1]
    signed = [k for k in range(max(0, first - 40), first) if groups[k].kind == "byline"]
    for end in (*signed[:1], first):
        for k in range(end - 1, max(-1, end - 30), -1):
            if groups[k].kind is None and len(groups[k].text) >= 12:
                return k
    return -1


def _above(groups: list[Group], k: int, title: int, first: int, trail: list[str]) -> None:
    group = groups[k]
    text = group.text
    if k == title or (
        title >= 0 and k > title - 40 and k and cuts.tight(text) == cuts.tight(groups[title].text)
    ):
        group.kind, group.rule = "headline", "page_title"
    elif k == 0:
        group.kind, group.rule = "boilerplate", "window_title"
    elif k < title:
        near = title - k <= 20
        if group.kind == "section" and near:
            return
        if (near and text in trail) or (near and group.kind == "letterhead" and text == "보도자료"):
            group.kind, group.rule = "section", "way_here"
        elif near and group.kind == "byline":
            return
        elif (
            near
            and text in ("홈", "HOME", "Home")
            and any(g.text in trail or g.rule == "way_here" for g in groups[k + 1 : k + 4])
        ):
            group.kind, group.rule = "section", "way_here"
        elif group.kind == "heading" and all(len(g.text) >= 18 for g in groups[k + 1 : k + 3]):
            group.kind = "sidebar"
        elif groups[k - 1].kind == "sidebar" and len(text) >= 15 and group.kind is None:
            group.kind, group.rule = "sidebar", "listed"
        else:
            group.kind, group.rule = "boilerplate", group.rule or "menu"
    else:
        if group.kind in ("byline", "caption", "letterhead"):
            return
        if group.kind == "date":
            group.kind = "byline"
            return
        before = groups[k - 1].kind
        if group.kind is None and before in ("headline", "subheadline") and len(text) >= 8:
            group.kind, group.rule = "subheadline", "deck"
        elif group.kind is None and k >= first - 3 and len(text) <= 60:
            deck = len(text) >= 10 and " " in text
            group.kind, group.rule = (
                ("subheadline", "deck") if deck else ("caption", "above_the_text")
            )
        else:
            group.kind, group.rule = "boilerplate", group.rule or "menu"


def _inside(groups: list[Group], first: int, last: int) -> None:
    for k in range(first, last + 1):
        group = groups[k]
        if group.kind in (None, "date", "dateline", "section", "heading"):
            alone = regex.fullmatch(
                r"[가-힣]{2,4}\s(?:[가-힣]{2,8}\s)?(?:대표|회장|사장|원장|시장|장관|군수|교수|의원|위원장)",
                group.text,
            )
            group.kind, group.rule = (
                ("caption", "name_alone") if alone else ("body", group.rule or "text")
            )
    k = last + 1
    run: list[Group] = []
    while k < len(groups) and groups[k].kind in (None, "date") and len(run) < 6:
        run.append(groups[k])
        k += 1
    if (k < len(groups) and groups[k].rule in ("reporter", "photo")) or (run and k == len(groups)):
        for group in run:
            group.kind, group.rule = "body", "text"


@cache
def _news() -> regex.Pattern[str]:
    return regex.compile(r"\S.{10}(?:[…“”‘’\"']|\.\.\.)|[“”\"'].{10}|.{14}")


_FOOT = frozenset(
    [
        "회사소개",
        "이용약관",
        "회원약관",
        "개인정보처리방침",
        "개인정보취급방침",
        "이용안내메뉴",
        "사이트맵",
        "저작권정책",
        "서비스안내",
    ]
)


def _below(groups: list[Group], k: int, mode: str, *, board: bool) -> str:
    """Label one line below the article; return what unlabelled lines are from here on."""
    group, previous = groups[k], groups[k - 1]
    text = group.text
    bare = text.replace(" ", "")
    if group.kind == "date":
        posted = previous.kind == "byline" and previous.rule == "posted"
        group.kind = "byline" if posted else mode
        return mode
    if group.kind in {"body", "letterhead", "byline"} or group.rule == "neighbour":
        return mode
    if group.kind == "heading":
        group.kind = "sidebar"
        return "sidebar"
    following = groups[k + 1].text.replace(" ", "") if k + 1 < len(groups) else ""
    if bare in _FOOT or (following in _FOOT and len(text) <= 8) or group.rule == "copyright_line":
        group.kind, group.rule = "boilerplate", "foot"
        return "boilerplate"
    if group.kind == "boilerplate":
        return mode
    if group.kind == "caption" or text[0] in "▶☞★":
        group.kind = "boilerplate" if text[0] in "▶☞★" else mode if mode == "sidebar" else "caption"
        return mode
    if mode == "boilerplate" and not board and previous.rule != "foot" and _news().match(text):
        mode = "sidebar"
    group.kind, group.rule = mode, group.rule or "after_the_end"
    return mode
