"""Words of a sentence sorted by their letters alone: what ends a clause, a list or what stands before a name."""

from enum import Enum, auto
from functools import lru_cache
from typing import NamedTuple

from pressparse.accord.fronts import PLACED
from pressparse.accord.words import Word
from pressparse.language.morphology import Reading, reading
from pressparse.language.wording import ending_in, sound
from pressparse.lexicon.agreements import CEREMONY, DEEDS, JOINT, LEAD_WORDS, TRADES
from pressparse.pattern import deferred


class Sort(Enum):
    """What a word is by its letters alone."""

    JOINT = auto()
    """It says that something is done together, or that it is at the agreement: 공동으로, 협약엔."""
    LINK = auto()
    """It joins two: 및."""
    APPOSED = auto()
    """It says what the next body is: 전문기업인."""
    COMPANY = auto()
    """The same, where something stands before it: 가나 기업인."""
    FRONT = auto()
    """What stands before it is no part of a name: 방문해, 산하."""
    LEAD = auto()
    """It opens a sentence, where nothing stands before it: 지난."""
    BESIDES = auto()
    """It ends a list that 비롯한 goes on with: 등을."""
    OTHERS = auto()
    """It ends a list: 등."""
    COUNT = auto()
    """It stands before how many are listed: 총."""
    WORD = auto()


class Form(NamedTuple):
    """What is known of a word without those around it."""

    sort: Sort
    clause: bool
    """It ends a clause before a noun: 위한."""
    verb: bool
    """It ends a clause before another: 하고."""
    adnominal: bool
    """It ends as a verb before a noun does."""
    linking: bool
    """It ends as a verb that ties its clause to the next."""
    strung: bool
    """What it ends in goes on with the next: 가나·."""


_SS = 20
"""The last consonant ㅆ, with which a verb's past tense ends, and no noun: 왔고, 컸으며."""
_CLAUSE = deferred(
    r"(?:있는|없는|하는|되는|맡은|위한|위해|위해서|통해|따라|대한|대해|관한|관련한|[가-힣]{2}된|위치한|소재한|비롯한|참석한|참여한|참관한|배석한|임석한|주관하는|운영하는"
    r"|운영한|지정한|개최된|열린|진행된|마련된|맞아|기념해|앞두고|가진|지닌|담당하는|체결한|맺은|따르면|의하면|이끄는|만드는|꼽히는|앞둔|이끈|세운|만든)$"
)
_VERBAL = deferred(
    rf"[{ending_in(_SS)}](?:고|으며|으나|지만)$|(?:하|되|했|였|었|았|겠|시키|있|없|받|잇|키우|높이|돕|맺|열|갖)(?:고|며|게|면|면서|서|자|니|지만|도록|려고|는|는데|음|어|아)$"
    r"|(?:했|였|었|았|한|된|는|졌|렸|냈|됐)다(?:고|며|면서)?$|기로$|...다(?:고|며|면서)?$|하여$|되어$|위하여$|으며$|면서$"
    r"|(?:했|였|었|았|겠)으나$|[가-힣]돼$|^(?:맞춰|거쳐|걸쳐|힘입어|발맞춰|나서|앞서|열려)$|(?<!재|피|이|손|공|장|침|저|방|남|동|서|근|심|북|.오)(?<=[가-힣]{2})해서?$"
)
_OF_CLAUSES = frozenset("한해서라된린는고진닌면둔끈운든아은")
_OF_VERBS = frozenset("고며게면서자니지록는데음어아다로여나돼춰쳐려해")
"""The last letters of words that may end a clause before a noun, and before another."""
_BEFORE_A_NOUN = frozenset({4, 8})
"""The finals with which a verb ends before a noun: ㄴ and ㄹ."""
_ON_TO_A_CLAUSE = (
    *("고", "며", "면서", "해", "하여", "여", "아", "어", "서", "자", "도록"),
    *("춰", "려", "쳐", "켜", "워", "줘"),
)
"""How a verb ends that ties its clause to the next."""
_OF_LINKS = frozenset(ending[-1] for ending in _ON_TO_A_CLAUSE)
_APPOSED = deferred(
    r"(?:(?<!여성|청년|중소|경제|소|^)기업|업체|스타트업|개발사|판매사|운용사|계열사|회사|기관|단체|그룹|재단|병원|은행|대학|학교|협회|공사|제조사|개발사|운영사|법인|플랫폼|브랜드|자회사|계열사|업계|연구소|연구원|식물원|수목원|박물관|미술관|도시|구단|기구)인$"
    r"|^(?:식물원|수목원|박물관|미술관|도서관|재단|협회|대학교|여행사|항공사|제약사|건설사|게임사|보험사|통신사)인$"
)
"""What says what the body is whose name follows: 완구 전문기업인 가나."""
AND_MORE = frozenset({"비롯해", "비롯하여", "비롯", "포함해", "포함하여", "포함"})
"""What follows the first of those named: 가나시를 비롯해 다라군, 마바군이다."""
VISITS = frozenset(
    {"방문해", "찾아", "만나", "방문하여", "방문하고", "초청해", "초청하여", "만나고"}
)
_COUNTING = frozenset({"외", "총", "모두"})
"""What stands before the number of those listed: 가나시, 다라시 총 2곳."""
_AND_OTHERS = frozenset({"등", "등은", "등이", "등과", "등의", "등도", "등이며"})
_AT_IT = deferred(rf"(?:MO[UA]|협약|협정|{CEREMONY}|행사|사업|여기|이곳|자리)엔$")
"""The agreement or its ceremony with 에는 in one syllable."""


