"""A documented name of :mod:`pressparse.rules.values`."""

from pressparse.rules.values import (
    KINDS,
    VALUES,
    Failures,
    ValueOfRuleError,
    fitted,
    passing_over,
    rules_of,
)

__all__ = ["KINDS", "VALUES", "Failures", "ValueOfRuleError", "fitted", "passing_over", "rules_of"]
