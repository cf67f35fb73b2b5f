"""Head, body and tail of a text that is an article or a release and little else."""

from collections import Counter
from collections.abc import Sequence
from functools import cache

import regex

from pressparse.language.letters import DOUBLE, SINGLE
from pressparse.pattern import compiled, deferred
from pressparse.segment import cuts, joins, shown
from pressparse.segment.appeals import told
from pressparse.segment.boards import LABELLED, same_title
from pressparse.segment.copies import join_copies
from pressparse.segment.foreign import MANY
from pressparse.segment.group import Group
from pressparse.segment.nameplates import (
    WORD,
    below_names,
    is_over_a_title,
    no_title,
    over_a_section,
    page_name,
    said_twice,
)
from pressparse.segment.opening import SIGNED, opens_at
from pressparse.segment.summaries import label_chosen, label_marks, label_points, label_summary
from pressparse.segment.wording import (
    OUTLET,
    deck,
    posing,
    section_name,
    sentence_ends,
    title_open,
)


def label_article(groups: list[Group]) -> list[str]:
    """Label the groups of a text in place; return what was left open."""
    label_chosen(groups)
    label_points(groups)
    start = opens_at(groups)
    named = next((g for g in groups[start:] if g.rule == "named_work"), None)
    head = groups[:start]
    join_copies(head)
    _head(
        [group for group in head if group.units],
        named,
        " ".join(g.brief for g in groups[start : start + OPENING]),
    )
    _address(groups[start:])
    warnings = _body(groups, start)
    _foot(groups)
    _marks(groups)
    return warnings


def _marks(groups: list[Group]) -> None:
    """Give a mark or bracket that stands alone the kind of what it belongs to."""
    for k, group in enumerate(groups):
        if group.kind == "body" and not compiled(r"\w").search(group.text):
            after = groups[k + 1].kind if k + 1 < len(groups) else None
            before = groups[k - 1].kind if k else None
            if after == "boilerplate" or (
                after is None and before in ("boilerplate", "letterhead")
            ):
                group.kind, group.rule = "boilerplate", "mark"


OPENING = 3
"""Groups of a text by whose words its title is known: the first may be a speaker's mark, or half a line."""


def _foot(groups: list[Group]) -> None:
    """Give a telephone number below what a site says of its rights and addresses the label of that: it is the site's."""
    at = next((k for k, g in enumerate(groups) if g.rule in _OF_THE_FOOT), len(groups))
    for group in groups[at:]:
        if group.rule == "telephone" and group.kind == "letterhead":
            group.kind, group.rule = "boilerplate", "foot"


_OF_THE_FOOT = frozenset(("copyright_line", "copyright_mark", "contact_us"))


