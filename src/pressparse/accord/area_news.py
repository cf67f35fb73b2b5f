"""What the agreement is on where no sentence behind the signing tells: its name, how the text opens, lists called its core."""

from collections.abc import Sequence

import regex

from pressparse.accord.area import (
    DEAL,
    JOINT,
    JOINT_SUBJECT,
    LONGEST,
    NO_AREAS,
    OPENS,
    SAID,
    SO_THEN,
    THE_DEAL,
    VIA,
    Area,
    Scene,
)
from pressparse.accord.area_fields import fields_named, fields_summed
from pressparse.accord.area_prose import (
    areas_of_sentence,
    behind_the_partner,
    each_does_its_own,
    listed,
    tells_something_else,
)
from pressparse.accord.area_subjects import one_does, partner_off, topic
from pressparse.accord.undertakings import sensible, undertaken, without_lead
from pressparse.language.enumeration import MARKS, NUMBERS, members
from pressparse.language.letters import DOUBLE, OBJECTS, SINGLE, SUBJECTS, TOPICS
from pressparse.language.particles import OBJECT, SUBJECT, TOPIC, WITH
from pressparse.lexicon.pledges import ACTIONS, AGREED
from pressparse.pattern import deferred
from pressparse.rule import rule

_AS_ONE = deferred(
    rf"(?:{WITH}|[ ]등과)[ ](?:함께|공동으로|손[ ]?잡고|손을[ ](?:맞)?잡고|힘을[ ]합쳐|협력해|협업해|협력하여)[ ,]+"
    r"|(?<=[ ])(?:공동으로|함께)[ ]|(?:맺고|체결하고|체결해|맺어)[, ]+"
)
"""With whom the news is made: 가나대학교와 손잡고, 협약을 맺고."""
_OF_THIS = deferred(
    r"이(?:런|러한|[ ]?같은|와[ ]같은)[ ](?:내용|사업|방안|계획)|이를[ ]위(?:해|한)|이와[ ]관련해"
)
"""How the sentence that tells of the signing points back: 이런 내용의 협약."""
_ITEM = deferred(rf"[{MARKS}{NUMBERS}]")
_AT_THE_END = 40
"""Code points from the verb that tells the news to the end of its sentence: 나선다고 4일 밝혔다."""
_MOST = 2
"""A sentence that tells what the news is tells one thing or two; who tells of more tells a story."""
_FIRST = 3
"""How many sentences at the beginning of a text tell what the news is."""


def _opening(scene: Scene, verb: int) -> tuple[Area, ...]:
    """Return what a sentence at the beginning says that is done together, where the agreement comes behind it."""
    view = scene.view
    k = scene.number(verb)
    text, here = view.folded, view.sentences[k]
    begin, end = here.start, min(here.end, here.start + LONGEST)
    if end - verb > _AT_THE_END or not _opens(scene, k):
        return ()
    if tells_something_else(text, begin, end) or _ITEM.search(text, begin, end):
        return ()
    subject = topic(text, begin, end, scene)
    start, shared = subject or (begin, False)
    for joined in _AS_ONE.finditer(text, begin, end):
        start, shared = max(start, joined.end()), True
    if not (shared or (subject and _pointed_at(scene, k))):
        return ()
    start = partner_off(scene, start, end)
    found = [(a, b) for a, b in undertaken(text, start, end) if not one_does(scene, a, b)]
    return tuple(Area(a, b) for a, b in found) if len(found) <= _MOST else ()


def _opens(scene: Scene, k: int) -> bool:
    """Tell whether a sentence stands before the first that tells of an agreement, or is that one."""
    text, told = scene.view.folded, 0
    for each in scene.view.sentences[:k]:
        if each.kind != "body":
            continue
        told += 1
        if told >= _FIRST or THE_DEAL.search(text, each.start, each.end):
            return False
    return True


def _pointed_at(scene: Scene, k: int) -> bool:
    """Tell whether the next sentence but one at most points back at what this one says."""
    text = scene.view.folded
    return any(
        _OF_THIS.search(text, each.start, each.end) and THE_DEAL.search(text, each.start, each.end)
        for each in scene.view.sentences[k + 1 : k + 3]
    )


