"""Where a title ends that runs into its text: each place where it could is weighed, and that there is none.

A title has hardly a particle; the first sentence says its words again, often beginning with the same one.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import accumulate, chain
from typing import NamedTuple

from pressparse.language.letters import BULLETS, DOUBLE, JOINERS, SINGLE, SUBJECTS, TOPICS
from pressparse.language.particles import SUBJECT
from pressparse.lexicon.notices import PHOTO_AGENCIES
from pressparse.lexicon.regions import PROVINCES
from pressparse.pattern import deferred, scanning
from pressparse.segment.shapes import HEAD, HEADS
from pressparse.segment.title_words import DEEDS, STEM, Word, end_of, stem_of, word_of
from pressparse.weigh.choice import Choice
from pressparse.weigh.evidence import Evidence

LONGEST = 150
"""Code points in which a title ends."""
REST = 260
"""Code points behind the first sentence in which words of a title may stand again."""
ALIKE = 4
"""From so many code points on, words that begin alike are alike."""
PLACES = (1, 2, 3, 4, 5, 7, 9, 12, 16)
"""Where the next class of places begins, in words."""
LENGTHS = (8, 13, 18, 24, 30, 36, 43, 52, 70)
"""Where the next class of lengths of a title begins, in code points."""
FEWEST = 3
"""Words of a text with a title, at least."""
AHEAD = 7
"""Words in which the subject of a sentence stands."""
NEAR = 8
"""Words of a text that are looked at for words of its title."""
SOON = 4
"""Words of a text in which it is seen who speaks or when it was."""
SHORTEST = 8
"""Code points of a title, at least."""
ALONE = 55
"""Code points of a title that stands over who reports; more is rather a title with its decks."""
SHARES = (0.01, 0.2, 0.35, 0.5, 0.7)
"""Where the next class of shares of a title's words begins that are said again."""
SENTENCES = (15, 25, 40, 60, 90, 130, 200)
"""Where the next class of lengths of the sentence behind a title begins, in code points."""

_WORD = scanning(r"\S+")
_SAID = scanning(r"[가-힣](?:다|요|까|죠)\.")
_TITLED = scanning(
    rf"(?:{HEADS}|대통령|의원|위원(?!회)|교수(?!진)|차관|대변인|후보|선수|감독|기자)(?:{SUBJECT}|\Z)"
)
"""The title of a person, and a particle."""
_WHEN = ("지난", "오는", "최근", "올해", "내년", "이번", "앞으로", "이날", "오늘")
_BODY = scanning(
    rf"\S*(?:시|군|구|도|부|처|청|원|대|사|단|회|터|행|교|학|과|팀)(?:{SUBJECT}|에서|의)"
)
"""What a body may be called, and a particle."""
_BODY_ENDS = tuple({*SUBJECT.split("|"), "에서", "의"})
_DAY = scanning(r"(?:\d{1,2}월)?\d{1,2}일")
PROVINCE_NAMES = frozenset(
    name for full, shorter in PROVINCES.items() for name in (full, shorter[-1])
)
"""Provinces by their full names and as places."""

_OPENS = {
    **dict.fromkeys("“‘\"'", "quote"),
    **dict.fromkeys("[(<「『【", "bracket"),
    **dict.fromkeys(f"-–{BULLETS}ㅇ", "mark"),
    **dict.fromkeys("0123456789", "digit"),
}


@cache
def weights() -> Choice:
    """Return the weights, read once."""
    return Choice.read("pressparse.segment", "titles.json")


_HEADED = deferred(rf"\S*[가-힣A-Z]{HEAD}")
"""A body's name, and its head in brackets."""


