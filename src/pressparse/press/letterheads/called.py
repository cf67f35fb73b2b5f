"""Called: what a body is called that speaks in a release, with its place or its ministry where its name needs one."""

from functools import lru_cache

from pressparse.entities.entity import Body
from pressparse.language.letters import BULLETS
from pressparse.lexicon.regions import PROVINCES
from pressparse.pattern import deferred
from pressparse.press.letterheads.openers import kind_of_head
from pressparse.press.letterheads.subjects import (
    LEAD,
    is_ministry,
    is_province,
    own_name,
    whole,
    widened,
)
from pressparse.text.view import Stretch, View

REACH = 24
"""Code points before a body in which its place may stand."""

_GLUED = deferred(r"[가-힣]{0,12}?(?:있다|했다|한다|된다|이다|모습|전경)(?=[가-힣A-Z]{3})")
"""What a picture's words end with that lost the end of their line: 악수하고 있다가나대학교."""

AGAIN = 2
"""So many times a name stands in a text, of which one may be glued to what stands before it."""

_LOCAL = deferred(
    r"(?:행정복지센터|주민센터|면사무소|읍사무소|소방안전본부|소방본부|농업기술센터|보건소|보건지소|경찰서|소방서|교육지원청|사업소|도서관|박물관|복지관|문화원|우체국)"
)
"""Kinds of office that every region has: the place before belongs to the name."""

_PLACE_BEFORE = deferred(
    rf"(?<=^|[\s(\[{BULLETS}ㅇ◦-])(?P<place>(?:[가-힣]{{1,8}}(?:특별자치도|특별자치시|광역시|특별시|[도시군구읍면동리가])[ ]){{1,2}})$"
)
_PLACE_IN_FRONT = deferred(
    r"[가-힣]{2,4}[ ](?=[가-힣]{2,12}(?:학교|도서관|박물관|경찰서|소방서|보건소|병원|대학교)$)"
)
_REGION_AROUND = deferred(
    r"(?<=^|[\s(\[])(?P<region>[가-힣]{2,5}[시군구])[ ][가-힣]{1,6}[읍면동][ ](?:[가-힣]{1,6}[ ]){0,2}$"
)
"""A region and its town before a body: what the town's people do, the region tells."""

PUBLIC = deferred(
    r"(?:위원회|청|처|부|공사|공단|진흥원|연구원|개발원|[가-힣]원|과학관|박물관|미술관|도서관|의료원|연구소|보건소|관리소|사업소|사무소|출장소|검역소|지청|재단|학교|교육청|센터|본부|은행)$"
)
"""How bodies are called that serve the public, and what belongs to them."""


def called(main: View, sentence: Stretch | None, body: Body) -> tuple[int, int, str]:
    """Return what a body is called, and where; a town's body stands for the region that names it."""
    before = main.folded[max(0, body.start - REACH) : body.start]
    return _region(main, sentence, body, before) or _called(main, sentence, body, before)


def _called(main: View, sentence: Stretch | None, body: Body, before: str) -> tuple[int, int, str]:
    """Return what a body is called, and where: with its place where its kind needs one, else without."""
    start = widened(main, sentence, body) if sentence else body.start
    local = _is_local(body.name) and _PLACE_BEFORE.search(before)
    if local:
        start = body.start - len(local["place"])
    if sentence and start == body.start:
        start = _with_parent(main, sentence, body)
    name = main.text[start : body.start] + body.name if start < body.start else body.name
    name = whole(main, start, name)
    if not local:
        name = _by_itself(main, own_name(name), body.end)
    if name[-1:] in ("과", "와") and PUBLIC.search(name[:-1]):  # 가나공단과(이사장 …)
        name = name[:-1]
    name = _without_a_place(name)
    if (own := _unglued(name)) and main.folded.count(own) >= AGAIN:
        name = own
    at = main.text.find(name, max(0, start - REACH), body.end)
    return (at, at + len(name), name) if at >= 0 else (start, body.end, name)


@lru_cache(maxsize=8192)
def _is_local(name: str) -> bool:
    return bool(_LOCAL.fullmatch(name))


@lru_cache(maxsize=8192)
def _without_a_place(name: str) -> str:
    """Return a name without the place before it that it does not need."""
    lead = _PLACE_IN_FRONT.match(name)
    return name[lead.end() :] if lead and lead[0].strip() in _SHORT_PLACES else name


@lru_cache(maxsize=8192)
def _unglued(name: str) -> str:
    """Return a name without the end of a picture's words that may be glued to it; empty where none can be."""
    glued = _GLUED.match(name)
    return name[glued.end() :] if glued else ""


def _by_itself(main: View, name: str, end: int) -> str:
    """Return a name without the province before a region, or without what stands before it where the title leaves that out."""
    over, _, rest = name.partition(" ")
    if not rest or not (is_ministry(over) or is_province(over)):
        return name
    if is_province(over) and kind_of_head(main, end) == "region":
        return rest
    return rest if _titled_alone(main, rest, name) else name


_PARENT = deferred(rf"{LEAD}(?P<over>[가-힣]{{1,12}}[부처청])[ ]")


def _with_parent(main: View, sentence: Stretch, body: Body) -> int:
    """Return where a unit's name begins with the ministry before it, unless the title has the unit alone."""
    over = _PARENT.fullmatch(main.folded, sentence.start, body.start)
    if not over or not is_ministry(over["over"]):
        return body.start
    alone = _titled_alone(main, body.name, f"{over['over']} {body.name}")
    return body.start if alone else over.start("over")


def _titled_alone(main: View, unit: str, whole: str) -> bool:
    """Whether the title has a unit without its parent; decks say short what the text names whole."""
    text, titles = main.folded, main.only("headline")
    own = sum(text.count(unit, each.start, each.end) for each in titles)
    return own > sum(text.count(whole, each.start, each.end) for each in titles)


_SHORT_PLACES = frozenset(forms[-1] for forms in PROVINCES.values())


def _region(
    main: View, sentence: Stretch | None, body: Body, before: str
) -> tuple[int, int, str] | None:
    """Return the region in which a town's body stands: 가나군 of 가나군 다라읍 주민회."""
    if not before.endswith((" ", "\n")):
        return None
    start = max(sentence.start if sentence else 0, body.start - REACH)
    match = _REGION_AROUND.search(main.folded, start, body.start)
    if not match and _TOWN.fullmatch(body.name):
        match = _REGION_BEFORE.search(main.folded, start, body.start)
    return (*match.span("region"), match["region"]) if match else None


_TOWN = deferred(r"[가-힣]{1,6}[읍면동]")
_REGION_BEFORE = deferred(r"(?<=^|[\s(\[])(?P<region>[가-힣]{2,5}[시군구])[ ]$")
