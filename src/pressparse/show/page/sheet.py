"""One document made ready to be shown: its text in marked pieces, its record, what stands where."""

import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pressparse.record import PressRelease
from pressparse.show.lang import ENGLISH, Words
from pressparse.show.marking import COLOURS, Segment, Value, segments, values
from pressparse.show.page.visible import pieces

_LARGE = 1_500
"""Characters after which a long block is laid out in parts, only those in sight."""
_LINE = 6_000
"""Characters after which such a part ends within a line."""
_LONGEST = 240
_TITLE = 120


@dataclass(frozen=True, slots=True)
class Stretch:
    """A segment of the text as a page shows it."""

    numbers: str
    """The values that stand there, parted by spaces."""
    fields: tuple[str, ...]
    """The field of the most particular value, then the next other one."""
    pieces: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A block of the text, or a part of a long one."""

    kind: str
    first: bool
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One document in an index, and its page's address."""

    link: str
    name: str
    title: str
    publisher: str
    day: str
    kind: str
    names: str
    counts: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One document as a page shows it."""

    name: str
    """The file, or the place in a file, that it came from."""
    record: PressRelease
    parts: tuple[Part, ...]
    values: tuple[Value, ...]
    under: Mapping[str, str]
    """By path, the numbers of the values there and below it, parted by spaces."""
    counts: Mapping[str, int]
    """By field, how many of its kind are marked; an agreement is one, whatever its parts."""
    length: int

    @property
    def title(self) -> str:
        """The headline, or where there is none the words that the text begins with."""
        record = self.record
        for line in (record.headline, *record.subheadlines[:1], *record.paragraphs[:1]):
            if line and (words := " ".join(line.text[:_TITLE].split())):
                return words if len(line.text) <= _TITLE else f"{words}…"
        return self.name

    @property
    def publisher(self) -> str:
        """Who published it: the outlet or the issuer."""
        who = self.record.outlet or self.record.issuer
        return who.name if who else ""

    @property
    def day(self) -> str:
        """When it was published, as far as the text or the caller says."""
        told = self.record.published
        return (told.value if told else None) or str(self.record.reference_date or "")

    @property
    def names(self) -> str:
        """What it can be found by, beside its title: everyone and every body in it."""
        record = self.record
        found = [self.name, record.id or "", self.publisher, self.day]
        found += [person.name for person in record.people]
        for body in record.organizations:
            found += [body.name, body.abbreviation or ""]
        if record.agreement:
            found += [record.agreement.name.text, *(p.name for p in record.agreement.parties)]
        return " ".join(filter(None, dict.fromkeys(found)))

    def row(self, link: str) -> Row:
        """Return the document as an index lists it; ``link``: the address of its page."""
        kind = self.record.kind
        return Row(
            link, self.name, self.title, self.publisher, self.day, kind, self.names, self.counts
        )

    @property
    def json(self) -> str:
        """The record as JSON, laid out to be read."""
        return json.dumps(self.record.model_dump(), ensure_ascii=False, indent=2, default=str)

    def told(self, words: Words = ENGLISH) -> list[Any]:
        """Return what the page's script knows of each value: field, label, path, rule, places, text, page or table."""
        return [
            [
                each.field,
                words(each.label),
                each.path,
                each.rule,
                [(span.start, span.end) for span in each.spans],
                each.text if len(each.text) <= _LONGEST else each.text[: _LONGEST - 1] + "…",
                str((each.spans and self.record.where(each.spans[0])) or ""),
            ]
            for each in self.values
        ]


def sheet_of(name: str, text: str, record: PressRelease) -> Sheet:
    """Return one document made ready.

    ``name``: what it is called where it has no headline. ``text``: the raw text that the record's offsets count.
    """
    found = values(record)
    marked = tuple(each for each in found if each.field in COLOURS)
    counts = Counter(step.partition("[")[0] for step in {v.path.partition(".")[0] for v in marked})
    return Sheet(
        name=name,
        record=record,
        parts=tuple(_parts(text, segments(text, record, marked))),
        values=found,
        under=_under(found),
        counts={field: counts[field] for field in COLOURS if counts[field]},
        length=len(text),
    )


def _under(found: tuple[Value, ...]) -> Mapping[str, str]:
    numbers = defaultdict[str, list[str]](list)
    for each in found:
        steps = each.path.split(".")
        for k in range(1, len(steps) + 1):
            numbers[".".join(steps[:k])].append(str(each.number))
    return {path: " ".join(held) for path, held in numbers.items()}


def _parts(text: str, found: tuple[Segment, ...]) -> Iterator[Part]:
    held: list[Stretch] = []
    kind, first, length = "", True, 0
    for segment in found:
        for start, end in (
            _lines(text, segment)
            if segment.end - segment.start > _LARGE
            else [(segment.start, segment.end)]
        ):
            at_line = length > _LARGE and (text.endswith("\n", 0, start) or length > _LINE)
            if held and (segment.block != kind or at_line):
                yield Part(kind, first, tuple(held))
                first = segment.block != kind
                held, length = [], 0
            kind = segment.block
            held.append(_stretch(text[start:end], segment.values))
            length += end - start
    if held:
        yield Part(kind, first, tuple(held))


def _lines(text: str, segment: Segment) -> Iterator[tuple[int, int]]:
    """Yield a long segment in pieces that end with a line."""
    start = segment.start
    while start < segment.end:
        end = text.find("\n", min(start + _LARGE, segment.end), segment.end) + 1
        yield start, (end or segment.end)
        start = end or segment.end


def _stretch(text: str, over: tuple[Value, ...]) -> Stretch:
    fields = tuple(dict.fromkeys(value.field for value in reversed(over)))[:2]
    return Stretch(" ".join(str(value.number) for value in over), fields, pieces(text))
