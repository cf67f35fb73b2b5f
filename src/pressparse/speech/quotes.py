"""Quotes: who said what."""

from collections.abc import Sequence
from typing import Any

import regex

from pressparse.entities.entity import Body, Issuing, Named, issued_by_nobody
from pressparse.entities.names import titled
from pressparse.language.letters import BULLETS, DOUBLE, JOINERS, OBJECTS, SUBJECTS, TOPICS
from pressparse.lexicon.verbs import TOLD_NOUNS, WHOSE_NOUNS
from pressparse.pattern import deferred
from pressparse.record import CueVerb, Quote, QuoteKind, Speaker
from pressparse.rule import Finding, Rule, rule
from pressparse.speech import candidates
from pressparse.speech.cues import saying
from pressparse.speech.ground import Ground, Voice
from pressparse.speech.grouping import grouped
from pressparse.speech.interview import is_answer, is_asked
from pressparse.speech.marked import segments
from pressparse.speech.on_air import label_of
from pressparse.speech.reported import reported
from pressparse.speech.segment import Segment
from pressparse.speech.speakers import (
    with_speakers,
)
from pressparse.speech.statement import Statement
from pressparse.text.view import View
from pressparse.weigh.evidence import Evidence

_LONG = 45
"""Code points; longer stretches are statements however they end."""
_SHORTEST_FELT = 5
"""Code points; shorter words that somebody takes in some way are phrases."""
_SHORTEST = 18
"""Code points; shorter stretches that are only woven into a sentence are phrases, not statements."""


