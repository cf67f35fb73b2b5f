"""Section, headline and subheadlines, from the blocks that the segmenter labelled so."""

import regex

from pressparse.pattern import deferred
from pressparse.record import BlockKind, Mention
from pressparse.segment.boards import LABEL_OF
from pressparse.text.view import View

_SITE = deferred(
    r"""(?:\s{1,3}<\s{1,3}[^|:<>\s-]{1,15}){0,5}\s{1,3}(?:[|:]|-|<)\s{1,3}[^|:<>]{0,30}(?:뉴스|일보|신문|방송|통신|닷컴|경제|투데이|타임스|미디어|군청|시청|구청|도청)\s{0,2}\Z
      |(?<=\S)\s?NEW\Z""",
    regex.VERBOSE,
)
"""What a site puts behind a title: its own name, or a button's word."""

_LABEL = deferred(r"제\s?목\s{0,2}(?:[:|]\s{0,3}(?=\S)|(?=\[))")
"""The word a board puts before a title."""


def read_headline(view: View) -> Mention | None:
    """Return the document's headline, its lines joined; of several, the one with nothing glued on."""
    found = view.only("headline")
    if not found:
        return None
    best = found[0]
    first = "".join(view.text[best.start : best.end].split())
    for each in found[1:]:
        again = "".join(view.text[each.start : each.end].split())
        if 8 <= len(again) < len(first) and (
            first.startswith(again) or (first.endswith(again) and _is_mark(first, again))
        ):
            best, first = each, again
    start, end = best.start, best.end
    if label := _LABEL.match(view.folded, start, end):
        start = label.end()
    site = (
        _SITE.search(view.folded, best.start + 8, best.end) if best.end - best.start > 8 else None
    )
    if site:
        end = site.start()
    return view.mention(start, end, "headline_block")


def _is_mark(first: str, again: str) -> bool:
    """Return whether a title has, before its copy's words, only the word for a title or the outlet it is from."""
    return LABEL_OF.fullmatch(first.removesuffix(again)) is not None


def read_lines(view: View, kind: BlockKind) -> tuple[Mention, ...]:
    """Return the paragraphs of one kind."""
    return tuple(view.mention(p.start, p.end, f"{kind}_block") for p in view.only(kind))
