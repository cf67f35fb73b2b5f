"""What is published: one version everywhere, links that work where a page is read alone, pages made from the code."""

import tomllib
from pathlib import Path

import pytest
import regex

import cli_page
import pressparse
from pressparse.commands.main import run

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LINK = regex.compile(r"\]\((?!https?:|#)(?P<path>[^)\s#]+)")


def test_one_version_stands_everywhere() -> None:
    assert PROJECT["project"]["version"] == pressparse.__version__
    citation = (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    assert f"\nversion: {pressparse.__version__}\n" in citation


def published_readme() -> str:
    hook = PROJECT["tool"]["hatch"]["metadata"]["hooks"]["fancy-pypi-readme"]
    text = "".join((ROOT / each["path"]).read_text(encoding="utf-8") for each in hook["fragments"])
    for each in hook["substitutions"]:
        text = regex.sub(each["pattern"], each["replacement"], text)
    return text


def test_the_readme_read_alone_has_no_link_into_the_source_tree() -> None:
    published = published_readme()
    assert not LINK.findall(published)
    assert "`docs/record.md`" in published


@pytest.mark.parametrize("page", ["README.md", "README.ko.md", "CONTRIBUTING.md", "SECURITY.md"])
def test_links_into_the_source_tree_lead_somewhere(page: str) -> None:
    links = LINK.findall((ROOT / page).read_text(encoding="utf-8"))
    assert links
    assert [path for path in links if not (ROOT / path).exists()] == []


def test_the_reference_of_the_command_line_is_that_of_the_commands() -> None:
    written = cli_page.PAGE.read_text(encoding="utf-8")
    assert written == cli_page.page(), "python tests/cli_page.py"


@pytest.mark.parametrize("command", ["", "parse", "batch", "view", "rules test"])
def test_help_names_no_python_types(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([*command.split(), "--help"]) == 0
    shown = capsys.readouterr().out
    assert "--help" in shown
    assert "<" not in shown
