"""Does the work grow with the length, whatever the text? Prints a table of hostile families.

python benchmarks/hostile.py [--small 10000] [--large 80000] [--clock | --check] [--only NAME]

Each family is parsed at doubling lengths; a row gives the calls, Python's own and those into C, for 1,000 characters of the
longest, how many times those of ordinary prose that is, and the worst ratio of one length to the next. Linear work shows as
ratios of at most 2. Calls are counted, so a row is the same on every machine; with --clock CPU seconds stand in their place,
which count the work within patterns too. --check makes the status 1 where a ratio is above what linear work has, for the
next doubling too, or where a family costs more than three times prose, or than what is known of it.
"""

import argparse
import sys
import time
from collections.abc import Callable
from itertools import pairwise

from all import counted_calls, prose

import pressparse

Family = Callable[[int], str]
LEAST_SECONDS, LEAST_CALLS = 0.005, 2_000
"""Less than this is not compared: it is what any document costs."""
MOST_RATIO = 2.2
"""What twice the length may cost, so many times: 2, and some for what is not in proportion."""
MOST_OF_PROSE = 3.0
"""What a family may cost, so many times prose of the same length."""
DEAR = {
    "those present, line by line": 10.0,
    "short lines": 8.0,
    "bullets, line by line": 7.5,
    "heads in one sentence": 7.5,
    "as many heads as bodies": 6.5,
    "carriage returns": 5.5,
    "areas in one sentence": 5.0,
    "signings without a year": 4.5,
}
"""Families that cost more than that, with what they may cost: some more than today. The fewer, the better."""
LEAD = "가람시는 29일 나래시와 업무협약을 맺었다고 밝혔다."


