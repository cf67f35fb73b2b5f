"""One document as it is read: every part at most once, and only where a field that is wanted asks for it."""

import datetime as dt
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from pressparse.accord import agreement, areas, signatories
from pressparse.accord.candidates import Weighed
from pressparse.accord.mentions import find_mentions
from pressparse.accord.outlook import may_be_about, may_be_news
from pressparse.accord.scene import Memory
from pressparse.dates import expressions as calendar
from pressparse.dates.figures import in_hangul
from pressparse.entities import gathering, organizations, people, people_told, tagging
from pressparse.entities.entity import Body, Dated, Named
from pressparse.lexicon.titles import UNNAMED
from pressparse.press import byline, headline, letterhead, published, publisher, sighting
from pressparse.press import issuer as issuers
from pressparse.press import reporters as reporters_of
from pressparse.press.hints import Hints, contradicted
from pressparse.press.issuer import Offered
from pressparse.press.layout import FIRST_LINE
from pressparse.press.sighting import Sighting
from pressparse.record import (
    Agreement,
    Block,
    Contact,
    CooperationArea,
    DateMention,
    DocumentKind,
    Issuer,
    Mention,
    Organization,
    Outlet,
    Person,
    PressRelease,
    Quote,
    Reporter,
    Signatory,
)
from pressparse.rule import Literals, Rule, apply
from pressparse.segment import segmenter
from pressparse.segment.listing import LISTED
from pressparse.segment.segmentation import Segmentation
from pressparse.segment.user_lines import LineRules
from pressparse.speech import quotes
from pressparse.text.clearing import cleared
from pressparse.text.document import Document
from pressparse.text.spoiled import told as spoiled
from pressparse.text.view import View
from pressparse.weigh.evidence import Evidence

MAIN = ("headline", "subheadline", "body", "caption")
MARGIN = ("section", "byline", "letterhead", "boilerplate")

FIELDS = (
    "published",
    "reference_date",
    "dates",
    "kind",
    "outlet",
    "reporters",
    "issuer",
    "agreement",
    "quotes",
    "blocks",
    "section",
    "headline",
    "subheadlines",
    "paragraphs",
    "contacts",
    "signatories",
    "cooperation_areas",
    "people",
    "organizations",
)
"""The fields of a record that can be wanted, in the order in which they are read."""

_BESIDE: Mapping[str, tuple[str, ...]] = {
    "dates": ("reference_date",),
    "agreement": ("reference_date",),
    "signatories": ("reference_date",),
    "cooperation_areas": ("reference_date",),
    "outlet": ("kind",),
    "reporters": ("kind",),
    "issuer": ("kind",),
}
"""What comes with a field that is wanted: the day that it was read against, whose document it is."""

_TELLS_KIND: tuple[tuple[DocumentKind, str], ...] = (
    ("release", "letterhead"),
    ("article", "byline"),
)
"""Whose document it is where an own rule of a field matches."""


def wanted(fields: Iterable[str] | None) -> frozenset[str]:
    """Return the fields to read: all of them for None, else those named and what comes with them.

    Raises ``ValueError`` for a name that is no field of a record, and for a word in place of several.
    """
    if fields is None:
        return frozenset(FIELDS)
    if isinstance(fields, str):
        raise ValueError(f'fields= is a list, not a word: fields=["{fields}"]')  # noqa: TRY004
    named = frozenset(fields)
    if unknown := sorted(map(str, named.difference(FIELDS))):
        raise ValueError(
            f"no such field: {', '.join(unknown)}; available: {', '.join(sorted(FIELDS))}"
        )
    return named.union(*(_BESIDE.get(name, ()) for name in named))


