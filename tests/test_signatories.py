"""Signatories: those who sign or stand for a party, with title and party; others kept out."""

import pytest

import pressparse
from pressparse.accord.signatories import read
from pressparse.entities import people
from pressparse.record import Agreement, Party
from pressparse.text.view import View

Row = tuple[str, str | None, str | None]
PARTIES = ("가나시", "다라대학교", "한국마바진흥원", "서하은행", "산들부", "너울부")


def signers(text: str) -> list[Row]:
    view = View.plain(text)
    parties = tuple(
        view.make(Party, at, at + len(name), "test", name=name)
        for name in PARTIES
        if (at := text.find(name)) >= 0
    )
    at = max(text.find("협약"), 0)
    deal = Agreement(
        name=view.mention(at, at + 2, "test"), kind="협약", status="signed", parties=parties
    )
    return [(s.name, s.title, s.party) for s in read(view, deal, people.find(view))]


HONG = ("홍길동", "시장", "가나시")
KIM = ("김영희", "총장", "다라대학교")
LEE = ("이철수", "원장", "한국마바진흥원")
TWO = "가나시와 다라대학교가 4일 업무협약을 체결했다. "

HEADS = [
    ("가나시(시장 홍길동)와 다라대학교(총장 김영희)는 업무협약을 체결했다.", [HONG, KIM]),
    ("가나시(시장 홍길동)는 한국마바진흥원(MBA, 원장 이철수)과 업무협약을 체결했다.", [HONG, LEE]),
    (
        "한국마바진흥원(원장 이철수, 이하 마바원)은 가나시(시장 홍길동)와 협약을 맺었다.",
        [HONG, LEE],
    ),
    ("가나시(시장: 홍길동)와 다라대학교(총장: 김영희)는 협약을 맺었다.", [HONG, KIM]),
    (
        "한국마바진흥원(원장 이 철)과 가나시(시장 홍길동)는 협약을 맺었다.",
        [HONG, ("이 철", "원장", "한국마바진흥원")],
    ),
    (
        "가나시(시장 홍길동)와 다라대학교(총장 존 나 바다, John Bada)는 협약을 맺었다.",
        [HONG, ("존 나 바다", "총장", "다라대학교")],
    ),
    (
        "가나시(시장 홍길동)와 다라대학교(총장 김영희·이하람)는 협약을 맺었다.",
        [HONG, KIM, ("이하람", "총장", "다라대학교")],
    ),
]

OTHER_BRACKETS = [
    (
        "가나시[시장 홍길동(洪길동)]는 다라대학교(이하 다라대, 총장 김영희)와 협약을 맺었다.",
        [HONG, KIM],
    ),
    (
        "가나시(시장 권한대행 홍길동)와 다라대학교(총장 직무대행 김영희)는 협약을 맺었다.",
        [("홍길동", "시장 권한대행", "가나시"), ("김영희", "총장 직무대행", "다라대학교")],
    ),
    (
        "한국마바진흥원(원장 다온 스님)과 가나시(시장 홍길동)는 협약을 맺었다.",
        [HONG, ("다온", "원장", "한국마바진흥원")],
    ),
    (
        "한국마바진흥원(원장 이철수 다라대학교 교수)과 가나시(시장 홍길동)는 협약을 맺었다.",
        [HONG, LEE],
    ),
    (
        "가나시(시장 홍길동)와 서하은행(대표이사 사장 오나래)은 협약을 맺었다.",
        [HONG, ("오나래", "대표이사 사장", "서하은행")],
    ),
]
"""Other brackets, the short name before the head, who acts for the head, honours and a second body behind the name."""

