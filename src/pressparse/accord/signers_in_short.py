"""Persons of whom a text tells in short: one title for several, letters or a name alone for a body, a space that is lost."""

from collections.abc import Iterator
from dataclasses import replace

from pressparse.accord.posts import Scene, Signer
from pressparse.entities.body_names import listed
from pressparse.entities.names import LIKELY, is_foreign, likeness, may_be_name, titled
from pressparse.language.letters import JOINERS, OBJECTS, SUBJECTS, TOPICS
from pressparse.lexicon.posts import OFFICE
from pressparse.pattern import deferred

_SPELLED = deferred(
    rf"(?<=[{JOINERS},·][ ])(?P<name>[가-힣]{{2,6}}(?:[ ][가-힣]{{1,6}}){{0,3}})[ ]?\(\p{{Latin}}[\p{{Latin}} .\-']{{2,40}}\)[ ](?P<title>{OFFICE})(?=[{OBJECTS}{SUBJECTS}{TOPICS}{JOINERS},.· (]|$)"
)
"""A foreign name with its letters, no body beside it: … 부시장과 마르코(Marco) 부시장."""


def told_in_short(scene: Scene, start: int, end: int, found: list[Signer]) -> list[Signer]:
    """Return the persons in a stretch of whom it tells in short, beside those who have been found."""
    text = scene.view.folded
    more = list(_spelled(text, start, end, found))
    more += _under_one_title(text, start, [*found, *more])
    more += _titled_once(scene, start, end, [*found, *more])
    more += _glued_to_the_body(scene, start, end, [*found, *more])
    return more


def of_whose_staff(scene: Scene, signer: Signer) -> Signer:
    """Give somebody whose body is not told that of those who came along: 홍길동 대표를 비롯한 가나사 임직원."""
    if signer.index is not None or not signer.title:
        return signer
    text, at = scene.view.folded, scene.view.folded.find(signer.title, signer.start, signer.end)
    behind = _STAFF.match(text, at + len(signer.title)) if at >= 0 else None
    index = scene.party_of(behind["body"]) if behind else None
    if index is None:
        return signer
    return replace(signer, index=index, party=scene.parties[index][0])


_STAFF = deferred(
    rf"(?:[{OBJECTS}][ ]비롯(?:한|해)|[ ]등)[ ](?P<body>[^\s,()]{{2,20}})[ ](?:임직원|임원|직원|관계자|간부|측)"
    r"|[ ]?\((?P<body>[^\s,()]{2,20})\)"
)
"""Whose people somebody is at the head of, or the body in brackets behind a post: 홍길동 대표(가나사)."""


def no_name(word: str) -> bool:
    """Tell whether words before a post are no person's name: 오후, 다라대, 축제에 참가해."""
    words = word.split(" ")
    if words[-1] in _SIDES:
        return True
    if len(words) > 1 and words[-1].endswith(tuple(JOINERS)) and not is_foreign(words[-1]):
        return True
    if len(words) == 1:
        carried = word.endswith(_WITH_A_PARTICLE)
        told_of = len(word) > _NAME and word.endswith(_TOLD_OF) and likeness(word) < LIKELY
        return carried or told_of or word in listed() or not may_be_name(word)
    return any(titled(w) or (CARRIED.search(w) and not is_foreign(w)) for w in words)


_WITH_A_PARTICLE = ("에는", "에서", "에서는", "에게", "에도", "께서", "식에", *JOINERS)
"""How single words end that carry a particle and are no name: 협약식에는, 목사와."""
_TOLD_OF = tuple(TOPICS)
"""How words end that are no name because they are longer than most and carry the particle of a topic: 협약식은."""
_SIDES = frozenset({"왼쪽", "오른쪽", "좌측", "우측", "가운데", "앞줄", "뒷줄", "사진"})
"""Where somebody stands in a photo, in the brackets in which a name may stand."""
CARRIED = deferred(
    rf"^(?:따르면|의하면)$|^개$|(?<=..)[{TOPICS}]$|(?:에는?|에서는?|에게|에도|께서|[{OBJECTS}]|[가-힣](?:해|하여|하고|한|된|및))$|^(?:및|등|오전|오후|함께|이날|이번|특히|당시)$"
)
"""What carries a particle or an ending, and so is no part of a name."""


