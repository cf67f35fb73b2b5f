"""People shown by what they do or what they are to others, where no title of a post stands beside the name."""

from collections.abc import Iterator

import regex

from pressparse.entities.bearers import ANOTHER_WORD, is_inflected_verb
from pressparse.entities.body_names import ends_like_a_body
from pressparse.entities.entity import Named
from pressparse.entities.names import (
    LIKELY,
    NAME,
    PERSONAL,
    SURNAME,
    is_foreign,
    is_name,
    is_unit,
    likeness,
    titled,
)
from pressparse.entities.people_abroad import may_be_first
from pressparse.entities.stems import known
from pressparse.language.letters import BULLETS, JOINERS, OBJECTS, SUBJECTS, TOPICS
from pressparse.language.morphology import Reading, reading
from pressparse.language.particles import COPULAS
from pressparse.language.wording import closed
from pressparse.lexicon.houses import SHOPS
from pressparse.lexicon.surnames import DOUBLE
from pressparse.lexicon.titles import CALLED, OCCUPATION_ENDS, OCCUPATIONS, PRIZES
from pressparse.pattern import scanning
from pressparse.rule import Rule, rule

_TAILS = (
    (PERSONAL - {""})
    | frozenset(COPULAS)
    | {"만", "만이", "로", "으로", "처럼", "보다", "까지", "측"}
)
"""What may stand behind a name that stands behind what somebody does."""
_AFTER_CLOSED = ("은", "이", "을", "과", "으로")
_AFTER_OPEN = ("는", "가", "를", "와", "라", "다", "였", "여서", "예요", "로")
_NAMES = frozenset([Reading.NEW, Reading.NAME])
_SHORT, _WHOLE, _DOUBLED = 2, 3, 4
"""Syllables of names."""


def _fits(name: str, tail: str) -> bool:
    """Whether a particle or a copula suits the last sound of a name."""
    if tail == "" or tail[0] in "의도씨께에측만처보까":
        return tail != "에"
    return tail.startswith(_AFTER_CLOSED if closed(name[-1]) else _AFTER_OPEN) or tail == "인데"


def name_in(word: str) -> str:
    """Return the Korean name that a word begins with, a particle or a copula behind it or not; nothing if there is none."""
    if _is_short(word):
        return word[:_SHORT]
    for size in (_DOUBLED, _WHOLE) if word[:_SHORT] in DOUBLE else (_WHOLE, _SHORT):
        name, tail = word[:size], word[size:]
        if (not tail or tail in _TAILS) and _fits(name, tail) and _is_a_name(name):
            return "" if tail and reading(word) in ANOTHER_WORD else name
    return ""


def _is_short(word: str) -> bool:
    """Whether a word of three syllables is a name of two with its particle: `강민은`."""
    if (
        len(word) != _WHOLE
        or word[_SHORT:] not in _TAILS
        or not _fits(word[:_SHORT], word[_SHORT:])
    ):
        return False
    return (
        likeness(word[:_SHORT]) > 0
        and reading(word) is Reading.INFLECTED
        and reading(word[:_SHORT]) in _NAMES
    )


def _is_a_name(word: str) -> bool:
    """Whether a word in the place of a name is one and no noun, title or verb."""
    if not is_name(word) or titled(word) or word in known():
        return False
    how = reading(word)
    if len(word) == _SHORT:
        return how in _NAMES
    if how is Reading.COMPOUND and word[-1] in _ENDS_OF_NAMES:
        return True
    if how in ANOTHER_WORD or how is Reading.ADVERB:
        return False
    return how is not Reading.INFLECTED or not is_inflected_verb(word)


_ENDS_OF_NAMES = frozenset("현윤빈희영훈환혁준찬철욱섭숙옥혜규균솔람온민곤")
"""Last syllables of given names that no noun is made longer with."""


