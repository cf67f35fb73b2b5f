"""How a run is doing, on a terminal: documents, rate, rejects, and the time left where the total is known."""

import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from pressparse.dumps.journal import State
from pressparse.readers.dump import Meter, size_of

if TYPE_CHECKING:
    from collections.abc import Callable

EVERY = 0.2
"""Seconds between two looks."""


@contextmanager
def shown(
    inputs: Sequence[str], meter: Meter, *, quiet: bool
) -> "Iterator[Callable[[State], None]]":
    """Give what is to be told of every state; it draws a bar on standard error if that is a terminal.

    The bar is drawn by bytes read: they run ahead of the documents by what is in the workers' hands.
    """
    if quiet or not sys.stderr.isatty():
        yield lambda _state: None
        return
    from rich.console import Console  # noqa: PLC0415  only where there is a terminal
    from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn  # noqa: PLC0415

    total = size_of(inputs)
    columns = [
        TextColumn("{task.fields[read]:,} documents"),
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
        task = bar.add_task("", total=total, read=0, rate=0.0, rejected=0)

        def tell(state: State) -> None:
            nonlocal begun, drawn, first
            now = time.monotonic()
            if first is None:  # what a resumed run had read, and loading, are not this run's rate
                first, begun = state.read - 1, now
            if now - drawn >= EVERY:
                drawn = now
                rate = (state.read - first) / max(now - begun, 0.001)
                taken = min(meter.taken, total) if total else 0
                bar.update(
                    task,
                    completed=taken,
                    read=state.read,
                    rate=rate,
                    rejected=state.rejected,
                    refresh=True,
                )

        yield tell
