"""Who signs where the grammar of a clause tells it: lists of partners in other sentences, hosts, markets, short words."""

import pytest

import pressparse


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "가람연합회(회장 홍서진)는 3일 세 곳의 전문 단체와 업무협약식을 가졌다. "
            "이번에 연합회가 MOU를 맺은 단체는 사단법인 나래후원회, 사단법인 다솜센터, 사단법인 여울협회로 현장을 잘 아는 곳이다.",
            ["가람연합회", "사단법인 나래후원회", "사단법인 다솜센터", "사단법인 여울협회"],
            id="whom it has concluded with, and what they are",
        ),
        pytest.param(
            "가람시 누리도서관은 3일 관내 주요 유관 기관 및 단체와 업무협약식을 열었다. "
            "이번 협약에 새롭게 참여한 기관은 ▲나래협회 다솜지회 ▲마음소리(발달 지원 제공기관) ▲여울복지관 등 3곳이다.",
            ["가람시 누리도서관", "나래협회 다솜지회", "마음소리", "여울복지관"],
            id="who joins anew, bullet by bullet",
        ),
        pytest.param(
            "누리시는 3일 시청에서 3개 기업과 투자협약을 체결했다. "
            "누리시와 손잡은 기업은 나래테크, 다솜솔루션, 여울전자다. 이들은 공장을 짓는다.",
            ["누리시", "나래테크", "다솜솔루션", "여울전자"],
            id="who has joined hands",
        ),
        pytest.param(
            "누리시는 3일 시청에서 지역 기업들과 투자협약을 체결했다. "
            "협약 상대는 나래테크와 다솜솔루션, 여울전자 등 세 곳이다.",
            ["누리시", "나래테크", "다솜솔루션", "여울전자"],
            id="the other side",
        ),
        pytest.param(
            "누리시는 3일 시청에서 두 기관과 돌봄 업무협약을 맺었다. "
            "협약 기관은 나래복지관(관장 김하람)과 다솜상담소(소장 이가온)다.",
            ["누리시", "나래복지관", "다솜상담소"],
            id="as many as one body signs with",
        ),
        pytest.param(
            "누리시는 3일 의료기관들과 통합돌봄 업무협약을 맺었다. "
            "이번 협약에는 나래의료원과 다솜의원, 여울병원이 함께했다.",
            ["누리시", "나래의료원", "다솜의원", "여울병원"],
            id="who is there with it, a clinic among them",
        ),
        pytest.param(
            "누리구(구청장 홍서진)는 3일 ‘골목과 가게 상생협약’을 체결했다. "
            "이날 협약에는 나래큰시장(김하람), 다솜시장(이가온)의 상인회장과 여울마트누리점(박나린), 가온점(최솔) 점장 등 총 4명이 함께했다.",
            ["누리구", "나래큰시장", "다솜시장", "여울마트누리점", "가온점"],
            id="markets and shops with those who stand for them in brackets",
        ),
        pytest.param(
            "누리구는 3일 나래시장 상인회, 다솜마트 여울점과 상생협약을 맺었다.",
            ["누리구", "나래시장 상인회", "다솜마트 여울점"],
            id="merchants of a market, which is no mayor",
        ),
        pytest.param(
            "서울 동작구는 청소년을 지키기 위해 누리경찰서와 나래교육지원청, 다솜약사회 등 4자 업무협약을 맺었다고 3일 밝혔다.",
            ["서울 동작구", "누리경찰서", "나래교육지원청", "다솜약사회"],
            id="a list that ends right before the name",
        ),
        pytest.param(
            "재단법인 가람연구원(원장 홍서진)과 사회복지법인 나래재단 맑은 집(원장 김하람)이 3일 업무협약(MOU)을 맺었다.",
            ["재단법인 가람연구원", "사회복지법인 나래재단 맑은 집"],
            id="a name of plain words up to its head",
        ),
        pytest.param(
            "사)가람네트워크(회장 홍서진)는 3일 다솜농원에서 나래협동조합과 먹거리 업무협약식을 가졌다.",
            ["가람네트워크", "나래협동조합"],
            id="half a legal form",
        ),
        pytest.param(
            "가람공단과 나래경찰청 한국다솜기술원 여울해안국립공원 한국누리협회 등 5개 기관은 3일 강원도와 바다를 지키는 업무협약을 체결했다.",
            [
                "가람공단",
                "나래경찰청",
                "한국다솜기술원",
                "여울해안국립공원",
                "한국누리협회",
                "강원도",
            ],
            id="a row without commas, one of it no kind of body",
        ),
        pytest.param(
            "나래대학교 홍서진 총장이 교류에 나섰다. 홍총장은 3일 캐나다 다솜대학교와 교환학생 협정을 체결했다.",
            ["나래대학교", "다솜대학교"],
            id="a surname and its post in one word",
        ),
        pytest.param(
            "□ 환경부 산하 한국가람공사(사장 홍서진)는 김하람 환경부 장관과 수디라(Sudira) 인도네시아 건설부 장관의 임석 아래 "
            "3일 인도네시아 나래공사와 협력각서를 체결한다.",
            ["한국가람공사", "인도네시아 나래공사"],
            id="in whose presence it is",
        ),
        pytest.param(
            "나래문화원은 다솜예술단을 초청해 업무협약을 맺고 공연을 함께 하기로 했다.",
            ["나래문화원", "다솜예술단"],
            id="who is invited",
        ),
        pytest.param(
            "나래대·누리시·다솜공단이 참여하는 지역혁신 업무협약이 3일 나래대 본관에서 체결됐다.",
            ["나래대", "누리시", "다솜공단"],
            id="who takes part in what is concluded",
        ),
        pytest.param(
            "누리시와 나래군이 손을 잡았다. 두 지자체는 3일 관광 상생 협약을 맺었다.",
            ["누리시", "나래군"],
            id="the two that the text has named",
        ),
        pytest.param(
            "가람대학교 인공지능학과가 나인드허브와 손잡고 학습 모델을 함께 만든다. "
            "이를 위해 양 기관은 3일 공동 연구 협약을 맺었다.",
            ["가람대학교 인공지능학과", "나인드허브"],
            id="a department and a name that no list knows, told before",
        ),
        pytest.param(
            "나래고등학교와 다솜대 간호학과는 3일 진로체험 업무협약을 맺었다.",
            ["나래고등학교", "다솜대 간호학과"],
            id="a department as topic",
        ),
        pytest.param(
            "나래농협 임직원들은 3일 다솜마을과 자매결연 협약을 맺고 일손을 도왔다.",
            ["나래농협", "다솜마을"],
            id="the people of a body",
        ),
        pytest.param(
            "가람자동차는 최근 벨과 친환경 소재를 나누는 양해각서를 맺었다고 3일 알렸다.",
            ["가람자동차", "벨"],
            id="a name of one letter",
        ),
        pytest.param(
            "한미 두 나라가 FTA 협정문에 공식 서명했습니다. 홍서진 본부장과 수전 그린 미 무역대표부 대표는 3일 서명식을 갖고 협정문에 서명했습니다.",
            ["한국", "미국"],
            id="two countries in short",
        ),
        pytest.param(
            "해솔군 나래면 이장협의회는 여울군 다솜면 이장협의회와 자매결연 협약을 체결했다고 3일 밝혔다.",
            ["해솔군 나래면 이장협의회", "여울군 다솜면 이장협의회"],
            id="bodies of one kind in two places",
        ),
        pytest.param(
            "가람신학대학교 총장 홍서진 박사와 나래성서대학 학장 김하람 박사는 3일 교류 협정서에 서명했다.",
            ["가람신학대학교", "나래성서대학"],
            id="heads with what they are called behind their names",
        ),
        pytest.param(
            "가람공사 홍서진 사장(오른쪽)과 김하람 나래시장이 3일 주택 건설 협약을 맺었다.",
            ["가람공사", "나래시"],
            id="where in the photo a head stands",
        ),
        pytest.param(
            "나래고등학교와 다솜직업학교 사이에 3일 취업 협약이 맺어졌다.",
            ["나래고등학교", "다솜직업학교"],
            id="between two",
        ),
        pytest.param(
            "누리시는 지역 병원 3곳(나래병원·다솜병원·여울의료원)과 응급의료 협약을 맺었다.",
            ["누리시", "나래병원", "다솜병원", "여울의료원"],
            id="a group spelled out with dots",
        ),
        pytest.param(
            "우리 병원은 3일 나래소방서와 환자 이송 업무협약을 체결했습니다. 누리병원은 앞으로도 노력하겠습니다.",
            ["누리병원", "나래소방서"],
            id="a hospital on its own page",
        ),
        pytest.param(
            "누리교통공사 노사가 3일 임금협약을 체결했다. 누리교통공사 홍서진 사장과 나래노동조합 김하람 위원장은 이날 협약서에 서명했다.",
            ["누리교통공사", "나래노동조합"],
            id="the union under its name",
        ),
        pytest.param(
            "누리문화재단과 극단 나래가 상주예술단체 협약을 3일 체결했다.",
            ["누리문화재단", "극단 나래"],
            id="a company of players, which makes no labour contract",
        ),
        pytest.param(
            "누리센터는 3일 나래·다솜·여울고등학교와 봉사활동 협약을 체결했다.",
            ["누리센터", "나래고등학교", "다솜고등학교", "여울고등학교"],
            id="several schools with one word for their kind",
        ),
        pytest.param(
            "홍서진 누리시장(가운데)이 3일 시청에서 김하람 나래대학교 총장(왼쪽), 이가온 다솜대학교 총장과 협약서를 들어 보이고 있다.",
            ["누리시", "나래대학교", "다솜대학교"],
            id="a photo of those who hold the paper up",
        ),
        pytest.param(
            "나래·다솜·여울구청장이 3일 한자리에서 쓰레기를 함께 치우는 협약에 서명했다.",
            ["나래구", "다솜구", "여울구"],
            id="heads of several districts in one word",
        ),
        pytest.param(
            "누리시는 나래사회적협동조합을 수탁기관으로 선정하고 3일 위탁 협약을 체결했다.",
            ["누리시", "나래사회적협동조합"],
            id="who is chosen to do the work",
        ),
        pytest.param(
            "나래문화원 홍서진 원장과 다솜문화원 김하람 원장은 3일 교류협약서에 도장을 찍었다.",
            ["나래문화원", "다솜문화원"],
            id="who puts a seal on it",
        ),
        pytest.param(
            "가람시는 3일 기관들과 협약을 체결했다. 이번 협약에는 가람시를 비롯해 나래의원, 다솜대, 누리대가 함께한다.",
            ["가람시", "나래의원", "다솜대", "누리대"],
            id="who will be at it, the first of them named apart",
        ),
        pytest.param(
            "대전 서구(구청장 홍서진) 골목을 살리는 데 여럿이 뜻을 모았다. 구는 3일 나래협회와 상생협약을 체결했다.",
            ["대전 서구", "나래협회"],
            id="a district with its metropolis before it",
        ),
        pytest.param(
            "누리대와 육군 제3군수나래사령부와 인력 양성을 위해 오는 3일 학-군 제휴 협약식을 갖는다.",
            ["누리대", "육군 제3군수나래사령부"],
            id="a number within a name",
            marks=pytest.mark.xfail(strict=True, reason="the unit's number is cut off its name"),
        ),
        pytest.param(
            "다솜군은 3일, 나래식품과 여울면 누리마을이 상생을 위한 ‘1사1촌 자매결연’을 체결하고 교류한다고 알렸다.",
            ["나래식품", "여울면 누리마을"],
            id="two who sign at their host's",
        ),
        pytest.param(
            "나래공사는 다솜지구 사업자를 뽑고 있다. 공사는 3일 우선협상대상자인 여울증권 컨소시엄과 사업협약을 체결했다. "
            "해당 컨소시엄은 5월에 선정됐으며, 여울증권, 누리건설, 한별은행, 가온건설이 다수 참여하고 있다.",
            ["나래공사", "여울증권 컨소시엄"],
            id="a union of bodies is the party, not those of whom it is made",
        ),
        pytest.param(
            "누리대(총장 김하람)·나래대(총장 이가온) 연합은 3일 다솜시와 업무협약을 체결했다.",
            ["누리대", "나래대", "다솜시"],
            id="two that are together",
        ),
        pytest.param(
            "누리건설은 이웃나라 다솜인터내셔널과 구성한 ‘팀 나래’가 지난 1일 여울협회와 건설 협력계약을 체결했다고 3일 밝혔다.",
            ["팀 나래", "여울협회"],
            id="with whom a team was made is no party beside it",
        ),
        pytest.param(
            "누리건설은 지난 1일 원자력 공사 나래톰(Naratom)과 원자로 건설 협력계약을 체결했다고 3일 밝혔다.",
            ["누리건설", "나래톰"],
            id="the kind of a body abroad before its name",
        ),
        pytest.param(
            "누리대학교 방문단은 3일 베트남 다솜 한인 상공인연합회를 찾아 이 단체와 상호협력 협약을 맺었다.",
            ["누리대학교", "베트남 다솜 한인 상공인연합회"],
            id="those whom a body sends stand for it",
        ),
        pytest.param(
            "누리시와 나래청, 지역 기업체 30곳은 3일 ‘먼지를 줄이기 위한 자발적 협약’을 체결했다. "
            "주요 참여 기업체는 다솜에너지, 여울오일, 가온발전 등이다.",
            ["누리시", "나래청", "다솜에너지", "여울오일", "가온발전"],
            id="the chief ones of those who join",
        ),
        pytest.param(
            "누리대와 나래대는 3일 다솜시와 산학협력 업무협약 체결식을 개최했다. 이날 협약식에는 김하람 다솜시장을 비롯해 "
            "여울코리아, 가온하이텍, 한별이엠 등 자동차 기업과 산들퀀텀, 너울클라우드 등 정보통신 기업, "
            "다솜산업원 등이 모두 참석해 힘을 모으기로 했다.",
            [
                *("누리대", "나래대", "다솜시", "여울코리아", "가온하이텍", "한별이엠"),
                *("산들퀀텀", "너울클라우드", "다솜산업원"),
            ],
            id="a list that goes on behind what those before it are",
        ),
        pytest.param(
            "누리시는 3일 통합돌봄 업무협약을 체결했다.\n ○ 참여기관: 누리시, 나래대학교, 다솜병원, 여울복지관",
            ["누리시", "나래대학교", "다솜병원", "여울복지관"],
            id="a row of a release",
        ),
        pytest.param(
            "이번 행사는 사무소 개소, 누리진흥원-베트남 나래부(NRB) 다솜청(DSC) 간 업무협약(MOU) 체결, 면담 순으로 진행됐다. "
            "누리진흥원은 3일 행사를 열었다고 밝혔다.",
            ["누리진흥원", "베트남 나래부 다솜청"],
            id="a body abroad behind a stroke",
        ),
        pytest.param(
            "누리케이가 나래그룹, 다솜대학교와 손잡고 인재를 키운다. "
            "누리케이는 3일 본사에서 ‘인재 양성 업무협약’을 체결했다.",
            ["누리케이", "나래그룹", "다솜대학교"],
            id="a topic that no list knows is told before with its partners",
        ),
        pytest.param(
            "누리도의회 김하람 의장은 3일 나래현의회 나카무라 겐지 의장과 우호교류 협정을 체결했다.",
            ["누리도의회", "나래현의회"],
            id="a foreign name between a body and a post",
        ),
        pytest.param(
            "누리전자는 나래공업과 부품 공급을 위한 협약을 체결했다고 3일 밝혔다. "
            "공동으로 협약에 참여하는 다솜건설은 20억원을 낸다.",
            ["누리전자", "나래공업", "다솜건설"],
            id="one who takes part in the agreement of others",
        ),
        pytest.param(
            "누리전자는 나래공업과 부품 공급을 위한 협약을 체결했다고 3일 밝혔다. "
            "협약에 참여하는 다솜건설의 공장은 나래군에 있다.",
            ["누리전자", "나래공업"],
            id="not what such a one has",
        ),
        pytest.param(
            "누리대학교는 3일 나래공업, 다솜재단, 온라인 강좌를 운영하는 벼리교육과 업무협약을 맺었다.",
            ["누리대학교", "나래공업", "다솜재단", "벼리교육"],
            id="a clause within a list, said of its last body",
        ),
        pytest.param(
            "누리대학교는 3일 나래공업, 그리고 지역에 일터 ‘새벽마당’을 둔 사단법인 벼리모임, 다솜재단과 업무협약을 맺었다.",
            ["누리대학교", "나래공업", "사단법인 벼리모임", "다솜재단"],
            id="a clause within a list, more behind it",
        ),
        pytest.param(
            "누리대학교는 3일 나래마트, 벼리마트를 운영하는 다솜유통과 업무협약을 맺었다.",
            ["누리대학교", "다솜유통"],
            id="not a list that is itself what somebody runs",
        ),
        pytest.param(
            "누리시는 3일 나래구, 벼리구 주민을 돌보는 다솜병원과 업무협약을 맺었다.",
            ["누리시", "다솜병원"],
            id="not a list of those whom somebody serves",
        ),
        pytest.param(
            "누리시와 나래대학교는 3일 업무협약을 체결했다. 누리시장과 나래대 총장은 협약서에 서명하였으며, "
            "다솜부 도로국과 벼리연구원 관계자 등 스무 명이 함께하였다.",
            ["누리시", "나래대학교"],
            id="not the guests behind those who sign",
        ),
        pytest.param(
            "누리시와 나래농협, 다솜복지관이 뜻을 모았다. 이렇게 모인 세 곳은 3일 업무협약을 체결했다.",
            ["누리시", "나래농협", "다솜복지관"],
            id="as many places as those told of before",
        ),
        pytest.param(
            "누리시장애인복지관은 3일 나래군수산업협동조합, 벼리군수의사회와 업무협약을 맺었다.",
            ["누리시장애인복지관", "나래군수산업협동조합", "벼리군수의사회"],
            id="no post in the names of those who serve the disabled and the fishers",
        ),
    ],
)
def test_who_signs_by_the_clause(text: str, expected: list[str]) -> None:
    assert parties(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "누리시의회는 조례 개정안을 입법예고했다. 긴급한 업무협약은 시의회의 동의를 얻어 체결하도록 했다.",
        "누리시의회 홍서진 의원은 3일 시가 체결한 업무협약이 보여주기에 그친다고 질타했다. 업무협약 이행률은 절반이다.",
        "누리시는 협약에 따라 배출량을 줄였다. 감축 대상은 먼지, 그을음, 매연 등이다.",
    ],
)
def test_no_list_of_signers(text: str) -> None:
    assert not parties(text)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("누리시와 나래사는 3일 ‘빈집 고치기 협약’에 서명을 마쳤다.", "signed"),
        ("누리시와 나래사는 3일 업무협약서에 서명을 완료했다고 밝혔다.", "signed"),
        ("누리시와 나래사는 오는 9일 업무협약서에 서명을 할 예정이다.", "planned"),
        ("누리조선이 선주 나래해운과 유조선 신조 계약 체결을 눈앞에 두고 있다.", "planned"),
        ("누리조선은 나래해운과 공급 계약 체결 마무리 작업을 하고 있다.", "planned"),
        ("누리시는 나래사와 업무협약을 맺고 교육에 나선다.", "signed"),
        (
            "누리시와 나래시가 의향서를 교환하고 힘을 모으기로 했습니다. 의향서에는 협약을 체결한다는 내용이 담겼습니다.",
            "signed",
        ),
    ],
)
def test_whether_it_is_signed(text: str, status: str) -> None:
    agreement = pressparse.parse(f"제목 한 줄\n\n{text}").agreement
    assert agreement is not None
    assert agreement.status == status


def parties(text: str) -> list[str]:
    agreement = pressparse.parse(f"제목 한 줄\n\n{text}", reference_date="2025-12-10").agreement
    return [party.name for party in agreement.parties] if agreement else []
