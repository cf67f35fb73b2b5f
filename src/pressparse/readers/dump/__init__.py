"""Dumps: any number of documents out of files, folders and archives, one at a time."""

from pressparse.readers.dump.apart import identified
from pressparse.readers.dump.bundles import bundled
from pressparse.readers.dump.inputs import check_tables, items, nothing_there, size_of
from pressparse.readers.dump.item import Columns, Item, Reject
from pressparse.readers.dump.meter import Meter

__all__ = [
    "Columns",
    "Item",
    "Meter",
    "Reject",
    "bundled",
    "check_tables",
    "identified",
    "items",
    "nothing_there",
    "size_of",
]
