"""The segmenter: blocks tile any text, and the body is what a reader would read."""

import unicodedata

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import pressparse
from pressparse.segment import segmenter
from pressparse.text.document import Document

TEXTS = st.text(
    alphabet=st.one_of(
        st.sampled_from(
            list("가나다 \n\r\t.,-□ㅇ*▶ⓒ<>[]()=&;\\n“”@기자사진\u00ad\u200b\u1100\u1161\ud800")
        ),
        st.characters(),
    ),
    max_size=300,
)
LINES = st.lists(
    st.sampled_from(
        [
            "가람시, 나래대와 손잡는다",
            "- 오는 5일 협약 -",
            "□ 가람시(시장 김새로)는 5일 나래대와 업무협약을 맺었다.",
            "ㅇ 두 기관은 함께 연구하기로 하였음",
            "김새로 기자 saero@garam.com",
            "ⓒ 가람일보, 무단전재 및 재배포 금지",
            "담당부서",
            "(02-000-0000)",
            "관련기사",
            "더보기",
            "- 3 -",
            "나래",
            "를",
            "",
            "[첨부파일]",
            "이번 협약으로 두 기관은 시민을 위한 여러 사업을 함께 펼칠 계획이라고 밝혔다.",
        ]
    ),
    max_size=60,
).map("\n".join)


def check(text: str) -> None:
    found = segmenter.segment(Document(text))
    at = 0
    for block in found.blocks:
        assert block.span.start == at
        assert block.span.end > at
        at = block.span.end
    assert at == len(text)
    for passage in found.passages:
        here = 0
        for piece in passage.pieces:
            assert here <= piece.start <= piece.end <= len(text)
            here = piece.start
            if piece.literal and not piece.text.isspace() and "\ufffd" not in piece.text:
                assert piece.text == text[piece.start : piece.end]


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_blocks_tile_any_text(text: str) -> None:
    check(text)


@example(
    "담당부서\n가람시, 나래대와 손잡는다\n를\n관련기사\n가람시, 나래대와 손잡는다\n□ 가람시(시장 김새로)는 5일 나래대와 업무협약을 맺었다."
)
@settings(max_examples=200, deadline=None)
@given(LINES)
def test_blocks_tile_any_page(text: str) -> None:
    check(text)


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_a_record_comes_of_any_text(text: str) -> None:
    assert pressparse.parse(text).blocks[-1:] == () or pressparse.parse(text).blocks[
        -1
    ].span.end == len(text)


@pytest.mark.parametrize("text", ["", "\n", " \n \n", "\u200b", "가", "\r\n"])
def test_almost_nothing_is_no_error(text: str) -> None:
    check(text)


def read(text: str) -> list[tuple[str, str]]:
    found = segmenter.segment(Document(text))
    return [(p.kind, "".join(piece.text for piece in p.pieces)) for p in found.passages]


def kinds_of(text: str) -> list[str]:
    return [kind for kind, _ in read(text)]


BODY = "가람시(시장 도하람)는 29일 시청에서 나래대(총장 문새벽)와 청년 일자리 업무협약을 맺었다고 밝혔다."
SAID = "도하람 시장은 “청년이 돌아오는 도시를 만들겠다”며 “함께 가겠다”고 말했다."
TITLE = "가람시, 나래대와 청년 일자리 맞손"

