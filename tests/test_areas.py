"""Cooperation areas: what stands in lists, fact boxes and prose, and what is no area."""

from pathlib import Path

import pytest

import pressparse
from pressparse.accord.agreement import read as read_agreement
from pressparse.accord.areas import read
from pressparse.record import Agreement, Mention, Party
from pressparse.text.view import View

PARTIES = ("가나시", "다라대학교", "마바은행")


def areas(text: str) -> list[str]:
    view = View.plain(text)
    named = tuple(
        view.make(Party, at, at + len(name), "test", name=name)
        for name in PARTIES
        if (at := text.find(name)) >= 0
    )
    at = max(text.find("협약"), 0)
    name = view.mention(at, at + 2, "test")
    deal = Agreement(name=name, kind="협약", status="signed", parties=named)
    return [area.name for area in read(view, deal)]


LEAD = "가나시와 다라대학교는 4일 업무협약을 체결했다. "

LISTS = [
    (
        "양 기관은 ▲청년 창업 지원 ▲현장 실습 확대 등에 협력하기로 했다.",
        ["청년 창업 지원", "현장 실습 확대"],
    ),
    (
        "이번 협약에 따라 양측은 △하천 수질 조사 △생태 교육을 공동으로 추진한다.",
        ["하천 수질 조사", "생태 교육"],
    ),
    (
        "주요 협약 내용은 ①노인 돌봄 인력 양성, ②방문 진료 지원 등이다.",
        ["노인 돌봄 인력 양성", "방문 진료 지원"],
    ),
    (
        "협약 내용에는 ▲시설·장비 공동 활용 ▲학점 교류가 담겼다.",
        ["시설·장비 공동 활용", "학점 교류"],
    ),
    (
        "두 기관은 ▷도서 나눔, ▷독서 교실 운영, ▷작가 초청 강연 등의 분야에서 협력한다.",
        ["도서 나눔", "독서 교실 운영", "작가 초청 강연"],
    ),
    (
        "양 기관은 ▲농산물 수출 판로 개척▲식품 안전 검사 등을 위해 힘을 모으기로 했다.",
        ["농산물 수출 판로 개척", "식품 안전 검사"],
    ),
    (
        "협약을 통해 △시는 부지 제공을 추진하고 △대학은 연구 인력 파견을 실시하는 등 협력하기로 했다.",
        ["부지 제공", "연구 인력 파견"],
    ),
    (
        "양 기관은 ▲드론 실증 ▲관제 자료 공유 등에 협력한다.\n이와 함께 ▲조종사 교육도 추진한다.",
        ["드론 실증", "관제 자료 공유"],
    ),
    (
        "협약의 주요 내용은 다음과 같다.\n▲ 폐교 활용\n▲ 마을 학교 운영",
        ["폐교 활용", "마을 학교 운영"],
    ),
    (
        "협약의 주요 내용은 다음과 같다.\n1. 어촌 체험 관광\n2. 수산물 직거래",
        ["어촌 체험 관광", "수산물 직거래"],
    ),
    (
        "양 기관은 협약에 따라\n- 치매 조기 검진\n- 가족 상담\n등을 함께한다.",
        ["치매 조기 검진", "가족 상담"],
    ),
    (
        "협약의 내용은 다음과 같다.\nㅇ 한부모 가정에 생활비를 지원한다.\nㅇ 직업 훈련 과정을 개설한다.",
        ["한부모 가정에 생활비를 지원", "직업 훈련 과정을 개설"],
    ),
    # what both do to reach a hope is theirs, also where the sentence ends in it
    (
        "두 기관은 ▷숲길 정비 ▷생태 해설 등을 함께 추진해 관광객이 늘 것으로 기대하고 있다.",
        ["숲길 정비", "생태 해설"],
    ),
    # what is nested below a line of a list is none of it
    (
        "\n□ 협약 내용\n ㅇ 하천 수질 조사\n  - 지점 선정\n  - 시료 채취\n ㅇ 생태 교육 지원",
        ["하천 수질 조사", "생태 교육 지원"],
    ),
    (
        "\n1. 협약 내용\n가. 하천 수질 조사\n나. 생태 교육 지원\n2. 향후 일정\n가. 도로 정비",
        ["하천 수질 조사", "생태 교육 지원"],
    ),
]

