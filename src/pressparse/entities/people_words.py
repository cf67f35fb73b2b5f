"""People shown by their own words: a name that no dictionary takes for another word, a courteous `씨`."""

import re
from collections import Counter
from functools import lru_cache

import regex

from pressparse.entities.bearers import LAST_OF_NAMES
from pressparse.entities.body_names import ends_like_a_body
from pressparse.entities.entity import Named
from pressparse.entities.names import (
    ENDS_OF_PLACES,
    KNOWN_ENDS,
    LIKELY,
    PERSONAL,
    SURNAME,
    is_foreign,
    is_made_of_syllables,
    is_shaped,
    is_unit,
    likeness,
    titled,
)
from pressparse.entities.scan import FILMED, STAGED
from pressparse.entities.stems import known
from pressparse.entities.transcription import CLEAR, likeness_abroad
from pressparse.language.letters import JOINERS, OBJECTS, SUBJECTS, TOPICS
from pressparse.language.morphology import Reading, reading, tokens
from pressparse.language.wording import closed
from pressparse.lexicon.agencies import GENERIC
from pressparse.lexicon.agreements import COMPANY_ENDINGS
from pressparse.lexicon.countries import SHORT
from pressparse.lexicon.given_names import ALONE
from pressparse.lexicon.regions import CITIES, COUNTIES
from pressparse.lexicon.speakers import SOMEBODY
from pressparse.lexicon.surnames import DOUBLE, MOST_FREQUENT, NOT_FOREIGN
from pressparse.lexicon.titles import AMBIGUOUS
from pressparse.pattern import scanning
from pressparse.rule import Rule, rule

_VERBAL = frozenset("는자며라고지기여게면")
"""How the endings of verbs in 하다 begin."""

_SOME = frozenset(
    "한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구민류나진지엄채원천방공현함변염여추도소석선설"
)
"""The most frequent surnames, and others that are frequent: a name that begins with another one needs a title."""

_SHOWN = frozenset([Reading.NAME, Reading.NEW])
_LONG = 3


_ENDS_OF_NOUNS = frozenset(["의", "자", "가", "이", "도"])
"""Particles that nouns end in as well: `이기주의`."""


@lru_cache(maxsize=16384)
def looks_like_a_name(stem: str) -> bool:
    """Whether a word of three syllables is made like a Korean name and is no other word."""
    if not is_shaped(stem) or stem in known():
        return False
    if stem[-1] in KNOWN_ENDS and reading(stem) is not Reading.NAME:
        return False
    if likeness(stem) != LIKELY:
        return reading(stem) is Reading.NAME
    if stem[1:] in GENERIC or stem[1:] == _STATE or titled(stem[1:]):
        return False
    return reading(stem) is Reading.NAME or _is_no_other_word(stem, reading(stem))


def _is_no_other_word(stem: str, how: Reading) -> bool:
    """Whether a word made like a name is one, though the analyser does not know it."""
    if how is not Reading.NEW and not (
        how in _IN_PIECES and (_from_a_surname(stem) or is_made_of_syllables(stem))
    ):
        return False
    if stem[0] not in MOST_FREQUENT and (stem[0] not in _SOME or reading(stem[1:]) is Reading.NOUN):
        return False
    if how is Reading.NEW and stem[-1] in LAST_OF_NAMES:
        return True
    return not all(syllable in SHORT for syllable in stem) and not _on_a_noun(stem)


_IN_PIECES = frozenset([Reading.MIXED, Reading.COMPOUND])


_STATE = "나라"
"""What stands behind the name of an old state: `가나라`."""


def _on_a_noun(stem: str) -> bool:
    """Whether a word is made of a noun and one syllable more: `배기식`, `한국명`."""
    return stem[:2] in known() or reading(stem[:2]) in (Reading.NOUN, Reading.INFLECTED)


def _from_a_surname(stem: str) -> bool:
    """Whether the analyser sees a proper noun in front, and nothing but nouns behind: `김/학규`."""
    first, *rest = tokens(stem)
    return first.tag == "NNP" and all(
        token.tag in _NOUNS or token.end - token.start == 1 for token in rest
    )


