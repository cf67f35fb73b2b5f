"""Quotes: who said what."""

from collections.abc import Sequence

from pressparse.entity import Body, Named
from pressparse.record import Quote
from pressparse.rule import Rule
from pressparse.view import View

RULES: tuple[Rule, ...] = ()


def read(
    view: View,
    people: Sequence[Named] = (),
    bodies: Sequence[Body] = (),
    *,
    issuer: str | None = None,
    indirect: bool = False,
    rules: tuple[Rule, ...] = RULES,
) -> tuple[Quote, ...]:
    """Return the quotations of a view, each with its speaker."""
    return ()
