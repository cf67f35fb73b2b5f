"""Undertakings: the objects of the verbs with which a sentence says what its subjects will do."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

import regex

from pressparse.accord.objects import MUTUAL, TAKES, object_of
from pressparse.accord.pledges import PUT_INTO, Pledge, pledges
from pressparse.language.enumeration import MARKS, Stretch, commas, members, trimmed
from pressparse.language.letters import JOINERS, OBJECTS, SINGLE, SUBJECTS, TOPICS
from pressparse.language.particles import OBJECT, TOPIC, WITH
from pressparse.lexicon.agreements import CEREMONY
from pressparse.lexicon.pledges import ACTIONS, AGREED, EFFECT, FULL, LIGHT
from pressparse.pattern import deferred


def _clauses(text: str, start: int, end: int) -> Iterator[tuple[int, Pledge]]:
    """Yield each verb of undertaking with where its clause begins."""
    at = start
    for pledge in pledges(text, start, end):
        yield at, pledge
        if pledge.force != "other":
            at = max(at, pledge.stop)


_LEAD = deferred(
    rf"""
    [\s,·□ㅇ○◦-]*
    (?:
        (?:하고|하며|했으며|하였으며|했고|하였고),?[ ]
      |
        [^,.]{{0,60}}?(?:협약|협정|MOU|각서|결연)서?\)?[’'”」]?(?:[{OBJECTS}][ ](?:맺고|맺으며|맺으면서|체결하고|체결하며|체결하면서|체결해|맺어|하고|체결(?=,))|에[ ]서명하고)[, ][ ]?
      | (?:또한|또|아울러|특히|우선|먼저|이어|이와[ ]함께|[이그][ ]?(?:밖|외)에도?|앞으로|향후|조만간|연내|올해[ ]안에|상호[ ]?간|이를[ ](?:통해|위해)|구체적으로는?|이후|이어서|추후|장기적으로|나아가|더불어|함께|상호|서로|공동으로|적극)[ ,][ ]?
      | (?:[^,.()]|\([^()]{{1,30}}\)){{1,80}}?기[ ]위해서?[ ,][ ]?
      | (?:[^,.()]|\([^()]{{1,20}}\)){{1,60}}?[ ](?:부지|일원)에[ ]
      | [^,.()]{{1,60}}?(?:[{TOPICS}한인][ ]상태에서|[진된한인][ ]것으로,?)[ ]
      | 이(?:들)?(?:{OBJECT})[ ](?:[가-힣]{{1,6}}에[ ])?[가-힣]{{2,3}}(?:한|하는|할)[ ]
      | (?:앞으로도|향후에?는?|이제|당장)[ ]|[^,.()]{{1,80}}?기[ ]위하여[ ,][ ]?
      | (?:[^,.()]|\([^()]{{1,20}}\)){{1,60}}?[{OBJECTS}][ ](?:통해서?|통하여|대상으로|바탕으로|위해서?|위하여|활용하여|활용해|이용하여|이용해|기반으로|계기로|거쳐|맞아|중심으로|토대로|목표로)[ ,](?!한[ ]|하는[ ]|\S+[ ]수[ ]있)[ ]?
      | (?:(?:이번|이날|본|이|동)[ ])?(?:업무[ ]?)?(?:협약|협정|각서|MOU)(?:서)?에(?:는|서|서는)?[ ]
      | (?:매년[ ])?[^,.]{{1,50}}?에서[ ](?=[^,]{{1,40}}[{JOINERS}][ ]공동으로)
      | (?:각각[ ])?[^,.()]{{1,40}}?[{OBJECTS}][ ](?:출연|투입|투자|출자|동원|접목|신설|결합)(?:해|하여)[ ,][ ]?
      | (?:[^,.()]{{1,30}}에[ ]따르면[ ])?(?:이번|본|이)[ ](?:업무[ ]?)?(?:협약|협정|각서|MOU)(?:서|[ ]체결)?(?:{TOPIC})[ ](?:(?:양|두|세|네)[ ]?(?:기관|회사|사|측|국|도시|대학|학교|단체)의[ ])?
      | (?:(?:이번|본|이|동)[ ])?(?:업무[ ]?)?(?:협약|협정|각서|MOU|합의)(?:서)?의[ ](?:(?:주요|핵심|구체적인?)[ ])?(?:내용|골자|분야|사항)(?:{TOPIC}|으로는)[ ]
      | (?:첫|두|세|다음)[ ]?(?:번째)?[ ][^\s,]{{2,8}}(?:으로|로)[ ]
      | (?:양|두)[ ]?(?:기관|회사|사|측)[ ](?:사이에|간에|상호[ ]?간에?)[ ]
      | [^,.()]{{1,60}}?의[ ]일환으로[ ,][ ]?
      | [^,.()]{{1,90}}?[{OBJECTS}][ ](?:만나고?|만나서|갖고|가지고|열고|개최하고|찾아|방문해|방문하고)[ ,][ ]?
      | [^,.()]{{1,40}}?에[ ]있어서?(?:도|는)?[ ]
      | [^,.()]{{1,60}}?[가-힣]한[ ](?:뒤|후)(?:에)?[ ,][ ]?
      | [^,.()]{{1,60}}?위한[ ]것으로[ ,][ ]?
      | [^,.()]{{1,40}}?[ ](?:차원|취지)(?:에서|으로|로)[ ]
      | (?:준공|완공|체결|협약|개장|개관|개통|개원|개교)[ ]?(?:후|이후|뒤)(?:에|에는)?[ ]
      | [^\s,.()]{{1,12}}[ ]외에도?[ ]
      | (?:(?:향후|앞으로)[ ])?(?:\d{{1,2}}|한|두|세|네|다섯)[ ]?(?:년|개월|달|주)(?:간|[ ]동안)[ ](?!(?:총|약)?[ ]?\d)
      | (?:매년|매월|매주|매달|해마다|분기마다|정기적으로|연|월)[ ](?:(?:\d{{1,2}}|한|두|세|네)[ ]?(?:차례|회|번)(?:씩|에[ ]걸쳐)?[ ]|[가-힣]요일(?:마다)?[ ])(?!\d)
      | (?:올[ ]?해|올|내년|오는|이달|다음[ ]달|내달|20\d\d년|\d{{1,2}}(?:[~∼-]\d{{1,2}})?월|\d{{1,2}}일|[상하]반기|[ ]|초|말|중)+(?:[ ]?(?:중|안에|내에))?(?:까지|부터|에)?(?:는|도)?[ ]
      | [^,.()]{{1,40}}?[{OBJECTS}][ ](?:들여|모아|살려|뽑아|꾸려|열어|세워|갖춰|차려|엮어|나눠|이뤄|합쳐)[ ,](?=[^,]{{5}})[ ]?
      | [^,.]{{1,40}}?[{JOINERS}][ ]공동으로[ ](?=\S+[ ])
      | [^,.()]{{1,40}}?(?:에|[{JOINERS}])[ ](?:따라서?|의거(?:해|하여)?|입각해|입각하여|기초해|근거해|대응해|대응하여|관련해(?:서도?)?|관련하여|연계해|연계하여|관련(?=,)|발맞춰|맞춰)[ ,][ ]?
      | [^,.()]{{1,40}}?[{JOINERS}][ ]공동으로[ ,][ ]?
    )
    """,
    regex.VERBOSE,
)


@dataclass
class _Undertaken:
    """What the verbs of a sentence take, gathered one after another."""

    text: str
    shared: bool
    objects: list[Stretch] = field(default_factory=list)
    means: list[Stretch] = field(default_factory=list)
    by_means: bool = False
    """Whether it has been told by what the rest is to be reached, which then is hoped for."""
    aim: Stretch | None = None

    def take(self, begin: int, pledge: Pledge) -> None:
        """Take what a verb says in the clause that begins at a place."""
        found = None if pledge.force in _NO_TASK else object_of(self.text, begin, pledge)
        if found is None and self.aim and pledge.stem in MUTUAL:
            found = self.aim, True
        self.aim = _aim_of(self.text, begin, pledge)
        if found is None or self._is_aside(begin, pledge, found[0]):
            return
        taken, helped = found
        if pledge.force == "through" and not self._used_together(pledge, taken):
            self._take_means(pledge, taken)
        elif (helped or not self.by_means) and _is_theirs(
            self.text, pledge, taken, helped=helped, shared=self.shared
        ):
            self.objects += _tasks(self.text, pledge, taken, helped=helped)

    def _is_aside(self, begin: int, pledge: Pledge, taken: Stretch) -> bool:
        """Tell whether money is told of, or an aim: 노력한다, …하는 등 A를 위해 협력한다."""
        if pledge.force == "by" and _MONEY.search(self.text, *taken):
            return True
        if _AS_AN_AIM.match(self.text, taken[1]):
            return True
        if self.objects and pledge.stem in _LEADS_THE_WAY:
            return self.text[: taken[1]].endswith(_AIMED_AT)
        aims = pledge.stem == "노력" or self.text[:begin].endswith("등")
        return aims and _PURPOSE.match(self.text, taken[1]) is not None

    def _used_together(self, pledge: Pledge, taken: Stretch) -> bool:
        """Tell whether the use itself is what is done together, and no means to more: 시설을 공동 활용하고."""
        if _GOING_ON.match(self.text, pledge.end, pledge.stop) is None:
            return False
        return _SHARED.search(self.text, taken[1], pledge.start) is not None

    def _take_means(self, pledge: Pledge, taken: Stretch) -> None:
        if not self.shared:
            return
        by = _means(self.text, *taken, pledge)
        self.means += by
        if pledge.stem != "활용":
            self.objects += by if pledge.stem in FULL else []
            self.by_means = self.by_means or bool(by)


_LEADS_THE_WAY = frozenset({"앞장서", "앞장설", "앞장선", "힘쓸", "힘쓰"})
_AIMED_AT = (
    "확대",
    "강화",
    "활성화",
    "발전",
    "증진",
    "향상",
    "제고",
    "보전",
    "구현",
    "실현",
    "해소",
)
"""What bodies lead the way to when they have said what they do: (…에 협력하며) 환경 보전에 앞장선다."""
_AS_AN_AIM = deferred(rf"(?:{OBJECT})[ ](?:목적|목표)으?로[ ]")
"""What stands behind an aim with which something is done: 상호 발전을 목적으로 (협력한다)."""


def undertaken(
    text: str, start: int, end: int, *, shared: bool = True, firm: bool = False
) -> list[Stretch]:
    """Return what a sentence, or what is ``firm`` as part of one, undertakes: the objects of its verbs."""
    told = _Undertaken(text, shared)
    firm = firm or text[start:end].rstrip().endswith(",")
    for begin, pledge in _clauses(text, start, end):
        firm = firm or pledge.force in {"firm", "end"}
        told.take(begin, pledge)
    firm = firm or _FIRM_AT_THE_END.search(text, max(start, end - _VERB), end) is not None
    return (told.objects or told.means) if firm else []


def _aim_of(text: str, start: int, pledge: Pledge) -> Stretch | None:
    """Return for what something is used, which is what those do who then only help each other: A를 위해 B를 활용해 협력한다."""
    if pledge.stem != "활용" or pledge.force not in {"through", "by"}:
        return None
    purpose = _PURPOSE.search(text, start, pledge.start)
    return (start, purpose.start()) if purpose else None


_HOPED_FOR = (
    "진출",
    "확보",
    "획득",
    "수주",
    "전환",
    "확대",
    "강화",
    "확산",
    "개척",
    "활성화",
    "유치",
    "확장",
    "발전",
    "참여",
)
"""What bodies set out for that hope for it: 시장 진출에 나선다."""

_SET_OUT = "나섰"
"""What they have set out for counts only where it is a task: … 확산에 나섰다."""

_SETS_OUT = frozenset(("나서", "나선", "나설", "나섰"))
"""`살리기에 나선다` is how a headline talks."""
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
    alone = pledge.stem in _BY_ONESELF and pledge.force != "firm"
    mutual = helped and pledge.stem != "협조" and not alone
    if not (shared or mutual or _IN_COMMON.search(text, start, pledge.start)):
        return False
    return pledge.stem != "활용" or _SHARED.search(text, start, pledge.start) is not None


_IN_COMMON = deferred(
    r"(?<![가-힣])공동(?:으로)?(?:[ ]|$)|공동(?=개발|연구|제작|추진|운영|기획|조사|활용|개최)"
)
"""What is done in common, whoever is named: … 공동 연구."""
_BY_ONESELF = frozenset({"노력", "참여", "동참", "앞장서", "앞장설", "앞장선"})
"""Verbs of helping that one party can be told of on its way to something else: 실습에 참여해 …."""


def _is_hope(text: str, pledge: Pledge, taken: Stretch, *, helped: bool) -> bool:
    """Return whether a verb tells of an effect, or sets out for what is no task."""
    words = text[taken[0] : taken[1]]
    if _WIDENED.search(words) or _WIDENED.search(text, taken[0], pledge.end):
        return True
    if pledge.stem == _SET_OUT:
        return helped or not words.endswith(ACTIONS)
    if helped:
        return pledge.stem == PUT_INTO and _OF_A_MARKET.search(words) is not None
    if pledge.stem in EFFECT:
        return not words.endswith(" 등")
    together = text.find("함께", taken[1], pledge.start) >= 0
    if pledge.stem not in _SETS_OUT or together or words.endswith(" 등"):
        return False
    return not words.endswith((*ACTIONS, "사업")) or words.endswith(_HOPED_FOR)


_WIDENED = deferred(
    rf"(?:(?:까지|으?로)[ ](?:협력|교류)|(?:협력|교류)(?:의)?[ ]?(?:범위|대상|폭|저변))(?:{OBJECT})[ ](?:[^\s,]+[ ])?(?:확대|확장|넓히)$"
)
"""How far the co-operation may reach one day, with which nothing is said of what is done: 다른 대학으로 협력 범위를 확대(하는 방안)."""
_OF_A_MARKET = deferred(r"시장[ ]?(?:[가-힣]{2}[ ])?[가-힣]{2}$")
"""What is done in a market, which one does for oneself: 시장 확보에 (박차를 가한다)."""


def _tasks(text: str, pledge: Pledge, taken: Stretch, *, helped: bool) -> list[Stretch]:
    """Return what a verb takes, parted into members, with the verb where it says what is done."""
    start, end = taken
    start = without_lead(text, _behind_the_purpose(text, start, end), end)
    at_whom = _AT_MANY.match(text, start, end)
    start = at_whom.end() if at_whom else start
    if start >= end or (pledge.plain and end - start > _PLAIN):
        return []
    before = _before_the_aim(text, start, end)
    whole = _IN_ALL_OF_THEM.search(text, start, before)
    before = whole.start() if whole else before
    parts = _parts(text, start, before)
    named = helped or whole is not None or _named_apart(text, parts, end)
    weighed = pledge.stem == _WEIGHS and text[:end].endswith(_A_WAY)
    if before == end and not (named or weighed) and (pledge.plain or pledge.stem in FULL):
        parts = _with_the_verb(text, parts, pledge)
    elif _held_together(text, parts, end, pledge):
        parts = [(parts[0][0], pledge.end)]
    return _sensible_ones(text, parts)


_WEIGHS, _A_WAY = "검토", "방안"
"""What both weigh is told by what it is to come to: 통합 구매 방안(도 검토한다)."""


def _sensible_ones(text: str, parts: list[Stretch]) -> list[Stretch]:
    """Return the members that say more than that there is an agreement, as short as stays clear."""
    if len(parts) > 1:
        parts = [one for part in parts for one in _from_on(text, *part)]
    return [
        (_short(text, *part), part[1])
        for part in parts
        if sensible(text, *part, listed=len(parts) > 1 or _is_field(text, *part))
    ]


def _is_field(text: str, start: int, end: int) -> bool:
    """Tell whether a single word names a field: 관광 (분야에서 협력한다)."""
    return _IN_THE_FIELD.match(text, end) is not None and not _ANY_FIELD.fullmatch(text, start, end)


_IN_THE_FIELD = deferred(r"[ ](?:분야|부문)(?:에서|에|의|[ ](?:교류|협력|협업))")
_ANY_FIELD = deferred(
    r"[가-힣]|해당|관련|세부|핵심|전략|주요|협력|여러|모든|다른|새로운|신규|특정|공동|사업|전문|각종|다양한|제반|폭넓은|유망|인접|전[ ]?산업|다방면"
)
"""What says of a field no more than that it is one."""


def _named_apart(text: str, parts: list[Stretch], end: int) -> bool:
    """Tell whether what a verb takes is called so many works, or is a list of deeds that is summed up."""
    if _SO_MANY.match(text, end):
        return True
    return text[:end].endswith(" 등") and _are_deeds(text, parts)


def _are_deeds(text: str, parts: list[Stretch]) -> bool:
    """Tell whether each of several members says itself what is done: 의료비 감면, 위탁 진료 등을 (제공하고)."""
    return len(parts) > 1 and all(text[a:b].endswith(ACTIONS) for a, b in parts)


def _with_the_verb(text: str, parts: list[Stretch], pledge: Pledge) -> list[Stretch]:
    """Return the members of what a verb takes, the last of them with the verb, or all where one deed is done."""
    if not parts:
        return []
    if _share_one_deed(text, parts):
        return [(parts[0][0], pledge.end)]
    *others, last = [*parts[:-1], *_apart(text, *parts[-1])]
    return [*others, (last[0], pledge.end)]


def _held_together(text: str, parts: list[Stretch], end: int, pledge: Pledge) -> bool:
    """Tell whether what is done is told only by a single word with its verb: 학술대회를 공동 개최."""
    if len(parts) != 1 or sensible(text, *parts[0]) or _PURPOSE.match(text, end):
        return False
    return _SHARED.search(text, end, pledge.start) is not None


_IN_ALL_OF_THEM = deferred(
    rf"(?:{OBJECT})[ ](?:포함한|포함하는|비롯한|아우르는|포괄하는|망라한)[ ](?:전|모든|각|제|전체|여러|다양한|각종|주요|관련|전반)$"
    rf"|(?:{WITH})?[ ](?:다양한|여러|각종|폭넓은)$"
    r"|에[ ](?:필요한|관한|대한|관련된)[ ](?:제반[ ]?)?(?:사항|업무)$|에[ ]필요한[ ](?:지원|자료)$"
    r"|(?<=부터[ ][^,]{1,30}까지)[ ](?:모든|전|전체|사업)[ ]?(?:과정|주기|단계|분야|영역)$|[ ]전[ ]?(?:주기|과정|단계)$"
    r"|[ ]분야(?:의|에서의)?[ ](?:공동|협력|신규|관련)[ ]?(?:사업|프로젝트|과제)$"
    r"|(?<=,[^,]+)에[ ]이르기까지(?:[ ][^,]{1,30})?$"
)
"""What stands for the rest of the fields: 설계를 포함한 전 (분야에서)."""


def _share_one_deed(text: str, parts: list[Stretch]) -> bool:
    """Tell whether things are listed that one deed is done with: 자료, 시설, 장비를 (공유하기로)."""
    told = [_FOR_WHAT.sub("", text[a:b]) for a, b in parts[:-1]]
    words = [one for each in told for one in _TWO_THINGS.split(each)]
    if words and _OF_THE_FIELDS.search(text, *parts[-1]):
        return not any(w.endswith(ACTIONS) for w in words[1:])
    return len(words) > 1 and not any(" " in w or w.endswith(ACTIONS) for w in words)


_TWO_THINGS = deferred(rf"(?<=^[가-힣]{{2,5}})(?:{WITH})[ ](?=[^\s]+$)")
"""Two things that are a word each: 인력과 정보(, 시설을 공유)."""
_OF_THE_FIELDS = deferred(r"[ ](?:분야|부문|업종)(?:에[ ]대한|의|에서의)[ ]")
"""Where the members of a list are fields of one thing: 가구, 종이, 유리 분야에 대한 정보를 (제공하고)."""
_FOR_WHAT = deferred(rf"^[^,]{{2,40}}(?:기[ ]위한|(?:{OBJECT})[ ]위한)[ ]|\([^()]*\)")
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
        if match.end() > least or not TAKES.search(text, match.end(), end):
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


_FIRM_AT_THE_END = deferred(
    rf"[기키]로[ ]?(?:{AGREED})|(?:계획|예정|방침)(?:이다|임|입니다)"
    rf"|는[ ]등[ ](?:[가-힣]+[ ]){{0,2}}(?:교류|협력|협업|연대|우의|우호)(?:{OBJECT}|도)[ ](?:[가-힣]+[ ])?(?:넓힌|늘린|다진|키운|높인|쌓는|이어간|[가-힣][혀려져여어][ ]?간)다[.]?\s*$"
)
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


def _from_on(text: str, start: int, end: int) -> list[Stretch]:
    """Part the first steps of a list that is told from where it begins: 과제 기획부터 목표 진단(, 기술 상담)."""
    match = _FROM.fullmatch(text, start, end)
    if match is None or not match["first"].endswith(ACTIONS):
        return [(start, end)]
    return [match.span("first"), match.span("second")]


_FROM = deferred(r"(?P<first>[^,()]{2,30}?)(?<=[가-힣]{2})부터[ ](?P<second>[^,()]{2,30})(?<!까지)")
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
_GOING_ON = deferred(r"하[고며]")
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
    r"(?<=,[ ][^,]{1,30})[ ]등을[ ](?:통해서?|통하여|통한|바탕으로)[ ]|(?<=,[ ][^,]{1,30})[ ]등(?:에(?:서|[ ]있어서?)|으로)(?:[ ](?=[^,]{1,30}$)|$)|[ ]등[ ](?=(?:[가-힣]{2,3}적인|다양한|여러|폭넓은|각종|실효성 있는)[ ][^,]{1,16}$|[^,]{0,40}(?:활성화|발전|강화|증진|제고|향상|구현|상생|사항|협력|교류|(?:협력|협조|유대)[ ]?관계|체계|체제|과제|(?:협력|교류)[ ]?방안|전반|전[ ]?과정|전[ ]분야|생태계)$)"
)


def _before_the_aim(text: str, start: int, end: int) -> int:
    """Leave out what a list is summed up to: 금융 지원 등 지역경제 활성화를 위해."""
    match = _SUMMED_UP.search(text, start, end)
    if (
        match
        and _EXAMPLE.search(text, start, match.start())
        and _IS_DONE.search(text, match.end(), end)
    ):
        match = None
    if match is None:
        match = _AND_SUCH.search(text, start, end) or _TO_REMEDY.search(text, start, end)
        if match is None and _IN_THE_FIELD.match(text, end):
            match = _OF_A_FIELD.search(text, start, end)
        match = match if match and _is_task(text[start : match.start()]) else None
    return match.start() if match and match.start() - start > 4 else end


_EXAMPLE = deferred(r",[ ][^\s,]+$")
"""A single word behind a comma, which is an example of what follows 등: A 확대, 사기 등 (각종 범죄 예방)."""
_IS_DONE = deferred(r"[가-힣]{2,}[ ][가-힣]*(?:활동|예방|지원|대응|보호|관리|해소|개선)(?:[ ]등)?$")


def _is_task(words: str) -> bool:
    """Tell whether the last member of a list is a deed with an object of its own."""
    last = words.rsplit(", ", 1)[-1]
    return last.endswith(ACTIONS) and " " in last


_OF_A_FIELD = deferred(r"[ ]등[ ](?=[^,]{2,60}$)")
"""Where deeds end and the field that they belong to is named: 원료 공동구매 등 소재 조달 (분야에서)."""
_TO_REMEDY = deferred(
    r"[ ]등[ ](?=[^,]{1,40}(?:대책|지원책|조치|해소|극복|해결|완화|개선|방지)(?:[ ](?:마련|수립|추진))?$)"
)
"""What deeds come to, one or more: 횡단보도 설치 등 보행 안전 대책(을)."""
_AND_SUCH = deferred(r"(?<=,[ ][^,]{2,40})[ ]등[ ](?=[^,]{1,24}$)")
"""What a list with commas comes to: A, B 등 후속 협력활동(을)."""


def _parts(text: str, start: int, end: int) -> list[Stretch]:
    """Part an object; where each member has its own subject (가나부는 A, 다라부는 B), leave that out."""
    if _AS_FAR_AS.search(text, start, end):
        return [trimmed(text, start, end)]
    examples = _EXAMPLES_OF.search(text, start, end)
    if examples and text.find(",", start, examples.start()) >= 0:
        long = end - start > _LONG
        return [trimmed(text, examples.end() if long else start, end)]
    several = _SEVERAL_PLACES.search(text, start, end)
    if several:
        return [*members(text, start, several.start())[:-1], *_whole(text, start, several, end)]
    edges = [start - 1, *commas(text, start, end), end]
    parts = [trimmed(text, a + 1, b) for a, b in pairwise(edges)]
    subjects = [_OWN_SUBJECT.match(text, a, b) for a, b in parts]
    if len(parts) > 1 and sum(map(bool, subjects)) >= len(parts) - 1 and any(subjects[1:]):
        return [(m.end() if m else a, b) for m, (a, b) in zip(subjects, parts, strict=True)]
    return [_without_its_verb(text, a, b) for a, b in members(text, start, end)]


def _whole(text: str, start: int, several: regex.Match[str], end: int) -> Iterator[Stretch]:
    """Yield the last member of a list, with those to whom or with whom it is done."""
    for first, _ in members(text, start, several.start())[-1:]:
        yield first, end


_SEVERAL_PLACES = deferred(
    rf"(?:{OBJECT})[ ](?:[^\s,]+[ ]){{0,3}}[^\s,]+,[ ](?:[^\s,]+,?[ ]){{1,6}}(?:등(?:에|에서|에게|으로|{WITH}))"
)
"""Several bodies or places behind the object: 자료를 학계, 기업 등과 (공유하고)."""
_EXAMPLES_OF = deferred(
    rf"[ ]등(?:의)?[ ](?:[^\s,]+[ ]){{0,4}}?[^\s,]+(?:에|{OBJECT})[ ](?:대응|대비|대처|직면|적응|극복|해결|해소|예방)(?:하는|할|하기[ ]위한|한)[ ]"
)
"""A list of what something is done against, before the noun of what is done: A, B 등의 위기에 대응하는 (협의체를)."""
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


def is_aim(text: str, start: int, end: int) -> bool:
    """Tell whether a phrase names what every agreement is for: 우호 증진, 공동 발전."""
    return _AIM_OF_ALL.fullmatch(text, start, end) is not None


_GOOD = r"(?:우호|친선|발전|번영|성장|상생|유대|공동[ ]?번영)"
_AIM_OF_ALL = deferred(
    rf"(?:상생|공동|상호|동반)[ ](?:발전|성장|번영|협력|이익)"
    rf"|(?:(?:양|두)[ ]?(?:기관|측|사|도시|국|지역)(?:의|[ ]간)?[ ]|상호[ ])?{_GOOD}[ ]?(?:관계[ ])?(?:증진|강화|도모|확대|협력)"
    rf"|(?:(?:양|두)[ ]?(?:기관|측|사|도시|국|지역)(?:의|[ ]간)?[ ]|상호[ ]|공동[ ])?{_GOOD}(?:{WITH}|[ ]및|·)[ ]?(?:상호[ ]|공동[ ])?{_GOOD}(?:[ ]?(?:관계[ ])?(?:증진|강화|도모|확대|발전))?"
)
"""What every agreement is for, which is an area only in a list."""
_LONGEST = 110
"""Code points of the longest task."""
_EMPTY = deferred(
    rf"[{MARKS}]|(?:^|(?:[인의한는{OBJECTS}]|위해)[ ])노력[’'”」]?$|^이는[ ]|^이들이[ ]|^다음(?:[ ]|과[ ]같)|^이들?(?:{OBJECT})[ ]|^(?:협약[ ])?(?:이행|추진)[ ]?(?:상황|현황|실적|여부)|^성과(?:{OBJECT})[ ](?:평가|점검)$|(?:맺고|체결하고|체결했다|맺었다)$|되[며고]$|^(?:[^,]{{2,30}}관련(?:한|된)[ ])?(?:세부|구체적인|제반|필요한)[ ](?:[가-힣]{{2}}[ ])?(?:사항|내용|계획|방안|일정)(?:(?:{OBJECT})[ ][가-힣]{{2,4}})?$|^(?:후속|향후)?[ ]?(?:방안|일정)(?:도|{OBJECT})?(?:[ ][가-힣]{{2,4}})?$|^(?:[가-힣]{{2,3}}적인?[ ])+(?:업무|사업|발전|교류|제휴)$|^(?:다양한|여러|폭넓은|각종|새로운)[ ](?:[가-힣]{{2}}[ ])?(?:활동|사업|분야|프로그램|협력|업무|과제)(?:(?:{OBJECT})[ ][가-힣]{{2}})?$"
    rf"|^(?:[^,]{{1,12}}[ ])?(?:정례|정기|실무|점검|조정)[ ]?(?:회의|협의회|모임|간담회|협의)(?:{OBJECT})[ ][가-힣]{{1,4}}$"
    rf"|^(?:올해|내년|연내|이달|상반기|하반기)[ ](?:안|중|내|말)$|^\d{{1,2}}일(?:[ ]|$)|^(?:이를|이에|필요한|다양한)$|^(?:(?:구체|세부|실질)적인[ ]|다양한[ ]|향후[ ])*(?:협력|협업|공조)[ ]?(?:방안|분야|사업|과제|방향)$|(?:협의체|실무단|협의회|위원회|추진단|추진팀|실무팀|전담팀|TFT?|워킹그룹|컨소시엄|실무 모임)[’'”\")]?(?:를|을)?(?:[ ](?:구성|운영|신설|설치|만들기|꾸리기))?$|(?:협약|협정|MOU|양해각서|계약|합의)(?:{OBJECT})[ ]|^(?:[^\s]{{1,8}}(?:할[ ]수[ ]있는|고|인|한|로운|적인?)[ ]|상호[ ]){{0,4}}(?:협력|협업|협조|동반자|파트너십)?[ ]?(?:관계|체계|체제|파트너십)(?:를|을)?[ ](?:구축|유지|강화|마련|형성)$|(?:만전을[ ]기하자는[ ]내용|협약|{CEREMONY}|성공적인?[ ](?:개최|추진|운영|진행|마무리|조성|정착|안착)|관점|차원|측면|자리|과정|방향|방식|범위|MOU|양해각서|체결|최선|만전|박차|의견|뜻|계기|토대|기반|앞장|역할|목적)[’'”」]?$"
)
