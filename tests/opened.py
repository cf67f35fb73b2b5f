"""Documents with gold that may be looked at: the tuned set and the rounds that are opened.

They stand in the evaluation set beside the checkout; where there is none, there are none.
"""

import json
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import evaluation_floors

TUNED = "dev"
ROUNDS = ("rounds/01", "rounds/02", "rounds/03")
"""Pins are shares of these documents: a round that is opened later belongs into pins of its own."""


@dataclass(frozen=True)
class Document:
    """A raw text, the date it is read against, and what a careful reader finds in it."""

    name: str
    text: str
    reference: str | None
    gold: dict[str, Any]


def documents(*sets: str) -> list[Document]:
    """Return the documents of sets, in order; none where there is no evaluation set."""
    folder = evaluation_floors.evaluation()
    return [each for name in sets if folder for each in _documents(folder / name)]


def _documents(folder: Path) -> Iterator[Document]:
    meta = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
    for name, gold in _gold(folder):
        text = (folder / "docs" / f"{name}.txt").read_bytes().decode("utf-8")
        yield Document(name, text, meta.get(name, {}).get("reference"), gold)


def _gold(folder: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    packed = folder / "gold.zip"
    if packed.exists():
        with zipfile.ZipFile(packed) as held:
            for name in sorted(held.namelist()):
                yield Path(name).stem, json.loads(held.read(name))
        return
    for path in sorted((folder / "gold").glob("*.json")):
        yield path.stem, json.loads(path.read_text(encoding="utf-8"))