def _head(head: list[Group], named: Group | None, lead: str) -> None:
    """Label what stands above the body; ``lead``: how the text begins."""
    opened = [g for g in head if g.kind is None]
    twice = _told_title(head, opened, lead)
    others = over_a_section(head, lead) if twice is None else []
    for group in others:
        group.kind, group.rule = "sidebar", "over_the_section"
    last = opened[-1] if opened else None
    label_marks(head)
    label_summary(head)
    _board(head)
    _between(head)
    _margins(head)
    headline = next((g for g in head if g.kind == "headline"), twice) or named
    complete = headline is not None
    name = page_name(head, twice) if twice is not None else None
    for k, group in enumerate(head):
        text = group.text
        if group.kind == "date":
            group.kind = "byline"
        elif group.kind == "heading":
            group.kind = "boilerplate"
        elif group.rule == "copyright_line" and _photographer(group.text):
            group.kind, group.rule = "caption", "photographer"
        if group.kind is not None:
            continue
        if headline is None and group is not last and OUTLET.fullmatch(text):
            group.kind, group.rule = "boilerplate", "outlet_name"
        elif headline is None and (names := no_title(text, alone=group is last)):
            group.kind, group.rule = names
        elif (
            headline is None
            and group is not last
            and (section_name(text.lstrip("•· ")) or _column(head, k))
        ):
            group.kind, group.rule = "section", "section_name"
        elif posing().search(text) or shown.above(head, k):
            group.kind, group.rule = "caption", "posing"
        elif headline is not None and OUTLET.fullmatch(text):
            group.kind, group.rule = "byline", "outlet_mark"
        elif same_title(headline, text):
            group.kind, group.rule = "headline", "title_again"
        elif deck().match(text):
            group.kind, group.rule = "subheadline", "marked_deck"
            complete = headline is not None
        elif headline is None and len(text) <= 140:
            group.kind, group.rule, headline = "headline", "headline_line", group
        elif headline is not None and not complete and _goes_on_here(head, headline, k):
            gap = joins.between(headline.brief, text, white=False, fallback=" ")
            for unit in group.units:
                headline.add(unit, gap or "")
            group.units = []
        elif twice is not None and group.units[0].start < twice.units[0].start:
            group.kind, group.rule = (
                ("section", "way_here") if group is name else ("boilerplate", "menu")
            )
        else:
            group.kind, group.rule = "subheadline", "deck"
            complete = True


def _told_title(head: list[Group], opened: list[Group], lead: str) -> Group | None:
    """Return the title that a page tells by more than its place: by a word for it, in its window, twice, under names."""
    if labelled := next((g for g in head if g.rule == LABELLED), None):
        return labelled
    if titled := _titled(opened):
        opened[0].kind, opened[0].rule = "boilerplate", "window_title"
        return titled
    count = Counter(cuts.tight(g.brief) for g in opened)
    again = [g for g in opened if count[t := cuts.tight(g.brief)] > 1 and len(t) >= 8]
    return said_twice(head, again, lead) or _under_names(opened, lead)


def _under_names(opened: list[Group], lead: str) -> Group | None:
    """Return the title under names of the site, and label those of a word as sections; None where none is."""
    title = below_names(opened, lead)
    for group in opened[: opened.index(title)] if title else ():
        if WORD.fullmatch(group.brief):
            group.kind, group.rule = "section", "section_name"
    return title


def _goes_on_here(head: list[Group], headline: Group, k: int) -> bool:
    """Tell whether a title goes on in this line: it asks for more, or it says nothing yet and marked decks follow."""
    if title_open(headline.brief):
        return True
    below = head[k + 1 : k + 2]
    marked = bool(below) and bool(deck().match(below[0].brief)) and len(head[k].brief) <= 60
    return marked and not _SAYS.search(headline.brief) and not cuts.titled(headline.brief[:-1])


_SAYS = deferred(
    r"(?:[^\w()]|다|체결|개최|추진|발표|실시|마련|강화|선정|운영|지원|협약|확대|모집|착수|출범|구축|공개|협력)\Z"
)
"""What a title that is told to its end ends in."""


def _board(head: list[Group]) -> None:
    """Label what a board shows above its title, which stands right over who posted it and when."""
    row = next((k for k, g in enumerate(head) if g.rule == "posted" and _ROW.match(g.brief)), 0)
    above = [g for g in head[:row] if g.kind is None]
    if len(above) < 2 or any(deck().match(g.brief) for g in above[1:]):
        return
    title = above[-1]
    if len(title.brief) < 10 or section_name(title.brief) or title_open(above[-2].brief):
        return
    if any(_is_titular(group.brief, title) for group in above[:-1]):
        return
    title.kind, title.rule = "headline", "over_the_row"
    for group in above[:-1]:
        named = group is above[-2] and bool(WORD.fullmatch(group.brief))
        group.kind, group.rule = ("section", "way_here") if named else ("boilerplate", "menu")


_ROW = deferred(r"[·•\s]{0,3}(?:작성자|작성일|등록자|등록일|글쓴이|게시일|조회)")
"""How a board's row under a title begins."""


