"""Where each rule for bodies may begin and where it must end; a rule names its kind of place as its ``starts``."""

import re
from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import lru_cache, partial
from operator import itemgetter

from pressparse.entities.body_names import ends_like_a_body
from pressparse.entities.body_words import NEAR_SCHOOLS, Shown, shown_by
from pressparse.entities.scan import Scan, scan_with
from pressparse.entities.stems import SURE_TAILS, Parted
from pressparse.language.kept import Kept
from pressparse.language.letters import SUBJECTS
from pressparse.language.wording import PARTICLES, by_last, by_two_last, split_word
from pressparse.lexicon.agencies import BY_SHORT, OFFICIAL, SUFFIXES
from pressparse.lexicon.houses import KINDS
from pressparse.lexicon.regions import REGIONS
from pressparse.lexicon.roles import BOUGHT, JOINED, RESULTS, THEIRS
from pressparse.lexicon.user import added

(LISTED, GROUPED, PRESS, COMPANY, ENDING, HEADED, KIND) = (1 << bit for bit in range(7))
(VOICE, SPOKEN, CAUSE, GOVERNMENT, OFFICE, TEAM, FIGURE, SHORT) = (1 << bit for bit in range(7, 15))
(THEIR, DEALT, RESULT) = (1 << bit for bit in range(15, 18))
"""What a word may be, one bit each: a body by its ending, the title of its head, a kind of body, …"""

LAST = "".join(
    sorted({word[-1] for word in (*SUFFIXES, *OFFICIAL, *REGIONS)} - set(f"도{SUBJECTS}은로서의인"))
)
"""The last syllables of bodies that no particle has."""

_LASTS = frozenset(LAST)
_LONGER_LASTS = ("찰서", "방서", "무서", "상의", "법인")
_ALL_LASTS = _LASTS | {last[-1] for last in _LONGER_LASTS}
_LONGEST_ENDING = 29
HOUSES_OF_STATE = ("의회", "하원", "상원")
"""Houses that every country has: behind its name they are a body."""
_LONG_PARTICLES = ("부터", "까지")
"""Particles whose last syllable ends bodies too."""
_PROVINCE = re.compile("[가-힣]{2,6}도")
_TAIL_SET = frozenset({*SURE_TAILS, *PARTICLES})
_TAILS = {last: ((0, ""), *sorted(tails)) for last, tails in by_two_last(_TAIL_SET).items()}
"""Tails by the last letters of words with none before them, the shortest first."""
_NO_TAIL = ((0, ""),)


def _span_by_its_ending(word: str) -> str:
    """Return the longest beginning of a word that may end as bodies do, a particle behind it; nothing if none."""
    ends = word[-2:] if word[-2:] in _TAILS else word[-1]
    for size, tail in _TAILS.get(ends, _NO_TAIL):
        span = word[:-size] if size else word
        last = span[1:][-1:]
        if last not in _ALL_LASTS or (size and word[-size:] != tail):
            continue
        if span.endswith(_LONG_PARTICLES) or len(span) > _LONGEST_ENDING:
            continue
        if last in _LASTS or span.endswith(_LONGER_LASTS):
            return span
    return _province(word) if "도" in word else ""


def _province(word: str) -> str:
    """Return what a word begins with and may be a province, a particle behind it."""
    ends = (k + 1 for k in range(len(word) - 1, 1, -1) if word[k] == "도")
    spans = (word[:end] for end in ends if end == len(word) or word[end:] in _TAIL_SET)
    return next((span for span in spans if _PROVINCE.fullmatch(span)), "")


_KIND_ENDS = by_last(sorted({*KINDS, *(f"{kind}인" for kind in KINDS)}))
_VOICES = ("측", "고위", "관계자", "당국자", "대변인", "담당자", "홍보팀")
_ON_ONE_SIDE = tuple(f"측{tail}" for tail in "은이도에과")
_LEADERS = frozenset("원청소터학행부관단회서처사합검법")


