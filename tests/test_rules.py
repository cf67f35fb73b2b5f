"""The built-in rules are proved by the plugin (see `pressparse` in pyproject.toml); here is what holds of all of them."""

from pressparse.checks.testing import readers


def test_rule_names_are_unique() -> None:
    names = [rule.name for table, _ in readers().values() for rule in table]
    assert sorted(names) == sorted(set(names))


def test_every_rule_has_an_example_and_a_boundary() -> None:
    bare = [
        rule.name
        for table, _ in readers().values()
        for rule in table
        if not rule.examples or not rule.boundary
    ]
    assert bare == []
