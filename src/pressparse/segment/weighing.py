"""Labels of lines weighed: what the rules say of a line, how it looks and where it stands, over the whole page."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property, lru_cache
from itertools import groupby

from pressparse.segment import appeals, boards, foreign, joins, nameplates, title_words, titles
from pressparse.segment.boards import same_title
from pressparse.segment.cuts import Cut
from pressparse.segment.facts import Look, look
from pressparse.segment.group import CAPTION_ENDS, Group
from pressparse.segment.listing import ITEM
from pressparse.segment.places import (
    NOTHING_SEEN,
    STEPS,
    Line,
    Opinion,
    Place,
    Told,
    beside,
    facts,
    lines_of,
    opinion_facts,
    outside,
    place_facts,
    shown_by_opinion,
    together,
)
from pressparse.segment.tables import BOARD, TABLE
from pressparse.weigh.chain import Chain
from pressparse.weigh.evidence import Evidence
from pressparse.weigh.weights import read_weights

WEIGHED = "weighed"
"""The rule of a line whose label the rules did not offer."""
SURE = (
    frozenset(
        [
            "page_number",
            "named_work",
            "related_title",
            "neighbour",
            "to_visitors",
            nameplates.TAGS,
            ITEM,
            CAPTION_ENDS,
            boards.LABEL,
            boards.LABELLED,
            TABLE,
            BOARD,
        ]
    )
    | foreign.SURE
    | appeals.SURE
)
"""Rules whose word stands: a printed page's number parts no sentence, a licence or a board names the work by its title,
a photographer's name closes the caption that runs into it, lists, tables, comments and other articles are told by many lines together, and a site's appeals by their words."""


@cache
def weights() -> Chain:
    """Return the weights, read once: those of lines, and those of what a page's structure says of them."""
    lines = Chain.read("pressparse.segment", "lines.json")
    for_body: dict[str, int] = read_weights("pressparse.segment", "structure.json")["body"]
    structure = {
        fact: tuple(weight * (label == "body") for label in lines.labels)
        for fact, weight in for_body.items()
    }
    return replace(lines, weights={**lines.weights, **structure})


Said = Callable[[int], tuple[str, ...]]
"""What the structure of a page says of the line in which a place of the text stands, by name."""


def nothing_said(_: int) -> tuple[str, ...]:
    """Nothing: the text was not read from a page."""
    return ()


@dataclass(frozen=True)
class Page:
    """The lines of a text as the rules label them, and labels that are settled, by where their line starts."""

    told: tuple[Told, ...]
    settled: Mapping[int, str]
    said: Said = nothing_said
    """What the structure of the page says of each line, where it was read from one."""

    @classmethod
    def of(
        cls,
        groups: Iterable[Group],
        parts: Iterable[Cut],
        settled: Mapping[int, str],
        said: Said = nothing_said,
    ) -> "Page":
        """Lay out groups line by line; ``parts``: the same lines with the first opinion on each.

        A row of a table of the text's tells nothing by itself.
        """
        sights = {
            each.unit.start: NOTHING_SEEN if each.rule == TABLE else each.kind or NOTHING_SEEN
            for each in parts
        }
        found = [
            Told(unit, sights.get(unit.start, NOTHING_SEEN), str(group.kind), group.rule)
            for group in groups
            for unit in group.units
        ]
        return cls(tuple(sorted(found, key=lambda each: each.unit.start)), settled, said)

    @cached_property
    def lines(self) -> list[Line]:
        """What each line is judged by."""
        return lines_of(self.told)

    @cached_property
    def facts(self) -> list[list[str]]:
        """The facts of each line."""
        found = facts(self.lines)
        for each, own in zip(self.told, found, strict=True):
            own.extend(self.said(each.unit.start))
        return found

    @cached_property
    def labels(self) -> tuple[str, ...]:
        """The label of each line."""
        if len(self.told) == 1:  # no page: what the rules say of a line alone stands
            return (self.told[0].kind,)
        given = {k: kind for k, each in enumerate(self.told) if (kind := self._settled(each))}
        labels = weights().label_totals(self.totals, given)
        if BODY not in labels:
            lines = enumerate(self.told)
            text = {k: BODY for k, each in lines if each.kind == BODY or _holds_prose(each)}
            labels = weights().label_totals(self.totals, text | given) if text else labels
        labels = _with_decks(self.told, _without_menus(self.told, labels))
        return _with_tables(self.told, labels)

    @property
    def totals(self) -> list[int]:
        """What the facts of each line weigh together."""
        found = totals(self.lines)
        if self.said is nothing_said:
            return found
        return [
            total + weights().total(self.said(each.unit.start))
            for total, each in zip(found, self.told, strict=True)
        ]

    def _settled(self, told: Told) -> str | None:
        return self.settled.get(told.unit.start) or (told.kind if told.rule in SURE else None)

    @property
    def evidence(self) -> list[tuple[Evidence, ...]]:
        """What spoke for and against the label of each line; nothing where the label was settled."""
        return [
            () if self._settled(each) else weights().evidence(self.facts, self.labels, k)
            for k, each in enumerate(self.told)
        ]


