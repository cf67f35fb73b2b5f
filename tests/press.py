"""Made-up press texts for the tests: whole releases and articles, their layouts, and what scraping does to them.

Everyone and everything named is invented.
"""

import unicodedata

from hypothesis import strategies as st

FRAGMENTS = [
    "가람시(시장 도하람)는 29일 시청에서 누리협회(회장 문새벽)와 ‘청년 일자리 업무협약(MOU)’을 체결했다.",
    "도하람 시장은 “청년이 돌아오는 도시를 만들겠다”며 “함께 가겠다”고 말했다.",
    "이번 협약에 따라 양 기관은 ▲인력 양성 ▲공동 연구 ▲시설 공유 등에 협력하기로 했다.",
    "[가람=한빛일보] 문가온 기자 = ",
    "문가온 기자 gaon@hanbit.example",
    "<저작권자ⓒ 한빛일보, 무단전재 및 재배포 금지>",
    "보도시점 2025. 10. 29.(수) 배포 즉시",
    "담당부서 가람정책과 책임자 과장 도하람 (044-000-0000)",
    "□ (주요내용) 오는 11월 3일부터 5일까지",
    "- 부제입니다 -",
    "붙임 1. 사진 2부. 끝.",
    "많이 본 뉴스",
    "// flash 오류를 우회하기 위한 함수 추가 function _flash_removeCallback() {}",
    "’25.10.29.(수) 14:00~15:00",
    "“닫히지 않은 인용",
    "&quot;엔티티&quot;",
    "【가람=한빛】",
]
HOSTILE = [
    "\0",
    "\ud800",
    "\udfff\ud800",
    "\u202e거꾸로\u202c",
    "\u200b\ufeff\u00ad",
    "\r\n",
    "\r",
    "\u2028",
    "\x85",
    "\x1c\x1d\x1e",
    unicodedata.normalize("NFD", "가람시장은 29일"),
    "🙂‍🙂",
    "“" * 50,
    "(" * 50 + ")" * 50,
    "9" * 60,
    "가" * 400,
    "https://" + "a" * 400,
    "▲" * 40,
    "\n" * 30,
    "a@b.c" * 30,
    "1월 " * 60,
]

PIECES = st.one_of(
    st.sampled_from(FRAGMENTS),
    st.sampled_from(HOSTILE),
    st.text(max_size=20),
    st.text(st.characters(categories=None), max_size=10),
)
GLUE = st.sampled_from(["", "", " ", "\n", "\n\n", "\r\n", "\t", "\u3000"])


@st.composite
def texts(draw: st.DrawFn) -> str:
    """Texts from real shapes, hostile characters and the glue between them, cut somewhere."""
    parts = draw(st.lists(st.tuples(PIECES, GLUE), max_size=12))
    whole = "".join(part + glue for part, glue in parts)
    cut = draw(st.integers(0, len(whole))) if draw(st.booleans()) else 0
    return whole[cut:]


NAMES = st.sampled_from(
    ["도하람", "문새벽", "남궁별", "선우 결", "김솔", "마리아 로셀", "응우옌 반 럭"]
)
TITLES = st.sampled_from(["시장", "회장", "총장", "이사장", "국장 직무대리", "부총리", "대표이사"])
BODIES = st.sampled_from(
    ["가람시", "누리대학교", "한빛재단", "㈜솔빛", "(주)새온소프트", "나래군", "GRT", "새벽은행 가람지점", "라온부"]
)  # fmt: skip
DAYS = st.sampled_from(
    ["29일", "지난 3일", "오는 11월 3일부터 5일까지", "2025. 10. 29.(수)", "’25.10.29.", "내년 상반기", "이날 오후 2시",
     "다음 달 말", "3월~5월", "2025-02-30", "5일(현지시간)", "31일"]
)  # fmt: skip
DEALS = st.sampled_from(
    [
        "업무협약",
        "양해각서(MOU)",
        "‘청년 일자리 업무협약’",
        "「물길 협정」",
        "투자의향서",
        "공급 계약",
        "MOA",
    ]
)
TASKS = st.sampled_from(
    [
        "인력 양성",
        "공동 연구 및 기술 교류",
        "시설·장비 공동 활용",
        "청년 창업 지원",
        "물길 지도(GIS) 구축",
    ]
)
VERBS = st.sampled_from(["밝혔다", "말했다", "강조하고", "전했다", "“고 했다", "설명했다"])
MARKS = st.sampled_from(["□ ", "○ ", "▲", "- ", "1. ", "① ", "가. ", "※ ", "• ", ""])