@dataclass(frozen=True)
class Rulebook:
    """The rules of a parser by field, and which of them are a user's own."""

    tables: Mapping[str, tuple[Rule, ...]]
    lines: LineRules
    own: frozenset[int]
    literals: Literals[int]
    """The literals that own rules need, but for those on lines."""

    def speaking(self, *texts: str) -> Mapping[str, tuple[Rule, ...]]:
        """Return the rules by field without those own ones of whose literals none stands in the texts.

        Many own rules are asked once for a document here, not once for each text that a field looks into.
        """
        if not self.literals:
            return self.tables
        text = "\n".join(texts)
        hangul = in_hangul(text)  # as dates are read
        silent = self.literals.absent(text if hangul is text else f"{text}\n{hangul}")
        return self._quiet if silent is self.literals.keys else self._without(silent)

    @cached_property
    def _quiet(self) -> Mapping[str, tuple[Rule, ...]]:
        return self._without(self.literals.keys)

    def _without(self, silent: frozenset[int]) -> Mapping[str, tuple[Rule, ...]]:
        return {
            field: tuple(rule for rule in table if id(rule) not in silent)
            for field, table in self.tables.items()
        }

    def own_of(self, table: tuple[Rule, ...]) -> tuple[Rule, ...]:
        """Return the rules of a table that are a user's own."""
        return tuple(rule for rule in table if id(rule) in self.own)


def views(document: Document, lines: LineRules) -> tuple[Segmentation, View, View]:
    """Return a document in its parts: its blocks, a view of what it says, a view of what stands around that."""
    parts = segmenter.segment(document, lines)
    main = View.of(document.raw, (p for p in parts.passages if p.kind in MAIN))
    margin = View.of(document.raw, (p for p in parts.passages if p.kind in MARGIN))
    return parts, main, margin


