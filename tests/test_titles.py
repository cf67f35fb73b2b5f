"""Titles that run into their text on one line are told from it; texts without one stay whole."""

import json
from pathlib import Path

import pytest

import pressparse
from pressparse.segment import titles
from pressparse.segment.doubled import doubled
from pressparse.segment.heads import framed, head
from pressparse.segment.unit import lines

TEXT = "가람시는 지난 5일 시청에서 나래대학교와 청년 일자리를 늘리는 업무협약을 맺었다고 밝혔다. 두 기관은 빈 상가를 고쳐 연구실로 쓴다."
LONG = f"{TEXT} 도하람 시장은 “빈 상가마다 불을 켜겠다”고 말했다. 협약식에는 시민 서른 명이 와서 지켜봤다."

ENDS = [
    ("the body again", "가람시, 나래대학교와 청년 일자리 업무협약 체결", LONG),
    ("two spaces", "가람시, 나래대학교와 청년 일자리 늘리기로", f" {LONG}"),
    ("the province before its city", "가람시, 청년 일자리 위해 나래대학교와 협력", LONG.replace("가람시는", "경남 가람시는", 1)),
    ("its mark before it", "[단독] 가람시, 나래대학교와 청년 일자리 업무협약 체결", LONG),
    ("the name before its title", "도하람 시장, 나래대학교와 청년 일자리 협약 체결", LONG.replace("가람시는", "도하람 시장은", 1)),
]  # fmt: skip


@pytest.mark.parametrize("case, title, text", ENDS, ids=[row[0] for row in ENDS])
def test_a_title_ends_where_its_text_begins(case: str, title: str, text: str) -> None:
    page = f"{title} {text}"
    assert page[: titles.end(page)].strip() == title, case
    record = pressparse.parse(page)
    assert record.headline is not None
    assert record.headline.text == title
    assert record.body == text.strip()
    assert record.body in page


FRAMED = [
    ("the page's sort", f"보도자료 가람시, 나래대학교와 청년 일자리 업무협약 체결 {LONG}"),
    ("a section that the text does not name", f"사회 가람시, 나래대학교와 청년 일자리 업무협약 체결 {LONG}"),
    ("when it was posted", f"가람시, 나래대학교와 청년 일자리 업무협약 체결 입력 2026.03.03 (19:02) {LONG}"),
    ("a board's word", f"제목 가람시, 나래대학교와 청년 일자리 업무협약 체결 작성자 홍보담당관 작성일 2026-01-12 조회수 33 {LONG}"),
    ("who reports", f"김새로 기자 가람시, 나래대학교와 청년 일자리 업무협약 체결 {LONG}"),
    ("a window's title", f"가람시, 나래대학교와 청년 일자리 업무협약 체결 - 가람일보 뉴스 정치 사회 가람시, 나래대학교와 청년 일자리 업무협약 체결 {LONG}"),
    ("names of the site", f"나래전자 뉴스룸\nPRESS RELEASE\n가람시, 나래대학교와 청년 일자리 업무협약 체결\n2026.01.12\n{LONG}"),
    ("a deck over it", f"- 빈 상가를 연구실로, 시민 서른 명 참석 -\n가람시, 나래대학교와 청년 일자리 업무협약 체결\n\n{LONG}"),
    ("a bare minute", f"가람시, 나래대학교와 청년 일자리 업무협약 체결 2026-01-12 18:03 {LONG}"),
    ("a name and a minute", f"가람시, 나래대학교와 청년 일자리 업무협약 체결 김새로  2026. 1. 12. 18:03 {LONG}"),
    ("a day and who reports", f"가람시, 나래대학교와 청년 일자리 업무협약 체결 2026-01-12     김새로 기자 {LONG}"),
    ("a row of bullets", f"가람시, 나래대학교와 청년 일자리 업무협약 체결 • 등록 2026.01.12 18:03:10 • 댓글 0 {LONG}"),
    ("a day and a count", f"가람시, 나래대학교와 청년 일자리 업무협약 체결 2026-01-12 hit.937 {LONG}"),
    ("ways over the menu", f"본문 바로가기 주메뉴 바로가기 가람시, 나래대학교와 청년 일자리 업무협약 체결 2026-01-12 18:03 {LONG}"),
    ("the way to it", f"가람시, 나래대학교와 청년 일자리 업무협약 체결 < 사회 < 뉴스 < 기사본문 - 가람신문\n\n{LONG}"),
]  # fmt: skip


