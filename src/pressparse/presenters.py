"""How a record is shown: filled by the package, called by a record, which knows nothing of either."""

from collections.abc import Callable
from typing import Any

PRESENTERS: dict[str, Callable[..., Any]] = {}
"""``html``: a record as a notebook shows it; ``explain``: why a value came out as it did; ``rows``: a part of it
as rows of a table; ``together``: the record of several files."""
