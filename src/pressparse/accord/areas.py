"""Cooperation areas: what the parties agree to work on together."""

from bisect import bisect_right
from dataclasses import dataclass
from functools import cache, cached_property

import regex

from pressparse.accord.pledges import sensible, undertaken, without_lead
from pressparse.language.enumeration import MARKS, NUMBERS, Stretch, members, trimmed
from pressparse.lexicon.pledges import ACTIONS, ADVERBS
from pressparse.pattern import compiled, deferred
from pressparse.record import Agreement, CooperationArea
from pressparse.rule import Finding, Rule, rule
from pressparse.text.view import Stretch as Paragraph
from pressparse.text.view import View

_DEAL = r"(?:업무[ ]?)?(?:협약|협정|약정|MOU|MoU|양해각서|협력각서|자매결연|결연|의향서)"
_EACH = r"(?:양|두|세|네|다섯|여섯|일곱|각|참여|협약|이들|관계|[3-9]|[1-9]\d)[ ]?(?:개[ ]?)?"
_SIDES = r"(?:기관|회사|사|측|국|나라|부처|단체|도시|학교|대학교?|지역|지자체|자치단체|시|군|면|구|도|협회|기업|곳|정상|정부|주체|당사자|조직|청|병원|업체)"
_JOINT = rf"(?<![가-힣])(?:{_EACH}{_SIDES}(?:들)?(?:은|는)|(?:양|두|세|네|\d{{1,2}}개[ ]?){_SIDES}(?:이|가)|(?:양|두|세|네)[ ]{_SIDES}(?:이|가)|(?:양|두|세)[ ](?!사람|아이|번째|선수|딸|아들|시간|달)[가-힣]{{1,5}}[은는]|이들은|(?:기관|기업|주체|회사|단체|업체|대학|당사자|관계기관)들은)(?=[ ,])"
_VIA = (
    rf"{_DEAL}(?:서|식)?(?:[ ]?\([A-Za-z]{{2,5}}\))?(?:[ ]체결)?"
    r"[’'”」]?(?:[을를][ ]통해서?|[을를][ ]통하여|에[ ]따라|에[ ]따르면|을[ ]계기로|를[ ]계기로|[으]?로|에[ ]따른[ ][가-힣]{1,4}로|의[ ]일환으로)(?=[ ,])"
)
_COUNT = {"첫": 1, "두": 2, "세": 3, "네": 4, "다섯": 5, "여섯": 6, "일곱": 7, "여덟": 8}


@dataclass(frozen=True, slots=True)
class Area:
    """One area at ``text[start:end]``."""

    start: int
    end: int
    ordinal: int | None = None
    details: tuple[Stretch, ...] = ()


@dataclass(frozen=True)
class Scene:
    """The text around a match: its sentences, and who the parties are."""

    view: View
    parties: tuple[str, ...] = ()
    name: str = ""

    def number(self, position: int) -> int:
        """Return the number of the sentence in which a position stands."""
        return max(0, bisect_right(self.starts, position) - 1)

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """Where each sentence begins."""
        return tuple(s.start for s in self.view.sentences)

    def several(self, words: str) -> bool:
        """Tell whether two parties are named in some words."""
        return sum(p in words for p in self.parties) > 1

    def is_party(self, word: str) -> bool:
        """Tell whether a word is a party's name or short for it."""
        word = compiled(r"\([^()]*\)|[‘’'“”\"(),]").sub("", word)
        return len(word) > 1 and any(
            word in p or p in word or _shortens(word, p) for p in self.parties
        )


def _shortens(short: str, name: str) -> bool:
    letters = iter(name)
    return 2 <= len(short) < len(name) and all(letter in letters for letter in short)


@cache
def _joint() -> regex.Pattern[str]:
    return regex.compile(_JOINT)


_NUMBERED = r"(?<![가-힣])(?P<nth>첫|두|세|네|다섯|여섯|일곱|여덟)[ ]?번째"


@rule(
    _NUMBERED + r"[ ](?:협력|협약|합의|중점)?[ ]?(?:분야|과제|축|의제|사업)(?:인|은|는)[ ]"
    r"[‘'“「](?P<span>[^‘’'“”「」\n]{2,60})[’'”」]",
    examples={
        "협약을 맺었다. 첫 번째 협력 분야인 ‘[[청정 수소 실증]]’에서 양측은 설비를 함께 짓는다.": 1,
        "협약을 맺었다. 두 번째 과제는 ‘[[해양 관측망 구축]]’이다.": 2,
    },
    boundary=[
        "협약을 맺었다. 두 번째 방문인 ‘가을 여행’에서 그는 웃었다.",
        "협약을 맺었다. 첫 번째 협력 분야는 아직 정하지 않았다.",
    ],
    needs=("번째",),
)
def numbered_field(match: regex.Match[str], scene: Scene) -> tuple[Area, ...]:
    """A text that goes into each field counts them and puts their names in quotes."""
    text, sentences = scene.view.folded, scene.view.sentences
    paragraph = scene.view.paragraph_at(match.start())
    details: list[Stretch] = []
    begin = match.end()
    for k in range(scene.number(begin), len(sentences)):
        end = min(sentences[k].end, begin + _LONGEST)
        begin = max(sentences[k].start, begin)
        if begin >= paragraph.end or _next_field().search(text, begin, end):
            break
        if begin < end:
            subject = _joint().search(text, begin, end)
            details += undertaken(text, subject.end() if subject else begin, end)
    return (Area(*match.span("span"), _COUNT[match["nth"]], tuple(details)),)


@cache
def _next_field() -> regex.Pattern[str]:
    return regex.compile(_NUMBERED)


_LONGEST = 3000
"""Code points of a sentence that are read; what goes on without a stop for longer is none."""