@pytest.mark.parametrize("case, page", FRAMED, ids=[row[0] for row in FRAMED])
def test_a_title_stands_free_of_the_words_of_its_page(case: str, page: str) -> None:
    record = pressparse.parse(page)
    assert record.headline is not None
    assert record.headline.text == "가람시, 나래대학교와 청년 일자리 업무협약 체결", case


KEPT = [
    ("a section that the text says", "교육 격차 줄인다…가람시, 나래대학교와 협약", LONG.replace("청년 일자리를 늘리는", "교육 격차를 줄이는")),
    ("syllables that stand alone", "가람시, 나래대학교와 청년 일자리 협약 더는 못 미뤄 안 돼", LONG),
]  # fmt: skip


@pytest.mark.parametrize("case, title, text", KEPT, ids=[row[0] for row in KEPT])
def test_words_of_a_title_that_pages_have_as_well_stay(case: str, title: str, text: str) -> None:
    assert framed(f"{title} {text}", len(title) + 1) == (0, len(title) + 1), case


def test_the_first_line_of_a_title_broken_over_two_is_no_name() -> None:
    record = pressparse.parse(
        f"도하람-이새로 나래시의원\n상가 임대료 관련 사과 촉구\n\n도하람 의원과 이새로 나래시의원이 상가 임대료 인상을 두고 시장에게 사과를 촉구했다. {TEXT}"
    )
    assert record.headline is not None
    assert record.headline.text.startswith("도하람-이새로 나래시의원")


WHOLE = [
    ("a text without a title", LONG),
    ("a word said twice", f"나래대학교 학생들은 나래대학교 앞 상가를 고쳐 쓰기로 했다. {LONG}"),
    ("paragraphs without a space between them", f"가람시 청년 일자리 늘린다 나래대와 협약나래대 학생들 반긴다 {LONG}".replace("다. ", "다.")),
    ("nothing", ""),
    ("one word", "가람시"),
]  # fmt: skip


@pytest.mark.parametrize("case, text", WHOLE, ids=[row[0] for row in WHOLE])
def test_other_texts_have_no_title(case: str, text: str) -> None:
    assert titles.end(text) == 0, case


DECKED = [
    ("between dashes", "- 빈 상가를 연구실로, 시민 서른 명 참석 -", "- 빈 상가를 연구실로, 시민 서른 명 참석 -"),
    ("after a dash", "- 빈 상가를 연구실로", "- 빈 상가를 연구실로"),
]  # fmt: skip


@pytest.mark.parametrize("case, deck, reads", DECKED, ids=[row[0] for row in DECKED])
def test_decks_behind_a_title_are_its_decks(case: str, deck: str, reads: str) -> None:
    title = "가람시, 나래대학교와 손잡는다"
    record = pressparse.parse(f"{title} {deck} □ {LONG}")
    assert record.headline is not None
    assert record.headline.text == title, case
    assert [each.text for each in record.subheadlines] == [reads]
    assert record.paragraphs[0].text.startswith("□ 가람시는")


TWICE = [
    ("over its decks", "", "- 빈 상가를 연구실로 -", "- 빈 상가를 연구실로 -"),
    ("under a menu", "첫 화면 글자 크게 소식 새 소식 ", "- 빈 상가를 연구실로 -", "- 빈 상가를 연구실로 -"),
    ("as a file's name", "", "", None),
]  # fmt: skip


@pytest.mark.parametrize("case, above, deck, reads", TWICE, ids=[row[0] for row in TWICE])
def test_a_title_that_stands_twice(case: str, above: str, deck: str, reads: str | None) -> None:
    title = "가람시, 나래대학교와 손잡는다"
    again = f"{title} {deck} {LONG}" if deck else f"미리보기 (사진자료){title} 1.jpg {LONG}"
    page = f"{above}{title} {again}"
    record = pressparse.parse(page)
    assert record.headline is not None
    assert record.headline.text == title, case
    assert [each.text for each in record.subheadlines] == ([reads] if reads else [])
    assert record.blocks[0].kind == ("boilerplate" if above else "headline")
    assert "가람시는 지난 5일" in record.body
    assert title not in record.body or not deck


