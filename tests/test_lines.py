"""Labels of lines weighed: foreign matter in and around a text, lists, and what spoke for a label."""

import json
from pathlib import Path

import pytest

import pressparse
from pressparse.checks.explain import explain_all
from pressparse.record import BlockKind
from pressparse.segment import weighing
from pressparse.segment.places import facts
from pressparse.segment.segmenter import ruled
from pressparse.text.document import Document
from promises import gaps, ungrounded

PAGES = sorted((Path(__file__).parent / "pages").glob("*.txt"))
SENTENCES = (
    "가람시는 5일 나래대와 청년 일자리를 늘리는 업무협약을 맺었다고 밝혔다.",
    "두 기관은 빈 상가를 고쳐 연구실로 쓰고 학생들이 그곳에서 일하게 한다.",
    "도하람 시장은 “청년이 돌아오는 도시를 만들겠다”고 말했다.",
)


def text_of(page: Path) -> str:
    rows = page.read_text(encoding="utf-8").splitlines()
    return "\n".join(row.split("\t", 1)[1] for row in rows if row)


@pytest.mark.parametrize("page", PAGES, ids=[page.stem for page in PAGES])
def test_parts_that_are_kept_weigh_what_the_facts_weigh(page: Path) -> None:
    _, laid_out = ruled(Document(text_of(page)))
    chain = weighing.weights()
    assert weighing.totals(laid_out.lines) == [chain.total(each) for each in facts(laid_out.lines)]


INSIDE = [
    ("a button over a photograph", "이미지 확대", "boilerplate"),
    ("an advert's mark", "광고", "boilerplate"),
    ("the reporter's line", "문가온 기자 gaon@garam.example", "byline"),
    ("a photograph's caption", "▲ 도하람 시장이 협약서에 서명하고 있다. (사진=가람시)", "caption"),
]


@pytest.mark.parametrize("case, line, kind", INSIDE, ids=[row[0] for row in INSIDE])
def test_a_text_goes_on_behind_foreign_matter(case: str, line: str, kind: str) -> None:
    first, *rest = SENTENCES
    text = "\n".join(["가람시, 나래대와 손잡는다", "입력 2025.11.05. 10:11", first, line, *rest])
    record = pressparse.parse(text)
    assert [each.text for each in record.paragraphs] == list(SENTENCES), case
    at = text.index(line)
    assert [b.kind for b in record.blocks if b.span.start <= at < b.span.end] == [kind]


def items(*lines: str) -> str:
    above = ["로그인", "회원가입", "전체기사", "정치", "경제", "사회", "문화", "지역", "사람들"]
    return "\n".join([*above, *lines, "이용약관", "맨위로", "사이트맵"])


TOWNS = ("가람", "나래", "다온", "라온", "마루", "바다")
LISTS = [
    ("title and first sentence", [x for t in TOWNS for x in (f"{t}시, 겨울 장터 연다", f"{t}시는 오는 5일부터 시청 앞마당에서 겨울 장터를 연다고 밝혔다. 농가 서른 곳이 나온다.")]),
    ("sentence and when it was posted", [x for k, t in enumerate(TOWNS) for x in (f"{t}시는 오는 5일부터 시청 앞마당에서 겨울 장터를 연다고 밝혔다. 농가 서른 곳이 나온다.", f"{k + 1}시간 전")]),
]  # fmt: skip


@pytest.mark.parametrize("case, lines", LISTS, ids=[row[0] for row in LISTS])
def test_a_page_of_items_holds_no_article(case: str, lines: list[str]) -> None:
    record = pressparse.parse(items(*lines))
    assert record.paragraphs == (), case
    assert record.headline is None
    assert record.warnings == ("The page lists several releases and holds the text of none.",)


def test_questions_and_answers_are_no_list() -> None:
    asked = [x for k, t in enumerate(TOWNS) for x in (f"{k + 1}. {t}시는 어떤가?", f"{t}시는 오는 5일부터 시청 앞마당에서 겨울 장터를 연다고 밝혔다. 농가 서른 곳이 나온다.")]  # fmt: skip
    assert len(pressparse.parse(items("여섯 시의 겨울 장터를 묻다", *asked)).paragraphs) >= len(
        TOWNS
    )


def test_explain_tells_what_spoke_for_a_line() -> None:
    text = "\n".join(["가람시, 나래대와 손잡는다", *SENTENCES, "공유하기"])
    told = list(explain_all(pressparse.parse(text), text, field="blocks"))
    assert [each.evidence[0].weight != 0 for each in told] == [True] * 5
    body = next(each for each in told if each.text == SENTENCES[1])
    assert dict(body.evidence)["rule=text"] > 0
    assert "\n  for      rule=text (" in str(body)


