"""Names that no rule shows by itself: many weak facts together tell them; rules come first and keep what is theirs."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from pressparse.entities.body_names import ends_like_a_body
from pressparse.entities.body_phrases import is_thing, names_something
from pressparse.entities.entity import Body, Named
from pressparse.entities.facts import (
    Kind,
    Reader,
    Run,
    Sentence,
    Side,
    columns_of,
    facts_of,
    kind_of,
    opinions_of,
)
from pressparse.entities.names import LIKELY, NAME, is_foreign, likeness, titled
from pressparse.entities.people_words import looks_like_a_name
from pressparse.entities.stems import Word, Words, known, words_of
from pressparse.language.kept import Kept
from pressparse.language.morphology import Reading, reading
from pressparse.lexicon.countries import COUNTRIES
from pressparse.lexicon.houses import UNIT_ENDINGS
from pressparse.pattern import deferred, scanning
from pressparse.text.view import View
from pressparse.weigh.chain import Chain

NONE = "-"
PERSON, OF_A_PERSON = "person", "of a person"
BODY, OF_A_BODY = "body", "of a body"
LABELS = (NONE, PERSON, OF_A_PERSON, BODY, OF_A_BODY)

RULE = "name_by_weighed_facts"
FILE = "names.json"


@cache
def chain() -> Chain:
    """Return the weights beside this module, read once."""
    return Chain.read("pressparse.entities", FILE)


@dataclass(frozen=True, slots=True)
class Tagged:
    """A name that the facts show: ``text[start:end]``."""

    start: int
    end: int
    label: str
    stems: tuple[str, ...]


def runs_of(view: View, opinions: Mapping[int, str], *, lists: bool = True) -> Iterator[Run]:
    """Yield the stretches of a view's sentences that may hold names."""
    reader = Reader(words_of(view.folded), opinions, lists)
    for sentence in reader.open_words(_sentences(view, reader.words)):
        places = sentence[2]
        end = 0
        while end < len(places):
            begin, end = _together(places, end)
            yield _run(reader, sentence, begin, end)


def _run(reader: Reader, sentence: Sentence, begin: int, end: int) -> Run:
    first, last, places = sentence
    return Run(reader, first, last, places[begin], places[end - 1] + 1)


def _together(places: Sequence[int], at: int) -> tuple[int, int]:
    """Return which of some places follow each other without a gap, one of them being given."""
    begin, end = at, at + 1
    while begin and places[begin - 1] + 1 == places[begin]:
        begin -= 1
    while end < len(places) and places[end - 1] + 1 == places[end]:
        end += 1
    return begin, end


def _sentences(view: View, words: Words) -> Iterator[tuple[int, int]]:
    """Yield where the words of each sentence begin and end."""
    starts, end = words.starts, 0
    for sentence in view.sentences:
        begin = bisect_left(starts, sentence.start, end)
        end = bisect_left(starts, sentence.end, begin)
        yield begin, end


def read(
    view: View, named: Sequence[Named], bodies: Sequence[Body]
) -> tuple[tuple[Named, ...], tuple[Body, ...]]:
    """Return the people and bodies with those that only many facts together show."""
    text = view.folded
    words = words_of(text)
    reader = Reader(words, opinions_of(named, bodies, words))
    sentences = reader.open_words(_sentences(view, words))
    found: list[Tagged] = []
    for run, labels in labelled(reader, sentences, _weighing()):
        if PERSON in labels or BODY in labels:
            found += spans_of(run.words, labels, text)
    return joined(text, named, bodies, found)


class Weighing:
    """Weights, with the totals of the sides of words, each worked out only once."""

    def __init__(self, weights: Chain) -> None:
        self.weights = weights
        self.totals: Kept[Side, int] = Kept(lambda side: weights.total(facts_of(side)))
        self.most: Kept[Side, int] = Kept(self._most)
        """The most that any answer of the analyser speaks for a name, by what is known without it."""

    def _most(self, asking: Side) -> int:
        answers = [facts_of((*asking, how)) for how in Reading]
        return self.weights.furthest(map(self.weights.total, answers))


