"""Where a text opens on its page: below its title and decks, below what a page says to its visitors."""

from collections.abc import Sequence

from pressparse.language.letters import DOUBLE, JOINERS, OBJECTS, SINGLE, SUBJECTS, TOPICS
from pressparse.pattern import deferred
from pressparse.segment import titles
from pressparse.segment.boards import NEAR, TITLE, TOP, same_title
from pressparse.segment.group import Group
from pressparse.segment.title_words import DEEDS
from pressparse.segment.wording import (
    deck,
    is_sentence,
    is_told,
    numbered,
    opens_text,
    script,
    sentence_ends,
    title_open,
)


def opens_at(groups: list[Group]) -> int:
    """Return which group opens the body, or how many there are where none does."""
    start = _start(groups)
    if start == len(groups):
        start = _without_prose(groups)
    return _scripted(groups, _below_the_row(groups, _spoken(groups, start)))


def _without_prose(groups: list[Group]) -> int:
    """Return which group opens a body without prose: the line under the title, or the only one."""
    opened = [k for k, g in enumerate(groups) if g.kind is None]
    start = opened[1] if len(opened) > 1 else opened[0] if opened else len(groups)
    if len(opened) == 1 and _bare_title(groups[start].brief):
        start = len(groups)
    rows = [k for k, g in enumerate(groups[:ROWS]) if g.rule == "posted"]
    below = [k for k in opened if rows and rows[0] < k]
    if rows and below and opened[0] < rows[0]:
        start = next((k for k in below if k > rows[-1]), below[0])
    return start


SIGNED = ("reporter", "byline")
"""Rules of who wrote a text."""
ROWS = 40
"""Groups among which it says who posted a text and when."""


def _scripted(groups: list[Group], start: int) -> int:
    """Return where a broadcast's script begins below what a page shows above it, which tells nothing; else the start."""
    at = next((k for k, g in enumerate(groups[:SCRIPT]) if script().match(g.brief)), 0)
    above = groups[start:at]
    return at if above and not any(sentence_ends(each.brief) for each in above) else start


SCRIPT = 25
"""Groups among which a script begins."""


def _spoken(groups: list[Group], start: int) -> int:
    """Return where the body opens: under a board's row, a line that ends in a particle opens a sentence."""
    rows = [k for k, g in enumerate(groups[:start]) if g.rule == "posted"]
    for k in range(rows[-1] + 1 if rows else start, start):
        if groups[k].kind is None and _SUBJECT.search(groups[k].brief):
            return k
    return start


_SUBJECT = deferred(rf"\S\s\S{{2,20}}(?<![되하있없]는)(?:[{SUBJECTS}{TOPICS}{OBJECTS}]|에게)\Z")


def _bare_title(text: str) -> bool:
    return len(text) <= 110 and not sentence_ends(text) and not text.endswith(("...", "…"))


def prose(group: Group, *, first: bool) -> bool:
    """Whether a group reads as the text itself; ``first``: nothing above it could be the title."""
    text = group.text
    if opens_text(text):
        return True
    if first and is_sentence(text):
        return True
    if len(text) <= 80 and (first or text[0] in _QUOTES) and not _finished(text):
        return False
    if len(text) <= 80 and not _ENDED.search(text):
        return False  # a title with a quoted sentence in it
    if len(text) >= 25 and sentence_ends(text) and not deck().match(text):
        return True
    if len(text) >= 200 and sentence_ends(text):
        return True  # a deck that nothing parts from the text
    return len(text) >= 100 and not deck().match(text)


_QUOTES = frozenset("\"“'‘")


_ENDED = deferred(
    rf"(?:[.?!다요까죠음임함됨][{DOUBLE}{SINGLE}\"'\s]*(?:[(\[<][^()\[\]<>]{{1,40}})?|[)\]>*/}}])\s?\.?\Z"
)
"""How a short sentence ends; a title ends in a noun."""


def _finished(text: str) -> bool:
    """Whether a short text is told to its end; a headline may open with a quoted sentence and go on."""
    if text.count("다.") > 1:
        return True
    return is_told(text) and bool(_FULL_STOP.search(text))


_FULL_STOP = deferred(r"[다요까죠]([.?!][”\"’')\]]*|[”\"])\Z")


def _start(groups: list[Group]) -> int:
    """Return which group opens the body."""
    above: list[Group] = []
    press = any(g.rule in (*SIGNED, "copyright_line", "copyright_mark") for g in groups)
    for k, group in enumerate(groups):
        if group.kind == "dateline":
            return k
        if group.kind is not None:
            continue
        if any(same_title(title, group.text) for title in above[:3]):
            continue
        if _opens(groups, k, above, press=press):
            return k
        above.append(group)
    return len(groups)


