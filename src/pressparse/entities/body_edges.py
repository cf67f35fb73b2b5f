"""The edges of a body's name: the parent before it, the unit behind it, and what was only printed beside it."""

from pressparse.entities.body_names import ends_like_a_body, listed
from pressparse.entities.body_words import Shown, is_common, is_inflected, shown_by, word_before
from pressparse.entities.names import LIKELY, likeness, titled
from pressparse.entities.people_words import looks_like_a_name
from pressparse.entities.stems import WORD, known, listed_bodies, partings, words_of
from pressparse.language.letters import (
    JOINERS,
    OBJECTS,
    SUBJECTS,
    TOPICS,
)
from pressparse.language.morphology import Reading, reading
from pressparse.lexicon.agencies import ALONE_KINDS, GENERIC, NO_BODIES, OFFICIAL
from pressparse.lexicon.agreements import COMPANY_ENDINGS
from pressparse.lexicon.countries import COUNTRIES
from pressparse.lexicon.houses import (
    ABROAD,
    BENCHES,
    NO_PARENTS,
    PARTIES,
    PARTS,
    SECTIONS,
    UNIT_ENDINGS,
    UNITS,
    WORKS,
)
from pressparse.lexicon.outlets import OUTLETS
from pressparse.lexicon.regions import DISTRICTS, FOREIGN_PLACES, PLACES, PROVINCES, REGIONS
from pressparse.pattern import scanning

_PLACE_SIZES = sorted(set(map(len, PLACES)))
_PLACES = COUNTRIES | {short[-1] for short in PROVINCES.values()}
_MOST_PARENTS = 3

DEEDS = (
    *(
        "제공",
        "체결",
        "추진",
        "강화",
        "협약",
        "협약식",
        "개최",
        "선정",
        "출시",
        "확대",
        "지원",
        "본격화",
    ),
    *("예상", "전망", "기자", "특파원"),
    *("촉진", "MOU", "착수", "개시", "돌입", "실시", "맞손"),
)
"""How headlines end to which a lost line break has glued the body that comes next."""

PRINTED = "제공"
"""A caption's credit that a lost line break glued to the next word: `가나재단 제공다라재단은`."""


_LEGAL_FORM = scanning(
    rf"(?<![가-힣])(?:사회복지|재단|사단|학교|의료|농업회사|영농조합)법인 (?:(?P<between>[가-힣A-Za-z0-9]{{1,12}}(?<![{JOINERS}{TOPICS}{OBJECTS}의])) )?$"
)
_FAR_FORM = 24
"""Behind its legal form stands a name, with one more word in front or not: `재단법인 가람 나래연구원`."""
_HEADQUARTERS = "본부"
_DOTTED = scanning("(?<![가-힣A-Za-z0-9·])(?:[이민산][·‧ㆍ․˙])+$")
_FAR_DOTS = 8
"""What a dot shortens at the front of a name: `이·통장연합회`, `민·관협의회`."""
_COMMITTEE = ("위", "위원회", "심판원")
"""How committees end, which have a parent even where they are listed: `국회 가나위`."""


def start_of(text: str, start: int, end: int) -> int:
    """Return where a name begins: with its parent, behind what was only printed beside it."""
    if cut := glued_here(text, start, end):
        return start + cut
    name = text[start:end]
    begin = _begin_of_listed(text, start, name)
    if begin is not None:
        return begin
    legal = _LEGAL_FORM.search(text, max(0, start - _FAR_FORM), start)
    if legal and not _is_a_subject(legal["between"] or ""):
        return legal.start()
    if name.startswith(_FIRE_SERVICE) and _is_a_name_of_place(word := word_before(text, start)):
        return start - len(word) - 1
    if dotted := _DOTTED.search(text, max(0, start - _FAR_DOTS), start):
        start = dotted.start()
    placed = name not in REGIONS and any(name[:size] in PLACES for size in _PLACE_SIZES)
    begin = _from_the_nation(text, start)
    for _ in range(_MOST_PARENTS):
        word = word_before(text, begin)
        if not word or not _is_parent(word, text[begin:end], placed=placed):
            break
        begin -= len(word) + 1
    if name.endswith(_OF_AN_EVENT) and (
        year := _YEAR.search(text, max(0, begin - _FAR_YEAR), begin)
    ):
        return year.start()
    return begin


