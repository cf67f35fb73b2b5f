"""A phrase in which a speaker may stand, and how far from the words it stands."""

from dataclasses import dataclass

from pressparse.language.clauses import Sentence
from pressparse.language.particles import Case
from pressparse.language.phrases import Phrase
from pressparse.language.words import Word
from pressparse.speech.phrase import VERBS_OF_ONE_SOUND

BESIDE = 2
"""Code points between a phrase and the words right behind it."""
FAR = 150
"""Code points within which a name that no list knows may speak."""
NEAR = 40
"""Code points between a phrase and the words; further away a bare word is hardly who says them."""


@dataclass(frozen=True, slots=True)
class Heard:
    """The phrase in which a speaker may stand, and where the words begin."""

    sentence: Sentence
    phrase: Phrase
    words_at: int

    @property
    def words(self) -> tuple[Word, ...]:
        """The words of the phrase."""
        return self.sentence.words[self.phrase.first : self.phrase.last]

    @property
    def gap(self) -> int:
        """Code points up to the quoted words, 0 where it stands behind them."""
        return max(0, self.words_at - self.words[-1].end)

    @property
    def weak(self) -> bool:
        """Whether it is a subject in 이/가, which rather belongs to what is told."""
        return self.phrase.case is Case.SUBJECT


def is_alone_before(heard: Heard) -> bool:
    """Whether nobody else is told of between the head of a sentence and the words: `가람시가 … 논란에 대해 “…”고 했다`."""
    sentence, phrase = heard.sentence, heard.phrase
    told = [
        each
        for each in sentence.phrases
        if each.case in {Case.TOPIC, Case.SUBJECT} and each.start < heard.words_at
    ]
    if told != [phrase] or heard.gap > FAR or phrase not in sentence.open_at(heard.words_at):
        return False
    behind = sentence.words[phrase.last : phrase.last + 1]
    return bool(behind) and behind[0].stem not in VERBS_OF_ONE_SOUND
