"""When a text was posted and who wrote it, where a flattened page has that between its title and its text."""

from collections.abc import Sequence

from pressparse.language.letters import JOINERS, OBJECTS, TOPICS
from pressparse.pattern import deferred
from pressparse.rule import switched_off
from pressparse.segment.cuts import Cut
from pressparse.segment.shapes import DAY, MAIL, NAME, REPORTER
from pressparse.segment.unit import part

WITHIN = (8, 300)
"""Code points of a flattened page among which its title ends."""
REST = 60
"""Code points of the text behind, at least."""
BEFORE = 60
"""Code points of who wrote it and of the word for the day, before it, at most."""

_DAY = deferred(DAY)
_BEFORE = deferred(
    rf"(?:\s[•·|-])?(?P<who>\s(?:기자명\s)?{NAME}\s?{REPORTER}(?:\s?\(?{MAIL}\)?)?|\s{NAME}(?=\s{{2}}\Z|\s[|/]\s))?"
    r"(?:\s?[|•·/-])?(?:\s?(?P<label>(?:기사|최초)?\s?(?:입력|승인|송고|등록|작성|게시|출고|수정)(?:일|일시|시간|날짜)?)\s?[:|]?)?\s{0,6}\Z"
)
"""What may stand before the day: who wrote it, and the word for the day."""
_AFTER = deferred(
    r"(?:\s?\(?[월화수목금토일]\)?)?(?P<clock>\s{0,3}\[?\(?\d{1,2}:\d\d(?::\d\d)?\)?\]?)?"
    rf"(?P<who>\s{{0,6}}{NAME}\s?{REPORTER}(?:\s?\(?{MAIL}\)?)?)?"
    rf"(?:\s{{0,3}}[|•·-]?\s?(?:최종)?\s?(?:수정|업데이트)\s?:?\s?{DAY}(?:\s{{0,3}}\(?\d{{1,2}}:\d\d(?::\d\d)?\)?)?)?"
    r"(?P<count>\s{0,3}(?:[|•·-]\s)?(?:댓글|조회수?|추천|[Hh]its?|공유|글자크기|인쇄|스크랩)(?:\s?[:.]?\s?[\d,]{1,8})?){0,6}(?:(?=\s|\Z)|(?<=\s))"
)
"""What may stand behind the day: the minute, who wrote it, when it was edited, and buttons."""
_SIGNS = (
    "기자",
    "특파원",
    "입력",
    "승인",
    "송고",
    "등록",
    "작성",
    "게시",
    "출고",
    "수정",
    "  ",
    " | ",
    " / ",
)
"""Without any of these, nobody signs before the day and no word for it stands there."""
_SENTENCE = "다. "
"""What no title holds."""
_OPEN = deferred(rf"(?:[{TOPICS}{OBJECTS}{JOINERS}의에]|에서|까지|부터|오는|지난)\Z")
"""What no title ends in."""


def stamped(pieces: Sequence[Cut]) -> list[Cut] | None:
    """Part a flattened page's first line where it says when it was posted, or return None where it does not."""
    first, *others = pieces
    if "posted_inside" in switched_off():
        return None
    text = first.unit.text
    least = 0 if others else REST
    if first.kind is not None or len(text) < WITHIN[0] + least:
        return None
    found = _found(text, len(text) - least)
    if found is None or _OPEN.search(text[: found[0]]):
        return None
    start, end = found
    begin = max((match.end() for match in _LABEL.finditer(text, 0, start)), default=0)
    laid_out = (
        (0, begin, "boilerplate", "title_label"),
        (begin, start, None, ""),
        (start, end, "byline", "posted_inside"),
        (end, len(text), None, ""),
    )
    parts = ((part(first.unit, *bounds), kind, rule) for *bounds, kind, rule in laid_out)
    return [*(Cut(unit, kind, rule) for unit, kind, rule in parts if unit), *others]


def _found(text: str, last: int) -> tuple[int, int] | None:
    """Return where it stands in a text when that was posted, with who wrote it, before ``last``; None where nothing tells."""
    told = text.find(_SENTENCE, 0, WITHIN[1])
    for day in _DAY.finditer(text, WITHIN[0], WITHIN[1] if told < 0 else told):
        after = _AFTER.match(text, day.end())
        if after is None or after.end() > last:
            continue
        sure = after["clock"] or after["who"] or after["count"]
        above = text[max(0, day.start() - BEFORE) : day.start()]
        if not sure and not any(map(above.__contains__, _SIGNS)):
            continue
        before = _BEFORE.search(text, day.start() - len(above), day.start())
        if before is None or before.start() < WITHIN[0]:
            continue
        if sure or before["label"] or before["who"]:
            return before.start(), after.end()
    return None


_LABEL = deferred(r"(?:\A|(?<=\s))(?:기사|글|게시물)?\s?제목\s{1,3}[:|]?\s{0,3}(?=\S)")
"""The word for a title, before it."""