@rule(
    r"(?<![가-힣A-Za-z])(?P<role>[가-힣\d·]{1,12})[ ](?P<word>[가-힣]{2,9})(?![가-힣])",
    examples={
        "[[가드 홍길동]]이 22점을 넣었다.": {
            "name": "홍길동",
            "title": "가드",
            "organization": None,
        },
        "아들 [[이다솜]]은 웃었다.": {"name": "이다솜", "title": None, "organization": None},
        "[[골키퍼 뵐러]]는 세 번 막았다.": {
            "name": "뵐러",
            "title": "골키퍼",
            "organization": None,
        },
    },
    boundary=[
        "투수 교체가 잦았다.",
        "포수 출신이 많다.",
        "주민 공청회를 연다.",
        "가수 오디션이 열린다.",
    ],
    starts="role",
)
def named_by_a_role(match: regex.Match[str], _context: object) -> list[Named] | None:
    """Players, artists and relatives are named right behind what they are: `가드 홍길동이`, `아들 홍길동은`."""
    role, word = match["role"], match["word"]
    begin, at = match.span("word")[0], match.start()
    does = role in OCCUPATIONS or role[-_SHORT:] in OCCUPATION_ENDS
    if name := name_in(word):
        if len(word) == len(name) and not _stands_free(match.string, match.end()):
            return None
        if not does and likeness(name) < LIKELY and reading(name) is not Reading.NAME:
            return None
    elif does:
        name = _from_abroad(match.string, match.span("word"))
    if not name:
        return None
    end = _with_courtesy(match.string, begin + len(name))
    return [
        Named(at, end, name, role, None, "") if does else Named(begin, end, name, None, None, "")
    ]


def _with_courtesy(text: str, end: int) -> int:
    """Return where a name ends with the `씨` behind it, if there is one."""
    called = _COURTESY.match(text, end)
    return called.end() if called else end


_COURTESY = scanning(" ?씨")


def _stands_free(text: str, end: int) -> bool:
    """Whether a word without a particle ends its phrase: behind it stands no other noun."""
    return _FREE.match(text, end) is not None


_FREE = scanning(r"[ ]?(?:$|[(),·\n.’”'\"…!?]|씨|군|양|등[ 은이의을]|및 )")


def _from_abroad(text: str, span: tuple[int, int]) -> str:
    """Return the name from abroad, or of the stage, that begins with a word behind an occupation."""
    word, end = text[span[0] : span[1]], span[1]
    new = reading(word) is Reading.NEW and word not in known() and not titled(word)
    if new and text[end : end + 1] == "(":
        return word
    return _of_one_word(text, word, span[0]) or _of_two_words(text, span)


def _of_one_word(text: str, word: str, at: int) -> str:
    """Return the name of one word that no dictionary holds, with a particle behind it.

    Where Korean words are spelled like it as well, the text must have it more than once: `가수 솔라비가`.
    """
    for size in range(_SHORT, min(len(word), _LONGEST + 1)):
        name, tail = word[:size], word[size:]
        if tail not in PERSONAL or not _fits(name, tail) or name in known() or titled(name):
            continue
        if is_foreign(name):
            return name if reading(name) in _NAMES else ""
        if size >= _WHOLE and reading(name) is Reading.NEW and _is_told_again(text, name, at):
            return name
    return ""


def _is_told_again(text: str, name: str, at: int) -> bool:
    """Whether a text has a name of one word once more not far away."""
    behind = text.find(name, at + len(name), at + _NOT_FAR)
    return behind >= 0 or text.find(name, max(0, at - _NOT_FAR), at) >= 0


_NOT_FAR = 3000


def _of_two_words(text: str, span: tuple[int, int]) -> str:
    """Return the name of two words that no dictionary holds, the second one with a particle: `오비 솔두카가`."""
    first = text[span[0] : span[1]]
    later = _NEXT.match(text, span[1])
    if not later or not may_be_first(first):
        return ""
    word = later[1]
    for size in range(_SHORT, min(len(word), _LONGEST + 1)):
        last, tail = word[:size], word[size:]
        if tail in PERSONAL and _fits(last, tail) and may_be_first(last) and not likeness(last):
            return f"{first} {last}"
    return ""


