"""The README shows what the package really prints: this writes its output blocks anew.

python tests/readme_blocks.py
"""

import io
import json
import re
import shlex
from pathlib import Path

from rich.console import Console

from pressparse.readers import read_file, record_of
from pressparse.show.summary import show

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
WIDTH = 100

_CONSOLE = re.compile(
    r"(```console\n\$ pressparse parse ([^\n]*?) --summary\n)(.*?)(```)", re.DOTALL
)
_JSON = re.compile(r"(```json\n)(.*?)(```)", re.DOTALL)
SHOWN = ROOT / "fixtures" / "newspaper" / "raw.txt"


def summary(path: Path) -> str:
    """Return the summary of a file as a terminal of fixed width shows it."""
    out = io.StringIO()
    show(record_of(read_file(path)), Console(file=out, width=WIDTH, highlight=False))
    return "".join(line.rstrip() + "\n" for line in out.getvalue().splitlines())


def quote(path: Path) -> str:
    """Return a file's first quote in JSON, one segment a line."""
    quotes = record_of(read_file(path)).model_dump(mode="json")["quotes"]
    if not quotes:
        return "null\n"
    lines = [f' "{key}": {_flat(value)}' for key, value in quotes[0].items()]
    return "{\n" + ",\n".join(lines) + "\n}\n"


def _flat(value: object) -> str:
    if isinstance(value, list):
        inner = ",\n".join(f"  {_flat(each)}" for each in value)
        return f"[\n{inner}\n ]"
    return json.dumps(value, ensure_ascii=False)


def written(text: str) -> str:
    """Return a README with its output blocks as they are today."""
    text = _CONSOLE.sub(
        lambda m: m[1] + summary(ROOT / shlex.split(m[2])[0]) + m[4],
        text,
    )
    return _JSON.sub(lambda m: m[1] + quote(SHOWN) + m[3], text)


if __name__ == "__main__":
    README.write_text(written(README.read_text(encoding="utf-8")), encoding="utf-8")
