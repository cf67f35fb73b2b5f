"""Which kind of file some bytes are: told by what they hold, whatever they are named."""

import io
import zipfile
from collections.abc import Iterable
from enum import StrEnum

PACKED = b"PK\x03\x04"
COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
PDF_MARK = b"%PDF-"
PDF_WITHIN = 1024
"""A PDF may begin with something else, as readers of PDF allow."""
OLD_HWP = b"HWP Document File V"
_STREAM = "FileHeader".encode("utf-16-le")
"""The name of a stream that HWP has and other compound files have not."""
_FOLDERS = 1 << 24
"""Bytes in which a compound file's list of streams is looked for at each end."""
_HWPX_TYPE = b"application/hwp+zip"
_HWPX_PARTS = ("Contents/content.hpf", "Contents/section0.xml", "Contents/header.xml")
_DOCX_PART = "word/document.xml"
_LOCAL = 1 << 16
"""Bytes of an archive that is cut, in which the names of its first members are looked for."""


class Format(StrEnum):
    """A kind of file that is read; the value is how it is called in a message."""

    HWP = "HWP"
    HWPX = "HWPX"
    DOCX = "DOCX"
    PDF = "PDF"
    MARKDOWN = "Markdown"
    """Told by its name: it is text."""
    OLD_HWP = "HWP 3"
    """The format before 2000, which is known and not read."""


def format_of(data: bytes) -> Format | None:
    """Return what some bytes are, None where they are text or something that is not read here."""
    if data.startswith(PACKED):
        return _packed(data)
    if data.startswith(COMPOUND):
        streams = _STREAM in data[:_FOLDERS] or _STREAM in data[-_FOLDERS:]
        return Format.HWP if streams else None
    if data.startswith(OLD_HWP):
        return Format.OLD_HWP
    head = data[:PDF_WITHIN]
    if PDF_MARK in head and not head.lstrip().startswith(b"<"):
        return Format.PDF
    return None


def _packed(data: bytes) -> Format | None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return packed_format(archive.namelist())
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, EOFError):
        return _cut(data[:_LOCAL])


def packed_format(names: Iterable[str]) -> Format | None:
    """Return what an archive with such members is, None where it is an archive of files."""
    held = set(names)
    if _DOCX_PART in held:
        return Format.DOCX
    return None if held.isdisjoint(_HWPX_PARTS) else Format.HWPX


def may_be_one(head: bytes) -> bool:
    """Return whether a file that begins like this can be one of them, by its first bytes alone."""
    return head.startswith((PACKED, COMPOUND, PDF_MARK, OLD_HWP))


def _cut(head: bytes) -> Format | None:
    """Return what an archive was that has lost its end."""
    if _HWPX_TYPE in head or any(name.encode() in head for name in _HWPX_PARTS):
        return Format.HWPX
    return Format.DOCX if b"word/" in head else None
