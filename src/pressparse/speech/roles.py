"""Roles: what a word says that somebody is, read generously, since it stands in a phrase that speaks."""

from pressparse.entities.names import is_body, likeness, titled
from pressparse.language.morphology import tokens
from pressparse.lexicon.countries import COUNTRIES
from pressparse.lexicon.speakers import KIN, PEOPLE_ENDS, PERSON_ENDS, SOMEBODY, SPEAKING_KINDS
from pressparse.lexicon.titles import COURTESY, NOT_TITLES, OCCUPATIONS, ROLE_ENDS
from pressparse.pattern import deferred


def title_of(word: str) -> str | None:
    """Return the title that a word is or ends in."""
    if word.endswith(PEOPLE_ENDS):
        return None
    read = titled(word.removesuffix("님"))
    if read and not read.particle:
        return read.stem
    if word.endswith(_DUTIES) or word in _FOREIGN_POSTS or _CHIEF.fullmatch(word):
        return word
    if _is_too_short(word):
        return None
    if word in NOT_TITLES or not word.endswith(ROLE_ENDS) or is_body(word) or likeness(word):
        return None
    read_ = tokens(word)
    proper = len(read_) == 1 and (read_[0].new or read_[0].tag == "NNP")
    return None if proper else word  # `도시마사`


def _is_too_short(word: str) -> bool:
    """Whether a word of one or two syllables only ends like a role: `참사`, `건수`, `그럴 수`."""
    return (
        word not in COURTESY
        if len(word) < _SHORT
        else len(word) == _SHORT and word not in ROLE_ENDS
    )


_DUTIES = (
    "담당",
    "도의원",
    "직무대리",
    "직무대행",
    "권한대행",
    "파트너",
    "창립자",
    "설립자",
    "어르신",
    "국악인",
    "방송인",
    "예술인",
)
"""What somebody is, behind the field or the post: `혁신사업담당`, `청장직무대리`, `수석파트너`."""
_FOREIGN_POSTS = frozenset(
    {
        "VP",
        "SVP",
        "EVP",
        "헤드",
        "디렉터",
        "리드",
        "치프",
        "엔지니어",
        "트레이너",
        "칼럼니스트",
        "저널리스트",
        "캐스터",
    }
)
"""English words for posts that name nothing else before 은."""
_CHIEF = deferred(r"C[A-Z]{1,2}O")
"""A chief officer in letters."""
_SHORT = 2
"""Syllables; a word so short is a role by itself or not at all."""


def is_common(word: str, *, beside: bool) -> bool:
    """Return whether the analyser knows a word, or all its parts, as common nouns: then it names no body.

    What it only guesses is a name. ``beside``: right before the words also what it takes to pieces is one (`새모비`).
    """
    read_ = tokens(word)
    if not all(token.tag in _COMMON and not token.new for token in read_):
        return False
    whole = all(
        token.tag == "XSN" or (len(token.form) > 1 and token.tag == "NNG") for token in read_
    )
    return whole or len(read_) == 1 or not beside


_COMMON = frozenset(
    {
        "NNG",
        "NNB",
        "NP",
        "NR",
        "XSN",
        "XPN",
        "XR",
        "MM",
        "MAG",
        "JX",
        "JKB",
        "EC",
        "VV",
        "VA",
        "ETN",
        "ETM",
    }
)


def is_common_person(word: str) -> bool:
    """Return whether a common noun of several syllables says what somebody is: `법조인`, `수혜자`."""
    if len(word) < _SHORTEST_PERSON or not word.endswith(_ENDS_OF_PERSONS) or is_body(word):
        return False
    return all(token.tag in {"NNG", "XSN"} and not token.new for token in tokens(word))


_SHORTEST_PERSON = 3
_ENDS_OF_PERSONS = ("인", "자", "민", "생", "꾼", "객")


def is_role(word: str) -> bool:
    """Return whether a word beside a person's name says what they are, as a common noun: `어민`, `농장주`, `대학생`."""
    if title_of(word) is not None or is_common_person(word):
        return True
    if word.endswith(KNOWN_PERSONS) or word in WRITERS or word in OCCUPATIONS:
        return True
    if not word.endswith(_ENDS_OF_ROLES) or is_body(word):
        return False
    read_ = tokens(word)
    return len(read_) == 1 and read_[0].tag == "NNG" and not read_[0].new


KNOWN_PERSONS = tuple(word for word in SOMEBODY if len(word) > 1)
"""Words for somebody that other words end in; `형` of `유형` is none."""
_ENDS_OF_ROLES = (
    *(
        "민",
        "인",
        "자",
        "생",
        "꾼",
        "객",
        "주",
        "부",
        "녀",
        "사",
        "수",
        "공",
        "원",
        "가",
        "관",
        "장",
    ),
)
"""Last sounds of common nouns for what somebody is."""


def is_what_they_are(word: str) -> bool:
    """Return whether a word before a name says what somebody is, neither kin nor nation: `경비원 A씨`, `어민 홍길동씨`."""
    kin = word in KIN or (word.endswith(KIN) and word not in SOMEBODY)
    if kin or (word.endswith("인") and word[:-1] in COUNTRIES):
        return False
    return is_role(word)


def is_people(word: str) -> bool:
    """Whether a word stands for several people; of things in 들 none do."""
    if len(word) < PLURAL or not word.endswith(PEOPLE_ENDS):
        return False
    one = word.removesuffix("들")
    if one == word or title_of(one):
        return True
    return one.endswith((*PERSON_ENDS, *SOMEBODY, *SPEAKING_KINDS, *WRITERS))


PLURAL = 2
"""Syllables of the shortest word that stands for people."""
WRITERS = (
    "글쓴이",
    "저자",
    "신도",
    "필자",
    "학자",
    "아동",
    "어린이",
    "청소년",
    "청년",
    "노인",
    "역술가",
    "관료",
    "간부",
    "참모",
    "작성자",
    "정상",
)
"""What people are called who write or are asked."""
