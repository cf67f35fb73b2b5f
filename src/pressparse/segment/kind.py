"""Who published it, an outlet or the issuing body: named facts of the page and the text, weighed."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

import regex

from pressparse.language.letters import BULLETS
from pressparse.lexicon.verbs import TELLS
from pressparse.pattern import deferred, scanning
from pressparse.record import DocumentKind
from pressparse.segment.group import Group
from pressparse.segment.places import is_menu
from pressparse.segment.points import AROUND, END_MARK, HEADED_BODY, OFFICE, OWN_PHOTO, points
from pressparse.segment.wording import square
from pressparse.weigh.choice import Choice
from pressparse.weigh.evidence import Evidence

LEAD, OPENING, BODY, TAIL, MARGIN = 120, 80, 3000, 200, 100
"""Code points that are looked at: of the first paragraph, of its opening, of the text, of its end, of a line around it."""
MUCH = 6
"""Words of the press around a text from which on a page is a newspaper's."""
FIRM = 4
"""Points of the rules from which on more say no more."""
SEVERAL = 2
"""From so many on, lines of a kind are several."""

DATED, CLOSE = 200, 120
"""Code points of the first paragraph in which its day is looked for; of the last one, from its end."""
_SURNAMES = "김이박최정강조윤장임한오서신권황안송류홍"
"""Surnames of most people; before a title they are no words."""

_OFFICES = (
    "군수|시장|구청장|지사|교육감|장관|차관|청장|원장|위원장|[국과관소면동읍]장|교장|센터장|본부장"
)
"""Titles of those who head an office."""

_IN_OPENING = {
    "wire": deferred(
        r"[\[(]\s?[^\[\]()]{1,20}=\s?[^\[\]()]{2,20}[\])]|[\[(]\s?[^\[\]()]{2,24}기자\s?[\])]"
        r"|[가-힣]{2,4}\s?(?:선임|인턴|객원)?기자\s?="
    ),
    "script": deferred(r"◀(?:ANC|VCR|앵커|리포트|INT|SYN)▶|[<\[【]\s?앵커(?:\s?멘트)?\s?[>\]】]"),
}
_IN_LEAD = {
    "body_with_head": HEADED_BODY,
    "office": OFFICE,
    "announced": deferred(rf"\d일\s(?:{TELLS})다|고\s(?:{TELLS})다"),
}
_SQUARE = scanning(rf"[{BULLETS}ㅇ◦❍](?<!\S.)\s?[가-힣(‘“]", re.DOTALL)
_IN_BODY: dict[str, re.Pattern[str] | regex.Pattern[str]] = {
    "day_with_weekday": deferred(
        r"\d{1,2}(?:월\s?\d{1,2}일|\.\s?\d{1,2}\.?일?)\s?\([월화수목금토일]\)"
    ),
    "noted": scanning(r"하(?:였음|(?<=[가-힣]하)였다\.)|계획임|예정임"),
    "polite": scanning(r"습니다[.\s]"),
    "reports": scanning(r"기자입니다|뉴스\s[가-힣]{2,4}입니다|취재(?:결과|진)|본지"),
    "square": _SQUARE,
    "sourced": scanning(
        r"에 따르면|알려졌다|전해졌다|것으로 (?:보인다|전해|알려|나타났)|관측|풀이된다"
    ),
    "disputed": scanning(r"논란|의혹|비판|반발|우려"),
    "pledges": scanning(
        r"최선을 다|노력하겠|지원하겠|협력하겠|추진하겠|나가겠|만들겠|힘쓰겠|바란다[”\"]"
    ),
    "head_says": deferred(rf"[“\"](?<=[가-힣]{{2}} [가-힣]{{0,8}}(?:{_OFFICES})[가-힣] [“\"])"),
    "money_run_on": deferred(r"\d[만억천]+원"),
    "surname_and_title": scanning(
        rf"[{_SURNAMES}] (?<![가-힣]. )(?:[가-힣]{{1,3}})?(?:장관|시장|군수|지사|대표|의원|위원장|회장|사장|원장|총장|대통령|교수|청장)[가-힣](?![가-힣])"
    ),
}
_IN_LEAD_DAY = {
    "bare_day": deferred(r"(?<!월)(?<!지난)(?<!오는) \d{1,2}일"),
    "month_and_day": deferred(r"\d{1,2}월 \d{1,2}일"),
}
_IN_CLOSE = {
    "pledge": deferred(r"(?:겠다|바란다|기대한다|당부드린다|기원한다)[.]?[”\"]이?라?[고며]")
}
_IN_MARGIN = {
    "press": deferred(
        r"기사|뉴스|신문|구독|댓글|기자|취재|편집|지면|많이\s?본|헤드라인|속보|(?:정치|경제|사회|문화|스포츠|국제)\s?>"
    ),
    "press_line": deferred(
        r"기사입력|\b승인\s?:?\s?(?:19|20)\d\d|(?m:^)입력\s?:?\s?(?:19|20)\d\d|무단\s?전재|기사제보|발행인|편집인|청소년보호"
    ),
    "press_way": deferred(
        r"(?m)^\W{0,2}(?:(?:홈|HOME|뉴스)\s?>\s?)*+(?:정치|경제|사회|문화|스포츠|국제|연예|산업)[ ]?(?:>|$)"
    ),
    "outlet_alone": deferred(r"(?m)^(?:[가-힣A-Za-z0-9]{1,8}(?:일보|신문|뉴스|경제|방송))$"),
    "public_licence": deferred(r"공공누리|저작물은"),
    "office_site": deferred(
        r"\.go\.kr|(?:군|시|도|구)청|누리집|민원|주무관|담당부서|담당자|부서명|기관명|행정|조회수?|만족"
    ),
    "release_word": deferred(r"보도자료|보도참고|설명자료|배포"),
    "file": deferred(r"(?i)\.(?:hwpx?|pdf)\b"),
    "picture_file": deferred(r"(?i)\.(?:jpe?g|png)\b"),
}
_UNTELLING = frozenset(("sidebar", "body"))
"""Kinds of blocks that every page may have, whoever publishes it."""
_BY_PLACE = frozenset(
    (
        "weighed",
        "headline_line",
        "deck",
        "menu",
        "after_the_end",
        "page_title",
        "window_title",
        "foot",
    )
)
"""Rules that speak of where a line stands, not of what stands on it."""
_OF_THE_PRESS = frozenset(
    (
        "opening=wire",
        "opening=script",
        "body=reports",
        "margin=press_line",
        "margin=much_press",
        "margin=press_way",
        "margin=outlet_alone",
        "rule=reporter",
        "rule=byline",
        "rule=outlet_mark",
        "rule=dateline",
        "rule=credit",
        "rule=copyright_mark",
    )
)
"""What only the press puts on a page."""