LAID_OUT = [
    # a press page: section, headline, deck, body, banner, lists
    (
        (
            f"사회/교육\n\n{TITLE}\n\n청년 300명 채용 목표로 협력 강화\n\n{BODY}\n\n{SAID}\n\n배너\n\n전체뉴스\n\n더보기\n"
            "다른 시, 겨울 축제 연다\n(한빛뉴스 = 문가온 기자) 다른 시는 3일 겨울 축제를 연다고 밝혔다. 축제는 열흘 동안 이어진다."
        ),
        [
            "section",
            "headline",
            "subheadline",
            "body",
            "body",
            "boilerplate",
            "sidebar",
            "boilerplate",
            "sidebar",
            "sidebar",
        ],
    ),
    # a flattened release: headline, headline again, deck, body, caption, files
    (
        (
            f"{TITLE}\n\n{TITLE} - 오는 2027년까지 300명 채용 목표 - {BODY} {SAID} <사진설명: 협약식을 마친 두 기관장>\n\n"
            "[첨부파일]\n- 251029 가람시 보도자료.hwp"
        ),
        ["headline", "headline", "subheadline", "body", "caption", "boilerplate", "boilerplate"],
    ),
    # a flattened wire story: deck, caption with its dateline, body, mailbox, promotion, copyright
    (
        (
            "“함께 가겠다” 한목소리[가람=뉴시스]문가온 기자 = 도하람 시장이 인사하고 있다. 2025.10.29. photo@newsis.com"
            f"[가람=뉴시스] 한누리 기자 = {BODY}{SAID}◎공감언론 뉴시스 nuri@newsis.com▶ 네이버에서 구독하기"
            "▶ 사진 더 보기<ⓒ 공감언론 뉴시스통신사. 무단전재-재배포 금지>"
        ),
        ["subheadline", "caption", "body", "boilerplate"],
    ),
    # a flattened wire story whose photograph stands within it: the sentence before the credit is the caption, no more
    (
        (
            f"{TITLE} [가람=나래통신] 한누리 기자 = {BODY} {SAID} 가람시는 앞으로 일자리를 더 늘린다."
            " 도하람 가람시장이 나래대학교 총장과 협약서를 들고 있다. [사진=가람시] 2025.10.29 nuri@garam.co.kr"
            " 나래대학교는 지난해에도 여러 기업과 손을 잡았다."
        ),
        ["headline", "body", "caption", "body"],
    ),
    # lines broken in a caption: its verb shares a line with the photographer's address and the dateline below
    (
        (
            '"가람시에 청년이 돌아올 때까지\n멈추지 않기 때문"[가람=뉴시스]가람시청사진기자단 = '
            "도하람 가람시장과 문새벽 나래대 총장이 29일 가람시\n나래대에서 열린 협약식에서 이야기를 나누며 웃고\n"
            f"있다. 2025.10.29. photo@newsis.com[가람=뉴시스]\n한누리 기자 = {BODY}\n{SAID}"
        ),
        ["headline", "subheadline", "caption", "caption", "body", "body", "body"],
    ),
    # a board: title, file, contact, licence, neighbours
    (
        (
            f"{TITLE}\n- 300명 채용 -\n【일자리과장 도하람 200-6810, 청년팀장 문새벽 200-6860】\n(협약식 사진 1장 첨부)\n{BODY}\n{SAID}\n"
            '본 저작물은 "공공누리" 제1유형 조건에 따라 이용할 수 있습니다.\n다음글\n가람시, 눈 치우기 나선다\n2025-12-12\n인쇄 목록'
        ),
        [
            "headline",
            "subheadline",
            "letterhead",
            "boilerplate",
            "body",
            "body",
            "boilerplate",
            "boilerplate",
            "sidebar",
            "sidebar",
            "boilerplate",
        ],
    ),
    # a release with its header, a title over two lines, annexes
    (
        (
            "가람부\n보도자료\n보도시점\n2025. 10. 29.(수) 12:00\n배포\n2025. 10. 28.(화)\n담당부서\n가람정책과\n책임자\n과  장\n도하람\n"
            "(044-000-0001)\n\n가람부, 청년 일자리를 위한\n\n새 협약 맺는다\n\n- 300명 채용 -\n\n"
            f"□ {BODY}\n\nㅇ {SAID}\n\n붙임 1. 업무협약서\n\n 2. 협약식 개요. 끝."
        ),
        ["letterhead"] * 12
        + ["headline", "subheadline", "body", "body", "boilerplate", "boilerplate"],
    ),
    # an article copied from its page
    (
        (
            f"한빛일보\n사회\n{TITLE}\n문가온 기자\n입력 2025.10.29. 오전 10:11\n\n{BODY}\n\n{SAID}\n\n문가온 기자 gaon@hanbit.example\n"
            "▶ 한빛일보 구독하기\nⓒ 한빛일보, 무단 전재 및 재배포 금지\n많이 본 뉴스\n다른 시장, 자리에서 물러난다\n"
        ),
        [
            "boilerplate",
            "section",
            "headline",
            "byline",
            "byline",
            "body",
            "body",
            "byline",
            "boilerplate",
            "boilerplate",
            "sidebar",
            "sidebar",
        ],
    ),
    # bare prose, and a bare title
    (f"{BODY} {SAID}", ["body"]),
    (TITLE, ["headline"]),
    # what looks like furniture inside prose stays prose
    (
        (
            f"{BODY}\n\n이번 조사에서 만족도는 크게 올랐고 댓글을 단 시민도 많았다고 시는 설명했다.\n\n"
            "기자회견에 나온 담당자는 문의가 잇따랐다며 자료를 더 모으겠다고 말했다.\n\n"
            "저작권법을 고쳐 창작자를 돕는 일도 함께 하기로 했다."
        ),
        [*["headline", "body", "body", "body"][1:], "body"],
    ),
]


