"""Quotes: who said what."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Any

import regex

from pressparse.entities.entity import Body, Named
from pressparse.entities.names import SURNAME, is_body, is_foreign, is_name, likeness, titled
from pressparse.lexicon.agencies import BY_SHORT
from pressparse.lexicon.speakers import (
    ADVERBS,
    NOBODY,
    SHORT_BODY,
    SOMEBODY,
    WORDS_OF_THEIR_OWN,
)
from pressparse.lexicon.titles import TITLES
from pressparse.lexicon.user import added
from pressparse.lexicon.verbs import IRREGULAR, NOUNS_WITH_DO, TOLD_NOUNS
from pressparse.pattern import compiled, deferred
from pressparse.record import CueVerb, Quote, QuoteKind, Speaker
from pressparse.rule import Finding, Rule, apply, rule
from pressparse.text.marks import Pair, pairs, runs_on, singles
from pressparse.text.view import Stretch, View

_CLAUSE_END = deferred(
    r"(?:[다요죠까라자네지군냐]|것|예정|계획|상황|전망|중|때|방침|수준|바람|길|시점|입니다|음|함|됨|임)[.?!…]*\s*$"
)
"""How a quoted statement ends, and a quoted phrase does not."""
_LONG = 45
"""Code points; longer stretches are statements however they end."""
_SHORTEST = 18
"""Code points; shorter stretches that are only woven into a sentence are phrases, not statements."""


@dataclass(frozen=True, slots=True)
class Segment:
    """What stands between two marks, and the words that follow it up to the end of its sentence."""

    text: str
    start: int
    end: int
    after: int
    stop: int
    opening: int
    sentence: int
    """Where the sentence begins."""

    @property
    def words(self) -> str:
        """The quoted words."""
        return self.text[self.start : self.end].strip()

    @property
    def is_clause(self) -> bool:
        """Whether the quoted words are a statement of their own."""
        return bool(_CLAUSE_END.search(self.text, max(self.start, self.end - 8), self.end))


def _cue() -> regex.Pattern[str]:
    return _cues(added().stems)


@lru_cache(maxsize=8)
def _cues(own: tuple[str, ...]) -> regex.Pattern[str]:
    return regex.compile(
        r"""(?<![가-힣])(?:(?P<noun>\L<nouns>)(?:을[ ]|를[ ])?(?P<form>했|하[였며면고는기자지]|한다?|할|해|합|했던|하였|하)
             |(?P<stem>\L<stems>)
             |(?<=[고도며][ ])(?P<do>했|하였|한다|했던|하며|한[ ]))""",
        regex.VERBOSE,
        nouns=sorted(NOUNS_WITH_DO),
        stems=sorted({*IRREGULAR, *own}),
    )


def _verb(segment: Segment, limit: int = 90) -> tuple[int, int, str] | None:
    """Return the first verb of saying behind a segment, before the next one: where it stands, its lemma."""
    stop = min(segment.stop, segment.after + limit)
    match = next(_outside(segment.text, segment.after, stop), None)
    if not match:
        return None
    if match["noun"]:
        return match.start(), match.end(), match["noun"] + "하다"
    if match["do"]:
        return match.start(), match.end(), "하다"
    return match.start(), match.end(), _lemma(match["stem"])


def _outside(text: str, start: int, stop: int) -> Iterator[regex.Match[str]]:
    """Yield verbs of saying that do not stand between the marks of a later segment."""
    for match in _cue().finditer(text, start, stop):
        words = text[start : match.start()]
        if sum(map(words.count, '“”"')) % 2 == 0:
            yield match


def _lemma(stem: str) -> str:
    return added().verb_stems.get(stem) or IRREGULAR[stem]


@rule(
    r"""(?<=[”“"'’다요까라것정])[ ]?(?P<tie>(?:이?라(?:고|며|면서)|이?다(?:며|면서|고)|고|며|면서)(?:도|는)?|이?라|이며(?=,?[ ][“"]))(?=[ ,“"])
      | (?<=고[”“"])[ ]""",
    examples={
        "홍길동 가나원장은 “[[길을 넓히겠다]]”고 말했다.": {
            "speaker": "홍길동", "title": "가나원장", "organization": None, "verb": "말하다",
        },
        '김철수 시장은 "[[모두의 성과다]]"라고 강조했다.': {
            "speaker": "김철수", "title": "시장", "organization": None, "verb": "강조하다",
        },
    },
    boundary=[
        "가나시는 이곳을 “하늘 마당”이라고 이름 지었다.",
        "주민들은 이 길을 “꽃길”이라고 부른다.",
        "첫 모둠은 “길은 어디로 가는가”라는 주제로 발표했다.",
        "주민들은 “오래된 다리를 그대로 두어라”고 적힌 천을 들었다.",
    ],
)  # fmt: skip
def told_with_verb(match: regex.Match[str], segment: Any) -> bool | None:
    """The words of others are tied to a verb of saying: `“…”고 밝혔다`, `“…”라며`."""
    tie = match["tie"] or ""
    if _SHOWN.match(segment.text, match.end()):
        return None
    if _verb(segment) or tie in {"라며", "이라며", "라면서", "이라면서"}:
        return True
    if tie in {"고", "라고"} and _REACTED.match(segment.text, match.end()):
        return True if segment.is_clause and len(segment.words) >= 8 else None
    return (
        True
        if segment.is_clause and (len(segment.words) >= _SHORTEST or tie in {"며", "면서"})
        else None
    )


_REACTED = deferred(
    r"[ ](?:[가-힣]{1,5}[ ])?(?!적었|불렀|썼|새겼)[가-힣]{0,5}(?:했|았|었|렸|쳤)(?:다|습니다)[.]"
)
"""A verb of how somebody takes it, at the end of the sentence: `“…”고 어이없어했다.`"""
_SHOWN = deferred(
    r"[ ]?(?:[가-힣]{1,8}[ ]){0,2}?(?:적힌|쓰인|쓰여|써진|써붙인|새긴|새겨진|이름|제목을|불리|불린|부르|부른|일컫|이름 붙|인쇄된)"
)
"""Words that are shown, not said: `“…”고 적힌 현수막`."""


@rule(
    r"(?<=[”“\"])[ ]?(?:이?라)?는[ ](?:[가-힣]{1,8}[ ]){0,2}(?:내용의[ ](?:[가-힣]{1,4}[ ])?)?\L<told>(?:이?다|이라|으로|로|을|를|도|이|가|에|인|이었|였|[ .])",
    examples={
        "홍길동 의원은 “[[아는 바가 전혀 없다]]”는 입장이다.": {
            "speaker": "홍길동", "title": "의원", "organization": None, "verb": None,
        },
        "김철수 시장은 “[[길을 더 넓히겠다]]”는 의지를 밝혔다.": {
            "speaker": "김철수", "title": "시장", "organization": None, "verb": "밝히다",
        },
    },
    boundary=["“하늘 마당”이라는 이름의 행사", "“함께 걷자”는 표어를 걸었다."],
    words={"told": TOLD_NOUNS},
)  # fmt: skip
def told_with_noun(_match: regex.Match[str], segment: Any) -> bool | None:
    """A statement may stand before a noun of saying: `“…”는 입장이다`, `“…”라는 뜻을 전했다`."""
    if not segment.is_clause:
        return None
    return True if len(segment.words) >= 4 else None


@rule(
    r"(?<=[”“\"])[ ]?(?:(?P<do>이?로서|하[며면고였]|해[ ]|했|였|이었)|[을를이가에의로]|으로|할|한|이다)",
    examples={
        "홍길동 원장은 “[[모든 이웃이 함께 걷는 길을 꾸준히 만들어 나갈 것]]”을 약속했다.": {
            "speaker": "홍길동", "title": "원장", "organization": None, "verb": "약속하다",
        },
    },
    boundary=["가나시는 “하늘 마당”을 열었다고 밝혔다.", "홍길동 원장은 “열린 마당”을 강조했다."],
)  # fmt: skip
def woven_in(match: regex.Match[str], segment: Any) -> bool | None:
    """Minutes weave long statements into the sentence: `“…할 것”을 당부했다`."""
    if segment.words.endswith("것") and len(segment.words) >= 6 and _verb(segment, 12):
        return True
    if len(segment.words) < _SHORTEST or not _verb(segment, 160):
        return None
    return True if match["do"] or segment.is_clause or len(segment.words) >= _LONG else None


_TOLD_BEHIND = deferred(
    r"\s[^\s.“”]{1,20}(?:\s[^\s.“”]{1,20}){1,4}의[ ](?:말|설명|이야기|얘기|주장|소감|각오|당부)(?:이다|이었다|다[.])"
)
"""Whose words they are, told behind them: `“…” 홍길동 소장의 말이다.`"""


@rule(
    r"(?<=[”\"“])(?=\s*+(?:$|[^\s가-힣]|[ \n][가-힣㈜(□○ㅇ■*※<\[]|[가-힣]))",
    examples={
        "홍길동 대표는 웃었다.\n“[[처음에는 아무도 믿지 않았습니다.]]”": {
            "speaker": "홍길동", "title": "대표", "organization": None, "verb": None,
        },
        "홍길동 원장: “[[길을 넓히는 일이 먼저입니다.]]”": {
            "speaker": "홍길동", "title": "원장", "organization": None, "verb": None,
        },
    },
    boundary=["“이 자료는 가나시의 보도자료를 전재하여 제공합니다.”", "“하늘 마당” 행사가 열린다."],
)  # fmt: skip
def words_alone(_match: regex.Match[str], segment: Any) -> bool | None:
    """In interviews the words stand alone between two paragraphs, or behind a colon."""
    words = segment.words
    if len(words) >= 6 and _TOLD_BEHIND.match(segment.text, segment.after):
        return True
    if not compiled(r"[다요죠까라자네지군][.?!…]+$|[다요죠까]$").search(words) or len(words) < 12:
        return None
    if "전재하여" in words or "저작권" in words or "공공누리" in words:
        return None
    before = segment.text[segment.sentence : segment.opening].strip()
    if not before or before[-1] in ":=" or _BULLET.fullmatch(before):
        return True
    return True if len(before) <= 30 and before.endswith(tuple(_SPEAKING_TITLES)) else None


@rule(
    r"(?<=[”“\"])|(?<=[^\s\[])[ ]*\]",
    examples={
        "[홍길동 / 가나리 이장 : [[물이 말라 걱정입니다.]] ]": {
            "speaker": "홍길동", "title": "이장", "organization": "가나리", "verb": None,
        },
        "<인터뷰> 홍길동(가나리 이장) : “[[버스가 끊기니까 걸어 다니는데...]]”": {
            "speaker": "홍길동", "title": "이장", "organization": "가나리", "verb": None,
        },
    },
    boundary=["[사진 : 가나시청 제공, 오늘 아침 마을]", "[기자 : “어떻게 생각하는지 들어봤습니다.”]"],
)  # fmt: skip
def told_on_air(_match: regex.Match[str], segment: Any) -> bool | None:
    """A broadcast names who speaks before the words: `[이름/직함 : “…”]`, `▶ 인터뷰 : 이름 / 직함`."""
    return True if len(segment.words) >= 5 and _label(segment) else None


def _label(segment: Segment) -> regex.Match[str] | None:
    """Return what names the speaker before words that went on air."""
    start = max(0, segment.opening - 90)
    label = _LABEL.search(segment.text, start, segment.opening)
    if label is None or _NOT_ON_AIR.search(label["who"]):
        return None
    return label


_ON_AIR = r"인터뷰|전화[ ]?인터뷰|녹취|전화[ ]?녹취|싱크|현장음|INT|SYN|SYNC|S/U"
_LABEL = deferred(
    rf"""
    (?: (?:^|(?<=[\n\]”"“.]))[ ]*
        [<\[【◀〈(][ ]?(?:{_ON_AIR})(?:\([^()\n]{{1,6}}\))?[ ]?[>\]】▶〉)][ ]?\n?(?P<who>[^\n:"“”<>\[\]]{{2,50}}+)
      | (?:▶|■)[ ]?(?:{_ON_AIR})(?:\([^()\n]{{1,6}}\))?[ ]?:[ ]?(?P<who>[^\n:"“”]{{2,50}}+)
      | \[[ ]?(?P<who>[^\[\]\n:"“”]{{2,50}}+)(?=:)
      | (?:^|\n)\[(?P<who>[^\[\]\n:"“”]{{2,40}}+)\](?=[ ]?\n)
      | (?:^|\n)(?P<who>[가-힣]{{2,4}}[ ]?/[ ]?[^\n:"“”/]{{2,30}}+)(?=\n)
    )
    [ ]*:?[ ]*\n?[ ]*-?[ ]*$""",
    regex.VERBOSE,
)
"""Who speaks on air, up to the words."""
_NOT_ON_AIR = deferred(
    r"기자[ ]*$|앵커|아나운서|캐스터|리포트|리포터[ ]*$|사진|자료|제공|그래픽|영상|출처|캡처|뉴스|^[ ]*(?:질문|답변|문|답|단독|속보|종합)[ ]*$|문의|홈페이지|누리집|일시|장소|주소|대상|내용|기간"
)
_SAID_ON_AIR = deferred(
    r"\[[ ]?(?P<who>[^\[\]\n:\"“”]{2,50}+):[ ]*+(?P<words>[^\[\]\"“”:]{8,600}+)\]"
)


_BULLET = deferred(r"[\s□○ㅇ■▲△◇◆▷▶*※·-]*")
_SPEAKING_TITLES = (
    "대표",
    "원장",
    "회장",
    "사장",
    "교수",
    "시장",
    "군수",
    "장관",
    "위원장",
    "이사장",
    "총장",
    "의원",
    "본부장",
)

RULES: tuple[Rule, ...] = (told_with_verb, told_with_noun, woven_in, told_on_air, words_alone)
SPEAKERS: tuple[Rule, ...] = ()
"""Rules that name a speaker: a user's own; without them people, subjects and bodies of the sentence speak."""


@dataclass(slots=True)
class _Statement:
    segments: list[Segment]
    rule: str
    told: bool = True


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks: a name or nobody that the text names, and where the text says so."""

    start: int
    end: int
    name: str | None
    title: str | None = None
    body: str | None = None
    phrase: str = ""
    rule: str = ""
    """The rule that named them, where it is another than the statement's."""


_MOST_BODIES = 300
_RECENT = 200
"""Mentions among which the bearer of a surname is looked for."""


@dataclass(frozen=True)
class _Ground:
    """What speakers are read from: the text, its people, its bodies."""

    view: View
    people: Sequence[Named]
    bodies: Sequence[Body]
    issuer: str | None
    speakers: tuple[Rule, ...] = ()
    known: dict[int, Voice | None] = field(default_factory=dict)
    spelled: dict[str, str | None] = field(default_factory=dict)
    spoke: set[str] = field(default_factory=set)
    """Bodies that spoke before under their full name."""

    @cached_property
    def text(self) -> str:
        return self.view.folded

    @cached_property
    def voices(self) -> Sequence[Finding[Any]]:
        """What rules for speakers read in the body."""
        return [
            each
            for each in (apply(self.speakers, self.text) if self.speakers else ())
            if self.view.kind_at(each.start) == "body"
        ]

    @cached_property
    def starts(self) -> list[int]:
        return [named.start for named in self.people]

    @cached_property
    def distinct(self) -> tuple[Body, ...]:
        """The first mention of each body; of very many, the first ones."""
        first: dict[tuple[str, str | None], Body] = {}
        for body in self.bodies:
            if len(first) < _MOST_BODIES:
                first.setdefault((body.name, body.abbreviation), body)
        return tuple(first.values())

    @cached_property
    def body_starts(self) -> Mapping[int, Body]:
        return {body.start: body for body in self.bodies}

    @cached_property
    def body_ends(self) -> Mapping[int, Body]:
        return {body.end: body for body in self.bodies}

    @cached_property
    def ends(self) -> Mapping[int, Named]:
        return {named.end: named for named in self.people}

    @cached_property
    def first(self) -> Mapping[str, Named]:
        first: dict[str, Named] = {}
        for named in self.people:
            if named.title:
                first.setdefault(named.name, named)
        return first

    def people_in(self, start: int, end: int) -> Sequence[Named]:
        return self.people[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def people_before(self, position: int) -> Iterator[Named]:
        """Yield the last mentions before a position, the nearest first."""
        k = bisect_left(self.starts, position)
        return reversed(self.people[max(0, k - _RECENT) : k])


def read(
    view: View,
    people: Sequence[Named] = (),
    bodies: Sequence[Body] = (),
    *,
    issuer: str | None = None,
    indirect: bool = False,
    rules: tuple[Rule, ...] = RULES,
    speakers: tuple[Rule, ...] = SPEAKERS,
) -> tuple[Quote, ...]:
    """Return the quotations of a view, each with its speaker.

    ``issuer``: who `군 관계자` speaks for in a release. ``speakers``: rules that name one. ``indirect``: also `…다고 밝혔다` without marks.
    """
    ground = _Ground(view, people, bodies, issuer, speakers)
    statements = _statements(view, rules)
    told = _with_speakers(ground, statements)
    quotes = [_quote(view, statement, voice, "direct") for statement, voice in told]
    if indirect:
        quotes += _indirect(ground, statements)
        quotes.sort(key=lambda quote: quote.segments[0].at.start)
    return tuple(quotes)


def _statements(view: View, rules: tuple[Rule, ...]) -> list[_Statement]:
    """Return statements in reading order: segments of one sentence belong together."""
    found: list[_Statement] = []
    last: Segment | None = None
    for segment in _segments(view):
        name = _reading(segment, rules)
        if last and found and _goes_on(view, last, segment):
            if name or (
                len(segment.words) >= _SHORTEST and _verb(segment, 160 if segment.is_clause else 12)
            ):
                found[-1].segments.append(segment)
                last = segment
            continue
        if name:
            found.append(_Statement([segment], name))
            last = segment
    return found


def _segments(view: View) -> Iterator[Segment]:
    """Yield what stands between marks in the body, in reading order."""
    text = view.folded
    for paragraph in _joined(text, view.only("body")):
        yield from _unmarked(text, paragraph)
        doubles = [pair for pair in pairs(text, paragraph.start, paragraph.end) if not pair.depth]
        end_of_last = paragraph.start
        for pair in _with_singles(text, paragraph, doubles):
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
            if pair.style == "single" and not _is_told(text, pair):
                continue
            if text[start : pair.end].strip():
                after = pair.after if pair.whole or pair.start != pair.end else pair.end + 1
                yield Segment(
                    text, start, pair.end, after, max(tail.end, after), opening, sentence.start
                )
                end_of_last = after


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
    for paragraph in paragraphs:
        if (
            held
            and held.end + 1 == paragraph.start
            and runs_on(text, held.start, held.end, paragraph.end)
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


_LONGEST_RUN = 4000
"""Code points; joined paragraphs grow no longer."""


def _with_singles(text: str, paragraph: Stretch, doubles: list[Pair]) -> list[Pair]:
    if (
        text.find("‘", paragraph.start, paragraph.end) < 0
        and text.find("'", paragraph.start, paragraph.end) < 0
    ):
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
    if len(words) < 8 or not compiled(r"[다요죠까라자]\.?$").search(words):
        return False
    if not _TOLD_SINGLE.match(text, pair.after):
        return False
    match = _cue().search(text, pair.after, pair.after + 25)
    return match is not None


_CONNECTED = deferred(r"[”\"“](?:이?라)?(?:며|면서|고),?[ ]")


def _missing_opening(text: str, start: int, end: int) -> int:
    """Return where words begin whose opening mark is missing: behind `…”며, `, or -1."""
    ties = list(_CONNECTED.finditer(text, max(0, start - 1), min(end, start + 40)))
    return ties[-1].end() if ties and end - ties[-1].end() >= 8 else -1


def _reading(segment: Segment, rules: tuple[Rule, ...]) -> str | None:
    for each in rules:
        match = each.compiled.match(
            segment.text, segment.after, min(len(segment.text), segment.after + 120)
        )
        if match and each.read(match, segment):
            return each.name
    return None


_ENDS_OPEN = deferred(r"(?:며|면서|고|하며|하고|하면서|는데|으나|지만),?[\s□○ㅇ■◦*·-]*$")


def _goes_on(view: View, last: Segment, segment: Segment) -> bool:
    """Whether a segment continues the sentence of the last one."""
    text = view.folded
    between = text[last.after : segment.opening]
    if len(between) > 400 or segment.sentence == last.sentence:
        return segment.sentence == last.sentence and not _other_speaker(between)
    return (
        last.stop <= segment.opening
        and _ENDS_OPEN.search(between) is not None
        and not compiled(r"다\.").search(between)
    )


_QUESTION = deferred(
    r"[ ]?(?:이?라)?는[ ](?:[가-힣]{1,8}의[ ])?(?:[가-힣]{1,8}[ ]){0,2}(?:질문|물음|질의|지적|요청|요구|주장|비판|의혹)(?:에|을[ ]받|이[ ]나오)"
)
"""Whose words are only taken up by the speaker: `“…”는 질문에 “…”`."""
_ASKED = deferred(
    r"[ ]?(?:이?라)?고[ ](?:[가-힣]{1,8}[ ]){0,2}(?:묻는|물은|말한|질문한|밝힌|했던|물었던|주장한|말하는|외친|답한|대답한|답변한)[ ]"
)


_TO_WHOM = deferred(r"[가-힣]{2,8}(?:에게|한테)[ ]")
"""Those who said it are spoken to now: `“…”고 말한 원장에게 “…”`."""
_ANSWERED = deferred(
    r"[ ]?(?:이?라)?(?:고|며|면서)[ ](?:[가-힣]{1,8}(?:을|를)?[ ]){0,4}?(?:묻|캐묻|따지|추궁하|질문하|질의하|반박하|항의하|다그치)자,?[ ](?:[가-힣A-Za-z]{1,12}[ ]){0,5}?[가-힣A-Za-z]{1,12}(?:은|는|도)[ ]"
)
"""Somebody else answers: `“…”고 묻자 원장은 “…”고 답했다`."""


def _other_speaker(between: str) -> bool:
    if _ASKED.match(between) or _QUESTION.match(between) or _ANSWERED.match(between):
        return True
    ends = compiled(
        r"(?:했고|밝혔고|말했고|했으며|밝혔으며|말했으며|강조했고|덧붙였고|했지만|밝혔지만|말했지만|했으나|했는데|한 반면|인 반면|데 반해|했던 반면),?[ ](?P<rest>.{0,120})$"
    ).search(
        between,
    )
    return bool(ends and compiled(r"[가-힣](?:은|는|도)[ ]").search(ends["rest"] + " "))


# --- who speaks ---------------------------------------------------------------------------------

_TOPIC = deferred(
    r"(?P<np>[^\s,“”\"]{1,30}?)[ ]?(?P<p>께서는|께서|측은|측도|은|는|도|이|가)(?=[\s“\"‘,(]|$)"
)
_NO_TOPIC = deferred(
    r"(?:에|에서|대해서|통해서|위해서|면서|로서|지만|더라|하면|에게|으로|로|까지|부터|보다|하|되|있|없|것|때|수|중|지|같|않|많|다른|(?:[해하려여어아]|련해|향해|[^소]에)서|이번에|받|(?<!일)보|맡|나오|오|열리|갖|위하|통하|따르|바|점|뒤|후|전|날|올해|현재|앞으로|향후|라|리|치|기|키|들어가|가지|싶|이루|고|이|데)$"
)
_LETTER = deferred(
    rf"(?P<base>[A-Z]|[{SURNAME}][ ]?모)(?:\([^()]{{1,12}}\))?(?P<gap>[ ]?)(?P<style>씨|군|양)(?:\([^()]{{1,12}}\))?$"
)
"""Somebody whose name is kept back: `A씨`, `A씨(63)`, `김모(34)씨`."""
_SURNAME_ONLY = deferred(rf"(?<![가-힣])(?P<sur>[{SURNAME}])[ ]?(?P<style>씨|군|양)$")
"""Somebody named before, or known by no more: `김씨`."""
_LATIN = deferred(r"^[A-Za-z]{2,}[가-힣]{0,8}$|^[가-힣]{1,6}[A-Za-z0-9]{2,}$")


def _with_speakers(
    ground: _Ground, statements: Sequence[_Statement]
) -> list[tuple[_Statement, Voice | None]]:
    told: list[tuple[_Statement, Voice | None]] = []
    behind = 0
    last: Voice | None = None
    last_at = -1
    for statement in statements:
        first = statement.segments[0]
        if behind and (_ASKED.match(ground.text, behind) or _QUESTION.match(ground.text, behind)):
            behind = first.sentence  # `A는 “…”고 묻는 B를 보며 “…”`: the sentence is still A's
        start = max(first.sentence, behind if behind <= first.opening else first.sentence)
        if _taken_up(ground, statement):
            behind = statement.segments[-1].after
            continue
        known, voice = _voice(ground, statement, start, first.opening)
        if not known:
            known, voice = _carried(ground, first.sentence, last_at, last)
        if voice is None and (
            first.text[first.opening] in "‘’'"
            or (
                statement.rule == "words_alone"
                and ground.text[first.sentence : first.opening].strip(" □○ㅇ■")
            )
        ):
            continue  # a term and its gloss, a stressed word
        told.append((statement, voice))
        last, last_at = _sentence_voice(ground, statement, voice), first.opening
        behind = statement.segments[-1].after
    return told


def _sentence_voice(ground: _Ground, statement: _Statement, voice: Voice | None) -> Voice | None:
    """Return who goes on speaking in the next sentence: the topic, where the words are an asker's."""
    first, final = statement.segments[0], statement.segments[-1]
    if (
        voice
        and ground.text.startswith(("이", "가"), voice.end)
        and _ASIDE.match(ground.text, final.after)
    ):
        return _topic(ground, first.sentence, voice.start) or voice
    return voice


_ASIDE = deferred(
    r"[ ]?(?:이?라)?고[ ](?:[가-힣]{1,6}[ ])?[가-힣]{1,4}(?:자|데 대해|것에 대해|것과 관련)(?=[ ,])"
)


def _taken_up(ground: _Ground, statement: _Statement) -> bool:
    """Whether words are a question of nobody named, which the next words answer."""
    final = statement.segments[-1]
    if not _QUESTION.match(ground.text, final.after):
        return False
    near = ground.text[max(0, statement.segments[0].opening - 2) : statement.segments[0].opening]
    answered = compiled(r"[”“\"]").search(
        ground.text, final.after, min(final.stop, final.after + 60)
    )
    return answered is not None and not near.startswith(("이", "가"))


def _voice(
    ground: _Ground, statement: _Statement, start: int, end: int
) -> tuple[bool, Voice | None]:
    """Return whether the sentence says who speaks, and who that is."""
    text = ground.text
    final = statement.segments[-1]
    if ground.speakers and (named_by_rule := _by_rule(ground, start, end, final)):
        return True, named_by_rule
    asked = _ASKED.match(text[final.after : min(final.stop, final.after + 40)])
    if asked:
        at = final.after + asked.end()
        found = next(iter(ground.people_in(at, min(final.stop, at + 40))), None)
        if found and found.start - at <= 20:
            return True, _of_person(ground, found)
        if "기자" in text[at : at + 15] or _TO_WHOM.match(text, at):
            return True, None
    if statement.rule == "told_on_air" and (label := _label(statement.segments[0])):
        return True, _on_air(ground, label)
    colon = compiled(r"[:=][ ]?$").search(text, max(start, end - 3), end)
    if colon:
        for named in reversed(ground.people_in(max(start, end - 80), end)):
            return True, _of_person(ground, named)
    voice = _topic(ground, start, end)
    if voice is not None:
        return True, voice if voice.name else None
    verb = _verb(final)
    told = final.after + 60 if verb is None else verb[0]
    begin = final.after
    if verb and (adnominal := _ADNOMINAL.match(text, verb[0], min(final.stop, verb[0] + 30))):
        begin, told = adnominal.end(), adnominal.end() + 20
    for named in ground.people_in(begin, min(final.stop, told)):
        if compiled(r"[은는이가](?=[ ])").match(text, named.end):
            return True, _of_person(ground, named)
    if statement.rule == "words_alone":
        behind = next(iter(ground.people_in(final.after, final.after + 40)), None)
        if (
            behind
            and _SAID_BEHIND.match(text, behind.end)
            and not text[final.after : behind.start].strip()
        ):
            return True, _of_person(ground, behind)
        person = ground.ends.get(end) or ground.ends.get(end - 1)
        if person:
            return True, _of_person(ground, person)
        return _told_next(ground, final)
    return False, None


def _told_next(ground: _Ground, final: Segment) -> tuple[bool, Voice | None]:
    """Return who is told of behind words that stand alone: `“…” ⏎ 홍길동 대표는 이같이 말했다`."""
    text = ground.text
    begin = final.after
    if text[begin : begin + 1] not in {"\n", " ", ""}:
        return False, None
    stop = text.find("다.", begin, begin + 300)
    stop = stop if stop > 0 else begin + 200
    if not _THUS.search(text, begin, stop):
        return False, None
    for named in ground.people_in(begin, stop):
        if compiled(r"(?:\([^()]{0,20}\))?[은는이가](?=[ ])").match(text, named.end):
            return True, _of_person(ground, named)
    return False, None


_THUS = deferred(
    r"이같이|이 같이|이와 같이|이렇게|이처럼|이같은|이런 |말문을|입을 (?:열|뗐)|운을 (?:뗐|떼)|의[ ](?:말|각오|포부|소감)"
)


def _on_air(ground: _Ground, label: regex.Match[str]) -> Voice | None:
    """Return who speaks by a broadcast's label: a name with what they are, or the official of a body."""
    begin, stop = label.span("who")
    said = compiled(r"\(?(?:음성[ ]?변조|가명|익명|대역)[^()]{0,6}\)?|[ ]+$").sub("", label["who"])
    first, _, rest = compiled(r"[ ]*[/(]").sub("/", said, 1).partition("/")
    first, rest = first.strip(" -:"), rest.rstrip(") ").strip()
    head, _, behind = first.partition(" ")
    if first.endswith(SOMEBODY):
        return None
    if is_name(first.replace(" ", "")) and (rest or not behind):
        return Voice(begin, stop, first, *_office(rest))
    if behind and is_name(head):
        title, body = _office(behind)
        return Voice(begin, stop, head, title, rest or body)
    if named := next(iter(ground.people_in(begin, stop)), None):
        return _of_person(ground, named)
    if said.endswith(("관계자", "담당자", "당국자")):
        owner, _, who = said.rpartition(" ")
        owner = owner.strip(" -:")
        return Voice(begin, stop, owner, who) if owner and owner not in NOBODY else None
    return Voice(begin, stop, first, *_office(rest)) if is_foreign(head) else None


def _office(words: str) -> tuple[str | None, str | None]:
    """Return the title and the body in what stands behind a name: `가나대 교수`, `교수/가나대`."""
    if "/" in words:
        title, _, body = words.partition("/")
        return title.strip() or None, body.strip() or None
    body, _, last = words.rpartition(" ")
    if last and titled(last):
        return last, body or None
    return words or None, None


def _by_rule(ground: _Ground, start: int, end: int, final: Segment) -> Voice | None:
    """Return whom a rule for speakers names in the sentence: the last before the words, else the first behind."""
    before = [each for each in ground.voices if start <= each.start and each.end <= end]
    behind = (each for each in ground.voices if final.after <= each.start < final.stop)
    found = before[-1] if before else next(behind, None)
    if found is None:
        return None
    said = found.value
    return Voice(
        found.start, found.end, said["name"], said["title"], said["organization"], rule=found.rule
    )


_ADNOMINAL = deferred(r"[가-힣]{1,4}(?:[ ][가-힣]{1,4})?(?<=[한힌인은던는친낸본쓴킨린긴운준긋])[ ]")
"""A verb before the noun that it describes: `밝힌 …`, `목소리를 높인 …`."""
_SAID_BEHIND = deferred(r"의[ ](?:말|설명|얘기|이야기|주장|당부|각오|소감|다짐)")


def _topic(ground: _Ground, start: int, end: int) -> Voice | None:
    """Return who is the subject of ``text[start:end]``: the last one marked as its topic."""
    text = ground.text
    subject: Voice | None = None
    for match in reversed(list(_TOPIC.finditer(text, max(start, end - 600), end))):
        particle = match["p"]
        voice = _subject_at(ground, match, start, end)
        if voice is None:
            continue
        if particle in {"이", "가"}:
            if voice.name and end - match.end() <= 2:
                return voice  # `시장은 의원이 “…”고 묻자 …`
            subject = subject or (voice if voice.name else None)
            continue
        return voice
    return subject


def _subject_at(ground: _Ground, match: regex.Match[str], start: int, end: int) -> Voice | None:
    text = ground.text
    at = match.end("np")
    weak = match["p"] in {"이", "가"}
    word = match["np"].strip("([‘'’")
    named = ground.ends.get(at) or _covering(ground, at)
    if named and not match["p"].startswith("측"):
        return _of_person(ground, named)
    if word.endswith(_STYLES) or word.endswith(")"):
        if letter := _LETTER.search(text, max(start, at - 24), at):
            return Voice(letter.start(), at, f"{letter['base']}{letter['gap']}{letter['style']}")
        if short := _SURNAME_ONLY.search(text, max(start, at - 4), at):
            return _of_surname(ground, short, at)
    if word in {"그", "그녀"} and not weak:
        return _before(ground, start)
    if word == "이들":
        return _group(ground, start)
    if word.endswith(("관계자", "담당자", "당국자", "소식통", "관계자들", "측")) or match["p"] in {
        "측은",
        "측도",
    }:
        return _official(ground, start, match)
    if weak or _NO_TOPIC.search(word):
        return None
    if word.endswith(SOMEBODY):
        before = ground.ends.get(at - len(word) - 1)
        return _of_person(ground, before) if before else Voice(at - len(word), at, None)
    if ground.text[at - 1] == ")":
        opened = ground.text.rfind("(", max(0, at - 80), at)
        head = ground.text[max(0, opened - 20) : opened].split()[-1:] if opened > 0 else []
        if opened in ground.body_ends or (head and is_body(head[0])):
            at, word = opened, head[0] if head else word
    if (read := titled(word)) and (voice := _glued(ground, word, read.title, at)):
        return voice
    body = ground.body_ends.get(at)
    if body is None and _LATIN.search(word) and len(word) >= 2:
        return Voice(at - len(word), at, _spelled_out(ground, word, at) or word, None, word)
    if body and is_body(word):
        return Voice(body.start, body.end, body.name, None, text[body.start : body.end])
    if (is_body(word) and word not in TITLES) or body:
        near = end - match.end() <= 60
        if word in SHORT_BODY:
            full = _spelled_out(ground, word, at)
            return (
                Voice(at - len(word), at, full, None, word)
                if full
                else (Voice(at - len(word), at, None) if near else None)
            )
        if body:
            return Voice(body.start, body.end, body.name, None, text[body.start : body.end])
        begin = _begin_of_body(ground, word, at, start)
        said = text[begin:at]
        name = _spelled_out(ground, said, at) or said
        if len(ground.spoke) < _MOST_BODIES:
            ground.spoke.add(name)
        return Voice(begin, at, name, None, said)
    if end - match.end() <= 40 and len(word) == 3 and likeness(word) == 2 and is_name(word):
        return Voice(at - len(word), at, word)
    if read and not read.particle and end - match.end() <= 80:
        return Voice(at - len(word), at, None)
    if end - match.end() <= 3 and len(word) >= 2:
        if _ADDED.match(text, start) and not word.endswith(_PERSONS) and not is_foreign(word):
            return None  # `또 이 일은 “…”고 덧붙였다`: what is spoken of, not who speaks
        return Voice(at - len(word), at, word if is_foreign(word) else None)
    return None


_STYLES = ("씨", "군", "양")
_ADDED = deferred(r"[\s□○ㅇ■◦]*(?:또|또한|이어|그러면서)[ ]")
_PERSONS = ("들", "자", "인", "원", "사", "씨", "장", "생", "민")


def _of_surname(ground: _Ground, short: regex.Match[str], at: int) -> Voice:
    """Return who is meant by `김씨`: the last one named whose surname that is, else nobody better known."""
    for named in ground.people_before(short.start()):
        if named.name[0] == short["sur"] and named.title in {None, "씨", "군", "양"}:
            return Voice(short.start(), at, named.name, named.title)
    kept_back = compiled(rf"{short['sur']}[ ]?모(?=[ ]?(?:씨|군|양|\([^()]{{1,12}}\)))").search(
        ground.text, max(0, at - 2 * _LONGEST_RUN), short.start()
    )
    name = f"{kept_back[0]}{short['style']}" if kept_back else short[0]
    return Voice(short.start(), at, name)


def _glued(ground: _Ground, word: str, title: str, at: int) -> Voice | None:
    """Return who is meant where surname and title are one word: `김감독은`, `홍길동변호사는`."""
    name = word[: len(word) - len(title)]
    if len(name) == 3 and likeness(name) == 2 and is_name(name):
        return Voice(at - len(word), at, name, title)
    if len(name) != 1:
        return None
    for named in ground.people_before(at - len(word)):
        if named.name[0] == word[0] and (named.title or "").endswith(title):
            return Voice(at - len(word), at, named.name, title)
    return None


def _begin_of_body(ground: _Ground, word: str, at: int, start: int) -> int:
    """Return where a body's name of several words begins: `가나지법 형사2부`, `뉴욕데일리 매거진`."""
    begin = at - len(word)
    for _ in range(2):
        before = compiled(r"[가-힣A-Za-z]{2,12}(?=[ ]$)").search(
            ground.text, max(start, begin - 13), begin
        )
        if before is None or not (
            before[0].endswith(_COURTS)
            or (is_foreign(before[0]) and is_foreign(word) and before[0] not in ADVERBS)
        ):
            break
        begin = before.start()
    return begin


_COURTS = ("지법", "고법", "법원", "지검", "고검", "지청", "지원")


def _covering(ground: _Ground, at: int) -> Named | None:
    """Return the person whose mention is followed only by a bracket up to ``at``: `이장 홍길동(61)씨`."""
    at -= ground.text.startswith(")씨", at - 2)
    if at and ground.text[at - 1] == ")":
        opened = ground.text.rfind("(", max(0, at - 40), at)
        return ground.ends.get(opened) or ground.ends.get(opened - 1) if opened >= 0 else None
    return None


def _of_person(ground: _Ground, named: Named) -> Voice:
    title, body = named.title, named.organization
    if title is None and (first := ground.first.get(named.name)):
        title = first.title
    return Voice(named.start, named.end, named.name, title, body)


def _official(ground: _Ground, start: int, match: regex.Match[str]) -> Voice:
    """Return an unnamed official as the voice of the body: `군 관계자는` is the county's."""
    text = ground.text
    at = match.end("np")
    side = match["p"].startswith("측") or match["np"].endswith("측")
    stem = at - 1 if match["np"].endswith("측") else at
    person = ground.ends.get(stem) or ground.ends.get(stem - 1)
    if side and person:
        end = text.find("측", stem) + 1
        return Voice(person.start, end, ground.view.words(person.start, end))
    left = text[max(start, at - 50) : at]
    words = left.replace("“", " ").split()
    words = [w.strip("(‘'") for w in words]
    who = "측" if side else "관계자"
    last = words[-1] if words else ""
    glued = last
    for ending in ("관계자들", "관계자", "담당자", "당국자", "소식통", "측"):
        if glued.endswith(ending):
            glued = glued[: -len(ending)]
            who = ending.removesuffix("들")
            break
    chain = [*words[:-1], *([glued] if glued else [])]
    taken: list[str] = []
    if len(chain) > 1 and chain[-1] in _ONE_OF and chain[-2][1:].endswith("의"):
        chain = [*chain[:-2], chain[-2][:-1]]
        first = text[start:at].lstrip().startswith(" ".join(chain))
        if (
            first
            and len(chain) <= 3
            and not any(w in ADVERBS or w[-1] in "은는을를,." for w in chain)
        ):
            taken, chain = chain, []
    for word in reversed(chain[-3:]):
        if (
            word in ADVERBS
            or word[-1:] in "은는을를,.며에"
            or word.endswith(("에서", "으로", "의", "이날", "따르면", "대해"))
            or compiled(r"[\"”.!?]").search(word)
        ):
            break
        if taken and not (is_body(word) or (is_foreign(word) and is_foreign(taken[0]))):
            break
        taken.insert(0, word)
    while taken and taken[-1] in {"고위", "핵심", "측", "홍보", "현장", "내부"}:
        taken.pop()
    name = " ".join(taken)
    begin = text.rfind(name, max(0, at - 50), at) if name else match.start("np")
    begin = begin if begin >= 0 else match.start("np")
    if (
        name.removesuffix("측").strip() in NOBODY
        or not name
        or name.split(" ")[-1] in NOBODY
        or name.endswith(("업계", "업체", "회사", "계", "권"))
    ):
        return Voice(begin, at, None, f"{name} {who}".strip())
    body = next(
        (b for b in ground.bodies if b.start == begin and b.end >= begin + len(name) - 1), None
    )
    full = body.name if body else None
    if name in SHORT_BODY or (full in SHORT_BODY):
        full = _spelled_out(ground, name, at)
        if full is None:
            return Voice(begin, at, None, f"{name} {who}")
    if full is None:
        full = _spelled_out(ground, name, at) or name
    return Voice(begin, at, full, None if side else who, None)


_ONE_OF = frozenset(["한", "고위", "핵심", "익명의", "복수의"])
"""What stands between a body and its official: `가나재단의 한 관계자`."""


def _spelled_out(ground: _Ground, word: str, at: int) -> str | None:
    """Return the full name that a short one stands for: the issuer's, or that of a body named before."""
    if ground.issuer and ground.issuer.endswith(word):
        return ground.issuer
    before: str | None = None
    for body in ground.distinct:
        if body.start >= at:
            break
        if body.abbreviation == word and body.name != word:
            return body.name
        if body.name != word and body.name.endswith(word):
            before = body.name
    if before:
        return _defined(ground, before)
    if word in SHORT_BODY:
        for name in sorted(ground.spoke):
            if name != word and name.endswith(word):
                return name
    if word not in ground.spelled:
        ground.spelled[word] = _spelled_in_text(ground, word)
    return ground.spelled[word]


_SEARCHED = 20_000
"""Code points from the start in which the full form of a short name is looked for."""


def _spelled_in_text(ground: _Ground, word: str) -> str | None:
    text = ground.text[:_SEARCHED]
    for official in BY_SHORT.get(word, ()):
        if official in text:
            return official
    if word == "특검팀":
        team = compiled(r"[가-힣]{3}[ ](?:특별검사팀|특검팀)").search(text)
        return team[0] if team else None
    if word in _COUNTY:
        county = compiled(
            rf"(?<![가-힣])[가-힣]{{2,3}}{word}(?=[은는이가와과의에을를 (]|$)"
        ).search(text)
        return county[0] if county else None
    if not 2 <= len(word) <= 3 or word in WORDS_OF_THEIR_OWN:
        return None
    fuller = {body.name for body in ground.distinct if _shortens(word, body.name)}
    if len(fuller) == 1:
        return fuller.pop()
    if len(word) == 2 and "가" <= min(word) <= max(word) <= "힣":
        spelled = regex.search(
            rf"(?<![가-힣]){word[0]}[가-힣]{{1,4}}{word[1]}[가-힣]{{0,4}}(?:소|원|회|부|처|청|단|은행|협회)(?=[은는이가의와과을를 (])",
            text,
        )
        return spelled[0] if spelled else None
    return None


_COUNTY = frozenset("시군구도")


def _defined(ground: _Ground, name: str) -> str:
    """Return the name before the brackets in which another one stands: `한국가나협회(가나협회)`."""
    for body in ground.distinct:
        if body.abbreviation == name:
            return body.name
        if body.name != name and ground.text.startswith(f"({name})", body.end):
            return body.name
    return name


def _shortens(word: str, name: str) -> bool:
    """Whether a word takes its syllables from a name in order: `헌재` from `헌법재판소`."""
    if len(name) < len(word) + 2 or name[0] != word[0] or name.startswith(word):
        return False
    rest = iter(name)
    return all(char in rest for char in word)


def _group(ground: _Ground, start: int) -> Voice | None:
    """Return those whom `이들` takes up: the subject of the sentence before."""
    sentence = ground.view.sentence_at(max(0, start - 2))
    if sentence.end > start:
        return Voice(start, start + 1, None)
    match = compiled(r"[^“”\"]{4,80}?(?=[은는][ ])").match(
        ground.text, sentence.start, sentence.end
    )
    if match and is_body(match[0]):
        words = ground.view.words(match.start(), match.end()).strip()
        return Voice(match.start(), match.end(), words)
    return Voice(start, start + 1, None)


def _before(ground: _Ground, start: int) -> Voice | None:
    """Return who was spoken of before ``start``: the last person that was a subject."""
    sentences = ground.view.sentences
    k = bisect_left(ground.view.sentences, start, key=lambda s: s.start) - 1
    for index in range(k, max(-1, k - 6), -1):
        voice = _subject_of(ground, index, sentences[index])
        if voice and voice.name:
            return voice
    return Voice(start, start + 1, None)


def _subject_of(ground: _Ground, index: int, sentence: Stretch) -> Voice | None:
    if index not in ground.known:
        ground.known[index] = None
        ground.known[index] = _first_subject(ground, sentence) if sentence.kind == "body" else None
    return ground.known[index]


def _first_subject(ground: _Ground, sentence: Stretch) -> Voice | None:
    """Return the person that a sentence is about."""
    text = ground.text
    weak = None
    for named in ground.people_in(sentence.start, sentence.end):
        rest = text[named.end : named.end + 4]
        tail = compiled(r"(?:\([^)]{0,30}\))?[ ]?(께서|은|는|도|이|가)(?=[\s“\"‘,])").match(
            text[named.end : named.end + 40],
        )
        if tail and tail[1] in {"은", "는", "도", "께서"}:
            return _of_person(ground, named)
        if tail or rest.startswith("("):
            weak = weak or named
    return _of_person(ground, weak) if weak else None


def _carried(
    ground: _Ground, start: int, last_at: int, last: Voice | None
) -> tuple[bool, Voice | None]:
    """Return who goes on speaking where a sentence names nobody: the last speaker, or the last subject."""
    sentences = ground.view.sentences
    k = bisect_left(ground.view.sentences, start, key=lambda s: s.start)
    for index in range(k - 1, max(-1, k - 6), -1):
        sentence = sentences[index]
        if last_at >= sentence.start:
            return True, last
        voice = _subject_of(ground, index, sentence)
        if voice and voice.name:
            return True, voice
    if last_at >= 0 and k:
        return True, last
    return False, None


# --- into the record ----------------------------------------------------------------------------


def _quote(view: View, statement: _Statement, voice: Voice | None, kind: QuoteKind) -> Quote:
    segments = tuple(view.mention(s.start, s.end, statement.rule) for s in statement.segments)
    verb = _verb(statement.segments[-1], 120)
    return Quote(
        text=" ".join(segment.text for segment in segments),
        segments=segments,
        speaker=_speaker(view, voice, statement.rule),
        verb=view.make(CueVerb, verb[0], verb[1], statement.rule, lemma=verb[2]) if verb else None,
        kind=kind,
        rule=statement.rule,
    )


def _speaker(view: View, voice: Voice | None, name: str) -> Speaker | None:
    if voice is None or not voice.name:
        return None
    return view.make(
        Speaker,
        voice.start,
        voice.end,
        voice.rule or name,
        name=voice.name,
        title=voice.title,
        organization=voice.body,
    )


_REPORTED = deferred(r"(?<=[다라자냐])고[ ](?=[^.“”\"]{0,40})")


def _indirect(ground: _Ground, statements: Sequence[_Statement]) -> list[Quote]:
    """Return statements without marks: `…다고 밝혔다`."""
    text, view = ground.text, ground.view
    taken = {segment.sentence for statement in statements for segment in statement.segments}
    found: list[tuple[_Statement, Voice | None]] = []
    for sentence in view.sentences:
        if sentence.kind != "body" or sentence.start in taken:
            continue
        for match in _REPORTED.finditer(text, sentence.start, sentence.end):
            end = match.start()
            cue = _cue().search(
                text, max(end, match.end() - 2), min(sentence.end, match.end() + 20)
            )
            if not cue:
                continue
            topic = _topic_end(ground, sentence.start, end)
            begin = topic or sentence.start
            segment = Segment(text, begin, end, end, sentence.end, begin, sentence.start)
            voice = _by_rule(ground, sentence.start, sentence.end, segment)
            voice = voice or (_topic(ground, sentence.start, begin) if topic else None)
            if voice is None:
                _, voice = _carried(ground, sentence.start, -1, None)
            if text[begin:end].strip():
                found.append((_Statement([segment], "reported_clause"), voice))
            break
    return [_quote(view, statement, voice, "indirect") for statement, voice in found]


def _topic_end(ground: _Ground, start: int, end: int) -> int | None:
    for match in _TOPIC.finditer(ground.text, start, min(end, start + 200)):
        if match["p"] in {"은", "는", "도", "측은", "께서는"} and _subject_at(
            ground, match, start, match.end()
        ):
            return match.end()
    return None


def read_example(
    view: View, people: Sequence[Named], rules: tuple[Rule, ...] = RULES
) -> list[Finding[Any]]:
    """Return what the table finds in one sentence, in plain values."""
    return [
        Finding(
            quote.segments[0].at.start,
            quote.segments[-1].at.end,
            {
                "speaker": quote.speaker.name if quote.speaker else None,
                "title": quote.speaker.title if quote.speaker else None,
                "organization": quote.speaker.organization if quote.speaker else None,
                "verb": quote.verb.lemma if quote.verb else None,
            },
            quote.rule,
        )
        for quote in read(view, people, rules=rules)
    ]


def read_speaker_example(
    view: View, people: Sequence[Named], rules: tuple[Rule, ...] = SPEAKERS
) -> list[Finding[Any]]:
    """Return who speaks in one sentence's quotations, in plain values."""
    return [
        Finding(
            quote.speaker.at.start,
            quote.speaker.at.end,
            {
                "name": quote.speaker.name,
                "title": quote.speaker.title,
                "organization": quote.speaker.organization,
            },
            quote.speaker.rule,
        )
        for quote in read(view, people, indirect=True, speakers=rules)
        if quote.speaker
    ]
