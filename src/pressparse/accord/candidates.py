"""Candidates for the parties: every body that a text names where it tells of the signing, with facts about it."""

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise

from pressparse.accord.captions import is_caption
from pressparse.accord.gathering import Gathering
from pressparse.accord.groups import how_many, is_group, is_own, is_owned, is_pronoun, is_unnamed
from pressparse.accord.members import Member
from pressparse.accord.mentions import Mentioned
from pressparse.accord.names import Twins
from pressparse.accord.party_facts import COSTLY, Costly, Described, kinds_of_sentence
from pressparse.accord.phrases import Phrase
from pressparse.accord.rosters import identified
from pressparse.language.letters import DOUBLE, TOPICS
from pressparse.language.morphology import Reading, reading
from pressparse.language.wording import split_word
from pressparse.lexicon.agreements import DEEDS, SIGNING, TAKING
from pressparse.lexicon.regions import REGIONS
from pressparse.pattern import deferred
from pressparse.text.view import Stretch
from pressparse.weigh.choice import Choice
from pressparse.weigh.evidence import Evidence

_BEFORE = 4
_AFTER = 6
"""How many sentences of the body before and after the signing are read for its parties."""
_EARLY = 24
"""How many sentences of the body are looked through for a list of those who take part."""
_MENTIONS = 30
"""How many mentions of agreements are looked at."""
_TWO = 2
"""An agreement has two parties or more."""
_FEW = 4
"""How many members a phrase has that is no long list."""
_NEAR = 100
"""How much less than enough the second party may weigh."""
_PEOPLE = 80
"""How many mentions of people are looked at."""
_HEADS = ("장", "대표", "군수", "지사", "총재", "교육감", "장관", "총장", "대표이사", "사장")
"""How the titles of those end who head a body."""
_DEPUTIES = ("부행장", "부사장", "부회장", "부총장", "부원장", "부시장", "차관", "상무", "전무")
"""How the titles of those end who sign for the head."""

_GROUP_TOPIC = deferred(
    rf"[^가-힣]{{0,6}}(?=[^{TOPICS}\n]{{0,24}}?(?:\d|협약|이들|참여|참가|체결|서명|동참|두[ ]|세[ ]|네[ ]|들[{TOPICS}]))"
    r"(?:(?:이번|주요)[ ])?(?:협약|이들|참여|참가|체결|서명|대상)?[ ]?(?:에[ ])?(?:참여|참가|동참|함께)?(?:한|하는)?[ ]?"
    r"(?:\d+|두|세|네|다섯|여섯|일곱|여덟)?[ ]?(?:개[ ]?)?"
    rf"[가-힣]{{0,4}}(?:곳|기관|기업|업체|단체|대학|학교|병원|은행|회사|사|지자체|기관장)들?[{TOPICS}][ ]"
)
"""A sentence about those who sign: 협약에 참여한 기관은, 7곳은."""
_SIGNS = deferred(rf"(?:{SIGNING}|{TAKING}|맺|손)(?P<passive>되|됐|된|돼)?")
"""The verb of signing, which one who signs is the subject of; who holds a ceremony may be its host."""
_IS = deferred(r"(?:이다|다|임|입니다|등)[.]?$")
_GROUP_ALONE = "group alone"
"""A group that the text does not spell out: it stays a party as it is told."""
_CARRIED = frozenset({"에서", "에서는", "에게", "으로", "에는", "까지", "부터"})
"""Particles that no name ends in."""


@dataclass
class Candidate:
    """A body that may be a party."""

    member: Member
    facts: set[str] = field(default_factory=set)
    ours: bool = False
    """The rules chose it."""
    unknown: tuple[Costly, ...] = COSTLY
    """What has not been found out of it, since it takes long."""

    def find_out(self, described: Described) -> None:
        """Find out the first of what is unknown."""
        first, *rest = self.unknown
        self.facts.update(first.of(described, self.member))
        self.unknown = tuple(rest)


@dataclass(frozen=True)
class Signing:
    """How the sentence of the signing speaks of the parties."""

    deed: str
    """What is told of it: ``signs``, ``holds`` a ceremony, or that it ``is`` concluded."""
    state: str
    """``named`` (two of them), ``half named``, ``pronoun`` or ``group``."""
    many: int
    """How many a pronoun or a group says that they are; 0 where none says."""


