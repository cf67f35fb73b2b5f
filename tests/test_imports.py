"""Importing costs little: the heavy packages come when a text needs them."""

import subprocess
import sys

HEAVY = ("kiwipiepy", "numpy", "dateparser", "selectolax", "typer", "rich", "multiprocessing")


def loaded_after(code: str) -> list[str]:
    """Run code in a new process and return which heavy packages it loaded."""
    told = subprocess.run(
        [
            sys.executable,
            "-c",
            f"{code}\nimport sys; print([n for n in {HEAVY!r} if n in sys.modules])",
        ],
        capture_output=True,
        check=True,
        text=True,
    )
    found: list[str] = eval(told.stdout)  # a list of names that we printed ourselves
    return found


def test_importing_the_package_loads_nothing_heavy() -> None:
    assert loaded_after("import pressparse") == []


def test_making_a_parser_loads_no_model() -> None:
    assert loaded_after("import pressparse; pressparse.Parser()") == []


def test_a_text_without_a_question_needs_no_analyser() -> None:
    assert "kiwipiepy" not in loaded_after("import pressparse; pressparse.parse('')")