BODY = "body"
"""The label of the text: where weights leave none, the word of the rules for it stands."""
PATH = 8
"""Lines of a path to a page's section, broken at each step; more of them in a row are a menu."""


def _holds_prose(line: Told) -> bool:
    """Tell whether a line that the rules call a letterhead holds the text that a page has run into it."""
    text = line.unit.text
    return line.kind == "letterhead" and len(text) > _PROSE and "다. " in text


_PROSE = 150
"""Code points of a line that is no letterhead alone."""


MENU, ENTRY = 8, 15
"""Lines in a row that are a menu, at least, and the code points that each has at most: titles have more."""


def _without_menus(told: Sequence[Told], labels: Sequence[str]) -> tuple[str, ...]:
    """Return the labels, with menus as boilerplate: more sections in a row than a path has, short words for articles."""
    found: list[str] = []
    for label, run in groupby(range(len(labels)), lambda k: labels[k]):
        lines = [told[k] for k in run]
        menu = label == "section" and len(lines) > PATH
        if label == "sidebar" and len(lines) >= MENU:
            menu = not any(each.sight == "heading" or len(each.unit.text) > ENTRY for each in lines)
        if label in ("body", "subheadline") and len(lines) >= MENU:
            menu = all(each.rule == "menu" for each in lines)
        found += ["boilerplate" if menu else label] * len(lines)
    return tuple(found)


def _with_decks(told: Sequence[Told], labels: tuple[str, ...]) -> tuple[str, ...]:
    """Return the labels, with what the rules call a deck as one below a title that is told to its end."""
    return tuple(
        "subheadline"
        if (label == "headline" and k and labels[k - 1] == label and _is_deck(told[k - 1], told[k]))
        or (label == BODY and k and labels[k - 1] == "subheadline" and _closes(told[k]))
        else label
        for k, label in enumerate(labels)
    )


def _closes(here: Told) -> bool:
    """Tell whether a line goes on with a deck between dashes to its end."""
    return here.kind == "subheadline" and here.unit.text.endswith("-")


def _is_deck(above: Told, here: Told) -> bool:
    title = above.unit.text
    decked = above.kind == "headline" and here.kind == "subheadline"
    return decked and len(title) >= WHOLE and title[-2:] in title_words.DEEDS


WHOLE = 15
"""Code points of a title that is told to its end with a noun of doing, at least."""
CELLS, CELL = 6, 15
"""Lines that are the cells of a table in a text, at least, and the code points that each has at most."""


def _with_tables(told: Sequence[Told], labels: tuple[str, ...]) -> tuple[str, ...]:
    """Return the labels, with the cells of a table that stands in the text as the text: most of them numbers."""
    found: list[str] = []
    runs = [
        (inside, list(run))
        for inside, run in groupby(range(len(labels)), lambda k: labels[k] == "body")
    ]
    for at, (inside, run) in enumerate(runs):
        cells = not inside and 0 < at < len(runs) - 1 and _is_table([told[k] for k in run])
        found += ["body" if cells else labels[k] for k in run]
    return tuple(found)


def _is_table(lines: Sequence[Told]) -> bool:
    """Return whether lines that tell nothing by themselves are a table's cells: short, and every other one a number."""
    if len(lines) < CELLS or any(each.sight != NOTHING_SEEN for each in lines):
        return False
    texts = [each.unit.text for each in lines]
    numbers = sum(text[0].isdigit() for text in texts)
    return max(map(len, texts)) <= CELL and numbers * 2 >= len(texts)