_NOUNS = frozenset(["NNG", "NNP", "XSN", "NNB"])


@rule(
    r"(?<![가-힣A-Za-z\d])(?P<name>[가-힣]{3})(?P<tail>[가-힣]{0,5}+)",
    examples={
        "[[김하람]]은 웃었다.": {"name": "김하람", "title": None, "organization": None},
    },
    boundary=["서초동은 넓다.", "성매매를 막는다.", "구경하는 사람이 많다."],
    starts="shape",
)
def name_by_its_shape(match: regex.Match[str], _context: object) -> list[Named] | None:
    """A word made of a frequent surname and syllables of given names, which no dictionary takes for another word."""
    name, tail = match["name"], match["tail"]
    if not _is_a_tail(match, tail) or (name[-1] == "하" and tail[:1] in _VERBAL):
        return None
    if not tail and name[-1] in _BEING and _WHAT_MAY_BE.match(match.string, match.end()):
        return None
    post = None if tail else _unlisted_post(match)
    if not (tail or post) and _is_hardly_a_name_alone(match):
        return None
    if not looks_like_a_name(name) or _is_behind_a_kind(match):
        return None
    if tail in _ENDS_OF_NOUNS and _makes_a_noun(name, tail):
        return None
    return [_with_its_post(match, post)]


def _is_hardly_a_name_alone(match: regex.Match[str]) -> bool:
    """Whether a word without a particle has nothing around it that shows a name, and no dictionary says it is one."""
    if _is_in_brackets(match) or _GROUPED.match(match.string, match.end()):
        return False
    return match["name"] in known() or reading(match["name"]) is not Reading.NAME


def _with_its_post(match: regex.Match[str], post: re.Match[str] | None) -> Named:
    """Return whom a word names, with what stands behind it if that is a post."""
    start, name = match.start("name"), match["name"]
    if post and post["what"].endswith(_POSTS):
        return Named(start, post.end("what"), name, post["what"], post["whose"].strip() or None, "")
    return Named(start, match.end("name"), name, None, None, "")


def _unlisted_post(match: regex.Match[str]) -> re.Match[str] | None:
    """Return what stands behind a name, if it ends as words for persons do and has a particle of its own."""
    behind = _UNLISTED.match(match.string, match.end())
    if not behind or behind["what"].endswith(_NO_POSTS):
        return None
    if any(word.startswith(_TERMS) for word in behind["whose"].split()):
        return None
    fits = closed(behind["what"][-1]) is (behind["tail"] in _AFTER_CLOSED)
    return behind if fits else None


_TERMS = ("정부", "시절", "정권", "시대")
"""What is named after whoever heads it; the post behind is another's: `홍길동 정부 시절 장관이`."""
_POSTS = ("담당", "대장", "위원", "리더", "매니저", "코치", "관", "장")
"""How posts end, of what may be said of persons."""
_UNLISTED = scanning(
    rf" (?P<whose>(?:(?:㈜|\(주\))?[가-힣A-Za-z0-9·]{{2,14}} ){{0,3}})(?P<what>[가-힣A-Z]{{1,10}}(?:담당|대장|위원|관|사|가|자|원|리더|매니저|코치|장))(?P<tail>[{TOPICS}{SUBJECTS}])(?![가-힣])"
)
"""A body and a post that no list has: `홍길동 가람군 미래산업과 시설담당은`."""
_NO_POSTS = (
    *("관계자", "지지자", "투자", "행사", "기사", "현장", "시장", "입장", "지원", "회사", "성장"),
    *(
        "공장",
        "기관",
        "습관",
        "공원",
        "차원",
        "자원",
        "인사",
        "주가",
        "평가",
        "물가",
        "국가",
        "수사",
    ),
)
"""Nouns that end as words for persons do."""


def _is_a_tail(match: regex.Match[str], tail: str) -> bool:
    """Whether what is behind a name in its word may stand there: `홍길동에` before `대해` alone."""
    if tail == "에":
        return _ABOUT.match(match.string, match.end()) is not None
    return tail in PERSONAL


