"""People: who is named, with title and body, and which words only look like names."""

import pytest

from pressparse.extract import people
from pressparse.names import is_name, titled
from pressparse.view import View

# text, (name, title, body) of every mention in order
TABLE: list[tuple[str, list[tuple[str, str | None, str | None]]]] = [
    ("홍길동 시장은 말했다.", [("홍길동", "시장", None)]),
    ("홍길동 가나시장이 왔다.", [("홍길동", "가나시장", None)]),
    ("홍길동 가나진흥원 원장과 만났다.", [("홍길동", "원장", "가나진흥원")]),
    ("가나진흥원 홍길동 원장과 만났다.", [("홍길동", "원장", "가나진흥원")]),
    ("가나대 보안대학원 홍길동 원장은 말했다.", [("홍길동", "원장", "가나대 보안대학원")]),
    ("가나원(원장 홍길동)은 문을 열었다.", [("홍길동", "원장", "가나원")]),
    ("가나위원회(위원장 홍길동, 이하 가나위)는 열었다.", [("홍길동", "위원장", "가나위원회")]),
    ("가나위원회(위원장: 홍길동)는 열었다.", [("홍길동", "위원장", "가나위원회")]),
    ("가나원(GNA, 원장 홍길동)은 문을 열었다.", [("홍길동", "원장", None)]),
    ("가나원(원장 홍 길)은 문을 열었다.", [("홍 길", "원장", "가나원")]),
    ("홍 길 원장은 말했다.", [("홍 길", "원장", None)]),
    ("위원장 홍길동은 말했다.", [("홍길동", "위원장", None)]),
    ("홍길동 전 가나부 장관은 말했다.", [("홍길동", "장관", "가나부")]),
    ("홍길동 경제부총리 겸 가나부 장관이 왔다.", [("홍길동", "경제부총리 겸 가나부 장관", None)]),
    ("홍길동 가나당 원내대표는 말했다.", [("홍길동", "원내대표", "가나당")]),
    ("홍길동(가나대 교수) 추진단장은 말했다.", [("홍길동", "추진단장", None)]),
    ("홍길동 (주)가나상사 대표는 말했다.", [("홍길동", "대표", "(주)가나상사")]),
    ("㈜가나상사 홍길동 대표는 말했다.", [("홍길동", "대표", "㈜가나상사")]),
    ("홍길동 인공지능(AI)보안단장은 말했다.", [("홍길동", "인공지능(AI)보안단장", None)]),
    ("홍길동 최고기술책임자(CTO)는 말했다.", [("홍길동", "최고기술책임자", None)]),
    ("남궁민수 교수는 말했다.", [("남궁민수", "교수", None)]),
    ("황보성 본부장은 말했다.", [("황보성", "본부장", None)]),
    ("홍길동·김철수 의원이 왔다.", [("홍길동", "의원", None), ("김철수", "의원", None)]),
    ("이어, 홍길동 의원이 왔다.", [("홍길동", "의원", None)]),
    ("홍길동 시장이 왔다. 홍 시장은 웃었다.", [("홍길동", "시장", None), ("홍길동", "시장", None)]),
    ("홍길동 가나시장이 왔다. 홍 시장은 웃었다.", [("홍길동", "가나시장", None), ("홍길동", "시장", None)]),
    ("홍길동 시장이 왔다. 홍길동은 웃었다.", [("홍길동", "시장", None), ("홍길동", None, None)]),
    ("주민 홍길동(45) 씨가 왔다.", [("홍길동", None, None)]),
    ("도널드 스미스 대통령이 왔다.", [("도널드 스미스", "대통령", None)]),
    ("존 스미스(John Smith) 가나재단 대표가 왔다.", [("존 스미스", "대표", "가나재단")]),
    # --- words that are no names ---
    ("이번 대표는 누구인가.", []),
    ("지난 회장 선거가 끝났다.", []),
    ("전국 시장이 모였다.", []),
    ("신임 원장을 뽑는다.", []),
    ("전 시장은 말했다.", []),
    ("이 시장은 크다.", []),
    ("전남도 해양국장이 왔다.", []),
    ("강남구 구청장이 왔다.", []),
    ("정부 관계자는 말했다.", []),
    ("주요 행사장을 찾았다.", []),
    ("조합원 대표가 모였다.", []),
    ("전문가 위원이 모였다.", []),
    ("기술을 원장에게 보였다.", []),
    ("노력을 위원장이 인정했다.", []),
    ("가능한 시장을 찾는다.", []),
    ("현장 소장이 말했다.", []),
    ("이사회 의장이 왔다.", []),
    ("주민들 대표가 왔다.", []),
    ("이용자 대표가 왔다.", []),
    ("전통시장 상인이 모였다.", []),
    ("공사장 앞에서 만났다.", []),
    ("국정감사 현장이다.", []),
    ("스타트업 대표들이 왔다.", []),
    ("카카오 대표가 왔다.", []),
    ("서울시 부시장이 왔다.", []),
    ("한편 회장은 말했다.", []),
    ("", []),
]  # fmt: skip


@pytest.mark.parametrize("text, expected", TABLE)
def test_people(text: str, expected: list[tuple[str, str | None, str | None]]) -> None:
    read = [(p.name, p.title, p.organization) for p in people.find(View.plain(text))]
    assert read == expected


def test_the_index_has_each_person_once() -> None:
    view = View.plain(
        "홍길동 가나시장이 왔다. 홍 시장은 웃었다. 김철수 군수도 왔다. 홍길동은 갔다."
    )
    first, second = people.index(view, people.find(view))
    assert (first.name, first.titles) == ("홍길동", ("가나시장", "시장"))
    assert [mention.text for mention in first.mentions] == ["홍길동 가나시장", "홍 시장", "홍길동"]
    assert (second.name, len(second.mentions)) == ("김철수", 1)


@pytest.mark.parametrize("word", ["홍길동", "김철수", "이영희", "황보성", "남궁민수", "박서준"])
def test_names_have_the_shape_of_names(word: str) -> None:
    assert is_name(word)


@pytest.mark.parametrize(
    "word", ["이번", "지난", "가능한", "기술을", "노동자", "전남도", "또는", "도널드", ""]
)
def test_other_words_have_not(word: str) -> None:
    assert not is_name(word)


# word, its stem, the title in it, the particle behind it
TITLED = [
    ("시장은", "시장", "시장", "은"),
    ("가나군수가", "가나군수", "군수", "가"),
    ("금융위원장", "금융위원장", "위원장", ""),
    ("대표이사께서는", "대표이사", "대표이사", "께서는"),
]


@pytest.mark.parametrize("word, stem, title, particle", TITLED)
def test_a_title_ends_its_word(word: str, stem: str, title: str, particle: str) -> None:
    read = titled(word)
    assert read is not None
    assert (read.stem, read.title, read.particle) == (stem, title, particle)


@pytest.mark.parametrize("word", ["행사장", "전통시장에서", "국정감사", "확장", "입장은"])
def test_not_every_such_end_is_a_title(word: str) -> None:
    assert titled(word) is None
