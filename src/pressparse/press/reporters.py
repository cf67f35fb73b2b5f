"""The reporters: every person whom a byline's form names is a candidate, and weights decide for each."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from pressparse.language.letters import BULLETS
from pressparse.pattern import deferred
from pressparse.press.bylines.byline import Writer
from pressparse.press.sighting import Sighting
from pressparse.record import BlockKind, Reporter
from pressparse.weigh.choice import Choice
from pressparse.weigh.evidence import Evidence

BLOCKS: tuple[BlockKind, ...] = ("body", "byline", "headline", "subheadline")
"""Where an article's own signatures stand."""

LIST = 4
"""So many persons in bylines of their own are the authors of a list of articles."""

BESIDE = 40
"""Code points between two signatures that stand side by side."""

_PICTURE = deferred(
    r"(?:사진|촬영|영상|그래픽|편집|일러스트|캡처|ⓒ|20\d\d[.]\d{1,2}[.]\d{1,2}[.]?)[ ]?[가-힣]{0,6}[ =:/|]{0,3}$"
)
_PROSE_NEXT = deferred(rf"[ >)\]]{{0,4}}\n[ ]{{0,8}}[^\n{BULLETS}☞ⓒ※★]{{60,}}")
"""A line of prose below a signature."""

_BEFORE = 24
"""Code points before a signature in which a photograph's mark may stand."""


@dataclass(frozen=True)
class Signer:
    """A person with the sightings that name him."""

    name: str
    said: tuple[tuple[Sighting, Writer], ...]


def candidates(found: Sequence[Sighting]) -> tuple[Signer, ...]:
    """Return the persons whom bylines name, in reading order, each once; who signs a caption took the picture."""
    named: dict[str, list[tuple[Sighting, Writer]]] = {}
    for each in found:
        if each.kind == "caption" and not each.own:
            continue
        for writer in each.finding.value.writers:
            named.setdefault(writer.name, []).append((each, writer))
    return tuple(Signer(name, tuple(said)) for name, said in named.items())


def sign_together(found: Sequence[Sighting]) -> bool:
    """Whether somebody signs, and all who do sign side by side: the page is of one article."""
    return len(set(_together(_bylines(found)))) == 1


def _bylines(found: Sequence[Sighting]) -> list[Sighting]:
    """Return the signatures that are no photographer's."""
    return [
        each
        for each in found
        if each.finding.value.writers and not each.pictured and each.kind != "caption"
    ]


def facts(found: Sequence[Sighting]) -> Iterator[tuple[Signer, frozenset[str]]]:
    """Yield each person with what is known of the signatures: their forms and places, and who signs besides."""
    own = _own_head(found)
    bylines = _Bylines.of(_together(_bylines(found)))
    for signer in candidates(found):
        told = {fact for each, writer in signer.said for fact in _signed(each, writer, own)}
        places = {each.start for each, _ in signer.said}
        told.add("signs once" if len(places) == 1 else "signs again")
        yield signer, frozenset(told.union(bylines.beside(signer.name)))


def _signed(sighting: Sighting, writer: Writer, own: Sighting | None) -> Iterator[str]:
    """Yield what one signature looks like and where it stands."""
    yield f"form={sighting.family} in={sighting.kind}"
    yield f"form={sighting.family} at={sighting.place}"
    yield f"in={sighting.kind}"
    yield f"at={sighting.place}"
    if not writer.role:
        yield "without a role"
    if writer.email:
        yield "with a mailbox"
    if sighting.head:
        yield f"own dateline at={sighting.place}" if sighting is own else "another's dateline"
    if sighting.pictured:
        yield "opens a caption"
    if not sighting.head and _PROSE_NEXT.match(sighting.view.folded, sighting.finding.end):
        yield "prose right behind"
    start = sighting.finding.start
    if _PICTURE.search(sighting.view.folded[max(0, start - _BEFORE) : start]):
        yield "behind a photograph's mark"