@pytest.mark.parametrize("text, expected", LAID_OUT)
def test_every_stretch_has_its_role(text: str, expected: list[str]) -> None:
    assert kinds_of(text) == expected


JOINED = [
    # HTML text nodes: white space at the ends tells
    (
        "1. 개요\n\n\n도하람 가람시장\n은 \n29일 나래대에서 열린 청년\n일자리 협약식\n에 참석\n하였다. \n이번 협약은 \n두 기관\n의 \n뜻을 모은 것이다.\n",
        "도하람 가람시장은 29일 나래대에서 열린 청년일자리 협약식에 참석하였다. 이번 협약은 두 기관의 뜻을 모은 것이다.",
    ),
    # HWPX runs: particles and endings cling, words part
    (
        "보도자료\nⅠ. 개요\n□\n가람시\n는 29일 나래대\n(총장 문새벽)\n와\n업무협약\n을 맺고\n청년\n일자리\n를 함께\n마련\n하기로 함\nⅡ. 계획\n",
        "□ 가람시는 29일 나래대(총장 문새벽)와 업무협약을 맺고 청년 일자리를 함께 마련하기로 함",
    ),
    # a hard-wrapped PDF with a page number inside the sentence
    (
        (
            "가람시 보도자료\r\n□ 가람시(시장 도하람)는 29일 시청에서 나래대와 청년 일자\r\n리 창출을 위한 업무협약을 맺고, 오는 2027년까지 \r\n"
            "청년 300명이 일할 자리를 마련하기로\r\n- 1 -\r\n하였다고 밝혔다. 두 기관은 함께 위원회를 꾸려\r\n뜻을 모을 계획이다.\r\n"
            "ㅇ 이번 협약은 청년이 떠나지 않는 도시를 만들기 위해 \r\n마련되었으며, 두 기관이 오래 준비한 것이다.\r\n"
        ),
        (
            "□ 가람시(시장 도하람)는 29일 시청에서 나래대와 청년 일자리 창출을 위한 업무협약을 맺고, 오는 2027년까지 "
            "청년 300명이 일할 자리를 마련하기로 하였다고 밝혔다. 두 기관은 함께 위원회를 꾸려 뜻을 모을 계획이다."
        ),
    ),
    # lines of prose that stand for themselves are not joined
    (
        f"{TITLE}\n{BODY}\n{SAID}\n이번 협약은\n아울러 시는 내년에도 사업을 이어 가기로 했다.\n",
        BODY,
    ),
]


@pytest.mark.parametrize("text, expected", JOINED)
def test_breaks_that_the_layout_made_are_undone(text: str, expected: str) -> None:
    assert expected in [words for kind, words in read(text) if kind == "body"]


NOISY = [
    ("가람시\u200b, 나래대와\u00ad 맞손\n\n" + BODY, "가람시, 나래대와 맞손", "Zero-width"),
    (unicodedata.normalize("NFD", TITLE) + "\n\n" + BODY, TITLE, "decomposed"),
    ("가람시 &quot;함께 가자&quot;\n\n" + BODY, '가람시 "함께 가자"', "entities"),
    (f"{TITLE}\\n\\n{BODY}\\n{SAID}", TITLE, "line break"),
    ("\ud800" + TITLE + "\n\n" + BODY, "\ufffd" + TITLE, "surrogate"),
]


