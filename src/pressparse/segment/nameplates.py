"""Names of a site, its pages and its series, which stand above a title and are none."""

from collections.abc import Sequence
from itertools import islice, pairwise, takewhile

from pressparse.language.letters import DOUBLE, SINGLE
from pressparse.pattern import deferred
from pressparse.segment import titles
from pressparse.segment.group import Group
from pressparse.segment.wording import OUTLET, deck, section_name, title_open


def below_names(opened: Sequence[Group], lead: str) -> Group | None:
    """Return the title that stands below names of the site, its pages and its series: the text says its words again.

    A name is short and tells of no deed, and the text need not name it.
    """
    lines = [
        g
        for g in opened
        if not (deck().match(g.brief) or OUTLET.fullmatch(g.brief) or section_name(g.brief))
    ]
    names = list(takewhile(lambda g: _is_name(g.brief, lead), lines))
    title = lines[len(names)] if names and len(names) < len(lines) else None
    if title is None or not NAMED[0] <= len(title.brief) <= NAMED[1] or title_open(names[-1].brief):
        return None
    again = titles.said_again(title.brief, lead)
    most = max(titles.said_again(name.brief, lead) for name in names)
    return title if again >= AGAIN and again > most else None


NAME, NAMED = 20, (14, 120)
"""Code points of the name of a site or of a page over a title, at most, and of such a title, at least and at most."""
AGAIN = 2
"""Words of a title that its text says again, at least."""


def _is_name(text: str, lead: str) -> bool:
    """Return whether a line can be a name: a word, or a few of which the text does not say the last, and no deed."""
    words = text.split()
    if len(text) > NAME or not _PAUSE.isdisjoint(text) or titles.tells(text):
        return False
    return len(words) == 1 or (len(words) <= NAME_WORDS and not titles.said_again(words[-1], lead))


NAME_WORDS = 3
"""Words of such a name, at most."""
_PAUSE = frozenset(f",…·!?\"'{DOUBLE}{SINGLE}")
"""What stands in a title, and in no name of a page."""


def page_name(head: list[Group], title: Group) -> Group | None:
    """Return what stands nearest above a title, the words of the page left out, if it is the name of a board."""
    above = [g for g in head if g.units and g.units[0].start < title.units[0].start]
    name = next((g for g in reversed(above) if g.kind in (None, "section")), None)
    return name if name and _PAGE_NAME.fullmatch(name.brief) else None


_PAGE_NAME = deferred(r"[가-힣]{2,6}(?:[/·・ ]{1,3}[가-힣]{2,6})?")


def said_twice(head: list[Group], again: list[Group], lead: str) -> Group | None:
    """Return which of the lines that stand twice is the title: it stands over who posted it, or the text says it again."""
    titled = set(again)
    for group, below in pairwise(head):
        if below.kind == "byline" and group in titled:
            return group
    said = (group for group in again if titles.said_again(group.brief, lead))
    return next(said, again[0] if again else None)


def over_a_section(head: Sequence[Group], lead: str) -> list[Group]:
    """Return titles of other articles over the section of the text: it says none of their words, but those of a line below."""
    at = next((k for k, g in enumerate(head) if k and _is_section(g)), 0)
    above = [g for g in head[:at] if g.kind is None and len(g.brief) >= SHORTEST]
    below = (g for g in head[at + 1 :] if g.kind is None and not deck().match(g.brief))
    told = any(titles.said_again(g.brief, lead) >= AGAIN for g in islice(below, 1))
    said = any(titles.said_again(g.brief, lead) for g in above)
    return above if told and not said else []


SHORTEST = 8
"""Code points of a title, at least."""


def _is_section(group: Group) -> bool:
    return is_over_a_title(group) or (group.kind is None and section_name(group.brief))


def is_over_a_title(group: Group) -> bool:
    """Return whether a group is the way to the text, which stands over its title; a printed page's number does not."""
    return group.kind == "section" and group.brief[-1:] != "면"


def no_title(text: str, *, alone: bool) -> tuple[str, str] | None:
    """Return what a line is that can be no title: a word ``alone`` names a section; without Korean letters, it is the site's."""
    if len(text) <= NOT_KOREAN and not _HANGUL.search(text):
        return "boilerplate", "not_korean"
    if not alone and text.endswith(_SAID):
        return "boilerplate", "greeting"
    if alone and len(text) <= A_WORD and WORD.fullmatch(text):
        return "section", "section_name"
    if text[0] in _QUOTED and _TAGS.fullmatch(text):
        return "caption", TAGS
    return None


TAGS = "quoted_words"
"""The rule of words that a photograph is found by."""
_TAGS = deferred(rf"(?:[{SINGLE}'][^{SINGLE}{DOUBLE}'\"]{{2,30}}[{SINGLE}'][\s,/]*){{2,6}}")
"""Words that a photograph is found by, each in quotation marks."""


_SAID = ("니다.", "세요.", "시오.")
"""How a site speaks to its visitors above the title."""
NOT_KOREAN, A_WORD = 30, 6
"""Code points of a line without a Korean letter, and of a word, that are no title; more may be one."""


_HANGUL = deferred(r"[가-힣]")


WORD = deferred(r"[가-힣A-Za-z·&]{2,10}")
"""A word alone on its line: a section's name, or a column's."""
_QUOTED = frozenset("\"'“‘")
