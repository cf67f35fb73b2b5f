"""Who published it, an outlet or the issuing body: evidence for and against."""

import re
from collections.abc import Iterable
from functools import cache

import regex

from pressparse.pattern import compiled
from pressparse.record import DocumentKind
from pressparse.segment.cuts import HEADS


@cache
def _article() -> regex.Pattern[str]:
    return regex.compile(
        r"(?:[\[(]\s?[^\[\]()]{1,20}=\s?[^\[\]()]{2,20}[\])]|[\[(]\s?[^\[\]()]{2,24}기자\s?[\])]|[가-힣]{2,4}\s?(?:선임|인턴|객원)?기자\s?=)|◀(?:ANC|VCR|앵커|리포트|INT|SYN)▶|[<\[【]\s?앵커(?:\s?멘트)?\s?[>\]】]|--\(뉴시스\)"
        r"|무단\s?전재|ⓒ\s?(?!.{0,12}(?:군|시|청|부)\b)[가-힣]|기사제보"
    )


@cache
def _press() -> regex.Pattern[str]:
    return regex.compile(
        r"기사입력|\b승인\s?:?\s?(?:19|20)\d\d|^입력\s?:?\s?(?:19|20)\d\d|기사를\s?공유|기사보내기|기자명|기사댓글|댓글\s?\d|많이\s?본\s?(?:뉴스|기사)"
        r"|(?:주요|추천|인기|최신|관련)\s?(?:뉴스|기사)|기사제보|다른\s?기사|지면\s?정보|편집부|취재부|(?:정치|경제|사회|문화|스포츠|국제)\s?>\s?[가-힣]|Copyright\s?ⓒ?\s?(?:The\s)?[A-Z][a-z]+\s(?:News|Munhwa|Times|Daily)|^(?:[가-힣A-Za-z0-9]{1,8}(?:일보|신문|뉴스))$"
    )


@cache
def _lead() -> regex.Pattern[str]:
    return regex.compile(
        rf"\A\W{{0,3}}.{{0,60}}?[가-힣A-Z]\s?\((?:[^()]{{0,25}}?(?:{HEADS})\s?:?\s?[가-힣A-Z]|이하\s)"
    )


@cache
def _own_date() -> regex.Pattern[str]:
    return regex.compile(r"\d{1,2}(?:월\s?\d{1,2}일|\.\s?\d{1,2}\.?일?)\s?\([월화수목금토일]\)")


@cache
def _office() -> regex.Pattern[str]:
    return regex.compile(
        r"\A\W{0,3}(?:[가-힣]{2,4}\s)?[가-힣]{2,12}(?:군|시|구|도|부|처|청|교육청|위원회|진흥원|공사|공단|보건소|재단)(?:은|는|이|가|\()"
    )


@cache
def _own_photo() -> regex.Pattern[str]:
    return regex.compile(
        r"\A\W{0,3}사진\s?(?:\d|설명)|제공\s?[-=:]\s?[가-힣]{2,8}(?:시|군|구|도|청)\)?\Z"
    )


_FORMAL = re.compile(r"하(?:였음|(?<=[가-힣]하)였다\.)|계획임|예정임|습니다\.")
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


def document_kind(
    kinds: Iterable[tuple[str, str]],
    lead: str,
    body: str,
    marks: int,
    tail: str,
    captions: list[str],
    margins: Iterable[str] = (),
) -> DocumentKind:
    """Weigh the evidence.

    ``kinds``: block kind and rule of every part of the page; ``lead``: the first paragraph of the
    body; ``body``: its text; ``marks``: how many of its paragraphs open with a release's bullets;
    ``tail``: what stands after it; ``captions``: the photographs'; ``margins``: the other lines.
    """
    article = release = 0
    for kind, name in kinds:
        if name in ("reporter", "byline", "outlet_mark"):
            article += 4
        elif name in ("copyright_line", "copyright_mark", "credit", "photographer"):
            article += 2
        elif name == "dateline":
            article += 4
        elif kind == "letterhead":
            release += 3
        elif name in _RELEASED:
            release += 2
    article += 2 * min(2, sum(bool(_press().search(text[:80])) for text in margins))
    if _article().search(lead[:80]):
        article += 4
    if marks:
        release += 3 if marks > 1 else 1
    if _lead().search(lead[:120]):
        release += 1
    if _office().match(lead[:60]):
        release += 1
    release += 2 * any(_own_photo().search(text) for text in captions)
    if _own_date().search(body[:1500]):
        release += 1
    if _FORMAL.search(body, 0, 3000):
        release += 1
    if compiled(r"<끝>|끝\.\Z").search(tail[-200:] + body[-12:]):
        release += 2
    return "release" if release > article and release >= 2 else "article"