@rule(
    rf"(?P<span>(?:나선다|나섰다|손(?:을[ ])?(?:맞)?잡(?:는다|았다)|힘을[ ](?:모은다|모았다|합친다|합쳤다)|(?:한다|된다|킨다|든다|인다)(?=[.]|고[ ])|[기키]로[ ](?:{AGREED})|(?:계획|예정|방침)(?:이다|이라고)))",
    examples={
        "가나시와 다라공사가 [[해안 쓰레기 수거]]에 나선다. 두 기관은 4일 업무협약을 체결했다.": None,
        "가나사가 [[대학생 창업 공간을 제공]]한다. 가나사는 4일 다라대와 이런 내용의 업무협약을 맺었다.": None,
    },
    boundary=[
        "가나시는 도로 정비를 실시한다. 가나시는 4일 업무협약을 체결했다.",
        "가나시와 다라공사는 4일 업무협약을 체결했다. 가나시가 도로 정비에 나선다.",
    ],
    needs=(
        "나선다",
        "나섰다",
        "잡는다",
        "잡았다",
        "힘을 ",
        "한다",
        "된다",
        "킨다",
        "든다",
        "인다",
        "기로",
        "키로",
        "계획",
        "예정",
        "방침",
    ),
)
def news_of_the_day(match: regex.Match[str], scene: Scene) -> tuple[Area, ...] | None:
    """Where the text behind the signing says nothing, its opening says what both set out for."""
    return _opening(scene, match.start()) or None


@rule(
    rf"(?P<span>(?:협력|협업|교류)(?:[가-힣]{{0,2}}(?:하기로|키로|한다|할[ ](?:계획|예정|방침))|(?:{OBJECT})[ ](?:강화|확대|추진)(?:하기로|한다))|손(?:을)?[ ]?(?:맞)?잡(?:기로|는다|았다))",
    examples={
        "가나시와 다라대는 [[수질 조사]], 생태 교육, 하천 정비 등에서 협력하기로 했다. 가나시와 다라대는 4일 협약을 맺었다. 두 기관은 실무단도 둔다.": None,
    },
    boundary=[
        "가나시가 다라대와 협력하기로 했다. 가나시와 다라대는 4일 협약을 맺었다.",
        "가나시와 다라대는 4일 협약을 맺었다. 두 기관은 실무단도 둔다.",
    ],
    needs=("협력", "협업", "교류", "잡"),
)
def list_in_the_lead(match: regex.Match[str], scene: Scene) -> tuple[Area, ...] | None:
    """A lead lists in which both will work together, before the text tells that they sign."""
    k = scene.number(match.start())
    here = scene.view.sentences[k]
    text = scene.view.folded
    if here.kind != "body" or not _opens(scene, k) or THE_DEAL.search(text, here.start, here.end):
        return None
    words = text[here.start : here.end]
    if scene.parties and not any(party in words for party in scene.parties):
        return None
    found = areas_of_sentence(scene, k)
    return found if len(found) >= _LISTED else None


_LISTED = 3
"""A lead that lists names so many at least."""


_TASKS = (
    *("지원", "구축", "운영", "공급", "제공", "교류", "개발"),
    *("연구", "공유", "홍보", "양성", "개최", "보급", "육성"),
    *("마케팅", "활용", "출연", "후원"),
)
_PARTNER = deferred(rf".*(?:{WITH}|{SUBJECT})[ ]")
_TASK = rf"(?:{'|'.join(_TASKS)})"


