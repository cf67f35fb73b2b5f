"""Bodies: the organizations that the text names, with the short forms it defines."""

from collections.abc import Sequence

from pressparse.entity import Body
from pressparse.record import Organization
from pressparse.rule import Rule
from pressparse.view import View

RULES: tuple[Rule, ...] = ()


def find(view: View, rules: tuple[Rule, ...] = RULES) -> tuple[Body, ...]:
    """Return every mention of an organization in reading order, short forms resolved."""
    return ()


def index(view: View, bodies: Sequence[Body]) -> tuple[Organization, ...]:
    """Return each organization once, with all mentions."""
    return ()
