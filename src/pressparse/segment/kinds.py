"""What is this line: a table of opinions on lines that tell their role by themselves; the first one stands."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

import regex

from pressparse.lexicon.notices import (
    BUTTONS,
    LIST_HEADINGS,
    LISTED_BUTTONS,
    PHOTO_AGENCIES,
    SECTIONS,
)
from pressparse.pattern import compiled, deferred
from pressparse.record import BlockKind
from pressparse.rule import Finding, Rule, rule
from pressparse.text.document import fold

LONGEST = 400
"""Code points; a longer line is prose or a whole page, and is asked nothing."""

MAIL = r"(?:[A-Za-z0-9_.+-]{1,40}@[A-Za-z0-9-]{1,40}(?:\.[A-Za-z]{2,10}){1,3})"
PHONE = r"(?:\(?0\d{1,2}\s?[-).]\s?\d{3,4}\s?[-.]\s?\d{4})"
DAY = r"(?:(?:(?:19|20)\d\d|[`'‘’]\d\d)\s?[-./년]\s?\d{1,2}\s?[-./월]\s?\d{1,2}\s?[일.]?)"
CLOCK = (
    r"(?:[\s,|]{0,3}\(?[월화수목금토일]?\)?[\s,|]{0,3}\[?(?:오전|오후|석간|조간)?\s?"
    r"(?:\d{1,2}\s?[:시]\s?(?:\d{1,2}\s?분?(?::\d{1,2})?)?)?\]?\s?(?:즉시|이후|부터|석간|조간)?\)?)"
)
SHORT_DAY = r"(?:\d\d[.-]\d\d[.-]\d\d(?:\s\d{1,2}:\d\d(?::\d\d)?)?)"
"""A board's day with two digits of its year."""
REPORTER = r"(?:(?:선임|수습|인턴|객원|전문|시민|사진|대학생|명예|대)?\s?기자|특파원|논설위원|통신원|리포터|에디터|PD)"
NAME = r"[가-힣]{2,4}"


@rule(
    r"\A(?:-\s?\d{1,3}\s?-|-\s\d{1,3}|\d{1,3}\s?/\s?\d{1,3}|\d{1,3}\s?(?:쪽|페이지))\Z",
    examples={"[[- 3 -]]": "boilerplate", "[[2/5]]": "boilerplate"},
    boundary=["- 3건의 협약을 맺었다", "3"],
    needs=("-", "/", "쪽", "페이지"),
)
def page_number(_match: regex.Match[str], _: Any) -> BlockKind:
    """The number of a printed page stands alone between dashes."""
    return "boilerplate"


@rule(
    r"\A(?://\s|function\s\w|var\s\w|<script|<!--|-->|\$\(|@media\s|document\.\w|window\.\w)|\(\)\s?\{.{0,80}\}\Z",
    examples={
        "[[// 오류를 피하는 함수]]": "boilerplate",
        "[[function close_player() {}]]": "boilerplate",
    },
    boundary=["기능(function)을 새로 더했다."],
    needs=("//", "function", "var ", "<", "$(", "@media", "document.", "window.", "{"),
)
def script(_match: regex.Match[str], _: Any) -> BlockKind:
    """Remains of the page's script."""
    return "boilerplate"


@rule(
    r"""\A(?:본문\s이미지\s-\s.|▲\s?(?![가-힣]{1,3}[시군구도]\s)[가-힣]{2,4}\s(?:[가-힣]{2,12}\s)?[가-힣]{0,8}(?:대표|회장|사장|원장|시장|장관|군수|교수|의원|위원장|조합장|서장|소장|단장|이사장|총장)\s?\|?\Z) | \A[\W\d]{0,4}사진\s?(?:
        (?:\d{1,2}(?:\s?[,~]\s?\d{1,2}){0,4}|설명|제공|출처|촬영)?\s?(?:[)\]:=>]|-(?=\s?[가-힣]))
      | (?:설명|제공|출처)\s
      ) | \A[\[(<]\s?(?:사진\s?)?[가-힣A-Za-z0-9·\s]{2,20}\s제공\s?[\])>]\Z""",
    examples={
        "[[※ 사진설명 : 새 공장에서 제품을 살피는 김새로 대표]]": "caption",
        "[[【사진1: 나래시청 전경】]]": "caption",
        "[[사진=가람일보]]": "caption",
        "[[사진 1, 2 : 김새로 차장이 공사장을 살피고 있다.]]": "caption",
        "[[▲ 김새로 조합장]]": "caption",
        "[[(가람전자 제공)]]": "caption",
        "[[본문 이미지 - 김새로 시장이 인사말을 하고 있다.]]": "caption",
    },
    boundary=[
        "사진을 통해 자연을 느끼는 전시도 있다.",
        "※사진 있음. (업무담당자 나래과 김새로 ☎061) 380-0000)",
        "(토론회 사진 1장 첨부)",
        "▲ 나래시 시장",
        "▲ 주민 참여 확대",
    ],
    needs=("사진", "본문 이미지", "▲", " 제공"),
)
def photo(_match: regex.Match[str], _: Any) -> BlockKind:
    """A line that opens with the word for photograph describes one, or says whose it is."""
    return "caption"


