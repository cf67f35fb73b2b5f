"""Contact rows: who answers for a release, by the telephone number that ends each row."""

from dataclasses import dataclass
from typing import Any, NamedTuple

import regex

from pressparse.language.letters import BULLETS
from pressparse.lexicon.departments import DEPARTMENT_ENDS, RANKS, ROLES
from pressparse.lexicon.surnames import COMMON, DOUBLE
from pressparse.pattern import deferred
from pressparse.rule import rule

PHONE = (
    r"(?<![\d,.-])(?:(?:\(0\d{1,2}\)[ ]?|0\d{1,2}[-) .]{1,3})\d{3,4}[-. ]\d{4}|1[568]\d\d-\d{4}|\d{3,4}-\d{4})(?![\d-]\d)"
    r"(?:[ ]?[~,/][ ]?\d{1,4}(?![\d-])){0,3}"
)
"""A telephone number as releases write it: 061)797-1966, 02-2100-2484, ☎ 830-5886, 044-200-7071~3."""

_MAIL = r"[A-Za-z0-9._+-]{1,40}@(?:[A-Za-z0-9-]{1,30}\.){1,3}[a-z]{2,4}"


@dataclass(frozen=True, slots=True)
class Row:
    """One contact as written.

    ``start``: where the row begins in the text; ``follows``: whether it shares the department and
    role of the row before it; ``complete``: whether nothing is to be filled in from there.
    """

    start: int
    department: str | None
    role: str | None
    rank: str | None
    name: str | None
    phone: str | None
    email: str | None
    follows: bool = False
    complete: bool = False

    def plain(self) -> dict[str, str | None]:
        """Return it as plain values, for examples."""
        return {
            key: getattr(self, key)
            for key in ("department", "role", "rank", "name", "phone", "email")
        }


def _spaced(words: tuple[str, ...]) -> str:
    """Return a pattern of words, longest first, each with white space allowed between syllables."""
    ordered = sorted(words, key=len, reverse=True)
    return "|".join(r"\s{0,3}".join(word) for word in ordered)


_RANK = deferred(rf"(?<![가-힣])(?:{_spaced(RANKS)})(?![가-힣])")
_RANK_LAST = deferred(rf"(?:(?<![가-힣])(?:{_spaced(RANKS)})(?![가-힣]))\s*$")
_RANK_IN_WORD = deferred(rf"({'|'.join(sorted(RANKS, key=len, reverse=True))})$")
_ROLE = deferred(rf"(?<![가-힣])({_spaced(ROLES)})(?![가-힣])(?!\s?부\s?서)")
_NAME = deferred(
    r"(?<![가-힣])([가-힣]{2,4}|[가-힣](?:\s{1,2}[가-힣]){1,2}|[가-힣]\s{1,2}[가-힣]{2})[\s:,|(/]*$"
)
_DEPARTMENT = deferred(
    rf"(?<![가-힣])[가-힣A-Za-z0-9·‧]{{1,25}}(?:{'|'.join(DEPARTMENT_ENDS)})(?:\s?\([가-힣·\s]{{2,20}}\))?(?![가-힣])"
)
_LABEL = deferred(
    r"(?:담\s?당\s?부\s?서|관련\s?부서|자료\s?제공|작\s?성\s?[과팀]|담당과|부\s?서\s?명?|소속|문의\s?처?|연\s?락\s?처|전\s?화(?:번호)?)\s?:?"
)
_BREAK = deferred(rf"(?:\.\s|다\.|[<>{BULLETS}]|본 저작물|조건에 따라|이용할 수|https?://)")


@rule(
    rf"(?P<span>{PHONE})(?:[)\s,/|]{{0,4}}(?P<mail>{_MAIL}))?",
    examples={
        "담당자\n사무관\n한가람\n([[02-1234-5678]])": {
            "department": None,
            "role": "담당자",
            "rank": "사무관",
            "name": "한가람",
            "phone": "02-1234-5678",
            "email": None,
        },
        "담당부서 : 가나산업과 / 연락처 : [[061)797-1234]]": {
            "department": "가나산업과",
            "role": None,
            "rank": None,
            "name": None,
            "phone": "061)797-1234",
            "email": None,
        },
        "담당 부서 가나정책과 책임자 과  장 한가람 ([[02-1234-5678]])": {
            "department": "가나정책과",
            "role": "책임자",
            "rank": "과장",
            "name": "한가람",
            "phone": "02-1234-5678",
            "email": None,
        },
        "【가나해운과장 한가람 [[286-6810]]】": {
            "department": "가나해운과",
            "role": None,
            "rank": "과장",
            "name": "한가람",
            "phone": "286-6810",
            "email": None,
        },
        "〔가나산업과 항만팀 ☎[[061-123-4567]]〕": {
            "department": "가나산업과 항만팀",
            "role": None,
            "rank": None,
            "name": None,
            "phone": "061-123-4567",
            "email": None,
        },
        "2024. 3. 5.(화) 총 2쪽\n담당부서 가나연구원 기획실 담당자 한가람 팀장 ([[02-123-4567]])": {
            "department": "가나연구원 기획실",
            "role": "담당자",
            "rank": "팀장",
            "name": "한가람",
            "phone": "02-123-4567",
            "email": None,
        },
        "(업무담당자 가나면 한가람 ☎[[061) 380-1234]])": {
            "department": "가나면",
            "role": "업무담당자",
            "rank": None,
            "name": "한가람",
            "phone": "061) 380-1234",
            "email": None,
        },
    },
    boundary=["2024-03-05", "예산 1,234-5678만 원", "담당부서 가나과", "123456-1234567"],
    needs=("-", ")", "."),
)
def row_that_ends_in_a_number(match: regex.Match[str], _: Any) -> Row | None:
    """Each row of a contact table ends in a telephone number; before it stand department, role, rank and name."""
    text, end = match.string, match.start("span")
    before = text[_begins(text, end) : end]
    cut = _FURNITURE.search(before)
    body = before[: cut.start()] if cut else before
    role = _last(_ROLE, body)
    person = _person(body, role)
    department, rank = _department(person)
    lead = before.lstrip(" ,\n-·(【〔[)")
    return Row(
        end - len(lead) if lead else end,
        department,
        role,
        rank,
        person.name,
        match["span"].strip(),
        match["mail"],
        follows=bool(person.name) and not (department or role or rank) and before[:1] in ",)",
    )


