"""Real HWP, HWPX, PDF and DOCX files: is their text whole and in order, do the formats of one release say the same?

python benchmarks/attachments.py [--set FOLDER] [--misses | --markdown]

FOLDER holds the files and ``files.jsonl``; by default the one in the evaluation set beside this checkout. The text of
each file is compared with what pdfium finds on the pages of the PDF of the same release: shingles of six characters
within its lines. Whether the lines come in the same order is told by the other formats as we read them, since
pdfium gives them in the order that they were drawn in. The records of one release are compared value by value, every two formats. --misses prints the values that only one of two has, and the lines that are lost.
"""

import argparse
import json
import re
import sys
import time
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from statistics import median
from typing import Any

import pypdfium2
from evaluate import BESIDE

import pressparse
from pressparse.parse import default_parser
from pressparse.readers import UnreadableError, read_file, record_of
from pressparse.readers.attachments import guard
from pressparse.text.document import fold

SHINGLE = 6
ALONE = 12
"""Characters of a line that surely stands once: what the order is told by."""
SPACE = re.compile(r"\s+")
PAGE_NUMBER = re.compile(r"[-–\s]*\d{1,4}(?:\s*/\s*\d{1,4})?[-–\s]*")
FIELDS = ("headline", "issuer", "published", "contacts", "dates", "quotes")


@dataclass(frozen=True)
class Read:
    """A file as read."""

    name: str
    kind: str
    same: str | None
    text: str
    values: dict[str, Counter[str]]
    seconds: float
    release: bool = False
    reason: str = ""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--set", type=Path, default=BESIDE / "attachments")
    parser.add_argument("--misses", action="store_true", help="print what differs")
    parser.add_argument("--markdown", action="store_true", help="print the figures as tables")
    asked = parser.parse_args()
    if not (asked.set / "files.jsonl").is_file():
        print(f"no files at {asked.set}: name a folder with --set", file=sys.stderr)
        return 2
    default_parser().preload()
    lines = (asked.set / "files.jsonl").read_text(encoding="utf-8").splitlines()
    told = [json.loads(line) for line in lines]
    most = 0
    files: list[Read] = []
    for each in told:
        files.append(as_read(asked.set / each["file"], each))
        most = max(most, memory())
    twins = {f.same: f for f in files if f.same and f.kind == "pdf" and not f.reason}
    if asked.misses:
        misses(asked.set, files, twins)
    print("\n".join(report(asked.set, files, twins, most)))
    return 0


def as_read(path: Path, told: dict[str, Any]) -> Read:
    """Return a file as read, and the values of its record."""
    about = (path.name, told["format"], told["same_text"])
    begun = time.perf_counter()
    try:
        source = read_file(path)
    except UnreadableError as error:
        return Read(*about, "", {}, 0.0, reason=str(error))
    seconds = time.perf_counter() - begun
    return Read(*about, source.text, values(record_of(source)), seconds, told["press_release"])


def values(record: pressparse.PressRelease) -> dict[str, Counter[str]]:
    """Return a record's values by field, as they are compared: without white space, one kind of each sign."""
    found: dict[str, list[str | None]] = {
        "headline": [record.headline.text if record.headline else None],
        "issuer": [record.issuer.name if record.issuer else None],
        "published": [record.published.value if record.published else None],
        "contacts": [f"{each.name} {each.phone}" for each in record.contacts],
        "dates": [f"{each.text} {each.value}" for each in record.dates],
        "quotes": [each.text for each in record.quotes],
    }
    return {field: Counter(tight(each) for each in texts if each) for field, texts in found.items()}


def tight(text: str) -> str:
    return SPACE.sub("", fold(text))


def memory() -> int:
    """Return the megabytes that the process that reads files has had at most."""
    for line in Path(f"/proc/{guard.process_id()}/status").read_text(encoding="utf-8").splitlines():
        if line.startswith("VmHWM"):
            return int(line.split()[1]) >> 10
    return 0


def shingles(text: str) -> Counter[str]:
    return Counter(text[k : k + SHINGLE] for k in range(len(text) - SHINGLE + 1))


def printed(path: Path) -> list[str]:
    """Return the lines on the pages of a PDF, as pdfium finds them, without page numbers."""
    document = pypdfium2.PdfDocument(path)
    lines = [
        line for page in document for line in page.get_textpage().get_text_bounded().splitlines()
    ]
    return [tight(line) for line in lines if not PAGE_NUMBER.fullmatch(line)]


