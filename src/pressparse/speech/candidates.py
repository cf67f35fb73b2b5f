"""Whom a sentence, or what was told before it, offers as the speaker of some words, and what speaks for each.

Where one phrase alone can speak, nothing is weighed. Among several the weights in ``speakers.json`` decide
(``python -m training.speakers``): facts say where each stands, what became of it in its clause, and what it names.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from pressparse.entities.names import is_body
from pressparse.language.clauses import Clause, Sentence
from pressparse.language.endings import Form
from pressparse.language.letters import BULLETS
from pressparse.language.particles import Case
from pressparse.language.phrases import Phrase
from pressparse.lexicon.adverbs import ALSO
from pressparse.lexicon.speakers import OFFICIALS
from pressparse.lexicon.verbs import OTHER_GOES_ON, TELLS_OF
from pressparse.pattern import deferred
from pressparse.speech import voices
from pressparse.speech.cues import cue
from pressparse.speech.ground import START, Candidate, Ground, Voice
from pressparse.speech.heard import Heard
from pressparse.speech.phrase import VERBS_OF_ONE_SOUND
from pressparse.speech.references import SENTENCES_BACK, subject_of
from pressparse.speech.statement import Statement
from pressparse.text.view import Stretch
from pressparse.weigh.choice import Choice


class Way(StrEnum):
    """Where whoever may speak is told of."""

    BEFORE = "before the words"
    BETWEEN = "between the words"
    BEHIND = "behind the words"
    DESCRIBED = "behind the verb of saying"
    TAKEN = "before a verb that describes"
    LAST = "spoke last"
    SUBJECT = "told of before"
    BODY = "a body told of before"


@dataclass(frozen=True, slots=True)
class Place:
    """A phrase that may name the speaker, where it stands, and the words that it would speak."""

    way: Way
    phrase: Phrase
    words_at: int
    state: str
    rank: int


@dataclass(frozen=True, slots=True)
class Offer:
    """Those who may speak some words; ``statement``: the words, None where they stand without marks."""

    statement: Statement | None
    candidates: tuple[Candidate, ...]


@cache
def weights() -> Choice:
    """Return the weights of the facts."""
    return Choice.read("pressparse.speech", "speakers.json")


def chosen(offer: Offer) -> Candidate | None:
    """Return the candidate that weighs most, None where all are too light."""
    best = weights().best([each.facts for each in offer.candidates])
    return None if best is None else offer.candidates[best]


def heaviest(offer: Offer) -> Candidate | None:
    """Return the candidate that weighs most, however light: somebody spoke before who goes on."""
    choice = weights()
    return max(offer.candidates, key=lambda each: choice.score(each.facts), default=None)


# --- in the sentence ----------------------------------------------------------------------------


def settled(ground: Ground, sentence: Sentence, position: int) -> Voice | None:
    """Return who alone can speak: the only one told of before the words, or who stands right before them."""
    before = [p for p in sentence.phrases if p.case in _SPEAKING and p.start < position]
    if not before:
        return None
    nearest = before[-1]
    touches = position - _end(sentence, nearest) <= _TOUCHES
    open_ = _open_here(ground, sentence, nearest, position)
    if nearest not in open_ or not (touches or len(before) == 1):
        return None
    voice = voices.read(ground, Heard(sentence, nearest, position))
    if voice is None or (nearest.case is Case.SUBJECT and not _surely(voice, open_, touches)):
        return None
    if voice.body and len(before) > 1 and _may_be_thing(ground, voice):
        return None  # `이에 홍 팀장은 벼리스와프는 “…”이라고 말했다`
    return voice if voice.name or voice.title else None


def _open_here(
    ground: Ground, sentence: Sentence, nearest: Phrase, position: int
) -> Sequence[Phrase]:
    """Return what stands open at a position, nothing where the nearest one only tells what somebody speaks about."""
    others = any(p.case in _SPEAKING and p is not nearest for p in sentence.open_at(position))
    if (ground.last or others) and _is_about(sentence, nearest, position):
        return ()
    return sentence.open_at(position)


def _may_be_thing(ground: Ground, voice: Voice) -> bool:
    """Whether a body that no text and no ending knows may rather be what the words are about."""
    name = voice.body or ""
    return voice.title is None and name not in ground.forms and not is_body(name.split()[-1])


def _end(sentence: Sentence, phrase: Phrase) -> int:
    """Return where a phrase ends, with 역시 and 또한 behind it."""
    behind = sentence.words[phrase.last : phrase.last + 1]
    return behind[0].end if behind and behind[0].stem in ALSO else phrase.end


def _surely(voice: Voice, open_: Sequence[Phrase], touches: bool) -> bool:
    """Whether a subject surely speaks; in `시장은 가람시가 “…”고 말했다` it does not."""
    if not voice.name and not touches:
        return False
    topic = any(phrase.case is Case.TOPIC for phrase in open_)
    return not (topic and voice.body and not voice.title)


_SPEAKING = frozenset({Case.TOPIC, Case.SUBJECT})
_TOUCHES = 3
"""Code points between a topic, its particle included, and the words that it speaks."""


def within(ground: Ground, sentence: Sentence, statement: Statement) -> Voice | None:
    """Return the subject of words that the sentence only tells of: `나래당은 가나당이 “…”고 한 것을 비판했다`."""
    told = statement.told
    if told is None or not _TOLD_OF.match(ground.text, told[1]):
        return None
    opening = statement.first.opening
    nearest = next(_before(sentence, Way.BEFORE, 0, opening), None)
    if nearest is None or nearest.phrase.case is not Case.SUBJECT or nearest.state not in _GOING_ON:
        return None
    voice = voices.read(ground, Heard(sentence, nearest.phrase, opening))
    return voice if voice and voice.name else None


_GOING_ON = frozenset({"open", "taken by a verb, goes on", "taken by a verb, light"})
"""What may have become of a subject that still speaks."""


_TOLD_OF = deferred(
    r"[한던는]?[ ](?:것(?:을|에|도|이[ ]|은|과)|데[ ]?(?:대|따)|점[을이]|사실|일[을이과]|대목|발언|말[을에이])"
)
"""What takes up words that are told of, behind the verb of saying: `…라고 한 것도`, `…라고 지적한 데 대해`."""


def in_sentence(ground: Ground, sentence: Sentence, statement: Statement) -> Offer:
    """Return whom the phrases of a statement's sentence name, with what speaks for each."""
    read: list[tuple[Place, Voice]] = []
    places = list(_places(sentence, statement))
    others = any(p.state == "open" and not _is_matter(sentence, p) for p in places)
    for place in places:
        if (ground.last or others) and _is_matter(sentence, place):
            continue  # whoever spoke before goes on, or somebody else speaks
        at = place.words_at if place.state == "open" else place.phrase.end
        voice = voices.read(ground, Heard(sentence, place.phrase, at))
        if voice is not None:
            read.append((place, voice))
    read = _without_things(ground, read)
    kinds = [kind(voice) for _, voice in read]
    first = _first_by_order(sentence, [place for place, _ in read], kinds)
    return Offer(
        statement,
        tuple(
            Candidate(
                voice,
                (
                    *_facts(sentence, place, kinds, k),
                    *_ordered(sentence, place, kinds[k], k == first),
                ),
            )
            for k, (place, voice) in enumerate(read)
        ),
    )


