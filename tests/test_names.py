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
    ("A씨는 울었다. 이웃은 A(34)씨를 도왔다.", ["A", "A"]),
    ("A씨앗을 심고 B 씨름단을 봤다. C사는 A등급을 받았다.", []),
    ("B 대표가 말했다.", ["B"]),
    ("가람시(시장 윤이무)는 나래군(군수 봉다만)과 협약했다.", ["윤이무", "봉다만"]),
    ("나래재단 노찬한 사무국장은 물러났다.", ["노찬한"]),
    ("김하람 수원시장과 정보온 시장은 만났다.", ["김하람", "정보온"]),
    ("홍길동 마포을 지역위원장이 왔다.", ["홍길동"]),
    (
        "홍길동 가람문화원 원장·김하람 나래예술대 총장·이다솜 마바문화재청장이 왔다.",
        ["홍길동", "김하람", "이다솜"],
    ),
    ("성다인ㆍ윤가람 가람군의원이 왔다.", ["성다인", "윤가람"]),
    ("최가람(시인)의 글과 박새벽(농업칼럼니스트)의 글이 실린다.", ["최가람", "박새벽"]),
    ("홍길동 주)가나식품 대표와 만났다.", ["홍길동"]),
    ("의상 디자이너 김하람은 웃었다.", ["김하람"]),
    ("가람구 안국동 박하람 시장 후보가 왔다.", ["박하람"]),
    ("김하람 (한나연 가람시 회장)이 왔다.", ["김하람"]),
    ("뷁트렐(Vwaeterel) 도지사는 돌아갔다.", ["뷁트렐"]),
    ("다나카 유키에 일본 총리가 왔다.", ["다나카 유키에"]),
    ("가람사 주지 혜솔 스님이 왔다.", ["혜솔"]),
    ("연극(극본 박새벽, 연출 윤가온)이 오른다.", ["박새벽", "윤가온"]),
    ("김하람 KNR 원장직무대행이 왔다.", ["김하람"]),
    ("Lena Hope 가나테크 대표가 왔다.", ["Lena Hope"]),
    ("남궁다솔과 만난 김하람 원장은 웃었다.", ["김하람"]),
    ("가람부(장관 한도형)는 밝혔다.", ["한도형"]),
    ("모르나 테사 벼리국 총리는 웃었다.", ["모르나 테사"]),
    ("로웨이 벨리니 가람테크 수석이 왔다.", ["로웨이 벨리니"]),
    ("브란트만 한셀 벼리 창립자가 왔다.", ["브란트만 한셀"]),
    ("하겐 반 올센 나래재단 이사장이 왔다.", ["하겐 반 올센"]),
    ("파딜라노 웬슬라오(왼쪽) 나래교구 대주교가 왔다.", ["파딜라노 웬슬라오"]),
    ("창업자 하겐 올센 모르나는 웃었다.", ["하겐 올센 모르나"]),
    ("나래대 총장 벨라노 코르시니(61)가 왔다.", ["벨라노 코르시니"]),
    ("아라노 히데모 가람재팬 본부장과 만났다.", ["아라노 히데모"]),
    ("서나협 가람시장 권한대행과 고광솔 행정부시장이 왔다.", ["서나협", "고광솔"]),
    ("이새면 나래도서관장과 이노래 대외협력처장이 왔다.", ["이새면", "이노래"]),
    ("민훈 교수와 육훈 통계청장은 만났다.", ["민훈", "육훈"]),
    ("강도현 해양수산부 장관은 왔다.", ["강도현"]),
    ("강도현 국장이 왔다. 강 국장은 웃었다.", ["강도현", "강도현"]),
    ("주인공 주소민에 대해 물었다. 문바라 역시 웃었다.", ["주소민", "문바라"]),
    ("이웃 한균안이 팀에서 뛴다. 손다혁 등이 곁에 섰다.", ["한균안", "손다혁"]),
    ("박새순(76, 가람도 나래군 다라면)은 농부다.", ["박새순"]),
    ("다나카 히로나시 주한일본대사가 왔다.", ["다나카 히로나시"]),
    ("브란트만 벨리니 하누디 최고재무책임자(CFO)가 왔다.", ["브란트만 벨리니"]),
    ("하스키 로웨이 벨로 애널리스트가 왔다.", ["하스키 로웨이"]),
    ("모르나 테사 하누디 한국 지사장이 왔다.", ["모르나 테사"]),
    ("마르코 벨린 하누디(Hanudi) 대표이사가 왔다.", ["마르코 벨린"]),
    ("하스키 로웨이 이노벨(INOVEL) 연구개발본부장이 왔다.", ["하스키 로웨이"]),
    ("로웨이 벨리니 올센(Rowei Bellini Olsen) 대표이사가 왔다.", ["로웨이 벨리니 올센"]),
    ("민사2부(이정곤 주시온 박경문 부장판사)가 맡는다.", ["이정곤", "주시온", "박경문"]),
    ("나래당 도하진 박새롬 의원이 왔다.", ["도하진", "박새롬"]),
    (
        "주장한 도하진 의원과 한서윤 가람시 의원, 나래의 윤슬기 판사가 왔다.",
        ["도하진", "한서윤", "윤슬기"],
    ),
    ("도하진 영양사와 한서윤 수석무용수, 윤슬기 군의관이 왔다.", ["도하진", "한서윤", "윤슬기"]),
    # silent
    ("한국서 열린 경기에 선수로 나왔다.", []),
    ("가람시 나마루 시장 상인회와 만났다.", []),
    ("조직을 이끄는 리더와 강급된 선수, 한두 당선자가 왔다.", []),
    ("도시철도 만든다. 유명한 도서관장과 그런 통계청장이 왔다.", []),
    ("구의회 부의장은 왔다. 이 장관은 의원과 만났다.", []),
    ("하겐 올센 대학 교수가 왔다.", []),
    ("리테일 테크 기업 대표와 카페 바리스타 대표가 왔다.", []),
    ("스마트 솔루션 플랫폼 대표들이 모였다.", []),
    ("아시아 리그 감독과 라면 브랜드 매니저가 왔다.", []),
    ("또한 김 대표는 말했다.", []),
    ("나래소프트에 따르면 조 원장은 왔다.", []),
    ("때문에 김 시장은 물러났다.", []),
    ("여권 후보들은 모였다.", []),
    ("전세계 무역시장이 흔들린다.", []),
    ("소주 업체들도 해외 시장에 힘을 쏟는다.", []),
    ("장관 임명안을 재가했다.", []),
    ("나래시(시장 이용자)는 넓다.", []),
    ("전문가(교수)의 말을 들었다.", []),
    ("전주대와 신구대 교수가 왔다.", []),
    ("중국 푸젠성 뷁청시가 왔다.", []),
    ("고수온 특보를 내렸다.", []),
    # brands, towns and words that are names abroad as well
    ("혼다 코리아 대표는 5일 왔다.", []),
    ("미나미 알프스 시장이 왔다.", []),
    ("타보 앱 대표가 왔다.", []),
]


