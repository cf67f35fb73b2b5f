"""Records that were written before: one JSON object a line, packed or plain."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pressparse.readers.dump.lines import in_utf8, lines
from pressparse.readers.dump.unpacking import Feed, pieces, unpacked
from pressparse.readers.source import UnreadableError

LONGEST = 1 << 28
"""Bytes of one line."""


def read_records(path: str | Path) -> Iterator[dict[str, Any]]:
    """Yield the records of a file of JSON lines (``.gz``, ``.zst``, ``.bz2``, ``.xz`` too) as their JSON says them.

    Raises ``UnreadableError``, naming the file and line, at a line that is torn or holds no record, and
    where the file cannot be opened.
    """
    try:
        stream = Path(path).open("rb")  # noqa: SIM115  closed below
    except OSError as error:
        raise UnreadableError(f"{path}: {error.strerror or error}") from None
    with stream:
        feed = in_utf8(unpacked(Feed(pieces(stream)), None))
        for number, line in enumerate(lines(feed, LONGEST), 1):
            if line is None or line.strip():
                yield _record(line, f"{path}: line {number}", feed)
        if feed.broken:
            raise UnreadableError(f"{path}: {feed.broken}")


def _record(line: bytes | None, where: str, feed: Feed) -> dict[str, Any]:
    if line is None:
        raise UnreadableError(f"{where} is too long for a record")
    try:
        record = json.loads(line)
    except (ValueError, RecursionError):
        why = feed.broken or ("is torn" if not line.endswith(b"\n") else "is not JSON")
        raise UnreadableError(
            f"{where} {why}" if why.startswith("is") else f"{where}: {why}"
        ) from None
    if not isinstance(record, dict) or not {"kind", "blocks"} <= record.keys():
        raise UnreadableError(f"{where} holds no record (of pressparse parse --json, one a line)")
    return record
