"""Write the tables of docs/figures.md anew: each stands between marks that name the command it is made by.

python benchmarks/figures.py [NAME...]    only blocks whose command holds one of these words; default all

A command that prints nothing or fails leaves its table as it was, and is named at the end.
"""

import datetime as dt
import re
import shlex
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "figures.md"
BLOCK = re.compile(
    r"<!-- begin: python (?P<command>[^\n]+?) -->\n(?P<made>.*?)<!-- end -->", re.DOTALL
)


def main() -> int:
    words = sys.argv[1:]
    failed: list[str] = []

    def renewed(block: re.Match[str]) -> str:
        command = block["command"]
        if words and not any(word in command for word in words):
            return block[0]
        print(f"python {command}", file=sys.stderr)
        run = [sys.executable, *shlex.split(command)]
        done = subprocess.run(run, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=False)
        if done.returncode or not done.stdout.strip():
            failed.append(command)
            return block[0]
        day = dt.datetime.now(dt.UTC).date()
        told = f"Measured on {day} with `python {command}`.\n\n{done.stdout.strip()}\n"
        return f"<!-- begin: python {command} -->\n{told}<!-- end -->"

    PAGE.write_text(BLOCK.sub(renewed, PAGE.read_text(encoding="utf-8")), encoding="utf-8")
    for command in failed:
        print(f"left as it was: python {command}", file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
