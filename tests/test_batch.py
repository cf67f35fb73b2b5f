"""A dump through the workers: whatever happens to a run, its files come out the same."""

import csv
import datetime as dt
import gzip
import io
import itertools
import json
import multiprocessing
import os
import random
import resource
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow.parquet
import pytest
import zstandard

import forked
import pressparse
from pressparse import arrow
from pressparse.commands.main import run as command
from pressparse.dumps.batch import BatchError, Job, StoppedError, run
from pressparse.dumps.journal import JournalError, State
from pressparse.readers.dump import Meter, size_of
from pressparse.rule import rule
from pressparse.writers import UnwritableError
from pressparse.writers.as_csv import COLUMNS, safe

FORMATS = ("jsonl", "jsonl.gz", "jsonl.zst", "csv", "csv.gz", "parquet")
FORK = multiprocessing.get_context("fork")
ROWS, COMMIT = 80, 8
"""Lines of the dump, ten commits of them: whatever may happen to a run happens between and within commits."""
TORN = (5, 26, 27, 58)
"""Lines of the dump that are broken off."""
COUNTS = (ROWS, ROWS - len(TORN), len(TORN))
"""What a whole run has read, written and rejected."""


def text(number: int) -> str:
    return f"가람시 행사 {number}\n\n행사는 2025년 10월 {number % 28 + 1}일 가람시에서 열렸다.\n"


