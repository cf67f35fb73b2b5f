"""Agreements: what is read of them in sentences about invented people and bodies."""

import datetime as dt

import pytest

import pressparse
from pressparse.accord import agreement
from pressparse.dates import expressions as dates
from pressparse.entities import organizations, people
from pressparse.record import Agreement
from pressparse.text.view import View

TODAY = dt.date(2025, 10, 20)


def read(text: str, issuer: str | None = None) -> Agreement | None:
    view = View.plain(text)
    clock = dates.Clock(TODAY, "reference")
    return agreement.read(
        view,
        dates.find(view, clock),
        people.find(view),
        organizations.find(view),
        issuer=lambda: issuer,
        today=TODAY,
    )


def parties(deal: Agreement) -> list[str]:
    return [party.name for party in deal.parties]


SIGNED = [
    (
        "가람진흥원은 16일 나래조정센터와 분쟁 해결 업무협약(MOU) 개정안에 서명했다.",
        "분쟁 해결 업무협약(MOU) 개정안",
        ["가람진흥원", "나래조정센터"],
    ),
    (
        "가람시와 나래대학교는 16일 평생교육 업무협약을 갱신하고 강좌를 늘리기로 했다.",
        "평생교육 업무협약",
        ["가람시", "나래대학교"],
    ),
    # a verb with its object says what the agreement does, whichever verb it is
    (
        "가람시와 나래대학교는 15일 음식물 쓰레기를 줄이는 업무협약을 체결했다.",
        "음식물 쓰레기를 줄이는 업무협약",
        ["가람시", "나래대학교"],
    ),
    (
        "가람시는 15일 나래대학교와 산불을 끄는 협약을 체결했다.",
        "산불을 끄는 협약",
        ["가람시", "나래대학교"],
    ),
    # where it says what one side does, it belongs to that side
    (
        "가람시는 15일 배달앱을 만드는 나래전자와 청년 지원 협약을 체결했다.",
        "청년 지원 협약",
        ["가람시", "나래전자"],
    ),
    # A는 B와
    (
        "가람시는 15일 나래대학교와 지역 인재 양성을 위한 업무협약을 체결했다.",
        "지역 인재 양성을 위한 업무협약",
        ["가람시", "나래대학교"],
    ),
    (
        "가람시(시장 홍길동)는 지난 15일 시청에서 나래대학교(총장 김철수)와 ‘청년 창업 지원을 위한 업무협약’을 맺었다고 밝혔다.",
        "청년 창업 지원을 위한 업무협약",
        ["가람시", "나래대학교"],
    ),
    (
        "다솜은행은 마루신용보증재단과 손잡고 소상공인 금융 지원 업무협약을 체결했다고 16일 밝혔다.",
        "소상공인 금융 지원 업무협약",
        ["다솜은행", "마루신용보증재단"],
    ),
    (
        "바른소프트가 한빛정보원과 공공 데이터 활용에 관한 양해각서(MOU)를 교환했다.",
        "공공 데이터 활용에 관한 양해각서(MOU)",
        ["바른소프트", "한빛정보원"],
    ),
    # A와 B는
    (
        "한빛진흥원(원장 홍길동)과 새론협회(회장 김영희)는 14일 중소기업 정보보호 강화를 위한 업무협약(MOU)을 체결했다.",
        "중소기업 정보보호 강화를 위한 업무협약(MOU)",
        ["한빛진흥원", "새론협회"],
    ),
    (
        "가람군과 도란군은 16일 가람군청에서 관광 교류 협약을 맺었다.",
        "관광 교류 협약",
        ["가람군", "도란군"],
    ),
    # A, B, C는
    (
        "한빛진흥원, 새론협회, 나래대학교는 ‘사이버 안전망 구축 업무협약’을 체결하였다.",
        "사이버 안전망 구축 업무협약",
        ["한빛진흥원", "새론협회", "나래대학교"],
    ),
    (
        "가온재단과 누리병원 및 다솜복지관은 취약계층 의료 지원 협약을 체결했다.",
        "취약계층 의료 지원 협약",
        ["가온재단", "누리병원", "다솜복지관"],
    ),
    # A·B·C, A-B
    (
        "한빛진흥원·새론협회·나래대학교는 17일 인공지능 인재 양성 업무협약을 체결했다.",
        "인공지능 인재 양성 업무협약",
        ["한빛진흥원", "새론협회", "나래대학교"],
    ),
    # A는 B, C와 함께
    (
        "마루은행은 지난 13일 가람구청, 마루신용보증재단과 함께 새내기 가게 대출을 위한 업무협약을 체결했다.",
        "새내기 가게 대출을 위한 업무협약",
        ["마루은행", "가람구청", "마루신용보증재단"],
    ),
    (
        "한빛진흥원(KHA, 원장 홍길동)은 가람시(시장 김철수) 및 가람테크노밸리(GTV, 원장 이영희)와 진료 기록 보관 체계 마련을 위한 업무협약(MoU)을 체결했다고 밝혔다.",
        "진료 기록 보관 체계 마련을 위한 업무협약(MoU)",
        ["한빛진흥원", "가람시", "가람테크노밸리"],
    ),
    # a sub-unit with its parent
    (
        "환경부 소속 미리내안전원(원장 홍길동)은 16일 나래공단과 재난 대응 업무협약을 체결했다.",
        "재난 대응 업무협약",
        ["미리내안전원", "나래공단"],
    ),
    (
        "나래대학교 정보보호대학원은 한빛진흥원과 보안 교육 업무협약을 맺었다.",
        "보안 교육 업무협약",
        ["나래대학교 정보보호대학원", "한빛진흥원"],
    ),
    (
        "환경부 산하 미리내보전원은 가온자동차(주) 및 도란시와 ‘습지 복원을 위한 업무협약’을 체결했다.",
        "습지 복원을 위한 업무협약",
        ["미리내보전원", "가온자동차(주)", "도란시"],
    ),
    # those who take part, behind marks
    (
        "한국누리재단은 지난 3일 업무협약(MOU)을 체결했다. 이번 협약에는 대구의 ▷한국누리재단 ▷다솔진흥원 등을 비롯해 경북의 ▷온새미개발원이 참여했다.",
        "업무협약(MOU)",
        ["한국누리재단", "다솔진흥원", "온새미개발원"],
    ),
    # legal forms
    (
        "가람시는 15일 ㈜가온식품과 300억 원 규모의 투자협약을 체결했다.",
        "투자협약",
        ["가람시", "㈜가온식품"],
    ),
    (
        "도란군은 (주)날개드론과 농업용 드론 보급 협약을 맺었다.",
        "농업용 드론 보급 협약",
        ["도란군", "(주)날개드론"],
    ),
    (
        "사회복지법인 누리재단은 도란군과 장애인 보호작업장 위탁 협약을 체결했다.",
        "장애인 보호작업장 위탁 협약",
        ["사회복지법인 누리재단", "도란군"],
    ),
    # a place between two parties is no party
    (
        "나래공단은 16일 가온중공업 본사(울산 소재)에서 가온중공업과 안전 관리 업무협약을 체결했다.",
        "안전 관리 업무협약",
        ["나래공단", "가온중공업"],
    ),
    (
        "가람시는 나래대학교에서 한빛진흥원과 디지털 교육 업무협약을 체결했다.",
        "디지털 교육 업무협약",
        ["가람시", "한빛진흥원"],
    ),
    # what describes a party is no part of its name
    (
        "도란군은 커피 원료 공급업체인 가온무역(주)과 배후단지 투자협약을 체결했다.",
        "배후단지 투자협약",
        ["도란군", "가온무역(주)"],
    ),
    (
        "가온맥주가 공장이 있는 충북 청주시 흥덕구와 ‘빈 병 모으기 사업’ 업무협약을 체결했다.",
        "‘빈 병 모으기 사업’ 업무협약",
        ["가온맥주", "충북 청주시 흥덕구"],
    ),
    # the partner after the name, the place after it
    (
        "가람시는 청년 주거 지원을 위한 업무협약을 15일 시청에서 나래공사와 체결했다.",
        "청년 주거 지원을 위한 업무협약",
        ["가람시", "나래공사"],
    ),
    # names with clauses, lists and 와/과 of their own
    (
        "한빛진흥원은 나래대학교와 건강한 골목 조성과 청년 안내원 육성을 위한 업무협약을 체결했다.",
        "건강한 골목 조성과 청년 안내원 육성을 위한 업무협약",
        ["한빛진흥원", "나래대학교"],
    ),
    (
        "한빛진흥원은 가람시와 도시의 안전성을 강화하고 새 산업을 육성하기 위한 업무협약을 체결했다.",
        "도시의 안전성을 강화하고 새 산업을 육성하기 위한 업무협약",
        ["한빛진흥원", "가람시"],
    ),
    (
        "도란시는 도란노총과 도란시 기능공 채용과 자재 구매 등이 담긴 정책협약을 체결했다.",
        "도란시 기능공 채용과 자재 구매 등이 담긴 정책협약",
        ["도란시", "도란노총"],
    ),
    # heads stand for their bodies
    (
        "홍길동 산업통상부 장관과 김철수 가람시장은 16일 수소 산업 육성을 위한 양해각서에 서명했다.",
        "수소 산업 육성을 위한 양해각서",
        ["산업통상부", "가람시"],
    ),
    # short forms
    (
        "한빛정보보호진흥원(원장 홍길동, 이하 한빛원)은 새 사업을 알렸다. 한빛원은 16일 새론협회와 침해 대응 업무협약을 체결했다.",
        "침해 대응 업무협약",
        ["한빛정보보호진흥원", "새론협회"],
    ),
    (
        "과학기술정보통신부는 예산을 늘린다. 과기정통부는 16일 새론협회와 기초연구 진흥 협약을 체결했다.",
        "기초연구 진흥 협약",
        ["과학기술정보통신부", "새론협회"],
    ),
    (
        "가람시어린이보육재단은 아이를 돌본다. 보육재단은 지난 9일 가람시가족센터와 업무협약을 체결하고 돌봄 지원에 나선다고 밝혔다.",
        "업무협약",
        ["가람시어린이보육재단", "가람시가족센터"],
    ),
    # 양 기관, 두 회사
    (
        "한빛진흥원은 16일 새론협회와 만났다. 양 기관은 ‘개인정보 보호 업무협약’을 체결했다.",
        "개인정보 보호 업무협약",
        ["한빛진흥원", "새론협회"],
    ),
    # between
    (
        "나래군은 17일 군청에서 나래군과 가온공항 간 ‘관광 활성화를 위한 업무협약(MOU)’을 체결했다고 밝혔다.",
        "관광 활성화를 위한 업무협약(MOU)",
        ["나래군", "가온공항"],
    ),
    # two names in one word, each with its head
    (
        "한빛진흥원(원장 홍길동)은 가온자동차(대표이사 김철수)·누리차(대표이사 이영희)와 협력사의 사이버 위협 예방 및 보안 강화를 위해 업무협약을 체결했다.",
        "업무협약",
        ["한빛진흥원", "가온자동차", "누리차"],
    ),
    # nouns ending a release
    (
        "□ 한빛진흥원은 10.16.(목) 새론협회와 수출 지원을 위한 업무협약(MOU)을 체결하였음",
        "수출 지원을 위한 업무협약(MOU)",
        ["한빛진흥원", "새론협회"],
    ),
    # cut off by the page
    (
        "가람병원은 나래의료재단과 공동연구와 의사 파견을 위한 전략적 업무협약을 ...",
        "공동연구와 의사 파견을 위한 전략적 업무협약",
        ["가람병원", "나래의료재단"],
    ),
    # other kinds
    (
        "도란면과 가람면은 고향사랑기부 활성화를 위한 자매결연 협약을 체결했다고 15일 전했다.",
        "고향사랑기부 활성화를 위한 자매결연 협약",
        ["도란면", "가람면"],
    ),
    (
        "가온전자는 다솜화학과 배터리 공동 개발을 위한 협력의향서(LOI)를 체결했다.",
        "배터리 공동 개발을 위한 협력의향서(LOI)",
        ["가온전자", "다솜화학"],
    ),
    # 등 N개 기관
    (
        "가람시는 나래대학교, 한빛진흥원 등 3개 기관과 청년 일자리 업무협약을 체결했다.",
        "청년 일자리 업무협약",
        ["가람시", "나래대학교", "한빛진흥원"],
    ),
    (
        "가람시와 나래대학교 등 5개 기관은 16일 산학 협력 협약을 맺었다.",
        "산학 협력 협약",
        ["가람시", "나래대학교"],
    ),
]

