"""Files of one folder, or of one archive, as one document: a release's page and what is attached to it."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePath, PurePosixPath

from pressparse.readers.attachments.formats import PDF_MARK
from pressparse.readers.dump.item import Item, Reject
from pressparse.readers.reading import HTML_NAMES

MOST = 40
"""Files of one release; a folder with more holds many."""


def bundled(found: Iterator[Item | Reject]) -> Iterator[Item | Reject]:
    """Yield whole files that stand in one folder or archive as one document, the web page first.

    Documents within tables and JSON lines, and the files of a folder with more than ``MOST``, come one by one.
    """
    held: list[Item] = []
    folder = ""
    many = False
    for each in found:
        if isinstance(each, Reject) or each.position:
            yield each
            continue
        here = _folder(each.file)
        if here != folder:
            yield from _one(held, folder)
            held, folder, many = [], here, False
        held.append(each)
        if many or len(held) > MOST:
            many = True
            yield from held
            held = []
    yield from _one(held, folder)


def _folder(file: str) -> str:
    archive, packed, member = file.partition("!")
    if not packed:
        return str(PurePath(file).parent)
    within = PurePosixPath(member).parent
    return archive if within == PurePosixPath() else f"{archive}!{within}"


def _worth(item: Item) -> int:
    """Return how early a file comes: of two that say the same, a PDF knows less of its tables than its source."""
    if item.name.lower().endswith(HTML_NAMES):
        return 0
    return 2 if isinstance(item.data, bytes) and item.data.startswith(PDF_MARK) else 1


def _one(held: list[Item], folder: str) -> Iterator[Item]:
    if len(held) < 2:
        yield from held
        return
    first, *rest = sorted(held, key=_worth)
    member = folder.partition("!")[2] or None
    yield replace(first, file=folder, member=member, beside=tuple(rest))
