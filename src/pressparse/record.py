"""The record: what is read out of one document, every value with the characters it came from.

Names here are the JSON names. All models are frozen and refuse unknown fields.
"""

import datetime as dt
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, PrivateAttr

from pressparse.presenters import PRESENTERS
from pressparse.span import Place, Places, Span

BlockKind = Literal[
    "headline",
    "subheadline",
    "section",
    "byline",
    "body",
    "caption",
    "letterhead",
    "sidebar",
    "boilerplate",
]
DocumentKind = Literal["article", "release"]
DateRole = Literal["published", "signed", "event", "deadline", "other"]
DateAnchor = Literal["reference", "published", "text", "previous"]
AgreementStatus = Literal["signed", "planned"]
QuoteKind = Literal["direct", "indirect"]


class _Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class Mention(_Model):
    """A stretch of the text, where it stands, and the rule that read it."""

    text: Annotated[
        str,
        Field(description="The words as read; equal to the raw slice apart from white space."),
    ]
    span: Annotated[
        Span | None,
        Field(
            description=(
                "Code-point offsets into the text as given, half open. Null if a caller or a column "
                "supplied the value and its words are not in the text."
            )
        ),
    ]
    rule: Annotated[str, Field(description="Name of the rule that read this value.")]

    @property
    def at(self) -> Span:
        """The span of a value that was read from the text.

        Raises ``ValueError`` for a value that was supplied and is not in the text.
        """
        if self.span is None:
            raise ValueError(
                f"{self.text[:60]!r} was supplied with the text and does not occur in it"
            )
        return self.span


class Block(_Model):
    """A stretch of the raw text with one role on the page; blocks tile the text."""

    kind: Annotated[BlockKind, Field(description="What this stretch is on the page.")]
    span: Annotated[
        Span, Field(description="Code-point offsets into the text as given, half open.")
    ]


class Outlet(Mention):
    """The news outlet that published the article."""

    name: Annotated[str, Field(description="The outlet's name as it calls itself.")]


class Reporter(Mention):
    """A person whose byline the article carries."""

    name: Annotated[str, Field(description="Name without title.")]
    role: Annotated[str | None, Field(description="기자, 특파원, 인턴기자 …, if given.")] = None
    email: Annotated[str | None, Field(description="E-mail address in the byline, if any.")] = None


class Issuer(Mention):
    """The body that issued a release."""

    name: Annotated[str, Field(description="Official name as written.")]
    abbreviation: Annotated[str | None, Field(description="Short form the text defines.")] = None


class Contact(Mention):
    """One row of a release's contact table."""

    department: Annotated[str | None, Field(description="담당부서.")] = None
    role: Annotated[str | None, Field(description="책임자, 담당자 …")] = None
    rank: Annotated[str | None, Field(description="과장, 사무관, 주무관 …")] = None
    name: Annotated[str | None, Field(description="The person's name.")] = None
    phone: Annotated[str | None, Field(description="Telephone number as written.")] = None
    email: Annotated[str | None, Field(description="E-mail address as written.")] = None


class DateMention(Mention):
    """A calendar expression and the time that it denotes."""

    value: Annotated[
        str | None,
        Field(description="EDTF (ISO 8601-2), or null if nothing shows which day is meant."),
    ] = None
    earliest: Annotated[dt.date | None, Field(description="First day that the value covers.")] = (
        None
    )
    latest: Annotated[dt.date | None, Field(description="Last day that the value covers.")] = None
    role: Annotated[DateRole, Field(description="What happens on this date.")] = "other"
    anchor: Annotated[
        DateAnchor | None,
        Field(
            description=(
                "What a relative or partial expression was resolved against: the reference date supplied, "
                "the date of publication in the text, a year written in the text, or the date mentioned before "
                "it. Null for complete dates and if there was nothing."
            )
        ),
    ] = None


class Party(Mention):
    """A body that enters into the agreement."""

    name: Annotated[str, Field(description="Official name as first written in the body.")]
    abbreviation: Annotated[str | None, Field(description="Short form the text uses.")] = None


class Period(Mention):
    """For how long an agreement holds."""

    value: Annotated[str | None, Field(description="EDTF interval or ISO 8601 duration.")] = None


class Amount(Mention):
    """A sum of money."""

    value: Annotated[float | None, Field(description="The number, written out.")] = None
    currency: Annotated[str | None, Field(description="ISO 4217 code, such as KRW.")] = None


