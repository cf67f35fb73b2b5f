"""Line breaks that a page has lost within a word: titles, captions and credits glued to what follows."""

from collections.abc import Callable

import pytest

import pressparse
from pressparse.text.breaks import lost_breaks
from promises import ungrounded
from test_growth import MOST, growth

RUN_TOGETHER = (
    "가람시는 새 길을 냈다.나래군은 다리를 놓았다.다라원은 이를 도왔다.하람은행은 돈을 댔다."
)

# what stands before, with | where a break was lost
PARTED = [
    "가람 상생 협약 체결|하람은행은 5일 새 상품을 냈다.",
    "협약서를 들고 있다. 하람은행 제공|하람은행이 새 상품을 냈다.",
    "손을 잡고 있다. 사진 뉴시스|하람은행과 가람시가 만났다.",
    "가람시와 손잡고 지역을 살린다|하람은행은 5일 새 상품을 냈다.",
    "새 다리를 놓는 사업 설명회|다라원은 5일 사업을 설명했다.",
    "왼쪽부터 시장 도하람, 대표 김하람|다라원이 새 일을 시작했다.",
    "가람 연구재단|국민연금공단은 5일 새 연구를 시작했다.",
    "나래전자의 배송 전담|한서윤 나래그룹 실장(오른쪽)이 협약서를 들고 있다.",
    "가람시장으로 12년 재직|내년 10월 자리에서 물러난다.",
    "나래군과 상생 협약 체결|오는 7일 협약식이 열린다.",
    "돕는 이들의 협력 방안 논의|삼성전자는 5일 이를 알렸다.",
]
WHOLE = [
    "이 일을 맡은 교육부대변인 김하람 씨가 새 계획을 냈다.",
    "새 법을 발의한다고 대표가 말했다.",
    "이들은 다가오는 7일 새 계획을 낸다.",
    "나래군 외교전문지 대표가 새 계획을 냈다.",
    "이날 국가교육위원회는 새 계획을 냈다.",
    "이날 더불어민주당은 새 계획을 냈다.",
    "이날 가람지방해양경찰청은 새 계획을 냈다.",
    "이 기업은2019년 새 계획을 냈다.",
    "미래모빌리티학교는 새 계획을 냈다.",
    "새 계획은 형사처벌하는 일이다.",
    "기업들은 회원사NARA와 만났다.",
    "가람시장은 이날 하람은행장을 만났다.",
]


@pytest.mark.parametrize("text", PARTED)
def test_a_lost_break_is_read_where_a_name_begins(text: str) -> None:
    before, _, behind = text.partition("|")
    assert lost_breaks(before + behind + RUN_TOGETHER) == (len(before),)


@pytest.mark.parametrize("text", WHOLE)
def test_what_is_one_word_stays_whole(text: str) -> None:
    assert lost_breaks(text + "모빌리티는 늘었다.처벌하는 법은 없다." + RUN_TOGETHER) == ()


@pytest.mark.parametrize("text", PARTED)
def test_pages_that_keep_their_breaks_are_not_looked_at(text: str) -> None:
    assert lost_breaks(text.replace("|", "")) == ()


def test_who_speaks_begins_behind_a_lost_break() -> None:
    text = f"{RUN_TOGETHER}가람시 반대 기류하람은행은 “기한을 더 달라”고 했다.협약서를 들고 있다. 다라원 제공다라원 관계자는 “곧 답하겠다”고 말했다."
    record = pressparse.parse(text)
    assert [quote.speaker and quote.speaker.name for quote in record.quotes] == [
        "하람은행",
        "다라원",
    ]
    assert list(ungrounded(text, record)) == []


@pytest.mark.parametrize(
    "unit", ["가람하람은행", "가람 체결하람은행은 ", "가람체결하람은행은 다솜제공다라원이 "]
)
def test_looking_for_lost_breaks_is_linear(unit: str) -> None:
    def work(length: int) -> Callable[[], object]:
        return lambda: lost_breaks.__wrapped__(RUN_TOGETHER + unit * length)

    assert growth(work, 200) <= MOST


def test_a_run_of_letters_without_spaces_is_not_looked_at() -> None:
    assert lost_breaks(RUN_TOGETHER + "가람체결하람은행은" * 20) == ()