def _makes_a_noun(name: str, tail: str) -> bool:
    """Whether what looks like a particle belongs to a noun: `도시철도`."""
    return (tail == "도" and _on_a_noun(name)) or reading(name + tail) is Reading.NOUN


_ABOUT = scanning(" (?:대해|대한|의해|관해|관한|따르면|의하면|비해|이어|앞서|맞서)")
"""Verbs that take people with `에`."""
_GROUPED = scanning(" (?:등[이은의을과에 ]|역시 |부부|일가|전 대통령)")
"""What stands behind a name without a particle."""


def _is_behind_a_kind(match: regex.Match[str]) -> bool:
    """Whether a word stands behind the kind of a company: `전문기업 김하람이`."""
    return match.string.endswith(
        _KINDS_BEFORE, max(0, match.start("name") - _FAR_KIND), match.start("name")
    )


_KINDS_BEFORE = ("기업 ", "업체 ", "회사 ", "브랜드 ")
_FAR_KIND = 4


def _is_in_brackets(match: regex.Match[str]) -> bool:
    """Whether a word fills a bracket, or opens one in which `·` or a comma follows: `(홍길동·가나원 근무)`."""
    text = match.string
    return (
        text[match.start() - 1 : match.start()] == "("
        and text[match.end() : match.end() + 1] in _BRACKETED
    )


_BRACKETED = ")·,"
_AFTER_CLOSED = ("은", "이", "과")
_BEING = frozenset("일할될")
_WHAT_MAY_BE = scanning(r" (?:경우|때|것|겁|거|게|수|뿐|터|테니|정도|가능성|듯|만큼|텐데|공산)")
"""Behind `일`, the adnominal of `이다`: the noun before it ends like a name, `가나일 경우`."""


@rule(
    r"(?<![가-힣A-Za-z\d·])(?P<name>[가-힣]{3,5})(?P<tail>[가-힣]{0,4}+)(?![ ·]?[가-힣]+법)",
    examples={
        "[[트럼프]]는 그동안 막았다.": {"name": "트럼프", "title": None, "organization": None},
    },
    boundary=["트럼프노믹스는 낯설다."],
    starts="alone",
)
def called_by_one_name(match: regex.Match[str], _context: object) -> list[Named] | None:
    """Papers call some of those in office abroad by one name alone."""
    for size in _SIZES_ALONE:
        name, tail = match[0][:size], match[0][size:]
        if name in ALONE and tail in PERSONAL:
            return [Named(match.start(), match.start() + size, name, None, None, "")]
    return None


_SIZES_ALONE = (3, 4, 5)

_TEAMS = (
    *(
        "점",
        "호",
        f"{SUBJECTS}즈",
        "레즈",
        "삭스",
        "양키스",
        "다저스",
        "브루어스",
        "컵스",
        "레인저스",
        "타이거스",
    ),
    *(
        "자이언츠",
        "호크스",
        "레이커스",
        "셀틱스",
        "워리어스",
        "유나이티드",
        "시티",
        "파드리스",
        "메츠",
    ),
    *(
        "코인",
        "멜론",
        "베리",
        "크리스마스",
        "메탈스",
        "진영",
        "포인트",
        "페스트",
        "매니지먼트",
        "파이낸스",
        "캐스크",
        "대시보드",
        "디자인",
        "세븐티식서스",
        "푸르지오",
        "파이낸셜",
        "풋볼",
        "리워드",
    ),
)
"""How teams, ships, firms and things end that are spelled as foreign names are."""


def _is_spelled_abroad(word: str) -> bool:
    """Whether a word holds a syllable that only transcriptions have, or is made of such as they have without doubt."""
    if is_foreign(word):
        return True
    return likeness_abroad(word) >= CLEAR and reading(word) in _SHOWN and not is_unit(word)


