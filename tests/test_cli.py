"""The commands as a user types them, each in a process of its own where the process matters."""

import json
import signal
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

import forked
import pressparse
from pressparse.__main__ import main
from pressparse.commands.main import run
from pressparse.record import PressRelease

TEXT = "가람시, 누리협회와 업무협약\n\n가람시는 2025년 10월 29일 시청에서 누리협회와 업무협약을 체결했다.\n"


@pytest.fixture
def release(tmp_path: Path) -> Path:
    path = tmp_path / "release.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_a_pipe_gets_the_record_as_json(release: Path) -> None:
    command = [sys.executable, "-m", "pressparse", "parse", str(release)]
    done = subprocess.run(command, capture_output=True, check=False, timeout=60)
    assert done.returncode == 0, done.stderr
    record = PressRelease.model_validate_json(done.stdout)
    assert record.origin == pressparse.Origin(input=str(release))
    assert record.model_copy(update={"origin": None}) == pressparse.parse(TEXT)


def test_standard_input_is_read_and_the_options_are_used() -> None:
    done = forked.run(
        "parse", "-", "--id", "a1", "--reference-date", "2025-10-30", stdin=TEXT.encode("cp949")
    )
    record = json.loads(done.stdout)
    assert (record["id"], record["reference_date"]) == ("a1", "2025-10-30")
    assert "Decoded as CP949 (EUC-KR)." in record["warnings"]