PROSE = [
    (
        "양 기관은 앞으로 기후 자료 공유, 예측 모형 개발, 연구 인력 교류 등에 협력하기로 했다.",
        ["기후 자료 공유", "예측 모형 개발", "연구 인력 교류"],
    ),
    (
        "양측은 항만 안전 점검과 선박 정보 공유에 적극 협력한다.",
        ["항만 안전 점검", "선박 정보 공유"],
    ),
    (
        "양 기관은 국제 학술대회 공동 개최와 교환 연구원 파견 분야에서 상호 협력을 추진한다.",
        ["국제 학술대회 공동 개최", "교환 연구원 파견"],
    ),
    (
        "두 기관은 재난 대응 훈련을 실시하고 대피 지도를 제작할 계획이다.",
        ["재난 대응 훈련", "대피 지도를 제작"],
    ),
    ("양 기관은 청년 정책 연구를 위해 상호 협력하기로 했다.", ["청년 정책 연구"]),
    (
        "이번 협약을 통해 가나시와 다라대학교는 스마트농업 교육과정을 개발하고 실습 농장을 운영한다.",
        ["스마트농업 교육과정을 개발", "실습 농장을 운영"],
    ),
    (
        "양 기관은 학술 및 문화 교류, 교환교수, 계절학기 등의 활발한 교류를 펼치기로 했다.",
        ["학술 및 문화 교류", "교환교수", "계절학기"],
    ),
    ("양 기관은 세미나 및 학회 개최에 협력하기로 했다.", ["세미나 및 학회 개최"]),
    ("가나시와 다라대학교는 산불 예방에 공동으로 대응하기로 했다.", ["산불 예방에 공동으로 대응"]),
    ("협약에 따라 가나시는 다라대학교와 하천 정원을 조성한다.", ["하천 정원을 조성"]),
    ("양 기관은 자원을 활용해 관광 상품을 개발하기로 했다.", ["관광 상품을 개발"]),
    (
        "세 기관은 이번 협약에 따라 시는 홍보 지원, 대학은 인력 양성, 은행은 자금 공급 등을 위해 서로 협력하기로 했다.",
        ["홍보 지원", "인력 양성", "자금 공급"],
    ),
    ("양 기관은 노인이 안전하게 생활할 수 있도록 협력하기로 했다.", ["노인이 안전하게 생활"]),
    (
        "양 기관은 빈집 정비에 협력하기로 했다. 또한 마을 정원 조성에도 함께 힘을 모을 예정이다.",
        ["빈집 정비", "마을 정원 조성"],
    ),
    # a sentence without a subject goes on, unless it tells the first step, or has somebody else do it
    (
        "두 기관은 하천 수질 조사에 협력하기로 했다. 내년에 수질 지도를 제작할 계획이다.",
        ["하천 수질 조사", "수질 지도를 제작"],
    ),
    (
        "두 기관은 하천 수질 조사에 협력하기로 했다. 먼저 내년에 수질 지도를 제작할 계획이다.",
        ["하천 수질 조사"],
    ),
    (
        "두 기관은 하천 수질 조사에 협력하기로 했다. 시의회도 수질 지도를 제작할 계획이다.",
        ["하천 수질 조사"],
    ),
    ("다라대학교는 함께 생태 교육에 협력하기로 했다.", ["생태 교육"]),
    (
        "양사는 저온 배송 기술을 공동 개발하고 이를 적용한 냉장 상자 보급에 협력하기로 했다.",
        ["저온 배송 기술을 공동 개발", "냉장 상자 보급"],
    ),
    (
        "두 기관은 과제 기획부터 목표 진단, 기술 상담 등에 협력하기로 했다.",
        ["과제 기획", "목표 진단", "기술 상담"],
    ),
    # how far one thing reaches is no list
    (
        "두 기관은 과제 기획부터 판매까지 아우르는 창업 교육을 실시하기로 했다.",
        ["과제 기획부터 판매까지 아우르는 창업 교육"],
    ),
    (
        "두 기관은 숲길 정비, 산림 치유 연구에 이르기까지 폭넓은 사업을 추진하기로 했다.",
        ["숲길 정비", "산림 치유 연구"],
    ),
    (
        "두 기관은 해양 관측 자료 공유를 확대해 나가면서 학술 대회도 함께 추진할 계획이다.",
        ["해양 관측 자료 공유", "학술 대회"],
    ),
    ("이를 토대로 하천 수질 조사와 생태 교육을 실시할 계획이다.", ["하천 수질 조사", "생태 교육"]),
    (
        "이를 바탕으로 ▲하천 수질 조사 ▲생태 교육을 실시할 계획이다.",
        ["하천 수질 조사", "생태 교육"],
    ),
]

