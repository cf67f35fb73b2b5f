"""Points that the rules give for a release and for an article: one opinion on whose document it is."""

from collections.abc import Sequence

from pressparse.language.letters import SUBJECTS, TOPICS
from pressparse.pattern import deferred, scanning
from pressparse.segment.group import Group
from pressparse.segment.shapes import HEAD
from pressparse.segment.wording import square

_ARTICLE = deferred(
    r"(?:[\[(]\s?[^\[\]()]{1,20}=\s?[^\[\]()]{2,20}[\])]|[\[(]\s?[^\[\]()]{2,24}기자\s?[\])]|[가-힣]{2,4}\s?(?:선임|인턴|객원)?기자\s?=)|◀(?:ANC|VCR|앵커|리포트|INT|SYN)▶|[<\[【]\s?앵커(?:\s?멘트)?\s?[>\]】]|--\(뉴시스\)"
    r"|무단\s?전재|ⓒ\s?(?!.{0,12}(?:군|시|청|부)\b)[가-힣]|기사제보"
)


_PRESS = deferred(
    r"기사입력|\b승인\s?:?\s?(?:19|20)\d\d|^입력\s?:?\s?(?:19|20)\d\d|기사를\s?공유|기사보내기|기자명|기사댓글|댓글\s?\d|많이\s?본\s?(?:뉴스|기사)"
    r"|(?:주요|추천|인기|최신|관련)\s?(?:뉴스|기사)|기사제보|다른\s?기사|지면\s?정보|편집부|취재부|(?:정치|경제|사회|문화|스포츠|국제)\s?>\s?[가-힣]|Copyright\s?ⓒ?\s?(?:The\s)?[A-Z][a-z]+\s(?:News|Munhwa|Times|Daily)|^(?:[가-힣A-Za-z0-9]{1,8}(?:일보|신문|뉴스))$"
)


_OF_ARTICLE = ("=", "기자", "◀", "앵커", "뉴시스", "무단", "ⓒ", "기사제보")
_OF_PRESS = (
    "기사",
    "승인",
    "입력",
    "기자명",
    "댓글",
    "뉴스",
    "지면",
    "편집부",
    "취재부",
    ">",
    "opyright",
    "일보",
    "신문",
)
"""Words of which one stands in whatever those two are."""


HEADED_BODY = deferred(rf"\A\W{{0,3}}.{{0,60}}?[가-힣A-Z]\s?{HEAD}")
"""A body and its head in brackets, at the beginning of a text."""
_OWN_DATE = deferred(r"\d{1,2}(?:월\s?\d{1,2}일|\.\s?\d{1,2}\.?일?)\s?\([월화수목금토일]\)")


OFFICE = deferred(
    rf"\A\W{{0,3}}(?:[가-힣]{{2,4}}\s)?[가-힣]{{2,12}}(?:군|시|구|도|부|처|청|교육청|위원회|진흥원|공사|공단|보건소|재단)(?:[{TOPICS}{SUBJECTS}]|\()"
)
"""An office that opens a text as its subject."""
OWN_PHOTO = deferred(
    r"\A\W{0,3}사진\s?(?:\d|설명)|제공\s?[-=:]\s?[가-힣]{2,8}(?:시|군|구|도|청)\)?\Z"
)
"""A photograph that an office numbers, or gives."""
_FORMAL = scanning(r"하(?:였음|(?<=[가-힣]하)였다\.)|계획임|예정임|습니다\.")
"""Endings that releases use and articles do not."""

_RELEASED = frozenset(
    [
        "annex",
        "annex_inside",
        "attached_inside",
        "board_row_inside",
        "pointer",
        "pointer_inside",
        "terms",
        "attached_file",
        "marked_deck",
    ]
)
"""What releases have on their pages and articles have not."""


def points(groups: Sequence[Group]) -> int:
    """Return the points for a release less those for an article, or none for what has too few of them."""
    body = [g for g in groups if g.kind == "body"]
    text = "\n".join(g.text for g in body)
    lead = body[0].text if body else ""
    around = (g.brief[:80] for g in groups if g.kind in AROUND)
    press = (line for line in around if any(map(line.__contains__, _OF_PRESS)))
    article = _for_article(groups) + 2 * min(2, sum(bool(_PRESS.search(line)) for line in press))
    opening = lead[:80]
    if any(map(opening.__contains__, _OF_ARTICLE)):
        article += 4 * bool(_ARTICLE.search(opening))
    marks = sum(bool(square().match(g.text)) for g in body)
    release = _for_release(groups) + (0 if not marks else 3 if marks > 1 else 1)
    tail = "\n".join(g.text for g in groups[-4:])[-200:] + text[-12:]
    release += sum(
        (
            bool(HEADED_BODY.search(lead[:120])),
            bool(OFFICE.match(lead[:60])),
            2 * any(OWN_PHOTO.search(g.text) for g in groups if g.kind == "caption"),
            bool(_OWN_DATE.search(text[:1500])),
            bool(_FORMAL.search(text, 0, 3000)),
            2 * bool(END_MARK.search(tail)),
        )
    )
    return release - article if release >= LEAST else min(0, release - article)


END_MARK = deferred(r"<끝>|끝\.\Z")
"""What ends a release."""
LEAST = 2
"""Points that a release has at least."""
AROUND = frozenset(("boilerplate", "byline", "sidebar", "section"))
"""Kinds of blocks around a text."""
_SIGNED = frozenset(("reporter", "byline", "outlet_mark", "dateline"))
_CLAIMED = frozenset(("copyright_line", "copyright_mark", "credit", "photographer"))


def _for_article(groups: Sequence[Group]) -> int:
    rules = [g.rule for g in groups if g.kind != "sidebar"]
    return sum(4 * (name in _SIGNED) + 2 * (name in _CLAIMED) for name in rules)


def _for_release(groups: Sequence[Group]) -> int:
    told = [
        (g.kind, g.rule)
        for g in groups
        if g.kind != "sidebar" and g.rule not in _SIGNED and g.rule not in _CLAIMED
    ]
    return sum(3 if kind == "letterhead" else 2 * (name in _RELEASED) for kind, name in told)
