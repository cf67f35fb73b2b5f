"""The pipeline: one document from raw text to record."""

import datetime as dt
import warnings
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from itertools import chain
from os import PathLike
from typing import Any

from pressparse.accord import agreement, areas, signatories
from pressparse.dates import expressions as dates
from pressparse.entities import organizations, people
from pressparse.language.morphology import tokens
from pressparse.lexicon.user import Given, Lexicon, lexicon_of, using
from pressparse.presenters import PRESENTERS
from pressparse.press import byline, letterhead, published
from pressparse.press.hints import Hints, day, filled
from pressparse.reading import Reading, Rulebook, clock_of, views, wanted
from pressparse.record import Block, DateMention, PressRelease, Quote
from pressparse.rule import Literals, Rule, switching_off
from pressparse.rules import fields as named_fields
from pressparse.rules import scope
from pressparse.rules.values import fitted, passing_over, rules_of
from pressparse.segment import cuts, kinds, segmenter
from pressparse.segment.segmentation import Segmentation
from pressparse.segment.user_lines import LineRules
from pressparse.show.redact import redacted
from pressparse.span import Span
from pressparse.speech import quotes
from pressparse.text.document import Document
from pressparse.text.markup import Marks
from pressparse.text.view import View
from pressparse.weigh.evidence import Evidence

TABLES: dict[str, tuple[Rule, ...]] = {
    "lines": kinds.RULES,
    "cuts": cuts.RULES,
    "dates": dates.RULES,
    "published": published.RULES,
    "byline": byline.RULES,
    "letterhead": letterhead.RULES,
    "contacts": letterhead.CONTACT_RULES,
    "people": people.RULES,
    "organizations": organizations.RULES,
    "quotes": quotes.RULES,
    "speakers": quotes.SPEAKERS,
    "agreement": agreement.RULES,
    "signatories": signatories.RULES,
    "areas": areas.RULES,
}
"""The built-in rules by field."""


_ON_LINES = ("lines", "cuts")
_WHOSE = ("outlet", "issuer")
"""The fields that tell where a text is from."""


class RuleWarning(UserWarning):
    """An own rule failed on some words and was passed over there."""


