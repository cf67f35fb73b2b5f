"""Undertakings: the objects of the verbs with which a sentence says what its subjects will do."""

from collections.abc import Iterator
from functools import cache
from itertools import pairwise

import regex

from pressparse.accord.pledges import Pledge, pledges, verb_pattern
from pressparse.language.enumeration import Stretch, commas, members, trimmed
from pressparse.language.letters import JOINERS, OBJECTS, SINGLE, SUBJECTS, TOPICS
from pressparse.language.particles import OBJECT, WITH
from pressparse.lexicon.adverbs import MANNER
from pressparse.lexicon.agreements import CEREMONY
from pressparse.lexicon.pledges import ACTIONS, ADVERBS, AGREED, EFFECT, FULL, LIGHT
from pressparse.pattern import deferred


def _clauses(text: str, start: int, end: int) -> Iterator[tuple[int, Pledge]]:
    """Yield each verb of undertaking with where its clause begins."""
    at = start
    for pledge in pledges(text, start, end):
        yield at, pledge
        if pledge.force != "other":
            at = pledge.stop


_LEAD = deferred(
    rf"""
    [\s,·□ㅇ○◦-]*
    (?:
        [^,.]{{0,60}}?(?:협약|협정|MOU|각서|결연)서?\)?[’'”」]?(?:[{OBJECTS}][ ](?:맺고|체결하고|체결해|맺어|체결(?=,))|에[ ]서명하고)[, ][ ]?
      |         (?:또한|또|아울러|특히|우선|먼저|이어|이와[ ]함께|이[ ]?밖에도?|앞으로|향후|조만간|연내|올해[ ]안에|상호[ ]?간|이를[ ](?:통해|위해)|구체적으로는?|이후|이어서|추후|장기적으로|나아가|더불어|함께|상호|서로|공동으로|적극)[ ,][ ]?
      | [^,.()]{{1,80}}?기[ ]위해서?[ ,][ ]?|[^,.()]{{1,80}}?기[ ]위하여[ ,][ ]?
      | (?:[^,.()]|\([^()]{{1,20}}\)){{1,60}}?[{OBJECTS}][ ](?:통해서?|통하여|대상으로|바탕으로|위해서?|위하여|활용하여|활용해|기반으로|계기로|거쳐|맞아|중심으로|토대로|목표로)[ ,](?!한[ ]|하는[ ]|\S+[ ]수[ ]있)[ ]?
      | (?:(?:이번|본|이|동)[ ])?(?:업무[ ]?)?(?:협약|협정|각서|MOU)(?:서)?에는?[ ]
      | (?:매년[ ])?[^,.]{{1,50}}?에서[ ](?=[^,]{{1,40}}[{JOINERS}][ ]공동으로)
      | (?:각각[ ])?[^,.()]{{1,40}}?[{OBJECTS}][ ](?:출연|투입|투자|출자|동원|접목|신설|결합)(?:해|하여)[ ,][ ]?
      | [^,.()]{{1,60}}?의[ ]일환으로[ ,][ ]?
      | [^,.()]{{1,40}}?에[ ]있어서?(?:도|는)?[ ]
      | [^,.()]{{1,60}}?[가-힣]한[ ](?:뒤|후)(?:에)?[ ,][ ]?
      | [^,.()]{{1,60}}?위한[ ]것으로[ ,][ ]?
      | [^\s,.()]{{1,12}}[ ]외에도?[ ]
      | (?:올해|올|내년|오는|이달|다음[ ]달|내달|20\d\d년|\d{{1,2}}(?:[~∼-]\d{{1,2}})?월|\d{{1,2}}일|[상하]반기|[ ]|초|말|중)+(?:[ ]?(?:중|안에|내에))?(?:까지|부터|에)?[ ]
      | [^,.()]{{1,40}}?[{OBJECTS}][ ](?:들여|모아|살려|뽑아)[ ,][ ]?
      | [^,.]{{1,40}}?[{JOINERS}][ ]공동으로[ ](?=\S+[ ])
      | [^,.()]{{1,40}}?(?:에|[{JOINERS}])[ ](?:따라|대응해|대응하여|관련해|관련하여|연계해|연계하여|관련|발맞춰|맞춰|공동으로)[ ,][ ]?
    )
    """,
    regex.VERBOSE,
)


