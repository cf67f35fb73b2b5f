"""Objects: what a verb of undertaking takes, read backwards from the verb."""

from dataclasses import dataclass

import regex

from pressparse.accord.pledges import BY_DOING, PUT_INTO, VERB, Pledge
from pressparse.language.enumeration import Stretch
from pressparse.language.letters import OBJECTS, SUBJECTS, TOPICS
from pressparse.language.particles import OBJECT, WITH
from pressparse.lexicon.adverbs import MANNER
from pressparse.lexicon.pledges import ADVERBS, EFFECT, FULL, LIGHT
from pressparse.pattern import deferred

_OBJECTS = frozenset(OBJECTS)

_HELP = deferred(
    r"(?:(?:상호|긴밀한|적극적|활발한|공동의?|폭넓은|행정적|행·재정적|재정적|제반|필요한|다양한|전방위|다방면의|실효성 있는|[가-힣]{2,3}적인)[ ]?){0,3}"
    rf"(?:\L<helps>|힘|뜻|손)(?:(?:{WITH})[ ]\L<helps>)?(?:[ ]?(?:체계|관계|체제|체계를|방안|사업))?(?:[ ]?(?:강화|구축))?(?:를|을|에|에도|도)?$",
    helps=[
        "협력",
        "협업",
        "교류",
        "소통",
        "노력",
        "공조",
        "협조",
        "상호협력",
        "업무협력",
        "상호교류",
        "의견",
        "지원",
    ],
)
"""Words of helping each other, with which nothing is said of what is done."""


@dataclass
class _Before:
    """The words before a verb, read backwards to the object that it takes."""

    text: str
    start: int
    pledge: Pledge
    end: int
    helped: bool
    """Whether what has been read says that there is co-operation, and no more."""
    bare: bool = False

    @property
    def words(self) -> str:
        """The words that have not been read."""
        return self.text[self.start : self.end].rstrip()

    def passed_over(self) -> int | None:
        """Return where the words end before one that is no part of the object; None where that is reached."""
        words = self.words
        last = words.rfind(" ") + 1
        word = words[last:].rstrip(",")
        if not word:
            return None
        if self._says_how(words, word):
            return last
        help_ = self._help(words)
        if help_:
            self.helped = True
            return help_
        joint = _BOTH_OF_THEM.search(words) if self.helped else _WITH_ONE_MIND.search(words)
        if joint:
            return joint.start()
        return None if _MARK.search(words) else self._partner_or_noun(words, last, word)

    def _says_how(self, words: str, word: str) -> bool:
        """Tell whether a word says how a thing is done, or is a deed that shares the object."""
        if self.pledge.stem in _CONTENTS and word in _CHIEF:
            return True
        if self.pledge.stem == "담" and _INTO_THE_DEAL.fullmatch(word):
            return True
        if word in ADVERBS or _MANNER.match(word) or (self.helped and word in _HANDS):
            return True
        if (self.pledge.plain or not self.pledge.stem) and BY_DOING.match(word):
            return True
        return words.endswith(",") and word in _DEEDS

    def _help(self, words: str) -> int | None:
        """Return where a noun of helping each other begins that stands behind an object."""
        at = _help_at(words)
        if at and words.startswith("지원", at) and words[:at].endswith("에 대한 "):
            return None
        if at and self.pledge.stem not in _BUILT and _MARK.search(words[:at].rstrip()):
            return at
        return None

    def _partner_or_noun(self, words: str, last: int, word: str) -> int | None:
        """Return where a partner begins who helps, or a noun that makes one deed with the verb."""
        if self.helped and _PARTNER.match(word) and _MARK.search(words[:last].rstrip()):
            return last
        if not self.bare and self.pledge.stem in FULL and _BARE.fullmatch(word):
            self.bare = True
            return last
        return None


def object_of(text: str, start: int, pledge: Pledge) -> tuple[Stretch, bool] | None:
    """Return what a verb takes, and whether the verb only says that there is co-operation."""
    before = _Before(text, start, pledge, pledge.start, pledge.stem in MUTUAL)
    while (end := before.passed_over()) is not None:
        before.end = start + end
    words = before.words
    if not words.rstrip(","):
        return None
    before.end = start + len(words)
    match = _MARK.search(words)
    if match:
        return _marked(before, match)
    if not before.helped and _PUT_SOMEWHERE.search(words):
        return (start, pledge.end), False
    return ((start, before.end), before.helped) if words.endswith(" 등") else None


