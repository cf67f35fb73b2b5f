"""The date of publication that the text itself gives."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from pressparse.pattern import deferred
from pressparse.press.bylines.pieces import PieceKind, pieces
from pressparse.press.layout import Layout, Place
from pressparse.press.letterheads.release_date import (
    OF_PAGES,
    RELEASE_DATES,
    Release,
    beside_a_count,
    beside_the_writer,
    date_alone,
    embargo,
    entered,
    handed_out_behind_the_date,
    near_dates,
    posted_on_a_board,
    posted_so_long_ago,
)
from pressparse.press.letterheads.rows import COUNT, LONGEST, SEEN, is_row, is_word
from pressparse.record import BlockKind, DateMention
from pressparse.rule import Finding, Needed, Rule, RuleKey, apply
from pressparse.text.view import View
from pressparse.weigh.evidence import Evidence

RULES: tuple[Rule, ...] = (*RELEASE_DATES, posted_so_long_ago)

_HEADS: tuple[BlockKind, ...] = ("byline", "letterhead", "section")
_WORDS_OF_THE_TEXT: tuple[BlockKind, ...] = ("body", "caption")
_ONLY_IN_MARGINS = frozenset((handed_out_behind_the_date.name,))
_UNLABELLED = frozenset(rule.name for rule in (beside_the_writer, beside_a_count, date_alone))
_ON_BOARDS = frozenset(rule.name for rule in (posted_on_a_board, entered))
_ONLY_IN_HEADS = frozenset((*_UNLABELLED, *_ONLY_IN_MARGINS, *_ON_BOARDS, posted_so_long_ago.name))
_BEHIND_TITLES = frozenset((beside_a_count.name, *_ON_BOARDS))


def read(
    main: View,
    margin: View,
    rules: tuple[Rule, ...] = RULES,
    today: dt.date | None = None,
) -> DateMention | None:
    """Return 보도시점, 배포, 입력, 승인, 등록일 …, the first of them in that order of worth.

    ``today``: the day that the text was read on, which 3시간 전 counts from.
    """
    best = _embargo(margin, rules) or _best(_found(main, margin, rules, today))
    if not best:
        return None
    view, finding = best.view, best.finding
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


@dataclass(frozen=True)
class Found:
    """A release date, the view it stands in, and what speaks for it."""

    view: View
    finding: Finding[Release]
    evidence: tuple[Evidence, ...] = ()

    @property
    def weight(self) -> int:
        """What all of the evidence weighs."""
        return sum(each.weight for each in self.evidence)


def evidence(
    main: View, margin: View, told: DateMention, rules: tuple[Rule, ...] = RULES
) -> tuple[Evidence, ...]:
    """Return what spoke for the date of publication that was read, and against it."""
    every = [each for each in _found(main, margin, rules, None) if each.finding.rule == told.rule]
    best = _best(each for each in every if each.finding.value.value == told.value)
    return best.evidence if best else ()


def _best(found: Iterable[Found]) -> Found | None:
    return max(found, key=lambda each: (each.weight, -each.finding.start), default=None)


def _embargo(margin: View, rules: tuple[Rule, ...]) -> Found | None:
    """Return the 보도시점 of a letterhead, the surest of all: the other rules need not be asked."""
    if rules != RULES:
        return None
    for start, end in margin.runs(*_HEADS):
        for each in apply((embargo,), margin.folded, None, start, end):
            return Found(margin, each)
    return None


def _found(
    main: View, margin: View, rules: tuple[Rule, ...], today: dt.date | None
) -> Iterator[Found]:
    said = tuple(each for each in rules if each.name not in _ONLY_IN_MARGINS)
    if not today:
        rules = tuple(each for each in rules if each.name != posted_so_long_ago.name)
    built_in = frozenset(rule.name for rule in RULES)
    words = next((each.start for each in main.paragraphs if each.kind == "body"), None)
    layout = Layout.of(main, margin)
    for view, table, last in ((margin, rules, None), (main, said, words)):
        text = view.folded
        asked = _needed(RuleKey(table)).of(text)
        for each in apply(asked, text, today, matches=near_dates(text, last)) if asked else ():
            kind = view.kind_at(each.start)
            head = kind in _HEADS
            at = view.span(each.start, each.end).start
            place = layout.place_of(at)
            if each.rule in built_in and _out_of_place(view, each, kind, place, layout):
                continue
            if each.rule in _OF_PAGES and layout.behind_a_sidebar(at):
                continue
            yield Found(view, each, tuple(_speaks_for(each, place, head=head or view is main)))


@lru_cache(maxsize=16)
def _needed(key: RuleKey) -> Needed:
    return Needed(key.rules)


def _speaks_for(found: Finding[Release], place: Place, *, head: bool) -> Iterator[Evidence]:
    """Yield what a date is judged by: where it stands counts for more than what its label is worth."""
    yield Evidence(f"label={found.rule}", LABELLED - found.value.worth)
    if head:
        yield Evidence("in the head of the page or in the text", IN_THE_HEAD)
    if found.rule in _OF_PAGES and place in ("closing", "below", "far_below"):
        yield Evidence("below the text", BELOW)


def _out_of_place(
    view: View, found: Finding[Release], kind: BlockKind, place: Place, layout: Layout
) -> bool:
    """Whether a built-in rule read a date where its form says nothing of this text."""
    rule = found.rule
    if place == "above" and kind == "headline" and rule in _BEHIND_TITLES:
        return not _ends_its_line(view, found)
    if rule == posted_so_long_ago.name and place != "above":
        return True
    head = kind in _HEADS
    if rule in _UNLABELLED:
        if rule == date_alone.name and _is_the_sites_clock(view, found, layout):
            return True
        if place == "below" and not (head and rule == beside_the_writer.name):
            return not _signs(view, found, layout, head=head)
    if not (head or _may_stand_there(view, found, kind, place, layout)):
        return True
    return rule in _OF_PAGES and _of_another(view, found, kind, place)


def _may_stand_there(
    view: View, found: Finding[Release], kind: BlockKind, place: Place, layout: Layout
) -> bool:
    """Whether a date says when the text came out where the segmenter saw no head of a page."""
    rule = found.rule
    if rule in _ON_BOARDS and (kind == "boilerplate" or _opens_the_page(view, found, layout)):
        return True
    return rule not in _ONLY_IN_HEADS or _alone_above(view, found, kind, place)


def _opens_the_page(view: View, found: Finding[Release], layout: Layout) -> bool:
    """Whether a date is among the first words of a page: nothing but its label stands before it."""
    at = view.span(found.start, found.end).start
    if at - layout.opening > 2 * LABEL:
        return False
    before = view.raw[layout.opening : at].rstrip()
    return len(before) <= LABEL and "\n" not in before


def _ends_its_line(view: View, found: Finding[Release]) -> bool:
    """Whether behind a date no word follows on its line, only how often the page was seen."""
    text, end = view.folded, found.end
    stop = view.paragraph_at(found.start).end
    return stop - end <= LONGEST and not _words(text, end, stop)


def _signs(view: View, found: Finding[Release], layout: Layout, *, head: bool) -> bool:
    """Whether right below the text a row or a line in brackets gives the day: no title stands between."""
    text = view.folded
    if not is_row(text, found.start, found.end):
        return False
    line = text.rfind("\n", 0, found.start) + 1
    if found.rule == beside_the_writer.name and text[line : line + 1] in ("[", "("):
        return True
    if not (head or _SEEN.match(text, found.end)):
        return False
    between = view.raw[layout.end : view.span(line, found.end).start]
    most = WORDS_OF_A_TITLE if head else 1
    return not any(
        _words(each, 0, len(each)) >= most
        for each in between.splitlines()
        if not _NO_TITLE.search(each)
    )


def _words(text: str, start: int, end: int) -> int:
    """Return how many words of a sentence or a title a stretch holds."""
    return sum(is_word(text, each) for each in pieces(text, start, end))


_SEEN = deferred(rf"[ ]?[)\].]?[ ]{{0,4}}(?:[|/·ㅣ][ ]{{0,4}})?{SEEN}")
_NO_TITLE = deferred(r"\A\s*[(\[<].*[)\]>]\s*\Z|[ⓒ©]|저작권|무단|제보")
"""A note on a picture, what a file is called, and whose the text is."""


def _is_the_sites_clock(view: View, found: Finding[Release], layout: Layout) -> bool:
    """Whether a date opens the page with its weekday and no time: so a site shows its visitors the day."""
    span = view.span(found.start, found.end)
    return layout.opens(span.start) and bool(_WITH_WEEKDAY.search(view.raw, span.start, span.end))


_COUNT = deferred(COUNT)

_WITH_WEEKDAY = deferred(r"\([월화수목금토일]\)\Z|[월화수목금토일]요일\Z")


def _alone_above(view: View, found: Finding[Release], kind: BlockKind, place: Place) -> bool:
    """Whether a date with its label fills a line above the body, or stands in a row there, whatever it was taken for."""
    in_head = kind not in _WORDS_OF_THE_TEXT and place in ("above", "opening")
    if in_head and is_row(view.folded, found.start, found.end):
        return True
    if place != "above" or kind == "caption":
        return False
    line = view.paragraph_at(found.start)
    behind = view.folded[found.end : line.end].strip()
    row = _ROW.match(behind) or _COUNT.fullmatch(behind)
    around = found.start - line.start + (0 if row else len(behind))
    label = LABEL if found.rule in (*_ON_BOARDS, posted_so_long_ago.name) else 0
    return around <= MARKS + label


LABEL = 10
"""Code points of the label beside a date that a board or a page of news gives."""

MARKS = 4
"""So many code points beside a date on its line are marks."""

LABELLED = 10
"""What the surest label weighs; every other one less by what it is worth."""
IN_THE_HEAD = 100
"""More than any label: a date in a head comes before one elsewhere."""
BELOW = -1000
"""More than both: what pages put below the text is the last to be asked."""

WORDS_OF_A_TITLE = 3
"""So many words before a date on its line are the title of another article."""

FLATTENED = 120
"""So many code points before a date on its line are no title: the page stands on one line."""

_OF_PAGES = frozenset(rule.name for rule in OF_PAGES)
_ROW = deferred(
    r"조회수?|추천수?|작성자|등록자|번호|부서(?:명)?|담당(?:부서|자)?|첨부(?:파일)?|파일|글쓴이|분류|출처|이름|운영자|관리자|제공|기자명?|입력|승인|댓글|읽음|[|]?\s?(?:페이스북|트위터|프린트|인쇄|공유)"
)


def _of_another(view: View, found: Finding[Release], kind: BlockKind, place: Place) -> bool:
    """Whether a page's date is another article's: far below the text, or behind a title on its line."""
    if kind in ("letterhead", "headline"):
        return False
    if place == "far_below":
        return True
    paragraph = view.paragraph_at(found.start)
    line = max(paragraph.start, view.folded.rfind("\n", paragraph.start, found.start) + 1)
    if found.start - line > FLATTENED:
        return False
    line = max(line, *(view.folded.rfind(mark, line, found.start) for mark in "]】"))
    before = list(pieces(view.folded, line, found.start))
    words = [each for each in before if is_word(view.folded, each)]
    names = [each for each in before if each.kind in (PieceKind.NAME, PieceKind.PLACE)]
    return bool(words) and len(words) + len(names) >= WORDS_OF_A_TITLE


EXAMPLE_DAY = dt.date(2024, 3, 5)
"""The day on which the examples of the rules are read."""


def read_example(text: str, rules: tuple[Rule, ...] = RULES) -> list[Finding[str]]:
    """Read one sentence with the whole table."""
    return [
        Finding(each.start, each.end, each.value.value, each.rule)
        for each in apply(rules, View.plain(text).folded, EXAMPLE_DAY)
    ]
