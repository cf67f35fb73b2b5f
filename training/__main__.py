"""Make all weights again, each after those that it reads with: `python -m training`.

Says which files of weights come out otherwise than they were. `--check`: status 1 if any does; the new bytes stay.
"""

import argparse
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

from training.folds import NO_FIGURES
from training.sets import ROOT

STAGES = (
    ("titles", "captions", "transcription"),
    ("lines",),
    ("structure", "kind"),
    ("names", "naming", "claims"),
    ("news",),
    ("speakers", "agreement"),
    ("signatories",),
)
"""Those of one stage are made at once; their facts hang on what is found with the weights of the stages before."""
SOURCE = ROOT / "src" / "pressparse"


def weights() -> Mapping[Path, bytes]:
    """Return all files of weights with their bytes."""
    return {path: path.read_bytes() for path in sorted(SOURCE.rglob("*.json"))}


def changed(before: Mapping[Path, bytes], after: Mapping[Path, bytes]) -> list[Path]:
    """Return the files of weights that are new or have other bytes."""
    return [path for path in after if after[path] != before.get(path)]


def make(names: Iterable[str]) -> list[Path]:
    """Make the weights of some modules, each in a process that has read no older ones; return what changed.

    Raises ``subprocess.CalledProcessError`` if one of them fails.
    """
    before = weights()
    commands = [[sys.executable, "-m", f"training.{name}", NO_FIGURES] for name in names]
    running = [subprocess.Popen(command, cwd=ROOT) for command in commands]  # noqa: S603
    for command, each in zip(commands, running, strict=True):
        if status := each.wait():
            raise subprocess.CalledProcessError(status, command)
    return changed(before, weights())


def main() -> int:
    """Make all weights and say which files changed."""
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("--check", action="store_true", help="status 1 if any file has changed")
    given = parser.parse_args()
    others = [path for stage in STAGES for path in make(stage)]
    for path in others:
        print(f"changed: {path.relative_to(ROOT)}")
    if not others:
        print("all weights are the same bytes again")
    return 1 if given.check and others else 0


if __name__ == "__main__":
    sys.exit(main())
