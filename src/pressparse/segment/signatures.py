"""Lines that sign a text: who wrote it, when it was posted, whose it is."""

from typing import Any

import regex

from pressparse.lexicon.notices import SECTIONS
from pressparse.pattern import compiled
from pressparse.record import BlockKind
from pressparse.rule import rule
from pressparse.segment.shapes import CLOCK, DAY, DESK, MAIL, NAME, REPORTER, SHORT_DAY


@rule(
    r"\A[\[(][가-힣A-Za-z0-9]{1,8}(?:일보|신문|뉴스|방송|경제|통신|투데이|닷컴|타임스|데일리|저널|미디어|뉴시스|뉴스1|한겨레)[\])]\Z|\A[\[(](?:뉴스|데일리|투데이|더)[가-힣0-9]{2,6}[\])]\Z|\A/\s?(?:연합뉴스|연합|뉴시스|뉴스1)\Z",
    examples={
        "[[/연합뉴스]]": "byline",
        "[[【나래신문】]]": "byline",
        "[[【뉴스나래】]]": "byline",
    },
    boundary=["[나래 보도자료]", "[더 보기]", "[나래신문] 가람시는 5일 협약을 맺었다."],
    needs=("[", "(", "/"),
)
def outlet_mark(_match: regex.Match[str], _: Any) -> BlockKind:
    """An outlet's name alone in brackets above its text."""
    return "byline"


