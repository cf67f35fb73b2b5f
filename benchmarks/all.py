"""Everything about speed in one run, as ratios to what others take for the same: a table, --markdown or --json.

    python benchmarks/all.py [--texts FILE.jsonl.gz] [--limit 100] [--rounds 3] [--only PART...] [--markdown | --json]

PART: ``kinds others stages calls start growth memory``; default all. ``kinds`` reads the texts that people have, each kind
beside Kiwi: prose (dev and the opened rounds of the evaluation set beside this checkout), news and releases of its volumes, long
releases, and the fields of prose alone; the others read prose too, or, with --texts, the JSON lines with ``text`` named; where
there is no evaluation set, the fixtures. At most --limit texts of a kind (0: all), spread over it. What is compared takes turns in
each round; times are medians, ratios medians of the rounds' ratios. ``calls`` counts calls, which are the same on every machine.
What is not installed is left out and named (``pip install 'pressparse[bench]'`` has it all). Hostile texts: hostile.py; bodies of
pages: pages.py.
"""

import argparse
import datetime as dt
import gc
import gzip
import importlib
import json
import os
import platform
import statistics
import subprocess
import sys
import time
import tomllib
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Any, Self

from evaluate import BESIDE as SETS

import pressparse
from pressparse.readers import read, read_file, record_of

ROOT = Path(__file__).resolve().parent.parent
LONG = 8_000
"""Code points from which on a release is long: its attachments stand in it."""

ENOUGH = 150_000
"""Code points of a kind of text from which on more say no more."""

BUDGETS = {
    "prose": 0.20,
    "long releases": 0.06,
    "fields=agreement": 0.08,
    "lines": 0.08,
    "names": 0.06,
    "dates": 0.02,
    "the rest": 0.04,
}
"""What is aimed at, as ratios to Kiwi().tokenize of the same texts in one run: by kind of text, by fields, by part of the work."""
DAY = "2025-10-29"
LEAD = "가람시는 29일 나래시와 업무협약을 맺었다고 밝혔다."

Row = dict[str, Any]
Work = Callable[[], object]


