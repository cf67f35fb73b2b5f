"""People from abroad whose given name, or whose Japanese family name, is listed: what stands behind is the other one."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

import regex

from pressparse.entities.bearers import is_held_at_a_body
from pressparse.entities.body_words import word_before
from pressparse.entities.entity import Named
from pressparse.entities.names import PERSONAL, is_foreign, is_unit, titled
from pressparse.entities.people_transcribed import may_be_part
from pressparse.entities.posts import Post, post_behind
from pressparse.entities.stems import known
from pressparse.entities.transcription import CLEAR, likeness_abroad
from pressparse.language.letters import JOINERS, SUBJECTS, TOPICS
from pressparse.language.morphology import Reading, reading, tokens
from pressparse.language.wording import closed
from pressparse.lexicon.agreements import COMPANY_ENDINGS
from pressparse.lexicon.countries import SHORT
from pressparse.lexicon.given_names import (
    ALONE,
    COMMON_TOO,
    GIVEN_ABROAD,
    JAPANESE,
    JAPANESE_TOO,
    LAST_ABROAD,
)
from pressparse.lexicon.regions import FOREIGN_PLACES
from pressparse.lexicon.surnames import NOT_FOREIGN
from pressparse.lexicon.titles import MODIFIERS
from pressparse.pattern import scanning
from pressparse.rule import rule

_PARTICULES = frozenset(
    [
        "빈",
        "반",
        "폰",
        "데",
        "디",
        "알",
        "엘",
        "드",
        "라",
        "르",
        "판",
        "델",
        "다",
        "벤",
        "반데어",
        "폰데어",
    ]
)
"""What may stand between a given name and the other one."""
_AFTER_CLOSED = ("은", "이", "을", "과")
_AFTER_OPEN = ("는", "가", "를", "와", "라며", "라고", "자")
_LONGEST = 7
"""Syllables of the longest part of a name."""


@rule(
    r"""
    (?<![가-힣A-Za-z\d])(?P<first>[가-힣]{1,6})
    (?P<more>[ ·](?:\L<particules>)|[ ·](?:\L<given>))?
    [ ·](?P<last>[가-힣]{1,14})(?![가-힣A-Za-z\d])
    """,
    examples={
        "[[마이클 호프]]는 배우다.": {"name": "마이클 호프", "title": None, "organization": None},
        "[[샘 리츠먼 가나AI CEO]]는 말했다.": {
            "name": "샘 리츠먼",
            "title": "CEO",
            "organization": "가나AI",
        },
        "다나카 총리는 갔다. [[다나카 겐지 총리]]가 왔다.": {
            "name": "다나카 겐지",
            "title": "총리",
            "organization": None,
        },
    },
    boundary=[
        "마이클 감독이 왔다.",
        "존 설정을 바꿨다.",
        "나카무라 은행은 크다.",
        "데이비드 지음",
        "카를로스는 떠났다.",
    ],
    words={"particules": _PARTICULES, "given": GIVEN_ABROAD},
    starts="given name",
)
def name_by_its_first(match: regex.Match[str], _context: Any) -> list[Named] | None:
    """A listed given name is followed by the last one, and that by a title or a particle: `마이클 호프`."""
    text, more, first = match.string, match["more"], match["first"]
    if text.endswith(_LEGAL_FORMS, 0, match.start()):  # `㈜가토 홍길동 팀장`
        return None
    if more and more[1:] in GIVEN_ABROAD - COMMON_TOO:
        first = more[1:]
    found = _read(text, match.start(), first, match.span("last"))
    particule = more is not None and more[1:] in _PARTICULES
    if found is None and more and not particule and match["last"] not in PERSONAL:
        begin, end = match.span("more")
        found = _read(text, match.start(), match["first"], (begin + 1, end))
    return [found] if found else None


_LEGAL_FORMS = ("㈜", "(주)", "주)", "㈜ ", "(주) ", "주식회사 ")


def _read(text: str, start: int, first: str, span: tuple[int, int]) -> Named | None:
    """Return whom a first name and the word at ``text[span]`` behind it name, if anybody."""
    begin, end = span
    if _CALLED_AFTER.match(text, end):
        return None
    if first in JAPANESE and (post := post_behind(text, start + len(first), 1)):
        return Named(start, post.end, first, post.title, None, "")
    if first in _VIETNAMESE and (third := _THIRD.match(text, end)) and not titled(third[1]):
        end = third.end()
    elif (later := _LATER.match(text, end)) and is_foreign(text[begin:end]):
        begin, end = later.span(1)
    found = _with_title(text, start, first, (begin, end))
    return found or _alone(text, start, first, begin)


def _with_title(text: str, start: int, first: str, span: tuple[int, int]) -> Named | None:
    """Return whom two names and the title behind them name."""
    begin, end = span
    last, post = text[begin:end].partition(" ")[0], _post_of(text, end)
    if (
        not post
        or post.is_said_of(last)
        or _has_a_particle(last, post)
        or (post.body or "").startswith(_AND_OTHERS)
    ):
        return None
    if not _may_be_last(first, last, with_title=True):
        return None
    name, body = _plain(text[start:end]), post.body
    if body and post.words == _NEAR and _is_third(body, post.title):
        name, body = f"{name} {body}", None
    return Named(start, post.end, name, post.title, body, "")


_OF_STATES = frozenset(["총리", "대통령", "주석", "국가주석", "장관", "주지사", "국왕", "부통령"])
"""Offices before which stands their country, however short its name."""
_AND_OTHERS = "등"
"""Behind the last of several: the title behind it is what they all were."""


def _alone(text: str, start: int, first: str, begin: int) -> Named | None:
    """Return whom two names name without a title behind them; the last one begins at ``begin``."""
    word = _HANGUL.match(text, begin)
    last = word[0] if word else ""
    said = text.startswith(_ACCORDING, begin + len(last))
    stems = tuple(_without_particle(last, said=said))
    whole = () if known().intersection(stems) or last.endswith(_CLEAR_TAILS) else (last,)
    plain = ((stem, False) for stem in (*stems, *whole))
    shown = [stem for stem in stems[:1] if len(stem) > 1 and _stands_behind_a_title(text, start)]
    told = ((stem, True) for stem in shown)
    spelled = [(last, True)] if _SPELLED_OR_AGED.match(text, begin + len(last)) else []
    for stem, with_title in (*spelled, *plain, *told):
        if stem and _may_be_last(first, stem, with_title=with_title):
            end = begin + len(stem)
            return Named(start, end, _plain(text[start:end]), None, None, "")
    return None


_SPELLED_OR_AGED = scanning(
    r" ?\((?:[A-Z][A-Za-z.'-]+(?: [A-Za-z.'-]+){1,3}|\d{2}세?(?:[·,][^()\n]{1,20})?)\)"
)
"""Behind a name its letters or an age: what looks like a particle or a thing is a part of it, `다나카 사나에(64)`."""


def _stands_behind_a_title(text: str, at: int) -> bool:
    """Whether a title stands right before a first name: `부장검사 존 키튼`."""
    post = titled(word_before(text, at))
    return post is not None and not post.particle


_HANGUL = scanning("[가-힣]+")


def _has_a_particle(word: str, post: Post) -> bool:
    """Whether a foreign last name has its particle: the title behind it is another's, `가나가 대통령에`."""
    if post.words > _NEAR and word.endswith(_CLEAR_TAILS):
        return True
    stem, tail = word[:-1], word[-1]
    if len(stem) < _SHORT - 1 or tail not in _AFTER_CLOSED + _AFTER_OPEN:
        return False
    if closed(stem[-1]):
        return tail in _AFTER_CLOSED
    return (post.words > 1 or len(stem) >= _SHORT) and tail in _AFTER_OPEN and tail != "자"


