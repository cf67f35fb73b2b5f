"""Verbs of undertaking: what a sentence says that its subjects will do, and how firmly."""

from dataclasses import dataclass
from functools import cache

import regex

from pressparse.language.letters import SUBJECTS
from pressparse.language.particles import OBJECT
from pressparse.lexicon.adverbs import MANNER
from pressparse.lexicon.pledges import ADVERBS, AGREED, EFFECT, FULL, LIGHT
from pressparse.pattern import deferred

_WORD = deferred(r"[‘“「]?[^\s‘“「]+")


@cache
def verb_pattern() -> regex.Pattern[str]:
    """Return the pattern of a verb of undertaking: its stem, its ending and the mark behind it."""
    return regex.compile(
        r"[‘'“]?(?:맞(?=잡았)|[가-힣]{2,4}[·ㆍ‧․∙/])*+(?P<stem>\L<verbs>)(?P<rest>[가-힣]{0,6})[’'”]?(?P<stop>[,.]?)$",
        verbs=list(
            LIGHT
            | FULL
            | EFFECT
            | {"나섰"}
            | {
                "모으",
                "모은",
                "모아",
                "나선",
                "나설",
                "아끼지",
                "활용",
                "내용으로",
                "골자로",
                "담",
                "모았",
                "잡았",
            }
        ),
    )


_FIRM = deferred(
    r"(?:하|가|나가|서|으|치)?기로|키로|(?:한|된|간|선|친|인|시킨|는)다.{0,3}|(?:합|됩|갑|섭|칩|시킵)니다|시키기로|다(?:고|는)?|(?:하자고|하자는|하겠다|하겠다고|하겠다는|하겠습니다|하였음)"
)
_GOES_ON = deferred(r"(?:하|가|나가|해나가|해가|으|서|치|쳐)?(?:고|며|면서|으며)")
_AUXILIARY = deferred(
    r"(?:나가기로|나갈|나간다|나간다는|나가고|나가며|가기로|갈|간다|가고|가며|나아가기로|나아갈|왔다|주기로|줄|둘)"
)
_WILL = deferred(r"(?:계획|예정|방침|전망|것)")


@dataclass(frozen=True, slots=True)
class Pledge:
    """A verb of undertaking: which words it takes, and whether it is a promise, a step on the way or neither."""

    stem: str
    start: int
    end: int
    stop: int
    force: str
    """``firm``, ``and`` (하고), ``by`` (하여), ``end`` or ``cut`` (a promise or a step without an area), or ``other``."""
    plain: bool = False
    """A verb of any other kind, which belongs to what is promised."""


def pledges(text: str, start: int, end: int) -> list[Pledge]:
    """Return the verbs of undertaking in a sentence."""
    words = [(m.start(), m.end(), m[0]) for m in _WORD.finditer(text, start, end)]
    found: list[Pledge] = []
    for k, (begin, stop, word) in enumerate(words):
        match = verb_pattern().match(word)
        after = words[k + 1][2] if k + 1 < len(words) else ""
        if not match:
            serial = _serial(words[max(0, k - 2) : k], word, after)
            if serial:
                first, behind = words[k - 1][0], begin + len(serial[0])
                found.append(Pledge(serial[0], first, behind, stop, serial[1], plain=True))
                continue
            before = _taken_before([w for _, _, w in words[max(0, k - _BACK) : k]])
            plain = _plain(word, before, after)
            if plain and plain[1] == "and" and _told_of_a_noun(words, k + 1):
                continue
            if plain:
                reach = words[k + 1][1] if after.startswith(_GOES_WITH) else stop
                found.append(
                    Pledge(
                        word[: plain[0]],
                        begin,
                        begin + plain[0],
                        reach,
                        plain[1],
                        plain=plain[0] > 0,
                    )
                )
            continue
        force = _force(match["stem"], match["rest"], match["stop"], after)
        if force is None:
            continue
        if force in _ON_THE_WAY and not match["stop"] and _told_of_a_noun(words, k + 1):
            force = "other"
        if force == "by" and _HAVING_DONE.match(after):
            force = "other"
        reach = stop
        if force == "firm" or _AUXILIARY.match(after):
            j = k + 1
            if match["rest"] in {"하게", "게"} and j < len(words):
                reach, j = words[j][1], j + 1
            while j < len(words) and (_AUXILIARY.match(words[j][2]) or _WILL.match(words[j][2])):
                reach = words[j][1]
                j += 1
            if j > k + 1 and words[j - 1][2].rstrip(",").endswith(("고", "며")):
                force = "and"
        elif after.startswith(("한편", "동시에", "등")) and force == "and":
            reach = words[k + 1][1]
        first = begin if "가" <= word[0] <= "힣" else begin + match.start("stem")
        found.append(Pledge(match["stem"], first, begin + match.end("stem"), reach, force))
    return found


def _told_of_a_noun(words: list[tuple[int, int, str]], k: int) -> bool:
    """Tell whether a verb, with the one before it, says what a noun is for: 전시하고 시승할 수 있는 행사."""
    if k + 1 >= len(words):
        return False
    word, after = words[k][2], words[k + 1][2]
    if _NO_NOUN.match(after):
        return False
    return bool(_BEFORE_A_NOUN.match(word)) or (after == "수" and bool(_FUTURE.match(word)))


