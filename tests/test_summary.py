"""What `pressparse parse` shows on a terminal: as wide as the terminal, readable, and only letters."""

import io
import os
import pty
from pathlib import Path

import pytest
from rich.cells import cell_len
from rich.console import Console

import forked
import pressparse
from pressparse.readers import read_file, record_of
from pressparse.record import PressRelease
from pressparse.show.summary import show
from pressparse.show.terminal import exact, visible

FIXTURES = sorted(
    path
    for folder in (Path(__file__).resolve().parent.parent / "fixtures").iterdir()
    for path in folder.glob("raw.*")
)
LONG = (
    "가람시, 누리협회와 업무협약\n\n가람시는 2025년 10월 29일 시청에서 누리협회와 업무협약을 체결했다.\n\n"
    "김하람 가람시장은 “"
    + "청년이 지역에서 첫 회사를 세울 수 있도록 문턱을 낮추고 " * 20
    + "함께 가겠다”고 말했다.\n"
)


def shown(record: PressRelease, width: int = 80, *, terminal: bool = False) -> str:
    out = io.StringIO()
    show(record, Console(file=out, width=width, highlight=False, force_terminal=terminal))
    return out.getvalue()


@pytest.mark.parametrize("width", [60, 80, 120])
@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.parent.name)
def test_no_line_is_wider_than_the_terminal(path: Path, width: int) -> None:
    lines = shown(record_of(read_file(path)), width).splitlines()
    assert len(lines) > 3
    assert max(map(cell_len, lines)) <= width


@pytest.mark.parametrize("width", [60, 80, 120])
def test_columns_stand_under_each_other_in_hangul(width: int) -> None:
    text = (
        "가람시, 누리대학교와 협약\n\n가람시(시장 김하람)는 2025년 10월 29일 시청에서 누리대학교(총장 이새벽)와 "
        "청년 창업 업무협약을 체결했다.\n"
    )
    lines = shown(pressparse.parse(text), width).splitlines()
    places = {
        cell_len(line[: line.index(name)])
        for line in lines
        for name in ("김하람 시장", "이새벽 총장")
        if name in line and "people" not in line
    }
    assert len(places) == 1


@pytest.mark.parametrize("width", [60, 80, 120])
def test_long_quotes_fold_between_words_and_say_what_is_left_out(width: int) -> None:
    lines = shown(pressparse.parse(LONG), width).splitlines()
    start = next(k for k, line in enumerate(lines) if "“청년이" in line)
    words = set(LONG[LONG.index("청년이") : LONG.index("낮추고")].split()) | {"낮추고"}
    quote = " ".join(lines[start:]).partition("”")[0].replace("“", "")
    said, _, rest = quote.partition("…")
    assert rest.split("+")[1].split()[1] == "characters)"
    assert set(said.split()) == words, "no word is broken"


def test_a_speaker_who_goes_on_is_named_once() -> None:
    text = "가람시 소식\n\n김하람 가람시장은 “문턱을 낮추겠다”고 말했다. 김하람 시장은 “함께 가겠다”고 밝혔다.\n"
    told = shown(pressparse.parse(text))
    quotes = told[told.index("Quotes 2") :]
    assert quotes.index("문턱을 낮추겠다") < quotes.index("함께 가겠다")


def test_parties_for_whom_nobody_signs_stand_on_one_line_each() -> None:
    record = pressparse.parse("가람시는 2일 나래대와 업무협약을 맺었다.")
    told = [line.split() for line in shown(record).splitlines()]
    assert ["between", "가람시"] in told
    assert ["나래대"] in told


def test_warnings_and_what_is_missing_are_told() -> None:
    told = shown(pressparse.parse("오늘 시작"))
    assert "not named" in told
    record = pressparse.parse("가나").model_copy(update={"warnings": ("This was left open.",)})
    assert "! This was left open." in shown(record)


HOSTILE = [
    "\x1b[31m",  # a colour
    "\x1b]0;title\x07",  # the window's title
    "\x1b]8;;https://x.example\x07",  # a link
    "\x9b2J",  # clears the screen
    "\x08\x08",
    "\x7f",
    "\u202e",  # turns the line around
    "\u2066",
    "\u200f",
    "\ud800",
    "\U000e0041",
]


@pytest.mark.parametrize("sign", HOSTILE, ids=ascii)
def test_no_command_reaches_the_terminal(sign: str) -> None:
    text = (
        f"가람시{sign}, 누리협회와 업무협약\n\n가람시는 2025년 10월 29일 {sign}시청에서 누리협회와 업무협약을 "
        f"체결했다.\n\n김하람 가람시장은 “함께 {sign}가겠다”고 말했다.\n"
    )
    record = pressparse.parse(text, id=sign)
    told = shown(record.model_copy(update={"warnings": (f"left {sign} open",)}))
    assert not [char for char in told if char != "\n" and not char.isprintable()]
    assert "[bold]" in shown(pressparse.parse("[bold]제목[/bold] 소식\n\n가람시는 밝혔다.\n"))


@pytest.mark.parametrize(
    "text, plain",
    [
        ("가나\t다\r\n라", "가나 다 라"),
        ("\x1b[1m굵게", "␛[1m굵게"),
        ("가\u200b나\u00ad다", "가나다"),
        ("\u1112\u1161\u11ab", "한"),
        ("“한글” · ㈜", "“한글” · ㈜"),
    ],
)
def test_what_is_visible(text: str, plain: str) -> None:
    assert visible(text) == plain


def test_where_texts_are_compared_every_character_shows() -> None:
    assert exact("가\u200b나\n다\x1b\u202e") == "가⟨200B⟩나⏎다⟨001B⟩⟨202E⟩"
    assert exact("\u1112\u1161\u11ab") != "한"


@pytest.fixture
def release(tmp_path: Path) -> Path:
    path = tmp_path / "release.txt"
    path.write_text(LONG, encoding="utf-8")
    return path


def test_a_pipe_gets_no_colours(release: Path) -> None:
    environment = {**os.environ, "TERM": "xterm-256color"}
    done = forked.run("parse", release, "--summary", env=environment)
    assert done.returncode == 0
    assert b"\x1b" not in done.stdout


def on_a_terminal(path: Path, **environment: str) -> bytes:
    """Return what a terminal of its own receives."""
    ours, theirs = pty.openpty()
    environment = {**os.environ, "TERM": "xterm-256color", "COLUMNS": "80", **environment}
    with forked.start("parse", path, stdout=theirs, env=environment) as process:
        os.close(theirs)
        told = b""
        try:
            while piece := os.read(ours, 65536):
                told += piece
        except OSError:  # the other end is closed
            pass
        finally:
            os.close(ours)
        assert process.wait(timeout=60) == 0
    return told


def test_a_terminal_gets_a_summary_in_colours_unless_asked_not_to(release: Path) -> None:
    environment = {"NO_COLOR": ""}
    assert b"\x1b[36m" in on_a_terminal(release, **environment)
    told = on_a_terminal(release, NO_COLOR="1")
    assert "함께" in told.decode() or "청년이" in told.decode()
    assert b"\x1b[3" not in told.replace(b"\x1b[3m", b"")
    assert b'"schema_version"' not in told