class Reading:
    """What is read out of one document; each part has the name of the record's field that it fills."""

    def __init__(
        self, document: Document, book: Rulebook, given: dt.date | None, hints: Hints | None
    ) -> None:
        self.book, self.hints = book, hints
        self._given = given
        self.parts, self.main, self.margin = views(document, book.lines)
        self._raw = document.raw
        self.rules = book.speaking(
            self.main.folded, self.margin.folded, document.folded.lstrip()[:FIRST_LINE]
        )

    def record(self, id: str | None, fields: Collection[str]) -> PressRelease:
        """Return a record with these fields; whose document it is is always said, by its lines where nobody asks."""
        held: dict[str, Any] = {name: getattr(self, name) for name in FIELDS if name in fields}
        held.setdefault("kind", self._told_kind or self.parts.kind)
        held.setdefault("reference_date", self._given)
        return PressRelease(id=id, warnings=tuple(self._warnings(fields)), **held)

    def _warnings(self, fields: Collection[str]) -> Iterator[str]:
        yield from self.parts.warnings
        yield from spoiled(self._raw)
        if "dates" in fields:
            yield from calendar.contradictions(self.main, self.dated)
        if "kind" in fields:
            yield from contradicted(self.judged, self.hints)

    @cached_property
    def published(self) -> DateMention | None:
        """When the document says that it was published."""
        return published.read(
            self.main, self.margin, rules=self.rules["published"], today=self._given
        )

    @cached_property
    def clock(self) -> calendar.Clock:
        """What relative dates are read against; a day that was handed over needs no other."""
        return clock_of(self._given, None if self._given else self.published, self.hints)

    @property
    def reference_date(self) -> dt.date | None:
        """The day that relative dates are read against."""
        return self.clock.today

    @cached_property
    def dated(self) -> tuple[Dated, ...]:
        """The calendar expressions, captions' included."""
        posted = self.published
        return calendar.find(
            self.main, self.clock, self.rules["dates"], posted.span if posted else None
        )

    @property
    def dates(self) -> tuple[DateMention, ...]:
        """The calendar expressions of headline, decks and body."""
        main = self.main
        return tuple(
            each.mention(main) for each in self.dated if main.kind_at(each.start) != "caption"
        )

    @cached_property
    def names(self) -> tuple[tuple[Named, ...], tuple[Body, ...]]:
        """The people and bodies, by rules and by facts."""
        named = people.find(self.main, rules=self.rules["people"])
        bodies = organizations.find(self.main, rules=self.rules["organizations"])
        return tagging.read(self.main, named, bodies)

    @cached_property
    def _is_list(self) -> bool:
        """Whether the page lists texts of others; whose the list is, its texts are not."""
        return LISTED in self.parts.warnings and not reporters_of.sign_together(self._seen)

    @cached_property
    def _seen(self) -> tuple[Sighting, ...]:
        return sighting.sightings(self.main, self.margin, self.rules["byline"])

    @cached_property
    def seen(self) -> tuple[Sighting, ...]:
        """What shows who writes, and for whom."""
        return tuple(each for each in self._seen if each.own) if self._is_list else self._seen

    @cached_property
    def offered(self) -> Offered:
        """The bodies that may have issued it."""
        bodies = () if self._is_list else self.names[1]
        return issuers.offers(self.main, self.margin, bodies, self._owners)

    @property
    def _owners(self) -> tuple[Rule, ...]:
        """The rules on whose page it is; whose a list of others' texts is, only a user's own ones tell."""
        rules = self.rules["letterhead"]
        return self.book.own_of(rules) if self._is_list else rules

    @cached_property
    def judged(self) -> DocumentKind:
        """Whose document it is by its looks; own rules for an issuer or a byline know better."""
        weighed = publisher.read(
            self.parts,
            self.main,
            self.margin,
            self.seen,
            lambda: self.offered,
            lambda: self._decided,
            lambda: issuers.may_be_owned(self.main, self.margin, self._owners),
        )
        if not self.book.own:
            return weighed
        told: list[DocumentKind] = []
        for kind, field in _TELLS_KIND:
            own = self.book.own_of(self.rules[field])
            if own and any(apply(own, view.folded) for view in (self.margin, self.main)):
                told.append(kind)
        return told[0] if len(told) == 1 else weighed

    @property
    def _told_kind(self) -> DocumentKind | None:
        return self.hints.told_kind if self.hints else None

    @cached_property
    def kind(self) -> DocumentKind:
        """Whose document it is: what the hints tell, else what was judged."""
        judged = self.judged
        return self._told_kind or judged

    @cached_property
    def issuer(self) -> Issuer | None:
        """The body that issued a release; whose document it is, is asked only where one may have."""
        if "kind" in vars(self) and self.kind != "release":  # known already
            return None
        body = issuers.decided(self.offered)
        return body if body and self.kind == "release" else None

    @cached_property
    def _signed(self) -> tuple[Outlet | None, tuple[Reporter, ...]]:
        return (None, ()) if self.kind == "release" else self._decided

    @cached_property
    def _decided(self) -> tuple[Outlet | None, tuple[Reporter, ...]]:
        """Whom the page names as outlet and reporters, whosever document it is."""
        return byline.decided(self.seen)

    @property
    def outlet(self) -> Outlet | None:
        """The outlet of an article."""
        return self._signed[0]

    @property
    def reporters(self) -> tuple[Reporter, ...]:
        """The persons whose byline an article carries."""
        return self._signed[1]

    def _issued_by(self) -> str | None:
        return self.issuer.name if self.issuer else None

    @cached_property
    def agreement(self) -> Agreement | None:
        """The main agreement; nothing else is read for one in a text that has no word for it, or tells of none."""
        rules = self.rules["agreement"]
        mentions = find_mentions(self.main, rules)
        if not mentions:
            return None
        memory = Memory()
        known = "names" in vars(self)  # else mentions and dates alone may spare them
        if not known and not may_be_about(self.main, mentions, memory):
            return None
        today = self.clock.today
        if not known and not may_be_news(self.main, mentions, self.dated, today, memory):
            return None
        named, bodies = self.names
        return agreement.read(
            self.main,
            self.dated,
            named,
            bodies,
            issuer=self._issued_by,
            today=today,
            rules=rules,
            mentions=mentions,
            memory=memory,
        )

    def weigh_parties(self) -> list[Weighed]:
        """Return the bodies that may be parties of the agreement, with why each is one or is none."""
        mentions = find_mentions(self.main, self.rules["agreement"])
        if not mentions:
            return []
        named, bodies = self.names
        issuer, today = self._issued_by, self.clock.today
        return agreement.weigh_parties(
            self.main, self.dated, named, bodies, issuer, today, mentions
        )

    @cached_property
    def signatories(self) -> tuple[Signatory, ...]:
        """Who signs the agreement."""
        deal = self.agreement
        if deal is None:
            return ()
        named, _ = self.names
        return signatories.read(self.main, deal, named, rules=self.rules["signatories"])

    @cached_property
    def cooperation_areas(self) -> tuple[CooperationArea, ...]:
        """What the parties agree to work on."""
        deal = self.agreement
        return areas.read(self.main, deal, rules=self.rules["areas"]) if deal else ()

    def weigh_speakers(self) -> dict[int, tuple[Evidence, ...]]:
        """Return what spoke for each speaker that was chosen among several, by where their words begin."""
        named, bodies = self.names
        return quotes.weigh(self.main, named, bodies, self._issued_by, self.rules["quotes"])

    @cached_property
    def quotes(self) -> tuple[Quote, ...]:
        """Who said what."""
        said = quotes.said(self.main)
        if not said:
            return ()
        named, bodies = self.names
        return quotes.read(
            self.main,
            named,
            bodies,
            issuer=self._issued_by,
            between_marks=said,
            rules=self.rules["quotes"],
            speakers=self.rules["speakers"],
        )

    @property
    def blocks(self) -> tuple[Block, ...]:
        """What each stretch of the page is."""
        return self.parts.blocks

    @property
    def section(self) -> Mention | None:
        """The section line above the headline."""
        return next(iter(headline.read_lines(self.margin, "section")), None)

    @property
    def headline(self) -> Mention | None:
        """The document's headline."""
        return headline.read_headline(self.main)

    @property
    def subheadlines(self) -> tuple[Mention, ...]:
        """Decks below the headline."""
        return headline.read_lines(self.main, "subheadline")

    @cached_property
    def paragraphs(self) -> tuple[Mention, ...]:
        """The body as a reader sees it."""
        return headline.read_lines(self.main, "body")

    @property
    def contacts(self) -> tuple[Contact, ...]:
        """The rows of the contact table."""
        return letterhead.read_contacts(self.margin, self.rules["contacts"], self.main)

    @property
    def people(self) -> tuple[Person, ...]:
        """Everyone named, once, those whom other fields name included."""
        named, bodies = self.names
        told = _people_of_fields(self.signatories, self.quotes)
        return people.index(self.main, people_told.of_fields(self.main.folded, named, bodies, told))

    @property
    def organizations(self) -> tuple[Organization, ...]:
        """Every body, once, those beside people and those of other fields included."""
        named, bodies = self.names
        fields = _bodies_of_fields(self.agreement, self.quotes, self.outlet, self.issuer)
        elsewhere = map(cleared, fields)
        return organizations.index(
            self.main, _all_bodies(self.main, bodies, named, elsewhere), self.outlet
        )


