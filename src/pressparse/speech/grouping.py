"""Statements: which segments are one speaker's words in one sentence."""

from collections.abc import Sequence

from pressparse.language.letters import BULLETS, DOUBLE, SUBJECTS, TOPICS
from pressparse.language.particles import Case
from pressparse.pattern import deferred
from pressparse.rule import Rule
from pressparse.speech import beside, candidates, voices
from pressparse.speech.cues import saying
from pressparse.speech.ground import Ground
from pressparse.speech.heard import Heard
from pressparse.speech.segment import Segment
from pressparse.speech.speakers import ANSWERED, ASKED, ASKING, QUESTION, nearest
from pressparse.speech.statement import Statement

_TIE = 120
"""Code points behind a segment in which rules read what ties it to its sentence."""
_SHORTEST_WOVEN = 18
"""Code points of a segment that goes on with a statement without a tie of its own."""
_BEHIND_CLAUSE, _BEHIND_PHRASE = 160, 12
"""How far behind such a segment its verb of saying may stand."""
_MOST_SEGMENTS = 12
"""Segments of one statement behind which no other speaker is looked for any more."""
_FAR_APART = 400
"""Code points between segments; further apart only their sentence holds them together."""


def grouped(ground: Ground, said: Sequence[Segment], rules: tuple[Rule, ...]) -> list[Statement]:
    """Return statements in reading order: segments of one speaker in one sentence belong together."""
    found: list[Statement] = []
    waiting: list[Segment] = []
    turns: list[Segment] = []
    last: Segment | None = None
    for segment in said:
        if segment.runs_on:
            waiting.append(segment)
            continue
        name = _reading(segment, rules)
        if waiting and not _awaited(waiting[-1], segment):
            waiting = []
        if last and found and not waiting and _goes_on(ground, found[-1], last, segment):
            if name or _woven(segment) or _is_tied(segment):
                found[-1].segments.append(segment)
                last = segment
            continue
        if name:
            found += _in_turn(turns, segment, name)
            found.append(Statement([*waiting, segment], name))
            waiting, turns = [], []
            last = segment
        elif segment.is_clause and _IN_TURN.match(segment.text, segment.after):
            turns.append(segment)
        elif _waits(segment, waiting):
            waiting.append(segment)
    return found


def _waits(segment: Segment, waiting: Sequence[Segment]) -> bool:
    """Whether a segment stands before another one of the same statement: a clause, or whatever follows one that waits."""
    whole = segment.is_clause or bool(waiting)
    return whole and _BESIDE.match(segment.text, segment.after) is not None


def _reading(segment: Segment, rules: tuple[Rule, ...]) -> str | None:
    stop = min(len(segment.text), segment.after + _TIE)
    for each in rules:
        match = each.compiled.match(segment.text, segment.after, stop)
        if match and each.read(match, segment):
            return each.name
    return None


_AND = r"(?:또한|또|이어|아울러|그리고|더불어|특히)"
_BESIDE = deferred(rf"[ ]?(?:,[ ]?(?=[“\"])|(?=“))|[ ]?(?=\"\S)|[ ]{_AND},?[ ](?=[“\"])")
"""A segment before another one of the same statement: `“…”, “…”라고 말했다`, `“…”“…”라고 말했다`, `“…” 또한 “…”라고 말했다`."""
_ONLY_AND = deferred(rf"[ ,]*(?:(?P<and>{_AND})[ ,]*)?")


_IN_TURN = deferred(
    rf"(?<=[가-힣A-Za-z)](?:[{TOPICS}{SUBJECTS}]|도)[ ]?[“\"][^{DOUBLE}\"]{{1,400}}[”\"]),[ ]?"
    rf"(?=[^{DOUBLE}\".,\n]{{2,40}}(?:[{TOPICS}{SUBJECTS}]|도)[ ]?[“\"])"
)
"""Between the words of two who speak in turn, of whom only the last has a verb: `시장은 “…”, 군수는 “…”라고 말했다`."""


def _in_turn(turns: Sequence[Segment], segment: Segment, name: str) -> list[Statement]:
    """Return the statements of those who speak before another one in a sentence, whose verb is theirs as well."""
    return [Statement([each], name) for each in turns if _is_in(each, segment)]


