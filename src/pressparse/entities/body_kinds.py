"""Bodies of two words or more: a name before its kind, a kind before its name, a force with its number, a town abroad."""

import regex

from pressparse.entities.body_names import ends_like_a_body
from pressparse.entities.body_phrases import is_thing
from pressparse.entities.body_words import is_common
from pressparse.entities.names import LIKELY, is_unit, likeness, titled
from pressparse.entities.stems import SURE_TAILS, known
from pressparse.entities.transcription import likeness_abroad
from pressparse.language.morphology import Reading, reading
from pressparse.lexicon.agencies import GENERIC, NO_BODIES
from pressparse.lexicon.clubs import CLUB_NAMES
from pressparse.lexicon.countries import COUNTRIES
from pressparse.lexicon.houses import ABROAD, NO_PARENTS
from pressparse.lexicon.kinds import (
    COMPANY_KINDS,
    HOUSE_KINDS,
    LOCAL_KINDS,
    NAMED_FOR_PEOPLE,
    NAMED_KINDS,
)
from pressparse.lexicon.regions import DISTRICTS, FOREIGN_PLACES, PLACES, REGIONS
from pressparse.rule import Rule, rule

_LETTER = r"가-힣A-Za-z\d&"
_TAIL = rf"(?:{'|'.join(sorted(SURE_TAILS, key=len, reverse=True))})?(?![{_LETTER}])"
_UNKNOWN = frozenset([Reading.NEW, Reading.NAME])


@rule(
    rf"(?<![{_LETTER}])(?P<span>(?P<name>[{_LETTER}]{{2,16}})[ ](?:(?P<what>[가-힣]{{2,7}})[ ])?(?P<kind>\L<kinds>))(?={_TAIL}(?P<behind>[ ]?[가-힣(]{{0,6}}))",
    examples={
        "[[뷁티노 제약]]은 신약을 내놓았다.": {"name": "뷁티노 제약", "abbreviation": None},
        "[[나래군 재향군인회]]가 왔다.": {"name": "나래군 재향군인회", "abbreviation": None},
        "[[노르벨 통신]]에 따르면 그렇다.": {"name": "노르벨 통신", "abbreviation": None},
        "[[뷁티노 사회공헌 재단]]과 함께했다.": {
            "name": "뷁티노 사회공헌 재단",
            "abbreviation": None,
        },
        "[[인천 유나이티드]]가 이겼다.": {"name": "인천 유나이티드", "abbreviation": None},
        "[[홍길동 법률사무소]]에서 만났다.": {"name": "홍길동 법률사무소", "abbreviation": None},
    },
    boundary=[
        "인천 시티에 산다.",
        "다른 재단에 물었다.",
        "새로운 제약이 생겼다.",
        "지난해 통신을 맡았다.",
        "주요 법률사무소가 모였다.",
    ],
    words={"kinds": NAMED_KINDS},
    starts="name and kind",
)
def name_and_kind(match: regex.Match[str], _: object) -> str | None:
    """A name that no dictionary holds stands before the kind of the body, a space between them: `뷁티노 제약`."""
    name, what, kind = match["name"], match["what"], match["kind"]
    if match["span"] in CLUB_NAMES:
        return match["span"]
    if kind in LOCAL_KINDS:
        return match["span"] if _is_of_a_place(match) else None
    if kind not in COMPANY_KINDS and kind not in HOUSE_KINDS:
        return None
    if what and (kind in COMPANY_KINDS or not _may_be_its_purpose(what)):
        return None
    if kind in NAMED_FOR_PEOPLE and likeness(name) == LIKELY:
        return match["span"] if _is_of_its_founder(match) else None
    return match["span"] if _may_name(name) and _is_whole(match, kind) else None


