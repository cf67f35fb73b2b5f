"""A rule that cannot be used is refused when it is loaded, with what to change."""

from typing import Any

import pytest

import pressparse
from pressparse.rule import Rule, rule
from pressparse.testing import reader
from pressparse.vetting import RuleError, check


def made(pattern: str, marked: str, **given: Any) -> Rule:
    @rule(pattern, examples={marked: "2025"}, **{"boundary": ["가나"], **given})
    def shape(_match: object, _context: object) -> str:
        """A shape of text."""
        return "2025"

    return shape


SOUND = [
    (r"단기[ ]\d{4}년", "[[단기 4358년]]"),
    (r"[가-힣]{2,20}[ ]협약", "[[가나 협약]]"),
    (r"(?:[가-힣]{1,8}[ ]){0,3}협약", "[[가나 다라 협약]]"),
    (r"\A[가-힣 ]{0,40}+:", "[[가나 다라:]] 마바"),
]
REFUSED = [
    (r"(가", "[[가]]", {}, r"cannot be read: missing \)"),
    (r"\L<towns>시", "[[가나시]]", {}, "must stand in words="),
    (r"가*", "[[가]]", {}, "matches where nothing stands"),
    (r"협약 체결", "[[협약 체결]]", {}, r"write \[ \]"),
    (r"가나", "가나", {}, r"mark the stretch that is read with \[\[ \]\]"),
    (r"가나", "[[가나]] [[가나]]", {}, r"once"),
    (r"가나", "[[가나]]", {"boundary": ["[[가]]"]}, "nothing is read in a boundary"),
    (r"가나", "[[가나]]", {"boundary": [" "]}, "give a boundary"),
    (r"가나", "[[가나]]", {"needs": ("다라",)}, "none of needs="),
    (r"가나", "[[가나]]", {"needs": ("",)}, "needs= is a tuple of literals"),
]
RUNAWAY = [
    (r"(?:가+)+나", "[[가가가나]]"),
    (r"(?:\w+\s?)+협약", "[[가나 다라 협약]]"),
    (r"[가-힣 ]+협약", "[[가나 다라 협약]]"),
    (r".*협약.*체결", "[[가나 협약 체결]]"),
    (r"(?:[가-힣]{1,9}[ ]?){1,12}협약", "[[가나다라 마바 협약]]"),
    (r"(?:[가-힣]{1,8}[가-나]?){1,20}[.]", "[[가나다 가나.]]"),
]


@pytest.mark.parametrize("pattern, marked", SOUND)
def test_a_bounded_pattern_is_taken(pattern: str, marked: str) -> None:
    check(made(pattern, marked))


@pytest.mark.parametrize("pattern, marked, given, said", REFUSED)
def test_a_bad_rule_is_refused_with_what_to_change(
    pattern: str, marked: str, given: dict[str, Any], said: str
) -> None:
    with pytest.raises(RuleError, match=said) as error:
        check(made(pattern, marked, **given))
    assert "rule shape" in str(error.value)


@pytest.mark.parametrize("pattern, marked", RUNAWAY)
def test_a_pattern_that_runs_away_is_refused(pattern: str, marked: str) -> None:
    with pytest.raises(RuleError, match="upper bound"):
        check(made(pattern, marked))


def test_a_parser_checks_its_rules() -> None:
    with pytest.raises(ValueError, match="backtracks"):
        pressparse.Parser(rules={"dates": [made(r"(?:가+)+나", "[[가가가나]]")]})
    with pytest.raises(ValueError, match="is no rule: decorate"):
        pressparse.Parser(after={"dates": [len]})  # type: ignore[list-item]


@pytest.mark.parametrize(
    "lacking, given",
    [("a boundary", {"boundary": []}), ("an example", {"examples": {}})],
)
def test_a_rule_without_its_proof_is_not_made(lacking: str, given: dict[str, Any]) -> None:
    proof: dict[str, Any] = {"examples": {"[[가]]": 1}, "boundary": ["나"], **given}
    with pytest.raises(ValueError, match=f"lacks {lacking}"):

        @rule("가", **proof)
        def shape(_match: object, _context: object) -> None:
            """A shape."""


def test_a_wrong_value_is_told_with_what_the_field_takes() -> None:
    wrong = made("가나", "[[가나]]", boundary=["다라"])
    with pytest.raises(ValueError, match="rule shape returned '2025'; a rule for byline returns"):
        reader("byline", [wrong])("가나는 3일 문을 열었다.")
    record = pressparse.Parser(rules={"byline": [wrong]}).parse("제목\n\n가나는 3일 문을 열었다.")
    assert "a rule for byline returns" in record.warnings[-1]