def _hints(own: frozenset[str], parted: Parted) -> int:
    """Return what a word may be; ``own``: the user's bodies."""
    stem, tail = parted
    word = stem + tail
    first = stem[0]
    span = _span_by_its_ending(word)
    if span and (span in own or (span not in BY_SHORT and ends_like_a_body(span))):
        found = ENDING
    else:
        found = _BY_STEM[shown_by(stem)]
    last = word[-1]
    if last in _KIND_ENDS and word.endswith(_KIND_ENDS[last]):
        found |= KIND
    if word[:2] in _SHORT_HEADS and (word in BY_SHORT or split_word(word)[0] in BY_SHORT):
        found |= SHORT
    if not _TELLING.isdisjoint(word):
        found |= _by_syllables(word)
    if word[:2] in _ROLE_HEADS:
        found |= _by_role(stem, word)
    if first < "가":
        return found | FIGURE if first.isdigit() and "가" <= word[1:2] <= "힣" else found
    return found | _by_beginning(word) if first in _BEGINNINGS else found


def _by_beginning(word: str) -> int:
    if word == _FOR:
        return CAUSE
    return VOICE if word.startswith(_VOICES) else 0


def _by_role(stem: str, word: str) -> int:
    found = THEIR if stem in THEIRS else 0
    found |= DEALT if word.startswith(_DONE) else 0
    return found | RESULT if stem in RESULTS else found


_DONE = tuple(sorted(BOUGHT | JOINED))
_ROLE_HEADS = frozenset(word[:2] for word in THEIRS | BOUGHT | JOINED | RESULTS)
_SHORT_HEADS = frozenset(short[:2] for short in BY_SHORT)

_BY_STEM = {
    Shown.NOT: 0,
    Shown.LISTED: LISTED,
    Shown.GROUPED: GROUPED,
    Shown.PRESS_OR_SCHOOL: PRESS,
    Shown.COMPANY: COMPANY,
}


def _by_syllables(word: str) -> int:
    found = 0
    if "장" in word and any(word[k - 1 : k] in _LEADERS for k in _places("장", word)):
        found |= HEADED
    if "팀" in word:
        found |= TEAM
    if "측" in word and any(side in word[1:] for side in _ON_ONE_SIDE):
        found |= SPOKEN
    if "정부" in word or word.startswith(HOUSES_OF_STATE):
        found |= GOVERNMENT
    if "의원실" in word:
        found |= OFFICE
    return found


def _places(letter: str, word: str) -> Iterator[int]:
    return (k for k, each in enumerate(word) if k and each == letter)


_TELLING = frozenset("장팀측정하상실회")
"""A syllable of each of the words for which :func:`_by_syllables` looks."""
_FOR = "위한"
_BEGINNINGS = frozenset(word[0] for word in (_FOR, *_VOICES))


@lru_cache(maxsize=8)
def _scanned(text: str, own: frozenset[str]) -> Scan:
    return scan_with(text, _hints_by_word(own))


@lru_cache(maxsize=8)
def _hints_by_word(own: frozenset[str]) -> Kept[Parted, int]:
    return Kept(partial(_hints, own))


def scan_of(text: str) -> Scan:
    """Return the words of a text with which bodies each may be."""
    return _scanned(text, added().bodies)


Place = tuple[int, int | None]
"""Where a rule may begin, and where the text ends for it, if before the end of the text."""


def _stems(some: int) -> Callable[[Scan], Iterator[Place]]:
    def places(scan: Scan) -> Iterator[Place]:
        for k in scan.having(some):
            yield scan.words[k].start, scan.words[k].stem_end

    return places


def _press_and_schools(scan: Scan) -> Iterator[Place]:
    """Yield papers, and schools where the text speaks of such."""
    spoken: dict[str, bool] = {}
    for k in scan.having(PRESS):
        word = scan.words[k]
        kind = word.stem[-1]
        if kind not in spoken:
            near = NEAR_SCHOOLS.get(kind)
            spoken[kind] = near is None or any(what in scan.text for what in near)
        if spoken[kind]:
            yield word.start, word.stem_end


