"""Raw Korean news text and press releases in, typed records out."""

from pressparse.parse import Parser, find_dates, find_quotes, parse, parse_many, segment
from pressparse.record import (
    Agreement,
    Block,
    Contact,
    CooperationArea,
    CueVerb,
    DateMention,
    Issuer,
    Mention,
    Organization,
    Outlet,
    Party,
    Person,
    PressRelease,
    Quote,
    Reporter,
    Signatory,
    Speaker,
)
from pressparse.rule import Rule, rule
from pressparse.span import Span

__version__ = "0.1.0"

__all__ = [
    "Agreement",
    "Block",
    "Contact",
    "CooperationArea",
    "CueVerb",
    "DateMention",
    "Issuer",
    "Mention",
    "Organization",
    "Outlet",
    "Parser",
    "Party",
    "Person",
    "PressRelease",
    "Quote",
    "Reporter",
    "Rule",
    "Signatory",
    "Span",
    "Speaker",
    "find_dates",
    "find_quotes",
    "parse",
    "parse_many",
    "rule",
    "segment",
]
