"""Rules are looked for only where they can stand: what they read there is what they read everywhere."""

from pathlib import Path

import pytest

from pressparse.parse import TABLES
from pressparse.pattern import beginnings
from pressparse.press import sighting
from pressparse.press.bylines.near import Lines, Looking, Signed, any_of
from pressparse.readers import read_file
from pressparse.rule import Asked, Rule, apply, rule
from pressparse.text.document import fold
from pressparse.text.view import View

FIXTURES = Path(__file__).resolve().parent.parent / "fixtures"
NEAR = sighting.NEAR
KNOWN = [each for each in sighting.RULES if each.name in NEAR]
SPOKEN = ("agreement", "byline", "contacts", "letterhead", "organizations", "published")


def proofs(each: Rule) -> list[str]:
    marked = (*each.examples, *each.boundary)
    return [fold(proof.replace("[[", "").replace("]]", "")) for proof in marked]


@pytest.fixture(scope="module")
def pages() -> list[str]:
    return [fold(read_file(path).text) for path in sorted(FIXTURES.glob("*/raw.*"))]


def test_every_rule_that_is_looked_for_near_something_is_one_of_the_table() -> None:
    assert sorted(NEAR) == sorted(each.name for each in KNOWN)


@pytest.mark.parametrize("each", KNOWN, ids=lambda each: each.name)
def test_a_rule_reads_where_it_is_looked_for_what_it_reads_everywhere(
    each: Rule, pages: list[str]
) -> None:
    own = proofs(each)
    long = "\n".join(["가나시는 3일 밝혔다. " * 20, *own, "가나시는 3일 밝혔다. " * 20])
    for text in (*own, long, long.replace("\n", " "), *pages):
        found = apply((each,), text, matches=Looking(NEAR))
        assert found == apply((each,), text)


@pytest.mark.parametrize("table", SPOKEN)
def test_one_look_at_a_text_tells_which_rules_can_match(table: str, pages: list[str]) -> None:
    rules = TABLES[table]
    asked = Asked(rules)
    for text in (*pages, *(proof for each in rules for proof in proofs(each))):
        assert [each.name for each in asked.of(text)] == [
            each.name for each in rules if each.may_match(text)
        ]


@rule(
    r"(?m:^)가+[ ]나",
    examples={"[[가 나]]": None},
    boundary=["나"],
    needs=["가 나", "가", "나가"],
)
def opens_a_line(_match: object, _: object) -> str:
    """A line opens so."""
    return "so"


@pytest.mark.parametrize(
    "how, text, found",
    [
        (Lines(any_of("나")), "가 나\n다 가 나\n\n가 나 다", [0, 11]),
        (Lines(any_of("나"), longest=4), "가 나\n가 나 다\n가 나", [0, 10]),
        (Lines(any_of("다"), above=1), "가 나\n가 나\n다\n가 나", [4]),
        (Lines(any_of("다")), "가 나\n가 나 다", [4]),
        (Signed(any_of("나"), any_of("]"), before=4, behind=4), "가 나 다]", [0]),
        (Signed(any_of("나"), any_of("]"), before=4, behind=4), "가 나 다 라 마 바]", []),
        (Signed(any_of("나"), any_of("]"), before=4, behind=4), "가 나 다", [0]),
    ],
)
def test_places_are_told_quickly(how: Lines | Signed, text: str, found: list[int]) -> None:
    looking = Looking({opens_a_line.name: how})
    assert [each.start for each in apply((opens_a_line,), text, matches=looking)] == found


@pytest.mark.parametrize(
    "text, asked",
    [("", False), ("다", False), ("나", False), ("나가", True), ("가", True), ("다나가", True)],
)
def test_literals_that_begin_or_overlap_each_other_are_told_apart(text: str, asked: bool) -> None:
    assert bool(Asked((opens_a_line,)).of(text)) == asked


@pytest.mark.parametrize(
    "words, text, places",
    [
        (["업무협", "협약", "각서"], "업무협약과 각서", [0, 2, 6]),
        (["협약", "협정"], "협력", []),
        (["각", "각서"], "각각서", [0, 1]),
    ],
)
def test_words_that_overlap_are_all_found(words: list[str], text: str, places: list[int]) -> None:
    assert [each.start() for each in beginnings(words).finditer(text)] == places


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "가\n\n나",
        "  가   나  \n \n\t다\u00a0 라 ",
        "가  나\n  다",
        "가 \n 나\u3000\u3000다\r\n라",
    ],
)
def test_plain_text_is_the_text_of_the_plain_view(text: str) -> None:
    assert View.plain_text(text) == View.plain(text).text
