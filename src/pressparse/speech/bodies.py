"""Bodies that speak: which words name one, and how its name is read whole."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from pressparse.entities.names import LIKELY, is_body, is_foreign, likeness, titled
from pressparse.language.clauses import Sentence
from pressparse.language.endings import Form
from pressparse.language.morphology import Reading, reading, tokens
from pressparse.language.particles import Case
from pressparse.language.phrases import Phrase
from pressparse.language.words import Word
from pressparse.lexicon.countries import COUNTRIES
from pressparse.lexicon.houses import KINDS
from pressparse.lexicon.nouns import NOUNS_LIKE_VERBS
from pressparse.lexicon.regions import REGIONS
from pressparse.lexicon.speakers import (
    DESCRIBING,
    GENERIC_ENDS,
    NO_COMPANIES,
    NOBODY,
    OF_ANY_NAME,
    OFFICIALS,
    SAYING_PLACES,
    SHORT_BODY,
    SPEAKING_UNITS,
    TAKEN_UP,
    UNITS,
    WORDS_OF_THEIR_OWN,
)
from pressparse.lexicon.titles import COURTESY
from pressparse.pattern import deferred
from pressparse.speech import references
from pressparse.speech.ground import Ground, Voice, span_of, text_of
from pressparse.speech.opinions import FULL
from pressparse.speech.phrase import trimmed
from pressparse.speech.roles import is_common, is_people, title_of

TOLD_OF = frozenset({"은", "는", "도"})
"""Particles of what a sentence is about."""


def told_last(ground: Ground, start: int, kind: str = "") -> str | None:
    """Return the body that was last told of before a position; ``kind``: the word that takes it up, as `회사` does.

    A company has any name: where nothing that is known fits, a topic that no word is.
    """
    unheard_of: str | None = None
    for stretch in references.before(ground, start):
        if stretch.kind != "body":
            continue
        sentence = ground.sentence(stretch.start, stretch.end)
        for case in (Case.TOPIC, Case.SUBJECT):
            for body in _bodies_as(ground, sentence, case):
                if fits(body, kind):
                    return body
                owner = body.removesuffix(f" {_UNION}")
                if owner != body and fits(owner, kind):
                    return owner
        if unheard_of is None and kind in OF_ANY_NAME:
            unheard_of = _unheard_of(ground, sentence)
    return unheard_of


_UNION = "노조"
"""Behind the name of a company, its workers' union."""


def fits(name: str, kind: str) -> bool:
    """Return whether a body can be taken up by a word for its kind."""
    if kind not in TAKEN_UP:
        return True
    last = name.rsplit(maxsplit=1)[-1]
    if last.endswith(TAKEN_UP[kind]):
        return True
    others = last.endswith(NO_COMPANIES) or last in COUNTRIES or last in REGIONS
    return kind in OF_ANY_NAME and not others


def _unheard_of(ground: Ground, sentence: Sentence) -> str | None:
    """Return the topic at the head of a sentence that is no word and nobody's name: `루미온은 지난달 공장을 닫았다`."""
    phrase = sentence.phrases[0] if sentence.phrases else None
    if phrase is None or phrase.case is not Case.TOPIC:
        return None
    words, pointing = trimmed(list(sentence.words[phrase.first : phrase.last]))
    if len(words) != 1 or pointing or ground.people_in(phrase.start, phrase.end):
        return None
    name = words[0].stem
    if len(name) < _SHORTEST_NAME or titled(name) or likeness(name) == LIKELY:
        return None
    if name.endswith(tuple(COURTESY)) or any(sign.isdigit() for sign in name):
        return None
    if reading(name) in _NO_NOUNS:
        return None  # `어려워도`
    return name if not is_common(name, beside=False) and fits(name, "회사") else None


_NO_NOUNS = frozenset({Reading.INFLECTED, Reading.ADVERB})
_SHORTEST_NAME = 2
"""Syllables of a company's name."""


def taken_up(ground: Ground, word: str, start: int) -> str | None:
    """Return the body told of before that a word for its kind alone takes up: `병원은` of `가나의료원은 …`."""
    return told_last(ground, start, word) if word in TAKEN_UP else None


def body_as(ground: Ground, sentence: Sentence, case: Case) -> str | None:
    """Return the first body that stands in a case in a sentence."""
    return next(_bodies_as(ground, sentence, case), None)


