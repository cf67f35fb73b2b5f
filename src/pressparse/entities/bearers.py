"""Whether a word beside a title is the name of who bears it."""

from collections.abc import Sequence
from functools import cache

from pressparse.entities.body_names import ends_like_a_body
from pressparse.entities.names import (
    LIKELY,
    begins_like_a_noun,
    is_body,
    is_foreign,
    is_made_of_syllables,
    is_name,
    is_plain_word,
    is_unit,
    likeness,
    titled,
)
from pressparse.entities.posts import NO_NAMES, Post
from pressparse.entities.stems import known, listed_bodies
from pressparse.language.letters import JOINERS, OBJECTS, SUBJECTS, TOPICS
from pressparse.language.morphology import Reading, Token, reading, tokens
from pressparse.lexicon.adverbs import ADVERBS
from pressparse.lexicon.agencies import OFFICIAL
from pressparse.lexicon.agreements import COMPANY_ENDINGS
from pressparse.lexicon.given_names import GIVEN_ABROAD, LAST_ABROAD
from pressparse.lexicon.regions import CITIES, REGIONS
from pressparse.lexicon.surnames import FREQUENT, GIVEN, MOST_FREQUENT, NOT_NAMES
from pressparse.lexicon.titles import AMBIGUOUS, HEADS, TITLES

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


def bears(name: str, post: Post) -> bool:
    """Whether a word bears the title that stands behind it."""
    degree = likeness(name)
    if degree == 0:
        return _is_shown_by_a_whole_post(name, post)
    if name in ADVERBS or name[1] == "씨" or _is_another(name, post):
        return False
    later = _later_name(post, degree)
    if later and (len(later) == 1 or likeness(later) >= degree):
        return False
    told = _is_told_by_its_post(name, post, degree)
    if (not told and _is_doubtful(name, post)) or not _is_free(name, post) or _is_said(name, post):
        return False
    likely = degree == LIKELY and post.words <= _MOST_WORDS
    return told or likely or is_name(name) or _is_in_pieces(name, post)


def _is_said(name: str, post: Post) -> bool:
    """Whether a word is a verb or a noun with its particle, of which a title tells."""
    return post.is_said_of(name) and reading(name) is Reading.INFLECTED


def _is_shown_by_a_whole_post(name: str, post: Post) -> bool:
    """Whether a body and its head's title make a name of what begins like a noun: `강도현 가나부 장관`."""
    if not may_begin_like_a_noun(name):
        return False
    own = post.body in OFFICIAL or (is_unit(post.body or "") and post.title in HEADS)
    return own and post.words == SHORT_NAME and post.title not in AMBIGUOUS


def may_begin_like_a_noun(name: str) -> bool:
    """Whether a word that begins like a listed noun may be a name where the text shows it."""
    if not begins_like_a_noun(name) or is_unit(name) or titled(name):
        return False
    return reading(name) in _MADE


_MADE = frozenset([Reading.COMPOUND, Reading.MIXED, Reading.NEW, Reading.NAME])
"""How the analyser reads names that begin like nouns."""


def _is_in_pieces(name: str, post: Post) -> bool:
    """Whether the analyser takes the surname of a word apart from the rest, and a title follows.

    Verbs and nouns with a particle begin with more than a syllable: `유명한`, `시장은`. Where the title holds the
    body it heads, what stands before it may be made of a noun: `이노래 가람처장`.
    """
    surname, *given = tokens(name)
    if post.title in AMBIGUOUS or not (given and _is_a_surname(surname)):
        return False
    if given[-1].tag == "MM":  # `한두`
        return False
    if _is_all_of_syllables(name, given[-1]):
        return post.words == 1 or _is_some_body(post)
    if post.words > 1:
        return False
    if name[0] in MOST_FREQUENT and _is_a_noun_behind(name, given):
        return True
    return GIVEN.issuperset(name[1:]) and _is_in_pieces_of_nouns(name, post, given)


