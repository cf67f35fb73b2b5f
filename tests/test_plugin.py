"""The pytest plugin, as people meet it: in a folder of their own, in a process of its own."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import forked

RULES = '''
from pressparse import rule

@rule(r"단기[ ](?P<year>4[23]\\d\\d)년", examples={"비석에는 [[단기 4358년]]이라 적혔다.": "2025"},
      boundary=["단기 과정은 4년이다."], gaps=GAPS, needs=("단기",))
def dangi_year(match, context):
    """Some bodies still count years from the founding of Gojoseon."""
    return str(int(match["year"]) - 2333)

RULES = {"dates": [dangi_year]}
'''
GAP = '{"[[단기 사천삼백오십팔년]]의 일이다.": "2025"}'


COMMAND = ("pytest", "-p", "pytest_pressparse", "-p", "no:cacheprovider")
"""The plugin as an installed package brings it."""


@pytest.fixture(scope="module")
def host() -> Iterator[forked.Host]:
    host = forked.Host(PYTEST_DISABLE_PLUGIN_AUTOLOAD="1")  # ours is named, others only take time
    yield host
    host.end()


def written(folder: Path, gaps: str = "{}") -> Path:
    path = folder / "myrules.py"
    path.write_text(RULES.replace("GAPS", gaps), encoding="utf-8")
    return path


def test_every_example_boundary_and_gap_is_an_item_of_its_own(
    tmp_path: Path, host: forked.Host
) -> None:
    written(tmp_path, GAP)
    told = host.run(tmp_path, *COMMAND, "--pressparse", "myrules.py", "-v")
    assert "myrules.py::dates: dangi_year is sound PASSED" in told
    assert (
        "myrules.py::dates: dangi_year reads '비석에는 [[단기 4358년]]이라 적혔다' PASSED" in told
    )
    assert "myrules.py::dates: dangi_year is silent in '단기 과정은 4년이다' PASSED" in told
    assert "does not read yet '[[단기 사천삼백오십팔년]]의 일이다' XFAIL" in told
    assert "3 passed, 1 xfailed" in told


def test_a_failure_shows_the_sentence_the_expected_and_the_read(
    tmp_path: Path, host: forked.Host
) -> None:
    path = written(tmp_path, '{"비석의 [[단기 4358년]]": "2025"}')
    path.write_text(
        path.read_text(encoding="utf-8").replace('적혔다.": "2025"', '적혔다.": "2024"'),
        encoding="utf-8",
    )
    told = host.run(tmp_path, *COMMAND, "--pressparse", "myrules.py")
    assert "in        비석에는 단기 4358년이라 적혔다." in told
    assert "expected  '단기 4358년' = '2024' by dangi_year" in told
    assert "read      '단기 4358년' = '2025' by dangi_year" in told
    assert "XPASS(strict)" in told
    assert "2 failed, 2 passed" in told
    assert "plugin.py" not in told


def test_a_rule_that_is_not_listed_is_told(tmp_path: Path, host: forked.Host) -> None:
    path = written(tmp_path)
    text = path.read_text(encoding="utf-8").replace("[dangi_year]}", "[]}")
    path.write_text(text, encoding="utf-8")
    told = host.run(tmp_path, *COMMAND, "--pressparse", "myrules.py")
    assert "dangi_year stands in no list of RULES" in told


def test_an_unusable_file_is_an_error_without_our_traceback(
    tmp_path: Path, host: forked.Host
) -> None:
    (tmp_path / "words.toml").write_text("titles = 3", encoding="utf-8")
    (tmp_path / "empty.py").write_text("", encoding="utf-8")
    told = host.run(tmp_path, *COMMAND, "--pressparse", "words.toml")
    told += host.run(tmp_path, *COMMAND, "--pressparse", "empty.py")
    assert "titles must be a list" in told
    assert "name the rules by field at its end" in told
    assert "proofs.py" not in told


def test_unasked_it_collects_nothing_and_loads_nothing(tmp_path: Path) -> None:
    written(tmp_path)
    test = "import sys\ndef test_it(): assert 'pressparse' not in sys.modules\n"
    (tmp_path / "test_it.py").write_text(test, encoding="utf-8")
    command = [sys.executable, "-m", *COMMAND]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert "1 passed" in done.stdout


def test_the_setting_adds_files_to_a_plain_run_and_not_twice(
    tmp_path: Path, host: forked.Host
) -> None:
    written(tmp_path)
    (tmp_path / "tests").mkdir()
    (tmp_path / "tests" / "test_it.py").write_text("def test_it(): pass\n", encoding="utf-8")
    settings = '[tool.pytest.ini_options]\npressparse = ["myrules.py"]\n'
    (tmp_path / "pyproject.toml").write_text(settings, encoding="utf-8")
    assert "4 passed" in host.run(tmp_path, *COMMAND)
    assert "1 passed" in host.run(tmp_path, *COMMAND, "tests")
    assert "4 passed" in host.run(tmp_path, *COMMAND, ".")
    (tmp_path / "pyproject.toml").write_text(settings + 'testpaths = ["tests"]\n', encoding="utf-8")
    assert "4 passed" in host.run(tmp_path, *COMMAND)
