"""All mentions of bodies: those that rules show, those beside people, those that stand again elsewhere."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from pressparse.entities.bearers import is_held_at_a_body
from pressparse.entities.body_districts import acts_anywhere
from pressparse.entities.body_edges import end_of, glued_here
from pressparse.entities.body_lists import in_company
from pressparse.entities.body_names import ends_like_a_body, listed
from pressparse.entities.body_phrases import is_thing, names_something
from pressparse.entities.body_words import is_common, is_inflected
from pressparse.entities.entity import DEFINED, Body, Named
from pressparse.entities.names import LIKELY, likeness, titled
from pressparse.entities.people_words import looks_like_a_name
from pressparse.entities.stems import known, standing, words_of
from pressparse.language.letters import DOUBLE, JOINERS, OBJECTS, SINGLE, SUBJECTS, TOPICS
from pressparse.language.morphology import Reading, reading
from pressparse.lexicon.agencies import ALONE_KINDS, GENERIC, NO_BODIES
from pressparse.lexicon.countries import COUNTRIES, SHORT
from pressparse.lexicon.finance import SHORT_IN_LISTS
from pressparse.lexicon.houses import ABROAD, KIND_ENDINGS, SHOPS, UNIONS, UNIT_ENDINGS
from pressparse.lexicon.outlets import OUTLETS
from pressparse.lexicon.regions import CITIES, COUNTIES, PLACES, REGIONS
from pressparse.lexicon.titles import MODIFIERS
from pressparse.pattern import scanning

BESIDE = "body_beside_a_person"
AGAIN = "body_again"
LISTED = "body_in_company"
FIELD = "body_of_a_field"

_PLACES = COUNTRIES | SHORT.keys() | PLACES


@dataclass(frozen=True, slots=True)
class Told:
    """A body that a field read: ``text[start:end]``, and the rule that showed it."""

    start: int
    end: int
    rule: str


def beside_people(text: str, named: Sequence[Named], bodies: Sequence[Body]) -> Iterator[Told]:
    """Yield the bodies that stand beside people."""
    ordered = sorted(bodies, key=lambda body: body.start)
    starts = [body.start for body in ordered]
    for each in named:
        body = _whole(each.organization or "")
        if not body or not is_named(body):
            yield from _holding(text, each)
            continue
        at = text.find(body, each.start, each.end)
        if at < 0:
            at = text.rfind(body, max(0, each.start - len(body) - 2), each.start)
        start, end = at, at + len(body)
        inside = ordered[bisect_left(starts, start) : bisect_left(starts, end)]
        if at < 0 or any(_within(text, b, start, end) for b in inside):
            continue
        yield Told(start, end, BESIDE)


def _holding(text: str, named: Named) -> Iterator[Told]:
    """Yield the body that stands with 의 before somebody whose post is held at one: `뷁티나의 홍길동 애널리스트`."""
    if not named.title or not is_held_at_a_body(named.title):
        return
    found = _WHOSE.search(text, max(0, named.start - _FAR_OWNER), named.start)
    if found is None or found[1].endswith(_ENDS_OF_PLACES):
        return
    owner = found[1]
    whole_word = reading(f"{owner}의") in _MADE_OF_NOUNS  # `위반혐의`
    unknown = reading(owner) is Reading.NEW and likeness(owner) < LIKELY and not whole_word
    if (unknown or owner in known()) and names_something(owner) and is_named(owner):
        yield Told(found.start(1), found.end(1), BESIDE)


_WHOSE = scanning(r"(?<![가-힣A-Za-z0-9&·-])([가-힣]{3,10})의 $")
_FAR_OWNER = 14
_ENDS_OF_PLACES = (*"국시군구도읍면동리주현성촌역", "마을", "지역", "업계", "출신")
"""How words end that tell where somebody is from."""


def _within(text: str, body: Body, start: int, end: int) -> bool:
    """Whether a body fills the words beside a person but for a unit that is no body of its own."""
    inside = start <= body.start and body.end <= end
    return inside and not text[start:end].endswith(UNIT_ENDINGS)


def _whole(body: str) -> str:
    """Return a body's name without half a bracket of its legal form or what is in brackets behind it: `재)가나`, `가나(GN)`."""
    return _GLOSS.sub("", body[2:] if body[1:2] == ")" else body)


