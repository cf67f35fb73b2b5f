"""Make the weights of lines again: `python -m training.lines` writes segment/lines.json and prints what they are worth.

Every document is learnt from as it is, flattened onto one line, wrapped at a width and under a menu with a line of
copyright below, so that weights hold for all of these. As it is, it is learnt from once more with what the rules say of its
lines at first sight only: they know where a line stands in these documents better than in others, and how it looks and what
stands beside it must be worth something without them.
"""

import argparse
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import get_args

from pressparse.record import BlockKind
from pressparse.segment.asked import signed_before_the_button
from pressparse.segment.segmenter import ruled
from pressparse.segment.weighing import Page, weights
from pressparse.text.document import Document, fold
from training.chain import Example, Settings, train
from training.folds import left_out
from training.sets import ROOT, Annotated, documents, pages, written

WEIGHTS = ROOT / "src" / "pressparse" / "segment" / "lines.json"
LABELS: tuple[str, ...] = get_args(BlockKind)
SETTINGS = Settings(documents=5, c1=0.2, c2=2.0, rounds=150)
AGREED = 0.7
"""The share of a line's characters that must have one label, for the line to be learnt from."""
WELL_READ = "dev"
"""The set that the rules were made with."""
SAID = ("body", "subheadline")
"""What a document says besides its headline."""
START = 20
"""Code points of a quotation that are looked for: it may be in several parts."""
LONGEST = 60
"""Line ends; nobody flattens a saved page with all its menus."""
RUN = 8
"""Lines at each end of a run of one label that are learnt from."""


@dataclass(frozen=True)
class Learnt:
    """A document in one of its layouts: its lines with their facts, their labels, and where they stand."""

    document: Annotated
    layout: str
    page: Page
    labels: tuple[str | None, ...]

    @property
    def example(self) -> Example:
        """What is learnt from it: of a long run of one label its ends, lest a few long menus outweigh all else."""
        return Example(self.document.id, self.page.facts, _ends_of_runs(self.labels))

    @property
    def at_first_sight(self) -> Example:
        """What is learnt from it where the rules do not know the place of a line."""
        told = tuple(
            each if each.kind == each.sight else each._replace(kind=each.sight, rule="")
            for each in self.page.told
        )
        facts = Page(told, {}).facts
        return Example(self.document.id, facts, _ends_of_runs(self.labels))


SHORT = 60
"""Lines of a document that is learnt from at first sight, too, at most: longer ones are menus mostly."""


def _examples(read: Sequence[Learnt]) -> list[Example]:
    """Return all that is learnt from documents in their layouts."""
    full = [each for each in read if each.page.told]
    short = (each for each in full if each.layout == AS_IT_IS and len(each.page.told) <= SHORT)
    return [*(each.example for each in full), *(each.at_first_sight for each in short)]


def _ends_of_runs(labels: Sequence[str | None]) -> list[str | None]:
    found = list(labels)
    begin = 0
    for k in range(1, len(found) + 1):
        if k == len(found) or labels[k] != labels[begin]:
            for at in range(begin + RUN, k - RUN):
                found[at] = None
            begin = k
    return found


def learnt(document: Annotated, layout: str, text: str) -> Learnt:
    """Read a document as the rules do, and label its lines as the gold does; ``text``: the same with other white space."""
    gold = _labels_of_characters(document)
    clear, page = ruled(Document(text))
    labels = []
    agreed = _agrees(document, page)
    for told in page.told:
        start, end = clear.raw(told.unit.start), clear.raw(told.unit.end - 1) + 1
        seen = Counter(gold[k] for k in range(start, end) if not text[k].isspace())
        label, times = seen.most_common(1)[0]
        if label == "mixed" and (agreed or document.set == WELL_READ):
            label = told.kind
        if told.rule == signed_before_the_button.name:
            label, times = told.kind, seen.total()  # its line is labelled for the button behind
        sure = label not in (None, "mixed") and times >= AGREED * sum(seen.values())
        labels.append(label if sure else None)
    return Learnt(document, layout, page, tuple(labels))


