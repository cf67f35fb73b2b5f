"""Datelines: place and outlet in brackets, then the reporter and an equals sign."""

import regex

from pressparse.pattern import deferred
from pressparse.press.bylines.byline import Byline
from pressparse.press.bylines.names import (
    NAMES,
    ROLE,
    claim,
    ends_like_an_outlet,
    is_outlet,
    is_place,
    signed,
    writers,
)
from pressparse.press.bylines.near import Lines, any_of
from pressparse.rule import rule

_PLACE = r"[가-힣A-Za-z][가-힣A-Za-z·,/ ()]{0,18}?(?:\[[가-힣 ]{1,8}\])?"
_OUTLET = r"[가-힣A-Za-z0-9][가-힣A-Za-z0-9·. ]{1,18}?"


@rule(
    rf"""
    [(\[][ ]?(?P<place>{_PLACE})[ ]?=[ ]?(?P<outlet>{_OUTLET})[ ]?[)\]]
    [ \t]{{0,3}}(?P<names>{NAMES})[ ]?(?P<role>{ROLE})
    (?:[ ]?[·,][ ]?(?P<names2>{NAMES})[ ]?(?P<role2>{ROLE}))?
    (?:[ ]{{0,3}}[=-])?
    """,
    examples={
        "[[(춘천=연합뉴스) 한가람 기자 =]] 춘천시는 3일 축제를 연다.": {
            "reporters": ["한가람"],
            "outlet": "연합뉴스",
        },
        "[[(칸[프랑스]=연합뉴스) 한가람 기자 =]] 두 나라는 3일 만났다.": {
            "reporters": ["한가람"],
            "outlet": "연합뉴스",
        },
        "[[【서울=뉴시스】한가람 기자 =]] 가나시는 3일 밝혔다.": {
            "reporters": ["한가람"],
            "outlet": "뉴시스",
        },
        '지원 확대"[[【대구=뉴시스】한가람 남도연 기자 =]] 가나시는 3일 밝혔다.': {
            "reporters": ["한가람", "남도연"],
            "outlet": "뉴시스",
        },
        "[[(도쿄·서울=가나통신) 한가람 특파원·남도연 기자 =]] 두 나라는 3일 만났다.": {
            "reporters": ["한가람", "남도연"],
            "outlet": "가나통신",
        },
        "[[【판문점=뉴시스】 판문점 공동취재단 한가람 기자 =]] 회담이 열렸다.": {
            "reporters": ["한가람"],
            "outlet": "뉴시스",
        },
    },
    boundary=[
        "(단위=억원) 한가람 기자가 정리했다.",
        "[서울=뉴시스]국회사진기자단 = 의원들이 악수하고 있다.",
        "[전주=뉴시스] 나래도의회는 3일 협약을 맺었다.",
    ],
    needs=("=",),
)
def place_and_outlet_before_the_reporter(match: regex.Match[str], _: object) -> Byline | None:
    """A wire opens a story with the place and its own name in brackets, then the reporter."""
    people = writers(match, match["role"]) + writers(match, match["role2"], "names2")
    outlet = claim(match, "outlet")
    return signed(match, people, outlet) if outlet and people else None


_AGENCIES = deferred(
    r"(?<![A-Za-z가-힣])(?:AP|AFP|EPA|DPA|dpa|로이터|신화|타스|교도|블룸버그)(?![A-Za-z가-힣])"
)
"""Agencies abroad from which one at home has a story: 파리 AFP=연합뉴스."""


@rule(
    rf"[(\[][ ]?(?P<place>{_PLACE})[ ]?=[ ]?(?P<span>(?P<outlet>{_OUTLET}))[ ]?[)\]]",
    examples={
        "(서울=[[뉴스1]]) 가나시는 3일 협약을 맺었다.": {"reporters": [], "outlet": "뉴스1"},
        "(파리 AFP·로이터=[[연합뉴스]]) 두 나라는 3일 만났다.": {
            "reporters": [],
            "outlet": "연합뉴스",
        },
        "【전주=[[뉴시스]]】 나래도의회는 3일 협약을 맺었다.": {
            "reporters": [],
            "outlet": "뉴시스",
        },
    },
    boundary=["(단위=억원) 예산은 3조였다.", "(사진=가나시 제공) 협약식 모습", "[자료=가나연구원]"],
    needs=("=",),
)
def place_and_outlet_alone(match: regex.Match[str], _: object) -> Byline | None:
    """A dateline may stand without a reporter: a pool's text, a photo, a short notice."""
    place = _AGENCIES.sub("", match["place"].partition("[")[0]).strip(" ·,")
    outlet = claim(match, "outlet") if is_place(place) else None
    return Byline((), outlet) if outlet else None


