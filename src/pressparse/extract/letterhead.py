"""The letterhead of a release: who issued it, and whom to call."""

from pressparse.record import Contact, Issuer
from pressparse.rule import Rule
from pressparse.view import View

RULES: tuple[Rule, ...] = ()


def read_issuer(main: View, margin: View, rules: tuple[Rule, ...] = RULES) -> Issuer | None:
    """Return the body that issued the release; None for joint releases."""
    return None


def read_contacts(margin: View, rules: tuple[Rule, ...] = RULES) -> tuple[Contact, ...]:
    """Return the rows of the contact table."""
    return ()
