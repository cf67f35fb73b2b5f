"""Where each rule for bodies may begin and where it must end; a rule names its kind of place as its ``starts``."""

import re
from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import partial
from typing import NamedTuple

from pressparse.entities import body_hints as hints
from pressparse.entities.body_acts import ANNOUNCED, CITED, TO_A_SENTENCE
from pressparse.entities.body_words import NEAR_SCHOOLS
from pressparse.entities.scan import STATE as COUNTRY
from pressparse.entities.scan import Scan
from pressparse.language.particles import TAILS
from pressparse.lexicon.gazetteer import long_names
from pressparse.lexicon.kinds import NAMED_KINDS
from pressparse.pattern import scanning

Place = tuple[int, int | None]
"""Where a rule may begin, and where the text ends for it, if before the end of the text."""


def _stems(some: int) -> Callable[[Scan], Iterator[Place]]:
    def places(scan: Scan) -> Iterator[Place]:
        for k in scan.having(some):
            yield scan.starts[k], scan.stem_ends[k]

    return places


def _press_and_schools(scan: Scan) -> Iterator[Place]:
    """Yield papers, and schools where the text speaks of such."""
    spoken: dict[str, bool] = {}
    for k in scan.having(hints.PRESS):
        kind = scan.stems[k][-1]
        if kind not in spoken:
            near = NEAR_SCHOOLS.get(kind)
            spoken[kind] = near is None or any(what in scan.text for what in near)
        if spoken[kind]:
            yield scan.starts[k], scan.stem_ends[k]


def _words(some: int) -> Callable[[Scan], Iterator[Place]]:
    def places(scan: Scan) -> Iterator[Place]:
        for k in scan.having(some):
            yield _begin(scan, k), None

    return places


def _begin(scan: Scan, k: int) -> int:
    """Return where a word begins behind the sign of a company."""
    start = scan.starts[k]
    return max(start, scan.text.rfind("㈜", start, scan.ends[k]) + 1)


def _behind_kinds(scan: Scan) -> Iterator[Place]:
    """Yield kinds of bodies with a word behind them, at whose stem the text ends."""
    for k in scan.having(hints.KIND):
        if _TO_THE_NAME.fullmatch(scan.gap(k)):
            yield _begin(scan, k), scan.stem_ends[k + 1]


def _kinds(scan: Scan) -> Iterator[Place]:
    """Yield kinds of bodies with a word behind them."""
    for k in scan.having(hints.KIND):
        if _TO_THE_NAME.fullmatch(scan.gap(k)):
            yield _begin(scan, k), None


_TO_THE_NAME = scanning(r"[ ][‘'“\"]?")


def _speaking(scan: Scan) -> Iterator[Place]:
    """Yield words for which somebody unnamed speaks."""
    for k in scan.having(hints.VOICE | hints.SPOKEN):
        if scan.hints[k] & hints.VOICE and k and scan.gap(k - 1) == " ":
            yield _begin(scan, k - 1), None
        if scan.hints[k] & hints.SPOKEN:
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


def _causes(scan: Scan) -> Iterator[Place]:
    """Yield the word before `위한` or `지키는` where a group that may be named for its cause stands behind it."""
    for k in scan.having(hints.CAUSE):
        end = scan.ends[k]
        if k and scan.gap(k - 1) == " " and _GROUPS.search(scan.text, end, end + _FAR_GROUP):
            yield _begin(scan, k - 1), None


_GROUPS = scanning("모임|사람들|연대|연합|네트워크|시민회의|운동본부|협의회|연구회|교사회")
_FAR_GROUP = 40


def _offices(scan: Scan) -> Iterator[Place]:
    for k in scan.having(hints.OFFICE):
        if k and scan.gap(k - 1) == " ":
            if k > 1 and scan.gap(k - 2) == " ":
                yield _begin(scan, k - 2), None
            yield _begin(scan, k - 1), None
        yield _begin(scan, k), None


def _figures(scan: Scan) -> Iterator[Place]:
    """Yield figures with a point, with the Latin word before them and without: `LINK 3.0사업단`."""
    text = scan.text
    for k in scan.having(hints.FIGURE):
        at = scan.starts[k] - 2
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
    """Yield the words right before round brackets that hold more than one word."""
    for at in scan.opened_by("("):
        if not _SEVERAL.match(scan.text, at):
            continue
        stop = at - 1 if scan.text[at - 1 : at] == " " else at
        begin = _begin_before(scan, stop)
        if begin < stop:
            yield begin, None