def _is_in(turn: Segment, segment: Segment) -> bool:
    """Whether a segment that waits for its verb stands in the sentence of another one."""
    return turn.sentence == segment.sentence or turn.opening < segment.sentence < turn.after


def _awaited(waiting: Segment, segment: Segment) -> bool:
    """Whether a segment goes on where one that waits ends: in the next paragraph, or behind a comma."""
    between = segment.text[waiting.after : segment.opening]
    if waiting.runs_on:
        return not between.strip()
    joined = _ONLY_AND.fullmatch(between)
    if joined is None:
        return False
    return _is_in(waiting, segment) or (
        joined["and"] is not None and waiting.stop <= segment.opening
    )


def _woven(segment: Segment) -> bool:
    """Whether a segment without a tie goes on with a statement: by its verb of saying, or as its sentence's last words."""
    if segment.is_clause and _BREAKS_OFF.match(segment.text, segment.after, segment.stop):
        return len(segment.words) >= _SHORTEST_WOVEN
    reach = _BEHIND_CLAUSE if segment.is_clause else _BEHIND_PHRASE
    return len(segment.words) >= _SHORTEST_WOVEN and saying(segment, reach) is not None


def _is_tied(segment: Segment) -> bool:
    """Whether a segment goes on with a statement by its tie alone, whatever the verb behind it: `“…”며 “…”고 운을 뗐다`."""
    whole = segment.is_clause or len(segment.words) >= _SHORTEST_NOUN
    if " " not in segment.words or segment.text.endswith(_CALLED, 0, segment.opening):
        return False
    return whole and _QUOTED.match(segment.text, segment.after, segment.stop) is not None


_SHORTEST_NOUN = 12
"""Code points of a segment that ends in a noun; a shorter one is a name."""
_CALLED = ("을 ", "를 ")
"""What stands before what something is called: `새 길을 “하늘길”이라고 불렀다`."""
_QUOTED = deferred(r"[ ]?(?:이?라)?고[ ][^\n]*[.]")
"""What ties words to the verb that ends their sentence."""
_BREAKS_OFF = deferred(r"[ ]?[.]?(?:$|\n|[ ]한편(?=[ ,]))")
"""The end of a sentence that has no verb, or the next one behind it: `“…”며 “…” 한편, …`."""
_ENDS_OPEN = deferred(rf"(?:며|면서|고|하며|하고|하면서|는데|으나|지만),?[\s{BULLETS}ㅇ◦*·-]*$")
_SENTENCE_END = deferred(r"다\.")


def _goes_on(ground: Ground, statement: Statement, last: Segment, segment: Segment) -> bool:
    """Whether a segment continues the statement of the last one."""
    between = ground.text[last.after : segment.opening]
    if len(between) > _FAR_APART or segment.sentence == last.sentence:
        return segment.sentence == last.sentence and not _other_speaker(
            ground, statement, last, segment
        )
    return (
        last.stop <= segment.opening
        and _ENDS_OPEN.search(between) is not None
        and not _SENTENCE_END.search(between)
    )


def _other_speaker(ground: Ground, statement: Statement, last: Segment, segment: Segment) -> bool:
    """Whether somebody else speaks: who is asked, who answers, who stands as topic between the two."""
    between = ground.text[last.after : segment.opening]
    if _is_answered(ground, last, between):
        return True
    if (
        _told_of_another(ground, statement, last)
        or _TOLD_ABOUT.match(between)
        or (beside.TAKEN_UP.match(between) and not _OWN.search(between))
    ):
        return True
    if _STOPPED.search(between) or statement.rule == "told_in_brackets":
        return True
    ends = [linked.end() for linked in _LINKED.finditer(between)]
    if ends and _TOPIC.search(between, ends[-1]) is not None:
        return True
    return (
        len(statement.segments) <= _MOST_SEGMENTS
        and _ENDS_NAMED.search(between) is not None
        and _named_anew(ground, statement, last, segment)
    )


def _is_answered(ground: Ground, last: Segment, between: str) -> bool:
    """Whether words are asked or taken up, so that another one says what follows."""
    if ASKED.match(between) or QUESTION.match(between) or ANSWERED.match(between):
        return True
    by_another = ground.text.endswith(_BY_A_SUBJECT, 0, last.opening)
    return by_another and _ASKED_OF.match(between) is not None


