"""Pages of HTML to body text: pressparse, trafilatura and resiliparse side by side, in one run.

python benchmarks/pages.py [--rounds 7] [--show NAME]        (pip install 'pressparse[bench]')

``benchmarks/pages/NAME.html`` are pages written for this comparison, about invented people, towns and
companies, in the layouts that Korean newspapers, wires, broadcasters, boards and ministries use;
``NAME.body.txt`` is the text of the article or release as a reader would copy it: no headline, deck,
byline, caption, contact table, file list, menu, or other article. A page without a ``.body.txt`` is a list
of releases, where the right answer is no body at all.

Precision, recall and F1 compare runs of five characters (white space left out, each run as often as it
occurs), so neither side is punished for where it breaks its lines; ``words`` is the F1 of the words between
white space, which is lost where a word is torn or two are run together. The bars that trafilatura draws
between cells of a table count for nothing. Means over the pages with a body.

Both get the same bytes. ``trafilatura.extract`` runs without comments, as it would be asked for bodies;
its row ``precision`` adds ``favor_precision=True``. ``resiliparse`` is asked for the main content of the page,
decoded as it detects. The row ``pressparse parse`` makes the whole record
(dates, people, agreement, quotes …), ``pressparse segment`` only the blocks. Pages per second: the median
of rounds in which all take turns, one process, after a round that loads what is loaded on first use.
"""

import argparse
import platform
import statistics
import sys
import time
from collections import Counter
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path

import trafilatura
from resiliparse.extract.html2text import extract_plain_text
from resiliparse.parse.encoding import bytes_to_str, detect_encoding

import pressparse
from pressparse.readers import read, record_of

PAGES = Path(__file__).resolve().parent / "pages"
RUN = 5


def parsed(page: bytes) -> str:
    return record_of(read(page, "page.html")).body


def segmented(page: bytes) -> str:
    text = read(page, "page.html").text
    blocks = pressparse.segment(text)
    return "\n".join(text[b.span.start : b.span.end] for b in blocks if b.kind == "body")


def extracted(page: bytes) -> str:
    return trafilatura.extract(page, include_comments=False) or ""


def precisely(page: bytes) -> str:
    return trafilatura.extract(page, include_comments=False, favor_precision=True) or ""


def plain(page: bytes) -> str:
    text = bytes_to_str(page, detect_encoding(page))
    return extract_plain_text(text, main_content=True, links=False, comments=False)


WAYS: dict[str, Callable[[bytes], str]] = {
    "pressparse parse": parsed,
    "pressparse segment": segmented,
    "trafilatura": extracted,
    "trafilatura precision": precisely,
    "resiliparse": plain,
}
BESIDE = ("pressparse parse", "trafilatura")
"""The two whose pages are printed one by one."""


def runs(text: str) -> Counter[str]:
    tight = "".join(text.replace("|", "").split())
    return Counter(tight[k : k + RUN] for k in range(max(1, len(tight) - RUN + 1)))


def words(text: str) -> Counter[str]:
    return Counter(text.replace("|", " ").split())


def agreement(given: Counter[str], gold: Counter[str]) -> tuple[float, float, float]:
    """Return precision, recall and F1."""
    shared = (given & gold).total()
    precision = shared / given.total() if given else 0.0
    recall = shared / gold.total()
    return precision, recall, 2 * shared / (given.total() + gold.total())


def paces(pages: list[bytes], rounds: int) -> dict[str, float]:
    """Return pages per second of each way, the median of rounds in which they take turns."""
    took: dict[str, list[float]] = {name: [] for name in WAYS}
    for _ in range(rounds):
        for name, way in WAYS.items():
            start = time.perf_counter()
            for page in pages:
                way(page)
            took[name].append(time.perf_counter() - start)
    return {name: len(pages) / statistics.median(times) for name, times in took.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--show", help="print what both make of one page, and stop")
    asked = parser.parse_args()
    if asked.show:
        page = (PAGES / f"{asked.show}.html").read_bytes()
        for name in BESIDE:
            print(f"=== {name}\n{WAYS[name](page)}\n")
        return
    files = sorted(PAGES.glob("*.html"))
    if not files:
        sys.exit("no pages in benchmarks/pages")
    golds = {
        f.stem: gold.read_text("utf-8")
        for f in files
        if (gold := f.with_name(f.stem + ".body.txt")).is_file()
    }
    pages = {f.stem: f.read_bytes() for f in files}
    bodies = {name: {p: way(page) for p, page in pages.items()} for name, way in WAYS.items()}
    pace = paces(list(pages.values()), asked.rounds)

    print(
        f"trafilatura {version('trafilatura')}, resiliparse {version('resiliparse')}, "
        f"Python {platform.python_version()}; {len(pages)} pages, {asked.rounds} rounds\n"
    )
    print(f"{'':<26}" + "".join(f"{name:>24}" for name in BESIDE))
    print(f"{'page':<26}" + f"{'P':>10}{'R':>7}{'F1':>7}" * len(BESIDE))
    for page, gold in golds.items():
        row = (agreement(runs(bodies[name][page]), runs(gold)) for name in BESIDE)
        print(f"{page:<26}" + "".join(f"{p:>10.3f}{r:>7.3f}{f:>7.3f}" for p, r, f in row))
    lists = [page for page in pages if page not in golds]
    for page in lists:
        said = (len("".join(bodies[name][page].split())) for name in BESIDE)
        print(
            f"{page:<26}" + "".join(f"{n:>14} characters" if n else f"{'none':>24}" for n in said)
        )

    print(
        f"\n{'mean of ' + str(len(golds)) + ' pages':<26}{'P':>7}{'R':>7}{'F1':>7}{'words':>8}",
        end="",
    )
    print(f"{'refused':>9}{'pages/s':>9}")
    for name in WAYS:
        each = [agreement(runs(bodies[name][p]), runs(gold)) for p, gold in golds.items()]
        p, r, f = (statistics.fmean(column) for column in zip(*each, strict=True))
        w = statistics.fmean(
            agreement(words(bodies[name][page]), words(gold))[2] for page, gold in golds.items()
        )
        refused = sum(not bodies[name][page].strip() for page in lists)
        print(
            f"{name:<26}{p:>7.3f}{r:>7.3f}{f:>7.3f}{w:>8.3f}"
            f"{f'{refused}/{len(lists)}':>9}{pace[name]:>9.0f}"
        )


if __name__ == "__main__":
    main()
