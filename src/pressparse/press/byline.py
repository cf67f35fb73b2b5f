"""Outlet and reporters, from datelines, bylines, mail domains, copyright lines and the site's own words."""

from collections.abc import Sequence

from pressparse.press import outlet, reporters
from pressparse.press.sighting import RULES, Sighting, sightings
from pressparse.record import Outlet, Reporter
from pressparse.rule import Finding, Rule, apply
from pressparse.text.view import View

__all__ = ["RULES", "read", "read_example"]


def read(
    main: View, margin: View, rules: tuple[Rule, ...] = RULES
) -> tuple[Outlet | None, tuple[Reporter, ...]]:
    """Return the outlet and the persons whose byline the article carries."""
    return decided(sightings(main, margin, rules))


def decided(found: Sequence[Sighting]) -> tuple[Outlet | None, tuple[Reporter, ...]]:
    """Return the outlet and the reporters whom the weights choose among the sightings."""
    return outlet.read(found), reporters.read(found)


def read_example(text: str, rules: tuple[Rule, ...] = RULES) -> list[Finding[dict[str, object]]]:
    """Read one sentence with the whole table."""
    view = View.plain(text)
    return [
        Finding(each.start, each.end, each.value.plain(), each.rule)
        for each in apply(rules, view.folded)
    ]
