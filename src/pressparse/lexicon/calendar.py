"""Words of the calendar, each with what it says about year, month or day."""

from pressparse.lexicon import feasts

WEEKDAYS = "월화수목금토일"
"""Monday first."""

YEARS: dict[str, int] = {
    "지난해": -1,
    "지난 해": -1,
    "저번 해": -1,
    "작년": -1,
    "전년": -1,
    "지지난해": -2,
    "재작년": -2,
    "전전년": -2,
    "올해": 0,
    "금년": 0,
    "당년": 0,
    "당해 연도": 0,
    "내년": 1,
    "명년": 1,
    "다음 해": 1,
    "차년도": 1,
    "차기 연도": 1,
    "내후년": 2,
}
"""Years by their distance from the year in which the text is written."""

TOLD_YEARS: dict[str, int] = {
    "같은 해": 0,
    "같은해": 0,
    "그해": 0,
    "그 해": 0,
    "동년": 0,
    "이듬해": 1,
    "그다음 해": 1,
    "그 다음 해": 1,
    "그다음해": 1,
    "익년": 1,
    "익년도": 1,
}
"""Years by their distance from the year that the text told last."""

MONTHS: dict[str, int] = {
    "지지난달": -2,
    "지난달": -1,
    "지난 달": -1,
    "저번 달": -1,
    "저번달": -1,
    "지지난 달": -2,
    "전월": -1,
    "전전월": -2,
    "이달": 0,
    "이 달": 0,
    "이번 달": 0,
    "이번달": 0,
    "금월": 0,
    "당월": 0,
    "요번 달": 0,
    "다음 달": 1,
    "다음달": 1,
    "내달": 1,
    "새달": 1,
    "내월": 1,
    "차월": 1,
    "담달": 1,
    "다음다음 달": 2,
    "다다음 달": 2,
    "다다음달": 2,
}
"""Months by their distance from the month in which the text is written."""

TOLD_MONTHS: dict[str, int] = {
    "같은 달": 0,
    "같은달": 0,
    "그달": 0,
    "동월": 0,
    "익월": 1,
}
"""Months by their distance from the month that the text told last."""

DAYS: dict[str, int] = {
    "그끄저께": -3,
    "그끄제": -3,
    "재작일": -2,
    "그저께": -2,
    "그제": -2,
    "엊그제": -2,
    "어제": -1,
    "어저께": -1,
    "어젯밤": -1,
    "지난밤": -1,
    "간밤": -1,
    "작일": -1,
    "오늘": 0,
    "금일": 0,
    "내일": 1,
    "명일": 1,
    "모레": 2,
    "내일모레": 2,
    "내일 모레": 2,
    "글피": 3,
    "그글피": 4,
}
"""Days by their distance from the day on which the text is written."""

TOLD_DAYS: dict[str, int] = {
    "이날": 0,
    "이 날": 0,
    "그날": 0,
    "그 날": 0,
    "같은 날": 0,
    "같은날": 0,
    "동일자": 0,
    "당일": 0,
    "전날": -1,
    "전일": -1,
    "그 전날": -1,
    "하루 전날": -1,
    "그다음 날": 1,
    "그 다음 날": 1,
    "그다음날": 1,
    "그 이튿날": 1,
    "다음 날": 1,
    "다음날": 1,
    "이튿날": 1,
    "익일": 1,
}
"""Days by their distance from the day that the text told last."""

WEEKS: dict[str, int] = {
    "지지난주": -2,
    "저저번 주": -2,
    "지지난 주": -2,
    "지난주": -1,
    "지난 주": -1,
    "저번 주": -1,
    "저번주": -1,
    "전주": -1,
    "이번 주": 0,
    "이번주": 0,
    "요번 주": 0,
    "금주": 0,
    "다음 주": 1,
    "다음주": 1,
    "내주": 1,
    "담주": 1,
    "다음다음 주": 2,
    "차주": 1,
    "다다음 주": 2,
    "다다음주": 2,
}
"""Weeks by their distance from the week in which the text is written."""

PARTS: dict[str, int] = {
    "봄": 21,
    "여름": 22,
    "가을": 23,
    "겨울": 24,
    "상반기": 40,
    "전반기": 40,
    "하반기": 41,
    "후반기": 41,
    "1H": 40,
    "2H": 41,
}
"""Parts of a year by what EDTF writes in the month's place."""

COUNTS: dict[str, int] = {
    "하루": 1,
    "이틀": 2,
    "사흘": 3,
    "나흘": 4,
    "닷새": 5,
    "엿새": 6,
    "이레": 7,
    "여드레": 8,
    "아흐레": 9,
    "열흘": 10,
    "보름": 15,
}
"""Native counts of days."""