def _is_titular(text: str, title: Group) -> bool:
    """Tell whether a line over a title is long enough for one and no sentence, or is that title again."""
    return (len(text) > MENU and not sentence_ends(text)) or same_title(title, text)


MENU = 40
"""Code points of an entry in a board's menu, at most."""


def _between(head: list[Group]) -> None:
    """Label the sections that stand, item by item, between a title and the same title again."""
    first = next((k for k, g in enumerate(head) if g.kind is None and len(g.brief) >= 12), -1)
    again = (
        next(
            (
                k
                for k, g in enumerate(head)
                if k > first and g.kind is None and same_title(head[first], g.brief)
            ),
            0,
        )
        if first >= 0
        else 0
    )
    for group in head[first + 1 : again]:
        text = group.brief.lstrip("•· ")
        if group.kind is None and (section_name(text) or WORD.fullmatch(text)):
            group.kind, group.rule = "section", "way_here"


def _column(head: list[Group], k: int) -> bool:
    """Tell whether one word stands alone over a title: a column's name."""
    if not WORD.fullmatch(head[k].brief):
        return False
    behind = range(k + 1, len(head))
    after = next((head[j] for j in behind if head[j].kind is None), None)
    return after is not None and 12 <= len(after.brief) <= 140 and not deck().match(after.brief)


def _dated_below(head: list[Group]) -> bool:
    """Tell whether another line than the first says when the text was published."""
    return any(group.kind in ("date", "byline") for group in head[1:])


def _margins(head: list[Group]) -> None:
    """Label what a site shows above the text: its menu before the way here, counters, who is in the picture."""
    way = max((k for k, g in enumerate(head) if is_over_a_title(g)), default=-1)
    titled = any(g.kind is None and len(g.brief) >= 10 for g in head[way + 1 :])
    lettered = sum(g.kind == "letterhead" for g in head)
    for k, group in enumerate(head):
        before = head[k - 1] if k else None
        after = head[k + 1] if k + 1 < len(head) else None
        button = before is not None and before.rule in ("button", "widget")
        text = group.text if len(group.brief) <= 60 else ""
        if text == "보도자료" and before is not None and before.kind == "boilerplate":
            if lettered == 1:
                group.kind, group.rule = "section", "way_here"
            continue
        if group.kind == "date" and (
            (k == 0 and _dated_below(head)) or (after is not None and after.rule == "weather")
        ):
            group.kind, group.rule = "boilerplate", "today"
        elif group.kind is not None or not text:
            continue
        elif k and section_name(text) and after is not None and after.kind == "byline":
            group.kind, group.rule = "section", "section_name"
        elif (
            (button and text.isdecimal())
            or (k < way and titled and len(text) <= 20)
            or _COUNT.fullmatch(text)
        ):
            group.kind, group.rule = "boilerplate", "widget"
        elif before is not None and (
            before.text.replace(" ", "") in _ENLARGED
            or (before.rule == "enlarged" and before.text == text)
        ):
            group.kind, group.rule = "caption", "enlarged"


_COUNT = deferred(r"[-·•\s]{0,3}\d[\d,]{0,8}|\d{1,2}[./]\d{1,2}\s?\([월화수목금토일]\)")
"""How often it was seen, alone on a line; today's date."""

_ENLARGED = frozenset(["이미지확대", "이미지크게보기", "사진확대", "확대보기"])
"""Buttons over a photograph; its caption stands below."""


@cache
def _parting() -> regex.Pattern[str]:
    return regex.compile(r"[|<>:»·–—-]")


def _titled(opened: list[Group]) -> Group | None:
    """Return the line that the first one, a window's title, holds: ``Headline - Outlet``."""
    if not opened:
        return None
    window = cuts.tight(opened[0].brief)
    for group in opened[1:]:
        title = cuts.tight(group.brief)
        rest = len(window) - len(title)
        if len(title) < 8 or rest <= 1:
            continue
        if (window.startswith(title) and _parting().match(window, len(title))) or (
            window.endswith(title) and _parting().match(window, rest - 1)
        ):
            return group
    return None


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
        "to_visitors",
    ]
)


