"""What is read does not hang on names more than is pinned: see swap.py."""

from functools import cache

import pytest

import opened
import pins
import swap
from invented import Kind, Manner
from swap import PARTIES, Case, Reading

TABLES = swap.cases()


def known_towns(text: str) -> Reading:
    """Read the parties as one who knows a list of towns by heart."""
    towns = tuple(town for town in ("가람시", "나래군") if town in text)
    return Reading({PARTIES: towns}, dict.fromkeys(towns, Kind.BODY))


def before_particles(text: str) -> Reading:
    """Read the parties as one who reads particles."""
    words = (word for word in text.split() if word[-1] in "와은")
    bodies = tuple(word[:-1] for word in words)
    return Reading({PARTIES: bodies}, dict.fromkeys(bodies, Kind.BODY))


@pytest.mark.parametrize("manner", Manner)
def test_a_reader_who_knows_names_by_heart_loses_them(manner: Manner) -> None:
    text = "가람시와 나래군은 협약을 맺었다."
    (held, gone), *_ = swap.missing(Case(text, known_towns), manner).values()
    assert (held, len(gone)) == (2, 2)
    assert swap.of_cases([Case(text, known_towns)], manner) == {PARTIES: 1.0}
    assert swap.of_cases([Case(text, before_particles)], manner) == {PARTIES: 0.0}


def test_every_table_has_names_to_swap() -> None:
    for name, table in TABLES.items():
        assert any(swap.first(case).names for case in table), name


@pytest.mark.parametrize("manner", Manner)
@pytest.mark.parametrize("name", TABLES)
def test_tables_lose_no_more_than_is_pinned(name: str, manner: Manner) -> None:
    found = {f"{name}, {manner}": swap.of_cases(TABLES[name], manner)}
    pinned = pins.read(swap.PINS)
    assert not list(pins.above(pinned, found))
    assert not list(pins.loose(pinned, found)), "python tests/swap.py --lower"


@cache
def tuned() -> pins.Losses:
    documents = opened.documents(opened.TUNED)
    if not documents:
        pytest.skip("there is no evaluation set beside this checkout")
    return swap.of_documents(opened.TUNED, documents)


def test_documents_lose_no_more_than_is_pinned() -> None:
    pinned = pins.read(swap.PINS)
    assert not list(pins.above(pinned, tuned()))
    assert not list(pins.loose(pinned, tuned())), "python tests/swap.py --lower"


def test_gold_names_bodies_and_persons() -> None:
    gold = {
        "issuer": "가람시",
        "agreement": {"parties": ["가람시", "강나군"]},
        "quotes": [
            {"speaker": "도하람", "title": "시장", "org": "가람시"},
            {"speaker": "강나군", "title": None, "org": None},
            {"speaker": None, "title": "한 주민", "org": None},
        ],
    }
    assert swap.gold_names(gold) == {
        "가람시": Kind.BODY,
        "강나군": Kind.BODY,
        "도하람": Kind.PERSON,
    }
    assert swap.gold_names({"issuer": None, "agreement": None}) == {}
