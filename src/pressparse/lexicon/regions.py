"""Self-governing regions: provinces, cities, counties and districts, as they name themselves."""

from collections.abc import Mapping

PROVINCES: Mapping[str, tuple[str, ...]] = {
    "서울특별시": ("서울시", "서울"),
    "부산광역시": ("부산시", "부산"),
    "대구광역시": ("대구시", "대구"),
    "인천광역시": ("인천시", "인천"),
    "광주광역시": ("광주시", "광주"),
    "대전광역시": ("대전시", "대전"),
    "울산광역시": ("울산시", "울산"),
    "세종특별자치시": ("세종시", "세종"),
    "경기도": ("경기",),
    "강원특별자치도": ("강원도", "강원"),
    "충청북도": ("충북도", "충북"),
    "충청남도": ("충남도", "충남"),
    "전북특별자치도": ("전라북도", "전북도", "전북"),
    "전라남도": ("전남도", "전남"),
    "경상북도": ("경북도", "경북"),
    "경상남도": ("경남도", "경남"),
    "제주특별자치도": ("제주도", "제주"),
}
"""Provinces and metropolitan cities with their shorter forms; the last one names the place, not the body."""

CITIES: frozenset[str] = frozenset(
    """
    수원 성남 의정부 안양 부천 광명 평택 동두천 안산 고양 과천 구리 남양주 오산 시흥 군포 의왕 하남 용인
    파주 이천 안성 김포 화성 양주 포천 여주 춘천 원주 강릉 동해 태백 속초 삼척 청주 충주 제천 천안 공주
    보령 아산 서산 논산 계룡 당진 전주 군산 익산 정읍 남원 김제 목포 여수 순천 나주 광양 포항 경주 김천
    안동 구미 영주 영천 상주 문경 경산 창원 진주 통영 사천 김해 밀양 거제 양산 서귀포 마산 진해
    """.split()
)
"""Cities without 시: 용인시는."""

COUNTIES: frozenset[str] = frozenset(
    """
    연천 가평 양평 홍천 횡성 영월 평창 정선 철원 화천 양구 인제 고성 양양 보은 옥천 영동 증평 진천 괴산
    음성 단양 금산 부여 서천 청양 홍성 예산 태안 완주 진안 무주 장수 임실 순창 고창 부안 담양 곡성 구례
    고흥 보성 화순 장흥 강진 해남 영암 무안 함평 영광 장성 완도 진도 신안 의성 청송 영양 영덕 청도 고령
    성주 칠곡 예천 봉화 울진 울릉 군위 달성 의령 함안 창녕 남해 하동 산청 함양 거창 합천 기장 울주 강화 옹진
    청원 연기
    """.split()
)
"""Counties without 군: 가평군은."""

DISTRICTS: frozenset[str] = frozenset(
    """
    종로 용산 성동 광진 동대문 중랑 성북 강북 도봉 노원 은평 서대문 마포 양천 강서 구로 금천 영등포 동작
    관악 서초 강남 송파 강동 영도 부산진 동래 해운대 사하 금정 연제 수영 사상 수성 달서 미추홀 연수 남동
    부평 계양 광산 유성 대덕 울주 장안 권선 팔달 영통 수정 중원 분당 만안 동안 단원 상록 덕양 일산동
    일산서 처인 기흥 수지 상당 서원 흥덕 청원 완산 덕진 의창 성산 마산합포 마산회원 진해
    """.split()
)
"""Districts without 구: 마포구는 (those named only by a direction, 중구 or 남구, are left out)."""


COMMON_DISTRICTS: frozenset[str] = frozenset({"동구", "서구", "남구", "북구", "중구"})
"""Districts that several cities have: 광주 동구, 부산 동구."""

METROPOLES: tuple[str, ...] = ("서울", "부산", "대구", "인천", "광주", "대전", "울산")
"""The cities that have such districts."""


def _names() -> frozenset[str]:
    provinces = {n for full, shorter in PROVINCES.items() for n in (full, *shorter[:-1])}
    provinces.discard("경기")
    return frozenset(
        provinces
        | {f"{c}시" for c in CITIES}
        | {f"{c}군" for c in COUNTIES}
        | {f"{d}구" for d in DISTRICTS}
    )


REGIONS: frozenset[str] = _names()
"""Every region as a body: 전라남도, 전남도, 용인시, 가평군, 마포구."""

FOREIGN_PLACES = frozenset(
    """
    앨라배마 알래스카 애리조나 아칸소 캘리포니아 콜로라도 코네티컷 델라웨어 플로리다 조지아 하와이 아이다호 일리노이 인디애나 아이오와 캔자스 켄터키
    루이지애나 메인 메릴랜드 매사추세츠 미시간 미네소타 미시시피 미주리 몬태나 네브래스카 네바다 뉴햄프셔 뉴저지 뉴멕시코 뉴욕 노스캐롤라이나 노스다코타
    오하이오 오클라호마 오리건 펜실베이니아 로드아일랜드 사우스캐롤라이나 사우스다코타 테네시 텍사스 유타 버몬트 버지니아 워싱턴 웨스트버지니아 위스콘신 와이오밍 워싱턴DC
    온타리오 퀘벡 바이에른 작센 로스앤젤레스 샌프란시스코 시카고 보스턴 시애틀 휴스턴 런던 파리 베를린 뮌헨 로마 밀라노 마드리드 모스크바 도쿄 오사카 교토 베이징 상하이 선전 광저우 홍콩
    하노이 호찌민 방콕 자카르타 마닐라 델리 뭄바이 두바이 아부다비 리야드 카이로 텔아비브 예루살렘 시드니 멜버른 토론토 밴쿠버 멕시코시티 상파울루 브뤼셀 제네바 빈 바르셀로나
    """.split()
)
"""States and great cities abroad: they stand between a foreign name and its title."""

ROADS: frozenset[str] = frozenset(
    ["세종대로", "강남대로", "국제대로", "서원대로", "동서대로", "한양대로", "중앙대로", "경인대로"]
)
"""Great roads whose name begins as a university's does."""

PLACES: frozenset[str] = frozenset({short[-1] for short in PROVINCES.values()} | CITIES | COUNTIES)
"""Regions by the names of the places: no bodies, `가나` of `가나시`."""
