"""Records as tables: who signed what with whom, a row each, with the document that says so in every row."""

import datetime as dt
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pressparse.record import (
    Agreement,
    DateMention,
    Mention,
    Party,
    PressRelease,
    Signatory,
)

Cell = str | int | dt.date | None
Row = dict[str, Cell]

BETWEEN = "; "
"""What separates several names in one cell."""
_SHORTEST = 3
"""Letters of a body's name that stand for the whole of it: 누리대 for 누리대학교."""


@dataclass(frozen=True, slots=True)
class Table:
    """One table: its columns with what they hold, and the rows that a record gives."""

    name: str
    own: Mapping[str, type]
    """The columns behind those that every table has."""
    read: Callable[[PressRelease], Iterable[Sequence[Cell]]]

    @property
    def columns(self) -> dict[str, type]:
        """All columns in order, with what they hold: ``str``, ``int`` or ``datetime.date``."""
        return {**DOCUMENT, **self.own}


DOCUMENT: Mapping[str, type] = {
    "document_id": str,
    "headline": str,
    "source": str,
    "published": str,
}
"""The columns that every row begins with; ``source`` is the outlet of an article, the issuer of a release."""


def rows(records: Iterable[PressRelease | Mapping[str, Any]], table: str) -> Iterator[Row]:
    """Yield the contents of records as rows of one table, by column: ``pandas.DataFrame(rows(records, "agreements"))``.

    ``records``: as parsed, or as JSON objects. ``table``: ``documents``, ``agreements``, ``parties``,
    ``signatories``, ``areas``, ``quotes``, ``dates`` or ``people``. Raises ``ValueError`` for another.
    """
    return _rows(records, table_of(table))


def table_of(name: str) -> Table:
    """Return a table by its name; raises ``ValueError`` where there is none."""
    try:
        return TABLES[name]
    except KeyError:
        raise ValueError(f"no such table: {name!r}; available: {', '.join(TABLES)}") from None


def _rows(records: Iterable[PressRelease | Mapping[str, Any]], table: Table) -> Iterator[Row]:
    for each in records:
        record = each if isinstance(each, PressRelease) else PressRelease.model_validate(each)
        yield from rows_of(record, table)


def rows_of(record: PressRelease, table: Table) -> Iterator[Row]:
    """Yield the rows that one record gives, columns that were passed through behind the table's own."""
    names = tuple(table.columns)
    before = _document(record)
    kept: Row = {kept_name(each.column, names): each.cell for each in record.kept}
    for cells in table.read(record):
        yield {**dict(zip(names, (*before, *cells), strict=True)), **kept}


def kept_name(column: str, taken: Container[str]) -> str:
    """Return what a column that is passed through is called beside others."""
    return f"kept.{column}" if column in taken else column


def _document(record: PressRelease) -> tuple[Cell, ...]:
    by = record.outlet or record.issuer
    return (
        record.id if record.id is not None or record.origin is None else str(record.origin),
        _words(record.headline),
        by.name if by else None,
        _day(record.published),
    )


def _documents(record: PressRelease) -> Iterator[Sequence[Cell]]:
    deal, origin = record.agreement, record.origin
    yield (
        record.kind,
        _listed(" ".join(filter(None, (each.name, each.role))) for each in record.reporters),
        _words(record.section),
        record.reference_date,
        deal.name.text if deal else None,
        len(record.paragraphs),
        len(record.quotes),
        _listed(record.warnings),
        origin.input if origin else None,
        origin.member if origin else None,
        origin.row if origin else None,
    )


def _agreements(record: PressRelease) -> Iterator[Sequence[Cell]]:
    if deal := record.agreement:
        yield (
            *_deal(deal),
            _words(deal.venue),
            _listed(party.name for party in deal.parties),
            _listed(map(_signing, record.signatories)),
            _listed(area.name for area in record.cooperation_areas),
            _listed(alias.text for alias in deal.aliases),
            *_place(deal.name),
        )


def _parties(record: PressRelease) -> Iterator[Sequence[Cell]]:
    if deal := record.agreement:
        for party in deal.parties:
            signing = (each for each in record.signatories if _signs_for(each, party))
            yield (
                *_deal(deal),
                party.name,
                party.abbreviation,
                _listed(" ".join(filter(None, (each.name, each.title))) for each in signing),
                *_place(party),
            )