_ITEM = rf"[{MARKS}{NUMBERS}]"
_CUE = deferred(
    r"협약|협력|협정|협업|MOU|MoU|양해각서|결연|분야|과제|내용|항목|추진|함께|공동|상호|양 기관|기관은|양사|양측|담|약속|합의|뜻을|협의[한된]"
)
_NO_AREAS = deferred(
    r"참석|참여한 가운데|참가자|수상|일시|장소|서명자|대상은|(?<![가-힣])문의|신청|구성원|임원|등이 참여|위원은|체결 기관|(?:협약|참여) 기관은(?![^\n]{0,160}(?:기로|키로|협력|추진|나서|나선다|역할을 맡))|기대효과|기대 효과"
)
_CLOSE = deferred(
    r"""
    (?:[ ]?등)?(?:의|에[ ]대한|을[ ]위한)?[ ]?(?:분야|내용|사업|과제|사항|항목|활동|방안|협력사업|업무)(?:들)?(?:에서|에|을|를|이|가|으로|로|이다|의|도)?
    (?=[ .,]|$)
    """,
    regex.VERBOSE,
)
_TOGETHER = deferred(r"등(?=(?:을|를|에|에서|이|이다|으로|도|에도|의)?(?:[ ,.]|$))")
_PARTICLE_END = deferred(
    r"(?:에[ ]대[한해](?:여|서)?|에[ ]관[한해](?:여|서)?|[을를][ ]위[한해](?:여)?|에서|에도|에|을|를|이|가|로|으로|도|의)(?=[ ])"
)


_BY_THE_WAY = ADVERBS | {"골자로", "내용으로", "중심으로", "주제로", "목표로", "바탕으로"}


_IS_AND = deferred(r"(?<=[가-힣)])(?:이며|이고),[ ]")
"""Where a list of what is agreed ends and the sentence tells something else: … 파견이며, 기간은."""


_MAKES_THE_DEAL = deferred(
    rf"(?:[ ]등)?(?:에[ ](?:관한|대한)|[을를][ ](?:위한|내용으로[ ]하는|골자로[ ]한))[ ](?:[가-힣]{{2}}[ ])?{_DEAL}[을를][ ](?:맺|체결)"
)
"""Where a list runs into the signing: … 공동 이용에 관한 협약을 체결했다."""


def _last_item(text: str, start: int, end: int) -> int:
    """Return where the last member of a list ends and the sentence that holds it goes on."""
    words = text[start:end]
    goes_on = _IS_AND.search(words) or _MAKES_THE_DEAL.search(words)
    if goes_on:
        return start + goes_on.start()
    ends = [
        m.start() for m in _TOGETHER.finditer(words) if m.start() and words[m.start() - 1] == " "
    ]
    for at in ends:
        rest = words[at:]
        if compiled(
            r"등(?:을|에|에서|이|이다|으로|도|에도)(?:[ ,.]|$|다)|등의 (?:\S+ )?(?:분야|내용|사업|과제|협력|활동|방안|업무)"
        ).match(
            rest,
        ):
            return start + at
    if ends:
        return start + ends[-1]
    marks = list(_PARTICLE_END.finditer(words))
    for mark in reversed(marks):
        if words[: mark.end()].rsplit(" ", 1)[-1] in _BY_THE_WAY:
            continue
        after = words[mark.end() :].split()
        if 0 < len(after) <= 6 and compiled(r"(?:다|음|함|됨|고|며|,)[.,]?$").search(
            words.rstrip()
        ):
            tail = words[mark.end() :]
            if compiled(
                r" (?:상호 |서로 |적극 |긴밀히 |함께 |공동으로 |지속적으로 |체계적으로 )*(?:각각 )?(?:협력|협업|추진|진행|실시|시행|포함|담|나서|노력|힘|맡|책임|골자|내용|수행|이행|지원|마련|약속|합의|전개|펼|공동|뜻|주요|중심|조성|구축|운영|제공|이뤄|구성)"
            ).match(
                tail,
            ):
                return start + mark.start()
    return end


_OWN = deferred(r"^(?P<who>[^\s,]{1,24}(?:[ ][^\s,]{2,12})?)(?:은|는|에서는)[ ]")
_STEP = deferred(
    r"(?:을|를|에)[ ]?(?:적극[ ])?(?:실시|추진|진행|협력|시행)?(?:하고|하며|한다|하는|하고,|하며,)?$|(?P<keep>(?<=[을를에의][ ])[가-힣]{2,4})(?:하고|하며|한다|하여)$|(?:하고|하며|한다|하는)$"
)


_HANDED_OVER = deferred(r"(?:[ ]등)?[을를](?:[ ]맡고)?,[ ][^,]{2,24}(?:은|는|이|가)$")
"""Where one party's list ends and the next party's begins: …를, 교육청은 ▲…."""


def _item(text: str, start: int, end: int) -> Area | None:
    """Return a member of a marked list without its subject, its number and its verb."""
    start, end = trimmed(text, start, end)
    handed_over = _HANDED_OVER.search(text, start, end)
    end = handed_over.start() if handed_over else end
    own = _OWN.match(text[start:end])
    if own and compiled(r"(?:하고|하며|한다|한다\.|하는|담당|맡)[,.]?$").search(text[start:end]):
        start += own.end()
    step = _STEP.search(text[start:end])
    if step and step.start() > 1:
        end = start + (step.end("keep") if step["keep"] else step.start())
    colon = text.find(":", start, min(end, start + 40))
    if colon > start + 2:
        end = colon
    start, end = trimmed(text, start, end)
    return Area(start, end) if 2 <= end - start <= 110 else None


@rule(
    rf"(?P<span>{_ITEM})[^\n]{{3,900}}",
    examples={
        "협약에 따라 양 기관은 ▲[[드론 실증 공동 연구]] ▲현장 실습 지원 등에 협력하기로 했다.": None,
        "협약에 따라 양 기관은 ▲드론 실증 공동 연구 ▲[[현장 실습 지원]] 등에 협력하기로 했다.": None,
        "협약의 주요 내용은 ①[[시설·장비 공동 활용]], ②인력 교류이다.": None,
    },
    boundary=[
        "협약식에는 △홍길동 가나시장 △김철수 다라대 총장 등이 참석했다.",
        "가나시는 △도로 정비 △하천 정비 등을 마쳤다.",
    ],
    needs=tuple(MARKS + NUMBERS),
)
def marked_list(match: regex.Match[str], scene: Scene) -> tuple[Area, ...] | None:
    """Areas stand behind marks within a sentence, the last one running into the verb."""
    return _marked(scene, match.start("span"), match.end())