def parties_of(
    reading: Gathering, main: Mentioned, told: Sequence[Member], choice: Choice | None = None
) -> list[Member]:
    """Return the parties: those whom the sentence of the signing settles, else those whose facts weigh enough."""
    signing = _signing(reading, main)
    if _settles(signing, reading, main, told):
        return [m for m in told if m.name not in DEEDS]
    choice = choice or weights()
    found = _gathered(signing, reading, main, told)
    described = Described(reading)
    for near in (0, _NEAR):  # how much less than enough still counts, where too few weigh enough
        doubtful = [_doubtful(choice, near, COSTLY[k:]) for k in range(len(COSTLY))]
        for each in found:
            while each.unknown and choice.score(each.facts) in doubtful[-len(each.unknown)]:
                each.find_out(described)
        if sum(choice.accepts(each.facts) for each in found) >= _TWO:
            break
    return chosen(choice, found)


def _doubtful(choice: Choice, near: int, unknown: Sequence[Costly]) -> range:
    """Return the weights with which facts that are still unknown decide whether a body weighs enough.

    Any other body is a party or none whatever they are. ``near``: how much less is still enough.
    """
    less = more = 0
    for each in unknown:
        known = [choice.weights.get(fact, 0) for fact in each.facts]
        less += min(0, *known)
        more += max(0, *known)
    return range(choice.least - near - more, choice.least - less)


def is_settled(reading: Gathering, main: Mentioned, told: Sequence[Member]) -> bool:
    """Return whether the sentence of the signing names as many parties as the text says there are."""
    return _settles(_signing(reading, main), reading, main, told)


def _settles(signing: Signing, reading: Gathering, main: Mentioned, told: Sequence[Member]) -> bool:
    named = signing.state == "named" and len(told) >= max(_TWO, reading.many_after(main))
    return named and not any(is_group(m.name) for m in told)


@dataclass(frozen=True, slots=True)
class Weighed:
    """A body that may be a party, whether it is one, and what speaks for that and against it."""

    member: Member
    party: bool
    evidence: tuple[Evidence, ...]


def weighed(reading: Gathering, main: Mentioned, told: Sequence[Member]) -> list[Weighed]:
    """Return every body that may be a party with why it is one, or is none; the parties first."""
    choice = weights()
    taken = {m.name for m in parties_of(reading, main, told)}
    settled = is_settled(reading, main, told)
    found = []
    for each in candidates(reading, main, told):
        party = each.member.name in taken
        evidence = choice.evidence(each.facts, _SHOWN)
        if settled:
            said = Evidence(_NAMED if party else _OTHERS, _SETTLED if party else -_SETTLED)
            evidence = (said, *evidence)
        found.append(Weighed(each.member, party, evidence))
    return sorted(found, key=lambda each: not each.party)


_SHOWN = 6
"""How many facts are shown of each."""
_SETTLED = 1000
"""More than facts weigh together: the sentence of the signing decides."""
_NAMED = "the sentence of the signing names it"
_OTHERS = "the sentence of the signing names others"


@cache
def weights() -> Choice:
    """Return what each fact about a candidate weighs."""
    return Choice.read("pressparse.accord", "parties.json")


def chosen(choice: Choice, found: Sequence[Candidate]) -> list[Member]:
    """Return those whose facts weigh enough; never one alone where the next best is near."""
    weighed = sorted(
        ((choice.score(c.facts) - choice.least, -k) for k, c in enumerate(found)), reverse=True
    )
    kept = [-k for weight, k in weighed if weight >= 0]
    if len(kept) < _TWO:
        ours = [k for k, c in enumerate(found) if c.ours]
        near = [-k for weight, k in weighed[:_TWO] if weight >= -_NEAR]
        kept = ours if len(ours) >= _TWO else near or kept
    sure = [k for k, c in enumerate(found) if c.ours and _stays(c)]
    kept = [*kept, *(k for k in sure if k not in kept)]
    return _each_once([found[k] for k in sorted(kept)])


def _stays(each: Candidate) -> bool:
    """Return whether a party stays as the rules told it: a group that nothing spells out, whose page it is: 우리 대학."""
    return _GROUP_ALONE in each.facts or is_own(each.member.name)


def _each_once(kept: Sequence[Candidate]) -> list[Member]:
    """Return the bodies without those that are a part, the council or an inflected form of another."""
    names = {each.member.name for each in kept}
    bare = [each for each in kept if not _with_a_particle(each.member.name, names)]
    held = _held(each.member.name for each in bare) | _councils(bare)
    named = (each.member for each in bare)
    return [m for m in named if m.name not in held and not is_unnamed(m.name)]