@rule(
    rf"""(?:
        [.…\w)\]]\s?[/\[(]\s?(?:사진\s?=\s?)?[\w·,\s]{{0,12}}(?:{"|".join(PHOTO_AGENCIES)})(?:\s?(?:제공|캡처|사진))?[\])]?
      | [(\[/]\s?사진\s?(?:제공)?\s?[=:-]\s?[^()\[\]]{{1,30}}[)\]]?
      | [.…]\s?[가-힣A-Za-z0-9]{{2,15}}\s제공
      | [다임]\.\s?\(\s?[가-힣A-Za-z0-9·\s]{{2,15}}\s?제공\s?\)
      | 다\.\s(?:사진\s?=?\s?)?(?:{"|".join(PHOTO_AGENCIES)})(?:\s(?:제공|자료사진))?
      | (?:[다임]\.|모습\.?|전경\.?|조감도\.?)\s?/\s?[가-힣A-Za-z0-9·]{{2,12}}(?:\s(?:제공|캡처))?(?<!기자)
      | (?:[.다]|모습)\s{{0,3}}사진\s?[=:]\s?[^.]{{1,30}}
      | \A▲\s?[^▲]{{5,250}}(?:고\s있다|모습이다|모습|기념사진|기념촬영)\.?
      | \A▲\s?[^▲]{{10,300}}[(\[]\s?(?:사진\s?)?(?:제공|출처)\s?[=:]\s?[^()\[\]]{{2,30}}[)\]]
      | \A[▲↑]\s?[^▲]{{10,300}}[<(\[]\s?[가-힣A-Za-z0-9·]{{2,15}}\s제공\s?[>)\]]
      | \A[▲↑△]\s?[^▲]{{10,300}}[\[(]\s?사진\s?(?:제공|출처)?\s?[=:]\s?[^()\[\]]{{2,30}}[\])](?:\s?\|)?
      | [다음됨]\.\s?(?:<\s?[가-힣A-Za-z0-9·]{{2,15}}\s제공\s?>|\[\s?사진\s[가-힣A-Za-z0-9·]{{2,15}}\s?\])
      | (?:[다됨]\.|포스터\.?|모습\.?|전경\.?|현장\.?)\s?\[\s?[가-힣A-Za-z0-9·]{{2,15}}(?:\s제공)?\s?\]
      | \s\[[가-힣A-Za-z0-9·]{{2,15}}\s제공\]
      | (?:조감도|전경|모습|포스터|사진)\.?\s?제공\s?[=:]\s?[가-힣A-Za-z0-9·]{{2,15}}
      | [\[(]\s?출처\s?[=:]\s?[^()\[\]]{{2,20}}[\])]
      | 고\s있다\.\s?/\s?[가-힣A-Za-z0-9]{{2,12}}=[가-힣]{{2,4}}\s?기자
      | photo@[\w.]{{3,30}}(?:\s?\*재판매\s및\sDB\s금지)?
      | 다\.\s?(?:\(\s?사진[^()]{{1,30}}\)\s?)?20\d\d\.\s?\d{{1,2}}\.\s?\d{{1,2}}\.?\s{{0,3}}{MAIL}(?:\s?\*재판매\s및\sDB\s금지)?
      )\Z""",
    examples={
        "[[김새로 가람전자 대표가 협약서를 들고 있다. /연합뉴스]]": "caption",
        "[[김새로 시장이 협약식에서 인사하고 있다. (사진 제공-나래시)]]": "caption",
        "[[나래시 청사 전경. /나래시]]": "caption",
        "[[▲ 지난 3일 나래대에서 협약식을 가졌다. (제공=나래대)]]": "caption",
        "[[▲나래농협은 7일 명품관에서 모임을 꾸렸다. <나래농협 제공>]]": "caption",
        "[[↑ (왼쪽부터) 김새로 변호사, 이나래 구청장 【사진제공 : 가람방송】 |]]": "caption",
        "[[가람방송 새 프로그램 포스터 【출처=가람방송】]]": "caption",
        "[[나래재단이 연탄을 나르고 있다.【사진 나래재단】]]": "caption",
        "[[후원 행사가 열렸다.<나래전력 제공>]]": "caption",
        "[[제7회 나래전 포스터. 【나래회관】]]": "caption",
        "[[나래 산업단지 조감도. 제공=나래도]]": "caption",
        "[[5일 나래시장에서 상인이 불을 밝히고 있다. 연합뉴스]]": "caption",
        "[[김새로 위원장이 개막을 알리고 있다./가람저널=이나래 기자]]": "caption",
        "[[가라앉은 배를 살피고 있다.(나래해경 제공)]]": "caption",
        "[[김새로 기자 = 5일 나래시에 첫눈이 내리고 있다. 2026.01.05. saero@garam.co.kr]]": "caption",
    },
    boundary=[
        "김새로 대표는 24일 연합뉴스와 통화에서 이같이 밝혔다.",
        "양측은 사진(작품 30점)도 함께 전시한다.",
    ],
    needs=(*PHOTO_AGENCIES, "사진", "@", "제공", "출처", "▲", "/", ". [", "다.["),
)
def credit(match: regex.Match[str], _: Any) -> BlockKind | None:
    """A sentence that ends in a photographer's or agency's name belongs to a photograph."""
    return "caption" if len(match.string) >= 12 else None


@rule(
    r"\A[\W]{0,3}(?:촬영기자|촬영|영상취재|영상\s?편집|그래픽|VJ|CG|화면\s?(?:제공|출처)|자료조사|(?:영상)?디자인)\s?[:=]\s?[가-힣A-Z].{1,100}\Z",
    examples={
        "[[(영상취재 : 김새로·이가람, 영상편집 : 박나래)]]": "caption",
        "[[촬영기자:김새로/그래픽:이가람]]": "caption",
    },
    boundary=["촬영은 김새로 감독이 맡았다.", "디자인 : 나래시를 바꾸는 힘이라고 했다."],
    needs=("촬영", "영상", "그래픽", "VJ", "CG", "화면", "자료조사", "디자인"),
)
def crew(match: regex.Match[str], _: Any) -> BlockKind | None:
    """Who filmed and cut a broadcast's report."""
    return None if match[0].endswith("다.") else "caption"


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
    r"\A(?:이전|다음)(?:글|기사)?\s?[:|]?\s.{6,120}\Z",
    examples={"[[다음글 나래시, 겨울 음악회 연다]]": "sidebar"},
    boundary=["다음글", "다음 달 5일 협약을 맺는다고 밝혔다."],
    needs=("이전", "다음"),
)
def neighbour(match: regex.Match[str], _: Any) -> BlockKind | None:
    """The board names the release before and the one after."""
    text = match.string
    return (
        None
        if text.endswith("다.") or not compiled(r"(?:이전|다음)(?:글|기사)").match(text)
        else "sidebar"
    )


@rule(
    r"(?:공공누리|저작물은|저작권법|저작권은).{0,120}(?:이용|조건|유형|책임|보호|저촉|금지)",
    examples={
        '[[본 저작물은 "공공누리" 제1유형:출처표시 조건에 따라 이용할 수 있습니다.]]': "boilerplate"
    },
    boundary=["저작권법을 고쳐 창작자를 더 잘 보호한다고 가람부가 밝혔다."],
    needs=("공공누리", "저작물은", "저작권"),
)
def terms(match: regex.Match[str], _: Any) -> BlockKind | None:
    """Under what terms the page may be used again."""
    return None if compiled(r"[했혔였됐된한]다\.?\Z").search(match.string) else "boilerplate"