def _is_a_house_or_a_town(first: str, last: str) -> bool:
    """Whether two words name a body, or a town abroad behind its province."""
    if last.endswith(_NO_LAST_NAMES) or ends_like_a_body(last):
        return True
    return first[-1] in _PROVINCES and last[-1] == "시"


_PROVINCES = frozenset("성현주")
"""How provinces abroad end; a town of theirs stands behind."""
_NO_LAST_NAMES = (*COMPANY_ENDINGS, *_TEAMS, "회", "대", "당")


@rule(
    rf"(?<![가-힣A-Za-z\d])(?P<name>[가-힣]{{1,8}}[ ][가-힣]{{1,8}}?)(?P<tail>[{TOPICS}{SUBJECTS}{JOINERS}]|의|도)(?![가-힣])",
    examples={
        "[[솔렌 트레버]]는 배우다.": {"name": "솔렌 트레버", "title": None, "organization": None},
    },
    boundary=["클라우드 서비스는 편하다.", "스마트 워크를 한다."],
    starts="foreign pair",
)
def foreign_name_by_its_shape(match: regex.Match[str], _context: object) -> list[Named] | None:
    """Two words that only transcriptions are spelled like, and that no dictionary knows as common nouns."""
    words = match["name"].split(" ")
    if (
        closed(words[-1][-1]) is not (match["tail"] in _AFTER_CLOSED)
        and match["tail"] not in "의도"
    ):
        return None
    if not all(map(_is_spelled_abroad, words)) or not known().isdisjoint(words):
        return None
    if all(reading(word) is not Reading.NEW for word in words):
        return None
    if words[-1] + match["tail"] in known() or words[0] in CITIES or words[0] in COUNTIES:
        return None
    if _is_a_house_or_a_town(words[0], words[-1]):
        return None
    if any(word.endswith((*NOT_FOREIGN, "인")) for word in words):
        return None
    if any(len(word) == 1 or titled(word) or reading(word) not in _SHOWN for word in words):
        return None
    return [Named(match.start("name"), match.end("name"), match["name"], None, None, "")]


@rule(
    rf"(?<![가-힣A-Za-z\d])(?:(?P<name>[가-힣]{{2,4}})[ ]|(?P<name>[가-힣]{{2,3}})(?:\([^()\n]{{1,12}}\)[ ]?)?)씨(?=[{TOPICS}{SUBJECTS}의를와도에]|(?:로부터|로|측|한테|께|만|라|였|입니다)|[^가-힣]|$)",
    examples={
        "[[루미 씨]]는 웃었다.": {"name": "루미", "title": None, "organization": None},
        "[[김하람(가명)씨]]는 웃었다.": {"name": "김하람", "title": None, "organization": None},
        "[[김모(34)씨]]는 잡혔다. 김씨는 울었다.": {
            "name": "김모",
            "title": None,
            "organization": None,
        },
    },
    boundary=[
        "날씨는 맑다.",
        "글씨를 쓴다.",
        "그 씨앗은 작다.",
        "피해자 씨는 없다.",
        "가람문씨 종중과 만났다.",
    ],
    needs=("씨",),
    starts="courtesy",
)
def courteous(match: regex.Match[str], _context: object) -> list[Named] | None:
    """Whoever is called `씨` is a person, whatever the name: `솔결 씨`; the record leaves out who is called `김모 씨`."""
    name = match["name"]
    if _CLAN.match(match.string, match.end()):
        return None
    if name[1:] == "모" and not (match.string.count(name) > 1 or f"{name[0]}씨" in match.string):
        return None
    if (
        name.endswith("들")
        or name in SOMEBODY
        or titled(name)
        or (reading(name) in _NEVER and not likeness(name))
    ):
        return None
    glued = match.string[match.end("name")] == "씨"
    if glued and name[1] != "모" and (likeness(name) == 0 or f"{name[-1]}씨" in _ENDS_OF_OTHERS):
        return None
    return [Named(match.start("name"), match.end(), name, None, None, "")]


_ENDS_OF_OTHERS = frozenset(
    ["솜씨", "맵씨", "글씨", "날씨", "불씨", "말씨", "음씨", "풀씨", "꽃씨"]
)
"""Nouns that end as somebody's name does with `씨`."""


