"""Who published an article, when and by whom, on whole pages of sites that nobody has listed."""

from collections.abc import Mapping
from typing import Any

import pytest

import pressparse
from pressparse import PressRelease

TITLE = "가나시, 새 공원 문 열어"
BODY = (
    "가나시는 3일 새 공원을 연다고 밝혔다. 공원에는 나무 이천 그루와 산책길이 놓인다.\n"
    "시 관계자는 “시민이 쉬는 곳이 되게 하겠다”고 말했다.\n공원은 오는 5월 문을 연다."
)


def page(*above: str, below: tuple[str, ...] = (), title: str = TITLE) -> str:
    """Return a page: its title, what stands above the text, the text, what stands below."""
    return "\n".join((title, *above, BODY, *below))


def outlet(record: PressRelease) -> str | None:
    return record.outlet.name if record.outlet else None


def reporters(record: PressRelease) -> list[str]:
    return [each.name for each in record.reporters]


OUTLETS: list[tuple[str, str | None]] = [
    (f"{TITLE}\n[늘해온=한가람 기자] {BODY}", "늘해온"),
    (f"{TITLE}\n[가나=늘해온] 한가람 기자 = {BODY}", "늘해온"),
    (f"{TITLE}\n(가나=연합뉴스) 한가람 기자 = {BODY}", "연합뉴스"),
    (page(below=("저작권자 © 늘해온 무단전재 및 재배포 금지",)), "늘해온"),
    (page(below=("저작권자 © 다라일보 - 가나에서 가장 오랜 신문 무단전재 금지",)), "다라일보"),
    (page(below=("Copyright ⓒ ‘새 눈으로 보는’ 늘해온. All rights reserved.",)), "늘해온"),
    (page(below=("ⓒ 다라일보",)), "다라일보"),
    (page(below=("<ⓒ 늘해온통신사. 무단전재-재배포 금지>", "늘해온 검색해 채널 추가")), "늘해온"),
    (page("다라일보 한가람 기자"), "다라일보"),
    (page(title=f"{TITLE} - 다라일보"), "다라일보"),
    (
        page(title=f"{TITLE} | 늘해온", below=("Copyright © 늘해온. All rights reserved.",)),
        "늘해온",
    ),
    (page("[KBS 제주]", below=("KBS 제주 한가람입니다.",)), "KBS 제주"),
    (page(below=("늘해온 뉴스 한가람입니다.",)), "늘해온"),
    (page(below=("제호 : 늘해온", "등록일 : 2010-01-05", "발행인 : 남도연")), "늘해온"),
    (page(below=("글. 다라뉴스",)), "다라뉴스"),
    (page(below=("[본 기사는 늘해온 제213호 (2024.03.05~2024.03.11일자) 기사입니다]",)), "늘해온"),
    (page(below=("다라일보 채널 구독 / 다라일보 홈페이지 바로가기",)), "다라일보"),
    (page("한가람 기자", title=f"{TITLE} : 네이버 뉴스"), None),
    (page(below=("/연합",)), None),
    (f"{TITLE}\n공원 전경. 2024.03.05. [가나=뉴시스] {BODY}", None),
    (f"{TITLE}\n{BODY} (가나=뉴스1)", None),
    (page("한가람 기자 hgr@newsis.com"), None),
]


@pytest.mark.parametrize(("text", "name"), OUTLETS)
def test_an_outlet_is_read_though_nobody_has_listed_it(text: str, name: str | None) -> None:
    assert outlet(pressparse.parse(text)) == name


REPORTERS: list[tuple[str, list[str]]] = [
    (page("박가온 기자, 최다솜 기자"), ["박가온", "최다솜"]),
    (page("기자명", "박가온 기자", "승인 2024.03.05 10:11"), ["박가온"]),
    (page("글 박가온 기자 · 사진 최다솜 기자"), ["박가온"]),
    (page("By John Smith"), ["John Smith"]),
    (page("박가온 기자 | 사회부 | 다라일보 | gaon@dara.kr"), ["박가온"]),
    (page("2024.03.05 10:11 | 다라일보 | 박가온 기자"), ["박가온"]),
    (page(below=("뉴욕=박가온 특파원 gaon@dara.kr",)), ["박가온"]),
    (page(title="[기고] 길을 찾자", below=("한가람 나래대 교수",)), ["한가람"]),
    (page("온라인뉴스팀 기자"), []),
    (page("특별취재팀"), []),
    (page("시장이 나무를 심고 있다. 최다솜 기자", "박가온 기자"), ["박가온"]),
    (page(below=("박가온 기자 gaon@dara.kr", "사진 최다솜 기자")), ["박가온"]),
    (
        page("공원에 모인 시민들. 최다솜 기자 dasom@dara.kr", below=("박가온 기자 gaon@dara.kr",)),
        ["박가온"],
    ),
    (
        page("박가온 기자", below=("많이 본 뉴스", "다라천에 새 다리 놓인다", "최다솜 기자")),
        ["박가온"],
    ),
    (page("■ 방송 : 다라 라디오", "■ 진행 : 박가온 앵커"), []),
]


@pytest.mark.parametrize(("text", "names"), REPORTERS)
def test_bylines_are_composed_of_pieces(text: str, names: list[str]) -> None:
    assert reporters(pressparse.parse(text)) == names


def test_every_reporter_has_the_address_behind_the_name() -> None:
    record = pressparse.parse(page("박가온 gaon@dara.kr·최다솜 기자"))
    assert {each.name: each.email for each in record.reporters} == {
        "박가온": "gaon@dara.kr",
        "최다솜": None,
    }


