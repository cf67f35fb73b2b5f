"""Contact rows: who answers for a release, by the telephone number that ends each row."""

from dataclasses import dataclass
from typing import Any

import regex

from pressparse.language.letters import BULLETS
from pressparse.lexicon.departments import DEPARTMENT_ENDS, RANKS, ROLES
from pressparse.lexicon.surnames import COMMON, DOUBLE
from pressparse.pattern import compiled, deferred
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
    begin = max(0, end - 90)
    for other in _EARLIER.finditer(text, begin, end):
        begin = other.end()
    for other in _BREAK.finditer(text, begin, end):
        begin = other.end()
    if label := _HEAD.search(text, begin, end):
        begin = label.start()
    before = text[begin:end]
    cut = compiled(r"(?:[\s(☎☏:,)|/-]|전화(?:번호)?|연\s?락\s?처|T\))+$").search(before)
    body = before[: cut.start()] if cut else before
    role = _last(_ROLE, body)
    named = _NAME.search(body)
    name = compiled(r"\s").sub("", named[1]) if named else None
    if not named or not name or not _may_be_name(name) or _is_label(name):
        named = name = None
    rest = body[: named.start()] if named else body
    rank = _RANK.search(rest[-12:]) if _RANK_LAST.search(rest) else None
    written = compiled(r"\s").sub("", rank[0]) if rank else None
    if written and not named and role:
        ahead = rest[: len(rest) - len(rest[-12:]) + rank.start()] if rank else rest
        named = _NAME.search(ahead)
        found = compiled(r"\s").sub("", named[1]) if named else ""
        if named and _may_be_name(found) and _ends_in_role(ahead[: named.start()]):
            name, rest = found, ahead[: named.start()]
        else:
            named = None
    area = rest[max((m.end() for m in _LABEL.finditer(rest)), default=0) :]
    departments = [m[0] for m in _DEPARTMENT.finditer(_ROLE.sub(" ", area)) if not _is_label(m[0])]
    if not written and named and (fused := compiled(r"([가-힣·]{2,20})\s*$").search(rest)):
        inner = _RANK_IN_WORD.search(fused[1])
        if inner and inner.start():
            written = inner[1]
            departments = [fused[1][: -len(written) + (written[0] in "과팀국실부") * 1]]
    department = " ".join(compiled(r"\s+").sub(" ", word) for word in departments) or None
    lead = before.lstrip(" ,\n-·(【〔[)")
    return Row(
        end - len(lead) if lead else end,
        department,
        role,
        written,
        name,
        match["span"].strip(),
        match["mail"],
        follows=bool(name) and not (department or role or written) and before[:1] in ",)",
    )


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
    return compiled(r"\s").sub("", found[1]) if found else None


def _may_be_name(word: str) -> bool:
    if word[-1] in "팀과":
        return False  # 기획홍보실 홍보팀
    return word.startswith(DOUBLE) or (len(word) < 4 and word[0] in COMMON)


def _is_label(word: str) -> bool:
    return compiled(r"\s").sub("", word) in _LABELS


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