@pytest.mark.parametrize(("text", "names"), PEOPLE)
def test_people_and_words_like_them(text: str, names: list[str]) -> None:
    assert [person.name for person in people.find(View.plain(text))] == names


def test_whoever_a_government_is_named_after_holds_no_post_of_it() -> None:
    found = people.find(View.plain("김하람 정부 시절 장관이 웃었다. 김하람은 떠났다."))
    assert {(person.name, person.title) for person in found} == {("김하람", None)}


WHOLE = ["브란트만 한셀 벼리 창립자", "하겐 올센 나래재단 이사장", "모르나 트리만 벼리국 총리"]


@pytest.mark.parametrize("phrase", WHOLE)
def test_what_looks_like_a_particle_in_a_name_belongs_to_it(phrase: str) -> None:
    (quote,) = pressparse.find_quotes(f"{phrase}는 “뜻이 깊다”고 밝혔다.")
    assert quote.speaker
    assert phrase.startswith(f"{quote.speaker.name} ")
    assert quote.speaker.title == phrase.rpartition(" ")[2]


BODIES = [
    ("국회 정무위원회는 법안을 다뤘다.", ["국회 정무위원회"]),
    ("한국가람공사 나래본부와 협약했다.", ["한국가람공사 나래본부"]),
    ("홍길동 가람경찰청장은 말했다.", ["가람경찰청"]),
    ("구례경찰서와 소방서가 나섰다.", ["구례경찰서"]),
    ("부품 생산업체 모라테와 협약했다.", ["모라테"]),
    ("바른나라를 위한 변호사모임은 말했다.", ["바른나라를 위한 변호사모임"]),
    ("2031 두빈회 유치위원회는 문을 열었다.", ["2031 두빈회 유치위원회"]),
    ("2031 가람협회는 문을 열었다.", ["가람협회"]),
    ("LINK 3.0사업단은 문을 열었다.", ["LINK 3.0사업단"]),
    ("시는 ‘뷁티나’와 업무협약을 맺었다.", ["뷁티나"]),
    ("한국가람공사(이하 ‘가람공’)는 밝혔다.", ["한국가람공사"] * 2),
    ("국민권익위원회로부터 답을 받았다.", ["국민권익위원회"]),
    ("해병대 제97여단과 공군 제99전투비행단이 왔다.", ["해병대 제97여단", "공군 제99전투비행단"]),
    ("중국 푸젠성 뷁저우시와 일본 가라누시는 만났다.", ["뷁저우시", "가라누시"]),
    ("뷁티노 헬스케어와 노르벨 통신이 왔다.", ["뷁티노 헬스케어", "노르벨 통신"]),
    ("맨체스터 유나이티드와 기아 타이거즈가 이겼다.", ["맨체스터 유나이티드", "기아 타이거즈"]),
    ("전주대와 김천대, 유한대가 모였다.", ["전주대", "김천대", "유한대"]),
    ("법무법인(유한) 가람과 법률사무소 나래가 맡는다.", ["법무법인(유한) 가람", "법률사무소 나래"]),
    ("협약에는 주)가나식품, 주)마바가 참여했다.", ["주)가나식품", "주)마바"]),
    ("롯데마트 수원점과 이마트 나주점에 들렀다.", ["롯데마트 수원점", "이마트 나주점"]),
    ("바르게살기운동 가온시협의회가 왔다.", ["바르게살기운동 가온시협의회"]),
    ("다라초등학교 박물관은 크다.", ["다라초등학교 박물관"]),
    ("국정홍보처와 외교통상부는 사라졌다.", ["국정홍보처", "외교통상부"]),
    ("과천공고와 제주여자전자고 학생이 만났다.", ["과천공고", "제주여자전자고"]),
    ("목포고와 해남중 학생, 교육청이 모였다.", ["목포고", "해남중"]),
    ("희망전국가람노동조합연맹은 밝혔다.", ["전국가람노동조합연맹"]),
    ("선두 기업인 프리테크놀로지와 협약했다.", ["프리테크놀로지"]),
    ("하버드대와 도쿄대가 참여한다.", ["하버드대", "도쿄대"]),
    ("중국 상무부와 미국 에너지부가 만났다.", ["중국 상무부", "미국 에너지부"]),
    ("뷁티유나이티드와 뷁모FC가 맞붙었다.", ["뷁티유나이티드", "뷁모FC"]),
    ("조계종과 우정사업본부가 왔다.", ["조계종", "우정사업본부"]),
    ("육군 제7군수사령부와 육군 나래사령부가 왔다.", ["육군 제7군수사령부", "육군 나래사령부"]),
    ("과학기술정보통신부 우정사업본부는 왔다.", ["과학기술정보통신부 우정사업본부"]),
    ("가람금융그룹 다라은행과 맺었다.", ["가람금융그룹 다라은행"]),
    (
        "코트라 멜버른 무역관과 나래대학교 여자 총동창회가 왔다.",
        ["코트라 멜버른 무역관", "나래대학교 여자 총동창회"],
    ),
    ("부산 금정 경찰서와 나래군 재향군인회가 왔다.", ["부산 금정 경찰서", "나래군 재향군인회"]),
    ("LA 상공회의소와 수원시 이·통장연합회가 왔다.", ["LA 상공회의소", "수원시 이·통장연합회"]),
    ("우리금융 이사회는 밝혔다. 하트나렐 대학과 맺었다.", ["우리금융 이사회", "하트나렐 대학"]),
    (
        "바른가람시민회의와 환경나래시민연대, 가람노회가 왔다.",
        ["바른가람시민회의", "환경나래시민연대", "가람노회"],
    ),
    ("나래군 다라면 이장협의회가 왔다.", ["나래군 다라면 이장협의회"]),
    ("환경부와 인도네시아 공공사업주택부 간 협약이다.", ["환경부", "인도네시아 공공사업주택부"]),
    ("대한민국 외교부와 일본국 외무성은 만났다.", ["대한민국 외교부", "일본국 외무성"]),
    ("일본 뷁즈정과 몽골 준모르드시가 왔다.", ["뷁즈정", "준모르드시"]),
    ("재단법인 나래문화재연구원(원장 김하람)과 맺었다.", ["재단법인 나래문화재연구원"]),
    (
        "홈플러스 다솔점과 뷁티조선, 가람한인회가 왔다.",
        ["홈플러스 다솔점", "뷁티조선", "가람한인회"],
    ),
    (
        "롯데케미칼 여수공장과 삼성전자 구미사업장이 왔다.",
        ["롯데케미칼 여수공장", "삼성전자 구미사업장"],
    ),
    (
        "현대제철 나래제철소와 한수원 나래원전사업처가 왔다.",
        ["현대제철 나래제철소", "한수원 나래원전사업처"],
    ),
    ("민주당 전남지사가 왔다. 삼성전자 반도체공장에 갔다.", ["민주당", "삼성전자"]),
    (
        "대검 나래정보정책관실과 대구지검 공판부, 대검찰청 감찰부가 왔다.",
        ["대검 나래정보정책관실", "대구지검 공판부", "대검찰청 감찰부"],
    ),
    ("수원시 나래계획과는 옮긴다. 대검 감찰부장이 왔다.", ["수원시 나래계획과", "대검"]),
    ("(사)가람·나래산단협의회(회장 한서윤)가 왔다.", ["(사)가람·나래산단협의회"]),
    ("(주)가람·나래협회가 왔다.", ["(주)가람", "나래협회"]),
    (
        "5일 만에 대한변호사협회와 대한가람변호사협회가 왔다.",
        ["대한변호사협회", "대한가람변호사협회"],
    ),
    ("빛솔 119안전센터가 왔다.", ["빛솔 119안전센터"]),
    ("가람경찰서 나래파출소는 열렸다. 파출소가 닫혔다.", ["가람경찰서 나래파출소"]),
    ("관할 119안전센터가 왔다.", ["119안전센터"]),
    ("한서윤 경영정보학회장과 상담센터장이 왔다.", ["경영정보학회"]),
    ("영국 이코노미스트는 보도했다.", ["이코노미스트"]),
    ("한서윤 나래은행 이코노미스트는 웃었다.", ["나래은행"]),
    ("도하진씨 측은 반박했다. 나루테 측은 밝혔다.", ["나루테"]),
    # silent
    ("증인 주신문과 반대신문을 한다..", []),
    ("카카오 열매와 기아 문제, 아마존 밀림을 다룬다.", []),
    ("이 문제에 대한 변호사협회의 뜻을 듣는다. (사진=가람공동기자)", ["변호사협회"]),
    ("배수로 1.73km건설을 마쳤다.", []),
    ("제5회 장관회의와 폐쇄회로, 나래음악회, 국제포럼이 열린다.", []),
    ("중국 지도부와 미국 남부 주민, 일본 여성과 만났다.", []),
    ("김하람 다라구청장은 말했다. 한인회가 모였다.", []),
    ("채용공고를 냈다. 입찰 공고를 보았다.", []),
    ("신세계백화점 리워드가 바뀌었다.", ["신세계백화점"]),
    ("규모 이상의 조합이 모였다.", []),
    ("이해충돌 방지법을 처리했다.", []),
    ("부지사는 웃었다.", []),
]


