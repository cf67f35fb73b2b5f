"""People where no sentence names them: in notices of appointments, beside what they wrote, in one word with a title."""

import regex

from pressparse.entities.entity import Named
from pressparse.entities.names import LIKELY, NAME, SURNAME, is_foreign, likeness, titled
from pressparse.entities.people_words import looks_like_a_name
from pressparse.entities.posts import post_behind
from pressparse.entities.stems import known
from pressparse.language.letters import BULLETS, JOINERS, OBJECTS, SUBJECTS, TOPICS
from pressparse.language.morphology import Reading, reading
from pressparse.lexicon.titles import PRIZES, TITLES
from pressparse.pattern import scanning
from pressparse.rule import Rule, rule

MARKS = BULLETS
"""What stands before each entry of a notice."""

_ENTRY = scanning(
    rf"[{MARKS}] ?(?P<post>(?:[가-힣A-Z0-9·()]{{1,24}} ){{1,8}}?)(?P<name>[{SURNAME}][가-힣]{{1,2}})(?:(?![가-힣A-Za-z0-9]) ?(?=[{MARKS}]|\n|$)|(?=이다| 등[ 이은의을]| 씨))"
)
_LEAST_ENTRIES = 3
"""Entries in a row that show a notice of appointments: a title before each name, no sentence between."""


@rule(
    rf"(?:[{MARKS}][ ]?[가-힣A-Z0-9·() ]{{4,80}}+\n?){{3,60}}+",
    examples={
        "▷가나과장 [[김하람]]▷진료 1차장 이소도▷다라팀장 박새벽": {
            "name": "김하람",
            "title": "가나과장",
            "organization": None,
        },
    },
    boundary=["▷넓은 시장 이용자▷밝은 거리 조성▷맑은 공기 지도"],
    needs=tuple(MARKS),
    starts="notice",
)
def appointed(match: regex.Match[str], _context: object) -> list[Named] | None:
    """A notice of appointments has a mark, a post and a name in each entry: `▷가나과장 김하람▷다라팀장 이다솜`."""
    found: list[Named] = []
    entries = 0
    for entry in _ENTRY.finditer(match.string, match.start(), match.end()):
        post, name = entry["post"].strip(), entry["name"]
        what = post.rpartition(" ")[2]
        if not likeness(name) or (titled(what) is None and not what.endswith(PRIZES)):
            continue
        entries += 1
        at = entry.start("name")
        title = None if what.endswith(PRIZES) else post
        found.append(Named(at, at + len(name), name, title, None, ""))
    return found if entries >= _LEAST_ENTRIES else None


WORKS = (" 지음", " 옮김", " 엮음", " 그림", " 글", " 저", " 공저", " 편저", " 감수")
"""What stands behind whoever wrote a book, put it into Korean, gathered or drew it."""
_THINGS = ("그림", "글", "저", "감수")
"""Other words as well: before them only a name that nothing else is spelled like shows who drew."""
_BY = scanning(r"(?:[가-힣]{2,8}(?: [가-힣]{1,8}){0,2})")
"""Whoever wrote something: a name of up to three words."""


@rule(
    r"(?<=[.,/|(·』》〉」’\"”\n;:][ ]?)(?P<names>[가-힣]{2,8}(?:[ ][가-힣]{1,8}){0,2}(?:[ ]?[·,][ ]?[가-힣]{2,8}(?:[ ][가-힣]{1,8}){0,2}){0,4})[ ]"
    rf"(?P<work>{'|'.join(WORKS).replace(' ', '')})(?=[ ]?[.,/|)·\n;:]|$)",
    examples={
        "‘나래’. [[로미 솔라]] 지음. 김하람 옮김.": {
            "name": "로미 솔라",
            "title": None,
            "organization": None,
        },
    },
    boundary=["보았다. 꽃을 그린 그림. 넓은 들.", "민화, 추상화 그림."],
    needs=WORKS,
    starts="work",
)
def author(match: regex.Match[str], _context: object) -> list[Named] | None:
    """Who wrote, drew or put into Korean stands before the work: `김하람·이다솜 지음`."""
    begin = match.start("names")
    found = [(begin + by.start(), by[0]) for by in _BY.finditer(match["names"])]
    may_be = _may_draw if match["work"] in _THINGS else _may_write
    if not all(may_be(name) for _, name in found):
        return None
    return [Named(at, at + len(name), name, None, None, "") for at, name in found]


def _may_draw(name: str) -> bool:
    """Whether a word is made like a Korean name and is no other word."""
    return likeness(name) == LIKELY and reading(name) not in _NO_NAMES