CONTENTS = [
    ("주요 협약 내용은 창업 교육, 판로 개척 지원 등이다.", ["창업 교육", "판로 개척 지원"]),
    ("협력 분야는 수소 생산, 저장 기술 개발이다.", ["수소 생산", "저장 기술 개발"]),
    (
        "협약은 전문 인력의 파견, 관측 자료의 공유 등을 내용으로 한다.",
        ["전문 인력의 파견", "관측 자료의 공유"],
    ),
    (
        "협약에는 숲길 정비 지원, 생태 해설 확대 등을 주요 내용으로 담았다.",
        ["숲길 정비 지원", "생태 해설 확대"],
    ),
    (
        "* (협약 주요내용) 지방 의료 인력 양성, 원격 진료 협력 등",
        ["지방 의료 인력 양성", "원격 진료 협력"],
    ),
    (
        "첫 번째 협력 분야인 ‘해양 관측망 구축’에서 양측은 부표를 공동으로 설치한다.",
        ["해양 관측망 구축"],
    ),
]

SILENT = [
    "양 기관은 실무협의회를 구성해 세부 사항을 논의할 예정이다.",
    "두 기관은 이번 협약을 계기로 상생 발전에 힘쓸 방침이다.",
    "협약에 따라 두 기관의 교류가 활발해질 전망이다.",
    "이 협약은 별도 해지가 없으면 1년씩 자동으로 연장된다.",
    "앞으로 두 기관의 하천 조사 결과는 누리집에 공개된다.",
    "두 기관은 하천 조사가 시급하다는 데 뜻을 같이했다.",
    "협약식에는 △홍길동 가나시장 △김철수 다라대 총장 등이 참석했다.",
    "협약에는 ▲가나경찰서 ▲다라교육지원청 ▲마바의사회 ▲마바약사회가 참여했다.",
    "협약 대학은 ▲가나대학 ▲다라대학교 ▲마바정보대학 등이다.",
    "이번 협약은 두 기관의 협력을 강화하기 위해 마련됐다.",
    "이번 협약은 지역 인재 양성과 취업 지원을 위해 추진됐다.",
    "양 기관은 이번 협약으로 지역 경제가 살아날 것으로 기대하고 있다.",
    "두 기관은 사업이 끝나면 ▷하천 수질 개선 ▷주민 소득 증가가 가능할 것으로 기대하고 있다.",
    "두 기관은 이번 협약을 통해 ▷하천 수질 개선 ▷주민 소득 증가 등의 효과가 예상된다.",
    "가나시는 이번 선정을 계기로 ▷가맹점 확대 ▷배달료 인하 등 민관협력 체계를 강화할 계획이다.",
    "가나시와 마바은행은 ‘청년 저축 지원’을 위한 업무협약도 맺었다. 협약에는 대출 이자 지원, 금융 상담 확대 등이 담겼다.",
    "이번 협약을 통해 관광객이 늘고 상권이 살아날 전망이다.",
    "이번 협약을 통해 가나시는 낡은 도로를 정비할 계획이다.",
    "시는 이번 투자로 일자리 40개가 생길 것으로 기대했다.",
    "홍길동 시장은 “양 기관은 교육과 연구에 더욱 힘쓸 것”이라고 말했다.",
    "가나시는 지난해 △도로 정비 △하천 정비 등을 마쳤다.",
    "협약식 개요는 다음과 같다.\n▲ 일시: 3월 5일\n▲ 장소: 가나시청",
    "주요 내용은 붙임을 참고하면 된다.",
    "(주요내용) 가나 지원센터 운영을 위한 업무협약 체결",
    "양 기관은 협약서에 서명하고 기념사진을 촬영했다.",
    "양 기관은 이날 간담회를 개최했다.",
    "양 기관은 앞으로 긴밀한 협력을 이어가기로 했다.",
    "양 기관은 실무 협의체를 구성하기로 했다.",
    "가나시는 다라대학교와 손잡고 지방공항 살리기에 나선다.",
    "다라대학교도 함께 생태 교육에 협력하기로 했다.",
    "마바은행 측도 공동으로 생태 교육에 협력하기로 했다.",
    "협약 기간은 2026년까지 3년간이다.",
    "문의는 가나시청 기획과로 하면 된다.",
]


@pytest.mark.parametrize("text, expected", [*LISTS, *PROSE, *CONTENTS])
def test_areas_are_read(text: str, expected: list[str]) -> None:
    assert areas(LEAD + text) == expected


