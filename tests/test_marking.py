"""The text cut where values begin and end, and the colours they are told by."""

import re
from pathlib import Path

import pytest

import pressparse
from pressparse.readers import read_file
from pressparse.record import Block, Mention, PressRelease, Quote
from pressparse.show.marking import COLOURS, Segment, Value, read_values, segments, values
from pressparse.span import Span

FIXTURES = sorted(path for path in (Path(__file__).parent.parent / "fixtures").glob("*/raw.txt"))


def value(number: int, *spans: tuple[int, int], field: str = "dates") -> Value:
    places = tuple(Span(start=start, end=end) for start, end in spans)
    return Value(number, field, f"{field}[{number}]", "date", "", places, "a_rule")


def record(*blocks: tuple[str, int, int]) -> PressRelease:
    made = [{"kind": kind, "span": {"start": s, "end": e}} for kind, s, e in blocks]
    return PressRelease.model_validate({"kind": "release", "blocks": made})


def cut(text: str, *shown: Value, blocks: PressRelease | None = None) -> list[tuple[str, str]]:
    found = segments(text, blocks or record(("body", 0, len(text))), shown)
    return [(text[s.start : s.end], "".join(str(v.number) for v in s.values)) for s in found]


@pytest.mark.parametrize(
    "shown, expected",
    [
        ([], [("가나다라마", "")]),
        ([((1, 3),)], [("가", ""), ("나다", "0"), ("라마", "")]),
        ([((0, 4),), ((1, 2),)], [("가", "0"), ("나", "01"), ("다라", "0"), ("마", "")]),
        ([((1, 2),), ((0, 4),)], [("가", "1"), ("나", "10"), ("다라", "1"), ("마", "")]),
        ([((0, 3),), ((2, 5),)], [("가나", "0"), ("다", "01"), ("라마", "1")]),
        ([((0, 5),), ((0, 5),)], [("가나다라마", "01")]),
        ([((0, 1), (3, 4))], [("가", "0"), ("나다", ""), ("라", "0"), ("마", "")]),
        ([((0, 3), (1, 2))], [("가", "0"), ("나", "0"), ("다", "0"), ("라마", "")]),
        ([((2, 2),)], [("가나", ""), ("다라마", "")]),
        ([((0, 99),)], [("가나다라마", "")]),
    ],
)
def test_the_text_is_cut_where_a_value_begins_or_ends(
    shown: list[tuple[tuple[int, int], ...]], expected: list[tuple[str, str]]
) -> None:
    made = [value(k, *spans) for k, spans in enumerate(shown)]
    assert cut("가나다라마", *made) == expected


def test_a_segment_stays_within_one_block() -> None:
    blocks = record(("headline", 0, 2), ("body", 2, 5))
    found = segments("가나다라마", blocks, [value(0, (1, 4))])
    assert [(s.start, s.end, s.block, len(s.values)) for s in found] == [
        (0, 1, "headline", 0),
        (1, 2, "headline", 1),
        (2, 4, "body", 1),
        (4, 5, "body", 0),
    ]


def test_a_text_of_nothing_has_no_segments() -> None:
    assert segments("", pressparse.parse("")) == ()


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.parent.name)
def test_segments_tile_the_text_and_know_every_value(path: Path) -> None:
    text = read_file(path).text
    read = pressparse.parse(text)
    found = segments(text, read)
    assert "".join(text[s.start : s.end] for s in found) == text
    marked = {v.number for s in found for v in s.values}
    assert marked == {v.number for v in values(read) if v.field in COLOURS}
    for each in found:
        assert each.block == next(
            b.kind for b in read.blocks if b.span.start <= each.start < b.span.end
        )
        for held in each.values:
            assert any(s.start <= each.start and each.end <= s.end for s in held.spans)


def test_every_value_is_listed_once_with_its_path_and_what_people_call_it() -> None:
    text = Path(__file__).parent.parent.joinpath("fixtures/ministry/raw.txt").read_text("utf-8")
    read = pressparse.parse(text)
    found = values(read)
    assert [v.number for v in found] == list(range(len(found)))
    paths = [path for path, _ in read_values(read) if ".segments[" not in path]
    assert [v.path for v in found] == paths
    assert {v.field for v in found} <= set(PressRelease.model_fields)
    assert {"date", "organization", "paragraph"} <= {v.label for v in found}


def test_a_quote_stands_for_its_segments() -> None:
    parts = tuple(
        Mention(text=words, span=Span(start=at, end=at + 2), rule="r")
        for words, at in (("가나", 1), ("라마", 6))
    )
    quote = Quote(text="가나 라마", segments=parts, rule="q")
    body = Block(kind="body", span=Span(start=0, end=9))
    read = PressRelease(kind="article", blocks=(body,), quotes=(quote,))
    (only,) = values(read)
    assert (only.path, only.label, len(only.spans)) == ("quotes[0]", "quote", 2)
    covered = [s for s in segments("“가나” “라마”.", read) if s.values]
    assert [(s.start, s.end) for s in covered] == [(1, 3), (6, 8)]
    assert isinstance(covered[0], Segment)


def luminance(colour: str) -> float:
    parts = [int(colour[k : k + 2], 16) / 255 for k in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("field", COLOURS)
def test_colours_can_be_read(field: str) -> None:
    colour = COLOURS[field]
    assert all(re.fullmatch(r"#[0-9a-f]{6}", getattr(colour, part)) for part in colour.__slots__)
    assert contrast(colour.ink, colour.tint) >= 4.5
    assert contrast("#1f2328", colour.tint) >= 7
    assert contrast(colour.line, "#ffffff") >= 3
    assert contrast(colour.dark_ink, colour.dark_tint) >= 4.5
    assert contrast("#e6e8eb", colour.dark_tint) >= 7
    assert contrast(colour.dark_line, "#15181d") >= 3


def test_every_field_with_places_of_its_own_has_a_colour() -> None:
    whole_blocks = {"section", "headline", "subheadlines", "paragraphs"}
    plain = {"schema_version", "id", "kind", "blocks", "reference_date", "warnings"} | {
        "origin",
        "kept",
    }
    assert set(COLOURS) == set(PressRelease.model_fields) - whole_blocks - plain
