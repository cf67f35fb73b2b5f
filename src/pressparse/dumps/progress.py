"""How a run is doing: a bar on a terminal, elsewhere a plain line every so often."""

import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from pressparse.dumps.journal import State
from pressparse.readers.dump import Meter, size_of

EVERY = 0.2
"""Seconds between two looks at a bar."""
PLAIN_EVERY = 30.0
"""Seconds between two plain lines."""

Tell = Callable[[State], None]


class _Pace:
    """How fast this run reads, and when it is time to say so again."""

    def __init__(self, every: float) -> None:
        self.every = every
        self.begun = self.said = time.monotonic()
        self.first: int | None = None
        self.rate = 0.0

    def is_time(self, state: State) -> bool:
        now = time.monotonic()
        if self.first is None:  # what a resumed run had read, and loading, are not this run's rate
            self.first, self.begun = state.read - 1, now
        if now - self.said < self.every:
            return False
        self.said = now
        self.rate = (state.read - self.first) / max(now - self.begun, 0.001)
        return True


@contextmanager
def shown(inputs: Sequence[str], meter: Meter, *, quiet: bool, plain: bool) -> Iterator[Tell]:
    """Give what is to be told of every state; it says on standard error how the run is doing.

    A bar is drawn by bytes read: they run ahead of the documents by what is in the workers' hands. ``plain``: lines
    on a terminal too, where other lines stand between them.
    """
    if quiet:
        yield lambda _state: None
    elif plain or not sys.stderr.isatty():
        yield _lines(inputs, meter)
    else:
        with _bar(inputs, meter) as tell:
            yield tell


def _lines(inputs: Sequence[str], meter: Meter) -> Tell:
    pace = _Pace(PLAIN_EVERY)
    total: list[int | None] = []

    def tell(state: State) -> None:
        if not pace.is_time(state):
            return
        if not total:
            total.append(size_of(inputs))
        part = f", {min(meter.taken / total[0], 1):.0%} of the input" if total[0] else ""
        print(  # noqa: T201
            f"pressparse: read {state.read:,} so far, {state.rejected:,} rejected, "
            f"{pace.rate:,.0f} a second{part}",
            file=sys.stderr,
            flush=True,
        )

    return tell


@contextmanager
def _bar(inputs: Sequence[str], meter: Meter) -> Iterator[Tell]:
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
    pace = _Pace(EVERY)
    with bar:
        task = bar.add_task("", total=total, read=0, rate=0.0, rejected=0)

        def tell(state: State) -> None:
            if pace.is_time(state):
                bar.update(
                    task,
                    completed=min(meter.taken, total) if total else 0,
                    read=state.read,
                    rate=pace.rate,
                    rejected=state.rejected,
                    refresh=True,
                )

        yield tell
