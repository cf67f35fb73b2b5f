"""Whom to ask and who wrote it, where a flattened page has them in one line with the text."""

from typing import Any

import regex

from pressparse.language.letters import CIRCLES, SQUARES, SUBJECTS
from pressparse.pattern import deferred
from pressparse.rule import rule
from pressparse.segment.shapes import DAY, MAIL, NAME, PHONE, REPORTER

_NUMBER = rf"(?:{PHONE}|1[568]\d\d-\d{{4}}|(?<![\d,.-])\d{{3,4}}-\d{{4}})(?![\d-])"
"""A telephone number, with its area or without."""
_UNIT = r"(?:[과팀실국면동읍소원청회]|담당관|[과팀실국부동면읍단소]장|담당자|주무관|사무관|연구사|지도사)"
"""How those end who answer: departments, heads and ranks."""
_ANSWERS = deferred(
    rf"{_UNIT}(?:\s{NAME})?[\s:,|☎☏(]{{1,5}}(?:전화\s?)?{_NUMBER}|\A.\s?(?:자료\s?제공|담당|문의)\s?[:=].{{2,60}}?{_NUMBER}"
)
"""Who answers, or what tells that somebody does, and the number."""
_LABEL = r"(?:(?:담당|관련)\s?부서|담당자|(?:보도\s?)?자료\s?(?:제공|문의)|작\s?성\s?과|문의(?:처|전화|\s?[:：]))"
_MORE = rf"(?:[^.\n]{{0,70}}?{_NUMBER}){{0,7}}(?:\s?[)\]])?"
"""Further rows of the same table."""


@rule(
    r"(?:\A|[\s.”\"]|(?=[〔【]))(?P<span>[(\[〔【<](?:[^()\[\]〔〕【】<>\n.]|(?<=[^\d]0\d\d?)\)){8,240}+[)\]〕】>])(?![가-힣])",
    examples={
        "가람군, 산나물 잔치 연다 [[〔마을과 살림팀 ☎061-000-1234〕]] 가람군은 5일 잔치를 연다고 밝혔다.": "letterhead",
        "산의 맛을 널리 알리겠다”고 말했다. <끝> [[(밭일과 담당자 061-000-2345)]]": "letterhead",
        "계획이라고 밝혔다. [[(문의 : 나래살림 김새로 02-2100-0000)]]": "letterhead",
        "나래도, 미역 밭 넓힌다 [[【바다살림과장 김새로 000-3456, 미역팀장 이나래 000-3457】]] 나래도가 밭을 일군다.": "letterhead",
    },
    boundary=[
        "신청은 가람군 농정과(061-000-1234)로 하면 된다고 가람군이 5일 밝혔다.",
        "신청은 가람군청 농정과 (농정팀 061-000-1234)에서 받는다고 가람군이 5일 밝혔다.",
    ],
    needs=("-", ")"),
)
def contact_in_brackets(match: regex.Match[str], _: Any) -> str | None:
    """Whom to ask stands in brackets of its own before or behind the text."""
    return "letterhead" if _ANSWERS.search(match["span"]) else None


@rule(
    rf"(?:\A|[다요음함됨임까죠][.”\"]{{0,2}}|[>)\]끝]|\d:\d\d|이용할\s수\s있습니다\.)\s{{0,3}}[-*※{CIRCLES}{SQUARES}]?\s?(?:(?!자료)[가-힣]{{2,8}}\s)?(?P<span>{_LABEL}\s?[:：]?\s[^.\n]{{0,90}}?[\s:(☎]{_NUMBER}{_MORE}"
    rf"(?:\s제\s?공\s?일\s?:\s?{DAY}\.?)?(?:\s페이지\s?수\s?(?:총\s?)?\d{{1,3}}쪽)?)",
    examples={
        "길을 찾겠다고 밝혔다. [[자료 문의 : 마을자치과 (061-000-4567)]] 이 누리집은 가람시가 꾸린다.": "letterhead",
        "계획이라고 밝혔다. - [[담당자 : 나래정책과 김새로(02-2100-0000), 이가람(02-2100-0001)]]": "letterhead",
        "길을 찾겠다고 밝혔다. [[담당 부서 나래정책국 책임자 과 장 김새로 (02-0000-5678) 새길과 담당자 사무관 이나래 (02-0000-5679)]] 붙임": "letterhead",
        "힘쓰겠다.”라고 밝혔다. [[작 성 과: 나래읍 작 성 팀: 나눔팀 연 락 처: 061) 000-6789 제 공 일: 2031. 3. 4.]]": "letterhead",
    },
    boundary=["시 담당자는 문의가 061-000-4567로 잇따랐다고 5일 기자들에게 말했다고 한다."],
    needs=("담당", "제공", "문의", "작"),
)
def contact_labelled(_match: regex.Match[str], _: Any) -> str:
    """Whom to ask stands behind the text with its label, and the rest of the page behind it."""
    return "letterhead"


