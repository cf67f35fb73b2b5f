"""Every code block of the documentation runs, and every command shows what its page says it shows."""

import re
import shlex
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from pressparse.commands.main import run

ROOT = Path(__file__).resolve().parent.parent
PAGES = ("README.ko.md", *(f"docs/{path.name}" for path in sorted((ROOT / "docs").glob("*.md"))))
ELSEWHERE = {
    "docs/scrapy.md",
    "docs/diff.md",
    "docs/notebook.md",
    "docs/writing-rules.md",
    "docs/rules.md",
    "docs/scale.md",
}
"""Pages with a test of their own: test_scrapy, test_diff, test_notebook, test_tutorial, test_rules_cli, test_arrow and tests/cluster."""

FENCED = re.compile(r"(?ms)^```(?P<kind>[\w-]*)[^\n]*\n(?P<body>.*?)^```$")
PLACES = tuple(page for page in PAGES if page not in ELSEWHERE)


def blocks(page: str, kind: str) -> list[str]:
    text = (ROOT / page).read_text(encoding="utf-8")
    return [each["body"] for each in FENCED.finditer(text) if each["kind"] == kind]


def commands(page: str) -> Iterator[tuple[str, list[str]]]:
    """Yield the commands of a page's ``console`` blocks with the lines that they show."""
    for block in blocks(page, "console"):
        for said in re.split(r"(?m)^\$ ", block)[1:]:
            command, *shown = said.splitlines()
            yield command, shown


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of one's own with the fixtures in it, where a page may write."""
    shutil.copytree(ROOT / "fixtures", tmp_path / "fixtures")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    return tmp_path


@pytest.mark.parametrize("page", [page for page in PLACES if blocks(page, "python")])
def test_the_python_of_a_page_runs_from_top_to_bottom(page: str) -> None:
    names: dict[str, object] = {"__name__": "page"}
    for block in blocks(page, "python"):
        exec(compile(block, page, "exec"), names)


@pytest.mark.parametrize("page", [page for page in PLACES if list(commands(page))])
def test_the_commands_of_a_page_show_what_it_says(
    page: str, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    for command, shown in commands(page):
        name, *arguments = shlex.split(command)
        assert name == "pressparse", command
        status = run(arguments)
        told = capfdbinary.readouterr()
        assert status == 0, told.err.decode()
        at = 0
        for line in filter(None, (line.strip() for line in shown)):
            if line != "…":
                found = told.out.decode().find(line, at)
                assert found >= 0, f"{command}: {line!r} is not in\n{told.out.decode()[at:]}"
                at = found + len(line)
