"""Mailboxes: a name with nothing but a mailbox, and mailboxes that only show the outlet."""

import regex

from pressparse.pattern import deferred
from pressparse.press.bylines.byline import Byline
from pressparse.press.bylines.names import MAIL, signed
from pressparse.rule import rule


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

MAILBOXES = (mailbox_of_an_outlet,)
