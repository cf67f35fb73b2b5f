"""Lines of a release's letterhead, of what hangs on it, and of whom to ask."""

from typing import Any

import regex

from pressparse.language.letters import BULLETS
from pressparse.pattern import compiled
from pressparse.record import BlockKind
from pressparse.rule import rule
from pressparse.segment.shapes import CLOCK, DAY, NAME, PHONE


@rule(
    r"""\A(?:
        .{0,200}\.(?i:hwpx?|pdf|jpe?g|png|gif|zip|docx?|xlsx?|pptx?|mp4)\s?[\])]?(?:\s?[\[(]?\s?(?i:size\s?:\s?)?[\d.,]{1,8}\s?(?i:[kmg]?b|바이트)(?i:\s?,\s?(?:downloads?|hits?)\s?:\s?\d{1,6})?\s?[\])]?)?(?:\s?(?i:hit)\s?:\s?\d{1,6})?(?:\s?\[?(?:다운로드|바로보기|미리보기)\]?){0,3}
      | .{1,120}?\.(?i:hwpx?|pdf|jpe?g|png|zip)\s?\[\s?[\d.,]{1,8}\s?(?i:[kmg]?b)\s?\].{0,260}
      | \(?\s?[\d.,]{1,8}\s?(?i:[kmg]b)\s?\)?
      | .{0,20}상세\s?보기\s?-\s?제목.{0,80}
      | \d{1,6}\s?hit\s?/.{0,20}
      | \[(?i:jpe?g|png|hwpx?|pdf|zip)\s?,\s?[\d.]{1,8}\s?(?i:[kmg]?b)\].{0,20}
      | (?i:download)(?:\s?미리보기)?
      | [\[<(]?\s?(?:첨부\s?파일|파일\s?첨부|첨부)(?:\s?목록|\s?\(\d{1,2}\)|\s?\d{1,2}개)?\s?[\]>)]?(?:\s?[▲▼])?(?:\s?:.{0,100})?
      )\Z""",
    examples={
        "[[- 260101_나래시 협약 체결.hwpx]]": "boilerplate",
        "[[(143 KB)]]": "boilerplate",
        "[[나래시 벼 수확.jpg[280 kb] [바로보기] 파일 2-가람 평가회.JPG[1576 kb] [바로보기] 파일]]": "boilerplate",
        "[[첨부파일 (6)]]": "boilerplate",
        "[[첨부파일(2) ▲]]": "boilerplate",
        "[[1.가람시 협약.hwp (186.50 Kb) Hit: 2]]": "boilerplate",
        "[[미리보기 (사진자료)가람읍, 쌀 열 포 받아_가람읍 전경 및 마당.jpg (size: 150.2 KB, Download: 5)]]": "boilerplate",
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
      | \A[(※].{2,60}\d{1,2}\s?[장매부]\s?첨부\)?\Z
      | \A\W{0,3}(?:사진|자료)\s?(?:있음|첨부)[.\W]{0,3}\Z
      | 인용하여\s?보도할\s?경우
      | 보도자료를?\s?전재하여\s?제공
      | \A\W{0,2}편집자\s?주\s?:.{0,80}(?:원문|서비스).{0,120}\Z
      | \A(?:이|본)\s(?:뉴스|기사|자료|콘텐츠)는\s.{0,80}(?:배포한|제공한|제공하는)\s보도자료(?:입니다|로).{0,60}\Z
      | \A\W{0,2}출처\s?[:\]]\s?[가-힣A-Za-z0-9\s]{1,20}?(?:보도자료|기자|뉴스|신문|일보|닷컴|투데이|타임스|저널)\Z
      | \A[가-힣A-Za-z0-9]{2,12}\s?:\s?https?://\S{4,160}\Z
      | \A\W{0,2}출처\s?:\s?[^.]{1,30}\(?https?://\S{4,160}\Z
      | \A(?:웹사이트|홈페이지|누리집)\s?:\s?(?:https?://|www\.)\S{1,120}\Z
      | \A[(\[]?\s?(?:https?://|www\.)\S{1,120}\Z""",
    examples={
        "[[※ 자세한 내용은 첨부파일을 참고하시기 바랍니다.]]": "boilerplate",
        "[[(나래토론회 사진 1장 첨부)]]": "boilerplate",
        "[[(나래축제 포스터 1장 첨부)]]": "boilerplate",
        "[[(편집자 주: 이 보도자료는 고객의 편의를 위해 원문 그대로 서비스합니다.)]]": "boilerplate",
        "[[출처 : 나래군청 보도자료]]": "boilerplate",
        "[[나래일보 : https://www.garam.example/news/1]]": "boilerplate",
        "[[출처 : 가람뉴스 김새로 대표기자]]": "boilerplate",
        "[[【출처】 가람뉴스]]": "boilerplate",
        "[[출처 : 가람뉴스(https://www.garam.example/news/1)]]": "boilerplate",
    },
    boundary=[
        "자세한 내용은 나래시 누리집에서 볼 수 있다.",
        "이 자료는 나래부가 제공한 보도자료에 실렸다.",
    ],
    needs=("자세한", "상세한", "첨부", "사진", "자료", "인용", "http", "www.", "편집자", "출처"),
)
def pointer(match: regex.Match[str], _: Any) -> BlockKind | None:
    """The text points to a file, to a picture, or says how it may be quoted."""
    return "boilerplate" if len(match.string) <= 130 or "편집자" in match.string[:6] else None


@rule(
    rf"""\A[\s※■\[(<\-]{{0,4}}(?:
        보\s?도\s?(?:참\s?고\s?|해\s?명\s?|설\s?명\s?)?자\s?료
      | (?:보\s?도|배\s?포)\s?(?:일\s?시|시\s?점|시)?
      | 담\s?당\s?(?:부\s?서|자)|책\s?임\s?자|[·*]?\s?☎.{{4,60}}
      | .{{0,40}}(?:보도|취급)하여\s주시기\s바랍니다.?
      | [^<>|]{{2,25}}\s보\s?도\s?(?:참\s?고\s?)?자\s?료(?:\s\(?{DAY}\s?(?:\(?[월화수목금토일]\)?)?\)?|\s{{3,20}}[^.|]{{2,40}})?
      | 보\s?도\s?자\s?료\s?[/|·]\s?[가-힣\s]{{2,20}}
      | (?:(?:보도|배포)\s?|제공[ ]?)(?:일시|시점|시|일자|일)\s?:?.{{0,80}}
      | (?:보도|배포)\s?(?:일시|시점|시)?\s?:?\s?{DAY}.{{0,80}}
      | \({DAY}{CLOCK}\)?\s{{0,3}}배포\s.{{6,40}}
      | (?:이\s?자료는|본\s?자료는).{{0,60}}(?:보도|배포).{{0,40}}
      | 사진\s?(?:있음|없음)\s?[☑{BULLETS}☐☒].{{0,80}} | 쪽\s?수\s?:.{{0,60}}
      | 엠바고.{{0,20}}|뉴스배포정보|자료\s?배포|페이지\s?수|총\s?\d{{1,3}}\s?쪽|(?:즉시\s?)?배포\s?즉시.{{0,10}}
      | (?:담당\s?(?:부서|과|자|팀)?|책임자|관련\s?부서|주관\s?부서|홍보\s?담당(?:관실|자)?|문의처?|문의\s?전화|연락처|전화(?:번호)?|팩스|이메일)\s?
      | (?:담당\s?(?:부서|과|자|팀)|책임자|관련\s?부서|주관\s?부서|문의처?|문의\s?전화|연\s?락\s?처|전화|작[ ]?성[ ]?[과팀자]|제[ ]?공[ ]?일|자료[ ]?제공)\s?[:=].{{1,120}}
      | 담당\s?부서\s.{{2,40}}(?:책임자|담당자).{{0,150}}
      | -?\s?담당자\s?:?\s?.{{1,20}}\s{NAME}\s?\(.{{6,60}}
      )\W{{0,3}}\Z""",
    examples={
        "[[보 도 자 료]]": "letterhead",
        "[[가람시 보도자료 (2027. 1. 26. 화)]]": "letterhead",
        "[[가람청        보 도 자 료        하늘을 친구처럼]]": "letterhead",
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
    rf"\[(?:카카오톡|라인|전화|메일|이메일)\]\s|[{BULLETS}]\s?(?:카카오톡|전화|이메일|메일|유튜브|홈페이지)\s?(?:[:,@]|0\d|[a-z0-9.]{{2,20}}@)|고충처리인|대표\s?전화|팩스\s?:|광고\s?문의|구독\s?문의|기사\s?제보\s?(?:[:|]|및|\S{{0,3}}@)",
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
            text[0] in f"*{BULLETS}ㅇ◦"
            and not compiled(r"[◦○]\s?(?:문의|담당)[^.]{0,30}[과팀실]\b").match(text)
        )
        or compiled(r"[다요][.\"”]|(?:하면|으로|에서|에게)\s").search(text)
    ):
        return None
    return "letterhead"