def _marked(scene: Scene, first: int, end: int) -> tuple[Area, ...] | None:
    text = scene.view.folded
    begin = scene.view.paragraph_at(first).start
    found: list[Area] = []
    at = begin
    runs = _runs(text, first, end)
    for number, run in enumerate(runs):
        lead = text[at : run[0]]
        lead = lead[max(lead.rfind(". ") + 1, lead.rfind("다.") + 1) :]
        stop = run[-1]
        last = _last_item(text, run[-2] + 1, stop)
        tail = text[last:stop]
        at = stop
        gathered = lead.rfind("가운데 ") + 1
        more = bool(found) and _ALSO_HELD.match(text, last, stop) is not None
        if not (_CUE.search(lead + tail) or scene.several(lead) or more):
            continue
        if _PROGRAMME.search(text, run[0], stop):
            continue
        if _NO_AREAS.search(lead[gathered:] + tail) or _OTHER_DEAL.search(tail):
            continue
        if not found and _BESIDES.match(text, scene.view.sentences[scene.number(run[0])].start):
            found += _shared_before(scene, scene.number(run[0]))
        if (
            found
            and number
            and not compiled(r"[\s.]*(?:이와 함께|또한?|아울러|이 ?밖에|이외)").match(lead)
            and not more
        ):
            break
        if (
            not number
            and _by_one(lead)
            and not _via().search(lead)
            and not _SIGNED_IN_LEAD.search(lead)
            and not compiled(r"협력|공동|함께").search(tail)
        ):
            continue
        ends = [*run[1:-1], last]
        items = [_item(text, a + 1, b) for a, b in zip(run[:-1], ends, strict=True)]
        found += _without_their_parties(text, [item for item in items if item])
    return (*found, *_after_the_list(scene, found)) or None


def _shared_before(scene: Scene, k: int) -> tuple[Area, ...]:
    """Return what the sentence before a list promises that begins with 또한, where all promise it."""
    before = scene.view.sentences[k - 1] if k else None
    if before is None or _item_at().search(scene.view.folded, before.start, before.end):
        return ()
    all_do = _by_all(scene, k - 1) or _via().search(scene.view.folded, before.start, before.end)
    return _sentence(scene, k - 1) if all_do else ()


def _item_at() -> regex.Pattern[str]:
    return compiled(_ITEM)


def _after_the_list(scene: Scene, found: list[Area]) -> tuple[Area, ...]:
    """Return what the next sentence adds to a list: 이 밖에 시설도 함께 쓰기로 했다."""
    k = scene.number(found[-1].start) + 1 if found else 0
    if not 0 < k < len(scene.view.sentences):
        return ()
    more = scene.view.sentences[k]
    text = scene.view.folded
    if not _BESIDES.match(text, more.start, more.end) or _item_at().search(
        text, more.start, more.end
    ):
        return ()
    return _sentence(scene, k)


_SIGNED_IN_LEAD = deferred(
    rf"{_DEAL}[’'”」]?(?:[ ]?\([^()]{{2,10}}\))?[을를][ ](?:맺고|맺었으며|맺으며|체결하고|체결했으며|체결하며|체결해)[, ]"
)
"""Who signs and goes on to what comes of it: 협약을 체결했으며 ▲…."""
_PROGRAMME = deferred(r"순(?:으로|서로)[ ](?:진행|치러|열|이어)")
"""The programme of a ceremony: … 기념촬영 순으로 진행됐다."""
_ALSO_HELD = deferred(r"(?:[ ]?등)?도[ ](?:함께[ ])?(?:포함|담|들어|명시)")
"""Where a second list belongs to the same contents: … 개정 등도 포함됐다."""
_BESIDES = deferred(r"\s*(?:이[ ]?밖에도?|이외에도?|이와[ ]함께|그[ ]밖에도?|또한?|아울러)[ ,]")


_OTHER_DEAL = deferred(
    rf"내용의[ ][‘'“「][^‘’'”」]{{2,30}}[’'”」](?:과[ ]|와[ ]|[에]?도)|{_DEAL}[’'”」]?(?:에도[ ]서명|도[ ](?:함께[ ])?(?:체결|맺))"
)
"""Where a list is told of another agreement: … 내용의 ‘항공 협정’에도 서명했다."""


def _without_their_parties(text: str, items: list[Area]) -> list[Area]:
    """Leave out who does each item, where every one says it: △시는 A △대학은 B."""
    own = [_OWN.match(text[item.start : item.end]) for item in items]
    if len(items) < 2 or not all(own):
        return items
    return [
        Area(item.start + len(who[0]), item.end)
        for item, who in zip(items, own, strict=True)
        if who
    ]


def _runs(text: str, start: int, end: int) -> list[list[int]]:
    """Return the lists in a paragraph, each as the places of its marks and where its sentence ends."""
    marks = [m.start() for m in compiled(_ITEM).finditer(text[start:end])]
    if (
        len(marks) > 1
        and text[start + marks[0]] in MARKS
        and text[start + marks[0]] != text[start + marks[1]]
    ):
        marks = marks[1:]
    runs: list[list[int]] = []
    for k, mark in enumerate(marks):
        here = start + mark
        after = start + marks[k + 1] if k + 1 < len(marks) else end
        stop = _stop(text, here, after)
        if runs and runs[-1] and runs[-1][-1] == -1:
            runs[-1][-1] = here
        else:
            runs.append([here])
        runs[-1].append(-1 if stop == after and after != end else stop)
    return [run for run in runs if len(run) > 2]


def _stop(text: str, start: int, end: int) -> int:
    full = compiled(r"(?:다|함|음|임|됨)\.(?=\s|[가-힣▲△‘“]|$)").search(text[start:end])
    return start + full.end() if full else end


_TWO_PERSONS = deferred(r"[와과][ ][가-힣]{1,4}$|[와과][ ][가-힣]{2,4}[ ][가-힣]{2,8}$")
"""What stands before the second title: 홍 군수와 이 (군수는)."""


def _by_one(lead: str) -> bool:
    """Tell whether a single party is the subject: what it does alone is its own measure."""
    if _joint().search(lead):
        return False
    subject = compiled(
        r"(?P<who>[^\s,]{2,30})(?:은|는|이|가|에서는)[ ]*$|(?P<who>[^\s,]{2,30})(?:은|는|에서는)[ ]"
    ).search(
        lead,
    )
    if not subject:
        return False
    before = lead[: subject.start("who")].rstrip()
    if before.endswith(("와", "과", ",", " 및", "·")) or _TWO_PERSONS.search(before):
        return False
    who = subject["who"]
    if compiled(
        r"협약|내용|분야|사항|과제|사업|사와|협력|목표|방안|항목|골자|핵심|업무|비전|약속"
    ).search(who):
        return False
    return "," not in who and "·" not in who and "-" not in who


