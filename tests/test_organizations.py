"""Bodies: which words of invented sentences name one, and which short forms stand for it."""

import pytest

import pressparse
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
    ("대구지검 나래지청 형사7부에 갔다.", ["대구지검 나래지청 형사7부"]),
    ("수원고법 행정1부(부장판사 노하람)는 판결했다.", ["수원고법 행정1부"]),
    ("가람구 중앙지법으로 갔다.", ["중앙지법"]),
    ("가평군 농어촌개발과 소속 직원이 왔다.", ["가평군 농어촌개발과"]),
    ("가평군 농어촌개발과 관광을 말했다.", ["가평군"]),
    ("국민의힘 다라진상조사단은 모였다.", ["국민의힘 다라진상조사단"]),
    ("한국가람원에서 받았다. 한국공무원은 많다.", ["한국가람원"]),
    ("주한 미국상공회의소와 만났다.", ["주한 미국상공회의소"]),
    ("박하람 국민의힘 의원실에서 왔다.", ["박하람 국민의힘 의원실"]),
    ("미국 민주당과 더불어민주당은 다르다.", ["미국 민주당", "더불어민주당"]),
    ("미 법무부와 미 의회는 다르다.", ["미 법무부", "미 의회"]),
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


def bodies_of(text: str) -> set[str]:
    """Return the forms of all bodies that a whole reading finds in a text."""
    return {
        mention.text for body in pressparse.parse(text).organizations for mention in body.mentions
    }


ACTING = [
    ("가평군은 새 길을 낸다.", "가평군"),
    ("새론협회는 가평군과 용인시에 성금을 전달했다.", "용인시"),
    ("협약식에는 가평군, 새론협회가 함께했다.", "가평군"),
    ("이날 가평군 관계자가 말했다.", "가평군"),
    ("행사가 끝났다. (사진 제공-가평군)", "가평군"),
    ("그는 가평군에 산다. 가평군은 그를 돕는다.", "가평군"),
]


@pytest.mark.parametrize(("text", "region"), ACTING)
def test_a_region_that_does_something_is_a_body(text: str, region: str) -> None:
    assert region in bodies_of(text)


MERE_PLACES = [
    ("그는 가평군에 사는 농부다.", "가평군"),
    ("행사는 경기도 용인시 새론홀에서 열렸다.", "용인시"),
    ("비는 가평군과 양평군에서 많이 내렸다.", "가평군"),
    ("마포구(296건)에서 가장 많이 팔렸다.", "마포구"),
]


@pytest.mark.parametrize(("text", "region"), MERE_PLACES)
def test_a_region_where_something_only_lies_or_happens_is_no_body(text: str, region: str) -> None:
    assert region not in bodies_of(text)


GLUED = [
    ("업무 협약식다솜나래대학교(총장 홍길동)는 만났다. 다솜나래대학교는 돕는다.", "다솜나래대학교"),
    ("새 점포 본격 예방금융감독원은 조사했다.", "금융감독원"),
    ("국립새론대학교는 컸다. 새론대학교에 물었다.", "국립새론대학교"),
    ("전국새론노동조합은 모였다. 새론노동조합도 왔다.", "전국새론노동조합"),
]


@pytest.mark.parametrize(("text", "name"), GLUED)
def test_a_lost_line_break_glues_nothing_to_a_body(text: str, name: str) -> None:
    assert name in bodies_of(text)
    assert not any(form != name and form.endswith(name) for form in bodies_of(text))


KINDS = [
    "투자은행(IB) 업계에 따르면 그렇다.",
    "저비용항공사(LCC)가 늘었다.",
    "전국 지방법원 판사들이 모였다.",
    "반부패기구를 세운다.",
    "대형 법무법인 소속 변호사가 말했다.",
    "두 사람은 새론호텔에서 만났다.",
]


@pytest.mark.parametrize("text", KINDS)
def test_kinds_and_houses_where_others_meet_name_nobody(text: str) -> None:
    assert bodies_of(text) == set()


ABROAD = [
    ("미국 뷁리티대학교와 협약했다.", "뷁리티대학교"),
    ("베트남 뷁티그룹과 손잡았다.", "뷁티그룹"),
    ("중국 농업대학과 협약했다.", "중국 농업대학"),
    ("국제새론기구가 밝혔다.", "국제새론기구"),
    ("카자흐 가람은행협회와 협약했다.", "카자흐 가람은행협회"),
    ("시리아 외무부는 말했다.", "시리아 외무부"),
    ("우즈벡 뷁티그룹과 손잡았다.", "뷁티그룹"),
]


@pytest.mark.parametrize(("text", "name"), ABROAD)
def test_a_country_belongs_to_the_name_of_its_offices_not_of_its_companies(
    text: str, name: str
) -> None:
    assert bodies_of(text) == {name}


SPELLED = [
    ("모르나 테사 이노벨(INOVEL) 대표이사가 왔다.", "이노벨"),
    ("마르코 벨린 벨라오스 모티브(VELAOS Motive) 부사장이 왔다.", "벨라오스 모티브"),
    ("마르코 벨린 벨라오스 하레노 부사장이 왔다.", "벨라오스 하레노"),
    ("한서윤 이노벨(INOVEL) 대표이사가 왔다.", "이노벨"),
]


@pytest.mark.parametrize(("text", "name"), SPELLED)
def test_a_company_between_a_name_and_its_title_may_be_spelled_in_latin_letters(
    text: str, name: str
) -> None:
    assert [body.name for body in pressparse.parse(text).organizations] == [name]