@rule(
    r"""ⓒ\s?[\w(.] | (?i:\bcopyrights?\b) | 저작권자\s?\(?[ⓒc] | 무단\s?(?:전재|복제|배포)
      | (?i:all\s+rights\s+reserved) | 재배포\s?(?:를\s)?금지""",
    examples={
        "[[<저작권자(c) 가람신문, 재배포 금지>]]": "boilerplate",
        "[[ⓒ 가람일보]]": "boilerplate",
    },
    boundary=["무단으로 옮겨 실은 사이트를 고소했다."],
    needs=("ⓒ", "opyright", "COPYRIGHT", "저작권자", "무단", "ights", "RIGHTS", "재배포"),
)
def copyright_line(match: regex.Match[str], _: Any) -> BlockKind:
    """Whose article it is, and that nobody else may print it; behind a sentence, whose photograph."""
    text = match.string
    if (
        match[0][0] == "ⓒ"
        and match.start()
        and not compiled("무단|금지|저작권자|opyright").search(text)
    ):
        before = _SHOT.sub("", text[: match.start()].rstrip())
        return (
            "caption"
            if text[0] == "▲" or before.endswith(("다.", "모습", "모습."))
            else "boilerplate"
        )
    return "boilerplate"


_SHOT = deferred(r"\s?20\d\d[.\s/-]{1,2}\d{1,2}[.\s/-]{1,2}\d{1,2}\.?\Z")
"""The day on which a photograph was taken, behind its caption."""


@rule(
    r"\A(?:[가-힣]{0,9}+[ ]?+-?\d{1,2}(?:\.\d)?[ ]?+℃[ ]{0,2}+){1,20}\Z",
    examples={"[[구름많음동두천 13.4℃]]": "boilerplate", "[[-4℃]]": "boilerplate"},
    boundary=["기온은 영하 4℃까지 내렸다."],
    needs=("℃",),
)
def weather(_match: regex.Match[str], _: Any) -> BlockKind:
    """Town by town, a site shows the weather above its text."""
    return "boilerplate"


@rule(
    r"\A(?:[가-힣A-Za-z]{1,8}+[ ]바로[ ]?가기[ ]?+){1,6}\Z|\A(?:\S{1,8}\s?)??(?:\#[^\s#]{1,20}(?:\s[^\s#]{1,12}){0,2}\s{0,3}){2,30}+\Z|\A(?:SNS\s?기사보내기\s?)?(?:\S{1,10}\(으\)로\s기사보내기\s){2,8}.{0,20}\Z|\A(?:IMG|DSC[A-Z]?|KakaoTalk|캡처)_?\d[\w()]{3,20}\Z|\A[|+]{1,3}\Z|\A!\[[^\[\]\n]{0,80}\]\([^()\s]{0,200}\)\s?\|?\Z|\A20\d\d\s?,\s?[A-Z][a-z]{2,8}\s\d{1,2}\s?,\s?[A-Z][a-z]{2,8}\Z|\A(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s[A-Z][a-z]{2,8}\s\d{1,2},\s20\d\d\Z|\AUPDATED?\.?\s20\d\d.{6,30}\Z|\A(?:phone_iphone|arrow_\w+|menu|search|keyboard_\w+)\s[가-힣 ]{1,12}\Z|\A[(\[]?끝[)\]]?\.?\Z",
    examples={
        "[[본문 바로가기 옆메뉴 바로가기]]": "boilerplate",
        "[[UPDATE 2026-01-05 12:38 (Mon)]]": "boilerplate",
        "[[phone_iphone 모바일 웹]]": "boilerplate",
        "[[(끝)]]": "boilerplate",
        "[[키워드Tags #나래시 #새 공장 #협약]]": "boilerplate",
        "[[DSC02511]]": "boilerplate",
        "[[2024,November 23,Saturday]]": "boilerplate",
        "[[|]]": "boilerplate",
    },
    boundary=["나래시 누리집 바로가기로 신청한다.", "끝까지 함께한다.", "#1 새 공장", "DSC"],
    needs=(
        "바로",
        "UPDATE",
        "day",
        "phone_",
        "arrow_",
        "menu",
        "search",
        "keyboard_",
        "끝",
        "#",
        "기사보내기",
        "IMG",
        "DSC",
        "KakaoTalk",
        "캡처",
        "|",
        "+",
    ),
)
def furniture(_match: regex.Match[str], _: Any) -> BlockKind:
    """Ways to jump over the menu, when the site was renewed, the end mark of a wire."""
    return "boilerplate"


@rule(
    r"""\A(?:
        .{0,200}\.(?i:hwpx?|pdf|jpe?g|png|gif|zip|docx?|xlsx?|pptx?|mp4)\s?[\])]?(?:\s?[\[(]?\s?[\d.,]{1,8}\s?(?i:[kmg]?b|바이트)\s?[\])]?)?(?:\s?\[?(?:다운로드|바로보기|미리보기)\]?){0,3}
      | \(?\s?[\d.,]{1,8}\s?(?i:[kmg]b)\s?\)?
      | .{0,20}상세\s?보기\s?-\s?제목.{0,80}
      | \d{1,6}\s?hit\s?/.{0,20}
      | \[(?i:jpe?g|png|hwpx?|pdf|zip)\s?,\s?[\d.]{1,8}\s?(?i:[kmg]?b)\].{0,20}
      | (?i:download)(?:\s?미리보기)?
      | [\[<(]?\s?(?:첨부\s?파일|파일\s?첨부|첨부)(?:\s?목록|\s?\(\d{1,2}\)|\s?\d{1,2}개)?\s?[\]>)]?(?:\s?:.{0,100})?
      )\Z""",
    examples={
        "[[- 260101_나래시 협약 체결.hwpx]]": "boilerplate",
        "[[(143 KB)]]": "boilerplate",
        "[[첨부파일 (6)]]": "boilerplate",
    },
    boundary=["pdf로 내려받을 수 있다.", "첨부파일을 열어 본 직원이 많았다."],
    needs=(".", "[", "b", "B", "d", "D", "hit", "상세", "첨부"),
)
def attached_file(_match: regex.Match[str], _: Any) -> BlockKind:
    """A file hangs on the page: its name, its size, the button beside it."""
    return "boilerplate"


@rule(
    r"""\A[^\w\[(<]{0,4}(?:
        [\[<(]\s?(?:붙임|별첨|별지)\s?\d{0,2}\s?[\]>)].{0,120}
      | (?:붙임|별첨|별지)(?:\s?\d{1,2})?(?:\s?[.:)]|\s).{0,150}
      | (?:붙임|별첨|별지)\s?\d{0,2}
      )\Z""",
    examples={
        "[[붙임 1. 업무협약서]]": "boilerplate",
        "[[※ [붙임1] 나래위원장 모두발언]]": "boilerplate",
    },
    boundary=["붙임성 좋은 안내원이 맞이한다.", "별첨한 자료에서 밝혔다."],
    needs=("붙임", "별첨", "별지"),
)
def annex(match: regex.Match[str], _: Any) -> BlockKind | None:
    """What hangs on the release is listed at its end."""
    return None if compiled(r"[했혔였됐된한]다\.\Z").search(match.string) else "boilerplate"