@rule(
    rf"(?<![^\s{SINGLE}'\"{DOUBLE}「」.,])(?<!(?:{OBJECT})[ ]위한[ ])(?P<span>(?:[^\s{SINGLE}'\"{DOUBLE}「」.,]{{1,14}}[ ]){{1,4}}[^\s{SINGLE}'\"{DOUBLE}「」.,]{{0,8}}{_TASK})[’'”」]?[ ](?:업무[ ]?협약|협약|MOU|양해각서)",
    examples={"다라재단은 가나은행과 [[농어촌 학생 통학 지원]] 협약을 체결했다.": None},
    boundary=[
        "다라재단은 가나은행과 지역 인재 양성을 위한 업무협약을 체결했다.",
        "다라재단은 가나은행과 업무협약을 체결했다.",
    ],
    needs=[
        f"{task}{mark} {deal}"
        for task in _TASKS
        for mark in ("", "’", "'", "”", "」")
        for deal in ("협약", "업무", "MOU", "양해")
    ],
    reach=96,
)
def named_for_its_task(match: regex.Match[str], scene: Scene) -> tuple[Area, ...] | None:
    """An agreement may bear the name of the task, and nothing more is said of it."""
    if each_does_its_own(scene, scene.number(match.start()) + 1):
        return None
    if scene.name and match["span"].split()[-1] not in scene.name:
        return None
    if not scene.name:
        start = match.start("span")
        partner = _PARTNER.match(match["span"])
        start += partner.end() if partner else 0
    else:
        start = match.start("span")
        words = str(match["span"])
        while words and words not in scene.name and " " in words:
            cut = words.index(" ") + 1
            words, start = words[cut:], start + cut
    aim = match.string.rfind("위한 ", start, match.end("span"))
    start = aim + 3 if aim >= 0 else start
    if " " not in match.string[start : match.end("span")] or match.string.startswith(
        "지난 ", start
    ):
        return None
    if not sensible(match.string, start, match.end("span")):
        return None
    return (Area(start, match.end("span")),)


@rule(
    rf"(?:(?:{OBJECT}|에)[ ](?:(?:함께|공동으로|상호|서로|적극)[ ])?[가-힣]{{2,4}}(?P<span>하는)|(?P<span>[기키]로)(?:[ ]하고,?(?:[ ][^\s,.]{{2,8}}){{0,2}})?)[ ](?:[가-힣]{{2,4}}[ ])?{DEAL}(?:[ ]?\([A-Za-z]+\))?(?:{OBJECT})[ ](?:체결|맺)",
    examples={
        "가나시는 4일 [[하천 수질을 조사]]하는 업무협약을 체결했다.": None,
        "가나시는 4일 [[생태 교육]]에 협력하는 업무협약을 맺었다.": None,
        "한별사는 4일 [[로봇 학과를 신설]]하기로 업무협약을 맺었다.": None,
    },
    boundary=[
        "가나시는 다라대와 협력을 강화하는 업무협약을 체결했다.",
        "가나사는 4일 다라대와 서로 돕기로 업무협약을 맺었다.",
    ],
    needs=("하는 ", "기로 ", "키로 "),
)
def agreed_to(match: regex.Match[str], scene: Scene) -> tuple[Area, ...] | None:
    """Who signs agrees to do something: …를 조사하기로, or …를 조사하는 협약 where both do not tell more of it."""
    here = scene.view.sentence_at(match.start())
    words = scene.view.folded[here.start : here.end]
    if match["span"] == "하는" and JOINT_SUBJECT.search(scene.view.folded, here.end):
        return None
    if scene.parties and not scene.several(words):
        return None
    return areas_of_sentence(scene, scene.number(match.start()), all_of_it=True) or None


