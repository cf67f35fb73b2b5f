"""Agreements: what they are called, the verbs of signing, and the words around them."""

TREATIES: frozenset[str] = frozenset(
    """
    유엔 UN ILO 국제 기후변화 기후 생물다양성 반부패 뇌물방지 람사르 바젤 로테르담 스톡홀름 파리 비준 당사국
    자유무역 FTA CEPA 인권 아동권리 권리 핵확산 제네바 헤이그 베른 나고야 미나마타 런던 사이버범죄 노동 단체
    임금 해양법 세계유산 문화유산 무형유산 담배규제 원자력 우주 과학기술 관세 정전 휴전 평화 항공 어업 통상
    무역 무역기술장벽 사이테스 부다페스트 화학무기 고문방지 인종차별 난민 판문점 군사 동반자 통화스와프
    """.split()
)
"""Words right before 협약 or 협정 that make it a treaty or a labour contract, where none is concluded: 단체협약, 파리협정."""

NOT_AGREEMENTS: tuple[str, ...] = (
    *("파리협정", "정전협정", "휴전협정", "원자력협정", "과학기술협정", "우주협정", "관세협정"),
    *("통상협정", "생물다양성협약", "람사르협약"),
)
"""How words end that hold the noun and name a treaty, whatever stands before."""

SIGNING = r"체\s?결|서명|사인|교환|채택|날인"
"""Nouns that sign an agreement with 하다 or 되다; 맺다 is the verb. Alternatives of a pattern."""

SEALING = r"이름을[ ]?(?:올[리렸려린릴]|적[었은고힌]|적어[ ]?넣|써[ ]?넣)|주고[ ]?받|나[눠누][ ]?(?:가[지졌진질]|갖)|맞[ ]?바[꾸꿨꾼]|펜을[ ]?[들잡]|도장을[ ]?(?:맞)?찍|날인"
"""What those do with the paper who sign an agreement. Alternatives of a pattern."""

TAKING = rf"{SEALING}|매듭을?[ ]?[지짓졌진]|(?:이)?끌어[ ]?[내냈낸]|마무리[ ]?[지짓졌진]|타결|합의[했하한할]|치[르렀른를]|참여[했하한할]|동참[했하한할]|공시[했하]|서명|사인|교환"
"""Verbs that sign an agreement where it is what they take, and say other things elsewhere. Alternatives of a pattern."""

TRANSFERS = r"공급|납품|조달|이전|수출|수입|판매|매각|매매|양도|양수|제공|투자|출자|인수|취득|도입|수주|구매|매입|구축|건설|건조|시공|설치|운영|위탁|임대|대여|이양|기부|후원|출연|교체|개발"
"""Deeds by which something passes from one body to another, told with 하는 before the noun of a contract. Alternatives of a pattern."""

PRIVATE_CONTRACTS = (
    r"근로|고용|노동|단체|교섭|연봉|입단|선수|전속|다년|종신|매니지먼트|에이전트|감독|코치|위촉|강사|촉탁|전세|월세|임대차|매매|분양|청약|보험|혼인|결혼|표준|수의"
    r"|이면|이중|허위|불공정|부당|불법|특혜|계속|사전|신규|추가|각종|구두|민사|사법|사회"
)
"""Contracts of workers, tenants, players and buyers of homes, and how contracts are called that nobody concludes in public. Alternatives of a pattern."""

CEREMONY = r"협약식|체결식|서명식|조인식|협정식"
"""What the signing of an agreement is called where it is an event. Alternatives of a pattern."""

TOGETHER = r"기관|기업|업체|단체|대학교?|학교|병원|병의원|의료기관|은행|회사|개사|농협|지자체|시군|마을|조직|협회|법인|곳"
"""What bodies are called together that sign. Alternatives of a pattern."""

DEMONSTRATIVES: frozenset[str] = frozenset(
    "이번 이 본 동 금번 해당 그 위 당 이러한 이같은 이런 상기 오늘 금일 이날".split()
)
"""Before the noun they point back at an agreement already named: 이번 협약."""

BACKGROUND: tuple[str, ...] = (
    "한편",  # 한편, 두 기관은 지난해 협약을 맺고
    "앞서",  # 앞서 시는 2022년 협약을 맺었다
    "이에 앞서",
    "지난해",
    "작년",
    "재작년",
)
"""Words that open or mark what happened before the story."""