_ACCORDING = " 따르면"
_CLEAR_TAILS = ("에게", "에서", "마저", "까지", "처럼", "보다", "를", "을", "는")


_CALLED_AFTER = scanning(
    r" (?:대학|재단|센터|연구소|도서관|박물관|미술관|기념관|호텔|공항|병원|스쿨|칼리지|인스티튜트)(?![가-힣]{0,2}장)"
)
"""What is called after somebody: `솔렌 트레버 대학`."""


_VIETNAMESE = frozenset(["응우옌", "쩐", "팜", "부이", "호앙", "응오", "즈엉"])
_THIRD = scanning(r" ([가-힣]{1,2})(?= )")
"""The third name of somebody from Vietnam."""
_LATER = scanning(
    rf" ({'|'.join(sorted(LAST_ABROAD))})(?=[{TOPICS}{SUBJECTS}의{JOINERS}도]?[ ,.(])"
)
"""A family name behind two names: `리나 솔렌 윌리엄스`."""


def _is_third(word: str, title: str) -> bool:
    """Whether a word between two names and a title is one more name, not a company, a country or another body."""
    new = is_foreign(word) and reading(word) is Reading.NEW
    if is_held_at_a_body(title) or (title in _OF_STATES and not new):
        return False
    if (
        len(word) > (_LONGEST if new else _SHORT)
        or word in SHORT
        or word in known()
        or word in MODIFIERS
    ):
        return False
    if word.isascii():
        return False
    return not is_unit(word) and word.isalpha() and reading(word) not in _NOUNS


_SHORT = 3
"""Syllables up to which a word before a title is rather a name than a company."""
_NOUNS = frozenset([Reading.NOUN, Reading.COMPOUND, Reading.ADVERB])


def _plain(name: str) -> str:
    """Return a name whose parts a space parts."""
    return name.replace("·", " ")