_SEVERAL = scanning(r"\([^()\n]{1,60}[ :]")


def _begin_before(scan: Scan, stop: int) -> int:
    """Return where the word begins that reaches up to ``stop``, behind the sign of a company; ``stop`` where none does."""
    k = bisect_left(scan.starts, stop) - 1
    if k < 0 or scan.ends[k] < stop:
        return stop
    begin = max(scan.starts[k], stop - _LONGEST_WORD)
    return max(begin, scan.text.rfind("㈜", begin, stop) + 1)


_LONGEST_WORD = 31
"""Longer words are no names."""


def _codes(scan: Scan) -> Iterator[Place]:
    """Yield the words before brackets that end in figures: `가나(012345)`, `가나(코스닥 012345)`."""
    for at in scan.opened_by("([<"):
        if _CODE.match(scan.text, at):
            stop = at - 1 if scan.text[at - 1 : at] == " " else at
            begin = _begin_before(scan, stop)
            if begin < stop:
                yield begin, None


_CODE = scanning(r".(?:[A-Z가-힣]{2,6}[ :]{0,2})?\d{6}[.)\]>,]")


def _opening_sentences(scan: Scan) -> Iterator[Place]:
    """Yield the first words of sentences that tell of results."""
    for k in scan.having(hints.RESULT):
        first = k
        while first and k - first < _FAR and not _BREAK.search(scan.gap(first - 1)):
            first -= 1
        if first < k and (not first or _BREAK.search(scan.gap(first - 1))):
            yield _begin(scan, first), None


_FAR = 16
"""Words of a sentence before what it tells of, at most."""
_BREAK = scanning(r"[\n.?!]")


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
_FORM = scanning(
    r"㈜|㈔|㈐|\([주사재유의학복]\)|\b[주사재유]\)|주식회사|유한회사|법률사무소|"
    + "|".join(f"{kind}법인" for kind in _CORPORATIONS)
)


def short_words(scan: Scan, shorts: Collection[str]) -> Iterator[tuple[int, str]]:
    """Yield the words that may be short forms, those of a list or some others, with where they begin."""
    text = scan.text
    if not shorts:
        places: Iterable[int] = scan.having(hints.SHORT)
    else:
        firsts = frozenset(short[0] for short in shorts)
        places = (
            k
            for k, stem in enumerate(scan.stems)
            if scan.hints[k] & hints.SHORT or stem[0] in firsts
        )
    for k in places:
        begin, end = _begin(scan, k), scan.ends[k]
        if _SHORTEST <= end - begin <= _LONGEST_SHORT:
            yield begin, text[begin:end]


_SHORTEST, _LONGEST_SHORT = 2, 24


def _before_kinds(scan: Scan) -> Iterator[Place]:
    """Yield the words that stand up to two before a kind of body, each behind a space."""
    for k in [k for k, stem in enumerate(scan.stems) if stem in NAMED_KINDS]:
        if k and scan.gap(k - 1) == " ":
            if k > 1 and scan.gap(k - 2) == " ":
                yield _begin(scan, k - 2), None
            yield _begin(scan, k - 1), None


def _long_names(scan: Scan) -> Iterator[Place]:
    """Yield words that begin a listed name of several words, at whose end the text ends: the longest one that stands there."""
    names, text = long_names(), scan.text
    for k, stem in enumerate(scan.stems):
        if stem in names:
            start = scan.starts[k]
            ends = (start + len(name) for name in names[stem] if text.startswith(name, start))
            if end := next((end for end in ends if _TAIL.match(text, end)), 0):
                yield start, end


_TAIL = scanning(rf"(?:{'|'.join(sorted(TAILS, key=len, reverse=True))})?(?![가-힣A-Za-z\d&])")
"""What may stand behind a name."""


def _forces(scan: Scan) -> Iterator[Place]:
    """Yield the figures of forces, with the force before them."""
    for found in _FORCE.finditer(scan.text):
        yield found.start(), None


