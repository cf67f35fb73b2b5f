"""What rules and words of one's own cost documents in which they do not match, as a ratio of times.

    python benchmarks/rules.py [FOLDER]

FOLDER: text files to read; without one, the fixtures. The two parsers take turns, so that what else the machine
does falls on both; of several rounds the best counts.
"""

import sys
import time
from pathlib import Path

import pressparse
from pressparse.readers import read_file
from pressparse.rule import Rule, rule

ROUNDS, RULES, WORDS = 15, 20, 200


def own(number: int) -> Rule:
    """Return a rule whose literal stands in no text."""
    word = f"돌무지{number}호"

    @rule(
        rf"{word}[ ](?P<year>\d{{4}})",
        examples={f"[[{word} 2025]]": "2025"},
        boundary=[f"{word} 앞"],
        needs=(word,),
    )
    def year_of_the_cairn(match: object, _context: object) -> str:
        """Cairns have numbers."""
        return str(match)

    return year_of_the_cairn


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
    table = [own(number) for number in range(RULES)]
    fields = ("dates", "byline", "people", "organizations", "agreement")
    words = [f"돌무지{number}인" for number in range(WORDS)]
    lists = dict.fromkeys(("outlets", "titles", "bodies", "agreements"), words)
    parsers = {
        "as it comes": pressparse.Parser(),
        f"{RULES} rules in each of {len(fields)} fields": pressparse.Parser(
            rules=dict.fromkeys(fields, table)
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
