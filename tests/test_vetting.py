"""A rule that cannot be used is refused when it is loaded, with what to change."""

from typing import Any

import pytest
import regex

import pressparse
from pressparse.checks.tables import RULES
from pressparse.checks.testing import reader
from pressparse.rule import Rule, rule
from pressparse.rules import cost as repeats
from pressparse.rules.morphemes import MorphemeRule
from pressparse.rules.vetting import RuleError, check, doubling


def made(pattern: str, marked: str, **given: Any) -> Rule:
    @rule(pattern, examples={marked: "2025"}, **{"boundary": ["가나"], **given})
    def shape(_match: object, _context: object) -> str:
        """A shape of text."""
        return "2025"

    return shape


SOUND = [
    (r"(?:[가-힣]{2,8}[·,]){1,20}[가-힣]{2,8}", "[[가나·다라]]"),
    (r"(?:\d{2}[.]?){1,9}년", "[[12.34년]]"),
    (r"(?:[가-힣]{3}){1,9}[ ]협약", "[[가나다 협약]]"),
    (r"(?:[가-힣]{1,9}+[ ]?){1,12}+협약", "[[가나다라 협약]]".replace("라 협약", "라 ·협약")),
    (r"(?P<mark>[“‘])[가-힣]{2,9}(?P=mark)", "[[“가나“]]"),
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
DOUBLING = [
    (r"(?:가+)+나", "[[가가가나]]"),
    (r"(?:\w+\s?)+협약", "[[가나 다라 협약]]"),
    (r"(\w+\s?)*협약", "[[가나 다라 협약]]"),
    (r"(?:[가-힣]{1,9}[ ]?){1,12}협약", "[[가나다라 마바 협약]]"),
    (r"(?:[가-힣]{1,8}[가-나]?){1,20}[.]", "[[다라마.]]"),
    (r"(?:[가-힣]|[가-나]){1,40}[.]", "[[다라.]]"),
    (r"(?:가|나|가나){1,40}[.]", "[[나나.]]"),
    (r"(?:[가-힣]{1,5}){1,20}[.]", "[[다라.]]"),
    (r"(?:(?:가|나){1,3}[ ]?){2,9}[.]", "[[가 나.]]"),
    (r"협약[ ](?:(?i:ab|AB)[ ]?){1,9}[.]", "[[협약 ab.]]"),
    (r"(?:\L<towns>[ ]?){1,9}[.]", "[[가나 다라.]]"),
]
RUNAWAY = [
    (r"[가-힣 ]+협약", "[[가나 다라 협약]]"),
    (r".*협약.*체결", "[[가나 협약 체결]]"),
    (r"\d+\d+[.]", "[[12.]]"),
    (r"(?:가|나)*[.]", "[[다라.]]".replace("다라", "가")),
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


@pytest.mark.parametrize("pattern, marked", DOUBLING)
def test_a_repeat_that_takes_the_same_words_in_two_ways_is_refused(
    pattern: str, marked: str
) -> None:
    towns = {"words": {"towns": ["가나", "다라", "가나 다라"]}} if "towns" in pattern else {}
    with pytest.raises(RuleError, match=r"in two ways, .* let alternatives begin differently"):
        check(made(pattern, marked, **towns))


def test_no_built_in_rule_is_refused() -> None:
    assert [doubling(each) for table in RULES.values() for each in table if doubling(each)] == []


def test_every_built_in_pattern_is_looked_into() -> None:
    for table in RULES.values():
        for each in table:
            if not isinstance(each, MorphemeRule):
                assert repeats.read(each.pattern, each.words)


# pattern, a short word that it takes
WORDS = [
    (r"단기 [ ] \d{4} 년  # the year", "단기 0000년"),
    (r"[^\]가]{2} (?: 나 | 다 )", None),
    (r"(?x: 가 나 ) (?-x:다 라)", "가나다 라"),
    (r"(?<=협약)[ ](?>체결|맺)", "협약 체결"),
    (r"\p{Hangul}{2}\x41\.", None),
    (r"[[:alpha:]]{2}[]a]", None),
]


@pytest.mark.parametrize("pattern, word", WORDS)
def test_a_pattern_is_read_as_the_engine_reads_it(pattern: str, word: str | None) -> None:
    node = repeats.read(pattern, {})
    written = repeats.Sampler.of(node).word(node)
    assert word in (None, written)
    assert regex.search(pattern, written, regex.VERBOSE)


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
