"""The outlet: every name that the page gives for itself is a candidate, and weights decide."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from pressparse.lexicon.outlets import OUTLETS, WIRES
from pressparse.pattern import deferred
from pressparse.press.bylines.byline import SHOWN, Claim
from pressparse.press.bylines.names import (
    OWNER_TAILS,
    ends_like_an_outlet,
    is_outlet,
    is_place,
)
from pressparse.press.sighting import Sighting
from pressparse.record import Outlet
from pressparse.weigh.choice import Choice
from pressparse.weigh.evidence import Evidence

_WORDS_ALIKE = str.maketrans("", "", " ·.-")


@dataclass(frozen=True)
class Named:
    """A name with the sightings that say it."""

    said: tuple[tuple[Sighting, Claim], ...]

    @property
    def name(self) -> str:
        """The name as its strongest sighting has it."""
        return self.shown[1].name

    @property
    def shown(self) -> tuple[Sighting, Claim]:
        """The sighting by which the value is shown: the strongest, of equals the first."""
        return min(self.said, key=lambda each: (SHOWN.index(each[1].evidence), each[0].start))

    @property
    def evidence(self) -> frozenset[str]:
        """What kinds of claim say the name."""
        return frozenset(claim.evidence for _, claim in self.said)


def candidates(found: Sequence[Sighting]) -> tuple[Named, ...]:
    """Return the names that a page claims as its outlet's, in reading order, those that differ by a space as one."""
    told_names = _without_wires([each for each in _named(found) if each.evidence != {"window"}])
    owner = _settled(told_names)
    return (owner,) if owner else told_names


def _named(found: Sequence[Sighting]) -> tuple[Named, ...]:
    claims = [(each, claim) for each in found if (claim := each.finding.value.outlet)]
    keys = frozenset(_key(claim.name) for _, claim in claims)
    named: dict[str, list[tuple[Sighting, Claim]]] = {}
    for each, claim in claims:
        told = _trimmed(claim, keys)
        named.setdefault(_key(told.name), []).append((each, told))
    for key in sorted(named, key=len):
        if longer := next(
            (
                other
                for other in named
                if _same_house(key, other, named) or _is_whole(key, other, named)
            ),
            None,
        ):
            named[longer] += named.pop(key)
    return tuple(Named(tuple(said)) for said in named.values())


_FIRST_PART = deferred(r"(?P<first>[^ ·]{2,12})·[^ ·]{2,12}")
_BEHIND_A_PLACE = deferred(r"(?P<place>[가-힣]{2,6})[ =](?P<rest>[^ ].{1,18})")


_COMPANY = (*OWNER_TAILS, "신문", "통신", "방송", "뉴스")
"""What makes of a name that of its company or programme: 다라온통신사 publishes 다라온."""


def _stem(name: str) -> str:
    """Return an unlisted name without what makes it its company's, if anything does."""
    tails = (each for each in _COMPANY if name.endswith(each) and not is_outlet(name))
    return next((name.removesuffix(each) for each in sorted(tails, key=len, reverse=True)), "")


def _trimmed(claim: Claim, keys: Collection[str]) -> Claim:
    """Return a claim without what stands beside the name that the page has elsewhere: 가나 다라일보, 다라일보·주간다라."""
    two = _FIRST_PART.fullmatch(claim.name)
    if two and _key(two["first"]) in keys:
        return replace(claim, end=claim.start + two.end("first"), name=two["first"])
    stem = _stem(claim.name)
    if stem and _key(stem) in keys:
        return replace(claim, end=claim.start + len(stem), name=stem)
    placed = _BEHIND_A_PLACE.fullmatch(claim.name)
    if placed and is_place(placed["place"]) and _key(placed["rest"]) in keys:
        return replace(claim, start=claim.start + placed.start("rest"), name=placed["rest"])
    return claim


_OWN_WORDS = frozenset(("copyright", "page", "registered", "promotion", "masthead"))
"""Claims that a site makes about itself, not about a story."""


def _without_wires(named: Sequence[Named]) -> tuple[Named, ...]:
    """Return the names without the agency whose story it is, where the site that prints it names itself."""
    if not any(each.evidence & _OWN_WORDS and each.name not in WIRES for each in named):
        return tuple(named)
    return tuple(each for each in named if each.name not in WIRES)


def copied_from(found: Sequence[Sighting]) -> Named | None:
    """Return the outlet that a copy gives as its source, where one alone is given: whosever page the copy is on."""
    if not any(_is_source(each) for each in found):
        return None
    named = _named(found)
    sources = [each for each in named if "source" in each.evidence]
    return sources[0] if len(sources) == 1 else None


def _is_source(sighting: Sighting) -> bool:
    """Whether a sighting says whose the whole text is: an agency named among its words gave a picture."""
    told = sighting.finding.value.outlet
    if told is None or told.evidence != "source" or sighting.kind == "caption":
        return False
    return told.name not in WIRES or sighting.place not in ("opening", "inside")


_OWN_PICTURES = frozenset(("domain", "picture"))


