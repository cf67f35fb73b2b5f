"""A documented name of :mod:`pressparse.show.redact`."""

from pressparse.show.redact import Model, mask, redacted

__all__ = ["Model", "mask", "redacted"]