PRESENT = [
    (TWO + "협약식에는 홍길동 가나시장과 김영희 다라대 총장이 참석했다.", ["홍길동", "김영희"]),
    (
        TWO + "협약식에는 홍길동 시장, 김영희 다라대 총장 등 10여 명이 참석했다.",
        ["홍길동", "김영희"],
    ),
    (TWO + "시는 홍길동 시장과 김영희 총장이 참석한 가운데 협약식을 가졌다.", ["홍길동", "김영희"]),
    (
        TWO + "이날 협약식에는 △홍길동 가나시장, △김영희 다라대학교 총장 등이 참석한다.",
        ["홍길동", "김영희"],
    ),
    (TWO + "\n* (참석) 가나시 홍길동 시장, 다라대 김영희 총장 등", ["홍길동", "김영희"]),
    (TWO + "\n[사진: (왼쪽부터) 홍길동 가나시장, 김영희 다라대 총장]", ["홍길동", "김영희"]),
    (
        "홍길동 가나시장과 김영희 다라대학교 총장은 4일 가나시와 다라대학교의 협약을 체결했다.",
        ["홍길동", "김영희"],
    ),
    (
        "가나시와 다라대학교가 협약을 맺었다.\n* (가나시) 홍길동 시장, (다라대학교) 김영희 총장",
        ["홍길동", "김영희"],
    ),
    (
        "산들부 장관은 너울부와 함께했다. 강바람 산들부 장관은 윤슬기 너울부 장관과 업무협약에 공동서명하였다.",
        ["강바람", "윤슬기"],
    ),
    (
        TWO + "협약식에는 홍길동 가나시장, 김영희 다라대 총장, 박민수 다라대 교수가 참석했다.",
        ["홍길동", "김영희"],
    ),
]

OTHERWISE_PRESENT = [
    (
        TWO + "협약식에는 홍길동 가나시장·김영희 다라대 총장·박민수 다라대 처장 등이 참석했다.",
        ["홍길동", "김영희"],
    ),
    (
        TWO
        + "가나시의 홍길동 시장과 다라대학교의 김영희 총장이 참여한 이번 협약은 3년간 이어진다.",
        ["홍길동", "김영희"],
    ),
    (
        TWO + "협약식(사진)은 시청에서 열렸다. 현장에는 홍길동 가나시장과 김영희 총장이 참석했다.",
        ["홍길동", "김영희"],
    ),
    (
        "가나시와 다라대학교는 4일 조인식을 가졌다. 가나시 홍길동 시장과 다라대학교 김영희 총장이 참석했다. 두 곳은 협약을 맺었다.",
        ["홍길동", "김영희"],
    ),
    (
        TWO
        + "협약식에는 홍길동 가나시장, 김영희 다라대 총장이 참석하여 협약서 서명, 인사말, 관람 순으로 진행됐다.",
        ["홍길동", "김영희"],
    ),
    (
        TWO + "협약서에 서명한 홍길동 시장과 김영희 총장은 협력을 약속했다.",
        ["홍길동", "김영희"],
    ),
    (TWO + "행사에는 홍길동 가나시장과 김영희 다라대 총장이 함께했다.", ["홍길동", "김영희"]),
    (TWO + "체결식에 홍길동 가나시장과 김영희 다라대 총장이 참여했다.", ["홍길동", "김영희"]),
    (
        "가나시는 4일 시청에서 홍길동 시장과 일곱 회사 대표가 자리한 가운데 투자협약을 맺었다.",
        ["홍길동"],
    ),
    (
        TWO + "홍길동 가나시장과 김영희 다라대학교 총장은 시청에서 협약서를 교환하고 악수했다.",
        ["홍길동", "김영희"],
    ),
    (
        TWO + "가나시장인 홍길동 목사와 다라대학교 총장을 맡고 있는 김영희 교수는 업무협약했다.",
        ["김영희"],
    ),
    (
        "가나시와 한국마바진흥원이 협약을 맺었다. 협약식에는 홍길동 가나시장, 한국마바진흥원 원장인 루키 마르 목사가 참석했다.",
        ["홍길동", "루키 마르"],
    ),
    (TWO + "\n사진설명: 좌로부터 김영희 다라대 총장, 홍길동 가나시장", ["홍길동", "김영희"]),
    (
        "가나시와 서하은행이 협약을 맺었다. 홍길동 가나시장과 쑤하란 서하은행 총재는 4일 협약을 체결했다.",
        ["홍길동", "쑤하란"],
    ),
]
"""Dots between persons, an owner before the name, other verbs, and a name that only its place shows."""