def _by_support(named: Sequence[Named]) -> Named | None:
    """Return the agency whose e-mail address and pictures a text has that no outlet claims."""
    if any(each.evidence - ASIDE for each in named):
        return None
    return next((each for each in named if each.evidence == _OWN_PICTURES), None)


def _settled(named: Sequence[Named]) -> Named | None:
    """Return the outlet that alone has the copyright: nothing but a page's title says as surely whose page it is."""
    owners = [each for each in named if "copyright" in each.evidence]
    if len(owners) != 1 or any("page" in each.evidence for each in named):
        return None
    owner = owners[0]
    return owner if is_outlet(owner.name) or ends_like_an_outlet(owner.name) else None


def facts(each: Named, all_named: Sequence[Named]) -> frozenset[str]:
    """Return what is known of a name: what says it and where, and who else is named."""
    spoken = each.evidence - ASIDE
    told = {_called(each.name)}
    told.add(f"kinds of claim={min(MANY, len(spoken))}")
    if not spoken:
        told.add("support alone")
    else:
        told.update(f"{kind} agrees" for kind in each.evidence & ASIDE)
    others = [other for other in all_named if other is not each and other.evidence - ASIDE]
    rivals = [other for other in others if not _share_a_site(each.name, other.name)]
    return frozenset(told.union(_said(each), _beside(each, rivals)))


def _called(name: str) -> str:
    """Return what a name looks like: listed, ending as those of outlets do, or like any word."""
    if is_outlet(name):
        return "listed"
    return "ends like an outlet" if ends_like_an_outlet(name) else "like any word"


ASIDE = frozenset(("domain", "picture", "window"))
"""Claims that only support others: an e-mail address's domain, an agency's mark below a picture, what a title line ends in."""

MANY = 3
"""So many claims of different kinds, or so many rivals, are many."""


def _said(each: Named) -> Iterator[str]:
    """Yield what says a name, and where that stands."""
    for sighting, claim in each.said:
        if claim.evidence not in ASIDE:
            yield f"says={claim.evidence}"
            yield f"says={claim.evidence} in={sighting.kind}"
            yield f"says={claim.evidence} at={sighting.place}"


def _beside(each: Named, rivals: Sequence[Named]) -> Iterator[str]:
    """Yield how a name stands to the other names of the page."""
    yield f"rivals={min(MANY, len(rivals))}"
    spoken = len(each.evidence - ASIDE)
    if any(len(other.evidence - ASIDE) > spoken for other in rivals):
        yield "a rival is said more"
    owners = [other for other in (each, *rivals) if "copyright" in other.evidence]
    if owners == [each]:
        yield "alone has the copyright"
    elif owners and each not in owners:
        yield "a rival has the copyright"
    if any(_key(each.name) in _key(other.name) for other in rivals):
        yield "part of a rival"
    if any(_key(other.name) in _key(each.name) for other in rivals):
        yield "holds a rival"


def read(found: Sequence[Sighting]) -> Outlet | None:
    """Return the outlet that the weights choose, or None; a user's own rule settles it."""
    own = [s for s in found if s.own and s.finding.value.outlet]
    named = candidates(own or found)
    if not named:
        return None
    if own:
        return _made(named[0])
    if told := copied_from(found) or _by_support(named):
        return _made(told)
    best = _weights().best([facts(each, named) for each in named])
    return None if best is None else _made(named[best])


def evidence(found: Sequence[Sighting], name: str) -> tuple[Evidence, ...]:
    """Return what spoke for a name as the outlet's and against it."""
    named = candidates(found)
    each = next((each for each in named if each.name == name), None)
    return _weights().evidence(facts(each, named)) if each else ()


def _made(named: Named) -> Outlet:
    sighting, claim = named.shown
    return sighting.view.make(
        Outlet, claim.start, claim.end, sighting.finding.rule, name=claim.name
    )


def _same_house(
    short: str, long: str, named: Mapping[str, Sequence[tuple[Sighting, Claim]]]
) -> bool:
    """Whether two names are forms of one: 한겨레 and 한겨레신문, 노컷뉴스 and CBS노컷뉴스 share a domain."""
    if short == long or short not in long:
        return False
    one, other = (named[key][0][1].name for key in (short, long))
    return _share_a_site(one, other)


_SIGNED = frozenset(("dateline", "header"))


def _is_whole(short: str, long: str, named: Mapping[str, Sequence[tuple[Sighting, Claim]]]) -> bool:
    """Whether a name is the end of another of two words that a byline has: 이슈저널 of 가나 이슈저널."""
    told = next((claim for _, claim in named[long] if claim.evidence in _SIGNED), None)
    if short == long or told is None or " " not in told.name:
        return False
    first, _, rest = told.name.partition(" ")
    return _key(rest) == short and not is_place(first) and not is_outlet(rest)


def _share_a_site(one: str, other: str) -> bool:
    """Whether two listed names stand for one house: 동아일보 and 동아닷컴."""
    return not set(OUTLETS.get(one, ())).isdisjoint(OUTLETS.get(other, ()))


def _key(name: str) -> str:
    return name.translate(_WORDS_ALIKE).casefold()


@cache
def _weights() -> Choice:
    return Choice.read("pressparse.press", "outlet.json")