@rule(
    r"""(?:자세한|상세한|기타\s자세한)\s?(?:내용|사항)은?.{0,40}(?:첨부|붙임|별첨).{0,40}\Z
      | \A\(.{0,60}사진\s?\d{0,2}\s?[장매부].{0,10}\)\Z
      | \A\W{0,3}(?:사진|자료)\s?(?:있음|첨부)[.\W]{0,3}\Z
      | 인용하여\s?보도할\s?경우
      | 보도자료를?\s?전재하여\s?제공
      | \A\W{0,2}편집자\s?주\s?:.{0,80}(?:원문|서비스).{0,120}\Z
      | \A(?:이|본)\s(?:뉴스|기사|자료|콘텐츠)는\s.{0,80}(?:배포한|제공한|제공하는)\s보도자료(?:입니다|로).{0,60}\Z
      | \A\W{0,2}출처\s?[:\]]\s?[가-힣A-Za-z0-9\s]{1,20}?(?:보도자료|기자|뉴스|신문|일보|닷컴|투데이|타임스|저널)\Z
      | \A[가-힣A-Za-z0-9]{2,12}\s?:\s?https?://\S{4,160}\Z
      | \A(?:웹사이트|홈페이지|누리집)\s?:\s?(?:https?://|www\.)\S{1,120}\Z
      | \A[(\[]?\s?(?:https?://|www\.)\S{1,120}\Z""",
    examples={
        "[[※ 자세한 내용은 첨부파일을 참고하시기 바랍니다.]]": "boilerplate",
        "[[(나래토론회 사진 1장 첨부)]]": "boilerplate",
        "[[(편집자 주: 이 보도자료는 고객의 편의를 위해 원문 그대로 서비스합니다.)]]": "boilerplate",
        "[[출처 : 나래군청 보도자료]]": "boilerplate",
        "[[나래일보 : https://www.garam.example/news/1]]": "boilerplate",
        "[[출처 : 가람뉴스 김새로 대표기자]]": "boilerplate",
        "[[【출처】 가람뉴스]]": "boilerplate",
    },
    boundary=[
        "자세한 내용은 나래시 누리집에서 볼 수 있다.",
        "이 자료는 나래부가 제공한 보도자료에 실렸다.",
    ],
    needs=("자세한", "상세한", "사진", "자료", "인용", "http", "www.", "편집자", "출처"),
)
def pointer(match: regex.Match[str], _: Any) -> BlockKind | None:
    """The text points to a file, to a picture, or says how it may be quoted."""
    return "boilerplate" if len(match.string) <= 130 or "편집자" in match.string[:6] else None


