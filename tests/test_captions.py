"""Captions that run into their text on one line are told from it; texts without one stay whole."""

import pytest

import pressparse
from pressparse.segment import captions

TEXT = (
    "가람전자가 나래대학교와 손잡고 새 전지를 만든다. 가람전자는 5일 나래대학교와 업무협약을 맺었다고 밝혔다. "
    "두 기관은 빈 공장을 고쳐 연구실로 쓰고, 시민에게도 문을 연다. 도하람 대표는 “동네마다 불을 켜겠다”고 말했다."
)

ENDS = [
    ("whose it is", "도하람 가람전자 대표(왼쪽)와 한새로 나래대학교 총장이 협약서를 들고 있다. 가람전자 제공"),
    ("an agency", "가람시에 있는 가람전자 본사 전경. 연합뉴스"),
    ("the word for photograph", "도하람 가람전자 대표가 협약식에서 발언하고 있다. 사진 가람전자"),
    ("who took it", "나래대학교 새 연구실 전경. 사진=도하람 기자"),
    ("an agency of two", "도하람 가람전자 대표가 협약식에서 발언하고 있다. /사진=신화연합뉴스"),
    ("a company that the text is about", "사진=가람전자"),
    ("who stands where", "5일 가람시에서 협약식이 열렸다. (왼쪽부터 도하람 가람전자 대표, 한새로 나래대학교 총장)"),
]  # fmt: skip


@pytest.mark.parametrize("case, caption", ENDS, ids=[row[0] for row in ENDS])
def test_a_text_begins_behind_its_caption(case: str, caption: str) -> None:
    page = f"{caption}{TEXT}"
    assert page[: captions.end(page)].rstrip() == caption, case
    record = pressparse.parse(page)
    assert record.body == TEXT
    assert record.headline is None


FACES = "도하람 가람전자 대표(왼쪽)와 한새로 나래대학교 총장이 기념사진을 촬영하고 있다."
DEED = "가람전자와 나래대학교가 전지 연구를 위한 업무협약을 맺었다."
NAMED = [
    ("the text opens with another word", f"{FACES} 사진 가람전자", "전지 시대가 다가왔다."),
    ("the same name behind a space", f"{FACES} 사진 가람전자", " 가람전자가 나래대학교와 손잡는다."),
    ("a slash behind a deed", f"{DEED} /가람전자", "두 기관은 새 전지를 만든다."),
    ("a company by its form", f"{FACES.replace('가람전자', '㈜가람')}/㈜가람", " ㈜가람이 전지를 만든다."),
    ("a name that begins as a deed does", f"{DEED.replace('가람전자', '하누디')} 하누디 제공", "하누디가 전지를 만든다."),
    ("a name without its space", f"{FACES.replace('가람전자 대표', '가람SDI대표')} 사진 가람SDI", "전지를 두고 가람SDI는 말이 없다."),
]  # fmt: skip


@pytest.mark.parametrize("case, caption, opens", NAMED, ids=[row[0] for row in NAMED])
def test_a_credit_ends_with_the_name_that_its_caption_says(
    case: str, caption: str, opens: str
) -> None:
    page = f"{caption}{opens} {TEXT}"
    record = pressparse.parse(page)
    shown = [page[b.span.start : b.span.end].strip() for b in record.blocks if b.kind == "caption"]
    assert shown == [caption], case
    assert (record.body or "").endswith(f"{opens.strip()} {TEXT}")


def test_a_later_paragraph_opens_with_a_caption_that_shows_people() -> None:
    page = f"{TEXT}\n\n{FACES} 가람전자 제공두 회사는 새 전지를 만든다. {TEXT}\n"
    record = pressparse.parse(page)
    assert record.body == f"{TEXT}\n\n두 회사는 새 전지를 만든다. {TEXT}"


def test_a_longer_name_than_the_captions_is_no_end_of_a_credit() -> None:
    page = (
        f"{TEXT}\n\n{FACES.replace('가람전자', '가람시')} 사진=가람시청 누리집새 전지다. {TEXT}\n"
    )
    assert "\n\n청 누리집" not in (pressparse.parse(page).body or "")


def test_a_later_paragraph_without_people_is_text() -> None:
    page = f"{TEXT}\n\n{DEED} 가람전자 제공두 회사는 새 전지를 만든다. {TEXT}\n"
    assert {block.kind for block in pressparse.parse(page).blocks} == {"body"}