@rule(
    rf"(?P<lead>(?:{_DEAL}|협력)[^\n]{{0,200}}?(?:다음과[ ]같다|같습니다|아래와[ ]같다|내용은?|내용으로는|분야는?|사항은?|과제는?|으로는|기관은|양측은|양사는|양국은|따라|통해|[:,])[.)>】」]?)[ ]*\n(?P<span>(?:[ ]*(?P<mark>[{MARKS}·ㅇ-]|[{NUMBERS}]|[1-9가-하][.)])[ ]?[^\n]{{2,300}}(?:\n|$)){{2,15}})",
    examples={
        "협약의 주요 내용은 다음과 같다.\n▲ [[해양 쓰레기 수거]]\n▲ 어민 교육": None,
        "양 기관은 협약에 따라\n- [[전통시장 배송 지원]]\n- 상인 교육\n등에 힘을 모은다.": None,
    },
    boundary=[
        "협약식 개요는 다음과 같다.\n▲ 일시: 3월 5일\n▲ 장소: 가나시청",
        "가나시는 지난해 다음 사업을 마쳤다.\n▲ 도로 정비\n▲ 하천 정비",
    ],
    needs=("협약", "협력", "MOU", "양해각서"),
)
def list_in_lines(match: regex.Match[str], scene: Scene) -> tuple[Area, ...] | None:
    """Areas stand one in a line, behind a line that leads to them."""
    if _NO_AREAS.search(match["lead"][-40:]):
        return None
    found: list[Area] = []
    mark = ""
    at = match.start("span")
    for line in match["span"].split("\n"):
        words = line.lstrip()
        sign = compiled(rf"[{MARKS}·ㅇ-]|[{NUMBERS}]|[1-9가-하][.)]").match(words)
        if sign:
            kind = "n" if sign[0][0] in NUMBERS or sign[0][0].isdigit() else sign[0][0]
            mark = mark or kind
            begin = at + len(line) - len(words) + len(sign[0])
            if compiled(r"[ ]?(?:일[ ]?시|장[ ]?소|참[ ]?석|대[ ]?상|기[ ]?간)").match(
                words[len(sign[0]) :]
            ):
                return None
            if kind == mark or not found:
                here = _line(scene.view.folded, begin, at + len(line))
                mark = kind if here else mark
                found += here
        at += len(line) + 1
    return tuple(found) if len(found) > 1 else None


@rule(
    r"등을[ ](?P<span>(?:주요[ ]|주[ ])?(?:내용으로|골자로))[ ](?:하|한)|(?:하는|위한|한다는)[ ](?P<span>(?:방안|내용)(?:[ ]등)?[을이][ ](?:포함|담[고았겼])|내용이다)|(?:한다|하는|된다)는[ ](?P<span>(?:게|것이|내용이)[ ](?:주요[ ]|핵심[ ])?(?:골자|핵심|내용|뼈대))|하는[ ]?(?P<span>것[에을이][ ](?:초점|골자|핵심|주요[ ]내용|뼈대))",
    examples={
        "협약은 두 도시가 [[관광 상품을 개발]]하고 축제를 함께 여는 데 필요한 방안을 마련하는 내용을 담았다.": None,
        "협약을 맺었다. 협약은 [[전문 인력의 파견]], 관측 자료의 공유 등을 내용으로 한다.": None,
    },
    boundary=[
        "협약을 맺었다. 양측은 협력을 강화하는 내용을 담았다.",
        "협약을 맺었다. 시는 예산을 담은 안을 냈다.",
    ],
    needs=("내용", "골자", "방안", "초점", "핵심", "뼈대", "게 "),
)
def what_it_contains(match: regex.Match[str], scene: Scene) -> tuple[Area, ...] | None:
    """A sentence says what the agreement contains."""
    return _sentence(scene, scene.number(match.start()), all_of_it=True) or None


_SENTENCE = deferred(
    r"(?:다[.]?|다[,]|고,|며,|계획|예정|합의|[하되]기로 함|함)[ ]?(?:\([^()]*\))?[.]?$"
)


def _line(text: str, start: int, end: int) -> list[Area]:
    """Return what a bulleted line names: a task, or a sentence with its undertakings."""
    words = text[start:end].rstrip()
    if _BACKGROUND.search(words) or compiled(r"체결|개최").search(words):
        return []
    if _SENTENCE.search(words) and len(words) > 15:
        return [Area(a, b) for a, b in undertaken(text, start, end)]
    item = _item(text, start, end)
    return [item] if item else []


_CONTENT = (
    r"(?<![가-힣])(?:\(?(?:MOU|협약|업무협약|양해각서)?[ ]?)(?:주요|핵심|구체적인|세부)?[ ]?(?:협약|협력|협업|업무협약|MOU|합의)?[ ]?"
    r"(?:내용|분야|과제|사항|항목|골자|핵심)"
)


@rule(
    _CONTENT + r"(?:으로는|에는|은|는|\)|[ ]?:)[ :]{0,2}(?P<span>[^\n]{4,400})",
    examples={
        "협약을 맺었다. 주요 협약 내용은 [[청년 창업 교육]], 판로 개척 지원 등이다.": None,
        "협약을 맺었다.\n* (주요내용) [[항만 안전 점검]], 선박 정보 공유 등": None,
    },
    boundary=[
        "협약을 맺었다. 주요 내용은 다음과 같다.",
        "협약을 맺었다. (주요내용) 가나 지원센터 운영을 위한 업무협약 체결",
    ],
    needs=("내용", "분야", "과제", "사항", "항목", "골자", "핵심"),
)
def stated_contents(match: regex.Match[str], scene: Scene) -> tuple[Area, ...] | None:
    """A sentence or a row of the fact box says what the agreement is about."""
    text = scene.view.folded
    start = match.start("span")
    paragraph = scene.view.paragraph_at(start)
    end = min(_stop(text, start, paragraph.end), match.end("span"))
    if end == paragraph.end:
        end = _wrapped(scene, paragraph)
    words = text[start:end]
    begin = scene.view.sentences[scene.number(start)].start
    if _SAID.search(text, begin, end):
        return None
    if not compiled(r"협약|협업|협력|MOU|양해각서|주요|골자|핵심").search(
        match[0][: start - match.start()]
    ):
        return None
    if _TELLS_OF_THE_DAY.search(words) or _ITEM_AT.match(words):
        return None
    last = _last_item(text, start, end)
    if last == end and not words.rstrip(". ").endswith((" 등", "이다")) and "," not in words:
        return None
    if last == end and (copula := _COPULA.search(words)):
        last = start + copula.start()
    toward = compiled(r"에[ ]대한[ ](?:상호[ ])?(?:협력|지원)$").search(text[start:last])
    last = start + toward.start() if toward else last
    parts = [
        (_behind_ordinal(text, a, b), b)
        for a, b in members(text, without_lead(text, start, last), last)
    ]
    return (
        tuple(Area(a, b) for a, b in parts if sensible(text, a, b, listed=len(parts) > 2)) or None
    )