def test_weights_are_small_integers_in_order_and_hold_no_words_of_texts() -> None:
    path = Path(weighing.__file__).with_name("lines.json")
    found = json.loads(path.read_text(encoding="utf-8"))
    assert list(found["weights"]) == sorted(found["weights"])
    assert all(isinstance(each, int) for row in found["weights"].values() for each in row)
    assert path.stat().st_size < 60_000
    assert all(fact.isascii() for fact in found["weights"])


HEAD = ("가람시, 청년 창업 지원", "문가온 기자", "입력 2025.11.05 14:20")
BELOW = [
    ("the next article", ["나래군, 관광 안내소 새로 연다", "이나래 기자", "입력 2025.11.07 10:00", "나래군은 지난 5일 안내소를 열었다고 7일 밝혔다. 정한결 군수는 “바다를 알리겠다”고 말했다."], True),
    ("comments", ["의견 2개", "별빛 2025-11-06 08:11 신고", "지난 5일에도 했는데 결과가 없습니다. 김나래 의원은 “그만하라”고 말했다.", "답글 0 공감 3 비공감 1"], False),
]  # fmt: skip


@pytest.mark.parametrize("case, lines, warned", BELOW, ids=[row[0] for row in BELOW])
def test_what_stands_below_is_no_part_of_the_text(
    case: str, lines: list[str], warned: bool
) -> None:
    record = pressparse.parse("\n".join([*HEAD, *SENTENCES, *lines]))
    assert [each.text for each in record.paragraphs] == list(SENTENCES), case
    assert [each.name for each in record.reporters] == ["문가온"]
    assert bool(record.warnings) is warned


def test_a_list_of_steps_over_a_boards_name_is_the_way_to_it() -> None:
    text = "\n".join(["• 열린 가람", "• 가람 이야기", "• 보도자료", *HEAD, *SENTENCES])
    rules = [rule for _, kind, rule in pressparse.Parser().lines(text) if kind == "section"]
    assert rules == ["way_here", "way_here", "board_name"]


def test_titles_of_other_articles_inside_a_text_are_passed_over() -> None:
    long = [
        f"{each} 이 일에는 모두 스무 곳의 가게와 대학의 여러 학과가 함께한다." for each in SENTENCES
    ]
    text = "\n".join(
        [*HEAD, long[0], "관련기사", "나래군 축제 열려", "다온시에 눈 내려", *long[1:]]
    )
    record = pressparse.parse(text)
    assert [each.text for each in record.paragraphs] == long


def test_a_list_beside_an_article_is_no_part_of_it() -> None:
    listed = LISTS[0][1]
    text = items(*HEAD, *(f"{each} 시민들도 반긴다." for each in SENTENCES), "문가온 기자 gaon@garam.example", *listed)  # fmt: skip
    record = pressparse.parse(text)
    assert len(record.paragraphs) == len(SENTENCES)
    assert "겨울 장터" not in record.body


MARKUP = [
    ("tags that break a line", "{0}<br>{1}<br/>{2}<br><br>"),
    ("carriage return and line feed as letters", "{0}\\r\\n{1}\\r\\n{2}\\r\\n\\r\\n"),
    ("paragraphs", "<p>{0}</p><p>{1}</p><p>{2}</p>"),
    ("bold", "<b>{0}</b>\n{1}\n<strong class='x'>{2}</strong>\n\n"),
]


@pytest.mark.parametrize("case, markup", MARKUP, ids=[row[0] for row in MARKUP])
def test_remains_of_markup_are_read_past_and_their_places_kept(case: str, markup: str) -> None:
    text = markup.format(*HEAD) + "".join(f"<b>{each}</b><br>" for each in SENTENCES)
    record = pressparse.parse(text)
    assert record.headline is not None, case
    assert "청년 창업 지원" in record.headline.text
    assert [each.name for each in record.reporters] == ["문가온"]
    assert record.published is not None
    assert record.published.value == "2025-11-05T14:20"
    assert [each.text for each in record.quotes] == ["청년이 돌아오는 도시를 만들겠다"]
    assert list(gaps(text, record)) == []
    assert list(ungrounded(text, record)) == []


