"""The tutorial, done by a person with the built wheel, in a folder of their own outside this repository."""

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import forked

ROOT = Path(__file__).resolve().parent.parent
PAGE = (ROOT / "docs" / "writing-rules.md").read_text(encoding="utf-8")
FILE = re.compile(r"<!-- file: (?P<name>\S+) -->\n```\w+\n(?P<text>.*?)```\n", re.DOTALL)
CONSOLE = re.compile(r"```console\n(?P<lines>.*?)```\n", re.DOTALL)


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built and installed by itself; what it depends on is there already."""
    place = tmp_path_factory.mktemp("wheel")
    pip = [sys.executable, "-m", "pip", "-q", "--disable-pip-version-check"]
    offline = ["--no-deps", "--no-index"]
    subprocess.run([*pip, "wheel", *offline, "--no-build-isolation", "-w", place, ROOT], check=True)
    (wheel,) = place.glob("pressparse-*.whl")
    subprocess.run([*pip, "install", *offline, "--target", place / "site", wheel], check=True)
    return place / "site"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("mine")
    for each in FILE.finditer(PAGE):
        (place / each["name"]).write_text(each["text"], encoding="utf-8")
    return place


@pytest.fixture(scope="module")
def host(installed: Path) -> Iterator[forked.Host]:
    host = forked.Host(PYTHONPATH=str(installed))
    yield host
    host.end()


def commands() -> list[tuple[str, list[str]]]:
    """Every command of the page, with the lines that it shows."""
    told: list[tuple[str, list[str]]] = []
    for block in CONSOLE.finditer(PAGE):
        for line in block["lines"].splitlines():
            if line.startswith("$ "):
                told.append((line[2:], []))
            else:
                told[-1][1].append(line)
    return told


@pytest.mark.parametrize("command, shown", commands())
def test_every_command_shows_what_the_page_says(
    command: str, shown: list[str], folder: Path, host: forked.Host
) -> None:
    if command == "pytest":
        (folder / "broken.py").rename(folder / "broken.txt")
    said = host.run(folder, *shlex.split(command.removeprefix("python ")))
    if command == "pytest":
        (folder / "broken.txt").rename(folder / "broken.py")
    for line in shown:
        assert line in said, said


def test_the_plugin_comes_with_the_wheel_and_is_quiet_unasked(
    tmp_path: Path, installed: Path
) -> None:
    (tmp_path / "test_nothing.py").write_text(
        "import sys\ndef test_it(): assert 'pressparse' not in sys.modules\n"
    )
    environment = {**os.environ, "PYTHONPATH": str(installed)}
    for options, said in (([], "1 passed"), (["--help"], "--pressparse")):
        command = [sys.executable, "-m", "pytest", *options]
        done = subprocess.run(
            command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
        )
        assert said in done.stdout
