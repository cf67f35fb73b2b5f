"""Commands in processes of their own that need not load the library: they are forked from one that has it.

That is the process of the tests, or where other modules than theirs are to be used, a new one: a Host.
A process that is forked begins as ``python -m`` begins: with its own arguments, streams, environment, folder
and answers to signals. What a new process loads, and when, is for tests that start one.
"""

import contextlib
import gc
import json
import logging
import os
import runpy
import signal
import subprocess
import sys
import traceback
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest  # noqa: F401  what is run may be pytest

import pressparse.commands.main
from pressparse.readers import read_file

TEXTS = sorted(Path(__file__).resolve().parent.parent.glob("fixtures/*/raw.txt"))
PIPES: dict[str, Any] = dict.fromkeys(("stdin", "stdout", "stderr"), subprocess.PIPE)
FIRST = 3
"""The first descriptor behind the three of the streams."""
FAILED, UNWRITTEN = 1, 120
"""How Python ends after an error that nothing caught, and where its last output went nowhere."""


def start(
    *arguments: object,
    module: str = "pressparse",
    env: Mapping[str, str] | None = None,
    **options: Any,
) -> "subprocess.Popen[bytes]":
    """Start a module or a script, the library's command unless another is named; options are those of Popen."""
    load()
    words = [module, *map(str, arguments)]
    environment = dict(os.environ if env is None else env)
    return subprocess.Popen(
        [sys.executable, "-m", *words],
        preexec_fn=lambda: _become(words, environment),  # noqa: PLW1509  no other thread of ours runs
        **options,
    )


def run(
    *arguments: object, stdin: bytes = b"", **options: Any
) -> "subprocess.CompletedProcess[bytes]":
    """Run a command to its end, and return what it said."""
    with start(*arguments, **PIPES, **options) as process:
        try:
            out, said = process.communicate(stdin, timeout=60)
        finally:
            process.kill()
    return subprocess.CompletedProcess(process.args, process.returncode, out, said)


class Host:
    """A new process that loads the library once, and pytest, and runs commands one after another."""

    def __init__(self, **environment: str) -> None:
        self.process = subprocess.Popen(
            [sys.executable, __file__],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, **environment},
        )

    def run(self, folder: Path, *words: str) -> str:
        """Run a module or a script in a folder, and return all that it says."""
        assert self.process.stdin
        assert self.process.stdout
        self.process.stdin.write(json.dumps([str(folder), *words]).encode() + b"\n")
        self.process.stdin.flush()
        said: str = json.loads(self.process.stdout.readline())
        return said

    def end(self) -> None:
        """Let the process end."""
        self.process.communicate()


def serve() -> None:
    """Be the process of a host: a command a line of standard input, what it says a line of standard output."""
    sys.path.pop(0)  # the folder of this file
    for line in sys.stdin:
        folder, module, *words = json.loads(line)
        done = run(*words, module=module, cwd=folder)
        print(json.dumps((done.stdout + done.stderr).decode()), flush=True)


@cache
def load() -> None:
    """Load what is loaded at its first use, once for all that are forked: the analyser, and patterns."""
    for path in TEXTS:
        pressparse.parse(read_file(path).text)


def _become(words: list[str], environment: Mapping[str, str]) -> None:
    """Be the command from here on: no program is started, and nothing returns."""
    status = FAILED
    try:
        _forget(environment)
        status = _status_of(words)
    except BaseException:  # noqa: BLE001  as Python itself, which tells whatever comes
        traceback.print_exc()
    finally:
        os._exit(_flushed(status))


def _forget(environment: Mapping[str, str]) -> None:
    """Let go of what the tests hold. Without the other descriptors, Popen takes the program as started."""
    gc.freeze()  # nothing of theirs is finalized here
    os.closerange(FIRST, os.sysconf("SC_OPEN_MAX"))
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    signal.signal(signal.SIGPIPE, signal.SIG_IGN)
    logging.getLogger().handlers.clear()
    os.environ.clear()
    os.environ.update(environment)
    sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115
    sys.stdout = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
    sys.stderr = open(2, "w", 1, encoding="utf-8", errors="backslashreplace", closefd=False)  # noqa: SIM115


def _status_of(words: list[str]) -> int:
    """Run a module as a command and return its status."""
    sys.argv = words
    sys.path.insert(0, str(Path.cwd()))
    sys.modules.pop(f"{words[0]}.__main__", None)  # the tests may have loaded it under its name
    try:
        if words[0].endswith(".py"):
            runpy.run_path(words[0], run_name="__main__")
        else:
            runpy.run_module(words[0], run_name="__main__", alter_sys=True)
    except SystemExit as ended:
        if isinstance(ended.code, str):
            print(ended.code, file=sys.stderr)
            return FAILED
        return ended.code or 0
    return 0


def _flushed(status: int) -> int:
    """Write out what is still to be written, and return the status with which to end."""
    with contextlib.suppress(OSError):
        sys.stderr.flush()
    try:
        sys.stdout.flush()
    except (OSError, ValueError):
        return UNWRITTEN
    return status


if __name__ == "__main__":
    serve()