def _agrees(document: Annotated, page: Page) -> bool:
    """Return whether the rules found the headline, and all quotations and dates in what the document says itself.

    Where a line holds several things, their word is then taken for its parts.
    """
    said = dict.fromkeys(("headline", "body"), "")
    for told in page.told:
        kind = told.kind if told.kind == "headline" else "body" if told.kind in SAID else ""
        if kind:
            said[kind] += _tight(told.unit.text)
    headline = _tight(document.gold.get("headline") or "")
    if headline != said["headline"] and not document.gold.get("headline_optional"):
        return False
    quotes = [each["text"] for each in document.gold.get("quotes") or []]
    dates = [each["text"] for each in document.gold.get("dates") or [] if not each.get("optional")]
    everything = said["headline"] + said["body"]
    return all(_tight(each)[:START] in everything for each in (*quotes, *dates))


def _tight(text: str) -> str:
    return re.sub(r"[\s“”\"‘’']", "", fold(text))


def _labels_of_characters(document: Annotated) -> list[str | None]:
    wanted = {
        number: label
        for first, last, label in document.gold.get("lines") or []
        for number in range(first, last + 1)
    }
    found: list[str | None] = []
    for number, line in enumerate(document.text.split("\n"), 1):
        found += [wanted.get(number)] * (len(line) + 1)
    return found


def layouts(annotated: Sequence[Annotated]) -> Iterator[Learnt]:
    """Yield every document in each of its layouts."""
    for number, each in enumerate(annotated):
        yield learnt(each, AS_IT_IS, each.text)
        breaks = each.text.strip().count("\n")
        if breaks < LONGEST:
            columns = COLUMNS[number % len(COLUMNS)]
            yield learnt(each, "wrapped", wrapped(each.text, columns))
            framed = under_a_menu(each, number)
            yield learnt(framed, "under a menu", framed.text)
            if breaks:
                yield learnt(each, FLATTENED, re.sub(r"[\r\n]", " ", each.text))


AS_IT_IS, FLATTENED = "as it is", "flattened"
COLUMNS = (30, 36, 44, 52, 64)
"""Where lines are wrapped, by turns. Neither these nor the menus and the copyright below are those of ``tests/harmless.py``, which must not find what was learnt."""
MENUS = (
    "전체기사 오피니언 지역 스포츠 기사제보 구독신청",
    "기관소개 | 민원 | 소통마당 | 정보공개 | 로그인 | 홈",
    "본문 바로가기\n회사소개\n뉴스룸",
)
"""What stands above a document, by turns."""
COPYRIGHT = "저작권자 © 무단 전재 및 재배포 금지"


def wrapped(text: str, columns: int) -> str:
    """Return a text with the spaces at which its lines are wrapped turned into line ends, and nothing else."""
    return "\n".join(_wrapped(line, columns) for line in text.split("\n"))


def _wrapped(line: str, columns: int) -> str:
    letters, start = list(line), 0
    while len(line) - start > columns:
        at = line.rfind(" ", start, start + columns + 1)
        at = at if at > start else line.find(" ", start + columns)
        if at < 0:
            break
        letters[at] = "\n"
        start = at + 1
    return "".join(letters)


def under_a_menu(document: Annotated, number: int) -> Annotated:
    """Return a document with a menu above and a line of copyright below; ``number``: whose turn it is."""
    menu = MENUS[number % len(MENUS)]
    text = f"{menu}\n{document.text}\n{COPYRIGHT}"
    above = menu.count("\n") + 1
    last = text.count("\n") + 1
    own = [
        [first + above, end + above, label]
        for first, end, label in document.gold.get("lines") or []
    ]
    lines = [[1, above, "boilerplate"], *own, [last, last, "boilerplate"]]
    return replace(document, text=text, gold={**document.gold, "lines": lines})


