"""Names of a site, its pages and its series, which stand above a title and are none."""

from collections.abc import Sequence
from itertools import takewhile

from pressparse.language.letters import DOUBLE, SINGLE
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
