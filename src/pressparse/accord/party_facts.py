"""Facts about a body that may be a party: what the text shows of its name, wherever it stands."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from pressparse.accord.gathering import Gathering
from pressparse.accord.members import Member
from pressparse.language.morphology import LIKE_NAMES, Reading, reading
from pressparse.language.wording import split_word
from pressparse.lexicon.agencies import HEADS
from pressparse.lexicon.countries import COUNTRIES
from pressparse.lexicon.regions import REGIONS
from pressparse.lexicon.verbs import ATTENDS
from pressparse.pattern import deferred
from pressparse.text.view import Stretch

_TWO = 2
_OFTEN = 12
"""How often a name is looked for in the text."""
_MANY = 4
"""So many are no more told apart."""
_HEADED = deferred(
    r"[ ]?\((?:[^()]{1,20}[,·][ ]?)?[가-힣]{0,8}(?:장|대표|대표이사|군수|지사|총재|교육감|장관)[ ][가-힣]"
)
"""A head in brackets: (원장 홍길동)."""
_THIS = deferred(
    r"(?:이번|이날|본|해당)[ ](?:업무[ ]?)?(?:협약|협정|제휴|양해각서|MO[UA]|계약|체결|협력)"
    r"|(?:협약|협정|제휴|MO[UA])(?:에[ ]따라|을[ ]통해|를[ ]통해|으로|로|식에는?)[ ]"
)
"""A sentence goes on about the agreement: 이번 협약을 통해."""
_JOINS = deferred(r"참여|동참|참가|손(?:을[ ])?잡|힘을[ ]모|뜻을[ ]모|모여|함께(?:하|했|한)")
_ATTENDS = deferred(rf"{ATTENDS}|임석|지켜보")
_PROMISES = deferred(
    r"(?:기로[ ]?(?:했|하였|한|합의|협의|약속)|계획이다|예정이다|방침이다|맡는다|맡게|담당|제공한다|지원한다|나선다)"
)


_ISSUER = "issuer"
_WORDS = {read: f"word {Reading.NAME if read in LIKE_NAMES else read}" for read in Reading}


def kinds_of_sentence(text: str, sentence: Stretch) -> Iterator[str]:
    """Yield what a sentence does: it goes on about the agreement, tells who joins, attends or promises."""
    start, end = sentence.start, sentence.end
    if _THIS.search(text, start, end):
        yield "this one"
    if _JOINS.search(text, start, end):
        yield "joins"
    if _ATTENDS.search(text, start, end):
        yield "attends"
    if _PROMISES.search(text, start, end):
        yield "promises"


class Described:
    """What the text shows of a name wherever it stands."""

    def __init__(self, reading: Gathering) -> None:
        self.reading = reading
        self.known = frozenset(b.name for b in reading.bodies)
        self.headed = frozenset(p.organization for p in reading.people if p.title)

    def facts(self, member: Member) -> Iterator[str]:
        """Yield what is shown of a candidate."""
        name = member.name
        count, topics, headed = self._stands(name)
        yield f"count {min(count, _MANY)}"
        yield f"topic {min(topics, 3)}"
        yield f"words {min(name.count(' ') + 1, _MANY)}"
        if headed:
            yield "headed"
        if name in COUNTRIES:
            yield "country"
        if name in REGIONS:
            yield "region"
        if member.proper:
            yield "proper"
        if len(name) <= _TWO:
            yield "short"
        if name in self.known:
            yield "known body"
        if name in self.headed:
            yield "has a head"
        if any(word in HEADS for word in name.split(" ")[1:]):
            yield "holds a post"
        if split_word(name)[1]:
            yield "ends like a particle"

    def word(self, member: Member) -> Iterator[str]:
        """Yield how the analyser reads the last word of a name that nothing shows to be one."""
        if member.name not in self.known:
            yield _WORDS[reading(member.name.rpartition(" ")[2])]

    def issuer(self, member: Member) -> Iterator[str]:
        """Yield whether it is the body that issued the document."""
        if self.reading.issuer == member.name:
            yield _ISSUER

    def _stands(self, name: str) -> tuple[int, int, bool]:
        """Return how often a name stands in the body, how often as a topic, and whether its head stands behind it."""
        text = self.reading.text
        count = topics = 0
        headed = False
        at = text.find(name, self.reading.body_start)
        while at >= 0 and count < _OFTEN:
            count += 1
            end = at + len(name)
            topics += text[end : end + 2] in {"은 ", "는 ", "이 ", "가 "}
            headed = headed or _HEADED.match(text, end) is not None
            at = text.find(name, end)
        return count, topics, headed


class Costly(NamedTuple):
    """Facts that take long to find out: which there are, and what tells of a body which of them hold."""

    facts: frozenset[str]
    of: Callable[[Described, Member], Iterator[str]]


COSTLY = (
    Costly(frozenset(_WORDS.values()), Described.word),
    Costly(frozenset([_ISSUER]), Described.issuer),
)
"""The analyser is asked first: who issued the document takes the longest."""