def _bodies_as(ground: Ground, sentence: Sentence, case: Case) -> Iterator[str]:
    """Yield the bodies that stand in a case in a sentence."""
    for phrase in sentence.phrases:
        if phrase.case is case and (body := body_in(ground, sentence, phrase)) and body.name:
            yield body.name


def body_in(ground: Ground, sentence: Sentence, phrase: Phrase) -> Voice | None:
    """Return the body that a phrase names, not only ends like one, or None."""
    words, pointing = trimmed(list(sentence.words[phrase.first : phrase.last]))
    if not words or pointing or not is_named_body(ground, words[-1]):
        return None
    if _COUNT.fullmatch(words[-1].stem) or (len(words) > 1 and _COUNT.match(words[-2].stem)):
        return None  # `40억 원이 들었다`
    last = words[-1].stem
    if last in SAYING_PLACES or is_kind([last]):
        return None
    return as_body(ground, words)


_COUNT = deferred(r"\d.*")
"""A number, behind which a unit stands and no body."""


def is_named_body(ground: Ground, word: Word) -> bool:
    """Whether a word is a body that the text names, not only one that ends like a name."""
    if (
        word.stem in ground.forms
        or word.stem in ground.sources
        or word.noun_end in ground.body_ends
    ):
        return True
    read_ = tokens(word.stem)
    known = len(read_) == 1 and read_[0].tag == "NNG" and not read_[0].new
    return is_body(word.stem) and not known


def is_kind(stems: Sequence[str]) -> bool:
    """Whether words tell a trade or a kind, and no body: `게임업계`."""
    last = stems[-1]
    return " ".join(stems) in NOBODY or last in NOBODY or last.endswith(GENERIC_ENDS)


def is_any_of_kind(words: Sequence[Word]) -> bool:
    """Return whether words tell of what kind a body is, and nothing of its name: 은행 of `한 은행의 임원`."""
    stems = [word.stem for word in words]
    return is_kind(stems) or (len(stems) == 1 and is_common(stems[0], beside=False))


def is_surely_body(ground: Ground, word: Word, pointing: Sequence[str]) -> bool:
    """Return whether a word names a body for its form, or because the text or a list has it."""
    last = word.stem
    if is_body(last) and last not in NOUNS_LIKE_VERBS:
        return True
    if last in ground.sources or last in WORDS_OF_THEIR_OWN or word.noun_end in ground.body_ends:
        return True
    if last in COUNTRIES and word.particle in TOLD_OF:
        return True
    return not pointing and (last in ground.forms or _is_unit(last) or is_foreign(last))


_SHORTEST_UNIT = 3
"""Syllables; shorter words that end like a unit are other nouns: `약국`."""


def _is_unit(word: str) -> bool:
    return len(word) >= _SHORTEST_UNIT and word.endswith(SPEAKING_UNITS)


def joined(sentence: Sentence, phrase: Phrase, words: Sequence[Word]) -> Sequence[Word]:
    """Return words with those that 와/과 joins to them, where both are bodies or groups."""
    if phrase.could_join is None:
        return words
    before = [w for w in sentence.words[phrase.could_join : phrase.first] if w.is_noun]
    before, _ = trimmed(before)
    if not before or not (is_body(before[-1].stem) or is_people(before[-1].stem)):
        return words
    return [*before, *words]


def as_body(ground: Ground, words: Sequence[Word]) -> Voice:
    """Return a body by its full name."""
    words = _with_others(ground, _from_court(_without_descriptor(words)))
    start, end = span_of(words)
    said = text_of(ground, words)
    last = words[-1].stem
    name = None
    if len(words) == 1 or said in SHORT_BODY:
        name = (
            references.spelled_out(ground, last, start)
            or references.of_town(ground, last)
            or taken_up(ground, last, start)
        )
    elif words[0].stem in SHORT_BODY:
        name = references.ending_in(ground, said, start)
    else:
        name = _of_parent(ground, said, start)
    return Voice(start, end, name or references.without_province(said), None, said)


def _from_court(words: Sequence[Word]) -> Sequence[Word]:
    """Return a bench without the case that it tries: `가나사 특허 소송 1심 재판부`."""
    if not _BENCH.fullmatch(words[-1].stem):
        return words
    behind = next((k for k in range(len(words), 0, -1) if words[k - 1].stem.endswith(_CASES)), 0)
    return words[behind:] if behind < len(words) - 1 else words


