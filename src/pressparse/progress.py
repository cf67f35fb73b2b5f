"""How a run is doing, on a terminal: documents, rate, rejects, and the time left where the total is known."""

import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from pressparse.journal import State

if TYPE_CHECKING:
    from collections.abc import Callable

EVERY = 0.2
"""Seconds between two looks."""
COUNTED = 1 << 30
"""Bytes that are read ahead to count their lines; more take longer than the number is worth."""


@contextmanager
def shown(inputs: Sequence[str], *, quiet: bool) -> "Iterator[Callable[[State], None]]":
    """Give what is to be told of every state; it draws a bar on standard error if that is a terminal."""
    if quiet or not sys.stderr.isatty():
        yield lambda _state: None
        return
    from rich.console import Console  # noqa: PLC0415  only where there is a terminal
    from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn  # noqa: PLC0415

    total = total_of(inputs)
    columns = [
        TextColumn("{task.completed:,} documents"),
        BarColumn(),
        TextColumn("{task.fields[rate]:,.0f} a second"),
        TextColumn("{task.fields[rejected]:,} rejected"),
        *([TimeRemainingColumn()] if total else []),
    ]
    # No thread that redraws: processes are forked while the bar stands.
    bar = Progress(*columns, console=Console(stderr=True), auto_refresh=False, transient=True)
    begun = drawn = time.monotonic()
    first: int | None = None
    with bar:
        task = bar.add_task("", total=total, rate=0.0, rejected=0)

        def tell(state: State) -> None:
            nonlocal begun, drawn, first
            now = time.monotonic()
            if first is None:  # what a resumed run had read, and loading, are not this run's rate
                first, begun = state.read - 1, now
            if now - drawn >= EVERY:
                drawn = now
                rate = (state.read - first) / max(now - begun, 0.001)
                bar.update(
                    task, completed=state.read, rate=rate, rejected=state.rejected, refresh=True
                )

        yield tell


def total_of(inputs: Sequence[str]) -> int | None:
    """Return how many documents the inputs hold, where that is cheap to know: plain lines and files."""
    paths = [Path(each) for each in inputs]
    try:
        if not all(path.is_file() for path in paths):
            return None
        if sum(path.stat().st_size for path in paths) > COUNTED:
            return None
        counts = [_documents(path) for path in paths]
    except OSError:
        return None
    return None if None in counts else sum(filter(None, counts))


def _documents(path: Path) -> int | None:
    if path.suffix in (".txt", ".html", ".htm"):
        return 1
    if path.suffix not in (".jsonl", ".ndjson"):
        return None
    with path.open("rb") as file:
        return sum(chunk.count(b"\n") for chunk in iter(lambda: file.read(1 << 20), b""))
