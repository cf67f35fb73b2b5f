"""Lines of a text that say what a photograph shows: who or what it is, or what people do on it."""

from collections.abc import Sequence

from pressparse.language.letters import DOUBLE, JOINERS, TOPICS, TRIANGLES
from pressparse.lexicon.agreements import CEREMONY
from pressparse.lexicon.newsroom import FROM_THE_LEFT
from pressparse.lexicon.verbs import TELLS
from pressparse.pattern import deferred
from pressparse.segment.group import Group
from pressparse.segment.shapes import GIVEN, TITLES, WIRED
from pressparse.segment.wording import goes_back, posing, sentence_ends

CAPTION = 120
"""Code points of a line over the name of who made the photograph, at most."""

_OFFICE = "|".join(TITLES.split())
_PERSON = rf"(?:[가-힣A-Za-z·]{{2,15}} ){{1,3}}(?:전 |현 )?[가-힣]{{0,8}}(?:{_OFFICE})"
_NAMED = deferred(rf"{_PERSON}(?:[{JOINERS}] {_PERSON})?\.?")
"""Names and titles of one or two persons, and nothing else."""
_PICTURE = deferred(
    r"[\w·() -]{3,50}(?:로고|이미지|표지석|포스터|전경|조감도|청사|사옥|장면|모습|사진)\.?"
)
"""A picture's name, without a comma: a title has one behind who does something."""
_MADE_BY = deferred(GIVEN)
"""Whose photograph it is, alone on a line."""
_SHOWN = deferred(rf"(?:{CEREMONY}|모습|장면|사진|전경|현장)\Z")
_STOPPED = deferred(r"[가-힣](?<![다요까죠음임함됨오라])['’”]?\.\Z")
"""A noun and a full stop: titles and decks have none."""
_SEEN = deferred(
    rf"[^,…{DOUBLE}\"?!·]+(?:에서|위해)\s[^,…{DOUBLE}\"?!·]*[한된는온린선]\s(?:[가-힣A-Za-z]{{2,12}}\s){{1,5}}[가-힣]{{0,8}}(?:{_OFFICE})"
)
"""Who was seen where: a long name without a pause, that ends in a person's title."""
LONG = 40
"""Code points of such a name, at least."""
_WIRED = deferred(WIRED)


def above(head: Sequence[Group], k: int) -> bool:
    """Tell whether a line over the text names what a photograph shows."""
    text = head[k].brief
    if text[0] in "▲↑" and text.count("▲") < 2 and len(text) >= 12:
        return True
    if names(text) or _made(head, k) or (len(text) <= CAPTION and _STOPPED.search(text)):
        return True
    if from_the_left(text):
        return True
    if LONG <= len(text) <= CAPTION and _SEEN.fullmatch(text):
        return True
    signed = k > 0 and head[k - 1].kind == "byline"
    return signed and k == len(head) - 1 and len(text) <= 60 and bool(_SHOWN.search(text))


def inside(groups: Sequence[Group], k: int, *, early: bool) -> bool:
    """Tell whether a line of the text is of a photograph; ``early``: among its first ones, and none of its last."""
    group = groups[k]
    if goes_back(group.brief):
        return False
    if _made(groups, k) or (early and names(group.brief)) or _is_noun(group.brief):
        return True
    if from_the_left(group.brief):
        return True
    if early and _over_the_press(groups, k):
        return True
    told = early or (
        _places(group.brief)
        and any(map(_is_text, (*groups[max(0, k - NEAR) : k], *groups[k + 1 : k + 1 + NEAR])))
    )
    return told and _posed(group, groups[k + 1 : k + 13])


def _over_the_press(groups: Sequence[Group], k: int) -> bool:
    """Tell whether a line shows what is going on, over an outlet's mark with a reporter, at which the article opens."""
    text = groups[k].brief
    below = groups[k + 1].brief if k + 1 < len(groups) else ""
    return (
        len(text) <= SHOWN
        and bool(_GOING_ON.search(text))
        and not _BY_PRESS.match(text)
        and bool(_BY_PRESS.match(below))
    )


SHOWN = 200
"""Code points of a line that shows what is going on, at most."""
_GOING_ON = deferred(r"고\s{1,3}있다\.?\Z")
_BY_PRESS = deferred(
    r"[\[(<【][^\[\]()<>【】]{1,20}(?:\s|=)[가-힣]{2,4}\s?(?:기자|특파원)\s?[\])>】]"
)
"""An outlet's mark, and who reports for it."""
NEAR = 8
"""Groups on either side of a photograph's among which its text has a paragraph."""