def _is_in_pieces_of_nouns(name: str, post: Post, given: Sequence[Token]) -> bool:
    """Whether what stands behind a surname is no particle or ending, and no noun but before a title with its body."""
    holds_its_body = post.title not in TITLES
    if name[-1] in _PARTICLES_AND_ENDINGS:
        return holds_its_body and len(name) > SHORT_NAME and given[-1].tag[0] != "J"
    return holds_its_body or all(token.new or token.end - token.start == 1 for token in given)


def _is_a_noun_behind(name: str, given: Sequence[Token]) -> bool:
    """Whether one noun of two syllables stands behind a frequent surname: `최노을`."""
    if len(given) > 1 or len(name) == SHORT_NAME or given[0].tag[0] != "N":
        return False
    return name[0] != _MOST or GIVEN.issuperset(name[1:])


_MOST = "최"
"""A surname, and what makes a superlative of a noun: `최상위`."""


def _is_a_surname(token: Token) -> bool:
    """Whether the first piece of a word may be a surname: a syllable, neither verb nor pronoun."""
    return token.end == 1 and token.tag[0] != "V" and token.tag != "NP"


def _is_all_of_syllables(name: str, last: Token) -> bool:
    """Whether the analyser knows nothing longer in a word, nor a verb before a noun, a particle or a number: `이새면`."""
    if (
        name[-1] == "한" and last.tag == "ETM"
    ):  # `엄진한`: what it takes for a verb is two syllables long
        return len(name) > SHORT_NAME and GIVEN.issuperset(name[1:])
    return is_made_of_syllables(name) and last.tag[0] != "J" and last.tag != "ETM"


_PARTICLES_AND_ENDINGS = frozenset(
    f"{TOPICS}{SUBJECTS}{OBJECTS}{JOINERS}의도에만로인서지며고자게러면니던온된될됨한해라"
)
"""How words end that have a particle, or that are verbs."""


_ELECTING = frozenset(["지역구", "선거구", "당협", "지역위원회"])
"""Behind the place that elects somebody: `가람 지역구 예비후보`."""


def _is_another(name: str, post: Post) -> bool:
    """Whether a word is another's first name, a place that elects somebody, a body or a noun with its particle."""
    if len(name) == SHORT_NAME and post.body in _ELECTING:
        return True
    if len(name) > SHORT_NAME and (name in known() or _has_another_end(name)):
        return True
    if (
        name.endswith(_ASSEMBLIES)
        or _is_the_body(name, post)
        or (name[-1] in _DISTRICT_ENDS and post.title in _OF_DISTRICTS)
    ):
        return True
    return _is_first_of_two(name, post)


def _is_first_of_two(name: str, post: Post) -> bool:
    """Whether a given name from abroad stands before the other one, in the place of a body: `조지 호프 교수`."""
    after = (post.body or "").split(" ")[0]
    return name in GIVEN_ABROAD and (after in LAST_ABROAD or is_foreign(after))


def _is_told_by_its_post(name: str, post: Post, degree: int) -> bool:
    """Whether a title that only persons bear shows a name that might be another word."""
    if degree == LIKELY:
        led = post.words == SHORT_NAME and post.title in _LEADERS
        return led and post.body not in _OVERSEEN
    if len(name) == SHORT_NAME:
        return False
    if post.body is None and post.title in _heads_of_places():
        return True
    return post.words == SHORT_NAME and (
        post.body in OFFICIAL or (post.title in _ELECTED and reading(name) is not Reading.INFLECTED)
    )


_ELECTED = frozenset(
    ["국회의원", "도의원", "시의원", "군의원", "구의원", "교육감", "장관", "차관", "구청장", "군수"]
)
"""Titles of persons, and of nothing else."""


