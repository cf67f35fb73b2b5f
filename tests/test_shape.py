"""The code keeps the shape that it has reached, and the counter counts what it says it counts."""

from pathlib import Path

import pytest

import shape

MODULES = shape.read()
CEILINGS = shape.ceilings()


@pytest.mark.parametrize("name", shape.MEASURES)
def test_a_count_stands_at_its_ceiling(name: str) -> None:
    count = sum(1 for _ in shape.MEASURES[name].find(MODULES))
    assert not shape.complaint(name, count, CEILINGS[name])


def test_every_measure_has_a_ceiling() -> None:
    assert CEILINGS.keys() == shape.MEASURES.keys()


COUNTS = [
    ("circles", 2, "is above the ceiling of 1"),
    ("circles", 1, None),
    ("circles", 0, "0, well done; pin it"),
]


@pytest.mark.parametrize(("name", "count", "said"), COUNTS)
def test_a_ceiling_holds_and_follows_its_count(name: str, count: int, said: str | None) -> None:
    complaint = shape.complaint(name, count, 1)
    assert complaint is None if said is None else said in (complaint or "")


def test_a_ceiling_is_never_raised() -> None:
    pinned = {"circles": 2, "branched": 5}
    assert shape.lowered(pinned, {"circles": 3, "branched": 4}) == {"circles": 2, "branched": 4}


DOORS = [
    ("from pressparse.rules.values import VALUES", True),
    ('"""Values."""\nfrom pressparse.rules.values import A, B\n__all__ = ["A", "B"]', True),
    ('"""Values."""', False),
    ("from pressparse.rules.values import A\nfrom pressparse.rules.cost import B", False),
    ("from pressparse.rules.values import A\nB = A", False),
    ("from pathlib import Path", False),
    ("import pressparse.rules.values", False),
]


@pytest.mark.parametrize(("text", "is_door"), DOORS)
def test_a_door_only_hands_on(text: str, is_door: bool) -> None:
    modules = shape.house([("__init__.py", ""), ("own.py", text), ("rules/values.py", "A = 1")])
    root = {place.module.name for place in shape.root_files(modules)}
    assert root == {"pressparse"} | (set() if is_door else {"pressparse.own"})


CIRCLES = {
    "none": ({"a.py": "import pressparse.b", "b.py": ""}, ""),
    "two": ({"a.py": "import pressparse.b", "b.py": "from pressparse.a import x"}, "a b"),
    "three, and one that only looks on": (
        {
            "a.py": "from pressparse import b",
            "b.py": "from pressparse import c",
            "c.py": "from pressparse import a",
            "d.py": "from pressparse import a",
        },
        "a b c",
    ),
    "within a function": (
        {"a.py": "def f():\n    import pressparse.b", "b.py": "import pressparse.a"},
        "a b",
    ),
    "for types": (
        {
            "a.py": "if TYPE_CHECKING:\n    from pressparse.b import B",
            "b.py": "import pressparse.a",
        },
        "a b",
    ),
    "by name": (
        {"a.py": "def f():\n    import_module('pressparse.b').g()", "b.py": "import pressparse.a"},
        "a b",
    ),
    "by a name that stands elsewhere": (
        {"a.py": "HOME = 'pressparse.b'\nimport_module(HOME)", "b.py": "import pressparse.a"},
        "a b",
    ),
    "a name that nothing imports": (
        {"a.py": "HOME = 'pressparse.b'", "b.py": "import pressparse.a"},
        "",
    ),
    "relative": ({"a/b.py": "from . import c", "a/c.py": "from .b import x"}, "a.c a.b"),
    "a folder that imports what imports the folder": (
        {"a/__init__.py": "from pressparse.a.b import x", "a/b.py": "from pressparse.a import c"},
        "a a.b",
    ),
    "a folder on the way to a module": (
        {"a/__init__.py": "from pressparse.a.b import x", "a/b.py": "import pressparse.a.c"},
        "",
    ),
    "other packages": ({"a.py": "import b", "b.py": "import a"}, ""),
}