JOINT: frozenset[str] = frozenset("함께 손잡고 손을 공동으로 각각 서로 더불어 같이 간에".split())
"""Words that follow the partners: B와 함께, B와 손잡고."""

PRONOUNS: frozenset[str] = frozenset(
    """
    양사 양측 양국 양시 양교 양대학 양도시 양기관 양기관은 두기관 두회사 3사 4사 5사 6사 협약기관 참여기관
    이들 이들기관 각기관 세기관 네기관 양단체 협약주체들 협약당사자 당사자 양도
    """.split()
)
"""Words, written together, that stand for parties named before: 양 기관, 두 회사, 3사."""

NOT_PARTIES: frozenset[str] = frozenset(
    """
    협약 업무협약 협약식 협약서 체결식 행사 사업 이번 관계자 관계자들 임직원 직원 주민 시민 군민 도민 학생 학생들
    대표 대표자 위원 회원 간담회 회의 총회 양해각서 각서 정부 지자체 지방자치단체 업계 대학 기업 협력 지원 교류
    업무협의회 실무협의회 개최 발전 활성화 내용 자리 이날 이를 이곳 그 이 이것 여기 결과 효과 성과 사람 분야 교육 기술 문화 산업 참석자
    정보 기관장 업무 계약 위해 통해 협력체계 국내 해외 지역 현지 세계 이후 오전 오후 최근 올해 내년 한국형 MOU
    MoU 협의체 컨소시엄 소재 위치 특히 또한 이어 이어서 아울러 한편 먼저 우선 우수 제품 서비스 참여 중심 가운데
    국장 과장 팀장 위원장 부장 차관 원장 사장 회장 시장 군수 대상 규모 목적 취지 일환 계획 예정 협력사업 체결
    체결식은 관련 등 및 후 뒤 전 간 양 두 세 네 각 약 총 매년 매달 이상 이하 수준 프로그램 서명 서명식 이유 배경
    """.split()
)
"""Words that stand where a party may stand and name none."""

DEEDS: frozenset[str] = frozenset(
    """
    성공 개최 발전 활성화 강화 협력 교류 증진 지원 확대 조성 구축 향상 보호 예방 육성 양성 확산 정착 보급 마련 유치
    홍보 이전 촉진 도모 실현 창출 해소 개선 제고 상호협력 상생발전 공동발전 성장 안정 회복 보존 계승 관리 운영
    """.split()
)
"""What is done, and so no partner: 축제의 성공과 관광 활성화를 위한."""

COMPANY_ENDINGS: tuple[str, ...] = (
    *(
        "전자",
        "중공업",
        "화학",
        "제약",
        "바이오",
        "에너지",
        "건설",
        "텔레콤",
        "항공",
        "해운",
        "자동차",
    ),
    *("식품", "물산", "테크", "소프트", "시스템", "시스템즈", "랩", "랩스", "뱅크", "카드", "생명"),
    *("화재", "호텔", "리조트", "모빌리티", "로지스", "로지스틱스", "코리아", "인터내셔널", "재팬"),
    *(
        "파트너스",
        "인베스트먼트",
        "벤처스",
        "캐피탈",
        "컴퍼니",
        "코퍼레이션",
        "엔터테인먼트",
        "미디어",
    ),
    *(
        "네트웍스",
        "이노베이션",
        "솔루션",
        "솔루션즈",
        "제철",
        "제강",
        "시멘트",
        "정유",
        "유업",
        "맥주",
        "제과",
    ),
    *(
        "백화점",
        "마트",
        "홈쇼핑",
        "쇼핑",
        "면세점",
        "통상",
        "상사",
        "조선",
        "오션",
        "로보틱스",
        "헬스케어",
    ),
    *(
        "메디칼",
        "메디컬",
        "파마",
        "팜",
        "케미칼",
        "머티리얼즈",
        "반도체",
        "디스플레이",
        "일렉트릭",
        "글로벌",
    ),
    *(
        "푸드",
        "웰푸드",
        "커머스",
        "페이",
        "게임즈",
        "스튜디오",
        "칠드런",
        "월드비전",
        "초록우산",
        "공항",
        "모터스",
        "농장",
        "전기",
        "모간",
        "하이텍",
        "솔루스",
        "농원",
        "목장",
        "양조장",
        "제분",
        "식당",
        "테크놀로지",
        "테크놀로지스",
        "웍스",
        "바이오텍",
        "에어로스페이스",
        "세미콘",
        "케미컬",
        "트레이딩",
        "그룹사",
    ),
    *(
        "약품",
        "정밀",
        "소재",
        "기획",
        "영화사",
        "출판사",
        "상선",
        "페인트",
        "타이어",
        "통운",
        "제지",
    ),
    *("이앤씨", "인더스트리", "코스메틱", "사이언스", "파이낸셜", "캐피털"),
)
"""How the names of companies often end."""

