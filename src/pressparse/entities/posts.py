"""Titles and bodies beside a name: `홍길동 가나원 원장`, `가나원 원장 홍길동`."""

from dataclasses import dataclass, replace
from functools import lru_cache

import regex

from pressparse.entities.body_names import ends_like_a_body
from pressparse.entities.entity import Named
from pressparse.entities.names import (
    LIKELY,
    PARTICLES,
    Titled,
    is_body,
    is_unit,
    likeness,
    titled,
)
from pressparse.language.letters import (
    BULLETS,
    DOUBLE,
    JOINERS,
    OBJECTS,
    SINGLE,
    SUBJECTS,
    TOPICS,
)
from pressparse.language.morphology import Reading, reading, tokens
from pressparse.language.particles import COPULAS
from pressparse.lexicon.adverbs import ADVERBS, TIMES
from pressparse.lexicon.regions import CITIES, COUNTIES, DISTRICTS
from pressparse.lexicon.titles import MODIFIERS
from pressparse.pattern import deferred

_A_WORD = rf"""
    (?P<head>(?:\(?(?:주|사|재|유)\)|㈜|㈔)?[가-힣A-Za-z0-9&·㈜'{SINGLE}/-]{{1,24}}+(?:\((?:주|사|재)\))?)
    (?P<gloss>[ ]?\([^()\n]{{1,40}}+\))?
    (?P<tail>[가-힣]{{0,14}}+)
    """
_WORD = deferred("[ ]{1,3}" + _A_WORD, regex.VERBOSE)
_WORD_AT_ONCE = deferred("[ ]{0,3}" + _A_WORD, regex.VERBOSE)
"""A word behind a name; behind a note in brackets a space may be lost: `홍길동(사진)대변인`."""


_GLOSS = deferred(
    r"[ ]?\((?!(?:주|사|재|유)\))[^()\n]{1,60}+\)|[ ]?[<\[]사진[^<>\[\]\n]{0,10}+[>\]]"
)


STOPS = (
    "와",
    "들과",
    "시절",
    "당시의",
    "는",
    "던",
    "된",
    "등",
    "를",
    "및",
    "씩",
    "에",
    "은",
    "을",
    "인",
    "한",
    "까지",
    "대한",
    "대해",
    "되고",
    "되는",
    "따라",
    "따른",
    "라며",
    "보다",
    "부터",
    "없는",
    "에게",
    "에는",
    "에서",
    "위한",
    "위해",
    "으로",
    "이나",
    "있는",
    "처럼",
    "통해",
    "하고",
    "하는",
    "하며",
    "한다",
    "함께",
    "했다",
    "이라며",
)
"""How particles and verbs end behind which no title goes on."""


_GLUES = deferred(
    r"(?:협의|회의|심의|한국인|개인|법인|상인|장인|노인|행정인|경제인|기업인|예술인|체육인|언론인|무한|유한|북한|남한|(?<![가-힣])한은|[가-힣]마을|주한|등|외국인|부동산등)$"
)


ADVERBIAL = deferred(
    r"^(?:한편|또|또한|이어|이어서|특히|이에|아울러|다만|이날|그러면서|이와|관련|이밖에|앞서|이후|당시|지난|오는|이번|역시|이번에|먼저|다음|끝으로|마지막으로|현재|최근|결국|우선|반면|사진|왼쪽|오른쪽|참석자|이|그|저|각|양|한|두|세|전|현|신임|첫|다른|대표|주요|및|겸|등|故|고)$"
)


WORD_BEFORE = deferred(rf"[^\s,.{DOUBLE}\"?!;:<>=…{BULLETS}ㅇ※】〕」』〉》\]]{{1,24}}$")


_LITTER = deferred(
    r"^[^()]*\)(?=.)(?!(?<=^[주사재유]\)))|^\((?!(?:주|사|재|유)\))[^()]*\)(?=.)|^[\[‘'“]+|^\((?!(?:주|사|재|유)\))"
)
"""What may cling to the front of a word: the end of an address, a note in brackets, a bracket."""


_NO_BODY = deferred(
    rf"^(?:[{JOINERS}]|및|로|에서|패널로|제\d+대)(?=[\s(]|$)|^(?:[{JOINERS}]|등|및|중)[ ]"
)


_OPENED = deferred(r"^.*\((?=[^()]*$)", regex.DOTALL)


_NOTE = deferred(r"\([^()]*\)")


_EDGE = f" ·,'{SINGLE}\"{DOUBLE}*["


