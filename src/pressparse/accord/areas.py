"""Cooperation areas: what the parties agree to work on together."""

import regex

from pressparse.accord.area import (
    DEAL,
    JOINT,
    JOINT_BEGINS,
    JOINT_SUBJECT,
    LONGEST,
    OPENS,
    OTHER_DEAL,
    SAID,
    SO_THEN,
    THE_DEAL,
    VIA,
    Area,
    Scene,
)
from pressparse.accord.area_extents import told_shortly
from pressparse.accord.area_fields import fields_summed
from pressparse.accord.area_lines import list_in_brackets, list_in_lines
from pressparse.accord.area_lists import ITEM, last_item, marked_areas, sentence_stop
from pressparse.accord.area_news import (
    agreed_to,
    agreement_on,
    list_beside_the_deal,
    list_in_the_lead,
    made_for_a_task,
    named_before,
    named_for_its_task,
    news_of_the_day,
    put_into_the_deal,
    told_in_quotes,
    what_is_done,
)
from pressparse.accord.area_prose import (
    areas_of_sentence,
    behind_the_partner,
    by_all,
    done_besides,
    held_besides,
    listed,
    names_nobody,
    pledged,
    promised_before,
)
from pressparse.accord.area_series import FIRST, NEEDED
from pressparse.accord.area_subjects import AND_ALSO
from pressparse.accord.undertakings import sensible, undertaken, without_lead
from pressparse.language.enumeration import Stretch, members
from pressparse.language.letters import DOUBLE, SINGLE, TOPICS
from pressparse.language.particles import OBJECT, TOPIC
from pressparse.lexicon.pledges import AGREED
from pressparse.pattern import deferred
from pressparse.record import Agreement, CooperationArea
from pressparse.rule import Finding, Rule, rule
from pressparse.text.view import Stretch as Paragraph
from pressparse.text.view import View

_COUNT = {"첫": 1, "두": 2, "세": 3, "네": 4, "다섯": 5, "여섯": 6, "일곱": 7, "여덟": 8}
_NUMBERED = r"(?<![가-힣])(?P<nth>첫|두|세|네|다섯|여섯|일곱|여덟)[ ]?번째"


