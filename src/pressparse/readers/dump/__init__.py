"""Dumps: any number of documents out of files, folders and archives, one at a time."""

from pressparse.readers.dump.inputs import items
from pressparse.readers.dump.item import Columns, Item, Reject

__all__ = ["Columns", "Item", "Reject", "items"]