@rule(
    rf"""\A(?=.{{0,110}}?(?:기자|뉴시스|연합뉴스|뉴스1|특파원|논설위원|통신원|리포터|에디터|PD|@|\[email\s|\([a-z]|[글리재진]\s?[=/]))\W{{0,3}}(?:
        (?:기자명\s?)?(?:{NAME}[\s·,]{{1,2}}){{0,3}}{NAME}\s?{REPORTER}(?:\s외\s\d)?[\s,:/|]{{0,4}}(?:\(?{MAIL}\)?[\s,/]{{0,3}}){{0,3}}
      | (?:{NAME}[\s·,]{{1,2}}){{0,2}}{NAME}[\s,:/]{{0,3}}\(?{MAIL}\)?
      | [가-힣]{{1,8}}(?:,\s?[가-힣]{{1,8}})?\s?[=/]\s?(?:{NAME}[\s·,]{{1,2}}){{0,3}}{NAME}\s?{REPORTER}[\s,]{{0,3}}(?:\(?{MAIL}\)?|[a-z][a-z0-9_.]{{3,19}}@)?
      | [\w가-힣\s·]{{1,20}}\s?=\s?{NAME}\s?{REPORTER}\s?\(?(?:{MAIL})?\)?
      | (?:[가-힣A-Za-z0-9]{{2,12}}\s){{1,2}}(?:[가-힣]{{1,8}}\s?=\s?)?{NAME}\s?{REPORTER}\s?(?:{MAIL})?\s?(?:{DAY}{CLOCK})?
      | [가-힣A-Za-z0-9]{{2,12}}\s?[|ㅣ]\s?{NAME}\s?{REPORTER}\s?(?:{MAIL})?
      | [가-힣]{{1,8}}\s?=\s?[가-힣]\s[가-힣]\s?{REPORTER}[\s,]{{0,3}}(?:\(?{MAIL}\)?)?
      | (?:[가-힣A-Za-z0-9]{{2,10}}\s)?{DESK}\s{{0,2}}(?:기자|\(?{MAIL}\)?)
      | (?:[가-힣]{{1,8}}\s?[|=/]\s?)?{NAME}\s[가-힣A-Za-z0-9]{{2,12}}\s{REPORTER}[\s,]{{0,3}}\(?{MAIL}\)?
      | [가-힣A-Za-z0-9]{{2,12}}\]\s?(?:[가-힣]{{1,8}}\s?[|=/]\s?)?{NAME}\s?{REPORTER}(?:\s{MAIL})?
      | [가-힣A-Za-z0-9\s]{{2,16}}\s[-–]\s{NAME}\s?{REPORTER}\s?
      | {NAME}\s?{REPORTER}\s?\(=?[가-힣]{{2,8}}\)\s?(?:\(?{MAIL}\)?)?
      | (?:{NAME}\s?{REPORTER}\s?)?\(?{MAIL}\)?\s{{0,3}}[|/]?\s{{0,3}}{DAY}{CLOCK}
      | {NAME}\s?{REPORTER}[\s·,]{{1,2}}[a-z][a-z0-9_.]{{2,19}}@
      | (?:기자명\s?)?(?:{NAME}[\s·,]{{1,2}}){{0,3}}{NAME}\s?{REPORTER}\s{{0,3}}[|/·ㅣ]?\s{{0,3}}(?:(?:기사)?(?:입력|승인|등록)\s?:?)?\s?{DAY}{CLOCK}(?:\s?(?:입력|송고|승인))?(?:\s?\|\s?(?:조회\s?\d{{1,7}}|\d{{1,7}}\s?조회))?
      | [가-힣A-Za-z0-9]{{2,12}}\s(?:webmaster|news|desk|editor)[\w.]{{0,10}}@[\w.-]{{4,40}}
      | {NAME}\([a-z][a-z0-9_]{{3,19}}\)
      | (?i:repo?r?ter|기자|취재)\s?:\s?{NAME}\s?(?:{REPORTER})?\s?\(?\s?{MAIL}\s?
      | {MAIL}
      | {DAY}{CLOCK}\s{{1,8}}{NAME}\s?{REPORTER}
      | {DAY}\s{{1,8}}(?:{NAME}\s?{REPORTER}|연합뉴스|뉴시스|뉴스1)
      | (?P<twice>{NAME}\s?기자)\s?(?P=twice)
      | (?:글|글\s?[·.,/&․ㆍ]\s?(?:사진|영상\s?취재|영상)|정리|취재|사진)\s?[=/]\s?{NAME}(?:\s?{REPORTER})?\s?(?:{MAIL})?
      | 글\s?[·.,/&․ㆍ]\s?(?:사진|영상\s?취재|영상)\s{NAME}\s?{REPORTER}\s?(?:{MAIL})?
      )(?:\s?/\s?사진\s?=?\s?\S.{{1,30}})?[\])>]?\Z""",
    examples={
        "[[김새로 기자 saero@garam.co.kr]]": "byline",
        "[[/김새로기자]]": "byline",
        "[[김새로(saero01)]]": "byline",
        "[[김새로 기자 | 2025-11-23 22:15:08]]": "byline",
        "[[김새로 기자 | 2025. 11. 23 | 160 조회]]": "byline",
        "[[김새로·이나래 기자 입력 2025-11-23 22:15]]": "byline",
        "[[나래=김새로 기자 saero3311@]]": "byline",
        "[[repoter : 김새로 기자 ( saero@garam.co.kr )]]": "byline",
        "[[【가람방송 GBS = 김새로 기자 (saero@gbs.co.kr)】]]": "byline",
        "[[saero@garam.co.kr | 2026-01-05 19:57:28]]": "byline",
        "[[김새로 기자 (saero@garam.com)2026-01-05 15:07]]": "byline",
        "[[/김새로기자·saero@]]": "byline",
        "[[2026-01-05     김새로 기자]]": "byline",
        "[[2026-01-05 10:11 김새로 기자]]": "byline",
        "[[2026-01-05     뉴시스]]": "byline",
        "[[김새로 기자김새로 기자]]": "byline",
        "[[나래| 김새로 가람저널 기자 saero@garam.com]]": "byline",
        "[[【가람신문】 나래/김새로 기자]]": "byline",
        "[[【김새로 기자(=나래)(saero@garam.net)】]]": "byline",
        "[[【 가람즈 - 김새로 기자 】]]": "byline",
        "[[글․영상취재 김새로기자 saero@garam.net]]": "byline",
        "[[나래닷컴 가람스포츠 김새로 기자]]": "byline",
        "[[김새로 기자 | 입력 : 2026/01/05 【16:28】]]": "byline",
        "[[김새로 기자 【email protected】]]": "byline",
        "[[가람저널 나래=김새로 기자 2026.01.05 16:28]]": "byline",
        "[[가람대학신문 | 김새로 기자]]": "byline",
        "[[나래=김 솔 기자 sol@garam.net]]": "byline",
        "[[가람닷컴 문화취재팀 desk@garam.net]]": "byline",
        "[[온라인뉴스부 기자]]": "byline",
        "[[김새로 기자 saero@garam.net / 사진 = 가람방송 화면]]": "byline",
    },
    boundary=["김새로 기자는 이날 기자회견에 갔다.", "국회사진기자단", "기자간담회"],
    needs=(
        "뉴시스",
        "연합뉴스",
        "뉴스1",
        "기자",
        "@",
        "[email",
        "특파원",
        "논설위원",
        "통신원",
        "리포터",
        "에디터",
        "PD",
        "=",
        "/",
        "(",
    ),
)
def reporter(match: regex.Match[str], _: Any) -> BlockKind | None:
    """A line with nothing but who wrote it, and where to write to them."""
    return None if compiled(r"기자단|취재단").search(match.string) else "byline"


