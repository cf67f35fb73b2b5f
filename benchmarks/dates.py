"""How fast dates are found: find_dates and dateparser.search.search_dates on the same prose, in one run.

    python benchmarks/dates.py [--bytes 1000000]

Prints the seconds of both, their ratio, how many dates each reports, how find_dates grows with the
text, and the share of values that were left to dateparser.
"""

import argparse
import time

import pressparse

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


def theirs(text: str, languages: list[str] | None) -> tuple[float, int]:
    """Return the same of search_dates, told the day, and the language or not."""
    import datetime as dt  # noqa: PLC0415

    from dateparser.search import search_dates  # noqa: PLC0415

    begin = time.perf_counter()
    found = search_dates(
        text,
        languages=languages,
        settings={"RELATIVE_BASE": dt.datetime(2024, 12, 4)},  # noqa: DTZ001
    )
    return time.perf_counter() - begin, len(found or ())


def main() -> None:
    """Run and print."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--bytes", type=int, default=1_000_000)
    size = parser.parse_args().bytes
    text = prose(size)
    seconds(PROSE)
    for part in (size // 8, size // 4, size // 2):
        took, _ = seconds(prose(part))
        print(f"find_dates    {part:>9,} bytes {took:8.3f} s  {took / part * 1e6:.3f} s per MB")
    ours, count = seconds(text)
    print(f"find_dates    {size:>9,} bytes {ours:8.3f} s  {count} dates")
    for told, languages in (("language told", ["ko"]), ("as it comes", None)):
        other, number = theirs(text, languages)
        print(f"search_dates  {size:>9,} bytes {other:8.3f} s  {number} dates, {told}")
        print(f"ratio         {other / ours:.0f}")
    left = sum(
        each.rule == "english_relative" for each in pressparse.find_dates(text, "2024-12-04")
    )
    print(f"left to dateparser: {left} of {count} values")


if __name__ == "__main__":
    main()