_GLOSS = scanning(r"[ ]?\([^()]{2,}\)$")
"""What a name is spelled or shortened like; a legal form has one letter."""


def is_named(body: str) -> bool:
    """Whether the words beside a person name a body, not a place, a kind or a role."""
    if len(body) < 2 or body in _NAMELESS or _has_another_form(body):
        return False
    if body[-1] == _VILLAGE and len(body) <= _LONGEST_VILLAGE:
        return False
    if looks_like_a_name(body) or titled(body):
        return False
    words = body.split(" ")
    if _is_torn(words) or any(titled(word) and not ends_like_a_body(word) for word in words):
        return False
    if _is_a_phrase(words):
        return False
    return body.endswith(UNIT_ENDINGS) or not is_common(body)


def _is_a_phrase(words: Sequence[str]) -> bool:
    """Whether a word has a particle or an ending, and is no house that somebody runs: `푸른농장`."""
    if len(words) == 1 and words[0].endswith(SHOPS):
        return False
    return any(is_inflected(word) for word in words if word not in known())


_VILLAGE, _LONGEST_VILLAGE = "동", 4
_NAMELESS = _PLACES | GENERIC | NO_BODIES | MODIFIERS
"""Places, kinds and roles."""


def _has_another_form(body: str) -> bool:
    """Whether words are spelled like a person, a figure, a law, a seat, or have signs at their ends."""
    if body.endswith(("씨", *_NO_NAMES)) or body.startswith(_ABROAD) or body[0].isdigit():
        return True
    if "\n" in body or body[0] in _SIGNS or body[-1] in _SIGNS:
        return True
    return bool(_ARTICLE.search(body) or _SEAT.fullmatch(body))


def _is_torn(words: Sequence[str]) -> bool:
    """Whether words begin with the rest of another one: `대 경제학부`."""
    first = words[0]
    if len(words) == 1 or len(first) > 1 or not "가" <= first <= "힣":
        return False
    return first not in SHORT and first not in _IN_SHORT


_IN_SHORT = "시도군구당"
"""Syllables by which a story calls the body that it tells of: `시 다라과`."""
_SEAT = scanning("[가-힣]{2}[갑을병정]")
"""A town's part that elects somebody: `가람갑`."""
_NO_NAMES = ("조약", "협정", "헌법", "법률", "마을", "동네")
_ARTICLE = scanning(r"제?\d+[조항호차]$")
_ABROAD = tuple(sorted(ABROAD))
_SIGNS = frozenset(f"[](){{}}<>=:/.,·-'\"{SINGLE}{DOUBLE}")


def complete(
    text: str,
    bodies: Sequence[Body],
    told: Iterable[Told],
    fields: Iterable[str] = (),
    people: Iterable[str] = (),
) -> tuple[Body, ...]:
    """Return all mentions in reading order: of two that overlap the longer, then whatever stands again.

    ``told``: bodies that stand beside people; ``fields``: names that other fields have read as bodies;
    ``people``: the names of people, of which no part is a body.
    """
    parts = {part for name in people for part in (name, *name.split(" "))}
    own = (body for body in bodies if text[body.start : body.end] not in parts)
    found = [*own, *(Body(t.start, t.end, text[t.start : t.end], None, t.rule) for t in told)]
    shown = frozenset(text[b.start : b.end] for b in found)
    found += [
        Body(start, end, text[start:end], None, LISTED)
        for start, end in in_company(words_of(text), shown)
        if text[start:end] not in parts
    ]
    kept = list(_longest(_mended(text, found)))
    kept += _spelled(text, kept)
    names = {text[b.start : b.end]: b.name for b in kept if _may_stand_again(text[b.start : b.end])}
    taken = bytearray(len(text))
    for body in kept:
        taken[body.start : body.end] = b"\1" * (body.end - body.start)
    open_names = frozenset(fields) - names.keys() - parts
    others = frozenset(name for name in open_names if _JOINED.isdisjoint(name) and is_named(name))
    for start, end in standing(words_of(text), {*names, *others}):
        stop = end_of(text, end)
        if taken.find(1, start, stop) < 0:
            name = text[start:stop]
            rule = FIELD if text[start:end] in others else AGAIN
            kept.append(Body(start, stop, names.get(name, name), None, rule))
    return tuple(sorted(kept, key=lambda body: body.start))


