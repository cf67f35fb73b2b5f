"""Whether an agreement stands: signed or still planned, as the document tells it."""

import datetime as dt
from collections.abc import Iterable, Sequence

from pressparse.accord.mentions import Mentioned
from pressparse.entities.entity import Dated
from pressparse.language.letters import DOUBLE, OBJECTS
from pressparse.lexicon.agreements import SIGNING
from pressparse.lexicon.verbs import TELLS
from pressparse.pattern import deferred
from pressparse.record import AgreementStatus

_PLANNED = deferred(
    r"체\s?결한다|체\s?결할\s|체\s?결하기로|체\s?결키로|체\s?결하겠|체\s?결\s?예정|맺을\s(?:예정|계획)|맺기로|서명할\s|서명한다|"
    r"협약식[은이을]?[^.]{0,40}?(?:열린다|열릴|개최한다|갖는다|개최할|진행된다|진행한다)|협약식에는?[^.]{0,120}?(?:참석한다|참석할)"
)


_TO_COME = deferred(
    rf"(?:{SIGNING})(?:키로|하려|하겠|(?:[{OBJECTS}]?|하기)[ ](?:위한|위해)[ ](?:[가-힣]{{1,6}}[ ]){{0,2}}(?:협의|논의|협상|준비|조율|검토)|(?:[{OBJECTS}]?|[ ]방안[{OBJECTS}]?)[ ](?:검토|논의|협의|타진|저울질)|에[ ](?:[가-힣]{{2,6}}[ ])?합의[했하]|해[ ]나갈|이[ ](?:임박|유력)|하는[ ](?:방안|쪽))"
    r"|맺(?:겠|으려|기[ ]위한[ ](?:협의|논의|협상))"
)
"""How the verb of signing goes on where it is only meant or prepared: 체결키로, 체결하려, 체결을 위한 협의."""
_IS_OVER = deferred(r"[했였었았됐](?:다|습니다|음)[.”\"]{0,2}\s*$")
"""How a sentence ends that tells what is over."""


def status_of(
    main: Mentioned,
    others: Iterable[Mentioned],
    text: str,
    day: Dated | None,
    today: dt.date | None,
) -> AgreementStatus:
    """Return ``planned`` where tense, mood or the day say that it is still to be signed."""
    others = tuple(others)
    if main.signing == "future" or is_to_come(main, text):
        return "signed" if any(_retells(each, main) for each in others) else "planned"
    if main.signing == "past":
        return "signed"
    if main.signing == "linked" and _IS_OVER.search(text, main.verb, main.sentence.end):
        others = ()  # 교환하고 … 하기로 했다: both are over
    if day is not None and today is not None and day.earliest is not None and day.earliest > today:
        return "planned"
    return _told_of(others, text)


def is_to_come(mention: Mentioned, text: str) -> bool:
    """Return whether an agreement is meant or prepared, and the sentence does not go on to tell that it is signed."""
    found = _TO_COME.match(text, mention.verb, mention.sentence.end)
    return found is not None and not _SIGNED_AT_LAST.search(text, found.end(), mention.sentence.end)


_SIGNED_AT_LAST = deferred(rf"(?:{SIGNING})[했됐]|맺었")


def _told_of(others: Iterable[Mentioned], text: str) -> AgreementStatus:
    """Return what the first other sentence of the body that tells it says: still to be signed, or done."""
    for each in others:
        if each.sentence.kind != "body":
            continue
        sentence = text[each.sentence.start : each.sentence.end]
        if _PLANNED.search(sentence) and "“" not in sentence:
            return "planned"
        if each.signing == "past":
            break
    return "signed"


def _retells(each: Mentioned, main: Mentioned) -> bool:
    """Tell whether a lead in the present tense is told again as done: 자매결연을 맺는다. … 자매결연을 체결했다고 밝혔다."""
    near = 0 < each.order - main.order <= _NEXT
    return near and main.order == 0 and each.signing == "past" and each.kind == main.kind


_NEXT = 2
"""How many sentences behind a lead tell it again in full."""


def day_told(text: str, date: Dated) -> bool:
    """Tell whether a date is the day of telling: …다고 15일 밝혔다."""
    if any(told.match(text, date.end) for told in (_ACCORDING, _SAID, _RELEASED)):
        return True
    return bool(_TOLD.match(text, date.end)) or bool(
        _REPORTED.search(text, max(0, date.start - 4), date.start)
    )


_TOLD = deferred(rf"\)?(?:\([^()]{{1,8}}\))?\s?(?:이같이\s)?(?:{TELLS})")
_ACCORDING = deferred(r"[^.,]{0,30}?(?:에\s따르면|에\s의하면)")
_RELEASED = deferred(
    rf"[ ](?:보도자료|공시|성명|기자[ ]?간담회|기자[ ]?회견|브리핑)(?:[{OBJECTS}]|에서)?[ ](?:내고|내어|통해|배포하고|열고|갖고)?[^.]{{4,200}}[다라]고[ ](?:{TELLS})"
)
"""What tells on it: 6일 보도자료를 내고 …다고 밝혔다."""
_SAID = deferred(rf"[ ][{DOUBLE}\"]")
"""Somebody says something on it: 21일 “….”"""
_OF_A_PHOTO = deferred(
    rf"[ ]?\([^()]{{0,6}}사진|[^.{DOUBLE}\"]{{1,80}}고[ ]있(?:다|습니다)[. ]*(?:[(\[/]|사진|제공)"
)
"""The day of a photo, behind it who took it: 5. 29.(사진=가나시), 지난 24일 … 소개하고 있다 [가나사 제공]."""
_REPORTED = deferred(r"(?:다|라)고\s$")


def day_in(text: str, start: int, end: int, dates: Sequence[Dated], near: int) -> Dated | None:
    """Return the day of signing that a sentence gives: a full day that is not the day of telling."""
    full = [d for d in dates if start <= d.start < end and _full(d)]
    full = [d for d in full if not day_told(text, d) and not _deadline(text, d)]
    signed = [d for d in full if d.role == "signed"]
    if signed:
        return min(signed, key=lambda d: abs(d.start - near))
    before = [d for d in full if d.start < near]
    after = [d for d in full if d.start >= near]
    return before[-1] if before else (after[0] if after else None)


def first_signed(text: str, dates: Sequence[Dated]) -> Dated | None:
    """Return the first full day of the document on which something is signed."""
    signed = (d for d in dates if d.role == "signed" and _full(d) and not _deadline(text, d))
    return next(
        (d for d in signed if not (day_told(text, d) or _OF_A_PHOTO.match(text, d.end))), None
    )


def day_of_event(dates: Sequence[Dated], before: int) -> Dated | None:
    """Return the last full day before a place on which something takes place."""
    held = (d for d in reversed(dates) if d.end <= before and d.role not in _NO_EVENTS)
    return next((d for d in held if _full(d)), None)


_NO_EVENTS = frozenset({"published", "deadline"})


def has_another(day: Dated, dates: Sequence[Dated], end: int) -> bool:
    """Tell whether another full day is told between a day and a place, be it the first of several."""
    return any(day.end <= d.start < end and _full(d) and d.value != day.value for d in dates)


def _full(date: Dated) -> bool:
    return date.value is not None and _DAY.fullmatch(date.value) is not None


def _deadline(text: str, date: Dated) -> bool:
    return _DEADLINE.match(text, date.end) is not None


_DAY = deferred(r"\d{4}-\d\d-\d\d(?:T.*)?")
_DEADLINE = deferred(r"\s?(?:까지|부터)")
