"""From a document to its segmentation."""

from pressparse.document import Document
from pressparse.record import Block
from pressparse.segment.segmentation import Segmentation
from pressparse.span import Span
from pressparse.view import Passage, Piece


def segment(document: Document) -> Segmentation:
    """Label every stretch of the text and join its lines into paragraphs."""
    raw = document.raw
    if not raw:
        return Segmentation("article", (), ())
    passages = tuple(
        Passage("body", (Piece(line.start, line.end, raw[line.start : line.end]),))
        for line in document.lines
        if line.text
    )
    return Segmentation(
        "article", (Block(kind="body", span=Span(start=0, end=len(raw))),), passages
    )