@lru_cache(maxsize=16384)
def form_of(bare: str) -> Form:
    """Return what a word is by its letters."""
    last = bare[-1]
    return Form(
        _sort(bare, last),
        last in _OF_CLAUSES and _CLAUSE.search(bare) is not None,
        last in _OF_VERBS and _VERBAL.search(bare) is not None,
        sound(last) in _BEFORE_A_NOUN,
        last in _OF_LINKS and bare.endswith(_ON_TO_A_CLAUSE),
        last in "·/",
    )


def _sort(bare: str, last: str) -> Sort:
    known = _SORTS.get(bare)
    if known is Sort.JOINT or known is Sort.LINK:
        return known
    if last == "엔" and _AT_IT.search(bare):
        return Sort.JOINT
    if last == "인" and _APPOSED.search(bare):
        return Sort.APPOSED
    return known or Sort.WORD


_SORTS = {
    word: sort
    for words, sort in (
        (_COUNTING, Sort.COUNT),
        (_AND_OTHERS, Sort.OTHERS),
        ({"등을"}, Sort.BESIDES),
        (LEAD_WORDS, Sort.LEAD),
        (VISITS | AND_MORE | PLACED | {"인", "같은"}, Sort.FRONT),
        ({"기업인"}, Sort.COMPANY),
        ({"및", "그리고", "·", "/", "-", "&", "또는"}, Sort.LINK),
        (JOINT, Sort.JOINT),
    )
    for word in words
}
"""Words that are of one sort alone; the last of several holds."""


def is_clause(word: Word) -> bool:
    """Return whether a word ends a clause, before a noun or before another."""
    form = form_of(word.bare)
    return word.body is None and (form.clause or form.verb)


_DEPARTMENT = deferred(
    r"[가-힣]{2,}(?<!대)(?:(?:공|경영|행정|영양|산업|교육|복지|간호|체육|관광|언론|디자인|정보|농|생명|건축|회계|경제|법|미용|조리|군사|사회|심리)학|예술|디자인)과"
    r"|[가-힣]{2,}(?:[내외치안]|피부|산부인|소아|비뇨기|이비인후|의학|재활의학)과"
)


def is_trade(word: Word) -> bool:
    """Return whether a word says what the body is whose name follows: 전문기업 ‘가나’."""
    return not word.particle and not word.comma and word.bare.endswith(TRADES)


def is_deed(word: Word) -> bool:
    """Return whether a word says what is done, alone or with what it is done to: 협력과, 인력양성과."""
    if word.stem in DEEDS:
        return not word.brackets
    if word.body is not None or word.brackets or not word.stem.endswith(_DONE_TO):
        return False
    return reading(word.stem) is Reading.COMPOUND


_DONE_TO = (
    "강화", "활성화", "교류", "증진", "확대", "조성", "구축", "향상", "육성", "양성", "확산", "홍보", "촉진",
    "창출", "개선", "제고", "설계", "교환", "공유", "확보", "제작",
)  # fmt: skip
"""Deeds that make one word with what they are done to, and that no body's name ends in: 정보교류."""


def is_department(word: str) -> bool:
    """Return whether a word is a university's department rather than a partner with 과: 가나공학과."""
    return _DEPARTMENT.fullmatch(word) is not None
