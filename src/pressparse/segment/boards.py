"""A board's page: the word that it puts before its title, and the row of who posted it and when under the title."""

from collections.abc import Sequence

from pressparse.lexicon.notices import SECTIONS
from pressparse.pattern import deferred
from pressparse.segment import cuts
from pressparse.segment.cuts import Cut
from pressparse.segment.group import Group
from pressparse.segment.titles import PROVINCE_NAMES
from pressparse.segment.unit import part
from pressparse.segment.wording import OUTLET_NAME, section_name, sentence_ends

LABELLED = "labelled_title"
"""The rule of a title behind the word for it."""
LABEL = "title_label"
"""The rule of that word."""
_BEFORE = deferred(
    r"(?:(?:기사|글|게시물)?\s?제\s?목(?P<sign>\s?[:|]\s?|\s+)|(?:Subject|SUBJECT|Title)(?P<sign>\s?[:|]\s?)|(?P<page>[가-힣]{2,6})(?P<sign>\s[|ㅣ]\s)|(?P<page>[가-힣]{2,4}/[가-힣]{2,4})(?P<sign>\s))(?=\S)"
)
"""The word before a title, on its line: what it is, or where."""
_OVER = deferred(
    r"(?:본문\s?시작\s?)?(?:기사|글|게시물)?\s?제\s?목\s?:?|(?:[A-Z][a-z]{2,8}\s)?(?:Subject|Title)"
)
"""The same on a line of its own."""
TITLE = (8, 140)
"""Code points of a title, at least and at most."""
TOP = 60
"""Lines of a page among which its title is."""
NEAR = 4
"""Lines under a title in which a board says who posted it and when."""
_ROWS = frozenset(("posted", "viewed", "letterhead_row", "attached_file", "lone_date", "reporter"))


def with_title_freed(parts: list[Cut]) -> list[Cut]:
    """Return the parts with a title freed from the word for it, where a board's row or the same title again is near."""
    at = next((k for k in range(min(TOP, len(parts))) if _is_labelled(parts, k)), None)
    if at is None:
        return parts
    unit = parts[at].unit
    match = _BEFORE.match(unit.text)
    if match is None:  # the word is over the title
        title = Cut(parts[at + 1].unit, "headline", LABELLED)
        return [*parts[:at], Cut(unit, "boilerplate", LABEL), title, *parts[at + 2 :]]
    one, other = part(unit, 0, match.end()), part(unit, match.end(), len(unit.text))
    what = ("section", "section_name") if match["page"] else ("boilerplate", LABEL)
    freed = [Cut(one, *what)] if one else []
    freed += [Cut(other, "headline", LABELLED)] if other else []
    return [*parts[:at], *freed, *parts[at + 1 :]]


def _is_labelled(parts: Sequence[Cut], k: int) -> bool:
    """Return whether a line is, or begins with, the word for the title behind or below it."""
    text = parts[k].unit.text
    if _SIGNS.isdisjoint(text[:10]) or parts[k].kind not in (None, "section", "boilerplate"):
        return False
    if match := _BEFORE.match(text):
        if match["page"] and not _is_page(match["page"]):
            return False
        title = text[match.end() :]
        sure = not (match["page"] or match["sign"].isspace()) or _row_near(parts, k + 1)
        return _may_be_title(title) and (sure or _again(parts, k, title))
    if k + 1 == len(parts) or not _OVER.fullmatch(text):
        return False
    below = parts[k + 1]
    return below.kind is None and _may_be_title(below.unit.text) and _row_near(parts, k + 2)


_SIGNS = frozenset("목|ㅣ:/TSN")
"""What stands near the beginning of such a line."""


def _is_page(name: str) -> bool:
    """Return whether a word names a board's part: a section or a province."""
    if "/" in name:
        return any(each in SECTIONS for each in name.split("/"))
    return section_name(name) or name in PROVINCE_NAMES


def _may_be_title(text: str) -> bool:
    least, most = TITLE
    return least <= len(text) <= most and not sentence_ends(text)


def _row_near(parts: Sequence[Cut], k: int) -> bool:
    return any(each.rule in _ROWS for each in parts[k : k + NEAR])


def _again(parts: Sequence[Cut], k: int, title: str) -> bool:
    """Return whether the same title stands near below, without the word before it."""
    tight = cuts.tight(title)
    return any(cuts.tight(each.unit.text) == tight for each in parts[k + 1 : k + 1 + TOP])


def same_title(group: Group | None, text: str) -> bool:
    """Whether a text repeats a title, or the beginning of it."""
    if group is None:
        return False
    one, other = (cuts.tight(LABEL_OF.sub("", each, count=1)) for each in (group.brief, text[:400]))
    if min(len(one), len(other)) < 8:
        return False
    short, long = sorted((one, other), key=len)
    if long[len(short) : len(short) + 1] == "(":
        return False  # a body's name, and a sentence that begins with it
    return one.startswith(other) or other.startswith(one)


LABEL_OF = deferred(rf"\A(?:제\s?목\s?[:|]?\s?(?:\[[^\[\]]{{1,8}}\]\s?)?|\[(?:{OUTLET_NAME})\]\s?)")
"""The word a board puts before a title, and the mark it gives it; the outlet from which it has it."""
