"""From a document to its segmentation: label lines, join them, tell head, body and tail apart."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

import regex

from pressparse.document import Document, fold
from pressparse.lexicon.notices import SECTIONS
from pressparse.record import Block, BlockKind
from pressparse.segment import cuts, joins, kinds
from pressparse.segment.clearing import Clearing
from pressparse.segment.kind import document_kind
from pressparse.segment.segmentation import Segmentation
from pressparse.segment.unit import Unit, lines
from pressparse.span import Span
from pressparse.view import Passage, Piece

ATTACHED = "The text of an attachment follows the release; it was left out of the body."
MANY = "The page lists several releases; only the first text was read."


@dataclass(slots=True)
class Group:
    """Units that make one paragraph, what stands between them, and what they are."""

    units: list[Unit]
    kind: str | None
    rule: str
    gaps: list[str] = field(default_factory=list)
    text: str = ""

    @classmethod
    def of(cls, unit: Unit, kind: str | None, rule: str) -> "Group":
        """Begin a group with its first unit."""
        return cls([unit], kind, rule, [], unit.text)

    def add(self, unit: Unit, gap: str) -> None:
        """Go on with the next unit."""
        self.units.append(unit)
        self.gaps.append(gap)
        self.text += gap + unit.text


@cache
def _sentence() -> regex.Pattern[str]:
    return regex.compile(
        r"""[가-힣](?:다|요|까|죠)[.?!][”"’'」)\]*]*(?:\s?[(<][^()<>]{1,30}[)>])?\.?\Z
          | [가-힣]다[.”"]\s{0,3}[^\s-]
          | \S{2}.{45}(?:음|임|함|됨|였다|했다|한다)\Z""",
        regex.VERBOSE,
    )


_PAST = "".join(chr(0xAC00 + k) for k in range(20, 11172, 28)).replace("겠", "")
"""Every syllable that ends in ㅆ."""


@cache
def _past() -> regex.Pattern[str]:
    return regex.compile(rf"[{_PAST}](?:습니)?다[.”\"]")


@cache
def _lead() -> regex.Pattern[str]:
    return regex.compile(
        rf"\A(?:[^\s()]{{2,30}}\s){{0,3}}[^\s()]{{2,30}}\s?\((?:[^()]{{0,25}}?(?:{cuts.HEADS})\s?:?\s?[가-힣A-Z]|이하\s)"
    )


@cache
def _square() -> regex.Pattern[str]:
    return regex.compile(r"[□ㅁ■○◯◦❍](?:\s|[가-힣(‘“「㈜<0-9])|ㅇ(?:\s|[가-힣(‘“「])")


@cache
def _deck() -> regex.Pattern[str]:
    return regex.compile(r"[-▷◇◆▶•ㆍ·※▸☞*]|[①-⑳]|<[^<>]{3,80}>\Z")


@cache
def _posing() -> regex.Pattern[str]:
    return regex.compile(
        r"(?:촬영|악수|인사|발언|관람|대화|연설|소개|서명|기념|포즈|입장을\s밝히|둘러보|지켜보|참석|답변|설명|얘기|이야기|시연|축사|환영사|브리핑|들어서|나서|답)"
        r"(?:을|를)?\s?(?:취)?하?고\s있다\.?\Z"
    )


def segment(document: Document) -> Segmentation:
    """Label every stretch of the text and join its lines into paragraphs."""
    raw = document.raw
    clear = Clearing.of(raw)
    folded = fold(clear.text) if clear.parts else document.folded
    groups, warnings = _labelled(folded)
    if not groups:
        blocks = (Block(kind="body", span=Span(start=0, end=len(raw))),) if raw else ()
        return Segmentation("article", blocks, (), clear.warnings)
    return Segmentation(
        _kind(groups),
        tuple(_blocks(groups, clear, len(raw))),
        tuple(_passages(groups, clear)),
        (*clear.warnings, *warnings),
    )


def _kind(groups: list[Group]) -> "str":
    body = [g for g in groups if g.kind == "body"]
    text = "\n".join(g.text for g in body)
    return document_kind(
        ((str(g.kind), g.rule) for g in groups if g.kind != "sidebar"),
        body[0].text if body else "",
        text,
        sum(bool(_square().match(g.text)) for g in body),
        "\n".join(g.text for g in groups[-4:]),
    )


def _blocks(groups: list[Group], clear: Clearing, end: int) -> Iterator[Block]:
    parts: list[tuple[int, BlockKind]] = []
    for unit, kind, first in sorted(
        ((u, g.kind, k == 0) for g in groups for k, u in enumerate(g.units)),
        key=lambda x: x[0].start,
    ):
        start = clear.raw(unit.start) if parts else 0
        if parts and parts[-1][0] >= start:
            continue
        if not parts or parts[-1][1] != kind or (kind == "headline" and first):
            parts.append((start, kind))  # type: ignore[arg-type]
    for (start, kind), (stop, _) in zip(parts, [*parts[1:], (end, "body")], strict=True):
        yield Block(kind=kind, span=Span(start=start, end=stop))


def _passages(groups: list[Group], clear: Clearing) -> Iterator[Passage]:
    for group in groups:
        pieces: list[Piece] = []
        for index, unit in enumerate(group.units):
            if index:
                end = group.units[index - 1].end
                if group.gaps[index - 1]:
                    pieces.append(Piece(clear.raw(end), clear.raw(end), " "))
                pieces += (p for p in clear.pieces(end, unit.start) if not p.text)
            pieces += clear.pieces(unit.start, unit.end)
        if pieces and group.kind:
            yield Passage(group.kind, tuple(pieces))  # type: ignore[arg-type]


def _labelled(folded: str) -> tuple[list[Group], list[str]]:
    parts = _parts(folded)
    _letterhead(parts)
    plain = [u for u, kind, _ in parts if kind is None]
    long = [u for u in plain if len(u.text) >= 90 and _sentence().search(u.text)]
    if len(parts) >= 40 and _menus(parts, long):
        groups = [Group.of(u, kind, name) for u, kind, name in parts]
        return groups, _page(groups)
    shape = joins.layout(plain)
    groups = _grouped(parts, shape)
    warnings = _regions(groups)
    return [g for g in groups if g.units], warnings


def _menus(parts: list[tuple[Unit, str | None, str]], long: list[Unit]) -> bool:
    """Whether many short lines stand before a text of long ones: a saved web page."""
    if len(long) < 3:
        return False
    above = [u for u, _, _ in parts if u.start < long[0].start]
    return len(above) >= 12 and sum(len(u.text) <= 20 for u in above) >= len(above) * 0.6


def _parts(folded: str) -> list[tuple[Unit, str | None, str]]:
    parts: list[tuple[Unit, str | None, str]] = []
    flattened = False
    title: str | None = None
    for line in lines(folded):
        said = kinds.opinion(line.text) if len(line.text) <= 80 else None
        pieces = [cuts.Cut(line, said.kind, said.rule)] if said else list(cuts.cut(line))
        if len(pieces) == 1 and not said:
            whole = kinds.opinion(line.text)
            if whole:
                pieces = [cuts.Cut(line, whole.kind, whole.rule)]
        if not flattened:
            opened: list[cuts.Cut] = []
            for piece in pieces:
                if piece.kind is None and not flattened and len(piece.unit.text) >= 120:
                    flattened = True
                    opened += cuts.head(piece.unit, title)
                else:
                    if piece.kind is None and title is None and not _deck().match(piece.unit.text):
                        title = piece.unit.text
                    opened.append(piece)
            pieces = opened
        for piece in pieces:
            kind, name = piece.kind, piece.rule
            if kind is None and len(pieces) > 1 and (own := kinds.opinion(piece.unit.text)):
                kind, name = own.kind, own.rule
            if kind == "deck":
                kind = "subheadline"
                name = "marked_deck" if piece.unit.text[:1] in "-▷◇" else "deck"
            parts.append((piece.unit, kind, name))
    return parts


_LABELS = regex.compile(
    r"(?:담당\s?(?:부서|과|자)|책임자|보도\s?(?:시점|일시)?|배포\s?(?:시|일시)?|자료\s?배포|페이지\s?수|연락처|전화|문의처?)\W{0,2}"
)


def _letterhead(parts: list[tuple[Unit, str | None, str]]) -> None:
    """Give the cells of a header or contact table the label of the table."""
    firm = [kind == "letterhead" for _, kind, _ in parts]
    for k, (unit, kind, name) in enumerate(parts):
        if (
            kind not in (None, "date")
            or len(unit.text) > 40
            or (joins.finished(unit.text) and kind is None)
        ):
            continue
        before = (
            k > 0
            and parts[k - 1][1] == "letterhead"
            and bool(_LABELS.fullmatch(parts[k - 1][0].text))
        )
        dated = kind == "date" and any(firm[max(0, k - 3) : k])
        inside = len(unit.text) <= 25 and any(firm[max(0, k - 4) : k]) and any(firm[k + 1 : k + 4])
        opening = k < 2 and any(firm[k + 1 : k + 2]) and len(unit.text) <= 25
        if before or dated or inside or opening:
            parts[k] = (unit, "letterhead", name or "table_cell")


_LOOSE = frozenset(
    [
        "button",
        "notice",
        "list_heading",
        "breadcrumb",
        "lone_date",
        "contact_us",
        "reporter",
        "posted",
    ]
)
"""Labels that a run of a sentence can get by mistake."""


def _grouped(parts: list[tuple[Unit, str | None, str]], shape: joins.Layout) -> list[Group]:
    groups: list[Group] = []
    current: Group | None = None
    opened = 0
    for k, (unit, kind, name) in enumerate(parts):
        if name == "page_number":
            groups.append(Group.of(unit, kind, name))
            continue
        if (
            shape.kind == "fragments"
            and name in _LOOSE
            and current
            and not joins.finished(current.text)
        ):
            kind, name = None, ""  # a bold word in a sentence is no button
        if kind is not None:
            groups.append(Group.of(unit, kind, name))
            current = None
            continue
        gap: joins.Join = None
        if current is not None:
            marked = bool(joins.bullet().match(current.text))
            gap = joins.join(current.text, unit, current.units[-1], shape, marked=marked)
            if (
                gap is not None
                and shape.kind == "fragments"
                and opened <= 3
                and _begins(parts, k, current)
            ):
                gap = None
            if (
                gap is not None
                and len(unit.text) >= 6
                and cuts.tight(current.text).startswith(cuts.tight(unit.text))
            ):
                gap = None
        if current is None or gap is None:
            current = Group.of(unit, None, "")
            opened += 1
            groups.append(current)
        else:
            current.add(unit, gap)
    return groups


def _begins(parts: list[tuple[Unit, str | None, str]], k: int, current: Group) -> bool:
    """Whether the body's first sentence begins here, under a headline that has no full stop."""
    unit = parts[k][0]
    following = "".join(p[0].text for p in parts[k : k + 3])
    if (
        _lead().match(following)
        and unit.text[:1] not in "(-"
        and len(current.text) >= 8
        and not _past().search(current.text)
    ):
        return True
    return (
        len(current.text) >= 12
        and not joins.continues(unit.text)
        and bool(
            regex.search(r"(?:체결|개최|참석|마련|발표|추진|강화|지원|실시|[!])\Z", current.text)
        )
        and unit.text[:1] not in "(*"
        and unit.blanks >= 0
        and len(current.text) <= 120
        and not regex.search(r"[은는]\s", current.text[-40:])
    )


def _prose(group: Group, *, first: bool) -> bool:
    text = group.text
    if _square().match(text) and len(text) > 8:
        return True
    if _lead().match(text) and len(text) > 40:
        return True
    if first and len(text) <= 70 and not _past().search(text) and text.count("다.") <= 1:
        return False
    if len(text) >= 25 and _sentence().search(text) and not _deck().match(text):
        return True
    return len(text) >= 100 and not _deck().match(text)


def _numbered(text: str) -> bool:
    return (
        bool(regex.match(r"(?:\d{1,2}\.|[ⅠⅡⅢⅣⅤ]+\.?|[IVX]{1,3}\.)\s?\S", text)) and len(text) <= 60
    )


def _start(groups: list[Group]) -> int:
    """Return which group opens the body."""
    titles: list[Group] = []
    for k, group in enumerate(groups):
        if group.kind == "dateline":
            return k
        if group.kind is not None:
            continue
        if any(_same(title, group.text) for title in titles):
            continue
        if _numbered(group.text):
            return k
        if _prose(group, first=not titles or _unfinished(titles[-1].text)):
            return k
        titles.append(group)
    return len(groups)


def _regions(groups: list[Group]) -> list[str]:
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


def _marks(groups: list[Group]) -> None:
    """Give a mark or bracket that stands alone the kind of what it belongs to."""
    for k, group in enumerate(groups):
        if group.kind == "body" and not regex.search(r"\w", group.text):
            after = groups[k + 1].kind if k + 1 < len(groups) else None
            before = groups[k - 1].kind if k else None
            if after == "boilerplate" or (after is None and before == "boilerplate"):
                group.kind, group.rule = "boilerplate", "mark"


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
        if headline is None and _section(text) and following:
            group.kind, group.rule = "section", "section_name"
        elif _posing().search(text):
            group.kind, group.rule = "caption", "posing"
        elif _same(headline, text):
            group.kind, group.rule = "headline", "title_again"
        elif _deck().match(text):
            group.kind, group.rule = "subheadline", "marked_deck"
            complete = headline is not None
        elif headline is None and len(text) <= 140:
            group.kind, group.rule, headline = "headline", "title_line", group
        elif headline is not None and not complete and _unfinished(headline.text):
            gap = joins.between(headline.text, text, white=False, fallback=" ")
            for unit in group.units:
                headline.add(unit, gap or "")
            group.units = []
        elif twice is not None and group.units[0].start < twice.units[0].start:
            group.kind, group.rule = "boilerplate", "menu"
        else:
            group.kind, group.rule = "subheadline", "deck"
            complete = True


def _unfinished(text: str) -> bool:
    return bool(
        regex.search(
            r"(?:,|통해|위해|위한|[을를에의와과]|부터|에서|으로|[가-힣][는한할된])\Z", text
        )
    ) and not regex.search(r"(?:한다|된다|는다)\Z", text)


def _same(group: Group | None, text: str) -> bool:
    if group is None:
        return False
    one, other = cuts.tight(group.text), cuts.tight(text)
    return len(other) >= 8 and (one == other or one.startswith(other) or other.startswith(one))


def _section(text: str) -> bool:
    return text in SECTIONS or bool(
        regex.fullmatch(r"[가-힣A-Za-z]{1,6}(?:[/·&][가-힣A-Za-z]{1,6}){1,3}", text)
    )


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
                and _posing().search(group.text)
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
                tail = not any(len(g.text) >= 60 and _sentence().search(g.text) for g in rest)
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


def _page(groups: list[Group]) -> list[str]:
    """Label a saved web page: the article among the menus and lists."""
    first, last = _cluster(groups)
    title = _title(groups, first)
    for k, group in enumerate(groups[:first]):
        _above(groups, k, title, first)
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
            and _sentence().search(group.text)
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
    """Return which line is the headline: the last one above the text that the page's title repeats."""
    named = cuts.tight(groups[0].text)
    found = [
        k
        for k in range(1, first)
        if len(t := cuts.tight(groups[k].text)) >= 8
        and named.startswith(t)
        and groups[k].kind in (None, "caption")
    ]
    if found:
        return found[-1]
    for k in range(first - 1, max(-1, first - 30), -1):
        if groups[k].kind is None and len(groups[k].text) >= 14:
            return k
    return -1


def _above(groups: list[Group], k: int, title: int, first: int) -> None:
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
        trail = regex.split(r"\s[<>|:-]\s", groups[0].text)[1:]
        if (near and text in trail) or (
            near and group.kind == "letterhead" and text in ("보도자료",)
        ):
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
        elif group.kind is None and k == first - 1 and len(text) <= 60:
            group.kind, group.rule = "caption", "above_the_text"
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
    if bare in _FOOT or (following in _FOOT and len(text) <= 12) or group.rule == "copyright_line":
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