@rule(
    rf"""\A(?:
        \W{{0,3}}(?:(?:기사|최초|최종)?\s?(?:입력|수정|승인|등록|작성|게시|게재|송고|업데이트)\s?(?:일시|일자|시간|일)?|날짜|발행일)\s?[:|]?\s?{DAY}{CLOCK}.{{0,80}}
      | (?:날짜|작성일|등록일|게시일|기사등록|기사입력|기사수정|입력|승인|최종\s?업데이트|최종\s?수정일?|작성자|등록자|글쓴이|기자명)\s?:?
      | [\[(][^\[\]()]{{1,20}}=[^\[\]()]{{2,20}}[\])]\s?{NAME}\s?{REPORTER}\s?[=|]?\s?(?:{DAY}{CLOCK}\s?(?:송고)?)?
      | 지면(?:\s?게재일\s?:?\s?{DAY}{CLOCK}(?:[월화수목금토일]요일)?|\s?\d{{1,3}}면)
      | {DAY}{CLOCK}\s?(?:송고|입력|승인)
      | {DAY}\s\d{{1,3}}면
      | (?!(?:배포|보도|제공)일시)[가-힣]{{2,14}}(?:부|처|청|원|위원회|공사|공단|시|군|구|도|일보|신문|뉴스|방송|경제|통신|투데이|타임스|데일리|저널|내일|매일|신보|닷컴)\s{DAY}{CLOCK}(?:\s?신고)?
      | \(?[가-힣]{{2,12}}(?:부|처|청|위원회|공사|공단)\s?,\s?{DAY}\)
      | {DAY}\s{{1,3}}[가-힣]{{2,12}}(?:부|처|청|위원회|공사|공단)
      | (?:작성자|글쓴이|등록자)\s?[:|]?\s?\S{{1,12}}(?:\s{DAY}.{{0,40}})?
      | 조회수?\s?[:|]?\s?[\d,]{{1,8}}회?\s.{{1,60}}
      | (?:(?:작성자|글쓴이)\s?){{1,2}}[가-힣A-Za-z0-9]{{2,12}}\s(?:작성일\s?){{1,2}}(?:{SHORT_DAY}|{DAY}{CLOCK})
      | (?:작성일|등록일|게시일|날짜|기사(?:입력|출고|등록))\s?:?\s?{SHORT_DAY}(?:\s?[|/]\s?.{{0,30}})?
      | (?:기사출고|기사전송|작성날짜|(?i:date))\s?:?\s?{DAY}{CLOCK}
      | (?i:posted)\s(?:at|on)\s{DAY}{CLOCK}
      | (?i:name|writer|author)\s?:\s?[가-힣A-Za-z0-9]{{2,12}}
      | [가-힣A-Za-z0-9]{{2,12}}\s(?:작성일\s?)?(?:{SHORT_DAY}|{DAY}{CLOCK})\s조회\s?수?\s?:?\s?[\d,]{{1,8}}
      | [가-힣A-Za-z0-9]{{2,12}}\s(?:작성일|등록일)\s?:?\s?(?:{SHORT_DAY}|{DAY}{CLOCK})
      | {DAY}\s{{2,8}}{NAME}
      | (?:기관명|작성기관|등록기관|제공기관)\s?:\s?[가-힣A-Za-z0-9·]{{2,20}}
      | (?=[^다]{{0,60}}\Z|.{{0,40}}(?:입력|승인|송고)).{{0,40}}(?:입력|승인|등록|송고|업데이트)\s?(?:시간|일시|일)?\s?:?\s?{DAY}{CLOCK}.{{0,50}}
      | {DAY}{CLOCK}\s{{1,3}}\|\s{{1,3}}.{{1,20}}
      | {NAME}(?:\s{NAME})?\s{{1,3}}{DAY}\s{{0,2}}\d{{1,2}}:\d\d(?::\d\d)?
      | {DAY}\s{{0,2}}\d{{1,2}}(?::\d\d(?::\d\d)?|시\s?\d{{1,2}}분)\s{{1,3}}{NAME}
      | {DAY}{CLOCK}(?:[\s|ㅣ·,/-]{{0,3}}(?:조회\s?수?|추천|댓글|(?i:hits?|views?|no))\s?[:.]?\s?[\d,]{{1,9}}회?|[\s|ㅣ]{{1,3}}\d[\d,]{{0,8}}(?![:\d])){{1,2}}(?:\s[A-Za-z]{{2,15}})?
      | (?:작성|등록|담당|게시)\s?(?:부서|기관|자)\s?:?\s?\S{{2,20}}\s(?:보도|작성|등록|게시)일[자시]?\s?:?\s?{DAY}{CLOCK}
      | (?i:written\sby|posted\sby)\s?:?\s?[가-힣A-Za-z0-9]{{2,12}}(?:\s.{{0,30}})?
      | .{{0,40}}(?:조회수?|작성자|등록일|작성일)\s?[:|]?\s?\S{{1,20}}\s.{{0,40}}(?:조회수?|작성자|등록일|작성일).{{0,40}}
      )\Z""",
    examples={
        "[[기사입력 2025-10-29 10:11:00 기사수정 2025-10-29 10:30:00]]": "byline",
        "[[등록일2025-12-11]]": "byline",
        "[[지면게재일 2025년 10월 30일 목요일]]": "byline",
        "[[2025-12-19  |  기획실]]": "byline",
        "[[나래산업부 2025.12.04]]": "byline",
        "[[가람일보 2026-01-05 14:50:14 신고]]": "byline",
        "[[2025.12.04 나래산업부]]": "byline",
        "[[작성일25-12-23 14:05]]": "byline",
        "[[기관명 : 나래중학교]]": "byline",
        "[[기사입력 26-01-05 19:43 | 최종수정 26-01-05 19:43]]": "byline",
        "[[관리자 2026-01-05 조회수 149]]": "byline",
        "[[최고관리자 작성일26-01-05]]": "byline",
        "[[Name : 관리자]]": "byline",
        "[[기사전송 2026-01-05 10:11]]": "byline",
        "[[2026-01-05     김새로]]": "byline",
        "[[김새로  2026. 1. 5. 16:28]]": "byline",
        "[[2026년01월05일 21시09분 김새로]]": "byline",
        "[[2026-01-05 조회수 2,386]]": "byline",
        "[[작성부서 나래문화과 보도일 2026년 1월 5일]]": "byline",
        "[[Written by: 김새로]]": "byline",
    },
    boundary=[
        "배포일시 2025. 11. 19.(수)",
        "등록일부터 30일 안에 내야 한다.",
        "입력 장치를 새로 들였다.",
    ],
    needs=(
        "입력",
        "수정",
        "승인",
        "등록",
        "작성",
        "게시",
        "게재",
        "송고",
        "업데이트",
        "20",
        "날짜",
        "발행일",
        "글쓴이",
        "기자",
        "조회",
        "지면",
        "|",
        "기관",
        "ame",
        "AME",
        "riter",
        "RITER",
        "uthor",
        "UTHOR",
        "ritten",
        "osted",
    ),
)
def posted(_match: regex.Match[str], _: Any) -> BlockKind:
    """When it was posted or edited, and by whom."""
    return "byline"


