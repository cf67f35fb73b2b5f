"""Quotations to be read: drawn by chance from news texts, one a text, each with who is said to speak.

    python benchmarks/quotes.py [--draw 150] [--seed 1] [--indirect] [--out quotes.txt] [VOLUME]

VOLUME: JSON lines, gzipped, each with a ``text`` and, it may be, a ``reference_date``; without it, ``volume-news.jsonl.gz``
of the evaluation folder beside the checkout. Read every quotation against the words around it and put a mark before
those whose words, speaker or title are wrong. A seed that was used before is no judge of what was mended since; used so
far: 77310, 8101 to 8107, 8111, 8121.
"""

import argparse
import gzip
import json
import random
from collections.abc import Iterator
from pathlib import Path

from evaluate import BESIDE

import pressparse
from pressparse.record import Quote

VOLUME = BESIDE / "volume-news.jsonl.gz"
BEFORE, BEHIND = 180, 60
"""Code points shown before a quotation and behind it."""
SHOWN = 110
"""Code points of a quotation; of a longer one its two ends are shown."""


def row(text: str, quote: Quote) -> str:
    """Return a quotation in its place, under who is said to speak."""
    start, end = quote.segments[0].span.start, quote.segments[-1].span.end
    said = text[start:end]
    if len(said) > SHOWN:
        half = SHOWN // 2
        said = f"{said[:half]} … {said[-half:]}"
    who = quote.speaker
    told = [who.name, who.title, who.organization] if who else [None] * 3
    shown = f"{text[max(0, start - BEFORE) : start]}[[{said}]]{text[end : end + BEHIND]}"
    return (
        f"{' | '.join(each or '-' for each in told)}\t{quote.rule}\n    {' '.join(shown.split())}"
    )


def quotations(text: str, reference: str | None, *, indirect: bool) -> list[Quote]:
    """Return the quotations of a text, or, of its body as prose, the reported statements."""
    if not indirect:
        return list(pressparse.parse(text, reference_date=reference).quotes)
    return [q for q in pressparse.find_quotes(text, indirect=True) if q.kind == "indirect"]


def drawn(volume: Path, seed: int, *, indirect: bool) -> Iterator[str]:
    """Yield a row for one quotation of each text that has any, texts and quotations by chance."""
    with gzip.open(volume, "rt", encoding="utf-8") as lines:
        texts = [json.loads(line) for line in lines]
    chance = random.Random(seed)
    chance.shuffle(texts)
    for each in texts:
        text = str(each["text"])
        found = quotations(text, each.get("reference_date"), indirect=indirect)
        if found:
            yield row(text, chance.choice(found))


def main() -> None:
    """Draw as many quotations as asked for, and print or write them."""
    asked = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    asked.add_argument("volume", nargs="?", type=Path, default=VOLUME)
    asked.add_argument("--draw", type=int, default=150)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--indirect", action="store_true")
    asked.add_argument("--out", type=Path)
    given = asked.parse_args()
    rows = drawn(given.volume, given.seed, indirect=given.indirect)
    page = [f"{k}. {each}" for k, each in zip(range(1, given.draw + 1), rows, strict=False)]
    shown = "\n".join([f"{len(page)} quotations, seed {given.seed}", *page, ""])
    if given.out:
        given.out.write_text(shown, encoding="utf-8")
    else:
        print(shown)


if __name__ == "__main__":
    main()