@rule(
    rf"(?:{VIA}|(?<![가-힣])이[ ]?(?:밖|외)에도?)[ ,](?P<span>[^.{DOUBLE}\"\n]{{4,160}}?)(?:[ ]등)?(?:[{SUBJECTS}도])[ ](?:함께[ ]|공동으로[ ]|본격[ ])?"
    r"(?:(?:추진|진행|운영|실시|개최|건설|설치|시행|조성|구축|도입|제공|지원|개설|신설|개발|가동)(?:된다|될[ ](?:예정|계획)|됩니다)|이[뤄루어]{1,2}(?:진다|질[ ](?:예정|계획)|집니다)|열(?:린다|릴[ ](?:예정|계획)|립니다))",
    examples={
        "협약을 맺었다. 이번 협약에 따라 [[하천 수질 조사]]와 생태 교육이 추진된다.": None,
        "협약을 맺었다. 이 밖에도 [[하천 수질 조사]]와 생태 교육이 이뤄질 예정이다.": None,
    },
    boundary=["협약을 맺었다. 협약에 따라 사업이 추진된다."],
    needs=("된다", "될 ", "됩니다", "이뤄", "이루", "열린", "열릴", "열립"),
)
def what_is_done(match: regex.Match[str], scene: Scene) -> tuple[Area, ...] | None:
    """What is done in consequence of the agreement, where nobody is named who does it."""
    text = scene.view.folded
    start, end = match.span("span")
    subject = topic(text, start, end, scene)
    edges = [subject[0] if subject else start]
    ends: list[int] = []
    for step in _IS_DONE_AND.finditer(text, edges[0], end):
        ends.append(step.start())
        edges.append(step.end())
    parts = [listed(text, a, b) for a, b in zip(edges, [*ends, end], strict=True)]
    found = [area for part in parts if part for area in part]
    return tuple(a for a in found if not _A_CLAUSE.search(text, a.start, a.end)) or None


_A_CLAUSE = deferred(rf"(?:{SUBJECT})[ ][^,]*[고며]$")
"""What becomes of something, which is no task: 재료가 농산물로 바뀌고."""
_IS_DONE_AND = deferred(
    rf"(?:[ ]등)?(?:{SUBJECT})[ ][가-힣]{{2,4}}(?:되[고며]|돼),?[ ]"
    rf"|(?:[ ]등)?(?:{OBJECT})[ ](?:공동(?:으로)?[ ]|함께[ ])?(?:수행|추진|진행|실시|시행|개최|전개)하[고며],?[ ]"
)
"""Where one thing is done and the sentence goes on to the next: …이 조성되고 …."""


@rule(
    rf"(?P<span>(?<=공동[ ]?(?:연구|사업|개발)|건설|공급|설립)|(?:[ ]분야)?(?:의|에[ ]대한)?[ ](?:상호[ ])?협력)"
    rf"(?:{OBJECT})[ ]위해[ ][^.\n]{{2,120}}?{DEAL}[’'”」]?(?:[ ]?\([A-Za-z]+\))?(?:{OBJECT})[ ](?:체결|맺)",
    examples={
        "가나사는 4일 [[수소 열차 공동 개발]]을 위해 다라사와 업무협약을 체결했다.": None,
        "가나부는 [[항공기 안전 인증]] 분야의 협력을 위해 다라청과 업무협약을 맺었다.": None,
    },
    boundary=["가나사는 4일 지역 상생을 위해 다라사와 업무협약을 체결했다."],
    needs=("을 위해", "를 위해"),
)
def made_for_a_task(match: regex.Match[str], scene: Scene) -> tuple[Area, ...] | None:
    """Where nothing else tells, those who sign tell for which task they do."""
    text, end = scene.view.folded, match.start("span")
    here = scene.view.sentences[scene.number(end)]
    start = behind_the_partner(text, max(here.start, end - _NAMED), end)
    return listed(text, start, end)


