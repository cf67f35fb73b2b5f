"""Dates by table: the form, the day of reading, the expected spans and EDTF values."""

import datetime as dt
import importlib
from pathlib import Path

import pytest
import regex
from hypothesis import given, settings
from hypothesis import strategies as st

import pressparse
from pressparse.dates.edtf import bounds

TABLE = Path(__file__).with_name("dates.tsv")
MARKED = regex.compile(r"\[\[(.+?)\]\]")


def rows() -> list[tuple[str, str, tuple[str, ...]]]:
    found = []
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            reference, sentence, *values = line.split("\t")
            wanted = tuple(values[0].split(" | ")) if values else ()
            found.append((reference, sentence, wanted))
    return found


ROWS = rows()
RELATIVE = [row for row in ROWS if row[0] != "-" or "?" in row[2]]
SILENT = [row for row in ROWS if not row[2]]


@pytest.mark.parametrize(
    "reference, sentence, values", [pytest.param(*row, id="-".join(row[:2])) for row in ROWS]
)
def test_every_form_is_read_as_the_table_says(
    reference: str, sentence: str, values: tuple[str, ...]
) -> None:
    plain = MARKED.sub(r"\1", sentence)
    # a silent row must stay silent with something to stand on, too
    day = "2024-03-05" if reference == "-" and not values else reference
    found = pressparse.find_dates(plain, None if day == "-" else day)
    wanted = [
        (words, None if value == "?" else value)
        for words, value in zip(MARKED.findall(sentence), values, strict=True)
    ]
    assert [(each.text, each.value) for each in found] == wanted


def test_the_table_is_as_large_as_it_claims() -> None:
    assert len(ROWS) >= 800
    assert len(RELATIVE) >= 450
    assert len(SILENT) >= 180
    assert len({row[:2] for row in ROWS}) == len(ROWS)