def _marked(before: _Before, match: regex.Match[str]) -> tuple[Stretch, bool] | None:
    """Return what a verb takes that has a particle or what stands for one."""
    start, mark = before.start, match[0].strip()
    if _tells_where(before, mark):
        return (start, before.end), before.helped
    objects = before.pledge.stem == "교류" and mark in _OBJECTS
    helped = before.helped and not objects
    if mark in _NO_OBJECT or (not helped and _WITH_HELP.search(mark)):
        return None
    to_the_end = mark == "까지" and "부터 " in before.words
    stop = before.end if to_the_end else start + match.start()
    if mark in _SO_THAT:
        return _made_possible(before, stop, mark) if helped else None
    return (start, stop), helped


def _tells_where(before: _Before, mark: str) -> bool:
    """Tell whether the particle only says how or where what stands before it is done."""
    pledge = before.pledge
    full = pledge.plain or pledge.stem in FULL
    how = (full and mark in {"으로", "로"}) or (pledge.plain and mark in {"에", "에게"})
    return how and TAKES.search(before.words) is not None


def _made_possible(before: _Before, stop: int, mark: str) -> tuple[Stretch, bool] | None:
    """Return what those help to do who let somebody do it: …에서 방영하도록 협조한다."""
    if mark == "하도록":
        return ((before.start, stop), True) if before.pledge.stem in _LETS else None
    hoped = _is_hoped_for(before.text, before.start, stop)
    return None if hoped else ((before.start, stop - 1), True)


def _is_hoped_for(text: str, start: int, stop: int) -> bool:
    """Tell whether what is to be made possible is an effect: 높일 수 있도록."""
    verb = VERB.match(text[start:stop].rsplit(" ", 1)[-1])
    return (
        (verb is not None and verb["stem"] in EFFECT)
        or _RAISED.search(text, start, stop) is not None
        or text[stop - 2 : stop - 1].isspace()
    )


_CONTENTS, _CHIEF = frozenset({"내용으로", "골자로"}), frozenset({"주요", "주된", "핵심", "주"})
"""What says what a deal holds, and how that may be called its chief contents: …을 주요 (내용으로 한다)."""
_INTO_THE_DEAL = deferred(r"(?:협약|협정|합의|각서|양해각서|선언)(?:서|문|안)?에")
"""Where contents are put, between these and the verb: …의 내용을 협약서에 (담았다)."""
_NO_OBJECT = frozenset({"으로", "로", "에게"})
_WITH_HELP = deferred(r"^의$|(?:통해서?|통하여|중심으로)$")
"""What stands behind what is done only where the verb is one of helping each other."""
_SO_THAT = frozenset({"하도록", "수 있도록"})
_BUILT = frozenset({"구축", "구성"})
"""Verbs whose object a noun of helping each other may be: 협력 체계를 (구축하고)."""
_MANNER = deferred(MANNER)
"""중점적으로, 완전히: how, between an object and its verb."""

_RAISED = deferred(r"(?:높일|늘릴|줄일|키울|살릴|올릴|넓힐|다질|이룰)$")
_BOTH_OF_THEM = deferred(
    rf"(?<=[ ])(?:양|두|세|네|각|\d{{1,2}}개[ ]?)[ ]?(?:기관|측|사|단체|회사|나라|국|도시|학교|대학|시|군|지자체|정부|기업)(?:[{TOPICS}{SUBJECTS}]|도)$"
)
"""Who does it, told between the object and its verb: … 확산에 양 기관이 (협력하기로)."""
_HANDS = frozenset({"힘을", "뜻을", "손을", "머리를", "지혜를", "공동의"})
"""What is put together by those who help each other."""
_WITH_ONE_MIND = deferred(rf"(?:힘|뜻|역량|머리)(?:{OBJECT})[ ](?:모아|합쳐|맞대|맞대고)$")
"""How it is done, between the object and its verb: … 사업을 힘을 모아 (추진하기로)."""
_PARTNER = deferred(rf"[^\s,]{{2,15}}(?:{WITH})$|[가-힣]{{1,4}}이$|양사가$")
"""Who stands between an object and 협력하기로: … 등에도 산림청과, … 위해 양 기관이."""

