"""Mentions: where a text speaks of an agreement, and what it says of its signing."""

from dataclasses import dataclass
from typing import Literal

import regex

from pressparse.accord.captions import is_caption
from pressparse.accord.taken import taken, told_as_what, told_before
from pressparse.language.letters import OBJECTS, SUBJECTS
from pressparse.lexicon.agreements import CEREMONY, DEMONSTRATIVES, SIGNING
from pressparse.pattern import deferred
from pressparse.record import BlockKind
from pressparse.rule import Rule, apply
from pressparse.text.view import Stretch, View

Signing = Literal["past", "future", "linked", "past clause", "before", "noun", "ceremony", "none"]


@dataclass(frozen=True, slots=True)
class Mentioned:
    """An agreement's noun at ``text[start:end]``, its bracketed acronym included."""

    start: int
    end: int
    kind: str
    pointing: bool
    """It points back at one already named (이번 협약)."""
    signing: Signing
    verb: int
    """Where the verb of signing starts, behind the noun or before it, or the end of the noun."""
    sentence: Stretch
    order: int
    """Which sentence of the body it is, from 0; -1 in headline and deck."""
    rule: str


_VERB = deferred(
    rf"{SIGNING}|맺|조인[했하]|(?:연장|갱신|개정)[했하]|(?<=[약정서연])식[을은이]?[^.]{{0,24}}?(?:가졌|갖|개최|열|진행|했|하였|거행)|(?:{CEREMONY})[은을이]?[^.]{{0,24}}?(?:가졌|갖|개최|열|진행|했|하였|거행|치렀|치르|올렸)|성사|도장을[ ]?찍"
    rf"|(?<=[약정서UA)])[ ]및[ ][^.,]{{2,16}}[{OBJECTS}][ ](?:[^.,\s]{{1,8}}[ ]){{0,2}}(?:가졌|갖|개최|열|진행)"
    r"|(?<=[약정서UA)])[ ](?:체\s?결[ ])?행사[를는가]?[ ][^.]{0,24}?(?:가졌|갖|개최|열|진행)"
    rf"|(?<=(?:체결|협약|협정|각서|결연|MO[UA]|MoU|서명|맺기)\)?(?:에|[{OBJECTS}]\s위해)\s)나(?:섰|선다)|손을\s?잡|추진하기로|진행했|진행하였|따냈|따낸다|따내며|(?<=[{OBJECTS}][ ])(?:완료|마무리|확정)[했하]|(?<=에[ ])합의[했하]"
)
_PAST = deferred(
    rf"(?:{SIGNING}|성사|진행|조인|연장|갱신|개정)(?:을\s?)?(?:완료)?(?:했|하였|하게[ ]됐|하게[ ]되었|됐|되었|되며|함(?!께|으로|에)|됨|시켰)|맺었|도장을[ ]?찍었|가졌|나섰|개최했|개최하였|열렸|열었|열려|진행됐|진행되었|진행했|진행하였|따냈|따내며|했|하였|거행|치렀|올렸"
)
_FUTURE = deferred(
    rf"(?:{SIGNING}|진행|개최)(?:한다|합니다|할|하기로|키로|하게\s?된다|될|된다|[{OBJECTS}{SUBJECTS}]?\s?(?:추진|예정|앞두|눈앞|임박|마무리[ ](?:작업|단계))|하는[ ](?:방안|안)[{OBJECTS}])|맺(?:는다|을|기로|는[ ]방안)"
    r"|갖(?:는다|기로|을)|열린다|열릴|연다|나선다|개최한다"
)
_CLAUSE = deferred(
    rf"(?:{SIGNING})(?:한|된)(?!다)|맺은|맺어진|진행한(?!다)|체결하는(?![ ]방안)|맺는\s(?!방안)"
)
_LINK = deferred(
    rf"(?:{SIGNING}|성사|진행|연장|갱신|개정)(?:하고|하며|하면서|하여|해|,|한\s뒤|한\s후|\s후|\s뒤)|맺(?:고|으며|어|은\s뒤|은\s후)|갖고|열고|가지고"
)