@rule(
    r"\A(?:(?:조회(?:\s?수)?\s?){1,2}|(?i:hits?|views?)\s?:?\s?(?=\d))[:|]?\s?(?:[\d,]{1,9}회?)?\Z",
    examples={
        "[[조회7,439회]]": "boilerplate",
        "[[조회수 조회 895회]]": "boilerplate",
        "[[Hit : 45]]": "boilerplate",
    },
    boundary=["조회수 7,439회를 넘겼다.", "조회수 12 작성일 2026-01-05"],
    needs=("조회", "Hit", "hit", "HIT", "View", "view", "VIEW"),
)
def viewed(_match: regex.Match[str], _: Any) -> BlockKind:
    """How often a page was seen says neither who wrote it nor when."""
    return "boilerplate"


@rule(
    rf"\A(?:\|\s)?\(?{DAY}\s?(?:\([월화수목금토일]\))?(?:{CLOCK}[-~\s]{{0,3}}){{0,2}}\)?(?:\s?[\[(]?제?\s?\d{{1,5}}\s?호[\])]?)?\Z",
    examples={
        "[[2024. 10. 1.(화) 12:00]]": "date",
        "[[2025-12-12]]": "date",
        "[[| 2025-12-12 11:05:49]]": "date",
        "[[2025년 12월 12일 (금) 13:19 【제 35 호】]]": "date",
    },
    boundary=["2024. 10. 1.(화) 협약을 맺었다.", "2024년"],
    needs=(".", "-", "/", "년"),
)
def lone_date(_match: regex.Match[str], _: Any) -> str:
    """A date alone on its line belongs to what stands around it."""
    return "date"


