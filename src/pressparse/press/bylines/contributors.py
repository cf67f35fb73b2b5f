"""Contributors: whoever writes for an outlet without being of its staff signs with an own title, above the text or below it."""

import regex

from pressparse.language.enumeration import MARKS
from pressparse.language.letters import SINGLE
from pressparse.language.particles import SUBJECT
from pressparse.pattern import scanning
from pressparse.press.bylines.byline import Byline
from pressparse.press.bylines.names import writers
from pressparse.press.bylines.near import Closed, Starts, any_of
from pressparse.rule import rule

_TITLES = (
    r"(?:(?:명예|석좌|겸임|초빙|특임|객원|연구|조|부)?교수|(?:선임|책임|수석)?연구위원|연구소장|소장|이사장|원장|회장|대표(?:이사)?|"
    r"변호사|변리사|세무사|회계사|노무사|건축사|기술사|평론가|칼럼니스트|작가|시인|소설가|박사|전문의|센터장|위원장|이사|고문|총장|학장|"
    r"사무총장|사무처장|사무국장|교사|의원|의장|서장|청장|직무대행|연구원|활동가|대학원생)"
)
"""What contributors are, by their titles."""

_PART = r"[·|/,ㅣ│]"
_HOUSE = rf"(?:[가-힣A-Za-z0-9()&·{SINGLE}']{{1,20}}[ ]){{1,5}}?"
_FIELD = r"(?:[ ]?[·,/ ][ ]?[가-힣]{1,8}학|[ ]?[·,/][ ]?[가-힣]{2,12})"
_OWN = rf"(?!전[ ]|前){_HOUSE}(?:[가-힣]{{1,10}}[ ]?)?{_TITLES}"

_PAGES_OWN = r"저작권|Copyright|다른[ ]?기사"
_LETTERS = "가-닣닥-쟿적-힣ABD-Za-z0-9"
"""All but those with which a page's own words begin."""
_NOTHING_ELSE = (
    rf"(?=[ \t]{{0,3}}(?:[{_LETTERS}()&·{SINGLE}'/|,ㅣ│ ]|저(?!작권)|C(?!opyright)|다(?!른[ ]?기사)){{1,120}}+"
    rf"[ \t.)]{{0,3}}\s{{0,8}}(?:\Z|[\[☞ⓒ※<{MARKS}]|{_PAGES_OWN}))"
)
"""What stands behind a name that signs, told before it is read: no sentence's end comes before the page's own marks."""


@rule(
    rf"""
    [.!?”"’'…)]\K[ \t]{{0,3}}(?:\n\s{{0,12}})?(?P<span>[/{MARKS}]?[ ]?(?P<names>[가-힣]{{2,4}}(?<!대))[ ]?(?:{_PART}[ ]?|[ ]){_NOTHING_ELSE}(?P<role>{_OWN}{_FIELD}?))
    [ \t.)]{{0,3}}(?=\s{{0,8}}(?:\Z|[\[☞ⓒ※<{MARKS}]|{_PAGES_OWN}))
    """,
    examples={
        "길을 찾아야 한다. [[한가람 나래대 경제학부 교수]]": {
            "reporters": ["한가람"],
            "outlet": None,
        },
        "길을 찾아야 한다.\n[[한가람 ·나래대 법학전문대학원 교수]]": {
            "reporters": ["한가람"],
            "outlet": None,
        },
        "길을 찾아야 한다.[[한가람 다라연구소 선임연구위원]][ 다라닷컴 바로가기 ]": {
            "reporters": ["한가람"],
            "outlet": None,
        },
    },
    boundary=[
        "길을 찾아야 한다. 한가람 나래대 교수는 말했다.",
        "회의에는 한가람 나래대 교수",
        "길을 찾아야 한다. 나래대 경제학부 교수",
        "길을 찾아야 한다. 한가람 나래대 교수\n이 자리에서 남도연 시장은 말했다.",
    ],
    needs=(
        "교수",
        "연구",
        "장",
        "대표",
        "사",
        "가",
        "인",
        "이사",
        "고문",
        "의원",
        "대행",
        "대학원생",
    ),
)
def contributor_behind_the_text(match: regex.Match[str], _: object) -> Byline | None:
    """A contributor signs behind the last sentence: name, house and title, and nothing after."""
    people = writers(match, match["role"].strip())
    return Byline(people) if people else None


@rule(
    rf"""
    \A\s{{0,40}}(?P<span>(?P<names>[가-힣]{{2,4}}(?<!대))(?:[ ]?[/|ㅣ│][ ]?(?P<role>{_OWN}{_FIELD}?)|[ ](?P<role>{_OWN}{_FIELD})))(?!(?:{SUBJECT}|의|도)[ ]|[ ]?\()
    |\[(?:기고|왜냐면|시론|특별기고|독자[ ]?기고|시평|포럼|오피니언|칼럼|기고문|발언대)\][ ]{{0,2}}(?P<span>(?P<names>[가-힣]{{2,4}}(?<!대))[ ]?[/|ㅣ│·][ ]?(?P<role>{_OWN}))
    |\A\s{{0,40}}(?P<span>(?P<names>[가-힣]{{2,4}}(?<!대))[ ](?P<role>(?:수석|선임)?(?:논설위원|논설실장|논설주간|칼럼니스트|대기자)))(?!(?:{SUBJECT}|의|도)[ ]|[ ]?\()
    """,
    examples={
        "[[한가람/나래대 교수·행정학]]대법원은 3일 판결했다.": {
            "reporters": ["한가람"],
            "outlet": None,
        },
        "[[한가람 나래대 교수 경영학]]\n통계가 나왔다.": {"reporters": ["한가람"], "outlet": None},
        "[기고] [[한가람 | 다라솔루션 해운파트 변호사]]\n배가 떠난다.": {
            "reporters": ["한가람"],
            "outlet": None,
        },
        "[[한가람 논설위원]]가나시가 길을 연다.": {"reporters": ["한가람"], "outlet": None},
    },
    boundary=[
        "한가람 나래대 교수는 3일 말했다.",
        "한가람 나래대 교수\n가나시는 3일 밝혔다.",
        "한가람 논설위원은 3일 말했다.",
        "[칼럼] 새 길을 열자",
    ],
    needs=(
        "교수",
        "위원",
        "변호사",
        "대기자",
        "논설",
        "칼럼니스트",
        "기고",
        "왜냐면",
        "시론",
        "포럼",
    ),
)
def contributor_above_the_text(match: regex.Match[str], _: object) -> Byline | None:
    """A contributor's name, house, title and field open a text; so do the editorial writer's name and title."""
    people = writers(match, match["role"].strip())
    return Byline(people) if people else None


CONTRIBUTORS = (contributor_behind_the_text, contributor_above_the_text)

SIGNATURE = 220
"""Code points that a contributor's name, house, title and field take at most."""

FIELD = 48
"""Code points that title and field take at most, with the white space behind them."""

NEAR: dict[str, Starts | Closed] = {
    contributor_behind_the_text.name: Closed(
        any_of(*"[☞ⓒ※<", *MARKS, "저작권", "Copyright", "다른기사", "다른 기사"),
        scanning(_TITLES),
        before=SIGNATURE,
        size=FIELD,
        behind=32,
    ),
    contributor_above_the_text.name: Starts(
        scanning(r"\[(?:기고|왜냐면|시론|특별기고|독자|시평|포럼|오피니언|칼럼|발언대)")
    ),
}
"""What ends a contributor's line behind the text, and what begins one above it."""
