"""A saved web page: the article among hundreds of short lines."""

from collections import Counter
from functools import cache
from itertools import pairwise

import regex

from pressparse.language.letters import ARROWS, DECK, DOUBLE, SINGLE
from pressparse.pattern import compiled, deferred
from pressparse.segment import cuts
from pressparse.segment.cuts import Cut
from pressparse.segment.group import Group
from pressparse.segment.places import is_menu, window_at
from pressparse.segment.wording import posing, script, section_name, sentence_ends

_MENU = ("button", "notice", "list_heading")


def saved_page(parts: list[Cut]) -> bool:
    """Whether many short lines stand before a text of long ones."""
    return len(parts) >= 24 and (
        any(_menus_above(parts, least) for least in (60, 40)) or _title_below(parts)
    )


FURTHER_DOWN = 12
"""Lines above a title, from which on it stands below a site's own."""


def _title_below(parts: list[Cut]) -> bool:
    """Return whether the first line, a window's title, is the headline again further down, over prose."""
    window = cuts.tight(parts[window_at(parts)].unit.text[:400])
    for k in range(FURTHER_DOWN, len(parts)):
        text = parts[k].unit.text
        if len(text) > 200 or parts[k].kind is not None:
            continue
        title = cuts.tight(text)
        if len(title) < 12 or not window.startswith(title):
            continue
        below = parts[k + 1 : k + 1 + 2 * FURTHER_DOWN]
        prose = (p for p in below if p.kind is None and len(p.unit.text) >= 60)
        return sum(bool(sentence_ends(p.unit.text)) for p in prose) >= 2
    return False


def _menus_above(parts: list[Cut], least: int) -> bool:
    long = [
        k
        for k, (unit, kind, _) in enumerate(parts)
        if kind is None and len(unit.text) >= least and sentence_ends(unit.text)
    ]
    if not long or long[0] < 12:
        return False
    above = parts[: long[0]]
    if sum(len(unit.text) <= 20 for unit, _, _ in above) < len(above) * 0.6:
        return False
    if sum(name in _MENU for _, _, name in above) >= 4 or _window_title(above):
        return True
    return len(parts) >= 40 and sum(len(parts[k][0].text) >= 90 for k in long) >= 3


def _window_title(above: list[Cut]) -> bool:
    """Whether the first line is a window's title: the headline further down, and the site behind it."""
    if any(kind == "letterhead" for _, kind, _ in above):
        return False
    window = above[window_at(above)].unit.text[:400]
    if not _TRAIL.search(window):
        return False
    named = cuts.tight(window)
    tights = (cuts.tight(unit.text) for unit, _, _ in above[6:] if len(unit.text) <= 200)
    return any(8 <= len(t) < len(named) and named.startswith(t) for t in tights)


_TRAIL = deferred(r"\s[<>|:-]\s")
"""What parts the headline, the sections and the site in a window's title."""


def label_page(groups: list[Group]) -> list[str]:
    """Label a saved web page: the article among the menus and lists."""
    window = next((k for k, g in enumerate(groups) if not is_menu(g.rule, g.brief)), 0)
    for group in groups[:window]:
        group.kind = "boilerplate"
    groups = groups[window:]
    first, last = _cluster(groups)
    title = _title(groups, first)
    first, last = _widened(groups, first, last, title)
    trail = _TRAIL.split(groups[0].text[:400])[1:]
    way = _way(groups, title, trail)
    for k in range(first):
        _above(groups, k, title, first, way)
    _inside(groups, first, last)
    mode = "boilerplate"
    near = groups[last + 1 : last + 40]
    board = any(g.kind == "letterhead" or g.rule == "terms" for g in near) and not any(
        g.rule == "reporter" for g in groups[max(title, 0) : last + 12]
    )
    feet = _feet(groups) | _own_names(groups, last)
    for k in range(last + 1, len(groups)):
        mode = _below(groups, k, mode, board=board, foot=k in feet)
    return []


def _cluster(groups: list[Group]) -> tuple[int, int]:
    """Return the first and last line of prose of the longest run of it."""
    best = (0, 0, 0)
    begin = end = -1
    weight = gap = 0
    for k, group in enumerate(groups):
        told = group.kind in (None, "caption", "dateline") and bool(sentence_ends(group.text))
        broken = group.kind == "heading" or group.rule in ("copyright_line", "terms")
        if told and len(group.text) >= 40 and group.kind != "caption":
            if begin < 0:
                begin, weight = k, 0
            end, gap = k, 0
            weight += len(group.text)
            if weight > best[0]:
                best = (weight, begin, end)
        elif begin >= 0 and group.kind != "body":
            gap += not (told and len(group.text) >= 20)
            if gap > 7 or broken:
                begin = -1
    return best[1], best[2]


