"""Real texts, damaged at random: does every promise hold?

python benchmarks/mutations.py [--texts FILE.jsonl.gz ...] [--count 50000] [--seed 0] [--longest 700]

Each text is a stretch of a real one, damaged one to six times: characters lost, doubled, exchanged or replaced by noise, lines
moved, a piece of another text put in, marks torn, syllables written in letters of their own (NFD). Of each it is checked that
parse does not raise, that the blocks tile the text, that every value stands where its span says, and that reading it again
says the same; and that find_quotes, with what is said without marks, does not raise and its quotes stand there too. Failures are counted by kind, the
first of each printed with its number, which with the seed makes the same text again; the status is 1.
"""

import argparse
import gzip
import json
import random
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests"))

from evaluate import BESIDE  # noqa: E402

import pressparse  # noqa: E402
from promises import gaps, loose, ungrounded  # noqa: E402

NOISE = "“”‘’\"'()[]{}<>·…▲△○■※|&;:,.-~/\\\n\r\t \u200b\ufeff\u00a0\u3000\ufffd\ud800\u1100\u1161\u202eⓒ0123456789가@#"
SAID_EVERY = 5000
WHOLE = 0.3
"""The share of the damages by NFD that go to the end of the text."""


def texts(files: list[Path]) -> list[str]:
    found = []
    for path in files:
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            found += [str(json.loads(line)["text"]) for line in lines]
    return found


def damaged(text: str, other: str, chance: random.Random) -> str:
    """Return a text with one more damage."""
    if not text:
        return other[:20]
    at = chance.randrange(len(text))
    end = min(len(text), at + chance.randrange(1, 40))
    kind = chance.randrange(9)
    if kind == 0:
        return text[:at] + text[end:]
    if kind == 1:
        return text[:end] + text[at:end] + text[end:]
    if kind == 2:
        return text[:at] + "".join(chance.choices(NOISE, k=chance.randrange(1, 5))) + text[at:]
    if kind == 3:
        lines = text.split("\n")
        chance.shuffle(lines)
        return "\n".join(lines)
    if kind == 4:
        begin = chance.randrange(len(other) + 1)
        return text[:at] + other[begin : begin + chance.randrange(1, 80)] + text[at:]
    if kind == 5:
        return text.replace("\n", " " if chance.random() < 0.5 else "")
    if kind == 6:
        return text[at:end] + text[:at] + text[end:]
    if kind == 7:
        end = len(text) if chance.random() < WHOLE else end
        return text[:at] + unicodedata.normalize("NFD", text[at:end]) + text[end:]
    return text[:at] + text[at:].replace(text[at], chance.choice(NOISE), 1)


def made(known: list[str], number: int, seed: int, longest: int) -> str:
    """Return the damaged text of a number."""
    chance = random.Random(f"{seed}/{number}")
    whole, other = chance.choice(known), chance.choice(known)
    begin = chance.randrange(max(1, len(whole) - longest + 1))
    text = whole[begin : begin + longest]
    for _ in range(chance.randrange(1, 7)):
        text = damaged(text, other, chance)
    return text


def broken(text: str) -> Iterator[str]:
    """Yield which promises do not hold of a text."""
    try:
        record = pressparse.parse(text, reference_date="2025-10-30")
        said = pressparse.find_quotes(text, indirect=True)
    except Exception as error:  # noqa: BLE001  that is what is looked for
        yield f"{type(error).__name__}: {error}"
        return
    if next(gaps(text, record), None):
        yield "the blocks do not tile the text"
    if next(ungrounded(text, record), None):
        yield "a value does not stand where its span says"
    if next(loose(text, said), None):
        yield "a quote does not stand where its span says"
    if pressparse.parse(text, reference_date="2025-10-30") != record:
        yield "another reading says something else"


def main() -> int:
    args = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    named = [BESIDE / "volume.jsonl.gz", BESIDE / "volume-news.jsonl.gz"]
    args.add_argument("--texts", type=Path, nargs="*", default=named)
    args.add_argument("--count", type=int, default=50_000)
    args.add_argument("--first", type=int, default=0)
    args.add_argument("--seed", type=int, default=0)
    args.add_argument("--longest", type=int, default=700)
    given = args.parse_args()
    known = texts(given.texts)
    failed: Counter[str] = Counter()
    for number in range(given.first, given.first + given.count):
        text = made(known, number, given.seed, given.longest)
        for why in broken(text):
            failed[why] += 1
            if failed[why] == 1:
                print(f"{number}: {why}", flush=True)
        if number % SAID_EVERY == SAID_EVERY - 1:
            print(f"{number + 1} read, {failed.total()} broken", flush=True)
    print(f"{given.count} damaged texts: {failed.total()} broken promises")
    for why, count in failed.most_common():
        print(f"  {count}  {why}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
