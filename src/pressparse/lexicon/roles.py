"""What only bodies have, do or have done to them: facts."""

THEIRS: frozenset[str] = frozenset(
    """
    노조 노동조합 본사 임직원 직원들 주가 지분 주식 주주 주주들 대주주 최대주주 경영진 이사회 창업자 창업주 창립자
    인수 인수전 인수설 인수합병 매각 상장 계열사 자회사 협력업체 하청업체 가맹점 대리점 점주 보도
    """.split()
)
"""What stands behind the name of a body, whose it is."""

BOUGHT: frozenset[str] = frozenset("인수 창업 설립 합병 매각 압수수색 상대로".split())
"""What is done to a body, which is the object of it."""

JOINED: frozenset[str] = frozenset("투자 입사 출자 납품 인수 재직 근무".split())
"""What is done with a body behind which 에 stands."""

RESULTS: frozenset[str] = frozenset(
    """
    매출 매출액 영업이익 영업손실 순이익 당기순이익 공시했다 상장했다 출시했다 출시한다 보도했다 보도한
    시가총액 신제품
    """.split()
)
"""What sentences tell of that a company or a paper opens."""
