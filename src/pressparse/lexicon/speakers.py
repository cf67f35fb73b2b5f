"""Who speaks where no person is named: bodies by their short forms, people by what they are."""

NOBODY = frozenset(
    """
    업계 시중은행 증권사 건설사 카드사 보험사 손보사 생보사 제약사 자산운용사 운용사 통신사 이통사 항공사 정유사 조선사 게임사 유통사 협력사 금융사 금융지주 저축은행
    대형마트 백화점 편의점 대기업 중소기업 스타트업 시공사 시행사 여행사 완성차 배터리사 부동산 중개업소 당 여권 정가 유통가 관가
    회사 업체 현지 원내 당내 정치권 전문가 금융권 재계 학계 시장 원전업계 의료계 법조계 여권 야권 외교가 교육계 증권가 한 또
    다른 이 그 각 행사 주최 시민단체 유족 피해자 익명 소속사 기관
    """.split()
)
"""What stands before `관계자` and names no body: `업계 관계자`."""

ADVERBS = frozenset(
    """
    또 또한 이어 이어서 그러면서 특히 한편 아울러 이에 대해 관련 이와 다만 그러나 하지만 반면 역시 먼저 마지막으로 끝으로
    앞서 이날 함께 한 다른 익명의 은
    """.split()
)
"""Words at the head of a sentence that belong to no body's name."""

KIN = tuple(
    "남동생 동생 부모 아버지 어머니 부인 아내 남편 아들 딸 형 누나 할머니 할아버지 가족 지인 엄마 아빠 할머님 할아버님 어머님 아버님 시어머니 며느리 손자 손녀".split()
)
"""What somebody is to another one; no office and no trade."""

SOMEBODY = KIN + tuple(
    """
    주민 주민들 시민 시민들 네티즌 누리꾼 누리꾼들 피해자 유족
    변호인 전문가 전문가들 남성 여성 학부모 참석자 참석자들 참가자 직원 회원 측근 기자 취재진 이용객 관람객 관광객 농민
    상인 공무원 종사자 승객 목격자 운전자 소비자 어르신 교민 유학생 실무자 제보자 신고자 소상공인 자영업자 근로자 수험생 세입자 투자자
    경비원 미화원 승무원 상담원 조합원 종업원 배달원 판매원 당원 주인 학우 손님 고객 관객 방문객 행인 여행객 투숙객 집주인 건물주 차주 견주
    진행자 사회자 질문자 방청객 청중 관중 업주 점주 주부 해녀 간부 이웃 멤버 입주민 아주머니 아저씨 일각 의원들 학생 학생들 환자 국왕 임금 황제 왕
    """.split()
)
"""Who speaks without a name or a body."""

THINGS = frozenset(
    """
    이 것 이것 그것 이곳 여기 점 바 수 때 데 일부 상당수 대부분 나머지 경우 가운데서 여기서 여부
    이유 까닭 목표 목적 계획 방침 소감 포부 각오 비결 비법 핵심 요점 요지 골자 과제 숙제 쟁점 논점 결론 취지 배경 의도 동기 계기
    차이 차이점 공통점 차별점 특징 특색 특성 장점 단점 강점 약점 매력 관건 문제 문제점 걸림돌 원칙 철칙 기준 조건 전제 입장 생각 의견
    의미 의의 해법 대안 대책 전략 비전 교훈 시사점 소망 소원 좌우명 신조 철학 방법 방식 답 정답 해답
    """.split()
)
"""What no one is: `이는`, `…한 것은`, `신제품의 장점은`."""

STANDINGS = frozenset(
    "사령탑 맏형 맏언니 골잡이 해결사 신예 거포 베테랑 노장 주전 상대역 해설가 후임 전임 후계자 적수 라이벌 단짝".split()
)
"""What somebody is in a team, a play or a contest, before a name."""

SHORT_BODY = frozenset(
    """
    시 군 도 구 센터 재단 공단 공사 협회 위원회 학회 조합 은행 대학 병원 연구원 연구소 진흥원 회사 그룹 의회 교육청 학교
    청 부 원 연맹 대사관 신문 방송 통신 면 읍 동 보건소 사업소 박물관 도서관 기관 구청 군청 시청 도청
    """.split()
)
"""Short forms for a body that the text names in full elsewhere: `시`, `재단`."""

