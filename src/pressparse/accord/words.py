"""Words of a sentence: each with its brackets, parted from its particle."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from operator import itemgetter
from typing import NamedTuple

import regex

from pressparse.entities.entity import Body, Dated
from pressparse.entities.names import may_be_name
from pressparse.language.letters import BULLETS, DOUBLE, JOINERS, OBJECTS, SINGLE, SUBJECTS, TOPICS
from pressparse.language.morphology import Reading, reading
from pressparse.language.wording import PARTICLES, split_word
from pressparse.lexicon.agencies import HEADS
from pressparse.pattern import deferred

_HELD, _SPACE = "\x01", "\x02"
_BRACKETS = deferred(
    r"(?P<gap>(?<=[가-힣A-Za-z)])[ ](?=\([^()]{1,60}\)[가-힣,·]))?"
    r"\((?!(?:주|사|재|유|복|학|의)\))(?:[^()\n]|\([^()\n]{0,60}\)){0,320}+\)"
)
_QUOTED = deferred(
    rf"‘(?!\d\d[.년~\-])[^{SINGLE}\n]{{1,90}}+’|'(?!\d\d[.년~\-])[^'\n]{{1,90}}+'(?!\d)"
    rf"|「[^「」\n]{{1,90}}+」|『[^『』\n]{{1,90}}+』|“[^{DOUBLE}\n]{{1,90}}+(?<!다)”|\"[^\"\n]{{1,90}}+(?<!다)\"|<[^<>\n]{{1,90}}+>"
)
_MARK = deferred("[‘'「『“\"<]")
"""What opens a quotation: without one the pattern for all of them is not run."""
_GLUED = rf"(?<=[가-힣])(?:[「『‘“]|㈜(?=[가-힣A-Z]))|(?<=[가-힣A-Za-z)\x01’'”\"」』>],)[가-힣A-Z㈜‘]|(?<=[가-힣],)[a-z]|(?<=\d[일시분월]|[가-힣](?:으로|에서|에게|까지|부터|하고|위해|통해|따라|대해|함께)|가운데|[업체사관회]인|등)[A-Z]|(?<=[가-힣A-Za-z\d\x01][{JOINERS}{TOPICS}을의일]|\x01)[A-Z]{{2}}|(?<=\x01)\d(?=\d?일)|(?<=[가-힣][{JOINERS}])['\"][가-힣]|(?<=[A-Za-z])등(?=[{JOINERS}이은의을도에,]?(?:\s|$))"
_WORD = deferred(rf"[가-힣\d.·]++,?+(?!\S)|\S(?:(?<=[가-힣])[가-힣]++|(?!{_GLUED})\S)*+")
"""A word ends at white space, and where a space is missing: 가나부와LG다라, 청사에서㈜마바."""
_DATELINE = deferred(
    r"[\[(][^\[\]()=\n]{2,30}기자[ ]?[\])]|[\[(](?:[^\[\]()=\n]|\([^\[\]()=\n]{1,12}\)){0,40}=[^\[\]()\n]{0,40}[\])]|[가-힣]{2,6}--\([^()\n]{2,20}\)--|[가-힣 ]{2,12}기자[ ]?=|\|[^|=\n]{2,20}=[^|\n]{2,12}\||[가-힣]{2,4}[ ]기자[ ]/[ ]|\A\s*\[[^\[\]\n]{2,30}\]|\[[가-힣A-Za-z\d ]{2,12}\](?=[ ][가-힣A-Z㈜])|(?<![가-힣A-Za-z\d])\[[가-힣A-Za-z\d ]{2,12}\](?=[가-힣A-Z㈜])"
)
_OF_DATELINES = ("=", "기자", "[", ")--")
"""Of these every dateline has one."""
_OPENING = deferred(
    r"[^\n]{1,60}?[ ](?:사진|자료|그래픽)?[ ]?제공(?=[가-힣A-Z㈜])(?!하|한|할|해|했|함|되|된|될|돼|됐|을|이|과|및|으로|에|은|도|의|받|업|자|사|기관|기업|처)"
    r"|[^\n]{1,200}?(?:대표|이사|[가-힣]장)(?:\([^()]{1,12}\))?\.(?=[가-힣A-Z㈜])"
    r"|[^\n]{0,200}?사진[ ]?(?:제공)?[ ]?=[ ]?[^\s\[\]]{1,20}\[[^\[\]\n]{2,30}\]"
)
"""What stands before a sentence's first word where a page has lost its line breaks: a photo's credit, its caption's end."""
_HEADED = deferred(
    r"[^\n]{1,80}?[ ]체결(?=[가-힣A-Z㈜])(?!하|한|했|할|함|해|식|을|로|에|된|되|돼|됐|될|이|은|과|의|도|서|및|후|뒤|시|소|기|키|차|까|건|절|일)"
)
"""A headline that runs into the first word: 업무협약 체결가나은행이."""
_OF_OPENINGS = ("제공", "사진", ".")
_OF_HEADLINES = "체결"
"""Of these what stands before the first word has one; most sentences have but their stop at the end."""
_LINE_AFTER = 120
"""How far into a sentence a dateline may stand behind the headline that a page runs into it."""
_LOOSE = deferred(rf"(?<=\))[ ](?=(?:[{TOPICS}{SUBJECTS}{JOINERS}{OBJECTS}]|의)[ ])")
"""A particle that stands apart from the bracket it belongs to: 가나차(005380) 는."""
_BULLETS = f"{BULLETS}"
_LEAD = f"━─{BULLETS}◯ㅇㅁ※*-·<>~:]"