_SIGNED = deferred(rf"(?:(?:{SIGNING})(?:하고|하며|해)|맺(?:고|으며|어))[ ]")
_GOES_ON = frozenset({"나선다", "연다"})
"""What those do who have signed: 협약을 맺고 교육에 나선다."""
_MATTER = deferred(
    rf"(?:\s?(?:체결|제휴)[{OBJECTS}]?\s통한)|\s?체결(?:\s\d+\s?주년|(?:에\s따른|의|\s이후)?\s후속)|(?:의|[{OBJECTS}])?\s?(?:신청|이행|후속|해지|파기|종료|만료|위반|조건|기간|사항|기반|대상|연장(?!했|하는[ ]조인식)|갱신(?![ ]?체결|했|하[고며여기]))"
)
_BYLAW = deferred(r"\s?등?에\s(?:관한|대한)\s(?:일부개정)?(?:조례|규정|규칙|법률|지침)")
"""Rules on agreements, not an agreement: 협약에 관한 조례."""
_BILL = deferred(
    rf"조례안|(?<!(?:협약|협정|각서|약정|계약|의정서|MO[UA]|MoU)(?:서|문)?\)?[ ])개정안|(?:조례|법률?)[ ]?(?:제정|개정)?[{OBJECTS}]?[ ]?(?:발의|통과|입법예고)"
)
"""A sentence about a bill says what agreements are to be, and tells of none."""
_DONE = deferred(
    rf"(?:['’”」]?[{OBJECTS}]\s?|(?<=협약|협약\(MO[UA]\)))(?P<verb>했|하였|한다(?![가-힣]{{2}}))"
)
_ONE_OF_SEVERAL = deferred(
    rf"[’'”」]?[{OBJECTS}]?[ ]?체결,[ ][^.,]{{2,24}}(?:,[ ][^.,]{{2,24}})*[ ]등[ ]"
)
"""A signing that is one of several deeds: 협약 체결, 시설 설치 등."""
_CUT_OFF = deferred(rf"['’”」]?[{OBJECTS}](?:\s?체?결?[하했]?)?\s?(?:\.{{2,}}|…)")


_RUN_ON = deferred(
    r"[’'”」]?[ ](?:맺어(?=[가-힣A-Z㈜])(?!서|야|도|져|지|진|졌|질|온|왔|오)|체결(?=[가-힣A-Z㈜])(?!하|한|했|할|함|해|식|을|로|에|된|되|돼|됐|될|이|은|과|의|도|서|및|후|뒤|시|소|기|키|차|까|건|절|일|행사|현장|직))"
)
"""A headline that a page without line breaks runs into the body: 업무협약 체결가나은행이, 협약 맺어가나대가."""
_ASSERTED = deferred(rf"(?:(?:{SIGNING})한|맺은)[ ](?:게|것[이은]|사실[을이])")
"""A signing that is told as a noun: 협약을 체결한 게 대표적이다."""
_OF_A_NOUN = deferred(
    r"\S+[ ](?:[가-힣]{2,4}(?:으로|히|게|적으로)[ ])?(?:[가-힣]{1,4}해[ ]온|[가-힣]{1,4}(?:한|하는|된|되는|던)|(?:진행|추진|운영|개발|제작|마련|조성|개설|설립|출시|시작)(?:됐|되었)다)(?=[ .])(?![ ](?:뒤|후|가운데|바))"
)
"""A link that leads to a clause about a noun: 협약을 맺고 추진해 온 사업, 협약을 맺고 진행됐다."""
_SEVERAL = 60
"""How far behind a signing the other deeds may reach that are told with it."""
REACH = 900
"""How far from its noun a sentence is read: longer ones are no sentences."""


def find_mentions(view: View, rules: tuple[Rule, ...]) -> tuple[Mentioned, ...]:
    """Return every mention of an agreement between parties, in reading order; treaties left out."""
    text = view.folded
    nouns = apply(rules, text)
    if not nouns:
        return ()
    orders = _orders(view)
    kinds: dict[int, BlockKind] = {}
    found: list[Mentioned] = []
    for k, noun in enumerate(nouns):
        if _BYLAW.match(text, noun.end):
            continue
        whole = view.sentence_at(noun.start)
        kind = _kind(text, noun.end, whole, kinds)
        sentence = Stretch(
            max(whole.start, noun.start - REACH), min(whole.end, noun.end + REACH), kind
        )
        following = nouns[k + 1].start if k + 1 < len(nouns) else sentence.end
        stop = min(sentence.end, noun.end + 110, max(following, noun.end + 8))
        verb, signing = _signing(text, noun.end, stop)
        what = told_as_what(text, sentence.start, (noun.start, noun.end), sentence.end)
        if what is not None:
            verb, signing = what, "past"
        elif signing == "none" and (before := told_before(text, sentence.start, noun.start)):
            verb, signing = before, "before"
        if _is_of_another_kind(text, sentence, noun.value):
            signing = "none"
        found.append(
            Mentioned(
                noun.start,
                noun.end,
                noun.value,
                _points_back(text, noun.start, signing),
                signing,
                verb,
                sentence,
                orders.get(whole.start, -1),
                noun.rule,
            )
        )
    return tuple(found)


def _is_of_another_kind(text: str, sentence: Stretch, kind: str) -> bool:
    """Return whether a sentence tells of a bill, or of a contract as part of an offence."""
    if kind == _CONTRACT and _OFFENCE.search(text, sentence.start, sentence.end):
        return True
    return _BILL.search(text, sentence.start, sentence.end) is not None


