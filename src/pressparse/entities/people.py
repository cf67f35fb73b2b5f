"""People: everyone whom the text names, with title and body, wherever they stand."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

import regex

from pressparse.entities import people_words
from pressparse.entities.entity import Named
from pressparse.entities.names import (
    LIKELY,
    NAME,
    PARTICLES,
    SURNAME,
    Titled,
    is_body,
    is_foreign,
    is_name,
    is_plain_word,
    is_unit,
    likeness,
    titled,
)
from pressparse.entities.stems import known, words_of
from pressparse.language.morphology import Reading, reading, tokens
from pressparse.lexicon.agencies import OFFICIAL
from pressparse.lexicon.agreements import COMPANY_ENDINGS
from pressparse.lexicon.countries import COUNTRIES, FOREIGN_BODIES, SHORT
from pressparse.lexicon.regions import REGIONS
from pressparse.lexicon.surnames import COMMON, DOUBLE, FOREIGN, NOT_NAMES
from pressparse.lexicon.titles import AMBIGUOUS, MODIFIERS
from pressparse.pattern import compiled, deferred
from pressparse.record import Person
from pressparse.rule import Finding, Rule, rule
from pressparse.text.view import View

_WORD = deferred(
    r"""
    [ ]{1,3}
    (?P<head>(?:\((?:주|사|재|유)\)|㈜|㈔)?[가-힣A-Za-z0-9&·㈜'‘’/-]{1,24}+(?:\((?:주|사|재)\))?)
    (?P<gloss>[ ]?\([^()\n]{1,40}+\))?
    (?P<tail>[가-힣]{0,14}+)
    """,
    regex.VERBOSE,
)
_GLOSS = deferred(r"[ ]?\((?!(?:주|사|재|유)\))[^()\n]{1,60}+\)")
_STOP = deferred(
    r"(?:은|는|을|를|에서|에게|으로|에|하고|하며|했다|한다|하는|되는|되고|있는|없는|위해|위한|대한|통해|따라|따른|함께|등|및|씩|이라며|라며|에는|에|대해|부터|까지|보다|처럼|이나|인|된|한|던)$"
)
_GLUES = deferred(
    r"(?:협의|회의|심의|한국인|개인|법인|상인|장인|노인|행정인|경제인|기업인|예술인|체육인|언론인|무한|유한|북한|남한|(?<![가-힣])한은|등|외국인|부동산등)$"
)
_ADVERB = deferred(
    r"^(?:한편|또|또한|이어|이어서|특히|이에|아울러|다만|이날|그러면서|이와|관련|이밖에|앞서|이후|당시|지난|오는|이번|역시|이번에|먼저|다음|끝으로|마지막으로|현재|최근|결국|우선|반면|사진|왼쪽|오른쪽|참석자|이|그|저|각|양|한|두|세|전|현|신임|첫|다른|대표|주요|및|겸|등|故|고)$"
)
_BEFORE = deferred(r"[^\s,.“”\"?!;:<>=…△▲□○ㅇ■※]{1,24}$")
_LITTER = deferred(
    r"^[^()]*\)(?=.)(?!(?<=^[주사재유]\)))|^\((?!(?:주|사|재|유)\))[^()]*\)(?=.)|^[\[‘'“]+|^\((?!(?:주|사|재|유)\))"
)
"""What may cling to the front of a word: the end of an address, a note in brackets, a bracket."""
_NO_BODY = deferred(r"^(?:과|와|및|로|에서|패널로|제\d+대)(?=[\s(]|$)|^(?:과|와|등|및|중)[ ]")
_OPENED = deferred(r"^.*\((?=[^()]*$)", regex.DOTALL)
_NOTE = deferred(r"\([^()]*\)")
_EDGE = " ·,'‘’\"“”*["


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


def _with_tidy_body(named: Named, text: str) -> Named:
    """Return a person whose body is tidy; where the mention began with it, it begins there now."""
    if not named.organization:
        return named
    body, start = _tidy(named.organization), named.start
    if body and text.startswith(named.organization, start):
        start += named.organization.find(body)
    return replace(named, start=start, organization=body)


def _last(body: str) -> tuple[str, str, str]:
    head, mark, rest = body.rpartition(")")
    return head, mark, rest


_SENTENCE_START = deferred(r"(?:^|[\n.?!”\"=□○ㅇ■▲△※\])-][ ]*|[,][ ]?)$")


@dataclass(frozen=True, slots=True)
class _Post:
    """A title, the body before it, and where the phrase ends."""

    end: int
    title: str
    body: str | None
    words: int
    bare: bool


def _post(text: str, at: int, limit: int = 8) -> _Post | None:
    """Return the title phrase that follows a name at ``at``: `[기관 …] 직함`, or None."""
    if aside := _GLOSS.match(text, at):
        at = aside.end()
    heads: list[str] = []
    first_title: int | None = None
    best: _Post | None = None
    for _ in range(limit):
        match = _WORD.match(text, at)
        if not match:
            break
        head, tail, gloss = match["head"], match["tail"], (match["gloss"] or "").strip()
        at = match.end()
        read = titled(head)
        if gloss:
            if read and not read.particle and (not tail or tail in PARTICLES):
                end = match.end("gloss") if tail else match.end("head")
                read = Titled(read.stem, read.title, tail)
            elif tail and (inner := titled(tail)):
                end = at - len(inner.particle)
                head = f"{head}{gloss}{inner.stem}"
                read = Titled(head, inner.title, inner.particle)
            else:
                read = None
        elif read:
            end = match.start("head") + len(head) - len(read.particle)
        if read:
            heads.append(read.stem)
            if first_title is None:
                first_title = len(heads) - 1
            best = _phrase(heads, first_title, end)
            if read.particle:
                break
            continue
        if head in {"겸", "및"} and best and head == "겸":
            heads.append(head)
            continue
        if best and (len(heads) - (first_title or 0)) and "겸" not in heads:
            break
        word = head + tail
        if (_STOP.search(word) and not _GLUES.search(word)) or (word in _NEVER):
            break
        if not text.startswith(" ", at):
            break
        heads.append(head + gloss + tail)
    return best


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


def _phrase(heads: list[str], first: int, end: int) -> _Post:
    body = heads[:first]
    title = heads[first:]
    while body and body[0] in MODIFIERS:
        body = body[1:]
    if body and body[-1] in MODIFIERS:
        body = body[:-1]
    if body and body[-1].endswith(("부문", "담당", "분야")):
        title = [body.pop(), *title]
    if title and title[0] in MODIFIERS and len(title) > 1:
        title = title[1:]
    return _Post(end, " ".join(title), " ".join(body) or None, len(heads), len(heads) == 1)


_LEGAL_BEFORE = deferred(
    r"(?<![가-힣])(?:(?:사단|재단|학교|의료|복지|영농조합|농업회사|사회복지|법무|회계|세무|특허)법인|주식회사|협동조합|유한회사)[ ]$"
)


def _body_before(text: str, at: int) -> tuple[int, str] | None:
    """Return the body named right before a name: `한국가나원 홍길동 원장`, or None."""
    start = at
    words: list[str] = []
    for _ in range(3):
        stop = start - 1
        if stop <= 0 or text[stop] != " ":
            break
        match = _BEFORE.search(text, max(0, stop - 25), stop)
        if not match or (match.start() <= stop - 25 and stop > 25):
            break
        word = _LITTER.sub("", match[0])
        if word.endswith(")") and word.count(")") > word.count("("):
            if words:
                break
            return (at, word[:-1]) if is_body(word[:-1]) else None
        if not word or _ADVERB.match(word) or titled(word):
            break
        organ = is_unit(word) and not _is_inflected(word)
        if not organ:
            if (
                words
                or _STOP.search(word)
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
            if reading(word) in _NO_NAMES:
                break
        start = match.start() + match[0].find(word)
        words.insert(0, word)
    return (start, " ".join(words)) if words else None


_LIKE_AN_ENDING = ("고", "과", "면", "도")
"""Ends of bodies, units and schools that verbs and nouns with a particle have as well: `했고`, `사실과`."""


def _is_inflected(word: str) -> bool:
    """Whether a word that ends like a unit is a verb, or a noun with its particle."""
    if word.endswith(("에서", "에게")):
        return True
    return word.endswith(_LIKE_AN_ENDING) and any(t.tag[0] in "JEV" for t in tokens(word))


@rule(
    rf"""
    (?<![가-힣A-Za-z\d㈜])
    (?P<name>{NAME})
    (?P<more>(?:[ ]?[·,][ ]?{NAME}(?=[ ·,])){{0,6}})
    (?=[ ](?!\()|[ ]?\()
    """,
    examples={
        "[[홍길동 가나군수]]는 행사를 열었다.": {
            "name": "홍길동",
            "title": "가나군수",
            "organization": None,
        },
        "[[가나진흥원 김철수 원장]]은 말했다.": {
            "name": "김철수",
            "title": "원장",
            "organization": "가나진흥원",
        },
        "[[이영희 다라대학교 물류학과 교수]]가 발표했다.": {
            "name": "이영희",
            "title": "교수",
            "organization": "다라대학교 물류학과",
        },
        "이날 [[박민수 경제부총리 겸 마바부 장관]]이 왔다.": {
            "name": "박민수",
            "title": "경제부총리 겸 마바부 장관",
            "organization": None,
        },
    },
    boundary=[
        "이번 대표는 누구인가.",
        "지난 회장 선거가 끝났다.",
        "전남도 해양국장은 말했다.",
        "주요 행사장을 찾았다.",
    ],
)
def name_before_title(match: regex.Match[str], _context: Any) -> list[Named] | None:
    """Press prose puts the name first: `홍길동 [기관] 직함`; the body may stand before the name instead."""
    text = match.string
    name = match["name"]
    if not match["more"] and likeness(name) == 0:
        return None
    post = _post(text, match.end("more"))
    if not post:
        return None
    if match["more"]:
        return _list_of_names(match, post)
    if not _accept(name, post) and not (post.bare and _PARTY.match(text, match.end("more"))):
        return None
    start, body = match.start(), post.body
    if post.title == "씨":
        return [_courteous(text, start, post.end, name)]
    if body is None and (before := _body_before(text, start)):
        start, body = before
    return [Named(start, post.end, name, post.title, body, "")]


_PARTY = deferred(
    r"[ ]?\((?:[가-힣]{2,8}당|국힘|민주|무소속)(?:[ ]?[·,][ ]?[가-힣0-9·]{1,12})?\)[ ]"
)
"""A councillor's party and district behind the name: no other word has them."""


def _courteous(text: str, start: int, end: int, name: str) -> Named:
    """Return somebody called `씨`; a title may stand before the name: `조합장 홍길동 씨`."""
    before = _BEFORE.search(text, max(0, start - 20), start - 1) if start > 1 else None
    read = titled(before[0]) if before and text[start - 1] == " " else None
    if not before or not read or read.particle or read.title in AMBIGUOUS:
        return Named(start, end, name, None, None, "")
    begin, body = _body_before(text, before.start()) or (before.start(), None)
    return Named(begin, end, name, read.stem, body, "")


_ONE_NAME = deferred(NAME)


def _list_of_names(match: regex.Match[str], post: _Post) -> list[Named] | None:
    """Return the persons of a list that share one title: `홍길동·김철수 의원`; behind a comma the last has it."""
    last_end = match.end("more")
    spots = [match.span("name")]
    spots += [each.span() for each in _ONE_NAME.finditer(match.string, match.end("name"), last_end)]
    found: list[Named] = []
    for start, end in spots:
        name = match.string[start:end]
        if end == last_end:
            if _accept(name, post):
                found.append(Named(start, post.end, name, post.title, post.body, ""))
        elif (
            likeness(name) == LIKELY and not titled(name) and reading(name) not in _ANOTHER_WORD
        ) or (match.string[end] == "·" and post.words == 1 and is_name(name)):
            shared = match.string[end] == "·" and post.words == 1
            found.append(Named(start, end, name, post.title if shared else None, None, ""))
    return found or None


_LEADERS = frozenset(["감독", "소장"])
"""Titles that are common nouns too, but not behind a name and the team or house that is led."""
_OVERSEEN = frozenset(
    [
        "관리",
        "지도",
        "지휘",
        "안전",
        "품질",
        "교육",
        "현장",
        "공사",
        "건설",
        "금융",
        "시장",
        "회계",
        "선거",
        "감리",
    ]
)


def _accept(name: str, post: _Post) -> bool:
    degree = likeness(name)
    if degree == 0 or name[1] == "씨" or not _is_free(name, post):
        return False
    if post.body and (later := _later_name(post, degree)) and (likeness(later) >= degree):
        return False
    if degree == 2 and post.words == 2 and post.title in _LEADERS and post.body not in _OVERSEEN:
        return True
    if degree == 1 and len(name) == 3 and post.words == 2 and post.body in OFFICIAL:
        return True
    if degree == 1 and len(name) == 3 and post.words == 1 and post.title in _heads_of_places():
        return True
    plain = post.title in AMBIGUOUS and post.words > 1 and not is_unit(post.body or "")
    if plain or (len(name) == 2 and post.words > 1 and not is_unit(post.body or "")):
        return False
    if post.words > _FAR_POST:
        words = (post.body or "").split(" ")
        if not is_unit(words[-1]) or any(reading(word) in _NO_NAMES for word in words):
            return False
    if degree == 2 and post.words <= 5:
        return True
    return is_name(name)


def _is_free(name: str, post: _Post) -> bool:
    """Whether no other reading of a word is likelier than a name: `노을 장관` is one, `성매매 여성 김모 씨` is none."""
    if titled(name) and len(name) > _SHORT_NAME:
        return False
    if name[-1] in "위협" or _is_market(post.title):
        return False
    if name[-1] in "대고" and post.title in _AT_SCHOOL and post.words == 1:
        return False
    direct = post.words == 1 and post.title not in AMBIGUOUS and post.title not in _RUNNING
    if direct and name[-1] not in _VERB_ENDS:
        return True
    how = reading(name)
    if how is Reading.INFLECTED:
        return tokens(name)[0].tag[0] != "V" or name[-1] not in _VERB_ENDS
    if how not in _ANOTHER_WORD:
        return True
    if post.title.endswith("씨"):
        return post.words == 1 and post.title == "씨"
    if post.words == 1:
        many = how is Reading.NOUN and post.title in _RUNNING
        return post.title not in AMBIGUOUS and not many
    if len(name) == _SHORT_NAME and how is Reading.NOUN and post.body not in OFFICIAL:
        return likeness(name) > 0 and post.words == _SHORT_NAME and is_body(post.body or "")
    return is_unit((post.body or "").split("(")[0]) and post.words <= _NEAR_POST


def _is_market(title: str) -> bool:
    """Whether what ends like a mayor's title is a market: `무역시장`."""
    head = title.removesuffix("시장")
    return head != title and len(head) > 1 and reading(head) in _ANOTHER_WORD


_SHORT_NAME = 2
_FAR_POST = 4
"""Words from which a body and a title behind a name must be a body's own, without a verb."""
_NEAR_POST = 3
"""Words of a body and a title behind a name that is a noun as well."""


def _heads(name: str, title: str) -> bool:
    """Whether a word behind a title in brackets is the name of the head: there it may be made of a noun as well."""
    if name in NOT_NAMES or name in REGIONS:
        return False
    if likeness(name) == LIKELY:
        return True
    if not likeness(name) and (title in AMBIGUOUS or len(name) == _SHORT_NAME):
        return False
    return reading(name) not in _NO_HEADS


_NO_HEADS = frozenset([Reading.NOUN, Reading.INFLECTED, Reading.ADVERB])
_OF_A_NOUN = frozenset("안건책률법회부처")
"""What makes another noun of a noun: `임명안`, `처리법`."""
_VERB_ENDS = frozenset("서지며고자게러면니은는을던온된한해라")
_DOUBLE_NAME = 4
"""Syllables of the longest Korean name; what looks like a particle there is one: `남궁민과`."""
_PARTICLES_OF_ONE = frozenset("과와은는이가을를의도")
_ANOTHER_WORD = frozenset([Reading.NOUN, Reading.COMPOUND])
_AT_SCHOOL = frozenset(
    [
        "교수",
        "학생",
        "총장",
        "교장",
        "교사",
        "대학생",
        "학장",
        "명예교수",
        "석좌교수",
        "감독",
        "코치",
    ]
)
_RUNNING = frozenset(
    ["후보", "후보자", "예비후보", "선수", "당선자", "당선인", "작가", "의원", "대변인"]
)
"""Titles of many: what stands before one may say of which kind: `여권 후보`."""


@cache
def _heads_of_places() -> frozenset[str]:
    """Return the titles that hold the place they govern: `장성군수`; what stands before them is a name."""
    heads = (("군", "군수"), ("시", "시장"), ("구", "구청장"), ("도", "도지사"))
    return frozenset(
        place[:-1] + head for place in REGIONS for end, head in heads if place.endswith(end)
    )


def _later_name(post: _Post, degree: int) -> str | None:
    """Return a word of the body that is itself a name: then that one bears the title."""
    words = (post.body or "").split(" ")
    if degree < 2 and likeness(words[-1]) == 2:
        return words[-1]
    return next((word for word in words if likeness(word) == 2 and not is_unit(word)), None)


@rule(
    rf"(?<![가-힣A-Za-z\d])(?P<sur>[{SURNAME}])[ ](?P<given>[가-힣][ ]?[가-힣]?)(?=[ ])",
    examples={
        "[[홍 길 원장]]은 말했다.": {"name": "홍 길", "title": "원장", "organization": None},
    },
    boundary=["이 두 원장은 말했다.", "한 시 관계자는 말했다."],
)
def spaced_name(match: regex.Match[str], _context: Any) -> list[Named] | None:
    """Releases set short names with a space so that they fill a column: `홍 길 원장`."""
    text = match.string
    given = match["given"].strip()
    if not all(c in _GIVEN_ALONE for c in given.replace(" ", "")) or match["sur"] not in _SPACED:
        return None
    if " " not in given and len(given) > 1:
        return None
    post = _post(text, match.start("given") + len(given), 1)
    if not post:
        return None
    name = f"{match['sur']} {given}"
    start, body = match.start(), None
    if before := _body_before(text, start):
        start, body = before
    return [Named(start, post.end, name, post.title, body, "")]


_SPACED = frozenset(
    "김박최정강조윤장임오서권황안송류유홍문손배백허남심노곽성차우민진나엄채방변염추석설길"
)
_GIVEN_ALONE = frozenset(
    "건경광구국권규균근기남단담덕도동란련률린림만명목미민범병보복봉빈산삼상석선섭성솔수숙순슬승신실아안애연열염영예옥온완용우욱운웅원윤율은의익인일재정종주준중지진찬창채철충탁태택표필하한항해혁현형혜호홍화환훈휘희힘길동"
)


@rule(
    rf"""
    [(]
    (?P<title>[가-힣A-Z]{{2,14}}(?:[ ][가-힣]{{2,12}}){{0,2}})
    (?:[ ]?:[ ]?|[ ]{{1,2}})
    (?P<name>{NAME}|[{SURNAME}][ ][가-힣](?:[ ][가-힣])?|[가-힣]{{2,8}}(?:[ ][가-힣]{{2,8}}){{1,3}})
    (?=[ ]?(?:[,/)(·‧]|이하))
    """,
    examples={
        "가나진흥원([[원장 홍길동]])은 문을 열었다.": {
            "name": "홍길동",
            "title": "원장",
            "organization": "가나진흥원",
        },
        "다라위원회([[위원장 : 김철수]], 이하 다라위)": {
            "name": "김철수",
            "title": "위원장",
            "organization": "다라위원회",
        },
    },
    boundary=["가나시(시장 이용자)", "가나군(군수 관사)", "가나시(담당 공무원)"],
)
def head_in_brackets(match: regex.Match[str], _context: Any) -> list[Named] | None:
    """A body's head stands in brackets behind its name: `가나원(원장 홍길동, 이하 나원)`."""
    text = match.string
    name, title = match["name"], match["title"]
    words = title.split(" ")
    read = titled(words[-1])
    if not read or read.particle:
        return None
    if " " in name:
        if len(name.split()[0]) > 1 and not any(is_foreign(w) for w in name.split()):
            return None
    elif not _heads(name, read.title):
        return None
    before = _BEFORE.search(text, max(0, match.start() - 30), match.start())
    body = before[0].lstrip("([‘'“") if before else None
    return [Named(match.start("title"), match.end("name"), name, title, body or None, "")]


@rule(
    rf"""
    (?<![가-힣A-Za-z\d])
    (?P<title>[가-힣]{{2,16}})[ ]
    (?P<name>(?:{"|".join(DOUBLE)})[가-힣]{{1,2}}|[{SURNAME}][가-힣]{{2}})
    (?=(?:은|는|이|가|과|와|을|를|의|씨|님|도)?(?:[\s,.)(“"·/]|$))
    """,
    examples={
        "[[위원장 홍길동]]은 말했다.": {"name": "홍길동", "title": "위원장", "organization": None},
        "[[가나시장 김철수]]": {"name": "김철수", "title": "가나시장", "organization": None},
    },
    boundary=["시장 이용자는 늘었다.", "원장 안내문을 붙였다.", "회장 선거가 열린다."],
)
def title_before_name(match: regex.Match[str], _context: Any) -> list[Named] | None:
    """In forms, notices and lists of signers the title comes first: `원장 홍길동`."""
    read = titled(match["title"])
    if (
        not read
        or read.particle
        or read.title
        in {
            "씨",
            "선수",
            "이사",
            "대리",
            "의사",
            "교사",
            "강사",
            "공사",
            "학생",
            "책임자",
            "연구원",
        }
    ):
        return None
    name = match["name"]
    if len(name) == _DOUBLE_NAME and name[-1] in _PARTICLES_OF_ONE:
        name = name[:-1]
    if name[-1] == "씨":
        name = name[:-1] if name[1] == "모" else ""
    if not name or name[1] == "씨" or not is_name(name) or reading(name) in _ANOTHER_WORD:
        return None
    if name[-1] in _OF_A_NOUN and reading(name[:2]) is Reading.NOUN:
        return None
    end = match.start("name") + len(name)
    start, body = _body_before(match.string, match.start("title")) or (match.start("title"), None)
    if body and not is_unit(body):
        start, body = match.start("title"), None
    return [Named(start, end, name, match["title"], body, "")]


@rule(
    rf"""
    (?<![가-힣A-Za-z\d])
    (?P<name>[가-힣]{{0,7}}[{"".join(sorted(FOREIGN))}][가-힣]{{0,7}}(?:[ ][가-힣]{{1,8}}){{0,3}})
    (?P<script>\([\p{{Han}} ·]{{2,8}}\))?
    (?=[ ])
    """,
    examples={
        "[[도널드 트럼프 대통령]]은 말했다.": {
            "name": "도널드 트럼프",
            "title": "대통령",
            "organization": None,
        },
        "[[크리스 밀러 가나모터스 최고경영자]]와 만났다.": {
            "name": "크리스 밀러",
            "title": "최고경영자",
            "organization": "가나모터스",
        },
    },
    boundary=["스타트업 대표들이 모였다.", "카카오 대표는 말했다.", "서비스 플랫폼 대표가 왔다."],
)
def foreign_name(match: regex.Match[str], _context: Any) -> list[Named] | None:
    """A foreign name has several words in Hangul, its title and body as a Korean one has."""
    text = match.string
    words = match["name"].split(" ")
    if not is_foreign(words[0]) or words[0].endswith("의"):
        return None
    taken = 0
    for word in words:
        if not (is_foreign(word) or (taken and _goes_on(word))) or _INFLECTED.search(word):
            break
        if taken and (word in SHORT or word in _AND_OTHERS or is_unit(word) or word in known()):
            break
        if taken and (word in FOREIGN_BODIES or word.endswith(COMPANY_ENDINGS)):
            break
        taken += 1
    second = words[1] if taken == 1 and len(words) > 1 else ""
    if second and _transcribed(second) and _direct(text, match, words[:2]):
        taken = 2
    for count in range(taken, 0, -1):
        name = " ".join(words[:count])
        post = _post(text, match.start() + len(name), 4)
        if not post:
            continue
        if reading(words[0]) in _NO_NAMES:
            return None
        if (
            count == 1
            and not (match["script"] and len(words) == 1)
            and not (post.words == 1 and post.title in _STATE and not is_unit(name))
        ):
            continue
        if post.title == "시장" and post.words == 1:
            continue
        if (
            post.body is None
            or match["script"]
            or post.body in FOREIGN_BODIES
            or post.body in known()
            or is_unit(post.body.split("(")[0])
            or post.body[0].isascii()
            or post.body.split("(")[0].endswith("스")
        ):
            return [Named(match.start(), post.end, name, post.title, post.body, "")]
    return None


@rule(
    r"""
    (?<![가-힣A-Za-z\d])
    (?P<name>[가-힣]{1,8}(?:[ ][가-힣]{1,8}){1,3})
    [ ]?\((?P<latin>[A-Z][A-Za-z.'-]{1,20}(?:[ ][A-Za-z.'-]{1,20}){1,4})\)
    (?=[ ])
    """,
    examples={
        "[[존 스미스(John Smith) 가나재단 대표]]가 왔다.": {
            "name": "존 스미스",
            "title": "대표",
            "organization": "가나재단",
        },
    },
    boundary=[
        "가나 재단(Gana Foundation) 행사가 열린다.",
        "최고 책임자(Chief Officer) 회의를 연다.",
    ],
    needs=("(",),
)
def foreign_name_with_latin(match: regex.Match[str], _context: Any) -> list[Named] | None:
    """A foreign name has its Latin spelling in brackets, word for word: `존 스미스(John Smith)`."""
    words, spelled = match["name"].split(" "), match["latin"].split(" ")
    text = match.string
    surplus = len(words) - len(spelled)
    if surplus > 0:
        words = words[surplus:]
    if abs(surplus) > 1 or not all(word[0].isupper() for word in (spelled[0], spelled[-1])):
        return None
    if any(titled(word) or _STOP.search(word) or is_unit(word) for word in words):
        return None
    post = _post(text, match.end(), 5)
    name = " ".join(words)
    start = match.end("name") - len(name)
    return (
        [Named(start, post.end, name, post.title, post.body, "")]
        if post and len(words) > 1
        else None
    )


@rule(
    r"""
    (?<=[가-힣][ ])
    (?: (?P<country>\L<countries>)[ ](?P<title>부?대통령|부?총리|국가주석|주석|국무장관|국방장관|외교장관|외무장관|재무장관|상무장관|관방장관|장관|국왕|왕세자|총통|대사|외무상|외상|방위상|하원의장|상원의원|하원의원)
      | (?P<country>(?:(?:\L<countries>|미|중|일|러|영|불|독)[ ])?(?:국무부|백악관|크렘린궁?|펜타곤|연방준비제도|연준|외무성|나토)|(?:\L<countries>|미|중|러|영|불|독)[ ](?:국방부|재무부|상무부|외교부|외무부|법무부|에너지부|교통부|총리실))[ ]
        (?P<title>(?:수석[ ]?)?부?대변인|부?장관|차관보?|의장|국장|대표|특사|비서실장|공보관|보좌관|정책국장|사무총장|외무상)
    )
    (?=[가-힣]{0,2}(?:[^가-힣]|$))
    """,
    examples={
        "이날 [[조지 클라인 미국 대통령]]은 말했다.": {
            "name": "조지 클라인",
            "title": "대통령",
            "organization": "미국",
        },
        "[[나카무라 겐지 일본 총리]]가 왔다.": {
            "name": "나카무라 겐지",
            "title": "총리",
            "organization": "일본",
        },
        "[[레나 호프 미 국무부 부대변인]]은 말했다.": {
            "name": "레나 호프",
            "title": "부대변인",
            "organization": "미 국무부",
        },
    },
    boundary=[
        "이번 미국 대통령 선거",
        "정부는 미국 대통령과 만났다.",
        "새로운 일본 총리가 왔다.",
        "정부는 미 국무부 대변인과 만났다.",
        "이날 백악관 대변인은 말했다.",
    ],
    needs=(
        "대통령",
        "총리",
        "주석",
        "장관",
        "국왕",
        "왕세자",
        "총통",
        "대사",
        "외무상",
        "외상",
        "방위상",
        "하원",
        "상원",
        "대변인",
        "국무부",
        "백악관",
        "크렘린",
        "펜타곤",
        "연준",
        "연방준비제도",
        "외무성",
        "나토",
        " 미 ",
        " 중 ",
        " 러 ",
    ),
    words={"countries": COUNTRIES},
)
def name_before_country(match: regex.Match[str], _context: Any) -> list[Named] | None:
    """Statesmen stand before their country and office: `조지 클라인 미국 대통령`, `레나 호프 미 국무부 부대변인`."""
    text = match.string
    at = match.start()
    words: list[str] = []
    for _ in range(3):
        before = _BEFORE.search(text, max(0, at - 12), at - 1)
        if not before or not compiled(r"[가-힣]{1,7}").fullmatch(before[0]):
            break
        word = before[0]
        if (
            _ADVERB.match(word)
            or (_STOP.search(word) and not is_foreign(word))
            or (words and len(word) > _SHORT_PART and is_unit(word))
            or (words and not is_foreign(word) and reading(word) in _ANOTHER_WORD | _NO_NAMES)
            or titled(word)
            or word in COUNTRIES
        ):
            break
        if (
            likeness(word) == 0
            and len(word) > 1
            and word[0] in COMMON
            and not is_foreign(word)
            and word in NOT_NAMES
        ):
            break
        if word.endswith(("의", "과", "와", "한", "새로운", "으며", "서")):
            break
        words.insert(0, word)
        at = before.start()
        if at == 0 or text[at - 1] != " ":
            break
    if not words or (
        len(words) == 1 and not (is_foreign(words[0]) or likeness(words[0]) or len(words[0]) == 3)
    ):
        return None
    name = " ".join(words)
    return [Named(at, match.end("title"), name, match["title"], match["country"], "")]


_AND_OTHERS = frozenset(["등", "등은", "등이", "등의", "등을", "등과", "측", "씨"])


def _goes_on(word: str) -> bool:
    """Whether a word goes on with a foreign name: a particule, or what no Korean noun is."""
    if word in _PARTICULES:
        return True
    return (
        len(word) <= _SHORT_PART
        and word not in known()
        and reading(word) in (Reading.NEW, Reading.NAME)
        and not titled(word)
        and not is_unit(word)
    )


_SHORT_PART = 3
"""Syllables up to which a word behind a foreign one is taken for its last name, not for a company."""


_NO_NAMES = frozenset([Reading.INFLECTED, Reading.ADVERB])
"""How no name is read: `따르면 김`, `또한 김` have a verb or an adverb in front."""


@rule(
    r"(?<![가-힣A-Za-z\d&.])(?P<name>[A-Z][a-z]{1,12}(?:[ ][A-Z][a-z.]{0,12}){1,2})(?=[ ][가-힣A-Z])",
    examples={
        "[[Lena Hope 가나테크 대표]]가 왔다.": {
            "name": "Lena Hope",
            "title": "대표",
            "organization": "가나테크",
        },
    },
    boundary=["Open Source 행사를 연다.", "Smart City 대표 사업이다."],
)
def latin_name(match: regex.Match[str], _context: Any) -> list[Named] | None:
    """A name in Latin letters has its title and body behind it, as others have."""
    post = _post(match.string, match.end(), 3)
    if not post or (post.words == 1 and post.title in AMBIGUOUS | {"대표", "작가"}):
        return None
    if post.body and not is_unit(post.body):
        return None
    return [Named(match.start(), post.end, match["name"], post.title, post.body, "")]


_INFLECTED = deferred(r"[가-힣](?:은|는|을|를|게|에|에서|하고)$")
"""A word with a particle or an ending: `빠르게`, `크는`."""
_PARTICULES = frozenset(["빈", "반", "폰", "데", "디", "알", "엘", "드", "라", "르"])


def _transcribed(word: str) -> bool:
    return (
        word in _PARTICULES
        or is_foreign(word)
        or (
            1 <= len(word) <= 5
            and not _STOP.search(word)
            and not is_unit(word)
            and likeness(word) < 2
        )
    )


def _direct(text: str, match: regex.Match[str], words: Sequence[str]) -> bool:
    """Whether a title follows the words at once, or behind the body of a word that is none of Korean."""
    if words[1] in COUNTRIES or words[1] in SHORT or words[1] in NOT_NAMES:
        return False
    end = match.start() + len(" ".join(words))
    if _post(text, end, 3) is None or any(titled(word) for word in words):
        return False
    return _post(text, end, 1) is not None or not is_plain_word(words[1])


_STATE = frozenset(
    [
        "대통령",
        "총리",
        "국무총리",
        "장관",
        "국무장관",
        "국방장관",
        "외교장관",
        "총장",
        "대사",
        "주석",
        "국왕",
        "총통",
        "교수",
        "박사",
        "의원",
        "감독",
    ]
)


@rule(
    rf"(?<![가-힣A-Za-z\d])(?P<name>{NAME})[ ]?\((?:\d{{1,2}}|\d{{1,2}}세|\d{{1,2}}[·,][ ]?[남여]|[남여][·,][ ]?\d{{1,2}}|\d{{1,2}}세?[·,][ ]?[가-힣]{{2,8}}(?:[ ][가-힣]{{2,8}})?)\)(?:[ ]?씨)?",
    examples={
        "주민 [[홍길동(45)]]은 웃었다.": {"name": "홍길동", "title": None, "organization": None}
    },
    boundary=["이번(45)", "지원(10)"],
    needs=("(",),
)
def name_with_age(match: regex.Match[str], _context: Any) -> list[Named] | None:
    """People without office carry their age in brackets: `홍길동(45)`."""
    if likeness(match["name"]) < 2:
        return None
    return [Named(match.start(), match.end(), match["name"], None, None, "")]


@rule(
    rf"(?<=[\[<【])(?P<name>{NAME})[ ]?[/|,][ ]?(?P<who>[가-힣A-Za-z0-9·() ]{{2,30}}?)(?=[ ]?[:\]>】])",
    examples={
        "<[[홍길동/가나구 주민]] : “밤마다 시끄럽습니다.”>": {
            "name": "홍길동",
            "title": None,
            "organization": None,
        },
        "<[[김철수/가나대 물류학과 교수]]>": {
            "name": "김철수",
            "title": "교수",
            "organization": "가나대 물류학과",
        },
    },
    boundary=["[이번/가나구 주민 : 말]", "[경기/가나 소식]"],
    needs=("[", "<", "【"),
)
def name_in_caption(match: regex.Match[str], _context: Any) -> list[Named] | None:
    """Broadcasts caption who speaks: `[홍길동/가나구 주민 : “…”]`."""
    if likeness(match["name"]) < 2:
        return None
    post = _post(f" {match['who']}", 0)
    title, body = (post.title, post.body) if post else (None, None)
    return [Named(match.start(), match.end(), match["name"], title, body, "")]


@rule(
    rf"(?<![가-힣A-Za-z\d])(?P<sur>[{SURNAME}])[ ]?(?:(?P<title>(?<=[ ])[가-힣]{{2,16}})(?![가-힣])|(?P<chief>(?<=[ ])C[A-Z]{{1,3}}O)(?![A-Za-z]))",
    examples={
        "홍길동 가나시장이 왔다. [[홍 시장]]은 말했다.": {
            "name": "홍길동",
            "title": "시장",
            "organization": None,
        }
    },
    boundary=["이 시장은 크다.", "홍길동 가나시장이 왔다. 전 시장은 말했다."],
)
def surname_and_title(match: regex.Match[str], _context: Any) -> list[Named] | None:
    """The second mention keeps the surname only: `홍 시장`; whose name it is, the first mention tells."""
    read = titled(match["chief"] or match["title"])
    if not read:
        return None
    end = match.end() - len(read.particle)
    return [Named(match.start(), end, match["sur"], read.stem, None, "")]


RULES: tuple[Rule, ...] = (
    head_in_brackets,
    name_in_caption,
    foreign_name_with_latin,
    name_before_country,
    name_before_title,
    foreign_name,
    spaced_name,
    title_before_name,
    name_with_age,
    latin_name,
    *people_words.RULES,
    surname_and_title,
)


def find(view: View, rules: tuple[Rule, ...] = RULES) -> tuple[Named, ...]:
    """Return every mention of a person in reading order, short forms resolved to full names."""
    text = view.folded
    claimed = bytearray(len(text))
    full: list[Named] = []
    short: list[Named] = []
    for each in rules:
        for match in _matches(each, text):
            for read in each.read(match, text) or ():
                named = _with_tidy_body(read, text)
                if claimed.find(1, named.start, named.end) >= 0:
                    continue
                claimed[named.start : named.end] = b"\1" * (named.end - named.start)
                (short if _is_surname(named.name) else full).append(replace(named, rule=each.name))
    full.sort(key=lambda named: named.start)
    full = _spelled_in_full(full)
    found = [*full, *_resolved(short, full), *_again(text, full, claimed)]
    return tuple(sorted(found, key=lambda named: named.start))


def _is_surname(name: str) -> bool:
    """Whether a mention has the surname only; a single letter stands for somebody not to be named."""
    return len(name) == 1 and not name.isascii()


def _spelled_in_full(full: Sequence[Named]) -> list[Named]:
    """Return the people, a foreigner whom a later mention calls by the last name with the full one: `트럼프 대통령`."""
    known: dict[str, str] = {}
    found: list[Named] = []
    for named in full:
        first, _, last = named.name.rpartition(" ")
        if first and len(last) > 1:
            known[last] = named.name
        found.append(replace(named, name=known.get(named.name, named.name)))
    return found


_AT_WORD = "(?<![가-힣A-Za-z0-9])"
_STARTS: Mapping[str, str] = {
    "name_before_title": rf"(?<![가-힣A-Za-z0-9㈜])[{SURNAME}][가-힣]{{1,3}}(?=[ ·,(])",
    "foreign_name": rf"{_AT_WORD}[가-힣]{{0,7}}[{''.join(sorted(FOREIGN))}]",
    "name_in_caption": rf"[\[<【](?P<at>[{SURNAME}])",
    "latin_name": r"(?<![가-힣A-Za-z0-9&.])[A-Z][a-z]{1,12} [A-Z]",
    "spaced_name": rf"{_AT_WORD}[{SURNAME}] [가-힣](?=[ 가-힣])",
    "title_before_name": rf"{_AT_WORD}[가-힣]{{2,16}} (?=[{SURNAME}][가-힣]{{2,4}}(?![가-힣]))",
    "surname_and_title": rf"{_AT_WORD}[{SURNAME}] (?:[가-힣][가-힣]|C[A-Z]+O)",
}
"""Where a match of a built-in rule can begin: the standard library tests large sets of letters faster."""


def _may_be_name(start: re.Match[str]) -> bool:
    return (
        start.string[start.end()] in ",·"
        or start.string.startswith(" ·", start.end())
        or likeness(start[0]) > 0
    )


def _ends_in_title(start: re.Match[str]) -> bool:
    return titled(start[0][:-1]) is not None


_PROBES: Mapping[str, Callable[[re.Match[str]], bool]] = {
    "name_before_title": _may_be_name,
    "title_before_name": _ends_in_title,
}
"""What costs less than the pattern itself and rules out most beginnings."""


@cache
def _start(name: str) -> re.Pattern[str]:
    return re.compile(_STARTS[name])


_BUILT_IN = frozenset(map(id, RULES))


def _matches(each: Rule, text: str) -> Iterator[regex.Match[str]]:
    """Yield what ``each.matches`` yields, tried only where it can begin."""
    if people_words.is_by_word(each):
        for at in people_words.starts(each, words_of(text)):
            if match := each.compiled.match(text, at):
                yield match
        return
    starts = _SOUGHT.get(each.name, _begun)
    if id(each) not in _BUILT_IN or (starts is _begun and each.name not in _STARTS):
        yield from each.matches(text)
        return
    end = 0
    for start in starts(each.name, text):
        if start >= end and (match := each.compiled.match(text, start)):
            end = match.end()
            yield match


def _begun(name: str, text: str) -> Iterator[int]:
    """Yield where a match of a rule can begin."""
    probe = _PROBES.get(name)
    for start in _start(name).finditer(text):
        if not probe or probe(start):
            yield start.start("at") if "at" in start.re.groupindex else start.start()


_LATIN = re.compile(r"[가-힣] ?\([A-Z][A-Za-z.'-]+ ")
_WORDS_TO_THE_END = re.compile(r"(?<![가-힣A-Za-z0-9])[가-힣]{1,8}(?: [가-힣]{1,8}){1,3}$")
_MOST_BEFORE_LATIN = 36


def _before_latin(_name: str, text: str) -> Iterator[int]:
    """Yield where the words before Latin letters in brackets begin."""
    for latin in _LATIN.finditer(text):
        end = latin.start() + 1
        if words := _WORDS_TO_THE_END.search(text, max(0, end - _MOST_BEFORE_LATIN), end):
            yield words.start()


_SOUGHT: Mapping[str, Callable[[str, str], Iterator[int]]] = {
    "foreign_name_with_latin": _before_latin
}
"""Rules whose beginning is sought from another place of their match."""


def _resolved(short: Sequence[Named], full: Sequence[Named]) -> Iterator[Named]:
    """Yield short forms with the full name of the one they stand for, if the text gives one."""
    by_surname: dict[str, list[Named]] = {}
    for named in full:
        by_surname.setdefault(named.name[0], []).append(named)
        if named.name[-2:-1] == " ":
            by_surname.setdefault(named.name[-1], []).append(named)  # `젠 한`, later `한 대표`
    for each in short:
        if owner := _owner(each, by_surname.get(each.name, ())):
            yield replace(each, name=owner.name)


def _owner(short: Named, bearers: Sequence[Named]) -> Named | None:
    """Return the last bearer of a surname before a mention whose post it is, else the first one behind."""
    here = bisect_left(bearers, short.start, key=lambda bearer: bearer.start)
    near = (
        *reversed(bearers[max(0, here - _NEAREST) : here]),
        *bearers[here : here + _NEAREST],
    )
    title = short.title or ""
    return next((b for b in near if b.title and _same_post(b.title, title)), None)


_NEAREST = 100
"""Bearers of a surname before and behind a mention among whom the one meant is looked for."""


def _same_post(full: str, short: str) -> bool:
    if short.isascii() and full.startswith(("최고", "대표")):
        return True
    if full.endswith(short) or short.endswith(full):
        return True
    return any(word.endswith(short) for word in full.split(" ")) or full.endswith(short[-2:])


_TAIL = deferred(r"(?:은|는|이|가|과|와|을|를|의|씨|도|에게|께서|이라|[^가-힣])|$")


def _again(text: str, full: Sequence[Named], claimed: bytearray) -> Iterator[Named]:
    """Yield the mentions of known names without a title, and of a foreigner's last name with one."""
    names = {named.name for named in full}
    if not names:
        return
    last = {n.rpartition(" ")[2]: n for n in sorted(names) if " " in n}
    last = {short: name for short, name in last.items() if len(short) > 1}
    for start, end in _standing(sorted(names | last.keys()), text):
        if claimed.find(1, start, end) >= 0 or not _TAIL.match(text, end):
            continue
        said = text[start:end]
        if said in names or said not in last:
            yield Named(start, end, said, None, None, "name_again")
        elif (post := _post(text, end, 1)) and claimed.find(1, end, post.end) < 0:
            yield Named(start, post.end, last[said], post.title, None, "name_again")
        elif is_foreign(said):
            yield Named(start, end, last[said], None, None, "name_again")


def _standing(names: Sequence[str], text: str) -> Iterable[tuple[int, int]]:
    """Return where one of these names stands at the beginning of a word, the longest at each place."""
    if len(names) > 12:  # many scans cost more than one for what they begin with
        return _begun_with(frozenset(names), text)
    places = {
        at: at + len(name)
        for name in sorted(names, key=len)
        for at in _places(name, text)
        if not at or not "가" <= text[at - 1] <= "힣"
    }
    found: list[tuple[int, int]] = []
    for start in sorted(places):
        if not found or start >= found[-1][1]:
            found.append((start, places[start]))
    return found


def _begun_with(names: frozenset[str], text: str) -> Iterator[tuple[int, int]]:
    firsts = re.escape("".join(sorted({name[0] for name in names})))
    lengths = sorted({len(name) for name in names}, reverse=True)
    end = 0
    for place in re.finditer(rf"(?<![가-힣])[{firsts}]", text):
        at = place.start()
        if at < end:
            continue
        said = next((said for k in lengths if (said := text[at : at + k]) in names), "")
        if said:
            end = at + len(said)
            yield at, end


def _places(name: str, text: str) -> Iterator[int]:
    at = text.find(name)
    while at >= 0:
        yield at
        at = text.find(name, at + 1)


def index(view: View, people: Sequence[Named]) -> tuple[Person, ...]:
    """Return each person once, with all mentions."""
    by_name: dict[str, list[Named]] = {}
    for named in people:
        by_name.setdefault(named.name, []).append(named)
    return tuple(
        Person(
            name=name,
            titles=tuple(dict.fromkeys(m.title for m in mentions if m.title)),
            organizations=tuple(dict.fromkeys(m.organization for m in mentions if m.organization)),
            mentions=tuple(view.mention(m.start, m.end, m.rule) for m in mentions),
        )
        for name, mentions in by_name.items()
    )


def read_example(text: str, rules: tuple[Rule, ...] = RULES) -> list[Finding[Any]]:
    """Return what the table finds in one sentence, in plain values."""
    return [
        Finding(
            named.start,
            named.end,
            {"name": named.name, "title": named.title, "organization": named.organization},
            named.rule,
        )
        for named in find(View.plain(text), rules)
    ]