@rule(
    rf"""\A(?=.{{0,110}}?(?:기자|뉴시스|연합뉴스|뉴스1|특파원|논설위원|통신원|리포터|에디터|PD|@|\([a-z]|[글리재진]\s?[=/]))\W{{0,3}}(?:
        (?:기자명\s?)?(?:{NAME}[\s·,]{{1,2}}){{0,3}}{NAME}\s?{REPORTER}(?:\s외\s\d)?[\s,:/|]{{0,4}}(?:\(?{MAIL}\)?[\s,/]{{0,3}}){{0,3}}
      | (?:{NAME}[\s·,]{{1,2}}){{0,2}}{NAME}[\s,:/]{{0,3}}\(?{MAIL}\)?
      | [가-힣]{{1,8}}(?:,\s?[가-힣]{{1,8}})?\s?[=/]\s?(?:{NAME}[\s·,]{{1,2}}){{0,3}}{NAME}\s?{REPORTER}[\s,]{{0,3}}(?:\(?{MAIL}\)?|[a-z][a-z0-9_.]{{3,19}}@)?
      | [\w가-힣\s·]{{1,20}}\s?=\s?{NAME}\s?{REPORTER}\s?\(?(?:{MAIL})?\)?
      | (?:[가-힣A-Za-z0-9]{{2,12}}\s){{1,2}}{NAME}\s?{REPORTER}\s?(?:{MAIL})?\s?(?:{DAY}{CLOCK})?
      | (?:[가-힣]{{1,8}}\s?[|=/]\s?)?{NAME}\s[가-힣A-Za-z0-9]{{2,12}}\s{REPORTER}[\s,]{{0,3}}\(?{MAIL}\)?
      | [가-힣A-Za-z0-9]{{2,12}}\]\s?(?:[가-힣]{{1,8}}\s?[|=/]\s?)?{NAME}\s?{REPORTER}(?:\s{MAIL})?
      | [가-힣A-Za-z0-9\s]{{2,16}}\s[-–]\s{NAME}\s?{REPORTER}\s?
      | {NAME}\s?{REPORTER}\s?\(=?[가-힣]{{2,8}}\)\s?(?:\(?{MAIL}\)?)?
      | (?:{NAME}\s?{REPORTER}\s?)?\(?{MAIL}\)?\s{{0,3}}[|/]?\s{{0,3}}{DAY}{CLOCK}
      | {NAME}\s?{REPORTER}[\s·,]{{1,2}}[a-z][a-z0-9_.]{{2,19}}@
      | (?:기자명\s?)?(?:{NAME}[\s·,]{{1,2}}){{0,3}}{NAME}\s?{REPORTER}\s{{0,3}}[|/·ㅣ]?\s{{0,3}}(?:(?:기사)?(?:입력|승인|등록)\s?:?)?\s?{DAY}{CLOCK}(?:\s?(?:입력|송고|승인))?
      | [가-힣A-Za-z0-9]{{2,12}}\s(?:webmaster|news|desk|editor)[\w.]{{0,10}}@[\w.-]{{4,40}}
      | {NAME}\([a-z][a-z0-9_]{{3,19}}\)
      | (?i:repo?r?ter|기자|취재)\s?:\s?{NAME}\s?(?:{REPORTER})?\s?\(?\s?{MAIL}\s?
      | {MAIL}
      | {DAY}\s{{1,8}}(?:{NAME}\s?{REPORTER}|연합뉴스|뉴시스|뉴스1)
      | (?P<twice>{NAME}\s?기자)\s?(?P=twice)
      | (?:글|글\s?[·.,/&․ㆍ]\s?(?:사진|영상\s?취재|영상)|정리|취재|사진)\s?[=/]\s?{NAME}(?:\s?{REPORTER})?\s?(?:{MAIL})?
      | 글\s?[·.,/&․ㆍ]\s?(?:사진|영상\s?취재|영상)\s{NAME}\s?{REPORTER}\s?(?:{MAIL})?
      )[\])>]?\Z""",
    examples={
        "[[김새로 기자 saero@garam.co.kr]]": "byline",
        "[[/김새로기자]]": "byline",
        "[[김새로(saero01)]]": "byline",
        "[[김새로 기자 | 2025-11-23 22:15:08]]": "byline",
        "[[김새로·이나래 기자 입력 2025-11-23 22:15]]": "byline",
        "[[나래=김새로 기자 saero3311@]]": "byline",
        "[[repoter : 김새로 기자 ( saero@garam.co.kr )]]": "byline",
        "[[【가람방송 GBS = 김새로 기자 (saero@gbs.co.kr)】]]": "byline",
        "[[saero@garam.co.kr | 2026-01-05 19:57:28]]": "byline",
        "[[김새로 기자 (saero@garam.com)2026-01-05 15:07]]": "byline",
        "[[/김새로기자·saero@]]": "byline",
        "[[2026-01-05     김새로 기자]]": "byline",
        "[[2026-01-05     뉴시스]]": "byline",
        "[[김새로 기자김새로 기자]]": "byline",
        "[[나래| 김새로 가람저널 기자 saero@garam.com]]": "byline",
        "[[【가람신문】 나래/김새로 기자]]": "byline",
        "[[【김새로 기자(=나래)(saero@garam.net)】]]": "byline",
        "[[【 가람즈 - 김새로 기자 】]]": "byline",
        "[[글․영상취재 김새로기자 saero@garam.net]]": "byline",
        "[[나래닷컴 가람스포츠 김새로 기자]]": "byline",
        "[[김새로 기자 | 입력 : 2026/01/05 【16:28】]]": "byline",
    },
    boundary=["김새로 기자는 이날 기자회견에 갔다.", "국회사진기자단", "기자간담회"],
    needs=(
        "뉴시스",
        "연합뉴스",
        "뉴스1",
        "기자",
        "@",
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
      | (?:날짜|작성일|등록일|게시일|기사등록|기사입력|기사수정|입력|승인|최종\s?업데이트|최종\s?수정일?|작성자|등록자|글쓴이|조회수?)\s?:?
      | [\[(][^\[\]()]{{1,20}}=[^\[\]()]{{2,20}}[\])]\s?{NAME}\s?{REPORTER}\s?[=|]?\s?(?:{DAY}{CLOCK}\s?(?:송고)?)?
      | 지면(?:\s?게재일\s?:?\s?{DAY}{CLOCK}(?:[월화수목금토일]요일)?|\s?\d{{1,3}}면)
      | {DAY}{CLOCK}\s?(?:송고|입력|승인)
      | {DAY}\s\d{{1,3}}면
      | (?!(?:배포|보도|제공)일시)[가-힣]{{2,14}}(?:부|처|청|원|위원회|공사|공단|시|군|구|도|일보|신문|뉴스|방송|경제|통신|투데이|타임스|데일리|저널|내일|매일|신보|닷컴)\s{DAY}{CLOCK}(?:\s?신고)?
      | \(?[가-힣]{{2,12}}(?:부|처|청|위원회|공사|공단)\s?,\s?{DAY}\)
      | {DAY}\s{{1,3}}[가-힣]{{2,12}}(?:부|처|청|위원회|공사|공단)
      | (?:작성자|글쓴이|등록자)\s?[:|]?\s?\S{{1,12}}(?:\s{DAY}.{{0,40}})?
      | 조회수?\s?[:|]?\s?[\d,]{{1,8}}회?(?:\s.{{0,60}})?
      | (?:(?:작성자|글쓴이)\s?){{1,2}}[가-힣A-Za-z0-9]{{2,12}}\s(?:작성일\s?){{1,2}}(?:{SHORT_DAY}|{DAY}{CLOCK})
      | (?:작성일|등록일|게시일|날짜)\s?:?\s?{SHORT_DAY}
      | (?:기관명|작성기관|등록기관|제공기관)\s?:\s?[가-힣A-Za-z0-9·]{{2,20}}
      | (?=[^다]{{0,60}}\Z|.{{0,40}}(?:입력|승인|송고)).{{0,40}}(?:입력|승인|등록|송고|업데이트)\s?(?:시간|일시|일)?\s?:?\s?{DAY}{CLOCK}.{{0,50}}
      | {DAY}{CLOCK}\s{{1,3}}\|\s{{1,3}}.{{1,20}}
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
        "[[조회7,439회]]": "byline",
        "[[기관명 : 나래중학교]]": "byline",
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
    ),
)
def posted(_match: regex.Match[str], _: Any) -> BlockKind:
    """When it was posted or edited, and by whom."""
    return "byline"