def _without_particle(word: str, *, said: bool) -> Iterator[str]:
    """Yield what may stand before the particle of a word, the longest particle first; ``said``: `…에 따르면`."""
    if said and word.endswith("에"):
        yield word[:-1]
    for size in range(1, len(word)):
        stem, tail = word[:size], word[size:]
        if tail not in _BEHIND_NAMES or (tail in _ENDS_OF_NAMES and size < _LONG):
            continue
        if tail.startswith(_AFTER_OPEN) if closed(stem[-1]) else tail in _AFTER_CLOSED:
            continue
        yield stem


_BEHIND_NAMES = PERSONAL | {"와의", "과의"}
_ENDS_OF_NAMES = ("도", "자")
"""Particles that end short names as well: `트뤼도`."""
_LONG = 3


def _post_of(text: str, end: int) -> Post | None:
    """Return the title behind a name, if what stands between them is a body."""
    post = post_behind(text, end, _MOST_WORDS)
    if post is None or post.body is None or post.words <= _NEAR:
        return post
    bodies = post.body.split(" ")
    shown = bodies[0] in SHORT or any(
        is_unit(word) or word in known() or word.endswith(COMPANY_ENDINGS) or word.isascii()
        for word in bodies
    )
    held = is_held_at_a_body(post.title) and all(map(may_be_part, bodies))
    return post if shown or held else None


_MOST_WORDS, _NEAR = 6, 2
"""Words behind a name in which its title is looked for, and up to which whatever stands before it is its body."""

_NAMES = frozenset([Reading.NEW, Reading.NAME])
_ADVERBS = frozenset(["MAG", "MAJ"])
_OTHERS = frozenset([Reading.NOUN, Reading.COMPOUND, Reading.INFLECTED, Reading.ADVERB])


@lru_cache(maxsize=4096)
def _may_be_last(first: str, last: str, *, with_title: bool) -> bool:
    """Whether a word behind a first name is the other name."""
    if last in ALONE:
        return True
    if len(last) > _LONGEST or _is_no_name(first, last):
        return False
    if last in LAST_ABROAD or (with_title and (len(last) == 1 or last in GIVEN_ABROAD)):
        return True
    if first in JAPANESE and last in JAPANESE_TOO:
        return True
    how = reading(last)
    if first in COMMON_TOO:
        return _behind_another_word(last, how, with_title=with_title)
    if first in GIVEN_ABROAD and _is_strange(last, with_title=with_title):
        return True
    return how in _NAMES or (with_title and how not in _OTHERS)


def _is_strange(last: str, *, with_title: bool) -> bool:
    """Whether a word is spelled like a transcription, before a title though it is a noun as well: `스틸`."""
    if is_foreign(last) or (with_title and likeness_abroad(last) > 0):
        return True
    if len(last) == 1 or last[-1] in _AFTER_CLOSED + _AFTER_OPEN:
        return False
    return likeness_abroad(last) >= CLEAR and reading(last) in _IN_PIECES


_IN_PIECES = frozenset([Reading.INFLECTED, Reading.MIXED])
"""How the analyser reads what it knows only pieces of."""


def _is_no_name(first: str, last: str) -> bool:
    """Whether a word is listed as something that is no last name, or ends as another word."""
    if last in _NEVER_LAST or last in known():
        return True
    return _is_another(last) and not (first in JAPANESE and _is_japanese(last))


def _is_japanese(last: str) -> bool:
    """Whether a word that ends like a town may be a Japanese given name: `마사토시`."""
    return not titled(last) and likeness_abroad(last) > 0


def _behind_another_word(last: str, how: Reading, *, with_title: bool) -> bool:
    """Whether a word behind a given name that is another word as well makes it a name."""
    clear = how in _NAMES and likeness_abroad(last) >= CLEAR
    if not (is_foreign(last) or clear):
        spelled = how is Reading.INFLECTED and likeness_abroad(last) >= CLEAR
        return with_title and (how not in _OTHERS or spelled or _is_new_with_a_particle(last))
    begins = tokens(last)[0].tag
    spelled = begins == "IC" or (with_title and likeness_abroad(last) > 0)
    return begins not in _ADVERBS and (how not in _OTHERS or (how is Reading.INFLECTED and spelled))


def _is_new_with_a_particle(word: str) -> bool:
    """Whether the analyser takes the end of a word that it does not know for a particle: `레이몬도`."""
    first, *rest = tokens(word)
    unknown = first.new or first.tag == "NNP"
    return unknown and first.end > 1 and len(rest) == 1 and rest[0].tag[0] == "J"


_NEVER_LAST = MODIFIERS | {f"{place}{kind}" for place in FOREIGN_PLACES for kind in "주시"}


def _is_another(word: str) -> bool:
    """Whether a word is a title, a body or a thing."""
    if titled(word) or word.endswith(_NO_NAMES):
        return True
    return is_unit(word) and not is_foreign(word)


_NO_NAMES = tuple({*NOT_FOREIGN, *COMPANY_ENDINGS, "코인", "캐스크"})