ONE_WORD = [
    (
        "가나시와 다라대학교가 협약을 맺었다. 협약식에는 홍길동 가나시장, 김영희 총장, 박민수 다라대 처장이 참석했다.",
        ["홍길동", "김영희"],
    ),
    (
        TWO + "다라대학교 김영희 총장(왼쪽)과 홍길동 가나시장(오른쪽)이 협약을 맺고 사진을 찍었다.",
        ["홍길동", "김영희"],
    ),
]
"""A head without a body beside, and the side on which somebody stands in the place of a name."""

DEPUTIES = [
    (
        "가나시(시장 홍길동)와 다라대학교(총장 김영희)는 업무협약을 체결했다. 협약식에는 박민수 가나시 부시장과 김영희 다라대 총장이 참석했다.",
        ["박민수", "김영희"],
    ),
    (
        "산들부(장관 강바람)와 서하은행은 업무협약을 체결했다. 협약식에는 정다운 산들부 차관과 오나래 서하은행장이 참석했다.",
        ["오나래", "정다운"],
    ),
]

IN_THEIR_PLACE = [
    (
        TWO
        + "홍길동 시장을 대신하여 박민수 부시장과 김영희 총장을 대신하여 이하람 부총장이 협약서에 서명했다. 협약식에는 가나시 박민수 부시장, 다라대학교 이하람 부총장이 참석했다.",
        ["박민수", "이하람"],
    ),
    (
        "가나시(시장 홍길동)와 다라대학교(총장 김영희)가 협약을 맺었다. 박민수 가나시 부시장(왼쪽)과 김영희 다라대학교 총장이 협약서를 들고 기념촬영을 하고 있다.",
        ["박민수", "김영희"],
    ),
    (
        "다라대학교(총장 김영희)는 4일 마바검찰청(청장 박민수)에서 가나시와 업무협약을 체결했다.",
        ["김영희"],
    ),
    (
        TWO
        + "가나시는 홍길동 시장이 자리한 가운데 협약식을 열었다. 협약식에는 김영희 다라대 총장이 참석했다.",
        ["홍길동", "김영희"],
    ),
    (
        TWO
        + "협약식에서는 가나시 홍길동 시장이 참석했으며, 다라대학교에서는 김영희 총장을 비롯한 교직원이 참석했다.",
        ["홍길동", "김영희"],
    ),
    (
        TWO
        + "\n왼쪽부터 가나시 기획본부장 박민수, 다라대학교 대외협력본부장 이하람이 기념사진을 찍고 있다.",
        ["박민수", "이하람"],
    ),
    (
        "박민수 산들부 교섭본부장은 4일 서울에서 서하은행과 업무협약을 체결했다. 산들부가 돕는다.",
        ["박민수"],
    ),
]
"""Who signs for a head, alone or before a camera, and who only heads the house in which it is done."""

TITLES = [
    (
        TWO + "협약식에는 홍길동 가나시장과 김영희 다라대 총장이 참석했다.",
        [("홍길동", "시장"), ("김영희", "총장")],
    ),
    (
        "가나시와 서하은행이 협약을 맺었다. 협약식에는 홍길동 시장과 오나래 서하은행장이 참석했다.",
        [("홍길동", "시장"), ("오나래", "은행장")],
    ),
    (
        "가나시와 한국마바진흥원이 협약을 맺었다. 협약식에는 홍길동 가나시장과 이철수 한국마바진흥원장이 참석했다.",
        [("홍길동", "시장"), ("이철수", "원장")],
    ),
    (
        "가나시와 한국마바진흥원이 협약을 맺었다.\n* (가나시) 홍길동 시장, (한국마바진흥원) 이철수 원장 직무대행",
        [("홍길동", "시장"), ("이철수", "원장 직무대행")],
    ),
]