def _without_things(ground: Ground, read: list[tuple[Place, Voice]]) -> list[tuple[Place, Voice]]:
    """Return candidates without what a person told of rather speaks about: `백 팀장은 외환스와프는 “…”이라고 했다`."""
    if not any(place.state == "open" and kind(voice) == "person" for place, voice in read):
        return read
    return [
        (place, voice) for place, voice in read if not (voice.body and _may_be_thing(ground, voice))
    ]


def _first_by_order(
    sentence: Sentence, places: Sequence[Place], kinds: Sequence[str]
) -> int | None:
    """Return which candidate comes first by the usual order: the topic, unless a subject touches the words."""
    ranks = [_order(sentence, place, own) for place, own in zip(places, kinds, strict=True)]
    if _of_a_body(places, kinds):
        return next(k for k, own in enumerate(kinds) if own == "person")
    least = min(ranks, default=_NEVER)
    return ranks.index(least) if least < _NEVER else None


def _of_a_body(places: Sequence[Place], kinds: Sequence[str]) -> bool:
    """Whether a body is the topic and a person the subject behind it: `가나당은 홍길동 대표가 … “…”고 했다`."""
    told = zip(places, kinds, strict=True)
    open_ = {(place.phrase.case, own) for place, own in told if place.state == "open"}
    return open_ == {(Case.TOPIC, "body"), (Case.SUBJECT, "person")}