_TELLS_OF_THE_DAY = deferred(
    rf"다음과 같|참석|시상|협약식|첨부|붙임|아래와|(?:개최|논의|발표)(?:했|하였|됐|되었|된|하고|한[ ]뒤)|{_DEAL}[^,]{{0,6}}체결"
)
_COPULA = deferred(r"(?:이다|(?<=[가-힣])다)\.?\s*$")
_ORDINAL = deferred(r"(?:첫|둘|셋|넷|다섯|여섯)(?:째|번째)(?:는|로|로는)?,?[ ]")


def _behind_ordinal(text: str, start: int, end: int) -> int:
    ordinal = _ORDINAL.match(text, start, end)
    return ordinal.end() if ordinal else start


@rule(
    rf"{_DEAL}(?:서|문|안)?(?:에|에는|은|는)[ ](?!따라|따르면|의하면|의해|관한|대한|관해|참여|참가|동참|참석)(?P<span>[^\n.“”\"]{{4,300}}?)(?:[ ]등)?(?:의[ ](?:내용|방안)|[ ]내용)?[이가을를도][ ](?P<verb>담겼|담겨|담았|담고|포함|명시|들어[ ]?있)",
    examples={
        "협약을 맺었다. 협약서에는 [[해안 청소 공동 실시]], 어민 교육 등의 내용이 담겼다.": None,
        "양해각서를 교환했다. 이번 양해각서에는 해안 청소와 [[어민 교육]]이 담겼다.": None,
    },
    boundary=[
        "협약을 맺었다. 협약에는 홍길동 시장의 뜻이 담겼다.",
        "협약을 맺었다. 협약서에는 이런 내용이 담겼다.",
    ],
    needs=("담", "포함", "명시", "들어"),
)
def put_into_the_deal(match: regex.Match[str], scene: Scene) -> tuple[Area, ...] | None:
    """A sentence lists what has been put into the agreement."""
    text = scene.view.folded
    parts = members(text, without_lead(text, *match.span("span")), match.end("span"))
    if len(parts) < 2:
        return None
    return tuple(Area(a, b) for a, b in parts if sensible(text, a, b, listed=True)) or None


def _wrapped(scene: Scene, paragraph: Paragraph) -> int:
    """Return where a row of the fact box ends that goes on in the next line."""
    text = scene.view.folded
    following = text.find("\n", paragraph.end + 1)
    following = len(text) if following < 0 else following
    line = text[paragraph.end + 1 : following]
    if len(line) < 80 and "," in line and line.endswith(" 등") and compiled(r"[가-힣]").match(line):
        return following
    return paragraph.end


_ITEM_AT = deferred(rf"\s*{_ITEM}")


@rule(
    rf"(?P<span>{_JOINT}|{_VIA})",
    examples={
        "협약을 맺었다. 양 기관은 앞으로 [[공동 학술대회 개최]]와 청년 인력 교류에 협력하기로 했다.": None,
        "이번 협약을 통해 가나시와 다라대는 [[산업안전 교육과정을 개발]]하고 실습장을 운영할 계획이다.": None,
    },
    boundary=[
        "협약을 맺었다. 양 기관은 이번 협약으로 지역 경제가 살아날 것으로 기대하고 있다.",
        "이번 협약은 두 기관의 협력을 강화하기 위해 마련됐다.",
        "이번 협약을 통해 가나시는 낡은 도로 시설을 정비할 계획이다.",
    ],
)
def joint_pledge(match: regex.Match[str], scene: Scene) -> tuple[Area, ...] | None:
    """Where there is no list, the sentence of both sides says what they will do together."""
    found = _pledged(scene, match.start())
    return (*_promised_before(scene, scene.number(match.start())), *found) if found else None


def _promised_before(scene: Scene, k: int) -> tuple[Area, ...]:
    """Return what the sentence before promises, where that is told apart from who made the deal."""
    if k == 0:
        return ()
    before = scene.view.sentences[k - 1]
    if not _PLEDGED_AT_ITS_END.search(scene.view.folded, before.start, before.end):
        return ()
    return _sentence(scene, k - 1)


_PLEDGED_AT_ITS_END = deferred(r"기로[ ]?(?:했다|하였다|합의했다|뜻을[ ]모았다)[.]?\s*$")


@rule(
    r"(?P<span>[기키]로[ ]?(?:했|하였|합의|뜻|약속|한)|협력(?:한다|할|하며|해|을[ ]약속)|상호[ ]?협력|공동으로|함께|공동[ ]?(?:개발|연구|제작|추진|운영|기획|조사|활용|개최|사업|프로그램|마케팅))",
    examples={
        "협약을 맺었다. 가나시와 다라공사는 [[하천 수질 조사]]에 적극 협력한다.": None,
        "협약을 맺었다. 가나시와 다라은행은 골목상권을 위해 [[300억원의 대출을 지원]]하기로 했다.": None,
    },
    boundary=[
        "협약을 맺었다. 가나시는 보조금 1억원을 지원하기로 했다.",
        "협약을 맺었다. 시는 시민과 함께 웃었다.",
    ],
    needs=("기로", "키로", "협력", "공동", "함께"),
    gaps={
        "협약을 맺었다. [[하천 수질 조사]]는 두 기관이 함께 한다.": None,
    },
)
def promise_to_work_together(match: regex.Match[str], scene: Scene) -> tuple[Area, ...] | None:
    """A sentence that promises to work together says at what."""
    return _pledged(scene, match.start()) or None


@rule(
    rf"{_DEAL}[^\s.]{{0,8}}[을를][ ](?P<span>(?:맺고|체결하고|체결해|체결하며|맺어|맺으며))[, ]|(?P<span>손(?:을)?[ ]?(?:맞)?잡고)[, ]",
    examples={
        "가나은행은 다라재단과 협약을 맺고 [[소상공인 특례 보증을 지원]]한다고 6일 밝혔다.": None,
    },
    boundary=[
        "가나은행은 다라재단과 협약을 맺고 지역 경제 활성화에 기여할 계획이다.",
        "가나시는 다라대와 협약을 맺고 기념사진을 찍었다.",
    ],
    needs=("맺", "체결", "잡고"),
)
def pledge_after_the_deal(match: regex.Match[str], scene: Scene) -> tuple[Area, ...] | None:
    """A lead tells in one breath that a deal is made and what comes of it."""
    return _pledged(scene, match.start(), match.end("span")) or None