@rule(
    rf"(?P<span>(?<=[가-힣])(?:[ ]업무)?[’'”」]?(?:에[ ](?:대한|관한)|(?:{WITH})[ ]관련(?:한|된)|[ ]관련)"
    rf"|(?:[ ]분야)?(?:에서의|의|에[ ]대한)?[ ](?:상호[ ]|지속적인[ ]){{0,2}}협력(?:을[ ]위한|(?:{OBJECT})[ ][가-힣]{{2}}하기[ ]위한)"
    rf"|[ ]등[ ](?:상호[ ]|업무[ ])?(?:협력|교류)[ ](?:강화|확대)(?:{OBJECT})[ ]위한"
    rf"|(?<=공동[ ]?(?:연구|사업|개발)|(?<!투자[ ]|전략적[ ])사업|설립|건설|공급)(?:[ ]추진)?[’'”」]?(?:(?:{OBJECT})[ ]위한)?)"
    rf"[ ](?:(?:전략적|상호|공동|다자간|포괄적|협력|양자|[2-9]자|[2-9]사)[ ]){{0,2}}[‘'“「]?{DEAL}",
    examples={
        "가나사는 다라사와 [[배수 설비 점검]]에 대한 양해각서(MOU)를 체결했다.": None,
        "가나사는 다라사와 [[축전지 공급]] 등 협력 강화를 위한 업무협약을 맺었다.": None,
    },
    boundary=[
        "가나사는 다라사와 지역 상생을 위한 업무협약을 체결했다.",
        "가나사는 다라사와 상호 협력에 관한 업무협약을 체결했다.",
    ],
    needs=("에 대한", "에 관한", "관련", "위한", "사업", "연구", "개발", "설립", "건설"),
)
def agreement_on(match: regex.Match[str], scene: Scene) -> tuple[Area, ...] | None:
    """Where nothing else tells, an agreement on a task is told by what it is on."""
    if each_does_its_own(scene, scene.number(match.start()) + 1):
        return None
    text = scene.view.folded
    end = match.start("span")
    here = scene.view.sentences[scene.number(end)]
    start = text.find(scene.name, here.start, here.end) if scene.name else here.start
    if not 0 <= start < end <= start + _NAMED:
        return None
    start = start if scene.name else behind_the_partner(text, start, end)
    found = listed(text, start + (text[start] in _OPENING), end)
    return None if found and _HELPS_ONLY.search(text, found[-1].start, found[-1].end) else found


_NAMED = 120
"""Code points of what an agreement is on."""
_HELPS_ONLY = deferred(r"(?:협력|교류|협업)$")
"""What every agreement is on: … 분야 협력, … 상호 교류."""
_OPENING = "‘'“「"


@rule(
    rf"(?:[{SUBJECTS}][ ]|[{SUBJECTS}][ ](?:이번[ ]|이[ ])?{DEAL}의[ ])(?P<span>(?:주요|주된|핵심)[ ](?:협력[ ]|협약[ ]|연구[ ])?(?:내용|골자|대상|분야|주제|과제|사업)|(?:협력|협약)[ ](?:내용|대상|분야|과제|사업)|(?<=의[ ])(?:핵심|골자|뼈대|내용))(?:이다|다|입니다)[.]"
    rf"|[{SUBJECTS}도][ ](?:이번[ ]|이[ ])?{DEAL}(?:서)?(?P<span>에)[ ](?:포함|담|들어)(?:됐|되|겼|겨|갔|있)",
    examples={
        "협약을 맺었다. [[하천 수질 조사]]와 생태 교육, 시설 공동 이용이 협약의 핵심이다.": None,
        "협약을 맺었다. 하천 수질 조사, [[생태 교육]] 등이 주요 협력 분야다.": None,
        "협약을 맺었다. 하천 수질 조사, [[생태 교육]] 등이 협약에 포함됐다.": None,
    },
    boundary=[
        "협약을 맺었다. 시민의 안전이 시정의 핵심이다.",
        "협약을 맺었다. 이것이 협약의 핵심이다.",
    ],
    needs=(
        *("내용", "골자", "대상", "분야", "주제", "과제", "사업", "핵심", "뼈대"),
        *("에 포함", "에 담", "에 들어"),
    ),
)
def named_before(match: regex.Match[str], scene: Scene) -> tuple[Area, ...] | None:
    """A sentence lists what is agreed on, and then says that this is it: A, B가 협약의 핵심이다."""
    text, end = scene.view.folded, match.start()
    here = scene.view.sentences[scene.number(end)]
    if SAID.search(text, here.start, end) or text[end - 1 : end] in "것이":
        return None
    told = topic(text, here.start, end, scene)
    found = listed(text, told[0] if told else here.start, end)
    return found if found and len(found) > 1 else None


