"""JSON lines: a record a line, as ``record.model_dump_json()`` gives it."""

from pressparse.record import PressRelease


def encode(record: PressRelease) -> bytes:
    """Return a record as a line."""
    return record.model_dump_json().encode("utf-8") + b"\n"