def _named_anew(ground: Ground, statement: Statement, last: Segment, segment: Segment) -> bool:
    """Whether a topic or subject between two segments is another one than that before them."""
    first = statement.first
    held = (*statement.held, (segment.opening, segment.after))
    sentence = ground.sentence(first.sentence, segment.stop, held)
    speaker = nearest(ground, sentence, sentence.open_at(first.opening), first.opening)
    if speaker is None or not (speaker.name or speaker.title):
        return False
    for phrase in reversed(sentence.open_at(segment.opening)):
        if phrase.start < last.after:
            return False
        if phrase.case in {Case.TOPIC, Case.SUBJECT}:
            voice = voices.read(ground, Heard(sentence, phrase, segment.opening))
            if voice and (voice.name or voice.title):
                return (voice.name, voice.title) != (speaker.name, speaker.title) and (
                    voice.name != speaker.name or voice.name is None
                )
    return False


_ENDS_NAMED = deferred(rf"[가-힣A-Za-z)%](?:[{TOPICS}{SUBJECTS}]|도)[ ](?:[^{DOUBLE}\"]{{0,30}})$")


def _told_of_another(ground: Ground, statement: Statement, last: Segment) -> bool:
    """Whether a sentence only tells of words as another one's than its topic's: `시장은 군수가 “…”고 말한 사실을 들어 “…”`."""
    if len(statement.segments) > 1 or statement.told is None:
        return False
    answers = _ANSWERS.match(ground.text, last.after) is not None
    sentence = ground.sentence(statement.first.sentence, last.stop, statement.held)
    open_ = [p.case for p in sentence.phrases if p.end <= statement.first.opening]
    if Case.TOPIC not in open_ or Case.SUBJECT not in open_[open_.index(Case.TOPIC) :]:
        return False
    return answers or candidates.within(ground, sentence, statement) is not None


_ANSWERS = deferred(
    r"[ ]?(?:이?라)?고[ ](?:[가-힣]{1,8}[ ]){0,2}[가-힣]{1,5}(?:자|지만|으나|는데도),?[ ]"
)
"""What another one does, to which the topic answers: `시장은 군수가 “…”고 주장하자 “…”`, `…고 했지만 “…”`."""


_TOLD_ABOUT = deferred(
    r"[ ]?(?:이?라)?고[ ](?:[가-힣]{1,8}[ ]){0,2}[가-힣]{1,6}[ ](?:것에[ ]대해|것을[ ]두고|것과[ ]관련|데[ ]대해|데[ ]대한)"
)
"""What another one said, about which somebody speaks: `시장은 군수가 “…”고 말한 것에 대해 “…”`."""
_ASKED_OF = deferred(rf"[ ]?(?:이?라)?고[ ](?:{ASKING})자,?[ ][“\"]?$")
_BY_A_SUBJECT = ("이 ", "가 ")
"""What another one asks right before the words that answer: `진행자가 “…”고 묻자 “…”`."""
_OWN = deferred(r"(?:자신|본인|당사)의[ ]")
"""Words of one's own that are taken up: who said them goes on."""
_STOPPED = deferred(
    rf"(?:[{TOPICS}던]가|[까요죠다])[.?!](?=[가-힣])|[했혔었았였]다[ ](?=이어|또|그러면서|아울러|특히|한편|이와|이에|그는|그러나|다만|끝으로|마지막으로)"
)
"""A sentence that ends without its stop, or runs into the next one: `말했다 이어 …`, `않겠는가.원장은 …`."""
_LINKED = deferred(
    r"(?:[했었았였혔렸졌웠왔났갔]고|[한던힌은쓴][ ](?:반면|데[ ]반해)|[했었았였혔렸졌웠왔났갔](?:으며|지만|으나|는데)|한 반면|인 반면|데 반해|[했었]던 반면|(?:질문|물음|지적|요청)에(?:는|도)?),?[ ]"
)
"""A verb after which somebody else may speak: `밝혔고, …`."""
_TOPIC = deferred(rf"[가-힣A-Za-z](?:[{TOPICS}]|도|측은)(?:[ ]|$)")
