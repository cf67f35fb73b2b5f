"""Who of those whom a text names signs or stands for a party: every person is weighed by what is told of him or her."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, cached_property
from typing import NamedTuple

from pressparse.accord.captions import is_caption
from pressparse.accord.deputies import stands_aside
from pressparse.accord.heads import heads_a_union, only_heads
from pressparse.accord.posts import Scene, Signer
from pressparse.accord.signers import signer_of, signers_in
from pressparse.entities.names import titled
from pressparse.language.letters import BULLETS, OBJECTS, SUBJECTS, TOPICS
from pressparse.lexicon.agreements import CEREMONY, SIGNING
from pressparse.lexicon.verbs import ATTENDS
from pressparse.pattern import deferred
from pressparse.text.view import Stretch, View
from pressparse.weigh.choice import Choice

_READ = frozenset({"body", "caption", "subheadline"})
"""Where persons at a signing are named."""
_AT_THE_SIGNING = frozenset({"caption", "list", "signing"})
"""What kinds of sentences name those who sign; who is only quoted has not signed."""
_PEOPLE = 120
"""How many mentions of persons are looked at."""
_PLACES = 12
"""How many captions and lists of those present are read for persons."""
_SIGNINGS = 9
"""In how many sentences that tell of the signing a body is looked for."""
_LONGEST = 800
"""Code points of a sentence that are read."""
_MANY = 4
"""Others in the same sentence beyond whom it does not matter how many they are."""
_STEM = 4
"""Letters of a name that is long enough to be told by its beginning."""
_SCHOOL = "학교"
"""The end of such a name that the text may leave out: 가나대학교, 가나대."""

THERE = rf"{ATTENDS}|참가한|(?<=[가-힣][{SUBJECTS}])[ ](?:각각[ ])?(?:(?:대표로|서명자로|직접)[ ])?(?:나왔다|나섰[다고으]|나와[ ])|(?<=[{SUBJECTS}])[ ]참여[한했해하]|(?:(?<=[가-힣][{SUBJECTS}도])|(?<=[가-힣]에))[ ]함께[ ]?[했하해]"
"""How it is told that somebody was there, and took part: `시장이 참여한 이번 협약`. Alternatives of a pattern."""
PRESENT = deferred(THERE)
_SIGNS = deferred(rf"{SIGNING}|맺[고었은]|손을[ ](?:맞)?잡|합의|약속")
_DEAL = deferred(r"협약|협정|각서|MOU|MoU|약정|결연|제휴|합의|계약")
_CEREMONY = deferred(rf"{CEREMONY}|행사|이날|자리|현장에")
_OF_ONE_BODY = deferred(r"(?:[^\s,.]+[ ]){0,2}[^\s,.]+(?:에서는?|에선|측에서는?)[ ]")
_SPOKE_THERE = deferred(rf"(?:이[ ]자리|{CEREMONY})에서(?:는)?[ ]")
"""Where somebody spoke who was there."""
_SPEAKS = deferred(r"[“\"]|(?:말|밝|전|강조|설명|당부|덧붙)[가-힣]{0,2}[했혔]|라고|라며|다며|다고")
_OF_THE_DEAL = deferred(
    r"(?:이번|이|금번|오늘|본)[ ]?(?:업무[ ]?)?(?:협약|MOU|협력|제휴|협정|양해각서)"
)
_SIDE = deferred(r"왼쪽|오른쪽|좌측|우측|가운데\)|앞줄|번째")
_CONGRATULATES = deferred(
    r"축하|축사|격려|주재|임석(?![ ]?(?:하에|아래))|배석|지켜보(?!는[ ]가운데)|인사말|환영사|기념사(?!진)"
)
GREETS = "congratulates"
"""The fact that a sentence tells of congratulations or a speech."""
_HEAD = deferred(
    r"(?:^|[ ])[가-힣]{0,3}(?:시장|군수|지사|교육감|총장|총재|장관|청장|처장|원장|회장|사장|행장|위원장|의장|조합장|구청장|면장|읍장|동장|서장|대표|대표이사|센터장|교장|여단장|사단장|지회장|단장|소장|관장|학장|법인장|총경리)$"
)
_DEPUTY = deferred(
    r"^부|^(?:상근)?부회장|차관|부(?:사장|총장|시장|지사|행장|원장|회장)$|대행$|상무|전무|본부장|국장|실장|부문장|그룹장|처장|최고[가-힣]{2,6}책임자|C[TFOIMS]O$"
)
_POLITICS = deferred(r"(?:의원|후보|교수|박사|대통령|장관|팀장|과장|위원)$")
"""Who is mostly there for another reason than to sign."""


_AT_THE_CEREMONY = "heads_at_the_signing"
"""The rule that tells who is there, whether or not they sign."""


@dataclass
class Person:
    """Somebody who may stand for a party, and what speaks for it and against it."""

    signer: Signer
    told: bool = False
    """The rules chose him or her."""
    facts: set[str] = field(default_factory=set)
    places: set[str] = field(default_factory=set)
    """In what kinds of sentences he or she is named."""


@cache
def weights() -> Choice:
    """Return what each fact about a person weighs."""
    return Choice.read("pressparse.accord", "signatories.json")


def chosen(found: Sequence[Person], choice: Choice | None = None) -> list[Signer]:
    """Return those who weigh enough; of those who stand for one party whoever weighs most, with equals in post."""
    by = choice or weights()
    with_a_union = any(person.told and heads_a_union(person.signer) for person in found)
    kept = [
        person
        for person in found
        if _told_outright(person, with_a_union=with_a_union)
        or (by.accepts(person.facts) and not _only_greets(person))
    ]
    ranked = sorted(kept, key=lambda person: (_is_head(person), by.score(person.facts)))
    first = {person.signer.index: person.signer.title for person in ranked}
    return [
        person.signer
        for person in kept
        if person.signer.index is None or person.signer.title == first[person.signer.index]
    ]


def _told_outright(person: Person, *, with_a_union: bool) -> bool:
    """Return whether a sentence says that somebody signs for no known party; beside a union also whoever is told to be there."""
    if not person.told or person.signer.index is not None:
        return False
    return with_a_union or person.signer.rule != _AT_THE_CEREMONY


def _only_greets(person: Person) -> bool:
    """Whether somebody stands in a caption alone, which tells of a speech: `홍길동 실장이 협약식에서 인사말을 하고 있다`."""
    return person.facts >= _GREETS and not person.told and person.places == {"caption"}


_GREETS = frozenset({GREETS, "beside 0"})


def persons(scene: Scene, told: Sequence[Signer]) -> list[Person]:
    """Return those who may stand for a party, each once; ``told`` are those whom the rules chose."""
    seen = _Seen(scene)
    for signer in told:
        seen.put(signer, told=True)
    for place in seen.places():
        for signer in signers_in(scene, place.start, min(place.end, place.start + _LONGEST)):
            seen.put(signer)
    for named in scene.everybody[:_PEOPLE]:
        if not scene.is_named(named.name):
            seen.put(signer_of(scene, named))
    standing = _Standing(scene, told)
    found = [
        person
        for person in seen.found.values()
        if person.told or (person.places & _AT_THE_SIGNING and not standing.replaced(person.signer))
    ]
    _give_the_party_left(scene, found)
    heads = Counter(person.signer.index for person in found if _is_titled_head(person.signer))
    for person in found:
        mates = seen.beside(person.signer.name, standing.told)
        person.facts |= {*standing.facts(person, mates), *standing.heads(person, heads)}
    return found


def _is_head(person: Person) -> bool:
    return _post(person.signer.title or "") == "head"


def _give_the_party_left(scene: Scene, found: Sequence[Person]) -> None:
    """Give heads named without a body the parties that have nobody, where only one can be theirs: 홍길동 대표이사."""
    taken = {person.signer.index for person in found}
    left = [k for k in range(len(scene.parties)) if k not in taken]
    heads = [person for person in found if _is_a_head_alone(person)]
    names = [scene.parties[k][0] for k in left]
    for head, k in only_heads([each.signer.title or "" for each in heads], names).items():
        heads[head].signer = replace(heads[head].signer, index=left[k], party=names[k])


def _is_a_head_alone(person: Person) -> bool:
    """Return whether somebody at the signing heads a body that stands nowhere beside the name."""
    signer = person.signer
    bare = signer.index is None and not signer.party and not _fused(signer)
    return bare and _is_titled_head(signer) and "list" in person.places


def _is_titled_head(signer: Signer) -> bool:
    """Return whether a post is called as that of a head is, a deputy's among them: 시장, 부시장."""
    return _HEAD.search(signer.title or "") is not None


