"""What rules and words of one's own cost documents in which they do not match, as a ratio of times.

    python benchmarks/rules.py [FOLDER]

FOLDER: text files to read; without one, the fixtures. The two parsers take turns, so that what else the machine
does falls on both; of several rounds the best counts.
"""

import sys
import time
from pathlib import Path

import pressparse
from pressparse.parse import TABLES
from pressparse.readers import read_file
from pressparse.rule import Rule, rule

ROUNDS, WORDS = 15, 200
COUNTS = (1, 10, 100)
VALUES = {
    "lines": "sidebar",
    "cuts": "caption",
    "byline": {"outlet": "돌무지"},
    "letterhead": "돌무지",
    "contacts": {"name": "돌무지"},
    "people": {"name": "돌무지"},
    "organizations": "돌무지",
    "quotes": True,
    "speakers": {"name": "돌무지"},
    "agreement": "돌무지",
    "signatories": {"name": "돌무지"},
    "areas": True,
}
"""What a rule that never matches would return, by field; elsewhere a year."""


def own(field: str, number: int) -> Rule:
    """Return a rule whose literal stands in no text."""
    word = f"돌무지{number}호"

    def year_of_the_cairn(_match: object, _context: object) -> object:
        """Cairns have numbers."""
        return VALUES.get(field, "2025")

    year_of_the_cairn.__name__ = f"cairn_{number}"
    return rule(
        rf"{word}[ ](?P<year>\d{{4}})",
        examples={f"[[{word} 2025]]": "2025"},
        boundary=[f"{word} 앞"],
        needs=(word,),
    )(year_of_the_cairn)


def best(parsers: list[pressparse.Parser], texts: list[str]) -> list[float]:
    """Return the best time of each parser over all texts, the parsers taking turns."""
    times = [float("inf")] * len(parsers)
    for _ in range(ROUNDS):
        for k, parser in enumerate(parsers):
            begin = time.process_time()
            for text in texts:
                parser.parse(text, reference_date="2025-10-30")
            times[k] = min(times[k], time.process_time() - begin)
    return times


def main() -> None:
    """Print the ratios."""
    given = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent.parent / "fixtures"
    texts = [read_file(path).text for path in sorted(given.rglob("*.txt"))]
    words = [f"돌무지{number}인" for number in range(WORDS)]
    lists = dict.fromkeys(("outlets", "titles", "bodies", "agreements"), words)
    parsers = {
        "as it comes": pressparse.Parser(),
        "as it comes, again (what the machine does to equal parsers)": pressparse.Parser(),
        **{
            f"{count} rules in each of {len(TABLES)} fields": pressparse.Parser(
                rules={field: [own(field, k) for k in range(count)] for field in TABLES}
            )
            for count in COUNTS
        },
        "100 rules for lines": pressparse.Parser(
            rules={"lines": [own("lines", number) for number in range(100)]}
        ),
        f"{WORDS} words in each of {len(lists)} lists": pressparse.Parser(lexicon=lists),
    }
    times = best(list(parsers.values()), texts)
    size = sum(map(len, texts))
    print(f"{len(texts)} texts, {size} characters")
    for name, taken in zip(parsers, times, strict=True):
        print(f"{taken / times[0]:.3f}  {1e6 * taken / size:.2f} ms per 1,000 characters  {name}")


if __name__ == "__main__":
    main()
