"""The issuer: every body that may speak in a release, or owns the page, is a candidate, and weights decide."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache

import regex

from pressparse.entities.entity import Body
from pressparse.language.particles import SUBJECT
from pressparse.lexicon.agencies import OFFICIAL
from pressparse.lexicon.posts import left_of
from pressparse.lexicon.regions import PROVINCES
from pressparse.pattern import deferred
from pressparse.press.layout import first_line
from pressparse.press.letterheads.called import PUBLIC, called
from pressparse.press.letterheads.openers import (
    calls_itself,
    has_officials,
    kind_of_head,
    openers,
    says_so,
)
from pressparse.press.letterheads.owners import (
    OWNERS,
    Owner,
    near_headings,
    owner_in_the_copyright,
    owner_of_the_file,
    owner_of_the_page,
    owner_of_the_table,
    owner_who_posted,
)
from pressparse.press.letterheads.subjects import (
    REGION,
    UNDER,
    gives,
    government_opens,
    headed,
    is_ministry,
    is_shortened,
    joint,
    leads,
    names_nobody,
    officer,
    own_name,
    subject,
)
from pressparse.press.letterheads.towns import offices_of_towns, towns_that_act
from pressparse.record import Issuer
from pressparse.rule import Rule, apply
from pressparse.text.view import Stretch, View
from pressparse.weigh.choice import Choice
from pressparse.weigh.evidence import Evidence

SENTENCES = 10
"""How many sentences are read for the body that speaks."""

EARLY = 2
"""In so many sentences at the beginning whose head speaks may have issued the release, though nobody has listed it."""

BODIES = 60
"""How many mentions of bodies are looked at."""

_BUILT_IN = frozenset(map(id, OWNERS))
_SPOKEN = "body_that_opens_the_text"
_SPEAKING = frozenset(("leads a sentence", "headed", "its head opens a sentence"))
_PAPERS = ("letterhead", "boilerplate", "section", "byline")


@dataclass(slots=True)
class Named:
    """A candidate: where the value is shown, and the facts that its mentions bring."""

    view: View
    start: int
    end: int
    name: str
    rule: str
    abbreviation: str | None = None
    facts: set[str] = field(default_factory=set)
    times: int = 0


@dataclass(frozen=True)
class Offered:
    """The candidates of a page, and whether its letterhead names several issuers."""

    named: tuple[Named, ...]
    several: bool = False


def read(
    main: View, margin: View, bodies: Sequence[Body] = (), rules: tuple[Rule, ...] = OWNERS
) -> Issuer | None:
    """Return the body that issued the release; None for joint releases."""
    return decided(offers(main, margin, bodies, rules))


def decided(offered: Offered) -> Issuer | None:
    """Return the candidate that a letterhead settles or that weighs most; None for joint releases."""
    best = best_of(offered)
    return _made(best[0]) if best and best[1] else None


def best_of(offered: Offered) -> tuple[Named, bool] | None:
    """Return the best candidate, and whether it weighs enough; None for joint releases."""
    if offered.several or not offered.named:
        return None
    if owner := next((each for each in offered.named if each.facts & SETTLED), None):
        return owner, True
    if not any(each.facts & _SPEAKING for each in offered.named):  # 가나진흥원 인사
        titled = next((each for each in offered.named if "opens the headline" in each.facts), None)
        listed = next((each for each in offered.named if each.facts & _IN_A_ROW), None)
        if first := titled or listed:
            return first, True
    weights = _weights()
    scores = [weights.score(told) for told in facts(offered.named)]
    top = max(scores)
    return offered.named[scores.index(top)], top >= weights.least


def evidence(offered: Offered, name: str) -> tuple[Evidence, ...]:
    """Return what spoke for a body as the issuer and against it."""
    candidates = zip(offered.named, facts(offered.named), strict=True)
    told = next((told for named, told in candidates if named.name == name), None)
    return () if told is None else _weights().evidence(told)


OWN = "a user's rule says so"
"""The fact that settles an issuer before all others."""

_ON_THE_PAGE = (owner_of_the_table, owner_who_posted, owner_in_the_copyright)
_HINTS = frozenset(rule.name for rule in (owner_of_the_file, *_ON_THE_PAGE))
OWNED = frozenset(f"owner={rule.name}" for rule in OWNERS if rule.name not in _HINTS)
"""What shows whose page or paper a text stands on: a letterhead, a licence, the site."""
SETTLED = OWNED | {OWN}
"""What settles whose release it is."""
_IN_A_ROW = frozenset(f"owner={rule.name}" for rule in _ON_THE_PAGE)


def _made(named: Named) -> Issuer:
    parts = _SPEAKING | {"opens the headline"}
    silent = named.rule == _SPOKEN and not named.facts & parts
    return named.view.make(
        Issuer,
        named.start,
        named.end,
        "body_named_most" if silent else named.rule,
        name=named.name,
        abbreviation=named.abbreviation,
    )


class _Candidates:
    """Candidates by name, in the order in which they are first offered."""

    def __init__(self) -> None:
        self.by_name: dict[str, Named] = {}

    def add(self, named: Named, *facts: str) -> Named:
        key = _key(named.name)
        known = self.by_name.setdefault(key, named)
        known.facts.update(facts)
        known.times += 1
        if len(named.name) > len(known.name):  # 서울특별시 behind 서울시
            known.view, known.start, known.end, known.name = (
                named.view,
                named.start,
                named.end,
                named.name,
            )
        known.abbreviation = known.abbreviation or named.abbreviation
        return known


def offers(
    main: View, margin: View, bodies: Sequence[Body] = (), rules: tuple[Rule, ...] = OWNERS
) -> Offered:
    """Return every body that may have issued the release, each with the facts of its mentions.

    A rule of a user's own speaks wherever it matches, also in the text itself, and settles it.
    """
    found = _Candidates()
    if own := _by_own_rule(main, margin, bodies, rules):
        return Offered((own,))
    if not main.only("body", "headline"):
        return Offered(())
    several = False
    for view, owner, rule in _owners(main, margin, rules):
        if owner.name is None:
            several = True
        else:
            _add_owner(found, main, view, owner, rule, bodies)
    sentences = [s for s in main.sentences if s.kind == "body"][:SENTENCES]
    for number, sentence in enumerate(sentences):
        if opener := officer(main, sentence, anybody=number < EARLY):
            start, end, name = opener
            name = next((b.name for b in bodies if b.abbreviation == name), name)
            named = Named(main, start, end, name, "head_that_opens_the_text")
            first = {"leads the first sentence"} if not number else set[str]()
            found.add(named, _OPENER, "leads a sentence", *first)
    several |= _add_spoken(found, main, bodies, sentences)
    _add_titled(found, main, bodies)
    if sentences and government_opens(main, sentences[0]):
        several |= _several_of_the_state(found)
    if sentences and _speaks_of_itself(main, sentences[0]):
        owners = (each for each in found.by_name.values() if each.facts & SETTLED)
        return Offered(tuple(owners), several)
    told = tuple(each for each in found.by_name.values() if _tells(each))
    return Offered(told, several)


def _speaks_of_itself(main: View, sentence: Stretch) -> bool:
    """Return whether whoever issued the text opens it without a name: whom it names then is somebody else."""
    return bool(_ITSELF.search(main.folded, sentence.start, sentence.end))


_ITSELF = deferred(
    r"(?<![가-힣“‘\"'])(?:우리|본)[ ]?(?:대학교?|학교|병원|기관|연구원|복지관|센터|재단|공사|공단|협회|회사)(?![가-힣]{2})"
)


def _several_of_the_state(found: _Candidates) -> bool:
    """Return whether the state speaks without one ministry that speaks for it, and on nobody's own paper."""
    named = found.by_name.values()
    if any(each.facts & SETTLED for each in named):
        return False
    ministries = [each for each in named if is_ministry(each.name)]
    for each in ministries:
        each.facts.add("the only ministry")
    return len(ministries) != 1


