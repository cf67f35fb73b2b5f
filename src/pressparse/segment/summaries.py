"""Above a text: its summary, as a portal or an agency gives it, and marks that part its rows."""

from itertools import takewhile

from pressparse.pattern import deferred
from pressparse.segment.group import Group
from pressparse.segment.wording import sentence_ends


def label_chosen(groups: list[Group]) -> None:
    """Label the sentences that a portal chose, between its two notices, where the text itself follows."""
    begin = next((k for k, g in enumerate(groups[:12]) if "본문 보기를 권장" in g.brief), -1)
    if begin < 0:
        return
    near = range(begin + 1, min(begin + 14, len(groups)))
    end = next((k for k in near if _RESIZED.search(groups[k].brief)), -1)
    below = groups[end + 1 : end + 8] if end >= 0 else []
    if not any(g.kind is None and len(g.brief) >= 40 and sentence_ends(g.brief) for g in below):
        return
    groups[begin].kind, groups[begin].rule = "boilerplate", "summary"
    for group in groups[begin + 1 : end]:
        if group.kind is None:
            group.kind, group.rule = "subheadline", "summary"


_RESIZED = deferred(r"글자크기(?:가|로)\s변경")


def label_marks(head: list[Group]) -> None:
    """Label lines of marks alone, and a word alone in brackets: what a site parts its rows with is no title."""
    for group in head:
        alone = _BRACKETED.fullmatch(group.brief) or not _WORDS.search(group.brief)
        if group.kind is None and alone:
            group.kind, group.rule = "boilerplate", "mark"


_BRACKETED = deferred(r"[\[<][^\[\]<>]{1,10}[\]>]")
_WORDS = deferred(r"[^\W\d]")


def label_summary(head: list[Group]) -> None:
    """Label the lines under the words that a summary follows, which stand right above the text."""
    at = next((k for k, g in enumerate(head) if _is_summary(g)), len(head))
    for group in head[at + 1 :]:
        if group.kind is None:
            group.kind, group.rule = "subheadline", "deck"


def label_points(groups: list[Group]) -> None:
    """Label the sentences of a summary that are its points, each behind a dash, with the word over them."""
    at = next((k for k, g in enumerate(groups[:12]) if _is_summary(g)), -1)
    behind = groups[at + 1 :] if at >= 0 else []
    points = list(takewhile(lambda g: g.kind is None and g.brief.startswith("- "), behind))
    if len(points) < POINTS or not any(g.kind is None for g in behind[len(points) :]):
        return
    groups[at].kind, groups[at].rule = "boilerplate", "summary"
    for group in points:
        group.kind, group.rule = "subheadline", "marked_deck"


POINTS = 2
"""Points of a summary, at least."""


def _is_summary(group: Group) -> bool:
    return len(group.brief) <= 12 and group.brief.replace(" ", "") in _SUMMARIES


_SUMMARIES = frozenset(("기사내용요약", "기사요약", "본문요약", "간단요약", "핵심요약"))
