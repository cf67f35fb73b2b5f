"""Read raw Korean news text and press releases into typed records."""

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

from pressparse.presenters import PRESENTERS

if TYPE_CHECKING:
    from pressparse.parse import Parser, find_dates, find_quotes, parse, parse_many, segment
    from pressparse.press.hints import Hints
    from pressparse.record import (
        Agreement,
        Block,
        Contact,
        CooperationArea,
        CueVerb,
        DateMention,
        Issuer,
        Kept,
        Mention,
        Organization,
        Origin,
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
    from pressparse.show.rows import rows
    from pressparse.span import Span

__version__ = "0.16.0"

__all__ = [
    "Agreement",
    "Block",
    "Contact",
    "CooperationArea",
    "CueVerb",
    "DateMention",
    "Hints",
    "Issuer",
    "Kept",
    "Mention",
    "Organization",
    "Origin",
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
    "rows",
    "rule",
    "segment",
]

_HOMES = {
    "pressparse.parse": (
        "Parser",
        "find_dates",
        "find_quotes",
        "parse",
        "parse_many",
        "segment",
    ),
    "pressparse.press.hints": ("Hints",),
    "pressparse.rule": ("Rule", "rule"),
    "pressparse.show.rows": ("rows",),
    "pressparse.span": ("Span",),
}
_HOME = {name: home for home, names in _HOMES.items() for name in names}
"""The module that holds a public name, where that is not ``pressparse.record``."""


class _Package(ModuleType):
    """This package: its public names are loaded at their first use, and mean one thing for good.

    Where a module has the name of a function (``pressparse.rule``), importing it would put the module in
    the function's place.
    """

    def __getattr__(self, name: str) -> Any:
        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = getattr(import_module(_HOME.get(name, "pressparse.record")), name)
        setattr(self, name, value)
        return value

    def __setattr__(self, name: str, value: object) -> None:
        if not (isinstance(value, ModuleType) and name in __all__):
            super().__setattr__(name, value)

    def __dir__(self) -> list[str]:
        return sorted({*self.__dict__, *__all__})


def _html(record: "PressRelease") -> str:
    from pressparse.show.notebook import html  # noqa: PLC0415  loaded where a record is shown

    return html(record)


def _explain(record: "PressRelease", path: str, text: str | None, parser: Any) -> Any:
    from pressparse.checks.explain import explain  # noqa: PLC0415  it knows all rules

    return explain(record, path, text, parser)


def _rows(record: "PressRelease", table: str) -> Any:
    from pressparse.show.rows import rows  # noqa: PLC0415  loaded where a table is asked for

    return list(rows([record], table))


def _together(
    files: Any, id: str | None, reference_date: Any, hints: Any, redact: bool, fields: Any
) -> "PressRelease":
    from pressparse.parse import Parser  # noqa: PLC0415  only where files are given
    from pressparse.readers.placing import parse_together  # noqa: PLC0415

    parser = Parser(redact=redact, fields=fields) if redact or fields is not None else None
    return parse_together(files, parser, id=id, reference_date=reference_date, given=hints)


PRESENTERS.update(html=_html, explain=_explain, rows=_rows, together=_together)
sys.modules[__name__].__class__ = _Package