_BENCH = deferred(r"재판부|(?:형사|민사|행정|가사|특별)[가-힣]{0,4}\d{1,2}(?:-\d)?(?:부|단독)")
_CASES = ("소송", "사건", "재판", "혐의")
"""How words for a case end, before the court that tries it."""


def _of_parent(ground: Ground, said: str, at: int) -> str | None:
    """Return the only body told before that a short word behind its parent means: `가나당 비대위` of `가나당 비상대책위원회`."""
    parent, _, short = said.rpartition(" ")
    whole = references.in_letters(short)
    if whole == short:
        return None
    told = {body.name for body in ground.distinct if body.start < at}.union(ground.spoke)
    names = {f"{parent} {name.removeprefix(f'{parent} ')}" for name in told if name.endswith(whole)}
    found = {name for name in names if ground.text.find(name, 0, at) >= 0}
    return found.pop() if len(found) == 1 else None


def as_side(ground: Ground, words: Sequence[Word]) -> Voice:
    """Return whose side speaks; a full name that the text has nowhere as a body's is no body: `홍길동 측`."""
    voice, name = as_body(ground, words), words[-1].stem
    if len(words) > 1 or len(name) != FULL or is_body(name) or name in ground.forms:
        return voice
    return replace(voice, body=None) if likeness(name) else voice


def _with_others(ground: Ground, words: Sequence[Word]) -> Sequence[Word]:
    """Return words with the bodies that dots join to the last one, behind its brackets: `가나신문(GS)·다라일보(DI)`."""
    last = words[-1]
    others = _OTHERS.match(ground.text, last.noun_end, last.end)
    if others is None or last.particle:
        return words
    stem = last.stem + others[0]
    return [*words[:-1], replace(last, stem=stem, noun_end=others.end())]


_OTHERS = deferred(r"\([^()\n]{1,20}\)(?:·[가-힣A-Za-z0-9&]{2,20}(?:\([^()\n]{1,20}\))?){1,9}")
"""Bodies behind the brackets of one, which the reader of words takes for the end of one word."""


def _without_descriptor(words: Sequence[Word]) -> Sequence[Word]:
    """Return a body's own name: `신용평가사 가나`, `홍길동의 소속사 가나`, `30일 가나시`, `보안 기업 ‘가나’` without what is before it."""
    while len(words) > 1 and words[0].stem.endswith(_LINKS):
        words = words[1:]
    marked = next((k for k in range(1, len(words)) if words[k].mark), None)
    if marked:
        return words[marked:]
    for k in range(len(words) - 2, -1, -1):
        word = words[k]
        kind = word.stem.removesuffix("인")  # `부처인` is one word for the reader of words
        describes = word.case is Case.OF or kind.endswith(DESCRIBING) or word.form is Form.TIME
        if (
            describes
            and words[k + 1].stem not in SHORT_BODY
            and not (k + 1 == len(words) - 1 and words[-1].stem in UNITS)
        ):
            return words[k + 1 :]
    return words


def behind_a_kind(words: list[Word]) -> list[Word]:
    """Return the body behind a kind whose it is: `홍길동 소속사 가나`, `가나타워 시공사 다라`; all words where none is named there."""
    for k in range(len(words) - 2, 0, -1):
        if words[k].case is Case.BARE and not words[k].comma and words[k].stem in KINDS:
            return words[k + 1 :] if _is_named(words[k + 1 :]) else words
    return words


def whose(ground: Ground, words: Sequence[Word], voice: Voice) -> Voice:
    """Return a body that is told of by its kind and whose it is, where its kind was taken for a title: `홍길동 소속사`."""
    return Voice(*span_of(words), None, text_of(ground, words)) if voice.title in KINDS else voice


def _is_named(words: Sequence[Word]) -> bool:
    """Return whether words name a body and nobody of it: no title, count or officials, and a body's ending or no other word."""
    last = words[-1].stem
    if any(title_of(word.stem) or word.stem[:1].isdigit() for word in words):
        return False  # `자회사 대표`, `시민단체 5곳`
    if is_people(last) or last.endswith(OFFICIALS):
        return False
    if is_body(last):
        return True
    behind_a_body = len(words) > 1 and likeness(last) > 0  # `프로구단 가나FC 홍길동`
    return not behind_a_body and reading(last) not in _WORDS


_WORDS = frozenset([Reading.NOUN, Reading.COMPOUND, Reading.ADVERB])


_LINKS = ("으나", "지만", "으며", "는데", "면서")
"""Ends of verbs that the reader of words did not know: `내놨으나 가나부는`."""
