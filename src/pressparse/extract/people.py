"""People: everyone whom the text names, with title and body, wherever they stand."""

from collections.abc import Sequence

from pressparse.entity import Named
from pressparse.record import Person
from pressparse.rule import Rule
from pressparse.view import View

RULES: tuple[Rule, ...] = ()


def find(view: View, rules: tuple[Rule, ...] = RULES) -> tuple[Named, ...]:
    """Return every mention of a person in reading order, short forms resolved to full names."""
    return ()


def index(view: View, people: Sequence[Named]) -> tuple[Person, ...]:
    """Return each person once, with all mentions."""
    return ()
