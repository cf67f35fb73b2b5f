"""Words of the tables and lists that belong to a text: what their headings name, and what stands over their columns."""

LISTED: tuple[str, ...] = tuple(
    """
    명단 현황 개요 일정 일정표 시간표 순서 식순 프로그램 실적 매출 결과 내역 내용 요금 요금표 가격 가격표 사양 제원 순위 순위표
    통계 추이 비교 계획 구성 출연진 배점 규모 방법 대상 기간 자격 절차 조건 코스 종목 품목 연혁 약력 이력 경력 대진 대진표
    기업 기관 대학 대학교 학교 단체 업체 기업체 병원 은행 지자체 시군 시·군 부처 회원사 참여사 협력사 도시 사업자
    수상자 수상작 참석자 참가자 선정자 합격자 당선자 대상자 위원 임원 강사 연사 작가 선수 출연자 당선작 선정작
    """.split()
)
"""What a heading ends in that names what the list below it is of: `협약 기업 명단`, `[참여 대학]`, `이용 요금`."""

NOT_OF_THE_TEXT: tuple[str, ...] = tuple(
    "관련 유관 산하 소속 추천 인기 많이 다른 오늘 실시간 분야별 섹션 부서 패밀리 첨부 붙임 담당 문의 기사 뉴스 메뉴 사이트".split()
)
"""What the heading of a list of a site's own begins with: `유관 기관`, `관련 단체`, `부서 현황`."""

NUMBER_COLUMNS: frozenset[str] = frozenset("연번 번호 순번 순 No No. NO 구분".split())
"""What stands over a column that counts the rows."""

BODY_COLUMNS: frozenset[str] = frozenset(
    """
    기업명 업체명 회사명 기관명 학교명 대학명 병원명 은행명 단체명 기업체명 사업체명 상호 상호명
    기업 업체 회사 기관 학교 대학 병원 단체 협약기업 협약기관 참여기업 참여기관 참여대학
    """.split()
)
"""What stands over a column of bodies, white space left out."""

NAME_COLUMNS: frozenset[str] = frozenset("성명 이름 대표자 대표자명 대표자성명".split())
"""What stands over a column of people's names and is no title."""

HEAD_COLUMNS: frozenset[str] = frozenset("대표 대표이사 총장 원장 기관장 병원장 교장".split())
"""What stands over a column of the names of heads, and is their title."""

FIRST_COLUMNS: frozenset[str] = (
    NUMBER_COLUMNS
    | BODY_COLUMNS
    | frozenset(
        "순위 구 분 분류 시간 일시 일자 날짜 기간 지역 시군 시·군 시도 부문 분야 항목 종목 품목 상격 훈격 이름 성명 사업명 과제명 제품명 상품명 행사명".split()
    )
)
"""What stands over a table's first column, white space left out."""

COLUMNS: tuple[str, ...] = tuple(
    """
    명 이름 번호 연번 순번 구분 분류 시간 일시 일자 날짜 기간 장소 지역 시군 부문 분야 항목 품목 종목 내용 비고 대표 대표자 소속 직위 직책 직함 직급
    학년 상격 금액 사업비 투자액 매출 매출액 요금 가격 단가 수량 인원 규모 면적 대상 방법 주제 강사 발표자 사회자 진행 담당 주소 소재지 업종 기업 기관 학교
    대학 단체 업체 순위 점수 비율 비중 증감 증감률 증가율 증감액 합계 총계 소계 평균 전년 금년 계획 실적 목표 결과 수 시각 단위 현재 등급 제품 위치 특징
    """.split()
)
"""What the name of a column ends in: `기업명`, `채용 인원`, `학교 수`."""

DETAIL_COLUMNS: frozenset[str] = frozenset(
    "주요생산품 주요제품 생산품 채용인원 투자금액 투자규모 고용인원 고용 연락처 전화번호 주요내용 설립연도 지원내용".split()
)
"""What else stands over a column of a table of bodies, white space left out."""

BOARD_COLUMNS: frozenset[str] = frozenset(
    "제목 작성자 글쓴이 등록자 등록일 작성일 게시일 조회 조회수 추천 첨부 파일 첨부파일 담당부서 담당자 연락처 책임자 전화번호".split()
)
"""What stands over the columns of a board's list or of a table of contacts, white space left out: neither is a text's."""

BOARD_LIST: frozenset[str] = frozenset(
    "번호 제목 작성자 글쓴이 등록자 부서 담당부서 등록일 작성일 게시일 날짜 조회 조회수 추천 첨부 파일 첨부파일".split()
)
"""What stands over the columns of a board's list of other texts, white space left out."""
