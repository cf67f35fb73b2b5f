"""A record on a terminal: who, when, what, in a screenful."""

from collections.abc import Iterator

from rich.box import SIMPLE_HEAD
from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from pressparse.record import Agreement, Contact, DateMention, PressRelease, Quote

_LONGEST = 160
_KINDS = {"article": "article", "release": "press release"}


def show(record: PressRelease, console: Console) -> None:
    """Print what was read: the headline, the facts, the agreement, the quotes, what was left open."""
    for part in _parts(record):
        console.print(part)


def _parts(record: PressRelease) -> Iterator[RenderableType]:
    yield Text(record.headline.text if record.headline else "(no headline)", style="bold")
    for deck in record.subheadlines:
        yield Text(f"  {_short(deck.text)}", style="italic")
    yield _facts(record)
    if record.agreement:
        yield _agreement(record, record.agreement)
    if record.quotes:
        yield _heading("Quotes", len(record.quotes))
        for quote in record.quotes:
            yield Padding(_quote(quote), (0, 0, 0, 2))
    if record.dates:
        yield _heading("Dates", len(record.dates))
        yield Padding(_dates(record.dates), (0, 0, 0, 2))
    for warning in record.warnings:
        yield Text(f"! {warning}", style="yellow")


def _facts(record: PressRelease) -> Table:
    table = Table.grid(padding=(0, 2))
    table.add_column(style="dim", no_wrap=True)
    table.add_column(overflow="fold")
    reporters = ", ".join(
        " ".join(part for part in (r.name, r.role, r.email) if part) for r in record.reporters
    )
    characters = sum(len(paragraph.text) for paragraph in record.paragraphs)
    rows = (
        ("kind", _KINDS[record.kind]),
        ("section", record.section.text if record.section else ""),
        ("outlet", record.outlet.name if record.outlet else ""),
        ("reporters", reporters),
        (
            "issuer",
            _with_short(record.issuer.name, record.issuer.abbreviation) if record.issuer else "",
        ),
        ("published", record.published.value or record.published.text if record.published else ""),
        ("read against", str(record.reference_date or "")),
        ("contacts", "\n".join(_contact(each) for each in record.contacts)),
        ("body", f"{len(record.paragraphs)} paragraphs, {characters:,} characters"),
        ("people", ", ".join(person.name for person in record.people)),
        ("bodies", ", ".join(_with_short(o.name, o.abbreviation) for o in record.organizations)),
    )
    for name, value in rows:
        if value:
            table.add_row(name, Text(value))
    return table


def _agreement(record: PressRelease, agreement: Agreement) -> Table:
    table = Table(box=SIMPLE_HEAD, show_header=True, header_style="bold", pad_edge=False)
    table.add_column("Agreement", style="dim", no_wrap=True)
    table.add_column(Text(agreement.name.text), overflow="fold")
    day = agreement.signed_on
    when = f" {day.value or day.text}" if day else ""
    table.add_row("status", Text(f"{agreement.kind}, {agreement.status}{when}"))
    if agreement.venue:
        table.add_row("venue", Text(agreement.venue.text))
    for party in agreement.parties:
        table.add_row("party", Text(_with_short(party.name, party.abbreviation)))
    for each in record.signatories:
        who = " ".join(part for part in (each.name, each.title) if part)
        table.add_row("signatory", Text(f"{who} ({each.party})" if each.party else who))
    for number, area in enumerate(record.cooperation_areas, 1):
        table.add_row("area", Text(f"{area.ordinal or number}. {area.name}"))
    return table


def _quote(quote: Quote) -> Text:
    line = Text(f"“{_short(quote.text)}”")
    if speaker := quote.speaker:
        parts = (speaker.name, speaker.organization, speaker.title)
        line.append(" — " + " ".join(dict.fromkeys(part for part in parts if part)), style="cyan")
    else:
        line.append(" — speaker unknown", style="dim")
    return line


def _dates(dates: tuple[DateMention, ...]) -> Table:
    table = Table.grid(padding=(0, 2))
    for each in dates:
        role = "" if each.role == "other" else each.role
        value = Text(each.value) if each.value else Text("open", style="dim")
        table.add_row(Text(each.text), value, Text(role, style="dim"))
    return table


def _contact(contact: Contact) -> str:
    parts = (
        contact.department,
        contact.role,
        contact.rank,
        contact.name,
        contact.phone,
        contact.email,
    )
    return " ".join(part for part in parts if part)


def _with_short(name: str, abbreviation: str | None) -> str:
    return f"{name} ({abbreviation})" if abbreviation else name


def _heading(name: str, count: int) -> Text:
    return Text(f"\n{name} ({count})", style="bold")


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip() + "…"