def row(number: int) -> str:
    line = json.dumps({"id": f"n{number}", "text": text(number)}, ensure_ascii=False)
    return line[: len(line) // 2] if number in TORN else line


@pytest.fixture(scope="session")
def dump(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("dump") / "dump.jsonl"
    path.write_text("".join(f"{row(number)}\n" for number in range(ROWS)), encoding="utf-8")
    return path


@pytest.fixture(scope="module", autouse=True)
def loaded() -> None:
    """Make one table here: with its first one pyarrow loads pandas, which each forked worker would do again."""
    arrow.table_of([pressparse.parse(text(0))])


def job(dump: Path, output: Path, **options: Any) -> Job:
    given: dict[str, Any] = {"workers": 2, "commit": COMMIT, **options}
    return Job(inputs=(str(dump),), output=str(output), **given)


def files(output: Path) -> tuple[bytes, bytes]:
    return output.read_bytes(), output.with_name(f"{output.name}.rejects.jsonl").read_bytes()


@pytest.fixture(scope="session")
def whole(
    dump: Path, tmp_path_factory: pytest.TempPathFactory
) -> Callable[[str], tuple[bytes, bytes]]:
    """Give the files of a run that nothing happened to."""
    folder = tmp_path_factory.mktemp("whole")

    def of(ending: str) -> tuple[bytes, bytes]:
        output = folder / f"out.{ending}"
        if not output.exists():
            run(job(dump, output, workers=1))
        return files(output)

    return of


def in_a_process(target: Callable[..., object], *arguments: Any) -> Any:
    process = FORK.Process(target=target, args=arguments)
    process.start()
    return process


# What comes out


@pytest.mark.parametrize("ending", FORMATS)
@pytest.mark.parametrize("workers", [2, 4])
def test_any_number_of_workers_gives_the_same_bytes(
    ending: str,
    workers: int,
    dump: Path,
    tmp_path: Path,
    whole: Callable[[str], tuple[bytes, bytes]],
) -> None:
    output = tmp_path / f"out.{ending}"
    state = run(job(dump, output, workers=workers))
    assert files(output) == whole(ending)
    assert (state.read, state.written, state.rejected) == COUNTS


def test_lines_are_the_records_in_order(
    dump: Path, whole: Callable[[str], tuple[bytes, bytes]]
) -> None:
    expected = [
        pressparse.parse(text(number), f"n{number}").model_copy(
            update={"origin": pressparse.Origin(input=str(dump), row=number + 1)}
        )
        for number in range(ROWS)
        if number not in TORN
    ]
    for ending, opened in (
        ("jsonl", bytes),
        ("jsonl.gz", gzip.decompress),
        (
            "jsonl.zst",
            lambda data: (
                zstandard.ZstdDecompressor().stream_reader(data, read_across_frames=True).read()
            ),
        ),
    ):
        lines = opened(whole(ending)[0]).splitlines()
        assert [pressparse.PressRelease.model_validate_json(line) for line in lines] == expected
    table = pyarrow.parquet.read_table(io.BytesIO(whole("parquet")[0]))
    assert table.equals(arrow.table_of(expected))
    assert table.schema.equals(arrow.schema())
    rejects = [json.loads(line) for line in whole("jsonl")[1].splitlines()]
    assert [each["origin"] for each in rejects] == [
        {"input": str(dump), "member": None, "row": number + 1} for number in TORN
    ]
    assert all(each["reason"] for each in rejects)


def test_a_table_has_a_row_a_record_and_json_for_lists(
    whole: Callable[[str], tuple[bytes, bytes]],
) -> None:
    rows = list(csv.DictReader(io.StringIO(whole("csv")[0].decode(), newline="")))
    assert len(rows) == ROWS - len(TORN)
    assert list(rows[0]) == list(COLUMNS)
    assert rows[3]["id"] == "n3"
    assert rows[3]["headline"] == "가람시 행사 3"
    record = pressparse.parse(text(3))
    assert json.loads(rows[3]["dates"])[0] == record.model_dump(mode="json")["dates"][0]
    left = {"agreement", "origin", "kept"}
    assert set(pressparse.PressRelease.model_fields) <= set(COLUMNS) | left


@pytest.mark.parametrize(
    "cell, expected",
    [
        ("=1+1", "'=1+1"),
        ("+82-61-000-0000", "'+82-61-000-0000"),
        ("-가람시", "'-가람시"),
        ("@cmd", "'@cmd"),
        ("\t=1", "'\t=1"),
        ("\r=1", "'\r=1"),
        ("＝1", "'＝1"),
        ("가람시=누리", "가람시=누리"),
        ("", ""),
        ("[]", "[]"),
    ],
)
def test_a_cell_that_a_spreadsheet_would_run_is_made_harmless(cell: str, expected: str) -> None:
    assert safe(cell) == expected


def test_a_formula_in_a_dump_is_harmless_in_the_table(tmp_path: Path) -> None:
    source, output = tmp_path / "a.jsonl", tmp_path / "a.csv"
    source.write_text(json.dumps({"id": "=HYPERLINK(1)", "text": text(1)}), encoding="utf-8")
    run(job(source, output))
    (read,) = csv.DictReader(io.StringIO(output.read_bytes().decode(), newline=""))
    assert read["id"] == "'=HYPERLINK(1)"


def test_a_file_is_known_by_its_name(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(text(1), encoding="utf-8")
    run(job(tmp_path / "in", tmp_path / "out.jsonl"))
    (line,) = (tmp_path / "out.jsonl").read_bytes().splitlines()
    assert json.loads(line)["id"] == str(tmp_path / "in" / "a.txt")


def test_an_empty_dump_gives_files_that_can_be_read(tmp_path: Path) -> None:
    source = tmp_path / "empty.jsonl"
    source.write_bytes(b"")
    for ending in FORMATS:
        state = run(job(source, tmp_path / f"out.{ending}"))
        assert state.read == state.written + state.rejected
        assert state.written == 0
    assert gzip.decompress((tmp_path / "out.jsonl.gz").read_bytes()) == b""
    assert pyarrow.parquet.read_table(tmp_path / "out.parquet").num_rows == 0
    assert (tmp_path / "out.csv").read_text(encoding="utf-8").count("\n") == 1


def test_a_run_does_not_read_what_it_writes(dump: Path, tmp_path: Path) -> None:
    (tmp_path / "dump.jsonl").write_bytes(dump.read_bytes())
    output = tmp_path / "out.jsonl"
    one = run(job(tmp_path, output))
    two = run(job(tmp_path, output, overwrite=True))
    assert one == two
    assert one.read == ROWS


# What may happen to a document


@rule(r"멈춤", examples={"[[멈춤]]": None}, boundary=["멈출"], needs=("멈춤",))
def stands_still(_match: object, _clock: object) -> None:
    """A rule that takes for ever."""
    if multiprocessing.parent_process():
        time.sleep(60)


@rule(r"추락", examples={"[[추락]]": None}, boundary=["추격"], needs=("추락",))
def falls(_match: object, _clock: object) -> None:
    """A rule that takes its process along."""
    if multiprocessing.parent_process():
        os.kill(os.getpid(), signal.SIGKILL)


@pytest.mark.parametrize("workers", [1, 2])
def test_documents_that_are_trouble_are_rejected_and_no_others(
    workers: int, tmp_path: Path
) -> None:
    source, output = tmp_path / "dump.jsonl", tmp_path / "out.jsonl"
    trouble = {5: "10일 멈춤.", 13: "10일 추락.", 14: "10일 추락.", 20: "가" * 5_000}
    source.write_text(
        "".join(
            json.dumps({"id": f"n{number}", "text": trouble.get(number, text(number))}) + "\n"
            for number in range(30)
        ),
        encoding="utf-8",
    )
    parser = pressparse.Parser(rules={"dates": [stands_still, falls]})
    state = run(job(source, output, workers=workers, timeout=1, max_chars=4_000, parser=parser))
    assert (state.read, state.written, state.rejected) == (30, 26, 4)
    written = [json.loads(line)["id"] for line in output.read_bytes().splitlines()]
    assert written == [f"n{number}" for number in range(30) if number not in trouble]
    rejects = [json.loads(line) for line in files(output)[1].splitlines()]
    assert [each["origin"]["row"] for each in rejects] == [6, 14, 15, 21]
    assert [each["id"] for each in rejects[:3]] == ["n5", "n13", "n14"]
    assert rejects[0]["reason"] == "not finished in 1 s"
    assert "killed by SIGKILL" in rejects[1]["reason"]
    assert "4,000" in rejects[3]["reason"]


def test_a_worker_killed_from_outside_costs_one_document_at_most(
    dump: Path, tmp_path: Path
) -> None:
    output = tmp_path / "out.jsonl"

    def kill_one(state: State) -> None:
        if state.read in (12, 40):
            os.kill(multiprocessing.active_children()[0].pid or 0, signal.SIGKILL)

    state = run(job(dump, output), kill_one)
    assert state.read == state.written + state.rejected == ROWS
    assert state.rejected <= len(TORN) + 2
    written = [json.loads(line)["id"] for line in output.read_bytes().splitlines()]
    assert written == sorted(written, key=lambda name: int(name[1:]))
    assert len(written) == state.written


# What may happen to a run


def test_a_run_killed_at_any_moment_goes_on_as_if_nothing_had_happened(
    dump: Path, tmp_path: Path, whole: Callable[[str], tuple[bytes, bytes]]
) -> None:
    whole("jsonl")
    begun = time.monotonic()
    process = in_a_process(run, job(dump, tmp_path / "timed.jsonl"))
    process.join()
    lasts = time.monotonic() - begun
    moments = random.Random(9)
    for number, ending in zip(range(10), itertools.cycle(FORMATS), strict=False):
        output = tmp_path / f"{number}.{ending}"
        process = in_a_process(run, job(dump, output))
        time.sleep(moments.uniform(0, lasts))
        process.kill()
        process.join()
        state = run(job(dump, output, resume=True))
        assert files(output) == whole(ending), number
        assert (state.read, state.written, state.rejected) == COUNTS


def fall_at(count: int, asked: Job) -> None:
    """Run until the given number of things has been brought to the disk, then lose the power."""
    sync, done = os.fsync, itertools.count(1)

    def cut(file: int) -> None:
        if next(done) == count:
            os._exit(9)
        sync(file)

    os.fsync = cut  # type: ignore[assignment]
    run(asked)


@pytest.mark.parametrize("ending", ["jsonl.gz", "parquet"])
def test_a_power_cut_between_any_two_writes_is_mended(
    ending: str, dump: Path, tmp_path: Path
) -> None:
    short = tmp_path / "short.jsonl"  # two commits, and a reject in the first
    short.write_bytes(b"".join(dump.read_bytes().splitlines(keepends=True)[:12]))
    run(job(short, tmp_path / f"whole.{ending}", workers=1))
    expected = files(tmp_path / f"whole.{ending}")
    for count in itertools.count(1):
        output = tmp_path / f"{count}.{ending}"
        process = in_a_process(fall_at, count, job(short, output, workers=1))
        process.join()
        run(job(short, output, workers=1, resume=True))
        assert files(output) == expected, count
        if process.exitcode == 0:
            break
    assert count > 12


def test_a_run_killed_again_and_again_comes_to_its_end(
    dump: Path, tmp_path: Path, whole: Callable[[str], tuple[bytes, bytes]]
) -> None:
    output = tmp_path / "out.jsonl.gz"
    journal = tmp_path / "out.jsonl.gz.journal"
    come_to: list[int] = []
    for _ in range(4):
        process = in_a_process(run, job(dump, output, resume=True))
        seen = come_to[-1] if come_to else 0
        while process.is_alive() and (read_of(journal) or 0) <= seen:
            time.sleep(0.002)
        process.kill()
        process.join()
        come_to.append(read_of(journal) or 0)
    assert come_to == sorted(set(come_to))
    run(job(dump, output, resume=True))
    assert files(output) == whole("jsonl.gz")


def read_of(journal: Path) -> int | None:
    try:
        return int(json.loads(journal.read_bytes())["state"]["read"])
    except FileNotFoundError:
        return None


def short_of_space(limit: int, asked: Job, told: Path) -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
    try:
        run(asked)
    except StoppedError as stopped:
        told.write_text(f"{stopped.state.read} {stopped}", encoding="utf-8")


@pytest.mark.parametrize("ending", FORMATS)
def test_a_full_disk_leaves_the_finished_part_whole(
    ending: str, dump: Path, tmp_path: Path, whole: Callable[[str], tuple[bytes, bytes]]
) -> None:
    output, told = tmp_path / f"out.{ending}", tmp_path / "told"
    grown = whole(ending)[0]
    process = in_a_process(short_of_space, len(grown) // 2, job(dump, output), told)
    process.join()
    read, said = told.read_text(encoding="utf-8").split(" ", 1)
    assert 0 < int(read) < ROWS
    assert said == f"{output}: File too large"
    if ending != "parquet":
        part = output.read_bytes()
        assert part
        assert grown.startswith(part)
    run(job(dump, output, resume=True))
    assert files(output) == whole(ending)


def to_a_full_disk(asked: Job) -> None:
    os.dup2(os.open("/dev/full", os.O_WRONLY), 1)
    try:
        run(asked)
    except StoppedError as stopped:
        os._exit(7 if str(stopped) == "standard output: No space left on device" else 8)


def test_standard_output_may_be_full_too(dump: Path) -> None:
    process = in_a_process(to_a_full_disk, job(dump, Path("-")))
    process.join()
    assert process.exitcode == 7


# The command


def test_ctrl_c_stops_cleanly_and_resume_goes_on(dump: Path, tmp_path: Path) -> None:
    many, output = tmp_path / "many.jsonl", tmp_path / "out.jsonl"
    many.write_bytes(dump.read_bytes() * 8)
    arguments = ("batch", many, "-o", output, "--workers", 2)
    process = forked.start(*arguments, start_new_session=True, **forked.PIPES)
    while (read_of(tmp_path / "out.jsonl.journal") or 0) == 0:
        time.sleep(0.01)
    os.killpg(process.pid, signal.SIGINT)
    said = process.communicate(timeout=60)[1].decode()
    assert process.returncode == 130
    read = read_of(tmp_path / "out.jsonl.journal")
    assert read
    assert said.startswith(f"pressparse: interrupted: read {read:,} = written ")
    assert "--resume" in said
    assert said.count("\n") == 1
    assert len(output.read_bytes().splitlines()) + len(files(output)[1].splitlines()) == read
    with pytest.raises(ProcessLookupError):
        os.killpg(process.pid, 0)
    assert command([*map(str, arguments), "--resume"]) == 0
    run(Job(inputs=(str(many),), output=str(tmp_path / "whole.jsonl"), workers=2))
    assert output.read_bytes() == (tmp_path / "whole.jsonl").read_bytes()


def test_a_pipe_in_and_out(dump: Path) -> None:
    lines = b"".join(dump.read_bytes().splitlines(keepends=True)[3:7])
    done = forked.run("batch", "-", "-o", "-", stdin=lines)
    assert done.returncode == 0
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == ["n3", "n4", "n6"]
    reject, summary, reasons = done.stderr.decode().splitlines()
    assert json.loads(reject)["origin"] == {"input": "-", "member": None, "row": 3}
    assert summary.startswith("pressparse: read 4 = written 3 + rejected 1, in ")
    assert reasons.startswith("pressparse: rejected: 1 × this is not valid JSON: ")


def test_the_options_are_used(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source, output = tmp_path / "a.csv", tmp_path / "b.jsonl"
    body = "가람시는 지난 29일 행사를 열었다. 문의 061-123-4567"
    source.write_text(f'no,made,body\n7,2025-10-30,"{body}"\n', encoding="utf-8")
    options = ["--text-column", "body", "--id-column", "no", "--date-column", "made"]
    others = ["--redact", "--workers", "1", "--rejects", str(tmp_path / "r.jsonl.gz"), "--quiet"]
    assert command(["batch", str(source), "-o", str(output), *options, *others]) == 0
    (line,) = output.read_bytes().splitlines()
    record = pressparse.PressRelease.model_validate_json(line)
    assert (record.id, record.reference_date) == ("7", dt.date(2025, 10, 30))
    assert "061-123-4567" not in line.decode()
    assert record.dates[0].value == "2025-10-29"
    assert gzip.decompress((tmp_path / "r.jsonl.gz").read_bytes()) == b""
    assert capsys.readouterr().err == ""


def test_help_shows_examples(capsys: pytest.CaptureFixture[str]) -> None:
    assert command(["batch", "--help"]) == 0
    shown = capsys.readouterr().out
    for word in ("--resume", "--workers", "--timeout", "--rejects", "records.jsonl.gz"):
        assert word in shown


def refused(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> str:
    assert command(["batch", *arguments]) == 2
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    return said


def test_what_cannot_begin_says_why_in_one_line(
    dump: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "out.jsonl"
    run(job(dump, output))
    asked = [str(dump), "-o"]
    assert "exists: --overwrite" in refused([*asked, str(output)], capsys)
    assert "must end in .jsonl" in refused([*asked, str(tmp_path / "out.xml")], capsys)
    assert "cannot be resumed" in refused([*asked, "-", "--resume"], capsys)
    assert "nothing to read" in refused([str(output), "-o", str(output)], capsys)
    assert "No such file" in refused([*asked, str(tmp_path / "no" / "out.jsonl")], capsys)
    assert "a file each" in refused([*asked, str(output), "--rejects", str(output)], capsys)


def test_another_run_is_not_resumed(dump: Path, tmp_path: Path) -> None:
    output = tmp_path / "out.jsonl"
    begun = run(job(dump, output))
    assert run(job(dump, output, resume=True)) == begun
    with pytest.raises(JournalError, match="with other --max-chars; repeat the command"):
        run(job(dump, output, resume=True, max_chars=7))
    words = pressparse.Parser(lexicon={"titles": ["마을지기"]})
    with pytest.raises(JournalError, match="with other --words"):
        run(job(dump, output, resume=True, parser=words))
    other = tmp_path / "other.jsonl"
    other.write_bytes(dump.read_bytes())
    with pytest.raises(JournalError, match="with other inputs"):
        run(job(other, output, resume=True))
    assert len(output.read_bytes().splitlines()) == ROWS - len(TORN)


def test_files_that_do_not_fit_their_journal_are_not_resumed(dump: Path, tmp_path: Path) -> None:
    output = tmp_path / "out.jsonl"

    def stop(state: State) -> None:
        if state.read == 20:
            raise KeyboardInterrupt

    with pytest.raises(StoppedError) as stopped:
        run(job(dump, output), stop)
    assert stopped.value.state.read == 16
    with pytest.raises(BatchError, match="exists: --overwrite writes over it, --resume goes on"):
        run(job(dump, output))
    output.write_bytes(output.read_bytes()[:-1])
    with pytest.raises(BatchError, match="shorter than its journal says"):
        run(job(dump, output, resume=True))
    (tmp_path / "out.jsonl.journal").write_text("{", encoding="utf-8")
    with pytest.raises(JournalError, match="is no journal"):
        run(job(dump, output, resume=True))
    (tmp_path / "out.jsonl.journal").unlink()
    with pytest.raises(BatchError, match="no journal beside it"):
        run(job(dump, output, resume=True))
    assert run(job(dump, output, overwrite=True)).read == ROWS


def test_an_unfinished_table_is_not_begun_anew_unasked(dump: Path, tmp_path: Path) -> None:
    output = tmp_path / "out.parquet"

    def stop(state: State) -> None:
        if state.read == 20:
            raise KeyboardInterrupt

    with pytest.raises(StoppedError):
        run(job(dump, output), stop)
    assert not output.exists()
    (tmp_path / "out.parquet.rejects.jsonl").unlink()
    with pytest.raises(BatchError, match="unfinished run"):
        run(job(dump, output))


def test_what_is_read_is_measured_against_all_there_is(dump: Path, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for number in range(3):
        (folder / f"{number}.txt").write_text(text(number), encoding="utf-8")
    (folder / "packed.jsonl.gz").write_bytes(gzip.compress(dump.read_bytes()))
    inputs = [str(folder), str(dump)]
    size, meter = size_of(inputs), Meter()
    assert size == sum(each.stat().st_size for each in [*folder.iterdir(), dump])
    run(Job(inputs=tuple(inputs), output=str(tmp_path / "out.jsonl"), workers=1), meter=meter)
    assert meter.taken == size
    assert size_of(["-"]) is None
    assert size_of([str(tmp_path / "none.txt")]) == 0


def test_a_missing_package_is_named(
    dump: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "zstandard", None)
    with pytest.raises(UnwritableError, match=r"pip install 'pressparse\[dumps\]'"):
        run(job(dump, tmp_path / "out.jsonl.zst"))
    monkeypatch.delitem(sys.modules, "pressparse.writers.as_parquet", raising=False)
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(UnwritableError, match=r"pip install 'pressparse\[arrow\]'"):
        run(job(dump, tmp_path / "out.parquet"))