_NEXT = scanning(" ([가-힣]{3,9})(?![가-힣])")
_LONGEST = 6


@rule(
    rf"(?:(?<![가-힣])고[ ]?\([故고]\)[ ]?|故[ ]?)(?P<name>{NAME})(?P<tail>[가-힣]{{0,4}})(?![가-힣])",
    examples={
        "고(故) [[홍길동]]의 뜻을 기린다.": {"name": "홍길동", "title": None, "organization": None},
    },
    boundary=["故 사상가의 뜻을 기린다.", "고(高)금리가 이어진다."],
    needs=("故", "(고)"),
)
def late(match: regex.Match[str], _context: object) -> list[Named] | None:
    """Behind the mark of the deceased stands a name: `고(故) 홍길동의`."""
    word = match["name"] + match["tail"]
    name = name_in(word)
    if not name:
        return None
    begin = match.start("name")
    end = _with_courtesy(match.string, begin + len(name))
    return [Named(begin, end, name, None, None, "")]


@rule(
    rf"(?<![가-힣A-Za-z\d])(?P<name>{NAME})(?:\([가-힣\d· ]{{2,14}}\))?[ ]?(?:{'|'.join(CALLED)})(?=[{TOPICS}{SUBJECTS}{OBJECTS}{JOINERS}의도]?(?:[^가-힣]|$)|에게|께)",
    examples={
        "[[홍길동 군]]이 편지를 읽었다.": {"name": "홍길동", "title": None, "organization": None},
        "[[김하람(나래초 5년) 양]]에게 돌아갔다.": {
            "name": "김하람",
            "title": None,
            "organization": None,
        },
    },
    boundary=[
        "해군 군은 훈련했다.",
        "전남 군의 예산이다.",
        "충분한 양을 준다.",
        "이용자 양이 늘었다.",
    ],
    starts="young",
)
def young_or_old(match: regex.Match[str], _context: object) -> list[Named] | None:
    """Children and the old are called so behind the name: `홍길동 군`, `홍길동 여사`."""
    name = match["name"]
    if likeness(name) < LIKELY or not _is_a_name(name):
        return None
    return [Named(match.start(), match.end(), name, None, None, "")]


@rule(
    r"(?<![가-힣A-Za-z])(?P<post>[가-힣]{2,14}?)(?:에는|에)[ ](?P<word>[가-힣]{2,8})(?![가-힣])",
    examples={
        "[[기획국장에 홍길동]], 문화국장에 김하람을 임명했다.": {
            "name": "홍길동",
            "title": "기획국장",
            "organization": None,
        },
        "우수상에는 [[이다솜]], 장려상에는 최가람이 뽑혔다.": {
            "name": "이다솜",
            "title": None,
            "organization": None,
        },
    },
    boundary=["해외시장에 신제품을 냈다.", "위원장에 추대됐다.", "금상에 이름을 올렸다."],
    starts="chosen",
)
def chosen(match: regex.Match[str], _context: object) -> list[Named] | None:
    """Who gets a post or a prize stands behind it: `기획국장에 홍길동, 문화국장에 …`."""
    post = match["post"]
    read = titled(post)
    if (read is None or read.particle) and not post.endswith(PRIZES):
        return None
    name = name_in(match["word"])
    if not name or likeness(name) < LIKELY:
        return None
    if len(name) == len(match["word"]) and not _stands_free(match.string, match.end()):
        return None
    begin = match.start("word")
    end = begin + len(name)
    if read:
        return [Named(match.start("post"), end, name, read.stem, None, "")]
    return [Named(begin, end, name, None, None, "")]