PLANNED = [
    (
        "한빛진흥원은 24일 나래대학교와 보안 인재 양성을 위한 업무협약을 체결한다.",
        "보안 인재 양성을 위한 업무협약",
        ["한빛진흥원", "나래대학교"],
    ),
    (
        "가람시는 오는 27일 도란시와 상생 발전 협약을 체결할 예정이다.",
        "상생 발전 협약",
        ["가람시", "도란시"],
    ),
    (
        "나래공사는 22일 가온건설과 재개발 업무협약을 맺기로 했다.",
        "재개발 업무협약",
        ["나래공사", "가온건설"],
    ),
    (
        "가람시는 한빛진흥원과 ‘스마트도시 조성을 위한 업무협약’을 체결한다고 20일 밝혔다.",
        "스마트도시 조성을 위한 업무협약",
        ["가람시", "한빛진흥원"],
    ),
]

CONCLUDED = [
    # what two conclude now is an agreement whatever it is called
    ("가람공사와 노동조합은 3일 임금 및 단체협약을 체결했다.", "임금 및 단체협약"),
    ("한국과 가나국은 자유무역협정을 맺었다.", "자유무역협정"),
    ("가람대와 나래군은 3일 과학기술 협약을 체결했다.", "과학기술 협약"),
    (
        "두 정상은 3일 다리 건설의 순서를 담은 간략한 합의문에 서명했다.",
        "다리 건설의 순서를 담은 간략한 합의문",
    ),
    ("가람공단 노사는 27일 ‘안전 일터 공동 선언문’을 채택했다.", "안전 일터 공동 선언문"),
    ("가람대는 나래군과 관·학 업무협력을 체결했다고 14일 밝혔다.", "관·학 업무협력"),
    ("가람배구연맹과 나래제과가 공식 후원계약을 했다.", "공식 후원계약"),
    ("가람사는 나래사와 얼음 창고 서비스 계약을 체결하며 발을 넓혔다.", "얼음 창고 서비스 계약"),
    (
        "가람시는 3일 나래대와 목축, 양봉, 원예 분야 육성을 위한 협약을 맺었다.",
        "목축, 양봉, 원예 분야 육성을 위한 협약",
    ),
    ("가람조사원은 3일 나래연구소와 갯벌 돌봄을 위하여 업무협약을 체결했다.", "업무협약"),
    (
        "가람시와 나래구가 자매결연을 맺는다. 가람시는 6일 나래구와 자매결연을 체결했다고 7일 밝혔다.",
        "자매결연",
    ),
    ("가람관과 나래관은 4일 유물 대여협약서를 갱신 체결했다.", "유물 대여협약서"),
    ("한국과 가나국이 EPA 협정문에 공식 서명했다.", "EPA 협정문"),
    ("가람시는 3일 나래세관과 다솔어촌계 등 4자 업무협약을 맺었다.", "4자 업무협약"),
    (
        "가람과학원(원장 김하람)은 “별을 보기 위해, 가람과학원과 나래과학원이 망원경 대여 협약을 체결했다”고 5일 밝혔다.",
        "망원경 대여 협약",
    ),
]

