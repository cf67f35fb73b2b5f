"""The annotated documents that weights may be made from: the development set and the opened rounds."""

import json
import os
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

OPENED = ("dev", "rounds/01", "rounds/02", "rounds/03")
"""The sets that have been scored and read. The others stay shut."""

ROOT = Path(__file__).resolve().parent.parent


def evaluation() -> Path:
    """Return the folder with the annotated documents: beside the checkout, or where the environment says."""
    given = os.environ.get("PRESSPARSE_EVALUATION")
    return Path(given) if given else ROOT.parent / "shared" / "evaluation"


@dataclass(frozen=True)
class Annotated:
    """A document as it was scraped, and what a careful reader takes from it."""

    set: str
    id: str
    text: str
    gold: dict[str, Any]
    group: str
    """The site or collection it comes from; documents of one group are left out together."""
    reference: str | None

    @property
    def whole(self) -> bool:
        """Whether all fields are annotated, not the agreement alone."""
        return not self.gold.get("only")


def documents(sets: tuple[str, ...] = OPENED, root: Path | None = None) -> list[Annotated]:
    """Return the documents of some sets, in order."""
    folder = root or evaluation()
    return [each for name in sets for each in _of_set(folder / name, name)]


def _of_set(folder: Path, name: str) -> Iterator[Annotated]:
    meta = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
    gold = _gold(folder)
    for path in sorted((folder / "docs").glob("*.txt")):
        told = meta.get(path.stem, {})
        yield Annotated(
            name,
            path.stem,
            path.read_bytes().decode("utf-8"),
            gold[path.stem],
            _group(told),
            told.get("reference"),
        )


def _gold(folder: Path) -> dict[str, dict[str, Any]]:
    packed = folder / "gold.zip"
    if packed.exists():
        with zipfile.ZipFile(packed) as found:
            return {Path(each).stem: json.loads(found.read(each)) for each in found.namelist()}
    paths = (folder / "gold").glob("*.json")
    return {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in paths}


def _group(told: dict[str, Any]) -> str:
    """Return the group as a round names it; the development set names a file in a collection (``owner+name:file``)."""
    if group := told.get("group"):
        return str(group)
    collection, colon, _ = str(told.get("source", "")).partition(":")
    return collection.replace("+", "/", 1) if colon else collection.partition("/")[0]