WHOLE = [
    ("the word for photograph in a sentence", TEXT.replace("만든다. ", "만들고 있다. 사진 동호회원들이 돕는다. 동호회는 크다. ", 1)),
    ("a deck over who reports", f"가람군, 새 연구실 착공 계획[가람방송 도하람 기자]가람군 제공{TEXT}"),
    ("a slash before a subject", TEXT.replace("만든다. ", "만들고 있다. /나래대학교와 함께다. ", 1)),
    ("a text without a caption", TEXT),
    ("a sentence about something given", TEXT.replace("새 전지를 만든다", "전지를 제공하는 사업을 한다")),
    ("an agency that reports", TEXT.replace("새 전지를 만든다", "새 전지를 만든다고 연합뉴스는 전했다")),
    ("a broadcast's script", f"[앵커]가람시에서 협약식이 열리고 있다. {TEXT}"),
    ("a deed that goes on", TEXT.replace("새 전지를 만든다", "새 전지를 만들고 있다. 실제 전지 제공 여부는 곧 정한다")),
    ("a word said twice", TEXT.replace("새 전지를 만든다", "올망올망한 전지를 만들고 있다")),
    ("a name in letters", TEXT.replace("새 전지를 만든다", "앱으로 상태를 볼 수 있는 전지를 만든다. 가람(DB)전자가 판다")),
    ("a year twice", TEXT.replace("새 전지를 만든다", "새 전지를 만들고 있다. ‘2020 가람전’에서 처음 보인다")),
    ("what goes nowhere", TEXT.replace("새 전지를 만든다", "새 전지를 만들지만 협상은 공전하고 있다")),
    ("almost nothing", "가"),
    ("nothing", ""),
]  # fmt: skip


@pytest.mark.parametrize("case, text", WHOLE, ids=[row[0] for row in WHOLE])
def test_other_texts_open_with_no_caption(case: str, text: str) -> None:
    assert captions.end(text) == 0, case


def test_a_day_right_behind_an_agency_is_the_texts() -> None:
    caption = "5일 가람은행 본점 전광판에 종가가 표시되고 있다. /사진=뉴스1"
    text = f"5일 가람은행 주가가 올랐다. {TEXT}"
    record = pressparse.parse(f"{caption}{text}")
    assert record.body == text


def test_what_spoke_for_the_end_can_be_read() -> None:
    page = f"{ENDS[0][1]}{TEXT}"
    assert captions.evidence(page)
    assert captions.evidence(TEXT) == ()


FROM_THE_LEFT = [
    "사진 왼쪽부터 도하람 가람시장, 한새로 나래대 총장, 서한결 다솔재단 이사장",
    "(왼쪽부터) 도하람 가람시장, 한새로 나래대 총장, 서한결 다솔재단 이사장",
    "앞줄 왼쪽부터 도하람 가람시장, 한새로 나래대 총장, 서한결 다솔재단 이사장",
    "[사진설명: 왼쪽에서부터 도하람 가람시장, 한새로 나래대 총장]",
]


@pytest.mark.parametrize("line", FROM_THE_LEFT)
@pytest.mark.parametrize("page", ["{line}\n\n{text}\n", "{text}\n\n{line}\n\n{text}\n"])
def test_a_line_from_the_left_is_of_a_photograph(line: str, page: str) -> None:
    raw = page.format(line=line, text=TEXT)
    record = pressparse.parse(raw)
    kinds = [b.kind for b in record.blocks if line in raw[b.span.start : b.span.end]]
    assert kinds == ["caption"]
    assert record.headline is None


def test_a_text_glued_to_those_from_the_left_is_text() -> None:
    raw = f"(왼쪽부터) 도하람 가람전자 대표, 한새로 나래대학교 총장{TEXT}"
    body = pressparse.parse(raw).body
    assert body is not None
    assert body.endswith(TEXT)


def test_a_way_from_the_left_is_text() -> None:
    raw = f"{TEXT}\n\n왼쪽 길로 가면 가람시청이 있다. 두 기관은 그곳에서 협약을 맺었다.\n"
    assert {block.kind for block in pressparse.parse(raw).blocks} == {"body"}