def _is_doubtful(name: str, post: Post) -> bool:
    """Whether what stands between a name and a title may be anything."""
    body = post.body or ""
    if post.words > 1 and post.title in AMBIGUOUS and not is_unit(body):
        return True
    if _ends_in_a_linking_verb(body):
        return True
    if body and post.words > 1 and len(name) == SHORT_NAME and not _is_some_body(post):
        return True
    if post.words <= _FAR_POST:
        return False
    words = body.split(" ")
    first = words[0]
    shown = is_unit(words[-1]) or first in known() or is_unit(first) or _is_a_body(first)
    return not shown or any(reading(word) in NO_NAMES for word in words)


def _ends_in_a_linking_verb(words: str) -> bool:
    """Whether words end in a verb that links them with what somebody else does."""
    return words.endswith(_LINKING) and reading(words.rpartition(" ")[2]) is Reading.INFLECTED


_LINKING = ("면", "하여", "해서", "어서", "아서", "려고", "거나", "도록")
"""How verbs end that link what stands before them with what somebody does: `보면 대표들은`."""


_MOST_WORDS = 5
"""Words of a body and a title behind a word that clearly looks like a name."""


def _is_some_body(post: Post) -> bool:
    """Whether words before a title end like a body, or as companies do, or the title is one of companies."""
    body = post.body or ""
    if is_unit(body) or body.endswith(COMPANY_ENDINGS) or body in known():
        return True
    if _is_a_body(body.partition(" ")[0]):
        return True
    of_a_company = post.words == SHORT_NAME and post.title in OF_COMPANIES
    return of_a_company and len(body) > SHORT_NAME and not is_plain_word(body)


OF_COMPANIES = frozenset(
    [
        *("대표이사", "대표", "부사장", "사장", "회장", "부회장", "전무", "상무", "총괄사장", "각자대표"),
        *("공동대표", "부대표", "최고경영자", "CEO", "CTO", "CFO"),
    ]
)  # fmt: skip
"""Titles of those who lead a company."""
_HELD_AT_A_BODY = OF_COMPANIES | {
    *("이사", "전무이사", "상무이사", "사외이사", "지사장", "법인장", "수석부사장", "선임부사장", "총괄부사장"),
    *("창업자", "공동창업자", "창립자", "공동창립자", "설립자", "총괄", "본부장", "부문장", "매니저", "디렉터"),
    *(f"최고{office}책임자" for office in ("재무", "운영", "기술", "마케팅", "전략", "정보", "제품", "투자")),
    *("COO", "CMO", "CIO", "CSO", "CPO", "연구원", "선임연구원", "책임연구원", "수석연구원", "연구위원"),
    *("애널리스트", "이코노미스트", "수석이코노미스트", "전략가", "컨설턴트", "교수", "부교수", "조교수"),
    *("대변인", "팀장", "센터장"),
}  # fmt: skip
_ENDS_OF_HELD = tuple(sorted(_HELD_AT_A_BODY))


def is_held_at_a_body(title: str) -> bool:
    """Whether a body stands before a title, which is held there: a third word before it is that, and no name."""
    return title.endswith(_ENDS_OF_HELD)


def _is_free(name: str, post: Post) -> bool:
    """Whether no other reading of a word is likelier than a name: `노을 장관` is one, `성매매 여성 김모 씨` is none."""
    if titled(name) and len(name) > SHORT_NAME:
        return False
    if _ends_like_a_short_body(name, post) or _is_market(post.title) or _is_temple(name, post):
        return False
    if name[-1] in "대고초" and post.title in _AT_SCHOOL and post.words == 1:
        return False
    direct = post.words == 1 and post.title not in AMBIGUOUS and post.title not in RUNNING
    if direct and name[-1] in _ENDS_OF_NAMES:
        return True
    if _is_a_mayor(name, post):
        return True
    how = reading(name)
    if how is Reading.INFLECTED:
        return not _is_a_verb(name)
    if how is Reading.ADVERB and len(name) > SHORT_NAME:
        return False
    if how not in ANOTHER_WORD or _is_taken_apart(name, how):
        return True
    if post.title.endswith("씨"):
        return post.words == 1 and post.title == "씨"
    if post.words == 1:
        many = how is Reading.NOUN and post.title in RUNNING
        return post.title not in AMBIGUOUS and not many
    if len(name) == SHORT_NAME and how is Reading.NOUN and post.body not in OFFICIAL:
        return likeness(name) > 0 and post.words == SHORT_NAME and is_body(post.body or "")
    if post.words > _NEAR_POST:
        return False
    return _is_free_before_a_body(name, post, how)


