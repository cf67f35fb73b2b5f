"""Where a title ends that runs into its text: each place where it could is weighed, and that there is none.

A title has hardly a particle; the first sentence says its words again, often beginning with the same one.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from itertools import accumulate
from typing import NamedTuple

from pressparse.language.letters import BULLETS, DOUBLE, JOINERS, OBJECTS, SINGLE, SUBJECTS, TOPICS
from pressparse.language.particles import SUBJECT
from pressparse.lexicon.notices import PHOTO_AGENCIES
from pressparse.lexicon.regions import PROVINCES
from pressparse.pattern import deferred
from pressparse.segment.cuts import HEADS
from pressparse.weigh.choice import Choice
from pressparse.weigh.evidence import Evidence

LONGEST = 150
"""Code points in which a title ends."""
REST = 260
"""Code points behind the first sentence in which words of a title may stand again."""
STEM = 2
"""Code points by which words are known again, one more in Latin letters: what follows may be a particle."""
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

_WORD = re.compile(r"\S+")
_SAID = re.compile(r"[가-힣](?:다|요|까|죠)\.")
_SIGNS = re.compile(r"[^가-힣A-Za-z0-9]+")
_TITLED = re.compile(
    rf"(?:{HEADS}|대통령|의원|위원(?!회)|교수(?!진)|차관|대변인|후보|선수|감독|기자)(?:{SUBJECT}|\Z)"
)
"""The title of a person, and a particle."""
_WHEN = re.compile("지난|오는|최근|올해|내년|이번|앞으로|이날|오늘")
_BODY = re.compile(
    rf"\S*(?:시|군|구|도|부|처|청|원|대|사|단|회|터|행|교|학|과|팀)(?:{SUBJECT}|에서|의)"
)
"""What a body may be called, and a particle."""
_DAY = re.compile(r"(?:\d{1,2}월)?\d{1,2}일")
_PLACES_BY_NAME = frozenset(
    name for full, shorter in PROVINCES.items() for name in (full, shorter[-1])
)

_ENDS = {
    ",": "comma",
    **dict.fromkeys("”’\"'", "quote"),
    **dict.fromkeys(")]>」』", "bracket"),
    **dict.fromkeys("…!?", "call"),
    ".": "stop",
    **dict.fromkeys("0123456789", "digit"),
}
_PARTICLES = {
    **dict.fromkeys(f"{TOPICS}", "topic"),
    **dict.fromkeys(f"{SUBJECTS}", "subject"),
    **dict.fromkeys(f"{OBJECTS}", "object"),
    "의": "of",
    **dict.fromkeys(f"{JOINERS}", "with"),
    **dict.fromkeys("에로서", "place"),
}
_ENDINGS = {
    **dict.fromkeys("고며해여", "and"),
    **dict.fromkeys(f"한할된될운{TOPICS}던", "relative"),
    **dict.fromkeys("다요까", "verb"),
}
_DEEDS: frozenset[str] = frozenset(
    """
    체결 개최 추진 발표 실시 논의 마련 강화 선정 수상 운영 지원 협약 확대 완료 모집 성과 착수 출범 구축
    공개 협력 시작 점검 개막 성료 도약 달성 확정 진행 출시 참여 기부 전달 조성 방문 전망 논란 지급 기대
    본격 평가 협의 허용 임명 쾌거 박차 돌입 취임 기탁 당선 제출 촉구 비판 반발 합의 제안 개선 확보 육성
    도입 진출 예고 화제 맞손 성황 공유 예정 발간 모색 시동 해소 편성 의결 발족 요청 지시 동참 반영 수여
    지정 인정 개관 개통 착공 준공 보급 거부 참석 조사 권고 경고 전파
    """.split()  # noqa: SIM905
)
"""Nouns of doing that titles end in."""
_BECOMING = re.compile(r"[가-힣]{2}화\Z")
"""A noun of becoming (``활성화``), which titles end in, too."""
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


_HEADED = deferred(rf"\S*[가-힣A-Z]\((?:[^()]{{0,25}}?(?:{HEADS})\s?:?\s?[가-힣A-Z]|이하\s)")
"""A body's name, and its head in brackets."""