_ON_THE_WAY = frozenset({"and"})
_HAVING_DONE = deferred(
    r"(?:확보|수집|축적|생산|개발|구축|제작|발굴|분석|조사|가공|추출|제조|완성|선정|도출|검증)한$"
    r"|(?:만든|모은|얻은|쌓은|거둔|찍은|나온)$"
)
"""A verb before a noun that another one led to: 설비를 운영해 확보한 자료."""
_BEFORE_A_NOUN = deferred(r"[가-힣]{2,5}(?:하는|할)$")
_GOES_WITH = ("등", "한편", "동시에")
"""What belongs to the verb before it: …하는 한편."""
_NO_NOUN = deferred(r"계획|예정|방침|것|데|한편|동시에|등")


def _taken_before(words: list[str]) -> str:
    """Return the word before a verb that it may take: behind adverbs, and behind where or to what it is done."""
    nearest = ""
    for word in reversed(words):
        if word in ADVERBS or _MANNER.match(word):
            continue
        nearest = nearest or word
        if _TAKEN.search(word):
            return word
        if word != nearest and not _PLACED.search(word) and _CLAUSE_END.search(word):
            break
        if word == nearest and not _PLACED.search(word):
            break
    return nearest


_BACK = 6
"""How many words before a verb are looked at for its object."""
_PLACED = deferred(r"(?:에|에서|에게|으로|로|까지|부터)$")
_CLAUSE_END = deferred(rf"(?:고|며|해|하여|는|한|은|[{SUBJECTS}])[,]?$")
_MANNER = deferred(MANNER)
"""How something is done, between an object and its verb: 완전히, 충분히."""
_PROMISE = deferred(r"(?P<stem>[가-힣]{1,6}기)로$")
_DO_ON = frozenset({"해나가기", "해가기", "하여나가기"})
"""Doing, written as one word, whose object says what: 교류를 해나가기로 했다."""
_FUTURE = deferred(rf"[가-힣]{{0,3}}[{''.join(chr(0xAC00 + k) for k in range(8, 11172, 28))}]$")
"""A verb's form before 계획 and 예정: it ends in ㄹ."""
_AGREED = deferred(rf"(?:{AGREED}|한|(?:업무|협약|MOU|MoU|양해)[가-힣()A-Za-z]*(?:{OBJECT})?)")
_STEP_ON = deferred(r"(?P<stem>[가-힣]{1,3}[^하되]|열|짓|짜|펴|찾|맡|돕|심|팔|잇)(?:고|며),?$")
_TAKEN = deferred(rf"(?:{OBJECT})$|(?<=[가-힣]{{2}})(?<!에|서|게|지|로)도$")


def _plain(word: str, before: str, after: str) -> tuple[int, str] | None:
    """Return how much of any other verb belongs to what is promised, and with what force: 빌려주기로 뜻을 모았다."""
    promise = _PROMISE.match(word)
    settled = _TO_DO.match(word)
    if settled and _TAKEN.search(before) and _AGREED.match(after) and word.endswith("하기로"):
        return len(settled["stem"]), "firm"
    if promise and promise["stem"][-2:-1] not in "하되키맺" and _AGREED.match(after):
        return 0 if promise["stem"] in _DO_ON else len(promise["stem"]), "firm"
    if word.endswith("다는") and _PLANNED.match(after):
        return 0, "end"
    if not _TAKEN.search(before):
        ends = _TO_DO.match(word)
        if ends and (ends["stem"] in _SAID_ONLY or ends["rest"] == "하기로"):
            told = _force_of_task(ends["rest"], after)
            return (0, "end" if told == "firm" else "cut") if told else None
        return (0, "end") if _FUTURE.match(word) and _WILL.match(after) else None
    if word == "하기로" and _AGREED.match(after):
        return 0, "firm"
    task = _TO_DO.match(word)
    if task and task["stem"] in _SAID_ONLY:
        return None
    if not task and (_PRESENT.match(word) or (_FUTURE.match(word) and _WILL.match(after))):
        return 0, "firm"
    if task:
        force = _force_of_task(task["rest"], after)
        return (len(task["stem"]), force) if force else None
    step = _STEP_ON.match(word)
    if step and _CEREMONY.search(before):
        return None
    if step is None or word[:2] in _NO_STEPS:
        return None
    return (len(step["stem"]) if len(step["stem"]) > 1 else 0), "and"


def _serial(before: list[tuple[int, int, str]], word: str, after: str) -> tuple[str, str] | None:
    """Return the second of two verbs that take one object, and its force: 자료를 수집해 보존하고."""
    task = _TO_DO.match(word)
    if not task or task["stem"] in _SAID_ONLY or len(before) < 2:
        return None
    if not (_TAKEN.search(before[0][2]) and _FIRST_OF_TWO.match(before[1][2])):
        return None
    force = _force_of_task(task["rest"], after)
    return (task["stem"], force) if force else None


