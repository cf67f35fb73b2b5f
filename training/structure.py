"""Make the weights of a page's structure again: `python -m training.structure` writes segment/structure.json.

Learnt from the invented pages of benchmarks/pages, whose ``.body.txt`` says which lines are the body. The weights
of lines stay as they are; what a fact of structure says for a line's being body is moved wherever lines come out
wrong, or right by less than a margin (a structured perceptron, its weights averaged over all steps).
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from pressparse.readers import read
from pressparse.segment.segmenter import ruled
from pressparse.segment.weighing import Page, totals, weights
from pressparse.text.document import Document
from pressparse.weigh.chain import LANE
from pressparse.weigh.weights import written
from training.folds import judging
from training.sets import ROOT

PAGES = ROOT / "benchmarks" / "pages"
WEIGHTS = ROOT / "src" / "pressparse" / "segment" / "structure.json"
ROUNDS = 30
"""How often all pages are gone through."""
STEP = 10
"""By how much a wrong line moves the weight of each of its facts."""
MARGIN = 100
"""By how much a line must be right at least, so as not to be learnt from any more."""
BODY = "body"
FOR_BODY = ("html=main&prose", "html=main&short")
"""Facts that say nothing against a line's being body; all others say nothing for it."""


@dataclass(frozen=True)
class Lines:
    """The lines of a page: what they weigh without its structure, what that says, whether they are body."""

    name: str
    page: Page
    gold: tuple[bool, ...]

    @cached_property
    def plain(self) -> list[int]:
        """What the lines weigh without what the structure says."""
        return totals(self.page.lines)

    @cached_property
    def said(self) -> list[tuple[str, ...]]:
        """What the structure says of each line."""
        return [self.page.said(each.unit.start) for each in self.page.told]


def pages() -> Iterator[Lines]:
    """Yield the pages with their lines."""
    for file in sorted(PAGES.glob("*.html")):
        wanted = file.with_name(f"{file.stem}.body.txt")
        if not wanted.is_file():  # a list, which the rules know by its many lines
            continue
        gold = _tight(wanted.read_text("utf-8"))
        source = read(file.read_bytes(), file.name)
        _, page = ruled(Document(source.text, source.marks))
        taken = tuple(_tight(each.unit.text) in gold for each in page.told)
        yield Lines(file.stem, page, taken)


def _tight(text: str) -> str:
    return re.sub(r"\s", "", text)


def learnt(learning: Sequence[Lines]) -> dict[str, int]:
    """Return how strongly each fact of structure speaks for a line's being body."""
    chain = weights()
    body = LANE * chain.labels.index(BODY)
    known: Counter[str] = Counter()
    summed: Counter[str] = Counter()
    for _ in range(ROUNDS):
        for each in learning:
            sums = [
                total + (sum(known[fact] for fact in said) + (-MARGIN if gold else MARGIN) << body)
                for total, said, gold in zip(each.plain, each.said, each.gold, strict=True)
            ]
            found = chain.label_totals(sums)
            for said, label, gold in zip(each.said, found, each.gold, strict=True):
                if (label == BODY) != gold:
                    for fact in said:
                        moved = known[fact] + (STEP if gold else -STEP)
                        known[fact] = max(moved, 0) if fact in FOR_BODY else min(moved, 0)
            summed.update(known)
    steps = ROUNDS * len(learning)
    return {fact: round(value / steps) for fact, value in sorted(summed.items())}


def right(lines: Lines, structure: dict[str, int]) -> Counter[str]:
    """Return how many lines are body and said to be so, are said to be, and are."""
    chain = weights()
    body = LANE * chain.labels.index(BODY)
    found = chain.label_totals(
        [
            total + (sum(structure.get(fact, 0) for fact in said) << body)
            for total, said in zip(lines.plain, lines.said, strict=True)
        ]
    )
    sizes = [len(each.unit.text) for each in lines.page.told]
    counted: Counter[str] = Counter()
    for size, label, gold in zip(sizes, found, lines.gold, strict=True):
        counted["both"] += size * (label == BODY and gold)
        counted["all"] += size * ((label == BODY) + gold)
    return counted


def main() -> None:
    """Write the weights, and print what they are worth on pages left out in turn."""
    known = list(pages())
    if judging():
        _figures(known)
    WEIGHTS.write_text(written({"body": learnt(known)}), "utf-8")


def _figures(known: Sequence[Lines]) -> None:
    held: list[tuple[str, float, float]] = []
    for each in known:
        rest = [other for other in known if other is not each]
        told = [right(each, structure) for structure in ({}, learnt(rest))]
        before, after = (2 * c["both"] / max(1, c["all"]) for c in told)
        held.append((each.name, before, after))
    for name, before, after in held:
        print(f"{name:<26}{before:7.3f}{after:7.3f}")
    n = len(held)
    print(f"{n} pages, body characters, each page left out in turn: F1 without structure, with it")
    print(f"{'mean':<26}{sum(b for _, b, _ in held) / n:7.3f}{sum(a for _, _, a in held) / n:7.3f}")


if __name__ == "__main__":
    main()
