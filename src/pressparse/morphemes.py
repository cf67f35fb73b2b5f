"""A documented name of :mod:`pressparse.rules.morphemes`."""

from pressparse.rules.morphemes import (
    MorphemeError,
    MorphemeRule,
    Morphemes,
    merged,
    morphemes,
    translated,
)

__all__ = ["MorphemeError", "MorphemeRule", "Morphemes", "merged", "morphemes", "translated"]
