"""Own rules: what a user's reading function returns becomes what its field reads.

A user writes plain values, the same in the reading function and in the examples; :data:`VALUES` says
which, field by field. A word list becomes a rule where a rule can do its work.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import wraps
from typing import Any

from pressparse.bylines.byline import Byline, Claim, Writer
from pressparse.edtf import bounds
from pressparse.entity import Named
from pressparse.extract.areas import Area
from pressparse.extract.signatories import Signer
from pressparse.letterheads.owners import Owner
from pressparse.letterheads.release_date import Release
from pressparse.rule import Rule
from pressparse.wordlists import Lexicon

VALUES: Mapping[str, str] = {
    "dates": 'the day in EDTF: "2025-10-03"',
    "published": 'the day or minute in EDTF: "2025-10-03T14:20"',
    "byline": '{"reporters": ["한가람"], "outlet": "가나신문"}; "role" and "email" as well, where given',
    "letterhead": "the name of the issuing body",
    "people": '{"name": "홍길동", "title": "대표", "organization": None}',
    "organizations": 'the body\'s name (examples: {"name": …, "abbreviation": None})',
    "quotes": (
        "True: the pattern stands right behind the closing mark "
        '(examples: {"speaker": …, "title": …, "organization": …, "verb": …})'
    ),
    "agreement": 'the kind: "업무협약"',
    "signatories": '{"name": "홍길동", "title": "대표", "party": "가나시"}',
    "areas": "True, or the area's number",
}
"""What a reading function returns, by field; None declines."""


class ValueOfRuleError(ValueError):
    """A reading function returned what its field cannot take; the message says what it should return."""


def fitted(field: str, rule: Rule) -> Rule:
    """Return a user's rule with its plain values turned into those of its field."""
    turn = _TURNS.get(field)
    if turn is None:
        return rule

    @wraps(rule.read)
    def read(match: Any, context: Any) -> Any:
        value = rule.read(match, context)
        if value is None:
            return None
        try:
            return turn(value, match, *match.span(rule.part))
        except (TypeError, AttributeError, KeyError, ValueError):
            raise ValueOfRuleError(
                f"rule {rule.name} returned {value!r}; a rule for {field} returns {VALUES[field]}"
            ) from None

    return replace(rule, read=read)


def _byline(value: Any, match: Any, start: int, end: int) -> Byline:
    if isinstance(value, Byline):
        return value
    mail, role = value.get("email"), value.get("role")
    writers = tuple(
        Writer(*_where(name, match, start, end), name, role, mail)
        for name in value.get("reporters") or ()
    )
    outlet = value.get("outlet")
    claim = Claim(*_where(outlet, match, start, end), outlet, "copyright") if outlet else None
    return Byline(writers, claim, (mail,) if mail else ())


def _where(words: str, match: Any, start: int, end: int) -> tuple[int, int]:
    """Return where some words stand in a match; where they do not, the whole of it is the evidence."""
    at = match.string.find(words, start, end)
    return (at, at + len(words)) if at >= 0 else (start, end)


def _named(value: Any, _match: Any, start: int, end: int) -> list[Named]:
    if isinstance(value, list):
        return value
    return [Named(start, end, value["name"], value.get("title"), value.get("organization"), "")]


def _body(value: Any, _match: Any, _start: int, _end: int) -> str:
    name = value["name"] if isinstance(value, Mapping) else value
    if not isinstance(name, str):
        raise TypeError(name)
    return name


def _owner(value: Any, _match: Any, start: int, end: int) -> Any:
    if not isinstance(value, str):
        return value
    return Owner(start, end, value)


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
    return value


def _kind(value: Any, _match: Any, _start: int, _end: int) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def _signer(value: Any, _match: Any, start: int, end: int) -> tuple[Signer, ...]:
    if isinstance(value, tuple):
        return value
    return (Signer(start, end, value["name"], value.get("title"), value.get("party")),)


def _area(value: Any, _match: Any, start: int, end: int) -> tuple[Area, ...]:
    if isinstance(value, tuple):
        return value
    return (Area(start, end, None if value is True else int(value)),)


_TURNS: Mapping[str, Callable[[Any, Any, int, int], Any]] = {
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


_PARTICLE = r"(?:을|를|이|가|은|는|에|의|도|과|와|으로|로|서|식|측|만|까지|에서|에게|이다|임|체결)"


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
