"""Ordinary sentences about signings: which of them tell of an agreement, who its parties are, and what state it is in."""

import pytest

import pressparse


def told(text: str) -> tuple[list[str], str] | None:
    """Return the names of the parties and the agreement's status, or None where there is no agreement."""
    deal = pressparse.parse(f"{text}\n", reference_date="2026-05-06").agreement
    return ([party.name for party in deal.parties], deal.status) if deal else None


TWO = ["가람중공업", "나래바이오"]


@pytest.mark.parametrize(
    "text",
    [
        "가람중공업은 6일 나래바이오와 물질이전계약을 체결했다.",
        "가람중공업은 6일 나래바이오와 마스터 프랜차이즈 계약을 성사시켰다.",
        "가람중공업은 6일 나래바이오와 공급 계약을 최종 체결했다.",
        "가람중공업은 6일 나래바이오와 장기 운송 계약(Frame)을 체결했다.",
        "가람중공업은 6일 나래바이오와 공급 계약을 체결한 것으로 알려졌다.",
        "가람중공업은 6일 나래바이오와의 공급 계약 체결을 발표했다.",
        "가람중공업과 나래바이오 간 공급 계약이 6일 체결됐다.",
        "가람중공업은 6일 나래바이오와 전략적 제휴를 공식 체결했다.",
        "가람중공업은 6일 나래바이오와 업무협약에 합의했다고 밝혔다.",
        "가람중공업과 나래바이오는 6일 인재 양성을 위해 업무협약했다.",
        "가람중공업은 6일 나래바이오에 5년간 원료를 공급하는 계약을 체결했다.",
        "가람중공업은 6일 나래바이오로부터 기술을 도입하는 계약을 체결했다.",
        "가람중공업은 6일 나래바이오를 상대로 부품을 공급하는 계약을 따냈다.",
        "가람중공업은 나래바이오와 총 7만t 규모의 운송 계약을 체결했다고 6일 밝혔다.",
        "가람중공업과 나래바이오의 업무협약식이 6일 본사에서 열렸다.",
        "가람중공업의 김새로 대표와 나래바이오의 한노을 대표는 6일 업무협약에 서명했다.",
        "가람중공업 김새로 대표는 6일 나래바이오와 업무협약을 체결했다.",
        "가람중공업은 6일 나래바이오와 이 같은 내용의 업무협약을 체결했다.",
        "가람중공업은 다온그룹과 경쟁하기 위해 6일 나래바이오와 업무협약을 맺었다.",
        "다온그룹이 투자한 가람중공업은 6일 나래바이오와 업무협약을 체결했다.",
        "가람중공업은 나래바이오의 신약을 판매한다. 양사는 6일 공급 계약을 체결했다.",
        "나래바이오를 방문한 가람중공업 대표단은 6일 업무협약을 체결했다.",
    ],
)
def test_two_who_sign(text: str) -> None:
    found = told(text)
    assert found is not None
    assert (sorted(found[0]), found[1]) == (TWO, "signed")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "가람시와 나래대학교, 다온병원의 업무협약식이 6일 시청에서 열렸다.",
            ["가람시", "나래대학교", "다온병원"],
        ),
        (
            "가람중공업은 6일 나래바이오·다온에너지와 3자 간 업무협약을 체결했다.",
            ["가람중공업", "나래바이오", "다온에너지"],
        ),
        ("모루온·베이잔·소리담 3사는 6일 업무협약을 체결했다.", ["모루온", "베이잔", "소리담"]),
        ("루온과 베이잔의 업무협약식이 6일 본사에서 열렸다.", ["루온", "베이잔"]),
        (
            "가람전자는 6일 나래대학교 호텔관광과·조리제빵과와 산학 협력을 위한 협약을 체결했다.",
            ["가람전자", "나래대학교 호텔관광과·조리제빵과"],
        ),
        (
            "가람군은 6일 청소년을 사랑하는 모임(대표 김새로)과 업무협약을 맺었다.",
            ["가람군", "청소년을 사랑하는 모임"],
        ),
        (
            "한국과 베트남 양국 정부는 6일 원전 협력 양해각서에 서명했다.",
            ["한국 정부", "베트남 정부"],
        ),
        (
            "한국·일본·중국 3국은 6일 환경 협력 공동선언문을 채택했다.",
            ["한국", "일본", "중국"],
        ),
    ],
)
def test_who_they_are(text: str, expected: list[str]) -> None:
    found = told(text)
    assert found is not None
    assert found[0] == expected


