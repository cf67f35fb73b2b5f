"""A record laid over its text: every value with its places, and the text cut where a value begins or ends."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from pydantic import BaseModel

from pressparse.pattern import deferred
from pressparse.record import Mention, PressRelease, Quote
from pressparse.span import Span


@dataclass(frozen=True, slots=True)
class Colour:
    """The colour of a field, on light and on dark backgrounds."""

    tint: str
    """Behind the text."""
    line: str
    """Beside or below the text."""
    ink: str
    """For words in the colour itself, on its tint."""
    dark_tint: str
    dark_line: str
    dark_ink: str


COLOURS: Mapping[str, Colour] = {
    "agreement": Colour("#dce9fc", "#427fd8", "#204e90", "#223756", "#6a9fee", "#b7d3fc"),
    "signatories": Colour("#ebe3fc", "#8f68cb", "#5b3d87", "#3c2f52", "#ab8be3", "#d9c6fe"),
    "cooperation_areas": Colour("#bef4f0", "#14938d", "#0e5c58", "#02403d", "#08b6af", "#91e2dc"),
    "quotes": Colour("#d5f1d8", "#479356", "#245e30", "#243e28", "#70b079", "#b5ddba"),
    "dates": Colour("#fee3c4", "#b17000", "#6f4502", "#4d2f05", "#d68c1f", "#f7c791"),
    "people": Colour("#fedfe3", "#c8536f", "#832d43", "#512830", "#e27a8f", "#fdbdc8"),
    "organizations": Colour("#e9ecc2", "#868604", "#535408", "#39390e", "#a4a537", "#d4d699"),
    "outlet": Colour("#c9efff", "#138db1", "#045871", "#033d4f", "#12aedb", "#97ddf9"),
    "reporters": Colour("#fedcf5", "#b559a3", "#763269", "#4a2a43", "#d07ebe", "#f3bee6"),
    "issuer": Colour("#e3e6fc", "#7078c7", "#444983", "#313450", "#8f98df", "#c7cefb"),
    "contacts": Colour("#f8e3d8", "#a57357", "#6b4631", "#443228", "#c0937a", "#e8caba"),
    "published": Colour("#fee1d6", "#ce5526", "#882e04", "#54291a", "#e87c56", "#ffc0ab"),
}
"""Fields that are marked in the text; those that are a whole block are shown by the block."""

_INDEX = deferred(r"\[\d+\]")
_LABELS = {
    "subheadlines": "deck",
    "paragraphs": "paragraph",
    "reporters": "reporter",
    "contacts": "contact",
    "published": "day of publication",
    "dates": "date",
    "agreement.name": "agreement",
    "agreement.aliases": "other name of the agreement",
    "agreement.signed_on": "day of signing",
    "agreement.venue": "place of signing",
    "agreement.parties": "party",
    "signatories": "signatory",
    "cooperation_areas": "cooperation area",
    "cooperation_areas.details": "detail of an area",
    "quotes": "quote",
    "quotes.speaker": "speaker",
    "quotes.verb": "verb of saying",
    "people.mentions": "person",
    "organizations.mentions": "organization",
}


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a record, with its position in the text."""

    number: int
    """Its place among the values of the record."""
    field: str
    path: str
    """Where it stands in the record: ``agreement.parties[0]``."""
    label: str
    """What a person calls it: ``party``."""
    text: str
    spans: tuple[Span, ...]
    """Where it stands in the raw text; a quote has one for each of its segments, what was given beside it none."""
    rule: str


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of the raw text over which the same values stand, within one block."""

    start: int
    end: int
    block: str
    """The block's kind."""
    values: tuple[Value, ...]
    """From the longest to the shortest: the last one is the most particular."""


def read_values(record: PressRelease) -> Iterator[tuple[str, Mention | Quote]]:
    """Yield everything that a rule has read, with its path; a quote, then its segments."""
    yield from walk("", record)


def walk(path: str, value: object) -> Iterator[tuple[str, Mention | Quote]]:
    """Yield what a rule has read within a part of a record, with its path."""
    if isinstance(value, Mention | Quote):
        yield path, value
    if isinstance(value, BaseModel) and not isinstance(value, Span):
        for name in type(value).model_fields:
            yield from walk(f"{path}.{name}" if path else name, getattr(value, name))
    elif isinstance(value, tuple):
        for k, each in enumerate(value):
            yield from walk(f"{path}[{k}]", each)


def values(record: PressRelease) -> tuple[Value, ...]:
    """Return the values of a record in its order; a quote stands for its segments."""
    found: list[Value] = []
    for path, read in read_values(record):
        plain = _INDEX.sub("", path)
        if plain == "quotes.segments":
            continue
        parts = read.segments if isinstance(read, Quote) else (read,)
        spans = tuple(part.span for part in parts if part.span)
        field = plain.partition(".")[0]
        label = _LABELS.get(plain, plain.rpartition(".")[2].replace("_", " "))
        found.append(Value(len(found), field, path, label, read.text, spans, read.rule))
    return tuple(found)


def segments(
    text: str, record: PressRelease, shown: Iterable[Value] | None = None
) -> tuple[Segment, ...]:
    """Return the text cut wherever a block or a value begins or ends; the pieces tile the text.

    ``shown``: the values to mark; default: those whose field has a colour.
    """
    if shown is None:
        shown = (each for each in values(record) if each.field in COLOURS)
    marks = sorted(
        (
            (span.start, span.end, each)
            for each in shown
            for span in each.spans
            if span.end <= len(text)
        ),
        key=lambda mark: (mark[0], -mark[1]),
    )
    borders = sorted(
        {0, len(text)}.union(
            *((start, end) for start, end, _ in marks),
            *((block.span.start, block.span.end) for block in record.blocks),
        )
    )
    return tuple(_cut(borders, marks, record))


def _cut(
    borders: Sequence[int], marks: Sequence[tuple[int, int, Value]], record: PressRelease
) -> Iterator[Segment]:
    open_now: list[tuple[int, int, Value]] = []
    coming = block = 0
    blocks = record.blocks
    for start, end in pairwise(borders):
        while block + 1 < len(blocks) and blocks[block].span.end <= start:
            block += 1
        open_now = [mark for mark in open_now if mark[1] > start]
        while coming < len(marks) and marks[coming][0] <= start:
            if marks[coming][1] > start:
                open_now.append(marks[coming])
            coming += 1
        open_now.sort(key=lambda mark: mark[0] - mark[1])
        over = tuple(dict.fromkeys(value for _, _, value in open_now))
        yield Segment(start, end, blocks[block].kind if blocks else "body", over)
