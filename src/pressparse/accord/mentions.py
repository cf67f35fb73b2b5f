"""Mentions: where a text speaks of an agreement, and what it says of its signing."""

from dataclasses import dataclass
from typing import Literal

import regex

from pressparse.lexicon.agreements import (
    DEMONSTRATIVES,
    KINDS,
    NEEDS,
    NOT_AGREEMENTS,
    TREATIES,
)
from pressparse.view import Stretch, View

Signing = Literal["past", "future", "linked", "past clause", "noun", "ceremony", "none"]


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
    """Where the verb of signing starts, or the end of the noun."""
    sentence: Stretch
    order: int
    """Which sentence of the body it is, from 0; -1 in headline and deck."""


_NOUN = regex.compile(
    r"""
    (?:
        업무\s?(?:협력|제휴|교류|협조)?\s?(?:협약|약정)서?
      | (?:양해|협력|합의|상호)\s?각서
      | 자매\s?결연(?!지|도시|을\s맺은)(?:\s?협약)?서?
      | 협약서? | 협정서? | 의향서 | 합의서 | (?<=[력사동매이]\s?|위탁\s?)약정서?
      | (?<![A-Za-z])(?:MO[UA]|MoU|LOI)(?![A-Za-z])
    )
    (?:\s?\((?:MOU|MoU|MOA|LOI|LOA|업무협약|양해\s?각서|협약)\))?
    """,
    regex.VERBOSE,
)
_AFTER = regex.compile(
    r"(?=['\"’”」』>]?(?:\s|$|[,.()·:;\]/~-]|을|를|이|가|은|는|에|의|도|과|와|으로|로|서|식|체결|관련|하|임|까지|안|"
    r"\s?체결))"
)
_VERB = regex.compile(
    r"체\s?결|맺|서명|교환|(?:협약|체결|조인|서명)식[은을이]?[^.]{0,24}?(?:가졌|갖|개최|열|진행|했|하였|거행)|성사"
    r"|나섰|나선다|손을\s?잡|추진하기로|진행했|진행하였"
)
_PAST = regex.compile(
    r"(?:체\s?결|서명|교환|성사|진행)(?:을\s?)?(?:완료)?(?:했|하였|됐|되었|되며|함(?!께)|됨|시켰)|맺었|가졌|나섰|개최했|개최하였|열렸|열었|열려|진행됐|진행되었|진행했|진행하였|했|하였|거행"
)
_FUTURE = regex.compile(
    r"(?:체\s?결|서명|교환|진행|개최)(?:한다|합니다|할|하기로|하게\s?된다|될|된다|을?\s?(?:추진|예정|앞두))|맺(?:는다|을|기로)"
    r"|갖(?:는다|기로|을)|열린다|열릴|연다|나선다|개최한다"
)
_CLAUSE = regex.compile(
    r"(?:체\s?결|서명|교환)(?:한|된)(?!다)|맺은|맺어진|진행한(?!다)|체결하는|맺는\s"
)
_LINK = regex.compile(
    r"(?:체\s?결|서명|교환|성사|진행)(?:하고|하며|하면서|하여|해|,|한\s뒤|한\s후|\s후|\s뒤)|맺(?:고|으며|어|은\s뒤|은\s후)|갖고|열고|가지고"
)


_MATTER = regex.compile(
    r"(?:의|을|를)?\s?(?:신청|이행|후속|해지|파기|종료|만료|위반|조건|기간|사항|기반|대상|연장|갱신)"
)
_DONE = regex.compile(r"['’”」]?[을를]\s?(?P<verb>했|하였|한다(?![가-힣]{2}))")
_CUT_OFF = regex.compile(r"['’”」]?[을를](?:\s?체?결?[하했]?)?\s?(?:\.{2,}|…)")


def find_mentions(view: View) -> tuple[Mentioned, ...]:
    """Return every mention of an agreement between parties, in reading order; treaties left out."""
    text = view.folded
    if not any(word in text for word in NEEDS):
        return ()
    orders = _orders(view)
    found: list[Mentioned] = []
    matches = list(_NOUN.finditer(text))
    for k, match in enumerate(matches):
        if not _AFTER.match(text, match.end()) or _is_treaty(text, match.start(), match.end()):
            continue
        sentence = view.sentence_at(match.start())
        following = matches[k + 1].start() if k + 1 < len(matches) else sentence.end
        stop = min(sentence.end, match.end() + 110, max(following, match.end() + 8))
        verb, signing = _signing(text, match.end(), stop)
        found.append(
            Mentioned(
                match.start(),
                match.end(),
                kind_of(match[0]),
                _points_back(text, match.start()),
                signing,
                verb,
                sentence,
                orders.get(sentence.start, -1),
            )
        )
    return tuple(found)


def _orders(view: View) -> dict[int, int]:
    body = [s for s in view.sentences if s.kind == "body"]
    return {s.start: k for k, s in enumerate(body)}


def kind_of(noun: str) -> str:
    """Return the kind of an agreement by its noun."""
    plain = noun.replace(" ", "")
    return next((kind for word, kind in KINDS if word in plain), "협약")


def _is_treaty(text: str, start: int, end: int) -> bool:
    begin = start
    while begin > 0 and start - begin < 12 and not text[begin - 1].isspace():
        begin -= 1
    glued = text[begin:start].rstrip("·-")
    if text[begin:end] in NOT_AGREEMENTS or any(
        text[begin:end].endswith(w) for w in NOT_AGREEMENTS
    ):
        return True
    noun = text[start:end]
    if not noun.startswith(("협약", "협정")):
        return False
    before = text[max(0, begin - 12) : begin].split()
    return (
        glued in TREATIES
        or glued.endswith(("유엔", "반부패", "동반자", "무역"))
        or (not glued and bool(before) and before[-1] in TREATIES)
        or (noun.startswith("협정") and "FTA" in text[begin:end])
    )


def _points_back(text: str, start: int) -> bool:
    before = text[max(0, start - 8) : start].split()
    return bool(before) and text[start - 1] == " " and before[-1] in DEMONSTRATIVES


def _signing(text: str, end: int, stop: int) -> tuple[int, Signing]:
    if _MATTER.match(text, end):
        return end, "none"
    done = _DONE.match(text, end)
    if done:
        return done.start("verb"), "past" if "했" in done[0] or "였" in done[0] else "future"
    verb = _VERB.search(text, end, stop)
    if verb is None:
        if _CUT_OFF.match(text, end):
            return end, "noun"
        ceremony = text[end : end + 1] == "식"
        return end, "ceremony" if ceremony else "none"
    at = verb.start()
    around = text[at : min(stop, verb.end() + 10)]
    if _CLAUSE.match(around) and not regex.match(
        r"(?:체\s?결한|맺은|서명한|교환한)\s(?:뒤|후|가운데|것으로)", around
    ):
        return at, "past clause"
    if _FUTURE.match(around) or _FUTURE.search(around, max(0, verb.end() - at - 6)):
        return at, "future"
    if _PAST.match(around) or _PAST.search(around, max(0, verb.end() - at - 3)):
        return at, "past"
    if _LINK.match(around) or "가운데" in around or "것으로" in around:
        return at, "linked"
    return at, "noun"
