"""Hard-wrapped texts read as the same text unwrapped; others are left as they are."""

import textwrap

import pytest

import pressparse
from pressparse.text.wrapping import breaks
from promises import gaps, ungrounded

HEAD = ("가람시, 나래대와 손잡는다", "문가온 기자", "입력 2025.11.05 10:11")
PARAGRAPHS = (
    "가람시는 5일 나래대와 청년 일자리를 늘리는 업무협약을 맺었다고 밝혔다. 두 기관은 빈 상가를 고쳐 연구실로 쓰고 학생들이 그곳에서 일하게 한다.",
    "도하람 시장은 “청년이 돌아오는 도시를 만들겠다”며 “빈 상가마다 불을 켜겠다”고 말했다. 협약식은 시청 접견실에서 열렸고 시민 서른 명이 지켜봤다.",
)


def wrapped(text: str, columns: int) -> str:
    wrapper = textwrap.TextWrapper(columns, break_long_words=False, break_on_hyphens=False)
    return "\n".join("\n".join(wrapper.wrap(line)) for line in text.split("\n"))


@pytest.mark.parametrize("parted", ["\n", "\n\n"], ids=["line by line", "blank lines"])
@pytest.mark.parametrize("columns", [30, 40, 60])
@pytest.mark.parametrize("ends", ["\n", "\r\n"], ids=["LF", "CRLF"])
def test_wrapped_texts_read_as_the_same_text_unwrapped(
    columns: int, parted: str, ends: str
) -> None:
    plain = "\n".join(HEAD) + "\n\n" + parted.join(PARAGRAPHS)
    text = wrapped(plain, columns).replace("\n", ends)
    one, other = pressparse.parse(plain), pressparse.parse(text)
    assert [each.text for each in one.paragraphs] == list(PARAGRAPHS)
    words = "".join(PARAGRAPHS).replace(" ", "")
    assert "".join("".join(each.text.split()) for each in other.paragraphs) == words
    assert [" ".join(q.text.split()) for q in other.quotes] == [q.text for q in one.quotes]
    assert other.headline is not None
    assert other.headline.text == HEAD[0]
    assert list(gaps(text, other)) == []
    assert list(ungrounded(text, other)) == []


def test_a_line_that_closes_the_bracket_of_the_line_above_is_no_title() -> None:
    text = (
        "홈 > 뉴스 > 사회 가람시·나래대, 빈 상가 되살리기 협약\n"
        "입력 2025-11-05 10:11 문가온 기자 가람시(시장\n"
        "도하람)와 나래대(총장 윤다솔)는 5일 시청 접견실에서\n"
        "빈 상가 되살리기 협약을 체결했다. 도하람 시장은 “빈\n"
        "상가마다 불을 켜겠다”고 말했다. 두 기관은 상권 조사와\n"
        "창업 교육에 협력하기로 했다.\n"
    )
    record = pressparse.parse(text)
    assert record.agreement is not None
    assert [each.name for each in record.agreement.parties] == ["가람시", "나래대"]
    assert [each.name for each in record.signatories] == ["도하람", "윤다솔"]


MENU = ("정치", "경제", "사회", "스포츠", "오피니언", "전체기사", "회원가입")
TITLES = ("가람시, 겨울 장터를 엿새 동안 시청 앞 너른 마당에서", "다온군, 새 다리 놓고 옛 다리는 걷는 길로 바꿔", "누리도, 빈집 백 채 고쳐 청년에게 빌려주기로", "나래구, 버스 노선 열두 개 손봐 새봄부터 운행", "바롬시, 밤에도 여는 약국 세 곳 더 늘려", "도담읍, 마을 회관에서 어르신 건강 살핀다", "새롬시, 도서관 두 곳 새로 짓는다") * 4  # fmt: skip


def test_a_text_wrapped_between_menus_and_titles_reads_as_one() -> None:
    text = wrapped("\n".join(PARAGRAPHS * 2), 32)
    page = "\n".join((*MENU, *TITLES, "", *HEAD, "", text, "", *TITLES, *MENU))
    at = page.index(text)
    found = breaks(page)
    assert found
    assert all(at <= each.start < each.end <= at + len(text) for each in found)
    words = page
    for each in reversed(found):
        words = words[: each.start] + each.reads + words[each.end :]
    assert all(words.count(paragraph) == 2 for paragraph in PARAGRAPHS)
    assert all(f"\n{line}\n" in words for line in (*TITLES, *MENU[1:-1]))