PARTIES = [
    (
        "나래대학교는 16일 미국 벤델리대학교, 베트남 국립무역대학교와 학술교류 협약을 체결했다.",
        ["나래대학교", "벤델리대학교", "베트남 국립무역대학교"],
    ),
    (
        "[가람경제(나래)=김하람 기자]가람대 항공계열과 나래여단은 지난 4일 연날리기 협약을 체결했다.",
        ["가람대 항공계열", "나래여단"],
    ),
    (
        "다솔--(뉴스와이어)--가람청(청장 김하람)은 16일 나래공사(사장 이두나)와 협약을 맺었다.",
        ["가람청", "나래공사"],
    ),
    (
        "국내 최대 우산 OEM ㈜가람은 3일 나래연구원과 업무협약을 체결했다.",
        ["㈜가람", "나래연구원"],
    ),
    ("가람협회는 3일 민간 기상예보기관 나래코와 업무협약을 체결했다.", ["가람협회", "나래코"]),
    (
        "가람시장(상인회장 복하람)과 나래서점 다솔점(점장 문하람)이 4일 책 나눔 협약식을 가졌다.",
        ["가람시장", "나래서점 다솔점"],
    ),
    (
        "가람연구조합은 4일 나래연구원과 한국-칠레 간 꽃씨 교환을 위한 업무협약을 체결했다.",
        ["가람연구조합", "나래연구원"],
    ),
    (
        "가람대학(총장 김하람)은 5월 25일 목공 실습과 관련해서 사단법인 나래협회, (주)다솔과 협약을 체결했다.",
        ["가람대학", "사단법인 나래협회", "(주)다솔"],
    ),
]