_CONTRACT = "계약"
_OFFENCE = deferred(
    r"혐의|기소|적발|과징금|고소(?!득)|고발|무효|소송|횡령|배임|사기(?:를|로|단)|피해자"
)
"""A contract in a sentence about an offence or a suit is no news of a signing."""


def _kind(text: str, end: int, whole: Stretch, known: dict[int, BlockKind]) -> BlockKind:
    """Return what the sentence of a noun is; ``known``: which of those asked before are captions."""
    if whole.kind != "body":
        return whole.kind
    if _RUN_ON.match(text, end):
        return "headline"
    if whole.start not in known:
        known[whole.start] = "caption" if is_caption(text, whole) else "body"
    return known[whole.start]


def _orders(view: View) -> dict[int, int]:
    body = [s for s in view.sentences if s.kind == "body"]
    return {s.start: k for k, s in enumerate(body)}


def _points_back(text: str, start: int, signing: Signing) -> bool:
    """Tell whether the noun is one already told of: 이번 협약; but 이날 협약을 체결했다 tells of it."""
    before = text[max(0, start - 8) : start].split()
    if before and before[-1] == "이날" and signing in {"past", "linked"}:
        return False
    if bool(before) and text[start - 1] == " " and before[-1] in DEMONSTRATIVES:
        return True
    return _THIS.search(text, max(0, start - _KIND), start) is not None


_KIND = 20
"""How far before its noun a demonstrative may stand that points at an agreement of some kind."""
_THIS = deferred(r"(?<![가-힣])(?:이번|금번|본|동|해당)[ ](?:[가-힣]{2,7}[ ])?[가-힣A-Za-z]{0,6}$")
"""이번 상생, 이번 투자유치: what stands before the noun of an agreement already told of."""


def _signing(text: str, end: int, stop: int) -> tuple[int, Signing]:
    if _MATTER.match(text, end) or _ONE_OF_SEVERAL.match(text, end, stop + _SEVERAL):
        return end, "none"
    if _HELD_UP.match(text, end):
        return end, "ceremony"
    done = _DONE.match(text, end)
    if done:
        return done.start("verb"), "past" if "했" in done[0] or "였" in done[0] else "future"
    found = taken(text, end, stop)
    if found:
        return found
    verb = _VERB.search(text, end, stop)
    if verb is not None and _OBLIGED.match(text, verb.start()):
        return end, "none"
    if verb is None:
        if _CUT_OFF.match(text, end):
            return end, "noun"
        ceremony = text[end : end + 1] == "식"
        return end, "ceremony" if ceremony else "none"
    return verb.start(), _tense(text, verb, stop)


_HELD_UP = deferred(rf"[’'”]?[{OBJECTS}][ ](?:각각[ ])?(?:들어[ ]보이|들고|펼쳐[ ]보이)")
"""What those do with the paper who have signed it, as a photo shows: 협약서를 들어 보이고 있다."""
_OBLIGED = deferred(
    rf"(?:{SIGNING}|맺)(?:하|으)?(?:도록|려면|어야|해야|할[ ]때|할[ ]경우|을[ ]때|을[ ]경우)"
)
"""Verbs that say how agreements are to be concluded, and tell of none: 체결하도록 했다."""
_BEFORE_ANOTHER = deferred(
    rf"(?:(?:{SIGNING})한|맺은)\s(?:뒤|후|가운데|자리|데[ ]따(?!른[ ]후속)|것으로|게\s|것이|것은|사실[을이])"
)
"""Clauses after which the sentence goes on to tell: 협약을 체결한 뒤."""


_HELD = deferred(r"(?:가졌|갖|개최|열|진행|했|하였|거행|치렀|치르|올렸)$")
"""The verb behind a ceremony: 협약식을 갖고."""


def _tense(text: str, verb: regex.Match[str], stop: int) -> Signing:
    """Return what the verb of signing tells by its ending, and by the words right behind it."""
    held = _HELD.search(verb[0])
    at = verb.start() + held.start() if held else verb.start()
    around = text[at : min(stop, verb.end() + 10)]
    if _CLAUSE.match(around) and not _BEFORE_ANOTHER.match(around):
        return "past clause"
    if _LINK.match(around) and _OF_A_NOUN.match(text, at, stop):
        return "past clause"
    later = _FUTURE.search(around, max(0, verb.end() - at - 6))
    if _FUTURE.match(around) or (later and not (_SIGNED.match(around) and later[0] in _GOES_ON)):
        return "future"
    if _PAST.match(around) or _PAST.search(around, max(0, verb.end() - at - 3)):
        return "past"
    if _LINK.match(around) or "가운데" in around or "것으로" in around or _ASSERTED.match(around):
        return "linked"
    return "noun"