def _all_bodies(
    main: View, bodies: Sequence[Body], named: Sequence[Named], elsewhere: Iterable[str]
) -> tuple[Body, ...]:
    """Return every mention of a body, those beside people and those of other fields included."""
    text = main.folded
    told = gathering.beside_people(text, named, bodies)
    return gathering.acting(
        text, gathering.complete(text, bodies, told, elsewhere, (person.name for person in named))
    )


def _people_of_fields(
    signing: Iterable[Signatory], said: Iterable[Quote]
) -> Iterator[tuple[str, str | None]]:
    """Yield the names of people that other fields hold, with their titles: those who sign or speak."""
    for each in signing:
        yield each.name, each.title
    for speaker in filter(None, (quote.speaker for quote in said)):
        if speaker.name and speaker.title and not speaker.title.endswith(UNNAMED):
            yield speaker.name, speaker.title


def _bodies_of_fields(
    deal: Agreement | None, said: Iterable[Quote], outlet: Outlet | None, issuer: Issuer | None
) -> Iterator[str]:
    """Yield the names of bodies that other fields hold: those that sign, speak, publish or issue."""
    if deal:
        for party in deal.parties:
            yield from filter(None, (party.name, party.text, party.abbreviation))
    for quote in said:
        if speaker := quote.speaker:
            yield from filter(None, (speaker.organization,))
    if outlet:
        yield outlet.name
    if issuer:
        yield from filter(None, (issuer.name, issuer.abbreviation))


def clock_of(
    given: dt.date | None, told: DateMention | None, hints: Hints | None = None
) -> calendar.Clock:
    """Return what relative dates are read against: the date handed over, else the published one."""
    if given:
        return calendar.Clock(given, "reference")
    if told and told.earliest:
        return calendar.Clock(told.earliest, "published")
    if hints and hints.day:
        return calendar.Clock(hints.day, "published")
    return calendar.Clock()