def test_a_summary_has_the_headline_and_the_dates(
    release: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert run(["parse", str(release), "--summary"]) == 0
    shown = capfdbinary.readouterr().out.decode()
    assert "2025년 10월 29일" in shown
    assert "2025-10-29" in shown


@pytest.mark.parametrize(
    "name, content, said",
    [
        ("missing.txt", None, "no such file"),
        (".", None, "is a folder"),
        ("a.pdf", b"%PDF-1.7\n...", "this PDF cannot be read: it is damaged"),
        ("a.hwp", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(64), "HWP"),
        ("a.bin", bytes(range(256)) * 20, "not text"),
        ("a.txt", b"\x80\xff" * 50, "no encoding"),
    ],
)
def test_an_unreadable_file_gives_one_line_and_status_2(
    tmp_path: Path,
    name: str,
    content: bytes | None,
    said: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    assert run(["parse", str(path)]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.count("\n") == 1
    assert told.err.startswith(f"pressparse: {path}: ")
    assert said in told.err


@pytest.mark.parametrize(
    "arguments, said",
    [
        (["parse"], "FILE"),
        (["parse", "x", "--no-such"], "--no-such"),
        (["no-such"], "no-such"),
        (
            ["parse", "-", "--reference-date", "29일"],
            "is not a date: write 2025-10-29, 2025.10.29 or 2025/10/29",
        ),
    ],
)
def test_a_wrong_call_gives_one_line_and_status_2(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(arguments) == 2
    told = capsys.readouterr()
    assert told.err.count("\n") == 1
    assert said in told.err


def test_the_schema_describes_every_field(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run(["schema"]) == 0
    told = json.loads(capfdbinary.readouterr().out)
    silent = [
        f"{name}.{key}"
        for name, model in {"PressRelease": told, **told["$defs"]}.items()
        for key, value in model.get("properties", {}).items()
        if not value.get("description")
    ]
    assert silent == []


def test_version_and_help(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run(["--version"]) == 0
    assert capfdbinary.readouterr().out == f"pressparse {pressparse.__version__}\n".encode()
    for arguments in ([], ["--help"], ["-h"]):
        assert run(arguments) == 0
        shown = capfdbinary.readouterr().out.decode()
        assert all(
            word in shown for word in ("parse", "schema", "text", "pressparse parse release.txt")
        )
    assert run(["parse", "--help"]) == 0
    shown = capfdbinary.readouterr().out.decode()
    assert "--reference-date" in shown
    assert "Examples" in shown


def test_text_prints_what_the_offsets_count(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    page = tmp_path / "page.html"
    page.write_text("<html><body><h1>제목</h1><p>가나<b>다</b></p></body></html>", encoding="utf-8")
    assert run(["text", str(page)]) == 0
    assert capfdbinary.readouterr().out.decode() == "제목\n\n가나다\n"


@pytest.mark.parametrize(
    "command", [["text", "long.txt"], ["table", "long.jsonl", "-t", "parties"]]
)
def test_a_closed_pipe_ends_the_command_quietly(tmp_path: Path, command: list[str]) -> None:
    text = "가람시는 29일 나래시와 업무협약을 맺었다.\n"
    (tmp_path / "long.txt").write_text(text * 100_000, encoding="utf-8")
    record = pressparse.parse(text).model_dump_json() + "\n"
    (tmp_path / "long.jsonl").write_text(record * 1_000, encoding="utf-8")
    with forked.start(
        *command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.readline()
        process.stdout.close()
        said = process.stderr.read()
        assert process.wait(60) == 141
    assert said == b""


PIPE = 1 << 18
"""More bytes than a pipe holds."""


def heeds_interrupts() -> None:
    """Undo what a shell does to what it starts in the background: interrupts ignored, by inheritance."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def interrupt(process: "subprocess.Popen[bytes]") -> None:
    """Press Ctrl-C, and again where it came just before a read began, which then waits on."""
    for _ in range(30):
        process.send_signal(signal.SIGINT)
        try:
            process.wait(10)  # a second one while it ends would end it at once
        except subprocess.TimeoutExpired:
            continue
        return


@pytest.mark.parametrize("wrapped", [False, True])
def test_an_interrupt_while_the_command_is_loaded_ends_with_130(
    monkeypatch: pytest.MonkeyPatch, wrapped: bool
) -> None:
    class Loading(ModuleType):
        def __getattr__(self, name: str) -> None:
            if wrapped:
                raise RuntimeError("Error calling __set_name__") from KeyboardInterrupt()
            raise KeyboardInterrupt

    monkeypatch.setitem(sys.modules, "pressparse.commands.main", Loading("main"))
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 130


def test_an_interrupt_ends_with_130() -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "pressparse", "parse", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=heeds_interrupts,  # noqa: PLW1509  no thread runs here
    ) as process:
        assert process.stdin
        assert process.stderr
        process.stdin.write(b"." * PIPE)  # returns once it reads its input
        process.stdin.flush()
        interrupt(process)
        assert process.wait(60) == 130
        assert b"Traceback" not in process.stderr.read()


def test_personal_data_can_be_masked() -> None:
    raw = "가람시는 공원을 연다고 밝혔다.\n\n홍길동 기자 gildong@garam.example\n".encode()
    done = forked.run("parse", "-", "--redact", stdin=raw)
    assert done.returncode == 0
    assert b"gildong" not in done.stdout


LISTS = 'titles = ["마을지기"]\nverbs = ["운을 떼다"]\n'
TOLD = "문가온 마을지기는 “함께 가겠다”고 운을 뗐다."


def test_own_words_are_read_with(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    words, document = tmp_path / "words.toml", tmp_path / "a.txt"
    words.write_text(LISTS, encoding="utf-8")
    document.write_text(TOLD, encoding="utf-8")

    def speakers(*options: str) -> list[str | None]:
        assert run(["parse", str(document), "--json", *options]) == 0
        quotes = json.loads(capfdbinary.readouterr().out)["quotes"]
        return [(each["speaker"] or {}).get("title") for each in quotes]

    assert speakers() != ["마을지기"]
    assert speakers("--words", str(words)) == ["마을지기"]


@pytest.mark.parametrize(
    "lists, said",
    [
        ("x = [", "this is not valid TOML"),
        ('towns = ["가나"]', "no such list: towns"),
        (None, "words.toml"),
    ],
)
def test_own_words_that_cannot_be_used_are_told(
    lists: str | None, said: str, release: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = release.with_name("words.toml")
    if lists is not None:
        words.write_text(lists, encoding="utf-8")
    for command in (["parse"], ["batch", "-o", str(release.with_name("out.jsonl"))]):
        assert run([*command, str(release), "--words", str(words)]) == 2
        told = capsys.readouterr().err
        assert said in told
        assert told.count("\n") == 1


@pytest.mark.parametrize(
    "written",
    ["2025-10-29", "20251029", "2025.10.29", "2025.10.29.", "2025. 10. 29.", "2025/10/29"],
)
def test_a_reference_date_may_be_written_as_koreans_write_it(written: str) -> None:
    assert (
        str(pressparse.parse("27일 열린다", reference_date=written).reference_date) == "2025-10-29"
    )
    hints = pressparse.Hints(published=written)
    assert str(hints.published) == "2025-10-29"


@pytest.mark.parametrize("written", ["29일", "2025.13.29", "2025.10", "10/29/2025", "어제", ""])
def test_what_is_no_date_is_refused_with_what_would_be_one(written: str) -> None:
    with pytest.raises(ValueError, match=r"2025-10-29, 2025\.10\.29 or 2025/10/29"):
        pressparse.parse("27일 열린다", reference_date=written)
