"""From a document to its segmentation."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain, groupby
from typing import NamedTuple

from pressparse.pattern import scanning
from pressparse.record import Block, BlockKind
from pressparse.segment import attachments as beside
from pressparse.segment import captions, joins, titles
from pressparse.segment.article import label_article
from pressparse.segment.boards import with_title_freed
from pressparse.segment.copies import join_copies
from pressparse.segment.cuts import Cut
from pressparse.segment.foreign import MANY, set_foreign
from pressparse.segment.group import Group, grouped, letterhead_cells, parts_of
from pressparse.segment.heads import PICTURED, TITLED
from pressparse.segment.kind import kind_by, kind_facts
from pressparse.segment.listing import (
    holds_article,
    items,
    label_listing,
    listing,
    ranked,
    set_aside,
    without_text,
)
from pressparse.segment.opening import prose
from pressparse.segment.page import label_page, saved_page
from pressparse.segment.places import Told
from pressparse.segment.segmentation import Segmentation
from pressparse.segment.tables import with_tables
from pressparse.segment.unit import Unit, lines
from pressparse.segment.user_lines import END, HEADING, NOTHING, LineRules
from pressparse.segment.weighing import Page, Said, nothing_said, weighed
from pressparse.span import Span
from pressparse.text.clearing import Clearing
from pressparse.text.document import Document, fold
from pressparse.text.markup import said_at
from pressparse.text.view import Passage, Piece
from pressparse.weigh.evidence import Evidence

ATTACHMENT = "attachment"
ATTACHED = "The text of an attachment follows the release; it was left out of the body."


ENOUGH = 60
"""Code points of prose; a page with less has its text in its attachment."""


def segment(document: Document, own: LineRules = NOTHING) -> Segmentation:
    """Label every stretch of the text and join its lines into paragraphs; ``own``: rules of a user's."""
    raw = document.raw
    clear = Clearing.of(raw)
    folded = _folded(clear.text)
    groups, warnings, _ = _labelled(folded, own, _said(document, clear))
    if not groups:
        blocks = (Block(kind="body", span=Span(start=0, end=len(raw))),) if raw else ()
        return Segmentation("article", blocks, (), clear.warnings)
    looks = frozenset(kind_facts(groups))
    return Segmentation(
        kind_by(looks),
        tuple(_blocks(groups, clear, len(raw))),
        tuple(_passages(groups, clear)),
        (*clear.warnings, *warnings),
        looks,
    )


def _said(document: Document, clear: Clearing) -> Said:
    """Return what the page's structure says of the line in which a place of the clear text stands."""
    if not document.marks:
        return nothing_said
    return lambda at: said_at(document.marks, clear.raw(at))


def _folded(text: str) -> str:
    """Return the folded text; a tab between two cells, such as title and text in a dump, ends a line, and so do empty cells."""
    if "|||" in text:
        text = _CELLS.sub(lambda match: "\v" * len(match[0]), text)
    return fold(_TAB.sub("\v", text) if "\t" in text else text)


_CELLS = scanning(r"\|{3,}")
_TAB = scanning(r"(?<=\S)\t(?=\s*+\S)")


def labels(document: Document, own: LineRules = NOTHING) -> Iterator[tuple[Span, str, str]]:
    """Yield every line, or part of one, with the kind of block it is in and the rule that said so."""
    clear = Clearing.of(document.raw)
    folded = _folded(clear.text)
    groups = _labelled(folded, own, _said(document, clear)).groups
    told = ((u, str(g.kind), g.rule) for g in groups for u in _by_line(g, folded))
    for unit, kind, rule in sorted(told, key=lambda each: each[0].start):
        yield Span(start=clear.raw(unit.start), end=clear.raw(unit.end - 1) + 1), kind, rule


def evidence(document: Document, own: LineRules = NOTHING) -> dict[int, tuple[Evidence, ...]]:
    """Return what spoke for and against the label of each weighed line, by where it starts in the raw text."""
    clear = Clearing.of(document.raw)
    folded = _folded(clear.text)
    page = _labelled(folded, own, _said(document, clear)).page
    return {
        clear.raw(told.unit.start): (*_of_cut(told, folded), *weighed_evidence)
        for told, weighed_evidence in zip(page.told, page.evidence, strict=True)
    }


def _of_cut(told: Told, folded: str) -> tuple[Evidence, ...]:
    """Return what spoke for the place where a title or caption ends that shares its line with the text."""
    weighs = _WEIGHED_CUTS.get((told.rule, told.kind))
    if weighs is None:
        return ()
    line = next(lines(folded, told.unit.start, min(len(folded), told.unit.start + _LINE)), None)
    return weighs(line.text) if line else ()