def main() -> int:
    """Write the weights, or print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--no-figures", action="store_true", help="write the weights only")
    parser.add_argument(
        "--misses", action="store_true", help="print every line that is labelled wrong"
    )
    parser.add_argument(
        "--table", action="store_true", help="print the strongest weights, for the docs"
    )
    given = parser.parse_args()
    if given.table:
        _table()
        return 0
    read = list(layouts([*(each for each in documents() if each.whole), *pages(), *written()]))
    chain = train(_examples(read), LABELS, SETTINGS)
    WEIGHTS.write_text(chain.written(), encoding="utf-8")
    print(f"{len(chain.weights)} facts, {WEIGHTS.stat().st_size:,} bytes: {WEIGHTS}")
    if not given.no_figures:
        _figures(read, misses=given.misses)
    return 0


STRONGEST = 8
"""Facts in the table for each label."""


def _table() -> None:
    """Print, for each label, the facts of the line itself that speak for it most."""
    chain = weights()
    print("| label | strongest features in its favour |\n| --- | --- |")
    for k, label in enumerate(chain.labels):
        own = ((row[k], fact) for fact, row in chain.weights.items() if not _NEIGHBOUR.match(fact))
        best = sorted(own, key=lambda each: (-each[0], each[1]))[:STRONGEST]
        print(f"| `{label}` | {', '.join(f'`{fact}` {weight}' for weight, fact in best)} |")


_NEIGHBOUR = re.compile(r"-?\d:")


def _figures(read: Sequence[Learnt], *, misses: bool) -> None:
    """Print how many lines are labelled right in documents whose group was left out."""
    pairs: dict[tuple[str, str, str], list[tuple[str, str]]] = {}
    originals = [each.document for each in read if each.layout == AS_IT_IS]
    for left in left_out(originals):
        out = {(originals[k].set, originals[k].id) for k in left}
        kept = [each for each in read if (each.document.set, each.document.id) not in out]
        chain = train(_examples(kept), LABELS, SETTINGS)
        for each in read:
            if (each.document.set, each.document.id) not in out or not each.page.told:
                continue
            found = chain.label(each.page.facts)
            if misses and each.layout == AS_IT_IS:
                _print_misses(each, found)
            for who, labels in (("rules", [t.kind for t in each.page.told]), ("weighed", found)):
                here = pairs.setdefault((each.document.set, each.layout, who), [])
                here += [(g, f) for g, f in zip(each.labels, labels, strict=True) if g is not None]
    print(
        f"{'set':<12}{'layout':<11}{'lines':>6}  {'labels, rules':>14}{'weighed':>9}  {'body F1, rules':>15}{'weighed':>9}"
    )
    for name in dict.fromkeys(key[0] for key in pairs):
        for layout in (AS_IT_IS, FLATTENED):
            rules, ours = (pairs.get((name, layout, who), []) for who in ("rules", "weighed"))
            print(
                f"{name:<12}{layout:<11}{len(ours):>6}  {_right(rules):>14.3f}{_right(ours):>9.3f}"
                f"  {_body(rules):>15.3f}{_body(ours):>9.3f}"
            )


def _print_misses(each: Learnt, found: Sequence[str]) -> None:
    for told, gold, label in zip(each.page.told, each.labels, found, strict=True):
        if gold not in (None, label):
            by = f"{told.kind} by {told.rule}"
            print(
                each.document.set,
                each.document.id,
                gold,
                "not",
                label,
                f"({by})",
                told.unit.text[:60],
                sep="\t",
            )


def _right(pairs: Sequence[tuple[str, str]]) -> float:
    return sum(gold == found for gold, found in pairs) / max(1, len(pairs))


def _body(pairs: Sequence[tuple[str, str]]) -> float:
    hit = sum(gold == found == "body" for gold, found in pairs)
    every = sum((gold == "body") + (found == "body") for gold, found in pairs)
    return 2 * hit / max(1, every)


if __name__ == "__main__":
    sys.exit(main())
