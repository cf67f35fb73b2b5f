"""The nouns that name an agreement: 업무협약, 양해각서, MOU and the like."""

import regex

from pressparse.language.letters import JOINERS, OBJECTS, SUBJECTS, TOPICS
from pressparse.lexicon.agreements import (
    CEREMONY,
    NOT_AGREEMENTS,
    PRIVATE_CONTRACTS,
    SEALING,
    TAKING,
    TRANSFERS,
    TREATIES,
)
from pressparse.pattern import deferred
from pressparse.rule import Rule, rule

_ACRONYM = rf"(?:\s?\((?:[A-Za-z]+(?:[ ][A-Za-z]+){{1,3}}[,:;][ ]?)?(?:MOU|MoU|MOA|LOI|LOA|업무협약|양해\s?각서|협약)\))?(?:[ ](?:개정|변경|수정)안(?=[{OBJECTS}에][ ]))?"
_END = rf"(?=['\"’”」』>*]?(?:$|[\s,.()·:;\[\]/~\-“‘]|[{OBJECTS}{SUBJECTS}{TOPICS}]|에|엔|의|도(?![가-힣])|[{JOINERS}]|으로|로|식|체결|관련|하|했|임|까지|안))"

_TRADED = (
    r"(?:본|건조|신조|공사|건설|시공|설계|공급|납품|조달|생산|투자|후원|기술이전|라이선스|수출|수입|위탁|위탁운영|인수|양수도|매매|판매"
    r"|파트너십|스폰서십|합작|합작법인[ ]설립|설립|개발|독점|사용|운영|운송|정비|유지보수|구축|도입|협력|제휴|입점|용역|제작|연재|서비스"
    r"|[가-힣]{2}화|판매권|중계권|방영권|사용권|운영권|명명권|스폰서|프로젝트|중계|마케팅|연구|연구개발|물류|위·수탁|위수탁|수탁|관리|보수|양도|신탁|지분[ ]인수|라이센스|라이선싱|(?<![가-힣A-Z])(?:OEM|ODM|CMO|CDMO)"
    r"|유통|총판|수주|구매|출판|판권|도급|규모의"
    rf"|(?:{TRANSFERS})하는(?:[ ](?:내용|조건)의)?)"
)
"""What bodies make contracts about, and no employer, tenant or player does."""


_IN_BETWEEN = r"(?:(?:\d{1,2}일|\d[\d가-힣]{0,3}|지난(?:달)?|[가-힣]{2,4})[ ]){0,2}"
"""Words between a contract and the verb that concludes it: 계약 최종 체결."""
_LONGER_BETWEEN = r"(?:(?:\d{1,2}일|\d[\d가-힣]{0,3}|[가-힣]{1,6})[ ]){1,4}"
"""The same behind a particle of the contract: 계약을 5일 본사에서 체결했다."""
_CONCLUDES = (
    rf"연장했|연장하는|체결(?!하지|[되돼]지|하는[ ](?:경우|때)|할[ ](?:경우|때|수)|해야|하려|해[ ]놓|(?:하는|한)[ ](?!방안|것|사실|[뒤후]|게[ ])|[ ]?(?:여부|과정|당시|전|시|건|조건|기준|이후|이전)(?![가-힣]))"
    r"|맺(?!지|는[ ](?:경우|때)|을[ ](?:경우|때|수)|어야|으려|던|은[ ](?!뒤|후|것|사실|게[ ]))|서명[했한하]|조인[했한하]|했(?:다|습니다|고|으며)|따냈|따낸다|따내며|수주했"
    rf"|성사시[켰키]|성사됐|확정했|마무리했|완료했|(?:사실|소식)[{OBJECTS}][ ]|도장을[ ]찍|{CEREMONY}"
)
"""Verbs that conclude a contract. Alternatives of a pattern."""


@rule(
    rf"업무\s?(?:협력|제휴|교류|협조)?\s?(?:협약|약정|협정)서?{_ACRONYM}{_END}",
    examples={
        "가나시는 다라대학교와 [[업무협약(MOU)]]을 체결했다.": "업무협약",
        "두 기관은 [[업무 협약]]식을 열었다.": "업무협약",
        "[[업무협력약정]]을 맺었다.": "업무협약",
    },
    boundary=["업무협의를 했다.", "업무협약대출 금리", "업무 협력을 넓힌다."],
    needs=("협약", "약정", "협정"),
)
def business_agreement(_match: regex.Match[str], _: object) -> str | None:
    """Most agreements between bodies are called 업무협약."""
    return "업무협약"