def tight_lines(text: str) -> list[str]:
    return [tight(line) for line in text.splitlines()]


def held(lines: list[str], text: str) -> float:
    """Return the share of the shingles within lines that a text holds."""
    want = Counter(part for line in lines for part in shingles(line))
    have = shingles(tight(text))
    return sum(min(count, have[part]) for part, count in want.items()) / max(1, want.total())


def ordered(lines: list[str], text: str) -> float:
    """Return the share of the lines that come in the same order in a text, of those that stand once in both."""
    whole = tight(text)
    once = [line for line, times in Counter(lines).items() if times == 1 and len(line) >= ALONE]
    places = [whole.find(line) for line in once if whole.count(line) == 1]
    tails: list[int] = []
    for place in places:  # the longest row of places that rises
        at = bisect_left(tails, place)
        tails[at : at + 1] = [place]
    return len(tails) / max(1, len(places))


def agreement(first: Read, second: Read, field: str) -> tuple[int, int]:
    """Return how many values two records share, counted on both sides, of how many."""
    one, other = first.values[field], second.values[field]
    return 2 * (one & other).total(), one.total() + other.total()


def pairs(files: list[Read]) -> Iterator[tuple[Read, Read]]:
    """Yield every two files of one release in different formats."""
    for one, other in combinations((f for f in files if f.release and f.same), 2):
        if one.same == other.same and one.kind != other.kind:
            yield one, other


def report(
    folder: Path, files: list[Read], twins: dict[str | None, Read], most: int
) -> Iterator[str]:
    """Yield the figures as tables."""
    read = [f for f in files if not f.reason]
    yield "| format | files | text that the PDF holds, least | in the same order, least | a file takes, median |"
    yield "| --- | ---: | ---: | ---: | ---: |"
    for kind in dict.fromkeys(f.kind for f in read):
        own = [f for f in read if f.kind == kind]
        sure = [(printed(folder / twins[f.same].name), f.text) for f in own if f.same in twins]
        whole = min((held(*each) for each in sure), default=None)
        both = [(a, b) for a, b in (*pairs(files), *((b, a) for a, b in pairs(files))) if b in own]
        kept = min((ordered(tight_lines(a.text), b.text) for a, b in both), default=None)
        shares = " | ".join("-" if share is None else f"{share:.3f}" for share in (whole, kept))
        yield f"| {kind} | {len(own)} | {shares} | {median(f.seconds for f in own) * 1000:.0f} ms |"
    yield ""
    yield "| the records of a release in two formats share | of their values | how many |"
    yield "| --- | ---: | ---: |"
    both = list(pairs(files))
    total = (0, 0)
    for field in FIELDS:
        counts = [agreement(one, other, field) for one, other in both]
        same, of = (sum(column) for column in zip(*counts, strict=True))
        total = (total[0] + same, total[1] + of)
        yield f"| {field} | {same / max(1, of):.3f} | {of} |"
    yield f"| all of them | {total[0] / max(1, total[1]):.3f} | {total[1]} |"
    yield ""
    pages = sum(len(pypdfium2.PdfDocument(folder / f.name)) for f in read if f.kind == "pdf")
    seconds = sum(f.seconds for f in read if f.kind == "pdf")
    yield (
        f"{len(files)} files, {len(both)} pairs of formats. PDF: {pages / seconds:.0f} pages a second. "
        f"The process that reads them took {most} MB at most."
    )
    for f in files:
        if f.reason:
            yield f"\n`{f.name}`: {f.reason}."


def misses(folder: Path, files: list[Read], twins: dict[str | None, Read]) -> None:
    """Print what only one of two formats has, and lines of a PDF that its twins have not."""
    for one, other in pairs(files):
        for field in FIELDS:
            first, second = one.values[field], other.values[field]
            for name, lone in ((one.name, first - second), (other.name, second - first)):
                for value in lone:
                    print(f"{field}\tonly {name} of {one.name} {other.name}\t{value}")
    for f in files:
        if f.same in twins and not f.reason:
            lines = printed(folder / twins[f.same].name)
            text = tight(f.text)
            print(f"{f.name}\theld {held(lines, f.text):.4f}")
            for line in lines:
                if len(line) >= SHINGLE and line not in text:
                    print(f"{f.name}\tno such line\t{line}")


if __name__ == "__main__":
    sys.exit(main())
