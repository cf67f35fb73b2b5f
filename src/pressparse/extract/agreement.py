"""The agreement: what it is called, whether it is signed, when, where, and between whom."""

from collections.abc import Sequence

from pressparse.entity import Body, Dated, Named
from pressparse.record import Agreement
from pressparse.rule import Rule
from pressparse.view import View

RULES: tuple[Rule, ...] = ()


def read(
    view: View,
    dates: Sequence[Dated] = (),
    people: Sequence[Named] = (),
    bodies: Sequence[Body] = (),
    *,
    issuer: str | None = None,
    rules: tuple[Rule, ...] = RULES,
) -> Agreement | None:
    """Return the main agreement of a document, or None where it is not about one."""
    return None