@rule(
    rf"(?:(?:양해|협력|합의|상호|교환)\s?|(?<=[관대위]한[ ]))각서{_ACRONYM}{_END}",
    examples={
        "다라부는 [[양해각서(MOU)]]에 서명했다.": "양해각서",
        "[[협력각서]]를 교환했다.": "각서",
        "두 나라는 재외국민 보호에 관한 [[각서]]를 체결했다.": "각서",
    },
    boundary=["각서를 쓰게 했다.", "양해를 구했다."],
    needs=("각서",),
)
def memorandum(match: regex.Match[str], _: object) -> str | None:
    """States, ministries and companies sign a memorandum."""
    return "양해각서" if match[0].startswith("양해") else "각서"


@rule(
    rf"의향서{_ACRONYM}{_END}",
    examples={"가나전자는 투자[[의향서(LOI)]]를 냈다.": "의향서"},
    boundary=["의향을 밝혔다.", "의향서류를 냈다."],
    needs=("의향서",),
)
def letter_of_intent(_match: regex.Match[str], _: object) -> str | None:
    """What is not yet binding is a letter of intent."""
    return "의향서"


@rule(
    rf"자매\s?결연(?!지|도시|을\s맺은)(?:\s?협약|\s?협정)?서?{_END}",
    examples={"가나면과 다라면은 [[자매결연]]을 맺었다.": "자매결연"},
    boundary=["자매결연도시 대표단", "자매가 결연히 나섰다."],
    needs=("결연",),
)
def sister_ties(_match: regex.Match[str], _: object) -> str | None:
    """Towns, schools and villages become sisters."""
    return "자매결연"


@rule(
    rf"(?:협약|협정)[서문]?{_ACRONYM}{_END}",
    examples={
        "가나군은 농촌 일손 돕기 [[협약]]을 맺었다.": "협약",
        "가나시는 투자[[협약]]을 체결했다.": "투자협약",
        "가나대학과 학술교류 [[협정]]을 체결했다.": "협정",
        "두 나라는 휴전 [[협정]]에 서명했다.": "협정",
        "가나공사와 노동조합은 임금 및 단체[[협약]]을 체결했다.": "협약",
    },
    boundary=[
        "유엔 반부패협약 당사국총회",
        "노사는 단체협약 교섭을 시작했다.",
        "파리협정을 지킨다.",
        "협약병원에서 할인된다.",
        "정전협정의 뜻을 새겼다.",
        "생물다양성 협약에 따라",
    ],
    needs=("협약", "협정"),
)
def agreement_of_some_kind(match: regex.Match[str], _: object) -> str | None:
    """Any 협약 or 협정 between bodies, but for a treaty or a labour contract that is not concluded now."""
    text, start, end = match.string, match.start(), match.end()
    if _is_treaty(text, start, end):
        return None
    if text.endswith("투자", max(0, start - 2), start) or text.endswith("투자 ", 0, start):
        return "투자협약"
    return "협정" if match[0].startswith("협정") else "협약"


@rule(
    rf"(?:(?<=[력사동매이임]\s?)약정|약정(?=서?(?:[ ]?\(MO[UA]\)|[’'”」]?[{OBJECTS}에][ ](?:[가-힣]{{2,4}}[ ])?(?:체결|맺[었은고는]|{TAKING})))|합의)서?{_ACRONYM}{_END}",
    examples={
        "두 기관은 협력[[약정]]을 체결했다.": "약정",
        "두 기관은 진료비 감면 [[약정(MOU)]]을 체결했다.": "약정",
        "노사정이 [[합의서]]에 서명했다.": "합의서",
    },
    boundary=["예약정보를 넘겼다.", "여야가 합의했다.", "협의를 마쳤다.", "약정금액은 5만 원이다."],
    needs=("약정", "합의서"),
)
def other_written_accord(match: regex.Match[str], _: object) -> str | None:
    """약정 and 합의서 are agreements too where the word is written out."""
    if match[0] == "합의":
        return None
    return "합의서" if match[0].startswith("합의") else "약정"


@rule(
    rf"(?:(?:공동[ ]?)?합의문서?|공동[ ]?(?:선언문?|성명서?))(?=[’'”」>]?[{OBJECTS}에][ ](?:[가-힣]{{2,4}}[ ]){{0,2}}(?:(?:서명|사인|조인|교환|채택|체결)(?:했|하|한|할)|{SEALING}))",
    examples={
        "두 촌장은 고기잡이 다툼을 끝내자는 [[합의문]]에 서명했다.": "합의문",
        "가나공단 노사는 '안전 일터 [[공동 선언문]]'을 채택했다.": "공동선언",
        "두 도시는 우호 협력을 위한 [[공동성명]]에 공식 서명했다.": "공동선언",
    },
    boundary=["여야는 공동성명을 냈다.", "합의문을 지키라고 했다."],
    needs=("합의문", "선언", "성명"),
)
def joint_statement(match: regex.Match[str], _: object) -> str | None:
    """A statement that both sign or adopt is an agreement; one that is only issued is none."""
    return "합의문" if "합의" in match[0] else "공동선언"


