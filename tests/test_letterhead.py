"""Who issued a release, whom to call, when it came out: invented bodies and people, many boundaries."""

import pytest

import pressparse
from pressparse.entities import organizations
from pressparse.press import letterhead, published
from pressparse.text.view import Passage, Piece, View

NOTHING = View.plain("")


def issuer(text: str, margin: View = NOTHING) -> str | None:
    """Return the issuer of a body's lines; a line that begins with # is the headline."""
    lines, passages, at = text.split("\n"), [], 0
    for line in lines:
        skip = line.startswith("# ") * 2
        if line.strip():
            piece = Piece(at + skip, at + len(line), line[skip:])
            passages.append(Passage("headline" if skip else "body", (piece,)))
        at += len(line) + 1
    main = View.of(text, passages)
    found = letterhead.read_issuer(main, margin, organizations.find(main))
    return found.name if found else None


UNIT = (
    "{title}\n\n- 다라권대응센터, 다라공단과 업무협약을 맺고 합동 홍보 실시\n\n"
    " 가람관리청 다라권대응센터(센터장 한가람)는 다라공단(이사장 남도연)과 주민에게 안전 수칙을 알리려 업무협약을 체결했다고 밝혔다.\n\n"
    " 이번 협약은 두 기관이 힘을 모으기로 한 데 따른 것이다.\n\n"
    " 한가람 다라권대응센터장은 “다라권대응센터가 늘 곁에 있겠다”고 말했다.\n"
)


@pytest.mark.parametrize(
    "title, name",
    [
        ("주민 안전을 위한 업무협약 및 합동 홍보", "가람관리청 다라권대응센터"),
        ("다라권대응센터, 주민 안전을 위한 업무협약", "다라권대응센터"),
    ],
)
def test_a_unit_goes_without_its_parent_where_the_headline_has_it_so(title: str, name: str) -> None:
    found = pressparse.parse(UNIT.format(title=title)).issuer
    assert found is not None
    assert found.name == name