def _tells(named: Named) -> bool:
    """Whether anything says that a candidate may have issued the text: it has a name of its own and is more than mentioned."""
    return bool(named.facts or named.times > 1) and not names_nobody(named.name)


def _owners(main: View, margin: View, rules: Sequence[Rule]) -> Iterator[tuple[View, Owner, str]]:
    """Yield what letterheads, files, licences and the window's title say of their owner."""
    on_papers = tuple(rule for rule in rules if rule.name != owner_of_the_page.name)
    for view, table in ((margin, on_papers), (first_line(main.raw, "section"), tuple(rules))):
        text = view.folded
        for found in apply(table, text, matches=near_headings(text)):
            if view.paragraphs and view.kind_at(found.start) in _PAPERS:
                yield view, found.value, found.rule


def may_be_owned(main: View, margin: View, rules: tuple[Rule, ...] = OWNERS) -> bool:
    """Return whether anything may show whose page it is; a user's own rule may always."""
    if any(id(rule) not in _BUILT_IN for rule in rules):
        return True
    return any(f"owner={rule}" in OWNED for _, _, rule in _owners(main, margin, rules))


def _add_owner(
    found: _Candidates, main: View, view: View, owner: Owner, rule: str, bodies: Sequence[Body]
) -> None:
    name, short = str(owner.name), None
    for body in bodies if name not in OFFICIAL else ():
        if body.name.endswith(f" {name}"):  # 가나 다라중학교 is 다라중학교 on its own page
            continue
        if name in (body.abbreviation, main.text[body.start : body.end]):
            name, short = own_name(body.name), body.abbreviation
            break
    named = Named(view, owner.start, owner.end, name, rule, short)
    found.add(named, "owns the page", f"owner={rule}")


