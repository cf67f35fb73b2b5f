"""Checks of rules and explanations of values."""