class Word(NamedTuple):
    """A word of a sentence: ``text[start:end]``, brackets included, without bullets before it."""

    start: int
    end: int
    bare: str
    """The word without brackets, quotation marks and the comma after it."""
    stem: str
    particle: str
    comma: bool
    brackets: str
    """What stands in the brackets after it, if anything."""
    stem_end: int
    """Where the noun ends, its own brackets not included."""
    dated: bool
    body: Body | None
    """The body that this word ends."""
    quoted: bool
    raw: str
    """The word as it stands, brackets included."""


def read_words(
    text: str,
    start: int,
    end: int,
    dates: Sequence[Dated] = (),
    bodies: Sequence[Body] = (),
) -> tuple[Word, ...]:
    """Return the words of ``text[start:end]``; a quotation or a bracket never breaks over words."""
    mask, lead = _masked(text, start, end)
    days = [(d.start, d.end) for d in _over(dates, start, end) if _is_day(d)]
    ends = {b.end: _behind(text, b, start + lead) for b in _near(bodies, start, end)}
    words: list[Word] = []
    parted = False  # a bullet stands by itself before the next word
    for match in _WORD.finditer(mask):
        piece = match[0]
        if piece.isalnum() and piece[0] not in _LEAD:  # most are: no marks, brackets, commas
            if parted:
                _part(words)
                parted = False
            words.append(_plain(piece, start + match.start(), days, ends))
            continue
        begin, stop = match.span()
        word = _word(text, mask, start, begin, stop, days, ends)
        if word is None:
            parted = parted or mask[begin] in _BULLETS
            continue
        if parted or (words and _begins_anew(mask[begin], words[-1], word)):
            _part(words)
            parted = False
        words.append(word)
    return tuple(_with_whole_names(words))


def _with_whole_names(words: list[Word]) -> list[Word]:
    """Return the words with those whole that only seem to end in a particle, as none stands before a list's sign.

    Before 등 a name stands bare: 가나도 등; so does one of a list, or one before its head: 가나로, 다라사와; 가나로 홍길동 대표. Who is
    topic may have a comma behind.
    """
    for k, word in enumerate(words):
        if word.particle in _SEEMING and word.body is None and not word.brackets:
            behind = words[k + 1].stem if k + 1 < len(words) else ""
            listed = word.comma or behind == _AND or _stands_before_its_head(words, k)
            if behind == _AND_OTHERS or (listed and _is_no_word(word.stem)):
                end = word.stem_end + len(word.particle)
                words[k] = word._replace(stem=word.bare, particle="", stem_end=end)
    return words


_SEEMING = frozenset({"이", "가", "도", "로", "에", "의", "와", "과", "나", "라", "만", "인"})
"""Particles of a syllable in which names end as well; 은, 는, 을 and 를 are endings of verbs before 등."""
_AND_OTHERS, _AND = "등", "및"


def _stands_before_its_head(words: Sequence[Word], k: int) -> bool:
    """Return whether a person's name and a head's post follow upon a word that ends as if in a particle of place: 가나로 홍길동 대표."""
    if words[k].particle not in _OF_PLACES or len(words) < k + 3:
        return False
    name, post = words[k + 1], words[k + 2]
    bare = not (name.particle or name.comma or name.brackets or name.body)
    return bare and post.stem in HEADS and len(name.bare) == _NAME and may_be_name(name.bare)


_OF_PLACES = frozenset({"로", "도", "에", "나", "라", "만", "인"})
_NAME = 3
"""Syllables of most people's names."""


def _is_no_word(stem: str) -> bool:
    return stem.isalpha() and reading(stem) in _UNKNOWN