class Text(NamedTuple):
    """The beginning of a flattened text: the words before which a title may end, and what more words are known again by."""

    raw: str
    words: list[Word]
    stems: list[str]
    """Of all words, more than ``words`` and what they may be known again by."""
    starts: list[int]
    sentence: int
    """Where the first sentence ends, or 0."""

    @classmethod
    def of(cls, raw: str) -> "Text":
        """Read the beginning of a text: the words in which a title could end, and the sentence behind it."""
        said = _SAID.search(raw)
        sentence = said.end() if said else 0
        last = sentence if 0 < sentence <= LONGEST else LONGEST
        matches = list(_WORD.finditer(raw, 0, LONGEST + REST))
        shown = [match[0] for match in matches]
        starts = [match.start() for match in matches]
        stems = list(map(stem_of, shown))
        found: list[Word] = []
        at = 0
        for word, start, stem in zip(shown, starts, stems, strict=True):
            if start >= last:
                break
            end = start + len(word)
            if end <= last:
                found.append(word_of(word, start, start - at, stem))
            else:
                found.append(word_of(raw[start:last], start, start - at, None))
            at = end
        return cls(raw, found, stems, starts, sentence)


def places(text: Text) -> list[int]:
    """Return the numbers of the words before which a title may end: in no quotation, and behind no word that goes on."""
    found = text.words
    if len(found) < FEWEST:
        return []
    glued = bool(_RUN_ON.search(text.raw))
    marked = not _QUOTES.isdisjoint(text.raw[:LONGEST])
    quoted = _quoted(found) if marked else [False] * len(found)
    return [
        k
        for k in range(1, len(found))
        if found[k].start >= SHORTEST
        and not quoted[k]
        and _may_part(found[k - 1], found[k], glued=glued)
    ]


def facts(text: Text, numbers: Sequence[int]) -> list[list[str]]:
    """Return the facts of each of the places where a title may end, by the numbers of the words behind them."""
    return [list(chain.from_iterable(parts)) for parts in _parts(text, numbers)]


Facts = tuple[str, ...]
"""Facts that are known together: many places share them, so they are named and weighed once."""


def _parts(text: Text, numbers: Sequence[int]) -> list[tuple[Facts, ...]]:
    """Return the facts of each of the places, part by part."""
    if not numbers:
        return []
    found = text.words
    subjects = _subjects(found)
    usual = min((word.gap for word in found[1:]), default=1)
    titles = _Titles.of(found)
    again = _Again.of(text)
    signs = [_sign(text.raw, word) for word in found]
    told: list[tuple[Facts, ...]] = []
    above: set[str] = set()
    last = 0
    for k in numbers:
        above.update(filter(None, text.stems[last:k]))
        last = k
        told.append(
            (
                _looks(found, signs, k),
                _seam(found, k, above, subjects[k]),
                titles.facts(k),
                again.facts(k, above),
                _sentence(text, k, signs),
                _WIDE if found[k].gap > usual else _USUAL,
            )
        )
    return told


_WIDE, _USUAL = ("gap=wide",), ("gap=usual",)


class _Sign(NamedTuple):
    """What a word may be among the first words of a text."""

    head: bool
    """A body with its head in brackets."""
    person: bool
    day: bool
    when: bool


def _sign(text: str, word: Word) -> _Sign:
    shown = word.text
    headed = "(" in shown or word.start + len(shown) == LONGEST  # a word that goes on behind it
    return _Sign(
        headed and bool(_HEADED.match(text, word.start)),
        word.ends in ("topic", "subject") and bool(_TITLED.match(word.bare)),
        shown[0].isdigit() and bool(_DAY.match(shown)),
        shown.startswith(_WHEN),
    )


def _first_again(stems: Sequence[str]) -> int | None:
    """Return the number of the first word that is said again."""
    seen: set[str] = set()
    for k, stem in enumerate(stems):
        if stem and stem in seen:
            return k
        seen.add(stem)
    return None


def _class(value: float, steps: Sequence[float]) -> str:
    return str(bisect_right(steps, value))


def _seam(found: Sequence[Word], k: int, above: set[str], subject: str) -> Facts:
    """Return what stands on both sides of a place."""
    last, word = found[k - 1], found[k]
    alike = _alike(found[0].bare, word.bare) if word.stem else None
    return _seam_facts(last.ends, word.ends, word.stem in above, subject, alike)