class Word(NamedTuple):
    """A word of a line's beginning."""

    start: int
    text: str
    bare: str
    """Without signs."""
    stem: str
    """What it is known again by; empty where it is too short."""
    ends: str
    gap: int
    """Spaces before it."""


def words(text: str) -> list[Word]:
    """Return the words in which a title could end, and the sentence behind it."""
    said = _SAID.search(text, 0, LONGEST)
    found: list[Word] = []
    last = 0
    for match in _WORD.finditer(text, 0, said.end() if said else LONGEST):
        bare = _SIGNS.sub("", match[0])
        gap = match.start() - last
        found.append(Word(match.start(), match[0], bare, _stem(bare), _end(match[0]), gap))
        last = match.end()
    return found


def _stem_of(word: str) -> str:
    """Return what a word with its signs is known again by."""
    if len(word) >= STEM and "가" <= word[0] <= "힣" and "가" <= word[1] <= "힣":
        return word[:STEM]  # most words: nothing to take off before it
    return _stem(_SIGNS.sub("", word))


def _stem(bare: str) -> str:
    size = STEM + bare[:STEM].isascii()
    return bare[:size] if len(bare) >= size else ""


def _end(word: str) -> str:
    last = word[-1]
    if known := _ENDS.get(last):
        return known
    if not "가" <= last <= "힣":
        if word.endswith("MOU"):
            return "deed"
        return "latin" if last.isalpha() else "mark"
    if word[-2:] in _DEEDS:
        return "deed"
    if len(word) > STEM:
        if known := _PARTICLES.get(last):
            return "adverbial" if word.endswith(("에서", "에게", "으로")) else known
        if word.endswith(("까지", "부터", "보다")):
            return "adverbial"
        if last == "인":
            return "being"
    if known := _ENDINGS.get(last):
        return known
    return "deed" if _BECOMING.search(word) else "plain"


class Text(NamedTuple):
    """The beginning of a flattened text: the words before which a title may end, and what more words are known again by."""

    raw: str
    words: list[Word]
    stems: list[str]
    """Of all words, more than ``words`` and what they may be known again by."""
    starts: list[int]
    sentence: int
    """Where the first sentence ends, or 0."""

    @property
    def told(self) -> dict[str, list[bool]]:
        """Of each word whether it is what the first words of a text may be, by what that is."""
        return {name: [tells(self.raw, word) for word in self.words] for name, tells in _TELLING}

    @classmethod
    def of(cls, raw: str) -> "Text":
        """Read the beginning of a text."""
        said = _SAID.search(raw)
        all_words = list(_WORD.finditer(raw, 0, LONGEST + REST))
        return cls(
            raw,
            words(raw),
            [_stem_of(match[0]) for match in all_words],
            [match.start() for match in all_words],
            said.end() if said else 0,
        )


def places(text: Text) -> list[int]:
    """Return the numbers of the words before which a title may end: in no quotation, and behind no word that goes on."""
    found = text.words
    if len(found) < FEWEST:
        return []
    glued = bool(_RUN_ON.search(text.raw))
    quoted = _quoted(found)
    return [
        k
        for k in range(1, len(found))
        if found[k].start >= SHORTEST
        and not quoted[k]
        and _may_part(found[k - 1], found[k], glued=glued)
    ]


def facts(text: Text, numbers: Sequence[int]) -> list[list[str]]:
    """Return the facts of each of the places where a title may end, by the numbers of the words behind them."""
    if not numbers:
        return []
    found = text.words
    subjects = _subjects(found)
    usual = min((word.gap for word in found[1:]), default=1)
    titles = _Titles.of(found)
    again = _Again.of(text)
    telling = text.told
    told = []
    for k in numbers:
        above = {stem for stem in text.stems[:k] if stem}
        told.append(
            [
                *_looks(found[k], found[k + 1] if k + 1 < len(found) else None, text.raw),
                *_seam(found, k, above, subjects[k]),
                *titles.facts(k),
                *again.facts(k, above),
                *_sentence(text, k, telling),
                f"gap={'wide' if found[k].gap > usual else 'usual'}",
            ]
        )
    return told


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


