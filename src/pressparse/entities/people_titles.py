"""People shown by the title beside their name."""

from collections.abc import Iterator, Sequence
from typing import Any

import regex

from pressparse.entities.bearers import (
    ANOTHER_WORD,
    RUNNING,
    SHORT_NAME,
    bears,
    is_head,
    is_inflected_verb,
    may_begin_like_a_noun,
)
from pressparse.entities.entity import Named
from pressparse.entities.names import (
    LIKELY,
    NAME,
    SURNAME,
    WHOLE_NAME,
    begins_like_a_noun,
    is_foreign,
    is_name,
    is_unit,
    likeness,
    titled,
)
from pressparse.entities.posts import WORD_BEFORE, Post, behind_a_body, body_before, post_behind
from pressparse.entities.transcription import CLEAR, likeness_abroad
from pressparse.language.letters import JOINERS, OBJECTS, SUBJECTS, TOPICS
from pressparse.language.morphology import Reading, reading
from pressparse.language.particles import COPULAS
from pressparse.language.wording import closed
from pressparse.lexicon.given_names import GIVEN_ABROAD
from pressparse.lexicon.regions import REGIONS
from pressparse.lexicon.surnames import DOUBLE
from pressparse.lexicon.titles import AMBIGUOUS, WITH_A_RANK
from pressparse.pattern import deferred
from pressparse.rule import rule