SILENT = [
    "업무협약은 한쪽이 해지를 알리지 않으면 자동으로 갱신된다.",
    "김하람 의원은 16일 협약 체결에 서명한 이들을 돕는 법 개정안을 냈다.",
    "한편, 두 기관은 지난 2022년 업무협약을 맺은 바 있다.",
    "가람시는 공사를 마쳤다. 시민이 모였다. 축제가 열렸다. 비가 왔다. 한편, 가람시는 지난해 나래대학교와 업무협약을 체결했다.",
    "홍 위원장은 유엔 반부패협약 당사국총회에서 기조연설을 했다.",
    "정부는 기후변화협약 이행 계획을 마련했다.",
    "노사는 단체협약 교섭을 시작했다.",
    "노조는 단체협약을 지키라고 했다.",
    "김하람 의원이 발의한 조례안은 구청장이 양해각서나 다른 협약을 체결할 경우 의회에 보고하도록 한다.",
    "두 나라는 1987년 문화협정을 시작으로 교류해 왔다.",
    "한국과 가나국은 자유무역협정 협상을 이어 간다.",
    "가람시와 나래시는 자매결연 체결 12주년을 맞아 나무를 심었다.",
    "가람시는 지난 15일 스타트업 협약을 체결한 기업 4곳을 찾아 성과를 점검했다.",
    "가람은행의 협약대출 금리가 내렸다.",
    "협약병원에서 진료비를 할인받을 수 있다.",
    "가온그룹은 도란그룹과 협력을 넓히고 있다. 지난해 3월 업무협약(MOU)도 체결했다. 공장은 내년에 짓는다.",
    "홍길동 대표는 “나래시와 협약을 체결했지만 비용은 말한 적이 없다”고 했다.",
    "가람시는 민선 8기 출범 이후 8개국과 총 400만 달러 규모의 수출협약을 체결했다.",
    "참가를 바라는 기업의 업무협약 신청을 받는다.",
    "가람시가 축제를 연다. 볼거리가 많다.",
    "두 회사가 맞손을 잡았다.",
    "파리협정에 따라 온실가스를 줄인다.",
    "예약정보를 숙박업소에 제공한다.",
    "이번 회의에서 정전협정의 뜻을 되새겼다.",
    "약정금액은 월 5만 원이다.",
    "금융권은 조선, 원전 등 여러 분야에서 총 11건의 계약 및 MOU를 체결했다.",
    "임금협약 교섭이 결렬됐다.",
    "농촌협약에 따른 시군별 지원 규모를 늘리기로 했다.",
    "",
    "협약",
]


