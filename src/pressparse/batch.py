"""A documented name of :mod:`pressparse.dumps.batch`."""

from pressparse.dumps.batch import (
    COMMIT,
    COMMIT_BYTES,
    STDOUT,
    BatchError,
    Job,
    Reading,
    StoppedError,
    run,
)

__all__ = [
    "COMMIT",
    "COMMIT_BYTES",
    "STDOUT",
    "BatchError",
    "Job",
    "Reading",
    "StoppedError",
    "run",
]