class Mates(NamedTuple):
    """Who else is named in the sentence that names most people beside somebody."""

    many: int
    told: bool
    """Whether the rules chose one of them."""


class _Seen:
    """The persons of a text by name, with what the sentences tell that name them."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.found: dict[str, Person] = {}
        self._sentences: dict[int, tuple[str, frozenset[str]]] = {}
        self._rows: list[set[str]] = []
        """Who is named in each sentence, as these are come upon."""
        self._row_at: dict[int, int] = {}
        self._rows_of: dict[str, set[int]] = {}
        self._told_in: dict[int, int] = {}
        self._near: dict[int, set[str]] = {}
        """Who is named in each short stretch of the text."""

    def places(self) -> Iterator[Stretch]:
        """Yield the captions and the sentences that name those who are present."""
        text = self.scene.view.folded
        seen = 0
        for each in self.scene.view.sentences:
            end = min(each.end, each.start + _LONGEST)
            if each.kind in _READ and (
                each.kind == "caption"
                or PRESENT.search(text, each.start, end)
                or _SIDE.search(text, each.start, end)
            ):
                yield each
                seen += 1
                if seen == _PLACES:
                    return

    def put(self, signer: Signer, *, told: bool = False) -> None:
        """Add a place where a person is named."""
        view = self.scene.view
        if view.kind_at(signer.start) not in _READ or stands_aside(view.folded, signer.end):
            return
        person = self.found.get(signer.name)
        if person is None:
            if self._is_taken(signer):
                return
            person = self.found[signer.name] = Person(signer)
            self._keep(signer)
        if told:
            person.told = True
            person.facts |= {"told", f"told by {signer.rule}"}
        elif not person.told and _worth(signer) > _worth(person.signer):
            person.signer = replace(signer, rule=person.signer.rule)
            self._keep(signer)
        sentence = view.sentence_at(signer.start)
        kind, facts = self._sentence(sentence)
        person.places.add(kind)
        person.facts |= {f"in {kind}", *facts}
        row = self._row_at.setdefault(sentence.start, len(self._rows))
        if row == len(self._rows):
            self._rows.append(set())
        self._rows[row].add(signer.name)
        self._rows_of.setdefault(signer.name, set()).add(row)

    def _is_taken(self, signer: Signer) -> bool:
        """Return whether somebody else is named in the same words."""
        near = {name for k in _stretches(signer) for name in self._near.get(k, ())}
        return any(_overlap(signer, self.found[name].signer) for name in near)

    def _keep(self, signer: Signer) -> None:
        for k in _stretches(signer):
            self._near.setdefault(k, set()).add(signer.name)

    def beside(self, name: str, told: frozenset[str]) -> Mates:
        """Return the others in the sentence that names most people beside somebody; ``told``: whom the rules chose."""
        rows = self._rows_of.get(name)
        if not rows:
            return Mates(0, told=False)
        longest = max(sorted(rows), key=lambda k: len(self._rows[k]))
        row = self._rows[longest]
        if longest not in self._told_in:
            self._told_in[longest] = len(row & told)
        return Mates(len(row) - 1, self._told_in[longest] > (name in told))

    def _sentence(self, sentence: Stretch) -> tuple[str, frozenset[str]]:
        known = self._sentences.get(sentence.start)
        if known is None:
            kind = self._kind(sentence)
            facts = frozenset(self._facts(sentence, kind))
            known = self._sentences[sentence.start] = (kind, facts)
        return known

    def _kind(self, sentence: Stretch) -> str:
        text, start = self.scene.view.folded, sentence.start
        end = min(sentence.end, start + _LONGEST)
        if is_caption(text, sentence):
            return "caption"
        kinds = (
            ("list", PRESENT),
            ("list", _SPOKE_THERE),
            ("speech", _SPEAKS),
            ("signing", _SIGNS),
        )
        return next((kind for kind, cue in kinds if cue.search(text, start, end)), "prose")

    def _facts(self, sentence: Stretch, kind: str) -> Iterator[str]:
        text, start = self.scene.view.folded, sentence.start
        end = min(sentence.end, start + _LONGEST)
        deal = _DEAL.search(text, start, end)
        day = _CEREMONY.search(text, start, end) or (kind == "list" and self._goes_on(sentence))
        if deal:
            yield f"{kind} of a deal"
        if kind in {"list", "caption"} and day:
            yield f"{kind} of the day"
        if not deal and not day:
            yield f"{kind} of something else"
        if kind in {"list", "caption"} and _SIGNS.search(text, start, end):
            yield f"{kind} that signs"
        if kind == "speech" and _OF_THE_DEAL.search(text, start, end):
            yield "speaks of this deal"
        if _CONGRATULATES.search(text, start, end):
            yield GREETS

    def _goes_on(self, sentence: Stretch) -> bool:
        """Return whether a list names those of one body behind a list of those at the ceremony, or follows it: 다라원에서는 …."""
        view = self.scene.view
        if behind_the_ceremony(view, sentence) or _in_its_outline(view, sentence):
            return True
        before = _before(view, sentence)
        if before is None or not _OF_ONE_BODY.match(view.folded, sentence.start, sentence.end):
            return False
        cues = (_CEREMONY, PRESENT)
        return all(cue.search(view.folded, before.start, before.end) for cue in cues)


def _in_its_outline(view: View, sentence: Stretch) -> bool:
    """Return whether a row of those present stands in the outline of a ceremony: 업무협약식 개요 … 참석자: 홍길동 시장."""
    text, start = view.folded, sentence.start
    within = ROW_WITHIN.search(text, start, min(sentence.end, start + _LONGEST))
    if within is None and ROW.match(text, start, sentence.end) is None:
        return False
    row = within.start() if within else start
    if _OUTLINED.search(text, max(0, row - _ABOVE), row):
        return True
    last = bisect_left(view.paragraphs, start, key=lambda p: p.start)
    rows = view.paragraphs[max(0, last - _OUTLINE) : last]
    return any(_OF_A_CEREMONY.fullmatch(text, p.start, p.end) for p in rows)


ROW = deferred(r"[^가-힣\n]{0,6}(?:주요[ ])?참석(?:자|인사|기관장|대상)?(?:[ ]?[:)\]][ ]?:?|[ ])")
"""How a row of those present begins."""
ROW_WITHIN = deferred(rf"(?<=[ ])[{BULLETS}◦‣*ㅇ-][ ]참석자[ :]{{1,3}}")
"""How such a row begins on a page that has lost the ends of its lines."""
_OUTLINED = deferred(rf"(?:{CEREMONY}|협약|협정|MO[UA])[ ]?개요[ ]")
"""The heading of a ceremony's outline on a page that has lost the ends of its lines."""
_ABOVE = 1200
"""Code points above a row in which that heading stands."""
_OF_A_CEREMONY = deferred(rf"[^\n.]{{0,36}}(?:{CEREMONY}|협약|협정|MO[UA])[^\n.]{{0,16}}")
"""A line that names the ceremony: the heading of its outline, or the text's."""
_OUTLINE = 6
"""Rows of an outline above that of those present at most."""


