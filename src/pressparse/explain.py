"""A documented name of :mod:`pressparse.checks.explain`."""

from pressparse.checks.explain import Explanation, Opinion, explain, explain_all, reasons

__all__ = ["Explanation", "Opinion", "explain", "explain_all", "reasons"]