OPENED = [
    ("다라군(군수 한가람)은 3일 새 공원을 열었다고 밝혔다.", "다라군"),
    ("가평군(군수 한가람)이 3일 새 공원을 열었다.", "가평군"),
    ("경기 가평군(군수 한가람)이 3일 새 공원을 열었다.", "가평군"),
    ("전라남도 나주시는 3일 새 공원을 열었다고 밝혔다.", "나주시"),
    ("나주시는 지난 3일 새 공원을 열었다고 밝혔다.", "나주시"),
    ("가평군 북면(면장 한가람)과 홍천군 서면(면장 남도연)이 자매결연을 했다.", "가평군"),
    ("가평군 방문단이 하노이를 찾았다.\n가평군(군수 한가람)이 3일 협약을 맺었다.", "가평군"),
    ("경기도교육청(교육감 한가람)은 3일 협약을 맺었다.", "경기도교육청"),
    ("강원특별자치도보건환경연구원이 기관 표창을 받았다.", "강원특별자치도보건환경연구원"),
    ("원주시보건소 정신건강복지센터는 3일 협약을 맺었다.", "원주시보건소 정신건강복지센터"),
    ("환경부(장관 한가람)는 다라협회(회장 남도연)와 함께 3일 협약을 맺었다.", "환경부"),
    ("□ 환경부(장관 한가람)는 3월 3일(일) 협약을 맺었다.", "환경부"),
    ("ㅇ 조달청(청장 한가람)은 3월 3일 협약을 맺었다.", "조달청"),
    ("산업통상부(장관 한가람, 이하 산업부)는 3일 협약을 맺었다.", "산업통상부"),
    ("기상청(청장 한가람)과 다라협회(회장 남도연)는 3일 협약을 맺었다.", "기상청"),
    ("보건복지부(장관 한가람)와 ㈜다라식품은 3일 협약을 맺었다.", "보건복지부"),
    ("한국다라진흥원(KDA, 원장 한가람)은 나주시(시장 남도연)와 협약을 맺었다.", "한국다라진흥원"),
    ("한국다라진흥원(원장 한가람, 이하 KDA)과 다라대학교(총장 남도연)는 협약을 맺었다.", "한국다라진흥원"),
    ("환경부 산하 한국다라보전원(원장 한가람)은 3일 협약을 맺었다.", "한국다라보전원"),
    ("과학기술정보통신부 소속 국립다라과학관(관장 한가람)은 3일 문을 열었다.", "국립다라과학관"),
    ("한가람 환경부 장관은 3일 서울에서 협약식에 참석했다.", "환경부"),
    ("한가람 환경부 차관은 3일 서울에서 협약식에 참석하였음", "환경부"),
    ("한가람 금융위원장은 3일 서울에서 협약식에 참석하였다.", "금융위원회"),
    ("# 다라마을 새 단장\n공원이 새로워졌다.\n\n가평군은 3일 공원을 열었다고 밝혔다.", "가평군"),
    (("# 새 공원 연다\n고장난 시설을 고치기 위해 국민권익위원회와 다라협회가 힘을 모은다.\n"
     "국민권익위원회(위원장 한가람)는 3일 협약을 맺었다."), "국민권익위원회"),
    ("# 2030 다라박람회 유치위원회-다라포럼 협약\n□ 2030 다라박람회 유치위원회*(위원장 : 한가람)는 3일 협약을 맺었다.",
     "2030 다라박람회 유치위원회"),
    ("새보라(군수 한가람)는 3일 협약을 맺었다.", "새보라"),
    ("전남 새보라(군수 한가람)는 3일 협약을 맺었다.", "새보라"),
    ("한가람 새보라 장관은 3일 서울에서 협약식에 참석했다.", "새보라"),
    ("한가람 다라부(이하 ‘다라부’) 정책기획실장은 3일 서울에서 협약식에 참석했다.", "다라부"),
    ("# 새보라, 청년센터 연다\n새보라는 3일 문을 연다고 밝혔다.\n새보라 관계자는 “기쁘다”고 말했다.", "새보라"),
    ("새보라는 지난 3일 군청에서 보고회를 개최했다.\n군은 내년에 대회를 연다.", "새보라"),
    ("새솔군(군수 한가람) 드림스타트는 3일 물품을 나눴다.", "새솔군"),
    ("두 사람이 악수하고 있다다라대학교(총장 한가람)는 3일 협약을 맺었다.\n다라대학교는 길을 연다.", "다라대학교"),
    ("나래대학교 의료원은 3일 대회를 마쳤다고 밝혔다.\n의료원은 책을 낸다.", "나래대학교 의료원"),
    ("새보라 소방안전본부는 지난 3일 시청에서 수여식을 개최했다.", "새보라 소방안전본부"),
    ("새솔군 다라면(면장 한가람)은 3일 협약을 맺었다.", "새솔군"),
    ("국방부 국립다라원(원장 한가람)은 3일 협약을 맺었다.", "국방부 국립다라원"),
    ("# 국립다라원, 협약\n국방부 국립다라원(원장 한가람)은 3일 협약을 맺었다.", "국립다라원"),
    ("# 한국다라진흥원 인사\n▲ 홍보팀장 남도연", "한국다라진흥원"),
    (("1. 보도 내용\n□ 투자가 부풀려졌음\nㅇ 투자는 산업통상자원부에 신고한 것임\nㅇ 이후 산업통상자원부는 협의를 진행함\n"
     "ㅇ 산업통상자원부장관에게 신고함"), "산업통상자원부"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name"), OPENED)
def test_the_body_that_opens_the_text_issued_it(text: str, name: str) -> None:
    assert issuer(text) == name


JOINT = [
    "환경부(장관 한가람)와 국토교통부(장관 남도연), 산업통상부(장관 정마루)는 3일 협약을 맺었다.",
    "# 환경부-국토교통부 업무협약\n환경부(장관 한가람)와 국토교통부(장관 남도연)는 3일 협약을 맺었다.",
    "# 환경부·국토부 업무협약\n환경부(장관 한가람)와 국토교통부(장관 남도연)는 3일 협약을 맺었다.",
    "한국산업은행, 한국수출입은행, 한국무역보험공사는 3일 협약을 맺었다.",
    "정부는 3일 서울청사에서 회의를 열었습니다.",
    "한가람 환경부 장관과 남도연 국토교통부 장관, 정마루 교육부 장관은 3일 협약을 맺었다.",
    "이번 협약은 두 지역의 교류를 넓히려고 추진됐다.",
    "새 공원이 3일 문을 열었다.",
    "도시는 살아 있다. 다시는 오지 않을 봄이다.",
    "우리대학교(총장 한가람)는 3일 나래여자대학교와 협정을 맺었다. 나래여자대학교는 한가람 총장을 맞았다.",
    "3일 본 복지관 강당에서 나래시설연합회 발대식을 열었습니다. 나래시설연합회는 열 곳이 모였습니다.",
    "",
]


@pytest.mark.parametrize("text", JOINT)
def test_several_bodies_or_none_leave_the_issuer_open(text: str) -> None:
    assert issuer(text) is None


OWNED = [
    ("국토다라위원회\n보도자료\n보도시점", "국토다라위원회"),
    ("환경부 보 도 자 료\n보도 일시 2024. 3. 5.", "환경부"),
    ("환경부 설명자료", "환경부"),
    ("가평군청이 창작한 “새 공원” 저작물은 공공누리 조건에 따라 이용할 수 있습니다.", "가평군"),
    ("“이 자료는 산림청의 보도자료를 전재하여 제공함을 알려드립니다.”", "산림청"),
]


@pytest.mark.parametrize(("paper", "name"), OWNED)
def test_the_letterhead_is_surer_than_the_text(paper: str, name: str) -> None:
    text = "한국다라진흥원(원장 한가람)은 3일 협약을 맺었다."
    assert issuer(text, View.plain(paper, "letterhead")) == name


@pytest.mark.parametrize(
    "paper",
    [
        "보도자료",
        "홈 > 군정소식\n보도자료",
        "새소식 보도자료",
        "담당부서 : 기획실",
        "본 저작물은 공공누리 조건에 따라 이용",
        "- 240305_(보도자료) 새 공원.hwp",
    ],
)
def test_papers_without_a_name_leave_it_to_the_text(paper: str) -> None:
    text = "한국다라진흥원(원장 한가람)은 3일 협약을 맺었다."
    assert issuer(text, View.plain(paper, "letterhead")) == "한국다라진흥원"


def test_a_letterhead_of_several_ministries_names_none() -> None:
    text = "환경부(장관 한가람)는 3일 협약을 맺었다."
    assert issuer(text, View.plain("관계부처 합동 보도자료", "letterhead")) is None


def test_the_page_of_a_county_is_the_county() -> None:
    text = "새 공원 문 열어 < 보도자료 < 군정소식 - 가평군청\n가평다라재단이 3일 행사를 열었다."
    assert issuer(text) == "가평군"


def test_the_short_name_is_kept() -> None:
    text = "한국다라진흥원(KDA, 원장 한가람)은 3일 협약을 맺었다. KDA는 넓힌다."
    main = View.plain(text)
    found = letterhead.read_issuer(main, NOTHING, organizations.find(main))
    assert found is not None
    assert (found.name, found.abbreviation) == ("한국다라진흥원", "KDA")


TABLES = [
    (
        "담당부서\n다라정책국\n다라정책과\n책임자\n과  장\n한가람\n(02-1234-5601)\n담당자\n사무관\n남도연\n(02-1234-5602)",
        [
            ("다라정책국 다라정책과", "책임자", "과장", "한가람", "02-1234-5601"),
            ("다라정책국 다라정책과", "담당자", "사무관", "남도연", "02-1234-5602"),
        ],
    ),
    (
        "담당 부서 다라위원회 책임자 과 장 한가람 (02-1234-5601)\n다라정책과 담당자 사무관 남도연 (02-1234-5602)",
        [
            ("다라위원회", "책임자", "과장", "한가람", "02-1234-5601"),
            ("다라정책과", "담당자", "사무관", "남도연", "02-1234-5602"),
        ],
    ),
    (
        "- 담당자 : 다라협력담당관 한가람(02-1234-5601), 남도연(02-1234-5602)",
        [
            ("다라협력담당관", "담당자", None, "한가람", "02-1234-5601"),
            ("다라협력담당관", "담당자", None, "남도연", "02-1234-5602"),
        ],
    ),
    ("담당부서 : 새산업과 / 연락처 : 061)123-4567", [("새산업과", None, None, None, "061)123-4567")]),
    ("담당부서\n홍보실 홍보팀\n전화\n061-123-4567", [("홍보실 홍보팀", None, None, None, "061-123-4567")]),
    (
        "작 성 과: 관광실\n작 성 팀: 관광진흥팀\n연 락 처: 061) 123-4567",
        [("관광진흥팀", None, None, None, "061) 123-4567")],
    ),
    (
        "【해운과장 한가람 286-1234, 항만팀장 남도연 286-1235】",
        [
            ("해운과", None, "과장", "한가람", "286-1234"),
            ("항만팀", None, "팀장", "남도연", "286-1235"),
        ],
    ),
    ("〔산업과 항만팀 ☎061-123-4567〕", [("산업과 항만팀", None, None, None, "061-123-4567")]),
    ("자료제공: 산림과 조림팀(240-1234)", [("산림과 조림팀", None, None, None, "240-1234")]),
    ("(업무담당자 다라면 한가람 ☎061) 123-4567)", [("다라면", "업무담당자", None, "한가람", "061) 123-4567")]),
    ("과장\n한가람 ☏ 044-123-4567", [(None, None, "과장", "한가람", "044-123-4567")]),
    ("담당자 주무관 한 가 람 (02-1234-5678)", [(None, "담당자", "주무관", "한가람", "02-1234-5678")]),
    ("보도자료\n배포일시 2024. 3. 5.\n페이지 수 2쪽", []),
    ("2024-03-05 | 기획실", []),
    ("담당부서 기획실", []),
    ("사업비 1,234-5,678만 원", []),
]  # fmt: skip


@pytest.mark.parametrize(("table", "rows"), TABLES)
def test_contact_tables(table: str, rows: list[tuple[str | None, ...]]) -> None:
    found = letterhead.read_contacts(View.plain(table, "letterhead"))
    assert [(c.department, c.role, c.rank, c.name, c.phone) for c in found] == rows
    for each in found:
        assert table[each.at.start : each.at.end] == each.text
        assert each.phone is not None
        assert each.phone in each.text


def test_a_mailbox_behind_the_number_is_kept() -> None:
    (row,) = letterhead.read_contacts(
        View.plain("담당자 한가람 (02-1234-5678, hgr@korea.kr)", "letterhead")
    )
    assert (row.name, row.email) == ("한가람", "hgr@korea.kr")


def test_numbers_in_the_body_are_no_contacts() -> None:
    assert letterhead.read_contacts(View.plain("문의 02-1234-5678", "boilerplate")) == ()


DATED = [
    ("보도시점\n2024. 3. 5.(화) 12:00\n(2024. 3. 5.(화) 석간)\n배포\n2024. 3. 4.(월) 16:00", "2024-03-05T12:00"),
    ("보도 일시 2024. 3. 5.(화) 12:00 배포 일시 2024. 3. 4.(월) 07:30", "2024-03-05T12:00"),
    ("보도\n배포 시\n배포\n2024.3.5.(화)", "2024-03-05"),
    ("보도시점 배포 즉시 배포일시 2024. 3. 5.(화) 09:00", "2024-03-05T09:00"),
    ("엠바고 없음\n자료배포\n2024. 3. 5. (화)", "2024-03-05"),
    ("제 공 일: 2024. 3. 5.", "2024-03-05"),
    ("제공일자 : 2024년 3월 5일", "2024-03-05"),
    ("등록일 2024-03-05 조회수 12", "2024-03-05"),
    ("작성일2024.03.05", "2024-03-05"),
    ("작성일시 : 2024-03-05 09:00", "2024-03-05T09:00"),
    ("날짜\n2024.03.05\n조회수\n52", "2024-03-05"),
    ("기사입력 2024-03-05 03:00:00 기사수정 2024-03-06 04:00:00", "2024-03-05T03:00"),
    ("기사입력 2024.03.05. 오후 5:04\n최종수정 2024.03.06. 오후 5:18", "2024-03-05T17:04"),
    ("입력 : 2024.03.05 10:11", "2024-03-05T10:11"),
    ("승인 2024.03.05 10:11", "2024-03-05T10:11"),
    ("2024-03-05   |   기획실", "2024-03-05"),
    ("다라방송 한가람 기자2024/03/05 13:59", "2024-03-05T13:59"),
    ("20240305", "2024-03-05"),
    ("작성일 ’24. 3. 5.", "2024-03-05"),
    ("보도일시 2024. 3. 5.(화) 조간부터", "2024-03-05"),
    ("2024. 3. 5.(화) 배포", "2024-03-05"),
    ("엠바고: 2024.3.5. 06:00", "2024-03-05T06:00"),
]  # fmt: skip


@pytest.mark.parametrize(("head", "value"), DATED)
def test_the_date_of_publication(head: str, value: str) -> None:
    told = published.read(NOTHING, View.plain(head, "letterhead"))
    assert told is not None
    assert told.value == value
    assert told.role == "published"
    assert head[told.at.start : told.at.end] == told.text


UNDATED = [
    "보도시점 배포 즉시",
    "엠바고 없음",
    "최종수정일 2024.03.05",
    "최종업데이트\n2024.03.05",
    "기사수정 2024-03-06 04:00:00",
    "등록번호 : 가나 아00123 | 등록일 : 2010-01-05 | 발행인 : 한가람",
    "보도일시 2024. 2. 30.",
    "작성일 미상",
    "담당부서 : 기획실",
    "결과 발표 참조(2024.3.5.일 배포)",
]


@pytest.mark.parametrize("head", UNDATED)
def test_what_is_no_date_of_publication(head: str) -> None:
    assert published.read(NOTHING, View.plain(head, "letterhead")) is None


@pytest.mark.parametrize(
    "prose",
    [
        "가나원은 책자를 배포한다고 2024. 3. 5. 밝혔다.",
        "행사는 2024년 3월 5일 열린다.",
        "신청서는 2024.03.05까지 입력 2024명",
        "법률은 2024-03-05에 승인됐다.",
        "- 240305 (조간) 새 공원.hwp",
    ],
)
def test_dates_of_the_story_are_not_its_publication(prose: str) -> None:
    assert published.read(View.plain(prose), NOTHING) is None


def test_a_note_above_the_text_dates_it() -> None:
    told = published.read(
        View.plain("이 기사는 2024년 3월 5일 15시 34분 조선비즈 사이트에 표출됐습니다. 협약이다."),
        NOTHING,
    )
    assert told is not None
    assert told.value == "2024-03-05T15:34"


def test_a_whole_release() -> None:
    record = pressparse.parse(
        "국토다라위원회\n보도자료\n보도시점\n2024. 3. 5.(화) 12:00\n배포\n2024. 3. 4.(월)\n"
        "새 공원 문 열어\n- 시민 300명 참석 -\n"
        "국토다라위원회(위원장 한가람)는 3월 5일(화) 새 공원을 열었다고 밝혔다.\n"
        "담당 부서\n공원과\n책임자\n과  장\n남도연\n(02-1234-5678)\n"
    )
    assert record.kind == "release"
    assert record.issuer is not None
    assert record.issuer.name == "국토다라위원회"
    assert record.published is not None
    assert record.published.value == "2024-03-05T12:00"
    assert [contact.name for contact in record.contacts] == ["남도연"]
    assert record.outlet is None
    assert record.reporters == ()


BODY_OF_A_PAGE = (
    "\n\n가람시는 3일 새 길을 연다고 밝혔다. 시는 길을 넓힐 계획이다.\n시장은 기쁘다고 했다."
)


@pytest.mark.parametrize(
    ("head", "reference", "value"),
    [
        ("다라뉴스\n한가람 기자\n입력 3시간 전", "2025-10-30", "2025-10-30"),
        ("다라뉴스\n한가람 기자\n입력 2일 전", "2025-10-30", "2025-10-28"),
        ("다라뉴스\n한가람 기자\n입력 3시간 전", None, None),
        (
            "- 입력 :\n- 2025-10-29 06:58:17\n특허를 가진 새 기업\n길 곳곳에",
            None,
            "2025-10-29T06:58",
        ),
    ],
)
def test_a_page_says_when_it_was_posted(
    head: str, reference: str | None, value: str | None
) -> None:
    text = f"가람시, 새 길 연다\n{head}{BODY_OF_A_PAGE}"
    told = pressparse.parse(text, reference_date=reference).published
    assert (told and told.value) == value


@pytest.mark.parametrize(
    ("between", "runs"),
    [
        pytest.param("", 1, id="nothing"),
        pytest.param("<br>\n &nbsp; ", 1, id="nothing that is seen"),
        pytest.param("가람시는 29일 밝혔다.\n", 2, id="prose"),
    ],
)
def test_rows_on_both_sides_of_prose_are_two_tables(between: str, runs: int) -> None:
    """A table of contacts does not go on behind what a reader sees between its lines."""
    above, below = "담당부서 가람과\n", "담당자 도하람 (044-000-0000)"
    raw = above + between + below
    at = len(above + between)
    passages = [
        Passage("letterhead", (Piece(0, len(above) - 1, above.strip()),)),
        Passage("letterhead", (Piece(at, len(raw), below),)),
    ]
    assert len(View.of(raw, passages).runs("letterhead")) == runs
