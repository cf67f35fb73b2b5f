"""A record on a terminal: who, when, what, in a screenful."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from rich.cells import cell_len
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from pressparse.record import Agreement, Contact, DateMention, Person, PressRelease, Quote
from pressparse.show.lang import ENGLISH, Words
from pressparse.show.terminal import visible

_WIDEST = 100
"""Columns: longer lines are hard to read, however wide the terminal is."""

_LONGEST = 240
"""Characters of a quote that are shown."""

_NAMES, _DATES, _CONTACTS = 12, 12, 5
"""How many of each are listed before the rest is counted."""

_LABEL = 9
"""Columns of the names on the left."""


def show(record: PressRelease, console: Console, words: Words = ENGLISH) -> None:
    """Print what was read: the headline, the facts, the agreement, the quotes, what was left open.

    ``words``: the language of the labels; warnings stay as the record has them.
    """
    width = min(console.width, _WIDEST)
    parts = [part for part in _parts(record, words) if part is not None]
    for number, part in enumerate(parts):
        if number:
            console.print()
        console.print(part, width=width)


def _parts(record: PressRelease, words: Words) -> Iterator[RenderableType | None]:
    yield _title(record, words)
    yield _facts(record, words)
    yield _agreement(record, record.agreement, words) if record.agreement else None
    yield _quotes(record.quotes, words) if record.quotes else None
    yield _dates(record.dates, words) if record.dates else None
    yield _warnings(record.warnings) if record.warnings else None


def _title(record: PressRelease, words: Words) -> RenderableType:
    headline = record.headline
    first = (
        Text(visible(headline.text), style="bold")
        if headline
        else Text(words("(no headline)"), style="dim")
    )
    decks = (Text(_shortened(deck.text, _LONGEST, words)) for deck in record.subheadlines)
    return Group(first, *(Padding(deck, (0, 0, 0, 2), expand=False) for deck in decks))


def _facts(record: PressRelease, words: Words) -> Table:
    published = record.published
    characters = sum(len(paragraph.text) for paragraph in record.paragraphs)
    told = _day(published) if published else ""
    against = str(record.reference_date or "")
    reporters = (
        " ".join(filter(None, (each.name, each.role, each.email))) for each in record.reporters
    )
    rows = (
        (record.kind, _source(record, words)),
        ("by", ", ".join(reporters)),
        ("published", told),
        ("read as of", against if against and not told.startswith(against) else ""),
        (
            "contact",
            "\n".join(_cut([*dict.fromkeys(map(_contact, record.contacts))], _CONTACTS, words)),
        ),
        ("people", ", ".join(_cut([_person(each) for each in record.people], _NAMES, words))),
        (
            "bodies",
            ", ".join(
                _cut(
                    [_with_short(o.name, o.abbreviation) for o in record.organizations],
                    _NAMES,
                    words,
                )
            ),
        ),
        (
            "body",
            f"{words.count(len(record.paragraphs), '1 paragraph', '{n} paragraphs')}, "
            + words("{n} characters", n=f"{characters:,}"),
        ),
    )
    table = _grid()
    for name, value in rows:
        if value:
            lines = Text("\n").join(Text(visible(line)) for line in value.split("\n"))
            table.add_row(words(name), lines)
    return table


def _source(record: PressRelease, words: Words) -> str:
    """Return whose text it is and where it stood."""
    issuer, outlet, section = record.issuer, record.outlet, record.section
    told = (
        outlet.name if outlet else "",
        _with_short(issuer.name, issuer.abbreviation) if issuer else "",
        section.text if section else "",
    )
    unknown = "(issuer not named)" if record.kind == "release" else "(outlet not named)"
    return " · ".join(filter(None, told)) or words(unknown)


def _agreement(record: PressRelease, agreement: Agreement, words: Words) -> RenderableType:
    table = _grid()
    day = agreement.signed_on
    table.add_row(words("what"), Text(visible(agreement.kind)))
    style = "green" if agreement.status == "signed" else "yellow"
    when = Text.assemble((words(agreement.status), style))
    if day:
        when.append(f" {_day(day)}")
    if agreement.venue:
        when.append(f", {visible(agreement.venue.text)}")
    table.add_row(words("when"), when)
    if agreement.parties:
        table.add_row(words("between"), _parties(record, agreement))
    strangers = [each for each in record.signatories if not _party_of(each.party, agreement)]
    if strangers:
        lines = Text("\n").join(
            Text.assemble(
                (visible(_who(each.name, each.title)), "cyan"),
                f", {visible(each.party)}" if each.party else "",
            )
            for each in strangers
        )
        table.add_row(words("signed by"), lines)
    if record.cooperation_areas:
        areas = Table.grid(padding=(0, 1))
        areas.add_column(justify="right", style="dim", no_wrap=True)
        areas.add_column(overflow="fold")
        for number, area in enumerate(record.cooperation_areas, 1):
            areas.add_row(f"{area.ordinal or number}.", Text(visible(area.name)))
        table.add_row(words("on"), areas)
    return Group(_heading(visible(agreement.name.text)), table)


def _parties(record: PressRelease, agreement: Agreement) -> RenderableType:
    """Return the parties, each with those who sign for it."""
    rows = [
        (
            Text(visible(_with_short(party.name, party.abbreviation))),
            Text(visible(_signing(record, agreement, party.name))),
        )
        for party in agreement.parties
    ]
    if not any(signing.plain for _, signing in rows):
        return Text("\n").join(name for name, _ in rows)  # an empty column would narrow the first
    table = Table.grid(padding=(0, 2))
    table.add_column(overflow="fold")
    table.add_column(overflow="fold", style="cyan")
    for row in rows:
        table.add_row(*row)
    return table


def _signing(record: PressRelease, agreement: Agreement, party: str) -> str:
    """Return those who sign for a party, by name and title."""
    return ", ".join(
        _who(each.name, each.title)
        for each in record.signatories
        if _party_of(each.party, agreement) == party
    )


def _party_of(said: str | None, agreement: Agreement) -> str | None:
    """Return the party that a signatory's body is, by its name or its short form."""
    names = (
        party.name
        for party in agreement.parties
        if said in (party.name, party.abbreviation, party.text)
    )
    return next(names, None) if said else None


