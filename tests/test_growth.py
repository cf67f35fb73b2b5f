"""Work that grows with the length and no faster, beside parse: what explains, reads markup, pages, dumps. Calls are counted."""

import json
import sys
from collections.abc import Callable
from itertools import count
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

import pressparse
from pressparse import Parser
from pressparse.accord import mentions
from pressparse.accord.captions import is_caption
from pressparse.checks.explain import explain_all
from pressparse.entities.entity import issued_by_nobody
from pressparse.language import enumeration
from pressparse.readers import read
from pressparse.readers.dump import items
from pressparse.span import Span
from pressparse.speech import ground
from pressparse.text.document import Document
from pressparse.text.view import Stretch, View

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


def test_a_place_is_found_without_looking_at_every_piece() -> None:
    def steps(paragraphs: int) -> int:
        text = f"{SENTENCES}\n\n" * paragraphs
        view = View.plain(text)
        assert view.place(Span(start=0, end=3)) == (0, 3)
        made = count()

        def seen(_frame: FrameType, _event: str, _argument: Any) -> Any:
            next(made)
            return seen

        sys.settrace(seen)
        try:
            found = view.place(Span(start=len(text) - 9, end=len(text) - 5))
        finally:
            sys.settrace(None)
        assert found
        return next(made)

    assert steps(20) == steps(200)


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


def _each(line: str) -> Callable[[int], str]:
    """Return how to make so many lines, with another name in each."""
    return lambda n: "".join(line.format(f"{chr(ord('가') + k)}람") for k in range(n))


LEAD = f"{SENTENCES}\n{SENTENCES}\n"
MANY: dict[str, Callable[[int], str]] = {
    "who sign": _each(f"{SENTENCES}\n김{{}} 기자\n"),
    "who posted": lambda n: LEAD + _each("작성자 {}소방서 등록일 2025.10.29\n")(n),
    "tables": lambda n: LEAD + _each("담당부서 {}정보위원회 정책과 책임자\n")(n),
    "days and deeds": lambda n: "3일부터 협약 체결하고 " * 4 * n,
    "days in a title": lambda n: "[[관리자 2025-10-29 조회수 149]]\n" * n + LEAD,
    "lines of a title": lambda n: "가람시의\n" * n + LEAD,
}
"""What a page has once or twice, and a bad one hundreds of times."""


@pytest.mark.parametrize("many", MANY.values(), ids=MANY)
def test_reading_much_of_one_thing_is_linear(many: Callable[[int], str]) -> None:
    def work(length: int) -> Callable[[], object]:
        text = many(length)
        return lambda: pressparse.parse(text, reference_date="2025-10-29")

    assert growth(work, 200) <= MOST


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


@pytest.mark.parametrize("between", [", ", " 등", " 및 가나", "(가)", "·"])
def test_a_list_of_many_is_parted_in_time(between: str) -> None:
    """A pattern that is tried anew at each of them takes minutes."""
    listed = f"장비 공동 활용{between * 20_000}과 인력 교류"
    assert enumeration.members(listed, 0, len(listed))


def test_how_a_long_text_goes_on_with_a_name_is_looked_for_around_it() -> None:
    view = Parser().views(Document(SENTENCES * 2_000))[1]
    long = ground.Ground(view, (), (), issued_by_nobody)
    assert len(long.text) > 80_000 >= 2 * len(long.around(50_000))


def test_a_text_is_searched_once_for_what_makes_it_an_interview(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    searched: list[str] = []

    class Pattern:
        def search(self, text: str) -> None:
            searched.append(text)

    monkeypatch.setattr(ground, "_INTERVIEW", Pattern())
    answers = "- 길은 어떻게 되나?\n“길을 넓히는 일이 먼저입니다.”\n" * 20
    assert len(pressparse.find_quotes(f"김하람 원장이 왔다.\n{answers}")) == 20
    assert len(searched) == 1


def test_what_is_not_linear_is_seen() -> None:
    def work(length: int) -> Callable[[], object]:
        return lambda: [abs(one) for one in range(length) for _ in range(length)]

    assert growth(work, 60) > MOST
