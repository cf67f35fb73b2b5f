"""``pressparse rules``: listing, testing, explaining, starting."""

import subprocess
from pathlib import Path

import pytest

import forked
from pressparse.checks.tables import RULES
from pressparse.commands.main import run
from pressparse.commands.rules import page

ROOT = Path(__file__).resolve().parent.parent
FIXTURE = str(ROOT / "fixtures" / "newspaper" / "raw.txt")

Captured = pytest.CaptureFixture[str]


def test_all_rules_are_listed_by_field_with_their_reasons(capsys: Captured) -> None:
    assert run(["rules", "list"]) == 0
    told = capsys.readouterr().out
    for field, table in RULES.items():
        assert f"{field} ({len(table)})" in told
        assert all(f"  {rule.name}: {rule.reason}" in told for rule in table)


def test_one_field_is_listed_alone_and_an_unknown_one_refused(capsys: Captured) -> None:
    assert run(["rules", "list", "--field", "agreement"]) == 0
    assert "dates (" not in capsys.readouterr().out
    assert run(["rules", "list", "--field", "days"]) == 2
    assert "no such field: days; available:" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["myrules.py", "words.toml"])
def test_a_starter_passes_and_is_not_written_over(
    name: str, tmp_path: Path, capsys: Captured
) -> None:
    path = tmp_path / f"starter_{name}"
    assert run(["rules", "new", str(path)]) == 0
    assert run(["rules", "test", str(path)]) == 0
    assert "3 hold" in (told := capsys.readouterr().out) or "4 hold" in told
    assert run(["rules", "new", str(path)]) == 2
    assert "exists already" in capsys.readouterr().err
    assert run(["rules", "new", str(tmp_path / "rules.txt")]) == 2


def test_a_failing_rule_is_told_and_gives_status_1(tmp_path: Path, capsys: Captured) -> None:
    path = tmp_path / "broken_rules.py"
    assert run(["rules", "new", str(path)]) == 0
    path.write_text(path.read_text(encoding="utf-8").replace('"2025"', '"2024"'), encoding="utf-8")
    assert run(["rules", "test", str(path)]) == 1
    told = capsys.readouterr().out
    assert "expected  '단기 4358년' = '2024' by dangi_year" in told
    assert "read      '단기 4358년' = '2025' by dangi_year" in told


@pytest.mark.parametrize(
    "name, text, said",
    [
        ("no_table.py", "x = 1", 'RULES = {"dates": [my_rule]}'),
        ("no_field.py", "RULES = {'days': []}", "no such field: days"),
        ("no_rule.py", "RULES = {'dates': [len]}", "is no rule"),
        ("no_python.py", "RULES = ", "SyntaxError"),
        ("no_toml.toml", "RULES = ", "this is not valid TOML"),
        (
            "no_list.toml",
            "[[example]]\nfield = 'dates'",
            "has field, sentence, value; one has field",
        ),
    ],
)
def test_a_file_that_cannot_be_used_is_told_in_a_line(
    name: str, text: str, said: str, tmp_path: Path, capsys: Captured
) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    assert run(["rules", "test", str(tmp_path / name)]) == 2
    told = capsys.readouterr().err
    assert said in told
    assert told.count("\n") == 1


def test_the_help_says_where_code_runs(capsys: Captured) -> None:
    assert run(["rules", "test", "--help"]) == 0
    assert "it runs as Python" in " ".join(capsys.readouterr().out.split())


def test_a_file_is_explained_value_by_value(capsys: Captured) -> None:
    assert (
        run(["rules", "explain", FIXTURE, "--field", "dates", "--reference-date", "2025-10-30"])
        == 0
    )
    told = capsys.readouterr().out
    assert "dates[0]: '내년 3월'" in told
    assert "[[내년 3월]]" in told
    assert "lost" in told
    assert "quotes" not in told
    assert run(["rules", "explain", FIXTURE, "--field", "days"]) == 2
    assert run(["rules", "explain", FIXTURE, "--reference-date", "soon"]) == 2


def test_a_file_is_explained_with_own_words(tmp_path: Path, capsys: Captured) -> None:
    (tmp_path / "a.txt").write_text("제목\n\n홍길동 마을지기는 3일 웃었다.", encoding="utf-8")
    (tmp_path / "words.toml").write_text('titles = ["마을지기"]', encoding="utf-8")
    words = ["--words", str(tmp_path / "words.toml")]
    assert run(["rules", "explain", str(tmp_path / "a.txt"), "--field", "people", *words]) == 0
    assert "홍길동 마을지기" in capsys.readouterr().out


def test_the_page_of_rules_holds_every_rule() -> None:
    told = page()
    for field, table in RULES.items():
        assert f"## {field}\n" in told
        for rule in table:
            assert f"### {rule.name}\n\n{rule.reason}\n" in told
            assert told.count("silent in") >= len(table)


def test_the_page_in_the_docs_is_the_one_that_the_rules_give() -> None:
    written = ROOT / "docs" / "rules.md"
    assert written.read_text(encoding="utf-8") == page(), "pressparse rules docs > docs/rules.md"


def test_a_file_that_cannot_be_explained_is_named_in_one_line(
    tmp_path: Path, capsys: Captured
) -> None:
    binary = tmp_path / "a.bin"
    binary.write_bytes(bytes(range(256)) * 20)
    for path, why in (
        (tmp_path / "none.txt", "no such file"),
        (tmp_path, "a folder"),
        (binary, "not text"),
    ):
        assert run(["rules", "explain", str(path)]) == 2
        said = capsys.readouterr().err
        assert said.startswith(f"pressparse: {path}: ")
        assert why in said
        assert said.count("\n") == 1


def test_a_list_in_a_closed_pipe_ends_quietly() -> None:
    with forked.start("rules", "docs", stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(60) == 141


def test_own_rules_are_listed_among_the_built_in_ones(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "myrules.py"
    assert run(["rules", "new", str(path)]) == 0
    capsys.readouterr()
    assert run(["rules", "list", "--field", "dates", "--rules", str(path)]) == 0
    first, *rest = capsys.readouterr().out.splitlines()[1:]
    assert first.startswith("  dangi_year (own): ")
    assert not any("(own)" in each for each in rest)
