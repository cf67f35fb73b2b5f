"""Verbs of undertaking: what a sentence says that its subjects will do, and how firmly."""

from dataclasses import dataclass

import regex

from pressparse.accord.forces import AUXILIARY, FUTURE, WILL, force_of, force_of_task, goes_on_apart
from pressparse.language.letters import SUBJECTS
from pressparse.language.particles import OBJECT
from pressparse.language.wording import ending_in
from pressparse.lexicon.adverbs import MANNER
from pressparse.lexicon.pledges import ADVERBS, AGREED, EFFECT, EFFORT, FULL, LIGHT
from pressparse.pattern import deferred

_WORD = deferred(r"[‘“「]?[^\s‘“「]+")
_FORMS = frozenset(
    "나섰 모으 모은 모아 나선 나설 아끼지 활용 내용으로 골자로 담 모았 잡았".split()  # noqa: SIM905
)
"""Forms of such verbs that no other ending follows, and words that tell what a deal holds."""
VERB = deferred(
    r"[‘'“]?(?:맞(?=잡았)|[가-힣]{2,4}[·ㆍ‧․∙/])*+(?P<stem>\L<verbs>)(?P<rest>[가-힣]{0,6})[’'”]?(?P<stop>[,.]?)$",
    verbs=LIGHT | FULL | EFFECT | _FORMS,
)
"""A verb of undertaking: its stem, its ending and the mark behind it."""


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
    for k, (_, _, word) in enumerate(words):
        match = VERB.match(word)
        if match and (_is_effort(words, k) or _gathers_things(words, k, match["stem"])):
            match = None
        active = match and not match["rest"].startswith(_PASSIVE)
        pledge = _known(words, k, match) if match and active else _other(words, k)
        if match and match["rest"].startswith(_RECEIVES):
            pledge = Pledge(match["stem"], words[k][0], words[k][0], words[k][1], "end")
        if pledge:
            found.append(pledge)
    return found


_GATHERS = frozenset("모으 모은 모을 모아 모았".split())  # noqa: SIM905
"""Forms of gathering, with which bodies say that they help each other only where it is strength or will: 힘을 모아, not 폐지를 모아."""
_STRENGTH = deferred(rf"(?:힘|뜻|역량|의견|마음|지혜|손|머리|입|목소리|중지)(?:{OBJECT})?$")
_NEAR = 4
"""So many words before a verb of gathering its object stands."""


def _is_effort(words: "_Words", k: int) -> bool:
    """Tell whether a verb says with the noun before it that strength is put into a thing: 역량을 집중하기로."""
    return k > 0 and words[k][2][:1] in EFFORT.get(words[k - 1][2], ())


def _gathers_things(words: "_Words", k: int, stem: str) -> bool:
    """Tell whether a verb of gathering takes anything else than strength or will."""
    near = words[max(0, k - _NEAR) : k]
    return stem in _GATHERS and not any(_STRENGTH.search(word) for _, _, word in near)


_Words = list[tuple[int, int, str]]
"""The words of a sentence, each with where it begins and ends."""


def _after(words: _Words, k: int) -> str:
    return words[k + 1][2] if k + 1 < len(words) else ""


def _other(words: _Words, k: int) -> Pledge | None:
    """Return a verb that is none of undertaking, with what belongs to the task: 빌려주(기로)."""
    begin, stop, word = words[k]
    if word.rstrip(",.")[-1:] not in _OF_ENDINGS:
        return None
    after = _after(words, k)
    if _is_effort(words, k):
        force = _force_of_effort(word, after)
        return Pledge(PUT_INTO, words[k - 1][0], begin, stop, force) if force else None
    if after == "데":
        after = f"{after} {_after(words, k + 1)}"
    serial = _serial(words[max(0, k - 2) : k], word, after)
    if serial:
        stem, force = serial
        return Pledge(stem, words[k - 1][0], begin + len(stem), stop, force, plain=True)
    if k and _ON_AND_ON.match(word) and words[k - 1][2][:2] in _HOPED_FOR:
        return Pledge("", begin, begin, stop, "end")
    before = _taken_before([w for _, _, w in words[max(0, k - _BACK) : k]])
    plain = _plain(word, before, after)
    if plain is None or (plain[1] == "and" and _told_of_a_noun(words, k + 1)):
        return None
    length, force = plain
    reach = words[k + 1][1] if after.startswith(_GOES_WITH) else stop
    return Pledge(word[:length], begin, begin + length, reach, force, plain=length > 0)


PUT_INTO = "힘쏟"
"""What stands for every verb of putting one's strength into a thing."""


