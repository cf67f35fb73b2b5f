"""One door for bytes: whatever they are, text comes out, or one sentence why not."""

from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

import regex

from pressparse.pattern import deferred
from pressparse.readers.arriving import arriving
from pressparse.readers.attachments import Format, format_of, read_attachment
from pressparse.readers.decoding import decode
from pressparse.readers.html import read_html
from pressparse.readers.markdown import NAMES as _MARKDOWN_NAMES
from pressparse.readers.markdown import front_matter
from pressparse.readers.mhtml import NAMES as _SAVED_NAMES
from pressparse.readers.mhtml import is_saved_page, saved_page
from pressparse.readers.source import Source, UnreadableError

LONGEST = 100 << 20
"""Bytes of a document; a dump is read by ``pressparse batch``."""
HTML_NAMES = (".html", ".htm", ".xhtml")
_HTML_HEAD = deferred(
    r"\s*+(?:<\?xml[^>]{0,200}>\s*+)?(?:<!--.{0,500}?-->\s*+)?<(?:!doctype html|html)\b",
    regex.IGNORECASE | regex.DOTALL,
)


def read(data: bytes, name: str = "") -> Source:
    """Return the text of a document's bytes; ``name`` is its file name, if it has one.

    UTF-8, CP949/EUC-KR and UTF-16 are detected; an HTML page becomes its text, and so does an HWP, HWPX,
    DOCX or PDF file, whatever it is named, a page saved as MHTML, and a file named as Markdown, whose front matter
    becomes what was given.
    Raises ``UnreadableError`` (a ``ValueError``) with one sentence if the bytes hold no text.
    """
    if kind := format_of(data):
        return read_attachment(data, kind)
    if name.lower().endswith(_SAVED_NAMES) or is_saved_page(data):
        data, name = saved_page(data), "page.html"
    text, warnings = decode(data)
    if name.lower().endswith(_MARKDOWN_NAMES):
        return _markdown(text, warnings)
    if not (name.lower().endswith(HTML_NAMES) or _HTML_HEAD.match(text)):
        return Source(text, warnings)
    page = read_html(text)
    return replace(page, warnings=warnings + page.warnings)


def _markdown(text: str, warnings: tuple[str, ...]) -> Source:
    given, body = front_matter(text)
    if not body.strip():
        return Source(body, warnings, given=given)
    found = read_attachment(body.encode(), Format.MARKDOWN)
    return replace(found, warnings=warnings + found.warnings, given=given)


def read_file(path: Path | str) -> Source:
    """Return the text of a file; also raises ``OSError``."""
    path = Path(path)
    if path.exists() and not (path.is_file() or path.is_dir()):
        raise UnreadableError("this is a pipe or a device, not a file")
    with path.open("rb") as file:
        return read(whole(file), path.name)


def whole(file: BinaryIO) -> bytes:
    """Return all bytes of one document; raises ``UnreadableError`` where they are more than one has."""
    taken, have = [], 0
    for piece in arriving(file):
        taken.append(piece)
        have += len(piece)
        if have > LONGEST:
            raise UnreadableError(
                f"it has more than {LONGEST >> 20} MB: no single document is as long"
            )
    return b"".join(taken)