@pytest.mark.parametrize("text, headline, said", NOISY)
def test_characters_read_clean_and_the_record_says_so(text: str, headline: str, said: str) -> None:
    assert read(text)[0] == ("headline", headline)
    assert any(said in warning for warning in segmenter.segment(Document(text)).warnings)
    check(text)


@pytest.mark.parametrize("text", ["R&D 협력", "A&B; 가나", "C:\\new 폴더", TITLE])
def test_clean_characters_are_left_alone(text: str) -> None:
    assert segmenter.segment(Document(text)).warnings == ()
    assert read(text)[0][1] == text


KINDS = [
    (f"{TITLE}\n\n{BODY}\n\n문가온 기자 gaon@hanbit.example", "article"),
    (f"(가람=연합뉴스) 문가온 기자 = {BODY}", "article"),
    (
        "누리은행이 소상공인을 위해 1000억원을 빌려준다고 6일 밝혔다. 누리은행 관계자는 “힘이 되겠다”고 말했다.",
        "article",
    ),
    (f"{TITLE}\n\n□ {BODY}\n\nㅇ {SAID}", "release"),
    (f"{BODY}\n{SAID}\n담당부서 : 일자리과 / 연락처 : 061)000-0000", "release"),
    (f"{TITLE}\n{BODY}\n[사진1: 협약식]\n{SAID}", "release"),
]


@pytest.mark.parametrize("text, expected", KINDS)
def test_who_published_it(text: str, expected: str) -> None:
    assert segmenter.segment(Document(text)).kind == expected


def test_a_list_of_releases_is_refused() -> None:
    rows = "".join(
        f"가람시, {k}번째 겨울 축제 개막\n문화과\n2025-12-1{k}\n{k}2\n" for k in range(6)
    )
    found = segmenter.segment(Document("군정소식\n번호\n제목\n" + rows))
    assert found.warnings
    assert not [p for p in found.passages if p.kind in ("headline", "body")]


def test_another_article_and_its_reporter_never_leak() -> None:
    other = "다른 시는 3일 겨울 축제를 연다고 밝혔다. 축제는 열흘 동안 이어지며 눈썰매장도 마련된다. 시는 관광객 10만 명을 기대한다고 했다."
    text = f"{TITLE}\n{BODY} {SAID}\n문가온 기자\n\n다른 시, 축제 연다\n{other}\n한누리 기자\n\n또 다른 시, 도서관 짓는다\n{other}\n이다온 기자\n"
    found = read(text)
    assert [words for kind, words in found if kind == "byline"] == ["문가온 기자"]
    assert [kind for kind, _ in found].count("body") == 1
    assert segmenter.segment(Document(text)).warnings


def test_an_attachment_beside_the_release_is_left_out() -> None:
    text = f"{TITLE}\n\n{BODY} {SAID}\n\n[첨부파일]\n- 협약.hwpx\n\n[첨부파일: 협약.hwpx]\n{TITLE}\n{BODY}\n{SAID}"
    assert kinds_of(text).count("body") == 1
    assert segmenter.segment(Document(text)).warnings


ATTACHED = (
    f"{TITLE}\n\n{BODY} {SAID}\n\n[첨부파일]\n- 협약.hwpx\n\n[첨부파일: 협약.hwpx]\n보도자료\n보도시점\n2025. 10. 29.(수) 10:00\n"
    + f"{TITLE}\n{BODY}\n" * 12
    + "담당 부서\n기획실\n책임자\n과  장\n문가온\n(031-555-0101)\n"
    + f"{SAID}\n" * 12
)
"""A page with its release once more below it: a letterhead, the text, a table of contacts, what else is in the file."""