def _may_write(name: str) -> bool:
    """Whether words are a name: one made like a Korean one, or words that no dictionary holds as others."""
    if likeness(name) or is_foreign(name):
        return reading(name) is not Reading.INFLECTED or likeness(name) == LIKELY
    if name in known() or titled(name):
        return False
    words = name.split(" ")
    shown = [word for word in words if is_foreign(word) or reading(word) in _SHOWN]
    return bool(shown) and all(reading(word) not in _OTHERS for word in words)


_SHOWN = frozenset([Reading.NAME, Reading.NEW])
_OTHERS = frozenset([Reading.INFLECTED, Reading.ADVERB, Reading.COMPOUND])
_NO_NAMES = _OTHERS | {Reading.NOUN}


@rule(
    rf"(?<![가-힣A-Za-z\d])(?P<name>{NAME})(?P<title>[가-힣]{{2,12}}?)(?=(?:[{TOPICS}{SUBJECTS}{OBJECTS}{JOINERS}]|의|도|께|에게|께서|간에|등)?(?![가-힣A-Za-z\d]))",
    examples={
        "[[김하람의원]]은 웃었다.": {"name": "김하람", "title": "의원", "organization": None},
        "[[이상솔외교부장관]]과 만났다.": {
            "name": "이상솔",
            "title": "외교부장관",
            "organization": None,
        },
    },
    boundary=[
        "유전자검사를 했다.",
        "최우수선수가 나왔다.",
        "노사정위원장은 왔다.",
        "가수봉사단장은 왔다.",
    ],
    starts="glued",
)
def glued_to_its_title(match: regex.Match[str], _context: object) -> list[Named] | None:
    """A lost space leaves the name and the title in one word: `김하람의원`."""
    name, title = match["name"], match["title"]
    read = titled(title)
    if read is None or read.particle or read.title == "씨" or likeness(name) < LIKELY:
        return None
    if read.fused and title not in TITLES:
        if title[: -len(read.title)] not in known() or reading(name) is Reading.NOUN:
            return None
    elif not looks_like_a_name(name):
        return None
    if any(name[k:] + title in TITLES for k in range(1, len(name))):
        return None
    return [Named(match.start(), match.end(), name, read.stem, None, "")]


@rule(
    rf"[<\[◀【](?:인터뷰|녹취|현장음|INT|SYN)[>\]▶】][ ]?(?P<name>{NAME})(?=(?:[ ]?[(/](?P<who>[가-힣A-Za-z0-9· ]{{2,30}}))?[ ]?[:)\n\"“(/]|$)",
    examples={
        "<인터뷰> [[김하람]](가람시 나래동) : “비가 옵니다.”": {
            "name": "김하람",
            "title": None,
            "organization": None,
        },
        "◀INT▶[[박새벽]]\n“비가 옵니다.”": {"name": "박새벽", "title": None, "organization": None},
        "[녹취] [[이다솜]]/가람시 주무관: “비가 옵니다.”": {
            "name": "이다솜",
            "title": "주무관",
            "organization": "가람시",
        },
    },
    boundary=["<인터뷰> 주민 : “비가 옵니다.”", "[인터뷰] 이번 비는 길다."],
    needs=("인터뷰>", "인터뷰]", "인터뷰】", "녹취>", "녹취]", "INT▶", "SYN▶", "인터뷰▶", "녹취▶"),
)
def interviewed(match: regex.Match[str], _context: object) -> list[Named] | None:
    """Broadcasts mark whoever speaks to the camera: `<인터뷰> 홍길동(가람시 주민) :`."""
    name = match["name"]
    if not likeness(name) or len(name) == _SHORT:
        return None
    post = post_behind(f" {match['who'].strip()}", 0) if match["who"] else None
    title, body = (post.title, post.body) if post else (None, None)
    return [Named(match.start("name"), match.end("name"), name, title, body, "")]


_SHORT = 2
"""Syllables of a name that other words are spelled like."""


@rule(
    r"\((?P<name>[가-힣]{2,4})[ ]분\)",
    examples={
        "왕([[김하람]] 분)은 웃었다.": {"name": "김하람", "title": None, "organization": None},
    },
    boundary=["손님(이십 분)이 왔다.", "상담(삼십 분)을 한다."],
    needs=(" 분)",),
)
def cast(match: regex.Match[str], _context: object) -> list[Named] | None:
    """Who plays somebody stands in brackets before `분`: `왕(홍길동 분)`."""
    name = match["name"]
    if not likeness(name) and reading(name) not in _SHOWN:
        return None
    return [Named(match.start("name"), match.end("name"), name, None, None, "")]


RULES: tuple[Rule, ...] = (appointed, author, glued_to_its_title, interviewed, cast)
