"""Names beyond single rules: words and their stems, edges of bodies, what weighed facts add, what is gathered."""

import pytest

import pressparse
from pressparse.entities import organizations, people, tagging
from pressparse.entities.facts import Kind, kind_of
from pressparse.entities.stems import Words, ends_stem, standing
from pressparse.entities.tagging import BODY, NONE, OF_A_BODY, PERSON, spans_of
from pressparse.language.morphology import Reading, reading
from pressparse.text.view import View
from pressparse.weigh.chain import Chain

STEMS = [
    ("a particle parts from its noun", "가람은 왔다", ["가람", "왔다"]),
    ("a doubled particle parts whole", "나래에서는 몰랐다", ["나래", "몰랐다"]),
    ("a listed name keeps its last syllable", "국토교통부로부터 받았다", ["국토교통부", "받았다"]),
    (
        "other tails in the text show the stem",
        "가람도로 왔다. 가람도는 크다.",
        ["가람도", "왔다", "가람도", "크다"],
    ),
]


@pytest.mark.parametrize(("case", "text", "stems"), STEMS, ids=[row[0] for row in STEMS])
def test_words_have_stems(case: str, text: str, stems: list[str]) -> None:
    assert Words(text).stems == stems, case


def test_names_stand_only_at_stems() -> None:
    text = "가람테라는 컸다. 가람테라스는 작았다. 새가람테라와 만났다."
    assert [text[start:end] for start, end in standing(Words(text), ["가람테라"])] == ["가람테라"]
    assert ends_stem("나래봄과", 3)
    assert not ends_stem("나래봄날", 3)


KINDS = [
    ("더불어민주당", Kind.LISTED),
    ("나래진흥원", Kind.BODY),
    ("가람테크", Kind.COMPANY),
    ("나래일보", Kind.PRESS),
    ("홍길동", Kind.NAME),
    ("가람시장", Kind.FUSED),
    ("관계자", Kind.VOICE),
    ("베트남", Kind.COUNTRY),
    ("KGN", Kind.LATIN),
    ("3월", Kind.NUMBER),
]


@pytest.mark.parametrize(("word", "kind"), KINDS)
def test_kinds_of_words(word: str, kind: Kind) -> None:
    assert kind_of(word) == kind


READ = [
    ("또한", Reading.ADVERB),
    ("노을", Reading.NOUN),
    ("상담센터", Reading.COMPOUND),
    ("기술을", Reading.INFLECTED),
    ("한국", Reading.NAME),
    ("뷁티나", Reading.NEW),
]


@pytest.mark.parametrize(("word", "how"), READ)
def test_words_are_read_alone(word: str, how: Reading) -> None:
    assert reading(word) is how


PEOPLE = [
    ("노을 가람부 장관은 말했다.", ["노을"]),
    ("서한결 나래교회 담임목사는 웃었다.", ["서한결"]),
    ("김하람 전 대표는 떠났다.", ["김하람"]),
    ("A씨는 울었다. 이웃은 A씨를 도왔다.", ["A", "A"]),
    ("B 대표가 말했다.", ["B"]),
    ("Lena Hope 가나테크 대표가 왔다.", ["Lena Hope"]),
    ("남궁다솔과 만난 김하람 원장은 웃었다.", ["김하람"]),
    ("가람부(장관 한도형)는 밝혔다.", ["한도형"]),
    # silent
    ("또한 김 대표는 말했다.", []),
    ("나래소프트에 따르면 조 원장은 왔다.", []),
    ("때문에 김 시장은 물러났다.", []),
    ("여권 후보들은 모였다.", []),
    ("전세계 무역시장이 흔들린다.", []),
    ("소주 업체들도 해외 시장에 힘을 쏟는다.", []),
    ("장관 임명안을 재가했다.", []),
]


@pytest.mark.parametrize(("text", "names"), PEOPLE)
def test_people_and_words_like_them(text: str, names: list[str]) -> None:
    assert [person.name for person in people.find(View.plain(text))] == names


BODIES = [
    ("국회 정무위원회는 법안을 다뤘다.", ["국회 정무위원회"]),
    ("한국가람공사 나래본부와 협약했다.", ["한국가람공사 나래본부"]),
    ("홍길동 가람경찰청장은 말했다.", ["가람경찰청"]),
    ("구례경찰서와 소방서가 나섰다.", ["구례경찰서"]),
    ("부품 생산업체 모라테와 협약했다.", ["모라테"]),
    ("바른나라를 위한 변호사모임은 말했다.", ["바른나라를 위한 변호사모임"]),
    ("LINK 3.0사업단은 문을 열었다.", ["LINK 3.0사업단"]),
    ("시는 ‘뷁티나’와 업무협약을 맺었다.", ["뷁티나"]),
    ("한국가람공사(이하 ‘가람공’)는 밝혔다.", ["한국가람공사"] * 2),
    ("국민권익위원회로부터 답을 받았다.", ["국민권익위원회"]),
    # silent
    ("규모 이상의 조합이 모였다.", []),
    ("이해충돌 방지법을 처리했다.", []),
    ("부지사는 웃었다.", []),
]


