"""The annotated documents that weights may be made from: the development set and the opened rounds."""

import gzip
import json
import os
import tomllib
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent


def opened() -> tuple[str, ...]:
    """Return the sets that weights may learn from: those that have been scored and read, but for those kept for the rules."""
    floors = ROOT / "tests" / "evaluation_floors.toml"
    pinned = tomllib.loads(floors.read_text(encoding="utf-8"))
    return ("dev", *(each for each in pinned["rounds"] if each not in pinned["untaught"]))


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


MARKED = Path(__file__).with_name("marked.jsonl")
TOLD = Path(__file__).with_name("stories.jsonl")
WRITTEN = Path(__file__).with_name("written.jsonl")
VOLUMES = ("volume-news.jsonl.gz", "volume.jsonl.gz")


def marked_texts(*, held: bool = False) -> list[Annotated]:
    """Return the texts of the evaluation set's volume of news in which every name is marked.

    ``marked.jsonl`` beside this module says where each person, each body and each doubtful form stands in its text, up to
    the offset ``until``; it holds none of the words. ``held``: return those that nobody has read for misses and that
    teach nothing, to judge by. Their groups are the kinds of source that their names begin with.
    """
    return [_of_volume(row, _names) for row in _rows(MARKED, held=held)]


def told_texts(*, held: bool = False) -> list[Annotated]:
    """Return the texts of the evaluation set's volumes whose agreement and quotations are annotated.

    ``stories.jsonl`` beside this module says where each value stands in its text, a quotation segment by segment; it
    holds none of the words. ``held``: as for ``marked_texts``.
    """
    return [_of_volume(row, _story) for row in _rows(TOLD, held=held)]


def written(*, held: bool = False) -> list[Annotated]:
    """Return the project's own invented documents, written as scrapers deliver them, with all fields but dates annotated.

    ``written.jsonl`` holds their lines, each with its label, and what is right. ``held``: as for ``marked_texts``. A
    document's group is the run of the language model that wrote it.
    """
    return [_of_a_run(row) for row in _rows(WRITTEN, held=held)]


def _of_a_run(row: dict[str, Any]) -> Annotated:
    text = "\n".join(line for _, line in row["lines"])
    labels = enumerate((label for label, _ in row["lines"]), 1)
    gold = {**row["gold"], "lines": [[number, number, label] for number, label in labels if label]}
    gold["names"] = {**gold["names"], "until": len(text)}
    gold.setdefault("dates", [])
    return Annotated("written", row["id"], text, gold, row["group"], gold.get("reference"))


def _rows(path: Path, *, held: bool) -> list[dict[str, Any]]:
    """Return a file's rows; ``untaught``: one whose misses have been read, and that teaches nothing all the same."""
    rows = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return [row for row in rows if row.get("held", False) == held and not row.get("untaught")]


@cache
def _volumes() -> dict[str, dict[str, Any]]:
    """Return the rows of the volumes by their names."""
    found: dict[str, dict[str, Any]] = {}
    for name in VOLUMES:
        with gzip.open(evaluation() / name, "rt", encoding="utf-8") as lines:
            found |= {row["id"]: row for row in map(json.loads, lines)}
    return found


def _of_volume(
    row: dict[str, Any], gold: Callable[[str, dict[str, Any]], dict[str, Any]]
) -> Annotated:
    given = _volumes()[row["id"]]
    group = f"volume/{row['id'].partition('-')[0]}"
    told = gold(given["text"], row)
    return Annotated("volume", row["id"], given["text"], told, group, given["reference_date"])


def _names(text: str, row: dict[str, Any]) -> dict[str, Any]:
    names: dict[str, Any] = {
        what: [text[start:end] for start, end in row[what]]
        for what in ("people", "bodies", "optional")
    }
    return {"names": {**names, "until": row["until"]}}


def _story(text: str, row: dict[str, Any]) -> dict[str, Any]:
    def words(span: tuple[int, int] | None) -> str | None:
        return text[slice(*span)] if span else None

    deal = row.get("agreement")
    return {
        "agreement": deal
        and {
            **deal,
            "name": words(deal["name"]),
            "parties": [words(span) for span in deal["parties"]],
        },
        "signatories": [
            {**each, **{key: words(each[key]) for key in ("name", "title", "party")}}
            for each in row.get("signatories", ())
        ],
        "cooperation_areas": [words(span) for span in row.get("areas", ())],
        "quotes": [
            {
                **each,
                **{key: words(each.get(key)) for key in ("speaker", "title", "org")},
                "text": " ".join(text[start:end] for start, end in each["text"]),
            }
            for each in row["quotes"]
        ],
    }


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