REACH = 90
"""Code points before a number in which its row stands."""

_FURNITURE = deferred(r"(?:[\s(☎☏:,)|/-]|전화(?:번호)?|연\s?락\s?처|T\))+$")
"""Marks and labels between a name and its number."""


def _begins(text: str, end: int) -> int:
    """Return where the row begins that ends here."""
    begin = max(0, end - REACH)
    for other in (_EARLIER, _BREAK):
        ends = (each.end() for each in other.finditer(text, begin, end))
        begin = max(ends, default=begin)
    label = _HEAD.search(text, begin, end)
    return label.start() if label else begin


class _Person(NamedTuple):
    """Who a row names, with the rank, and what stands before."""

    name: str | None
    rank: str | None
    rest: str


RANK_REACH = 12
"""Code points at the end of a text in which a rank is looked for."""


def _person(body: str, role: str | None) -> _Person:
    """Return the name that ends a row, or the one before its rank where a role opens it."""
    named = _NAME.search(body)
    name = _unspaced(named[1]) if named else None
    if not named or not name or not _may_be_name(name) or _is_label(name):
        named = name = None
    rest = body[: named.start()] if named else body
    ranked = _RANK.search(rest[-RANK_REACH:]) if _RANK_LAST.search(rest) else None
    rank = _unspaced(ranked[0]) if ranked else None
    if named or not (ranked and role):
        return _Person(name, rank, rest)
    ahead = rest[: len(rest) - len(rest[-RANK_REACH:]) + ranked.start()]
    named = _NAME.search(ahead)
    name = _unspaced(named[1]) if named else ""
    if named and _may_be_name(name) and _ends_in_role(ahead[: named.start()]):
        return _Person(name, rank, ahead[: named.start()])
    return _Person(None, rank, rest)


_LAST_WORD = deferred(r"([가-힣·]{2,20})\s*$")


def _department(person: _Person) -> tuple[str | None, str | None]:
    """Return the department before a person, and the rank, which may be glued to it: 가나과장 한가람."""
    rest = person.rest
    area = rest[max((label.end() for label in _LABEL.finditer(rest)), default=0) :]
    found = [each[0] for each in _DEPARTMENT.finditer(_ROLE.sub(" ", area))]
    words = [each for each in found if not _is_label(each)]
    rank = person.rank
    if not rank and person.name and (fused := _LAST_WORD.search(rest)):
        inner = _RANK_IN_WORD.search(fused[1])
        if inner and inner.start():
            rank = inner[1]
            words = [fused[1][: -len(rank) + (rank[0] in _UNITS)]]
    return " ".join(_SPACES.sub(" ", word) for word in words) or None, rank


_UNITS = "과팀국실부"
"""With what the name of a unit ends and its head's title begins: 가나과장."""
_SPACES = deferred(r"\s+")


def _unspaced(words: str) -> str:
    return _SPACES.sub("", words)


_HEAD = deferred(
    r"(?<![가-힣])(?:담\s?당\s?부\s?서|관련\s?부서|자료\s?제공|작\s?성\s?[과팀]|담당과|문의\s?처?(?![가-힣]))"
)
"""What opens a row; what stands before it belongs to the line above."""


def _ends_in_role(text: str) -> bool:
    last = None
    for last in _ROLE.finditer(text):  # noqa: B007  the last match is wanted
        pass
    return last is not None and not text[last.end() :].strip(" :\n")


_EARLIER = deferred(rf"{PHONE}|{_MAIL}|다\.\s")


def _last(pattern: regex.Pattern[str], text: str) -> str | None:
    found = None
    for found in pattern.finditer(text):  # noqa: B007  the last match is wanted
        pass
    return _unspaced(found[1]) if found else None


def _may_be_name(word: str) -> bool:
    if word[-1] in "팀과":
        return False  # 기획홍보실 홍보팀
    return word.startswith(DOUBLE) or (len(word) < 4 and word[0] in COMMON)


def _is_label(word: str) -> bool:
    return _unspaced(word) in _LABELS


_LABELS = frozenset(
    (
        *ROLES,
        *RANKS,
        "담당부서",
        "부서",
        "전화",
        "연락처",
        "문의",
        "문의처",
        "자료제공",
        "전화번호",
        "팩스",
        "사진",
    )
)

CONTACTS = (row_that_ends_in_a_number,)