def _force_of_effort(word: str, after: str) -> str | None:
    """Return how firmly a verb says that strength is put into a thing: (속도를) 낸다, 내기로 (했다), 낼 (계획이다)."""
    if _PROMISED_EFFORT.search(word) and _AGREED.match(after):
        return "firm"
    if FUTURE.match(word) and WILL.match(after):
        return "firm"
    if word.rstrip(",").endswith(("고", "며")):
        return "other" if after.startswith("있") else "and"
    return "firm" if _IN_THE_PRESENT.match(word) or _TELLS_IT.match(word) else None


_PROMISED_EFFORT = deferred(r"기로$")
_TELLS_IT = deferred(r"[가-힣]{1,3}(?:한다|는다)(?:는|고)?[.]?$")
_OF_ENDINGS = frozenset("로다고는데해여며게서" + ending_in(8))
"""The last letters of verbs that promise or lead on to what is promised; most words end in none of them."""


def _known(words: _Words, k: int, match: regex.Match[str]) -> Pledge | None:
    """Return a verb of undertaking, unless its form says neither a promise nor a step to one."""
    begin, stop, word = words[k]
    after = _after(words, k)
    force = _force(words, k, match)
    if force is None:
        return None
    noun = force == "and" and not match["stop"] and _told_of_a_noun(words, k + 1)
    if noun or (force == "by" and _HAVING_DONE.match(after)):
        force = "other"
    reach = stop
    if force == "firm" or AUXILIARY.match(after):
        reach, force = _with_auxiliaries(words, k, match["rest"], force)
    elif force == "and" and (
        after.startswith(_GOES_WITH)
        or after in _THEN
        or (not match["rest"] and goes_on_apart(after))
    ):
        reach = words[k + 1][1]
    first = begin if "가" <= word[0] <= "힣" else begin + match.start("stem")
    return Pledge(match["stem"], first, begin + match.end("stem"), reach, force)


def _force(words: _Words, k: int, match: regex.Match[str]) -> str | None:
    """Return how firmly a verb of undertaking says it: what they may do from now on is promised."""
    force = force_of(match["stem"], match["rest"], match["stop"], _after(words, k))
    if match["rest"] == "한" and _after(words, k) in _THEN and match["stem"] in FULL | _CARRIED_OUT:
        return "and"
    enabled = force == "other" and _after(words, k) == "수"
    if enabled and _ENABLED.match(" ".join(word for _, _, word in words[k + 1 : k + 4])):
        return "firm"
    return force


def _with_auxiliaries(words: _Words, k: int, rest: str, force: str) -> tuple[int, str]:
    """Return where a verb ends with its auxiliaries, and its force: 추진해 나갈 계획이며."""
    reach, j = words[k][1], k + 1
    if rest in {"하게", "게"} and j < len(words):
        reach, j = words[j][1], j + 1
    while j < len(words) and (AUXILIARY.match(words[j][2]) or WILL.match(words[j][2])):
        reach = words[j][1]
        j += 1
    goes_on = j > k + 1 and words[j - 1][2].rstrip(",").endswith(("고", "며", "면서"))
    return reach, "and" if goes_on else force


def _told_of_a_noun(words: _Words, k: int) -> bool:
    """Tell whether a verb, with the one before it, says what a noun is for: 전시하고 시승할 수 있는 행사."""
    if k + 1 >= len(words):
        return False
    word, after = words[k][2], words[k + 1][2]
    if _NO_NOUN.match(after):
        return False
    return bool(_BEFORE_A_NOUN.match(word)) or (after == "수" and bool(FUTURE.match(word)))


_THEN = frozenset({"뒤", "후", "다음"})
_CARRIED_OUT = frozenset({"진행", "실시", "추진", "시행"})
"""Verbs of what is done before the next step: 시범 운영한 뒤 …할 계획이다."""
_ENABLED = deferred(r"수 있게 (?:되었다|됐다|됐으며|되었으며|된다|됩니다|되었습니다|됐습니다)")
"""What the agreement lets them do from now on: …를 공유할 수 있게 됐다."""
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
        if nearest and BY_DOING.match(nearest) and _TAKEN.search(word):
            return word
        nearest = nearest or word
        if _TAKEN.search(word):
            return word
        if word != nearest and not _PLACED.search(word) and _CLAUSE_END.search(word):
            break
        if word == nearest and not (_PLACED.search(word) or BY_DOING.match(word)):
            break
    return nearest