_FIRE_SERVICE = "119"
"""How stations and units are called behind their place: `가람 119안전센터`."""


def _is_a_name_of_place(word: str) -> bool:
    """Whether a word before a station may be the place that it is called by."""
    return (
        len(word) > 1
        and word.isalpha()
        and word not in NO_PARENTS
        and not is_common(word)
        and not is_inflected(word)
    )


_OF_AN_EVENT = tuple(
    f"{task}{kind}" for task in ("유치", "조직", "추진", "집행") for kind in ("위원회", "위")
)
"""Committees for one event, whose year belongs to their name: `2031 두빈회 유치위원회`."""
_YEAR = scanning(r"(?<![\d가-힣])(?:19|20)\d\d $")
_FAR_YEAR = 6


def _begin_of_listed(text: str, start: int, name: str) -> int | None:
    """Return where a name begins to which something is glued, or before which at most one thing is taken in; else None."""
    if _is_behind_a_credit(name) and text[max(0, start - 1) : start] == " ":
        return start + len(PRINTED)
    if (cut := _glued(name)) and (not start or not WORD.match(text[start - 1])):
        return start + cut
    if name in _OF_STATES:
        state = word_before(text, start)
        return start - len(state) - 1 if state in COUNTRIES or state == _AMERICA else start
    if name.endswith(_OF_GROUPS) and (group := word_before(text, start)).endswith(_GROUP):
        return start - len(group) - 1
    if name in listed_bodies() and not name.endswith((*_COMMITTEE, _HEADQUARTERS)):
        return start
    return None


def _is_a_subject(word: str) -> bool:
    """Return whether a word is a body that does something, and no part of a name: `가람중공업이`, not `어린이`."""
    return word[-1:] in _SUBJECTS and (
        ends_like_a_body(word[:-1]) or shown_by(word[:-1]) is not Shown.NOT
    )


_SUBJECTS = frozenset(SUBJECTS)


def _is_behind_a_credit(name: str) -> bool:
    return name.startswith(PRINTED) and len(name) > len(PRINTED) + 2


_OF_STATES = frozenset(
    [
        *("민주당", "공화당", "육군", "해군", "공군", "해병대", "국무부", "연방준비제도"),
        *("무역대표부", "상무부", "에너지부", "농무부", "외무부", "재무부", "내무부"),
    ]
)
"""Listed bodies of which other states have one as well: `미국 국무부`."""
_AMERICA = "미"


def _from_the_nation(text: str, start: int) -> int:
    """Return where a name of several words begins that has the nation in front: `한국 가나형 다라협회`."""
    found = _NATION.search(text, max(0, start - _FAR_NATION), start)
    return found.start() if found else start


_NATION = scanning(
    r"(?<![가-힣A-Za-z0-9])(?<!에 )(?<!에게 )(?:한국|대한|국제) (?:[A-Z]{2,5} |[가-힣]{2,6}형 )?$"
)
_FAR_NATION = 14


def _glued(name: str) -> int:
    """Return where a listed body begins to which a lost line break has glued a name or a body; 0 if nowhere."""
    if name in known() or " " in name:
        return 0
    if (cut := name.find(_NATIONWIDE, _LEAST_GLUED)) > 0 and name.endswith(_UNITED):
        return cut if reading(name[:cut]) in _NOUNS else 0
    for size in range(_LEAST_GLUED, len(name) - 1):
        head, rest = name[:size], name[size:]
        if head == rest or (
            rest[:2] == head[:2] and ends_like_a_body(head) and ends_like_a_body(rest)
        ):
            return size
        if (rest in listed_bodies() or rest in listed()) and _may_be_glued(head):
            return size
    return 0


