"""The many ways to tell that an agreement is signed: with paper and pen, by its ceremony, before its noun; and what is listed below."""

import pytest

import pressparse

DAY = "2031-03-06"


def parties(text: str) -> list[str] | None:
    agreement = pressparse.parse(text, reference_date=DAY).agreement
    return sorted(p.name for p in agreement.parties) if agreement else None


SIGNED = [
    *("가뭄 대응 업무협약서에 각각 날인했다", "가뭄 대응 업무협약서에 나란히 이름을 올렸다"),
    *("빈집 고치기 약정서를 주고받았다", "빈집 고치기 약정서에 도장을 찍었다", "공동개발 합의서를 나눠 가졌다"),
    *("공동개발 합의서를 맞바꿨다", "‘골목 살리기’ 협약을 매듭지었다", "‘골목 살리기’ 협약에 전격 합의했다"),
    *("‘골목 살리기’ 협약을 이끌어냈다", "‘골목 살리기’ 협약 조인식을 치렀다", "‘골목 살리기’ 협약 문서를 주고받았다"),
    *("업무협약을 마무리 지었다", "물류센터 위탁운영 계약서에 사인했다"),
]  # fmt: skip


@pytest.mark.parametrize("told", SIGNED)
@pytest.mark.parametrize("ends", [".", "고 6일 밝혔다."])
def test_what_is_done_with_paper_and_pen_signs(told: str, ends: str) -> None:
    assert parties(f"나루시는 5일 다솜고등학교와 {told}{ends}\n") == ["나루시", "다솜고등학교"]


@pytest.mark.parametrize(
    "text",
    [
        "나루시와 다솜고등학교가 5일 체결한 ‘야간 진로교실 업무협약’에는 강사 파견과 교실 개방이 담겼다.",
        "나루시와 다솜고등학교가 5일 서명한 업무협약서에는 강사 파견과 교실 개방이 담겼다.",
        "나루시와 다솜고등학교가 5일 맺은 것은 ‘야간 진로교실 업무협약’이다.",
        "나루시와 다솜고등학교가 진로교육에 손을 잡았다. 두 기관이 5일 서명한 것은 ‘야간 진로교실 업무협약’.",
        "나루시와 다솜고등학교는 5일 ‘야간 진로교실 업무협약’에 이름을 적어 넣었다.",
        "나루시와 다솜고등학교의 야간 진로교실 업무협약이 5일 시청에서 이뤄졌다.",
        "5일 시청에서 열린 업무협약식에서 나루시와 다솜고등학교는 야간 진로교실을 함께 열기로 뜻을 모았다.",
    ],
)
def test_the_verb_may_stand_before_the_agreement_or_be_a_ceremony(text: str) -> None:
    assert parties(f"{text}\n") == ["나루시", "다솜고등학교"]


@pytest.mark.parametrize(
    "text",
    [
        "나루시는 참여하려는 기업은 협약서에 서명해야 한다고 5일 밝혔다.",
        "나루시는 지난해 11월 다솜고등학교와 맺은 협약에 따라 야간 교실을 열고 있다.",
        "나루시와 다솜고등학교가 5일 체결한 것은 업무협약이 아니다.",
        "나루시는 다솜고등학교가 협약서에 이름을 올리지 않았다고 5일 밝혔다.",
    ],
)
def test_what_has_to_be_signed_or_was_long_ago_is_no_news(text: str) -> None:
    assert parties(f"{text}\n") is None


def test_who_will_sign_has_planned_to() -> None:
    text = "나루시와 다솜고등학교는 9일 시청에서 업무협약서를 주고받을 예정이다.\n"
    agreement = pressparse.parse(text, reference_date=DAY).agreement
    assert agreement is not None
    assert agreement.status == "planned"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "도하람 나루시장은 5일 새봄하이드로 문가온 대표와 투자협약을 체결했다.",
            ["나루시", "새봄하이드로"],
        ),
        (
            "도하람 나루시장과 문가온 다솜초등학교장은 5일 업무협약을 체결했다.",
            ["나루시", "다솜초등학교"],
        ),
    ],
)
def test_who_signs_in_words_that_hide_it(text: str, expected: list[str]) -> None:
    assert parties(f"{text}\n") == expected


TOLD = "나루시와 다솜고등학교는 5일 야간 진로교실 업무협약을 체결했다. "


@pytest.mark.parametrize(
    "text",
    [
        "나루시에서는 도하람 시장이, 다솜고등학교에서는 문가온 교장이 펜을 들었다.",
        "나루시 도하람 시장과 다솜고등학교 문가온 교장이 직접 날인했다.",
        "협약서에 서명한 사람은 나루시 도하람 시장과 다솜고등학교 문가온 교장이다.",
        "협약서에 서명한 이는 도하람 나루시장, 문가온 다솜고등학교 교장이다.",
        "도하람 나루시장과 문가온 다솜고등학교 교장이 협약서에 차례로 이름을 적었고 주민들이 지켜봤다.",
    ],
)
def test_who_holds_the_pen_signs(text: str) -> None:
    found = pressparse.parse(TOLD + text, reference_date=DAY).signatories
    assert {(each.name, each.title, each.party) for each in found} == {
        ("도하람", "시장", "나루시"),
        ("문가온", "교장", "다솜고등학교"),
    }


AREAS = ["빈집 고치기", "마을 도서관 운영", "야간 진로교실 개설"]
MARKED = "▲빈집 고치기 ▲마을 도서관 운영 ▲야간 진로교실 개설"


@pytest.mark.parametrize(
    "text",
    [
        f"두 기관은 {MARKED}을 함께 벌인다.",
        f"두 기관은 {MARKED}에 손발을 맞춘다.",
        f"협약서에는 {MARKED}을 양측이 같이 해 나간다는 내용이 들어 있다.",
        "주요 내용은 다음과 같다.\n○ 빈집 고치기\n○ 마을 도서관 운영\n○ 야간 진로교실 개설\n\n도하람 시장은 “기쁘다”고 말했다.",
        "양측이 함께 할 일은 크게 세 갈래입니다.\n - 빈집 고치기\n - 마을 도서관 운영\n - 야간 진로교실 개설\n도하람 시장은 “기쁘다”고 말했습니다.",
    ],
)
def test_where_the_last_member_of_a_list_ends(text: str) -> None:
    found = pressparse.parse(f"{TOLD}\n\n{text}", reference_date=DAY).cooperation_areas
    assert [each.name for each in found] == AREAS
