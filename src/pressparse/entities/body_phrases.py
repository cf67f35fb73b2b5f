"""Bodies shown by the words around them: a government, a cause, a kind before the name, a head, the company of others."""

import regex

from pressparse.entities.body_names import ends_like_a_body
from pressparse.entities.body_words import Shown, is_common, shown_by
from pressparse.entities.names import LIKELY, is_foreign, likeness, titled
from pressparse.entities.stems import SURE_TAILS, known
from pressparse.entities.transcription import CLEAR, likeness_abroad
from pressparse.language.letters import JOINERS, OBJECTS, SUBJECTS, TOPICS
from pressparse.language.morphology import LIKE_NAMES, Reading, reading
from pressparse.language.particles import TAILS
from pressparse.lexicon.agencies import GENERIC, NO_BODIES, SUFFIXES
from pressparse.lexicon.agreements import COMPANY_ENDINGS
from pressparse.lexicon.companies import LINES
from pressparse.lexicon.countries import COUNTRIES
from pressparse.lexicon.given_names import ALONE
from pressparse.lexicon.houses import ABROAD, CAUSES, KINDS, NO_PARENTS, NOT_ALONE
from pressparse.lexicon.regions import FOREIGN_PLACES, PLACES
from pressparse.pattern import scanning
from pressparse.rule import Rule, rule

_LETTER = r"가-힣A-Za-z\d&"
_TAIL = rf"(?:{'|'.join(sorted(SURE_TAILS, key=len, reverse=True))})?(?![{_LETTER}])"


def names_something(stem: str) -> bool:
    """Whether a word is no common noun, no verb, no place and no title."""
    if len(stem) < 2 or stem in COUNTRIES or stem in GENERIC or stem in NO_BODIES or titled(stem):
        return False
    if stem in PLACES or _COUNTED.fullmatch(stem):
        return False
    if stem in known():
        return (
            stem not in NOT_ALONE
            and stem not in FOREIGN_PLACES
            and stem not in ABROAD
            and stem not in PLACES
        )
    if stem.endswith(_WHERE):
        return False
    if stem.isascii():
        return stem.isalpha() and stem[0].isupper()
    return not stem[0].isdigit() and reading(stem) in LIKE_NAMES


_COUNTED = scanning(r"제?\d+(?:[회기차]|주년)|[가-힣]{1,3}\d")
"""Which of many: `제3회`."""

_WHERE = (
    *("권", "사옥", "빌딩", "타워", "광장", "공원", "역", "항", "읍", "면", "동"),
    *("리", "도민", "시민", "군민", "신도시", "포구", "지구", "산단", "산업단지", "고속도로"),
)
"""How places end, and those who live there."""


@rule(
    rf"(?<![{_LETTER}])(?P<span>(?P<who>미|러|[가-힣]{{2,8}})[ ](?:(?:혁명|과도|연립|신|군사|임시)[ ]?)?(?P<kind>행정부|주정부|정부|의회|하원|상원))(?={_TAIL})",
    examples={
        "[[중국 정부]]는 발표했다.": {"name": "중국 정부", "abbreviation": None},
        "[[이하람 정부]] 때 시작했다.": {"name": "이하람 정부", "abbreviation": None},
        "[[트레벨 행정부]]가 막았다.": {"name": "트레벨 행정부", "abbreviation": None},
        "[[텍사스 주정부]]가 막았다.": {"name": "텍사스 주정부", "abbreviation": None},
    },
    boundary=["새로운 정부가 들어섰다.", "당시 정부는 몰랐다.", "온라인 행정부 누리집이다."],
    needs=(" 정부", " 행정부", " 주정부", " 의회", " 하원", " 상원"),
    starts="government",
)
def government(match: regex.Match[str], _: object) -> str | None:
    """A country's government, or that of its president, is a body."""
    return match["span"] if _may_govern(match["who"], match["kind"]) else None


def _may_govern(who: str, kind: str) -> bool:
    """Whether a word before a government is its country or its president."""
    if kind == "주정부":
        return who in FOREIGN_PLACES
    if who in COUNTRIES or len(who) == 1:
        return True
    if kind in ("의회", "하원", "상원"):
        return False
    if kind == "행정부":
        return who in ALONE or (is_foreign(who) and reading(who) in (Reading.NEW, Reading.NAME))
    if len(who) == _WHOLE_NAME and likeness(who) == LIKELY:
        return reading(who) is not Reading.NOUN
    return len(who) == _WHOLE_NAME and likeness(who) > 0 and reading(who) is Reading.NAME


