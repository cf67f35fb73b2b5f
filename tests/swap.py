"""What is read must not hang on names: how much is lost where every name is an invented one.

python tests/swap.py          measure, print a table, compare with swap.toml; status 1 above a pin
python tests/swap.py --lower  pin the losses of today where they are lower; raising a pin takes a hand and a reason

Every party, speaker and issuer is replaced wherever it stands (see invented.py), in the tables and
fixtures of the tests by what is read in them, in documents with gold by their gold. Of the tables
the loss is the share of values that are no longer read under the new name; of the documents it is
what F1 falls by. The documents are those of the evaluation set, where there is one.
"""

import json
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import evaluation_floors
import opened
import pins
import pressparse
import test_fixtures
import test_letterhead
import test_quotes
import test_stories
from invented import SPACE, Kind, Manner, Swap, kind_of_speaker, swap

PINS = Path(__file__).with_suffix(".toml")
HEAD = "What is lost where names are invented, by field. Lowered with: python tests/swap.py --lower"
PARTIES, SPEAKERS, ISSUER = "parties", "speakers", "issuer"
SCORED = {PARTIES: "parties", SPEAKERS: "quote + speaker", ISSUER: "issuer"}
"""The scorer's name of each field."""
SETS: Mapping[str, tuple[str, ...]] = {opened.TUNED: (opened.TUNED,), "rounds": opened.ROUNDS}


@dataclass(frozen=True)
class Reading:
    """What is read in a text of those who act in it: values by field, and the names in them."""

    values: Mapping[str, tuple[str, ...]]
    names: Mapping[str, Kind]


@dataclass(frozen=True)
class Case:
    """A text of the tests, and how it is read there."""

    text: str
    read: Callable[[str], Reading]


def as_release(reference: str | None = None) -> Callable[[str], Reading]:
    """Return a reader of whole texts."""

    def read(text: str) -> Reading:
        record = pressparse.parse(text, reference_date=reference)
        deal = record.agreement
        parties = tuple(party.name for party in deal.parties) if deal else ()
        issuer = (record.issuer.name,) if record.issuer else ()
        said, names = _speakers(record.quotes, {body.name for body in record.organizations})
        return Reading(
            {PARTIES: parties, SPEAKERS: said, ISSUER: issuer},
            names | dict.fromkeys((*parties, *issuer), Kind.BODY),
        )

    return read


def as_prose(text: str) -> Reading:
    """Return who is quoted in plain prose."""
    values, names = _speakers(pressparse.find_quotes(text), ())
    return Reading({SPEAKERS: values}, names)


def _speakers(
    quotes: Iterable[pressparse.Quote], bodies: Iterable[str]
) -> tuple[tuple[str, ...], dict[str, Kind]]:
    """Return who says what, a value for each quote, and what sort of name each speaker has."""
    told = [(q.text, q.speaker.name, q.speaker.title) for q in quotes if q.speaker]
    values = tuple(f"{name}: {words}" for words, name, _ in told if name)
    return values, {name: kind_of_speaker(name, title, bodies) for _, name, title in told if name}


def cases() -> dict[str, list[Case]]:
    """Return the texts of the tests' tables and fixtures."""
    quotes = [text for text, *_ in (*test_quotes.TABLE, *test_quotes.ELSEWHERE)]
    fixtures = {name: test_fixtures.document(name)[0] for name in test_fixtures.NAMES}
    days = {name: test_fixtures.meta(name).get("reference_date") for name in fixtures}
    return {
        "signings": [Case(text, as_release()) for text in stories("signings.txt")],
        "stories": [Case(text, as_release()) for text, *_ in test_stories.STORIES],
        "areas": [Case(text, as_release()) for text in stories("areas.txt")],
        "issuers": [Case(headed(text), as_release()) for text, _ in test_letterhead.OPENED],
        "quotes": [Case(text, as_prose) for text in quotes],
        "fixtures": [Case(raw, as_release(days[name])) for name, raw in fixtures.items()],
    }


def stories(file: str) -> list[str]:
    """Return the texts of a table of stories: the first line of each, in which ⏎ ends a line."""
    told = (PINS.parent / file).read_text(encoding="utf-8").strip().split("\n\n")
    firsts = (each.split("\n", 1)[0].removeprefix("! ") for each in told)
    return [headed("\n".join(line.strip() for line in first.split("⏎"))) for first in firsts]


