"""The letterhead of a release: who issued it, and whom to call."""

from dataclasses import replace

from pressparse.press import issuer
from pressparse.press.letterheads.contacts import CONTACTS, Row
from pressparse.press.letterheads.owners import OWNERS
from pressparse.record import BlockKind, Contact
from pressparse.rule import Finding, Rule, apply
from pressparse.text.view import View

read_issuer = issuer.read
RULES: tuple[Rule, ...] = OWNERS
CONTACT_RULES: tuple[Rule, ...] = CONTACTS

_BUILT_IN = frozenset(map(id, (*OWNERS, *CONTACTS)))
_TABLES: tuple[BlockKind, ...] = ("letterhead",)


def read_contacts(
    margin: View, rules: tuple[Rule, ...] = CONTACT_RULES, main: View | None = None
) -> tuple[Contact, ...]:
    """Return the rows of the contact table; rules of a user's own also read outside of it, and in ``main``."""
    own = tuple(rule for rule in rules if id(rule) not in _BUILT_IN)
    contacts = [] if not own else _elsewhere(own, margin, main)
    last: Row | None = None
    for first, final in margin.runs(*_TABLES):
        department: str | None = None
        for found in apply(rules, margin.folded, None, first, final):
            row: Row = found.value
            if row.complete:
                contacts.append(_contact(margin, found, row))
                continue
            if row.follows and last:
                row = replace(row, department=last.department, role=last.role)
            if row.role and not row.department:
                row = replace(row, department=department)
            last, department = row, row.department
            contacts.append(_contact(margin, found, replace(row, start=max(row.start, first))))
    return tuple(sorted(contacts, key=lambda each: each.at.start) if own else contacts)


def _contact(view: View, found: Finding[Row], row: Row) -> Contact:
    return view.make(Contact, row.start, found.end, found.rule, **row.plain())


def _elsewhere(own: tuple[Rule, ...], margin: View, main: View | None) -> list[Contact]:
    """Return the rows that own rules read outside of contact tables."""
    views = (margin, main) if main else (margin,)
    return [
        _contact(view, found, found.value)
        for view in views
        for found in apply(own, view.folded)
        if view.kind_at(found.start) not in _TABLES
    ]


def read_example(text: str, rules: tuple[Rule, ...] = RULES) -> list[Finding[object]]:
    """Read one sentence with the whole table."""
    return [
        Finding(each.start, each.end, each.value.name, each.rule)
        for each in apply(rules, View.plain(text).folded)
    ]


def read_contact_example(
    text: str, rules: tuple[Rule, ...] = CONTACT_RULES
) -> list[Finding[object]]:
    """Read one sentence with the whole table of contact rows."""
    return [
        Finding(each.start, each.end, each.value.plain(), each.rule)
        for each in apply(rules, View.plain(text, "letterhead").folded)
    ]
