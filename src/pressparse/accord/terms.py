"""The terms of an agreement: for how long it holds, and what sum it is about."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from pressparse.accord.mentions import Mentioned
from pressparse.entities.entity import Dated
from pressparse.language.letters import DOUBLE, SUBJECTS, TOPICS
from pressparse.pattern import deferred
from pressparse.record import Amount, Period
from pressparse.text.view import Stretch, View

if TYPE_CHECKING:
    import regex

_BEHIND = 8
"""How many sentences behind the one of the signing tell of its sum."""
_FAR_BEHIND = 60
"""How many tell for how long it holds: its articles may stand below the text."""
_ANY_TERM = ("기간", "유효", "효력")
"""Without one of these words no text tells for how long an agreement holds."""
_LENGTH = r"(?:총[ ]|향후[ ])?(?P<span>(?P<count>\d{1,2})[ ]?(?P<unit>년|개월)(?:간)?)(?![ ]?\d|부터|도|[ ]?전|까지)"
_PERIOD = deferred(
    rf"(?:협약|계약|협력|유효|후원|위탁|운영|사업)[ ]?기간은[ ](?:체결일(?:로)?부터[ ]|\d{{4}}년(?:[ ]?\d{{1,2}}월)?부터[ ])?{_LENGTH}"
    rf"|기간은[ ]\d{{4}}년(?:[ ]?\d{{1,2}}월)?부터[ ]{_LENGTH}"
    rf"|{_LENGTH}[ ]?(?:동안[ ])?(?:유효(?:하|한)|효력)"
)
"""협약 기간은 3년이다; 계약 기간은 2018년부터 총 5년이다; 2년간 유효하다."""
_SPAN_OF_DAYS = deferred(r"(?:협약|계약|협력|유효|후원|위탁|운영|사업)[ ]?기간은[ ]")
_UNITS = {"년": "Y", "개월": "M"}
_SUM = (
    r"(?P<span>(?P<sum>(?:\d[\d,]*(?:\.\d+)?[ ]?(?:조|억|천만|백만|만|천)?[ ]?){1,4})"
    r"(?P<currency>원|달러|불|유로|엔|위안))"
)
_OF_THE_DEAL = deferred(
    rf"(?:총[ ]|약[ ])?{_SUM}(?:[ ]?\([^()]{{1,24}}\))?[ ]?(?:규모|상당)(?:의[ ]|[ ])"
)
"""What stands before the agreement's noun: 7만 달러 규모의 사탕 수출 계약."""
_OF_SOMETHING_ELSE = deferred(r"위해|시장에|에서[ ]|기업|회사|업체")
"""What follows a sum that is not the agreement's: 20조원 규모의 시장에 나아가기 위해 … 협약."""
_TOLD = deferred(
    rf"(?:계약|협약|투자|출연|협약금|계약금|후원)[ ]?(?:금액|규모|액|금)[{TOPICS}{SUBJECTS}][ ](?:총[ ]|약[ ]|모두[ ])?{_SUM}"
)
"""계약 금액은 300억 원이다."""
_CURRENCIES = {"원": "KRW", "달러": "USD", "불": "USD", "유로": "EUR", "엔": "JPY", "위안": "CNY"}
_PARTS = deferred(r"(?P<digits>\d[\d,]*(?:\.\d+)?)[ ]?(?P<power>조|억|천만|백만|만|천)?")
_POWERS = {"조": 10**12, "억": 10**8, "천만": 10**7, "백만": 10**6, "만": 10**4, "천": 10**3}


def period_of(view: View, main: Mentioned, dates: Sequence[Dated]) -> Period | None:
    """Return for how long the agreement holds, where the text says so."""
    text = view.folded
    if not any(word in text for word in _ANY_TERM):
        return None
    for sentence in _sentences(view, main, _FAR_BEHIND):
        match = _PERIOD.search(text, sentence.start, sentence.end)
        if match:
            length = f"P{match['count']}{_UNITS[match['unit']]}"
            return view.make(Period, *match.span("span"), "period_of_the_agreement", value=length)
        cue = _SPAN_OF_DAYS.search(text, sentence.start, sentence.end)
        found = _between(text, cue.end(), dates) if cue else None
        if found:
            first, last = found
            days = first.value if first is last else f"{first.value}/{last.value}"
            return view.make(Period, first.start, last.end, "days_of_the_agreement", value=days)
    return None


def _between(text: str, start: int, dates: Sequence[Dated]) -> tuple[Dated, Dated] | None:
    """Return the first and the last day of a period told right behind a place."""
    told = [d for d in dates if d.start >= start][:2]
    if not told or told[0].start != start or told[0].value is None:
        return None
    if "/" in told[0].value:
        return told[0], told[0]
    if len(told) > 1 and told[1].value and _FROM.fullmatch(text, told[0].end, told[1].start):
        return told[0], told[1]
    return None


_FROM = deferred(r"부터[ ]")


def amount_of(view: View, main: Mentioned) -> Amount | None:
    """Return the sum that the agreement is about, where the text says so."""
    text = view.folded
    match: regex.Match[str] | None = None
    for found in _OF_THE_DEAL.finditer(text, main.sentence.start, main.start):
        if not _OF_SOMETHING_ELSE.search(text, found.end(), main.start):
            match = found
    for sentence in _sentences(view, main, _BEHIND):
        match = match or _TOLD.search(text, sentence.start, sentence.end)
    if match is None:
        return None
    return view.make(
        Amount,
        *match.span("span"),
        "sum_of_the_agreement",
        value=_number(match["sum"]),
        currency=_CURRENCIES[match["currency"]],
    )


def _sentences(view: View, main: Mentioned, most: int) -> Iterator[Stretch]:
    """Yield the sentence of the signing and those behind it that may tell of its terms."""
    body = [s for s in view.sentences if s.kind == "body" and s.start >= main.sentence.start]
    for sentence in body[: most + 1]:
        if not any(mark in view.folded[sentence.start : sentence.end] for mark in f"{DOUBLE}"):
            yield sentence


def _number(words: str) -> float:
    """Return the number that figures and powers write: 6조7432억, 1.5억."""
    total = 0.0
    for part in _PARTS.finditer(words):
        total += float(part["digits"].replace(",", "")) * _POWERS.get(part["power"] or "", 1)
    return total