def headed(story: str) -> str:
    """Return a story as a text with a headline, which some of the stories bring along."""
    return story.removeprefix("# ") if "\n\n" in story else f"제목 한 줄\n\n{story}"


@cache
def first(case: Case) -> Reading:
    """Return how a text is read under the names that it has; both manners compare with it."""
    return case.read(case.text)


def of_tables(tables: Mapping[str, Iterable[Case]], manner: Manner) -> pins.Losses:
    """Return the share of values by field that each table loses."""
    return {f"{name}, {manner}": of_cases(table, manner) for name, table in tables.items()}


def of_cases(table: Iterable[Case], manner: Manner) -> dict[str, float]:
    """Return the share of values by field that are no longer read under their new names."""
    held: Counter[str] = Counter()
    lost: Counter[str] = Counter()
    for case in table:
        for field, (values, gone) in missing(case, manner).items():
            held[field] += values
            lost[field] += len(gone)
    return {field: lost[field] / total for field, total in held.items() if total}


def missing(case: Case, manner: Manner) -> dict[str, tuple[int, list[str]]]:
    """Return by field how many values a case has, and those that are lost, under their new names."""
    before = first(case)
    change = swap(case.text, before.names, manner)
    after = case.read(change.text(case.text))
    found = {}
    for field, values in before.values.items():
        wanted = Counter(_bare(change.text(value)) for value in values)
        gone = wanted - Counter(map(_bare, after.values[field]))
        found[field] = (len(values), sorted(gone.elements()))
    return found


def _bare(value: str) -> str:
    return SPACE.sub("", value)


def gold_names(gold: Mapping[str, Any]) -> dict[str, Kind]:
    """Return the parties, the speakers and the issuer of a gold record."""
    deal, quotes = gold.get("agreement") or {}, gold.get("quotes") or []
    bodies = {name for name in (gold.get("issuer"), *(deal.get("parties") or [])) if name}
    known = bodies | {quote["org"] for quote in quotes if quote.get("org")}
    speakers = {
        quote["speaker"]: kind_of_speaker(quote["speaker"], quote.get("title"), known)
        for quote in quotes
        if quote.get("speaker")
    }
    return speakers | dict.fromkeys(bodies, Kind.BODY)


def of_documents(name: str, documents: Iterable[opened.Document]) -> pins.Losses:
    """Return by manner and field what F1 falls by where every name of the gold is invented."""
    documents = list(documents)
    before = figures(documents)
    after = {manner: figures(documents, manner) for manner in Manner}
    return {
        f"{name}, {manner}": {field: max(0.0, before[field] - f1[field]) for field in before}
        for manner, f1 in after.items()
    }


def figures(documents: Iterable[opened.Document], manner: Manner | None = None) -> dict[str, float]:
    """Return F1 by field as the set's own scorer counts it, of the texts as they are or swapped."""
    folder = evaluation_floors.evaluation()
    if folder is None:
        raise evaluation_floors.UnusableError("there is no evaluation set")
    with tempfile.TemporaryDirectory() as place:
        shutil.copy(folder / "score.py", place)
        _write(Path(place) / "swapped", documents, manner)
        found = evaluation_floors.figures(Path(place), "swapped").f1
    return {field: found[name] for field, name in SCORED.items() if name in found}


def _write(place: Path, documents: Iterable[opened.Document], manner: Manner | None) -> None:
    """Write documents with their gold as a set."""
    meta = {}
    for part in ("docs", "gold"):
        (place / part).mkdir(parents=True)
    for each in documents:
        change = swap(each.text, gold_names(each.gold), manner) if manner else Swap({}, None)
        meta[each.name] = {"reference": each.reference}
        (place / "docs" / f"{each.name}.txt").write_bytes(change.text(each.text).encode())
        gold = json.dumps(change.values(each.gold), ensure_ascii=False)
        (place / "gold" / f"{each.name}.json").write_text(gold, encoding="utf-8")
    (place / "meta.json").write_text(json.dumps(meta), encoding="utf-8")


def measured() -> pins.Losses:
    """Return the losses of the tables and, where they are there, of the documents with gold."""
    tables = cases()
    found: dict[str, Mapping[str, float]] = {}
    for manner in Manner:
        found |= of_tables(tables, manner)
    for name, parts in SETS.items():
        documents = opened.documents(*parts)
        found |= of_documents(name, documents) if documents else {}
    return found


if __name__ == "__main__":
    sys.exit(pins.main(sys.argv[1:], PINS, HEAD, measured))