def test_the_reporter_of_a_wire_picture_signs_no_article() -> None:
    picture = "시장 (가나=연합뉴스) 최다솜 기자 = 시장이 나무를 심고 있다. 2024.3.5 [공동취재] dasom@yna.co.kr"
    record = pressparse.parse(f"{picture}\n\n{page('박가온 기자')}")
    assert reporters(record) == ["박가온"]


PUBLISHED: list[tuple[str, str | None]] = [
    ("발행일 2024-03-05", "2024-03-05"),
    ("게재 일자: 2024년 3월 5일", "2024-03-05"),
    ("최초 노출 2024.03.05 10:11", "2024-03-05T10:11"),
    ("Published: 5 March 2024 14:20", "2024-03-05T14:20"),
    ("Posted on 2024-03-05", "2024-03-05"),
    ("송고시간2024-03-05 10:20", "2024-03-05T10:20"),
    ("기사등록 일시 [2024-03-05 10:20:30]", "2024-03-05T10:20"),
    ("[2024-03-05 10:20]", "2024-03-05T10:20"),
    ("Oct 29, 2025", "2025-10-29"),
    ("수정 2024.03.06 09:00 | 입력 2024.03.05 10:11", "2024-03-05T10:11"),
    ("업데이트 2024.03.06 09:00\n등록 2024.03.05 10:11", "2024-03-05T10:11"),
    ("입력 2024-03-05 5:04 PM", "2024-03-05T17:04"),
    ("입력 2024.03.05 오전 12:04", "2024-03-05T00:04"),
    ("승인 24.03.05 10:11", "2024-03-05T10:11"),
    ("2024-03-05 10:11 조회 25", "2024-03-05T10:11"),
    ("수정 2024.03.06 09:00", None),
    ("3시간 전", None),
]


@pytest.mark.parametrize(("line", "value"), PUBLISHED)
def test_a_line_above_the_text_dates_it(line: str, value: str | None) -> None:
    record = pressparse.parse(page(line))
    assert (record.published.value if record.published else None) == value


def test_how_long_ago_needs_a_day_to_count_from() -> None:
    record = pressparse.parse(page("입력 2일 전"), reference_date="2024-03-05")
    assert record.published is not None
    assert record.published.value == "2024-03-03"


def test_who_signs_the_words_of_a_picture_wrote_the_page_that_is_nothing_else() -> None:
    words = "(가나=연합뉴스) 한가람 기자 = 남도연 가나시장이 5일 새 공원에서 나무를 심고 있다. 2024.3.5/연합뉴스"
    assert reporters(pressparse.parse(words)) == ["한가람"]


BELOW: Mapping[str, tuple[str, ...]] = {
    "registration": ("등록번호 다라 아01234 | 등록일 2010.01.05 | 발행인 남도연",),
    "first issue": ("신문사업 등록번호: 다라 가00123 발행일: 2011-05-01 발행·편집인: 남도연",),
    "other articles": ("많이 본 뉴스", "다라천에 새 다리 놓인다", "입력 2024.03.01 09:00"),
    "another article on one line": (
        "많이 본 뉴스",
        "다라천에 새 다리 놓인다 입력 2024.03.01 09:00",
    ),
    "comments": ("댓글 2", "한마음 2024.03.06 11:12", "좋은 기사네요"),
}


@pytest.mark.parametrize("what", BELOW)
def test_dates_below_the_text_are_not_its_own(what: str) -> None:
    record: Any = pressparse.parse(page("박가온 기자", below=BELOW[what]))
    assert record.published is None


ISSUERS: list[tuple[str, str | None]] = [
    (
        (
            f"{TITLE} < 보도자료 < 군정소식 - 가나군청\n{TITLE}\n가나군은 3일 새 공원을 열었다.\n"
            "군 관계자는 “기쁘다”고 말했다."
        ),
        "가나군",
    ),
    (
        (
            f"{TITLE}\n□ 새 제도가 열린다. 국민이 쉽게 쓴다.\n"
            "담당부서 가나정보위원회 정책과 책임자 과장 한가람 (044-200-1111)"
        ),
        "가나정보위원회",
    ),
    (
        (
            f"{TITLE}\n가나군 다라읍은 3일 다라읍경로당에서 다라읍봉사회(회장 남도연)가 김장을 담갔다고 밝혔다.\n"
            "한가람 다라읍장은 “앞으로도 함께하겠습니다”라고 말했다.\n제 공 일: 2024. 3. 5."
        ),
        "가나군",
    ),
    (
        f"{TITLE}\n가나군(군수 한가람)은 3일 다라건설(대표 남도연)이 장학금을 기탁했다고 밝혔다.",
        "가나군",
    ),
    (
        (
            "가나의 오랜 배움터 다라공업고등학교(이하 다라공고)는 3월 4일부터 아침 식사를 제공하는 사업을 운영 중이다.\n"
            "이번 사업은 학생들에게 아침을 마련해 주기 위해 마련됐다. 다라공업고등학교 한가람 교장은 “기쁘다”고 말했다."
        ),
        "다라공업고등학교",
    ),
    (f"관계부처 합동 보도자료\n{TITLE}\n□ 정부는 3일 새 제도를 열었다.", None),
]


@pytest.mark.parametrize(("text", "name"), ISSUERS)
def test_a_release_is_its_issuers(text: str, name: str | None) -> None:
    record = pressparse.parse(text)
    assert (record.kind, record.issuer.name if record.issuer else None) == ("release", name)
