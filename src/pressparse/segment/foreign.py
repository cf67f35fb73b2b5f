"""What is no part of the text and is told by several lines together: titles in its middle, comments, the next article."""

from collections.abc import Iterator, Sequence

from pressparse.pattern import deferred
from pressparse.segment import joins
from pressparse.segment.cuts import Cut
from pressparse.segment.wording import deck, sentence_ends

MANY = "The page holds several articles; only the first was read."

RELATED, COMMENT, NEXT = "related", "comment", "next_article"
"""Rules: titles of other articles inside a text, what visitors wrote below it, an article below it."""
SURE = frozenset((RELATED, COMMENT, NEXT))

PROSE = 40
"""Code points from which on a line that ends a sentence is prose."""
SOLID = 60
"""Code points of a paragraph: a list shows less of each article."""
TITLES = 6
"""Titles that a list inside a text holds at most."""
TITLE = (8, 90)
"""Code points of a title, at least and at most."""
HEAD = 3
"""Lines between a title and the text in which stands when it was posted."""
ABOVE = 12
"""Lines above the first sentence, at most, where a text is an article from its first line on."""
COUNT = 20
"""Code points of a line that counts comments, at most."""
HOLDING = 3
"""Lines in which comments show themselves."""

_COMMENTS = deferred(
    r"\W{0,3}(?:댓글|의견|덧글|한\s?줄\s?의견|(?:네티즌|독자|시민)\s?의견)\s?[\[(]?\s?\d{1,5}\s?(?:개|건)?\s?[\])]?\W{0,2}"
)
_WRITTEN = deferred(
    r"(?:\d{1,2}:\d\d|\d{1,2}\s?(?:분|시간|일)\s전).{0,20}(?:신고|답글|삭제|추천)|답글\s?\d|비공감|공감\s?\d.{0,6}반대"
)
"""What stands around a comment: when it was written, and what other visitors may do."""
_POSTED = frozenset(("posted", "posted_inside"))
_SIGNED = frozenset(("reporter", "byline", "posted", "posted_inside"))
_ENDS = frozenset(("copyright_line", "copyright_mark", "terms"))


def set_foreign(parts: Sequence[Cut]) -> tuple[list[Cut], bool]:
    """Return the parts with what is foreign told to be so, and whether another article stands below the first."""
    found = list(parts)
    for begin, end in _related(found):
        found[begin:end] = [Cut(each.unit, "sidebar", RELATED) for each in found[begin:end]]
    comments = _comments(found)
    if comments is not None:
        begin, end = comments
        found[begin:end] = [Cut(each.unit, "boilerplate", COMMENT) for each in found[begin:end]]
    begin = _next(found)
    found[begin:] = [
        each if each.rule in _ENDS else Cut(each.unit, "sidebar", NEXT) for each in found[begin:]
    ]
    return found, begin < len(parts)


def _is_prose(part: Cut, least: int = PROSE) -> bool:
    text = part.unit.text
    return part.kind is None and len(text) >= least and sentence_ends(text)


def _related(parts: Sequence[Cut]) -> Iterator[tuple[int, int]]:
    """Yield the bounds of lists, heading and titles, behind which the text goes on in paragraphs."""
    told = False
    for k, part in enumerate(parts):
        told = told or _is_prose(part)
        if not told or part.rule != "list_heading":
            continue
        end = k + 1
        while end < len(parts) and end - k <= TITLES and _is_title(parts[end]):
            end += 1
        following = parts[end : end + 2]
        if (
            end > k + 1
            and len(following) == 2
            and all(_is_prose(each, SOLID) for each in following)
        ):
            yield k, end


def _is_title(part: Cut) -> bool:
    """Return whether a line can be the title of an article."""
    text = part.unit.text
    return (
        part.kind is None
        and TITLE[0] <= len(text) <= TITLE[1]
        and not sentence_ends(text)
        and not deck().match(text)
    )


def _comments(parts: Sequence[Cut]) -> tuple[int, int] | None:
    """Return the bounds of what visitors wrote, from the line that counts them on."""
    told = False
    for k, part in enumerate(parts):
        told = told or _is_prose(part, PROSE // 2)
        if not told or len(part.unit.text) > COUNT or not _COMMENTS.fullmatch(part.unit.text):
            continue
        if any(_WRITTEN.search(each.unit.text) for each in parts[k + 1 : k + 1 + HOLDING]):
            ends = (j for j in range(k + 1, len(parts)) if parts[j].rule in _ENDS)
            return k, next(ends, len(parts))
    return None


def _next(parts: Sequence[Cut]) -> int:
    """Return where the next article begins: a title, when it was posted, and prose, below a text with such a head."""
    first = next((k for k, part in enumerate(parts) if _is_prose(part)), len(parts))
    if first > ABOVE or not any(part.rule in _SIGNED for part in parts[:first]):
        return len(parts)
    for k in range(first + 1, len(parts) - 2):
        if not _is_title(parts[k]) or joins.goes_on(parts[k].unit.text):
            continue
        head = parts[k + 1 : k + 1 + HEAD]
        posted = next((j for j, part in enumerate(head) if part.rule in _POSTED), -1)
        if posted < 0 or any(part.kind is None for part in head[:posted]):
            continue
        text = parts[k + 2 + posted : k + 2 + posted + HEAD]
        if any(_is_prose(part) for part in text):
            return k
    return len(parts)