@pytest.mark.parametrize(("text", "names"), BODIES)
def test_bodies_and_their_edges(text: str, names: list[str]) -> None:
    assert [body.name for body in organizations.find(View.plain(text))] == names


PLACES = [
    ("경기도 수원시는 협약을 맺었다.", ["수원시"]),
    ("강원도 인제군 나래읍 일대가 물에 잠겼다.", []),
    ("충청북도 보은군 나래면에서 제천시 다라면까지 길을 낸다.", []),
    ("마포구의 한 마트는 닫았다. 마포구 한 중학교에 갔다.", []),
    ("마포구의 한 관계자는 말했다.", ["마포구"]),
    ("부산광역시 내 시설물을 본다.", []),
    ("진주시 나래동 주택가와 대덕구 다라동 생태습지에 갔다.", []),
    ("경기도 고양시 나래승화원에서 화장했다. 서귀포시 다라 생태공원내 농구장이다.", []),
    ("홍길동 대전시 대덕구청장이 왔다.", []),
    ("부산시 금정구와 화천군은 만났다.", ["금정구", "화천군"]),
    ("경기도와 수원시는 만났다.", ["경기도", "수원시"]),
    ("김하람 경기도 의왕시장이 왔다.", []),
    ("우리대학 교수와 우리 대학 학생이 모였다.", []),
    ("행사는 나래재단 대회의실에서 열렸다.", []),
    ("나래재단은 나래재단 대회의실에서 만났다.", ["나래재단"]),
    ("빈소는 서울 마포구 나래동 서울가람병원 장례식장에 마련됐다.", []),
    ("그는 세종대로를 걸었다.", []),
]