_LETS = frozenset({"협조", "협력", "지원", "협업"})
"""Verbs of helping somebody to do what stands before them: …에서 방영하도록 협조한다."""
_BARE = deferred(r"(?!등)[^,]{2,3}")
"""A noun right before a verb with which it makes one deed: 공동 (개발하기로)."""
_DEEDS = LIGHT | FULL | {"기획"}
"""Deeds that share one object: …을 기획, 추진하기로."""
_PUT_SOMEWHERE = deferred(
    rf"(?:{OBJECT})[ ](?:[^\s,]+,?[ ]){{0,6}}[^\s,]{{1,12}}(?:에|에서|에게|으로|까지|{WITH})$"
)
"""An object, and behind it where or how far: 서비스를 인근 지역까지 (확대)."""
MUTUAL = frozenset(
    (
        "협력",
        "상호협력",
        "공동협력",
        "공동노력",
        "협업",
        "협조",
        "공조",
        "노력",
        "참여",
        "동참",
        "모으",
        "모은",
        "모을",
        "모아",
        "교류",
        "맞대",
        "앞장서",
        "앞장설",
        "앞장선",
        "함께",
        "맞잡",
        "손잡",
        "모았",
        "잡았",
        "합치",
        PUT_INTO,
    )
)


_MARK = deferred(
    r"(?:[ ]등(?:의)?[ ](?:[가-힣]{2,4}[ ]){0,2}(?:형태|방식|방법|방면|측면|차원)(?:으로|로|에서)"
    rf"|[ ]등(?:의)?[ ]\d{{1,2}}[개대][ ]?(?:[가-힣]{{2,4}}[ ])?(?:사업|과제|항목|프로그램|활동|프로젝트)(?:에서|에|[{OBJECTS}])?"
    r"|까지(?<=(?:물론|아니라|[가-힣]부터)[ ][^,]{1,30}까지)"
    r"|[ ]등(?:의)?[ ](?:(?:상호|관심|공동|다양한|주요|각종|폭넓은|여러)[ ]){1,3}(?:분야|부문|영역)(?:에서|에)"
    rf"|[ ]?에[ ]있어서?|[ ]?에[ ]대(?:한|해서?|하여)|[ ]?에[ ]관(?:한|해서?|하여)|(?:{OBJECT})[ ]위(?:한|해서?도?|하여)|(?:{OBJECT})[ ]통한|(?:{OBJECT})[ ]통(?:해서?|하여)|(?:{OBJECT})[ ]중심으로|[ ]?등?(?:의[ ](?:[가-힣]{{2,3}}[ ])?|[ ](?:\d{{1,2}}개|두|세|네|다섯)[ ]?)?[ ]?(?:분야|부문|영역)(?:에서|에|의)?[는도]?|[ ]수[ ]있도록|(?<=[가-힣]{{2}})하도록|에[ ]걸쳐서?|[ ]등?(?:{WITH})[ ]관련(?:해서?|하여)|(?:{WITH})[ ]관련(?:해서?|하여)"
    rf"|하는[ ]것에|하는[ ]?데(?:도|에)?|하기[ ]위(?:한|해서?|하여)|하고자|코자|하는[ ](?:방안|내용)(?:[ ]등)?[을도]|[ ]외에도|에서[는도]?|에게|에도|에는?|[{OBJECTS}]|도|의|으로|로|[ ]등)$"
)
"""The words between a task and the verb that takes it: 에 대해, 분야에서."""


def _help_at(words: str) -> int | None:
    tail = words[-40:]
    for k in range(len(tail)):
        if ((k == 0 and len(words) <= 40) or tail[k - 1] == " ") and _HELP.match(tail, k):
            return len(words) - len(tail) + k
    return None


TAKES = deferred(rf"(?:{OBJECT})[ ]")
"""Something that is done to: an object within the words."""
