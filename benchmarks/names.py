"""Names to be read: people and bodies drawn by chance from news texts, each with the words around it.

    python benchmarks/names.py [--agreements] [--seed 1] [--number 300] [--out names.txt] [VOLUME]

VOLUME: JSON lines, gzipped, each with a ``text``; without it, ``volume-news.jsonl.gz`` of the evaluation folder beside
the checkout. Read every row and put a mark before those that name nobody or begin or end at the wrong place. With ``--agreements``
whole agreements are drawn, each with its parties and the words around them: mark those with a party that is none, or
without one that the text names.
"""

import argparse
import gzip
import json
import random
from collections.abc import Iterator, Sequence
from pathlib import Path

from evaluate import BESIDE

from pressparse.parse import default_parser
from pressparse.record import PressRelease

VOLUME = BESIDE / "volume-news.jsonl.gz"
AROUND = 30
"""Code points shown on either side of a name."""


def rows(record: PressRelease, text: str, kind: str) -> Iterator[str]:
    """Yield a line for each name of one kind, with its first mention in its place."""
    named = record.people if kind == "people" else record.organizations
    for each in named:
        mention = each.mentions[0]
        start, end = mention.span.start, mention.span.end
        before = text[max(0, start - AROUND) : start]
        behind = text[end : end + AROUND]
        said = f"{before}[[{text[start:end]}]]{behind}"
        yield f"{each.name}\t{mention.rule}\t{' '.join(said.split())}"


def agreement_rows(record: PressRelease, text: str) -> Iterator[str]:
    """Yield a document's agreement on lines of its own: name, status, day, parties, and where the text tells of it."""
    deal = record.agreement
    if deal is None or deal.name.span is None:
        return
    day = deal.signed_on.value if deal.signed_on else "no day"
    start, end = deal.name.span.start, deal.name.span.end
    told = " ".join(text[max(0, start - TOLD) : end + TOLD].split())
    parties = " | ".join(party.name for party in deal.parties)
    yield f"{record.id}\t{deal.name.text}\t{deal.status}, {day}\n  {parties}\n  {told}"


def draw_agreements(given: argparse.Namespace) -> list[str]:
    """Draw documents by chance until there are enough with an agreement."""
    with gzip.open(given.volume, "rt", encoding="utf-8") as lines:
        held = [json.loads(line) for line in lines]
    random.Random(given.seed).shuffle(held)
    parser = default_parser()
    found: list[str] = []
    for row in held:
        if len(found) == given.number:
            break
        day = row.get("reference_date")
        record = parser.parse(row["text"], id=str(row["id"]), reference_date=day)
        found.extend(agreement_rows(record, row["text"]))
    return [f"{len(found)} agreements, seed {given.seed}", *found, ""]


def main() -> None:
    """Draw documents by chance until there are enough names, then draw names among theirs."""
    asked = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    asked.add_argument("volume", nargs="?", type=Path, default=VOLUME)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--number", type=int, default=300)
    asked.add_argument("--out", type=Path)
    asked.add_argument("--agreements", action="store_true")
    given = asked.parse_args()
    if given.agreements:
        write(draw_agreements(given), given.out)
        return
    with gzip.open(given.volume, "rt", encoding="utf-8") as lines:
        texts = [str(json.loads(line)["text"]) for line in lines]
    chance = random.Random(given.seed)
    chance.shuffle(texts)
    parser = default_parser()
    found: dict[str, list[str]] = {"people": [], "bodies": []}
    for text in texts[: 2 * given.number]:
        record = parser.parse(text)
        for kind, held in found.items():
            own = list(rows(record, text, kind))
            held.extend(chance.sample(own, min(len(own), MOST)))
    page = []
    for kind, held in found.items():
        drawn = chance.sample(held, min(len(held), given.number))
        page += [f"{len(drawn)} {kind}, seed {given.seed}", *drawn, ""]
    write(page, given.out)


def write(page: Sequence[str], out: Path | None) -> None:
    """Write lines into a file, or print them."""
    said = "\n".join(page)
    if out:
        out.write_text(said, encoding="utf-8")
    else:
        print(said)


MOST = 4
"""Names of one kind taken from one text, so that long lists do not fill the page."""
TOLD = 260
"""Code points shown on either side of an agreement's name."""


if __name__ == "__main__":
    main()