_WHOLE_NAME = 3
"""Syllables of a Korean name."""


@rule(
    rf"(?<![{_LETTER}])(?P<span>[가-힣]{{2,8}}[{OBJECTS}][ ]위한[ ](?:[가-힣]{{2,8}}[ ]){{0,2}}[가-힣]{{0,8}}(?:모임|연대|연합|네트워크|시민회의|운동본부|협의회|연구회|교사회)"
    rf"|[가-힣]{{1,8}}[{OBJECTS}][ ]\L<causes>[ ](?:[가-힣]{{2,6}}[ ])?(?:[가-힣]{{0,6}}모임|사람들의[ ]모임|시민연대|사람들(?=\((?:대표|회장|이사장))))(?={_TAIL})",
    examples={
        "가람군은 [[바다를 지키는 사람들의 모임]]과 협약했다.": {
            "name": "바다를 지키는 사람들의 모임",
            "abbreviation": None,
        },
        "[[청소년을 사랑하는 모임]](대표 김새로)은 6일 총회를 열었다.": {
            "name": "청소년을 사랑하는 모임",
            "abbreviation": None,
        },
        "[[바른나라를 위한 변호사모임]]은 말했다.": {
            "name": "바른나라를 위한 변호사모임",
            "abbreviation": None,
        },
    },
    boundary=["발전을 위한 방안을 찾았다.", "음악을 만드는 사람들이 모였다."],
    words={"causes": tuple(sorted(CAUSES))},
    needs=("위한 ", *(f"{cause} " for cause in sorted(CAUSES))),
    starts="cause",
)
def for_a_cause(match: regex.Match[str], _: object) -> str | None:
    """Civic groups are named for what they want: `가나를 위한 다라 모임`."""
    words = match["span"].split(" ")
    if words[1] != "위한":
        return match["span"]
    return None if words[-1] in GENERIC or words[-1] in NO_BODIES else match["span"]


@rule(
    rf"(?<![{_LETTER}])(?P<kind>[가-힣A-Za-z]{{0,8}}\L<kinds>)(?:인)?[ ][‘'“\"]?(?P<span>[{_LETTER}]{{2,16}}+)",
    examples={
        "부품 생산업체 [[모라테]]와 협약했다.": {"name": "모라테", "abbreviation": None},
        "인공지능 스타트업 [[뮤테라]]는 기술을 맡는다.": {"name": "뮤테라", "abbreviation": None},
    },
    boundary=["중소기업 지원을 늘린다.", "운영사 선정을 마쳤다.", "제조업체 관계자가 말했다."],
    words={"kinds": KINDS},
    starts="kind",
)
def behind_its_kind(match: regex.Match[str], _: object) -> str | None:
    """What a body is stands before its name: `전문기업 가나`."""
    word = match["span"]
    if is_thing(word) or word.endswith("들"):
        return None
    if not names_something(word) and not _is_a_company_made_of_nouns(match):
        return None
    if shown_by(match["kind"]) in _BODIES_THEMSELVES:
        return None
    made_like_a_name = likeness(word) == LIKELY and not _COMPANY_BEFORE.search(
        match.string, match.start(), match.start("span")
    )
    return None if made_like_a_name else word


@rule(
    rf"(?<![{_LETTER}])[가-힣A-Za-z]{{0,8}}\L<kinds>(?:인)?[ ][‘'“\"]?(?P<span>[{_LETTER}]{{2,12}}(?:[ ][{_LETTER}]{{1,12}}){{1,3}}?)(?=(?:{'|'.join(SURE_TAILS)})(?![{_LETTER}])|[,(’'”\"])",
    examples={
        "조사업체 [[시트라니 리서치]](SR)는 보고서를 냈다.": {
            "name": "시트라니 리서치",
            "abbreviation": "SR",
        },
    },
    boundary=[
        "제조업체 김가온 대표는 말했다.",
        "반도체 기업 실적 발표를 앞뒀다.",
        "유통 기업 뮤테라 지원을 늘린다.",
    ],
    words={"kinds": KINDS},
    starts="kind and words",
)
def long_name_behind_its_kind(match: regex.Match[str], _: object) -> str | None:
    """Behind its kind a body's name may have several words that no dictionary holds: `기관 시트라니 리서치`."""
    first, *others = match["span"].split(" ")
    if not _is_foreign_or_unknown(first) or likeness(first) == LIKELY:
        return None
    if first[-1] in SUBJECTS and others[0] not in _OF_COMPANIES:
        return None  # 업체 루온이 베이잔과
    return match["span"] if all(map(_goes_on, others)) else None