@rule(
    r"""(?<=[”“"'’다요까라것정])[ ]?(?P<tie>(?:이?라(?:고|며|면서)|이?다(?:며|면서|고)|고|며|면서)|이?라|이며(?=,?[ ][“"]))(?:(?<=[고며서])(?:도|는|만|까지))?(?=[ ,“"]|[.](?:\s|$))
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
    if _SHOWN.match(segment.text, match.end()) or _EXAMPLE.match(segment.text, match.end()):
        return None
    if saying(segment) or tie in {"라며", "이라며", "라면서", "이라면서"}:
        return True
    if tie in {"고", "라고"} and _REACTED.match(segment.text, match.end()):
        return True if segment.is_clause and len(segment.words) >= _SHORTEST_FELT else None
    return (
        True
        if segment.is_clause and (len(segment.words) >= _SHORTEST or tie in {"며", "면서"})
        else None
    )


_REACTED = deferred(
    r"[ ](?:[가-힣]{1,5}[ ])?(?!적었|불렀|썼|새겼|지었|붙였|걸었|달았)[가-힣]{0,5}[했았었렸쳤섰겼췄켰웠](?:다|습니다)[.]"
    r"|[ ](?:[가-힣]{1,6}[ ]){0,2}[가-힣]{2,4}(?<![다요죠까라자지게])[.](?=\s|$)"
)
"""A verb of how somebody takes it, or a noun, at the end of the sentence: `“…”고 어이없어했다.`, `“…”고 주위를 환기.`"""
_EXAMPLE = deferred(
    r"[ ](?:[가-힣]{1,6}[ ])?(?:말|질문|요청|입력|검색|명령|부탁|대답)하면[ ,]|[ ](?:[가-힣]{1,6}[ ])?(?:물으|물어보|치|쓰|적으|묻는다|말한다)면[ ,]"
)
"""What one may say to a machine: `“…”라고 말하면`."""
_SHOWN = deferred(
    r"[ ]?(?:[가-힣]{1,8}[ ]){0,2}?(?:적힌(?![ ](?:글|게시글|게시물)을[ ](?:[가-힣]{1,8}[ ]){0,2}(?:올|게시|공유|남))|쓰인|쓰여|써진|써붙인|새긴|새겨진|이름|제목을|불리|불린|부르(?!짖)|부른|일컫|이름 붙|인쇄된)"
)
"""Words that are shown, not said: `“…”고 적힌 현수막`."""


@rule(
    rf"(?<=[”“\"])(?:[ ]?(?:이?라)?는|[ ]등의?(?=[ ](?:[가-힣]{{1,6}}[ ])?(?:반응|댓글|의견|목소리|글|비판|불만)[{OBJECTS}][ ]))[ ](?:(?:게|것이|건|것은)[ ](?:[가-힣A-Za-z]{{1,12}}[ ]){{0,3}}[가-힣A-Za-z]{{1,12}}의[ ])?(?:(?:[가-힣]{{1,8}}[ ]){{0,2}}|(?:[가-힣A-Za-z]{{1,12}}[ ]){{1,6}}[가-힣]{{2,14}}의[ ])(?:내용의[ ](?:[가-힣]{{1,4}}[ ])?)?\L<told>(?:이?다|이라|으로|로|[{OBJECTS}]|도|[{SUBJECTS}]|에|인|만|까지|마저|이었|였|[{JOINERS}][ ](?:함께|사진|영상)|[ .])",
    examples={
        "홍길동 의원은 “[[아는 바가 전혀 없다]]”는 입장이다.": {
            "speaker": "홍길동", "title": "의원", "organization": None, "verb": None,
        },
        "“[[물가가 더 오를 것]]”이라는 게 홍길동 연구원의 설명이다.": {
            "speaker": "홍길동", "title": "연구원", "organization": None, "verb": None,
        },
        "김철수 시장은 “[[길을 더 넓히겠다]]”는 의지를 밝혔다.": {
            "speaker": "김철수", "title": "시장", "organization": None, "verb": "밝히다",
        },
    },
    boundary=[
        "“하늘 마당”이라는 이름의 행사", "“함께 걷자”는 표어를 걸었다.",
        "‘더하기’라는 말은 “이웃과 함께 간다”는 뜻이다.",
        "나래은행은 “카드가 나왔으니 눌러 보라”는 문자를 보내는 수법이 늘었다고 밝혔다.",
    ],
    words={"told": TOLD_NOUNS},
)  # fmt: skip
def told_with_noun(_match: regex.Match[str], segment: Any) -> bool | None:
    """A statement may stand before a noun of saying: `“…”는 입장이다`, `“…”라는 뜻을 전했다`."""
    whole = segment.is_clause or _SENTENCES.search(segment.words)
    if not whole or _GLOSS.match(segment.text, segment.after):
        return None
    if _TRICK.search(segment.text, segment.after, segment.stop):
        return None
    return True if len(segment.words) >= 4 else None


_SENTENCES = deferred(r"[다요죠까][.][ ](?=[가-힣])")
"""Where one of several sentences ends within words, so that they are a statement however they break off."""
_TRICK = deferred(r"수법|사칭|피싱")
"""What says that words are those of a trick, which nobody who is named says."""
_GLOSS = deferred(
    r"[ ]?(?:이?라)?는[ ](?:[가-힣]{1,4}[ ])?(?:뜻(?:이[다라며었]|입니다|으로[ ]풀이)|제목(?:의|으로|을|에))"
)
"""What a word means, or what a text is called: `“…”는 뜻이다`, `“…”라는 제목의 글`."""


@rule(
    rf"(?<=[”“\"])[ ]?(?:(?P<do>이?로서|하[며면고였]|해[ ]|했|였|이었)|임[{OBJECTS}]|[{OBJECTS}{SUBJECTS}에의로]|으로|할|한|이다)",
    examples={
        "홍길동 원장은 “[[모든 이웃이 함께 걷는 길을 꾸준히 만들어 나갈 것]]”을 약속했다.": {
            "speaker": "홍길동", "title": "원장", "organization": None, "verb": "약속하다",
        },
    },
    boundary=["가나시는 “하늘 마당”을 열었다고 밝혔다.", "홍길동 원장은 “열린 마당”을 강조했다."],
)  # fmt: skip
def woven_in(match: regex.Match[str], segment: Any) -> bool | None:
    """Minutes weave long statements into the sentence: `“…할 것”을 당부했다`."""
    if segment.words.endswith("것") and len(segment.words) >= 6 and saying(segment, 12):
        return True
    if len(segment.words) < _SHORTEST or not saying(segment, 160):
        return None
    return True if match["do"] or segment.is_clause or len(segment.words) >= _LONG else None


_TOLD_BEHIND = deferred(
    rf"\s[^\s.{DOUBLE}]{{1,20}}(?:\s[^\s.{DOUBLE}]{{1,20}}){{1,4}}의[ ]\L<whose>(?:이다|이었다|였다|다[.]|입니다)",
    whose=WHOSE_NOUNS,
)
"""Whose words they are, told behind them: `“…” 홍길동 소장의 말이다.`"""
_NAMED_BEHIND = deferred(
    rf"(?:[ ]|\n[{BULLETS}][ ]?)(?=[가-힣㈜A-Z\d])[^{DOUBLE}\"\n]{{2,60}}?(?:[{TOPICS}{SUBJECTS}])[ ]"
)
"""Somebody who is told of behind the words: `“…” 홍길동 시장이 말했다`."""
_ENDS_STATED = deferred(r"[다요죠까라자네지군냐][.?!…]+$|[가나냐니][?]$|[다요죠까]$")
_ASKS = "냐"
"""How words end that ask, where somebody is told of behind them: `“책임을 떠넘길 것이냐”`."""
_LONGEST_LABEL = 30
"""Code points of a name and a title right before words that stand alone."""
_SHORTEST_ALONE, _SHORTEST_TOLD = 12, 6
"""Code points of words that stand alone; fewer do where a name stands behind them."""


@rule(
    r"(?<=[”“\"])[ ]?(?:\([\d년월일. ]{2,16}\)[ ]?)?\((?P<who>[^().\n]{3,40})(?:[.][^()\n]{0,200})?\)",
    examples={
        "의원들은 “[[길을 지켜야 한다]]”(홍길동 대표)고 했다.": {
            "speaker": "홍길동", "title": "대표", "organization": None, "verb": "하다",
        },
        "“[[길을 지켜야 한다]]” (8월 9일) (홍길동 대표)": {
            "speaker": "홍길동", "title": "대표", "organization": None, "verb": None,
        },
        "“[[절벽을 넘어선 수준.]]”(홍길동 의원. 새 길의 지도를 보고)": {
            "speaker": "홍길동", "title": "의원", "organization": None, "verb": None,
        },
    },
    boundary=["가나시는 “하늘 마당”(가나동)을 열었다.", "“함께 걷자”(2월 3일)는 표어를 걸었다."],
)  # fmt: skip
def told_in_brackets(match: regex.Match[str], segment: Any) -> bool | None:
    """Who says it stands in brackets behind the words: `“…”(홍길동 의원)`."""
    name, _, title = match["who"].rpartition(" ")
    whole = segment.is_clause or segment.words.endswith(".")
    told = titled(title) or title.endswith("씨")
    return True if whole and name and told else None


def _is_stated(segment: Any) -> bool:
    """Whether words that stand alone end like a sentence, and are long enough or told of behind them."""
    words = segment.words
    named = _NAMED_BEHIND.match(segment.text, segment.after) is not None
    if not _ENDS_STATED.search(words) and not (named and words.endswith(_ASKS)):
        return False
    if len(words) >= _SHORTEST_ALONE:
        return True
    return len(words) >= _SHORTEST_TOLD and (named or is_answer(segment) or is_asked(segment))


@rule(
    rf"(?<=[”\"“])(?=\s*+(?:$|[^\s가-힣]|[ \n][가-힣㈜({BULLETS}ㅇ*※<\[]|[가-힣]))",
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
    if len(words) >= _SHORTEST_TOLD and _TOLD_BEHIND.match(segment.text, segment.after):
        return True
    if not _is_stated(segment):
        return None
    if "전재하여" in words or "저작권" in words or "공공누리" in words:
        return None
    before = segment.text[segment.sentence : segment.opening].strip()
    if not before or before[-1] in ":=" or _BULLET.fullmatch(before):
        return True
    if is_asked(segment):
        return True
    title = titled(before.split()[-1]) if len(before) <= _LONGEST_LABEL else None
    return True if title and not title.particle else None


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
    return True if len(segment.words) >= 5 and label_of(segment) else None


_BULLET = deferred(rf"[\s{BULLETS}ㅇ*※·-]*(?:(?:A|답)[.:)]?\s*)?")

RULES: tuple[Rule, ...] = (
    told_with_verb,
    told_with_noun,
    woven_in,
    told_on_air,
    told_in_brackets,
    words_alone,
)
SPEAKERS: tuple[Rule, ...] = ()
"""Rules that name a speaker: a user's own; without them people, subjects and bodies of the sentence speak."""


def said(view: View) -> tuple[Segment, ...]:
    """Return what stands between marks; where nothing does, nobody need be looked for who said it."""
    return tuple(segments(view))


def read(
    view: View,
    people: Sequence[Named] = (),
    bodies: Sequence[Body] = (),
    *,
    issuer: Issuing = issued_by_nobody,
    between_marks: Sequence[Segment] | None = None,
    indirect: bool = False,
    rules: tuple[Rule, ...] = RULES,
    speakers: tuple[Rule, ...] = SPEAKERS,
) -> tuple[Quote, ...]:
    """Return the quotations of a view, each with its speaker.

    ``between_marks``: what :func:`said` returns, where it is known already. ``issuer``: tells who `군 관계자` speaks for in a release. ``speakers``: rules that name one. ``indirect``: also `…다고 밝혔다` without marks.
    """
    ground = Ground(view, people, bodies, issuer, speakers)
    statements = grouped(ground, said(view) if between_marks is None else between_marks, rules)
    told = with_speakers(ground, statements)
    quotes = [_quote(view, statement, voice, "direct") for statement, voice in told]
    if indirect:
        reported_ = reported(ground, told)
        quotes += [_quote(view, statement, voice, "indirect") for statement, voice in reported_]
        quotes.sort(key=lambda quote: quote.segments[0].at.start)
    return tuple(quotes)


def weigh(
    view: View,
    people: Sequence[Named],
    bodies: Sequence[Body],
    issuer: Issuing,
    rules: tuple[Rule, ...],
) -> dict[int, tuple[Evidence, ...]]:
    """Return what spoke for each speaker that was chosen among several, by where their words begin in the text."""
    ground = Ground(view, people, bodies, issuer)
    with_speakers(ground, grouped(ground, said(view), rules))
    choice = candidates.weights()
    return {
        view.span(at, at + 1).start: choice.evidence(facts) for at, facts in ground.weighed.items()
    }


# --- into the record ----------------------------------------------------------------------------


def _quote(view: View, statement: Statement, voice: Voice | None, kind: QuoteKind) -> Quote:
    segments = tuple(view.mention(s.start, s.end, statement.rule) for s in statement.segments)
    told = saying(statement.segments[-1], 120)
    return Quote(
        text=" ".join(segment.text for segment in segments),
        segments=segments,
        speaker=_speaker(view, voice, statement.rule),
        verb=view.make(CueVerb, told[0], told[1], statement.rule, lemma=told[2]) if told else None,
        kind=kind,
        rule=statement.rule,
    )


def _speaker(view: View, voice: Voice | None, name: str) -> Speaker | None:
    if voice is None or not (voice.name or voice.title):
        return None
    return view.make(
        Speaker,
        voice.start,
        voice.end,
        voice.rule or name,
        name=voice.name,
        title=_unaddressed(voice.title),
        organization=voice.body,
    )


def _unaddressed(title: str | None) -> str | None:
    """Return a title without 님: `병원장님` is `병원장`, `스님` and `선생님` are whole."""
    if title is None or not title.endswith("님") or title.endswith("선생님"):
        return title
    bare = title.removesuffix("님")
    return bare if titled(bare) else title


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
