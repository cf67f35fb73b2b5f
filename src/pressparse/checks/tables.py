"""All built-in tables of rules by field, and how each reads a sentence on its own."""

from collections.abc import Callable, Mapping
from typing import Any

from pressparse.accord import agreement, areas, signatories
from pressparse.dates import expressions as dates
from pressparse.entities import organizations, people
from pressparse.press import byline, letterhead, published
from pressparse.rule import Finding, Rule
from pressparse.segment import cuts, kinds
from pressparse.segment import user_lines as given
from pressparse.speech import quotes
from pressparse.text.view import View

Read = Callable[..., list[Finding[Any]]]
"""Reads one sentence with the whole table of a field, or with the table handed over behind it."""


def _read_quotes(text: str, rules: tuple[Rule, ...] = quotes.RULES) -> list[Finding[Any]]:
    view = View.plain(text)
    return quotes.read_example(view, people.find(view), rules)


def _read_speakers(text: str, rules: tuple[Rule, ...] = quotes.SPEAKERS) -> list[Finding[Any]]:
    view = View.plain(text)
    return quotes.read_speaker_example(view, people.find(view), rules)


def _read_signatories(text: str, rules: tuple[Rule, ...] = signatories.RULES) -> list[Finding[Any]]:
    return signatories.read_example(text, people.find(View.plain(text)), rules)


READERS: Mapping[str, tuple[tuple[Rule, ...], Read]] = {
    "lines": (kinds.RULES, given.read_example),
    "cuts": (cuts.RULES, cuts.read_example),
    "byline": (byline.RULES, byline.read_example),
    "dates": (dates.RULES, dates.read_example),
    "letterhead": (letterhead.RULES, letterhead.read_example),
    "contacts": (letterhead.CONTACT_RULES, letterhead.read_contact_example),
    "published": (published.RULES, published.read_example),
    "people": (people.RULES, people.read_example),
    "quotes": (quotes.RULES, _read_quotes),
    "speakers": (quotes.SPEAKERS, _read_speakers),
    "signatories": (signatories.RULES, _read_signatories),
    "agreement": (agreement.RULES, agreement.read_example),
    "areas": (areas.RULES, areas.read_example),
    "organizations": (organizations.RULES, organizations.read_example),
}

RULES: Mapping[str, tuple[Rule, ...]] = {field: table for field, (table, _) in READERS.items()}
"""The same without the readers, as a file of a user's own rules has it: the plugin tests this module."""