def _is_of_a_place(match: regex.Match[str]) -> bool:
    """Whether a kind of which every town has one stands behind its town, a province before that or not."""
    name, what, kind = match["name"], match["what"], match["kind"]
    if kind in _MANY_THERE and match["behind"].startswith(" "):  # `수원시 농협 나래본부`
        return False
    return _is_a_place(what or name, kind) and (not what or _is_a_region(name))


def _is_a_region(word: str) -> bool:
    return word in _PLACES


def _is_a_place(word: str, kind: str) -> bool:
    """Whether a word is a place, listed or by its ending: `나래군`, `LA`; what ends so by chance no kind stands behind."""
    if _is_a_region(word) or word in _CITIES_IN_LETTERS:
        return kind not in _MANY_THERE or word not in PLACES
    if len(word) < _LEAST_PLACE or not word.endswith(_TOWNS) or titled(word):
        return False
    return reading(word) in _MADE and word not in NO_PARENTS


_PLACES = PLACES | REGIONS | DISTRICTS | ABROAD | FOREIGN_PLACES
_CITIES_IN_LETTERS = frozenset(["LA", "NY", "미주", "재일", "재미"])
_LEAST_PLACE = 3
_TOWNS = ("시", "군", "구", "읍", "면", "동")
_MADE = frozenset([Reading.NEW, Reading.NAME, Reading.MIXED, Reading.COMPOUND])
_MANY_THERE = frozenset(["의회", "농협", "수협", "축협", "신협", "주민센터", "행정복지센터"])
"""Kinds of which a whole province has many: `경남 농협`."""


def _may_be_its_purpose(word: str) -> bool:
    """Whether a word between a name and its kind may say what for: `사회공헌` of `가나 사회공헌 재단`."""
    if word in known() or word in NO_PARENTS or ends_like_a_body(word):
        return False
    return is_common(word) and titled(word) is None


def _is_of_its_founder(match: regex.Match[str]) -> bool:
    """Whether an office that stands behind a person is named for that one, not by the word behind it."""
    behind = match.string[match.end("span") :]
    if not behind.startswith(" "):
        return True
    following = behind[1 : 1 + _FAR].split(" ")[0]
    return titled(following) is not None or likeness(following) == LIKELY


def _may_name(word: str) -> bool:
    """Whether a word before a kind may be a name: no dictionary holds it, it is no person, place, title or thing."""
    if word in known() or word in NO_PARENTS or word in GENERIC or word in NO_BODIES:
        return False
    if word in PLACES or titled(word) or is_thing(word) or word[0].isdigit() or is_unit(word):
        return False
    return not word.isascii() and likeness(word) < LIKELY and reading(word) is Reading.NEW


def _is_whole(match: regex.Match[str], kind: str) -> bool:
    """Whether a kind ends its phrase: behind it stands a particle, a sign or a title, no other noun."""
    behind = match.string[match.end("span") : match.end("span") + 1]
    if behind != " " or kind in HOUSE_KINDS:
        return True
    following = match.string[match.end("span") + 1 :][:_FAR].split(" ")[0]
    return bool(following) and (titled(following) is not None or following in _AMONG)


_FAR = 12
_AMONG = frozenset(["등", "등이", "등과", "및", "측", "측은", "관계자는", "간"])


@rule(
    rf"(?<![{_LETTER}])(?P<span>(?:(?:육군|해군|공군|해병대?)[ ]?)?제?\d{{1,4}}(?![개만년월일회명]|여(?!단)|대(?!대))[가-힣]{{0,6}}?(?:사단|여단|전단|함대|비행단|군단|연대|대대)(?:사령부)?)(?={_TAIL})",
    examples={
        "[[육군 제98보병사단]]과 협약했다.": {"name": "육군 제98보병사단", "abbreviation": None},
        "[[해군97전단]]이 왔다.": {"name": "해군97전단", "abbreviation": None},
    },
    boundary=["3개 사단이 모였다.", "5대대책을 내놓았다.", "제3연대기를 읽었다."],
    starts="force",
)
def force_by_its_number(match: regex.Match[str], _: object) -> str:
    """Forces are called by their number: `육군 제98보병사단`."""
    return match["span"]


