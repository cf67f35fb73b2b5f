"""Signatories: who signs the agreement, with title and party."""

from collections.abc import Sequence

from pressparse.entity import Named
from pressparse.record import Agreement, Signatory
from pressparse.rule import Rule
from pressparse.view import View

RULES: tuple[Rule, ...] = ()


def read(
    view: View,
    agreement: Agreement,
    people: Sequence[Named] = (),
    rules: tuple[Rule, ...] = RULES,
) -> tuple[Signatory, ...]:
    """Return those who sign or represent a party at the signing."""
    return ()
