"""Readers: files and bytes into text. Decoding happens here, once, and nowhere else."""

from pressparse.readers.dump import Columns, Item, Reject, items
from pressparse.readers.placing import parse_together, record_of
from pressparse.readers.reading import read, read_file
from pressparse.readers.source import Hints, Source, UnreadableError
from pressparse.readers.together import together

__all__ = [
    "Columns",
    "Hints",
    "Item",
    "Reject",
    "Source",
    "UnreadableError",
    "items",
    "parse_together",
    "read",
    "read_file",
    "record_of",
    "together",
]
