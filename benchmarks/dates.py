"""Dates beside others that read them: what is found in sentences that others annotated, and how fast, in one run.

    python benchmarks/dates.py [--judge FOLDER] [--bytes 1000000]

Prints for find_dates, korean-datetime and dateparser's search_dates the figures of each file of annotated
sentences, and the seconds all of its sentences took; then the speed on prose, how find_dates grows with the
text, and the share of values that were left to dateparser. Others write no EDTF, so in the hard sentences
it is the first day that counts for all three. A time without a day is no date for any of them.
"""

import argparse
import datetime as dt
import json
import re
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from evaluate import BESIDE

import pressparse
from pressparse.dates.edtf import bounds

PROSE = (
    "가나시는 지난 {day}일 하늘대학교와 지역 인재를 함께 기르기 위한 업무협약을 체결했다고 {next}일 밝혔다. "
    "이날 협약식에는 시장과 총장 등 관계자 20여 명이 참석해 앞으로의 협력 방향을 이야기했다. "
    "두 기관은 내년 상반기까지 공동 교육과정을 마련하고 {year}년 {month}월부터 3년간 함께 운영하기로 했다. "
    "시 관계자는 “지난해 {other}월부터 준비한 일이 열매를 맺었다”며 “시민이 느끼는 변화를 만들겠다”고 말했다. "
    "한편 시는 오는 12월 {day}일 오후 {hour}시 시청 대회의실에서 설명회를 열고 다음 달 말까지 신청을 받는다. "
    "올해 예산은 {day}억 {hour}천만 원으로 지난해보다 {hour}.{month}% 늘었으며, 참여 기업은 {day}7곳에서 {next}52곳으로 많아졌다. "
    "산업계에서는 새 제도가 자리를 잡으면 중소기업의 부담이 줄고 현장의 목소리가 빨리 전해질 것으로 본다. "
    "현장을 둘러본 참석자들은 학생들이 직접 만든 작품을 살펴보며 지역의 이야기를 담은 점을 높이 평가했다. "
    "대학 측은 강의실과 실습실을 시민에게 열어 누구나 배우고 나눌 수 있는 자리로 가꾸겠다는 뜻을 전했다. "
    "시는 통학 버스를 늘리고 오래된 골목의 가로등을 바꾸는 등 학생들이 안심하고 다닐 수 있도록 돕기로 했다. "
    "상인회는 빈 가게를 청년들의 작업실로 내놓고, 주민자치회는 마을 축제의 한 마당을 학생들에게 맡길 생각이다. "
    "전문가들은 지역과 대학이 함께 살 길을 찾는 움직임이 다른 도시로도 번질 것으로 내다보며 꾸준한 지원을 주문했다. "
    "골목마다 벽화를 그리는 일에는 미술을 배우는 학생과 오래 산 어르신이 짝을 이루어 손을 보탠다. "
    "빈집을 고쳐 만든 작은 도서관에는 아이들의 책 읽는 소리가 끊이지 않고, 마당에서는 텃밭 수업이 이어진다. "
    "시장 상인들은 손님이 줄어 걱정이 컸지만 학생들이 내놓은 포장 디자인 덕분에 가게가 밝아졌다며 반겼다. "
    "연구진은 강물의 맑기를 재는 장치를 다리 아래에 달고, 그 값을 누구나 볼 수 있도록 전광판에 띄우기로 했다. "
    "버스 기사와 택시 기사도 힘을 모아 길에서 본 위험한 곳을 사진으로 알리고 담당 부서가 바로 손보게 했다. "
    "농가에서는 드론으로 논밭을 살피는 법을 배우고 싶어 하며, 교수들은 현장에 찾아가 가르치는 방안을 꺼냈다. "
    "의회에서는 예산이 한쪽으로 치우치지 않게 살피겠다고 했고, 시민단체는 과정을 낱낱이 공개하라고 요구했다. "
    "기업들은 학생이 현장에서 익힌 솜씨를 곧바로 쓸 수 있도록 장비를 나누어 쓰고 멘토를 보내겠다고 약속했다. "
    "병원과 약국은 혼자 사는 어르신을 찾아가는 돌봄에 함께하며, 필요한 정보를 서로 나누는 틀을 짜고 있다. "
    "이웃 도시의 공무원들도 이 모임을 눈여겨보고 있으며, 강을 따라 이어지는 산책길을 함께 놓자는 말이 나온다. "
    "자세한 내용은 시 누리집에서 볼 수 있고 문의는 담당 부서로 하면 된다.\n"
)
"""Prose in the manner of the regional press, written for this benchmark; about seven dates
in 1,000 characters, more than the press has, and no two copies with the same figures."""