def _mended(text: str, bodies: Iterable[Body]) -> list[Body]:
    """Return mentions without what a lost line break has glued to them, with what a hyphen joins to them."""
    cut = [_from_its_own_name(text, body) for body in bodies]
    alone = [_unglued(text, body) if body.rule in _DOUBTFUL else body for body in cut]
    return [_hyphened(text, b) if text[b.start - 1 : b.start] == "-" else b for b in alone]


def _from_its_own_name(text: str, body: Body) -> Body:
    """Return a body without the end of a headline that a lost line break has glued before it: `협약식가람대학교`."""
    cut = glued_here(text, body.start, body.end)
    if not cut:
        return body
    start = body.start + cut
    whole = body.name == text[body.start : body.end]
    return replace(body, start=start, name=text[start : body.end] if whole else body.name)


def _unglued(text: str, body: Body) -> Body:
    """Return an outlet without what a lost line break has glued to it: `사진=연합뉴스` and the next line."""
    name = text[body.start : body.end]
    if name in known():
        return body
    for size in range(min(len(name) - 1, _LONGEST_OUTLET), _SHORTEST_OUTLET - 1, -1):
        if name[:size] in OUTLETS:
            return Body(body.start, body.start + size, name[:size], None, body.rule)
    return body


def _hyphened(text: str, body: Body) -> Body:
    """Return a name in Latin letters with what a hyphen joins to it: `G-Nara`."""
    begin = body.start - _LETTER_AND_HYPHEN
    if begin < 0 or not text[body.start].isascii() or not _HYPHENED.match(text, begin):
        return body
    return Body(begin, body.end, text[begin : body.end], None, body.rule)


_HYPHENED = scanning(r"(?<![A-Za-z0-9가-힣])[A-Z]-(?=[A-Z][a-z])")
_LETTER_AND_HYPHEN = 2

_DOUBTFUL = frozenset([LISTED, "name_by_weighed_facts"])
_SHORTEST_OUTLET, _LONGEST_OUTLET = 4, 8
"""Syllables of outlets whose name nothing else begins with."""


def _spelled(text: str, bodies: Sequence[Body]) -> Iterator[Body]:
    """Yield the Latin spellings in brackets behind bodies: `가나공사(GNC)`."""
    starts = {body.start for body in bodies}
    for body in bodies:
        found = _LATIN.match(text, body.end)
        if found and found.start(1) not in starts and not is_thing(found[1]):
            yield Body(found.start(1), found.end(1), body.name, None, AGAIN)


_LATIN = scanning(r" ?\(([A-Z][A-Za-z&.-]{1,15}(?: [A-Za-z&.-]{2,15}){0,4})[,)]")

_JOINED = frozenset("·,")


def _longest(found: Iterable[Body]) -> Iterator[Body]:
    end = 0
    held: Body | None = None
    for body in sorted(found, key=lambda b: (b.start, -b.end)):
        if held is None or body.start >= end:
            if held:
                yield held
            held, end = body, body.end
        elif body.end - body.start > held.end - held.start:
            held, end = body, body.end
    if held:
        yield held