POINTS = (
    "가람시는 5일 나래대와 청년 일자리를 늘리는 업무협약을 맺었다고 밝혔다. "
    "협약식에는 △도하람 가람시장, △문가온 나래대 총장, △마다온 나래대 산학협력단장, △조하늬 학생회장 등이 왔다."
)


@pytest.mark.parametrize(
    "above", ["", "\n", " ", "\n\n  "], ids=["first", "below", "indented", "both"]
)
def test_the_first_line_of_a_wrapped_text_goes_on_where_its_sentence_ends(above: str) -> None:
    first = "가람시는 빈 상가를 고쳐 청년의 가게로 쓰겠다고 5일 밝혔다."
    text = f"{above}{first}\n{wrapped(' '.join(PARAGRAPHS), len(first))}"
    assert breaks(text)[0].start == text.index(first) + len(first)


def test_points_within_a_sentence_do_not_part_it() -> None:
    plain = "\n".join(HEAD) + f"\n\n{POINTS}\n\n{PARAGRAPHS[1]}"
    found = [p.text for p in pressparse.parse(wrapped(plain, 40)).paragraphs]
    assert " ".join(found[0].split()) == POINTS


LEFT = [
    ("a paragraph on each line", "\n".join((*HEAD, *PARAGRAPHS))),
    ("a menu", "정치 경제 사회\n문화 스포츠\n로그인\n회원가입\n전체기사 보기\n지역"),
    ("titles of several lengths", "\n".join(f"{town}시, {what}" for town in ("가람", "나래", "다온") for what in ("겨울 장터 연다", "새 다리 놓고 옛 다리는 걷는 길로 바꾼다", "빈집 고쳐 쓴다"))),
    ("titles and a menu", "\n".join((*MENU, *TITLES))),
    ("nothing", ""),
]  # fmt: skip


@pytest.mark.parametrize("case, text", LEFT, ids=[row[0] for row in LEFT])
def test_other_texts_are_left_as_they_are(case: str, text: str) -> None:
    assert breaks(text) == [], case


TORN = [
    ("a word and a day", "가람시는 지난 27일 시청 접견실에서 나래대학교와 청\n년 창업을 돕기 위한 업무협약을 체결했다고 2\n9일 밝혔다. 시는 내년부터 빈 상가를 새로 꾸며\n청년에게 빌려주기로 했다.", "가람시는 지난 27일 시청 접견실에서 나래대학교와 청년 창업을 돕기 위한 업무협약을 체결했다고 29일 밝혔다. 시는 내년부터 빈 상가를 새로 꾸며 청년에게 빌려주기로 했다."),
    ("a verb", "가람시는 지난 27일 시청 접견실에서 나래대와 청년 창업을 돕\n기 위한 업무협약을 체결했다고 29일 밝혔다. 시는 내년 3월부터\n빈 상가를 새로 꾸며 청년에게 빌려준다.", "가람시는 지난 27일 시청 접견실에서 나래대와 청년 창업을 돕기 위한 업무협약을 체결했다고 29일 밝혔다. 시는 내년 3월부터 빈 상가를 새로 꾸며 청년에게 빌려준다."),
]  # fmt: skip


@pytest.mark.parametrize("case, text, reads", TORN, ids=[row[0] for row in TORN])
def test_paragraphs_wrapped_within_words_are_joined(case: str, text: str, reads: str) -> None:
    page = f"{HEAD[0]}\n\n{text}"
    joined = page
    for each in reversed(breaks(page)):
        joined = joined[: each.start] + each.reads + joined[each.end :]
    assert joined == f"{HEAD[0]}\n\n{reads}", case
    record = pressparse.parse(page)
    assert len(record.paragraphs) == 1, case
    assert list(ungrounded(page, record)) == [], case


SHORT_LINES = "가람시는 5일 나래대와 협약을 맺었다. 그\n날 협약식에는 시민 서른 명이 왔다. 도하람\n시장이 인사했다."


def test_lines_of_several_lengths_are_left_as_they_are() -> None:
    assert breaks(f"{SHORT_LINES}\n\n가람시는 빈 상가를\n고쳐 쓴다.") == []
