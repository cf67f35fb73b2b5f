"""Writers: records into files that grow by whole pieces and can be cut back to the last one."""

from pressparse.writers.formats import (
    STREAM,
    Format,
    Layout,
    Output,
    UnwritableError,
    format_of,
    lines_of,
)
from pressparse.writers.growing import Growing

__all__ = [
    "STREAM",
    "Format",
    "Growing",
    "Layout",
    "Output",
    "UnwritableError",
    "format_of",
    "lines_of",
]
