"""Lists apart from the sentences: who signs by headings, rows, cells, groups, counts, and rows of heads."""

import pytest

import pressparse
from pressparse.accord.listings import counted, listings, row_of_heads
from pressparse.text.view import View

LEAD = "가람시, 4개 기업과 업무협약\n\n가람시는 4일 시청에서 4개 기업과 청년 채용 업무협약을 체결했다고 5일 밝혔다.\n"
FOUR = ["가람시", "라온테크", "고운소프트", "바름건설", "슬기전자"]
UNIVERSITIES = ["나래대", "노을대", "마루대", "아라대"]
LEAD_OF_UNIVERSITIES = (
    "나래대 등 4개 대학은 4일 나래대 본관에서 공유교육 업무협약을 체결했다고 5일 밝혔다. "
)


@pytest.mark.parametrize(
    "below",
    [
        "참여기업 : 라온테크, 고운소프트, 바름건설, 슬기전자",
        "ㅇ (참여기업) 라온테크, 고운소프트, 바름건설, 슬기전자",
        "협약에 참여한 기업은 다음과 같다.\n- 라온테크\n- 고운소프트\n- 바름건설\n- 슬기전자",
        "□ 협약기업\n○ 라온테크\n○ 고운소프트\n○ 바름건설\n○ 슬기전자",
        "참여 기업은 제조 분야 라온테크·고운소프트, 유통 분야 바름건설·슬기전자이다.",
        "업종별로는 △제조 라온테크, 고운소프트 △유통 바름건설, 슬기전자 등이다.",
        "▲제조 : 라온테크, 고운소프트\n▲유통 : 바름건설, 슬기전자",
        "* 라온테크, 고운소프트, 바름건설, 슬기전자",
        "이번 협약으로 라온테크는 10억 원, 고운소프트는 20억 원, 바름건설은 30억 원, 슬기전자는 40억 원을 투자한다.",
        "라온테크는 공장을 짓는다.\n고운소프트는 연구소를 연다.\n바름건설은 창고를 세운다.\n슬기전자는 30명을 뽑는다.",
        "협약에는 라온테크, 고운소프트 등 2곳이 참여했다. 바름건설, 슬기전자도 함께했다.",
    ],
)
def test_parties_that_a_list_spells_out(below: str) -> None:
    record = pressparse.parse(f"{LEAD}\n{below}\n", reference_date="2031-03-05")
    assert record.agreement is not None
    assert sorted(p.name for p in record.agreement.parties) == sorted(FOUR)


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "가람시와 나래대는 4일 업무협약을 체결했다.\n□ 후원기관\n○ 다솔재단\n○ 라온은행\n",
            ["가람시", "나래대"],
        ),
        (
            "가람시와 나래대는 4일 박람회를 위한 업무협약을 체결했다.\n참가기업: 다솔전자, 라온테크, 마루건설\n",
            ["가람시", "나래대"],
        ),
        (
            "가람시는 4일 5개 기관과 업무협약을 맺었다.\n\n협력 분야: 교육, 복지, 문화, 관광, 농업\n",
            ["가람시", "5개 기관"],
        ),
        (
            "가람시는 4일 4개 대학과 업무협약을 체결했다. 청년은 취업, 대학은 교육, 기업은 채용, 시는 지원을 맡는다.\n",
            ["가람시", "4개 대학"],
        ),
        (
            "가람시와 나래시, 다솔군이 출자한 가람개발공사는 4일 라온은행과 업무협약을 체결했다.\n",
            ["가람개발공사", "라온은행"],
        ),
        (
            "나래대, 다솔대 등 4개 대학으로 구성된 공유교육협의회는 4일 라온재단과 업무협약을 체결했다.\n",
            ["공유교육협의회", "라온재단"],
        ),
        (
            "가람시는 4일 나래·다솔·라온농협과 업무협약을 체결했다고 밝혔다.\n",
            ["가람시", "나래농협", "다솔농협", "라온농협"],
        ),
    ],
)
def test_lists_of_others_name_no_party(text: str, parties: list[str]) -> None:
    record = pressparse.parse(text, reference_date="2031-03-05")
    assert record.agreement is not None
    assert sorted(p.name for p in record.agreement.parties) == sorted(parties)


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "가람시는 나래대 등 3개 대학과 4일 업무협약을 체결했다. 나래대와 다솔대, 라온대는 창업 공간을 낸다.",
            ["가람시", "나래대", "다솔대", "라온대"],
        ),
        (
            "가람도는 4일 3개 시군과 업무협약을 맺었다. 협약에는 별솔군, 꽃샘시, 물결군이 함께했다.",
            ["가람도", "별솔군", "꽃샘시", "물결군"],
        ),
        (
            "가람시는 나래대 등 3개 대학과 4일 업무협약을 체결했다. 나래대와 다솔대는 창업 공간을 낸다.",
            ["가람시", "나래대"],
        ),
    ],
)
def test_as_many_as_are_counted(text: str, parties: list[str]) -> None:
    record = pressparse.parse(text, reference_date="2031-03-05")
    assert record.agreement is not None
    assert sorted(p.name for p in record.agreement.parties) == sorted(parties)


