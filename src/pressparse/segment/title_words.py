"""Words of a line in which a title may end: how each ends, and what it is known again by."""

from typing import NamedTuple

from pressparse.language.letters import JOINERS, OBJECTS, SUBJECTS, TOPICS
from pressparse.pattern import scanning

STEM = 2
"""Code points by which words are known again, one more in Latin letters: what follows may be a particle."""

_SIGNS = scanning(r"[^가-힣A-Za-z0-9]+")
_ENDS = {
    ",": "comma",
    **dict.fromkeys("”’\"'", "quote"),
    **dict.fromkeys(")]>」』", "bracket"),
    **dict.fromkeys("…!?", "call"),
    ".": "stop",
    **dict.fromkeys("0123456789", "digit"),
}
_PARTICLES = {
    **dict.fromkeys(f"{TOPICS}", "topic"),
    **dict.fromkeys(f"{SUBJECTS}", "subject"),
    **dict.fromkeys(f"{OBJECTS}", "object"),
    "의": "of",
    **dict.fromkeys(f"{JOINERS}", "with"),
    **dict.fromkeys("에로서", "place"),
}
_ENDINGS = {
    **dict.fromkeys("고며해여", "and"),
    **dict.fromkeys(f"한할된될운{TOPICS}던", "relative"),
    **dict.fromkeys("다요까", "verb"),
}
DEEDS: frozenset[str] = frozenset(
    """
    체결 개최 추진 발표 실시 논의 마련 강화 선정 수상 운영 지원 협약 확대 완료 모집 성과 착수 출범 구축
    공개 협력 시작 점검 개막 성료 도약 달성 확정 진행 출시 참여 기부 전달 조성 방문 전망 논란 지급 기대
    본격 평가 협의 허용 임명 쾌거 박차 돌입 취임 기탁 당선 제출 촉구 비판 반발 합의 제안 개선 확보 육성
    도입 진출 예고 화제 맞손 성황 공유 예정 발간 모색 시동 해소 편성 의결 발족 요청 지시 동참 반영 수여
    지정 인정 개관 개통 착공 준공 보급 거부 참석 조사 권고 경고 전파
    """.split()  # noqa: SIM905
)
"""Nouns of doing that titles end in."""
_BECOMING = scanning(r"[가-힣]{2}화\Z")
"""A noun of becoming (``활성화``), which titles end in, too."""


class Word(NamedTuple):
    """A word of a line's beginning."""

    start: int
    text: str
    bare: str
    """Without signs."""
    stem: str
    """What it is known again by; empty where it is too short."""
    ends: str
    gap: int
    """Spaces before it."""


def word_of(text: str, start: int, gap: int, stem: str | None) -> Word:
    """Return a word as it stands; ``stem``: what it is known again by, if that is known."""
    bare = _SIGNS.sub("", text)
    return Word(start, text, bare, _stem(bare) if stem is None else stem, end_of(text), gap)


def stem_of(word: str) -> str:
    """Return what a word with its signs is known again by."""
    if len(word) >= STEM and "가" <= word[0] <= "힣" and "가" <= word[1] <= "힣":
        return word[:STEM]  # most words: nothing to take off before it
    return _stem(_SIGNS.sub("", word))


def _stem(bare: str) -> str:
    size = STEM + bare[:STEM].isascii()
    return bare[:size] if len(bare) >= size else ""


def end_of(word: str) -> str:
    """Return how a word ends."""
    last = word[-1]
    if known := _ENDS.get(last):
        return known
    if not "가" <= last <= "힣":
        if word.endswith("MOU"):
            return "deed"
        return "latin" if last.isalpha() else "mark"
    if word[-2:] in DEEDS:
        return "deed"
    if len(word) > STEM:
        if known := _PARTICLES.get(last):
            return "adverbial" if word.endswith(("에서", "에게", "으로")) else known
        if word.endswith(("까지", "부터", "보다")):
            return "adverbial"
        if last == "인":
            return "being"
    if known := _ENDINGS.get(last):
        return known
    return "deed" if _BECOMING.search(word) else "plain"
