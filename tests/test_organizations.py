"""Bodies: which words of invented sentences name one, and which short forms stand for it."""

import pytest

from pressparse.entities import organizations
from pressparse.text.view import View

NAMED = [
    ("한빛진흥원은 사업을 알렸다.", ["한빛진흥원"]),
    ("한빛진흥원과 새론협회가 만났다.", ["한빛진흥원", "새론협회"]),
    ("국토교통부와 가평군이 나섰다.", ["국토교통부", "가평군"]),
    ("나래대학교 정보보호대학원에서 배운다.", ["나래대학교 정보보호대학원"]),
    ("라오스 국가기록센터와 손잡았다.", ["라오스 국가기록센터"]),
    ("전라남도교육청이 지원한다.", ["전라남도교육청"]),
    ("㈜가온식품과 다라정유(주)가 참여했다.", ["㈜가온식품", "다라정유(주)"]),
    ("다솜밸리(원장 홍길동)는 문을 열었다.", ["다솜밸리"]),
    ("미국 신정부와 만났다.", ["미국 신정부"]),
    ("나래면 지역사회보장협의체는 모였다.", ["나래면 지역사회보장협의체"]),
    ("계획에 대한 가람시의회의 답이 왔다.", ["가람시의회"]),
    ("자문기구를 두고 감독기구도 만든다.", []),
    ("이하람 정부와 트레벨 행정부는 다르다.", ["이하람 정부", "트레벨 행정부"]),
    ("수원지검 안양지청 형사3부에 갔다.", ["수원지검 안양지청 형사3부"]),
    ("수원고법 행정1부(부장판사 노하람)는 판결했다.", ["수원고법 행정1부"]),
    ("가람구 중앙지법으로 갔다.", ["중앙지법"]),
    ("가평군 농어촌개발과 소속 직원이 왔다.", ["가평군 농어촌개발과"]),
    ("가평군 농어촌개발과 관광을 말했다.", ["가평군"]),
    ("국민의힘 다라진상조사단은 모였다.", ["국민의힘 다라진상조사단"]),
    ("한국가람원에서 받았다. 한국공무원은 많다.", ["한국가람원"]),
    ("주한 미국상공회의소와 만났다.", ["주한 미국상공회의소"]),
    ("새론정보원으로부터 받았다.", ["새론정보원"]),
    # short forms
    ("한빛정보진흥원(KHI, 원장 홍길동)은 알렸다. KHI는 돕는다.", ["한빛정보진흥원"] * 3),
    ("한빛정보진흥원(이하 ‘한정원’)은 알렸다. 한정원이 돕는다.", ["한빛정보진흥원"] * 3),
    ("국민권익위원회는 권고했다. 권익위는 다시 살핀다.", ["국민권익위원회"] * 2),
    ("과기정통부는 예산을 늘린다.", ["과기정통부"]),
    ("가람시어린이보육재단은 돕는다. 보육재단은 아이를 본다.", ["가람시어린이보육재단"] * 2),
    # the text's own definition wins over any list
    ("나래수도공사(이하 ‘수공’)는 알렸다. 수공은 물을 댄다.", ["나래수도공사"] * 3),
    # silent
    ("도로 정비공사를 마쳤다.", []),
    ("공사는 내년에 끝난다.", []),
    ("시중은행의 금리가 올랐다.", []),
    ("수은이 든 온도계를 버린다.", []),
    ("날씨 예보가 빗나갔다.", []),
    ("그는 중학교를 나왔다.", []),
    ("데이터센터를 짓는다.", []),
    ("아이들이 재단한 옷을 입었다.", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "names"), NAMED)
def test_bodies_are_named_in_reading_order(text: str, names: list[str]) -> None:
    assert [body.name for body in organizations.find(View.plain(text))] == names


def test_each_body_is_listed_once_with_all_its_mentions() -> None:
    view = View.plain("한빛정보진흥원(KHI)은 알렸다. KHI는 새론협회를 돕는다. KHI가 밝혔다.")
    bodies = organizations.index(view, organizations.find(view))
    assert [(b.name, b.abbreviation, len(b.mentions)) for b in bodies] == [
        ("한빛정보진흥원", "KHI", 4),
        ("새론협회", None, 1),
    ]
    assert [m.text for m in bodies[0].mentions] == ["한빛정보진흥원", "KHI", "KHI", "KHI"]
