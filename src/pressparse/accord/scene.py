"""The document around an agreement: its words, and what the other extractors found in it."""

import datetime as dt
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from pressparse.accord.captions import opening_caption
from pressparse.accord.mentions import Mentioned
from pressparse.accord.phrases import Phrase, read_phrases
from pressparse.accord.words import Word, read_words
from pressparse.entities.entity import Body, Dated, Issuing, Named
from pressparse.language.letters import TOPICS
from pressparse.language.morphology import Reading, reading
from pressparse.pattern import deferred
from pressparse.text import marks
from pressparse.text.view import Stretch, View


@dataclass(frozen=True, slots=True)
class Memory:
    """What has been read of one document, so that nothing is read twice."""

    cuts: dict[str, int] = field(default_factory=dict)
    """How much of each name is no part of it."""
    words: dict[tuple[int, int], tuple[Word, ...]] = field(default_factory=dict)
    """The words of each sentence."""
    phrases: dict[int, tuple[tuple[Phrase, ...], int]] = field(default_factory=dict)
    """The phrases before each mention's verb, and which word is its noun."""
    runs: dict[tuple[int, ...], tuple[Phrase, ...]] = field(default_factory=dict)
    """The phrases of each run of words, by where it begins and ends and what is left out."""
    apart: dict[int, bool] = field(default_factory=dict)
    """Whether each mention tells of another agreement than the news."""
    endings: dict[str, tuple[int, str]] = field(default_factory=dict)
    """Where each name first ends a longer word, and that word."""
    around: dict[int, tuple[str, ...]] = field(default_factory=dict)
    """What the words around each mention tell, whatever names and dates are found."""
    told: dict[int, frozenset[str]] = field(default_factory=dict)
    """The same with where it stands and what the document tells."""

    def of_other_bodies(self) -> "Memory":
        """Return what holds as well where the bodies are others."""
        return Memory(self.cuts, around=self.around, told=self.told)