def _words(some: int) -> Callable[[Scan], Iterator[Place]]:
    def places(scan: Scan) -> Iterator[Place]:
        for k in scan.having(some):
            yield _begin(scan, k), None

    return places


def _begin(scan: Scan, k: int) -> int:
    """Return where a word begins behind the sign of a company."""
    word = scan.words[k]
    return (
        word.start + scan.text.rfind("㈜", word.start, word.end) - word.start + 1
        if (scan.text.find("㈜", word.start, word.end) >= 0)
        else word.start
    )


def _behind_kinds(scan: Scan) -> Iterator[Place]:
    """Yield kinds of bodies with a word behind them, at whose stem the text ends."""
    for k in scan.having(KIND):
        if _TO_THE_NAME.fullmatch(scan.gap(k)):
            yield _begin(scan, k), scan.words[k + 1].stem_end


_TO_THE_NAME = re.compile(r"[ ][‘'“\"]?")


def _speaking(scan: Scan) -> Iterator[Place]:
    """Yield words for which somebody unnamed speaks."""
    for k in scan.having(VOICE | SPOKEN):
        if scan.hints[k] & VOICE and k and scan.gap(k - 1) == " ":
            yield _begin(scan, k - 1), None
        if scan.hints[k] & SPOKEN:
            yield _begin(scan, k), None


def _before(some: int, words: int) -> Callable[[Scan], Iterator[Place]]:
    """Return what yields the words up to so many before one, each behind a space."""

    def places(scan: Scan) -> Iterator[Place]:
        for k in scan.having(some):
            far = k
            while far and k - far < words and scan.gap(far - 1) == " ":
                far -= 1
            for first in range(far, k):
                yield _begin(scan, first), None

    return places


def _offices(scan: Scan) -> Iterator[Place]:
    for k in scan.having(OFFICE):
        if k and scan.gap(k - 1) == " ":
            if k > 1 and scan.gap(k - 2) == " ":
                yield _begin(scan, k - 2), None
            yield _begin(scan, k - 1), None
        yield _begin(scan, k), None


def _figures(scan: Scan) -> Iterator[Place]:
    """Yield figures with a point, with the Latin word before them and without: `LINK 3.0사업단`."""
    text = scan.text
    for k in scan.having(FIGURE):
        at = scan.words[k].start - 2
        if at >= 0 and text[at + 1] == "." and text[at].isdigit():
            yield from ((word, None) for word in _latin_before(text, at))
            yield at, None


def _latin_before(text: str, at: int) -> Iterator[int]:
    stop = at - 1 if text[at - 1 : at] == " " else at
    begin = stop
    while begin and text[begin - 1].isascii() and text[begin - 1].isalpha():
        begin -= 1
    if begin < stop:
        yield begin


def _before_brackets(scan: Scan) -> Iterator[Place]:
    """Yield the words right before round brackets."""
    for at in scan.opened_by("("):
        stop = at - 1 if scan.text[at - 1 : at] == " " else at
        begin = _begin_before(scan, stop)
        if begin < stop:
            yield begin, None


def _begin_before(scan: Scan, stop: int) -> int:
    """Return where the word begins that reaches up to ``stop``, behind the sign of a company; ``stop`` where none does."""
    k = bisect_left(scan.words, stop, key=_START) - 1
    if k < 0 or scan.words[k].end < stop:
        return stop
    begin = max(scan.words[k].start, stop - _LONGEST_WORD)
    return max(begin, scan.text.rfind("㈜", begin, stop) + 1)


_LONGEST_WORD = 31
"""Longer words are no names."""
_START = itemgetter(0)


def _codes(scan: Scan) -> Iterator[Place]:
    """Yield the words before brackets that end in figures: `가나(012345)`, `가나(코스닥 012345)`."""
    for at in scan.opened_by("([<"):
        if _CODE.match(scan.text, at):
            stop = at - 1 if scan.text[at - 1 : at] == " " else at
            begin = _begin_before(scan, stop)
            if begin < stop:
                yield begin, None