_UNKNOWN = frozenset([Reading.NEW, Reading.MIXED, Reading.INFLECTED])


def _part(words: list[Word]) -> None:
    """Put a comma behind the last word, as what follows begins anew, unless a particle joins them."""
    if words and (words[-1].brackets or not words[-1].particle):
        words[-1] = words[-1]._replace(comma=True)


def _begins_anew(sign: str, before: Word, word: Word) -> bool:
    """Return whether a comma is missing before a word: it has a bullet, or both open with a company's legal form."""
    if sign in _BULLETS:
        return True
    return (
        word.bare.startswith(FORMS) and before.bare.startswith(FORMS) and before.bare not in FORMS
    )


FORMS = ("㈜", "(주)", "주)", "주식회사")
"""A company's legal form, with which its name may begin; a page may have lost the first sign of its brackets."""


def _masked(text: str, start: int, end: int) -> tuple[str, int]:
    """Return a sentence with signs for what holds words together, and how far into it its first word begins."""
    mask, dateline = text[start:end], None
    if any(sign in mask for sign in _OF_DATELINES):
        dateline = _DATELINE.search(text, start, min(end, start + _LINE_AFTER))
        mask = _DATELINE.sub(lambda m: " " * len(m[0]), mask)
    opening = _opening(mask)
    lead = max(opening.end() if opening else 0, dateline.end() - start if dateline else 0)
    mask = " " * lead + mask[lead:]
    if "[" in mask:
        mask = _HEAD_BEHIND.sub(lambda m: _HELD * len(m[0]), mask)
    if ")" in mask:
        mask = _LOOSE.sub(_HELD, mask)
    if _MARK.search(mask):
        mask = _QUOTED.sub(lambda m: m[0].replace(" ", _SPACE), mask)
    if "(" in mask:
        mask = _BRACKETS.sub(lambda m: _HELD * len(m[0]), mask)
    return mask, lead


def _opening(mask: str) -> regex.Match[str] | None:
    """Return what a page has run into a sentence before its first word: a credit, a caption's end, a headline."""
    end = min(_LONGEST_OPENING, len(mask) - 1)
    for sign in _OF_OPENINGS:  # without a generator: this is asked of every sentence
        if mask.find(sign, 0, end) >= 0:
            opening = _OPENING.match(mask)
            if opening is not None:
                return opening
            break
    return _HEADED.match(mask) if mask.find(_OF_HEADLINES, 0, end) >= 0 else None


_LONGEST_OPENING = 260
"""Code points in which it stands."""


def _behind(text: str, body: Body, start: int) -> Body:
    """Return a body without what stands before the sentence's first word."""
    if not body.start < start < body.end:
        return body
    return replace(body, start=start, name=text[start : body.end])


_YEAR_DIGITS = 4
"""A bare year in EDTF; more of it is a month or a day."""


def _is_day(date: Dated) -> bool:
    """Whether a date is told as one: four digits alone may be anything, `2008년` is a year."""
    return (
        date.value is None or len(date.value) > _YEAR_DIGITS or date.end - date.start > _YEAR_DIGITS
    )


def _over(dates: Sequence[Dated], start: int, end: int) -> Sequence[Dated]:
    first = bisect_right(dates, start, key=lambda d: d.end)
    return dates[first : bisect_left(dates, end, key=lambda d: d.start)]


def _near(bodies: Sequence[Body], start: int, end: int) -> Sequence[Body]:
    first = bisect_right(bodies, start - 1, key=lambda b: b.start)
    last = bisect_right(bodies, end, key=lambda b: b.start)
    return bodies[first:last]


def _word(
    text: str,
    mask: str,
    offset: int,
    begin: int,
    stop: int,
    days: Sequence[tuple[int, int]],
    ends: dict[int, Body],
) -> Word | None:
    begin = _after_lead(mask, begin, stop)
    if begin == stop:
        return None
    piece = mask[begin:stop]
    if piece.isalnum():
        return _plain(piece, offset + begin, days, ends)
    comma = piece.endswith((",", ";", ":")) and not _is_number(mask, stop)
    shown = piece.replace(_HELD, "").replace(_SPACE, " ").strip(",;:.…" if comma else ";:.…")
    only_letters = shown.isalnum()  # most are: no marks stand in them
    bare = shown if only_letters else shown.translate(_NO_MARKS)
    if not bare:
        return None
    first = piece.find(_HELD)
    stem, particle = _parted(bare, piece, first, legal=comma and shown.startswith("㈜"))
    held = ""
    if first >= 0:
        last = _after(piece, _HELD, first, len(piece))
        held = text[offset + begin + first : offset + begin + last].strip().strip("()[]")
        stem_end = begin + first
    else:
        stem_end = _end_of(piece, stem, begin)
    a, b = offset + begin, offset + stop
    body = ends.get(offset + stem_end)
    if body is not None and held and particle in _WITH and body.name == bare:
        body = replace(body, name=stem, end=body.end - len(particle))
    return Word(
        a,
        b,
        bare,
        stem,
        particle,
        comma,
        held,
        offset + stem_end,
        bool(days) and _is_among(days, a, b),
        body,
        not only_letters and len(shown) > 1 and _CLOSERS.get(shown[0], "\n") in shown[1:],
        text[a:b],
    )