def _ends_like_a_short_body(name: str, post: Post) -> bool:
    """Whether a word ends as committees and associations do in short, or as with a particle: `가람위`, `나래협 회장`."""
    if (
        name[-1] == "협"
        and likeness(name) == LIKELY
        and reading(name) in (Reading.NEW, Reading.NAME)
    ):
        return post.title in _OF_ASSOCIATIONS
    return name[-1] in "위협와"


_OF_ASSOCIATIONS = frozenset(
    ["회장", "부회장", "이사장", "이사", "사무총장", "사무국장", "대변인", "총재", "조합장", "임원"]
)


def _is_free_before_a_body(name: str, post: Post, how: Reading) -> bool:
    """Whether a name that is made of nouns as well stands before a body, or clearly looks like a name."""
    if how is Reading.COMPOUND and _is_clear(name) and post.title not in AMBIGUOUS:
        return True
    whose = (post.body or "").split("(")[0]
    return is_unit(whose) or (likeness(name) == LIKELY and _is_a_body(whose))


def _is_temple(name: str, post: Post) -> bool:
    """Whether a word before the abbot's title is his temple: `가람사 주지`."""
    return name[-1] == "사" and "주지" in post.title


def _is_a_mayor(name: str, post: Post) -> bool:
    """Whether a word right before `시장` clearly is a name, so that no market is meant."""
    return post.words == 1 and post.title == "시장" and _is_clear(name)


def _is_clear(name: str) -> bool:
    """Whether a name clearly looks like one, and ends in a syllable of names that makes no noun longer: `정보온`."""
    return likeness(name) == LIKELY and len(name) > SHORT_NAME and name[-1] in LAST_OF_NAMES


LAST_OF_NAMES = frozenset("근현윤빈희영훈환혁준찬철욱섭숙옥혜규균솔람온민곤석호우진")


def _is_taken_apart(name: str, how: Reading) -> bool:
    """Whether the analyser makes a name a row of nouns of one syllable, as it does with what it does not know."""
    if how is not Reading.COMPOUND or likeness(name) < LIKELY:
        return False
    return all(token.end - token.start == 1 for token in tokens(name))


def _is_a_body(word: str) -> bool:
    return word in listed_bodies() or ends_like_a_body(word)


def _has_another_end(name: str) -> bool:
    """Whether a noun of two syllables has a particle behind it that no given name ends in: `범위엔`."""
    if name[-1] in _ENDS_OF_PLACES and name[:-1] in known():
        return True
    return name[-1] in _CLEAR_ENDS and reading(name[:-1]) is Reading.NOUN


_ENDS_OF_PLACES = frozenset("서엔에선")
"""Particles of places, which given names may end in: `한국서 열린`."""
_ASSEMBLIES = ("구의회", "시의회", "군의회", "도의회")
_CLEAR_ENDS = frozenset("엔에를던께")


def is_inflected_verb(word: str) -> bool:
    """Whether a word is a verb with its ending: `나고요`."""
    first, *rest = tokens(word)
    return first.tag[0] == "V" and any(
        token.tag[0] == "E" and token.end - token.start > 1 for token in rest
    )