class Parser:
    """A configured parser; ``parse`` and the other functions of the package use a default one.

    ``rules``: your own rules by field, tried before the built-in ones of that field; ``after``: tried after them.
    Fields are named as in a record (``outlet``, ``quotes.speaker``) or by the table of rules behind them, the keys
    of ``pressparse.parse.TABLES``; ``pressparse.own.VALUES`` describes what a rule's function returns for each. A
    rule whose function raises, or returns something that its field does not accept, is skipped there: ``parse``
    names it in the record's ``warnings``, the other methods issue a :class:`RuleWarning`.
    ``lexicon``: additions to the word lists ``outlets titles bodies agreements verbs``, by list, or the path
    of a TOML file that holds them.
    ``redact``: whether to mask telephone numbers, e-mail addresses and resident registration numbers in every record.
    ``fields``: the fields of a record to read, such as ``["agreement", "dates"]``; None for all. Whatever these
    fields do not need is not computed, and the other fields stay empty; a field that is read is the same as in a
    full record. ``kind`` is always present; if neither it nor ``outlet``, ``reporters`` or ``issuer`` is requested,
    it rests on the page's lines alone. Agreements, what belongs to them, and dates come with their ``reference_date``.
    ``off``: built-in rules to switch off, by name: ``"weekday"``, ``"dates.weekday"``.
    Raises ``ValueError`` for a field, list or rule that does not exist, and for a rule or an entry that cannot be
    used; the message says what to change.
    """

    def __init__(
        self,
        rules: Mapping[str, Iterable[Rule]] | None = None,
        lexicon: Given | Lexicon | str | PathLike[str] | None = None,
        *,
        after: Mapping[str, Iterable[Rule]] | None = None,
        redact: bool = False,
        fields: Iterable[str] | None = None,
        off: Iterable[str] = (),
    ) -> None:
        first, last = _by_field(rules), _by_field(after)
        if first or last:
            _vet(first, last)
        silent = named_fields.switched(off, TABLES)
        self._set_up(_Made(first, lexicon_of(lexicon), last, redact, wanted(fields), silent))

    def _set_up(self, made: "_Made") -> None:
        self._made = made
        self.lexicon, self.redact, self.fields, self.off = (
            made.lexicon,
            made.redact,
            made.fields,
            made.off,
        )
        self._preloaded = False
        self._off_lines = frozenset().union(*(made.off.get(table, ()) for table in _ON_LINES))
        self._places = scope.places_of(made.first, made.last)
        self._here: dict[tuple[frozenset[str], frozenset[str]], Parser] = {}
        listed = rules_of(self.lexicon)
        self.rules: dict[str, tuple[Rule, ...]] = {
            field: (
                *(fitted(field, own) for own in made.first.get(field, ())),
                *listed.get(field, ()),
                *(
                    table
                    if field in _ON_LINES
                    else named_fields.speaking(table, made.off.get(field))
                ),
                *(fitted(field, own) for own in made.last.get(field, ())),
            )
            for field, table in TABLES.items()
        }
        built_in = {id(rule) for table in (*TABLES.values(), *listed.values()) for rule in table}
        own = frozenset(
            id(rule) for table in self.rules.values() for rule in table if id(rule) not in built_in
        )
        literals = Literals.of(
            (id(rule), rule.needs)
            for field, table in self.rules.items()
            for rule in table
            if id(rule) in own and field not in _ON_LINES
        )
        lines = LineRules.of(self.rules["lines"], self.rules["cuts"])
        self._book = Rulebook(self.rules, lines, own, literals)

    def parse(
        self,
        text: str,
        id: str | None = None,
        reference_date: dt.date | str | None = None,
        *,
        hints: Hints | None = None,
        url: str | None = None,
        marks: Marks = (),
    ) -> PressRelease:
        """Read one document; see :func:`parse`. ``url``: where it was found, for rules limited to one host.

        ``marks``: what the structure of the page says of its lines, as a reader tells it.
        """
        if self._places:
            reader = self.here(checked(text), hints=hints, url=url)
            return reader.parse(text, id, reference_date, hints=hints, marks=marks)
        given = as_date(reference_date)
        document = Document(checked(text), marks)
        with self._reading(), passing_over() as failures:
            reading = Reading(document, self._book, given, hints)
            record = reading.record(id, self.fields)
            if hints:
                opening = next(iter(reading.paragraphs), None)
                record = filled(record, document, hints, self.fields, opening)
        if said := tuple(failures.told()):
            record = record.model_copy(update={"warnings": (*record.warnings, *said)})
        return redacted(record) if self.redact else record

    def here(
        self,
        text: str,
        record: PressRelease | None = None,
        *,
        hints: Hints | None = None,
        url: str | None = None,
    ) -> "Parser":
        """Return the parser for a text: this one, without the rules limited to other outlets or hosts.

        ``record``: the record of the text, if known; ``hints``, ``url``: what is known beside the text.
        """
        if not self._places:
            return self
        if record is None:
            record = self._holding(frozenset(), wanted(_WHOSE)).parse(text, hints=hints)
        with self._reading():
            held = scope.held(self._places, record, hints, url)
        return self._holding(held, self.fields)

    def _holding(self, places: frozenset[str], fields: frozenset[str]) -> "Parser":
        """Return a parser like this one with the rules that apply everywhere and in some places."""
        made = self._made
        known = places, fields
        if known not in self._here:
            first, last = scope.held_in(places, made.first), scope.held_in(places, made.last)
            self._here[known] = _remade(replace(made, first=first, last=last, fields=fields))
        return self._here[known]

    @contextmanager
    def _reading(self) -> Iterator[None]:
        """Use this parser's words and switches."""
        with using(self.lexicon), switching_off(self._off_lines):
            yield

    def segment(self, text: str) -> list[Block]:
        """Return the blocks of a raw text as this parser's rules label it; see :func:`segment`."""
        if self._places:
            return self.here(checked(text)).segment(text)
        with self._alone():
            return list(segmenter.segment(Document(checked(text)), self._book.lines).blocks)

    def find_dates(
        self, text: str, reference_date: dt.date | str | None = None
    ) -> list[DateMention]:
        """Return the calendar expressions of plain prose; see :func:`find_dates`."""
        if self._places:
            return self._holding(frozenset(), self.fields).find_dates(text, reference_date)
        view = View.plain(checked(text))
        clock = clock_of(as_date(reference_date), None)
        with self._alone():
            return [each.mention(view) for each in dates.find(view, clock, self.rules["dates"])]

    def find_quotes(self, text: str, indirect: bool = False) -> list[Quote]:
        """Return the quotes in plain prose with their speakers; see :func:`find_quotes`."""
        if self._places:
            return self._holding(frozenset(), self.fields).find_quotes(text, indirect)
        view = View.plain(checked(text))
        with self._alone():
            return list(
                quotes.read(
                    view,
                    people.find(view, rules=self.rules["people"]),
                    organizations.find(view, rules=self.rules["organizations"]),
                    indirect=indirect,
                    rules=self.rules["quotes"],
                    speakers=self.rules["speakers"],
                )
            )

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """Let this parser's words hold; what own rules failed on is a ``RuleWarning``, there being no record."""
        with self._reading(), passing_over() as failures:
            yield
        for said in failures.told():
            warnings.warn(said, RuleWarning, stacklevel=4)

    def lines(self, text: str, marks: Marks = ()) -> list[tuple[Span, str, str]]:
        """Return every line, or part of one, with the kind of its block and the rule that decided it.

        Spans are code-point offsets into ``text``, in order; they leave out the white space between lines.
        """
        if self._places:
            return self.here(text).lines(text, marks)
        with self._reading(), passing_over():
            return list(segmenter.labels(Document(checked(text), marks), self._book.lines))

    def evidence_of_lines(self, text: str, marks: Marks = ()) -> Mapping[int, tuple[Evidence, ...]]:
        """Return the features for and against each line's label with their weights, by the offset of the line."""
        if self._places:
            return self.here(text).evidence_of_lines(text, marks)
        with self._reading(), passing_over():
            return segmenter.evidence(Document(checked(text), marks), self._book.lines)

    def weigh_parties(
        self, text: str, reference_date: dt.date | str | None = None, *, marks: Marks = ()
    ) -> list[tuple[Span, str, bool, tuple[Evidence, ...]]]:
        """Return the bodies that may be parties of the agreement: where, what name, whether it is one, and why."""
        if self._places:
            return self.here(text).weigh_parties(text, reference_date, marks=marks)
        with self._reading(), passing_over():
            document = Document(checked(text), marks)
            reading = Reading(document, self._book, as_date(reference_date), None)
            return [
                (
                    reading.main.span(w.member.start, w.member.end),
                    w.member.name,
                    w.party,
                    w.evidence,
                )
                for w in reading.weigh_parties()
            ]

    def weigh_speakers(self, text: str, *, marks: Marks = ()) -> dict[int, tuple[Evidence, ...]]:
        """Return what spoke for each speaker that was chosen among several, by where their words begin."""
        if self._places:
            return self.here(text).weigh_speakers(text, marks=marks)
        with self._reading(), passing_over():
            document = Document(checked(text), marks)
            return Reading(document, self._book, None, None).weigh_speakers()

    def views(self, document: Document) -> tuple[Segmentation, View, View]:
        """Return the parts of a document: its blocks, a view of the document itself, and a view of what surrounds it."""
        if self._places:
            return self.here(document.raw).views(document)
        with self._reading():
            return views(document, self._book.lines)

    @property
    def own_rules(self) -> tuple[tuple[str, Rule], ...]:
        """The user's rules, each with its field."""
        tables = (self._made.first, self._made.last)
        return tuple((field, own) for of in tables for field in of for own in of[field])

    def parse_many(
        self, documents: Iterable[str | Mapping[str, Any]], workers: int = 1
    ) -> Iterator[PressRelease]:
        """Read documents in order; see :func:`parse_many`."""
        if workers < 1:
            raise ValueError(f"workers must be at least 1, not {workers}")
        if workers == 1:
            return map(self._parse_one, documents)
        from pressparse.pool import map_in_order  # noqa: PLC0415  only where several processes are asked for

        return map_in_order(self._parse_one, documents, workers, self.preload)

    def preload(self) -> None:
        """Compile the rules and load the analyser now: processes forked afterwards share them."""
        if self._preloaded:
            return
        rules = [own for table in self.rules.values() for own in table]
        for own in rules:
            own.compiled  # noqa: B018  compiled at first sight
        self.parse("\n\n".join(mark for own in rules for mark in own.examples))
        tokens("미리 읽어 둔다.")
        self._preloaded = True

    def __reduce__(self) -> tuple[Callable[..., "Parser"], tuple[object, ...]]:
        """Travel to other processes as what it was made of."""
        return _remade, (self._made,)

    def _parse_one(self, document: str | Mapping[str, Any]) -> PressRelease:
        return self.parse(**document) if isinstance(document, Mapping) else self.parse(document)