@pytest.mark.parametrize(("text", "name", "bodies"), SIGNED)
def test_a_signed_agreement_has_its_name_and_parties(
    text: str, name: str, bodies: list[str]
) -> None:
    deal = read(text)
    assert deal is not None
    assert (deal.name.text, deal.status, parties(deal)) == (name, "signed", bodies)


@pytest.mark.parametrize(("text", "name"), CONCLUDED)
def test_what_two_conclude_now_is_an_agreement(text: str, name: str) -> None:
    deal = read(text)
    assert deal is not None
    assert (deal.name.text, deal.status) == (name, "signed")


@pytest.mark.parametrize(("text", "bodies"), PARTIES)
def test_parties_stand_without_what_is_told_before_them(text: str, bodies: list[str]) -> None:
    deal = read(text)
    assert deal is not None
    assert parties(deal) == bodies


@pytest.mark.parametrize(("text", "name", "bodies"), PLANNED)
def test_a_planned_agreement_has_its_name_and_parties(
    text: str, name: str, bodies: list[str]
) -> None:
    deal = read(text)
    assert deal is not None
    assert (deal.name.text, deal.status, parties(deal)) == (name, "planned", bodies)


@pytest.mark.parametrize("text", SILENT)
def test_what_is_background_treaty_or_speech_is_no_agreement(text: str) -> None:
    deal = read(text)
    assert deal is None, deal and deal.name.text