def _may_be_glued(head: str) -> bool:
    """Whether the words before a listed body end a line: a name, a body, a headline."""
    return not head.startswith(_LIKE_A_VERB) and (
        looks_like_a_name(head)
        or (ends_like_a_body(head) and head not in REGIONS)
        or head in OUTLETS
        or titled(head) is not None
        or head.endswith(DEEDS)
        or reading(head) is Reading.INFLECTED
    )


_LIKE_A_VERB = "대한"
"""How names begin that looks like a verb: `대한가람협회`."""


def glued_here(text: str, start: int, end: int) -> int:
    """Return how much before a body's own name the text has glued to it; 0 if nothing.

    The text itself tells the name: by itself it stands elsewhere, or is listed, and with what is glued to it
    it stands nowhere else.
    """
    name = text[start:end]
    at = 0
    for word in name.split(" "):
        if at and _is_behind_a_credit(word):
            return at + len(PRINTED)
        if size := _size_of_the_glued(text, word):
            return at + size
        at += len(word) + 1
    return 0


def _size_of_the_glued(text: str, word: str) -> int:
    if word in known() or len(word) < _LEAST_GLUED_NAME:
        return 0
    if word[0] in _TAILS_OF_OTHERS and word[1:2].isascii() and word[1:2].isupper():
        return 1 if _stands_by_itself(text, word[1:]) else 0
    counts = words_of(text).counts
    if counts[word] > 1:
        return 0
    for size in range(_LEAST_GLUED, len(word) - _LEAST_GLUED):
        head, rest = word[:size], word[size:]
        if rest[:2] == head[:2] and head in listed_bodies() and rest in listed_bodies():
            return size
        if (_is_listed_at_length(rest) or _stands_by_itself(text, rest)) and _ends_a_line(head):
            return size
    return 0


def _is_listed_at_length(rest: str) -> bool:
    """Whether a name is listed that is too long to stand within another one, and no common nouns: `가람조세연구원`."""
    if len(rest) < _LENGTH or rest[-1] == _MINISTRY:
        return False
    return rest in OFFICIAL or (rest in listed_bodies() and not is_common(rest))


_LENGTH = 4
"""Syllables of such a name; ministries of other states are made of those of ours: `교통환경에너지부`."""
_NO_NAMES = GENERIC | NO_BODIES | ALONE_KINDS | COUNTRIES | PLACES


def _stands_by_itself(text: str, rest: str) -> bool:
    """Whether what may be a body's own name shows one, and the text has it elsewhere."""
    counts = words_of(text).counts
    if counts[rest] == 0 and (not rest.endswith(_UNIVERSITY) or counts[rest[:_SHORTER]] == 0):
        return False
    if rest in _NO_NAMES or is_common(rest):
        return False
    return rest in known() or ends_like_a_body(rest) or shown_by(rest) is not Shown.NOT


def _ends_a_line(head: str) -> bool:
    """Whether words may end a headline or a caption: a noun that begins no body's name, a title, a verb."""
    if head.endswith(_BEGIN_NAMES) or head in known() or head in PLACES:
        return False
    return is_common(head) or titled(head) is not None or head.endswith(DEEDS) or is_inflected(head)


_LEAST_GLUED_NAME = 5
"""Syllables of the shortest name with something glued to it: `예방가람대`."""
_SHORTER = -2
"""A university in short has two syllables less: `가람대`."""
_TAILS_OF_OTHERS = frozenset(f"{JOINERS}{TOPICS}{SUBJECTS}및등의것")
"""Particles of the word before, behind which a Latin name begins: `과NRA생명`."""
_BEGIN_NAMES = (
    *(
        "국립",
        "시립",
        "도립",
        "군립",
        "구립",
        "공립",
        "사립",
        "전국",
        "국제",
        "세계",
        "지방",
        "중앙",
        "법인",
    ),
    *(
        "한국",
        "대한",
        "동부",
        "서부",
        "남부",
        "북부",
        "중부",
        "광역",
        "여자",
        "남자",
        "청년",
        "대학생",
        "지역",
        "지역사회",
    ),
)
"""Nouns with which names of bodies begin: `국립가람대학교`."""


