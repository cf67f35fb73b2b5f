"""Who signs in the place of a head, told by a clause: 홍길동 시장을 대신해 박민수 부시장이 서명했다."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

import regex

from pressparse.accord.deputies import INSTEAD
from pressparse.accord.posts import Scene, Signer
from pressparse.accord.signers import replaced_too
from pressparse.language.letters import JOINERS, SUBJECTS, TOPICS
from pressparse.lexicon.agreements import CEREMONY, SEALING, SIGNING
from pressparse.pattern import deferred
from pressparse.rule import rule

_FOR = deferred(rf"(?:{INSTEAD}|[ ]대신),?[ ]")
"""What stands between a head and who comes in his or her place."""
_SIDES = deferred(rf"(?:{INSTEAD}|[ ]대신),?[ ](?:[^\s,()]{{1,12}}[ ]){{0,2}}")
"""The same with words for the body of the one who comes: 홍길동 시장을 대신해 가나시 박민수 부시장이."""
_WHO_COMES = deferred(rf"[{SUBJECTS}][ ]")
"""What stands between who comes and the head whom he or she replaces: 박민수 부시장이 홍길동 시장을 대신해."""
_HINDERED = deferred(
    rf"(?:\([^()]{{1,20}}\))?[{TOPICS}{SUBJECTS}][ ][^.“\"]{{2,40}}?(?:못해|못하고|못하여|못[ ]하여|못했고|없어|어서|여서|탓에|때문에|인해|으로|로|비우고|비워|떠)[,]?[ ](?:[^\s,()]{{1,12}}[ ]){{0,4}}"
)
"""Why a head does not sign, up to who does it instead: 홍길동 시장은 국외 출장으로 참석하지 못해."""
_DOES_IT = deferred(rf"[{SUBJECTS}][ ](?:협약서에[ ]|협약식에[ ])?대[신리](?:[ ]|했|하였|한|해)")
"""What stands behind who signs instead: 박민수 부시장이 대신 서명했다."""
_IN_BRACKETS = deferred(r"[ ]?\([ ]?")
_COMES = deferred(r"[ ]대[신리]?[ ]?참석?[ ]?\)")
"""A deputy in brackets behind a head: 홍길동 시장(박민수 부시장 대참)."""
_SIGNS = deferred(
    rf"{SIGNING}|{CEREMONY}|{SEALING}|맺[었은고]|협약서|협약[{JOINERS}{TOPICS}을]|MO[UA]|각서"
)
"""What a sentence says of the signing in which somebody comes for a head."""
_ELSEWHERE = deferred(
    r"축사|대독|인사말|환영사|기념사|격려사|시상|수상|[“\"]|지난해|작년|(?:바|적이)[ ]있"
)
"""What else is done for somebody, or said by whom, or was done before."""


@rule(
    r"(?P<span>대(?:[신리](?=[ ]|해|하|한|했|참)|참))",
    examples={
        "가나시(시장 홍길동)와 다라대(총장 김영희)는 협약을 체결했다. 협약서에는 [[박민수 부시장]]이 홍길동 시장을 대신해 서명했다.": {
            "name": "박민수",
            "title": "부시장",
            "party": "가나시",
        },
        "가나시(시장 홍길동)와 다라대(총장 김영희)는 협약을 체결했다. 홍길동 시장은 출장으로 참석하지 못해 [[박민수 부시장]]이 대신 서명했다.": {
            "name": "박민수",
            "title": "부시장",
            "party": "가나시",
        },
    },
    boundary=[
        "가나시와 다라대는 협약을 체결했다. 협약식에서 박민수 부시장이 홍길동 시장을 대신해 축사를 했다.",
        "가나시와 다라대는 협약을 체결했다. 지난달 축제에는 홍길동 시장을 대신해 박민수 부시장이 왔다.",
    ],
    needs=("대신", "대리", "대참"),
)
def deputy_of_a_head(match: regex.Match[str], scene: Scene) -> tuple[Signer, ...] | None:
    """Who signs in the place of a head stands for the head's party: 홍길동 시장을 대리한 박민수 부시장이 서명했다."""
    text = scene.view.folded
    sentence = scene.view.sentence_at(match.start())
    start, end = sentence.start, min(sentence.end, sentence.start + _LONGEST)
    if _ELSEWHERE.search(text, start, end) or not _SIGNS.search(text, start, end):
        return None
    return tuple(_deputies(scene, text, replaced_too(scene, start, end))) or None


_LONGEST = 500
"""Code points of a sentence that are read."""


def _deputies(scene: Scene, text: str, found: Sequence[Signer]) -> Iterator[Signer]:
    """Yield those of a sentence who come in the place of the person named before or behind them."""
    for one, other in pairwise(found):
        if _comes_for(text, one, other):
            pair = one, other
        elif _WHO_COMES.fullmatch(text, one.end, other.start) and _FOR.match(text, other.end):
            pair = other, one
        else:
            continue
        head, deputy = pair
        if head.index is None or deputy.index not in {None, head.index}:
            continue
        yield replace(deputy, index=head.index, party=scene.parties[head.index][0])


def _comes_for(text: str, head: Signer, deputy: Signer) -> bool:
    """Tell whether the second of two persons named one behind the other signs for the first."""
    if _SIDES.fullmatch(text, head.end, deputy.start):
        return True
    if _IN_BRACKETS.fullmatch(text, head.end, deputy.start):
        return _COMES.match(text, deputy.end) is not None
    hindered = _HINDERED.fullmatch(text, head.end, deputy.start)
    return hindered is not None and _DOES_IT.match(text, deputy.end) is not None
