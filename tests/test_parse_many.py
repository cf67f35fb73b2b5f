"""Many documents: in order, lazily, the same with one process or two."""

import itertools
import pickle
from collections.abc import Iterator

import pytest

import pressparse
from pressparse.rule import rule

TEXTS = [f"행사는 2025년 10월 {day}일 열렸다." for day in range(1, 29)] * 3


def dates_of(records: Iterator[pressparse.PressRelease]) -> list[str | None]:
    return [record.dates[0].value for record in records]


@pytest.mark.parametrize("workers", [1, 2])
def test_records_come_in_order(workers: int) -> None:
    expected = [f"2025-10-{day:02}" for day in range(1, 29)] * 3
    assert dates_of(pressparse.parse_many(iter(TEXTS), workers=workers)) == expected


def test_two_processes_give_what_one_gives() -> None:
    one, two = (list(pressparse.parse_many(TEXTS, workers=n)) for n in (1, 2))
    assert one == two


@pytest.mark.parametrize("workers", [1, 2])
def test_an_endless_source_is_read_as_far_as_asked(workers: int) -> None:
    records = pressparse.parse_many(itertools.cycle(TEXTS), workers=workers)
    assert len(list(itertools.islice(records, 40))) == 40


def test_mappings_carry_id_and_reference_date() -> None:
    record = next(
        pressparse.parse_many(
            [{"text": "2025년 10월 29일", "id": "a-1", "reference_date": "2025-10-30"}]
        )
    )
    assert record.id == "a-1"
    assert str(record.reference_date) == "2025-10-30"


@pytest.mark.parametrize("workers", [1, 2])
def test_a_wrong_document_raises_where_it_stands(workers: int) -> None:
    with pytest.raises(TypeError, match="str"):
        list(pressparse.parse_many(["글", 3], workers=workers))  # type: ignore[list-item]


def test_no_worker_is_an_error() -> None:
    with pytest.raises(ValueError, match="at least 1"):
        pressparse.parse_many(TEXTS, workers=0)


@rule(
    r"창간\s\d+호",
    examples={"[[창간 3호]]에 실렸다.": None},
    boundary=["창간호에 실렸다."],
)
def issue_number(_match: object, _clock: object) -> None:
    """A paper counts its issues."""


def test_a_parser_with_own_rules_travels_to_other_processes() -> None:
    parser = pressparse.Parser(rules={"dates": [issue_number]})
    again = pickle.loads(pickle.dumps(parser))
    assert again.rules["dates"][0].reason == issue_number.reason


def test_unknown_fields_and_lists_are_refused() -> None:
    with pytest.raises(ValueError, match="no such field: date; available: lines, cuts, dates"):
        pressparse.Parser(rules={"date": []})
    with pytest.raises(ValueError, match="no such list: towns"):
        pressparse.Parser(lexicon={"towns": ["가람시"]})