def _is_text(group: Group) -> bool:
    """Return whether a group can be a paragraph of the text."""
    text = group.brief
    return group.kind in (None, "body") and len(text) >= LONG and sentence_ends(text)


def _places(text: str) -> bool:
    """Whether a text says, behind a name, where its bearer stands on a photograph."""
    return ("왼쪽" in text or "오른쪽" in text or "가운데" in text) and bool(
        _PLACED.search(text, 0, NAMED)
    )


NAMED = 60
"""Code points of a caption in which somebody is named and placed."""
_PLACED = deferred(
    rf"\((?:맨\s?|사진\s?|앞줄\s?|뒷줄\s?)?(?:왼쪽|오른쪽|가운데)[^()]{{0,25}}\)(?![{TOPICS}])"
)
"""Where somebody stands on a photograph; who is the topic of a sentence has one of the text's own."""


def from_the_left(text: str) -> bool:
    """Whether a line begins by saying from which side on it names those in a photograph: `(왼쪽부터) 홍길동 시장, …`."""
    if len(text) > SHOWN or _FROM_THE_LEFT.match(text) is None:
        return False
    return _GOES_ON_TO_TELL.search(text) is None


_GOES_ON_TO_TELL = deferred(rf"다\.\s*[가-힣A-Z]|(?:{TELLS})[가-힣]{{0,4}}\.")
"""What shows that a text is glued to those whom a photograph shows: a second sentence, or what somebody tells."""
_FROM_THE_LEFT = deferred(
    rf"[{TRIANGLES}↑<\[(\s]{{0,4}}(?:사진(?:설명)?[은 :=]{{0,3}})?[\[(]?(?:맨\s?)?(?:[앞뒷]줄\s)?{FROM_THE_LEFT}[)\] :,]"
)


def _is_noun(text: str) -> bool:
    """Return whether a line is a clause and the noun it describes, with a full stop: sentences end in a verb."""
    return len(text) <= NOUN and bool(_STOPPED.search(text)) and bool(_DESCRIBED.match(text))


NOUN = 70
"""Code points of such a line, at most."""
_DESCRIBED = deferred(
    rf"(?:[▲↑△]\s?)?(?![^\s]{{0,2}}\d)[가-힣A-Z][^,.…{DOUBLE}\"?!]*(?:[하되]는|[한된은온린친]|\((?:왼쪽|오른쪽|가운데)[^()]*\)\S*)\s[^,.…?!]*(?<!것)\.\Z"
)


def names(text: str) -> bool:
    """Whether a short line names somebody, or a picture, and nothing else."""
    if len(text) > 60:
        return False
    if text[0] in "[(<" and text[-1] in ")]>":
        text = _PARTY.sub("", text[1:-1])
    return bool(_NAMED.fullmatch(text) or _PICTURE.fullmatch(text))


_PARTY = deferred(r"\s?\([^()]{1,20}\)\Z")
"""Where somebody is from, behind the title."""


def _made(groups: Sequence[Group], k: int) -> bool:
    """Whether the line below says the same of a photograph, or whose it is and nothing else."""
    below = groups[k + 1] if k + 1 < len(groups) else None
    if below is not None and below.kind == "caption" and below.brief.startswith(groups[k].brief):
        return True
    return (
        below is not None
        and len(groups[k].brief) <= CAPTION
        and below.brief[0] in "[(<"
        and bool(_MADE_BY.fullmatch(below.brief))
    )


def _posed(group: Group, after: Sequence[Group]) -> bool:
    """Tell whether a paragraph is of a photograph; a dateline opens the article, if none follows."""
    text = group.brief
    if _WIRED.match(text) and not any(_WIRED.match(g.brief) for g in after):
        return False
    if text[0] in "▲↑" and text.count("▲") < 2 and len(text) <= 300 and sentence_ends(text):
        return True
    if "“" in text:
        return len(text) <= 200 and text.endswith(_TELLING_NOW)
    return len(text) <= 200 and (bool(posing().search(text)) or _places(text))


_TELLING_NOW = tuple(f"{word}고 있다." for word in ("밝히", "말하", "외치", "답하"))
"""What somebody does in a photograph who is quoted: a text says that they did."""