SILENT = [
    TWO + "지난달 축제에는 홍길동 가나시장과 김영희 다라대 총장이 참석했다.",
    TWO + "홍길동 국회의원이 협약식에 참석해 축하했다.",
    TWO + "박민수 팀장은 “교육을 돕겠다”고 말했다.",
    TWO + "협약식에는 두 기관 관계자 20여 명이 참석했다.",
    TWO + "지난해 축제에는 홍길동 가나시장이 참여했다.",
    "가나시와 다라대학교가 협약식을 열었다. 이날 홍길동 가나시의원과 김영희 국회의원이 참석했다.",
    TWO + "시는 10개 기업이 참여한 사업에 예산을 더한다. 홍길동 가나시의원은 “환영한다”고 말했다.",
    "가나시와 다라대학교가 협약을 맺었다. 가나시(KANA)가 나라 안 배터리 시장 공략에 나섰다. 기념사진을 찍었다.",
    TWO + "문의 가나시청 기획과 박민수 주무관",
    TWO + "차아부(장관 강바람)는 이를 지원한다.",
    TWO + "사진 왼쪽에 선 학생이 웃고 있다.",
    TWO + "[사진: (왼쪽부터) 정다운 마바군수, 오나래 사아대 총장]",
    "차아부(장관 강바람) 산하 한국마바진흥원은 가나시와 협약을 맺었다.",
    "너울부 대회의실에서 가나시와 다라대학교가 협약을 맺었다. 강바람 차아부 장관은 협약식에 참석해 축사했다.",
    "협약식(시장 주재)이 열렸다. 가나시와 다라대학교가 함께했다.",
    "가나시와 다라대학교는 협약을 맺었다. 그는 방명록에 서명했다.",
]


@pytest.mark.parametrize("text, expected", [*HEADS, *OTHER_BRACKETS])
def test_heads_in_brackets_sign(text: str, expected: list[Row]) -> None:
    assert signers(text) == expected


@pytest.mark.parametrize(
    "text, expected", [*PRESENT, *OTHERWISE_PRESENT, *ONE_WORD, *DEPUTIES, *IN_THEIR_PLACE]
)
def test_those_at_the_signing_stand_for_their_parties(text: str, expected: list[str]) -> None:
    assert sorted(name for name, _, _ in signers(text)) == sorted(expected)


@pytest.mark.parametrize("text, expected", TITLES)
def test_titles_come_without_the_party(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(name, title) for name, title, _ in signers(text)] == expected


@pytest.mark.parametrize("text", SILENT)
def test_others_do_not_sign(text: str) -> None:
    assert signers(text) == []


def test_signers_without_a_known_party_keep_the_body_written_before_them() -> None:
    text = "양국은 협약을 체결(양국 대표로 산들부 강바람 차관과 너울궁 윤슬기 정책실장 서명)한다."
    assert signers(text) == [("강바람", "차관", "산들부"), ("윤슬기", "정책실장", "너울궁")]


@pytest.mark.parametrize(
    "text",
    [
        "협약식 참석 " * 8_000,
        "가나시(시장 홍길동" * 5_000,
        "협약 서명 홍길동 시장 " * 3_000,
        "(" * 30_000,
    ],
)
def test_hostile_texts_are_read_in_good_time(text: str) -> None:
    signers(text)


def test_a_name_may_have_lost_the_space_before_a_body_in_latin_letters() -> None:
    text = "ABC전자와 가나시가 3일 협약을 맺었다. 왼쪽부터 김하람ABC전자 대표, 홍길동 가나시장."
    signed = pressparse.parse(text, reference_date="2025-03-05").signatories
    assert {(each.name, each.title) for each in signed} == {("김하람", "대표"), ("홍길동", "시장")}


def test_the_country_before_a_body_is_no_part_of_a_foreign_name() -> None:
    text = (
        "나래대학교가 베트남 누리대학교와 협약을 체결했다. 협약식에는 홍서진 나래대 총장과 "
        "응우옌 하온 린 베트남 누리대학교 총장이 참석했다."
    )
    signed = pressparse.parse(text, reference_date="2025-03-05").signatories
    assert [each.name for each in signed] == ["홍서진", "응우옌 하온 린"]