def prose(size: int) -> str:
    """Return so many bytes of prose (UTF-8)."""
    copies = (
        PROSE.format(
            day=k % 27 + 1,
            next=k % 27 + 2,
            month=k * 5 % 12 + 1,
            other=k * 7 % 12 + 1,
            hour=k * 3 % 9 + 1,
            year=1990 + k * 11 % 50,
        )
        for k in range(size // len(PROSE.encode()) + 1)
    )
    return "".join(copies)


def seconds(text: str) -> tuple[float, int]:
    """Return how long find_dates takes, and how many dates it finds."""
    begin = time.perf_counter()
    found = pressparse.find_dates(text, "2024-12-04")
    return time.perf_counter() - begin, len(found)


class Read(NamedTuple):
    """A date as one of the three reads it."""

    text: str
    start: int
    end: int
    first: dt.date | None
    last: dt.date | None


Reader = Callable[[str, dt.date], list[Read]]
Row = dict[str, Any]


def ours(text: str, day: dt.date) -> list[Read]:
    """Read with find_dates."""
    return [
        Read(d.text, d.span.start, d.span.end, d.earliest, d.latest)
        for d in pressparse.find_dates(text, day)
    ]


def korean_datetime(text: str, day: dt.date) -> list[Read]:
    """Read with korean-datetime, times without a day left out."""
    from korean_datetime import Kind, parse_all  # noqa: PLC0415

    return [
        Read(e.text, *e.span, e.start.date(), (e.end - dt.timedelta(seconds=1)).date())
        for e in parse_all(text, now=dt.datetime.combine(day, dt.time(9)))
        if e.kind is not Kind.TIME
    ]


def dateparser(text: str, day: dt.date, languages: list[str] | None = ["ko"]) -> list[Read]:  # noqa: B006
    """Read with search_dates, told the day, and the language or not."""
    from dateparser.search import search_dates  # noqa: PLC0415

    settings: Any = {"RELATIVE_BASE": dt.datetime.combine(day, dt.time())}
    found, at = [], 0
    for words, moment in search_dates(text, languages=languages, settings=settings) or ():
        start = max(at, text.find(words, at))
        at = start + len(words)
        found.append(Read(words, start, at, moment.date(), moment.date()))
    return found


READERS: dict[str, Reader] = {
    "find_dates": ours,
    "korean-datetime": korean_datetime,
    "search_dates": dateparser,
}


def squeeze(text: str) -> str:
    """Return a text without its white space."""
    return "".join(text.split())


def touches(date: Read, span: list[Any]) -> bool:
    """Return whether a date and an annotated span share a character."""
    return date.start < span[1] and span[0] < date.end


def agrees(date: Read, day: str) -> bool:
    """Return whether a date begins on a day, or leaves it open within the month or year counted to."""
    counted = re.search(r"(?:년|달|개월) ?[전후뒤]|이전", date.text)
    return str(date.first) == day or bool(counted and str(date.first) <= day <= str(date.last))


def news(rows: list[Row], found: list[list[Read]]) -> Iterator[tuple[str, float]]:
    """Yield the figures of the news sentences."""
    spans = exact = touched = inside = nowhere = 0
    for row, got in zip(rows, found, strict=True):
        dated = row["spans"] + row["optional"]
        for date in got:
            if not any(touches(date, s) for s in dated):
                lasting = any(touches(date, s) for s in row["none"])
                inside, nowhere = inside + lasting, nowhere + (not lasting)
        for span in row["spans"]:
            near = [squeeze(d.text) for d in got if touches(d, span)]
            spans, touched = spans + 1, touched + bool(near)
            exact += squeeze(row["text"][span[0] : span[1]]) in near
    yield "exact", exact / spans
    yield "overlap", touched / spans
    yield "inside durations", inside
    yield "where nobody sees one", nowhere


def chat(rows: list[Row], found: list[list[Read]]) -> Iterator[tuple[str, float]]:
    """Yield the share of first days that are right."""
    good = [any(agrees(d, row["day"]) for d in got) for row, got in zip(rows, found, strict=True)]
    yield "first day", sum(good) / len(good)


def specification(rows: list[Row], found: list[list[Read]]) -> Iterator[tuple[str, float]]:
    """Yield the share of spans and of first days that are right."""
    spans = [
        squeeze(words) in [squeeze(d.text) for d in got]
        for row, got in zip(rows, found, strict=True)
        for words in row["spans"]
    ]
    days = [
        any(agrees(d, day) for d in got)
        for row, got in zip(rows, found, strict=True)
        for _, day in row["values"]
    ]
    yield "spans", sum(spans) / len(spans)
    yield "first day", sum(days) / len(days)


def hard(rows: list[Row], found: list[list[Read]]) -> Iterator[tuple[str, float]]:
    """Yield how many sentences are right by span and first day, and how many silent ones were spoken to."""
    right = spoken = 0
    for row, got in zip(rows, found, strict=True):
        if not row["spans"]:
            spoken += bool(got)
            continue
        right += all(
            any(
                squeeze(d.text) == squeeze(row["text"][s[0] : s[1]])
                and d.first in [bounds(value)[0] for value in s[2].split(" | ")]
                for d in got
                if touches(d, s)
            )
            for s in row["spans"]
        )
    yield "right", right
    yield "spoken to", spoken


FILES = {"klue": news, "duckling": chat, "recognizers": specification, "hard": hard}


def compare(folder: Path) -> None:
    """Print the figures of each reader on each file, and how long it took."""
    for name, figures in FILES.items():
        lines = (folder / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
        rows = [json.loads(line) for line in lines]
        days = [dt.date.fromisoformat(row["reference"]) for row in rows]
        for label, read in READERS.items():
            read(rows[0]["text"], days[0])
            begin = time.perf_counter()
            found = [read(row["text"], day) for row, day in zip(rows, days, strict=True)]
            took = time.perf_counter() - begin
            told = ", ".join(
                f"{what} {value:.3f}" if isinstance(value, float) else f"{what} {value}"
                for what, value in figures(rows, found)
            )
            print(f"{name:<12}{label:<16}{took * 1e6 / len(rows):>7.0f} µs a sentence  {told}")


def main() -> None:
    """Run and print."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--judge", type=Path, default=BESIDE / "dates")
    parser.add_argument("--bytes", type=int, default=1_000_000)
    args = parser.parse_args()
    if args.judge.is_dir():
        compare(args.judge)
    size = args.bytes
    text = prose(size)
    seconds(PROSE)
    for part in (size // 8, size // 4, size // 2):
        took, _ = seconds(prose(part))
        print(f"find_dates      {part:>9,} bytes {took:8.3f} s  {took / part * 1e6:.3f} s per MB")
    mine, count = seconds(text)
    print(f"find_dates      {size:>9,} bytes {mine:8.3f} s  {count} dates")
    day = dt.date(2024, 12, 4)
    others: tuple[tuple[str, Reader], ...] = (
        ("korean-datetime", korean_datetime),
        ("search_dates, language told", dateparser),
        ("search_dates, as it comes", lambda t, d: dateparser(t, d, None)),
    )
    for label, read in others:
        begin = time.perf_counter()
        found = read(text, day)
        took = time.perf_counter() - begin
        print(f"{label}: {took:.3f} s, {took / mine:.0f} times as long, {len(found)} dates")
    left = sum(each.rule == "english_relative" for each in pressparse.find_dates(text, day))
    print(f"left to dateparser: {left} of {count} values")


if __name__ == "__main__":
    main()