def _may_stand_again(name: str) -> bool:
    """Whether a name is a body wherever it stands: no place, and no short form that only a list of its like shows."""
    return len(name) > 1 and name not in _PLACES and name not in SHORT_IN_LISTS


def acting(text: str, bodies: Sequence[Body]) -> tuple[Body, ...]:
    """Return the bodies without addresses, and without kinds and countries that name nobody."""
    acts = _without_mere_places(text, [b for b in bodies if _acts(text, b, text[b.start : b.end])])
    rooms = {b.start for b in acts if text.startswith(" ", b.end) and _ROOM.match(text, b.end)}
    if not rooms:
        return tuple(acts)
    others = {text[b.start : b.end] for b in acts if b.start not in rooms}
    return tuple(b for b in acts if b.start not in rooms or text[b.start : b.end] in others)


def _without_mere_places(text: str, bodies: Sequence[Body]) -> list[Body]:
    """Return the bodies without the regions of which the text tells nothing but what lies in them."""
    places: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for body in bodies:
        if (name := text[body.start : body.end]).rpartition(" ")[2] in REGIONS:
            places[name].append((body.start, body.end))
    mere = {name for name, spans in places.items() if not acts_anywhere(text, spans)}
    inns: defaultdict[str, list[int]] = defaultdict(list)
    for body in bodies:
        if (name := text[body.start : body.end]).endswith(_INNS):
            inns[name].append(body.end)
    mere |= {name for name, ends in inns.items() if all(_AS_A_PLACE.match(text, e) for e in ends)}
    return [b for b in bodies if text[b.start : b.end] not in mere] if mere else list(bodies)


_INNS = ("호텔", "리조트", "컨벤션센터", "컨벤션", "콘도", "웨딩홀", "예식장", "체육센터")
"""Houses where others meet."""
_AS_A_PLACE = scanning(
    r" ?(?:[가-힣A-Z]{1,8} ){0,2}(?:\d+층 ?)?[가-힣A-Za-z]{0,8}(?:에서|에 모|홀에|홀\)|룸에|[가-힣]장에|앞\)|앞에|등에서)"
)
"""What stands behind a house where only something was held: `나래호텔 가람홀에서`."""


_ROOM = scanning(
    r" (?:[가-힣A-Z]{1,6} )?(?:\d+층 )?[가-힣]{0,4}(?:회의실|강당|세미나실|강의실|볼룸|대회의장|브리핑룸|장례식장|건물|로비)(?:에서|에 |에는|을 찾|,)"
)
"""Rooms of a house behind its name: who is named only by where something was held does not act."""


def _acts(text: str, body: Body, name: str) -> bool:
    if (" " in name and _is_address(text, body)) or _is_kind(name, body):
        return False
    if name in REGIONS and _is_before_a_smaller_one(text, body.end):
        return False
    return name[0] not in _SHORT_COUNTRIES or not _are_countries(name)


def _are_countries(name: str) -> bool:
    """Whether a mention is made of the syllables of countries: `한미일`."""
    return name.isalpha() and _SHORT_COUNTRIES.issuperset(name) and name not in known()


_SHORT_COUNTRIES = frozenset(short for short in SHORT if len(short) == 1)


_ACTING = ("은 ", "는 ", "이 ", "가 ", "과 ", "와 ", ",", "(", " 관계자", "장 ", "·", "-")


def _is_address(text: str, body: Body) -> bool:
    """Whether a district stands behind its city and does nothing: `서울 가나구 다라동`."""
    name = text[body.start : body.end]
    _, space, last = name.rpartition(" ")
    return bool(space) and last in REGIONS and not text.startswith(_ACTING, body.end)