def _signatories(record: PressRelease) -> Iterator[Sequence[Cell]]:
    if deal := record.agreement:
        for each in record.signatories:
            yield (*_deal(deal), each.name, each.title, each.party, *_place(each))


def _areas(record: PressRelease) -> Iterator[Sequence[Cell]]:
    if deal := record.agreement:
        for each in record.cooperation_areas:
            details = _listed(detail.text for detail in each.details)
            yield (*_deal(deal), each.ordinal, each.name, details, *_place(each))


def _quotes(record: PressRelease) -> Iterator[Sequence[Cell]]:
    for each in record.quotes:
        by = each.speaker
        yield (
            each.text,
            by.name if by else None,
            by.title if by else None,
            by.organization if by else None,
            each.verb.lemma if each.verb else None,
            each.kind,
            *_place(*each.segments),
        )


def _dates(record: PressRelease) -> Iterator[Sequence[Cell]]:
    for each in record.dates:
        yield (each.text, each.value, each.earliest, each.latest, each.role, *_place(each))


def _people(record: PressRelease) -> Iterator[Sequence[Cell]]:
    for each in record.people:
        yield (
            each.name,
            _listed(each.titles),
            _listed(each.organizations),
            len(each.mentions),
            *_place(*each.mentions[:1]),
        )


def _deal(deal: Agreement) -> tuple[Cell, ...]:
    return (deal.name.text, deal.kind, deal.status, _day(deal.signed_on))


def _signing(each: Signatory) -> str:
    return " ".join(filter(None, (each.party, each.name, each.title)))


def _signs_for(each: Signatory, party: Party) -> bool:
    """Return whether a signatory's body is a party: by its name, its short form, or the beginning of its name."""
    said = each.party
    return said is not None and (
        said in (party.name, party.abbreviation, party.text)
        or (len(said) >= _SHORTEST and party.name.startswith(said))
    )


def _place(*mentions: Mention) -> tuple[Cell, Cell]:
    spans = [each.span for each in mentions if each.span]
    return (spans[0].start, spans[-1].end) if spans else (None, None)


def _words(mention: Mention | None) -> str | None:
    return mention.text if mention else None


def _day(date: DateMention | None) -> str | None:
    return (date.value or date.text) if date else None


def _listed(words: Iterable[str]) -> str | None:
    return BETWEEN.join(words) or None


_DEAL: Mapping[str, type] = {
    "agreement": str,
    "agreement_kind": str,
    "agreement_status": str,
    "signed_on": str,
}
_PLACE: Mapping[str, type] = {"start": int, "end": int}

TABLES: Mapping[str, Table] = {
    table.name: table
    for table in (
        Table(
            "documents",
            {
                "kind": str,
                "reporters": str,
                "section": str,
                "reference_date": dt.date,
                "agreement": str,
                "paragraphs": int,
                "quotes": int,
                "warnings": str,
                "input": str,
                "member": str,
                "row": int,
            },
            _documents,
        ),
        Table(
            "agreements",
            {
                **_DEAL,
                "venue": str,
                "parties": str,
                "signatories": str,
                "areas": str,
                "aliases": str,
                **_PLACE,
            },
            _agreements,
        ),
        Table(
            "parties",
            {**_DEAL, "party": str, "abbreviation": str, "signed_by": str, **_PLACE},
            _parties,
        ),
        Table(
            "signatories",
            {**_DEAL, "name": str, "title": str, "party": str, **_PLACE},
            _signatories,
        ),
        Table("areas", {**_DEAL, "ordinal": int, "area": str, "details": str, **_PLACE}, _areas),
        Table(
            "quotes",
            {
                "quote": str,
                "speaker": str,
                "title": str,
                "organization": str,
                "verb": str,
                "quote_kind": str,
                **_PLACE,
            },
            _quotes,
        ),
        Table(
            "dates",
            {
                "text": str,
                "value": str,
                "earliest": dt.date,
                "latest": dt.date,
                "role": str,
                **_PLACE,
            },
            _dates,
        ),
        Table(
            "people",
            {"name": str, "titles": str, "organizations": str, "mentions": int, **_PLACE},
            _people,
        ),
    )
}
"""The tables by name."""
