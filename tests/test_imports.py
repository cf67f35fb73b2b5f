"""Importing costs little: the heavy packages come when a text needs them."""

import pickle
import re
import subprocess
import sys
from types import ModuleType

import pytest

import pressparse
from pressparse.pattern import deferred, scanning

HEAVY = ("kiwipiepy", "numpy", "dateparser", "selectolax", "typer", "rich", "multiprocessing")


def loaded_after(code: str, *names: str) -> list[str]:
    """Run code in a new process and return which of these packages, or heavy ones, it loaded."""
    told = subprocess.run(
        [
            sys.executable,
            "-c",
            f"{code}\nimport sys; print([n for n in {names or HEAVY!r} if n in sys.modules])",
        ],
        capture_output=True,
        check=True,
        text=True,
    )
    found: list[str] = eval(told.stdout)  # a list of names that we printed ourselves
    return found


def test_importing_the_package_loads_nothing_heavy() -> None:
    assert loaded_after("import pressparse") == []


def test_importing_the_package_does_not_even_load_the_models() -> None:
    assert loaded_after("import pressparse", "pydantic", "regex", "pressparse.record") == []


@pytest.mark.parametrize("name", pressparse.__all__)
def test_public_names_are_there_and_never_modules(name: str) -> None:
    held = getattr(pressparse, name)
    assert not isinstance(held, ModuleType)
    assert name in dir(pressparse)
    assert pickle.loads(pickle.dumps(held)) is held


def test_a_function_stays_one_where_its_module_is_imported() -> None:
    code = (
        "import pressparse.parse, pressparse.rule, pressparse.segment.segmenter, pressparse as p\n"
        "from pressparse import parse, rule, segment\n"
        "assert p.segment('가나') and p.parse is parse and p.rule is rule\n"
        "assert parse('가나').blocks == tuple(segment('가나'))"
    )
    assert loaded_after(code, "typer") == []


def test_importing_all_that_reads_compiles_no_pattern() -> None:
    code = (
        "import re, regex, sys\n"
        "def watched(compiling):\n"
        "    def compile(*given, **named):\n"
        "        assert not sys._getframe(1).f_globals['__name__'].startswith('pressparse'), given\n"
        "        return compiling(*given, **named)\n"
        "    return compile\n"
        "for engine in (re, regex): engine.compile = watched(engine.compile)\n"
        "import pressparse.parse, pressparse.commands.main"
    )
    assert loaded_after(code, "pressparse.parse") == ["pressparse.parse"]


def test_a_pattern_is_compiled_once_and_its_methods_are_found_at_once() -> None:
    for made in (deferred("(?P<one>가)나?"), scanning("(?P<one>가)나?", re.DOTALL)):
        assert hasattr(type(made), "__getattr__")
        assert [m["one"] for m in made.finditer("가나 가")] == ["가", "가"]
        assert (made.pattern, made.groups, made.groupindex) == ("(?P<one>가)나?", 1, {"one": 1})
        assert not hasattr(type(made), "__getattr__")


def test_an_unknown_name_is_told() -> None:
    with pytest.raises(AttributeError, match="'pressparse' has no attribute 'prase'"):
        getattr(pressparse, "prase")  # noqa: B009  a type checker would refuse the plain form


def test_making_a_parser_loads_no_model() -> None:
    assert loaded_after("import pressparse; pressparse.Parser()") == []


def test_a_text_without_a_question_needs_no_analyser() -> None:
    assert "kiwipiepy" not in loaded_after("import pressparse; pressparse.parse('')")