@rule(
    rf"(?P<span>[ ]등(?=[{OBJECTS}의에이 ]|으로)|(?:{OBJECT})[ ]위(?:해|하여)[ ]|에[ ](?:관한|대한)[ ]"
    rf"|(?<=[가-힣])(?<!고[ ]있)다[.])",
    examples={
        "협약을 맺었다. 이번 협약으로 [[하천 수질 조사]], 생태 교육, 시설 이용 등 다각적 협력이 가능하게 됐다.": None,
        "협약을 맺었다. 가나시와 다라대는 [[하천 수질 조사]], 생태 교육을 위해 기관 간 협력할 것을 합의했다.": None,
    },
    boundary=[
        "협약을 맺었다. 가나시와 다라대는 강, 산, 바다를 위해 노력했다.",
        "협약을 맺었다. 이번 협약은 하천 수질 조사, 생태 교육 등을 위해 마련됐다.",
    ],
    needs=(" 등", " 위", "에 관한", "에 대한", "다."),
)
def list_beside_the_deal(match: regex.Match[str], scene: Scene) -> tuple[Area, ...] | None:
    """Where nothing else tells, tasks listed in a sentence on both, or on the agreement, are what it is about."""
    text, at = scene.view.folded, match.start()
    here = scene.view.sentence_at(at)
    end = min(here.end, here.start + LONGEST)
    if tells_something_else(text, here.start, end) or NO_AREAS.search(text, here.start, end):
        return None
    if _ASIDE.match(text, here.start, end) or _IS_DOING.search(text, at, end):
        return None
    ends = [at] if match[0] != _AT_THE_STOP else _where_it_ends(text, here.start, at)
    return next(filter(None, (_told_up_to(scene, here.start, each, end) for each in ends)), None)


_ASIDE = deferred(rf"{OPENS}(?:한편|현재|그동안|그간|지금까지)[ ,]")
"""How a sentence opens that tells what is done apart from the agreement."""
_IS_DOING = deferred(r"고[ ]있다[.]?\s*$")
_AT_THE_STOP = "다."


def _where_it_ends(text: str, start: int, at: int) -> list[int]:
    """Return where a list may end before the verb at a place, the nearest first; none where the verb tells what has been done."""
    begin = max(start, at - _WITH_ITS_VERB)
    if _HAS_BEEN.search(text, begin, at) and not _SETTLED.search(text, begin, at):
        return []
    copula = [at - 1] if text[at - 1] == "이" else []
    return [*copula, *reversed([m.start() for m in _TAKEN.finditer(text, begin, at)])]


_WITH_ITS_VERB = 32
"""Code points before the end of a sentence in which a list ends and the verb stands that takes it."""
_TAKEN = deferred(
    rf"(?<=[가-힣]{{2}}|[ ]등)(?:{OBJECT}|에서|에|으로|(?<!으)로|까지도?|[{SUBJECTS}])[ ]"
)


def _told_up_to(scene: Scene, begin: int, at: int, end: int) -> tuple[Area, ...] | None:
    """Return the tasks of a sentence that are listed up to a place, if it tells of all or of the agreement."""
    text = scene.view.folded
    start, on_it = _where_told(scene, begin, at)
    if not on_it or _MADE_FOR_THEM.match(text, at, end):
        return None
    found = listed(text, start, at) or ()
    tasks = [text[area.start : area.end] for area in found]
    if len(tasks) < _MOST or any(_NO_TASK.search(task) for task in tasks):
        return None
    return found if are_deeds(tasks) or _HELPS.match(text, at, end) else None


def are_deeds(tasks: Sequence[str]) -> bool:
    """Tell whether most of what is listed is to be done, or each has a name of its own in quotes."""
    if all(_IN_QUOTES.fullmatch(task) for task in tasks):
        return True
    deeds = sum(task.strip(_QUOTES).endswith((*ACTIONS, "기")) for task in tasks)
    return deeds * 2 >= len(tasks)


_QUOTES = f"{SINGLE}'{DOUBLE}\"「」"
_IN_QUOTES = deferred(rf"[‘'“「][^{SINGLE}'{DOUBLE}「」]+[’'”」]")