@rule(
    rf"""\A[\s※■\[(<\-]{{0,4}}(?:
        보\s?도\s?(?:참\s?고\s?|해\s?명\s?|설\s?명\s?)?자\s?료
      | (?:보\s?도|배\s?포)\s?(?:일\s?시|시\s?점|시)?
      | 담\s?당\s?(?:부\s?서|자)|책\s?임\s?자|[·*]?\s?☎.{{4,60}}
      | .{{0,40}}(?:보도|취급)하여\s주시기\s바랍니다.?
      | [^<>|]{{2,25}}\s보\s?도\s?(?:참\s?고\s?)?자\s?료
      | (?:(?:보도|배포)\s?|제공[ ]?)(?:일시|시점|시|일자|일)\s?:?.{{0,80}}
      | (?:보도|배포)\s?(?:일시|시점|시)?\s?:?\s?{DAY}.{{0,80}}
      | \({DAY}{CLOCK}\)?\s{{0,3}}배포\s.{{6,40}}
      | (?:이\s?자료는|본\s?자료는).{{0,60}}(?:보도|배포).{{0,40}}
      | 사진\s?(?:있음|없음)\s?[☑□■☐☒].{{0,80}} | 쪽\s?수\s?:.{{0,60}}
      | 엠바고.{{0,20}}|뉴스배포정보|자료\s?배포|페이지\s?수|총\s?\d{{1,3}}\s?쪽|(?:즉시\s?)?배포\s?즉시.{{0,10}}
      | (?:담당\s?(?:부서|과|자|팀)?|책임자|관련\s?부서|주관\s?부서|홍보\s?담당(?:관실|자)?|문의처?|문의\s?전화|연락처|전화(?:번호)?|팩스|이메일)\s?
      | (?:담당\s?(?:부서|과|자|팀)|책임자|관련\s?부서|주관\s?부서|문의처?|문의\s?전화|연\s?락\s?처|전화|작[ ]?성[ ]?[과팀자]|제[ ]?공[ ]?일|자료[ ]?제공)\s?[:=].{{1,120}}
      | 담당\s?부서\s.{{2,40}}(?:책임자|담당자).{{0,150}}
      | -?\s?담당자\s?:?\s?.{{1,20}}\s{NAME}\s?\(.{{6,60}}
      )\W{{0,3}}\Z""",
    examples={
        "[[보 도 자 료]]": "letterhead",
        "[[담당부서 : 새산업과 / 연락처 : 061)000-1966]]": "letterhead",
        "[[보도 일시 2022. 4. 7.(목) 12:00 배포 일시 2022. 4. 7.(목) 07:30]]": "letterhead",
        "[[보도 2025.11.25.(화) 조간 배포 2025.11.24.(월)]]": "letterhead",
    },
    boundary=["보도 자료에 따르면 협약은 5일 맺어졌다.", "담당자들은 이날 한자리에 모였다."],
    needs=(
        "보도",
        "보 도",
        "배 포",
        "담 당",
        "책 임",
        "☎",
        "하여 주시기",
        "배포",
        "엠바고",
        "페이지",
        "있음",
        "없음",
        "쪽",
        "담당",
        "책임자",
        "부서",
        "문의",
        "연락",
        "연 락",
        "전화",
        "팩스",
        "이메일",
        "작성과",
        "작성팀",
        "작성자",
        "작성 과",
        "작성 팀",
        "작성 자",
        "작 성",
        "자료제공",
        "자료 제공",
        "제공일",
        "제공 일",
        "제공시",
        "제공 시",
        "제 공",
    ),
)
def letterhead_row(match: regex.Match[str], _: Any) -> BlockKind | None:
    """A row of a release's header or contact table."""
    return "letterhead" if len(match.string) <= 200 else None


@rule(
    r"\[(?:카카오톡|라인|전화|메일|이메일)\]\s|[▷▶■]\s?(?:카카오톡|전화|이메일|메일|유튜브|홈페이지)\s?(?:[:,@]|0\d|[a-z0-9.]{2,20}@)|고충처리인|대표\s?전화|팩스\s?:|광고\s?문의|구독\s?문의|기사\s?제보\s?(?:[:|]|및|\S{0,3}@)",
    examples={
        "[[대표전화 : 02-000-0000 | 팩스 : 02-000-0001]]": "boilerplate",
        "[[▷ 전화 : 02-000-0000, 0001]]": "boilerplate",
        "[[【메일】 news@garam.co.kr]]": "boilerplate",
    },
    boundary=["대표가 전화를 걸어 협약을 알렸다."],
    needs=("고충", "대표", "팩스", "문의", "제보", "[", "▷", "▶", "■"),
)
def contact_us(match: regex.Match[str], _: Any) -> BlockKind | None:
    """How to reach the outlet or the site."""
    return "boilerplate" if len(match.string) <= 200 else None


@rule(
    rf"""{PHONE} | (?:☎|☏|전화)\s?\(?(?:0\d{{1,2}}[-)\s]{{1,2}})?\d{{3,4}}\s?-\s?\d{{4}} | \A[\[(].{{2,60}}\s\d{{3,4}}-\d{{4}}(?:,.{{2,40}}\s\d{{3,4}}-\d{{4}}){{0,4}}[\])]\Z""",
    examples={
        "[[이진아 ☏ 044-200-0000]]": "letterhead",
        "[[【나래과장 김새로 286-0000, 가람팀장 이가람 286-0001】]]": "letterhead",
        "[[※사진 있음. (업무담당자 가람면 김새로 ☎061) 380-0000)]]": "letterhead",
    },
    boundary=["궁금한 점은 나래센터(☎ 061-000-3778)에 물으면 도움을 받을 수 있다."],
    needs=("-",),
)
def telephone(match: regex.Match[str], _: Any) -> BlockKind | None:
    """A short line with a telephone number and no sentence is somebody to ask."""
    text = match.string
    if (
        len(text) > 120
        or (
            text[0] in "*◇○ㅇ□◦"
            and not compiled(r"[◦○]\s?(?:문의|담당)[^.]{0,30}[과팀실]\b").match(text)
        )
        or compiled(r"[다요][.\"”]|(?:하면|으로|에서|에게)\s").search(text)
    ):
        return None
    return "letterhead"


@rule(
    rf"\A(?:\|\s)?\(?{DAY}\s?(?:\([월화수목금토일]\))?(?:{CLOCK}[-~\s]{{0,3}}){{0,2}}\)?\Z",
    examples={
        "[[2024. 10. 1.(화) 12:00]]": "date",
        "[[2025-12-12]]": "date",
        "[[| 2025-12-12 11:05:49]]": "date",
    },
    boundary=["2024. 10. 1.(화) 협약을 맺었다.", "2024년"],
    needs=(".", "-", "/", "년"),
)
def lone_date(_match: regex.Match[str], _: Any) -> str:
    """A date alone on its line belongs to what stands around it."""
    return "date"


@rule(
    r"""\A(?:
        (?:홈|HOME|Home|뉴스홈?|메인)\s?[>·|].{1,80}
      | [\w가-힣·&/]{1,12}(?:\s?>\s?[\w가-힣·&/]{1,15}(?:\s[\w가-힣·&/]{1,8})?){1,6}
      | (?:HOME|Home)(?:\s.{0,60})?
      | >\s?[\w가-힣·&/]{1,12}(?:\s?>\s?[\w가-힣·&/]{1,15}){1,4}
      | 홈(?:정치|경제|사회|문화|산업|국제|교육|지역|전국|스포츠|연예|생활|금융|증권|과학|의료|일반|종합|뉴스|자치|행정){1,5}
      | (?:chevron_right\s[\w가-힣·]{1,10}\s?){1,4}
      | 보도자료\s?상세
      | (?:[\w·/]{1,12}\s{2,8}){1,5}보도자료(?:\s{2,8}[\w·/]{1,12}(?:\s[\w·/]{1,12}){0,2}){0,4}
      )\Z""",
    examples={
        "[[뉴스 > 경제 > 기업·CEO]]": "section",
        "[[홈경제경제일반]]": "section",
        "[[홈 > 군정소식 > 보도자료]]": "section",
    },
    boundary=["가람 > 나래라는 식이 성립한다.", "뉴스", "나래위원회   보도자료"],
    needs=(">", "홈", "HOME", "Home", "보도자료", "뉴스", "메인", "chevron"),
)
def breadcrumb(match: regex.Match[str], _: Any) -> BlockKind | None:
    """The way from the front page to this one; a body's name before 보도자료 heads its release."""
    head = compiled(r"[가-힣]{2,14}(?:부|처|청|원|위원회|공사|공단)\s+보도자료").fullmatch(match[0])
    return None if head else "section"


