"""MHTML: a web page saved by a browser with its pictures in one file, as an e-mail message (RFC 2557)."""

from email import message_from_bytes, policy
from email.message import Message

import regex

from pressparse.pattern import deferred
from pressparse.readers.source import UnreadableError

NAMES = (".mht", ".mhtml")
_HEAD = 4096
"""Bytes within which the header of a message ends, or has begun to say what it is."""
_FIRST = deferred(rb"\s*+(?:From|MIME-Version|Snapshot-Content-Location|Subject|Date):", regex.I)
_RELATED = deferred(rb"^Content-Type:\s*+multipart/related", regex.I | regex.M)
_PARTS = 2000
"""Parts of a message that are looked at: a page, its frames and its pictures."""


def is_saved_page(data: bytes) -> bool:
    """Return whether some bytes are a saved page, by what they begin with."""
    head = data[:_HEAD]
    return _FIRST.match(head) is not None and _RELATED.search(head) is not None


def saved_page(data: bytes) -> bytes:
    """Return the bytes of the page itself, in the encoding that it came in, which its part declares.

    Raises ``UnreadableError`` where there is no page in them.
    """
    message = message_from_bytes(data, policy=policy.default)
    for number, part in enumerate(message.walk()):
        if number > _PARTS:
            break
        if part.get_content_type() in ("text/html", "application/xhtml+xml"):
            return _content(part)
    raise UnreadableError("there is no web page in this MHTML file")


def _content(part: Message) -> bytes:
    data = part.get_payload(decode=True)
    if not isinstance(data, bytes):
        raise UnreadableError("the web page in this MHTML file is damaged")
    charset = part.get_content_charset("")
    try:
        return data.decode(charset).encode() if charset else data
    except (LookupError, ValueError):
        return data  # what it declares is not true: its bytes are asked
