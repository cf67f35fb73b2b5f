"""Owners: whose letterhead, site or file a release stands on."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

import regex

from pressparse.language.letters import SUBJECTS
from pressparse.lexicon.agencies import BY_SHORT, OFFICIAL
from pressparse.lexicon.regions import PROVINCES, REGIONS
from pressparse.pattern import deferred, scanning
from pressparse.rule import only_around, rule


@dataclass(frozen=True, slots=True)
class Owner:
    """A body named at ``text[start:end]`` as the one whose page or paper this is; no name: several."""

    start: int
    end: int
    name: str | None


_BODY = r"[가-힣A-Za-z0-9·()㈜]{2,24}"
_CALL = r"취[ ]?재[ ]?요[ ]?청(?:[ ]?서)?|성[ ]?명[ ]?서?|논[ ]?평|기[ ]?자[ ]?회[ ]?견[ ]?문"
"""What associations head their papers with that are meant for the press."""
_RELEASE = r"보[ ]?도[ ]?(?:참[ ]?고[ ]?|설[ ]?명[ ]?)?자[ ]?료|설[ ]?명[ ]?자[ ]?료|해[ ]?명[ ]?자[ ]?료|참[ ]?고[ ]?자[ ]?료"


@rule(
    rf"(?m:^)[ \t]{{0,6}}(?P<span>{_BODY}(?:[ ]{_BODY})?)[ \t\n]{{1,6}}(?:{_RELEASE}|{_CALL})[ \t]{{0,4}}(?=\n|$)",
    examples={
        "[[전국가람노동조합총연맹]]\n취 재 요 청": "전국가람노동조합총연맹",
        "[[가람환경연대]]\n성명서": "가람환경연대",
        "[[가나정보보호위원회]]\n보도자료\n보도시점": "가나정보보호위원회",
        "[[환경부]] 보 도 자 료": "환경부",
    },
    boundary=["새 공원 문 열어\n보도자료", "홈 보도자료", "관련 보도자료", "새소식 보도자료"],
    needs=("자료", "자 료", "요청", "요 청", "성명", "논평", "회견문"),
)
def letterhead_line(match: regex.Match[str], _: Any) -> Owner | None:
    """A letterhead is headed by the body's name, then 보도자료."""
    name = match["span"].strip()
    return (
        Owner(match.start("span"), match.start("span") + len(name), name) if is_body(name) else None
    )


@rule(
    r"(?P<span>관계[ ]?부처[ ]?(?:합동|공동)|부처[ ]?합동)",
    examples={"[[관계부처 합동]] 보도자료": None},
    boundary=["관계부처와 협의해", "관계 부처 회의"],
    needs=("부처",),
)
def several_ministries(match: regex.Match[str], _: Any) -> Owner | None:
    """A letterhead of several ministries names none of them."""
    return Owner(match.start("span"), match.end("span"), None)


@rule(
    rf"(?P<span>(?P<name>[가-힣]{{2,16}}?)(?P<office>청)?)(?:[{SUBJECTS}]|에서)[ ]창작한[ ][^\n]{{1,120}}?저작물",
    examples={
        "[[가평군청]]이 창작한 “새 공원” 저작물은 공공누리 조건에 따라": "가평군",
        "[[가나진흥원]]이 창작한 새 공원 저작물은": "가나진흥원",
    },
    boundary=["본 저작물은 공공누리 조건에 따라 이용", "작가가 창작한 작품"],
    needs=("창작한",),
)
def owner_of_the_work(match: regex.Match[str], _: Any) -> Owner | None:
    """A public licence says whose work the text is."""
    return _office(match.start("span"), match["span"])


@rule(
    rf"(?m:^)[^\n]{{4,200}}(?:{_RELEASE}|새소식|군정|시정|구정|도정|알림|뉴스)[^\n]{{0,60}}[ ](?:[-|<>:]|::)[ ]?(?P<span>[가-힣 ]{{2,20}})[ \t]{{0,4}}(?=\n|$)",
    examples={
        "새 공원 문 열어 < 보도자료 < 군정소식 - [[가평군청]]": "가평군",
        "새 공원 문 열어 | 보도자료 | [[한국가나진흥원]]": "한국가나진흥원",
    },
    boundary=["새 공원 문 열어 - 협약 체결 보도자료", "새 공원 < 보도자료 < 군정소식 < 행정정보"],
    needs=(" - ", " | ", " < ", " : ", ":: ", " > "),
)
def owner_of_the_page(match: regex.Match[str], _: Any) -> Owner | None:
    """A page's title ends with the name of the site's owner."""
    return _office(match.start("span"), match["span"].strip())