def _seam(found: Sequence[Word], k: int, above: set[str], subject: str) -> Iterator[str]:
    """Yield what stands on both sides of a place."""
    last, word = found[k - 1], found[k]
    again = word.stem in above
    yield f"before={last.ends}"
    yield f"before={last.ends}&ends={word.ends}"
    yield f"before={last.ends}&again={again}"
    yield f"before={last.ends}&subject_in={subject}"
    yield f"again={again}"
    yield f"subject_in={subject}"
    if word.stem:
        alike = _alike(found[0].bare, word.bare)
        yield f"as_first={alike if alike >= STEM else 0}"


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

    def facts(self, k: int) -> Iterator[str]:
        """Yield how a title looks that ends at a place."""
        last = self.words[k - 1].ends
        subjects = min(2, self.subjects[k])
        yield f"subjects={subjects}"
        yield f"subjects={subjects}&before={last}"
        yield f"subjects={subjects}&words={_class(k, (3, 5, 8, 12))}"
        yield f"objects={min(2, self.objects[k])}"
        yield f"words={_class(k, PLACES)}"
        yield f"long={_class(self.words[k].start, LENGTHS)}"
        if self.dots < k:
            yield "dots_in_title"
        if self.comma < k:
            yield "comma_in_title"


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

    def facts(self, k: int, above: set[str]) -> Iterator[str]:
        """Yield how much of a title is said again that ends at a place."""
        begin = self.behind[k]
        end = bisect_left(self.starts, self.words[k].start + REST)
        said = len(above.intersection(self.stems[begin:end]))
        near = min(4, len(above.intersection(self.stems[begin : min(end, begin + NEAR)])))
        share = said / max(1, len(above))
        ends = self.words[k - 1].ends
        yield f"share={_class(share, SHARES)}"
        yield f"share={_class(share, (0.01, 0.35, 0.6))}&before={ends}"
        yield f"said_again={min(5, said)}"
        yield f"near={near}"
        yield f"near={min(2, near)}&before={ends}"
        yield f"first_again={'none' if self.first is None else max(-3, min(3, self.first - k))}"


def _sentence(text: Text, k: int, telling: Mapping[str, list[bool]]) -> Iterator[str]:
    """Yield what the sentence behind a place tells."""
    found = text.words
    for name, tells in telling.items():
        near = tells[k : k + SOON]
        if True in near:
            yield f"{name}_in={near.index(True)}"
    if not text.sentence:
        yield "sentence=none"
        return
    yield f"sentence={_class(text.sentence - found[k].start, SENTENCES)}"
    said = text.raw[found[k].start : text.sentence]
    if said.endswith("고 있다."):
        yield "posed"
    elif _PAST.search(said):
        yield "past"


_PAST = re.compile(r"[했됐였었았렸졌섰났]다\.\Z")
_TELLING: tuple[tuple[str, Callable[[str, Word], bool]], ...] = (
    ("head", lambda text, word: bool(_HEADED.match(text, word.start))),
    (
        "person",
        lambda _, word: word.ends in ("topic", "subject") and bool(_TITLED.match(word.bare)),
    ),
    ("when", lambda _, word: bool(_DAY.match(word.text) or _WHEN.match(word.text))),
)
"""What the first words of a text may be."""


