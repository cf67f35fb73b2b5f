"""The date of publication that the text itself gives."""

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
)
from pressparse.record import BlockKind, DateMention
from pressparse.rule import Finding, Rule, apply
from pressparse.text.view import View

RULES: tuple[Rule, ...] = RELEASE_DATES

_HEADS: tuple[BlockKind, ...] = ("byline", "letterhead", "section")
_ONLY_IN_HEADS = frozenset(rule.name for rule in (date_alone, handed_out_behind_the_date))
_ON_BOARDS = frozenset(rule.name for rule in (posted_on_a_board, entered))


def read(main: View, margin: View, rules: tuple[Rule, ...] = RULES) -> DateMention | None:
    """Return 보도시점, 배포, 입력, 승인, 등록일 …, the first of them in that order of worth."""
    told = _embargo(margin, rules)
    best = told or min(_found(main, margin, rules), key=lambda each: each[0], default=None)
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


def _found(main: View, margin: View, rules: tuple[Rule, ...]) -> Iterator[Found]:
    layout = Layout.of(main, margin)
    said = tuple(each for each in rules if each.name not in _ONLY_IN_HEADS)
    built_in = frozenset(rule.name for rule in RULES)
    for order, (view, asked) in enumerate(((margin, rules), (main, said))):
        text = view.folded
        for each in apply(asked, text, matches=near_dates(text)):
            kind = view.kind_at(each.start)
            head = kind in _HEADS
            place = layout.place_of(view.span(each.start, each.end).start)
            if each.rule in built_in and (
                (each.rule in _ONLY_IN_HEADS and not head)
                or (each.rule in _ON_BOARDS and kind not in (*_HEADS, "boilerplate"))
                or (each.rule in _OF_PAGES and _of_another(view, each, kind, place))
            ):
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


def read_example(text: str, rules: tuple[Rule, ...] = RULES) -> list[Finding[str]]:
    """Read one sentence with the whole table."""
    return [
        Finding(each.start, each.end, each.value.value, each.rule)
        for each in apply(rules, View.plain(text).folded)
    ]