_CLAN = scanning(r" ?(?:종중|문중|종친회|종가|가문|집안|일가|시조|후손)")
"""What stands behind the name of a clan: `가람김씨 종중`."""


_NEVER = frozenset([Reading.ADVERB, Reading.INFLECTED, Reading.COMPOUND])


@rule(
    rf"(?<![가-힣A-Za-z\d&.·-])(?<![A-Z][ ])(?P<name>[A-Z])(?=(?:\([^()\n]{{1,12}}\))?[ ]?(?P<courtesy>씨)(?:[{TOPICS}{SUBJECTS}{OBJECTS}{JOINERS}의도에,. (]|로부터|측|$)|(?:,[ ]?[A-Z]){{0,3}}[ ]?(?P<title>[가-힣]{{2,8}}))",
    examples={
        "[[A]]씨(34)는 웃었다.": {"name": "A", "title": None, "organization": None},
        "[[B]] 대표는 웃었다.": {"name": "B", "title": "대표", "organization": None},
        "[[K]]의원이 왔다.": {"name": "K", "title": "의원", "organization": None},
    },
    boundary=["A 등급을 받았다.", "B 검사를 했다."],
    starts="letter",
)
def lettered(match: regex.Match[str], _context: object) -> list[Named] | None:
    """Whoever is not to be named is a letter with a title or `씨`: `B 대표`, `K의원`, `A(34)씨`."""
    if match["courtesy"]:
        return [Named(match.start("name"), match.end("name"), match["name"], None, None, "")]
    read = titled(match["title"])
    if not read or read.fused or read.title in AMBIGUOUS:
        return None
    return [Named(match.start("name"), match.end("name"), match["name"], read.title, None, "")]


@rule(
    rf"(?<![가-힣A-Za-z\d])(?P<name>[가-힣]{{2,5}}(?:[ ][가-힣]{{2,6}})?)\((?P<han>[\p{{Han}}·]{{2,6}})(?:,[ ]?[가-힣]{{2,4}})?\)(?=[ ](?P<next>[가-힣]{{2,14}})|(?:[{TOPICS}{SUBJECTS}]|의|[{JOINERS}])(?![가-힣]))",
    examples={
        "[[장웨이린]](張偉林)은 왔다.": {"name": "장웨이린", "title": None, "organization": None},
    },
    boundary=["청해(靑海) 바다가 푸르다.", "가람강(加藍江) 유역이다."],
    needs=("(",),
    starts="han in brackets",
)
def name_with_han(match: regex.Match[str], _context: object) -> list[Named] | None:
    """A Chinese or Japanese name has its script behind it, and a title or a particle follows."""
    words = match["name"].split(" ")
    if _is_a_saying(words[-1], match["han"]):
        return None
    if len(words) > 1 and (words[0] in known() or reading(words[0]) not in _SHOWN):
        words = words[1:]
    name = " ".join(words)
    if len(name.replace(" ", "")) < _LONG or any(word in known() for word in words):
        return None
    if match["next"] and not titled(match["next"]):
        return None
    if any(reading(word) not in _SHOWN for word in words) or name[-1] in ENDS_OF_PLACES:
        return None
    return [Named(match.end("name") - len(name), match.end("name"), name, None, None, "")]


def _is_a_saying(word: str, script: str) -> bool:
    """Whether a word is read syllable by syllable as its script is, and no Korean name is so long."""
    return len(word) == len(script) == _SAYING and not word.startswith(DOUBLE) and word[-1] != "왕"


_SAYING = 4
"""Syllables of sayings that are written like names: `가나다라(加那多羅)`."""