def _widened(groups: list[Group], first: int, last: int, title: int) -> tuple[int, int]:
    """Return the first and last line of the text, its short sentences at both ends included."""
    for step in (-1, 1):
        edge = first if step < 0 else last
        k, gap = edge + step, 0
        while title < k < len(groups) and gap <= 2:
            group = groups[k]
            if group.kind is not None and group.rule != "lone_date":
                if step > 0 or group.rule != "button":
                    break
                gap += 1
            elif _short_sentence(group.text) or script().fullmatch(group.text):
                edge, gap = k, 0
            else:
                gap += 1
            k += step
        if step < 0:
            first = edge
        else:
            last = edge
    return first, last


def _short_sentence(text: str) -> bool:
    return len(text) >= 12 and bool(_TOLD.search(text)) and not _ASKING.search(text)


_TOLD = deferred(r"[가-힣](?:다|요|까|죠)[.?!][”\"’'」)\]]{0,3}\Z")
_ASKING = deferred(
    r"(?:주세요|하세요|보세요|십시오|시겠습니까|바랍니다|겠습니까|할\s수\s(?:있|없)습니다)[.!?]{0,2}\Z"
)
"""How a site speaks to its visitors."""


def _way(groups: list[Group], title: int, trail: list[str]) -> frozenset[int]:
    """Return which lines above the headline say the way to it: its sections, nearest to it."""
    found: set[int] = set()
    seen: set[str] = set()
    for k in range(title - 1, max(0, title - 21), -1):
        text = groups[k].text
        if text in trail and text not in seen:
            found.add(k)
            seen.add(text)
    run = title - 1
    while run > 0 and (
        groups[run].text in trail or section_name(groups[run].text) or groups[run].text in _ROOTS
    ):
        run -= 1
    if title - run <= 5:
        found.update(range(run + 1, title))
    for k in range(max(1, title - 4), title):
        between = groups[k + 1 : title]
        if groups[k].text in _ROOTS and all(g.kind is None and len(g.text) <= 8 for g in between):
            found.update(range(k, title))
    return frozenset(found)


_WIDGET = deferred(
    r"(?:\S.{0,8})?(?:보기|남기기|크기|설정|재생|화질|듣기|스크랩|인쇄|구독|요약|공유|응원|닫기|열기|로그인|댓글|입력|안내|모음)(?:\s?\(?\d{1,4}\)?)?|0"
)
"""What a button or counter on an article's page ends in."""

_ROOTS = frozenset(["홈", "HOME", "Home", "뉴스"])


def _feet(groups: list[Group]) -> frozenset[int]:
    """Return the lines from which on the site's own menu at the foot is all there is."""
    at = [k for k, g in enumerate(groups) if g.text.replace(" ", "") in _FOOT]
    found: set[int] = set()
    for one, other in pairwise(at):
        if other - one <= 8:
            begin = one
            while (
                begin > 0
                and one - begin < 4
                and len(groups[begin - 1].text) <= 12
                and groups[begin - 1].kind in (None, "boilerplate")
                and not groups[begin - 1].text.isdecimal()
            ):
                begin -= 1
            found.update(range(begin, other + 1))
    return frozenset(found)


def _own_names(groups: list[Group], last: int) -> frozenset[int]:
    """Return the lines below the text that hold nothing but the site's name, as its copyright line tells it."""
    owners = {
        owner[1]
        for group in groups[last + 1 :]
        if group.rule == "copyright_line" and (owner := _OWNER.search(group.text[:200]))
    }
    return frozenset(k for k in range(last + 1, len(groups)) if groups[k].text in owners)


_OWNER = deferred(r"[ⓒ©]\s?([가-힣A-Za-z0-9]{2,12})")


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
    if _alone_at_the_top(groups[:first]):
        return 0
    signed = [k for k in range(max(0, first - 40), first) if groups[k].kind == "byline"]
    for end in (*signed[:1], first):
        for k in range(end - 1, max(-1, end - 30), -1):
            if groups[k].kind is None and len(groups[k].text) >= 12:
                return _over_the_decks(groups, k) if end != first else k
    return -1


def _alone_at_the_top(above: list[Group]) -> bool:
    """Return whether the page's first line is its headline: without a site's name behind it, with buttons below it."""
    line = above[0] if above else None
    if line is None or line.kind is not None or not 12 <= len(line.text) <= 110:
        return False
    if _TRAIL.search(line.text) or sentence_ends(line.text):
        return False
    below = next((k for k, g in enumerate(above[1:]) if g.kind is None and len(g.text) > 6), 0)
    return below >= 2 and sum(g.kind == "boilerplate" for g in above[1 : below + 1]) * 3 >= below


