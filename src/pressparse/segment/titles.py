"""Where a title ends that runs into its text: each of the first words is the title's, the first of the text, or the text's.

A title has hardly a particle; the first sentence says its words again, often beginning with the same one.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate
from typing import NamedTuple

from pressparse.language.letters import BULLETS, DOUBLE, JOINERS, OBJECTS, SINGLE, SUBJECTS, TOPICS
from pressparse.language.particles import SUBJECT
from pressparse.lexicon.regions import PROVINCES
from pressparse.pattern import deferred
from pressparse.segment.cuts import HEADS
from pressparse.weigh.chain import Chain
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
NEAR = 4
"""Words, the word itself included, that are looked at for words of before."""
SURE = 50
"""How much more a title must weigh than none."""

TITLE, FIRST, TEXT = "title", "first", "text"
LABELS = (TITLE, FIRST, TEXT)

_WORD = re.compile(r"\S+")
_SAID = re.compile(r"[가-힣](?:다|요|까|죠)\.")
_SIGNS = re.compile(r"[^가-힣A-Za-z0-9]+")
_GLUED = re.compile(
    rf"[가-힣]{{11}}|[가-힣]{{2}}”(?!(?:[{TOPICS}{SUBJECTS}{OBJECTS}]|의|에|[{JOINERS}]|도|로|으로|라|며|고|등|하|할|한)(?:[^가-힣]|\Z))[가-힣]{{2}}"
)
"""So long a word without a space, or a quotation and a word right behind it, is rather two lines."""
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
_DEEDS = frozenset(
    [
        "체결",
        "개최",
        "추진",
        "발표",
        "실시",
        "논의",
        "마련",
        "강화",
        "선정",
        "수상",
        "운영",
        "지원",
        "협약",
        "확대",
        "완료",
        "모집",
        "성과",
        "착수",
        "출범",
        "구축",
        "공개",
        "협력",
        "시작",
        "점검",
        "개막",
        "성료",
        "도약",
        "달성",
        "확정",
        "진행",
        "출시",
        "참여",
        "기부",
        "전달",
        "조성",
        "방문",
        "전망",
        "논란",
        "지급",
        "기대",
        "본격",
        "평가",
        "협의",
        "허용",
        "임명",
        "쾌거",
        "박차",
        "돌입",
        "취임",
        "기탁",
        "당선",
        "제출",
        "촉구",
        "비판",
        "반발",
        "합의",
        "제안",
        "개선",
        "확보",
        "육성",
        "도입",
        "진출",
        "예고",
        "화제",
        "맞손",
        "성황",
    ]
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
def weights() -> Chain:
    """Return the weights, read once."""
    return Chain.read("pressparse.segment", "titles.json")


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

    @property
    def glued(self) -> bool:
        """Whether it looks like the end of one line and the beginning of the next."""
        return bool(_GLUED.search(self.text))


def words(text: str) -> list[Word]:
    """Return the words in which a title could end, and the sentence behind it."""
    said = _SAID.search(text, 0, LONGEST)
    found: list[Word] = []
    last = 0
    for match in _WORD.finditer(text, 0, said.end() if said else LONGEST):
        bare = _SIGNS.sub("", match[0])
        size = STEM + bare[:STEM].isascii()
        stem = bare[:size] if len(bare) >= size else ""
        gap = match.start() - last
        found.append(Word(match.start(), match[0], bare, stem, _end(match[0]), gap))
        last = match.end()
    return found


def _end(word: str) -> str:
    last = word[-1]
    if known := _ENDS.get(last):
        return known
    if not "가" <= last <= "힣":
        return "latin" if last.isalpha() else "mark"
    if len(word) > STEM:
        if known := _PARTICLES.get(last):
            return "adverbial" if word.endswith(("에서", "에게", "으로")) else known
        if word.endswith(("까지", "부터", "보다")):
            return "adverbial"
        if last == "인":
            return "being"
    if known := _ENDINGS.get(last):
        return known
    return "deed" if word[-2:] in _DEEDS or _BECOMING.search(word) else "plain"


def repeats(found: Sequence[Word]) -> bool:
    """Return whether a word is said again, or a wide space parts two: without either no title is told from a text."""
    stems = [word.stem for word in found if word.stem]
    return len(set(stems)) < len(stems) or len({word.gap for word in found[1:]}) > 1


def facts(text: str, found: Sequence[Word]) -> list[list[str]]:
    """Return the facts of each word."""
    said = _SAID.search(text, 0, LONGEST)
    rest = _SIGNS.sub(" ", text[: (said.end() if said else LONGEST) + REST])
    left = Counter(word[: STEM + word[:STEM].isascii()] for word in rest.split())
    usual = min((word.gap for word in found[1:]), default=1)
    earlier: dict[str, list[str]] = {}
    told: list[list[str]] = []
    subjects = _subjects(found)
    for k, word in enumerate(found):
        left[word.stem] -= 1
        told.append(
            [
                *_looks(word, found[k + 1] if k + 1 < len(found) else None, text),
                *_before(word, found[k - 1] if k else None, earlier, subjects[k]),
                *_said_again(found, k, earlier, again_later=left[word.stem] > 0),
                f"subject_in={subjects[k]}",
                f"at={bisect_right(PLACES, k)}",
                f"long={bisect_right(LENGTHS, word.start)}",
                f"gap={'wide' if k and word.gap > usual else 'usual'}",
            ]
        )
        earlier.setdefault(word.stem, []).append(word.bare)
    return told


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


def _before(
    word: Word, last: Word | None, earlier: dict[str, list[str]], behind: str
) -> Iterator[str]:
    """Yield what stands before a word, and whether it is said again itself."""
    again = word.stem in earlier and bool(word.stem)
    yield f"again={again}"
    if last is None:
        yield "before=none"
        return
    yield f"before={last.ends}"
    yield f"before={last.ends}&again={again}"
    yield f"before={last.ends}&ends={word.ends}"
    yield f"before={last.ends}&subject_in={behind}"
    if len(earlier.get(last.stem, ())) > 1 and last.stem:
        yield "before_again"


def _said_again(
    found: Sequence[Word], k: int, earlier: dict[str, list[str]], *, again_later: bool
) -> Iterator[str]:
    """Yield how a word and those behind it repeat what was said, and where the subject is."""
    word = found[k]
    if word.stem:
        yield f"later={again_later}"
        if k:
            alike = _alike(found[0].bare, word.bare)
            yield f"as_first={alike if alike >= STEM else 0}"
        if said := earlier.get(word.stem):
            yield f"as_earlier={max(_alike(one, word.bare) for one in said)}"
    near = sum(each.stem in earlier and bool(each.stem) for each in found[k : k + NEAR])
    yield f"near_again={min(NEAR - 1, near)}"
    if k + 1 < len(found) and found[k + 1].stem and found[k + 1].stem in earlier:
        yield "behind_again"


def _alike(one: str, other: str) -> int:
    """Return how many code points two words have in common at their beginning, at most ``ALIKE``."""
    pairs = zip(one[:ALIKE], other[:ALIKE], strict=False)
    return next((k for k, (a, b) in enumerate(pairs) if a != b), min(ALIKE, len(one), len(other)))


def _ways(chain: Chain, told: Sequence[Sequence[str]]) -> list[int]:
    """Return what it weighs, for each word, that the text begins there."""
    title, first, text = (chain.labels.index(label) for label in LABELS)
    follows = chain.follows
    sums = [chain.sums(each) for each in told]
    above = [0, *accumulate(row[title] + follows[title][title] for row in sums)]
    below = [0, *accumulate(row[text] + follows[text][text] for row in reversed(sums))][::-1]
    found = []
    for k, row in enumerate(sums):
        turn = follows[title][first] - follows[title][title] if k else 0
        turn += follows[first][text] - follows[text][text] if k + 1 < len(sums) else 0
        found.append(above[k] + row[first] + below[k + 1] + turn)
    return found


def end(text: str, chain: Chain | None = None) -> int:
    """Return where the text begins behind its title, or 0 where it has none; ``chain``: other weights."""
    found = words(text)
    if len(found) < FEWEST or not repeats(found) or any(word.glued for word in found):
        return 0
    ways = _ways(chain or weights(), facts(text, found))
    best = _best(text, found, ways)
    return found[_whole(found, best)].start if ways[best] - ways[0] >= SURE else 0


def _best(text: str, found: Sequence[Word], ways: Sequence[int]) -> int:
    """Return the number of the word with which the text may begin that weighs most; 0: there is no title."""
    glued = bool(_RUN_ON.search(text))
    quoted = _quoted(found)
    places = (
        k
        for k in range(len(found))
        if not k or (not quoted[k] and _may_part(found[k - 1], found[k], glued=glued))
    )
    return max(places, key=ways.__getitem__)


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
    if above.bare in GOING_ON or here.ends == "deed":
        return False
    if _RUNS_ON.match(here.bare) or _TIME.search(above.bare):
        return False
    return above.text[-1] not in "…,·:/" and here.text[0] not in "/·…,)|" and here.bare != "등"


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


def evidence(text: str) -> tuple[Evidence, ...]:
    """Return what spoke for the word with which the text begins, and against it."""
    found = words(text)
    told = facts(text, found)
    ways = _ways(weights(), told)
    best = _best(text, found, ways)
    labels = [TITLE] * best + [FIRST] + [TEXT] * (len(found) - best - 1)
    return weights().evidence(told, labels, best)
