"""Doors: module names that the documentation has named before, one line each, and where they lead."""

from importlib import import_module
from pathlib import Path

import pytest

DOORS = {
    "batch": "dumps.batch",
    "explain": "checks.explain",
    "marking": "show.marking",
    "morphemes": "rules.morphemes",
    "notebook": "show.notebook",
    "own": "rules.values",
    "page": "show.page",
    "plugin": "checks.plugin",
    "redact": "show.redact",
    "testing": "checks.testing",
}
"""A documented module name in the root, and the module that it stands for."""

SOURCE = Path(__file__).resolve().parent.parent / "src" / "pressparse"
PUBLIC = {"__init__", "__main__", "arrow", "parse", "record", "rule", "scrapy", "span"}
"""Modules of the root that are documented and are no doors."""


@pytest.mark.parametrize(("door", "home"), DOORS.items())
def test_a_door_leads_home(door: str, home: str) -> None:
    opened, real = import_module(f"pressparse.{door}"), import_module(f"pressparse.{home}")
    names = [name for name in vars(opened) if not name.startswith("_")]
    assert names
    assert all(getattr(opened, name) is getattr(real, name) for name in names)


@pytest.mark.parametrize("door", DOORS)
def test_a_door_is_one_line(door: str) -> None:
    lines = (SOURCE / f"{door}.py").read_text(encoding="utf-8").splitlines()
    assert lines[0].startswith('"""')
    assert sum(line.startswith(("from ", "import ")) for line in lines) == 1
    assert not [line for line in lines if line.startswith(("def ", "class "))]


def test_the_root_is_small() -> None:
    rooms = {path.stem for path in SOURCE.glob("*.py")} - set(DOORS)
    assert rooms >= PUBLIC
    assert len(rooms) <= 14, sorted(rooms)