def totals(lines: Sequence[Line]) -> list[int]:
    """Return what the facts of each line weigh together, as ``Chain.total`` of them, by parts that are kept."""
    looks = [look(line.text) for line in lines]
    shown = [
        (_shown_by_look(looks.seen), _shown_by_opinion(line.opinion.kind, line.opinion.sight))
        for line, looks in zip(lines, looks, strict=True)
    ]
    ends = _past_the_ends()
    last = len(lines) - 1
    found: list[int] = []
    for k, (line, looks_like) in enumerate(zip(lines, looks, strict=True)):
        total = (
            _of_look(looks_like)
            + _of_opinion(line.opinion)
            + _of_place(line.place)
            + _of_both(line.opinion.kind, line.place.where, looks_like.ends, looks_like.size)
        )
        for number, step in enumerate(STEPS):
            at = k + step
            if 0 <= at <= last:
                by_look, by_opinion = shown[at]
                total += by_look[number] + by_opinion[number]
            else:
                total += ends[number]
        found.append(total)
    return found


@lru_cache(maxsize=8192)
def _of_look(looks: Look) -> int:
    return weights().total(looks.seen + looks.own)


@lru_cache(maxsize=4096)
def _of_opinion(opinion: Opinion) -> int:
    return weights().total(opinion_facts(opinion))


@lru_cache(maxsize=4096)
def _of_place(place: Place) -> int:
    return weights().total(place_facts(place))


@lru_cache(maxsize=4096)
def _of_both(kind: str, where: str, ends: str, size: str) -> int:
    return weights().total(together(kind, where, ends, size))


@lru_cache(maxsize=4096)
def _shown_by_look(seen: tuple[str, ...]) -> tuple[int, ...]:
    return tuple(weights().total(beside(step, seen)) for step in STEPS)


@lru_cache(maxsize=1024)
def _shown_by_opinion(kind: str, sight: str) -> tuple[int, ...]:
    return tuple(weights().total(beside(step, shown_by_opinion(kind, sight))) for step in STEPS)


@cache
def _past_the_ends() -> tuple[int, ...]:
    return tuple(weights().total((outside(step),)) for step in STEPS)


def weighed(page: Page, groups: Sequence[Group], shape: joins.Layout) -> list[Group]:
    """Return the groups with the labels of their lines weighed: parted and joined where labels changed."""
    if not page.told:
        return list(groups)
    labels = {each.unit.start: label for each, label in zip(page.told, page.labels, strict=True)}
    parted = [run for group in groups if group.units for run in _runs(group, labels)]
    parted.sort(key=lambda each: each.units[0].start)
    return list(_joined(parted, shape))


def _runs(group: Group, labels: Mapping[int, str]) -> Iterator[Group]:
    """Yield a group's lines in runs of one label."""
    own = [k for k, unit in enumerate(group.units) if labels[unit.start] == group.kind]
    if len(own) == len(group.units):
        yield group
        return
    current: Group | None = None
    for k, unit in enumerate(group.units):
        inside = bool(own) and own[0] < k < own[-1]  # of a paragraph: no line of another kind
        label = str(group.kind) if inside else labels[unit.start]
        if current is None or current.kind != label:
            if current is not None:
                yield current
            current = Group.of(unit, label, group.rule if label == group.kind else WEIGHED)
        else:
            current.add(unit, group.gaps[k - 1])
    if current is not None:
        yield current


def _joined(groups: Iterable[Group], shape: joins.Layout) -> Iterator[Group]:
    """Yield groups, joined where a line that was labelled anew goes on from the one above it."""
    last: Group | None = None
    for group in groups:
        gap = _gap(last, group, shape) if last is not None else None
        if last is None or gap is None:
            if last is not None:
                yield last
            last = group
            continue
        last.add(group.units[0], gap)
        for unit, between in zip(group.units[1:], group.gaps, strict=True):
            last.add(unit, between)
    if last is not None:
        yield last


ALIKE = 4
"""Words of a title that another one has as well, at least, where both are one."""


def _gap(above: Group, here: Group, shape: joins.Layout) -> joins.Join:
    """Return what stands between two groups that make one paragraph, or None."""
    if above.kind != here.kind or WEIGHED not in (above.rule, here.rule):
        return None
    unit = here.units[0]
    if unit.start < above.units[-1].end:
        return None  # it stands between two lines of the title, which stays as it is
    if above.kind == "headline" and not same_title(above, here.text):
        if titles.said_again(here.brief, above.brief) >= ALIKE:
            return None  # the title once more, in a few other words
        return joins.between(above.brief, unit.text, white=False, fallback=" ")
    if above.kind != "body":
        return None
    marked = bool(joins.bullet().match(above.brief))
    return joins.join(above.brief, unit, above.units[-1], shape, marked=marked)
