"""Texts whose every space was doubled read as with single spaces; gaps that part cells are left."""

import re

import pytest

import pressparse
from pressparse.span import Span
from pressparse.text.spacing import doubled
from pressparse.text.view import View
from promises import gaps, ungrounded

TEXT = (
    "가람시, 나래대와 손잡는다\n빈 상가를 청년 연구실로\n문가온 기자\n\n"
    "가람시는 5일 나래대와 ‘청년 일자리 업무협약’을 맺었다고 밝혔다. 도하람 시장은 “빈 상가마다 불을 켜겠다”고 말했다.\n"
    "도하람 가람시장(왼쪽)이 협약서를 들고 있다. /연합뉴스\n"
)
TWICE = TEXT.replace(" ", "  ")

# case, a text, which of its gaps are read as one space
SPACED = [
    ("single spaces", TEXT, set()),
    ("doubled ones", TWICE, {"  "}),
    ("one of them left single", TWICE.replace("  ", " ", 1), {"  "}),
    ("cells", "담당  가람과  도하람\n전화  02-000-0000\n" + TEXT, set()),
    ("too few to tell", "가람시  나래대\n업무협약  체결", set()),
    ("nothing", "", set()),
]


@pytest.mark.parametrize("case, text, found", SPACED, ids=[row[0] for row in SPACED])
def test_doubled_spaces_are_one_where_nearly_all_are(case: str, text: str, found: set[str]) -> None:
    read = list(doubled(text))
    assert {text[start:end] for start, end, _ in read} == found, case
    assert {reads for *_, reads in read} == ({" "} if found else set()), case


def test_wider_gaps_keep_what_parts_them() -> None:
    cells = TEXT.replace("문가온 기자", "문가온   기자").replace(" ", "  ")
    assert [reads for *_, reads in doubled(cells)].count(" " * 3) == 1


def test_a_text_with_doubled_spaces_reads_as_with_single_ones() -> None:
    one, other = pressparse.parse(TEXT), pressparse.parse(TWICE)
    assert [block.kind for block in other.blocks] == [block.kind for block in one.blocks]
    assert one.headline is not None
    assert other.headline is not None
    assert other.headline.text == one.headline.text
    assert [deck.text for deck in other.subheadlines] == [deck.text for deck in one.subheadlines]
    assert one.agreement is not None
    assert other.agreement is not None
    assert other.agreement.name.text == one.agreement.name.text
    assert list(gaps(TWICE, other)) == []
    assert list(ungrounded(TWICE, other)) == []


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("가람그룹과NARA솔루션이 손잡았다", "가람그룹과 NARA솔루션이 손잡았다"),
        ("NARA와GARAM은 손잡았다", "NARA와 GARAM은 손잡았다"),
        ("15일NARA전자는 전날", "15일 NARA전자는 전날"),
        ("촬영하는 김하람NARA그룹 회장", "촬영하는 김하람 NARA그룹 회장"),
        ("NARA솔루션 이새벽CTO(최고기술책임자)는", "NARA솔루션 이새벽 CTO(최고기술책임자)는"),
        ("NARA김하람 원장은", "NARA 김하람 원장은"),
        ("지주회사인NARA와 계열사NARA에너지", "지주회사인 NARA와 계열사 NARA에너지"),
        ("이를 위해NARA화학은", "이를 위해 NARA화학은"),
        ("캐나다NARA도 짓는다", "캐나다 NARA도 짓는다"),
        ("또한NARA와 만났다", "또한 NARA와 만났다"),
        ("이로써NARA전자는 커졌다", "이로써 NARA전자는 커졌다"),
        ("서울 중구NARA빌딩에서", "서울 중구 NARA빌딩에서"),
        ("방안에 대한NARA사업을 알렸다", "방안에 대한 NARA사업을 알렸다"),
        ("분야에㈜가람을 더했다", "분야에 ㈜가람을 더했다"),
        *[
            (whole, whole)
            for whole in (
                "가람SDI는 우리FIS와",
                "대한NARA협회는",
                "인데NARA는",
                "아주NARA투자와",
                "이웃한 중구NARA빌딩에서",
                "한국NARA 김하람 사장",
                "NARA건설 대표는",
                "새이사람인HR은",
                "소리AI를 2030년까지",
                "㈜가람ENG가",
            )
        ],
    ],
)
def test_spaces_that_were_lost_beside_latin_letters_are_read(text: str, read: str) -> None:
    view = View.plain(text)
    assert view.text == read == View.plain_text(text)
    assert [view.span(*each.span()) for each in re.finditer(r"\S", view.text)] == [
        Span(start=at, end=at + 1) for at, letter in enumerate(text) if not letter.isspace()
    ]
