"""Who signs as speech tells: the head of a party who says something at the ceremony."""

import regex

from pressparse.accord.heads import heads, is_lesser
from pressparse.accord.posts import Scene, Signer
from pressparse.accord.presence import behind_the_ceremony, behind_the_signing
from pressparse.accord.signers import signers_in
from pressparse.language.letters import DOUBLE, SUBJECTS, TOPICS
from pressparse.lexicon.agreements import CEREMONY
from pressparse.pattern import deferred
from pressparse.rule import rule

_BEFORE = deferred(
    rf"(?:[ ]?\([^()\n]{{1,16}}\))?[{TOPICS}{SUBJECTS}][ ](?:(?:이날|이번|업무)[ ])*$"
)
"""What stands between a speaker and the ceremony: 홍길동 시장은 이날 협약식에서."""
_BEHIND = deferred(rf"(?:[ ]?\([^()\n]{{1,16}}\))?[{TOPICS}{SUBJECTS}][ ](?=[{DOUBLE}\"])")
_OPENS = deferred(rf"[{DOUBLE}\"]")
_REACH = 80
"""Code points on either side of the ceremony in which its speaker is named."""


@rule(
    rf"(?P<span>(?:{CEREMONY}|(?P<here>이[ ]자리)))에(?:서는?|[ ](?P<there>참석|함께|자리)한)[ ]",
    examples={
        "가나시와 다라대는 협약을 체결했다. [[홍길동 가나시장]]은 이날 협약식에서 “함께 가겠다”고 말했다.": {
            "name": "홍길동",
            "title": "시장",
            "party": "가나시",
        },
        "가나시와 다라대는 협약을 체결했다. 이날 협약식에서 [[김영희 다라대 총장]]은 “함께 가겠다”고 말했다.": {
            "name": "김영희",
            "title": "총장",
            "party": "다라대",
        },
        "가나시와 다라대는 협약을 체결했다. 이 자리에서 [[김영희 다라대 총장]]은 “함께 가겠다”고 말했다.": {
            "name": "김영희",
            "title": "총장",
            "party": "다라대",
        },
        "가나시와 다라대는 협약을 체결했다. 협약식에 참석한 [[홍길동 가나시장]]은 “함께 가겠다”고 말했다.": {
            "name": "홍길동",
            "title": "시장",
            "party": "가나시",
        },
        "가나시와 다라대는 협약을 체결했다. [[홍길동 가나시장]]과 김영희 다라대 총장은 이날 협약식에서 협력을 다짐했다.": {
            "name": "홍길동",
            "title": "시장",
            "party": "가나시",
        },
    },
    boundary=[
        "가나시와 다라대는 협약을 체결했다. 시는 축제도 열었다. 이 자리에서 홍길동 가나시장은 “함께 가겠다”고 말했다.",
        "가나시와 다라대는 협약을 체결했다. 협약식에 참석한 홍길동 마바군수는 “함께 가겠다”고 말했다.",
        "가나시와 다라대는 협약을 체결했다. 홍길동 가나시장은 “함께 가겠다”고 말했다.",
        "가나시와 다라대는 협약을 체결했다. 협약식에서 홍길동 가나시 팀장은 “함께 가겠다”고 말했다.",
        "가나시와 다라대는 협약을 체결했다. 협약식에서 홍길동 마바군수는 “축하한다”고 말했다.",
    ],
    needs=(*CEREMONY.split("|"), "이 자리"),
)
def head_heard_at_the_signing(match: regex.Match[str], scene: Scene) -> tuple[Signer, ...] | None:
    """The head of a party who speaks at the ceremony is there for the party: 홍길동 시장은 협약식에서 “…”."""
    text, sentence = scene.view.folded, scene.view.sentence_at(match.start())
    if match["here"] and not (
        behind_the_ceremony(scene.view, sentence) or behind_the_signing(scene.view, sentence)
    ):
        return None
    if match["there"]:
        heard = _right_behind(scene, match.end(), min(sentence.end, match.end() + _REACH))
    elif _OPENS.match(text, match.end()):
        found = signers_in(scene, max(sentence.start, match.start() - _REACH), match.start())
        heard = [s for s in found[-1:] if _BEFORE.fullmatch(text, s.end, match.start())]
    else:
        found = signers_in(scene, match.end(), min(sentence.end, match.end() + _REACH))
        heard = [s for s in found[:1] if s.start == match.end() and _BEHIND.match(text, s.end)]
        heard = heard or _heads_together(scene, sentence.start, match.start())
    told = tuple(s for s in heard if s.index is not None and heads(s.title) and not is_lesser(s))
    return told or None


def _right_behind(scene: Scene, start: int, end: int) -> list[Signer]:
    """Return those named one behind the other from a place on: 협약식에 참석한 홍길동 시장과 김영희 총장은."""
    found: list[Signer] = []
    for each in signers_in(scene, start, end):
        if each.start - (found[-1].end if found else start) > _JOINED:
            break
        found.append(each)
    closed = found and _THERE.match(scene.view.folded, found[-1].end)
    return found if closed else []


_JOINED = 2
"""Code points between two persons of a list: a particle and a space."""
_THERE = deferred(rf"[{TOPICS}{SUBJECTS}][ ]")


def _heads_together(scene: Scene, start: int, end: int) -> list[Signer]:
    """Return the heads of several parties who are together the subject of a sentence: 홍길동 시장과 김영희 총장은 협약식에서."""
    found = signers_in(scene, start, end)
    together = len({s.index for s in found}) == len(found) > 1
    if not together or found[0].start > start + _OPENING:
        return []
    return found if _BEFORE.fullmatch(scene.view.folded, found[-1].end, end) else []


_OPENING = 20
"""Code points before the first of them that may name his or her body."""
