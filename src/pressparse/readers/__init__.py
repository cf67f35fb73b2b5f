"""Readers: files and bytes into text. Decoding happens here, once, and nowhere else."""

from pressparse.readers.dump import Columns, Item, Reject, items
from pressparse.readers.hints import record_of
from pressparse.readers.reading import read, read_file
from pressparse.readers.source import Hints, Source, UnreadableError

__all__ = [
    "Columns",
    "Hints",
    "Item",
    "Reject",
    "Source",
    "UnreadableError",
    "items",
    "read",
    "read_file",
    "record_of",
]
