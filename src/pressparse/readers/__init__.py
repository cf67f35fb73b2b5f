"""Readers: files and bytes into text. Decoding happens here, once, and nowhere else."""

from pressparse.readers.hints import record_of
from pressparse.readers.reading import read, read_file
from pressparse.readers.source import Hints, Source, UnreadableError

__all__ = ["Hints", "Source", "UnreadableError", "read", "read_file", "record_of"]
