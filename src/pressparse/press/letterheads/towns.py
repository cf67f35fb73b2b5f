"""Towns: the offices of a town, and towns that act with their region before them."""

from collections.abc import Iterable, Iterator

import regex

from pressparse.language.particles import SUBJECT
from pressparse.pattern import deferred
from pressparse.press.letterheads.subjects import LEAD, PLACE

_TOWN_OFFICES = ("행정복지센터", "주민센터", "사무소", "주민자치회", "지역사회보장협의체")
_TOWN_OFFICE = deferred(
    rf"(?<![가-힣])(?P<name>[가-힣]{{1,6}}[읍면동][ ](?:{'|'.join(_TOWN_OFFICES)}))(?={SUBJECT}|에서|\()"
)
"""An office of a town, whose name is nothing without the town's."""

_TOWN_ACTS = deferred(
    rf"(?m:^){LEAD}(?:(?:{PLACE})[ ])?(?P<name>[가-힣]{{1,4}}[시군구][ ][가-힣]{{1,5}}[읍면동])(?=(?:{SUBJECT})[ ]|\()"
)
"""A town opens a paragraph with its region before it, which speaks for it: 가나군 다라읍은."""


def towns_that_act(text: str) -> Iterator[regex.Match[str]]:
    """Yield the towns that open a line of a text with their region, looked for where lines begin."""
    start = done = 0
    while start >= 0:
        if start >= done and (town := _TOWN_ACTS.match(text, start)):
            done = town.end()
            yield town
        start = text.find("\n", start) + 1 or -1


def offices_of_towns(text: str) -> Iterable[regex.Match[str]]:
    """Return the offices and councils of towns that act in a text, if it has a word for any."""
    if any(word in text for word in _TOWN_OFFICES):
        return _TOWN_OFFICE.finditer(text)
    return ()