_FORCE = scanning(
    r"(?<![가-힣A-Za-z0-9])(?:(?:육군|해군|공군|해병대?) ?)?제?\d{1,4}[가-힣]{0,6}?(?:[사여전군]단|비행단|함대|[연대]대)"
)


def _abroad(scan: Scan) -> Iterator[Place]:
    """Yield the words behind a country, and behind its province."""
    for k in scan.having(COUNTRY):
        for later in range(k + 1, min(k + 3, len(scan.stems))):
            if scan.gap(later - 1) != " ":
                break
            if scan.stems[later][-1] in _TOWNS:
                yield _begin(scan, later), None
            if not scan.stems[later].endswith(_PROVINCES_ABROAD):
                break


_TOWNS = frozenset("시정촌")


def _ministries_abroad(scan: Scan) -> Iterator[Place]:
    """Yield countries behind which a word stands that ends as ministries do."""
    for k in scan.having(COUNTRY):
        if scan.gap(k) == " " and scan.stems[k + 1].endswith(_MINISTRIES):
            yield _begin(scan, k), None


_MINISTRIES = ("부", "성", "청", "공사")
_PROVINCES_ABROAD = ("성", "현", "주")


def _acting(scan: Scan, behind: re.Pattern[str], *, opening: bool) -> Iterator[Place]:
    """Yield the words before what tells of a deed, a bracket between them or not; ``opening``: which open a sentence."""
    text = scan.text
    for found in behind.finditer(text):
        stop = found.start()
        if text[stop - 1 : stop] == ")":
            stop = max(text.rfind("(", max(0, stop - _LONGEST_WORD), stop), 0)
        begin = _begin_before(scan, stop)
        if begin < stop and not (opening and not _opens(text, begin)):
            yield begin, None


def _opens(text: str, begin: int) -> bool:
    """Whether a word opens a sentence, a bullet before it or not."""
    return TO_A_SENTENCE.search(text, max(0, begin - _FAR_BULLET), begin) is not None


_FAR_BULLET = 4
_CITED, _ANNOUNCED = scanning(CITED), scanning(ANNOUNCED)


class Places(NamedTuple):
    """Where a rule may begin, and which words a text must have for it."""

    within: Callable[[Scan], Iterable[Place]]
    hints: int = 0


PLACES: Mapping[str, Places] = {
    "listed": Places(_stems(hints.LISTED), hints.LISTED),
    "group": Places(_stems(hints.GROUPED), hints.GROUPED),
    "press": Places(_press_and_schools, hints.PRESS),
    "company": Places(_stems(hints.COMPANY), hints.COMPANY),
    "voice": Places(_speaking, hints.VOICE | hints.SPOKEN),
    "ending": Places(_words(hints.ENDING), hints.ENDING),
    "head": Places(_words(hints.HEADED), hints.HEADED),
    "kind and words": Places(_kinds, hints.KIND),
    "kind": Places(_behind_kinds, hints.KIND),
    "government": Places(_before(hints.GOVERNMENT, 2), hints.GOVERNMENT),
    "cause": Places(_causes, hints.CAUSE),
    "team": Places(_before(hints.TEAM, 1), hints.TEAM),
    "office": Places(_offices, hints.OFFICE),
    "figure": Places(_figures, hints.FIGURE),
    "theirs": Places(_before(hints.THEIR, 1), hints.THEIR),
    "dealt with": Places(_before(hints.DEALT, 1), hints.DEALT),
    "results": Places(_opening_sentences, hints.RESULT),
    "bracket behind": Places(_before_brackets),
    "spelling behind": Places(_spelled_twice),
    "code behind": Places(_codes),
    "in brackets": Places(_openings("([【［<", 1)),
    "quotation mark": Places(_openings("‘'“\"", 0)),
    "legal form": Places(_legal_forms),
    "name and kind": Places(_before_kinds),
    "cited": Places(partial(_acting, behind=_CITED, opening=False)),
    "announces": Places(partial(_acting, behind=_ANNOUNCED, opening=True)),
    "long name": Places(_long_names),
    "force": Places(_forces),
    "abroad": Places(_abroad),
    "ministry abroad": Places(_ministries_abroad),
}

OVERLAPPING = frozenset(["kind", "name and kind"])
"""Places tried even within a match that begins before them: `전문기업 스타트업 가나`."""
