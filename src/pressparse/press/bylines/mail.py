"""E-mail addresses: a name with nothing but an e-mail address, and e-mail addresses that only show the outlet."""

import regex

from pressparse.pattern import deferred
from pressparse.press.bylines.byline import Byline
from pressparse.press.bylines.names import MAIL, claim, ends_like_an_outlet, is_outlet, signed
from pressparse.press.bylines.near import Lines, any_of
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
    """An e-mail address alone names no person, but its domain may name the outlet."""
    if match[0].lower().startswith("photo") or _OF_A_PHOTO.search(
        match.string, max(0, match.start() - 60), match.start()
    ):
        return None
    return signed(match, ())


@rule(
    rf"(?m:^)[ \t]{{0,4}}(?P<span>(?P<outlet>[가-힣A-Za-z0-9]{{2,12}})[ ]?[(<|/]?[ ]?{MAIL}[)>]?)[ \t]{{0,4}}(?=\n|$)",
    examples={
        "[[다라뉴스 webmaster@daranews.co.kr]]": {"reporters": [], "outlet": "다라뉴스"},
        "문을 연다.\n[[다라신문(news@dara.co.kr)]]": {"reporters": [], "outlet": "다라신문"},
    },
    boundary=["한가람 hgr@dara.co.kr", "문의 hgr@dara.co.kr", "제보 다라뉴스 hgr@dara.co.kr"],
    needs=("@", "＠"),
)
def outlet_and_its_mailbox(match: regex.Match[str], _: object) -> Byline | None:
    """An outlet signs with its own name and an e-mail address where no reporter does."""
    told = claim(match, "outlet", "header")
    if not told or not (is_outlet(told.name) or ends_like_an_outlet(told.name)):
        return None
    return signed(match, (), told)


_OF_A_PHOTO = deferred(
    r"(?:20\d\d\.[ ]?\d{1,2}\.[ ]?\d{1,2}\.?|제공[ ]?\)|사진[ ]?\))[ ]{0,4}(?:/?[가-힣]{2,4}[ ]?기자)?[ ]{0,3}$"
)


@rule(
    r"(?m:^)[ \t]{0,4}(?P<span>글[ ]?[.:=/|][ ]?(?P<outlet>[가-힣A-Za-z0-9]{2,12}))[ \t]{0,4}(?=\n|$)",
    examples={"문을 연다.\n[[글. 다라뉴스]]": {"reporters": [], "outlet": "다라뉴스"}},
    boundary=["글. 한가람", "사진. 다라뉴스", "글. 다라뉴스 사진. 나래시"],
    needs=("글",),
)
def outlet_that_writes(match: regex.Match[str], _: object) -> Byline | None:
    """An outlet signs a text in the stead of a person: `글. 다라뉴스`."""
    told = claim(match, "outlet", "header")
    if not told or not (is_outlet(told.name) or ends_like_an_outlet(told.name)):
        return None
    return Byline((), told)


MAILBOXES = (outlet_that_writes, outlet_and_its_mailbox, mailbox_of_an_outlet)

NEAR = {
    outlet_that_writes.name: Lines(any_of("글"), longest=32),
    outlet_and_its_mailbox.name: Lines(any_of("@"), longest=192),
}
"""How long the lines are that these rules read."""
