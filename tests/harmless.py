"""Harmless changes of a text must not change what is read: how much is lost, by change and field.

python tests/harmless.py          measure, print a table, compare with harmless.toml; status 1 above a pin
python tests/harmless.py --lower  pin the losses of today where they are lower; raising a pin takes a hand and a reason

A loss is the share of values that are read in the text as it is and no longer in the changed one.
White space and the sort of quotation marks never count. Measured on the fixtures and on the documents
of the evaluation set, where there is one.
"""

import re
import sys
import textwrap
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import opened
import pins
import pressparse
import test_fixtures
from invented import SPACE

PINS = Path(__file__).with_suffix(".toml")
HEAD = "What is lost by harmless changes, by field. Lowered with: python tests/harmless.py --lower"
COLUMNS = 40
BREAK = re.compile(r"\s*\n\s*")
MENU = "홈 | 뉴스 | 정치 | 경제 | 사회 | 문화 | 로그인 | 회원가입"
COPYRIGHT = "Copyright ⓒ All Rights Reserved."
STRAIGHT = str.maketrans("“”‘’", "\"\"''")
EVERY = 5
"""Every so many documents of the tuned set are among the few that the tests read."""
FIXTURES, FEW, DOCUMENTS = "fixtures", "few documents", "documents"
WRAPPER = textwrap.TextWrapper(COLUMNS, break_long_words=False, break_on_hyphens=False)


def wrapped(text: str) -> str:
    """Return text with every line broken at 40 columns, a syllable a column, as in old mails."""
    return "\n".join("\n".join(WRAPPER.wrap(line)) for line in text.split("\n"))


def flattened(text: str) -> str:
    """Return text on one line, a space for every break, as scrapers leave what they join."""
    return BREAK.sub(" ", text)


CHANGES: Mapping[str, Callable[[str], str]] = {
    "wrapped at 40": wrapped,
    "flattened": flattened,
    "a menu above": lambda text: f"{MENU}\n{text}",
    "a copyright line": lambda text: f"{text}\n{COPYRIGHT}",
    "CRLF": lambda text: text.replace("\r\n", "\n").replace("\n", "\r\n"),
    "doubled spaces": lambda text: text.replace(" ", "  "),
    "straight quotes": lambda text: text.translate(STRAIGHT),
}

Read = Callable[[pressparse.PressRelease], Iterable[str]]
FIELDS: Mapping[str, Read] = {
    "headline": lambda record: (each.text for each in _some(record.headline)),
    "decks": lambda record: (each.text for each in record.subheadlines),
    "reporters": lambda record: (each.name for each in record.reporters),
    "contacts": lambda record: map(_row, record.contacts),
    "issuer": lambda record: (each.name for each in _some(record.issuer)),
    "outlet": lambda record: (each.name for each in _some(record.outlet)),
    "agreement": lambda record: (each.name.text for each in _some(record.agreement)),
    "parties": lambda record: (
        party.name for each in _some(record.agreement) for party in each.parties
    ),
    "signatories": lambda record: (each.name for each in record.signatories),
    "areas": lambda record: (each.name for each in record.cooperation_areas),
    "quotes": lambda record: map(_statement, record.quotes),
    "dates": lambda record: (f"{each.text}: {each.value}" for each in record.dates),
}
T = TypeVar("T")


def _some(value: T | None) -> tuple[T, ...]:
    return () if value is None else (value,)


def _row(row: pressparse.Contact) -> str:
    parts = (row.department, row.role, row.rank, row.name, row.phone, row.email)
    return "/".join(part or "" for part in parts)


def _statement(quote: pressparse.Quote) -> str:
    return f"{quote.speaker.name if quote.speaker else ''}: {quote.text}"


@dataclass(frozen=True)
class Text:
    """A text, and the date that it is read against."""

    raw: str
    reference: str | None

    def read(self, change: Callable[[str], str] = str) -> dict[str, Counter[str]]:
        """Return what is read by field, after a change of the text."""
        record = pressparse.parse(change(self.raw), reference_date=self.reference)
        return {
            field: Counter(map(_bare, values_of(record))) for field, values_of in FIELDS.items()
        }


def _bare(value: str) -> str:
    return SPACE.sub("", value).translate(STRAIGHT)


def losses(what: str, texts: Iterable[Text]) -> pins.Losses:
    """Return the share of values, by change and field, that are read before a change only."""
    texts = list(texts)
    before = [text.read() for text in texts]
    found = {}
    for name, change in CHANGES.items():
        after = [text.read(change) for text in texts]
        found[f"{what}, {name}"] = dict(lost(before, after))
    return found


def lost(
    before: Iterable[dict[str, Counter[str]]], after: Iterable[dict[str, Counter[str]]]
) -> Iterator[tuple[str, float]]:
    """Yield by field the share of values before that are not among those after; text by text."""
    pairs = list(zip(before, after, strict=True))
    for field in FIELDS:
        held = sum(old[field].total() for old, _ in pairs)
        gone = sum((old[field] - new[field]).total() for old, new in pairs)
        if held:
            yield field, gone / held


def fixtures() -> list[Text]:
    """Return the texts of the fixtures."""
    names = test_fixtures.NAMES
    days = (test_fixtures.meta(name).get("reference_date") for name in names)
    raws = (test_fixtures.document(name)[0] for name in names)
    return [Text(raw, day) for raw, day in zip(raws, days, strict=True)]


def few() -> list[Text]:
    """Return the few documents of the tuned set that the tests read."""
    return _texts(opened.documents(opened.TUNED)[::EVERY])


def many() -> list[Text]:
    """Return the documents of the tuned set and of the opened rounds."""
    return _texts(opened.documents(opened.TUNED, *opened.ROUNDS))


def _texts(documents: Iterable[opened.Document]) -> list[Text]:
    return [Text(each.text, each.reference) for each in documents]


def measured() -> pins.Losses:
    """Return the losses of the fixtures and, where they are there, of the documents."""
    found: dict[str, Mapping[str, float]] = {}
    for what, texts in ((FIXTURES, fixtures()), (FEW, few()), (DOCUMENTS, many())):
        found |= losses(what, texts) if texts else {}
    return found


if __name__ == "__main__":
    sys.exit(pins.main(sys.argv[1:], PINS, HEAD, measured))