@pytest.mark.parametrize(
    "text",
    [
        "가람중공업은 나래바이오와 업무협약을 체결키로 했다고 6일 밝혔다.",
        "가람중공업은 나래바이오와 공급 계약을 체결하는 방안을 추진 중이다.",
        "가람중공업과 나래바이오의 공급 계약 체결이 임박했다.",
    ],
)
def test_those_who_will_sign(text: str) -> None:
    found = told(text)
    assert found is not None
    assert (sorted(found[0]), found[1]) == (TWO, "planned")


@pytest.mark.parametrize(
    "text",
    [
        "가람구단은 투수 한노을과 3년 계약을 맺었다고 6일 발표했다.",
        "배우 서은결은 나래엔터테인먼트와 전속 계약을 체결했다.",
        "가람상사는 임차인과 임대차 계약을 맺고 보증금을 돌려주지 않았다.",
        "교육부는 기간제 교사와 근로 계약을 체결할 때 지켜야 할 지침을 내놨다.",
        "검찰은 김하늘씨가 허위로 용역 계약을 체결한 혐의로 불구속 기소했다고 6일 밝혔다.",
        "법원은 두 회사가 체결한 공급 계약이 무효라고 판결했다.",
        "가람공정위는 대리점과 불공정 계약을 체결한 나래식품에 과징금 3억원을 부과했다.",
        "가람군은 농가와 계약을 맺고 벼를 사들이는 농협에 보조금을 준다.",
    ],
)
def test_contracts_that_are_no_agreements_of_bodies(text: str) -> None:
    assert told(text) is None


BEFORE_A_NAME = [
    *("올해", "지난해", "지난달", "현재", "당시", "그동안", "이번에", "처음으로", "특히", "한편"),
    *(
        "잘 알려진",
        "새로 문을 연",
        "기술을 가진",
        "관심을 모은",
        "부산에 본사를 둔",
        "배터리를 만드는",
    ),
    *(
        "지역 대표 금융그룹",
        "민간 봉사단체",
        "전기차 배터리 재활용 전문 업체",
        "글로벌 제약사",
        "유니콘 기업",
    ),
    *("부산의", "현지", "외국계", "일본의", "가람그룹의", "행정안전부 산하", "다온그룹 계열사"),
]
"""What stands before a name and is no part of it: time, what it did, what it is, whose and where it is."""
BESIDE_ANOTHER = [
    "{}나래바이오는 6일 온새식품과 업무협약을 체결했다.",
    "온새식품은 6일 {}나래바이오와 상호 협력을 위한 업무협약을 맺었다.",
    "온새식품과 {}나래바이오는 6일 상호 협력을 위한 양해각서를 체결했다.",
]


@pytest.mark.parametrize("frame", BESIDE_ANOTHER)
@pytest.mark.parametrize("before", BEFORE_A_NAME)
def test_a_name_begins_behind_what_leads_to_it(before: str, frame: str) -> None:
    found = told(frame.format(f"{before} "))
    assert found is not None
    assert sorted(found[0]) == ["나래바이오", "온새식품"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "푸른나래재단과 아름다운 가람회는 6일 업무협약을 체결했다.",
            ["푸른나래재단", "아름다운 가람회"],
        ),
        (
            "가람전자 측·노바젠·모레노 테크놀로지스는 6일 협력 협약을 맺었다.",
            ["가람전자", "노바젠", "모레노 테크놀로지스"],
        ),
        (
            "지난 6일 가람전자는 노바젠 (대표 김새로), 모레노 테크놀로지스와 업무협약을 체결했다.",
            ["가람전자", "노바젠", "모레노 테크놀로지스"],
        ),
        (
            "지난 6일 DLX E&C는 ONSE(대표 김새로), Blue Pine(대표 한노을)과 업무협약을 체결했다.",
            ["DLX E&C", "ONSE", "Blue Pine"],
        ),
        (
            "독일 자동차 부품 업체 루온이 베이잔과 인재 양성을 위한 업무협약을 맺었다.",
            ["루온", "베이잔"],
        ),
        (
            "재단법인 가람중공업이 나래바이오와 업무협약을 맺었다.",
            ["가람중공업", "나래바이오"],
        ),
    ],
)
def test_where_names_begin_and_end(text: str, expected: list[str]) -> None:
    found = told(text)
    assert found is not None
    assert found[0] == expected