@rule(
    rf"[’'”」]?[을를][ ](?P<span>(?:주요[ ]?|핵심[ ]?)?(?:내용|골자|주제)로|(?:주요[ ]?)?내용으로)[ ](?:하는|한)[ ](?:[^\s,]{{1,8}}[ ])?{_DEAL}|[을를][ ](?P<span>(?:주요[ ]|핵심[ ])?(?:내용으로|골자로)),"
    rf"|(?P<task>[을를][ ][가-힣]{{2,4}})하는[ ](?P<span>내용)의[ ](?:[^\s,.]{{1,12}}[ ]){{0,8}}[^\s,.]{{0,12}}{_DEAL}",
    examples={
        "가나시는 다라대학교와 [[노후 교량 안전 진단]]을 골자로 한 업무협약을 체결했다.": None,
        "양사는 ‘[[전기 선박과 충전 설비의 결합]]’을 주제로 한 업무협약을 맺었다.": None,
        "가나부는 4일 [[표준 협의체를 결성]]하는 내용의 업무협약을 맺었다.": None,
    },
    boundary=[
        "협약을 맺었다. 두 도시는 가을을 주제로 한 축제를 열었다.",
        "협약을 맺었다. 개편안을 골자로 한 조례가 통과됐다.",
    ],
    needs=("내용으로", "골자로", "주제로", "내용의"),
)
def agreement_about(match: regex.Match[str], scene: Scene) -> tuple[Area, ...] | None:
    """The words before the agreement may say what it is about: … 양성을 골자로 한 협약."""
    text, end = scene.view.folded, match.end("task") if match["task"] else match.start()
    begin = max(scene.view.sentences[scene.number(end)].start, end - 120)
    if match[0].endswith(","):
        says = compiled(rf"(?:이번|이|본|동)?[ ]?{_DEAL}은[ ]").match(text, begin, end)
        return _listed(text, says.end(), end) if says else None
    quote = max(text.rfind(mark, begin, end) for mark in "‘'“「")
    if match[0][0] in "’'”」" and quote >= 0:
        return (Area(quote + 1, end),) if end - quote > 4 else None
    for before in compiled(r"[은는이가][ ](?!위한)|\)?[와과][ ]|에서[ ]|[ ]간[ ]|일[ ]").finditer(
        text, begin, end
    ):
        if before[0].startswith(("와", "과")) and text[begin : before.start()].endswith(ACTIONS):
            continue
        begin = before.end()
    return _listed(text, begin, end)


def _listed(text: str, start: int, end: int) -> tuple[Area, ...] | None:
    parts = members(text, without_lead(text, start, end), end)
    return (
        tuple(Area(a, b) for a, b in parts if sensible(text, a, b, listed=len(parts) > 1)) or None
    )


_TASKS = (
    *("지원", "구축", "운영", "공급", "제공", "교류", "개발"),
    *("연구", "공유", "홍보", "양성", "개최", "보급", "육성"),
    *("마케팅", "활용", "출연"),
)
_TASK = rf"(?:{'|'.join(_TASKS)})"


@rule(
    rf"(?<![을를][ ]위한[ ])(?P<span>(?:[^\s‘’'\"“”「」.,]{{1,14}}[ ]){{1,4}}[^\s‘’'\"“”「」.,]{{0,8}}{_TASK})[’'”」]?[ ](?:업무[ ]?협약|협약|MOU|양해각서)",
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
)
def named_for_its_task(match: regex.Match[str], scene: Scene) -> tuple[Area, ...] | None:
    """An agreement may bear the name of the task, and nothing more is said of it."""
    if scene.name and match["span"].split()[-1] not in scene.name:
        return None
    if not scene.name:
        start = match.start("span")
        partner = compiled(r"^.*(?:[와과]|[은는이가])[ ]").search(match["span"])
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
    return (Area(start, match.end("span")),)


_BACKGROUND = deferred(
    r"(?:마련|추진|체결|진행|성사|기획|이뤄|이루어|개최)(?:됐다|되었다|된 것|졌다|되었음|됨)|기대[된했한하]|(?<!안)전망(?!대)|밑거름|예상|평가(?:[했된되받]|하[였고]|다)|의미가|의의|데[ ]?목적이[ ]있|목적이다|취지[다로]|취지이"
)
_PROMISED = deferred(r"협력[^.\n]{0,20}기로[ ]?(?:했|하였|합의)")
_GATHERED = deferred(r"참석한[ ]가운데[ ,]|식[을를][ ](?:열고|갖고|가지고|개최하고|진행하고)[ ,]")
_BEFORE = deferred(r"[\s□ㅇ○◦·-]*(?:이에[ ]|이보다[ ]|[^\s,]{1,6}에[ ])?앞서")
"""What came before the agreement: 앞서 …, 협약에 앞서 …."""
_SAID = deferred(r"[“”\"]")


@cache
def _via() -> regex.Pattern[str]:
    return regex.compile(_VIA)


def _pledged(scene: Scene, position: int, after: int = 0) -> tuple[Area, ...]:
    """Return what the sentence at a position undertakes, and the sentences that go on from it."""
    sentences = scene.view.sentences
    k = scene.number(position)
    found = first = _sentence(scene, k, after)
    while found and k + 1 < len(sentences):
        k += 1
        if sentences[k].kind == "caption":
            continue
        if not _adds(scene, sentences[k]):
            break
        found += _sentence(scene, k, goes_on=True)
    text = scene.view.folded
    if len(found) > len(first) and all(_AIM.search(text, a.start, a.end) for a in first):
        return found[len(first) :]
    return found


_AIM = deferred(r"(?:발전|증진|활성화|향상|제고|상생|상호협력|번영)$")
"""How an aim is called, which gives way to what is done for it."""


_FIELDS = deferred(
    r"[ ]등(?:의)?[ ](?:[^\s,]{1,8}[ ])?분야에(?:서|[ ]걸쳐)[ ](?:[가-힣]{2,6}[ ]){0,2}(?:협력|협업|교류)"
)
_ABOVE_ALL = deferred(r"[\s□ㅇ○◦·-]*특히")
_THIS_TOO = deferred(
    r"도[ ](?:[가-힣]{2,5}[ ])?(?:추진|진행|실시|함께|공동|상호|서로|적극|협력|펼|마련|이어)[^,]{0,24}$"
)
_IN_DETAIL = deferred(r"[\s□ㅇ○◦·-]*(?:이를[ ]위해|이에[ ]따라|이에[ ]|구체적으로|세부적으로)[ ,]")


