"""Towns, districts and provinces: whether a text tells of what they do, or only of what lies in them."""

from collections.abc import Iterable

from pressparse.entities.names import titled
from pressparse.language.letters import DOUBLE, JOINERS, OBJECTS, SINGLE, SUBJECTS, TOPICS
from pressparse.lexicon.regions import PLACES, REGIONS
from pressparse.pattern import scanning


def acts_anywhere(text: str, spans: Iterable[tuple[int, int]]) -> bool:
    """Whether one of the mentions of a region tells of what it does: `가람시는 나섰다`, not `가람시에 산다`."""
    return any(_gave(text, start) or _acts_at(text, end) for start, end in spans)


def _gave(text: str, start: int) -> bool:
    """Whether a photograph's credit stands before a region: `사진 제공-가람시`."""
    return _GAVE.search(text, max(0, start - _FAR_CREDIT), start) is not None


def _acts_at(text: str, end: int) -> bool:
    """Whether a region does something where it stands, alone or as one of several: `가람시와 나래군은`."""
    for _ in range(_MOST_OTHERS):
        other = _NEXT_OF_SEVERAL.match(text, end)
        if other is None or other[1] not in _REGIONS:
            break
        end = other.end()
    if _DOES.match(text, end):
        return True
    behind = _WORD_BEHIND.match(text, end)
    return behind is not None and titled(behind[1]) is not None


_MOST_OTHERS = 20
_REGIONS = REGIONS | PLACES
_NEXT_OF_SEVERAL = scanning(
    rf"(?:[{JOINERS}] |, ?|[·-]| 및 )(?:(?:{'|'.join(sorted(PLACES))}) )?([가-힣]{{2,7}}?)(?=[{TOPICS}{SUBJECTS}{JOINERS}{OBJECTS}의에로도]|[^가-힣])"
)
"""The next one of several regions: `가람시·나래군`."""
_WORD_BEHIND = scanning(r" ((?:[가-힣]{1,8} )?[가-힣]{2,12})")
_GIVEN = "기탁|기부|전달|제출|건의|요청|요구|촉구|신청|제안|통보|기증|접수|신고|제보|권고|문의|보고"
"""What is handed to a region, or asked of it."""
_DONE = "밝혔|지원|추진|운영|시행|제공|주최|주관|실시|마련|발표|발주|조사|지정|제안|건의|요청|요구|[가-힣]*받|파견"
"""What a region does, and what others have from it."""
_STAFF = (
    "관계자|공무원|직원|담당자|당국|부서|측|산하|출신|소속|예산|시비|도비|군비|구비|조례|요청|요구"
)
"""Who works for a region, and what is its own."""
_DOES = scanning(
    rf"(?:[{TOPICS}{SUBJECTS}{JOINERS}도만]|에서는|에선|측[은이도과]?|에 따르면|으?로부터)(?![가-힣])"
    rf"|에(?:게|는)? (?:[가-힣]{{1,8}} ){{0,2}}(?:{_GIVEN})|에서 (?:[가-힣]{{1,8}}[{OBJECTS}] )?(?:{_DONE})"
    rf"|[{OBJECTS}] (?:상대로|비롯|방문|통해|고발|고소|앞세)"
    r"|\((?:도지사|시장|군수|구청장|지사|권한대행)|[가-힣]{0,2}(?:도지사|시장|군수|구청장)\("
    rf"| (?:[가-힣]{{2,6}} ){{0,2}}(?:{_STAFF})들?(?![가-힣]{{2}})| (?:등|부담|주최|주관|후원)(?![가-힣]{{2}})| 제공"
    rf"|, |[·-]| 및 | 그리고 |의 |\) ?제공| ?[“\"‘'{DOUBLE}{SINGLE}]| ?…"
)
"""What stands behind a region that does something, is dealt with, or has somebody who speaks for it."""
_GAVE = scanning(r"(?:제공|출처|사진) ?[-=:/] ?$")
_FAR_CREDIT = 5
"""A photograph's credit, before the one who gave it."""