def test_of_an_attachment_only_letterheads_and_contacts_are_read() -> None:
    record = pressparse.parse(ATTACHED)
    assert [(each.name, each.phone) for each in record.contacts] == [("문가온", "031-555-0101")]
    blocks = [(b.kind, ATTACHED[b.span.start : b.span.end].strip()) for b in record.blocks[2:]]
    assert [kind for kind, _ in blocks] == ["boilerplate", "letterhead"] * 2 + ["boilerplate"]
    assert blocks[0][1].endswith("[첨부파일: 협약.hwpx]")
    assert blocks[1][1].startswith("보도자료")
    assert blocks[1][1].endswith("10:00")
    assert blocks[3][1].startswith("담당 부서")
    assert blocks[3][1].endswith("0101)")


def test_every_line_of_an_attachment_tells_that_it_is_one() -> None:
    told = pressparse.Parser().lines(ATTACHED)
    named = {ATTACHED[span.start : span.end] for span, _, rule in told if rule == "attachment"}
    assert {TITLE, BODY, SAID} <= named
    assert not any("\n" in each for each in named)


@pytest.mark.parametrize(
    "opening", ["[첨부파일: 협약.hwpx", "가람시 [첨부파일: 협약.hwpx]", "[첨부파일]"]
)
def test_only_a_line_with_the_name_of_a_file_opens_an_attachment(opening: str) -> None:
    text = f"{TITLE}\n\n{opening}\n{BODY}\n{SAID}"
    assert not any("attachment" in each for each in segmenter.segment(Document(text)).warnings)


def test_an_attachment_holds_the_text_where_the_page_has_none() -> None:
    text = f"{TITLE}\n\n[첨부파일]\n- 협약.hwpx\n\n[첨부파일: 협약.hwpx]\n{TITLE}\n{BODY}\n{SAID}"
    assert kinds_of(text).count("body") == 2


@pytest.mark.parametrize(
    "text, expected",
    [
        (f"{TITLE} - 한빛뉴스\n\n{BODY}", TITLE),
        (f"{TITLE} | 한빛일보\n\n{BODY}", TITLE),
        (f"{TITLE}NEW\n\n{BODY}", TITLE),
        (f"[보도자료] {TITLE}\n\n{BODY}", f"[보도자료] {TITLE}"),
        (f"가람시-나래대, 한빛뉴스와 맞손\n\n{BODY}", "가람시-나래대, 한빛뉴스와 맞손"),
    ],
)
def test_a_site_puts_its_name_behind_the_headline(text: str, expected: str) -> None:
    headline = pressparse.parse(text).headline
    assert headline is not None
    assert headline.text == expected


MENUS = ["로그인", "회원가입", "구독신청", "검색", *(f"메뉴{k}" for k in range(12))]
FOOT = ["회사소개", "이용약관", "개인정보처리방침", "나래시 가람로 11(새동, 새빌딩)", "ⓒ 가람일보"]
NEWS = ["다른 시, 겨울 축제 열흘간 연다…3만 명 몰려", "“월급 빼고 다 올랐다”…시장 가 보니"]