_BACK = 6
"""How many words before a verb are looked at for its object."""
_PLACED = deferred(r"(?:에|에서|에게|으로|로|까지|부터)$")
_CLAUSE_END = deferred(rf"(?:고|며|해|하여|는|한|은|[{SUBJECTS}])[,]?$")
BY_DOING = deferred(
    r"(?:만들어|찾아|담아|묶어|심어|골라|다시|번갈아|즉시|같이|연내|연중|모아|엮어|[가-힣]{1,2}[눠려겨춰쳐켜여])$"
)
"""A verb or a word of time and manner right behind an object, in front of the verb: 시험을 나눠 (맡기로)."""
_MANNER = deferred(MANNER)
"""How something is done, between an object and its verb: 완전히, 충분히."""
_PROMISE = deferred(r"(?P<stem>[가-힣]{1,6}기)로$")
_DO_ON = frozenset({"해나가기", "해가기", "하여나가기"})
"""Doing, written as one word, whose object says what: 교류를 해나가기로 했다."""
_AGREED = deferred(rf"(?:{AGREED}|한|(?:업무|협약|MOU|MoU|양해)[가-힣()A-Za-z]*(?:{OBJECT})?)")
_STEP_ON = deferred(
    r"(?P<stem>[가-힣]{1,3}[^하되]|열|짓|짜|펴|찾|맡|돕|심|팔|잇|쓰|달|뽑|싣|캐|걸|놓|주|내|대|막|풀)(?:고|며|면서),?$"
)
_TAKEN = deferred(rf"(?:{OBJECT})$|(?<=[가-힣]{{2}})(?<!에|서|게|지|로)도$")


def _plain(word: str, before: str, after: str) -> tuple[int, str] | None:
    """Return how much of any other verb belongs to what is promised, and with what force: 빌려주기로 뜻을 모았다."""
    promise = _promised(word, before, after)
    if promise is not None:
        return promise, "firm"
    task = _TO_DO.match(word)
    takes = _TAKEN.search(before) is not None
    if word.endswith("다는") and _PLANNED.match(after) and not (takes and _does(word, task)):
        return 0, "end"
    if not takes:
        return _without_object(task, word, after)
    if word == "하기로" and _AGREED.match(after):
        return 0, "firm"
    if task:
        said = task["stem"] in _SAID_ONLY
        force = None if said else force_of_task(task["rest"], after)
        return (len(task["stem"]), force) if force else None
    return _taking(word, before, after) or _step_on(word, before)


def _taking(word: str, before: str, after: str) -> tuple[int, str] | None:
    """Return with what force a verb with an object says what will be done: 합친다, 보내는 방안에 (합의했다)."""
    if _PRESENT.match(word) or (word == "해" and AUXILIARY.match(after)):
        return 0, "firm"
    if FUTURE.match(word) and WILL.match(after):
        return 0, "end" if word[:2] in _HOPED_FOR else "firm"
    if _is_deed(word) and (_ENDS_IT.search(word) or _PLANNED.match(after)):
        return 0, "firm"
    if before.endswith("도") and _IS_DONE.match(word):
        return 0, "firm"
    settled = _DOING.match(word) and _SETTLED.match(after) and word[:2] not in _NO_STEPS
    return (len(word) - 1, "firm") if settled else None


def _does(word: str, task: regex.Match[str] | None) -> bool:
    """Tell whether a verb before 는 계획 says what is done: 보낸다는 계획."""
    return task["stem"] not in _SAID_ONLY if task else _is_deed(word)


def _is_deed(word: str) -> bool:
    """Tell whether a verb in the present tense says what is done, not what is said, signed or hoped for: 방문단을 보낸다."""
    return _IN_THE_PRESENT.match(word) is not None and not word.startswith(_NO_DEEDS)


_ON_AND_ON = deferred(r"(?:나가|가|나아가)기로$")
"""A promise to go on with what the verb before it says: (질을 높여) 나가기로."""
_CLOSED_BY_N, _CLOSED_BY_B = ending_in(4), ending_in(17)
_IN_THE_PRESENT = deferred(
    rf"[가-힣]{{0,3}}(?![한된진인힌긴])[{_CLOSED_BY_N}]다(?:는|고)?[.]?$"
    rf"|[가-힣]{{0,2}}(?:(?![합됩집입])[{_CLOSED_BY_B}]니다|[가-힣](?<![했됐있없같었았였겠])습니다)[.]?$"
)
"""A verb of any kind in the present tense: 연다, 보낸다, 맞춘다는."""
_ENDS_IT = deferred(r"다[.]?$")
_NO_DEEDS = (
    "늘린", "키운", "살린", "이룬", "이끈", "낮춘", "지킨", "다진", "밝힌", "알린", "올린",
    "가진", "맺는", "전한", "연다고", "본다", "나선", "나섰", "말한", "앞둔", "마친", "끝낸",
)  # fmt: skip
"""How verbs begin, in the present tense, of what is said, signed or hoped for."""
_PASSIVE = ("되", "된", "될", "됩")
_RECEIVES = ("받기로", "받는다", "받을")
"""How a verb ends that says what one side is given: 제공받기로."""
_IS_DONE = deferred(
    r"(?:추진|진행|운영|실시|개최|시행|마련|제공|지원|도입|전개)(?:된다|됩니다|될)[.]?$"
    r"|이(?:뤄|루어)(?:진다|집니다|질)[.]?$|열(?:린다|립니다|릴)[.]?$"
)
"""What is done too, whoever does it: 공동 연수도 이뤄진다."""
_DOING = deferred(r"[가-힣]{1,4}(?<![하되있없자다])[는게]$")
_SETTLED = deferred(
    r"(?:된다|됩니다|되며|되고)|(?:내용|방안)(?:[을이의에]|입|$)|데 (?:뜻|합의|힘|협력|의견|손)"
)
"""What follows a verb that says what has been agreed on: 노선을 살피게 된다, 할인을 넓히는 방안에 (합의했다)."""