_WEAK = ("button", "notice")
_TURNS = ("이전", "다음", "목록", "더보기")


_PICTURE = deferred(r"(?i)\.(?:jpe?g|png|gif)\Z")


def _goes_on(groups: list[Group], k: int) -> bool:
    """Tell whether the text goes on right below a button or notice that stands inside it."""
    if groups[k].brief.startswith(_TURNS):
        return False
    after = next(
        (g for g in groups[k + 1 : k + 5] if g.kind != "caption" and g.rule not in _WEAK), None
    )
    if after is None or not _solid(after) or deck().match(after.brief):
        return False
    if groups[k].kind != "heading":
        return True
    # A list of other articles shows a sentence or two of each below its title.
    return (
        k + 1 < len(groups) and groups[k + 1] is after and all(map(_solid, groups[k + 1 : k + 3]))
    )


def _body(groups: list[Group], start: int) -> list[str]:
    """Label the body, and find where it ends; return what was left open."""
    tail = False
    mode = "boilerplate"
    seen = rows = paragraphs = 0
    last = max((k for k, g in enumerate(groups) if _solid(g)), default=-1)
    signed = _signed(groups, start)
    warnings: list[str] = []
    for k in range(start, len(groups)):
        group = groups[k]
        if group.kind == "dateline":
            group.kind = None
        if group.kind is None and not tail and not (rows >= 3 and seen):
            below = k > last and paragraphs > 1
            group.kind, group.rule = _told_by_place(
                groups, k, below=below, early=paragraphs <= 2 and k < last
            )
            if group.kind == "body":
                seen += len(group.text)
                paragraphs += 1
            elif group.kind != "caption":
                tail, mode = True, group.kind
            continue
        if tail or group.kind is None:
            tail = True
            before = groups[k - 1]
            if group.kind == "byline" and (
                warnings or (before.kind == "sidebar" and _told(before))
            ):
                group.kind, group.rule = "sidebar", "signed_by_another"
                continue
            mode = _tail(group, mode, before)
            continue
        if group.kind == "date":
            group.kind = "body" if seen else "byline"
        elif group.kind == "section":
            group.kind = "boilerplate" if seen else "section"
        elif group.kind == "letterhead":
            rows += 1
        elif (
            group.rule == "copyright_line"
            and _photographer(group.text)
            and (k < last or groups[k - 1].kind == "caption")
        ):
            group.kind, group.rule = "caption", "photographer"
        elif (
            (
                group.rule in _WEAK
                or group.kind == "heading"
                or (group.rule == "attached_file" and _PICTURE.search(group.brief))
            )
            and k < last
            and _goes_on(groups, k)
        ):
            group.kind = "boilerplate"
            continue
        elif (group.rule in _ENDS or group.kind == "heading") and (seen > 60 or k > last >= 0):
            tail = True
            mode = "sidebar" if group.kind == "heading" else "boilerplate"
        elif group.rule == "pointer" and k > last >= 0:
            tail = True
        elif group.rule in SIGNED and seen > 60:
            tail = k > last or signed >= 3
            if k < last and signed >= 3:
                warnings.append(MANY)
                mode = "sidebar"
        if group.kind == "heading":
            group.kind = "sidebar" if tail else "boilerplate"
    return warnings


def _address(groups: Sequence[Group]) -> None:
    """Label the groups below a text by which a site speaks to its visitors: politely, where the text tells plainly."""
    solid = [k for k, g in enumerate(groups) if g.kind is None and g.brief.endswith(_TOLD)]
    polite = [k for k in solid if _speaks(groups[k].brief)]
    plain = [k for k in solid if not _speaks(groups[k].brief)]
    if len(plain) < PLAIN or any(k < plain[-1] for k in polite):
        return
    for group in groups[plain[-1] + 1 :]:
        if group.kind is None and _speaks(group.brief):
            group.kind, group.rule = "boilerplate", TO_VISITORS


