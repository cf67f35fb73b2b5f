"""Whose document it is: pages of the press and of bodies, each with the sign that tells, and pages where signs disagree."""

import pytest

import pressparse
from pressparse.press.signs import Sign, settled, signs
from pressparse.text.view import Passage, Piece, View

TOLD = (
    "나래대학교가 가람시와 새 협약을 맺었다. 두 곳은 배움터를 함께 열고 책을 나눈다.\n"
    "도하람 총장은 “함께 배우는 길을 넓히겠다”고 말했다."
)
"""A text that is nobody's by its words."""

PLACED = "나래대학교(총장 도하람)는 3월 5일(화) 가람시와 협약을 맺었다. 두 곳은 책을 나눈다."
"""A text that looks like the body's own."""

WHOSE = [
    # readers of articles are offered something
    pytest.param(f"나래대, 가람시와 협약\n이 기사를 공유합니다\n{PLACED}", "article", id="shared"),
    pytest.param(f"나래대, 가람시와 협약\n기사보내기\n\n{PLACED}\n댓글쓰기", "article", id="comments"),
    pytest.param(
        f"나래대, 가람시와 협약\n글자크기 설정\n인쇄하기\n\n{PLACED}", "article", id="size of letters"
    ),
    # pictures that were handed to a paper, or taken by it
    pytest.param(
        f"두 사람이 악수하고 있다. 사진=나래대학교\n{PLACED}", "article", id="credit of a picture"
    ),
    pytest.param(
        f"두 사람이 악수하고 있다. (사진제공 나래대학교)\n{PLACED}", "article", id="handed to a paper"
    ),
    # somebody signs
    pytest.param(f"{PLACED}\n한가온 기자 gaon@dara.example", "article", id="a reporter"),
    pytest.param(f"다라일보 한가온 기자 | {PLACED}", "article", id="a name before a bar"),
    # a board's copy of an article
    pytest.param(
        f"보도자료\n나래대, 가람시와 협약\n작성자 홍보실 등록일 2024.03.05 조회 12\n{PLACED}\n\n"
        "출처 : 다라일보\nhttps://dara.example/1",
        "article",
        id="a copy with its source",
    ),
    pytest.param(
        f"활동 소식\n나래대, 가람시와 협약\n관리자 2024-03-05 조회수 9\n\n<다라신문 기사 링크>\n\n{TOLD}",
        "article",
        id="a copy with a link",
    ),
    # a body's own board
    pytest.param(
        f"나래대, 가람시와 협약\n작성자\n대외협력과\n등록일\n2024-03-05\n조회수\n303\n{TOLD}\n첨부파일",
        "release",
        id="a board in lines",
    ),
    pytest.param(
        f"| 나래대, 가람시와 협약 | |\n| 작성자 | 배움과 | 작성일 | 2024-03-05 |\n| 조회수 | 303 | |\n\n{TOLD}",
        "release",
        id="a board in a table",
    ),
    pytest.param(
        f"{TOLD}\n담당자 대변인 매체팀 도가온\n연락처 02-000-0000", "release", id="whom to call"
    ),
    pytest.param(f"{TOLD}\n자료제공 : 나래과 배움팀(000-0000)", "release", id="whose paper"),
    # for whom a text speaks
    pytest.param(
        "지난 3월 5일, 나래보장원과 다라재단은 협약을 맺었습니다.\n"
        "새 배움터에 자주 들러 주시기를 부탁드립니다.",
        "release",
        id="asks visitors",
    ),
    pytest.param(
        "가람공원 쉼터를 잠시 닫습니다.\n3월 5일부터 쓸 수 없습니다.\n쉬실 곳이 줄어 죄송합니다.",
        "release",
        id="excuses itself",
    ),
    pytest.param(
        "나래대학교가 새 배움터를 열었다.\n본교는 올해 책방을 더 넓혔다.\n"
        "본교는 나무도 심을 생각이다.",
        "release",
        id="names itself as ours",
    ),
    # an agency of releases
    pytest.param(
        f"나래대, 가람시와 협약\n\n가람--(뉴스와이어) 2024년 3월 5일 -- {TOLD}", "release", id="agency"
    ),
    pytest.param(
        f"나래대, 가람시와 협약\n\n가람--(뉴스와이어) 2024년 3월 5일 -- {TOLD}\n사진=나래대학교",
        "release",
        id="agency, with a credit of a picture",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("page", "kind"), WHOSE)
def test_whose_document_it_is(page: str, kind: str) -> None:
    assert pressparse.parse(page).kind == kind


def shown(body: str, around: str = "") -> frozenset[Sign]:
    """Return the signs of a text and the lines around it."""
    return signs(View.plain(body), View.plain(around, "boilerplate"))


@pytest.mark.parametrize(
    ("body", "around", "sign"),
    [
        (TOLD, "작성자 홍보실 작성일 2024-03-05", Sign.BOARD),
        (TOLD, "글쓴이 도하람 조회 12", Sign.BOARD),
        (TOLD, "댓글쓰기", Sign.SHARED),
        (f"{TOLD}\n사진제공=나래대", "", Sign.CREDITED),
        (f"{TOLD}\n한가온 기자", "", Sign.REPORTER),
        ("본 재단은 3일 문을 연다.", "", Sign.SELF),
        ("함께해 주셔서 진심으로 감사드립니다.", "", Sign.VISITORS),
        ("- 나래대와 가람시, 배움터를 함께 연다 -\n문을 연다.", "", Sign.PAPER),
        (f"{TOLD}\n사진 설명) 두 사람이 악수하고 있다.", "", Sign.PAPER),
        (f"{TOLD} <끝>", "", Sign.PAPER),
        ("□ 나래대는 가람시와 협약을 맺었다.", "", Sign.PAPER),
        (f"{TOLD}\n(나래과 담당자 000-000-0000)", "", Sign.CALLED),
        (f"【나래국장 도가온 000-0000, 배움과장 한가온 000-0000】\n{TOLD}", "", Sign.CALLED),
        ("많은 분이 함께해 주시기 바랍니다.", "", Sign.VISITORS),
    ],
)
def test_a_sign_is_seen(body: str, around: str, sign: Sign) -> None:
    assert sign in shown(body, around)


@pytest.mark.parametrize(
    ("body", "around", "sign"),
    [
        (TOLD, "작성자의 뜻을 담은 글", Sign.BOARD),
        (TOLD, "조회 12", Sign.BOARD),
        (f"{TOLD}\n(사진 제공-가람시)", "", Sign.CREDITED),
        (f"{TOLD}\n붙임 나래대 간담회(자료 사진)", "", Sign.CREDITED),
        ("시는 5일 기자회견을 열었다.", "", Sign.REPORTER),
        ("가람시민기자단이 모였다.", "", Sign.REPORTER),
        ("도하람 총장은 “본교는 늘 함께해 주셔서 감사드립니다”라고 했다.", "", Sign.SELF),
        ("도하람 총장은 “본교는 늘 함께해 주셔서 감사드립니다”라고 했다.", "", Sign.VISITORS),
        ("나래시의회는 본회의를 열었다.", "", Sign.SELF),
        ("대전 본원에서 협약을 맺었다.", "", Sign.SELF),
        ("앵커: 말씀 고맙습니다. 네, 감사합니다.", "", Sign.VISITORS),
        ("- 가람시는 문을 연다\n- 나래시는 길을 연다", "", Sign.PAPER),
    ],
)
def test_what_is_no_sign(body: str, around: str, sign: Sign) -> None:
    assert sign not in shown(body, around)


def test_a_credit_closes_the_words_of_a_picture() -> None:
    text = "두 사람이 악수하고 있다. 가람시 제공"
    assert Sign.CREDITED in signs(
        View.of(text, [Passage("caption", (Piece(0, len(text), text),))]), View.plain("")
    )
    assert Sign.CREDITED not in shown(text)


@pytest.mark.parametrize(
    ("seen", "kind"),
    [
        ({Sign.BOARD}, "release"),
        ({Sign.SELF, Sign.VISITORS}, "release"),
        ({Sign.BOARD, Sign.REPORTER}, None),
        ({Sign.VISITORS, Sign.SHARED}, None),
        ({Sign.SHARED}, "article"),
        ({Sign.CREDITED, Sign.REPORTER}, "article"),
        ({Sign.REPORTER}, None),
        (set(), None),
    ],
)
def test_signs_settle_it_where_they_agree(seen: set[Sign], kind: str | None) -> None:
    assert settled(seen) == kind