_WEIGHED_CUTS = {
    (TITLED, "headline"): titles.evidence,
    (PICTURED, "caption"): captions.evidence,
}
_LINE = 1000
"""Code points of a line that are enough to see where its title or caption ends."""


def _by_line(group: Group, folded: str) -> Iterator[Unit]:
    for unit in group.units:
        yield from lines(folded, unit.start, unit.end) if group.rule == ATTACHMENT else (unit,)


class _Text(NamedTuple):
    """One of the texts on a page: the page's own, or that of a file attached to it."""

    read: Callable[[], list[Cut]]
    skimmed: Callable[[], list[Cut]]
    """The same where it stands beside the one that is read."""


class _Labelled(NamedTuple):
    """What was made of a document: its groups, what was left open, and the page as it was weighed."""

    groups: list[Group]
    warnings: list[str]
    page: Page


class _Ruled(NamedTuple):
    """What the rules make of a document: which text is the one to read, its parts, their groups, what is left open."""

    main: int
    parts: list[Cut]
    groups: list[Group]
    warnings: list[str]
    shape: joins.Layout
    """How lines are broken."""
    listed: bool = False
    """Whether the page lists other texts and holds none."""

    def page(self, firm: Mapping[int, str], said: Said = nothing_said) -> Page:
        """Return the page as it is weighed."""
        return Page.of(self.groups, self.parts, firm, said)


def _labelled(folded: str, own: LineRules = NOTHING, said: Said = nothing_said) -> _Labelled:
    own = own.speaking(folded) if own else own
    if not own:
        return _told(_texts(folded), {}, said)
    firm, parts, below = _firm(with_title_freed(parts_of(lines(folded), own)), own)
    if not parts:
        return _Labelled(below, [], Page((), {}))
    letterhead_cells(parts)
    parts = with_tables(parts)
    texts = [_Text(each.copy, each.copy) for each in _documents(parts)]
    found = _told(texts, {start: kind for start, (kind, _) in firm.items()}, said)
    for group in found.groups:
        kept = next((firm[u.start] for u in group.units if u.start in firm), None)
        if kept and group.rule != ATTACHMENT:
            group.kind, group.rule = kept
    return found._replace(groups=[*found.groups, *below])


def _texts(folded: str) -> list[_Text]:
    return [
        _Text(partial(_parts, folded, *bounds), partial(beside.skimmed, folded, *bounds))
        for bounds in beside.texts(folded)
    ]


def ruled(document: Document) -> tuple[Clearing, Page]:
    """Return the page as the built-in rules label it, before it is weighed: what weights are made from."""
    clear = Clearing.of(document.raw)
    return clear, _read(_texts(_folded(clear.text))).page({}, _said(document, clear))


def _firm(
    parts: list[Cut], own: LineRules
) -> tuple[dict[int, tuple[str, str]], list[Cut], list[Group]]:
    """Return what own rules say of which unit, what is to be labelled, and what stands below the end they set."""
    names = own.names
    firm = {
        unit.start: ("sidebar" if kind == HEADING else kind, name)
        for unit, kind, name in parts
        if kind and name in names
    }
    stop = next((k for k, (_, kind, name) in enumerate(parts) if kind == END), len(parts))
    ender = parts[stop][2] if stop < len(parts) else ""
    below = [
        Group.of(
            unit,
            *(firm[unit.start] if kind != END and unit.start in firm else ("boilerplate", ender)),
        )
        for unit, kind, _ in parts[stop:]
    ]
    # A line that is said to be prose may go on from the one before it.
    kept = [
        Cut(u, None, "") if kind == "body" and name in names else Cut(u, kind, name)
        for u, kind, name in parts[:stop]
    ]
    return firm, kept, below


def _parts(folded: str, start: int, end: int) -> list[Cut]:
    parts = ranked(with_title_freed(parts_of(lines(folded, start, end))))
    letterhead_cells(parts)
    return with_tables(parts)


def _told(texts: Sequence[_Text], firm: Mapping[int, str], said: Said) -> _Labelled:
    found = _read(texts)
    page = found.page(firm, said)
    groups = weighed(page, found.groups, found.shape)
    join_copies(groups)
    if found.listed:
        without_text(groups)
    before = [text.skimmed() for text in texts[: found.main]]
    after = [text.skimmed() for text in texts[found.main + 1 :]]
    attached = any(map(_tells, chain(*before, *after)))
    warnings = [*found.warnings, ATTACHED] if attached else found.warnings
    around = [*_beside(before), *(g for g in groups if g.units), *_beside(after)]
    return _Labelled(around, warnings, page)


