"""Which agreement a document is about, and what it is called where it stands."""

from bisect import bisect_left
from dataclasses import dataclass

from pressparse.accord import name as naming
from pressparse.accord import nouns
from pressparse.accord.captions import names_sides
from pressparse.accord.mentions import Mentioned
from pressparse.accord.official import Register
from pressparse.accord.words import word_at
from pressparse.lexicon.agreements import BACKGROUND
from pressparse.pattern import compiled, deferred


@dataclass(frozen=True)
class News(Register):
    """One document, its mentions of agreements weighed."""

    def main(self) -> Mentioned | None:
        """Return the mention that tells of the document's own agreement."""
        support = self.support()
        best: tuple[int, int] | None = None
        chosen: Mentioned | None = None
        for each in self.mentions:
            if each.sentence.kind == "caption":
                continue
            score = self.weight(each) + support
            pictured = each.end <= self.caption_end or names_sides(self.text, each.sentence)
            key = (score - _PICTURED * pictured, -each.start)
            if score >= MAIN_SCORE and (best is None or key > best):
                best, chosen = key, each
        return chosen or self.pictured() or self.titled()

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
        support = self.support()
        strong = any(self.weight(m) + support >= MAIN_SCORE for m in self.mentions)
        return strong or self.pictured() is not None or self.titled() is not None

    def pictured(self) -> Mentioned | None:
        """Return the mention in a caption of a signing that the text goes on about but does not tell of itself."""
        told = [m for m in self.mentions if m.sentence.kind == "body"]
        goes_on = any(m.start - m.sentence.start < _OPENING for m in told) and not any(
            m.signing in {"past", "future", "linked"} for m in told
        )
        signed = (
            m
            for m in self.mentions
            if m.sentence.kind == "caption" and m.signing in {"past", "linked", "noun"}
        )
        return next(signed, None) if goes_on else None

    def support(self) -> int:
        """How much the rest of the document speaks of an agreement."""
        head = any(m.sentence.kind == "headline" for m in self.mentions)
        deck = any(m.sentence.kind == "subheadline" for m in self.mentions)
        again = sum(m.pointing or _leads_on(m) for m in self.mentions)
        return (3 if head else 2 if deck else 0) + min(again, 2)

    def weight(self, mention: Mentioned) -> int:
        """How strongly one mention tells of a signing that is news."""
        weights = self.memory.weights
        if mention.start not in weights:
            weights[mention.start] = self._weight(mention)
        return weights[mention.start]

    def _weight(self, mention: Mentioned) -> int:
        text, sentence = self.text, mention.sentence
        if sentence.kind != "body":
            return -1 if mention.signing == "past clause" else 0
        place = (4, 3, 2, 1, 1, 1)[mention.order] if mention.order < 6 else 0
        place = max(place, self.early(mention))
        verb = {
            "past": 3,
            "future": 3,
            "linked": 3,
            "noun": 2,
            "ceremony": 1,
            "past clause": -3,
            "none": -1,
        }[mention.signing]
        if mention.pointing or (
            mention.signing == "ceremony" and sentence.end - sentence.start < 25
        ):
            verb -= 3
        opening = text[sentence.start : sentence.start + 14].lstrip("□ㅇ○-*※ ")
        if opening.startswith(("한편", "앞서", "이에 앞서")) and mention.order > 1:
            verb -= 4
        before = text[sentence.start : mention.start]
        if compiled(
            r"\d+(?:건|회|차례)(?:의|,)?[^.]{0,20}$|\d+개국[과의]|그동안|지금까지|이래|출범 (?:후|이후)"
        ).search(before):
            verb -= 4
        if compiled(r"(?<![가-힣])(?:다른|여러|각종) [^.]{0,20}$").search(before):
            verb -= 4
        if _COUNTED.match(text, mention.end, sentence.end) or _ALREADY.search(before[-40:]):
            verb -= 4
        if ALSO.match(text, mention.end) and mention.order:
            verb -= 4
        if _SUMMED_UP.search(before):
            verb -= 4
        if mention.rule == nouns.accord_by_its_verb.name and mention.order > _NEWS:
            verb -= 2
        if mention.signing == "linked" and _IS_ONE.search(text, mention.end, sentence.end):
            verb -= 4
        if (
            mention.order > 1
            and mention.signing in {"past", "future", "linked"}
            and self.fresh(mention)
        ):
            verb += 2
        if not mention.order and _PHOTO.search(text, mention.end, sentence.end):
            verb -= 4
        if self.in_speech(mention) and not self.announced(mention):
            verb -= 5
        if self.long_ago(mention, before):
            verb -= 5 if mention.order else 2
        return place + verb

    def announced(self, mention: Mentioned) -> bool:
        """Return whether a body says itself that it has signed: 가나사는 “협약을 체결했다”고 밝혔다."""
        if not _ANNOUNCED.match(self.text, mention.verb):
            return False
        start = mention.sentence.start
        opens = max(self.text.rfind(mark, start, mention.start) for mark in '“"')
        topic = _TOPIC_BEFORE.search(self.text, start, max(start, opens))
        return topic is not None and any(b.end == topic.start() for b in self.bodies)

    def early(self, mention: Mentioned) -> int:
        """How near the body's begin a mention stands, where short lines make many sentences."""
        far = mention.start - self.body_start
        return 3 if far < 120 else 2 if far < 300 else 0

    def long_ago(self, mention: Mentioned, before: str) -> bool:
        """Tell whether the sentence dates the signing well before the document."""
        near = before[-60:]
        if any(word in near for word in BACKGROUND if word not in {"한편", "앞서"}):
            return True
        today = self.today
        first = bisect_left(self.dates, mention.sentence.start, key=lambda d: d.start)
        last = bisect_left(self.dates, mention.start, key=lambda d: d.start)
        inside = self.dates[first:last]
        if today is None or not inside:
            return False
        return self.is_past(inside[-1])

    def name_at(self, mention: Mentioned, partner: int) -> tuple[int, int]:
        """Return where a mention's name begins and ends; ``partner``: the last word of the parties before it, or -1."""
        quoted = naming.quoted_name(self.text, mention.sentence.start, mention.start, mention.end)
        if quoted is not None and mention.start - quoted > 2:
            return quoted, mention.end
        words = self.words(mention.sentence)
        noun = word_at(words, mention.start)
        if noun is None:
            return mention.start, mention.end
        first = naming.name_start(words, noun, partner)
        start = words[first].start
        if first == noun and words[noun].start < mention.start:
            start = words[noun].start
        said = max(self.text.rfind(mark, start, mention.start) for mark in '“"')
        start = said + 1 if said - start > 1 and self.in_speech(mention) else start
        while start < mention.start and (
            self.text[start] in '“"(' or self.is_left_open(start, mention.start)
        ):
            start += 1
        return start, mention.end

    def is_left_open(self, start: int, end: int) -> bool:
        """Tell whether a mark opens at a place and does not close before another."""
        close = naming.MARKS.get(self.text[start])
        return close is not None and self.text.find(close, start + 1, end) < 0