def labelled(
    reader: Reader, sentences: Sequence[Sentence], weighing: Weighing
) -> Iterator[tuple[Run, tuple[str, ...]]]:
    """Yield the stretches that may hold names with the labels of their words; all words are weighed at once."""
    weighed = weighing.totals.__getitem__
    columns = columns_of(reader, sentences)
    totals = list(map(sum, zip(*(map(weighed, column) for column in columns), strict=True)))
    doubtful = weighing.weights.doubtful(totals, SURELY_NONE)
    at, next_one, most = 0, 0, len(doubtful)
    for sentence in sentences:
        if next_one == most:
            break
        stop = at + len(sentence[2])
        while next_one < most and doubtful[next_one] < stop:
            begin, end = _together(sentence[2], doubtful[next_one] - at)
            first, next_one = next_one, bisect_left(doubtful, at + end, next_one)
            asked = [k - at - begin for k in doubtful[first:next_one]]
            run = _run(reader, sentence, begin, end)
            yield run, _labels(run, totals[at + begin : at + end], asked, weighing)
        at = stop


def labels_of(run: Run, weighing: Weighing) -> tuple[str, ...]:
    """Return the labels of the words of a stretch."""
    for _, labels in labelled(run.reader, (run.sentence,), weighing):
        return labels
    return (NONE,) * (run.end - run.begin)


def _labels(
    run: Run, totals: list[int], doubtful: Sequence[int], weighing: Weighing
) -> tuple[str, ...]:
    """Return the labels of words; the analyser is asked about those that may well be names without it.

    It is not asked where none of its answers could make any of them a name.
    """
    weights = weighing.weights
    asked = [(k, asking) for k in doubtful if (asking := run.asking(k)) is not None]
    if asked:
        most = totals.copy()
        for k, asking in asked:
            most[k] += weighing.most[asking]
        labels = weights.label_totals(most)
        if labels.count(NONE) == len(labels):
            return labels
        for k, asking in asked:
            totals[k] += weighing.totals[run.answered(k, asking)]
    return weights.label_totals(totals)


SURELY_NONE = 700
"""By how much a word must weigh more as no name than as one so that nothing else is asked about it."""


@cache
def _weighing() -> Weighing:
    return Weighing(chain())


def joined(
    text: str, named: Sequence[Named], bodies: Sequence[Body], found: Sequence[Tagged]
) -> tuple[tuple[Named, ...], tuple[Body, ...]]:
    """Return what the rules have found, with what the facts show where no rule has claimed a word."""
    claimed = bytearray(len(text))
    for person in named:
        claimed[person.start : person.end] = b"\1" * (person.end - person.start)
        body = person.organization or ""
        at = text.find(body, person.start, person.end) if body else -1
        if at >= 0:
            claimed[at : at + len(body)] = bytes(len(body))
    for each in bodies:
        claimed[each.start : each.end] = b"\1" * (each.end - each.start)
    free = [each for each in found if claimed.find(1, each.start, each.end) < 0]
    people = [
        Named(each.start, each.end, text[each.start : each.end], None, None, RULE)
        for each in free
        if each.label == PERSON
    ]
    others = [
        Body(each.start, each.end, text[each.start : each.end], None, RULE)
        for each in free
        if each.label == BODY
    ]
    return (
        tuple(sorted([*named, *people], key=lambda person: person.start)),
        tuple(sorted([*bodies, *others], key=lambda body: body.start)),
    )


_INSIDE = scanning(r"[ ·ㆍ&-]")
"""What may stand between two words of one name."""


def spans_of(words: Sequence[Word], labels: Sequence[str], text: str) -> Iterator[Tagged]:
    """Yield the names that labels mark, but for those that cannot be names."""
    parts: list[Word] = []
    label = NONE
    for k, (word, said) in enumerate(zip(words, labels, strict=True)):
        goes_on = parts and said in (OF_A_PERSON, OF_A_BODY) and not parts[-1].tail
        if goes_on and _INSIDE.fullmatch(text[words[k - 1].end : word.start]):
            parts.append(word)
            continue
        if parts:
            yield from _name(parts, label, text)
        parts, label = ([word], said) if said in (PERSON, BODY) else ([], NONE)
    if parts:
        yield from _name(parts, label, text)