def _where_told(scene: Scene, start: int, at: int) -> tuple[int, bool]:
    """Return where what is listed begins behind the subject and the agreement, and whether it is told of all or of that."""
    text = scene.view.folded
    begins = [m.end() for m in _BEGINS.finditer(text, start, at)]
    told = topic(text, start, at, scene)
    joint = JOINT_SUBJECT.search(text, start, at) is not None
    side_by_side = told is not None and _SIDE_BY_SIDE.search(text, start, told[0])
    both = told is None or (told[1] and (begins or side_by_side))
    on_it = joint or bool(both and (begins or told))
    begin = max([start, *begins, *([told[0]] if told else [])])
    follows = _SO_THEN.match(text, start, at)
    if follows and told is None and THE_DEAL.search(text, max(0, start - _BEFORE_IT), start):
        begin, on_it = max(begin, follows.end()), True
    return partner_off(scene, begin, at), on_it


_SO_THEN = deferred(rf"{OPENS}{SO_THEN}[ ,]")
"""How a sentence goes on from the one that tells of the agreement."""
_BEFORE_IT = 60
"""Code points before such a sentence in which the agreement is told of."""


_SIDE_BY_SIDE = deferred(rf"(?:{WITH})[ ][^,]{{2,40}}(?:{TOPIC}|[{SUBJECTS}])$")
"""Two who are the subject together: 가나시와 다라대는."""
_BEGINS = deferred(
    rf"{VIA}|{DEAL}(?:서|식)?(?:{TOPIC}|에서는?)[ ]|{JOINT}"
    rf"|(?:협력|협약|합의|공동)(?:한|할|의)?[ ](?:[가-힣]{{2,4}}[ ])?(?:사업|과제|분야|내용|골자|핵심|의제)(?:으로는|로는|{TOPIC})[ ]"
    rf"|(?:양|두|세)[ ][가-힣]{{1,3}}의[ ](?:협력|교류|협업)(?:{TOPIC})[ ]"
)
_MADE_FOR_THEM = deferred(rf"[^.]{{0,60}}?(?:체결|맺|서명|조인|{DEAL}(?:{OBJECT}|식))")
"""Where what is listed is what the agreement is made for, in the sentence that tells of the signing."""
_HAS_BEEN = deferred(r"(?:했|하였|됐|되었|[가-힣](?<=[았었였렸졌혔봤췄왔갔냈]))$")
_SETTLED = deferred(r"[기키]로|합의|약속|뜻|꼽|명시|담|포함|확정|게[ ]됐")
"""What has been agreed on, where other verbs in the past tell what has been done."""
_NO_TASK = deferred(rf"(?<![하되있])(?:{TOPIC}|{OBJECT})[ ]|일$|(?:다|라|하고|며)$")
_HELPS = deferred(r"[^,.]{0,24}?(?:협력|교류|협업)")


@rule(
    rf"(?:(?:{DEAL}|계약)(?:서|문|안)?(?:에|에는|[{TOPICS}])|(?:협약|협력|합의)[ ]?(?:내용|사항)을[ ](?:살펴)?보면)[ ,]{{1,2}}(?!서명|따라|따르면|의하면|의해|관한|대한|관해|참여|참가|동참|참석)(?P<span>[^\n.{DOUBLE}\"]{{4,300}}?)(?:[ ]등[을이]?)?(?:의[ ](?:내용|방안|조항)|(?:[ ]세부)?(?:[ ]실행)?[ ](?:내용|항목|사항|조항))?(?:[{SUBJECTS}{OBJECTS}도]|까지|까지도)[ ](?:(?:구체적으로|자세히|상세히|모두|함께)[ ])?(?P<verb>담겼|담겨|담았|담고|포함|포괄|아우르|아우른|명시|들어[ ]?있)",
    examples={
        "협약을 맺었다. 협약서에는 [[해안 청소 공동 실시]], 어민 교육 등의 내용이 담겼다.": None,
        "양해각서를 교환했다. 이번 양해각서에는 해안 청소와 [[어민 교육]]이 담겼다.": None,
    },
    boundary=[
        "협약을 맺었다. 협약에는 홍길동 시장의 뜻이 담겼다.",
        "협약을 맺었다. 협약서에는 이런 내용이 담겼다.",
    ],
    needs=("담", "포함", "포괄", "아우", "명시", "들어"),
)
def put_into_the_deal(match: regex.Match[str], scene: Scene) -> tuple[Area, ...] | None:
    """A sentence lists what has been put into the agreement."""
    text = scene.view.folded
    if match["span"].endswith(_IT_SAYS):
        subject = JOINT_SUBJECT.search(text, *match.span("span"))
        start = subject.end() if subject else match.start("span")
        told = undertaken(text, start, match.end("span"), firm=True)
        return tuple(Area(a, b) for a, b in told) or None
    parts = members(text, without_lead(text, *match.span("span")), match.end("span"))
    if len(parts) < 2 or _IS_SAID.match(text, match.end("verb")):
        return None
    return tuple(Area(a, b) for a, b in parts if sensible(text, a, b, listed=True)) or None


