"""A documented name of :mod:`pressparse.show.marking`."""

from pressparse.show.marking import (
    COLOURS,
    Colour,
    Segment,
    Value,
    read_values,
    segments,
    values,
    walk,
)

__all__ = ["COLOURS", "Colour", "Segment", "Value", "read_values", "segments", "values", "walk"]