def _promised(word: str, before: str, after: str) -> int | None:
    """Return how much of a verb in 기로 belongs to what is agreed on; None for any other."""
    if not _AGREED.match(after):
        return None
    settled = _TO_DO.match(word)
    if settled and word.endswith("하기로") and _TAKEN.search(before):
        return len(settled["stem"])
    promise = _PROMISE.match(word)
    if promise is None or promise["stem"][-2:-1] in "하되키맺":
        return None
    return 0 if promise["stem"] in _DO_ON else len(promise["stem"])


def _without_object(task: regex.Match[str] | None, word: str, after: str) -> tuple[int, str] | None:
    """Return with what force a verb ends a clause that takes no object."""
    if task and (task["stem"] in _SAID_ONLY or task["rest"] == "하기로"):
        told = force_of_task(task["rest"], after)
        return (0, "end" if told == "firm" else "cut") if told else None
    return (0, "end") if FUTURE.match(word) and WILL.match(after) else None


def _step_on(word: str, before: str) -> tuple[int, str] | None:
    """Return how much of a verb that goes on belongs to what is promised: 길을 열고."""
    step = _STEP_ON.match(word)
    if step and step["stem"].rstrip("으")[-1:] in _PAST:
        return 0, "cut"
    if step is None or _CEREMONY.search(before) or word[:2] in _NO_STEPS:
        return None
    return (len(step["stem"]) if len(step["stem"]) > 1 else 0), "and"


def _serial(before: _Words, word: str, after: str) -> tuple[str, str] | None:
    """Return the second of two verbs that take one object, and its force: 자료를 수집해 보존하고."""
    task = _TO_DO.match(word)
    if not task or task["stem"] in _SAID_ONLY or len(before) < 2:
        return None
    if not (_TAKEN.search(before[0][2]) and _FIRST_OF_TWO.match(before[1][2])):
        return None
    force = force_of_task(task["rest"], after)
    return (task["stem"], force) if force else None


_PAST = frozenset("았었였했")
"""How the stem of a verb ends that tells what has been done: 관심을 보였으며."""
_FIRST_OF_TWO = deferred(r"[가-힣]{2,4}(?:해|하여)$")


_CEREMONY = deferred(rf"(?:식|행사|회의|간담회|회견|자리|모임)(?:{OBJECT})$")
"""What is held at the signing itself: 협약식을 열고."""
_PLANNED = deferred(r"(?:계획|방침|전략|구상|복안|내용)")
_TO_DO = deferred(
    r"(?P<stem>(?:[가-힣]{2,4}[·ㆍ])*[가-힣]{2,4})(?P<rest>하기로|한다[.]?|한다고|한다는|합니다[.]?|하는데|하는|할|해|하여|하고|하며),?$"
)
_PRESENT = deferred(r"[가-힣]{0,2}[가-힣]는다[.]?$|[가-힣]{1,3}(?<!여|려|어)[려여어져]간다[.]?$")
"""합친다, 찾는다: what both will do, in the present tense."""
_SAID_ONLY = frozenset(
    "협조 기여 이바지 기대 당부 참석 체결 결정 기념 강조 설명 언급 확인 합의 약속 다짐 희망 축하 서명 완료 공감 인식 이해 논의 협의 마무리 의미 전망 예상 예정 계획 목표".split()  # noqa: SIM905
)
"""Verbs that tell what is said, hoped for or done at the ceremony, not what is undertaken."""
_HOPED_FOR = frozenset(
    ("높여", "넓혀", "늘려", "키워", "줄여", "낮춰", "다져", "살려", "이뤄", "지켜")
)
"""How verbs of what is hoped for begin before one that goes on: 질을 높여 나갈."""
_NO_STEPS = frozenset(
    "앞두 맺고 갖고 맺으 높이 넓히 늘리 키우 줄이 다지 살리 이루 이끌 낮추 지키 밝히 위하 통하 가지 두고 놓고 보고 인식".split()  # noqa: SIM905
)
"""Verbs of signing, of meeting and of what is hoped for."""