COPIED = [
    ("in two lines", "가람군, 돌봄 지도 사업 나래부 주최 우수사례 대회 대상 받아", ["가람군, 돌봄 지도 사업", "나래부 주최 우수사례 대회 대상 받아"]),
    ("at a mark", "도하진 시장, 벼리 축제 현장 찾아 안전 점검…상인 간담회도 열어", ["도하진 시장, 벼리 축제 현장 찾아 안전 점검…", "상인 간담회도 열어"]),
    ("in three lines", "나래대, 겨울 학기 지역 주민 강좌 42개 개설", ["나래대, 겨울 학기", "지역 주민 강좌", "42개 개설"]),
]  # fmt: skip


@pytest.mark.parametrize("above", ["", "홈 > 군정소식 > 보도자료\n"], ids=["alone", "way"])
@pytest.mark.parametrize("case, title, lines", COPIED, ids=[row[0] for row in COPIED])
def test_a_title_that_stands_broken_as_well(
    case: str, title: str, lines: list[str], above: str
) -> None:
    page = "\n".join([f"{above}{title}", *lines, "- 빈 상가를 연구실로 -", "", LONG])
    record = pressparse.parse(page)
    assert record.headline is not None
    assert record.headline.text == title, case
    assert [each.text for each in record.subheadlines] == ["- 빈 상가를 연구실로 -"]


def test_a_deck_that_says_part_of_the_title_is_a_deck() -> None:
    record = pressparse.parse(
        f"가람군, 돌봄 지도로 나래부 대상 받아\n가람군, 돌봄 지도로\n마을마다 쉼터 연다\n\n{LONG}"
    )
    assert record.headline is not None
    assert "마을마다" not in record.headline.text


def test_a_noun_that_ends_as_a_verb_may_close_a_title() -> None:
    record = pressparse.parse(
        f"첫 기술자료 열두 건 등록 공고 - 나래 교환기, 벼리 지도, 가람 탑 - □ {LONG}"
    )
    assert record.headline is not None
    assert record.headline.text == "첫 기술자료 열두 건 등록 공고"


MENU = "한빛타임즈 전체기사 정치 경제 사회 교육 문화 오피니언 포토 로그인 회원가입 "
FLAT = [
    ("a menu", MENU, "", " 승인 2019.05.23 17:40 남궁솔 기자"),
    ("a menu and the way here", f"{MENU}홈 > 교육 > 초·중·고 ", "", " [한빛타임즈=남궁솔 기자]"),
    ("the day and the way here", "UPDATED 2019-05-23 18:20 (목) 검색 사회 > 사건·사고 ", "", " 등록 : 2019-05-23 17:40 남궁솔 기자"),
    ("a deck behind it", "HOME > 경제 > 지역경제 ", "- 한 해에 쉰 곳씩 연구실로", " 남궁솔 기자 nks@hanbit.example 입력 2019.05.23 17:40"),
]  # fmt: skip


@pytest.mark.parametrize("case, above, deck, signed", FLAT, ids=[row[0] for row in FLAT])
def test_what_a_page_on_one_line_shows_above_its_title(
    case: str, above: str, deck: str, signed: str
) -> None:
    title = "가람시, 나래대학교와 빈 상가 고친다"
    record = pressparse.parse(f"{above}{title} {deck}{signed} {LONG}")
    assert record.headline is not None, case
    assert record.headline.text == title
    assert [each.text for each in record.subheadlines] == [deck] * bool(deck)
    assert record.paragraphs[-1].text.endswith(LONG)


UNTOUCHED = [
    "정치 경제 사회 모든 분야에서 새 길을 찾는 사람들이 가람시에 모였다.",
    "최근 <트럼펫 어게인>이란 책을 펴낸 도하진 나래대 교수는 새 악보를 내놓았다.",
    "가람시는 누리집에 로그인 회원가입 검색 차례로 들어가면 된다고 5일 밝혔다.",
]


@pytest.mark.parametrize("text", UNTOUCHED)
def test_a_text_that_has_words_of_a_page_is_left_whole(text: str) -> None:
    assert pressparse.parse(f"{text} {LONG}").body == f"{text} {LONG}"


PRINTED = [
    "2026.6.8 (월) ~ 6.14 (일)   제902호 5면",
    "가람신문 2026년 3월 4일 수요일 제1234호",
    "경 제  한빛신문 2026년 3월 4일 (수) 11",
    "3월 4일 수요일 11면",
    "경 제",
    "종합  축산·사료",
]


