"""Own rules: what a user's reading function returns becomes what its field reads.

A user writes plain values, the same in the reading function and in the examples; :data:`VALUES` says
which, field by field. A word list becomes a rule where a rule can do its work.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field, replace
from functools import wraps
from typing import Any, get_args

from pressparse.accord.area import Area
from pressparse.accord.posts import Signer
from pressparse.dates.edtf import bounds
from pressparse.dates.frame import Reading
from pressparse.dates.moment import Expression
from pressparse.entities.entity import Named
from pressparse.language.letters import JOINERS, OBJECTS, SUBJECTS, TOPICS
from pressparse.lexicon.user import Lexicon
from pressparse.press.bylines.byline import Byline, Claim, Writer
from pressparse.press.letterheads.contacts import Row
from pressparse.press.letterheads.owners import Owner
from pressparse.press.letterheads.release_date import Release
from pressparse.record import BlockKind
from pressparse.rule import Rule
from pressparse.segment.user_lines import END, HEADING

KINDS: tuple[str, ...] = get_args(BlockKind)
"""What a line may be."""

VALUES: Mapping[str, str] = {
    "lines": (
        f"what the whole line is: {', '.join(map(repr, KINDS))}; or 'heading', which opens a list of other "
        "articles; or 'end': this line and all below it is no part of the article"
    ),
    "cuts": "what a part of a line is, the same kinds as for lines; 'end' reaches to the end of the text",
    "dates": 'the day in EDTF: "2025-10-03"',
    "published": 'the day or minute in EDTF: "2025-10-03T14:20"',
    "byline": '{"reporters": ["한가람"], "outlet": "가나신문"}; "role" and "email" as well, where given',
    "letterhead": "the name of the issuing body",
    "contacts": '{"department": "가나과", "name": "홍길동", "phone": "02-000-0000"}; "role", "rank", "email" as well',
    "people": '{"name": "홍길동", "title": "대표", "organization": None}',
    "organizations": 'the body\'s name (examples: {"name": …, "abbreviation": None})',
    "quotes": (
        "True: the pattern stands right behind the closing mark "
        '(examples: {"speaker": …, "title": …, "organization": …, "verb": …})'
    ),
    "speakers": '{"name": "홍길동", "title": "대표", "organization": None}: who speaks in the sentence of a quotation',
    "agreement": 'the kind: "업무협약"',
    "signatories": '{"name": "홍길동", "title": "대표", "party": "가나시"}',
    "areas": "True, or the area's number",
}
"""What a reading function returns, by field; None declines."""


class ValueOfRuleError(ValueError):
    """A reading function returned what its field cannot take; the message says what it should return."""


@dataclass
class Failures:
    """What own rules failed on in one document: by rule and error, the first words and how often."""

    seen: dict[tuple[str, str], tuple[str, str, int]] = field(default_factory=dict)

    def add(self, rule: str, words: str, error: Exception) -> None:
        """Note one failure."""
        kind = type(error).__name__
        first, said, count = self.seen.get((rule, kind), (words, str(error), 0))
        self.seen[rule, kind] = first, said, count + 1

    def told(self) -> Iterator[str]:
        """Yield a sentence for each rule and error."""
        for (rule, kind), (words, said, count) in self.seen.items():
            again = f" and {count - 1} more times" if count > 1 else ""
            yield f"Own rule {rule} failed on {words!r}{again} and was passed over there: {kind}: {said}"


_FAILURES: ContextVar[Failures | None] = ContextVar("pressparse_failures", default=None)


@contextmanager
def passing_over() -> Iterator[Failures]:
    """Let own rules that fail be passed over, and note what they failed on."""
    failures = Failures()
    token = _FAILURES.set(failures)
    try:
        yield failures
    finally:
        _FAILURES.reset(token)


def fitted(field: str, rule: Rule) -> Rule:
    """Return a user's rule with its plain values turned into those of its field.

    Inside :func:`passing_over` a reading function that raises declines and is noted; elsewhere, as where
    rules are tested, it raises.
    """
    turn = _TURNS.get(field, _as_it_is)

    @wraps(rule.read)
    def read(match: Any, context: Any) -> Any:
        try:
            value = rule.read(match, context)
            return None if value is None else _turned(field, rule, turn, value, match)
        except Exception as error:
            failures = _FAILURES.get()
            if failures is None:
                raise
            failures.add(rule.name, " ".join(str(match[0]).split())[:40], error)
            return None

    return replace(rule, read=read)


def _turned(
    field: str, rule: Rule, turn: Callable[[Any, Any, int, int], Any], value: Any, match: Any
) -> Any:
    try:
        return turn(value, match, *match.span(rule.part))
    except (TypeError, AttributeError, KeyError, ValueError):
        raise ValueOfRuleError(
            f"rule {rule.name} returned {value!r}; a rule for {field} returns {VALUES[field]}"
        ) from None


def _as_it_is(value: Any, _match: Any, _start: int, _end: int) -> Any:
    return value


def _words(value: Any) -> str:
    """Return a value that must be words; raise ``TypeError`` for any other."""
    if not isinstance(value, str) or not value.strip():
        raise TypeError(value)
    return value


def _words_or_none(value: Any) -> str | None:
    return None if value is None else _words(value)


def _line(value: Any, _match: Any, _start: int, _end: int) -> str:
    if value not in KINDS and value not in (HEADING, END):
        raise ValueError(value)
    return str(value)


def _byline(value: Any, match: Any, start: int, end: int) -> Byline:
    if isinstance(value, Byline):
        return value
    mail, role = _words_or_none(value.get("email")), _words_or_none(value.get("role"))
    names = value.get("reporters") or ()
    if isinstance(names, str):
        raise TypeError(names)
    writers = tuple(
        Writer(*_where(name, match, start, end), name, role, mail) for name in map(_words, names)
    )
    outlet = _words_or_none(value.get("outlet"))
    claim = Claim(*_where(outlet, match, start, end), outlet, "copyright") if outlet else None
    return Byline(writers, claim, (mail,) if mail else ())


def _where(words: str, match: Any, start: int, end: int) -> tuple[int, int]:
    """Return where some words stand in a match; where they do not, the whole of it is the evidence."""
    at = match.string.find(words, start, end)
    return (at, at + len(words)) if at >= 0 else (start, end)


def _named(value: Any, _match: Any, start: int, end: int) -> list[Named]:
    if isinstance(value, list) and all(isinstance(each, Named) for each in value):
        return value
    title, body = _words_or_none(value.get("title")), _words_or_none(value.get("organization"))
    return [Named(start, end, _words(value["name"]), title, body, "")]


def _body(value: Any, _match: Any, _start: int, _end: int) -> str:
    return _words(value["name"] if isinstance(value, Mapping) else value)


def _owner(value: Any, _match: Any, start: int, end: int) -> Owner:
    return value if isinstance(value, Owner) else Owner(start, end, _words(value))


def _row(value: Any, _match: Any, start: int, _end: int) -> Row:
    if isinstance(value, Row):
        return value
    parts = ("department", "role", "rank", "name", "phone", "email")
    if not value or not value.keys() <= set(parts):
        raise KeyError(value)
    department, role, rank, name, phone, email = (_words_or_none(value.get(p)) for p in parts)
    return Row(start, department, role, rank, name, phone, email, complete=True)


def _speaker(value: Any, _match: Any, _start: int, _end: int) -> Any:
    kept = {part: _words_or_none(value.get(part)) for part in ("name", "title", "organization")}
    return {**kept, "name": _words(value["name"])}


def _release(value: Any, _match: Any, _start: int, _end: int) -> Release:
    if isinstance(value, dt.date):
        return Release(value.isoformat(), value, 0)
    day, _ = bounds(value)
    if day is None:
        raise ValueError(value)
    return Release(value, day, 0)


def _date(value: Any, _match: Any, _start: int, _end: int) -> Any:
    if isinstance(value, str) and bounds(value) == (None, None):
        raise ValueError(value)
    if not isinstance(value, str | dt.date | Expression | Reading):
        raise TypeError(value)
    return value.date() if isinstance(value, dt.datetime) else value


def _kind(value: Any, _match: Any, _start: int, _end: int) -> str:
    return _words(value)


def _signer(value: Any, _match: Any, start: int, end: int) -> tuple[Signer, ...]:
    if isinstance(value, tuple) and all(isinstance(each, Signer) for each in value):
        return value
    title, party = _words_or_none(value.get("title")), _words_or_none(value.get("party"))
    return (Signer(start, end, _words(value["name"]), title, party),)


def _area(value: Any, _match: Any, start: int, end: int) -> tuple[Area, ...]:
    if isinstance(value, tuple) and all(isinstance(each, Area) for each in value):
        return value
    return (Area(start, end, None if value is True else int(value)),)


_TURNS: Mapping[str, Callable[[Any, Any, int, int], Any]] = {
    "lines": _line,
    "cuts": _line,
    "contacts": _row,
    "speakers": _speaker,
    "byline": _byline,
    "people": _named,
    "organizations": _body,
    "letterhead": _owner,
    "published": _release,
    "dates": _date,
    "agreement": _kind,
    "signatories": _signer,
    "areas": _area,
}


def rules_of(lexicon: Lexicon) -> Mapping[str, tuple[Rule, ...]]:
    """Return the rules that a user's word lists come to, by field."""
    made: dict[str, tuple[Rule, ...]] = {}
    if kinds := {word: (k[0] if k else word) for word, k in lexicon.of("agreements").items()}:
        made["agreement"] = (
            _listed(
                "listed_agreement",
                "The user's list says that this word names an agreement.",
                rf"(?P<span>\L<listed>)(?=\W|$|{_PARTICLE})",
                kinds,
                lambda match, _: kinds[match["span"]],
            ),
        )
    if bodies := lexicon.of("bodies"):
        made["organizations"] = (
            _listed(
                "listed_body",
                "The user's list says that this is the name of a body.",
                rf"(?<![가-힣A-Za-z\d])(?P<span>\L<listed>)(?=[^가-힣A-Za-z\d]|$|{_PARTICLE})",
                bodies,
                lambda match, _: match["span"],
            ),
        )
    return made


_PARTICLE = rf"(?:[{OBJECTS}{SUBJECTS}{TOPICS}]|에|의|도|[{JOINERS}]|으로|로|서|식|측|만|까지|에서|에게|이다|임|체결)"


def _listed(
    name: str, reason: str, pattern: str, words: Iterable[str], read: Callable[[Any, Any], Any]
) -> Rule:
    listed = tuple(words)
    return Rule(
        name,
        reason,
        pattern,
        read,
        examples={},
        boundary=(),
        needs=listed if len(listed) <= 8 else (),
        words={"listed": frozenset(listed)},
    )
