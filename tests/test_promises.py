"""The six promises on generated texts, on the fixtures, and on a volume of real texts where it is there."""

import gzip
import json
import os
import subprocess
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

import pressparse
from pressparse.readers import read_file
from promises import gaps, ungrounded

ROOT = Path(__file__).resolve().parent.parent
SHARED = Path(os.environ.get("PRESSPARSE_EVALUATION") or ROOT.parent / "shared" / "evaluation")
VOLUME = SHARED / "volume.jsonl.gz"
FIXTURES = sorted((ROOT / "fixtures").glob("*/raw.*"))

FRAGMENTS = [
    "가람시(시장 도하람)는 29일 시청에서 누리협회(회장 문새벽)와 ‘청년 일자리 업무협약(MOU)’을 체결했다.",
    "도하람 시장은 “청년이 돌아오는 도시를 만들겠다”며 “함께 가겠다”고 말했다.",
    "이번 협약에 따라 양 기관은 ▲인력 양성 ▲공동 연구 ▲시설 공유 등에 협력하기로 했다.",
    "[가람=한빛일보] 문가온 기자 = ",
    "문가온 기자 gaon@hanbit.example",
    "<저작권자ⓒ 한빛일보, 무단전재 및 재배포 금지>",
    "보도시점 2025. 10. 29.(수) 배포 즉시",
    "담당부서 가람정책과 책임자 과장 도하람 (044-000-0000)",
    "□ (주요내용) 오는 11월 3일부터 5일까지",
    "- 부제입니다 -",
    "붙임 1. 사진 2부. 끝.",
    "많이 본 뉴스",
    "// flash 오류를 우회하기 위한 함수 추가 function _flash_removeCallback() {}",
    "’25.10.29.(수) 14:00~15:00",
    "“닫히지 않은 인용",
    "&quot;엔티티&quot;",
    "【가람=한빛】",
]
HOSTILE = [
    "\0",
    "\ud800",
    "\udfff\ud800",
    "\u202e거꾸로\u202c",
    "\u200b\ufeff\u00ad",
    "\r\n",
    "\r",
    "\u2028",
    "\x85",
    "\x1c\x1d\x1e",
    unicodedata.normalize("NFD", "가람시장은 29일"),
    "🙂‍🙂",
    "“" * 50,
    "(" * 50 + ")" * 50,
    "9" * 60,
    "가" * 400,
    "https://" + "a" * 400,
    "▲" * 40,
    "\n" * 30,
    "a@b.c" * 30,
    "1월 " * 60,
]

PIECES = st.one_of(
    st.sampled_from(FRAGMENTS),
    st.sampled_from(HOSTILE),
    st.text(max_size=20),
    st.text(st.characters(categories=None), max_size=10),
)
GLUE = st.sampled_from(["", "", " ", "\n", "\n\n", "\r\n", "\t", "\u3000"])


@st.composite
def texts(draw: st.DrawFn) -> str:
    """Texts from real shapes, hostile characters and the glue between them, cut somewhere."""
    parts = draw(st.lists(st.tuples(PIECES, GLUE), max_size=12))
    whole = "".join(part + glue for part, glue in parts)
    cut = draw(st.integers(0, len(whole))) if draw(st.booleans()) else 0
    return whole[cut:]


def hold(raw: str, record: pressparse.PressRelease) -> None:
    assert not list(gaps(raw, record))
    assert not list(ungrounded(raw, record))


@settings(
    max_examples=150, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
@given(texts(), st.sampled_from([None, "2025-10-30"]))
@example("", None)
@example(" \n\t ", None)
@example("\ud800", None)
def test_any_text_is_tiled_grounded_and_read_the_same_twice(raw: str, day: str | None) -> None:
    record = pressparse.parse(raw, reference_date=day)
    hold(raw, record)
    assert pressparse.parse(raw, reference_date=day) == record


@settings(max_examples=60, deadline=None, derandomize=True)
@given(texts())
def test_the_single_extractors_take_any_text(raw: str) -> None:
    pressparse.segment(raw)
    pressparse.find_dates(raw)
    pressparse.find_quotes(raw, indirect=True)


@pytest.mark.parametrize("piece", [*HOSTILE, *FRAGMENTS], ids=range(len(HOSTILE) + len(FRAGMENTS)))
def test_a_piece_without_end_keeps_the_promises(piece: str) -> None:
    raw = piece * (10_000 // len(piece) + 1)
    hold(raw, pressparse.parse(raw))


def test_what_is_not_known_stays_open() -> None:
    dates = pressparse.find_dates("행사는 25일 열린다.")
    assert [(date.text, date.value) for date in dates] in ([], [("25일", None)])


def test_one_process_or_another_says_the_same() -> None:
    code = (
        "import pathlib, sys, pressparse\n"
        "for name in sys.argv[1:]:\n"
        "    raw = pathlib.Path(name).read_bytes().decode('utf-8', 'replace')\n"
        "    sys.stdout.buffer.write(pressparse.parse(raw).model_dump_json().encode() + b'\\n')\n"
    )
    told = {
        subprocess.run(
            [sys.executable, "-c", code, *map(str, FIXTURES)],
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": "C"},
            capture_output=True,
            check=True,
        ).stdout
        for seed, zone in (("1", "Asia/Seoul"), ("2", "America/New_York"))
    }
    assert len(told) == 1


def documents() -> Iterator[dict[str, Any]]:
    for path in FIXTURES:
        yield {"id": path.parent.name, "text": read_file(path).text, "reference_date": None}
    if VOLUME.is_file():
        with gzip.open(VOLUME, "rt", encoding="utf-8") as lines:
            yield from map(json.loads, lines)


def test_the_promises_hold_on_every_text_at_hand() -> None:
    wrong = []
    for number, each in enumerate(documents()):
        record = pressparse.parse(each["text"], each["id"], each["reference_date"])
        wrong += [f"{each['id']}: {said}" for said in gaps(each["text"], record)]
        wrong += [f"{each['id']}: {said}" for said in ungrounded(each["text"], record)]
        if number % 20 == 0:
            again = pressparse.parse(each["text"], each["id"], each["reference_date"])
            assert again == record
    assert not wrong, "\n".join(wrong[:20])
