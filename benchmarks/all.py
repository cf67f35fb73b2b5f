"""Everything about speed in one run, as ratios to what others take for the same: a table, --markdown or --json.

    python benchmarks/all.py [--texts FILE.jsonl.gz] [--limit 0] [--rounds 3] [--only PART...] [--markdown | --json]

Texts are JSON lines with ``text``; by default the evaluation set's volume beside this checkout where it is there,
else the fixtures; all of them, or, with --limit, as many spread over the file. PART: ``others stages start growth memory``; default all. What is compared takes turns in each
round; times are medians, ratios medians of the rounds' ratios. What is not installed is left out and named
(``pip install 'pressparse[bench]'`` has it all). Hostile texts: hostile.py; bodies of pages: pages.py.
"""

import argparse
import datetime as dt
import gzip
import importlib
import json
import os
import platform
import statistics
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

import pressparse
from pressparse.readers import read, read_file, record_of

ROOT = Path(__file__).resolve().parent.parent
BESIDE = ROOT.parent / "shared" / "evaluation" / "volume.jsonl.gz"
DAY = "2025-10-29"
LEAD = "가람시는 29일 나래시와 업무협약을 맺었다고 밝혔다."

Row = dict[str, Any]
Work = Callable[[], object]


def texts_of(path: Path, limit: int) -> list[str]:
    """Return texts, spread over the file; all of them where the limit is 0."""
    if path.is_file():
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            texts = [json.loads(line)["text"] for line in lines]
    else:
        texts = [read_file(raw).text for raw in sorted(ROOT.glob("fixtures/*/raw.*"))]
    return texts[:: max(1, len(texts) // limit)][:limit] if limit else texts


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


STAGES = (
    ("parse", "segmenter.segment", "lines and blocks"),
    ("parse", "published.read", "published"),
    ("parse", "dates.find", "dates"),
    ("parse", "people.find", "people"),
    ("parse", "organizations.find", "organizations"),
    ("parse", "letterhead.read_issuer", "issuer"),
    ("parse", "letterhead.read_contacts", "contacts"),
    ("parse", "byline.read", "byline"),
    ("parse", "agreement.read", "agreement"),
    ("parse", "signatories.read", "signatories"),
    ("parse", "areas.read", "cooperation areas"),
    ("parse", "quotes.read", "quotes"),
)


def stages(texts: list[str], _rounds: int) -> Iterator[Row]:
    """Tell where the time goes: by stage, and the ten rules whose patterns take longest."""
    pipeline = importlib.import_module("pressparse.parse")
    rule = importlib.import_module("pressparse.rule").Rule
    spent: Counter[str] = Counter()
    scanned: Counter[str] = Counter()
    clock = time.perf_counter
    put_back: list[tuple[Any, str, Any]] = []

    def timed(owner: Any, name: str, label: str) -> None:
        whole = getattr(owner, name)

        def work(*given: Any, **named: Any) -> Any:
            start = clock()
            try:
                return whole(*given, **named)
            finally:
                spent[label] += clock() - start

        put_back.append((owner, name, whole))
        setattr(owner, name, work)

    matches = rule.matches

    def scan(self: Any, text: str, start: int = 0, end: int | None = None) -> Iterator[Any]:
        found = iter(matches(self, text, start, end))
        while True:
            begin = clock()
            match = next(found, None)
            scanned[f"{self.read.__module__.removeprefix('pressparse.')}.{self.name}"] += (
                clock() - begin
            )
            if match is None:
                return
            yield match

    each(parsed, texts)()
    plain = seconds(each(parsed, texts))
    try:
        for _, dotted, label in STAGES:
            room, _, name = dotted.partition(".")
            timed(getattr(pipeline, room), name, label)
        start = clock()
        each(parsed, texts)()
        whole = clock() - start
    finally:
        for owner, name, before in put_back:
            setattr(owner, name, before)
    spent["the rest: views, indexes, the record"] = whole - sum(spent.values())
    size = sum(map(len, texts))
    for label, took in spent.most_common():
        yield {
            "what": label,
            "ours": took * plain / whole / size * 1e6,
            "unit": "ms / 1,000 characters",
            "ratio": took / whole,
        }
    try:
        rule.matches = scan
        each(parsed, texts)()
    finally:
        rule.matches = matches
    for label, took in scanned.most_common(10):
        yield {
            "what": f"rule {label}",
            "ours": took / size * 1e6,
            "unit": "ms / 1,000 characters",
            "ratio": took / whole,
        }


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
        doublings = (length / shorter) ** -1 * 2
        yield {
            "what": f"{length:,} characters",
            "ours": now * 1e6 / length,
            "unit": "ms / 1,000 characters",
            "ratio": now / before * doublings,
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
    "others": others,
    "stages": stages,
    "start": start,
    "growth": growth,
    "memory": memory,
}
HEADS = {
    "others": ("beside others", "ratio"),
    "stages": ("where the time goes", "share"),
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
    table = [(title, "ours", "theirs", ratio, "unit")]
    keys = ("ours", "theirs", "ratio")
    table += [(r["what"], *(cell(r.get(key)) for key in keys), r.get("unit", "")) for r in rows]
    if markdown:
        for k, row_ in enumerate(table):
            yield "| " + " | ".join(row_) + " |"
            if k == 0:
                yield "| --- | ---: | ---: | ---: | --- |"
    else:
        for what, *figures, unit in table:
            yield f"{what:<66}" + "".join(f"{f:>13}" for f in figures) + f"  {unit}"
    yield ""


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--texts", type=Path, default=BESIDE)
    parser.add_argument("--limit", type=int, default=0)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--only", nargs="+", choices=PARTS, default=list(PARTS), metavar="PART")
    shape = parser.add_mutually_exclusive_group()
    shape.add_argument("--markdown", action="store_true")
    shape.add_argument("--json", action="store_true")
    asked = parser.parse_args()
    texts = texts_of(asked.texts, asked.limit)
    told: Row = {
        "python": platform.python_version(),
        "cores": os.cpu_count(),
        "texts": len(texts),
        "characters": sum(map(len, texts)),
        "from": "volume" if asked.texts.is_file() else "fixtures",
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
