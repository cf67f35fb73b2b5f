"""Explanations: why a value came out as it did — its rule, the words around it, the rules that spoke and lost."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial
from itertools import islice
from operator import itemgetter
from typing import Any

from pressparse.checks import near
from pressparse.checks.reasons import ASSEMBLED
from pressparse.checks.tables import READERS
from pressparse.dates.frame import Clock
from pressparse.entities import organizations
from pressparse.lexicon.user import using
from pressparse.parse import Parser, default_parser
from pressparse.pattern import deferred
from pressparse.press import issuer, outlet, published, reporters
from pressparse.press.sighting import Sighting, sightings
from pressparse.record import (
    Block,
    DateMention,
    Issuer,
    Mention,
    Outlet,
    Party,
    PressRelease,
    Quote,
    Reporter,
    Speaker,
)
from pressparse.rule import Rule
from pressparse.rules.fields import TABLE_OF
from pressparse.segment import kind as kinds
from pressparse.show.marking import read_values, walk
from pressparse.show.redact import mask, redacted
from pressparse.span import Span
from pressparse.speech import naming
from pressparse.text.document import Document
from pressparse.text.markup import Marks
from pressparse.text.view import View
from pressparse.weigh.evidence import Evidence

__all__ = ["TABLE_OF", "Explanation", "Opinion", "explain", "explain_all", "reasons"]

_NO_PARTY = "body_that_weighs_less"
"""Under what name a body is explained that is no party."""
_KIND = "kind_weighed"
"""Under what name it is explained who published a text."""
_TITLES = ("headline", "subheadlines")
_STEP = deferred(r"(?P<name>[a-z_]\w*)(?:\[(?P<at>\d{1,6})\])?(?:\.|$)")
_FAR = 300
"""Code points before and behind a value within which a sentence is asked what rules make of it: some never end."""
_AROUND = 30
_IN_MARGINS = frozenset(["byline", "letterhead", "published", "contacts"])
"""Tables of rules that also read what stands around the text: letterheads, bylines, the foot of a page."""
_OF_PARTS = frozenset(["dates", "speakers"])
"""Tables of rules that read parts of a value."""
_NO_TABLE = "it is put together from the words around what it belongs to; no rule reads it alone"
_SINGLE = frozenset(["outlet", "issuer", "published"])
"""Fields of which a record has one, by the strongest evidence wherever it stands."""
_RIVALS = 20
"""How many matches of a rule are looked at for such evidence."""


@dataclass(frozen=True, slots=True)
class Opinion:
    """What one rule read at the position of a value."""

    rule: str
    reason: str
    text: str
    """The words that its pattern covers."""
    value: object
    """What it read there; None where it declined, or where only its field can ask it."""
    outcome: str
    """``read``: the value is its own; ``lost``: another rule had the words; ``declined``: its reading function said
    no; ``spoke``: the field put the value together from what it read; ``matched``: its pattern did, no more is known.
    Of a value that is absent also the outcomes of :mod:`pressparse.checks.near`."""
    stopped: str = ""
    """Of a value that is absent: what stopped the rule, in words."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why one value of a record was read; ``str()`` of it is readable.

    ``path``: its path in the record. ``text``: its words, with white space normalised. ``span``: code-point
    offsets into the raw text. ``before`` and ``after``: a few words around it. ``opinions``: what the rules read
    there, including the one that prevailed.
    """

    path: str
    text: str
    span: Span | None
    """None of a value that was given beside the text."""
    rule: str
    reason: str
    """One sentence on how such texts are written."""
    before: str
    after: str
    opinions: tuple[Opinion, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    """The facts that weighed most where weights decided: above 0 for what was decided, below 0 for the next best."""

    def __str__(self) -> str:
        if not self.rule:
            return "\n".join(self._absent())
        where = f"{self.span.start}:{self.span.end}" if self.span else "not in the text"
        lines = [
            f"{self.path}: {_shown(self.text)!r} ({where})",
            f"  rule     {self.rule}" + (f": {self.reason}" if self.reason else ""),
        ]
        if self.span:
            lines.append(f"  around   {self.before}[[{_shown(self.text)}]]{self.after}")
        for each in self.opinions:
            if each.outcome != "read":
                value = "" if each.value is None else f" = {each.value!r}"
                lines.append(f"  {each.outcome:<9}{each.rule}: {each.text!r}{value}")
        for fact, weight in self.evidence:
            lines.append(f"  {'for' if weight > 0 else 'against':<9}{fact} ({abs(weight)})")
        return "\n".join(lines)

    def _absent(self) -> Iterator[str]:
        yield f"{self.path}: nothing was read" + (f": {self.reason}" if self.reason else "")
        for each in self.opinions:
            value = "" if each.value is None else f" = {each.value!r}"
            yield f"  {each.outcome:<9}{each.rule}: {each.text!r}{value}; {each.stopped}"
        if not self.opinions and not self.reason:
            yield "  no rule came near: no word that one of them needs stands in the text"


def explain(
    record: PressRelease,
    path: str,
    text: str | None = None,
    parser: Parser | None = None,
    *,
    redact: bool = False,
    marks: Marks = (),
) -> Explanation:
    """Return why a value of a record was read.

    ``path``: its path in the record: ``signatories[0]``, ``agreement.name``, ``quotes[1].speaker``.
    ``text``: the raw text; with it, the other rules that matched there are named as well.
    ``parser``: the parser that made the record, if it has rules of its own. ``marks``: what the structure of a web
    page said of its lines (``Source.marks``), if the record was read with it.
    For an absent value, and with the text, the opinions are those of the rules that came close, closest first, each
    with what stopped it; the explanation then has no rule.
    Raises ``ValueError`` for an invalid path, and for an absent value or a block if the text is missing.
    """
    shown = redacted(record) if redact else record
    ground = _Ground(shown, text, _reader(parser, text, record), redact=redact, marks=marks)
    if path == "kind":
        return ground.kind()
    found = _at(record, path, absent=text is not None)
    if found is None:
        return ground.absent(path)
    if isinstance(found, Block):
        return ground.block(path, found)
    return ground.explanation(path, found)


def explain_all(
    record: PressRelease,
    text: str | None = None,
    parser: Parser | None = None,
    field: str = "",
    *,
    redact: bool = False,
    marks: Marks = (),
) -> Iterator[Explanation]:
    """Yield an explanation for every value of a record, or for those of one field.

    ``text``, ``parser``, ``marks``: as for :func:`explain`. ``field``: a field of the record; ``blocks``, which needs the text,
    is explained line by line; where the record has no value for it and the text is given, its absence is explained.
    ``redact``: whether personal data are masked in all that is shown.
    Raises ``ValueError`` for blocks without the text.
    """
    shown = redacted(record) if redact else record
    ground = _Ground(shown, text, _reader(parser, text, record), redact=redact, marks=marks)
    if field == "blocks":
        yield from ground.lines()
        return
    if field == "kind":
        yield ground.kind()
        return
    some = False
    for path, found in read_values(ground.record):
        if not field or path.partition("[")[0].partition(".")[0] == field:
            some = True
            yield ground.explanation(path, found)
    if field and text and not some:
        yield ground.absent(field)
    if field == "agreement" and ground.record.agreement:
        yield from ground.other_bodies()


def _reader(parser: Parser | None, text: str | None, record: PressRelease) -> Parser:
    """Return the parser that read a record, with the rules that hold where the text is from."""
    return (parser or default_parser()).here(text or "", record)


def _at(record: PressRelease, path: str, *, absent: bool) -> Mention | Quote | Block | None:
    """Return what stands at a path; ``absent``: None where nothing does."""
    value: Any = record
    at = 0
    while at < len(path):
        step = _STEP.match(path, at)
        if not step or step["name"] not in getattr(type(value), "model_fields", {}):
            raise ValueError(
                f"no such path: {path!r}; write it like signatories[0] or agreement.name"
            )
        value = getattr(value, step["name"])
        if step["at"] is not None:
            if not isinstance(value, tuple) or int(step["at"]) >= len(value):
                count = len(value) if isinstance(value, tuple) else 0
                raise ValueError(f"no such path: {path!r}; {step['name']} has {count} values")
            value = value[int(step["at"])]
        at = step.end()
    if value is None or value == ():
        if absent:
            return None
        raise ValueError(f"{path} is empty: nothing was read for it; hand over the text to see why")
    if not isinstance(value, Mention | Quote | Block):
        raise ValueError(  # noqa: TRY004  a path is wrong, not a type
            f"{path} is no single value; name one, such as {next(_paths(path, value), path)}"
        )
    return value


def _paths(path: str, value: object) -> Iterator[str]:
    return (each for each, _ in walk(path, value))


@dataclass(frozen=True)
class _Ground:
    """What an explanation is made from."""

    record: PressRelease
    text: str | None
    parser: Parser
    redact: bool = False
    marks: Marks = ()
    """What the structure of the page says of its lines."""

    @cached_property
    def shown(self) -> str | None:
        """The text as it may be shown."""
        return mask(self.text) if self.text is not None and self.redact else self.text

    @cached_property
    def views(self) -> tuple[View, ...]:
        """The views that the fields read, made once for all values."""
        return tuple(self.parser.views(Document(self.text or "", self.marks))[1:])

    @cached_property
    def masked(self) -> Mapping[int, str]:
        """The words of each view as they may be shown."""
        return {id(view): mask(view.text) if self.redact else view.text for view in self.views}

    def words(self, view: View, start: int, end: int) -> str:
        """Return words of a view as they may be shown."""
        return self.masked[id(view)][start:end]

    def explanation(self, path: str, found: Mention | Quote) -> Explanation:
        if isinstance(found, Quote):
            span = Span(start=found.segments[0].at.start, end=found.segments[-1].at.end)
        elif found.span:
            span = found.span
        else:
            reason = self.reasons.get(found.rule, "")
            words = " ".join(found.text.split())
            return Explanation(path, words, None, found.rule, reason, "", "")
        before, after = self.around(found.text, span)
        table = self.table(path)
        reason = self.reasons.get(found.rule, "")
        alone = path in _SINGLE
        opinions = self.opinions(table, found.rule, span, alone=alone) if self.text else ()
        words = " ".join(found.text.split())
        evidence = self.weighed(path, found)
        return Explanation(path, words, span, found.rule, reason, before, after, opinions, evidence)

    def weighed(self, path: str, found: Mention | Quote) -> tuple[Evidence, ...]:
        """Return what weighed for a value and against it, where weights decided."""
        if isinstance(found, Speaker):
            return (*self.spoke(path), *self.named(found))
        if isinstance(found, Party):
            return next((e for _, name, _, e in self.bodies_weighed if name == found.name), ())
        if self.text is None:
            return ()
        if isinstance(found, Mention) and found.span and path.startswith(_TITLES):
            return self.lines_weighed.get(found.span.start, ())
        if path == "published" and isinstance(found, DateMention):
            main, margin = self.views
            return published.evidence(main, margin, found, self.parser.rules["published"])
        if not isinstance(found, Outlet | Reporter | Issuer):
            return ()
        with using(self.parser.lexicon):
            if isinstance(found, Issuer):
                return issuer.evidence(self.offered, found.name)
            weighs = outlet.evidence if isinstance(found, Outlet) else reporters.evidence
            return weighs(self.seen, found.name)

    @cached_property
    def seen(self) -> tuple[Sighting, ...]:
        """What bylines, notices and the site say of outlet and reporters."""
        main, margin = self.views
        return sightings(main, margin, self.parser.rules["byline"])

    @cached_property
    def offered(self) -> issuer.Offered:
        """The bodies that may have issued the text."""
        main, margin = self.views
        bodies = organizations.find(main, rules=self.parser.rules["organizations"])
        return issuer.offers(main, margin, bodies, self.parser.rules["letterhead"])

    def spoke(self, path: str) -> tuple[Evidence, ...]:
        """Return what made somebody the speaker of a quotation, where several could have spoken."""
        step = _STEP.match(path)
        if self.text is None or step is None or step["name"] != "quotes" or step["at"] is None:
            return ()
        at = self.record.quotes[int(step["at"])].segments[0].span
        return self.speakers_weighed.get(at.start, ()) if at else ()

    @cached_property
    def speakers_weighed(self) -> Mapping[int, tuple[Evidence, ...]]:
        """What spoke for each speaker that was chosen among several, by where their words begin."""
        if self.text is None:
            return {}
        return self.parser.weigh_speakers(self.text, marks=self.marks)

    def named(self, speaker: Speaker) -> tuple[Evidence, ...]:
        """Return what made a name of some of the words that a speaker was read from."""
        name = speaker.name
        return naming.evidence(speaker.text, name, self.titled) if name else ()

    @cached_property
    def titled(self) -> frozenset[str]:
        """The names of those whose title the text tells."""
        return frozenset(person.name for person in self.record.people if person.titles)

    @cached_property
    def bodies_weighed(self) -> Sequence[tuple[Span, str, bool, tuple[Evidence, ...]]]:
        """The bodies that may be parties of the agreement, with why each is one or is none."""
        if self.text is None:
            return ()
        day = self.record.reference_date
        return self.parser.weigh_parties(self.text, day, marks=self.marks)

    def other_bodies(self) -> Iterator[Explanation]:
        """Yield why the other bodies named around the signing are no parties."""
        for span, name, party, evidence in self.bodies_weighed:
            if not party:
                before, after = self.around(name, span)
                yield Explanation(
                    "no party",
                    name,
                    span,
                    _NO_PARTY,
                    ASSEMBLED[_NO_PARTY],
                    before,
                    after,
                    (),
                    evidence,
                )

    @cached_property
    def lines_weighed(self) -> Mapping[int, tuple[Evidence, ...]]:
        """What spoke for the label of each line, by where it starts."""
        if self.text is None:
            return {}
        return self.parser.evidence_of_lines(self.text, self.marks)

    def kind(self) -> Explanation:
        """Return why the document is an article or a release."""
        read = Document(self.text, self.marks) if self.text else None
        looks = self.parser.views(read)[0].looks if read else ()
        told = kinds.evidence(looks) if looks else ()
        rule, value = _KIND, str(self.record.kind)
        return Explanation("kind", value, None, rule, ASSEMBLED[rule], "", "", (), told)

    def lines(self) -> Iterator[Explanation]:
        """Yield why each line, or part of one, is in its block."""
        if self.text is None or self.shown is None:
            raise ValueError("blocks hold no text of their own: hand over the text as well")
        starts = [block.span.start for block in self.record.blocks]
        evidence = self.lines_weighed
        for span, kind, rule in self.parser.lines(self.text, self.marks):
            k = bisect_right(starts, span.start) - 1
            words = " ".join(self.shown[span.start : span.end].split())
            yield Explanation(
                f"blocks[{k}] {kind}",
                words,
                span,
                rule,
                self.reasons.get(rule, ""),
                "",
                "",
                evidence=evidence.get(span.start, ()),
            )

    def block(self, path: str, block: Block) -> Explanation:
        """Return why the first line of a block is in it."""
        inside = (
            each
            for each in self.lines()
            if each.span and block.span.start <= each.span.start < block.span.end
        )
        found = next(inside, None)
        if found is None:
            raise ValueError(f"{path} holds white space only")
        return replace(found, path=path)

    @cached_property
    def reasons(self) -> Mapping[str, str]:
        """The one sentence of every rule, own ones first."""
        return reasons(self.parser)

    def table(self, path: str) -> str:
        field = path.partition("[")[0].partition(".")[0]
        if path.endswith("signed_on"):
            return "dates"
        if field == "quotes" and path.endswith(".speaker"):
            return "speakers"
        if field == "quotes" and path.endswith(".verb"):
            return ""
        return TABLE_OF.get(field, field)

    def rules(self, table: str) -> Sequence[Rule]:
        return self.parser.rules.get(table) or READERS.get(table, ((), None))[0]

    def around(self, words: str, span: Span) -> tuple[str, str]:
        """Return a few words before and behind a value, from the text or from the record's paragraphs."""
        if (shown := self.shown) is not None:
            before = shown[max(0, span.start - _AROUND) : span.start]
            after = shown[span.end : span.end + _AROUND]
            return " ".join(before.split("\n")).lstrip(), " ".join(after.split("\n")).rstrip()
        last = bisect_right(self.held, span.start, key=itemgetter(0))
        for start, end, text in self.held[max(0, last - 1) : last]:
            at = text.find(words, max(0, span.start - start - 4)) if span.start < end else -1
            if at >= 0:
                behind = at + len(words)
                return text[max(0, at - _AROUND) : at], text[behind : behind + _AROUND]
        return "", ""

    @cached_property
    def held(self) -> Sequence[tuple[int, int, str]]:
        """Where the record's headline, decks and paragraphs begin and end, and their words, in the order of the text."""
        record = self.record
        every = (record.headline, *record.subheadlines, *record.paragraphs)
        return sorted((m.span.start, m.span.end, m.text) for m in every if m and m.span)

    def opinions(self, table: str, winner: str, span: Span, *, alone: bool) -> tuple[Opinion, ...]:
        """Return what rules made of a place; of a value that a record has ``alone``, also of other places."""
        found = []
        with using(self.parser.lexicon):
            for view in self.views:
                place = view.place(span)
                if place:
                    found += list(self.spoken(table, winner, view, *place))
                if alone:
                    found += list(self.rivals(table, view, place or (0, 0)))
        return tuple(found)

    def spoken(
        self, table: str, winner: str, view: View, start: int, end: int
    ) -> Iterator[Opinion]:
        sentence = view.sentence_at(start)
        stop = max(min(sentence.end, end + _FAR), end)
        first, last = (end, min(stop, end + 3)) if table == "quotes" else (start, end)
        begins = max(sentence.start, start - _FAR)
        for rule in self.rules(table):
            for match in rule.matches(view.folded, begins, min(stop + 120, len(view.folded))):
                begin, until = match.span(rule.part)
                if until < first or begin > last or (begin == until and table != "quotes"):
                    continue
                if table != "quotes" and (until <= first or begin >= last):
                    continue
                value, asked = self.asked(table, rule, match, view)
                outcome = "lost" if winner in {each.name for each in self.rules(table)} else "spoke"
                if rule.name == winner:
                    outcome = "read"
                elif not asked:
                    outcome = "matched"
                elif value is None:
                    outcome = "declined"
                yield Opinion(
                    rule.name,
                    rule.reason,
                    self.words(view, begin, until),
                    self.value(value),
                    outcome,
                )
                break

    def rivals(self, table: str, view: View, place: tuple[int, int]) -> Iterator[Opinion]:
        """Yield what rules read at other places, each at its first one: evidence that counted for less."""
        for rule in self.rules(table):
            for match in islice(rule.matches(view.folded), _RIVALS):
                begin, until = match.span(rule.part)
                if begin >= until or (begin < place[1] and place[0] < until):
                    continue
                value, asked = self.asked(table, rule, match, view)
                if not asked or value is None or getattr(value, "outlet", value) is None:
                    continue
                words = " ".join(self.words(view, begin, until).split())
                yield Opinion(rule.name, rule.reason, words, self.value(value), "lost")
                break

    def absent(self, path: str) -> Explanation:
        """Return why nothing was read at a path: the rules that came near, and what stopped each."""
        table, field = self.table(path), path.partition("[")[0].partition(".")[0]
        parent = path.rpartition(".")[0]
        if parent and table not in _OF_PARTS:
            return Explanation(path, "", None, "", _NO_TABLE, "", "")
        beside = _at(self.record, parent, absent=True) if parent else None
        search = near.Search(
            self.record,
            self.views if table in _IN_MARGINS else self.views[:1],
            View.plain(self.text or ""),
            self.rules(table),
            partial(self.asked, table),
            field,
        )
        with using(self.parser.lexicon):
            opinions = tuple(map(self.missed, search.nearest(beside)))
        return Explanation(path, "", None, "", near.closed(self.record, field), "", "", opinions)

    def missed(self, each: near.Near) -> Opinion:
        """Return how a rule missed, in words."""
        words = mask(each.view.folded) if self.redact else each.view.folded
        got = _shown(" ".join(words[each.start : each.end].split()))
        rule, value = each.rule, self.value(each.value)
        why = near.why(each, words, self.record)
        return Opinion(rule.name, rule.reason, got, value, each.outcome, why)

    def value(self, value: object) -> object:
        """Return what a rule read as it may be shown."""
        plain = _plain(value)
        return mask(str(plain)) if self.redact and plain is not None else plain

    def asked(self, table: str, rule: Rule, match: Any, view: View) -> tuple[object, bool]:
        """Return what a rule reads, and whether it could be asked alone."""
        if table in {"quotes", "areas", "signatories", "dates_of_events"}:
            return None, False
        today = self.record.reference_date
        context: object = Clock(today, "reference") if table == "dates" else view.folded
        try:
            return rule.read(match, context), True
        except Exception:  # noqa: BLE001  a rule asked out of its place may say anything
            return None, False


def reasons(parser: Parser) -> Mapping[str, str]:
    """Return the reason of every rule by its name; a parser's own rules come first."""
    own = (rule for table in parser.rules.values() for rule in table)
    return {**ASSEMBLED, **{rule.name: rule.reason for rule in (*_every_rule(), *own)}}


def _shown(words: str) -> str:
    return words if len(words) <= 80 else f"{words[:50]} … {words[-20:]}"


def _plain(value: object) -> object:
    """Return a value as it can be shown: plain ones as they are, others by what they hold that is plain."""
    if isinstance(value, list) and len(value) == 1:
        value = value[0]
    if value is None or isinstance(value, str | int | float | dict):
        return value
    plain = getattr(value, "plain", None)
    if callable(plain):
        return plain()
    return getattr(value, "value", None) or getattr(value, "name", None)


def _every_rule() -> Iterator[Rule]:
    for table, _ in READERS.values():
        yield from table
