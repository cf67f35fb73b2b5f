"""Words that stand for partners without naming them: 양 기관, 7개 기관."""

from functools import lru_cache

from pressparse.entities.body_names import ends_like_a_body
from pressparse.lexicon.agreements import PRONOUNS
from pressparse.pattern import deferred

_PRONOUN = deferred(
    r"(?:이들\s)?(?:양|두|세|네|각|이들|\d{1,2}개?|다섯|여섯|일곱|여덟)\s?(?:개\s)?"
    r"(?:기관|회사|사|측|국|시|교|곳|대학|도시|단체|부처|협회|업체|지역|면|군|구|정부|조직|학교|은행|재단|주체|후보|양국)들?"
    r"|(?:이들\s)?(?:양|두)\s?(?:지자체|기업|병원|교회|마을|교육청|연구소|연구원|대학교|공사|공단|나라)"
)
_THESE = deferred(
    r"이들\s(?:\d{1,2}개\s?)?(?:시·군·구|시·군|군·구|시군)"
    r"|(?:이|이들|해당)\s(?:\d{1,3}개?\s?)?(?:기관|회사|업체|기업|단체|대학|학교|병원|은행|협회|재단)"
)


@lru_cache(maxsize=8192)
def is_pronoun(name: str) -> bool:
    """Tell whether words stand for parties named elsewhere: 양 기관, 두 회사, 3사."""
    return name.replace(" ", "") in PRONOUNS or bool(
        _PRONOUN.fullmatch(name) or _THESE.fullmatch(name)
    )


UNIONS = ("노조", "노동조합")
"""How unions are called, whose heads are 노조위원장."""
OWN = deferred(
    r"우리[ ]?(?:대학교?|학교)|본교"
    r"|우리[ ](?:병원|재단|협회|센터|연구원|복지관|도서관|조합|공단|공사|교회|학회|기관|회사)"
)
"""How a body's own page calls it."""


def is_own(name: str) -> bool:
    """Tell whether a school's page calls the school so: 우리 대학, 본교."""
    return name[:1] in _OWN_BEGINS and OWN.fullmatch(name) is not None


_OWN_BEGINS = frozenset("우본")


def is_owned(name: str) -> bool:
    """Tell whether words name what a body has, and so no body: 가나사의 생산능력."""
    return _OWNED.search(name) is not None and not ends_like_a_body(name.rpartition(" ")[2])


_OWNED = deferred(r"\S의[ ]\S")

_GROUP = deferred(
    r"(?:^|[ ·])(?:\d+[ ]?|(?:두|세|네|다섯|여섯|일곱|여덟|여러|각)(?:[ ]|(?=개|곳|기관|회사|단체)))(?:여[ ]?)?(?:개[ ]?)?(?:[가-힣]{0,4}(?:기관|기업|업체|단체|대학|학교|병원|은행|부대|회사|지자체|도시|마을|곳|사|시군|시·군|시도|시·도|자치구)·?){1,2}(?:장들?|들|[ ]대표들?)?$"
    r"|(?:기관|기업|업체|단체|병원|대표|은행|학교|대학|마을)들$"
    r"|^(?:[가-힣]{2}[ ])?(?:지역|국내|국내외|주요|특정|가족|참여|협력|회원|공공|공|유관|관계|관련|협약|민간|입주|해당|이들)?[ ]?(?:기관|기업|업체|단체|군부대|대표)$"
)


_COUNTED = deferred(
    r"(?:이들[ ]|총[ ]|국내[ ]|지역[ ])*(?:(?P<digits>\d{1,2})|(?P<word>양|두|세|네|다섯|여섯|일곱|여덟))[ ]?(?:개[ ]?)?[가-힣]"
)
_NUMBERS = {"양": 2, "두": 2, "세": 3, "네": 4, "다섯": 5, "여섯": 6, "일곱": 7, "여덟": 8}


def how_many(name: str) -> int:
    """Return how many a pronoun or a group stands for: 두 기관, 3사; 0 where it does not say."""
    if not (is_pronoun(name) or is_group(name)):
        return 0
    match = _COUNTED.match(name)
    if match is None:
        return 0
    return int(match["digits"]) if match["digits"] else _NUMBERS[match["word"]]


@lru_cache(maxsize=8192)
def is_group(name: str) -> bool:
    """Tell whether words lump partners together without a name: 7개 기관, 지역 병원들, 노사 대표들."""
    return bool(_GROUP.search(name) or _LUMPED.match(name) or are_lumps(name))


def is_unnamed(name: str) -> bool:
    """Tell whether words lump partners together without even saying how many: 유관 기관, 지역 기업들."""
    return is_group(name) and not how_many(name) and not _DIGIT.search(name)


_DIGIT = deferred(r"\d")


def are_lumps(name: str) -> bool:
    """Tell whether dots string kinds of bodies together that name none: 기업·단체."""
    parts = name.split("·")
    return len(parts) > 1 and all(part in _LUMPS for part in parts)


_LUMPS = frozenset(
    {"기업", "단체", "기관", "대학", "학교", "병원", "업체", "회사", "연구소", "은행"}
)
"""What a text may call parties together: 기업·단체 9곳."""


_LUMPED = deferred(r"(?:총[ ]|국내[ ]|지역[ ]|관내[ ])?\d+여?[ ]?(?:개[ ]|곳|개사|개소|개교)")
"""A count of partners opens their group: 7개 가나조직."""