def spread(texts: Sequence[str], limit: int) -> list[str]:
    """Return at most so many texts, spread over all; all of them where the limit is 0."""
    return list(texts[:: max(1, len(texts) // limit)][:limit] if limit else texts)


def enough(texts: Sequence[str]) -> list[str]:
    """Return as many texts as make up enough characters."""
    sizes = accumulate(map(len, texts))
    return [text for text, size in zip(texts, sizes, strict=True) if size - len(text) < ENOUGH]


def rows_of(path: Path) -> list[str]:
    """Return the texts of a file of JSON lines."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line)["text"] for line in lines]


def prose() -> list[str]:
    """Return the documents of dev and of the opened rounds; the fixtures where they are not there."""
    floors = tomllib.loads((ROOT / "tests/evaluation_floors.toml").read_text(encoding="utf-8"))
    folders = ["dev", *floors["rounds"]]
    found = [p for name in folders for p in sorted((SETS / name / "docs").glob("*.txt"))]
    if found:
        return [path.read_bytes().decode() for path in found]
    return [read_file(raw).text for raw in sorted(ROOT.glob("fixtures/*/raw.*"))]


def seconds(work: Work) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def each(do: Callable[[Any], object], things: Sequence[Any]) -> Work:
    def work() -> None:
        for thing in things:
            do(thing)

    return work


def parsed(text: str) -> object:
    return pressparse.parse(text, reference_date=DAY)


def beside(what: str, ours: Work, theirs: Work, rounds: int, size: int, unit: str) -> Row:
    """Return a row of times for ``size`` of a unit, and their ratio, ours and theirs in turns."""
    ours(), theirs()  # what is loaded at first use is loaded
    pairs = [(seconds(ours), seconds(theirs)) for _ in range(rounds)]
    return {
        "what": what,
        "ours": statistics.median(a for a, _ in pairs) / size,
        "theirs": statistics.median(b for _, b in pairs) / size,
        "ratio": statistics.median(a / b for a, b in pairs if b),
        "unit": unit,
    }


def others(texts: list[str], rounds: int) -> Iterator[Row]:
    """Compare with tokenisers, a finder of dates, and an extractor of bodies."""
    size = sum(map(len, texts))
    per = "ms / 1,000 characters"
    thousand = max(1, size) / 1e6
    ours = each(parsed, texts)

    def kiwi() -> Row:
        analyser = importlib.import_module("kiwipiepy").Kiwi(num_workers=1)
        return beside(
            "parse : Kiwi().tokenize, whole raw texts",
            ours,
            each(analyser.tokenize, texts),
            rounds,
            thousand,
            per,
        )

    def mecab() -> Row:
        analyser = importlib.import_module("mecab").MeCab()
        whole = [text.replace("\0", " ").encode("utf-8", "replace").decode() for text in texts]
        return beside(
            "parse : mecab-ko, whole raw texts",
            ours,
            each(analyser.parse, whole),
            rounds,
            thousand,
            per,
        )

    def dates() -> Row:
        search = importlib.import_module("dateparser.search").search_dates
        told = {"RELATIVE_BASE": dt.datetime(2025, 10, 29)}  # noqa: DTZ001
        few = [text[:1500] for text in texts[:: max(1, len(texts) // 12)]]
        return beside(
            "find_dates : dateparser search_dates (ko), beginnings of texts",
            each(lambda text: pressparse.find_dates(text, DAY), few),
            each(lambda text: search(text, languages=["ko"], settings=told), few),
            1,
            max(1, sum(map(len, few))) / 1e6,
            per,
        )

    def whole_dates() -> Row:
        search = importlib.import_module("dateparser.search").search_dates
        told = {"RELATIVE_BASE": dt.datetime(2025, 10, 29)}  # noqa: DTZ001
        few = [text[:1500] for text in texts[:: max(1, len(texts) // 12)]]
        return beside(
            "parse : dateparser search_dates (ko), the same",
            each(parsed, few),
            each(lambda text: search(text, languages=["ko"], settings=told), few),
            1,
            max(1, sum(map(len, few))) / 1e6,
            per,
        )

    def bodies() -> Row:
        extract = importlib.import_module("trafilatura").extract
        pages = [page.read_bytes() for page in sorted((ROOT / "benchmarks/pages").glob("*.html"))]
        return beside(
            "HTML to record : trafilatura.extract, benchmarks/pages",
            each(lambda page: record_of(read(page, "page.html")), pages),
            each(extract, pages),
            rounds,
            len(pages) / 1e3,
            "ms / page",
        )

    for row in (kiwi, mecab, dates, whole_dates, bodies):
        try:
            yield row()
        except ImportError as missing:
            yield {"what": f"{row.__name__}: not installed ({missing.name})"}


def kinds(texts: list[str], rounds: int) -> Iterator[Row]:
    """Compare with Kiwi on the texts that people have, kind by kind, and by the fields that are wanted."""
    analyser = importlib.import_module("kiwipiepy").Kiwi(num_workers=1)
    limit = len(texts)
    held: dict[str, list[str]] = {"prose": texts}
    if (SETS / "volume.jsonl.gz").is_file():
        releases = rows_of(SETS / "volume.jsonl.gz")
        held["news"] = rows_of(SETS / "volume-news.jsonl.gz")
        held["releases"] = releases
        held["long releases"] = [text for text in releases if len(text) >= LONG]
    read: dict[str, tuple[Callable[[str], object], list[str]]] = {
        name: (parsed, enough(spread(found, limit))) for name, found in held.items()
    }
    for fields in (["agreement"], ["dates"], ["agreement", "dates"], ["quotes"], ["headline"]):
        parser = pressparse.Parser(fields=fields)
        read[f"fields={','.join(fields)}"] = (parser.parse, texts)
    for name, (reads, those) in read.items():
        row = beside(
            f"{name} : Kiwi().tokenize",
            each(reads, those),
            each(analyser.tokenize, those),
            rounds,
            max(1, sum(map(len, those))) / 1e6,
            "ms / 1,000 characters",
        )
        yield row | {"budget": BUDGETS.get(name)}


STAGES: tuple[tuple[str, str, str], ...] = (
    ("segmenter.segment", "lines and blocks", "lines"),
    ("people.find", "people", "names"),
    ("organizations.find", "organizations", "names"),
    ("tagging.read", "names by weighed facts", "names"),
    ("gathering.beside_people", "bodies beside people", "names"),
    ("gathering.complete", "bodies named again", "names"),
    ("people.index", "index of people", "names"),
    ("organizations.index", "index of organizations", "names"),
    ("calendar.find", "dates", "dates"),
    ("published.read", "published", "the rest"),
    ("sighting.sightings", "who signs", "the rest"),
    ("issuers.offers", "who may have issued it", "the rest"),
    ("publisher.read", "whose document it is", "the rest"),
    ("byline.decided", "outlet and reporters", "the rest"),
    ("letterhead.read_contacts", "contacts", "the rest"),
    ("find_mentions", "mentions of an agreement", "the rest"),
    ("agreement.read", "agreement", "the rest"),
    ("signatories.read", "signatories", "the rest"),
    ("areas.read", "cooperation areas", "the rest"),
    ("quotes.read", "quotes", "the rest"),
)
"""The parts of the work in ``pressparse.reading``, what they are called, and whose budget they take from."""


class Watch:
    """Functions of a module replaced by ones that are timed, for as long as the watch is on."""

    def __init__(self, module: Any) -> None:
        self.module = module
        self.spent: Counter[str] = Counter()
        self._within = [0]
        """Nanoseconds that timed functions took inside each one that runs."""
        self._put_back: list[tuple[Any, str, Any]] = []

    def __enter__(self) -> Self:
        for dotted, label, _ in STAGES:
            room, _, name = dotted.rpartition(".")
            self._time(getattr(self.module, room) if room else self.module, name, label)
        return self

    def __exit__(self, *_: object) -> None:
        for owner, name, before in self._put_back:
            setattr(owner, name, before)

    def _time(self, owner: Any, name: str, label: str) -> None:
        whole = getattr(owner, name)

        def work(*given: Any, **named: Any) -> Any:
            self._within.append(0)
            start = time.process_time_ns()
            try:
                return whole(*given, **named)
            finally:
                took = time.process_time_ns() - start
                self.spent[label] += took - self._within.pop()  # its own time
                self._within[-1] += took

        self._put_back.append((owner, name, whole))
        setattr(owner, name, work)


def stages(texts: list[str], rounds: int) -> Iterator[Row]:
    """Tell where the time goes: by part, beside Kiwi on the same texts, and the ten rules whose patterns take longest."""
    analyser = importlib.import_module("kiwipiepy").Kiwi(num_workers=1)
    tokenised, plain = each(analyser.tokenize, texts), each(parsed, texts)
    plain(), tokenised()  # what is loaded at first use is loaded
    kiwi = statistics.median(seconds(tokenised) for _ in range(rounds))
    took = statistics.median(seconds(plain) for _ in range(rounds))
    gc.collect()
    gc.disable()  # one pause of the collector would count as the part it falls on
    with Watch(importlib.import_module("pressparse.reading")) as watch:
        watched = seconds(plain)
    gc.enable()
    spent = watch.spent
    rest = "views, indexes, the record"
    spent[rest] = round(watched * 1e9) - sum(spent.values())
    size = sum(map(len, texts))

    def row(what: str, nanoseconds: float) -> Row:
        share = nanoseconds / 1e9 / watched
        ours = took * share / size * 1e6
        return {
            "what": what,
            "ours": ours,
            "theirs": kiwi / size * 1e6,
            "ratio": took * share / kiwi,
            "unit": "ms / 1,000 characters",
        }

    budget_of = {label: budget for _, label, budget in STAGES} | {rest: "the rest"}
    totals: Counter[str] = Counter()
    for label, each_took in spent.items():
        totals[budget_of[label]] += each_took
    for budget, total in totals.most_common():
        yield row(f"{budget}, together", total) | {"budget": BUDGETS[budget]}
    for label, each_took in spent.most_common():
        yield row(label, each_took)
    for label, each_took in patterns(texts).most_common(10):
        yield row(f"rule {label}", each_took)


def patterns(texts: list[str]) -> Counter[str]:
    """Return how many nanoseconds the pattern of each rule takes."""
    rule = importlib.import_module("pressparse.rule").Rule
    scanned: Counter[str] = Counter()
    clock = time.process_time_ns
    matches = rule.matches

    def scan(self: Any, text: str, start: int = 0, end: int | None = None) -> list[Any]:
        begin = clock()
        found = list(matches(self, text, start, end))
        scanned[f"{self.read.__module__.removeprefix('pressparse.')}.{self.name}"] += (
            clock() - begin
        )
        return found

    try:
        rule.matches = scan
        each(parsed, texts)()
    finally:
        rule.matches = matches
    return scanned


def calls(texts: list[str], _rounds: int) -> Iterator[Row]:
    """Count calls, Python's own and those into C, for 1,000 characters: a measure of work that no clock is in."""
    few = texts[:: max(1, len(texts) // 60)]
    each(parsed, few)()
    counted = counted_calls(each(parsed, few))
    size = sum(map(len, few)) / 1_000
    yield {"what": "all calls", "ours": sum(counted.values()) / size, "unit": "a 1,000 characters"}
    for room, number in counted.most_common(12):
        yield {"what": f"calls from {room}", "ours": number / size, "unit": "a 1,000 characters"}


def counted_calls(work: Work) -> Counter[str]:
    """Return how many calls some work makes, by the room of the package that makes them."""
    counted: Counter[str] = Counter()
    rooms: dict[str, str] = {}

    def count(frame: Any, event: str, _: object) -> None:
        caller = frame if event == "c_call" else frame.f_back if event == "call" else None
        if caller is not None:
            counted[caller.f_code.co_filename] += 1

    sys.setprofile(count)
    try:
        work()
    finally:
        sys.setprofile(None)
    by_room: Counter[str] = Counter()
    for path, number in counted.items():
        if path not in rooms:
            _, _, inside = path.rpartition("pressparse/")
            rooms[path] = inside.partition("/")[0] if inside != path else "elsewhere"
        by_room[rooms[path]] += number
    return by_room


COLD = {
    "nothing": "pass",
    "import pydantic": "import pydantic",
    "import pressparse": "import pressparse",
    "from pressparse import Parser": "from pressparse import Parser",
    "first record": f"import pressparse; pressparse.parse({LEAD!r}).model_dump_json()",
    "first tokens of a default Kiwi()": f"from kiwipiepy import Kiwi; Kiwi().tokenize({LEAD!r})",
}


def start(_texts: list[str], rounds: int) -> Iterator[Row]:
    """Time new processes, in turns: importing, and the first record beside Kiwi's first tokens."""
    place = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    took: dict[str, list[float]] = {name: [] for name in COLD}
    for _ in range(2 * rounds + 2):
        for name, code in COLD.items():
            begin = time.perf_counter()
            subprocess.run([sys.executable, "-c", code], check=True, env=place)
            took[name].append(time.perf_counter() - begin)
    median = {name: statistics.median(times[1:]) for name, times in took.items()}
    for name, against in (
        ("nothing", None),
        ("import pressparse", "import pydantic"),
        ("from pressparse import Parser", "import pydantic"),
        ("first record", "first tokens of a default Kiwi()"),
    ):
        row: Row = {"what": f"{name} : {against}" if against else name, "unit": "ms, wall"}
        row["ours"] = median[name] * 1e3
        if against:
            row |= {"theirs": median[against] * 1e3, "ratio": median[name] / median[against]}
        yield row


def growth(texts: list[str], rounds: int) -> Iterator[Row]:
    """Read one text of 1,000 to 1,000,000 characters; the ratio is to the length before, by doubling."""
    pool = "\n".join(texts)
    whole = pool * (1_000_000 // max(1, len(pool)) + 1)
    took: list[tuple[int, float]] = []
    for length in (1_000, 10_000, 100_000, 200_000, 400_000, 1_000_000):
        part = whole[:length]
        best = min(seconds(lambda part=part: parsed(part)) for _ in range(rounds))
        took.append((length, best))
    yield {
        "what": f"{took[0][0]:,} characters",
        "ours": took[0][1] * 1e6 / took[0][0],
        "unit": "ms / 1,000 characters",
    }
    for (shorter, before), (length, now) in pairwise(took):
        yield {
            "what": f"{length:,} characters",
            "ours": now * 1e6 / length,
            "unit": "ms / 1,000 characters",
            "ratio": now / before * 2 * shorter / length,
        }


MEMORY = """
import json, pathlib, resource, sys
{load}
status = pathlib.Path("/proc/self/status")  # where there is none, what a parent took counts too
most = [row.split()[1] for row in status.read_text().splitlines() if row.startswith("VmHWM")] if status.exists() else []
print(int(most[0] if most else resource.getrusage(resource.RUSAGE_SELF).ru_maxrss) / 1024)
"""


def memory(texts: list[str], _rounds: int) -> Iterator[Row]:
    """Tell the most memory that a process takes: for all texts one after another, and for one long one."""
    loads = {
        "import pydantic": "import pydantic",
        "a default Kiwi(), one sentence": f"from kiwipiepy import Kiwi; Kiwi().tokenize({LEAD!r})",
        "parse, one sentence": f"import pressparse; pressparse.parse({LEAD!r})",
        f"parse, {len(texts)} texts": (
            "import pressparse\nfor text in json.load(sys.stdin): pressparse.parse(text)"
        ),
        "parse, 1,000,000 characters in one text": (
            "import pressparse\ntext = '\\n'.join(json.load(sys.stdin))\n"
            "pressparse.parse((text * (1_000_000 // len(text) + 1))[:1_000_000])"
        ),
    }
    given = json.dumps(texts)
    for name, load in loads.items():
        told = subprocess.run(
            [sys.executable, "-c", MEMORY.format(load=load)],
            input=given,
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        yield {"what": name, "ours": float(told), "unit": "MB"}


PARTS: dict[str, Callable[[list[str], int], Iterator[Row]]] = {
    "kinds": kinds,
    "others": others,
    "stages": stages,
    "calls": calls,
    "start": start,
    "growth": growth,
    "memory": memory,
}
HEADS = {
    "kinds": ("the texts that people have", "ratio"),
    "others": ("beside others", "ratio"),
    "stages": ("where the time goes, beside Kiwi", "ratio"),
    "calls": ("counted work", ""),
    "start": ("a new process", "ratio"),
    "growth": ("one text, longer and longer", "per doubling"),
    "memory": ("most memory", ""),
}


def cell(value: float | None) -> str:
    if value is None:
        return ""
    return f"{value:,.0f}" if value >= 100 else f"{value:.2f}" if value >= 0.1 else f"{value:.3f}"


def lines(part: str, rows: list[Row], *, markdown: bool) -> Iterator[str]:
    """Lay a part out as a table."""
    title, ratio = HEADS[part]
    keys = ("ours", "theirs", "ratio", "budget")
    if not any(row.get("budget") for row in rows):
        keys = keys[:-1]
    table = [(title, "ours", "theirs", ratio, *keys[3:], "unit")]
    table += [(r["what"], *(cell(r.get(key)) for key in keys), r.get("unit", "")) for r in rows]
    if markdown:
        for k, row_ in enumerate(table):
            yield "| " + " | ".join(row_) + " |"
            if k == 0:
                yield f"| --- |{' ---: |' * len(keys)} --- |"
    else:
        for what, *figures, unit in table:
            yield f"{what:<66}" + "".join(f"{f:>13}" for f in figures) + f"  {unit}"
    yield ""


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--texts", type=Path)
    parser.add_argument("--limit", type=int, default=100)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--only", nargs="+", choices=PARTS, default=list(PARTS), metavar="PART")
    shape = parser.add_mutually_exclusive_group()
    shape.add_argument("--markdown", action="store_true")
    shape.add_argument("--json", action="store_true")
    asked = parser.parse_args()
    texts = spread(rows_of(asked.texts) if asked.texts else prose(), asked.limit)
    told: Row = {
        "python": platform.python_version(),
        "cores": os.cpu_count(),
        "texts": len(texts),
        "characters": sum(map(len, texts)),
        "from": asked.texts.name
        if asked.texts
        else "evaluation set"
        if SETS.is_dir()
        else "fixtures",
    }
    if not asked.json:
        print(
            f"Python {told['python']}, {told['cores']} cores; {told['texts']} texts of the "
            f"{told['from']}, {told['characters']:,} characters, {asked.rounds} rounds.\n"
        )
    for part in asked.only:
        rows = list(PARTS[part](texts, asked.rounds))
        told[part] = rows
        if not asked.json:
            print("\n".join(lines(part, rows, markdown=asked.markdown)), flush=True)
    if asked.json:
        print(json.dumps(told, ensure_ascii=False, indent=1))


if __name__ == "__main__":
    main()