_WEEKDAY = r"(?:[\[(]?[월화수목금토일](?:요일)?[\])]?(?![가-힣]))"
_ISSUE = r"(?:[\[(【]?(?:통권\s?)?제?\s?\d{1,5}\s?호(?:[\])】]|(?=\s|\Z)))"
_PAGE = r"(?:[\[(]?[A-Z]?\d{1,3}\s?면[\])]?(?![가-힣]))"
_OF_AN_ISSUE = (
    rf"(?:{_WEEKDAY}|{_ISSUE}|{_PAGE}|음력\s\d{{1,2}}월\s\d{{1,2}}일|날씨\s[가-힣]{{1,6}}|[~|/·,-])"
)
_PAPER = r"(?:[가-힣A-Za-z]{1,12}(?:신문|일보|뉴스|타임스|타임즈|경제|저널|방송|시보|투데이))"
_PART = rf"(?:(?:{'|'.join(SECTIONS)}|[가-힣]\s[가-힣])(?=\s|[|/]|\Z))"
_ISSUE_DAY = rf"(?:{DAY}자?|\d{{1,2}}월\s\d{{1,2}}일자?|\d{{1,2}}\.\d{{1,2}}(?=[\s.(]))"


@rule(
    rf"""\A[\[(<]?(?:{_PART}\s{{1,4}}[|/]?\s{{0,3}})?(?:{_PAPER}\s{{1,4}})?(?:{_OF_AN_ISSUE}\s{{0,4}}){{0,4}}+
        \(?{_ISSUE_DAY}(?P<told>(?:\s{{0,4}}{_OF_AN_ISSUE}|\s{{0,4}}{_ISSUE_DAY}){{0,6}}+)\)?
        (?:\s{{1,4}}{_PART})?(?P<number>\s{{1,4}}\d{{1,2}})?[\])>]?\Z""",
    examples={
        "[[2024년 11월 21일 목요일 제1387호]]": "boilerplate",
        "[[2026.6.8 (월) ~ 6.14 (일)   제902호 5면]]": "boilerplate",
        "[[경 제 가람신문 2026년 3월 4일 (수) 11]]": "boilerplate",
        "[[3월 4일 수요일 11면]]": "boilerplate",
    },
    boundary=[
        "2026년 3월 4일 협약",
        "3월 4일 가람시청",
        "2026. 3. 4.(수) 12:00",
        "가람신문 제902호 특집 기사",
    ],
    needs=("월", "호", "면", "요일", "("),
)
def issue_line(match: regex.Match[str], _: Any) -> BlockKind | None:
    """A printed page says of which day and number of the paper it is."""
    return "boilerplate" if match["told"].strip() or match["number"] else None
