"""What shares its line with the text is cut off from it, and no sentence of the text goes with it."""

import pytest

import pressparse

TEXT = (
    "가람시는 5일 나래대학교와 업무협약을 맺었다고 밝혔다. 두 기관은 빈 공장을 고쳐 연구실로 쓰고, 시민에게도 문을 연다. "
    "도하람 시장은 “동네마다 불을 켜겠다”고 말했다."
)
MORE = "서한결 총장은 “학교를 열겠다”고 말했다. 두 기관은 해마다 성과를 살핀다. 첫 모임은 다음 달에 열린다."

BEHIND = [
    ("an appeal for news", "※가람뉴스는 여러분의 제보로 함께 세상을 바꿉니다. 미담을 알려주세요.이메일 : news@garam.example", "boilerplate"),
    ("an appeal with a number", " 가람뉴스는 24시간 여러분의 제보를 기다립니다. ▷ 전화 02-000-0000", "boilerplate"),
    ("an appeal for letters", "※가람일보는 독자투고를 받고 있습니다. news@garam.example로 보내주십시오.", "boilerplate"),
    ("links", "[ 가람닷컴 바로가기 | 나래 소설 | 모바일 웹 ]", "boilerplate"),
    ("links with hands", "[☞오늘의 가람일보][☞가람닷컴 Top기사]", "boilerplate"),
    ("a list of articles", "[많이 본 기사]▶ 나래군, 축제 열어▶ 다온시, 눈길 치워", "sidebar"),
    ("who wrote it, in brackets", "<문가온 기자  gaon@garam.example>", "byline"),
    ("two writers in brackets", "<문가온·이새벽 기자 gaon@garam.example>", "byline"),
    ("who filmed it", "영상취재 : 문가온 기자  영상편집 : 이새벽", "caption"),
]  # fmt: skip


@pytest.mark.parametrize("case, behind, kind", BEHIND, ids=[row[0] for row in BEHIND])
def test_what_stands_behind_the_text_is_cut_off(case: str, behind: str, kind: str) -> None:
    page = f"{TEXT}{behind}"
    record = pressparse.parse(page)
    assert record.body == TEXT, case
    assert [block.kind for block in record.blocks] == ["body", kind]


GOING_ON = [
    ("a speaker who thanks for hints", " 그는 여러분의 제보로 고쳤다고 말했다."),
    ("a quotation that asks for hints", " 그는 “여러분의 제보를 기다립니다”라고 말했다."),
    ("a heading in brackets", " [많이 본 뉴스] 상은 나래대학교가 받았다고 밝혔다."),
    ("a home page", " 새 홈페이지에는 [가람 바로가기]가 생겼다."),
]


@pytest.mark.parametrize("case, behind", GOING_ON, ids=[row[0] for row in GOING_ON])
def test_a_text_that_goes_on_stays_whole(case: str, behind: str) -> None:
    assert pressparse.parse(f"{TEXT}{behind}").body == f"{TEXT}{behind}", case


def test_a_paragraph_stays_whose_last_words_speak_to_the_reader() -> None:
    text = "\n".join([TEXT, MORE, f"{MORE} 미담이 있으면 누구나 알려주세요."])
    assert pressparse.parse(text).body.count("서한결 총장은") == 2


BEFORE = [
    ("an agency", "연합뉴스"),
    ("a name and an agency", "▲가람시청 (연합뉴스)"),
    ("a caption and an agency", "▲ 도하람 시장이 인사하고 있다. ⓒ 연합뉴스"),
    ("a photographer's address", "[가람=뉴시스]문가온 기자 = 도하람 시장이 인사하고 있다. 2025.11.05. gaon@garam.example"),
    ("the photographers' address", "[가람=뉴시스]문가온 기자 = 도하람 시장이 인사하고 있다. 2025.11.05. photo@garam.example"),
]  # fmt: skip


@pytest.mark.parametrize("case, before", BEFORE, ids=[row[0] for row in BEFORE])
def test_a_text_begins_right_behind_whose_picture_it_is(case: str, before: str) -> None:
    page = f"{TEXT}\n\n{before}{MORE}"
    record = pressparse.parse(page)
    assert [each.text for each in record.paragraphs] == [TEXT, MORE], case
    assert [block.kind for block in record.blocks] == ["body", "caption", "body"]
    assert [quote.speaker.name for quote in record.quotes if quote.speaker] == ["도하람", "서한결"]


WHOLE = [
    ("an agency's credit, without spaces", TEXT.replace(". ", ".") + "/연합"),
    ("a town's", TEXT + " / 가람"),
    ("an agency that reports", "연합뉴스가 전한 바로는 " + TEXT),
]


@pytest.mark.parametrize("case, text", WHOLE, ids=[row[0] for row in WHOLE])
def test_several_sentences_with_a_credit_are_a_text(case: str, text: str) -> None:
    record = pressparse.parse(text)
    assert [block.kind for block in record.blocks] == ["body"], case
    assert len(record.quotes) == 1


def test_a_sentence_that_goes_back_is_of_the_text_whoever_gave_the_picture() -> None:
    last = "한편 나래대학교는 다음 달에 새 연구실을 열고 시민을 맞이할 예정이다. (사진: 나래대)"
    record = pressparse.parse(f"{TEXT}\n{MORE}\n{last}")
    assert record.paragraphs[-1].text == last.removesuffix(" (사진: 나래대)")


FEELING = [
    ("a feeling", "가람시에 이름 없는 기부가 이어지며 이웃에게 따뜻한 감동을 전하고 있다."),
    ("a deed", "가람시가 시민과 함께 어려운 이웃을 돕는 일에 나서고 있다."),
]


@pytest.mark.parametrize("case, first", FEELING, ids=[row[0] for row in FEELING])
def test_no_photograph_shows_it(case: str, first: str) -> None:
    record = pressparse.parse(f"가람시, 나래대와 손잡는다\n\n{first}\n\n{TEXT}\n\n{MORE}")
    assert record.paragraphs[0].text == first, case
