"""What the segmenter gives: the blocks, and the paragraphs in them."""

from dataclasses import dataclass

from pressparse.record import Block, DocumentKind
from pressparse.text.view import Passage


@dataclass(frozen=True)
class Segmentation:
    """Blocks that tile the raw text, and the passages a reader sees, in reading order."""

    kind: DocumentKind
    blocks: tuple[Block, ...]
    passages: tuple[Passage, ...]
    warnings: tuple[str, ...] = ()
    looks: frozenset[str] = frozenset()
    """What the lines tell of whose document it is, by name."""
