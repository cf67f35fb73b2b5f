"""Who the parties are: names of one body, captions in prose, and candidates that are weighed."""

import pytest

import pressparse
from pressparse.accord.candidates import Candidate, chosen, weights
from pressparse.accord.captions import is_caption
from pressparse.accord.groups import is_group
from pressparse.accord.members import Member
from pressparse.accord.names import Twins, same
from pressparse.accord.sorts import is_department
from pressparse.text.view import Stretch
from pressparse.weigh.choice import Choice


@pytest.mark.parametrize(
    ("one", "other", "are_one"),
    [
        ("가람서", "가람경찰서", True),
        ("나래차", "나래자동차", True),
        ("나래대", "나래대학교", True),
        ("㈜다솜", "다솜", True),
        ("누리진흥원", "가람시 누리진흥원", True),
        ("여울대학교", "여울과학대학교", False),
        ("다솜농업협동조합", "남다솜농업협동조합", False),
        ("가람시", "나래시", False),
        ("가람", "가람시", False),
    ],
)
def test_two_names_of_one_body(one: str, other: str, are_one: bool) -> None:
    assert same(one, other) is are_one
    assert same(other, one) is are_one
    assert (Twins([one]).find(other) == 0) is are_one


def test_the_first_of_several_names_is_found() -> None:
    twins = Twins(["가람시", "나래대학교", "나래대"])
    assert twins.find("나래대") == 1
    assert twins.find("다솜군") is None
    twins.rename(0, "충남 가람시")
    assert "가람시" not in twins
    assert "충남 가람시" in twins


@pytest.mark.parametrize(
    ("sentence", "pictured"),
    [
        ("홍서진(왼쪽) 가람전자 대표와 김하람 나래사 대표가 악수하고 있다.", True),
        ("두 회사 대표가 협약을 맺은 뒤 기념사진을 찍고 있다.", True),
        ("왼쪽부터 홍서진 시장, 김하람 총장.", True),
        ("가람은행(은행장·홍서진·사진 오른쪽)은 3일 나래회와 협약을 체결했다.", False),
        ("가람시는 기념촬영을 하고 있는 두 사람이 협약을 맺었다고 밝혔다.", False),
        ("가람시는 나래대와 협약을 맺고 교육에 나섰다.", False),
    ],
)
def test_a_sentence_says_what_a_photo_shows(sentence: str, pictured: bool) -> None:
    assert is_caption(sentence, Stretch(0, len(sentence), "body")) is pictured


@pytest.mark.parametrize(
    ("name", "lumped"),
    [
        ("7개 기관", True),
        ("3개 출하조직", True),
        ("세 기관", True),
        ("지역 병원들", True),
        ("세명대학교", False),
        ("두산나래", False),
        ("가람시", False),
    ],
)
def test_partners_without_a_name(name: str, lumped: bool) -> None:
    assert is_group(name) is lumped


@pytest.mark.parametrize(
    ("word", "whole"),
    [("기계공학과", True), ("식품영양학과", True), ("나래대학과", False), ("교육과", False)],
)
def test_a_department_is_no_partner_with_a_particle(word: str, whole: bool) -> None:
    assert is_department(word) is whole


def _candidate(name: str, *facts: str, ours: bool = False) -> Candidate:
    return Candidate(Member(0, len(name), name, True), set(facts), ours)


CHOICE = Choice({"signs": 500, "near": 250, "far": -400}, 300)


@pytest.mark.parametrize(
    ("found", "names"),
    [
        ([("가람시", "signs"), ("나래대", "signs"), ("다솜군", "far")], ["가람시", "나래대"]),
        ([("가람시", "signs"), ("나래대", "near")], ["가람시", "나래대"]),
        ([("가람시", "signs"), ("나래대", "far")], ["가람시"]),
        ([("나래", "signs"), ("나래일렉", "signs"), ("가람시", "signs")], ["나래일렉", "가람시"]),
    ],
)
def test_those_are_chosen_whose_facts_weigh_enough(
    found: list[tuple[str, str]], names: list[str]
) -> None:
    assert [m.name for m in chosen(CHOICE, [_candidate(*each) for each in found])] == names


def test_the_rules_stand_where_weights_leave_less_than_two() -> None:
    found = [_candidate("가람시", "far", ours=True), _candidate("나래대", "far", ours=True)]
    assert [m.name for m in chosen(CHOICE, found)] == ["가람시", "나래대"]


def test_weights_are_of_roles_and_places_alone() -> None:
    choice = weights()
    assert choice.accepts(
        {"signing:with", "signing:with one", "signing proper", "proper", "chosen"}
    )
    assert all(fact.isascii() for fact in choice.weights)