@lru_cache(maxsize=4096)
def _seam_facts(before: str, ends: str, again: bool, subject: str, alike: int | None) -> Facts:
    told = (
        f"before={before}",
        f"before={before}&ends={ends}",
        f"before={before}&again={again}",
        f"before={before}&subject_in={subject}",
        f"again={again}",
        f"subject_in={subject}",
    )
    return told if alike is None else (*told, f"as_first={alike if alike >= STEM else 0}")


class _Titles(NamedTuple):
    """How a title looks, by the number of the word behind it: what its words are is counted once for all of them."""

    words: Sequence[Word]
    subjects: list[int]
    objects: list[int]
    dots: int
    """The number of the first word with dots, or more than there are."""
    comma: int

    @classmethod
    def of(cls, words: Sequence[Word]) -> "_Titles":
        """Count what stands in the words."""
        dotted = (k for k, word in enumerate(words) if "…" in word.text or "..." in word.text)
        return cls(
            words,
            [0, *accumulate(word.ends in ("topic", "subject") for word in words)],
            [0, *accumulate(word.ends == "object" for word in words)],
            next(dotted, len(words)),
            next((k for k, word in enumerate(words[:3]) if "," in word.text), len(words)),
        )

    def facts(self, k: int) -> Facts:
        """Return how a title looks that ends at a place."""
        return _title_facts(
            self.words[k - 1].ends,
            min(2, self.subjects[k]),
            min(2, self.objects[k]),
            min(k, MOST_WORDS),
            _class(self.words[k].start, LENGTHS),
            (("dots_in_title",) if self.dots < k else ())
            + (("comma_in_title",) if self.comma < k else ()),
        )


MOST_WORDS = 16
"""So many words of a title are all that is counted."""


@lru_cache(maxsize=4096)
def _title_facts(
    last: str, subjects: int, objects: int, words: int, size: str, marks: Facts
) -> Facts:
    return (
        f"subjects={subjects}",
        f"subjects={subjects}&before={last}",
        f"subjects={subjects}&words={_class(words, (3, 5, 8, 12))}",
        f"objects={objects}",
        f"words={_class(words, PLACES)}",
        f"long={size}",
        *marks,
    )


class _Again(NamedTuple):
    """How much of a title is said again behind it; the words that are known again by nothing left out."""

    words: Sequence[Word]
    stems: list[str]
    starts: list[int]
    behind: list[int]
    """For each word the number of the first of ``stems`` behind its beginning."""
    first: int | None
    """The number of the first word that is said again."""

    @classmethod
    def of(cls, text: Text) -> "_Again":
        """Look up what is said again."""
        known = [(stem, at) for stem, at in zip(text.stems, text.starts, strict=True) if stem]
        starts = [at for _, at in known]
        return cls(
            text.words,
            [stem for stem, _ in known],
            starts,
            [bisect_left(starts, word.start) for word in text.words],
            _first_again(text.stems[: len(text.words)]),
        )

    def facts(self, k: int, above: set[str]) -> Facts:
        """Return how much of a title is said again that ends at a place."""
        begin = self.behind[k]
        end = bisect_left(self.starts, self.words[k].start + REST)
        said = len(above.intersection(self.stems[begin:end]))
        near = len(above.intersection(self.stems[begin : min(end, begin + NEAR)])) if said else 0
        first = None if self.first is None else max(-3, min(3, self.first - k))
        return _again_facts(said, max(1, len(above)), near, first, self.words[k - 1].ends)


@lru_cache(maxsize=4096)
def _again_facts(said: int, of: int, near: int, first: int | None, ends: str) -> Facts:
    share = said / of
    return (
        f"share={_class(share, SHARES)}",
        f"share={_class(share, (0.01, 0.35, 0.6))}&before={ends}",
        f"said_again={min(5, said)}",
        f"near={min(4, near)}",
        f"near={min(2, near)}&before={ends}",
        f"first_again={'none' if first is None else first}",
    )


def _sentence(text: Text, k: int, signs: Sequence[_Sign]) -> Facts:
    """Return what the sentence behind a place tells."""
    near = tuple(signs[k : k + SOON])
    if not text.sentence:
        return _sentence_facts(near, None, "")
    start = text.words[k].start
    said = text.raw[max(start, text.sentence - len(_POSED)) : text.sentence]
    told = "posed" if said == _POSED else "past" if _PAST.search(said) else ""
    return _sentence_facts(near, _class(text.sentence - start, SENTENCES), told)


