"""Hints beside a text: they fill a field only with words that the text itself holds."""

import datetime as dt
from collections.abc import Collection, Iterator

import regex

from pressparse.parse import Parser, default_parser
from pressparse.pattern import deferred
from pressparse.readers.source import Hints, Source
from pressparse.record import DateMention, Kept, Origin, Outlet, PressRelease, Reporter
from pressparse.span import Span

RULE = "page_metadata"


def record_of(
    source: Source,
    parser: Parser | None = None,
    *,
    id: str | None = None,
    reference_date: dt.date | str | None = None,
    given: Hints | None = None,
    origin: Origin | None = None,
    kept: tuple[Kept, ...] = (),
) -> PressRelease:
    """Return the record of a document as read: the text's own values first, then what was given, then the page's hints.

    A page's hint fills an empty field where its words stand in the text; else it becomes a warning. ``given``:
    what stands beside the text, as in the columns of its table. ``origin``, ``kept``: handed through to the record.
    """
    parser = parser or default_parser()
    given = given or source.given
    record = parser.parse(
        source.text, id, reference_date, hints=given, url=source.hints.url, marks=source.marks
    )
    if origin or kept:
        record = record.model_copy(update={"origin": origin, "kept": kept})
    hinted = source.hints.day
    warnings = list(source.warnings)
    if record.reference_date is None and hinted and "reference_date" in parser.fields:
        record = parser.parse(
            source.text, id, hinted, hints=given, url=source.hints.url, marks=source.marks
        ).model_copy(update={"origin": origin, "kept": kept})
        warnings.append(
            f"Relative dates were read against {hinted}, the day that the page's metadata gives."
        )
    filled = _filled(record, source, parser.fields, warnings)
    if not filled and not warnings:
        return record
    return record.model_copy(update={**filled, "warnings": (*warnings, *record.warnings)})


def _filled(
    record: PressRelease, source: Source, fields: Collection[str], warnings: list[str]
) -> dict[str, object]:
    """Return what a page's metadata adds to the fields that are wanted; what the text does not say becomes a warning."""
    filled: dict[str, object] = {}
    hints = source.hints
    press = fields if record.kind == "article" else ()
    if "outlet" in press and record.outlet is None and hints.outlet:
        filled |= _outlet(source, hints.outlet, warnings)
    if "reporters" in press and not record.reporters and hints.reporters:
        filled |= _reporters(source, hints.reporters, warnings)
    if "published" in fields and record.published is None and hints.day:
        filled |= _published(source, hints.day, warnings)
    return filled


def _outlet(source: Source, name: str, warnings: list[str]) -> dict[str, object]:
    if said := next(_said(source.text, name), None):
        shown = source.text[said.start : said.end]
        return {"outlet": Outlet(text=shown, span=said, rule=RULE, name=shown)}
    warnings.append(f"The page's metadata names the outlet {name}; the text does not.")
    return {}


def _reporters(source: Source, names: tuple[str, ...], warnings: list[str]) -> dict[str, object]:
    found = []
    for name in names:
        own = regex.escape(name)
        if span := _find(source.text, own + r"(?=\s?기자)") or _find(source.text, own):
            found.append(Reporter(text=name, span=span, rule=RULE, name=name))
        else:
            warnings.append(f"The page's metadata names the reporter {name}; the text does not.")
    return {"reporters": tuple(found)}


def _published(source: Source, day: dt.date, warnings: list[str]) -> dict[str, object]:
    if span := _find(source.text, _written(day)):
        told = DateMention(
            text=source.text[span.start : span.end],
            span=span,
            rule=RULE,
            value=day.isoformat(),
            earliest=day,
            latest=day,
            role="published",
        )
        return {"published": told}
    warnings.append(f"The page's metadata gives the day {day}; the text does not.")
    return {}


_PARTS = deferred(r"\s*[:|·/]\s*|\s+[-–—]\s+")
"""What parts a site's name from what it says about itself: 마을 소식지: 다라365."""


def _said(text: str, name: str) -> Iterator[Span]:
    """Yield where the text says a name: all of it, else a part."""
    for part in (name, *reversed(_PARTS.split(name))):
        if len(part) > 1 and (span := _find(text, regex.escape(part))):
            yield span


def _find(text: str, pattern: str) -> Span | None:
    match = regex.search(pattern, text)
    return Span(start=match.start(), end=match.end()) if match else None


def _written(day: dt.date) -> str:
    """Return a pattern for a day with its year in figures, as pages print it."""
    return rf"(?<!\d){day.year}(?:[-./]|년)\s?0?{day.month}(?:[-./]|월)\s?0?{day.day}(?!\d)일?"