def _vet(*own: Mapping[str, tuple[Rule, ...]]) -> None:
    """Raise ``ValueError`` for a rule that cannot be used."""
    from pressparse.rules import vetting  # noqa: PLC0415  only where somebody has own rules

    for field in dict.fromkeys(chain(*own)):
        rules = [rule for table in own for rule in table.get(field, ())]
        for rule in rules:
            vetting.check(rule)
        vetting.check_names(field, rules, TABLES[field])


def _by_field(
    rules: Mapping[str, Iterable[Rule]] | None,
) -> Mapping[str, tuple[Rule, ...]]:
    if single := [field for field, given in (rules or {}).items() if isinstance(given, Rule)]:
        raise ValueError(f"{single[0]} takes a list of rules: {{{single[0]!r}: [my_rule]}}")
    return named_fields.by_table(rules or {})


@dataclass(frozen=True)
class _Made:
    """What a parser is made of, checked."""

    first: Mapping[str, tuple[Rule, ...]]
    lexicon: Lexicon
    last: Mapping[str, tuple[Rule, ...]]
    redact: bool
    fields: frozenset[str]
    off: Mapping[str, frozenset[str]]
    """The built-in rules that are switched off, by table."""


def _remade(made: _Made) -> Parser:
    """Make a parser again from what was checked when it was first made."""
    parser = Parser.__new__(Parser)
    parser._set_up(made)  # noqa: SLF001  its own class
    return parser