def repeated(unit: str) -> Family:
    return lambda length: (unit * (length // len(unit) + 1))[:length]


def wrapped(start: str, unit: str, end: str = "") -> Family:
    return lambda length: start + repeated(unit)(length) + end


def named(end: str, many: int, begin: str = "") -> list[str]:
    """Return names that differ, each with how it begins and ends."""
    return [
        f"{begin}{chr(0xAC00 + k * 7 % 11_172)}{chr(0xAC00 + k * 13 % 11_172)}{end}"
        for k in range(many)
    ]


FAMILIES: dict[str, Family] = {
    "names of attachments": wrapped(f"{LEAD}\n\n", "[첨부파일: 협약.hwp]\n"),
    "telephone numbers in an attachment": wrapped(
        f"{LEAD}\n\n[첨부파일: 협약.hwp]\n", "(031-555-0101)\n"
    ),
    "tables far apart in an attachment": wrapped(
        f"{LEAD}\n\n[첨부파일: 협약.hwp]\n",
        "담당부서\n기획실\n과장\n문가온\n(031-555-0101)\n" + "축제 일정\n" * 12,
    ),
    "open brackets": repeated("("),
    "open square brackets": repeated("["),
    "open double marks": repeated("“"),
    "open single marks": repeated("‘"),
    "plain marks": repeated('"'),
    "alternating marks": repeated("“‘"),
    "marks with words": repeated("“가나 다라"),
    "signings without a year": repeated("가람시는 지난 27일 누리협회와 업무협약을 체결했다. "),
    "deep nesting": lambda n: "(" * (n // 2) + ")" * (n // 2),
    "a million digits": repeated("1"),
    "digits and dots": repeated("1."),
    "digits and dashes": repeated("10-"),
    "one unbroken syllable": repeated("가"),
    "one line of words": repeated("가나다라 "),
    "one long web address": wrapped("https://", "a"),
    "mail-like": repeated("a@"),
    "dots and letters": repeated("a."),
    "bylines": repeated("홍길동 기자 gd@example.kr "),
    "bylines, line by line": repeated("홍길동 기자 gd@example.kr\n"),
    "datelines": repeated("(서울=가람일보) 홍길동 기자 = "),
    "dates": repeated("10월 29일 "),
    "relative dates": repeated("지난 3일 오후 2시 "),
    "date intervals": repeated("3월~"),
    "names and titles": repeated("홍길동 시장과 "),
    "names without end": repeated("홍길동 "),
    "bodies without end": repeated("가람시·"),
    "agreements": repeated("가람시와 나래시는 업무협약을 체결했다. "),
    "agreement nouns": repeated("업무협약 "),
    "areas in one sentence": wrapped(
        f"{LEAD} 양 기관은 ", "하천 수질 조사, ", " 등에 협력하기로 했다."
    ),
    "areas that share a verb": wrapped(
        f"{LEAD} 협약을 통해 ", "수질을 조사하고 ", "협력하기로 했다."
    ),
    "areas run on": wrapped(f"{LEAD} 양 기관은 교육에 협력한다. ", "또한 축제도 함께 연다. "),
    "tasks without a stop": wrapped(LEAD, "공동 개발 "),
    "numbered fields": wrapped(LEAD, "두 번째 과제는 ‘해양 관측망 구축’이다. "),
    "partners counted": repeated("가람시는 7개 기관과 업무협약을 체결했다. "),
    "heads in one sentence": wrapped(f"{LEAD} 이날 ", "김영희 나래시장, ", "이 협약식을 열었다."),
    "as many heads as bodies": lambda n: (
        f"가람시는 {', '.join(named('원', n // 16))}과 업무협약을 체결했다. "
        f"협약식에는 {', '.join(named(' 원장', n // 16, '김'))} 등이 참석했다."
    ),
    "those present, line by line": wrapped(LEAD, "○ 참석 홍길동 가람시장\n"),
    "words on air": repeated("[홍길동 / 가람리 이장 : 물이 말라 걱정입니다.] "),
    "names of many": lambda n: "".join(
        f"김{chr(0xAC00 + k * 7 % 11_172)}{chr(0xAC00 + k * 13 % 11_172)} 의원은 “간다”고 말했다. 김 의원은 “온다”고 했다. "
        for k in range(n // 42)
    ),
    "foreign names of many": lambda n: "".join(
        f"스{chr(0xAC00 + k * 7 % 11_172)} 트{chr(0xAC00 + k * 13 % 11_172)}르 대통령은 왔다. "
        for k in range(n // 17)
    ),
    "purposes": repeated("위한 "),
    "quotes": repeated("홍길동 시장은 “함께 가겠다”고 말했다. "),
    "segments": repeated("“함께 가겠다”며 "),
    "segments in plain marks": repeated('"가"며 '),
    "told words": repeated("“가”고 "),
    "empty marks": repeated("“”"),
    "marks the wrong way round": repeated("‘“"),
    "speakers without words": repeated("가나 대표는 “"),
    "bullets": repeated("▲"),
    "bullets, line by line": repeated("▲ 가나\n"),
    "short lines": repeated("가\n"),
    "empty lines": repeated("\n"),
    "carriage returns": repeated("가\r\n"),
    "spaces": repeated(" "),
    "spaces in a sentence": wrapped("홍길동", " ", "시장은"),
    "tabs": repeated("\t"),
    "NULs": repeated("\0"),
    "lone surrogates": repeated("\ud800"),
    "combining marks": wrapped("가", "\u0301"),
    "decomposed Hangul": repeated("\u1100\u1161"),
    "soft hyphens": repeated("가\u00ad"),
    "bidi controls": repeated("\u202e가"),
    "private use": repeated("\ue000"),
    "entities": repeated("&quot;"),
    "copyright lines": repeated("ⓒ 가람일보 무단전재 "),
    "commas": repeated("가, "),
    "conjunctions": repeated("가와 "),
}


def seconds(text: str, rounds: int) -> float:
    best = float("inf")
    for _ in range(rounds):
        start = time.process_time()
        pressparse.parse(text, reference_date="2025-10-29")
        best = min(best, time.process_time() - start)
    return best


def counted(text: str, _rounds: int) -> float:
    return float(counted_calls(lambda: pressparse.parse(text, reference_date="2025-10-29")).total())


def ordinary(measured: Callable[[str, int], float], rounds: int) -> float:
    """Return what 1,000 characters of ordinary prose cost."""
    texts = prose()[::10]
    for text in texts:  # what is loaded and compiled at first use is
        pressparse.parse(text, reference_date="2025-10-29")
    return sum(measured(text, rounds) for text in texts) * 1_000 / sum(map(len, texts))


def excess(name: str, worst: float, of_prose: float) -> str:
    """Return what is too much about a family's figures; nothing where they are as they should be."""
    if worst > MOST_RATIO:
        return f"twice the length costs {worst:.2f} times as much"
    return f"costs {of_prose:.2f} times prose" if of_prose > DEAR.get(name, MOST_OF_PROSE) else ""


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--small", type=int, default=10_000)
    parser.add_argument("--large", type=int, default=80_000)
    parser.add_argument("--rounds", type=int, default=2)
    way = parser.add_mutually_exclusive_group()
    way.add_argument("--clock", action="store_true")
    way.add_argument("--check", action="store_true")
    parser.add_argument("--only")
    given = parser.parse_args()
    measured = seconds if given.clock else counted
    least = LEAST_SECONDS if given.clock else LEAST_CALLS
    pressparse.parse(LEAD)
    usual = ordinary(measured, given.rounds)
    unit = "seconds" if given.clock else "calls"
    print(f"{'family':<36}{unit + ' / 1,000':>16}{'of prose':>10}{'worst ratio':>13}")
    print(f"{'ordinary prose':<36}{usual:>16,.4g}{1:>10.2f}")
    wrong: list[str] = []
    for name, family in FAMILIES.items():
        if given.only and given.only != name:
            continue
        lengths = [given.small]
        while lengths[-1] * 2 <= given.large:
            lengths.append(lengths[-1] * 2)
        took = [measured(family(length), given.rounds) for length in lengths]
        worst = max((b / a for a, b in pairwise(took) if a > least), default=0.0)
        if (
            given.check and worst > MOST_RATIO
        ):  # a step, as where something is first asked, is no growth
            worst = measured(family(lengths[-1] * 2), given.rounds) / took[-1]
        each = took[-1] * 1_000 / lengths[-1]
        print(f"{name:<36}{each:>16,.4g}{each / usual:>10.2f}{worst:>13.2f}", flush=True)
        if said := excess(name, worst, each / usual):
            wrong.append(f"{name}: {said}")
    if given.check:
        print("\n".join(wrong) or "every family is linear, and none costs more than it may")
    return 1 if given.check and wrong else 0


if __name__ == "__main__":
    sys.exit(main())