TAKEN_UP = {
    "회사": (),
    "사측": (),
    "사": (),
    "업체": (),
    "병원": ("병원", "의료원", "의원", "치과"),
    "대학": ("대", "대학", "대학교", "대학원", "과기원"),
    "학교": ("학교", "초", "중", "고", "대", "대학", "대학원"),
    "당": ("당",),
    "단체": tuple("연대 모임 회 연합 본부 행동 네트워크 단체 센터 포럼 련 운동 단".split()),
}
"""Words for a kind of body that take up one told of before, and how its name ends."""

INTRODUCED_AS = {
    "회사": ("회사", "기업", "업체", "스타트업", "개발사", "제조사", "운영사"),
    "업체": ("업체", "기업", "회사", "스타트업", "개발사", "제조사", "운영사"),
    "기업": ("기업", "업체", "회사", "스타트업"),
    "스타트업": ("스타트업", "새싹기업", "벤처기업", "벤처"),
    "단체": ("단체", "모임", "시민모임"),
    "병원": ("병원", "의료기관"),
    "대학": ("대학", "대학교"),
}
"""Words for a kind of body that take up one, and the words that introduce it: `환경단체 가나지킴`."""

COMPANIES = frozenset({"회사", "사측", "단체", "업체"})
"""Those of them that stand alone for the body that was told of before."""

OF_ANY_NAME = COMPANIES | {"사"}
"""Those of them whose bodies have any name that is not another kind's."""

NO_COMPANIES = tuple(
    """
    시 군 구 도 읍 면 동 부 처 청 당 대 대학 대학교 학교 위원회 의회 법원 병원 의료원 정부 경찰 검찰 국회 연대 모임 협회 학회 연합회
    재단 진흥원 연구원 교육청 보건소 노조 조합 대표단 실
    """.split()
)
"""How bodies end that are no companies."""

WORDS_OF_THEIR_OWN = frozenset(
    """
    정부 당정 여야 노사 양당 경찰 검찰 국회 법원 당국 국가 여당 야당 노조 학교 대학 병원 은행 회사 청와대 백악관 크렘린 펜타곤
    """.split()
)
"""Short words that abbreviate nothing."""

BODY_ENDS = tuple(
    """
    부 처 청 원 회 단 공사 공단 시 군 구 도 대 대학교 대학 센터 은행 그룹 재단 협회 연구소 병원 위원회 위 당 전자
    증권 생명 화재 카드 건설 중공업 화학 제약 바이오 테크 항공 해운 물산 유업 식품 시스템 시스템즈 솔루션 솔루션즈 코리아
    본부 지부 지회 조합 연맹 연합 노조 법원 보험 자동차 산업 에너지 홀딩스 캐피탈
    """.split()
)
"""How the names of bodies end: `가나재단`, `다라위`."""

VOICE_ENDS = tuple(
    """
    지법 고법 지검 고검 대사관 영사관 연대 모임 단체 통신 방송 신문 일보 타임스 저널 매거진 포스트 위클리 사무국 변호인단 조사단 교섭단
    재판부 의원실 대책위 비대위 협의체 총학생회 검찰 경찰 캠프 특검팀 수사팀 특별검사팀 소방서 인베스트먼트 파트너스 뱅크 헌재 대통령실 청와대 백악관 정부 당국
    유치위 노총 경총 전교조 전공노 ㈜ (주)
    """.split()
)
"""How bodies end that speak in the news: `특검팀`, `재판부`."""

UNIT_ENDS = tuple(
    """
    사 읍 면 동 대학원 학교 고 중 초 연구원 과 국 실 팀 보건소 네트웍스 네트워크 컴퍼니 스튜디오 플랫폼 마을 ㈜ (주)
    """.split()
)
"""How units end that stand beside a name: `물류학과`, `기획팀`."""

NETWORKS = frozenset("네트워크 포럼 얼라이언스".split())
"""Nouns that name a body with the words before them: `가나강지키기 활동가 네트워크`."""

OFFICIALS = ("관계자들", "관계자", "담당자들", "담당자", "당국자들", "당국자", "소식통")
"""Who speaks for a body without a name."""

ONE_OF = frozenset(
    "한 고위 핵심 전직 현직 익명의 복수의 다른 측 홍보 현장 내부 고위급 실무 담당".split()
)
"""What stands between a body and its official: `가나재단의 한 관계자`."""

GENERIC_ENDS = tuple(
    """
    업계 업체 회사 기업 단체 소식 업소 상가 시장 현지 매장 학계 재계 정계 체육계 의료계 법조계 노동계 문화계 종교계 교육계 연예계 경제계 산업계 금융계 과학계 예술계
    출판계 영화계 가요계 방송계 언론계 농업계 축산계 외교가 금융권 정치권 은행권 여권 야권 보험권
    """.split()
)
"""How words end that tell a trade or a kind and name no body: `게임업계`, `시멘트회사`."""