@pytest.mark.parametrize(("text", "names"), PLACES)
def test_where_something_lies_is_no_body(text: str, names: list[str]) -> None:
    assert sorted(body.name for body in pressparse.parse(text).organizations) == names


def test_who_is_kept_back_is_nobody_in_the_record() -> None:
    record = pressparse.parse("주민 김모(34)씨는 울었다. 김씨는 떠났다. 이웃 홍길동(45)은 남았다.")
    assert [person.name for person in record.people] == ["홍길동"]


def test_a_kind_alone_is_no_organization_of_the_record() -> None:
    assert not pressparse.parse("공동직장어린이집을 짓는다. 변호사협회의 뜻이다.").organizations
    record = pressparse.parse("시는 선정위원회를 열었다. 나래선정위원회는 다섯 곳을 골랐다.")
    assert [body.name for body in record.organizations] == ["나래선정위원회"]


def test_bodies_beside_people_and_latin_spellings_are_gathered() -> None:
    record = pressparse.parse("홍길동 뮤테라 대표가 왔다. 뮤테라는 크다. 나래진흥원(NRI)도 왔다.")
    told = [mention.text for body in record.organizations for mention in body.mentions]
    assert sorted(told) == ["NRI", "나래진흥원", "뮤테라", "뮤테라"]