def _is_foreign_or_unknown(word: str) -> bool:
    """Whether no dictionary holds a word, or it sounds foreign."""
    if word in known() or word in GENERIC or titled(word) or is_thing(word):
        return False
    return reading(word) is Reading.NEW or likeness_abroad(word) >= CLEAR


def _goes_on(word: str) -> bool:
    """Whether a name may go on with a word: one of companies' names, one that sounds foreign."""
    return word in _OF_COMPANIES or _is_foreign_or_unknown(word)


_OF_COMPANIES = frozenset(
    [*LINES, *COMPANY_ENDINGS, "리서치", "파트너스", "미디어", "앤", "앤드", "앤컴퍼니"]
)


def _is_a_company_made_of_nouns(match: regex.Match[str]) -> bool:
    """Whether what a company is said to be is made of nouns and ends as companies do: `기업인 가나테크놀로지`."""
    word = match["span"]
    return (
        match["kind"].endswith(_COMPANY_KINDS)
        and word.endswith(COMPANY_ENDINGS)
        and word not in COMPANY_ENDINGS
        and reading(word) is Reading.COMPOUND
        and match.string.startswith("인 ", match.end("kind"))
    )


_COMPANY_KINDS = ("기업", "업체", "회사")
_BODIES_THEMSELVES = frozenset([Shown.LISTED, Shown.GROUPED])
_COMPANY_BEFORE = scanning(r"(?:기업|업체|회사|브랜드)[ ‘'“\"]+$")
"""Kinds of companies: what stands behind them may be made like a name."""


def is_thing(word: str) -> bool:
    """Whether a word names a technique, a service, a role or a deal, or begins with the abbreviation of one: `AI정책`."""
    if word in _THINGS:
        return True
    latin = _LATIN_FIRST.match(word)
    if latin is None or latin[0] not in _THINGS:
        return False
    rest = word[latin.end() :]
    return rest.isalpha() and reading(rest) in (Reading.NOUN, Reading.COMPOUND)


_LATIN_FIRST = scanning(r"[A-Z]+(?=[가-힣]{2})")


_THINGS = frozenset(
    [
        *(
            "블록체인",
            "암호화폐",
            "가상자산",
            "가상화폐",
            "랜섬웨어",
            "클라우드",
            "마이데이터",
            f"{SUBJECTS}던스",
        ),
        *(
            "메타버스",
            "핀테크",
            "에듀테크",
            "푸드테크",
            "인슈어테크",
            "섭테크",
            "프롭테크",
            "리걸테크",
            "애그테크",
            "레그테크",
            "빅데이터",
            "챗봇",
            "초거대",
            "불법스팸",
            "생맥주",
            "스팸",
            "EPS",
            "PER",
            "PBR",
        ),
        *(
            "ROE",
            "ISMS-P",
            "ISMS",
            "LLM",
            "UI",
            "UX",
            "IP",
            "숏폼",
            "코로나19",
            "우리나라",
            "보금자리론",
            "암호화",
            "DAY",
            "NFT",
            "CBDC",
            "RE",
            "UAM",
            "ESS",
            "EV",
            "HBM",
            "GPU",
            "CPU",
        ),
        "비트코인",
        "이더리움",
        "리플",
        "솔라나",
        "테더",
        "코스피",
        "코스닥",
        "나스닥",
        "다우존스",
        "유튜브",
        "트위터",
        "페이스북",
        "인스타그램",
        "틱톡",
        "카카오톡",
        "챗GPT",
        "제미나이",
        "클로드",
        "ETF",
        "IPO",
        "IR",
        "PF",
        "GDP",
        "NIM",
        "AI",
        "MZ",
        "ICT",
        "IT",
        "ESG",
        "CEO",
        "CTO",
        "CFO",
        "MOU",
        "TV",
        "PC",
        "IoT",
        "VR",
        "AR",
        "SW",
        "HW",
        "DX",
        "R&D",
        "B2B",
        "B2C",
        "SNS",
        "CCTV",
        "LED",
        "OLED",
        "DNA",
        "SUV",
        "GPS",
        "5G",
        "LTE",
        "API",
    ]
)


