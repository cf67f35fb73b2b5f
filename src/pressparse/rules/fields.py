"""The names of fields: rules and records are asked for by the same ones.

A table of rules may read into a field of another name, or into several; both names are taken everywhere.
"""

from collections.abc import Iterable, Mapping
from difflib import get_close_matches

from pressparse.rule import Rule
from pressparse.rules.values import VALUES

TABLE_OF: Mapping[str, str] = {
    "blocks": "lines",
    "outlet": "byline",
    "reporters": "byline",
    "issuer": "letterhead",
    "cooperation_areas": "areas",
    "quotes.speaker": "speakers",
}
"""The table of rules behind a field of the record, where it has another name."""
_ALSO = {"cuts": ("blocks",)}
"""Fields that a second table reads into."""


class FieldError(ValueError):
    """A field that does not exist; the message names those that do."""


class SwitchError(ValueError):
    """A rule to switch off that does not exist; the message names those that may be meant."""


def table_of(name: str) -> str:
    """Return the table of rules that reads into a field, by the field's name or its own; raises ``FieldError``."""
    table = TABLE_OF.get(name, name)
    if table not in VALUES:
        raise FieldError(f"no such field: {name}; available: {', '.join((*VALUES, *TABLE_OF))}")
    return table


def fields_of(table: str) -> tuple[str, ...]:
    """Return the fields of the record that a table of rules reads into."""
    named = tuple(field for field, of in TABLE_OF.items() if of == table)
    return named or _ALSO.get(table, (table,))


def by_table(given: Mapping[str, Iterable[Rule]]) -> dict[str, tuple[Rule, ...]]:
    """Return rules by their tables; one that is named under two fields of a table is one rule."""
    found: dict[str, tuple[Rule, ...]] = {}
    for name, rules in given.items():
        table = table_of(name)
        there = found.get(table, ())
        known = {id(each) for each in there}
        found[table] = (*there, *(each for each in rules if not there or id(each) not in known))
    return found


def switched(
    off: Iterable[str], tables: Mapping[str, tuple[Rule, ...]]
) -> Mapping[str, frozenset[str]]:
    """Return, by table, the names of built-in rules that are switched off.

    ``off``: the names of rules, or ``field.rule`` where several fields have one of a name. Raises ``ValueError``
    for one that does not exist.
    """
    if isinstance(off, str):
        raise SwitchError(f'off= is a list, not a word: off=["{off}"]')
    found: dict[str, set[str]] = {}
    for given in off:
        field, _, name = given.rpartition(".")
        asked = [table_of(field)] if field else list(tables)
        there = [table for table in asked if any(each.name == name for each in tables[table])]
        if not there:
            raise SwitchError(f"no such rule: {given}{_meant(name, asked, tables)}")
        for table in there:
            found.setdefault(table, set()).add(name)
    return {table: frozenset(names) for table, names in found.items()}


def speaking(table: tuple[Rule, ...], off: frozenset[str] | None) -> tuple[Rule, ...]:
    """Return the rules of a table that are not switched off."""
    return tuple(each for each in table if each.name not in off) if off else table


def _meant(name: str, asked: Iterable[str], tables: Mapping[str, tuple[Rule, ...]]) -> str:
    known = [each.name for table in asked for each in tables[table]]
    close = get_close_matches(name, known, 3)
    return f"; there is {', '.join(close)}" if close else "; `pressparse rules list` names them all"
