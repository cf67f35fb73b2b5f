"""The annotated documents that weights may be made from: the development set and the opened rounds."""

import json
import os
import tomllib
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent


def opened() -> tuple[str, ...]:
    """Return the sets that have been scored and read, which are those that have floors; the others stay shut."""
    floors = ROOT / "tests" / "evaluation_floors.toml"
    return ("dev", *tomllib.loads(floors.read_text(encoding="utf-8"))["rounds"])


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


def documents(sets: tuple[str, ...] | None = None, root: Path | None = None) -> list[Annotated]:
    """Return the documents of some sets, of all opened ones by default, in order."""
    folder = root or evaluation()
    return [each for name in sets or opened() for each in _of_set(folder / name, name)]


def pages(folder: Path = ROOT / "tests" / "pages") -> list[Annotated]:
    """Return the project's own invented pages, whose lines each carry the letter of their kind; each is its own group."""
    found = []
    for path in sorted(folder.glob("*.txt")):
        rows = [row.split("\t", 1) for row in path.read_text(encoding="utf-8").splitlines() if row]
        lines = [
            [number, number, LETTERS[letters[-1]]] for number, (letters, _) in enumerate(rows, 1)
        ]
        text = "".join(f"{line}\n" for _, line in rows)
        found.append(Annotated("pages", path.stem, text, {"lines": lines}, path.stem, None))
    return found


LETTERS = {
    "A": "sidebar",
    "B": "body",
    "C": "caption",
    "H": "headline",
    "L": "letterhead",
    "N": "section",
    "S": "subheadline",
    "X": "boilerplate",
    "Y": "byline",
}
"""How a page writes the kinds of its lines; the last letter of a line is what most of it is."""


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
