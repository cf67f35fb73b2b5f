"""Processes that the tests start find the package where the tests find it, and speak English."""

import os
from pathlib import Path

SOURCE = Path(__file__).resolve().parent.parent / "src"
os.environ["PYTHONPATH"] = os.pathsep.join(
    filter(None, (str(SOURCE), os.environ.get("PYTHONPATH")))
)

for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
    if os.environ.get(name, "").startswith("ko"):
        os.environ[name] = "C.UTF-8"
