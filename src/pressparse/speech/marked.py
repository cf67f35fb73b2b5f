"""Where quoted words stand in a text: between marks, behind a mark that is missing, in brackets on air."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from pressparse.language.letters import BULLETS, DOUBLE, TOPICS
from pressparse.pattern import deferred
from pressparse.speech.cues import cue
from pressparse.speech.segment import Segment
from pressparse.text.marks import Pair, pairs, runs_on, singles, unclosed
from pressparse.text.view import Stretch, View

_SAID_ON_AIR = deferred(
    rf"\[[ ]?(?P<who>[^\[\]\n:\"{DOUBLE}]{{2,50}}+):[ ]*+(?P<words>[^\[\]\"{DOUBLE}:]{{8,600}}+)\]"
)


_OPENING = f"{DOUBLE}\"‘'["
"""Without any of these nobody is quoted."""


def segments(view: View) -> Iterator[Segment]:
    """Yield what stands between marks in the body, in reading order."""
    if any(mark in view.folded for mark in _OPENING):
        yield from _segments(view)


def _segments(view: View) -> Iterator[Segment]:
    text = view.folded
    for paragraph, following in _with_next(_joined(text, view.only("body"))):
        yield from _unmarked(text, paragraph)
        end_of_last = paragraph.start
        last: Segment | None = None
        for pair in _marked_off(text, paragraph):
            if pair.style == "single" and not _is_told(text, pair):
                continue
            sentence = view.sentence_at(
                pair.start - 1 if pair.start > paragraph.start else pair.start
            )
            tail = view.sentence_at(max(pair.start, pair.end - 1))
            start, opening = pair.start, pair.start - 1
            if not pair.whole and pair.start == pair.end:
                start = opening = _missing_opening(text, max(end_of_last, sentence.start), pair.end)
                if start < 0:
                    continue
            if pair.start - 1 >= sentence.end:
                sentence = tail
            if text[start : pair.end].strip():
                after = pair.after if pair.whole or pair.start != pair.end else pair.end + 1
                begins = _begins(last, sentence)
                last = Segment(text, start, pair.end, after, max(tail.end, after), opening, begins)
                yield last
                end_of_last = after
        if following and (running := _running_on(view, paragraph, following, end_of_last)):
            yield running


def _begins(last: Segment | None, sentence: Stretch) -> int:
    """Return where the sentence of a segment begins: never between the marks of the one before."""
    if last and last.opening < sentence.start < last.after:
        return last.sentence
    return sentence.start


def _with_next(paragraphs: Iterator[Stretch]) -> Iterator[tuple[Stretch, Stretch | None]]:
    """Yield each paragraph with the one behind it."""
    before: Stretch | None = None
    for paragraph in paragraphs:
        if before:
            yield before, paragraph
        before = paragraph
    if before:
        yield before, None


def _running_on(view: View, paragraph: Stretch, following: Stretch, at: int) -> Segment | None:
    """Return words that are never closed because the next paragraph opens them again."""
    text = view.folded
    if paragraph.end + 1 != following.start or not _REOPENED.match(text, following.start):
        return None
    opened = unclosed(text, max(at, paragraph.start), paragraph.end)
    if opened < 0 or not _ENDS_SPOKEN.search(text, opened + 1, paragraph.end):
        return None
    sentence = view.sentence_at(opened)
    end = opened + len(text[opened : paragraph.end].rstrip())
    return Segment(text, opened + 1, end, end, end, opened, sentence.start, runs_on=True)


_REOPENED = deferred(rf"[\s{BULLETS}ㅇ◦*·-]*[“\"](?=\S)")


def _unmarked(text: str, paragraph: Stretch) -> Iterator[Segment]:
    """Yield what was said on air and stands without marks: `[이름 / 직함 : …]`."""
    if text.find("[", paragraph.start, paragraph.end) < 0:
        return
    for match in _SAID_ON_AIR.finditer(text, paragraph.start, paragraph.end):
        start, end = match.span("words")
        end = start + len(match["words"].rstrip())
        if _ENDS_SPOKEN.search(text, start, end):
            yield Segment(text, start, end, end, match.end(), start, match.start())


_ENDS_SPOKEN = deferred(r"(?:[다요죠까네데고서]|[.?!…)])$")


def _joined(text: str, paragraphs: Sequence[Stretch]) -> Iterator[Stretch]:
    """Yield paragraphs; where a quotation goes on in the next one, the two are one."""
    held: Stretch | None = None
    for k, paragraph in enumerate(paragraphs):
        if held and (
            (held.end + 1 == paragraph.start and runs_on(text, held.start, held.end, paragraph.end))
            or _closes_later(text, held, paragraphs[k : k + _MOST_BETWEEN])
        ):
            held = Stretch(held.start, paragraph.end, held.kind)
            if held.end - held.start > _LONGEST_RUN:
                yield held
                held = None
            continue
        if held:
            yield held
        held = paragraph
    if held:
        yield held


def _closes_later(text: str, held: Stretch, behind: Sequence[Stretch]) -> bool:
    """Whether words that are open at the end of a paragraph end in one of the next ones, with none of their own before."""
    if unclosed(text, held.start, held.end) < 0:
        return False
    at = held.end
    for paragraph in behind:
        if text[at : paragraph.start].strip() or paragraph.end - held.end > _FURTHEST:
            return False
        marked = _MARK.search(text, paragraph.start, paragraph.end)
        if marked:
            words = text[paragraph.start : marked.start()].strip()
            return bool(words) and _TIED.match(text, marked.end()) is not None
        at = paragraph.end
    return False


_MARK = deferred(rf"[{DOUBLE}\"]")
_TIED = deferred(r"[ ]?(?:이?라)?(?:고|며|면서)(?=[ ,])")
"""What ties words to the verb of saying behind them."""
_MOST_BETWEEN, _FURTHEST = 6, 1200
"""Paragraphs, and code points, over which words go on that no mark opens again."""
_LONGEST_RUN = 4000
"""Code points; joined paragraphs grow no longer."""


def _has_singles(text: str, paragraph: Stretch) -> bool:
    """Whether a single mark that may open stands in a paragraph."""
    start, end = paragraph.start, paragraph.end
    return text.find("‘", start, end) >= 0 or text.find("'", start, end) >= 0


def _marked_off(text: str, paragraph: Stretch) -> Sequence[Pair]:
    """Return the outermost pairs of marks in a paragraph, in order."""
    doubles = [pair for pair in pairs(text, paragraph.start, paragraph.end) if not pair.depth]
    if not _has_singles(text, paragraph):
        return doubles
    edges = [(pair.start, pair.end) for pair in doubles]
    free: list[Pair] = []
    for single in singles(text, paragraph.start, paragraph.end):
        k = bisect_right(edges, (single.start, 1 << 60)) - 1
        if k < 0 or edges[k][1] < single.start:
            free.append(single)
    return sorted([*doubles, *free], key=lambda pair: pair.start)


_TOLD_SINGLE = deferred(r"[ ]?(?:라)?(?:고|며|면서)(?=[ ,])")


def _is_told(text: str, pair: Pair) -> bool:
    """Whether single marks hold speech: a full clause with a verb of saying, not a name or a stressed word."""
    words = text[pair.start : pair.end].strip()
    if len(words) < _SHORTEST_TOLD or not _STATED.search(words):
        return False
    if not _TOLD_SINGLE.match(text, pair.after):
        return False
    return cue().search(text, pair.after, pair.after + _CUE_WITHIN) is not None


_STATED = deferred(r"[다요죠까라자]\.?$")
_SHORTEST_TOLD, _CUE_WITHIN = 8, 25
"""Code points of words in single marks that are speech, and behind them to their verb of saying."""


_HEADED = deferred(rf"[^{DOUBLE}\"\n]{{1,40}}?[가-힣)](?:[{TOPICS}])[ ](?:이날[ ]|이어[ ])?")
"""A topic behind which words begin whose opening mark is missing: `시장은 길을 넓힌다”고 말했다`."""
_CONNECTED = deferred(r"[”\"“](?:이?라)?(?:며|면서|고),?[ ]")


def _missing_opening(text: str, start: int, end: int) -> int:
    """Return where words begin whose opening mark is missing: behind `…”며, ` or the topic, or -1."""
    ties = list(_CONNECTED.finditer(text, max(0, start - 1), min(end, start + 40)))
    if ties and end - ties[-1].end() >= _SHORTEST_TOLD:
        return ties[-1].end()
    headed = _HEADED.match(text, start, end)
    if headed is None or end - headed.end() < _SHORTEST_TOLD:
        return -1
    told = _TOLD_SINGLE.match(text, end + 1)
    said = told and cue().search(text, told.end(), told.end() + _CUE_WITHIN)
    return headed.end() if said else -1