class Agreement(_Model):
    """The main agreement of the document."""

    name: Annotated[Mention, Field(description="What the text calls it, in its longest form.")]
    kind: Annotated[str, Field(description="양해각서, 업무협약, 협약, 협정, 계약, 의향서 …")]
    aliases: Annotated[
        tuple[Mention, ...], Field(description="Other names: short, English, acronym.")
    ] = ()
    status: Annotated[AgreementStatus, Field(description="Signed or planned as of the document.")]
    signed_on: Annotated[DateMention | None, Field(description="The day of signing.")] = None
    venue: Annotated[Mention | None, Field(description="Where it was or will be signed.")] = None
    parties: Annotated[
        tuple[Party, ...], Field(description="The organizations that enter into it.")
    ] = ()
    period: Annotated[Period | None, Field(description="How long it is in force.")] = None
    amount: Annotated[Amount | None, Field(description="The sum that it involves.")] = None


class Signatory(Mention):
    """A person who signs or represents a party at the signing."""

    name: Annotated[str, Field(description="Full name.")]
    title: Annotated[str | None, Field(description="직함, without the party.")] = None
    party: Annotated[str | None, Field(description="The body signed for, as written.")] = None


class CooperationArea(Mention):
    """One thing that the parties agree to work on together."""

    name: Annotated[str, Field(description="The area in the text's words.")]
    ordinal: Annotated[int | None, Field(description="Its number, if the text counts.")] = None
    details: Annotated[tuple[Mention, ...], Field(description="What the area covers.")] = ()


class Speaker(Mention):
    """Who said it."""

    name: Annotated[
        str | None, Field(description="Full name, or the organization that speaks.")
    ] = None
    title: Annotated[str | None, Field(description="직함 as written beside the name.")] = None
    organization: Annotated[str | None, Field(description="The body as written.")] = None


class CueVerb(Mention):
    """The verb of saying that closes a quotation."""

    lemma: Annotated[str, Field(description="Dictionary form: 밝히다, 말하다, 강조하다 …")]


class Quote(_Model):
    """One statement, in one or several segments."""

    text: Annotated[str, Field(description="The segments joined with a space.")]
    segments: Annotated[
        tuple[Mention, ...], Field(description="The words between the quotation marks.")
    ]
    speaker: Annotated[Speaker | None, Field(description="Who said it.")] = None
    verb: Annotated[CueVerb | None, Field(description="The verb of saying.")] = None
    kind: Annotated[QuoteKind, Field(description="Direct, or indirect speech.")] = "direct"
    rule: Annotated[str, Field(description="Name of the rule that read this quote.")]


class Person(_Model):
    """A person named in the document, once, with every mention."""

    name: Annotated[str, Field(description="Full name.")]
    titles: Annotated[tuple[str, ...], Field(description="직함 as written.")] = ()
    organizations: Annotated[tuple[str, ...], Field(description="Bodies beside the name.")] = ()
    mentions: Annotated[tuple[Mention, ...], Field(description="Where the person is named.")] = ()


class Organization(_Model):
    """An organization named in the document, once, with every mention."""

    name: Annotated[str, Field(description="Official name as written.")]
    abbreviation: Annotated[str | None, Field(description="Short form the text defines.")] = None
    mentions: Annotated[
        tuple[Mention, ...], Field(description="Where the organization is named.")
    ] = ()


class Origin(_Model):
    """Where a document comes from: the input as named, and the position in it."""

    input: Annotated[str, Field(description="The file as named; - is standard input.")]
    member: Annotated[
        str | None, Field(description="The member of an archive, the sheet of a workbook.")
    ] = None
    row: Annotated[
        int | None, Field(description="The row, line or record in it, counted from 1.")
    ] = None

    def __str__(self) -> str:
        where = self.input if self.member is None else f"{self.input}!{self.member}"
        return where if self.row is None else f"{where}:{self.row}"


class Kept(_Model):
    """A cell of the document's row that was passed through unchanged."""

    column: Annotated[str, Field(description="The column's name.")]
    cell: Annotated[str, Field(description="What it holds.")]