@pytest.mark.parametrize("text", SILENT)
def test_no_areas_where_none_are_told(text: str) -> None:
    assert areas(LEAD + text) == []


def test_a_list_is_not_told_again_in_prose() -> None:
    text = LEAD + (
        "양 기관은 ▲숲 해설가 양성 ▲산림 치유 연구 등에 협력하기로 했다. "
        "특히 양 기관은 숲 해설가 교재 개발에 협력할 예정이다."
    )
    assert areas(text) == ["숲 해설가 양성", "산림 치유 연구"]


def test_numbered_fields_keep_their_number_and_what_they_cover() -> None:
    text = (
        "양국은 협약을 맺었다.\n"
        "첫 번째 협력 분야인 ‘우주 관측’에서 양국은 망원경을 공동으로 설치하고, 관측 자료를 공유할 계획이다.\n"
        "두 번째 협력 분야인 ‘인력 교류’에서 양국은 연구원 파견에 협력한다."
    )
    view = View.plain(text)
    deal = Agreement(
        name=Mention(text="협약", span=view.span(4, 6), rule="t"), kind="협약", status="signed"
    )
    found = read(view, deal)
    assert [(a.name, a.ordinal, [d.text for d in a.details]) for a in found] == [
        ("우주 관측", 1, ["망원경을 공동으로 설치", "관측 자료를 공유"]),
        ("인력 교류", 2, ["연구원 파견"]),
    ]


def test_a_field_covers_nothing_of_the_next_one_in_its_paragraph() -> None:
    text = (
        "양국은 협약을 맺었다. 첫 번째 협력 분야인 ‘우주 관측’에서 양국은 관측 자료를 공유할 계획이다. "
        "또한 망원경을 공동으로 설치할 계획이다. "
        "두 번째 협력 분야인 ‘인력 교류’에서 양국은 연구원 파견에 협력한다."
    )
    view = View.plain(text)
    deal = read_agreement(view)
    assert deal is not None
    assert [[d.text for d in area.details] for area in read(view, deal)] == [
        ["관측 자료를 공유", "망원경을 공동으로 설치"],
        ["연구원 파견"],
    ]


def test_every_area_points_at_its_text() -> None:
    for case, _ in (*LISTS, *PROSE, *CONTENTS):
        text = LEAD + case
        view = View.plain(text)
        deal = read_agreement(view)
        for area in read(view, deal) if deal else ():
            assert text[area.at.start : area.at.end] == area.text


@pytest.mark.parametrize(
    "text",
    [
        "협약을 맺었다. 양 기관은 " + "▲" * 20_000,
        "협약을 맺었다. 양 기관은 " + "교육을 지원하고 " * 4_000,
        "협약을 맺었다. 주요 내용은 " + "가, " * 20_000,
        "협약 다음과 같다\n" + "- 가나다라\n" * 10_000,
        "협약을 맺었다. 양 기관은 " + "1) 가나 2) 다라 " * 4_000,
        "협약을 맺었다. 양 기관은 " + " -가나" * 10_000,
        "협약 내용은 다음과 같다.\n" * 8_000,
        "<협약 내용>\n하천 수질 조사\n" * 4_000,
        "협약을 통해 " * 8_000,
        "협약을 맺었다. 양 기관은 " + "노인, 장애인 등의 이동권 보장, " * 2_000,
        "협약을 맺었다. " + "공동 개발 " * 8_000,
        "협약을 맺었다. " + "두 번째 과제는 ‘해양 관측망 구축’이다. " * 2_000,
    ],
)
def test_hostile_texts_are_read_in_good_time(text: str) -> None:
    areas(text)


TOLD = (Path(__file__).parent / "areas.txt").read_text(encoding="utf-8").strip().split("\n\n")
"""Short texts, each with its areas below it; ⏎ ends a line. What begins with ! is read wrongly today."""


@pytest.mark.parametrize("told", TOLD, ids=[told[:24] for told in TOLD])
def test_the_areas_that_a_text_tells(told: str, request: pytest.FixtureRequest) -> None:
    if told.startswith("! "):
        request.applymarker(pytest.mark.xfail(strict=True, reason="known"))
    text, *rows = told.removeprefix("! ").split("\n")
    record = pressparse.parse(
        "제목 한 줄\n\n" + text.replace("⏎", "\n"), reference_date="2025-12-12"
    )
    assert [area.name for area in record.cooperation_areas] == [
        row.removeprefix("- ") for row in rows
    ]