@rule(
    r"(?<!\d)\d{6,8}[-_ ](?P<span>[가-힣A-Za-z]{2,20})[-_ ]\(?보도(?:참고|설명)?자료",
    examples={"- 240305-[[KISA]]-보도자료(새 공원).pdf": "KISA"},
    boundary=["- 240305_(보도자료) 새 공원.hwp", "- 240305 (조간) 새 공원.pdf"],
    needs=("보도",),
)
def owner_of_the_file(match: regex.Match[str], _: Any) -> Owner | None:
    """The attached file carries date, body and 보도자료 in its name."""
    return Owner(*match.span("span"), match["span"])


@rule(
    r"이[ ]자료는[ ](?P<span>[가-힣]{2,20}?)(?:의|에서)[ ](?:보도자료|제공)"
    r"|(?m:^)[ \t]{0,4}[\[(][ ]?(?P<span>[가-힣]{2,16})[ ]?[,:]?[ ]20\d\d[-.][ ]?\d\d?[-.][ ]?\d\d?[.]?[ ]?[\])][ \t]*(?=\n|$)",
    examples={
        "“이 자료는 [[산림청]]의 보도자료를 전재하여 제공함을 알려드립니다.”": "산림청",
        "[ [[가나감독원]] 2024-03-05 ]": "가나감독원",
    },
    boundary=["이 자료는 보도자료로 배포됐다.", "이 자료는 무료로 제공", "(개막 2024-03-05)"],
    needs=("이 자료는", " 20"),
)
def reprinted_from(match: regex.Match[str], _: Any) -> Owner | None:
    """A portal of the government says whose release it reprints."""
    return Owner(*match.span("span"), match["span"]) if is_body(match["span"]) else None


@rule(
    r"(?m:^)[ \t]{0,6}(?:기관명|작성[ ]?기관|제공[ ]?기관|배포[ ]?기관|발행[ ]?기관|보도[ ]?기관)[ ]{0,3}[:：][ ]{0,3}(?P<span>[가-힣A-Za-z0-9·]{2,24}(?:[ ][가-힣A-Za-z0-9·]{2,16})?)[ \t]{0,4}(?=\n|$)",
    examples={"기관명 : [[나래중학교]]\n작성자: 운영자": "나래중학교"},
    boundary=["기관명 : 미정", "참여 기관 : 나래중학교", "기관명 나래중학교"],
    needs=("기관",),
)
def owner_in_a_field(match: regex.Match[str], _: Any) -> Owner | None:
    """A board of many bodies has a field for the one whose release it is: 기관명."""
    return _office(match.start("span"), match["span"].strip())


@rule(
    r"담당[ ]?부서[ \t]{0,3}[:|]?[ \t]{0,3}\n?(?P<span>[가-힣]{2,16}(?:부|처|청|위원회|공사|공단|재단|진흥원|개발원))(?=[ \t|\n])",
    examples={"담당부서 [[가나정보위원회]] 정책과 책임자": "가나정보위원회"},
    boundary=["담당부서 정책과 책임자", "담당부서 : 기획부 정책팀", "담당 부서장은 밝혔다"],
    needs=("담당",),
)
def owner_of_the_table(match: regex.Match[str], _: Any) -> Owner | None:
    """The table at the foot has the body before the section that answers for the release."""
    name = match["span"]
    known = name in OFFICIAL or len(name) > SECTION
    return Owner(*match.span("span"), name) if known else None


@rule(
    r"(?:작성자|등록자|게시자|글쓴이)[ \t:|]{0,4}\n?[ \t|]{0,4}(?P<span>[가-힣]{2,16}(?:[ ][가-힣]{2,12})?)(?=[ \t]*(?:\n|$|[|]|(?:작성|등록|게시)|조회))",
    examples={
        "작성자 [[나래소방서]] 등록일 2024.03.05": "나래소방서",
        "작성자[[가평군]]\n-\n작성날짜2024-03-05": "가평군",
        "작성자\n[[한국가나공단]]\n조회수": "한국가나공단",
    },
    boundary=[
        "작성자 홍보실 등록일 2024.03.05",
        "작성자 대외협력처",
        "작성자 한가람 등록일 2024.03.05",
        "글쓴이 관리자",
    ],
    needs=("작성자", "등록자", "게시자", "글쓴이"),
)
def owner_who_posted(match: regex.Match[str], _: Any) -> Owner | None:
    """A board's entry was written by the body itself, not by one of its sections."""
    return _whole(match)


