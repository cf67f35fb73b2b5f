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
