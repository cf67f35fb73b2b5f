"""Saved pages of every sort of site, line by line: each line stands beside the kind of block that it is.

A line of ``pages/NAME.txt`` is a letter, a tab and the line of the page. All sites, people and towns are invented.
"""

from pathlib import Path

import pytest

import pressparse

KINDS = {
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
PAGES = sorted((Path(__file__).parent / "pages").glob("*.txt"))
KNOWN = {("commission", "prfsc@korea.kr")}
"""Lines that are read wrongly today, by page; one that is mended must go from here."""


@pytest.mark.parametrize("page", PAGES, ids=[page.stem for page in PAGES])
def test_every_line_is_what_it_is(page: Path) -> None:
    rows = [row.split("\t", 1) for row in page.read_text(encoding="utf-8").splitlines() if row]
    text = "".join(line + "\n" for _, line in rows)
    blocks = pressparse.segment(text)
    wrong: set[tuple[str, str]] = set()
    start = 0
    for letter, line in rows:
        end = start + len(line)
        seen = end - len(line.lstrip())
        found = {b.kind for b in blocks if b.span.start < end and b.span.end > seen}
        if found != {KINDS[letter]}:
            wrong.add((page.stem, line))
        start = end + 1
    assert wrong == {row for row in KNOWN if row[0] == page.stem}