@rule(
    r"""\A만족도\s?(?:조사|평가).{0,8}\Z|만족하(?:셨|십)|읽는\s?시간\s?\d|회원에게만\s제공|유료\s기사|등록된\s댓글이|기사에\s대해\s어떻게|언론사로\s이동합니다|Translated\sby|책임과\s권한은|만족도를\s평가해|제보를\s기다|다른\s?기사\s?보기\Z|개의\s댓글이|\d{1,4}개의?\s댓글|고충처리인|청구하실\s분|삭제한\s댓글|댓글을\s(?:남기|입력|등록|작성)|구독신청|취재를\s원하시면|정정·추후\s?보도|구독하세요|구독하기|제보는|제보해
      |이\s기사는\s.{0,40}(?:표출|작성|분류)|섹션\s?(?:으로|정보)|중복\s분류|아웃링크|직접\s선정한\s기사|로그인\s?(?:후|하)
      |사업자\s?등록번호|등록번호\s?:|발행인|편집인|통신판매업|호스팅\s?제공|(?:개인정보|청소년|기사\s?배열).{0,12}책임자\s?[:|]|기사배열\s원칙
      |클릭하(?:시)?면\s?(?:크게|동영상|영상)|(?:URL|주소)\s?(?:복사)?[이가]?\s?(?:복사)?(?:가\s)?(?:되었습니다|완료되었습니다)|원본\s이미지입니다|이미지를\s확대해\s?보세요|카테고리로\s분류할|언론사가\s분류합니다|(?:콘텐츠|기사)를\s공유하세요|에서\s공유된\s콘텐츠입니다|버튼을\s클릭|뒤로\s?가기를\s눌러|광고\s보고\s계속\s읽기|(?:뉴스|소식|기사|내용|정보)를\s(?:확인|만나)하?[실보]\s수\s있습니다|자리입니다\Z|영역입니다\Z|뉴스를\s만나보세요
      |자동\s?요약한\s결과입니다|본문\s보기를\s권장|글자크기(?:가|로)\s변경|읽어주기\s기능은|브라우저에서만\s사용|\A이\s누리집은\s.{1,30}누리집입니다|(?:전자정부|공식)\s?누리집입니다|편리하게\s?이용하실|검색\s?방법\s?안내""",
    examples={
        "[[이 페이지에서 제공하는 정보에 만족하십니까?]]": "boilerplate",
        "[[<그림을 클릭하시면 크게 보실 수 있습니다>]]": "boilerplate",
        "[[기사 URL이 복사되었습니다.]]": "boilerplate",
        "[[주소 : 나래시 가람로 1 | 등록번호 : 나래아00001 | 발행·편집인 : 김새로]]": "boilerplate",
    },
    boundary=["시민 만세 소리에 다들 놀랐다.", "정보를 고르게 제공한다."],
    needs=(
        "만족",
        "읽는",
        "회원에게만",
        "유료",
        "어떻게",
        "이동합니다",
        "Translated",
        "권한은",
        "댓글",
        "다른",
        "고충",
        "청구",
        "취재를",
        "추후",
        "구독",
        "제보",
        "이 기사는",
        "섹션",
        "중복",
        "아웃링크",
        "선정한",
        "로그인",
        "사업자",
        "등록번호",
        "발행인",
        "편집인",
        "통신판매",
        "호스팅",
        "책임자",
        "기사",
        "누리집입니다",
        "클릭",
        "복사",
        "이미지",
        "카테고리",
        "공유",
        "뒤로",
        "광고 보고",
        "영역입니다",
        "자리입니다",
        "언론사가",
        "만나보세요",
        "확인하실",
        "만나보실",
        "읽어주기",
        "요약",
        "권장",
        "글자크기",
        "브라우저",
        "이용하실",
        "검색",
    ),
)
def notice(match: regex.Match[str], _: Any) -> BlockKind | None:
    """The site speaks to its visitors."""
    text = match.string
    return "boilerplate" if len(text) <= 200 and not compiled(r"(?<!니)다\.").search(text) else None


@rule(
    r"\A(?:▶|☞|★|▷|●|■|ⓘ|\[|※)\s?.{0,80}(?:바로\s?가기|구독|뉴스\s?스탠드|모바일|채널|앱\s|다운로드|신청|이벤트|클릭|제보|더\s?보기|만나세요|기사\s?(?:원문\s?)?보기).{0,60}\Z",
    examples={"[[▶ 네이버에서 가람일보 구독하기]]": "boilerplate"},
    boundary=["▶ 협약의 뜻은 무엇인가?", "※ 신청 기간은 다음 달 3일까지다."],
    needs=("▶", "☞", "★", "▷", "●", "■", "ⓘ"),
)
def promotion(match: regex.Match[str], _: Any) -> BlockKind | None:
    """The outlet asks to be followed."""
    return None if match[0][0] in "[※" or match[0].endswith("다.") else "boilerplate"


@rule(
    r"\A.{3,25}\Z",
    examples={"[[가장 많이 본 뉴스]]": "heading", "[[가람일보 관련뉴스]]": "heading"},
    boundary=["관련 뉴스가 이어지자 시민들이 모였다.", "뉴스"],
)
def list_heading(match: regex.Match[str], _: Any) -> str | None:
    """Below this line other articles are listed."""
    if next(filter(str.isalnum, reversed(match[0])), "") not in _heading_ends():
        return None
    text = "".join(filter(str.isalnum, match[0]))
    if text in LIST_HEADINGS or (len(text) <= 18 and text.endswith(_suffixes())):
        return "heading"
    return None


@rule(
    r"\A[가-힣A-Za-z·/]{2,8}(?:[ |>]{1,3}[가-힣A-Za-z·/]{2,8}){2,15}\Z",
    examples={"[[정치 경제 사회 문화 스포츠 오피니언]]": "boilerplate"},
    boundary=["정치 경제 사회를 잇는 다리", "사회 문화", "과학 교육 현장을 찾아서"],
    needs=("정치", "경제", "사회", "문화", "스포츠", "로그인", "검색", "메뉴"),
)
def menu_row(match: regex.Match[str], _: Any) -> BlockKind | None:
    """The site's sections stand side by side."""
    words = compiled(r"[ |>]+").split(match[0])
    return "boilerplate" if all(w in SECTIONS or w in BUTTONS for w in words) else None


