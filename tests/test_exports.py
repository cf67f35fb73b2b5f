"""What the package promises to keep: its public names, sorted, each documented."""

import tomllib
from pathlib import Path

import pressparse

PUBLIC = [
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


def test_public_names_are_these() -> None:
    assert pressparse.__all__ == PUBLIC


def test_public_names_exist_and_say_what_they_are() -> None:
    silent = [name for name in PUBLIC if not (getattr(pressparse, name).__doc__ or "").strip()]
    assert not silent


def test_version_is_the_project_s() -> None:
    project = Path(__file__).resolve().parent.parent / "pyproject.toml"
    told = tomllib.loads(project.read_text(encoding="utf-8"))["project"]["version"]
    assert pressparse.__version__ == told
