"""Summaries, pages and help in Korean: every word has its Korean one, and what programs read stays as it is."""

import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pytest
import typer
from rich.console import Console

import pressparse
from pressparse.commands.help import language_of
from pressparse.commands.main import app, run
from pressparse.record import BlockKind, DateRole
from pressparse.show.diff import KINDS
from pressparse.show.lang import ENGLISH, Language, of_locale, tables, words_of
from pressparse.show.marking import values
from pressparse.show.page import index_page, sheet_of, whole_page
from pressparse.show.page.writing import FIELDS
from pressparse.show.summary import show

SOURCE = Path(__file__).resolve().parent.parent / "src" / "pressparse"
KOREAN = words_of(Language.KOREAN)
TEXT = """가람시, 누리협회와 청년 업무협약

가람시(시장 김하람)는 지난 27일 시청에서 누리협회(회장 이새벽)와 ‘청년 창업 지원을 위한 업무협약’을 체결했다고 밝혔다.
두 기관은 창업 교육 과정 개발, 청년 창업자 발굴 등에 협력하기로 했다.
김하람 시장은 “첫 회사를 세울 문턱을 낮추겠다”고 말했다. 행사는 오는 11월 3일 열린다.
"""


def asked() -> Iterator[str]:
    """Yield every English word or phrase that summaries, pages and comparisons show."""
    calls = re.compile(
        r'\b(?:words|_)\(\s*"([^"]+)"|\.count\([^()]*(?:\([^()]*\))?[^()]*?, "([^"]+)", "([^"]+)"'
    )
    for path in (*SOURCE.rglob("show/**/*.py"), SOURCE / "commands" / "diff.py"):
        for match in calls.finditer(path.read_text(encoding="utf-8")):
            yield from filter(None, match.groups())
    for path in SOURCE.rglob("templates/*.html"):
        for match in calls.finditer(path.read_text(encoding="utf-8")):
            yield from filter(None, match.groups())
    yield from (*KINDS.values(), *FIELDS.values(), *get_args(BlockKind))
    yield from (role for role in get_args(DateRole) if role != "other")
    yield from ("article", "release", "press release", "signed", "planned")


@pytest.mark.parametrize("english", sorted(set(asked())))
def test_every_word_has_its_korean_one(english: str) -> None:
    assert re.search("[가-힣]", KOREAN(english)), english
    named = re.compile(r"\{\w+\}")
    assert sorted(named.findall(KOREAN(english))) == sorted(named.findall(english))


def test_no_korean_word_is_left_over() -> None:
    source = "".join(
        path.read_text(encoding="utf-8")
        for path in (*SOURCE.rglob("*.py"), *SOURCE.rglob("templates/*"))
    )
    assert [english for english in tables()["words"] if english not in source] == []


def commands(command: Any, name: str = "pressparse") -> Iterator[tuple[str, Any]]:
    yield name, command
    for below, each in getattr(command, "commands", {}).items():
        yield from commands(each, f"{name} {below}")


COMMANDS = dict(commands(typer.main.get_command(app)))


@pytest.mark.parametrize("name", COMMANDS)
def test_the_help_of_every_command_is_in_korean(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([*name.split()[1:], "--help", "--lang", "ko"]) == 0
    shown = capsys.readouterr().out
    assert "도움말" in shown
    assert "Show this message" not in shown
    own = tables()["help"][name]
    assert set(own) - {"_"} <= {each.name for each in COMMANDS[name].params}


def test_the_tables_name_no_command_that_is_gone() -> None:
    assert set(tables()["help"]) - {"shared", "examples"} == set(COMMANDS)


@pytest.mark.parametrize(
    "environment, language",
    [
        ({}, "en"),
        ({"LANG": "ko_KR.UTF-8"}, "ko"),
        ({"LANG": "ko"}, "ko"),
        ({"LANG": "kok_IN.UTF-8"}, "en"),
        ({"LANG": "ko_KR.UTF-8", "LC_MESSAGES": "en_US.UTF-8"}, "en"),
        ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "ko_KR.UTF-8"}, "ko"),
        ({"LC_MESSAGES": "ko_KR.UTF-8", "LC_ALL": "C"}, "en"),
        ({"LANG": "ko_KR.UTF-8", "LC_ALL": ""}, "ko"),
    ],
)
def test_the_locale_chooses_the_words(environment: dict[str, str], language: str) -> None:
    assert of_locale(environment) == language


