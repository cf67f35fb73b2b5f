"""Harmless changes lose no more than is pinned: see harmless.py."""

from collections import Counter
from collections.abc import Callable

import pytest

import harmless
import pins
from harmless import CHANGES, FEW, FIXTURES, Text, losses

LONG = "가람시는 나래대학교와 청년 일자리 업무협약을 맺었다고 밝혔다. 두 기관은 함께 간다."
BROKEN = "가람시는 나래대학교와 청년 일자리 업무협약을 맺었다고 밝혔다. 두 기관은\n함께 간다."

# change, a text, the text after it
CHANGED = [
    ("wrapped at 40", f"제목\n\n{LONG}", f"제목\n\n{BROKEN}"),
    ("flattened", "제목\n\n가람시는 \r\n간다.", "제목 가람시는 간다."),
    ("a menu above", "제목", f"{harmless.MENU}\n제목"),
    ("a copyright line", "제목", f"제목\n{harmless.COPYRIGHT}"),
    ("CRLF", "제목\n\n가람\r\n", "제목\r\n\r\n가람\r\n"),
    ("doubled spaces", "청년 일자리\n협약", "청년  일자리\n협약"),
    ("straight quotes", "“‘길’을 열겠다”", "\"'길'을 열겠다\""),
]


@pytest.mark.parametrize("change, text, after", CHANGED)
def test_what_a_change_does(change: str, text: str, after: str) -> None:
    assert CHANGES[change](text) == after


def test_every_change_is_shown() -> None:
    assert [change for change, *_ in CHANGED] == list(CHANGES)


def test_a_loss_is_a_share_of_what_was_read_before() -> None:
    nothing: dict[str, Counter[str]] = {field: Counter() for field in harmless.FIELDS}
    before = [nothing | {"dates": Counter(["3일: 2025-12-03", "3일: 2025-12-03", "4일: None"])}]
    after = [nothing | {"dates": Counter(["3일: 2025-12-03", "5일: 2025-12-05"])}]
    assert dict(harmless.lost(before, after)) == {"dates": 2 / 3}
    assert dict(harmless.lost(before, before)) == {"dates": 0.0}


def test_white_space_and_the_sort_of_marks_do_not_count() -> None:
    text = Text("가람시 도하람 시장은 3일 “길을 열겠다”고 말했다.", "2025-12-12")
    change = CHANGES["straight quotes"]
    assert text.read()["quotes"] == Counter(["도하람:길을열겠다"])
    assert text.read(change)["quotes"] == text.read()["quotes"]


@pytest.mark.parametrize("what, texts", [(FIXTURES, harmless.fixtures), (FEW, harmless.few)])
def test_no_more_is_lost_than_is_pinned(what: str, texts: Callable[[], list[Text]]) -> None:
    given = texts()
    if not given:
        pytest.skip("there is no evaluation set beside this checkout")
    found, pinned = losses(what, given), pins.read(harmless.PINS)
    assert not list(pins.above(pinned, found))
    assert not list(pins.loose(pinned, found)), "python tests/harmless.py --lower"