def _spelled(text: str, start: int, end: int, found: list[Signer]) -> Iterator[Signer]:
    """Yield those beside whose names only their letters stand, and who were not read otherwise."""
    if not _LETTERS.search(text, start, end):
        return
    for match in _SPELLED.finditer(text, start, end):
        taken = any(s.start < match.end() and match.start() < s.end for s in found)
        if not taken and not no_name(match["name"]):
            yield Signer(match.start(), match.end(), match["name"], match["title"], None)


_LETTERS = deferred(r"[가-힣][ ]?\(\p{Latin}[\p{Latin} .\-']{2,40}\)[ ][가-힣]")


def _under_one_title(text: str, start: int, found: list[Signer]) -> Iterator[Signer]:
    """Yield those who share the body and the post of the one behind the dot: 김하람·이가온 공동대표."""
    for signer in found:
        if signer.index is None or not text.endswith("·", start, signer.start):
            continue
        at = signer.start
        while (before := _NAME_AND_A_DOT.search(text, max(start, at - _DOTTED), at)) is not None:
            at = before.start()
            if not may_be_name(before["name"]) or any(s.start <= at < s.end for s in found):
                break
            yield replace(signer, start=at, end=before.end("name"), name=before["name"])


def _titled_once(scene: Scene, start: int, end: int, found: list[Signer]) -> Iterator[Signer]:
    """Yield those beside whose bodies only their names stand, and behind them all the title: 가나점(홍길동), 다라점(김영희) 점장."""
    for row in _NAMES_IN_BRACKETS.finditer(scene.view.folded, start, end):
        for match in _ONE_IN_BRACKETS.finditer(row.string, row.start(), row.start("title")):
            taken = any(s.start < match.end() and match.start() < s.end for s in found)
            if taken or not may_be_name(match["name"]):
                continue
            body = _LEADS_UP.sub("", match["body"])
            index = scene.party_of(body)
            body = body if index is None else scene.parties[index][0]
            yield Signer(*match.span(), match["name"], row["title"], body, index=index)


_BODY_AND_NAME = r"[가-힣A-Za-z][^\s,()]{1,20}(?:[ ][^\s,()]{1,16}){0,2}\([가-힣]{2,4}\)"
_NAMES_IN_BRACKETS = deferred(
    rf"(?:{_BODY_AND_NAME},[ ]?)++{_BODY_AND_NAME}(?:의|[ ]등|[ ]등의)?[ ](?P<title>{OFFICE}|[가-힣]{{0,6}}장)(?=[{OBJECTS}{SUBJECTS}{TOPICS}{JOINERS},. ]|등|들)"
)
_LEADS_UP = deferred(rf"^.*(?:에서는?|에는|[{TOPICS}])[ ]")
"""What leads up to the first of them: 이날 협약식에는 …."""
_ONE_IN_BRACKETS = deferred(
    r"(?P<body>[가-힣A-Za-z][^\s,()]{1,20}(?:[ ][^\s,()]{1,16}){0,2})\((?P<name>[가-힣]{2,4})\)"
)


def _glued_to_the_body(scene: Scene, start: int, end: int, found: list[Signer]) -> Iterator[Signer]:
    """Yield those whose names have lost the space before a party's: 홍길동가나공단 이사장."""
    text = scene.view.folded
    for index, (name, *_) in enumerate(scene.parties[:_FEW]):
        at = text.find(name, start + _NAME, end)
        while at >= 0:
            title = _TITLE_BEHIND.match(text, at + len(name), end)
            before = _THREE_GLUED.search(text, max(start, at - _NAME - 1), at)
            first = at - _NAME
            if title and before and may_be_name(before["name"]):
                taken = any(s.start < title.end() and first < s.end for s in found)
                if not taken:
                    yield Signer(
                        first, title.end(), before["name"], title["title"], name, index=index
                    )
            at = text.find(name, at + len(name), end)


_FEW = 12
"""How many parties are looked for right behind a name."""
_NAME = 3
"""Syllables of a full name."""
_THREE_GLUED = deferred(r"(?<![가-힣])(?P<name>[가-힣]{3})$")
_TITLE_BEHIND = deferred(
    rf"[ ](?P<title>{OFFICE})(?=[{OBJECTS}{SUBJECTS}{TOPICS}{JOINERS},.· (]|$)"
)
_NAME_AND_A_DOT = deferred(r"(?<![가-힣])(?P<name>[가-힣]{3})·$")
_DOTTED = 8
"""Code points before a name in which another and a dot stand."""