@rule(
    rf"(?<![가-힣A-Za-z\d])(?P<name>[가-힣]{{2,6}})\((?:본명|한국명|한국[ ]이름|예명|필명|활동명)[ :]{{0,2}}(?P<other>{NAME}|[가-힣]{{2,6}})(?=[ ]?[·,)])",
    examples={
        "[[솔라비]](본명 김하람)는 가수다.": {
            "name": "솔라비",
            "title": None,
            "organization": None,
        },
    },
    boundary=["그는 이름(본명 아님)을 바꿨다.", "가람시(본명 가람군)는 넓다."],
    needs=("(본명", "(한국명", "(한국 이름", "(예명", "(필명", "(활동명"),
)
def real_name(match: regex.Match[str], _context: object) -> list[Named] | None:
    """Behind a name on the stage stands the real one in brackets: `솔라비(본명 홍길동)`."""
    name, other = match["name"], match["other"]
    shown = likeness(other) == LIKELY or is_foreign(other)
    found = [(match.start("other"), other)] if shown else []
    if found and not is_unit(name) and name not in known():
        found.insert(0, (match.start("name"), name))
    return [Named(at, at + len(said), said, None, None, "") for at, said in found] or None


@rule(
    rf"(?<![가-힣A-Za-z\d])(?P<name>{NAME})\((?P<whose>[가-힣A-Za-z0-9·&㈜ ]{{2,20}})\)(?=(?P<tail>[가-힣]{{0,5}}))",
    examples={
        "[[홍길동(가람시청)]]은 결승에 올랐다.": {
            "name": "홍길동",
            "title": None,
            "organization": "가람시청",
        },
        "[[김하람(나래초 5년)]]이 받았다.": {
            "name": "김하람",
            "title": None,
            "organization": "나래초",
        },
        "이날 [[김하람(해솔면)]], 이다솜(나래면)이 받았다.": {
            "name": "김하람",
            "title": None,
            "organization": "해솔면",
        },
        "[[이다솜(나래농장)]]이 받았다.": {
            "name": "이다솜",
            "title": None,
            "organization": "나래농장",
        },
    },
    boundary=["이용자(가람시)는 늘었다.", "장려금(가람청)은 그대로다.", "정비소(가람센터)에 갔다."],
    needs=("(",),
    starts="three before a bracket",
)
def with_a_body_in_brackets(match: regex.Match[str], _context: object) -> list[Named] | None:
    """Players and pupils have their club or school in brackets behind the name: `홍길동(가람시청)`."""
    name, whose = match["name"], match["whose"].strip()
    if not _is_a_name(name) or match["tail"] not in _BEHIND_BRACKETS:
        return None
    if likeness(name) < LIKELY and not (_is_new(name) and _is_in_a_list(match)):
        return None
    words = whose.split(" ")
    year = _YEAR.fullmatch(words[-1]) is not None
    body = _school_of(words[:-1]) if year else whose if _is_a_house(whose, words[-1]) else None
    if not year and body is None and not _is_in_a_list(match):
        return None
    end = _with_courtesy(match.string, match.end())
    return [Named(match.start(), end, name, None, body, "")]


_BEHIND_BRACKETS = PERSONAL | frozenset(["군", "양", "이었다", "였다", "선수"])
_YEAR = scanning(r"\d{1,2}(?:년|학년|세)")


def _is_new(name: str) -> bool:
    return len(name) == _WHOLE and reading(name) in _NAMES


def _school_of(words: list[str]) -> str | None:
    """Return the school that stands before the year of a pupil: `나래초` of `나래초 5년`."""
    return " ".join(words) if words and words[-1].endswith(_SCHOOLS) else None


_SCHOOLS = ("초", "중", "고", "대", "학교", "학과", "학부")


def _is_a_house(whose: str, last: str) -> bool:
    """Whether words in brackets name where somebody plays, learns or works."""
    if likeness(last) == LIKELY:
        return False
    return is_unit(last) or whose in known() or ends_like_a_body(last) or last.endswith(SHOPS)


