"""Names that nobody knows, joined as texts join them; whom to ask and who wrote it on flattened pages."""

import textwrap

import pytest

import pressparse


def parties(text: str) -> list[str]:
    agreement = pressparse.parse(text, reference_date="2031-03-05").agreement
    return sorted(p.name for p in agreement.parties) if agreement else []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "나루비·다미손·벼라텍은 3일 업무협약을 맺었다고 밝혔다.",
            ["나루비", "다미손", "벼라텍"],
            id="three between dots",
        ),
        pytest.param(
            "가람시는 3일 나루비·다미손·벼라텍·소리움과 투자협약을 체결했다.",
            ["가람시", "나루비", "다미손", "벼라텍", "소리움"],
            id="four between dots behind 와",
        ),
        pytest.param(
            "가람시-나루비-다미손이 3일 상생협약을 체결했다.",
            ["가람시", "나루비", "다미손"],
            id="between strokes",
        ),
        pytest.param(
            "가람시는 3일 나루비/다미손/벼라텍과 투자협약을 체결했다.",
            ["가람시", "나루비", "다미손", "벼라텍"],
            id="between slashes",
        ),
        pytest.param(
            "가람시는 3일 ㈜나루·㈜다미와 투자협약을 체결했다.",
            ["㈜나루", "㈜다미", "가람시"],
            id="each with its legal form",
        ),
        pytest.param(
            "가람은행은 3일 문화·체육·관광 분야에서 나래시와 업무협약을 맺었다.",
            ["가람은행", "나래시"],
            id="words of the language are no names",
        ),
        pytest.param(
            "가람은행은 3일 나래협회와 소리움과 투자협약을 맺었다.",
            ["가람은행", "나래협회", "소리움"],
            id="an unknown name that 과 joins to a known one",
        ),
        pytest.param(
            "가람은행은 3일 나래협회와 연구와 교육을 위한 업무협약을 맺었다.",
            ["가람은행", "나래협회"],
            id="a task that 와 joins is none",
        ),
        pytest.param(
            "가람은행은 3일 ‘나루비움’과 ‘온디베라’와 수소차를 늘리기 위한 업무협약을 체결했다.",
            ["가람은행", "나루비움", "온디베라"],
            id="in quotation marks",
        ),
        pytest.param(
            "가람시는 3일 나루티도, 다미증권 등과 업무협약을 체결했다.",
            ["가람시", "나루티도", "다미증권"],
            id="a name of a list that seems to end in a particle",
        ),
        pytest.param(
            "가람시는 3일 다미증권, 나루메가 등과 업무협약을 체결했다.",
            ["가람시", "나루메가", "다미증권"],
            id="such a name before 등",
        ),
        pytest.param(
            "가람은행은 3일 투자협약을 맺었다. 이번 협약에는 나래물산, 다미증권 등이 참여한다.",
            ["가람은행", "나래물산", "다미증권"],
            id="the partners in the next sentence",
        ),
    ],
)
def test_names_that_nobody_knows_are_joined(text: str, expected: list[str]) -> None:
    assert parties(text) == sorted(expected)


BRIDGE = (
    "나래군이 마을 우물을 새로 판다. 가람시가 나래섬으로 가는 다리를 놓는다. 다리는 길이가 두 마장쯤 되고 수레와 사람이 함께 "
    "건널 수 있게 짓는다. 다리가 놓이면 섬에서 장터까지 걸어서 반 시간이 걸린다. 지금은 하루에 세 번 뜨는 배를 타야 하고, "
    "바람이 센 날에는 배가 뜨지 않는다. 김새로 시장은 “섬에 사는 이들의 말을 먼저 듣겠다”고 말했다."
)

TEXT = (
    "가람군, 산나물 잔치 연다{head} 가람군(군수 김새로)은 오는 9일부터 산나물 잔치를 연다고 5일 밝혔다. "
    "잔치에는 나래농협과 다솜대학교가 함께하고, 손님들은 산나물로 차린 밥상을 받는다. "
    "김새로 군수는 “산의 맛을 알리겠다”고 말했다.{foot}"
)


@pytest.mark.parametrize(
    ("head", "foot", "contacts"),
    [
        (" 〔농정과 산림팀 ☎061-000-1234〕", "", [("농정과 산림팀", None, "061-000-1234")]),
        (
            " - 아흐레 동안 열어 - 【농정과장 이나래 000-3456, 산림팀장 박가온 000-3457】",
            "",
            [("농정과", "이나래", "000-3456"), ("산림팀", "박가온", "000-3457")],
        ),
        ("", " <끝> (농정과 담당자 061-000-2345)", [("농정과", None, "061-000-2345")]),
        ("", " 보도자료 제공 : 농정과(061-000-4567)", [("농정과", None, "061-000-4567")]),
        (
            "",
            " 담당 부서 산림정책국 책임자 과 장 이나래 (02-0000-5678) 숲길과 담당자 사무관 박가온 (02-0000-5679) 붙임 1. 행사 개요",
            [("산림정책국", "이나래", "02-0000-5678"), ("숲길과", "박가온", "02-0000-5679")],
        ),
        (
            "",
            " * 자세한 내용은 첨부파일을 확인해주시기 바랍니다. - 담당자 : 농정과 이나래(02-0000-5670) [첨부파일]",
            [("농정과", "이나래", "02-0000-5670")],
        ),
    ],
)
def test_whom_to_ask_on_a_flattened_page(
    head: str, foot: str, contacts: list[tuple[str | None, str | None, str]]
) -> None:
    record = pressparse.parse(TEXT.format(head=head, foot=foot), reference_date="2031-03-05")
    assert [(c.department, c.name, c.phone) for c in record.contacts] == contacts
    body = next(block for block in record.blocks if block.kind == "body")
    assert "000-" not in TEXT.format(head=head, foot=foot)[body.span.start : body.span.end]