@pytest.mark.parametrize("line", PRINTED)
def test_of_which_day_a_page_was_printed_is_no_title(line: str) -> None:
    title = "가람시, 나래대학교와 빈 상가 고친다"
    record = pressparse.parse(f"{line}\n{title}\n\n{LONG}")
    assert record.headline is not None
    assert record.headline.text == title


ONCE = [
    ("letters to try a size with", "가나다라마바사 가나다라마바사"),
    ("a sentence", "가람시는 나래대와 협약을 맺었다. 가람시는 나래대와 협약을 맺었다."),
    ("a title", "가람시, 나래대학교와 손잡는다"),
    ("an item of a list", "가람시는 협약을 맺었다. 두 기관은 빈 상가를 고치는 일, 빈 상가를 고치는 일, 연구실로"),
]  # fmt: skip


@pytest.mark.parametrize("case, text", ONCE, ids=[row[0] for row in ONCE])
def test_what_stands_twice_is_no_title(case: str, text: str) -> None:
    assert doubled(f"{text} {LONG}") is None, case


REPORTED = [
    ("with the place", "(가람=한빛통신) 문가온 기자 = ", True),
    ("in brackets", "[한빛뉴스 문가온 기자] ", True),
    ("as a script", "[앵커] ", True),
]  # fmt: skip


@pytest.mark.parametrize("case, opener, titled", REPORTED, ids=[row[0] for row in REPORTED])
def test_a_title_ends_over_who_reports(case: str, opener: str, titled: bool) -> None:
    title = "새 하늘 아래 첫 등불 켜다"
    record = pressparse.parse(f"{title} {opener}{LONG}")
    assert (record.headline is not None) == titled, case
    assert record.headline is None or record.headline.text == title


def test_what_is_glued_to_who_reports_is_a_deck_without_a_title() -> None:
    record = pressparse.parse(f"새 하늘 아래 첫 등불 켜다[가람=한빛통신] 문가온 기자 = {LONG}")
    assert record.headline is None


def test_who_wrote_it_stands_between_title_and_text() -> None:
    record = pressparse.parse(
        f"가람시, 나래대학교와 손잡는다 문가온 기자 gaon@hanbit.example {LONG}"
    )
    assert record.headline is not None
    assert record.headline.text == "가람시, 나래대학교와 손잡는다"
    assert [each.kind for each in record.blocks] == ["headline", "byline", "body"]
    assert record.body == LONG


def test_the_parts_of_a_line_cover_it() -> None:
    (line,) = lines(f"가람시, 나래대학교와 청년 일자리 업무협약 체결 {LONG}")
    parts = [cut.unit for cut in head(line, None)]
    assert len(parts) == 2
    assert "".join("".join(each.text.split()) for each in parts) == "".join(line.text.split())


def test_evidence_says_why_the_text_begins_there() -> None:
    told = titles.evidence(f"가람시, 나래대학교와 청년 일자리 업무협약 체결 {LONG}")
    assert any(
        each.weight > 0 and each.fact.startswith(("before=", "first_again", "body"))
        for each in told
    )
    assert titles.evidence(LONG) == ()


def test_weights_are_whole_numbers_and_no_words_of_texts() -> None:
    path = Path(titles.__file__).with_name("titles.json")
    held = json.loads(path.read_text(encoding="utf-8"))
    assert path.stat().st_size < 20_000
    assert isinstance(held["least"], int)
    for fact, weight in held["weights"].items():
        assert fact.isascii()
        assert isinstance(weight, int)


ABOVE = [
    ("a name and a title", "도하람 가람시장", "caption"),
    ("a name and a former title", "문가온 전 나래시장.", "caption"),
    ("a picture", "가람시 새 공장 전경", "caption"),
    ("over whose photograph it is", "가람전자가 지난달 문을 연 공장\n[가람전자 제공. 재판매 및 DB 금지]", "caption"),
    ("a number", "2.", "boilerplate"),
    ("a noun and a full stop", "가람시 청년 협의회에 처음 나온 도하람 나래재단 상임이사.", "caption"),
    ("who was seen where", "지난달 가람시 나래동 하늘마당에서 열린 첫 등불 잔치에 처음으로 나온 도하람 나래재단 이사장", "caption"),
    ("a picture", "나래로 그려 낸 참고용 이미지", "caption"),
    ("an agency that sells pictures", "게티이미지뱅크", "caption"),
    ("a title", "가람시, 새 공장 전경 첫 공개", "headline"),
    ("a title with a name", "도하람 가람시장, 나래대와 손잡는다", "headline"),
]  # fmt: skip