def _order(sentence: Sentence, place: Place, own: str) -> int:
    """Return the number of a candidate in the usual order."""
    case = place.phrase.case
    open_ = place.state == "open"
    if place.way is Way.BEFORE and open_ and case is Case.SUBJECT and _touches(sentence, place):
        return 0
    ways = {Way.BEFORE: 1, Way.BETWEEN: 3, Way.BEHIND: 5, Way.DESCRIBED: 7}
    if open_ or place.way in {Way.BEHIND, Way.DESCRIBED}:
        return ways[place.way] + (case is Case.SUBJECT)
    named = own in {"person", "name"}
    return _NEVER - 1 if named and case is Case.SUBJECT else _NEVER


_NEVER = 9
"""The number of who is not in the usual order."""


def _touches(sentence: Sentence, place: Place) -> bool:
    return place.words_at - sentence.words[place.phrase.last - 1].end < _TOUCHES


def _ordered(sentence: Sentence, place: Place, own: str, first: bool) -> Iterator[str]:
    """Yield whether a candidate is the first by the usual order."""
    told = "first by the usual order" if first else "later by the usual order"
    yield told
    yield f"{told}, {own}"
    yield f"{told}, {own}, {place.state}"
    yield f"{told}, {place.phrase.case}, {_gap(place, sentence)}"


def _places(sentence: Sentence, statement: Statement) -> Iterator[Place]:
    """Yield the phrases that may name the speaker of a statement."""
    first = statement.first
    yield from _before(sentence, Way.BEFORE, 0, first.opening)
    for segment in statement.segments[1:]:
        yield from _before(sentence, Way.BETWEEN, first.after, segment.opening)
    yield from _behind(sentence, statement)


def _before(sentence: Sentence, way: Way, start: int, position: int) -> Iterator[Place]:
    """Yield topics and subjects between two positions, the nearest to the second one first."""
    ranks = {Case.TOPIC: 0, Case.SUBJECT: 0}
    open_ = sentence.open_at(position)
    for phrase in reversed(sentence.phrases):
        if start <= phrase.start < position and phrase.case in ranks:
            state = "open" if phrase in open_ else _fate(sentence, phrase, position)
            if ranks[phrase.case] < _MOST and not state.endswith(_REPORTED):
                yield Place(way, phrase, position, state, ranks[phrase.case])
            ranks[phrase.case] += 1


_MOST = 2
"""Topics and subjects, the nearest to the words, that are looked at."""


def _fate(sentence: Sentence, phrase: Phrase, position: int) -> str:
    """Return which verb took a phrase before the words."""
    for clause in sentence.clauses:
        if phrase in clause.takes and sentence.words[clause.verb].start < position:
            return f"taken by {_verb(sentence, clause)}"
    return "closed"


def _verb(sentence: Sentence, clause: Clause) -> str:
    """Return what a verb does to its subject: keeps it, gives the word to another one, only describes."""
    word = sentence.words[clause.verb]
    if word.form is Form.LINKING:
        return "a verb, another goes on" if word.stem.endswith(OTHER_GOES_ON) else "a verb, goes on"
    if word.form is Form.ADNOMINAL and word.stem.endswith(TELLS_OF):
        return _REPORTED
    return f"a verb, {word.form}"


def _is_matter(sentence: Sentence, place: Place) -> bool:
    """Whether the verb of a subject only tells what the words are about: `선수가 넘어진 것과 관련해 “…”`."""
    phrase = place.phrase
    if place.state == "open":
        return _is_about(sentence, phrase, place.words_at)
    taking = next((clause for clause in sentence.clauses if phrase in clause.takes), None)
    if taking is None or sentence.words[taking.verb].form is not Form.ADNOMINAL:
        return False
    behind = sentence.words[taking.verb + 1 : taking.verb + 3]
    return len(behind) > 1 and behind[0].stem in _MATTERS and behind[1].form is Form.LIGHT