def _add_spoken(
    found: _Candidates, main: View, bodies: Sequence[Body], sentences: Sequence[Stretch]
) -> bool:
    """Add the bodies of the text, with the parts that they play in its first sentences; return whether several speak as one."""
    inside = [b for b in _with_offices(main, bodies) if main.kind_at(b.start) == "body"][:BODIES]
    spoken = any(each.facts & {_OPENER} for each in found.by_name.values())
    starts = [sentence.start for sentence in sentences]
    for at, body in enumerate(inside):
        number = bisect_right(starts, body.start) - 1
        if number < 0 or body.start >= sentences[number].end:
            _add_body(found, main, None, body, ())
            continue
        sentence = sentences[number]
        after = inside[at + 1] if at + 1 < len(inside) else None
        told = _part(main, sentence, body, number, after)
        if told & _SPEAKS and not spoken:
            spoken = True
            here = [b for b in inside[at : at + 20] if b.start < sentence.end]
            told |= {"speaks first", f"speaks first in sentence={min(number, 2)}"}
            if joint(main, sentence, here) and "owns the page" not in {
                fact for each in found.by_name.values() for fact in each.facts
            }:
                return True
        _add_body(found, main, sentence, body, told)
    return False


_OPENER = "its head opens a sentence"
_SPEAKS = frozenset(("leads a sentence", "headed"))


def _part(main: View, sentence: Stretch, body: Body, number: int, after: Body | None) -> set[str]:
    if (
        after
        and after.start < sentence.end
        and UNDER.fullmatch(main.folded[body.end : after.start])
    ):
        return {"over the next"}
    told: set[str] = set()
    if leads(main, sentence, body):
        told |= {"leads a sentence"} | ({"leads the first sentence"} if number == 0 else set())
        if says_so(main, sentence):
            told.add("says so")
        if own := calls_itself(main):
            told.add(f"{_ROLE}{own}")
        if gives(main, sentence):
            told.add(_GIVER)
    if is_shortened(main, body):
        told.add("shortened")
    if headed(main, body):
        told.add("headed")
    if kind := kind_of_head(main, body.end):
        told = {fact for fact in told if not fact.startswith(_ROLE)} | {f"{_ROLE}{kind}"}
    return told


_ROLE = "role="
"""What a body is by what its head is called, or by how it calls itself."""


_GIVER = "leads a sentence that gives"
"""Who gives is told of by whom it is given to."""

