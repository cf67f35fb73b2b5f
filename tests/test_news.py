"""Which agreement a document is about, if any, what it is called, and when it was signed."""

import datetime as dt

import pytest

import pressparse
from pressparse.accord.agreement import RULES, Reading
from pressparse.accord.mentions import find_mentions
from pressparse.dates import expressions as dates
from pressparse.entities import organizations, people
from pressparse.entities.entity import issued_by_nobody
from pressparse.text.view import View

TODAY = "2025-10-20"


def read(text: str) -> pressparse.Agreement | None:
    return pressparse.parse(text, reference_date=TODAY).agreement


NO_NEWS = {
    "what was signed before leads to what is told now": (
        "가람시, 사과 축제 연다\n\n"
        "가람시는 다음 달 1일부터 사흘간 강변공원에서 사과 축제를 연다고 20일 밝혔다.\n"
        "올해는 체험 마당을 두 배로 늘렸다. 입장료는 없다.\n"
        "시는 지난 4월 나래대학교와 축제 운영에 관한 업무협약을 체결하고 학생 도우미를 모집해 왔다."
    ),
    "companies that have signed are visited": (
        "가람시, 새싹기업 찾아\n\n"
        "가람시는 지난 15일 투자 협약을 체결한 기업 4개 사를 방문해 어려움을 들었다고 20일 밝혔다.\n"
        "시는 길을 넓히고 버스를 늘리기로 했다."
    ),
    "who wants to take part has to sign": (
        "가람진흥원, 채용 마당 열어\n\n- 참여 기업은 30일까지 진흥원과 업무협약 체결해야 -\n\n"
        "가람진흥원은 다음 달 10일 채용 마당을 열고, 참여를 바라는 기업의 업무협약 신청을 받는다고 20일 밝혔다.\n"
        "업무협약을 체결한 기업만 참여할 수 있다."
    ),
    "what was done before is told behind the body's name": (
        "가람백화점 “첫 나라는 이웃나라”\n\n"
        "가람백화점은 이웃나라에서 옷 가게를 여는 일을 새로 시작했다고 20일 밝혔다.\n"
        "물건을 고르고 나르는 일을 모두 맡는다. 값은 30% 싸다.\n"
        "가람백화점은 앞서 지난 2월 다른나라 나래백화점과도 매장 운영을 위한 업무협약을 체결했다."
    ),
    "what is followed up was signed before": (
        "가람부는 14일 청사에서 나래부와 함께 ‘청년 이음 협의체’ 출범식을 개최했다.\n"
        "이번 출범식은 지난 9월 가람부와 나래부가 ‘청년 이음 정책지원에 관한 협약’을 체결한 데 따른 후속조치로 마련됐다."
    ),
    "a signing as a noun is followed up": (
        "가람시, 도서관 착공식 열어\n\n가람시는 14일 시청에서 나래대와 함께 도서관 착공식을 열었다.\n"
        "이번 착공식은 지난 9월 가람시와 나래대 간 업무협약 체결에 따른 후속조치로 마련됐다."
    ),
    "with whom a body works as it is": (
        "나래은행, 배달앱 운영사로\n\n나래은행은 가람시 공공배달서비스 운영사로 선정됐다고 20일 밝혔다.\n"
        "나래은행의 배달앱은 현재 가람도 31개 시군 중 16개 시군과 공공배달앱 업무협약을 체결하고 서비스를 제공하고 있다."
    ),
    "what was signed in a month that is over, where the news is another": (
        "가람전자는 올해 3분기 매출이 지난해보다 12% 늘었다고 20일 밝혔다.\n영업이익은 30억원이다.\n"
        "가람전자는 지난 8월 나래대학교와 인재 양성을 위한 업무협약을 체결했다. 내년에는 공장을 고친다."
    ),
    "a treaty is left": (
        "다른나라 '핵협정' 탈퇴에 기름값 내려\n\n"
        "국제유가가 19일 다른나라 대통령의 핵협정 탈퇴 선언에도 내렸다.\n시장은 이미 알고 있었다는 반응이다."
    ),
}