def _read(texts: Sequence[_Text]) -> _Ruled:
    """Read the first text that holds one, as the rules have it."""
    parts, several = set_foreign(texts[0].read())
    listed = items(parts)
    alone = listed is not None and not holds_article(parts, listed)
    if listed and not alone:
        parts = set_aside(parts, listed)
    shape = _shape(parts)
    saved = saved_page(parts)
    if alone or (len(texts) == 1 and not saved and listing(parts)):
        groups = [Group.of(*each) for each in parts]
        return _Ruled(0, parts, groups, label_listing(groups), shape, listed=True)
    left_open = [MANY] if several else []
    if saved:
        groups = [Group.of(*each) for each in parts]
        return _Ruled(0, parts, groups, left_open + label_page(groups), shape)
    groups = grouped(parts, shape)
    first = parts, groups, shape
    main = 0
    while not _holds_enough(groups):
        main += 1
        if main == len(texts):
            main, (parts, groups, shape) = 0, first
            break
        parts = texts[main].read()
        shape = _shape(parts)
        groups = grouped(parts, shape)
    left_open = left_open if main == 0 else []
    warnings = list(dict.fromkeys(left_open + label_article(groups)))
    return _Ruled(main, parts, groups, warnings, shape)


def labelled(document: Document) -> list[Group]:
    """Return a document's groups as they are weighed: what the weights of its kind are made from."""
    return _labelled(_folded(Clearing.of(document.raw).text)).groups


def _beside(texts: Iterable[list[Cut]]) -> Iterator[Group]:
    """Yield texts that stand beside the release and repeat it: tables of contacts, and the rest as it stands."""
    for parts in texts:
        for lettered, run in groupby(parts, lambda each: each.kind == "letterhead"):
            if lettered:
                yield from (Group.of(*each) for each in run)
            else:
                yield Group.run([each.unit for each in run], "boilerplate", ATTACHMENT)


def _tells(part: Cut) -> bool:
    return part.kind is None and prose(Group.of(*part), first=False)


def _documents(parts: list[Cut]) -> list[list[Cut]]:
    """Part a page from the texts of its attachments, which follow a line with the file's name."""
    documents: list[list[Cut]] = [[]]
    for each in parts:
        if each[2] == "attached_file" and each[0].text.startswith("[첨부파일: "):
            documents.append([])
        documents[-1].append(each)
    return documents


def _shape(parts: list[Cut]) -> joins.Layout:
    return joins.layout([unit for unit, kind, _ in parts if kind is None])


def _holds_enough(groups: list[Group]) -> bool:
    """Return whether groups hold so much text that could be a body that none needs to be looked for elsewhere."""
    found = 0
    for group in groups:
        if group.kind is None and prose(group, first=False):
            found += len(group.text)
            if found >= ENOUGH:
                return True
    return False


def _blocks(groups: list[Group], clear: Clearing, end: int) -> Iterator[Block]:
    parts: list[tuple[int, BlockKind]] = []
    for unit, kind, first in sorted(
        ((u, g.kind, k == 0) for g in groups for k, u in enumerate(g.units)),
        key=lambda x: x[0].start,
    ):
        start = clear.first(unit.start) if parts else 0
        if parts and parts[-1][0] >= start:
            continue
        if not parts or parts[-1][1] != kind or (kind == "headline" and first):
            parts.append((start, kind))  # type: ignore[arg-type]
    for (start, kind), (stop, _) in zip(parts, [*parts[1:], (end, "body")], strict=True):
        yield Block(kind=kind, span=Span(start=start, end=stop))


def _passages(groups: list[Group], clear: Clearing) -> Iterator[Passage]:
    for group in groups:
        pieces: list[Piece] = []
        if group.rule == ATTACHMENT:  # line for line, as the raw text has it
            pieces += clear.pieces(group.units[0].start, group.units[-1].end)
            yield Passage("boilerplate", tuple(pieces))
            continue
        for index, unit in enumerate(group.units):
            if index:
                end = group.units[index - 1].end
                if (
                    clear.parts and not clear.text[end : unit.start].strip()
                ):  # no page number between
                    pieces += (p for p in clear.pieces(end, unit.start) if not p.text)
                if group.gaps[index - 1]:
                    pieces.append(Piece(pieces[-1].end, pieces[-1].end, " "))
            pieces += clear.pieces(unit.start, unit.end)
        if pieces and group.kind:
            yield Passage(group.kind, tuple(pieces))  # type: ignore[arg-type]
