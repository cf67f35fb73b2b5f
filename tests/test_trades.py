"""What stands before a party's name and says what it is, is no part of the name."""

import pytest

import pressparse

KINDS = [
    "물류 전문기업",
    "AI 스타트업",
    "글로벌 반도체 기업",
    "국내 최대 여행사",
    "미국 바이오텍",
    "코스닥 상장사",
    "국내 1위 렌터카 업체",
    "AI 반도체 팹리스",
    "연예 기획사",
    "일본 종합상사",
    "프로축구 K리그1",
    "배달 플랫폼",
    "사우디 국영 석유회사",
]


@pytest.mark.parametrize("kind", KINDS)
def test_the_kind_of_a_body_is_no_part_of_its_name(kind: str) -> None:
    told = f"하람제약은 {kind} 두온라와 새 사업을 위한 업무협약을 체결했다고 9일 밝혔다."
    agreement = pressparse.parse(told).agreement
    assert agreement
    assert [party.name for party in agreement.parties] == ["하람제약", "두온라"]


@pytest.mark.parametrize("whole", ["법무법인 나래", "국립옥스베리대학교", "사회적협동조합 두온"])
def test_what_belongs_to_a_name_stays(whole: str) -> None:
    told = f"하람제약은 {whole}와 새 사업을 위한 업무협약을 체결했다고 9일 밝혔다."
    agreement = pressparse.parse(told.replace("두온와", "두온과")).agreement
    assert agreement
    assert [party.name for party in agreement.parties] == ["하람제약", whole]