@pytest.mark.parametrize("case, line, kind", ABOVE, ids=[row[0] for row in ABOVE])
def test_lines_over_a_text(case: str, line: str, kind: str) -> None:
    page = f"{line}\n{LONG}\n{TEXT}\n문가온 기자 gaon@hanbit.example"
    record = pressparse.parse(page)
    assert record.blocks[0].kind == kind, case
    assert (record.headline is not None) == (kind == "headline")


BROKEN = [
    ("says nothing yet", "가람시, 나래대와 제3회 산골 걷기 대회(Walk)\n성공 개최를 위한 협약", True),
    ("told to its end", "가람시, 나래대와 협약 체결\n빈 상가를 연구실로", False),
]  # fmt: skip


@pytest.mark.parametrize("case, lines_of_it, one", BROKEN, ids=[row[0] for row in BROKEN])
def test_a_title_over_marked_decks_may_be_broken(case: str, lines_of_it: str, one: bool) -> None:
    page = f"{lines_of_it}\n- 시민 서른 명 참석 -\n{LONG}\n{TEXT}"
    record = pressparse.parse(page)
    title = lines_of_it.replace("\n", " ") if one else lines_of_it.split("\n", maxsplit=1)[0]
    assert record.headline is not None
    assert " ".join(record.headline.text.split()) == title, case


PARTED = [
    ("a sentence", "가람시, 나래대학교와 청년 일자리 협약 체결 가람시는 나래대학교와 청년 일자리를 늘린다.", "가람시는 나래대학교와 청년 일자리를 늘린다."),
    ("a caption", "가람시, 나래대학교와 청년 일자리 협약 체결 가람시 관계자들이 나래대학교에서 협약서를 들고 있다. 연합뉴스", None),
]  # fmt: skip


@pytest.mark.parametrize("case, line, first", PARTED, ids=[row[0] for row in PARTED])
def test_a_title_shares_the_first_line_with(case: str, line: str, first: str | None) -> None:
    record = pressparse.parse(f"{line}\n\n{TEXT}\n\n{LONG}")
    assert record.headline is not None, case
    assert line.startswith(record.headline.text)
    assert 20 <= len(record.headline.text) <= 30
    assert record.paragraphs[0].text == (first or TEXT)


MENUS = [
    ("a row of sections", "홈 | 뉴스 | 정치 | 경제 | 사회 | 문화 | 로그인 | 회원가입"),
    ("the way to the page", "홈 > 소식 > 보도자료"),
]  # fmt: skip
FIRST_LINES = [
    f"빈 상가 살리고 일자리 늘려 [가람=나래통신] 문가온 기자 = {TEXT}",
    "가람시, 나래대학교와 청년 일자리 협약 체결 가람시는 나래대학교와 청년 일자리를 늘린다.",
]


@pytest.mark.parametrize("case, menu", MENUS, ids=[row[0] for row in MENUS])
@pytest.mark.parametrize("line", FIRST_LINES, ids=["over who reports", "over a sentence"])
def test_a_title_shares_the_first_line_below_a_menu(case: str, menu: str, line: str) -> None:
    alone, below = (pressparse.parse(f"{above}{line}\n\n{LONG}") for above in ("", f"{menu}\n"))
    assert alone.headline is not None
    assert below.headline is not None, case
    assert below.headline.text == alone.headline.text
    assert below.body == alone.body


UNTITLED = [
    ("a sentence with its subject", "나래영화사가 14년 만에 새 영화를 개봉한다."),
    ("a question with its subject", "가람시가 이번에도 나래대와 손을 잡을까."),
    ("a spoken sentence", "첫눈은 어젯밤에 거의 그쳤는데요."),
    ("a reporter's dateline", "[가람=나래일보 한가람기자] 가람시(시장 도하람)는 5일 나래대와 협약을 맺는다."),
]  # fmt: skip


@pytest.mark.parametrize("case, line", UNTITLED, ids=[row[0] for row in UNTITLED])
def test_a_first_line_that_is_text_is_no_title(case: str, line: str) -> None:
    record = pressparse.parse(f"{line}\n\n{TEXT}\n\n{LONG}")
    assert record.headline is None, case
    assert record.paragraphs[0].text == line