_UNIT_BEHIND = deferred(
    rf"(?P<unit>[ ][가-힣]{{2,10}}(?:본부|센터|사업소|보건소|연구원|연구소|도서관|박물관|위원회|재단))(?:{SUBJECT})[ ]"
)
"""An office of a region that is the subject by itself: 가나광역시 소방안전본부는."""

_SECTION = deferred(rf"[ ][가-힣]{{2,10}}(?:과|팀|담당관|실|국)(?=(?:{SUBJECT})[ ])")
"""A section behind the body it belongs to is the subject: 가나시보건소 건강과는."""


def _add_body(
    found: _Candidates, main: View, sentence: Stretch | None, body: Body, facts: Iterable[str]
) -> None:
    """Add a body as the text names it; a town's body stands for the region that names it."""
    begin, end, name = called(main, sentence, body)
    found.add(Named(main, begin, end, name, _SPOKEN, body.abbreviation), *facts)


def _with_offices(main: View, bodies: Sequence[Body]) -> list[Body]:
    """Return the bodies of a text, a region's office that is the subject in the region's stead, and offices of towns."""
    found = [_office_of(main, each) for each in bodies]
    towns = [
        Body(*town.span("name"), town["name"], None, _SPOKEN)
        for town in towns_that_act(main.folded)
        if main.kind_at(town.start("name")) == "body"
    ]
    found = [*_outside(found, towns), *towns]
    taken = {each.end for each in found}
    found += (
        Body(*match.span("name"), match["name"], None, _SPOKEN)
        for match in offices_of_towns(main.folded)
        if match.end("name") not in taken and main.kind_at(match.start("name")) == "body"
    )
    sentences = [s for s in main.sentences if s.kind == "body"][:SENTENCES]
    for told in filter(None, (subject(main, sentence) for sentence in sentences)):
        if not _within(told, found):
            found.append(Body(*told, None, _SPOKEN))
    for acts in openers(main, sentences):
        if " " in acts.name:  # 가나 소방안전본부
            found = [each for each in found if not acts.start <= each.start < acts.end]
        if not _within(acts[:3], found):
            found.append(Body(*acts[:3], None, _SPOKEN))
    return sorted(found, key=lambda each: each.start)


def _outside(bodies: Iterable[Body], towns: Sequence[Body]) -> Iterator[Body]:
    """Yield the bodies that begin in none of some towns, which stand in reading order."""
    starts = [town.start for town in towns]
    for each in bodies:
        at = bisect_right(starts, each.start) - 1
        if at < 0 or each.start >= towns[at].end:
            yield each


def _within(told: tuple[int, int, str], found: Sequence[Body]) -> bool:
    return any(each.start < told[1] and told[0] < each.end for each in found)


def _office_of(main: View, body: Body) -> Body:
    if not main.folded.startswith(" ", body.end):
        return body
    if section := _SECTION.match(main.folded, body.end):
        return replace(body, end=section.end())
    unit = _UNIT_BEHIND.match(main.folded, body.end) if _is_region(body.name) else None
    if not unit:
        return body
    end = unit.end("unit")
    return replace(body, end=end, name=body.name + unit["unit"])


def _is_region(name: str) -> bool:
    return _by_ending(name) == "region"


def _add_titled(found: _Candidates, main: View, bodies: Sequence[Body]) -> None:
    """Add the bodies of the headline."""
    for title in main.only("headline", "subheadline")[:3]:
        for body in bodies:
            if not title.start <= body.start < title.end:
                continue
            opens = not main.folded[title.start : body.start].strip(" []()<>-·「“‘\"'")
            goes_on = main.folded[body.end : body.end + 1] in (",", " ")
            facts = ["in the headline"] + (["opens the headline"] if opens and goes_on else [])
            name = own_name(body.name)
            at = main.text.find(name, body.start, body.end)
            begin, end = (at, at + len(name)) if at >= 0 else (body.start, body.end)
            found.add(
                Named(main, begin, end, name, "body_that_opens_the_title", body.abbreviation),
                *facts,
            )