def _is_a_verb(word: str) -> bool:
    """Whether a word begins with a verb and ends as verbs do, or is made a verb of a noun: `구성된`."""
    noun, *rest = tokens(word)
    if noun.tag == "NNG" and not noun.new and noun.end > 1:
        return bool(rest) and rest[0].tag in ("XSV", "XSA")
    return noun.tag[0] == "V" and word[-1] in _VERB_ENDS


def _is_market(title: str) -> bool:
    """Whether what ends like a mayor's title is a market: `무역시장`."""
    head = title.removesuffix("시장")
    if title in TITLES:
        return False
    return head != title and head not in CITIES and len(head) > 1 and reading(head) in ANOTHER_WORD


SHORT_NAME = 2


_FAR_POST = 4
"""Words from which a body and a title behind a name must be a body's own, without a verb."""


_NEAR_POST = 3
"""Words of a body and a title behind a name that is a noun as well."""


def is_head(name: str, title: str) -> bool:
    """Whether a word behind a title in brackets is the name of the head: there it may be made of a noun as well."""
    if name in NOT_NAMES or name in REGIONS:
        return False
    if likeness(name) == LIKELY:
        return True
    if not likeness(name) and (title in AMBIGUOUS or len(name) == SHORT_NAME):
        return False
    return reading(name) not in _NO_HEADS or is_made_of_syllables(name)


_NO_HEADS = frozenset([Reading.NOUN, Reading.INFLECTED, Reading.ADVERB])


_VERB_ENDS = frozenset(f"서지며고자게러면니{TOPICS}을던온된될됨한해라")
_ENDS_OF_NAMES = GIVEN - _VERB_ENDS


ANOTHER_WORD = frozenset([Reading.NOUN, Reading.COMPOUND])


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


RUNNING = frozenset(
    [
        "후보",
        "경찰관",
        "소방관",
        "공무원",
        "군인",
        "후보자",
        "예비후보",
        "선수",
        "당선자",
        "당선인",
        "작가",
        "의원",
        "대변인",
    ]
)
"""Titles of many: what stands before one may say of which kind: `여권 후보`."""


@cache
def _heads_of_places() -> frozenset[str]:
    """Return the titles that hold the place they govern: `장성군수`; what stands before them is a name."""
    heads = (("군", "군수"), ("시", "시장"), ("구", "구청장"), ("도", "도지사"))
    return frozenset(
        place[:-1] + head for place in REGIONS for end, head in heads if place.endswith(end)
    )


def _later_name(post: Post, degree: int) -> str | None:
    """Return a word of the body that is itself a name: then that one bears the title."""
    if post.title.endswith(")씨") and likeness(aged := post.title.partition("(")[0]):
        return aged
    words = (post.body or "").replace("·", " ").split(" ")
    if words[-1] and words[-1] in FREQUENT:  # `간담회 당일 김 여사`
        return words[-1]
    if degree < 2 and likeness(words[-1]) == 2:
        return words[-1]
    return next((word for word in words if _is_another_name(word)), None)


def _is_another_name(word: str) -> bool:
    if likeness(word) < LIKELY or is_unit(word):
        return False
    return word[-1] not in _DISTRICT_ENDS and word not in known()


def _is_the_body(name: str, post: Post) -> bool:
    """Whether a word made like a name is the school, or the village, whose head's name stands before the title."""
    later = post.body or ""
    if name[-1] not in _ENDS_OF_BODIES or not 1 < len(later) <= len("홍길동"):
        return False
    if likeness(later) == LIKELY and later[0] in MOST_FREQUENT:
        return True
    return likeness(later) > 0 and not is_unit(later) and reading(later) in _MADE


_ENDS_OF_BODIES = frozenset("대고초면읍")
_OF_DISTRICTS = frozenset(["지점장", "지부장", "지회장", "동장", "읍장", "면장", "이장", "통장"])
"""Whoever heads something in a part of a town: `홍길동 가람동 지점장`."""
_DISTRICT_ENDS = frozenset("읍면동리군")
"""How the places end that stand before their committees: `가람면 협의체`."""