MAIN_OF_SEVERAL = [
    # the one of the day, not the one of last year
    (
        "가람시는 16일 나래대학교와 ‘청년 창업 업무협약’을 체결했다. 한편, 가람시는 지난해 새론협회와 관광 업무협약을 맺은 바 있다.",
        "청년 창업 업무협약",
        ["가람시", "나래대학교"],
    ),
    # of two equal ones the first
    (
        "가람시는 16일 나래대학교와 산학 협력 업무협약을 체결했다. 또 한빛진흥원과 보안 교육 업무협약을 체결했다.",
        "산학 협력 업무협약",
        ["가람시", "나래대학교"],
    ),
    # what was signed in a month that is over lends it no name
    (
        "가람증권은 나래증권과 전략적 업무협약을 체결했다고 16일 밝혔다. 가람증권은 지난 4월 나래증권 지분 35%를 취득하는 신주인수계약을 체결했다.",
        "전략적 업무협약",
        ["가람증권", "나래증권"],
    ),
    # named in full only by a later sentence
    (
        "마루은행은 16일 가람구청과 업무협약을 체결했다. 두 기관은 이번 ‘가람구 소상공인 특별출연 업무협약’을 통해 힘을 모은다.",
        "가람구 소상공인 특별출연 업무협약",
        ["마루은행", "가람구청"],
    ),
    # the town of the release goes without its name
    (
        "시는 지난 16일 시청에서 나래공단과 안전 점검 협약을 체결했다.",
        "안전 점검 협약",
        ["가람시", "나래공단"],
    ),
]


@pytest.mark.parametrize(("text", "name", "bodies"), MAIN_OF_SEVERAL)
def test_the_main_agreement_is_the_one_that_is_news(
    text: str, name: str, bodies: list[str]
) -> None:
    deal = read(text, issuer="가람시")
    assert deal is not None
    assert (deal.name.text, parties(deal)) == (name, bodies)


TO_COME = [
    "가람시는 나래공단과 안전 협약을 체결키로 했다고 16일 밝혔다.",
    "가람시는 나래공단과 안전 협약을 체결하겠다고 16일 밝혔다.",
    "가람시는 나래공단과 안전 협약 체결을 위한 협의를 진행하고 있다.",
    "가람시는 나래공단과 안전 협약 체결을 검토 중이다.",
    "가람시는 나래공단과 안전 협약 체결에 합의했다고 16일 밝혔다.",
    "가람시와 나래공단의 안전 협약 체결이 임박했다.",
]