def _opens(groups: list[Group], k: int, above: list[Group], *, press: bool) -> bool:
    """Tell whether the body opens here, below these titles; ``press``: a reporter or an outlet signs the text."""
    group = groups[k]
    if numbered(group.text) and not _numbered_menu(groups, k):
        return True
    first = not above or title_open(above[-1].text)
    if prose(group, first=first) and not _in_a_list(groups, k):
        return True
    if (above or press) and _opening(groups, k):
        return True
    return not above and _broken(groups, k)


def _opening(groups: list[Group], k: int) -> bool:
    """Whether an article opens with this short sentence: prose follows at once, and decks have no full stop."""
    text = groups[k].text
    after = groups[k + 1] if k + 1 < len(groups) else None
    return (
        after is not None
        and 12 <= len(text) <= 70
        and text.endswith("다.")
        and not deck().match(text)
        and after.kind is None
        and prose(after, first=False)
    )


def _numbered_menu(groups: list[Group], k: int) -> bool:
    """Tell whether numbered words follow each other at once: a page counts the steps to it, or its settings."""
    return all(
        numbered(group.brief) and len(group.brief) <= ENTRY for group in groups[k : k + ENTRIES]
    )


ENTRIES, ENTRY = 2, 12
"""Numbered words in a row that are no headings of a text, at least, and the code points of each, at most."""


def _in_a_list(groups: list[Group], k: int) -> bool:
    """Tell whether a long line without a sentence stands among titles, of which no text begins right below."""
    if sentence_ends(groups[k].text) or opens_text(groups[k].text):
        return False
    after = groups[k + 1 : k + 3]
    return len(after) == 2 and all(
        each.kind is None and not prose(each, first=False) for each in after
    )


def _broken(groups: list[Group], k: int) -> bool:
    """Tell whether a sentence begins here that is broken over lines: each asks for more, and the last one tells."""
    for group in groups[k : k + BROKEN]:
        if group.kind is not None:
            return False
        if is_told(group.brief) and _FULL_STOP.search(group.brief):
            return group is not groups[k]
        if not _ASKS.search(group.brief) or group.brief[-2:] in DEEDS:
            return False  # 논의 is a deck's last noun: its 의 is no particle
    return False


_ASKS = deferred(rf"(?:[{SUBJECTS}{TOPICS}{OBJECTS}{JOINERS}의에고며,]|에서|으로|[하되]여)\Z")
"""What a line ends in that a sentence goes on from."""


BROKEN = 6
"""Lines over which a sentence is broken, at most."""


def _below_the_row(groups: Sequence[Group], start: int) -> int:
    """Return where the text begins below a title and the row of when it was posted, if what stands above is no text.

    Sites greet their visitors above the title in sentences, too, but in few of them.
    """
    bare = not any(each.kind in (None, "headline") for each in groups[:start])
    near = range(start + 1, min(TOP, len(groups)))
    row = next((k for k in near if _dated(groups[k], bare=bare)), None)
    if row is None:
        return start
    above = sum(_sentences(each) for each in groups[start:row])
    below = [k for k in range(row + 1, len(groups)) if _sentences(groups[k])]
    if not below or above >= GREETING:
        return start
    text = " ".join(groups[k].brief for k in below[:2])
    titled = any(
        each.kind in (None, "headline")
        and _may_be_title(each.brief)
        and titles.said_again(each.brief, text)
        for each in groups[max(start + 1, row - NEAR) : row]
    )
    more = sum(_sentences(groups[k]) for k in below) > above
    return below[0] if titled and more else start


GREETING = 200
"""Code points of sentences above a title from which on they are rather the text's."""


def _sentences(group: Group) -> int:
    """Return how many code points of sentences a group holds that could be the text."""
    told = group.kind in (None, "dateline") and sentence_ends(group.brief)
    return len(group.text) if told else 0


def _dated(group: Group, *, bare: bool) -> bool:
    """Return whether a group says when a text was posted; ``bare``: a day alone does, where no title stands above."""
    rules = ("posted", "lone_date") if bare else ("posted",)
    return group.rule in rules and any(map(str.isdigit, group.brief))


def _may_be_title(text: str) -> bool:
    least, most = TITLE
    return least <= len(text) <= most and " " in text and not sentence_ends(text)
