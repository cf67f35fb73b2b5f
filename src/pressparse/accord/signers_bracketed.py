"""Who signs as heads in brackets tell: 가나시(시장 홍길동)."""

from collections.abc import Sequence
from dataclasses import replace

import regex

from pressparse.accord.posts import HONORS, Scene, Signer
from pressparse.entities.body_names import ends_like_a_body
from pressparse.entities.names import LIKELY, is_unit, likeness, may_be_name
from pressparse.language.letters import JOINERS, SUBJECTS, TOPICS
from pressparse.lexicon.agreements import CEREMONY, SIGNING
from pressparse.lexicon.posts import OFFICE
from pressparse.pattern import compiled, deferred
from pressparse.rule import rule

_ACTING = r"(?:[ ](?:직무대행|권한대행|직무대리|대행))?"
"""What stands behind the post of somebody who acts for its holder."""
_LATIN = r"[A-Za-z][A-Za-z.\-' ]{1,40}"
_NAME = r"[가-힣]{2,5}(?:[ ][가-힣]{1,6}){0,3}|[가-힣][ ][가-힣]{1,3}(?:[ ][가-힣]{1,4}){0,3}"
_BEFORE = deferred(
    r"[^\s,.()\[\]]{1,30}(?:[ ][^\s,.()\[\]]{1,20}){0,3}(?:\((?:주|사|재|유)\))?[*]?[ ]?$|\((?:주|사|재|유)\)[^\s,.()]{1,30}[*]?[ ]?$"
)


@rule(
    rf"""
    [(\[](?:이하[ ]?[^()\[\],]{{1,24}}[,/·][ ]?|[^()\s,]{{1,20}}[,/·][ ]?|[A-Za-z& ]{{2,60}}[,/·][ ]?)?
    (?:
        (?P<title>(?:대표이사[ ]|{OFFICE}[ ]겸[ ])?{OFFICE}{_ACTING})[ ]?[:·/]?[ ]?(?P<span>{_NAME})(?=[ ]?(?:[,)\]/·(]|前|{_LATIN}))
      | (?P<span>[가-힣]{{3}})[ ](?P<title>{OFFICE}{_ACTING})(?=(?:[·,/][ ]?[가-힣]{{2,8}})?[)\]])
    )
    """,
    examples={
        "가나시(시장 [[홍길동]])와 다라대학교(총장 김영희)는 협약을 체결했다.": {
            "name": "홍길동",
            "title": "시장",
            "party": "가나시",
        },
        "가나시(시장 홍길동)와 마바진흥원(MBA, 원장 [[이철수]])은 협약을 체결했다.": {
            "name": "이철수",
            "title": "원장",
            "party": "마바진흥원",
        },
        "가나시[시장 홍길동]와 마바진흥원(이하 진흥원, 원장 [[이철수]])은 협약을 체결했다.": {
            "name": "이철수",
            "title": "원장",
            "party": "마바진흥원",
        },
        "마바진흥원(원장 직무대행 [[이철수]])은 가나시와 협약을 체결했다.": {
            "name": "이철수",
            "title": "원장 직무대행",
            "party": "마바진흥원",
        },
    },
    boundary=[
        "가나부(장관 홍길동) 산하 다라원은 마바시와 협약을 체결했다.",
        "협약식(원장 주재)이 열렸다.",
        "가나시와 다라대(발달장애인 활동 제공기관)는 협약을 체결했다.",
    ],
    needs=("(", "["),
)
def head_of_a_party(match: regex.Match[str], scene: Scene) -> tuple[Signer, ...] | None:
    """The head of a body that signs stands in brackets after its name."""
    text = scene.view.folded
    begin = scene.view.paragraph_at(match.start()).start
    before = _BEFORE.search(text, max(begin, match.start() - 90), match.start())
    if not before or scene.view.kind_at(match.start()) not in {"body", "caption"}:
        return None
    words = before[0].strip().split(" ")
    joined = match.end("title") == match.start("span")
    if joined and (" " in match["span"] or not may_be_name(match["span"])):
        return None
    if match["title"].endswith(("장관", "청장", "처장")) and _hosts(scene, match.start()):
        return None
    if compiled(r"[^\n]{0,30}?\)[ ]?(?:산하|소속)[ ]").match(text[match.end() : match.end() + 40]):
        return None
    for k in range(min(4, len(words)), 0, -1):
        party = " ".join(words[-k:])
        index = scene.party_of(_last_body(party))
        if index is not None and scene.party_of(" ".join(words[-1:])) in {index, None}:
            name, end = _clean(match["span"], match.start("span"))
            if name in {"주재", "주관", "참석"}:
                return None
            body = scene.parties[index][0]
            first = Signer(match.start("span"), end, name, match["title"], body, index=index)
            more = _AND_ANOTHER.match(text, match.end("span"))
            if more is None:
                return (first,)
            return (
                first,
                replace(first, start=more.start("name"), end=more.end("name"), name=more["name"]),
            )
    return _of_a_body_that_signs(match, scene, words)


def _of_a_body_that_signs(
    match: regex.Match[str], scene: Scene, words: Sequence[str]
) -> tuple[Signer, ...] | None:
    """Return the head of a body that is the subject or the partner of the signing, where not all parties are known."""
    text, at = scene.view.folded, match.end()
    sentence = scene.view.sentence_at(match.start())
    closed = _CLOSES.match(text, at)
    if (
        scene.agreed
        or closed is None
        or not ends_like_a_body(words[-1])
        or not _SIGNS_A_DEAL.search(text, at, sentence.end)
    ):
        return None
    name, end = _clean(match["span"], match.start("span"))
    return (Signer(match.start("span"), end, name, match["title"], _last_body(" ".join(words))),)


_CLOSES = deferred(
    rf"[^\n()\[\]]{{0,24}}(?:\([^()]{{1,24}}\))?[)\]][{TOPICS}{SUBJECTS}{JOINERS}][ ]"
)
"""How the bracket of a head closes behind a body that is the subject or a partner."""
_SIGNS_A_DEAL = deferred(
    rf"(?:협약|협정|각서|MOU|MoU|약정|결연|계약|합의서)[^\n.]{{0,30}}(?:{SIGNING}|맺|{CEREMONY}|식[을])"
)


_AND_ANOTHER = deferred(r"(?:[·]|,[ ])(?P<name>[가-힣]{3})\)")
"""A second head under the same title: (대표 김하람·이가온)."""


def _hosts(scene: Scene, position: int) -> bool:
    """Tell whether a sentence is about an event that a ministry holds, not about the agreement."""
    sentence = scene.view.sentence_at(position)
    words = scene.view.folded[sentence.start : sentence.end]
    return "개최" in words and not compiled(r"협약|협정|MOU|MoU|각서|약정|손잡|손을").search(words)


def _last_body(words: str) -> str:
    return compiled(rf"[{JOINERS}][ ]|[{TOPICS}][ ]|에서[ ]|[ ]및[ ]|,[ ]|·(?=[^ ]+$)").split(
        words
    )[-1]


def _clean(name: str, start: int) -> tuple[str, int]:
    name = compiled(rf"[ ](?:(?:이하|전|현|겸|교수|박사).*|{HONORS})$").sub("", name)
    first, _, rest = name.partition(" ")
    if is_unit(rest) and likeness(first) == LIKELY:
        name = first
    return name, start + len(name)