@dataclass(frozen=True)
class Scene:
    """One document with what the other extractors found in it."""

    view: View
    mentions: tuple[Mentioned, ...]
    dates: Sequence[Dated]
    people: Sequence[Named]
    bodies: Sequence[Body]
    issued_by: Issuing
    today: dt.date | None
    memory: Memory = field(default_factory=Memory)

    @property
    def issuer(self) -> str | None:
        """The name of the body that issued the document."""
        return self.issued_by()

    @cached_property
    def text(self) -> str:
        """The text that is searched."""
        return self.view.folded

    @cached_property
    def near(self) -> tuple[Mentioned, ...]:
        """The mentions that are looked at beside the main one."""
        return self.mentions[:60]

    @cached_property
    def body_start(self) -> int:
        """Where the body begins."""
        return next((p.start for p in self.view.paragraphs if p.kind == "body"), 0)

    @cached_property
    def caption_end(self) -> int:
        """Where the caption ends that opens the body, if one does."""
        return opening_caption(self.text, [s for s in self.view.sentences if s.kind == "body"])

    def fresh(self, mention: Mentioned) -> bool:
        """Return whether a sentence gives a day about that of the document."""
        if self.today is None:
            return False
        first = bisect_left(self.dates, mention.sentence.start, key=lambda d: d.start)
        last = bisect_left(self.dates, mention.sentence.end, key=lambda d: d.start)
        return any(
            d.earliest == d.latest and d.earliest and abs((self.today - d.earliest).days) < _FRESH
            for d in self.dates[first:last]
            if not _DEADLINE.match(self.text, d.end)
        )

    def in_speech(self, mention: Mentioned) -> bool:
        """Tell whether the mention stands in what someone says."""
        return self.speech_around(mention) != _NOWHERE

    def speech_around(self, mention: Mentioned) -> tuple[int, int]:
        """Return where what someone says opens and closes around a mention; -1 twice where nobody speaks."""
        k = bisect_left(self.said, mention.start, key=lambda pair: pair[1])
        if k < len(self.said) and self.said[k][0] < mention.start:
            return self.said[k]
        return _NOWHERE

    @cached_property
    def said(self) -> tuple[tuple[int, int], ...]:
        """What stands between double marks in the body, but for quoted names: “… 업무협약”을."""
        stretches = (
            pair
            for paragraph in self.view.paragraphs
            if paragraph.kind == "body"
            for pair in marks.outermost(self.text, paragraph.start, paragraph.end)
        )
        return tuple(
            (start, end)
            for start, end in stretches
            if (end - start > _SHORT_OF_SPEECH or _STATES.search(self.text, end - 4, end))
            and not (
                _NAME_ENDS.search(self.text, end - 20, end) and not _REPORTED.match(self.text, end)
            )
        )

    def is_past(self, day: Dated) -> bool:
        """Tell whether a day lies well before the document."""
        today = self.today
        return today is not None and day.latest is not None and (today - day.latest).days > 100

    def words(self, sentence: Stretch) -> tuple[Word, ...]:
        """Return the words of a sentence, without the end of a caption that stands before it."""
        asked = (sentence.start, sentence.end)
        found = self.memory.words.get(asked)
        if found is None:
            found = self.memory.words[asked] = self._words(sentence)
        return found

    def phrases_of(self, words: Sequence[Word], skip: range, stop: int) -> tuple[Phrase, ...]:
        """Return the phrases of a sentence's words up to one of them, leaving out the words of a name."""
        if not words:
            return ()
        left_out = (skip.start, skip.stop) if skip else ()
        asked = (words[0].start, words[-1].end, stop, *left_out)
        found = self.memory.runs.get(asked)
        if found is None:
            found = self.memory.runs[asked] = self.shown(read_phrases(words, skip, stop))
        return found

    def shown(self, phrases: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
        """Return phrases with what the rest of the text shows of their members."""
        return phrases

    def _words(self, sentence: Stretch) -> tuple[Word, ...]:
        start = sentence.start
        caption = self.text.rfind(">", start, sentence.end)
        if (
            caption > start
            and self.text.rfind("<", start, caption) < 0
            and caption < sentence.end - 40
        ):
            start = caption + 1
        start = self.run_into(start, sentence.end)
        return read_words(self.text, start, sentence.end, self.dates, self.bodies)

    def run_into(self, start: int, end: int) -> int:
        """Return where a sentence begins that a caption runs into: … 찍는 모습가나대학교는."""
        text = self.text
        topic = _TOLD_OF.search(text, start, min(end, start + _LINE))
        end = topic.start() if topic else end
        first = bisect_left(self.bodies, start + 1, key=lambda b: b.start)
        for body in self.bodies[first : first + _FEW]:
            if body.start >= min(end, start + _LINE):
                break
            letters = text[body.start - 1 : body.start + 1]
            if len(letters) > 1 and letters.isalpha() and not letters[1].isascii():
                return body.start if self.ends_a_line(start, body) else start
        return start

    def ends_a_line(self, start: int, body: Body) -> bool:
        """Tell whether what is written together with a body before it ended a line: 모습가나대학교, not 제3가나사령부.

        A body that stands nowhere without it ended none: 다라국가나협회 and again 다라국가나협회.
        """
        before = self.text[start : body.start].rpartition(" ")[2]
        together = self.text.count(before + body.name)
        return self.text.count(body.name) > together or reading(before) in _WORDS


_WORDS = frozenset({Reading.NOUN, Reading.COMPOUND, Reading.INFLECTED})
_NOWHERE = (-1, -1)
_TOLD_OF = deferred(rf"[가-힣A-Za-z)](?:[{TOPICS}]|,)[ ]")
"""A topic or a list, behind which no caption runs into a sentence."""
_FEW = 6
_LINE = 240
"""How long a caption may be that runs into a sentence."""
_DEADLINE = deferred(r"[ ]?까지")
_FRESH = 8
"""Days from a signing to the document that tells of it as news."""
_SHORT_OF_SPEECH = 20
"""Code points between marks that are a term or a title rather than what someone says."""
_STATES = deferred(r"[다요까자][.!?]?[”\"]$")
_NAME_ENDS = deferred(
    r"(?:협약|협정|약정|각서|의향서|합의서|결연|MO[UA])서?(?:\s?\([^()]{2,10}\))?[”\"]$"
)
_REPORTED = deferred(r"\s?(?:이?라|이?며|이?다|고\s|이?면서)")