@rule(
    rf"(?:(?<=일본[ ])(?P<span>[가-힣]{{2,4}}[정촌])|(?<![{_LETTER}])(?P<span>[가-힣]{{2,6}}시))(?={_TAIL})",
    examples={
        "일본 [[뷁티노시]]를 찾았다.": {"name": "뷁티노시", "abbreviation": None},
        "일본 [[뷁즈정]]과 만났다.": {"name": "뷁즈정", "abbreviation": None},
        "중국 푸젠성 [[뷁티엔시]]와 만났다.": {"name": "뷁티엔시", "abbreviation": None},
    },
    boundary=["일본 전시를 보았다.", "미국 도시를 찾았다.", "중국 현지시각이다."],
    starts="abroad",
)
def town_abroad(match: regex.Match[str], _: object) -> str | None:
    """Behind its country, a name that no dictionary holds and that ends as towns do is a town: `일본 가라시`."""
    word = match["span"]
    if word in REGIONS or word in known() or titled(word):
        return None
    if reading(word) in _UNKNOWN or word[:-1] in known():
        return word
    return word if reading(word[:-1]) in _UNKNOWN or likeness_abroad(word[:-1]) > 0 else None


@rule(
    rf"(?<![{_LETTER}])(?P<span>\L<countries>[ ](?P<what>[가-힣\d]{{2,14}}(?:부|성|청|공사)))(?=(?:{_TAIL}|간)(?![{_LETTER}]))",
    examples={
        "[[인도네시아 공공사업부]]와 만났다.": {
            "name": "인도네시아 공공사업부",
            "abbreviation": None,
        },
        "[[일본국 외무성]] 간에 맺었다.": {"name": "일본국 외무성", "abbreviation": None},
    },
    boundary=[
        "중국 지도부와 만났다.",
        "미국 남부는 덥다.",
        "일본 여성과 만났다.",
        "중국 푸젠성과 만났다.",
    ],
    words={"countries": COUNTRIES},
    starts="ministry abroad",
)
def ministry_abroad(match: regex.Match[str], _: object) -> str | None:
    """A country and what its ministry or office is for: `인도네시아 공공사업부`."""
    what = match["what"]
    if what in _LISTED_MINISTRIES:
        return match["span"]
    if what.endswith(_NO_MINISTRIES) or what in GENERIC or len(what) < _LEAST_MINISTRY:
        return None
    purpose = what.removesuffix("공사")
    return match["span"] if is_common(purpose if purpose != what else what[:-1]) else None


_LEAST_MINISTRY = 4
_NO_MINISTRIES = (
    *(
        "지도부",
        "수뇌부",
        "행정부",
        "사법부",
        "입법부",
        "지휘부",
        "집행부",
        "본부",
        "정부",
        "대표부",
    ),
    *(
        "남부",
        "북부",
        "서부",
        "동부",
        "중부",
        "내부",
        "외부",
        "일부",
        "전부",
        "대부",
        "간부",
        "군부",
    ),
    *(
        "여성",
        "남성",
        "특성",
        "가능성",
        "중요성",
        "필요성",
        "안전성",
        "신청",
        "요청",
        "초청",
        "토목공사",
    ),
)
"""What ends as ministries and offices do, and is none."""
_LISTED_MINISTRIES = frozenset(
    [
        *("외교부", "외무부", "국방부", "상무부", "재무부", "내무부", "법무부", "교육부", "보건부"),
        *("농업부", "농무부", "교통부", "환경부", "문화부", "관광부", "노동부", "산업부"),
        *("외무성", "재무성", "방위성", "총무성", "법무성"),
    ]
)


RULES: tuple[Rule, ...] = (name_and_kind, force_by_its_number, town_abroad, ministry_abroad)
