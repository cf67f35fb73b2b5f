"""Reported speech: statements without marks, as in `…다고 밝혔다`, with the same speakers as those between marks."""

from collections.abc import Sequence

from pressparse.language.clauses import Sentence
from pressparse.language.letters import DOUBLE, TOPICS
from pressparse.language.particles import Case
from pressparse.pattern import deferred
from pressparse.speech import voices
from pressparse.speech.candidates import Last
from pressparse.speech.cues import cue
from pressparse.speech.ground import Ground, Voice
from pressparse.speech.heard import Heard
from pressparse.speech.segment import Segment
from pressparse.speech.speakers import by_rule, carried, followed
from pressparse.speech.statement import Statement
from pressparse.text.view import Stretch

_REPORTED = deferred(rf"(?<=[다라자냐])고[ ](?=[^.{DOUBLE}\"]{{0,40}})")
_GOES_ON = deferred(
    r"[ ]*(?:(?:이어서?|그러면서|또한?|아울러|끝으로|마지막으로|한편)(?:,[ ]?|[ ])){1,2}"
)
"""How whoever reports goes on, ahead of what was said: `이어 …다고 덧붙였다`."""
_CUE_WITHIN = 32
"""Code points behind a reported clause within which its verb of saying stands."""


def reported(
    ground: Ground, quoted: Sequence[tuple[Statement, Voice | None]]
) -> list[tuple[Statement, Voice | None]]:
    """Return the reported statements of sentences without quotations, each with who speaks.

    ``quoted``: the quotations with their speakers, who may go on without marks.
    """
    taken = {segment.sentence for statement, _ in quoted for segment in statement.segments}
    waiting = sorted(((each.first.opening, voice) for each, voice in quoted), key=_place)
    found: list[tuple[Statement, Voice | None]] = []
    last = Last(None, -1)
    ground.turn.clear()
    k = 0
    for sentence in ground.view.sentences:
        while k < len(waiting) and waiting[k][0] < sentence.start:
            last = _went_on(ground, waiting[k][1], waiting[k][0], last)
            k += 1
        if sentence.kind != "body" or sentence.start in taken:
            continue
        if each := _reported_in(ground, sentence, last):
            found.append(each)
            last = _went_on(ground, each[1], sentence.start, last)
    return found


def _place(each: tuple[int, Voice | None]) -> int:
    return each[0]


def _went_on(ground: Ground, voice: Voice | None, at: int, last: Last) -> Last:
    """Return who spoke last behind a statement, and remember them for what takes them up."""
    if voice is None:
        return last
    ground.turn[:] = [voice]
    return Last(voice, at)


def _reported_in(
    ground: Ground, stretch: Stretch, last: Last
) -> tuple[Statement, Voice | None] | None:
    text = ground.text
    for match in _REPORTED.finditer(text, stretch.start, stretch.end):
        end = match.start()
        stop = min(stretch.end, match.end() + _CUE_WITHIN)
        told = cue().search(text, max(end, match.end() - 2), stop)
        if not told:
            continue
        begin, voice = _speaker(ground, stretch, end, told.span())
        if goes_on := _GOES_ON.match(text, begin, end):
            begin = goes_on.end()
        segment = Segment(text, begin, end, end, stretch.end, begin, stretch.start)
        voice = by_rule(ground, stretch.start, stretch.end, segment) or voice
        if voice is None:
            voice = followed(ground, ground.sentence(stretch.start, stretch.end), end)
        if voice is None:
            _, voice = carried(ground, stretch.start, last)
        return (Statement([segment], "reported_clause"), voice) if text[begin:end].strip() else None
    return None


def _speaker(
    ground: Ground, stretch: Stretch, end: int, verb: tuple[int, int]
) -> tuple[int, Voice | None]:
    """Return where what is reported begins, and who reports it: named behind it, before it, or at the head of both."""
    sentence = ground.sentence(stretch.start, stretch.end)
    behind = _first(ground, sentence, end, verb[0], Case.TOPIC, Case.SUBJECT)
    if behind:
        return stretch.start, behind[1]
    if _BEFORE_NOUN.match(ground.text, verb[1]):
        named = _first(ground, sentence, verb[1], stretch.end, Case.TOPIC, Case.SUBJECT, Case.OF)
        return stretch.start, named[1] if named else None
    begin = _own_clause(ground, stretch.start, end)
    before = _first(ground, sentence, begin, end, Case.TOPIC)
    if before:
        return before
    head = _first(ground, sentence, stretch.start, _first_verb(sentence, end), Case.SUBJECT)
    return stretch.start, head[1] if head else None


_BEFORE_NOUN = deferred(rf"(?:[한던{TOPICS}]|했던|었던|았던)[ ](?!중|것|데|듯|등|가운데)")
"""How a verb of saying ends before whoever says it: `…고 비판했던 홍길동 의원은`."""
_SAID_BEFORE = deferred(rf"[했혔었았렸졌]고,[ ](?=[가-힣A-Za-z·㈜() ]{{2,40}}(?:[{TOPICS}])[ ])")
"""Behind what another one did: `가나사는 발표했고, 다라사는 …`."""


def _own_clause(ground: Ground, start: int, end: int) -> int:
    """Return where the part of a sentence begins whose topic reports."""
    return max((m.end() for m in _SAID_BEFORE.finditer(ground.text, start, end)), default=start)


def _first_verb(sentence: Sentence, end: int) -> int:
    """Return where the first verb of a sentence stands: whoever is told of before it may report."""
    first = next((sentence.words[clause.verb].start for clause in sentence.clauses), end)
    return min(first, end)


def _first(
    ground: Ground, sentence: Sentence, start: int, end: int, *cases: Case
) -> tuple[int, Voice | None] | None:
    """Return where the first phrase of some cases that can speak ends, and whom it names."""
    for phrase in sentence.phrases:
        if start <= phrase.start < end and phrase.case in cases:
            last = sentence.words[phrase.last - 1].end
            voice = voices.read(ground, Heard(sentence, phrase, last))
            if voice is not None:
                return last, voice if voice.name or voice.title else None
    return None