ABROAD = [
    (
        "김하람 가람시장과 응우옌 반 롱 베트남 하온시장은 4일 우호교류 협정을 체결했다. 가람시와 하온시는 서로를 알린다.",
        [("김하람", "시장"), ("응우옌 반 롱", "시장")],
    ),
    (
        "가람건설과 나래국건설협회는 4일 업무협약을 체결했다.\n4일 가람건설 윤하람 사장(왼쪽)과 나래국건설협회 다미안 카즈미르 부회장(오른쪽)이 협약서를 펼쳐 보이고 있다.",
        [("윤하람", "사장"), ("다미안 카즈미르", "부회장")],
    ),
    (
        (
            "가람구와 일본 도쿄도 나래구가 자매결연 협약을 4일 체결했다. 서하람 가람구청장과 나리타 히로노 "
            "일본 도쿄도 나래구장은 가람구청에서 협약서에 서명했다."
        ),
        [("서하람", "구청장"), ("나리타 히로노", "구장")],
    ),
    (
        (
            "누리재단과 미국이 4일 문화 교류 협정을 체결했다. 박하람 누리재단 이사장과 마르코 베르디 주한미국대사 "
            "대리가 협정서에 서명했다."
        ),
        [("박하람", "이사장"), ("마르코 베르디", "주한미국대사 대리")],
    ),
    (
        (
            "가람시와 하온시가 4일 우호 협력 협약을 체결했다. 이날 최온유 부시장과 타르겐(Targen) "
            "부시장이 서명한 협약서는 관광 교류를 담았다."
        ),
        [("최온유", "부시장"), ("타르겐", "부시장")],
    ),
]
"""Foreign heads: body and post in one word, an envoy for a country, a name with nothing beside it but its letters."""


@pytest.mark.parametrize("text, expected", ABROAD)
def test_foreign_heads_sign(text: str, expected: list[tuple[str, str]]) -> None:
    signed = pressparse.parse(text, reference_date="2025-03-05").signatories
    assert sorted((each.name, each.title) for each in signed) == sorted(expected)


RANKS = [
    (
        "㈜다온과 가람시는 4일 투자 업무협약을 체결했다. 협약식에는 김하람·이가온 다온 공동대표와 박누리 가람시장이 참석했다.",
        [("김하람", "공동대표"), ("이가온", "공동대표"), ("박누리", "시장")],
    ),
    (
        "가람대와 나래재난교육진흥원은 4일 업무협약을 체결했다. 4일 가람대에서 함하람 총장과 이종온 대표는 안전 교육을 골자로 협약을 맺었다.",
        [("함하람", "총장"), ("이종온", "대표")],
    ),
    (
        "가람도시공사의 단체협약 체결식이 4일 열렸다. 체결식에는 정하람 사장과 곽누리 위원장을 비롯해 노사 양쪽에서 스무 명이 참석했다.",
        [("정하람", "사장"), ("곽누리", "위원장")],
    ),
    (
        (
            "나래국과 가람국은 4일 협력 양해각서를 체결했다. 김하람 나래국 대통령과 이가온 가람국 대통령이 임석한 가운데 박누리 "
            "나래국 장관과 최다온 가람국 장관이 양해각서에 서명했다."
        ),
        [("박누리", "장관"), ("최다온", "장관")],
    ),
    (
        (
            "가람군 두온면(면장 박하람)과 나래시 누리동(동장 최나온)은 4일 자매결연 협약을 체결했다. 협약식에는 최나온 "
            "누리동장, 이가온 누리동 주민자치위원장과 박하람 두온면장이 참석했다."
        ),
        [("박하람", "면장"), ("최나온", "동장")],
    ),
    (
        (
            "재단과 노동조합은 4일 단체협약을 체결했다. 이번 협약식에는 진하람 재단 대표이사와 한누리 노조위원장이 참석한 "
            "가운데 진행됐다."
        ),
        [("진하람", "대표이사"), ("한누리", "노조위원장")],
    ),
    (
        "가람소방서(서장 김하람)는 4일 본서에서 나래가스공사와 안전한 마을을 위한 업무협약을 체결했다.",
        [("김하람", "서장")],
    ),
    (
        (
            "최온유 가람시 행정부시장은 4일 시청에서 누리대학교와의 업무협약서에 서명했다. 가람시와 누리대학교는 일자리를 "
            "함께 만든다."
        ),
        [("최온유", "행정부시장")],
    ),
]
"""Who heads a party, by what kind of body such a post heads."""


@pytest.mark.parametrize("text, expected", RANKS)
def test_the_head_of_the_party_stands_before_others(
    text: str, expected: list[tuple[str, str]]
) -> None:
    signed = pressparse.parse(text, reference_date="2025-03-05").signatories
    assert sorted((each.name, each.title) for each in signed) == sorted(expected)


