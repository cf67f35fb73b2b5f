"""A documented name of :mod:`pressparse.checks.testing`."""

from pressparse.checks.testing import (
    Case,
    CaseKind,
    Read,
    agrees,
    cases,
    failure,
    failures,
    reader,
    readers,
    told,
    unknown_keys,
    unmarked,
)

__all__ = [
    "Case",
    "CaseKind",
    "Read",
    "agrees",
    "cases",
    "failure",
    "failures",
    "reader",
    "readers",
    "told",
    "unknown_keys",
    "unmarked",
]