def _is_in_a_list(match: regex.Match[str]) -> bool:
    """Whether somebody else stands with a bracket beside it, so that both are named in a list: `홍길동(나래), 김하람(다라)`."""
    text = match.string
    behind = _NEXT_OF_LIST.match(text, match.end())
    before = _LAST_OF_LIST.search(text, max(0, match.start() - _WIDTH_OF_ENTRY), match.start())
    return any(
        other is not None and likeness(other["other"]) == LIKELY and _is_a_name(other["other"])
        for other in (behind, before)
    )


_BETWEEN = rf"(?:[ ]?[,·{BULLETS}]|[{JOINERS}])[ ]?(?:[가-힣]{{2,8}}[ ]){{0,2}}"
_NEXT_OF_LIST = scanning(rf"{_BETWEEN}(?P<other>[{SURNAME}][가-힣]{{2}})\([^()\n]{{2,20}}\)")
_LAST_OF_LIST = scanning(
    rf"(?<![가-힣A-Za-z\d])(?P<other>[{SURNAME}][가-힣]{{2}})\([^()\n]{{2,20}}\){_BETWEEN}$"
)
_WIDTH_OF_ENTRY = 48
"""Signs of an entry of a list, with the words before the next name."""


def beside(text: str, people: list[Named], claimed: bytearray) -> Iterator[Named]:
    """Yield whoever is joined with somebody named: `홍길동과 김하람 의원`, `공동대표 홍길동·김하람은`."""
    for named in people:
        if text.startswith(named.name, named.start):
            yield from _before(text, named.start, claimed)
        if text.endswith(named.name, named.start, named.end):
            yield from _behind(text, named.end, claimed)


def _before(text: str, at: int, claimed: bytearray) -> Iterator[Named]:
    while (
        at > _SHORT
        and text[at - 1] in _JOINED
        and (joined := _BEFORE.search(text, max(0, at - _FAR), at))
    ):
        begin, name = joined.start("name"), joined["name"]
        if not _may_be_joined(name, joined["sign"] or "") or claimed.find(1, begin, at) >= 0:
            return
        claimed[begin : begin + len(name)] = b"\1" * len(name)
        yield Named(begin, begin + len(name), name, None, None, "joined")
        at = begin


def _behind(text: str, at: int, claimed: bytearray) -> Iterator[Named]:
    while joined := _BEHIND.match(text, at):
        begin, name = joined.start("word"), name_in(joined["word"])
        if not name or not _may_be_joined(name, ""):
            return
        if len(joined["word"]) == len(name) and not _stands_free(text, joined.end()):
            return
        end = begin + len(name)
        if claimed.find(1, begin, end) >= 0:
            return
        claimed[begin:end] = b"\1" * len(name)
        yield Named(begin, end, name, None, None, "joined")
        if len(joined["word"]) > len(name):
            return
        at = end


def _may_be_joined(name: str, sign: str) -> bool:
    """Whether a word joined with a name is one."""
    if likeness(name) < LIKELY or not _is_a_name(name):
        return False
    return not sign or closed(name[-1]) is (sign == "과")


_JOINED = frozenset(" ·,")
_FAR = 10
_BEFORE = scanning(
    rf"(?<![가-힣A-Za-z0-9])(?P<name>{NAME})(?:(?P<sign>[{JOINERS}])[ ]|[ ]?[·,][ ]?)$"
)
_BEHIND = scanning(
    rf"(?:(?P<sign>[{JOINERS}]) |[ ]?[·,][ ]?)(?P<word>[가-힣]{{2,8}})(?=[ ,·().\n]|$)"
)


RULES: tuple[Rule, ...] = (
    real_name,
    late,
    young_or_old,
    with_a_body_in_brackets,
    named_by_a_role,
    chosen,
)