def _adds(scene: Scene, more: Paragraph) -> bool:
    """Tell whether a sentence goes on with what the one before it promises: 또한 …, 이를 위해 두 기관은 …."""
    text = scene.view.folded
    if _OTHER_DEAL.search(text, more.start, more.end):
        return False
    if _AND_ALSO.match(text, more.start, more.end) or _IN_DETAIL.match(text, more.start, more.end):
        return True
    if _ABOVE_ALL.match(text, more.start, more.end):
        return False
    return bool(
        _FIELDS.search(text, more.start, more.end)
        or _THIS_TOO.search(text, more.start, more.end)
        or _PROMISED.search(text, more.start, more.end)
        or _joint().search(text, more.start, min(more.end, more.start + 24))
    )


def _sentence(
    scene: Scene, k: int, after: int = 0, *, all_of_it: bool = False, goes_on: bool = False
) -> tuple[Area, ...]:
    text = scene.view.folded
    here = scene.view.sentences[k]
    begin, end = here.start, min(here.end, here.start + _LONGEST)
    gathered = _GATHERED.search(text, begin, end)
    begin = gathered.end() if gathered else begin
    if here.kind != "body" or _SAID.search(text, begin, end) or _BEFORE.match(text, begin, end):
        return ()
    if _BACKGROUND.search(text, max(begin, end - 40), end) or _NO_AREAS.search(text, begin, end):
        return ()
    start, shared = after or begin, after > 0
    if not after:
        subject = _joint().search(text, here.start, min(end, begin + 160))
        via = _via().search(text, begin, min(end, begin + 160))
        if subject:
            start, shared = max(begin, subject.end()), True
        elif via:
            first = _topic(text, begin, via.start(), scene)
            start, shared = via.end(), first is None or first[1]
            if not shared and _WITH_WHOM.search(text, begin, via.start()):
                shared = _TOGETHER_AT.search(text, start, end) is not None
            partner = compiled(r"[ ](?P<who>[^\s,]{2,20})[와과][ ]").match(text[start:end])
            shared = shared or bool(partner and scene.is_party(partner["who"]))
            topic = _topic(text, start, end, scene)
            if topic:
                start, shared = topic
            elif first is None:
                shared = _TOGETHER_AT.search(text, start, end) is not None or _by_all(scene, k - 1)
        else:
            topic = _topic(text, begin, end, scene)
            start, shared = topic or (begin, goes_on or _told_of_all(scene, k))
        if via and begin <= start < via.start() < start + 60:
            start = via.end()
    shared = shared or all_of_it
    stretches = undertaken(text, start, end, shared=shared)
    if not stretches and shared and (summed := _SUMMED.search(text, start, end)):
        stretches = members(text, without_lead(text, start, summed.start()), summed.start())
        stretches = stretches if len(stretches) > 1 else []
    found = [
        (_partner_off(scene, a, b), b)
        for a, b in stretches
        if not _one_does(scene, a, b) and not _INVESTED.search(text, a, b)
    ]
    return tuple(Area(a, b) for a, b in found if b > a)


_WITH_WHOM = deferred(r"[와과](?:의)?[ ]$")
"""The partner named with the agreement: 농협은 군과 협약을 통해 …."""
_TOGETHER_AT = deferred(
    r"[ ]등(?:을|에|의)?[ ](?:\S+[ ]){0,4}(?:추진|진행|협력|협업|실시|시행|공동|함께|전개|운영)"
)
"""A list that is undertaken, where nobody is named who does: 협약을 통해 A, B 등을 추진한다."""
_SUMMED = deferred(r"[ ]등(?:이다|입니다|임)?[.]?\s*$")
"""A sentence that breaks off: 양 기관은 A, B, C 등이다."""
_INVESTED = deferred(
    r"(?:억|만|조)[ ]?원[을]?[ ].{0,12}(?:투자|투입)|공장을[ ](?:신|증|설립|건립|건설|짓|이전)|명을[ ].{0,6}(?:고용|채용)"
)
"""What an investor promises alone."""


def _told_of_all(scene: Scene, k: int) -> bool:
    """Tell whether a sentence without a subject goes on from one whose subject is not a single party."""
    text, here = scene.view.folded, scene.view.sentences[k]
    if not _AND_ALSO.match(text, here.start, here.end):
        return False
    if not text[here.start : here.start + 3].strip("□ㅇ○◦·- ").startswith("또"):
        return True
    return k == 0 or _by_all(scene, k - 1, unknown=True)


def _by_all(scene: Scene, k: int, *, unknown: bool = False) -> bool:
    """Tell whether more than one party is the subject of a sentence."""
    if k < 0:
        return unknown
    text, here = scene.view.folded, scene.view.sentences[k]
    if _joint().search(text, here.start, here.end):
        return True
    via = _via().search(text, here.start, here.end)
    topic = _topic(text, via.end() if via else here.start, here.end, scene)
    return unknown if topic is None else topic[1]


def _one_does(scene: Scene, start: int, end: int) -> bool:
    match = _SUBJECT.match(scene.view.folded, start, end)
    if match is None or _RELATIVE.match(scene.view.folded, match.end(), end):
        return False
    return scene.is_party(match["who"])


def _partner_off(scene: Scene, start: int, end: int) -> int:
    match = compiled(r"(?P<who>[^\s,]{2,20})[와과][ ](?:함께[ ])?").match(
        scene.view.folded[start:end]
    )
    return start + match.end() if match and scene.is_party(match["who"]) else start