def _is_kind(name: str, body: Body) -> bool:
    """Whether a mention is only a kind of body: `상담센터`, `국제기구`."""
    if _is_a_listed_kind(name, body) or name.startswith(_OURS) or _FORM_ALONE.fullmatch(name):
        return True
    if is_thing(name) and not ends_like_a_body(name):
        return True
    if body.abbreviation or body.rule in _SHOWN or " " in name or _is_a_known_name(name):
        return False
    plain = name.endswith(KIND_ENDINGS) and len(name) < _TELLING_LENGTH
    return plain and reading(name) in _MADE_OF_NOUNS


def _is_a_listed_kind(name: str, body: Body) -> bool:
    """Whether a mention is a kind that is listed, or stands for one in short: `투자은행(IB)`."""
    return name in _KINDS_ALONE or (body.name in _KINDS_ALONE and name not in known())


def _is_a_known_name(name: str) -> bool:
    """Whether nouns that end as kinds do name one body all the same: it is listed, the nation's or of all states."""
    if name in known() or name in listed() or name in UNIONS or name.startswith(_OF_THE_NATION):
        return True
    return name.startswith(_OF_THE_WORLD) and name.endswith(_ORGANIZATION)


def _is_before_a_smaller_one(text: str, end: int) -> bool:
    """Whether a region only says where the place behind it lies: `가람도 나래시`, `나래군 다라면 일대`."""
    word = _WORD_BEHIND.match(text, end)
    if word and (word[1] in REGIONS or word[1] in _TOWNS):
        return True
    return _WITHIN.match(text, end) is not None


_WORD_BEHIND = scanning(
    rf" ([가-힣]{{2,4}}?)(?=(?:청?장)?(?:에서|으로|[{TOPICS}{SUBJECTS}{OBJECTS}{JOINERS}의에도로])?(?![가-힣]))"
)
_TOWNS = CITIES | COUNTIES
_WITHIN = scanning(
    r" (?:(?:[가-힣]{1,8} )?[가-힣]{0,12}(?:공원|승화원|체육관|경기장|운동장|광장|해수욕장|해변|거리|사거리|교차로)(?:에서|에 |내[ 에]|으로|까지)|[가-힣]{1,4}\d?동 (?![가-힣]*(?:센터|협의체|위원회|자치회|부녀회|청년회|동장|지점))[가-힣]|[가-힣]{1,4}[읍면](?:에서|까지|부터|에|의)?[ ,.]|[가-힣]{1,4}[동리](?:에서|까지|부터|에|의)?[ ,.](?:일대|소재|주민|인근|한|거리|[0-9])"
    r"|(?:내|일대|소재|인근|곳곳)(?:[에의 ]|에서)|한 (?!관계자|공무원|직원|의원|간부))|의 한 (?!관계자|공무원|직원|의원|간부)"
)
"""What lies in a region: a town or a village of it, what is said to be within it, one of many there."""

_KINDS_ALONE = NO_BODIES | GENERIC | ALONE_KINDS
_OURS = "우리 "
_OF_THE_NATION = ("국립", "시립", "도립", "한국", "대한")
"""How houses of the nation and of towns begin, though what follows is a kind: `국립가람박물관`."""
_OF_THE_WORLD, _ORGANIZATION = ("국제", "세계"), "기구"
"""How organizations of states begin and end: `국제가람기구`, where `가람기구` is a kind."""
_FORM_ALONE = scanning(
    r"(?:학교법인|의료법인|법무법인|회계법인|재단법인|사단법인) (?:등|소속|출신|회원|관련|설립|대표|변호사|이사장)[가-힣]{0,3}"
)
"""A legal form with what is no name: `법무법인 소속`."""
_MADE_OF_NOUNS = frozenset([Reading.COMPOUND, Reading.NOUN])
HEADED = "body_with_its_head"
_SHOWN = frozenset([DEFINED, HEADED, "headed"])
"""The rules that show a name by its short form or its head, whatever it is made of."""
_TELLING_LENGTH = 8
"""Syllables from which common nouns together name one body: `가나다라마바위원회`."""
