"""Which agreement a document is about, and what it is called where it stands."""

from dataclasses import dataclass
from functools import cache, cached_property
from itertools import islice

from pressparse.accord import name as naming
from pressparse.accord.captions import is_caption
from pressparse.accord.mentions import Mentioned
from pressparse.accord.news_facts import DATES, HOPES, SAID, TELLING, Surroundings
from pressparse.accord.official import Register
from pressparse.accord.words import Word, read_words, word_at
from pressparse.lexicon.agreements import NAME_STOPS
from pressparse.weigh.choice import Choice


@dataclass(frozen=True)
class News(Register):
    """One document, its mentions of agreements weighed."""

    def main(self) -> Mentioned | None:
        """Return the mention that tells of the document's own agreement."""
        if self.surroundings.blames:
            return None
        told = [m for m in self.telling if self.weight(m) >= 0]
        best = max(told, key=lambda m: (self.surroundings.points(m), -m.start), default=None)
        if best and not self.surroundings.goes_on(best):
            return best
        return self.pictured() or best or self.titled()

    @cached_property
    def telling(self) -> tuple[Mentioned, ...]:
        """The mentions that tell of a signing and may be what the document is about."""
        return tuple(m for m in self.near if m.sentence.kind == "body" and m.signing in TELLING)

    def titled(self) -> Mentioned | None:
        """Return the mention in the headline of a text whose body, cut short, does not speak of an agreement."""
        if any(m.sentence.kind not in {"headline", "subheadline"} for m in self.mentions):
            return None
        return next(
            (m for m in self.mentions if m.signing in _SIGNED or m.end == m.sentence.end),
            None,
        )

    def may_be_main(self) -> bool:
        """Return whether any mention may be what the document is about, whatever its words are."""
        strong = any(self.weight(m) >= 0 for m in self.telling)
        return strong or self.pictured() is not None or self.titled() is not None

    def pictured(self) -> Mentioned | None:
        """Return the mention in a caption of a signing that is all there is, or that the text goes on about."""
        captions = (m for m in self.mentions if m.sentence.kind == "caption")
        told = [m for m in self.mentions if m.sentence.kind == "body"]
        shown = _SHOWN if told else _SHOWN | {"ceremony"}
        signed = next((m for m in captions if m.signing in shown), None)
        if signed is None:
            return None
        if not told:
            short = signed.sentence.end - signed.sentence.start < _OF_A_CAPTION
            return signed if short and self.is_of_a_picture() else None
        goes_on = any(m.start - m.sentence.start < _OPENING for m in told)
        itself = any(m.signing in {"past", "future", "linked"} for m in told)
        return signed if goes_on and not itself else None

    def is_of_a_picture(self) -> bool:
        """Return whether hardly more than a photo's caption stands in the text."""
        told = (s for s in self.view.sentences if s.kind == "body")
        rest = (s for s in told if not is_caption(self.text, s))
        return next(islice(rest, _BESIDE_A_PICTURE, None), None) is None

    def weight(self, mention: Mentioned) -> int:
        """How strongly one mention tells of a signing that is news; below 0 it does not."""
        choice = weights()
        return choice.score(self.surroundings.describe(mention)) - choice.least

    def hope(self, mention: Mentioned) -> int:
        """Return what a mention weighs at most, whatever names and dates are found in the text."""
        choice = weights()
        return choice.score(self.surroundings.told(mention)) - choice.least + most_of_dates()

    def hope_of_bodies(self, mention: Mentioned) -> int:
        """Return what a mention weighs at most, whatever bodies are found in the text; its dates are known."""
        choice = weights()
        said = max(choice.score([fact]) for fact in SAID) if self.in_speech(mention) else 0
        return choice.score(self.surroundings.dated(mention)) - choice.least + said

    def is_apart(self, mention: Mentioned) -> bool:
        """Return whether a mention tells of another agreement than the news: an old one, one of many, one spoken of."""
        apart = self.memory.apart
        if mention.start not in apart:
            apart[mention.start] = self.surroundings.is_apart(mention)
        return apart[mention.start]

    @cached_property
    def surroundings(self) -> Surroundings:
        """What the document tells beside each single mention."""
        return Surroundings(self)

    def name_at(self, mention: Mentioned, partner: int) -> tuple[int, int]:
        """Return where a mention's name begins and ends; ``partner``: the last word of the parties before it, or -1."""
        words = self.words(mention.sentence)
        noun = word_at(words, mention.start)
        quoted = naming.quoted_name(self.text, mention.sentence.start, mention.start, mention.end)
        if quoted is not None and mention.start - quoted > 2:
            aim = None if noun is None else naming.aim_before(words, noun, partner)
            return (quoted if aim is None else words[aim].start), mention.end
        if noun is not None and " " in words[noun].bare:
            words = self.words_within(words[noun])
            noun, partner = word_at(words, mention.start), -1
        if noun is None:
            return mention.start, mention.end
        first = naming.name_start(words, noun, partner)
        start = words[first].start if first != noun else mention.start
        head = self.text[words[noun].start : mention.start]
        if first == noun and head and head not in NAME_STOPS:
            start = words[noun].start
        said = max(self.text.rfind(mark, start, mention.start) for mark in '“"')
        start = said + 1 if said - start > 1 and self.in_speech(mention) else start
        return self.behind_marks(start, mention.start), mention.end

    def behind_marks(self, start: int, end: int) -> int:
        """Return where a name begins behind marks that open at a place and do not close in it."""
        while start < end and (self.text[start] in '“"(' or self.is_left_open(start, end)):
            start += 1
        return start

    def words_within(self, word: Word) -> tuple[Word, ...]:
        """Return the words of what marks hold together: <사진 설명: … 업무협약식에서 …>."""
        return read_words(self.text, word.start, word.end - 1, self.dates, self.bodies)

    def is_left_open(self, start: int, end: int) -> bool:
        """Tell whether a mark opens at a place and does not close before another."""
        close = naming.MARKS.get(self.text[start])
        return close is not None and self.text.find(close, start + 1, end) < 0


_SIGNED = frozenset({"past", "noun"})
_SHOWN = frozenset({"past", "linked", "noun"})
"""What a caption says of a signing that it shows; 협약식에서 … 들어 보이고 있다, where nothing else is told."""
_OF_A_CAPTION = 400
"""Code points of a sentence that is a photo's caption; longer ones are whole texts without stops."""
_BESIDE_A_PICTURE = 3
"""How many sentences may stand beside a photo's caption that is all there is."""
_OPENING = 40
"""How far into a sentence the agreement stands that it goes on about: 두 기관은 이번 협약에 따라."""


@cache
def weights() -> Choice:
    """Return the weights of what tells that a signing is news."""
    return Choice.read("pressparse.accord", "news.json")


@cache
def most_of_dates() -> int:
    """Return the most that dates and bodies may add to what the text of a mention weighs."""
    known = weights().weights
    said = max((w for fact, w in known.items() if fact.startswith(DATES)), default=0)
    return 2 * max(said, 0) + sum(max(known.get(fact, 0), 0) for fact in HOPES)
