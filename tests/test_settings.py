"""Rules by command and settings from a file: code runs only where it is named."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import pressparse
from pressparse.commands.main import run
from pressparse.commands.settings import SettingsError, found, named

Captured = pytest.CaptureFixture[str]

RULES = """
from pathlib import Path
from pressparse import rule

Path(__file__).with_name("it_ran").touch()


@rule("단기[ ]4358년", examples={"[[단기 4358년]]": "2025"}, boundary=["단기 과정"])
def dangi(match, context):
    \"\"\"Some count from Gojoseon.\"\"\"
    return "2025"


RULES = {"dates": [dangi]}
"""
TEXT = "비석이 선다\n\n비석은 단기 4358년에 세웠다. 문가온 마을지기는 “함께 가겠다”고 운을 뗐다. 061-123-4567로 묻는다."
WORDS = 'titles = ["마을지기"]\nverbs = ["운을 떼다"]\n'


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a document, rules and words, in which commands run."""
    name = f"rules_{abs(hash(tmp_path)):x}.py"
    (tmp_path / name).write_text(RULES, encoding="utf-8")
    (tmp_path / "rules_are").write_text(name, encoding="utf-8")
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "words.toml").write_text(WORDS, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def rules_in(folder: Path) -> str:
    return (folder / "rules_are").read_text(encoding="utf-8")


def parsed(capfd: pytest.CaptureFixture[str], *options: str) -> tuple[dict[str, Any], str]:
    assert run(["parse", "a.txt", "--json", *options]) == 0
    told = capfd.readouterr()
    return json.loads(told.out), told.err


def rules_of(record: dict[str, Any]) -> list[str]:
    return [each["rule"] for each in record["dates"]]


def test_parse_batch_and_view_read_with_rules_that_are_named(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    rules = rules_in(folder)
    assert "dangi" not in rules_of(parsed(capfd)[0])
    assert not (folder / "it_ran").exists()
    record, said = parsed(capfd, "--rules", rules)
    assert "dangi" in rules_of(record)
    assert said == ""
    assert run(["batch", "a.txt", "-o", "out.jsonl", "--rules", rules, "--workers", "2"]) == 0
    (line,) = (folder / "out.jsonl").read_bytes().splitlines()
    assert "dangi" in rules_of(json.loads(line))
    assert run(["view", "a.txt", "-o", "page.html", "--rules", rules]) == 0
    assert "Some count from Gojoseon." in (folder / "page.html").read_text(encoding="utf-8")


def test_a_run_with_other_rules_is_another_run(folder: Path, capsys: Captured) -> None:
    rules = rules_in(folder)
    asked = ["batch", "a.txt", "-o", "out.jsonl", "--resume", "--workers", "1", "--quiet"]
    assert run([*asked, "--rules", rules]) == 0
    assert run([*asked, "--rules", rules]) == 0
    assert run(asked) == 2
    assert "of a run with other --rules" in capsys.readouterr().err
    (folder / rules).write_text(RULES + "\n# changed\n", encoding="utf-8")
    assert run([*asked, "--rules", rules]) == 2
    assert "of a run with other --rules" in capsys.readouterr().err
    assert run([*asked, "--rules", rules, "--off", "told_with_verb"]) == 2
    assert "--off" in capsys.readouterr().err


@pytest.mark.parametrize(
    "text, said",
    [
        ("x = 1", 'RULES = {"dates": [my_rule]}'),
        ("RULES = ", "SyntaxError"),
        ("1 / 0", "line 1: ZeroDivisionError"),
    ],
)
@pytest.mark.parametrize("command", ["parse", "batch", "view"])
def test_rules_that_cannot_be_used_are_told_in_a_line(
    command: str, text: str, said: str, folder: Path, capsys: Captured
) -> None:
    bad = folder / f"bad_{abs(hash((text, command, str(folder)))):x}.py"
    bad.write_text(text, encoding="utf-8")
    output = [] if command == "parse" else ["-o", "out.html" if command == "view" else "out.jsonl"]
    assert run([command, "a.txt", *output, "--rules", str(bad)]) == 2
    told = capsys.readouterr().err
    assert said in told
    assert told.count("\n") == 1
    assert not list(folder.glob("out.*"))


# Settings

SETTINGS = """
rules = "{rules}"
words = "words.toml"
redact = true
off = ["dates.other_era"]
[columns]
text = "본문칸"
keep = ["칸"]
"""
FILES = [("pressparse.toml", ""), ("pyproject.toml", "tool.pressparse")]


def settle(folder: Path, name: str, table: str) -> None:
    text = SETTINGS.format(rules=rules_in(folder))
    if table:
        text = f"[{table}]" + text.replace("[columns]", f"[{table}.columns]")
    (folder / name).write_text(text, encoding="utf-8")


@pytest.mark.parametrize("name, table", FILES)
def test_settings_that_are_found_are_named_and_run_nothing(
    name: str, table: str, folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    settle(folder, name, table)
    record, said = parsed(capfd)
    assert said == (
        f"pressparse: using the settings in {name} of this folder; "
        f"its rules are code and are not loaded: --config {name} loads them\n"
    )
    assert not (folder / "it_ran").exists()
    assert rules_of(record) == []
    (quote,) = record["quotes"]
    assert quote["speaker"]["title"] == "마을지기"
    assert "061-123-4567" not in json.dumps(record, ensure_ascii=False)


@pytest.mark.parametrize("name, table", FILES)
def test_settings_that_are_named_may_name_rules(
    name: str, table: str, folder: Path, capfd: pytest.CaptureFixture[str], tmp_path_factory: Any
) -> None:
    settle(folder, name, table)
    os.chdir(tmp_path_factory.mktemp("elsewhere"))
    assert run(["parse", str(folder / "a.txt"), "--json", "--config", str(folder / name)]) == 0
    told = capfd.readouterr()
    assert told.err == ""
    assert "dangi" in rules_of(json.loads(told.out))
    assert "마을지기" in told.out


def test_settings_of_the_folder_can_be_left_aside(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    settle(folder, "pressparse.toml", "")
    record, said = parsed(capfd, "--no-config")
    assert said == ""
    assert rules_of(record) == ["other_era"]
    plain = pressparse.parse(TEXT).model_dump(mode="json", exclude={"origin"})
    assert {**record, "origin": None} == {**plain, "origin": None}


def test_in_python_nothing_is_read_from_the_folder(folder: Path) -> None:
    before = pressparse.parse(TEXT)
    settle(folder, "pressparse.toml", "")
    settle(folder, "pyproject.toml", "tool.pressparse")
    assert pressparse.Parser().parse(TEXT) == before == pressparse.parse(TEXT)


def test_records_depend_on_neither_folder_nor_locale(folder: Path) -> None:
    settle(folder, "pressparse.toml", "")
    code = (
        "import pressparse, sys; print(ascii(pressparse.parse(sys.stdin.buffer.read().decode())))"
    )
    told = [
        subprocess.run(
            [sys.executable, "-c", code],
            input=TEXT.encode(),
            capture_output=True,
            check=True,
            cwd=place,
            env={**os.environ, **env},
        )
        for place, env in (
            (folder, {"LC_ALL": "C", "LANG": "C", "TZ": "Asia/Seoul"}),
            (folder.parent, {"LC_ALL": "ko_KR.UTF-8", "TZ": "UTC"}),
        )
    ]
    assert told[0].stdout == told[1].stdout != b""
    assert told[0].stderr + told[1].stderr == b""


def test_a_folder_without_settings_says_nothing(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (folder / "pyproject.toml").write_text('[tool.other]\nname = "x"\n', encoding="utf-8")
    assert parsed(capfd)[1] == ""
    for broken in ("no toml, and not of us", 'dependencies = ["pressparse"'):
        (folder / "pyproject.toml").write_text(broken, encoding="utf-8")
        assert parsed(capfd)[1] == ""


def test_columns_of_the_settings_hold_and_options_come_before(folder: Path) -> None:
    settle(folder, "pressparse.toml", "")
    (folder / "a.csv").write_text("다른칸,본문칸,칸\n비가 온다고 했다.,눈이 온다고 했다.,x\n")
    for options, words in (([], "눈이"), (["--text-column", "다른칸"], "비가")):
        asked = ["batch", "a.csv", "-o", "out.jsonl", "--overwrite", "--workers", "1"]
        assert run([*asked, *options]) == 0
        record = json.loads((folder / "out.jsonl").read_bytes())
        assert words in json.dumps(record, ensure_ascii=False)
        assert [each["column"] for each in record["kept"]] == ["칸"]
    assert run(["view", "a.csv", "-o", "page.html"]) == 0
    assert "눈이" in (folder / "page.html").read_text(encoding="utf-8")


def test_own_words_of_all_sources_hold_together(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (folder / "pressparse.toml").write_text('[words]\ntitles = ["마을지기"]\n', encoding="utf-8")
    (folder / "verbs.toml").write_text('verbs = ["운을 떼다"]\n', encoding="utf-8")
    record, _ = parsed(capfd, "--words", "verbs.toml")
    assert record["quotes"][0]["speaker"]["title"] == "마을지기"
    assert record["quotes"][0]["verb"]["lemma"] == "운을 떼다"


def test_rules_list_marks_what_is_off_and_where_own_rules_hold(
    folder: Path, capsys: Captured
) -> None:
    rules = rules_in(folder)
    scoped = RULES.replace('"단기 과정"]', '"단기 과정"], where=["가람일보"]')
    (folder / rules).write_text(scoped, encoding="utf-8")
    assert run(["rules", "list", "--rules", rules, "--off", "told_with_verb"]) == 0
    told = capsys.readouterr().out
    assert "  dangi (own, 가람일보 only): Some count from Gojoseon." in told
    assert "  told_with_verb (off): " in told
    assert "byline (" in told
    assert "): outlet, reporters\n" in told
    for field in ("outlet", "byline", "quotes.speaker"):
        assert run(["rules", "list", "--field", field]) == 0
        first = capsys.readouterr().out.splitlines()[0]
        assert first.startswith("speakers (" if "speaker" in field else "byline (")


BAD: list[tuple[str, str]] = [
    ("x = [", "this is not valid TOML in UTF-8"),
    ("rule = 1", "no such setting: rule; available: rules, words, columns, redact, off"),
    ("rules = 1", "rules is a path, not 1"),
    ("words = 1", "words is the path of a file, or a table of lists"),
    ("[words]\ntowns = ['가나']", "words: no such list: towns"),
    ("redact = 'yes'", "redact is true or false, not 'yes'"),
    ("off = [1]", "off is a name or a list of names, not"),
    ("columns = 1", "columns is a table, not 1"),
    ("[columns]\nbody = 'x'", "columns: 'body' is none of text, id, date"),
    ("[columns]\ntext = 1", "columns.text is a name or a list of names, not 1"),
    ("[columns]\nkeep_all = 1", "columns.keep_all is true or false, not 1"),
    ("off = ['no_such_rule']", "no such rule: no_such_rule"),
    (f"# {'x' * (1 << 20)}", "more than 1 MB"),
]


@pytest.mark.parametrize("text, said", BAD)
def test_settings_that_cannot_be_used_are_told_in_a_line(
    text: str, said: str, folder: Path, capsys: Captured
) -> None:
    (folder / "pressparse.toml").write_text(text, encoding="utf-8")
    for options in ([], ["--config", "pressparse.toml"]):
        assert run(["parse", "a.txt", *options]) == 2
        told = capsys.readouterr().err.splitlines()
        assert said in told[-1]
        assert len(told) <= 2
    assert run(["parse", "a.txt", "--no-config"]) == 0


def test_a_file_of_settings_that_is_named_must_be_one(folder: Path, capsys: Captured) -> None:
    assert run(["parse", "a.txt", "--config", "none.toml"]) == 2
    assert "none.toml: no such file" in capsys.readouterr().err
    (folder / "pyproject.toml").write_text("[tool.other]\n", encoding="utf-8")
    assert run(["parse", "a.txt", "--config", "pyproject.toml"]) == 2
    assert "there is no [tool.pressparse] in it" in capsys.readouterr().err
    with pytest.raises(SettingsError):
        named(Path("pyproject.toml"))
    assert found(Path("none")).file is None