@cache
def weights() -> Choice:
    """Return the weights for a release, read once."""
    return Choice.read("pressparse.segment", "kind.json")


def kind_by(looks: Iterable[str]) -> DocumentKind:
    """Weigh whose document it is by what its lines tell."""
    return "release" if weights().accepts(looks) else "article"


def evidence(looks: Iterable[str]) -> tuple[Evidence, ...]:
    """Return what spoke for the kind that was weighed, and against it."""
    told = sorted(looks)
    sign = 1 if weights().accepts(told) else -1
    return tuple(Evidence(each.fact, sign * each.weight) for each in weights().evidence(told))


def kind_facts(groups: list[Group]) -> list[str]:
    """Return what tells whose document it is, each fact once; a row of a menu above it tells nothing."""
    groups = [group for group in groups if not is_menu(group.rule, group.brief)]
    found = dict.fromkeys((*_blocks(groups), *_text(groups), *_margins(groups)))
    given = points(groups)
    found["ruled=release" if given > 0 else "ruled=article"] = None
    found[f"points={max(-FIRM, min(FIRM, given))}"] = None
    signed = not _OF_THE_PRESS.isdisjoint(found)
    found["signed" if signed else "unsigned"] = None
    if not signed:
        found |= dict.fromkeys(
            f"unsigned&{each}" for each in tuple(found) if each.startswith("lead=")
        )
    return list(found)


def _blocks(groups: list[Group]) -> Iterator[str]:
    """Yield which kinds of blocks there are, and which rules spoke outside lists of other articles."""
    count = Counter(group.kind for group in groups)
    if number := count["letterhead"]:
        yield "letterhead=several" if number >= SEVERAL else "letterhead=one"
    yield from (
        f"rule={group.rule}"
        for group in groups
        if group.kind not in _UNTELLING and group.rule not in _BY_PLACE
    )


_SPACES = deferred(r"[ \t]{2,}")


def _with_single_spaces(text: str) -> str:
    return _SPACES.sub(" ", text) if "  " in text or "\t" in text else text


def _text(groups: list[Group]) -> Iterator[str]:
    """Yield what the text itself tells."""
    body = [_with_single_spaces(group.text) for group in groups if group.kind == "body"]
    if not body:
        yield "no_body"
        return
    lead, text = body[0], "\n".join(body)[:BODY]
    if "기자" in lead or "=" in lead or "앵커" in lead or "◀" in lead:
        yield from _found("opening", _IN_OPENING, lead[:OPENING])
    yield from _found("lead", _IN_LEAD, lead[:LEAD])
    yield from _found("lead", _IN_LEAD_DAY, lead[:DATED])
    yield from _found("body", _IN_BODY, text)
    yield from _found("close", _IN_CLOSE, body[-1][-CLOSE:])
    marked = sum(bool(square().match(each)) for each in body)
    if marked:
        yield "squares=several" if marked >= SEVERAL else "squares=one"
    tail = "\n".join(group.text for group in groups[-4:])[-TAIL:]
    if END_MARK.search(tail) or END_MARK.search(text[-TAIL:]):
        yield "end_mark"


def _margins(groups: list[Group]) -> Iterator[str]:
    """Yield what the lines around the text tell."""
    if any(OWN_PHOTO.search(group.text) for group in groups if group.kind == "caption"):
        yield "own_photograph"
    around = "\n".join(group.brief[:MARGIN] for group in groups if group.kind in AROUND)
    if len(_IN_MARGIN["press"].findall(around)) >= MUCH:
        yield "margin=much_press"
    yield from _found("margin", _IN_MARGIN, around)


def _found(
    where: str, patterns: Mapping[str, re.Pattern[str] | regex.Pattern[str]], text: str
) -> Iterator[str]:
    return (f"{where}={name}" for name, pattern in patterns.items() if pattern.search(text))