def test_the_head_of_a_union_that_is_named_first_comes_first() -> None:
    signed = pressparse.parse(
        "노조와 가나공사는 4일 상생 업무협약을 체결했다. 협약식에는 노조 측 이가온 위원장과 김하람 가나공사 사장이 참석했다.",
        reference_date="2025-03-05",
    ).signatories
    assert [(each.name, each.party) for each in signed] == [
        ("이가온", "노조"),
        ("김하람", "가나공사"),
    ]


IN_SHORT = [
    (
        "마루군과 나래재단은 4일 업무협약을 체결했다. 마루군 군수 김하람과 나래재단 이사장 이가온은 협약서에 서명했다.",
        [("김하람", "군수"), ("이가온", "이사장")],
    ),
    (
        "마루군과 나래재단은 4일 업무협약을 체결했다. 김하람 군수와 이가온 이사장은 협약서를 교환한 뒤 기념 식수를 했다.",
        [("김하람", "군수"), ("이가온", "이사장")],
    ),
    (
        "마루군은 4일 나래군과 상생 협약을 맺었다. 협약식에는 마루군에서 김하람 군수가, 나래군에서 이가온 군수가 나왔다.",
        [("김하람", "군수"), ("이가온", "군수")],
    ),
    (
        "가람시는 서나협 가람시장 권한대행과 권누리 다온군수가 5일 오전 이전 협약을 화상으로 체결한다고 밝혔다.",
        [("서나협", "시장 권한대행"), ("권누리", "군수")],
    ),
    (
        (
            "가람공단과 나래은행은 4일 업무협약을 체결했다. 조하람가람공단 이사장(왼쪽)과 진누리 나래은행장(오른쪽)이 "
            "업무협약을 체결한 뒤 기념 촬영을 하고 있다."
        ),
        [("조하람", "이사장"), ("진누리", "은행장")],
    ),
    (
        (
            "가람과학회(이사장 이하람)와 누리과학원은 4일 연구실 운영 업무협약을 체결했다. 4일 누리과학원에서 이하람 "
            "이사장, 이슈트반 나자르(István Nazár) 누리과학원 원장 간 협약서 교환이 이뤄졌다."
        ),
        [("이하람", "이사장"), ("이슈트반 나자르", "원장")],
    ),
    (
        (
            "한결가람과 마르젠이 4일 신약 개발을 위한 업무협약을 체결했다. 협약식에는 한결가람 조하람 대표와 마르젠 김누리 "
            "대표가 참석했다."
        ),
        [("조하람", "대표"), ("김누리", "대표")],
    ),
    (
        (
            "누리마트 가람점과 누리마트 다온점은 4일 상생 업무협약을 체결했다. 이날 협약식에는 누리마트 가람점(오하람), "
            "누리마트 다온점(김누리) 점장이 함께했다."
        ),
        [("오하람", "점장"), ("김누리", "점장")],
    ),
    (
        (
            "가람구와 나래큰시장, 다솜시장은 4일 상생 업무협약을 체결했다. 이날 협약식에는 나래큰시장(오하람), "
            "다솜시장(김누리)의 상인회장이 함께했다."
        ),
        [("오하람", "상인회장"), ("김누리", "상인회장")],
    ),
    (
        (
            "가람항공과 누리항공은 4일 양해각서를 체결했다. 유하람 가람항공 대표와 박누리 누리항공 사장 간에 체결된 이번 "
            "양해각서에 따라 두 회사는 비행기를 함께 개발한다."
        ),
        [("유하람", "대표"), ("박누리", "사장")],
    ),
    (
        (
            "가람잡지협회와 누리병원은 4일 지정병원 협약을 체결했다. 협약식에는 하누리 원장과 전하람 협회장 등이 참석했다."
        ),
        [("하누리", "원장"), ("전하람", "협회장")],
    ),
]
"""Persons of whom a text tells in short, or with a lost space."""


@pytest.mark.parametrize("text, expected", IN_SHORT)
def test_who_signs_is_told_in_short(text: str, expected: list[tuple[str, str]]) -> None:
    signed = pressparse.parse("제목\n\n" + text, reference_date="2025-03-05").signatories
    assert sorted((each.name, each.title) for each in signed) == sorted(expected)
