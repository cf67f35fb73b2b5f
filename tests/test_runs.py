"""Runs that can be trusted: one at a time, ended cleanly by any signal, with a status that tells how it went."""

import json
import logging
import os
import re
import select
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

import forked
import test_cli
from pressparse.commands import endings, view
from pressparse.commands.main import run as command
from pressparse.dumps import lock, progress
from pressparse.dumps.batch import BatchError, Job, run
from pressparse.dumps.journal import State
from pressparse.dumps.tally import KINDS, OTHERS, counted, told
from pressparse.readers.dump import Meter
from pressparse.readers.dump.unpacking import Feed

Captured = pytest.CaptureFixture[str]
LIMIT = 60
"""Seconds after which something that is waited for has failed."""


def line(number: int) -> str:
    text = f"가람시 행사 {number}\n\n행사는 2025년 10월 {number % 28 + 1}일 가람시에서 열렸다.\n"
    return json.dumps({"id": f"n{number}", "text": text}, ensure_ascii=False) + "\n"


@pytest.fixture
def dump(tmp_path: Path) -> Path:
    path = tmp_path / "dump.jsonl"
    path.write_text("".join(map(line, range(12))), encoding="utf-8")
    return path


def job(dump: Path, output: Path, **options: Any) -> Job:
    return Job(**{"inputs": (str(dump),), "output": str(output), "workers": 1, **options})


@contextmanager
def started(*arguments: object) -> Iterator["subprocess.Popen[bytes]"]:
    """Start the command in a process of its own, with pipes."""
    with forked.start(*arguments, **forked.PIPES) as process:
        try:
            yield process
        finally:
            process.kill()


def put(process: "subprocess.Popen[bytes]", text: str) -> None:
    assert process.stdin
    process.stdin.write(text.encode())
    process.stdin.flush()


def get(process: "subprocess.Popen[bytes]") -> bytes:
    """Return a line of standard output, or nothing where none comes."""
    assert process.stdout
    ready, _, _ = select.select([process.stdout], [], [], LIMIT)
    return process.stdout.readline() if ready else b""


def wait_for(what: Callable[[], object]) -> None:
    until = time.monotonic() + LIMIT
    while not what():
        assert time.monotonic() < until
        time.sleep(0.02)


# Two runs at once


@pytest.mark.parametrize("resume", [False, True])
def test_a_second_run_is_refused_with_the_name_of_the_first(
    dump: Path, tmp_path: Path, capsys: Captured, resume: bool
) -> None:
    output = tmp_path / "out.jsonl"
    link = tmp_path / "other.jsonl"
    link.symlink_to(output)
    asked = ["batch", str(dump), "-o", str(output), *(["--resume"] if resume else [])]
    said = []

    def meanwhile(state: State) -> None:
        if state.read == 4:
            assert command(asked) == 2
            said.append(capsys.readouterr().err)
            with pytest.raises(BatchError, match="being written by process"):
                run(job(dump, link, resume=resume))
            elsewhere = job(dump, tmp_path / "c.jsonl", rejects=f"{output}.rejects.jsonl")
            with pytest.raises(BatchError, match=r"rejects\.jsonl is being written by process"):
                run(elsewhere)

    run(job(dump, output, resume=resume), meanwhile)
    assert said[0].count("\n") == 1
    assert f"{output} is being written by process {os.getpid()} since 20" in said[0]
    assert [json.loads(each)["id"] for each in output.read_bytes().splitlines()] == [
        f"n{number}" for number in range(12)
    ]
    assert sorted(path.name for path in tmp_path.glob("*.lock")) == []


def test_two_processes_do_not_write_one_file(dump: Path, tmp_path: Path) -> None:
    output = tmp_path / "out.jsonl"
    with started("batch", "-", "-o", output, "--flush") as first:
        put(first, line(1))
        wait_for(output.exists)
        with started("batch", dump, "-o", output, "--resume") as second:
            said = second.communicate(timeout=LIMIT)[1].decode()
        assert second.returncode == 2
        assert f"is being written by process {first.pid} since" in said
        first.communicate(timeout=LIMIT)
    assert first.returncode == 0
    assert len(output.read_bytes().splitlines()) == 1