@rule(
    rf"(?<![가-힣A-Za-z\d])(?P<names>[{SURNAME}][가-힣]{{2}}(?:[ ]?[,·][ ]?[{SURNAME}][가-힣]{{2}}){{3,40}})(?=[^가-힣]|이다|등|(?:[{TOPICS}{SUBJECTS}{JOINERS}]|의|도|[{OBJECTS}]|씨)(?![가-힣]))",
    examples={
        "합격자는 김하람, [[이다솜]], 박새벽, 최가람이다.": {
            "name": "이다솜",
            "title": None,
            "organization": None,
        },
    },
    boundary=["전기차, 전동차, 자전거, 승용차를 판다."],
    starts="row",
)
def row_of_names(match: regex.Match[str], _context: object) -> list[Named] | None:
    """Four words in a row that are all made like names are names: those chosen, those present."""
    begin, row = match.start("names"), match["names"]
    words = Counter(_IN_A_ROW.findall(row))
    if any(word.endswith(_STATIONS) for word in words):
        return None
    likely = sum(often for word, often in words.items() if likeness(word) == LIKELY)
    if likely * 2 < words.total() or any(map(_is_another, words)):
        return None
    return [
        Named(begin + found.start(), begin + found.end(), found[0], None, None, "")
        for found in _IN_A_ROW.finditer(row)
    ]


_STATIONS = ("역", "구", "군", "읍")
"""How places end that are listed as people are."""


def _is_another(word: str) -> bool:
    """Whether a word in the place of a name is another word."""
    return not likeness(word) or titled(word) is not None or reading(word) is Reading.NOUN


_IN_A_ROW = scanning(r"[가-힣]{3}")


@rule(
    rf"(?<![가-힣A-Za-z\d])(?P<title>[가-힣]{{2,12}})\((?P<name>[{SURNAME}][가-힣]{{2}})\)(?=[,)·]|[ ]?(?:등|[{TOPICS}{SUBJECTS}{JOINERS}]|및|,|\n|$))",
    examples={
        "가람부장관([[이다솜]]), 나래부장관(김하람)은 서명했다.": {
            "name": "이다솜",
            "title": "가람부장관",
            "organization": None,
        },
    },
    boundary=["시장(도매상)은 붐볐다.", "원장(이사장)은 왔다."],
    needs=("(",),
    starts="three in brackets",
)
def title_with_name_in_brackets(match: regex.Match[str], _context: object) -> list[Named] | None:
    """The name of who bears a title stands in brackets behind it: `가람부장관(홍길동)`."""
    read, name = titled(match["title"]), match["name"]
    if not read or read.particle or likeness(name) < LIKELY or _is_another(name):
        return None
    return [Named(match.start("name"), match.end("name"), name, read.stem, None, "")]


@rule(
    rf"(?:{'|'.join(FILMED)})[ ]?[:=][ ]?(?P<name>[{SURNAME}][가-힣]{{2}})(?![가-힣])|(?<![가-힣])(?:{'|'.join(STAGED)})[ ](?:[:=][ ]?)?(?P<name>[{SURNAME}][가-힣]{{2}})(?=[,·)/\n]|[ ]?$|[ ]/)",
    examples={
        "연극 가람(극본 [[박새벽]])이 오른다.": {
            "name": "박새벽",
            "title": None,
            "organization": None,
        },
        "영상취재: [[이다솜]] 가람뉴스를 마친다.": {
            "name": "이다솜",
            "title": None,
            "organization": None,
        },
        "영상취재: [[이다솜]] / 영상편집: 김하람": {
            "name": "이다솜",
            "title": None,
            "organization": None,
        },
    },
    boundary=["사진=뉴스원 제공", "편집: 한국어판", "지역 사회 전문가, 주민이 모였다."],
    starts="credit",
)
def credited(match: regex.Match[str], _context: object) -> list[Named] | None:
    """Who filmed or edited stands behind the work: `영상취재: 홍길동`."""
    name = match["name"]
    if likeness(name) < LIKELY or _is_another(name):
        return None
    return [Named(match.start("name"), match.end("name"), name, None, None, "")]


RULES: tuple[Rule, ...] = (
    row_of_names,
    title_with_name_in_brackets,
    credited,
    lettered,
    called_by_one_name,
    name_with_han,
    courteous,
    foreign_name_by_its_shape,
    name_by_its_shape,
)
