"""Work that grows with the length and no faster, beside parse: what explains, reads markup, pages, dumps. Calls are counted."""

import json
import sys
from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest

import pressparse
from pressparse.accord import mentions
from pressparse.accord.captions import is_caption
from pressparse.checks.explain import explain_all
from pressparse.readers import read
from pressparse.readers.dump import items
from pressparse.text.view import Stretch

MOST = 2.3
"""What twice the length may cost, so many times."""
SENTENCES = "가람시와 나래시는 29일 업무협약을 체결했다. 김하람 시장은 “함께 가겠다”고 말했다. "


def calls(work: Callable[[], object]) -> int:
    """Return how many functions some work calls, Python's own and those into C."""
    made = count()

    def seen(_frame: object, event: str, _argument: object) -> None:
        if event in ("call", "c_call"):
            next(made)

    sys.setprofile(seen)
    try:
        work()
    finally:
        sys.setprofile(None)
    return next(made)


def growth(work: Callable[[int], Callable[[], object]], length: int) -> float:
    """Return how many times twice a length costs; what is loaded at first use is loaded before."""
    work(length)()
    return calls(work(2 * length)) / calls(work(length))


EXPLAINED = {
    "sentences": SENTENCES,
    "lines": "▲ 인력 양성\n",
    "names": "김하람 가람시장, ",
    "bodies": "가람시·",
    "dates": "10월 29일 ",
}


@pytest.mark.parametrize("unit", EXPLAINED.values(), ids=EXPLAINED)
def test_explaining_is_linear(unit: str) -> None:
    def work(length: int) -> Callable[[], object]:
        text = (unit * (length // len(unit) + 1))[:length]
        record = pressparse.parse(text, reference_date="2025-10-29")
        return lambda: list(explain_all(record, text))

    assert growth(work, 1_500) <= MOST


MARKUP: dict[str, Callable[[int], str]] = {
    "paragraphs": lambda n: f"<p>{SENTENCES}</p>" * n,
    "nested": lambda n: "<div>" * n + "가람시" + "</div>" * n,
    "lists": lambda n: "<ul><li>가람" * n,
    "misclosed": lambda n: "<b><i>가람</b></i>" * n,
    "attributes": lambda n: "<p " + "a=1 " * n + ">가람시</p>",
    "comments": lambda n: "<!-- 가람 -->" * n,
    "open tags": lambda n: "<p" * n,
}


@pytest.mark.parametrize("markup", MARKUP.values(), ids=MARKUP)
def test_reading_markup_is_linear(markup: Callable[[int], str]) -> None:
    def work(length: int) -> Callable[[], object]:
        page = f"<!DOCTYPE html><html><body>{markup(length)}</body></html>".encode()
        return lambda: read(page, "page.html")

    assert growth(work, 400) <= MOST


TITLE = "나래시, 가람대와 청년 창업 돕는 업무협약 체결"
ABOVE: dict[str, Callable[[int], list[str]]] = {
    "words": lambda n: [f"가람{chr(ord('가') + k)}" for k in range(n)],
    "names, and a title twice": lambda n: [*_names(n), TITLE, "로그인", TITLE],
    "titles twice": lambda n: [name for name in _names(n) for _ in "12"],
    "decks": lambda n: [TITLE, *(f"- {name}" for name in _names(n))],
}
"""What stands above a text on its page."""


def _names(lines: int) -> list[str]:
    return [f"나래 {chr(ord('가') + k)}람모임 소식" for k in range(lines)]


@pytest.mark.parametrize("above", ABOVE.values(), ids=ABOVE)
def test_reading_what_stands_above_a_text_is_linear(above: Callable[[int], list[str]]) -> None:
    def work(length: int) -> Callable[[], object]:
        page = "\n".join([*above(length), SENTENCES, SENTENCES])
        return lambda: pressparse.segment(page)

    assert growth(work, 500) <= MOST


def _bodies(length: int) -> list[str]:
    return [
        f"{chr(ord('가') + k % 400 * 28)}{chr(ord('가') + k % 397 * 28)}원" for k in range(length)
    ]


def _heads(length: int) -> list[str]:
    return [
        f"김{chr(ord('가') + k % 300 * 28)}{chr(ord('가') + k % 299 * 28)} 원장"
        for k in range(length)
    ]


SIGNED: dict[str, Callable[[int], str]] = {
    "as many heads as bodies": lambda n: (
        f"가람시는 {', '.join(_bodies(n))}과 업무협약을 체결했다. 협약식에는 {', '.join(_heads(n))}이 참석했다."
    ),
    "heads in brackets": lambda n: (
        "협약을 맺은 기관은 "
        + ", ".join(f"{a}({b[-2:]} {b[:3]})" for a, b in zip(_bodies(n), _heads(n), strict=True))
        + f"이다. {SENTENCES}"
    ),
    "areas that are given up as bodies": lambda n: (
        SENTENCES + "양 기관은 가람학교, 나래대학교, 다솜센터 등에 협력하기로 했다. " * n
    ),
}
"""Agreements of many, and of a long text."""


@pytest.mark.parametrize("signed", SIGNED.values(), ids=SIGNED)
def test_reading_an_agreement_is_linear(signed: Callable[[int], str]) -> None:
    def work(length: int) -> Callable[[], object]:
        return lambda: pressparse.parse(signed(length), reference_date="2025-10-29")

    assert growth(work, 60) <= MOST


def test_a_sentence_is_asked_once_whether_it_is_a_caption(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []

    def seen(text: str, sentence: Stretch) -> bool:
        asked.append(sentence.start)
        return is_caption(text, sentence)

    monkeypatch.setattr(mentions, "is_caption", seen)
    pressparse.parse(
        "가람시와 나래시는 " + "업무협약을 하고 있는 " * 50, reference_date="2025-10-29"
    )
    assert asked
    assert len(asked) == len(set(asked))


@pytest.mark.parametrize(
    ("name", "unit"),
    [
        ("a.jsonl", json.dumps({"text": "가람시는 29일 밝혔다."}) + "\n"),
        ("a.csv", '1,"가람시는 29일 밝혔다."\n'),
        ("a.jsonl", '{"text": [[[[\n'),
        ("a.json", "["),
    ],
    ids=["lines", "cells", "broken lines", "brackets"],
)
def test_reading_a_dump_is_linear(name: str, unit: str, tmp_path: Path) -> None:
    def work(length: int) -> Callable[[], object]:
        path = tmp_path / f"{length}{name}"
        head = "id,text\n" if name.endswith("csv") else ""
        path.write_text(head + unit * length, encoding="utf-8")
        return lambda: list(items((str(path),), max_chars=1_000_000))

    assert growth(work, 300) <= MOST


def test_what_is_not_linear_is_seen() -> None:
    def work(length: int) -> Callable[[], object]:
        return lambda: [abs(one) for one in range(length) for _ in range(length)]

    assert growth(work, 60) > MOST