@lru_cache(maxsize=4096)
def _sentence_facts(near: tuple[_Sign, ...], size: str | None, told: str) -> Facts:
    """Return in which of the next words stands what a text opens with, and how its first sentence looks."""
    found = {
        "head": next((k for k, each in enumerate(near) if each.head), None),
        "person": next((k for k, each in enumerate(near) if each.person), None),
        "when": next((k for k, each in enumerate(near) if each.day or each.when), None),
    }
    shown = [f"{name}_in={k}" for name, k in found.items() if k is not None]
    shown += [f"sentence={'none' if size is None else size}"]
    return (*shown, told) if told else tuple(shown)


_POSED = "고 있다."
_PAST = scanning(r"[했됐였었았렸졌섰났]다\.\Z")


def _looks(found: Sequence[Word], signs: Sequence[_Sign], k: int) -> Facts:
    """Return how a word looks."""
    word, sign = found[k], signs[k]
    behind = found[k + 1].ends if k + 1 < len(found) else ""
    shown = tuple(_shown(word, sign, head_behind=bool(behind) and signs[k + 1].head))
    return _look_facts(word.ends, _OPENS.get(word.text[0], "word"), behind, shown)


@lru_cache(maxsize=4096)
def _look_facts(ends: str, opens: str, behind: str, shown: Facts) -> Facts:
    told = (f"ends={ends}", f"opens={opens}")
    return (*told, f"behind={behind}", *shown) if behind else (*told, *shown)


def _shown(word: Word, sign: _Sign, *, head_behind: bool) -> Iterator[str]:
    """Yield what stands in a word."""
    text = word.text
    if sign.head:
        yield "head"
    elif head_behind:
        yield "head_behind"
    if word.bare in PROVINCE_NAMES:
        yield "place"
    if sign.day:
        yield "day"
    if sign.when:
        yield "when"
    if text.endswith(_BODY_ENDS) and _BODY.fullmatch(text):
        yield "body"
    if word.bare in GOING_ON:
        yield "goes_on"
    if "…" in text or "..." in text:
        yield "dots"
    if "=" in text:
        yield "equals"
    if not _QUOTES.isdisjoint(text):
        yield "quoted"
    if "·" in text or "-" in text:
        yield "joined"


_QUOTES = frozenset(f"{DOUBLE}{SINGLE}\"'")


def _subjects(found: Sequence[Word]) -> list[str]:
    """Return for each word in how many words the subject of a sentence stands."""
    told: list[str] = []
    ahead = AHEAD
    for word in reversed(found):
        ahead = 0 if word.ends in ("topic", "subject") else ahead + 1
        told.append(str(ahead) if ahead < AHEAD else "none")
    return told[::-1]


def _alike(one: str, other: str) -> int:
    """Return how many code points two words have in common at their beginning, at most ``ALIKE``."""
    pairs = zip(one[:ALIKE], other[:ALIKE], strict=False)
    return next((k for k, (a, b) in enumerate(pairs) if a != b), min(ALIKE, len(one), len(other)))


def end(text: str, choice: Choice | None = None) -> int:
    """Return where the text begins behind its title, or 0 where it has none; ``choice``: other weights."""
    beginning = Text.of(text)
    offered = places(beginning)
    parts = _parts(beginning, offered)
    if choice is None:
        best = weights().heaviest([sum(map(_weight, each)) for each in parts])
    else:
        best = choice.best([chain.from_iterable(each) for each in parts])
    if best is None:
        return _reported(text)
    return beginning.words[_whole(beginning.words, offered[best])].start


@lru_cache(maxsize=8192)
def _weight(part: Facts) -> int:
    return weights().score(part)


def _reported(text: str) -> int:
    """Return where the text opens behind a title with who reports or with a broadcast's script, or 0."""
    match = _REPORTED.search(text, SHORTEST, ALONE)
    return match.start() if match and untold(text[: match.start()]) else 0


