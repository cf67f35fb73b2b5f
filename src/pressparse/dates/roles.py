"""What happens on a date: telling, signing, an event, a deadline."""

from collections.abc import Sequence
from dataclasses import replace

import regex

from pressparse.entity import Dated
from pressparse.record import DateRole
from pressparse.view import Stretch, View

_DEAL = r"(?:업무[ ]?협[약정]|업무[ ]?협력|양해[ ]?각서|[가-힣]{0,6}협약|협정|각서|의향서|약정|자매[ ]?결연|결연|계약|M[Oo]U|LOI)"
_CEREMONY = r"(?:(?:협약|체결|서명|조인|협정|결연|약정|서약)[ ]?(?:서명[ ]?|체결[ ]?)?(?:식|행사)|(?:MOU|MoU)[ ]?(?:체결|서명)?식)"
_DEED = r"(?:체결|맺|서명|조인|교환|손[을]?[ ]?(?:맞)?잡|협약식|체결식|서명식)"

_TOLD = regex.compile(
    r"""(?:[ ]?\(현지[ ]?시[간각]\))?[ ]?(?:(?:공식|이같이|이렇게|공개|이[ ]같이)[ ])?
        (?:밝혔|밝힌|밝히|전했|알렸|말했|설명했|발표했|강조했|소개했|공개했)""",
    regex.VERBOSE,
)
_UNTIL = regex.compile(r"[ ]?(?:오전|오후)?[ ]?까지")
_HELD = regex.compile(r"[ ]?까지[^.]{0,40}?(?:열리|열린|진행|개최|계속|이어|운영|전시|머문|머물)")
_EVENT = regex.compile(
    r"열[리린렸어었고]|연다|개최|참석|개막|개소|행사|회의|포럼|기념|방문|출범|발족|진행|회담|간담회|세미나|착공|준공|개통|출국|만나|만났|찾"
)
_SIGNING = regex.compile(
    rf"""{_DEAL}[^.\n]{{0,60}}?{_DEED} | {_CEREMONY} | {_DEED}[^.\n]{{0,30}}?{_DEAL} | 손을[ ]?(?:맞)?잡 | 맞손
      | 자매[ ]?결연 | {_DEAL}(?:\([A-Za-z]{{2,5}}\))?(?:을|를|에|이)?[ ]?(?:통해|나섰|나선|추진|진행|이뤄|교환|체결) """,
    regex.VERBOSE,
)
_OTHER_VERB = regex.compile(
    r"(?:발표|발생|출범|개소|개막|설립|시작|시행|발족|선정|통과|개정|출시|착수|합병|공모|신청|취임|창립)(?:했|한|된|됐|하고|되고|해|하기|할)"
)


def with_roles(text: str, view: View, dated: Sequence[Dated]) -> tuple[Dated, ...]:
    """Return the dates with what happens on them."""
    by_sentence: dict[int, list[int]] = {}
    stretches: dict[int, Stretch] = {}
    for index, each in enumerate(dated):
        sentence = view.sentence_at(each.start)
        by_sentence.setdefault(sentence.start, []).append(index)
        stretches[sentence.start] = sentence
    roles: dict[int, DateRole] = {}
    for start, members in by_sentence.items():
        sentence = stretches[start]
        for index in members:
            roles[index] = _plain_role(text, sentence, dated[index])
        days = [i for i in members if roles[i] != "published" and is_day(dated[i])]
        if (signed := _signing(text, sentence, dated, days)) is not None:
            roles[signed] = "signed"
    return tuple(replace(each, role=roles[index]) for index, each in enumerate(dated))


def is_day(each: Dated) -> bool:
    """Return whether a date points at one day, with a time or without."""
    value = each.value
    return value is not None and each.earliest is not None and each.earliest == each.latest


def _plain_role(text: str, sentence: Stretch, each: Dated) -> DateRole:
    if _TOLD.match(text, each.end, sentence.end):
        return "published"
    if _UNTIL.match(text, each.end):
        return "event" if _HELD.match(text, each.end, sentence.end) else "deadline"
    if _EVENT.search(text, each.end, min(sentence.end, each.end + 60)):
        return "event"
    return "other"


def _signing(
    text: str, sentence: Stretch, dated: Sequence[Dated], days: Sequence[int]
) -> int | None:
    """Return which of a sentence's days is the day of signing.

    It is the day that stands nearest before the words of signing, with no other verb between.
    """
    deed = None
    for match in _SIGNING.finditer(text, sentence.start, min(sentence.end, sentence.start + 600)):
        deed = match
        before = [i for i in days if dated[i].end <= match.end()]
        if before:
            break
    if deed is None:
        return None
    candidates = [i for i in days if _may_sign(text, sentence, dated[i], deed)]
    before = [i for i in candidates if dated[i].end <= deed.end()]
    if before:
        return before[-1]
    return None


def _may_sign(text: str, sentence: Stretch, each: Dated, deed: regex.Match[str]) -> bool:
    if _UNTIL.match(text, each.end) or text.startswith(("부터", "에 이어", "자 "), each.end):
        return False
    lead = text[sentence.start : min(each.start, sentence.start + 8)]
    if regex.match(r"(?:앞서|한편)", lead):
        return False
    between = text[each.end : max(each.end, deed.start())]
    return _OTHER_VERB.search(between) is None
