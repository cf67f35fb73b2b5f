"""Weighing: integer weights of named facts decide, a file of them reads back the same, and what spoke is told."""

import json
from itertools import pairwise, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressparse.weigh.chain import Chain
from pressparse.weigh.choice import Choice
from pressparse.weigh.evidence import Evidence, strongest

LABELS = ("sun", "rain", "snow")
WEATHER = Chain(
    LABELS,
    {"warm": (5, 1, -6), "wet": (-3, 4, 2), "cold": (-2, 0, 4)},
    ((3, -1, -4), (0, 2, 1), (-4, 1, 3)),
)

DAYS = [
    ("nothing to say", [], {}, ()),
    ("a fact decides", [["warm"]], {}, ("sun",)),
    ("facts add up", [["wet", "cold"]], {}, ("snow",)),
    ("a fact nobody weighed says nothing", [["warm", "windy"]], {}, ("sun",)),
    ("neighbours decide where facts do not", [["cold"], [], ["cold"]], {}, ("snow",) * 3),
    ("of equal labels the first", [[]], {}, ("sun",)),
    ("a given label stands", [["warm"]], {0: "snow"}, ("snow",)),
    ("a given label speaks for its neighbours", [[], []], {0: "snow"}, ("snow", "snow")),
]


@pytest.mark.parametrize("case, items, given_labels, labels", DAYS, ids=[row[0] for row in DAYS])
def test_chain(
    case: str, items: list[list[str]], given_labels: dict[int, str], labels: tuple[str, ...]
) -> None:
    assert WEATHER.label(items, given_labels) == labels, case


@given(
    st.lists(
        st.lists(st.sampled_from(["warm", "wet", "cold", "windy"]), max_size=3),
        min_size=1,
        max_size=4,
    )
)
def test_no_other_labels_weigh_more(items: list[list[str]]) -> None:
    def weight(labels: tuple[str, ...]) -> int:
        at = [LABELS.index(label) for label in labels]
        steps = sum(WEATHER.follows[one][other] for one, other in pairwise(at))
        return steps + sum(WEATHER.sums(facts)[k] for facts, k in zip(items, at, strict=True))

    assert weight(WEATHER.label(items)) == max(map(weight, product(LABELS, repeat=len(items))))


def test_doubtful_are_those_that_the_first_label_does_not_outweigh_enough() -> None:
    facts = [[], *([fact] for fact in WEATHER.weights), list(WEATHER.weights)]
    totals = [WEATHER.total(each) for each in facts]
    sums = [WEATHER.sums(each) for each in facts]
    for by in range(-120, 121):
        expected = [k for k, (first, *others) in enumerate(sums) if first - max(others) < by]
        assert WEATHER.doubtful(totals, by) == expected


def test_the_furthest_total_speaks_most_against_the_first_label() -> None:
    totals = [WEATHER.total([fact]) for fact in WEATHER.weights]
    assert WEATHER.spread(WEATHER.furthest(totals)) == (-3, 4, 4)


def test_evidence_of_a_chain_adds_up_to_its_lead() -> None:
    items = [["warm"], ["wet"], ["cold", "wet"]]
    labels = WEATHER.label(items)
    assert labels == ("sun", "rain", "snow")
    assert WEATHER.rival(items, labels, 2) == "rain"
    told = WEATHER.evidence(items, labels, 2)
    assert told == (Evidence("cold", 4), Evidence("wet", -2), Evidence("before:rain", -1))
    assert WEATHER.evidence(items, labels, 2, most=1) == (Evidence("cold", 4),)


CHOICE = Choice({"titled": 7, "quoted": -4, "near": 2}, least=3)
CHOSEN = [
    ("none offered", [], None),
    ("all too light", [["near"], ["quoted"]], None),
    ("the heaviest", [["near"], ["titled"]], 1),
    ("exactly enough", [["titled", "quoted"]], 0),
    ("of equal ones the first", [["titled"], ["titled"]], 0),
]


@pytest.mark.parametrize("case, candidates, best", CHOSEN, ids=[row[0] for row in CHOSEN])
def test_choice(case: str, candidates: list[list[str]], best: int | None) -> None:
    assert CHOICE.best(candidates) == best, case
    if best is not None:
        assert CHOICE.accepts(candidates[best])


def test_evidence_of_a_choice() -> None:
    assert CHOICE.evidence(["near", "quoted", "unheard"]) == (
        Evidence("quoted", -4),
        Evidence("near", 2),
    )


def test_strongest_is_in_one_order() -> None:
    found = [Evidence("b", 2), Evidence("c", 0), Evidence("a", -2), Evidence("d", 3)]
    assert strongest(found, 9) == (Evidence("d", 3), Evidence("a", -2), Evidence("b", 2))


def test_files_of_weights_read_back_the_same() -> None:
    assert Chain.of(json.loads(WEATHER.written())) == WEATHER
    assert Choice.of(json.loads(CHOICE.written())) == CHOICE


def test_a_file_has_a_line_for_each_fact_in_order() -> None:
    lines = CHOICE.written().splitlines()
    assert lines == [
        "{",
        '"least": 3,',
        '"weights": {',
        '  "near": 2,',
        '  "quoted": -4,',
        '  "titled": 7',
        "}",
        "}",
    ]
