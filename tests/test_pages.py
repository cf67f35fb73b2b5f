"""Saved pages of every sort of site, line by line: each line stands beside the kind of block that it is.

A line of ``pages/NAME.txt`` is a letter, a tab and the line of the page; two letters where a board's word stands before
the title on its line. All sites, people and towns are invented.
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
KNOWN: frozenset[tuple[str, str]] = frozenset([("handsofspring", "봄을 부르는 손길")])
"""Lines that are read wrongly today, by page; one that is mended must go from here."""


SAID = [
    ("listed", "article", "나래메시지", "한소희", "2025-11-14"),
    ("chosen", "article", None, "한소희", None),
    ("resold", "article", "나래일보", "한소희", "2025-11-10"),
    ("cells", "release", None, "", "2025-11-13"),
    ("column", "article", None, "한소희", None),
    ("poser", "article", "나래매일", "한소희", None),
    ("described", "article", "가람즈", "한소희", None),
    ("topics", "article", "가람타임스", "한소희", "2025-11-17"),
    ("phonepaper", "article", "나래신문", "한소희", "2025-11-20"),
    ("minute", "article", "나래투데이", "한소희", "2025-11-09"),
    ("station", "article", None, "한소희", "2025-11-05"),
    ("inbetween", "article", None, "", "2025-11-20"),
    ("halfmail", "article", "가람마케팅신문", "한소희", None),
    ("mailtime", "article", None, "한소희", "2025-11-26"),
    ("gnuboard", "release", None, "", "2025-11-22"),
    ("overtherow", "release", None, "", "2025-11-28"),
    ("spoken", "release", None, "", "2025-11-06"),
    ("distributed", "release", None, "", None),
    ("sections", "article", None, "", None),
    ("firstphoto", "article", "나래일보", "한소희", None),
    ("talkback", "article", "가람경제", "한소희", None),
    ("waybetween", "article", None, "한소희", "2025-04-15"),
    ("daybefore", "article", None, "한소희", "2025-07-21"),
    ("twowords", "article", "나래뉴스", "", "2025-09-15"),
    ("wayagain", "article", "나래매일", "한소희", None),
    ("underlined", "article", None, "한소희", "2025-07-23"),
]
"""Who published a page, its outlet and reporters, and the day it gives."""


@pytest.mark.parametrize(("page", "kind", "outlet", "reporters", "day"), SAID)
def test_who_wrote_it_and_when(
    page: str, kind: str, outlet: str | None, reporters: str, day: str | None
) -> None:
    rows = (Path(__file__).parent / "pages" / f"{page}.txt").read_text(encoding="utf-8")
    lines = [row.split("\t", 1)[1] for row in rows.splitlines() if row]
    record = pressparse.parse("\n".join(lines))
    assert record.kind == kind
    assert (record.outlet.name if record.outlet else None) == outlet
    assert " ".join(each.name for each in record.reporters) == reporters
    value = record.published.value if record.published else None
    assert (value[:10] if value else None) == day


@pytest.mark.parametrize("page", PAGES, ids=[page.stem for page in PAGES])
def test_every_line_is_what_it_is(page: Path) -> None:
    rows = [row.split("\t", 1) for row in page.read_text(encoding="utf-8").splitlines() if row]
    text = "".join(line + "\n" for _, line in rows)
    blocks = pressparse.segment(text)
    wrong: set[tuple[str, str]] = set()
    start = 0
    for letters, line in rows:
        end = start + len(line)
        seen = end - len(line.lstrip())
        found = {b.kind for b in blocks if b.span.start < end and b.span.end > seen}
        if found != {KINDS[letter] for letter in letters}:
            wrong.add((page.stem, line))
        start = end + 1
    assert wrong == {row for row in KNOWN if row[0] == page.stem}
