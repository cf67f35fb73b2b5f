"""Mailboxes: a name with nothing but a mailbox, and mailboxes that only show the outlet."""

import regex

from pressparse.pattern import deferred
from pressparse.press.bylines.byline import Byline
from pressparse.press.bylines.names import MAIL, signed, writers
from pressparse.rule import rule


@rule(
    rf"(?m:^)[ \t]{{0,4}}(?P<span>(?P<names>[가-힣]{{2,4}}(?:[·,][ ]?[가-힣]{{2,4}}){{0,3}})[ ]{{0,2}}[,(]?{MAIL}\)?)[ \t]{{0,4}}(?=\n|$)",
    examples={
        "가나시, 새 공원 문 열어\n[[한가람 hgr@hanmail.net]]\n가나시는 3일 밝혔다.": {
            "reporters": ["한가람"],
            "outlet": None,
        },
        "[[한가람·남도연 hgr@gana.co.kr]]": {"reporters": ["한가람", "남도연"], "outlet": None},
    },
    boundary=[
        "광양뉴스 webmaster@gynet.co.kr",
        "문의 한가람 hgr@korea.kr 로 하면 된다.",
        "담당자 hgr@korea.kr",
    ],
    needs=("@", "＠"),
)
def name_and_mailbox_on_a_line(match: regex.Match[str], _: object) -> Byline | None:
    """A local paper puts the writer's name and mailbox, without a role, on a line above the text."""
    people = writers(match)
    return signed(match, people) if people and _NO_DESK.search(match["names"]) is None else None


@rule(
    rf"(?<=[.”\"])[ ]{{0,3}}(?P<span>(?P<names>[가-힣]{{2,4}})[ ]{{0,2}}{MAIL})[ \t]{{0,4}}(?=\n|$|[▶☞<\[ⓒ※★■])",
    examples={
        "가나시는 문을 연다고 밝혔다. [[한가람 hgr@naver.com]]": {
            "reporters": ["한가람"],
            "outlet": None,
        },
    },
    boundary=["가나시는 밝혔다. 문의 hgr@naver.com", "신청은 한가람 hgr@naver.com 앞으로 한다."],
    needs=("@", "＠"),
)
def name_and_mailbox_behind_the_text(match: regex.Match[str], _: object) -> Byline | None:
    """A writer signs behind the text with name and mailbox, without a role."""
    people = writers(match)
    return signed(match, people) if people and _NO_DESK.search(match["names"]) is None else None


@rule(
    MAIL,
    examples={
        "매진하고 있다.[[hgr@newsis.com]]★ 뉴스": {"reporters": [], "outlet": "뉴시스"},
        "☞공감언론 뉴시스 [[hgr@newsis.com]], ndy@newsis.com▶": {
            "reporters": [],
            "outlet": "뉴시스",
        },
    },
    boundary=[
        "신청은 hgr@naver.com 으로 한다.",
        "문의: hgr@korea.kr",
        "2021.03.03. photo@newsis.com",
        "(사진=가나시 제공) photo@newsis.com",
    ],
    needs=("@", "＠"),
)
def mailbox_of_an_outlet(match: regex.Match[str], _: object) -> Byline | None:
    """A mailbox alone names no person, but its domain may name the outlet."""
    if match[0].lower().startswith("photo") or _OF_A_PHOTO.search(
        match.string, max(0, match.start() - 60), match.start()
    ):
        return None
    return signed(match, ())


_NO_DESK = deferred(r"뉴스|신문|일보|방송|편집|기자|문의|담당|제보|접수|신청|이메일|메일")
_OF_A_PHOTO = deferred(
    r"(?:20\d\d\.[ ]?\d{1,2}\.[ ]?\d{1,2}\.?|제공[ ]?\)|사진[ ]?\))[ ]{0,4}(?:/?[가-힣]{2,4}[ ]?기자)?[ ]{0,3}$"
)

MAILBOXES = (name_and_mailbox_on_a_line, name_and_mailbox_behind_the_text, mailbox_of_an_outlet)
