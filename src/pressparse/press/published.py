"""The date of publication that the text itself gives."""

import datetime as dt
from collections.abc import Iterator

from pressparse.pattern import deferred
from pressparse.press.bylines.pieces import BylinePiece, PieceKind, pieces
from pressparse.press.layout import Layout, Place
from pressparse.press.letterheads.release_date import (
    RELEASE_DATES,
    Release,
    date_alone,
    embargo,
    entered,
    handed_out_behind_the_date,
    near_dates,
    posted_on_a_board,
    posted_so_long_ago,
)
from pressparse.record import BlockKind, DateMention
from pressparse.rule import Finding, Rule, apply
from pressparse.text.view import View

RULES: tuple[Rule, ...] = (*RELEASE_DATES, posted_so_long_ago)

_HEADS: tuple[BlockKind, ...] = ("byline", "letterhead", "section")
_ONLY_IN_HEADS = frozenset(rule.name for rule in (date_alone, handed_out_behind_the_date))
_ONLY_IN_MARGINS = frozenset(rule.name for rule in (handed_out_behind_the_date, posted_so_long_ago))
_ON_BOARDS = frozenset(rule.name for rule in (posted_on_a_board, entered))


def read(
    main: View,
    margin: View,
    rules: tuple[Rule, ...] = RULES,
    today: dt.date | None = None,
) -> DateMention | None:
    """Return 보도시점, 배포, 입력, 승인, 등록일 …, the first of them in that order of worth.

    ``today``: the day that the text was read on, which 3시간 전 counts from.
    """
    told = _embargo(margin, rules)
    best = told or min(_found(main, margin, rules, today), key=lambda each: each[0], default=None)
    if not best:
        return None
    _, view, finding = best
    release: Release = finding.value
    return view.make(
        DateMention,
        finding.start,
        finding.end,
        finding.rule,
        value=release.value,
        earliest=release.day,
        latest=release.day,
        role="published",
    )


Found = tuple[tuple[int, int, int], View, Finding[Release]]
"""A release date with what it is judged by, the least being the best, and the view it stands in."""


def _embargo(margin: View, rules: tuple[Rule, ...]) -> Found | None:
    """Return the 보도시점 of a letterhead, the surest of all: the other rules need not be asked."""
    if rules != RULES:
        return None
    for start, end in margin.runs(*_HEADS):
        for each in apply((embargo,), margin.folded, None, start, end):
            return (0, 0, each.start), margin, each
    return None


def _found(
    main: View, margin: View, rules: tuple[Rule, ...], today: dt.date | None
) -> Iterator[Found]:
    layout = Layout.of(main, margin)
    said = tuple(each for each in rules if each.name not in _ONLY_IN_MARGINS)
    if not today:
        rules = tuple(each for each in rules if each.name != posted_so_long_ago.name)
    built_in = frozenset(rule.name for rule in RULES)
    for order, (view, asked) in enumerate(((margin, rules), (main, said))):
        text = view.folded
        for each in apply(asked, text, today, matches=near_dates(text)):
            kind = view.kind_at(each.start)
            head = kind in _HEADS
            place = layout.place_of(view.span(each.start, each.end).start)
            if each.rule in built_in and _out_of_place(view, each, kind, place):
                continue
            below = place in ("closing", "below", "far_below")
            yield (
                (
                    below if each.rule in _OF_PAGES else 0,
                    (0 if head or view is main else 1) * WORST + each.value.worth * 2 + order,
                    each.start,
                ),
                view,
                each,
            )


def _out_of_place(view: View, found: Finding[Release], kind: BlockKind, place: Place) -> bool:
    """Whether a built-in rule read a date where its form says nothing of this text."""
    head, rule = kind in _HEADS, found.rule
    if rule == posted_so_long_ago.name:
        return not (head and place == "above")
    if rule in _ONLY_IN_HEADS and not (head or _alone_above(view, found, place)):
        return True
    if rule in _ON_BOARDS and kind not in (*_HEADS, "boilerplate"):
        return True
    return rule in _OF_PAGES and _of_another(view, found, kind, place)


def _alone_above(view: View, found: Finding[Release], place: Place) -> bool:
    """Whether a date alone on its line stands above the body, whatever the line was taken for."""
    line = view.paragraph_at(found.start)
    around = found.start - line.start + line.end - found.end
    return place == "above" and found.rule == date_alone.name and around <= MARKS


MARKS = 4
"""So many code points beside a date on its line are marks."""

WORST = 100
"""More than what any date is worth: one in a head comes before one elsewhere."""

WORDS_OF_A_TITLE = 3
"""So many words before a date on its line are the title of another article."""

FLATTENED = 120
"""So many code points before a date on its line are no title: the page stands on one line."""

_OF_PAGES = frozenset(rule.name for rule in (posted_on_a_board, entered, date_alone))
_ROW = deferred(
    r"조회수?|추천수?|작성자|등록자|번호|부서(?:명)?|담당(?:부서|자)?|첨부(?:파일)?|파일|글쓴이|분류|출처|이름|운영자|관리자|제공|기자명?|입력|승인|댓글|읽음"
)


def _of_another(view: View, found: Finding[Release], kind: BlockKind, place: Place) -> bool:
    """Whether a page's date is another article's: far below the text, or behind a title on its line."""
    if kind == "letterhead":
        return False
    if place == "far_below":
        return True
    paragraph = view.paragraph_at(found.start)
    line = max(paragraph.start, view.folded.rfind("\n", 0, found.start) + 1)
    if found.start - line > FLATTENED:
        return False
    before = pieces(view.folded, line, found.start)
    words = [each for each in before if _is_prose(view.folded, each)]
    names = [each for each in before if each.kind in (PieceKind.NAME, PieceKind.PLACE)]
    return bool(words) and len(words) + len(names) >= WORDS_OF_A_TITLE


def _is_prose(text: str, piece: BylinePiece) -> bool:
    """Whether a word belongs neither to a byline nor to the cells of a board's row."""
    return (
        piece.kind is PieceKind.OTHER
        and not text[piece.start : piece.end].isdigit()
        and not _ROW.search(text, piece.start, piece.end)
    )


EXAMPLE_DAY = dt.date(2024, 3, 5)
"""The day on which the examples of the rules are read."""


def read_example(text: str, rules: tuple[Rule, ...] = RULES) -> list[Finding[str]]:
    """Read one sentence with the whole table."""
    return [
        Finding(each.start, each.end, each.value.value, each.rule)
        for each in apply(rules, View.plain(text).folded, EXAMPLE_DAY)
    ]