@dataclass(frozen=True)
class _Bylines:
    """Who signs side by side on a page, counted once for all who sign."""

    first: frozenset[str]
    """Who signs at the first place."""
    apart: int
    """In how many different rows names stand."""
    by_name: Mapping[str, Sequence[frozenset[str]]]
    """The rows in which each person stands."""

    @classmethod
    def of(cls, together: Sequence[frozenset[str]]) -> "_Bylines":
        """Look up who signs with whom; ``together``: the rows of names, place by place."""
        by_name: dict[str, list[frozenset[str]]] = {}
        rows = dict.fromkeys(together)
        for names in rows:
            for name in names:
                by_name.setdefault(name, []).append(names)
        return cls(together[0] if together else frozenset(), len(rows), by_name)

    def beside(self, name: str) -> Iterator[str]:
        """Yield how a person's signatures stand to those of others."""
        persons = len(self.by_name)
        yield f"persons={min(LIST, persons)}"
        yield f"bylines apart={min(LIST, self.apart)}"
        yield "signs first" if name in self.first else "signs later"
        rows = self.by_name.get(name, ())
        if sum(map(len, rows)) >= persons == len(frozenset().union(*rows)):
            yield "nobody signs apart"


def _together(bylines: Sequence[Sighting]) -> tuple[frozenset[str], ...]:
    """Return who signs side by side, place by place."""
    groups: list[set[str]] = []
    end = -BESIDE
    for each in bylines:
        if each.start - end >= BESIDE:
            groups.append(set())
        groups[-1].update(writer.name for writer in each.finding.value.writers)
        end = each.start + each.finding.end - each.finding.start
    return tuple(map(frozenset, groups))


def _own_head(found: Sequence[Sighting]) -> Sighting | None:
    """Return the article's own dateline: the first that does not open a photograph's caption."""
    return next((s for s in found if s.head and s.kind in BLOCKS and not s.pictured), None)


def read(found: Sequence[Sighting]) -> tuple[Reporter, ...]:
    """Return the persons whom the weights accept, each once, in reading order; a user's own rule settles it."""
    weights = _weights()
    chosen = [
        signer
        for signer, told in facts(found)
        if any(each.own for each, _ in signer.said) or weights.accepts(told)
    ]
    made = sorted((_made(signer) for signer in chosen), key=lambda each: each.at.start)
    names = {each.name for each in made}
    lone = [
        mail
        for each in found
        if not each.finding.value.writers and each.kind in ("body", "byline")
        for mail in each.finding.value.mails
    ]
    return _with_mails(made, list(dict.fromkeys(lone))) if names else ()


def evidence(found: Sequence[Sighting], name: str) -> tuple[Evidence, ...]:
    """Return what spoke for a person as a reporter and against it."""
    told = next((told for signer, told in facts(found) if signer.name == name), None)
    return () if told is None else _weights().evidence(told)


def _made(signer: Signer) -> Reporter:
    """Return a person by the first signature in the article's own blocks, with the first e-mail address of all."""
    sighting, writer = min(
        signer.said,
        key=lambda each: (each[0].kind not in BLOCKS, each[1].role is None, each[0].start),
    )
    return sighting.view.make(
        Reporter,
        writer.start,
        writer.end,
        sighting.finding.rule,
        name=writer.name,
        role=writer.role,
        email=next((w.email for _, w in signer.said if w.email), None),
    )


def _with_mails(reporters: list[Reporter], mails: list[str]) -> tuple[Reporter, ...]:
    """Give reporters of a dateline the e-mail addresses at the foot, where there are as many."""
    bare = [reporter for reporter in reporters if not reporter.email]
    if not bare or len(bare) != len(reporters) or len(bare) != len(mails):
        return tuple(reporters)
    return tuple(
        reporter.model_copy(update={"email": mail})
        for reporter, mail in zip(reporters, mails, strict=True)
    )


@cache
def _weights() -> Choice:
    return Choice.read("pressparse.press", "reporters.json")