@st.composite
def sentences(draw: st.DrawFn) -> str:
    """One sentence as the press writes it, its slots filled at random."""
    who, other = draw(BODIES), draw(BODIES)
    name, title = draw(NAMES), draw(TITLES)
    day, deal, task = draw(DAYS), draw(DEALS), draw(TASKS)
    return draw(
        st.sampled_from(
            [
                f"{who}({title} {name})는 {day} {other}와 {task}을 위한 {deal}을 체결했다고 {draw(DAYS)} {draw(VERBS)}.",
                f"{who}와 {other}는 {day} {who}에서 {deal} 체결식을 열었다.",
                f"{name} {who} {title}은 “{task}에 힘쓰겠다”며 “함께 가겠다”고 {draw(VERBS)}.",
                f"협약식에는 {name} {title}, {draw(NAMES)} {other} {draw(TITLES)} 등이 참석했다.",
                f"양 기관은 ▲{task} ▲{draw(TASKS)} ▲{draw(TASKS)} 등에 협력하기로 했다.",
                f"이번 {deal}에 따라 {who}는 {task}을, {other}는 {draw(TASKS)}을 맡는다.",
                f"주요 내용은 △{task}, △{draw(TASKS)} 등이다.",
                f"행사는 {day} 열린다.",
                f"{title} {name}은 ‘{task}’라며 {day} {draw(VERBS)}",
                f"{who}는 {other}(이하 ‘{other[:2]}’)와 손잡고 {task}에 나선다.",
            ]
        )
    )


FRAME = st.sampled_from(
    [
        "보도자료",
        "보도시점 2025. 10. 29.(수) 배포 2025. 10. 28.(화)",
        "담당부서\n라온부\n책임자\n과 장\n도하람 (044-000-0000)",
        "홈 > 소식 > 보도자료",
        "조회수 12 | 등록일 2025-10-29 | 작성자 가람과",
        "[사진=한빛일보 제공] 협약식 모습",
        "문가온 기자 gaon@hanbit.example",
        "기사입력 2025.10.29 10:11 | 수정 2025.10.29 11:00",
        "[가람=한빛일보] 문가온 기자 = ",
        "<저작권자ⓒ 한빛일보, 무단전재 및 재배포 금지>",
        "많이 본 뉴스",
        "[첨부파일: 협약.hwpx]",
        "- 1 -",
        "|담당|가람과|도하람|044-000-0000|",
    ]
)


@st.composite
def releases(draw: st.DrawFn) -> str:
    """A whole release or article in one of the layouts that scraping leaves, then damaged."""
    lines = [
        draw(FRAME) if draw(st.integers(0, 3)) == 0 else draw(MARKS) + draw(sentences())
        for _ in range(draw(st.integers(1, 14)))
    ]
    text = draw(st.sampled_from(["\n", "\n\n", "\r\n", " ", "", "  "])).join(lines)
    width = draw(st.sampled_from([0, 0, 0, 9, 38]))
    if width:
        text = "\n".join(text[k : k + width] for k in range(0, len(text), width))
    written = draw(st.sampled_from(["as it is", "decomposed", "escaped"]))
    if written == "decomposed":
        text = unicodedata.normalize("NFD", text)
    elif written == "escaped":
        text = text.replace("“", "&quot;").replace(" ", "&nbsp;", 5).replace("(", "&#40;", 3)
    for _ in range(draw(st.integers(0, 4))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.integers(0, 30)))
        put: str = draw(
            st.sampled_from(["", text[start:end] * 3, "\n", text[end : end + 9]])
            | st.sampled_from(HOSTILE)
        )
        text = text[:start] + put + text[end:]
    return text
