"""A documented name of :mod:`pressparse.checks.explain`."""

from pressparse.checks.explain import TABLE_OF, Explanation, Opinion, explain, explain_all, reasons

__all__ = ["TABLE_OF", "Explanation", "Opinion", "explain", "explain_all", "reasons"]