@rule(
    rf"(?<![{_LETTER}])(?P<span>[{_LETTER}]{{1,20}}(?:원|청|소|센터|대학|은행|본부|관|단|회|서|처|병원|공사|공단|재단|협회|학회|조합|지검|고검|지법|고법|[농축수신]협))(?=(?:장|부의장|이사장|사장|부원장)(?:{'|'.join(TAILS)})?(?![{_LETTER}])(?![ ](?:보궐|재보궐|선거|후보|예비후보)))",
    examples={
        "홍길동 [[가람경찰청]]장은 말했다.": {"name": "가람경찰청", "abbreviation": None},
        "나래 [[한빛은행]]장이 왔다.": {"name": "한빛은행", "abbreviation": None},
    },
    boundary=["위원장은 말했다.", "부회장이 왔다.", "총괄센터장이 왔다."],
    needs=("장",),
    starts="head",
)
def headed(match: regex.Match[str], _: object) -> str | None:
    """A head's title holds the name of the body: `가람경찰청장`."""
    name = match["span"]
    if name in GENERIC or name in NO_BODIES or titled(name) or not ends_like_a_body(name):
        return None
    if name.endswith(_OF_DISTRICTS):  # `구청장` is whom the district elects
        return None
    if name in known() or reading(name) not in (Reading.NOUN, Reading.COMPOUND):
        return name
    field = name[:-_KIND] if name.endswith(_SOCIETIES) else ""
    return name if len(field) > _KIND and field not in NO_PARENTS else None


_SOCIETIES, _KIND = ("학회", "협회"), 2
"""Societies are called by nouns for their field: `경영정보학회`."""
_OF_DISTRICTS = ("구청", "부의료원")


@rule(
    rf"(?<![{_LETTER}])(?P<span>(?P<who>[가-힣]{{3}})[ ]?(?:(?P<party>[가-힣]{{2,8}})[ ])?의원실)(?={_TAIL})",
    examples={
        "[[이하람 의원실]]에서 자료를 냈다.": {"name": "이하람 의원실", "abbreviation": None}
    },
    boundary=["같은당 의원실에서 나왔다.", "이하람 새로운 의원실에서 나왔다."],
    needs=("의원실",),
    starts="office",
)
def office_of_a_member(match: regex.Match[str], _: object) -> str | None:
    """A member of parliament has an office: `홍길동 의원실`."""
    party = match["party"]
    return (
        match["span"]
        if likeness(match["who"]) == LIKELY and (not party or party in known())
        else None
    )


@rule(
    rf"""
    (?<=[(\[【［<])
    (?: (?P<span>[{_LETTER}.]{{2,14}})(?=[ ]?=[ ]?[가-힣]{{2,4}}[ ]?(?:인턴)?기자|[ ]?[·,/][ ]?[가-힣]{{2,4}}=[가-힣]|[ ][가-힣]{{2,4}}[ ]?기자[)\]】］>])
      | (?:[가-힣·]{{2,8}}[ ]?=[ ]?)(?P<span>[{_LETTER}.]{{2,14}})(?=[ ]?[)\]】］>])
    )
    """,
    examples={
        "(가람=[[나래뉴스]]) 시가 문을 열었다.": {"name": "나래뉴스", "abbreviation": None},
        "【[[다라경제]]=홍길동 기자】 시가 문을 열었다.": {
            "name": "다라경제",
            "abbreviation": None,
        },
        "【[[나래신보]]=홍길동기자】 시가 문을 열었다.": {"name": "나래신보", "abbreviation": None},
    },
    boundary=["(사진=제공)이 붙었다.", "[앵커 홍길동] 말했다."],
    needs=("=", "기자"),
    starts="in brackets",
)
def outlet_of_a_dateline(match: regex.Match[str], _: object) -> str | None:
    """A story opens with the place and the outlet in brackets: `(가람=나래뉴스)`."""
    word = match["span"]
    before = match.string[max(0, match.start() - 1) : match.start("span")]
    credit = word in _CREDITS or any(what in before for what in _CREDITS)
    return None if credit or word in ("제공", "연합") or word[0].isdigit() else word


_CREDITS = ("사진", "자료", "제공", "출처", "그래픽", "영상")
"""What stands before whoever made a picture: `사진=가람사진기자단`."""