_ANNOUNCED = deferred(
    r"(?:체결|서명|진행|교환)?(?:을[ ])?(?:했|하였|맺었)다[”\"][ ]?(?:고|며|면서|라고|라며)[ ]"
)
"""A body's own announcement between marks: “협약을 체결했다”고 밝혔다."""
_SIGNED = frozenset({"past", "noun"})
_TOPIC_BEFORE = deferred(r"[은는](?:[ ](?:지난[ ])?\d{1,2}일)?[ ]?$")
"""What a sentence is about, right before what it says: 가나사는 3일 “."""
_OPENING = 40
"""How far into a sentence the agreement stands that it goes on about: 두 기관은 이번 협약에 따라."""
_PICTURED = 3
"""How much less a mention counts beside others that stands in the caption of a photo."""
MAIN_SCORE = 5
"""What a mention must reach to be what the document is about."""
_COUNTED = deferred(r"(?:[·,와과 ]{1,2}계약|만|[ ]총|[ ]모두|[ ]등){0,3}[은는이가]?[ ]?\d+건")
"""Agreements counted, not told: 양해각서·계약 120건."""
ALSO = deferred(r"식?도 (?:함께 |잇따라 )?(?:체결|맺|진행)")
"""An agreement beside the one told of: 다라시와의 협약도 체결했다."""
_NEWS = 2
"""The last sentence of the body that is told first of all."""
_SUMMED_UP = deferred(
    r"(?:까지|누적|현재)[ ](?:총[ ]|모두[ ])?\d+여?[ ]?(?:개|곳|건|여)[^.]{0,16}[과와][ ]"
)
"""Agreements summed up over the years: 5월까지 총 39곳의 은행과."""
_IS_ONE = deferred(
    r"(?<!계획|예정|방침|것|전망|때문|중|목표|구상|취지|복안|생각)(?:이다|(?<=사례)다|입니다)[.]\s*$"
)
"""Where a sentence says what something is, and not what is done."""
_PHOTO = deferred(r"(?:체결|맺은|서명)[^.]{0,12}(?:뒤|후)[^.]{0,30}고 있다")
"""A caption that stands as the first sentence: 협약을 맺은 뒤 기념촬영을 하고 있다."""
_ALREADY = deferred(r"(?<![가-힣])(?:이미|기존에|일찌감치)[ ][^.]*$")


def _leads_on(mention: Mentioned) -> bool:
    """Tell whether a sentence opens with the agreement: 협약에 따라, 협약식에는."""
    return mention.start - mention.sentence.start < 4 and mention.signing in {
        "none",
        "ceremony",
        "noun",
    }