def test_a_list_right_below_the_text_is_its_own() -> None:
    story = "가람공단은 나래군과 5일 노후 준비를 돕는 업무협약을 체결했다고 밝혔다."
    rows = ["■ 협약 주요 내용", "- 군민 노후설계 상담", "- 찾아가는 노후 교육", "- 홍보 협력"]
    record = pressparse.parse("\n".join(["제목 한 줄", "", story, *rows]))
    assert record.body is not None
    assert all(row in record.body for row in rows)


def test_photographs_listed_below_a_text_are_captions() -> None:
    story = "가람시는 나래대와 5일 업무협약을 맺고 청년 일자리를 함께 늘리기로 했다고 6일 밝혔다. 두 기관은 상가를 고친다."
    rows = [
        "◇ 사진 설명",
        "(협약식 1)",
        "도하람 가람시장이 나래대에서 열린 협약식에서 인사하고 있다.",
    ]
    record = pressparse.parse("\n".join(["가람시, 나래대와 협약", "", story, "", story, "", *rows]))
    assert record.body is not None
    assert not any(row in record.body for row in rows)


def test_words_of_a_menu_make_no_title_of_it() -> None:
    menu = "홈 | 뉴스 | 정치 | 경제 | 사회 | 문화 | 로그인 | 회원가입"
    title = "나래 등 여덟 시 '빈 상가 다짐'"
    story = f"{SENTENCES[0]} 경제와 사회, 문화를 아는 이들이 모였다고 뉴스는 전했다. {SENTENCES[1]}"
    text = "\n\n".join((menu, title, story, *SENTENCES))
    page = ruled(Document(text))[1]
    at = next(k for k, told in enumerate(page.told) if told.unit.text == title)
    assert "most=behind" not in page.facts[at]


@pytest.mark.parametrize("space", [" ", "  "], ids=["one space", "doubled spaces"])
def test_a_marked_line_that_ends_in_a_noun_of_doing_is_a_deck(space: str) -> None:
    deck = "- 빈 상가를 함께 살리고 청년 일자리를 늘릴 방안 논의"
    record = pressparse.parse("\n\n".join((deck, *SENTENCES)).replace(" ", space))
    assert [" ".join(each.text.split()) for each in record.subheadlines] == [deck]


def test_of_two_datelines_the_first_opens_a_caption() -> None:
    shown = "【가람=나래통신】 협약을 맺은 두 기관 사람들.  사진 왼쪽부터 도하람 시장, 한새로 총장."
    story = f"【가람=나래통신】 문가온 기자 = {' '.join(SENTENCES)}"
    record = pressparse.parse(f"{shown} {story}")
    assert record.subheadlines == ()
    assert record.body == story