def _with_a_particle(name: str, names: Collection[str]) -> bool:
    """Return whether a name is another with the particle of what it has: 가나시장의 beside 가나시장."""
    return name.endswith("의") and name[:-1] in names


def _councils(kept: Sequence[Candidate]) -> frozenset[str]:
    """Return the councils that are there with the town or county that signs, unless the rules chose them: 가나군의회."""
    towns = {each.member.name.rpartition(" ")[2] for each in kept}
    others = (each.member.name for each in kept if not each.ours)
    return frozenset(name for name in others if _town_of(name) in towns)


def _town_of(council: str) -> str | None:
    town = council.rpartition(" ")[2].removesuffix(_COUNCIL)
    return town if council.endswith(_COUNCIL) and town else None


_COUNCIL = "의회"


def _held(names: Iterable[str]) -> frozenset[str]:
    """Return the names with which longer ones begin, regions aside: 가나 beside 가나일렉트릭."""
    return frozenset(
        name
        for name, following in pairwise(sorted(names))
        if following != name and following.startswith(name) and name not in REGIONS
    )


def candidates(reading: Gathering, main: Mentioned, told: Sequence[Member]) -> list[Candidate]:
    """Return the bodies that may be parties, each once; ``told`` are those that the rules chose."""
    found = _gathered(_signing(reading, main), reading, main, told)
    described = Described(reading)
    for each in found:
        while each.unknown:
            each.find_out(described)
    return found


def _gathered(
    signing: Signing, reading: Gathering, main: Mentioned, told: Sequence[Member]
) -> list[Candidate]:
    """Return the bodies that may be parties, but for facts that take long to find out."""
    pool = _Pool(reading, signing)
    for member in told:
        pool.join(member, {"chosen"}, ours=True)
    for member in reading.joining():
        pool.put(member, {"takes part"})
    for member in reading.attending(main):
        pool.put(member, {"attends"})
    pool.ours = Twins(c.member.name for c in pool.found if c.ours)
    pool.add(_main_phrases(reading, main), "signing", main.sentence)
    for place, sentence, phrases in _elsewhere(reading, main):
        pool.add(phrases, place, sentence)
    for member, facts in _through_people(reading, main):
        pool.put(member, facts)
    described = Described(reading)
    for each in pool.found:
        each.facts.update(described.facts(each.member))
    _counted(pool, len(told))
    return pool.found


def _main_phrases(reading: Gathering, main: Mentioned) -> tuple[Phrase, ...]:
    """Return the phrases of the sentence of the signing, those between whom the name says it is among them."""
    words = reading.words(main.sentence)
    phrases, noun = reading.phrases_in(main, words)
    return (*phrases, *reading.between_whom(words, noun)) if noun >= 0 else phrases


def _signing(reading: Gathering, main: Mentioned) -> Signing:
    phrases = _main_phrases(reading, main)
    members = [m for p in phrases for m in p.members]
    if any(is_pronoun(m.name) for m in members):
        state = "pronoun"
    elif any(is_group(m.name) for m in members):
        state = "group"
    else:
        own = [
            m
            for p in phrases
            if p.role in {"subject", "with", "between"}
            for m in p.members
            if m.proper or m.person
        ]
        state = "named" if len(own) >= _TWO else "half named"
    many = next((n for m in members if (n := how_many(m.name))), 0)
    return Signing(_deed(reading, main, phrases), state, many or reading.many_after(main))


def _deed(reading: Gathering, main: Mentioned, phrases: Sequence[Phrase]) -> str:
    """Return what the verb of signing tells; who holds a ceremony with others signs: 가나시는 다라사와 협약식을 가졌다."""
    signs = _SIGNS.match(reading.text, main.verb)
    if signs is None:
        return "signs" if any(p.role == "with" for p in phrases) else "holds"
    return "is" if signs["passive"] else "signs"


def _elsewhere(
    reading: Gathering, main: Mentioned
) -> Iterator[tuple[str, Stretch, Sequence[Phrase]]]:
    """Yield the phrases of the other sentences that may name parties, with what kind of place each is."""
    seen = {main.sentence.start}
    for each in reading.mentions[:_MENTIONS]:
        sentence = each.sentence
        if sentence.start in seen or reading.in_speech(each) or sentence.kind == "caption":
            continue
        seen.add(sentence.start)
        yield _of_a_mention(reading, each)
    yield from _around(reading, main, seen)
    for sentence in reading.view.sentences:
        if sentence.kind == "caption":
            yield "caption", sentence, _whole(reading, sentence)
        elif sentence.kind in {"headline", "subheadline"} and sentence.start not in seen:
            yield "headline", sentence, _whole(reading, sentence)