def test_the_lock_of_a_run_that_was_killed_is_taken_over(
    dump: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    output = tmp_path / "out.jsonl"
    left = lock.lock_of(output)
    with started("batch", "-", "-o", output, "--flush") as first:
        put(first, line(1))
        wait_for(output.exists)
        first.kill()
    assert json.loads(left.read_bytes())["process"] == first.pid
    with caplog.at_level(logging.INFO, "pressparse"):
        assert run(job(dump, output, overwrite=True)).written == 12
    assert f"the lock of process {first.pid}" in caplog.text
    assert not left.exists()


def test_a_lock_of_a_process_that_has_ended_holds_nothing(dump: Path, tmp_path: Path) -> None:
    output = tmp_path / "out.jsonl"
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    for held in (b"", b"\0\0", json.dumps({"process": ended.pid}).encode()):
        lock.lock_of(output).write_bytes(held)
        assert run(job(dump, output, overwrite=True)).written == 12
        assert not lock.lock_of(output).exists()


def test_a_process_that_is_forked_does_not_hold_the_lock_on(tmp_path: Path) -> None:
    output = tmp_path / "out.jsonl"
    read, write = os.pipe()
    with lock.alone(output):
        child = os.fork()
        if not child:
            os.close(write)
            os.read(read, 1)
            os._exit(0)
    try:
        with lock.alone(output):
            pass
    finally:
        os.close(write)
        os.waitpid(child, 0)
        os.close(read)


def test_where_there_are_no_locks_it_is_said(
    dump: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    monkeypatch.setitem(sys.modules, "fcntl", None)
    assert command(["batch", str(dump), "-o", str(tmp_path / "out.jsonl"), "-q"]) == 0
    told_twice = capsys.readouterr().err.splitlines()
    assert len(told_twice) == 2
    assert all("cannot be locked here" in each for each in told_twice)


# Statuses


TORN = '{"id": "x", "text": "가람'
STATUSES: list[tuple[str, list[str], int]] = [
    (line(1), [], 0),
    (line(1) + TORN, [], 0),
    (line(1), ["--strict"], 0),
    (line(1) + TORN, ["--strict"], 3),
    (line(1) + TORN, ["--max-rejects", "1"], 0),
    (line(1) + f"{TORN}\n{TORN}", ["--max-rejects", "1"], 3),
    (line(1) + f"{TORN}\n{TORN}", ["--max-rejects", "1", "--strict"], 3),
    (line(1) + TORN, ["--max-rejects", "0"], 3),
    (TORN, [], 2),
    (TORN, ["--max-rejects", "9"], 2),
    ("", ["--strict"], 0),
]


@pytest.mark.parametrize("text, options, status", STATUSES)
def test_the_status_tells_how_it_went(
    text: str, options: list[str], status: int, tmp_path: Path, capsys: Captured
) -> None:
    source, output = tmp_path / "a.jsonl", tmp_path / "out.jsonl"
    source.write_text(text, encoding="utf-8")
    asked = ["batch", str(source), "-o", str(output), "--workers", "1", "--quiet", *options]
    assert command(asked) == status
    assert capsys.readouterr().err.count("\n") == bool(status)
    assert command([*asked, "--resume"]) == status


@pytest.mark.parametrize("name", ["none.jsonl", "none/*.jsonl", "empty"])
def test_where_nothing_is_there_nothing_is_written(
    name: str, tmp_path: Path, capsys: Captured
) -> None:
    (tmp_path / "empty").mkdir()
    there, out = set(tmp_path.iterdir()), tmp_path / "out.jsonl"
    for options in ([], ["--resume"]):
        assert command(["batch", str(tmp_path / name), "-o", str(out), *options]) == 2
        said = capsys.readouterr().err
        assert said.startswith(f"pressparse: {tmp_path / name}: ")
        assert said.count("\n") == 1
    assert command(["batch", str(tmp_path / name), "-o", "-"]) == 2
    assert set(tmp_path.iterdir()) == there


def test_one_missing_file_among_others_is_a_reject(dump: Path, tmp_path: Path) -> None:
    asked = ["batch", str(tmp_path / "none.txt"), str(dump), "-o"]
    assert command([*asked, str(tmp_path / "a.jsonl")]) == 0
    assert command([*asked, str(tmp_path / "b.jsonl"), "--strict"]) == 3


def test_reasons_are_counted_and_told(tmp_path: Path, capsys: Captured) -> None:
    source, output = tmp_path / "a.jsonl", tmp_path / "out.jsonl"
    long = json.dumps({"id": "long", "text": "가" * 2_000})
    source.write_text(
        "".join(map(line, range(3))) + f"{TORN}\n{TORN}나\n{long}\n", encoding="utf-8"
    )
    asked = ["batch", str(source), "-o", str(output), "--max-chars", "1000", "--workers", "1"]
    assert command(asked) == 0
    *_, reasons = capsys.readouterr().err.splitlines()
    assert reasons.startswith("pressparse: rejected: 2 × this is not valid JSON: ")
    assert reasons.endswith("; 1 × the document has … characters, more than …")
    assert command([*asked, "--resume"]) == 0
    assert capsys.readouterr().err.splitlines()[-1] == reasons


def test_few_reasons_are_told_however_many_there_are() -> None:
    reasons: dict[str, int] = {}
    for number in range(60):
        reasons = counted(reasons, f"reason {'x' * (number % 40)}")
    assert len(reasons) == KINDS + 1
    assert sum(reasons.values()) == 60
    assert told(reasons).count("×") == 6
    assert told(reasons).endswith(OTHERS)


# Streaming


def test_a_line_goes_in_and_its_record_comes_out() -> None:
    with started("batch", "-", "-o", "-", "--flush") as process:
        for number in range(3):
            put(process, line(number))  # nothing more comes, and the pipe stays open
            assert json.loads(get(process))["id"] == f"n{number}"
        put(process, TORN + "\n" + line(7))
        assert json.loads(get(process))["id"] == "n7"
        said = process.communicate(timeout=LIMIT)[1].decode()
    assert process.returncode == 0
    assert "read 5 = written 4 + rejected 1" in said


def test_records_reach_a_file_as_they_are_read(tmp_path: Path) -> None:
    output = tmp_path / "out.jsonl"
    with started("batch", "-", "-o", output, "--flush") as process:
        for number in range(2):
            put(process, line(number))
            wait_for(lambda: output.exists() and output.read_bytes().count(b"\n") == number + 1)  # noqa: B023
        process.communicate(timeout=LIMIT)
    assert process.returncode == 0


@pytest.mark.parametrize(
    "pieces, head",
    [
        ([b'{"a": 1}\n', b"never"], b'{"a": 1}\n'),
        ([b"\n\n", b'{"a": ', b"1}\n{", b"never"], b'\n\n{"a": 1}\n{'),
        ([b'{"a": ', b"1}"], b'{"a": 1}'),
    ],
)
def test_a_live_feed_is_told_by_its_first_line(pieces: list[bytes], head: bytes) -> None:
    asked = iter(pieces)
    feed = Feed(asked, live=True)
    assert feed.head() == head
    rest = [] if b"never" not in pieces else [b"never"]
    assert list(asked) == rest


# Signals


SIGNALS = [
    (signal.SIGINT, 130, "interrupted"),
    (signal.SIGTERM, 143, "terminated"),
]


@pytest.mark.parametrize("number, status, said", SIGNALS)
def test_a_stream_ends_cleanly(number: int, status: int, said: str) -> None:
    with started("batch", "-", "-o", "-", "--flush") as process:
        put(process, line(0))
        assert get(process)
        assert process.stderr
        process.send_signal(number)
        assert process.wait(LIMIT) == status
        told = process.stderr.read().decode()
        assert re.fullmatch(rf"pressparse: {said}: read ([01]) = written \1 \+ rejected 0\n", told)


@pytest.mark.parametrize("number, status, said", SIGNALS)
def test_a_run_ends_cleanly_and_goes_on(
    number: int, status: int, said: str, tmp_path: Path
) -> None:
    many, output = tmp_path / "many.jsonl", tmp_path / "out.jsonl"
    many.write_text("".join(map(line, range(2_000))), encoding="utf-8")
    with started("batch", many, "-o", output, "--workers", 2) as process:
        wait_for(lambda: output.exists() and output.stat().st_size)
        process.send_signal(number)
        told = process.communicate(timeout=LIMIT)[1].decode()
    assert process.returncode == status
    assert told.startswith(f"pressparse: {said}: read ")
    assert "--resume goes on" in told
    assert told.count("\n") == 1
    read = json.loads((tmp_path / "out.jsonl.journal").read_bytes())["state"]["read"]
    assert len(output.read_bytes().splitlines()) == read < 2_000
    assert list(tmp_path.glob("*.lock")) == []


@pytest.mark.parametrize("number, status", [each[:2] for each in SIGNALS])
def test_parse_leaves_nothing_half_written(number: int, status: int) -> None:
    with started("parse", "-") as process:
        put(process, "." * (1 << 18))  # more than a pipe holds: it returns once that is read
        process.send_signal(number)
        assert process.wait(LIMIT) == status
        assert process.stdout
        assert process.stdout.read() == b""


def test_sigterm_is_left_alone_where_somebody_else_heeds_it() -> None:
    def theirs(_number: int, _frame: object) -> None:
        """Do nothing."""

    before = signal.signal(signal.SIGTERM, theirs)
    try:
        with endings.heeding_sigterm():
            assert signal.getsignal(signal.SIGTERM) is theirs
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        with endings.heeding_sigterm() as came, pytest.raises(endings.Terminated):
            signal.raise_signal(signal.SIGTERM)
        assert came == [signal.SIGTERM]
        assert signal.getsignal(signal.SIGTERM) is signal.SIG_DFL
    finally:
        signal.signal(signal.SIGTERM, before)


def test_the_signals_are_heeded_where_the_tests_run_in_the_background() -> None:
    """A shell starts what runs in the background with interrupts ignored: these tests pass there too."""
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        test_a_stream_ends_cleanly(*SIGNALS[0])
        test_cli.test_an_interrupt_ends_with_130()
    finally:
        signal.signal(signal.SIGINT, before)


# What is said meanwhile


def test_without_a_terminal_a_plain_line_tells_how_it_goes(
    dump: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = iter(range(0, 100_000, 4))
    monkeypatch.setattr(time, "monotonic", lambda: float(next(clock)))
    with progress.shown((str(dump),), Meter(), quiet=False, plain=False) as tell:
        for read in range(1, 21):
            tell(State(read=read, written=read))
    said = capsys.readouterr().err.splitlines()
    assert said == [
        f"pressparse: read {read} so far, 0 rejected, 0 a second, 0% of the input"
        for read in (8, 16)
    ]
    with progress.shown((str(dump),), Meter(), quiet=True, plain=False) as tell:
        tell(State(read=1))
    assert capsys.readouterr().err == ""


def test_verbose_says_every_step_and_the_logger_is_left_as_it_was(
    dump: Path, tmp_path: Path, capsys: Captured
) -> None:
    logger = logging.getLogger("pressparse")
    before = logger.level, logger.propagate, list(logger.handlers)
    asked = ["batch", str(dump), str(tmp_path / "none.txt"), "-o", str(tmp_path / "out.jsonl")]
    assert command([*asked, "--verbose", "--workers", "1"]) == 0
    said = capsys.readouterr().err
    assert "12 documents are safe on the disk" in said or "13 documents are safe" in said
    assert f"rejected: {tmp_path / 'none.txt'}: there is no such file" in said
    assert all(each.startswith("pressparse: ") for each in said.splitlines())
    assert (logger.level, logger.propagate, logger.handlers) == before
    document = tmp_path / "a.txt"
    document.write_text("가람시는 길을 넓혔다.", encoding="utf-8")
    assert command(["parse", str(document), "-v"]) == 0
    assert f"{document}: 12 characters" in capsys.readouterr().err
    assert command(["parse", str(document)]) == 0
    assert capsys.readouterr().err == ""


def test_the_library_says_nothing_unless_it_is_asked(dump: Path, tmp_path: Path) -> None:
    code = "from pressparse.batch import Job, run; import sys; run(Job(inputs=sys.argv[1:2], output=sys.argv[2], workers=1))"
    done = subprocess.run(
        [sys.executable, "-c", code, dump, tmp_path / "out.jsonl"], capture_output=True, check=True
    )
    assert done.stdout + done.stderr == b""


# Too much, and half of it


def test_parse_refuses_what_is_too_long_for_a_document(tmp_path: Path, capsys: Captured) -> None:
    long = tmp_path / "long.txt"
    long.write_text("가람시는 길을 넓혔다.\n" * 100_000, encoding="utf-8")
    for asked in (["parse", str(long)], ["rules", "explain", str(long)]):
        assert command(asked) == 2
        told = capsys.readouterr()
        assert told.out == ""
        assert told.err == (
            f"pressparse: {long}: 1,300,000 characters, more than 1,000,000; use pressparse batch to read "
            "a dump, or --max-chars 1300000 to read this as one document\n"
        )
    long.write_text("가람시는 길을 넓혔다.\n", encoding="utf-8")
    assert command(["parse", str(long), "--max-chars", "5"]) == 2
    assert command(["parse", str(long), "--max-chars", "13"]) == 0


@pytest.mark.parametrize("texts", [False, True])
def test_view_refuses_too_many_documents_before_it_reads_one(
    texts: bool, dump: Path, tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    records = tmp_path / "records.jsonl"
    run(job(dump, records))
    monkeypatch.setattr(view, "MOST", 11)
    monkeypatch.setattr(view, "_parsed", lambda *_: pytest.fail("a document was read"))
    monkeypatch.setattr(view, "_records", lambda *_: pytest.fail("a record was read"))
    asked = [str(records), "--texts", str(dump)] if texts else [str(dump)]
    page = tmp_path / "page.html"
    assert command(["view", *asked, "-o", str(page)]) == 2
    assert "more than 11 documents are too many for one page" in capsys.readouterr().err
    assert not page.exists()


def interrupted(*_arguments: object, **_options: object) -> None:
    raise KeyboardInterrupt


@pytest.mark.parametrize("there", [False, True])
def test_an_interrupt_leaves_no_half_page(
    there: bool, dump: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from pressparse.show import page as pages  # noqa: PLC0415  an extra

    folder, page = tmp_path / "pages", tmp_path / "page.html"
    if there:
        folder.mkdir()
        (folder / "mine.txt").write_text("mine", encoding="utf-8")
        page.write_text("old", encoding="utf-8")
    before = sorted(tmp_path.rglob("*"))
    monkeypatch.setattr(pages, "index_page", interrupted)
    assert command(["view", str(dump), "-o", str(folder)]) == 130
    monkeypatch.setattr(Path, "replace", interrupted)
    assert command(["view", str(dump), "-o", str(page)]) == 130
    assert sorted(tmp_path.rglob("*")) == before
    assert not there or page.read_text(encoding="utf-8") == "old"


def test_pages_come_into_a_folder_that_is_there(dump: Path, tmp_path: Path) -> None:
    folder = tmp_path / "pages"
    folder.mkdir()
    (folder / "mine.txt").write_text("mine", encoding="utf-8")
    assert command(["view", str(dump), "-o", str(folder)]) == 0
    names = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))
    pages = [f"documents/{number:05}.html" for number in range(1, 13)]
    assert names == ["documents", *pages, "index.html", "mine.txt"]


@pytest.mark.parametrize("name", ["out.xlsx", "out.parquet", "out.csv"])
def test_an_interrupt_leaves_no_half_table(
    name: str, dump: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    records, output = tmp_path / "records.jsonl", tmp_path / name
    run(job(dump, records))
    before = sorted(tmp_path.iterdir())
    monkeypatch.setattr(Path, "replace", interrupted)
    assert command(["table", str(records), "-t", "dates", "-o", str(output)]) == 130
    assert sorted(tmp_path.iterdir()) == before