@pytest.mark.parametrize(
    ("head", "foot"),
    [
        (
            "",
            " 저작권자 © 가람신문 무단전재 및 재배포 금지 이나래 기자 narae@garam.example 다른기사 보기 댓글 0",
        ),
        ("", " 저작권자 © 가람신문 무단전재 및 재배포 금지 이나래 기자 다른기사 보기 댓글삭제"),
        (
            "",
            " 키워드 #가람군 #산나물 이나래 기자 narae@garam.example 다른기사 보기 저작권자 © 가람신문",
        ),
        (" 군청 마당에 상을 차리고 있다. [가람매일 이나래 기자]", ""),
        (" 이나래 narae@garam.example", " ⓒ 가람신문 무단전재 및 재배포 금지"),
    ],
)
def test_who_wrote_it_on_a_flattened_page(head: str, foot: str) -> None:
    record = pressparse.parse(TEXT.format(head=head, foot=foot), reference_date="2031-03-05")
    assert [each.name for each in record.reporters] == ["이나래"]


def test_who_reports_for_a_station_on_a_flattened_page() -> None:
    text = (
        "나래섬 하늘길 열렸다 [앵커] 가람에서 나래섬까지 가는 하늘길이 열렸습니다. 뱃길로 세 시간이 걸리던 섬입니다. "
        "이나래 기자가 다녀왔습니다. [기자] 작은 비행기가 바다 위를 납니다. 승객 아홉 명이 탔습니다. "
        "김새로 군수는 “섬이 가까워졌다”고 말했습니다."
    )
    assert [each.name for each in pressparse.parse(text).reporters] == ["이나래"]


def test_points_within_a_sentence_of_a_flattened_page() -> None:
    text = (
        "가람시, 나래대와 업무협약 체결 □ 가람시(시장 김새로)는 5일 나래대학교와 업무협약을 체결했다고 밝혔다. "
        "□ 양 기관은 ▲청년 창업 교육, ▲빈집 고치기, ▲마을 도서관 운영 등에 협력하기로 했다. □ 김새로 시장은 “함께하겠다”고 말했다."
    )
    record = pressparse.parse(text, reference_date="2031-03-05")
    assert [each.name for each in record.cooperation_areas] == [
        "청년 창업 교육",
        "빈집 고치기",
        "마을 도서관 운영",
    ]


@pytest.mark.parametrize(
    ("above", "width", "opening"),
    [
        (" ", 37, "시는 오는 9일 나래섬 어울마당에서 첫 모임을 연다고 5일 밝혔다."),
        ("  ", 34, "모임에는 누구나 올 수 있으며 말은 세 사람이 나누어 듣는다."),
        (" ", 31, "가람시가 나래섬으로 가는 다리를 새로 놓기로 하고 주민의 뜻을 묻는다."),
    ],
)
def test_the_indented_first_line_of_a_wrapped_text_is_no_headline(
    above: str, width: int, opening: str
) -> None:
    text = textwrap.fill(f"{above}{opening} {BRIDGE}", width)
    assert pressparse.parse(text, reference_date="2031-03-05").headline is None


def test_a_photographer_within_a_flattened_text_did_not_write_it() -> None:
    text = (
        "가람시가 새 다리를 놓는다. 김새로 시장이 다리를 둘러봤다.손마루 기자 maru@garam.example 시는 다리를 두 해 안에 "
        "마치겠다고 5일 밝혔다. 주민들은 배를 타지 않아도 된다며 반겼다. 시는 어울마당을 연다고 전했다."
        "이나래 기자 narae@garam.exampleⓒ 가람신문. 무단전재 및 재배포 금지"
    )
    assert [each.name for each in pressparse.parse(text).reporters] == ["이나래"]


def test_somebody_whose_name_is_kept_back_is_no_body() -> None:
    text = (
        "B씨의 말에 두레 사람들이 웃었다. B씨가 만든 그릇은 잘 팔린다. "
        "B씨는 딸에게 먼저 손을 내밀라고 했다."
    )
    assert not pressparse.parse(text).organizations


BROKEN_OFF = [
    ("within a bracket", "가람군(군수 정다온)은 지난 2일 군청 상황실에서 나래농협(조합장\n라온유)과 직매장 업무협약을 체결했다."),
    ("behind an object", "이번 협약으로 두 기관은 직매장 공동 운영과 소농 출하 교육에 힘을\n모으기로 했다. 직매장은 오는 9월 문을 연다."),
    ("behind a topic", "시 관계자는 새로 고친 빈 상가가 모두 연구실로 쓰인 뒤 가람시는\n다른 골목도 고치겠다고 말했다."),
]  # fmt: skip


@pytest.mark.parametrize("case, lines", BROKEN_OFF, ids=[row[0] for row in BROKEN_OFF])
def test_a_line_that_breaks_off_goes_on_in_the_next(case: str, lines: str) -> None:
    page = f"가람군, 나래농협과 직매장 협약\n한서윤 기자\n\n{lines}\n\n“제값을 받는 장터를 만들겠다”고 전했다."
    shown = [each.text for each in pressparse.parse(page).paragraphs]
    assert " ".join(lines.split("\n")) in shown, case


def test_a_title_and_its_deck_stay_apart() -> None:
    record = pressparse.parse(
        "나래통신, 새 전시관을 가람의 숲으로 꾸려\n벼리통신, 광장을 본뜬 마당에서 새 기술 선보여\n\n가람시에서 5일 잔치가 열렸다. 두 회사는 이달 말까지 전시관을 연다."
    )
    assert record.headline is not None
    assert "벼리통신" not in record.headline.text