def _of_a_mention(reading: Gathering, mention: Mentioned) -> tuple[str, Stretch, Sequence[Phrase]]:
    words = reading.words(mention.sentence)
    if mention.signing in {"none", "before", "ceremony", "noun"}:
        phrases = reading.phrases_of(words, range(0), len(words))
    else:
        phrases, _ = reading.phrases_in(mention, words)
    signing = "none" if mention.signing == "before" else mention.signing
    place = "headline" if mention.sentence.kind != "body" else f"mention {signing}"
    return place, mention.sentence, phrases


def _around(
    reading: Gathering, main: Mentioned, seen: set[int]
) -> Iterator[tuple[str, Stretch, Sequence[Phrase]]]:
    """Yield the phrases of sentences without a mention: captions, lists of those who sign, what stands near."""
    text = reading.text
    body = [s for s in reading.view.sentences if s.kind == "body"]
    at = next((k for k, s in enumerate(body) if s.start >= main.sentence.start), 0)
    for k, sentence in enumerate(body[: max(_EARLY, at + _AFTER + 1)]):
        if is_caption(text, sentence):
            yield "caption", sentence, _whole(reading, sentence)
            continue
        if any(mark in text[sentence.start : sentence.end] for mark in f'{DOUBLE}"'):
            continue
        group = _GROUP_TOPIC.match(text, sentence.start, sentence.end)
        if k < _EARLY and group and _IS.search(text, sentence.start, sentence.end):
            yield "list", sentence, reading.listed_from(sentence, group.end())
        elif k < _EARLY and (named := reading.roster_in(sentence)):
            yield "list", sentence, (Phrase("list", tuple(named), 0),)
        elif sentence.start not in seen and at - _BEFORE <= k <= at + _AFTER:
            place = f"before {min(at - k, 3)}" if k < at else "after"
            yield place, sentence, _whole(reading, sentence)


def _whole(reading: Gathering, sentence: Stretch) -> tuple[Phrase, ...]:
    words = identified(reading.words(sentence))
    return reading.phrases_of(words, range(0), len(words))


def _through_people(reading: Gathering, main: Mentioned) -> Iterator[tuple[Member, set[str]]]:
    """Yield the bodies of those who sign, attend, are in the photo or speak of the agreement."""
    view, text = reading.view, reading.text
    kinds: dict[int, frozenset[str]] = {}
    body = [s.start for s in view.sentences if s.kind == "body"]
    first = bisect_left(body, main.sentence.start)
    near = frozenset(body[max(0, first - _BEFORE) : first + _AFTER + 1])
    for each in reading.people[:_PEOPLE]:
        if not each.organization or not each.title:
            continue
        sentence = view.sentence_at(each.start)
        start = sentence.start
        if start not in kinds:
            kinds[start] = frozenset(kinds_of_sentence(text, sentence))
        rank = _rank(each.title)
        facts = set()
        if is_caption(text, sentence):
            facts.add(f"in a caption through its {rank}")
        elif start == main.sentence.start:
            facts.add(f"signing through its {rank}")
        elif "attends" in kinds[start] and start in near:
            facts.add(f"attends through its {rank}")
        elif "this one" in kinds[start]:
            facts.add(f"speaks of it through its {rank}")
        else:
            continue
        yield Member(each.start, each.end, each.organization, True, None, True), facts


def _rank(title: str) -> str:
    if title.startswith(("부", "이사")) or title.endswith(_DEPUTIES):
        return "deputy"
    return "head" if title.endswith(_HEADS) else "officer"