PAPERS = frozenset(
    "보고서 논문 성명 성명서 사설 논평 판결문 공소장 연구 백서 청원인 매체 외신 언론 외신들 언론들 보도 공지".split()
)
"""Papers and reports that speak: `보고서는`."""

DESCRIBING = tuple(
    "관영 국영 공영 부처 일간 주간 월간 소속사 기관지 일간지 통신사 방송사 경제지 주간지 플랫폼 거래소 평가사 매체 시민단체 운용사 주관사 자회사 계열사 개발사 제작사 브랜드 기업 업체 운영사 소속".split()
)
"""How words end that say what kind of body comes behind them: `신용평가사 가나`."""

UNITS = frozenset("노조 위원회 지부 본부 협회 연대 관계자 의회 대책위 비대위 특위".split())
"""Bodies that are none without the word before them: `가나기업 노조`."""

PERSON_ENDS = (
    "생",
    "자",
    "인",
    "원",
    "사",
    "민",
    "장",
    "관",
    "가",
    "꾼",
    "객",
    "주",
    "부",
    "들",
    "진",
    "씨",
    "군",
    "양",
    "분",
    "명",
    "님",
    "러",
    "터",
    "어",
)
"""Last syllables of words for persons, behind a word that points: `한 교육생`, `다른 상인`."""

SPEAKING_UNITS = (
    "국",
    "실",
    "팀",
    "서",
    "소",
    "학교",
    "연구원",
    "과",
    "청사",
    "지소",
    "스쿨",
    "랩",
    "측",
)
"""How units end that speak with their body before them: `가나카운티 경찰국`."""

ONE_OF_MANY = frozenset({"한", "다른", "또다른", "어느", "어떤"})
"""Words that make somebody of a noun: `한 의원`."""

FIELDS = frozenset(
    "외교 대북 안보 국방 분양 건설 유통 물류 관광 여행 항공 해운 금융 증권 보험 게임 영화 출판 연예 의료 제약 농업 축산 수산 교육 문화 체육 종교 노동 수사".split()
)
"""Fields, which are nobody's name where they stand alone before an official: `외교 소식통`."""

FIELDS_OF_WORK = frozenset(
    "포트폴리오 시장 외환 채권 주식 원자재 상품 투자 운용 운영 조사 분석 리서치 글로벌 재무 기술 마케팅 전략 홍보 영업 인사 제품 사업 개발 정책 항법 품질 보안 데이터 수석 선임 책임 최고".split()
)
"""Fields and grades before a post that are no body's name by themselves: `포트폴리오 매니저`."""

CANDIDATES = frozenset(
    "후보 예비후보 후보자 당선인 당선자 당협위원장 지역위원장 조직위원장".split()
)
"""Posts before which the district stands in which somebody runs: `가나당 다라갑 예비후보`."""

NOT_WHO_THEY_ARE = frozenset("당사자 장본인 주인공 적임자 후임자 전임자 일인자 대명사".split())
"""Words for somebody that tell no post or trade: `주인공인 홍길동은`."""

NO_ONE_IN_PARTICULAR = frozenset("모 국내 해외 일선 유명 복수의".split())
"""Words before a kind of body that leave open which one it is: `모 정당 관계자`."""

SAYING_PLACES = frozenset(
    "일각 업계 사이 정치권 학계 시민사회 재계 의료계 법조계 온라인 안팎 현장 시장 여론 주변 교육계 노동계 금융권 증권가 내부 지역사회 커뮤니티".split()
)
"""Where words are heard that nobody is named for: `일각에서는 “…”`."""

SEVERAL_ENDS = tuple("들 일동 연구진 의료진 제작진 취재진 연구팀".split())
"""How words end that always stand for several people."""

PEOPLE_ENDS = (*SEVERAL_ENDS, "팬", "가족", "시민", "주민", "세대")
"""How words end that may stand for several people."""

SPEAKING_KINDS = tuple(
    "기업 은행 업체 단체 언론 외신 매체 신문 방송 학교 대학 병원 국가 정당 회사 기관 전문가 네티즌 누리꾼 팬 동료 친구 이웃 아이 부부 자녀 선배 후배 부처 지자체".split()
)
"""Kinds of bodies and people that speak in the plural: `외신들`."""

SPEAKING_POSTS = frozenset({"특검", "특별검사", "이코노미스트"})
"""Posts that are bodies as well: `가나 특검은 “…”`."""
