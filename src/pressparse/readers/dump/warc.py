"""WARC: the pages of a web archive, as they came over the line."""

from collections.abc import Iterator
from typing import Any

from pressparse.readers.dump.columns import Reader, too_long
from pressparse.readers.dump.item import Item, Reject, as_served
from pressparse.readers.dump.unpacking import Feed
from pressparse.readers.source import UnreadableError
from pressparse.show.extras import install

_PAGES = ("text/html", "application/xhtml+xml")


class Stream:
    """A feed as a file to read from, where what was read too far can be put back."""

    def __init__(self, feed: Feed) -> None:
        self._feed = feed
        self._rest = b""

    def read(self, size: int) -> bytes:
        """Return some bytes, at most ``size``; none at the end."""
        while not self._rest:
            piece = next(self._feed, None)
            if piece is None:
                return b""
            self._rest = piece
        data, self._rest = self._rest[:size], self._rest[size:]
        return data

    def find(self, read: bytes) -> bool:
        """Go on to where the next record begins, if there is one; ``read``: what to look through first."""
        mark = b"\nWARC/1."
        held = read
        while (at := held.find(mark)) < 0:
            more = self.read(1 << 16)
            if not more:
                return False
            held = held[-len(mark) :] + more
        self._rest = held[at + 1 :] + self._rest
        return True


def read_warc(feed: Feed, reader: Reader) -> Iterator[Item | Reject]:
    """Yield the pages and plain texts that an archive holds; other records are counted, and are nothing."""
    try:
        from warcio.archiveiterator import ArchiveIterator  # noqa: PLC0415  an extra, loaded on need
    except ImportError:
        yield reader.rejected("", f"WARC needs an optional dependency: {install('dumps')}")
        return

    class Quiet(ArchiveIterator):  # type: ignore[misc]
        INC_RECORD = ""  # what it would write on stderr

    stream = Stream(feed)
    number = 0
    going = True
    while going:
        archive = Quiet(stream, no_record_parse=True)  # parsed here, where its end is seen
        bound(archive.reader)
        going = False
        try:
            for record in archive:
                number += 1
                found = _page(record, number, reader, archive.loader.http_parser)
                early = _ends_early(record)
                if early and not feed.broken:  # where it is, that is said once, for the file
                    uri = record.rec_headers.get_header("WARC-Target-URI")
                    yield Reject(reader.file, f"record {number}", "the record ends early", uri)
                elif found and not early:
                    yield found
        except Exception as error:  # noqa: BLE001  damaged archives make it raise what it likes
            if not feed.broken:
                number += 1
                said = " ".join(str(error).split())[:150] or type(error).__name__
                yield reader.rejected(f"record {number}", f"the archive is damaged here: {said}")
                held = archive.reader.buff if archive.reader else None
                going = stream.find(b"\n" + held.read() if held else b"")
    if feed.broken:
        yield reader.rejected(f"record {number + 1}", f"{feed.broken}; the rest is lost")
    elif number == 0:
        yield reader.rejected("", "there is no record in it")


def bound(reader: Any) -> None:
    """Let a reader refuse a line of a header that is longer than any: warcio takes quadratic time for it."""
    read = reader.readline

    def readline(length: int | None = None) -> bytes:
        parts: list[bytes] = []
        left = min(length or _HEADER_LINE, _HEADER_LINE)
        while left > 0 and (part := read(left)):  # it may give less than a line
            parts.append(part)
            left -= len(part)
            if part.endswith(b"\n"):
                return b"".join(parts)
        line = b"".join(parts)
        if len(line) >= _HEADER_LINE:
            raise UnreadableError(f"a line of its header has more than {_HEADER_LINE >> 10} KB")
        return line

    reader.readline = readline


_HEADER_LINE = 1 << 18
"""Bytes of a line in the header of a record, far more than any server sends."""


def _ends_early(record: Any) -> bool:
    """Return whether a record has fewer bytes than it says; reads it to its end."""
    while record.raw_stream.read(1 << 16):
        pass
    if record.format != "warc":
        return False
    said = record.rec_headers.get_header("Content-Length") or ""
    return not said.strip().isdecimal() or bool(getattr(record.raw_stream, "limit", 0))


def _page(record: Any, number: int, reader: Reader, http_parser: Any) -> Item | Reject | None:
    if record.rec_type not in ("response", "resource", "conversion"):
        return None
    uri = record.rec_headers.get_header("WARC-Target-URI")
    if record.rec_type == "response" and (uri or "").startswith(("http:", "https:")):
        try:
            record.http_headers = http_parser.parse(record.raw_stream)
        except EOFError:
            return Reject(reader.file, f"record {number}", "the text is empty", uri)
    http = record.http_headers
    said = (http.get_header("Content-Type") if http else record.content_type) or ""
    kind = said.partition(";")[0].strip().lower()
    if kind not in (*_PAGES, "text/plain"):
        return None
    if http and not http.get_statuscode().startswith("2"):
        return None
    position = f"record {number}"
    html = kind in _PAGES
    try:
        data = _content(record, reader.max_chars * 8 + 65_537 if html else reader.max_chars * 4 + 1)
    except UnreadableError as error:
        return Reject(reader.file, position, str(error), uri)
    if over := too_long(data, reader.max_chars, html=html):
        return Reject(reader.file, position, over, uri)
    if not data.strip():
        return Reject(reader.file, position, "the text is empty", uri)
    return Item(reader.file, position, as_served(data, said), "page.html" if html else "", uri)


def _content(record: Any, limit: int) -> bytes:
    """Return what a page holds, unpacked, or its first ``limit`` bytes."""
    from warcio.bufferedreaders import BufferedReader, ChunkedDataReader  # noqa: PLC0415

    http = record.http_headers
    packing = (http.get_header("Content-Encoding") or "").strip().lower() if http else ""
    stream = record.raw_stream
    known = None if packing in {"", "identity", "br"} else packing.removeprefix("x-")
    if known and known not in BufferedReader.get_supported_decompressors():
        raise UnreadableError(
            f"the page is packed as {packing[:20]!r}, which cannot be undone here"
        )
    if http and (http.get_header("Transfer-Encoding") or "").lower() == "chunked":
        stream = ChunkedDataReader(stream, decomp_type=known)
    elif known:
        stream = BufferedReader(stream, decomp_type=known)
    parts: list[bytes] = []
    have = 0
    try:
        for part in _brotli(stream) if packing == "br" else iter(lambda: stream.read(1 << 16), b""):
            parts.append(part)
            have += len(part)
            if have >= limit:
                break
    except UnreadableError:
        raise
    except Exception as error:  # the decompressors raise what they like
        raise UnreadableError("the page's packed content is damaged") from error
    return b"".join(parts)


def _brotli(stream: Any) -> Iterator[bytes]:
    try:
        import brotli  # noqa: PLC0415  an extra, loaded on need
    except ImportError:
        raise UnreadableError(
            f"the page is packed as 'br', which needs an optional dependency: {install('dumps')}"
        ) from None
    machine = brotli.Decompressor()
    while sip := stream.read(1 << 14):
        while part := machine.process(sip, output_buffer_limit=1 << 18):
            yield part
            sip = b""
    if not machine.is_finished():
        raise UnreadableError("the page's packed content ends early")
