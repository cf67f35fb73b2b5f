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
    재단 협회 조합 연합회 총연합회 협의회 발전협의회 상인회 학회 연구소 병원 박물관 미술관 교회 투자청 재개발조합 재건축조합 법률사무소
    """.split()
)
"""Houses and associations."""

NAMED_FOR_PEOPLE: frozenset[str] = frozenset(["법률사무소"])
"""Kinds that are named for their founder."""

NAMED_KINDS: frozenset[str] = (
    COMPANY_KINDS | HOUSE_KINDS | frozenset(name.partition(" ")[2] for name in CLUB_NAMES)
)
"""All words that end names of two words: kinds, and the second words of clubs."""
