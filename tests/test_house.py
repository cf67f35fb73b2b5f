"""The picture of the house is the house: made from today's imports, with nothing drawn upon another."""

from itertools import combinations

import pytest

import house
import shape

FILES = [
    ("span.py", ""),
    ("own.py", "from pressparse.rules.values import VALUES"),
    ("text/__init__.py", ""),
    ("text/view.py", "import pressparse.span"),
    ("rules/values.py", "from pressparse.text import view\nfrom pressparse.span import Span"),
    ("parse.py", "import pressparse.text.view\ndef f():\n    import pressparse.rules.values"),
]
ROOMS = {
    "span.py": set(),
    "text": {"span.py"},
    "rules": {"span.py", "text"},
    "parse.py": {"rules", "text"},
}


def test_the_picture_is_that_of_today() -> None:
    drawn = house.drawn(shape.read())
    assert house.PICTURE.read_text(encoding="utf-8") == drawn, "run python tests/house.py"


def test_rooms_are_folders_and_files_of_the_root_without_doors() -> None:
    assert house.rooms(shape.house(FILES)) == ROOMS


def test_a_room_stands_above_what_it_imports() -> None:
    assert house.floors(ROOMS) == {"span.py": 0, "text": 1, "rules": 2, "parse.py": 3}


def test_a_circle_has_no_floors() -> None:
    with pytest.raises(ValueError, match="circle"):
        house.floors({"span.py": set(), "a": {"b", "span.py"}, "b": {"a"}})


def test_an_arrow_that_a_longer_way_replaces_is_not_drawn() -> None:
    assert house.needed(ROOMS) == [("parse.py", "rules"), ("rules", "text"), ("text", "span.py")]


def test_an_arrow_passes_the_floors_between() -> None:
    assert house.threads([("a", "b")], {"a": 3, "b": 0}) == [
        [("a",), ("a", "b", "2"), ("a", "b", "1"), ("b",)]
    ]


def test_nothing_on_a_floor_lies_upon_another() -> None:
    wide = {f"room{n}": {"ground"} for n in range(12)}
    height = house.floors({"ground": set(), **wide, "top": {*wide, "ground"}})
    level: dict[house.Node, int] = {(room,): floor for room, floor in height.items()}
    x = house.placed(level, [[("top",), (room,), ("ground",)] for room in wide])
    for a, b in combinations([node for node in level if level[node] == 1], 2):
        assert abs(x[a] - x[b]) >= (house.width(a) + house.width(b)) / 2


def test_a_room_tells_its_modules() -> None:
    drawn = house.drawn(shape.house(FILES))
    assert ">text</text><text" in drawn
    assert 'class="number">2</text>' in drawn
    assert drawn.count("<path") == 3
    assert "own.py" not in drawn