@rule(
    rf"(?m:^)[ \t]{{0,4}}(?P<span>[(\[][ ]?(?P<outlet>{_OUTLET})[ ]?[)\]][ ]{{0,3}}(?P<names>{NAMES})[ ]?(?P<role>{ROLE})[ ]{{0,3}}=)",
    examples={
        "[[【가나저널】한가람 기자=]]가나시는 3일 밝혔다.": {
            "reporters": ["한가람"],
            "outlet": "가나저널",
        },
    },
    boundary=[
        "(사진) 한가람 기자 = 가나시",
        "[단독] 한가람 기자 = 가나시",
        "[가나저널] 출입 기자 = 열 명",
    ],
    needs=("=",),
)
def outlet_before_the_reporter(match: regex.Match[str], _: object) -> Byline | None:
    """A paper leaves the place out: its name in brackets, the reporter and an equals sign."""
    people = writers(match, match["role"])
    outlet = claim(match, "outlet")
    if not people or not outlet or outlet.name in _LABELS or is_place(outlet.name):
        return None
    return signed(match, people, outlet)


_LABELS = frozenset(
    [
        "단독",
        "속보",
        "종합",
        "사진",
        "포토",
        "인터뷰",
        "르포",
        "기획",
        "기자수첩",
        "현장",
        "영상",
        "그래픽",
    ]
)
"""What stands in brackets before a reporter and is no outlet."""


@rule(
    rf"(?:(?m:^)|(?<=[.”\"\])]))[ \t]{{0,4}}(?P<span>(?P<names>{NAMES})[ ]?(?P<role>{ROLE})[ ]{{0,3}}=)(?=[ ]{{1,3}}[가-힣A-Z‘“'\"])",
    examples={
        "[[한가람 기자 =]] 가나시는 3일 밝혔다.": {"reporters": ["한가람"], "outlet": None},
        "새 공원 문 열어.\n[[한가람 남도연 기자 =]] 가나시는 3일 밝혔다.": {
            "reporters": ["한가람", "남도연"],
            "outlet": None,
        },
    },
    boundary=["출입 기자 = 열 명", "한가람 기자=편집부", "사진 기자 = 가나시"],
    needs=("=",),
)
def reporter_and_equals_sign(match: regex.Match[str], _: object) -> Byline | None:
    """Where a crawl lost the bracket with place and outlet, the reporter and the equals sign open the text."""
    people = writers(match, match["role"])
    return signed(match, people) if people else None


@rule(
    rf"(?m:^)[ \t]{{0,4}}(?P<span>(?P<outlet>[가-힣A-Za-z0-9]{{2,12}})[ ]?=[ ]?(?P<names>[가-힣]{{2,4}}(?:[·,][ ]?[가-힣]{{2,4}}){{0,3}})[ ]?(?P<role>{ROLE}))(?=[ ]{{1,3}}[가-힣A-Z‘“'\"]|[ ]?\n|$)",
    examples={
        "[[다라뉴스=한가람 기자]] 가나시는 3일 밝혔다.": {
            "reporters": ["한가람"],
            "outlet": "다라뉴스",
        },
        "[[한겨레 = 한가람 에디터]] 가나시는 3일 밝혔다.": {
            "reporters": ["한가람"],
            "outlet": "한겨레",
        },
    },
    boundary=["사진=한가람 기자", "글=한가람 기자", "나주=한가람 기자", "대담=한가람 기자 정리"],
    needs=("=",),
)
def outlet_equals_reporter_without_brackets(match: regex.Match[str], _: object) -> Byline | None:
    """An outlet opens the text with its name, an equals sign and the reporter, all without brackets."""
    people = writers(match, match["role"])
    if not people or not (is_outlet(match["outlet"]) or ends_like_an_outlet(match["outlet"])):
        return None
    return signed(match, people, claim(match, "outlet"))