def _quotes(quotes: Sequence[Quote], words: Words) -> RenderableType:
    """Return who said what: one who goes on speaking is named once."""
    parts: list[RenderableType] = [_heading(words("Quotes"), len(quotes))]
    for speaker, said in groupby(quotes, _speaker):
        named = (
            Text(visible(speaker), style="cyan") if speaker else Text(words("unnamed"), style="dim")
        )
        parts.append(Padding(named, (0, 0, 0, 2), expand=False))
        for quote in said:
            whole = "” “".join(segment.text for segment in quote.segments)
            shown = Text(f"“{_shortened(whole, _LONGEST, words)}”")
            parts.append(Padding(shown, (0, 0, 0, 4), expand=False))
    return Group(*parts)


def _speaker(quote: Quote) -> str:
    if not (speaker := quote.speaker):
        return ""
    named = (speaker.organization, speaker.name, speaker.title)
    return " ".join(dict.fromkeys(filter(None, named))) or speaker.text


def _dates(dates: Sequence[DateMention], words: Words) -> RenderableType:
    """Return the dates in reading order; what is said twice is listed once."""
    table = Table.grid(padding=(0, 2))
    table.add_column(no_wrap=True)
    table.add_column(style="dim", no_wrap=True)
    table.add_column(overflow="fold")
    seen: dict[tuple[str, str, str], int] = {}
    for each in dates:
        said: str = "" if each.role == "other" else each.role
        key = (each.value or "", said, each.text)
        seen[key] = seen.get(key, 0) + 1
    for value, role, text in list(seen)[:_DATES]:
        times = seen[value, role, text]
        shown = Text(visible(text)).append(f" ×{times}" if times > 1 else "", style="dim")
        known = visible(value.replace("T", " "))
        day = Text(known) if known else Text(words("open"), style="yellow")
        table.add_row(day, words(role) if role else "", shown)
    more = len(seen) - _DATES
    rest = (
        [Padding(Text(words("… and {n} more", n=more), style="dim"), (0, 0, 0, 2), expand=False)]
        if more > 0
        else []
    )
    return Group(
        _heading(words("Dates"), len(dates)), Padding(table, (0, 0, 0, 2), expand=False), *rest
    )


def _day(date: DateMention) -> str:
    return visible(date.value.replace("T", " ") if date.value else date.text)


def _warnings(warnings: Iterable[str]) -> RenderableType:
    table = Table.grid(padding=(0, 1))
    table.add_column(style="yellow", no_wrap=True)
    table.add_column(overflow="fold", style="yellow")
    for warning in warnings:
        table.add_row("!", Text(visible(warning)))
    return table


def _grid() -> Table:
    """Return a table without lines: names on the left, what was read on the right."""
    table = Table.grid(padding=(0, 2))
    table.add_column(style="dim", no_wrap=True, min_width=_LABEL)
    table.add_column(overflow="fold")
    return table


def _heading(name: str, count: int = 0) -> RenderableType:
    title = Text(name, style="bold")
    if count:
        title.append(f" {count}", style="dim")
    if cell_len(title.plain) > 48:  # a long name needs its line for itself
        return Group(title, Rule(style="dim"))
    return Rule(title, align="left", style="dim")


def _contact(contact: Contact) -> str:
    whose = (contact.department, contact.role, contact.name, contact.rank)
    return " ".join(filter(None, (*whose, contact.phone, contact.email)))


def _person(person: Person) -> str:
    return _who(person.name, next(iter(person.titles), None))


def _who(name: str, title: str | None) -> str:
    return f"{name} {title}" if title else name


def _with_short(name: str, abbreviation: str | None) -> str:
    return f"{name} ({abbreviation})" if abbreviation else name


def _cut(values: Sequence[str], most: int, words: Words) -> list[str]:
    """Return the first values and how many are not shown."""
    rest = len(values) - most
    return list(values) if rest <= 0 else [*values[:most], words("and {n} more", n=rest)]


def _shortened(text: str, most: int, words: Words) -> str:
    """Return the beginning of a long text, cut between words, with how much was left out."""
    text = visible(text)
    if len(text) <= most + 20:
        return text
    head = text[:most]
    cut = head.rfind(" ")
    head = head[:cut] if cut > most // 2 else head
    return f"{head.rstrip()} … {words('(+{n} characters)', n=f'{len(text) - len(head):,}')}"
