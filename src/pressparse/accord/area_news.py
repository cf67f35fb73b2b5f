"""What the news is: the sentences with which a text opens, before it tells of the signing."""

from pressparse.accord.area import LONGEST, Area, Scene, the_deal
from pressparse.accord.area_prose import one_does, tells_something_else, topic
from pressparse.accord.undertakings import undertaken
from pressparse.language.enumeration import MARKS, NUMBERS
from pressparse.pattern import deferred

_AS_ONE = deferred(
    r"(?:[와과]|[ ]등과)[ ](?:함께|공동으로|손[ ]?잡고|손을[ ](?:맞)?잡고|힘을[ ]합쳐|협력해|협업해|협력하여)[ ,]+"
    r"|(?<=[ ])(?:공동으로|함께)[ ]|(?:맺고|체결하고|체결해|맺어)[, ]+"
)
"""With whom the news is made: 가나대학교와 손잡고, 협약을 맺고."""
_OF_THIS = deferred(
    r"이(?:런|러한|[ ]?같은|와[ ]같은)[ ](?:내용|사업|방안|계획)|이를[ ]위(?:해|한)|이와[ ]관련해"
)
"""How the sentence that tells of the signing points back: 이런 내용의 협약."""
_ITEM = deferred(rf"[{MARKS}{NUMBERS}]")
_AT_THE_END = 40
"""Code points from the verb that tells the news to the end of its sentence: 나선다고 4일 밝혔다."""
_MOST = 2
"""A sentence that tells what the news is tells one thing or two; who tells of more tells a story."""
_FIRST = 3
"""How many sentences at the beginning of a text tell what the news is."""


def opening(scene: Scene, verb: int) -> tuple[Area, ...]:
    """Return what a sentence at the beginning says that is done together, where the agreement comes behind it."""
    view = scene.view
    k = scene.number(verb)
    text, here = view.folded, view.sentences[k]
    begin, end = here.start, min(here.end, here.start + LONGEST)
    if end - verb > _AT_THE_END or not _opens(scene, k):
        return ()
    if tells_something_else(text, begin, end) or _ITEM.search(text, begin, end):
        return ()
    subject = topic(text, begin, end, scene)
    start, shared = subject or (begin, False)
    for joined in _AS_ONE.finditer(text, begin, end):
        start, shared = max(start, joined.end()), True
    if not (shared or (subject and _pointed_at(scene, k))):
        return ()
    found = [(a, b) for a, b in undertaken(text, start, end) if not one_does(scene, a, b)]
    return tuple(Area(a, b) for a, b in found) if len(found) <= _MOST else ()


def _opens(scene: Scene, k: int) -> bool:
    """Tell whether a sentence stands before the first that tells of an agreement, or is that one."""
    text, told = scene.view.folded, 0
    for each in scene.view.sentences[:k]:
        if each.kind != "body":
            continue
        told += 1
        if told >= _FIRST or the_deal().search(text, each.start, each.end):
            return False
    return True


def _pointed_at(scene: Scene, k: int) -> bool:
    """Tell whether the next sentence but one at most points back at what this one says."""
    text = scene.view.folded
    return any(
        _OF_THIS.search(text, each.start, each.end)
        and the_deal().search(text, each.start, each.end)
        for each in scene.view.sentences[k + 1 : k + 3]
    )