def _plain(piece: str, start: int, days: Sequence[tuple[int, int]], ends: dict[int, Body]) -> Word:
    """Return a word of nothing but letters and digits."""
    stem, particle = split_word(piece)
    end, stem_end = start + len(piece), start + len(stem)
    dated = bool(days) and _is_among(days, start, end)
    body = ends.get(stem_end)
    if body is None and particle and ends:
        for k in range(1, len(particle) + 1):  # 간호학과는: the name ends as if in a particle
            if body := ends.get(stem_end + k):
                stem, particle, stem_end = stem + particle[:k], particle[k:], stem_end + k
                break
    return Word(start, end, piece, stem, particle, False, "", stem_end, dated, body, False, piece)


def _is_among(days: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    """Whether a stretch overlaps one of those given, which follow each other."""
    at = bisect_left(days, end, key=itemgetter(0))
    return at > 0 and days[at - 1][1] > start


def _parted(bare: str, piece: str, first: int, *, legal: bool) -> tuple[str, str]:
    """Part a word from its particle, which may stand behind its brackets.

    ``first``: where its brackets begin, or -1; ``legal``: it opens with the sign of a legal form and ends in a comma.
    """
    tail = piece[piece.rfind(_HELD) + 1 :].strip(",;:.…’'\"”」』>") if first > 0 else ""
    if tail in _KNOWN_PARTICLES:
        return bare.removesuffix(tail), tail
    return (bare, "") if legal else split_word(bare)


_KNOWN_PARTICLES = frozenset(PARTICLES)
_CLOSERS = {"‘": "’", "'": "'", "「": "」", "『": "』", "“": "”", '"': '"', "<": ">"}
_HEAD_BEHIND = deferred(
    rf"(?<=[가-힣])\[[^\[\]\n]{{0,12}}(?:장|대표|군수|지사|총재|교육감)[ ][^\[\]\n]{{2,24}}\](?=[{TOPICS}{SUBJECTS}{JOINERS}의, ])"
)
"""A body's head in square brackets behind it: 가나소방서[서장 홍길동]는."""
_WITH = frozenset({"과", "와"})
"""Particles that a name before its brackets may seem to end in: 가나공단과(이사장 홍길동)."""


def _after_lead(mask: str, begin: int, stop: int) -> int:
    """Return where a word begins behind a bullet, or a bracket that says nothing of it: (왼쪽 세 번째)홍길동."""
    if mask[begin] in _LEAD:
        return _after(mask, _LEAD, begin, stop)
    return _after(mask, _HELD, begin, stop) if mask[begin] == _HELD else begin


def _after(mask: str, signs: str, begin: int, stop: int) -> int:
    """Return where a run of signs ends that begins at a place, which is there where none stands."""
    while begin < stop and mask[begin] in signs:
        begin += 1
    return begin


def _is_number(mask: str, stop: int) -> bool:
    """Tell whether a comma stands within an enumeration of numbers: 1, 2차 아파트."""
    return _COUNT.fullmatch(mask[stop - 2 : stop + 2]) is not None


_COUNT = deferred(r"\d,\s\d")


_MARKS = f"{SINGLE}'「」『』{DOUBLE}\"<>*"
_NO_MARKS = {ord(mark): None for mark in _MARKS}
_NO_LETTERS = frozenset((*_MARKS, _HELD))


def _end_of(piece: str, stem: str, begin: int) -> int:
    at, long = piece.find(stem), len(stem)
    if at >= 0:
        return begin + at + long
    seen = 0
    for k, char in enumerate(piece, begin + 1):
        if char not in _NO_LETTERS:
            seen += 1
        if seen >= long:
            return k
    return begin + len(piece)


def word_at(words: Sequence[Word], position: int) -> int | None:
    """Return the number of the word at a position, or None."""
    return next((k for k, w in enumerate(words) if w.start <= position < w.end), None)
