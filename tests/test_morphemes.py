"""Morpheme patterns: rows of tags and forms over short stretches around a literal."""

from typing import Any

import pytest

from pressparse.checks.testing import failures
from pressparse.language.morphology import tokens
from pressparse.rule import Rule, apply
from pressparse.rules import vetting
from pressparse.rules.morphemes import MorphemeError, morphemes, translated


def made(pattern: str, needs: tuple[str, ...] = ("대표",)) -> Rule:
    @morphemes(pattern, examples={"[[홍길동 대표는]] 웃었다.": 1}, boundary=["대표는"], needs=needs)
    def shape(match: Any, _context: object) -> dict[str, Any]:
        """A shape."""
        return dict(match.groupdict())

    return shape


TEXT = (
    "가나시는 3일 협약을 맺었다. 홍길동 대표는 웃었다.\n김철수 대표의 집. 하람은 대표하는 말이다."
)
READ = [
    ("name:(NAME) title:(TITLE) 은|는/JX", ["홍길동 대표는"]),
    ("name:(NAME) TITLE J*", ["홍길동 대표는", "김철수 대표의"]),
    ("NAME TITLE 의/JKG NNG", ["김철수 대표의 집"]),
    ("span:(대표/NNG) 하/XSV", ["대표"]),
    ("대표/* + (는/JX | 의/JKG)", ["대표는", "대표의"]),
    ("NAME + TITLE", []),
    ("NNP{2,3} JX", []),
    ("NAME? TITLE JX VV EP", ["홍길동 대표는 웃었"]),
]


@pytest.mark.parametrize("pattern, stretches", READ)
def test_a_pattern_finds_its_stretches(pattern: str, stretches: list[str]) -> None:
    found = apply((made(pattern),), TEXT)
    assert [TEXT[f.start : f.end] for f in found] == stretches


def test_groups_are_handed_over() -> None:
    (found,) = apply((made("name:(NAME) title:(TITLE) x:(VV)? 은|는/JX"),), TEXT)
    assert found.value == {"name": "홍길동", "title": "대표", "x": None}


@pytest.mark.parametrize(
    "pattern, said",
    [
        ("NAME) JX", "bracket"),
        ("(NAME", "bracket"),
        ("NAME [", "no element"),
        ("은/는", "no element"),
    ],
)
def test_a_pattern_that_says_nothing_is_refused(pattern: str, said: str) -> None:
    with pytest.raises(MorphemeError, match=said):
        translated(pattern)
    with pytest.raises(vetting.RuleError, match="morpheme pattern cannot be read"):
        vetting.check(made(pattern))


def test_needs_are_asked_for() -> None:
    with pytest.raises(ValueError, match="lacks needs"):
        made("NAME", needs=())


def test_a_text_without_the_literal_is_not_analysed() -> None:
    assert list(made("NAME").matches("가" * 100_000)) == []


def test_a_long_text_is_seen_in_short_stretches() -> None:
    text = "홍길동 대표는 " * 500
    assert len(apply((made("NAME TITLE 는/JX"),), text)) > 400


def test_a_rule_proves_itself() -> None:
    @morphemes(
        "name:(NAME) TITLE 은|는/JX",
        examples={"[[홍길동 대표는]] 웃었다.": "홍길동"},
        boundary=["대표는 웃었다.", "홍길동 대표의 집"],
        needs=("대표",),
    )
    def topic(match: Any, _context: object) -> Any:
        """Who acts is the topic."""
        return match["name"]

    assert failures(topic) == []


@pytest.mark.parametrize("text", ["\ud800", "가람\udfff시는", "\ud800은", "회장\udc00이"])
def test_halves_of_characters_are_analysed_as_unknown_signs(text: str) -> None:
    found = tokens(text)
    assert all(0 <= token.start < token.end <= len(text) for token in found)
    assert not [
        token for token in found if any("\ud800" <= char <= "\udfff" for char in token.form)
    ]