NUMBERS: dict[str, int] = {
    "한": 1, "두": 2, "세": 3, "석": 3, "네": 4, "넉": 4, "다섯": 5, "여섯": 6, "일곱": 7,
    "여덟": 8, "아홉": 9, "열": 10, "열한": 11, "열두": 12,
}  # fmt: skip
"""Native numbers of months, weeks and years."""

HOLIDAYS: dict[str, tuple[int, int]] = {
    "신정": (1, 1),
    "삼일절": (3, 1),
    "3·1절": (3, 1),
    "3.1절": (3, 1),
    "식목일": (4, 5),
    "근로자의 날": (5, 1),
    "근로자의날": (5, 1),
    "노동절": (5, 1),
    "어린이날": (5, 5),
    "어버이날": (5, 8),
    "스승의 날": (5, 15),
    "현충일": (6, 6),
    "제헌절": (7, 17),
    "광복절": (8, 15),
    "국군의 날": (10, 1),
    "개천절": (10, 3),
    "한글날": (10, 9),
    "성탄절": (12, 25),
    "크리스마스": (12, 25),
    "크리스마스이브": (12, 24),
    "크리스마스 이브": (12, 24),
    "성탄 전야": (12, 24),
    "성탄전야": (12, 24),
}
"""Days with a name that fall on the same day each year."""

MOVING: dict[str, dict[int, tuple[int, int]]] = {
    "설날": feasts.SEOLLAL,
    "설 연휴": feasts.SEOLLAL,
    "설 명절": feasts.SEOLLAL,
    "설": feasts.SEOLLAL,
    "음력설": feasts.SEOLLAL,
    "섣달그믐": feasts.NEW_YEARS_EVE,
    "섣달 그믐": feasts.NEW_YEARS_EVE,
    "섣달그믐날": feasts.NEW_YEARS_EVE,
    "정월대보름": feasts.FIRST_FULL_MOON,
    "정월 대보름": feasts.FIRST_FULL_MOON,
    "정월대보름날": feasts.FIRST_FULL_MOON,
    "대보름": feasts.FIRST_FULL_MOON,
    "부처님오신날": feasts.BUDDHA,
    "부처님 오신 날": feasts.BUDDHA,
    "석가탄신일": feasts.BUDDHA,
    "단오": feasts.DANO,
    "단오절": feasts.DANO,
    "칠석": feasts.CHILSEOK,
    "칠월칠석": feasts.CHILSEOK,
    "백중": feasts.BAEKJUNG,
    "추석": feasts.CHUSEOK,
    "한가위": feasts.CHUSEOK,
    "중양절": feasts.JUNGYANG,
    "동지": feasts.DONGJI,
    "동짓날": feasts.DONGJI,
    "동지날": feasts.DONGJI,
}
"""Days with a name that follow the moon or the sun."""

GUARDED = frozenset({"설", "동지", "대보름", "백중", "단오", "칠석", "신정"})
"""Days with a name that is another word as well: 설 hearsay, 동지 a comrade."""

ENGLISH_MONTHS: dict[str, int] = {
    "jan": 1,
    "feb": 2,
    "mar": 3,
    "apr": 4,
    "may": 5,
    "jun": 6,
    "jul": 7,
    "aug": 8,
    "sep": 9,
    "oct": 10,
    "nov": 11,
    "dec": 12,
}
"""English months by their first three letters."""

EVENTS = (
    "박람회", "엑스포", "올림픽", "패럴림픽", "월드컵", "아시안게임", "정상회의", "고위급대화",
    "회의", "포럼", "축제", "페스티벌", "컨퍼런스", "콘퍼런스", "심포지엄", "세미나", "서밋",
    "총회", "전시회", "대회", "대전", "대상", "어워드", "어워즈", "비엔날레", "시즌", "리그",
    "선수권", "주간", "페어", "챌린지", "경연", "공모전", "시상식", "훈련", "방문의 해", "캠프",
    "마라톤", "워크숍", "간담회", "교육", "조사", "보고서", "아카데미", "해커톤", "콘서트",
    "APEC", "G20", "성과공유회", "발표회", "사례집", "백서", "과정", "평가", "나눔캠페인", "경진",
    "목표", "비전", "로드맵", "기본계획", "종합계획",
    "사업", "잼버리", "기자회견", "설명회", "토론회", "프로젝트", "캠페인", "체전", "음악회",
    "영화제", "예술제", "문화제", "특별전", "콩그레스", "공유회", "협의회", "걷기",
)  # fmt: skip
"""What a year standing alone before a name belongs to: 2025 여수 섬박람회."""