_LEAST_GLUED = 2
_NATIONWIDE, _UNITED = "전국", ("노동조합", "연맹", "연합회", "협의회", "연대")
_NOUNS = frozenset([Reading.NOUN, Reading.COMPOUND])
"""Behind a noun that a lost line break glued to it, a union of the whole nation begins: `희망전국가람노동조합`."""


def _is_parent(word: str, name: str, *, placed: bool) -> bool:
    if word in listed_bodies() and name.startswith("한국") and name.endswith(_BRANCHES):
        return True
    if len(word) > _SHORTEST_PLACE and name.endswith(_OF_VILLAGES) and _holds_a_village(word, name):
        return True
    if word in name or name.startswith(
        ("국립", "(", "㈜", "한국", "주식회사", "재단법인", "사단법인")
    ):
        return False
    first = name.partition(" ")[0]
    if first in known() and first not in GENERIC and not first.endswith(_COMMITTEE):
        return _is_parent_of_listed(word, first)
    if word in _PLACES:
        if word in COUNTRIES and word != _OUR_COUNTRY and _is_a_private_name(first):
            return False
        return not placed and (word in COUNTRIES or not name.endswith(_UNIVERSITY))
    if word in NO_PARENTS or (word in REGIONS and (placed or _is_of_the_state(first))):
        return False
    return _has_parts(word, first)


def _is_a_private_name(name: str) -> bool:
    """Whether a body is called by a name of its own, which its country does not belong to: `미국 가람대학교`."""
    return name.endswith(_PRIVATE) and not is_common(name)


_OUR_COUNTRY = "한국"
_PRIVATE = ("대", "대학", "대학교", "은행", "그룹", *COMPANY_ENDINGS)
"""How universities and companies end, before which a country only tells where they are."""
_GROUP, _OF_GROUPS = "그룹", ("은행", "증권", "카드", "보험", "생명", "캐피탈", "자산운용")
"""A financial group and the houses that stand behind it: `가나금융그룹 다라은행`."""
_MINISTRY = "부"
"""How ministries end, whose headquarters have names of their own: `가나부 다라본부`."""


def _is_parent_of_listed(word: str, first: str) -> bool:
    """Whether a word before a body that is listed belongs to its name: the state, the ministry of headquarters."""
    if first.endswith(_HEADQUARTERS):
        return word in OFFICIAL and word[-1] == _MINISTRY
    if first in REGIONS:
        return word in _PLACES
    return first in listed() and (word in COUNTRIES or word == _AMERICA)


def _has_parts(word: str, part: str) -> bool:
    """Whether a word names a body that what stands behind it may be a part of."""
    if word == _IN_KOREA:
        return part.startswith(_COUNTRIES_FIRST)
    if ends_like_a_body(word) or (word in _OF_SCHOOLS_ABROAD and part.endswith(_SCHOOLS_ABROAD)):
        return True
    return word in listed_bodies() and (part.endswith(UNIT_ENDINGS) or is_common(part))


_UNIVERSITY = "대학교"
_SCHOOLS_ABROAD = ("대", "대학", "대학교")
_OF_SCHOOLS_ABROAD = FOREIGN_PLACES | {"왕립", "국립", "시립"}
"""Before a university: the state that it is of, `노스캐롤라이나 나래대`."""
_IN_KOREA = "주한"
"""Before a body from abroad: `주한 가나상공회의소`."""


def _is_of_the_state(name: str) -> bool:
    """Whether a body is no district's: it stands in one, `가람구 나래지법`."""
    return name in OFFICIAL or name.endswith(_COURTS)


_SHORTEST_PLACE = 2
_TOWNS = ("시", "군", "구")


def _holds_a_village(word: str, name: str) -> bool:
    """Whether a word is the village that a body is of, or the town before that: `나래군`, `다라면` of `이장협의회`."""
    if word.endswith(_VILLAGES):
        return True
    return word.endswith(_TOWNS) and name.partition(" ")[0].endswith(_VILLAGES)