@rule(
    rf"(?<![{_LETTER}])(?P<span>㈜?(?P<name>[가-힣]{{2,8}})\((?P<latin>[A-Z][A-Za-z&]{{1,5}})\)[ ]?(?P<rest>[가-힣A-Z0-9]{{1,10}}?))(?={_TAIL})",
    examples={
        "[[가나티(GNT)전자]]는 제품을 내놓았다.": {"name": "가나티(GNT)전자", "abbreviation": None},
        "[[인공지능(AI)사관학교]]를 열었다.": {
            "name": "인공지능(AI)사관학교",
            "abbreviation": None,
        },
    },
    boundary=["인공지능(AI)과 만났다.", "가나진흥원(GNA) 원장을 만났다.", "가나티(GNT)는 말했다."],
    needs=("(",),
    starts="spelling behind",
)
def spelled_twice(match: regex.Match[str], _: object) -> str | None:
    """A name goes on behind its Latin spelling: `가나(GN)전자`."""
    rest = match["rest"]
    if " " in match["span"]:
        if is_common(match["name"]):
            return None
        return match["span"] if rest.endswith(COMPANY_ENDINGS) and len(rest) > _SHORT_REST else None
    shown = rest.endswith((*COMPANY_ENDINGS, *SUFFIXES)) or rest in LINES or rest.isdigit()
    return match["span"] if shown and not titled(rest) else None


@rule(
    rf"(?<![{_LETTER}.])(?P<span>(?:[A-Z][A-Za-z]{{1,9}}[ ]?)?\d(?:\.\d)?(?P<rest>[가-힣]{{2,14}}?))(?={_TAIL})",
    examples={
        "[[LINK 3.0사업단]]은 문을 열었다.": {"name": "LINK 3.0사업단", "abbreviation": None},
    },
    boundary=["2분기 사업단을 꾸렸다.", "3개 위원회가 모였다.", "5대 은행의 금리가 올랐다."],
    needs=("사업단", "추진단", "위원회", "센터", "본부", "연구단"),
    starts="figure",
)
def numbered(match: regex.Match[str], _: object) -> str | None:
    """A body's name holds a figure with a point: `가나 3.0사업단`."""
    return match["span"] if "." in match["span"] and match["rest"].endswith(SUFFIXES) else None


@rule(
    rf"[‘'“\"](?P<span>[{_LETTER}][{_LETTER} ]{{1,14}}[{_LETTER}])[’'”\"](?=(?:[{JOINERS}]|과의|와의|[{TOPICS}{SUBJECTS}])[ ](?:[가-힣]{{1,10}}[ ]){{0,4}}?(?:업무[ ]?협약|협약|손잡|양해각서|MOU|제휴|계약|합작))",
    examples={
        "시는 ‘[[뷁티나]]’와 업무협약을 맺었다.": {"name": "뷁티나", "abbreviation": None},
    },
    boundary=["‘상생 발전’과 협력을 말했다.", "시는 ‘봄맞이 행사’를 열었다."],
    needs=("‘", "'", "“", '"'),
    starts="quotation mark",
)
def partner_in_marks(match: regex.Match[str], _: object) -> str | None:
    """Whoever is dealt with may stand in marks: `‘가나’와 협약을 맺었다`."""
    words = match["span"].split(" ")
    return match["span"] if all(map(names_something, words)) else None


@rule(
    rf"(?<![{_LETTER}])(?P<span>[가-힣]{{2,12}}(?:과|담당관)[ ][가-힣]{{2,12}}팀)(?={_TAIL})",
    examples={
        "[[다라정책과 나래지원팀]]으로 문의하면 된다.": {
            "name": "다라정책과 나래지원팀",
            "abbreviation": None,
        },
    },
    boundary=["그 결과 우리 팀이 이겼다.", "성과 좋은 팀을 뽑는다."],
    needs=("팀",),
    starts="team",
)
def section_and_team(match: regex.Match[str], _: object) -> str | None:
    """A section of an office and its team stand together."""
    first, _space, last = match["span"].partition(" ")
    plain = len(first) < _LEAST_SECTION or reading(last) is Reading.INFLECTED
    return None if plain or first.endswith(_NO_SECTION) else match["span"]


_LEAST_SECTION = 4
_SHORT_REST = 2
_NO_SECTION = ("결과", "성과", "효과", "통과", "경과", "부과", "초과", "학과", "전문과")

RULES: tuple[Rule, ...] = (
    spelled_twice,
    numbered,
    partner_in_marks,
    section_and_team,
    outlet_of_a_dateline,
    for_a_cause,
    government,
    office_of_a_member,
    headed,
    behind_its_kind,
)
