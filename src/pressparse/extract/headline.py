"""Section, headline and subheadlines, from the blocks that the segmenter labelled so."""

from pressparse.record import BlockKind, Mention
from pressparse.view import View


def read_headline(view: View) -> Mention | None:
    """Return the document's headline, its lines joined."""
    found = view.only("headline")
    return view.mention(found[0].start, found[0].end, "headline_block") if found else None


def read_lines(view: View, kind: BlockKind) -> tuple[Mention, ...]:
    """Return the paragraphs of one kind."""
    return tuple(view.mention(p.start, p.end, f"{kind}_block") for p in view.only(kind))