_COURTS = ("지법", "고법", "지검", "고검")
_COUNTRIES_FIRST = (*sorted(COUNTRIES), "유럽")


_BRANCHES = ("위원회", "지부", "사무소", "지사", "법인", "협회")
"""How the branch of a body from abroad ends: `가나기구 한국위원회`."""
_VILLAGES = ("읍", "면", "동")
_OF_VILLAGES = (
    *("지역사회보장협의체", "행정복지센터", "주민센터", "주민자치회", "주민자치위원회"),
    *("부녀회", "청년회", "의용소방대", "자율방범대", "번영회", "발전협의회", "보장협의체"),
    *("이장협의회", "이장단협의회", "이장단", "노인회", "체육회", "생활개선회", "새마을협의회"),
)
"""Bodies that every town and village has: their place is part of the name."""


_NEXT = scanning(r" ([가-힣A-Za-z0-9]{2,16})(?![가-힣A-Za-z0-9])")
_MOST_UNIT_WORDS = 3
_SHORTEST_UNIT = 2
"""Syllables up to which a unit must be listed: `연구원` is somebody's post as well."""


def end_of(text: str, end: int) -> int:
    """Return where a name ends: with the unit of the body that stands behind it, `가나공사 다라본부`, and the unit of that."""
    for _ in range(_MOST_UNITS):
        if not text.startswith(" ", end):
            break
        further = _with_a_bench(text, end) or _with_a_unit(text, end)
        if further == end:
            break
        end = further
    return end


_MOST_UNITS = 2


def _with_a_bench(text: str, end: int) -> int:
    """Return where the bench behind a court ends, the unit of a prosecutors' office; 0 where none stands."""
    bench = _BENCH.match(text, end) if text[end - 1] in _WITH_BENCHES else None
    return bench.end() if bench else 0


def _with_a_unit(text: str, end: int) -> int:
    between: list[str] = []
    at = end
    while len(between) < _MOST_UNIT_WORDS and (word := _NEXT.match(text, at)):
        for stem, _ in partings(word[1]):
            if not between and _is_part(text, stem, word.start(1)):
                return word.start(1) + len(stem)
            if (
                _ends_as_units_do(stem, len(between))
                and (_is_unit(stem) or _is_far(stem, len(between)))
                and not text.endswith(stem, 0, end)
            ):
                return end if any(map(is_inflected, between)) else word.start(1) + len(stem)
        whole = word[1]
        if whole in _PLACES_OF_BRANCHES:
            branch = _BRANCH_BEHIND.match(text, word.end())
            return branch.end() if branch else end
        if partings(whole)[0][0] != whole or _is_shut(whole):
            break
        at = word.end()
        between.append(whole)
    return end


_PLACES_OF_BRANCHES = FOREIGN_PLACES | ABROAD | PLACES
_BRANCH_BEHIND = scanning(
    rf" ?(?:무역관|지회|지부|지사|지점|사무소|지역본부|법인|지국)(?=[{TOPICS}{SUBJECTS}{OBJECTS}{JOINERS}의에도로,. ()]|$)"
)
"""Branches that are called by their place: `가나공사 멜버른 무역관`."""


def _ends_as_units_do(stem: str, middle: int) -> bool:
    """Whether a word ends as units do, or is one that stands right behind its body."""
    return stem.endswith(UNIT_ENDINGS) or (not middle and stem in UNITS)


_BENCH = scanning(
    rf"(?<=[지고]법|[지고대]검|[법]원|지청|지원|찰청) (?:(?:{'|'.join(sorted(BENCHES))})(?=[{TOPICS}{SUBJECTS}{OBJECTS}{JOINERS}에의도]?[^가-힣]|장[^가-힣]|$)|[가-힣]{{2,8}}?\d{{1,2}}(?:-\d{{1,2}})?부|[가-힣]{{2,5}}(?:지청|지원)(?=[{TOPICS}{SUBJECTS}{OBJECTS}{JOINERS}에의도]?(?:[^가-힣]|$)))"
)
"""The bench of a court, the unit of a prosecutors' office: `가람지법 형사3부`, `나래지검 다라지청`."""
_WITH_BENCHES = frozenset("법검원청")
"""How courts and prosecutors' offices end."""