def parse(
    text: str | Sequence[Any],
    id: str | None = None,
    reference_date: dt.date | str | None = None,
    *,
    hints: Hints | None = None,
    redact: bool = False,
    fields: Iterable[str] | None = None,
) -> PressRelease:
    """Read one document.

    ``text``: raw text of any shape; or a list of files that are one document, a web page and its attachments:
    paths, ``bytes``, texts or results of :func:`pressparse.readers.read`. ``id``: copied to the record.
    ``reference_date``: the date that relative dates are resolved against, a date or a string such as
    ``2025-10-29``, ``2025.10.29`` or ``2025/10/29``; without it, the date of publication given in the text or the
    hints. ``hints``: what is known beside the text (title, outlet, reporters, day, issuer); they fill in what the text does
    not say and decide whether it is an article or a release. ``redact``: whether to mask telephone numbers, e-mail addresses and resident
    registration numbers; spans stay valid. ``fields``: the fields to read, None for all; the others stay empty,
    see :class:`Parser`.
    Raises ``TypeError`` if ``text`` is neither a ``str`` nor a list of files, ``ValueError`` for an invalid date and
    for a field that a record does not have, but never because of what the text says; for files, also what
    :func:`pressparse.readers.read_file` raises.
    """
    if isinstance(text, list | tuple):
        of_files: PressRelease = PRESENTERS["together"](
            text, id, reference_date, hints, redact, fields
        )
        return of_files
    parser = default_parser() if fields is None else _parser_for(wanted(fields))
    record = parser.parse(checked(text), id, reference_date, hints=hints)
    return redacted(record) if redact else record


def parse_many(
    documents: Iterable[str | Mapping[str, Any]], workers: int = 1
) -> Iterator[PressRelease]:
    """Read documents lazily, in order.

    ``documents``: each a ``str`` or a mapping with ``text`` and, if known, ``id``, ``reference_date`` and ``hints``.
    ``workers``: the number of processes; 1 stays in this process.
    Raises ``ValueError`` for fewer than 1, and what :func:`parse` raises, at the document concerned.
    """
    return default_parser().parse_many(documents, workers)


def segment(text: str) -> list[Block]:
    """Return the blocks of a raw text; they tile it in order.

    Their spans are half-open code-point offsets into ``text``: from 0 to its length without gaps; an empty
    text has none. Raises ``TypeError`` if ``text`` is not a ``str``.
    """
    return default_parser().segment(text)


def find_dates(text: str, reference_date: dt.date | str | None = None) -> list[DateMention]:
    """Return the calendar expressions in plain prose, in reading order.

    ``text``: prose, without menus or letterheads; spans are offsets into it. ``reference_date``: what
    relative dates are resolved against, as for :func:`parse`; without it they have no value.
    Raises what :func:`parse` raises.
    """
    return default_parser().find_dates(text, reference_date)


def find_quotes(text: str, indirect: bool = False) -> list[Quote]:
    """Return the quotes in plain prose with their speakers, in reading order.

    ``text``: prose, without menus or letterheads; spans are offsets into it. ``indirect``: whether
    statements without quotation marks (``…다고 밝혔다``) are read too.
    Raises ``TypeError`` if ``text`` is not a ``str``.
    """
    return default_parser().find_quotes(text, indirect)


@cache
def default_parser() -> Parser:
    """Return the parser that the functions of the package use."""
    return Parser()


@lru_cache(maxsize=32)
def _parser_for(fields: frozenset[str]) -> Parser:
    return Parser(fields=fields)


def checked(text: object) -> str:
    """Return the text, or raise ``TypeError`` with what to do instead."""
    if isinstance(text, bytes):
        raise TypeError("parse needs str, not bytes: decode first, or use pressparse.readers.read")
    if not isinstance(text, str):
        raise TypeError(f"parse needs str, not {type(text).__name__}")
    return text


def as_date(value: dt.date | str | None) -> dt.date | None:
    """Return a date; raise ``ValueError`` for a string that is none, with what is accepted."""
    if isinstance(value, dt.datetime):
        return value.date()
    return day(value) if isinstance(value, str) else value
