"""The built-in rules are proved by the plugin (see `pressparse` in pyproject.toml); here is what holds of all of them."""

from pathlib import Path

import pytest
import regex

from pressparse.checks.testing import readers
from pressparse.readers import read_file
from pressparse.rule import Rule, rule, stretches
from pressparse.text.document import fold

FIXTURES = Path(__file__).resolve().parent.parent / "fixtures"
REACHING = [each for table, _ in readers().values() for each in table if each.reach]


def test_rule_names_are_unique() -> None:
    names = [rule.name for table, _ in readers().values() for rule in table]
    assert sorted(names) == sorted(set(names))


def test_every_rule_has_an_example_and_a_boundary() -> None:
    bare = [
        rule.name
        for table, _ in readers().values()
        for rule in table
        if not rule.examples or not rule.boundary
    ]
    assert bare == []


@pytest.mark.parametrize("each", REACHING, ids=lambda each: each.name)
def test_a_rule_that_is_run_around_its_literals_finds_what_it_finds_everywhere(each: Rule) -> None:
    pages = [read_file(path).text for path in sorted(FIXTURES.glob("*/raw.*"))]
    proofs = [
        proof.replace("[[", "").replace("]]", "") for proof in (*each.examples, *each.boundary)
    ]
    apart = "가" * each.reach + "\n"
    for text in (*map(fold, (*pages, *proofs)), apart.join(map(fold, proofs))):
        everywhere, around = (
            [
                span
                for span in map(spanned, found)
                if any(n in text[slice(*span)] for n in each.needs)
            ]
            for found in (each.compiled.finditer(text), each.matches(text))
        )
        assert around == everywhere


def spanned(found: regex.Match[str]) -> tuple[int, int]:
    return found.span()


@rule(
    r"\w+장$",
    examples={"[[가나시장]]": None},
    boundary=["가나시"],
    needs=["시", "장"],
    reach=6,
)
def ends_in_a_head(_match: object, _: object) -> None:
    """A line ends in a title."""


@pytest.mark.parametrize(
    "text, start, end, found",
    [
        ("", 0, None, []),
        ("다라마", 0, None, []),
        ("가나시장", 0, None, ["가나시장"]),
        ("가나시장", 1, None, ["나시장"]),
        ("가나시장", 0, 3, []),
        ("다라마바사아자차카타파하가나시장", 0, None, ["카타파하가나시장"]),
        ("장장장장장장장", 0, None, ["장장장장장장장"]),
    ],
)
def test_a_rule_is_run_around_its_literals(
    text: str, start: int, end: int | None, found: list[str]
) -> None:
    assert [match[0] for match in ends_in_a_head.matches(text, start, end)] == found


@pytest.mark.parametrize(
    "places, joined",
    [
        ([], []),
        ([1], [(0, 6)]),
        ([3, 8, 30], [(0, 13), (27, 35)]),
        ([3, 3], [(0, 8)]),
    ],
)
def test_stretches_around_places_are_joined(
    places: list[int], joined: list[tuple[int, int]]
) -> None:
    assert stretches(places, 3, 5) == joined