@pytest.mark.parametrize(
    "value, first, last",
    [
        ("2025-10-29", "2025-10-29", "2025-10-29"),
        ("2025-10-29T14:00", "2025-10-29", "2025-10-29"),
        ("2025-10-29T14:00/2025-10-29T15:00", "2025-10-29", "2025-10-29"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2025", "2025-01-01", "2025-12-31"),
        ("2025-33", "2025-01-01", "2025-03-31"),
        ("2025-36", "2025-10-01", "2025-12-31"),
        ("2025-40", "2025-01-01", "2025-06-30"),
        ("2025-41", "2025-07-01", "2025-12-31"),
        ("2025-21", "2025-03-01", "2025-05-31"),
        ("2025-24", "2025-12-01", "2026-02-28"),
        ("199X", "1990-01-01", "1999-12-31"),
        ("18XX", "1800-01-01", "1899-12-31"),
        ("2025-10-25/2025-11-02", "2025-10-25", "2025-11-02"),
        ("2024-33/2024-35", "2024-01-01", "2024-09-30"),
        ("2016/..", "2016-01-01", None),
        ("../2030", None, "2030-12-31"),
        ("{2025-10-07,2025-10-09}", "2025-10-07", "2025-10-09"),
        ("2025-13", None, None),
        ("0000", None, None),
        ("", None, None),
        (None, None, None),
    ],
)
def test_bounds_are_the_first_and_last_day_that_a_value_covers(
    value: str | None, first: str | None, last: str | None
) -> None:
    found = tuple(None if day is None else day.isoformat() for day in bounds(value))
    assert found == (first, last)


@pytest.mark.parametrize(
    "text, reference, anchors",
    [
        ("3일 열렸다.", "2024-03-05", ["reference"]),
        ("2025년 10월 29일 열렸다.", "2024-03-05", [None]),
        ("3일 열렸다. 이날 비가 왔다.", "2024-03-05", ["reference", "previous"]),
        ("10월 29일 열린다. 2025 나라 정상회의에서다.", None, ["text", None]),
        ("2025년 10월 3일 열고 같은 달 8일 닫는다.", None, [None, "previous"]),
        ("29일 열린다.", None, [None]),
    ],
)
def test_what_a_date_was_read_against_is_recorded(
    text: str, reference: str | None, anchors: list[str | None]
) -> None:
    assert [each.anchor for each in pressparse.find_dates(text, reference)] == anchors


def test_a_published_date_in_the_text_is_the_anchor() -> None:
    record = pressparse.parse(
        "가나시, 하늘초와 업무협약\n입력 2025.10.29. 10:11\n가나시는 지난 28일 하늘초등학교와 업무협약을 맺었다고 29일 밝혔다.\n"
    )
    if record.published is not None:
        assert {each.anchor for each in record.dates} == {"published"}
    assert [each.value for each in record.dates if each.value] in (
        [],
        ["2025-10-28", "2025-10-29"],
    )


@pytest.mark.parametrize(
    "text, roles",
    [
        ("시는 29일 나라대와 업무협약을 체결한다고 밝혔다.", ["signed"]),
        ("시는 나라대와 업무협약을 체결했다고 29일 밝혔다.", ["published"]),
        ("시는 28일 나라대와 협약식을 가졌다고 29일 밝혔다.", ["signed", "published"]),
        ("시는 지난 27일 나라대와 업무협약을 맺었다.", ["signed"]),
        ("시는 나라대와 협약을 29일 체결했다.", ["signed"]),
        ("시는 22일 양해각서(MOU)를 체결했다고 23일 밝혔다.", ["signed", "published"]),
        ("시는 나라대와 손잡았다고 29일 밝혔다. 전날 협약식을 열었다.", ["published", "signed"]),
        ("시는 28일 행사를 열었다. 이날 나라대와 업무협약도 체결했다.", ["event", "signed"]),
        ("시는 28일 시청에서 만났다. 두 기관은 업무협약을 체결하며 힘을 모았다.", ["signed"]),
        ("업무협약 개요\n(일시) ’24.3.4.(월) 14:00", ["signed"]),
        ("신청은 29일까지 받는다.", ["deadline"]),
        ("전시는 29일까지 열린다.", ["event"]),
        ("시는 29일 축제를 개최한다.", ["event"]),
        (
            "시는 업무협약을 29일 체결한다. 한편, 시는 지난해 5월 3일 다라대와 업무협약을 체결한 바 있다.",
            ["signed", "other"],
        ),
        ("값이 29일 올랐다.", ["other"]),
    ],
)
def test_roles_tell_the_day_of_signing_from_the_day_of_telling(text: str, roles: list[str]) -> None:
    assert [each.role for each in pressparse.find_dates(text, "2024-03-05")] == roles


def test_a_weekday_that_is_not_the_days_is_warned_of() -> None:
    text = "가나시는 2025년 10월 29일(목) 시청에서 하늘초등학교와 교육 협력을 위한 업무협약을 체결했다고 밝혔다."
    record = pressparse.parse(text)
    assert [each.value for each in record.dates] == ["2025-10-29"]
    assert [each for each in record.warnings if "2025-10-29 is a Wednesday, not a Thursday" in each]
    right = pressparse.parse(text.replace("(목)", "(수)"))
    assert not [each for each in right.warnings if "Wednesday" in each]


def test_own_rules_come_first_and_may_give_a_day_or_edtf() -> None:
    @pressparse.rule(
        r"창간[ ]기념일",
        examples={"[[창간 기념일]]에 연다.": "2024-04-01"},
        boundary=["창간 기념호"],
    )
    def founding_day(_match: object, _clock: object) -> dt.date:
        """The paper's own day."""
        return dt.date(2024, 4, 1)

    text = "본지는 창간 기념일에 새 지면을 선보인다. 독자와 함께 만드는 지면이 될 것이라고 편집국은 설명했다."
    record = pressparse.Parser(rules={"dates": [founding_day]}).parse(text)
    assert [(each.text, each.value) for each in record.dates] == [("창간 기념일", "2024-04-01")]


@settings(max_examples=300, deadline=None)
@given(
    st.text(
        alphabet=st.sampled_from(
            list(
                "0123456789년월일.~-/’'( )화시분까지부터지난오는올해이달다음주초말전후\n,·:"
                "개첫째셋두한요인보다이십천시학기징역二十月QH"
            )
        ),
        max_size=60,
    ),
    st.sampled_from([None, "2024-02-29", "0001-01-01", "9999-12-31"]),
)
def test_nothing_makes_the_reader_raise(text: str, reference: str | None) -> None:
    for each in pressparse.find_dates(text, reference):
        assert each.text == text[each.at.start : each.at.end]


@pytest.mark.parametrize(
    "seed",
    [
        "1",
        "1.",
        "1일",
        "’25.",
        "2025.",
        "지난 ",
        "1~",
        "1, ",
        "10월 ",
        "월",
        "1일부터 ",
        "오늘(",
        " 협약",
        "2025년 ",
        "2 9일 ",
        "2\n9일 ",
        "십",
        "십일",
        "삼월 ",
        "二十",
        "한 달 ",
        "1년 2개월 ",
        "첫째 주 ",
        "1·",
        "3일인 ",
    ],
)
def test_a_form_without_end_is_read_to_its_end(seed: str) -> None:
    text = seed * (10_000 // len(seed))
    assert all(d.text in text for d in pressparse.find_dates(text, "2024-03-05"))


@pytest.mark.parametrize("today", ["0001-01-01", "9999-12-31"])
@pytest.mark.parametrize(
    "text", ["다음 주", "지난주 금요일", "내일", "사흘 전", "오는 금요일", "내년", "오늘(3일)"]
)
def test_the_ends_of_the_calendar_raise_nothing(text: str, today: str) -> None:
    assert [d.text for d in pressparse.find_dates(text, today)] == [text]


@pytest.mark.parametrize(
    "text, found",
    [
        ("오는 2\n9일 맺는다.", [("오는 2\n9일", "2025-11-29")]),
        ("지난 9월 1\n2일 열렸다.", [("지난 9월 1\n2일", "2025-09-12")]),
        ("협약식은 10월 29\n일에 있었다.", [("10월 29\n일", "2025-10-29")]),
        ("시는 20\n25년 10월에 맺었다.", [("20\n25년 10월", "2025-10")]),
        ("2025. 10. 2\n9. 맺었다.", [("2025. 10. 2\n9.", "2025-10-29")]),
        ("내년\n3월에 연다.", [("내년\n3월", "2026-03")]),
        ("다음 달\n5일에 연다.", [("다음 달\n5일", "2025-12-05")]),
        ("10월\n3일에 열렸다.", [("10월\n3일", "2025-10-03")]),
        ("1\n0월 3일에 열렸다.", []),
        ("조회 2\n9일 열린다.", [("9일", "2025-11-09")]),
        ("참가비는 2\n만원이다.", []),
        ("목표는 29\n일본을 이겼다.", []),
    ],
)
def test_a_date_cut_by_a_line_break_is_read_whole_or_left_open(
    text: str, found: list[tuple[str, str]]
) -> None:
    dates = pressparse.find_dates(text, "2025-11-03")
    assert [(each.text, each.value) for each in dates] == found


def test_the_lines_of_a_wrapped_story_are_read_as_one() -> None:
    text = (
        "가나시, 하늘대와 업무협약\n가나시는 지난 10월 2\n9일 시청 대회의실에서 하늘대학교와 지역 인재 양성을 위한 업무\n"
        "협약을 체결했다고 3일 밝혔다. 두 기관은 함께 마련한 계획을 내년 \n"
        "3월부터 차례로 시행하며, 성과를 나누는 보고회를 오는 12월 1\n1일 연다.\n"
    )
    record = pressparse.parse(text, reference_date="2025-11-03")
    assert [each.value for each in record.dates] == [
        "2025-10-29",
        "2025-11-03",
        "2026-03",
        "2025-12-11",
    ]
    whole = text[record.dates[0].at.start : record.dates[0].at.end]
    assert whole == "지난 10월 2\n9일"


@pytest.mark.parametrize(
    "words, reference, value",
    [
        ("설날", "1999-01-10", "1999-02-16"),
        ("설날", "2033-01-10", "2033-01-31"),
        ("추석", "1996-08-01", "1996-09-27"),
        ("추석", "2031-08-01", "2031-10-01"),
        ("부처님오신날", "2020-04-01", "2020-04-30"),
        ("정월대보름", "2027-02-01", "2027-02-21"),
        ("단오", "2023-06-01", "2023-06-22"),
        ("동짓날", "2024-12-01", "2024-12-21"),
        ("동짓날", "2025-12-01", "2025-12-22"),
        ("섣달그믐", "2024-01-20", "2024-02-09"),
        ("추석", "1988-08-01", None),
        ("추석", "2051-08-01", None),
    ],
)
def test_feasts_are_read_from_1990_to_2050(words: str, reference: str, value: str | None) -> None:
    found = pressparse.find_dates(f"{words}에 다녀온다.", reference)
    assert [(each.text, each.value) for each in found] == [(words, value)]


def test_the_table_of_feasts_is_what_its_script_writes() -> None:
    pytest.importorskip("korean_lunar_calendar")
    script = importlib.import_module("training.feasts")
    assert script.TARGET.read_text(encoding="utf-8") == script.module()


ELSEWHERE = [
    (
        "군은 지난 19일 선적식을 열었다고 20일 밝혔다. 이날 행사에는 100명이 왔다.",
        "2025-11-20",
        "이날",
        "2025-11-19",
    ),
    (
        "18일 낮 불이 났다. 전날 오후에는 비가 왔다. 이날 소방대원 30명이 출동했다.",
        "2025-11-18",
        "이날",
        "2025-11-18",
    ),
    (
        "20일 경찰에 따르면 전날 오후 2시 차가 돌진했다. 경찰은 이날 운전자를 불러 조사했다.",
        "2025-11-20",
        "이날",
        "2025-11-20",
    ),
    ("시는 전날 협약을 맺었다. 이날부터 접수를 받는다.", "2025-11-20", "이날", "2025-11-20"),
    (
        "시는 20일 접수를 시작했다. 전날 밤부터 줄이 이어졌다. 이날 300명이 신청했다.",
        "2025-11-20",
        "이날",
        "2025-11-20",
    ),
    (
        "시는 20일 접수를 시작했다. 전날 밤부터 줄이 이어졌다. 이날 300명이 신청했다.",
        None,
        "이날",
        None,
    ),
    (
        "시는 2025년 11월 20일 접수를 시작했다. 전날 밤부터 줄이 이어졌다. 이날 300명이 신청했다.",
        None,
        "이날",
        "2025-11-20",
    ),
    ("지난해 시작했다. 내년에 마친다.", None, "내년", None),
    ("2025년 11월 20일 열렸다. 다음 날 끝났다.", None, "다음 날", "2025-11-21"),
    ("오는 3일 연다.", None, "오는 3일", None),
    ("시는 24일 열린 회의에서 결정했다. 이튿날 공고했다.", "2025-11-27", "이튿날", "2025-11-25"),
    ("어제 오후 문을 열었다.", "2025-11-27", "어제 오후", "2025-11-26"),
    ("오늘(2일) 막을 올린다.", "2025-10-02", "오늘(2일)", "2025-10-02"),
    ("현지시간 31일 만났다.", "2025-08-01", "31일", "2025-07-31"),
    ("지난 12일 한일 회담이 열렸다.", "2025-11-11", "지난 12일", "2025-10-12"),
    ("2023.02.04. 서명했다.", None, "2023.02.04.", "2023-02-04"),
    ("10.5(화) 오후 파리에서 만났다.", "2021-10-06", "10.5(화) 오후", "2021-10-05"),
    ("해군은 관함식(17∼23일)을 연다.", "2025-10-02", "17∼23일", "2025-10-17/2025-10-23"),
    ("내년 1월부터 4년 동안 맡는다.", "2025-11-29", "내년 1월", "2026-01"),
    ("지난 10월 1일 국군의 날 행사가 있었다.", "2025-11-29", "지난 10월 1일", "2025-10-01"),
    ("다음 달 5일 문을 연다.", None, "다음 달 5일", None),
    ("지난 2023년 시작했다.", None, "지난 2023년", "2023"),
    ("3일 뒤인 오는 8일 열린다.", "2025-12-05", "오는 8일", "2025-12-08"),
    ("앞서 지난해 12월에는 조례를 고쳤다.", "2025-11-29", "지난해 12월", "2024-12"),
    ("이달 17일부터 28일까지 받는다.", "2025-11-10", "이달 17일", "2025-11-17"),
    ("지난주 토요일 비가 왔다.", "2025-11-26", "지난주 토요일", "2025-11-22"),
    ("20일 오후 7시 30분 공연한다.", "2025-11-18", "20일 오후 7시 30분", "2025-11-20T19:30"),
    ("새해 첫날인 1일 해맞이를 연다.", "2025-12-30", "1일", "2026-01-01"),
]
"""The day that a story is on goes on being that day when the eve is told of; without a clock only the text tells."""


@pytest.mark.parametrize("text, reference, words, value", ELSEWHERE)
def test_days_as_papers_of_every_sort_tell_them(
    text: str, reference: str | None, words: str, value: str | None
) -> None:
    found = [d.value for d in pressparse.find_dates(text, reference) if d.text == words]
    assert found == [value]


@pytest.mark.parametrize(
    ("title", "body", "value"),
    [
        (
            "27일 가람면 제설봉사단 발대식",
            "가람면이 지난 27일 마을에서 발대식을 열었다.",
            "2025-11-27",
        ),
        (
            "가람시, 27일 축제 연다",
            "가람시는 오는 27일 강변에서 축제를 연다고 밝혔다.",
            "2025-12-27",
        ),
        ("가람시, 27일 협약", "가람시는 10월 27일 시청에서 협약을 맺었다고 밝혔다.", "2025-10-27"),
        ("가람시, 9일 협약", "가람시는 지난 27일 시청에서 협약을 맺었다고 밝혔다.", "2025-12-09"),
    ],
)
def test_a_bare_day_of_a_title_is_the_one_that_the_text_tells_in_full(
    title: str, body: str, value: str
) -> None:
    text = f"{title}\n\n{body} 시는 앞으로도 주민과 함께 마을을 가꿀 계획이다."
    record = pressparse.parse(text, reference_date="2025-12-13")
    assert record.headline is not None
    assert record.dates[0].value == value