def _speaks(text: str) -> bool:
    """Tell whether a paragraph speaks to somebody, and tells nothing besides."""
    return text.endswith(_POLITE) and not told(text)


TO_VISITORS = "to_visitors"
"""The rule of a sentence to a site's visitors below a text that speaks to nobody."""
_TOLD = ("다.", "요.", "까?")
PLAIN = 2
"""Paragraphs told plainly, at least, of a text that speaks to nobody."""
_POLITE = ("니다.", "세요.", "시오.", "니까?", "세요)", "니다")


_OPENED = deferred(r"\W{0,3}사진\s?설명\W{0,3}")
"""The word over a caption."""


def _photographer(text: str) -> bool:
    return bool(compiled(r"ⓒ\s?(?!.*(?:무단|금지))[가-힣A-Za-z0-9 .·]{2,20}").fullmatch(text))


def _solid(group: Group) -> bool:
    return group.kind is None and len(group.brief) >= 60 and bool(sentence_ends(group.brief))


def _told(group: Group) -> bool:
    return bool(sentence_ends(group.brief))


def _told_by_place(groups: list[Group], k: int, *, below: bool, early: bool) -> tuple[str, str]:
    """Tell what an unlabelled group inside the article is; ``below`` its last long paragraph, or ``early`` in it."""
    group = groups[k]
    if below and group.brief.isdecimal():
        return "boilerplate", "widget"
    if _under_pictures(groups, k) or shown.inside(groups, k, early=early):
        return "caption", "posing"
    return "body", group.rule or "text"


def _under_pictures(groups: list[Group], k: int) -> bool:
    """Tell whether a group describes a photograph: right under the words for that, or in the list that closes a text."""
    if k and groups[k - 1].kind == "caption" and _NUMBERED.fullmatch(groups[k].brief):
        return True
    at = k - 1
    while at > 0 and len(groups) - k < PICTURES and groups[at].rule == "posing":
        at -= 1
    if at < 0 or groups[at].kind != "caption":
        return False
    opened = groups[at].brief
    return bool(_OPENED.fullmatch(opened) or _NUMBERED.fullmatch(opened))


_NUMBERED = deferred(r"\([^()]{4,60}\s\d{1,2}(?:\s?,\s?\d{1,2})*\)")
"""What photographs are of, and their numbers, over what each shows."""


PICTURES = 8
"""Groups in a list of what photographs show, at most."""


def _signed(groups: list[Group], start: int) -> int:
    """Return how many stretches of text end in a byline of their own."""
    count = since = 0
    for group in groups[start:]:
        if group.rule in SIGNED:
            count += since > 80
            since = 0
        elif group.kind in (None, "dateline"):
            since += len(group.text)
    return count


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
    if previous.rule in ("annex", "annex_item") and compiled(r"\d{1,2}\.\s?\S").match(text):
        group.kind, group.rule = "boilerplate", "annex_item"
        return mode
    if mode == "boilerplate" and _TITLED.search(text) and not _OF_THE_SITE.search(text):
        mode = "sidebar"
    group.kind, group.rule = mode, "after_the_end"
    return mode


_TITLED = deferred(rf"\A(?=.{{14,120}}\Z).*(?:[{DOUBLE}{SINGLE}\"'…→]|\.\.\.)")
_OF_THE_SITE = deferred(
    r"[@☎]|https?:|전화|등록|주소|발행|편집|첨부|문의|담당|저작|공공누리|출처|개인정보|\d{3,4}-\d{4}|(?:니다|세요|시오)[.!]?\Z"
)
"""What a site says at its foot, and no title of another article."""
