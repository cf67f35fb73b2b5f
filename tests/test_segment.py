"""The segmenter: blocks tile any text, and the body is what a reader would read."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import pressparse
from pressparse.document import Document
from pressparse.segment import segmenter

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