@pytest.mark.parametrize(
    "arguments, language",
    [
        (["parse", "x"], "ko"),
        (["parse", "x", "--lang", "en"], "en"),
        (["--lang=en", "parse", "x"], "en"),
        (["--lang", "en", "parse", "--lang", "ko", "x"], "ko"),
        (["parse", "--", "--lang", "en"], "ko"),
    ],
)
def test_an_option_comes_before_the_locale(arguments: list[str], language: str) -> None:
    assert language_of(arguments, {"LANG": "ko_KR.UTF-8"}) == language


def test_another_language_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["schema", "--lang", "fr"]) == 2
    assert "'en', 'ko'" in capsys.readouterr().err


@pytest.fixture
def page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("LC_ALL", "ko_KR.UTF-8")
    path = tmp_path / "page.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_a_summary_follows_the_locale_and_the_option(
    page: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    told = []
    for more in ([], ["--lang", "en"]):
        assert run(["parse", str(page), "--summary", *more]) == 0
        told.append(capfdbinary.readouterr().out.decode())
    korean, english = told
    for word in ("당사자", "협력 분야", "인용 1", "3문단"):
        assert word in korean
        assert word not in english
    assert "between" in english


def test_json_is_the_same_in_every_language(
    page: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    told = []
    for language in ("ko", "en"):
        assert run(["parse", str(page), "--json", "--lang", language]) == 0
        told.append(capfdbinary.readouterr().out)
    assert told[0] == told[1]
    assert b'"status": "signed"' in told[0]


def test_the_library_speaks_english_whatever_the_locale(page: Path) -> None:
    out = io.StringIO()
    show(pressparse.parse(page.read_text(encoding="utf-8")), Console(file=out, width=100))
    assert "between" in out.getvalue()


def test_a_page_is_in_korean_but_for_what_the_record_says() -> None:
    record = pressparse.parse(TEXT, reference_date="2025-10-30")
    sheet = sheet_of("a.txt", TEXT, record)
    made = whole_page([sheet, sheet], {}, KOREAN)
    for word in ("수집한 원문", "당사자", "레코드에서 찾기", "단축키", "다음 문서", "문서 2건"):
        assert word in made
    body = re.sub(r"(?s)<(script|style|pre)\b.*?</\1>|<[^>]+>", " ", made)
    body = re.sub(r"\d{4}-\d\d-\d\dT?[\d:]*|\bEDTF\b", " ", body)
    left = set(re.findall(r"[A-Za-z]{3,}", body)) - {"pressparse", "Enter", "Esc", "JSON", "txt"}
    assert left == set()
    assert '"label"' not in made
    labels = {KOREAN(each.label) for each in values(record)}
    assert all(re.search("[가-힣]", label) for label in labels), labels
    assert "문서 1건" in index_page([sheet.row("a.html")], KOREAN)


def test_english_words_are_as_they_stand() -> None:
    assert ENGLISH("{n} characters", n=3) == "3 characters"
    assert ENGLISH.count(1, "1 document", "{n} documents") == "1 document"
    assert KOREAN.count(1200, "1 document", "{n} documents") == "문서 1,200건"


def test_a_comparison_and_its_page_are_in_korean(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "ko_KR.UTF-8")
    for name, day in (("a", None), ("b", "2025-10-30")):
        record = pressparse.parse(TEXT, id="1", reference_date=day)
        (tmp_path / f"{name}.jsonl").write_text(record.model_dump_json() + "\n", encoding="utf-8")
    a, b, out = (str(tmp_path / name) for name in ("a.jsonl", "b.jsonl", "diff.html"))
    assert run(["diff", a, b]) == 1
    assert "문서 1건: 달라짐 1" in capfdbinary.readouterr().out.decode()
    assert run(["diff", a, b, "-o", out]) == 1
    made = Path(out).read_text(encoding="utf-8")
    assert "값이 다름" in made
    assert "changed<" not in made