_IT_SAYS = "다는"
"""How contents end that are told as a sentence: 양 기관이 …에 협력한다는 (내용이 담겼다)."""
_IS_SAID = deferred(r"[가-힣]{0,3}[ ]것으로[ ](?:알려|전해)")
"""What is only heard to be in a contract: …이 포함된 것으로 알려졌다."""


@rule(
    rf"[{DOUBLE}\"](?P<span>[^{DOUBLE}\"\n]{{12,700}})[{DOUBLE}\"]",
    examples={
        "협약을 맺었다. 가나시는 “두 기관은 [[하천 수질 조사]], 생태 교육 등 다양한 분야에서 협력하기로 했다”고 밝혔다.": None,
        "협약을 맺었다. 가나시장은 “이번 협약으로 두 기관은 [[하천 수질 조사]]에 협력하기로 했다”고 밝혔다.": None,
    },
    boundary=[
        "협약을 맺었다. 가나시장은 “시민의 안전을 위해 노력하기로 했다”고 말했다.",
        "협약을 맺었다. 가나시장은 “하천 수질 조사, 생태 교육 등에 더욱 힘쓰겠다”고 말했다.",
    ],
    needs=("기로", "키로", "겠다", "하자"),
)
def told_in_quotes(match: regex.Match[str], scene: Scene) -> tuple[Area, ...] | None:
    """A side may be quoted with what has been agreed on, where the text itself does not tell."""
    text, (start, end) = scene.view.folded, match.span("span")
    promised = _AGREED_ON.search(text, start, end)
    if promised is None:
        return _promised_by_all(scene, start, end)
    begins = [m.end() for m in _BEGINS.finditer(text, start, promised.start())]
    told = topic(text, start, promised.start(), scene)
    begin = max([start, *begins, *([told[0]] if told else [])])
    begin = partner_off(scene, begin, end)
    summed = fields_summed(text, start, end)
    fields = fields_named(text, begin, summed, end) if summed else None
    found = fields.names if fields else undertaken(text, begin, promised.end())
    if found:
        return tuple(Area(a, b) for a, b in found)
    taken = list(_TAKEN.finditer(text, begin, promised.start()))
    several = listed(text, begin, taken[-1].start()) if taken else None
    tasks = [text[area.start : area.end] for area in several or ()]
    return several if len(tasks) >= _MOST and are_deeds(tasks) else None


def _promised_by_all(scene: Scene, start: int, end: int) -> tuple[Area, ...] | None:
    """Return what all say as one that they will do: 양측은 “교류를 적극 펼치겠다”고 약속했다."""
    text, here = scene.view.folded, scene.view.sentence_at(start)
    if not _SO_THEY_PROMISE.match(text, end + 1):
        return None
    before = topic(text, here.start, start, scene)
    if not (JOINT_SUBJECT.search(text, here.start, start) or (before and before[1])):
        return None
    return tuple(Area(a, b) for a, b in undertaken(text, start, end, firm=True)) or None


_SO_THEY_PROMISE = deferred(rf"(?:이?라)?(?:고|며|는[ ]데)[ ]?(?:[가-힣]{{2,5}}[ ])?(?:{AGREED})")
_AGREED_ON = deferred(rf"[기키]로[ ]?(?:{AGREED})")
