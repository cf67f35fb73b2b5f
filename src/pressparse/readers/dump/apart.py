"""Identifiers that one run has once: what is a file of its own is known by its name, what collides is made apart."""

from array import array
from collections.abc import Iterator
from dataclasses import replace
from hashlib import blake2b

from pressparse.readers.dump.item import Item, Reject

_SMALLEST = 1 << 10


def identified(found: Iterator[Item | Reject]) -> Iterator[Item | Reject]:
    """Yield what was found; an id that stands a second time is ``id#2`` there, then ``id#3``.

    A document that is a whole file has its name for an id. What is neither has none: nothing is made up.
    """
    seen = _Seen()
    times: dict[str, int] = {}
    for each in found:
        known = (
            each.file
            if each.id is None and isinstance(each, Item) and not each.position
            else each.id
        )
        if known is None:
            yield each
            continue
        given = known
        while not seen.add(known):
            times[given] = times.get(given, 1) + 1
            known = f"{given}#{times[given]}"
        yield each if known == each.id else replace(each, id=known)


class _Seen:
    """Which strings were there, in some 20 bytes each: their digests in an open table."""

    def __init__(self) -> None:
        self._slots = array("Q", bytes(8 * _SMALLEST))
        self._count = 0

    def add(self, word: str) -> bool:
        """Note a string; return whether it is new."""
        data = word.encode("utf-8", "surrogatepass")
        digest = int.from_bytes(blake2b(data, digest_size=8).digest(), "little") or 1
        if not _put(self._slots, digest):
            return False
        self._count += 1
        if self._count * 2 > len(self._slots):
            larger = array("Q", bytes(16 * len(self._slots)))
            for each in self._slots:
                if each:
                    _put(larger, each)
            self._slots = larger
        return True


def _put(slots: "array[int]", digest: int) -> bool:
    """Put a digest into its slot or the next free one; return whether it was not there."""
    last = len(slots) - 1
    at = digest & last
    while slots[at]:
        if slots[at] == digest:
            return False
        at = (at + 1) & last
    slots[at] = digest
    return True