FIRMS = ("솔담테크", "라온바이오", "누리전자", "해솔산업")
HEADS = ("김하연", "서도람", "최민준", "강수빈")
GOES_ON = "시는 오는 6월까지 청년 200명이 일자리를 얻도록 채용 박람회를 세 차례 연다고 설명했다."
OWN_TABLES = [
    ("cells", ["협약 체결 기업", "연번", "기업명", "대표자", *(x for k, row in enumerate(zip(FIRMS, HEADS, strict=True), 1) for x in (str(k), *row))]),
    ("cells without numbers", ["협약기업", "대표", "채용인원", *(x for k, row in enumerate(zip(FIRMS, HEADS, strict=True), 1) for x in (*row, f"{k}0명"))]),
    ("tabs", ["연번\t기업명\t대표자", *(f"{k}\t{a}\t{b}" for k, (a, b) in enumerate(zip(FIRMS, HEADS, strict=True), 1))]),
    ("bars", ["| 연번 | 기업명 | 대표자 |", "|---|---|---|", *(f"| {k} | {a} | {b} |" for k, (a, b) in enumerate(zip(FIRMS, HEADS, strict=True), 1))]),
    ("spaces", ["연번   기업명   대표자", *(f"{k}   {a}   {b}" for k, (a, b) in enumerate(zip(FIRMS, HEADS, strict=True), 1))]),
    ("numbers", ["< 협약 기업 명단 >", *(f"{k}. {a} (대표 {b})" for k, (a, b) in enumerate(zip(FIRMS, HEADS, strict=True), 1))]),
    ("circled numbers", ["참여 기업 명단", *(f"{mark} {a}" for mark, a in zip("①②③④", FIRMS, strict=True))]),
    ("names alone", ["[참여 기업]", *FIRMS]),
    ("results", ["최근 3년 실적", "(단위: 억원)", "구분", "2024년", "2025년", "매출", "120", "150", "영업이익", "12", "15"]),
    ("a schedule", ["[행사 일정]", "10:00~10:30 등록", "10:30~11:00 개회식", "11:00~12:00 강연"]),
    ("prices", ["<이용 요금>", "어른 5,000원", "청소년 3,000원", "어린이 2,000원"]),
    ("a product", ["◆ 제품 사양", "크기: 가로 300mm, 세로 200mm", "무게: 1.2kg", "출시일: 2026년 3월"]),
    ("places", ["[순위]", "1위 가람시청 12승 3패", "2위 나래군청 11승 4패", "3위 다솔시청 9승 6패"]),
]  # fmt: skip
NOT_OF_THE_TEXT = [
    ("other articles", ["관련기사", "나래군, 봄꽃 축제 연다", "다솔시, 도서관 새로 지어", "라온군, 산불 조심 기간 정해"]),
    ("most read", ["많이 본 뉴스", "1 나래군, 봄꽃 축제 연다", "2 다솔시, 도서관 새로 지어", "3 라온군, 산불 조심 기간 정해"]),
    ("files", ["첨부파일", "1. 협약식 사진.jpg", "2. 협약서.hwp", "3. 기업 명단.xlsx"]),
    ("annexes", ["붙임 1. 업무협약서 1부.", "2. 협약식 개요 1부.", "3. 기업 명단 1부.  끝."]),
    ("a menu", ["회사소개", "광고안내", "이용약관", "개인정보처리방침", "고객센터"]),
    ("whom to ask", ["담당 부서", "일자리과", "책임자", "과장", "김하연", "(02-000-0001)", "담당자", "주무관", "서도람", "(02-000-0002)"]),
    ("a board", ["번호", "제목", "작성자", "등록일", "조회", "12", "나래군, 봄꽃 축제 연다", "홍보실", "2026-03-04", "33"]),
    ("offices", ["부서 바로가기", "기획과", "총무과", "문화과", "도로과"]),
    ("sites", ["관련 사이트", "가람대학교", "나래테크노파크", "다솔상공회의소"]),
]  # fmt: skip


def kinds_of(text: str, lines: list[str]) -> list[set[BlockKind]]:
    blocks = pressparse.segment(text)
    at = text.index("\n".join(lines))
    found = []
    for line in lines:
        inside = range(at, at + len(line))
        found.append(
            {b.kind for b in blocks if b.span.start < inside.stop and b.span.end > inside.start}
        )
        at += len(line) + 1
    return found


@pytest.mark.parametrize("rest", [(), (GOES_ON,)], ids=["below", "inside"])
@pytest.mark.parametrize("case, lines", OWN_TABLES, ids=[row[0] for row in OWN_TABLES])
def test_a_table_or_list_right_below_its_heading_is_of_the_text(
    case: str, lines: list[str], rest: tuple[str, ...]
) -> None:
    text = "\n".join(["가람시, 나래대와 손잡는다", "", *SENTENCES, "", *lines, "", *rest])
    assert kinds_of(text, [*lines]) == [{"body"}] * len(lines), case
    if rest:
        assert kinds_of(text, [GOES_ON]) == [{"body"}]


@pytest.mark.parametrize("case, lines", NOT_OF_THE_TEXT, ids=[row[0] for row in NOT_OF_THE_TEXT])
def test_a_list_of_a_sites_own_is_none_of_the_text(case: str, lines: list[str]) -> None:
    text = "\n".join(["가람시, 나래대와 손잡는다", "", *SENTENCES, "", *lines, ""])
    assert not any("body" in kinds for kinds in kinds_of(text, lines)), case


def test_a_flattened_page_goes_on_behind_a_files_row_and_up_to_its_licence() -> None:
    row = "첨부파일 협약식.jpg [242 KB] [바로보기]"
    licence = "본 저작물은 공공누리 제4유형 조건에 따라 이용할 수 있습니다. 목록"
    story = " ".join(SENTENCES)
    text = f"가람시, 나래대와 손잡는다 작성자 홍보실 등록일 2025-11-05 조회수 4 {row} {story} {licence}"
    assert pressparse.parse(text).body == story


def test_a_row_of_a_menu_tells_nothing_of_whose_a_text_is() -> None:
    menu = "홈 | 뉴스 | 정치 | 경제 | 사회 | 문화 | 로그인 | 회원가입"
    kinds = [pressparse.parse(f"{above}{SENTENCES[0]}").kind for above in ("", f"{menu}\n")]
    assert kinds[0] == kinds[1]
