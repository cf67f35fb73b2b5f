"""Kinds of bodies that stand behind a name, a space between them: facts."""

from pressparse.lexicon.clubs import CLUB_NAMES

COMPANY_KINDS: frozenset[str] = frozenset(
    """
    제약 헬스케어 통신 건설 전자 그룹 엔터테인먼트 테크놀로지 테크놀로지스 코리아 재팬 차이나 홀딩스 바이오 바이오텍 로보틱스 모터스 항공 해운 중공업 인터내셔널
    """.split()
)
"""What companies add to their name."""

HOUSE_KINDS: frozenset[str] = frozenset(
    """
    재단 협회 조합 연합회 총연합회 협의회 발전협의회 상인회 학회 연구소 병원 박물관 미술관 교회 투자청 재개발조합 재건축조합 법률사무소 대학 대학교 암병원
    """.split()
)
"""Houses and associations."""

LOCAL_KINDS: frozenset[str] = frozenset(
    """
    경찰서 소방서 교육청 교육지원청 보건소 우체국 세무서 선거관리위원회 선관위 의회 시의회 군의회 구의회 상공회의소 상의 청년회의소 문화원 문화재단 체육회 장애인체육회 노인회 재향군인회
    새마을회 새마을부녀회 새마을협의회 자율방범대 자율방범연합대 의용소방대 자원봉사센터 행정복지센터 주민센터 주민자치회 주민자치위원회 이장협의회 통장협의회 농협 축협 수협 신협 산림조합 관광협회
    여성단체협의회 사회복지협의회 장애인협회 지체장애인협회 장애인복지관 노인복지관 종합사회복지관 한인회 향우회 번영회 청년회 부녀회 어린이집연합회 의사회 약사회 변호사회 건축사회 농업기술센터 시설관리공단
    """.split()
)
"""Houses and associations that every town has one of: behind its name they are a body."""

NAMED_FOR_PEOPLE: frozenset[str] = frozenset(["법률사무소"])
"""Kinds that are named for their founder."""

NAMED_KINDS: frozenset[str] = (
    COMPANY_KINDS
    | HOUSE_KINDS
    | LOCAL_KINDS
    | frozenset(name.partition(" ")[2] for name in CLUB_NAMES)
)
"""All words that end names of two words: kinds, and the second words of clubs."""