@pytest.mark.parametrize("text", NO_NEWS.values(), ids=NO_NEWS.keys())
def test_an_agreement_that_is_only_mentioned_is_none(text: str) -> None:
    assert read(text) is None


NEWS = {
    "what is done follows from a signing that is told with it": (
        (
            "가람시가 청년 창업을 돕는다.\n"
            "이는 지난 14일 가람시와 나래대가 업무협약을 체결한 데 따른 것이다. 두 기관은 현재 교육을 하고 있다."
        ),
        ("업무협약", "2025-10-14"),
    ),
    "what was signed on the day before": (
        (
            "나래그룹이 이웃나라 에너지 회사를 사들인다. 이번 주에만 두 번째다.\n"
            "나래그룹은 20일 다솜파워의 경영권을 인수한다고 밝혔다.\n"
            "앞서 김하람 나래그룹 센터장과 이가온 다솜파워 대표는 전날 본사에서 인수 협약을 체결했다."
        ),
        ("인수 협약", "2025-10-19"),
    ),
    "a body announces it between marks": (
        (
            "가람제약은 20일 “지난 14일 나래우주와 실험실을 함께 짓기 위해 회사를 세우는 내용의 협약을 체결했다”며 "
            "“다음 달 문을 열 것”이라고 밝혔다. 두 회사는 오래 알고 지냈다."
        ),
        ("회사를 세우는 내용의 협약", "2025-10-14"),
    ),
    "a side says it": (
        (
            "가람 야구단이 다음 해 훈련을 나래구장에서 한다.\n"
            '가람 구단 측은 "최근 나래공단과 운동장 나눔에 관한 업무협약을 맺고, 구장을 쓰기로 합의했다"고 20일 밝혔다.\n'
            "아울러 어린이 야구 교실을 열기로 의견을 모았다."
        ),
        ("운동장 나눔에 관한 업무협약", None),
    ),
    "who stands in the photo runs into the sentence": (
        (
            "<사진 설명: 지난 17일 가람청사에서 기념 촬영을 하고 있다.> (왼쪽부터) 가람원 홍길동 팀장, 나래은행 김하람 소장 "
            "가람원(원장 이영희)은 나래은행(대표이사 박하늘)과 사기 예방을 위한 기술 협약을 체결했다고 2025. 10. 17.(금) 밝혔다.\n"
            "이번 협약으로 가람원의 자료가 나래은행에서 쓰인다."
        ),
        ("사기 예방을 위한 기술 협약", "2025-10-17"),
    ),
    "the news is told in a caption, the body goes on": (
        (
            "가람대-나래전당 손잡다\n\n(왼쪽부터) 홍길동 총장과 김하람 관장이 15일 나래전당에서 지역 문화 발전을 위한 업무협약을 체결한 뒤 사진을 찍고 있다.\n\n"
            "이날 협약식에는 가람대 홍길동 총장과 나래전당 김하람 관장이 참석했다.\n이번 협약은 두 기관의 뜻을 모으기 위해 마련됐다."
        ),
        ("지역 문화 발전을 위한 업무협약", "2025-10-15"),
    ),
    "told on one day, signed in another month": (
        "20일 가람버거는 “지난달 나래버거와 ‘이웃나라 진출’을 위한 양해각서를 체결했다”고 밝혔다.",
        ("‘이웃나라 진출’을 위한 양해각서", None),
    ),
    "another's agreement does not date this one": (
        (
            "가람조선이 배를 고치는 일에 나서기 위해 나래사령부와 선박관리협약을 체결했다.\n"
            "가람조선은 20일 준비를 마쳤다고 밝혔다. 첫 배는 봄에 들어온다.\n"
            "앞서 다솜중공업은 지난 11일 같은 협약을 체결했다고 알린 바 있다."
        ),
        ("선박관리협약", None),
    ),
    "a contract is won": (
        (
            "가람건설이 이웃나라에서 7000억원 규모의 다리 공사 계약을 지난 15일 따냈다고 20일 밝혔다.\n"
            "가람건설은 나래석유와 공장을 짓는다. 계약 기간은 3년이다."
        ),
        ("7000억원 규모의 다리 공사 계약", "2025-10-15"),
    ),
    "signed at what was held that day": (
        (
            "가람부는 16일(목) 나래관에서 나래협회, 다솜조합과 함께 상생 마당을 열었다.\n"
            "마당에는 회사 40곳이 왔다.\n올해가 첫해다.\n"
            "이날 행사에서는 가람부와 나래협회 간 판로 지원을 위한 업무협약 체결식이 열렸다.\n"
            "업무협약에 따르면 가람부는 길을 찾는다."
        ),
        ("판로 지원을 위한 업무협약", "2025-10-16"),
    ),
    "a photo was taken on another day": (
        (
            "나래공단 전경. 2025. 10. 14.(사진=나래공단).\n\n"
            "가람시는 나래공단과 안전 점검을 위한 업무협약을 체결했다고 20일 밝혔다.\n이번 협약으로 두 기관은 힘을 모은다."
        ),
        ("안전 점검을 위한 업무협약", None),
    ),
    "a head was abroad for days": (
        (
            "가람증권은 19일 홍길동 사장이 지난 6일부터 사흘간 이웃나라를 찾아 나래은행과 투자 지원 업무협약을 체결했다고 밝혔다.\n"
            "두 회사는 이번 협약으로 힘을 모은다."
        ),
        ("투자 지원 업무협약", None),
    ),
    "during a visit of days": (
        (
            "가람시는 지난 7일부터 10일까지 이웃나라에서 관광 알리기에 나섰다고 20일 밝혔다.\n"
            "방문 기간 중 시는 나래여행협회와 관광 교류를 위한 업무협약(MOU)을 체결했다.\n이번 협약으로 손님이 는다."
        ),
        ("관광 교류를 위한 업무협약(MOU)", None),
    ),
    "in a month, and the text goes on about it": (
        (
            "가람전자가 나래시에 공장을 짓는다.\n"
            "가람전자는 지난달 나래시와 투자협약을 체결했다. 이번 협약에 따라 공장은 내년에 문을 연다."
        ),
        ("투자협약", None),
    ),
    "in a month, and something is said on a day": (
        (
            "가람도는 지난달 나래항공과 하늘 택시 개발을 위한 업무협약을 체결했다. 곧 하늘을 난다.\n"
            "가람도는 17일 “나라와 함께 하늘 택시를 어서 띄우겠다”고 밝혔다."
        ),
        ("하늘 택시 개발을 위한 업무협약", None),
    ),
    "the ceremony tells the day, not what led to it": (
        (
            "가람대학교가 나래대학교와 교환학생 협약을 체결했다. 두 학교는 학생을 바꾼다.\n"
            "이번 협약을 위해 나래대학교 총장이 지난 14일 가람대학교를 찾았다.\n"
            "지난 15일 열린 협약식에서는 축하 공연이 있었다."
        ),
        ("교환학생 협약", "2025-10-15"),
    ),
    "shares are bought by a contract with a short form": (
        (
            "가람금융은 20일 이사회를 열어 나래생명 인수를 결의하고, 다솜그룹과 주식매매계약(SPA)을 체결했다.\n"
            "두 회사는 이번 계약으로 힘을 모은다."
        ),
        ("주식매매계약(SPA)", "2025-10-20"),
    ),
}