def facts(everybody: Sequence[Named]) -> Iterator[frozenset[str]]:
    """Yield what is known of each candidate: its mentions' parts, what kind of body it is, how it stands to the others."""
    held = Counter(mark for each in everybody for mark in _OF_OTHERS & each.facts)
    most = max((each.times for each in everybody), default=0)
    acting = sum(bool(each.facts & _SPEAKING) for each in everybody)
    first = [each for each in everybody if "speaks first" in each.facts]
    for named in everybody:
        told = _own_facts(named)
        own = _OF_OTHERS & named.facts
        told.update(f"another: {mark}" for mark in held if held[mark] > (mark in own))
        if named.times == most > 1:
            told.add("named most")
        if acting == 1 and named.facts & _SPEAKING:
            told.add("acts alone")
        key = _key(named.name)
        if any(key in _key(each.name) for each in first if each is not named):
            told.add("part of the first speaker's name")
        yield frozenset(told)


_OF_OTHERS = frozenset(("owns the page", "speaks first", _OPENER))
"""What speaks against a candidate where it is said of another."""


def _own_facts(named: Named) -> set[str]:
    """Return what is known of a candidate by itself."""
    told = {fact for fact in named.facts if not fact.startswith(_ROLE)}
    kind = kind_of(named)
    told.add(f"kind={kind}")
    told.update((f"{kind} gives",) if _GIVER in told else ())
    told.update(("has officials",) if has_officials(named.view, named.name) else ())
    told.update(("its officer speaks",) if officer_speaks(named) else ())
    return told


@lru_cache(maxsize=8192)
def _key(name: str) -> str:
    """Return a name without spaces, a province by its full name."""
    plain = "".join(name.translate(_DOTS).split())
    if plain in _FULL:
        return _FULL[plain]
    office = _OF_A_PROVINCE.match(plain)
    return _FULL[office["short"]] + office["rest"] if office else plain


_DOTS = str.maketrans("", "", "·ㆍ･‧")
_FULL = {form: full for full, forms in PROVINCES.items() for form in forms[:-1]}
_OF_A_PROVINCE = deferred(
    rf"(?P<short>{'|'.join(map(regex.escape, sorted(_FULL, key=len, reverse=True)))})(?P<rest>보건환경연구원|교육청|소방본부|농업기술원|의회)"
)
"""An office of a province by its short form: 전남도의회."""


def kind_of(named: Named) -> str:
    """Return what kind of body a candidate is: by its name's ending, else by what its head is called or how it calls itself."""
    told = _by_ending(named.name)
    if told != "other":
        return told
    return min((f.removeprefix(_ROLE) for f in named.facts if f.startswith(_ROLE)), default=told)


@lru_cache(maxsize=8192)
def _by_ending(name: str) -> str:
    """Return what kind of body a name is by its ending: region, state, company, public or other."""
    return next((kind for kind, ending in _KINDS.items() if ending.search(name)), "other")


_COMPANY = deferred(
    r"\(주\)|㈜|주식회사|[가-힣]은행|그룹|교회|협회$|학회$|(?<!위원)회$|조합|지부$|지점$"
)
_KINDS = {
    "region": REGION,
    "state": deferred(r"^[가-힣]{2,14}(?:부|처|청|위원회)$"),
    "company": _COMPANY,
    "public": PUBLIC,
}
KINDS = (*_KINDS, "other")
"""What kinds of bodies there are."""
_OFFICERS = {left_of(post): post for post in ("군수", "시장", "구청장", "지사", "청장", "원장")}


def officer_speaks(named: Named) -> bool:
    """Whether the officer of such a body is named in the text: 군수 of a county."""
    title = _OFFICERS.get(named.name[-1:])
    return bool(title and named.view.folded.find(title) >= 0)


def _by_own_rule(
    main: View, margin: View, bodies: Sequence[Body], rules: tuple[Rule, ...]
) -> Named | None:
    own = tuple(rule for rule in rules if id(rule) not in _BUILT_IN)
    for view in (margin, main) if own else ():
        for found in apply(own, view.folded):
            if found.value.name:
                known = _Candidates()
                _add_owner(known, main, view, found.value, found.rule, bodies)
                named = next(iter(known.by_name.values()))
                named.facts.add(OWN)
                return named
    return None


@cache
def _weights() -> Choice:
    return Choice.read("pressparse.press", "issuer.json")
