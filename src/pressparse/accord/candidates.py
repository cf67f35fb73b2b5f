"""Candidates for the parties: every body that a text names where it tells of the signing, with facts about it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from typing import TYPE_CHECKING

from pressparse.accord import parties
from pressparse.accord.captions import is_caption
from pressparse.accord.mentions import Mentioned
from pressparse.accord.parties import Member, Phrase
from pressparse.language.wording import split_word
from pressparse.lexicon.agreements import DEEDS
from pressparse.lexicon.countries import COUNTRIES
from pressparse.lexicon.regions import REGIONS
from pressparse.pattern import deferred
from pressparse.text.view import Stretch
from pressparse.weigh.choice import Choice

if TYPE_CHECKING:
    from pressparse.accord.agreement import Reading

_BEFORE = 4
_AFTER = 6
"""How many sentences of the body before and after the signing are read for its parties."""
_EARLY = 24
"""How many sentences of the body are looked through for a list of those who take part."""
_MENTIONS = 30


@dataclass
class Candidate:
    """A body that may be a party."""

    member: Member
    facts: set[str] = field(default_factory=set)


_JOINS = deferred(r"참여|참가|동참|함께|협약|체결|서명")
_GROUP_TOPIC = deferred(
    r"[^가-힣]{0,6}(?:이번[ ])?(?:협약|이들|참여|참가|체결|서명|대상)?[ ]?(?:에[ ])?(?:참여|참가|동참|함께)?(?:한|하는)?[ ]?"
    r"(?:\d+|두|세|네|다섯|여섯|일곱|여덟)?[ ]?(?:개[ ]?)?[가-힣]{0,4}(?:곳|기관|기업|업체|단체|대학|학교|병원|은행|회사|사|지자체|기관장)들?[은는][ ]"
)
_IS = deferred(r"(?:이다|다|임|입니다|등)[.]?$")


def candidates(reading: "Reading", main: Mentioned, told: Sequence[Member]) -> list[Candidate]:
    """Return the bodies that may be parties, each once, in reading order; ``told`` are those that the rules chose."""
    found: list[Candidate] = []
    for member in told:
        _join(reading, found, member, {"rules"})
    for member in reading.joining():
        _put(reading, found, member, {"joins"})
    for member in reading.attending(main):
        _put(reading, found, member, {"attends"})
    words = reading.words(main.sentence)
    phrases, _ = reading.phrases_in(main, words)
    pronoun = any(parties.is_pronoun(m.name) for p in phrases for m in p.members)
    group = any(parties.is_group(m.name) for p in phrases for m in p.members)
    own = sum(
        len([m for m in p.members if m.proper or m.person])
        for p in phrases
        if p.role in {"subject", "with", "between"}
    )
    state = "pronoun" if pronoun else "group" if group else "named" if own > 1 else "half named"
    ours = [c.member.name for c in found if "rules" in c.facts]
    _add(reading, found, phrases, "main", state, ours)
    for place, phrases in _elsewhere(reading, main):
        _add(reading, found, phrases, place, state, ours)
    for each in found:
        each.facts.update(_described(reading, main, each))
    _counted(found, told, state)
    return found


def _elsewhere(reading: "Reading", main: Mentioned) -> Iterator[tuple[str, Sequence[Phrase]]]:
    """Yield the phrases of the other sentences that may name parties, with what kind of sentence each is."""
    text = reading.text
    body = [s for s in reading.view.sentences if s.kind == "body"]
    at = next((k for k, s in enumerate(body) if s.start >= main.sentence.start), 0)
    seen = {main.sentence.start}
    for each in reading.mentions[:_MENTIONS]:
        sentence = each.sentence
        if sentence.start in seen or reading.in_speech(each) or sentence.kind == "caption":
            continue
        seen.add(sentence.start)
        words = reading.words(sentence)
        phrases, _ = reading.phrases_in(each, words)
        if each.signing in {"none", "ceremony", "noun"}:
            phrases = parties.read_phrases(words, range(0), len(words))
        if sentence.kind != "body":
            yield "head", phrases
            continue
        yield f"mention {each.signing}", phrases
    for k, sentence in enumerate(body[:_EARLY]):
        if is_caption(text, sentence):
            yield "caption", _people(reading, sentence)
            continue
        if _speaks(text, sentence):
            continue
        words = reading.words(sentence)
        if _GROUP_TOPIC.match(text, sentence.start, sentence.end) and _IS.search(
            text, sentence.start, sentence.end
        ):
            first = _GROUP_TOPIC.match(text, sentence.start, sentence.end)
            yield "list", reading.listed_from(sentence, first.end() if first else sentence.start)
            continue
        near = at - _BEFORE <= k <= at + _AFTER
        if sentence.start in seen or not near:
            continue
        whole = parties.read_phrases(words, range(0), len(words))
        if k < at:
            yield f"before {min(at - k, 3)}", whole
        else:
            yield "after", whole
    for sentence in reading.view.sentences:
        if sentence.kind == "caption":
            yield "caption", _people(reading, sentence)
        elif sentence.kind in {"headline", "subheadline"} and sentence.start not in seen:
            words = reading.words(sentence)
            yield "head", parties.read_phrases(words, range(0), len(words))


def _people(reading: "Reading", sentence: Stretch) -> list[Phrase]:
    """Return what a caption names: those in the photo stand for their bodies."""
    words = reading.words(sentence)
    return list(parties.read_phrases(words, range(0), len(words)))


def _speaks(text: str, sentence: Stretch) -> bool:
    return any(mark in text[sentence.start : sentence.end] for mark in '“”"')


def _add(
    reading: "Reading",
    found: list[Candidate],
    phrases: Sequence[Phrase],
    place: str,
    state: str,
    ours: Sequence[str],
) -> None:
    for phrase in phrases:
        size = len(phrase.members)
        several = "one" if size < 2 else "several" if size < 4 else "many"
        names = [m.name for p in (phrase,) for o in reading.resolved(p.members) for m in (o,)]
        beside = {n for n in names if any(reading.same(n, o) for o in ours)}
        proper = sum(m.proper for m in phrase.members)
        shown = "mostly" if 2 * proper >= size else "hardly"
        for member in phrase.members:
            if parties.is_pronoun(member.name) or parties.is_group(member.name):
                continue
            facts = {
                f"{place}:{phrase.role}",
                f"{place}:{phrase.role} {several}",
                f"{place} {several} {shown} proper",
                f"{phrase.role} {several} {shown} proper",
                f"{place}:{phrase.role} {state}",
            }
            if beside - {member.name}:
                facts.add("beside ours" if member.proper else "loosely beside ours")
                facts.add(f"{place} beside ours")
            if member.proper:
                facts.add(f"{place} proper")
            if member.person:
                facts.add(f"{place} person")
            _put(reading, found, member, facts)


def _put(reading: "Reading", found: list[Candidate], member: Member, facts: set[str]) -> None:
    for official in reading.resolved([member]):
        _join(reading, found, official, facts)


def _join(reading: "Reading", found: list[Candidate], official: Member, facts: set[str]) -> None:
    """Add what is said of a body to what has been said of it already."""
    if official.name in DEEDS or split_word(official.name)[1] in _CARRIED:
        return
    twin = next((c for c in found if _one(reading, c, official.name)), None)
    if twin is None:
        found.append(Candidate(official, set(facts)))
        return
    twin.facts |= facts
    if official.proper and not twin.member.proper:
        twin.member = replace(twin.member, proper=True)


def _one(reading: "Reading", each: Candidate, name: str) -> bool:
    """Return whether a name is that of a candidate, or of the whole of which the candidate that signs is a part."""
    if reading.same(each.member.name, name):
        return True
    return _is_part(name, each.member.name) and "rules" in each.facts


def _is_part(whole: str, name: str) -> bool:
    """Return whether a name goes on from another as that of its part: 가나공사 경기본부."""
    return whole not in REGIONS and len(whole) > 2 and name.startswith(whole + " ")


_CARRIED = frozenset({"에서", "에서는", "에게", "으로", "에는", "까지", "부터"})
"""Particles that no name ends in."""
_HEADED = deferred(
    r"[ ]?\((?:[^()]{1,20}[,·][ ]?)?[가-힣]{0,8}(?:장|대표|대표이사|군수|지사|총재|교육감|장관)[ ][가-힣]"
)


def _described(reading: "Reading", main: Mentioned, each: Candidate) -> Iterator[str]:
    """Yield what the text shows of a name wherever it stands."""
    member, text = each.member, reading.text
    name = member.name
    count, topics, headed = _stands(text, name, reading.body_start)
    yield f"count {min(count, 4)}"
    yield f"topic {min(topics, 3)}"
    if headed:
        yield "headed"
    if name in COUNTRIES:
        yield "country"
    if name in REGIONS:
        yield "region"
    if member.proper:
        yield "proper"
    yield f"words {min(name.count(' ') + 1, 4)}"
    if len(name) < 3:
        yield "short"
    if any(b.name == name for b in reading.bodies):
        yield "known body"
    speaks = any(p.organization == name and p.title for p in reading.people)
    if speaks:
        yield "has a head"
    if reading.issuer == name:
        yield "issuer"
    stem, particle = split_word(name)
    if particle and stem != name:
        yield "ends like a particle"


def _stands(text: str, name: str, begin: int) -> tuple[int, int, bool]:
    """Return how often a name stands in the body, how often as a topic, and whether its head stands behind it."""
    count = topics = 0
    headed = False
    at = text.find(name, begin)
    while at >= 0 and count < 12:
        count += 1
        end = at + len(name)
        if text[end : end + 2] in {"은 ", "는 ", "이 ", "가 "}:
            topics += 1
        headed = headed or _HEADED.match(text, end) is not None
        at = text.find(name, end)
    return count, topics, headed


def _counted(found: Sequence[Candidate], told: Sequence[Member], state: str) -> None:
    """Say of each how many the rules chose."""
    for each in found:
        if parties.is_group(each.member.name):
            each.facts.add("group")
            listed = any(f.startswith(("list:", "joins")) for c in found for f in c.facts)
            each.facts.add(f"group {'spelled out' if listed else 'alone'}")
        each.facts.add(f"{'rules' if 'rules' in each.facts else 'not'} {state} {min(len(told), 3)}")
        each.facts.add(f"rules chose {min(len(told), 3)}")
        each.facts.add(
            f"rules chose {min(len(told), 3)} {'it' if 'rules' in each.facts else 'others'}"
        )
        each.facts.add(f"signed by {state}")


def parties_of(
    reading: "Reading", main: Mentioned, told: Sequence[Member], choice: Choice | None = None
) -> list[Member]:
    """Return the parties: those whom the sentence of the signing settles, else those whose facts weigh enough."""
    found = candidates(reading, main, told)
    if _settled(found, told):
        return list(told)
    return chosen(choice or weights(), found)


@cache
def weights() -> Choice:
    """Return what each fact about a candidate weighs."""
    return Choice.read("pressparse.accord", "parties.json")


def _settled(found: Sequence[Candidate], told: Sequence[Member]) -> bool:
    """Return whether the sentence of the signing itself names two parties or more."""
    named = any("signed by named" in c.facts for c in found)
    return named and len(told) >= _TWO and not any(parties.is_group(m.name) for m in told)


def chosen(choice: Choice, found: Sequence[Candidate]) -> list[Member]:
    """Return those whose facts weigh enough; never one alone where the next best is near."""
    weighed = sorted(
        ((choice.score(c.facts) - choice.least, -k) for k, c in enumerate(found)), reverse=True
    )
    kept = [-k for weight, k in weighed if weight >= 0]
    if len(kept) < _TWO:
        ours = [k for k, c in enumerate(found) if "rules" in c.facts]
        near = [-k for weight, k in weighed[:_TWO] if weight >= -_NEAR]
        kept = ours if len(ours) >= _TWO else near or kept
    names = [found[k].member.name for k in kept]
    return [
        found[k].member
        for k in sorted(kept)
        if not any(_holds(other, found[k].member.name) for other in names)
    ]


_TWO = 2
_NEAR = 150
"""How much less than enough the second party may weigh: an agreement has two."""


def _holds(longer: str, name: str) -> bool:
    return longer != name and name not in REGIONS and longer.startswith(name)
