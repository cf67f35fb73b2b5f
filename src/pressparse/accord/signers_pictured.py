"""Who signs as captions tell: the heads in a photo from left to right, or one person of each party."""

from collections.abc import Sequence
from dataclasses import replace

import regex

from pressparse.accord.captions import is_caption
from pressparse.accord.heads import heads, is_lesser, one_each, only_heads
from pressparse.accord.posts import Scene, Signer
from pressparse.accord.signers import signers_in
from pressparse.lexicon.agreements import CEREMONY
from pressparse.lexicon.newsroom import FROM_THE_LEFT
from pressparse.pattern import deferred
from pressparse.rule import rule

_IN_A_PHOTO = deferred(r"사진|왼쪽|좌측|좌로|오른쪽|우측|우로")
_OF_A_DEAL = deferred(r"협약|협정|체결|서명|MOU|각서")
_IN_A_ROW = deferred(FROM_THE_LEFT)
"""What a row of persons follows, however many they are."""
_LONGEST = 400
"""Code points of a caption that is read as a whole."""
_AROUND = 150
"""Code points on either side of what tells of a photo, where more stands in its paragraph."""


@rule(
    r"(?P<span>왼쪽|좌측|오른쪽|우측)",
    examples={
        "가나시(시장 박나래)와 다라대(총장 이가온)가 협약을 맺었다. [[홍길동 가나시 부시장(왼쪽)]]과 김영희 다라대 부총장이 기념사진을 찍고 있다.": {
            "name": "홍길동",
            "title": "부시장",
            "party": "가나시",
        },
    },
    boundary=[
        "가나시와 다라대가 협약을 맺었다. 홍길동 가나시 부시장(왼쪽)이 기념사진을 찍고 있다.",
        "가나시와 다라대가 협약을 맺었다. 왼쪽부터 홍길동 가나시 국장, 박나래 가나시 과장, 김영희 다라대 처장이 기념사진을 찍고 있다.",
    ],
    needs=("왼쪽", "좌측", "오른쪽", "우측"),
)
def one_of_each_in_a_caption(match: regex.Match[str], scene: Scene) -> tuple[Signer, ...] | None:
    """A caption names one person of each party and nobody else: they signed, though another heads the party."""
    sentence = scene.view.sentence_at(match.start())
    if not scene.agreed or not is_caption(scene.view.folded, sentence):
        return None
    found = signers_in(scene, sentence.start, sentence.end)
    if all(heads(s.title) for s in found):
        return None
    alone = sorted(s.index for s in found if s.index is not None)
    return tuple(found) if alone == list(range(len(scene.parties))) == alone[: len(found)] else None


@rule(
    rf"(?P<span>왼쪽|좌측|오른쪽|우측|[좌우]로[ ]?부터|기념[ ]?(?:사진|촬영)|{CEREMONY})",
    examples={
        "가나시와 다라대가 협약을 맺었다. [사진: (왼쪽부터) [[홍길동 가나시장]], 김영희 다라대 총장]": {
            "name": "홍길동",
            "title": "시장",
            "party": "가나시",
        },
    },
    boundary=[
        "가나시와 다라대가 협약을 맺었다. [사진: (왼쪽부터) 홍길동 마바군수, 김영희 사아대 총장]",
        "가나시와 다라대가 협약을 맺었다. 왼쪽 길로 가면 시청이 있다.",
    ],
    needs=("왼쪽", "좌측", "오른쪽", "우측", "좌로", "우로", "기념", *CEREMONY.split("|")),
)
def heads_in_a_caption(match: regex.Match[str], scene: Scene) -> tuple[Signer, ...] | None:
    """A caption names those in the photo from left to right, the heads among them."""
    text = scene.view.folded
    paragraph = scene.view.paragraph_at(match.start())
    start, end = paragraph.start, paragraph.end
    if end - start > _LONGEST or paragraph.kind == "body":
        sentence = scene.view.sentence_at(match.start())
        row = sentence.end if _IN_A_ROW.match(text, match.start()) else 0
        start = max(start, match.start() - _AROUND)
        end = max(row, min(end, match.end() + _AROUND))
        if not _IN_A_PHOTO.search(text, start, end):
            return None
    found = [s for s in signers_in(scene, start, end) if heads(s.title) and not is_lesser(s)]
    told = list(one_each(given_the_party_left(scene, found)))
    if len(told) < 2 and not _OF_A_DEAL.search(text, start, end):
        return None
    return tuple(told) or None


def given_the_party_left(scene: Scene, found: Sequence[Signer]) -> list[Signer]:
    """Give heads whose bodies are not told the parties that have none yet, where only one can be theirs: 홍길동 원장."""
    headed = {s.index for s in found if heads(s.title)}
    open_ = [s for s in found if s.index is None and not s.party and heads(s.title)]
    if not open_ or not scene.agreed:
        return list(found)
    left = [k for k in range(len(scene.parties)) if k not in headed]
    names = [scene.parties[k][0] for k in left]
    theirs = only_heads([s.title or "" for s in open_], names)
    given = {
        open_[head].start: replace(open_[head], index=left[k], party=names[k])
        for head, k in theirs.items()
    }
    return [given.get(s.start, s) for s in found]