_FIRST_OF_TWO = deferred(r"[가-힣]{2,4}(?:해|하여)$")


def _force_of_task(rest: str, after: str) -> str | None:
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
    promised = rest == "하기로" or (_WILL if rest == "할" else _AUXILIARY).match(after)
    return "firm" if promised else None


_CEREMONY = deferred(rf"(?:식|행사|회의|간담회|회견|자리|모임)(?:{OBJECT})$")
"""What is held at the signing itself: 협약식을 열고."""
_PLANNED = deferred(r"(?:계획|방침|전략|구상|복안)")
_TO_DO = deferred(
    r"(?P<stem>(?:[가-힣]{2,4}[·ㆍ])*[가-힣]{2,4})(?P<rest>하기로|한다[.]?|한다고|한다는|합니다[.]?|하는데|하는|할|해|하여|하고|하며),?$"
)
_PRESENT = deferred(r"[가-힣]{0,2}[가-힣]는다[.]?$|[가-힣]{1,3}(?<!여|려|어)[려여어져]간다[.]?$")
"""합친다, 찾는다: what both will do, in the present tense."""
_SAID_ONLY = frozenset(
    "협조 기여 이바지 기대 당부 참석 체결 결정 기념 강조 설명 언급 확인 합의 약속 다짐 희망 축하 서명 완료 공감 인식 이해 논의 협의 의미 전망 예상 예정 계획 목표".split()  # noqa: SIM905
)
"""Verbs that tell what is said, hoped for or done at the ceremony, not what is undertaken."""
_NO_STEPS = frozenset(
    "앞두 맺고 갖고 맺으 높이 넓히 늘리 키우 줄이 다지 살리 이루 이끌 낮추 지키 밝히 위하 통하 가지 두고 놓고 보고 인식".split()  # noqa: SIM905
)
"""Verbs of signing, of meeting and of what is hoped for."""


_JOINED_HANDS = frozenset({"모았", "잡았", "나섰"})
"""What has been done at the signing and holds from then on: … 위해 힘을 모았다, 손을 맞잡았다."""
_APART = deferred(r"(?:하기로|키로|한다|시킨다|시키기로|하게[ ]된다)")
"""A verb written apart from its noun: 육성 시킨다는 계획, 협력 하기로 했다."""


_AND_ON = deferred(r"^(?:해|하여)나?(?=가|갈|간|갑)")
"""A verb that goes on, written in one word: 추진해나갈."""


def _force(stem: str, rest: str, stop: str, after: str) -> str | None:
    rest = _AND_ON.sub("", rest)
    if stem == "아끼지":
        return "firm" if after.startswith("않") else None
    if stem in {"합의", "약속", "다짐", "착수"} and rest.startswith(("했", "하였")):
        return "firm"
    if stem in _JOINED_HANDS:
        return "firm"
    if stem == "활용" and rest in {"하여", "해", "해서", "하고", "하며"}:
        return "through"
    if rest in {"할", "갈", "칠", "설", "시킬"} or (rest == "" and _FUTURE.match(stem)):
        return "firm" if _WILL.match(after) else "other"
    if rest in {"하는", "하는데"}:
        if after.startswith(("한편", "동시에", "등")):
            return "and"
        if after.startswith(("것에", "데", "것이")) and stem in EFFECT:
            return "other"
        if _SIGNED_FOR.match(after):
            return "firm"
        if after.startswith(("합의", "것에", "데", "뜻", "내용", "방안", "것을", "것이", "게")):
            return "firm"
        return "other"
    if rest in {"해", "하여"} and after in {"온", "오던", "왔던"}:
        return "other"
    if rest in {"해", "하여", "해서"} or (
        stem in {"모아", "펼쳐", "이어가", "높이"} and rest == ""
    ):
        return "firm" if _AUXILIARY.match(after) else "by"
    if rest in {"하게", "게"}:
        return "firm" if after.startswith(("된", "됐", "되", "됩")) else "other"
    if _GOES_ON.fullmatch(rest):
        if after.startswith(("있는", "있던")):
            return "other"
        return "firm" if after.startswith("있") else "and"
    if _FIRM.fullmatch(rest):
        return "firm"
    if stem in {"내용으로", "골자로"}:
        return "firm" if after.startswith(("하", "한", "했", "체결")) else None
    if stem == "담":
        told = rest.startswith(("고", "았", "겼", "는")) or (rest == "은" and _DEAL.match(after))
        return "firm" if told else None
    if rest == "함으로써":
        return "through"
    if rest == "함" and (stop == "." or not after):
        return "firm"
    if rest == "" and (stop == "." or not after or _WILL.match(after) or _APART.match(after)):
        return "firm"
    return "other" if rest.startswith(("하", "한", "할", "함", "해")) else None


_SIGNED_FOR = deferred(r"(?:업무|협약|양해각서|MOU|MoU)")
"""What a verb before it says is to be done: …를 운영하는 업무협약."""
_DEAL = deferred(r"[‘'“「]?(?:업무|협약|협정|합의|양해|MOU|각서|의향)")
