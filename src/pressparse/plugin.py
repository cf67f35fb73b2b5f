"""A documented name of :mod:`pressparse.checks.plugin`."""

from pressparse.checks.plugin import ProofFailedError, ProofItem, RuleCollector

__all__ = ["ProofFailedError", "ProofItem", "RuleCollector"]