@pytest.mark.parametrize(("text", "names"), BODIES)
def test_bodies_and_their_edges(text: str, names: list[str]) -> None:
    assert [body.name for body in organizations.find(View.plain(text))] == names


def test_a_kind_alone_is_no_organization_of_the_record() -> None:
    record = pressparse.parse("시는 선정위원회를 열었다. 나래선정위원회는 다섯 곳을 골랐다.")
    assert [body.name for body in record.organizations] == ["나래선정위원회"]


def test_bodies_beside_people_and_latin_spellings_are_gathered() -> None:
    record = pressparse.parse("홍길동 뮤테라 대표가 왔다. 뮤테라는 크다. 나래진흥원(NRI)도 왔다.")
    told = [mention.text for body in record.organizations for mention in body.mentions]
    assert sorted(told) == ["NRI", "나래진흥원", "뮤테라", "뮤테라"]


GATHERED = [
    (
        "members have notes in brackets",
        "가람진흥원(2.7%), 나래협회(-1.1%), 뷁티노(3.2%)가 올랐다.",
        ["뷁티노"],
    ),
    ("a nation's syllables are no body", "한미일 정상이 만났다. 한미일은 협력한다.", []),
    ("an outlet ends where the next line is glued", "사진=연합뉴스뮤테라 제품을 든다.", []),
    ("what is joined to a body is one", "가람진흥원과 뷁티노는 손을 잡았다.", ["뷁티노"]),
    ("a company of two words is whole", "뷁티나 코리아와 나래협회는 다르다.", ["뷁티나 코리아"]),
    ("what only describes the next word is none", "가람진흥원과 뷁티노 피해를 막는다.", []),
    ("a place in a town is no body", "서울 뷁마 본사에서 만났다.", []),
    ("a district is no part of a company in it", "종로구 GNT 본사에서 만났다.", ["GNT", "종로구"]),
    ("somebody joined to a body is none", "가람진흥원과 보직자들은 모였다.", []),
    ("what sums up is no member", "나래협회·가람진흥원·뷁티노 등ICT3사와 만났다.", ["뷁티노"]),
    (
        "a short form that stands before shares keeps its name",
        "가람진흥원(GNA)은 컸다. GNA 임직원이 모였다.",
        [],
    ),
    ("a noun keeps what looks like a particle", "밸런타인데이 매출이 늘었다.", []),
    ("two syllables like a particle are a name", "㈜모라는 컸다.", ["㈜모라"]),
    ("a technique is no body", "AI정책은 크다. AI정책과 랜섬웨어를 말했다.", []),
]


@pytest.mark.parametrize(("case", "text", "names"), GATHERED, ids=[row[0] for row in GATHERED])
def test_what_is_gathered(case: str, text: str, names: list[str]) -> None:
    found = {body.name for body in pressparse.parse(text).organizations}
    assert sorted(found - {"가람진흥원", "나래협회", "연합뉴스"}) == names, case


def _spans(text: str, labels: tuple[str, ...]) -> list[tuple[str, str]]:
    words = Words(text)
    found = spans_of(words.between(0, len(words.parts)), labels, text)
    return [(text[each.start : each.end], each.label) for each in found]


LABELLED = [
    ("a name ends with its stem", "뮤테라는 컸다", (BODY, NONE), [("뮤테라", BODY)]),
    (
        "a name goes on over a space",
        "뷁티나 뮤테라는 컸다",
        (BODY, OF_A_BODY, NONE),
        [("뷁티나 뮤테라", BODY)],
    ),
    ("no name goes on over a bracket", "뮤테라(뷁티나는", (BODY, OF_A_BODY), [("뮤테라", BODY)]),
    ("a head's title holds the body", "나래진흥원장은 왔다", (BODY, NONE), [("나래진흥원", BODY)]),
    ("a common noun is no body", "중소기업은 컸다", (BODY, NONE), []),
    ("a writer is in another field", "홍길동 기자는 썼다", (PERSON, NONE, NONE), []),
]


@pytest.mark.parametrize(
    ("case", "text", "labels", "names"), LABELLED, ids=[row[0] for row in LABELLED]
)
def test_labels_make_names(
    case: str, text: str, labels: tuple[str, ...], names: list[tuple[str, str]]
) -> None:
    assert _spans(text, labels) == names, case


def test_what_rules_have_claimed_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    everything = Chain(tagging.LABELS, {"word": (0, 0, 0, 9_000, 0)}, ((0,) * 5,) * 5)
    monkeypatch.setattr(tagging, "chain", lambda: everything)
    monkeypatch.setattr(tagging, "_weighing", lambda: tagging.Weighing(everything))
    view = View.plain("나래진흥원은 뮤테라와 손잡았다.")
    named, bodies = people.find(view), organizations.find(view)
    assert [(b.name, b.rule) for b in tagging.read(view, named, bodies)[1]] == [
        ("나래진흥원", "body_by_its_ending"),
        ("뮤테라", tagging.RULE),
    ]