def behind_the_ceremony(view: View, sentence: Stretch) -> bool:
    """Return whether the sentence before tells that the ceremony was held: 협약식은 4일 열렸다; … 조인식을 가졌다."""
    before = _before(view, sentence)
    if before is None:
        return False
    start, end = before.start, before.end
    return bool(_RITE.match(view.folded, start, end) or _HELD.search(view.folded, start, end))


def behind_the_signing(view: View, sentence: Stretch) -> bool:
    """Return whether the sentence before tells that the agreement was signed: … 협약을 체결했다."""
    before = _before(view, sentence)
    if before is None or before.kind != "body":
        return False
    return _CONCLUDED.search(view.folded, before.start, before.end) is not None


def _before(view: View, sentence: Stretch) -> Stretch | None:
    """Return the sentence before another."""
    found = view.sentence_at(max(0, sentence.start - 2))
    return found if found.start < sentence.start else None


_RITE = deferred(
    rf"[^가-힣]{{0,3}}(?:이날[ ])?(?:업무[ ]?)?(?:{CEREMONY})(?:\([^()]{{1,12}}\))?[은이]"
)
_HELD = deferred(
    rf"(?:{CEREMONY})[{OBJECTS}]?[ ](?:[가-힣]{{1,6}}[ ])?(?:가졌|갖|열었|열고|개최했|개최하|진행했|진행하|거행)"
    rf"|(?:{CEREMONY})[{SUBJECTS}{TOPICS}][ ][^.]{{0,40}}?(?:열렸|개최됐|개최되|진행됐|진행되|마련됐)"
)
_CONCLUDED = deferred(
    rf"(?:협약|협정|각서|MO[UA]|MoU|약정|결연|계약|의향서|합의서)(?:\([^()]{{1,12}}\))?[’'”\"]?[{OBJECTS}이에][ ](?:[가-힣\d]{{1,6}}[ ])?(?:(?:{SIGNING})[했됐]|(?:{SIGNING})하였|맺었)"
)