@pytest.mark.parametrize("label", CIRCLES)
def test_circles_are_found_however_they_are_closed(label: str) -> None:
    files, expected = CIRCLES[label]
    modules = shape.house([("a/c.py", ""), *files.items()])
    names = [place.module.name.removeprefix("pressparse.") for place in shape.circles(modules)]
    assert " ".join(names) == expected


LENGTHS = [("dates/scan.py", 600, 0), ("dates/scan.py", 601, 1), ("lexicon/words.py", 601, 0)]


@pytest.mark.parametrize(("path", "lines", "count"), LENGTHS)
def test_long_modules_that_decide_are_counted(path: str, lines: int, count: int) -> None:
    assert len([*shape.long_modules(shape.house([(path, "x = 1\n" * lines)]))]) == count


DECISIONS = [
    ("return a", 0),
    ("if a: pass", 1),
    ("if a: pass\nelif b: pass\nelse: pass", 2),
    ("for a in b: pass", 1),
    ("while a: pass", 1),
    ("return a if b else c", 1),
    ("return [a for a in b]", 1),
    ("return {a for a in b for c in d if e}", 2),
    ("return sum(a for a in b)", 1),
    ("return a and b", 1),
    ("return a and b and c or d", 3),
    ("return lambda: a or b", 1),
    ("def g():\n    if a: pass\nreturn g", 1),
    ("match a:\n    case 1: pass\n    case _: pass", 0),
    ("try: a()\nexcept ValueError: pass", 0),
]


@pytest.mark.parametrize(("body", "number"), DECISIONS)
def test_every_decision_is_a_branch(body: str, number: int) -> None:
    text = "def f():\n" + "".join(f"    {line}\n" for line in body.splitlines())
    assert shape.branches(shape.house([("a.py", text)])["pressparse.a"].tree.body[0]) == number


@pytest.mark.parametrize(("number", "count"), [(15, 0), (16, 1)])
def test_functions_that_decide_too_often_are_counted(number: int, count: int) -> None:
    text = "class A:\n    def f(self):\n" + "        if a: pass\n" * number
    assert len([*shape.branched(shape.house([("a.py", text)]))]) == count


PATTERNS = [
    ("A = regex.compile(r'가')\nB = deferred(r'나')", 0),
    ("def f(text):\n    return compiled(r'가').search(text)", 1),
    ("def f(text):\n    return regex.compile(r'가'), re.compile(r'나')", 2),
    ("def f():\n    def g():\n        return compiled(r'가')\n    return g", 1),
    ("class A:\n    async def f(self):\n        return deferred(r'가')", 1),
    ("@rule(pattern=deferred(r'가'))\ndef f(text):\n    return A.search(text)", 0),
]


@pytest.mark.parametrize(("text", "count"), PATTERNS)
def test_patterns_within_functions_are_counted(text: str, count: int) -> None:
    assert len([*shape.inner_patterns(shape.house([("a.py", text)]))]) == count


ROOMS = [("__init__.py", "(root)"), ("span.py", "(root)"), ("dates/__init__.py", "dates")]


@pytest.mark.parametrize(("path", "room"), [*ROOMS, ("readers/dump/jsons.py", "readers")])
def test_a_file_stands_in_the_folder_under_the_package(path: str, room: str) -> None:
    (module,) = shape.house([(path, "")]).values()
    assert module.room == room


def test_the_command_counts_pins_and_names_places(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    pins = tmp_path / "shape.toml"
    pins.write_text("".join(f"{name} = 3\n" for name in shape.MEASURES), encoding="utf-8")
    monkeypatch.setattr(shape, "CEILINGS", pins)
    package = tmp_path / "pressparse" / "dates"
    package.mkdir(parents=True)
    (package / "scan.py").write_text("def f():\n    return compiled('가')\n", encoding="utf-8")
    assert shape.main([str(package.parent), "--where", "--lower"]) == 0
    assert shape.ceilings()["inner_patterns"] == 1
    printed = capsys.readouterr().out
    assert "patterns compiled in functions      1  ceiling    1  aim  20" in printed
    assert "pressparse.dates.scan:2 f: compiled(…)" in printed