@pytest.mark.parametrize("text", TO_COME)
def test_what_is_meant_or_prepared_is_planned(text: str) -> None:
    deal = read(text)
    assert deal is not None
    assert deal.status == "planned"


DAYS = [
    ("가람시는 16일 나래공단과 안전 협약을 맺었다.", "2025-10-16"),
    ("가람시는 지난 14일 나래공단과 안전 협약을 맺었다고 16일 밝혔다.", "2025-10-14"),
    ("가람시는 나래공단과 안전 협약을 체결했다고 16일 밝혔다.", None),
    ("가람시는 나래공단과 안전 협약을 2025. 10. 13.(월) 체결했다고 밝혔다.", "2025-10-13"),
    ("가람시는 오는 23일 나래공단과 안전 협약을 체결한다.", "2025-10-23"),
    ("가람시는 나래공단과 안전 협약을 맺었다. 16일 열린 협약식에는 시민도 왔다.", "2025-10-16"),
    ("가람바이오는 16일 나래공단과 안전 협약을 맺었다.", "2025-10-16"),
    ("가람시는 16일 보도자료를 내고 나래공단과 안전 협약을 맺었다고 밝혔다.", None),
    (
        "가람시는 나래공단과 안전 협약을 체결한다. 체결식은 오는 23일 가람시청에서 진행된다.",
        "2025-10-23",
    ),
    ("16일 업계에 따르면 가람시는 나래공단과 안전 협약을 맺었다.", None),
    ("가람시는 나래공단과 안전 협약을 맺고 이달 31일까지 신청을 받는다.", None),
    ("가람시는 올해 나래공단과 안전 협약을 맺었다.", None),
    # a day of signing far from the main sentence: the ceremony, the fact box
    (
        "가람시는 나래공단과 안전 협약을 맺었다고 16일 밝혔다. 두 기관은 힘을 모은다. 지난 14일 열린 체결식에는 시민도 왔다.",
        "2025-10-14",
    ),
    (
        "가람시는 나래공단과 안전 협약을 맺었다.\nㅇ (일시/장소) ‘25. 10. 13.(월) 10:00 / 가람시청",
        "2025-10-13T10:00",
    ),
]


@pytest.mark.parametrize(("text", "day"), DAYS)
def test_the_day_of_signing_is_not_the_day_of_telling(text: str, day: str | None) -> None:
    deal = read(text)
    assert deal is not None
    assert (deal.signed_on.value if deal.signed_on else None) == day


def test_countries_in_short_form_are_written_out_and_keep_their_words() -> None:
    deal = read("이번 회담에서 ‘한-미 우주탐사 양해각서(MOU)’를 한-미 정부 간 체결했다.")
    assert deal is not None
    assert parties(deal) == ["한국 정부", "미국 정부"]
    assert {party.text for party in deal.parties} == {"한-미 정부"}
    deal = read("한·베 양국은 17일 항만 협력 양해각서를 맺었다.")
    assert deal is not None
    assert parties(deal) == ["한국", "베트남"]


def test_other_names_stand_in_the_brackets_after_the_name() -> None:
    deal = read("가람부는 ‘항만 번영 양해각서(MOU)(Harbour Prosperity Deal, HPD)’를 16일 체결했다.")
    assert deal is not None
    assert deal.name.text == "항만 번영 양해각서(MOU)"
    assert [alias.text for alias in deal.aliases] == ["Harbour Prosperity Deal", "HPD"]


PLACES = [
    ("가람시는 16일 가람시청 대회의실에서 나래공단과 안전 협약을 맺었다.", "가람시청 대회의실"),
    # where it lies is told before it
    (
        "가람시는 16일 이웃나라에 위치한 나래공단 회의실에서 나래공단과 안전 협약을 맺었다.",
        "나래공단 회의실",
    ),
    # no places
    ("가람시는 16일 시민을 돕는 차원에서 나래공단과 안전 협약을 맺었다.", None),
    ("가람시와 나래공단은 16일 새로운 사업 개발 등에서 힘을 모으는 안전 협약을 맺었다.", None),
    # the work is done there
    ("가람건설은 16일 이웃나라에서 70억원 규모의 다리 공사 계약을 따냈다고 밝혔다.", None),
]