def _is_about(sentence: Sentence, phrase: Phrase, position: int) -> bool:
    """Whether a subject belongs to a verb of one sound that describes what the words are about: `의원이 낸 법안에 대해서는 “…”`."""
    behind = sentence.words[phrase.last : sentence.word_at(position)]
    if phrase.case is not Case.SUBJECT or len(behind) <= _VERB_AND_NOUN:
        return False
    return behind[0].stem in VERBS_OF_ONE_SOUND and behind[-1].form is Form.LIGHT


_VERB_AND_NOUN = 2
"""Words between a subject and what takes up the noun behind its verb."""


_MATTERS = frozenset({"것", "데", "점", "일", "사실"})
"""What a verb before it makes a matter of, to which somebody speaks."""


_REPORTED = "a verb that is reported"
"""A verb whose subject belongs to what others told: `길이 좁다는 지적에는 “…”`."""


def _behind(sentence: Sentence, statement: Statement) -> Iterator[Place]:
    """Yield the phrases behind the words, up to the verb of saying, and the one that it describes."""
    final = statement.final
    clause = sentence.clause_after(final.after)
    told = statement.told
    while clause is not None:
        word = sentence.words[clause.verb]
        if word.form is Form.QUOTE or word.start >= final.stop:
            return
        behind = [p for p in clause.open if p.start >= final.after and p.case in _SPEAKING]
        for rank, phrase in enumerate(reversed(behind[-_MOST:])):
            yield Place(Way.BEHIND, phrase, phrase.end, _verb(sentence, clause), rank)
        if word.form is Form.ADNOMINAL and told and word.start <= told[0] < word.end:
            described = next((p for p in sentence.phrases if p.start >= word.end), None)
            if described and described.case in {*_SPEAKING, Case.OF}:
                yield Place(Way.DESCRIBED, described, described.end, "open", 0)
            return
        if word.form not in {Form.ADNOMINAL, Form.LIGHT}:
            return
        clause = sentence.clause_after(word.end)


IS_NEAREST = f"{Way.BEFORE}, {Case.TOPIC}, rank 0"
IS_SOMEBODY = f"{Way.BEFORE}, {Case.TOPIC}, somebody, open"
"""Facts of the topic nearest before the words, and of one without a name that no verb has taken."""
_SHORT, _FAR, _FURTHER = 14, 40, 150
"""Code points between a phrase and the words, in classes."""


def _gap(place: Place, sentence: Sentence) -> str:
    gap = place.words_at - sentence.words[place.phrase.last - 1].end
    if _touches(sentence, place):
        return "touching"
    if gap <= _SHORT:
        return "near"
    return "further" if gap <= _FAR else "far" if gap <= _FURTHER else "too far"


def kind(voice: Voice) -> str:
    """Return what a voice is by its name, title and body."""
    if voice.name and voice.title:
        return "official" if voice.title in OFFICIALS else "person"
    if voice.name:
        return "body" if voice.body else "name"
    return "somebody" if voice.title else "nobody"


def _facts(sentence: Sentence, place: Place, kinds: Sequence[str], k: int) -> Iterator[str]:
    """Yield what speaks for and against a candidate; ``kinds``: what all of them are."""
    own = kinds[k]
    case = place.phrase.case
    particle = sentence.words[place.phrase.last - 1].particle
    where = f"{place.way}, {case}"
    gap = _gap(place, sentence)
    yield where
    yield f"{where}, {own}"
    yield f"{where}, {place.state}"
    yield f"{own}, {place.state}"
    yield f"{where}, {own}, {place.state}"
    yield f"{where}, rank {place.rank}"
    yield f"particle {particle}"
    if place.way in {Way.BEFORE, Way.BETWEEN}:
        yield f"{where}, {gap}"
        yield f"{own}, {gap}"
        yield f"{where}, {own}, {gap}"
    others = {*kinds[:k], *kinds[k + 1 :]}
    yield f"{own}, alone" if not others else f"{own}, beside others"
    for other in sorted(others):
        yield f"{own}, beside a candidate that is {other}"


