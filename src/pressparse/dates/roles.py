"""What happens on a date: telling, signing, an event, a deadline."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence

import regex

from pressparse.entities.entity import Dated
from pressparse.language.letters import BULLETS, OBJECTS
from pressparse.lexicon.agreements import CEREMONY
from pressparse.lexicon.verbs import TELLS
from pressparse.pattern import beginnings, deferred
from pressparse.record import DateRole
from pressparse.text.view import Stretch

_DEAL = r"(?:업무[ ]?협[약정]|업무[ ]?협력|양해[ ]?각서|협약|협정|각서|의향서|약정|결연|계약|합의(?:서|문|문서|각서)|의정서|M[Oo]U|LOI)"
_CEREMONY = r"(?:(?:협약|체결|서명|조인|협정|결연|약정|서약)[ ]?(?:서명[ ]?|체결[ ]?)?(?:식|행사)|(?:MOU|MoU)[ ]?(?:체결|서명)?식)"
_DEED = rf"(?:체결(?![ ]?(?:문제|시기|여부|가능성|방안|협상|전망|필요))|맺|서명|조인|교환|손[을]?[ ]?(?:맞)?잡|{CEREMONY})"

_TOLD = deferred(
    rf"""(?:[ ]?\(현지[ ]?시[간각]\))?[ ]?(?:(?:공식|이같이|이렇게|공개|이[ ]같이)[ ])?
        (?:{TELLS}|밝힌|밝히)""",
    regex.VERBOSE,
)
_UNTIL = deferred(r"[ ]?(?:오전|오후)?[ ]?까지")
_HELD = deferred(r"[ ]?까지[^.]{0,40}?(?:열리|열린|진행|개최|계속|이어|운영|전시|머문|머물)")
_EVENT = deferred(
    r"열[리린렸어었고]|연다|개최|참석|개막|개소|행사|회의|포럼|기념|방문|출범|발족|진행|회담|간담회|세미나|착공|준공|개통|출국|만나|만났|찾"
)
_PACT = deferred(_DEAL)
_SIGNING = deferred(
    rf"""{_DEAL}[^.\n]{{0,60}}?{_DEED} | {_CEREMONY} | {_DEED}[^.\n]{{0,30}}?{_DEAL} | 손을[ ]?(?:맞)?잡 | 맞손
      | 결연을[ ]?맺 | 결연[ ]?체결 | {_DEAL}(?:\([A-Za-z]{{2,5}}\))?(?:[{OBJECTS}]|에|이)?[ ]?(?:통해|나섰|나선|추진|진행|이뤄|교환|체결) """,
    regex.VERBOSE,
)
_DEEDS = beginnings((
    "업무협", "업무 협", "양해", "협약", "협정", "각서", "의향서", "약정", "결연", "계약", "합의", "의정서", "MOU", "MoU",
    "LOI", "체결", "서명", "조인", "맺", "교환", "손을", "손잡", "맞손", "서약",
))  # fmt: skip
"""Each match of the words of signing begins with one of these."""
_ASIDE = deferred(r"(?:앞서|한편|이에[ ]앞서)")
_BACKGROUND = deferred(r"[^.\n]{0,20}?(?:바[ ]있|이후|이래|에[ ]이어|에[ ]따라|했던|맺었던)")
_FACT = deferred(
    rf"[({BULLETS}ㅇ·\-*<\[]?[ ]?(?:일[ ]?시|일자|날짜)[ ]?(?:[/·,및&][ ]?장[ ]?소)?[ ]?[)\]]?[ ]?[:]?[ ]?$"
)
_HEAD = 300
"""Characters of a view in which a release says what it is about."""
_FAR = 600
"""Characters from a day to words of signing that are of another day."""
_OTHER_VERB = deferred(
    r"(?:발표|발생|출범|개소|개막|설립|시작|시행|발족|선정|통과|개정|출시|착수|합병|공모|신청|취임|창립)(?:했|한|된|됐|하고|되고|해|하기|할)"
)


def with_roles(
    text: str, sentences: Sequence[Stretch], dated: Sequence[Dated]
) -> tuple[Dated, ...]:
    """Return the dates with what happens on them."""
    starts = [sentence.start for sentence in sentences]
    numbers = [max(0, bisect_right(starts, each.start) - 1) for each in dated]
    roles = [_plain_role(text, sentences[n], d) for n, d in zip(numbers, dated, strict=True)]
    days: dict[int, list[int]] = {}
    for index, number in enumerate(numbers):
        if is_day(dated[index]) and roles[index] != "published":
            days.setdefault(number, []).append(index)
    last = -1
    signing = {n for n, role in zip(numbers, roles, strict=True) if role == "signed"}
    for deed in _deeds(text) if days else ():
        number = max(0, bisect_right(starts, deed.start()) - 1)
        if number == last and number in signing:
            continue
        last = number
        signed = _signing(text, sentences, number, days, dated, roles, deed, known=bool(signing))
        if signed is not None:
            roles[signed] = "signed"
            signing.add(numbers[signed])
    return tuple(
        each if each.role == role else each._replace(role=role)
        for each, role in zip(dated, roles, strict=True)
    )


def _deeds(text: str) -> Iterator[regex.Match[str]]:
    """Yield the words of signing in reading order, looking only where one of their words stands."""
    done = 0
    for place in _DEEDS.finditer(text):
        at = place.start()
        if at >= done and (match := _SIGNING.match(text, at)):
            done = match.end()
            yield match


def _signing(
    text: str,
    sentences: Sequence[Stretch],
    number: int,
    days: Mapping[int, Sequence[int]],
    dated: Sequence[Dated],
    roles: Sequence[DateRole],
    deed: regex.Match[str],
    *,
    known: bool,
) -> int | None:
    """Return which day is the day of a signing; ``days``: those of each sentence on which nobody only tells.

    It is the day that stands nearest before the words of signing, with no other verb between; in a
    sentence without any day, that of one of the two sentences before it, unless another day is ``known``
    to be that of a signing.
    """
    sentence = sentences[number]
    if _ASIDE.match(text, sentence.start) or _BACKGROUND.match(text, deed.end(), sentence.end):
        return None
    if here := days.get(number):
        return _nearest(text, here, dated, deed)
    if known:
        return None
    for earlier in (number - 1, number - 2):
        there = (i for i in reversed(days.get(earlier, ())) if roles[i] in ("event", "other"))
        day = next(there, None)
        if day is not None and not _ASIDE.match(text, sentences[earlier].start):
            return day
    return None


def _nearest(
    text: str, here: Sequence[int], dated: Sequence[Dated], deed: regex.Match[str]
) -> int | None:
    """Return the last of a sentence's days before words of signing, not too far from them, on which that may have been."""
    behind = bisect_right(here, deed.end(), key=lambda i: dated[i].end)
    for at in range(behind - 1, -1, -1):
        day = dated[here[at]]
        if deed.start() - day.end >= _FAR:
            break
        if _may_sign(text, day, deed):
            return here[at]
    return None


def is_day(each: Dated) -> bool:
    """Return whether a date points at one day, with a time or without."""
    value = each.value
    return value is not None and each.earliest is not None and each.earliest == each.latest


def _plain_role(text: str, sentence: Stretch, each: Dated) -> DateRole:
    if _TOLD.match(text, each.end, sentence.end):
        return "published"
    if _UNTIL.match(text, each.end):
        return "event" if _HELD.match(text, each.end, sentence.end) else "deadline"
    if is_day(each) and _FACT.search(text, max(sentence.start, each.start - 16), each.start):
        return "signed" if _PACT.search(text, 0, _HEAD) else "event"
    if _EVENT.search(text, each.end, min(sentence.end, each.end + 60)):
        return "event"
    return "other"


def _may_sign(text: str, each: Dated, deed: regex.Match[str]) -> bool:
    if text.startswith(("부터", "에 이어", "자 ", "~", "까지"), each.end):
        return False
    between = text[each.end : max(each.end, deed.start())]
    return _OTHER_VERB.search(between) is None
