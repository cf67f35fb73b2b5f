"""Imports go downwards only: a room may know the rooms below it, never one above or beside it."""

import ast
from collections.abc import Iterator
from functools import cache

import pytest

import shape
from test_doors import DOORS

SOURCE = shape.SOURCE

ROOMS: tuple[tuple[str, ...], ...] = (
    ("span", "pattern", "rule", "presenters", "lexicon"),
    ("record",),
    ("language",),
    ("text",),
    ("show", "weigh"),
    ("entities", "segment"),
    ("dates",),
    ("accord", "speech", "press"),
    ("rules", "pool", "reading"),
    ("parse",),
    ("checks",),
    ("readers",),
    ("__init__",),
    ("arrow", "scrapy"),
    ("writers",),
    ("dumps",),
    ("commands",),
    ("__main__",),
)
"""Rooms from bottom to top, a folder or a file of the root each. A room imports from rooms further down."""

FIELDS = (
    {"accord.agreement", "accord.areas", "accord.signatories"},
    {"press.byline", "press.headline", "press.letterhead", "press.published"},
    {"entities.people", "entities.organizations"},
)
"""Extractors that share a room and do not import each other."""

ONLY_IN = {"kiwipiepy": {"language.morphology"}, "dateparser": {"dates.english"}}
"""Heavy packages, and the modules that may know them."""

HEIGHT = {room: height for height, row in enumerate(ROOMS) for room in row}


def modules() -> Iterator[tuple[str, shape.Module]]:
    for name, module in shape.read(SOURCE).items():
        parts = [*name.split(".")[1:], *(["__init__"] if module.is_folder else [])]
        yield ".".join(parts), module


@cache
def imported(name: str) -> tuple[str, ...]:
    """Return the dotted names that a module imports: at its top, inside a function, or by ``import_module``."""
    return tuple(_imported(MODULES[name].nodes))


def _imported(nodes: tuple[ast.AST, ...]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            for alias in node.names:
                yield f"{node.module}.{alias.name}"
        elif isinstance(node, ast.Call) and "import_module" in ast.unparse(node.func):
            yield from (str(arg.value) for arg in node.args if isinstance(arg, ast.Constant))


def inside(name: str) -> str | None:
    """Return the module of the package that a dotted name stands for: ``extract.dates``."""
    parts = name.split(".")
    if parts[0] != "pressparse":
        return None
    for length in range(len(parts), 1, -1):
        path = SOURCE.joinpath(*parts[1:length])
        if path.with_suffix(".py").is_file() or (path / "__init__.py").is_file():
            return ".".join(parts[1:length])
    return "__init__"


MODULES = dict(modules())


@pytest.mark.parametrize("name", [name for name in MODULES if name not in DOORS])
def test_imports_go_downwards(name: str) -> None:
    room = name.partition(".")[0]
    for target in filter(None, map(inside, imported(name))):
        other = target.partition(".")[0]
        assert target not in DOORS, f"{name} goes through the door {target}: import its home"
        if other != room:
            assert other in HEIGHT, f"give {other} its place in ROOMS"
            assert HEIGHT[other] < HEIGHT[room], f"{name} imports {target}, which is not below it"


@pytest.mark.parametrize("fields", FIELDS, ids=sorted)
def test_extractors_do_not_know_each_other(fields: set[str]) -> None:
    for name in fields:
        others = fields & set(filter(None, map(inside, imported(name))))
        assert not others, f"{name} imports {others}"


@pytest.mark.parametrize("package", ONLY_IN)
def test_heavy_packages_have_one_door(package: str) -> None:
    users = {
        name
        for name in MODULES
        if any(target.partition(".")[0] == package for target in imported(name))
    }
    assert users <= ONLY_IN[package]


def test_every_module_has_its_place() -> None:
    assert {name.partition(".")[0] for name in MODULES} - set(DOORS) <= set(HEIGHT)


def test_no_room_is_a_drawer() -> None:
    drawers = {"utils", "helpers", "common", "base", "manager", "registry", "misc"}
    assert not [name for name in MODULES if drawers & set(name.split("."))]
