"""Log messages on standard error: warnings, and with ``--verbose`` all of them."""

import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated

import typer

from pressparse.show.terminal import visible

LOGGER = logging.getLogger("pressparse")


class _Lines(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        return f"pressparse: {visible(record.getMessage())}"


@contextmanager
def told() -> Iterator[None]:
    """Show log messages while a command runs; restore the logger afterwards."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_Lines())
    before = LOGGER.level, LOGGER.propagate
    LOGGER.addHandler(handler)
    LOGGER.setLevel(logging.WARNING)
    LOGGER.propagate = False
    try:
        yield
    finally:
        LOGGER.removeHandler(handler)
        LOGGER.setLevel(before[0])
        LOGGER.propagate = before[1]


def tell_all(asked: bool) -> None:
    """Show every step from here on, if asked to."""
    if asked:
        LOGGER.setLevel(logging.DEBUG)


Verbose = Annotated[
    bool,
    typer.Option(
        "--verbose",
        "-v",
        help="Report every step on standard error.",
    ),
]
