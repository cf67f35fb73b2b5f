"""Every example, boundary and known gap of every built-in rule, through its whole table."""

from typing import Any

import pytest

from pressparse.testing import Case, Read, cases, failure, readers

CASES = [
    pytest.param(
        case,
        read,
        id=f"{field}-{case.name}",
        marks=[pytest.mark.xfail(strict=True)] if case.kind == "gap" else [],
    )
    for field, (table, read) in readers().items()
    for rule in table
    for case in cases(rule)
]


@pytest.mark.parametrize("case, read", CASES)
def test_rule_reads_its_own_sentences(case: Case, read: Read) -> None:
    assert failure(case, read) is None, failure(case, read)


def test_rule_names_are_unique() -> None:
    names: list[Any] = [rule.name for table, _ in readers().values() for rule in table]
    assert sorted(names) == sorted(set(names))