_SUBJECT = deferred(r"(?P<who>[^\s,]{1,30}?[’'”」)]?)(?P<p>은|는|에서는|이|가)(?=[ ,])")
_BODY = deferred(
    r"(?:기관|시|군|구|도|부|청|원|회|사|대|교|단|은행|기업|업체|측|센터|그룹|조합|공사|재단|단체|협의체)(?:들)?$"
)
_BESIDE = deferred(r"(?:[와과,]|[ ]및)[ ](?:[^\s,]+[ ]){0,4}$")
"""Who stands beside the subject: 가온시와 다솜 재단은."""
_WITH = deferred(r"(?<!협약|MOU|각서|\))[와과][ ](?:함께|상호|공동으로|손[ ]?잡고|힘을[ ]합쳐)[ ,]")
"""What one does with the other is done by both: 시는 대학과 함께 …."""
_DOES = deferred(r"(?:가|하|되|있|없|지|시키)$")
"""The stem of a verb before 는: 찾아가는 상담."""
_RELATIVE = deferred(r"[ ](?:[^\s,]+[ ]){0,2}?(?:온|하는|있는|가진|[가-힣]{2,4}한)[ ]")
"""Who does it, within a clause about a noun: 공사가 추진해 온 사업."""
_RUN_ON = deferred(r"[가-힣][와과][A-Z]")
"""Two subjects that have lost the space between them: 가나사와LG다라."""
_OF_THE_DEAL = deferred(r"(?:협약|협약식|협의체|MOU|MOU\)|양해각서)$")


def _topic(text: str, start: int, end: int, scene: Scene) -> tuple[int, bool] | None:
    """Return where the subject ends, and whether it is more than one party."""
    opening = _AND_ALSO.match(text, start, end)
    begin = opening.end() if opening else start
    last: tuple[int, bool] | None = None
    for match in _SUBJECT.finditer(text, begin, min(end, start + 220)):
        who = match["who"]
        before = text[begin : match.start()]
        deal = bool(_OF_THE_DEAL.search(who))
        if match["p"] in "이가" and _RELATIVE.match(text, match.end(), end):
            continue
        first = last is None and before.count(" ") < 7
        known = scene.is_party(who) or deal
        if not (
            known
            or (
                first
                and (
                    _BODY.search(who) or (opening and not before.strip() and not _DOES.search(who))
                )
            )
        ):
            continue
        if last is not None and (match["p"] in "이가" or "," in text[last[0] : match.start()]):
            continue
        beside = text[last[0] if last else begin : match.start()].lstrip(" ,")
        joined = bool(_BESIDE.search(beside) or _RUN_ON.search(who)) or "·" in who or "-" in who
        partner = compiled(
            rf"[ ,]{{1,2}}(?P<who>[^\s,]{{2,20}})[와과][ ](?!(?:업무|{_DEAL}))"
        ).match(text, match.end(), end + 12)
        shared = deal or joined or bool(partner and scene.is_party(partner["who"]))
        shared = shared or bool(_WITH.search(text, match.end(), min(end, match.end() + 60)))
        last = (match.end(), shared or bool(last and last[1]))
    return last


RULES: tuple[Rule, ...] = (
    numbered_field,
    marked_list,
    list_in_lines,
    what_it_contains,
    put_into_the_deal,
    stated_contents,
    joint_pledge,
    promise_to_work_together,
    pledge_after_the_deal,
    agreement_about,
    named_for_its_task,
)


_LEGAL = deferred(r"㈜|\((?:주|사|재|유)\)|주식회사|[*]")


def read(
    view: View, agreement: Agreement, rules: tuple[Rule, ...] = RULES
) -> tuple[CooperationArea, ...]:
    """Return the areas of the main agreement in the text's words.

    The first rule that finds any settles it: a list is not told again in prose.
    """
    scene = Scene(
        view,
        tuple(n for p in agreement.parties for n in (p.name, p.abbreviation) if n),
        agreement.name.text,
    )
    return tuple(
        view.make(
            CooperationArea,
            area.start,
            area.end,
            name,
            name=" ".join(view.words(area.start, area.end).split()),
            ordinal=area.ordinal,
            details=tuple(view.mention(a, b, name) for a, b in area.details),
        )
        for area, name in _found(scene, rules)
    )


def _found(scene: Scene, rules: tuple[Rule, ...]) -> list[tuple[Area, str]]:
    view = scene.view
    begin = _first_mention(view, scene.name)
    for each in rules:
        found: list[tuple[Area, str]] = []
        done = begin
        tried: dict[int, int] = {}
        own = each.read.__module__ != __name__
        for match in each.matches(view.folded):
            at = match.start("span") if "span" in each.compiled.groupindex else match.start()
            if at < done or view.kind_at(at) != "body":
                continue
            if found and not _goes_on(each, scene, found[-1][0], at):
                continue
            sentence = scene.number(at)
            tried[sentence] = tried.get(sentence, 0) + 1
            if tried[sentence] > _TRIES and not own:
                continue
            value = each.read(match, scene)
            if value is None:
                continue
            if not isinstance(value, tuple):
                value = (
                    Area(
                        at, match.end("span") if "span" in each.compiled.groupindex else match.end()
                    ),
                )
            found += [(area, each.name) for area in value]
            if value:
                done = max(area.end for area in value)
        if found:
            return _once(view.folded, found)
    return []


_TRIES = 8
"""How often a rule looks at one sentence, so that the time stays linear in the text."""

_AND_ALSO = deferred(
    r"[\s□ㅇ○◦·-]*(?:또한?|이어|아울러|이와 함께|이 ?밖에도?|나아가|더불어|이외에도?)[ ,]"
)


def _goes_on(each: Rule, scene: Scene, last: Area, at: int) -> bool:
    """Tell whether a later match adds to the first: numbered fields each have a paragraph, a list goes on with 이와 함께."""
    if each.name == marked_list.name:
        begin = scene.view.paragraph_at(at).start
        return _AND_ALSO.match(scene.view.folded, begin) is not None and at - last.end < 120
    return each.name == numbered_field.name or each.read.__module__ != __name__


def _once(text: str, found: list[tuple[Area, str]]) -> list[tuple[Area, str]]:
    seen: set[str] = set()
    kept: list[tuple[Area, str]] = []
    for area, name in found:
        key = "".join(text[area.start : area.end].split())
        if key and key not in seen:
            seen.add(key)
            kept.append((area, name))
    return kept


def _first_mention(view: View, name: str) -> int:
    for paragraph in view.paragraphs:
        if paragraph.kind == "body":
            start, end = paragraph.start, paragraph.end
            named = name and view.folded.find(name, start, end) >= 0
            if named or _deal().search(view.folded, start, end):
                return start
    return 0


@cache
def _deal() -> regex.Pattern[str]:
    return regex.compile(_DEAL)


def read_example(text: str, rules: tuple[Rule, ...] = RULES) -> list[Finding[str | int | None]]:
    """Read a short text on its own, as the tests of the rules do."""
    view = View.plain(text)
    return [
        Finding(area.start, area.end, area.ordinal, name)
        for area, name in _found(Scene(view), rules)
    ]