_CODE = re.compile(r".(?:[A-Z가-힣]{2,6}[ :]{0,2})?\d{6}[.)\]>,]")


def _opening_sentences(scan: Scan) -> Iterator[Place]:
    """Yield the first words of sentences that tell of results."""
    for k in scan.having(RESULT):
        first = k
        while first and k - first < _FAR and not _BREAK.search(scan.gap(first - 1)):
            first -= 1
        if first < k and (not first or _BREAK.search(scan.gap(first - 1))):
            yield _begin(scan, first), None


_FAR = 16
"""Words of a sentence before what it tells of, at most."""
_BREAK = re.compile(r"[\n.?!]")


def _spelled_twice(scan: Scan) -> Iterator[Place]:
    """Yield words with Latin letters in brackets right behind them."""
    for at in scan.opened_by("("):
        if "A" <= scan.text[at + 1 : at + 2] <= "Z":
            begin = at
            while begin and at - begin < _LONGEST_SPELLED and "가" <= scan.text[begin - 1] <= "힣":
                begin -= 1
            if begin < at:
                yield begin - (scan.text[begin - 1 : begin] == "㈜"), None


_LONGEST_SPELLED = 9


def _openings(signs: str, inside: int) -> Callable[[Scan], Iterator[Place]]:
    def places(scan: Scan) -> Iterator[Place]:
        return ((at + inside, None) for at in scan.opened_by(signs))

    return places


def _legal_forms(scan: Scan) -> Iterator[Place]:
    """Yield legal forms, and words that have one behind them."""
    text = scan.text
    found: set[int] = set()
    for form in _FORM.finditer(text):
        start = form.start()
        found |= {_begin_before(scan, start - (text[start - 1 : start] == " ")), start}
    yield from ((at, None) for at in sorted(found))


_CORPORATIONS = ("재단", "사단", "사회복지", "학교", "의료", "법무", "농업회사", "영농조합")
_FORM = re.compile(
    r"㈜|㈔|㈐|\([주사재유의학복]\)|주식회사|유한회사|"
    + "|".join(f"{kind}법인" for kind in _CORPORATIONS)
)


def short_words(scan: Scan, shorts: Collection[str]) -> Iterator[tuple[int, str]]:
    """Yield the words that may be short forms, those of a list or some others, with where they begin."""
    words, text = scan.words, scan.text
    if not shorts:
        places: Iterable[int] = scan.having(SHORT)
    else:
        firsts = frozenset(short[0] for short in shorts)
        places = (
            k for k, word in enumerate(words) if scan.hints[k] & SHORT or word.stem[0] in firsts
        )
    for k in places:
        begin, end = _begin(scan, k), words[k].end
        if _SHORTEST <= end - begin <= _LONGEST_SHORT:
            yield begin, text[begin:end]


_SHORTEST, _LONGEST_SHORT = 2, 24

PLACES: Mapping[str, Callable[[Scan], Iterable[Place]]] = {
    "listed": _stems(LISTED),
    "group": _stems(GROUPED),
    "press": _press_and_schools,
    "company": _stems(COMPANY),
    "voice": _speaking,
    "ending": _words(ENDING),
    "head": _words(HEADED),
    "kind": _behind_kinds,
    "government": _before(GOVERNMENT, 2),
    "cause": _before(CAUSE, 1),
    "team": _before(TEAM, 1),
    "office": _offices,
    "figure": _figures,
    "bracket behind": _before_brackets,
    "spelling behind": _spelled_twice,
    "code behind": _codes,
    "theirs": _before(THEIR, 1),
    "dealt with": _before(DEALT, 1),
    "results": _opening_sentences,
    "in brackets": _openings("([【［<", 1),
    "quotation mark": _openings("‘'“\"", 0),
    "legal form": _legal_forms,
}

OVERLAPPING = frozenset(["kind"])
"""Places tried even within a match that begins before them: `전문기업 스타트업 가나`."""