GATHERED = [
    ("whoever speaks for a company", "뷁티노의 도하진 애널리스트는 웃었다.", ["뷁티노"]),
    ("a town is no company", "뷁티노시의 도하진 대표와 위반혐의 한서윤 대표가 왔다.", []),
    ("whoever won runs a farm", "상은 도하진(푸른농장), 한서윤(해솔면)에게 갔다.", ["푸른농장"]),
    ("a pupil's school", "도하진(가람고 2년)이 이겼다.", ["가람고"]),
    (
        "members have notes in brackets",
        "가람진흥원(2.7%), 나래협회(-1.1%), 뷁티노(3.2%)가 올랐다.",
        ["뷁티노"],
    ),
    ("a nation's syllables are no body", "한미일 정상이 만났다. 한미일은 협력한다.", []),
    ("an outlet ends where the next line is glued", "사진=연합뉴스뮤테라 제품을 든다.", []),
    ("what is joined to a body is one", "가람진흥원과 뷁티노는 손을 잡았다.", ["뷁티노"]),
    ("a company of two words is whole", "뷁티나 코리아와 나래협회는 다르다.", ["뷁티나 코리아"]),
    (
        "a sum a word or two away tells the members",
        "뷁티노·노르벨 등 양봉 신생기업들이 왔다.",
        ["노르벨", "뷁티노"],
    ),
    (
        "a third of a long enumeration is enough",
        "가람진흥원, 뷁티노, 나래협회, 노르벨, 뷁마테가 올랐다.",
        ["노르벨", "뷁마테", "뷁티노"],
    ),
    ("things summed up are none", "사과, 배, 포도 등 농산물을 파는 업체가 왔다.", []),
    ("what only describes the next word is none", "가람진흥원과 뷁티노 피해를 막는다.", []),
    ("a place in a town is no body", "서울 뷁마 본사에서 만났다.", []),
    ("a district is no part of a company in it", "종로구 GNT 본사에서 만났다.", ["GNT"]),
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
    ("so is the first of two", "홍길동 김하람 기자는 썼다", (PERSON, NONE, NONE, NONE), []),
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