def _stretches(signer: Signer) -> range:
    """Return the numbers of the short stretches of the text in which a person is named."""
    return range(signer.start // _STRETCH, (signer.end - 1) // _STRETCH + 1)


_STRETCH = 64
"""Code points of a stretch in which those are kept who are named there."""


def _overlap(one: Signer, other: Signer) -> bool:
    return one.start < other.end and other.start < one.end


def _worth(signer: Signer) -> tuple[bool, bool, bool]:
    """Return how much a place says of a person."""
    return signer.index is not None, signer.party is not None, signer.title is not None


class _Standing:
    """For whom persons stand, and whether the rules have found somebody else for that party."""

    def __init__(self, scene: Scene, told: Sequence[Signer]) -> None:
        self.scene = scene
        self.told = frozenset(signer.name for signer in told)
        self.taken = frozenset(signer.index for signer in told if signer.index is not None)

    def facts(self, person: Person, mates: Mates) -> Iterator[str]:
        """Yield what speaks of somebody's post and party, and of those named in the same sentence."""
        signer = person.signer
        post, state = _post(signer.title or ""), self._state(signer)
        yield from (post, state, f"{state} {post}")
        yield from (f"{state} in {place}" for place in person.places)
        if len(person.places) == 1:
            yield f"only in {next(iter(person.places))}"
        if _POLITICS.search(signer.title or ""):
            yield "politics"
        if signer.index is None and signer.party:
            where = "body signs" if self._signs(signer.party) else "body elsewhere"
            yield from (where, f"{where}, {post}")
            if mates.told:
                yield from (f"{where} beside a told one", f"{where}, {post} beside a told one")
        yield f"beside {min(mates.many, _MANY)}"
        yield f"{state} beside a told one" if mates.told else f"{state} alone"
        if len(self.told) >= len(self.scene.parties):
            yield "enough told"
        elif not self.told:
            yield "none told"

    def replaced(self, signer: Signer) -> bool:
        """Return whether the rules have found somebody else for the same party."""
        return signer.index in self.taken and signer.name not in self.told

    def heads(self, person: Person, heads: Mapping[int | None, int]) -> Iterator[str]:
        """Yield whether the text names another head of the same party; ``heads``: how many it names of each."""
        signer = person.signer
        others = heads.get(signer.index, 0) - _is_titled_head(signer)
        if signer.index is not None and others > 0:
            yield f"{_post(signer.title or '')}, another head"

    def _state(self, signer: Signer) -> str:
        if signer.index is None:
            body = "another body" if signer.party or _fused(signer) else "no body"
            if len(self.taken) >= len(self.scene.parties):
                return f"{body}, all told"
            return body if self.taken else f"{body}, none told"
        return "own" if signer.index in self.taken else "free"

    def _signs(self, body: str) -> bool:
        """Return whether a body is named where the text tells of the signing."""
        words = "".join(body.split())
        stem = words.removesuffix(_SCHOOL) if len(words) > _STEM else words
        return any(stem in told for told in self._signings)

    @cached_property
    def _signings(self) -> tuple[str, ...]:
        """The sentences that tell of the signing, and not of who was there."""
        text = self.scene.view.folded
        found: list[str] = []
        for each in self.scene.view.sentences:
            start, end = each.start, min(each.end, each.start + _LONGEST)
            if each.kind not in {"body", "subheadline", "headline"} or not _DEAL.search(
                text, start, end
            ):
                continue
            if each.kind == "body" and not _SIGNS.search(text, start, end):
                continue
            if not (is_caption(text, each) or PRESENT.search(text, start, end)):
                found.append("".join(text[start:end].split()))
            if len(found) == _SIGNINGS:
                break
        return tuple(found)


def _fused(signer: Signer) -> bool:
    """Return whether the post is written in one word with a body's name: 마바군수."""
    read = titled(signer.title or "")
    return read is not None and read.fused


def _post(title: str) -> str:
    if _DEPUTY.search(title):
        return "deputy"
    if _HEAD.search(title):
        return "head"
    return "other post" if title else "no post"