TRADES: tuple[str, ...] = (
    *(
        "기업",
        "업체",
        "회사",
        "공급사",
        "제조사",
        "개발사",
        "운영사",
        "전문기업",
        "스타트업",
        "브랜드",
    ),
    *(
        "플랫폼",
        "벤처기업",
        "법인",
        "비정부기구",
        "기관",
        "제약사",
        "건설사",
        "게임사",
        "항공사",
        "보험사",
        "통신사",
        "유통사",
        "사업자",
        "운용사",
        "협의체",
        "계열사",
        "자회사",
        "지주사",
        "개발업체",
        "파트너사",
        "이커머스",
        "선주",
        "선사",
        "발주처",
        "요양시설",
        "복지시설",
        "단체",
        "금융그룹",
    ),
    *(
        "여행사",
        "기획사",
        "상장사",
        "종합상사",
        "제작사",
        "배급사",
        "출판사",
        "운송사",
        "물류사",
        "카드사",
        "증권사",
        "정유사",
        "대행사",
        "시공사",
        "시행사",
        "협력사",
        "고객사",
        "투자사",
        "언론사",
        "로펌",
        "에이전시",
        "팹리스",
        "파운드리",
        "프랜차이즈",
        "유니콘",
        "바이오텍",
        "바이오벤처",
        "벤처캐피탈",
        "사모펀드",
        "액셀러레이터",
        "쇼핑몰",
        "지역서점",
        "프로축구",
        "프로야구",
        "프로농구",
        "프로배구",
        "K리그",
        "K리그1",
        "K리그2",
    ),
)
"""What stands before a name and says what the body is: 유통기업 가나."""

NAME_STOPS: frozenset[str] = frozenset(
    """
    이미 위해 위해서 통해 따라 맞아 계기로 바탕으로 통하여 맞춰 앞두고 체결 체결한 맺은 최근 지난 오는 내용의 이상의
    이런 이날 오전 오후 이하 먼저 특히 또 또한 아울러 이어 이와 그리고 추가로 새로 참석해 개최하고 열고 갖고
    방문해 찾아 만나 가운데 등과 기념해 마련된 진행된 열린 개최된 체결된 맺어진 이뤄진 참여한 이루어진 처음으로 규모의 모아
    진행한 개최한 마련한 가진 거쳐 합쳐 펼쳐 연이어 잇따라 잇달아 연달아 나란히 차례로 순차적으로
    """.split()
)
"""Words that belong to the sentence and not to an agreement's name: …을 위해, 최근, 내용의."""

LEAD_WORDS: frozenset[str] = frozenset(
    """
    지난 오는 오늘 최근 이날 이번 이로써 이에따라 먼저 우선 아울러 또한 또 이어 이어서 이에 한편 특히 오전 오후 이와 함께 각각 공동으로
    동 본 금번 당일 같은 날 전날 전일 직접 새롭게 공식 최종 기존 전문 사진 이후 직후 관내 지역 국내 현지 외국계 인근 인접 인접한 이웃한 인접지역
    이번에
    """.split()
)
"""Words that open a sentence or stand before a party and are no part of its name."""

TECH_WORDS: frozenset[str] = frozenset(
    """
    AI IC ID ICT IT SW HW ESG R&D UAM DX AX CCTV SMR MICE ODA MOU MoU LOI IoT IOT VR AR XR GPU CPU LNG LPG EV PC TV
    SNS QR APP API PR IR CEO CTO CFO M&A B2B B2C GTX KTX BIM CCUS RE100 K-POP OTT IP RFID 3D 5G 6G LED OLED DB
    """.split()
)
"""Latin abbreviations that name a thing and not a body."""
