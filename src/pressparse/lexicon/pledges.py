"""Words of undertaking: with which verbs bodies say what they will do together."""

LIGHT = frozenset(
    """
    협력 상호협력 공동협력 협업 협조 공조 추진 진행 실시 시행 힘쓸 힘쓴 이어갈 이어나갈 펼칠 펼친 벌이 벌인 벌일 맞대 이어가 이어나가 펼치 펼쳐 전개 개최 힘쓰 노력 참여 동참 확대 합의 수행
    모색 논의 모을 앞장서 앞장설 이행 포함 나서 집중 주력 매진 뒷받침 착수 약속 다짐 함께 맞잡 손잡 합치
    """.split()
)
"""Verbs that say nothing themselves: the area is their object (교류 사업을 추진하기로)."""

FULL = frozenset(
    """
    구축 구성 연구 개발 공유 제공 지원 부착 적용 조성 투자 공급 발굴 운영 점검 조정 마련 설치 연계 지급 대응
    교류 양성 육성 홍보 보급 도입 제작 구현 수립 개설 교환 판매 생산 해제 공동개발 파견 검토 활용 지정 보호 관리 배포 설립 정례화 진출 상용화 실증
    """.split()
)
"""Verbs that belong to the area (협의체를 구성하고)."""

EFFECT = frozenset(
    "강화 제고 향상 증진 도모 확보 기여 해소 이바지 예방 활성화 촉진 높이 올리 늘리 줄이 키우 살리 낮추 다지 넓히 이끌 견인 구현 달성 실현 극복 추구".split()
)
"""Verbs of what is hoped for; alone they name an aim (위상을 강화할)."""

ADVERBS = frozenset(
    """
    적극 적극적으로 상호 서로 함께 공동 공동으로 긴밀히 긴밀하게 지속 지속적으로 단계적으로 활발히 활발하게 유기적으로
    본격 본격적으로 꾸준히 계속 내실 있게 체계적으로 원활히 새롭게 각각 공동으로도 일정기간 매년 수시로 상시 우선 차질 없이 최대한 더욱 보다
    포괄적으로 전략적으로 협력하여 협력해 손잡고
    """.split()
)
"""What stands between the object and its verb."""

AGREED = r"했|하였|합의|뜻|약속|결정|의견|손|힘|결의|다짐|확정"
"""What follows 하기로 where something is agreed on, as a pattern: 했다, 합의했다, 뜻을 모았다, 손을 맞잡았다."""

ACTIONS = tuple(
    """
    활동 협력 지원 교류 교환 공유 개발 생산 공급 파견 운영 구축 홍보 양성 육성 발굴 연구 확대 강화 개선 조성 활용 이용 진출 확장 추진 전개 진행 시행 개최
    관리 운항 운행 점검 대응 보호 보급 확산 교육 제공 연계 창출 마련 정착 처리 실시 투자 수집 진화 보장 컨설팅 자문 촉진 참여
    제고 적용 평가 설치 제작 수립 혁신 예방 판매 유치 캠페인 검진 치료 상담 체험 견학 배달 수거 방문 순찰 개설 인턴십 실습
    훈련 연수 조사 진단 검사 매칭 알선 취업 채용 전시 공연 강연 나눔 봉사 지도 신고 배부 안내 실증 사업화 표준화 감시 수색 구조
    출동 방역 소독 청소 정비 수리 설계 시공 단속 방제 복구 재배 수출 발간 모집 선발 인증 취득 보증 대출 증편 감면 할인 기증 조달 협상 검토 대여 개방 복원 보존 보전 저감 절감 감축 기부 후원 모금 실현 증진 구현 활성화 고도화 해소 향상 도모 도입 개척 모색 배포 공조 방문 회수 재활용 발전
    """.split()
)
"""Nouns of doing: two that each have their own object are two areas."""
