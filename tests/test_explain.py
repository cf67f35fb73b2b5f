"""Every value can say why it came out as it did."""

import pytest

import pressparse
from pressparse.explain import explain_all, values
from pressparse.rule import rule

TEXT = """가람시, 누리협회와 청년 업무협약

가람시(시장 김하람)는 지난 27일 시청에서 누리협회와 업무협약을 체결했다고 29일 밝혔다.

김하람 시장은 “청년이 가람에서 첫 회사를 세우도록 돕겠다”고 말했다."""
RECORD = pressparse.parse(TEXT, reference_date="2025-10-30")


def test_every_value_is_explained_with_its_place() -> None:
    told = list(explain_all(RECORD, TEXT))
    assert len(told) == len(list(values(RECORD))) > 10
    for each in told:
        assert each.rule
        assert str(each).startswith(each.path)
    assert {"headline", "dates[0]", "quotes[0].speaker"} <= {each.path for each in told}


def test_a_field_may_be_asked_alone() -> None:
    assert {e.path for e in explain_all(RECORD, TEXT, field="dates")} == {"dates[0]", "dates[1]"}


def test_reason_surroundings_and_losers_are_told() -> None:
    told = RECORD.explain("dates[0]", TEXT)
    assert told.text == "지난 27일"
    assert told.before.endswith("가람시(시장 김하람)는 ")
    assert told.after.startswith(" 시청에서")
    assert told.reason
    outcomes = {each.rule: each.outcome for each in told.opinions}
    assert outcomes.pop(told.rule) == "read"
    assert set(outcomes.values()) <= {"lost", "declined"}
    assert outcomes


def test_without_the_text_the_paragraphs_serve() -> None:
    told = RECORD.explain("quotes[0].verb")
    assert told.text == "말했"
    assert told.before.endswith("돕겠다”고 ")
    assert told.opinions == ()


@pytest.mark.parametrize(
    "path, said",
    [
        ("outlets", "no such path"),
        ("dates[7]", "dates has 2 values"),
        ("dates", r"name one, such as dates\[0\]"),
        ("outlet", "nothing was read for it"),
        ("kind", "is no single value"),
    ],
)
def test_a_path_that_leads_nowhere_is_told(path: str, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        RECORD.explain(path)


def test_own_rules_are_explained_by_their_parser() -> None:
    @rule(
        "단기[ ]4358년",
        examples={"[[단기 4358년]]": "2025"},
        boundary=["단기 과정"],
        needs=("단기",),
    )
    def dangi(_match: object, _clock: object) -> str:
        """Some count from Gojoseon."""
        return "2025"

    text = "제목이 있다\n\n비석은 단기 4358년에 세웠다."
    parser = pressparse.Parser(rules={"dates": [dangi]})
    told = parser.parse(text).explain("dates[0]", text, parser)
    assert (told.rule, told.reason) == ("dangi", "Some count from Gojoseon.")
