"""The README tells the truth: its outputs are today's, its Python runs, its commands and links exist."""

import re
import runpy
import tomllib

import pytest

from pressparse.commands.main import run
from readme_blocks import README, ROOT, SHOWN, written

TEXT = README.read_text(encoding="utf-8")
FENCED = re.findall(r"(?ms)^```(\w*)\n(.*?)^```$", TEXT)
PYTHON = [body for kind, body in FENCED if kind == "python"]
PLAIN = [body for kind, body in FENCED if not kind]


def test_output_blocks_are_today_s() -> None:
    assert written(TEXT) == TEXT, "write them anew: python tests/readme_blocks.py"


def test_figures_are_those_of_the_ledger() -> None:
    table = runpy.run_path(str(ROOT / "benchmarks" / "first_figures.py"))["written"]
    assert table(TEXT) == TEXT, "write it anew: python benchmarks/first_figures.py --write"


def test_python_blocks_run_one_after_another(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    names: dict[str, object] = {"__name__": "readme"}
    for block in PYTHON:
        exec(compile(block, "README.md", "exec"), names)
    told = capsys.readouterr().out.splitlines()
    assert told[0].startswith("지난 27일 2025-10-27 ")
    assert told[-1] == "2025-10-03"


def test_the_two_commands_name_what_is_there() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    first, second = PLAIN[0].strip(), PLAIN[1].strip()
    assert first == "pip install . && pressparse parse fixtures/newspaper/raw.txt --json"
    assert SHOWN.is_file()
    assert second == "pip install -e '.[test]' && pytest"
    assert {"html", "all", "test", "dev"} <= set(project["optional-dependencies"])


@pytest.mark.parametrize("command", re.findall(r"(?m)^pressparse ([a-z]+) ", PLAIN[2]))
def test_every_command_has_help(command: str) -> None:
    assert run([command, "--help"]) == 0


def test_no_command_is_left_out(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    run(["--help"])
    shown = capfdbinary.readouterr().out.decode()
    commands = set(re.findall(r"(?m)^│ ([a-z]+) ", shown))
    assert commands == set(re.findall(r"(?m)^pressparse ([a-z]+) ", PLAIN[2]))


def test_the_korean_readme_has_every_command_too() -> None:
    korean = (ROOT / "README.ko.md").read_text(encoding="utf-8")
    named = set(re.findall(r"(?m)^pressparse ([a-z]+) ", korean))
    assert named == set(re.findall(r"(?m)^pressparse ([a-z]+) ", PLAIN[2]))
    for below in ("list", "test", "explain", "new", "docs"):
        assert f"pressparse rules {below}" in korean


def test_links_lead_somewhere() -> None:
    for page in (README, *sorted((ROOT / "docs").glob("*.md"))):
        prose = re.sub(
            r"```.*?```|`[^`\n]*`", "", page.read_text(encoding="utf-8"), flags=re.DOTALL
        )
        for target in re.findall(r"\]\(([^)#:]+)\)", prose):
            assert (page.parent / target).exists(), f"{page.name}: {target}"