@rule(
    rf"(?P<span>{NAME}\s?{REPORTER}(?:\s{MAIL})?)(?=\s{{0,3}}다른\s?기사)"
    rf"|금지\s?[>)\]]?\s{{0,3}}(?P<span>{NAME}(?:\s{MAIL})?)(?=\s{{0,3}}다른\s?기사)",
    examples={
        "밝혔다. 저작권자 © 가람신문 무단전재 및 재배포 금지 [[김새로 기자 saero@garam.example]] 다른기사 보기 댓글": "byline",
        "밝혔다. 저작권자 © 가람신문 무단전재 및 재배포 금지 [[이나래]] 다른기사 보기 댓글삭제": "byline",
        "밝혔다. 키워드 #나래시 #가람대 [[김새로 기자 saero@garam.example]] 다른기사 보기 저작권자 © 가람신문": "byline",
    },
    boundary=["밝혔다. 저작권자 © 가람신문 무단전재 및 재배포 금지 다른기사 보기 댓글"],
    needs=("다른기사", "다른 기사"),
)
def signed_before_the_button(_match: regex.Match[str], _: Any) -> str:
    """Who wrote it stands before the button for other articles by them."""
    return "byline"


@rule(
    r"[다요죠까네자][.?!)]{1,2}[”\"]?\s?(?P<span>[\[<]\s?(?:앵커|기자|리포트|인터뷰|리포터)\s?[\]>])",
    examples={
        "하늘길이 열렸습니다. 김새로 특파원입니다. [[<기자>]] 가람에서 나래까지 한 시간입니다.": "bullet",
        "뱃길이 늘어납니다. 이나래 기자의 단독 보도입니다. [[<기자>]] 가람시는 5일 밝혔습니다.": "bullet",
    },
    boundary=["하늘길이 열렸습니다. 김새로 기자는 그 자리에 있었습니다. 가람시는 5일 밝혔습니다."],
    needs=("앵커", "기자", "리포트", "인터뷰", "리포터"),
)
def who_speaks(_match: regex.Match[str], _: Any) -> str:
    """Who speaks in a broadcast opens a paragraph also where the page was flattened."""
    return "bullet"


@rule(
    rf"[다요죠까][.?!][”\"]?\s{{1,3}}(?P<span>(?:[가-힣]{{2,8}}\s){{0,2}}{NAME}\s(?:[가-힣]{{2}})?{REPORTER}(?:\.|(?:입니다|의\s[^.\n]{{2,20}}입니다|[{SUBJECTS}]\s[^.\n]{{2,20}}니다)\.))(?=\s?[\[<]\s?(?:기자|리포트|리포터)\s?[\]>])",
    examples={
        "하늘길이 열렸습니다. [[김새로 특파원입니다.]] [기자] 가람에서 나래까지 한 시간입니다.": "bullet",
        "뱃길이 늘어납니다. [[이나래 기자의 단독 보도입니다.]] <기자> 가람시는 5일 밝혔습니다.": "bullet",
        "뱃길이 늘어납니다. [[이나래 기자가 보도합니다.]] <기자> 가람시는 5일 밝혔습니다.": "bullet",
    },
    boundary=["하늘길이 열렸습니다. 김새로 기자는 그 자리에 있었습니다. 가람시는 5일 밝혔습니다."],
    needs=("기자", "특파원"),
)
def handed_over(_match: regex.Match[str], _: Any) -> str:
    """Who in the studio speaks names the reporter who goes on: a paragraph of its own."""
    return "bullet"


ASKED = (contact_in_brackets, contact_labelled, signed_before_the_button, handed_over, who_speaks)