HEADS = ["홍길동", "김하람", "이새벽", "박가온"]


@pytest.mark.parametrize(
    "row",
    [
        "이날 협약식에는 {b0} {n0} 총장, {b1} {n1} 총장, {b2} {n2} 총장, {b3} {n3} 총장 등이 참석했다.",
        "이날 협약식에는 ▲{n0} {b0} 총장 ▲{n1} {b1} 총장 ▲{n2} {b2} 총장 ▲{n3} {b3} 총장 등이 참석했다.",
        "협약에는 △{b0} 총장 {n0} △{b1} 총장 {n1} △{b2} 총장 {n2} △{b3} 총장 {n3} 등이 서명했다.",
        "\n\n사진설명: 앞줄 왼쪽부터 {n0} {b0} 총장 · {n1} {b1} 총장, 뒷줄 왼쪽부터 {n2} {b2} 총장 · {n3} {b3} 총장",
        "\n\n<협약식 참석자>\n{n0} {b0} 총장\n{n1} {b1} 총장\n{n2} {b2} 총장\n{n3} {b3} 총장",
        "\n\n□ 서명자\n- {b0} 총장 {n0}\n- {b1} 총장 {n1}\n- {b2} 총장 {n2}\n- {b3} 총장 {n3}",
        "\n\n<업무협약식 개요>\n○ 장소 : 나래대 본관\n○ 참석자 : {n0} {b0} 총장, {n1} {b1} 총장, {n2} {b2} 총장, {n3} {b3} 총장 등",
        "\n\n1. 업무협약식 개요 ▪ 일시 : 3월 4일 14:00 ▪ 참석자 : {n0} {b0} 총장, {n1} {b1} 총장, {n2} {b2} 총장, {n3} {b3} 총장 등 ▪ 내용 : 공유교육",
    ],
)
def test_heads_in_a_row_show_each_other(row: str) -> None:
    filled = row.format(
        **{f"b{k}": name for k, name in enumerate(UNIVERSITIES)},
        **{f"n{k}": name for k, name in enumerate(HEADS)},
    )
    record = pressparse.parse(f"{LEAD_OF_UNIVERSITIES}{filled}\n", reference_date="2031-03-05")
    assert record.agreement is not None
    assert sorted(p.name for p in record.agreement.parties) == sorted(UNIVERSITIES)
    signed = {(s.name, s.title, s.party) for s in record.signatories}
    assert signed == {(n, "총장", b) for n, b in zip(HEADS, UNIVERSITIES, strict=True)}


@pytest.mark.parametrize(
    ("text", "entries"),
    [
        (
            "□ 협약기관\n연번\t기관명\t대표자\n1\t가람원\t홍길동\n2\t나래원\t김하람\n",
            [("가람원", "홍길동"), ("나래원", "김하람")],
        ),
        (
            "< 협약 기업 명단 >\n1. 라온테크 (대표 홍길동)\n2. 고운소프트 (대표 김하람)\n끝.\n",
            [("라온테크", "홍길동"), ("고운소프트", "김하람")],
        ),
        ("참여 기관: 가람원, 나래원", [("가람원", None), ("나래원", None)]),
        ("참여 기관: 3곳, 4곳", []),
        ("협약 대상: 소상공인, 예비 창업자", []),
        ("관계 기관: 가람원, 나래원", []),
        ("협약 기관은 내년에 정한다.", []),
    ],
)
def test_what_a_heading_lists(text: str, entries: list[tuple[str, str | None]]) -> None:
    found = next(listings(View.plain(text)), None)
    read = [(e.name, e.head.name if e.head else None) for e in found.entries] if found else []
    assert read == entries


def test_a_list_without_a_heading_has_as_many_as_the_text_counts() -> None:
    text = "가람시가 {} 기업과 협약을 맺었다.\n라온테크, 고운소프트, 바름건설\n"
    assert [len(each.entries) for each in counted(View.plain(text.format("3개")), 0)] == [3]
    assert list(counted(View.plain(text.format("4개")), 0)) == []


def test_a_row_needs_bodies() -> None:
    text = "사과 홍길동 총장, 배 김하람 총장, 감 이새벽 총장, 귤 박가온 총장"
    assert row_of_heads(text, 0, len(text)) == []