_TITLE = "나래시, 가람대와 청년 창업 돕는 업무협약 체결"
_ROW = "작성자 : 홍보실\n작성일 : 2025.03.04"
_TOLD = (
    "나래시(시장 정바름)는 지난 3일 시청에서 가람대학교와 청년 창업을 돕기 위한 업무협약을 체결했다고 4일 밝혔다.\n"
    "두 기관은 창업 공간을 함께 운영하고 해마다 청년 30명에게 교육과 상담을 제공한다."
)
ON_A_PAGE = [
    ("the word and a colon", f"제목 : {_TITLE}\n{_ROW}\n{_TOLD}"),
    ("the word alone on its line", f"본문\n제목\n{_TITLE}\n{_ROW}\n{_TOLD}"),
    ("the word before it, over a row", f"보도자료\n제목 {_TITLE}\n{_ROW}\n조회수 12\n{_TOLD}"),
    ("the same title again", f"기사제목 {_TITLE}\n보내는분 이메일\n{_TITLE}\n{_ROW}\n{_TOLD}"),
    ("in English", f"Subject : {_TITLE}\nName : 관리자\nDate : 2025-03-04\nHit : 45\n{_TOLD}"),
    ("a province's name and a bar", f"나래\n전남 | {_TITLE}\n페이지 정보\n{_ROW}\n{_TOLD}"),
    ("a table's only cell", f"| {_TITLE} | |||\n| 작성자 | 홍보실 | 작성일 | 2025-03-04 |\n{_TOLD}"),
    ("under ways to jump", f"바로가기 메뉴 본문 바로가기\n나래통신 메뉴 바로가기\n{_TITLE}\n{_TOLD}"),
    ("under a slogan", f"꿈을 여는 나래! 함께 가는 나래!\n{_TITLE}\n{_TITLE}\n{_ROW}\n{_TOLD}"),
    ("under a form without Korean", f"XE Login\n소식\n{_TITLE}\n{_ROW}\n{_TOLD}"),
    ("under a greeting", f"이 사이트는 회원이 아니어도 볼 수 있습니다.\n{_TITLE}\n{_ROW}\n{_TOLD}"),
    ("under other articles in order", f"인기기사\n1 나래시 버스 요금 오른다\n2 가람대 봄 축제 연다\n3 딸기 값 떨어져 농민 울상\n{_TITLE}\n{_ROW}\n{_TOLD}"),
    ("an outlet before the first of two", f"[나래일보] {_TITLE}\n{_TITLE}\n{_ROW}\n{_TOLD}"),
    ("the word before the first of two", f"제목: {_TITLE}\n{_TITLE}\n{_ROW}\n{_TOLD}"),
    ("in the window's title", f"{_TITLE} | 나래신문\n로그인\n홈 > 사회\n{_TITLE}\n{_ROW}\n{_TOLD}"),
]  # fmt: skip


@pytest.mark.parametrize("case, text", ON_A_PAGE, ids=[row[0] for row in ON_A_PAGE])
def test_a_page_tells_which_line_is_the_title(case: str, text: str) -> None:
    record = pressparse.parse(text)
    assert record.headline is not None, case
    assert record.headline.text == _TITLE, case


NO_TITLE = [
    ("a section's word", f"축구\n{_TOLD}"),
    ("a caption with whose picture it is", f"나래시 청년 창업 합동 협약식 / 나래시 제공\n{_TOLD}"),
    ("words in quotation marks", f"'청년 창업' '나래시 협약'\n{_TOLD}"),
    ("a day alone", f"최종편집일 : 2025-03-04\n{_TOLD}"),
    ("a sentence broken over lines", "나래 호랑이가\n끝까지 공을 놓지 않고\n가람에 역전승했습니다.\n나래는 어제 홈경기에서\n두 골을 넣었습니다."),
]  # fmt: skip


@pytest.mark.parametrize("case, text", NO_TITLE, ids=[row[0] for row in NO_TITLE])
def test_what_stands_above_a_text_may_be_no_title(case: str, text: str) -> None:
    assert pressparse.parse(text).headline is None, case


@pytest.mark.parametrize(
    "mark", ["[나래매일 문가온 기자] ", ""], ids=["over an outlet", "over a text"]
)
def test_what_is_going_on_over_an_outlets_mark_is_a_caption(mark: str) -> None:
    shown = "가람시 상인들이 5일 오전 시청 앞에서 빈 상가를 살리라고 외치는 모임을 열고 있다."
    record = pressparse.parse(f"{shown}\n\n\n{mark}{TEXT}\n\n{LONG}")
    assert record.body is not None
    assert (shown in record.body) == (not mark)