def parties(text: str) -> list[str]:
    deal = pressparse.parse(text, reference_date="2025-03-05").agreement
    return [party.name for party in deal.parties] if deal else []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "가람일보는 여울모터스가 다솜테크와 전기차를 함께 만드는 양해각서(MOU)를 체결했다고 보도했다.",
            ["여울모터스", "다솜테크"],
            id="who tells of it",
        ),
        pytest.param(
            "나래은행은 이주 전문 상담 기업 '여울이주'와 상담 제공을 위한 업무협약을 체결했다.",
            ["나래은행", "여울이주"],
            id="a name in marks behind a trade",
        ),
        pytest.param(
            "나래금융그룹도 전날 가람시, 누리연금공단과 3자 업무협약을 체결했다.",
            ["나래금융그룹", "가람시", "누리연금공단"],
            id="too",
        ),
        pytest.param(
            "나래제철은 가람자동차, 누리공사, ABC등과 수소 유통을 위한 업무협약을 체결했다.",
            ["나래제철", "가람자동차", "누리공사", "ABC"],
            id="and others, glued to Latin letters",
        ),
        pytest.param(
            "누리공단과(이사장 김하람, 이하 ‘공단’) 가람시(시장 홍서진)는 설립 협약을 체결했다.",
            ["누리공단", "가람시"],
            id="a particle before the brackets",
        ),
        pytest.param(
            "김하람 나래전자 대표와 마르코 베르디 다솜소프트 최고경영자(CEO) 겸 이사회 의장은 3일 업무협약을 체결했다.",
            ["나래전자", "다솜소프트"],
            id="two posts",
        ),
        pytest.param(
            "누리원은 가람건설협회, 가람전문건설협회와 홍보 업무협약을 체결했다.",
            ["누리원", "가람건설협회", "가람전문건설협회"],
            id="like names side by side",
        ),
        pytest.param(
            "나래대학교와 가람진흥원은 미래 산업의 핵심 기술인 블록체인과 신산업 분야 연구에 관한 업무협약을 체결했다.",
            ["나래대학교", "가람진흥원"],
            id="a thing",
        ),
        pytest.param(
            "가람전력과 나래원자력은 3일 수출 협력을 위한 업무협약(MOU)을 체결했다고 밝혔다. "
            "이번 MOU엔 여울은행, 다솜은행, 누리보험공사 등 금융기관이 참여했다.",
            ["가람전력", "나래원자력", "여울은행", "다솜은행", "누리보험공사"],
            id="those who take part, a sentence later",
        ),
        pytest.param(
            "가람전자는 3일 “나래시와 여울대학교가 ‘청년 교육을 위한 업무협약’을 체결했다”고 밝혔다.",
            ["나래시", "여울대학교"],
            id="announced between marks",
        ),
        pytest.param(
            "나래전자는 3일 미국 여울파워와 배터리 공급을 위한 양해각서를 체결했다.",
            ["나래전자", "여울파워"],
            id="a company's country",
        ),
        pytest.param(
            "나래협회는 3일 폴란드 누리협회와 교류를 위한 업무협약을 체결했다.",
            ["나래협회", "폴란드 누리협회"],
            id="the country of a body that has it in its name",
        ),
        pytest.param(
            "가람금융그룹이 중국 시장에 나선다. 가람금융은 3일 누리은행과 업무협약을 체결했다고 밝혔다.",
            ["가람금융그룹", "누리은행"],
            id="a group by its first name",
        ),
        pytest.param(
            "나래대학교와 누리과학대학교는 여울브레인과 3일 인재 양성을 위한 업무협약을 체결했다. "
            "나래시는 여울전자와 여울브레인을 돕는다. 여울브레인(대표 김하람)은 소재 기업이다.",
            ["나래대학교", "누리과학대학교", "여울브레인"],
            id="a partner whom the text names as a body elsewhere",
        ),
        pytest.param(
            "가람시스템은 최근 미국 부동산 운용사 ‘여울로드’,국내 운용사 ‘다솜아메리카’와 업무협약(MOU)을 체결했다. "
            "3사는 미국 호텔·리조트, 다세대 임대주택 등에 기술을 접목하는 사업을 추진할 계획이다.",
            ["가람시스템", "여울로드", "다솜아메리카"],
            id="what three of them will do names no more",
        ),
        pytest.param(
            "누리공사는 지난 3일 우선협상대상자인 가람증권 컨소시엄과 사업협약을 체결했다. "
            "컨소시엄에는 가람증권, 나래건설 등이 참여하고 있다.",
            ["누리공사", "가람증권 컨소시엄"],
            id="a consortium by the one who leads it",
        ),
        pytest.param(
            "나래대학교(총장 김하람)는 가람기술원(원장 홍서진)과 에너지·의료 등 대학의 특화 분야와 보안을 잇는 "
            "인재 양성을 위한 업무협약을 체결했다.",
            ["나래대학교", "가람기술원"],
            id="fields between dots",
        ),
        pytest.param(
            "서울 중소기업 브랜드를 만드는 중소기업 지원기관 누리진흥원은 3일 가람재팬과 업무협약을 체결했다.",
            ["누리진흥원", "가람재팬"],
            id="behind what kind of body it is",
        ),
        pytest.param(
            "나래증권은 3일 현지 기업과 대학·연구소 등 4개 기관과 업무협약(MOU)을 체결했다고 밝혔다. "
            "자산운용사 ‘여울자산운용’과 물류회사인 ‘다솜로지스’, 누리무역대와 가람경제대 등이다.",
            ["나래증권", "여울자산운용", "다솜로지스", "누리무역대", "가람경제대"],
            id="a sentence that only lists those who were counted",
        ),
        pytest.param(
            "대구 나래전문대학교가 가람시와 손잡는다. 가람시와 나래전문대학교는 지난 6일 상생 업무협약(MOU)을 체결했다.",
            ["가람시", "나래전문대학교"],
            id="the town before a name that is whole",
        ),
        pytest.param(
            "현대차·기아는 3일 누리공과대학과 공동 연구를 위한 업무협약을 맺었다고 밝혔다.",
            ["현대차", "기아", "누리공과대학"],
            id="two companies that everybody knows between dots",
        ),
        pytest.param(
            "여울전자가 다솜모터스(DM·디엠)와 손잡는다. 여울전자는 12일 디엠과 업무협약을 체결했다고 밝혔다.",
            ["여울전자", "다솜모터스"],
            id="a second short form in the brackets",
        ),
        pytest.param(
            "구는 홍서진 가람구청장과 김하람 누리재단 이사장, 이서준 나래은행 부행장이 참석한 가운데 3일 "
            "소상공인 지원 업무협약식을 열었다. 가람구는 금리를 낮춘다.",
            ["가람구", "누리재단", "나래은행"],
            id="through a deputy",
        ),
        pytest.param(
            "가람시는 20일 도하진 가람시장과 배르 엘린 GNX 해외사업부문 사장이 참석한 가운데 양해각서를 체결했다.",
            ["가람시", "GNX"],
            id="through a head from abroad, of a part of a company",
        ),
        pytest.param(
            "나래전자는 20일 가람호텔에서 도하진 나래전자 사장과 하스키 로웨이 이노벨(INOVEL) 대표이사가 참석한 "
            "가운데 양해각서를 체결했다.",
            ["나래전자", "이노벨"],
            id="through a head from abroad, the company spelled behind",
        ),
        pytest.param(
            "나래자동차가 벼리서비스, 가람선급과 손잡고 선박 시장에 나선다. 나래자동차는 7일 업무협약을 체결했다고 8일 밝혔다. "
            "3사는 나래차의 기술과 선박 전문기업 및 인증기관이 함께하는 협업을 통해 신뢰성 높은 장비를 개발할 것으로 보고 있다.",
            ["나래자동차", "벼리서비스", "가람선급"],
            id="three companies that are looking forward",
        ),
        pytest.param(
            "가람시가 하누디와 돌봄 확대를 위해 협력한다. 가람시는 지난 7일 이 같은 내용의 업무협약을 체결했다고 밝혔다.",
            ["가람시", "하누디"],
            id="with whom a town works as the sentence before tells",
        ),
        pytest.param(
            "가람시가 지역 청년과 함께 돌봄 확대에 나선다. 가람시는 지난 7일 이 같은 내용의 업무협약을 체결했다고 밝혔다.",
            ["가람시"],
            id="with whom it works that is no body",
        ),
        pytest.param(
            "가람시는 22일 나래발전, 도담그룹, 하람가스 등이 참여하는 연료전지 발전 업무협약을 체결했다고 밝혔다.",
            ["가람시", "나래발전", "도담그룹", "하람가스"],
            id="those who take part in what a subject before them concludes",
        ),
        pytest.param(
            "가람시는 22일 나래발전, 도담그룹 등 5개 기관이 함께하는 연료전지 업무협약을 체결했다고 밝혔다.",
            ["가람시", "나래발전", "도담그룹"],
            id="some of so many who take part",
        ),
        pytest.param(
            "가람시는 22일 나래발전·도담그룹·하람가스가 동참하는 업무협약을 체결했다.",
            ["가람시", "나래발전", "도담그룹", "하람가스"],
            id="those between dots who take part",
        ),
        pytest.param(
            "나래전자-하누디, 수소 사업 ‘맞손’\n\n나래전자는 7일 본사에서 업무협약을 체결했다고 8일 밝혔다.",
            ["나래전자", "하누디"],
            id="the partner strung to the one who signs in the headline",
        ),
        pytest.param(
            "벼리은행, 노을컴퍼니와 손잡고 청년 창업 지원\n\n벼리은행은 7일 업무협약을 맺었다고 8일 밝혔다.",
            ["벼리은행", "노을컴퍼니"],
            id="the partner in the headline alone",
        ),
        pytest.param(
            "나래전자, 베트남과 협력 확대\n\n나래전자는 7일 본사에서 업무협약을 체결했다고 8일 밝혔다.",
            ["나래전자"],
            id="a country in the headline",
        ),
        pytest.param(
            "나래전자-하누디, 결승서 격돌\n\n나래전자는 7일 소상공인을 위한 업무협약을 체결했다고 밝혔다.",
            ["나래전자"],
            id="two in a headline that do not sign",
        ),
        pytest.param(
            "나래전자는 7일 업무협약을 체결했다고 밝혔다. 이날 체결식엔 한서윤 나래전자 대표, 윤가람 이노벨 대표 등이 참석했다.",
            ["나래전자", "이노벨"],
            id="the partner through its head at the signing",
        ),
        pytest.param(
            "나래전자는 7일 업무협약을 체결했다고 밝혔다. 이번 협약은 나래전자와 이노벨이 함께 성장하고자 마련됐다.",
            ["나래전자", "이노벨"],
            id="the partner where it is told whose agreement it is",
        ),
        pytest.param(
            "나래전자는 7일 업무협약을 체결했다고 밝혔다. 협약에 따라 나래전자는 장비를 제공하고, 노을컴퍼니는 인력을 지원한다.",
            ["나래전자", "노을컴퍼니"],
            id="the partner where it is told what each does",
        ),
        pytest.param(
            "나래전자는 7일 업무협약을 체결했다고 밝혔다. 협약 상대는 온라인 쇼핑몰 이노벨이다.",
            ["나래전자", "이노벨"],
            id="the partner of whom it is said",
        ),
        pytest.param(
            "나래전자는 7일 업무협약을 체결했다고 밝혔다. 협약 상대는 아직 정해지지 않은 지역이다.",
            ["나래전자"],
            id="a partner without a name",
        ),
        pytest.param(
            "가람시, 돌봄 업무협약 체결\n○ (일시) 2025. 3. 4. 14:00\n○ (장소) 본청 대회의실\n○ (협약기관) 가람시, 온새미재단\n",
            ["가람시", "온새미재단"],
            id="a row of a release that tells nothing in sentences",
        ),
        pytest.param(
            "나래전자는 14일 하누디와 업무협약을 체결할 계획이다. 지난해 체결한 협약에는 도담공사, 해든재단, 벼리은행이 참여했다.",
            ["나래전자", "하누디"],
            id="those of an agreement of last year",
        ),
        pytest.param(
            "나래전자는 4일 하누디와 협약을 맺는다. 지난 1월에는 단지를 열었다. 당시 맺은 협약에는 도담공사, 해든재단, 벼리은행 등이 참여했다.",
            ["나래전자", "하누디"],
            id="those of an agreement at a time told between",
        ),
        pytest.param(
            "가람시는 지난해 돌봄 협약을 체결했다. 지난해 체결한 협약에는 도담공사, 해든재단, 벼리은행이 참여했다.",
            ["가람시", "도담공사", "해든재단", "벼리은행"],
            id="those of the agreement of that time",
        ),
        pytest.param(
            "나래자동차가 하누디그룹과 손잡고 수소 사업에 나선다. 나래자동차는 3일 도하진 나래자동차 사장, 한서윤 별하시스템 대표, 박새롬 이노벨케미칼 대표 등이 참석한 가운데 양해각서를 체결했다고 밝혔다. 양사는 해외에도 함께 나간다.",
            ["나래자동차", "하누디그룹"],
            id="two, and who else is there",
        ),
        pytest.param(
            "나래자동차가 하누디그룹과 손잡고 수소 사업에 나선다. 나래자동차는 3일 도하진 나래자동차 사장, 한서윤 하누디그룹 대표, 박새롬 이노벨케미칼 대표 등이 참석한 가운데 양해각서를 체결했다고 밝혔다. 3사는 해외에도 함께 나간다.",
            ["나래자동차", "하누디그룹", "이노벨케미칼"],
            id="three whose heads are there",
        ),
        pytest.param(
            "나래자동차와 하누디가 힘을 모은다. 양측은 3일 업무협약(MOU)을 맺었다.",
            ["나래자동차", "하누디"],
            id="an object right behind the subject that is no verb before a noun",
        ),
        pytest.param(
            "나래자동차가 하누디와 돌봄 사업에 뜻을 모았다. 나래자동차는 3일 업무협약을 체결했다.",
            ["나래자동차", "하누디"],
            id="of one mind with its partner",
        ),
        pytest.param(
            "나래자동차와 지역이 머리를 맞댄다. 나래자동차는 3일 업무협약을 체결했다.",
            ["나래자동차"],
            id="a word of the language beside it",
        ),
        pytest.param(
            "NDX는 3일 하누디와 업무협약을 체결했다고 밝혔다. 도하진 부사장(NDX)과 정다온 대표(하누디)가 협약서를 들고 있다.",
            ["NDX", "하누디"],
            id="a title before a company of Latin letters in brackets",
        ),
        pytest.param(
            "나래전자는 7일 업무협약을 체결했다고 밝혔다. 협약에 따라 나래전자는 장비를 제공하고, 소상공인은 할인을 받는다.",
            ["나래전자"],
            id="who gains by it",
        ),
        pytest.param(
            "가람시는 22일 지역 대학들이 참여하는 인재 양성 업무협약을 하누디와 체결했다.",
            ["가람시", "하누디"],
            id="those who take part without a name",
        ),
        pytest.param(
            "대구 벼리대와 하누디는 9일 업무협약을 맺었다. 벼리대는 과정을 운영한다.",
            ["벼리대", "하누디"],
            id="a school behind its city that the text names without it",
        ),
        pytest.param(
            "충남 테크노파크와 하누디는 9일 업무협약을 맺었다. 테크노파크는 기업을 돕는다.",
            ["충남 테크노파크", "하누디"],
            id="a province that is part of the name",
        ),
        pytest.param(
            "누리위원회는 가람중공업, 나래조선 등 7개 대기업과 협력사가 3일 동반성장협약을 체결했다고 밝혔다.",
            ["가람중공업", "나래조선"],
            id="who tells of those joined before its verb",
        ),
        pytest.param(
            "나래누리대학교 산학연 선도대학 육성사업단은 여울누리대학교 산학 사업단과 대학 간 협업 체계를 세우기 위해 "
            "업무협약을 체결했다.",
            ["나래누리대학교 산학연 선도대학 육성사업단", "여울누리대학교 산학 사업단"],
            id="what is done among bodies of a kind",
        ),
        pytest.param(
            "가람대학교는 나래대학교와 양 대학이 추진하는 사업과 관련한 정보교류와 인재 양성을 위한 업무협약을 체결했다.",
            ["가람대학교", "나래대학교"],
            id="a clause about both, and a deed",
        ),
        pytest.param(
            "여울조선은 누리청과 신형 선박 상세설계와 건조 계약을 체결했다고 3일 밝혔다.",
            ["여울조선", "누리청"],
            id="what a contract is for",
        ),
        pytest.param(
            "가람소프트(사장 홍서진)는 누리연구원(원장 김하람)과 한국 온라인 게임과 디지털 산업 육성에 관한 "
            "양해각서(MOU)를 체결했다고 3일 밝혔다.",
            ["가람소프트", "누리연구원"],
            id="a thing behind a country's name",
        ),
        pytest.param(
            "나래군은 지난 3일 나래군-여울영농법인-㈜다솜 3자간 업무협약을 체결했다.",
            ["나래군", "여울영농법인", "㈜다솜"],
            id="between three, strung together",
        ),
        pytest.param(
            "나래재단은 3일 지역을 살리기 위한 투자협약을 체결했다. "
            "이날 협약체결 기업은 각각 가람시에 투자하는 여울㈜, 다솜텍, ㈜누리패브릭 3개사이다.",
            ["나래재단", "여울㈜", "다솜텍", "㈜누리패브릭"],
            id="a list that ends in its count",
        ),
        pytest.param(
            "누리은행은 3일 여울원, 다솜원, 15개 은행과 사기 방지를 위한 업무협약을 체결했다.",
            ["누리은행", "여울원", "다솜원", "15개 은행"],
            id="a count too great for those named before",
        ),
        pytest.param(
            "음식으로 이름난 가람병원과 심장 전문 나래병원이 3일 업무협약을 체결했다.",
            ["가람병원", "나래병원"],
            id="what a body is known for",
        ),
        pytest.param(
            "현대차 기아는 3일 배터리 기업 여울솔라와 공동개발협약을 체결했다.",
            ["현대차", "기아", "여울솔라"],
            id="companies that have lost the dot between them, and one behind its trade",
        ),
        pytest.param(
            "누리텔레콤은 새 요금제를 열며 12일LG와TVX업무 협약을 체결했다.",
            ["누리텔레콤", "LG"],
            id="Latin letters that have lost their spaces",
        ),
        pytest.param(
            "충남 가람시 곳곳에 발전소가 선다. 여울에너지는 3일 가람시, 다솜건설과 개발협약을 체결했다.",
            ["여울에너지", "가람시", "다솜건설"],
            id="where something is before a town is named as a partner",
        ),
        pytest.param(
            "왼쪽부터 홍서진 가람원 원장, 김하람 나래병원 병원장이 협약을 맺었다./나래호텔 제공나래호텔과 가람원은 "
            "다솜병원과 업무 협약을 체결하고 가족을 돕는다고 3일 밝혔다.",
            ["나래호텔", "가람원", "다솜병원"],
            id="a credit that a page has run into the text",
        ),
        pytest.param(
            "홍서진(왼쪽) 외교부 장관과 마르코 베르디 미국 국무장관이 3일 여울시에서 양해각서에 서명 후 악수하고 있다.",
            ["외교부", "미국 국무부"],
            id="a caption alone, and a foreign minister",
        ),
        pytest.param(
            "누리공사는 가람공사 및 3개 항공사(여울항공, 다솜에어, 플라이나래)와 함께 ‘관광 업무협약’을 3일 체결했다.",
            ["누리공사", "가람공사", "여울항공", "다솜에어", "플라이나래"],
            id="a count spelled out in its brackets",
        ),
        pytest.param(
            "누리조폐는 최근 여러 학교와 업무협약을 체결했다고 3일 밝혔다. 이날 협약에는 가람·나래지역 3개교(가람공고, 나래여고, 다솜공고), "
            "여울지역 2개교(여울공고, 누리외고)가 참여했다.",
            ["누리조폐", "가람공고", "나래여고", "다솜공고", "여울공고", "누리외고"],
            id="counts spelled out in brackets, region by region",
        ),
        pytest.param(
            "가람광역시와 혁신도시 소재 3개 공공기관이 3일 일자리 업무협약을 체결하기로 했다. "
            "참여 공공기관은 누리보증기금, 여울공사, 나래주택공사 총 3개다.",
            ["가람광역시", "누리보증기금", "여울공사", "나래주택공사"],
            id="a list that ends in how many they are in all",
        ),
        pytest.param(
            "누리공사는 공모를 통해 선정된 가람건설 컨소시엄과 3일 개발사업 협약을 체결했다고 밝혔다.",
            ["누리공사", "가람건설 컨소시엄"],
            id="who was chosen",
        ),
        pytest.param(
            "누리원은 3일 벨기에 국가기록·도서위원회와 업무협약을 체결했다.",
            ["누리원", "벨기에 국가기록·도서위원회"],
            id="a dot within the name of one body abroad",
        ),
        pytest.param(
            "이에 대해 지나 베르디 미국 상무부 장관은 누리협회와 업무협약을 체결했다.",
            ["미국 상무부", "누리협회"],
            id="a minister abroad behind a clause",
        ),
        pytest.param(
            "여울바이오는 3일 미국 소재 제약사와 의약품 공급 계약을 체결했다고 밝혔다.",
            ["여울바이오"],
            id="a partner that is not named",
        ),
        pytest.param(
            "누리공사는 3일 여울단지에 입주한 육성기관 3개 사와 업무협약을 체결했다. "
            "협약식에는 육성기관 3개 사(다솜엔젤스, 나래온, 가람파트너스)의 대표 등이 참석했다.",
            ["누리공사", "다솜엔젤스", "나래온", "가람파트너스"],
            id="a count spelled out in brackets a sentence later",
        ),
        pytest.param(
            "누리공사는 가람공사와 항공사 3곳과 업무협약을 체결했다고 3일 밝혔다. 항공사는 여울항공, 다솜에어, 플라이나래 등 3곳이다.",
            ["누리공사", "가람공사", "여울항공", "다솜에어", "플라이나래"],
            id="a count spelled out a sentence later",
        ),
        pytest.param(
            "누리은행은 3일 여울원, 다솜원 등 5개 기관, 나래협회, ㈜가람무역 등과 업무협약을 맺었다고 밝혔다.",
            ["누리은행", "여울원", "다솜원", "나래협회", "㈜가람무역"],
            id="a list that goes on behind a count",
        ),
        pytest.param(
            "3일 여울호텔에서 열린 양해각서(MOU) 체결식에서 홍서진(가운데) 가람화학 소재사업 대표와 김하람 나래엔지니어링 사장이 "
            "체결서를 들어보이고 있다./사진 제공=가람화학",
            ["가람화학", "나래엔지니어링"],
            id="those in a photo of the signing, one of them through a part of the company",
        ),
        pytest.param(
            "가람소방서【서장 홍서진(洪瑞眞)】는 3일 나래가스공사 가람본부(본부장 김하람)와 안전 업무협약을 체결했다.",
            ["가람소방서", "나래가스공사 가람본부"],
            id="a head in heavy brackets",
        ),
        pytest.param(
            "나래대학은 3일 산학협력을 통한 취업과 교육 발전과 관련해서 사단법인 가람산단 협회, 주)여울정밀, 주)다솜테크 "
            "주)누리물산, 4개 기업과 산학협력 협약식을 가졌다.",
            ["나래대학", "사단법인 가람산단 협회", "주)여울정밀", "주)다솜테크", "주)누리물산"],
            id="half a sign of a legal form, a lost comma, and a count without 등",
        ),
        pytest.param(
            "가람문화재연구원 국립나래문화재연구소(소장 홍서진)는 3일 여울대학교와 업무협약을 체결했다.",
            ["국립나래문화재연구소", "여울대학교"],
            id="the body over a national one",
        ),
        pytest.param(
            "지난 3일, 우리학교와 나래협회의 마을 배움터 운영을 위한 업무협약식이 나래협회 회의실에서 진행됐다.",
            ["우리학교", "나래협회"],
            id="two whose agreement it is, one of them on its own page",
        ),
        pytest.param(
            "누리대, 캐나다 다솜대와 교류협정 체결\n\n누리대학교(총장 홍서진)가 해외 대학과 교류한다. "
            "본교는 3일 캐나다 다솜대와 교류협정을 체결하고 협력을 약속했다.",
            ["누리대학교", "캐나다 다솜대"],
            id="a school on its own page, and a university with its country",
        ),
        pytest.param(
            "우리 대학을 비롯한 지역 3개 대학이 배움 나눔을 위한 업무협약을 체결했다. 3일 열린 협약식에는 홍서진 우리 대학 총장을 "
            "비롯해 김하람 나래대 총장, 이가온 여울대 총장이 참석했다.",
            ["우리 대학", "나래대", "여울대"],
            id="a school on its own page that leads a group",
        ),
        pytest.param(
            "3일 강원도청에서 홍서진 도지사와 김하람 나래군수가 참여한 가운데 부품업체인 여울정밀, 식품업체인 ㈜다솜누리와 "
            "투자협약이 체결됐다. 강원도와 나래군은 인허가를 돕는다.",
            ["강원도", "나래군", "여울정밀", "㈜다솜누리"],
            id="heads with whom others conclude an investment",
        ),
        pytest.param(
            "나래산단공단 노사는 3일 본사에서 홍서진 이사장과 김하람 노조위원장 직무대행 등이 참석한 가운데 "
            "‘노사 상생 협약’을 체결했다.",
            ["나래산단공단", "노조"],
            id="management and union",
        ),
        pytest.param(
            "가람시와 나래자동차 노사는 3일 꽃길 조성을 위한 양해각서(MOU)를 체결했다.",
            ["가람시", "나래자동차 노사"],
            id="management and union as one party",
        ),
        pytest.param(
            "홍서진 외교장관과 마르코 베르디 주한이탈리아대사는 3일 서울에서 '한·이탈리아 문화협정'에 서명하였습니다.",
            ["한국", "이탈리아"],
            id="a minister and an ambassador",
        ),
        pytest.param(
            "한일 정상은 3일 서울에서 바다를 함께 지키는 합의문에 서명했습니다.",
            ["한국", "일본"],
            id="two heads of state in short",
        ),
        pytest.param(
            "홍서진 가람텔레콤 사장과 루카신 나래유니콤 총재는 3일 여울시에서 협약을 체결했다. 가람텔레콤과 나래유니콤은 기술을 나눈다.",
            ["가람텔레콤", "나래유니콤"],
            id="a head whose name no list knows",
        ),
        pytest.param(
            "홍서진 가람시 부시장은 3일 나래 시청에서 가람 - 나래 우호협력 협약서에 서명했다. 가람시는 나래시와 교류한다.",
            ["가람시", "나래시"],
            id="two towns in the agreement's name",
        ),
        pytest.param(
            "2025년 나래대학교 박물관에서는 3월 가람도 소재 다솜박물관과 업무협약을 체결하였다.",
            ["나래대학교 박물관", "다솜박물관"],
            id="a body as its own place",
        ),
        pytest.param(
            "경찰이 밤길 안전 강화를 위해 나래협회와 업무협약을 맺었다. 가람경찰서는 3일 이같이 밝혔다.",
            ["가람경찰서", "나래협회"],
            id="the police of one station",
        ),
        pytest.param(
            "가람병원(병원장 홍서진)이 3개 의료기관과 진료 협약을 체결했다. 이번에 진료협약을 맺은 의료기관은 ▲나래외과 "
            "(원장 김하람, 서울 동작구) ▲ 여울성모병원 (원장 이가온, 서울 중구) ▲ 다솜의원 (원장 박나린, 서울 양천구) 등 3개다.",
            ["가람병원", "나래외과", "여울성모병원", "다솜의원"],
            id="who has concluded, bullet by bullet",
        ),
        pytest.param(
            "가람재단은 누리협회 등 4개 기관과 3일 업무협약을 체결했다. "
            "가람재단, 누리협회, 여울진흥원, 나래공단, 다솜정보 총 5개 기관이 참여했다.",
            ["가람재단", "누리협회", "여울진흥원", "나래공단", "다솜정보"],
            id="how many take part in all",
        ),
        pytest.param(
            "양양군은 3일 군수실에서 양양군-강원도-2개 기업과 투자협약(MOU)을 체결했다. "
            "군과 투자협약을 체결한 기업은 ㈜가람푸드, ㈜나래정밀 등 2곳으로 각각 투자를 약속했다.",
            ["양양군", "강원도", "㈜가람푸드", "㈜나래정밀"],
            id="a group at the end of those strung together, named in a sentence that goes on",
        ),
        pytest.param(
            "누리시는 3일 시청에서 ㈜가람정밀 홍연이 대표, 나래테크(주) 김하람 대표와 투자협약을 체결했다.",
            ["누리시", "㈜가람정밀", "나래테크(주)"],
            id="a name that ends as if in a particle",
        ),
        pytest.param(
            "별이 빛나는 마을, 바다를 품은 누리구(구청장 홍서진)3일 구청에서 가람복지회와 업무협약을 체결했다.",
            ["누리구", "가람복지회"],
            id="a subject that has lost its particle",
        ),
        pytest.param(
            "나래복지관(관장 홍서진)과 가람공사 도시사업본부 관계자는 자원봉사 협약식을 3일에 거행하였다.",
            ["나래복지관", "가람공사 도시사업본부"],
            id="a body through those who act for it",
        ),
        pytest.param(
            "가람방송과 나래방송, 여울방송, 다솜방송 4개 PP(채널사업자)가 3일 함께 업무협약(MOU)을 맺었다.",
            ["가람방송", "나래방송", "여울방송", "다솜방송"],
            id="as many as a count says behind them",
        ),
        pytest.param(
            "가람협회는 나래-나래재단, 여울방송과 3일 업무 협약을 체결했다고 밝혔다.",
            ["가람협회", "나래-나래재단", "여울방송"],
            id="a stroke within a name that repeats itself",
        ),
        pytest.param(
            "가람경찰서는 3일 가람군보건소에서 경찰서와 보건소 간 협력 협약을 맺었다.",
            ["가람경찰서", "가람군보건소"],
            id="offices by their kind",
        ),
    ],
)
def test_who_are_parties(text: str, expected: list[str]) -> None:
    assert parties(text) == expected


def test_a_verb_whose_stem_seems_to_be_followed_by_a_particle_is_no_party() -> None:
    text = (
        "제목 한 줄\n\n누리 지역 9개 공공기관은 상생 협약을 맺었다. 기관들은 앞으로 청년 창업 지원에 협력하는 한편 "
        "실무 모임을 꾸리기로 했다. 또 찾아가는 법률 상담, 주말 취업 강좌 등도 추진할 계획이다."
    )
    deal = pressparse.parse(text).agreement
    assert deal is not None
    assert [party.name for party in deal.parties] == ["9개 공공기관"]
