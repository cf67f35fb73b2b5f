"""Cooperation areas: what the parties agree to work on together."""

from pressparse.record import Agreement, CooperationArea
from pressparse.rule import Rule
from pressparse.view import View

RULES: tuple[Rule, ...] = ()


def read(
    view: View, agreement: Agreement, rules: tuple[Rule, ...] = RULES
) -> tuple[CooperationArea, ...]:
    """Return the areas of the main agreement in the text's words."""
    return ()