class _Pool:
    """The candidates as they come, each body once."""

    def __init__(self, reading: Gathering, signing: Signing) -> None:
        self.reading = reading
        self.signing = signing
        self.found: list[Candidate] = []
        self.ours = Twins()
        self._twins = Twins()
        self._wholes: dict[str, int] = {}
        """Of which body each that the rules chose is a part: 가나공사 of 가나공사 경기본부."""

    def add(self, phrases: Iterable[Phrase], place: str, sentence: Stretch) -> None:
        """Add the members of phrases with what their place says of them."""
        kinds = tuple(kinds_of_sentence(self.reading.text, sentence)) if phrases else ()
        for phrase in phrases:
            officials = self.reading.resolved(phrase.members)
            beside = frozenset(o.name for o in officials if o.name in self.ours)
            facts = frozenset(self._of_each(phrase, place, kinds))
            if len(phrase.members) >= _FEW and len(beside) >= len(phrase.members) - 1:
                facts |= {"in a list nearly all chosen"}
            for member in phrase.members:
                if not (is_pronoun(member.name) or is_group(member.name)):
                    self.put(member, {*facts, *_of_one(member, place, beside)})

    def _of_each(self, phrase: Phrase, place: str, kinds: Sequence[str]) -> Iterator[str]:
        """Yield what holds of each member of a phrase."""
        size = _size(phrase)
        yield from (f"{place}:{phrase.role}", f"{place}:{phrase.role} {size}")
        if place == "signing":
            yield f"{self.signing.deed}:{phrase.role} {size}"
        else:
            yield from (f"elsewhere {kind} {size}" for kind in kinds)
            yield f"elsewhere {phrase.role} {size}"
        if self.signing.many and len(phrase.members) > 1:
            alike = len(phrase.members) == self.signing.many
            yield "as many as told" if alike else "not as many"

    def put(self, member: Member, facts: set[str]) -> None:
        """Add a member under its official name."""
        for official in self.reading.resolved([member]):
            self.join(official, facts)

    def join(self, official: Member, facts: set[str], *, ours: bool = False) -> None:
        """Add what is said of a body to what has been said of it already."""
        name = official.name
        if (
            is_owned(name)
            or name in DEEDS
            or split_word(name)[1] in _CARRIED
            or _is_a_verb(official)
        ):
            return
        where = self.reading.view.sentence_at(official.start).start
        twin = self._twins.find(name, where)
        if twin is None:
            twin = self._wholes.get(name)
        if twin is None:
            self.found.append(Candidate(official, set(facts), ours))
            twin = self._twins.add(name, where)
            if ours:
                self._note_wholes(name, twin)
            return
        each = self.found[twin]
        each.facts |= facts
        each.ours = each.ours or ours
        if official.proper and not each.member.proper:
            each.member = each.member._replace(proper=True)

    def _note_wholes(self, name: str, number: int) -> None:
        words = name.split(" ")
        for k in range(1, len(words)):
            whole = " ".join(words[:k])
            if whole not in REGIONS and len(whole) > _TWO:
                self._wholes.setdefault(whole, number)


def _of_one(member: Member, place: str, beside: frozenset[str]) -> Iterator[str]:
    """Yield what a place says of one member; ``beside``: those in its phrase whom the rules chose."""
    if beside - {member.name}:
        yield "beside one chosen" if member.proper else "loosely beside one chosen"
        yield f"{place} beside one chosen"
    if member.proper:
        yield f"{place} proper"
    if member.person:
        yield f"{place} person"


def _is_a_verb(member: Member) -> bool:
    """Return whether one word that nothing shows to be a name is a form of a verb: 열리, 찾아가."""
    if member.proper or member.person or len(member.name) > _SHORT:
        return False
    return member.name.endswith(_VERBAL) and reading(member.name) is Reading.INFLECTED


_VERBAL = ("리", "하", "되", "키", "히", "이", "가")
"""How the stems of verbs end that a particle seems to follow: 열리는, 찾아가는."""
_SHORT = 3
"""Letters of such a stem at most; names are often longer."""


_ROLES = ("subject", "with", "between", "list", "visited", "told")
_LISTED = frozenset((*(f"list:{role}" for role in _ROLES), "takes part"))
"""What says of a body that the text lists those who sign."""


def _size(phrase: Phrase) -> str:
    """Return how long a list a phrase is."""
    size = len(phrase.members)
    return "one" if size < _TWO else "several" if size < _FEW else "many"


def _counted(pool: _Pool, told: int) -> None:
    """Say of each how many the rules chose, and whether it is a group that the text spells out."""
    state = pool.signing.state
    listed = any(not _LISTED.isdisjoint(each.facts) for each in pool.found)
    for each in pool.found:
        if is_group(each.member.name):
            each.facts |= {"group", "group spelled out" if listed else _GROUP_ALONE}
        each.facts |= {
            f"signed by {state}",
            f"{'one' if each.ours else 'none'} of {min(told, 3)} chosen",
            f"{'chosen' if each.ours else 'not chosen'}, {min(told, 3)}, {state}",
        }