def untold(text: str) -> bool:
    """Return whether what stands above a text may be its title: it tells nothing to its end, and names no picture."""
    return not _SAID.search(text) and not _SHOWN.search(text)


_REPORTED = scanning(
    r"(?<=\s)(?:\[[^\[\]]{2,12}\]\s?)?(?:[\[<◀【]\s?앵커(?:\s?멘트)?\s?[>\]▶】]"
    r"|[\[(<【][^\[\]()<>【】]{1,24}(?:=[^\[\]()<>【】]{2,20}|(?:기자|특파원)(?:\s\S{4,40})?\s?)[\])>】])"
)
_SHOWN = scanning(
    rf"(?:{HEADS}|대통령|의원|후보|씨|모습|전경|사진|자료|포스터|장면|제공|캡처|{'|'.join(map(re.escape, PHOTO_AGENCIES))})[\])]?\s*\Z"
)
"""Who or what a photograph shows, and whose it is."""


def _quoted(found: Sequence[Word]) -> list[bool]:
    """Return of each word whether a quotation is open before it: no title ends in one."""
    told: list[bool] = []
    straight = curved = 0
    for word in found:
        told.append(bool(straight % 2) or curved > 0)
        straight += word.text.count('"')
        curved += word.text.count("“") - word.text.count("”")
    return told


_RUN_ON = scanning(r"[가-힣]다\.[가-힣“‘]")
"""Two paragraphs without a space between them: where lines were joined so, a space parts no title from its text."""


def _may_part(above: Word, here: Word, *, glued: bool) -> bool:
    """Return whether a title can end and a text begin between two words: no title breaks off, no text begins with a bar."""
    if glued and here.gap == 1:
        return False
    if above.bare in PHOTO_AGENCIES or _HEAD_ENDS.fullmatch(above.text):
        return False
    if above.bare in GOING_ON or here.ends == "deed":
        return False
    if _RUNS_ON.match(here.bare) or _TIME.search(above.bare):
        return False
    return above.text[-1] not in "…,·:/" and here.text[0] not in "/·…,)|" and here.bare != "등"


_HEAD_ENDS = scanning(r"[가-힣]{2,4}\)")
"""A name that a bracket closes: who heads a body."""
_RUNS_ON = scanning(rf"(?:업무협약|{'|'.join(sorted(DEEDS))})[가-힣]{{3}}")
"""A noun of doing and more in one word: the title's last word, and the text's first right behind it."""
_TIME = scanning(r"\d[년월일]\Z")
GOING_ON = frozenset(("더", "및", "또", "약", "총", "전", "현", "신임", "고", "역대"))
"""Words that no title ends in."""


def _whole(found: Sequence[Word], first: int) -> int:
    """Return where a name begins whose second part was taken for the first word: a province's city, a person's title."""
    above = found[first - 1] if first else None
    if above is None:
        return first
    city = above.bare in PROVINCE_NAMES and _CITY.match(found[first].text)
    person = _TITLED.match(found[first].bare) and _NAME.fullmatch(above.text)
    return first - 1 if city or person else first


_NAME = scanning("[가-힣]{2,4}")
_CITY = scanning(rf"[가-힣]{{1,5}}[시군구](?:[{TOPICS}{SUBJECTS}의{JOINERS}]|[(]|\Z)")


def said_again(title: str, text: str) -> int:
    """Return how many words of a title a text says again."""
    above = {stem for match in _WORD.finditer(title) if (stem := stem_of(match[0]))}
    return len(above.intersection(stem_of(match[0]) for match in _WORD.finditer(text, 0, REST)))


def tells(title: str) -> bool:
    """Return whether a line ends in a noun of doing, a verb or a number, as titles do and names do not."""
    return end_of(title.rsplit(maxsplit=1)[-1]) in _DOING


_DOING = frozenset(("deed", "verb", "digit", "comma", "quote", "call", "and", "being"))


def evidence(text: str) -> tuple[Evidence, ...]:
    """Return what spoke for the place where the title ends, and against it."""
    beginning = Text.of(text)
    offered = facts(beginning, places(beginning))
    best = weights().best(offered)
    return () if best is None else weights().evidence(offered[best])
