"""A documented name of :mod:`pressparse.show.notebook`."""

from pressparse.show.notebook import html

__all__ = ["html"]