@cache
def _help() -> regex.Pattern[str]:
    return regex.compile(
        r"(?:(?:상호|긴밀한|적극적|활발한|공동의?|폭넓은|행정적|행·재정적|재정적|제반|필요한|다양한|전방위|다방면의|실효성 있는|[가-힣]{2,3}적인)[ ]?){0,3}"
        rf"(?:\L<helps>|힘|뜻|손)(?:(?:{WITH})[ ]\L<helps>)?(?:[ ]?(?:체계|관계|체제|체계를|방안|사업))?(?:[ ]?(?:강화|구축))?(?:를|을|에|에도|도)?$",
        helps=[
            "협력",
            "협업",
            "교류",
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


def _object(text: str, start: int, pledge: Pledge) -> tuple[Stretch, bool] | None:
    """Return what a verb takes, and whether the verb only says that there is co-operation."""
    end = pledge.start
    helped = pledge.stem in _MUTUAL
    bare = False
    while True:
        words = text[start:end].rstrip()
        end = start + len(words)
        last = words.rfind(" ") + 1
        word = words[last:].rstrip(",")
        if not word:
            return None
        if word in ADVERBS or _MANNER.match(word) or (helped and word in _HANDS):
            end = start + last
            continue
        help_ = _help_at(words)
        if help_ and pledge.stem not in {"구축", "구성"} and _mark().search(words[:help_].rstrip()):
            end = start + help_
            helped = True
            continue
        joint = _BOTH_OF_THEM.search(words) if helped else _WITH_ONE_MIND.search(words)
        if joint:
            end = start + joint.start()
            continue
        match = _mark().search(words)
        if (
            match is None
            and helped
            and _PARTNER.match(word)
            and _mark().search(words[:last].rstrip())
        ):
            end = start + last
            continue
        if match is None and not bare and pledge.stem in FULL and 1 < len(word) < 4:
            bare = True
            end = start + last
            continue
        break
    if not match:
        if not helped and _PUT_SOMEWHERE.search(words):
            return (start, pledge.end), helped
        return ((start, end), helped) if words.endswith(" 등") else None
    mark = match[0].strip()
    full = pledge.plain or pledge.stem in FULL
    how = (full and mark in {"으로", "로"}) or (pledge.plain and mark in {"에", "에게"})
    if how and _TAKES.search(words):
        return (start, end), helped
    helped = helped and not (pledge.stem == "교류" and mark in {"을", "를"})
    if mark in {"으로", "로", "에게"} or (mark == "의" and not helped):
        return None
    stop = end if mark == "까지" and "부터 " in words else start + match.start()
    if mark.endswith(("통해", "통해서", "통하여", "중심으로")) and not helped:
        return None
    if mark == "수 있도록":
        verb = verb_pattern().match(text[start:stop].rsplit(" ", 1)[-1])
        hoped = verb is not None and verb["stem"] in EFFECT
        hoped = hoped or _RAISED.search(text, start, stop) is not None
        hoped = hoped or text[stop - 2 : stop - 1].isspace()
        return ((start, stop - 1), True) if helped and not hoped else None
    return (start, stop), helped


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

_HOPED_FOR = ("진출", "확대", "강화", "확산", "개척", "활성화", "유치", "확장", "발전", "참여")
"""What bodies set out for that hope for it: 시장 진출에 나선다."""
_PUT_SOMEWHERE = deferred(
    rf"(?:{OBJECT})[ ](?:[^\s,]+[ ]){{0,5}}[^\s,]{{1,12}}(?:에|에서|에게|으로|까지)$"
)
"""An object, and behind it where or how far: 서비스를 인근 지역까지 (확대)."""
_SET_OUT = "나섰"
"""What they have set out for counts only where it is a task: … 확산에 나섰다."""
_SETS_OUT = frozenset(("나서", "나선", "나설", "나섰"))
"""`살리기에 나선다` is how a headline talks."""

_MUTUAL = frozenset(
    (
        "협력",
        "상호협력",
        "공동협력",
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
        "함께",
        "맞잡",
        "손잡",
        "모았",
        "잡았",
        "합치",
    )
)


@cache
def _mark() -> regex.Pattern[str]:
    return regex.compile(
        r"(?:[ ]등(?:의)?[ ](?:[가-힣]{2,4}[ ]){0,2}(?:형태|방식|방법|방면|측면|차원)(?:으로|로|에서)"
        rf"|[ ]등(?:의)?[ ]\d{{1,2}}[개대][ ]?(?:[가-힣]{{2,4}}[ ])?(?:사업|과제|항목|프로그램|활동|프로젝트)(?:에서|에|[{OBJECTS}])?"
        r"|까지(?<=(?:물론|아니라|[가-힣]부터)[ ][^,]{1,30}까지)"
        r"|[ ]등(?:의)?[ ](?:(?:상호|관심|공동|다양한|주요|각종|폭넓은|여러)[ ]){1,3}(?:분야|부문|영역)(?:에서|에)"
        rf"|[ ]?에[ ]있어서?|[ ]?에[ ]대(?:한|해서?|하여)|[ ]?에[ ]관(?:한|해서?|하여)|(?:{OBJECT})[ ]위(?:한|해서?|하여)|(?:{OBJECT})[ ]통한|(?:{OBJECT})[ ]통(?:해서?|하여)|(?<=등)을[ ]중심으로|[ ]?등?(?:의[ ](?:[가-힣]{{2,3}}[ ])?|[ ](?:\d{{1,2}}개|두|세|네|다섯)[ ]?)?[ ]?(?:분야|부문|영역)(?:에서|에|의)?[는도]?|[ ]수[ ]있도록"
        rf"|하는[ ]것에|하는[ ]?데(?:도|에)?|하기[ ]위(?:한|해서?|하여)|하고자|코자|하는[ ](?:방안|내용)(?:[ ]등)?을|에서[는도]?|에게|에도|에는?|[{OBJECTS}]|도|의|으로|로|[ ]등)$"
    )


def _help_at(words: str) -> int | None:
    tail = words[-40:]
    for k in range(len(tail)):
        if ((k == 0 and len(words) <= 40) or tail[k - 1] == " ") and _help().match(tail, k):
            return len(words) - len(tail) + k
    return None


def undertaken(text: str, start: int, end: int, *, shared: bool = True) -> list[Stretch]:
    """Return what a sentence undertakes: the objects of its verbs, parted into members."""
    objects: list[Stretch] = []
    means: list[Stretch] = []
    firm = text[start:end].rstrip().endswith(",")
    for begin, pledge in _clauses(text, start, end):
        firm = firm or pledge.force in {"firm", "end"}
        found = None if pledge.force in _NO_TASK else _object(text, begin, pledge)
        if found is None:
            continue
        taken, helped = found
        if pledge.force == "by" and _MONEY.search(text, *taken):
            continue
        if pledge.force != "through":
            if _is_theirs(text, pledge, taken, helped=helped, shared=shared):
                objects += _tasks(text, pledge, taken, helped=helped)
        elif shared:
            by = _means(text, *taken, pledge)
            means += by
            objects += by if pledge.stem in FULL and pledge.stem != "활용" else []
    firm = firm or _FIRM_AT_THE_END.search(text, max(start, end - _VERB), end) is not None
    return (objects or means) if firm else []


_MONEY = deferred(r"(?:원|달러|유로|위안)(?:[ ](?:가량|정도|규모|이상|상당))?$")
"""What is spent to reach something else: 3000억원을 (투자해 공장을 짓는다)."""
_NO_TASK = frozenset({"other", "cut", "end"})
"""Forces of verbs that take no area."""


def _is_theirs(text: str, pledge: Pledge, taken: Stretch, *, helped: bool, shared: bool) -> bool:
    """Return whether what a verb takes is done by all, and is a task rather than what is hoped for."""
    start, end = taken
    words = text[start:end]
    if words.count("(") != words.count(")") or _is_hope(text, pledge, taken, helped=helped):
        return False
    mutual = helped and pledge.stem != "협조"
    if not (shared or mutual or text.find("공동", start, pledge.start) >= 0):
        return False
    return pledge.stem != "활용" or _SHARED.search(text, start, pledge.start) is not None


def _is_hope(text: str, pledge: Pledge, taken: Stretch, *, helped: bool) -> bool:
    """Return whether a verb tells of an effect, or sets out for what is no task."""
    words = text[taken[0] : taken[1]]
    if pledge.stem == _SET_OUT:
        return helped or not words.endswith(ACTIONS)
    if helped:
        return False
    if pledge.stem in EFFECT:
        return not words.endswith(" 등")
    together = text.find("함께", taken[1], pledge.start) >= 0
    if pledge.stem not in _SETS_OUT or together or words.endswith(" 등"):
        return False
    return not words.endswith(ACTIONS) or words.endswith(_HOPED_FOR)


def _tasks(text: str, pledge: Pledge, taken: Stretch, *, helped: bool) -> list[Stretch]:
    """Return what a verb takes, parted into members, with the verb where it says what is done."""
    start, end = taken
    start = without_lead(text, _behind_the_purpose(text, start, end), end)
    at_whom = _AT_MANY.match(text, start, end)
    start = at_whom.end() if at_whom else start
    if start >= end or (pledge.plain and end - start > _PLAIN):
        return []
    before = _before_the_aim(text, start, end)
    parts = _parts(text, start, before)
    named = helped or _SO_MANY.match(text, end) is not None
    if parts and before == end and not named and (pledge.plain or pledge.stem in FULL):
        parts[-1:] = _apart(text, *parts[-1])
        parts[-1] = (parts[-1][0], pledge.end)
    return [
        (_short(text, *part), part[1])
        for part in parts
        if sensible(text, *part, listed=len(parts) > 1)
    ]


_SO_MANY = deferred(r"[ ]등(?:의)?[ ]\d{1,2}[개대][ ]")
"""What a list comes to, which is no part of its last member: 조사 등 4개 사업을 (벌이기로)."""
_AT_MANY = deferred(
    r"(?:[^,]{2,30},[ ]){0,1}(?:[^\s,]{1,16}(?:시|군|구|도|대|학교|청|사|은행|병원|기술원|연구원|진흥원|기관|센터)(?:\([^()]*\))?,[ ]){1,8}"
    rf"(?:[^\s,]+[ ]){{0,3}}[^\s,]+(?:에|에서|에게|[{JOINERS}])[ ]"
)
"""Several bodies at which or with which something is done: 가나대, 다라대, 마바대 대학원에."""


def _short(text: str, start: int, end: int) -> int:
    """Return where a long task begins behind where and for whom it is done, if that is no more than half of it."""
    if end - start < _LONG:
        return start
    least = start + (end - start) // 2
    for match in _WHERE.finditer(text, start, end):
        if match.end() > least or not _TAKES.search(text, match.end(), end):
            break
        start = match.end()
    named = _NAMED_THING.search(text, start, end)
    return named.start("name") if named else start


_NAMED_THING = deferred(
    rf"(?<![위대관의])(?:한|하는|할|된|되는|될|있는)[ ](?P<name>[‘'「][^{SINGLE}'「」]{{3,40}}[’'」](?:\([^()]{{1,12}}\))?(?:{OBJECT})[ ])"
)
"""What has a name of its own is told by that: 기술을 결합한 ‘가람 셔틀’을 (도입)."""
_LONG = 32
"""Code points from which a task is told more shortly than the text does."""
_WHERE = deferred(
    r"수[ ]있도록[ ]|(?<=[가-힣)’'])(?:에|에서|에게|으로)[ ](?!대한|대해|관한|따른|필요|적합|기반|[^\s]{1,12}(?:[는한할된될던인해]|하여|하고|하며)[ ])"
)
"""Where, for whom or as what something is done, unless a verb before a noun takes it: 도심에 (있는)."""
_TAKES = deferred(rf"(?:{OBJECT})[ ]")


_FIRM_AT_THE_END = deferred(rf"[기키]로[ ]?(?:{AGREED})|(?:계획|예정|방침)(?:이다|임|입니다)")
_VERB = 30
"""Code points at the end of a sentence in which it says that something is promised."""


def _apart(text: str, start: int, end: int) -> list[Stretch]:
    """Part a task that is a noun from the object of the verb behind it: 행사 개최와 책자(를 제작하고)."""
    for match in _AND.finditer(text, start, end):
        left = text[start : match.start()]
        if left.count("'") % 2 or left.count("‘") > left.count("’"):
            continue
        if left.endswith(ACTIONS) and " " in left and not _OBJECT_WITHIN.search(left):
            return [(start, match.start()), (match.end(), end)]
    return [(start, end)]


_AND = deferred(rf"(?<=[가-힣])(?:{WITH})[ ](?!관련|연계|같은)")
_OBJECT_WITHIN = deferred(rf"[{OBJECTS}의][ ]")


def _means(text: str, start: int, end: int, pledge: Pledge) -> list[Stretch]:
    """Return by what an aim is to be reached, where nothing else is promised: 사례를 공유함으로써 … 도모하기로."""
    start = without_lead(text, start, end)
    if pledge.stem not in FULL | LIGHT or start >= end:
        return []
    parts = _parts(text, start, _before_the_aim(text, start, end))
    if parts and pledge.stem in FULL:
        parts[-1] = (parts[-1][0], pledge.end)
    return [p for p in parts if sensible(text, *p, listed=len(parts) > 1)]


def _behind_the_purpose(text: str, start: int, end: int) -> int:
    """Return where a phrase begins behind the last purpose in it, whatever that enumerates: A, B를 위해 (C를)."""
    purposes = list(_PURPOSE.finditer(text, start, end))
    return purposes[-1].end() if purposes else start


_PURPOSE = deferred(rf"(?:(?:{OBJECT})|하기)[ ](?:위해서?|위하여)[ ,]+(?!한[ ]|하는[ ])")
_PLAIN = 80
"""How long the object of a verb may be that is none of undertaking."""
_SHARED = deferred(r"공동|상호|서로|함께")


def without_lead(text: str, start: int, end: int) -> int:
    """Return where a phrase begins behind its adverbials (이를 위해, 자원을 활용해)."""
    for _ in range(4):
        match = _LEAD.match(text, start, end)
        if not match or match.end() >= end - 1:
            break
        start = match.end()
    return start


_OWN_SUBJECT = deferred(rf"[^\s,]{{1,20}}(?:[{TOPICS}{SUBJECTS}])[ ]")
_SUMMED_UP = deferred(
    r"[ ]등[ ](?=(?:[가-힣]{2,3}적인|다양한|여러|폭넓은|각종|실효성 있는)[ ][^,]{1,16}$|[^,]{0,40}(?:활성화|발전|강화|증진|제고|향상|구현|상생|사항|협력|교류|체계|체제|과제|(?:협력|교류)[ ]?방안)$)"
)


def _before_the_aim(text: str, start: int, end: int) -> int:
    """Leave out what a list is summed up to: 금융 지원 등 지역경제 활성화를 위해."""
    match = _SUMMED_UP.search(text, start, end)
    return match.start() if match and match.start() - start > 4 else end


def _parts(text: str, start: int, end: int) -> list[Stretch]:
    """Part an object; where each member has its own subject (가나부는 A, 다라부는 B), leave that out."""
    if _AS_FAR_AS.search(text, start, end):
        return [trimmed(text, start, end)]
    edges = [start - 1, *commas(text, start, end), end]
    parts = [trimmed(text, a + 1, b) for a, b in pairwise(edges)]
    subjects = [_OWN_SUBJECT.match(text, a, b) for a, b in parts]
    if len(parts) > 1 and sum(map(bool, subjects)) >= len(parts) - 1 and any(subjects[1:]):
        return [(m.end() if m else a, b) for m, (a, b) in zip(subjects, parts, strict=True)]
    return [_without_its_verb(text, a, b) for a, b in members(text, start, end)]


_AS_FAR_AS = deferred(
    r"까지[ ](?:모두[ ]|전[ ]과정을[ ])?(?:아우르는|포함한|포함하는|포괄하는|망라하는|이어지는|잇는)[ ]"
)
"""A list that only says how far one thing reaches: 설계, 시공, 운영까지 아우르는 기술 개발."""


def _without_its_verb(text: str, start: int, end: int) -> Stretch:
    """Leave out the ending of a step that takes no object: 함께 출동하고, …."""
    step = _DOING.search(text, max(start, end - 6), end)
    return (start, step.start()) if step else (start, end)


_DOING = deferred(r"(?<=[가-힣]{2})하[고며]$")


def sensible(text: str, start: int, end: int, *, listed: bool = False) -> bool:
    """Tell whether a phrase says more than that there is an agreement."""
    words = text[start:end]
    if not (1 if listed else 2) < len(words) < _LONGEST or _EMPTY.search(words):
        return False
    return listed or ((" " in words or len(words) > 6) and not _AIM_OF_ALL.fullmatch(words))


_AIM_OF_ALL = deferred(r"(?:상생|공동|상호|동반)[ ](?:발전|성장|번영)")
"""What every agreement is for, which is an area only in a list."""
_LONGEST = 110
"""Code points of the longest task."""
_EMPTY = deferred(
    rf"^이는[ ]|^이들?(?:{OBJECT})[ ]|(?:맺고|체결하고|체결했다|맺었다)$|되[며고]$|^(?:세부|구체적인|제반|필요한)[ ](?:사항|내용|계획|방안|일정)$|^(?:[가-힣]{{2,3}}적인?[ ])+(?:업무|사업|발전|교류|제휴)$|^(?:다양한|여러|폭넓은|각종)[ ](?:[가-힣]{{2}}[ ])?(?:활동|사업|분야|프로그램|협력|업무|과제)(?:(?:{OBJECT})[ ][가-힣]{{2}})?$"
    rf"|^(?:올해|내년|연내|이달|상반기|하반기)[ ](?:안|중|내|말)$|^\d{{1,2}}일(?:[ ]|$)|^(?:이를|이에|필요한|다양한)$|^(?:(?:구체|세부|실질)적인[ ]|다양한[ ]|향후[ ])*(?:협력|협업|공조)[ ]?(?:방안|분야|사업|과제|방향)$|(?:협의체|실무단|협의회|위원회|추진단|전담팀|TF|워킹그룹|컨소시엄|실무 모임)[’'”\")]?(?:를|을)?(?:[ ](?:구성|운영|신설|설치|만들기|꾸리기))?$|^(?:[^\s]{{1,8}}(?:할[ ]수[ ]있는|고|인|한|로운|적인)[ ]|상호[ ]){{0,4}}(?:협력|협업|협조|동반자|파트너십)?[ ]?(?:관계|체계|체제|파트너십)(?:를|을)?[ ](?:구축|유지|강화|마련|형성)$|(?:만전을[ ]기하자는[ ]내용|협약|{CEREMONY}|관점|차원|측면|자리|과정|방향|방식|범위|MOU|양해각서|체결|최선|만전|박차|의견|뜻|계기|토대|기반|노력|앞장|역할)$"
)