_REPORTER = scanning(
    rf"(?:(?: |[·,] ?){NAME}){{0,3}} ?(?:인턴)?(?:기자|특파원|앵커|논설위원|객원기자)"
)
"""What stands behind those who write, the other names of a byline between: they have a field of their own."""


def _name(parts: Sequence[Word], label: str, text: str) -> Iterator[Tagged]:
    stems = tuple(part.stem for part in parts)
    start, end = parts[0].start, parts[-1].stem_end
    if label == BODY and stems[-1].endswith(HEAD) and ends_like_a_body(stems[-1][:-1]):
        stems, end = (*stems[:-1], stems[-1][:-1]), end - 1
    can_be = _can_be_a_person if label == PERSON else _can_be_a_body
    if label == PERSON and _REPORTER.match(text, end):
        return
    if can_be(stems, text[start:end]):
        yield Tagged(start, end, label, stems)


HEAD = "장"
"""What makes the title of its head of a body's name: `가나연구원장`."""

_NAMES = frozenset([Reading.NAME, Reading.NEW])
GOVERNMENT = "정부"
_ANOTHER_WORD = frozenset([Reading.NOUN, Reading.COMPOUND, Reading.INFLECTED, Reading.ADVERB])
_DISTRICT = ("동", "읍", "면", "리", "구", "군", "시", "역", "로", "길")
_PLACES = frozenset([Kind.PLACE, Kind.REGION, Kind.COUNTRY])
_NO_PERSON = _PLACES | {Kind.LISTED, Kind.OFFICIAL}
_COUNTED = scanning(r"제?\d|.*\d[회기차]$|.*\d$")
"""Names of events and periods: `제3회`, `민선8기`; a product has its number behind."""
_NO_BODY = (
    "법",
    "금",
    "호",
    "성",
    "체결",
    "기자",
    "시대",
    "예금",
    "적금",
    "보험",
    "펀드",
    "학과",
    "학",
    "들",
    "라운드",
    "홀리데이",
)
"""How words end that the facts mistake for bodies: laws, ships, provinces, products."""


_WRITER = "선임기자"
"""Whom a lost line break glued to the first name of a story."""


def _can_be_a_body(stems: Sequence[str], name: str) -> bool:
    last = stems[-1]
    if (
        _COUNTED.match(name)
        or _WRITER in name
        or last.endswith(_NO_BODY)
        or is_thing(last)
        or titled(last)
    ):
        return False
    if len(stems) == 1:
        return _can_be_a_body_alone(last)
    if last == GOVERNMENT:
        return stems[0] in COUNTRIES or likeness(stems[0]) == LIKELY
    if ends_like_a_body(last) or last.endswith(UNIT_ENDINGS):
        return True
    return last in known() or reading(last) not in _ANOTHER_WORD


def _can_be_a_body_alone(stem: str) -> bool:
    if kind_of(stem) in _PLACES or looks_like_a_name(stem) or likeness(stem) == LIKELY:
        return False
    if _UNNAMED.fullmatch(stem):
        return False
    return names_something(stem) and (stem in known() or reading(stem) not in _ANOTHER_WORD)


_UNNAMED = deferred(r"(?:[A-Zㄱ-ㅎ]{1,2}|[가-힣])씨")
"""Somebody whose name is kept back: A씨."""


def _can_be_a_person(stems: Sequence[str], _name: str) -> bool:
    if ends_like_a_body(stems[-1]) or kind_of(stems[0]) in _NO_PERSON:
        return False
    if stems[-1].endswith(_DISTRICT):
        return False
    if any(reading(stem) in _ANOTHER_WORD and likeness(stem) < LIKELY for stem in stems):
        return False
    if len(stems) > 1:
        return all(is_foreign(stem) or reading(stem) in _NAMES for stem in stems)
    return looks_like_a_name(stems[0])