# --- before the sentence ------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Last:
    """Who spoke last, and where those words begin; -1 where nobody did."""

    voice: Voice | None
    at: int


def told_before(
    ground: Ground, start: int, last: Last, statement: Statement | None = None
) -> Offer:
    """Return who may go on speaking in a sentence that surely names nobody: the last speaker, the last subject.

    Whom the sentence itself names is weighed against them.
    """
    opens = _opener(ground.text, start)
    found = tuple(
        Candidate(each.voice, tuple(_facts_before(each, opens, last)))
        for each in _earlier(ground, start, last)
    )
    return Offer(statement, (*found, *ground.light))


@dataclass(frozen=True, slots=True)
class Earlier:
    """Somebody told of in a sentence before."""

    way: Way
    back: int
    """How many sentences back."""
    voice: Voice
    reports: bool = False
    """Whether that sentence ends in a verb of saying."""


def _earlier(ground: Ground, start: int, last: Last) -> Iterator[Earlier]:
    """Yield those told of in the sentences before, the nearest first, and who spoke last."""
    sentences = ground.view.sentences
    k = bisect_left(sentences, start, key=START)
    yield from _told_of(ground, k, last)
    if last.voice and last.at >= 0 and k:
        back = k - bisect_right(sentences, last.at, key=START) + 1
        yield Earlier(Way.LAST, back, last.voice)


def _told_of(ground: Ground, k: int, last: Last) -> Iterator[Earlier]:
    """Yield the nearest body and the nearest person that sentences before the ``k``th are about."""
    body = False
    for index in range(k - 1, max(-1, k - SENTENCES_BACK), -1):
        sentence = ground.view.sentences[index]
        if last.at >= sentence.start:
            return
        voice = (
            subject_of(ground, index, sentence)
            or voices.told_of(ground, sentence)
            or voices.taken_up_in(ground, sentence)
        )
        if voice and voice.name:
            yield Earlier(Way.SUBJECT, k - index, voice, _reports(ground, sentence))
            return
        if not body and index >= k - _BODIES_BACK:
            voice = voices.body_told_of(ground, sentence)
            if voice and voice.name:
                body = True
                yield Earlier(Way.BODY, k - index, voice, _reports(ground, sentence))


def _reports(ground: Ground, sentence: Stretch) -> bool:
    """Whether a sentence ends in a verb of saying."""
    start = max(sentence.start, sentence.end - _ENDS_WITHIN)
    return cue().search(ground.text, start, sentence.end) is not None


_ENDS_WITHIN = 12
"""Code points at the end of a sentence in which its last verb stands."""
_BODIES_BACK = 2
"""How many sentences back a body goes on speaking where nobody else is told of."""


def _opener(text: str, start: int) -> str:
    """Return how a sentence opens that names nobody."""
    opened = _OPENED.match(text, start)
    if opened is None:
        return "with other words"
    return "with the words" if opened["mark"] else f"with {opened['word']}"


_OPENED = deferred(
    rf"[\s{BULLETS}ㅇ◦*·-]*(?:(?P<mark>[“\"‘'])|(?P<word>이어서?|그러면서|또한?|아울러|특히|다만|그러나|하지만|끝으로|마지막으로|이에 대해|한편|반면)(?=[ ,“\"]))"
)


def _facts_before(each: Earlier, opens: str, last: Last) -> Iterator[str]:
    """Yield what speaks for and against somebody told of in a sentence before."""
    way = each.way
    distance = "far back" if each.back > _NEAR_BACK else f"{each.back} back"
    yield f"{way}"
    yield f"{way}, {distance}"
    yield f"{way}, opens {opens}"
    yield f"{way}, {distance}, opens {opens}"
    if way is Way.LAST:
        yield f"{way}, {kind(each.voice)}"
        yield f"{way}, {kind(each.voice)}, {distance}"
        return
    tells = "reports" if each.reports else "tells nothing"
    yield f"{way}, {tells}"
    yield f"{way}, {tells}, {distance}"
    if last.voice is None:
        yield f"{way}, nobody spoke before"
    elif each.voice.name == last.voice.name:
        yield f"{way}, spoke last as well"


_NEAR_BACK = 3
"""Sentences back that are told apart."""