def _tidy(body: str | None) -> str | None:
    """Return a body without half a pair of brackets, the particle before it, the note mark behind it."""
    if not body:
        return None
    if body.count("(") > body.count(")"):
        body = _OPENED.sub("", body)
    while body.count(")") > body.count("("):
        if body.startswith(_LEGAL_HALVES):
            break
        head, _, rest = body.partition(")") if body.find(")") < body.find("(") else _last(body)
        body = rest or head
    body = _NO_BODY.sub("", body.strip(_EDGE)).strip(_EDGE)
    return None if not body or _NOTE.fullmatch(body) else body


_LEGAL_HALVES = ("주)", "사)", "재)", "유)")


def with_tidy_body(named: Named, text: str) -> Named:
    """Return a person whose body is tidy; where the mention began with it, it begins there now."""
    if not named.organization:
        return named
    body, start = _tidy(named.organization), named.start
    if body and text.startswith(named.organization, start):
        start += named.organization.find(body)
    if start == named.start and body == named.organization:
        return named
    return replace(named, start=start, organization=body)


def _last(body: str) -> tuple[str, str, str]:
    head, mark, rest = body.rpartition(")")
    return head, mark, rest


_SENTENCE_START = deferred(rf"(?:^|[\n.?!”\"={BULLETS}ㅇ※\])-][ ]*|[,][ ]?)$")


_SUBJECTS = f"{TOPICS}{SUBJECTS}"


@dataclass(frozen=True, slots=True)
class Post:
    """A title, the body before it, and where the phrase ends."""

    end: int
    title: str
    body: str | None
    words: int
    bare: bool
    said: bool = False
    """Whether the copula stands behind the title, so that the phrase may be what somebody is said to be."""

    def is_said_of(self, name: str) -> bool:
        """Whether a word before the title has the particle of whom the title is said of: `홍길동은 배우다`."""
        return self.said and self.words == 1 and name[-1] in _SUBJECTS


_GLUED_ON = deferred(
    rf"(?!씨|(?:[{TOPICS}{SUBJECTS}{OBJECTS}{JOINERS}의도에]|께서)[^가-힣])[가-힣]{{2}}"
)
"""What stands right behind a note in brackets, a space between them being lost; a particle is none."""


def _title_in(word: regex.Match[str]) -> tuple[Titled, int] | None:
    """Return how a word, what is in brackets behind it and the rest of it end in a title, and where that ends."""
    head, gloss, tail = word.groups("")
    if "·" in head and (first := _title_before_a_dot(head)):
        return first, word.start("head") + len(first.stem)
    read = titled(head)
    if not gloss:
        return (read, word.start("head") + len(head) - len(read.particle)) if read else None
    if read and not read.particle and (not tail or tail in PARTICLES):
        end = word.end("gloss") if tail else word.end("head")
        return Titled(read.stem, read.title, tail), end
    if tail and (inner := titled(tail)):
        whole = f"{head}{gloss.strip()}{inner.stem}"
        return Titled(whole, inner.title, inner.particle), word.end() - len(inner.particle)
    return None


def _title_before_a_dot(head: str) -> Titled | None:
    """Return the title that a dot joins with the next name, or with another title: `회장·홍길동`, `목사·총회 서기`."""
    title, _, rest = head.partition("·")
    read = titled(title)
    return read if read is not None and not read.particle and rest else None


def post_behind(text: str, at: int, limit: int = 8) -> Post | None:
    """Return the title phrase that follows a name at ``at``: `[기관 …] 직함`, or None."""
    word = _WORD
    if aside := _GLOSS.match(text, at):
        at = aside.end()
        word = _WORD_AT_ONCE if _GLUED_ON.match(text, at) else _WORD
    heads: list[str] = []
    first_title: int | None = None
    ends: tuple[int, int] | None = None
    said = False
    for _ in range(limit):
        match = word.match(text, at)
        if not match:
            break
        at, word = match.end(), _WORD
        if found := _title_in(match):
            read, end = found
            heads.append(read.stem)
            if first_title is None:
                first_title = len(heads) - 1
            ends = len(heads), end
            if read.particle or text.startswith("·", end):
                said = read.particle in COPULAS
                break
            continue
        head, gloss, tail = match.groups("")
        if ends:
            if head == "겸":
                heads.append(head)
                continue
            if "겸" not in heads:
                break
        if stops(head + tail) or not text.startswith(" ", at):
            break
        heads.append(head + gloss.strip() + tail)
    if ends is None or first_title is None:
        return None
    return _phrase(heads[: ends[0]], first_title, ends[1], said=said)


_NEVER = frozenset(
    [
        "이",
        "그",
        "두",
        "세",
        "각",
        "양",
        "오는",
        "지난",
        "이번",
        "이날",
        "모두",
        "직접",
        "같은",
        "등",
        "다수",
        "다른",
        "수",
        "것",
        "바",
        "때",
    ]
)


