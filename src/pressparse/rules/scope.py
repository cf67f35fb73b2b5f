"""Where a rule holds: the texts of one outlet, of one issuing body, of one host."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from pressparse.pattern import deferred
from pressparse.press.bylines.names import outlet_at
from pressparse.press.hints import Hints
from pressparse.record import PressRelease
from pressparse.rule import Rule

_HOST = deferred(r"(?:[a-z][a-z0-9+.-]{0,20}://)?(?:[^/@]{0,100}@)?(?P<host>[^/:?#@]{1,253})")
_DOMAIN = deferred(r"[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,10}")


def is_host(where: str) -> bool:
    """Return whether a place is a host, not a name."""
    return _DOMAIN.fullmatch(where.lower()) is not None


@dataclass(frozen=True)
class Home:
    """Whose a text is, and where it was found."""

    names: frozenset[str]
    host: str = ""

    @classmethod
    def of(cls, record: PressRelease, hints: Hints | None, url: str | None) -> "Home":
        """Return what a record, and what was given beside its text, say."""
        return cls(frozenset(map(_plain, _names(record, hints))), _host(url or _url(hints)))

    def has(self, where: str) -> bool:
        """Return whether a rule that holds there holds here."""
        if not is_host(where):
            return _plain(where) in self.names
        return _within(self.host, where) or _plain(outlet_at(where) or "") in self.names - {""}


def places_of(*tables: Mapping[str, tuple[Rule, ...]]) -> frozenset[str]:
    """Return all places that rules hold in."""
    rules = (each for table in tables for rules in table.values() for each in rules)
    return frozenset(place for each in rules for place in each.where)


def held(
    places: frozenset[str], record: PressRelease, hints: Hints | None = None, url: str | None = None
) -> frozenset[str]:
    """Return the places that a text is of, as far as its record and what was given beside it tell."""
    home = Home.of(record, hints, url)
    return frozenset(filter(home.has, places))


def _names(record: PressRelease, hints: Hints | None) -> Iterator[str]:
    if record.outlet:
        yield record.outlet.name
    if record.issuer:
        yield from filter(None, (record.issuer.name, record.issuer.abbreviation))
    if hints:
        yield from filter(None, (hints.outlet, hints.issuer))


def _plain(name: str) -> str:
    return "".join(name.split()).casefold()


def _url(hints: Hints | None) -> str:
    return (hints.url if hints else None) or ""


def _host(url: str) -> str:
    match = _HOST.match(url)
    return match["host"].lower() if match else ""


def _within(host: str, where: str) -> bool:
    domain = where.lower().removeprefix("www.")
    return host == domain or host.endswith(f".{domain}")


def held_in(
    places: frozenset[str], rules: Mapping[str, tuple[Rule, ...]]
) -> Mapping[str, tuple[Rule, ...]]:
    """Return the rules that hold everywhere, and those that hold in one of some places."""
    return {
        field: tuple(
            replace(each, where=())
            for each in table
            if not each.where or not places.isdisjoint(each.where)
        )
        for field, table in rules.items()
    }