def _over_the_decks(groups: list[Group], k: int) -> int:
    """Return the first of a few long lines that stand together over the byline: decks follow a title."""
    at = k
    while at > 1 and k - at < 3:
        line = groups[at - 1]
        if line.kind is not None or len(line.text) < 12 or line.text[:1] in f"-{DECK}":
            break
        at -= 1
    return at


def _above(groups: list[Group], k: int, title: int, first: int, way: frozenset[int]) -> None:
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
        if k in way or (near and group.kind == "letterhead" and text == "보도자료"):
            group.kind, group.rule = "section", "way_here"
        elif near and group.kind == "byline":
            return
        elif near and text in ("홈", "HOME", "Home") and any(j in way for j in range(k + 1, k + 4)):
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
        elif _WIDGET.fullmatch(text):
            group.kind, group.rule = "boilerplate", "widget"
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
            alone = compiled(
                r"[가-힣]{2,4}\s(?:[가-힣]{2,8}\s)?(?:대표|회장|사장|원장|시장|장관|군수|교수|의원|위원장)"
            ).fullmatch(
                group.text,
            )
            posed = k - first < 2 and len(group.text) <= 200 and bool(posing().search(group.text))
            group.kind, group.rule = (
                ("caption", "name_alone" if alone else "posing")
                if alone or posed
                else ("body", group.rule or "text")
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
    return regex.compile(
        rf"\S.{{10}}(?:[…{DOUBLE}{SINGLE}\"']|\.\.\.)|[{DOUBLE}\"'].{{10}}|.{{14}}"
    )


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
        "매체정보",
        "매체소개",
        "신문사소개",
        "언론사소개",
        "청소년보호정책",
        "이메일무단수집거부",
        "이메일주소무단수집거부",
        "불편신고",
        "하단영역",
        "광고안내",
        "제휴문의",
        "윤리강령",
        "편집규약",
        "저작권보호정책",
        "시청자위원회",
        "시청자상담실",
        "독자권익위원회",
        "지면구독",
        "정기구독",
        "고충처리",
        "개인정보보호정책",
        "저작권규약",
        "인재채용",
        "찾아오시는길",
    ]
)
"""What a site lists at its foot, white space left out."""

_ADDRESS = deferred(
    r"(?:[\[(]?우?[\])]?\s?\d{5}[\])]?\s|주소\s?:|(?:[가-힣]{2,7}(?:시|도)|서울|부산|대구|인천|광주|대전|울산|세종)\s[가-힣]{1,6}[시군구]\s)[^다]{0,60}[로길동]\s?\d"
)


def _below(groups: list[Group], k: int, mode: str, *, board: bool, foot: bool) -> str:
    """Label one line below the article; return what unlabelled lines are from here on."""
    group, previous = groups[k], groups[k - 1]
    text = group.text
    other = "sidebar" if mode == "sidebar" else "boilerplate"
    if group.kind == "date":
        posted = previous.kind == "byline" and previous.rule == "posted"
        group.kind = "byline" if posted else other
        return mode
    if group.kind == "heading":
        group.kind = "sidebar"
        return "sidebar"
    if foot or _ADDRESS.match(text):
        group.kind, group.rule = "boilerplate", "foot"
        return "foot"
    if group.kind == "letterhead" and not board:
        group.kind = "boilerplate"
    if not board and (
        (group.rule == "posted" and not any(map(str.isdecimal, text)))
        or (text[0] in f"{ARROWS}☞★" and group.kind == "byline")
        or (group.kind in (None, "boilerplate") and _WIDGET.fullmatch(text))
    ):
        group.kind, group.rule = "boilerplate", "widget"
        return mode
    if group.kind in {"body", "letterhead", "byline"} or group.rule == "neighbour":
        return mode
    if text.replace(" ", "") in _FOOT or group.rule == "copyright_line":
        group.kind, group.rule = "boilerplate", "foot"
        return "boilerplate"
    if group.kind == "boilerplate":
        return "boilerplate" if group.rule == "notice" and mode != "foot" else mode
    if (
        previous.rule == "button"
        and previous.text.replace(" ", "") in _NEIGHBOURS
        and len(text) >= 6
    ):
        group.kind, group.rule = "sidebar", "listed"
        return mode
    if group.kind == "caption" or text[0] in f"{ARROWS}☞★":
        group.kind = (
            "boilerplate" if text[0] in f"{ARROWS}☞★" else other if mode == "sidebar" else "caption"
        )
        group.rule = group.rule or "asking"
        return mode
    if text[0] == "※" or (_ASKING.search(text) and not compiled('[“"…]').search(text)):
        group.kind, group.rule = "boilerplate", "asking"
        return mode
    if mode == "boilerplate" and not board and previous.rule != "foot" and _news().match(text):
        mode = other = "sidebar"
    group.kind, group.rule = other, group.rule or "after_the_end"
    return mode


_NEIGHBOURS = frozenset(["이전글", "다음글", "이전기사", "다음기사"])
