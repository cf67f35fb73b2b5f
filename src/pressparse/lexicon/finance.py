"""Short names of houses of finance, as lists of them give them: `KB국민·신한·하나·우리 등 4대 은행`."""

SHORT_IN_LISTS: frozenset[str] = frozenset(
    """
    국민 KB국민 KB 신한 하나 우리 농협 NH농협 NH 기업 IBK기업 IBK 산업 KDB산업 수협 SC제일 제일 씨티 한국씨티 카카오 케이 토스 부산 BNK부산 경남 BNK경남 BNK 광주 전북 JB JB전북 제주 대구 DGB DGB대구 iM
    미래에셋 한국투자 한투 삼성 NH투자 메리츠 키움 신한투자 대신 교보 유안타 현대차 DB DB금융 유진 유진투자 한화 한화투자 하이 하이투자 IBK투자 LS 다올 다올투자 BNK투자 iM투자 SK 부국 신영 상상인 카카오페이
    흥국 동양 ABL 라이나 푸본현대 하나손해 롯데 현대 KDB KB손해 NH농협생명 신한라이프 AIA 메트라이프 미래에셋생명
    비씨 BC OK SBI 웰컴 페퍼 애큐온 모아
    """.split()
)
"""Banks, brokers, insurers and card companies without the word for their kind; most are other words as well."""

HOUSE_ENDINGS: tuple[str, ...] = (
    "은행",
    "증권",
    "생명",
    "화재",
    "카드",
    "손보",
    "손해보험",
    "저축은행",
    "금융지주",
    "금융",
    "투자증권",
    "캐피탈",
)
"""How the last member of such a list ends, for all of them: `신한·하나·우리은행`."""