@pytest.mark.parametrize("text, told", NEWS.values(), ids=NEWS.keys())
def test_news_of_a_signing(text: str, told: tuple[str, str | None]) -> None:
    deal = read(text)
    assert deal is not None
    day = deal.signed_on and deal.signed_on.value
    assert (deal.name.text, day) == told


NAMES = {
    "its aim is run together with the noun": (
        "가람전자는 15일 나래그룹과 로봇 분야 교류를 위한MOU를 체결했다.",
        "로봇 분야 교류를 위한 MOU",
    ),
    "what it is for stands before its marks": (
        "가람시와 나래은행은 15일 섬 여행 지원 확대를 위한 ‘바닷길 두레 업무협약’을 체결했다.",
        "섬 여행 지원 확대를 위한 ‘바닷길 두레 업무협약",
    ),
    "it says what it is about and no more": (
        "가람전자는 15일 나래자동차와 로봇 부품을 공동으로 만드는 내용의 양해각서를 체결했다.",
        "로봇 부품을 공동으로 만드는 내용의 양해각서",
    ),
    "a clause that is told": (
        "가람전자는 15일 나래자동차와 국내 부품 사업을 넓힌다는 내용의 업무협약을 체결했다.",
        "국내 부품 사업을 넓힌다는 내용의 업무협약",
    ),
    "what is done together": (
        "가람공사와 나래협회는 15일 시험과 인증 절차를 함께 나누는 업무협약을 체결했다.",
        "시험과 인증 절차를 함께 나누는 업무협약",
    ),
    "a short form in brackets hides no particle": (
        "가람건설은 15일 나래공사와 항만 재건을 위한 소형발전로(SPR) 건설 협력협약을 체결했다.",
        "항만 재건을 위한 소형발전로(SPR) 건설 협력협약",
    ),
    "two that are told as one": (
        "가람부는 15일 나래부와 항구 개발 업무협약(MOU)·뱃길 관리 실행 협약을 체결했다.",
        "항구 개발 업무협약(MOU)",
    ),
    "two in marks": (
        "가람차는 15일 나래배터리와 ‘전지 공장 협약’과 ‘새 바퀴 공동개발 협약’을 체결했다.",
        "전지 공장 협약",
    ),
    "half an enumeration is none of it": (
        "15일 열린 행사는 두 기관 소개, 업무협약 체결 순으로 진행됐다. 가람대와 나래사는 힘을 모은다.",
        "업무협약",
    ),
    "what led to it is none of it": (
        "가람원은 15일 나래청과 회의를 열고 논의를 거쳐 보안 인증 협력 의향서를 체결했다.",
        "보안 인증 협력 의향서",
    ),
    "a long form in brackets ends no clause": (
        "가람랩은 15일 나래텍과 10억원 규모의 소형 열차(Light Rail 2X Shuttle) 공급계약을 체결했다.",
        "10억원 규모의 소형 열차(Light Rail 2X Shuttle) 공급계약",
    ),
    "after use is no clause": (
        "가람차는 15일 나래모빌리티와 전지 대여 및 사용후 전지 활용 실증을 위한 업무협약(MOU)을 체결했다.",
        "전지 대여 및 사용후 전지 활용 실증을 위한 업무협약(MOU)",
    ),
    "such contents are told before": (
        "가람화면은 15일 나래대학교와 이 같은 내용의 협약을 체결했다.",
        "협약",
    ),
    "an adverb that runs into the noun": (
        "가람대학교는 15일 나래연구원과 연이어MOU를 체결했다.",
        "MOU",
    ),
    "another day's agreement has another name": (
        "가람위원장은 15일 나래센터와 업무협약을 체결했다. 오는 23일에는 다솜원과 금융망 구축을 위한 업무협약을 체결한다.",
        "업무협약",
    ),
    "what was done too has another name": (
        (
            "가람대가 15일 나래대와 2+2 협약을 체결했다. 이번 협약으로 학생이 오간다. 두 학교는 자주 만났다. "
            "지난해 12월에는 겨울 강좌를 함께 여는 업무협약을 체결하기도 했다."
        ),
        "2+2 협약",
    ),
    "another partner's agreement is not the main one": (
        (
            "가람건설은 지난 15일 나래협회와 ‘새 발전소 사업을 위한 업무협약’을 체결했다고 20일 밝혔다. 두 곳은 정보를 나눈다. "
            "가람건설은 같은 날 다솜연구원과도 ‘온실 난방 기술에 대한 업무협약’을 맺었다."
        ),
        "새 발전소 사업을 위한 업무협약",
    ),
    "a caption has it where the text has only the noun": (
        (
            "가람전자 홍길동 부사장(왼쪽)과 나래재단 김하람 총장이 상생기금 협약식에서 기념촬영을 하고 있다.\n\n"
            "가람전자가 이웃을 돕기 위해 나래재단과 협약을 맺고 기금 200억 원을 낸다고 20일 밝혔다.\n이번 협약으로 기금이 는다."
        ),
        "상생기금 협약",
    ),
    "a headline runs into the body": (
        (
            "가람대, 나래대와 공동연구 협약 맺어홍길동 총장이 15일 나래대를 찾았다. "
            "가람대는 이날 나래대와 업무협약(MOU)을 체결했다고 20일 밝혔다. 이번 협약으로 두 학교는 함께 연구한다."
        ),
        "업무협약(MOU)",
    ),
    "the sentence behind tells it again in full": (
        (
            "가람대학교는 15일 나래연구원 등과 연이어 MOU를 체결했다. "
            "가람대학교는 나래연구원, 다솜게임즈, 마바케어링크와 로봇 분야 학술연구를 위한 협약을 체결했다. 이번 협약으로 모두 힘을 모은다."
        ),
        "로봇 분야 학술연구를 위한 협약",
    ),
    "a further partner's is not that of the first": (
        (
            "가람은행은 15일 나래증권과 업무협약을 체결했다. 두 회사는 오래 알고 지냈다. "
            "이어 가람은행은 다솜카드와 어린이 저축을 위한 업무협약을 체결했다."
        ),
        "업무협약",
    ),
    "one that says nothing gives way to the headline's": (
        (
            "가람부, 나래시와 바다 잔치 개최를 위한 협약 체결\n\n"
            "가람부와 나래시는 15일 나래호텔에서 상호협력 협약을 체결했다.\n두 곳은 이번 협약으로 손님을 맞는다."
        ),
        "바다 잔치 개최를 위한 협약",
    ),
    "two do something together, which is no part of the name": (
        "가람대는 15일 나래시와 공동으로 ‘바다 대학’ 사업 추진을 위한 업무협약 체결식을 열었다.",
        "‘바다 대학’ 사업 추진을 위한 업무협약",
    ),
    "what it holds beside other things": (
        "가람사는 15일 나래사와 기술을 독점으로 제공하는 내용을 포함한 공동사업 양해각서를 체결했다.",
        "공동사업 양해각서",
    ),
    "how many they are": ("가람부와 나래부는 15일 16건의 MOU를 체결했다.", "MOU"),
    "for how long it holds": (
        "가람화학과 나래시멘트는 2년 동안의 양해각서(MOU)를 체결했다고 15일 밝혔다.",
        "양해각서(MOU)",
    ),
    "a caption between marks": (
        (
            "<사진 설명: 15일 가람원에서 개최된 청년 고용을 위한 업무협약식에서 관계자들이 기념 촬영을 하고 있다.> "
            "가람원은 15일 나래공단과 업무협약을 체결했다."
        ),
        "청년 고용을 위한 업무협약",
    ),
    "what is related is no name": (
        "가람부는 15일 나래부와 관련 업무협약을 체결했다.",
        "업무협약",
    ),
}


@pytest.mark.parametrize("text, name", NAMES.values(), ids=NAMES.keys())
def test_the_name_of_an_agreement(text: str, name: str) -> None:
    deal = read(text)
    assert deal is not None
    assert deal.name.text == name


@pytest.mark.parametrize("text", [*NO_NEWS.values(), *(told for told, _ in NEWS.values())])
def test_names_and_dates_add_no_more_than_is_hoped(text: str) -> None:
    view, today = View.plain(text), dt.date.fromisoformat(TODAY)
    found = dates.find(view, dates.Clock(today, "reference"))
    named, bodies = people.find(view), organizations.find(view)
    reading = Reading(
        view, find_mentions(view, RULES), found, named, bodies, issued_by_nobody, today
    )
    known = [(reading.hope(each), reading.weight(each)) for each in reading.telling]
    assert all(hope >= weight for hope, weight in known)
    dated = [(reading.hope_of_bodies(each), reading.weight(each)) for each in reading.telling]
    assert all(hope >= weight for hope, weight in dated)