@rule(
    rf"(?:제휴|협력|합의(?!서|문)|파트너십)(?:[ ]?\((?:MOU|MoU|MOA|업무[ ]?협약|양해[ ]?각서)\)|서?(?=[’'”」]?[{OBJECTS}에][ ](?:[가-힣]{{2,4}}[ ])?(?:체결|맺었|맺은|맺고|맺는다|맺기로|서명|성사시)))",
    examples={
        "가나은행은 다라사와 전략적 [[제휴(MOU)]]를 체결했다.": "제휴",
        "가나사는 다라사와 분쟁 화해를 위한 [[합의]]를 체결했다.": "합의",
        "가나대는 다라군과 관·학 업무[[협력]]을 체결했다.": "협력",
    },
    boundary=[
        "가나은행은 다라사와 제휴를 넓힌다.",
        "여야는 합의를 이뤘다.",
        "두 도시는 협력을 다짐했다.",
    ],
    needs=("제휴", "협력", "합의", "파트너십"),
)
def accord_by_its_verb(match: regex.Match[str], _: object) -> str | None:
    """An alliance or a settlement is an agreement where it is concluded, or where brackets say so."""
    noun = match[0][:2]
    return "파트너십" if noun == "파트" else noun


@rule(
    rf"(?<![A-Za-z(\[]|[a-z],[ ])(?:MO[UA]|MoU|LOI)(?![A-Za-z])(?:\([가-힣]{{0,2}}(?:업무\s?협약|양해\s?각서)\))?{_END}",
    examples={
        "가나공사는 다라사와 [[MOU]]를 맺었다.": "양해각서",
        "[[LOI]]를 교환했다.": "의향서",
        "두 기관은 [[MoU(업무협약)]]를 맺었다.": "업무협약",
    },
    boundary=["SMOU 시험", "MOUNT 제품", "업무협약[MOU]을 맺었다."],
    needs=("MOU", "MoU", "MOA", "LOI"),
)
def latin_acronym(match: regex.Match[str], _: object) -> str | None:
    """Headlines and hurried texts have the acronym alone."""
    if match[0] == "LOI":
        return "의향서"
    if "업무" in match[0]:
        return "업무협약"
    return "합의각서" if match[0] == "MOA" else "양해각서"


@rule(
    rf"(?P<kind>(?<={_TRADED}(?:\([A-Z]{{2,5}}\))?[ ]?))?(?<=[가-힣A-Z)][ ]?)"
    rf"(?:연장|재)?계약서?(?:\([A-Za-z][A-Za-z&\- ]{{1,24}}\))?(?:(?=['’”」]?(?:[ ]문서)?(?:(?:[{OBJECTS}에이]?[ ]?{_IN_BETWEEN}|[{OBJECTS}에][ ]{_LONGER_BETWEEN})(?:{_CONCLUDES})|[{OBJECTS}에][ ](?:{_LONGER_BETWEEN})?(?:{TAKING})))|(?=식[을이][ ](?:[^.\s]{{1,12}}[ ]){{0,3}}(?:체결|가졌|열었|열렸|열린|연다|열기로|진행|개최))|(?<=(?:맺은|체결한|서명한)[ ][^.,“]{{1,30}}계약서?)(?=[’'”」]?(?:[을은에이]|의[ ])))",
    examples={
        "가나전자는 다라자동차와 배터리 공급 [[계약]]을 체결했다.": "계약",
        "가나은행은 다라그룹과 주식매매[[계약(SPA)]]을 체결했다.": "계약",
        "가나구단은 다라은행과 후원[[계약]]을 맺었다고 밝혔다.": "계약",
        "가나협회는 다라은행과 공식 후원 [[재계약]]에 조인했다.": "계약",
        "가나협회는 다라은행과 후원 [[계약]]을 4년 연장했다.": "계약",
        "가나게임즈는 다라만화와 만화 제작 [[계약]]식을 13일 체결했다.": "계약",
        "가나건설은 70억원 규모의 다리 공사 [[계약]]을 지난 9일 따냈다.": "계약",
        "가나제약은 다라사와 의약품 위탁생산(CMO) [[계약]]을 체결했다.": "계약",
        "가나미디어는 다라사와 만화 영상화 [[계약]]을 맺었다.": "계약",
        "가나바이오는 다라제약과 물질이전 [[계약]]을 최종 체결했다.": "계약",
        "가나푸드는 다라사와 마스터 프랜차이즈 [[계약]]을 성사시켰다.": "계약",
    },
    boundary=[
        "근로계약을 체결했다.",
        "공급 계약을 이행하지 않았다.",
        "이용자와 계약을 체결하는 경우",
        "선수는 구단과 계약을 연장했다.",
        "공급 계약 연장 여부는 정하지 않았다.",
        "제작 계약식을 알리는 글을 올렸다.",
        "세입자는 집주인과 전세 계약을 맺었다.",
        "공사 계약을 따내지 못했다.",
        "선수는 구단과 연봉 계약을 최종 체결했다.",
        "배우는 소속사와 전속 계약을 맺었다.",
        "가나사는 어렵게 물질이전 계약을 맺었다.",
    ],
    needs=("계약",),
)
def contract_between_bodies(match: regex.Match[str], _: object) -> str | None:
    """Companies and clubs sign contracts: for supply, for sponsorship, for a joint venture; of any kind where with whom stands before it."""
    if match["kind"] is not None:
        return "계약"
    text, start = match.string, match.start()
    before = text[max(0, start - _PARTNER_BEFORE) : start].rpartition(". ")[2]
    if _OF_A_PERSON.search(before) or not _WITH_SOMEBODY.search(before):
        return None
    return "계약"