@rule(
    rf"(?m:^)[ \t]{{0,4}}(?P<span>(?P<outlet>[가-힣A-Za-z0-9]{{2,12}})(?:[ ][가-힣]{{2,8}})?[ ](?P<names>[가-힣]{{2,4}}(?:[·,][ ]?[가-힣]{{2,4}}){{0,3}})[ ]?(?P<role>{ROLE})[ ]{{0,2}}[|ㅣ│┃=])(?=[ ]{{0,3}}[가-힣A-Z‘“'\"])",
    examples={
        "[[다라일보 한가람 기자 |]] 가나시는 3일 밝혔다.": {
            "reporters": ["한가람"],
            "outlet": "다라일보",
        },
        "[[다라뉴스 가람본부 한가람·남도연 기자 ㅣ]] 가나시는 3일 밝혔다.": {
            "reporters": ["한가람", "남도연"],
            "outlet": "다라뉴스",
        },
        "시민들이 쉬고 있다. 사진=가나시\n[[다라경제 한가람 기자=]] 가나시는 3일 밝혔다.": {
            "reporters": ["한가람"],
            "outlet": "다라경제",
        },
    },
    boundary=[
        "사진 한가람 기자 | 가나시는 3일 밝혔다.",
        "가나시 홍보실 한가람 기자 | 가나시",
        "다라일보 출입 기자 | 가나시",
    ],
    needs=("|", "ㅣ", "│", "┃", "="),
)
def outlet_and_reporter_before_a_sign(match: regex.Match[str], _: object) -> Byline | None:
    """An outlet opens the text with its name, the reporter and a bar or an equals sign, all without brackets."""
    if not (is_outlet(match["outlet"]) or ends_like_an_outlet(match["outlet"], surely_one=True)):
        return None
    people = writers(match, match["role"])
    return signed(match, people, claim(match, "outlet")) if people else None


@rule(
    r"(?m:^)[ \t]{0,4}(?P<span>(?P<outlet>[가-힣A-Za-z0-9]{2,12}))(?:\((?P<also>[가-힣A-Za-z0-9]{2,12})\))?[ ]?[|ㅣ│┃][ ]?(?=[가-힣]{2,}[^|\n]{40})",
    examples={
        "[[다라뉴스원]](다라뉴스1) | 가나시는 3일 새 공원의 문을 열고 시민들과 함께 나무를 심으며 앞으로의 길을 이야기했다고 밝혔다.": {
            "reporters": [],
            "outlet": "다라뉴스원",
        },
        "[[다라일보]] | 가나시는 3일 새 공원의 문을 열고 시민들과 함께 나무를 심으며 앞으로의 길을 이야기했다고 밝혔다.": {
            "reporters": [],
            "outlet": "다라일보",
        },
    },
    boundary=["다라일보 | 정치 | 사회", "가나시 | 가나시는 3일 문을 열었다."],
    needs=("|", "ㅣ", "│", "┃"),
)
def outlet_before_a_bar(match: regex.Match[str], _: object) -> Byline | None:
    """An outlet's name and a bar open the text, though nobody signs it."""
    told = any(
        is_outlet(name) or ends_like_an_outlet(name) or "뉴스" in name[1:]
        for name in (match["outlet"], match["also"] or "")
    )
    return Byline((), claim(match, "outlet")) if told else None


DATELINES = (
    outlet_before_a_bar,
    outlet_and_reporter_before_a_sign,
    outlet_equals_reporter_without_brackets,
    place_and_outlet_before_the_reporter,
    outlet_before_the_reporter,
    place_and_outlet_alone,
    reporter_and_equals_sign,
)

NEAR = {
    outlet_before_a_bar.name: Lines(any_of(*"|ㅣ│┃")),
    outlet_and_reporter_before_a_sign.name: Lines(any_of(*"|ㅣ│┃=")),
    outlet_equals_reporter_without_brackets.name: Lines(any_of("=")),
    outlet_before_the_reporter.name: Lines(any_of("=")),
}
"""These open a line."""
