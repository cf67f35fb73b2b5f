"""One door for bytes: whatever they are, text comes out, or one sentence why not."""

from dataclasses import replace
from pathlib import Path

import regex

from pressparse.pattern import deferred
from pressparse.readers.decoding import decode
from pressparse.readers.html import read_html
from pressparse.readers.markdown import NAMES as _MARKDOWN_NAMES
from pressparse.readers.markdown import read_markdown
from pressparse.readers.source import Source

_HTML_NAMES = (".html", ".htm", ".xhtml")
_HTML_HEAD = deferred(
    r"\s*+(?:<\?xml[^>]{0,200}>\s*+)?(?:<!--.{0,500}?-->\s*+)?<(?:!doctype html|html)\b",
    regex.IGNORECASE | regex.DOTALL,
)


def read(data: bytes, name: str = "") -> Source:
    """Return the text of a document's bytes; ``name`` is its file name, if it has one.

    UTF-8, CP949/EUC-KR and UTF-16 are told apart; a page of HTML becomes its text, and so does Markdown.
    Raises ``UnreadableError`` (a ``ValueError``) with one sentence where the bytes hold no text.
    """
    text, warnings = decode(data)
    if name.lower().endswith(_MARKDOWN_NAMES):
        return read_markdown(text, warnings)
    if not (name.lower().endswith(_HTML_NAMES) or _HTML_HEAD.match(text)):
        return Source(text, warnings)
    page = read_html(text)
    return replace(page, warnings=warnings + page.warnings)


def read_file(path: Path | str) -> Source:
    """Return the text of a file; raises ``OSError`` too."""
    path = Path(path)
    return read(path.read_bytes(), path.name)
