"""The door: the bytes of an attachment in, its text with the place of every part out."""

from pressparse.readers.attachments.formats import Format
from pressparse.readers.attachments.guard import pieces
from pressparse.readers.attachments.writing import written
from pressparse.readers.source import Source, UnreadableError


def read_attachment(data: bytes, kind: Format) -> Source:
    """Return the text of a file that is of this kind.

    Raises ``UnreadableError`` with one sentence where there is none: a scan, a lock, damage, an extra that
    is not installed.
    """
    if kind is Format.OLD_HWP:
        raise UnreadableError("this is an HWP file of before 2000: save it as HWPX first")
    try:
        source = written(pieces(data, kind))
    except UnreadableError as error:
        raise UnreadableError(f"this {kind} cannot be read: {error}") from None
    if not source.text:
        raise UnreadableError(f"this {kind} cannot be read: it holds no text")
    return source