_SEATS = frozenset("갑을병정")
_ELECTING = CITIES | COUNTIES | DISTRICTS
"""What has several seats: `가람을` ends as an object does."""


@lru_cache(maxsize=16384)
def stops(word: str) -> bool:
    """Whether a word ends the phrase behind a name: a particle or a verb."""
    if word[-1:] in _SEATS and word[:-1] in _ELECTING:
        return False
    return word in _NEVER or (word.endswith(STOPS) and not _GLUES.search(word))


def _phrase(heads: list[str], first: int, end: int, *, said: bool) -> Post:
    body = _without_modifiers(heads[:first])
    title = heads[first:]
    if body and body[-1].endswith(("부문", "담당", "분야")):
        title = [body.pop(), *title]
    if len(title) > 1 and title[0] in MODIFIERS:
        title = title[1:]
    if len(title) > 1 and _is_a_branch(title[0]):
        body = [*body, title.pop(0)]
    return Post(end, " ".join(title), " ".join(body) or None, len(heads), len(heads) == 1, said)


def _without_modifiers(body: list[str]) -> list[str]:
    """Return a body without what stands before it and before the title behind it: `전 가나청 신임`."""
    while body and body[0] in MODIFIERS:
        body = body[1:]
    return body[:-1] if body and body[-1] in MODIFIERS else body


def _is_a_branch(word: str) -> bool:
    """Whether a word is the branch of a body, and no governor: `나래지사 팀장`."""
    return word.endswith(_BRANCH) and ends_like_a_body(word)


_BRANCH = "지사"


_LEGAL_BEFORE = deferred(
    r"(?<![가-힣])(?:(?:사단|재단|학교|의료|복지|영농조합|농업회사|사회복지|법무|회계|세무|특허)법인|주식회사|협동조합|유한회사)[ ]$"
)


def body_before(text: str, at: int) -> tuple[int, str] | None:
    """Return the body named right before a name: `한국가나원 홍길동 원장`, or None."""
    start = at
    words: list[str] = []
    for _ in range(3):
        stop = start - 1
        if stop <= 0 or text[stop] != " ":
            break
        match = WORD_BEFORE.search(text, max(0, stop - 25), stop)
        if not match or (match.start() <= stop - 25 and stop > 25):
            break
        word = _LITTER.sub("", match[0])
        if word.endswith(")") and word.count(")") > word.count("("):
            if words:
                break
            return (at, word[:-1]) if is_body(word[:-1]) else None
        if (
            not word
            or ADVERBIAL.match(word)
            or word in _OPENERS
            or word in _NO_SECTIONS
            or _COUNT.fullmatch(word)
            or titled(word)
        ):
            break
        organ = is_unit(word) and not _is_inflected(word)
        if not organ:
            if (
                words
                or word.endswith(STOPS)
                or word.endswith(
                    ("의", "과", "와", "가", "이", "며", "고", "서", "면", "자", "들", "지")
                )
            ):
                break
            if legal := _LEGAL_BEFORE.search(text, max(0, match.start() - 10), match.start()):
                start = legal.start()
                words = [legal[0].strip(), word]
                break
            if not _SENTENCE_START.search(text, max(0, match.start() - 3), match.start()):
                break
            if len(word) < 2 or word[0].isdigit() or likeness(word) == LIKELY:
                break
            if reading(word) in NO_NAMES:
                break
        start = match.start() + match[0].find(word)
        words.insert(0, word)
    return (start, " ".join(words)) if words else None


def behind_a_body(text: str, at: int) -> bool:
    """Whether a body stands right before a title, so that the word behind that is its bearer: `가나시청 과장 장도규`."""
    found = body_before(text, at)
    return found is not None and ends_like_a_body(found[1].rpartition(" ")[2])


_LIKE_AN_ENDING = ("고", "과", "면", "도")
"""Ends of bodies, units and schools that verbs and nouns with a particle have as well: `했고`, `사실과`."""


_NO_SECTIONS = frozenset(["결과", "성과", "효과", "통과", "경과", "부과", "초과", "사과", "교과"])
"""Nouns that end as sections of offices do."""
_OPENERS = ADVERBS | TIMES
_COUNT = deferred(r"제?\d+[대기회차]")
"""Which of many who bore a title: `제12대`."""


def _is_inflected(word: str) -> bool:
    """Whether a word that ends like a unit is a verb, or a noun with its particle."""
    if word.endswith(("에서", "에게")):
        return True
    return word.endswith(_LIKE_AN_ENDING) and any(t.tag[0] in "JEV" for t in tokens(word))


NO_NAMES = frozenset([Reading.INFLECTED, Reading.ADVERB])
"""How no name is read: `따르면 김`, `또한 김` have a verb or an adverb in front."""
