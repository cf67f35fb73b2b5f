"""The six promises on generated texts, on the fixtures, and on a volume of real texts where it is there."""

import gzip
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

import pressparse
from press import FRAGMENTS, HOSTILE, releases, texts
from pressparse.readers import read_file
from promises import gaps, ungrounded

ROOT = Path(__file__).resolve().parent.parent
SHARED = Path(os.environ.get("PRESSPARSE_EVALUATION") or ROOT.parent / "shared" / "evaluation")
VOLUME = SHARED / "volume.jsonl.gz"
FIXTURES = sorted((ROOT / "fixtures").glob("*/raw.*"))


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
@example("협약식에는 응우옌 반 럭 이사장,가람지점 시장 등이 참석했다.", None)
@example("의 한 관계자는 “길을 열겠다”고 말했다.", None)
@example("))관계자는 “길을 열겠다”고 말했다.", None)
@example('"행", "  ("), 처는 공협약식갖꾸렸다.군수 임도원(MOU체결했', None)
@example('협약\n*(")  ((")),\n너부는 협약', None)
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


@settings(max_examples=60, deadline=None, derandomize=True)
@given(releases())
def test_made_up_releases_keep_the_promises(raw: str) -> None:
    hold(raw, pressparse.parse(raw, reference_date="2025-10-30"))


@pytest.mark.parametrize(
    "raw",
    [
        "가람시(시장&nbsp;도하람)는&nbsp;29일 누리대와 업무협약을 체결했다고 밝혔다.",
        (
            "□&nbsp;가람시(시장&nbsp;\n도하람)는&nbsp;29일\n&#160;누리대와&nbsp;인력 \n양성을 위한 업무\n협약을 체결했다고\n 29일 밝혔다.\n\n"
            "보도시점 202\n5. 10. 29\n.(수) 배포 2\n025. 10. \n28.(화)\n보도\n시점 2025. \n10. 29.(수\n) 배포 2025\n. 10. 28.\n(화)"
        ),
    ],
)
def test_white_space_written_as_an_entity_is_reported_as_it_stands(raw: str) -> None:
    record = pressparse.parse(raw, reference_date="2025-10-30")
    assert record.paragraphs[0].text.count("&") == raw.count("&")
    hold(raw, record)


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
