"""Processes that the tests start find the package where the tests find it."""

import os
from pathlib import Path

SOURCE = Path(__file__).resolve().parent.parent / "src"
os.environ["PYTHONPATH"] = os.pathsep.join(
    filter(None, (str(SOURCE), os.environ.get("PYTHONPATH")))
)