@rule(
    r"\A.{1,40}\Z",
    examples={
        "[[글자 크게]]": "boilerplate",
        "[[목록]]": "boilerplate",
        "[[경제 |]]": "boilerplate",
        "[[프린트 페이지 공유하기]]": "boilerplate",
        "[[댓글 14]]": "boilerplate",
    },
    boundary=["목록을 새로 만들었다.", "경제"],
)
def button(match: regex.Match[str], _: Any) -> BlockKind | None:
    """A button or an entry of a menu."""
    text = match[0]
    if text.replace(" ", "") in BUTTONS or (text[-1] in "|ㅣl·" and _menu_entry().match(text)):
        return "boilerplate"
    if _COUNTER.fullmatch(text):
        return "boilerplate"
    words = text.split()
    row = 1 < len(words) <= 12 and words[0] in _openings() and _all_buttons(words)
    return "boilerplate" if row else None


@cache
def _openings() -> frozenset[str]:
    """Return everything that a button can begin with."""
    return frozenset(each[:size] for each in BUTTONS for size in range(1, len(each) + 1))


_COUNTER = deferred(
    r"(?:(?:전체|총)?\s?댓글|공감|추천|좋아요|공유|스크랩)\s?\(?\d{1,6}\)?개?|20\d\d\.\d\d\.\d\d\s\d\d:\d\d\s기준|(?:전체|금일|오늘|누적|총)\s?방문자\s?:?\s?[\d,]{1,12}"
)
"""A button with how often it was pressed."""


def _all_buttons(words: list[str]) -> bool:
    """Whether words are buttons in a row, each of one word or of a few."""
    fits = [True] + [False] * len(words)
    for end in range(1, len(words) + 1):
        fits[end] = any(
            fits[at] and "".join(words[at:end]) in BUTTONS for at in range(max(0, end - 4), end)
        )
    return fits[-1]


@cache
def _menu_entry() -> regex.Pattern[str]:
    return regex.compile(r"[^.!?]{1,20}\s?[|ㅣ]\Z|[^.!?]{0,12}[가-힣]l\Z|[^.!?]{1,12}\s·\Z")


@cache
def _heading_ends() -> frozenset[str]:
    return frozenset(each[-1] for each in LIST_HEADINGS)


@cache
def _suffixes() -> tuple[str, ...]:
    return tuple(each for each in LIST_HEADINGS if len(each) >= 4)


RULES = (
    page_number,
    script,
    weather,
    furniture,
    photo,
    crew,
    outlet_mark,
    copyright_line,
    credit,
    terms,
    neighbour,
    attached_file,
    annex,
    pointer,
    contact_us,
    reporter,
    posted,
    lone_date,
    breadcrumb,
    letterhead_row,
    telephone,
    promotion,
    list_heading,
    menu_row,
    button,
    notice,
)


_WIDEST: Mapping[str, int] = {
    "page_number": 12,
    "weather": 120,
    "furniture": 200,
    "outlet_mark": 16,
    "crew": 120,
    "reporter": 110,
    "posted": 150,
    "lone_date": 60,
    "telephone": 120,
    "breadcrumb": 120,
    "promotion": 160,
    "neighbour": 130,
    "list_heading": 25,
    "button": 40,
    "menu_row": 120,
    "attached_file": 240,
    "letterhead_row": 200,
    "contact_us": 200,
    "notice": 200,
}
"""How long a line a rule can speak of is at most; the others go to the limit."""


@dataclass(frozen=True, slots=True)
class Opinion:
    """What a rule says a line is: a block kind, or ``date`` or ``heading``, which the place decides."""

    kind: str
    rule: str


@dataclass(frozen=True)
class _Gate:
    """Which rules can speak of a line, by its length and the literals in it."""

    heads: frozenset[str]
    words: Mapping[str, tuple[tuple[str, int], ...]]
    """The literals by their first letter, each with the rules that need it, as bits."""
    always: int
    fitting: tuple[int, ...]
    """The rules that may speak of a line, by its length."""

    @classmethod
    @cache
    def of_rules(cls) -> "_Gate":
        """Gather the literals of the table."""
        needing: dict[str, int] = {}
        for k, each in enumerate(RULES):
            for word in each.needs:
                needing[word] = needing.get(word, 0) | 1 << k
        words: dict[str, list[tuple[str, int]]] = {}
        for word, bits in needing.items():
            words.setdefault(word[0], []).append((word, bits))
        always = sum(1 << k for k, each in enumerate(RULES) if not each.needs)
        widest = [_WIDEST.get(each.name, LONGEST) for each in RULES]
        fitting = tuple(
            sum(1 << k for k, most in enumerate(widest) if width <= most)
            for width in range(LONGEST + 1)
        )
        held = {first: tuple(each) for first, each in words.items()}
        return cls(frozenset(held), held, always, fitting)

    def rules(self, text: str) -> Iterator[Rule]:
        """Yield the rules to ask, in order."""
        bits = self.always
        for first in self.heads.intersection(text):
            for word, needing in self.words[first]:
                if word in text:
                    bits |= needing
        bits &= self.fitting[len(text)]
        while bits:
            low = bits & -bits
            yield RULES[low.bit_length() - 1]
            bits ^= low


@lru_cache(maxsize=8192)
def opinion(text: str) -> Opinion | None:
    """Return the first opinion on a folded, stripped line."""
    if len(text) > LONGEST:
        return None
    for each in _Gate.of_rules().rules(text):
        match = each.compiled.search(text)
        if match and (kind := each.read(match, None)):
            return Opinion(kind, each.name)
    if text[:1] in _BULLETS and text[1:].strip() in LISTED_BUTTONS:
        return Opinion("boilerplate", "button")
    if text[:2] == "- " and text[2:].replace(" ", "") in BUTTONS:
        return Opinion("boilerplate", "button")
    if text[:1] in _BULLETS and len(text) <= 40:
        said = opinion(text[1:].lstrip())
        return said if said and said.rule in _LISTED else None
    return None


_BULLETS = frozenset("·•")
_LISTED = frozenset(
    ["button", "posted", "reporter", "weather", "letterhead_row", "lone_date", "furniture"]
)
"""What a page's markup lists item by item, each behind a dot."""


def read_example(text: str) -> list[Finding[Any]]:
    """Read every line of a sentence on its own."""
    found: list[Finding[Any]] = []
    start = 0
    for line in fold(text).split("\n"):
        said = opinion(line.strip())
        if said:
            found.append(Finding(start, start + len(line), said.kind, said.rule))
        start += len(line) + 1
    return found