@rule(
    r"(?:ⓒ|\([cC]\)|[Cc]opyright|COPYRIGHT)[ ]?(?:ⓒ|\([cC]\))?[ ]?(?:[Bb][Yy][ ])?(?:20\d\d[ .,]{0,2})?(?P<span>[가-힣]{2,16})(?=[.,]?[ ]{0,2}(?:[Aa]ll|ALL|\n|$))",
    examples={
        "Copyright ⓒ 2024 [[나래대학교]]. All rights reserved.": "나래대학교",
        "COPYRIGHT ⓒ [[한국나래공단]] ALL RIGHTS RESERVED": "한국나래공단",
    },
    boundary=[
        "Copyright ⓒ 다라일보. All rights reserved.",
        "두 사람이 악수하고 있다. ⓒ나래대학교 제공",
    ],
    needs=("ⓒ", "©", "(c)", "(C)", "opyright", "COPYRIGHT"),
)
def owner_in_the_copyright(match: regex.Match[str], _: Any) -> Owner | None:
    """The line at the foot of a body's site says whose it is."""
    return _whole(match)


def _whole(match: regex.Match[str]) -> Owner | None:
    """Return the body that a match names, where it is no section of another."""
    name = match["span"]
    known = name in OFFICIAL or name in REGIONS or _WHOLE.search(name) is not None
    return Owner(*match.span("span"), name) if known else None


_WHOLE = deferred(
    r"[가-힣]{2}(?:소방서|경찰서|교육청|교육지원청|공사|공단|재단|진흥원|개발원|연구원|대학교|고등학교|중학교|초등학교|박물관|미술관|도서관|과학관|의료원|연맹|노동조합|협회|보건소)$"
)
"""How bodies are called that are no section of another."""

SECTION = 4
"""Letters of a section's name: 기획부, 정책본부."""

_ENDS = deferred(
    r"(?:부|처|청|원|회|실|공사|공단|재단|은행|센터|진흥원|본부|과학관|박물관|도서관|대학교|의료원|연구소|보건소|학교|교육청|경찰서|소방서|기금|협회|연맹|노동조합|연합회?|연대|회의소|군|시|구|도)$"
)
_NO_BODY = frozenset(
    [
        "홈",
        "처음으로",
        "관련",
        "새소식",
        "군정소식",
        "시정소식",
        "알림마당",
        "소식",
        "행정정보",
        "열린시정",
        "즉시",
        "오늘의",
    ]
)


def is_body(name: str) -> bool:
    """Tell whether a name may be a body's: listed, a region, or ending like one."""
    last = name.rsplit(maxsplit=1)[-1]
    return last not in _NO_BODY and (
        last in OFFICIAL
        or last in REGIONS
        or last in BY_SHORT
        or (len(last) > 3 and bool(_ENDS.search(last)))
    )


_TOWN = deferred(
    r"(?:[가-힣]{1,4}[ ])?[가-힣]{1,3}[시군구]|[가-힣]{2,4}(?:특별자치|광역|특별)?[시도]"
)
"""How a region is called whose office ends in 청; 교육청, 산림청 are offices of their own."""


def _office(start: int, name: str) -> Owner | None:
    """A county's office stands for the county: 가평군청 is 가평군."""
    bare = name.removesuffix("청")
    if bare != name and (bare in PROVINCES or _TOWN.fullmatch(bare)):
        return Owner(start, start + len(bare), bare)
    return Owner(start, start + len(name), name) if is_body(name) else None


_SHEET = scanning("자 ?료|요 ?청|성 ?명|논 ?평|회견문")


def near_headings(text: str) -> Callable[..., Iterable[regex.Match[str]]]:
    """Return how to look for owners in a text: a letterhead's line around 보도자료, the others everywhere."""
    headings = (word.start() for word in _SHEET.finditer(text))
    return only_around((letterhead_line,), headings, 80, 20)


OWNERS = (
    several_ministries,
    letterhead_line,
    owner_of_the_work,
    owner_of_the_page,
    owner_of_the_file,
    reprinted_from,
    owner_in_a_field,
    owner_of_the_table,
    owner_who_posted,
    owner_in_the_copyright,
)