@rule(
    _NUMBERED + rf"[ ](?:협력|협약|합의|중점)?[ ]?(?:분야|과제|축|의제|사업)(?:인|[{TOPICS}])[ ]"
    rf"[‘'“「](?P<span>[^{SINGLE}'{DOUBLE}「」\n]{{2,60}})[’'”」]",
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
        end = min(sentences[k].end, begin + LONGEST)
        begin = max(sentences[k].start, begin)
        if begin >= paragraph.end or _NEXT_FIELD.search(text, begin, end):
            break
        if begin < end:
            subject = JOINT_SUBJECT.search(text, begin, end)
            details += undertaken(text, subject.end() if subject else begin, end)
    return (Area(*match.span("span"), _COUNT[match["nth"]], tuple(details)),)


_NEXT_FIELD = deferred(_NUMBERED)


@rule(
    rf"(?P<span>{FIRST})[^\n]{{3,900}}+(?:(?:(?<=,)\n(?=[가-힣][^\n]{{2,200}}{ITEM})|(?<=[가-힣])\n(?=[가-힣][^\n]{{0,40}}{ITEM}|등(?:에|을|의|으로|[ ])))[^\n]{{3,900}}+){{0,3}}",
    examples={
        "협약에 따라 양 기관은 ▲[[드론 실증 공동 연구]] ▲현장 실습 지원 등에 협력하기로 했다.": None,
        "협약에 따라 양 기관은 ▲드론 실증 공동 연구 ▲[[현장 실습 지원]] 등에 협력하기로 했다.": None,
        "협약의 주요 내용은 ①[[시설·장비 공동 활용]], ②인력 교류이다.": None,
    },
    boundary=[
        "협약식에는 △홍길동 가나시장 △김철수 다라대 총장 등이 참석했다.",
        "가나시는 △도로 정비 △하천 정비 등을 마쳤다.",
    ],
    needs=NEEDED,
)
def marked_list(match: regex.Match[str], scene: Scene) -> tuple[Area, ...] | None:
    """Areas stand behind marks within a sentence, the last one running into the verb."""
    return marked_areas(scene, match.start("span"), match.end())


@rule(
    r"(?:등|것)을[ ](?P<span>(?:주요[ ]|주[ ]|그[ ])?(?:내용으로|골자로))[ ](?:하|한|담)|(?:(?<=[가-힣])는|위한)[ ](?P<span>(?:방안|내용)(?:[ ]등)?[을이][ ](?:포함|담[고았겼])|내용(?:이다|입니다))|(?:한다|하는|된다)는[ ](?P<span>(?:게|것이|내용이)[ ](?:주요[ ]|핵심[ ])?(?:골자|핵심|내용|뼈대))|하는[ ]?(?P<span>(?:것[에을이]|게|내용[이을])[ ](?:주요[ ]|핵심[ ])?(?:초점|골자|핵심|내용|뼈대|목적))"
    rf"|{DEAL}(?:서)?(?:{TOPIC})[ ][^\n.]{{4,200}}하는[ ](?P<span>것이[ ]목표(?:다|이다|입니다))",
    examples={
        "협약은 두 도시가 [[관광 상품을 개발]]하고 축제를 함께 여는 데 필요한 방안을 마련하는 내용을 담았다.": None,
        "협약을 맺었다. 협약은 [[전문 인력의 파견]], 관측 자료의 공유 등을 내용으로 한다.": None,
    },
    boundary=[
        "협약을 맺었다. 양측은 협력을 강화하는 내용을 담았다.",
        "협약을 맺었다. 시는 예산을 담은 안을 냈다.",
    ],
    needs=("내용", "골자", "방안", "초점", "핵심", "뼈대", "게 ", "목표"),
)
def what_it_contains(match: regex.Match[str], scene: Scene) -> tuple[Area, ...] | None:
    """A sentence says what the agreement contains."""
    here = scene.view.sentence_at(match.start())
    told = _TOLD_OF.match(scene.view.folded, here.start, match.start())
    if told and not (_ABOUT_THE_DEAL.search(told["what"]) or scene.is_party(told["what"])):
        return None
    return areas_of_sentence(scene, scene.number(match.start()), all_of_it=True) or None


_TOLD_OF = deferred(
    rf"[\s□ㅇ○◦·-]*(?:[^\s,]+[ ]){{0,2}}?(?P<what>[^\s,]{{2,24}})(?:{TOPIC}|에는)[ ]"
)
_ABOUT_THE_DEAL = deferred(
    r"협약|협정|MOU|MoU|각서|결연|의향서|합의|선언|의정서|계약|제휴|협력|내용|골자|핵심|사업|프로젝트|[사관측국]$"
)
"""What a sentence is about that says what an agreement contains: the agreement, its contents or both sides."""
_CONTENT = (
    r"(?:(?<![가-힣])(?:함께|공동으로|상호)[ ](?:추진|진행|협력|수행|개발)(?:하는|할|하기로[ ](?:한|합의한))[ ](?:사업|분야|과제|프로젝트|활동)"
    r"|(?<![가-힣])(?:(?:협력|추진|공동으로[ ]추진)할[ ])?(?:\(?(?:MOU|협약|업무협약|양해각서)?(?:의)?[ ]?)(?:주요|주된|핵심|구체적인|세부)?[ ]?(?:협약|협력|협력[ ]?사업|협업|업무협약|제휴|MOU|합의)?[ ]?"
    r"(?:내용|분야|과제|사항|항목|골자|핵심|뼈대|범위))"
)


@rule(
    _CONTENT
    + rf"(?:으로(?:는|(?=[ ](?!하|한|담|구성|삼)))|에는|[{TOPICS}]|[)\]>]|[ ]?[:|\t])[ :|\t]{{0,3}}(?P<span>[^\n]{{4,400}})",
    examples={
        "협약을 맺었다. 주요 협약 내용은 [[청년 창업 교육]], 판로 개척 지원 등이다.": None,
        "협약을 맺었다.\n* (주요내용) [[항만 안전 점검]], 선박 정보 공유 등": None,
        "협약을 맺었다.\n협약 내용 | [[항만 안전 점검]], 선박 정보 공유": None,
        "협약을 맺었다.\n일시 : 3월 4일\n내용 : [[항만 안전 점검]], 선박 정보 공유": None,
    },
    boundary=[
        "협약을 맺었다. 주요 내용은 다음과 같다.",
        "협약을 맺었다. (주요내용) 가나 지원센터 운영을 위한 업무협약 체결",
    ],
    needs=(
        "내용",
        "분야",
        "과제",
        "사항",
        "항목",
        "골자",
        "핵심",
        "뼈대",
        "범위",
        "사업",
        "활동",
        "프로젝트",
    ),
)
def stated_contents(match: regex.Match[str], scene: Scene) -> tuple[Area, ...] | None:
    """A sentence or a row of the fact box says what the agreement is about."""
    text = scene.view.folded
    start = match.start("span")
    paragraph = scene.view.paragraph_at(start)
    end = min(sentence_stop(text, start, paragraph.end), match.end("span"))
    if end == paragraph.end:
        end = _wrapped(scene, paragraph)
    words = text[start:end]
    begin = scene.view.sentences[scene.number(start)].start
    if _SO_MANY.fullmatch(words.strip()) and end < paragraph.end:
        start, end = end, sentence_stop(text, end, paragraph.end)
        words = text[start:end]
    if SAID.search(text, begin, end):
        return None
    if not _is_label(text, begin, match, start):
        return None
    if _TELLS_OF_THE_DAY.search(words) or _ITEM_AT.match(words):
        return None
    last = last_item(text, start, end)
    if last == end and not words.rstrip(". ").endswith((" 등", "이다")) and "," not in words:
        return None
    if last == end and (copula := _COPULA.search(words)):
        last = start + copula.start()
    toward = _TOWARD.search(text[start:last])
    last = start + toward.start() if toward else last
    parts = members(text, without_lead(text, start, last), last)
    found = tuple(Area(a, b) for a, b in parts if sensible(text, a, b, listed=len(parts) > 2))
    return (*found, *done_besides(scene, scene.number(start) + 1)) if found else None


def _is_label(text: str, begin: int, match: regex.Match[str], start: int) -> bool:
    """Tell whether what stands before a list says that it is of the agreement."""
    label = match[0][: start - match.start()]
    on_it = _OF_THE_DEAL.search(label) or _AGREED_ON.search(text, begin, match.start())
    return on_it is not None or _in_a_fact_box(text, match)


def _in_a_fact_box(text: str, match: regex.Match[str]) -> bool:
    """Tell whether a label that says no more than 내용 stands in a row right below the day and the place of the signing."""
    begin = text.rfind("\n", 0, match.start()) + 1
    if not _LABEL.fullmatch(text, begin, match.start("span")):
        return False
    above = text[max(0, begin - _ROWS_ABOVE) : begin].split("\n")[-_FACTS:]
    return any(_FACT.match(row) for row in above)


_AGREED_ON = deferred(
    rf"(?:합의한|담긴|담은|포함된|명시된|협력할|협력하는|(?:추진|진행|수행)(?:할|하는)|{DEAL}(?:서|문)?(?:의|에[ ][가-힣]{{2}}))[ ](?:(?:주요|핵심|세부)[ ])?$"
)
"""What may stand before a label that says of itself nothing of the agreement: 합의한 (사항은)."""
_LABEL = deferred(rf"{OPENS}[(\[<]?[ ]?내[ ]?용[ ]?[)\]>]?[ ]?[:|\t]*[ ]*")
_FACT = deferred(
    rf"{OPENS}[(\[<]?[ ]?(?:일[ ]?시|일[ ]?자|장[ ]?소|참[ ]?석(?:자|기관)?)[ ]?[)\]>]?[ ]?[:|\t]"
)
"""A row of the fact box of a signing."""
_ROWS_ABOVE = 400
"""Code points above a row in which the other rows of its box stand."""
_FACTS = 6
"""How many rows above are looked at."""
_TOWARD = deferred(r"에[ ]대한[ ](?:상호[ ])?(?:협력|지원)$")
_OF_THE_DEAL = deferred(r"함께|공동|상호|협약|협업|협력|제휴|MOU|양해각서|주요|주된|골자|핵심|뼈대")
_TELLS_OF_THE_DAY = deferred(
    rf"다음과 같|참석|시상|협약식|첨부|붙임|아래와|(?:개최|논의|발표)(?:했|하였|됐|되었|된|하고|한[ ]뒤)|{DEAL}[^,]{{0,6}}체결"
)
_SO_MANY = deferred(
    r"(?:크게[ ]|모두[ ]|총[ ])?(?:\d|두|세|네|다섯|여섯)[ ]?(?:가지|개|개[ ]분야)(?:로[ ][가-힣]{2,4})?(?:다|이다|입니다|된다|뉜다)[.]"
)
"""How many there are, which the next sentence tells: 협력 분야는 크게 세 가지다."""
_COPULA = deferred(r"(?:이다|(?<=[가-힣])다)\.?\s*$")


def _wrapped(scene: Scene, paragraph: Paragraph) -> int:
    """Return where a row of the fact box ends that goes on in the next line."""
    text = scene.view.folded
    following = text.find("\n", paragraph.end + 1)
    following = len(text) if following < 0 else following
    line = text[paragraph.end + 1 : following]
    if len(line) < 80 and "," in line and line.endswith(" 등") and "가" <= line[0] <= "힣":
        return following
    return paragraph.end


_ITEM_AT = deferred(rf"\s*{ITEM}")


@rule(
    rf"(?=[{JOINT_BEGINS}])(?P<span>{JOINT}|{VIA})",
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
    found = pledged(scene, match.start())
    return (*promised_before(scene, scene.number(match.start())), *found) if found else None


@rule(
    rf"(?P<span>[기키]로[ ]?(?:{AGREED}|한)|하게[ ](?:된다|됐다|됩니다)|협력(?:한다|할|하며|해|(?:을|도)[ ]약속)|상호[ ]?협력|공동으로|함께|공동[ ]?(?:개발|연구|제작|추진|운영|기획|조사|활용|개최|사업|프로그램|마케팅))",
    examples={
        "협약을 맺었다. 가나시와 다라공사는 [[하천 수질 조사]]에 적극 협력한다.": None,
        "협약을 맺었다. 가나시와 다라은행은 골목상권을 위해 [[300억원의 대출을 지원]]하기로 했다.": None,
        "협약을 맺었다. 가나시와 다라은행은 [[300억원의 대출을 지원]]하게 된다.": None,
    },
    boundary=[
        "협약을 맺었다. 가나시는 보조금 1억원을 지원하기로 했다.",
        "협약을 맺었다. 시는 시민과 함께 웃었다.",
    ],
    needs=("기로", "키로", "하게 ", "협력", "공동", "함께"),
    gaps={
        "협약을 맺었다. [[하천 수질 조사]]는 두 기관이 함께 한다.": None,
    },
)
def promise_to_work_together(match: regex.Match[str], scene: Scene) -> tuple[Area, ...] | None:
    """A sentence that promises to work together says at what."""
    return pledged(scene, match.start()) or None


@rule(
    rf"{DEAL}[^\s.]{{0,8}}(?:{OBJECT})[ ](?P<span>(?:맺고|체결하고|체결해|체결하며|맺어|맺으며))[, ]|{DEAL}식(?:{OBJECT})[ ](?P<span>개최하고|열고|갖고|가지고)[, ]|(?P<span>손(?:을)?[ ]?(?:맞)?잡고)[, ]",
    examples={
        "가나은행은 다라재단과 협약을 맺고 [[소상공인 특례 보증을 지원]]한다고 6일 밝혔다.": None,
    },
    boundary=[
        "가나은행은 다라재단과 협약을 맺고 지역 경제 활성화에 기여할 계획이다.",
        "가나시는 다라대와 협약을 맺고 기념사진을 찍었다.",
    ],
    needs=("맺", "체결", "잡고", "식을 "),
)
def pledge_after_the_deal(match: regex.Match[str], scene: Scene) -> tuple[Area, ...] | None:
    """A lead tells in one breath that a deal is made and what comes of it."""
    here = scene.view.sentence_at(match.start())
    if _IS_DOING.search(scene.view.folded, max(match.end(), here.end - _AT_ITS_END), here.end):
        return None
    return pledged(scene, match.start(), match.end("span")) or None


_AT_ITS_END = 24
"""Code points in which a sentence says that it tells what is being done already."""
_IS_DOING = deferred(r"(?<!(?:협력|협업|교류)하)고[ ]있(?:다|습니다)")


@rule(
    r"(?P<span>(?<=[가-힣]{2})(?:한다|합니다)[.]|(?:계획|예정|방침)(?:이다|입니다))",
    examples={
        "협약을 맺었다. 가나시와 다라공사는 내년부터 [[국제 여객선을 운항]]한다.": None,
    },
    boundary=[
        "협약을 맺었다. 가나시는 내년부터 국제 여객선을 운항한다.",
        "협약을 맺었다. 가나시와 다라공사는 내년을 기대한다.",
    ],
    needs=("한다.", "합니다.", "계획", "예정", "방침"),
)
def what_both_do(match: regex.Match[str], scene: Scene) -> tuple[Area, ...] | None:
    """Two parties are the subject of what is to be done, without a word that they do it together."""
    here = scene.view.sentence_at(match.start())
    opening = scene.view.folded[here.start : min(here.end, here.start + _SUBJECT)]
    number = scene.number(match.start())
    if _ASIDE.match(opening):
        return None
    if _TO_THAT_END.match(opening) and by_all(scene, number - 1) and names_nobody(scene, number):
        return areas_of_sentence(scene, number, goes_on=True) or None
    if scene.parties and not scene.several(opening):
        return None
    return (pledged(scene, match.start()) or None) if by_all(scene, number) else None


_ASIDE = deferred(rf"{OPENS},?[ ]?한편[ ,]")
"""How a sentence opens that tells of something else."""
_TO_THAT_END = deferred(rf"{OPENS}(?:{SO_THEN}|앞으로|향후)[ ,]")
"""How a sentence goes on from the one that tells who signs: 이를 통해 …할 계획이다."""


@rule(
    r"(?P<span>[ ]등(?:의)?[ ](?:[가-힣·]{1,6}[ ]){0,4}?(?:분야|부문|영역|방면|협력|교류|협업))",
    examples={
        "협약을 맺었다. 이번 협약은 [[체육]], 원예 등 제반 부문에서 서로 교류하고자 이뤄졌다.": None,
        "협약을 맺었다. 이번 협약은 [[행정]]·경제·문화 등 여러 분야의 교류를 넓히려고 추진됐다.": None,
    },
    boundary=[
        "협약을 맺었다. 가나시는 행정, 문화 등 여러 분야에서 성과를 냈다.",
        "협약을 맺었다. 두 도시는 그동안 행정, 문화 등 여러 분야에서 교류를 이어왔다.",
    ],
    needs=("분야", "부문", "영역", "방면", "협력", "교류", "협업"),
)
def fields_of_exchange(match: regex.Match[str], scene: Scene) -> tuple[Area, ...] | None:
    """A sentence lists the fields in which all will work together: 행정, 문화 등 여러 분야에서."""
    here = scene.view.sentence_at(match.start())
    if fields_summed(scene.view.folded, here.start, min(here.end, here.start + LONGEST)) is None:
        return None
    return pledged(scene, match.start()) or None


_SUBJECT = 100
"""Code points in which a sentence names both parties that are its subject."""


@rule(
    rf"[’'”」]?(?:{OBJECT})[ ](?P<span>(?:주요[ ]?|핵심[ ]?)?(?:내용|골자|주제)로|(?:주요[ ]?|핵심[ ]?)?내용으로)[ ](?:하는|한)[ ](?:[^\s,]{{1,8}}[ ])?{DEAL}|(?:{OBJECT})[ ](?P<span>(?:주요[ ]|핵심[ ])?(?:내용으로|골자로)),"
    rf"|(?P<task>(?:{OBJECT})[ ](?:(?:공동|함께|상호|서로)(?:으로)?[ ])?(?:[가-힣]{{1,2}}·)?[가-힣]{{2,4}})(?:하는|한다는|시키는|시킨다는|하기로[ ]?(?:하는|한))[ ](?P<span>내용)(?:의|을[ ]담은|이[ ]담긴|을[ ]포함한)[ ](?:[^\s,.]{{1,12}}[ ]){{0,8}}[^\s,.]{{0,12}}{DEAL}",
    examples={
        "가나시는 다라대학교와 [[노후 교량 안전 진단]]을 골자로 한 업무협약을 체결했다.": None,
        "양사는 ‘[[전기 선박과 충전 설비의 결합]]’을 주제로 한 업무협약을 맺었다.": None,
        "가나부는 4일 [[표준 협의체를 결성]]하는 내용의 업무협약을 맺었다.": None,
    },
    boundary=[
        "협약을 맺었다. 두 도시는 가을을 주제로 한 축제를 열었다.",
        "협약을 맺었다. 개편안을 골자로 한 조례가 통과됐다.",
    ],
    needs=("내용으로", "골자로", "주제로", "내용의", "담은", "담긴", "포함한"),
)
def agreement_about(match: regex.Match[str], scene: Scene) -> tuple[Area, ...] | None:
    """The words before the agreement may say what it is about: … 양성을 골자로 한 협약."""
    here = scene.view.sentence_at(match.start())
    if OTHER_DEAL.search(scene.view.folded, here.start, here.end):
        return None
    if match["task"]:
        told = areas_of_sentence(scene, scene.number(match.start()), all_of_it=True)
        if len(told) == 1 and _HOPED_FOR.search(scene.view.folded, told[0].start, told[0].end):
            return None
        if told:
            return told
    text, end = scene.view.folded, match.end("task") if match["task"] else match.start()
    begin = max(scene.view.sentences[scene.number(end)].start, end - 120)
    if match[0].endswith(","):
        says = _THE_DEAL_IS.match(text, begin, end)
        return listed(text, says.end(), end) if says else None
    quote = max(text.rfind(mark, begin, end) for mark in "‘'“「")
    if match[0][0] in "’'”」" and quote >= 0:
        return (Area(quote + 1, end),) if end - quote > 4 else None
    begin = behind_the_partner(text, begin, end)
    return listed(text, begin, end)


_THE_DEAL_IS = deferred(rf"(?:이번|이|본|동)?[ ]?{DEAL}은[ ]")
_HOPED_FOR = deferred(
    rf"(?:활성화|강화|증진|확대|발전|협력)(?:{OBJECT})[ ](?:지원|도모|촉진|추진|모색)$"
)
"""What an agreement is said to be for in a word, which its contents tell in more: 교류 활성화를 지원(하는 내용의 협약)."""

RULES: tuple[Rule, ...] = (
    numbered_field,
    marked_list,
    list_in_lines,
    list_in_brackets,
    what_it_contains,
    put_into_the_deal,
    named_before,
    stated_contents,
    agreement_about,
    agreed_to,
    list_in_the_lead,
    joint_pledge,
    promise_to_work_together,
    pledge_after_the_deal,
    what_both_do,
    fields_of_exchange,
    what_is_done,
    list_beside_the_deal,
    told_in_quotes,
    named_for_its_task,
    news_of_the_day,
    made_for_a_task,
    agreement_on,
)


_BUILT_IN = frozenset(map(id, RULES))


def _is_built_in(each: Rule) -> bool:
    """Tell a rule of this room from a user's own."""
    return id(each) in _BUILT_IN


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


_OF_THE_LEAD = frozenset({news_of_the_day.name, list_in_the_lead.name})
"""Rules that read what stands before an agreement is told of."""


def _found(scene: Scene, rules: tuple[Rule, ...]) -> list[tuple[Area, str]]:
    begin = _first_mention(scene.view, scene.name)
    for each in rules:
        if found := _found_by(each, scene, 0 if each.name in _OF_THE_LEAD else begin):
            last, name = found[-1]
            besides = (
                held_besides(scene, scene.number(last.start) + 1) if _is_built_in(each) else ()
            )
            return _once(scene.view.folded, [*found, *((area, name) for area in besides)])
    return []


def _found_by(each: Rule, scene: Scene, done: int) -> list[tuple[Area, str]]:
    """Return the areas that one rule finds in the body, behind what is done already."""
    found: list[tuple[Area, str]] = []
    tried: dict[int, int] = {}
    for match in each.matches(scene.view.folded):
        at = match.start(each.part)
        if at < done or scene.view.kind_at(at) != "body":
            continue
        if found and not _goes_on(each, scene, found[-1][0], at):
            continue
        sentence = scene.number(at)
        if sentence in scene.of_another and _is_built_in(each):
            continue
        tried[sentence] = tried.get(sentence, 0) + 1
        if tried[sentence] > _TRIES and _is_built_in(each):
            continue
        if areas := _read_at(match, each, scene):
            found += [(area, each.name) for area in areas]
            done = max(area.end for area in areas)
    return found


_TRIES = 8
"""How often a rule looks at one sentence, so that the time stays linear in the text."""


def _read_at(match: regex.Match[str], each: Rule, scene: Scene) -> tuple[Area, ...]:
    """Return the areas that a rule reads in one match: none where it names bodies, unless a user's own rule does."""
    value = each.read(match, scene)
    if value is None:
        return ()
    areas = value if isinstance(value, tuple) else (Area(*match.span(each.part)),)
    if not _is_built_in(each):
        return areas
    return told_shortly(scene.view.folded, areas)


def _goes_on(each: Rule, scene: Scene, last: Area, at: int) -> bool:
    """Tell whether a later match adds to the first: numbered fields each have a paragraph, a list goes on with 이와 함께."""
    if each.name == marked_list.name:
        begin = scene.view.paragraph_at(at).start
        return AND_ALSO.match(scene.view.folded, begin) is not None and at - last.end < 120
    return each.name == numbered_field.name or not _is_built_in(each)


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
            if named or THE_DEAL.search(view.folded, start, end):
                return start
    return 0


def read_example(text: str, rules: tuple[Rule, ...] = RULES) -> list[Finding[str | int | None]]:
    """Read a short text on its own, as the tests of the rules do."""
    view = View.plain(text)
    return [
        Finding(area.start, area.end, area.ordinal, name)
        for area, name in _found(Scene(view), rules)
    ]
