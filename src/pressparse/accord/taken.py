"""Verbs that sign an agreement where it is what they take, and say other things elsewhere: 협약서를 주고받다."""

from typing import Literal

import regex

from pressparse.language import endings
from pressparse.language.endings import Form
from pressparse.language.letters import DOUBLE, OBJECTS, SUBJECTS, TOPICS
from pressparse.language.wording import ending_in
from pressparse.lexicon.agreements import SEALING, SIGNING, TAKING
from pressparse.pattern import deferred

Tense = Literal["past", "future", "linked", "past clause", "noun", "none"]

_QUICK = rf"(?:(?!\S{{0,8}}[한된할될만의{TOPICS}{OBJECTS}][ ])[^\s.,{DOUBLE}\"]{{1,8}}[ ]){{0,3}}"
"""Words that say when and how something is signed."""
_LONG = rf"(?:[^\s.{DOUBLE}\"]{{1,14}}[ ]){{0,9}}"
"""The same, with those who sign."""
_CARRIED_OUT = rf"(?:{SIGNING})[{OBJECTS}][ ](?:모두[ ]|최종[ ])?(?:마[치쳤친칠침]|끝[내냈낸낼냄]|(?:완료|마무리)[했하한할함]|[했하한할])[가-힣]*"
"""A signing that is done or brought to its end, told by a noun and a verb: 서명을 마쳤다. Part of a pattern."""
_TAKEN = deferred(
    rf"(?:식|[ ]?문서)?(?:\([^()]{{1,12}}\))?[’'”」』>]?(?:[ ]문서)?(?:에(?:는|도)?|[{OBJECTS}])[ ](?:{_QUICK}(?P<verb>{_CARRIED_OUT}|(?:{TAKING})[가-힣]*)|{_LONG}(?P<verb>(?:{SEALING})[가-힣]*))"
    rf"|[’'”」』>]?(?:[{SUBJECTS}])[ ]{_QUICK}(?P<verb>(?:오[갔가간]|타결[됐되]|이[뤄루]|공식화[됐되])[가-힣]*)"
    rf"|[ ](?:사실|소식)[{OBJECTS}][ ]{_QUICK}(?P<verb>(?:알[리렸려]|공시|밝[히혔]|전[하했]|발표)[가-힣]*)"
)
"""The particle of the noun, a few words that say when and how, and the verb; who signs may stand before what is done with paper and pen."""
_WAS = deferred(rf"[가-힣]*(?![있겠])[{ending_in(20)}](?:다|습니다|고|으며|는데|으나|지만|음|던)")
"""A verb in the past, told or retold: 주고받았다, 주고받았다고, 주고받았으며."""
_OBLIGED = deferred(r"(?:[해아어여]야|도록|려면|려고|려는|려던|으면|[하지]면|지)$")
"""How a verb ends that says how agreements are to be signed, or that they are not, and tells of none: 서명해야, 서명하지."""
_IS_TO_BE = deferred(r"[가-힣]*(?:기로|키로)$")
_BEFORE_ANOTHER = deferred(r"[ ](?:뒤|후|가운데|것|사실|직후|자리|데[ ]따(?!른[ ]후속))")
"""What follows a verb before its noun where the sentence goes on to tell of the same signing: 서명한 뒤, 주고받은 자리."""


def taken(text: str, end: int, stop: int) -> tuple[int, Tense] | None:
    """Return where the verb stands that takes the noun ending at ``end``, and what it tells by its ending."""
    match = _TAKEN.match(text, end, stop)
    return None if match is None else (match.start("verb"), _tense(text, match))


def told_before(text: str, start: int, end: int) -> int | None:
    """Return where the verb stands that says of the noun at ``end`` that it was signed, if one does: 5일 체결한 협약에는."""
    found = _SIGNED.search(text, max(start, end - REACH), end)
    return None if found is None else found.start()


REACH = 60
"""Code points before a noun in which a verb may stand that says of it that it was signed."""
_SIGNED = deferred(
    rf"(?:(?:{SIGNING}|조인|합의)[한된]|맺(?:은|어진)|(?:{TAKING})[가-힣]{{0,3}}[{ending_in(4)}])(?=[ ])(?![ ](?:것|뒤|후|가운데|바|데|직후|이후|사실))[^,.{DOUBLE}\"]*$"
)


def told_as_what(text: str, start: int, noun: tuple[int, int], stop: int) -> int | None:
    """Return where the verb stands of which an agreement is said to be what was signed: 두 사람이 서명한 것은 ‘… 협약’이다."""
    if _IT_IS.match(text, noun[1], stop) is None:
        return None
    found = _WHAT_WAS_SIGNED.search(text, max(start, noun[0] - REACH), noun[0])
    return None if found is None else found.start()


_WHAT_WAS_SIGNED = deferred(
    rf"(?:(?:{SIGNING}|조인)한|맺은|(?:{SEALING})[가-힣]{{0,3}}[{ending_in(4)}])[ ](?:것은|건)[ ](?:바로[ ]|이른바[ ])?[‘'「『“\"<][^’'」』”\">.]*$"
)
_IT_IS = deferred(
    r"(?:[ ]?\([^()\n]{1,24}\))?[’'」』”\">](?:이?다|이?었다|입니다|였다)?(?:[.]|[ ]*$|\n)"
)
"""How a sentence ends that says what was signed."""


def _tense(text: str, match: regex.Match[str]) -> Tense:
    """Return what a verb tells by its ending: that it is signed, will be, or was before something else."""
    word = match["verb"].rpartition(" ")[2]
    if _WAS.match(word):
        return "past"
    if _OBLIGED.search(word):
        return "none"
    form = endings.read(word)
    if _IS_TO_BE.match(word) or form is Form.FINAL or _IS_AHEAD.search(word):
        return "future"
    if form is Form.ADNOMINAL or _DONE.search(word):
        if _DONE.search(word) and _WHO_DID.match(text, match.end()):
            return "past"
        if _AHEAD.match(text, match.end()):
            return "future"
        return "linked" if _BEFORE_ANOTHER.match(text, match.end()) else "past clause"
    return "noun" if form is None else "linked"


_WHO_DID = deferred(rf"[ ](?:사람|이|이들|곳|기관|당사자|주인공)[{TOPICS}][ ]")
"""Those who are said to have signed, told behind it: 협약에 서명한 사람은 가나사 홍길동 대표다."""
_AHEAD = deferred(r"(?<=는)[ ](?:일정|계획|방안|방향|절차)")
"""What is to be done, behind a verb in the present: 서명하는 일정."""
_IS_AHEAD = deferred(rf"[{ending_in(8)}]$|는다")
"""A verb in ㄹ before its noun: 나눠 가질 계획."""
_DONE = deferred(rf"[{ending_in(4)}]$")
"""A verb in ㄴ before its noun, also where its ending is not in the table: 나눠 가진 협약."""
