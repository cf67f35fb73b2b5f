"""Outlet and reporters, from datelines, bylines, mail domains and copyright lines."""

from pressparse.record import Outlet, Reporter
from pressparse.rule import Rule
from pressparse.view import View

RULES: tuple[Rule, ...] = ()


def read_reporters(
    main: View, margin: View, rules: tuple[Rule, ...] = RULES
) -> tuple[Reporter, ...]:
    """Return the persons whose byline the article carries."""
    return ()


def read_outlet(main: View, margin: View, rules: tuple[Rule, ...] = RULES) -> Outlet | None:
    """Return the outlet by the strongest evidence in the text."""
    return None