@pytest.mark.parametrize(("text", "place"), PLACES)
def test_the_place_is_read_without_the_day(text: str, place: str | None) -> None:
    deal = read(text)
    assert deal is not None
    assert (deal.venue.text if deal.venue else None) == place


def test_time_grows_with_the_text_and_nothing_is_raised() -> None:
    for unit in ("A와 B는 업무협약(MOU)을 체결", "협약식에는 가, ", "‘협약", "한-미 정부 간 협약("):
        read(unit * 200)


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        # a copula that stands by itself
        (
            "가람시는 기업들과 업무협약을 맺었다. 협약에 참여한 기업은 가람전자, 나래테크 등 3곳 이다.",
            ["가람시", "가람전자", "나래테크"],
        ),
        (
            "협약을 맺은 기관은 가람원, 이다.\n가람시는 나래사와 협약을 체결했다.",
            ["가람시", "나래사"],
        ),
        ("협약을 맺은 기관은 이다.\n가람시는 나래사와 협약을 체결했다.", ["가람시", "나래사"]),
        (
            "가람시와 나래사가 협약을 체결했다. 이날 협약식에 참석한 대표는 가람시 홍길동 시장, 이다.",
            ["가람시", "나래사"],
        ),
        # a post behind a dot is no part of one word with a body
        (
            "가람대와 나래시는 업무협약을 체결했다. 홍길동 AB·총장과 나래시는 협약을 체결했다.",
            ["가람대", "나래시"],
        ),
    ],
)
def test_words_that_are_only_an_ending_or_a_post_are_no_parties(
    text: str, bodies: list[str]
) -> None:
    deal = pressparse.parse(text, reference_date="2025-12-12").agreement
    assert deal is not None
    assert [party.name for party in deal.parties] == bodies


@pytest.mark.parametrize(
    ("told", "period", "amount"),
    [
        (
            "가람연맹은 나래사와 후원 협약을 체결했다. 협약 기간은 2018년부터 총 5년이다.",
            ("5년", "P5Y"),
            None,
        ),
        (
            "가람시는 나래대와 협약을 맺었다. 협약 기간은 2026년 1월 1일부터 2027년 12월 31일까지다.",
            ("2026년 1월 1일부터 2027년 12월 31일", "2026-01-01/2027-12-31"),
            None,
        ),
        (
            "가람시는 나래대와 협약을 맺었다. 이번 협약은 18개월간 유효하다.",
            ("18개월간", "P18M"),
            None,
        ),
        (
            "가람시는 나래사와 20만 달러(약 2억원) 규모의 수출 계약을 체결했다.",
            None,
            ("20만 달러", 200_000, "USD"),
        ),
        (
            "가람시는 나래사와 협약을 맺었다. 계약 금액은 1조2300억5000만원이다.",
            None,
            ("1조2300억5000만원", 1_230_050_000_000, "KRW"),
        ),
        ("가람시는 나래대와 협약을 맺었다. 예산 300억 원을 들여 3년간 길을 닦는다.", None, None),
        (
            "가람시는 나래대와 협약을 맺었다. 김하람 시장은 “협약 기간은 3년”이라고 했다.",
            None,
            None,
        ),
    ],
)
def test_terms_of_an_agreement(
    told: str, period: tuple[str, str] | None, amount: tuple[str, float, str] | None
) -> None:
    deal = pressparse.parse(f"제목 한 줄\n\n{told}", reference_date="2025-12-12").agreement
    assert deal is not None
    assert (deal.period and (deal.period.text, deal.period.value)) == period
    found = deal.amount and (deal.amount.text, deal.amount.value, deal.amount.currency)
    assert found == amount