_LEAST_PART = 4
"""Syllables of a part of a body that is told by its last ones only behind the body."""
_BEHIND_A_SECTION = scanning(
    r"(?:는|가|에서|에|로|와)(?![가-힣])| ?[,.()·’”\n]| (?:소속|관계자|담당|직원|주무관|팀장|교수|학과장|과장|학생|졸업생|재학생|출신|주관)|$"
)


def _is_part(text: str, stem: str, at: int) -> bool:
    """Whether a word right behind a body names a part of it, though another word may end in the same syllables."""
    if (stem[-1] == _SHOP and _is_a_shop(text, stem, at)) or _is_a_work(text, stem, at):
        return True
    if len(stem) < _LEAST_PART or stem in known() or titled(stem):
        return False
    if stem.endswith(SECTIONS):
        return _BEHIND_A_SECTION.match(text, at + len(stem)) is not None
    named = stem.endswith(PARTS) or (stem[-1] == "팀" and likeness(stem) == 0)
    return named and not is_inflected(stem)


def _is_a_shop(text: str, stem: str, at: int) -> bool:
    """Whether a word in 점 is a branch of what stands before it: its place is listed, or what sells has branches."""
    if stem[:-1] in _PLACES_OF_SHOPS:
        return True
    sells = text.endswith(_WITH_SHOPS, 0, at - 1)
    return sells and len(stem) > len("가점") and not is_common(stem)


def _is_a_work(text: str, stem: str, at: int) -> bool:
    """Whether a word is a work or a branch that is called by its place; `가람당 전남지사` is who governs."""
    kind = next((work for work in WORKS if stem.endswith(work)), None)
    if kind is None or stem.removesuffix(kind) not in _PLACES_OF_SHOPS:
        return False
    return kind != _GOVERNOR or not text.endswith(_PARTIES, 0, at - 1)


_GOVERNOR = "지사"
"""A branch, and who governs a province."""
_PARTIES = tuple(sorted(PARTIES))
_WITH_SHOPS = ("마트", "백화점", "플러스", "아울렛", "쇼핑", "은행", "영화관", "서점", "문고")
_SHOP = "점"
_PLACES_OF_SHOPS = DISTRICTS | PLACES
"""What shops and branches are called by: `가람점` behind its company."""


def _is_far(stem: str, middle: int) -> bool:
    """Whether a short unit ends a name of several words: `가나대 AI 연구원`."""
    return middle > 0 and stem in ("연구원", "협회", "학회", "센터", "재단")


def _is_shut(word: str) -> bool:
    """Whether a word cannot stand between a body and its unit."""
    return (
        word in known()
        or titled(word) is not None
        or word in GENERIC
        or word in NO_PARENTS
        or ends_like_a_body(word)
        or not word.isalpha()
        or word in _NOT_BEFORE_UNITS
        or likeness(word) == LIKELY
        or word.endswith("의")
    )


_LARGE_HOUSES = ("병원", "대학", "대학교")
"""Houses that are no part of the town they are called by: `마포구 서울가람병원`."""
_NOT_BEFORE_UNITS = frozenset(["인턴", "박사후", "전담", "소속", "출신", "재학", "담당"])
"""What stands before a post that is called like a unit: `인턴 연구원`."""


def _is_unit(stem: str) -> bool:
    if stem in UNITS or (stem.endswith("학과") and len(stem) > _SHORTEST_UNIT):
        return True
    if (
        stem in known()
        or stem in GENERIC
        or (stem.endswith(_LARGE_HOUSES) and stem[:2] in PLACES)
        or stem.startswith(("한국", "국립", "대한", "전국"))
        or titled(stem)
    ):
        return False
    return len(stem) > _SHORTEST_UNIT and not is_inflected(stem)
