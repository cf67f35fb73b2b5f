"""How firmly a verb's form says that something will be done: 하기로 했다, 하고, 하여."""

from pressparse.language.wording import ending_in
from pressparse.lexicon.pledges import EFFECT
from pressparse.pattern import deferred

_FIRM = deferred(
    r"(?:하|가|나가|서|으|치)?기로|키로|(?:한|된|간|선|친|인|시킨|는)다.{0,3}|(?:합|됩|갑|섭|칩|시킵)니다|시키기로|다(?:고|는)?|(?:하자고|하자는|하겠다|하겠다고|하겠다는|하겠습니다|하였음)"
)
_GOES_ON = deferred(r"(?:하|가|나가|해나가|해가|으|서|치|쳐|시키)?(?:고|며|면서|으며)")
AUXILIARY = deferred(
    r"(?:나가기로|나갈|나간다|나간다는|나가고|나가며|나가면서|가기로|갈|간다|가고|가며|나아가기로|나아갈|왔다|주기로|줄|둘)"
)
WILL = deferred(r"(?:계획|예정|방침|전망|것)")
FUTURE = deferred(rf"[가-힣]{{0,3}}[{ending_in(8)}]$")
"""A verb's form before 계획 and 예정: it ends in ㄹ."""


def force_of_task(rest: str, after: str) -> str | None:
    """Return the force of a verb that names a task itself, by its ending and the next word."""
    if rest in {"하고", "하며"}:
        return None if after.startswith(("있는", "있던")) else "and"
    if rest == "하는" and (
        after.startswith(("것이", "게", "내용", "방안")) or _SIGNED_FOR.match(after)
    ):
        return "firm"
    if rest == "하는":
        return "and" if after == "등" or after.startswith(("한편", "동시에")) else None
    if rest == "하는데" and after.startswith(("합의", "뜻")):
        return "firm"
    if rest.startswith(("한다", "합니다")):
        return "firm"
    promised = rest == "하기로" or (WILL if rest == "할" else AUXILIARY).match(after)
    return "firm" if promised else None


_JOINED_HANDS = frozenset({"모았", "잡았", "나섰"})
"""What has been done at the signing and holds from then on: … 위해 힘을 모았다, 손을 맞잡았다."""
_SETTLED = frozenset({"합의", "약속", "다짐", "착수"})
"""What is done at the signing and binds from then on: … 하자고 합의했다."""
_APART = deferred(r"(?:하기로|키로|한다|합니다|할$|시킨다|시키기로|하게[ ]된다)")
"""A verb written apart from its noun: 육성 시킨다는 계획, 협력 하기로 했다."""
_AND_ON = deferred(r"^(?:해|하여)나?(?=가|갈|간|갑)")
"""A verb that goes on, written in one word: 추진해나갈."""
_MEANWHILE = ("한편", "동시에", "등")
"""What makes a verb before it one of several: …하는 한편."""
_SIGNED_FOR = deferred(r"(?:업무|협약|양해각서|MOU|MoU)")
"""What a verb before it says is to be done: …를 운영하는 업무협약."""
_DEAL = deferred(r"[‘'“「]?(?:업무|협약|협정|합의|양해|MOU|각서|의향)")


def force_of(stem: str, rest: str, stop: str, after: str) -> str | None:
    """Return the force of a verb of undertaking, by its ending, the mark behind it and the next word."""
    rest = _AND_ON.sub("", rest)
    if stem == "아끼지":
        return "firm" if after.startswith("않") else None
    if stem in _JOINED_HANDS or (stem in _SETTLED and rest.startswith(("했", "하였"))):
        return "firm"
    if stem == "활용" and rest in {"하여", "해", "해서", "하고", "하며"}:
        return "through"
    return _of_an_ending(stem, rest, after) or _of_other_forms(stem, rest, stop, after)


def _of_an_ending(stem: str, rest: str, after: str) -> str | None:
    """Return what an ending says; None for what is no ending of a verb in the middle or at the end of a clause."""
    if rest in {"할", "갈", "칠", "설", "시킬"} or (rest == "" and FUTURE.match(stem)):
        return "firm" if WILL.match(after) else "other"
    if rest in {"하는", "하는데", "는"}:
        return _before_a_noun(stem, rest, after)
    if rest in {"해", "하여", "해서"} or (rest == "" and stem in _HAVING):
        return _by(rest, after)
    if rest in {"하게", "게", "하도록"}:
        return "firm" if after.startswith(_COMES_TO[rest]) else "other"
    if _GOES_ON.fullmatch(rest):
        if after.startswith(("있는", "있던")):
            return "other"
        return "firm" if after.startswith("있") else "and"
    return "firm" if _FIRM.fullmatch(rest) else None


_COMES_TO = {
    "하게": ("된", "됐", "되", "됩"),
    "게": ("된", "됐", "되", "됩"),
    "하도록": ("했", "하였", "합의"),
}
"""What follows an ending where that is promised: 추진하게 된다, 추진하도록 했다."""
_HAVING = frozenset({"모아", "펼쳐", "이어가", "높이"})
"""Stems that stand without an ending where others have 하여: 힘을 모아."""


def _before_a_noun(stem: str, rest: str, after: str) -> str | None:
    if after.startswith(_MEANWHILE):
        return "and"
    if rest == "는":
        return None
    if after.startswith(("것에", "데", "것이")) and stem in EFFECT:
        return "other"
    promised = after.startswith(("합의", "것에", "데", "뜻", "내용", "방안", "것을", "것이", "게"))
    return "firm" if promised or _SIGNED_FOR.match(after) else "other"


def _by(rest: str, after: str) -> str:
    if rest in {"해", "하여"} and after in {"온", "오던", "왔던"}:
        return "other"
    return "firm" if AUXILIARY.match(after) else "by"


def _apart(after: str) -> str | None:
    """Return the force of a noun whose ending follows as a word of its own."""
    if WILL.match(after) or _APART.match(after):
        return "firm"
    return "and" if goes_on_apart(after) else None


def goes_on_apart(after: str) -> bool:
    """Tell whether a word is the ending of a verb, written apart from its noun, with which it goes on: 지원 하고."""
    return after.rstrip(",") in {"하고", "하며"}


def _of_other_forms(stem: str, rest: str, stop: str, after: str) -> str | None:
    """Return what a noun or a stem at the end says, and the words that tell contents: …을 골자로 하는."""
    if stem in {"내용으로", "골자로"}:
        return "firm" if after.startswith(("하", "한", "했", "체결", "담")) else None
    if stem == "담":
        told = rest.startswith(("고", "았", "겼", "는")) or (rest == "은" and _DEAL.match(after))
        return "firm" if told else None
    if rest == "함으로써":
        return "through"
    if rest in {"함", ""} and (stop == "." or not after):
        return "firm"
    if rest == "" and (apart := _apart(after)):
        return apart
    return "other" if rest.startswith(("하", "한", "할", "함", "해")) else None