def _looks(word: Word, behind: Word | None, text: str) -> Iterator[str]:
    """Yield how a word looks."""
    yield f"ends={word.ends}"
    yield f"opens={_OPENS.get(word.text[0], 'word')}"
    if behind is not None:
        yield f"behind={behind.ends}"
    if _HEADED.match(text, word.start):
        yield "head"
    elif behind is not None and _HEADED.match(text, behind.start):
        yield "head_behind"
    if word.bare in _PLACES_BY_NAME:
        yield "place"
    if _DAY.match(word.text):
        yield "day"
    if _WHEN.match(word.text):
        yield "when"
    if _BODY.fullmatch(word.text):
        yield "body"
    if word.bare in GOING_ON:
        yield "goes_on"
    if "…" in word.text or "..." in word.text:
        yield "dots"
    if "=" in word.text:
        yield "equals"
    if not _QUOTES.isdisjoint(word.text):
        yield "quoted"
    if "·" in word.text or "-" in word.text:
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
    best = (choice or weights()).best(facts(beginning, offered))
    if best is None:
        return _reported(text)
    return beginning.words[_whole(beginning.words, offered[best])].start


def _reported(text: str) -> int:
    """Return where the text opens behind a title with who reports or with a broadcast's script, or 0."""
    match = _REPORTED.search(text, SHORTEST, ALONE)
    return match.start() if match and untold(text[: match.start()]) else 0


def untold(text: str) -> bool:
    """Return whether what stands above a text may be its title: it tells nothing to its end, and names no picture."""
    return not _SAID.search(text) and not _SHOWN.search(text)


_REPORTED = re.compile(
    r"(?<=\s)(?:\[[^\[\]]{2,12}\]\s?)?(?:[\[<◀【]\s?앵커(?:\s?멘트)?\s?[>\]▶】]"
    r"|[\[(<【][^\[\]()<>【】]{1,24}(?:=[^\[\]()<>【】]{2,20}|(?:기자|특파원)(?:\s\S{4,40})?\s?)[\])>】])"
)
_SHOWN = re.compile(
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


_RUN_ON = re.compile(r"[가-힣]다\.[가-힣“‘]")
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


_HEAD_ENDS = re.compile(r"[가-힣]{2,4}\)")
"""A name that a bracket closes: who heads a body."""
_RUNS_ON = re.compile(rf"(?:업무협약|{'|'.join(sorted(_DEEDS))})[가-힣]{{3}}")
"""A noun of doing and more in one word: the title's last word, and the text's first right behind it."""
_TIME = re.compile(r"\d[년월일]\Z")
GOING_ON = frozenset(("더", "및", "또", "약", "총", "전", "현", "신임", "고", "역대"))
"""Words that no title ends in."""


def _whole(found: Sequence[Word], first: int) -> int:
    """Return where a name begins whose second part was taken for the first word: a province's city, a person's title."""
    above = found[first - 1] if first else None
    if above is None:
        return first
    city = above.bare in _PLACES_BY_NAME and _CITY.match(found[first].text)
    person = _TITLED.match(found[first].bare) and _NAME.fullmatch(above.text)
    return first - 1 if city or person else first


_NAME = re.compile("[가-힣]{2,4}")
_CITY = re.compile(rf"[가-힣]{{1,5}}[시군구](?:[{TOPICS}{SUBJECTS}의{JOINERS}]|[(]|\Z)")


def said_again(title: str, text: str) -> int:
    """Return how many words of a title a text says again."""
    above = {stem for match in _WORD.finditer(title) if (stem := _stem_of(match[0]))}
    return len(above.intersection(_stem_of(match[0]) for match in _WORD.finditer(text, 0, REST)))


def tells(title: str) -> bool:
    """Return whether a line ends in a noun of doing, a verb or a number, as titles do and names do not."""
    return _end(title.rsplit(maxsplit=1)[-1]) in _DOING


_DOING = frozenset(("deed", "verb", "digit", "comma", "quote", "call", "and", "being"))


def evidence(text: str) -> tuple[Evidence, ...]:
    """Return what spoke for the place where the title ends, and against it."""
    beginning = Text.of(text)
    offered = facts(beginning, places(beginning))
    best = weights().best(offered)
    return () if best is None else weights().evidence(offered[best])
