"""Bytes of a file in pieces, unpacked on the way; where they break, what came before is kept."""

import bz2
import lzma
import zlib
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import Any, BinaryIO

from pressparse.readers.source import UnreadableError
from pressparse.show.extras import install

PIECE = 1 << 18
WINDOW = 1 << 27
"""Bytes that a decompressor may keep of what it has unpacked: what `zstd --long` makes is read, more is not."""
_SIP = 1024
"""Packed bytes are unpacked in sips: where one is broken, only what it held is lost."""
MAGIC = (
    (b"\x1f\x8b", "gzip"),
    (b"\x28\xb5\x2f\xfd", "zstd"),
    (b"BZh", "bzip2"),
    (b"\xfd7zXZ\x00", "xz"),
)
SUFFIXES = {".gz": "gzip", ".zst": "zstd", ".zstd": "zstd", ".bz2": "bzip2", ".xz": "xz"}


class Feed:
    """The bytes of one file, once, in pieces; it ends early where they break, and ``broken`` says why.

    ``live``: whether they are still being written: what begins them is told by its first line.
    """

    def __init__(self, pieces: Iterable[bytes], *, live: bool = False) -> None:
        self.broken: str | None = None
        self._live = live
        self._pieces = self._safe(iter(pieces))

    def _safe(self, pieces: Iterator[bytes]) -> Iterator[bytes]:
        try:
            yield from pieces
        except OSError as error:
            self.broken = error.strerror or str(error) or "it cannot be read"
        except Exception as error:  # noqa: BLE001  zipfile and the decompressors raise what they like
            self.broken = str(error) or type(error).__name__

    def __iter__(self) -> Iterator[bytes]:
        return self._pieces

    def __next__(self) -> bytes:
        return next(self._pieces)

    def head(self, size: int = 1 << 16) -> bytes:
        """Return the first bytes, which stay to be read; of a live feed, no more than its first line takes."""
        taken: list[bytes] = []
        have = 0
        lines = False
        while have < size and not lines and (piece := next(self._pieces, None)) is not None:
            taken.append(piece)
            have += len(piece)
            lines = self._live and b"\n" in b"".join(taken).lstrip()
        self._pieces = chain(taken, self._pieces)
        return b"".join(taken)[:size]

    def whole(self, limit: int) -> bytes | None:
        """Return everything, or nothing where it is more than ``limit`` bytes."""
        taken: list[bytes] = []
        have = 0
        for piece in self._pieces:
            taken.append(piece)
            have += len(piece)
            if have > limit:
                return None
        return b"".join(taken)


def pieces(stream: BinaryIO) -> Iterator[bytes]:
    """Yield what a stream holds; pipes give what they have."""
    read = getattr(stream, "read1", stream.read)
    while piece := read(PIECE):
        yield piece


def unpacked(feed: Feed, packing: str | None, *, depth: int = 0) -> Feed:
    """Return the unpacked bytes of what is packed, told by its first bytes; ``packing``: what its name says."""
    head = feed.head(8)
    found = next((kind for magic, kind in MAGIC if head.startswith(magic)), None)
    if found is None or depth == 2:
        if packing and head:
            return Feed(_fail(f"it is named as {packing} data and holds none"))
        return feed
    return unpacked(Feed(_unpack(feed, found)), None, depth=depth + 1)


def _fail(reason: str) -> Iterator[bytes]:
    raise UnreadableError(reason)
    yield b""  # a generator that raises at its first piece


def _maker(kind: str) -> Callable[[], Any]:
    if kind == "gzip":
        return lambda: zlib.decompressobj(31)
    if kind == "bzip2":
        return bz2.BZ2Decompressor
    if kind == "xz":
        return lambda: lzma.LZMADecompressor(lzma.FORMAT_XZ, memlimit=2 * WINDOW)
    try:
        import zstandard  # noqa: PLC0415  an extra, loaded on need
    except ImportError:
        raise UnreadableError(f"zstd data need one more package: {install('dumps')}") from None
    return lambda: zstandard.ZstdDecompressor(max_window_size=WINDOW).decompressobj()


def _unpack(feed: Feed, kind: str) -> Iterator[bytes]:
    """Yield what packed bytes hold, stream after stream, as ``cat a.gz b.gz`` makes them."""
    make = _maker(kind)
    machine = make()
    fresh = True
    out = bytearray()
    for piece in feed:
        at = 0
        while at < len(piece):
            sip = piece[at : at + _SIP]
            at += len(sip)
            while sip:
                if fresh and not sip.strip(b"\0"):  # padding between and after streams
                    break
                try:
                    for part in _given(machine, kind, sip):
                        out += part
                        if len(out) >= PIECE:
                            yield bytes(out)
                            out.clear()
                except Exception as error:
                    yield bytes(out)
                    if "memory" in str(error).lower():
                        limit = f"unpacking its {kind} data takes more than {WINDOW >> 20} MB"
                        raise UnreadableError(limit) from error
                    after = ", after its last whole stream" if fresh else ""
                    raise UnreadableError(f"its {kind} data are damaged{after}") from error
                fresh = machine.eof
                if not fresh:
                    break
                sip = machine.unused_data
                machine = make()
    if out:
        yield bytes(out)
    if feed.broken:
        raise UnreadableError(feed.broken)
    if not fresh:
        raise UnreadableError(f"its {kind} data end early")


def _given(machine: Any, kind: str, sip: bytes) -> Iterator[bytes]:
    """Yield what some packed bytes unpack to, never more than a piece at once."""
    if kind == "zstd":
        yield machine.decompress(sip)
        return
    yield machine.decompress(sip, PIECE)
    if kind == "gzip":
        while machine.unconsumed_tail:
            yield machine.decompress(machine.unconsumed_tail, PIECE)
    else:
        while not machine.needs_input and not machine.eof:
            if not (part := machine.decompress(b"", PIECE)):
                break
            yield part