PAGES = [
    # the window's title tells the headline, the trail the sections above it
    (
        [
            f"{TITLE} : 전국 : 뉴스 : 가람일보",
            *MENUS,
            "전국",
            TITLE,
            "도하람 기자",
            "등록 2024-05-14 17:05",
            "본문 요약",
            BODY,
            "주민들은 반긴다. 걱정도 있다.",
            "도하람 기자 haram@garam.co.kr",
            "0",
            "이 시각 주요뉴스",
            *NEWS,
            *FOOT,
        ],
        {
            "section": ["전국"],
            "headline": [TITLE],
            "body": [BODY, "주민들은 반긴다. 걱정도 있다."],
            "sidebar": ["이 시각 주요뉴스", *NEWS],
        },
    ),
    # a broadcaster's page: a script of short lines, the crew, whom to call
    (
        [
            f"{TITLE} | 가람방송 뉴스",
            *MENUS,
            TITLE,
            "입력 2023.11.08 (10:24)",
            "고화질",
            "[앵커]",
            "문을 닫은 학교에 청년들이 모입니다.",
            "가람시는 폐교를 고쳐 청년 창업촌을 만들기로 하고 대학 세 곳과 협약을 맺었습니다.",
            "가람방송 뉴스 도하람입니다.",
            "촬영기자:문가온/그래픽:한바다",
            "▷ 전화 : 02-000-0000, 0001",
            "오늘의 핫클릭",
            *NEWS,
            *FOOT,
        ],
        {
            "headline": [TITLE],
            "body": [
                "[앵커]",
                "문을 닫은 학교에 청년들이 모입니다.",
                "가람시는 폐교를 고쳐 청년 창업촌을 만들기로 하고 대학 세 곳과 협약을 맺었습니다.",
                "가람방송 뉴스 도하람입니다.",
            ],
            "caption": ["촬영기자:문가온/그래픽:한바다"],
        },
    ),
    # a regional paper's page: where it stands in print, a comment box with its form, the foot
    (
        [
            f"{TITLE} - 가람일보",
            *MENUS,
            TITLE,
            "기자명 도하람 기자",
            "승인 2022.03.17 16:40",
            "지면게재일 2022년 03월 18일 금요일",
            "지면 10면",
            BODY,
            SAID,
            "저작권자 © 가람일보 무단전재 및 재배포 금지",
            "삭제한 댓글은 다시 복구할 수 없습니다.",
            "회원로그인",
            "작성자",
            "비밀번호",
            "최신순",
            *FOOT,
        ],
        {
            "headline": [TITLE],
            "byline": [
                "기자명 도하람 기자",
                "승인 2022.03.17 16:40",
                "지면게재일 2022년 03월 18일 금요일",
                "지면 10면",
            ],
            "body": [BODY, SAID],
            "sidebar": [],
        },
    ),
]


@pytest.mark.parametrize(("lines", "expected"), PAGES)
def test_saved_pages(lines: list[str], expected: dict[str, list[str]]) -> None:
    found = read("\n".join(lines))
    for kind, texts in expected.items():
        assert [text for label, text in found if label == kind] == texts, kind


SHORT = [
    # an article without a headline opens with a short sentence
    (
        f"가람은행이 소상공인에게 저금리 대출을 지원한다.\n{BODY}\n도하람 기자 haram@garam.co.kr",
        ["body", "body", "byline"],
    ),
    # but a release's title may end in a full stop
    (
        f"가람시, 나래대와 청년을 위해 손잡는다.\n- 오는 5일 협약 -\n□ {BODY}",
        ["headline", "subheadline", "body"],
    ),
    # a script's marks open the text
    (f"<앵커>\n폐교가 바뀝니다.\n<기자>\n{BODY}", ["body", "body", "body", "body"]),
    # a photograph's owner on a line of its own ends nothing
    (
        f"[가람일보]\n▲ 가람시 협약식 모습\nⓒ 가람시청\n{BODY}\n{SAID}",
        ["byline", "caption", "caption", "body", "body"],
    ),
    # letters set apart in a header
    (
        f"보도자료\n보 도 일 시\n2022년 12월 6일(화) 조간부터 보도하여 주시기 바랍니다.\n담 당 자\n과장 문새벽\n{TITLE}\n□ {BODY}",
        [*["letterhead"] * 5, "headline", "body"],
    ),
    # a board's row of cells, the office first
    (
        f"{TITLE}\n담당부서\n기획과\n등록일\n2024/11/12\n조회수\n77\n{BODY}\n목록",
        ["headline", *["byline"] * 4, *["boilerplate"] * 2, "body", "boilerplate"],
    ),
    # the office of a contact table
    (f"{TITLE}\n□ {BODY}\n담당부서\n기획과", ["headline", "body", "letterhead", "letterhead"]),
    # a flattened board page
    (
        f"홈 > 소통 > 보도자료 {TITLE} 작성일2025-05-07 조회수 55 작성자 기획실 {BODY} 첨부파일 협약.jpg[512 kb] [바로보기] 목록",
        ["section", "headline", "byline", "body", "boilerplate"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), SHORT)
def test_shapes_of_other_sites(text: str, expected: list[str]) -> None:
    assert kinds_of(text) == expected
