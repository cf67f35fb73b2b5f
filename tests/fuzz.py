"""Hostile and made-up texts without end: does every promise hold? pytest does not collect this file.

    python tests/fuzz.py [--seconds 60] [--seed 0] [--clock]

Texts come from hypothesis: raw characters, hostile pieces, and whole made-up releases, flattened, torn and
damaged. Of each it is checked that parse does not raise; that blocks tile the text and every value stands where
its span says; that reading it again says the same; that the record survives JSON; that masking keeps the spans;
and, of every tenth, that the calls made for 10,000 characters of it repeated are about twice those for 5,000.
--clock also compares CPU time for 20,000 and 40,000 characters, which sees into patterns, and is noisy.

Rounds of 50 texts, each with its own seed, are begun until the time is over. A failure is shrunk and printed
with the seed of its round; the status is 1.
"""

import argparse
import sys
import time
from collections.abc import Callable, Sequence

from hypothesis import HealthCheck, Phase, given, seed, settings

import pressparse
from press import releases, texts
from promises import gaps, loose, ungrounded

ROUND = 50
DAY = "2025-10-30"
GROWTH, SLACK = 2.7, 5000
"""How many times the calls, and how many calls besides, twice the text may cost."""
CLOCK = 3.2


def calls(text: str) -> int:
    """Return how many functions are called to read a text: steps, whatever the machine."""
    count = 0

    def seen(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(seen)
    try:
        pressparse.parse(text, reference_date=DAY)
    finally:
        sys.setprofile(None)
    return count


def seconds(text: str) -> float:
    """Return the CPU seconds to read a text, the better of two."""
    took = []
    for _ in range(2):
        start = time.process_time()
        pressparse.parse(text, reference_date=DAY)
        took.append(time.process_time() - start)
    return min(took)


def doubled(text: str, length: int) -> tuple[str, str]:
    """Return a text repeated whole to about a length, and twice that: torn, its end could be read anew."""
    half = text * (length // max(1, len(text)) + 1)
    return half, half * 2


def check(raw: str) -> None:
    """Raise where a promise does not hold."""
    record = pressparse.parse(raw, reference_date=DAY)
    wrong = [*gaps(raw, record), *ungrounded(raw, record)]
    assert not wrong, wrong
    assert pressparse.parse(raw, reference_date=DAY) == record
    if not any("\ud800" <= letter <= "\udfff" for letter in raw):  # JSON cannot hold one
        told = record.model_dump_json()
        assert pressparse.PressRelease.model_validate_json(told) == record
    hidden = pressparse.parse(raw, reference_date=DAY, redact=True)
    assert not list(gaps(raw, hidden))
    found = [*pressparse.find_dates(raw, DAY), *pressparse.find_quotes(raw, indirect=True)]
    assert not (wrong := list(loose(raw, found))), wrong


def check_steps(raw: str) -> None:
    """Raise where twice the text costs much more than twice the calls."""
    half, whole = map(calls, doubled(raw, 5_000))
    assert whole <= GROWTH * half + SLACK, f"{half} calls, {whole} for twice the text"


def check_clock(raw: str) -> None:
    """Raise where twice a long text costs much more than twice the time, seen twice."""
    for _ in range(2):
        half, whole = map(seconds, doubled(raw, 20_000))
        if whole <= CLOCK * half + 0.02:
            return
    raise AssertionError(f"{half:.2f} s, {whole:.2f} s for twice the text")


def round_of(number: int, checks: Sequence[Callable[[str], None]]) -> None:
    """Run one round; raise what hypothesis finds. Every tenth text is also read at length."""
    wide = settings(
        max_examples=ROUND,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
        print_blob=False,
    )
    seed(number)(wide(given(texts() | releases())(check)))()
    few = settings(wide, max_examples=ROUND // 10, phases=[Phase.generate])
    for each in checks:
        seed(number)(few(given(releases() | texts())(each)))()


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=0, help="of the first round")
    parser.add_argument("--clock", action="store_true", help="also compare CPU time")
    asked = parser.parse_args()
    checks = [check_steps, *([check_clock] if asked.clock else [])]
    start, number = time.monotonic(), asked.seed
    while number == asked.seed or time.monotonic() - start < asked.seconds:
        try:
            round_of(number, checks)
        except Exception:
            print(f"again: python tests/fuzz.py --seconds 0 --seed {number}", file=sys.stderr)
            raise
        number += 1
    rounds = number - asked.seed
    print(f"{rounds * ROUND} texts in {rounds} rounds from seed {asked.seed}: every promise held")
    return 0


if __name__ == "__main__":
    sys.exit(main())