_PARTNER_BEFORE = 120
"""Code points before a contract's noun in which with whom it is may stand."""
_WITH_SOMEBODY = deferred(rf"[가-힣A-Za-z)’'”」][{JOINERS}](?:의|[ ]함께)?[ ]")
_OF_A_PERSON = deferred(
    rf"(?:[{JOINERS}]|(?:FA|\d년)|{PRIVATE_CONTRACTS}|(?<![가-힣])(?:이|그|본|가|이번|해당|기존|모든|다른|같은|이런|최근|각각|함께))[ ]?$"
)
"""What stands before a contract that is no agreement between bodies, or does not say of what kind it is."""


RULES: tuple[Rule, ...] = (
    latin_acronym,
    business_agreement,
    joint_statement,
    accord_by_its_verb,
    memorandum,
    letter_of_intent,
    sister_ties,
    agreement_of_some_kind,
    other_written_accord,
    contract_between_bodies,
)


_IS_SIGNED = deferred(
    rf"문?(?:\([A-Z]{{2,5}}\))?[’'”」]?(?:에[ ](?:[가-힣]{{2}}[ ])?가?서명(?:했|하였|한[ ][뒤후])|[{OBJECTS}][ ](?:체결(?:했|하였|하고|하며|하기로)|맺었|맺고))"
)
"""A treaty that states sign now is an agreement as others are: 휴전 협정에 서명했다."""
_OF_LABOUR = deferred(r"(?:(?<![가-힣])단체|임금)[ ]?$")
_LABOUR = 4
"""Code points of what makes a labour contract of the noun, with what stands before: 단체협약, not 예술단체 협약."""
_IS_CONCLUDED = deferred(
    rf"서?(?:[{OBJECTS}][ ](?:최종[ ]|전격[ ]|공식[ ])?(?:체결(?:했|하였|한|하고|하며|할|식)|맺었|조인)|[ ]?(?:체결(?:을[ ]위한)?[ ])?(?:{CEREMONY})|에[ ](?:최종[ ]|공식[ ])?(?:서명|합의|조인)(?:했|하였))"
)
"""What employer and union conclude now: 단체협약을 체결했다, 단체협약 조인식."""


def _is_treaty(text: str, start: int, end: int) -> bool:
    if _OF_LABOUR.search(text, max(0, start - _LABOUR), start):
        return _IS_CONCLUDED.match(text, end) is None
    if _IS_SIGNED.match(text, end):
        return False
    begin = start
    while begin > 0 and start - begin < 12 and not text[begin - 1].isspace():
        begin -= 1
    word = text[begin:end]
    if word.endswith(NOT_AGREEMENTS):
        return True
    glued = text[begin:start].rstrip("·-")
    before = text[max(0, begin - 12) : begin].split()
    return (
        glued in TREATIES
        or glued.endswith(("유엔", "반부패", "동반자", "무역", "기후변화"))
        or (not glued and bool(before) and before[-1] in TREATIES)
    )
