"""Masking: what becomes unreadable, what stays, and that spans stay right."""

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

import pressparse
from pressparse.show.redact import mask

MASKED = [
    ("문의 061-123-4567", "문의 ***-***-****"),
    ("☎061) 123-4567", "☎***) ***-****"),
    ("☎ 830-1234로", "☎ ***-****로"),
    ("(02-1234-5678)", "(**-****-****)"),
    ("휴대전화 010-1234-5678", "휴대전화 ***-****-****"),
    ("01012345678", "***********"),
    ("+82-10-1234-5678", "+**-**-****-****"),
    ("대표번호 1588-1234", "대표번호 ****-****"),
    ("해운과장 한가람 286-1234", "해운과장 한가람 ***-****"),
    ("한가람 기자 hgr.01@gana.co.kr", "한가람 기자 ***.**@gana.co.kr"),
    ("hgr＠gana.co.kr", "***＠gana.co.kr"),
    ("주민등록번호 880101-1234567", "주민등록번호 ******-*******"),
    ("０６１-123-4567", "***-***-****"),
    ("070-1234-5678", "***-****-****"),
    ("문의처: 400-1234", "문의처: ***-****"),
]
KEPT = [
    "2024-03-05",
    "2024. 3. 5.(화) 12:00",
    "2024-2025년",
    "1,234-5,678만 원",
    "300-1000명",
    "법률 제12345호",
    "사업비 1,385억 원",
    "www.gana.go.kr",
    "@뉴스룸",
    "’25.8.11.(월) 14:00~15:00",
    "제2024-1234호",
    "국번 없이 118",
    "3-4분기 1.5-2.0%",
    "KISA-2024-0001",
]


@pytest.mark.parametrize(("text", "wanted"), MASKED)
def test_personal_data_become_stars(text: str, wanted: str) -> None:
    assert mask(text) == wanted


@pytest.mark.parametrize("text", KEPT)
def test_other_figures_stay(text: str) -> None:
    assert mask(text) == text


@given(st.text(alphabet="가나 0123456789-().@a:~☎", max_size=80))
def test_a_masked_text_has_the_same_length(text: str) -> None:
    assert len(mask(text)) == len(text)


RELEASE = """가나군 보도자료
배포일시 2024. 3. 5.(화) 09:00
담당부서 가나산업과 담당자 주무관 한가람 (061-123-4567)

가나군, 새 공원 문 열어

가나군(군수 남도연)은 5일 새 공원을 열었다고 밝혔다. 문의는 061-123-4568이나 park@gana.go.kr로 하면 된다.
"""


def test_no_output_shows_personal_data() -> None:
    shown = pressparse.parse(RELEASE, redact=True).model_dump_json()
    for secret in ("123-4567", "123-4568", "park@"):
        assert secret not in shown


def test_spans_and_everything_else_stay() -> None:
    plain = pressparse.parse(RELEASE)
    hidden = pressparse.parse(RELEASE, redact=True)
    assert [c.span for c in hidden.contacts] == [c.span for c in plain.contacts]
    assert [len(p.text) for p in hidden.paragraphs] == [len(p.text) for p in plain.paragraphs]
    assert hidden.contacts[0].phone == "***-***-****"
    assert hidden.contacts[0].name == plain.contacts[0].name == "한가람"
    assert hidden.published == plain.published
    assert hidden.blocks == plain.blocks


def test_a_parser_may_mask_always_and_travels_so() -> None:
    parser = pickle.loads(pickle.dumps(pressparse.Parser(redact=True)))
    assert "123-4567" not in parser.parse(RELEASE).model_dump_json()
    assert "123-4567" in pressparse.Parser().parse(RELEASE).model_dump_json()
