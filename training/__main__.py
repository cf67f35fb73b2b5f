"""Make all weights again, each after those that it reads with: `python -m training`.

Says which files of weights come out otherwise than they were. `--check`: status 1 if any does; the new bytes stay.
"""

import argparse
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from training.folds import NO_FIGURES
from training.sets import ROOT

ORDER = (
    *("titles", "captions", "lines", "structure", "kind"),
    *("transcription", "names", "naming", "speakers"),
    *("claims", "news", "agreement", "signatories"),
)
"""Lines and kinds first, then names, then what is told of them: a later one's facts hang on what an earlier one finds."""
SOURCE = ROOT / "src" / "pressparse"


def weights() -> Mapping[Path, bytes]:
    """Return all files of weights with their bytes."""
    return {path: path.read_bytes() for path in sorted(SOURCE.rglob("*.json"))}


def changed(before: Mapping[Path, bytes], after: Mapping[Path, bytes]) -> list[Path]:
    """Return the files of weights that are new or have other bytes."""
    return [path for path in after if after[path] != before.get(path)]


def make(name: str) -> list[Path]:
    """Make the weights of one module, in a process of its own that has read no older ones; return what changed."""
    before = weights()
    subprocess.run([sys.executable, "-m", f"training.{name}", NO_FIGURES], cwd=ROOT, check=True)  # noqa: S603
    return changed(before, weights())


def main() -> int:
    """Make all weights and say which files changed."""
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("--check", action="store_true", help="status 1 if any file has changed")
    given = parser.parse_args()
    others = [path for name in ORDER for path in make(name)]
    for path in others:
        print(f"changed: {path.relative_to(ROOT)}")
    if not others:
        print("all weights are the same bytes again")
    return 1 if given.check and others else 0


if __name__ == "__main__":
    sys.exit(main())