@rule(
    rf"""
    (?<![가-힣A-Za-z\d㈜])
    (?P<name>{NAME})
    (?P<more>(?:[ ]?[·ㆍ‧,][ ]?{NAME}(?=[ ·ㆍ‧,])){{0,6}})
    (?=[ ](?!\()|[ ]?\(|[<\[]사진)
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
    starts="name",
)
def name_before_title(match: regex.Match[str], _context: Any) -> list[Named] | None:
    """Press prose puts the name first: `홍길동 [기관] 직함`; the body may stand before the name instead."""
    text = match.string
    name = match["name"]
    if not (match["more"] or _may_be_a_name(name)) or _is_in_anothers_brackets(match):
        return None
    if _LEGAL_FORM.search(text, max(0, match.start() - _FAR_FORM), match.start()):
        return None
    post = post_behind(text, match.end("more"))
    if not post or _is_anothers(text, name, post):
        return None
    if match["more"]:
        return _list_of_names(match, post)
    if post.title.endswith(_OF_MANY) and (row := _row(match, post)):
        return row
    party = post.bare and _PARTY.match(text, match.end("more"))
    if not bears(name, post) and not party and not _is_told_later(text, name, post):
        return _row(match, post)
    return [_bearer(match, post)]


_LEGAL_FORM = deferred(r"(?<![가-힣A-Za-z(])(?:㈜|\(?주\)|주식회사)[ ]?$")
"""Before a company's name, made like a person's: `(주)나루 대표이사 홍길동`; behind one it ends that."""
_FAR_FORM = 6


def _is_in_anothers_brackets(match: regex.Match[str]) -> bool:
    """Whether a word opens the brackets behind a person, whose body it is then: `홍길동 (한나연 가람시 회장)`."""
    before = _BEFORE_BRACKET.search(
        match.string, max(0, match.start() - _FAR_BRACKET), match.start()
    )
    return before is not None and likeness(before[1]) == LIKELY and not titled(before[1])


_BEFORE_BRACKET = deferred(rf"(?<![가-힣])({NAME}) ?\($")
_FAR_BRACKET = 8


def _bearer(match: regex.Match[str], post: Post) -> Named:
    """Return who bears the title behind a name, with the body between them or before the name."""
    text, name = match.string, match["name"]
    start, body = match.start(), post.body
    if body and _is_a_saint(body, post):
        name, body = f"{name} {body}", None
    if post.title == "씨":
        return _courteous(text, start, post.end, name)
    if body == _AND_SUCH:
        return Named(start, match.end("name"), name, post.title, None, "")
    before = body_before(text, start) if body is None else None
    if before and not (before[1] in REGIONS and post.title in RUNNING):
        start, body = before
    return Named(start, post.end, name, post.title, body, "")


def _is_a_saint(word: str, post: Post) -> bool:
    """Whether a word between a name and the title of the clergy, or of their houses, is the name in baptism."""
    if post.title not in _OF_THE_CLERGY or " " in word:
        return False
    return word in GIVEN_ABROAD or word in _SAINTS or likeness_abroad(word) >= CLEAR


_OF_THE_CLERGY = frozenset(
    ["신부", "수녀", "주교", "대주교", "추기경", "부제", "교구장", "병원장", "원장", "수사"]
)
_SAINTS = frozenset(
    ["요셉", "바오로", "베드로", "요한", "미카엘", "라파엘", "프란치스코", "아우구스티노"]
)


_UNKNOWN = frozenset([Reading.NEW, Reading.NAME])


def _row(match: regex.Match[str], post: Post) -> list[Named] | None:
    """Return the persons whose names stand in a row before the title of all: `홍길동 김하람 감사`."""
    names = [match["name"], *(post.body or "").split(" ")]
    if len(names) == 1 or not _are_in_a_row(names, post.title):
        return None
    if names[0].endswith(_QUARTERS) and _TOWN_BEFORE.search(
        match.string, max(0, match.start() - _FAR_TOWN), match.start()
    ):
        return None  # `가람구 한나동 홍길동 시장 후보`
    found: list[Named] = []
    at = match.start()
    for name in names:
        if not match.string.startswith(name, at):
            return None
        found.append(Named(at, at + len(name), name, None, None, ""))
        at += len(name) + 1
    last = found[-1]
    return [*found[:-1], Named(last.start, post.end, last.name, post.title, None, "")]


_QUARTERS = ("동", "읍", "면", "리")
_TOWN_BEFORE = deferred("[시군구] $")
_FAR_TOWN = 2


def _are_in_a_row(names: Sequence[str], title: str) -> bool:
    """Whether words before a title are names; what many bear together shows one that is in doubt beside a clear one."""
    if all(map(_is_in_a_row, names)):
        return title not in AMBIGUOUS - {"감사"}
    if not (title.endswith(_OF_MANY) and all(map(_may_be_in_a_row, names))):
        return False
    return any(likeness(name) == LIKELY and reading(name) in _UNKNOWN for name in names)


_OF_MANY = ("의원", "판사", "검사", "변호사", "선수")
"""Titles of those who sit, judge or play together: between their names and the title stands no body of their own."""


def _may_be_in_a_row(name: str) -> bool:
    """Whether a word among names may be one, though Korean words are made like it: `박경무`, `이정곤`."""
    if len(name) != WHOLE_NAME or not is_name(name) or titled(name) or is_unit(name):
        return False
    how, clear = reading(name), likeness(name) == LIKELY
    if not clear and name[-1] in _PARTICLES_OF_ONE:  # `나래의 홍길동 변호사`
        return False
    return how not in ANOTHER_WORD or (how is Reading.INFLECTED and clear)


def _is_in_a_row(name: str) -> bool:
    """Whether a word among names is one without doubt."""
    clear = likeness(name) == LIKELY and len(name) == WHOLE_NAME
    if not clear or titled(name) or likeness_abroad(name) > _UNLIKE_ABROAD:  # `나루미 홍길동 대표`
        return False
    return reading(name) in _UNKNOWN


_UNLIKE_ABROAD = -350


def _may_be_a_name(word: str) -> bool:
    return likeness(word) > 0 or begins_like_a_noun(word)


def _is_anothers(text: str, name: str, post: Post) -> bool:
    """Whether a title is that of the name behind it, or no title but a market."""
    return _tells_what_the_next_one_is(text, name, post) or _is_a_market(text, post)


def _is_a_market(text: str, post: Post) -> bool:
    """Whether what looks like a mayor's title is a market, of which the text goes on to tell: `가람 시장 상인회`."""
    return post.title == _MAYOR and post.bare and _OF_A_MARKET.match(text, post.end) is not None


_MAYOR = "시장"
_OF_A_MARKET = deferred(
    " ?(?:상인|번영회|상가|상점|점포|일대|일원|입구|인근|근처|골목|주변|내 |안에|앞|현대화|활성화|주차장|통로|장보기)"
)


def _tells_what_the_next_one_is(text: str, name: str, post: Post) -> bool:
    """Whether a word of two syllables says of which kind the title is whose bearer stands behind: `의상 디자이너 홍길동은`."""
    if len(name) > SHORT_NAME or post.words > 1:
        return False
    following = _NAME_BEHIND.match(text, post.end)
    return following is not None and likeness(following[1]) == LIKELY


_NAME_BEHIND = deferred(
    rf" ({NAME})(?=(?:[{TOPICS}{SUBJECTS}{OBJECTS}{JOINERS}의]|씨)?(?![가-힣]))"
)


def _is_told_later(text: str, name: str, post: Post) -> bool:
    """Whether the text calls a word by surname and title elsewhere, and not another one that is made like a name."""
    if likeness(name) == 0:
        likely = post.words <= _NEAR and may_begin_like_a_noun(name)
        return likely and _is_called(text, name[0], post.title)
    other = post.body or ""
    if " " in other or likeness(other) < LIKELY or other[0] == name[0]:
        return False
    return _is_called(text, name[0], post.title) and not _is_called(text, other[0], post.title)


def _is_called(text: str, surname: str, title: str) -> bool:
    """Whether a text calls somebody by a surname and the end of a title: `김 사장` for a 총괄사장."""
    short = f"{surname} {title[-_SHORT_TITLE:]}"
    at = text.find(short)
    while at >= 0:
        if not at or not text[at - 1].isalpha():
            return True
        at = text.find(short, at + 1)
    return False


_NEAR = 3
"""Words behind a name within which its title stands."""
_SHORT_TITLE = 2
"""Syllables of a title by which somebody is called later."""
_AND_SUCH = "등의"
"""Between a name and what it is an instance of: `홍길동 등의 배우`."""
_PARTY = deferred(
    r"[ ]?\((?:[가-힣]{2,8}당|국힘|민주|무소속)(?:[ ]?[·,][ ]?[가-힣0-9·]{1,12})?\)[ ]"
)
"""A councillor's party and district behind the name: no other word has them."""


def _courteous(text: str, start: int, end: int, name: str) -> Named:
    """Return somebody called `씨`; a title may stand before the name: `조합장 홍길동 씨`."""
    before = WORD_BEFORE.search(text, max(0, start - 20), start - 1) if start > 1 else None
    read = titled(before[0]) if before and text[start - 1] == " " else None
    if not before or not read or read.particle or read.title in AMBIGUOUS:
        return Named(start, end, name, None, None, "")
    begin, body = body_before(text, before.start()) or (before.start(), None)
    return Named(begin, end, name, read.stem, body, "")


_ONE_NAME = deferred(NAME)
_DOTS = frozenset("·ㆍ‧")


def _list_of_names(match: regex.Match[str], post: Post) -> list[Named] | None:
    """Return the persons of a list that share one title: `홍길동·김철수 의원`; behind a comma the last has it."""
    last_end = match.end("more")
    spots = [match.span("name")]
    spots += [each.span() for each in _ONE_NAME.finditer(match.string, match.end("name"), last_end)]
    found: list[Named] = []
    for start, end in spots:
        name = match.string[start:end]
        if end == last_end:
            if bears(name, post):
                found.append(Named(start, post.end, name, post.title, post.body, ""))
        elif (
            likeness(name) == LIKELY and not titled(name) and reading(name) not in ANOTHER_WORD
        ) or (
            is_name(name)
            and (match.string[end] in _DOTS or (len(name) == WHOLE_NAME and _is_new(name)))
        ):
            shared = match.string[end] in _DOTS and post.words == 1
            found.append(Named(start, end, name, post.title if shared else None, None, ""))
    return found or None


def _is_new(name: str) -> bool:
    return reading(name) in _UNKNOWN


def _is_a_noun_and_more(word: str) -> bool:
    """Whether a word is a noun with a particle, or with what makes another noun of it."""
    if word[-1] in _PARTICLES_OF_ONE and reading(word[:-1]) is Reading.NOUN:
        return True
    return word[-1] in _OF_A_NOUN and reading(word[:2]) is Reading.NOUN


def _is_a_subject(word: str) -> bool:
    """Whether a word is a name of two syllables with its particle: `솔훈이`."""
    name = word[:-1]
    after_closed = word[-1] == "이" and closed(name[-1]) is True
    return (
        after_closed
        and len(name) == SHORT_NAME
        and likeness(name) > 0
        and (reading(word) is Reading.INFLECTED and reading(name) is Reading.NAME)
    )


_OF_A_NOUN = frozenset("안건책률법회부처")
"""What makes another noun of a noun: `임명안`, `처리법`."""


_DOUBLE_NAME = 4
"""Syllables of the longest Korean name; what looks like a particle there is one: `남궁민과`."""


_PARTICLES_OF_ONE = frozenset(f"{JOINERS}{TOPICS}{SUBJECTS}{OBJECTS}의도")


@rule(
    rf"(?<![가-힣A-Za-z\d])(?P<sur>[{SURNAME}])[ ](?P<given>[가-힣][ ]?[가-힣]?)(?=[ ])",
    examples={
        "[[홍 길 원장]]은 말했다.": {"name": "홍 길", "title": "원장", "organization": None},
    },
    boundary=["이 두 원장은 말했다.", "한 시 관계자는 말했다."],
    starts="spaced surname",
)
def spaced_name(match: regex.Match[str], _context: Any) -> list[Named] | None:
    """Releases set short names with a space so that they fill a column: `홍 길 원장`."""
    text = match.string
    given = match["given"].strip()
    if not all(c in _GIVEN_ALONE for c in given.replace(" ", "")) or match["sur"] not in _SPACED:
        return None
    if " " not in given and len(given) > 1 and not _is_given_apart(match["sur"] + given, given):
        return None
    post = post_behind(text, match.start("given") + len(given), 1)
    if not post:
        return None
    name = f"{match['sur']} {given}"
    start, body = match.start(), None
    if before := body_before(text, start):
        start, body = before
    return [Named(start, post.end, name, post.title, body, "")]


def _is_given_apart(name: str, given: str) -> bool:
    """Whether two syllables behind a surname and a space are the given name: no noun or adverb, `조 다솜`."""
    return likeness(name) == LIKELY and reading(given) not in _OTHER_WORDS


_OTHER_WORDS = ANOTHER_WORD | {Reading.ADVERB}
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
    (?P<name>{NAME}|[{SURNAME}][ ][가-힣](?:[ ]?[가-힣])?|[가-힣]{{2,8}}(?:[ ][가-힣]{{2,8}}){{1,3}})
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
    starts="bracket",
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
    elif not is_head(name, read.title):
        return None
    before = WORD_BEFORE.search(text, max(0, match.start() - 30), match.start())
    body = (before[0].lstrip("([‘'“") or None) if before else None
    first = Named(match.start("title"), match.end("name"), name, title, body, "")
    return [first, *_more_heads(text, first)]


def _more_heads(text: str, first: Named) -> Iterator[Named]:
    """Yield the heads who share a title with the first: `공동대표 홍길동, 김철수`."""
    end = first.end
    while more := _MORE.match(text, end):
        name, end = more["name"], more.end("name")
        if likeness(name) == LIKELY and not titled(name):
            yield Named(more.start("name"), end, name, first.title, first.organization, "")


_MORE = deferred(rf"[ ]?[,·‧][ ]?(?P<name>[{SURNAME}][가-힣]{{2}})(?=[ ]?[,·‧)])")


@rule(
    rf"""
    (?<![가-힣A-Za-z\d])
    (?P<title>[가-힣]{{2,16}})[ ]
    (?P<name>(?:{"|".join(DOUBLE)})[가-힣]{{1,2}}|[{SURNAME}][가-힣]{{2}})
    (?=(?:[{TOPICS}{SUBJECTS}{JOINERS}{OBJECTS}]|의|씨|님|도|{"|".join(COPULAS)})?(?![가-힣A-Za-z\d]))
    """,
    examples={
        "[[위원장 홍길동]]은 말했다.": {"name": "홍길동", "title": "위원장", "organization": None},
        "[[가나시장 김철수]]": {"name": "김철수", "title": "가나시장", "organization": None},
        "▷[[가나정책과장 홍길동]]▷다라과장": {
            "name": "홍길동",
            "title": "가나정책과장",
            "organization": None,
        },
    },
    boundary=["시장 이용자는 늘었다.", "원장 안내문을 붙였다.", "회장 선거가 열린다."],
    starts="title",
)
def title_before_name(match: regex.Match[str], _context: Any) -> list[Named] | None:
    """In forms, notices and lists of signers the title comes first: `원장 홍길동`."""
    read = titled(match["title"])
    if not read or read.particle or read.title in _NOT_BEFORE:
        return None
    name = _without_particle(match["name"])
    if not name or name[1] == "씨" or not _is_titled_name(match, name):
        return None
    if _is_a_subject(name):
        name = name[:-1]
    if is_inflected_verb(name) or _is_a_noun_and_more(name):
        return None
    behind = match.string[match.start("name") + len(name) :][:1]
    if behind in JOINERS and reading(name + behind) in ANOTHER_WORD:  # `마감결과`
        return None
    end = match.start("name") + len(name)
    begin = _begin_of_title(match.string, match.start("title"))
    start, body = body_before(match.string, begin) or (begin, None)
    if body and not is_unit(body):
        start, body = begin, None
    title = match.string[begin : match.end("title")]
    return [Named(start, end, name, title, body, "")]


def _begin_of_title(text: str, at: int) -> int:
    """Return where a title before a name begins, with the post that its holder has as well: `회장 겸 대표이사`."""
    before = _JOINT.search(text, max(0, at - _FAR_JOINT), at)
    if before is None:
        return at
    other = before["other"]
    return before.start() if other is None or titled(other) else at


_JOINT = deferred(
    rf"(?<![가-힣A-Za-z])(?:(?P<other>[가-힣A-Z]{{2,12}})[ ]겸[ ](?:공동[ ])?|(?:{'|'.join(sorted(WITH_A_RANK))})[ ])$"
)
"""What stands before a title that is a part of it: another post, the one that a rank belongs to."""
_FAR_JOINT = 20


def _without_particle(name: str) -> str:
    """Return a name without the particle or the `씨` that its pattern took for its last syllable."""
    if len(name) == _DOUBLE_NAME and name[-1] in _PARTICLES_OF_ONE:
        name = name[:-1]
    if name[-1] != "씨":
        return name
    return name[:-1] if name[1] == "모" else ""


_NOT_BEFORE = frozenset(
    ["씨", "선수", "이사", "대리", "의사", "교사", "강사", "공사", "학생", "책임자", "연구원"]
)
"""Titles that are common nouns before a word made like a name."""


def _is_titled_name(match: regex.Match[str], name: str) -> bool:
    """Whether a word behind a title is a name; right behind a bracket it may be made of a surname and a noun."""
    if match.string[match.start() - 1 : match.start()] == "(" and likeness(name) == LIKELY:
        return True
    how = reading(name)
    likely = how is Reading.COMPOUND and likeness(name) == LIKELY
    bears_it = likely and behind_a_body(match.string, match.start())
    return is_name(name) and (how not in ANOTHER_WORD or bears_it)


@rule(
    rf"(?:(?<=[\[<【])|(?<=인터뷰[ ]?:[ ]?)|(?<=^|\n)(?=[^\n]{{2,40}}\n[\"“]))(?P<name>{NAME})[ ]?[/|,][ ]?(?P<who>[가-힣A-Za-z0-9·() ]{{2,30}}?)(?=[ ]?[-:\]>】\n\"“])",
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
        "그는 웃었다.\n[[홍길동 / 가람시 나래동]]\n“비가 옵니다.”": {
            "name": "홍길동",
            "title": None,
            "organization": None,
        },
        "▶ 인터뷰 : [[박새벽 / 가나당 대변인]]- “그렇습니다.”": {
            "name": "박새벽",
            "title": "대변인",
            "organization": "가나당",
        },
    },
    boundary=["[이번/가나구 주민 : 말]", "[경기/가나 소식]"],
    needs=("[", "<", "【", "인터뷰", "/"),
    starts="caption",
)
def name_in_caption(match: regex.Match[str], _context: Any) -> list[Named] | None:
    """Broadcasts caption who speaks: `[홍길동/가나구 주민 : “…”]`."""
    if likeness(match["name"]) < 2:
        return None
    post = post_behind(f" {match['who']}", 0)
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
    starts="surname",
)
def surname_and_title(match: regex.Match[str], _context: Any) -> list[Named] | None:
    """The second mention keeps the surname only: `홍 시장`; whose name it is, the first mention tells."""
    read = titled(match["chief"] or match["title"])
    if not read:
        return None
    end = match.end() - len(read.particle)
    return [Named(match.start(), end, match["sur"], read.stem, None, "")]