class PressRelease(_Model):
    """Everything read out of one document."""

    schema_version: Annotated[
        Literal["1", "2"],
        Field(description="Version of the schema; records of version 1 are valid in version 2."),
    ] = "2"
    id: Annotated[str | None, Field(description="The identifier supplied.")] = None
    origin: Annotated[Origin | None, Field(description="Where the document comes from.")] = None
    kind: Annotated[
        DocumentKind, Field(description="An outlet's article, or an organization's own release.")
    ]
    blocks: Annotated[tuple[Block, ...], Field(description="Blocks that tile the raw text.")] = ()
    section: Annotated[Mention | None, Field(description="Section line above the headline.")] = None
    headline: Annotated[Mention | None, Field(description="The document's headline.")] = None
    subheadlines: Annotated[tuple[Mention, ...], Field(description="Decks below it.")] = ()
    paragraphs: Annotated[
        tuple[Mention, ...], Field(description="The body as a reader would see it.")
    ] = ()
    outlet: Annotated[Outlet | None, Field(description="The outlet of an article.")] = None
    reporters: Annotated[tuple[Reporter, ...], Field(description="Its bylines.")] = ()
    issuer: Annotated[Issuer | None, Field(description="The body that issued a release.")] = None
    contacts: Annotated[tuple[Contact, ...], Field(description="Its contact table.")] = ()
    published: Annotated[
        DateMention | None, Field(description="The date of publication that the text gives.")
    ] = None
    reference_date: Annotated[
        dt.date | None, Field(description="The date that relative dates were resolved against.")
    ] = None
    dates: Annotated[
        tuple[DateMention, ...], Field(description="Calendar expressions in reading order.")
    ] = ()
    agreement: Annotated[Agreement | None, Field(description="The main agreement.")] = None
    signatories: Annotated[tuple[Signatory, ...], Field(description="Who signs it.")] = ()
    cooperation_areas: Annotated[
        tuple[CooperationArea, ...], Field(description="What the parties will do together.")
    ] = ()
    quotes: Annotated[tuple[Quote, ...], Field(description="Who said what.")] = ()
    people: Annotated[tuple[Person, ...], Field(description="Everyone named, once each.")] = ()
    organizations: Annotated[
        tuple[Organization, ...],
        Field(description="Organizations with their short forms, once each."),
    ] = ()
    kept: Annotated[
        tuple[Kept, ...],
        Field(description="Columns of the document's row that were passed through."),
    ] = ()
    warnings: Annotated[
        tuple[str, ...], Field(description="What was left open, and what was done to the input.")
    ] = ()
    _places: Places = PrivateAttr(default_factory=Places)

    def where(self, value: object) -> Place | None:
        """Return where in the file a value or a span begins: page, table, row, paragraph, and the file if there are several.

        Known for records read from HWP, HWPX, PDF, DOCX and Markdown files, or from several files together, as long as
        they are in memory: positions are not stored with a record. None if nothing is known.
        """
        return self._places.of(value)

    def placed(self, places: Places) -> "PressRelease":
        """Return this record, which knows from now on where the parts of its text stand."""
        held = self.model_copy()
        held._places = places  # noqa: SLF001  its own class
        return held

    @property
    def body(self) -> str:
        """The paragraphs of the body, joined with blank lines."""
        return "\n\n".join(paragraph.text for paragraph in self.paragraphs)

    def __repr__(self) -> str:
        """Say in a line which document this is and how much was read."""
        held = self.__dict__
        headline, agreement = held.get("headline"), held.get("agreement")
        parts = [] if held.get("id") is None else [f"id={held['id']!r}"]
        parts.append(str(held.get("kind", "nothing read")))
        if headline is not None:
            words = headline.text
            parts.append(repr(words if len(words) <= 60 else words[:59] + "…"))
        if agreement is not None:
            parts.append(f"{agreement.kind} {agreement.status}")
        parts += [
            f"{len(held[name])} {name[:-1] if len(held[name]) == 1 else name}"
            for name in ("paragraphs", "dates", "quotes", "warnings")
            if held.get(name)
        ]
        return f"<PressRelease {', '.join(parts)}>"

    def _repr_html_(self) -> str | None:
        """Return what a notebook shows: the text with every value marked; None where that fails."""
        try:
            html: str = PRESENTERS["html"](self)
        except Exception:  # noqa: BLE001  a cell shows the line above instead, never a traceback
            return None
        return html

    def explain(self, path: str, text: str | None = None, parser: Any = None) -> Any:
        """Return why a value was read: its rule with its reason, and the words around it.

        ``path``: its path in the record: ``signatories[0]``, ``agreement.name``. ``text``: the raw text; with it, the
        rules that matched there but lost are named too. ``parser``: the parser that made this record, if it has
        rules of its own. The result is readable when printed.
        Raises ``ValueError`` for an invalid path.
        """
        return PRESENTERS["explain"](self, path, text, parser)

    def to_rows(self, table: str) -> list[dict[str, Any]]:
        """Return a part of this record as rows of a table, by column.

        ``table``: ``documents``, ``agreements``, ``parties``, ``signatories``, ``areas``, ``quotes``, ``dates`` or
        ``people``; each row begins with the document's id, headline, outlet or issuer and day.
        Raises ``ValueError`` for another.
        """
        rows: list[dict[str, Any]] = PRESENTERS["rows"](self, table)
        return rows
